"""Sentence boundaries in folded Vietnamese news text: lines first, then full stops that end something."""

import re
from collections.abc import Iterator

# A stop that ends a sentence: followed by a space and what can begin one, or glued to a capital.
_STOP = re.compile(
    r"""(?P<stop>\./\.|[.!?…]+["')\]]*)(?P<gap>[ ]+|(?=[A-ZĐÀ-Ỹ][a-zđà-ỹ]))(?=["'(\[*+-]?[ ]?[A-ZĐÀ-Ỹ0-9])"""
)
_ABBREVIATION = re.compile(
    r"(?:^|[^\w.])(?:TP|Tp|tp|TX|Tx|TT|Q|P|H|Ths|ThS|TS|Ts|PGS|GS|BS|Bs|DS|KS|LS|CN|Th|Tr|Mr|Ms|Dr|"
    r"Số|số|No|St|vs|[A-ZĐ]|(?:[A-ZĐ][a-z]?\.)+[A-ZĐ][a-z]?)$"
)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of ``text[start:end]`` as half-open stretches without outer white space."""
    line = start
    while line < end:
        stop = text.find("\n", line, end)
        stop = end if stop < 0 else stop
        yield from _split_line(text, line, stop)
        line = stop + 1


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends(text, match):
            yield from _trim(text, begin, match.end("stop"))
            begin = match.end()
    yield from _trim(text, begin, end)


def _ends(text: str, match: re.Match[str]) -> bool:
    before = match.start()
    if match.group("stop")[0] != ".":
        return True
    if match.group("stop") == "." and _ABBREVIATION.search(text, max(0, before - 12), before):
        return False
    # "3. Về công tác" numbers a heading; "1.250" has no space and never comes here.
    return not text[max(0, before - 3) : before].strip().isdigit() or not _opens_line(text, before)


def _opens_line(text: str, stop: int) -> bool:
    line = text.rfind("\n", 0, stop) + 1
    return text[line:stop].strip().isdigit()


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
