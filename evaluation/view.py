"""Records seen as comparable items: places, and values brought to one form.

Gold and record are the same shape, but a gold may name what a record points to (``agency_name`` for
an ``agency`` key) and may lack layers. Whatever tool a record comes from, it is read here and only here.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Any

from evaluation.match import Span
from extractor.text.fold import fold_phrase
from schemas import CheckKind, Verdict

Record = Mapping[str, Any]

_TOKEN = re.compile(r"\w+|\S")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be found: where it stands (all its places, in order) and what it says."""

    places: tuple[Span, ...]
    values: Mapping[str, Hashable] = field(default_factory=dict)
    text: str = ""

    @property
    def span(self) -> Span:
        """Its first place; nowhere for what has none."""
        return self.places[0] if self.places else (-1, -1)


View = Callable[[Record], list[Item]]


@lru_cache(maxsize=65536)
def plain(name: str | None) -> str:
    """A name as it is compared: without case, tone-mark habits and differences of spacing."""
    return " ".join(_TOKEN.findall(fold_phrase(name or "").casefold()))


class Named(str):
    """The name of a body or a person, with the places where it is named: two spellings may be one body."""

    places: frozenset[Span] = frozenset()

    @classmethod
    def at(cls, name: str, places: Iterable[Span]) -> "Named":
        """A name with its places."""
        named = cls(name)
        named.places = frozenset(places)
        return named


def close(a: Hashable, b: Hashable) -> bool:
    """Whether two names are one: one holds the other (``Sở Công Thương``, ``Sở Công Thương thành phố Huế``),
    or both are named in one place (``KTNN khu vực VII``, ``Kiểm toán nhà nước khu vực VII``)."""
    if not isinstance(a, str) or not isinstance(b, str) or not a or not b:
        return False
    if isinstance(a, Named) and isinstance(b, Named) and a.places & b.places:
        return True
    return a in b or b in a


def number(value: object) -> Hashable:
    """A number as an exact decimal; ``None`` stays."""
    return None if value is None else Decimal(str(value)).normalize()


def _span(place: Mapping[str, Any]) -> Span:
    return place["start"], place["end"]


def _sorted(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.places, sorted((k, repr(v)) for k, v in item.values.items())))


def _spanned(layer: str, values: Callable[[Mapping[str, Any]], dict[str, Hashable]]) -> View:
    def view(record: Record) -> list[Item]:
        return _sorted(
            [Item((_span(f["span"]),), values(f), f["span"].get("text", "")) for f in record.get(layer) or ()]
        )

    view.__name__ = layer
    return view


temporals = _spanned(
    "temporals",
    lambda f: {"begin": f.get("begin"), "end": f.get("end"), "type": f.get("type"), "grain": f.get("grain")},
)
quantities = _spanned(
    "quantities",
    lambda f: {
        "kind": f.get("kind"),
        "value": number(f.get("value")),
        "total": number(f.get("total")) if f.get("kind") == "ratio" else None,
        "unit": plain(f.get("unit")).split(" ")[0],
        "modifier": f.get("modifier") or "exact",
    },
)
documents = _spanned(
    "documents",
    lambda f: {
        "number": plain(f.get("number")).replace(" ", ""),
        "type": plain(f.get("type")) or None,
        "date": f.get("date"),
    },
)
findings = _spanned("findings", lambda f: {"polarity": f.get("polarity")})


def _mentions(layer: str) -> View:
    """All mentions of the entities of a layer, each an item; a mention inside a longer one is left out."""

    def view(record: Record) -> list[Item]:
        places = {_span(m): m.get("text", "") for fact in record.get(layer) or () for m in fact.get("mentions") or ()}
        return [Item((span,), {}, places[span]) for span in outermost(places)]

    view.__name__ = f"{layer}_mentions"
    return view


def outermost(spans: Sequence[Span] | Mapping[Span, object]) -> list[Span]:
    """The spans that stand inside no longer one, in order."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or span[1] > kept[-1][1]:
            kept.append(span)
    return kept


agency_mentions = _mentions("agencies")
place_mentions = _mentions("places")
official_mentions = _mentions("officials")


def all_spans(record: Record) -> list[Item]:
    """Every flat span with its layer as type, as named-entity scorers see a text."""
    layers: dict[str, View] = {
        "temporals": temporals,
        "quantities": quantities,
        "documents": documents,
        "agencies": agency_mentions,
        "places": place_mentions,
        "officials": official_mentions,
    }
    return _sorted([Item(i.places, {"layer": layer}, i.text) for layer, view in layers.items() for i in view(record)])


def _names(record: Record, layer: str) -> dict[str, str]:
    return {f["id"]: plain(f.get("name")) for f in record.get(layer) or () if "id" in f}


def _name(reference: str | None, *names: Mapping[str, str]) -> str | None:
    """The name behind a reference: a fact's key, or the name itself as a gold may give it."""
    for known in names:
        if reference is not None and reference in known:
            return known[reference]
    return plain(reference) or None


def officials(record: Record) -> list[Item]:
    """Officials with their slots."""
    agencies = _names(record, "agencies")
    return _sorted(
        [
            Item(
                tuple(sorted(_span(m) for m in o.get("mentions") or ())),
                {
                    "name": plain(o.get("name")),
                    "title": plain(o.get("title")),
                    "agency": _name(o.get("agency_name") or o.get("agency"), agencies),
                    "role": plain(o.get("role")) or None,
                },
                o.get("name") or "",
            )
            for o in record.get("officials") or ()
        ]
    )


