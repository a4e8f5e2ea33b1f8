"""Differences and changes between two printed figures."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from extractor.check.percentage import judge
from extractor.check.result import decimal, quoted, tails, written
from extractor.check.sums import amount
from extractor.link.changes.moves import Change
from extractor.link.changes.rates import Rate
from extractor.link.figures import agrees
from extractor.link.interval import Interval, per_cent, rounded
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict


def check(article: SegmentedArticle, change: Change) -> CheckMention | None:
    """Recompute a change from its two ends, or only its direction where nothing more is printed."""
    if any(f.quantity.upper is not None for f in (change.old, change.new)):
        return None
    if change.delta is None:
        return _direction(article, change)
    candidates = list(_expectations(change))
    if not candidates:
        return None
    step = change.delta.digit
    claimed, stated = change.delta.number, change.delta.stated
    judged = [(judge(claimed, expected, step, bounds, stated), expected, bounds) for expected, bounds in candidates]
    order = (Verdict.CONSISTENT, Verdict.ROUNDING, Verdict.INCONSISTENT)
    (verdict, rounding), expected, bounds = min(judged, key=lambda one: order.index(one[0][0]))
    loose = change.old.hedged or change.new.hedged
    if verdict is Verdict.ROUNDING and rounding == "operands" and loose:
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    if verdict is Verdict.INCONSISTENT and loose:
        return None
    if verdict is Verdict.INCONSISTENT and (not change.sure or _of_old(change)):
        return None
    percent = change.delta.kind is QuantityKind.PERCENT
    value, value_en = written(expected, 2) if percent else amount(change.new, expected)
    sign = "%" if percent else ""
    return _result(article, change, verdict, rounding, expected, bounds, (f"{value}{sign}", f"{value_en}{sign}"))


def check_rate(article: SegmentedArticle, rate: Rate) -> CheckMention | None:
    """Recompute the rate of a change from its amount and the figure that it leads to."""
    percent, amount_, level = rate.percent, rate.amount, rate.level
    old = level.number - rate.way * amount_.number
    by = amount_.stated if amount_.kind is level.kind else rounded(amount_.quantity)
    before = level.stated - by if rate.way > 0 else level.stated + by
    bounds = by.share_of(before) if old > 0 else None
    if bounds is None:
        return None
    expected = per_cent(amount_.number, old)
    verdict, rounding = judge(percent.number, expected, percent.digit, bounds, percent.stated)
    loose = amount_.hedged or level.hedged
    if verdict is Verdict.ROUNDING and rounding == "operands" and loose:
        verdict, rounding = Verdict.CONSISTENT, "hedge"
    of_level = agrees(percent, amount_.number, level.number)
    if verdict is not Verdict.CONSISTENT and not rate.sure:
        return None
    if verdict is Verdict.INCONSISTENT and (loose or percent.hedged or of_level):
        return None
    stated, told, to = quoted(article, percent, amount_, level)
    tail, tail_en = tails(verdict, stated)
    value = written(expected, 2)
    return CheckMention(
        kind=CheckKind.CHANGE,
        code="C4",
        quantities=(percent.n, amount_.n, level.n),
        claimed=percent.number,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        rule="change.rate",
        message=f"Thay đổi “{told}” để đến “{to}” là {value[0]}% so với trước đó, {tail}.",
        message_en=f"A change by “{told}” that leads to “{to}” is {value[1]}%, {tail_en}.",
    )


def _expectations(change: Change) -> list[tuple[Decimal | Fraction, Interval[Any]]]:
    """What the delta may mean: a share of the old figure, or the plain difference."""
    old, new = change.old.number, change.new.number
    before, after = _before(change), change.new.stated
    upwards = change.way > 0 or (change.way == 0 and new >= old)
    difference, bounds = (new - old, after - before) if upwards else (old - new, before - after)
    found = list[tuple[Decimal | Fraction, Interval[Any]]]()
    if change.delta and change.delta.kind is QuantityKind.PERCENT:
        points = "điểm" in change.delta.text or change.delta.after.startswith(" điểm")
        if old > 0 and before.low > 0 and not points:
            corners = [per_cent(d, b) for d in (bounds.low, bounds.high) for b in (before.low, before.high)]
            found.append((per_cent(difference, old), Interval(min(corners), max(corners))))
        if change.old.kind is QuantityKind.PERCENT:
            found.append((difference, bounds))
    else:
        found.append((difference, bounds))
    return found


def _before(change: Change) -> Interval[Decimal]:
    """What the old figure stands for, no wider than the new one and the amount of the change allow."""
    stated, new, by = change.old.stated, change.new.stated, change.amount
    if by is None or by.kind is not change.new.kind:
        return stated
    implied = new - by.stated if change.way > 0 else new + by.stated
    low, high = max(stated.low, implied.low), min(stated.high, implied.high)
    return Interval(low, high) if low <= high else stated


def _of_old(change: Change) -> bool:
    """Whether what looks like the rate of a change tells what the new figure is of the old one: ``giảm 15 triệu
    đồng, tương đương 85% so với năm trước (100 triệu đồng)``."""
    delta = change.delta
    if delta is None or change.amount is None or change.old.value <= 0:
        return False
    return abs(delta.value - per_cent(change.new.value, change.old.value)) <= delta.step


def _direction(article: SegmentedArticle, change: Change) -> CheckMention | None:
    """A fall that is a rise, or the other way round; only violations are told."""
    old, new = change.old.number, change.new.number
    wrong = (new > old and change.way < 0) or (new < old and change.way > 0)
    if not wrong or change.old.hedged or change.new.hedged:
        return None
    before, after = quoted(article, change.old, change.new)
    said, said_en = ("giảm", "a fall") if change.way < 0 else ("tăng", "a rise")
    return CheckMention(
        kind=CheckKind.CHANGE,
        code="C3",
        quantities=(change.old.n, change.new.n),
        claimed=change.new.quantity.value,
        verdict=Verdict.INCONSISTENT,
        decisive=True,
        rule=change.rule,
        message=f"Bài viết nêu là {said}, nhưng các con số đi từ “{before}” đến “{after}”.",
        message_en=f"The text speaks of {said_en}, but the figures go from “{before}” to “{after}”.",
    )


def _result(
    article: SegmentedArticle,
    change: Change,
    verdict: Verdict,
    rounding: str | None,
    expected: Decimal | Fraction,
    bounds: Interval[Any],
    value: tuple[str, str],
) -> CheckMention:
    delta = change.delta
    assert delta is not None
    old, new, stated = quoted(article, change.old, change.new, delta)
    tail, tail_en = tails(verdict, stated)
    return CheckMention(
        kind=CheckKind.CHANGE,
        code="C1" if delta.kind is QuantityKind.PERCENT else "C2",
        quantities=(delta.n, change.old.n, change.new.n),
        claimed=delta.quantity.value,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        decisive=expected < 0,
        rule=change.rule,
        message=f"Từ “{old}” đến “{new}” là thay đổi {value[0]}, {tail}.",
        message_en=f"From “{old}” to “{new}” is a change of {value[1]}, {tail_en}.",
    )
