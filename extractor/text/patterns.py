"""Patterns made of vocabularies, and written so that Python's ``re`` finds them quickly.

``re`` skips over a text quickly only where every alternative of a pattern begins with a letter or a set;
a look behind (``(?<!\\w)``) in front of them makes it try the whole pattern at every character.
"""

import re
from collections.abc import Callable, Iterable, Iterator

_EDGE = r"(?<!\w)"
# What a pattern is made of: escapes, sets and single signs.
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_OPENING = re.compile(r"\(\?(?::|P<\w+>)")
_FIRST = re.compile(r"(?:[^\W\d_]|\\d)(?![?*+{])")
_MARKS = re.compile(r"\[([.,;:()]+)\]")
_REPEATED = re.compile(r"[*+{]|\?[?+]")

# The capital letters of Vietnamese, for a set: a range from "À" to "Ỹ" holds the small ones, too.
CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"


def one_of(words: Iterable[str]) -> str:
    """The alternatives of a vocabulary by their first letters, the longest first."""
    branches: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        branches.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(rf"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in branches.items())


def longest_first(patterns: Iterable[str]) -> str:
    """The alternatives of a vocabulary of patterns, the longest first."""
    return "|".join(sorted(patterns, key=len, reverse=True))


def at_word(alternatives: str) -> str:
    """The pattern ``(?<!\\w)(?:alternatives)``, each of which begins with a letter, by these first letters."""
    return f"(?:{_by_letter(alternatives)})"


def ending(words: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text ends with one of some words, and a space behind it."""
    ends = [f"{word} " for word in words]
    last, within = {end[-3:] for end in ends}, max(map(len, ends)) + 1
    pattern = re.compile(rf"(?<!\w)(?:{one_of(ends)})$")
    if min(map(len, ends)) > 2:
        return lambda text: text[-3:] in last and pattern.search(text[-within:]) is not None
    return lambda text: (text[-3:] in last or text[-2:] in last) and pattern.search(text[-within:]) is not None


def places(text: str, words: Iterable[str]) -> list[int]:
    """Where some words begin in a text, sorted: one that is seldom there is found so many times quicker than by a
    pattern."""
    found = set[int]()
    for word in words:
        place = text.find(word)
        while place >= 0:
            found.add(place)
            place = text.find(word, place + 1)
    return sorted(found)


def spotted(pattern: re.Pattern[str], words: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Where a text matches a pattern that begins with one of some words, no match within another."""
    return standing(pattern, places(text, words), text, len(text))


def standing(pattern: re.Pattern[str], places: Iterable[int], text: str, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at one of some places, no match within another."""
    done = 0
    for place in places:
        match = pattern.match(text, place, end) if place >= done else None
        if match:
            done = match.end()
            yield match


def last_end(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match in a text ends, 0 where there is none."""
    end = 0
    for match in pattern.finditer(text):
        end = match.end()
    return end


def searched(pattern: str) -> re.Pattern[str]:
    """A pattern compiled to be searched for: where it, or an alternative of it, begins with ``(?<!\\w)`` and a letter
    or a group, by its first letters; where all of several alternatives do or begin with a mark, all by these."""
    alternatives = _split(pattern)
    branches: dict[str, list[str]] = {}
    for first, rest in (opening for one in alternatives for opening in _openings(one)) if len(alternatives) > 1 else ():
        branches.setdefault(first, []).append(rest)
    if not branches or not branches.keys().isdisjoint(("", r"\d")):
        return re.compile("|".join(map(_searched, alternatives)))
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in branches.items()))


def _openings(alternative: str) -> Iterator[tuple[str, str]]:
    """The first signs of an alternative, each with what follows; ``""`` where they cannot be told apart."""
    if marks := _MARKS.fullmatch(alternative):
        yield from ((re.escape(mark), "") for mark in marks[1])
    elif not alternative.startswith(_EDGE) or "(?P<" in alternative:
        yield "", alternative
    elif first := _FIRST.match(alternative, len(_EDGE)):
        yield first[0], rf"(?<!\w{first[0]}){alternative[first.end() :]}"
    else:
        _, inside, tail = _group(alternative.removeprefix(_EDGE))
        for letter, rest in by_letter(inside).items() if not tail.startswith("?") else [("", "")]:
            yield letter, rf"(?<!\w{letter})(?:{rest}){tail}"


def _searched(alternative: str) -> str:
    if alternative.startswith(_EDGE) and (first := _FIRST.match(alternative, len(_EDGE))):
        return rf"{first[0]}(?<!\w{first[0]}){alternative[first.end() :]}"
    if not alternative.startswith((f"{_EDGE}(?:", f"{_EDGE}(?P<")):
        return alternative
    opening, inside, tail = _group(alternative.removeprefix(_EDGE))
    if tail.startswith("?"):
        raise ValueError(f"a group that may lack in front: {alternative}")
    return f"{opening}{_by_letter(inside)}){tail}"


def by_letter(alternatives: str) -> dict[str, str]:
    """What follows the first letters of alternatives, as alternatives again.

    Raises:
        ValueError: an alternative begins with no letter.
    """
    branches: dict[str, list[str]] = {}
    for alternative in _leading(alternatives):
        first = _FIRST.match(alternative)
        if first is None:
            raise ValueError(f"no letter in front: {alternative}")
        branches.setdefault(first[0], []).append(alternative[first.end() :])
    return {first: "|".join(rest) for first, rest in branches.items()}


def _by_letter(alternatives: str) -> str:
    return "|".join(rf"{first}(?<!\w{first})(?:{rest})" for first, rest in by_letter(alternatives).items())


def _leading(alternatives: str) -> Iterator[str]:
    """Alternatives apart, also those of a group that one of them begins with, and it without one that may lack."""
    for alternative in _split(alternatives):
        if alternative.startswith("(?:"):
            _, inside, tail = _group(alternative)
            behind = tail.removeprefix("?")
            yield from (first + behind for first in _leading(inside))
            yield from _leading(behind) if behind != tail else ()
        else:
            yield alternative


def _group(pattern: str) -> tuple[str, str, str]:
    """The opening, the inside and what follows the group that a pattern begins with."""
    opening, depth = _OPENING.match(pattern), 0
    for part in _PARTS.finditer(pattern):
        depth += (part[0] == "(") - (part[0] == ")")
        if opening and not depth and not _REPEATED.match(pattern, part.end()):
            return opening[0], pattern[opening.end() : part.start()], pattern[part.end() :]
        if not depth:
            break
    raise ValueError(f"no single group in front: {pattern}")


def _split(alternatives: str) -> list[str]:
    """Alternatives apart: at each bar that stands in no bracket."""
    parts, depth = [""], 0
    for part in _PARTS.findall(alternatives):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += part
    return parts
