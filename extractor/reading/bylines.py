"""Bylines: lines that say nothing but who wrote, took the photographs, or published first."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.reading.words import words

_MAX = 110
_BRACKET = re.compile(r"\s*\(([^()\d]{1,80})\)$")
_PARTS = re.compile(r"\s+-\s+|\s*[,;&/|]\s*|\s+và\s+|\s*-\s*(?=[A-ZĐÀ-Ỹ][^-]*$)")
_INITIALS = re.compile(r"(?:[A-ZĐ]{1,2}\.\s?){1,4}[A-ZĐ]{0,2}|[A-ZĐ]{2,6}")
_SHORT_NAME = re.compile(r"[A-ZĐ][a-zđ]?\.\s?[^\W\d_]{2,10}(?:\s[^\W\d_]{2,10})?")  # T.Mẫu, Tr. Mẫu
_HOST = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.){1,4}(?:vn|com|net|org|info|gov)/?", re.I)
_MAIL = re.compile(r"[\w.+-]{1,40}@[\w.-]{3,40}")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)?")
_STOP = re.compile(r"""[.!?…]["'”’)\]]*\s*""")
_ABBREVIATED = re.compile(r"(?<!\w)(?:TP|Tp|TX|TT|ThS|TS|GS|BS|KS|LS|DS|PGS|Mr|Ms|Mrs|Dr|St|vs|[A-ZĐ])$")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote, and for whom, as far as the line says."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None


@lru_cache(maxsize=4096)
def parse_byline(line: str) -> Byline | None:
    """The byline that a folded line is, or nothing if it may be a sentence, a heading or a legend."""
    bare = line.strip()
    if not bare or len(bare) > _MAX or bare.endswith((":", "?", "!")):
        return None
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1].strip()
    if not _INITIALS.fullmatch(bare):
        bare = bare.rstrip(".").rstrip()
    low = bare.lower()
    lead = _opening(low, words()["byline_lead"])
    bracket = _BRACKET.search(bare)
    publisher = bracket.group(1).strip() if bracket and _is_press(bracket.group(1)) else None
    rest = (bare[: bracket.start()] if bracket else bare)[len(lead) :].strip(" :-")
    if not rest and lead in words()["byline_alone"]:
        return Byline((), publisher)
    return _parts(rest, publisher, led=bool(lead)) or _named_paper(rest, lead)


def _named_paper(rest: str, lead: str) -> Byline | None:
    """A newspaper or desk of whatever name after words that announce one: ``Theo Dân trí``, ``Nhóm PV Bạn đọc``."""
    bare = rest.strip("\"'")
    if not bare or len(bare) > 40 or any(c in bare for c in ",.;0123456789"):
        return None
    desk, site = lead in words()["desk_lead"], lead in words()["site_lead"]
    low, count = bare.lower(), len(bare.split())
    if not (site and count <= 6) and not (
        bare[0].isupper() and (desk or lead in ("theo", "nguồn", "nguồn:")) and 2 <= count <= 3
    ):
        return None
    if not site and _opening(low, words()["not_names"]):
        return None
    return Byline((), None if desk else bare)


def _parts(rest: str, publisher: str | None, led: bool) -> Byline | None:
    authors: list[str] = []
    known = False
    for part in filter(None, map(str.strip, _PARTS.split(rest))):
        if part.lower() in words()["paper"]:
            publisher, known = publisher or part, True
        elif authors and _INITIALS.fullmatch(authors[-1]) and part.lower() in words()["bureau"]:
            publisher = publisher or authors.pop()
        elif _is_name(part, single=led):
            authors.append(part)
        elif authors and _MAIL.fullmatch(part):
            continue
        elif _HOST.fullmatch(part) or _is_press(part):
            publisher = publisher or part
        else:
            return None
    if not authors and not known and not (led and publisher) and not (publisher and _HOST.fullmatch(publisher)):
        return None
    return Byline(tuple(authors), publisher)


def glued_byline(paragraph: str) -> str | None:
    """The reporter's name that was run into the end of a paragraph, after its last full stop."""
    end = paragraph[-60:]
    for stop in _STOP.finditer(end):
        by = end[stop.end() :]
        plain = by.strip("(). ")
        if not by or len(by) > 45 or not _two_names(plain) or _ABBREVIATED.search(end[: stop.start()]):
            continue
        if parse_byline(by):
            return by
    return None


def _two_names(text: str) -> bool:
    """A lone word glued to a text may be its cut-off last sentence; two are a name."""
    return len(text.split()) >= 2 or bool(re.fullmatch(r"(?:[A-ZĐ]\.){1,4}[A-ZĐ]?", text))


def _opening(low: str, leads: tuple[str, ...]) -> str:
    """The first of some leads that a text begins with, no part of a longer word; or nothing."""
    told = [lead for lead in leads if low.startswith(lead)] if low.startswith(leads) else ()
    return next((lead for lead in told if not (lead[-1].isalpha() and low[len(lead) : len(lead) + 1].isalpha())), "")


def _is_name(part: str, single: bool) -> bool:
    if _INITIALS.fullmatch(part) or (_SHORT_NAME.fullmatch(part) and part[part.index(".") + 1 :].lstrip()[0].isupper()):
        return True
    tokens = part.split()
    if not (2 - single) <= len(tokens) <= 5 or not tokens[-1][0].isupper():
        return False
    low = part.lower()
    if _opening(low, words()["not_names"]):
        return False
    # "ĐBQH Lê Thị Mẫu" has an office in capitals before a name, which is no byline.
    mixed = not part.isupper() and any(len(token) > 1 and token.isupper() and "." not in token for token in tokens)
    return not mixed and all(_capitalised(token) for token in tokens)


def _capitalised(token: str) -> bool:
    return token[0].isupper() and (_WORD.fullmatch(token) is not None or _INITIALS.fullmatch(token) is not None)


def _is_press(part: str) -> bool:
    if len(part) > 70 or not part[:1].isupper():
        return False
    low = part.lower()
    return bool(_opening(low, words()["press"]))
