"""What a percentage is of: named wholes, plans, earlier figures and other periods; what is more or less than what."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 11, 15)

# As printed nothing is told, with a slip in it an alarm is.
NAMED = [
    ("Ban chấm 800 bài dự thi, trong đó chung khảo 50 bài (6,25%), có 6 bài đạt giải, chiếm {}% số bài "
     "chung khảo.", "12", "21"),
    ("Phòng tiếp 2.600 lượt bệnh nhân, nhập viện 130 lượt (5%), trong đó 26 lượt mổ cấp cứu, chiếm {}% số "
     "lượt nhập viện.", "20", "30"),
    ("Tổ bầu cử phát ra 420 phiếu, thu về 400 phiếu (95,2%), hợp lệ 392 phiếu ({}% số phiếu thu về), không "
     "hợp lệ 8 phiếu (2%).", "98", "89"),
    ("Quỹ cho 1.400 hộ vay, thu hồi nợ của 1.120 hộ (80%); 56 hộ xin gia hạn, chiếm {}% số hộ thu hồi nợ.", "5", "15"),
    ("Hợp tác xã thu mua 612 tấn, đạt 102% kế hoạch xã giao 600 tấn, đạt {}% kế hoạch phấn đấu 720 tấn.", "85", "58"),
    ("Trạm có 80 giường kế hoạch, thực kê 96 giường, bằng {}% kế hoạch.", "120", "112"),
    ("Công ty bán 270 căn, chỉ bằng {}% cùng kỳ (450 căn).", "60", "66"),
    ("Xã thu quỹ 84 triệu đồng, bằng 96% dự toán và bằng {}% cùng kỳ năm 2022 (70 triệu đồng).", "120", "102"),
    ("Tỉnh chi 315 tỷ đồng trong tổng số 700 tỷ đồng kế hoạch vốn, đạt {}%.", "45", "54"),
    ("Quỹ chi trả 80% của 150 triệu đồng viện phí, tương đương {} triệu đồng.", "120", "102"),
    ("Quỹ được giao 50 tỷ đồng, đến nay giải ngân được 14 tỷ đồng, tương đương 28% kế hoạch; xã được phân bổ 25 tỷ "
     "đồng, chi 10 tỷ đồng, bằng {}%.", "40", "14"),
    ("Huyện bố trí 75 tỷ đồng, mới giải ngân được 18 tỷ đồng, tương đương {}% kế hoạch vốn.", "24", "42"),
    ("Khách nghỉ đêm 63.000 lượt, chiếm {}% tổng lượt khách; tổng lượt khách đạt 180.000 lượt.", "35", "53"),
    ("Lúa bị ngập là 1.320 ha, chiếm {}% diện tích gieo cấy của huyện là 8.250 ha.", "16", "61"),
    ("Tàu chở 1.710 tấn hàng, chỉ bằng {}% tải trọng thiết kế 3.800 tấn.", "45", "54"),
    ("Dân tộc thiểu số có 360 em, bằng {}% tổng số 800 học sinh toàn trường.", "45", "54"),
    ("Tỷ lệ bỏ học là {}% (72 em trên tổng số 24.000 học sinh).", "0,3", "0,6"),
    ("Tỷ lệ giải quyết đơn đạt {}% (tiếp nhận 150 đơn, giải quyết 138 đơn).", "92", "82"),
    ("Quỹ cho vay 360 tỷ đồng, trong đó cho vay dài hạn 126 tỷ đồng, chiếm tỷ trọng {}%.", "35", "53"),
    ("Tỷ lệ hòa giải dân sự đạt 75% với 90/120 vụ; hình sự đạt {}% với 34/40 vụ.", "85", "58"),
]  # fmt: skip

MOVED = [
    ("Kỳ này cử tri nêu 66 ý kiến, nhiều hơn kỳ trước 6 ý kiến ({}%).", "10", "20"),
    ("Bến đón 17.600 lượt, cao hơn cùng kỳ 1.600 lượt ({}%).", "10", "17"),
    ("Huyện tưới được 5.150 ha, cao hơn thiết kế 150 ha ({}%).", "3", "5"),
    ("Tỉnh cấp phép 36 dự án, tăng {}% (6 dự án) so với năm trước.", "20", "30"),
    ("Vốn được điều chỉnh từ 640 tỷ đồng lên 800 tỷ đồng, tăng 160 tỷ đồng, tức {}%.", "25", "35"),
    ("Năm ngoái có 250 thí sinh, năm nay có 300 thí sinh, tăng 50 em, tương đương {}%.", "20", "12"),
    ("Hợp tác xã gieo 1.575 ha, vượt {}% so với kế hoạch 1.500 ha.", "5", "8"),
    ("Giá quyết toán là 38,8 tỷ đồng, giảm 1,2 tỷ đồng, tức {}% so với giá trị đề nghị 40 tỷ đồng.", "3", "13"),
    ("CPI tăng 0,42%, cao hơn {} điểm phần trăm so với mức tăng 0,3% của tháng trước.", "0,12", "0,21"),
    ("Giá bán lẻ 52.000 đồng/kg, cao hơn giá tại vườn 30.000 đồng/kg tới {} đồng.", "22.000", "32.000"),
    ("Năm 2020 có 48 sản phẩm thì đến nay đã có 168 sản phẩm, gấp {} lần.", "3,5", "5,3"),
    ("Quỹ lương năm 2022 là 50 tỷ đồng, năm nay tăng {}% lên 56 tỷ đồng.", "12", "21"),
    ("Năm 2021 khởi tố 80 vụ; năm 2022 khởi tố 92 vụ, tăng {} vụ.", "12", "21"),
    ("Thu ngân sách đạt 460 tỷ đồng, vượt {}% dự toán (400 tỷ đồng).", "15", "51"),
    ("Thu phí đạt 93 tỷ đồng, hụt {} tỷ đồng so với cùng kỳ (150 tỷ đồng).", "57", "75"),
    ("So với giá dự thầu 50 tỷ đồng, giá trúng thầu chỉ 46 tỷ đồng, giảm {}%.", "8", "14"),
    ("Giá trị công trình giảm từ 7,6 tỷ đồng còn 7,2 tỷ đồng, tiết kiệm {} triệu đồng.", "400", "740"),
    ("Vốn tăng từ 300 tỷ đồng lên 420 tỷ đồng, gấp {} lần.", "1,4", "1,7"),
]  # fmt: skip

EACH = [
    ("Xã có 1.500 hộ, 6.300 nhân khẩu, bình quân {} người/hộ.", "4,2", "5,2"),
    ("Đội tổ chức 32 buổi cho 4.160 lượt người, bình quân {} người/buổi.", "130", "103"),
    ("Xưởng may 9.600 sản phẩm trong 24 ngày, trung bình {} sản phẩm mỗi ngày.", "400", "300"),
    ("Công ty nợ lương 84 lao động 1,26 tỷ đồng, bình quân mỗi người {} triệu đồng.", "15", "18"),
    ("Mỗi hộ được hỗ trợ 12 triệu đồng, tổng cộng 65 hộ với số tiền {} triệu đồng.", "780", "870"),
    ("Tổng số tiền phạt là 1,44 tỷ đồng cho 96 trường hợp, tức mỗi trường hợp {} triệu đồng.", "15", "18"),
    ("Đoàn tặng 420 suất quà, mỗi suất 500.000 đồng, trị giá {} triệu đồng.", "210", "120"),
    ("Vườn có 3.000 gốc, bán bình quân {} đồng/gốc, thu về tổng cộng 60 triệu đồng.", "20.000", "12.000"),
    ("Với mức phạt 2,5 triệu đồng mỗi trường hợp, 48 trường hợp bị phạt tổng cộng {} triệu đồng.", "120", "210"),
]  # fmt: skip

# Consistent as printed, whatever else could be divided by what.
AGREEING = [
    "Tòa thụ lý 1.250 vụ án, đã xét xử 1.000 vụ (80%). Có 6 vụ bị hủy án, chiếm 0,6% số án đã xét xử.",
    "Năm 2019, huyện có 90 trường hợp tảo hôn, chiếm 6,2%. Năm 2022, số trường hợp tảo hôn còn 45, chiếm 3%.",
    "Đầu nhiệm kỳ, xã có 210 hộ nghèo (tỷ lệ 14%), đến nay giảm còn 63 hộ (tỷ lệ 4,2%).",
    "Cuối năm trước có 140 hộ cận nghèo (8,1%). Năm nay, số hộ cận nghèo là 112 hộ, chiếm 6,4%.",
    "Rà soát 2.000 hộ: hộ nghèo 120 hộ, tỷ lệ 6%; hộ cận nghèo 80 hộ, tỷ lệ 4%.",
    "Phân loại 600 hồ sơ: đất đai 300 hồ sơ, tỷ lệ 50%; xây dựng 120 hồ sơ, tỷ lệ 20%; hộ tịch 90 hồ sơ, tỷ lệ 15%.",
    "Xã có 3.120 cử tri, đã có 3.042 người bỏ phiếu, đạt 97,5%. Trong đó thôn Hạ có 640 cử tri, 640 người đi bỏ "
    "phiếu, đạt 100%.",
    "Năm 2021, có 700 hồ sơ, giải quyết 630 hồ sơ, đạt 90%. Năm 2022, có 800 hồ sơ, giải quyết 760 hồ sơ, đạt 95%. "
    "Năm 2023, giải quyết 873 hồ sơ, đạt 97%.",
    "Tổng thu 2.060 tỷ đồng, đạt 82,4% dự toán (2.500 tỷ đồng); thu tiền đất đạt 210 tỷ đồng, bằng 28% dự toán.",
    "Đỉnh lũ đạt 8,4 m, vượt mức lịch sử năm 1996 là 0,4 m (5%).",
    "Tỉnh cấp 40 triệu USD cho 2 dự án, vốn đăng ký 480 triệu USD, giảm 4% (20 triệu USD).",
    "Giá phòng từ 400.000 đồng mỗi đêm, 2 đêm cuối tuần hết tổng cộng 1 triệu đồng.",
    "Phạt 4 triệu đồng mỗi trường hợp, ngoài ra truy thu thuế; 15 trường hợp nộp tổng cộng 95 triệu đồng.",
    "Thu nhập của chị Hoa là 24 triệu đồng, gấp ba lần lương công nhân 8 triệu đồng, gấp 2,4 lần mức bình quân 10 "
    "triệu đồng.",
    "Toàn huyện có 21.000 dân, 2.100 hộ nghèo, bình quân 4 người/hộ.",
    "Số tiền đã chi trả 189 tỷ đồng, bình quân 900 triệu đồng mỗi hộ đã nhận, đạt 63% tổng kinh phí 300 tỷ đồng.",
    "Tỷ lệ hộ nghèo còn 12,4% (620/5.000 hộ), giảm 4,1 điểm phần trăm so với năm 2021 (16,5%).",
    "Bán 30/36 lô đất với tổng số tiền 63 tỷ đồng, cao hơn giá khởi điểm 10,5 tỷ đồng, tức 20%.",
    "Tàu A chở 720 tấn, bằng 75% sức chứa 960 tấn; tàu B chở 512 tấn, bằng 80%.",
    "Năm 2021 thu 150 tỷ đồng, năm 2022 thu 180 tỷ đồng, năm 2023 tăng 10% lên 198 tỷ đồng.",
    "Xã cấp 1.240 giấy phép, nhiều hơn năm trước 240 giấy phép (tăng 24%).",
    "Bà Lan có 42 phiếu tín nhiệm cao, chiếm 84%; 7 phiếu tín nhiệm, chiếm 14%; 1 phiếu tín nhiệm thấp, chiếm 2%.",
    "Tỷ lệ giải ngân đạt 60% với 12/15 dự án đã khởi công.",
    "Thu ngân sách 9 tháng 2.160 tỷ đồng, bằng 72% dự toán năm (3.000 tỷ đồng).",
]  # fmt: skip


def checks(text: str) -> tuple[Check, ...]:
    """The checks of a text."""
    return extract(text, published=PUBLISHED).checks


def alarms(text: str) -> list[str]:
    """What is told of a text as not agreeing."""
    return [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), [*NAMED, *MOVED, *EACH])
def test_a_slip_is_told_and_the_right_figure_is_not(text: str, right: str, wrong: str) -> None:
    assert checks(text.format(right))
    assert not alarms(text.format(right))
    assert len(alarms(text.format(wrong))) == 1


@pytest.mark.parametrize("text", AGREEING)
def test_what_agrees_raises_no_alarm(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Chi cục nhận 900 hồ sơ, giải quyết 810 hồ sơ, đạt 90%; 81 hồ sơ bị trả lại, chiếm 10% số hồ sơ đã "
         "giải quyết.", 81, 810),
        ("Đảng bộ kết nạp 155 đảng viên, đạt 103,3% kế hoạch (150 đảng viên), trong đó 93 nữ, chiếm 60%.", 93, 155),
        ("Phát ra 250 phiếu, thu về 240 phiếu (96%), hợp lệ 228 phiếu (95% số phiếu thu về), không hợp lệ 12 phiếu "
         "(5%).", 12, 240),
    ],
)  # fmt: skip
def test_a_share_is_of_the_figure_that_is_named(text: str, part: int, whole: int) -> None:
    found = extract(text, published=PUBLISHED)
    values = {quantity.id: quantity.value for quantity in found.quantities}
    shares = [[int(values[key]) for key in check.quantities[1:]] for check in found.checks if check.code == "P1"]
    assert [part, whole] in shares


def test_parts_of_one_whole_make_no_other_sum() -> None:
    text = "Đội xử lý 48 vụ: do điện 24 vụ (50%), sơ suất 15 vụ (31,25%), chưa rõ 9 vụ (18,75%)."
    found = extract(text, published=PUBLISHED)
    keys = {quantity.id for quantity in found.quantities if quantity.value in (24, 15, 9)}
    assert not [check for check in found.checks if check.code == "S1" and set(check.quantities) == keys]


def test_a_plan_is_no_part_of_what_is_told_before_it() -> None:
    text = "Toàn tỉnh tiêm 900.000 liều, trong đó trẻ em tiêm 78.000 liều, đạt 78% kế hoạch (100.000 liều)."
    found = extract(text, published=PUBLISHED)
    plan = next(quantity.id for quantity in found.quantities if quantity.value == 100_000)
    assert not [check for check in found.checks if check.code == "W1" and plan in check.quantities]


@pytest.mark.parametrize("text", ["Thu 9 tháng 3.150 tỷ đồng.", "Số thu 8 tháng 1.260 tỷ đồng, tăng 4%."])
def test_months_before_an_amount_are_no_date(text: str) -> None:
    assert len(extract(text, published=PUBLISHED).quantities[0].span.text) == len("3.150 tỷ đồng")
