"""A record for a person to read: each fact with its value, its rule, its cue and its place."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from extractor.output import plain
from schemas import LAYERS, ArticleRecord, Fact, Span, fact_spans

_SHOWN_APART = {"id", "rule", "cues", "span", "mentions", "spans"}
_QUOTE = 100


def explain(record: ArticleRecord) -> Iterator[tuple[str, str]]:
    """Lines with their kind: ``title``, ``layer``, ``fact`` or ``note``. They hold no control characters."""
    article = record.article
    yield "title", plain(article.title or article.source or article.id)
    yield (
        "note",
        f"published {article.published or 'unknown'}, {len(article.text):,} characters, id {plain(article.id)}",
    )
    starts = _line_starts(article.text)
    for layer in LAYERS:
        facts: tuple[Fact, ...] = getattr(record, layer)
        if facts:
            yield "layer", f"{layer} ({len(facts)})"
        for fact in facts:
            yield "fact", _fact(fact, starts)
    for note in record.notes:
        place = f"{_place(note.span, starts)} " if note.span else ""
        yield "note", f"{note.code} {place}{plain(note.message)}"


def _fact(fact: Fact, starts: list[int]) -> str:
    places = fact_spans(fact)
    values = fact.model_dump(mode="json", exclude_none=True, exclude=_SHOWN_APART)
    parts = [f"{fact.id:<4}", *(f"{_place(span, starts)} {_quote(span)}" for span in places[:1])]
    if len(places) > 1:
        parts.append("also at " + ", ".join(_place(span, starts) for span in places[1:]))
    parts += [f"{key}={_value(value)}" for key, value in values.items() if value not in ([], "")]
    parts.append(f"rule={fact.rule or '-'}")
    if fact.cues:
        parts.append("cue=" + plain(" | ".join(fact.cues)))
    return "  ".join(parts)


def _quote(span: Span) -> str:
    text = plain(span.text)
    return f"«{text if len(text) <= _QUOTE else text[: _QUOTE - 1] + '…'}»"


def _value(value: Any) -> str:
    return plain(",".join(map(str, value)) if isinstance(value, list) else str(value))


def _line_starts(text: str) -> list[int]:
    return [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]


def _place(span: Span, starts: list[int]) -> str:
    line = bisect_right(starts, span.start)
    return f"{line}:{span.start - starts[line - 1] + 1}"
