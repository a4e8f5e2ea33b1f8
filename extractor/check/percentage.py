"""Percentages of a printed whole, and of a printed ratio."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from extractor.check.result import decimal, quoted, too_loose, written
from extractor.link.figures import Figure, same_unit
from extractor.link.interval import Interval, per_cent
from extractor.link.parts.wholes import PartList
from extractor.link.shares.find import Share, parted, wholly
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict


def checks(
    article: SegmentedArticle, shares: Iterable[Share], lists: Iterable[PartList]
) -> Iterator[CheckMention | None]:
    """Recompute every percentage from its part and its whole.

    Silent where a percentage is just that of a part among itself and one other part of its list, as of what is
    overdue among what was due: ``400 đã xong, 590 trong hạn, 10 quá hạn (chiếm 2,4%)``.
    """
    beside = {part.n: [other for other in group.parts if other is not part] for group in lists for part in group.parts}
    for share in shares:
        found = check(article, share)
        if found and found.verdict is Verdict.INCONSISTENT and _of_two(share, beside.get(share.part.n, ())):
            continue
        yield found


def _of_two(share: Share, others: Iterable[Figure]) -> bool:
    """Whether the percentage is that of the part among itself and one other part."""
    percent, part = share.percent, share.part
    sums = (part.number + other.number for other in others if same_unit(part, other))
    return any(_rounds(per_cent(part.number, both), percent.number, percent.digit) for both in sums if both > 0)


def check(article: SegmentedArticle, share: Share) -> CheckMention | None:
    """Recompute a percentage from its part and its whole."""
    part, whole, percent = share.part, share.whole, share.percent
    ratio = share.part is share.whole
    base, stated = _base(share)
    if base <= 0:
        return None
    expected = per_cent(part.number, base)
    open_ended = part.hedged or whole.hedged
    bounds = parted(part).share_of(stated)
    if bounds is None:
        return None
    verdict, rounding = judge(percent.number, expected, percent.digit, bounds, percent.stated)
    if verdict is Verdict.ROUNDING and open_ended and rounding == "operands":
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    if verdict is not Verdict.CONSISTENT and not share.sure:
        return None
    if rounding == "hedge" and too_loose(percent.value, expected):
        return None
    printed = quoted(article, part, whole, percent)
    value, value_en = written(expected, 2)
    return CheckMention(
        kind=CheckKind.PERCENTAGE,
        code="P2" if ratio else "P1",
        quantities=(percent.n, part.n) if ratio else (percent.n, part.n, whole.n),
        claimed=percent.number,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        decisive=verdict is not Verdict.CONSISTENT and crosses(percent.value, expected),
        rule=share.rule,
        message=_vietnamese(printed, value, verdict, ratio),
        message_en=_english(printed, value_en, verdict, ratio),
    )


def _base(share: Share) -> tuple[Decimal, Interval[Decimal]]:
    """The whole of a percentage, and what it may stand for. Of a ratio it is that number to which the percentage is
    nearer: of ``thanh tra 12/20 dự án, phát hiện 9 dự án (75%)`` the 12."""
    part, whole, percent = share.part, share.whole, share.percent
    total = whole.quantity.total
    if total is None:
        return whole.number, whole.stated
    if part is whole or whole.number < part.number or whole.number <= 0 or total <= 0:
        return total, wholly(whole)
    off = [abs(Fraction(percent.number) - Fraction(per_cent(part.number, base))) for base in (total, whole.number)]
    return (total, wholly(whole)) if off[0] <= off[1] else (whole.number, whole.stated)


def judge(
    claimed: Decimal | Fraction,
    expected: Decimal | Fraction,
    step: Decimal | Fraction,
    bounds: Interval[Any],
    stated: Interval[Any],
) -> tuple[Verdict, str | None]:
    """Whether a printed value agrees with the recomputed one, and which rounding explains it.

    ``bounds`` are the values that the un-rounded operands allow, ``stated`` those that the printed
    value (with its hedge) stands for.
    """
    if _rounds(expected, claimed, step):
        return Verdict.CONSISTENT, None
    claimed, expected, step = Fraction(claimed), Fraction(expected), Fraction(step)
    if stated.low <= expected <= stated.high:
        return Verdict.CONSISTENT, "hedge"
    if claimed == expected // step * step:
        return Verdict.ROUNDING, "truncation"
    if bounds.meets(stated):
        return Verdict.ROUNDING, "operands"
    even = bounds.low == bounds.high and expected % step == 0  # nothing was rounded: "91 of 1.820" is 5%, never 6%
    if 2 * abs(claimed - expected) < 3 * step and abs(claimed) >= step * 5 and not even:
        return Verdict.ROUNDING, "last digit"
    return Verdict.INCONSISTENT, None


def _rounds(value: Decimal | Fraction, printed: Decimal | Fraction, step: Decimal | Fraction) -> bool:
    """Whether a value rounds to the printed one: in whole numbers, as most do."""
    above, below = value.as_integer_ratio()
    over, under = printed.as_integer_ratio()
    worth, per = step.as_integer_ratio()
    return 2 * abs(over * below - above * under) * per <= worth * under * below


def crosses(claimed: Fraction, expected: Fraction) -> bool:
    """Whether the two lie on different sides of one half or of the whole."""
    return any((claimed > mark) != (expected > mark) for mark in (50, 100))


def _vietnamese(printed: list[str], value: str, verdict: Verdict, ratio: bool) -> str:
    part, whole, percent = printed
    operands = f"“{part}”" if ratio else f"“{part}” so với “{whole}”"
    if verdict is Verdict.CONSISTENT:
        return f"{operands} tính ra {value}%, khớp với “{percent}” đã nêu."
    if verdict is Verdict.ROUNDING:
        return f"{operands} tính ra {value}%; “{percent}” đã nêu chỉ lệch do cách làm tròn."
    return f"{operands} tính ra {value}%, không khớp với “{percent}” đã nêu."


def _english(printed: list[str], value: str, verdict: Verdict, ratio: bool) -> str:
    part, whole, percent = printed
    operands = f"“{part}”" if ratio else f"“{part}” of “{whole}”"
    if verdict is Verdict.CONSISTENT:
        return f"{operands} is {value}%, which agrees with the printed “{percent}”."
    if verdict is Verdict.ROUNDING:
        return f"{operands} is {value}%; the printed “{percent}” differs by rounding only."
    return f"{operands} is {value}%, which does not agree with the printed “{percent}”."
