"""Finds officials in a segmented article."""

from extractor.mentions import Found, OfficialMention
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[OfficialMention]:
    """The officials of an article, sorted by place."""
    return []
