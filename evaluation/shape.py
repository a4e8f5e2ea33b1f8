"""What is wrong with a gold written by hand, or with a record of another tool, told with its place."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from schemas import LAYERS, ArticleRecord

_PLACES = ("span", "spans", "mentions")
_NUMBERS = {"quantities": ("value", "total", "upper", "step"), "checks": ("claimed", "expected")}
_COUNTED = {"claims": ("quantity", "base"), "checks": ("quantities",)}  # what points to quantities, by their keys


def unreadable(record: Mapping[str, Any]) -> Iterator[str]:
    """What cannot be scored at all: a number that is none, places that are no list, a claim of no quantity."""
    for layer, n, fact in _facts(record):
        if not isinstance(fact.get("mentions") or [], list):
            yield f"{layer} {n}: mentions are no list"
        if layer == "claims" and not isinstance(fact.get("quantity"), str):
            yield f"claims {n}: no quantity"
        for name in _NUMBERS.get(layer, ()):
            if fault := _fault(layer, name, fact.get(name)):
                yield f"{layer} {n}: {fault}"


def faults(gold: Mapping[str, Any], text: str | None) -> Iterator[str]:
    """What keeps a gold from being one: a value that its field cannot have, a quote that is not where it says, a key
    that leads nowhere. ``text`` is the article's, where it is known."""
    yield from unreadable(gold)
    counted = {fact.get("id") for fact in gold.get("quantities") or ()}
    for layer, n, fact in _facts(gold):
        for name, value in fact.items():
            if fault := _fault(layer, name, value):
                yield f"{layer} {n}: {fault}"
        for name in _COUNTED.get(layer, ()) if counted else ():
            keys = fact.get(name) if isinstance(fact.get(name), list) else [fact.get(name)]
            yield from (f"{layer} {n}: {name}: no quantity {key!r}" for key in keys or () if key and key not in counted)
        yield from (f"{layer} {n}: {slip}" for slip in _misquoted(fact, text))


def _facts(record: Mapping[str, Any]) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    for layer in LAYERS:
        yield from ((layer, n, fact) for n, fact in enumerate(record.get(layer) or (), 1))


def _misquoted(fact: Mapping[str, Any], text: str | None) -> Iterator[str]:
    for place in _places(fact):
        start, end, quote = place["start"], place["end"], place.get("text")
        if text is not None and quote is not None and text[start:end] != quote:
            yield f"{str(quote)[:40]!r} is not at {start}–{end} of the text"


def _places(fact: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from filter(None, (fact.get("span"), *(fact.get("mentions") or ()), *(fact.get("spans") or ())))


def _fault(layer: str, name: str, value: Any) -> str | None:
    """What the record's own model says against a value; a gold may leave open what a record must say."""
    kind = _adapter(layer, name)
    if kind is None or value is None:
        return None
    try:
        kind.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        return f"{name}: {str(value)[:40]!r}: {first['msg']}"
    return None


@lru_cache(maxsize=256)
def _adapter(layer: str, name: str) -> TypeAdapter[Any] | None:
    """The type of a field of a layer's facts; None for places, and for what only a gold has."""
    model = get_args(ArticleRecord.model_fields[layer].annotation)[0]
    field = model.model_fields.get(name)
    return None if field is None or name in _PLACES else TypeAdapter(field.annotation)
