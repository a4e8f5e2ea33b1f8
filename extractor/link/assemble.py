"""Mentions become facts: entities with their mentions, each fact with a key and an exact span.

Facts are put together as plain fields, and the whole record is validated once against the contract.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from extractor.article import Article
from extractor.errors import CATALOGUE
from extractor.mentions import (
    AgencyMention,
    CheckMention,
    ClaimMention,
    DocumentMention,
    FindingMention,
    Found,
    InspectionMention,
    Mention,
    OfficialMention,
    PlaceMention,
    QuantityMention,
    TemporalMention,
)
from extractor.recognize.agencies import alone
from extractor.text.numbers import too_long
from extractor.text.segment import SegmentedArticle
from schemas import ArticleRecord

Fields = dict[str, Any]
M = TypeVar("M", AgencyMention, PlaceMention, OfficialMention)


def assemble(
    article: SegmentedArticle,
    found: Found,
    claims: Sequence[ClaimMention] = (),
    checks: Sequence[CheckMention] = (),
    inspections: Sequence[InspectionMention] = (),
    speakers: Sequence[str | None] = (),
    told_of: Sequence[str | None] = (),
) -> ArticleRecord:
    """The record of an article."""
    agencies, agency_of = _agencies(article, found.agencies)
    agencies += _untold(found.officials, agencies)
    officials = _officials(article, found.officials, agency_of, {agency["name"]: agency["id"] for agency in agencies})
    names = _Names(agencies, officials)
    temporals = [_temporal(article, n, t) for n, t in enumerate(found.temporals, 1)]
    quantities = [_quantity(article, n, q) for n, q in enumerate(found.quantities, 1)]
    said_by, of = dict(enumerate(speakers, 1)), dict(enumerate(told_of, 1))
    fields = {
        "article": _article(article.article),
        "inspections": [_inspection(n, i, names) for n, i in enumerate(inspections, 1)],
        "temporals": temporals,
        "quantities": quantities,
        "officials": officials,
        "agencies": agencies,
        "places": _places(article, found.places),
        "documents": [_document(article, n, d) for n, d in enumerate(found.documents, 1)],
        "findings": [
            _finding(article, n, f, names.agency(of.get(n)), names.anybody(said_by.get(n)))
            for n, f in enumerate(found.findings, 1)
        ],
        "claims": [_claim(n, c, names, quantities[c.quantity]) for n, c in enumerate(claims, 1)],
        "checks": [_check(article, n, c) for n, c in enumerate(checks, 1)],
        "notes": (*article.article.notes, *_notes(found.temporals, temporals), *_number_notes(article)),
    }
    return ArticleRecord.model_validate(fields)


class _Names:
    """The keys of bodies and people by name."""

    def __init__(self, agencies: Iterable[Fields], officials: Iterable[Fields]) -> None:
        self.agencies: dict[str, str] = {agency["name"]: agency["id"] for agency in agencies}
        self.officials: dict[str, str] = {official["name"]: official["id"] for official in officials}

    def agency(self, name: str | None) -> str | None:
        """The key of a body, where it is known."""
        return self.agencies.get(name or "")

    def official(self, name: str | None) -> str | None:
        """The key of a person, where it is known."""
        return self.officials.get(name or "")

    def anybody(self, name: str | None) -> str | None:
        """The key of a person or a body."""
        return self.official(name) or self.agency(name)


def _span(article: SegmentedArticle, start: int, end: int) -> Fields:
    """The exact span of a stretch of the folded text."""
    first, last = article.view.span(start, end)
    return {"start": first, "end": last, "text": article.view.original[first:last]}


def _spans(article: SegmentedArticle, mentions: Iterable[Mention]) -> list[Fields]:
    return [_span(article, m.start, m.end) for m in mentions]


def _key(prefix: str, number: int | None) -> str | None:
    return None if number is None else f"{prefix}{number + 1}"


def _article(article: Article) -> Fields:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "authors": article.authors,
        "publisher": article.publisher,
        "url": article.url,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "text": article.text,
        "regions": article.regions,
        "extra": article.extra,
    }


def _temporal(article: SegmentedArticle, n: int, mention: TemporalMention) -> Fields:
    return {
        "id": f"t{n}",
        "span": _span(article, mention.start, mention.end),
        "rule": mention.rule,
        "cues": mention.cues,
        "type": mention.type,
        "begin": mention.begin,
        "end": mention.until,
        "grain": mention.grain,
    }


def _notes(mentions: Iterable[TemporalMention], temporals: Iterable[Fields]) -> Iterator[Fields]:
    for mention, temporal in zip(mentions, temporals, strict=True):
        if mention.note:
            yield {"code": mention.note, "message": CATALOGUE[mention.note], "span": temporal["span"]}


def _number_notes(article: SegmentedArticle) -> Iterator[Fields]:
    for start, end in too_long(article.text):
        yield {"code": "N006", "message": CATALOGUE["N006"], "span": _span(article, start, end)}


def _quantity(article: SegmentedArticle, n: int, mention: QuantityMention) -> Fields:
    return {
        "id": f"q{n}",
        "span": _span(article, mention.start, mention.end),
        "rule": mention.rule,
        "cues": mention.cues,
        "kind": mention.kind,
        "value": mention.value,
        "total": mention.total,
        "upper": mention.upper,
        "unit": mention.unit,
        "modifier": mention.modifier,
        "step": mention.step,
    }


def _document(article: SegmentedArticle, n: int, mention: DocumentMention) -> Fields:
    return {
        "id": f"d{n}",
        "span": _span(article, mention.start, mention.end),
        "rule": mention.rule,
        "cues": mention.cues,
        "type": mention.type,
        "number": mention.number,
        "issuer": mention.issuer,
        "date": mention.date,
    }


def _finding(
    article: SegmentedArticle, n: int, mention: FindingMention, agency: str | None, speaker: str | None
) -> Fields:
    return {
        "id": f"f{n}",
        "span": _span(article, mention.start, mention.end),
        "rule": mention.rule,
        "cues": mention.cues,
        "polarity": mention.polarity,
        "agency": agency,
        "speaker": speaker,
    }


def _inspection(n: int, mention: InspectionMention, names: _Names) -> Fields:
    return {
        "id": f"i{n}",
        "rule": mention.rule,
        "cues": mention.cues,
        "kind": mention.kind,
        "topic": mention.topic,
        "inspector": names.agency(mention.inspector),
        "inspected": [key for name in mention.inspected if (key := names.agency(name))],
        "leader": names.official(mention.leader),
        "when": _key("t", mention.when),
        "where": mention.where,
    }


def _claim(n: int, mention: ClaimMention, names: _Names, quantity: Fields) -> Fields:
    """A claim stands where its quantity stands."""
    return {
        "id": f"c{n}",
        "rule": mention.rule,
        "cues": mention.cues,
        "quantity": quantity["id"],
        "measure": mention.measure,
        "status": mention.status,
        "subject": names.agency(mention.subject),
        "period": _key("t", mention.period),
        "base": _key("q", mention.base),
        "speaker": names.anybody(mention.speaker),
        "span": quantity["span"],
    }


def _check(article: SegmentedArticle, n: int, mention: CheckMention) -> Fields:
    return {
        "id": f"k{n}",
        "rule": mention.rule,
        "kind": mention.kind,
        "quantities": [f"q{q + 1}" for q in mention.quantities],
        "temporals": [f"t{t + 1}" for t in mention.temporals],
        "claimed": mention.claimed,
        "expected": mention.expected,
        "low": mention.low,
        "high": mention.high,
        "verdict": mention.verdict,
        "rounding": mention.rounding,
        "decisive": mention.decisive,
        "code": mention.code,
        "message": mention.message,
        "message_en": mention.message_en,
        "spans": [_span(article, start, end) for start, end in mention.places],
    }


def _groups(mentions: Iterable[M]) -> dict[str, list[M]]:
    groups: dict[str, list[M]] = {}
    for mention in mentions:
        groups.setdefault(mention.name, []).append(mention)
    return groups


def _agencies(
    article: SegmentedArticle, mentions: list[AgencyMention]
) -> tuple[list[Fields], dict[tuple[int, int], str]]:
    facts: list[Fields] = []
    by_place: dict[tuple[int, int], str] = {}
    for n, (name, group) in enumerate(_groups(mentions).items(), 1):
        first = group[0]
        facts.append(
            {
                "id": f"a{n}",
                "name": name,
                "kind": first.kind,
                "level": first.level,
                "rule": first.rule,
                "cues": first.cues,
                "mentions": _spans(article, group),
            }
        )
        by_place.update({(m.start, m.end): f"a{n}" for m in group})
    return facts, by_place


def _untold(officials: list[OfficialMention], agencies: Sequence[Fields]) -> list[Fields]:
    """The bodies that only a title tells ("Cục trưởng Chống tham nhũng"): agencies without a mention."""
    known = {agency["name"] for agency in agencies}
    told = {o.body: alone(o.body) for o in officials if o.body and o.body not in known}
    return [
        {
            "id": f"a{n}",
            "name": name,
            "kind": body.kind if body else name.split(" ")[0].lower(),
            "level": body.level if body else None,
            "rule": "title",
            "cues": (name,),
            "mentions": (),
        }
        for n, (name, body) in enumerate(told.items(), len(known) + 1)
    ]


def _places(article: SegmentedArticle, mentions: list[PlaceMention]) -> list[Fields]:
    return [
        {
            "id": f"p{n}",
            "name": name,
            "code": next((m.code for m in group if m.code), None),
            "level": next((m.level for m in group if m.level), None),
            "rule": group[0].rule,
            "cues": group[0].cues,
            "mentions": _spans(article, group),
        }
        for n, (name, group) in enumerate(_groups(mentions).items(), 1)
    ]


def _officials(
    article: SegmentedArticle,
    mentions: list[OfficialMention],
    agency_of: dict[tuple[int, int], str],
    agency_named: dict[str, str],
) -> list[Fields]:
    facts = []
    for n, (name, group) in enumerate(_groups(mentions).items(), 1):
        titled = next((m for m in group if m.title), group[0])
        facts.append(
            {
                "id": f"o{n}",
                "name": name,
                "title": titled.title,
                "rule": titled.rule,
                "cues": titled.cues,
                "agency": agency_of.get(titled.agency) if titled.agency else agency_named.get(titled.body or ""),
                "role": next((m.role for m in group if m.role), None),
                "mentions": _spans(article, group),
            }
        )
    return facts
