"""What recognisers find: mentions with offsets into the folded text, before they become facts.

Every mention names the ``rule`` that made it and the ``cues`` it saw, so that anyone can ask why.
"""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter
from typing import TypeVar

from extractor.fixed import fixed
from schemas import CheckKind, Grain, Level, Modifier, Polarity, QuantityKind, TemporalType, Verdict


@fixed(kw_only=True)
class Mention:
    """A half-open stretch ``[start, end)`` of the folded text."""

    start: int
    end: int
    rule: str
    cues: tuple[str, ...] = ()

    def overlaps(self, other: "Mention") -> bool:
        """Whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end


M = TypeVar("M", bound=Mention)
_START = attrgetter("start")


def within(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """The mentions, sorted by place, that begin within a stretch."""
    return mentions[bisect_left(mentions, start, key=_START) : bisect_left(mentions, end, key=_START)]


@fixed(kw_only=True)
class TemporalMention(Mention):
    """A calendar expression; ``begin`` and ``until`` are inclusive days, ``None`` where open."""

    type: TemporalType
    begin: datetime.date | None
    until: datetime.date | None
    grain: Grain | None
    note: str | None = None  # a code of the catalogue, such as N003 for an impossible date


@fixed(kw_only=True)
class QuantityMention(Mention):
    """A number and what it counts; ``step`` is the worth of its last printed digit."""

    kind: QuantityKind
    value: Decimal
    total: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    modifier: Modifier = Modifier.EXACT
    step: Decimal | None = None


@fixed(kw_only=True)
class DocumentMention(Mention):
    """A citation of a document."""

    type: str | None
    number: str | None
    issuer: str | None = None
    date: datetime.date | None = None


@fixed(kw_only=True)
class AgencyMention(Mention):
    """A name of a body. ``name`` is its fullest form known from the text; mentions with one
    ``name`` are one agency."""

    name: str
    kind: str
    level: Level | None = None


@fixed(kw_only=True)
class PlaceMention(Mention):
    """A name of an administrative unit; ``code`` where it could be linked."""

    name: str
    code: str | None = None
    level: Level | None = None


@fixed(kw_only=True)
class OfficialMention(Mention):
    """A person's name, with the office given beside it. ``agency`` is the stretch of the agency
    mention that the office belongs to, ``body`` the body's name where the title alone tells it.
    ``name`` is the person's full name: mentions with one ``name`` are one person."""

    name: str
    title: str | None = None
    agency: tuple[int, int] | None = None
    body: str | None = None
    role: str | None = None


@fixed(kw_only=True)
class FindingMention(Mention):
    """A clause that judges, asks or punishes."""

    polarity: Polarity


@fixed(kw_only=True)
class ClaimMention(Mention):
    """What a quantity says. ``quantity``, ``base`` and ``period`` are places in their layers;
    ``subject`` is an agency's name, ``speaker`` an official's or an agency's."""

    quantity: int
    measure: str | None = None
    status: str | None = None
    subject: str | None = None
    period: int | None = None
    base: int | None = None
    speaker: str | None = None


@fixed(kw_only=True)
class InspectionMention(Mention):
    """One inspection: bodies and the leader by name, ``when`` as a place in the temporals."""

    kind: str
    topic: str | None = None
    inspector: str | None = None
    inspected: tuple[str, ...] = ()
    leader: str | None = None
    when: int | None = None
    where: str | None = None


@fixed(kw_only=True)
class CheckMention:
    """One recomputation. ``quantities`` and ``temporals`` are places in their layers, ``places`` other
    stretches of the text that it rests on."""

    kind: CheckKind
    code: str
    quantities: tuple[int, ...] = ()
    temporals: tuple[int, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    claimed: Decimal | str | None = None
    expected: Decimal | str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    verdict: Verdict
    rounding: str | None = None
    decisive: bool = False
    rule: str
    message: str
    message_en: str


@dataclass(slots=True)
class Found:
    """The mentions found so far, each layer sorted by place; later layers read earlier ones."""

    documents: list[DocumentMention] = field(default_factory=list)
    temporals: list[TemporalMention] = field(default_factory=list)
    quantities: list[QuantityMention] = field(default_factory=list)
    agencies: list[AgencyMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    officials: list[OfficialMention] = field(default_factory=list)
    findings: list[FindingMention] = field(default_factory=list)
