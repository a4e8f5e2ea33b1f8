"""Areas and sums of money that are told again in another unit: ``2,4 ha (24.000 m2)``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.check.result import decimal, quoted, tails
from extractor.check.sums import amount
from extractor.link.figures import Figure, Figures
from extractor.link.slips import could_lie
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

_CUE = r"(?:tương đương|tức là|tức|hay)(?: với| là)? "
_BRACKET = re.compile(rf" ?\((?:{_CUE})?")
_CUED = re.compile(rf" ?\({_CUE}|,? {_CUE}")
_UNIT = re.compile(r"(?:tỷ|tỉ|triệu|nghìn|ngàn|km2|km²|m2|m²|ha|héc ta|hecta)(?!\w)")
_SHIFTS = (10, 100, 1000, 10000)  # what a mark in the wrong place makes of a figure


def checks(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """Every figure that is told again right behind it in another unit."""
    for row in figures.by_sentence.values():
        for one, again in pairwise(row):
            if _is_again(one, again) and (result := _check(article, one, again)):
                yield result


def _is_again(one: Figure, again: Figure) -> bool:
    """Whether a figure stands in the place where the one before is told again, in another unit."""
    if one.kind is not again.kind or one.hedged or again.hedged or one.quantity.unit != again.quantity.unit:
        return False
    units = _UNIT.findall(one.text.lower()), _UNIT.findall(again.text.lower())
    if len(units[0]) != 1 or len(units[1]) != 1 or units[0] == units[1]:
        return False
    if one.kind is QuantityKind.AREA and again.text.lower().endswith(units[1][0]) and again.after.startswith(")"):
        return _BRACKET.fullmatch(again.before) is not None
    return one.kind in (QuantityKind.AREA, QuantityKind.MONEY) and _CUED.fullmatch(again.before) is not None


def _check(article: SegmentedArticle, one: Figure, again: Figure) -> CheckMention | None:
    """Whether both figures can stand for one value; that they do not is told where one slip explains it."""
    fits = one.stated.meets(again.stated)
    if not fits and not _slipped(one, again):
        return None
    first, stated = quoted(article, one, again)
    verdict = Verdict.CONSISTENT if fits else Verdict.INCONSISTENT
    tail, tail_en = tails(verdict, stated)
    value, value_en = amount(again, one.value)
    return CheckMention(
        kind=CheckKind.PRODUCT,
        code="M3",
        quantities=(again.n, one.n),
        claimed=again.number,
        expected=decimal(one.value),
        low=decimal(one.stated.low),
        high=decimal(one.stated.high),
        verdict=verdict,
        rule="restated",
        message=f"“{first}” là {value}, {tail}.",
        message_en=f"“{first}” is {value_en}, {tail_en}.",
    )


def _slipped(one: Figure, again: Figure) -> bool:
    """Whether a wrong or swapped digit, or a mark in the wrong place, keeps two figures apart."""
    low, high = again.value - again.step / 2, again.value + again.step / 2
    if could_lie(one.quantity, low, high) or could_lie(
        again.quantity, one.value - one.step / 2, one.value + one.step / 2
    ):
        return True
    return any(low <= one.value * shift <= high or low <= one.value / shift <= high for shift in _SHIFTS)
