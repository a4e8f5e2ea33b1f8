"""Which order of administrative units an article was written in: before the merger of July 2025 or since."""

from collections.abc import Iterable, Sequence
from datetime import date

from extractor.mentions import TemporalMention
from extractor.recognize.places.gazetteer import MERGER, WORDS, Unit
from extractor.recognize.places.phrase import Phrase
from extractor.vocabulary import load

_RISEN: dict[str, date] = load("extractor.recognize.places", "words.toml", WORDS)["raised_provinces"]
_PLANNED = date(2025, 1, 1)  # from then on articles name units to come
_DISTRICTS = frozenset({"quận", "huyện", "thị xã", "thị trấn"})


class Order:
    """The order by the day of publication. An article without one was written before the merger where it
    names no day since and has years before, or a kind of unit that the merger ended; else nothing tells.
    """

    def __init__(self, published: date | None, temporals: Iterable[TemporalMention], written: list[Phrase]) -> None:
        self._published = published
        self.merged = self._told(temporals, written) if published is None else published >= MERGER

    @staticmethod
    def _told(temporals: Iterable[TemporalMention], written: list[Phrase]) -> bool | None:
        days = [day for temporal in temporals if (day := temporal.begin or temporal.until)]
        if any(day >= MERGER for day in days):
            return None
        return False if days or any(place.kind in _DISTRICTS for place in written) else None

    def fitting(self, units: Sequence[Unit]) -> Sequence[Unit]:
        """The units of the article's order. New articles also name former units, old ones no later units."""
        if self.merged is None:
            return units
        fitting = [unit for unit in units if unit.merged is self.merged]
        other = self.merged or (self._published is not None and self._published >= _PLANNED)
        return fitting or (units if other else [])

    def risen(self, name: str) -> bool:
        """Whether the name of a province was one already when the article was written: ``Huế``."""
        since = _RISEN.get(name)
        return since is None or (self._published is not None and self._published >= since)
