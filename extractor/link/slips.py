"""Slips of the pen: one wrong digit, or two neighbours swapped."""

from decimal import Decimal
from fractions import Fraction

from extractor.link.interval import step_of
from extractor.mentions import QuantityMention

_MOST_VALUES = 20
_ONE = Decimal(1)


def slipped(a: str, b: str) -> bool:
    """Whether one string of digits becomes the other by one wrong digit or two swapped ones."""
    if len(a) != len(b) or a == b or len(a) < 2:
        return False
    wrong = [n for n in range(len(a)) if a[n] != b[n]]
    if len(wrong) == 1:
        return True
    return len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]


def digits_of(quantity: QuantityMention) -> str:
    """The printed digits of a figure, without marks and scale."""
    return _in_steps(quantity, quantity.value)


def could_be(quantity: QuantityMention, value: Decimal | Fraction) -> bool:
    """Whether a slip in the printed figure turns ``value`` into it."""
    wanted = _in_steps(quantity, value)
    return "/" not in wanted and slipped(digits_of(quantity), wanted)


def _in_steps(quantity: QuantityMention, value: Decimal | Fraction) -> str:
    """How many times the worth of a figure's last digit a value is."""
    above, below = value.as_integer_ratio()
    worth, per = (quantity.step or _ONE).as_integer_ratio()
    whole, rest = divmod(above * per, below * worth)
    return str(Fraction(above * per, below * worth)) if rest else str(whole)


def could_lie(quantity: QuantityMention, low: Fraction, high: Fraction) -> bool:
    """Whether a slip in the printed figure turns a value from ``low`` to ``high`` into it, where they are few."""
    step = step_of(quantity)
    first, last = -(-low // step), high // step
    if last - first >= _MOST_VALUES:
        return False
    digits = digits_of(quantity)
    return any(slipped(digits, str(number)) for number in range(first, last + 1))
