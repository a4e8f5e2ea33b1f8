"""What an article says of an event, in slots that other articles on it can be compared with."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain

from extractor.audit.names import Names, names_in, names_of, together
from extractor.text.fold import fold_phrase
from extractor.text.patterns import CAPITALS, one_of
from extractor.text.sentences import split
from extractor.vocabulary import load
from schemas import ArticleRecord, Claim, Grain, Quantity, QuantityKind, Span, Temporal

_WORD = re.compile(r"[^\W\d_]+")
_WORDS = load(__package__, "words.toml", {"stop", "rows", "masks", "lone", "joints", "goods", "plain"})
_STOP = frozenset(_WORDS["stop"])
_PLAIN = frozenset(_WORDS["plain"])
_ROWS = tuple(
    (frozenset(row), re.compile(rf"(?<!\w)(?:{one_of({*row, *_WORDS['masks']})})(?!\w)")) for row in _WORDS["rows"]
)
_JOINT = re.compile(rf"(?<!\w)(?:{one_of(set(_WORDS['joints']))})(?!\w)")
_GOODS = re.compile(rf" ?(?:{one_of(set(_WORDS['goods']))})(?!\w)")
_NUMBER_OF = re.compile(r"(?<!\w)số ((?:[^\W\d_]+ ){1,8}?)(?:là |có |đạt |được )?$")
_LONE = re.compile(rf"(?<!\w)(?:{one_of(set(_WORDS['lone']))})(?! số)(?!\w)")
_OF_PART = re.compile(r"(?<!\w)(?<!nói )riêng(?!\w)")  # "riêng công ty mẹ" is told what follows in the sentence
_AT_PLACE = re.compile(r"(?<!\w)(?:tại|ở|trên địa bàn)(?!\w)[^,;:.()]*")  # "Riêng tại huyện …" opens what is told there
_RECOMMENDED = re.compile(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|(?<!còn )phải nộp)(?!\w)")
_TERM = re.compile(r"(?<!\w)(?:thanh tra|kiểm tra|kiểm toán|giám sát|làm việc tại|tiến hành)(?!\w)")
_OF_WORK = re.compile(r" ?(?:làm việc )?(?:thanh tra|kiểm tra|kiểm toán|giám sát|(?:trực tiếp )?tại)(?!\w)")
_TO_COME = re.compile(
    r"(?<!\w)(?:sẽ(?! kéo dài)|khắc phục|yêu cầu|đề nghị|kiến nghị|báo cáo|công khai|niêm yết|chậm|đình chỉ)(?!\w)"
)
_SPENT, _WORKED = re.compile(r"(?<!\w)làm việc(?!\w)"), re.compile(r"\w+ \w+(?: thực tế)? làm việc(?!\w)")
_SPAN_OF_TERM = re.compile(
    r"(?<!\w)(?:trong|sau|qua|kết thúc|kéo dài|thời hạn(?: thanh tra| kiểm tra)?(?: là)?|thời gian) (?:\w+ ){0,2}$"
)
_ISSUED = re.compile(r"(?<!\w)(?:công bố|công khai|ban hành)(?!\w)")
_SAID = re.compile(r"(?<!\w)(?:xác nhận|cho biết|cho hay|khẳng định|thông tin)(?!\w)")
_MADE_PUBLIC = ("công bố", "công khai")
_TEAM = r"(?P<team>đoàn|tổ)(?: (?:thanh tra|kiểm tra|giám sát|kiểm toán|công tác|liên ngành))*"
_AT_WORK = re.compile(rf"(?<!\w){_TEAM}(?: [^\W\d]+){{0,12}} làm việc trong (?:\w+ ){{0,2}}$")
_OF_TEAM = re.compile(rf"(?<!\w){_TEAM}(?: (?:này|của [^\W\d]+(?: [^\W\d]+){{0,8}}))?(?: (?:gồm có|gồm|có|với))? $")
_MEMBERS = frozenset({"người", "thành viên", "cán bộ", "đồng chí"})
_LEADS = re.compile(r"(?<!\w)(?<!phó )trưởng đoàn(?!\w)")
_DECIDED = re.compile(r"(?<!\w)quyết định(?!\w)")
_PLANNED = re.compile(r"(?<!\w)(?:dự kiến|sẽ|kế hoạch|trước đó|trước ngày)(?!\w)")
_AS_OF = re.compile(r"(?:tính |kể )?đến(?: hết)? ", re.IGNORECASE)
_TOLD_OF = re.compile(r"(?<!\w)(?:công bố|công khai|cho biết|thông tin|thông báo|kết luận|báo cáo)(?!\w)")
_COUNTED = re.compile(r"(?P<count>\d{2,})(?P<of>[/-].+)")  # what a body counts its papers by: 236/QĐ-TTr
_NUMBER = re.compile(r"\d[\d.]*[/-][\w./-]*[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRINTED_DAY = re.compile(r"\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}")
_CLAUSE = re.compile(r"[;:.()\n]")
_LABELLED = re.compile(r": *$")  # "Công ty Sành Bắc Hà: 39,3 tỷ đồng" is told of what stands before the colon
_LABEL_END = re.compile(r"[,;:.()\n]")
_PERIOD = re.compile(r"(?:giai đoạn|thời kỳ|niên độ|từ năm|các năm)(?!\w)")
_LOOKS = r"(?:thanh tra|kiểm tra|kiểm toán|giám sát)"
_INSPECTED = rf"(?:thời kỳ|giai đoạn|niên độ)(?: được)? {_LOOKS}(?!\w)"
_SCOPE = re.compile(rf"(?<!\w){_INSPECTED}(?: này)?(?: là| tính| được tính|,|:)*\s*$")
_SCOPE_TOLD = re.compile(rf"{_INSPECTED} ")
_LOOKED_INTO = re.compile(rf"(?<!\w){_LOOKS} $")
_WITHIN = re.compile(r"(?<!\w)(?:trong|riêng|nhất là|cụ thể)(?!\w)[^,]{0,12}$")
_REASON = re.compile(r"(?<!\w)(?:do|vì|về hành vi|về tội|vì hành vi)(?!\w)(?P<why>.*)")
_AGED = re.compile(
    rf"(?<!\w)(?P<name>[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{2,3}}),? ?\(?"
    r"(?P<told>(?:SN|sinh năm|sinh) (?P<born>(?:19|20)\d\d)|(?P<age>\d\d) tuổi)(?!\w)"
)
_PLACES = frozenset({"commune", "district", "province"})
_WIDE = 70
_FAR = 1000  # characters of a sentence before and behind a place
_WEIGHED, _GOODS_NAMED = frozenset({"tấn", "kg", "tạ", "g", "gam", "m3", "m³", "lít"}), 2  # so much of some goods
_NEAREST = 5  # words behind a figure that may tell which things it counts


@dataclass(frozen=True, slots=True)
class About:
    """Who, where and when a thing is told of."""

    names: Names = field(default_factory=dict)
    begin: date | None = None  # of the period that a figure is told for
    end: date | None = None
    as_of: date | None = None  # tính đến ngày …
    days: frozenset[date] = frozenset()  # on which it happened
    terms: frozenset[tuple[int, str]] = frozenset()  # words that exclude others, with their rows
    lone: frozenset[str] = frozenset()
    part: Names = field(default_factory=dict)  # units that it is told of alone: "riêng tại huyện …"
    numbers: frozenset[str] = frozenset()  # of documents


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing said: ``kind`` and ``key`` say what may be compared with it, ``words`` how it is told, or by whom."""

    kind: str  # figure, term, team, announced, document, number, period, leader, age; of copies also day, body
    key: str
    value: str
    words: frozenset[str]
    span: Span
    quantity: Quantity | None = None
    asked: bool = False
    about: About = field(default_factory=About)
    which: frozenset[str] = frozenset()  # of the things that are counted: those that …
    reason: frozenset[str] = frozenset()  # what it was for: phạt 30 triệu đồng "do lấn chiếm đất"
    way: str = ""  # of a term: "spent", not allowed; told in days "worked", not in those of the calendar


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(split(text, 0, len(text)))


