"""Whom an inspection looks at: the bodies that stand behind its word, and those that the article blames."""

import re
from collections.abc import Iterator

from extractor.link.inspections.code import Coded
from extractor.link.inspections.words import AMISS, CASES, EXEMPT, TITLES, WORDS, WORK
from extractor.mentions import AgencyMention, Mention, PlaceMention
from extractor.text.patterns import one_of, searched

# From the word of the work to what is looked at: number, day and author of a paper, how it is done.
_ALSO = (
    r"(?:(?:,| và|,? đến)?(?: (?:để )?(?:tiến hành|tổ chức|thực hiện))?"
    r" (?:kiểm soát|giám sát|rà soát|đôn đốc|xác minh|kiểm tra|thanh tra|xem xét|làm rõ)(?= \w))"
)
_TAIL = re.compile(
    r"(?:(?: D| \([^()]{0,40}\)| T| trên| nêu trên| này)*"
    rf"(?: của (?:{TITLES})? ?(?P<by>[AG])(?: \([^()]{{0,80}}\))?)?)"
    rf"{_ALSO}?(?: (?:về(?: việc| kết quả(?= (?:{WORK})[ ,]))?|liên quan(?: đến| tới)?)(?= ))?"
    rf"(?:(?: (?:để )?(?:tiến hành|tổ chức|thực hiện|đi))? (?:{WORK})(?=[ ,]))?{_ALSO}?"
    rf"(?: (?:{one_of(WORDS['manners'])})(?!\w))*(?: (?:về|trong|liên quan(?: đến| tới)?)(?= ))?"
)
_RELEASED = re.compile(
    r"(?:vừa|mới|đã)? ?(?<!chưa )được (?P<by>A)(?: \([^()]{0,80}\))? (?:\w+ )?"
    r"(?:công bố|công khai|ban hành|đưa ra|phát hành|ký(?! (?:kết|hợp đồng))|thông báo|gửi)"
)

_ROOMS = rf"(?:(?:,? (?:{one_of(WORDS['rooms'])})(?!\w):?)+)?"
_OBJECT = re.compile(
    rf"(?:^|(?<!\w)(?:tại|đối với|ở|thuộc|gồm|cơ sở|đơn vị|Q|chủ đầu tư):?){_ROOMS} (?P<it>[AP])(?!\w)|"
    rf"(?<!\w)của(?: [^\W\d_]+)?(?P<owner> A)(?!\w)|"
    rf"(?<!\w)do(?P<doer> A)(?: \([^()]{{0,40}}\))? (?:{one_of(WORDS['owning'])})(?!\w)"
)
_JOIN = re.compile(r"(?:\s*\([^()]{0,80}\))?(?:,|,? và|;|, cùng| cùng)(?: tại| với| Q| các)? (?=[AP](?!\w))")
_BLOCK = re.compile(rf"(?<!\w)(?<!lãnh đạo, )(?:{one_of(WORDS['blocks'])})(?!\w)")
# What is a body's own, or somebody else's, is not looked at; nor is who only takes part.
_OWN = re.compile(rf"(?<!\w)(?:{one_of(WORDS['own'])})(?: \w+){{0,2}} của(?: \w+)?$")
_FAR = re.compile(r"(?<!\w)(?:đối với|và việc|cho|với)(?!\w)")
_BESIDE = re.compile(r"(?<!\w)(?:phối hợp|cùng|so|gắn|kết hợp|họp|hội trường|cuộc họp)(?: \w+)? (?:với|tại)(?: \w+)*$")

