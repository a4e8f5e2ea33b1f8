"""The cues of findings: which phrases of which class stand where in a text.

What classes some cues have together is one integer, with a bit for each class.
"""

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

import ahocorasick_rs

from extractor.vocabulary import load

CLASSES = (
    *("ask", "not_ask", "must", "not_must", "task", "action", "asked", "measures", "campaign"),
    *("penalty", "punish", "not_punish"),
    *(
        "wrong",
        "violation",
        "poor",
        "lacking",
        "not_wrong",
        "found_wrong",
        "fault",
        "blame",
        "merit",
        "praise",
        "not_good",
    ),
    *("said", "people", "inspected", "defence", "complaint", "crime", "statute", "law", "plan", "purpose", "condition"),
    *("future", "done", "contrast", "inspect", "oversight", "state", "activity", "scale"),
)
_BITS = {name: 1 << index for index, name in enumerate(CLASSES)}

# Line ends, brackets and quotes are spaces to the automaton: a phrase stands between white space.
_PLAIN = "\n\"'()[]{}/-…"


class Cue(NamedTuple):
    """A phrase in the text and the classes it belongs to, as names and as bits."""

    start: int
    end: int
    phrase: str
    classes: tuple[str, ...]
    bits: int


def bits(names: Iterable[str]) -> int:
    """Classes as one integer."""
    return reduce(or_, [_BITS[name] for name in names], 0)


@lru_cache(maxsize=1 << 12)
def names(bits: int) -> tuple[str, ...]:
    """The classes that an integer stands for."""
    return tuple([name for name, bit in _BITS.items() if bits & bit])


@lru_cache(maxsize=1)
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, tuple[str, ...], int], ...]]:
    classes = load(__package__, "cues.toml", {"classes"})["classes"]
    phrases: dict[str, list[str]] = {}
    for name, words in classes.items():
        for word in words:
            phrases.setdefault(word, []).append(name)
    entries = tuple((phrase, tuple(names), bits(names)) for phrase, names in phrases.items())
    automaton = ahocorasick_rs.AhoCorasick(
        [" " + phrase for phrase in phrases], matchkind=ahocorasick_rs.MatchKind.Standard
    )
    return automaton, entries


def find_cues(lower: str) -> list[Cue]:
    """The cues of a lower-case text, leftmost and longest, apart from one another."""
    automaton, entries = _automaton()
    spaced = " " + lower + " "
    for mark in _PLAIN:
        spaced = spaced.replace(mark, " ")
    best: list[Cue] = []
    hits = [
        (start, -end, index)
        for index, start, end in automaton.find_matches_as_indexes(spaced, overlapping=True)
        if not spaced[end].isalnum()
    ]
    hits.sort()
    done = 0
    for start, minus_end, index in hits:
        if start >= done:
            done = -minus_end - 1
            best.append(Cue(start, done, *entries[index]))
    return best
