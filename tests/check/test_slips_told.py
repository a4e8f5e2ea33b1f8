"""Slips that only what stands beside them makes telling: rests behind a rate that agrees, grades of what was settled,
rates of cases told with their people, forms of discipline behind a bracket; and what such figures are not told for."""

import pytest

from extractor import extract

# A text, and its sums and percentages that are recomputed: how much they come to, and the verdict.
TOLD = [
    # a rest, where the rate told with the part vouches for part and whole
    (
        "Có 77 đơn thuộc thẩm quyền của huyện. Đến nay đã giải quyết 66 đơn (đạt 85,71%), còn 11 đơn đang xem xét.",
        [("77", "consistent"), ("85.71", "consistent")],
    ),
    (
        "Có 77 đơn thuộc thẩm quyền của huyện. Đến nay đã giải quyết 66 đơn (đạt 85,71%), còn 13 đơn đang xem xét.",
        [("79", "inconsistent"), ("85.71", "consistent")],
    ),
    (
        "Tòa thụ lý 412 vụ/830 bị cáo, giải quyết 358 vụ/702 bị cáo, đạt 86,89%. So với cùng kỳ, thụ lý giảm 12 vụ, "
        "giải quyết tăng 5 vụ, còn tồn 64 vụ đang giải quyết.",
        [("422", "inconsistent"), ("86.89", "consistent")],
    ),
    (
        "Tòa thụ lý 4.140 vụ, giải quyết 3.790 vụ (đạt 91,5%), còn lại đang giải quyết 380 vụ.",
        [("4170", "inconsistent"), ("91.55", "consistent")],
    ),
    # where it is no slip, or others may be left or late, nobody knows
    (
        "Có 77 đơn thuộc thẩm quyền của huyện. Đến nay đã giải quyết 66 đơn (đạt 85,71%), còn 8 đơn đang xem xét.",
        [("85.71", "consistent")],
    ),
    (
        "Xã nhận 80 hồ sơ. Đã trả đúng hạn 64 hồ sơ (đạt 80%), còn 12 hồ sơ trong hạn.",
        [("80.00", "consistent")],
    ),
    (
        "Huyện thụ lý 80 vụ. Đã giải quyết 64 vụ (đạt 80%), còn 12 vụ đang xem xét, 4 vụ tạm đình chỉ.",
        [("80", "consistent"), ("80.00", "consistent")],
    ),
    # how complaints were found
    (
        "Huyện đã giải quyết 24 vụ khiếu nại. Qua giải quyết có 5 vụ khiếu nại đúng, 13 vụ khiếu nại sai, 6 vụ khiếu "
        "nại có đúng, có sai.",
        [("24", "consistent")],
    ),
    (
        "Huyện đã giải quyết 24/30 vụ khiếu nại, trong đó có 5 vụ đúng, 18 vụ sai, 6 vụ đúng một phần.",
        [("29", "inconsistent")],
    ),
    (
        "Tỉnh đã giải quyết xong 32/52 vụ khiếu nại, 63/78 vụ tố cáo. Trong đó, có 7 vụ khiếu nại, 12 vụ tố cáo đúng; "
        "19 vụ khiếu nại, 32 vụ tố cáo sai; 6 vụ khiếu nại, 14 vụ tố cáo có đúng một phần.",
        [("32", "consistent"), ("58", "inconsistent")],
    ),
    (
        "Huyện đã giải quyết 24 vụ khiếu nại. Kết quả: 5 vụ đúng, 10 vụ sai, 4 vụ đúng một phần, 5 vụ rút đơn.",
        [("24", "consistent")],
    ),
    ("Huyện đã giải quyết 29 vụ khiếu nại. Kết quả: 5 vụ đúng, 10 vụ sai, 4 vụ đúng một phần, 8 vụ rút đơn.", []),
    ("Huyện đã giải quyết 24 hồ sơ đúng hạn, phát hiện 14 hồ sơ sai quy định.", []),
    # a rate of cases that are told with their people over a stroke
    (
        "Viện thụ lý 412 vụ/830 bị can, giải quyết 358 vụ/702 bị can, đạt 82,9%.",
        [("86.89", "inconsistent")],
    ),
    ("Viện thụ lý 412 vụ/830 bị can, giải quyết 358 vụ/702 bị can, đạt 71,3%.", []),
    ("Tòa thụ lý 412 vụ - 830 bị cáo, giải quyết 358 vụ - 702 bị cáo, đạt 82,89%.", [("86.89", "inconsistent")]),
    (
        "Đảng bộ kỷ luật 333 đảng viên. Hình thức xử lý khiển trách 181, cảnh cáo 64, cách chức 21, khai trừ 47 đảng "
        "viên.",
        [("313", "inconsistent")],
    ),
    # a list that the next paragraph opens, be a blank line between
    (
        "Tỉnh kỷ luật 82 tổ chức và 7.056 đảng viên.\n\nCụ thể, có 5.486 đảng viên bị khiển trách; 1.057 đảng viên bị "
        "cảnh cáo; 152 đảng viên bị cách chức và 391 đảng viên bị khai trừ.",
        [("7086", "inconsistent")],
    ),
    (
        "Giá mua từ 65.000 - 69.000 đồng/kg.\n\nCụ thể, cùng tăng nhẹ 1.000 đồng/kg, các tỉnh mua 66.000 đồng/kg.",
        [],
    ),
    # the items of a list are no wholes of one another
    ("Hạt phát hiện phá rừng: 73 vụ; vận chuyển: 5 vụ; cất giữ: 2 vụ; hủy hoại: 1 vụ; vi phạm khác: 2 vụ.", []),
    # what a hedge may hide at most proves nothing
    ("Nợ thuế là hơn 73 tỷ đồng, gồm nợ khó thu hơn 26 tỷ đồng và nợ khác hơn 54 tỷ đồng.", []),
    (
        "Nợ thuế là hơn 73 tỷ đồng, gồm nợ khó thu hơn 26 tỷ đồng và nợ khác hơn 48 tỷ đồng.",
        [("74000000000", "consistent")],
    ),
    ("Trong 54 án tạm đình chỉ thì tỉnh 11 vụ, huyện 43 vụ.", [("54", "consistent")]),
    # with no mark before the rate
    ("Tòa thụ lý 941 vụ án các loại đã giải quyết được 819 vụ án đạt tỷ lệ 81,03%.", [("87.04", "inconsistent")]),
    ("Sở có 941 tiêu chí, xây dựng 819 tiêu chí đạt tỷ lệ 81,03%.", []),
    # of those that were not handed on
    ("Tòa giải quyết 622 vụ trong tổng số 698 vụ thụ lý, đạt tỷ lệ 89,5%; chuyển cho tòa khác 3 vụ.", []),
    (
        "Tòa giải quyết 622 vụ trong tổng số 698 vụ thụ lý, đạt tỷ lệ 82,5%; chuyển cho tòa khác 3 vụ.",
        [("89.11", "inconsistent")],
    ),
    # a ratio with its share of the number of what it counts
    ("Tuyến biển có 823/1.561 vụ, chiếm 57,7% số vụ bị phát hiện.", [("52.72", "inconsistent")]),
    ("Tuyến biển có 823/1.561 vụ, chiếm 12,4% số vụ bị phát hiện.", []),
    ("Huyện có 12/20 xã đạt chuẩn, chiếm 6,5% số xã toàn tỉnh.", []),
    # what was enforced is of what can be enforced
    ("Chi cục phải thi hành 158 tỷ đồng. Cơ quan thi hành án đã thu 15 tỷ đồng, đạt 29,49%.", []),
    (
        "Chi cục phải thi hành 158 tỷ đồng. Cơ quan thi hành án đã thu 15 tỷ đồng, đạt 6,49%.",
        [("9.49", "inconsistent")],
    ),
    (
        "Chi cục có 158 tỷ đồng đủ điều kiện thi hành án, đã thu 15 tỷ đồng, đạt 29,49%.",
        [("9.49", "inconsistent")],
    ),
    # forms of discipline behind a bracket
    (
        "Tỉnh kỷ luật 366 đảng viên (giảm 106 đảng viên so với cùng kỳ; trong đó có 92 cấp ủy viên) bằng các hình "
        "thức: khiển trách 263, cảnh cáo 61, cách chức 11, khai trừ 23 trường hợp.",
        [("358", "inconsistent")],
    ),
    (
        "Tỉnh kỷ luật 366 đảng viên (giảm 106 đảng viên so với cùng kỳ) bằng các hình thức: khiển trách 263, cảnh cáo "
        "69, cách chức 11, khai trừ 23 trường hợp.",
        [("366", "consistent")],
    ),
]

