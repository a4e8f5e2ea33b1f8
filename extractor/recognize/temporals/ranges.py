"""Joins what was said into whole expressions: ranges, open ends, prepositions that belong to the span."""

import re
from dataclasses import replace

from extractor.fixed import fixed
from extractor.recognize.temporals.grammar import read
from extractor.recognize.temporals.patterns import FIRST_WORDS, NUMBERS, TRIGGER, WORDS, YEARLY
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.said import Said, number
from extractor.recognize.temporals.years import read_next_term
from extractor.text.patterns import one_of
from extractor.text.tokens import Tokens
from schemas import Grain, TemporalType

_JOINT = re.compile(r" ?- ?|,? (?:cho )?(?:đến|tới)(?: hết| trước)? |(?:đến|tới) |(?: cho)? đến hết ")
# "Cuối năm 2020, đến ngày 15/12 …": two times, unless a "từ" opens the clause and what is told follows a comma.
_APART = re.compile(r", (?:đến|tới) ")
_OPENS_A_CLAUSE = re.compile(r"(?:^|[\n.,:;(\"] ?|(?<!\w)(?:tính|kể|bắt đầu|giai đoạn|thời gian|trong) )từ $")
_TILL = re.compile(r"(?:đến|tới)")
_GOES_ON = re.compile(r" [^\W\d]")
LISTED = re.compile(r",? (?:và )?")
# A review with the plans for the rest of the year: "6 tháng đầu năm và nhiệm vụ những tháng cuối năm 2019".
_REVIEWED = re.compile(rf"[^.;\n]{{0,40}}(?<!\w)(?:{'|'.join(WORDS['cues']['plan'])})(?!\w)[^.;\n]{{0,60}}")
# What is measured by the plan of its year: "6 tháng đầu năm, xã thu 3 tỷ đồng, đạt 52% dự toán năm 2019".
_MEASURED = re.compile(r"[^.;\n]{0,160}% (?:so với )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)(?: [^\W\d]+){0,3} ?")
_REST = ("những tháng cuối ", "các tháng cuối ", "cuối ")
_STAGE = "giai đoạn "
_FROM = re.compile(r"(?:(?:giai đoạn|tính|kể|bắt đầu)(?: cả)? )?từ (?:(?:đầu|hồi) )?$")
_TO_NOW = re.compile(
    r" ?- ?nay\b|(?: cho)? (?:đến|tới) (?:nay|hiện nay|thời điểm này|thời điểm hiện tại|bây giờ|hiện tại)\b"
)
# "từ khi tổ được lập ngày 19/8 đến nay" runs from what happened, which its day only dates.
_SINCE_AN_EVENT = re.compile(r"\btừ (?:khi|lúc|sau khi) [^,.;\n]{3,60}$")
_BACKWARDS = re.compile(r" trở (?:về|lại) trước\b| về trước\b")
_ONWARDS = re.compile(r" (?:trở đi|trở lại đây|trở về sau|về sau)\b")
_TILL_AN_EVENT = re.compile(r" (?:cho )?(?:đến|tới) khi\b")  # an end that is told, not dated
_UP_TO = re.compile(
    r"(?:(?:tính|kể|lũy kế)(?: từ [^\n,.;]{1,20})?,? (?:cho )?(?:đến|tới)(?: hết| cuối| thời điểm)?"
    r"|từ (?:trước|đó) (?:cho )?(?:đến|tới)(?: hết| trước)?"
    r"|(?:cho )?(?:đến|tới) (?:hết|trước|thời điểm)|hết"
    r"|(?:từ )?(?<!trả )trước(?: thời điểm)?|(?:chậm|muộn|trễ) nhất(?: là)?(?: đến| vào| trước)?"
    r"|không (?:(?:muộn|chậm|trễ) hơn|quá)) $"
)
# "tiền thuê đất đến 30-6-2016" has an end; "Tuy nhiên đến ngày 28/11, …" tells of that day.
_UP_TO_INSIDE = re.compile(
    r"(?<=\w )(?<!nhưng )(?<!song )(?<!và )(?<!mà )(?<!rồi )(?<!nhiên )(?<!mãi )(?<!phải )(?<!thì )(?<!nay )(?<!đó )"
    r"(?<!khi )(?<!lại )(?<!đoàn )(?<!cũng )(?<!cho )(?<!gửi )(?:cho )?(?:đến|(?<!gian )tới) $"
)
# "Đến ngày 9/4, tổ công tác đã xử lý 170 vụ" counts up to that day.
_UP_TO_COUNT = re.compile(r"(?:^|[\n,;.] ?)(?P<to>(?:đến|tới) )$")
_COUNTED_SO_FAR = re.compile(
    r",(?: [^\s,.;:]+){1,10}? đã(?: [^\W\d]+){1,2}? (?:(?:được|hơn|trên|gần|khoảng|tổng cộng) ){0,2}\d"
)
_NOT_BEFORE = re.compile(r",? mới\b(?! đây\b)")  # "đến 23/11 mới ký": on that day, not up to it
_AFTER = re.compile(r"(?:(?<!trước và )sau|kể từ sau) $")
# The last words of what opens a stretch of time, and of what leaves one side of it open.
_OPENERS = ("từ ", "từ đầu ", "từ hồi ")
_SIDES = ("đến ", "tới ", "hết ", "cuối ", "điểm ", "trước ", "nhất ", "nhất là ", "hơn ", "quá ", "vào ", "sau ")
_FROM_NOW = re.compile(r"từ (?:nay|đây|giờ) (?:cho )?(?:đến|tới)(?: hết)? $")
_CLAUSE = r"(?:[^,.;\n]|(?<=\d)[.,](?=\d))"  # what stands inside a clause, with the marks of its numbers
_EVENT = re.compile(
    rf"(?:(?:{'|'.join(WORDS['cues']['event'])}){_CLAUSE}{{0,24}}|bổ nhiệm làm {_CLAUSE}{{0,36}}"
    rf"|(?:{'|'.join(WORDS['cues']['done'])})|đã (?:xin )?(?:nghỉ hưu|nghỉ việc|thôi việc)"
    r"|(?:đầu quân|phân công|điều động|luân chuyển)[^.;\n]{0,60})(?<!giai đoạn)(?<!bắt đầu)(?<!kể)(?<!tính) từ $"
)
_BEGUN, _ACTS, _FOUND = "|".join(WORDS["cues"]["begun"]), "|".join(WORDS["acts"]), "|".join(WORDS["cues"]["found"])
# What is told of a year or month as done at once, before it or behind it; what was done several times went on.
_BEGUN_BEFORE = re.compile(
    rf"(?<!\w)(?<!cung )(?<!xuống )(?:(?:{_BEGUN}|đã giao|giao cho)(?: {_CLAUSE}{{0,36}})?|{_ACTS}|{_FOUND}"
    rf"|giao (?!thông|dịch|lưu|tiếp|thoa|khoán){_CLAUSE}{{3,40}})"
    r"(?<!sẵn có)(?<!đã có) từ $"
)
_BEGUN_BEHIND = re.compile(
    rf",? (?!đến nay|các |nhiều |những |một số )(?:[^,.;\n]{{0,60}} )?(?:(?:đã|được|đã có) (?:được )?(?:{_BEGUN})(?!\w)"
    r"(?! (?:\d(?![\d.,]* (?:ha|m2|km|tỷ|tỉ|triệu)\b)|các|nhiều|những|hàng|hai|ba|bốn))"
    r"|có (?:văn bản|công văn|quyết định|chủ trương|kết luận|thông báo)(?! (?:số )?\d)\b)"
)
_MOVED = re.compile(r" (?:chuyển )?(?:sang|qua)\b")  # "hồ sơ chuyển từ năm 2018 sang"
_VAGUE_START = re.compile(r"ngay từ $")
# "trong 3 năm từ 2013 đến 2015": the count of the years belongs to their stretch, unless it is another's ("kế hoạch 5
# năm 2016-2020") or is hedged.
_COUNT_OF_YEARS = re.compile(
    r"(?:(?<!\w)(?:trong|suốt|của|qua)(?: cả)? |(?:^|[.\n,;(]) ?)"
    rf"(?P<count>(?P<n>\d{{1,2}}|{one_of(NUMBERS)}) )(?P<own>năm )?$"
)
_COUNT_REACH = 24


