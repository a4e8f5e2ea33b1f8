"""What a printed figure can stand for: un-rounding to an interval, and arithmetic on intervals.

A figure printed with a last digit worth ``step`` stands for every value that rounds to it, either
way at a tie. A count printed to the unit stands for itself. A hedge opens the interval on one side.
"""

from dataclasses import dataclass
from fractions import Fraction

from extractor.mentions import QuantityMention
from schemas import Modifier, QuantityKind

_ONE = Fraction(1)
# How far a hedged figure may lie from the printed one before nobody would print it so.
_HEDGE = Fraction(1, 10)
_ABOUT = Fraction(1, 20)
_WHOLES = frozenset({QuantityKind.COUNT, QuantityKind.RATIO})


@dataclass(slots=True)
class Interval:
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def __add__(self, other: "Interval") -> "Interval":
        low = self.low + other.low
        if self.low is self.high and other.low is other.high:
            return Interval(low, low)  # two points make a point
        return Interval(low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def share_of(self, whole: "Interval") -> "Interval | None":
        """Per cent of a positive ``whole``, or ``None``."""
        if whole.low <= 0 or self.low < 0:
            return None
        return Interval(100 * self.low / whole.high, 100 * self.high / whole.low)

    def may_be(self, percent: "Interval", whole: "Interval") -> bool:
        """Whether it can be so many per cent of a positive ``whole``: multiplied out, for quick tests."""
        if whole.low <= 0 or self.low < 0:
            return False
        return _times(percent.low, whole.low, self.high) <= 0 <= _times(percent.high, whole.high, self.low)

    def meets(self, other: "Interval") -> bool:
        """Whether the two intervals share a value."""
        return self.low <= other.high and other.low <= self.high


def _times(percent: Fraction, whole: Fraction, part: Fraction) -> int:
    """Below, at or above 0 as ``percent`` of ``whole`` is to ``part``: of whole numbers, which is quick."""
    parts = 100 * part.numerator * percent.denominator * whole.denominator
    return percent.numerator * whole.numerator * part.denominator - parts


def point(value: Fraction) -> Interval:
    """The interval of one value."""
    return Interval(value, value)


def value_of(quantity: QuantityMention) -> Fraction:
    """The printed value, exactly."""
    return Fraction(*quantity.value.as_integer_ratio())


def step_of(quantity: QuantityMention) -> Fraction:
    """The worth of the last printed digit."""
    return Fraction(*quantity.step.as_integer_ratio()) if quantity.step else _ONE


def printed(quantity: QuantityMention) -> Interval:
    """The values that the figure may stand for by rounding alone, its hedge left aside."""
    value = value_of(quantity)
    if quantity.kind in _WHOLES and value.denominator == 1 and (quantity.step or 1) <= 1:
        return point(value)
    return rounded(quantity)


def rounded(quantity: QuantityMention) -> Interval:
    """The values that round to the printed one, whatever it counts."""
    value, half = value_of(quantity), step_of(quantity) / 2
    return Interval(value - half, value + half)


def admissible(quantity: QuantityMention) -> Interval:
    """The values that the figure may stand for, its hedge included."""
    plain = printed(quantity)
    return plain if quantity.modifier is Modifier.EXACT else opened(quantity, plain)


def opened(quantity: QuantityMention, plain: Interval) -> Interval:
    """The values that a hedged figure may stand for, given those that rounding alone allows."""
    value, step, modifier = value_of(quantity), step_of(quantity), quantity.modifier
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
