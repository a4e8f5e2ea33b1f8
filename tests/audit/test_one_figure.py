"""Figures of two articles on one visit: which are one figure with a slip, and which are two figures."""

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import disputes

LEADS = (
    "Ngày 16/5/2023, Đoàn giám sát HĐND huyện Thạch Giang do bà Lương Thị Sen làm trưởng đoàn "
    "giám sát tại UBND xã Đồng Mai về thực hiện nghị quyết của HĐND huyện.",
    "Bà Lương Thị Sen, Trưởng đoàn giám sát HĐND huyện Thạch Giang, vừa cùng các thành viên làm việc với "
    "UBND xã Đồng Mai (ngày 16/5/2023), nghe lãnh đạo địa phương trình bày và đi thực tế hai thôn.",
)
TITLES = ("Giám sát tại xã Đồng Mai", "HĐND huyện Thạch Giang làm việc với xã Đồng Mai")

TWO_FIGURES = [
    ("Xã còn 57 hộ nghèo.", "Xã còn 75 hộ cận nghèo."),
    ("Toàn xã có 57 hộ thoát nghèo.", "Toàn xã có 75 hộ nghèo."),
    ("Xã thu quỹ khuyến học 316 triệu đồng.", "Xã chi quỹ khuyến học 361 triệu đồng."),
    ("Xã có 2.318 hộ, đời sống ổn định.", "Xã có 2.381 hộ dùng nước sạch."),
    ("Xã có 2.318 hộ, đời sống ổn định.", "Số hộ dùng nước sạch của xã là 2.381 hộ."),
    ("Xã có 145 đảng viên.", "Xã có 154 đảng viên được miễn sinh hoạt."),
    ("Xã có 415 hộ vay vốn chăn nuôi.", "Xã có 451 hộ tham gia hợp tác xã."),
    ("Xã có 415 trẻ em.", "Xã có 451 trẻ em suy dinh dưỡng thấp còi."),
    ("Xã nợ 3,17 tỷ đồng tiền sử dụng đất.", "Xã nợ 3,71 tỷ đồng vốn xây dựng cơ bản."),
    ("Trường tiểu học có 415 học sinh.", "Trường THCS có 451 học sinh."),
    ("Doanh thu của hợp tác xã là 3,17 tỷ đồng.", "Lợi nhuận của hợp tác xã là 3,71 tỷ đồng."),
]
ONE_FIGURE = [
    ("Xã còn 57 hộ nghèo.", "Toàn xã còn 75 hộ nghèo."),
    ("Xã còn 57 hộ cận nghèo.", "Hộ cận nghèo của xã còn 75 hộ."),
    ("Xã có 2.318 hộ dân.", "Toàn xã có 2.381 hộ."),
    ("Xã có 415 hộ vay vốn chăn nuôi.", "Có 451 hộ trong xã được vay vốn chăn nuôi."),
    ("Xã có 415 hộ chưa có nhà vệ sinh.", "Số hộ chưa có nhà vệ sinh của xã là 451 hộ."),
    ("Xã thu quỹ khuyến học 316 triệu đồng.", "Xã đã thu 361 triệu đồng quỹ khuyến học."),
    ("Xã nợ 3,17 tỷ đồng tiền sử dụng đất.", "Xã còn nợ tiền sử dụng đất 3,71 tỷ đồng."),
    ("Xã chi sai chế độ 316 triệu đồng.", "Xã chi sai 361 triệu đồng do không đúng chế độ."),
    ("Xã có 145 đảng viên.", "Đảng bộ xã có 154 đảng viên và 12 chi bộ."),
]


def told(one: str, other: str) -> int:
    days = date(2023, 5, 17), date(2023, 5, 18)
    articles = zip(TITLES, LEADS, (one, other), days, strict=True)
    found = disputes([extract(f"{title}\n\n{lead} {text}\n", day) for title, lead, text, day in articles])
    assert all(dispute.code == "X1" for dispute in found)
    return len(found)


@pytest.mark.parametrize(("one", "other"), TWO_FIGURES)
def test_what_is_said_of_one_alone_makes_two_figures(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == 0


@pytest.mark.parametrize(("one", "other"), ONE_FIGURE)
def test_the_same_told_in_other_words_is_one_figure(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == 1
