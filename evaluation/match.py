"""Pairs gold with predicted items one to one, in the best way and whatever their order.

Greedy matching depends on the order of ties; here every group of items that compete for one another
is solved exactly (the assignment problem), and groups are small because spans overlap little.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

Span = tuple[int, int]
Pair = tuple[int, int]
Candidate = tuple[int, int, int]

# A pair counts more than anything that makes a pair better, and equal boundaries more than overlap.
PAIR = 1 << 48
EXACT = 1 << 32


def overlaps(gold: Sequence[Span], pred: Sequence[Span]) -> Iterator[Candidate]:
    """Every pair of half-open spans that share a character, with the number of characters shared."""
    order = sorted(range(len(pred)), key=pred.__getitem__)
    starts = [pred[j][0] for j in order]
    longest = max((end - start for start, end in pred), default=0)
    for i, (start, end) in enumerate(gold):
        for k in range(bisect_left(starts, start - longest), bisect_left(starts, end)):
            j = order[k]
            shared = min(end, pred[j][1]) - max(start, pred[j][0])
            if shared > 0:
                yield i, j, shared


def best(candidates: Iterable[Candidate]) -> list[Pair]:
    """The one-to-one pairs with the greatest sum of weights; candidates are (gold, pred, weight > 0)."""
    return sorted(pair for group in _groups(list(candidates)) for pair in _solve(group))


def _groups(candidates: list[Candidate]) -> Collection[list[Candidate]]:
    """Candidates that compete with one another, directly or by way of others (union-find)."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j, _ in candidates:  # predictions are the negative nodes
        parent[root(i)] = root(-1 - j)
    groups: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(root(candidate[0]), []).append(candidate)
    return groups.values()


def _solve(group: list[Candidate]) -> list[Pair]:
    if len(group) == 1:
        return [group[0][:2]]
    weight = {(i, j): w for i, j, w in group}
    rows, columns = sorted({i for i, _ in weight}), sorted({j for _, j in weight})
    size = max(len(rows), len(columns))
    cost = [[0] * size for _ in range(size)]
    for r, i in enumerate(rows):
        for c, j in enumerate(columns):
            cost[r][c] = -weight.get((i, j), 0)
    chosen = _assign(cost)[: len(rows)]
    pairs = [(rows[r], columns[c]) for r, c in enumerate(chosen) if c < len(columns)]
    return [pair for pair in pairs if pair in weight]


def _assign(cost: list[list[int]]) -> list[int]:
    """The column of each row in the cheapest assignment of a square table (Hungarian method)."""
    size = len(cost)
    for_row, for_column = [0] * (size + 1), [0] * (size + 1)  # the dual prices; column 0 is a helper
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0], column = row, 0
        slack: list[float] = [float("inf")] * (size + 1)
        came_from, seen = [0] * (size + 1), [False] * (size + 1)
        while row_of[column]:
            seen[column] = True
            here = row_of[column]
            for c in range(1, size + 1):
                if not seen[c]:
                    reduced = cost[here - 1][c - 1] - for_row[here] - for_column[c]
                    if reduced < slack[c]:
                        slack[c], came_from[c] = reduced, column
            cheapest = min((c for c in range(1, size + 1) if not seen[c]), key=slack.__getitem__)
            delta = int(slack[cheapest])
            for c in range(size + 1):
                if seen[c]:
                    for_row[row_of[c]] += delta
                    for_column[c] -= delta
                else:
                    slack[c] -= delta
            column = cheapest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    chosen = [0] * size
    for column in range(1, size + 1):
        chosen[row_of[column] - 1] = column - 1
    return chosen
