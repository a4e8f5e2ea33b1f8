"""What neighbouring figures say together: units left out in lists, one number out of another."""

import re
from collections.abc import Sequence

from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import Role
from extractor.recognize.quantities.figures import Figure
from extractor.recognize.quantities.units import Unit, read_head
from schemas import QuantityKind

_REACH = 160
_LIST_JOINT = re.compile(r" (?:và|hoặc|hay) ")
_VERB_JOINT = re.compile(r"(?:,| và) (?:\w+ ){1,2}")
_ORDINAL_JOINT = re.compile(r", ?| và ")
_COMMA = re.compile(r", ")
# "từ 178 lên 214 cơ sở", "từ mức 60 xuống còn 40%": the first number is in the unit of the second.
_RISE = re.compile(r" (?:tăng )?(?:lên|thành)(?: đến| tới| thành)?(?: mức)? (?:gần |hơn |khoảng |trên )?")
_FALL = re.compile(r" (?:giảm )?(?:xuống|còn|về)(?: còn)?(?: mức)? (?:gần |hơn |khoảng |dưới )?")
_ITEM_ENDS = re.compile(r" ?[,.;)\n]|$| và | hoặc ")
_IN_ALL = " trong tổng số "
_OUT_OF = re.compile(r" (?:trong|trên) (?:tổng )?số (?:[^\W\d_]+ ){0,2}$")
_OUT_OF_SHORT = re.compile(r" (?:trong|trên) (?:[^\W\d_]+ )?$")
_AND_OVER = re.compile(r" (?:và|cùng|với|hay|hoặc) trên ")  # "10 cuộc thanh tra và trên 30 cuộc kiểm tra"
# Parts told by where they are: "5 bệnh viện, trong đó có 2 ở Hà Nam và 3 ở Huế".
_WHERE = re.compile(r" (?:ở|tại|thuộc) ")
_A_PART = re.compile(r"(?<!\w)trong đó(?: có)? $")
_NEXT_PART = re.compile(r"(?:,| và) $")
_LABEL_REACH = 60
_LABEL = re.compile(r"(?P<lead>(?<!\w)số (?:lượng )?)[^.,;:\n\d]{2,44}(?:: ?| là (?:\w+ )?)$")
_OUT_OF_KINDS = (QuantityKind.AREA, QuantityKind.MONEY, QuantityKind.OTHER)
_STOPS = re.compile(r"[;\n]|\. ")
_BESIDE = re.compile(r", (?:và |cùng |trong đó có )?| (?:và|cùng|với) ")
_FURTHER = re.compile(r"(?: \w+){1,2}(?:, | và )")
# "trước một quán cà phê, hai nhóm …", "cùng một loại": the word is an article.
_ARTICLE = re.compile(r"(?<!\w)(?:trước|tại|ở|trong|của|với|từ|do|cho|về|như|là|thì|vào|giữa|trên|cùng|mất) $")
_WORD_ONE = "một"
_AHEAD, _NEAR, _LEAST = 60, 100, 8
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


