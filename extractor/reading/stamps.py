"""Metadata lines: a date with its time, weekday, counters and perhaps a reporter, and nothing else."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractor.reading.bylines import Byline, parse_byline
from extractor.reading.words import words
from extractor.text.patterns import one_of

_MAX = 140  # a longer line tells something
_LABEL_LENGTH = 45  # of what stands between two bars

_NUMERIC = r"(?P<d{0}>\d{{1,2}})(?:\s?[/.-]\s?|\s)(?P<m{0}>\d{{1,2}})(?:\s?[/.-]\s?|\s)(?P<y{0}>(?:19|20)\d\d)"
_ISO = r"(?P<y1>(?:19|20)\d\d)-(?P<m1>\d{2})-(?P<d1>\d{2})"
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_SPELT = (
    rf"(?P<d2>\d{{1,2}}) (?:tháng|thg\.?) (?P<m2>\d{{1,2}}|{one_of(_MONTHS)})"
    r"(?:,| năm)? (?P<y2>(?:19|20)\d\d)"
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_FIRST = rf"(?P<m4>{one_of(_ENGLISH)})[a-z]{{0,6}} (?P<d4>\d{{1,2}}),? (?P<y4>(?:19|20)\d\d)"
DATE = re.compile(rf"(?<![\d/.,-])(?:{_ISO}|{_SPELT}|{_NUMERIC.format(3)}|(?<!\w){_MONTH_FIRST})(?!\d|[/,.-]\d)", re.I)
_TIME = re.compile(
    r"(?<![\d:])(?:t)?\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\.\d+|')?(?:z|\+\d\d:?\d\d)?(?![\d:])", re.I
)
_WEEKDAY = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7]"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.I,
)
_ZONE = re.compile(r"\(?\s?(?:gmt|utc)\s?[+-]?\s?\d{0,2}(?::00)?\s?\)?", re.I)
_PLACED = re.compile(  # the place and day in the head of an office's letter
    r"(?!thứ |chủ nhật)(?:số ?: ?\S{3,30} )?(?:[^\W\d_]{1,15}[ ,]{1,2}){1,6}"
    r"ngày (?=\d{1,2} tháng \d{1,2} năm (?:19|20)\d\d$)",
    re.I,
)
_LABEL = re.compile(r"đăng|xuất bản|cập nhật|thời gian|phát hành|ngày tạo|published|posted", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOISE = re.compile(r"[\s|,;:.()\[\]/*•·+_-]+")
_LETTER_SIZE = re.compile(r"(?<!\w)A[-+]?(?= |$)")
_IN_ADDRESS = re.compile(r"//[^/\s]{3,80}/(?:[\w.-]{1,60}/){0,6}?((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?!\d)")
_RUN_IN = 300  # characters of a line in which a headline that was run into the text ends
_HOUR_AFTER = re.compile(
    r"[ ,|-]{1,3}\d{1,2}(?::|h)\d{2}(?::\d{2})?(?: ?(?:am|pm|sa|ch))?(?: ?\(?gmt ?[+-]?\d{1,2}\)?)?[ |)\]-]{1,3}", re.I
)
_HOUR_BEFORE = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?[ ,|-]{0,3}$")
_AFTER_DATE = re.compile(r"^[ |)\]-]{1,3}")
_SECTION = re.compile(r"(?:chuyên mục|thể loại|danh mục|lĩnh vực)\s?:\s?[^|\d:]{2,40}?(?=$|\s-\s|\s?\|)", re.I)
_GLUED = re.compile(r"(?<=\d)(?=(?:Ngày|Cập|Đăng|Lượt|Số lượt)\b)")  # a counter run into a label
_FIGURE = re.compile(r"(?<!\w)\d[\d.,]*(?!\w)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a metadata line says."""

    day: date
    timed: bool  # a time of day or a weekday stands beside the date
    labelled: bool  # a word such as `cập nhật` says what the date is
    zoned: bool  # the time names its zone, as publishing systems do
    printed: bool  # the page's own clock or print link
    byline: Byline | None = None

    @property
    def bare(self) -> bool:
        """Nothing but a date, which may as well head a part of the article."""
        return not (self.timed or self.labelled or self.byline)


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words()['stamp_words']))})(?!\w)", re.I)


def date_of(match: re.Match[str]) -> date | None:
    """The day of a match of :data:`DATE`; a month beyond twelve is read as the day it must be."""
    groups = match.groupdict()
    key = next(k for k in "1234" if groups[f"y{k}"])
    name = groups[f"m{key}"].lower()
    names = _ENGLISH if key == "4" else _MONTHS
    month = names.index(name) + 1 if name in names else int(name)
    year, day = int(groups[f"y{key}"]), int(groups[f"d{key}"])
    if month > 12 >= day:
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_tools(line: str) -> bool:
    """Whether a line holds nothing but what stands beside a date: ``Số lượt đọc: 97 - Cỡ chữ: A A``."""
    rest, told = _words().subn(" ", _LETTER_SIZE.sub(" ", line)) if len(line) <= _MAX else (line, 0)
    return told > 1 and not _NOISE.sub("", _FIGURE.sub(" ", rest))


