"""Whether ``một`` counts something, or is an article."""

import re
from collections.abc import Sequence

from extractor.recognize.quantities import words
from extractor.recognize.quantities.figures import ONE, STOPS, Figure, unit_of
from schemas import QuantityKind

_BESIDE = re.compile(r", (?:và |cùng |trong đó có )?| (?:và|cùng|với) ")
_FURTHER = re.compile(r"(?: \w+){1,2}(?:, | và )")
# "trước một quán cà phê, hai nhóm …", "cùng một loại": the word is an article.
_ARTICLE = re.compile(r"(?<!\w)(?:trước|tại|ở|trong|của|với|từ|do|cho|về|như|là|thì|vào|giữa|trên|cùng|mất) $")
# Characters that are looked at: before the word, up to another count, for a preposition right before it.
_BEFORE, _NEAR, _RIGHT_BEFORE = 60, 100, 8
_LISTED = re.compile(r"(?:,|(?<!\w)và)(?!.*(?<!\w)gồm)")
# "chỉ có một xô nước"
_ONLY = re.compile(r"(?<!\w)(?:chỉ|vẻn vẹn|vỏn vẹn)(?: (?:có|còn|được|cấp|lập|xử lý|phát hiện)){0,2} $")
# "mỗi sở cử một cán bộ", but "mỗi khi gặp một người"
_EACH = re.compile(r"(?<!\w)mỗi (?!khi|lần|người)[^.,;:\n]{2,50} $")
# How often: "mỗi năm chỉ kiểm tra một lần", "một lần duy nhất"; but "12 tháng một lần", "một lần nữa".
_TIMES, _WAY = "lần", "cách"
_ONCE = re.compile(
    r"(?:(?<!\w)(?:chỉ|ít nhất)(?!\w)[^.,;:\n]{0,30}|(?<!\w)(?:kiểm tra|thanh tra)(?: doanh nghiệp)? )"
    r"\|(?! nữa| nào)|\| duy nhất"
)


def counts(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether ``1`` and ``một`` count: people and cases that suffer a penalty or a loss, items of a list of counts."""
    figure = figures[n]
    unit = figure.unit
    if figure.number.value == 1 and lower[figure.start - 1 : figure.start] == "/":
        return False  # "6 triệu đồng/1 trường hợp"
    if unit is None or figure.total is not None or lower[figure.start : figure.number.end] != ONE:
        return True
    if unit.kind is QuantityKind.MONEY or (n and lower[figures[n - 1].end : figure.start] == " "):
        return False  # "60 đồng một lít" is a rate
    if unit.kind is QuantityKind.DURATION and words.ONE_DAY.at(lower, unit.end + 1, words.word_at(lower, unit.end + 1)):
        return False
    if unit.kind is not QuantityKind.COUNT:
        return True
    before = lower[max(0, figure.start - _BEFORE) : figure.start]
    if before.endswith(" bị ") or unit.name.lower() == _WAY:
        return False  # "bị một bác sĩ mắng" tells who did it
    if unit.name.lower() == _TIMES:
        return _ONCE.search(f"{before}|{lower[figure.end : figure.end + 12]}") is not None
    if _ONLY.search(before) or _beside(lower, figures, n) or _counted_again(lower, figures, n):
        return True
    if unit.name.lower() not in words.SINGLED_OUT:
        return False
    shared = _EACH.search(before) and not _ARTICLE.search(before)
    return bool(shared) or words.PENALTIES.search(_clause(lower, figure)) is not None


def _counted_again(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether the same thing is counted again nearby, or another one in the same list: "gồm một giấy phép của ông An
    và 4 giấy phép của bà Bình", "một đội phó quận, hai đội trưởng"."""
    figure = figures[n]
    if _ARTICLE.search(lower, max(0, figure.start - _RIGHT_BEFORE), figure.start):
        return False
    for other in (*figures[max(0, n - 1) : n], *figures[n + 1 : n + 2]):
        first, second = (other, figure) if other.start < figure.start else (figure, other)
        gap = lower[first.end : second.start]
        if other.number.value < 2 or len(gap) > _NEAR or STOPS.search(gap):
            continue
        same = other.unit is not None and other.unit.name.lower() == unit_of(figure).name.lower()
        if (same and _LISTED.search(gap)) or (other.rule == "count" and _FURTHER.fullmatch(gap)):
            return True
    return False


def _clause(lower: str, figure: Figure) -> str:
    after = re.split(r"[.;\n]", lower[figure.end : figure.end + 80], maxsplit=1)[0]
    ahead = re.split(r"[.,;\n]", lower[max(0, figure.start - 24) : figure.start])[-1]
    return f"{ahead}|{after}"


def _beside(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether another count stands on the other side of a comma or a conjunction."""
    figure = figures[n]
    for left, right in ((n - 1, n), (n, n + 1)):
        if left < 0 or right == len(figures):
            continue
        other = figures[left] if right == n else figures[right]
        gap = (figures[left].end, figures[right].start)
        if other.rule == "count" and other.number.value > figure.number.value and _BESIDE.fullmatch(lower, *gap):
            return True
    return False
