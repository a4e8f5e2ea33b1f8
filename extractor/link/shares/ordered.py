"""Percentages told in one list, which only the order ties to the figures before them: ``120 hộ tốt, 72 hộ khá trên tổng
số 240 hộ, tương ứng 50% và 30%``."""

import re
from collections.abc import Mapping

from extractor.link.figures import Figure, Figures, alike
from extractor.link.shares.apposed import complement
from extractor.link.shares.share import exactly, one_slip_off, wholly
from extractor.text.patterns import searched

_BY_ORDER = searched(r"(?<!\w)(?:tương ứng|lần lượt)(?!\w)")
_TOTAL = searched(r"(?<!\w)(?:trong|trên|tổng)(?: (?:tổng|số|cộng|diện tích|giá trị|vốn|là|có)){0,3} $")
# Behind the last sign: nothing, or all of those that are counted.
_OF_ALL = re.compile(r"(?:(?:so với |của |trong |trên )?tổng(?: số)?(?!\w).*)?")
_MOST, _BACK = 12, 2


def ordered(
    figures: Figures, run: list[Figure], totals: Mapping[frozenset[int], Figure]
) -> dict[int, tuple[Figure, Figure] | None]:
    """Part and whole of each percentage of a list, or nothing: none of them is to be tied otherwise."""
    silent: dict[int, tuple[Figure, Figure] | None] = dict.fromkeys((f.n for f in run), None)
    line, first, count = figures.by_sentence[run[0].sentence], run[0], len(run)
    if first.place < count or count > _MOST or not _BY_ORDER.search(first.before):
        return silent
    if not _OF_ALL.fullmatch(complement(figures, run[-1])):
        return silent
    parts = line[first.place - count : first.place]
    last = parts[-1]
    if any(f.hedged or f.quantity.total is not None for f in parts[:-1]) or last.hedged:
        return silent
    if not all(f.countable or f.summable for f in parts) or not all(alike(f, last) for f in parts):
        return silent
    whole = _whole(figures, parts) or totals.get(frozenset(f.n for f in parts)) or _agreeing(figures, parts, run)
    if whole is None or whole.hedged or any(f.number > wholly(whole).high for f in parts):
        return silent
    return {percent.n: (part, whole) for percent, part in zip(run, parts, strict=True)}


def _whole(figures: Figures, parts: list[Figure]) -> Figure | None:
    """The total of the last part, a ratio, or the total right before the parts."""
    last, before = parts[-1], figures.ahead(parts[0])
    if before is not None and not alike(before, last):
        before = None
    if last.quantity.total is not None:
        return None if before else last
    return before if before and _TOTAL.search(before.before) else None


def _agreeing(figures: Figures, parts: list[Figure], run: list[Figure]) -> Figure | None:
    """The figure before the parts with which all percentages agree, or all but one, from which it is one slip off."""
    last, earlier = parts[-1], figures.back_from(parts[0], _BACK)
    for whole in (f for row in earlier for f in reversed(row) if alike(f, last) and f.quantity.total is None):
        pairs = list(zip(parts, run, strict=True))
        wrong = [pair for pair in pairs if not exactly(pair[0], whole, pair[1])]
        if not wrong or (len(wrong) == 1 and len(pairs) > 1 and one_slip_off(wrong[0][1], wrong[0][0], whole)):
            return whole
    return None
