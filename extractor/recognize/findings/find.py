"""Finds findings in a segmented article."""

from extractor.mentions import FindingMention, Found
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[FindingMention]:
    """The findings of an article, sorted by place."""
    return []
