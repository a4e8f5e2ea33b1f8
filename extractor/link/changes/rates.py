"""Ties the rate of a change to its amount and to the figure it leads to: ``giảm 17,3 điểm (1,66%) còn 1.023 điểm``."""

import re
from collections.abc import Iterator, Set

from extractor.fixed import fixed
from extractor.link.changes.moves import LESS, MORE
from extractor.link.figures import Figure, Figures
from schemas import QuantityKind

_HEDGES = r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|tới|đến|thêm|chỉ|đi|mạnh|nhẹ) ){0,2}"
_CUE = r"(?:tương đương|tương ứng|tức là|tức|hay|ứng với)(?: với| là)? "
# What a figure is more or less than, between the words and how much: "nhiều hơn kỳ trước 14 kiến nghị".
_THAN = (
    r"(?:(?:cùng kỳ|kỳ|năm|quý|tháng|tuần|đợt|hôm|thiết kế|kế hoạch|chỉ tiêu|dự toán)"
    r"(?: (?!tăng|giảm)[^\W_]+){0,3} (?:là )?)?"
)
_MOVE = re.compile(rf"(?:^|[\s,(])(?P<way>tăng|giảm|thêm|mất|(?:{MORE}|{LESS}) hơn) (?:(?<=hơn ){_THAN})?{_HEDGES}$")
_MOVED = re.compile(
    rf"[^,;:().]{{0,60}}(?:[,(] ?|sau khi (?:có |đã )?)(?:tăng|giảm|thêm|mất|(?:{MORE}|{LESS}) hơn) "
    rf"(?:(?<=hơn ){_THAN})?{_HEDGES}$"
)
# Between the amount and the rate: what is left of the unit, what it is compared with, and a bracket or a cue.
_BETWEEN = re.compile(
    rf"[^,.;:()\d]{{0,24}}(?:so với [^,.;:()%]{{0,40}})?(?: ?\((?:{_CUE})?|,? {_CUE})"
    rf"(?:(?:mức|tỷ lệ|tỉ lệ) )?(?:(?P<way>tăng|giảm) )?{_HEDGES}$"
)
_IN_BRACKET = re.compile(r" ?\((?:tức |tương đương |tương ứng |giảm |tăng )?(?:với )?")
_CLOSED = re.compile(r"(?: giá trị)?\)")
_SINCE = r"so với (?:cùng kỳ|năm|tháng|phiên|hôm|ngày|tuần|quý|kỳ|đầu|cuối|trước|thời điểm|giá)"
_CLEAR = re.compile(rf"(?: giá trị)?(?:[,.;)]|$|\s(?:lên|xuống|còn|về|{_SINCE}|theo|và|đạt|chốt)(?!\w))")
_LEVEL = re.compile(
    r"\)?,? ?(?:lên|xuống|còn|về|đạt|chốt|dừng|đóng cửa)"
    r"(?: (?:thành|mức|mốc|ở|tại|lại|quanh|còn|chỉ|đến|tới|là|khoảng|gần|hơn|trên|dưới)){0,3} $"
)
_LAST = re.compile(r"(?<!\w)(?:và|còn lại)(?: [^\W\d]+)? $")
_OPENS = re.compile(r"(?<!\w)(?:trong (?:số )?đó|gồm)(?!\w)")
_UP = frozenset({"tăng", "thêm", *(f"{word} hơn" for word in MORE.split("|"))})


@fixed()
class Rate:
    """``percent`` is how much ``amount`` is of what ``level`` was before it; ``way`` is 1 up, -1 down."""

    percent: Figure
    amount: Figure
    level: Figure
    way: int


def find_rates(figures: Figures, told: Set[int]) -> Iterator[Rate]:
    """The rates of an article whose amount and level are printed, but those ``told`` with both ends of a change."""
    for percent in figures.by_kind[QuantityKind.PERCENT]:
        if percent.place and percent.n not in told and percent.quantity.upper is None:
            rate = _rate(figures.by_sentence[percent.sentence], percent)
            if rate:
                yield rate


def _rate(row: list[Figure], percent: Figure) -> Rate | None:
    return _amount_first(row, percent) or _percent_first(row, percent)


def _percent_first(row: list[Figure], percent: Figure) -> Rate | None:
    """``48 dự án, tăng 20% (8 dự án) so với năm 2022``."""
    amount = row[percent.place + 1] if percent.place + 1 < len(row) else None
    said = _MOVE.search(percent.before[-40:])
    if amount is None or said is None or not _IN_BRACKET.fullmatch(amount.before) or not amount.after.startswith(")"):
        return None
    level = row[percent.place - 1]
    if not _measures(amount, level) or not _MOVED.fullmatch(percent.before) or _last_of_list(row, level):
        return None
    fine = amount.quantity.upper is None and amount.number > 0
    return Rate(percent, amount, level, 1 if said["way"] in _UP else -1) if fine else None


def _amount_first(row: list[Figure], percent: Figure) -> Rate | None:
    amount = row[percent.place - 1]
    said = _MOVE.search(amount.before[-40:])
    gap = _BETWEEN.fullmatch(percent.before) if said else None
    if not said or not gap or not amount.summable or amount.quantity.upper is not None or amount.number <= 0:
        return None
    if gap["way"] and (gap["way"] in _UP) is not (said["way"] in _UP):
        return None
    if not (_CLOSED if "(" in percent.before else _CLEAR).match(percent.after):
        return None
    level = _level(row, amount, percent)
    return Rate(percent, amount, level, 1 if said["way"] in _UP else -1) if level else None


def _level(row: list[Figure], amount: Figure, percent: Figure) -> Figure | None:
    """What the change leads to: right behind the rate, or right before the amount."""
    if percent.place + 1 < len(row):
        after = row[percent.place + 1]
        if _measures(amount, after) and _LEVEL.fullmatch(after.before):
            return after
    if amount.place and _MOVED.fullmatch(amount.before):
        before = row[amount.place - 1]
        if _measures(amount, before) and not _last_of_list(row, before):
            return before
    return None


def _last_of_list(row: list[Figure], level: Figure) -> bool:
    """Whether a figure closes a list, so that what is told behind it may be of the list's whole."""
    if not any(_measures(level, f) for f in row[: level.place]):
        return False
    return _LAST.search(level.before) is not None or any(_OPENS.search(f.before) for f in row[: level.place + 1])


def _measures(amount: Figure, level: Figure) -> bool:
    """Whether a change is of the kind of a figure: ``184 điểm`` and ``32.098,99 điểm`` are."""
    return level.quantity.upper is None and level.summable and level.unit == amount.unit
