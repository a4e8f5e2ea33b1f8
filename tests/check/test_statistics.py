"""The style of statistical reports: rates behind amounts, now and before with a slash, wholes that are not printed."""

from datetime import date
from decimal import Decimal

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 12, 20)

# Figures that agree, or that no printed whole ties: none may raise an alarm.
SILENT = [
    "Án trộm cắp giảm 12,5% (42/48 vụ), án ma túy tăng 20% (36/30 vụ), án cờ bạc tăng 5 vụ (65/60 vụ).",
    "So với cùng kỳ, số vụ cháy xảy ra ít hơn 6 vụ = 25% (18/24 vụ).",
    "Tòa án thụ lý và giải quyết án dân sự 420/310 vụ, án hình sự 85/80 vụ.",
    "Trạm tiếp nhận và cứu hộ 44/31 con thú.",
    "Cả 8/8 huyện, thành phố đạt tỷ lệ trễ hạn dưới 4%, có 5/8 huyện đạt trên 40% hồ sơ trực tuyến.",
    "Khởi tố mới 64 vụ/96 bị can, tăng 12% so với cùng kỳ, trong đó tội xâm phạm sở hữu chiếm 55%.",
    "Khởi tố 96/120 bị can, tăng 12% so với cùng kỳ, trong đó tội xâm phạm sở hữu chiếm tỷ lệ 55%.",
    "Cả huyện còn 640 hộ nghèo (tỷ lệ 3,2%) và 500 hộ cận nghèo (2,5%).",
    "Huyện còn 640 hộ nghèo (3,2%) và 500 hộ cận nghèo (2,5%). Trong đó, xã Sơn Thượng có 96 hộ nghèo (24%).",
    "Toàn tỉnh có 24.000 hộ nghèo, chiếm 8% số hộ. Trong đó, nghèo về thu nhập 20.000 hộ. Số hộ cận nghèo 18.000 hộ, "
    "chiếm tỷ lệ 6%.",
    "Tháng 7 xuất khẩu 420 triệu USD, giảm 5% so với tháng 6 và lũy kế 7 tháng đạt 2,8 tỷ USD, tăng 12%.",
    "Kiểm tra 45 tổ chức đảng và 120 đảng viên, tăng 5 tổ chức (12,5%) và 20 đảng viên (20%) so với năm trước.",
    "Công an bắt 96 vụ, 143 đối tượng, nhiều hơn cùng kỳ 16 vụ (20%) và 13 đối tượng (10%).",
    "Toàn huyện phát hiện 318 vụ, so với cùng kỳ phát hiện nhiều hơn 18 vụ (6%).",
    "Huyện đã vượt 11/15 chỉ tiêu, đạt 3/15 chỉ tiêu, 1 chỉ tiêu không đạt.",
    "Tháng 8, xã tiếp nhận mới 960 hồ sơ, trả đúng hạn 931 hồ sơ (đạt 95,98%), đến hạn giải quyết 970 hồ sơ.",
    "Sở nhận 10,2 nghìn hồ sơ, giải quyết 8,98 nghìn hồ sơ. Trong đó, 8,96 nghìn hồ sơ đúng hạn, 17 hồ sơ trễ hạn.",
]

# A sentence with a place for one figure, the figure that agrees, and one that does not.
RATES = [
    ("Quý II xảy ra 36 vụ, làm chết 12 người. So với quý I giảm 4 vụ (-{}%), giảm 3 người chết (-20%).", "10", "15"),
    ("Tháng 5 bắt 240 vụ, so với tháng 4 tăng 40 vụ (+{}%).", "20", "26"),
    ("Tổng số thụ lý là 7.350 việc, tăng 350 việc (tăng {}% so với cùng kỳ năm 2022).", "5", "9"),
    ("Các xã tiếp 2.400 lượt, giảm 600 lượt so cùng kỳ [{}%].", "20", "32"),
    ("Toàn huyện có 318 vụ, so với cùng kỳ năm trước nhiều hơn 18 vụ (tăng {}%).", "6", "8,5"),
    ("Xã mất 45 ha rừng, gồm 12 ha phòng hộ và 33 ha sản xuất; so với năm trước giảm 5 ha ({}%).", "10", "12"),
    # the level is told with what kind of case it is, the change without
    ("Cả tỉnh xảy ra 84 vụ cháy rừng. So với tuần trước giảm 16 vụ (-{}%).", "16", "26"),
    ("Trong 6 tháng, xảy ra 48 vụ, giảm 12 vụ tương ứng với {}% so với 6 tháng đầu năm 2022.", "20", "26"),
]


def _checks(text: str) -> tuple[Check, ...]:
    return extract(text, PUBLISHED).checks


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_agree_raise_no_alarm(text: str) -> None:
    assert not [check.message for check in _checks(text) if check.verdict is not Verdict.CONSISTENT]


