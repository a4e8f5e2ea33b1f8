"""The publication date: what feeds print, and which of several competing dates is the article's."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from extractor.errors import UsageError
from extractor.reading.stamps import DATE, Stamp, date_of

_VIETNAM = timezone(timedelta(hours=7))
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")
_ISO_UTC = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z")
_RFC = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")  # seconds or thousandths, from 2001 to 2033
_DAY_MONTH = re.compile(r"(\d\d?)\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/.,-]*\d)")
# What stands before a day that is told; it ends in no digit, so that a date is looked for by its first digit alone.
_BEFORE_DAY = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|và|\(|,)\s?$", re.I)
_BEFORE = 6  # characters of it at most

_LIST = 3
_PRINTED = 4  # the rank of the page's own clock, which tells nothing where another date stands


def parse_published(value: str) -> date | None:
    """The day that a feed or page gives: ISO, RFC 822, ``23/10/2013 20:55``, ``4 tháng 10, 2018``, seconds since 1970.

    The day is the one that is printed. Only a time marked ``Z`` and one in seconds are turned into
    Vietnam's day: feeds label local times ``+00:00``, but nothing writes a ``Z`` that has not converted.
    """
    text = " ".join(value.split())
    if not text or len(text) > 100:
        return None
    for read in (_iso, _rfc, _day_first, _compact, _epoch):
        day = read(text)
        if day:
            return day
    return _free_form(text)


def given_day(value: str | None) -> date | None:
    """The day that a person gives with a command, as :func:`parse_published` reads it.

    Raises:
        UsageError: U002, it is no date.
    """
    day = parse_published(value) if value is not None else None
    if value is not None and day is None:
        raise UsageError("U002", value)
    return day


def _iso(text: str) -> date | None:
    if _ISO_UTC.fullmatch(text):
        try:
            return datetime.fromisoformat(text).astimezone(_VIETNAM).date()
        except (ValueError, OverflowError):
            return None
    match = _ISO.match(text)
    return _day(*map(int, match.groups())) if match else None


def _rfc(text: str) -> date | None:
    if not _RFC.match(text):
        return None
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None


def _day_first(text: str) -> date | None:
    match = DATE.search(text)
    return date_of(match) if match else None


def _compact(text: str) -> date | None:
    match = _COMPACT.fullmatch(text)
    return _day(*map(int, match.groups())) if match else None


def _epoch(text: str) -> date | None:
    match = _EPOCH.fullmatch(text)
    return datetime.fromtimestamp(int(match[1]), _VIETNAM).date() if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _free_form(text: str) -> date | None:
    if not re.search(r"\d{4}", text) or not re.search(r"[^\W\d]", text):
        return None
    import dateparser

    found = dateparser.parse(
        text,
        languages=["vi", "en"],
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return found.date() if found else None


def choose_published(stamps: list[Stamp], given: date | None, body: Iterable[str]) -> tuple[date | None, list[date]]:
    """The publication date, and the dates that compete for it.

    The dates of the text's own metadata lines and ``given`` compete. The one that the article's own
    dates agree with wins: the days told as news stand shortly before publication. Where that does
    not tell them apart, a labelled or signed date comes before a bare one, and the text's before
    the one given, which with feeds is often another article's or the hour of a ranking.
    """
    ranked = [(stamp.day, _rank(stamp)) for stamp in stamps]
    if given and len({day for day, _ in ranked}) > _LIST:
        ranked = []  # a list of articles, each with its date
    if given:
        ranked.append((given, 3))
    days = list(dict.fromkeys(day for day, _ in ranked))
    if len(days) < 2:
        return (days[0] if days else None), days
    told = _told(body)
    told_by_others = [item for item in ranked if item[1] < _PRINTED]
    best = min(told_by_others or ranked, key=lambda item: (_distance(item[0], told), item[1]))
    return best[0], days


def _rank(stamp: Stamp) -> int:
    if stamp.printed:
        return _PRINTED
    if stamp.labelled or stamp.byline or stamp.zoned:
        return 1
    return 2


def _told(body: Iterable[str]) -> list[tuple[int, int, int | None]]:
    found = []
    for line in body:
        for match in _DAY_MONTH.finditer(line):
            day, month, year = match.groups()
            if not _BEFORE_DAY.search(line, max(0, match.start() - _BEFORE), match.start()):
                continue
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
                found.append((int(day), int(month), int(year) if year else None))
    return found


def _distance(published: date, told: list[tuple[int, int, int | None]]) -> int:
    """How far the latest day told before ``published`` lies back, in coarse steps."""
    best = 400
    for day, month, year in told:
        for guess in (year,) if year else (published.year, published.year - 1):
            told_day = _day(guess, month, day)
            if told_day and -1 <= (back := (published - told_day).days) < best:
                best = max(0, back)
    return next((step for step, limit in enumerate((3, 10, 31, 120)) if best <= limit), 4)
