"""Whether figures of two sources are one figure, and whether they agree."""

from collections.abc import Sequence
from decimal import Decimal

from extractor.audit.names import apart
from extractor.audit.slots import About, Slot
from extractor.link.slips import slipped
from schemas import Modifier, Quantity, QuantityKind

_LIKE, _LIKELY, _SURE = 0.34, 0.5, 0.75
_SMALL = 10
_ALL_BUT = 5  # words that two sources have in common, where one says nothing else
_TELLING = 3
_HEDGED = Decimal("0.1")
# A count that ends in as many noughts may be rounded.
_NOUGHTS = 1


def comparable(one: Slot, other: Slot) -> bool:
    """Whether nothing that is said of two figures makes them two: their kind, unit, subject, period, status."""
    if one.key != other.key or one.asked != other.asked or not _of_one(one.about, other.about):
        return False
    if one.reason and other.reason and one.reason.isdisjoint(other.reason):
        return False
    return _tells_which(one, other) and _tells_which(other, one)


def _tells_which(one: Slot, other: Slot) -> bool:
    """Whether the other source, too, says which things are counted: not all hộ, but hộ tham gia bảo hiểm y tế."""
    return 2 * len(one.which & (other.which | other.words)) >= len(one.which)


def _of_one(one: About, other: About) -> bool:
    if apart(one.names, other.names) or one.lone != other.lone:
        return False
    if any(other.names.get(level) != units for level, units in one.part.items()):
        return False
    if any(one.names.get(level) != units for level, units in other.part.items()):
        return False
    if of_two_days(one, other):
        return False
    rows = {n for n, _ in one.terms} & {n for n, _ in other.terms}
    if any(not {t for t in one.terms if t[0] == n} & {t for t in other.terms if t[0] == n} for n in rows):
        return False
    return _of_one_time(one, other)


def of_two_days(one: About, other: About) -> bool:
    """Whether two figures are told of events on two days."""
    return bool(one.days and other.days) and one.days.isdisjoint(other.days)


def _of_one_time(one: About, other: About) -> bool:
    """Whether the periods of two figures are the same, as far as both are told."""
    for a, b in ((one.begin, other.begin), (one.end, other.end)):
        if a and b and a != b:
            return False
    ends = one.end or one.as_of, other.end or other.as_of
    begun = one.begin or one.as_of, other.begin or other.as_of
    return all(not (a and b) or a.year == b.year for a, b in (ends, begun))


def restated(one: Slot, other: Slot) -> bool:
    """Whether two figures are told as of two days."""
    a, b = one.about.as_of, other.about.as_of
    return a is not None and b is not None and a != b


def alike(one: Slot, other: Slot, sure: bool) -> float:
    """How surely two figures are one that two sources print differently; 0 where they are not.

    Figures that no slip explains are one only where the articles are ``sure`` to tell of one piece of work.
    """
    if not comparable(one, other):
        return 0.0
    shared, likeness = len(one.words & other.words), _likeness(one, other)
    if slip(one, other):
        swapped = sorted(_digits(one.value)) == sorted(_digits(other.value))
        enough = likeness >= _LIKE and shared >= 1 if swapped else likeness >= _LIKELY and shared >= 3
        return 1 + likeness if enough else 0.0
    few = likeness < 1 or shared < _ALL_BUT
    return likeness if sure and likeness >= _SURE and shared >= 4 and _close(one, other, few) else 0.0


def nearest(one: Slot, told: Sequence[Slot]) -> float:
    """How alike the figure of another article is that is told most like this one, whatever its value."""
    return max((_likeness(one, other) for other in told if comparable(one, other)), default=0.0)


def settled(one: Slot, other: Slot, agreeing: Sequence[Slot]) -> bool:
    """Whether one of the figures that agree with ``one``, be it rounded, is what the other article has for it.

    Beside a slip that is told nearly in the same words a round figure of something else, "hơn 100 hộ", is not.
    """
    if not agreeing:
        return False
    likeness = _likeness(one, other)
    if likeness < _SURE or len(one.words & other.words) < _ALL_BUT or not slip(one, other):
        return True
    return any(_likeness(one, rounded) >= likeness for rounded in agreeing)


