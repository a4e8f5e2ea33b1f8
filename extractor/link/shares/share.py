"""A percentage tied to its part and its whole, and whether the three agree."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from extractor.fixed import fixed
from extractor.link.figures import Figure
from extractor.link.interval import Interval, per_cent, point
from extractor.link.slips import could_lie

_HARDLY = Fraction(1, 200)
_LEAST = Fraction(1, 10)  # percent


@fixed()
class Share:
    """``percent`` says how much of ``whole`` is ``part``; for a ratio both are one figure.

    ``sure`` tells whether the tie stands by words and place alone; otherwise it stands only because
    the figures agree.
    """

    percent: Figure
    part: Figure
    whole: Figure
    sure: bool
    rule: str


class Wholes(NamedTuple):
    """The whole of every listed part: of lists that words open, and of all that words tie; and the parts told
    beside the one in question, which are no whole of it."""

    opened: dict[int, Figure]
    tied: dict[int, Figure]
    beside: frozenset[int] = frozenset()


def fits(part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether the three printed figures can agree at all."""
    return parted(part).may_be(percent.loose, wholly(whole))


def exactly(part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether the three printed figures agree at the printed precision."""
    return parted(part).may_be(percent.printed, wholly(whole))


def all_but(part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a percentage misses that of a whole by so little that it is likely to be of it: ``có mặt 340/425 người,
    vắng 85 người, trong đó 28 người không có lý do (6,6%)``."""
    low, high = percent.value * (1 - _HARDLY), percent.value * (1 + _HARDLY)
    return low <= per_cent(part.value, wholly(whole).high) <= high if wholly(whole).high > 0 else False


def parted(figure: Figure) -> Interval[Decimal]:
    """What a part may stand for."""
    return figure.stated


def wholly(figure: Figure) -> Interval[Decimal]:
    """What a whole may stand for: a ratio's total, or the figure."""
    if figure.quantity.total is not None:
        return point(figure.quantity.total)
    return figure.stated


def slip_hides(percent: Figure, part: Figure, whole: Figure) -> bool:
    """Whether one slip in part or whole hides their agreement."""
    low, high = (max(percent.value + way * percent.step / 2, _LEAST) / 100 for way in (-1, 1))
    return could_lie(part.quantity, whole.value * low, whole.value * high) or could_lie(
        whole.quantity, part.value / high, part.value / low
    )


def one_slip_off(percent: Figure, part: Figure, whole: Figure) -> bool:
    """Whether one slip in any of the three hides that they agree."""
    if whole.value <= 0 or percent.coarse:
        return False
    expected = per_cent(part.value, whole.value)
    return could_lie(percent.quantity, expected - percent.step, expected + percent.step) or slip_hides(
        percent, part, whole
    )
