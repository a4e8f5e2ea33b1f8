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
    # what the new figure is of the old one; a list's whole that changed
    "Dư nợ cho vay đạt 1.060 tỷ đồng, tăng 60 tỷ đồng (bằng 106%) so với đầu năm.",
    "Tỉnh có 318 vụ, trong đó xã An Phú 100 vụ và xã An Lộc 218 vụ, tăng 18 vụ (6%) so với cùng kỳ.",
    "Thu ngân sách 900 tỷ đồng, tăng 100 tỷ đồng (bằng 75%) kế hoạch.",
    "Thu ngân sách 900 tỷ đồng, tăng 100 tỷ đồng (bằng 112,5%) so với cùng kỳ.",
    # a share of what is not printed, behind how much its part rose
    "Toàn huyện có 200 hộ nghèo, tăng 50 hộ so với năm trước, chiếm 4% tổng số hộ.",
    "Dư nợ 500 tỷ đồng, tăng 100 tỷ đồng so với đầu năm, chiếm 25% mức tăng.",
    # in the order of their figures, or not, or of others; rounded down
    "Xảy ra 92 vụ, làm chết 45 người, bị thương 60 người. So với cùng kỳ giảm 8 vụ (-8%), tăng 5 người chết (12,5%), "
    "giảm 20 người bị thương (-25%).",
    "Xảy ra 92 vụ, làm chết 45 người, bị thương 60 người. So với cùng kỳ số vụ giảm 8 vụ (-8%), số người bị thương "
    "giảm 20 người (-25%), số người chết giảm 5 người (-10%).",
    "Trong tháng xảy ra 12 vụ, làm 5 người chết. Lũy kế 9 tháng so với cùng kỳ giảm 8 vụ (-8%), giảm 5 người chết "
    "(-10%).",
    "Đường bộ xảy ra 97 vụ, làm chết 46 người; so với cùng kỳ năm trước giảm 8 vụ (-7,6%), giảm 7 người chết (-13,2%).",
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
    # rates: behind an acronym, since so many months, of each in a list, as "bằng"
    (
        "Cả nước xảy ra 3.600 vụ tai nạn lao động (TNLĐ) (tăng 260 vụ tương ứng với {}% so với 6 tháng đầu năm 2020), "
        "làm 3.700 người bị nạn.",
        "7,78",
        "8,77",
    ),
    (
        "Tỉnh có 318.000 người tham gia, tăng 40.000 người (tăng 14,39%); trong đó: bắt buộc là 239.000 người, tăng "
        "10.000 người (tăng 4,37%); tự nguyện là 79.000 người, tăng 30.000 người (tăng {}%).",
        "61,22",
        "51,22",
    ),
    ("Dư nợ cho vay đạt 1.060 tỷ đồng, tăng 60 tỷ đồng (bằng {}%) so với đầu năm.", "6", "9"),
    # in the order of the figures that they lead to
    (
        "Trong tháng xảy ra 92 vụ, làm chết 45 người, bị thương 60 người. So với cùng kỳ giảm 8 vụ (-8%), giảm 5 người "
        "chết (-10%), giảm 20 người bị thương (-{}%).",
        "25",
        "52",
    ),
    (
        "Đường bộ xảy ra 92 vụ, làm chết 45 người, bị thương 60 người; so với cùng kỳ năm trước giảm 8 vụ (-8%), giảm "
        "5 người chết (-{}%), giảm 20 người bị thương (-25%).",
        "10",
        "17",
    ),
    (
        "Có 418 người chết (trong đó, khu vực một: 310 người, tăng 36 người tương ứng với {}% so với năm 2020; khu vực "
        "hai: 108 người, tăng 4 người tương ứng với 3,85% so với năm 2020).",
        "13,14",
        "14,13",
    ),
    # a share told behind how much its part rose
    (
        "Toàn thành phố có 1.862 trẻ ra đời, tăng 278 trẻ so với cùng kỳ, trong đó có 146 trẻ là con thứ ba, tăng 30 "
        "trẻ so với cùng kỳ, chiếm {}% số trẻ ra đời.",
        "7,84",
        "8,47",
    ),
    (
        "Tổng số phải thi hành là 728 việc, trong đó số có điều kiện là 579 việc, tăng 7 việc (tăng 1,22% so với cùng "
        "kỳ năm 2016); chiếm {}% trong tổng số phải thi hành.",
        "79,5",
        "75,9",
    ),
    # as so many cases of what was counted
    ("Có 120 doanh nghiệp tạm ngừng hoạt động, tăng 40 trường hợp so với cùng kỳ ({}%).", "50", "75"),
    # what a share of cases comes to in money
    ("Có 42/48 trường hợp đã nộp phạt, chiếm tỷ lệ {}% với tổng số tiền 773 triệu đồng.", "87,5", "85,7"),
    # what makes up all with the share before it
    (
        "Trung tâm nhận 620 hồ sơ, đến hạn giải quyết là 500 hồ sơ. Đã trả đúng hạn là 490 hồ sơ (đạt 98%). Hồ sơ trả "
        "chậm và hồ sơ quá hạn chưa có kết quả là {} hồ sơ (chiếm 2%).",
        "10",
        "20",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), PLANTED)
