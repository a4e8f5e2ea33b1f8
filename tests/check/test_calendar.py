"""Days that the calendar does not have: told where day, month and year are printed, and nowhere else."""

import pytest

from extractor import extract
from schemas import Verdict

MISSING = [
    "Ngày 29/2/2023, Đoàn kiểm tra làm việc tại xã An Phú.",
    "Ngày 31/9/2022, Sở Y tế công bố kết luận.",
    "Từ ngày 25/9 đến ngày 31/9/2022, đoàn kiểm tra 12 cơ sở.",
    "Ngày 31 tháng 6 năm 2021, Sở Y tế ban hành kế hoạch.",
    "Sáng 30-2-2024, đoàn công bố quyết định thanh tra.",
]
SILENT = [
    "Ngày 29/2/2024, Đoàn kiểm tra làm việc tại xã An Phú.",
    "Ngày 31/9, Đoàn kiểm tra làm việc tại xã An Phú.",
    "Ngày 30/2/2023 âm lịch, xã An Phú mở hội.",
    "Công văn số 31/9/2022/CV được gửi đến các xã.",
    "Ngày 31/12/2022, Sở Y tế công bố kết luận.",
    "Ngày 12/31/2022, Sở Y tế công bố kết luận.",
    "Ngày 32/9/2022, Sở Y tế công bố kết luận.",
    "Tháng 2/2023, Sở Y tế công bố 31 kết luận.",
]


@pytest.mark.parametrize("text", MISSING)
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    (check,) = [check for check in extract(f"Tin kiểm tra\n\n{text}\n").checks if check.code == "D2"]
    assert check.verdict is Verdict.INCONSISTENT


@pytest.mark.parametrize("text", SILENT)
def test_nothing_else_is(text: str) -> None:
    assert not [check for check in extract(f"Tin kiểm tra\n\n{text}\n").checks if check.code == "D2"]


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Xã thu hồi 124,6 ha và 426,97 ha, tổng cộng 551,5 ha đất.", "551,57 ha"),
        ("Tổng diện tích 551,5 km2, gồm 124,6 km2 đất rừng và 426,97 km2 đất lúa.", "551,57 km²"),
        ("Tổng diện tích 551 m2, gồm 124 m2 đất ở và 426 m2 đất vườn.", "550 m²"),
    ],
)
def test_an_area_is_told_in_the_unit_that_is_printed(text: str, sum_: str) -> None:
    messages = [check.message for check in extract(f"Tin kiểm tra\n\n{text}\n").checks if check.code == "S1"]
    assert messages
    assert all(sum_ in message for message in messages)
