"""The forms in which an article prints one body: ``Sở Y tế Lào Cai``, ``Sở Y tế tỉnh Lào Cai``, ``Sở Y tế tỉnh``."""

from collections import Counter
from collections.abc import Callable, Sequence

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.vocabulary import OFFICERS
from extractor.recognize.places.phrase import Phrase
from extractor.recognize.places.tokens import Tokens

JOINS = frozenset({"và", "-", "&", ","})
Named = Callable[[str, int], Phrase | None]  # the unit of a kind that is meant at a token


def told(tokens: Tokens, mentions: Sequence[Body], best: Body, name: str, named: Named) -> str | None:
    """The form in which the officers of a body are told, of those that say as much as its best mention, where its
    ``name`` is no such form already, nor one that spells the mention out."""
    beside = [m for m in mentions if m.start and tokens.low[m.start - 1] in OFFICERS and not m.rule]
    words, folded = _words(tokens, best) if beside else [], _folded(name)
    if not all(word in folded for word in words):
        return None
    forms = [form for m in beside if _words(tokens, m) == words and (form := _whole(tokens, m, named))]
    counts = Counter(map(_folded, forms))
    form = max(forms, key=lambda form: counts[_folded(form)], default=None)
    return None if form is None or _folded(form) in folded else form


def unbracketed(text: str) -> str:
    """A name without the abbreviation that stands bracketed inside it."""
    opened = text.find(" (")
    return text[:opened] + text[text.index(")") + 1 :] if opened > 0 and ") " in text else text


def _folded(text: str) -> str:
    return text.casefold().replace(".", "")


def _places(body: Body) -> list[Phrase]:
    return [place for part in (body, *body.nested()) for place in part.places]


def _words(tokens: Tokens, body: Body) -> list[str]:
    """The words of a mention that do not tell its territory."""
    inside = {at for place in _places(body) for at in range(place.start, place.end)}
    return [tokens.low[at] for at in range(body.start, body.end) if at not in inside and tokens.low[at] not in JOINS]


def _whole(tokens: Tokens, body: Body, named: Named) -> str | None:
    """The words of a mention with the name of its territory, which is added where only its head is told."""
    text = unbracketed(tokens.text[tokens.start[body.start] : tokens.end[body.end - 1]].replace("\n", " "))
    places = _places(body)
    last = next((place for place in places if place.end == body.end), None)
    if last is None or last.name or not last.kind:
        return text if any(place.name for place in places) else None
    place = named(last.kind, body.start)
    return None if place is None else f"{text} {_written(tokens, place)}"


def _written(tokens: Tokens, place: Phrase) -> str:
    """The bare name of a place as printed, spelt out where it is abbreviated."""
    if any(map(tokens.acronym, range(place.body, place.end))):
        return place.name.title()
    return tokens.text[tokens.start[place.body] : tokens.end[place.end - 1]]
