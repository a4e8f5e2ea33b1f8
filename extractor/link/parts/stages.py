"""Ties a whole to parts by what they are called: the numbered stages of a work, and a norm with what goes beyond it."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.parts.wholes import PartList, exact, total_of
from extractor.text.patterns import searched

_FIRST_STAGE = "giai đoạn 1"
_STAGE = searched(r"(?<!\w)giai đoạn (?P<n>[1-9])(?!\d)[^;:()]{0,60} dài $")
_WHOLE_LENGTH = searched(
    r"(?<!\w)(?:chiều dài|toàn tuyến|tổng)(?: (?:toàn tuyến|tuyến|cả tuyến|cao tốc|dài|là)){0,3} $"
)
_NEAR = 8
_EXCESS = re.compile(r" ?\(vượt(?: (?:thêm|tới|hẳn|quá))? ")
_NORM = re.compile(r"(?<!\w)(?:giấy phép|cho phép|quy định|thiết kế|được duyệt|phê duyệt|quy hoạch|định mức)(?!\w)")


def staged(figures: Figures) -> Iterator[PartList]:
    """``dài 90 km. Giai đoạn 1 dài 40 km … Giai đoạn 2 dài 50 km``: more stages may come, so that only stages longer
    than the whole are wrong."""
    if not any(_FIRST_STAGE in figure.before for figure in figures.all):
        return
    whole: Figure | None = None
    parts: list[Figure] = []
    for figure in figures.all:
        stage = _STAGE.search(figure.before[-90:]) if figure.summable else None
        if stage is None:
            if figure.summable and _WHOLE_LENGTH.search(figure.before[-60:]):
                whole, parts = figure, []
        elif whole is None or not same_unit(whole, figure) or int(stage["n"]) != len(parts) + 1:
            whole, parts = None, []
        else:
            parts.append(figure)
            if len(parts) > 1:
                yield from _stages(whole, tuple(parts))


def _stages(whole: Figure, parts: tuple[Figure, ...]) -> Iterator[PartList]:
    if whole.hedged or any(part.hedged for part in parts):
        return
    if exact(whole, parts):
        yield PartList(whole, parts, True, False, "parts.stages")
    elif total_of(parts).low > whole.stated.high:
        yield PartList(whole, parts, True, True, "parts.stages")


def beyond(figures: Figures) -> Iterator[PartList]:
    """``cao 50 m nếu đúng giấy phép, nhưng tổng chiều cao khoảng 66 m (vượt 16 m)``: the norm and what goes beyond."""
    if "vượt" not in figures.article.tokens.words:
        return
    for excess in figures.all:
        if not (excess.place and excess.summable and _EXCESS.fullmatch(excess.before)):
            continue
        row = figures.by_sentence[excess.sentence]
        whole, earlier = row[excess.place - 1], row[max(0, excess.place - _NEAR) : excess.place - 1]
        norm = next((f for f in reversed(earlier) if same_unit(f, whole)), None)
        if norm is None or not same_unit(whole, excess) or not exact(whole, (norm, excess)):
            continue
        if _NORM.search(norm.before) or _NORM.search(norm.after):
            yield PartList(whole, (norm, excess), True, False, "parts.beyond")
