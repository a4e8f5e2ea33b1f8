"""What was said becomes days: missing years and relative expressions against a day of reference.

The reference is the publication date; where it is unknown, the day that the article's own full
dates imply. Without either, values stay open rather than guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.recognize.temporals import points
from extractor.recognize.temporals.grammar import Said
from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.ranges import Expression
from schemas import Grain

Days = tuple[date | None, date | None]
OPEN: Days = (None, None)

_HALF_A_YEAR = 200  # days that a stretch across the new year may have
_SOON = 45  # days after the reference within which a bare month is the coming one

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_PAST = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|vừa)\b")
_PLAN = re.compile(rf"(?:{'|'.join(WORDS['cues']['plan'])})[^.;,\n]{{0,40}}$")


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative expressions count from.

    ``spoken`` says that it is a day on which the news was told, so that ``hôm nay`` is that day;
    ``exact``, that it is the publication date itself.
    """

    day: date | None
    spoken: bool
    exact: bool = False


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the words around a stretch tell of something still to come."""
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
    if _PAST.match(text, end):
        return False
    return bool(_FUTURE.search(text, max(begin, start - 120), min(stop, end + 80)))


def reference(text: str, found: Sequence[Expression], published: date | None, acts: Sequence[date]) -> Reference:
    """The day of reference of an article: its publication date, or what its full dates imply.

    ``acts`` are the dates of the plans, decisions and conclusions that it cites.
    """
    if published is not None:
        return Reference(published, True, True)
    return _implied(text, found, acts)


def _implied(text: str, found: Sequence[Expression], acts: Sequence[date]) -> Reference:
    days: list[date] = list(acts)
    years: list[tuple[int, Expression]] = []
    for expression in found:
        for said in {expression.first, expression.last}:
            point = said.until or said.point
            if point is None or point.year is None or point.year < 100 or said.note:
                continue
            if point.grain is Grain.YEAR:
                years.append((point.year, expression))
            elif not is_future(text, expression.start, expression.end):
                days.append(point.bounds(point.year)[1 if expression.open_begin else 0])
    unsaid = _first_unsaid(found)
    if days:
        floor = max(days)
        return Reference(_first_after(unsaid, floor), unsaid.grain is Grain.DAY) if unsaid else Reference(floor, False)
    return Reference(_implied_by_years(text, years, unsaid), unsaid is not None and unsaid.grain is Grain.DAY)


def _first_unsaid(found: Sequence[Expression]) -> Point | None:
    """The first day or stretch printed without its year: usually the day of the news itself."""
    candidates = [
        e.first.point
        for e in found
        if e.first.point
        and e.first.point.year is None
        and not e.first.relative
        and (e.last.point is None or e.last.point.year is None)
    ]
    by_day = [p for p in candidates if p.grain is Grain.DAY]
    return next(iter(by_day or candidates), None)


def _first_after(point: Point, floor: date) -> date:
    for year in (floor.year, floor.year + 1):
        try:
            end = point.bounds(year)[1]
        except ValueError:
            continue
        if end >= floor:
            return end
    return floor


def _implied_by_years(text: str, years: list[tuple[int, Expression]], unsaid: Point | None) -> date | None:
    """The day that whole years imply: a review of one with plans for the next, figures complete to one
    and then "7 tháng đầu năm", or the one year that the article's opening names."""
    planned = {y for y, e in years if _PLAN.search(text, max(0, e.start - 48), e.start)}
    told = {y for y, _ in years} - planned
    if unsaid is None:
        return date(max(told), 12, 31) if len(told) == 1 else None
    year = _opening_year(text, planned)
    if told:
        last = max(told)
        closed = any(y == last and _closes(e) for y, e in years)
        if last + 1 in planned:
            year = last + 1 if unsaid.first[0] <= 6 else last
        elif closed:
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


def _opening_year(text: str, planned: set[int]) -> int | None:
    """The latest year that the headline and lead name, also in an event's name, if the text names none later."""
    named = {int(y) for y in _A_YEAR.findall(text[:_OPENING])}
    later = {int(y) for y in _A_YEAR.findall(text[_OPENING:])}
    if not named or max(named) in planned or max(later, default=0) > max(named):
        return None
    return max(named)


_OPENING = 500
_A_YEAR = re.compile(r"(?<![\w.,/:-])(?:19|20)\d\d(?![\w/]|[.,-]\d)")


def choose_year(point: Point, ref: Reference, future: bool) -> int | None:
    """The year that puts ``point`` nearest to the reference and, for what is past, not after it."""
    if point.year is not None and point.year >= 100:
        return point.year
    if ref.day is None:
        return None
    if point.year is not None:
        near = ref.day.year
        return min((1900 + point.year, 2000 + point.year), key=lambda year: abs(year - near))
    options = []
    for year in (ref.day.year - 1, ref.day.year, ref.day.year + 1):
        try:
            begin, end = point.bounds(year)
        except ValueError:
            continue
        distance = 0 if begin <= ref.day <= end else min(abs((begin - ref.day).days), abs((end - ref.day).days))
        soon = point.grain is not Grain.DAY and distance <= _SOON
        options.append((begin > ref.day and not future and not soon, distance, year))
    if not options:
        return None
    if point.grain is Grain.YEAR or point.last[0] - point.first[0] >= 2:
        return ref.day.year
    return min(options)[2]


