"""Finds agencies in a segmented article."""

from extractor.mentions import AgencyMention, Found
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[AgencyMention]:
    """The agencies of an article, sorted by place."""
    return []
