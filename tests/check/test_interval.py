"""Un-rounding: what a printed figure can stand for, and arithmetic on it."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.check.percentage import judge
from extractor.check.result import decimal
from extractor.link.interval import Interval, opened, printed
from extractor.link.slips import could_be, slipped
from extractor.mentions import QuantityMention
from schemas import Modifier, QuantityKind, Verdict


def figure(value: str, step: str = "1", kind: str = "money", modifier: str = "exact") -> QuantityMention:
    return QuantityMention(
        start=0,
        end=1,
        rule="test",
        kind=QuantityKind(kind),
        value=Decimal(value),
        step=Decimal(step),
        modifier=Modifier(modifier),
    )


def test_counts_stand_for_themselves_and_rounded_figures_for_an_interval() -> None:
    assert printed(figure("12", kind="count")) == Interval(Fraction(12), Fraction(12))
    assert printed(figure("4.1", "0.1")) == Interval(Fraction(405, 100), Fraction(415, 100))
    assert printed(figure("1200000", "100000", "count")).low == 1150000


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [
        ("more_than", 99.5, 110),
        ("at_least", 99.5, 110),
        ("less_than", 90, 100.5),
        ("at_most", 90, 100.5),
        ("approximately", 95, 105),
        ("exact", 99.5, 100.5),
    ],
)
def test_hedges(modifier: str, low: float, high: float) -> None:
    hedged = figure("100", modifier=modifier)
    interval = opened(hedged, printed(hedged))
    assert (float(interval.low), float(interval.high)) == (low, high)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_share_rounded_either_way_at_a_tie_is_consistent(part: int, whole: int, digits: int) -> None:
    step = Fraction(1, 10**digits)
    exact = Fraction(100 * part, whole)
    bounds = Interval(exact, exact)
    for claimed in {exact // step * step, -(-exact // step) * step}:
        stated = Interval(claimed - step / 2, claimed + step / 2)
        verdict, why = judge(claimed, exact, step, bounds, stated)
        assert (verdict is Verdict.CONSISTENT) == (abs(claimed - exact) <= step / 2)
        assert verdict is not Verdict.INCONSISTENT or claimed < 5 * step
        assert (why is None) == (verdict is not Verdict.ROUNDING)


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000))
def test_interval_arithmetic_holds_every_value(a: int, b: int, c: int, d: int) -> None:
    one, other = Interval(Fraction(min(a, b)), Fraction(max(a, b))), Interval(Fraction(min(c, d)), Fraction(max(c, d)))
    for x in (one.low, one.high):
        for y in (other.low, other.high):
            assert (one + other).low <= x + y <= (one + other).high
            assert (one - other).low <= x - y <= (one - other).high


@given(st.decimals(0, 10**6, places=2), st.integers(1, 10**6), st.integers(0, 3))
def test_decimals_are_judged_as_their_fractions_are(claimed: Decimal, whole: int, digits: int) -> None:
    step = Decimal(1).scaleb(-digits)
    expected = Fraction(claimed) + Fraction(whole % 7 - 3, whole)
    stated = Interval(claimed - step / 2, claimed + step / 2)
    bounds = Interval(expected, expected)
    told = judge(claimed, expected, step, bounds, stated)
    assert told == judge(Fraction(claimed), expected, Fraction(step), bounds, stated)


@given(st.fractions(-(10**6), 10**6), st.integers(0, 4))
def test_a_number_is_written_half_up(value: Fraction, places: int) -> None:
    told = decimal(value, places)
    assert abs(Fraction(told) - value) * 2 * 10**places <= 1
    assert -told == decimal(-value, places)
    assert (told == told.to_integral_value()) == (told.as_tuple().exponent == 0)


def test_slips() -> None:
    assert slipped("984", "948")
    assert slipped("1864", "1854")
    assert not slipped("984", "849")
    assert not slipped("984", "9840")
    assert could_be(figure("9840000000", "10000000"), Fraction(9480000000))
    assert not could_be(figure("9840000000", "10000000"), Fraction(9481000000))
    assert could_be(figure("9840000000", "10000000"), Decimal(9480000000))
