"""How figures are tied: by words that tell a list to be whole, or only because they add up."""

from fractions import Fraction

import pytest

from extractor.analysis import Analysis
from extractor.link.changes.find import find_changes
from extractor.link.figures import Figures, alike, opposed, read_figures
from extractor.link.parts.find import find_parts
from extractor.link.parts.wholes import tied
from extractor.link.shares.find import find_shares
from extractor.link.slips import could_lie
from extractor.mentions import within
from extractor.reading.text import read_text
from extractor.text.segment import segment
from schemas import QuantityKind


def figures(text: str) -> Figures:
    article = segment(read_text(f"Tin kiểm tra\n\n{text}\n"))
    return read_figures(article, Analysis(article).found())


def test_figures_are_picked_by_kind_and_bodies_by_place() -> None:
    text = "UBND xã Bình Mẫu thu hơn 5 tỷ đồng, đạt 50% so với kế hoạch, ở 12 thôn và 3 tổ. Sở Y tế làm việc 20 ngày."
    found = figures(text)
    assert [f.text for f in found.by_kind[QuantityKind.COUNT]] == ["12 thôn", "3 tổ"]
    assert [f.text for f in found.by_kind[QuantityKind.PERCENT]] == ["50%"]
    assert found.by_kind[QuantityKind.RATIO] == []
    assert [[f.text for f in row] for row in found.plain.values()] == [["12 thôn", "3 tổ"], []]
    assert [agency.name for agency in found.agencies] == ["UBND xã Bình Mẫu", "Sở Y tế"]
    first, last = (sentence.start for sentence in found.article.sentences[-2:])
    assert [m.name for m in within(found.agencies, first, last)] == ["UBND xã Bình Mẫu"]
    assert within(found.agencies, 0, 0) == []
    assert [found.says(n, ("kế hoạch", "dự toán")) for n in found.by_sentence] == [True, False]


LISTS = [
    ("Huyện có 412 đơn, gồm 300 đơn khiếu nại và 112 đơn tố cáo.", "parts.all", True),
    ("Phòng có 15 người, gồm 6 lãnh đạo và 9 chuyên viên.", "parts.all", True),
    ("Đội kiểm tra 40 xe: 31 xe đạt, 9 xe không đạt.", "parts.colon", True),
    ("Công an giữ 28 đối tượng (16 nam, 12 nữ).", "parts.bracket", True),
    ("Huyện nhận 575 đơn, đã giải quyết 194 đơn, còn lại 381 đơn.", "parts.rest", True),
    ("Huyện có 40 xã; 10 xã đã về đích, còn 30 xã chưa đạt chuẩn.", "parts.rest", True),
    ("Trong 96 ý kiến, 71 ý kiến đồng ý, 25 ý kiến chưa đồng ý.", "parts.in", True),
    ("Phạt 338 cơ sở ăn uống, 75 cơ sở lưu trú, tổng cộng 413 cơ sở.", "parts.total", True),
    ("Sở tiếp nhận 86 đơn, kỳ trước chuyển sang 14 đơn, tổng số 100 đơn.", "parts.total", True),
    ("Đội kiểm tra 19 cơ sở. Trong đó 12 cơ sở ở xã, 7 cơ sở ở phường.", "parts.next", False),
    ("Đội kiểm tra 50 cơ sở, trong đó có 42 cơ sở sai phạm và 8 cơ sở bị phạt.", "parts.some", False),
    ("Tổ phát hiện 31 hộ lấn chiếm. Tổ vận động 24 hộ tháo dỡ, lập biên bản 7 hộ.", "parts.fit", False),
]


@pytest.mark.parametrize(("text", "rule", "words"), LISTS)
def test_lists_that_words_tie_and_lists_that_only_add_up(text: str, rule: str, words: bool) -> None:
    (group,) = [g for g in find_parts(figures(text)) if len(g.parts) > 1]
    assert (group.rule, tied(group)) == (rule, words)


HEADLINES = [
    ("Thanh tra việc mua xe ở 30 cơ quan",
     "Đoàn sẽ thanh tra 3 bộ ngành và 7 địa phương; nhắc 9 bộ ngành và 11 địa phương báo cáo.", [3, 7, 9, 11]),
    ("Phạt 17 trang mạng bán thuốc", "Hôm qua, có 5 trang mạng bị phạt. Tháng trước, Sở đã phạt 12 trang mạng khác.",
     [5, 12]),
    ("Thanh tra 12 dự án thua lỗ", "Đoàn nhận 6 dự án thì 4 dự án có sai phạm, 2 dự án đang xem xét.", None),
    ("Bão làm 30 người chết", "Bão làm đổ 4 cột điện, 6 trụ sở, 20 cây xanh.", None),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "text", "parts"), HEADLINES)
