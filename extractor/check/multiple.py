"""Multiples of one printed figure by another."""

from fractions import Fraction

from extractor.check.result import decimal, quoted, tails, written
from extractor.link.changes.multiples import Multiple
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict

# Multiples are told in round numbers: so far off, a whole one is still what one would say. One with a decimal mark may
# only be cut off, be one off in its last digit, or be of figures that were rounded.
_ROUND, _FAR = Fraction(1, 10), Fraction(1, 6)
_HALF = Fraction(1, 2)


def check(article: SegmentedArticle, multiple: Multiple) -> CheckMention:
    """Recompute a multiple from its two figures."""
    claimed, expected = multiple.factor, multiple.new.value / multiple.old.value
    verdict = _verdict(multiple, expected)
    figures = (multiple.times,) if multiple.times else ()
    new, old = quoted(article, multiple.new, multiple.old)
    stated = quoted(article, *figures)[0] if figures else "gấp đôi"
    tail, tail_en = tails(verdict, stated)
    value, value_en = written(expected, 2)
    return CheckMention(
        kind=CheckKind.CHANGE,
        code="C5",
        quantities=tuple(figure.n for figure in (*figures, multiple.old, multiple.new)),
        claimed=decimal(claimed),
        expected=decimal(expected),
        verdict=verdict,
        rounding="operands" if verdict is Verdict.ROUNDING else None,
        rule="multiple",
        message=f"“{new}” gấp {value} lần “{old}”, {tail}.",
        message_en=f"“{new}” is {value_en} times “{old}”, {tail_en}.",
    )


def _verdict(multiple: Multiple, expected: Fraction) -> Verdict:
    claimed, step = multiple.factor, multiple.times.step if multiple.times else Fraction(1)
    off = abs(claimed - expected)
    if 2 * off <= step and (step < 1 or off <= claimed * _ROUND or claimed > 2):
        return Verdict.CONSISTENT
    if step < 1:
        new, old = multiple.new.stated, multiple.old.stated
        low, high = (claimed + way * step / 2 for way in (-1, 1))
        near = off <= step or (low * Fraction(old.low) <= new.high and new.low <= high * Fraction(old.high))
    else:
        near = off <= max(_HALF if claimed > 2 else 0, claimed * _FAR)
    return Verdict.ROUNDING if near else Verdict.INCONSISTENT
