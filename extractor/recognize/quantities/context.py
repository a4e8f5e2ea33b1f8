"""What stands before a number: a hedge, an ordinal's or a name's word, a word that makes it vague."""

import re
from enum import Enum
from typing import NamedTuple

from extractor.recognize.quantities import words
from extractor.text.numbers import ONES, Number
from schemas import Modifier

_REACH, _CLOCK_REACH = 40, 48
_TIME_OF_DAY = re.compile(
    r"(?<!\w)(?:(?:lúc|hồi|vào|thời điểm|từ|sáng|trưa|chiều|tối|đêm)(?: \d{1,2} giờ(?: \d{1,2} phút)? (?:đến|tới))?)"
    r" \d{1,2} giờ(?P<minutes> \d{1,2} phút)?$"
)
_SIGNS = ("~", "≈", "≤", "≥", "<", ">")  # hedges that may be glued to their number
_MINUTES = re.compile(r" \d{1,2} phút(?!\w)")
_WORDS = 5
# What "10 năm" may go on with: "7 tháng".
_LESSER_DURATION = re.compile(r"\d{1,2} (?:tháng|ngày|giờ|phút|giây)(?! \d(?!\d? (?:ngày|giờ|phút|giây)(?!\w)))")
_OWED = ("nợ", "chậm", "trễ", "thiếu")  # so many months, whatever sum follows: "nợ 9 tháng 2,3 tỷ đồng"
# The first or last stretch of what is no calendar's: not "6 tháng đầu tiên của năm".
_OF_SPAN = re.compile(r"(?:đầu tiên|cuối cùng|(?:đầu|cuối) của)(?!(?: của)? (?:năm|tháng|quý|tuần)(?!\w))")
_HOURS = 24  # more are no time of day


class Role(Enum):
    """What the word before a number makes of it."""

    FREE = "free"
    LOOSE = "loose"  # an ordinal unless a known head or a measure follows
    PLACE = "place"  # an ordinal unless a measure follows
    CALENDAR = "calendar"  # part of a date unless a known head follows
    ORDINAL = "ordinal"
    VAGUE = "vague"


class Before(NamedTuple):
    """The words before a number: its hedge, then its role."""

    modifier: Modifier
    hedge: str
    role: Role
    last: str  # the word before the number and its hedge
    last_two: str
    capital: bool  # that word is capitalised inside a sentence: a name may go on into the number


def look_before(text: str, lower: str, start: int) -> Before:
    """Read what stands before a number at ``start``."""
    left = lower[max(0, start - _REACH) : start]
    if left.endswith(_SIGNS):
        left = f"{left[:-1].rstrip()} {left[-1]} "
    tokens = _tokens(left)
    modifier, hedge, used = _hedge(tokens)
    rest = tokens[: len(tokens) - used]
    last = rest[-1] if rest else ""
    two = " ".join(rest[-2:])
    # A bracket parts a number from the word before it: "tổng số thôn (670 thôn)".
    apart = used or left.endswith("(")
    role = Role.FREE if apart and not _overrides(last, two) else _role(last, two, rest)
    return Before(modifier, hedge, role, last, two, _is_name(text, start, hedge, last))


def on_calendar(lower: str, number: Number, name: str, end: int, before: Before) -> bool:
    """Whether "9 tháng", "8 giờ" name a stretch of the calendar or a time of day."""
    place = end + 1 if lower[end : end + 1] == " " else end
    word = words.word_at(lower, place)
    if name in ("giờ", "phút") and _is_time_of_day(lower, number.start, end):
        return True
    if _LESSER_DURATION.match(lower, place):
        return False
    if lower[place : place + 1].isdigit() and name not in ("quý", "tuần"):
        return not (number.spelled or before.last == "trong" or before.last in _OWED)
    if before.last_two in ("cách đây", "trước đó"):
        return True
    if lower.startswith("trước khi", place):
        return False
    if name in ("giờ", "phút", "giây"):
        of_day = name == "giờ" and number.value <= _HOURS and before.last in words.CLOCK_BEFORE
        return word in words.CLOCK_AFTER or of_day
    if word == "nay" and before.last == "đã":
        return False  # "đã hơn 2 năm nay": how long it has lasted
    if word in ("đầu", "cuối") and (name == "năm" or _OF_SPAN.match(lower, place)):
        return False  # "10 năm đầu của hợp đồng", "100 ngày đầu tiên"
    return bool(word) and words.CALENDAR_AFTER.at(lower, place, word) is not None


