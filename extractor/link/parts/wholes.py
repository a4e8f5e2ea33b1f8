"""A whole and its parts: whether they add up, and how far the words make sure that they should."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from extractor.fixed import fixed
from extractor.link.figures import WORDS, Figure, Figures, alike, opposed, same_unit
from extractor.link.interval import Interval
from extractor.link.slips import could_be, digits_of
from extractor.text.patterns import ending, one_of, searched

# Lists that words open, rather than figures alone.
CUED = frozenset({"parts.all", "parts.some", "parts.in", "parts.next", "parts.colon"})
_RANGES = re.compile(
    r"(?<!\w)dưới \d.{0,80}(?<!\w)từ \d.{0,80}(?<!\w)(?:trên|hơn) \d|"
    r"(?<!\w)dưới \d.{0,80}(?<!\w)từ \d[^,;]{0,12} trở lên"
)
_ATTRIBUTES = searched(
    r"(?<!\w)(?:nữ|nam|đảng viên|dân tộc|trình độ|tuổi|tiến sĩ|thạc sĩ|đại học|nghèo|trẻ em|riêng|nhất là)(?!\w)"
)
# What may be wrong with one thing together with something else.
_AMISS = searched(
    r"(?<!\w)(?:sai|thiếu|không|chưa|chậm|vi phạm|vượt|lấn|trái|nợ|hết hạn|quá hạn|tự ý|khuyết điểm|kỷ luật|đã)(?!\w)"
)
_FAULT = searched(r"(?<!\w)(?:sai|thiếu|không|chưa|vượt|lấn|trái|hết hạn|quá hạn|tự ý)(?!\w)")
_IN_DETAIL = searched(r"(?<!\w)(?:cụ thể|chia ra)(?: như sau| là)?: ?[^,;.:]*$")
_OTHER = re.compile(r"(?<!\w)khác(?!\w)")
_REST = searched(
    rf"(?<!\w)(?:{one_of(WORDS['rest'])})(?!\w)"
    r"[^,;.]{0,40}(?<!\w)(?:, )?$"
)
_REDUCED = searched(r"(?<!\w)(?:xuống|giảm|rút|hạ|thành)(?: chỉ)? còn(?!\w)[^,;.]*$")
_REST_AFTER = re.compile(r"\W?\s?(?:[^\W\d]+ ){0,2}còn lại(?!\w)")
_LAST_JOIN = re.compile(r"(?<!\w)và(?!\w)[^,;]*$")
_ITEM = re.compile(r"[^;]*; ?(?!và(?!\w))\w")  # a semicolon opens an item, and "và" stands within what it names
# What stands before a figure that is no part of the whole told before it.
NOT_A_PART = searched(
    r"(?<!\w)(?:so với|trị giá|bình quân|trung bình|tổng số tiền|hơn so|tổng cộng|gấp|mỗi)(?!\w)"
    r"|(?<!\w)(?:tăng(?<!trị gia tăng)|giảm|thêm|vượt|từ|đến|xuống|lên|tổng|tổng số|(?:cao|thấp|nhiều|ít) hơn)"
    r"(?: (?:gần|hơn|khoảng|trên|là))? $"
)
_KINDS = (re.compile(r"(?<!\w)(?:khiếu nại|kn)(?!\w)"), re.compile(r"(?<!\w)(?:tố cáo|tc)(?!\w)"))
MAX_PARTS = 12
NEIGHBOURS = 30  # figures beside a rest or a whole that are looked at
FROM = ending(["từ", "từ mức"])  # what leads from a figure to what it has become
_TAKEN_IN = searched(
    r"(?<!\w)(?:thụ lý|tiếp nhận|nhận được|nhận mới|phát sinh|phải giải quyết|phải thi hành)"
    r"(?: (?:mới|được|là|tổng số|trên|hơn|gần|khoảng))* $"
)
_DEALT_WITH = searched(
    r"(?<!\w)(?:giải quyết|xử lý|xét xử|thi hành|trả lời)(?: (?:xong|được|dứt điểm|là|trên|hơn|gần|khoảng))* $"
)
_TURNOVER = searched(r"(?<!\w)(?:kim ngạch|xuất nhập khẩu|thương mại)(?!\w)(?! (?:xuất|nhập) khẩu)[^;.]*$")
_WAY_OF_TRADE = re.compile(r"(?<!\w)(?:xuất khẩu|nhập khẩu|xuất nhập khẩu)(?!\w)")
_NEW_LIST = re.compile(r"[;:]|(?<!\w)(?:trong đó|gồm)(?!\w)")
_CLAUSE = re.compile(r"[,;:]? ?(?:đoàn|qua|kết quả|đã|theo|cơ quan|lực lượng|tổng|với|do đó|như vậy|ngoài ra)(?!\w)")
# Somebody who is listed without a number: "gồm giám đốc, 3 phó giám đốc và kế toán trưởng".
_ALONE = searched(
    r"(?:^|[,;:(]|(?<!\w)(?:và|gồm|có|cùng|là)) ?(?:cả |các |nguyên |cựu |phó |quyền )?"
    r"(?:ông|bà|anh|chị|giám đốc|tổng giám đốc|chủ tịch|hiệu trưởng|bí thư|kế toán|thủ quỹ|thủ kho|lãnh đạo|"
    r"đội trưởng|đội phó|tổ trưởng|trưởng|chánh|chi cục trưởng|cục trưởng|viện trưởng|thư ký|chủ nhiệm)(?!\w)"
)
# What is listed without a number before the first that has one: "trong đó báo cáo quyết toán năm 2013 và 2 cuộc …".
_UNCOUNTED = searched(r"(?<!\w)(?:trong đó|gồm)[:,]?(?: \S+){2,} (?:và|cùng|cùng với|với) $")
# What a list goes on with, uncounted: "khiển trách 15, cảnh cáo 8 và một số bị phê bình".
_UNTOLD = re.compile(
    r"\)?[^,;:.()]{0,60}(?:,|;| và)(?: (?:và|còn|số))? ?(?:một số|một vài|nhiều|các|những|còn lại|phần còn lại)"
    r"(?: [^\W\d]+){0,8}[.;,]"
)
# A body among those counted by their kinds: "gồm 2 trường, 3 xã và Phòng Giáo dục".
_BODIES = re.compile(r"(?:đơn vị|cơ quan|tổ chức|địa phương|đầu mối)(?!\w)")
_BODY = (
    r"(?:phòng|sở|ban|bộ|văn phòng|ubnd|ủy ban|công an|chi cục|cục|trung tâm|trường|bệnh viện|công ty|thanh tra|hội|"
    r"huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?!\w)"
)
_BODY_AHEAD = re.compile(rf"(?:gồm|là|\():? {_BODY}[^;()]*(?:,| và|, và|cùng) $")
_BODY_BEHIND = re.compile(rf"(?: (?!và |cùng )[^\W\d]+){{0,3}}(?:,| và|, và| cùng| cùng với) {_BODY}")
_EACH = re.compile(r" ?/ ?[^\W\d]")
_SLIP, MANY, _FEW = 2, 3, 4
# What ends the name of a rule that ties figures because they agree, not because words tie them.
FIT = ".fit"


@fixed()
class PartList:
    """A whole and parts of it. ``exhaustive``: the text says that nothing is left out. ``sure``: the tie
    stands by words; otherwise it stands only because the figures add up. ``telling``: how many digits
    a slip in the whole must leave standing before it is told of a list that does not say it is whole."""

    whole: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool
    sure: bool
    rule: str
    telling: int = _FEW


def total_of(parts: tuple[Figure, ...]) -> Interval[Decimal]:
    """The interval of the parts' sum."""
    return reduce(add, (part.stated for part in parts))


