"""Totals that are a count times what each is worth."""

from extractor.check.percentage import judge
from extractor.check.result import decimal, quoted, tails
from extractor.check.sums import amount
from extractor.link.interval import Interval
from extractor.link.products.find import Product
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict


def check(article: SegmentedArticle, product: Product) -> CheckMention | None:
    """Recompute a total from its count and what each is worth."""
    total, count, each = product.total, product.count, product.each
    if total.quantity.upper is not None or each.quantity.upper is not None or count.value <= 0 or each.value <= 0:
        return None
    expected, worth = product.expected(), product.worth()
    bounds = Interval(count.stated.low * worth.low, count.stated.high * worth.high)
    verdict, rounding = judge(total.number, expected, total.digit, bounds, total.stated)
    loose = any(figure.hedged for figure in (total, count, each))
    if verdict is Verdict.ROUNDING and loose:
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    near = 2 * min(total.value, expected) >= max(total.value, expected)
    if verdict is not Verdict.CONSISTENT and (loose or not near or not product.sure):
        return None
    figures = (total, count, each)
    stated, of, by = quoted(article, *figures)
    tail, tail_en = tails(verdict, stated)
    value, value_en = amount(total, expected)
    return CheckMention(
        kind=CheckKind.PRODUCT,
        code="M1",
        quantities=tuple(figure.n for figure in figures),
        claimed=total.number,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        rule="product",
        message=f"“{of}” nhân “{by}” là {value}, {tail}.",
        message_en=f"“{of}” times “{by}” is {value_en}, {tail_en}.",
    )
