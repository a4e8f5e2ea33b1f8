"""Percentages of a printed whole, and of a printed ratio."""

from fractions import Fraction

from extractor.check.result import decimal, english, vietnamese
from extractor.link.interval import Interval, admissible, hedged, step_of, value_of
from extractor.link.shares import Share, parted, wholly
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict


def check(article: SegmentedArticle, share: Share) -> CheckMention | None:
    """Recompute a percentage from its part and its whole."""
    part, percent = share.part.quantity, share.percent.quantity
    ratio = share.part is share.whole
    base = Fraction(share.whole.quantity.total or share.whole.quantity.value)
    if base <= 0:
        return None
    expected = 100 * value_of(part) / base
    open_ended = hedged(part) or hedged(share.whole.quantity)
    bounds = parted(share.part).share_of(wholly(share.whole))
    if bounds is None:
        return None
    verdict, rounding = judge(percent_value(share), expected, step_of(percent), bounds, admissible(percent))
    if verdict is Verdict.ROUNDING and open_ended and rounding == "operands":
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    if verdict is not Verdict.CONSISTENT and not share.sure:
        return None
    quoted = [article.text[q.start : q.end] for q in (part, share.whole.quantity, percent)]
    return CheckMention(
        kind=CheckKind.PERCENTAGE,
        code="P2" if ratio else "P1",
        quantities=(share.percent.n, share.part.n) if ratio else (share.percent.n, share.part.n, share.whole.n),
        claimed=percent.value,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        decisive=verdict is not Verdict.CONSISTENT and crosses(value_of(percent), expected),
        rule=share.rule,
        message=_vietnamese(quoted, expected, verdict, ratio),
        message_en=_english(quoted, expected, verdict, ratio),
    )


def percent_value(share: Share) -> Fraction:
    """The printed percentage."""
    return value_of(share.percent.quantity)


def judge(
    claimed: Fraction, expected: Fraction, step: Fraction, bounds: Interval, stated: Interval
) -> tuple[Verdict, str | None]:
    """Whether a printed value agrees with the recomputed one, and which rounding explains it.

    ``bounds`` are the values that the un-rounded operands allow, ``stated`` those that the printed
    value (with its hedge) stands for.
    """
    if Interval(claimed - step / 2, claimed + step / 2).meets(Interval(expected, expected)):
        return Verdict.CONSISTENT, None
    if stated.low <= expected <= stated.high:
        return Verdict.CONSISTENT, "hedge"
    if claimed == expected // step * step:
        return Verdict.ROUNDING, "truncation"
    if bounds.meets(stated):
        return Verdict.ROUNDING, "operands"
    if abs(claimed - expected) < step * Fraction(3, 2) and abs(claimed) >= step * 5:
        return Verdict.ROUNDING, "last digit"
    return Verdict.INCONSISTENT, None


def crosses(claimed: Fraction, expected: Fraction) -> bool:
    """Whether the two lie on different sides of one half or of the whole."""
    return any((claimed > mark) != (expected > mark) for mark in (Fraction(50), Fraction(100)))


def _vietnamese(quoted: list[str], expected: Fraction, verdict: Verdict, ratio: bool) -> str:
    part, whole, percent = quoted
    operands = f"“{part}”" if ratio else f"“{part}” so với “{whole}”"
    value = vietnamese(expected, 2)
    if verdict is Verdict.CONSISTENT:
        return f"{operands} tính ra {value}%, khớp với “{percent}” đã nêu."
    if verdict is Verdict.ROUNDING:
        return f"{operands} tính ra {value}%; “{percent}” đã nêu chỉ lệch do cách làm tròn."
    return f"{operands} tính ra {value}%, không khớp với “{percent}” đã nêu."


def _english(quoted: list[str], expected: Fraction, verdict: Verdict, ratio: bool) -> str:
    part, whole, percent = quoted
    operands = f"“{part}”" if ratio else f"“{part}” of “{whole}”"
    value = english(expected, 2)
    if verdict is Verdict.CONSISTENT:
        return f"{operands} is {value}%, which agrees with the printed “{percent}”."
    if verdict is Verdict.ROUNDING:
        return f"{operands} is {value}%; the printed “{percent}” differs by rounding only."
    return f"{operands} is {value}%, which does not agree with the printed “{percent}”."
