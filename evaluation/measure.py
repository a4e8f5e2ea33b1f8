"""The measures, one line each: what is compared (a view), what must agree (keys), how it is counted.

A measure is counted on every article whose gold labels the layers it ``needs``; counts are added over
articles, and precision, recall and F1 come from the sums.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from evaluation import view
from evaluation.match import EXACT, PAIR, Candidate, Pair, best, overlaps
from evaluation.view import Item, Record, View, close
from schemas import Polarity


class Counts(NamedTuple):
    """Hits (halves for partial credit), gold items, predicted items."""

    hits: float = 0
    gold: float = 0
    pred: float = 0

    def plus(self, other: "Counts") -> "Counts":
        """The sum of two counts."""
        return Counts(self.hits + other.hits, self.gold + other.gold, self.pred + other.pred)

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; 0 where nothing is predicted."""
        return self.hits / self.pred if self.pred else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found; 0 where there is none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, 2·hits / (gold + predicted)."""
        return 2 * self.hits / (self.gold + self.pred) if self.gold + self.pred else 0.0


Items = Sequence[Item]
Aggregate = Callable[["Measure", Items, Items], Counts]

# Numbers that other tools wrote as binary floats still agree.
TOLERANCE = Decimal("0.000001")

# Slots that name somebody or something agree when one name holds the other.
NAMED = frozenset({"agency", "subject", "speaker", "measure", "status", "topic", "inspector", "leader", "where"})


def agree(key: str, gold: Item, pred: Item) -> bool:
    """Whether two items agree in one key; ``span`` means equal boundaries."""
    if key == "span":
        return gold.span == pred.span
    a, b = gold.values.get(key), pred.values.get(key)
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return abs(a - b) <= TOLERANCE * max(Decimal(1), abs(a))
    return (not a and not b) or a == b or (key in NAMED and close(a, b))


@dataclass(frozen=True)
class Measure:
    """One line of the table."""

    name: str
    view: View
    needs: str
    keys: tuple[str, ...] = ()
    only: Mapping[str, frozenset[str]] | None = None
    count: Aggregate = lambda m, g, p: _matched(m, g, p)
    slot: str = ""

    def counts(self, gold: Items, pred: Items) -> Counts:
        """The counts of one article."""
        return self.count(self, self._kept(gold), self._kept(pred))

    def pairs(self, gold: Items, pred: Items) -> list[Pair]:
        """The items that stand for one another: overlapping, agreeing in the keys, in the best order."""
        candidates: list[Candidate] = []
        for i, j, shared in overlaps([g.span for g in gold], [p.span for p in pred]):
            if all(agree(key, gold[i], pred[j]) for key in self.keys):
                candidates.append((i, j, PAIR + EXACT * (gold[i].span == pred[j].span) + shared))
        return best(candidates)

    def _kept(self, items: Items) -> Items:
        if self.only is None:
            return items
        return [i for i in items if all(i.values[key] in allowed for key, allowed in self.only.items())]


def _matched(m: Measure, gold: Items, pred: Items) -> Counts:
    return Counts(len(m.pairs(gold, pred)), len(gold), len(pred))


def _partial(m: Measure, gold: Items, pred: Items) -> Counts:
    """Half a hit for an overlap with other boundaries."""
    hits = sum(1.0 if gold[i].span == pred[j].span else 0.5 for i, j in m.pairs(gold, pred))
    return Counts(hits, len(gold), len(pred))


def _half_covered(m: Measure, gold: Items, pred: Items) -> Counts:
    """A hit where the two share at least half of the longer one."""
    hits = 0
    for i, j in m.pairs(gold, pred):
        (a, b), (c, d) = gold[i].span, pred[j].span
        hits += 2 * (min(b, d) - max(a, c)) >= max(b - a, d - c)
    return Counts(hits, len(gold), len(pred))


def _characters(m: Measure, gold: Items, pred: Items) -> Counts:
    """Characters covered, so that a cut in another place costs little."""
    g, p = ({c for item in items for c in range(*item.span)} for items in (gold, pred))
    return Counts(len(g & p), len(g), len(p))


def _equal(m: Measure, gold: Items, pred: Items) -> Counts:
    """Items compared by their keys alone, wherever they stand."""
    g, p = (Counter(tuple(item.values[key] for key in m.keys) for item in items) for items in (gold, pred))
    return Counts((g & p).total(), len(gold), len(pred))


def _accuracy(m: Measure, gold: Items, pred: Items) -> Counts:
    """Share of the gold that is right."""
    counts = _equal(m, gold, pred)
    return Counts(counts.hits, counts.gold, counts.gold)


def _of_aligned(m: Measure, gold: Items, pred: Items) -> Counts:
    """How often one more value agrees among the pairs that agree in the keys."""
    pairs = m.pairs(gold, pred)
    return Counts(sum(agree(m.slot, gold[i], pred[j]) for i, j in pairs), len(pairs), len(pairs))


def _named(m: Measure, gold: Items, pred: Items) -> Counts:
    """Persons paired by name; a hit where the further keys agree too. A name counts once."""
    g, p = ({item.values["name"]: item for item in items} for items in (gold, pred))
    both = [name for name in g if name in p and all(agree(key, g[name], p[name]) for key in m.keys)]
    return Counts(len(both), len(g), len(p))


def _aligned_slots(m: Measure, gold: Items, pred: Items) -> list[Pair]:
    """Items without a place of their own, paired by how many slots agree (at least one)."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(pred):
            alike = sum(bool(g.values[key]) and _shared(key, g, p) > 0 for key in m.keys)
            if alike:
                candidates.append((i, j, PAIR + alike))
    return best(candidates)