def sentence_of(record: ArticleRecord, place: int) -> tuple[int, int]:
    """The sentence that holds a place; of one without end, what is near."""
    sentences = _sentences(record.article.text)
    at = bisect_right(sentences, (place, len(record.article.text))) - 1
    start, end = sentences[at] if sentences and at >= 0 else (place, place)
    return max(start, place - _FAR), min(end, place + _FAR)


def slots(record: ArticleRecord) -> list[Slot]:
    """Everything of a record that can be compared across articles."""
    about = _Abouts(record)
    told = (_figures(record, about), _documents(record), _days(record, about), _leaders(record))
    return [*chain(*told), *_periods(record), *_ages(record)]


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(fold_phrase(text).lower()) if w not in _STOP)


def _around(record: ArticleRecord, span: Span) -> tuple[str, str, str]:
    """The sentence of a span, and the text before and behind the span in its clause."""
    text = record.article.text
    start, end = sentence_of(record, span.start)
    before = _LABELLED.sub(" ", text[max(start, span.start - _WIDE) : span.start])
    before = _CLAUSE.split(before if span.start - _WIDE <= start else before.partition(" ")[2])[-1]
    after = _LABEL_END.split(text[span.end : min(end, span.end + 50)])[0]
    return text[start:end], before, after


def _figures(record: ArticleRecord, about: "_Abouts") -> Iterator[Slot]:
    claims = {claim.quantity: claim for claim in record.claims}
    for quantity in record.quantities:
        if quantity.upper is not None:
            continue
        _, before, after = _around(record, quantity.span)
        key = f"{quantity.kind}:{fold_phrase(quantity.unit or '').lower().split(' ')[0]}"
        value = str(quantity.value.normalize())
        if quantity.kind is QuantityKind.DURATION:
            told, following = fold_phrase(before).lower(), fold_phrase(after).lower()
            of_work = _TERM.search(told) or _OF_WORK.match(following) or _AT_WORK.search(told)
            if _SPAN_OF_TERM.search(told) and of_work and not _TO_COME.search(told[-32:]):
                length = fold_phrase(quantity.span.text).lower()
                way = "spent" if _SPENT.search(told) else "worked" if _WORKED.match(length + following) else ""
                yield Slot("term", key, value, _words(before + after), quantity.span, quantity, way=way)
            continue
        if quantity.unit in _MEMBERS and (of := _OF_TEAM.search(fold_phrase(before).lower())):
            yield Slot("team", of["team"], value, frozenset(), quantity.span, quantity)
        claim = claims.get(quantity.id)
        status = f" {claim.status or ''} {claim.measure or ''}" if claim else ""
        asked = is_asked(record, quantity.span)
        words = _words(before + after + status)
        told_of = about.of(quantity.span, claim, before, f"{quantity.span.text}{after}")
        which = _which(quantity, before, after)
        reason = _REASON.search(fold_phrase(after).lower())
        why = _words(reason["why"]) if reason else frozenset[str]()
        yield Slot("figure", key, value, words, quantity.span, quantity, asked, told_of, which, why)