@pytest.mark.parametrize(("text", "fine", "wrong"), RATES)
def test_the_rate_of_a_change_is_told_of_what_it_leads_to(text: str, fine: str, wrong: str) -> None:
    assert [check.verdict for check in _checks(text.format(fine)) if check.code == "C4"][:1] == [Verdict.CONSISTENT]
    assert not [check for check in _checks(text.format(fine)) if check.verdict is Verdict.INCONSISTENT]
    told = [check for check in _checks(text.format(wrong)) if check.verdict is Verdict.INCONSISTENT]
    assert [check.code for check in told] == ["C4"]


def test_rates_of_several_changes_are_told_of_the_sentence_before() -> None:
    text = (
        "Trong tháng, cả tỉnh xảy ra 90 vụ, làm chết 38 người, bị thương 84 người. So với cùng kỳ giảm 10 vụ (giảm "
        "10%), giảm 12 người chết (giảm 24%) và tăng 14 người bị thương (tăng 20%)."
    )
    told = [check for check in _checks(text) if check.code == "C4"]
    assert [(check.claimed, check.verdict) for check in told] == [(n, Verdict.CONSISTENT) for n in (10, 24, 20)]


def test_a_paragraph_goes_on_about_the_figures_of_the_one_before() -> None:
    text = "Tháng 9, xảy ra 84 vụ, chết 30 người.\n\nSo với tháng cùng kỳ giảm 16 vụ (giảm 16%), tăng 5 người (20%)."
    told = [check for check in _checks(text) if check.code == "C4"]
    assert [(check.claimed, check.verdict) for check in told] == [(n, Verdict.CONSISTENT) for n in (16, 20)]


def test_a_plan_that_is_not_printed_is_no_whole() -> None:
    text = "Tổng thu ước đạt 5.000 tỷ đồng; trong đó thu nội địa ước đạt 3.300 tỷ đồng, bằng 65% dự toán."
    assert not [check for check in _checks(text) if check.code == "P1"]


