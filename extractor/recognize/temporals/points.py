"""What an expression says, apart from what it resolves to.

Every anchored form is a stretch inside one year, ``first`` to ``last`` as (month, day), whose year
may be unsaid: ``ngày 3/10`` is (10, 3) to (10, 3) of an unknown year.
"""

import calendar
from dataclasses import replace
from datetime import date, timedelta

from extractor.fixed import fixed
from schemas import Grain

PRESS = 2000  # what lies before it is history to papers that are read on the web


@fixed()
class Point:
    """A stretch of one year; a day of 0 in ``last`` is the month's last."""

    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]
    grain: Grain

    @property
    def two_digits(self) -> bool:
        """Whether the year is printed without its century."""
        return self.year is not None and self.year < 100

    def valid(self) -> bool:
        """Whether the calendar has these days, in the year said or in some year."""
        try:
            self.bounds(2000 + self.year if self.two_digits and self.year is not None else self.year or 2024)
        except ValueError:
            return False
        return True

    def bounds(self, year: int) -> tuple[date, date]:
        """First and last day in ``year``.

        Raises:
            ValueError: the calendar has no such day.
        """
        begin = date(year, *self.first)
        month, day = self.last
        return begin, date(year, month, day or calendar.monthrange(year, month)[1])

    def falls_on(self, day_: date) -> bool:
        """Whether this is that one day, of whatever year."""
        return self.first == self.last == (day_.month, day_.day)

    def of_months(self) -> bool:
        """Whether this is a quarter or a stretch of several months, not the whole year."""
        return 2 <= self.last[0] - self.first[0] < 11

    def within(self, year: int | None) -> "Point":
        """The same stretch of ``year``."""
        return replace(self, year=year)


def day(d: int, m: int, y: int | None = None) -> Point:
    """One day."""
    return Point(y, (m, d), (m, d), Grain.DAY)


def months(first: int, last: int, y: int | None = None, grain: Grain = Grain.MONTH) -> Point:
    """Whole months, inclusive."""
    return Point(y, (first, 1), (last, 0), grain)


def quarter(q: int, y: int | None = None) -> Point:
    """One quarter."""
    return months(3 * q - 2, 3 * q, y, Grain.QUARTER)


def year(y: int | None) -> Point:
    """One year."""
    return months(1, 12, y, Grain.YEAR)


def shift_months(day_: date, n: int) -> date:
    """The first day of the month ``n`` months from the month of ``day_``.

    Raises:
        ValueError: the result is outside the calendar.
    """
    index = day_.year * 12 + day_.month - 1 + n
    return date(index // 12, index % 12 + 1, 1)


def month_end(day_: date) -> date:
    """The last day of the month of ``day_``."""
    return day_.replace(day=calendar.monthrange(day_.year, day_.month)[1])


def unit_around(unit: str, day_: date, distance: int) -> tuple[date, date]:
    """The week, month, quarter or year that lies ``distance`` units from the one of ``day_``."""
    if unit == "tuần":
        monday = day_ - timedelta(days=day_.weekday()) + timedelta(weeks=distance)
        return monday, monday + timedelta(days=6)
    if unit == "năm":
        return date(day_.year + distance, 1, 1), date(day_.year + distance, 12, 31)
    if unit == "quý":
        first = shift_months(day_.replace(month=(day_.month - 1) // 3 * 3 + 1), 3 * distance)
        return first, month_end(shift_months(first, 2))
    first = shift_months(day_, distance)
    return first, month_end(first)