def test_a_slip_is_told(text: str, right: str, wrong: str) -> None:
    for figure, told in ((right, False), (wrong, True)):
        checks = extract(f"Tin trong tỉnh\n\n{text.format(figure)}\n").checks
        assert any(check.verdict == "inconsistent" for check in checks) is told, figure
        if not told:
            assert any(check.kind in ("percentage", "change") and check.verdict == "consistent" for check in checks)


# A list whose items each go on to tell of another period.
SUMS = [
    (
        "Thu nội địa đạt 98 tỷ đồng, tăng 7% so với năm trước, gồm: thu thuế 61 tỷ đồng, tăng 5% so với năm trước; thu "
        "phí {} tỷ đồng, giảm 2% so với năm trước.",
        "37",
        "73",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SUMS)
def test_items_that_are_compared(text: str, right: str, wrong: str) -> None:
    for figure, verdict in ((right, "consistent"), (wrong, "inconsistent")):
        checks = extract(f"Tin trong tỉnh\n\n{text.format(figure)}\n").checks
        assert [check.verdict for check in checks if check.kind == "sum"] == [verdict]


# Parts and the whole that they are of, which what stands nearer is not.
PARTS = [
    (
        "Tổng nguồn vốn đạt 212 tỷ đồng, tăng 17,8 tỷ đồng (9,2%) so với năm trước. Trong đó vốn ủy thác đạt 14,1 tỷ "
        "đồng, tăng 2,3 tỷ đồng.",
        [("14,1 tỷ đồng", "212 tỷ đồng")],
    ),
    (
        "Thu nội địa đạt 9.877 tỷ đồng, trong đó, 7/16 khoản thu vượt tiến độ; kế đến là thu dầu thô 8.097 tỷ đồng.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_and_their_whole(text: str, expected: list[tuple[str, str]]) -> None:
    record = extract(f"Tin trong tỉnh\n\n{text}\n")
    said = {quantity.id: quantity.span.text for quantity in record.quantities}
    told = [check.quantities for check in record.checks if check.kind == "part_whole"]
    assert [tuple(said[name] for name in names) for names in told] == expected


def test_what_is_reached_of_a_plan_is_no_share() -> None:
    text = (
        "Tổng chi ngân sách quý này đạt hơn 1.690 tỷ đồng, đạt 22,9% dự toán năm. Trong đó, chi đầu tư là 823,7 tỷ "
        "đồng, ước đạt 48,2% và tăng 18,2%; chi thường xuyên được hơn 770 tỷ đồng, ước đạt 25%."
    )
    assert [c for c in extract(f"Tin trong tỉnh\n\n{text}\n").checks if c.kind == "percentage"] == []


def test_the_second_share_of_a_part_is_of_the_whole_it_names() -> None:
    text = (
        "Hộ nghèo có 1.068 hộ, trong đó có 337 hộ nghèo vùng dân tộc (chiếm 13,1% tổng số hộ nghèo DTTS và chiếm 31,6% "
        "tổng số hộ nghèo toàn tỉnh)."
    )
    checks = extract(f"Tin trong tỉnh\n\n{text}\n").checks
    assert [(str(check.claimed), check.verdict) for check in checks if check.kind == "percentage"] == [
        ("31.6", "consistent")
    ]