@fixed()
class Expression:
    """A whole expression: its first and second point, and which side is open."""

    start: int
    end: int
    first: Said
    last: Said
    type: TemporalType
    rule: str
    open_begin: bool = False
    open_end: bool = False
    from_now: bool = False
    to_now: bool = False


def expressions(tokens: Tokens, text: str, closed: list[tuple[int, int]]) -> list[Expression]:
    """All calendar expressions of a lower-case text, in order; ``closed`` stretches are not read."""
    said = _share_years(text, _scan(tokens, text, closed))
    found: list[Expression] = []
    i = 0
    while i < len(said):
        expression, used = _join(text, said, i)
        if expression is not None:
            found.append(_with_count(text, expression))
        i += used
    return found


def _with_count(text: str, said: Expression) -> Expression:
    """A stretch of years with the count of them that stands right before it."""
    first, last = said.first.point, said.last.until or said.last.point
    if first is None or last is None or first.year is None or last.year is None or first.grain is not Grain.YEAR:
        return said
    told = last.year > first.year and text.startswith(("năm ", "từ "), said.start)
    before = _COUNT_OF_YEARS.search(text, max(0, said.start - _COUNT_REACH), said.start) if told else None
    if before is None or (before["own"] is None) is not text.startswith("năm ", said.start):
        return said
    if last.grain is not Grain.YEAR or number(before["n"]) != last.year - first.year + 1:
        return said
    return replace(said, start=before.start("count"))


