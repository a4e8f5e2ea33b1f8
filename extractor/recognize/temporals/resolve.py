"""What was said becomes days: missing years and relative expressions against a day of reference.

The reference is the publication date; where it is unknown, the day that the article's own full
dates imply. Without either, values stay open rather than guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.recognize.temporals import points
from extractor.recognize.temporals.grammar import WORDS, Said
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.ranges import Expression
from schemas import Grain

Days = tuple[date | None, date | None]
OPEN: Days = (None, None)

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_PAST = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|vừa)\b")
_PLAN = re.compile(rf"(?:{'|'.join(WORDS['cues']['plan'])})[^.;,\n]{{0,40}}$")
_REVIEW = re.compile(rf"(?:{'|'.join(WORDS['cues']['review'])})[^.;,\n]{{0,40}}$")


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative expressions count from; ``exact`` where it is the publication date."""

    day: date | None
    exact: bool


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the words around a stretch tell of something still to come."""
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
    if _PAST.match(text, end):
        return False
    return bool(_FUTURE.search(text, max(begin, start - 120), min(stop, end + 80)))


def reference(text: str, found: Sequence[Expression], published: date | None) -> Reference:
    """The day of reference of an article: its publication date, or what its full dates imply."""
    if published is not None:
        return Reference(published, True)
    return Reference(_implied(text, found), False)


def _implied(text: str, found: Sequence[Expression]) -> date | None:
    days: list[date] = []
    years: list[tuple[int, Expression]] = []
    for expression in found:
        for said in {expression.first, expression.last}:
            point = said.until or said.point
            if point is None or point.year is None or said.note:
                continue
            if point.grain is Grain.YEAR:
                years.append((point.year, expression))
            elif not is_future(text, expression.start, expression.end):
                days.append(point.bounds(point.year)[1 if expression.open_begin else 0])
    unsaid = _first_unsaid(found)
    if days:
        floor = max(days)
        return _first_after(unsaid, floor) if unsaid else floor
    return _implied_by_years(text, years, unsaid)


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
    return (by_day or candidates or [None])[0]


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
    told = [(y, e) for y, e in years if not _PLAN.search(text, max(0, e.start - 48), e.start)]
    planned = {y for y, e in years if (y, e) not in told}
    if not told:
        return None
    last = max(y for y, _ in told)
    closed = any(y == last and (e.first.until is not None or e.first is not e.last) for y, e in told)
    reviewed = last + 1 in planned or any(
        y == last and _REVIEW.search(text, max(0, e.start - 48), e.start) for y, e in told
    )
    month = unsaid.first[0] if unsaid else 12
    year = last + 1 if closed or (reviewed and last + 1 in planned and month <= 6) else last
    if unsaid is None:
        return date(year, 12, 31) if not closed else None
    try:
        return unsaid.bounds(year)[1]
    except ValueError:
        return None


def choose_year(point: Point, ref: Reference, future: bool) -> int | None:
    """The year that puts ``point`` nearest to the reference and, for what is past, not after it."""
    if point.year is not None:
        return point.year
    if ref.day is None:
        return None
    options = []
    for year in (ref.day.year - 1, ref.day.year, ref.day.year + 1):
        try:
            begin, end = point.bounds(year)
        except ValueError:
            continue
        distance = 0 if begin <= ref.day <= end else min(abs((begin - ref.day).days), abs((end - ref.day).days))
        options.append((begin > ref.day and not future, distance, year))
    if not options:
        return None
    if point.grain is Grain.YEAR or point.last[0] - point.first[0] >= 2:
        return ref.day.year
    return min(options)[2]


def resolve(text: str, expression: Expression, ref: Reference, published: date | None, last_day: date | None) -> Days:
    """First and last day of an expression, ``None`` where a side is open or unknown.

    ``last_day`` is the day named last before it, for ``cùng ngày`` and ``6 tháng trước đó``.
    """
    a, b = expression.first, expression.last
    if a.note or b.note:
        return OPEN
    future = is_future(text, expression.start, expression.end)
    begin, end = _ends(a, b, ref, future, last_day)
    if expression.to_now:
        return begin, published
    if expression.from_now:
        return published, end
    return None if expression.open_begin else begin, None if expression.open_end else end


def _ends(a: Said, b: Said, ref: Reference, future: bool, last_day: date | None) -> Days:
    if a.rule == "same_day":
        return last_day, last_day
    if a.back is not None:
        return _back(a.back, a.rule, ref, last_day)
    if a.point is None:
        return _relative(a, ref)
    until = b.until or b.point
    if until is None:
        return OPEN
    if a.relative is not None:
        return _in_relative(a, until, ref)
    try:
        return _stretch(a.point, until, ref, future)
    except ValueError:
        return OPEN


def _stretch(first: Point, until: Point, ref: Reference, future: bool) -> Days:
    end_year = choose_year(until, ref, future)
    if end_year is None and first.year is not None:
        end_year = first.year + (until.first < first.first)
    if end_year is None:
        return OPEN
    begin_year = first.year
    if begin_year is None:
        begin_year = end_year - (first.first > until.last if until.last[1] else first.first[0] > until.last[0])
    if until.year is None and first.year is not None:
        end_year = first.year + (until.first < first.first)
    return first.bounds(begin_year)[0], until.bounds(end_year)[1]


def _in_relative(a: Said, until: Point, ref: Reference) -> Days:
    """``tháng 9 năm ngoái``, ``9 tháng đầu năm nay``, ``ngày 5 tháng trước``, ``tháng 5 tới``."""
    assert a.relative is not None and a.point is not None
    unit, distance = a.relative
    if ref.day is None:
        return OPEN
    try:
        if unit == "năm":
            year = ref.day.year + distance
        else:
            year = ref.day.year
            if distance > 0 and a.point.bounds(year)[1] < ref.day:
                year += 1
            if distance < 0 and a.point.bounds(year)[0] > ref.day:
                year -= 1
        return a.point.bounds(year)[0], until.bounds(year)[1]
    except ValueError:
        return OPEN


def _relative(a: Said, ref: Reference) -> Days:
    if a.relative is None or ref.day is None:
        return OPEN
    unit, distance = a.relative
    try:
        if unit == "ngày":
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