@dataclass(slots=True)
class Named:
    """What was named last before an expression: for ``6 tháng trước đó``, and a day for ``cùng ngày``."""

    any: date | None = None
    day: date | None = None


def resolve(text: str, expression: Expression, ref: Reference, published: date | None, last: Named) -> Days:
    """First and last day of an expression, ``None`` where a side is open or unknown."""
    a, b = expression.first, expression.last
    if a.note or b.note:
        return OPEN
    future = is_future(text, expression.start, expression.end)
    begin, end = _ends(a, b, ref, future, last)
    if expression.to_now:
        return begin, published
    if expression.from_now:
        return published, end
    return None if expression.open_begin else begin, None if expression.open_end else end


def _ends(a: Said, b: Said, ref: Reference, future: bool, last: Named) -> Days:
    if a.rule == "same_day":
        return last.day, last.day
    if a.back is not None:
        return _back(a.back, a.rule, ref, last.any)
    if a.point is None:
        return _relative(a, ref)
    until = b.until or b.point
    if until is None:
        return OPEN
    if a.relative is not None:
        return _in_relative(a.relative, a.point, until, ref)
    try:
        return _stretch(a.point, until, ref, future)
    except ValueError:
        return OPEN


def _stretch(first: Point, until: Point, ref: Reference, future: bool) -> Days:
    first = first.within(choose_year(first, ref, future)) if first.two_digits else first
    if first.two_digits:
        return OPEN
    end_year = choose_year(until, ref, future)
    if end_year is None and first.year is not None:
        end_year = first.year + (until.first < first.first)
    if end_year is None:
        return OPEN
    begin_year = first.year
    if begin_year is None:
        begin_year = end_year - _crosses_new_year(first, until, end_year)
    if until.year is None and first.year is not None:
        end_year = first.year + (until.first < first.first)
    return first.bounds(begin_year)[0], until.bounds(end_year)[1]


def _crosses_new_year(first: Point, until: Point, year: int) -> bool:
    """Whether ``từ 25/12 đến 5/1/2019`` began the year before; a longer stretch is printed the wrong way round."""
    begin, end = first.bounds(year)[0], until.bounds(year)[1]
    return begin > end and (end - first.bounds(year - 1)[0]).days <= _HALF_A_YEAR


def _in_relative(relative: tuple[str, int], first: Point, until: Point, ref: Reference) -> Days:
    """``tháng 9 năm ngoái``, ``9 tháng đầu năm nay``, ``ngày 5 tháng trước``, ``tháng 5 tới``."""
    unit, distance = relative
    if ref.day is None:
        return OPEN
    try:
        if unit == "năm":
            year = ref.day.year + distance
        else:
            year = ref.day.year
            if distance > 0 and first.bounds(year)[1] < ref.day:
                year += 1
            if distance < 0 and first.bounds(year)[0] > ref.day:
                year -= 1
        return first.bounds(year)[0], until.bounds(year)[1]
    except ValueError:
        return OPEN


def _relative(a: Said, ref: Reference) -> Days:
    if a.relative is None or ref.day is None:
        return OPEN
    unit, distance = a.relative
    try:
        if unit == "ngày":
            if not ref.exact and (not ref.spoken or distance):
                return OPEN
            day = ref.day + timedelta(days=distance)
            return day, day
        if a.rule == "year_past" and ref.day.month >= 11:
            distance = 0  # at the end of a year, the year past is the one that ends
        if not ref.exact and unit in ("tuần", "tháng"):
            return OPEN
        return points.unit_around(unit, ref.day, distance)
    except (ValueError, OverflowError):
        return OPEN


def _back(back: tuple[str, int, bool], rule: str, ref: Reference, last_day: date | None) -> Days:
    unit, n, from_last = back
    day = last_day if from_last else (ref.day if ref.exact else None)
    if day is None or n > 500:
        return OPEN
    try:
        if unit in ("ngày", "tuần"):
            days = n * (7 if unit == "tuần" else 1)
            then = day - timedelta(days=days)
            return (then, day) if rule == "stretch_back" else (then, then)
        width = {"tháng": 1, "quý": 3, "năm": 12}[unit]
        first = points.shift_months(day if unit != "năm" else day.replace(month=1), -n * width)
        if rule == "stretch_back":
            return first, points.shift_months(day if unit != "năm" else day.replace(month=1), 0) - timedelta(days=1)
        return first, points.month_end(points.shift_months(first, width - 1))
    except (ValueError, OverflowError):
        return OPEN
