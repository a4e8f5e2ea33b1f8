"""Ties the rate of a change to its amount and to the figure it leads to: ``giảm 17,3 điểm (1,66%) còn 1.023 điểm``."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from extractor.fixed import fixed
from extractor.link.changes.moves import LESS, MORE
from extractor.link.figures import Figure, Figures, agrees, telling
from extractor.link.interval import per_cent
from extractor.link.parts.wholes import exact
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
    rf"[^,;:().]{{0,60}}(?:\([^\W\d_]{{2,8}}\)[^,;:().]{{0,20}})?"
    r"(?:[,(] ?(?:so (?:với )?[^,;:().]{2,50} )?|sau khi (?:có |đã )?)"
    rf"(?:tăng|giảm|thêm|mất|(?:{MORE}|{LESS}) hơn) (?:(?<=hơn ){_THAN})?{_HEDGES}$"
)
# Between the amount and the rate: what is left of the unit, what it is compared with, and a bracket or a cue.
_BETWEEN = re.compile(
    rf"[^,.;:()\d]{{0,24}}(?:so (?:với )?[^,.;:()\[%]{{0,40}})?(?: ?[(\[](?:{_CUE}|bằng )?| = |,? {_CUE})"
    rf"(?:(?:mức|tỷ lệ|tỉ lệ) )?(?:(?P<way>tăng|giảm) |[-+] ?)?{_HEDGES}$"
)
# "tăng 5.300 vụ, 6,1% so với cùng kỳ".
_BESIDE = re.compile(rf"[^,.;:()\d]{{0,24}}, {_HEDGES}$")
_SINCE_BESIDE = re.compile(r" so (?:với )?(?!tổng|kế hoạch|dự toán|chỉ tiêu)[^,;.()]{2,50}(?:[,;.)]|$)")
# A sentence that compares what the one before tells: "So với quý I giảm 4 vụ (10%), giảm 3 người chết (20%)".
_COMPARES = re.compile(
    rf"\W*(?:cụ thể,? |trong đó,? )?so (?:với )?[^;:()]{{2,70}}?(?:tăng|giảm|(?:{MORE}|{LESS}) hơn) {_HEDGES}"
)
# The same behind the figures that it compares: "120 vụ, 45 người chết; so với cùng kỳ giảm 8 vụ (6,3%), …".
_COMPARES_THEM = re.compile(rf"[^:.()]{{0,60}}[;,] ?{_COMPARES.pattern}")
_IN_BRACKET = re.compile(r" ?\((?:tức |tương đương |tương ứng |giảm |tăng )?(?:với )?")
# "giảm 20% số vụ (80 vụ, giảm 20 vụ)": a bracket tells what a rate leads to, and its amount.
_RATE_OF = re.compile(r"(?: số| về số)?(?: [^\W\d]+){0,8} ?\((?:còn |xuống còn |lên )?")
_AND_AMOUNT = re.compile(rf"[^,;:().\d]{{0,24}}[,;] ?(?P<way>tăng|giảm) {_HEDGES}")
# "phát hiện 60 vụ, 90 đối tượng, tăng 12 vụ (25%)": what stands beside the count of a change.
_PAIRED = re.compile(r"[^,;:().\d]{0,24}(?:, ?| ?/ ?| với | và | - )")
_EQUALS = re.compile(r"(?<!\w)bằng (?:gần |hơn |khoảng )?$")
_SINCE_THEN = re.compile(r"[)\]](?: so (?:với )?(?!kế hoạch|dự toán|chỉ tiêu|mục tiêu)|[,.;]| và |$)")
_CLOSED = re.compile(r"(?: giá trị)?[)\]]")
_CLOSED_SINCE = re.compile(r" so (?:với )?[^,;.()]{2,50}\)")
_SINCE = r"so với (?:\d{1,2} tháng|cùng kỳ|năm|tháng|phiên|hôm|ngày|tuần|quý|kỳ|đầu|cuối|trước|thời điểm|giá)"
_CLEAR = re.compile(rf"(?: giá trị)?(?:[,.;)]|$| \(\d+/\d|\s(?:lên|xuống|còn|về|{_SINCE}|theo|và|đạt|chốt)(?!\w))")
_LEVEL = re.compile(
    r"\)?(?: so (?:với )?[^,;:().\d]{2,40}(?:\d{4})?)?,? ?(?:và )?(?:lên|xuống|còn|về|đạt|chốt|dừng|đóng cửa)"
    r"(?: (?:thành|mức|mốc|ở|tại|lại|quanh|còn|chỉ|đến|tới|là|khoảng|gần|hơn|trên|dưới)){0,3} $"
)
_LAST = re.compile(r"(?<!\w)(?:và|còn lại)(?: [^\W\d]+)? $")
_OPENS = re.compile(r"(?<!\w)(?:trong (?:số )?đó|gồm)(?!\w)")
_CHANGED = re.compile(r"(?<!\w)(?:tăng|giảm|so với|hơn)(?!\w)")
_AND_ALSO = re.compile(r"\)(?:,| và|, và) ")
_RATE_IN_BRACKET = re.compile(rf"[^,.;:()\d]{{0,24}}[(\[](?:{_CUE}|bằng )?(?:(?:tăng|giảm) |[-+] ?)?{_HEDGES}")
_REACH, _CASES, _PAIR, _FEWEST = 8, "trường hợp", 5, 2
_UP = frozenset({"tăng", "thêm", *(f"{word} hơn" for word in MORE.split("|"))})


@fixed()
class Rate:
    """``percent`` is how much ``amount`` is of what ``level`` was before it; ``way`` is 1 up, -1 down. Where it is not
    ``sure``, only what agrees is told."""

    percent: Figure
    amount: Figure
    level: Figure
    way: int
    sure: bool = True


def find_rates(figures: Figures, told: Set[int]) -> Iterator[Rate]:
    """The rates of an article whose amount and level are printed, but those ``told`` with both ends of a change."""
    for percent in figures.by_kind[QuantityKind.PERCENT]:
        if percent.n not in told and percent.quantity.upper is None:
            rate = _rate(figures, figures.by_sentence[percent.sentence], percent)
            if rate:
                yield rate


def _rate(figures: Figures, row: list[Figure], percent: Figure) -> Rate | None:
    first = (_amount_first(figures, row, percent) or _percent_first(row, percent)) if percent.place else None
    return first or _second_of_pair(row, percent) or _told_in_bracket(row, percent)


def _second_of_pair(row: list[Figure], percent: Figure) -> Rate | None:
    """``khởi tố 52 vụ, 60 bị can, tăng 7 vụ (15,6%), tăng 12 bị can (25%)``: the second of two changes, each with its
    rate, told in the order of two figures side by side; the first one agrees."""
    if percent.place < _PAIR:
        return None
    level_one, level, amount_one, rate_one, amount = row[percent.place - _PAIR : percent.place]
    said, own = _MOVE.search(amount_one.before[-40:]), _MOVE.search(amount.before[-40:])
    if said is None or rate_one.kind is not QuantityKind.PERCENT or not _PAIRED.fullmatch(level.before):
        return None
    if not (own or _AND_ALSO.fullmatch(amount.before)) or not _RATE_IN_BRACKET.fullmatch(percent.before):
        return None
    if not _CLOSED.match(percent.after) or amount.quantity.upper is not None or amount.number <= 0:
        return None
    fine = _measures(amount_one, level_one) and _measures(amount, level) and not _measures(amount, level_one)
    if not fine or not _near_rate(rate_one, amount_one, level_one) or _CHANGED.search(level_one.before):
        return None
    return Rate(percent, amount, level, 1 if (own or said)["way"] in _UP else -1)


def _told_in_bracket(row: list[Figure], percent: Figure) -> Rate | None:
    """``giảm 20% số vụ (80 vụ, giảm 20 vụ)``."""
    said = _MOVE.search(percent.before[-40:])
    if said is None or percent.place + 2 >= len(row):
        return None
    level, amount = row[percent.place + 1 : percent.place + 3]
    moved = _AND_AMOUNT.fullmatch(amount.before)
    if moved is None or not _RATE_OF.fullmatch(level.before) or not amount.after.startswith(")"):
        return None
    fine = level.unit == amount.unit and _measures(amount, level) and amount.quantity.upper is None
    way = 1 if said["way"] in _UP else -1
    one_way = way == (1 if moved["way"] in _UP else -1)
    return Rate(percent, amount, level, way) if fine and one_way and amount.number > 0 else None


def _percent_first(row: list[Figure], percent: Figure) -> Rate | None:
    """``48 dự án, tăng 20% (8 dự án) so với năm 2022``."""
    amount = row[percent.place + 1] if percent.place + 1 < len(row) else None
    said = _MOVE.search(percent.before[-40:])
    if amount is None or said is None or not _IN_BRACKET.fullmatch(amount.before) or not amount.after.startswith(")"):
        return None
    level = row[percent.place - 1]
    if (
        amount.kind is QuantityKind.RATIO
        or not _measures(amount, level)
        or not _MOVED.fullmatch(percent.before)
        or _last_of_list(row, level)
    ):
        return None
    fine = amount.quantity.upper is None and amount.number > 0
    return Rate(percent, amount, level, 1 if said["way"] in _UP else -1) if fine else None


def _amount_first(figures: Figures, row: list[Figure], percent: Figure) -> Rate | None:
    amount = row[percent.place - 1]
    said = _MOVE.search(amount.before[-40:])
    gap = _BETWEEN.fullmatch(percent.before) if said else None
    beside = said and _BESIDE.fullmatch(percent.before) and _SINCE_BESIDE.match(percent.after)
    if not said or not (gap or beside) or not amount.summable or amount.quantity.upper is not None:
        return None
    if amount.number <= 0:
        return None
    if gap and gap["way"] and (gap["way"] in _UP) is not (said["way"] in _UP):
        return None
    bracket = "(" in percent.before or "[" in percent.before
    since = bracket and "so " not in percent.before and _CLOSED_SINCE.match(percent.after)
    if not since and not (_CLOSED if bracket else _CLEAR).match(percent.after):
        return None
    way = 1 if said["way"] in _UP else -1
    level = _level(row, amount, percent)
    if _EQUALS.search(percent.before):
        new_of_old = level and agrees(percent, level.value, level.value - way * amount.value)
        if new_of_old or not _SINCE_THEN.match(percent.after):
            return None
    near = row[: amount.place] + _told_before(figures, amount)
    agreeing = [f for f in near if _measures(amount, f) and _agrees(percent, amount, f, way)]
    if level is None and not agreeing:
        level = _level_of_list(row, amount) or _level_before(figures, row, amount)
        level = level or _level_in_order(figures, row, percent)
    if agreeing and level not in agreeing:
        return Rate(percent, amount, agreeing[0], way, False)
    return Rate(percent, amount, level, way) if level else None


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
        if _PAIRED.fullmatch(before.before) and _MOVED.fullmatch(amount.before):
            told = [f for f in row[: amount.place] if _measures(amount, f)]
            return told[0] if len(told) == 1 and told[0].place + 2 == amount.place else None
    return None


def _level_of_list(row: list[Figure], amount: Figure) -> Figure | None:
    """What a change leads to behind the parts of it that add up: ``gồm 12 ha rừng phòng hộ, 33 ha rừng sản xuất; so với
    năm trước giảm 10 ha (18,2%)``."""
    whole, *parts = row[: amount.place] or [amount]
    if len(parts) < _FEWEST or not _COMPARES_THEM.fullmatch(amount.before) or _CHANGED.search(whole.before):
        return None
    fine = all(_measures(amount, f) for f in (whole, *parts))
    return whole if fine and exact(whole, tuple(parts)) else None


def _level_before(figures: Figures, row: list[Figure], amount: Figure) -> Figure | None:
    """What the first change of a sentence leads to, where that compares what the sentence before tells: its first
    figure."""
    if amount.place or not _COMPARES.fullmatch(amount.before):
        return None
    earlier = figures.just_before(amount.sentence)
    alike = [f for f in earlier if _measures(amount, f)]
    if len(alike) != 1 or alike[0] is not earlier[0] or _CHANGED.search(alike[0].before):
        return None
    level = alike[0]
    others = ((one, two) for one, two in pairwise(row[2:]) if two.kind is QuantityKind.PERCENT)
    taken = any(_agrees(rate, one, level, way) for one, rate in others if one.summable for way in (1, -1))
    return None if taken else level


def _level_in_order(figures: Figures, row: list[Figure], percent: Figure) -> Figure | None:
    """What a change leads to where several are told in the order of their figures, and the others agree: ``xảy ra 92
    vụ, 45 người chết. So với cùng kỳ giảm 8 vụ (8%), giảm 5 người chết (10%)``."""
    moves = [(a, p) for a, p in pairwise(row) if p.kind is QuantityKind.PERCENT and _MOVE.search(a.before[-40:])]
    if len(moves) < 2 or not any(p is percent for _, p in moves):
        return None
    first, count = moves[0][0].place, len(moves)
    if [f for move in moves for f in move] != row[first : first + 2 * count]:
        return None
    told = row[:first] or _told_before(figures, moves[0][0])
    if not (_COMPARES_THEM if first else _COMPARES).fullmatch(row[first].before) or len(told) < count:
        return None
    in_order = told[-count:] if first or len(told) == count else []
    for levels in (in_order, [_namesake(told, amount) for amount, _ in moves]):
        ends = [(level, a, p) for level, (a, p) in zip(levels, moves, strict=False) if level]
        fine = len({level.n for level, _, _ in ends}) == count and all(
            _measures(a, f) and not _CHANGED.search(f.before) for f, a, _ in ends
        )
        if fine and all(_near_rate(p, a, f) for f, a, p in ends if p is not percent):
            return next(f for f, _, p in ends if p is percent)
    return None


def _told_before(figures: Figures, amount: Figure) -> list[Figure]:
    """The figures of the sentence before a change, or of the one before that where it tells nothing of the kind."""
    last = figures.by_sentence.get(amount.sentence - 1, [])
    if amount.sentence > 1 and not any(_measures(amount, f) for f in last):
        before = figures.just_before(amount.sentence - 1)
        if any(_measures(amount, f) for f in before):
            return before[-_REACH:]
    return last[-_REACH:]


def _namesake(told: list[Figure], amount: Figure) -> Figure | None:
    """The one figure that a change is of by its words: ``bị thương 24 người`` of ``số người bị thương giảm``."""
    fitting = [f for f in told if _measures(amount, f)]
    if len(fitting) > 1:
        words = amount.words - telling(amount.unit)
        fitting = [f for f in fitting if not words.isdisjoint(f.words - telling(f.unit))]
    return fitting[0] if len(fitting) == 1 else None


def _near_rate(percent: Figure, amount: Figure, level: Figure) -> bool:
    """Whether a rate is that of a change one way or the other, but for how it was rounded."""
    olds = [level.value - way * amount.value for way in (1, -1)]
    return any(old > 0 and abs(per_cent(amount.value, old) - percent.value) < percent.step for old in olds)


def _agrees(percent: Figure, amount: Figure, level: Figure, way: int) -> bool:
    """Whether a rate is that of a change by an amount that leads to a level."""
    old = level.value - way * amount.value
    if old <= 0 or percent.coarse:
        return False
    return agrees(percent, amount.value, old)


def _last_of_list(row: list[Figure], level: Figure) -> bool:
    """Whether a figure closes a list, so that what is told behind it may be of the list's whole."""
    beside = [f for f in row[: level.place] if _measures(level, f)]
    if not beside or any(_MOVE.search(f.before[-40:]) for f in beside):
        return False  # each of the list with a change of its own
    behind = [f for f in row[level.place + 2 :] if _measures(level, f)]
    if any(";" in f.before and _MOVE.search(its.before[-40:]) for f, its in pairwise(behind)):
        return False
    return _LAST.search(level.before) is not None or any(_OPENS.search(f.before) for f in row[: level.place + 1])


def _measures(amount: Figure, level: Figure) -> bool:
    """Whether a change is of the kind of a figure, which may be told more fully: ``32 vụ tai nạn, tăng 4 vụ``."""
    if level.quantity.upper is not None or not level.summable:
        return False
    cases = amount.unit == _CASES or level.unit.startswith(f"{amount.unit} ")
    return level.unit == amount.unit or (level.countable and cases)
