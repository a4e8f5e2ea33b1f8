"""Finds documents in a segmented article."""

from extractor.mentions import DocumentMention, Found
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[DocumentMention]:
    """The documents of an article, sorted by place."""
    return []
