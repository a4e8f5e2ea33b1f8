"""Districts named without a head: ``Bố Trạch, Quảng Bình``, ``xã Thanh Trạch (Bố Trạch)``, ``ở Nha Trang``."""

from collections.abc import Iterator

from extractor.recognize.places.gazetteer import Unit, gazetteer, spelling
from extractor.recognize.places.hierarchy import meaning
from extractor.recognize.places.phrase import Phrase, capitals
from extractor.recognize.places.scan import located, stands_bare
from extractor.text.tokens import Tokens
from schemas import Level

_MANY = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "số"})
_JOINS = frozenset({",", "("})


def districts(tokens: Tokens, written: list[Phrase]) -> list[Phrase]:
    """Districts without a head, each where the words around it say that it is one."""
    found = [*_beside(tokens, written), *_located(tokens, written)]
    if not found:
        return found
    taken = {at for place in written for at in range(place.start, place.end)}
    first = {
        place.start: place
        for place in found
        if taken.isdisjoint(range(place.start, place.end)) and stands_bare(tokens, place)
    }
    return [first[start] for start in sorted(first)]


def _beside(tokens: Tokens, written: list[Phrase]) -> Iterator[Phrase]:
    """Districts before their province, and after one of their communes."""
    names, low, size = gazetteer().bare_districts, tokens.low, len(tokens)
    for place in written:
        before = low[place.start - 1] in _JOINS
        after = low[place.end] if place.end < size else ""
        if not place.name or not (before or after in _JOINS):
            continue
        tier, units = meaning(place.kind, place.name, place.district)
        if before and tier is Level.PROVINCE and tokens.capital(place.start - 2):
            within = {unit.province for unit in units}
            end = place.start - 1
            first = end - 1
            while first > max(0, end - 4) and (tokens.capital(first - 1) or low[first - 1] == "-"):
                first -= 1
            for start in range(first, end):
                name = spelling(low[start:end])
                if any(unit.province in within for unit in names.get(name, ())):
                    yield Phrase(start, end, None, name, start, True, True)
                    break
        if after in _JOINS and tier is Level.COMMUNE and tokens.capital(place.end + 1):
            many = tokens.lower(place.start - 1) in _MANY or tokens.lower(place.start - 1).isdigit()
            if not many or after == "(":
                yield from _longest(tokens, place.end + 1, {unit.district for unit in units})


def _longest(tokens: Tokens, start: int, keys: set[str | None]) -> Iterator[Phrase]:
    """The longest name of a district of ``keys`` that begins at a token."""
    names = gazetteer().bare_districts
    for end in range(capitals(tokens, start, 4), start, -1):
        name = spelling(tokens.low[start:end])
        if any(unit.heirs & keys for unit in names.get(name, ())):
            yield Phrase(start, end, None, name, start, True, True)
            return


def _located(tokens: Tokens, written: list[Phrase]) -> Iterator[Phrase]:
    """Districts after a word of place, and at the head of a line that a colon ends."""
    names, towns = gazetteer().bare_districts, gazetteer().towns
    for start in located(tokens):
        line = not start or tokens.low[start - 1] == "\n"
        for end in range(capitals(tokens, start, 4), start, -1):
            name = spelling(tokens.low[start:end])
            units = names.get(name, ())
            if not units or (line and tokens.lower(end) != ":"):
                continue
            if name in towns or (len(units) == 1 and _tells(written, units[0])):
                yield Phrase(start, end, None, name, start, True, True)
                break


def _tells(written: list[Phrase], district: Unit) -> bool:
    """Whether the article names the district's province."""
    meant = [meaning(place.kind, place.name, place.district) for place in written if place.name]
    return any(unit.province == district.province for tier, units in meant if tier is Level.PROVINCE for unit in units)