def test_a_headline_that_sums_up(headline: str, text: str, parts: list[int] | None) -> None:
    article = segment(
        read_text(
            f"{headline}\n\nChiều qua, người phát ngôn đã nêu việc này. Việc này đã được bàn. Nay mới làm.\n\n{text}\n"
        )
    )
    lists = find_parts(read_figures(article, Analysis(article).found()))
    found = [[int(part.number) for part in group.parts] for group in lists if group.rule == "parts.headline"]
    assert found == ([parts] if parts else [])


SHARES = [
    ("Huyện có 287 việc, xong 256 việc (89,2%).", "share.place"),
    ("Tỷ lệ giải ngân đạt 69,6%, tương ứng 356 tỷ đồng trên tổng số 511,5 tỷ đồng.", "share.behind"),
    ("Có 45,7% số doanh nghiệp, tương đương 102/223 doanh nghiệp, phàn nàn.", "share.bracket"),
    ("Đã thu 204,9 tỷ đồng/397 tỷ đồng, đạt 51,6%.", "share.ratio"),
    ("Đã thu 204,9 tỷ đồng trên 397 tỷ đồng, đạt 51,6%.", "share.in"),
    ("Thu đạt 3.581 tỷ đồng, đạt 76% so với kế hoạch được giao là 4.713 tỷ đồng.", "share.named"),
    ("Có 1.480 thư xin lỗi gửi cho 2.211 hồ sơ, bằng 66,9%.", "share.in.fit"),
    ("Vốn là 96 tỷ đồng, gồm 40 tỷ đồng vốn đầu tư và 56 tỷ đồng vốn sự nghiệp. Đến nay vốn sự nghiệp giải ngân "
     "14 tỷ đồng (25%).", "share.place"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), SHARES)
def test_shares_and_what_ties_them(text: str, rule: str) -> None:
    found = figures(text)
    assert [share.rule for share in find_shares(found, find_parts(found))] == [rule]


CHANGES = [
    ("Dự án đội vốn 67 tỷ đồng (từ 406 tỷ đồng lên 473 tỷ đồng).", ("406", "473", "67", 1)),
    ("So với 596 vụ của năm trước, năm nay có 416 vụ, giảm 180 vụ.", ("596", "416", "180", -1)),
    ("Năm 2023 có 1.272 vụ cháy, năm 2022 có 866 vụ, tăng 406 vụ.", ("866", "1272", "406", 1)),
    ("Thu đạt 978 tỷ đồng, tăng 25,2% so với cùng kỳ năm 2022 (cùng kỳ đạt 781 tỷ đồng).", ("781", "978", "25.2", 1)),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes_and_their_ends(text: str, expected: tuple[str, str, str, int]) -> None:
    (change,) = find_changes(figures(text))
    assert change.delta is not None
    values = change.old.number, change.new.number, change.delta.number
    scale = 10**9 if "tỷ" in text else 1
    plain = [str(int(v / scale)) if v >= scale and scale > 1 else str(v) for v in values]
    assert (*plain, change.way) == expected


@pytest.mark.parametrize(
    ("text", "kindred"),
    [
        ("Có 31 cán bộ, giảng viên và 4 chuyên viên.", True),
        ("Có 82 cuộc thanh tra và 41 cuộc kiểm tra.", True),
        ("Có 5 trường học và 6 trường hợp.", True),
        ("Có 5 công ty và 6 công trình.", False),
    ],
)
def test_heads_that_count_the_same_kind_of_thing(text: str, kindred: bool) -> None:
    one, other = figures(text).all[:2]
    assert alike(one, other) is kindred


@pytest.mark.parametrize(
    ("text", "opposites"),
    [
        ("Có 12 hộ đồng ý nhận tiền, 5 hộ chưa đồng ý nhận tiền.", True),
        ("Có 12 mẫu đạt, 5 mẫu không đạt.", True),
        ("Có 12 vụ xây dựng không phép, 5 vụ xây dựng sai phép.", False),
        ("Có 12 hộ nghèo, 5 hộ chưa có điện.", False),
    ],
)
def test_a_thing_and_its_denial(text: str, opposites: bool) -> None:
    assert opposed(figures(text).all) is opposites


def test_a_slip_may_lie_anywhere_between_two_values_that_are_near() -> None:
    (figure,) = figures("Có 174 hộ nghèo.").all
    assert could_lie(figure.quantity, Fraction(712), Fraction(715))
    assert not could_lie(figure.quantity, Fraction(720), Fraction(724))
    assert not could_lie(figure.quantity, Fraction(0), Fraction(10**6))
