"""Administrative units: spans, names, keys, and the gazetteer behind them."""

import datetime

import pytest

from extractor.mentions import AgencyMention, Found
from extractor.reading.text import read_text
from extractor.recognize.agencies import find as find_agencies
from extractor.recognize.places import find
from extractor.recognize.places.gazetteer import gazetteer, spelling
from extractor.text.segment import segment

BEFORE, AFTER = datetime.date(2018, 10, 4), datetime.date(2025, 9, 1)


def places(text: str, published: datetime.date | None = None) -> list[tuple[str, str, str | None]]:
    article = segment(read_text(text, published=published))
    found = Found()
    found.agencies = find_agencies(article, found)
    return [(article.text[m.start : m.end], m.name, m.code) for m in find(article, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường ở quận Kiến An rộng.", ["quận Kiến An"]),
        ("Nhà ở phường 5, Q. 12, TP.HCM.", ["phường 5", "Q. 12", "TP.HCM"]),
        ("Đến phường Phù Liễn và phường Tràng Minh.", ["phường Phù Liễn", "phường Tràng Minh"]),
        (
            "Gồm phường Trần Thành Ngọ, Bắc Sơn, Phù Liễn và Nam Sơn.",
            ["phường Trần Thành Ngọ", "Bắc Sơn", "Phù Liễn", "Nam Sơn"],
        ),
        ("Các tỉnh Nghệ An, Hà Tĩnh bị lụt.", ["tỉnh Nghệ An", "Hà Tĩnh"]),
        ("Mưa ở Thừa Thiên - Huế và Hải Phòng.", ["Thừa Thiên - Huế", "Hải Phòng"]),
        ("Từ huyện Lý Nhân về; dân Lý Nhân mừng.", ["huyện Lý Nhân", "Lý Nhân"]),
        ("Ra huyện đảo Lý Sơn và huyện đảo Cô Tô.", ["huyện đảo Lý Sơn", "huyện đảo Cô Tô"]),
        ("UBND tỉnh Hà Nam họp.", []),
        ("Lãnh đạo tỉnh, huyện và xã hội.", []),
        ("Đường Hà Nội, báo Hải Phòng, Chủ tịch Hồ Chí Minh.", []),
        ("Bà Nguyễn Hà Giang nói.", []),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert [surface for surface, _, _ in places(text)] == expected


def test_one_name_for_one_unit() -> None:
    found = places("Tại thành phố Hải Phòng, phường Bắc Sơn, quận Kiến An. Hải Phòng mưa.")
    assert [name for _, name, _ in found] == [
        "thành phố Hải Phòng",
        "phường Bắc Sơn",
        "quận Kiến An",
        "thành phố Hải Phòng",
    ]


def test_key_by_hierarchy_and_date() -> None:
    text = "Tại phường Minh Khai, {}thành phố Hà Nội."
    codes = {surface: code for surface, _, code in places(text.format("quận Hai Bà Trưng, "), BEFORE)}
    assert codes["phường Minh Khai"] == "thanhphohanoi/quanhaibatrung/phuongminhkhai"
    assert codes["thành phố Hà Nội"] == "thanhphohanoi"
    assert places("Ở phường Minh Khai.", BEFORE)[0][2] is None


def test_merged_units_only_after_the_merger() -> None:
    assert places("Ở phường Phù Liễn, Hải Phòng.", AFTER)[0][2] == "thanhphohaiphong/phuongphulien"


def test_no_place_inside_an_agency() -> None:
    article = segment(read_text("Quận Kiến An và quận Lê Chân."))
    inside = AgencyMention(start=0, end=12, rule="test", name="x", kind="x")
    assert [article.text[m.start : m.end] for m in find(article, Found(agencies=[inside]))] == ["quận Lê Chân"]


def test_gazetteer_levels() -> None:
    names = gazetteer()
    assert len(names.provinces) == 65
    assert "liên chiểu" in names.districts
    assert "trần thành ngọ" in names.communes
    assert {unit.merged for unit in names.units("phù liễn")} == {True}
    assert spelling(["bà", "rịa", "-", "vũng", "tàu"]) in names.provinces


def test_a_ward_named_after_a_person_is_no_place_before_a_house() -> None:
    text = "UBND phường Nguyễn Thái Bình họp. Chung cư 47 Nguyễn Thái Bình xuống cấp."
    assert "Nguyễn Thái Bình" not in [span for span, _, _ in places(text)]
