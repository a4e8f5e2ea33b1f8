"""Caseloads of inspectorates, prosecutors and courts: cases told with people, rates of what falls to a body."""

import pytest

from extractor import extract

# A text, and its percentages and changes that are recomputed: how much they come to, and the verdict.
TOLD = [
    # cases and the accused side by side: the rate is of the cases, where these agree
    (
        "Viện phải giải quyết 250 vụ, 410 bị can; đã giải quyết 240 vụ, 410 bị can, đạt tỷ lệ 96%.",
        [("96.00", "consistent")],
    ),
    (
        "Viện thụ lý 250 vụ/410 bị can. Cơ quan điều tra đã giải quyết 190 vụ/280 bị can (đạt 76%).",
        [("76.00", "consistent")],
    ),
    (
        "Huyện xảy ra 160 vụ trộm cắp. Công an đã làm rõ 140 vụ, với 215 đối tượng (đạt tỷ lệ 87,5%).",
        [("87.50", "consistent")],
    ),
    (
        "Viện phải giải quyết 250 vụ, 410 bị can; đã giải quyết 240 vụ, 400 bị can, đạt tỷ lệ 95%.",
        [("97.56", "inconsistent")],
    ),
    # of the accused, where it agrees with these
    (
        "Viện phải giải quyết 250 vụ, 400 bị can; đã giải quyết 240 vụ, 380 bị can, đạt tỷ lệ 95%.",
        [("95.00", "consistent")],
    ),
    # what was settled of those that fall to a body is no share of all that were received
    ("Tỉnh nhận 900 đơn; đã giải quyết 180 đơn tố cáo thuộc thẩm quyền, đạt 96%.", []),
    ("Cục thụ lý 900 việc; đã thi hành xong 480 việc có điều kiện thi hành, đạt gần 81%.", []),
    (
        "Tỉnh nhận 200 đơn thuộc thẩm quyền; đã giải quyết 180 đơn thuộc thẩm quyền, đạt 96%.",
        [("90.00", "inconsistent")],
    ),
    ("Tỉnh nhận 900 đơn; đã giải quyết 180 đơn, đạt 96%.", [("20.00", "inconsistent")]),
    ("Tỉnh nhận 900 đơn, trong đó có 180 đơn thuộc thẩm quyền, chiếm 96%.", [("20.00", "inconsistent")]),
    # how far one rate went beyond its plan is no plan of the next
    (
        "Tỷ lệ xử lý đúng hạn đạt 100%, vượt 8% so với chỉ tiêu ngành giao; tỷ lệ hòa giải đạt 98%, vượt 3%.",
        [],
    ),
    ("Chỉ tiêu giao 40 cuộc, đã thanh tra 50 cuộc, vượt 25%.", [("25.00", "consistent")]),
    ("Chỉ tiêu giao 40 cuộc, đã thanh tra 50 cuộc, vượt 52%.", [("25.00", "inconsistent")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_rates_of_caseloads(text: str, expected: list[tuple[str, str]]) -> None:
    checks = [c for c in extract(f"Tin trong tỉnh\n\n{text}\n").checks if c.kind in ("percentage", "change")]
    assert [(f"{c.expected:.2f}", c.verdict) for c in checks] == expected
