"""What was done against what was planned, accounts and orders of figures: as printed nothing is told, with a slip in it
an alarm is."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2024, 10, 20)

# What was done is held against a plan or another period that stands between it and its percentage.
AGAINST = [
    ("Thanh tra Sở thực hiện 38 cuộc thanh tra, kiểm tra so với kế hoạch 36 cuộc, đạt {}% kế hoạch.", "105,6", "108,6"),
    ("Đã thực hiện 12 cuộc thanh tra so với kế hoạch 16 cuộc, đạt {}% kế hoạch năm.", "75", "57"),
    ("Thu ngân sách {} tỷ đồng so với dự toán được giao là 300 tỷ đồng, bằng 106,7%.", "320", "230"),
    ("Thu được 1.250 tỷ đồng so với dự toán 1.000 tỷ đồng, vượt {}%.", "25", "52"),
    ("Diện tích thực tế 1.200 m2 trong khi giấy phép chỉ 1.000 m2, vượt {}%.", "20", "30"),
    ("Đội đã kiểm tra 48 cơ sở (kế hoạch là 40 cơ sở), đạt {}% kế hoạch.", "120", "130"),
    ("Đã thẩm định 48 hồ sơ trong khi kế hoạch chỉ 40 hồ sơ, đạt {}%.", "120", "102"),
    ("Kế hoạch giao kiểm tra 40 cơ sở. Đến nay đã kiểm tra 48 cơ sở, đạt {}% kế hoạch.", "120", "102"),
    ("Theo kế hoạch, Thanh tra Sở làm 16 cuộc. Đến nay đã làm 18 cuộc (2 cuộc đột xuất), đạt {}% kế hoạch.", "112,5",
     "121,5"),
    ("Đã thực hiện 18 cuộc (2 cuộc đột xuất), đạt {}% so với kế hoạch 16 cuộc.", "112,5", "121,5"),
]  # fmt: skip

# Percentages that only their order ties to the figures before them.
ORDERED = [
    ("Đoàn lấy 80 mẫu nước, có 20 mẫu loại A, 36 mẫu loại B và 24 mẫu không đạt, tương ứng 25%, {}% và 30%.", "45",
     "54"),
    ("Sở tiếp nhận 240 đơn. Trong đó 60 đơn khiếu nại, 36 đơn tố cáo, lần lượt chiếm 25% và {}%.", "15", "51"),
    ("Kết quả xếp loại 200 học sinh: 60 em giỏi, 90 em khá, 50 em trung bình, tỷ lệ lần lượt là 30%, {}%, 25%.", "45",
     "54"),
]  # fmt: skip

# What was there and came in, was dealt with and is left; bodies by their kind; papers by number; the same period.
ACCOUNTS = [
    ("Đầu kỳ tồn 12 vụ, tiếp nhận thêm 30 vụ, trong kỳ giải quyết 35 vụ, còn {} vụ chuyển kỳ sau.", "7", "8"),
    ("Năm 2023 chuyển sang 9 đơn, trong năm phát sinh mới 55 đơn, đã giải quyết {} đơn, còn lại 6 đơn.", "58", "56"),
    ("Kỳ trước chuyển sang 20 vụ. Tòa thụ lý mới 100 vụ, đã giải quyết 95 vụ, đạt 79,2%, còn {} vụ đang giải quyết.",
     "25", "52"),
    ("Phòng có 15 hồ sơ kỳ trước chuyển sang, nhận mới 210 hồ sơ; đã giải quyết 214 hồ sơ, còn {} hồ sơ chưa đến hạn.",
     "11", "9"),
    ("Đoàn kiểm tra tài chính của Hội trong thời gian {} năm, từ ngày 01/01/2021 đến 31/12/2023.", "3", "2"),
    ("Đến hết tháng 9, chủ đầu tư giải ngân 410 tỷ/850 tỷ đồng, đạt {}%.", "48,2", "84,2"),
    ("Đoàn làm việc với {} đơn vị (3 sở, 7 UBND cấp huyện và 8 UBND cấp xã).", "18", "19"),
    ("Đã thanh tra {} cơ quan, đơn vị, gồm 4 sở, 6 huyện và 4 doanh nghiệp.", "14", "15"),
    ("Tỉnh ban hành {} văn bản, gồm: Kế hoạch số 12/KH-UBND ngày 15/01/2024, Quyết định số 245/QĐ-UBND và Chỉ thị số "
     "07/CT-UBND.", "3", "4"),
    ("Quý I/2024 triển khai 64 cuộc thanh tra, tăng {} cuộc so với cùng kỳ (quý I/2023 triển khai 45 cuộc).", "19",
     "21"),
]  # fmt: skip

SILENT = [
    "Đội đã xử lý 18 vụ so với cùng kỳ 15 vụ, đạt 60% kế hoạch năm.",
    "Cả năm tiếp 240 lượt, tăng 40 lượt so với 200 lượt năm trước, đạt 96% kế hoạch.",
    "Thu từ đất 240 tỷ đồng (dự toán 300 tỷ đồng), đạt 80%; từ phí 36 tỷ đồng (dự toán 30 tỷ đồng), vượt 20%.",
    "Huyện có 18.200 hộ, trong đó 2.366 hộ nghèo, chiếm 13%; 1.420 hộ nghèo là người dân tộc, chiếm 60% số hộ nghèo.",
    "Huyện A giải ngân 45 tỷ đồng, huyện B giải ngân 52 tỷ đồng, tương ứng 60% và 81% kế hoạch.",
    "Có 300 giáo viên và 450 học sinh tham gia, tương ứng 60% và 81% số người của mỗi khối.",
    "Tồn cũ 20 vụ, thụ lý 120 vụ, đã giải quyết 95 vụ, còn lại 25 vụ.",
    "Kỳ trước chuyển sang 9 đơn. Trong kỳ tiếp nhận mới 55 đơn, đã giải quyết 58 đơn, đình chỉ 1 đơn, còn 5 đơn.",
    "Án cũ chuyển sang 20 vụ, thụ lý mới 100 vụ, giải quyết 95 vụ (trong đó 90 vụ đúng hạn), còn lại 25 vụ.",
    "Tòa thụ lý mới 100 vụ, đã giải quyết 95 vụ, còn 25 vụ đang giải quyết.",
    "Kỳ trước chuyển sang 9 đơn, tiếp nhận mới 55 đơn, đã giải quyết 58 đơn, còn 3 đơn quá hạn.",
    "Đã kiểm tra 13 đơn vị (2 huyện, 13 xã).",
    "Gói thầu trị giá 8,4 tỷ đồng, gồm 3 máy siêu âm giá 1,9 tỷ đồng/máy và 1 hệ thống nội soi 2,7 tỷ đồng.",
    "Đoàn thuê xe 12 triệu/2 người, đạt 60% định mức.",
    "Làm việc với 6 đơn vị, gồm 2 trường, 3 xã và Phòng Giáo dục và Đào tạo.",
    "Làm việc với 6 đơn vị, gồm Phòng Giáo dục, 2 trường và 3 xã.",
    "Kế hoạch giao 40 cuộc. Đến nay thực hiện 18 cuộc (2 cuộc đột xuất), đạt 40% kế hoạch.",
    "Thời hạn thanh tra 2 tháng, từ ngày 15/3/2024 đến ngày 15/5/2024.",
    "Tỉnh ban hành 5 văn bản, gồm Kế hoạch số 12/KH-UBND về phòng, chống tham nhũng, Chỉ thị số 07/CT-UBND.",
    "Quý I triển khai 64 cuộc, tăng 21 cuộc so với cùng kỳ (quý I/2023 phát hiện 45 cuộc có vi phạm).",
]


def checks(text: str) -> list[Check]:
    return list(extract(text, PUBLISHED).checks)


def alarms(text: str) -> list[str]:
    return [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), AGAINST + ORDERED + ACCOUNTS)
def test_a_slip_is_told_and_the_right_figure_is_not(text: str, right: str, wrong: str) -> None:
    assert [check for check in checks(text.format(right)) if check.verdict is Verdict.CONSISTENT]
    assert not alarms(text.format(right))
    assert alarms(text.format(wrong))


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_otherwise_is_no_alarm(text: str) -> None:
    assert not alarms(text)
