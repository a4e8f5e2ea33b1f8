"""Where something is asked for: the verb, not the noun of ``đơn kiến nghị`` or ``thực hiện kiến nghị``."""

import re

_WORD = re.compile(
    r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|phấn đấu|đề xuất|chỉ đạo|"
    r"giao(?= (?:sở|ubnd|ban|phòng|công an|các|thanh tra)(?!\w)))(?!\w)(?!, phản ánh)(?! của )"
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


def asks(lower: str, start: int, end: int) -> re.Match[str] | None:
    """The first ask in a stretch of a lower-cased text."""
    for match in _WORD.finditer(lower, start, end):
        if not lower[max(0, match.start() - _LONGEST) : match.start()].endswith(_NOUN):
            return match
    return None


def last_ask(lower: str, start: int, end: int) -> str | None:
    """The word of the last ask in a stretch of a lower-cased text."""
    last = None
    for match in _WORD.finditer(lower, start, end):
        if not lower[max(0, match.start() - _LONGEST) : match.start()].endswith(_NOUN):
            last = match.group()
    return last
