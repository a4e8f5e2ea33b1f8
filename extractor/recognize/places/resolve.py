"""Ties a place in an article to the gazetteer by the units named beside it and by the article's date."""

from datetime import date

from extractor.recognize.places.gazetteer import MERGER, Unit, gazetteer, spelling
from extractor.recognize.places.phrase import Phrase, level
from extractor.recognize.places.tokens import Tokens
from schemas import Level


class Context:
    """What one article says of its places: which provinces and districts it names, and when it was written."""

    def __init__(self, tokens: Tokens, written: list[Phrase], published: date | None) -> None:
        self.tokens = tokens
        self.written = written
        names = gazetteer()
        named = [unit for place in written if place.name for unit in self._of_kind(place)]
        self._provinces = {unit.key for unit in named if unit.level is Level.PROVINCE and unit.name and unit.key}
        self._districts = {unit.key for unit in named if unit.level is Level.DISTRICT}
        self._merged = self._order(published)
        self._headed: dict[str, Phrase] = {}
        for place in written:
            if place.kind is None or not place.name or place.name.isdigit():
                continue
            if place.name not in names.provinces or level(place) is Level.PROVINCE:
                self._headed.setdefault(place.name, place)
        self._names = names
        self._codes: dict[tuple[str | None, str], str | None] = {}

    def _of_kind(self, place: Phrase) -> list[Unit]:
        units = gazetteer().units(place.name, place.kind)
        return [unit for unit in units if place.kind is not None or unit.level is Level.PROVINCE]

    def _order(self, published: date | None) -> bool | None:
        """Whether the article knows the order since the merger; ``None`` where nothing tells."""
        if published is not None:
            return published >= MERGER
        kinds = {place.kind for place in self.written}
        return False if kinds & {"quận", "huyện", "thị xã", "thị trấn"} else None

    def repeated(self) -> list[Phrase]:
        """Names that stand with a head elsewhere in the article, here without one."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for name, place in self._headed.items():
            words = tuple(self.tokens.low[place.body : place.end])
            if len(words) > 1 and place.known and name not in self._names.provinces:
                by_first.setdefault(words[0], []).append(words)
        if not by_first:
            return []
        taken = {at for place in self.written for at in range(place.start, place.end)}
        found: list[Phrase] = []
        for at, word in enumerate(self.tokens.low):
            for words in by_first.get(word, ()):
                end = at + len(words)
                same = tuple(self.tokens.low[at:end]) == words and at not in taken
                if same and self.tokens.capital(at) and self.tokens.capital(end - 1):
                    found.append(Phrase(at, end, None, spelling(words), at, True))
        return found

    def name(self, place: Phrase) -> str:
        """The unit with its head in full, as far as the article gives it."""
        headed = place if place.kind is not None else self._headed.get(place.name)
        if headed is None:
            return self._proper(place)
        return f"{headed.kind} {self._proper(headed)}"

    def _proper(self, place: Phrase) -> str:
        tokens = self.tokens
        words = [word for word in tokens.low[place.body : place.end] if word != "-"]
        if " ".join(words) != place.name:
            return next((unit.name for unit in self._names.units(place.name)), place.name)
        return tokens.text[tokens.start[place.body] : tokens.end[place.end - 1]].replace("\n", " ")

    def code(self, place: Phrase) -> str | None:
        """The key of the unit, where the article leaves one only."""
        headed = place if place.kind is not None else self._headed.get(place.name, place)
        key = (headed.kind, headed.name)
        if key not in self._codes:
            self._codes[key] = self._code(headed)
        return self._codes[key]

    def _code(self, place: Phrase) -> str | None:
        units = [unit for unit in self._of_kind(place) if unit.key]
        if self._merged is not None:
            units = [unit for unit in units if unit.merged is self._merged] or units
        for known in (
            [unit for unit in units if unit.district in self._districts and unit.level is Level.COMMUNE],
            [unit for unit in units if unit.province in self._provinces],
            units if not self._provinces else [],
        ):
            keys = {unit.key for unit in known}
            if len(keys) == 1:
                return keys.pop()
            if keys:
                return None
        return None
