"""Figures that stand beside others without being of them: accounts of one body, numbers told together, brackets, items
with a whole of their own."""

import pytest

from extractor import extract

# A text, and its sums and percentages that are recomputed: how much they come to, and the verdict.
TOLD = [
    # others of the row are of a whole that is not printed: a share that nearly agrees with a printed one is no slip
    ("Có 58/59 xã có trạm; 48 xã (75%) có bác sĩ, 40 xã (63%) có dược sĩ, 7 xã (11%) có máy.", []),
    (
        "Có 58/59 xã có trạm; 48 xã (81%) có bác sĩ, 40 xã (68%) có dược sĩ, 7 xã (11%) có máy.",
        [("81.36", "consistent"), ("67.80", "consistent"), ("11.86", "rounding")],
    ),
    # what one body took in, dealt with and has left is no list of parts
    (
        "Tòa hai cấp thụ lý 640 vụ, giải quyết 500 vụ, còn lại 140 vụ. Trong đó: tòa tỉnh thụ lý 70 vụ, đã giải "
        "quyết 50 vụ, còn lại 20 vụ.",
        [("640", "consistent"), ("70", "consistent")],
    ),
    (
        "Tòa hai cấp thụ lý 640 vụ, giải quyết 500 vụ, còn lại 140 vụ. Trong đó: tòa tỉnh thụ lý 70 vụ, đã giải "
        "quyết 50 vụ, còn lại 25 vụ.",
        [("640", "consistent")],
    ),
    (
        "Phường nhận 90 đơn. Trong đó: đã giải quyết 50 đơn, chuyển đi 20 đơn, còn lại 25 đơn.",
        [("95", "inconsistent")],
    ),
    # visits and visitors told together: each part is of its own kind
    (
        "Phường tiếp 91 lượt với 130 công dân, trong đó: tiếp thường xuyên 67 lượt, 90 người; tiếp định kỳ 24 lượt, "
        "40 người.",
        [("91", "consistent"), ("130", "consistent")],
    ),
    # within an item of a list that semicolons part, "và" closes nothing
    (
        "Xã vay 31,5 tỷ đồng, gồm: hộ nghèo 12,5 tỷ; nước sạch và vệ sinh 6 tỷ; học nghề 8 tỷ; nhà ở 5 tỷ.",
        [("31500000000", "consistent")],
    ),
    (
        "Xã vay 31,5 tỷ đồng, gồm: hộ nghèo 12,5 tỷ; nước sạch và vệ sinh 6,5 tỷ; học nghề 8,5 tỷ; nhà ở 7,2 tỷ.",
        [("34700000000", "inconsistent")],
    ),
    # a list that goes on behind a semicolon as it began
    (
        "Huyện thu 98 tỷ đồng, gồm: thu thuế 61 tỷ đồng, đạt 70% dự toán, thu bán đất 28 tỷ đồng; thu phạt 6 tỷ đồng.",
        [],
    ),
    ("Huyện thu 98 tỷ đồng, gồm: thu thuế 61 tỷ đồng, thu bán đất 28 tỷ đồng.", [("89000000000", "inconsistent")]),
    # items with a whole of their own, told in the words of the first whole or in others
    (
        "Các tổ thụ lý hòa giải 412 vụ việc, trong đó hòa giải thành 309 vụ việc, đạt 75%. Năm 2021, thụ lý hòa giải "
        "180 vụ việc, hòa giải thành 144 vụ việc, đạt 85%; năm 2022, thụ lý hòa giải 232 vụ việc, hòa giải thành 165 "
        "vụ việc, đạt 71,1%.",
        [("75.00", "consistent"), ("80.00", "inconsistent"), ("71.12", "consistent")],
    ),
    (
        "Xã nhận 412 vụ việc, trong đó hòa giải thành 309 vụ việc, đạt 75%. Cụ thể: năm 2021, thụ lý hòa giải 180 vụ "
        "việc, hòa giải thành 144 vụ việc, đạt 80%; năm 2022, thụ lý hòa giải 232 vụ việc, hòa giải thành 165 vụ việc, "
        "đạt 75%.",
        [("75.00", "consistent"), ("80.00", "consistent")],
    ),
    # parts that make up a count, each a percentage of its own kind, counted before
    (
        "Chi cục lấy 250 mẫu, gồm 100 mẫu rau, 90 mẫu thịt và 60 mẫu cá. Kết quả, 15 mẫu không đạt (6%): 3 mẫu rau "
        "(3%), 9 mẫu thịt (10%), 3 mẫu cá (5%).",
        [(value, "consistent") for value in ("250", "15", "6.00", "3.00", "10.00", "5.00")],
    ),
    (
        "Chi cục lấy 15 mẫu không đạt: 3 mẫu rau (20%), 9 mẫu thịt (60%), 3 mẫu cá (28%).",
        [("15", "consistent"), ("20.00", "consistent"), ("60.00", "consistent"), ("20.00", "inconsistent")],
    ),
    # items of a list, each with its change
    (
        "Có 66 vụ, giảm 6 vụ (trong đó, khu vực A: 50 vụ, giảm 8 vụ so với năm 2022; khu vực B: 16 vụ, tăng 2 vụ).",
        [("66", "consistent")],
    ),
    # what was carried over and what is new
    (
        "Có 2.460 vụ việc; trong đó, có 1.250 vụ việc tồn đọng chuyển qua và 1.210 vụ mới phát sinh.",
        [("2460", "consistent")],
    ),
    (
        "Có 2.460 vụ việc; trong đó, có 1.250 vụ việc tồn đọng chuyển qua và 1.224 vụ mới phát sinh.",
        [("2474", "inconsistent")],
    ),
    # a percentage behind a bracket is of what the bracket parts, where its figures make that up
    (
        "Huyện nhận 120 đơn, đã giải quyết 90 đơn (khiếu nại 59, tố cáo 31), đạt 75%.",
        [("90", "consistent"), ("75.00", "consistent")],
    ),
    (
        "Đoàn kiểm tra 200 cơ sở, phát hiện 64 cơ sở (40 nhà hàng, 24 quán ăn) vi phạm, chiếm 42%.",
        [("32.00", "inconsistent")],
    ),
    (
        "Huyện nhận 120 đơn, đã giải quyết 90 đơn (khiếu nại 59, tố cáo 21), đạt 50%.",
        [("80", "inconsistent")],
    ),
    # figures of several paragraphs that make up one of them by chance
    ("Công an xử lý 78 vụ, khởi tố 9 vụ, phạt 50 vụ.\n\nHải quan xử lý 8 vụ, phạt 11 vụ.", []),
    (
        "Huyện nhận 39 ý kiến. Trong đó có 13 kiến nghị về đất đai và 26 kiến nghị về giao thông.",
        [("39", "consistent")],
    ),
    # a rate with a space behind its sign, and a level behind "và"
    ("Tháng 5 xảy ra 42 vụ. So với tháng 4, tăng 2 vụ (+ 5%).", [("5.00", "consistent")]),
    ("Tháng 5 xảy ra 42 vụ. So với tháng 4, tăng 2 vụ (+ 8%).", [("5.00", "inconsistent")]),
    ("Chỉ số giảm 12,5 điểm (-2,5 %) và xuống mức 487,5 điểm.", [("2.50", "consistent")]),
    ("Chỉ số giảm 12,5 điểm (-3,5%) và xuống mức 487,5 điểm.", [("2.50", "inconsistent")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_recomputed(text: str, expected: list[tuple[str, str]]) -> None:
    checks = [c for c in extract(f"Tin trong tỉnh\n\n{text}\n").checks if c.kind in ("sum", "percentage", "change")]
    assert [(f"{c.expected:.2f}" if c.kind != "sum" else f"{c.expected:.0f}", c.verdict) for c in checks] == expected


# A text, and which figures are told to be parts of which.
PARTS = [
    ("Có 573 người ứng cử (huyện 98 người, xã 475 người), trong đó có 210 nữ.", []),
    ("Phần lớn các cục (6/9 cục), trong đó có 2 cục mới lập, đã nộp báo cáo.", [("2 cục", "6/9 cục")]),
    (
        "Đội tạm giữ 636 xe (9 ô tô, 586 xe máy và 41 xe khác). Trong đó, 570 xe máy không có đăng ký.",
        [("570 xe máy", "636 xe")],
    ),
    (
        "Phường tiếp 91 lượt với 130 công dân, trong đó: tiếp thường xuyên 67 lượt, 95 người.",
        [("95 người", "130 công dân")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts(text: str, expected: list[tuple[str, str]]) -> None:
    record = extract(f"Tin trong tỉnh\n\n{text}\n")
    said = {quantity.id: quantity.span.text for quantity in record.quantities}
    told = [check.quantities for check in record.checks if check.kind == "part_whole"]
    assert [tuple(said[name] for name in names) for names in told] == expected
