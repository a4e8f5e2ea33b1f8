"""The vocabulary of quantities, arranged for looking up at a place of a text."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Generic, TypeVar

from extractor.vocabulary import load
from schemas import Modifier

_DATA = load(
    __package__,
    "vocabulary.toml",
    {
        "heads",
        "singled_out",
        "attributes",
        "actors",
        "doings",
        "coordinated",
        "wholes",
        "fillers",
        "zero_heads",
        "zero_dossiers",
        "zero_fates",
        "year_before",
        "list_verbs",
        "list_labels",
        "not_heads",
        "ordinals",
        "place_ordinals",
        "loose_ordinals",
        "calendar",
        "vague",
        "not_ordinals",
        "strengths",
        "calendar_after",
        "digits_only",
        "set_phrases",
        "pairing",
        "paired",
        "parties",
        "grounds",
        "referring",
        "in_billions",
        "streets",
        "named_units",
        "capital_heads",
        "one_day",
        "proofs",
        "articles",
        "signs",
        "numbered",
        "comparatives",
        "larger",
        "former",
        "penalties",
        "date_words",
        "clock_before",
        "clock_after",
        "currencies",
        "areas",
        "durations",
        "measures",
        "hedges",
        "hedges_after",
    },
)

_WORD = re.compile(r"[^\W\d_]+(?:[23](?!\w))?")

V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases with values, found at a place by their first word; the longest wins."""

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._by_word: dict[str, list[tuple[str, V]]] = {}
        for phrase in sorted(entries, key=len, reverse=True):
            first = _WORD.match(phrase)
            if first is None:
                raise ValueError(f"a phrase begins with a word: {phrase!r}")
            self._by_word.setdefault(first.group(), []).append((phrase.lower(), entries[phrase]))

    @property
    def first_words(self) -> Iterable[str]:
        """The words that a phrase begins with."""
        return self._by_word.keys()

    def at(self, lower: str, place: int, word: str) -> tuple[int, V] | None:
        """Where the phrase at ``place``, which begins with ``word``, ends, and its value."""
        for phrase, value in self._by_word.get(word, ()):
            end = place + len(phrase)
            if lower.startswith(phrase, place) and not lower[end : end + 1].isalnum():
                return end, value
        return None


def word_at(lower: str, place: int) -> str:
    """The word that begins at ``place``, or nothing."""
    match = _WORD.match(lower, place)
    return match.group() if match else ""


def _same(entries: Iterable[str]) -> Phrases[str]:
    return Phrases({entry.lower(): entry for entry in entries})


def _set(key: str) -> frozenset[str]:
    return frozenset(entry.lower() for entry in _DATA[key])


HEADS = _same(_DATA["heads"])
ATTRIBUTES = _same(_DATA["attributes"])
DOINGS = _same(_DATA["doings"])
WHOLES = _same(_DATA["wholes"])
ZERO_HEADS = _same(_DATA["zero_heads"])
ZERO_DOSSIERS = _same(_DATA["zero_dossiers"])
ZERO_FATES = _same(_DATA["zero_fates"])
FILLERS = _same(_DATA["fillers"])
CURRENCIES: Phrases[str] = Phrases(_DATA["currencies"])
AREAS: Phrases[Decimal] = Phrases({name: Decimal(worth) for name, worth in _DATA["areas"].items()})
DURATIONS: Phrases[str] = Phrases(_DATA["durations"])
MEASURES: Phrases[str] = Phrases(_DATA["measures"])
# What a currency, an area, a duration or a measure begins with.
MEASURED = frozenset().union(*(p.first_words for p in (CURRENCIES, AREAS, DURATIONS, MEASURES)))
HEDGES = {phrase: Modifier(value) for phrase, value in _DATA["hedges"].items()}
HEDGES_AFTER: Phrases[Modifier] = Phrases({p: Modifier(v) for p, v in _DATA["hedges_after"].items()})
HEDGE_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in HEDGES)
CALENDAR_AFTER = _same(_DATA["calendar_after"])
PENALTIES = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _DATA["penalties"])) + r")(?!\w)")

SINGLED_OUT = _set("singled_out")
ACTORS = _set("actors")
COORDINATED = _set("coordinated")
LIST_VERBS = _set("list_verbs")
OUTCOMES = _same(verb for verb in _DATA["list_verbs"] if " " in verb or verb == "đạt")
LABELS = LIST_VERBS | _set("list_labels")
NOT_HEADS = _set("not_heads")
ORDINALS = _set("ordinals")
PLACE_ORDINALS = _set("place_ordinals")
LOOSE_ORDINALS = _set("loose_ordinals")
NOT_ORDINALS = _set("not_ordinals")
STRENGTHS = frozenset(_DATA["strengths"])
CALENDAR = _set("calendar")
VAGUE = _set("vague")
DIGITS_ONLY = _set("digits_only")
SET_PHRASES = tuple(_DATA["set_phrases"])
PAIRING = _set("pairing")
PAIRED = _set("paired")
PARTIES = _same(_DATA["parties"])
GROUNDS = _set("grounds")
REFERRING = _set("referring")
IN_BILLIONS = _set("in_billions")
STREETS = _set("streets")
NAMED_UNITS = _set("named_units")
CAPITAL_HEADS = _set("capital_heads")
ONE_DAY = _same(_DATA["one_day"])
PROOFS = _set("proofs")
ARTICLES = _set("articles")
SIGNS: dict[str, str] = _DATA["signs"]
NUMBERED = _set("numbered")
COMPARATIVES = _set("comparatives")
LARGER = _set("larger")
FORMER = _set("former")
DATE_WORDS = _set("date_words")
CLOCK_BEFORE = _set("clock_before")
YEAR_BEFORE = _set("year_before")
CLOCK_AFTER = _set("clock_after")
