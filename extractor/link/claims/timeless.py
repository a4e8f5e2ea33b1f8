"""Figures of no time: a length, or what there is at all times."""

import re

from extractor.link.figures import Figure
from extractor.text.patterns import searched
from schemas import QuantityKind

_NOW = re.compile(r"(?:hiện nay|hiện tại|hiện|sau (?:sáp nhập|đợt))(?!\w)")
_MEMBERS = re.compile(r"(?:thành viên|biên chế|giường|tuổi)(?!\w)")
_THERE_IS = searched(
    r"(?<!\w)(?:hiện(?<!phát hiện)(?<!thực hiện)(?<!xuất hiện)|hiện có|hiện nay có|được giao|bố trí|diện tích|"
    r"tổng diện tích|diện tích là|tổng mức đầu tư|quy mô|dài|rộng|công suất|giá vé|"
    r"giá(?<!chênh giá)(?<!lệch giá)(?<!trị giá))(?: là| có| khoảng| gần| hơn)* $"
    r"|(?<!\w)(?:mỗi (?:ngày|đêm|tuần|tháng|quý|năm|giờ|lượt)|tối thiểu|tối đa|định mức|mức trần|mức sàn|"
    r"theo quy định phải|phải (?:thực hiện|hoàn thành)|(?:hàng|hằng) (?:ngày|tuần|tháng|năm))"
    r"(?!\w)[^,;.:]{0,30}$"
)
# What a measure is of that a thing has at all times.
_MEASURES = searched(
    r"(?<!\w)(?:cao|sâu|dày|nặng|cách|đường kính|loại|trọng tải|tải trọng|dung tích|cho phép|mức phạt|mức thu|đơn giá)"
    r"(?: là| có| từ| khoảng| gần| hơn| trên| tới| đến)* $"
)
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.RATIO, QuantityKind.PERCENT})


def has_members(figure: Figure) -> bool:
    """Whether a figure tells how many belong to something."""
    return _MEMBERS.match(figure.unit) is not None


def timeless(figure: Figure, lower: str) -> bool:
    """Whether a figure is a length, or tells what there is: no period is understood for it."""
    if figure.kind is QuantityKind.DURATION or has_members(figure):
        return True
    place = figure.quantity.start
    before = lower[max(figure.begin, place - 50) : place]
    if figure.kind not in _COUNTED and _MEASURES.search(before):
        return True
    return bool(_NOW.match(lower, figure.begin) or _THERE_IS.search(before))
