"""Finds quantities in a segmented article."""

from extractor.mentions import Found, QuantityMention
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[QuantityMention]:
    """The quantities of an article, sorted by place."""
    return []
