"""Readers are tried only at the words that they say they begin with: at any other they must have nothing to read."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.reading.inputs import expand, read_inputs
from extractor.recognize.temporals import patterns
from extractor.recognize.temporals.grammar import OF_WORDS, Reader
from extractor.text.segment import segment

CORPORA = Path(__file__).parents[2] / "corpora"
TELLING = [
    f"{opening} {rest}"
    for opening in sorted(patterns.FIRST_WORDS.union(*patterns.WORDS["relative_days"], patterns.WORDS["day_parts"]))
    for rest in (
        "5/3/2018",
        "ngày 5/3",
        "5 tháng 3 năm 2018",
        "năm 2018",
        "2018 - 2020",
        "tháng 3/2018",
        "năm nay",
        "tới",
    )
]


def places() -> Iterator[tuple[str, int, str]]:
    """Each place of our articles, and of openings with what may follow, where an expression may begin with a word."""
    articles = (read for read in read_inputs(expand([str(CORPORA)])) if isinstance(read, Article))
    for article in articles:
        segmented = segment(article)
        tokens = segmented.tokens
        yield from ((segmented.lower, tokens.start[at], tokens.low[at]) for at in tokens.where(patterns.FIRST_WORDS))
    yield from ((text, 0, text.split()[0]) for text in TELLING)


@pytest.mark.parametrize("reader", OF_WORDS, ids=lambda reader: reader.__name__)
def test_a_reader_reads_only_at_its_words(reader: Reader) -> None:
    others = ((text, at) for text, at, word in ALL if word not in OF_WORDS[reader])
    assert not [text[at : at + 30] for text, at in others if reader(text, at, text[max(0, at - 30) : at])]


def test_every_word_has_a_reader() -> None:
    assert frozenset(chain.from_iterable(OF_WORDS.values())) == patterns.FIRST_WORDS


ALL = list(places())
