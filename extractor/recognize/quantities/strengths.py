"""The strength of a product, a substance or a solution, which is part of its name and no quantity: ``viên Sao Mai 4
mg``, ``diazepam 10 mg``, ``nước muối 0,9%``."""

import re

from extractor.recognize.quantities import words
from extractor.recognize.quantities.units import Unit
from extractor.text.patterns import searched
from schemas import QuantityKind

_REACH = 40
_SUBSTANCE = re.compile(r"[a-z]{7,}")  # longer than the words of Vietnamese without marks are
_SOLVED = searched(r"(?<!\w)(?:(?:dung dịch|nước muối)(?: [a-z]+){0,3}|cồn(?<!độ cồn)) $")
_WITHIN = re.compile(r" ?/ ?(?:l|lít|m3|m³|kg|100)(?!\w)")  # "COD 312 mg/l" is measured


def is_strength(text: str, lower: str, start: int, unit: Unit) -> bool:
    """Whether a number at ``start`` and its unit are a strength."""
    reach = max(0, start - _REACH)
    if unit.kind is QuantityKind.PERCENT:
        return _SOLVED.search(lower, reach, start) is not None
    if unit.name not in words.STRENGTHS or _WITHIN.match(lower, unit.end) or text[reach:start][-1:] != " ":
        return False
    name = text[text.rfind(" ", reach, start - 1) + 1 : start - 1]
    return name[:1].isupper() or _SUBSTANCE.fullmatch(name) is not None
