"""The name of a body that only a title tells: ``Cục trưởng Chống tham nhũng`` is of the ``Cục Chống tham nhũng``."""

import re
from collections.abc import Sequence

from extractor.mentions import AgencyMention
from extractor.recognize.officials.context import HEADLESS, committee, is_generic, matching
from extractor.recognize.officials.names import Name, Spans, is_place
from extractor.recognize.officials.offices import field_end, is_parting
from extractor.recognize.officials.titles import Rank, Title
from extractor.recognize.officials.words import JOINTS

_DUTIES = tuple(JOINTS["duties"])
_NEEDLESS = (*JOINTS["whole"], *JOINTS["places"])
_LINK = re.compile(r" (?:(?:của|tại|thuộc) )?")
_WORD = re.compile(r" ?(?=\w)[\w&.'/]+(?:-\w+)*(?<!\.)")
_LONGEST = 9  # words of a body's name
_TRAILING = re.compile(r"(?: (?:của|thuộc|tại|và|là|-))+$")
_RANKS = frozenset({Rank.STATE, Rank.FIRM, Rank.SEAT})


class Told:
    """The bodies of an article as its titles tell them."""

    def __init__(self, text: str, lower: str, agencies: Sequence[AgencyMention], names: Sequence[Name]) -> None:
        """Keep where agencies and people are: their words are no part of another name."""
        self._text = text
        self._lower = lower
        self._others = (Spans(agencies), Spans(names))

    def name(self, title: Title, lead: int) -> str | None:
        """The name of the body of a title, whose holder's name begins at ``lead`` where that is behind it."""
        if title.rank not in _RANKS or self._lower.endswith(_NEEDLESS, title.start, title.end):
            return None
        rest = self._rest(title.end, lead)
        if not rest or is_place(rest) or is_generic(rest.lower()):
            return None
        noun = self._noun(title, rest)
        return f"{noun} {rest}" if noun else rest if noun is not None else None

    def _noun(self, title: Title, rest: str) -> str | None:
        """The head noun to put before the words after a title, which may be none; ``None`` where these name no body."""
        words = self._lower[title.start : title.end]
        if title.shared is not None:
            return self._text[title.shared : title.end].split(" thường trực")[0]
        nouns = matching(HEADLESS, words)
        if nouns is None:
            return ""
        if words.endswith(("chủ tịch", "bí thư")):
            return committee(words, rest)
        return nouns[0].capitalize()

    def _rest(self, at: int, lead: int) -> str:
        """The words after a title that may name a body: up to a mark, a verb, a name, an agency."""
        link = _LINK.match(self._text, at)
        start = end = link.end() if link else at
        stop = min(spans.next_start(start, start + 120) for spans in self._others)
        stop = min(stop, lead - 1) if lead >= start else stop
        if not (self._text[start : start + 1].isupper() or self._lower.startswith(_DUTIES, start)):
            return ""
        for _ in range(_LONGEST):
            word = _WORD.match(self._text, end)
            if word is None or word.end() > stop or (end > start and is_parting(self._lower, end + 1)):
                break
            end = max(word.end(), field_end(self._lower, word.end() - len(word.group().lstrip())))
        return _TRAILING.sub("", self._text[start:end])
