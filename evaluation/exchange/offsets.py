"""Offsets in other units than code points: JavaScript counts UTF-16 units, some tools count bytes."""

from bisect import bisect_left
from enum import StrEnum
from itertools import accumulate


class Unit(StrEnum):
    """What one step of an offset is."""

    CODE_POINT = "codepoint"
    UTF16 = "utf16"
    UTF8 = "utf8"


class Ruler:
    """Turns code-point offsets of one text into another unit and back."""

    def __init__(self, text: str, unit: Unit) -> None:
        width = {Unit.CODE_POINT: _one, Unit.UTF16: _utf16, Unit.UTF8: _utf8}[unit]
        self._starts = [0, *accumulate(map(width, text))]

    def out(self, offset: int) -> int:
        """A code-point offset in the ruler's unit."""
        return self._starts[offset]

    def back(self, offset: int) -> int:
        """An offset in the ruler's unit as code points.

        Raises:
            ValueError: the offset is outside the text or inside a character.
        """
        found = bisect_left(self._starts, offset)
        if found == len(self._starts) or self._starts[found] != offset:
            raise ValueError(f"offset {offset} is not between two characters of the text")
        return found


def _one(_: str) -> int:
    return 1


def _utf16(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _utf8(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
