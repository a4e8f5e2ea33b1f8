"""What was said becomes days: missing years and relative expressions against a day of reference.

Without a day of reference values stay open rather than guessed.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from extractor.recognize.temporals import points
from extractor.recognize.temporals.anchor import HALF_A_YEAR, RIGHT_AFTER, Reference
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.ranges import Expression
from extractor.recognize.temporals.said import SAME_YEAR, Said
from extractor.recognize.temporals.tense import Tense, is_done, is_over, tense
from schemas import Grain

Days = tuple[date | None, date | None]
_COMPARED = re.compile(r"\b(?:so với|cùng kỳ|bằng|hơn)(?: của)? $")
_BASE = re.compile(r"\b(?:so với|cùng kỳ)(?: của)? (?:năm )?\d{4}$")
OPEN: Days = (None, None)

_STORY = 400  # characters within which "trước đó" counts from what was named last
_ACROSS = 300  # days that a stretch across the new year may have
_WEEKEND = 5  # Saturday and Sunday, counted from Monday
_SOON = 45  # days after the reference within which a bare month is the coming one
_YEAR, _MISSED = 365, 3  # a term is told of for some months after it is over
_FAR, _AGE = 500, 100  # units that are counted back; years that are told in hundreds are told roundly
_NEXT_DAYS = 14  # days after the reference within which a day is the coming one, if it is not told as past


def choose_year(point: Point, ref: Reference, told: Tense, since: Point | None = None) -> int | None:
    """The year that puts ``point`` nearest to the reference and, for what is past, not after it.

    A day may be told to come soon: ``since`` is where the stretch begins that ends with it.
    """
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
        if not ref.exact:  # a day of the story, which goes on after it
            soon = distance <= ref.goes_on
        elif point.grain is Grain.DAY:
            opens = since.bounds(year)[0] if since and since.first < point.first else begin
            soon = told is Tense.OPEN and (opens - ref.day).days <= _NEXT_DAYS
        else:
            soon = distance <= _SOON
        options.append((begin > ref.day and told is not Tense.FUTURE and not soon, distance, year))
    if not options:
        return None
    if point.last[0] - point.first[0] >= 2:
        return ref.day.year + _quarters_off(point, ref.day, told)
    return min(options)[2]


def _quarters_off(point: Point, day: date, told: Tense) -> int:
    """In how many years from that of ``day`` a quarter lies: that year's may be over before what is announced."""
    if point.grain is not Grain.QUARTER:
        return 0
    begin, end = point.bounds(day.year)
    return int(told is Tense.FUTURE and end < day) - int(told is Tense.PAST and begin > day)


@dataclass(slots=True)
class Named:
    """What was named last before an expression: for ``6 tháng trước đó``, a day for ``cùng ngày``, and a
    day whose year is printed, for what is told right after it."""

    any: date | None = None
    until: date | None = None
    year: int | None = None
    day: date | None = None
    dated: date | None = None
    end: int = 0

    def remember(self, expression: Expression, begin: date | None, until: date | None, of_story: bool) -> None:
        """Keeps what an expression named; ``of_story`` says that its year came from the day named before it."""
        if begin is None or expression.first.relative is not None:
            return
        self.any, self.until = begin, until
        self.year = begin.year if until is not None and begin.year == until.year else None
        one_day = begin == until
        self.day = begin if one_day else self.day
        says_year = expression.first.point is not None and expression.first.point.year is not None
        self.dated = begin if one_day and (says_year or of_story) else None
        self.end = expression.end

    def year_of_sentence(self, text: str, start: int) -> int | None:
        """The year that was named last, if it was in the same sentence."""
        gap = text[self.end : start]
        return None if len(gap) > RIGHT_AFTER or "\n" in gap or ". " in gap else self.year

    def reference(self, text: str, expression: Expression, ref: Reference) -> Reference:
        """The day that an expression's year goes by: one dated right before it, else that of the article."""
        point, between = expression.first.point, expression.start - self.end
        if ref.exact or self.dated is None or point is None or point.year is not None or expression.first.relative:
            return ref
        if between > RIGHT_AFTER or (ref.day is not None and point.falls_on(ref.day)):
            return ref
        gap = text[self.end : expression.start]
        return ref if "\n" in gap or gap.count(". ") > 1 else Reference(self.dated, False, goes_on=HALF_A_YEAR)


