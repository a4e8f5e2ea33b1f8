"""Figures that look like part and whole, but are told apart: of two periods, or each of a whole that is not printed."""

import re
from collections.abc import Set
from fractions import Fraction

from extractor.link.figures import Figure, Figures, agrees, alike, same_unit
from extractor.link.interval import per_cent
from extractor.link.shares.apposed import complement, share_of
from extractor.link.shares.share import Share
from extractor.link.slips import could_be
from extractor.text.patterns import searched
from schemas import QuantityKind

# A period that a sentence tells of, so that its figures are none of another period's.
_PERIOD = re.compile(r"(?<!\w)(?:năm (?:nay|trước|ngoái|(?:19|20)\d\d)|quý (?:[1-4]|i{1,3}|iv)|tháng \d{1,2})(?!\w)")
# Between a figure and its share of something; between that and the next figure of the row.
_SHARE = searched(r"(?:\(|(?<!\w)(?:chiếm|tỷ lệ|tỉ lệ|tương đương)(?!\w))[^,;:)]{0,24}$")
_BESIDE = re.compile(r"\)?(?:[,;]| và|, và)(?: (?!trong|gồm|riêng|số này)[^\W\d]+){0,4} ")
# One of several of a kind that a text tells one behind the other: "xã An Phú", "dự án B", "đợt 2", "cấp huyện".
_ONE_OF_ROW = re.compile(
    r"(?<!\w)(?P<kind>xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tp|tỉnh|thôn|bản|ấp|dự án|gói thầu|gói|công ty|"
    r"doanh nghiệp|nhà thầu|trường|bệnh viện|sở|phòng|ban|chi cục|cục|bộ|đoàn|tổ|đội|đợt|khối|lớp|nhóm|khu)"
    r"(?: (?:tnhh|cổ phần|cp|thcs|thpt|tiểu học|mầm non))*\.? (?P<name>[^\W_]{1,12})(?!\w)"
)
_LEVEL = re.compile(r"(?<!\w)(?P<kind>cấp|tuyến) (?P<name>trung ương|tỉnh|huyện|xã)(?!\w)")
_NAME_FIRST = re.compile(r"; ?(?P<name>[^\W\d_])")
# A place and that it has something, up to the figure; what is not had, but happens; of what each place knows its all.
_HAS = re.compile(
    r"(?:^|[,;:.] ?(?:riêng |trong đó,? |tại |ở |còn )?|trong đó |riêng |\n)(?:xã|phường|thị trấn|thị xã|huyện|quận|"
    r"thành phố|tp|tỉnh|thôn|bản|ấp)\.? (?P<name>[^\W\d_])[^,;:.()\d]{0,40}$"
)
_HAPPENS = ("vụ ", "ca ", "cuộc ", "trận ", "lượt ", "đơn ", "trường hợp ")
_LIVE_THERE = ("hộ ", "người ", "khẩu ", "nhân khẩu ", "học sinh ", "trẻ ", "lao động ", "cử tri ")
# Places are told by what rate each of them has.
_OWN_RATES = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ [^,;:.()\d]{2,50}(?<!\w)(?:cao|thấp|lớn|nhỏ)(?: nhất| hơn)?(?: [^\W\d]+){0,5}"
    r"(?::|,? (?:như|là|gồm|có)(?!\w))"
)
# Behind the sign of a percentage that is of a total.
_OF_SUM = re.compile(r"(?:so với |của |trong |trên )?tổng(?!\w)")
_SINCE = re.compile(r"(?:so (?:với )?(?!tổng|kế hoạch|chỉ tiêu)|cùng kỳ)")  # that tells a change, not a share
# What a figure is the total of.
_TOTAL = searched(r"(?<!\w)tổng (?:số )?(?P<of>[^,;:.()\d]{2,40}?) (?:(?:là|đạt|gần|hơn|khoảng|trên) ){0,2}$")
# What has been done with those of a kind, and that kind: the rate behind is of all of the kind.
_DONE = searched(r"(?<!\w)(?:giải quyết|xử lý|thi hành|hoàn thành|trả lời)(?: (?:xong|được)){0,2} $")
_OF_KIND = re.compile(r"(?<!\w)(?:thuộc (?:thẩm quyền|trách nhiệm|diện)|(?:đủ|có) điều kiện|đến hạn)(?!\w)")
_ATTAINED = searched(r"(?<!\w)đạt [^,;:.()\d]{0,20}$")
_HANDED_ON = searched(r"(?<!\w)(?:chuyển|ủy thác|uỷ thác)(?!\w)[^,;.]{0,60}$")
# What is to be enforced, whether it can be or not; those who enforce.
_TO_ENFORCE = searched(r"(?<!\w)(?:phải (?:thi hành|thu|giải quyết)|thụ lý)(?!\w)")
_CAN_BE, _ENFORCED = "điều kiện", ("thi hành", "thads")
_REACH = 8  # figures before and after a part that may be parts beside it
_NEAR = 80  # characters before a figure in which the place that has it is told
_FAR = 1000  # characters before a figure in which its sentence, which may have no end, tells of what it is
_NEXT = 3  # figures of the sentences before and after that may be
_ALL = 100  # percent
# A place that has its own of what is counted.
_IN_PLACE = searched(r"(?<!\w)(?:xã|phường|thị trấn|thị xã|huyện|quận|thôn|ấp|bản|tỉnh|thành phố)(?!\w)")


