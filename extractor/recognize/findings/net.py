"""A small net that sees what the evidence of a unit means together, and what its neighbours say.

Each unit has hidden values: sums of the weights of its evidence, or nought where the sum is less. What they add for
each polarity of a unit depends on where they are: in the unit itself, in the one before or after it, in the
stretch around it, or anywhere in the article. The net was fitted to the same articles as the chain of weights.py,
apart from it, and is taken together with it: each mends some of what the other gets wrong. It is integers throughout,
with bounds, so that what is packed into one integer never runs over.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import mul

from extractor.recognize.findings.lanes import NARROW, Lanes, pack
from extractor.recognize.findings.weights import HIDDEN, POLARITIES
from extractor.vocabulary import load

PLACES = ("own", "before", "after", "near", "anywhere")
NEAR = 4  # units before and after a unit that are near it

_MOST = 1023  # that a hidden value may be
_LARGEST = 127  # weight of a hidden value
_WHOLE = 256  # units that are looked at to tell what the article says anywhere
_HIDDEN, _ADDED = Lanes(HIDDEN, NARROW), Lanes(len(POLARITIES))
_SHIFTS = tuple(_ADDED.width * place for place in range(len(PLACES)))
# More than a unit takes away anywhere, so that nothing is negative; and as much of it as a unit hears in all.
_EVEN = pack([_MOST * _LARGEST * HIDDEN] * len(POLARITIES) * len(PLACES))
_HEARD = _EVEN * (3 + 2 * NEAR + 1 + 1)


class Net:
    """What hidden values begin with, and what each adds for each polarity, place by place."""

    def __init__(self, first: list[int], places: dict[str, list[list[int]]], scale: int) -> None:
        rows = [places.get(place, []) for place in PLACES]
        if len(places) != len(PLACES) or {len(first), *map(len, rows)} != {HIDDEN}:
            raise ValueError("net.toml: not as many hidden values as told")
        if any(abs(number) > _LARGEST for row in [[first], *rows] for numbers in row for number in numbers):
            raise ValueError("net.toml: a weight is too large")
        self._first, self._scale = pack(first, NARROW), scale
        self._adds = [
            sum(pack(row[index]) << shift for shift, row in zip(_SHIFTS, rows, strict=True)) for index in range(HIDDEN)
        ]

    def says(self, sums: Sequence[int], asked: Sequence[int]) -> list[list[int]]:
        """What is added for the polarities of the units that are asked for, in hundredths of log-odds, by the sums of
        all units' weights for hidden values, packed."""
        hidden = [_HIDDEN.clamp(own + self._first, _MOST) for own in sums]
        parts = [sum(filter(None, map(mul, values, self._adds)), _EVEN) for values in hidden]
        padded = [*[_EVEN] * NEAR, *parts, *[_EVEN] * NEAR]
        near = list(accumulate(padded, initial=0))
        _, before, after, around, all_over = _SHIFTS
        whole = parts[:_WHOLE]
        anywhere = pack([lane // len(whole) for lane in _ADDED.unpack(sum(whole) >> all_over)]) - _HEARD if whole else 0
        said, scale = [], self._scale
        for at in [NEAR + index for index in asked]:
            stretch = near[at + NEAR + 1] - near[at - NEAR]
            heard = padded[at] + (padded[at - 1] >> before) + (padded[at + 1] >> after) + (stretch >> around) + anywhere
            said.append([value * scale >> 16 for value in _ADDED.unpack(heard)])
        return said


@lru_cache(maxsize=1)
def net() -> Net:
    """The net, read once."""
    data = load(__package__, "net.toml", {"first", "places", "scale"})
    return Net(data["first"], data["places"], data["scale"])
