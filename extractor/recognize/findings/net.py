"""A small net that sees what the evidence of a unit means together, and what its neighbours say.

Each unit has hidden values: sums of the weights of its evidence, or nought where the sum is less. What they add for
each polarity of a unit depends on where they are: in the unit itself, in the one before or after it, in the
stretch around it, or anywhere in the article. The net was fitted to the same articles as the chain of weights.py,
apart from it, and is taken together with it: each mends some of what the other gets wrong. It is integers throughout,
with bounds, so that what is packed into one integer never runs over.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add, mul
from struct import Struct

from extractor.recognize.findings.weights import HIDDEN, POLARITIES
from extractor.vocabulary import load

PLACES = ("own", "before", "after", "near", "anywhere")
NEAR = 4  # units before and after a unit that are near it

_MOST = 1023  # that a hidden value may be
_LARGEST = 127  # weight of a hidden value
_WHOLE = 256  # units that are looked at to tell what the article says anywhere
_LANE = 32  # bits of a lane: enough for all that these bounds let add up
_LANES = Struct(f"<{len(POLARITIES)}I")
_PLACE = _LANE * len(POLARITIES)
_HALF = 1 << (_LANE - 1)
_SHIFTS = tuple(_PLACE * place for place in range(len(PLACES)))
_MASK = (1 << _PLACE) - 1
_ZERO = sum(_HALF << _LANE * lane for lane in range(len(POLARITIES)))
_ZEROS = sum(_ZERO << shift for shift in _SHIFTS)


class Net:
    """What hidden values begin with, and what each adds for each polarity, place by place."""

    def __init__(self, first: list[int], places: dict[str, list[list[int]]], scale: int) -> None:
        rows = [places.get(place, []) for place in PLACES]
        if len(places) != len(PLACES) or {len(first), *map(len, rows)} != {HIDDEN}:
            raise ValueError("net.toml: not as many hidden values as told")
        if any(abs(number) > _LARGEST for row in rows for numbers in row for number in numbers):
            raise ValueError("net.toml: a weight is too large")
        self._first, self._scale = first, scale
        self._adds = [
            sum(_pack(row[index]) << shift for shift, row in zip(_SHIFTS, rows, strict=True)) for index in range(HIDDEN)
        ]

    def says(self, sums: Sequence[Sequence[int]]) -> list[list[int]]:
        """What is added for the polarities of each unit, in hundredths of log-odds, by the sums of the units' weights
        for hidden values."""
        parts = list(map(self._parts, sums))
        nothing = [(0,) * len(PLACES)] * NEAR
        padded = [*nothing, *parts, *nothing]
        near = list(accumulate([part[3] for part in padded], initial=0))
        whole = parts[:_WHOLE]
        anywhere = _pack([value // len(whole) for value in _unpack(sum(part[4] for part in whole))]) if whole else 0
        said = []
        for at, part in enumerate(parts, NEAR):
            packed = part[0] + padded[at - 1][1] + padded[at + 1][2] + near[at + NEAR + 1] - near[at - NEAR] + anywhere
            said.append([value * self._scale >> 16 for value in _unpack(packed)])
        return said

    def _parts(self, sums: Sequence[int]) -> tuple[int, ...]:
        """What a unit's hidden values add, for each place packed."""
        values = [0 if value < 0 else value if value < _MOST else _MOST for value in map(add, sums, self._first)]
        packed = sum(map(mul, values, self._adds)) + _ZEROS
        return tuple([(packed >> shift & _MASK) - _ZERO for shift in _SHIFTS])


@lru_cache(maxsize=1)
def net() -> Net:
    """The net, read once."""
    data = load(__package__, "net.toml", {"first", "places", "scale"})
    return Net(data["first"], data["places"], data["scale"])


def _pack(numbers: Iterable[int]) -> int:
    return sum(number << _LANE * lane for lane, number in enumerate(numbers))


def _unpack(packed: int) -> list[int]:
    return [lane - _HALF for lane in _LANES.unpack((packed + _ZERO).to_bytes(_LANES.size, "little"))]
