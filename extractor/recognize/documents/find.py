"""Finds documents in a segmented article: cited by number, by the name of a law, or as a standard.

Numbers lead: each figure is looked at with what stands before it (``Quyết định số``), what it is
written like (``3538/QĐ-UBND``) and what follows (its date, the body that issued it).
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractor.mentions import DocumentMention, Found
from extractor.recognize.documents.dates import date_after, date_told
from extractor.recognize.documents.issuer import issuer_after
from extractor.recognize.documents.laws import find_laws
from extractor.recognize.documents.number import STANDARD, Number, read_number
from extractor.recognize.documents.party import find_resolutions
from extractor.text.patterns import one_of
from extractor.text.segment import SegmentedArticle
from extractor.vocabulary import load

_ANCHOR = re.compile(r"[0-9](?<![\w/.,].)(?<!\d[-:].)")  # the digit first: a set in front is found quickly
_NUMBER_WORD = re.compile(r"(?<!\w)số ?:? ?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+")
_BETWEEN = re.compile(r" ?(?:[,;]|,? ?và|hoặc)? ?(?:số ?:? ?)?", re.IGNORECASE)
_CLOSES = re.compile(r" ?[,.;)\n]| (?:của|ngày|và|về|quy định|hướng dẫn|ban hành)\b|$")
_GLUED = re.compile(
    r"(?P<type>N[QĐ])(?<![\w/-]..)(?P<number>\d{2,3}(?:/(?:19|20)\d\d)?(?:[-/]N[QĐ][-/][A-ZĐ]{2,5})?)(?![\w/-]|[.,]\d)"
)
_WINDOW = 100  # characters before a number in which its type is looked for


class _Words(NamedTuple):
    bare: frozenset[str]
    plain: frozenset[str]
    coded: frozenset[str]
    type: re.Pattern[str]
    last: frozenset[str]
    qualifiers: re.Pattern[str]
    codes: dict[str, str]
    counted: re.Pattern[str]
    goes_on: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = load(
        __package__, "vocabulary.toml", {"bare", "plain", "weak", "coded", "qualifiers", "codes", "units", "goes_on"}
    )
    types = sorted([*data["bare"], *data["plain"], *data["weak"], *data["coded"]], key=len, reverse=True)
    qualifiers = one_of(data["qualifiers"])
    units = "|".join(data["units"])
    return _Words(
        frozenset(data["bare"]),
        frozenset(data["plain"]),
        frozenset(data["coded"]),
        re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, types))})(?![\w/-])"),
        frozenset(name.split()[-1] for name in types),
        re.compile(rf"(?: (?:{qualifiers}))* ?\(?"),
        data["codes"],
        re.compile(rf" (?:(?:{units})\b|năm (?!(?:19|20)\d\d))"),
        re.compile(rf" (?:{'|'.join(data['goes_on'])})\b| \(ngày \d| ?[,;.)\"\n]|$"),
    )


class _Type(NamedTuple):
    start: int
    name: str
    gap: str  # what stands between the type and the number, without `số`


def find(article: SegmentedArticle, found: Found) -> list[DocumentMention]:
    """The documents of an article, sorted by place."""
    text, lower, published = article.text, article.lower, article.article.published
    mentions: list[DocumentMention] = []
    unsure: list[tuple[_Type, Number]] = []
    done = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < done:
            continue
        mention = _cited(text, lower, anchor.start(), mentions[-1] if mentions else None, published, unsure)
        if mention is not None and mention.start >= done:
            mentions.append(mention)
            done = mention.end
    mentions += (
        DocumentMention(
            start=m.start(), end=m.end(), rule="standard", cues=(m.group()[:4],), type=m.group()[:4], number=m.group()
        )
        for m in (STANDARD.finditer(text) if "CVN " in text else ())
    )
    mentions += _glued(text, published)
    mentions += find_laws(text, lower)
    mentions += find_resolutions(text, lower)
    mentions += _again(text, unsure, mentions, published)
    return _apart(mentions)


def _glued(text: str, published: date | None) -> Iterator[DocumentMention]:
    """Short forms in one word: ``NQ62``, ``NĐ61/2018/NĐ-CP``."""
    for match in _GLUED.finditer(text) if "NQ" in text or "NĐ" in text else ():
        number = Number(*match.span("number"), coded=True, dated=False, letters=match["type"])
        yield _mention(text, match.start(), number, match["type"], "glued", published)


def _apart(mentions: list[DocumentMention]) -> list[DocumentMention]:
    """The mentions in order, without those that begin inside another."""
    kept: list[DocumentMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return kept


def _again(
    text: str, unsure: list[tuple[_Type, Number]], mentions: list[DocumentMention], published: date | None
) -> list[DocumentMention]:
    """The short forms of documents cited elsewhere: a type and a number that would else be a figure."""
    known = {(_kind(m.type), found.group()) for m in mentions if m.number and (found := _DIGITS.match(m.number))}
    return [
        _mention(text, kind.start, number, text[kind.start : kind.start + len(kind.name)], "again", published)
        for kind, number in unsure
        if (_kind(kind.name), text[number.start : number.end]) in known
    ]


def _kind(name: str | None) -> str:
    return " ".join((name or "").lower().split()[:2])


def _cited(
    text: str,
    lower: str,
    at: int,
    previous: DocumentMention | None,
    published: date | None,
    unsure: list[tuple[_Type, Number]],
) -> DocumentMention | None:
    """The citation whose number begins at ``at``, if it is one; ``unsure`` takes what may be one."""
    before = lower[lower.rfind("\n", max(0, at - _WINDOW), at) + 1 or max(0, at - _WINDOW) : at]
    word = _NUMBER_WORD.search(before) if "số" in before[-6:] else None
    last = before.rstrip(" (").rpartition(" ")[2].lstrip("(\"'")
    follows = previous is not None and _listed(text[previous.end : at])
    if not (word or follows or last in _words().last or _looks_coded(text, at)):
        return None
    number = read_number(text, at)
    if number is None:
        return None
    start = at - len(before) + word.start() if word else at
    kind = _type_before(before[: word.start()] if word else before, start, number, bool(word))
    if kind is not None and not _accepts(text, kind, number, bool(word)):
        if number.end - number.start > 1 and not _words().counted.match(text, number.end):
            unsure.append((kind, number))
        kind = None
    if kind is None and follows and previous is not None and _goes_on(text, number, bool(word)):
        return _mention(text, start, number, previous.type, "listed", published)
    if kind is None:
        return _by_code(text, start, number, bool(word), published)
    return _mention(text, kind.start, number, text[kind.start : kind.start + len(kind.name)], "typed", published)


def _looks_coded(text: str, at: int) -> bool:
    return "/" in text[at : at + 10]


def _type_before(before: str, end: int, number: Number, worded: bool) -> _Type | None:
    """The nearest type word before a number, if nothing but qualifiers stands between."""
    matches = list(_words().type.finditer(before))
    if not matches:
        return None
    found = matches[-1]
    gap = before[found.end() :]
    if any(mark in gap for mark in ".,;:()") and gap.strip(" (:"):
        return None
    if number.coded and len(gap) <= (70 if worded else 25):
        return _Type(end - len(before) + found.start(), found.group(), gap)
    if _words().qualifiers.fullmatch(gap.rstrip(" (")):
        return _Type(end - len(before) + found.start(), found.group(), gap)
    return None


def _accepts(text: str, kind: _Type, number: Number, worded: bool) -> bool:
    """Whether a number after a type is a citation and not a figure (``báo cáo 12 trường hợp``)."""
    words = _words()
    if number.coded:
        return True
    if kind.name in words.coded:
        return False
    if worded:
        return True
    if "-" in text[number.start : number.end] or words.counted.match(text, number.end):
        return False
    if kind.name in words.bare:
        return True
    figure = text[number.start : number.end]
    follows = words.goes_on.match(text, number.end)
    if follows is None or (_YEAR.fullmatch(figure) and follows.group() != " của"):
        return False
    named = kind.name in words.plain and (text[kind.start].isupper() or follows.group().startswith(" "))
    return len(figure) >= (2 if named else 3)


def _listed(between: str) -> bool:
    """Whether a number stands in a list after the one before: ``, số``, ``và``, ``;``."""
    return (
        len(between) <= 12 and re.fullmatch(r" ?(?:,|;|và|,? và|hoặc|/)? ?(?:số ?:? ?)?", between.lower()) is not None
    )


def _goes_on(text: str, number: Number, worded: bool) -> bool:
    return number.coded or number.dated or worded or _CLOSES.match(text, number.end) is not None


def _by_code(text: str, start: int, number: Number, worded: bool, published: date | None) -> DocumentMention | None:
    """A number without its type: its letters tell the kind."""
    kind = _words().codes.get(number.letters)
    if not number.coded or kind is None or not (worded or re.search(r"[A-ZĐa-z][-/]", text[start : number.end])):
        return None
    return _mention(text, start, number, kind, "code", published)


def _mention(
    text: str, start: int, number: Number, kind: str | None, rule: str, published: date | None
) -> DocumentMention:
    end, day = date_after(text, number.end, published)
    issuer, until = issuer_after(text, end)
    if issuer and day is None and end == number.end:
        later, day = date_after(text, until, published)
        end = later if day else end
    if day is None:
        day = date_told(text[max(0, start - 150) : start], published)
    return DocumentMention(
        start=start,
        end=end,
        rule=rule,
        cues=tuple(filter(None, (kind,))),
        type=_words().codes.get(kind or "", kind),
        number=text[number.start : number.end],
        issuer=issuer,
        date=day,
    )
