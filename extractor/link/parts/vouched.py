"""Ties what is left to a whole and the part taken off it where the percentage told with them vouches for the two: ``77
đơn thuộc thẩm quyền. Đã giải quyết 66 đơn (đạt 85,71%), còn 11 đơn``."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice

from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.parts.wholes import NOT_A_PART, PartList
from extractor.link.shares.apposed import part_of
from extractor.link.shares.share import exactly, fits
from extractor.link.slips import could_be
from extractor.text.patterns import searched
from schemas import QuantityKind

_WORDS, _IN_TIME = ("còn", "tồn"), " hạn"
_LEFT = searched(
    r"(?<!\w)(?:còn|tồn)(?: (?:lại|tồn|đang|phải|chưa|tiếp tục|giải quyết|thi hành|xử lý|xem xét|thụ lý|xác minh|"
    r"theo dõi|số|là|có))* $"
)
# What goes on with another part of what is left: ", 5 vụ tạm đình chỉ".
_MORE = searched(r"^[^,;.()\d]{0,60}(?:,|;| và)(?: (?:và|còn|có|\w+ đình chỉ|chuyển|số))* $")
_SENTENCES, _WHOLES, _TELLING, _TEN = 2, 8, 1, 10


def vouched(figures: Figures, number: int) -> Iterator[PartList]:
    """A rest, what was taken off and the whole; where they do not add up, one slip in the rest must explain it."""
    for rest in figures.by_sentence[number] if figures.says(number, _WORDS) else ():
        if not rest.summable or rest.hedged or not rest.number or not _LEFT.search(rest.before):
            continue
        following = figures.behind(rest)
        if following and same_unit(following, rest) and _MORE.search(following.before):
            continue
        told = _told(figures, rest)
        if told is None:
            continue
        part, whole = told
        timed = _IN_TIME in part.label or _IN_TIME in rest.label  # others may be done late, or be late
        left = whole.number - part.number
        if rest.number == left or (not timed and _slipped(rest, left)):
            yield PartList(whole, (part, rest), True, True, "parts.rest", _TELLING)


def _slipped(rest: Figure, left: Decimal) -> bool:
    """Whether one slip makes a rest of what is left; the part and the whole have the rate that vouches for them."""
    return could_be(rest.quantity, left) or (rest.digit == 1 and 0 < rest.number < _TEN > left > 0)


def _told(figures: Figures, rest: Figure) -> tuple[Figure, Figure] | None:
    """The part and the whole that the last percentage before a rest vouches for, with nothing but changes between."""
    for figure in chain.from_iterable(map(reversed, figures.back_from(rest, _SENTENCES, _SENTENCES))):
        if figure.kind is QuantityKind.PERCENT:
            if pair := _vouched_for(figures, figure, rest):
                return pair
            if not NOT_A_PART.search(figure.before):
                return None
        elif same_unit(figure, rest) and not NOT_A_PART.search(figure.before):
            return None
    return None


def _vouched_for(figures: Figures, percent: Figure, rest: Figure) -> tuple[Figure, Figure] | None:
    """The part that a percentage is of, and the whole before it with which it agrees."""
    row = figures.by_sentence[percent.sentence]
    part = None if percent.hedged or percent.coarse else part_of(row, percent)
    if part and not same_unit(part, rest):
        part = figures.ahead(part)  # the first of a pair: "358 vụ/702 bị cáo, đạt 86,9%"
    if part is None or part.hedged or not same_unit(part, rest) or not part.summable:
        return None
    earlier = [*figures.by_sentence.get(percent.sentence - 1, []), *row[: part.place]]
    wholes = (f for f in reversed(earlier) if same_unit(f, part) and f.summable and not f.hedged)
    for whole in islice(wholes, _WHOLES):
        near = fits if percent.digit < 1 else exactly  # "84,41%" where it is 84,417
        if whole.number > part.number and near(part, whole, percent):
            return part, whole
    return None