def join(text: str, lower: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what their neighbours give them; bare ones without a reason are left out."""
    figures = _units_named_before(text, lower, list(figures))
    figures = _without_ordinals(lower, figures)
    listed = _units_from_behind(lower, _units_from_ahead(lower, list(figures)))
    kept = [figure for figure in listed if figure.unit is not None or figure.total is not None]
    kept = [figure for n, figure in enumerate(kept) if _counts(lower, kept, n)]
    return _ratios(lower, listed, kept)


def _without_ordinals(lower: str, figures: list[Figure]) -> list[Figure]:
    """Drops the bare numbers that go on a list of ordinals: "tuyến số 17, 44, 46"."""
    kept: list[Figure] = []
    ordinal_end = -1
    for figure in figures:
        goes_on = ordinal_end >= 0 and _ORDINAL_JOINT.fullmatch(lower, ordinal_end, figure.start)
        if figure.unit is None and figure.total is None and (goes_on or figure.before.role is not Role.FREE):
            ordinal_end = figure.end
            if goes_on:
                continue
        else:
            ordinal_end = -1
        kept.append(figure)
    return kept


def _units_from_ahead(lower: str, figures: list[Figure]) -> list[Figure]:
    """``12, 15 và 20 hộ``: the unit printed once, at the end."""
    for n in range(len(figures) - 2, -1, -1):
        bare, following = figures[n], figures[n + 1]
        if bare.unit or bare.total or bare.before.role is not Role.FREE or bare.before.capital or not following.unit:
            continue
        if following.rule.startswith("ratio") or following.start - bare.end > 24:
            continue
        gap = lower[bare.end : following.start]
        in_list = following.rule.endswith(".list") and _COMMA.fullmatch(gap)
        done = _is_listed_verb(bare) and _VERB_JOINT.fullmatch(gap)
        change = _change(bare, following, gap)
        if not in_list and not done and not _LIST_JOINT.fullmatch(gap) and change is None:
            continue
        number = bare.number
        scale = following.number.scale
        if number.scale == 1 and scale > 1 and number.value < 1000:
            number = number.times(scale)
        if change and (number.value < following.number.value) is not (change == "rise"):
            continue
        unit = following.unit._replace(end=bare.end)
        figures[n] = bare._replace(
            rule=f"{unit.kind.value}.list",
            number=number.times(unit.factor),
            unit=unit,
            modifier=bare.before.modifier,
        )
    return figures


def _change(bare: Figure, following: Figure, gap: str) -> str | None:
    """The direction of a change "từ 20 xuống còn 15 ngày", whose first number leaves out its unit."""
    if bare.before.last != "từ" and bare.before.last_two != "từ mức":
        return None
    return "rise" if _RISE.fullmatch(gap) else "fall" if _FALL.fullmatch(gap) else None


def _units_from_behind(lower: str, figures: list[Figure]) -> list[Figure]:
    """``24 cuộc, kết thúc 18``: the unit printed once, at the beginning."""
    last: Figure | None = None
    for n, figure in enumerate(figures):
        if figure.unit is None and figure.total is None and last is not None and _continues(lower, last, figure):
            unit = _unit(last)._replace(end=figure.end)
            figures[n] = figure = figure._replace(
                rule="count.list", number=figure.number.in_wholes(), unit=unit, modifier=figure.before.modifier
            )
        if figure.unit is not None and figure.unit.kind is QuantityKind.COUNT:
            last = figure
    return figures


def _units_named_before(text: str, lower: str, figures: list[Figure]) -> list[Figure]:
    """``Số hồ sơ tiếp nhận: 120``, ``số cơ sở vi phạm là 14``: the unit stands before its number."""
    for n, bare in enumerate(figures):
        if bare.unit or bare.total or bare.number.spelled or not _ITEM_ENDS.match(lower, bare.end):
            continue
        label = _LABEL.search(lower, max(0, bare.start - _LABEL_REACH), bare.start)
        unit = read_head(text, lower, label.end("lead")) if label else None
        if unit is None or (unit.name.lower() in words.NUMBERED and not _is_total(lower, label)):
            continue
        if bare.before.role in (Role.FREE, Role.LOOSE):
            unit = unit._replace(end=bare.end)
            number = bare.number.in_wholes()
            figures[n] = bare._replace(rule="count.label", number=number, unit=unit, modifier=bare.before.modifier)
    return figures


def _is_total(lower: str, label: re.Match[str] | None) -> bool:
    return label is not None and lower.endswith("tổng ", 0, label.start())


def _continues(lower: str, last: Figure, bare: Figure) -> bool:
    before = bare.before
    if bare.start - last.end > _REACH or before.role not in (Role.FREE, Role.LOOSE) or before.capital:
        return False
    if _is_placed(lower, last, bare):
        return True
    if not _is_listed_verb(bare):
        return False
    if bare.number.spelled or not _ITEM_ENDS.match(lower, bare.end):
        return False
    gap = lower[last.end : bare.start]
    return _STOPS.search(gap) is None and ("," in gap or "(" in gap or " và " in gap)


def _is_placed(lower: str, last: Figure, bare: Figure) -> bool:
    """Whether a bare number is a part of what was counted last, told by where it is."""
    if not _WHERE.match(lower, bare.end):
        return False
    gap = lower[last.end : bare.start]
    joint = _A_PART if last.rule != "count.list" else _NEXT_PART
    return joint.search(gap) is not None and _STOPS.search(gap) is None


def _is_listed_verb(bare: Figure) -> bool:
    return bare.before.last in words.LIST_VERBS or bare.before.last_two in words.LIST_VERBS


def _unit(figure: Figure) -> Unit:
    assert figure.unit is not None
    return figure.unit


# -- một --------------------------------------------------------------------------------------


def _counts(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether ``1`` and ``một`` count: people and cases that suffer a penalty or a loss, items of a list of counts."""
    figure = figures[n]
    unit = figure.unit
    if figure.number.value == 1 and lower[figure.start - 1 : figure.start] == "/":
        return False  # "6 triệu đồng/1 trường hợp"
    if unit is None or figure.total is not None or lower[figure.start : figure.number.end] != _WORD_ONE:
        return True
    if unit.kind is QuantityKind.MONEY or (n and lower[figures[n - 1].end : figure.start] == " "):
        return False  # "60 đồng một lít" is a rate
    if unit.kind is QuantityKind.DURATION and words.ONE_DAY.at(lower, unit.end + 1, words.word_at(lower, unit.end + 1)):
        return False
    if unit.kind is not QuantityKind.COUNT:
        return True
    before = lower[max(0, figure.start - _AHEAD) : figure.start]
    if before.endswith(" bị ") or unit.name.lower() == _WAY:
        return False  # "bị một bác sĩ mắng" tells who did it
    if unit.name.lower() == _TIMES:
        return _ONCE.search(f"{before}|{lower[figure.end : figure.end + 12]}") is not None
    if _ONLY.search(before) or _beside(lower, figures, n) or _elsewhere(lower, figures, n):
        return True
    if unit.name.lower() not in words.SINGLED_OUT:
        return False
    shared = _EACH.search(before) and not _ARTICLE.search(before)
    return bool(shared) or words.PENALTIES.search(_clause(lower, figure)) is not None


def _elsewhere(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether the same thing is counted again nearby, or another one in the same list: "gồm một giấy phép của ông An
    và 4 giấy phép của bà Bình", "một đội phó quận, hai đội trưởng"."""
    figure = figures[n]
    if _ARTICLE.search(lower, max(0, figure.start - _LEAST), figure.start):
        return False
    for other in (*figures[max(0, n - 1) : n], *figures[n + 1 : n + 2]):
        first, second = (other, figure) if other.start < figure.start else (figure, other)
        gap = lower[first.end : second.start]
        if other.number.value < 2 or len(gap) > _NEAR or _STOPS.search(gap):
            continue
        same = other.unit is not None and other.unit.name.lower() == _unit(figure).name.lower()
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


# -- one out of another -------------------------------------------------------------------------


def _ratios(lower: str, listed: Sequence[Figure], kept: list[Figure]) -> list[Figure]:
    """``734 đơn vị trong số 1.260 đơn vị``, ``7 trong số 10 cơ sở``: two counts become one ratio."""
    bare = {figure.end: figure for figure in listed if figure.unit is None and figure.total is None}
    result: list[Figure] = []
    for whole in kept:
        part = result[-1] if result else None
        gap_start = max(0, whole.start - 32)
        lead = lower[gap_start : whole.start]
        if _is_count(whole) and (" trong " in lead or " trên " in lead):
            if part is not None and _is_count(part) and _out_of(lower, part, whole):
                result[-1] = _as_ratio(part, whole)
                continue
            match = _OUT_OF.search(lead) or _OUT_OF_SHORT.search(lead)
            alone = bare.get(gap_start + match.start()) if match else None
            if alone is not None and _part_of(lower, alone, whole, _IN_ALL in lead):
                result.append(_as_ratio(alone, whole))
                continue
        elif part is not None and _IN_ALL in lead and _measured_out_of(lower, part, whole):
            result[-1] = _as_ratio(part, whole)
            continue
        result.append(whole)
    return result


def _measured_out_of(lower: str, part: Figure, whole: Figure) -> bool:
    """Whether an area or a sum of money is told out of another one: ``70 m2 trong tổng số 3 triệu m2``."""
    one, other = part.unit, whole.unit
    if one is None or other is None or part.total or whole.total or part.upper or whole.upper:
        return False
    gap = lower[part.end : whole.start]
    alike = one.kind is other.kind and one.name == other.name and one.kind in _OUT_OF_KINDS
    return alike and len(gap) <= _REACH and not _STOPS.search(gap) and part.number.value <= whole.number.value


def _part_of(lower: str, bare: Figure, whole: Figure, in_all: bool) -> bool:
    """Whether a bare number may be a part of ``whole``; "một trong 3 vụ" begins with an article.

    Only words that can mean nothing else tie a part that is more than its whole: an error of the text.
    """
    if bare.before.role is not Role.FREE or lower[bare.start : bare.end] == _WORD_ONE:
        return False
    return in_all or bare.number.value <= whole.number.value


def _is_count(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.kind is QuantityKind.COUNT and figure.total is None


def _out_of(lower: str, part: Figure, whole: Figure) -> bool:
    gap = lower[part.end : whole.start]
    if whole.start - part.end > _REACH or (part.number.value > whole.number.value and _IN_ALL not in gap):
        return False
    if _STOPS.search(gap):
        return False
    same = _unit(part).name.split(" ")[0].lower() == _unit(whole).name.split(" ")[0].lower()
    if _OUT_OF.search(gap):
        return same
    if "," in gap or " trên " not in gap or _AND_OVER.search(gap):
        return False
    return same and _OUT_OF_SHORT.search(gap) is not None


def _as_ratio(part: Figure, whole: Figure) -> Figure:
    unit = part.unit or _unit(whole)
    named = Unit(QuantityKind.RATIO, unit.name, whole.end, known=unit.known)
    modifier = part.modifier if part.unit else part.before.modifier
    return part._replace(end=whole.end, rule="ratio.out_of", unit=named, total=whole.number, modifier=modifier)
