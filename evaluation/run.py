"""Runs a system over labelled articles, or takes its records from a file."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpora import GoldArticle, Record
from evaluation.shape import unreadable
from schemas import LAYERS

SPANNED = ("temporals", "quantities", "documents", "findings")
System = Callable[[str, date | None], Record]


@dataclass(frozen=True, slots=True)
class Run:
    """What a system said about each article (``None``: nothing), in the articles' order."""

    articles: tuple[GoldArticle, ...]
    records: tuple[Record | None, ...]
    seconds: float | None = None


def pipeline(text: str, published: date | None) -> Record:
    """The record of our own pipeline, as it is written out."""
    from extractor.pipeline import extract

    record: Record = extract(text, published).model_dump(mode="json")
    return record


def given_day(article: GoldArticle) -> date | None:
    """The publication day that a reader is told beside the text."""
    from extractor.reading.published import parse_published

    return parse_published(article.published) if article.published else None


def run(articles: Iterable[GoldArticle], system: System = pipeline) -> Run:
    """The records of ``system`` for every article that has a text, and the time it took."""
    jobs = tuple(articles)
    days = [given_day(article) for article in jobs]
    start = time.perf_counter()
    records = tuple(
        None if article.text is None else system(article.text, day) for article, day in zip(jobs, days, strict=True)
    )
    return Run(jobs, records, time.perf_counter() - start)


def read_records(path: Path) -> list[Record]:
    """The records of a store of any kind, or of a JSON Lines file that any tool wrote.

    Raises:
        ValueError: a line is not a record.
    """
    from extractor.store import files as stores

    if stores.is_store(path):
        return [json.loads(line) for line in stores.lines(path)]
    records = []
    with path.open(encoding="utf-8") as lines:
        for n, line in enumerate(lines, 1):
            if line.strip():
                records.append(_record(line, n))
    return records


def _record(line: str, number: int) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"line {number}: {error}") from error
    if not is_record(record):
        raise ValueError(
            f"line {number}: not a record: an object with an article, its id or sha256, and layers of facts"
        )
    if wrong := next(unreadable(record), None):
        raise ValueError(f"line {number}: not a record: {wrong}")
    return dict(record)


def is_record(value: Any) -> bool:
    """Whether a value has the shape of a record: layers of facts, places with two whole numbers."""
    if not isinstance(value, dict) or not isinstance(value.get("article"), dict):
        return False
    layers = [value[layer] for layer in LAYERS if value.get(layer) is not None]
    if not all(isinstance(facts, list) and all(isinstance(fact, dict) for fact in facts) for facts in layers):
        return False
    placed = [fact for layer in SPANNED for fact in value.get(layer) or []]
    places = [fact.get("span") for fact in placed] + list(_spans(value))
    return all(
        isinstance(place, Mapping) and all(isinstance(place.get(edge), int) for edge in ("start", "end"))
        for place in places
    )


def given(articles: Iterable[GoldArticle], records: Iterable[Record]) -> Run:
    """Records of any tool beside their articles, matched by the hash of the text, else by the id."""
    known: dict[Any, Record] = {}
    for record in records:
        article = record["article"]
        known[article.get("sha256") or article.get("id")] = record
    jobs = tuple(articles)
    return Run(jobs, tuple(known.get(a.sha256) or known.get(a.id) for a in jobs))


def gold_of(article: GoldArticle) -> Mapping[str, Any]:
    """The gold of an article with the errors that its author planted."""
    if not article.planted:
        return article.gold
    planted = [{"kind": p.kind, "start": p.start, "end": p.end, "why": p.why} for p in article.planted]
    return {**article.gold, "planted": planted}


def text_of(article: GoldArticle, record: Mapping[str, Any] | None) -> str:
    """The text that the gold's places point into; a record may be the only one to have it."""
    return article.text if article.text is not None else str((record or {}).get("article", {}).get("text") or "")


def misquoted(run: Run) -> int:
    """How many spans of the records do not read what the text has there."""
    wrong = 0
    for article, record in zip(run.articles, run.records, strict=True):
        text = text_of(article, record)
        for span in _spans(record):
            wrong += "text" in span and text[span["start"] : span["end"]] != span["text"]
    return wrong


def _spans(value: Any) -> Iterator[Mapping[str, Any]]:
    """Everything in a record that has a start and an end."""
    if isinstance(value, Mapping):
        if "start" in value and "end" in value:
            yield value
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _spans(part)
