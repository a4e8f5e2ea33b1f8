"""What the view of a text makes alike, and the marks of a word."""

import pytest

from extractor.text.fold import toneless


@pytest.mark.parametrize(
    ("word", "bare", "tones"),
    [
        ("hội", "hôi", 1),
        ("đồng", "đông", 1),
        ("TRƯỜNG", "TRƯƠNG", 1),
        ("ban", "ban", 0),
        ("ÁN", "AN", 1),
        ("ủỷ", "uy", 2),
    ],
)
def test_tones_are_taken_off_and_other_marks_stay(word: str, bare: str, tones: int) -> None:
    assert toneless(word) == (bare, tones)
