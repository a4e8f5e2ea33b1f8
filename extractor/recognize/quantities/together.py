"""What neighbouring figures say together: the units that lists leave out."""

import re
from collections.abc import Sequence

from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import Role
from extractor.recognize.quantities.figures import REACH, STOPS, Figure, unit_of
from extractor.recognize.quantities.labels import is_label, label_lists
from extractor.recognize.quantities.ones import counts
from extractor.recognize.quantities.out_of import ratios
from extractor.recognize.quantities.units import read_head
from schemas import QuantityKind

_LIST_JOINT = re.compile(r" (?:và|hoặc|hay) ")
_VERB_JOINT = re.compile(r"(?:,| và) (?:\w+ ){1,2}")
_ORDINAL_JOINT = re.compile(r", ?| và ")
_COMMA = re.compile(r", ")
# "từ 178 lên 214 cơ sở", "từ mức 60 xuống còn 40%": the first number is in the unit of the second.
_RISE = re.compile(r" (?:tăng )?(?:lên|thành)(?: đến| tới| thành)?(?: mức)? (?:gần |hơn |khoảng |trên )?")
_FALL = re.compile(r" (?:giảm )?(?:xuống|còn|về)(?: chỉ)?(?: còn)?(?: mức)? (?:gần |hơn |khoảng |dưới )?")
# "tăng từ 350 người (năm trước) lên gần 400": the second number is in the unit of the first.
_CHANGED_TO = re.compile(rf"(?: \([^()\d]{{1,40}}\))?(?:{_RISE.pattern}|{_FALL.pattern})")
# "100 người bị khởi tố và 330 đang bị điều tra": the fate of others who are counted beside.
_FATE = re.compile(
    r" (?:(?:đang|đã|vẫn|mới|còn) )?(?:bị|được|chưa|đang|đạt|thiếu|vượt|không|vi phạm|sai|chậm|trễ) [^\W\d]"
)
_OTHERS = re.compile(r"(?:,|;| và|,? còn|,? trong đó)(?: có)?(?: (?:gần|hơn|khoảng|trên))? $")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_ITEM_ENDS = re.compile(r" ?[,.;)\n]|$| và | hoặc ")
_LABELLED_ENDS = re.compile(rf"{_ITEM_ENDS.pattern}| \(| (?:so )?với | tăng | giảm ")
# Parts told by where they are: "7 trạm, trong đó 4 ở Huế và 3 ở Vinh".
_WHERE = re.compile(r" (?:ở|tại|thuộc) ")
_A_PART = re.compile(r"(?<!\w)trong đó(?: có)? $|^ \($")
_NEXT_PART = re.compile(r"(?:,| và) $")
_OUTCOME = re.compile(r"[^.;\n\d]{0,40}(?:\(|: ?|,? (?:trong đó|gồm)(?: có)? )")
_NEXT_OUTCOME = re.compile(r"(?: [^\W\d]+){1,4}(?:, | và |; )")
_LABEL_REACH = 60
# "số hồ sơ", but a score, a code or a difference of goals is no number of things, nor are "một số" of them.
_NUMBER_OF = r"(?<!\w)(?<!một )(?<!hiệu )(?<!chỉ )(?<!hệ )(?<!tỷ )(?<!tỉ )(?<!mã )(?<!điểm )số "
# "Số hộ nghèo giảm từ 560 xuống còn 160": the unit of both stands before them.
_CHANGED = re.compile(
    rf"(?P<lead>{_NUMBER_OF}(?:lượng )?)[^.,;:\n\d]{{2,44}} (?:tăng|giảm)(?: mạnh| nhẹ| dần)? từ (?:mức )?"
    r"(?:gần |hơn |khoảng |trên )?$"
)
_IS = re.compile(r"(?:,|;| và) (?P<label>[^.,;:()\n\d]{2,30}) là $")  # "số hồ sơ đúng hạn là 203, quá hạn là 53"
_LABEL = re.compile(
    rf"(?P<lead>{_NUMBER_OF}(?:lượng )?)[^.,;:\n\d]{{2,44}}"
    r"(?:: ?| (?:là|đạt|còn|lên(?: tới| đến| thành| con số)?) (?:\w+ )?)$"
)


