"""Ways in which the press ties figures: lists by place, sums with their rest in lines, bodies told by name, terms with
their two ends; and what looks tied and is not."""

import pytest

from extractor import extract

# A text, and what of it is recomputed: the kind of check and the verdict.
TOLD = [
    # numbers that a list tells by where they are
    (
        "Chi cục lập 27 biên bản: TP. Long Hưng 9 biên bản, thị xã Cẩm Phú 7, huyện Hòa Mỹ 6, huyện Tân Trụ 5.",
        [("sum", "consistent")],
    ),
    (
        "Chi cục lập 29 biên bản: TP. Long Hưng 9 biên bản, thị xã Cẩm Phú 7, huyện Hòa Mỹ 6, huyện Tân Trụ 5.",
        [("sum", "inconsistent")],
    ),
    ("Tỉnh còn 20 vụ việc: Sở Xây dựng 12, Sở Y tế 8.", [("sum", "consistent")]),
    ("Đoàn đến 2 thôn: xã Hòa Lạc 1, xã Hòa Lạc 2.", [("enumeration", "consistent")]),
    ("Đội phạt 20 xe trên địa bàn: phường 7, phường 8, quận 3.", []),
    # of some that are among the counted, none is a list of all
    ("Đoàn phát hiện 96 cơ sở vi phạm, gồm cả 31 cơ sở của năm 2024 chuyển sang; riêng tháng 4 có 22 cơ sở.", []),
    # what the rate of a change is not of
    (
        "Sở có 340 người dôi dư; so với phương án ban đầu (425 người) giảm được 85 người, tương ứng 40%.",
        [("change", "consistent"), ("change", "inconsistent")],
    ),
    (
        "Cục phát hiện 186 vụ buôn lậu, gian lận thương mại, tăng 12% so với cùng kỳ (150 vụ).",
        [("change", "inconsistent")],
    ),
    # what comes besides may be something else, or more of the same
    (
        "Kiến nghị xử lý 21,5 tỷ đồng, trong đó:\n+ Thu hồi: 9,8 tỷ đồng.\n+ Giảm trừ: 7,4 tỷ đồng.\n+ Giảm giá trị: "
        "3,3 tỷ đồng.\nNgoài ra, kiểm điểm 11 tập thể.",
        [("sum", "inconsistent")],
    ),
    (
        "Kiến nghị xử lý 21,5 tỷ đồng, trong đó:\n+ Thu hồi: 9,8 tỷ đồng.\n+ Giảm trừ: 7,4 tỷ đồng.\n+ Giảm giá trị: "
        "3,3 tỷ đồng.\nNgoài ra, có 1 tỷ đồng chờ xác minh.",
        [],
    ),
    # more of the money than there is
    ("Tổng số nợ của 17 đơn vị là 4,8 tỷ đồng, trong đó nợ y tế 5,6 tỷ đồng.", [("part_whole", "inconsistent")]),
    ("Đơn vị nợ 4,8 tỷ đồng, trong đó nợ y tế 5,6 tỷ đồng.", []),
    # bodies and people by their names
    (
        "Đoàn làm việc với 4 đơn vị gồm: Sở Xây dựng, Sở Tài chính, Sở Y tế, Ban Quản lý các khu công nghiệp và "
        "Huyện ủy Kim Sơn.",
        [("enumeration", "inconsistent")],
    ),
    ("Đoàn làm việc với 2 đơn vị gồm: Phòng Y tế, UBND huyện Tân Hà và Sở Y tế.", []),
    (
        "Ba cá nhân bị kỷ luật là ông Lê Văn Quyết, nguyên chủ tịch xã; ông Trần Hải, công chức; bà Thơm Lương; và "
        "ông Phùng Chiến, phó chủ tịch xã.",
        [("enumeration", "inconsistent")],
    ),
    # a share of a number and its rest
    ("Có 62% số mẫu có tem, 38% còn lại không có.", [("percent_total", "consistent")]),
    ("Có 62% số mẫu có tem, 48% còn lại không có.", [("percent_total", "inconsistent")]),
    ("Có 62% số mẫu có tem, tăng 8% so với lần còn lại.", []),
    # the term of an inspection, with its two ends
    ("Thời hạn thanh tra là 45 ngày, từ ngày 5/3/2025 đến hết ngày 3/4/2025.", [("duration", "inconsistent")]),
    ("Đơn phải nộp trong hạn 45 ngày, từ ngày 5/3/2025 đến hết ngày 3/4/2025.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_the_press_ties_is_recomputed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(check.kind), str(check.verdict)) for check in extract(text).checks] == expected
