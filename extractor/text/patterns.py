"""Patterns made of vocabularies, and written so that Python's ``re`` finds them quickly.

``re`` skips over a text quickly only where every alternative of a pattern begins with a letter or a set;
a look behind (``(?<!\\w)``) in front of them makes it try the whole pattern at every character.
"""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """The alternatives of a vocabulary, the longest first."""
    return longest_first(map(re.escape, words))


def longest_first(patterns: Iterable[str]) -> str:
    """The alternatives of a vocabulary of patterns, the longest first."""
    return "|".join(sorted(patterns, key=len, reverse=True))


def at_word(alternatives: str) -> str:
    """The pattern ``(?<!\\w)(?:alternatives)``, each of which begins with a letter, by these first letters."""
    branches: dict[str, list[str]] = {}
    for alternative in _split(alternatives):
        if not alternative[:1].isalpha():
            raise ValueError(f"no letter in front: {alternative}")
        branches.setdefault(alternative[0], []).append(alternative[1:])
    return "(?:" + "|".join(rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in branches.items()) + ")"


def _split(alternatives: str) -> list[str]:
    """Alternatives apart: at each bar that stands in no bracket."""
    parts, depth = [""], 0
    for sign in alternatives:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
