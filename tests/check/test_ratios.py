"""Ratios: their order, what is no part of a whole, and lists that tell what is left of one."""

import pytest

from extractor import extract

RATIOS = [
    ("Có 37/35 nhân viên bếp chưa có giấy khám.", [("R1", "inconsistent")]),
    ("Có 17/22 công trình sai khối lượng.", [("R1", "consistent")]),
    ("Có 22/22 công trình sai khối lượng.", [("R1", "consistent")]),
    ("Có 105/35 nhân viên bếp chưa có giấy khám.", [("R1", "inconsistent")]),
    # much more than the whole: the slash stands for something else
    ("Có 120/35 nhân viên bếp chưa có giấy khám.", []),
    # more than was planned
    ("Đội thực hiện 37/35 cuộc kiểm tra.", []),
    ("Xã hoàn thành 37/35 chỉ tiêu.", []),
    # more than was planned, as the percentage behind it says
    ("Trạm điều trị ngoại trú 1.420/1.180 lượt người, bằng 120,3% của năm trước.", [("P2", "consistent")]),
    ("Có 1.420/1.180 lượt người chưa khai báo.", [("R1", "inconsistent")]),
    # a bracket before the stroke parts the first figure
    ("Đã giải quyết 60 đơn (44 khiếu nại, 16 tố cáo)/80 đơn, đạt tỷ lệ 75%.",
     [("S1", "consistent"), ("P1", "consistent")]),
    ("Đã giải quyết 60 đơn (44 khiếu nại, 16 tố cáo)/80 đơn, đạt tỷ lệ 57%.",
     [("S1", "consistent"), ("P1", "inconsistent")]),
    # so many in a thousand
    ("Tỷ suất mắc bệnh của huyện là 35,6/100.000 dân.", []),
    ("Tỷ suất mắc bệnh của huyện là 3,5/1.000 dân.", []),
    ("Đoàn ghi nhận 450/1.000 người chưa tiêm.", [("R1", "consistent")]),
    # what is left, told by a list
    ("Có 126/138 mẫu đạt, các mẫu không đạt gồm 8 mẫu nước và 4 mẫu rau.",
     [("R1", "consistent"), ("S3", "consistent")]),
    ("Có 126/138 mẫu đạt, các mẫu không đạt gồm 8 mẫu nước và 5 mẫu rau.",
     [("R1", "consistent"), ("S3", "inconsistent")]),
    ("Có 126/138 mẫu đạt, các mẫu không đạt gồm 8 mẫu nước và hơn 3 mẫu rau.", [("R1", "consistent")]),
    ("Có 126/138 mẫu đạt, các mẫu không đạt gồm 12 mẫu nước.", [("R1", "consistent"), ("S3", "consistent")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RATIOS)
def test_ratios(text: str, expected: list[tuple[str, str]]) -> None:
    checks = extract(f"Tin kiểm tra\n\n{text}\n").checks
    assert [(check.code, check.verdict) for check in checks] == expected
