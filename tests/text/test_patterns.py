"""Patterns that are searched for by their first letters find what the plain ones find."""

import re

import pytest

from extractor.link.asks import Asks
from extractor.text.patterns import at_word, by_letter, ending, last_end, one_of, places, searched, spotted
from extractor.text.tokens import Tokens


@pytest.mark.parametrize(
    "alternatives", ["sở|sở y tế|đoàn (?:xác định|chỉ ra)|số[ |]liệu", "qua (?:thanh|kiểm) tra|quan"]
)
def test_a_pattern_by_its_letters_finds_the_same(alternatives: str) -> None:
    text = "sở y tế, cơsở, qua kiểm tra đoàn chỉ ra số liệu; quanh đoàn xác định, số|liệu qua thanh tra"
    plain = re.compile(rf"(?<!\w)(?:{alternatives})")
    assert [m.span() for m in re.finditer(at_word(alternatives), text)] == [m.span() for m in plain.finditer(text)]


def test_every_alternative_begins_with_a_letter() -> None:
    with pytest.raises(ValueError, match="no letter in front"):
        at_word("sở|[xp]hường")


def test_words_by_their_letters_match_the_longest() -> None:
    words = ["bộ", "sở", "bộ y tế", "(tp)", "bộ y"]
    assert re.findall(one_of(words), "bộ y tế, bộ y, bộ, sở (tp)") == ["bộ y tế", "bộ y", "bộ", "sở", "(tp)"]


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<!\w)(?:sở|sở y tế|(?:đoàn|tổ) (?:này|kia)|\d\d*)(?!\w)",
        r"(?<!\w)(?P<who>(?:các |mọi )?(?:sở|xã)|tổ(?! chức))(?: [()|]|\))?",
        r"[;|()]|(?<!\w)(?:và|còn)(?: lại)? $|(?<!\w)đoàn",
        r"(?<!\w)(?:các|mọi) (?:sở|xã)(?!\w)|(?<!\w)(?:các|đoàn|tổ)(?!\w)|(?<!\w)tổ|[;.)]",
        r"(?<!\w)đoàn(?: này)?",
    ],
)
def test_a_searched_pattern_finds_the_same(pattern: str) -> None:
    text = "sở y tế, các sở (xã) | cơsở, đoàn này tổ kia; tổ chức 12 ủy2 tổ | mọi xã và "
    found = [(m.span(), m.groupdict()) for m in searched(pattern).finditer(text)]
    assert found == [(m.span(), m.groupdict()) for m in re.finditer(pattern, text)]
    assert found


def test_what_a_text_ends_with_is_a_word_of_its_own() -> None:
    told = ending(["ở", "báo cáo", "tham mưu cho"])
    assert [told(text) for text in ("hiện ở ", "(ở ", "ở ", "đã báo cáo ", "tham mưu cho ")] == [True] * 5
    assert not any(told(text) for text in ("", "ở", "nhở ", "cáo ", "xbáo cáo ", "tham mưu ", "ở  "))


def test_alternatives_by_their_letters_keep_their_order() -> None:
    assert by_letter("sở y tế|xã|sở(?! y)|(?:tổ|xóm) ấy") == {"s": "ở y tế|ở(?! y)", "x": "ã|óm ấy", "t": "ổ ấy"}


def test_words_that_are_seldom_there_are_found_as_a_pattern_finds_them() -> None:
    text = "theo kết luận nêu rõ; kết luận nêu, đoàn chỉ ra; tổ đoàn, theo kết luận"
    pattern = re.compile(r"(?<!\w)(?:theo kết luận|kết luận nêu|đoàn chỉ ra)(?!\w)")
    words = ["đoàn ", "theo kết luận", "kết luận "]
    assert [m.span() for m in spotted(pattern, words, text)] == [m.span() for m in pattern.finditer(text)]
    assert places("tổ tổ, tổ", ["tổ", "tổ tổ"]) == [0, 3, 7]
    assert places("tổ", []) == places("", ["tổ"]) == []


def test_where_the_last_match_ends() -> None:
    assert [last_end(re.compile("[,;]"), text) for text in ("a, b; c", "a", "")] == [5, 0, 0]


@pytest.mark.parametrize(
    "pattern",
    [r"(?<!\w)(?:sở|tổ)? (?:xã)", r"[;.]|(?<!\w)(?:sở|tổ)? (?:xã)", r"(?<!\w)(?:sở|tổ)+", r"(?<!\w)(?:s?ở|tổ)"],
)
def test_a_pattern_that_cannot_be_searched_by_its_letters_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="in front"):
        searched(pattern)


def test_what_follows_an_ask_counts_up_to_the_end_of_the_stretch() -> None:
    text = "đoàn kiến nghị thu hồi; đơn đề nghị, theo yêu cầu; giao sở xử lý; yêu cầu của dân"
    asks = Asks(Tokens(text, text), text)
    first = asks.first(0, len(text))
    assert first is not None
    assert first.group() == "kiến nghị"
    assert asks.last(0, len(text)) == "giao"
    assert asks.last(0, text.index(" của dân")) == "yêu cầu"
    assert asks.first(text.index("đơn"), text.index("giao")) is None
