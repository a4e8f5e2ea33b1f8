"""Ties a total to a count and what each is worth: ``150 suất quà, mỗi suất 500.000 đồng, tổng cộng 75 triệu đồng``."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from extractor.fixed import fixed
from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.interval import Interval, point
from extractor.link.products.averages import PEOPLE
from schemas import QuantityKind

_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.DURATION})
_MEASURED = frozenset({QuantityKind.AREA, QuantityKind.OTHER})  # "12 km, 45 tỷ đồng/km"
# Who is told again by a word for anybody: "120 học sinh, mỗi em 150.000 đồng".
_HEADS = frozenset({"người", "em", "cháu"})
# Before what each is worth, with what stands between it and the counted noun.
_EACH = re.compile(r"(?<!bình quân )(?<!trung bình )(?<!\w)(?:mỗi|từng) (?P<said>[^\W\d]+(?: [^\W\d]+){0,7}) $")
_PER = re.compile(r"(?: ?/ ?| (?:mỗi|một) )(?P<said>[^\W\d]+[23]?)(?! ?/)")
# What makes a figure no worth of each: an average, a price from which others begin.
_NOT_EACH = re.compile(
    r"(?<!\w)(?:bình quân|trung bình)(?!\w)|(?<!\w)(?:từ|ít nhất|tối thiểu|tối đa|thấp nhất|cao nhất) $"
)
_LINKS = frozenset(
    re.findall(
        r"\w+",
        "được bị phải là trị giá có nhận hỗ trợ phạt xử tiền số thưởng trao tặng gồm với mức nộp nặng rộng chứa đóng "
        "trả cho vay hưởng chi chỉ thu góp trồng đạt mua bán",
    )
)
_TOTAL = re.compile(
    r"(?P<gap>(?: ?/ ?k?m[23])?[^.;:\d]{0,80}?)"
    r"(?<!\w)(?P<cue>tổng(?: [^\W\d]+){0,6}|hết|thành tiền(?: là)?|(?<=^, )trị giá) $"
)
_WORTH = re.compile(
    r"[^,.;:()\d]{0,40}(?:,? ?(?:với )?(?:tổng )?(?:trị giá|giá trị|số tiền|kinh phí|tiền) )?[^,.;:()\d]{0,20}"
)
_COUNTED_UP = re.compile(r"[^.;:()\d]{0,40}, (?:tổng cộng|tổng số|tất cả|cả thảy)(?: có| là)? ")
_PAID = re.compile(r",? (?:với )?(?:tổng )?(?:số tiền|kinh phí|trị giá|giá trị|tiền)(?: là| hơn| gần| trên)? ")
_FOR = re.compile(r"[^,.;:()\d]{0,24}(?<!\w)(?:cho|trong|tới|đến|tại)(?: \w+){0,2} ")
_HELD = re.compile(r"[^.;:()\d]{0,60}(?<!\w)(?:chứa|đựng|đóng|xếp)(?: \w+)? (?:trong|thành|vào) ")
_IN_BRACKET = re.compile(r"[^,.;:()\d]{0,40} ?\(")
_NEXT = re.compile(
    r"[^,.;:()\d]{0,40}[,(] ?(?:(?:tức|tức là|tính ra|tương đương) )?(?:(?:mỗi|từng) [^,.;:()\d]{0,40})?"
)
_EACHES = ("/", " /", " mỗi ", " một ")
# What makes a total hold more than the count's worth.
_MORE = re.compile(r"(?<!\w)(?:và|cùng|kèm|ngoài ra|thêm|chưa kể|chưa gồm|trừ)(?!\w)")
_BESIDES = re.compile(r";|(?<!\w)(?:ngoài ra|thêm|chưa kể|chưa gồm)(?!\w)")
_OPENED = re.compile(r"(?:,|(?<!\w)(?:và|cùng))(?: [^\W\d]+){0,3} $|^[, ]*$")
_WHERE = re.compile(r"(?<!\w)(?:tại|ở|cho|của|địa bàn|trong|từ|thuộc)(?: \w+)? $")


@fixed()
class Product:
    """``count`` of things of which ``each`` is worth so much make ``total``."""

    total: Figure
    count: Figure
    each: Figure
    sure: bool

    def worth(self) -> Interval[Decimal]:
        """What each may be worth: a round sum given to each is exact; one with a decimal mark, or the rate of a
        measure, is rounded."""
        exact = self.count.kind not in _MEASURED and not self.each.hedged and "," not in self.each.text
        return point(self.each.number) if exact else self.each.stated

    def expected(self) -> Fraction:
        """The count times what each is worth."""
        return self.count.value * self.each.value


def find_products(figures: Figures) -> Iterator[Product]:
    """The totals of an article whose count and worth are printed."""
    for row in figures.by_sentence.values():
        if len(row) < 3 or not any("mỗi" in f.before or "từng" in f.before or f.after.startswith(_EACHES) for f in row):
            continue
        for one, two, three in zip(row, row[1:], row[2:], strict=False):
            product = _of(row, one, two, three)
            if product:
                yield product


def _of(row: list[Figure], one: Figure, two: Figure, three: Figure) -> Product | None:
    for count, each, total, opened in (
        (one, two, three, _closing),
        (two, one, three, _closing),
        (two, one, three, _summed),
        (one, three, two, _worth_of),
        (two, three, one, _given_to),
    ):
        rated = count.kind in _MEASURED and each.kind is QuantityKind.MONEY and _PER.match(each.after) is not None
        counted = (
            (count.kind in _COUNTED or rated)
            and count.quantity.upper is None
            and each.summable
            and same_unit(each, total)
        )
        sure = opened(row, count, each, total) if counted and _each_of(count, each) else None
        if sure is not None:
            return Product(total, count, each, sure and not count.hedged)
    return None


def _each_of(count: Figure, each: Figure) -> bool:
    """Whether a figure tells what each of the counted is worth."""
    if count.kind is each.kind or each.kind is QuantityKind.COUNT or _NOT_EACH.search(each.before[-60:]):
        return False
    words = count.text.split()[1:]
    if per := _PER.match(each.after):
        return per["said"] in words
    said = _EACH.search(each.before[-80:])
    if not said:
        return False
    head, *rest = said["said"].split()
    named = head in words[:1] or (head in _HEADS and count.unit in PEOPLE)
    return named and all(word in _LINKS or word in words for word in rest)


def _closing(row: list[Figure], count: Figure, each: Figure, total: Figure) -> bool | None:
    """``N, mỗi …, tổng cộng T``: the total is told last."""
    told = _TOTAL.fullmatch(total.before)
    if not told:
        return None
    first = min(count, each, key=lambda figure: figure.place)
    alone = (
        not first.place or not _OPENED.search(first.before) or _WHERE.search(row[first.place - 1].before) is not None
    )
    second = max(count, each, key=lambda figure: figure.place)
    return alone and not _MORE.search(told["gap"]) and not _BESIDES.search(second.before)


def _summed(row: list[Figure], count: Figure, each: Figure, total: Figure) -> bool | None:
    """``mỗi hộ … , tổng cộng N hộ với số tiền T``: the count is summed up, and its worth told behind it."""
    return True if _COUNTED_UP.fullmatch(count.before) and _PAID.fullmatch(total.before) else None


def _worth_of(row: list[Figure], count: Figure, each: Figure, total: Figure) -> bool | None:
    """``N suất quà trị giá T (mỗi suất …)``."""
    return True if _WORTH.fullmatch(total.before) and _NEXT.fullmatch(each.before) else None


def _given_to(row: list[Figure], count: Figure, each: Figure, total: Figure) -> bool | None:
    """``T cho N hộ, mỗi hộ …``, ``T trong N gói (…/gói)``."""
    held = _HELD.fullmatch(count.before) and _IN_BRACKET.fullmatch(each.before)
    return True if held or (_FOR.fullmatch(count.before) and _NEXT.fullmatch(each.before)) else None