# A text, and the wholes that its parts are held against.
WHOLES = [
    # what one took in and dealt with is no part of what all of them dealt with
    ("Tòa hai cấp thụ lý 631 vụ, giải quyết 240 vụ. Trong đó, tòa tỉnh thụ lý 205 vụ, giải quyết 117 vụ.", []),
    # what goes on behind a whole that was shared out is of it
    (
        "Có 34 người bị kỷ luật: 29 người bị khiển trách, 5 người bị cảnh cáo. Trong đó, có 10 người là lãnh đạo.",
        ["34"],
    ),
    # complaints are no part of denunciations
    ("Tỉnh đã giải quyết 32 vụ khiếu nại, 63 vụ tố cáo. Trong đó, có 7 vụ khiếu nại đông người.", ["32"]),
]


# A text, and its changes and differences that are recomputed.
CHANGES = [
    # a change and, in a bracket, the figures of now and before
    ("Số vụ là 52 vụ, tăng 12 vụ (52/40 vụ) so với cùng kỳ.", [("12", "consistent")]),
    ("Số vụ là 52 vụ, tăng 15 vụ (52/40 vụ) so với cùng kỳ.", [("12", "inconsistent")]),
    ("Số người chết giảm 4 người (30/34) so với cùng kỳ.", [("4", "consistent")]),
    ("Xảy ra 180 vụ, so với cùng kỳ năm 2022 xảy ra ít hơn 13 vụ (180/183 vụ).", [("3", "inconsistent")]),
    ("Huyện tiếp nhận tăng 15 vụ (đã xử lý 12/15 vụ).", []),
    # what the sentence before tells, compared with an earlier figure in a bracket
    (
        "Tỉnh tiếp 866 lượt. So với cùng kỳ năm trước giảm 166 lượt (6 tháng đầu năm 2019 đã tiếp 1.012 lượt).",
        [("146", "inconsistent")],
    ),
    (
        "Tỉnh tiếp 866 lượt. So với cùng kỳ năm trước giảm 13 lượt (6 tháng đầu năm 2019 đã tiếp 1.012 lượt).",
        [],
    ),
    # the second of two changes, told in the order of two figures side by side
    (
        "Công an khởi tố 52 vụ, 60 bị can; tăng 7 vụ (15,6%), tăng 12 bị can (35%) so với cùng kỳ.",
        [("15.5556", "consistent"), ("25", "inconsistent")],
    ),
    (
        "Viện thụ lý 1.079 vụ/1.369 bị can, tăng 79 vụ (7,9%) và 169 bị can (14,1%).",
        [("7.9", "consistent"), ("14.0833", "consistent")],
    ),
    (
        "Nợ thuế tăng thêm 5.044 tỷ đồng, tương đương tăng 27,1% so với đầu năm, lên mức 26.875 tỷ đồng.",
        [("23.1048", "inconsistent")],
    ),
    ("Viện thụ lý 1.079 vụ/1.369 bị can, tăng 79 vụ (12%), tăng 169 bị can (35%).", [("7.9", "inconsistent")]),
]