# "kết luận khẳng định Công ty … chịu trách nhiệm".
_STATED = re.compile(
    r",? (?:khẳng định|nêu rõ|nêu|chỉ rõ|chỉ ra|xác định|cho rằng|cho thấy)(?: rằng|:)? (?P<it>A)(?!\w)"
)
_BLAMED = searched(
    r"(?P<it>A)(?: \([^()]{0,60}\))? (?:đã )?(?:để xảy ra|bị (?:thanh tra|kiểm tra|kiểm toán|giám sát|kiến nghị|"
    rf"yêu cầu|xử phạt|phạt|thu hồi|chỉ ra))(?!\w)|(?<!\w)do (?P<doer>A) (?:{one_of(WORDS['owning'])})(?!\w)|"
    rf"(?<!\w)(?:{AMISS})(?: xảy ra)? (?:tại|ở|của) (?P<at>A)(?!\w)|"
    r"(?<!\w)(?:theo|qua) (?:kết luận|kết quả|thông báo|báo cáo)(?: [^,;.A]{0,40})?, "
    r"(?:(?:nhìn chung|về cơ bản|thời gian qua|trong T|T), )?(?P<found>A) "
)
# "Tại Công ty …,": a report turns to one of those looked at.
_CASE = re.compile(
    r"(?:[^,A]{0,40}(?:, | là |: ))?(?:riêng |trong đó,? |như )?(?:tại|trường hợp(?: của)?|ở|đối với) (?P<it>A)(?=[ ,])"
)


def tail(clause: str) -> re.Match[str]:
    """From the word of the work to what is looked at; ``by`` is who wrote the paper that is told of."""
    match = _TAIL.match(clause)
    assert match is not None  # it may be empty
    return match


def released(clause: str) -> int:
    """Where the body stands that made a paper known, -1 where none did."""
    match = _RELEASED.search(clause) if "được A" in clause else None
    return match.start("by") if match else -1


def objects(coded: Coded, clause: str, base: int) -> Iterator[Mention]:
    """The bodies and places that a clause behind the word of the work tells as looked at."""
    if " A" not in clause and " P" not in clause:
        return
    block = _BLOCK.search(clause)
    area, at = clause[: block.start() if block else len(clause)], 0
    while match := _OBJECT.search(area, at):
        group = next(name for name in ("it", "owner", "doer") if match[name])
        place, at = match.end(group) - 1, match.end()
        if _not_meant(area[:place].rstrip(), owner=group == "owner"):
            continue
        yield from _looked_at(coded, base + place)
        while group == "it" and (join := _JOIN.match(area, at)):
            before, at = base + place, join.end() + 1
            place = join.end()
            if not (join.group() == ", " and _owns(coded, before, base + place) and not _JOIN.match(area, at)):
                yield from _looked_at(coded, base + place)


def _not_meant(before: str, *, owner: bool) -> bool:
    if before.count("(") > before.count(")"):
        return True
    if owner and (_OWN.search(before) or _FAR.search(before)):
        return True
    return _BESIDE.search(before) is not None


def _owns(coded: Coded, before: int, place: int) -> bool:
    """Whether a ministry ends a list that tells whose the body before it is: ``Tổng cục Cảnh sát, bộ Công an``."""
    part, whole = coded.mention(before), coded.mention(place)
    if not isinstance(part, AgencyMention) or not isinstance(whole, AgencyMention):
        return False
    return whole.kind == "bộ" and part.kind != "bộ"


def _looked_at(coded: Coded, place: int) -> Iterator[Mention]:
    mention = coded.mention(place)
    body = isinstance(mention, AgencyMention) and mention.kind not in EXEMPT
    if mention is not None and (body or isinstance(mention, PlaceMention)):
        yield mention


def stated(coded: Coded, clause: str, base: int) -> AgencyMention | None:
    """The body of which a conclusion is told to say something."""
    match = _STATED.match(clause)
    return coded.body(base + match.start("it")) if match else None


def blamed(coded: Coded) -> Iterator[AgencyMention]:
    """The bodies that a sentence blames, or to which it turns."""
    if "A" not in coded.code:
        return
    for match in _BLAMED.finditer(coded.code):
        body = coded.body(match.start(match.lastgroup or 0))
        if body is not None and body.kind not in EXEMPT:
            yield body
    case = _CASE.match(coded.code)
    body = coded.body(case.start("it")) if case else None
    if body is not None and body.kind in CASES:
        yield body
