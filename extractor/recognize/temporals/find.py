"""Finds temporals in a segmented article."""

from extractor.mentions import Found, TemporalMention
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[TemporalMention]:
    """The temporals of an article, sorted by place."""
    return []
