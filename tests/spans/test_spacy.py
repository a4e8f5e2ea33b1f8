"""The layers in spaCy: exact words and spans, in our pipeline and in anyone's."""

from datetime import date, datetime

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractor import extract, load
from extractor.analysis import LAYERS
from extractor.errors import Refused
from schemas import ArticleRecord

TEXT = (
    "Sở Công Thương Hà Nam xử phạt 7 cơ sở\n\n"
    "Ngày 28/9/2018, Sở Công Thương tỉnh Hà Nam xử phạt 7 cơ sở với 42,1 triệu đồng.  Ông Nguyễn Văn Hòa, Giám đốc Sở, "
    "yêu cầu khắc phục theo Quyết định số 12/QĐ-UBND."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def test_a_component_a_layer(nlp: Language) -> None:
    assert nlp.pipe_names == [f"thanhtra_{layer}" for layer in LAYERS]


def test_spans_are_those_of_the_record(nlp: Language) -> None:
    doc, record = nlp(TEXT), extract(TEXT)
    assert doc.text == TEXT
    for layer in ("temporals", "quantities", "documents", "findings"):
        expected = [(fact.span.start, fact.span.end) for fact in getattr(record, layer)]
        assert [(span.start_char, span.end_char) for span in doc.spans[layer]] == expected
    mentions = sorted((m.start, m.end) for agency in record.agencies for m in agency.mentions)
    assert sorted((span.start_char, span.end_char) for span in doc.spans["agencies"]) == mentions


def test_labels_and_values(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["temporals"]] == [
        ("Ngày 28/9/2018", "date", "2018-09-28/2018-09-28")
    ]
    assert ("42,1 triệu đồng", "money", "42100000 đồng") in [
        (s.text, s.label_, s.kb_id_) for s in doc.spans["quantities"]
    ]


def test_words_are_vietnamese_words_in_sentences(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert "xử phạt" in [token.text for token in doc]
    assert len(list(doc.sents)) == 3


def test_the_record_of_a_document(nlp: Language) -> None:
    doc = nlp.make_doc("Sáng 3/10, Sở Y tế tỉnh Hà Nam kiểm tra 5 xã.")
    doc._.published = "2018-10-04"
    doc = nlp(doc)
    assert isinstance(doc._.record, ArticleRecord)
    assert doc._.record == extract(doc.text, date(2018, 10, 4))
    assert doc.spans["temporals"][0].kb_id_ == "2018-10-03/2018-10-03"


def test_many_texts_and_a_round_trip_through_docbin(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "Không có gì.", TEXT]))
    back = list(DocBin().from_bytes(DocBin(docs=docs).to_bytes()).get_docs(nlp.vocab))
    for doc, again in zip(docs, back, strict=True):
        assert again.text == doc.text
        assert [s.text for s in again.spans["quantities"]] == [s.text for s in doc.spans["quantities"]]
    assert nlp(TEXT).to_bytes()


def test_displacy_shows_spans(nlp: Language) -> None:
    html = displacy.render(nlp(TEXT), style="span", options={"spans_key": "quantities"}, page=False, jupyter=False)
    assert "42,1" in html


def test_one_layer_in_another_pipeline() -> None:
    other = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    other.add_pipe("thanhtra_temporals")
    doc = other("Họp ngày 5/6/2018.")
    assert [(span.text, span.kb_id_) for span in doc.spans["temporals"]] == [
        ("ngày 5/6/2018.", "2018-06-05/2018-06-05")
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.one_of(st.text(max_size=6), st.sampled_from([TEXT, "\u00a0", "\r\n", "\u200b", "Uỷ "]))).map(
        "".join
    )
)
def test_the_document_is_the_text(nlp: Language, text: str) -> None:
    try:
        doc = nlp(text)
    except Refused:
        return
    assert isinstance(doc, Doc)
    assert doc.text == text


@pytest.mark.parametrize("text", [None, b"Thanh tra", 5, ["Thanh tra"]])
def test_what_is_no_text_is_told(text: object) -> None:
    with pytest.raises(TypeError, match="must be a str"):
        extract(text)  # type: ignore[arg-type]


def test_the_publication_date_in_other_shapes() -> None:
    text = "Sáng 3/10, Thanh tra tỉnh kiểm tra 12 đơn vị."
    day = date(2018, 10, 4)
    assert extract(text, datetime(2018, 10, 4, 9, 30)) == extract(text, day)
    with pytest.raises(TypeError, match="must be a datetime"):
        extract(text, "2018-10-04")  # type: ignore[arg-type]
    nlp = load()
    for given_day in (day, datetime(2018, 10, 4, 9, 30), "2018-10-04"):
        doc = nlp.make_doc(text)
        doc._.published = given_day
        assert nlp(doc)._.record.temporals[0].begin == date(2018, 10, 3)
