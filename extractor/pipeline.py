"""The order of the stages, on one screen."""

from datetime import date, datetime

from extractor.analysis import Analysis
from extractor.article import Article
from extractor.check.find import find_checks
from extractor.link.assemble import assemble
from extractor.link.claims.find import Reading, agencies, find_claims, speakers
from extractor.mentions import Found
from extractor.reading.text import read_text
from extractor.text.segment import SegmentedArticle, segment
from schemas import ArticleRecord


def extract_article(article: Article) -> ArticleRecord:
    """The record of an article that has been read."""
    segmented = segment(article)
    return link(segmented, Analysis(segmented).found())


def link(article: SegmentedArticle, found: Found) -> ArticleRecord:
    """The record of an article whose mentions have been found: claims, then checks, then all together."""
    reading = Reading(article, found)
    claims, checks = find_claims(reading), find_checks(reading)
    return assemble(article, found, claims, checks, reading.inspections, speakers(reading), agencies(reading))


def extract(text: str, published: date | None = None) -> ArticleRecord:
    """The record of a text: its facts, each with its exact place.

    ``published`` is the publication date, where the caller knows it better than the text.

    Raises:
        TypeError: the text is no ``str``, or ``published`` no ``date``.
        Refused: the text holds half a character (R001).
    """
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    if isinstance(published, datetime):
        published = published.date()
    if published is not None and not isinstance(published, date):
        raise TypeError(f"published must be a datetime.date, not {type(published).__name__}")
    return extract_article(read_text(text, published=published))
