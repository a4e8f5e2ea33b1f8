"""Ties a change to the figures it leads from and to: ``từ 20 ngày xuống còn 15 ngày, giảm 25%``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.fixed import fixed
from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.text.patterns import searched
from schemas import QuantityKind

_HEDGES = r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|tới|đến|thêm|được|chỉ|đi|mạnh|nhẹ) ){0,2}"
_MORE, _LESS = "cao|lớn|nhiều|đắt", "thấp|nhỏ|ít|rẻ"
_FROM = re.compile(rf"(?<!\w)từ (?:(?:mức giá|mức|con số|mốc|giá) )?{_HEDGES}$")
_TO = searched(
    r"(?<!\w)(?P<way>xuống còn|xuống chỉ còn|xuống|giảm còn|lên đến|lên tới|lên thành|lên|thành|còn|về)"
    rf" (?:mức |con số )?{_HEDGES}$"
)
_DELTA = re.compile(
    r"(?:^|[\s,(])(?:(?:tức là|tức|tương đương|nghĩa là|như vậy|đã|hay|bằng) ?,? ?)?"
    rf"(?P<way>tăng|giảm|vượt|hạ|cắt giảm|rút ngắn|(?:{_MORE}|{_LESS}) hơn) {_HEDGES}$"
    rf"|(?:^|[\s,(])(?:tức là|tức) {_HEDGES}$"
)
# What _DELTA cannot do without.
_MOVES = re.compile(r"tăng|giảm|vượt|hạ|rút ngắn|hơn").search
# How far back a text is looked at for what it ends with: _DELTA is never longer.
_BACK = 60
_THAN = re.compile(r" ?(?:\([^()]*\) ?)?so với (?:mức |con số |số )?(?:hơn |gần )?$")
_THAN_PERIOD = re.compile(
    r"[^,;.]{0,12}so với [^,;.()\d]{0,30}[\d/\-. ]{0,12}\((?:[^,;()\d]{0,20}(?:năm \d{4} )?(?:đạt|là|có|chỉ) )?$"
)
# Before the two ends of a change that is told first: ``đội vốn 67 tỷ đồng (từ 406 tỷ đồng lên 473 tỷ đồng)``.
_TOLD = searched(
    r"(?<!\w)(?P<way>tăng|giảm|đội vốn|đội giá|cắt giảm|rút ngắn)(?: (?:thêm|gần|hơn|khoảng|được|đi|tới))? $"
)
_ENDS = re.compile(r"(?:(?: [^\W\d]+){0,3} ?[,(])? ?(?:tức )?từ (?:mức )?")
# What a change told first is of: ``làm giảm giá khởi điểm hơn 98 tỷ đồng (từ 327,5 tỷ đồng còn 229,3 tỷ đồng)``.
_TOLD_OF = searched(r"(?<!\w)(?P<way>tăng|giảm)(?: (?!từ |so )[^\W\d]+){0,4} $")
_ENDS_IN_BRACKET = re.compile(r" ?\((?:tức )?từ (?:mức )?")
_MOVED_BY = re.compile(rf"[^;:.()]{{0,70}}(?<!\w)(?P<way>tăng|giảm|mất|rớt) {_HEDGES}$")
_MOVED_TO = re.compile(rf"[^,;:.()\d]{{0,24}},? ?(?:để )?(?:xuống còn|xuống|lên|còn|về) (?:(?:mức|mốc) )?{_HEDGES}$")
_EACH = re.compile(r"/ ?\w+| (?:mỗi|một) \w+")
_YEAR = re.compile(
    r"(?<!\w)(?:năm (?P<year>(?:19|20)\d\d)|(?P<now>năm nay|kỳ này)|(?P<past>năm trước|năm ngoái|cùng kỳ)|"
    r"tháng (?P<month>\d{1,2})(?![\d/]))(?!\w)"
)
_SO_WITH = re.compile(r"^\W*so với (?:mức |con số |số )?$")
_LAST_YEAR = searched(r"(?<!\w)(?:cùng kỳ|năm trước|năm ngoái|kỳ trước)(?!\w)[^;.]{0,24}(?:là|có|đạt)? ?\(?$")
_EXCESS = re.compile(r"(?<!\w)vượt (?:gần |hơn |thêm )?$")
_OTHER_BASE = re.compile(r" so (?!với (?:chỉ tiêu|kế hoạch|dự toán))")
_SO = re.compile(r"; (?:như vậy|tức là|tức)[, ]")
_STOP = re.compile(r"[;:]|(?<!\w)(?:trong khi|còn lại|trong đó)(?!\w)")
_PLANNED = searched(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|dự toán|quy định|cho phép|giấy phép|phê duyệt|được duyệt)(?!\w)")
_DOWN = frozenset(
    {
        *(f"{word} hơn" for word in _LESS.split("|")),
        "mất",
        "rớt",
        "về",
        "xuống còn",
        "xuống chỉ còn",
        "xuống",
        "giảm còn",
        "còn",
        "giảm",
        "hạ",
        "cắt giảm",
        "rút ngắn",
    }
)
_UP = frozenset(
    {
        *(f"{word} hơn" for word in _MORE.split("|")),
        "lên đến",
        "lên tới",
        "lên thành",
        "lên",
        "tăng",
        "vượt",
        "đội vốn",
        "đội giá",
    }
)


@fixed()
class Change:
    """``delta`` is how much ``new`` differs from ``old``; ``way`` is what the text says of its
    direction (1 up, -1 down, 0 nothing)."""

    delta: Figure | None
    old: Figure
    new: Figure
    way: int
    rule: str


def find_changes(figures: Figures) -> list[Change]:
    """The changes of an article whose two ends are printed."""
    changes: list[Change] = []
    for row in figures.by_sentence.values():
        here: list[Change] = []
        for place, (old, new) in enumerate(pairwise(row)):
            if "từ" in old.before:
                here.extend(_from_to(row, place, old, new))
            if place + 2 < len(row):
                here.extend(_since(row[place + 2], place, old, new))
        told = {change.delta.n for change in here if change.delta}
        for delta in row:
            if delta.place and delta.n not in told:
                here.extend(_than(figures, row, delta))
        changes.extend(here)
    return changes


def _way(word: str | None) -> int:
    if word in _UP:
        return 1
    return -1 if word in _DOWN else 0


def _from_to(row: list[Figure], place: int, old: Figure, new: Figure) -> Iterator[Change]:
    """``từ A … xuống B …, giảm D``."""
    if not _FROM.search(old.before):
        return
    if place + 2 < len(row) and (moved := _MOVED_BY.fullmatch(new.before)):
        yield from _moved(old, new, row[place + 2], _way(moved["way"]))
        return
    towards = _TO.search(new.before)
    if not towards or not (alike(old, new) or not old.unit) or len(new.before) > 90 or _STOP.search(new.before):
        return
    if place and (told := _told_first(row[place - 1], old)):
        change = row[place - 1]
        if change.kind is QuantityKind.PERCENT or same_unit(change, new):
            yield Change(change, old, new, told, "change.told")
            return
    delta = row[place + 2] if place + 2 < len(row) else None
    said = _DELTA.search(delta.before, max(0, len(delta.before) - _BACK)) if delta else None
    if not delta or not said or len(delta.before) > 60 or _STOP.search(delta.before):
        yield Change(None, old, new, _way(towards["way"]), "change.from_to")
        return
    if delta.kind is QuantityKind.PERCENT or same_unit(delta, new):
        yield Change(delta, old, new, _way(said["way"]) or _way(towards["way"]), "change.from_to")


def _told_first(change: Figure, old: Figure) -> int:
    """The way of a change that is told before its two ends; 0 where none is."""
    if (told := _TOLD.search(change.before)) and _ENDS.fullmatch(old.before):
        return _way(told["way"])
    if (told := _TOLD_OF.search(change.before[-_BACK:])) and _ENDS_IN_BRACKET.fullmatch(old.before):
        return _way(told["way"]) if _EACH.match(old.after) is None else 0
    return 0


def _moved(old: Figure, delta: Figure, new: Figure, way: int) -> Iterator[Change]:
    """``Từ mức 2.353 USD, giá vàng đã giảm 27 USD, về mức 2.326 USD``."""
    if same_unit(old, new) and same_unit(old, delta) and _MOVED_TO.fullmatch(new.before):
        yield Change(delta, old, new, way, "change.moved")


def _since(delta: Figure, place: int, old: Figure, new: Figure) -> list[Change]:
    """``So với 596 vụ của năm trước, năm nay 416 vụ, giảm 180 vụ``; ``năm 2023 có 1.272 vụ, năm 2022 có 866
    vụ, tăng 406 vụ``."""
    said = _DELTA.search(delta.before) if len(delta.before) <= 30 and same_unit(old, new) else None
    if not said or not said["way"] or _STOP.search(new.before):
        return []
    if delta.kind is not QuantityKind.PERCENT and not same_unit(delta, new):
        return []
    if not place and _SO_WITH.match(old.before):
        return [Change(delta, old, new, _way(said["way"]), "change.so_with")]
    order = _later(old.before, new.before)
    first, last = (old, new) if order < 0 else (new, old)
    return [Change(delta, first, last, _way(said["way"]), "change.years")] if order else []


def _later(before: str, after: str) -> int:
    """Whether the period named before one figure lies after (1) or before (-1) that of the next one."""
    one, other = (next(reversed(list(_YEAR.finditer(text[-80:]))), None) for text in (before, after))
    if not one or not other:
        return 0
    if one["month"] and other["month"]:
        return (int(one["month"]) > int(other["month"])) - (int(one["month"]) < int(other["month"]))
    if one["year"] and other["year"]:
        return (one["year"] > other["year"]) - (one["year"] < other["year"])
    if one["now"] or (one["year"] and other["past"]):
        return 1 if other["past"] or (one["now"] and other["year"]) else 0
    return -1 if one["past"] and (other["now"] or other["year"]) else 0


def _than(figures: Figures, row: list[Figure], delta: Figure) -> Iterator[Change]:
    """``A, tăng D so với B`` and ``A, giảm D so với cùng kỳ (B)``; ``giao A, thực hiện B, vượt D``."""
    said = _DELTA.search(delta.before, max(0, len(delta.before) - _BACK)) if _MOVES(delta.before[-_BACK:]) else None
    if not said or not said["way"]:
        return
    new = row[delta.place - 1]
    label = delta.before[: said.start()]
    if _SO.match(delta.before):
        label = ""
    if _STOP.search(label) or len(label) > 60 or label.count(",") > 1:
        return
    if delta.kind is not QuantityKind.PERCENT and not same_unit(delta, new):
        return
    if delta.place + 1 < len(row):
        old = row[delta.place + 1]
        gap = figures.between(delta, old)
        if same_unit(old, new) and (_THAN.fullmatch(gap) or _THAN_PERIOD.fullmatch(gap)):
            yield Change(delta, old, new, _way(said["way"]), "change.than")
            return
    if new.place and delta.place >= 2 and delta.kind is QuantityKind.PERCENT:
        before = row[delta.place - 2]
        if same_unit(before, new) and _LAST_YEAR.search(new.before) and not _LAST_YEAR.search(before.before):
            yield Change(delta, new, before, _way(said["way"]), "change.year")
            return
    if said["way"] == "vượt" and delta.place >= 2 and not _OTHER_BASE.match(delta.after):
        old = row[delta.place - 2]
        if alike(old, new) and _planned(old) and not _EXCESS.search(new.before):
            yield Change(delta, old, new, 1, "change.plan")


def _planned(figure: Figure) -> bool:
    told = figure.before[-60:] + " " + figure.unit + " " + figure.after[:20]
    return _PLANNED.search(told) is not None
