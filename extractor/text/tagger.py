"""Which tokens go on with the word before them, as a model of windows over tokens says.

The model knows windows of one to three tokens, each at some place around the token in question: the
text of the window, its lower case, whether a dictionary has it, whether its parts begin like names,
whether it is a number. Instead of building a string for each of these and looking all of them up, the same
sum follows from one row of weights a window: a row holds, for each place of the window, all that the
model says of it. With two labels only their difference counts, and the best path is found in one pass.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, product
from operator import add

from extractor.text.crf import Model

Row = tuple[float, ...]
Weights = Mapping[str, Mapping[str, float]]  # template -> value of the window -> weight
Template = tuple[int, str | None, str]  # first place, what is asked of the window, its name in the model

_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(lower|isdigit|istitle|is_in_dict))?")
_OPENS, _CONTINUES = "B-W", "I-W"
_KEPT, _LONG = 20_000, 60  # rows kept of each size, and the longest window that is kept
_CLOSE = 1e-9  # scores nearer to each other than this are not decided here


class Tagger:
    """Decides token by token; keeps rows it has made, and nothing else, from call to call."""

    def __init__(self, model: Model, templates: Iterable[str], dictionary: AbstractSet[str]) -> None:
        """Make the tables.

        Raises:
            ValueError: the model asks something that is not known here.
        """
        if sorted(model.labels) != [_OPENS, _CONTINUES]:
            raise ValueError(f"labels {model.labels}")
        opens, continues = map(model.labels.index, (_OPENS, _CONTINUES))
        weights: dict[str, dict[str, float]] = {}
        for attribute, by_label in model.state.items():
            name, _, value = attribute.partition("=")
            weights.setdefault(name, {})[value] = by_label[continues] - by_label[opens]
        sizes: dict[int, list[Template]] = {}
        for name in templates:
            match = _TEMPLATE.fullmatch(name)
            if match is None or int(match[2] or match[1]) < int(match[1]):
                raise ValueError(f"template {name}")
            first, last = int(match[1]), int(match[2] or match[1])
            sizes.setdefault(last - first + 1, []).append((first, match[3], name))
        if sizes.keys() != {1, 2, 3}:
            raise ValueError(f"windows of {sorted(sizes)} tokens")
        self._windows = [_Windows(sizes[size], weights, dictionary) for size in (1, 2, 3)]
        from_open, from_continued = model.transitions[opens], model.transitions[continues]
        self._open = from_open[opens], from_continued[opens]
        self._continued = from_open[continues], from_continued[continues]

    def continues(self, tokens: Sequence[str]) -> list[bool] | None:
        """Of each token, whether it goes on with the word before it; None where that is too close to call."""
        if not tokens:
            return []
        pairs = [f"{first} {second}" for first, second in pairwise(tokens)]
        texts = tokens, pairs, [f"{pair} {third}" for pair, third in zip(pairs, tokens[2:], strict=False)]
        columns: list[Sequence[float]] = []
        for windows, of_size in zip(self._windows, texts, strict=True):
            columns += windows.columns(of_size, len(tokens))
        return self._path(map(sum, zip(*columns, strict=True)))

    def _path(self, scores: Iterator[float]) -> list[bool] | None:
        """The best path; ``lead`` is by how much the best path to this token that continues is better."""
        open_open, continued_open = self._open
        open_continued, continued_continued = self._continued
        to_continued, to_open = open_continued - continued_continued, open_open - continued_open
        lead = next(scores)
        steps: list[tuple[bool, bool]] = []
        for score in scores:
            a, b = lead - to_open, lead - to_continued
            if -_CLOSE < a < _CLOSE or -_CLOSE < b < _CLOSE:
                return None
            steps.append((a > 0, b > 0))
            lead = (
                score
                + (lead + continued_continued if b > 0 else open_continued)
                - (lead + continued_open if a > 0 else open_open)
            )
        if -_CLOSE < lead < _CLOSE:
            return None
        now = lead > 0
        path = [now]
        for step in reversed(steps):
            now = step[now]
            path.append(now)
        path.reverse()
        return path


class _Windows:
    """The rows of all windows of one size."""

    def __init__(self, templates: list[Template], weights: Weights, dictionary: AbstractSet[str]) -> None:
        self._places = sorted({place for place, _, _ in templates})
        zero: Row = (0.0,) * len(self._places)

        def table(asked: str | None) -> dict[str, Row]:
            rows: dict[str, list[float]] = {}
            for place, question, name in templates:
                if question == asked:
                    for value, weight in weights.get(name, {}).items():
                        rows.setdefault(value, list(zero))[self._places.index(place)] = weight
            return {value: tuple(row) for value, row in rows.items()}

        asked = {question: table(question) for question in (None, "lower", "isdigit", "istitle", "is_in_dict")}
        listed, unlisted = (asked["is_in_dict"].get(answer, zero) for answer in ("True", "False"))
        self._text, self._lower, self._dictionary = asked[None], asked["lower"], dictionary
        self._answers = {
            (inside, title, digit): _sum(
                listed if inside else unlisted,
                asked["istitle"].get(str(title), zero),
                asked["isdigit"].get(str(digit), zero),
            )
            for inside, title, digit in product((False, True), repeat=3)
        }
        self._before, self._after = (
            _sum(zero, *(rows.get(edge, zero) for rows in asked.values())) for edge in ("BOS", "EOS")
        )
        self._kept: dict[str, Row] = {}

    def columns(self, texts: Sequence[str], count: int) -> Iterator[Sequence[float]]:
        """For each place of the window, what it says of each of the ``count`` tokens."""
        kept = self._kept.get
        rows = [kept(text) or self._row(text) for text in texts]
        first, last = min(0, self._places[0]), self._places[-1]
        rows = [self._before] * -first + rows
        rows += [self._after] * (count + last - first - len(rows))
        for place, column in zip(self._places, zip(*rows, strict=True), strict=True):
            yield column[place - first : place - first + count]

    def _row(self, text: str) -> Row:
        small = text.lower()
        first = text[0]
        title = first == first.upper() and all(part[0] == part[0].upper() for part in text.split(" "))
        row = self._answers[small in self._dictionary, title, text.isascii() and text.isdecimal()]
        if text in self._text:
            row = tuple(map(add, row, self._text[text]))
        if small in self._lower:
            row = tuple(map(add, row, self._lower[small]))
        if len(text) <= _LONG:
            if len(self._kept) >= _KEPT:
                self._kept = {}
            self._kept[text] = row
        return row


def _sum(*rows: Row) -> Row:
    return tuple(map(sum, zip(*rows, strict=True)))
