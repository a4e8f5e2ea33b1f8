"""Mentions become facts: entities with their mentions, each fact with a key and an exact span."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import schemas
from extractor.mentions import (
    AgencyMention,
    CheckMention,
    ClaimMention,
    Found,
    InspectionMention,
    Mention,
    OfficialMention,
    PlaceMention,
)
from extractor.text.segment import SegmentedArticle

M = TypeVar("M", AgencyMention, PlaceMention, OfficialMention)


def assemble(
    article: SegmentedArticle,
    found: Found,
    claims: Sequence[ClaimMention] = (),
    checks: Sequence[CheckMention] = (),
    inspections: Sequence[InspectionMention] = (),
    speakers: Sequence[str | None] = (),
) -> schemas.ArticleRecord:
    """The record of an article."""
    span = article.span
    agencies, agency_of = _agencies(article, found.agencies)
    temporals, temporal_notes = _temporals(article, found)
    agencies = (*agencies, *_untold(found.officials, agencies))
    officials = _officials(article, found.officials, agency_of, {agency.name: agency.id for agency in agencies})
    names = _Names(agencies, officials)
    quantities = tuple(
        schemas.Quantity(
            id=f"q{n}",
            span=span(q.start, q.end),
            rule=q.rule,
            cues=q.cues,
            kind=q.kind,
            value=q.value,
            total=q.total,
            upper=q.upper,
            unit=q.unit,
            modifier=q.modifier,
            step=q.step,
        )
        for n, q in enumerate(found.quantities, 1)
    )
    return schemas.ArticleRecord(
        article=_article(article),
        inspections=tuple(_inspection(n, i, names) for n, i in enumerate(inspections, 1)),
        temporals=temporals,
        quantities=quantities,
        officials=officials,
        agencies=agencies,
        places=_places(article, found.places),
        documents=tuple(
            schemas.Document(
                id=f"d{n}",
                span=span(d.start, d.end),
                rule=d.rule,
                cues=d.cues,
                type=d.type,
                number=d.number,
                issuer=d.issuer,
                date=d.date,
            )
            for n, d in enumerate(found.documents, 1)
        ),
        findings=tuple(_findings(article, found, speakers, names)),
        claims=tuple(_claim(n, c, names, quantities[c.quantity]) for n, c in enumerate(claims, 1)),
        checks=tuple(_check(article, n, c) for n, c in enumerate(checks, 1)),
        notes=(*article.article.notes, *temporal_notes),
    )


class _Names:
    """The keys of bodies and people by name."""

    def __init__(self, agencies: Iterable[schemas.Agency], officials: Iterable[schemas.Official]) -> None:
        self.agencies = {agency.name: agency.id for agency in agencies}
        self.officials = {official.name: official.id for official in officials}

    def agency(self, name: str | None) -> str | None:
        """The key of a body, where it is known."""
        return self.agencies.get(name or "")

    def official(self, name: str | None) -> str | None:
        """The key of a person, where it is known."""
        return self.officials.get(name or "")


def _findings(
    article: SegmentedArticle, found: Found, speakers: Sequence[str | None], names: _Names
) -> Iterator[schemas.Finding]:
    for n, finding in enumerate(found.findings):
        yield schemas.Finding(
            id=f"f{n + 1}",
            span=article.span(finding.start, finding.end),
            rule=finding.rule,
            cues=finding.cues,
            polarity=finding.polarity,
            speaker=names.official(speakers[n]) if n < len(speakers) else None,
        )


def _key(prefix: str, number: int | None) -> str | None:
    return None if number is None else f"{prefix}{number + 1}"


def _inspection(n: int, mention: InspectionMention, names: _Names) -> schemas.Inspection:
    return schemas.Inspection(
        id=f"i{n}",
        rule=mention.rule,
        cues=mention.cues,
        kind=mention.kind,
        topic=mention.topic,
        inspector=names.agency(mention.inspector),
        inspected=tuple(key for name in mention.inspected if (key := names.agency(name))),
        leader=names.official(mention.leader),
        when=_key("t", mention.when),
        where=mention.where,
    )


def _claim(n: int, mention: ClaimMention, names: _Names, quantity: schemas.Quantity) -> schemas.Claim:
    """A claim stands where its quantity stands."""
    return schemas.Claim(
        id=f"c{n}",
        rule=mention.rule,
        cues=mention.cues,
        quantity=quantity.id,
        measure=mention.measure,
        status=mention.status,
        subject=names.agency(mention.subject),
        period=_key("t", mention.period),
        base=_key("q", mention.base),
        speaker=names.official(mention.speaker) or names.agency(mention.speaker),
        span=quantity.span,
    )


def _check(article: SegmentedArticle, n: int, mention: CheckMention) -> schemas.Check:
    return schemas.Check(
        id=f"k{n}",
        rule=mention.rule,
        kind=mention.kind,
        quantities=tuple(f"q{q + 1}" for q in mention.quantities),
        temporals=tuple(f"t{t + 1}" for t in mention.temporals),
        claimed=mention.claimed,
        expected=mention.expected,
        low=mention.low,
        high=mention.high,
        verdict=mention.verdict,
        rounding=mention.rounding,
        decisive=mention.decisive,
        code=mention.code,
        message=mention.message,
        message_en=mention.message_en,
        spans=tuple(article.span(start, end) for start, end in mention.places),
    )


def _article(article: SegmentedArticle) -> schemas.Article:
    a = article.article
    return schemas.Article(
        id=a.id,
        source=a.source,
        title=a.title,
        published=a.published,
        authors=a.authors,
        publisher=a.publisher,
        url=a.url,
        encoding=a.encoding,
        sha256=a.sha256,
        text=a.text,
        regions=a.regions,
        extra=a.extra,
    )


def _temporals(
    article: SegmentedArticle, found: Found
) -> tuple[tuple[schemas.Temporal, ...], tuple[schemas.Note, ...]]:
    from extractor.errors import CATALOGUE

    facts, notes = [], []
    for n, t in enumerate(found.temporals, 1):
        place = article.span(t.start, t.end)
        facts.append(
            schemas.Temporal(
                id=f"t{n}", span=place, rule=t.rule, cues=t.cues, type=t.type, begin=t.begin, end=t.until, grain=t.grain
            )
        )
        if t.note:
            notes.append(schemas.Note(code=t.note, message=CATALOGUE[t.note], span=place))
    return tuple(facts), tuple(notes)


def _groups(mentions: Iterable[M]) -> dict[str, list[M]]:
    groups: dict[str, list[M]] = {}
    for mention in mentions:
        groups.setdefault(mention.name, []).append(mention)
    return groups


def _spans(article: SegmentedArticle, mentions: Iterable[Mention]) -> tuple[schemas.Span, ...]:
    return tuple(article.span(m.start, m.end) for m in mentions)


def _agencies(
    article: SegmentedArticle, mentions: list[AgencyMention]
) -> tuple[tuple[schemas.Agency, ...], dict[tuple[int, int], str]]:
    facts, by_place = [], {}
    for n, (name, group) in enumerate(_groups(mentions).items(), 1):
        first = group[0]
        facts.append(
            schemas.Agency(
                id=f"a{n}",
                name=name,
                kind=first.kind,
                level=first.level,
                rule=first.rule,
                cues=first.cues,
                mentions=_spans(article, group),
            )
        )
        by_place.update({(m.start, m.end): f"a{n}" for m in group})
    return tuple(facts), by_place


def _places(article: SegmentedArticle, mentions: list[PlaceMention]) -> tuple[schemas.Place, ...]:
    return tuple(
        schemas.Place(
            id=f"p{n}",
            name=name,
            code=next((m.code for m in group if m.code), None),
            rule=group[0].rule,
            cues=group[0].cues,
            mentions=_spans(article, group),
        )
        for n, (name, group) in enumerate(_groups(mentions).items(), 1)
    )


def _untold(officials: list[OfficialMention], agencies: Sequence[schemas.Agency]) -> Iterator[schemas.Agency]:
    """The bodies that only a title tells ("Cục trưởng Chống tham nhũng"): agencies without a mention."""
    known = {agency.name for agency in agencies}
    for name in dict.fromkeys(official.body for official in officials if official.body):
        if name not in known:
            known.add(name)
            kind = name.split(" ")[0].lower()
            yield schemas.Agency(id=f"a{len(known)}", name=name, kind=kind, rule="title", cues=(name,), mentions=())


def _officials(
    article: SegmentedArticle,
    mentions: list[OfficialMention],
    agency_of: dict[tuple[int, int], str],
    agency_named: dict[str, str],
) -> tuple[schemas.Official, ...]:
    facts = []
    for n, (name, group) in enumerate(_groups(mentions).items(), 1):
        titled = next((m for m in group if m.title), group[0])
        facts.append(
            schemas.Official(
                id=f"o{n}",
                name=name,
                title=titled.title,
                rule=titled.rule,
                cues=titled.cues,
                agency=agency_of.get(titled.agency) if titled.agency else agency_named.get(titled.body or ""),
                role=next((m.role for m in group if m.role), None),
                mentions=_spans(article, group),
            )
        )
    return tuple(facts)
