"""The article record: what one article says, each fact with its exact place in the text.

Offsets are Unicode code points into ``article.text``, half open, and the models check that
``text[start:end] == span.text`` and that ``sha256`` is the text's. Models are frozen and refuse unknown fields.
"""

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, model_validator

from schemas.enums import (
    CheckKind,
    Grain,
    Level,
    Modifier,
    Polarity,
    QuantityKind,
    RegionKind,
    TemporalType,
    Verdict,
)

SCHEMA_VERSION = "1.0"
_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema_version"')


def _json_number(value: Decimal) -> int | float:
    """Write a decimal as a JSON number: an integer where it is whole, else the shortest float."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
    Field(allow_inf_nan=False, json_schema_extra={"type": "number"}),
]


class Model(BaseModel):
    """Base of every part of a record: immutable, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A half-open stretch ``[start, end)`` of ``article.text`` in code points, with its text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str

    @model_validator(mode="after")
    def _length(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError("a span's text must be as long as its offsets say")
        return self


class Region(Model):
    """A stretch of the text of one kind."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: RegionKind


class Note(Model):
    """Something a reader of the record should know: an impossible date, a converted encoding."""

    code: str
    message: str
    span: Span | None = None


class Article(Model):
    """The article: its exact text and what is known about its publication."""

    id: str
    source: str | None = None
    title: str | None = None
    published: datetime.date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    encoding: str | None = None
    sha256: str
    text: str
    regions: tuple[Region, ...] = ()
    extra: dict[str, Any] = Field(default_factory=dict)


class Fact(Model):
    """What every extracted fact carries: its key, the rule that made it and the rule's cues."""

    id: str
    rule: str | None = None
    cues: tuple[str, ...] = ()


class Temporal(Fact):
    """An anchored calendar expression. ``begin`` and ``end`` are inclusive; ``None`` is open or unknown."""

    span: Span
    type: TemporalType
    begin: datetime.date | None = None
    end: datetime.date | None = None
    grain: Grain | None = None


class Quantity(Fact):
    """A number that counts or measures something.

    ``value`` is in the unit given (money in whole currency units, areas in m²). ``step`` is the
    worth of the last printed digit in the same unit, from which un-rounding starts.
    """

    span: Span
    kind: QuantityKind
    value: Number
    total: Number | None = None
    upper: Number | None = None
    unit: str | None = None
    modifier: Modifier = Modifier.EXACT
    step: Number | None = None


class Official(Fact):
    """A named person who holds or is given an office in the text."""

    name: str
    title: str | None = None
    agency: str | None = None
    role: str | None = None
    mentions: tuple[Span, ...]


class Agency(Fact):
    """An organisation named in the text; ``name`` is its fullest form, completed from context."""

    name: str
    kind: str
    level: Level | None = None
    mentions: tuple[Span, ...]


class Place(Fact):
    """An administrative unit; ``code`` is its key in the gazetteer where it could be linked.

    The key is a path: ``province``, ``province/district`` and ``province/district/commune`` for the order before
    1 July 2025, ``province/commune`` for the order since; what stands before the last ``/`` is the key of the
    unit that it lies in. The gazetteer is the table of units of the package underthesea (vietnamadminunits 1.0.4).
    """

    name: str
    code: str | None = None
    level: Level | None = None
    mentions: tuple[Span, ...]


class Document(Fact):
    """A legal or administrative document cited by number or proper name."""

    span: Span
    type: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: datetime.date | None = None


class Finding(Fact):
    """What the inspection says was good, wrong, to be done, or punished."""

    span: Span
    polarity: Polarity
    agency: str | None = None
    speaker: str | None = None


class Inspection(Fact):
    """One inspection: who inspected whom, when, led by whom, on what."""

    kind: str
    topic: str | None = None
    inspector: str | None = None
    inspected: tuple[str, ...] = ()
    leader: str | None = None
    when: str | None = None
    where: str | None = None


class Claim(Fact):
    """A quantity tied to what it counts, what happened, who it is about, when and who says so."""

    quantity: str
    measure: str | None = None
    status: str | None = None
    subject: str | None = None
    period: str | None = None
    base: str | None = None
    speaker: str | None = None
    span: Span


class Check(Fact):
    """A recomputation of printed figures. ``low``/``high`` bound the values that would agree."""

    kind: CheckKind
    quantities: tuple[str, ...] = ()
    temporals: tuple[str, ...] = ()
    claimed: Number | str | None = None
    expected: Number | str | None = None
    low: Number | None = None
    high: Number | None = None
    verdict: Verdict
    rounding: str | None = None
    decisive: bool = False
    code: str
    message: str
    message_en: str
    spans: tuple[Span, ...] = ()


class ArticleRecord(Model):
    """Everything extracted from one article; see the guidelines for each layer."""

    schema_version: str = SCHEMA_VERSION
    article: Article
    inspections: tuple[Inspection, ...] = ()
    temporals: tuple[Temporal, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    officials: tuple[Official, ...] = ()
    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()
    checks: tuple[Check, ...] = ()
    notes: tuple[Note, ...] = ()

    def facts(self) -> Iterator[Fact]:
        """Every fact of every layer, in the order of the fields."""
        for layer in LAYERS:
            yield from getattr(self, layer)

    def spans(self) -> Iterator[Span]:
        """Every span of every fact and note."""
        return self._spans(self.facts())

    def _spans(self, facts: Iterable[Fact]) -> Iterator[Span]:
        yield from chain.from_iterable(map(fact_spans, facts))
        yield from (note.span for note in self.notes if note.span is not None)

    @model_validator(mode="after")
    def _invariants(self) -> Self:
        text, facts = self.article.text, list(self.facts())
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != self.article.sha256:
            raise ValueError("sha256 is not that of the text")
        for span in self._spans(facts):
            if text[span.start : span.end] != span.text:
                raise ValueError(f"span {span.start}-{span.end} does not quote the text")
        for region in self.article.regions:
            if not region.start <= region.end <= len(text):
                raise ValueError(f"region {region.start}-{region.end} is outside the text")
        known = {fact.id for fact in facts}
        if len(known) != len(facts):
            raise ValueError("two facts of a record share an id")
        for reference in _references(facts):
            if reference not in known:
                raise ValueError(f"reference to unknown fact {reference!r}")
        return self


def _references(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        for field in REFERENCES.get(type(fact), ()):
            value = getattr(fact, field)
            if isinstance(value, str):
                yield value
            elif value:
                yield from value


def begins_record(start: bytes) -> bool:
    """Whether the first bytes of a line begin a record as it is written."""
    return _BEGINNING.match(start) is not None


def fact_spans(fact: Fact) -> tuple[Span, ...]:
    """The places of one fact: its span, its mentions, or the spans a check quotes."""
    field = _PLACES.get(type(fact))
    spans: Span | tuple[Span, ...] = getattr(fact, field) if field else ()
    return spans if isinstance(spans, tuple) else (spans,)


# By the type itself: pydantic tells in Python, and slowly, whether a model is an instance of another one.
_PLACES: dict[type[Fact], str] = {
    **dict.fromkeys((Temporal, Quantity, Document, Finding, Claim), "span"),
    **dict.fromkeys((Agency, Place, Official), "mentions"),
    Check: "spans",
}

LAYERS = (
    "inspections",
    "temporals",
    "quantities",
    "officials",
    "agencies",
    "places",
    "documents",
    "findings",
    "claims",
    "checks",
)

REFERENCES: dict[type[Fact], tuple[str, ...]] = {
    Inspection: ("inspector", "inspected", "leader", "when"),
    Official: ("agency",),
    Finding: ("agency", "speaker"),
    Claim: ("quantity", "subject", "period", "base", "speaker"),
    Check: ("quantities", "temporals"),
}
