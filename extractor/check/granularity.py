"""Percentages that no whole number of their base can give, and percentages that must reach 100."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from extractor.check.result import decimal, english, quoted, vietnamese
from extractor.link.figures import Figure, Figures, opposed
from extractor.link.parts.wholes import PartList, adds_up
from extractor.link.shares.find import Share
from extractor.link.slips import could_lie
from extractor.mentions import CheckMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

_OF = re.compile(r" ?(?:của|trong|trên)(?: tổng)?(?: số)? ")
# Before a whole, and between it and the percentage of it.
_AMONG = searched(r"(?<!\w)trong(?: tổng)?(?: số)? $")
_THEN = re.compile(r"[^.;:()\d]{0,60}, (?:thì )?(?:có |đã có |còn )?")
_REST = searched(r"(?<!\w)(?:còn lại|số còn lại)(?!\w)[^,;.]{0,30}$")
# What opens percentages that share out a whole, and what makes them speak of something else.
_SHARED = searched(r"(?<!\w)(?:cơ cấu|gồm|bao gồm|gồm có|phân bổ)(?!\w)")
_LAST = searched(r"(?<!\w)(?:còn lại|số còn lại|khác)(?!\w)")
_CHANGE = "tăng|giảm|so với|vượt|lãi suất|thuế suất|hơn|thêm"
_COMPARED = searched(rf"(?<!\w)(?:{_CHANGE})(?!\w)")
_MOVES = searched(rf"(?<!\w)(?:{_CHANGE}|tỷ lệ|tỉ lệ|đạt)(?!\w)")
_JOINED = re.compile(r"[,;]|(?<!\w)và(?!\w)")
_OF_NUMBER = re.compile(r"% (?:tổng )?số ")
_REST_TOLD = re.compile(r" (?:(?:tổng )?số [^\W\d]+ )?còn lại(?!\w)")
_REST_BEFORE = searched(r"(?:,|;| và) (?:số )?còn lại (?:là |chiếm )?$")
_LONGEST_GAP = 70
_MOST = 12
_LARGEST = 2000


def checks(
    article: SegmentedArticle, figures: Figures, shares: list[Share], lists: list[PartList]
) -> Iterator[CheckMention]:
    """What percentages alone let a reader recompute."""
    told = {share.percent.n for share in shares}
    percents = figures.by_kind[QuantityKind.PERCENT]
    for percent in percents:
        whole = _whole_of(figures, percent) if percent.n not in told else None
        if whole and (result := _possible(article, percent, whole)):
            yield result
    for number in dict.fromkeys(percent.sentence for percent in percents):
        yield from _shared(article, figures.by_sentence[number])
    yield from _totals(article, shares, lists)


def _whole_of(figures: Figures, percent: Figure) -> Figure | None:
    """The whole right behind a percentage (``33,7% trong số 45 trường``), or before it, of the same noun (``Trong số 45
    trường được kiểm tra, 33,7% số trường …``)."""
    following = figures.behind(percent)
    if following and _OF.fullmatch(following.before):
        return following
    before = figures.by_sentence[percent.sentence][percent.place - 1] if percent.place else None
    if before is None or not before.unit or not _AMONG.search(before.before) or not _THEN.fullmatch(percent.before):
        return None
    counted = (percent.text.partition("%")[2] + percent.after).strip().removeprefix("số ").removeprefix("các ")
    return before if counted.startswith(f"{before.unit} ") else None


def _possible(article: SegmentedArticle, percent: Figure, whole: Figure) -> CheckMention | None:
    """Whether some whole number of what a ``whole`` counts is so many per cent of it."""
    if whole.kind is not QuantityKind.COUNT or percent.hedged:
        return None
    base, claimed, step = whole.value, percent.value, percent.step
    if whole.hedged or not 0 < base <= _LARGEST or base.denominator != 1 or not 0 < claimed < 100:
        return None
    nearest = 100 * Fraction(round(claimed * base / 100)) / base
    if abs(nearest - claimed) <= step / 2 and 100 / base <= step:
        return None  # every percentage is possible: nothing was tested
    fine, close = abs(nearest - claimed) <= step / 2, abs(nearest - claimed) <= step
    verdict = Verdict.CONSISTENT if fine else Verdict.ROUNDING if close else Verdict.INCONSISTENT
    part, of = quoted(article, percent, whole)
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


def _shared(article: SegmentedArticle, row: list[Figure]) -> Iterator[CheckMention]:
    """``60% …, 25% …, còn lại 15%``; ``50% hài lòng, 39% bình thường và 11% không hài lòng``."""
    percents = [f for f in row if f.kind is QuantityKind.PERCENT]
    if len(percents) == 2:
        yield from _two(article, percents)
    if len(percents) < 3:
        return
    if _REST.search(percents[-1].before) and not any(f.hedged for f in percents):
        for first in range(max(0, len(percents) - _MOST), len(percents) - 2):
            if _reach(percents[first:]) is not Verdict.INCONSISTENT:
                yield _total(article, percents[first:], "percent.rest")
                return
    for run in _runs(row):
        if _whole(run) and _is_told(run):
            yield _total(article, run, "percent.shared")


def _two(article: SegmentedArticle, percents: list[Figure]) -> Iterator[CheckMention]:
    """``62% số mẫu có tem, 38% còn lại không có``: a share of a number, and the rest of it."""
    one, other = percents
    joined = other.place == one.place + 1 and len(other.before) <= _LONGEST_GAP and not _COMPARED.search(other.before)
    rest = _REST_TOLD.match(other.text.partition("%")[2] + other.after) or _REST_BEFORE.search(other.before)
    shared = _OF_NUMBER.search(one.text) is not None and not _MOVES.search(one.before[-30:])
    told = joined and shared and rest and not one.hedged and not other.hedged
    if told and _is_told(percents):
        yield _total(article, percents, "percent.two")


def _runs(row: list[Figure]) -> Iterator[list[Figure]]:
    """The runs of three or more percentages that a sentence joins, with nothing counted between them."""
    run: list[Figure] = []
    for figure in row:
        percent = figure.kind is QuantityKind.PERCENT and not figure.hedged
        gap = figure.before
        if run and percent and len(gap) <= _LONGEST_GAP and _JOINED.search(gap) and not _MOVES.search(gap):
            run.append(figure)
            continue
        if len(run) > 2:
            yield run
        run = [figure] if percent and not _MOVES.search(gap[-30:]) else []
    if len(run) > 2:
        yield run


def _whole(run: list[Figure]) -> bool:
    """Whether words say that a run of percentages shares out one whole."""
    last = run[-1]
    told = _LAST.search(last.before) or _LAST.search(last.label) or _SHARED.search(run[0].before[-60:])
    return bool(told) or opposed((run[0], last))


def _is_told(run: list[Figure]) -> bool:
    """Whether percentages that share out a whole reach 100, or only one slip keeps them from it."""
    return _reach(run) is Verdict.CONSISTENT or _slipped(run)


def _slipped(run: list[Figure]) -> bool:
    """Whether one slip keeps a run of percentages from reaching 100."""
    missing = 100 - sum((f.value for f in run), Fraction(0))
    slack = sum((f.step for f in run), Fraction(0)) / 2
    likely = [(f, f.value + missing) for f in run if f.value + missing > slack]
    return any(could_lie(f.quantity, value - slack, value + slack) for f, value in likely)


def _totals(article: SegmentedArticle, shares: list[Share], lists: list[PartList]) -> Iterator[CheckMention]:
    """The percentages of all parts of a whole that adds up."""
    by_part = {share.part.n: share for share in shares if not share.percent.hedged}
    for group in lists:
        found = [by_part[part.n] for part in group.parts if part.n in by_part]
        whole = all(share.whole is group.whole for share in found) and len(found) == len(group.parts)
        if whole and len(found) > 1 and group.exhaustive and adds_up(group.whole, group.parts):
            yield _total(article, [share.percent for share in found], "percent.parts")


def _reach(percents: list[Figure]) -> Verdict:
    total = sum((f.number for f in percents), Decimal(0))
    slack = sum((f.digit for f in percents), Decimal(0)) / 2
    return Verdict.CONSISTENT if abs(total - 100) <= slack else Verdict.INCONSISTENT


def _total(article: SegmentedArticle, percents: list[Figure], rule: str) -> CheckMention:
    total = sum((f.number for f in percents), Decimal(0))
    verdict = _reach(percents)
    added = " + ".join(f"“{percent}”" for percent in quoted(article, *percents))
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
        message=f"{added} cộng lại là {vietnamese(total, 2)}%, {tail}",
        message_en=f"{added} make {english(total, 2)}%, {tail_en}",
    )
