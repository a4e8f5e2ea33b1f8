"""Sentence boundaries in folded Vietnamese news text: lines first, then full stops that end something."""

import re
from collections.abc import Iterator

# A stop that ends a sentence: followed by a space and what can begin one, or glued to a capital;
# or the semicolon before the next item of a list with dashes.
_MARK = re.compile(r"[.!?…;]")
_STOP = re.compile(
    r"""(?P<stop>\./\.|(?<![.!?…])[.!?…]++["')\]]*+)(?:[ ]+|(?=[A-ZĐÀ-Ỹ][a-zđà-ỹ]))(?=["'(\[*+-]?[ ]?[A-ZĐÀ-Ỹ0-9])
    |(?P<item>;)[ ](?=[-+*][ ])""",
    re.X,
)
_ABBREVIATION = re.compile(
    r"(?:^|[^\w.])(?:TP|Tp|tp|TX|Tx|TT|Q|P|H|(?:P?GS\.?)?(?:Ths|ThS|TS|Ts|TSKH)|PGS|GS|BS|Bs|DS|KS|LS|Th|Tr|Mr|Ms|Mrs|Dr|"
    r"T\.Ư|Số|số|No|St|vs|[A-ZĐ]|(?:[A-ZĐ][a-z]?\.)+[A-ZĐ][a-z]?)$"
)
# "3. Về công tác" numbers a heading or an item, at the start of a line or after a stop or a colon.
_ENUMERATOR = re.compile(r"(?:^|[.:;!?…][\"')\]]{0,2} )[\"'(\[*+-]? ?(?:\d{1,2}|[IVX]{1,4}|[a-zđ])$")


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of ``text[start:end]`` as half-open stretches without outer white space."""
    line = start
    while line < end:
        stop = text.find("\n", line, end)
        stop = end if stop < 0 else stop
        yield from _split_line(text, line, stop)
        line = stop + 1


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = done = start
    for mark in _MARK.finditer(text, start, end):
        match = _STOP.match(text, mark.start(), end) if mark.start() >= done else None
        if match is None:
            continue
        done = match.end()
        if _ends(text, match):
            yield from _trim(text, begin, match.end(match.lastgroup or 0))
            begin = done
    yield from _trim(text, begin, end)


def _ends(text: str, match: re.Match[str]) -> bool:
    before = match.start()
    stop = match.group("stop") or ";"
    if stop[0] != ".":
        return True
    if stop == "." and _ABBREVIATION.search(text, max(0, before - 12), before):
        return False
    near = max(0, before - 10)
    line = text.rfind("\n", near, before) + 1
    return _ENUMERATOR.search(text[max(near, line) : before]) is None


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
