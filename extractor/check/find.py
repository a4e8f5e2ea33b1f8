"""All checks of one article, in the order of the text."""

from collections.abc import Iterator

from extractor.check import change, date_order, enumeration, part_whole, percentage, ratios, sums, weekday
from extractor.check.result import CheckResult
from extractor.link.changes import find_changes
from extractor.link.figures import Figures, read_figures
from extractor.link.parts import find_parts
from extractor.link.shares import find_shares
from extractor.mentions import Found
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict


def checks(article: SegmentedArticle, found: Found) -> list[CheckResult]:
    """Every recomputation that the printed figures allow, sorted by place."""
    figures = read_figures(article, found)
    results = [result for result in _all(article, found, figures) if result]
    return sorted(_distinct(results), key=lambda result: _place(result, found))


def _all(article: SegmentedArticle, found: Found, figures: Figures) -> Iterator[CheckResult | None]:
    lists = find_parts(figures)
    for one in find_changes(figures):
        yield change.check(article, one)
    for share in find_shares(figures, lists):
        yield percentage.check(article, share)
    for group in lists:
        yield sums.check(article, group)
        yield from part_whole.check(article, group)
    yield from ratios.checks(article, figures)
    yield from enumeration.checks(article, found, figures)
    yield from weekday.checks(article, found)
    yield from date_order.checks(article, found)


def _distinct(results: list[CheckResult]) -> Iterator[CheckResult]:
    """Without sums that only repeat a change: ``486, còn 412, giảm 74``."""
    seen: set[tuple[CheckKind, frozenset[int]]] = set()
    settled = {
        (r.quantities[0], part)
        for r in results
        if r.code == "S1" and r.verdict is not Verdict.INCONSISTENT
        for part in r.quantities[1:]
    }
    changed = {frozenset(r.quantities) for r in results if r.kind is CheckKind.CHANGE}
    for result in results:
        key = (result.kind, frozenset(result.quantities))
        if result.quantities and result.kind is CheckKind.SUM and result.code == "S1" and key[1] in changed:
            continue
        if result.code == "S1" and result.verdict is Verdict.INCONSISTENT:
            if any((result.quantities[0], part) in settled for part in result.quantities[1:]):
                continue
        if key in seen and result.quantities and result.code == "S1":
            continue
        seen.add(key)
        yield result


def _place(result: CheckResult, found: Found) -> tuple[int, str]:
    places = [found.quantities[n].start for n in result.quantities[:1]]
    places += [found.temporals[n].start for n in result.temporals] + [start for start, _ in result.places]
    return min(places, default=0), result.code
