"""Figures that tie two papers, exact or rounded, and the figure of the other paper that one is held against."""

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import Comparison, compare

AUDITED = (
    "Nhiều khoản đầu tư thua lỗ\n\nKiểm toán Nhà nước vừa gửi Bộ Công Thương báo cáo về Tổng công ty Gốm Lam Kinh"
    "{month}. Khoản góp vào Công ty Sành Bắc Hà lỗ 154,1 tỷ đồng, vào Quỹ Men Việt lỗ 39,3 tỷ đồng, vào Công ty Gạch "
    "Sông Trà lỗ 24,8 tỷ đồng.\n",
    "Phải trích lập dự phòng\n\nTheo Kiểm toán Nhà nước, ba nơi nhận vốn của Tổng công ty đều lỗ{month}: Công ty Sành "
    "Bắc Hà 154,1 tỷ đồng, Quỹ Men Việt 39,3 tỷ đồng, Công ty Gạch Sông Trà {last} tỷ đồng. Bộ Công Thương chưa trả "
    "lời.\n",
)
SOLD = (
    "Bán bảo hiểm qua ngân hàng\n\nBộ Tài chính công bố kết quả thanh tra Công ty Minh Tâm và Công ty Phúc Hải. Công "
    "ty Minh Tâm có 80.117 hợp đồng, thu lãi hơn 1.907 tỷ đồng. Tổng doanh thu phí bảo hiểm qua kênh ngân hàng đạt gần "
    "2.400 tỷ đồng.\n",
    "Sai phạm khi bán bảo hiểm\n\nTheo Bộ Tài chính, Công ty Minh Tâm có 80.117 hợp đồng, thu lãi 1.907,7 tỷ đồng. "
    "{total}Còn tại Công ty Phúc Hải, doanh thu phí bảo hiểm khai thác mới qua kênh ngân hàng đạt 3.700 tỷ đồng.\n",
)


def held(one: str, other: str, *days: str) -> Comparison:
    return compare([extract(text, date.fromisoformat(day)) for text, day in zip((one, other), days, strict=True)])


@pytest.mark.parametrize(
    ("last", "months", "days", "wanted"),
    [
        ("24,8", ("", ""), ("2018-03-15", "2018-03-25"), (1, 0)),
        ("28,4", ("", ""), ("2018-03-15", "2018-03-17"), (1, 1)),
        ("24,8", (" tháng 1/2018", " tháng 2/2018"), ("2018-02-02", "2018-03-02"), (0, 0)),
    ],
)
def test_figures_alone_tie_two_papers_on_the_same_accounts(
    last: str, months: tuple[str, str], days: tuple[str, str], wanted: tuple[int, int]
) -> None:
    found = held(AUDITED[0].format(month=months[0]), AUDITED[1].format(month=months[1], last=last), *days)
    assert (len(found.events.links), len(found.disputes)) == wanted


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ("Tổng doanh thu phí bảo hiểm qua kênh ngân hàng đạt 2.038 tỷ đồng. ", ["2.400 tỷ đồng", "2.038 tỷ đồng"]),
        ("Tổng doanh thu phí bảo hiểm qua kênh ngân hàng đạt 2.396,5 tỷ đồng. ", []),
    ],
)
def test_a_rounded_figure_ties_and_each_is_held_against_the_one_that_is_told_most_alike(
    total: str, told: list[str]
) -> None:
    found = held(SOLD[0], SOLD[1].format(total=total), "2023-07-03", "2023-07-03")
    assert len(found.events.links) == 1
    assert [side[0].slot.span.text for d in found.disputes for side in d.sides] == told


CLEARED = (
    "Chậm trả tiền ở Sông Trà\n\nKết luận số 71/KL-TTr của Thanh tra tỉnh Lam Kinh về UBND huyện Sông Trà: {told}\n",
    "Sông Trà bị nêu tên\n\nUBND huyện Sông Trà vừa nhận Kết luận số 71/KL-TTr của Thanh tra tỉnh Lam Kinh. {told} Báo "
    "cáo khắc phục phải nộp trong quý sau.\n",
)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("115 hộ dân đã giao đất mà chưa được trả tiền.", "Có 151 hộ dân đã giao đất mà chưa được trả tiền.", 1),
        (
            "115 hộ dân đã giao đất mà chưa được trả tiền.",
            "Có 151 hộ dân đã giao đất mà chưa được trả tiền. Hơn 100 hộ dân gửi đơn.",
            1,
        ),
        (
            "115 hộ dân đã giao đất mà chưa được trả tiền.",
            "Hơn 100 hộ dân đã giao đất mà chưa được trả tiền. Có 151 hộ dân gửi đơn.",
            0,
        ),
        ("bán đảo rộng 4.400 ha do huyện giữ.", "Bán đảo rộng 4.040 ha do huyện giữ.", 1),
        ("bán đảo rộng 4.400 ha do huyện giữ.", "Bán đảo rộng 4.400,5 ha do huyện giữ.", 0),
        ("bán đảo rộng 1.200 ha do huyện giữ.", "Bán đảo rộng 1.250 ha do huyện giữ.", 0),
        ("Quỹ Men Việt nợ 39,3 tỷ đồng.", "Nợ của các đơn vị:\nQuỹ Men Việt: 93,3 tỷ đồng.", 1),
        ("Quỹ Men Việt nợ 39,3 tỷ đồng.", "Nợ của các đơn vị:\nCông ty Gạch Sông Trà: 93,3 tỷ đồng.", 0),
        ("có 39 hồ sơ giải quyết đúng hạn.", "Hồ sơ trong năm:\nGiải quyết quá hạn: 93 hồ sơ.", 0),
    ],
)
def test_a_slip_is_told_beside_round_figures_with_noughts_and_behind_labels(one: str, other: str, told: int) -> None:
    articles = (text.format(told=said) for text, said in zip(CLEARED, (one, other), strict=True))
    found = held(*articles, "2020-02-03", "2020-02-04")
    assert [d.kind for d in found.disputes] == ["figure"] * told
