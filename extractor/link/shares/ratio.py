"""A percentage told with the ratio that it is of: ``823/1.561 vụ, chiếm 52,7% số vụ``."""

import re
from fractions import Fraction

from extractor.link.figures import Figure
from extractor.link.interval import per_cent
from extractor.link.parts.wholes import FIT
from extractor.link.shares.apposed import content, own_score
from extractor.link.shares.rows import PLAN
from extractor.link.shares.share import Share, fits
from extractor.link.slips import could_lie, slipped
from extractor.text.patterns import ending

_ONLY_PLAN = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán)(?: (?:năm|được giao|giao|đề ra))?")
# Before a ratio that says of how many the share is told, not which share: "trong số 13/22 vụ đã rõ, do điện chiếm 72%".
_AMONG = ending(["trong số", "trong tổng số", "trong"])
_NUMBER_OF = re.compile(r"(?:(?:so với|của|trong|trên) )?(?:tổng )?số (?:các )?(?P<what>.+)")
# What may be more than the ratio's whole: all that there are of them in a wider place.
_WIDER = re.compile(r"(?<!\w)(?:toàn|cả nước|cả tỉnh|tỉnh|huyện|thành phố|trên địa bàn|hiện có|chung)(?!\w)")

_MOST_TOTALS = 20


def of_ratio(percent: Figure, ratio: Figure, named: str) -> Share | None:
    """The share that a ratio tells by itself; ``named`` are the words behind the sign."""
    of_plan = names_a_plan(named) and PLAN.search(ratio.text + ratio.after[:30])
    told = not content(named) or bool(of_plan) or (_of_its_unit(ratio, named) and _one_slip_off(percent, ratio))
    sure = told and not ratio.hedged and not own_score(ratio, percent) and not _AMONG(ratio.before)
    rule = "share.ratio" if sure else "share.ratio" + FIT
    return Share(percent, ratio, ratio, sure, rule) if sure or fits(ratio, ratio, percent) else None


def _one_slip_off(percent: Figure, ratio: Figure) -> bool:
    """Whether one slip in the percentage or in one of a ratio's two numbers hides that they agree."""
    total = Fraction(ratio.quantity.total or 0)
    low, high = percent.value - percent.step / 2, percent.value + percent.step / 2
    if total <= 0 or low <= 0:
        return False
    expected = per_cent(ratio.value, total)
    if could_lie(percent.quantity, expected - percent.step, expected + percent.step):
        return True
    if could_lie(ratio.quantity, total * low / 100, total * high / 100):
        return True
    first, last = -(-ratio.value * 100 // high), ratio.value * 100 // low
    return last - first < _MOST_TOTALS and any(slipped(str(total), str(n)) for n in range(int(first), int(last) + 1))


def names_a_plan(complement: str) -> bool:
    """Whether the words after a sign name nothing but the plan."""
    return _ONLY_PLAN.fullmatch(complement) is not None


def _of_its_unit(ratio: Figure, named: str) -> bool:
    """Whether a percentage is said to be of the number of what the ratio counts: ``chiếm 52,7% số vụ phát hiện``."""
    told = _NUMBER_OF.match(named)
    if told is None or not ratio.unit or _WIDER.search(named):
        return False
    return f"{told['what']} ".startswith(f"{ratio.unit} ")
