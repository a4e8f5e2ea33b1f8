"""Work grows with the text, not faster: for plain text and for text made to be slow.

Growth is compared within one run: eight times the text may take at most three times eight as long,
which linear work passes with room for a noisy machine and quadratic work (64 times) cannot.
"""

from datetime import date
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import extract

from .fragments import SENTENCES

HOSTILE = [
    "1.000.", "1, ", "và ", "(", ") (", "'", "ngày ", "ngày 1", "từ ngày 1/1 ", "đến ", "năm ", "12/", "1-",
    "tháng 1, ", "hơn ", "một ", "hai mươi ", "tỷ ", "% ", "Ủy ban ", "Sở Y tế và ", "Bộ ", "của ", "Thanh tra ",
    "Đoàn ", "ông ",
    "Phó Chủ tịch ", "Nguyễn Văn ", "A. ", "- ", "; ", "số 1/", "Quyết định ", "đề nghị ", "không ", "gồm ",
    "trong đó ",
    "năm 2018 thụ lý 120 vụ, thành 84 vụ, đạt 70%; ", "thu 9 triệu đồng (tăng 8%), ", "12/15 đơn (đạt 80%), ",
    "\n", " ", "\u00a0", "\u200b", "a\u0301", "a",
]  # fmt: skip


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        began = process_time()
        extract(text, date(2018, 10, 4))
        best = min(best, process_time() - began)
    return best


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*HOSTILE, *SENTENCES]), min_size=1, max_size=2).map("".join))
def test_eight_times_the_text_is_not_much_more_than_eight_times_the_work(unit: str) -> None:
    small = "Tin\n\n" + unit * max(1, 1500 // len(unit))
    assert seconds("Tin\n\n" + unit * max(1, 1500 // len(unit)) * 8) < 24 * max(seconds(small), 0.002)
