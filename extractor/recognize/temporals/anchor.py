"""The day that a text speaks from: its publication date, or what its own dated evidence implies.

Where no publication date is known, a year that is not printed comes from one that is. The news follows the
latest day that is told, and comes before what is announced. A day that lies too far back is history, and then
the year stays unknown rather than guessed.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from extractor.fixed import fixed
from extractor.recognize.temporals.marks import ASIDE, OPENING, Mark, marks, told_earlier, years
from extractor.recognize.temporals.patterns import RELATIVE_DAY, WORDS
from extractor.recognize.temporals.points import PRESS, Point
from extractor.recognize.temporals.ranges import Expression
from extractor.recognize.temporals.tense import Tense
from extractor.text.patterns import one_of
from schemas import Grain

RIGHT_AFTER = 240  # characters within which a story goes on from a day
HALF_A_YEAR = 183  # days within which a year that is not said is that of the nearest such day

_TRIAL = 92  # days after which the news of a trial no longer goes on from what it tells: those acts lie years back
_BRACKET = timedelta(days=2 * 366)  # between what is told and what is announced, if a day falls but once in between
_SAME_YEAR = 130  # days after a date with its year within which the same year would not be printed again
_THIS_YEAR = ("năm", 0)  # "6 tháng đầu năm nay" leaves its year unsaid as well
_IN_COURT = re.compile(r"\b(?:bị cáo|cáo trạng|xét xử|phiên tòa|tòa án)\b")
_WEEKDAY = re.compile(one_of(WORDS["weekdays"]))


@fixed()
class Reference:
    """The day that relative expressions count from.

    ``spoken`` says that it is a day on which the news was told, so that ``hôm nay`` is that day;
    ``exact``, that it is the publication date itself, or the day that the text says it is; ``goes_on`` is for
    how many days after it what is told without a year may go on from it.
    """

    day: date | None
    spoken: bool
    exact: bool = False
    goes_on: int = 60


def reference(text: str, found: Sequence[Expression], published: date | None, cited: Sequence[Mark]) -> Reference:
    """The day of reference of an article: its publication date, or what its printed years imply.

    ``cited`` are the dates of the documents that it cites.
    """
    if published is not None:
        return Reference(published, True, True)
    implied = _implied(text, found, cited)
    today = set(_told_today(text, found, implied.day))
    return Reference(today.pop(), True, True) if len(today) == 1 else implied


def _told_today(text: str, found: Sequence[Expression], near: date | None) -> Iterator[date]:
    """The days that the text says it is: ``sáng nay (22/10)``, the day after ``hôm qua, 21/10/2018``.

    A year that is not printed is that of the day that the text implies, which is ``near`` then.
    """
    for expression in found:
        point = expression.first.point
        said = RELATIVE_DAY.match(text, expression.start) if expression.rule == "relative_day_dated" else None
        if not said or point is None or not (point.year or near):
            continue
        year = point.year or (near.year if near else 0)
        with suppress(ValueError):
            day = point.bounds(year)[0] - timedelta(days=WORDS["relative_days"][said["w"]])
            if year >= PRESS and (point.year or (near and abs((day - near).days) <= _SAME_YEAR)):
                yield day


def _implied(text: str, found: Sequence[Expression], cited: Sequence[Mark]) -> Reference:
    """The day that an article's printed years imply."""
    dated = [*cited, *marks(text, found)]
    latest = max((mark.day for mark in dated if mark.told is not Tense.FUTURE), default=None)
    implied = list(years(text, found, dated))
    first = _first_unsaid(found)
    if first is None or first.first.point is None or _is_told_back(text, first):
        firm = [mark.day for mark in dated if mark.told is not Tense.FUTURE and (mark.after > ASIDE or mark.before)]
        day = max(firm, default=None)
        later = day and any(mark.day.year > day.year for mark in implied if mark.told is not Tense.FUTURE)
        return Reference(None if later else day, False)
    near = [m for m in dated if first.start - RIGHT_AFTER <= m.at < first.start and m.after > ASIDE]
    told = max(near, key=lambda mark: mark.at, default=None)
    if told and first.start >= OPENING and all(mark.day <= told.day for mark in implied):
        # not the day of the news: the story goes on from what was told last, or ends with what is told later
        if latest and told.day < latest <= told.day + timedelta(days=366):
            return Reference(latest, False)
        return Reference(told.day, False, goes_on=HALF_A_YEAR)
    weekday = _WEEKDAY.search(text, first.start, first.end)
    day = _place(
        first.first.point, WORDS["weekdays"][weekday.group()] if weekday else None, dated + implied,
        _TRIAL if _IN_COURT.search(text, 0, OPENING) else 2 * 366,
    )  # fmt: skip
    return Reference(day, not told_earlier(text, first.start) and first.first.point.grain is Grain.DAY)