def _is_time_of_day(lower: str, start: int, end: int) -> bool:
    """Whether the hours or minutes at ``[start, end)`` tell when: "lúc 14 giờ 15 phút"; "họp 2 giờ 15 phút" tells how
    long."""
    time = _TIME_OF_DAY.search(lower, max(0, start - _CLOCK_REACH), end)
    return time is not None and bool(time["minutes"] or _MINUTES.match(lower, end))


def _tokens(left: str) -> list[str]:
    """The last words before a number; a word that carries punctuation ends what can be read."""
    line = left.rsplit("\n", 1)[-1]
    if line and not line[-1].isspace() and line[-1] not in "\"'(":
        return []
    found: list[str] = []
    for token in reversed(line.rstrip(" \"'(").rsplit(" ", _WORDS)):
        word = token.lstrip("\"'(")
        if not word or not (word[-1].isalnum() or (word[-1] == "." and not found) or word in _SIGNS):
            break
        found.append(word)
        if len(found) == _WORDS:
            break
    return found[::-1]


def _hedge(tokens: list[str]) -> tuple[Modifier, str, int]:
    if not tokens or tokens[-1] not in words.HEDGE_ENDS:
        return Modifier.EXACT, "", 0
    for size in (4, 3, 2, 1):
        phrase = " ".join(tokens[-size:])
        modifier = words.HEDGES.get(phrase) if len(tokens) >= size else None
        if modifier is not None:
            if phrase == "hơn" and len(tokens) > 1 and tokens[-2] in words.COMPARATIVES:
                return Modifier.EXACT, "", 0
            if phrase == "trên" and len(tokens) > 1 and tokens[-2] in words.REFERRING:
                return Modifier.EXACT, "", 0
            return modifier, phrase, size
    return Modifier.EXACT, "", 0


def _overrides(last: str, two: str) -> bool:
    return last in words.VAGUE or two in words.VAGUE


def _role(last: str, two: str, tokens: list[str]) -> Role:
    if last in words.VAGUE or two in words.VAGUE:
        return Role.VAGUE
    if two in words.NOT_ORDINALS or "mỗi" in tokens[-3:-1]:
        return Role.FREE  # "mỗi trạm 3 mẫu": each of them, none by its number
    if last in words.ORDINALS or two in words.ORDINALS:
        return Role.ORDINAL
    if last == "số" and len(tokens) > 1 and tokens[-2] in ("tổng", "con", "trong", "nửa", "những"):
        return Role.FREE
    three = " ".join(tokens[-3:])
    if last in words.PLACE_ORDINALS or two in words.PLACE_ORDINALS or three in words.PLACE_ORDINALS:
        return Role.PLACE
    if last in words.CALENDAR and len(tokens) > 1 and tokens[-2].isdigit():
        return Role.FREE  # "2 năm 6 tháng"
    if last in words.CALENDAR and len(tokens) > 1 and tokens[-2] in ONES:
        return Role.FREE  # "một ngày 8 tiếng", "ba năm bảy tháng"
    if last in words.CALENDAR:
        return Role.CALENDAR
    if last in words.LOOSE_ORDINALS or two in words.LOOSE_ORDINALS:
        return Role.LOOSE
    return Role.FREE


def _is_name(text: str, start: int, hedge: str, last: str) -> bool:
    """Whether the word before the number is capitalised and does not open its sentence."""
    if hedge or not last:
        return False
    at = text.rfind(" ", max(0, start - _REACH), start - 1) + 1
    if not text[at : at + 1].isupper():
        return False
    before = text[max(0, at - 2) : at].rstrip(' "(')
    return bool(before) and before[-1] not in ".!?:;\n-"
