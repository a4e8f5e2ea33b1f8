"""The body of an office that no agency beside the title names, found elsewhere in the article."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from extractor.mentions import AgencyMention
from extractor.recognize.officials.titles import Title
from extractor.recognize.officials.words import JOINTS

_IMPLIED = {title: tuple(bodies) for title, bodies in JOINTS["implied"].items()}
_HEADLESS: dict[str, str] = JOINTS["headless"]
_COMMITTEE = "ubnd"
_NEAR = 240  # characters before a title in which its body may have been told
_MANY = 8  # bodies with one first word that are compared with the words after a title

_FIRST = re.compile(r"\w+")

Stretch = tuple[int, int]


class Context:
    """The bodies of an article, asked for by the titles that imply them."""

    def __init__(self, text: str, lower: str, agencies: Sequence[AgencyMention]) -> None:
        """Index the agencies by the word after their head noun."""
        self._text = text
        self._lower = lower
        self._agencies = agencies
        self._starts = [agency.start for agency in agencies]
        self._kinds: dict[tuple[str, ...], list[AgencyMention]] = {}
        self._rests: dict[tuple[str, str], list[Stretch]] = defaultdict(list)
        for agency in agencies:
            for noun in _NOUNS:
                if lower.startswith(noun + " ", agency.start):
                    rest = lower[agency.start + len(noun) + 1 : agency.end]
                    known = self._rests[noun, rest.split(" ", 1)[0]]
                    if len(known) < _MANY:
                        known.append((agency.start, agency.end))

    def headless(self, title: Title) -> Stretch | None:
        """The body whose name follows a title without its head noun ("Bộ trưởng Công Thương")."""
        words = self._lower[title.start : title.end]
        noun = next((noun for head, noun in _HEADLESS.items() if words.endswith(head)), None)
        if noun is None:
            return None
        after = title.end + 1
        first = _FIRST.match(self._lower, after)
        if first is None:
            return None
        known = self._rests.get((noun, first.group()), [])
        fits = [stretch for stretch in known if self._continues(after, stretch[0] + len(noun) + 1, stretch[1])]
        if fits:
            return max(fits, key=lambda stretch: stretch[1] - stretch[0])
        return self._of_unit(known, first.end()) if noun == _COMMITTEE else None

    def _of_unit(self, known: Sequence[Stretch], end: int) -> Stretch | None:
        """The only committee of a kind of unit that is told without its name ("chủ tịch phường")."""
        following = self._text[end : end + 2].strip(" .")
        names = {self._lower[start:stop] for start, stop in known}
        return known[0] if len(names) == 1 and not (following.isupper() or following.isdigit()) else None

    def _continues(self, after: int, start: int, end: int) -> bool:
        """Whether the words at ``after`` are those of ``[start, end)``."""
        stop = after + end - start
        return self._lower.startswith(self._lower[start:end], after) and not self._lower[stop : stop + 1].isalnum()

    def implied(self, title: Title, since: int) -> Stretch | None:
        """The body that a title alone implies: the last one told in its sentence, which begins at
        ``since``, or the only one of its kind in the article."""
        words = self._lower[title.start : title.end]
        heads = next((heads for head, heads in _IMPLIED.items() if words.endswith(head)), None)
        if heads is None:
            return None
        at = bisect_left(self._starts, title.start) - 1
        while at >= 0 and self._starts[at] >= max(since, title.start - _NEAR):
            if self._lower.startswith(heads, self._starts[at]):
                return self._starts[at], self._agencies[at].end
            at -= 1
        return self._only(heads)

    def _only(self, heads: tuple[str, ...]) -> Stretch | None:
        if heads not in self._kinds:
            self._kinds[heads] = [a for a in self._agencies if self._lower.startswith(heads, a.start)]
        kind = self._kinds[heads]
        if not kind or any(agency.name != kind[0].name for agency in kind):
            return None
        return kind[0].start, kind[0].end


_NOUNS = tuple(sorted(set(_HEADLESS.values())))
