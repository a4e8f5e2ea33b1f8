"""What a change does: the facts that a new set of records has gained over an old one, and lost."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from corpora import Record
from evaluation.match import Span

# What makes a fact the same fact, layer by layer; places and these values.
IDENTITY: dict[str, tuple[str, ...]] = {
    "temporals": ("begin", "end", "type"),
    "quantities": ("kind", "value", "total", "upper", "unit", "modifier"),
    "officials": ("name", "title", "role"),
    "agencies": ("name",),
    "places": ("name",),
    "documents": ("type", "number", "date"),
    "findings": ("polarity",),
    "claims": ("measure", "status"),
    "checks": ("kind", "claimed", "verdict"),
    "inspections": ("kind", "topic"),
}


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A fact gained (``+``) or lost (``-``)."""

    article: str
    span: Span
    layer: str
    sign: str
    said: str
    context: str


def changes(old: Iterable[Mapping[str, Any]], new: Iterable[Mapping[str, Any]]) -> list[Change]:
    """The facts gained and lost, by article, in the order of the text."""
    before = {record["article"]["sha256"]: record for record in old}
    after = {record["article"]["sha256"]: record for record in new}
    found: list[Change] = []
    for key in before.keys() | after.keys():
        a, b = before.get(key, {}), after.get(key, {})
        article = (b or a)["article"]
        lost, gained = _facts(a), _facts(b)
        found.extend(_change(article, fact, "-") for fact in lost - gained)
        found.extend(_change(article, fact, "+") for fact in gained - lost)
    return sorted(found)


def rerun(old: Iterable[Mapping[str, Any]]) -> list[Record]:
    """What the pipeline says today about the texts of some records."""
    from evaluation.run import pipeline

    records = []
    for record in old:
        day = record["article"].get("published")
        records.append(pipeline(record["article"]["text"], date.fromisoformat(day) if day else None))
    return records


Fact = tuple[str, tuple[Span, ...], str]


def _facts(record: Mapping[str, Any]) -> set[Fact]:
    return set(_identified(record))


def _identified(record: Mapping[str, Any]) -> Iterator[Fact]:
    for layer, keys in IDENTITY.items():
        for fact in record.get(layer) or ():
            said = ", ".join(f"{key}={fact[key]}" for key in keys if fact.get(key) is not None)
            places = [fact["span"]] if fact.get("span") else fact.get("mentions") or fact.get("spans") or []
            spans = sorted((place["start"], place["end"]) for place in places)
            if "mentions" in fact:  # an entity gains and loses its mentions one by one
                yield from ((layer, (span,), said) for span in spans)
            else:
                yield layer, tuple(spans), said


def _change(article: Mapping[str, Any], fact: Fact, sign: str) -> Change:
    layer, spans, said = fact
    start, end = spans[0] if spans else (0, 0)
    text = article.get("text") or ""
    context = f"{text[max(0, start - 40) : start]}⟦{text[start:end]}⟧{text[end : end + 40]}" if spans else ""
    return Change(article.get("id") or article["sha256"], (start, end), layer, sign, said, " ".join(context.split()))
