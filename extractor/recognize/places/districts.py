"""Districts named without a head: ``Bố Trạch, Quảng Bình``, ``xã Thanh Trạch (Bố Trạch)``, ``ở Nha Trang``."""

from collections.abc import Iterator
from functools import lru_cache

from extractor.recognize.places.gazetteer import WORDS, Unit, gazetteer, spelling
from extractor.recognize.places.phrase import Phrase, level
from extractor.recognize.places.scan import stands_bare
from extractor.recognize.places.tokens import Tokens
from extractor.vocabulary import load
from schemas import Level

_LOCATIVES = frozenset([*load("extractor.recognize.places", "words.toml", WORDS)["locatives"], "\n"])
_MANY = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "số"})
_JOINS = frozenset({",", "("})


@lru_cache(maxsize=1)
def _bare_names() -> dict[str, list[Unit]]:
    """Districts by names that may stand alone: of two syllables and more, or a town's, and no province's."""
    names = gazetteer()
    found: dict[str, list[Unit]] = {}
    for name in names.districts - names.provinces:
        units = [unit for unit in names.units(name) if unit.level is Level.DISTRICT]
        if " " in name or any(unit.kind == "thành phố" for unit in units):
            found[name] = units
    return found


@lru_cache(maxsize=1)
def _first_syllables() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _bare_names())


@lru_cache(maxsize=1)
def _alone() -> frozenset[str]:
    """Names of towns that nothing else in the country bears outside the town: they need no province beside them."""
    names = gazetteer()
    return frozenset(
        name
        for name, units in _bare_names().items()
        if units[0].kind == "thành phố"
        and len({unit.district for unit in names.units(name) if not unit.merged} | {unit.key for unit in units}) == 1
    )


def districts(tokens: Tokens, written: list[Phrase]) -> list[Phrase]:
    """Districts without a head, each where the words around it say that it is one."""
    taken = {at for place in written for at in range(place.start, place.end)}
    provinces = {unit.province for place in written for unit in _provinces(place)}
    found = {
        place.start: place
        for place in (*_beside(tokens, written), *_located(tokens, provinces))
        if taken.isdisjoint(range(place.start, place.end)) and stands_bare(tokens, place)
    }
    return [found[start] for start in sorted(found)]


def _provinces(place: Phrase) -> list[Unit]:
    if not place.name or level(place) is not Level.PROVINCE:
        return []
    return [unit for unit in gazetteer().units(place.name, place.kind) if unit.level is Level.PROVINCE]


def _beside(tokens: Tokens, written: list[Phrase]) -> Iterator[Phrase]:
    """Districts before their province, and after one of their communes."""
    for place in written:
        within = {unit.province for unit in _provinces(place)}
        if within and tokens.lower(place.start - 1) in _JOINS:
            end = place.start - 1
            for start in range(max(0, end - 4), end):
                name = _name(tokens, start, end)
                if any(unit.province in within for unit in _bare_names().get(name, ())):
                    yield Phrase(start, end, None, name, start, True, True)
                    break
        if place.name and level(place) is Level.COMMUNE and tokens.lower(place.end) in _JOINS:
            many = tokens.lower(place.start - 1) in _MANY or tokens.lower(place.start - 1).isdigit()
            if many and tokens.lower(place.end) == ",":
                continue
            over = {unit.district for unit in gazetteer().units(place.name, place.kind)}
            yield from _longest(tokens, place.end + 1, over)


def _longest(tokens: Tokens, start: int, keys: set[str | None]) -> Iterator[Phrase]:
    """The longest name of a district of ``keys`` that begins at a token."""
    if tokens.lower(start) not in _first_syllables():
        return
    for end in range(min(len(tokens), start + 4), start, -1):
        name = _name(tokens, start, end)
        if any(unit.heirs & keys for unit in _bare_names().get(name, ())):
            yield Phrase(start, end, None, name, start, True, True)
            return


def _located(tokens: Tokens, provinces: set[str]) -> Iterator[Phrase]:
    """Districts after a word of place, and at the head of a line that a colon ends."""
    firsts, names, low = _first_syllables(), _bare_names(), tokens.low
    for start in [n for n, word in enumerate(low) if word in firsts and (not n or low[n - 1] in _LOCATIVES)]:
        line = not start or low[start - 1] == "\n"
        for end in range(min(len(tokens), start + 4), start, -1):
            name = _name(tokens, start, end)
            units = names.get(name, ())
            if (
                units
                and (not line or tokens.lower(end) == ":")
                and (name in _alone() or (len(units) == 1 and units[0].province in provinces))
            ):
                yield Phrase(start, end, None, name, start, True, True)
                break


def _name(tokens: Tokens, start: int, end: int) -> str:
    """The spelling of tokens that all begin with a capital, else nothing."""
    if not all(tokens.capital(at) or tokens.low[at] == "-" for at in range(start, end)):
        return ""
    return spelling(tokens.low[start:end])
