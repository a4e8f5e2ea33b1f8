"""Prices and levels that move: rates of a change, what it leads to, and what two figures lie apart."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2024, 6, 20)

# A sentence with a place for one figure, the code of its check, the figure that agrees, and one that does not.
TOLD = [
    ("Chi cục xử lý 8.480 vụ vi phạm (tăng 480 vụ, {}% so với cùng kỳ năm trước).", "C4", "6", "16"),
    ("Thanh tra tỉnh nhận 136 đơn, so với cùng kỳ năm trước tăng {} đơn (6 tháng đầu năm 2023 nhận 112 đơn).",
     "C2", "24", "42"),
    ("Xã có 63 đơn (51 khiếu nại, 12 tố cáo) thuộc thẩm quyền, so với năm trước giảm {} đơn (năm 2023 có 90 đơn).",
     "C2", "27", "72"),
    ("Tỉnh xảy ra 30 vụ cháy, làm chết 8 người và bị thương 12 người. So với cùng kỳ, tình hình giảm ba mặt. Cụ thể, "
     "so với cùng kỳ năm trước số vụ cháy giảm 20 vụ (giảm 40%), số người bị thương giảm 4 người (giảm 25%), số người "
     "chết giảm 2 người (giảm {}%).", "C4", "20", "10"),
    ("Chỉ số sàn này giảm 12,5 điểm ({}%) còn 987,5 điểm.", "C4", "1,25", "2,15"),
    ("Cuối phiên, chỉ số đạt 1.212 điểm, tăng 12 điểm (tương đương {}%).", "C4", "1", "3"),
    ("Giá dầu tăng 2,4 USD/thùng, tương đương tăng {}%, lên mức 82,4 USD/thùng.", "C4", "3", "8"),
    ("Số vụ trộm là 360 vụ, giảm 40 vụ so với cùng kỳ năm trước (tương đương {}%).", "C4", "10", "20"),
    ("Chợ nhận 1.150 tấn rau, cao hơn 150 tấn so với ngày thường (tương đương mức tăng {}%).", "C4", "15", "51"),
    ("Cổ phiếu dừng ở 23.500 đồng, giảm {} đồng (6%).", "C4", "1.500", "5.100"),
    ("Từ mức 2.410 USD hồi đầu tuần, giá vàng đã giảm {} USD, về mức 2.375 USD.", "C2", "35", "53"),
    ("Việc tính lại đã làm giảm giá khởi điểm {} tỷ đồng (từ 310 tỷ đồng còn 250 tỷ đồng).", "C2", "60", "40"),
    ("Đảo đón 4.800 lượt khách, nhiều hơn {} lượt khách so với 4.200 lượt khách của năm trước.", "C2", "600", "900"),
    ("Chỉ số ở mức 1.632,40 điểm sau khi có thêm 12,20 điểm, tương đương {}%.", "C4", "0,75", "5,75"),
    ("Công ty giảm {}% vốn, từ 1.250 tỷ đồng về còn 450 tỷ đồng.", "C1", "64", "46"),
    ("Công ty được phép khai thác 12.000 tấn nhưng đã khai thác 15.500 tấn, vượt {} tấn.", "C2", "3.500", "5.300"),
    ("Giấy phép cho xây cao 53 m nhưng chủ nhà đã xây cao 69 m, vượt {} m.", "C2", "16", "61"),
    ("Sản lượng tăng {}% từ 250.000 tấn lên 290.000 tấn.", "C1", "16", "61"),
    ("Vàng miếng mua vào 75 triệu đồng/lượng, bán ra 78 triệu đồng/lượng, chênh lệch mua - bán là {} triệu đồng.",
     "S5", "3", "8"),
    ("Giá mua - bán niêm yết ở mức 75,5 - 77 triệu đồng/lượng. Chênh lệch giữa giá mua và giá bán hiện ở mức {} triệu "
     "đồng/lượng.", "S5", "1,5", "5,1"),
    ("Giá mua vào là 74 triệu đồng; bán ra 77 triệu đồng, tăng 1 triệu đồng so với hôm trước; chênh lệch mua - bán "
     "từ 2 triệu đồng lên {} triệu đồng.", "S5", "3", "9"),
    ("Giá khởi điểm là 150 tỷ đồng nhưng giá trúng chỉ 120 tỷ đồng (chênh lệch {} tỷ đồng).", "S5", "30", "13"),
    ("Cháy rừng giảm {}% số vụ (80 vụ, giảm 20 vụ), giảm 25% số người bị thương (6 người, giảm 2 người).",
     "C4", "20", "12"),
    ("Công an huyện phát hiện 60 vụ, 95 đối tượng, tăng 12 vụ ({}%) so với cùng kỳ năm trước.", "C4", "25", "52"),
    ("Lô thứ nhất bán 96,4 tỷ đồng, lô thứ hai bán 61,2 tỷ đồng, chênh lệch {} tỷ đồng.", "S5", "35,2", "53,2"),
]  # fmt: skip

# What looks like one of these and is none.
UNTOLD = [
    "Doanh thu đạt 500 tỷ đồng, lợi nhuận tăng 20 tỷ đồng (15%).",
    "Toàn tỉnh có 900 cán bộ, tăng 45 cán bộ (40% là nữ).",
    "Quỹ còn 80 tỷ đồng, tăng 12 tỷ đồng, tăng 30% số hộ được vay.",
    "Thu đạt 120 tỷ đồng, tăng 20 tỷ đồng, tương đương 10% so với kế hoạch.",
    "Doanh thu 500 tỷ đồng, chi phí 450 tỷ đồng, chênh lệch 80 tỷ đồng so với năm trước.",
    "Chi phí giảm 20% mỗi vụ (80 vụ, giảm 20 phút).",
    "Số vụ giảm 12% so với kế hoạch (80 vụ, tăng 20 vụ).",
    "Công an huyện xử lý 60 vụ, phạt 95 đối tượng, tăng 12 vụ (52%) so với cùng kỳ năm trước.",
    "Tỉnh có 300 vụ, riêng huyện 60 vụ, 95 đối tượng, tăng 12 vụ (52%) so với cùng kỳ.",
    "Giá bạc giảm 15 xu, tương đương 3%, còn 29 USD.",
    "Giá vàng trong nước là 76 triệu đồng, bán lẻ 79 triệu đồng, chênh lệch với giá thế giới là 18 triệu đồng.",
    "Xã thu 30 tỷ đồng, chi 20 tỷ đồng, nộp 5 tỷ đồng, chênh lệch 7 tỷ đồng.",
    "Vàng mua vào tăng 1 triệu đồng, bán ra tăng 3 triệu đồng, chênh lệch mua - bán là 4 triệu đồng.",
    "Hai bên chênh lệch 12 tuổi, con gái 4 tuổi, con trai 9 tuổi.",
    "Tỉnh tăng mức hỗ trợ nhà ở 50 tỷ đồng (từ 20 triệu đồng/hộ lên 30 triệu đồng/hộ).",
    "Đội kiểm tra 40 cửa hàng, giá vé từ 20.000 đồng, chợ giảm 30.000 đồng tiền phí còn lại.",
]


def checks(text: str) -> list[Check]:
    return list(extract(f"Tin thị trường\n\n{text}\n", PUBLISHED).checks)


@pytest.mark.parametrize(("text", "code", "right", "wrong"), TOLD)
def test_what_moves_and_what_lies_apart(text: str, code: str, right: str, wrong: str) -> None:
    fine = checks(text.format(right))
    assert code in {check.code for check in fine if check.verdict is Verdict.CONSISTENT}
    assert not [check.message for check in fine if check.verdict is not Verdict.CONSISTENT]
    assert code in {check.code for check in checks(text.format(wrong)) if check.verdict is Verdict.INCONSISTENT}


@pytest.mark.parametrize("text", UNTOLD)
def test_what_only_looks_so_raises_no_alarm(text: str) -> None:
    assert not [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Giá khởi điểm là 96,4 tỷ đồng, giá trúng hơn 71 tỷ đồng (chênh lệch 25,2 tỷ đồng).", [Verdict.CONSISTENT]),
        ("Giá khởi điểm là 96,4 tỷ đồng, giá trúng hơn 71 tỷ đồng (chênh lệch 25,7 tỷ đồng).", []),
        ("Bên mua trả hơn 66 tỷ đồng, bên bán đòi 73 tỷ đồng, chênh lệch 9 tỷ đồng.", []),
    ],
)
def test_a_hedged_end_leaves_room(text: str, verdict: list[Verdict]) -> None:
    assert [check.verdict for check in checks(text) if check.code == "S5"] == verdict


def test_a_rate_of_the_new_figure_is_left_alone() -> None:
    assert not checks("Giá thép còn 900 đồng, giảm 300 đồng (33,3%).")


def test_a_difference_is_no_sum_as_well() -> None:
    text = "Giá khởi điểm là 150 tỷ đồng nhưng giá trúng chỉ 120 tỷ đồng (chênh lệch 30 tỷ đồng)."
    assert [(check.code, str(check.claimed)) for check in checks(text)] == [("S5", "30000000000")]
