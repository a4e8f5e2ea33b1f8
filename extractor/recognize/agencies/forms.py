"""The forms in which an article prints one body: ``Sở Y tế Lào Cai``, ``Sở Y tế tỉnh Lào Cai``."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.vocabulary import OFFICERS
from extractor.recognize.places.phrase import Phrase
from extractor.text.tokens import Tokens

_FEW = 50  # forms of one body that are compared
JOINS = frozenset({"và", "-", "&", ","})


def told(tokens: Tokens, mentions: Sequence[Body], best: Body, name: str) -> str:
    """Of the name of a body and its forms that say as much the one that holds the most forms in which its officers are
    told. A form with abbreviations says as much as a name that the article prints nowhere in one."""
    beside = _beside(tokens, mentions)
    if not beside:
        return name
    officers = Counter(_folded(_text(tokens, m)) for m in beside)
    words, folded, placed = _words(tokens, best), _folded(name), any(map(_is_placed, mentions))
    whole = [m for m in mentions if (_is_placed(m) if placed else not _places(m))]
    forms = [m for m in whole if _words(tokens, m) == words] if all(word in folded for word in words) else []
    if all(folded != _folded(_printed(tokens, m)) for m in mentions):
        forms += [m for m in whole if _is_short(tokens, m)]
    named = list(dict.fromkeys([name, *(_text(tokens, m) for m in forms)]))
    return max(named[:_FEW], key=lambda form: _held(_folded(form), officers))


def unbracketed(text: str) -> str:
    """A name without the abbreviation that stands bracketed inside it; a second name stays: ``(Vụ II)``."""
    opened = text.find(" (")
    if opened < 1 or ") " not in text:
        return text
    closed = text.index(")")
    return text[:opened] + text[closed + 1 :] if text[opened:closed].isupper() else text


def _beside(tokens: Tokens, mentions: Sequence[Body]) -> list[Body]:
    """The mentions that the word of an office stands before, in order."""
    beside = [m for m in mentions if m.start and tokens.low[m.start - 1] in OFFICERS and not m.rule]
    return sorted(beside, key=lambda body: body.start)


def _held(form: str, officers: Counter[str]) -> tuple[int, int]:
    """How many forms a form holds, and how early the first of them stands."""
    held = [(at, count) for at, (beside, count) in enumerate(islice(officers.items(), _FEW)) if beside in form]
    return sum(count for _, count in held), -min((at for at, _ in held), default=0)


def _folded(text: str) -> str:
    return text.casefold().replace(".", "")


def final_place(body: Body) -> Phrase | None:
    """The territory that a mention ends with."""
    return next((place for place in _places(body) if place.end == body.end), None)


def _places(body: Body) -> list[Phrase]:
    return [place for part in (body, *body.nested()) for place in part.places]


def _is_placed(body: Body) -> bool:
    return any(place.name for place in _places(body))


def _is_short(tokens: Tokens, body: Body) -> bool:
    """Whether a mention names a body with abbreviations, and without what they stand for."""
    if body.rule or body.bare or "(" in tokens.low[body.start : body.end]:
        return False
    return any(map(tokens.acronym, _outside(body)))


def _outside(body: Body) -> list[int]:
    """The tokens of a mention that do not tell its territory."""
    inside = {at for place in _places(body) for at in range(place.start, place.end)}
    return [at for at in range(body.start, body.end) if at not in inside]


def _words(tokens: Tokens, body: Body) -> list[str]:
    return [tokens.low[at] for at in _outside(body) if tokens.low[at] not in JOINS]


def _text(tokens: Tokens, body: Body) -> str:
    return unbracketed(_printed(tokens, body))


def _printed(tokens: Tokens, body: Body) -> str:
    return tokens.printed(body.start, body.end).replace("\n", " ")
