"""What a printed figure can stand for: un-rounding to an interval, and arithmetic on intervals.

A figure printed with a last digit worth ``step`` stands for every value that rounds to it, either
way at a tie. A count printed to the unit stands for itself. A hedge opens the interval on one side.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from extractor.mentions import QuantityMention
from schemas import Modifier, QuantityKind

# How far a hedged figure may lie from the printed one before nobody would print it so.
_ONE = Fraction(1)
_HEDGE = Fraction(1, 10)
_ABOUT = Fraction(1, 20)
_WHOLES = frozenset({QuantityKind.COUNT, QuantityKind.RATIO})


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def share_of(self, whole: "Interval") -> "Interval | None":
        """Per cent of a positive ``whole``, or ``None``."""
        if whole.low <= 0 or self.low < 0:
            return None
        return Interval(100 * self.low / whole.high, 100 * self.high / whole.low)

    def meets(self, other: "Interval") -> bool:
        """Whether the two intervals share a value."""
        return self.low <= other.high and other.low <= self.high


def point(value: Fraction) -> Interval:
    """The interval of one value."""
    return Interval(value, value)


@lru_cache(maxsize=4096)
def _exact(value: Decimal) -> Fraction:
    return Fraction(value)


def value_of(quantity: QuantityMention) -> Fraction:
    """The printed value, exactly."""
    return _exact(quantity.value)


def step_of(quantity: QuantityMention) -> Fraction:
    """The worth of the last printed digit."""
    return _exact(quantity.step) if quantity.step else _ONE


def printed(quantity: QuantityMention) -> Interval:
    """The values that the figure may stand for by rounding alone, its hedge left aside."""
    return _stated(quantity.value, quantity.step, quantity.kind in _WHOLES, Modifier.EXACT)


def admissible(quantity: QuantityMention) -> Interval:
    """The values that the figure may stand for, its hedge included."""
    return _stated(quantity.value, quantity.step, quantity.kind in _WHOLES, quantity.modifier)


@lru_cache(maxsize=4096)
def _stated(number: Decimal, last: Decimal | None, counted: bool, modifier: Modifier) -> Interval:
    value, step = _exact(number), _exact(last) if last else _ONE
    whole = counted and step <= 1 and value.denominator == 1
    plain = point(value) if whole else Interval(value - step / 2, value + step / 2)
    if modifier is Modifier.EXACT:
        return plain
    if modifier is Modifier.APPROXIMATELY:
        about = max(step, abs(value) * _ABOUT)
        return Interval(value - about, value + about)
    slack = max(step, abs(value) * _HEDGE)
    if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return Interval(plain.low, value + slack)
    return Interval(value - slack, plain.high)


def hedged(quantity: QuantityMention) -> bool:
    """Whether the figure is printed with a hedge or as a range."""
    return quantity.modifier is not Modifier.EXACT or quantity.upper is not None
