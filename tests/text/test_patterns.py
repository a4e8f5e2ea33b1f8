"""Patterns that are searched for by their first letters find what the plain ones find."""

import re

import pytest

from extractor.link.asks import Asks
from extractor.text.patterns import at_word


@pytest.mark.parametrize(
    "alternatives", ["sở|sở y tế|đoàn (?:xác định|chỉ ra)|số[ |]liệu", "qua (?:thanh|kiểm) tra|quan"]
)
def test_a_pattern_by_its_letters_finds_the_same(alternatives: str) -> None:
    text = "sở y tế, cơsở, qua kiểm tra đoàn chỉ ra số liệu; quanh đoàn xác định, số|liệu qua thanh tra"
    plain = re.compile(rf"(?<!\w)(?:{alternatives})")
    assert [m.span() for m in re.finditer(at_word(alternatives), text)] == [m.span() for m in plain.finditer(text)]


def test_every_alternative_begins_with_a_letter() -> None:
    with pytest.raises(ValueError, match="no letter in front"):
        at_word("sở|(?:xã|phường)")


def test_what_follows_an_ask_counts_up_to_the_end_of_the_stretch() -> None:
    text = "đoàn kiến nghị thu hồi; đơn đề nghị, theo yêu cầu; giao sở xử lý; yêu cầu của dân"
    asks = Asks(text)
    first = asks.first(0, len(text))
    assert first is not None
    assert first.group() == "kiến nghị"
    assert asks.last(0, len(text)) == "giao"
    assert asks.last(0, text.index(" của dân")) == "yêu cầu"
    assert asks.first(text.index("đơn"), text.index("giao")) is None