def of_other_period(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether a part and a figure of an earlier sentence are of two periods: ``Năm 2021, có 1.400 hồ sơ. Năm 2022,
    giải quyết 1.520 hồ sơ``."""
    if part.sentence == whole.sentence:
        return False
    lower = figures.article.lower
    one, other = (set(_PERIOD.findall(lower, _since(f), f.quantity.start)) for f in (part, whole))
    return bool(one) and bool(other) and one.isdisjoint(other)


def of_unknown(figures: Figures, figure: Figure, parts: Set[int]) -> bool:
    """Whether a figure is told with its share of something that is not printed, so that the next share may be of that
    too: ``320 hộ nghèo, chiếm 16%. Năm nay, số hộ nghèo là 84 hộ, chiếm 4,1%``. ``parts`` are those of known wholes."""
    return figure.n not in parts and share_of(figures, figure) is not None


def told_beside(figures: Figures, part: Figure, figure: Figure) -> bool:
    """Whether a part stands in a row with a figure and its share: ``90 hộ nghèo (chiếm 4,5%) và 60 hộ cận nghèo``."""
    percent = figures.behind(figure)
    if percent is None or percent.place + 1 != part.place:
        return False
    return _SHARE.search(percent.before) is not None and _BESIDE.fullmatch(part.before) is not None


def of_a_place(figures: Figures, part: Figure, whole: Figure, parts: Set[int]) -> bool:
    """Whether a percentage may be of all that a place has, as that of the whole is: ``1.120 hộ nghèo (5,6%), trong đó
    xã A 312 hộ nghèo (31,2%)``; ``các xã có tỷ lệ hộ nghèo cao như: xã A 312 hộ (31,2%)``."""
    if part.kind is not QuantityKind.COUNT:
        return False
    if _OWN_RATES.search(figures.article.lower, _since(part), part.quantity.start):
        return True
    return _IN_PLACE.search(part.before[-60:]) is not None and of_unknown(figures, whole, parts)


def own_total(part: Figure, whole: Figure) -> bool:
    """Whether each of two figures is the total of one of a row, under one name: ``tỉnh A có tổng vốn đăng ký 300 triệu
    USD. Tỉnh B có tổng vốn đăng ký 180 triệu USD, chiếm 14% tổng vốn``."""
    one, other = _TOTAL.search(part.before[-60:]), _TOTAL.search(whole.before[-60:])
    return one is not None and other is not None and one["of"] == other["of"]


def of_siblings(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a percentage that does not agree with a whole agrees with what its part and others beside it make, as
    where their whole is not printed: ``nhận 640 hồ sơ; đúng hạn 588 hồ sơ (98%), trễ hạn 12 hồ sơ (2%)``."""
    if part is whole or not part.summable or _makes(part.value, whole.value, percent):
        return False
    row = figures.by_sentence[part.sentence]
    beside = [f for f in row[max(0, part.place - _REACH) : part.place + _REACH] if _beside(part, f) and f is not whole]
    after = figures.by_sentence.get(part.sentence + 1, [])[:_NEXT] + figures.just_before(part.sentence)[-_NEXT:]
    shared = [f for f in after if _beside(part, f) and f is not whole]
    if percent.digit >= 1:  # so few digits agree with much: only with what is left of all
        beside, shared = ([f for f in told if _completes(figures, f, percent)] for told in (beside, shared))
    if not beside and not shared:
        return False
    sums = [part.value + other.value for other in (*beside, *shared)]
    together = part.value + sum(other.value for other in beside)
    agreeing = [made for made in (*sums, together, together + whole.value) if _makes(part.value, made, percent)]
    return bool(agreeing) and not any(could_be(whole.quantity, made) for made in agreeing)


def _completes(figures: Figures, other: Figure, percent: Figure) -> bool:
    """Whether the percentage of another part and the one in question make up all."""
    its = figures.behind(other)
    return its is not None and its.kind is QuantityKind.PERCENT and its.number + percent.number == _ALL


def _beside(part: Figure, other: Figure) -> bool:
    return other is not part and other.summable and same_unit(part, other) and other.number > 0


def _makes(part: Fraction, whole: Fraction, percent: Figure) -> bool:
    """Whether a part is that percentage of a whole, at the printed digit."""
    return whole > 0 and agrees(percent, part, whole)


def of_another(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether a part is told of another one of a row than a figure before it: ``Xã An Phú có 320 hộ, 240 hộ đã kê khai
    (75%); xã An Lộc có 60 hộ kê khai (40%)``."""
    if whole.n >= part.n:
        return False
    lower, end = figures.article.lower, part.quantity.start
    since = max(whole.quantity.end, _since(part))
    if whole.sentence == part.sentence and _last(figures, _NAME_FIRST, since, end):
        return True
    its = _last(figures, _ONE_OF_ROW, since, end)
    other = _last(figures, _ONE_OF_ROW, _since(whole), whole.quantity.start) if its else None
    if its and other and its["kind"] == other["kind"] and its["name"] != other["name"]:
        return True
    level, another = _LEVEL.search(lower, since, end), _LEVEL.search(lower, _since(whole), whole.quantity.start)
    return level is not None and another is not None and level.group() != another.group()


def of_all_there(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a percentage may be of all that a place has, which is not printed: ``Huyện có 320 hộ nghèo; xã A có 60
    hộ (40%)``."""
    start = part.quantity.start
    if whole.n >= part.n or part.head.startswith(_HAPPENS):
        return False
    since = max(whole.quantity.end, part.begin - 2, start - _NEAR)
    told = _HAS.search(figures.article.lower, since, start)
    if told is None or not figures.article.text[told.start("name")].isupper():
        return False
    return "(" in percent.before or part.head.startswith(_LIVE_THERE)


def of_a_kind(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a rate is of all of a kind that its part names, and the whole counts more than these: ``nhận 900 đơn;
    giải quyết 180 đơn thuộc thẩm quyền, đạt 96%``."""
    if whole.n >= part.n or not _DONE.search(part.before) or not _ATTAINED.search(percent.before):
        return False
    told = _OF_KIND.search(part.text + figures.between(part, percent))
    words = f"{whole.before[-_NEAR:]}{whole.text}{whole.after[:_NEAR]}"
    return told is not None and told.group() not in words


def of_executable(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a rate of judgments enforced is, as the law has it, of those that can be enforced, where what was told is
    all that there is to enforce: ``phải thu 159 tỷ đồng, đã thu 15 tỷ đồng, đạt 29%``."""
    before = whole.before[-_NEAR:]
    if not _TO_ENFORCE.search(before) or _CAN_BE in before or per_cent(part.value, whole.value) >= percent.value:
        return False
    return figures.says(part.sentence, _ENFORCED) or figures.says(whole.sentence, _ENFORCED)


def of_those_kept(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a rate is of what is left of a whole without those handed on, told behind it: ``622 vụ trong tổng số 698
    vụ, đạt 89,5%; chuyển tòa khác 3 vụ``."""
    moved, total = figures.behind(percent), whole.quantity.total
    if moved is None or not _HANDED_ON.search(moved.before) or not alike(moved, whole) or not moved.number:
        return False
    kept = (whole.value if total is None else Fraction(total)) - moved.value
    return kept > 0 and not percent.coarse and agrees(percent, part.value, kept)


def _since(figure: Figure) -> int:
    """Where the words begin that may tell what a figure is of."""
    return max(figure.begin, figure.quantity.start - _FAR)


def _last(figures: Figures, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
    """The last match whose name is a number or begins with a capital."""
    text, found = figures.article.text, None
    for match in pattern.finditer(figures.article.lower, start, end):
        if text[match.start("name")].isupper() or match["name"].isdigit():
            found = match
    return found


def of_a_share(figures: Figures, share: Share, own: tuple[Figure, Figure] | None) -> bool:
    """Whether a share of a total has for its whole what is itself told as a share, by ``own``, the percentage behind it
    and its part: ``Hóa học có 500 em, chiếm 62%. Vật lý có 400 em, chiếm 50% tổng số em dự thi`` are two of one whole.
    """
    if own is None or own[1] is not share.whole or "tổng" in share.whole.before:
        return False
    if _SINCE.match(complement(figures, own[0])):
        return False
    return _OF_SUM.match(complement(figures, share.percent)) is not None
