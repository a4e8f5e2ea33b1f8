"""Sentence boundaries: a table of texts, each written with a bar where one sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.fold import fold_phrase
from extractor.text.sentences import split


def sentences(text: str) -> list[str]:
    text = fold_phrase(text)
    return [text[start:end] for start, end in split(text, 0, len(text))]


CASES = [
    # Abbreviations of places, offices and degrees end nothing.
    "Đoàn đã làm việc tại TP. Vĩnh Yên. | Bà Mẫu ở Tp.HCM và Q.1. | Ngày 3/10 họp lại.",
    "Theo ThS. Trần Văn Mẫu và PGS.TS. Lê Thị Mẫu, cần sửa quy định. | Hội nghị kết thúc.",
    "Bà T.T.H. ở Q. 12 khiếu nại. | Ông N.V.A. đồng ý.",
    "Ông là Ủy viên T.Ư. Đảng. | Cuộc họp bắt đầu.",
    # Numbers keep their marks; a stop after a number ends the sentence.
    "Tổng số 1.250 hồ sơ. | 4.872 hồ sơ đúng hạn.",
    "Việc này xong trong tháng 8/2019. | Sau đó 15 đơn vị báo cáo.",
    "Mức phạt là 4.13 tỷ. | 54.9% đã nộp.",
    # Closing formulas, quotes, questions.
    "Các đơn vị thực hiện nghiêm./. | Lê Mẫu",
    "Ông nói: “Phải làm ngay!”. | Sau đó họp kết thúc.",
    "Vì sao chậm? | Vì thiếu người! | Đúng vậy…",
    # Damage: the space after the stop is gone.
    "Kết luận đã rõ.Theo tổng kết, có hai lỗi.",
    # Lists.
    "1. Về công tác tiếp dân. | 2. Về công tác kiểm tra. | 3. Kiến nghị",
    "Kiểm tra tại: - Phòng Nội vụ; | - Phòng Tư pháp; | + Phòng Y tế.",
    "Ưu điểm: a. Tiếp dân đúng lịch; b. Trả lời đúng hạn.",
    # Host names.
    "Xem tại thanhtra.example.vn. | Trang này mới.",
]


@pytest.mark.parametrize("case", CASES)
def test_splits_where_the_bars_are(case: str) -> None:
    text = case.replace(" | ", " ") if "rõ.Theo" not in case else case
    expected = case.split(" | ") if "rõ.Theo" not in case else ["Kết luận đã rõ.", "Theo tổng kết, có hai lỗi."]
    assert sentences(text) == [fold_phrase(part) for part in expected]


def test_a_line_ends_a_heading_without_a_stop() -> None:
    text = "Kết quả kiểm tra\nĐoàn đã kiểm tra 4 đơn vị\n\n- Đơn vị thứ nhất đạt\n+ Đơn vị thứ hai chưa đạt"
    assert sentences(text) == [line for line in text.split("\n") if line]


def test_a_stretch_is_split_as_if_it_were_alone() -> None:
    text = "Trước đó. Ngày 3/10, đoàn họp. Đoàn đã kết luận. Sau đó."
    inner = "Ngày 3/10, đoàn họp. Đoàn đã kết luận."
    start = text.index(inner)
    assert [text[a:b] for a, b in split(text, start, start + len(inner))] == [
        "Ngày 3/10, đoàn họp.",
        "Đoàn đã kết luận.",
    ]


@given(st.text(alphabet="aA1Đ .;:!?…\"')(-+/\n", max_size=200))
def test_sentences_hold_every_mark_in_order(text: str) -> None:
    places = list(split(text, 0, len(text)))
    assert all(start < end for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert "".join("".join(text[a:b] for a, b in places).split()) == "".join(text.split())
