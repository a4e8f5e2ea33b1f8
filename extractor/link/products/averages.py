"""Ties an average to its total and its count: ``15 xã với 345 vụ, bình quân mỗi xã 23 vụ``."""

import re
from collections.abc import Iterator

from extractor.fixed import fixed
from extractor.link.figures import WORDS, Figure, Figures, same_unit
from extractor.text.patterns import ending, searched
from schemas import QuantityKind

_TRIGGERS = ("bình quân", "trung bình")
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.DURATION})
# "bình quân mỗi xã có", "trung bình một hộ được nhận": each of what, with no more than how each has it.
_EACH = searched(
    r"(?<!\w)(?:bình quân|trung bình),? (?:cứ )?(?:mỗi|một|từng|1) (?P<said>[^\W\d]+(?: [^\W\d]+){0,6}) "
    r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|chừng) )?$"
)
_PLAIN = searched(r"(?<!\w)(?:bình quân|trung bình)(?: (?:là|đạt|mỗi|khoảng|gần|hơn|trên|có))* $")
_PER = re.compile(r"(?: ?/ ?| (?:mỗi|một) )(?P<said>[^\W\d]+)(?![^,.;()]*[/])")
# Nouns under which people are counted as heads: "9.800 nhân khẩu" make "4 người/hộ".
PEOPLE = frozenset(WORDS["people"]) | {
    "nhân khẩu",
    "khẩu",
    "dân",
    "lượt người",
    "lao động",
    "người dân",
    "học sinh",
    "sinh viên",
}
_PERSON = "người"
# What follows an average that is of each of something else besides.
_TWICE = re.compile(r" ?/|[^,.;()]{0,24}(?<!\w)(?:mỗi|một|từng)(?!\w)")
_LINKS = frozenset(
    re.findall(
        r"\w+",
        "được bị phải là trị giá có nhận hỗ trợ phạt xử tiền số thưởng trao tặng gồm với mức nộp nợ "
        "trả cho vay hưởng chi chỉ thu góp trồng đạt mua bán xảy ra kiểm tra thanh tra giải quyết xử lý tiếp nhận "
        "phát hiện khoảng thực hiện đảm nhiệm thụ lý làm việc tại phụ trách thiếu thừa",
    )
)
# What makes a figure another one than the total of the counted.
_OTHER = searched(
    r"(?<!\w)(?:còn|trong đó|riêng|tăng|giảm|so với|thêm|khác|gần|hơn|dự kiến|kế hoạch|cao nhất|thấp nhất)(?!\w)"
)
_SUMMED = ending(["tổng cộng", "tổng số", "tổng", "cả thảy", "tất cả"])
_JOINT = re.compile(r"[;:]|\.(?!\d)")
_MOST = 3


@fixed()
class Average:
    """``total`` shared out among ``count`` makes ``average``."""

    average: Figure
    total: Figure
    count: Figure


def find_averages(figures: Figures) -> Iterator[Average]:
    """The averages of an article whose total and count are all that is told beside them, before or behind them."""
    for number, row in figures.by_sentence.items():
        if len(row) != _MOST or not figures.says(number, _TRIGGERS):
            continue
        for average in row if _SUMMED(row[-1].before) else (row[0], row[-1]):
            said = _of_each(average)
            if said:
                yield from _of(row, average, said)


def _of_each(average: Figure) -> list[str]:
    """What an average is of each of, in words; nothing where a figure is no such average."""
    if average.quantity.upper is not None or average.hedged:
        return []
    if said := _EACH.search(average.before[-100:]):
        return said["said"].split() if not _TWICE.match(average.after) else []
    per = _PER.match(average.after) if _PLAIN.search(average.before[-60:]) else None
    return [per["said"]] if per else []


def _of(row: list[Figure], average: Figure, said: list[str]) -> Iterator[Average]:
    one, other = (figure for figure in row if figure is not average)
    for count, total in ((one, other), (other, one)):
        heads = average.unit == _PERSON and total.unit in PEOPLE and count.unit == " ".join(said)
        if not _counts(count, said) or not (heads or same_unit(total, average)) or not total.summable:
            continue
        loose = any(f.hedged or _OTHER.search(f.before[-40:]) for f in (count, total))
        if not loose and not any(_JOINT.search(f.before) for f in row[1:]) and count.value > 1:
            yield Average(average, total, count)


def _counts(count: Figure, said: list[str]) -> bool:
    """Whether a figure counts what the average is of each of."""
    if count.kind not in _COUNTED:
        return False
    words = count.text.split()[1:]
    if said[0] == _PERSON and count.unit in PEOPLE:
        words = [_PERSON]
    alike = 0
    while alike < min(len(words), len(said)) and words[alike] == said[alike]:
        alike += 1
    return alike > 0 and all(word in _LINKS or word in words for word in said[alike:])