def _which(quantity: Quantity, before: str, after: str) -> frozenset[str]:
    """The words that say which of the things a figure counts: hộ "tham gia bảo hiểm y tế", tiền "sử dụng đất"."""
    following = fold_phrase(after).lower()
    if quantity.kind is QuantityKind.OTHER and quantity.unit in _WEIGHED:
        return _words(" ".join(_JOINT.split(following)[0].split()[:_GOODS_NAMED]))
    if quantity.kind is not QuantityKind.COUNT:
        return _words(_JOINT.split(following)[0]) if _GOODS.match(following) else frozenset()
    counted = _NUMBER_OF.search(_LABEL_END.split(fold_phrase(before).lower())[-1])
    unit = fold_phrase(quantity.unit or "").lower()
    head, _, rest = unit.partition(" ")
    behind = " ".join(_JOINT.split(following)[0].split()[:_NEAREST])
    told = f"{rest} {behind} {counted[1] if counted else ''}"
    return _words(told) - _PLAIN - {head}


def is_asked(record: ArticleRecord, span: Span) -> bool:
    """Whether a figure stands behind a request in its sentence."""
    return _RECOMMENDED.search(_ahead(record, span)) is not None


def _ahead(record: ArticleRecord, span: Span) -> str:
    """What a sentence tells before a place."""
    start, _ = sentence_of(record, span.start)
    return fold_phrase(record.article.text[start : span.start]).lower()