def _scan(tokens: Tokens, text: str, closed: list[tuple[int, int]]) -> list[Said]:
    said: list[Said] = []
    cursor = k = 0
    numbers = {word for word in tokens.words if word[0].isdecimal()}
    for token in tokens.where(FIRST_WORDS | numbers):
        at = tokens.start[token]
        if at < cursor or not TRIGGER.match(text, at):
            continue
        while k < len(closed) and closed[k][1] <= at:
            k += 1
        if k < len(closed) and closed[k][0] <= at:
            continue
        here = read(text, at, tokens.low[token])
        if not here:
            continue
        while here[-1].rule == "term":
            following = read_next_term(text, here[-1].end)
            if following is None:
                break
            here.append(following)
        cursor = here[-1].end
        if (here[-1].point and here[-1].point.year) or not YEARLY.match(text, cursor):
            said.extend(here)
    return said


def _share_years(text: str, said: list[Said]) -> list[Said]:
    """The items of a list with the year that is printed once, at its end: ``ngày 3/7 và 10/7/2018``; so too
    what is reviewed with plans for the rest of the year."""
    for i in range(len(said) - 2, -1, -1):
        point = _of_shared_year(text, said[i], said[i + 1])
        if point is not None and point.valid():
            said[i] = replace(said[i], point=point)
    years = _printed(said)
    return [_as_printed(one, years) for one in said]


def _printed(said: list[Said]) -> dict[Point, set[int]]:
    """The years with which each stretch of several months is printed."""
    years: dict[Point, set[int]] = {}
    for one in said:
        if one.point is not None and one.point.year is not None and one.point.of_months():
            years.setdefault(one.point.within(None), set()).add(one.point.year)
    return years


def _as_printed(one: Said, years: dict[Point, set[int]]) -> Said:
    """``6 tháng đầu năm`` in the year of ``6 tháng đầu năm 2018``, if that is the only one with which it is printed."""
    point = one.point
    if point is None or point.year is not None or one.relative or len(of := years.get(point, set())) != 1:
        return one
    return replace(one, point=point.within(*of))


def _of_shared_year(text: str, a: Said, b: Said) -> Point | None:
    """What is told without a year in that of what follows, where the two share it."""
    one, other = a.point, b.point
    if one is None or other is None or one.year is not None or other.year is None:
        return None
    if _is_reviewed(text, a.end, b.start, one, other):
        return one.within(other.year)
    listed = a.until is None and a.relative is None and LISTED.fullmatch(text, a.end, b.start)
    return one.within(other.year - (one.first > other.first)) if one.grain is other.grain and listed else None


def _is_reviewed(text: str, end: int, start: int, one: Point, other: Point) -> bool:
    """Whether a stretch from January on that ends at ``end`` is reviewed with plans that begin at ``start``, or
    measured by the plan of its year."""
    if one.first[0] != 1:
        return False
    if other.grain is Grain.YEAR and one.of_months() and _MEASURED.fullmatch(text, end, start):
        return True
    rest = other.first > one.last or text.startswith(_REST, start)
    return rest and _REVIEWED.fullmatch(text, end, start) is not None


def _join(text: str, said: list[Said], i: int) -> tuple[Expression | None, int]:
    """The expression that begins with ``said[i]`` and how many pieces it uses."""
    a = said[i]
    before = text[max(0, a.start - 64) : a.start]
    start, opener = _opening(a, before)
    if i + 1 < len(said) and said[i + 1].rule == "year_in_list" and LISTED.fullmatch(text, a.end, said[i + 1].start):
        return Expression(a.start, a.end, a, a, a.type, a.rule), 1  # "từ năm 2014, 2015" are two
    if a.point is not None and i + 1 < len(said):
        b = said[i + 1]
        gap = text[a.end : b.start]
        joint = _JOINT.fullmatch(gap) and not (_APART.fullmatch(gap) and _tells_two(text, opener, before, b.end))
        if b.point is not None and joint and (_fits(a, b) or _are_terms(text, a, b)):
            rule = "range" if opener else "joined"
            start -= len(_STAGE) if before.endswith(_STAGE) else 0
            return Expression(start, b.end, a, b, TemporalType.PERIOD, rule), 2
        if b.rule == "same_day" and joint and a.until is None and a.point.grain is Grain.DAY:
            return Expression(
                start, b.end, a, a, TemporalType.PERIOD, "range"
            ), 2  # "từ 5h ngày 3/10 đến 23h cùng ngày"
    now = _TO_NOW.match(text, a.end)
    if now and (a.point or a.relative) and not (a.point and not opener and _SINCE_AN_EVENT.search(before)):
        return Expression(start, now.end(), a, a, TemporalType.PERIOD, "to_now", to_now=True), 1
    if a.point is not None or a.relative:
        return _one_sided(text, a, before, start, opener), 1
    return Expression(a.start, a.end, a, a, a.type, a.rule), 1


