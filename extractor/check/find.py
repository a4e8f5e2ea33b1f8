"""All checks of one article, in the order of the text."""

from collections.abc import Iterator

from extractor.check import (
    average,
    calendar,
    change,
    date_order,
    durations,
    enumeration,
    fractions,
    gap,
    granularity,
    multiple,
    part_whole,
    percentage,
    product,
    ratios,
    sums,
    weekday,
)
from extractor.link.claims.find import Reading
from extractor.link.parts.wholes import FIT
from extractor.mentions import CheckMention, Found
from schemas import CheckKind, Verdict


def find_checks(reading: Reading) -> list[CheckMention]:
    """Every recomputation that the printed figures allow, sorted by place."""
    results = [result for result in _all(reading) if result]
    return sorted(_distinct(results), key=lambda result: _place(result, reading.found))


def _all(reading: Reading) -> Iterator[CheckMention | None]:
    article, found, figures = reading.article, reading.found, reading.figures
    for one in reading.changes:
        yield change.check(article, one)
    for rate in reading.rates:
        yield change.check_rate(article, rate)
    for one_multiple in reading.multiples:
        yield multiple.check(article, one_multiple)
    for one_gap in reading.gaps:
        yield gap.check(article, one_gap)
    yield from percentage.checks(article, reading.shares, reading.lists)
    for group in reading.lists:
        yield sums.check(article, group)
        yield from part_whole.check(article, group)
    yield from part_whole.inspected(article, figures)
    yield from granularity.checks(article, figures, reading.shares, reading.lists)
    yield from ratios.checks(article, figures)
    yield from fractions.checks(article, figures, reading.lists)
    yield from enumeration.checks(article, figures)
    for one_product in reading.products:
        yield product.check(article, one_product)
    for one_average in reading.averages:
        yield average.check(article, one_average)
    yield from durations.checks(article, found, figures)
    yield from weekday.checks(article, found)
    yield from calendar.checks(article, found)
    yield from date_order.checks(article, found)


def _distinct(results: list[CheckMention]) -> Iterator[CheckMention]:
    """Without what only repeats: a sum or a share that is a change (``486, còn 412, giảm 74``; ``từ 90 xuống 60,
    tức 33,3%``), percentages that miss 100 because one of them is disputed already, or a sum that misses its whole
    though each part has the share of it that is printed: such a list leaves something out. Figures with shares of one
    whole are its parts, though some of them make up another one."""
    seen: set[tuple[CheckKind, frozenset[int]]] = set()
    settled = {
        (r.quantities[0], part)
        for r in results
        if r.code == "S1" and r.verdict is not Verdict.INCONSISTENT
        for part in r.quantities[1:]
    }
    disputed = {
        r.quantities[0] for r in results if r.kind is CheckKind.PERCENTAGE and r.verdict is Verdict.INCONSISTENT
    }
    confirmed = {r.quantities[1:] for r in results if r.code == "P1" and r.verdict is Verdict.CONSISTENT}
    of = {r.quantities[1]: r.quantities[2] for r in results if r.code == "P1" and r.verdict is Verdict.CONSISTENT}
    changed = {frozenset(r.quantities) for r in results if r.kind is CheckKind.CHANGE}
    for result in results:
        key = (result.kind, frozenset(result.quantities))
        if result.quantities and result.code in ("S1", "P1") and key[1] in changed:
            continue
        wrong = result.verdict is Verdict.INCONSISTENT
        if wrong and result.kind is CheckKind.PERCENT_TOTAL and not disputed.isdisjoint(result.quantities):
            continue
        alarm = result.code == "S1" and wrong
        if alarm and any((result.quantities[0], part) in settled for part in result.quantities[1:]):
            continue
        if alarm and all((part, result.quantities[0]) in confirmed for part in result.quantities[1:]):
            continue
        if (
            result.code == "S1"
            and result.rule.endswith(FIT)
            and len({of.get(n, -n - 1) for n in result.quantities}) == 1
        ):
            continue
        if key in seen and result.quantities and result.code == "S1":
            continue
        seen.add(key)
        yield result


def _place(result: CheckMention, found: Found) -> tuple[int, str]:
    places = [found.quantities[n].start for n in result.quantities[:1]]
    places += [found.temporals[n].start for n in result.temporals] + [start for start, _ in result.places]
    return min(places, default=0), result.code
