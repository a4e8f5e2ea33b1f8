"""The form between records and annotation formats: marked stretches of a text, and what has no place.

A fact with several mentions becomes several marks with one fact key. Every mark carries the values
of its fact, so that a person may delete any one of them without losing the fact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from corpora.load import text_hash

MENTIONED = ("officials", "agencies", "places")
SPANNED = ("temporals", "quantities", "documents", "findings")
MARKED = (*SPANNED, *MENTIONED)
REST = ("inspections", "claims", "checks")
LETTERS = {
    "temporals": "t",
    "quantities": "q",
    "documents": "d",
    "findings": "f",
    "officials": "o",
    "agencies": "a",
    "places": "p",
}


class ExchangeError(ValueError):
    """A file that is not what it says, or whose quotes are not in its text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a text, in code points, of one layer. ``fact`` is the key of the fact it is of."""

    layer: str
    fact: str
    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its marks, in order. ``rest`` holds what has no place: layers, and notes.

    ``empty`` are layers that were labelled and hold nothing.
    """

    article: Mapping[str, Any]
    text: str
    marks: tuple[Mark, ...]
    rest: Mapping[str, Any] = field(default_factory=dict)
    empty: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return str(self.article["id"])

    def quote(self, mark: Mark) -> str:
        """What a mark covers."""
        return self.text[mark.start : mark.end]


def ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in the order of the text, longer ones first."""
    return tuple(sorted(marks, key=lambda m: (m.start, -m.end, MARKED.index(m.layer), m.fact)))


def from_record(record: Mapping[str, Any], text: str | None = None) -> Marked:
    """A record, or a gold with its text, as marks. Facts without a key are given one.

    Raises:
        ExchangeError: there is no text, or a span does not quote it.
    """
    article = dict(record["article"])
    text = article.pop("text", None) if text is None else text
    article.pop("text", None)
    if text is None:
        raise ExchangeError(f"{article.get('id')}: the record has no text")
    marks: list[Mark] = []
    rest = {key: value for key, value in record.items() if key not in (*MARKED, "article")}
    for layer in MARKED:
        for n, fact in enumerate(record.get(layer) or (), 1):
            key = str(fact.get("id") or f"{LETTERS[layer]}{n}")
            places = [fact["span"]] if "span" in fact else fact.get("mentions") or []
            if not places:  # a gold may name an official without saying where
                rest.setdefault("unplaced", {}).setdefault(layer, []).append({**fact, "id": key})
            values = {name: value for name, value in fact.items() if name not in ("id", "span", "mentions")}
            for place in places:
                verify(text, place["start"], place["end"], place["text"])
                marks.append(Mark(layer, key, place["start"], place["end"], values))
    empty = tuple(layer for layer in MARKED if layer in record and not record[layer])
    return Marked(article, text, ordered(marks), rest, empty)


def to_record(marked: Marked) -> dict[str, Any]:
    """The record or gold of marks; facts in the order of their first marks."""
    record: dict[str, Any] = {"article": {**marked.article, "sha256": text_hash(marked.text), "text": marked.text}}
    facts: dict[str, dict[str, dict[str, Any]]] = {layer: {} for layer in marked.empty}
    for mark in marked.marks:
        place = {"start": mark.start, "end": mark.end, "text": marked.quote(mark)}
        known = facts.setdefault(mark.layer, {})
        if mark.layer in SPANNED:
            known[mark.fact] = {"id": mark.fact, "span": place, **mark.values}
        else:
            fact = known.setdefault(mark.fact, {"id": mark.fact, **mark.values, "mentions": []})
            fact["mentions"].append(place)
    rest = dict(marked.rest)
    for layer, unplaced in rest.pop("unplaced", {}).items():
        facts.setdefault(layer, {}).update({fact["id"]: fact for fact in unplaced})
    return record | {layer: list(known.values()) for layer, known in facts.items()} | rest


def verify(text: str, start: int, end: int, quote: str) -> None:
    """Make sure that a place quotes the text.

    Raises:
        ExchangeError: it does not.
    """
    if not 0 <= start < end <= len(text) or text[start:end] != quote:
        raise ExchangeError(f"{start}-{end} should read {quote!r} and reads {text[max(0, start) : max(0, end)]!r}")


def new_key(layer: str, taken: set[str]) -> str:
    """A key for a mark that a person added."""
    n = 1
    while (key := f"{LETTERS[layer]}{n}") in taken:
        n += 1
    taken.add(key)
    return key