def join(text: str, lower: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what their neighbours give them; bare ones without a reason are left out."""
    figures = _units_of_changes(text, lower, _units_named_before(text, lower, list(figures)))
    figures = _without_ordinals(text, lower, figures)
    figures = label_lists(lower, figures)
    listed = _units_from_behind(lower, _units_from_ahead(lower, list(figures)))
    kept = [figure for figure in listed if figure.unit is not None or figure.total is not None]
    kept = [figure for n, figure in enumerate(kept) if counts(lower, kept, n)]
    return ratios(lower, listed, kept)


def _without_ordinals(text: str, lower: str, figures: list[Figure]) -> list[Figure]:
    """Drops the numbers that go on a list of ordinals: "tuyến số 17, 44, 46", "các tổ 7, 8 và 54 phường An Khê"."""
    kept: list[Figure] = []
    ordinal_end = -1
    for figure in figures:
        goes_on = ordinal_end >= 0 and _ORDINAL_JOINT.fullmatch(lower, ordinal_end, figure.start)
        if figure.unit is None and figure.total is None and (goes_on or figure.before.role is not Role.FREE):
            ordinal_end = figure.end
            if goes_on:
                continue
        else:
            if goes_on and figure.unit is not None and _names_unit(text, figure):
                continue
            ordinal_end = -1
        kept.append(figure)
    return kept


def _names_unit(text: str, figure: Figure) -> bool:
    """Whether the unit behind a number is a commune or district by name."""
    unit = unit_of(figure)
    return unit.name in words.NAMED_UNITS and text[unit.end + 1 : unit.end + 2].isupper()


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
        change = _change(bare, gap)
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


def _change(bare: Figure, gap: str) -> str | None:
    """The direction of a change "từ 20 xuống còn 15 ngày", whose first number leaves out its unit."""
    if bare.before.last != "từ" and bare.before.last_two != "từ mức":
        return None
    return "rise" if _RISE.fullmatch(gap) else "fall" if _FALL.fullmatch(gap) else None


def _units_from_behind(lower: str, figures: list[Figure]) -> list[Figure]:
    """``24 cuộc, kết thúc 18``: the unit printed once, at the beginning."""
    last: Figure | None = None
    for n, figure in enumerate(figures):
        bare = figure.unit is None and figure.total is None
        if last is not None and (
            (bare and (_continues(lower, last, figure) or _is_beside(lower, figures, n, last)))
            or _is_told_by_outcome(lower, last, figure)
        ):
            end = figure.number.end
            unit = unit_of(last)._replace(end=end)
            figures[n] = figure = figure._replace(
                rule="count.list", number=figure.number.in_wholes(), unit=unit, end=end, modifier=figure.before.modifier
            )
        if figure.unit is not None and figure.unit.kind is QuantityKind.COUNT:
            last = figure
    return figures


def _units_named_before(text: str, lower: str, figures: list[Figure]) -> list[Figure]:
    """``Số hồ sơ tiếp nhận: 120``, ``số cơ sở vi phạm là 14``: the unit stands before its number."""
    for n, bare in enumerate(figures):
        if (bare.unit and not _is_told_dong(bare)) or bare.total or bare.number.spelled:
            continue
        if not _LABELLED_ENDS.match(lower, bare.end):
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


def _is_told_dong(figure: Figure) -> bool:
    """Whether a large number is money only for want of another unit: "số hồ sơ là 14 triệu"."""
    unit = figure.unit
    return unit is not None and unit.kind is QuantityKind.MONEY and unit.end == figure.number.end


def _units_of_changes(text: str, lower: str, figures: list[Figure]) -> list[Figure]:
    """``Số hộ nghèo giảm từ 560 xuống còn 160``: the unit stands before both numbers."""
    for n in range(len(figures) - 1):
        pair = figures[n : n + 2]
        if any(one.unit or one.total or one.number.spelled or one.before.role is not Role.FREE for one in pair):
            continue
        gap = pair[0].end, pair[1].start
        if not _ITEM_ENDS.match(lower, pair[1].end) or not (
            _RISE.fullmatch(lower, *gap) or _FALL.fullmatch(lower, *gap)
        ):
            continue
        label = _CHANGED.search(lower, max(0, pair[0].start - _LABEL_REACH - 20), pair[0].start)
        unit = read_head(text, lower, label.end("lead")) if label else None
        for place, bare in enumerate(pair, n):
            if unit is not None:
                figures[place] = bare._replace(
                    rule="count.label", number=bare.number.in_wholes(), unit=unit._replace(end=bare.end),
                    modifier=bare.before.modifier,
                )  # fmt: skip
    return figures


def _is_total(lower: str, label: re.Match[str] | None) -> bool:
    return label is not None and lower.endswith("tổng ", 0, label.start())


def _continues(lower: str, last: Figure, bare: Figure) -> bool:
    before = bare.before
    if bare.start - last.end > REACH or before.role not in (Role.FREE, Role.LOOSE) or before.capital:
        return False
    if _is_placed(lower, last, bare) or _is_changed(lower, last, bare):
        return True
    if not _is_listed_verb(bare) and not _is_told(lower, last, bare):
        return False
    if bare.number.spelled or not _ITEM_ENDS.match(lower, bare.end):
        return False
    gap = lower[last.end : bare.start]
    return STOPS.search(gap) is None and any(joint in gap for joint in (",", "(", ":", " và "))


def _is_beside(lower: str, figures: list[Figure], n: int, last: Figure) -> bool:
    """Whether a bare number counts others of what its sentence counts, and of nothing else, told by their fate."""
    bare = figures[n]
    if bare.number.spelled or bare.before.role is not Role.FREE or not _FATE.match(lower, bare.end):
        return False
    if (
        bare.start - last.end > REACH
        or not _OTHERS.search(lower, last.end, bare.start)
        or _A_YEAR.fullmatch(lower, bare.start, bare.end)
    ):
        return False
    floor = max(0, bare.start - 2 * REACH)
    begin = max(floor, *(lower.rfind(stop, floor, bare.start) for stop in ("\n", ". ")))
    while n and figures[n - 1].start >= begin:
        n -= 1
        unit = figures[n].unit
        if unit and unit.kind is QuantityKind.COUNT and unit.name != unit_of(last).name:
            return False
    return last.start >= begin


def _is_told_by_outcome(lower: str, last: Figure, figure: Figure) -> bool:
    """Whether a number counts those of the count before it by what became of them: "4 đảng viên (2 cảnh cáo, 1 khai
    trừ)"."""
    unit, place = figure.unit, figure.number.end + 1
    became = words.OUTCOMES.at(lower, place, words.word_at(lower, place))
    if (unit is not None and unit.known) or figure.total or figure.upper or figure.number.spelled or became is None:
        return False
    if figure.before.role not in (Role.FREE, Role.LOOSE):
        return False
    if last.rule != "count.list" and figure.number.in_wholes().value > last.number.value:
        return False  # a year, or another count
    joint = _OUTCOME if last.rule != "count.list" else _NEXT_OUTCOME
    return joint.fullmatch(lower, last.end, figure.start) is not None


def _is_placed(lower: str, last: Figure, bare: Figure) -> bool:
    """Whether a bare number is a part of what was counted last, told by where it is."""
    if not _WHERE.match(lower, bare.end):
        return False
    gap = lower[last.end : bare.start]
    joint = _A_PART if last.rule != "count.list" else _NEXT_PART
    return joint.search(gap) is not None and STOPS.search(gap) is None


def _is_changed(lower: str, last: Figure, bare: Figure) -> bool:
    """Whether a bare number is what the count before it has become."""
    begun = last.before.last == "từ" or last.before.last_two == "từ mức"
    ends = begun and not bare.number.spelled and _ITEM_ENDS.match(lower, bare.end)
    return bool(ends and _CHANGED_TO.fullmatch(lower, last.end, bare.start))


def _is_told(lower: str, last: Figure, bare: Figure) -> bool:
    """Whether a bare number is told by a known label, or as the count before it: "huyện là 12 đơn vị, xã là 53"."""
    told = _IS.fullmatch(lower, last.end, bare.start)
    return told is not None and (is_label(told["label"]) or last.before.last == "là")


def _is_listed_verb(bare: Figure) -> bool:
    return bare.before.last in words.LIST_VERBS or bare.before.last_two in words.LIST_VERBS
