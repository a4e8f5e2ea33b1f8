"""Where phrases begin with a token, and the two texts of an article in small letters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.text import read_text
from extractor.text.segment import segment
from extractor.text.tokens import Tokens, by_first

_PHRASES = ("thanh tra", "thanh tra sở", "kiểm tra ", "đoàn")
_WORDS = st.sampled_from(["thanh", "tra", "sở", "kiểm", "đoàn", "đoànn", ",", "\n", "12"])


def test_phrases_are_told_by_their_first_words() -> None:
    told = by_first(_PHRASES)
    assert told == {"thanh": ("thanh tra", "thanh tra sở"), "kiểm": ("kiểm tra ",), "đoàn": ("đoàn",)}


@given(st.lists(_WORDS, max_size=30).map(" ".join), st.integers(0, 40), st.integers(0, 120))
def test_a_phrase_is_found_where_a_token_begins_it(text: str, start: int, length: int) -> None:
    tokens, phrases = Tokens(text, text), by_first(_PHRASES)
    found = [match.start() for match in re.finditer(r"(?<!\w)(?=thanh tra|kiểm tra |đoàn(?!\w))", text)]
    assert tokens.beginning(phrases) == found
    assert tokens.tells(phrases) == bool(found)
    assert tokens.within(phrases, start, start + length) == [at for at in found if start <= at < start + length]


@pytest.mark.parametrize("name", ["Lê Văn Bảo", "İlker Kaya"])
def test_small_letters_stand_where_the_letters_do(name: str) -> None:
    article = segment(read_text(f"Kiểm tra 5 xã\n\nSáng 3/10, Thanh tra tỉnh kiểm tra 5 xã.\n\nTheo {name}\n"))
    assert len(article.whole_lower) == len(article.whole) == len(article.lower)
    shown = [n for n, letter in enumerate(article.text) if letter != "\n"]
    assert [article.lower[n] for n in shown] == [article.whole_lower[n] for n in shown]
    assert article.lower.startswith("kiểm tra 5 xã\n\nsáng 3/10, thanh tra")
    assert all(article.lower[n] == "\n" for n in range(len(article.text)) if n not in shown)