def _atoms(key: str, item: Item) -> frozenset[object]:
    value = item.values[key]
    if isinstance(value, frozenset):
        return value
    return frozenset([value]) if value else frozenset()


def _shared(key: str, gold: Item, pred: Item) -> int:
    g, p = (sorted(_atoms(key, item), key=repr) for item in (gold, pred))
    same = [(i, j, PAIR + (a == b)) for i, a in enumerate(g) for j, b in enumerate(p) if a == b or _close(key, a, b)]
    return len(best(same))


def _close(key: str, a: object, b: object) -> bool:
    return (key in NAMED or key == "inspected") and isinstance(a, str) and isinstance(b, str) and close(a, b)


def _slot(m: Measure, gold: Items, pred: Items) -> Counts:
    """The fillers of one slot: a hit where the aligned items have the same one."""
    pairs = m.pairs(gold, pred) if any(item.places for item in gold) else _aligned_slots(m, gold, pred)
    hits = sum(_shared(m.slot, gold[i], pred[j]) for i, j in pairs)
    sizes = (sum(len(_atoms(m.slot, item)) for item in items) for items in (gold, pred))
    return Counts(hits, *sizes)


def _aligned(m: Measure, gold: Items, pred: Items) -> Counts:
    return Counts(len(_aligned_slots(m, gold, pred)), len(gold), len(pred))


def _recalled(m: Measure, gold: Items, pred: Items) -> Counts:
    """Share of the gold places that some predicted item touches, one for each; same kinds first."""
    candidates = [
        (i, j, PAIR + (g.values["kind"] == p.values["kind"]))
        for i, g in enumerate(gold)
        for j, p in enumerate(pred)
        if any(a < d and c < b for a, b in g.places for c, d in p.places)
    ]
    return Counts(len(best(candidates)), len(gold), len(gold))


LAYER_MEASURES = (
    Measure("temporal.detect", view.temporals, "temporals"),
    Measure("temporal.exact", view.temporals, "temporals", ("span",)),
    Measure("temporal.partial", view.temporals, "temporals", count=_partial),
    Measure("temporal.value", view.temporals, "temporals", ("begin", "end")),
    Measure("temporal.strict", view.temporals, "temporals", ("span", "begin", "end")),
    Measure("quantity.detect", view.quantities, "quantities"),
    Measure("quantity.exact", view.quantities, "quantities", ("span",)),
    Measure("quantity.partial", view.quantities, "quantities", count=_partial),
    Measure("quantity.value", view.quantities, "quantities", ("kind", "value", "total")),
    Measure("quantity.strict", view.quantities, "quantities", ("span", "kind", "value", "total")),
    Measure("quantity.unit", view.quantities, "quantities", ("kind", "value", "total"), count=_of_aligned, slot="unit"),
    Measure(
        "quantity.modifier",
        view.quantities,
        "quantities",
        ("kind", "value", "total"),
        count=_of_aligned,
        slot="modifier",
    ),
    Measure("official.name", view.officials, "officials", count=_named),
    Measure("official.title", view.officials, "officials", ("title",), count=_named),
    Measure("official.agency", view.officials, "officials", ("agency",), count=_named),
    Measure("official.full", view.officials, "officials", ("title", "agency"), count=_named),
    Measure("official.role", view.officials, "links", ("role",), count=_named),
    Measure("official.mention", view.official_mentions, "links", ("span",)),
    Measure("agency.detect", view.agency_mentions, "agencies"),
    Measure("agency.partial", view.agency_mentions, "agencies", count=_partial),
    Measure("agency.strict", view.agency_mentions, "agencies", ("span",)),
    Measure("agency.name", view.agencies, "links", ("name",), count=_equal),
    Measure("agency.link", view.agency_links, "links", ("pair",), count=_equal),
    Measure("place.detect", view.place_mentions, "places"),
    Measure("place.strict", view.place_mentions, "places", ("span",)),
    Measure("document.detect", view.documents, "documents"),
    Measure("document.strict", view.documents, "documents", ("span", "number")),
    Measure("document.number", view.documents, "documents", ("number",)),
    Measure("document.date", view.documents, "links", ("number", "date")),
    Measure("span.strict", view.all_spans, "links", ("span", "layer")),
    Measure("span.exact", view.all_spans, "links", ("span",)),
    Measure("span.partial", view.all_spans, "links", count=_partial),
    Measure("span.type", view.all_spans, "links", ("layer",)),
)

