"""Where something is asked for: the verb, not the noun of ``đơn kiến nghị`` or ``thực hiện kiến nghị``."""

import re
import sys
from bisect import bisect_left

from extractor.text.patterns import searched
from extractor.text.tokens import Tokens, by_first

_VERBS = "kiến nghị|đề nghị|yêu cầu|phấn đấu|đề xuất|chỉ đạo"
_ORDERED = "sở|ubnd|ban|phòng|công an|các|thanh tra"
_WORD = searched(
    rf"(?<!\w)(?:{_VERBS}|giao(?= (?:{_ORDERED})(?!\w)))(?!\w)(?!, phản ánh)(?! của )",
)
# What every ask begins with.
_BEGINS = by_first((*_VERBS.split("|"), "giao "))
# Words before it that make it a noun.
_NOUN = tuple(
    f"{word} "
    for word in (
        *("đơn", "số", "các", "những", "của", "theo", "việc", "thực hiện", "giải quyết", "trả lời", "nội dung"),
        *("văn bản", "ban", *"0123456789"),
    )
)
_LONGEST = 12


class Asks:
    """The asks of a lower-cased text. What follows one counts only up to the end of the stretch that is asked about."""

    def __init__(self, tokens: Tokens, lower: str) -> None:
        self._lower = lower
        begins = tokens.beginning(_BEGINS)
        self._places = [at for at in begins if not lower[max(0, at - _LONGEST) : at].endswith(_NOUN)]
        self._places.append(sys.maxsize)

    def first(self, start: int, end: int) -> re.Match[str] | None:
        """The first ask in a stretch."""
        at = bisect_left(self._places, start)
        while (place := self._places[at]) < end:
            if ask := _WORD.match(self._lower, place, end):
                return ask
            at += 1
        return None

    def last(self, start: int, end: int) -> str | None:
        """The word of the last ask in a stretch."""
        for n in range(bisect_left(self._places, end) - 1, bisect_left(self._places, start) - 1, -1):
            if ask := _WORD.match(self._lower, self._places[n], end):
                return ask.group()
        return None
