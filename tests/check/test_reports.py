"""Reports of inspectorates, courts and Party committees, which tell many figures in one sentence."""

import pytest

from extractor import extract

# A text, and what its figures come to where they do not agree.
SLIPS = [
    # parts in a bracket behind the share of what they make up
    (
        "Ban nhận 500 đơn, có 125 đơn đủ điều kiện, chiếm 25% (khiếu nại 80 đơn, tố cáo 30 đơn, kiến nghị 51 đơn).",
        [161],
    ),
    ("Ban nhận 500 đơn, có 125 đơn đủ điều kiện, chiếm 25% (khiếu nại 80 đơn, tố cáo 30 đơn, kiến nghị 15 đơn).", []),
    ("Ban nhận 500 đơn, đã giải quyết 400 đơn, đạt 80% (đôn đốc 30 đơn, hướng dẫn 45 đơn).", []),
    # a list behind a bracket that tells one of the parts by itself
    ("Thẩm quyền của huyện là 43 đơn (trong đó quý I chuyển sang 12 đơn), gồm 35 đơn khiếu nại, 6 đơn tố cáo.", [41]),
    ("Thẩm quyền của huyện là 43 đơn (trong đó quý I chuyển sang 12 đơn), gồm 37 đơn khiếu nại, 6 đơn tố cáo.", []),
    # what was left over from a time before, and what came in
    ("Cục theo dõi 64 bản án, trong đó năm 2018 chuyển sang 39 bản án, thụ lý mới 35 bản án.", [74]),
    ("Cục theo dõi 64 bản án, trong đó năm 2018 chuyển sang 39 bản án, thụ lý mới 25 bản án.", []),
    ("Cơ quan xử lý 836 đơn (tồn đầu kỳ 40 đơn, tiếp nhận trong kỳ 769 đơn).", [809]),
    # organisations of the Party
    ("Đảng bộ có 91 tổ chức cơ sở đảng (49 đảng bộ, 32 chi bộ cơ sở) với 5.075 đảng viên.", [81]),
    ("Đảng bộ có 91 tổ chức cơ sở đảng (49 đảng bộ, 42 chi bộ cơ sở) với 5.075 đảng viên.", []),
    ("Huyện kỷ luật 50 đảng viên; trong đó có 15 cấp ủy viên, chiếm 40% tổng số đảng viên bị kỷ luật.", [30]),
    # a ratio of what was planned
    ("Ngành đã triển khai 126/220 cuộc kiểm toán theo kế hoạch (đạt 52,7%).", [57.27]),
    # two kinds told together: a list is of the one that it names
    ("Tỉnh giải quyết 274 đơn khiếu nại và 105 đơn tố cáo; trong đó có 111 đơn khiếu nại đúng.", []),
    ("Tỉnh giải quyết 274 đơn khiếu nại và 105 đơn tố cáo; trong đó có 111 đơn tố cáo đúng.", [105]),
    # something without a number before the first figure
    (
        "Năm qua có 191 cuộc kiểm toán, trong đó cuộc kiểm toán quyết toán vừa kết thúc và 2 cuộc kiểm toán chưa có "
        "báo cáo, còn lại 188 cuộc kiểm toán đã hoàn thành.",
        [],
    ),
    # what makes up, with the figure before it, all that came in
    ("Ban nhận 21 lượt đơn tố cáo, đã giải quyết 6 đơn, trong đó lưu 15 đơn trùng nội dung.", []),
    ("Ban nhận 40 lượt đơn tố cáo, đã giải quyết 6 đơn, trong đó lưu 15 đơn trùng nội dung.", [6]),
    # cases and matters are one noun
    ("Tòa thụ lý 6.218 vụ, việc; đã giải quyết 5.209 vụ, việc, đạt 87,3%.", [83.77]),
]


@pytest.mark.parametrize(("text", "expected"), SLIPS)
def test_slips_in_reports(text: str, expected: list[float]) -> None:
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert [round(float(c.expected or 0), 2) for c in checks if c.verdict == "inconsistent"] == expected
