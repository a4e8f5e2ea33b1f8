"""All places written in an article, inside names of bodies and out: the context of both layers."""

from functools import lru_cache

from extractor.recognize.places.phrase import Phrase, alias_names, bare, phrase
from extractor.recognize.places.phrase import head as unit_head
from extractor.recognize.places.tokens import Tokens, tokenise


@lru_cache(maxsize=2)
def _first_syllables() -> frozenset[str]:
    return frozenset(name.split()[0] for name in alias_names())


def places_in(text: str, lower: str, surnames: frozenset[str]) -> list[Phrase]:
    """Units with their head nouns and bare names of provinces, from left to right."""
    return list(_scan(tokenise(text, lower), surnames))


@lru_cache(maxsize=2)
def _scan(tokens: Tokens, surnames: frozenset[str]) -> tuple[Phrase, ...]:
    firsts = _first_syllables()
    found: list[Phrase] = []
    at = 0
    for here, word in enumerate(tokens.low):
        if here < at:
            continue
        place = phrase(tokens, here, surnames) if unit_head(tokens, here) else None
        if place is None and word in firsts:
            end = bare(tokens, here)
            if end > here:
                place = Phrase(here, end, None, _bare_name(tokens, here, end), here, True)
        if place is not None:
            found.append(place)
            at = place.end
    return tuple(found)


def _bare_name(tokens: Tokens, at: int, end: int) -> str:
    from extractor.recognize.places.gazetteer import spelling
    from extractor.recognize.places.phrase import ALIASES

    name = spelling(tokens.low[at:end])
    return ALIASES.get(name, name)
