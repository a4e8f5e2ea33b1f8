"""The order of the stages, on one screen."""

from datetime import date

from extractor.analysis import Analysis
from extractor.link.assemble import assemble
from extractor.reading.article import Article
from extractor.reading.text import read_text
from extractor.text.segment import segment
from schemas import ArticleRecord


def extract_article(article: Article) -> ArticleRecord:
    """The record of an article that has been read."""
    segmented = segment(article)
    return assemble(segmented, Analysis(segmented).found())


def extract(text: str, published: date | None = None) -> ArticleRecord:
    """The record of a text: its facts, each with its exact place.

    ``published`` is the publication date, where the caller knows it better than the text.
    """
    return extract_article(read_text(text, published=published))
