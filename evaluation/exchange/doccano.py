"""doccano JSON Lines: one article a line, ``label`` as (start, end, layer); the rest is metadata.

doccano keeps extra columns of a line and gives them back, so nothing is lost. A mark that a person
moved keeps the values of the mark of its layer that it overlaps most.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.exchange.marks import MARKED, ExchangeError, Mark, Marked, new_key, ordered, verify
from evaluation.exchange.offsets import Ruler, Unit


def holds(marked: Marked) -> Marked:
    """What comes back of an article: all of it."""
    return marked


def write(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write a file that doccano imports as sequence labelling (JSONL)."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for marked in articles:
            out.write(json.dumps(_line(marked, Ruler(marked.text, unit)), ensure_ascii=False) + "\n")


def _line(marked: Marked, ruler: Ruler) -> dict[str, Any]:
    return {
        "text": marked.text,
        "label": [[ruler.out(m.start), ruler.out(m.end), m.layer] for m in marked.marks],
        "article": marked.article,
        "facts": [
            {"layer": m.layer, "start": ruler.out(m.start), "end": ruler.out(m.end), "text": marked.quote(m)}
            | {"fact": m.fact, "values": m.values}
            for m in marked.marks
        ],
        "rest": marked.rest,
        "empty": marked.empty,
    }


def read(path: Path, unit: Unit) -> list[Marked]:
    """The articles of a doccano export.

    Raises:
        ExchangeError: a quote is not in the text, or a label is unknown.
    """
    lines = path.read_text("utf-8").split("\n")
    return [_article(json.loads(line), unit) for line in lines if line.strip()]


def _article(line: Mapping[str, Any], unit: Unit) -> Marked:
    text = line["text"]
    # a relation project exports "entities"; a plain one "label", older ones "labels"
    labels = (
        line.get("label")
        or line.get("labels")
        or [(e["start_offset"], e["end_offset"], e["label"]) for e in line.get("entities") or ()]
    )
    article = line.get("article") or {"id": str(line.get("id"))}
    try:
        marks = ordered(_marks(labels, line.get("facts") or [], text, Ruler(text, unit)))
    except ValueError as error:
        raise ExchangeError(f"{article['id']}: {error}") from error
    return Marked(article, text, marks, line.get("rest") or {}, tuple(line.get("empty") or ()))


def _marks(
    labels: Iterable[tuple[int, int, str]], facts: list[Mapping[str, Any]], text: str, ruler: Ruler
) -> Iterator[Mark]:
    left = list(facts)
    taken = {str(fact["fact"]) for fact in facts}
    # marks in their old places first, so that a moved one cannot take another's values
    old = {(fact["start"], fact["end"], fact["layer"]) for fact in facts}
    for start, end, layer in sorted(labels, key=lambda label: tuple(label) not in old):
        if layer not in MARKED:
            raise ExchangeError(f"unknown label {layer!r}")
        fact = max((f for f in left if f["layer"] == layer), key=lambda f: _shared(f, start, end), default=None)
        if fact is None or not _shared(fact, start, end):
            yield Mark(layer, new_key(layer, taken), ruler.back(start), ruler.back(end))
            continue
        left.remove(fact)
        if (fact["start"], fact["end"]) == (start, end):
            verify(text, ruler.back(start), ruler.back(end), fact["text"])
        yield Mark(layer, fact["fact"], ruler.back(start), ruler.back(end), fact["values"])


def _shared(fact: Mapping[str, Any], start: int, end: int) -> float:
    """Overlap with a known mark; equal places come before everything."""
    if (fact["start"], fact["end"]) == (start, end):
        return float("inf")
    return float(max(0, min(fact["end"], end) - max(fact["start"], start)))
