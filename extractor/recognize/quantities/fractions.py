"""Fractions in words: ``một nửa số bếp ăn``, ``hai phần ba số hộ``, ``nửa tấn``."""

import re
from decimal import Decimal

from extractor.recognize.quantities.context import Before, Role
from extractor.recognize.quantities.figures import Figure
from extractor.recognize.quantities.units import Unit, guess_head, read_head, read_unit, skip_filler
from extractor.text.numbers import ONES, Number, read_scale
from schemas import QuantityKind

_ONE = Decimal(1)
_PARTS = {**{word: n for word, n in ONES.items() if n > 1}, "tư": 4, "mười": 10}
_NUMERATORS = {word: n for word, n in ONES.items() if n < 5}
_FRACTION = re.compile(rf"({'|'.join(_NUMERATORS)}) phần ({'|'.join(_PARTS)})(?!\w)")
# Half of a life or of a way is a figure of speech.
_HALF = re.compile(r"(?:một )?nửa(?!\w)(?! (?:(?:cuộc )?đời|đêm|chừng|vời|kia|đường)(?!\w))")


def read_fraction(text: str, lower: str, start: int, before: Before) -> Figure | None:
    """The fraction in words at ``start``: a ratio of what it is of, or half a measure."""
    if before.role is not Role.FREE:
        return None
    match = _FRACTION.match(lower, start)
    if match:
        part, total = _NUMERATORS[match.group(1)], _PARTS[match.group(2)]
    else:
        match = _HALF.match(lower, start)
        part, total = 1, 2
    if match is None:
        return None
    half = _half_measure(text, lower, start, match.end(), before) if total == 2 else None
    return half or _ratio(text, lower, start, match.end(), (part, total), before)


def _ratio(text: str, lower: str, start: int, end: int, of: tuple[int, int], before: Before) -> Figure | None:
    after = skip_filler(lower, end)
    unit = read_head(text, lower, after + 1)
    if unit is None and after > end:
        unit = guess_head(text, lower, after)
    if unit is None:
        return None
    unit = Unit(QuantityKind.RATIO, unit.name, unit.end, known=unit.known)
    part, total = (Number(start, end, Decimal(value), _ONE, spelled=True) for value in of)
    return Figure(start, unit.end, "ratio.fraction", part, before, unit, None, total, before.modifier)


def _half_measure(text: str, lower: str, start: int, end: int, before: Before) -> Figure | None:
    factor, after = read_scale(lower, end)
    unit = read_unit(text, lower, after)
    if unit is None or unit.kind is QuantityKind.PERCENT or (unit.kind is QuantityKind.COUNT and factor == 1):
        return None  # half of things is a ratio: "nửa số hộ"; "nửa triệu người" counts them
    half = Number(start, after, Decimal("0.5") * factor * unit.factor, Decimal("0.1") * factor * unit.factor, True)
    return Figure(start, unit.end, f"{unit.kind.value}.half", half, before, unit, modifier=before.modifier)
