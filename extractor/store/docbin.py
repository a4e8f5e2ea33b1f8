"""DocBin: records as spaCy documents, their layers in ``doc.spans``, the record itself as user data."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractor.output import replacing
from extractor.spacy import Tokenizer
from schemas import LAYERS, ArticleRecord, fact_spans

RECORD = "thanhtra.record"


def doc_of(record: ArticleRecord, nlp: Language) -> Doc:
    """A document of Vietnamese words with the record's layers as span groups."""
    doc = nlp.make_doc(record.article.text)
    for layer in LAYERS:
        spans = []
        for fact in getattr(record, layer):
            for place in fact_spans(fact):
                span = doc.char_span(place.start, place.end, label=fact.id, alignment_mode="expand")
                if span is not None:
                    spans.append(span)
        doc.spans[layer] = spans
    doc.user_data[RECORD] = record.model_dump_json()
    return doc


def write_docbin(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    """All records as one DocBin."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})
    nlp.tokenizer = Tokenizer(nlp.vocab)
    docs = DocBin(store_user_data=True)
    for record in records:
        docs.add(doc_of(record, nlp))
    with replacing(path) as beside:
        beside.write_bytes(docs.to_bytes())


def read_docbin(path: Path) -> Iterator[ArticleRecord]:
    """The records of a DocBin."""
    nlp = spacy.blank("xx")
    for doc in DocBin().from_bytes(path.read_bytes()).get_docs(nlp.vocab):
        yield ArticleRecord.model_validate_json(doc.user_data[RECORD])
