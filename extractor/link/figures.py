"""The figures of an article in their surroundings: what links of all kinds look at."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from extractor.mentions import Found, QuantityMention
from extractor.text.segment import SegmentedArticle
from extractor.vocabulary import load
from schemas import QuantityKind

WORDS = load(
    __package__,
    "claim_words.toml",
    {"families", "opposites", "whole_of", "part_of", "rest", "totals", "share_cues", "stop", "people", "no_name"},
)

SUMMABLE = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.AREA, QuantityKind.OTHER})
_FAMILIES: tuple[frozenset[str], ...] = tuple(frozenset(w.lower() for w in family) for family in WORDS["families"])
_ANY_CASE = "trường hợp"
_BRACKETS = re.compile(r"\([^()]{0,80}\)")


@dataclass(slots=True)
class Figure:
    """A quantity in its sentence. ``before`` is the text since the figure before it (or since the
    sentence's start), ``after`` the text up to the next one (or to the sentence's end)."""

    n: int
    quantity: QuantityMention
    sentence: int
    place: int
    before: str
    after: str
    unit: str
    text: str

    @property
    def kind(self) -> QuantityKind:
        """The kind of the figure."""
        return self.quantity.kind


@dataclass
class Figures:
    """All figures of an article, by number and by sentence."""

    article: SegmentedArticle
    found: Found
    all: list[Figure] = field(default_factory=list)
    by_sentence: dict[int, list[Figure]] = field(default_factory=dict)

    @cached_property
    def lines(self) -> list[int]:
        """For each sentence, the number of its line."""
        text, lines, line, done = self.article.text, [], 0, 0
        for sentence in self.article.sentences:
            line += text.count("\n", done, sentence.start)
            done = sentence.start
            lines.append(line)
        return lines

    def between(self, a: Figure, b: Figure) -> str:
        """The text between two figures."""
        return self.article.lower[a.quantity.end : b.quantity.start]


def read_figures(article: SegmentedArticle, found: Found) -> Figures:
    """The figures of an article."""
    figures = Figures(article, found)
    lower, sentences = article.lower, article.sentences
    for n, quantity in enumerate(found.quantities):
        number = article.sentence_at(quantity.start)
        row = figures.by_sentence.setdefault(number, [])
        begin = row[-1].quantity.end if row else sentences[number].start
        figure = Figure(
            n,
            quantity,
            number,
            len(row),
            lower[begin : quantity.start],
            "",
            (quantity.unit or "").lower(),
            lower[quantity.start : quantity.end],
        )
        if row:
            row[-1].after = figure.before
        row.append(figure)
        figures.all.append(figure)
    for number, row in figures.by_sentence.items():
        row[-1].after = lower[row[-1].quantity.end : max(row[-1].quantity.end, sentences[number].end)]
    return figures


def same_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures count the same kind of thing by their heads."""
    if countable(a) and countable(b):
        return a.unit == b.unit or a.unit.startswith(b.unit + " ") or b.unit.startswith(a.unit + " ")
    return a.kind is b.kind and a.unit == b.unit


def alike(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same kind of thing, under the same or a kindred head."""
    if same_unit(a, b):
        return True
    if not countable(a) or not countable(b):
        return False
    return _ANY_CASE in (a.unit, b.unit) or any(a.unit in f and b.unit in f for f in _FAMILIES)


def countable(figure: Figure) -> bool:
    """Whether the figure is a count, or a ratio of counts."""
    return figure.kind in (QuantityKind.COUNT, QuantityKind.RATIO)


def plain(text: str) -> str:
    """A stretch between figures without what it says in brackets."""
    return _BRACKETS.sub(" ", text)
