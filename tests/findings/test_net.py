"""The net: what hidden values add to a unit, from where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.recognize.findings.lanes import NARROW, WIDE, Lanes, half, pack
from extractor.recognize.findings.net import NEAR, PLACES, Net, net
from extractor.recognize.findings.weights import HIDDEN, POLARITIES

NOTHING = [[0] * len(POLARITIES)] * HIDDEN
ONCE = 1 << 16  # the scale at which a hidden value times its weight is told as it is
large = st.lists(st.integers(-32000, 32000), min_size=HIDDEN, max_size=HIDDEN)


def only(place: str, row: list[int]) -> Net:
    """A net whose first hidden value alone counts, in one place."""
    return Net([0] * HIDDEN, {**dict.fromkeys(PLACES, NOTHING), place: [row, *NOTHING[1:]]}, ONCE)


def says(net: Net, *first: int) -> list[list[int]]:
    """What is said of units whose first hidden values are told."""
    return net.says([pack([value], NARROW) for value in first], range(len(first)))


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
    said = says(only(place, [1, -2, 3, 0]), 0, 0, 5, 0, 0, 0, 0)
    assert said == [[value, -2 * value, 3 * value, 0] for value in told]


def test_near_ends() -> None:
    said = says(only("near", [1, 0, 0, 0]), 7, *[0] * (2 * NEAR))
    assert [row[0] for row in said] == [7] * (NEAR + 1) + [0] * NEAR


def test_what_is_anywhere_is_shared_out() -> None:
    assert says(only("anywhere", [1, 0, 0, -1]), 8, 0, 0, 0) == [[2, 0, 0, -2]] * 4


def test_a_hidden_value_is_never_less_than_nought() -> None:
    assert says(only("own", [1, 1, 1, 1]), -8) == [[0] * 4]


def test_no_units() -> None:
    assert says(net()) == []


def test_only_those_asked_for_are_told() -> None:
    units = [pack([value], NARROW) for value in (3, 0, 5)]
    assert net().says(units, [2]) == net().says(units, range(3))[2:]


def test_a_spoiled_net_is_refused() -> None:
    with pytest.raises(ValueError, match="hidden values"):
        Net([0], dict.fromkeys(PLACES, NOTHING), ONCE)
    with pytest.raises(ValueError, match="too large"):
        only("own", [1, 2, 3, 1000])
    with pytest.raises(ValueError, match="too large"):
        Net([1000] * HIDDEN, dict.fromkeys(PLACES, NOTHING), ONCE)


@given(st.lists(large, min_size=1, max_size=12))
def test_lanes_never_run_over(units: list[list[int]]) -> None:
    """However large the sums, the polarities are told as if each were reckoned alone."""
    one = Net([0] * HIDDEN, {place: [[127, 0, -127, 0]] * HIDDEN for place in PLACES}, ONCE)
    said = one.says([pack(unit, NARROW) for unit in units], range(len(units)))
    assert all(abs(row[0] + row[2]) <= 1 and row[1] == row[3] == 0 for row in said)


@pytest.mark.parametrize("bits", [NARROW, WIDE])
@given(data=st.data(), most=st.sampled_from([(1 << n) - 1 for n in range(15)]))
def test_lanes_are_read_each_alone(bits: int, data: st.DataObject, most: int) -> None:
    numbers = data.draw(st.lists(st.integers(-half(bits), half(bits) - 1), min_size=6, max_size=6))
    low, high = Lanes(2, bits), Lanes(4, bits)
    packed = pack(numbers, bits)
    assert low.unpack(packed) == numbers[:2]
    assert high.unpack(low.above(packed)) == numbers[2:]
    assert low.clamp(packed, most) == tuple(min(max(number, 0), most) for number in numbers[:2])


def test_lanes_add_up() -> None:
    assert Lanes(3).unpack(pack([1, -2, 3]) + pack([-4, 5, -6]) * 2) == [-7, 8, -9]
