"""Percentages of what a figure is held against: a plan or an earlier period, told with its own figure."""

import re

from extractor.link.figures import Figure, Figures, agrees, same_unit
from extractor.link.parts.wholes import FIT
from extractor.link.shares.apposed import PLAN_ASIDE, changed, complement, content
from extractor.link.shares.share import Share, exactly
from extractor.text.patterns import ending, searched

EQUALS = ending(["bằng", "chỉ bằng", "mới bằng", "đạt", "chỉ đạt"])
# A plan that each has of its own.
OWN_PLAN = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán)(?!\w)")
_EARLIER = re.compile(
    r" ?(?:so với )?(?:mức |số )?(?:của )?(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|(?:tháng|quý|tuần) trước)"
    r"(?: [^,;:.()\d]{0,20}| năm (?:19|20)\d\d)? ?\((?:là |đạt |có )?"
)
# Before a figure that the one before it is held against: "38 cuộc so với kế hoạch 36", "trong khi kế hoạch chỉ 40".
_AGAINST = searched(
    r"(?<!\w)(?:so với|trong khi(?= (?:kế hoạch|chỉ tiêu|dự toán)))(?: [^\W\d]+(?: (?:19|20)\d\d)?){0,9} $"
)
_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán|định mức)(?!\w)")
_OF_PLAN = re.compile(r"(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán|định mức)(?!\w)")


def is_base(figure: Figure) -> bool:
    """Whether a figure is what the one before it is held against, and so no part of it."""
    return _AGAINST.search(figure.before) is not None or PLAN_ASIDE.search(figure.before) is not None


def of_base(figures: Figures, percent: Figure, base: Figure) -> Share | None:
    """``38 cuộc so với kế hoạch 36 cuộc, đạt 105,6%``: how much the figure before is of what it is held against."""
    part = figures.ahead(base)
    aside = PLAN_ASIDE.search(base.before) is not None
    if part is None or not same_unit(part, base) or (")" in base.before and not aside):
        return None
    row = figures.by_sentence[part.sentence]
    if base.number <= 0 or changed(row, part) or is_base(part):
        return None
    named = complement(figures, percent)
    planned = _PLAN.search(base.before) is not None
    of_it = planned and _OF_PLAN.match(named) is not None
    sure = (of_it or not content(named)) and (planned or _reached(percent)) and not part.hedged and not base.hedged
    if not sure and not exactly(part, base, percent):
        return None
    return Share(percent, part, base, sure, "share.against" if sure else "share.against" + FIT)


def _reached(percent: Figure) -> bool:
    return percent.before.endswith("bằng ")


def without_aside(figures: Figures, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether a percentage is of a part without what a bracket tells of it: ``kế hoạch 40 cuộc; đã làm 18 cuộc (2 cuộc
    đột xuất), đạt 40%``."""
    aside = figures.behind(part)
    if aside is None or aside.n >= percent.n or "(" not in aside.before or not same_unit(aside, part):
        return False
    return whole.value > 0 and agrees(percent, part.value - aside.value, whole.value)


def of_earlier(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """``340 nền, bằng 42,5% cùng kỳ (800 nền)``: how much a figure is of that of an earlier period."""
    earlier = figures.behind(percent)
    if earlier is None or not same_unit(part, earlier) or not EQUALS(percent.before):
        return None
    if not _EARLIER.fullmatch(figures.between(percent, earlier)) or earlier.hedged or earlier.number <= 0:
        return None
    return Share(percent, part, earlier, not part.hedged, "share.earlier")
