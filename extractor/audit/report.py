"""The result of an audit as rows: one for each check, one for each dispute between sources."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from hashlib import sha256
from typing import Any

from extractor.audit.across import Comparison, Dispute, Side, compare
from extractor.audit.events import Link
from extractor.audit.slots import number_of, sentence_of
from extractor.audit.why import REASONS, Coverage, coverage, explain
from extractor.reading.inputs import Refusal
from extractor.text.fold import fold_phrase
from schemas import ArticleRecord, Check, Span, Verdict

# The order of the results: what matters first.
_ORDER = ("inconsistent", "changed", "rounding", "consistent")


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of one source with the disputed stretches marked by place."""

    source: str
    sentence: str
    marks: tuple[tuple[int, int], ...]

    def pieces(self) -> list[tuple[str, bool]]:
        """The sentence in pieces: text, and whether it is disputed."""
        found: list[tuple[str, bool]] = []
        place = 0
        for start, end in self.marks:
            if start >= place:
                found += [(self.sentence[place:start], False), (self.sentence[start:end], True)]
                place = end
        return [piece for piece in [*found, (self.sentence[place:], False)] if piece[0]]


@dataclass(frozen=True, slots=True)
class Told:
    """An article that a result is about."""

    id: str
    title: str
    source: str
    published: str | None  # ISO 8601


@dataclass(frozen=True, slots=True)
class Event:
    """Two articles that were taken as one event, or as copies of one text, and what ties them."""

    articles: tuple[Told, Told]
    copies: bool
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One result: of a check in one article, or of a comparison of several.

    ``id`` stays the same while the articles and the rules do, to cite a result by. ``claimed`` is what is printed;
    ``expected`` what a check recomputes, ``other`` what another article prints.
    """

    id: str
    title: str  # what a reader calls the article
    source: str  # its file or address
    article: str
    kind: str
    code: str
    verdict: str
    decisive: bool
    rounding: str | None
    claimed: str
    expected: str
    other: str
    low: str
    high: str
    message: str
    message_en: str
    quotes: tuple[Quote, ...]
    articles: tuple[Told, ...]

    def flat(self) -> dict[str, Any]:
        """The row without its quotes' places, for tables."""
        row = asdict(self)
        del row["articles"]
        row["quotes"] = " … ".join(quote.sentence for quote in self.quotes)
        return row

    def where(self) -> str:
        """Where to look, unless the title says it."""
        return "" if self.source == self.title else self.source


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that an audit found."""

    records: tuple[ArticleRecord, ...]
    refused: tuple[Refusal, ...]
    rows: tuple[Row, ...]
    coverage: Coverage
    comparison: Comparison

    @property
    def events(self) -> Iterator[Event]:
        """The articles that were held against one another, two by two."""
        for link in self.comparison.events.links:
            one, other = self.records[link.one], self.records[link.other]
            yield Event((told(one), told(other)), False, _ties(one, link))
        for first, copy in self.comparison.events.copies:
            yield Event((told(self.records[first]), told(self.records[copy])), True, ())

    @property
    def alarms(self) -> int:
        """How many results say that figures disagree."""
        return sum(row.verdict == Verdict.INCONSISTENT for row in self.rows)


def report(records: Iterable[ArticleRecord], refused: Iterable[Refusal] = ()) -> Report:
    """The audit of records: their checks, and what differs between them."""
    records = tuple(records)
    rows = [_check_row(record, check) for record in records for check in record.checks]
    comparison = compare(records)
    rows += [_dispute_row(dispute) for dispute in comparison.disputes]
    rows = list(_told_apart(rows))
    rows.sort(key=lambda row: (_ORDER.index(row.verdict), not row.decisive))
    covered = coverage(records, comparison.compared)
    return Report(records, tuple(refused), tuple(rows), covered, comparison)


def _key(code: str, *places: tuple[ArticleRecord, Span]) -> str:
    """The key of a result: what is checked, and where it stands in which articles."""
    told = (f"{record.article.id}:{span.start}-{span.end}" for record, span in places)
    return sha256("\n".join((code, *told)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _told_apart(rows: Iterable[Row]) -> Iterator[Row]:
    """Results of an article that is given twice have keys of their own, in the order of the articles."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row.id] += 1
        yield row if seen[row.id] == 1 else replace(row, id=f"{row.id}-{seen[row.id]}")


