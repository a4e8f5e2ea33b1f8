"""Encodings: each legacy encoding, written by an encoder of the tests' own, reads back as it was."""

import html
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import Refused
from extractor.reading.decode import decode
from extractor.reading.legacy import converters, latin
from extractor.reading.syllables import plausibility

TEXT = (
    "Sáng ngày 3/10, đoàn kiểm tra của Ủy ban nhân dân thành phố đã làm việc tại phường Hòa Bình. "
    "Chủ tịch phường cho biết đã tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 98,5%; "
    "những hạn chế được chỉ ra: việc niêm yết thủ tục chưa đầy đủ, cơ sở vật chất xuống cấp."
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def inverse(name: str) -> dict[str, bytes]:
    """Letters to bytes, found by decoding every byte with the converter under test."""
    read = converters()[name]
    return {letter: bytes([code]) for code in range(255, 127, -1) if (letter := read(latin(bytes([code])))) != ""}


def in_table(name: str) -> bytes:
    table = inverse(name)
    return b"".join(table[c] if ord(c) > 127 else c.encode() for c in TEXT)


def in_windows_1258() -> bytes:
    parts = []
    for c in TEXT:
        letters = unicodedata.normalize("NFD", c)
        base = unicodedata.normalize("NFC", "".join(x for x in letters if x not in _TONES))
        parts.append((base + "".join(x for x in letters if x in _TONES)).encode("cp1258"))
    return b"".join(parts)


def in_vni() -> bytes:
    marks = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
    round_marks = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
    short_marks = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
    whole = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "í": "í", "ì": "ì", "ỵ": "î"}
    out = []
    for c in TEXT:
        low = c.lower()
        letters = unicodedata.normalize("NFD", low)
        tone = next((x for x in letters if x in _TONES), "")
        table = round_marks if "\u0302" in letters else short_marks if "\u0306" in letters else marks
        base = {"o": "ô", "u": "ö"}[letters[0]] if "\u031b" in letters else letters[0]
        new = low if ord(low) < 128 else whole.get(low) or base + table[tone]
        out.append(new.upper() if c != low else new)
    return "".join(out).encode("cp1252")


def test_utf_8_with_and_without_a_mark() -> None:
    assert decode(TEXT.encode()) == (TEXT, "utf-8", ())
    assert decode(b"\xef\xbb\xbf" + TEXT.encode()) == (TEXT, "utf-8", ())


@pytest.mark.parametrize("name", ["utf-32-le", "utf-32-be"])
def test_utf_32_with_a_mark_is_not_taken_for_utf_16(name: str) -> None:
    assert decode(("\ufeff" + TEXT).encode(name)) == (TEXT, name, ())


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_and_without_a_mark(name: str) -> None:
    assert decode(TEXT.encode(name)).text == TEXT
    marked = ("\ufeff" + TEXT).encode(name)
    assert decode(marked) == (TEXT, name, ())


def test_tcvn3_has_no_capitals_with_tones_of_their_own() -> None:
    low = TEXT.replace("Ủ", "ủ")
    table = inverse("tcvn3")
    data = b"".join(table[c] if ord(c) > 127 else c.encode() for c in low)
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (low, "tcvn3")
    assert [note.code for note in decoded.notes] == ["N001"]


def test_headings_in_a_capital_font_get_their_capitals_back() -> None:
    table = inverse("tcvn3")
    heading = "ĐOÀN KIỂM TRA CỦA THÀNH PHỐ"
    shown = "".join(c.lower() if ord(c) > 127 and c != "Đ" else c for c in heading)
    data = b"".join(table[c] if ord(c) > 127 else c.encode() for c in f"{shown}\nBà Mẫu nói")
    assert decode(data).text == f"{heading}\nBà Mẫu nói"


@pytest.mark.parametrize(
    ("name", "data"),
    [("viscii", in_table("viscii")), ("windows-1258", in_windows_1258()), ("vni", in_vni())],
)
def test_legacy_encodings_are_recognised_and_noted(name: str, data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (TEXT, name)
    assert [note.code for note in decoded.notes] == ["N001"]


@pytest.mark.parametrize("name", ["cp1252", "cp1258"])
def test_letters_that_a_latin_page_lacks_stand_as_references(name: str) -> None:
    page = "<p>Đoàn thanh tra của Sở Nội vụ họp xã Kỳ Lâm: điều đã nêu là đúng, số tiền được trả đủ.</p>"
    decoded = decode(page.encode(name, "xmlcharrefreplace"))
    assert unicodedata.normalize("NFC", html.unescape(decoded.text)) == page
    assert [note.code for note in decoded.notes] == ["N001"]


def test_legacy_bytes_once_taken_for_latin_letters() -> None:
    decoded = decode(in_vni().decode("cp1252").encode("utf-8"))
    assert (decoded.text, decoded.encoding) == (TEXT, "vni")


def test_text_encoded_twice_by_who_left_out_some_bytes_has_its_other_letters_back() -> None:
    read = decode((TEXT + " Trước đường Đồng Khởi.").encode().decode("cp1252", "ignore").encode())
    assert read.encoding == "utf-8, encoded twice"
    assert read.text.startswith(TEXT[:60])
    assert read.text.endswith("đư\ufffdng \ufffdồng Khởi.")


def test_a_text_in_another_language_was_not_encoded_twice() -> None:
    text = "Les députés européens ont été reçus à la préfecture; la cérémonie fut très brève. " * 5
    assert decode(text.encode()) == (text, "utf-8", ())


def test_text_encoded_twice_is_read_once() -> None:
    decoded = decode(latin(TEXT.encode()).encode())
    assert decoded.text == TEXT
    assert [note.message for note in decoded.notes] == [
        "the input was converted from a legacy encoding: utf-8, encoded twice"
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "R002"),
        (b" \r\n\t", "R002"),
        ("\ufeff \n".encode(), "R002"),
        (b"%PDF-1.7 \xe2\xe3", "R003"),
        (b"PK\x03\x04rest", "R003"),
        (b"text with a zero \0 byte in it", "R003"),
        ("Caf\u00e9 cr\u00e8me, na\u00efve Stra\u00dfe".encode("latin-1"), "R001"),
        (bytes(range(1, 256)), "R001"),
        (TEXT.encode("utf-16")[:-1], "R001"),
        (TEXT.encode("utf-32")[:-1], "R001"),
        (f"{TEXT}\0{TEXT}".encode("utf-16"), "R003"),
    ],
)
def test_what_is_no_vietnamese_text_is_refused_with_a_code(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.code == code


def test_text_of_another_language_in_unicode_is_no_mistake() -> None:
    french = "Les élèves ont été reçus à l'école; ça s'est très bien passé, même à Besançon. " * 5
    assert decode(french.encode()) == (french, "utf-8", ())


def test_plausibility_counts_syllables() -> None:
    assert plausibility("được nghiêng quyển Tiếng VIỆT") == (5, 0)
    assert plausibility("®­îc nghiªng").score < 0
    assert not plausibility("élève à l'école").convincing


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except Refused as refused:
        code = refused.code
    else:
        code = "" if decoded.text.strip() and decoded.text.encode("utf-8") else "blank"
    assert code in {"", "R001", "R002", "R003"}
