"""One number out of another: two counts, areas or sums that are told as a ratio."""

import re
from collections.abc import Sequence

from extractor.recognize.quantities.context import Role
from extractor.recognize.quantities.figures import ONE, REACH, STOPS, Figure, unit_of
from extractor.recognize.quantities.units import Unit
from schemas import QuantityKind

_IN_ALL = " trong tổng số "
_OUT_OF = re.compile(r" (?:trong|trên) (?:tổng )?số (?:[^\W\d_]+ ){0,2}$")
_OUT_OF_SHORT = re.compile(r" (?:trong|trên) (?:[^\W\d_]+ )?$")
_AND_OVER = re.compile(r" (?:và|cùng|với|hay|hoặc) trên ")  # "10 cuộc thanh tra và trên 30 cuộc kiểm tra"
_SLASH = re.compile(r"(?: [^\W\d_]+){0,2} ?/")
_MEASURES = (QuantityKind.AREA, QuantityKind.MONEY, QuantityKind.OTHER)


def ratios(lower: str, listed: Sequence[Figure], kept: list[Figure]) -> list[Figure]:
    """``734 đơn vị trong số 1.260 đơn vị``, ``7 trong số 10 cơ sở``: two counts become one ratio."""
    bare = {figure.end: figure for figure in listed if figure.unit is None and figure.total is None}
    result: list[Figure] = []
    for whole in kept:
        part = result[-1] if result else None
        gap_start = max(0, whole.start - 32)
        lead = lower[gap_start : whole.start]
        if _is_count(whole) and (" trong " in lead or " trên " in lead or lead.endswith("/")):
            if part is not None and _is_count(part) and _out_of(lower, part, whole):
                result[-1] = _as_ratio(part, whole)
                continue
            match = _OUT_OF.search(lead) or _OUT_OF_SHORT.search(lead)
            alone = bare.get(gap_start + match.start()) if match else None
            if alone is not None and _part_of(lower, alone, whole, _IN_ALL in lead):
                result.append(_as_ratio(alone, whole))
                continue
        elif part is not None and (_IN_ALL in lead or lead.endswith("/")) and _measured_out_of(lower, part, whole):
            result[-1] = _as_ratio(part, whole)
            continue
        result.append(whole)
    return result


def _measured_out_of(lower: str, part: Figure, whole: Figure) -> bool:
    """Whether an area, a sum of money or another measure is told out of a like one: ``70 m2 trong tổng số 90 m2``."""
    one, other = part.unit, whole.unit
    if one is None or other is None or part.total or whole.total or part.upper or whole.upper:
        return False
    gap = lower[part.end : whole.start]
    if _IN_ALL not in gap and gap.strip() != "/":
        return False
    alike = one.kind is other.kind and one.name == other.name and one.kind in _MEASURES
    return alike and len(gap) <= REACH and not STOPS.search(gap) and part.number.value <= whole.number.value


def _part_of(lower: str, bare: Figure, whole: Figure, in_all: bool) -> bool:
    """Whether a bare number may be a part of ``whole``; "một trong 3 vụ" begins with an article.

    Only words that can mean nothing else tie a part that is more than its whole: an error of the text.
    """
    if bare.before.role is not Role.FREE or lower[bare.start : bare.end] == ONE:
        return False
    return in_all or bare.number.value <= whole.number.value


def _is_count(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.kind is QuantityKind.COUNT and figure.total is None


def _out_of(lower: str, part: Figure, whole: Figure) -> bool:
    gap = lower[part.end : whole.start]
    if whole.start - part.end > REACH or (part.number.value > whole.number.value and _IN_ALL not in gap):
        return False
    if STOPS.search(gap):
        return False
    if _SLASH.fullmatch(gap):  # "42 mã hàng/72 mã", but "866 lượt/964 lượt người"
        if unit_of(whole).name.endswith(" người") and not unit_of(part).name.endswith(" người"):
            return False
        return unit_of(part).name.split(" ")[0].lower() == unit_of(whole).name.split(" ")[0].lower()
    same = unit_of(part).name.split(" ")[0].lower() == unit_of(whole).name.split(" ")[0].lower()
    if _OUT_OF.search(gap):
        return same
    if "," in gap or " trên " not in gap or _AND_OVER.search(gap):
        return False
    return same and _OUT_OF_SHORT.search(gap) is not None


def _as_ratio(part: Figure, whole: Figure) -> Figure:
    unit = part.unit or unit_of(whole)
    named = Unit(QuantityKind.RATIO, unit.name, whole.end, known=unit.known)
    modifier = part.modifier if part.unit else part.before.modifier
    return part._replace(end=whole.end, rule="ratio.out_of", unit=named, total=whole.number, modifier=modifier)
