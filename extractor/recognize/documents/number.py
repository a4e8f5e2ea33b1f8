"""Numbers of documents as they are printed: ``3538/QĐ-UBND``, ``29-CT/TU``, ``43/2022/QH15``, ``04 /CT-BTTTT``."""

import re
from typing import NamedTuple

# Letters of a number: a first token with a capital, then more of them after a dash, slash or stop.
# With a space beside the dash the next token must be in capitals, or it is a word of the sentence.
_TOKEN = r"[A-ZĐ][A-Za-zĐđ&]{0,13}\d{0,3}"
_SPACED = r"[A-ZĐ][A-ZĐ&]{1,11}\d{0,3}(?![a-zà-ỹ])"
_LETTERS = rf"{_TOKEN}(?:[-/.]{_TOKEN}|(?: [-/] ?|[-/] ){_SPACED}){{0,4}}"
_CENTURY = r"(?:1 ?9|2 ?0)"
_JOIN = r"(?: ?/ ?|-| - (?=[A-ZĐ]{2})|(?:- | -)(?=[A-ZĐ]{2,5}/[A-ZĐ]{2})| (?=[A-ZĐ]{2,5}/[A-ZĐ]{2}))"
_CODED = rf"\d{{1,6}}[a-zA-ZĐ]{{0,2}}(?:(?: ?/ ?|-){_CENTURY} ?\d ?\d)?{_JOIN}(?:{_LETTERS})"
_DATED = r"(?:\d{1,5}[a-z]?/|\d{1,3}-)(?:19|20)\d\d"
_PLAIN = r"\d{1,6}[a-zA-Z]?"

_CANDIDATE = re.compile(
    rf"(?<![\w/.,:-])(?:(?P<coded>{_CODED})|(?P<dated>{_DATED})|(?P<plain>{_PLAIN}))(?![\w%/]|[.,:]\d|-\d)"
)
_FIRST = re.compile(r"[/ -] ?([A-ZĐ][A-Za-zĐđ]*)")
STANDARD = re.compile(r"[QT](?<!\w.)CVN (?!ISO)(?:[A-Z]{2,6} )?\d[\d-]*(?: ?: ?\d ?\d ?\d ?\d)?(?:/[A-ZĐ]+)?")


class Number(NamedTuple):
    """A number in the text; ``letters`` is its first group of letters (``QĐ``), empty where it has none."""

    start: int
    end: int
    coded: bool
    dated: bool
    letters: str


def read_number(text: str, at: int) -> Number | None:
    """The document number that begins at ``at``."""
    match = _CANDIDATE.match(text, at)
    if match is None:
        return None
    first = _FIRST.search(match.group()) if match["coded"] else None
    return Number(at, match.end(), bool(match["coded"]), bool(match["dated"]), first[1] if first else "")
