"""Gold from quotes: a person writes what stands in an article, the offsets are looked up.

In a labels file every place is a *locator*: a quote (the first occurrence at or after the item
before it in the list), ``{"q": quote, "n": 2}`` (the second in the text), ``{"q": quote, "in":
context}``, or, for mentions, ``{"q": quote, "all": true}``. Claims, checks and inspections point to
quantities and temporals by their place in the list, from 0.
"""

from collections.abc import Mapping
from typing import Any

from corpora import Record
from corpora.load import text_hash
from evaluation.shape import faults

SPANNED = {"temporals": "t", "quantities": "q", "documents": "d", "findings": "f"}
NAMED = {"officials": "o", "agencies": "a", "places": "p"}
LINKING = {"claims": "c", "checks": "k", "inspections": "i"}
POINTERS = {"quantity": "q", "base": "q", "period": "t", "when": "t", "quantities": "q", "temporals": "t"}


_WHERE = dict.fromkeys(SPANNED, "at") | dict.fromkeys(NAMED, "mentions")  # where a fact of the layer stands


class LabelError(ValueError):
    """A quote that cannot be found where it should be."""


def to_gold(text: str, labels: Mapping[str, Any]) -> Record:
    """The gold of ``text`` that ``labels`` describe; layers that they lack stay unlabelled.

    Raises:
        LabelError: a quote is not in the text, a value is none that its field can have, or the labels are of no layer.
    """
    _refuse_strange(labels)
    gold: Record = {
        "article": {"id": labels["id"], "sha256": text_hash(text), "published": labels.get("published")},
    }
    for layer, letter in SPANNED.items():
        if layer in labels:
            gold[layer] = _spanned(text, layer, letter, labels[layer])
    for layer, letter in NAMED.items():
        if layer in labels:
            gold[layer] = [
                {"id": f"{letter}{n}", **item, "mentions": _mentions(text, item["mentions"])}
                for n, item in enumerate(labels[layer], 1)
            ]
    for layer, letter in LINKING.items():
        if layer in labels:
            gold[layer] = [{"id": f"{letter}{n}", **_pointed(item)} for n, item in enumerate(labels[layer], 1)]
    if wrong := next(faults(gold, text), None):
        raise LabelError(wrong)
    return gold


def _refuse_strange(labels: Any) -> None:
    """What cannot be the labels of an article: no object with an id, a layer of another name, a layer of no objects."""
    if not isinstance(labels, Mapping) or "id" not in labels:
        raise LabelError("no object with an id and layers of labels")
    layers = {*SPANNED, *NAMED, *LINKING}
    for name, items in labels.items():
        if name in layers and not (isinstance(items, list) and all(isinstance(item, dict) for item in items)):
            raise LabelError(f"{name}: not a list of objects")
        if name not in layers and isinstance(items, list) and any(isinstance(item, dict) for item in items):
            raise LabelError(f"no layer {name!r}: of {', '.join(sorted(layers))}")
        lacking = next((n for n, item in enumerate(items, 1) if _WHERE[name] not in item), 0) if name in _WHERE else 0
        if lacking:
            raise LabelError(f"{name} {lacking}: no {_WHERE[name]!r}")


def _spanned(text: str, layer: str, letter: str, items: list[dict[str, Any]]) -> list[Record]:
    facts, cursor, taken = [], 0, set()
    for n, item in enumerate(items, 1):
        rest = {key: value for key, value in item.items() if key != "at"}
        start, end = _find(text, item["at"], cursor)[0]
        while layer != "findings" and (start, end) in taken:  # the same quote again is its next occurrence
            start, end = _find(text, text[start:end], start + 1, wrap=False)[0]
        cursor = start
        taken.add((start, end))
        defaults = {"total": None, "upper": None, "unit": None, "modifier": "exact"} if layer == "quantities" else {}
        facts.append({"id": f"{letter}{n}", "span": _span(text, start, end), **defaults, **rest})
    return facts


def _mentions(text: str, locators: list[Any]) -> list[Record]:
    places: list[tuple[int, int]] = []
    for locator in locators:
        places.extend(place for place in _find(text, locator, places[-1][1] if places else 0) if place not in places)
    return [_span(text, *place) for place in sorted(places)]


