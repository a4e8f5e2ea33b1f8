"""The day that a text speaks from: its publication date, or what its own dated evidence implies.

Where no publication date is known, a year that is not printed comes from a date that is. The last
one told belongs to the same course of events as the news only if it lies near; one that is years
old is history, and then the year stays unknown rather than guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.ranges import Expression
from extractor.recognize.temporals.said import Said
from schemas import Grain, TemporalType

_AFTER = 200  # days after the last full date within which the news still goes on from it
_ASIDE_AFTER = 120  # the same after a month that is only named aside
_BEFORE = 62  # days before a full date within which the news looks ahead to it
_OPENING = 500  # characters that headline and lead take

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_DONE = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|vừa)\b")
_DONE_BEFORE = re.compile(
    rf"\b(?:đã|vừa|từng|trước đó|mới đây|hồi)\b[^.;\n]{{0,60}}$|\b(?:{'|'.join(WORDS['acts'])}) (?:ký |lập )?$"
)
_EARLIER = re.compile(r"\btrước đó\b[^.;\n]{0,60}$")
_PLAN = re.compile(rf"(?:{'|'.join(WORDS['cues']['plan'])})[^.;,\n]{{0,40}}$")
_A_YEAR = re.compile(r"(?<![\w.,/:-])(?:19|20)\d\d(?![\w/]|[.,-]\d)")
_ASIDE = re.compile(rf"\b(?:{'|'.join(WORDS['cues']['aside'])}) (?:năm )?(?:\d{{4}} ?- ?)?$")
# Not "9 tháng đầu năm 2018", which is a part of its year.
_COMPARED = re.compile(
    r"(?<!tháng )(?<!đầu )(?<!cuối )\bnăm (?P<of>(?:19|20)\d\d) [^.;\n]{0,60}?"
    r"so với (?:cùng kỳ )?(?:năm )?(?P<y>(?:19|20)\d\d)\b"
)


class Tense(Enum):
    """Whether a stretch is told as past or as still to come."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative expressions count from.

    ``spoken`` says that it is a day on which the news was told, so that ``hôm nay`` is that day;
    ``exact``, that it is the publication date itself.
    """

    day: date | None
    spoken: bool
    exact: bool = False


class Dated(NamedTuple):
    """A full date of a text: whether it is told as past, and for how many days the news may go on from it."""

    day: date
    past: bool
    reach: int


def tense(text: str, start: int, end: int) -> Tense:
    """What the words around a stretch tell of its time."""
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
    if _DONE.match(text, end):
        return Tense.PAST
    begin = max(begin, start - 120)
    if _FUTURE.search(text, begin, min(stop, end + 80)):
        return Tense.FUTURE
    return Tense.PAST if _DONE_BEFORE.search(text, begin, start) else Tense.OPEN


def reference(text: str, found: Sequence[Expression], published: date | None, acts: Sequence[date]) -> Reference:
    """The day of reference of an article: its publication date, or what its full dates imply.

    ``acts`` are the dates of the plans, decisions and conclusions that it cites.
    """
    if published is not None:
        return Reference(published, True, True)
    first = _first_unsaid(found)
    unsaid = first.first.point if first else None
    days = [Dated(day, True, _AFTER) for day in acts]
    days += _full_dates(text, found)
    years = [(year, expression) for expression in found for year in _whole_years(expression)]
    if not days:
        day = _implied_by_years(text, years, unsaid)
    elif unsaid is None:
        return Reference(max(days).day, False)
    else:
        last = max(days)
        later = max(_told(text, years), default=0) > last.day.year
        day = _implied_by_years(text, years, unsaid) if later else _near(unsaid, last)
    of_news = first is not None and not _EARLIER.search(text, max(0, first.start - 80), first.start)
    return Reference(day, of_news and unsaid is not None and unsaid.grain is Grain.DAY)


def _points(expression: Expression) -> Iterator[tuple[Said, Point, int]]:
    for said in {expression.first, expression.last}:
        point = said.until or said.point
        if point is not None and point.year is not None and point.year >= 100 and not said.note:
            yield said, point, point.year


def _full_dates(text: str, found: Sequence[Expression]) -> Iterator[Dated]:
    """The days and months printed with their year, if not still to come."""
    for expression in found:
        start, end = expression.start, expression.end
        for said, point, year in _points(expression):
            told = Tense.FUTURE if point.grain is Grain.YEAR else tense(text, start, end)
            if told is not Tense.FUTURE:
                closed = expression.open_begin or said.type is TemporalType.PERIOD or point.grain is Grain.QUARTER
                aside = point.grain is not Grain.DAY and _ASIDE.search(text, max(0, start - 24), said.start)
                yield Dated(point.bounds(year)[closed], told is Tense.PAST, _ASIDE_AFTER if aside else _AFTER)


def _whole_years(expression: Expression) -> Iterator[int]:
    for _, point, year in _points(expression):
        if point.grain is Grain.YEAR:
            yield year


def _told(text: str, years: Sequence[tuple[int, Expression]]) -> set[int]:
    """The whole years that are told of: not planned for, and not the end of a term or a school year."""
    planned = _planned(text, years)
    return {year for year, expression in years if year not in planned and expression.first.rule != "term"}


def _planned(text: str, years: Sequence[tuple[int, Expression]]) -> set[int]:
    return {year for year, e in years if _PLAN.search(text, max(0, e.start - 48), e.start)}


def _first_unsaid(found: Sequence[Expression]) -> Expression | None:
    """The first day or stretch printed without its year: usually the day of the news itself."""
    candidates = [
        e
        for e in found
        if e.first.point
        and e.first.point.year is None
        and not e.first.relative
        and (e.last.point is None or e.last.point.year is None)
    ]
    by_day = [e for e in candidates if e.first.point and e.first.point.grain is Grain.DAY]
    return next(iter(by_day or candidates), None)


def _near(point: Point, last: Dated) -> date | None:
    """``point`` in the year that lets it follow the last full date, or stand shortly before what is not past."""
    after: date | None = None
    for year in (last.day.year - 1, last.day.year, last.day.year + 1):
        try:
            end = point.bounds(year)[1]
        except ValueError:
            continue
        days = (end - last.day).days
        if -_BEFORE <= days < 0 and not last.past:
            return end
        if after is None and 0 <= days <= last.reach:
            after = end
    return after


def _implied_by_years(text: str, years: Sequence[tuple[int, Expression]], unsaid: Point | None) -> date | None:
    """The day that whole years imply: a review of one with plans for the next, figures complete to one
    and then "7 tháng đầu năm", or the one year that the article's opening names."""
    if unsaid is None:
        return None
    planned, told = _planned(text, years), _told(text, years)
    year = _opening_year(text, planned)
    if told:
        last = max(told)
        if last + 1 in planned:
            year = last + 1 if unsaid.first[0] <= 6 else last
        elif any(y == last and _closes(e) for y, e in years) or _is_compared(text, last):
            year = last + 1
    if year is None:
        return None
    try:
        return unsaid.bounds(year)[1]
    except ValueError:
        return None


def _closes(expression: Expression) -> bool:
    """Whether a period that is told ends with its year: not a school year or a term of office."""
    return expression.rule != "term" and (expression.first.until is not None or expression.first is not expression.last)


def _is_compared(text: str, year: int) -> bool:
    """Whether figures of a whole year are set against those of the year before: then it is over."""
    return any(int(match["y"]) == year - 1 and match["of"] == str(year) for match in _COMPARED.finditer(text))


def _opening_year(text: str, planned: set[int]) -> int | None:
    """The latest year that the headline and lead name, also in an event's name, if the text names none later."""
    years = [(m.start(), int(m.group())) for m in _A_YEAR.finditer(text)]
    named = {y for at, y in years if at < _OPENING and not _ASIDE.search(text, max(0, at - 24), at)}
    later = {y for at, y in years if at >= _OPENING}
    if not named or max(named) in planned or max(later, default=0) > max(named):
        return None
    return max(named)
