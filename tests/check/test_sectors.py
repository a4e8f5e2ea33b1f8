"""Sentences as the yearly reports of a sector write them: shares of what is not printed, rates beside levels."""

import pytest

from extractor import extract

# Every figure is right, though one looks to be of another figure than it is.
RIGHT = [
    # each part by what all of its own are
    "Toàn tỉnh có 1.480 thí sinh dự thi, 1.280 thí sinh đỗ tốt nghiệp, chiếm tỷ lệ 86,5%. Trong đó, cụm thi phía bắc "
    "có 890 thí sinh đỗ, chiếm tỷ lệ 94,3%, cụm thi phía nam có 390 thí sinh đỗ, chiếm tỷ lệ 72,8%.",
    # of how many the share is, not which share
    "Trong số 130/220 vụ cháy đã rõ nguyên nhân thì cháy do sự cố điện chiếm 72,9%; do bất cẩn chiếm 18,3%.",
    # what each has reached of what it was to do
    "Chi ngân sách địa phương là 5.000 tỷ đồng, đạt 48% nhiệm vụ chi. Trong đó, chi đầu tư 2.000 tỷ đồng, đạt 55,5% "
    "và chi thường xuyên 3.000 tỷ đồng, đạt 55,4% so với nhiệm vụ chi.",
    # one part of two wholes
    "Hộ nghèo có 1.068 hộ, chiếm 3,2% so với tổng số hộ toàn tỉnh, trong đó có 337 hộ nghèo vùng dân tộc (chiếm 13,1% "
    "so với tổng số hộ nghèo DTTS và chiếm 31,6% so với tổng số hộ nghèo toàn tỉnh).",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_raises_no_alarm(text: str) -> None:
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert [check.message for check in checks if check.verdict == "inconsistent"] == []


# A sentence with a place for one figure, the one that agrees, and one that does not.
PLANTED = [
    (
        "Toàn tỉnh có 1.280 thí sinh đỗ. Trong đó, cụm thi phía bắc có 890 thí sinh đỗ, chiếm tỷ lệ {}%, cụm thi phía "
        "nam có 390 thí sinh đỗ, chiếm tỷ lệ 30,5%.",
        "69,5",
        "96,5",
    ),
    ("Cơ quan chức năng đã làm rõ 130/220 vụ cháy, chiếm {}%.", "59,1", "72,9"),
    (
        "Hộ nghèo có 1.068 hộ, trong đó có 337 hộ nghèo vùng dân tộc (chiếm {}% so với tổng số hộ nghèo toàn tỉnh).",
        "31,6",
        "36,1",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), PLANTED)
def test_a_slip_is_told(text: str, right: str, wrong: str) -> None:
    for figure, told in ((right, False), (wrong, True)):
        checks = extract(f"Tin trong tỉnh\n\n{text.format(figure)}\n").checks
        assert any(check.verdict == "inconsistent" for check in checks) is told, figure
        if not told:
            assert any(check.kind in ("percentage", "change") and check.verdict == "consistent" for check in checks)


def test_the_second_share_of_a_part_is_of_the_whole_it_names() -> None:
    text = (
        "Hộ nghèo có 1.068 hộ, trong đó có 337 hộ nghèo vùng dân tộc (chiếm 13,1% tổng số hộ nghèo DTTS và chiếm 31,6% "
        "tổng số hộ nghèo toàn tỉnh)."
    )
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert [(str(check.claimed), check.verdict) for check in checks if check.kind == "percentage"] == [
        ("31.6", "consistent")
    ]
