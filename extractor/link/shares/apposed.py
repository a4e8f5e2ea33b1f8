"""What stands around a percentage: the part it is told of, and the words after its sign that name a whole."""

import re

from extractor.link.figures import WORDS, Figure, Figures
from extractor.text.patterns import ending, one_of, searched
from schemas import QuantityKind

_CUES = one_of(WORDS["share_cues"])
_HEDGES = (
    r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|dưới|tới|đến|chỉ|mới|được|cũng|là|trung bình|tổng số|ước|ước tính|ít nhất) )"
    r"{0,3}"
)
# The end of the text between a part and its percentage.
_APPOSED = re.compile(rf"(?:^|(?<=[\s,;:(\-]))(?:\(|(?P<cue>{_CUES}) ?) ?{_HEDGES}$")
# What makes the text between them speak of something else.
_ELSEWHERE = re.compile(
    r"[;:]|(?<!\w)(?:tỷ lệ|tỉ lệ|tăng|giảm|trong khi|tuy nhiên|nhưng|lần lượt|bình quân|trong đó|lãi suất|"
    r"kế hoạch|mức|cùng kỳ)(?!\w)"
)
_COMPLEMENT_END = re.compile(r"[,.;:()\n]| với (?:tổng )?số tiền(?!\w)| và | nhưng | trong khi | trong đó ")
# A part that is itself a change, so that its percentage is not of a whole told before.
_DELTA = searched(
    r"(?<!\w)(?:(?:tăng|giảm(?<!cắt giảm)|mất|thêm|lãi|lỗ)(?: (?:gần|hơn|khoảng|trên|tới|thêm|đi))?|"
    r"(?:nhiều|ít) hơn|(?:cao|lớn|nhiều|đông|thấp|nhỏ|ít) hơn (?!gần|hơn|khoảng|trên|tới|đến|là)[^,;:.()]{2,40}|"
    r"vượt (?:đỉnh|kỷ lục|mức|mốc|cùng kỳ|năm|kỳ|quý|tháng|tuần|đợt|thiết kế|kế hoạch|chỉ tiêu|dự toán|định mức)(?!\w)"
    r"[^,;:.()]{0,40}) $"
)
# An average told aside, of which nothing behind it is ("trung bình" may be a grade): "chi trả 378 tỷ đồng, bình quân
# 700 triệu đồng mỗi hộ, đạt 63%".
_ON_AVERAGE = searched(
    r"[,;(] ?(?:bình quân|trung bình (?=mỗi|một|từng))(?: ?(?:mỗi|một|từng)(?: [^\W\d]+){1,4})?"
    r"(?: (?:là|đạt|khoảng|gần|hơn|được|có)){0,2} $"
)
_OPENED = re.compile(
    r"[^,;:.()\d]{0,48}\((?:tức |tương đương |bằng )?|"
    r"[^,;:.()\d]{0,48}, (?:tức là |tức |tương đương |tương ứng |hay |ứng với )(?:với |là )?"
)
_CLOSED = re.compile(r"[^()]{0,30}\)")
_MOVED = re.compile(r"[\s,(](?:tăng|giảm|vượt)(?: (?:gần|hơn|khoảng|trên|tới|đến))? $")
_EXCESS = re.compile(r"(?<!\w)vượt (?:gần |hơn |thêm |trên |tới |khoảng )?$")
_BASE_CLOSED = re.compile(r"[^()]{0,30}\)(?:,| và)? $")
# Between a percentage of a plan that is not printed and the next one of the same figure.
_PLAN_THEN = re.compile(
    r" ?(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?!\w)[^,;:.()\d]{0,40}(?:(?:19|20)\d\d ?)?(?:,| và|, và) "
)
# The same of a whole under its name: "chiếm 13% tổng số hộ dân tộc và chiếm 31% tổng số hộ nghèo".
_WHOLE_THEN = re.compile(
    r" ?(?:(?:so với|của|trong|trên) )?tổng (?:số )?[^,;:.()\d]{2,60}(?:,| và|, và) (?:chiếm|bằng) "
)
# Behind a ratio: what its whole is, "1.314 tỷ đồng trong tổng số 2.920 tỷ đồng kế hoạch vốn, đạt 45%".
_OF_PLAN = re.compile(r"^ (?:theo )?(?:vốn )?(?:kế hoạch|dự toán|chỉ tiêu)(?!\w)")
# From the sign of a percentage to the base that it names, where no bracket holds it: "104% kế hoạch 900 tỷ đồng".
_NAMED_BASE = re.compile(
    r" ?(?:(?:so với|của|trong|trên) )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|định mức|hạn mức|công suất|cùng kỳ|"
    r"năm (?:trước|ngoái|19\d\d|20\d\d)|tổng|số)(?!\w)[^,;:.()\d]{0,50}"
)
_FOLLOWING = re.compile(
    r" ?[,(]? ?(?:(?:tương ứng|tương đương|tức|ứng với)(?: với| là)?|với) (?:số tiền |tổng số )?| ?\("
)
_OF_WHOLE = re.compile(r" (?:của|trong|trên)(?: tổng)?(?: số)? ")
_MAKES = re.compile(r"[^,;:.()\d]{0,40}(?:,|\() ?(?:tương đương|tương ứng|tức|tức là|hay|bằng)(?: với| là)? ")
# "Tỷ lệ giải quyết đạt 91%, với 273 …": the rate, what it is of, and what leads to its figures.
_RATE = searched(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?P<of>(?: (?!(?:tăng|giảm|vượt|cao hơn|thấp hơn)(?!\w))[^\s,;:.()\d]+){0,8}?)"
    rf"(?: (?:chỉ )?(?:đạt|chiếm|là|bằng|ở mức))? {_HEDGES}$"
)
_PAIR, _SECOND = re.compile(r" ?\([^,;:.()\d]{2,40}"), re.compile(r"[,;] [^,;:.()\d]{2,40}")
_REACHED = ending(["đạt", "chiếm", "là", "bằng"])
_WITH = re.compile(r"[^,;:.()\d]{0,30},? (?:với|khi)(?: có)? ")
# What each of the counted reaches, with no mark between: "9 chỉ tiêu đạt 100%", "3 huyện giải ngân đạt dưới 70%".
_REACHES = re.compile(
    rf"(?P<said>[^,;:()]{{0,80}}?) (?:đạt|hoàn thành)(?: (?:tỷ lệ|tỉ lệ|mức|kết quả))?(?: từ)? {_HEDGES}"
)
# What each of the counted is above or below: "9/9 huyện, thành phố đạt tỷ lệ dưới 10%".
_BOUND = re.compile(rf"[^;:()]{{1,80}}?(?<=[^\W\d]) (?:đạt|có)(?: [^\W\d]+){{0,6}} {_HEDGES}")
_DONE = searched(
    r"(?<!\w)(?:(?:đúng|trước|quá|trễ|trong) (?:thời )?(?:hạn|hẹn)|vi phạm|hợp lệ|dứt điểm|xong|thành công|"
    r"đạt (?:chuẩn|yêu cầu|tiêu chuẩn|quy chuẩn)|tốt nghiệp|đủ điều kiện)(?!\w)"
)
_HAS_DEALT = searched(r"(?<!\w)(?:giải quyết|xét xử|xử lý|thi hành)(?: +(?:xong|được|dứt điểm))* +$")
# From a figure to a second share of it, past what it is compared with: "450 đơn, tăng 5% so với cùng kỳ, đạt 90%".
_PAST_THAN = re.compile(r"[^,;]{0,20}so với [^,;]{1,60}(?:[,;)] ?)*(?:và )?")
_BARE_NUMBER = re.compile(r"(?<![\w/.,-])(?<!ngày )(?<!tháng )(?<!quý )(?<!năm )(?<!số )\d[\d.,]*\s*$")
# Between the last figure in a bracket and a percentage of what the bracket parts.
_CLOSES = re.compile(r"[^(),;]{0,40}\)[^(),;\d]{0,30}(?:, )?")
# What opens a bracket with the plan of the figure before it: "48 cơ sở (kế hoạch là 40 cơ sở), đạt 120%".
PLAN_ASIDE = searched(r"\((?:so với |trên )?(?:kế hoạch|chỉ tiêu|dự toán)(?: [^\W\d]+(?: (?:19|20)\d\d)?){0,6}:? $")
_NAMES_PLAN = re.compile(r" ?(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán)(?!\w)")
_GENERIC = {QuantityKind.AREA: frozenset({"diện", "tích"}), QuantityKind.MONEY: frozenset({"tiền"})}
_STOP = frozenset(WORDS["stop"])
_CHANGES, _MOST_PARTS = 4, 4
# From the amount of a change to its rate.
_RATE_OF = re.compile(
    r"[^,;:.()\d]{0,24}(?: ?[=(,] ?|,? (?:tương đương|tương ứng|tức|hay)(?: với| là)? )(?:(?:tăng|giảm) )?"
)
_WORD = re.compile(r"\w+")


