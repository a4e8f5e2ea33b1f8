"""Why a figure was or was not checkable, by class: the reason given is the true one."""

import pytest

from extractor import extract
from extractor.audit.why import coverage, explain
from schemas import Verdict

REASONS = [
    ("Xã nhận 412 đơn, gồm 300 đơn khiếu nại và 112 đơn tố cáo.", "300 đơn khiếu nại", "checked"),
    ("Xã nhận 412 đơn (trong đó: khiếu nại 300 đơn, tố cáo 112 đơn).", "112 đơn", "checked"),
    ("Số cơ sở tăng từ 178 lên 214 cơ sở, tăng 36 cơ sở.", "178", "checked"),
    ("Có 45,7% số doanh nghiệp, tương đương 102/223 doanh nghiệp, phàn nàn.", "102/223 doanh nghiệp", "checked"),
    ("Chi phí gồm nhân công 30%, vật liệu 50% và chi phí khác 20%.", "50%", "checked"),
    ("Thu ngân sách đạt 3.000 tỷ đồng, bằng 75% kế hoạch năm.", "75%", "no-whole"),
    ("Tỷ lệ hồ sơ đúng hạn đạt 98,5%.", "98,5%", "no-whole"),
    ("Đoàn làm việc trong 20 ngày.", "20 ngày", "duration"),
    ("Xã có 31 ao nuôi.", "31 ao", "alone"),
]


@pytest.mark.parametrize(("text", "figure", "code"), REASONS)
def test_reasons(text: str, figure: str, code: str) -> None:
    record = extract(f"Tin kiểm tra\n\n{text}\n")
    assert [reason.code for reason in explain(record) if figure in reason.quantity.span.text] == [code]


def test_a_figure_in_an_alarm_counts_as_checked() -> None:
    record = extract("Tin kiểm tra\n\nXã nhận 412 đơn, gồm 300 đơn khiếu nại và 122 đơn tố cáo.\n")
    assert [check.verdict for check in record.checks if check.kind == "sum"] == [Verdict.INCONSISTENT]
    assert {reason.code for reason in explain(record)} == {"checked"}


def test_what_was_only_held_against_its_whole_is_told_apart() -> None:
    told = coverage([extract("Tin kiểm tra\n\nXã kiểm tra 40 cơ sở, trong đó 12 cơ sở vi phạm. Có 31/50 hộ đã nộp.\n")])
    assert (told.checked, told.bounded) == (3, 3)
    told = coverage([extract("Tin kiểm tra\n\nXã nhận 412 đơn, gồm 300 đơn khiếu nại và 112 đơn tố cáo.\n")])
    assert (told.checked, told.bounded) == (3, 0)
