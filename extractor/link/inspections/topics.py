"""On what an inspection is: the phrase that tells what is looked at, readable on its own."""

import re

from extractor.link.inspections.code import Coded
from extractor.link.inspections.words import AMISS, THINGS, WORDS
from extractor.mentions import QuantityMention
from extractor.text.patterns import longest_first, one_of
from schemas import QuantityKind

# "về những sai phạm ở …": what is amiss says where, not what.
_AMISS = re.compile(
    rf"(?: (?:các|những|một số|nhiều|hàng loạt|loạt))? (?:{AMISS})(?:(?:,| và) (?:{AMISS}))*"
    r"(?: (?:nghiêm trọng|xảy ra|lớn))*(?: (?:về|trong|tại|ở|liên quan(?: đến| tới)?|của|đối với))?(?= )"
)
_PLACED = re.compile(rf"[^,.;:A]{{0,50}}? (?:tại|đối với|ở|trong)(?= (?:{THINGS}))")
_ABOUT = re.compile(r"[^,.;:]{0,60}? về(?: việc)?(?= [^\W\d_A-Z])")
# What tells nothing without where or of whom it is.
_HALF = re.compile(
    r"(?:việc |công tác |tình hình ){0,2}(?:chấp hành|thực hiện|tuân thủ)(?: (?:các |những )?quy định)?(?: của)?"
    r"(?: chính sách,?)?(?: pháp luật)?"
)
_GOES_ON = re.compile(rf" (?:tại|đối với|ở|trên)(?= (?:{THINGS}))")
_WHOSE = re.compile(r" (?:của|thuộc)(?: \w+){0,2} A(?!\w)")
_UNNAMED = frozenset({" dự án", " vụ", " việc", " vụ việc"})

_NO_TOPIC = re.compile(rf" (?:{one_of(WORDS['no_topic'])})(?!\w)| ?[^\w ]| [AGOTPD](?!\w)|$")
_NO_PART = r"(?<!chủ tịch )(?<!giám đốc )(?<!thủ trưởng )(?<!lãnh đạo )(?<!người đứng đầu )"
_ENDS, _DOES, _NEW = (longest_first(WORDS[key]) for key in ("ends", "does", "new"))
_TOPIC_END = re.compile(
    rf",? (?:{_ENDS})(?!\w)| và (?:{_DOES}|một số|[AGO])(?!\w)|, (?:{_DOES}|{_NEW}|[AGOTPQ])(?!\w)|,? T(?!\w)|"
    r" ?[;:()\"“”.…]| - |"
    rf" (?:của|thuộc)(?= (?:\w+ ){{0,2}}[AG](?!\w))| {_NO_PART}[AG](?!\w)"
)
_TRAILING = re.compile(
    r"(?:[ ,-]+(?:và|các|những|về|cho|của|trong|việc(?<!làm việc)(?<!công việc)|một số|hồi|lên|gửi|dẫn))*[ ,-]*$"
)
_VAGUE = re.compile(
    rf"(?:(?:một|các|những|nhiều|một số|hàng loạt) )?(?:(?:{longest_first(WORDS['vague'])}) ?){{1,4}}"
    r"(?:này|trên|đó|nói trên)?"
)
_NUMBER = re.compile(r"(?:[\d.,/]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ")
_PLACES = re.compile(r"(?:cơ sở|cửa hàng|quán|bếp|trạm|chợ|kho|phòng khám|nhà thuốc|siêu thị|đại lý|điểm)(?!\w)")
_SHORTEST, _COUNTED = 4, 3  # letters of a topic of one word; words of what is counted


def topic(coded: Coded, clause: str, base: int, *, paper: bool = False) -> tuple[int, int] | None:
    """What is looked at, as a stretch of the article: told at the beginning of a clause (not behind the mere word for
    a paper), behind ``tại`` and the like, or behind ``về``."""
    found = None if paper else _phrase(coded, clause, base)
    for opening in (_PLACED, _ABOUT) if found is None else ():
        match = opening.match(clause)
        found = _phrase(coded, clause[match.end() :], base + match.end()) if match else None
        if found:
            break
    return found


def _phrase(coded: Coded, rest: str, base: int) -> tuple[int, int] | None:
    """The phrase that a stretch begins with."""
    if amiss := _AMISS.match(rest):
        rest, base = rest[amiss.end() :], base + amiss.end()
    if _NO_TOPIC.match(rest):
        return None
    words, end = _cut(coded, rest, base)
    words = words[: trailing.start()] if (trailing := _TRAILING.search(words)) else words
    first = len(words) - len(words.lstrip(" ,-"))
    words = words.strip(" ,-")
    if words and _VAGUE.fullmatch(words):
        whose = _WHOSE.match(rest, end)
        if whose is None:
            return None
        words = rest[first : whose.end()]  # "các dự án của Công ty …"
    elif " " not in words and len(words) < _SHORTEST:
        return None
    start = coded.origin(base + first)
    return _counted(coded, base, first, words) if words[0] == "Q" else (start, coded.origin(base + first + len(words)))


def _cut(coded: Coded, rest: str, base: int) -> tuple[str, int]:
    """The words up to where another part of the clause begins, and that place."""
    end = _TOPIC_END.search(rest, 3)
    while end and end[0] == " - " and coded.printed(base + end.end()).isupper():  # "cao tốc Nội Bài - Lào Cai"
        end = _TOPIC_END.search(rest, end.end())
    if end and _HALF.fullmatch(rest[: end.start()].strip()) and (on := _GOES_ON.match(rest, end.start())):
        end = _TOPIC_END.search(rest, on.end() + 1)
    if end and end[0][:2] in (" A", " G") and rest[: end.start()] in _UNNAMED:  # "dự án Công ty … mua cổ phần"
        end = _TOPIC_END.search(rest, end.end())
    stop = end.start() if end else len(rest)
    return rest[:stop], stop


def _counted(coded: Coded, base: int, first: int, words: str) -> tuple[int, int] | None:
    """What is counted, without how many: ``25 cơ sở kinh doanh ăn uống``."""
    figure = coded.mention(base + first)
    match = _NUMBER.match(coded.wording(base + first))
    if not isinstance(figure, QuantityMention) or figure.kind is not QuantityKind.COUNT or match is None:
        return None
    counted = coded.wording(base + first)[match.end() :] + words[1:]
    if len(counted.split()) < _COUNTED or not _PLACES.match(counted):
        return None
    return figure.start + match.end(), max(coded.origin(base + first + len(words)), figure.end)
