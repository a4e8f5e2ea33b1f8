"""The keys of an article's places, by the units named beside them, in the article, and by its order of units."""

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from extractor.recognize.places.gazetteer import WORDS, Unit, gazetteer
from extractor.recognize.places.order import Order
from extractor.recognize.places.phrase import Phrase, level
from extractor.text.tokens import Tokens
from extractor.vocabulary import load
from schemas import Level

_SPLIT = frozenset(load("extractor.recognize.places", "words.toml", WORDS)["split_districts"])
_HIGHER = {"huyện": ("thị xã", "thành phố", "quận"), "thị xã": ("thành phố", "quận")}
_JOINS = frozenset({",", "(", "-", "thuộc", "của"})
_UNIQUE = frozenset({"quận", "thành phố"})  # kinds of districts whose names, unlike those of huyện, never recur
_Parents = tuple[Phrase | None, Phrase | None]  # the district and the province said beside a name
_Named = tuple[Phrase, Level, tuple[Unit, ...]]
_START = attrgetter("start")
_NONE: _Parents = (None, None)


class Hierarchy:
    """What one article says of which unit lies in which."""

    def __init__(self, tokens: Tokens, written: list[Phrase], headless: list[Phrase], order: Order) -> None:
        self.order = order
        self._parents: dict[tuple[str | None, str], list[_Parents]] = {}
        places = sorted([*written, *headless], key=_START) if headless else written
        named = [(place, *meaning(place.kind, place.name, place.district)) for place in places if place.name]
        self._provinces: set[str] = set()
        seen: dict[tuple[str | None, str], Phrase] = {}
        for at, (place, tier, units) in enumerate(named):
            if tier is Level.PROVINCE:
                self._provinces.update([unit.province for unit in units])
                continue
            key = (place.kind, place.name)
            beside = _beside(tokens, named, at)
            if beside != _NONE:
                self._parents.setdefault(key, []).append(beside)
            if tier is Level.DISTRICT:
                seen[key] = place
        self._districts: set[str] = set()
        for place in seen.values():
            self._districts |= self._keys(place, None)
        self._within = self._provinces or (set() if order.merged else self._pointed_to(named))

    def code(self, place: Phrase) -> str | None:
        """The key of the unit, where the article leaves one only."""
        tier, meant = meaning(place.kind, place.name, place.district)
        units = self.order.fitting(meant)
        said = self._parents.get((place.kind, place.name), ())
        if any(district for district, _ in said):
            units = [unit for unit in meant if not unit.merged]
        if tier is Level.PROVINCE:
            keys = {unit.key for unit in units if unit.level is tier} if self.order.risen(place.name) else set()
            return keys.pop() or None if len(keys) == 1 else None
        if place.district and self.order.merged is not False:
            return None  # a commune since the merger as likely as the district before
        for pair in said:
            units = self._under(units, pair)
        found = units if said and len(units) < 2 else self._near(units, place)
        keys = {unit.key for unit in found}
        return keys.pop() or None if len(keys) == 1 else None

    def _under(self, units: Sequence[Unit], parents: _Parents) -> Sequence[Unit]:
        """The units that lie in the district and the province said beside the name."""
        district, province = parents
        if province is not None:
            within = {unit.province for unit in units_of(province)}
            units = [unit for unit in units if unit.province in within]
        if district is not None:
            keys = self._keys(district, province)
            if keys:
                return [unit for unit in units if unit.district in keys]
            return [unit for unit in units if unit.province in self._provinces]
        return units

    def _near(self, units: Sequence[Unit], place: Phrase) -> Sequence[Unit]:
        """The units in a district that the article names, else in a province that it names or points to, else all."""
        near = [unit for unit in units if unit.level is Level.COMMUNE and unit.district in self._districts]
        near = near or [unit for unit in units if unit.province in self._within]
        if near or not self._within:
            return near or units
        if place.district:
            return units if place.name in gazetteer().towns else []
        return units if place.kind in _UNIQUE and level(place) is Level.DISTRICT else []

    def _pointed_to(self, named: list[_Named]) -> set[str]:
        """Where no province is named: those of the districts, else of most communes whose name one unit bears.

        The data lack communes that were merged before they were made, so that a lone name may be another's.
        """
        if self._districts:
            return {key.partition("/")[0] for key in self._districts}
        votes: dict[str, set[str]] = {}
        for place, tier, units in named:
            fitting = self.order.fitting(units) if tier is Level.COMMUNE else ()
            if len({unit.key for unit in fitting}) == 1:
                votes.setdefault(fitting[0].province, set()).add(place.name)
        if len(votes) < 2:
            return set()
        first, second = sorted(votes, key=lambda province: len(votes[province]), reverse=True)[:2]
        return {first} if len(votes[first]) > len(votes[second]) else {""}

    def _keys(self, district: Phrase, province: Phrase | None) -> set[str]:
        """The keys of the districts that a name may mean; for a former district, of those that took it over."""
        units = [unit for unit in units_of(district) if unit.level is Level.DISTRICT]
        within = {unit.province for unit in units_of(province)} if province else self._provinces
        near = [unit for unit in units if unit.province in within]
        return {key for unit in (near or ([] if province else units)) for key in unit.heirs}


def units_of(place: Phrase) -> tuple[Unit, ...]:
    """The units that a name with its kind may mean; a district keeps its name when it rises in rank."""
    return meaning(place.kind, place.name, place.district)[1]


@lru_cache(maxsize=4096)
def meaning(kind: str | None, name: str, district: bool) -> tuple[Level, tuple[Unit, ...]]:
    """The tier of a name with its kind, and the units that it may mean."""
    names = gazetteer()
    tier = level(Phrase(0, 1, kind, name, 0, True, district)) or Level.PROVINCE
    units = names.units(name, kind)
    if kind is None or tier is Level.PROVINCE:
        units = [unit for unit in units if unit.level is tier]
    elif not units and kind in _HIGHER and name not in _SPLIT:
        units = [unit for higher in _HIGHER[kind] for unit in names.units(name, higher) if unit.key]
    return tier, tuple(units)


def _beside(tokens: Tokens, named: list[_Named], at: int) -> _Parents:
    """The district and the province that follow a name: ``xã A (huyện B, tỉnh C)``, ``phường A và B, quận C``."""
    first, tier, _ = named[at]
    end, district = first.end, None
    for n in range(at + 1, min(at + 42, len(named))):
        place, other, _ = named[n]
        if not 0 <= place.start - end <= 2:
            break
        same = other is tier and place.kind == first.kind and place.body == place.start and district is None
        if not all(word in _JOINS or (same and word == "và") for word in tokens.low[end : place.start]):
            break
        if other is Level.PROVINCE:
            return district, place
        if other is Level.DISTRICT and tier is Level.COMMUNE and district is None:
            district = place
        elif not same:
            break
        end = place.end
    return district, None
