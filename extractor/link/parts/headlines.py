"""Ties the count of a headline to the counts of the body that make it up."""

from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import NOT_A_PART, PartList, exact, nested
from extractor.text.patterns import searched
from schemas import QuantityKind, RegionKind

_OTHERS = searched(r"(?<!\w)(?:khác|nữa)(?!\w)")
_LEAST = 10
_REACH = 12
_FEWEST, _MOST = 3, 8


def headlined(figures: Figures) -> Iterator[PartList]:
    """``30 cơ quan``: all counts of one sentence (``4 bộ và 6 tỉnh; … 8 bộ và 12 tỉnh``), or a count and the others
    (``thêm 5 trang … 12 trang khác``)."""
    for whole in _wholes(figures):
        rows = [figures.by_sentence.get(number, []) for number in range(whole.sentence + 1, whole.sentence + _REACH)]
        for row in rows:
            parts = tuple(f for f in row if f.kind is QuantityKind.COUNT)
            if _FEWEST <= len(parts) <= _MOST and all(alike(whole, part) for part in parts):
                yield from _group(whole, parts)
        last = whole
        for part in (f for row in rows for f in row if same_unit(f, whole) and f.number < whole.number):
            if last is not whole and _OTHERS.search(part.text + part.after[:20]):
                yield from _group(whole, (last, part))
            last = part


def _wholes(figures: Figures) -> Iterator[Figure]:
    sentences = figures.article.sentences
    for number in range(min(3, len(sentences))):
        if number == 0 or sentences[number].region is RegionKind.HEADLINE:
            for figure in figures.by_sentence.get(number, []):
                if figure.kind is QuantityKind.COUNT and not figure.hedged and figure.number >= _LEAST:
                    yield figure


def _group(whole: Figure, parts: tuple[Figure, ...]) -> Iterator[PartList]:
    """The parts, where they make up the whole to the last one."""
    if (
        exact(whole, parts)
        and not nested(parts)
        and not any(part.hedged or NOT_A_PART.search(part.before) for part in parts)
    ):
        yield PartList(whole, parts, True, False, "parts.headline")
