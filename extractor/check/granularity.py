"""Percentages that no whole number of their base can give, and percentages that must reach 100."""

import re
from collections.abc import Iterator
from fractions import Fraction

from extractor.check.result import decimal, english, vietnamese
from extractor.link.figures import Figure, Figures
from extractor.link.shares import Share
from extractor.link.wholes import PartList
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

_OF = re.compile(r" ?(?:của|trong|trên)(?: tổng)?(?: số)? ")
_REST = re.compile(r"(?<!\w)(?:còn lại|số còn lại)(?!\w)[^,;.]{0,30}$")
_LARGEST = 2000


def checks(
    article: SegmentedArticle, figures: Figures, shares: list[Share], lists: list[PartList]
) -> Iterator[CheckMention]:
    """What percentages alone let a reader recompute."""
    told = {share.percent.n for share in shares}
    for row in figures.by_sentence.values():
        for percent in row:
            if percent.kind is QuantityKind.PERCENT and percent.n not in told and percent.place + 1 < len(row):
                result = _possible(article, percent, row[percent.place + 1])
                if result:
                    yield result
        yield from _remaining(article, row)
    yield from _totals(article, shares, lists)


def _possible(article: SegmentedArticle, percent: Figure, whole: Figure) -> CheckMention | None:
    """``33,7% trong số 45 trường``: whether some whole number of schools is so many per cent."""
    if whole.kind is not QuantityKind.COUNT or not _OF.fullmatch(whole.before) or percent.hedged:
        return None
    base, claimed, step = whole.value, percent.value, percent.step
    if whole.hedged or not 0 < base <= _LARGEST or base.denominator != 1 or not 0 < claimed < 100:
        return None
    nearest = 100 * Fraction(round(claimed * base / 100)) / base
    if abs(nearest - claimed) <= step / 2 and 100 / base <= step:
        return None  # every percentage is possible: nothing was tested
    fine, close = abs(nearest - claimed) <= step / 2, abs(nearest - claimed) <= step
    verdict = Verdict.CONSISTENT if fine else Verdict.ROUNDING if close else Verdict.INCONSISTENT
    part, of = (article.text[f.quantity.start : f.quantity.end] for f in (percent, whole))
    return CheckMention(
        kind=CheckKind.GRANULARITY,
        code="G1",
        quantities=(percent.n, whole.n),
        claimed=percent.quantity.value,
        expected=decimal(nearest),
        verdict=verdict,
        rounding="last digit" if verdict is Verdict.ROUNDING else None,
        rule="granularity",
        message=f"Tỷ lệ gần “{part}” nhất mà một số nguyên trong “{of}” cho được là {vietnamese(nearest, 2)}%.",
        message_en=f"The percentage nearest to “{part}” that a whole number of “{of}” gives is {english(nearest, 2)}%.",
    )


def _remaining(article: SegmentedArticle, row: list[Figure]) -> Iterator[CheckMention]:
    """``60% …, 25% …, còn lại 15%``."""
    percents = [f for f in row if f.kind is QuantityKind.PERCENT]
    if len(percents) < 3 or not _REST.search(percents[-1].before) or any(f.hedged for f in percents):
        return
    for first in range(len(percents) - 2):
        if _reach(percents[first:]) is not Verdict.INCONSISTENT:
            yield _total(article, percents[first:], "percent.rest")
            return


def _totals(article: SegmentedArticle, shares: list[Share], lists: list[PartList]) -> Iterator[CheckMention]:
    """The percentages of all parts of a whole that adds up."""
    by_part = {share.part.n: share for share in shares if not share.percent.hedged}
    for group in lists:
        found = [by_part[part.n] for part in group.parts if part.n in by_part]
        whole = all(share.whole is group.whole for share in found) and len(found) == len(group.parts)
        if whole and len(found) > 1 and group.exhaustive:
            yield _total(article, [share.percent for share in found], "percent.parts")


def _reach(percents: list[Figure]) -> Verdict:
    total = sum((f.value for f in percents), Fraction(0))
    slack = sum((f.step for f in percents), Fraction(0)) / 2
    return Verdict.CONSISTENT if abs(total - 100) <= slack else Verdict.INCONSISTENT


def _total(article: SegmentedArticle, percents: list[Figure], rule: str) -> CheckMention:
    total = sum((f.value for f in percents), Fraction(0))
    verdict = _reach(percents)
    quoted = " + ".join(f"“{article.text[f.quantity.start : f.quantity.end]}”" for f in percents)
    tails = {
        Verdict.CONSISTENT: ("bằng 100% ở độ chính xác đã in.", "which is 100% at the printed precision."),
        Verdict.INCONSISTENT: ("không bằng 100%.", "which is not 100%."),
    }
    tail, tail_en = tails[verdict]
    return CheckMention(
        kind=CheckKind.PERCENT_TOTAL,
        code="S4",
        quantities=tuple(f.n for f in percents),
        claimed=decimal(total),
        expected=decimal(Fraction(100)),
        verdict=verdict,
        rounding="operands" if verdict is Verdict.CONSISTENT and total != 100 else None,
        rule=rule,
        message=f"{quoted} cộng lại là {vietnamese(total, 2)}%, {tail}",
        message_en=f"{quoted} make {english(total, 2)}%, {tail_en}",
    )
