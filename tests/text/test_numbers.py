"""Vietnamese numbers: value, worth of the last printed digit, and how far a number goes."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract
from extractor.text.numbers import MAX_DIGITS, read_digits, read_number, read_spelled, too_long, writes_english_commas


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("45", "45", "1"),
        ("03", "3", "1"),
        ("1.030.963", "1030963", "1"),
        ("4.872", "4872", "1"),
        ("89,2", "89.2", "0.1"),
        ("0.06", "0.06", "0.01"),
        ("0,125", "0.125", "0.001"),
        ("127.359,35", "127359.35", "0.01"),
        ("127,359.35", "127359.35", "0.01"),
        ("1,234,567", "1234567", "1"),
        ("7.041 triệu", "7041000000", "1000000"),
        ("42,1 tỷ", "42100000000", "100000000"),
        ("205,663 tỉ", "205663000000", "1000000"),
        ("4.13 tỷ", "4130000000", "10000000"),
        ("4,5 nghìn tỷ", "4500000000000", "100000000000"),
        ("1 tỷ 200 triệu", "1200000000", "1000000"),
        ("906 tỷ 33 triệu", "906033000000", "1000000"),
        ("2 triệu rưỡi", "2500000", "100000"),
        ("3 trăm", "300", "100"),
        ("hai mươi lăm", "25", "1"),
        ("ba mươi mốt", "31", "1"),
        ("mười lăm", "15", "1"),
        ("một trăm lẻ ba", "103", "1"),
        ("một trăm năm mươi", "150", "1"),
        ("hai nghìn ba trăm linh năm", "2305", "1"),
        ("năm trăm nghìn", "500000", "1000"),
        ("ba trăm tỷ", "300000000000", "1000000000"),
    ],
)
def test_a_number_is_read_whole(text: str, value: str, step: str) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (number.value, number.step, number.end) == (Decimal(value), Decimal(step), len(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("hai mươi năm tù", "hai mươi"),
        ("hai năm", "hai"),
        ("một trăm năm", "một trăm"),
        ("100 tỷ lệ", "100"),
        ("5 triệu tập", "5"),
        ("5 tỷ 7 tỷ", "5 tỷ"),
        ("9 tỷ 33 hộ", "9 tỷ"),
        ("mười hai trăm", "mười"),
        ("chín tháng đầu năm", "chín"),
    ],
)
def test_a_number_stops_before_what_is_no_part_of_it(text: str, read: str) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert text[: number.end] == read


@pytest.mark.parametrize("text", ["1.2.3", "2018.137", "1.000.00", "9" * (MAX_DIGITS + 1), "1." * 40 + "1"])
def test_what_cannot_be_read_is_no_number(text: str) -> None:
    assert read_digits(text, 0) is None


@pytest.mark.parametrize("text", ["tư", "lăm", "mươi", "linh", "người"])
def test_a_last_digit_alone_is_no_number(text: str) -> None:
    assert read_spelled(text, 0) is None


def test_a_lone_comma_before_three_digits_keeps_both_readings() -> None:
    number = read_digits("1,234", 0)
    assert number is not None
    assert (number.value, number.whole) == (Decimal("1.234"), Decimal(1234))
    assert (number.in_wholes().value, number.in_wholes().step) == (Decimal(1234), Decimal(1))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("1,234,567 USD", True),
        ("1,234.5 m2", True),
        ("1,234 hộ", False),
        ("1,234,567 và 2,5%", False),
        ("4.872", False),
    ],
)
def test_an_article_shows_its_separators(text: str, english: bool) -> None:
    assert writes_english_commas(text) is english


def test_an_english_article_has_thousands_commas_under_a_scale() -> None:
    number = read_number("1,250 triệu", 0, english=True)
    assert number is not None
    assert number.value == Decimal(1_250_000_000)


@given(st.integers(min_value=0, max_value=10**MAX_DIGITS - 1))
def test_grouped_thousands_give_the_number(value: int) -> None:
    number = read_digits(f"{value:,}".replace(",", "."), 0)
    assert number is not None
    assert number.value == value


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=99))
def test_a_decimal_comma_gives_the_fraction(whole: int, part: int) -> None:
    number = read_digits(f"{whole},{part:02}", 0)
    assert number is not None
    assert number.value == Decimal(f"{whole}.{part:02}")
    assert number.step == Decimal("0.01")


_ONES = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def _spell(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    tens, one = divmod(rest, 10)
    words = [_ONES[hundreds], "trăm"] if hundreds else []
    if tens > 1:
        words += [_ONES[tens], "mươi", {1: "mốt", 5: "lăm"}.get(one, _ONES[one])]
    elif tens:
        words += ["mười", "lăm" if one == 5 else _ONES[one]]
    elif one:
        words += ["lẻ", _ONES[one]] if hundreds else [_ONES[one]]
    return " ".join(word for word in words if word)


@given(st.integers(min_value=1, max_value=999))
def test_spelled_numbers_give_the_number(value: int) -> None:
    number = read_spelled(_spell(value), 0)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thu 1234567890123456 đồng", ["1234567890123456"]),
        ("thu 1.234.567.890.123.456 đồng", ["1.234.567.890.123.456"]),
        ("thu 123456789012345 đồng", []),
        ("điểm 1,5.2,5.3,5.4,5.5,5", []),
        ("biên lai số AB1234567890123456789", []),
        ("1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. 14. 15. 16.", []),
    ],
)
def test_a_number_of_more_digits_is_passed_over(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in too_long(text)] == found


def test_a_number_passed_over_leaves_a_note() -> None:
    record = extract("Chi nhánh ghi nợ 12345678901234567 đồng.", date(2024, 5, 6))
    assert record.quantities == ()
    (note,) = record.notes
    assert note.code == "N006"
    assert note.span is not None
    assert note.span.text == "12345678901234567"
