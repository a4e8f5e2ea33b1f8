"""Two counts about a slash, numbers that count nothing, and units told by letters that the article introduces."""

import pytest

from extractor import extract


def read(text: str) -> list[tuple[str, str, str | None]]:
    found = []
    for one in extract(text).quantities:
        total = f"/{one.total}" if one.total is not None else ""
        found.append((one.kind.value, f"{one.value}{total}", one.unit))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã tiếp 420 lượt/510 lượt người.", [("count", "420", "lượt"), ("count", "510", "lượt người")]),
        ("Xã tiếp 6 lượt đoàn/84 lượt người.", [("count", "6", "lượt"), ("count", "84", "lượt người")]),
        ("Xã tiếp 73 lượt /91 người.", [("count", "73", "lượt"), ("count", "91", "người")]),
        ("Đã thu hồi 31 ha/45 ha.", [("ratio", "310000/450000", "m²")]),
        ("Đã nộp 12 triệu đồng/15 triệu đồng.", [("ratio", "12000000/15000000", "đồng")]),
        ("Xe tốn 7 lít/100 km.", [("other", "7", "lít")]),
    ],
)
def test_what_stands_about_a_slash(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các tổ 7, 8 và 54 phường An Khê mất nước.", []),
        ("Nhà ở tổ 12, 14 phường An Khê.", []),
        ("Biết bấy nhiêu năm người dân phải chờ.", []),
        ("Huyện lập năm đoàn kiểm tra.", [("count", "5", "đoàn kiểm tra")]),
        ("Đảng ủy kỷ luật 6 Đảng viên.", [("count", "6", "Đảng viên")]),
        ("Cả hai Đảng ủy viên vắng mặt.", [("count", "2", "Đảng ủy viên")]),
        (
            "Kỷ luật 5 đảng viên (3 tại xã Tân An, 2 đảng viên tại xã Mỹ Lộc).",
            [("count", "5", "đảng viên"), ("count", "3", "đảng viên"), ("count", "2", "đảng viên")],
        ),
        ("Năm qua, 4 Bí thư được điều động.", [("count", "4", "Bí thư")]),
        ("Sai phạm hơn 37, 45 tỷ đồng.", [("money", "37450000000.00", "đồng")]),
        ("Nhà máy có công suất (730, 50 MW).", [("other", "730.50", "MW")]),
        ("Các lô 37, 45 ha còn lại bỏ hoang.", [("area", "450000", "m²")]),
    ],
)
def test_numbers_of_lists_and_of_people(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


def test_letters_that_the_article_introduces_are_counted() -> None:
    text = "Tỉnh có nhiều dự án điện gió (DAĐG). Sau rà soát, tỉnh bỏ 18 DAĐG."
    assert read(text) == [("count", "18", "DAĐG")]
    assert read("Sau rà soát, tỉnh bỏ 18 DAĐG.") == []
    assert read("Hội đồng Kiểm định Mẫu (HĐKĐM) họp ở nhà 36 HĐKĐM.") == []