class _Abouts:
    """Who, where and when the figures of one article are told of."""

    def __init__(self, record: ArticleRecord) -> None:
        self.record = record
        self.agencies = {agency.id: names_of(agency.name) for agency in record.agencies}
        self.named = sorted((m.start, agency.id) for agency in record.agencies for m in agency.mentions)
        self.temporals = {temporal.id: temporal for temporal in record.temporals}
        self.people = sorted((m.start, m.end) for official in record.officials for m in official.mentions)
        # Where the time is told that was looked into: what was found in it may be told far behind.
        self.looked_into = {slot.span.start for slot in _periods(record)}

    def of(self, span: Span, claim: Claim | None, before: str = "", behind: str = "") -> About:
        """The surroundings of one place; ``before`` and ``behind`` are what its clause says of a figure there."""
        clause = fold_phrase(before + behind).lower()
        label = fold_phrase(_LABEL_END.split(before)[-1] + behind).lower()
        start, end = sentence_of(self.record, span.start)
        sentence = self._without_people(start, end)
        told = fold_phrase(sentence).lower()
        bodies = {body for _, body in self.named[bisect_left(self.named, (start,)) : bisect_left(self.named, (end,))]}
        bodies |= {claim.subject} if claim and claim.subject else set()
        period = self.temporals.get(claim.period or "") if claim else None
        within = [t for t in self.record.temporals if start <= t.span.start < end]
        as_of = next((t.end for t in (*filter(None, (period,)), *within) if _is_as_of(t)), None)
        if period is not None and ((period.grain is Grain.DAY and period.begin == period.end) or _is_as_of(period)):
            period = None
        if period is not None and period.span.start in self.looked_into and period not in within:
            period = None  # that of all that was found: where sources tell it differently, its figures are the same
        parts = list(self._parts(span))
        days = frozenset(t.begin for t in within if t.begin and t.begin == t.end and t.grain is Grain.DAY)
        return About(
            names=together([names_in(sentence), *(self.agencies[body] for body in bodies)]),
            begin=period.begin if period else None,
            end=period.end if period else None,
            as_of=as_of,
            days=frozenset() if _TOLD_OF.search(told) else days,
            terms=frozenset((n, w) for n, (row, found) in enumerate(_ROWS) for w in found.findall(label) if w in row),
            lone=frozenset((*_LONE.findall(clause), *("riêng" for place in parts if not place))),
            part=together(parts),
            numbers=frozenset(_NUMBER.findall(told)),
        )

    def _parts(self, span: Span) -> Iterator[Names]:
        """What a sentence tells of alone, each "riêng" before a place: the units of "riêng tại huyện …", or nothing."""
        start, _ = sentence_of(self.record, span.start)
        ahead = fold_phrase(self.record.article.text[start : span.start])
        for alone in _OF_PART.finditer(ahead.lower()):
            place = _AT_PLACE.match(ahead, alone.end() + 1)
            units = names_in(place.group()) if place else {}
            yield {level: named for level, named in units.items() if level in _PLACES}

    def _without_people(self, start: int, end: int) -> str:
        """A stretch of the text where people's names, which may follow "tỉnh" in a title, are cut out."""
        pieces, place = [], start
        for person in self.people[bisect_left(self.people, (start, start)) :]:
            if person[0] >= end:
                break
            pieces.append(self.record.article.text[place : person[0]])
            place = person[1]
        return " , ".join((*pieces, self.record.article.text[place:end]))


def _is_as_of(temporal: Temporal) -> bool:
    return temporal.begin is None and temporal.end is not None and bool(_AS_OF.match(fold_phrase(temporal.span.text)))


def _documents(record: ArticleRecord) -> Iterator[Slot]:
    for document in record.documents:
        number = number_of(document.number)
        if "/" in number and document.date:
            day = _day(document.date, document.span)
            yield Slot("document", number, day, frozenset(), document.span)
            if counted := _COUNTED.match(number):
                yield Slot("number", f"{counted['of']} {day[-5:]}", counted["count"], frozenset(), document.span)


