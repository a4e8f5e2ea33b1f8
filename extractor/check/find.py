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
    restated,
    stock,
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
    if len(results) < 2:
        return results
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
    yield from part_whole.beyond(article, figures)
    yield from granularity.checks(article, figures, reading.shares, reading.lists)
    yield from ratios.checks(article, figures)
    yield from stock.checks(article, figures)
    yield from fractions.checks(article, figures, reading.lists)
    yield from enumeration.checks(article, figures)
    for one_product in reading.products:
        yield product.check(article, one_product)
    for one_average in reading.averages:
        yield average.check(article, one_average)
    yield from restated.checks(article, figures)
    yield from durations.checks(article, found, figures)
    yield from weekday.checks(article, found)
    yield from calendar.checks(article, found)
    yield from date_order.checks(article, found)


def _distinct(results: list[CheckMention]) -> Iterator[CheckMention]:
    """The results without those that only repeat others, or that others explain."""
    told, sums_told = _Told(results), set[frozenset[int]]()
    for result in results:
        if told.moved(result) or told.misses_for_one(result) or told.leaves_out(result) or told.of_another(result):
            continue
        if result.kind is CheckKind.SUM and result.quantities:
            figures = frozenset(result.quantities)
            if result.code == "S1" and figures in sums_told:
                continue
            sums_told.add(figures)
        yield result


class _Told:
    """What the results of an article tell of one another's figures."""

    def __init__(self, results: list[CheckMention]) -> None:
        sums = [r for r in results if r.code == "S1" and r.verdict is not Verdict.INCONSISTENT]
        shares = [r for r in results if r.code == "P1" and r.verdict is Verdict.CONSISTENT]
        percentages = [r for r in results if r.kind is CheckKind.PERCENTAGE and r.verdict is Verdict.INCONSISTENT]
        changes = [r for r in results if r.kind is CheckKind.CHANGE]
        self._changes = {frozenset(r.quantities) for r in changes}
        self._rates = {r.quantities[0] for r in changes if r.code == "C1"}
        self._disputed = {r.quantities[0] for r in percentages}
        self._parts = {(r.quantities[0], part) for r in sums for part in r.quantities[1:]}
        self._shares = {r.quantities[1:] for r in shares}
        self._whole = {r.quantities[1]: r.quantities[2] for r in shares}

    def moved(self, result: CheckMention) -> bool:
        """Whether a sum or a share is a change: ``486, còn 412, giảm 74``; ``từ 90 xuống 60, tức 33,3%``; and what the
        rate of a change is not a share of."""
        if result.code == "P1" and result.verdict is Verdict.INCONSISTENT and result.quantities[0] in self._rates:
            return True
        return result.code in ("S1", "P1") and frozenset(result.quantities) in self._changes

    def misses_for_one(self, result: CheckMention) -> bool:
        """Whether percentages miss 100 because one of them is disputed already."""
        total = result.kind is CheckKind.PERCENT_TOTAL and result.verdict is Verdict.INCONSISTENT
        return total and not self._disputed.isdisjoint(result.quantities)

    def leaves_out(self, result: CheckMention) -> bool:
        """Whether a sum misses its whole because its list leaves something out: a part of it makes the whole up in
        another list, or each has the share of the whole that is printed."""
        if result.code != "S1" or result.verdict is not Verdict.INCONSISTENT:
            return False
        whole, *parts = result.quantities
        return any((whole, part) in self._parts for part in parts) or all(
            (part, whole) in self._shares for part in parts
        )

    def of_another(self, result: CheckMention) -> bool:
        """Whether figures that only add up have shares of one other whole, whose parts they all are."""
        if result.code != "S1" or not result.rule.endswith(FIT):
            return False
        return len({self._whole.get(n, -n - 1) for n in result.quantities}) == 1


def _place(result: CheckMention, found: Found) -> tuple[int, str]:
    places = [found.quantities[n].start for n in result.quantities[:1]]
    places += [found.temporals[n].start for n in result.temporals] + [start for start, _ in result.places]
    return min(places, default=0), result.code
