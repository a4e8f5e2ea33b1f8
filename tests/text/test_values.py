"""Values that are worked out once, and values that nobody changes."""

from dataclasses import replace

from extractor.fixed import fixed
from extractor.lazy import lazy


class Word:
    def __init__(self, text: str) -> None:
        self.text = text
        self.asked = 0

    @lazy
    def length(self) -> int:
        """How many letters it has."""
        self.asked += 1
        return len(self.text)


@fixed(kw_only=True)
class Pair:
    one: int
    other: int = 2


def test_a_lazy_property_is_worked_out_once_for_each_object() -> None:
    short, long = Word("hồ"), Word("hồ sơ")
    assert [short.length, long.length, short.length, long.length] == [2, 5, 2, 5]
    assert (short.asked, long.asked) == (1, 1)
    assert Word.length.__doc__ == "How many letters it has."


def test_fixed_values_are_equal_and_hashed_by_their_fields() -> None:
    assert Pair(one=1) == Pair(one=1, other=2)
    assert {Pair(one=1), Pair(one=1), replace(Pair(one=1), other=3)} == {Pair(one=1), Pair(one=1, other=3)}