# Between the rate of a change and the amount of the next one, told of the same period: "tăng 5 tổ chức (12,5%) và 20
# đảng viên (20%)".
_AND_MORE = re.compile(r"\)(?:,| và|, và) ")


def share_of(figures: Figures, figure: Figure) -> Figure | None:
    """The percentage right behind a figure, which so is a part of something: ``600 tỷ đồng, chiếm 60% tổng chi``."""
    percent = figures.behind(figure)
    if percent is None or percent.kind is not QuantityKind.PERCENT:
        return None
    return percent if part_of(figures.by_sentence[figure.sentence], percent) is figure else None


def changed(row: list[Figure], figure: Figure) -> bool:
    """Whether a figure is how much something rose or fell: told so, or told on behind one that is."""
    for place in range(figure.place, max(-1, figure.place - 2 * _CHANGES), -2):
        if _DELTA.search(row[place].before):
            return True
        rate = row[place - 1] if place > 1 else None
        if rate is None or rate.kind is not QuantityKind.PERCENT or not _AND_MORE.fullmatch(row[place].before):
            return False
    return False


def exceeds(figure: Figure) -> bool:
    """Whether a figure is told as what goes beyond a plan."""
    return _EXCESS.search(figure.before) is not None


def ratio_behind(row: list[Figure], percent: Figure) -> Figure | None:
    """``đạt 98,5% (1.771/1.797 hồ sơ)``: the ratio behind its percentage."""
    if percent.place + 1 == len(row) or percent.quantity.upper is not None:
        return None
    ratio = row[percent.place + 1]
    opened = _OPENED.fullmatch(ratio.before) if ratio.kind is QuantityKind.RATIO else None
    if opened and moved_by(row, percent):
        return None  # "giảm 12,5% (42/48 vụ)": now and before
    return ratio if opened and ("(" not in opened.group() or _CLOSED.match(ratio.after)) else None