def confirmed(one: Slot, other: Slot) -> bool:
    """Whether two sources print one figure alike: told with a word in common, or long enough to be no chance."""
    if not same(one, other) or not comparable(one, other) or restated(one, other):
        return False
    return bool(one.words & other.words) or len(_digits(one.value)) >= _TELLING


def _likeness(one: Slot, other: Slot) -> float:
    smaller = min(len(one.words), len(other.words))
    return len(one.words & other.words) / smaller if smaller >= 2 else 0.0


def _close(one: Slot, other: Slot, few: bool) -> bool:
    """Whether the two values may be one figure told differently: of one order, and telling if ``few`` words are."""
    if one.quantity is None or other.quantity is None or one.quantity.kind is QuantityKind.PERCENT:
        return False
    a, b = one.quantity.value, other.quantity.value
    if min(a, b) <= 0 or max(a, b) > 2 * min(a, b):
        return False
    return max(a, b) >= (_SMALL if few else _TELLING)


def same(one: Slot, other: Slot) -> bool:
    """Whether two sources print the same figure, be it with fewer digits or with a hedge."""
    if one.key != other.key:
        return False
    if one.value == other.value:
        return True
    if one.quantity is None or other.quantity is None or slip(one, other):
        return False
    a, b = one.quantity, other.quantity
    step = max(_step(a), _step(b))
    if hedged := [q for q in (a, b) if q.modifier is not Modifier.EXACT]:
        step = max(step, *(min(max(abs(a.value), abs(b.value)) * _HEDGED, 10 * _last(q)) for q in hedged))
    elif a.kind is QuantityKind.COUNT and _step(a) == _step(b) == 1:
        return False
    return abs(a.value - b.value) <= step


def _step(quantity: Quantity) -> Decimal:
    """The worth of the last digit that counts: a whole number that ends in noughts may be rounded."""
    step = quantity.step or Decimal(1)
    noughts = len(_whole(quantity.value / step)) - len(_whole(quantity.value / step).rstrip("0"))
    return step.scaleb(noughts) / 2 if noughts > _NOUGHTS or (noughts and step < 1) else step


def _last(quantity: Quantity) -> Decimal:
    """The worth of the last digit that is no nought: "hơn 1.907 tỷ" is hedged more narrowly than "hơn 1.900 tỷ"."""
    digits = quantity.value.normalize().as_tuple()
    return Decimal(1).scaleb(int(digits.exponent))


def _whole(value: Decimal) -> str:
    return f"{abs(value):.0f}"


def slip(one: Slot, other: Slot) -> bool:
    """A slip between figures long enough to tell: a wrong digit of three, or two swapped ones."""
    if one.quantity is None or other.quantity is None:
        return False
    if one.quantity.value.adjusted() != other.quantity.value.adjusted():
        return False  # 9,1 and 19
    a, b = _digits(one.value), _digits(other.value)
    if one.quantity.step == other.quantity.step and sorted(a.replace("0", "")) == sorted(b.replace("0", "")):
        a, b = a.ljust(len(b), "0"), b.ljust(len(a), "0")  # 4.400 and 4.040
    if not slipped(a, b) or not (len(a) > 2 or sorted(a) == sorted(b)):
        return False
    return not (_is_percent(one) and _one_step(one, other))


def _one_step(one: Slot, other: Slot) -> bool:
    """Whether two percentages are one unit of the last digit apart: one is rounded, the other cut off."""
    if one.quantity is None or other.quantity is None:
        return False
    step = max(one.quantity.step or Decimal(1), other.quantity.step or Decimal(1))
    return abs(one.quantity.value - other.quantity.value) <= step


def _is_percent(slot: Slot) -> bool:
    return slot.quantity is not None and slot.quantity.kind is QuantityKind.PERCENT


def _digits(value: str) -> str:
    return value.partition("E")[0].replace(".", "")
