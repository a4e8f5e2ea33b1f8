"""Plain text to an article: regions and publication date."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from extractor.article import Article
from extractor.errors import CATALOGUE, Refused
from extractor.reading.damage import damaged
from extractor.reading.layout import Layout, find_layout
from extractor.reading.prose import is_listing
from extractor.reading.published import choose_published
from extractor.reading.stamps import Stamp
from schemas import Note, RegionKind

LIMIT = 4_000_000  # characters of one article: more than any has, and about a minute of work
_TOLD = 60_000  # characters of the body whose dates help to choose between competing ones


def read_text(
    text: str,
    published: date | None = None,
    shown: Sequence[Stamp] = (),
    captions: Sequence[str] = (),
    **known: Any,
) -> Article:
    """An article from decoded text; ``known`` are fields of :class:`Article` given by the caller.

    ``shown`` are dates that the page shows above the text, ``captions`` the lines that stand under its pictures.

    Raises:
        Refused: the text is longer than any article (R004), or holds half a character (a lone surrogate), which no
            file can hold (R001).
    """
    if len(text) > LIMIT:
        raise Refused("R004", f"{len(text):,} of at most {LIMIT:,} characters")
    digest = hashlib.sha256(_bytes(text)).hexdigest()
    layout = find_layout(text, known.get("title"), captions)
    day, competing = choose_published([*layout.stamps, *shown], published, _body(text, layout))
    fields = {
        "id": digest[:16],
        "title": layout.headline,
        "authors": tuple(dict.fromkeys(name for by in layout.bylines for name in by.authors)),
        "publisher": next((by.publisher for by in layout.bylines if by.publisher), None),
        **{key: value for key, value in known.items() if value},
    }
    fields["notes"] = (*known.get("notes", ()), *_doubts(text, layout), *_notes(day, competing))
    return Article(text=text, sha256=digest, published=day, regions=layout.regions, **fields)


def _bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused("R001", f"a lone surrogate at character {error.start}") from None


def _body(text: str, layout: Layout) -> list[str]:
    kinds = (RegionKind.BODY, RegionKind.CAPTION, RegionKind.HEADLINE)
    return [text[r.start : min(r.end, r.start + _TOLD)] for r in layout.regions if r.kind in kinds]


def _doubts(text: str, layout: Layout) -> Iterator[Note]:
    """What makes it doubtful that the text is an article, or whole."""
    if is_listing(text, layout.regions):
        yield Note(code="N009", message=CATALOGUE["N009"])
    if lost := damaged(text):
        yield Note(code="N008", message=f"{CATALOGUE['N008']} (in {lost:,})")


def _notes(day: date | None, competing: list[date]) -> tuple[Note, ...]:
    if day is None:
        return (Note(code="N002", message=CATALOGUE["N002"]),)
    if len(competing) > 1:
        others = ", ".join(sorted(other.isoformat() for other in competing if other != day))
        return (Note(code="N005", message=f"{CATALOGUE['N005']}: {day} was taken, not {others}"),)
    return ()