def _is_told_back(text: str, first: Expression) -> bool:
    """Whether a month is one that the news looks back to: ``hồi tháng 4``."""
    return first.rule == "month" and text.endswith("hồi ", 0, first.start)


def _first_unsaid(found: Sequence[Expression]) -> Expression | None:
    """The first day or stretch printed without its year, in the opening if there is one: usually the news itself."""
    unsaid = [
        e
        for e in found
        if e.first.point
        and e.first.point.year is None
        and e.first.relative in (None, _THIS_YEAR)
        and (e.last.point is None or e.last.point.year is None)
    ]
    candidates = [e for e in unsaid if e.start < OPENING] or unsaid
    by_day = [e for e in candidates if e.first.point and e.first.point.grain is Grain.DAY]
    return next(iter(by_day or candidates), None)


def _place(point: Point, weekday: int | None, evidence: Sequence[Mark], most: int) -> date | None:
    """``point`` in the year that lets it follow the latest mark, by ``most`` days, and stand before what is announced.

    It needs no such nearness where it falls but once between the two. A printed weekday tells the years
    apart, so that the mark may lie further back.
    """
    past = max((mark.day for mark in evidence if mark.told is Tense.PAST), default=date.min)
    announced = [mark for mark in evidence if mark.told is Tense.FUTURE and mark.day >= past]
    limit = min((mark.day for mark in announced), default=date.max)
    told = [mark for mark in evidence if mark.told is not Tense.FUTURE and mark.day <= limit]
    floor = max((mark.day for mark in told), default=date.min)
    if point.of_months():
        floor = floor.replace(month=1, day=1)  # a stretch that is reviewed may have ended before
    since = max((mark for mark in told if mark.after), key=lambda mark: (mark.day, mark.after), default=None)
    soonest = min(announced, key=lambda mark: mark.day, default=None)
    printed = {mark.day for mark in told if point.falls_on(mark.day)}
    if (since or soonest) is None or len(printed) > 1:  # an anniversary
        return None
    if printed:
        return printed.pop()
    # What is due in a year tells of now where all else is history; a day to come, where nothing else tells.
    if soonest and since and (not soonest.of_year or soonest.day - since.day <= _BRACKET):
        soonest = None
    for nearest in (soonest, since):
        day = nearest and _beside(nearest, point, weekday, most, told, announced, (floor, limit))
        if day:
            return day
    return None


def _beside(
    since: Mark, point: Point, weekday: int | None, most: int,
    told: Sequence[Mark], announced: Sequence[Mark], within: tuple[date, date],
) -> date | None:  # fmt: skip
    """``point`` in the year in which the news may tell of it beside the mark ``since``, ``within`` two days."""
    floor, limit = within
    options = [(begin, end) for begin, end in _days(point, since.day.year) if weekday in (None, end.weekday())]
    between = [end for begin, end in options if floor <= end and begin <= limit]
    if told and announced and limit - floor <= _BRACKET and len(between) == 1:
        return between[0]
    after = min(since.after if weekday is None else 2 * since.after, most)
    over = max((mark.day for mark in told if not mark.before), default=date.min)
    named = {mark.day.year for mark in told if mark.of_year and mark.after}
    for begin, end in options:
        if begin <= since.day <= end and floor <= end:
            return since.day
        days = (end - since.day).days
        again = end.year == since.day.year and end.year not in named
        if 0 <= days <= (min(after, _SAME_YEAR) if again else after) and floor <= end and begin <= limit:
            return end
        if -since.before <= days < 0 and over <= end:
            return end
    return None


def _days(point: Point, year: int) -> Iterator[tuple[date, date]]:
    """First and last day of ``point`` in the years around ``year``."""
    for other in range(year - 2, year + 3):
        with suppress(ValueError):
            yield point.bounds(other)
