"""Finds places in a segmented article."""

from extractor.mentions import Found, PlaceMention
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[PlaceMention]:
    """The places of an article, sorted by place."""
    return []
