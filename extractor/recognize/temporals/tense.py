"""Whether a date is told as past or as still to come."""

import re
from enum import Enum

from extractor.recognize.temporals.patterns import WORDS

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_ASKED = re.compile("|".join(WORDS["cues"]["asked"]))
_DONE = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|(?<!mưa )vừa)\b")
_DONE_BEFORE = re.compile(
    rf"\b(?:đã|vừa|từng|trước đó|mới đây|hồi)\b[^.;\n]{{0,60}}$|\b(?:{'|'.join(WORDS['acts'])}) (?:ký |lập )?$"
)


class Tense(Enum):
    """Whether a stretch is told as past or as still to come."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


def tense(text: str, start: int, end: int) -> Tense:
    """What the words around a stretch tell of its time."""
    if _DONE.match(text, end):
        return Tense.PAST
    first, last = max(0, start - 120), min(len(text), end + 80)
    begin = max(first, text.rfind("\n", first, start) + 1, text.rfind(". ", first, start) + 1)
    comma = text.find(", ", text.find(", ", end, last) + 1 or last, last)
    stops = (text.find("\n", end, last), text.find(". ", end, last + 1), comma)
    ahead = _FUTURE.search(text, begin, min((stop for stop in stops if stop >= 0), default=last))
    if ahead or _ASKED.search(text, begin, end):
        return Tense.FUTURE
    return Tense.PAST if _DONE_BEFORE.search(text, begin, start) else Tense.OPEN
