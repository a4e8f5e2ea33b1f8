"""Numbers that stand in lanes of one integer, so that one sum adds, and one product multiplies, all of them at once.

A lane of ``bits`` takes whole numbers from ``-half(bits)`` up to, but not with, ``half(bits)``; those who add see to it
that no sum is beyond.
"""

from collections.abc import Iterable
from struct import Struct

WIDE, NARROW = 32, 16  # bits of a lane
_CODES = {WIDE: "I", NARROW: "H"}


def half(bits: int) -> int:
    """How many numbers of each sign a lane takes."""
    return 1 << (bits - 1)


def pack(numbers: Iterable[int], bits: int = WIDE) -> int:
    """Numbers as one integer; such integers can be added, and multiplied by a number."""
    return sum(number << bits * lane for lane, number in enumerate(numbers))


class Lanes:
    """The first ``count`` lanes of an integer, apart from what stands above them."""

    def __init__(self, count: int, bits: int = WIDE) -> None:
        self.width = bits * count
        self._top, self._half = bits - 1, half(bits)
        self.zero = pack([self._half] * count, bits)  # what makes no lane negative
        self._ones = pack([1] * count, bits)
        self._all = (1 << self.width) - 1
        self._struct = Struct(f"<{count}{_CODES[bits]}")

    def unpack(self, packed: int) -> list[int]:
        """The numbers."""
        half = self._half
        return [lane - half for lane in self._read(packed + self.zero & self._all)]

    def above(self, packed: int) -> int:
        """What stands above these lanes, packed."""
        return packed + self.zero >> self.width

    def clamp(self, packed: int, most: int) -> tuple[int, ...]:
        """The numbers, ``0`` for those below it and ``most``, one less than a power of two, for those beyond.

        The topmost bit of a lane tells which of both it is, and is spread over the lane as a mask.
        """
        shown = packed + self.zero & self._all
        signs = shown & self.zero
        positive = shown & signs - (signs >> self._top)
        signs = positive + (self._half - 1 - most) * self._ones & self.zero
        return self._read((positive | signs - (signs >> self._top)) & most * self._ones)

    def _read(self, packed: int) -> tuple[int, ...]:
        return self._struct.unpack(packed.to_bytes(self._struct.size, "little"))
