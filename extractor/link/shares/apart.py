"""Figures that look like part and whole, but are told apart: of two periods, or each of a whole that is not printed."""

import re
from collections.abc import Set

from extractor.link.figures import Figure, Figures
from extractor.link.shares.apposed import part_of
from schemas import QuantityKind

# A period that a sentence tells of, so that its figures are none of another period's.
_PERIOD = re.compile(r"(?<!\w)(?:năm (?:nay|trước|ngoái|(?:19|20)\d\d)|quý (?:[1-4]|i{1,3}|iv)|tháng \d{1,2})(?!\w)")


def of_other_period(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether a part and a figure of an earlier sentence are of two periods: ``Năm 2021, có 1.400 hồ sơ. Năm 2022,
    giải quyết 1.520 hồ sơ``."""
    if part.sentence == whole.sentence:
        return False
    lower = figures.article.lower
    one, other = (set(_PERIOD.findall(lower, f.begin, f.quantity.start)) for f in (part, whole))
    return bool(one) and bool(other) and one.isdisjoint(other)


def of_unknown(figures: Figures, figure: Figure, parts: Set[int]) -> bool:
    """Whether a figure is told with its share of something that is not printed, so that the next share may be of that
    too: ``320 hộ nghèo, chiếm 16%. Năm nay, số hộ nghèo là 84 hộ, chiếm 4,1%``. ``parts`` are those of known wholes."""
    row = figures.by_sentence[figure.sentence]
    percent = row[figure.place + 1] if figure.place + 1 < len(row) else None
    if percent is None or percent.kind is not QuantityKind.PERCENT or part_of(row, percent) is not figure:
        return False
    return figure.n not in parts