def _tells_two(text: str, opener: bool, before: str, end: int) -> bool:
    """Whether ``đến`` behind a comma tells what came next: "thuê đất từ năm 2004, đến năm 2008 thì trả lại"."""
    return not opener or (_OPENS_A_CLAUSE.search(before) is None and _GOES_ON.match(text, end) is not None)


def _opening(a: Said, before: str) -> tuple[int, bool]:
    match = _FROM.search(before) if before.endswith(_OPENERS) else None
    if not match or _is_vague(a, before):
        return a.start, False
    return a.start - len(before) + match.start(), True


def _is_vague(a: Said, before: str) -> bool:
    """Whether ``ngay từ đầu năm`` names no year; ``ngay từ đầu năm 2016`` does."""
    return _VAGUE_START.search(before) is not None and (a.point is None or a.rule == "edge")


def _fits(a: Said, b: Said) -> bool:
    """Whether two points can be the ends of one stretch, in whatever order they are printed."""
    return a.until is None and b.until is None and a.note is None and b.note is None


def _are_terms(text: str, a: Said, b: Said) -> bool:
    """Whether school years or terms of office are the ends of one stretch: ``từ năm học 2019-2020 đến năm học
    2021-2022``; a dash between them joins two."""
    if a.rule != "term" or a.point is None or b.point is None or not _TILL.search(text, a.end, b.start):
        return False
    return b.until is None or (b.rule in ("term", "bare_years") and (a.point.year or 0) < (b.point.year or 0))


def _one_sided(text: str, a: Said, before: str, start: int, opener: bool) -> Expression | None:
    plain = Expression(a.start, a.end, a, a, a.type, a.rule)
    back = _BACKWARDS.match(text, a.end)
    if back:
        return replace(plain, start=start, end=back.end(), type=TemporalType.PERIOD, rule="and_before", open_begin=True)
    if _is_vague(a, before):
        return None
    onwards = _ONWARDS.match(text, a.end)
    goes_on = onwards or _TILL_AN_EVENT.match(text, a.end)
    if opener or goes_on:
        if a.until is not None:
            # "từ năm 2015-2017" has both ends; "từ năm học 2016-2017" begins with that school year.
            return replace(plain, start=start, type=TemporalType.PERIOD, open_end=a.rule == "term" and opener)
        if not goes_on and (_EVENT.search(before) or _is_begun(text, a, before)):
            return plain
        end = onwards.end() if onwards else a.end
        return replace(plain, start=start, end=end, type=TemporalType.PERIOD, rule="from", open_end=True)
    if not before.endswith(_SIDES):
        return plain
    counted = _UP_TO_COUNT.search(before) if a.until is None else None
    if counted and _COUNTED_SO_FAR.match(text, a.end):
        start = a.start - len(before) + counted.start("to")
        return replace(plain, start=start, type=TemporalType.PERIOD, rule="up_to", open_begin=True)
    for pattern, rule in ((_FROM_NOW, "from_now"), (_UP_TO, "up_to"), (_UP_TO_INSIDE, "up_to"), (_AFTER, "after")):
        match = pattern.search(before)
        if (
            match
            and (rule == "from_now" or a.until is None)
            and not (pattern is _UP_TO_INSIDE and _NOT_BEFORE.match(text, a.end))
        ):
            return replace(
                plain, start=a.start - len(before) + match.start(), type=TemporalType.PERIOD, rule=rule,
                open_begin=rule == "up_to", open_end=rule == "after", from_now=rule == "from_now",
            )  # fmt: skip
    return plain


def _is_begun(text: str, a: Said, before: str) -> bool:
    """Whether a year or month after ``từ`` is when one thing was done: ``giao đất từ năm 2004``."""
    if a.point is None or a.point.grain not in (Grain.YEAR, Grain.MONTH):
        return False
    return bool(_BEGUN_BEFORE.search(before) or _BEGUN_BEHIND.match(text, a.end) or _MOVED.match(text, a.end))
