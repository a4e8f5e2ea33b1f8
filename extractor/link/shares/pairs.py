"""A percentage behind two counts told side by side, which is of the first: ``khởi tố 50 vụ/80 bị can; đã kết luận 40
vụ/66 bị can, đạt 80%``."""

import re

from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import FIT
from extractor.link.shares.share import Share, exactly
from schemas import QuantityKind

# Between the two counts of a pair.
_PAIRED = re.compile(r" ?/ ?|,? (?:với |gồm |và |làm rõ )?")
_LOOK_BACK = 2  # sentences


def of_first(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """The share of the first of two counts, where a pair told before agrees with it."""
    first = figures.ahead(part)
    if first is None or not _one_pair(figures, first, part) or percent.coarse:
        return None
    for number in range(part.sentence, max(-1, part.sentence - _LOOK_BACK - 1), -1):
        row = figures.by_sentence.get(number, [])
        end = first.place if number == first.sentence else len(row)
        for whole in reversed(row[:end]):
            second = figures.behind(whole)
            pair = second is not None and same_unit(second, part) and _one_pair(figures, whole, second)
            single = same_unit(whole, first) and whole.number > first.number
            if (pair or single) and same_unit(whole, first) and exactly(first, whole, percent):
                return Share(percent, first, whole, False, "share.paired" + FIT)
    return None


def _one_pair(figures: Figures, first: Figure, second: Figure) -> bool:
    """Whether two figures tell two kinds of one matter, with no word of its own before the second."""
    counts = first.kind is second.kind is QuantityKind.COUNT and not same_unit(first, second)
    return counts and not alike(first, second) and _PAIRED.fullmatch(figures.between(first, second)) is not None
