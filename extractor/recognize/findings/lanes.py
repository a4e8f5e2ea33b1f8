"""Numbers that stand in lanes of one integer, so that one sum adds, and one product multiplies, all of them at once.

A lane takes whole numbers from ``-HALF`` up to, but not with, ``HALF``; those who add see to it that no sum is beyond.
"""

from collections.abc import Iterable
from struct import Struct

BITS = 32  # of a lane
HALF = 1 << (BITS - 1)


def pack(numbers: Iterable[int]) -> int:
    """Numbers as one integer; such integers can be added, and multiplied by a number."""
    return sum(number << BITS * lane for lane, number in enumerate(numbers))


class Lanes:
    """The first ``count`` lanes of an integer, apart from what stands above them."""

    def __init__(self, count: int) -> None:
        self.width = BITS * count
        self.zero = pack([HALF] * count)  # what makes no lane negative
        self._ones = pack([1] * count)
        self._all = (1 << self.width) - 1
        self._struct = Struct(f"<{count}I")

    def unpack(self, packed: int) -> list[int]:
        """The numbers."""
        return [lane - HALF for lane in self._read(packed + self.zero & self._all)]

    def above(self, packed: int) -> int:
        """What stands above these lanes, packed."""
        return packed + self.zero >> self.width

    def clamp(self, packed: int, most: int) -> tuple[int, ...]:
        """The numbers, ``0`` for those below it and ``most``, one less than a power of two, for those beyond.

        The topmost bit of a lane tells which of both it is, and is spread over the lane as a mask.
        """
        shown = packed + self.zero & self._all
        signs = shown & self.zero
        positive = shown & signs - (signs >> BITS - 1)
        signs = positive + (HALF - 1 - most) * self._ones & self.zero
        return self._read((positive | signs - (signs >> BITS - 1)) & most * self._ones)

    def _read(self, packed: int) -> tuple[int, ...]:
        return self._struct.unpack(packed.to_bytes(self._struct.size, "little"))
