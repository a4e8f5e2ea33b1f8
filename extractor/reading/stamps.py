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
    rf"(?P<d2>\d{{1,2}}) tháng (?P<m2>\d{{1,2}}|{one_of(_MONTHS)})"
    r"(?:,| năm)? (?P<y2>(?:19|20)\d\d)"
)
DATE = re.compile(rf"(?<![\d/.,-])(?:{_ISO}|{_SPELT}|{_NUMERIC.format(3)})(?!\d|[/,.-]\d)", re.I)
_TIME = re.compile(
    r"(?<![\d:])(?:t)?\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\.\d+|')?(?:z|\+\d\d:?\d\d)?(?![\d:])", re.I
)
_WEEKDAY = re.compile(r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])\b", re.I)
_ZONE = re.compile(r"\(?\s?(?:gmt|utc)\s?[+-]?\s?\d{0,2}(?::00)?\s?\)?", re.I)
_LABEL = re.compile(r"đăng|xuất bản|cập nhật|thời gian|phát hành|ngày tạo|published|posted", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOISE = re.compile(r"[\s|,;:.()\[\]/*•·+_-]+")
_LETTER_SIZE = re.compile(r"(?<!\w)A[-+]?(?= |$)")
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
    key = next(k for k in "123" if groups[f"y{k}"])
    name = groups[f"m{key}"].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(name)
    year, day = int(groups[f"y{key}"]), int(groups[f"d{key}"])
    if month > 12 >= day:
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
    dates = [d for d in map(date_of, DATE.finditer(line)) if d]
    if not 1 <= len(dates) <= 2:
        return None
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
