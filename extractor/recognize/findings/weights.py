"""What each piece of evidence adds for each polarity.

The weights are those of a linear-chain conditional random field, fitted by maximum likelihood with a
Gaussian prior to articles labelled for this project: each article is one sequence of units, and its most
likely labelling as a whole is sought. A weight is in hundredths of log-odds against being no finding.
weights.csv has them for the evidence in and around a unit, by kind and name; chains.toml for a polarity
after that of the unit before, by how the unit hangs on it. Hyper-parameters were chosen by
cross-validation over groups of articles on one event. Of the articles' text nothing is kept but words and
pairs of words that many of them share.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from importlib.resources import files

from extractor.vocabulary import load
from schemas import Polarity

POLARITIES = (Polarity.STRENGTH, Polarity.SHORTCOMING, Polarity.RECOMMENDATION, Polarity.SANCTION)
KINDS = (
    *("article", "before", "beginning", "cue", "lead", "mark", "opening"),
    *("pair", "place", "previous", "recent", "sentence", "word"),
)
Name = str | tuple[str, str]
"""The name of a piece of evidence; that of a pair of words is the two."""
Matrix = list[list[int]]
"""A number for each two labels; the first label is none, the others are the polarities."""

_HEADER = ("kind", "name", *(polarity.value for polarity in POLARITIES))
# Four weights stand in one integer, so that the evidence for all polarities is one sum.
_BITS = 24
_SHIFTS = tuple(_BITS * lane for lane in range(len(POLARITIES)))
_LOW = (1 << _BITS) - 1
_HALF = 1 << (_BITS - 1)
_ZERO = sum(_HALF << shift for shift in _SHIFTS)


def pack(weights: Iterable[int]) -> int:
    """Weights for the polarities as one integer; such integers can be added."""
    return sum(weight << shift for weight, shift in zip(weights, _SHIFTS, strict=True))


def unpack(packed: int) -> list[int]:
    """The weights for the polarities."""
    shifted = packed + _ZERO
    return [(shifted >> shift & _LOW) - _HALF for shift in _SHIFTS]


class Weights:
    """The fitted weights: ``tables`` by kind and name of evidence, ``chains`` by the way a unit hangs on another."""

    def __init__(self, tables: dict[str, dict[Name, int]], chains: dict[str, Matrix]) -> None:
        self.tables, self.chains = tables, chains
        self._sums: dict[tuple[str, ...], Matrix] = {}
        self._lanes: dict[tuple[str, Polarity], dict[Name, int]] = {}

    def weigh(self, pieces: Iterable[tuple[str, Collection[Name]]]) -> int:
        """What pieces of evidence add, packed."""
        total = 0
        for kind, names in pieces:
            total += sum(filter(None, map(self.tables[kind].get, names)))
        return total

    def lane(self, kind: str, polarity: Polarity) -> dict[Name, int]:
        """What each piece of evidence of a kind adds for one polarity."""
        if (kind, polarity) not in self._lanes:
            lane = POLARITIES.index(polarity)
            self._lanes[kind, polarity] = {name: unpack(row)[lane] for name, row in self.tables[kind].items()}
        return self._lanes[kind, polarity]

    def chain(self, hooks: tuple[str, ...]) -> Matrix:
        """What each label before (column) adds for each label after (row)."""
        if hooks not in self._sums:
            matrices = [self.chains[hook] for hook in hooks if hook in self.chains]
            size = range(len(POLARITIES) + 1)
            self._sums[hooks] = [[sum(matrix[a][b] for matrix in matrices) for a in size] for b in size]
        return self._sums[hooks]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights, read once."""
    chains: dict[str, Matrix] = load(__package__, "chains.toml", {"chains"})["chains"]
    return Weights(read(files(__package__).joinpath("weights.csv").read_text("utf-8")), chains)


def read(text: str) -> dict[str, dict[Name, int]]:
    """The tables of weights.csv: its source, a header, and a row of whole numbers for each piece of evidence.

    Raises:
        ValueError: the table has no source or another header, or a row of an unknown kind or length.
    """
    source, header, *rows = text.splitlines()
    if not source.startswith("# source: ") or tuple(header.split(",")) != _HEADER:
        raise ValueError("weights.csv: the source or the header is missing")
    tables: dict[str, dict[Name, int]] = {kind: {} for kind in KINDS}
    for row in rows:
        kind, name, *numbers = row.split(",")
        if kind not in tables:
            raise ValueError(f"weights.csv: no such kind of evidence: {row}")
        tables[kind][_name(kind, name)] = pack(map(int, numbers))
    return tables


def _name(kind: str, name: str) -> Name:
    if kind != "pair":
        return name
    first, second = name.split(" ")
    return first, second
