"""Laws, codes and ordinances cited by their proper names: ``Luật Đất đai năm 2013``, ``Bộ luật Hình sự``."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from extractor.mentions import DocumentMention
from extractor.recognize.documents.dates import date_after
from extractor.text.patterns import one_of, spotted
from extractor.vocabulary import load

_YEAR = re.compile(r",? (?:\()?(?:năm )?(?:19|20)\d\d(?![\d/-]| ?- ?\d)\)?| \((?:19|20)\d\d\)", re.IGNORECASE)
_AMENDED = re.compile(
    r",? ?\((?:sửa đổi|bổ sung|sửa đổi, bổ sung)[^()\n]{0,20}\)| sửa đổi(?:,? bổ sung)?(?= năm| \d{4}|[.,;)])", re.I
)
_ALIAS = re.compile(r" \([A-ZĐ&]{2,8}\)(?=,? (?:năm )?(?:19|20)\d\d)")
_NUMBERED = re.compile(r" (?:số )?(\d{1,3}/(?:19|20)\d\d/QH\d{1,2})")
_AMENDING = re.compile(
    r" ?(?:sửa đổi|bổ sung|sửa đổi, bổ sung|sửa đổi bổ sung)(?: một số)?(?: điều)?(?: của)?(?: các)? "
    r"(?=(?:bộ )?luật |pháp lệnh )",
    re.I,
)
# What is told of that day is news, as "thông qua Luật An ninh mạng ngày 12/6/2018".
_PASSED = re.compile(
    r"(?<!\w)(?:thông qua|biểu quyết|thảo luận|ban hành|trình|góp ý|phổ biến|quán triệt)(?!\w)[^.;\n]*$"
)
_WORD = re.compile(r"[ ,]{1,2}([^\W\d_]+)")
_ASKS = re.compile(
    r"(?:vi phạm|trái|của|theo|dự án|dự thảo|sửa đổi|bổ sung|sửa|tại|trong|áp dụng|chấp hành|thi hành|thực hiện|và|đúng"
    r"|quy định|ban hành|thông qua|\d|,) $"
)
_ENDS = re.compile(r"[.,;:)\n\"]| (?:và|hiện hành|sửa đổi|cũng quy định|quy định|có quy định)\b|$")


@lru_cache(maxsize=1)
def _data() -> dict[str, list[str]]:
    return load(__package__, "laws.toml", {"heads", "not_after", "stops", "names", "vague", "codes"})


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], frozenset[str]]:
    data = _data()
    heads = one_of(data["heads"])
    names = one_of(data["names"])
    before = "|".join(map(re.escape, data["not_after"]))
    return (
        re.compile(rf"(?<!\w)(?:{heads})(?= )"),
        re.compile(rf" (?:về )?(?:{names})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{before}) $"),
        frozenset(data["stops"]),
    )


def find_laws(text: str, lower: str) -> Iterator[DocumentMention]:
    """Laws named in ``text``, each as far as its name, amendment and year go."""
    heads, _, not_after, _ = _words()
    done = 0
    for match in spotted(heads, _data()["heads"], lower):
        start = match.start()
        if start < done or not_after.search(lower, max(0, start - 12), start):
            continue
        end = _name_end(text, lower, start, match.end())
        if end is None:
            continue
        number = None
        for pattern in (_ALIAS, _AMENDED, _NUMBERED, _YEAR, _AMENDED):
            more = pattern.match(text, end)
            if more:
                number = more[1] if pattern is _NUMBERED else number
                end = more.end() - (more.group().endswith(")") and "(" not in more.group())
        end, day = _signed(text, lower, start, end)
        done = end
        head = match.group()
        yield DocumentMention(
            start=start, end=end, rule="law", cues=(head,), type=head[0].upper() + head[1:], number=number, date=day
        )
    yield from _codes(text)


def _signed(text: str, lower: str, start: int, end: int) -> tuple[int, date | None]:
    """The end of a law cited with its day, ``Luật Báo chí ngày 28/12/1989``, and the day; ``end`` where none is."""
    if not lower.startswith((" ngày ", " số "), end) or _PASSED.search(lower, max(0, start - 40), start):
        return end, None
    until, day = date_after(text, end, None)
    return (until, day) if day is not None else (end, None)


def _codes(text: str) -> Iterator[DocumentMention]:
    """Codes cited by their letters: ``BLHS``, ``BLHS năm 2015``."""
    if "BL" not in text:
        return
    for match in _letters().finditer(text):
        year = _YEAR.match(text, match.end())
        end = year.end() if year else match.end()
        yield DocumentMention(
            start=match.start(), end=end, rule="law", cues=(match.group(),), type="Bộ luật", number=None
        )


@lru_cache(maxsize=1)
def _letters() -> re.Pattern[str]:
    return re.compile(rf"BL(?<!\wBL)(?:{'|'.join(_data()['codes'])})(?!\w)")


def _name_end(text: str, lower: str, start: int, at: int) -> int | None:
    _, names, _, _ = _words()
    amending = _AMENDING.match(text, at)
    if amending:
        inner = _head_end(lower, amending.end())
        return _name_end(text, lower, amending.end(), inner) if inner else None
    named = text[start].isupper() or text[at + 1 : at + 2].isupper() or text.startswith("bộ", start)
    known = names.match(lower, at)
    if known and (named or _YEAR.match(text, known.end()) or _is_told(lower, start, known)):
        return known.end()
    if lower.startswith("hiến pháp", start) and _YEAR.match(text, at):
        return at
    return _proper_end(text, at) if text[at + 1 : at + 2].isupper() else None


def _is_told(lower: str, start: int, name: re.Match[str]) -> bool:
    """Whether a law in small letters is cited: behind a word that asks for a law, and then a mark or "và"."""
    vague = name.group().strip() in _vague() or " " not in name.group().strip()
    return not vague and bool(_ASKS.search(lower, max(0, start - 14), start) and _ENDS.match(lower, name.end()))


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return frozenset(_data()["vague"])


def _head_end(lower: str, at: int) -> int | None:
    match = _words()[0].match(lower, at)
    return match.end() if match else None


def _proper_end(text: str, at: int) -> int | None:
    """The end of a name that is not in the list: its capital and what runs on in small letters."""
    stops = _words()[3]
    end, count = at, 0
    for word in _WORD.finditer(text, at, at + 90):
        if word.start() != end or word[1].lower() in stops or count >= 8 or (count and "," in word.group()):
            break
        if count and word[1][0].isupper() and word[1] != word[1].upper():
            break
        end, count = word.end(), count + 1
    return end if count >= 2 else None
