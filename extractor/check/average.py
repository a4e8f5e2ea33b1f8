"""Averages against their total and count."""

from extractor.check.percentage import judge
from extractor.check.result import decimal, quoted, tails
from extractor.check.sums import amount
from extractor.link.interval import Interval, rounded
from extractor.link.products.averages import Average
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind


def check(article: SegmentedArticle, one: Average) -> CheckMention:
    """Recompute an average; a whole number may stand for what rounds to it either way."""
    average, total, count = one.average, one.total, one.count
    expected = total.value / count.value
    bounds = Interval(total.stated.low / count.number, total.stated.high / count.number)
    verdict, rounding = judge(average.value, expected, average.step, bounds, rounded(average.quantity))
    stated, of, by = quoted(article, average, total, count)
    tail, tail_en = tails(verdict, stated)
    value, value_en = amount(average, expected)
    return CheckMention(
        kind=CheckKind.PRODUCT,
        code="M2",
        quantities=(average.n, total.n, count.n),
        claimed=average.number,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        rule="average",
        message=f"“{of}” chia cho “{by}” là {value}, {tail}.",
        message_en=f"“{of}” divided by “{by}” is {value_en}, {tail_en}.",
    )
