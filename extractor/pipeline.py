"""The order of the stages, on one screen."""

from collections.abc import Callable
from datetime import date

from extractor.link.assemble import assemble
from extractor.mentions import Found
from extractor.reading.article import Article
from extractor.reading.text import read_text
from extractor.recognize import agencies, documents, findings, officials, places, quantities, temporals
from extractor.text.segment import SegmentedArticle, segment
from schemas import ArticleRecord

# Each layer reads the mentions of the layers before it.
LAYERS: dict[str, Callable[[SegmentedArticle, Found], list]] = {  # type: ignore[type-arg]
    "documents": documents.find,
    "temporals": temporals.find,
    "quantities": quantities.find,
    "agencies": agencies.find,
    "places": places.find,
    "officials": officials.find,
    "findings": findings.find,
}


def recognise(article: SegmentedArticle) -> Found:
    """All mentions of an article."""
    found = Found()
    for layer, find in LAYERS.items():
        setattr(found, layer, find(article, found))
    return found


def extract_article(article: Article) -> ArticleRecord:
    """The record of an article that has been read."""
    segmented = segment(article)
    return assemble(segmented, recognise(segmented))


def extract(text: str, published: date | None = None) -> ArticleRecord:
    """The record of a text: its facts, each with its exact place.

    ``published`` is the publication date, where the caller knows it better than the text.
    """
    return extract_article(read_text(text, published=published))
