"""What each piece of evidence adds for each polarity, and for each hidden value of the net.

The weights for the polarities are those of a linear-chain conditional random field, fitted by maximum likelihood
with a Gaussian prior to articles labelled for this project: each article is one sequence of units, and its most
likely labelling as a whole is sought. A weight is in hundredths of log-odds against being no finding.
weights.csv has them for the evidence in and around a unit, by kind and name; chains.toml for a polarity
after that of the unit before, by how the unit hangs on it. What a piece of evidence adds for the hidden values
stands beside them, a character for each, by its place after ``P``; net.py says what becomes of them.
Only what speaks against a strength without a word of praise (``mark,unpraised``) was set by hand after the fit: work
that was done is told in many articles without being judged.
Hyper-parameters were chosen by cross-validation over groups of articles on one event. Of the articles' text
nothing is kept but words and pairs of words that many of them share.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import chain, starmap
from sys import intern

from extractor.recognize.findings.lanes import NARROW, Lanes, pack
from extractor.recognize.findings.lexicon import CLASSES, bits
from extractor.vocabulary import load
from schemas import Polarity

POLARITIES = (Polarity.STRENGTH, Polarity.SHORTCOMING, Polarity.RECOMMENDATION, Polarity.SANCTION)
KINDS = (
    *("article", "before", "beginning", "cue", "lead", "mark", "opening"),
    *("pair", "place", "preceding", "previous", "recent", "sentence", "word"),
)
Name = str | tuple[str, str]
"""The name of a piece of evidence; that of a pair of words is the two."""
_OF_WORDS = ("beginning", "opening", "preceding", "word")
Matrix = list[list[int]]
"""A number for each two labels; the first label is none, the others are the polarities."""

HIDDEN = 32
"""How many hidden values the net has."""

_COMMON = 1 << 14  # sums of pieces that are often the same
_HEADER = ("kind", "name", *(polarity.value for polarity in POLARITIES), "hidden")
_NOUGHT = ord("P")
_NONE = chr(_NOUGHT) * HIDDEN
_LANES = Lanes(len(POLARITIES))
_BYTES = NARROW // 8
_NOUGHTS = pack([_NOUGHT] * HIDDEN, NARROW)

polarities = _LANES.unpack
"""The weights for the polarities, of what is packed."""
hidden = _LANES.above
"""Those for the hidden values, packed."""


class Weights:
    """The fitted weights: ``tables`` by kind and name of evidence, ``chains`` by the way a unit hangs on another."""

    def __init__(self, tables: dict[str, dict[Name, int]], chains: dict[str, Matrix]) -> None:
        self.tables, self.chains = tables, chains
        self._of_common = lru_cache(maxsize=_COMMON)(self._common)
        flags = {name: bits((name,)) for name in CLASSES}
        self._classes = {
            kind: [(flags[str(name)], row) for name, row in table.items() if name in flags]
            for kind, table in tables.items()
        }
        self._sums: dict[tuple[str, ...], Matrix] = {}
        self._words: dict[int, dict[str, int]] = {}
        self._worths: dict[tuple[str, int], list[int]] = {}

    def words(self) -> set[str]:
        """The words that count for anything, alone or in pairs."""
        return {str(name) for kind in _OF_WORDS for name in self.tables[kind]}.union(*self.tables["pair"])

    def weigh(self, pieces: Iterable[tuple[str, Iterable[Name]]]) -> int:
        """What pieces of evidence add, packed."""
        tables = self.tables
        return sum(filter(None, chain.from_iterable([map(tables[kind].get, names) for kind, names in pieces])))

    def weigh_common(self, pieces: Iterable[tuple[str, int | tuple[str, ...]]]) -> int:
        """What pieces that are often the same add, packed."""
        return sum(starmap(self._of_common, pieces))

    def _common(self, kind: str, names: int | tuple[str, ...]) -> int:
        if isinstance(names, int):
            return sum([row for flag, row in self._classes[kind] if flag & names])
        return self.weigh([(kind, names)])

    def words_for(self, lane: int) -> dict[str, int]:
        """The words that speak for the polarity of a lane, and how much."""
        if lane not in self._words:
            added = {str(word): polarities(row)[lane] for word, row in self.tables["word"].items()}
            self._words[lane] = {word: more for word, more in added.items() if more > 0 and word.isalpha()}
        return self._words[lane]

    def worth(self, kind: str, classes: int) -> list[int]:
        """What a phrase of some classes adds for each polarity, by itself and in its sentence."""
        key = kind, classes
        if key not in self._worths:
            self._worths[key] = polarities(self.weigh_common([key, ("sentence", classes)]))
        return self._worths[key]

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
        kind, name, *numbers, hidden = row.split(",")
        if kind not in tables or len(numbers) != len(POLARITIES) or len(hidden or _NONE) != HIDDEN:
            raise ValueError(f"weights.csv: no such kind of evidence or not as many weights as told: {row}")
        tables[kind][_name(kind, name)] = pack(map(int, numbers)) + (_hidden(hidden or _NONE) << _LANES.width)
    return tables


def _hidden(characters: str) -> int:
    """Weights for the hidden values, a character each, packed."""
    spread = bytearray(_BYTES * HIDDEN)
    spread[::_BYTES] = characters.encode("ascii")
    return int.from_bytes(spread, "little") - _NOUGHTS


def _name(kind: str, name: str) -> Name:
    if kind != "pair":
        return intern(name)
    first, second = name.split(" ")
    return intern(first), intern(second)
