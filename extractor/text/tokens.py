"""An article as a row of syllables and marks: what the grammars of names walk on."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from itertools import accumulate, chain
from operator import add

_LETTERS = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_CAPITALS = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
# Two words that lost the space between them: "củaCục".
_GLUE = re.compile(rf"[{_CAPITALS}](?<=[^\W\d_{_CAPITALS}].)(?=[^\W\d_{_CAPITALS}])")
# Tokens with the spaces after them: in a row they are the whole text. The first pattern is for texts without "_" and
# "'", the second for those without "_".
_PLAIN = re.compile(r"\w++ *+|\n++ *+|[^ ] *+")
_TOKEN = re.compile(r"\w++(?:'\w++)*+ *+|\n++ *+|[^ ] *+")
_MARKED = re.compile(r"[^\W_]++(?:'[^\W_]++)*+ *+|\n++ *+|[^ ] *+")
_LINES = re.compile(r"\n\n+")
_SPELT = {"lí": "lý", "kĩ": "kỹ", "mĩ": "mỹ", "sỹ": "sĩ", "qui": "quy", "quí": "quý"}


def by_first(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by the words that they begin with."""
    told = defaultdict[str, tuple[str, ...]](tuple)
    for phrase in phrases:
        told[phrase.split(" ", 1)[0]] += (phrase,)
    return dict(told)


class Tokens:
    """The tokens of a folded text: places, and lower-case spellings; ``words`` are the different ones. A newline is a
    token."""

    __slots__ = ("_lower", "_of_word", "end", "low", "start", "text", "words")

    def __init__(self, text: str, lower: str) -> None:
        self.text, self._lower = text, lower
        pattern = _MARKED if "_" in text else _TOKEN if "'" in text else _PLAIN
        spaced = pattern.findall(lower)
        start = list(accumulate(map(len, spaced), initial=len(lower) - len(lower.lstrip(" "))))[:-1]
        low = [word.rstrip(" ") for word in spaced]
        end = list(map(add, start, map(len, low)))
        cuts = [match.start() for match in _GLUE.finditer(text)]
        if cuts:  # each lies inside a token
            start, end = sorted(start + cuts), sorted(end + cuts)
            low = [lower[first:last] for first, last in zip(start, end, strict=True)]
        for lines in _LINES.finditer(lower):
            low[bisect_left(start, lines.start())] = "\n"
        told = defaultdict[str, list[int]](list)
        for at, word in enumerate(low):
            told[word].append(at)
        for other in _SPELT.keys() & told.keys():
            usual = _SPELT[other]
            for at in told[other]:
                low[at] = usual
            told[usual] = sorted(told[usual] + told.pop(other))
        self.start, self.end, self.low, self._of_word = start, end, low, told
        self.words = frozenset(told)

    def __len__(self) -> int:
        return len(self.low)

    def where(self, words: Set[str]) -> list[int]:
        """The tokens that are one of some words in lower case, in order."""
        return sorted(chain.from_iterable(map(self._of_word.__getitem__, self.words & words)))

    def beginning(self, phrases: Mapping[str, tuple[str, ...]]) -> list[int]:
        """Where one of some phrases, given :func:`by_first`, begins with a token, in order."""
        begins, places = self._lower.startswith, list[int]()
        for word in self.words.intersection(phrases):
            starts = map(self.start.__getitem__, self._of_word[word])
            places += [start for start in starts if begins(phrases[word], start)]
        return sorted(places)

    def within(self, phrases: Mapping[str, tuple[str, ...]], start: int, end: int) -> list[int]:
        """Where in a stretch of the text one of some phrases, given :func:`by_first`, begins with a token, in order."""
        first, last = bisect_left(self.start, start), bisect_left(self.start, end)
        told = [at for at, word in enumerate(self.low[first:last], first) if word in phrases]
        begins = self._lower.startswith
        return [self.start[at] for at in told if begins(phrases[self.low[at]], self.start[at])]

    def tells(self, phrases: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether one of some phrases, given :func:`by_first`, begins with a token anywhere."""
        return bool(self.beginning(phrases))

    def word(self, at: int) -> str:
        """The token as written, empty outside the text."""
        return self.text[self.start[at] : self.end[at]] if 0 <= at < len(self.low) else ""

    def printed(self, start: int, end: int) -> str:
        """The text from the token ``start`` up to the token ``end``, which is outside, as written."""
        return self.text[self.start[start] : self.end[end - 1]]

    def lower(self, at: int) -> str:
        """The token in lower case, empty outside the text."""
        try:
            return self.low[at] if at >= 0 else ""
        except IndexError:
            return ""

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        try:
            return at >= 0 and self.text[self.start[at]].isupper()
        except IndexError:
            return False

    def acronym(self, at: int) -> bool:
        """Whether the token is written in capitals: ``UBND``, ``PC03``."""
        return self.capital(at) and self.end[at] - self.start[at] > 1 and self.word(at).isupper()

    def numeral(self, at: int) -> bool:
        """Whether the token is digits, or a Roman numeral in capitals."""
        word = self.word(at)
        return word.isdigit() or bool(word and not word.strip("IVX"))

    def alphanumeric(self, at: int) -> bool:
        """Whether the token is a syllable or a number, not a mark."""
        return 0 <= at < len(self.low) and self.low[at][0].isalnum()

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return 0 < at < len(self.low) and self.start[at] == self.end[at - 1]

    def opens(self, at: int) -> bool:
        """Whether the token begins a sentence, a line or a quotation, where a capital says nothing."""
        return at == 0 or self.low[at - 1] in _OPENERS or (self.low[at - 1] == "-" and self.opens(at - 1))

    def at(self, offset: int) -> int:
        """The first token that begins at or after ``offset``."""
        return bisect_left(self.start, offset)


_OPENERS = frozenset({".", "\n", "!", "?", ":", ";", '"', "…", "*", "+", "•"})
