import pytest

from evaluation.bootstrap import differences, intervals
from evaluation.measure import Counts


def articles(*hits: int) -> list[dict[str, Counts]]:
    return [{"m": Counts(h, 10, 10)} for h in hits]


def test_an_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    sample = articles(9, 7, 10, 4, 8, 9, 10, 6)
    low, high = intervals(sample, ["m"])["m"]
    assert low < 63 / 80 < high
    assert intervals(sample, ["m"])["m"] == (low, high)


def test_an_interval_is_as_wide_as_nineteen_of_twenty_samples() -> None:
    low, high = intervals(articles(*(10, 0) * 200), ["m"])["m"]
    deviation = 0.5 / 400**0.5
    assert (low, high) == pytest.approx((0.5 - 1.96 * deviation, 0.5 + 1.96 * deviation), abs=deviation / 5)


def test_equal_articles_leave_no_doubt() -> None:
    assert intervals(articles(8, 8, 8), ["m"])["m"] == pytest.approx((0.8, 0.8))


def test_more_articles_make_it_narrower() -> None:
    few, many = (intervals(articles(*(10, 4) * n), ["m"])["m"] for n in (3, 60))
    assert many[1] - many[0] < few[1] - few[0]


def test_articles_that_lack_a_measure_count_for_nothing() -> None:
    assert intervals([{}, *articles(8)], ["m"])["m"][1] == pytest.approx(0.8)
    assert intervals([{}], ["m"])["m"] == (0.0, 0.0)
    assert intervals([], []) == {}


def test_paired_differences() -> None:
    better, worse = articles(9, 8, 10, 9), articles(8, 7, 9, 8)
    assert differences(better, worse, ["m"])["m"] == pytest.approx((0.1, 0.1))
    assert differences(better, better, ["m"])["m"] == (0.0, 0.0)
    with pytest.raises(ValueError, match="same articles"):
        differences(better, worse[1:], ["m"])