def moved_by(row: list[Figure], percent: Figure) -> bool:
    """Whether a percentage is how much something rose or fell: ``giảm 12,5%``, ``ít hơn 6 vụ = 12,5%``."""
    if _DELTA.search(percent.before):
        return True
    last = row[percent.place - 1] if percent.place else None
    return last is not None and _RATE_OF.fullmatch(percent.before) is not None and changed(row, last)


def ratio_with(row: list[Figure], percent: Figure) -> tuple[Figure, bool] | None:
    """``Tỷ lệ giải quyết đạt 91%, với 273 đơn được giải quyết trong tổng số 300 đơn``: the ratio that a rate is told
    with, and whether it names what the rate is of."""
    if percent.place + 1 == len(row) or percent.quantity.upper is not None:
        return None
    ratio, rate = row[percent.place + 1], _RATE.search(percent.before)
    if ratio.kind is not QuantityKind.RATIO or not _WITH.fullmatch(ratio.before):
        return None
    if rate is None:
        return (ratio, False) if ratio.before == " với " and _REACHED(percent.before) else None
    named = content(rate["of"]) - content(ratio.unit)
    return ratio, bool(named) and named <= content(ratio.text + ratio.after[:60])


def pair_in_bracket(row: list[Figure], percent: Figure) -> tuple[Figure, Figure, bool] | None:
    """``Tỷ lệ giải quyết đạt 92% (tiếp nhận 250 đơn, giải quyết 230 đơn)``: the part and the whole, alone in a bracket,
    and whether the part says what the rate is of."""
    if percent.place + 2 >= len(row) or percent.quantity.upper is not None:
        return None
    whole, part = row[percent.place + 1], row[percent.place + 2]
    rate, opened = _RATE.search(percent.before), _PAIR.fullmatch(whole.before)
    if rate is None or opened is None or not part.after.startswith(")") or not _SECOND.fullmatch(part.before):
        return None
    named = content(rate["of"]) - content(part.unit)
    return part, whole, bool(named) and named <= content(part.before)


