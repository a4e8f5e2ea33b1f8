"""Plain text to an article: regions and publication date."""

import hashlib
from datetime import date

from extractor.reading.article import Article
from schemas import Region, RegionKind


def read_text(text: str, published: date | None = None, **known: object) -> Article:
    """An article from decoded text; ``known`` are fields of :class:`Article` given by the caller."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    regions = (Region(start=0, end=len(text), kind=RegionKind.BODY),) if text else ()
    fields = {"id": digest[:16], **{k: v for k, v in known.items() if v is not None}}
    return Article(text=text, sha256=digest, published=published, regions=regions, **fields)  # type: ignore[arg-type]