def resolve(text: str, expression: Expression, ref: Reference, last: Named) -> Days:
    """First and last day of an expression, ``None`` where a side is open or unknown."""
    a, b = expression.first, expression.last
    if a.note or b.note:
        return OPEN
    unsaid = any(point and (point.year or 0) < 100 for point in (a.point, b.point, b.until))
    told = tense(text, expression.start, expression.end) if unsaid else Tense.OPEN
    if told is Tense.PAST and ref.exact and not is_over(text, expression.start, expression.end):
        told = Tense.OPEN if a.point is not None and a.point.grain is Grain.DAY else told
    due = told is not Tense.PAST and expression.rule == "up_to" and text.startswith("trước", expression.start)
    if due or expression.from_now:
        told = Tense.FUTURE  # what has to be done before a day
    compared = _compared(text, expression, last, ref)
    if compared is not None:
        return compared
    if a.back is not None and a.back[2] and expression.start - last.end > _STORY:
        return OPEN
    begin, end = _ends(a, b, ref, told, last)
    now = ref.day if ref.exact else None
    if expression.to_now:
        return begin, now
    if expression.from_now:
        return now, _still_ahead(a.point, end, now) if unsaid else end
    if due and unsaid and not is_done(text, expression.start):
        end = _next_term(a.point, end, ref.day)
    if expression.rule == "after" and end is not None and a.point is not None and a.point.grain is not Grain.DAY:
        begin = end + timedelta(days=1)  # "sau năm 2020" begins with 2021
    return None if expression.open_begin else begin, None if expression.open_end else end


def _next_term(point: Point | None, end: date | None, now: date | None) -> date | None:
    """The term till which something has to be done: one that lies many months back is told of the next such day."""
    missed = now is not None and end is not None and _MISSED * (now - end).days > _YEAR
    return _still_ahead(point, end, now) if missed else end


def _still_ahead(point: Point | None, end: date | None, now: date | None) -> date | None:
    """What ``từ nay đến 31/12`` ends with: the next such day, though the last one lies nearer."""
    if point is None or end is None or now is None or end >= now:
        return end
    try:
        return point.bounds(end.year + 1)[1]
    except ValueError:
        return end


def _compared(text: str, expression: Expression, last: Named, ref: Reference) -> Days | None:
    """``năm trước`` with which a year is compared, and ``thì năm sau``: beside the year of the sentence."""
    start, end = expression.start, expression.end
    before = text.startswith("năm trước", start) and _COMPARED.search(text, max(0, start - 20), start)
    if not before and not (text.startswith("năm sau", start) and text.endswith("thì ", 0, start)):
        return None
    named = last.year_of_sentence(text, start) if end - start <= len("năm trước") else None
    if named is None:
        return None
    if before and _BASE.search(text, max(0, last.end - 30), last.end):
        return points.unit_around("năm", date(named, 1, 1), 0)  # both are set against the one year
    year = named - 1 if before else named + 1
    return points.unit_around("năm", date(year, 1, 1), 0)


def _ends(a: Said, b: Said, ref: Reference, told: Tense, last: Named) -> Days:
    if a.rule == "same_day":
        return last.day, last.day
    if a.back is not None:
        return _back(a.back, a.rule, ref, last)
    if a.point is None:
        return _weekday(a, ref) if a.weekday is not None else _relative(a, ref)
    until = b.until or b.point
    if until is None:
        return OPEN
    if a.relative is not None and a.rule == "day_of_near_month":
        return _in_near_month(a.relative[1], a.point.first[1], ref)
    if a.relative is not None and b.relative in (None, a.relative):
        return _in_relative(a.relative, a.point, until, ref, last)
    if b.relative is not None and b is not a and b.relative[0] == "năm":
        return _to_relative(a, b.relative[1], until, ref, told, last)
    try:
        return _stretch(a.point, until, ref, told)
    except ValueError:
        return OPEN


def _to_relative(a: Said, distance: int, until: Point, ref: Reference, told: Tense, last: Named) -> Days:
    """``từ năm 2016 đến quý I năm nay``, ``từ tháng 5 năm ngoái đến tháng 2 năm nay``: the end by its own year. Where
    nothing but the stretch's own first day tells of now, its year is not known."""
    begin = _ends(a, a, ref, told, last)[0]
    if ref.day is None or a.point is None:
        return begin, None
    year = ref.day.year + distance
    try:
        if a.point.year is None and a.relative is None:
            return _stretch(a.point, until.within(year), ref, told)
        end = until.bounds(year)[1]
    except ValueError:
        return OPEN
    alone = not ref.exact and begin is not None and ref.day <= begin
    return begin, None if alone or (begin is not None and end < begin) else end


