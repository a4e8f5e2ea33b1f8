"""Ties a whole told behind what was taken off it: ``đã nộp 1,5 tỷ đồng trên tổng số 2 tỷ đồng, còn phải nộp 500 triệu
đồng``; and prison terms to the one that they are put together to."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.parts.wholes import PartList, exact
from extractor.text.patterns import searched
from schemas import QuantityKind

_OUT_OF = re.compile(
    r"[^;:.()\d]{0,60}(?<!\w)(?:trên|trong) tổng (?:số |cộng |kế hoạch |nguồn |mức |diện tích |chiều dài |khối lượng )?"
    r"(?:[^\W\d]+ ){0,4}(?:là )?"
)
_OUT = ("trên tổng", "trong tổng")
_LEFT = searched(
    r"(?:,|;| và| -|\)) ?(?:hiện |vẫn |nay |số )?còn"
    r"(?: lại| nợ| thiếu| phải [^\W\d]+| chưa [^\W\d]+(?: [^\W\d]+)?)?(?: là)? $"
)
_PUT_TOGETHER = searched(
    r"(?<!\w)(?:tổng hợp(?: (?:hình phạt|mức án|hai|ba|các|chung|tội|là|hình|phạt|cho|của)){0,6}|"
    r"hình phạt chung(?: cho (?:cả )?(?:hai|ba|các) tội)?|chung cho (?:cả )?(?:hai|ba|các) tội)"
    r"(?: (?:bị cáo|phải|chấp hành|hình phạt|chung|là|ở mức|thành|lĩnh|nhận|mức án|tổng cộng)){0,8} $"
)
_EARLIER = searched(r"(?<!\w)(?:bản án|án trước|đang chấp hành|trước đó|trước đây)(?!\w)")
_TOLD_LEFT = searched(r"(?<!\w)còn (?:lại|thiếu|phải|chưa)(?!\w)[^,;.]*$")
_UNDONE = re.compile(r" (?:chưa|đang|không)(?!\w)")
_MOVED = searched(r"(?<!\w)(?:so với|bình quân|trung bình|tăng|giảm|thêm)(?!\w)[^,;.]*$")
_PRISON = " tù"
_MOST_YEARS = 30  # of prison, by law
_WINDOW = 24  # figures of a sentence that are looked at


def out_of(figures: Figures, number: int) -> Iterator[PartList]:
    """A part, the rest, and the whole that is told as what the part is out of."""
    row = figures.by_sentence[number]
    if len(row) < 3 or not figures.says(number, _OUT):
        return
    for whole in row[1:]:
        part = row[whole.place - 1]
        if not _OUT_OF.fullmatch(whole.before) or not same_unit(whole, part):
            continue
        rest = figures.behind(whole)
        if rest and _LEFT.search(rest.before[-60:]):
            yield from _rest(whole, part, rest)
        elif part.place and _LEFT.search(part.before[-60:]):
            yield from _rest(whole, row[part.place - 1], part)


def _rest(whole: Figure, part: Figure, rest: Figure) -> Iterator[PartList]:
    """A whole with what was taken off it and what is left, where the words say so or the figures add up."""
    if not all(f.summable and same_unit(whole, f) and not f.hedged for f in (whole, part, rest)):
        return
    if _MOVED.search(part.before) or not part.number or not 0 < rest.number < whole.number:
        return
    told = _TOLD_LEFT.search(rest.before[-40:]) is not None or _UNDONE.match(rest.after) is not None
    if told or exact(whole, (part, rest)):
        yield PartList(whole, (part, rest), told, told, "parts.out_of")


def put_together(figures: Figures, number: int) -> Iterator[PartList]:
    """``7 năm tù về tội … và 3 năm tù về tội …, tổng hợp hình phạt là 10 năm tù``: terms of one kind are added up, to
    thirty years at most."""
    if not figures.says(number, (_PRISON,)) or not figures.says(number, ("tổng hợp", "chung")):
        return
    row = figures.by_sentence[number]
    for whole in row[:_WINDOW]:
        if not _is_term(whole) or whole.unit != "năm" or not _PUT_TOGETHER.search(whole.before[-110:]):
            continue
        told = [f for f in row[: whole.place] if f.kind is QuantityKind.DURATION]
        if len(told) < 2 or not all(f.unit == whole.unit and not f.hedged and _is_term(f) for f in told):
            continue
        if _EARLIER.search(figures.article.lower[told[0].begin : whole.quantity.start]):
            continue
        sure = sum(f.number for f in told) <= _MOST_YEARS
        if sure or exact(whole, tuple(told)):
            yield PartList(whole, tuple(told), True, sure, "parts.terms")


def _is_term(figure: Figure) -> bool:
    """Whether a figure is a prison term of whole years."""
    return figure.kind is QuantityKind.DURATION and figure.text.endswith(_PRISON) and figure.quantity.upper is None
