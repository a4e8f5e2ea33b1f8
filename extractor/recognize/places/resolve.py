"""Names the places of an article in full, and ties each to the gazetteer."""

from extractor.recognize.places.gazetteer import gazetteer, spelling
from extractor.recognize.places.hierarchy import Hierarchy
from extractor.recognize.places.order import Order
from extractor.recognize.places.phrase import Phrase, level
from extractor.text.tokens import Tokens
from schemas import Level


class Context:
    """What one article says of its places: their full names, their tiers, and their keys."""

    def __init__(self, tokens: Tokens, written: list[Phrase], headless: list[Phrase], order: Order) -> None:
        self.tokens = tokens
        self._hierarchy = Hierarchy(tokens, written, headless, order)
        self._names = gazetteer()
        self._headed: dict[str, Phrase] = {}
        self._written = written
        for place in written:
            if place.kind is None or not place.name or place.name.isdigit():
                continue
            if place.name not in self._names.provinces or level(place) is Level.PROVINCE:
                self._headed.setdefault(place.name, place)
        self._units: dict[tuple[str | None, str], tuple[str | None, Level | None]] = {}

    def repeated(self) -> list[Phrase]:
        """Names that stand with a head elsewhere in the article, here without one."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for name, place in self._headed.items():
            words = tuple(self.tokens.low[place.body : place.end])
            if len(words) > 1 and place.known and name not in self._names.provinces:
                by_first.setdefault(words[0], []).append(words)
        if not by_first:
            return []
        low, found = self.tokens.low, []
        for at in self.tokens.where(by_first.keys()):
            for words in by_first[low[at]]:
                end = at + len(words)
                same = tuple(low[at:end]) == words
                if same and self.tokens.capital(at) and self.tokens.capital(end - 1):
                    found.append(Phrase(at, end, None, spelling(words), at, True))
        taken = {at for place in self._written for at in range(place.start, place.end)} if found else set()
        return [place for place in found if place.start not in taken]

    def name(self, place: Phrase) -> str:
        """The unit with its head in full, as far as the article gives it."""
        headed = self._full(place)
        if headed.kind is None:
            glued = self.tokens.low[place.start].startswith("tp") and place.end == place.start + 1  # "TPHCM"
            return f"thành phố {self._proper(place)}" if glued else self._proper(place)
        return f"{headed.kind} {self._proper(headed)}"

    def _full(self, place: Phrase) -> Phrase:
        """The place with its head, where the article gives it one anywhere."""
        if place.kind is not None:
            return place
        headed = self._headed.get(place.name, place)
        return place if place.district and level(headed) is not Level.DISTRICT else headed

    def _proper(self, place: Phrase) -> str:
        tokens = self.tokens
        words = [word for word in tokens.low[place.body : place.end] if word != "-"]
        if " ".join(words) != place.name:
            return next((unit.name for unit in self._names.units(place.name)), place.name)
        return tokens.printed(place.body, place.end).replace("\n", " ")

    def unit(self, place: Phrase) -> tuple[str | None, Level | None]:
        """The key of the unit, where the article leaves one only, and its tier."""
        headed = self._full(place)
        key = ("district" if headed.district else headed.kind, headed.name)
        found = self._units.get(key)
        if found is None:
            found = self._units[key] = (self._hierarchy.code(headed), self._tier(headed))
        return found

    def _tier(self, headed: Phrase) -> Level | None:
        """The tier of a unit, ``None`` where a town and a province of one name are meant alike."""
        tier = level(headed)
        if tier is Level.PROVINCE and not self._hierarchy.order.risen(headed.name):
            return Level.DISTRICT if headed.kind == "thành phố" else None
        return tier
