"""Weekdays and orders of days at the edge of what is told."""

from datetime import date

import pytest

from extractor import extract

PUBLISHED = date(2023, 5, 20)
# A sentence, the kind of check, and the verdicts on it.
EDGES = [
    # a year that is not printed is trusted within a month of publication
    ("Thứ Hai, ngày 15/5, đoàn làm việc tại xã.", "weekday", ["consistent"]),
    ("Thứ Ba, ngày 15/5, đoàn làm việc tại xã.", "weekday", ["inconsistent"]),
    ("Thứ Ba, ngày 15/3, đoàn làm việc tại xã.", "weekday", []),
    ("Thứ Ba, ngày 15/5/2022, đoàn làm việc tại xã.", "weekday", ["inconsistent"]),
    ("Chúa nhật, 12.3.2023, lực lượng liên ngành ra quân.", "weekday", ["consistent"]),
    ("Chúa nhật, 11.3.2023, lực lượng liên ngành ra quân.", "weekday", ["inconsistent"]),
    ("Đợt kiểm tra lần thứ hai 15/3/2023 thu 12 mẫu.", "weekday", []),
    # a period that only its last year dates may begin the year before, but is not most of a year long
    ("Thời hạn kiểm tra từ 20/12 đến 15/3/2023.", "date_order", []),
    ("Thời hạn kiểm tra từ 20/4 đến 15/3/2023.", "date_order", ["inconsistent"]),
    ("Giai đoạn 2020-2020, xã cấp 12 giấy phép.", "date_order", []),
    ("Giai đoạn 2021-2020, xã cấp 12 giấy phép.", "date_order", ["inconsistent"]),
    ("Tài liệu từ tháng 6/2022 đến tháng 6/2022 bị mất.", "date_order", []),
    # told as past after publication
    ("Ngày 21/5/2023, Thanh tra huyện đã công bố quyết định.", "date_order", []),
    ("Ngày 21/6/2023, Thanh tra huyện đã công bố quyết định.", "date_order", ["inconsistent"]),
    ("Ngày 21/6/2023, Thanh tra huyện sẽ công bố quyết định.", "date_order", []),
    ("Ngày 20/5/2023, Thanh tra huyện đã công bố quyết định.", "date_order", []),
    ("Ngày 21/6/2023, Đoàn do ông Lê Mẫu, Phó Chủ tịch huyện dẫn đầu, đã thăm xã.", "date_order", ["inconsistent"]),
    ("Ngày 21/6/2023, theo kế hoạch mà ông Lê Văn Mẫu, Phó Chủ tịch UBND huyện đã ký, đoàn đến xã.", "date_order", []),
]


@pytest.mark.parametrize(("text", "kind", "verdicts"), EDGES)
def test_days_at_the_edge(text: str, kind: str, verdicts: list[str]) -> None:
    checks = extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED).checks
    assert [check.verdict for check in checks if check.kind == kind] == verdicts


def test_a_day_whose_year_nobody_tells_is_held_against_no_weekday() -> None:
    assert not extract("Tin kiểm tra\n\nThứ Ba, ngày 15/5, đoàn làm việc tại xã.\n").checks
