"""Wholes that are not printed, but that several percentages of a passage imply."""

from collections.abc import Iterable
from fractions import Fraction

from extractor.link.figures import Figure, same_unit
from extractor.link.interval import Interval
from extractor.link.shares.share import Share, fits
from extractor.link.slips import could_lie

_NEAR = 3  # sentences within which shares may be of one whole
_REACH = 12  # quantities before and after a percentage among which those are
_FULL = 100  # percent
_NARROW = Fraction(1, 20)  # of the whole, within which all that it may be lies


def of_implied(share: Share, told: Iterable[tuple[Figure, Figure]]) -> bool:
    """Whether a share that does not agree with its whole and others near it are of one and the same whole, which is not
    printed: ``302 người do tỉnh giới thiệu. Nữ 154 người (30,8%), trẻ tuổi 47 người (9,4%)`` are of 500. ``told`` are
    the percentages near, each with its part. A slip in the printed whole explains the same and is none."""
    if fits(share.part, share.whole, share.percent):
        return _of_two_others(share, told)
    own = _implied(share.part, share.percent)
    if own is None:
        return False
    for percent, part in told:
        if percent is share.percent or part.number == share.part.number or not same_unit(part, share.part):
            continue
        other = _implied(part, percent)
        if other is None or not own.meets(other):
            continue
        low, high = max(own.low, other.low), min(own.high, other.high)
        if not could_lie(share.whole.quantity, low, high):
            return True
    return False


def _of_two_others(share: Share, told: Iterable[tuple[Figure, Figure]]) -> bool:
    """Whether two others of the sentence are of one whole that is not that of a share which nearly
    agrees: ``58/59 xã có trạm; 48 xã (75%) có bác sĩ, 40 xã (63%) có dược sĩ, 7 xã (11%) có máy``."""
    part, whole, percent = share.part, share.whole, share.percent
    first: Interval[Fraction] | None = None
    for sibling, its in told:
        if sibling.sentence != percent.sentence or its.number == part.number or not same_unit(its, part):
            continue
        made = _implied(its, sibling)
        if made is None or fits(its, whole, sibling):
            continue
        if first is not None and first.meets(made):
            low, high = max(first.low, made.low), min(first.high, made.high)
            half, made_of = percent.step / 2, _FULL * part.value
            own = (percent.value - half) * low <= made_of <= (percent.value + half) * high
            return own and not could_lie(whole.quantity, low, high)
        first = made
    return False


def near(shares: dict[int, tuple[Figure, Figure]], percent: Figure) -> Iterable[tuple[Figure, Figure]]:
    """The percentages of the sentences around one, each with its part."""
    for n in range(percent.n - _REACH, percent.n + _REACH + 1):
        told = shares.get(n)
        if told and abs(told[0].sentence - percent.sentence) < _NEAR:
            yield told


def _implied(part: Figure, percent: Figure) -> Interval[Fraction] | None:
    """What the whole may be, where few values can."""
    if part.hedged or percent.hedged or percent.coarse or percent.number >= _FULL or part.number <= 0:
        return None
    low, high = percent.value - percent.step / 2, percent.value + percent.step / 2
    made = Interval(_FULL * part.value / high, _FULL * part.value / low)
    return made if made.high - made.low <= _NARROW * made.low else None