def told_of(row: list[Figure], percent: Figure) -> tuple[Figure, Figure] | None:
    """``chi trả 70% của 240 triệu đồng viện phí, tương đương 168 triệu đồng``: the whole behind its percentage, and the
    part behind that."""
    if percent.place + 2 >= len(row) or percent.quantity.upper is not None or not percent.text.endswith("%"):
        return None
    whole, part = row[percent.place + 1], row[percent.place + 2]
    if not whole.summable or not _OF_WHOLE.fullmatch(whole.before) or not _MAKES.fullmatch(part.before):
        return None
    return part, whole


def part_in_bracket(row: list[Figure], percent: Figure) -> Figure | None:
    """``có 99,5% hồ sơ đúng hạn (1.194 hồ sơ)``: the one part in the bracket behind its percentage."""
    if percent.place + 1 == len(row) or percent.quantity.upper is not None:
        return None
    part = row[percent.place + 1]
    opened = _OPENED.fullmatch(part.before) if part.summable and not _MOVED.search(percent.before) else None
    return part if opened and "(" in opened.group() and part.after.startswith(")") else None


def parts_behind(figures: Figures, row: list[Figure], percent: Figure) -> tuple[Figure, Figure] | None:
    """``đạt 69,6%, tương ứng 356 tỷ đồng trên 511,5 tỷ đồng``: the two figures behind their percentage."""
    if percent.place + 2 >= len(row) or percent.quantity.upper is not None:
        return None
    part, whole = row[percent.place + 1], row[percent.place + 2]
    if not part.summable or not whole.summable or not _FOLLOWING.fullmatch(figures.between(percent, part)):
        return None
    return part, whole


def part_of(row: list[Figure], percent: Figure) -> Figure | None:
    """The figure that the percentage is apposed to."""
    label, past = percent.before, False
    for part in reversed(row[max(0, percent.place - 3) : percent.place]):
        apposed = _APPOSED.search(label)
        if not apposed or percent.quantity.upper is not None:
            return None
        said = label[: apposed.start()]
        by = _MOVED.search(part.before) if (apposed["cue"] or "").startswith("chiếm") else None
        if by and (past or _PAST_THAN.fullmatch(said)):  # "146 trẻ, tăng 30 trẻ so với năm trước, chiếm 7,8%"
            label, past = part.before[: by.start()] + label[apposed.start() :], True
            continue
        if part.kind is QuantityKind.RATIO:
            said = _OF_PLAN.sub("", said)
        if part.place and _BASE_CLOSED.fullmatch(said) and "(" in part.before:
            before = row[part.place - 1]
            if before.kind is QuantityKind.PERCENT:
                return part_of(row, before)
        if _BARE_NUMBER.search(said):
            return None  # "kỷ luật 9 người, khiển trách 6 (66,7%)": of a number that is not read
        if said.count(")") > said.count("("):
            return _parted(row, part, percent) if _CLOSES.fullmatch(said) else None
        if part.place and (row[part.place - 1].kind is QuantityKind.PERCENT) and _names_base(row[part.place - 1], part):
            return part_of(row, row[part.place - 1])
        moved = part.kind is QuantityKind.PERCENT and _MOVED.search(part.before)
        if moved and "so với" in said:
            if not apposed["cue"] or not _PAST_THAN.fullmatch(said):
                return None  # "giảm 4,1 điểm phần trăm so với năm 2021 (16,5%)": the earlier figure
            label = part.before[: moved.start()] + label[apposed.start() :]
            continue
        if part.kind is QuantityKind.PERCENT:
            tail = part.text.partition("%")[2]
            if _PLAN_THEN.fullmatch(tail + said) or _WHOLE_THEN.fullmatch(tail + label):
                return part_of(row, part)
        parted = said.strip() == ";" and (apposed["cue"] or "").startswith("đạt")  # "đã giải quyết 358 vụ; đạt 86,9%"
        if not parted and (len(said) > 140 or said.count(",") > 2 or _ELSEWHERE.search(said)):
            return None
        if part.place and _ON_AVERAGE.search(part.before):
            return None
        if part.unit != "tuổi" and (part.summable or part.kind is QuantityKind.RATIO):
            return None if changed(row, part) and not exceeds(part) else part
        if part.kind is not QuantityKind.DURATION and part.unit != "tuổi":
            return None
        label = part.before + " " + label
    return None


