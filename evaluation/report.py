"""The HTML report: one file, no scripts, and nothing of an article or a record left unescaped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from evaluation import view
from evaluation.bootstrap import Interval
from evaluation.errors import Mistake
from evaluation.run import Run, gold_of, text_of
from evaluation.table import Table
from evaluation.view import Item

SHOWN: dict[str, view.View] = {
    "temporal": view.temporals,
    "quantity": view.quantities,
    "official": view.official_mentions,
    "agency": view.agency_mentions,
    "place": view.place_mentions,
    "document": view.documents,
    "finding": view.findings,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same facts cover; ``style`` are CSS classes, empty for bare text."""

    text: str
    style: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article: gold on one side, prediction on the other, and what is wrong with it."""

    id: str
    about: str
    gold: tuple[Piece, ...]
    predicted: tuple[Piece, ...]
    mistakes: tuple[Mistake, ...]


def report(
    run: Run, table: Table, found: Sequence[Mistake], ahead: Mapping[str, tuple[float, Interval]] | None = None
) -> str:
    """The report of a run as HTML."""
    environment = Environment(
        loader=PackageLoader("evaluation", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    classes: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in found:
        classes.setdefault((mistake.layer, mistake.kind), []).append(mistake)
    ordered = sorted(classes.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return environment.get_template("report.html.j2").render(
        table=table, classes=ordered, sheets=list(_sheets(run, found)), ahead=ahead or {}, layers=list(SHOWN)
    )


def _sheets(run: Run, found: Sequence[Mistake]) -> Iterator[Sheet]:
    by_article: dict[str, list[Mistake]] = {}
    for mistake in found:
        by_article.setdefault(mistake.article, []).append(mistake)
    for article, record in zip(run.articles, run.records, strict=True):
        mistakes = by_article.get(article.id, [])
        text = text_of(article, record)
        wrong = {(m.layer, m.span): m.kind for m in mistakes}
        about = ", ".join(part for part in (article.genre, article.level, article.form, article.split) if part)
        yield Sheet(
            article.id,
            about,
            tuple(pieces(text, _facts(gold_of(article)), wrong, "missed")),
            tuple(pieces(text, _facts(record or {}), wrong, "spurious")),
            tuple(mistakes),
        )


def _facts(record: Mapping[str, Any]) -> list[tuple[str, Item]]:
    return [(layer, item) for layer, items in SHOWN.items() for item in items(record)]


def pieces(
    text: str, facts: Sequence[tuple[str, Item]], wrong: Mapping[tuple[str, tuple[int, int]], str], alone: str
) -> Iterator[Piece]:
    """The text cut wherever a fact begins or ends; facts may nest and overlap."""
    size = len(text)
    placed = [(layer, item) for layer, item in facts if 0 <= item.span[0] < item.span[1] <= size]
    cuts = sorted({0, size, *(edge for _, item in placed for edge in item.span)})
    opening: dict[int, list[tuple[str, Item]]] = {}
    for fact in placed:
        opening.setdefault(fact[1].span[0], []).append(fact)
    live: list[tuple[str, Item]] = []
    for start, end in pairwise(cuts):
        live = [fact for fact in live if fact[1].span[1] > start] + opening.get(start, [])
        yield Piece(text[start:end], _style(live, wrong, alone), " · ".join(_title(*fact) for fact in live))


def _style(live: Sequence[tuple[str, Item]], wrong: Mapping[tuple[str, tuple[int, int]], str], alone: str) -> str:
    styles = [layer for layer, _ in live]
    for layer, item in live:
        kind = wrong.get((layer, item.span))
        if kind:
            styles.append(alone if kind == alone else "differs")
    return " ".join(dict.fromkeys(styles))


def _title(layer: str, item: Item) -> str:
    values = ", ".join(f"{key} {value}" for key, value in item.values.items() if value not in (None, ""))
    return f"{layer}: {values}" if values else layer
