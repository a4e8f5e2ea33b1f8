"""Records as typed tables: one of articles and one a layer, with keys that join.

Arrow types follow from the record's models, so that a new field is a new column. Every table has
``article``, the key of the article's row; facts keep their own ``id``, and a column that refers to
another fact holds that fact's ``id`` in the same article. Numbers are decimals, dates are dates.
"""

import hashlib
import json
import types
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from enum import Enum
from functools import cache
from itertools import islice
from typing import Annotated, Any, Union, get_args, get_origin

import pyarrow as pa

import schemas
from extractor.text.sentences import split
from schemas import LAYERS, ArticleRecord, Span, fact_spans
from schemas.record import Model

BATCH = 512  # records held in memory at once
DIGITS, DECIMALS = 38, 12
_STEP = Decimal(1).scaleb(-DECIMALS)
_SCALARS: dict[Any, Any] = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), date: pa.date32()}

LAYER_MODELS: dict[str, type[schemas.Fact]] = {
    layer: get_args(ArticleRecord.model_fields[layer].annotation)[0] for layer in LAYERS
}


def _arrow_type(annotation: Any) -> pa.DataType:
    """The Arrow type of a field of the record."""
    if get_origin(annotation) is Annotated:
        return _arrow_type(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        kinds = [a for a in get_args(annotation) if a is not types.NoneType]
        return _arrow_type(kinds[0]) if len(kinds) == 1 else pa.string()
    if get_origin(annotation) is tuple:
        return pa.list_(_arrow_type(get_args(annotation)[0]))
    if get_origin(annotation) is dict:
        return pa.string()
    if annotation is Decimal:
        return pa.decimal128(DIGITS, DECIMALS)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return pa.string()
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return pa.struct([pa.field(n, _arrow_type(f.rebuild_annotation())) for n, f in annotation.model_fields.items()])
    return _SCALARS[annotation]


def _fields(model: type[Model]) -> list[pa.Field]:
    """The columns of a model; a span becomes ``span_start``, ``span_end``, ``span_text`` and its sentence."""
    columns = []
    for name, field in model.model_fields.items():
        if field.rebuild_annotation() is Span:
            columns += [pa.field("span_start", pa.int64()), pa.field("span_end", pa.int64())]
            columns += [pa.field("span_text", pa.string()), pa.field("sentence", pa.string())]
        else:
            columns.append(pa.field(name, _arrow_type(field.rebuild_annotation())))
    if model is schemas.Check:
        columns.append(pa.field("sentence", pa.string()))
    return columns


def schema_of(table: str, settings: Mapping[str, str] | None = None) -> pa.Schema:
    """The Arrow schema of a table: ``articles`` or the name of a layer."""
    key = [pa.field("article", pa.string())]
    if table == "articles":
        notes = pa.field("notes", pa.list_(_arrow_type(schemas.Note)))
        columns = [*key, pa.field("schema_version", pa.string()), *_fields(schemas.Article), notes]
        columns.append(pa.field("record", pa.string()))
    else:
        columns = [*key, *_fields(LAYER_MODELS[table])]
    metadata = {"thanhtra.schema_version": schemas.SCHEMA_VERSION, **(settings or {})}
    return pa.schema(columns, metadata=metadata)


Keyed = tuple[str, ArticleRecord]
"""A record and the key of its article, 16 hexadecimal digits, under which its rows stand in all tables."""


def keyed(records: Iterable[ArticleRecord]) -> Iterator[Keyed]:
    """Records with their keys: articles of one id have keys of their own, and so has one that is given again."""
    given: Counter[str] = Counter()
    for record in records:
        article = record.article.id, record.article.source, record.article.sha256
        key = _key(*article)
        given[key] += 1
        yield (key if given[key] == 1 else _key(*article, given[key] - 1)), record


def _key(*parts: object) -> str:
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def _plain(value: Any) -> Any:
    """A value as Arrow takes it."""
    if value is None or type(value) in _SCALARS:
        return value
    if isinstance(value, Decimal):
        if -value.as_tuple().exponent <= DECIMALS:  # type: ignore[operator]
            return value
        with localcontext(prec=DIGITS):
            return value.quantize(_STEP, ROUND_HALF_EVEN)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Model):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return value


class _Sentences:
    """The sentences of one article, for the context of its facts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stretches = list(split(text, 0, len(text)))
        self._starts = [start for start, _ in self._stretches]

    def at(self, span: Span) -> str:
        """The sentence that holds the start of ``span``."""
        at = bisect_right(self._starts, span.start) - 1
        start, end = self._stretches[at] if at >= 0 else (0, 0)
        return self._text[start:end] if span.start < end else span.text


@cache
def _spans_and_texts(model: type[Model]) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of a model that are a span, and those that are a column of text."""
    kinds = {name: field.rebuild_annotation() for name, field in model.model_fields.items()}
    spans = frozenset(name for name, kind in kinds.items() if kind is Span)
    return spans, frozenset(
        name for name, kind in kinds.items() if name not in spans and _arrow_type(kind) == pa.string()
    )


def _row(fact: schemas.Fact, sentences: _Sentences) -> dict[str, Any]:
    row: dict[str, Any] = {}
    spans, texts = _spans_and_texts(type(fact))
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if name in spans:
            row |= {"span_start": value.start, "span_end": value.end, "span_text": value.text}
            row["sentence"] = sentences.at(value)
        elif name in texts and value is not None and not isinstance(value, Enum):
            row[name] = str(value)
        else:
            row[name] = _plain(value)
    if isinstance(fact, schemas.Check):
        places = fact_spans(fact)
        row["sentence"] = sentences.at(places[0]) if places else None
    return row


def rows(key: str, record: ArticleRecord) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a record under its key, each with the name of its table."""
    article = record.article
    head: dict[str, Any] = {"article": key, "schema_version": record.schema_version}
    for name in schemas.Article.model_fields:
        head[name] = _plain(getattr(article, name))
    head["notes"] = _plain(record.notes)
    head["record"] = record.model_dump_json()
    yield "articles", head
    sentences = _Sentences(article.text)
    for layer in LAYERS:
        for fact in getattr(record, layer):
            yield layer, {"article": key, **_row(fact, sentences)}


def tables(records: Iterable[Keyed], settings: Mapping[str, str] | None = None) -> dict[str, pa.Table]:
    """All tables of some records, empty ones too."""
    collected: dict[str, list[dict[str, Any]]] = {name: [] for name in ("articles", *LAYERS)}
    for key, record in records:
        for table, row in rows(key, record):
            collected[table].append(row)
    return {name: pa.Table.from_pylist(found, schema=schema_of(name, settings)) for name, found in collected.items()}


def batches(records: Iterable[ArticleRecord]) -> Iterator[list[Keyed]]:
    """Records with their keys, in lists of at most :data:`BATCH`."""
    iterator = keyed(records)
    while batch := list(islice(iterator, BATCH)):
        yield batch
