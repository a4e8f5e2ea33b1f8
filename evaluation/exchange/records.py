"""Our own forms: records as JSON Lines (read from any store), and a folder of gold with its texts."""

import json
from collections.abc import Iterable
from pathlib import Path

from corpora import load
from evaluation import run
from evaluation.exchange.marks import ExchangeError, Marked, from_record, to_record
from evaluation.exchange.offsets import Unit


def holds(marked: Marked) -> Marked:
    """What comes back of an article: all of it."""
    return marked


def write_records(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write one record a line."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(json.dumps(to_record(marked), ensure_ascii=False) + "\n" for marked in articles)


def read_records(path: Path, unit: Unit) -> list[Marked]:
    """The records of a file or store."""
    return [from_record(record) for record in run.read_records(path)]


def write_gold(articles: Iterable[Marked], folder: Path, unit: Unit) -> None:
    """Write ``ID.json`` beside ``ID.txt`` for each article."""
    folder.mkdir(parents=True, exist_ok=True)
    for marked in articles:
        gold = to_record(marked)
        text = gold["article"].pop("text")
        folder.joinpath(f"{marked.id}.txt").write_bytes(text.encode("utf-8"))
        folder.joinpath(f"{marked.id}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")


def read_gold(folder: Path, unit: Unit) -> list[Marked]:
    """The gold of a folder, with its texts.

    Raises:
        ExchangeError: a text is missing.
    """
    found = []
    for article in load(folder):
        if article.text is None:
            raise ExchangeError(f"{article.id}: there is no text beside the gold")
        found.append(from_record(article.gold, article.text))
    return found
