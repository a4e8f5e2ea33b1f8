"""Where something is asked for: the verb, not the noun of ``đơn kiến nghị`` or ``thực hiện kiến nghị``."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.text.patterns import at_word

_WORD = re.compile(
    at_word(
        r"kiến nghị|đề nghị|yêu cầu|phấn đấu|đề xuất|chỉ đạo|"
        r"giao(?= (?:sở|ubnd|ban|phòng|công an|các|thanh tra)(?!\w))"
    )
    + r"(?!\w)(?!, phản ánh)(?! của )"
)
# Words before it that make it a noun.
_NOUN = tuple(
    f"{word} "
    for word in (
        *("đơn", "số", "các", "những", "của", "theo", "việc", "thực hiện", "giải quyết", "trả lời", "nội dung"),
        *("văn bản", "ban", *"0123456789"),
    )
)
_LONGEST = 12
# Before the end of a stretch an ask is looked for anew: a word and what is looked at behind it are no longer.
_TAIL = 32


def asks(lower: str, start: int, end: int) -> re.Match[str] | None:
    """The first ask in a stretch of a lower-cased text."""
    return next(_asks(lower, start, end), None)


def _asks(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in _WORD.finditer(lower, start, end):
        if not lower[max(0, match.start() - _LONGEST) : match.start()].endswith(_NOUN):
            yield match


class Asks:
    """The asks of a lower-cased text, found once."""

    def __init__(self, lower: str) -> None:
        self._lower = lower
        self._all = list(_asks(lower, 0, len(lower)))
        self._starts = [match.start() for match in self._all]

    def first(self, start: int, end: int) -> re.Match[str] | None:
        """The first ask in a stretch."""
        tail = max(start, end - _TAIL)
        at = bisect_left(self._starts, start)
        if at < len(self._all) and self._starts[at] < tail:
            return self._all[at]
        return asks(self._lower, tail, end)

    def last(self, start: int, end: int) -> str | None:
        """The word of the last ask in a stretch."""
        tail = max(start, end - _TAIL)
        for ask in reversed(list(_asks(self._lower, tail, end))):
            return ask.group()
        at = bisect_left(self._starts, tail) - 1
        return self._all[at].group() if at >= 0 and self._starts[at] >= start else None
