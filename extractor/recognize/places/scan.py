"""All places written in an article, inside names of bodies and out: the context of both layers."""

from functools import lru_cache

from extractor.recognize.places.gazetteer import gazetteer, spelling
from extractor.recognize.places.hierarchy import meaning
from extractor.recognize.places.phrase import (
    ALIASES,
    BODIES,
    FIRST,
    HAMLETS,
    LOCATIVES,
    NOT_BEFORE,
    NUMBERED,
    SURNAMES,
    Phrase,
    alias_names,
    bare,
    level,
    person,
    phrase,
)
from extractor.recognize.places.phrase import head as unit_head
from extractor.text.tokens import Tokens
from schemas import Level

_LISTING = ("gồm", ":")  # before a list of units whose noun stands without a name
_ENDS = frozenset({",", ".", ";", ")", "(", "và", "\n", ""})  # what may follow a number that is a name

_BODY_ENDS = frozenset(body.split()[-1] for body in BODIES)


@lru_cache(maxsize=1)
def _first_syllables() -> tuple[frozenset[str], frozenset[str]]:
    """The first syllables of provinces, and of districts that may stand without a head."""
    districts = frozenset(name.split()[0] for name in gazetteer().bare_districts)
    return frozenset(name.split()[0] for name in alias_names()), districts


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return FIRST.union(*_first_syllables())


def places_in(tokens: Tokens) -> list[Phrase]:
    """Units with their head nouns and bare names of provinces, from left to right."""
    return list(_scan(tokens)[0])


def located(tokens: Tokens) -> tuple[int, ...]:
    """Capitals after a word of place or at the head of a line where the name of a district may begin."""
    return _scan(tokens)[1]


@lru_cache(maxsize=2)
def _scan(tokens: Tokens) -> tuple[tuple[Phrase, ...], tuple[int, ...]]:
    firsts, districts = _first_syllables()
    low = tokens.low
    found: list[Phrase] = []
    towns: list[int] = []
    at = 0
    for here in tokens.where(_starts()):
        if here < at:
            continue
        word = low[here]
        if (low[here - 1] in LOCATIVES or not here) and word in districts and tokens.capital(here):
            towns.append(here)
        place = phrase(tokens, here) if word in FIRST else None
        if place is None and word in firsts and tokens.capital(here):
            end = bare(tokens, here)
            if end > here:
                place = Phrase(here, end, None, _bare_name(tokens, here, end), here, True)
        if place is not None:
            found.append(place)
            at = place.end
    return tuple(found), tuple(towns)


def _bare_name(tokens: Tokens, at: int, end: int) -> str:
    name = spelling(tokens.low[at:end])
    return ALIASES.get(name, name)


def stands_headed(tokens: Tokens, place: Phrase) -> bool:
    """Whether a unit with its head noun is the place itself, not part of a body's name."""
    before = tokens.lower(place.start - 1)
    return before not in _BODY_ENDS or f"{tokens.lower(place.start - 2)} {before}" not in BODIES


def stands_bare(tokens: Tokens, place: Phrase) -> bool:
    """Whether a bare name is the place itself, not a person, a road, a paper or part of a longer name."""
    at, before = place.start, tokens.lower(place.start - 1)
    two = f"{tokens.lower(at - 2)} {before}"
    if before in NOT_BEFORE or two in NOT_BEFORE or tokens.capital(place.end):
        return False
    if tokens.capital(at - 1) and before in SURNAMES:
        return False
    if place.name not in gazetteer().provinces and (before in HAMLETS or two in HAMLETS):
        return False
    if tokens.glued(at) and before in ("-", "/", ".", "@", "_") and tokens.glued(at - 1):
        return False
    if place.end - at > 2 and person(tokens, at) and place.name not in gazetteer().provinces:
        return before in (",", "và", ";")  # a road or a person as likely as the ward that bears the name
    if place.name == "hồ chí minh" and not tokens.acronym(at):
        return before in (",", "và", "-", "(") and bool(tokens.alphanumeric(at - 2))
    inside = tokens.alphanumeric(at - 1) and tokens.capital(at - 1) and not tokens.opens(at - 1)
    return not inside


def listed(tokens: Tokens, written: list[Phrase], districts: list[Phrase]) -> list[Phrase]:
    """Units whose head is left out in a list: ``phường Trần Thành Ngọ, Bắc Sơn và Nam Sơn``.

    A list of communes ends before one of the ``districts`` that stand without a head.
    """
    found: list[Phrase] = []
    stops = {place.start for place in districts}
    for place in written:
        if place.kind is not None and tokens.lower(place.end) in ((",", "và") if place.name else _LISTING):
            found += _others(tokens, place, stops if stops and level(place) is Level.COMMUNE else set())
    return found


def _others(tokens: Tokens, first: Phrase, stops: set[int]) -> list[Phrase]:
    """Items of a list behind the first name or ``gồm``: known names of the kind, and unknown ones between them."""
    kind, names = first.kind or "", gazetteer()
    found: list[Phrase] = []
    sure = 0
    at = first.end
    while len(found) < 40 and tokens.lower(at) in ((",", "và") if first.name or found else _LISTING):
        item = at + 1 + (tokens.lower(at + 1) == ("và" if tokens.lower(at) == "," else ":"))
        end = _run(tokens, item)
        if end == item or item in stops or unit_head(tokens, item):
            break
        name = spelling(tokens.low[item:end])
        known = bool(meaning(kind, name, False)[1]) or (kind in NUMBERED and name.isdigit())
        if name in names.provinces and kind not in ("tỉnh", "thành phố"):
            break
        found.append(Phrase(item, end, kind, name, item, known))
        sure = len(found) if known else sure
        at = end
    return found[:sure]


def _run(tokens: Tokens, at: int) -> int:
    """The end of a row of one to four capitals that is no person's name, or of a number."""
    if tokens.lower(at).isdigit() and len(tokens.lower(at)) <= 2:
        split = tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.lower(at + 2).isdigit()
        return at if split or tokens.lower(at + 1) not in _ENDS else at + 1
    end = at
    while end < at + 5 and tokens.capital(end):
        end += 1
    return at if end - at > 4 or (tokens.alphanumeric(end) and tokens.glued(end)) else end
