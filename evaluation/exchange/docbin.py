"""spaCy DocBin: one Doc an article, a span group a layer, the values of facts in ``doc.user_data``.

The tokens are cut where marks begin or end, so that every span aligns. Offsets are spaCy's own.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from evaluation.exchange.conll import tokens
from evaluation.exchange.marks import MARKED, ExchangeError, Mark, Marked, new_key, ordered
from evaluation.exchange.offsets import Unit

KEY = "thanhtra"


def holds(marked: Marked) -> Marked:
    """What comes back of an article: all of it."""
    return marked


def write(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write a ``.spacy`` file."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    vocab = Vocab()
    DocBin(docs=[_doc(marked, vocab) for marked in articles], store_user_data=True).to_disk(path)


def _doc(marked: Marked, vocab: Any) -> Any:
    from spacy.tokens import Doc, SpanGroup

    words: list[str] = []
    done = 0
    for start, end in [*tokens(marked.text, marked.marks), (len(marked.text), len(marked.text))]:
        edges = {e - done for m in marked.marks for e in (m.start, m.end) if done < e < start}
        words.extend(_cut(marked.text[done:start], edges))
        words.append(marked.text[start:end])
        done = end
    words = [word for word in words if word]
    doc: Any = Doc(vocab, words=words, spaces=[False] * len(words))
    for layer in MARKED:
        spans = [
            doc.char_span(mark.start, mark.end, label=layer, span_id=mark.fact)
            for mark in marked.marks
            if mark.layer == layer
        ]
        doc.spans[layer] = SpanGroup(doc, name=layer, spans=spans)
    values = {f"{mark.layer} {mark.fact}": mark.values for mark in marked.marks}
    rest = {"article": marked.article, "values": values, "rest": marked.rest, "empty": marked.empty}
    doc.user_data[KEY] = json.dumps(rest, ensure_ascii=False)
    return doc


def _cut(text: str, edges: set[int]) -> Iterator[str]:
    cuts = [0, *sorted(edges), len(text)]
    return (text[a:b] for a, b in pairwise(cuts))


def read(path: Path, unit: Unit) -> list[Marked]:
    """The articles of a ``.spacy`` file.

    Raises:
        ExchangeError: a span group is of no layer.
    """
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    return [_article(doc) for doc in DocBin(store_user_data=True).from_disk(path).get_docs(Vocab())]


def _article(doc: Any) -> Marked:
    known = json.loads(doc.user_data.get(KEY) or "{}")
    values = known.get("values", {})
    taken = {key.split(" ", 1)[1] for key in values}
    marks = []
    for layer, group in doc.spans.items():
        if layer not in MARKED:
            raise ExchangeError(f"unknown span group {layer!r}")
        for span in group:
            key = span.id_ or new_key(layer, taken)
            marks.append(Mark(layer, key, span.start_char, span.end_char, values.get(f"{layer} {key}", {})))
    article = known.get("article") or {"id": ""}
    return Marked(article, doc.text, ordered(marks), known.get("rest") or {}, tuple(known.get("empty") or ()))