def agencies(record: Record) -> list[Item]:
    """Agencies as linked entities: each with its full name and all its places."""
    return _sorted(
        [
            Item(
                tuple(sorted(_span(m) for m in a.get("mentions") or ())),
                {"name": plain(a.get("name")), "level": a.get("level")},
                a.get("name") or "",
            )
            for a in record.get("agencies") or ()
        ]
    )


def agency_links(record: Record) -> list[Item]:
    """Pairs of mentions that mean one agency."""
    return _sorted([Item((), {"pair": pair}) for agency in agencies(record) for pair in combinations(agency.places, 2)])


def _bodies(record: Record, layer: str) -> dict[str, str]:
    """Bodies or people by key and by name, each with its places."""
    known: dict[str, str] = {}
    for fact in record.get(layer) or ():
        named = Named.at(plain(fact.get("name")), (_span(m) for m in fact.get("mentions") or ()))
        known.setdefault(fact.get("name") or "", named)
        if "id" in fact:
            known[fact["id"]] = named
    return known


def _by_id(record: Record, layer: str) -> dict[str, Mapping[str, Any]]:
    return {f["id"]: f for f in record.get(layer) or () if "id" in f}


def _days(temporal: Mapping[str, Any] | None) -> Hashable:
    return (temporal.get("begin"), temporal.get("end")) if temporal else None


def claims(record: Record) -> list[Item]:
    """Claims, each standing where its quantity stands."""
    quantity, temporal = _by_id(record, "quantities"), _by_id(record, "temporals")
    agency, official = _bodies(record, "agencies"), _bodies(record, "officials")
    items = []
    for claim in record.get("claims") or ():
        counted, base = quantity.get(claim["quantity"]), quantity.get(claim.get("base") or "")
        if counted is None:
            continue
        values = {
            "measure": plain(claim.get("measure")) or None,
            "status": plain(claim.get("status")) or None,
            "subject": _name(claim.get("subject"), agency, official),
            "period": _days(temporal.get(claim.get("period") or "")),
            "base": number(base["value"]) if base else None,
            "speaker": _name(claim.get("speaker"), official, agency),
        }
        items.append(Item((_span(counted["span"]),), values, counted["span"].get("text", "")))
    return _sorted(items)


def inspections(record: Record) -> list[Item]:
    """Inspections with their slots."""
    temporal = _by_id(record, "temporals")
    agency, official, place = (_names(record, layer) for layer in ("agencies", "officials", "places"))
    items = []
    for one in record.get("inspections") or ():
        values = {
            "kind": plain(one.get("kind")) or None,
            "topic": plain(one.get("topic")) or None,
            "inspector": _name(one.get("inspector"), agency),
            "inspected": frozenset(_name(name, agency, official) or "" for name in one.get("inspected") or ()),
            "leader": _name(one.get("leader"), official),
            "when": _days(temporal.get(one.get("when") or "")),
            "where": _name(one.get("where"), place),
        }
        items.append(Item((), values, one.get("kind") or ""))
    return _sorted(items)


def _claimed(value: object) -> Hashable:
    if isinstance(value, str) or value is None:
        return plain(value)
    return round(Decimal(str(value)), 4).normalize()


def checks(record: Record) -> list[Item]:
    """Checks of figures, each with the places of what it reads."""
    facts = _by_id(record, "quantities") | _by_id(record, "temporals")
    items = []
    for check in record.get("checks") or ():
        keys = [key for layer in ("quantities", "temporals") for key in check.get(layer) or ()]
        read = [facts[key]["span"] for key in keys if key in facts]
        places = {_span(place) for place in [*read, *(check.get("spans") or ())]}
        values = {"kind": check.get("kind"), "claimed": _claimed(check.get("claimed")), "verdict": check.get("verdict")}
        items.append(Item(tuple(sorted(places)), values, f"{check.get('kind')} {check.get('claimed')}"))
    return _sorted(items)


def alarms(record: Record) -> list[Item]:
    """Checks whose figures do not agree."""
    return [item for item in checks(record) if item.values["verdict"] != Verdict.CONSISTENT]


def checked_figures(record: Record) -> list[Item]:
    """Quantities that some check reads."""
    facts = _by_id(record, "quantities")
    used = {key for check in record.get("checks") or () for key in check.get("quantities") or ()}
    return _sorted(
        [Item((_span(facts[key]["span"]),), {}, facts[key]["span"].get("text", "")) for key in used if key in facts]
    )


def planted(record: Record) -> list[Item]:
    """Errors planted by an article's author; of a record without such a list, its alarms."""
    if "planted" not in record:
        return alarms(record)
    return _sorted([Item((_span(p),), {"kind": p["kind"]}, p.get("why") or "") for p in record["planted"]])


def published(record: Record) -> list[Item]:
    """The publication date, if one is known."""
    day = record.get("article", {}).get("published")
    return [Item((), {"day": day}, day)] if day else []


# The kinds that every labeller marks; golds that label claims, too, mark all but the rare ones.
CORE_CHECKS = frozenset(
    {CheckKind.PERCENTAGE, CheckKind.SUM, CheckKind.ENUMERATION, CheckKind.WEEKDAY, CheckKind.DATE_ORDER}
)
ALL_CHECKS = frozenset(CheckKind) - {CheckKind.GRANULARITY, CheckKind.PRODUCT, CheckKind.DURATION}