def _stretch(first: Point, until: Point, ref: Reference, told: Tense) -> Days:
    first = first.within(choose_year(first, ref, told)) if first.two_digits else first
    if first.two_digits:
        return OPEN
    end_year = choose_year(until, ref, told, first)
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
    return begin > end and (end - first.bounds(year - 1)[0]).days <= _ACROSS


def _in_relative(relative: tuple[str, int], first: Point, until: Point, ref: Reference, last: Named) -> Days:
    """``tháng 9 năm ngoái``, ``9 tháng đầu năm nay``, ``ngày 5 tháng trước``, ``tháng 5 tới``, ``tháng 5 năm đó``."""
    unit, distance = relative
    named = last.until or last.any if unit == SAME_YEAR else ref.day
    if named is None:
        return OPEN
    try:
        year = named.year
        if unit == "năm":
            year += distance
        elif distance > 0 and first.bounds(year)[1] < named:
            year += 1
        elif distance < 0 and first.bounds(year)[0] > named:
            year -= 1
        return first.bounds(year)[0], until.bounds(year)[1]
    except ValueError:
        return OPEN


def _in_near_month(distance: int, day: int, ref: Reference) -> Days:
    """``ngày 25 tháng trước``."""
    if ref.day is None or not ref.spoken:
        return OPEN
    try:
        then = points.shift_months(ref.day, distance).replace(day=day)
    except ValueError:
        return OPEN
    return then, then


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
        if a.rule == "year_past" and not ref.spoken and 2 < ref.day.month < 11:
            return OPEN
        if a.rule == "year_past" and ref.day.month >= 11:
            distance = 0  # at the end of a year, the year past is the one that ends
        if a.rule == "week_past" and ref.day.weekday() >= _WEEKEND:
            distance = 0  # so too a week
        if not ref.spoken and unit in ("tuần", "tháng"):
            return OPEN
        return points.unit_around(unit, ref.day, distance)
    except (ValueError, OverflowError):
        return OPEN


def _weekday(a: Said, ref: Reference) -> Days:
    """``thứ hai tuần tới``; ``thứ bảy vừa qua``, the last one before the day of reference."""
    if a.relative is None or a.weekday is None or ref.day is None or not ref.spoken:
        return OPEN
    unit, distance = a.relative
    ahead = a.weekday - ref.day.weekday()
    if a.rule == "last_weekday" and not ahead:
        return OPEN  # today, or a week ago
    if unit == "tuần" or (ahead < 0) != (distance < 0) or not ahead:
        ahead += 7 * distance
    try:
        day = ref.day + timedelta(days=ahead)
    except OverflowError:
        return OPEN
    return day, day


def _back(back: tuple[str, int, bool], rule: str, ref: Reference, last: Named) -> Days:
    unit, n, from_last = back
    told = ref.exact or (ref.spoken and rule == "point_back" and unit in ("tháng", "năm"))
    day = last.any if from_last else (ref.day if told else None)
    if from_last and unit in ("ngày", "tuần") and last.any != last.day:
        return OPEN  # so many days from a month are no day
    if day is None or abs(n) > _FAR or (unit == "năm" and n and n % _AGE == 0):
        return OPEN
    try:
        if unit in ("ngày", "tuần"):
            days = n * (7 if unit == "tuần" else 1)
            then = day - timedelta(days=days)
            return {"stretch_back": (then, day), "stretch_ahead": (day, then)}.get(rule, (then, then))
        width = {"tháng": 1, "quý": 3, "năm": 12}[unit]
        if rule == "stretch_ahead":  # from the next unit on
            now = points.unit_around(unit, day, 0)[1]
            return now + timedelta(days=1), points.month_end(points.shift_months(now, -n * width))
        first = points.shift_months(day if unit != "năm" else day.replace(month=1), -n * width)
        if rule == "stretch_back":
            return first, points.shift_months(day if unit != "năm" else day.replace(month=1), 0) - timedelta(days=1)
        return first, points.month_end(points.shift_months(first, width - 1))
    except (ValueError, OverflowError):
        return OPEN