FINDING_MEASURES = (
    *(
        Measure(
            f"finding.{polarity}",
            view.findings,
            "findings",
            only={"polarity": frozenset({polarity})},
            count=_characters,
        )
        for polarity in Polarity
    ),
    Measure("finding.any", view.findings, "findings", count=_characters),
    Measure("finding.item", view.findings, "findings", ("polarity",), count=_half_covered),
)

CLAIM_SLOTS = ("measure", "status", "subject", "period", "base", "speaker")
INSPECTION_SLOTS = ("inspector", "inspected", "leader", "when", "kind", "topic", "where")

LINK_MEASURES = (
    Measure("claim.detect", view.claims, "claims"),
    *(Measure(f"claim.{slot}", view.claims, "claims", count=_slot, slot=slot) for slot in CLAIM_SLOTS),
    Measure("inspection.detect", view.inspections, "inspections", INSPECTION_SLOTS[:4], count=_aligned),
    *(
        Measure(f"inspection.{slot}", view.inspections, "inspections", INSPECTION_SLOTS[:4], count=_slot, slot=slot)
        for slot in INSPECTION_SLOTS
    ),
)

_CORE = {"kind": frozenset(map(str, view.CORE_CHECKS))}
_ALL = {"kind": frozenset(map(str, view.ALL_CHECKS))}

CHECK_MEASURES = (
    Measure("check.found", view.checks, "checks", ("kind", "claimed"), _CORE, _equal),
    Measure("check.alarm", view.alarms, "checks", ("kind", "claimed"), _CORE, _equal),
    Measure("check.all.found", view.checks, "links", ("kind", "claimed"), _ALL, _equal),
    Measure("check.all.verdict", view.checks, "links", ("kind", "claimed", "verdict"), _ALL, _equal),
    Measure("check.all.alarm", view.alarms, "links", ("kind", "claimed"), _ALL, _equal),
    Measure("check.figures", view.checked_figures, "links"),
    Measure("check.planted", view.planted, "planted", count=_recalled),
    Measure("published", view.published, "article", ("day",), count=_accuracy),
)

MEASURES = (*LAYER_MEASURES, *FINDING_MEASURES, *LINK_MEASURES, *CHECK_MEASURES)

# A record is exact in a layer when its strictest measure has neither a miss nor a wrong fact.
STRICTEST = {
    "temporal": "temporal.strict",
    "quantity": "quantity.strict",
    "official": "official.full",
    "agency": "agency.strict",
    "place": "place.strict",
    "document": "document.strict",
    "finding": "finding.item",
    "check": "check.found",
}
NAMES = (*(m.name for m in MEASURES), *(f"record.{layer}" for layer in STRICTEST), "record.all")


def labelled(gold: Record) -> frozenset[str]:
    """The layers that a gold labels. One that labels claims has its facts linked, too."""
    layers = {layer for layer in gold if gold[layer] is not None}
    return frozenset(layers | {"links"}) if "claims" in layers else frozenset(layers)


def score(gold: Record, record: Record) -> dict[str, Counts]:
    """The counts of every measure on one article."""
    have = labelled(gold)
    seen: dict[View, tuple[list[Item], list[Item]]] = {}
    counts = {}
    for measure in MEASURES:
        if measure.needs in have:
            if measure.view not in seen:
                seen[measure.view] = (measure.view(gold), measure.view(record))
            counts[measure.name] = measure.counts(*seen[measure.view])
    return counts | _exactness(counts)


def _exactness(counts: Mapping[str, Counts]) -> dict[str, Counts]:
    exact = {}
    for layer, name in STRICTEST.items():
        found = counts.get(name, Counts())
        if found.gold or found.pred:
            exact[f"record.{layer}"] = Counts(int(found.hits == found.gold == found.pred), 1, 1)
    if exact:
        exact["record.all"] = Counts(int(all(c.hits for c in exact.values())), 1, 1)
    return exact


def total(counts: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Counts added over articles, in the order of the table."""
    sums: dict[str, Counts] = {}
    for article in counts:
        for name, one in article.items():
            sums[name] = sums.get(name, Counts()).plus(one)
    return {name: sums[name] for name in NAMES if name in sums}
