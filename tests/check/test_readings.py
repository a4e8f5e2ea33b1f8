"""What words make of figures: a part of a part, a change, an age, a denial is no part, whole or list."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

AGREEING = [
    "Trong 11 khoản thu có 8 khoản tăng so với cùng kỳ, 3 khoản giảm là thuế bảo vệ môi trường (giảm 12,4%), lệ phí "
    "trước bạ (giảm 7%) và thu tiền sử dụng đất (giảm 31,5%).",
    "Trong 14 chỉ tiêu có 9 chỉ tiêu tăng so với cùng kỳ, 5 chỉ tiêu giảm, nhiều nhất là thu hút đầu tư (giảm 18,2%).",
    "Cấp ủy các cấp thi hành kỷ luật 212 đảng viên, giảm 18 trường hợp so với cùng kỳ, bằng các hình thức: khiển trách "
    "141, cảnh cáo 44, cách chức 6, khai trừ 21; trong đó có 38 cấp ủy viên các cấp (chiếm 17,9%).",
    "Kết quả lấy phiếu tín nhiệm: 30 phiếu tín nhiệm cao (60%), 16 phiếu tín nhiệm (32%), 4 phiếu tín nhiệm thấp (8%) "
    "trên tổng số 50 phiếu hợp lệ; 52 phiếu phát ra, thu về 51 phiếu.",
    "Kết quả: 46 phiếu hợp lệ, 4 phiếu không hợp lệ; trong đó 40 phiếu đồng ý trên tổng số 46 phiếu hợp lệ; phát ra 52 "
    "phiếu, thu về 50 phiếu.",
    "Có 36 thí sinh vi phạm, trong đó 30 thí sinh bị đình chỉ, 4 thí sinh bị cảnh cáo và 2 thí sinh bị khiển trách, "
    "giảm 12 thí sinh (25%) so với năm trước.",
    "Ban chỉ đạo phát hiện 41 cơ sở có vi phạm, gồm 25 cơ sở không có giấy phép, 19 cơ sở không bảo đảm vệ sinh, 8 "
    "cơ sở sử dụng lao động chưa khám sức khỏe.",
    "Số vụ cháy năm 2022 là 24 vụ (năm 2021: 30 vụ), giảm 20%.",
    "Số vụ cháy năm 2022 là 24 vụ (năm 2021: 30 vụ), giảm 40% so với năm 2020.",
    "Chi cục kiểm tra 120 cơ sở (năm 2022: 96 cơ sở), tăng 25%, phạt 14 cơ sở (năm 2022: 20 cơ sở), giảm 30%.",
    "Huyện có 12 trường đạt chuẩn (năm 2021: 10 trường, năm 2020: 8 trường), tăng 20% so với năm 2021.",
    "Thu được 240 tỷ đồng (năm 2021: 200 tỷ đồng), tăng 20% và bằng 110% kế hoạch.",
    "Thuế xuất nhập khẩu thu 412 tỷ đồng, trong đó thuế xuất khẩu 30 tỷ đồng, thuế nhập khẩu 50 tỷ đồng.",
    "Kim ngạch xuất khẩu đạt 30 tỷ USD, trong đó xuất khẩu sang Mỹ 12 tỷ USD; nhập khẩu 22 tỷ USD.",
    "Đội lập biên bản 45 xe, gồm 30 xe tải và 15 xe khách, giảm 5 xe (10%) so với tháng trước.",
]


def checks(text: str) -> list[Check]:
    return list(extract(f"Tin kiểm tra\n\n{text}\n", date(2023, 12, 20)).checks)


@pytest.mark.parametrize("text", AGREEING)
def test_figures_that_agree_raise_no_alarm(text: str) -> None:
    assert not [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tổ có 7 hòa giải viên trên 61 tuổi. Trong số này có ông Mai Xuân Khiêm, 63 tuổi.", "W1"),
        (
            "Hai cán bộ xuất hiện trong clip chưa phải là công chức, cũng không phải là viên chức hay người lao động.",
            "E1",
        ),
        ("Hai tài xế bị kiểm tra không phải là chủ xe, lái thuê hay người thân của chủ xe.", "E1"),
        ("Huyện có 40 trường, 32 trường đạt chuẩn (80%), trong đó 8 trường đạt mức độ 2 (25%).", "S1"),
        (
            "Có 8 đơn vị giải ngân trên 70%, 11 đơn vị từ 50% đến 70%, 9 đơn vị dưới 50%, cá biệt 2 đơn vị ở mức 0%.",
            "S1",
        ),
        ("Chị đi tìm nửa cuộc đời của mình.", "R1"),
        ("Một nửa số bếp ăn vi phạm quy định.", "R1"),
    ],
)
def test_what_is_no_part_ratio_or_list_is_not_told(text: str, code: str) -> None:
    assert not [check.message for check in checks(text) if check.code == code]


def test_grades_of_one_whole_have_one_sum() -> None:
    text = "Trong 240 hộ, có 120 hộ tốt, 72 hộ khá, 48 hộ trung bình."
    assert [len(check.quantities) for check in checks(text) if check.code == "S1"] == [4]


def test_a_change_in_a_bracket_is_no_whole() -> None:
    text = (
        "Toàn ngành có 52.300 học viên đăng ký (giảm gần 7.000 học viên so với khóa trước).\n"
        "Trong đó, 5.200 học viên học buổi tối."
    )
    assert [check.expected for check in checks(text) if check.code == "W1"] == [52300]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kim ngạch đạt 2,34 tỷ USD, trong đó xuất khẩu 1,12 tỷ USD, nhập khẩu 1,22 tỷ USD.", Verdict.CONSISTENT),
        ("Kim ngạch đạt 2,34 tỷ USD, trong đó xuất khẩu 1,12 tỷ USD, nhập khẩu 1,32 tỷ USD.", Verdict.INCONSISTENT),
        ("Viện thụ lý 214 vụ (cũ 31 vụ, mới 183 vụ).", Verdict.CONSISTENT),
        ("Viện thụ lý 214 vụ (cũ 31 vụ, mới 138 vụ).", Verdict.INCONSISTENT),
    ],
)
def test_parts_that_words_make_whole_are_summed(text: str, verdict: Verdict) -> None:
    assert [check.verdict for check in checks(text) if check.code == "S1"] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Số vụ cháy năm 2022 là 24 vụ (năm 2021: 30 vụ), giảm 25%.",
        "Số vụ cháy trong năm là 24 vụ (cùng kỳ: 30 vụ), giảm 16 vụ so với cùng kỳ.",
        "Kết quả, 40 phiếu đồng ý trên tổng số 46 phiếu, 4 phiếu không đồng ý.",
        "Ban chỉ đạo phát hiện 52 cơ sở vi phạm, gồm 25 cơ sở không có giấy phép, 91 cơ sở không bảo đảm vệ sinh, 8 "
        "cơ sở chưa ký cam kết.",
    ],
)
def test_what_does_not_agree_is_told(text: str) -> None:
    assert [check.verdict for check in checks(text)].count(Verdict.INCONSISTENT) == 1