def _pointed(item: Mapping[str, Any]) -> Record:
    def key(name: str, value: Any) -> Any:
        return f"{POINTERS[name]}{value + 1}" if isinstance(value, int) else value

    return {
        name: value
        if name not in POINTERS
        else [key(name, one) for one in value]
        if isinstance(value, list)
        else key(name, value)
        for name, value in item.items()
    }


def _span(text: str, start: int, end: int) -> Record:
    return {"start": start, "end": end, "text": text[start:end]}


def _find(text: str, locator: Any, cursor: int, wrap: bool = True) -> list[tuple[int, int]]:
    wanted: Any = {"q": locator} if isinstance(locator, str) else locator
    if not isinstance(wanted, Mapping) or not isinstance(wanted.get("q"), str):
        raise LabelError(f"not a quote: {locator!r}")
    quote = wanted["q"]
    low, high = 0, len(text)
    if "in" in wanted:
        context = _occurrences(text, wanted["in"], 0, len(text))
        if len(context) < wanted.get("n", 1):
            raise LabelError(f"context not found: {wanted['in']!r}")
        low = context[wanted.get("n", 1) - 1]
        high = low + len(wanted["in"])
    found = _occurrences(text, quote, low, high)
    whole = [start for start in found if _bounded(text, start, start + len(quote))] or found
    if "in" in wanted:
        chosen = found[:1]
    elif wanted.get("all"):
        chosen = whole
    elif "n" in wanted:
        chosen = whole[wanted["n"] - 1 : wanted["n"]]
    else:
        chosen = [start for start in whole if start >= cursor][:1] or (whole[:1] if wrap else [])
    if not chosen:
        raise LabelError(f"quote not found: {quote!r}")
    return [(start, start + len(quote)) for start in chosen]


def _occurrences(text: str, quote: str, low: int, high: int) -> list[int]:
    if not quote:
        raise LabelError("an empty quote")
    found, start = [], text.find(quote, low, high)
    while start >= 0:
        found.append(start)
        start = text.find(quote, start + 1, high)
    return found


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at the edges of words."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def to_labels(gold: Mapping[str, Any]) -> Record:
    """The labels file that gives ``gold`` again: a draft to correct, or a gold to edit by hand.

    What points to an agency, an official or a place is written as its name.
    """
    labels: Record = {"id": gold["article"]["id"], "published": gold["article"].get("published")}
    text = gold["article"].get("text")
    known = {fact["id"]: fact["name"] for layer in NAMED for fact in gold.get(layer) or ()}
    known |= {fact["id"]: n for layer in ("temporals", "quantities") for n, fact in enumerate(gold.get(layer) or ())}
    for layer in (*SPANNED, *NAMED, *LINKING):
        if layer in gold:
            labels[layer] = [_labelled(text, layer, fact, known) for fact in gold[layer]]
    return labels


REFERENCES = {"agency", "speaker", "subject", "inspector", "inspected", "leader", "where", *POINTERS}
UNWRITTEN = {"id", "rule", "cues", "span", "spans", "mentions"}


def _labelled(text: str | None, layer: str, fact: Mapping[str, Any], known: Mapping[str, Any]) -> Record:
    item: Record = {}
    if layer in SPANNED:
        item["at"] = _locator(text, fact["span"])
    for key, value in fact.items():
        if key not in UNWRITTEN:
            name = "agency_name" if layer == "officials" and key == "agency" else key
            item[name] = _pointing(value, known) if key in REFERENCES else value
    if layer in NAMED:
        item["mentions"] = [_locator(text, mention) for mention in fact["mentions"]]
    return item


def _pointing(value: Any, known: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_pointing(one, known) for one in value]
    return known.get(value, value) if isinstance(value, str) else value


def _locator(text: str | None, span: Mapping[str, Any]) -> Any:
    """The shortest locator that finds the span wherever it stands in a list."""
    quote, start, end = span["text"], span["start"], span["end"]
    if text is None:
        return quote
    found = _occurrences(text, quote, 0, len(text))
    whole = [place for place in found if _bounded(text, place, place + len(quote))] or found
    if whole == [start]:
        return quote
    if start in whole:
        return {"q": quote, "n": whole.index(start) + 1}
    context = text[start : end + 40]
    return {"q": quote, "in": context, "n": _occurrences(text, context, 0, len(text)).index(start) + 1}