# The whole of a percentage is not printed; figures of the same unit nearby are none.
UNTOLD = [
    "Sở có lũy kế 6.300 hồ sơ. Đã trả trước và đúng hạn 4.157 hồ sơ (đạt 99,71%). Hồ sơ chậm hạn là 12 hồ sơ (0,29%).",
    "Quý I, tỉnh tiếp nhận 54.500 hồ sơ; giải quyết đúng và trước hạn 51.072 hồ sơ, quá hạn 708 hồ sơ.",
    "Sở tiếp nhận 640 hồ sơ, trong đó đúng hạn 580 hồ sơ, trễ hạn 12 hồ sơ.",
    "Trong đó, vốn trung ương 750 tỷ đồng, vốn tỉnh 400 tỷ đồng, còn lại 100 tỷ đồng là vốn huyện.",
    "Khám phá 2.313 vụ, bắt 4.974 đối tượng. So với tháng trước, giảm 171 vụ (-5,87%), giảm 265 vụ khám phá (-10,28%).",
    "Tỉnh A dẫn đầu với tổng vốn đăng ký 306 triệu USD. Tỉnh B đứng thứ hai với tổng vốn đăng ký 181 triệu USD, chiếm "
    "14,4% tổng vốn đăng ký.",
    "Cả tỉnh có 43.000 hộ cận nghèo. Một số huyện có tỷ lệ hộ nghèo cao như: Đông Sơn 7.849 hộ (43,1%), Tây Sơn 7.362 "
    "hộ (41,1%).",
    "Cả tỉnh có 87.400 hộ. Huyện còn 1.589 hộ nghèo, chiếm tỷ lệ 9,17%.",
    "Quý I có 40 vụ, quý II có 50 vụ, tăng 12% so với quý II năm trước.",
    "Năm 2021 thu 40 tỷ đồng, năm 2022 thu 60 tỷ đồng, tăng 12% so kế hoạch.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_no_other_figure_stands_in_for_a_whole_that_is_not_printed(text: str) -> None:
    assert not [check.message for check in _checks(text) if check.verdict is not Verdict.CONSISTENT]


@pytest.mark.parametrize(("rate", "verdict"), [("25", Verdict.CONSISTENT), ("35", Verdict.INCONSISTENT)])
def test_quarters_are_told_in_their_order(rate: str, verdict: Verdict) -> None:
    told = _checks(f"Quý I phát hiện 40 vụ, quý II phát hiện 50 vụ, tăng {rate}%.")
    assert [check.verdict for check in told] == [verdict]


# One of a row after the other, each with figures of its own.
ROWS = [
    "Dự án A vốn 320 tỷ đồng, giải ngân 240 tỷ đồng, đạt 75%; dự án B giải ngân 60 tỷ đồng, đạt 40%.",
    "Dự án A vốn 320 tỷ đồng, giải ngân 240 tỷ đồng, đạt 75%. Dự án B giải ngân 60 tỷ đồng, đạt 40%.",
    "Xã An Phú có 320 hộ, 240 hộ đã kê khai (75%); xã Bình Lộc có 60 hộ kê khai (40%).",
    "Đợt 1 kiểm tra 320 cơ sở, 240 cơ sở đạt (75%); đợt 2 có 60 cơ sở đạt (40%).",
    "Long Sơn có 320 lô đất, 240 lô đã giao (75%); Hải Hà 60 lô đã giao (40%).",
    "Cấp huyện có 320 cán bộ, 240 người đạt (75%); cấp xã 60 người đạt (40%).",
]


@pytest.mark.parametrize("text", ROWS)
def test_a_share_of_one_of_a_row_is_not_held_against_another(text: str) -> None:
    told = [check for check in _checks(text) if check.code == "P1"]
    assert [(check.claimed, check.verdict) for check in told] == [(75, Verdict.CONSISTENT)]


def test_one_of_a_row_is_held_against_its_own_whole() -> None:
    text = "Dự án A vốn 320 tỷ đồng, đã chi 240 tỷ đồng, đạt 75%; dự án B vốn 150 tỷ đồng, đã chi 60 tỷ đồng, đạt 45%."
    told = [check for check in _checks(text) if check.verdict is Verdict.INCONSISTENT]
    assert [check.expected for check in told] == [40]


# A percentage of a place may be of all that the place has; a bracket may tell now and before.
PLACES = [
    "Huyện có 320 hộ nghèo; xã A có 60 hộ (40%).",
    "Toàn huyện có 320 hộ nghèo, trong đó xã Đồng Lạc có 60 hộ, chiếm 40%.",
    "Toàn huyện có 1.350 hộ cận nghèo. Xã Đồng Lạc còn 54 hộ cận nghèo (chiếm 4,9%).",
    "Huyện có 48 trường, trong đó xã Đồng Lạc có 6 trường đạt chuẩn (75%).",
    "Quý I xử lý 150 vụ. Số án kinh tế ít hơn 8 vụ (14/6 vụ).",
    "Quý I bắt giữ 260 vụ, so với cùng kỳ năm 2022 nhiều lên, tăng 80 vụ (260/180 vụ); khởi tố 150 vụ.",
    "Quý I bắt giữ 260 vụ, tăng 80 vụ so với cùng kỳ (260/180 vụ).",
    "Tỷ lệ dùng nước sạch đạt 84,5%, thấp hơn 4,5% so với chỉ tiêu được giao tại Kế hoạch số 61/KH-UBND ngày 12/3/2022 "
    "của Chủ tịch UBND tỉnh (89%) và thấp hơn 6,5% so với nghị quyết (91%).",
]


@pytest.mark.parametrize("text", PLACES)
def test_shares_of_a_place_and_brackets_of_now_and_before_are_silent(text: str) -> None:
    assert not [check.message for check in _checks(text) if check.verdict is not Verdict.CONSISTENT]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn tỉnh xảy ra 160 vụ cháy, trong đó thành phố An Lộc có 40 vụ (chiếm 35%).",
        "Huyện có 600 hộ, trong đó 150 hộ nghèo (28%).",
        "Toàn huyện có 320 hộ nghèo, trong đó xã Đồng Lạc có 60 hộ, chiếm 40% tổng số hộ nghèo của huyện.",
        "Trong quý, phòng đã trả kết quả đúng hạn (425/420 hồ sơ).",
    ],
)
def test_what_can_only_be_of_the_printed_whole_is_told(text: str) -> None:
    assert [check.verdict for check in _checks(text) if check.verdict is not Verdict.CONSISTENT] == [
        Verdict.INCONSISTENT
    ]


# Several percentages of a passage imply one whole, which is not printed; what was added is none either.
IMPLIED = [
    "Có 302 người do tỉnh giới thiệu, 190 người do huyện giới thiệu. Trong đó 154 người là nữ, chiếm 30,8%; 47 người "
    "trẻ tuổi, chiếm 9,4%; 88 người lần đầu ứng cử, chiếm 17,6%.",
    "Trung tâm đã nhận nhiều hồ sơ (tăng 1.000 hồ sơ), trong đó đã trả 820 hồ sơ, đạt 54,7%.",
    "Số hộ vay là 860 hộ. Dịp này 124 hộ (31%) trả nợ sớm, 83 hộ (20,75%) vay thêm.",
]


@pytest.mark.parametrize("text", IMPLIED)
def test_a_whole_that_several_percentages_imply_is_another_than_the_printed_one(text: str) -> None:
    assert not [check.message for check in _checks(text) if check.verdict is not Verdict.CONSISTENT]


def test_a_slip_in_the_printed_whole_is_told_though_percentages_imply_another() -> None:
    text = "Đoàn kiểm tra 456 hộ, trong đó 124 hộ (29,8%) chưa kê khai."
    told = [check for check in _checks(text) if check.code == "P1" and check.verdict is Verdict.INCONSISTENT]
    assert [check.claimed for check in told] == [Decimal("29.8")]
