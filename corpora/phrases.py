"""Phrases, good and bad, for each type of value: a grammar's most telling test.

A positive phrase says what stands in it; a negative one looks like a value and is none.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.load import HOME, GoldArticle, Record, text_hash

LAYERS = ("temporals", "quantities", "agencies", "officials", "documents")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the facts of one layer in it; none where ``facts`` is empty."""

    layer: str
    text: str
    facts: tuple[Record, ...]
    published: str | None = None


def phrases(layer: str, folder: Path = HOME / "phrases") -> list[Phrase]:
    """The phrases of one layer, positive ones first.

    Raises:
        ValueError: a phrase lacks its facts, has them where it should not, or does not hold a quote.
    """
    table = tomllib.loads((folder / f"{layer}.toml").read_text("utf-8"))
    published = table.get("published")
    found = []
    for kind in ("positive", "negative"):
        for entry in table[kind]:
            day = entry.get("published", published)
            facts = tuple(_fact(layer, entry["text"], fact, n) for n, fact in enumerate(entry.get("facts", []), 1))
            if bool(facts) != (kind == "positive"):
                raise ValueError(f"{layer}: a {kind} phrase with {len(facts)} facts: {entry['text']}")
            found.append(Phrase(layer, entry["text"], facts, day))
    return found


def _fact(layer: str, text: str, fact: dict[str, Any], number: int) -> Record:
    """A phrase's fact in the shape of a gold: a quote becomes a place (``nth`` counts from 1)."""
    rest = {
        key: (value or None) if value == "" else value for key, value in fact.items() if key not in ("quote", "nth")
    }
    quote, nth = fact["quote"], fact.get("nth", 1)
    start = -1
    for _ in range(nth):
        start = text.find(quote, start + 1)
        if start < 0:
            raise ValueError(f"{layer}: {quote!r} is not in {text!r}")
    span = {"start": start, "end": start + len(quote), "text": quote}
    places = {"mentions": [span]} if layer in ("agencies", "officials") else {"span": span}
    return {"id": f"{layer[0]}{number}", **places, **DEFAULTS.get(layer, {}), **rest}


DEFAULTS: dict[str, Record] = {
    "temporals": {"begin": None, "end": None},
    "quantities": {"total": None, "upper": None, "unit": None, "modifier": "exact"},
    "officials": {"title": None, "agency_name": None, "role": None},
    "documents": {"number": None, "type": None},
}


def as_articles(layer: str, folder: Path = HOME / "phrases") -> list[GoldArticle]:
    """The phrases of a layer as tiny labelled articles, so that one harness scores both."""
    articles = []
    for n, phrase in enumerate(phrases(layer, folder), 1):
        key = f"{layer}-{n:03}"
        gold = {
            "article": {"id": key, "sha256": text_hash(phrase.text), "published": phrase.published},
            layer: list(phrase.facts),
        }
        genre = "positive" if phrase.facts else "negative"
        articles.append(GoldArticle(key, phrase.text, gold, layer, phrase.published, genre=genre))
    return articles
