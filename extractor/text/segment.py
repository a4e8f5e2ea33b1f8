"""An article made ready for recognition: its folded text, with facts only where they may stand."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from extractor.article import Article
from extractor.lazy import lazy
from extractor.text.fold import FoldedText, fold_whole
from extractor.text.sentences import split
from extractor.text.tokens import Tokens
from schemas import RegionKind

FACT_REGIONS = frozenset({RegionKind.HEADLINE, RegionKind.BODY, RegionKind.CAPTION})


class Sentence(NamedTuple):
    """A sentence: folded offsets, and the kind of region it stands in."""

    start: int
    end: int
    region: RegionKind


@dataclass(frozen=True)
class SegmentedArticle:
    """The view that recognisers work on. All offsets of mentions are offsets into ``text``.

    ``text`` is the folded text in which every character outside the headline, the body and
    captions is a newline, so that no pattern finds a fact there; ``whole`` keeps them.
    """

    article: Article
    view: FoldedText
    shown: tuple[tuple[int, int], ...]
    """Where facts may stand: what ``text`` has of ``whole``."""
    text: str
    sentences: tuple[Sentence, ...]

    @property
    def whole(self) -> str:
        """The folded text with all regions."""
        return self.view.text

    @lazy
    def whole_lower(self) -> str:
        """``whole`` in lower case, same length."""
        return lowered(self.whole)

    @lazy
    def lower(self) -> str:
        """``text`` in lower case, same length."""
        return _only(self.whole_lower, self.shown)

    @lazy
    def tokens(self) -> Tokens:
        """The tokens of ``text``."""
        return Tokens(self.text, self.lower)

    @lazy
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds ``offset`` (the one before, between sentences)."""
        return bisect_right(self._starts, offset, 1) - 1


def lowered(text: str) -> str:
    """A text in lower case, of the same length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[:1] for c in text)


def segment(article: Article) -> SegmentedArticle:
    """Fold an article, hide what holds no facts, and split the rest into sentences."""
    view = fold_whole(article.text)
    kept: list[tuple[int, int, RegionKind]] = []
    for region in article.regions:
        if region.kind in FACT_REGIONS and region.end > region.start:
            kept.append((view.folded(region.start), view.folded(region.end), region.kind))
    shown = tuple((start, end) for start, end, _ in kept)
    text = _only(view.text, shown)
    sentences = tuple(Sentence(a, b, kind) for start, end, kind in kept for a, b in split(text, start, end))
    return SegmentedArticle(article, view, shown, text, sentences)


def _only(text: str, shown: tuple[tuple[int, int], ...]) -> str:
    """A text with a newline for every character outside some stretches."""
    parts, done = list[str](), 0
    for start, end in shown:
        parts += "\n" * (start - done), text[start:end]
        done = end
    return "".join(parts) + "\n" * (len(text) - done)