def adds_up(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts can sum to the whole."""
    return total_of(parts).meets(whole.stated)


def fits(group: PartList) -> bool:
    """Whether the parts of a list make up its whole."""
    return adds_up(group.whole, group.parts)


def exact(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the printed parts sum to the printed whole to the last digit."""
    return sum(part.number for part in parts) == whole.number


def nested(parts: tuple[Figure, ...]) -> bool:
    """Whether one of them sums up the others, and so is no part beside them."""
    total = sum(part.number for part in parts)
    return len(parts) > 2 and any(2 * part.number == total for part in parts)


def account(parts: tuple[Figure, ...]) -> bool:
    """Whether figures are one account of what came in, was dealt with and is left, and so no parts of something else:
    ``tòa huyện thụ lý 40 vụ, đã giải quyết 30 vụ, còn lại 10 vụ``."""
    if not _TAKEN_IN.search(parts[0].before[-60:]):
        return False
    return any(_DEALT_WITH.search(part.before[-60:]) for part in parts[1:3])


def of_other_kind(one: Figure, other: Figure) -> bool:
    """Whether one of two figures counts complaints alone, and the other denunciations alone."""
    kinds = [told_kinds(figure) for figure in (one, other)]
    return all(len(told) == 1 for told in kinds) and kinds[0] != kinds[1]


def told_kinds(figure: Figure) -> frozenset[int]:
    """Whether complaints or denunciations are counted, or both."""
    label = figure.label
    return frozenset(n for n, kind in enumerate(_KINDS) if kind.search(label))


def attributed(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts tell what the counted are like, which may hold of one of them twice."""
    return any(
        _ATTRIBUTES.search(part.label.replace(part.text, "") if part.unit == whole.unit else part.label)
        for part in parts
    )


def overlapping(parts: tuple[Figure, ...]) -> bool:
    """Whether two parts or more tell what is amiss, or what was done about it: one thing may be in both."""
    return sum(_AMISS.search(part.label) is not None for part in parts) > 1


def faults(parts: tuple[Figure, ...]) -> bool:
    """Whether two parts or more each tell a fault of their own: ``25 cơ sở không có giấy phép``."""
    return sum(_FAULT.search(part.label) is not None for part in parts) > 1


def slip_explains(group: PartList, telling: int) -> bool:
    """Whether one slip in one figure keeps a list from adding up; the whole has ``telling`` digits at least."""
    if len(digits_of(group.whole.quantity)) < telling or len(group.parts) < 2:
        return False
    missing = group.whole.number - sum(part.number for part in group.parts)
    if could_be(group.whole.quantity, group.whole.number - missing):
        return True
    if (group.exhaustive or group.telling <= _SLIP) and any(
        _one_digit(part, part.number + missing) for part in group.parts
    ):
        return True
    if group.exhaustive and _one_digit(group.whole, group.whole.number - missing):
        return True
    return any(could_be(part.quantity, part.number + missing) for part in group.parts)


def _one_digit(figure: Figure, value: Decimal) -> bool:
    """Whether a figure of one digit could be another one."""
    return figure.digit == 1 and figure.number < 10 and 0 < value < 10


def tied(group: PartList) -> bool:
    """Whether a disagreement of the list would be told: words tie it, not figures alone."""
    return group.sure and (group.exhaustive or len(digits_of(group.whole.quantity)) >= group.telling)


def listed(figures: Figures, whole: Figure, parts: tuple[Figure, ...], rule: str) -> PartList:
    """The list that words open, with what they say of its wholeness."""
    exhaustive = _exhaustive(figures, whole, parts, rule)
    sure = _one_kind(whole, parts, exhaustive) and not goes_on(figures, whole, parts)
    many = len(parts) > 2 and _closed(figures, parts) and not attributed(whole, parts) and not overlapping(parts)
    return PartList(whole, parts, exhaustive, sure, rule, MANY if many else _FEW)


def unnumbered(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether somebody or something without a number stands among those listed, or somebody or the rest behind them."""
    if _UNTOLD.match(parts[-1].after) or _UNCOUNTED.search(parts[0].before):
        return True
    if any(_for_each(part) for part in parts) and not _for_each(whole):
        return True  # "3 máy giá 1,9 tỷ đồng/máy và một hệ thống 2,7 tỷ đồng"
    if not whole.countable:
        return False
    if _BODIES.match(whole.unit) and (_BODY_AHEAD.search(parts[0].before) or _BODY_BEHIND.match(parts[-1].after)):
        return True
    return any(_ALONE.search(part.before) for part in parts) or _ALONE.search(parts[-1].after[:60]) is not None


def _for_each(figure: Figure) -> bool:
    """Whether a figure is told for each of something: ``1,9 tỷ đồng/máy``."""
    return _EACH.match(figure.after) is not None


def _exhaustive(figures: Figures, whole: Figure, parts: tuple[Figure, ...], rule: str) -> bool:
    """Whether a list says that it is whole."""
    if len(parts) < 2:
        return False
    if rule in ("parts.all", "parts.colon") and all(alike(whole, part) for part in parts):
        return True
    first, last = parts[0].quantity, parts[-1].quantity
    if _IN_DETAIL.search(parts[0].before) and all(part.quantity.rule == "count.list" for part in parts):
        return True
    if _RANGES.search(figures.article.lower, first.start, min(last.end + 40, first.start + 400)):
        return True
    return opposed(parts) or _traded(whole, parts) or is_rest(parts[-1]) or _OTHER.search(parts[-1].label) is not None


def _traded(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether exports and imports share out what was traded: ``kim ngạch 2,3 tỷ USD, trong đó xuất khẩu …``."""
    if len(parts) != 2 or not _TURNOVER.search(whole.before[-80:]):
        return False
    ways = [_WAY_OF_TRADE.findall(part.label) for part in parts]
    return sorted(ways) == [["nhập khẩu"], ["xuất khẩu"]]


def is_rest(figure: Figure) -> bool:
    """Whether the figure is told as what is left of something."""
    before, after = figure.before[-60:], figure.after[:30]
    if ("còn" in before or "khác" in before) and _REST.search(before):
        return _REDUCED.search(before) is None
    return "còn lại" in after and _REST_AFTER.match(after) is not None


def _one_kind(whole: Figure, parts: tuple[Figure, ...], exhaustive: bool) -> bool:
    """Whether whole and parts are unhedged and count one kind of thing."""
    if whole.hedged or any(part.hedged for part in parts):
        return False
    if all(same_unit(whole, part) for part in parts):
        return True
    if exhaustive and len(parts) > 1:
        return all(alike(whole, part) for part in parts)
    return alike(whole, parts[0]) and all(same_unit(parts[0], part) for part in parts)


def last_join(gap: str) -> bool:
    """Whether the last figure of a list stands behind its ``và``."""
    return _LAST_JOIN.search(gap) is not None and _ITEM.match(gap) is None


def _closed(figures: Figures, parts: tuple[Figure, ...]) -> bool:
    """Whether the last part stands behind the list's ``và``."""
    return last_join(figures.between(parts[-2], parts[-1]))


def goes_on(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a figure that might be one more part stands among or right after the parts."""
    row = figures.by_sentence[parts[0].sentence]
    over = len(parts) > 2 and parts[-2].sentence == parts[-1].sentence and _closed(figures, parts)
    for figure in row[parts[0].place : parts[-1].place + 3]:
        if figure in parts or not (figure.countable if whole.countable else same_unit(whole, figure)):
            continue
        if figure.place < parts[-1].place:
            return True
        if not _NEW_LIST.search(figure.before) and not (over and _CLAUSE.match(figure.before)):
            return True
    return False


def past_bracket(figures: Figures, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a list that a bracket opens seems to go on behind it: ``giải quyết 95 vụ (trong đó 90 vụ đúng hạn), còn
    lại 25 vụ``."""
    first, last = parts[0], parts[-1]
    if first.sentence != whole.sentence or "(" not in figures.between(whole, first):
        return False
    return first is not last and ")" in figures.between(first, last)


def kindred_before(figures: Figures, figure: Figure, sentences: int) -> list[Figure]:
    """The summable figures of its unit before a figure, so many ``sentences`` back, nearest last."""
    found: list[Figure] = []
    for number in range(max(0, figure.sentence - sentences), figure.sentence + 1):
        row = figures.by_sentence.get(number, [])
        row = row[: figure.place] if number == figure.sentence else row
        found += [f for f in row[-NEIGHBOURS:] if (f.summable or f.countable) and same_unit(f, figure)]
    return found
