"""What holds of every text, not only of those that someone thought of."""

import json
import re
import unicodedata
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import chain

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor import extract
from extractor.errors import Refused
from extractor.text.fold import fold
from schemas import LAYERS, ArticleRecord, fact_spans

from .fragments import SENTENCES

PUBLISHED = date(2018, 10, 4)
RELAXED = settings(max_examples=60)

pieces = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u00a0", "\u200b", ". ", "; ", " - ", "(", ")", "1.250", "31/6", "%"]),
    st.text(max_size=8),
)
articles = st.lists(pieces, max_size=14).map("".join)
# Words and signs in any order: what grammars of whole names, lists and dates must survive.
SIGNS = [",", ";", ":", ".", "(", ")", "(;)", "$", "~", "/", "-", "\n", '"', "và", "gồm", "là", "trong đó", "từ", "đến"]
COUNTS = ["3 xã", "hai công ty", "50%", "3/5", "ngày 29/2", "tháng 2", "3/4/2021", "năm 2023", "sau đó 99999 năm"]
NAMES = ["Công ty", "Giám đốc", "Bệnh viện Sao Mai", "Phó", "nguyên", "đoàn", "liên danh", "chi nhánh", "Sở", "nhà"]
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})
scrambled = st.lists(st.sampled_from([*SIGNS, *COUNTS, *NAMES, *WORDS]), max_size=40).map(" ".join)
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)


@cache
def record_of(text: str) -> ArticleRecord | None:
    """The record, or nothing where the text is refused with a code."""
    try:
        return extract(text, PUBLISHED)
    except Refused as refused:
        if not re.match(r"R\d{3}: ", str(refused)):
            raise
        return None


def values(record: ArticleRecord) -> list[object]:
    """The facts without their places and keys."""
    return [
        *((t.begin, t.end, t.type) for t in record.temporals),
        *((q.kind, q.value, q.total, q.upper, q.unit, q.modifier) for q in record.quantities),
        *((o.name, o.title) for o in record.officials),
        *((a.name, a.kind, a.level, len(a.mentions)) for a in record.agencies),
        *((p.name, p.code) for p in record.places),
        *((d.type, d.number, d.date) for d in record.documents),
        *((f.polarity,) for f in record.findings),
    ]


@RELAXED
@given(articles)
def test_any_string_gives_a_record_or_a_coded_refusal_and_spans_quote_it(text: str) -> None:
    record = record_of(text)
    if record is None:
        return
    assert record.article.text == text
    for fact in record.facts():
        for span in fact_spans(fact):
            assert text[span.start : span.end] == span.text


@RELAXED
@given(scrambled, st.sampled_from([None, PUBLISHED]))
@example("Có 3 xã (;).", None)
@example("Công ty Mẫu (", None)
@example("Mua của Công ty $ 5.", None)
@example("Ngày 29/2 và 3/4/2021, sở họp.", None)
@example("Bệnh viện Sao Mai họp. Giám đốc bệnh viện", None)
def test_words_in_any_order_give_a_record(text: str, published: date | None) -> None:
    try:
        record = extract(text, published)
    except Refused:
        return
    assert record.article.text == text


@RELAXED
@given(paragraphs, paragraphs)
def test_facts_of_two_texts_are_those_of_each_shifted(one: str, two: str) -> None:
    def places(text: str, shift: int) -> list[tuple[object, ...]]:
        record = extract(text, PUBLISHED)
        return [
            *((t.span.start + shift, t.span.text, t.begin, t.end) for t in record.temporals),
            *((q.span.start + shift, q.span.text, q.kind, q.value, q.total) for q in record.quantities),
            *((d.span.start + shift, d.span.text, d.number) for d in record.documents),
        ]

    both = places(one + "\n\n" + two, 0)
    assert sorted(both, key=str) == sorted(chain(places(one, 0), places(two, len(one) + 2)), key=str)


def _move_tones(text: str) -> str:
    moved = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ủy": "uỷ", "úy": "uý", "ụy": "uỵ", "ủ": "ủ"}
    return re.sub("|".join(key + r"(?!\w)" for key in moved), lambda m: moved[m.group()], text)


TWINS = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "moved tone marks": _move_tones,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "zero-width characters": lambda text: text.replace(" ", "\u200b "),
    "double spaces": lambda text: text.replace(" ", "  "),
    "look-alike Đ": lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    "full-width digits": lambda text: re.sub(r"\d", lambda m: chr(ord(m.group()) - 48 + 0xFF10), text),
}


@pytest.mark.parametrize("twin", TWINS)
@settings(max_examples=15)
@given(text=paragraphs)
def test_twins_mean_the_same(twin: str, text: str) -> None:
    assert values(extract(TWINS[twin](text), PUBLISHED)) == values(extract(text, PUBLISHED))


@RELAXED
@given(articles)
def test_the_folded_view_maps_back(text: str) -> None:
    view = fold(text)
    last = 0
    for place in range(len(view.text)):
        start, end = view.span(place, place + 1)
        assert last <= start <= end <= len(text)
        last = start
    if view.text:
        start, end = view.span(0, len(view.text))
        assert fold(text[start:end]).text == view.text


SCHEMA = json.loads(files("schemas").joinpath("record.schema.json").read_text("utf-8"))


def test_the_published_schema_is_that_of_the_models() -> None:
    assert ArticleRecord.model_json_schema(mode="serialization") == SCHEMA


@RELAXED
@given(articles)
def test_a_record_survives_json_and_fits_the_schema(text: str) -> None:
    record = record_of(text)
    if record is None:
        return
    line = record.model_dump_json()
    assert ArticleRecord.model_validate_json(line) == record
    jsonschema.validate(json.loads(line), SCHEMA)
    assert set(json.loads(line)) >= set(LAYERS)


@settings(max_examples=10)
@given(paragraphs)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert extract(text, PUBLISHED) == extract(text, PUBLISHED)
