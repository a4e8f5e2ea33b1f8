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
    ("Đội đã kiểm tra 48 cơ sở (kế hoạch là 40 cơ sở), đạt {}% kế hoạch.", "120", "130"),
    ("Đã thẩm định 48 hồ sơ trong khi kế hoạch chỉ 40 hồ sơ, đạt {}%.", "120", "102"),
    ("Kế hoạch giao kiểm tra 40 cơ sở. Đến nay đã kiểm tra 48 cơ sở, đạt {}% kế hoạch.", "120", "102"),
    ("Theo kế hoạch, Thanh tra Sở làm 16 cuộc. Đến nay đã làm 18 cuộc (2 cuộc đột xuất), đạt {}% kế hoạch.", "112,5",
     "121,5"),
    ("Đã thực hiện 18 cuộc (2 cuộc đột xuất), đạt {}% so với kế hoạch 16 cuộc.", "112,5", "121,5"),
]  # fmt: skip

SILENT = [
    "Đội đã xử lý 18 vụ so với cùng kỳ 15 vụ, đạt 60% kế hoạch năm.",
    "Cả năm tiếp 240 lượt, tăng 40 lượt so với 200 lượt năm trước, đạt 96% kế hoạch.",
    "Thu từ đất 240 tỷ đồng (dự toán 300 tỷ đồng), đạt 80%; từ phí 36 tỷ đồng (dự toán 30 tỷ đồng), vượt 20%.",
    "Huyện có 18.200 hộ, trong đó 2.366 hộ nghèo, chiếm 13%; 1.420 hộ nghèo là người dân tộc, chiếm 60% số hộ nghèo.",
]


def checks(text: str) -> list[Check]:
    return list(extract(text, PUBLISHED).checks)


def alarms(text: str) -> list[str]:
    return [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), AGAINST)
def test_a_slip_is_told_and_the_right_figure_is_not(text: str, right: str, wrong: str) -> None:
    assert [check for check in checks(text.format(right)) if check.verdict is Verdict.CONSISTENT]
    assert not alarms(text.format(right))
    assert alarms(text.format(wrong))


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_otherwise_is_no_alarm(text: str) -> None:
    assert not alarms(text)
