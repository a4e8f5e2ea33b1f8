"""The shapes of words in names: abbreviations, foreign words, rows of terms."""

import re

from extractor.recognize.agencies.vocabulary import DEPARTMENTS, Trie, longest
from extractor.recognize.places import phrase
from extractor.text.tokens import Tokens

_VOWELS = "aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[{_VOWELS}]{{1,3}}(?:ch|c|m|nh|ng|n|p|t)?"
)


def acronyms(tokens: Tokens, at: int) -> int:
    """The end of an abbreviated field: ``GTVT``, ``TN&MT``, ``LĐ-TB & XH``, ``VH, TT & DL``."""
    end = at
    while tokens.acronym(end) and end < at + 9:
        end += 1
        mark = tokens.lower(end)
        listed = mark == "," and tokens.lower(end + 2) == "&"
        letters = mark == "." and tokens.glued(end) and tokens.glued(end + 1)
        if tokens.low[end : end + 3] == ["&", "amp", ";"] and tokens.acronym(end + 3):
            end += 2  # "TT&amp;TT", as the source of a page writes it
        if not (mark in ("-", "&") or listed or letters) or not tokens.acronym(end + 1):
            break
        end += 1
    return end


_CODE = re.compile(r"(?:[ac]|p[acvx])\d\d")


def code(tokens: Tokens, at: int) -> int:
    """The end of the code of a police department, ``C03``, ``PC 46``, or ``at``."""
    if not tokens.capital(at):
        return at
    if _CODE.fullmatch(tokens.low[at]):
        return at + 1
    return at + 2 if len(tokens.low[at]) < 3 and _CODE.fullmatch(tokens.low[at] + tokens.lower(at + 1)) else at


def department(tokens: Tokens, at: int) -> int:
    """The end of a field of a ministry or department, or ``at``."""
    end, _ = longest(tokens, at, DEPARTMENTS)
    short = at if phrase.head(tokens, at) is not None else acronyms(tokens, at)
    return max(end, short)


def skip(tokens: Tokens, at: int, terms: Trie) -> int:
    """The end of a row of the terms."""
    for _ in range(6):
        end, _ = longest(tokens, at, terms)
        if end == at:
            return at
        at = end
    return at


def foreign(word: str) -> bool:
    """Whether a name is a made-up or foreign word, no syllable of Vietnamese: it stands for one company."""
    return len(word) > 3 and word.isalpha() and not syllable(word.lower())


# What a procuracy does, told of one without its place: "viện kiểm sát cáo buộc", "theo VKS".
_ACCUSES = frozenset({"cáo", "truy", "cho", "đề", "kết", "xác", "luận", "kháng", "cũng", "ban", "giữ", "nhận"})


def accuses(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a procuracy told by its head noun alone is the one that prosecutes in the article."""
    return tokens.lower(end) in _ACCUSES or (tokens.lower(at - 1) == "theo" and tokens.lower(end) == ",")


_LETTERED = re.compile(r"\d{1,2}[A-HĐ]")


def numbered(tokens: Tokens, at: int) -> bool:
    """Whether a number stands at a token, with a letter or without: ``(Đội QLTT số) 5A``."""
    return tokens.numeral(at) or _LETTERED.fullmatch(tokens.word(at)) is not None


_STREETS = frozenset({"đường", "phố", "ngõ", "ngách", "hẻm"})


def of_house(tokens: Tokens, at: int) -> bool:
    """Whether a number is that of a house, no part of a name: ``(Công ty Sao Mai) số 219 đường Lê Lợi``, ``số 9/4``."""
    slash = tokens.lower(at + 1) == "/" and tokens.glued(at + 1) and tokens.lower(at + 2)[:1].isdigit()
    return slash or tokens.lower(at + 1) in _STREETS


def syllable(word: str) -> bool:
    """Whether a word in small letters has the shape of a syllable of Vietnamese."""
    return _SYLLABLE.fullmatch(word) is not None
