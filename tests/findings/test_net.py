"""The net: what hidden values add to a unit, from where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.recognize.findings.lanes import HALF, Lanes, pack
from extractor.recognize.findings.net import NEAR, PLACES, Net, net
from extractor.recognize.findings.weights import HIDDEN, POLARITIES

NOTHING = [[0] * len(POLARITIES)] * HIDDEN
ONCE = 1 << 16  # the scale at which a hidden value times its weight is told as it is
large = st.lists(st.integers(-(10**6), 10**6), min_size=HIDDEN, max_size=HIDDEN)


def only(place: str, row: list[int]) -> Net:
    """A net whose first hidden value alone counts, in one place."""
    return Net([0] * HIDDEN, {**dict.fromkeys(PLACES, NOTHING), place: [row, *NOTHING[1:]]}, ONCE)


def sums(*first: int) -> list[int]:
    return [pack([value]) for value in first]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("own", [0, 0, 5, 0, 0, 0, 0]),
        ("before", [0, 0, 0, 5, 0, 0, 0]),
        ("after", [0, 5, 0, 0, 0, 0, 0]),
        ("near", [5, 5, 5, 5, 5, 5, 5]),
    ],
)
def test_a_hidden_value_counts_in_its_place(place: str, told: list[int]) -> None:
    said = only(place, [1, -2, 3, 0]).says(sums(0, 0, 5, 0, 0, 0, 0))
    assert said == [[value, -2 * value, 3 * value, 0] for value in told]


def test_near_ends() -> None:
    said = only("near", [1, 0, 0, 0]).says(sums(7, *[0] * (2 * NEAR)))
    assert [row[0] for row in said] == [7] * (NEAR + 1) + [0] * NEAR


def test_what_is_anywhere_is_shared_out() -> None:
    assert only("anywhere", [1, 0, 0, -1]).says(sums(8, 0, 0, 0)) == [[2, 0, 0, -2]] * 4


def test_a_hidden_value_is_never_less_than_nought() -> None:
    assert only("own", [1, 1, 1, 1]).says(sums(-8)) == [[0] * 4]


def test_no_units() -> None:
    assert net().says([]) == []


def test_a_spoiled_net_is_refused() -> None:
    with pytest.raises(ValueError, match="hidden values"):
        Net([0], dict.fromkeys(PLACES, NOTHING), ONCE)
    with pytest.raises(ValueError, match="too large"):
        only("own", [1, 2, 3, 1000])


@given(st.lists(large, min_size=1, max_size=12))
def test_lanes_never_run_over(units: list[list[int]]) -> None:
    """However large the sums, the polarities are told as if each were reckoned alone."""
    one = Net([0] * HIDDEN, {place: [[127, 0, -127, 0]] * HIDDEN for place in PLACES}, ONCE)
    said = one.says(list(map(pack, units)))
    assert all(abs(row[0] + row[2]) <= 1 and row[1] == row[3] == 0 for row in said)


@given(st.lists(st.integers(-HALF, HALF - 1), min_size=6, max_size=6), st.integers(0, 20))
def test_lanes_are_read_each_alone(numbers: list[int], bits: int) -> None:
    low, high = Lanes(2), Lanes(4)
    packed, most = pack(numbers), (1 << bits) - 1
    assert low.unpack(packed) == numbers[:2]
    assert high.unpack(low.above(packed)) == numbers[2:]
    assert low.clamp(packed, most) == tuple(min(max(number, 0), most) for number in numbers[:2])


def test_lanes_add_up() -> None:
    assert Lanes(3).unpack(pack([1, -2, 3]) + pack([-4, 5, -6]) * 2) == [-7, 8, -9]
