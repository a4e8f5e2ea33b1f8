"""Numbers that a list tells by their labels take the unit of what is counted; others stay without one."""

import pytest

from extractor import extract

LISTED = [
    ("Huyện kỷ luật 30 đảng viên, với các hình thức: khiển trách 20, cảnh cáo 7, khai trừ 3.", ["20", "7", "3"]),
    ("Huyện kỷ luật 30 đảng viên: khiển trách: 20; cảnh cáo: 7; khai trừ: 3.", ["20", "7", "3"]),
    ("Tòa thụ lý 90 vụ án, cụ thể: hình sự 40, dân sự 41, hành chính 9.", ["40", "41", "9"]),
    ("Khai trừ 3, cảnh cáo 7, khiển trách 20 - tổng cộng 30 đảng viên.", ["3", "7", "20"]),
    ("Huyện kỷ luật 30 đảng viên: khiển trách 20 (66,7%), cảnh cáo 7 (23,3%), khai trừ 3 (10%).", ["20", "7", "3"]),
    (
        "Huyện kỷ luật 30 đảng viên.\nHình thức kỷ luật đảng viên: khiển trách 20 (chiếm 66,7%), cảnh cáo 7 (23,3%).",
        ["20", "7"],
    ),
    ("Đoàn nhận 45 đơn: tổ Hoa 4, khiếu nại 33, tố cáo 8.", ["4", "33", "8"]),
]
OTHERS = [
    "Đoàn kiểm tra 4 tuyến, gồm: tuyến số 3, tuyến số 5, tuyến số 7.",
    "Công ty bán 3 xe: Toyota 2015, Mazda 2018, Kia 2019.",
    "Tòa xử 3 vụ theo: điều 15, điều 8, điều 21.",
    "Cơ quan thanh tra 12 đơn vị. Tên các tổ dân phố: hành chính 15, y tế 20.",
    "Cơ quan thanh tra 12 đơn vị. Hành chính 15, y tế 20 là tên các tổ dân phố.",
    "Đoàn nhận 45 đơn: tổ Hoa 4, tổ Mai 3, tổ Lan 15, khiếu nại 15, tố cáo 8.",
]


@pytest.mark.parametrize(("text", "numbers"), LISTED)
def test_labelled_numbers_count_what_their_list_counts(text: str, numbers: list[str]) -> None:
    listed = [quantity for quantity in extract(text).quantities if quantity.rule == "count.list"]
    assert [quantity.span.text for quantity in listed] == numbers


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_stay_without_a_unit(text: str) -> None:
    assert not [quantity.span.text for quantity in extract(text).quantities if quantity.rule == "count.list"]