def read_stamp(line: str) -> Stamp | None:
    """The metadata that a folded line holds, or nothing if the line says more than that.

    Between bars, ``15/12/2021 09:10 | Chuyên mục: Thanh tra | 302 lượt xem``, one part is the date and
    the others are short labels.
    """
    whole = _read_part(line)
    if whole or "|" not in line or len(line) > _MAX:
        return whole
    parts = [part.strip() for part in line.split("|") if part.strip()]
    stamps = [stamp for part in parts if (stamp := _read_part(part))]
    labels = all(len(part) <= _LABEL_LENGTH and part[-1] not in ".!?;" for part in parts)
    return stamps[0] if len(stamps) == 1 and len(parts) > 1 and labels else None


def _read_part(line: str) -> Stamp | None:
    if len(line) > _MAX or not _YEAR.search(line):
        return None
    line = _GLUED.sub(" ", line.replace("&nbsp;", " "))
    if ":" in line:
        line = _SECTION.sub(" | ", line)
    dates = [d for d in map(date_of, DATE.finditer(line)) if d]
    if not 1 <= len(dates) <= 2:
        return None
    if (place := _PLACED.match(line)) and "," in place.group() and line[:1].isupper():
        return Stamp(dates[0], False, True, False, False)
    rest = DATE.sub(" | ", _LETTER_SIZE.sub(" ", line))
    rest, zones = _ZONE.subn(" ", rest)
    rest, times = _TIME.subn(" | ", rest)
    rest, weekdays = _WEEKDAY.subn(" | ", rest)
    labelled = bool(_LABEL.search(rest))
    printed = bool(re.search(r"\bprint\b|hôm nay", rest, re.I))
    rest = _FIGURE.sub(" ", _words().sub(" | ", rest))
    byline = None
    if _NOISE.sub("", rest):
        rest = re.sub(r"\s*\|[\s|,;:-]*", " - ", rest).strip(" -,;:.")
        if rest.count("(") != rest.count(")"):
            rest = rest.strip("() -")
        byline = parse_byline(rest)
        signed = times and weekdays and len(rest) <= 45 and rest[0].isupper()
        if byline is None and not signed:
            return None
    return Stamp(min(dates), bool(times or weekdays), labelled, bool(zones), printed, byline)


def address_stamp(line: str) -> Stamp | None:
    """The day in a page's address: ``https://…/2018/10/04/…``."""
    found = _IN_ADDRESS.search(line)
    if not found:
        return None
    try:
        return Stamp(date(*map(int, found.groups())), False, False, False, False)
    except ValueError:
        return None


def inner_stamp(line: str) -> Stamp | None:
    """A date with its hour between a headline and a text that were run into one line."""
    for match in DATE.finditer(line[:_RUN_IN]):
        head, rest = line[: match.start()].rstrip(" ,|-("), line[match.end() :]
        after = _HOUR_AFTER.match(rest)
        before = None if after else _HOUR_BEFORE.search(head[-20:])
        body = rest[after.end() :] if after else _AFTER_DATE.sub("", rest, count=1)
        if before:
            head = head[-20:][: before.start()]
        word = head.rstrip(" ,|-(").rsplit(" ", 1)[-1].lower()
        if (
            (after or before)
            and len(head) >= 3
            and body[:1].isupper()
            and word not in ("ngày", "lúc", "hồi", "từ", "đến", "trước")
        ):
            day = date_of(match)
            return Stamp(day, True, False, False, False) if day else None
    return None


def trailing_stamp(line: str) -> tuple[int, Stamp] | None:
    """A date with its time, or a date in brackets, that ends a headline: where it begins, what it says."""
    found = [(m, d) for m in DATE.finditer(line) if (d := date_of(m))]
    if not found:
        return None
    match, day = found[-1]
    after, times = _TIME.subn("", line[match.end() :])
    head = line[: match.start()].rstrip(" ,|-")
    for pattern in (_TIME, _WEEKDAY, _TIME):
        last = next(reversed(list(pattern.finditer(head))), None)
        if last and last.end() == len(head):
            head, times = head[: last.start()].rstrip(" ,|-"), times + 1
    bracketed = head.endswith("(") and after.strip() == ")"
    if _NOISE.sub("", _ZONE.sub("", after)) or not (times or bracketed) or len(head) < 20:
        return None
    return len(head.rstrip("( ")), Stamp(day, bool(times), False, False, False)
