"""Whether a page tells anything: a menu, a login or an error message is no article."""

import re
from collections.abc import Iterator, Sequence

from extractor.reading.words import words
from extractor.text.fold import fold_phrase
from schemas import Region, RegionKind

_LINE = re.compile(r"[^\s][^\n]*")
_WORDS = 10  # a line of a menu, a form or a counter has fewer
_SENTENCE = 25  # so many words are a sentence, however they end
_ENDS = (".", "!", "?", "…", ":", ";", '"', "”", ")", "|")
_LINES = 3  # fewer may be a short notice


def tells(text: str, regions: Sequence[Region]) -> bool:
    """Whether a page has a line long enough to be a sentence of an article, or a row of a table."""
    return any(not _is_notice(line) for line in _long(text, regions))


def is_listing(text: str, regions: Sequence[Region]) -> bool:
    """Whether several lines stand there, none of them a sentence: titles, a menu, captions alone."""
    if any(map(_is_sentence, _lines(text, regions))):
        return False
    return sum(1 for _ in _lines(text, regions)) >= _LINES


def _is_sentence(line: str) -> bool:
    length = len(line.split())
    return length >= _SENTENCE or line.endswith("|") or (length >= _WORDS and line.endswith(_ENDS))


def _long(text: str, regions: Sequence[Region]) -> Iterator[str]:
    return (line for line in _lines(text, regions) if len(line.split()) >= _WORDS or line.endswith("|"))


def _lines(text: str, regions: Sequence[Region]) -> Iterator[str]:
    """The lines of the body and of captions."""
    for region in regions:
        if region.kind in (RegionKind.BODY, RegionKind.CAPTION):
            for match in _LINE.finditer(text, region.start, region.end):
                yield match.group().rstrip()


def _is_notice(line: str) -> bool:
    """Whether a line is what a server or a form says to a reader."""
    folded = fold_phrase(line).lower()
    return any(phrase in folded for phrase in words()["notice"])
