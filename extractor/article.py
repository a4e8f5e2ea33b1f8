"""The article as it was read: exact text, regions, publication data. What every reader returns."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from schemas import Note, Region


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``text`` is exact; ``regions`` cover it without gaps, in order."""

    text: str
    id: str
    sha256: str
    source: str | None = None
    title: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    encoding: str | None = None
    regions: tuple[Region, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)
