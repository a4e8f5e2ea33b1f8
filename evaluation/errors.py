"""Every disagreement with the gold, sorted into classes and shown in its context."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evaluation import view
from evaluation.match import Span
from evaluation.measure import CLAIM_SLOTS, Measure, agree, labelled
from evaluation.run import Run, gold_of, text_of
from evaluation.view import Item

CONTEXT = 48


@dataclass(frozen=True, slots=True)
class Mistake:
    """One disagreement. ``kind`` is missed, spurious, boundary, value, slot, false alarm …"""

    layer: str
    kind: str
    article: str
    span: Span
    before: str
    quote: str
    after: str
    gold: str = ""
    predicted: str = ""

    def as_json(self) -> dict[str, Any]:
        """The mistake as JSON."""
        return {
            "layer": self.layer,
            "kind": self.kind,
            "article": self.article,
            "start": self.span[0],
            "end": self.span[1],
            "context": f"{self.before}⟦{self.quote}⟧{self.after}",
            "gold": self.gold,
            "predicted": self.predicted,
        }


# Per layer: how items are aligned, and the classes of what aligned items should share.
Classes = dict[str, tuple[str, ...]]
SPANNED: tuple[tuple[Measure, Classes], ...] = (
    (Measure("temporal", view.temporals, "temporals"), {"value": ("begin", "end")}),
    (
        Measure("quantity", view.quantities, "quantities"),
        {"value": ("kind", "value", "total"), "unit": ("unit",), "modifier": ("modifier",)},
    ),
    (Measure("agency", view.agency_mentions, "agencies"), {}),
    (Measure("place", view.place_mentions, "places"), {}),
    (Measure("document", view.documents, "documents"), {"number": ("number",)}),
    (Measure("finding", view.findings, "findings"), {"polarity": ("polarity",)}),
    (Measure("claim", view.claims, "claims"), {slot: (slot,) for slot in CLAIM_SLOTS}),
)


def mistakes(run: Run) -> list[Mistake]:
    """All mistakes of a run, article by article in the order of the text."""
    found: list[Mistake] = []
    for article, record in zip(run.articles, run.records, strict=True):
        found.extend(_article(article.id, gold_of(article), record or {}, text_of(article, record)))
    return found


def _article(key: str, gold: Mapping[str, Any], record: Mapping[str, Any], text: str) -> list[Mistake]:
    have = labelled(gold)
    found: list[Mistake] = []
    for measure, classes in SPANNED:
        if measure.needs in have:
            found.extend(_spanned(key, text, measure, classes, measure.view(gold), measure.view(record)))
    if "officials" in have:
        found.extend(_officials(key, text, view.officials(gold), view.officials(record)))
    if "checks" in have:
        found.extend(_checks(key, text, view.checks(gold), view.checks(record), "links" in have))
    return sorted(found, key=lambda m: (m.span, m.layer, m.kind, m.gold, m.predicted))


def _mistake(layer: str, kind: str, key: str, text: str, item: Item, gold: str = "", predicted: str = "") -> Mistake:
    start, end = item.span
    if start < 0:
        return Mistake(layer, kind, key, item.span, "", item.text, "", gold, predicted)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Mistake(layer, kind, key, item.span, before, text[start:end] or item.text, after, gold, predicted)


def _said(item: Item, keys: tuple[str, ...]) -> str:
    return ", ".join(f"{key}={item.values[key]}" for key in keys if item.values.get(key) not in (None, ""))


def _spanned(
    key: str, text: str, m: Measure, classes: Classes, gold: list[Item], pred: list[Item]
) -> Iterator[Mistake]:
    pairs = m.pairs(gold, pred)
    said = tuple(name for names in classes.values() for name in names)
    for i in set(range(len(gold))) - {i for i, _ in pairs}:
        yield _mistake(m.name, "missed", key, text, gold[i], gold=_said(gold[i], said))
    for j in set(range(len(pred))) - {j for _, j in pairs}:
        yield _mistake(m.name, "spurious", key, text, pred[j], predicted=_said(pred[j], said))
    for i, j in pairs:
        wrong = {kind: names for kind, names in classes.items() if not all(agree(n, gold[i], pred[j]) for n in names)}
        for kind, names in wrong.items():
            yield _mistake(m.name, kind, key, text, gold[i], _said(gold[i], names) or "-", _said(pred[j], names) or "-")
        if not wrong and gold[i].span != pred[j].span and m.name != "finding":
            yield _mistake(m.name, "boundary", key, text, gold[i], gold[i].text, pred[j].text)


def _officials(key: str, text: str, gold: list[Item], pred: list[Item]) -> Iterator[Mistake]:
    g, p = ({item.values["name"]: item for item in items} for items in (gold, pred))
    slots = ("title", "agency")
    for name, item in g.items():
        if name not in p:
            yield _mistake("official", "missed", key, text, item, gold=_said(item, slots))
        else:
            wrong = tuple(s for s in slots if not agree(s, item, p[name]))
            for slot in wrong:
                yield _mistake("official", slot, key, text, item, _said(item, (slot,)), _said(p[name], (slot,)) or "-")
    for name, item in p.items():
        if name not in g:
            yield _mistake("official", "spurious", key, text, item, predicted=_said(item, slots))


def _checks(key: str, text: str, gold: list[Item], pred: list[Item], all_kinds: bool) -> Iterator[Mistake]:
    kinds = view.ALL_CHECKS if all_kinds else view.CORE_CHECKS
    left = [item for item in pred if item.values["kind"] in kinds]
    for item in gold:
        same = [p for p in left if all(p.values[k] == item.values[k] for k in ("kind", "claimed"))]
        if not same:
            yield _mistake("check", "missed", key, text, item, gold=f"{item.text}: {item.values['verdict']}")
            continue
        hit = min(same, key=lambda p: p.values["verdict"] != item.values["verdict"])
        left.remove(hit)
        if hit.values["verdict"] != item.values["verdict"]:
            yield _mistake("check", "verdict", key, text, item, str(item.values["verdict"]), str(hit.values["verdict"]))
    for item in left:
        kind = "spurious" if item.values["verdict"] == "consistent" else "false alarm"
        yield _mistake("check", kind, key, text, item, predicted=f"{item.text}: {item.values['verdict']}")