def _ties(record: ArticleRecord, link: Link) -> tuple[str, ...]:
    """What two articles share, as the first one prints it."""
    printed = [
        *(("document", number_of(d.number), d.number or "") for d in record.documents),
        *(("plan", number_of(d.number), d.number or "") for d in record.documents),
        *(("official", fold_phrase(o.name).lower(), o.name) for o in record.officials),
        *(("agency", fold_phrase(a.name).lower(), a.name) for a in record.agencies),
        *(("figure", f"{q.kind}{q.value.normalize()}", q.span.text) for q in record.quantities),
    ]
    names = {(kind, key): text for kind, key, text in reversed(printed)}
    return tuple(dict.fromkeys(names[anchor] for anchor in link.shared if anchor in names))


def told(record: ArticleRecord) -> Told:
    """An article as a result names it."""
    published = record.article.published
    return Told(record.article.id, name_of(record), place_of(record), published.isoformat() if published else None)


def name_of(record: ArticleRecord) -> str:
    """What a reader calls the article."""
    return record.article.title or record.article.source or record.article.url or record.article.id


def place_of(record: ArticleRecord) -> str:
    """Where the article was read: its file, or its address."""
    return record.article.source or record.article.url or record.article.id


def reasons(report: Report) -> Iterator[dict[str, Any]]:
    """Why each figure was or was not checkable, as rows."""
    for n, record in enumerate(report.records):
        yield from _reasons(record, report.comparison.compared.get(n, frozenset()))


def _reasons(record: ArticleRecord, compared: frozenset[str]) -> list[dict[str, Any]]:
    return [
        {
            "title": name_of(record),
            "source": place_of(record),
            "figure": reason.quantity.span.text,
            "start": reason.quantity.span.start,
            "checkable": reason.checkable,
            "checks": list(reason.checks),
            "reason": reason.code,
            "message": REASONS[reason.code][0],
            "message_en": REASONS[reason.code][1],
        }
        for reason in explain(record, compared)
    ]


def spans_of(record: ArticleRecord, check: Check) -> list[Span]:
    """Every stretch that a check rests on, in the order of the text."""
    return sorted(set(_parts(record, check)), key=lambda span: (span.start, span.end))


def _parts(record: ArticleRecord, check: Check) -> list[Span]:
    """The stretches of a check in their parts: what is claimed first."""
    quantities = {quantity.id: quantity.span for quantity in record.quantities}
    temporals = {temporal.id: temporal.span for temporal in record.temporals}
    spans = [quantities[key] for key in check.quantities] + [temporals[key] for key in check.temporals]
    return [*spans, *check.spans]


def _check_row(record: ArticleRecord, check: Check) -> Row:
    return Row(
        id=_key(check.code, *((record, span) for span in _parts(record, check))),
        title=name_of(record),
        source=place_of(record),
        article=record.article.id,
        kind=check.kind.value,
        code=check.code,
        verdict=check.verdict.value,
        decisive=check.decisive,
        rounding=check.rounding,
        claimed=_text(check.claimed),
        expected=_text(check.expected),
        other="",
        low=_text(check.low),
        high=_text(check.high),
        message=check.message,
        message_en=check.message_en,
        quotes=_quotes(record, spans_of(record, check)),
        articles=(told(record),),
    )


def _quotes(record: ArticleRecord, spans: Sequence[Span], source: str | None = None) -> tuple[Quote, ...]:
    """The sentences that hold the spans, each once."""
    by_sentence: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for span in spans:
        start, end = sentence_of(record, span.start)
        end = max(end, span.end)
        by_sentence.setdefault((start, end), []).append((span.start - start, span.end - start))
    text = record.article.text
    named = source or name_of(record)
    return tuple(Quote(named, text[a:b], tuple(marks)) for (a, b), marks in sorted(by_sentence.items()))


def _dispute_row(dispute: Dispute) -> Row:
    sides: list[Side] = [side for group in dispute.sides for side in group]
    places = sorted(((s.record, s.slot.span) for s in sides), key=lambda p: (p[0].article.id, p[1].start, p[1].end))
    return Row(
        id=_key(dispute.code, *places),
        title="; ".join(dict.fromkeys(name_of(side.record) for side in sides)),
        source=", ".join(dict.fromkeys(place_of(side.record) for side in sides)),
        article=", ".join(side.record.article.id for side in sides),
        kind=f"across.{dispute.kind}",
        code=dispute.code,
        verdict="changed" if dispute.changed else Verdict.INCONSISTENT.value,
        decisive=False,
        rounding=None,
        claimed=dispute.sides[0][0].slot.span.text,
        expected="",
        other=dispute.sides[1][0].slot.span.text,
        low="",
        high="",
        message=dispute.message,
        message_en=dispute.message_en,
        quotes=tuple(q for side in sides for q in _quotes(side.record, [side.slot.span], side.source)),
        articles=tuple(told(side.record) for side in sides),
    )


def _text(value: Decimal | str | None) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value or ""
