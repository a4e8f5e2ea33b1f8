"""What neighbouring figures say together: units left out in lists, one number out of another."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import Role
from extractor.recognize.quantities.figures import Figure
from extractor.recognize.quantities.units import Unit
from schemas import QuantityKind

_REACH = 160
_LIST_JOINT = re.compile(r" (?:và|hoặc|hay) (?:\w+ )?")
_COMMA = re.compile(r", ")
_ITEM_ENDS = re.compile(r" ?[,.;)\n]|$| và | hoặc ")
_OUT_OF = re.compile(r" (?:trong|trên) (?:tổng )?số (?:[^\W\d_]+ ){0,2}$")
_OUT_OF_SHORT = re.compile(r" (?:trong|trên) (?:[^\W\d_]+ )?$")
_STOPS = re.compile(r"[;\n]|\. ")
# "hai xe máy và một ô tô": at most three words on either side of the conjunction
_BESIDE = re.compile(r"(?: [^\W\d_]+){0,3}(?:,|;| và| cùng)(?: [^\W\d_]+){0,3} ?")
_WORD_ONE = "một"


def join(lower: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what their neighbours give them; bare ones without a reason are left out."""
    listed = _units_from_behind(lower, _units_from_ahead(lower, list(figures)))
    kept = [figure for figure in listed if figure.unit is not None or figure.total is not None]
    kept = [figure for n, figure in enumerate(kept) if _counts(lower, kept, n)]
    return _ratios(lower, listed, kept)


def _units_from_ahead(lower: str, figures: list[Figure]) -> list[Figure]:
    """``12, 15 và 20 hộ``: the unit printed once, at the end."""
    for n in range(len(figures) - 2, -1, -1):
        bare, following = figures[n], figures[n + 1]
        if bare.unit or bare.total or bare.before.role is not Role.FREE or bare.before.capital or not following.unit:
            continue
        if following.rule.startswith("ratio") or following.start - bare.end > 16:
            continue
        gap = lower[bare.end : following.start]
        in_list = following.rule.endswith(".list") and _COMMA.fullmatch(gap)
        if not in_list and not _LIST_JOINT.fullmatch(gap):
            continue
        number = bare.number
        scale = following.number.scale
        if number.scale == 1 and scale > 1 and number.value < 1000:
            number = number.times(scale)
        unit = replace(following.unit, end=bare.end)
        figures[n] = replace(
            bare,
            rule=f"{unit.kind.value}.list",
            number=number.times(unit.factor),
            unit=unit,
            modifier=bare.before.modifier,
        )
    return figures


def _units_from_behind(lower: str, figures: list[Figure]) -> list[Figure]:
    """``24 cuộc, kết thúc 18``: the unit printed once, at the beginning."""
    last: Figure | None = None
    for n, figure in enumerate(figures):
        if figure.unit is None and figure.total is None and last is not None and _continues(lower, last, figure):
            unit = replace(_unit(last), end=figure.end)
            figures[n] = figure = replace(
                figure, rule="count.list", number=figure.number.in_wholes(), unit=unit, modifier=figure.before.modifier
            )
        if figure.unit is not None and figure.unit.kind is QuantityKind.COUNT:
            last = figure
    return figures


def _continues(lower: str, last: Figure, bare: Figure) -> bool:
    before = bare.before
    if bare.start - last.end > _REACH or before.role not in (Role.FREE, Role.LOOSE) or before.capital:
        return False
    if before.last not in words.LIST_VERBS and before.last_two not in words.LIST_VERBS:
        return False
    if bare.number.spelled or not _ITEM_ENDS.match(lower, bare.end):
        return False
    gap = lower[last.end : bare.start]
    return _STOPS.search(gap) is None and ("," in gap or " và " in gap)


def _unit(figure: Figure) -> Unit:
    assert figure.unit is not None
    return figure.unit


# -- một --------------------------------------------------------------------------------------


def _counts(lower: str, figures: Sequence[Figure], n: int) -> bool:
    """Whether ``một`` counts: people and cases that suffer a penalty or a loss, items of a list of counts."""
    figure = figures[n]
    unit = figure.unit
    if unit is None or figure.total is not None or lower[figure.start : figure.number.end] != _WORD_ONE:
        return True
    if unit.kind is QuantityKind.MONEY:
        return False
    if unit.kind is not QuantityKind.COUNT:
        return True
    if _beside(lower, figures, n):
        return True
    if unit.name.lower() not in words.SINGLED_OUT:
        return False
    clause = _clause(lower, figure)
    return words.PENALTIES.search(clause) is not None


def _clause(lower: str, figure: Figure) -> str:
    after = re.split(r"[.;\n]", lower[figure.end : figure.end + 80], maxsplit=1)[0]
    ahead = re.split(r"[.,;\n]", lower[max(0, figure.start - 24) : figure.start])[-1]
    return f"{ahead}|{after}"


def _beside(lower: str, figures: Sequence[Figure], n: int) -> bool:
    figure = figures[n]
    if n and figures[n - 1].rule == "count" and _BESIDE.fullmatch(lower, figures[n - 1].end, figure.start):
        return True
    following = figures[n + 1] if n + 1 < len(figures) else None
    return (
        following is not None
        and following.rule == "count"
        and _BESIDE.fullmatch(lower, figure.end, following.start) is not None
    )


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
            if alone is not None and alone.before.role is Role.FREE and alone.number.value <= whole.number.value:
                result.append(_as_ratio(alone, whole))
                continue
        result.append(whole)
    return result


def _is_count(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.kind is QuantityKind.COUNT and figure.total is None


def _out_of(lower: str, part: Figure, whole: Figure) -> bool:
    if part.number.value > whole.number.value or whole.start - part.end > _REACH:
        return False
    gap = lower[part.end : whole.start]
    if _STOPS.search(gap):
        return False
    same = _unit(part).name.split(" ")[0].lower() == _unit(whole).name.split(" ")[0].lower()
    if _OUT_OF.search(gap):
        return same
    return same and "," not in gap and _OUT_OF_SHORT.search(gap) is not None and " trên " in gap


def _as_ratio(part: Figure, whole: Figure) -> Figure:
    unit = part.unit or _unit(whole)
    named = Unit(QuantityKind.RATIO, unit.name, whole.end, known=unit.known)
    modifier = part.modifier if part.unit else part.before.modifier
    return replace(part, end=whole.end, rule="ratio.out_of", unit=named, total=whole.number, modifier=modifier)
