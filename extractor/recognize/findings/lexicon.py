"""The cues of findings: which phrases of which class stand where in a text."""

from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from extractor.vocabulary import load

# Line ends, brackets and quotes are spaces to the automaton: a phrase stands between white space.
_PLAIN = "\n\"'()[]{}/-…"


class Cue(NamedTuple):
    """A phrase in the text and the classes it belongs to."""

    start: int
    end: int
    phrase: str
    classes: tuple[str, ...]


@lru_cache(maxsize=1)
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, tuple[str, ...]], ...]]:
    classes = load(__package__, "cues.toml", {"classes"})["classes"]
    phrases: dict[str, list[str]] = {}
    for name, words in classes.items():
        for word in words:
            phrases.setdefault(word, []).append(name)
    entries = tuple((phrase, tuple(names)) for phrase, names in phrases.items())
    automaton = ahocorasick_rs.AhoCorasick(
        [" " + phrase for phrase, _ in entries], matchkind=ahocorasick_rs.MatchKind.Standard
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
    done = 0
    for start, minus_end, index in sorted(hits):
        if start < done:
            continue
        phrase, classes = entries[index]
        best.append(Cue(start, -minus_end - 1, phrase, classes))
        done = -minus_end - 1
    return best
