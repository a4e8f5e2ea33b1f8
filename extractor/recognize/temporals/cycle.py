"""Years that are told otherwise than by a date: ``Tết Mậu Tuất`` by the cycle of sixty, ``từ năm 2004, đến nay
đã 14 năm`` by the years gone by."""

import re
from collections.abc import Iterator

from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.points import PRESS
from extractor.text.patterns import one_of, spotted

_STEMS: list[str] = WORDS["cycle"]["stems"]
_BRANCHES: list[list[str]] = WORDS["cycle"]["branches"]
_OF_BRANCH = {word: n for n, words in enumerate(_BRANCHES) for word in words}
_SIXTY = 1984  # a first year of the cycle; the next one begins with 2044

# "Mậu Thân" alone is that of 1968, which is history.
_NAMED = rf"(?!mậu thân\b)(?P<stem>{one_of(_STEMS)}) (?P<branch>{one_of(_OF_BRANCH)})\b"
_TET = re.compile(
    rf"\b(?:tết(?: nguyên đán| âm lịch| cổ truyền)?|xuân|năm mới)(?: năm)?(?: {_NAMED})?"
    r"(?: năm)?(?:(?: | ?- ?)(?P<year>20\d\d)\b)?"
)
_FEASTS = ("tết", "xuân", "năm mới")
# One of these is in whatever matches the pattern of years gone by.
_CUES_GONE = ("đến nay", "cách đây", "năm trước")
_GONE = re.compile(
    r"\b(?:từ (?:năm )?(?P<from>(?:19|20)\d\d),? (?:cho )?đến nay (?:đã )?(?:được )?(?P<n>\d{1,2}) năm\b"
    r"|cách đây (?:hơn )?(?P<past>\d{1,2}) năm,? (?:vào )?(?:đầu |giữa |cuối )?năm (?P<when>(?:19|20)\d\d)\b"
    r"|(?P<ago>\d{1,2}) năm trước,? \(?(?:tức )?(?:năm )?(?P<then>(?:19|20)\d\d)\b)"
)


def new_years(text: str) -> Iterator[tuple[int, int, int]]:
    """Where the New Year's feast of a year is named, and the year."""
    for match in spotted(_TET, _FEASTS, text):
        if (match["year"] is None and match["stem"] is None) or match.group().startswith(("xuân 2", "năm mới 2")):
            continue
        year = int(match["year"]) if match["year"] else of_cycle(match["stem"], match["branch"])
        if year is not None:
            yield match.start(), match.end(), year


def of_cycle(stem: str, branch: str) -> int | None:
    """The year of two signs of the cycle since papers are read on the web; signs of unlike parity name none."""
    s, b = _STEMS.index(stem), _OF_BRANCH[branch]
    if (s - b) % 2:
        return None
    year = _SIXTY + (6 * s - 5 * b) % 60
    return year if year >= PRESS else year + 60


def gone_by(text: str) -> Iterator[tuple[int, int]]:
    """Where the years gone by since another are counted, and the year of speaking that follows."""
    for match in _GONE.finditer(text) if any(cue in text for cue in _CUES_GONE) else ():
        year, years = (match["from"] or match["then"] or match["when"]), (match["n"] or match["ago"] or match["past"])
        if int(year) + int(years) >= PRESS:
            yield match.start(), int(year) + int(years)
