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
    text: str
    sentences: tuple[Sentence, ...]

    @property
    def whole(self) -> str:
        """The folded text with all regions."""
        return self.view.text

    @lazy
    def lower(self) -> str:
        """``text`` in lower case, same length."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(c.lower()[:1] for c in self.text)

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


def segment(article: Article) -> SegmentedArticle:
    """Fold an article, hide what holds no facts, and split the rest into sentences."""
    view = fold_whole(article.text)
    kept: list[tuple[int, int, RegionKind]] = []
    for region in article.regions:
        if region.kind in FACT_REGIONS and region.end > region.start:
            kept.append((view.folded(region.start), view.folded(region.end), region.kind))
    parts, done = [], 0
    for start, end, _ in kept:
        parts.append("\n" * (start - done))
        parts.append(view.text[start:end])
        done = end
    parts.append("\n" * (len(view.text) - done))
    text = "".join(parts)
    sentences = tuple(Sentence(a, b, kind) for start, end, kind in kept for a, b in split(text, start, end))
    return SegmentedArticle(article, view, text, sentences)
