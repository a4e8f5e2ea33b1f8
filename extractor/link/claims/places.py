"""Places that stand for the bodies which govern them: ``Hà Nội thu hồi``, ``tại xã Hà Lam``."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extractor.link.figures import Figures

_LEVEL = re.compile(r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh)(?!\w)")
_CITY = re.compile(r"^tp\.?(?= )")
_GOVERNS = ("ubnd", "hđnd", "đảng ủy")
# How many bodies back the one may be named that a place stands for.
_NEAR = 12


class Seat(NamedTuple):
    """A place, and the body that it stands for; ``headed``: told with its level, as ``xã Hà Lam``."""

    start: int
    end: int
    name: str
    headed: bool


class Seats:
    """The places of one article that stand for bodies, by sentence."""

    def __init__(self, figures: Figures, inspected: Sequence[str]) -> None:
        self._agencies = figures.agencies
        self._starts = [agency.start for agency in figures.agencies]
        self._inspected = inspected
        self._councils = self._read_councils()
        self.by_sentence: dict[int, list[Seat]] = {}
        for place in figures.found.places if self._councils else ():
            if (name := place.name.lower()) in self._councils:
                headed = _LEVEL.match(figures.article.lower, place.start) is not None
                seat = Seat(place.start, place.end, self._governing(name, place.start), headed)
                self.by_sentence.setdefault(figures.article.sentence_at(place.start), []).append(seat)

    def _read_councils(self) -> dict[str, str]:
        """The bodies that govern places, by the place: those inspected before the people's committees."""
        of: dict[str, str] = {}
        governing = sorted((a for a in self._agencies if a.kind in _GOVERNS), key=lambda a: _GOVERNS.index(a.kind))
        for name in (*self._inspected, *(agency.name for agency in governing)):
            head, _, place = name.lower().partition(" ")
            if head in _GOVERNS and place:
                of.setdefault(_CITY.sub("thành phố", place), name)
        return of

    def _governing(self, place: str, start: int) -> str:
        """The body meant by a place: the one inspected, else of several that govern it the last one named before."""
        first = self._councils[place]
        if first in self._inspected:
            return first
        at = bisect_right(self._starts, start)
        near = reversed(self._agencies[max(0, at - _NEAR) : at])
        return next((a.name for a in near if a.kind in _GOVERNS and a.name.lower().endswith(f" {place}")), first)
