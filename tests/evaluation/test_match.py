from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.match import PAIR, best, overlaps

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1])), max_size=8)
WEIGHTS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 50), max_size=14)


@given(SPANS, SPANS)
def test_overlaps_are_those_of_half_open_spans(gold: list[tuple[int, int]], pred: list[tuple[int, int]]) -> None:
    found = {(i, j): n for i, j, n in overlaps(gold, pred)}
    for i, (a, b) in enumerate(gold):
        for j, (c, d) in enumerate(pred):
            shared = len(set(range(a, b)) & set(range(c, d)))
            assert found.get((i, j), 0) == shared


@given(WEIGHTS)
def test_the_best_pairs_are_no_worse_than_any_others(weights: dict[tuple[int, int], int]) -> None:
    pairs = best((i, j, w) for (i, j), w in weights.items())
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    rows, columns = range(5), range(5)
    greatest = max(sum(weights.get(pair, 0) for pair in zip(rows, p, strict=True)) for p in permutations(columns))
    assert sum(weights[pair] for pair in pairs) == greatest


def test_greedy_would_take_the_longest_and_lose_a_pair() -> None:
    gold, pred = [(0, 10), (10, 20)], [(2, 15), (0, 3)]
    assert best((i, j, PAIR + shared) for i, j, shared in overlaps(gold, pred)) == [(0, 1), (1, 0)]


def test_touching_spans_share_nothing() -> None:
    assert list(overlaps([(0, 5)], [(5, 9)])) == []
