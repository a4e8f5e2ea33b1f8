"""The layers as spaCy components: ``load()`` gives a pipeline, ``nlp.add_pipe`` adds one to yours.

Each component writes its layer to ``doc.spans`` under the layer's name: the span's label is the
fact's type, its ``kb_id_`` the normalised value. ``doc._.published`` (a date, or its ISO text) is the
publication date where you know it; ``doc._.record`` is the validated record.

The tokenizer never lets a word straddle the edge of a fact, so that spans are exact.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from extractor.analysis import LAYERS, Analysis
from extractor.mentions import (
    AgencyMention,
    DocumentMention,
    FindingMention,
    Mention,
    OfficialMention,
    PlaceMention,
    QuantityMention,
    TemporalMention,
)
from extractor.pipeline import link
from extractor.reading.text import read_text
from extractor.text.segment import segment
from extractor.text.sentences import split
from extractor.text.words import tokens
from schemas import ArticleRecord


@lru_cache(maxsize=256)
def _analysis(text: str, published: str | None) -> Analysis:
    """The analysis of a text, kept while its components run one after another."""
    return Analysis(segment(read_text(text, published=date.fromisoformat(published) if published else None)))


@lru_cache(maxsize=4)
def _analysis_of(doc: Doc, published: str | None) -> Analysis:
    """The analysis of the text of ``doc``, whose components need not each put the text together."""
    return _analysis(doc.text, published)


def forget() -> None:
    """Forget the analyses kept for running components, so that the next text is analysed afresh."""
    _analysis_of.cache_clear()
    _analysis.cache_clear()


def _of(doc: Doc) -> Analysis:
    day = doc._.published
    return _analysis_of(doc, day.isoformat()[:10] if isinstance(day, date) else day)


def _record(doc: Doc) -> ArticleRecord:
    analysis = _of(doc)
    return link(analysis.article, analysis.found())


if not Doc.has_extension("published"):
    Doc.set_extension("published", default=None)
    Doc.set_extension("record", getter=_record)


class Tokenizer:
    """Exact text to a ``Doc`` of Vietnamese words; ``doc.text`` is the text, character by character."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Segment ``text`` into sentences and words."""
        analysis = _analysis(text, None)
        forms: list[str] = []
        spaces: list[bool] = []
        starts: list[bool | int | None] = []
        place = 0
        for start, end, opens in self._pieces(analysis):
            if start > place:
                _append_gap(text[place:start], forms, spaces, starts)
            forms.append(text[start:end])
            spaces.append(False)
            starts.append(opens)
            place = end
        _append_gap(text[place:], forms, spaces, starts)
        return Doc(self.vocab, words=forms, spaces=spaces, sent_starts=starts)

    def _pieces(self, analysis: Analysis) -> Iterator[tuple[int, int, bool]]:
        """Exact offsets of words, and whether each opens a sentence."""
        article = analysis.article
        whole, exact = article.whole, article.view.span
        edges = _edges(analysis)
        last = next_edge = 0
        for start, end in split(whole, 0, len(whole)):
            opens = True
            for begin, stop in tokens(whole, start, end):
                while edges[next_edge] <= begin:
                    next_edge += 1
                pieces = ((begin, stop),) if stop <= edges[next_edge] else _cut(whole, begin, stop, edges, next_edge)
                for a, b in pieces:
                    first, after = exact(a, b)
                    if first >= last:  # folding may join what stood apart
                        yield first, after, opens
                        opens, last = False, after

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to keep: the tokenizer has no state."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> "Tokenizer":
        """Nothing to read."""
        return self

    def to_disk(self, *_: object, **__: object) -> None:
        """Nothing to keep."""

    def from_disk(self, *_: object, **__: object) -> "Tokenizer":
        """Nothing to read."""
        return self


def _append_gap(gap: str, forms: list[str], spaces: list[bool], starts: list[bool | int | None]) -> None:
    """White space between words: one plain space belongs to the word before, the rest is a token."""
    if gap.startswith(" ") and forms and not spaces[-1] and not forms[-1].isspace():
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        forms.append(gap)
        spaces.append(False)
        starts.append(False)


def _edges(analysis: Analysis) -> list[int]:
    """Where facts begin and end, and a place that no word reaches."""
    found = analysis.found()
    edges = {edge for layer in LAYERS for m in getattr(found, layer) for edge in (m.start, m.end)}
    return [*sorted(edges), len(analysis.article.whole) + 1]


def _cut(text: str, start: int, end: int, edges: list[int], i: int) -> Iterator[tuple[int, int]]:
    """The pieces of a word between the edges of facts, from the ``i``-th on, without outer spaces."""
    while start < end:
        stop = min(edges[i], end)
        piece = text[start:stop]
        begin = start + len(piece) - len(piece.lstrip(" "))
        if piece.strip(" "):
            yield begin, begin + len(piece.strip(" "))
        start = stop
        i += 1


def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """The factory of the tokenizer."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers("thanhtra.Tokenizer.v1", func=make_tokenizer)


def _describe(mention: Mention) -> tuple[str, str]:
    """Label and normalised value of a mention."""
    match mention:
        case TemporalMention():
            return mention.type, f"{mention.begin or ''}/{mention.until or ''}"
        case QuantityMention():
            numbers = [number for number in (mention.value, mention.total) if number is not None]
            value = "/".join(f"{number.normalize():f}" for number in numbers)
            return mention.kind, f"{value} {mention.unit or ''}".rstrip()
        case DocumentMention():
            return mention.type or "document", mention.number or ""
        case AgencyMention():
            return mention.kind, mention.name
        case PlaceMention():
            return "place", mention.code or mention.name
        case OfficialMention():
            return "official", mention.name
        case FindingMention():
            return mention.polarity, ""
    raise TypeError(type(mention))


class Layer:
    """The component of one layer: writes its mentions to ``doc.spans``."""

    def __init__(self, layer: str) -> None:
        self.layer = layer

    def __call__(self, doc: Doc) -> Doc:
        """Add the layer's spans to ``doc``."""
        analysis = _of(doc)
        spans = []
        for mention in analysis.layer(self.layer):
            start, end = analysis.article.view.span(mention.start, mention.end)
            label, value = _describe(mention)
            span = doc.char_span(start, end, label=label, kb_id=value, alignment_mode="expand")
            if span is not None:
                spans.append(span)
        doc.spans[self.layer] = spans
        return doc


def factory(layer: str) -> Callable[[Language, str], Layer]:
    """The spaCy factory of a layer, registered as ``thanhtra_<layer>``."""

    def make(nlp: Language, name: str) -> Layer:
        return Layer(layer)

    Language.factory(f"thanhtra_{layer}", assigns=["doc.spans"], func=make)
    return make


# The names that the entry points of the package give to spaCy.
documents, temporals, quantities, agencies, places, officials, findings = map(factory, LAYERS)


def load() -> Language:
    """A spaCy pipeline for Vietnamese: exact words and sentences, one component a layer."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "thanhtra.Tokenizer.v1"}}})
    for name in LAYERS:
        nlp.add_pipe(f"thanhtra_{name}")
    return nlp
