"""What a printed figure can stand for: un-rounding to an interval, and arithmetic on intervals.

A figure printed with a last digit worth ``step`` stands for every value that rounds to it, either
way at a tie. A count printed to the unit stands for itself, and so does one of days. A hedge opens the
interval on one side.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, TypeVar

from extractor.mentions import QuantityMention
from schemas import Modifier, QuantityKind

_ONE = Decimal(1)
_HALF = Decimal("0.5")
# How far a hedged figure may lie from the printed one before nobody would print it so.
_HEDGE = Decimal("0.1")
_ABOUT = Decimal("0.05")
_WHOLES = frozenset({QuantityKind.COUNT, QuantityKind.RATIO})
_DAY = "ngày"
# What is printed is a decimal number, and so are its sums; what is divided is a fraction.
N = TypeVar("N", Decimal, Fraction)


@dataclass(slots=True)
class Interval(Generic[N]):
    """All values from ``low`` to ``high``, both included."""

    low: N
    high: N

    def __add__(self, other: "Interval[N]") -> "Interval[N]":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval[N]") -> "Interval[N]":
        return Interval(self.low - other.high, self.high - other.low)

    def share_of(self, whole: "Interval[N]") -> "Interval[Fraction] | None":
        """Per cent of a positive ``whole``, or ``None``."""
        if whole.low <= 0 or self.low < 0:
            return None
        return Interval(per_cent(self.low, whole.high), per_cent(self.high, whole.low))

    def may_be(self, percent: "Interval[N]", whole: "Interval[N]") -> bool:
        """Whether it can be so many per cent of a positive ``whole``: multiplied out, for quick tests."""
        if whole.low <= 0 or self.low < 0:
            return False
        return percent.low * whole.low <= 100 * self.high and 100 * self.low <= percent.high * whole.high

    def meets(self, other: "Interval[Any]") -> bool:
        """Whether the two intervals share a value."""
        return bool(self.low <= other.high and other.low <= self.high)


def per_cent(part: Decimal | Fraction, whole: Decimal | Fraction) -> Fraction:
    """How many per cent of ``whole`` a part is."""
    above, below = part.as_integer_ratio()
    over, under = whole.as_integer_ratio()
    return Fraction(100 * above * under, below * over)


def point(value: N) -> Interval[N]:
    """The interval of one value."""
    return Interval(value, value)


def value_of(quantity: QuantityMention) -> Fraction:
    """The printed value as a fraction."""
    return Fraction(*quantity.value.as_integer_ratio())


def step_of(quantity: QuantityMention) -> Fraction:
    """The worth of the last printed digit as a fraction."""
    return Fraction(*(quantity.step or _ONE).as_integer_ratio())


def printed(quantity: QuantityMention) -> Interval[Decimal]:
    """The values that the figure may stand for by rounding alone, its hedge left aside."""
    value = quantity.value
    whole = quantity.kind in _WHOLES or (quantity.kind is QuantityKind.DURATION and quantity.unit == _DAY)
    if whole and (quantity.step or 1) <= 1 and value == value.to_integral_value():
        return point(value)
    return rounded(quantity)


def rounded(quantity: QuantityMention) -> Interval[Decimal]:
    """The values that round to the printed one, whatever it counts."""
    return rounding_to(quantity.value, quantity)


def rounding_to(value: Decimal, quantity: QuantityMention) -> Interval[Decimal]:
    """The values that round to one which is printed as finely as a figure."""
    half = (quantity.step or _ONE) * _HALF
    return Interval(value - half, value + half)


def opened(quantity: QuantityMention, plain: Interval[Decimal]) -> Interval[Decimal]:
    """The values that the figure may stand for with its hedge, given those that rounding alone allows."""
    if quantity.modifier is Modifier.EXACT:
        return plain
    value, step, modifier = quantity.value, quantity.step or _ONE, quantity.modifier
    # "gần 1 triệu" is no 200.000, though its last printed digit is worth a million.
    digit = step if step <= 1 else min(step, abs(value) * 2 * _HEDGE)
    if modifier is Modifier.APPROXIMATELY:
        about = max(digit, abs(value) * _ABOUT)
        return Interval(value - about, value + about)
    slack = max(abs(value) * _HEDGE, digit)
    if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return Interval(plain.low, value + slack)
    return Interval(value - slack, plain.high)


def hedged(quantity: QuantityMention) -> bool:
    """Whether the figure is printed with a hedge or as a range."""
    return quantity.modifier is not Modifier.EXACT or quantity.upper is not None
