"""Figures that look like part and whole, but are told apart: of two periods, or each of a whole that is not printed."""

import re
from collections.abc import Set

from extractor.link.figures import Figure, Figures
from extractor.link.shares.apposed import part_of
from extractor.text.patterns import searched
from schemas import QuantityKind

# A period that a sentence tells of, so that its figures are none of another period's.
_PERIOD = re.compile(r"(?<!\w)(?:năm (?:nay|trước|ngoái|(?:19|20)\d\d)|quý (?:[1-4]|i{1,3}|iv)|tháng \d{1,2})(?!\w)")
# Between a figure and its share of something; between that and the next figure of the row.
_SHARE = searched(r"(?:\(|(?<!\w)(?:chiếm|tỷ lệ|tỉ lệ|tương đương)(?!\w))[^,;:)]{0,24}$")
_BESIDE = re.compile(r"\)?(?:[,;]| và|, và)(?: (?!trong|gồm|riêng|số này)[^\W\d]+){0,4} ")
# A place that has its own of what is counted.
_IN_PLACE = searched(r"(?<!\w)(?:xã|phường|thị trấn|thị xã|huyện|quận|thôn|ấp|bản|tỉnh|thành phố)(?!\w)")


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


def told_beside(figures: Figures, part: Figure, figure: Figure) -> bool:
    """Whether a part stands in a row with a figure and its share: ``90 hộ nghèo (chiếm 4,5%) và 60 hộ cận nghèo``."""
    row = figures.by_sentence[part.sentence]
    percent = row[figure.place + 1] if figure.place + 1 < len(row) else None
    if percent is None or percent.place + 1 != part.place:
        return False
    return _SHARE.search(percent.before) is not None and _BESIDE.fullmatch(part.before) is not None


def of_a_place(figures: Figures, part: Figure, whole: Figure, parts: Set[int]) -> bool:
    """Whether a percentage may be of all that a place has, as that of the whole is: ``1.120 hộ nghèo (5,6%), trong đó
    xã A 312 hộ nghèo (31,2%)``."""
    if part.kind is not QuantityKind.COUNT or not _IN_PLACE.search(part.before[-60:]):
        return False
    return of_unknown(figures, whole, parts)