# A text, and whether a part is told to be larger than its whole.
BEYOND = [
    ("Huyện nhận 88 đơn. Trong đó, có 96 đơn khiếu nại.", True),
    ("Huyện nhận 88 đơn. Trong đó, có 69 đơn khiếu nại.", False),
    ("Huyện nhận 88 đơn. Trong đó, có 96 lượt người đến khiếu nại.", False),
    ("Huyện nhận 88 đơn, xử lý 80 đơn. Trong đó, có 84 đơn khiếu nại.", False),
    ("Huyện kiểm tra 64 cơ sở. Qua kiểm tra, phát hiện 71 cơ sở vi phạm.", True),
    ("Huyện kiểm tra 64 cơ sở. Qua rà soát từ trước, có 71 cơ sở vi phạm.", False),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_slips_beside_what_agrees(text: str, expected: list[tuple[str, str]]) -> None:
    checks = [c for c in extract(f"Tin trong tỉnh\n\n{text}\n").checks if c.kind in ("sum", "percentage")]
    told = [(f"{c.expected:.2f}" if c.kind == "percentage" else str(c.expected), c.verdict) for c in checks]
    assert told == expected


@pytest.mark.parametrize(("text", "wholes"), WHOLES)
def test_wholes_of_parts(text: str, wholes: list[str]) -> None:
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert [str(c.expected) for c in checks if c.kind == "part_whole"] == wholes


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes(text: str, expected: list[tuple[str, str]]) -> None:
    checks = [c for c in extract(f"Tin trong tỉnh\n\n{text}\n").checks if c.kind == "change" or c.code == "S5"]
    assert [(str(c.expected), c.verdict) for c in checks] == expected


@pytest.mark.parametrize(("text", "beyond"), BEYOND)
def test_parts_larger_than_their_whole(text: str, beyond: bool) -> None:
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert any(c.kind == "part_whole" and c.verdict == "inconsistent" for c in checks) is beyond
