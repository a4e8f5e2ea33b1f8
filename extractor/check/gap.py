"""Differences between two figures that are told side by side."""

from decimal import Decimal

from extractor.check.percentage import judge
from extractor.check.result import decimal, quoted, tails
from extractor.check.sums import amount
from extractor.link.changes.gaps import Gap
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict


def check(article: SegmentedArticle, gap: Gap) -> CheckMention | None:
    """Recompute a difference from its two ends."""
    expected, (low, high) = gap.difference(), gap.ends()
    bounds = high - low
    loose = gap.one is not gap.other and (gap.one.hedged or gap.other.hedged)
    verdict, rounding = judge(gap.gap.number, expected, gap.gap.digit, bounds, gap.gap.stated)
    if verdict is Verdict.ROUNDING and loose:
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    if verdict is Verdict.INCONSISTENT and (loose or gap.gap.hedged):
        return None
    if verdict is not Verdict.CONSISTENT and not gap.sure:
        return None
    figures = (gap.gap, gap.one) if gap.one is gap.other else (gap.gap, gap.one, gap.other)
    stated, *ends = quoted(article, *figures)
    value, value_en = amount(gap.gap, expected)
    tail, tail_en = tails(verdict, stated)
    return CheckMention(
        kind=CheckKind.SUM,
        code="S5",
        quantities=tuple(f.n for f in figures),
        claimed=gap.gap.number,
        expected=decimal(expected),
        low=decimal(max(bounds.low, Decimal(0))),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        rule=gap.rule,
        message=f"{' và '.join(f'“{end}”' for end in ends)} chênh nhau {value}, {tail}.",
        message_en=f"{' and '.join(f'“{end}”' for end in ends)} lie {value_en} apart, {tail_en}.",
    )
