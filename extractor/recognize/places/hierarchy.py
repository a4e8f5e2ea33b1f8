"""The keys of an article's places, by the units named beside them, in the article, and by its order of units."""

from extractor.recognize.places.gazetteer import WORDS, Unit, gazetteer
from extractor.recognize.places.order import Order
from extractor.recognize.places.phrase import Phrase, level
from extractor.recognize.places.tokens import Tokens
from extractor.vocabulary import load
from schemas import Level

_SPLIT = frozenset(load("extractor.recognize.places", "words.toml", WORDS)["split_districts"])
_HIGHER = {"huyện": ("thị xã", "thành phố", "quận"), "thị xã": ("thành phố", "quận")}
_TIERS = (Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)
_JOINS = frozenset({",", "(", "-", "thuộc", "của"})
_UNIQUE = frozenset({"quận", "thành phố"})  # kinds of districts whose names, unlike those of huyện, never recur
_Parents = tuple[Phrase | None, Phrase | None]  # the district and the province said beside a name


class Hierarchy:
    """What one article says of which unit lies in which."""

    def __init__(self, tokens: Tokens, written: list[Phrase], order: Order) -> None:
        self.order = order
        self._parents: dict[tuple[str | None, str], list[_Parents]] = {}
        named = sorted((place for place in written if place.name), key=lambda place: place.start)
        for at, place in enumerate(named):
            if level(place) is not Level.PROVINCE:
                self._parents.setdefault((place.kind, place.name), []).append(_beside(tokens, named, at))
        tops = [unit for place in named if level(place) is Level.PROVINCE for unit in units_of(place)]
        self._provinces = {unit.province for unit in tops}
        self._districts: set[str] = set()
        seen = {(place.kind, place.name): place for place in named if level(place) is Level.DISTRICT}
        for place in seen.values():
            self._districts |= self._keys(place, None)

    def code(self, place: Phrase) -> str | None:
        """The key of the unit, where the article leaves one only."""
        units = self.order.fitting(units_of(place))
        tier = level(place)
        if tier is Level.PROVINCE:
            keys = {unit.key for unit in units if unit.level is tier} if self.order.risen(place.name) else set()
            return keys.pop() or None if len(keys) == 1 else None
        if place.district and self.order.merged is not False:
            return None  # a commune since the merger as likely as the district before
        said = [pair for pair in self._parents.get((place.kind, place.name), ()) if pair != (None, None)]
        for pair in said:
            units = self._under(units, pair)
        found = units if said and len(units) < 2 else self._near(units, place)
        keys = {unit.key for unit in found}
        return keys.pop() or None if len(keys) == 1 else None

    def _under(self, units: list[Unit], parents: _Parents) -> list[Unit]:
        """The units that lie in the district and the province said beside the name."""
        district, province = parents
        if province is not None:
            within = {unit.province for unit in units_of(province)}
            units = [unit for unit in units if unit.province in within]
        if district is not None:
            units = [unit for unit in units if not unit.merged]
            keys = self._keys(district, province)
            if keys:
                return [unit for unit in units if unit.district in keys]
            return [unit for unit in units if unit.province in self._provinces]
        return units

    def _near(self, units: list[Unit], place: Phrase) -> list[Unit]:
        """The units in a district that the article names, else in such a province, else all if it names none."""
        near = [unit for unit in units if unit.level is Level.COMMUNE and unit.district in self._districts]
        near = near or [unit for unit in units if unit.province in self._provinces]
        if near or not self._provinces:
            return near or units
        return units if level(place) is Level.DISTRICT and place.kind in _UNIQUE else []

    def _keys(self, district: Phrase, province: Phrase | None) -> set[str]:
        """The keys of the districts that a name may mean; for a former district, of those that took it over."""
        units = [unit for unit in units_of(district) if unit.level is Level.DISTRICT]
        within = {unit.province for unit in units_of(province)} if province else self._provinces
        near = [unit for unit in units if unit.province in within]
        return {key for unit in (near or ([] if province else units)) for key in unit.heirs}


def units_of(place: Phrase) -> list[Unit]:
    """The units that a name with its kind may mean; a district keeps its name when it rises in rank."""
    names = gazetteer()
    tier = level(place)
    if place.kind is None or tier is Level.PROVINCE:
        return [unit for unit in names.units(place.name, place.kind) if unit.level is tier]
    units = names.units(place.name, place.kind)
    if not units and place.kind in _HIGHER and place.name not in _SPLIT:
        units = [unit for kind in _HIGHER[place.kind] for unit in names.units(place.name, kind) if unit.key]
    return units


def _beside(tokens: Tokens, named: list[Phrase], at: int) -> _Parents:
    """The district and the province that follow a name: ``xã A (huyện B, tỉnh C)``, ``phường A và B, quận C``."""
    first = named[at]
    tier, end, district = _TIERS.index(level(first) or Level.PROVINCE), first.end, None
    for place in named[at + 1 : at + 42]:
        gap = tokens.low[end : place.start]
        top = _TIERS.index(level(place) or Level.PROVINCE)
        same = place.kind == first.kind and place.body == place.start and district is None
        if not gap or len(gap) > 2 or not all(word in _JOINS or (same and word == "và") for word in gap):
            break
        if top == 2 and top > tier:
            return district, place
        if top > tier and district is None:
            district = place
        elif not same:
            break
        end = place.end
    return district, None