def _parted(row: list[Figure], last: Figure, percent: Figure) -> Figure | None:
    """``176 đơn (140 khiếu nại, 36 tố cáo), đạt 79,6%``: of what the bracket parts, not of what is in it; where the
    figures in the bracket do not make it up, nobody knows, but that a plan is of all: ``18 cuộc (2 cuộc đột xuất), đạt
    112,5% kế hoạch``."""
    inside = last.number
    if PLAN_ASIDE.search(last.before):
        return last
    for part in reversed(row[max(0, last.place - _MOST_PARTS) : last.place + 1]):
        head = row[part.place - 1] if part.place else part
        if "(" in part.before:
            split = part is not last and head.number == inside
            some = (
                head.number > inside and _NAMES_PLAN.match(percent.text.partition("%")[2] + percent.after) is not None
            )
            whole = (split or some) and head.summable and ")" not in part.before
            return head if whole and not changed(row, head) else None
        inside += head.number
    return None


def _names_base(percent: Figure, base: Figure) -> bool:
    """Whether a figure is what the percentage before it is of."""
    gap = percent.text.partition("%")[2] + base.before
    return _NAMED_BASE.fullmatch(gap) is not None and base.summable


def own_score(part: Figure, percent: Figure) -> bool:
    """Whether a percentage tells what each of the counted reaches, not how many they are: ``6 chỉ tiêu đạt 75%``, but
    ``6 hồ sơ đúng hạn đạt 75%``, ``6 chỉ tiêu hoàn thành, đạt 75%``; of a ratio only a bound does: ``9/9 xã đạt trên
    95%``."""
    if percent.place != part.place + 1:
        return False
    if part.kind is QuantityKind.RATIO:
        return percent.hedged and _BOUND.fullmatch(percent.before) is not None
    if part.kind is not QuantityKind.COUNT:
        return False
    if _HAS_DEALT.search(part.before):
        return False  # "đã giải quyết 819 vụ án đạt tỷ lệ 87%"
    reaches = _REACHES.fullmatch(percent.before)
    return reaches is not None and not _DONE.search(reaches["said"])


def complement(figures: Figures, percent: Figure) -> str:
    """What stands after the sign, up to the next mark."""
    lower, quantity = figures.article.lower, percent.quantity
    sign = lower.find("%", quantity.start, quantity.end) + 1 or quantity.end
    stretch = lower[sign : sign + 90]
    end = _COMPLEMENT_END.search(stretch)
    return stretch[: end.start() if end else len(stretch)].strip()


def content(text: str) -> set[str]:
    """The words of a stretch that say which thing is meant."""
    return {word for word in {*_WORD.findall(text)} - _STOP if not word.isdigit()}


def generic(part: Figure) -> frozenset[str]:
    """Words after a sign that every figure of the part's kind answers to, and that so tell none apart."""
    return _GENERIC.get(part.kind, frozenset())
