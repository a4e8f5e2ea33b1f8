"""Ties a difference to the two figures it lies between: ``mua vào 81, bán ra 83, chênh lệch 2 triệu đồng``."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from extractor.fixed import fixed
from extractor.link.changes.moves import said_of
from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.interval import Interval, point, rounding_to
from extractor.link.parts.wholes import FIT
from extractor.link.slips import could_be, slipped
from schemas import Modifier, QuantityKind

_TRIGGERS = ("chênh", "khoảng cách", "cách biệt")
_SAID = re.compile(
    r"(?<!\w)(?<!tổng )(?<!tiền )(?<!trị )(?:chênh lệch|khoảng cách|cách biệt|chênh nhau|chênh)(?P<of>[^,;:.()]{0,70}?)"
    r"(?: (?:hiện tại|hiện nay|hiện|đang|vẫn|lúc này|được|tương ứng))*"
    r"(?: (?:là|ở mức|ở|duy trì|tới|đến|lên|đạt|mức|xuống|còn|khoảng|gần|hơn|trên|những)){0,4} $"
)
# A difference of the amounts themselves, whatever they are of.
_PLAIN = re.compile(r"(?: (?:giá|giá trị|mức giá|số tiền|tiền|nhau|giữa hai (?:mức|chiều)|hai (?:chiều|đầu)))*")
_BUY, _SELL = re.compile(r"(?<!\w)mua(?!\w)"), re.compile(r"(?<!\w)bán(?! (?:lẻ|buôn)(?!\w))(?!\w)")
# The old one of two differences, and the new one behind it.
_FROM = re.compile(r" (?:(?:thu hẹp|nới rộng|giãn|kéo giãn|tăng|giảm) )?từ(?: mức)?(?: |$)")
_NOW = re.compile(r" ?(?:xuống còn|xuống|còn|lên|lên tới|thành) (?:mức )?")
_MOVED = re.compile(r"(?<!\w)(?:tăng|giảm|thêm|bớt|cộng|từ|so với)(?: \w+){0,2} $")
_REACH = 12
_RATE = re.compile(r"[^,;:.()\d]{0,24}(?: = |, (?:tương đương|tức|tương ứng)(?: với)? )")
_BRACKET = re.compile(r"[^,;:.()\d]{0,40}\(")


@fixed()
class Gap:
    """``gap`` is how far ``one`` and ``other`` (one figure for a printed range) lie apart."""

    gap: Figure
    one: Figure
    other: Figure
    sure: bool
    rule: str

    def ends(self) -> tuple[Interval[Decimal], Interval[Decimal]]:
        """What the two ends stand for, the lower one first."""
        if (total := self.one.quantity.total) is not None:
            return point(min(self.one.number, total)), point(max(self.one.number, total))
        if self.one is self.other:
            return self.one.printed, rounding_to(self.one.quantity.upper or Decimal(0), self.one.quantity)
        low, high = sorted((self.one, self.other), key=lambda figure: figure.number)
        return _one_way(low), _one_way(high)

    def difference(self) -> Fraction:
        """The difference of the printed values."""
        if (total := self.one.quantity.total) is not None:
            return abs(self.one.value - Fraction(total))
        if self.one is self.other:
            return Fraction(self.one.quantity.upper or 0) - self.one.value
        return abs(self.one.value - self.other.value)


def _one_way(figure: Figure) -> Interval[Decimal]:
    """What an end of a difference stands for: of ``hơn 78`` nothing below 78, however it is rounded."""
    stated, modifier = figure.stated, figure.quantity.modifier
    if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        return Interval(figure.number, stated.high)
    if modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        return Interval(stated.low, figure.number)
    return stated


def find_gaps(figures: Figures) -> Iterator[Gap]:
    """The differences of an article whose two ends are printed."""
    for number, row in figures.by_sentence.items():
        for figure in row if figures.says(number, _TRIGGERS) else ():
            said = _SAID.search(_told(row, figure)[-130:]) if figure.summable else None
            if said and not _FROM.search(said["of"]) and figure.quantity.upper is None and figure.number > 0:
                gap = _gap(figures, row, figure, said["of"])
                if gap:
                    yield gap
    for ratio in figures.by_kind[QuantityKind.RATIO]:
        if moved := _now_and_before(figures, ratio):
            yield moved


def _now_and_before(figures: Figures, ratio: Figure) -> Gap | None:
    """``tăng 12 vụ (52/40 vụ)``: a change, and in a bracket behind it the figures of now and before; where they lie
    otherwise apart, one slip must explain it."""
    gap, before = figures.ahead(ratio), ratio.quantity.total
    if gap and gap.kind is QuantityKind.PERCENT and _RATE.fullmatch(gap.before):
        gap = figures.ahead(gap)  # "ít hơn 3 vụ = 1,6% (180/183 vụ)"
    said = said_of(gap) if gap and gap.summable and not gap.hedged else None
    if gap is None or before is None or not said or not said["way"] or not ratio.after.startswith(")"):
        return None
    if not _BRACKET.fullmatch(ratio.before) or (ratio.unit and not same_unit(gap, ratio)):
        return None
    if gap.number in (ratio.number, before):
        return None  # "tăng 15 vụ (đã xử lý 12/15 vụ)"
    off = abs(ratio.number - before)
    ends = (before + gap.number, before - gap.number)
    slip = could_be(gap.quantity, off) or any(could_be(ratio.quantity, end) for end in ends if end > 0)
    slip = slip or any(slipped(str(before), str(ratio.number + way * gap.number)) for way in (1, -1))
    return Gap(gap, ratio, ratio, True, "gap.now_before") if off == gap.number or (off and slip) else None


def _told(row: list[Figure], figure: Figure) -> str:
    """What is said before a figure; of ``từ 4,5 còn 4 triệu đồng`` the second is what is told."""
    if figure.place and _NOW.fullmatch(figure.before) and (led := _FROM.search(row[figure.place - 1].before)):
        return row[figure.place - 1].before[: led.start() + 1]
    return figure.before


def _gap(figures: Figures, row: list[Figure], figure: Figure, of: str) -> Gap | None:
    if _BUY.search(of) and _SELL.search(of):
        return _trade(figures, figure)
    ends = _ends(row, figure)
    if len(ends) < 2:
        return None
    sure = len(ends) == 2 and _PLAIN.fullmatch(of) is not None and " so với" not in figure.after[:24]
    return Gap(figure, ends[1], ends[0], sure, "gap.of" if sure else "gap.of" + FIT)


def _ends(row: list[Figure], figure: Figure) -> list[Figure]:
    """The figures of its unit before it, nearest first, back to a semicolon; none where something moved."""
    ends: list[Figure] = []
    gap = figure.before
    for earlier in reversed(row[max(0, figure.place - _REACH) : figure.place]):
        if ";" in gap:
            break
        gap = earlier.before
        if same_unit(earlier, figure):
            ends.append(earlier)
    fine = all(end.quantity.upper is None and not _MOVED.search(end.before[-40:]) for end in ends)
    return ends if fine else []


def _trade(figures: Figures, figure: Figure) -> Gap | None:
    """The prices of buying and selling told last before their difference."""
    bought = sold = None
    for number in (figure.sentence, figure.sentence - 1):
        row = figures.by_sentence.get(number, [])
        end = figure.place if number == figure.sentence else len(row)
        for price in reversed(row[max(0, end - _REACH) : end]):
            if not same_unit(price, figure) or _MOVED.search(price.before[-40:]):
                continue
            buys, sells = _BUY.search(price.before) is not None, _SELL.search(price.before) is not None
            if price.quantity.upper is not None:
                return Gap(figure, price, price, True, "gap.trade") if buys and sells else None
            if buys is not sells:
                bought, sold = (price, sold) if buys and not bought else (bought, price if sells and not sold else sold)
            if bought and sold:
                return Gap(figure, bought, sold, True, "gap.trade")
    return None
