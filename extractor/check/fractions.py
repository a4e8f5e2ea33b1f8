"""Fractions in words beside the figures that they are of: ``hơn một nửa số hộ (52/98)``, ``9 trong 36 hợp đồng, tương
đương một phần tư``."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from extractor.check.result import decimal, quoted, tails, written
from extractor.link.figures import Figure, Figures
from extractor.link.parts.wholes import CUED, PartList
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from extractor.text.tokens import by_first
from schemas import CheckKind, QuantityKind, Verdict

_PARTS = {"ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "mười": 10}
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4}
_FRACTION = re.compile(
    r"(?<!\w)(?:(?P<hedge>hơn|trên|quá|gần|chưa đến|chưa tới|chưa đầy|dưới|khoảng|xấp xỉ|chừng|ít nhất) )?"
    rf"(?:(?:một nửa|phân nửa)|(?P<count>{'|'.join(_COUNTS)}) phần (?P<parts>{'|'.join(_PARTS)}))(?!\w)"
)
# What a fraction cannot be told without.
_TRIGGERS = by_first(("nửa", *(f"phần {parts}" for parts in _PARTS)))
_OVER, _UNDER = (
    frozenset({"hơn", "trên", "quá", "ít nhất"}),
    frozenset({"gần", "chưa đến", "chưa tới", "chưa đầy", "dưới"}),
)
# From a figure to the fraction of it, and from a fraction to the figures in brackets behind it.
_BEHIND = re.compile(
    r"[^,;:.()\d]{0,60}(?: ?\((?:tức |chiếm |khoảng |bằng )?|"
    r",? (?:tương đương|tương ứng|ứng với|tức là|tức|chiếm|bằng|hay)(?: với| là)?(?: tới| đến)? )"
)
_BEFORE = re.compile(r" (?:tổng số |trong số |số )?(?:(?!(?:này|đó|trên|kia)(?!\w))[^\s,;:.()\d]+ ){0,12}\(")
_CLOSED = re.compile(r"[^,;:.()\d]{0,40}\)")
_ITSELF = re.compile(r"[,;:.)\n]| (?:không|chưa|bị|đã|có|còn|chậm|vi phạm)(?!\w)|$")
_OF = re.compile(r" (?:tổng số |trong số |số )(?P<unit>[^,;:.()\d]{2,40})")
# How far a fraction in words may lie from what it tells.
_SLACK, _SHARE = Fraction(7, 100), Fraction(1, 5)
_FAR, _NEAR = 110, 2


def checks(article: SegmentedArticle, figures: Figures, lists: list[PartList]) -> Iterator[CheckMention]:
    """The fractions in words of an article whose part and whole are printed beside them."""
    if not article.tokens.tells(_TRIGGERS):
        return
    lower = article.lower
    wholes = {part.n: group.whole for group in lists if group.rule in CUED for part in group.parts}
    starts = [figure.quantity.start for figure in figures.all]
    for said in _FRACTION.finditer(lower):
        place = bisect_left(starts, said.start())
        for figure in figures.all[max(0, place - _NEAR) : place + _NEAR]:
            whole = wholes.get(figure.n)
            behind = _stands_behind(lower, said, figure)
            if _is_ratio(figure) and (behind or _stands_before(lower, said, figure)):
                yield _judged(article, said, (figure,), Fraction(figure.number), Fraction(figure.quantity.total or 1))
            elif behind and whole and _is_part(figure, whole):
                yield _judged(article, said, (figure, whole), figure.value, whole.value)


def _is_ratio(figure: Figure) -> bool:
    printed = figure.kind is QuantityKind.RATIO and figure.quantity.rule != "ratio.fraction"
    return printed and bool(figure.quantity.total) and not figure.hedged


def _is_part(part: Figure, whole: Figure) -> bool:
    counted = (
        part.kind is whole.kind is QuantityKind.COUNT and part.unit == whole.unit and part.sentence == whole.sentence
    )
    return counted and whole.number > 0 and not part.hedged and not whole.hedged


def _stands_behind(lower: str, said: re.Match[str], figure: Figure) -> bool:
    """Whether a fraction is told of the figure before it, and of nothing else: ``chiếm một phần ba dân số`` is."""
    end = figure.quantity.end
    if not 0 < said.start() - end < _FAR or not _BEHIND.fullmatch(lower, end, said.start()):
        return False
    if _ITSELF.match(lower, said.end()):
        return True
    of = _OF.match(lower, said.end())
    return of is not None and bool(figure.unit) and of["unit"].startswith(figure.unit.split(" ", 1)[0])


def _stands_before(lower: str, said: re.Match[str], ratio: Figure) -> bool:
    """Whether a ratio in brackets tells the figures of the fraction before it."""
    start = ratio.quantity.start
    if not 0 < start - said.end() < _FAR or not _BEFORE.fullmatch(lower, said.end(), start):
        return False
    return _CLOSED.match(lower, ratio.quantity.end) is not None


def _judged(
    article: SegmentedArticle, said: re.Match[str], figures: tuple[Figure, ...], part: Fraction, whole: Fraction
) -> CheckMention:
    claimed = Fraction(_COUNTS[said["count"]], _PARTS[said["parts"]]) if said["count"] else Fraction(1, 2)
    found = part / whole
    agrees = _agrees(claimed, found, said["hedge"])
    verdict = Verdict.CONSISTENT if agrees else Verdict.INCONSISTENT
    places = (said.start(), said.end())
    tail, tail_en = tails(verdict, article.text[said.start() : said.end()])
    printed = quoted(article, *figures)
    value, value_en = written(100 * found, 2)
    return CheckMention(
        kind=CheckKind.PERCENTAGE,
        code="P3",
        quantities=tuple(figure.n for figure in figures),
        claimed=decimal(100 * claimed),
        expected=decimal(100 * found),
        verdict=verdict,
        rounding="hedge" if agrees and claimed != found else None,
        decisive=not agrees and claimed == Fraction(1, 2),
        rule="fraction",
        message=f"“{'” so với “'.join(printed)}” tính ra {value}%, {tail}.",
        message_en=f"“{'” of “'.join(printed)}” is {value_en}%, {tail_en}.",
        places=(places,),
    )


def _agrees(claimed: Fraction, found: Fraction, hedge: str | None) -> bool:
    """Whether a share is what a fraction in words tells, which is never meant to the last digit."""
    if hedge in _OVER:
        return found >= claimed
    if hedge in _UNDER:
        return claimed - 2 * _SLACK <= found <= claimed
    return abs(found - claimed) <= min(_SLACK, claimed * _SHARE)
