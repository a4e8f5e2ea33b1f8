"""Ties a change to the figures it leads from and to: ``từ 20 ngày xuống còn 15 ngày, giảm 25%``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.link.changes.comparisons import rate_of, since_before, than
from extractor.link.changes.moves import BACK, DELTA, FROM, HEDGES, STOP, TO, Change, of_these, said_of, way_of
from extractor.link.changes.yearly import yearly
from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.text.patterns import searched
from schemas import QuantityKind

# What a fall saves, told behind its ends.
_SAVED = searched(rf",(?: (?:tức|như vậy|qua đó))? (?P<way>tiết kiệm|bớt)(?: được)? {HEDGES}$")
# Before the two ends of a change that is told first: ``đội vốn 67 tỷ đồng (từ 406 tỷ đồng lên 473 tỷ đồng)``.
_TOLD = searched(
    r"(?<!\w)(?P<way>tăng|giảm|đội vốn|đội giá|cắt giảm|rút ngắn)(?: (?:thêm|gần|hơn|khoảng|được|đi|tới))? $"
)
_ENDS = re.compile(r"(?:(?: [^\W\d]+){0,3} ?[,(])? ?(?:tức )?(?:(?<=, )giá(?: [^\W\d]+){0,3} )?từ (?:mức )?")
# What a change told first is of: ``làm giảm giá khởi điểm hơn 98 tỷ đồng (từ 327,5 tỷ đồng còn 229,3 tỷ đồng)``.
_TOLD_OF = searched(r"(?<!\w)(?P<way>tăng|giảm)(?: (?!từ |so )[^\W\d]+){0,4} $")
_ENDS_IN_BRACKET = re.compile(r" ?\((?:tức )?từ (?:mức )?")
_MOVED_BY = re.compile(rf"[^;:.()]{{0,70}}(?<!\w)(?P<way>tăng|giảm|mất|rớt) {HEDGES}$")
_MOVED_TO = re.compile(rf"[^,;:.()\d]{{0,24}},? ?(?:để )?(?:xuống còn|xuống|lên|còn|về) (?:(?:mức|mốc) )?{HEDGES}$")
_LED_TO = re.compile(rf",? ?(?:lên|xuống còn|xuống|còn|đạt)(?: (?:mức|thành|đến|tới|còn))? {HEDGES}")
_BARE = re.compile(r" ?\((?:chiếm |đạt )?")
_EACH = re.compile(r"/ ?\w+| (?:mỗi|một) \w+")
_YEAR = re.compile(
    r"(?<!\w)(?:năm (?P<year>(?:19|20)\d\d)|(?P<now>năm nay|kỳ này|đến nay|hiện nay|nay đã)|"
    r"(?P<past>năm trước|năm ngoái|cùng kỳ)|tháng (?P<month>\d{1,2})(?![\d/])|"
    r"quý (?P<quarter>i{1,3}|iv|[1-4])(?!/))(?!\w)"
)
_QUARTERS = ("i", "ii", "iii", "iv")
_SINCE = re.compile(r"[^,;.()]{0,12}so (?:với )?(?P<what>[^,;.()]{1,40})")
# What a rate behind a change is of, if not of the change's old figure.
_OF_ALL = re.compile(r" ?(?:của|trong|trên|tổng|số|dự toán|kế hoạch|giá trị|doanh thu)(?!\w)")
_SO_WITH = re.compile(r"^\W*so với (?:(?:mức|con số|số|giá|kế hoạch|dự toán)(?: [^\W\d]+){0,3} )?$")


def find_changes(figures: Figures) -> list[Change]:
    """The changes of an article whose two ends are printed."""
    changes: list[Change] = []
    for row in figures.by_sentence.values():
        if len(row) < 2:
            continue
        here: list[Change] = []
        ends = [figure for figure in row if not _aside(figure)]
        for place, (old, new) in enumerate(pairwise(ends)):
            if "từ" in old.before or "đầu" in old.before:
                here.extend(_from_to(ends, place, old, new))
        for place, (old, new) in enumerate(pairwise(row)):
            if place + 2 < len(row):
                here.extend(_since(row[place + 2], place, old, new))
        if since := since_before(figures, row):
            here.append(since)
        told = {change.delta.n for change in here if change.delta}
        for delta in row:
            if delta.place and delta.n not in told and (upon := _upon(row, delta)):
                told.add(delta.n)
                here.append(upon)
            if delta.place and delta.n not in told:
                compared = list(than(figures, row, delta))
                compared += [last] if not compared and (last := yearly(figures, delta)) else []
                told.update(change.delta.n for change in compared if change.delta)
                here.extend(compared)
        changes.extend(here)
        changes.extend(_rates(row, here))
    return changes


def _aside(figure: Figure) -> bool:
    """Whether a figure is the share in brackets of the one before it: ``từ 1.860 hộ (8,4%) xuống 1.215 hộ (5,4%)``."""
    return (
        figure.kind is QuantityKind.PERCENT
        and figure.after.startswith(")")
        and _BARE.fullmatch(figure.before) is not None
    )


def _has_shares(old: Figure, new: Figure) -> bool:
    """Whether a share stands between two ends, so that a change in per cent may be that of the shares."""
    return new.n - old.n > 1


def _rates(row: list[Figure], changes: list[Change]) -> Iterator[Change]:
    """The per cent of changes told behind their amounts: ``từ 850 lên 1.105 tỷ đồng, tăng 255 tỷ đồng, tức 30%``."""
    told = {change.delta.n for change in changes if change.delta}
    for change in changes:
        delta = change.delta
        rate = row[delta.place + 1] if delta and delta.place + 1 < len(row) else None
        if delta and rate and rate.n not in told and rate_of(delta, rate) and not _OF_ALL.match(rate.after):
            sure = change.sure and not (change.rule == "change.from_to" and _has_shares(change.old, change.new))
            yield Change(rate, change.old, change.new, change.way, "change.rate_of", sure, amount=delta)


def _from_to(row: list[Figure], place: int, old: Figure, new: Figure) -> Iterator[Change]:
    """``từ A … xuống B …, giảm D``."""
    if not FROM.search(old.before):
        return
    if place + 2 < len(row) and (moved := _MOVED_BY.fullmatch(new.before)):
        yield from _moved(old, new, row[place + 2], way_of(moved["way"]))
        return
    towards = TO.search(new.before)
    if not towards or not (alike(old, new) or not old.unit) or len(new.before) > 90 or STOP.search(new.before):
        return
    if place and (told := _told_first(row[place - 1], old)):
        change = row[place - 1]
        if change.kind is QuantityKind.PERCENT or same_unit(change, new):
            yield Change(change, old, new, told, "change.told")
            return
    delta = row[place + 2] if place + 2 < len(row) else None
    said = DELTA.search(delta.before, max(0, len(delta.before) - BACK)) if delta else None
    said = said or (_SAVED.search(delta.before) if delta else None)
    if not delta or not said or len(delta.before) > 60 or STOP.search(delta.before):
        yield Change(None, old, new, way_of(towards["way"]), "change.from_to")
        return
    if delta.kind is QuantityKind.PERCENT or same_unit(delta, new):
        way = way_of(said["way"]) or way_of(towards["way"])
        sure = _same(old, delta) and not (delta.kind is QuantityKind.PERCENT and _has_shares(old, new))
        sure = sure and of_these(said, new)
        yield Change(delta, old, new, way, "change.from_to", sure)


def _upon(row: list[Figure], delta: Figure) -> Change | None:
    """``Năm 2022 là 75 tỷ đồng, năm nay tăng 12% lên 84 tỷ đồng``: from the figure of an earlier period."""
    if delta.kind is not QuantityKind.PERCENT or delta.place + 1 == len(row):
        return None
    old, new, said = row[delta.place - 1], row[delta.place + 1], said_of(delta)
    if not said or not said["way"] or not same_unit(old, new) or not _LED_TO.fullmatch(new.before):
        return None
    if later(old.before, delta.before) >= 0 or STOP.search(delta.before) or said_of(old):
        return None
    return Change(delta, old, new, way_of(said["way"]), "change.upon")


def _told_first(change: Figure, old: Figure) -> int:
    """The way of a change that is told before its two ends; 0 where none is."""
    if (told := _TOLD.search(change.before)) and _ENDS.fullmatch(old.before):
        return way_of(told["way"])
    if (told := _TOLD_OF.search(change.before[-BACK:])) and _ENDS_IN_BRACKET.fullmatch(old.before):
        return way_of(told["way"]) if _EACH.match(old.after) is None else 0
    return 0


def _moved(old: Figure, delta: Figure, new: Figure, way: int) -> Iterator[Change]:
    """``Từ mức 2.353 USD, giá vàng đã giảm 27 USD, về mức 2.326 USD``."""
    if same_unit(old, new) and same_unit(old, delta) and _MOVED_TO.fullmatch(new.before):
        yield Change(delta, old, new, way, "change.moved")


def _since(delta: Figure, place: int, old: Figure, new: Figure) -> list[Change]:
    """``So với 596 vụ của năm trước, năm nay 416 vụ, giảm 180 vụ``; ``năm 2023 có 1.272 vụ, năm 2022 có 866
    vụ, tăng 406 vụ``."""
    said = said_of(delta) if len(delta.before) <= 30 and same_unit(old, new) else None
    listed = new.before if ")" in delta.before else new.before.removeprefix(";")
    if not said or not said["way"] or STOP.search(listed) or _YEAR.search(delta.before):
        return []
    if any(amount and amount["way"] for amount in (said_of(old), said_of(new))):
        return []
    if delta.kind is not QuantityKind.PERCENT and not alike(delta, new):
        return []
    sure = of_these(said, new)
    if not place and _SO_WITH.match(old.before):
        return [Change(delta, old, new, way_of(said["way"]), "change.so_with", sure and _same(old, delta))]
    order = later(old.before, new.before)
    first, last = (old, new) if order < 0 else (new, old)
    sure = sure and _same(first, delta)
    return [Change(delta, first, last, way_of(said["way"]), "change.years", sure)] if order else []


def _same(old: Figure, delta: Figure) -> bool:
    """Whether a change is not said to be one since something else than its old figure."""
    than = _SINCE.match(delta.after)
    if not than:
        return True
    periods = [period.group() for period in _YEAR.finditer(than["what"])]
    return bool(periods) and all(period in old.before + old.after for period in periods)


def later(before: str, after: str) -> int:
    """Whether the period named before one figure lies after (1) or before (-1) that of the next one."""
    one, other = (next(reversed(list(_YEAR.finditer(text[-80:]))), None) for text in (before, after))
    if not one or not other:
        return 0
    if one["month"] and other["month"]:
        return (int(one["month"]) > int(other["month"])) - (int(one["month"]) < int(other["month"]))
    if one["quarter"] and other["quarter"]:
        first, last = (int(q) if q.isdigit() else _QUARTERS.index(q) + 1 for q in (one["quarter"], other["quarter"]))
        return (first > last) - (first < last)
    if one["quarter"] or other["quarter"]:
        return 0
    if one["year"] and other["year"]:
        return (one["year"] > other["year"]) - (one["year"] < other["year"])
    if one["year"] and other["now"]:
        return -1
    if one["now"] or (one["year"] and other["past"]):
        return 1 if other["past"] or (one["now"] and other["year"]) else 0
    return -1 if one["past"] and (other["now"] or other["year"]) else 0
