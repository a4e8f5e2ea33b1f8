"""Whether a date is told as past or as still to come."""

import re
from enum import Enum

from extractor.recognize.temporals.patterns import WORDS

_FUTURE = re.compile("|".join(WORDS["cues"]["future"]))
_DONE = re.compile(r",?(?: [^ \n]+){0,8} (?:đã|vừa)\b")
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
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
    if _DONE.match(text, end):
        return Tense.PAST
    begin = max(begin, start - 120)
    if _FUTURE.search(text, begin, min(stop, end + 80)):
        return Tense.FUTURE
    return Tense.PAST if _DONE_BEFORE.search(text, begin, start) else Tense.OPEN
