"""Whether a date is told as past or as still to come."""

import re
from enum import Enum

from extractor.recognize.temporals.patterns import WORDS

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_ASKED = re.compile("|".join(WORDS["cues"]["asked"]))
_DONE = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|(?<!mưa )vừa)\b")
_DONE_BEFORE = re.compile(
    rf"\b(?:đã|vừa|từng|trước đó|mới đây|hồi)\b[^.;\n]{{0,60}}$|\b(?:{'|'.join(WORDS['acts'])}) (?:ký |lập )?$"
)
_EARLIER = re.compile(r"\b(?:trước đó|mới đây|hồi)\b[^.;\n]{0,60}$")


class Tense(Enum):
    """Whether a stretch is told as past or as still to come."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


def is_over(text: str, start: int, end: int) -> bool:
    """Whether what happened then is told as done: "hôm 6/10, xã đã họp"; "đã chốt lịch thi ngày 6/10" may tell of a
    day to come."""
    return bool(_DONE.match(text, end) or _EARLIER.search(text, max(0, start - 80), start))


def is_done(text: str, start: int) -> bool:
    """Whether what is told right before a stretch is told as done: "xã đã nộp hết trước ngày 6/10"."""
    return _DONE_BEFORE.search(text, max(0, start - 80), start) is not None


def tense(text: str, start: int, end: int) -> Tense:
    """What the words around a stretch tell of its time."""
    if text.endswith((" tới", " tới đây"), start, end):
        return Tense.FUTURE
    if text.endswith((" vừa qua", " vừa rồi"), start, end) or _DONE.match(text, end):
        return Tense.PAST
    first, last = max(0, start - 120), min(len(text), end + 80)
    begin = max(first, text.rfind("\n", first, start) + 1, text.rfind(". ", first, start) + 1)
    comma = text.find(", ", text.find(", ", end, last) + 1 or last, last)
    stops = (text.find("\n", end, last), text.find(". ", end, last + 1), comma)
    ahead = _FUTURE.search(text, begin, min((stop for stop in stops if stop >= 0), default=last))
    bracketed = text.endswith("(", begin, start)  # the date of what stands before
    if ahead or (not bracketed and _ASKED.search(text, begin, end)):
        return Tense.FUTURE
    return Tense.PAST if _DONE_BEFORE.search(text, begin, start) else Tense.OPEN