def number_of(number: str | None) -> str:
    """A document's number as documents are told apart by it."""
    return fold_phrase(number or "").replace(" ", "").lower()


def _days(record: ArticleRecord, about: _Abouts) -> Iterator[Slot]:
    """The day on which the result was issued, or made public."""
    for temporal in record.temporals:
        if temporal.grain is not Grain.DAY or temporal.begin is None or temporal.begin != temporal.end:
            continue
        if not _PRINTED_DAY.search(temporal.span.text):
            continue
        _, before, _ = _around(record, temporal.span)
        _, end = sentence_of(record, temporal.span.start)
        following = record.article.text[temporal.span.end : min(end, temporal.span.end + 90)]
        told = fold_phrase(f"{before} {following}").lower()
        deed = _deed(before, following)
        if deed and not _PLANNED.search(told):
            what = f"{deed}:{'decision' if _DECIDED.search(told) else 'result'}"
            bodies = _bodies(record, temporal.span.end, temporal.span.end + len(following))
            day = _day(temporal.begin, temporal.span)
            yield Slot("announced", what, day, bodies, temporal.span, about=about.of(temporal.span, None))


def _deed(before: str, following: str) -> str | None:
    """What was done on a day: the last deed told before it, or else the first behind it."""
    before, following = fold_phrase(before).lower(), fold_phrase(following).lower()
    said = _SAID.search(following)
    following = following[: said.start()] if said else following  # what is said on that day was done on another
    deeds = _ISSUED.findall(before)[-1:] or _ISSUED.findall(following)[:1]
    return ("public" if deeds[0] in _MADE_PUBLIC else "issued") if deeds else None


def _bodies(record: ArticleRecord, start: int, end: int) -> frozenset[str]:
    """The bodies that are named in a stretch: one of them makes the result public."""
    return frozenset(
        fold_phrase(agency.name).lower()
        for agency in record.agencies
        if any(start <= mention.start < end for mention in agency.mentions)
    )


def _day(day: date, span: Span) -> str:
    """A day as printed: without the year where only context gives it."""
    return day.isoformat() if _YEAR.search(span.text) else f"--{day:%m-%d}"


def _periods(record: ArticleRecord) -> Iterator[Slot]:
    """The time that is told to be looked into, and the years that a result is about: ``giai đoạn 2018 - 2022``."""
    for temporal in record.temporals:
        begin, end = temporal.begin, temporal.end
        if not begin or not end or begin.replace(day=1) >= end.replace(day=1):
            continue
        _, before, after = _around(record, temporal.span)
        told, led = fold_phrase(temporal.span.text).lower(), fold_phrase(before).lower()
        by_years = temporal.grain is Grain.YEAR
        value = f"{begin.year}/{end.year}" if by_years else f"{begin}/{end}"
        looked_into = _LOOKED_INTO.search(led) and _PERIOD.match(told)
        if looked_into or _SCOPE.search(led) or _SCOPE_TOLD.match(told):
            yield Slot("period", "scope", value, frozenset(), temporal.span)
        elif by_years and begin.year < end.year and _PERIOD.match(told) and not _WITHIN.search(led):
            yield Slot("period", "", value, _words(before + after), temporal.span)  # "trong giai đoạn": of some only


def _ages(record: ArticleRecord) -> Iterator[Slot]:
    """How old somebody is, or the year of birth: ``Lục Văn Chiến (34 tuổi)``."""
    for person in _AGED.finditer(record.article.text):
        what = "age" if person["age"] else "born"
        start, end = person.span("told")
        span = Span(start=start, end=end, text=person["told"])
        yield Slot("age", f"{what}:{fold_phrase(person['name']).lower()}", person[what], frozenset(), span)


def _leaders(record: ArticleRecord) -> Iterator[Slot]:
    for official in record.officials:
        if official.role and _LEADS.search(fold_phrase(official.role).lower()):
            yield Slot("leader", "", fold_phrase(official.name), frozenset(), official.mentions[0])
