"""Reads labelled articles: this package's own, or any folder of gold files with their texts.

A gold file is a partial record in the shape of the record contract. Three folders are understood:
one with a ``manifest.json`` (like this package), one with ``NAME.json`` (of any name, with the article's id) beside
``NAME.txt``, and one with gold files beside an ``articles.jsonl``. A gold without a text is loaded too: whoever
compares it with a record finds the text there.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = dict[str, Any]

HOME = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Planted:
    """An error that the author of an article put into it on purpose."""

    kind: str
    start: int
    end: int
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One labelled article. ``published`` is what a reader is told beside the text, as it came."""

    id: str
    text: str | None
    gold: Record
    corpus: str
    published: str | None = None
    title: str | None = None
    genre: str | None = None
    level: str | None = None
    form: str | None = None
    split: str | None = None
    cluster: str | None = None
    planted: tuple[Planted, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of the text, by which records are matched."""
        return str(self.gold["article"]["sha256"])


def load(folder: Path | None = None, split: str | None = None) -> list[GoldArticle]:
    """The labelled articles of ``folder`` (default: of this package), sorted by id.

    Raises:
        FileNotFoundError: the folder has no gold.
        ValueError: a gold belongs to another text than the one beside it.
    """
    folder = folder or HOME
    found = list(_manifest(folder) if (folder / "manifest.json").is_file() else _loose(folder))
    if not found:
        raise FileNotFoundError(f"no gold in {folder}")
    for article in found:
        if article.text is not None and text_hash(article.text) != article.sha256:
            raise ValueError(f"{article.id}: the gold was made for another text")
    return sorted((a for a in found if split in (None, a.split)), key=lambda a: a.id)


def labels(labeller: str, folder: Path | None = None) -> dict[str, Record]:
    """One labeller's own labels (``"a"`` or ``"b"``), before they were reconciled, by article id."""
    files = sorted(((folder or HOME) / "labels" / labeller).glob("*.json"))
    return {file.stem: _json(file) for file in files}


def text_hash(text: str) -> str:
    """The hash by which an article's text is known."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error


def _text(path: Path) -> str | None:
    """The exact text: line ends stay as they are."""
    try:
        return path.read_bytes().decode("utf-8") if path.is_file() else None
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: not text in UTF-8, at byte {error.start}") from error


def _manifest(folder: Path) -> Iterator[GoldArticle]:
    for entry in _json(folder / "manifest.json")["articles"]:
        yield GoldArticle(
            id=entry["id"],
            text=_text(folder / "articles" / f"{entry['id']}.txt"),
            gold=_json(folder / "gold" / f"{entry['id']}.json"),
            corpus=folder.name,
            planted=tuple(Planted(**planted) for planted in entry["planted"]),
            **{key: entry[key] for key in ("published", "title", "genre", "level", "form", "split", "cluster")},
        )


def _loose(folder: Path) -> Iterator[GoldArticle]:
    together = folder / "articles.jsonl"
    lines = together.read_text("utf-8").split("\n") if together.is_file() else []
    by_hash = {text_hash(article["text"]): article for article in map(json.loads, filter(str.strip, lines))}
    for file in sorted(folder.glob("*.json")):
        gold = _json(file)
        if not isinstance(gold, dict) or "sha256" not in gold.get("article", {}):
            continue
        beside = by_hash.get(gold["article"]["sha256"], {})
        name = gold["article"].get("id") or file.stem
        yield GoldArticle(
            id=name,
            text=beside.get("text") or _text(file.with_suffix(".txt")) or _text(folder / f"{name}.txt"),
            gold=gold,
            corpus=folder.name,
            published=beside.get("published"),
            title=beside.get("title"),
        )
