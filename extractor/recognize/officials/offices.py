"""Offices: a title with the body it belongs to, and the chains in which one person's offices are told."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.fixed import fixed
from extractor.mentions import AgencyMention, Mention
from extractor.recognize.officials.titles import Rank, Title
from extractor.recognize.officials.words import JOINTS
from extractor.text.patterns import one_of

_PARTING = frozenset(JOINTS["parting"])
_SEATS = tuple(JOINTS["seats"])
_BESIDES = tuple(JOINTS["boards"])
_STANDING = ("thường trực", "chuyên trách")
_COMMITTEES = ("ủy ban ", "hội đồng dân tộc")  # of the National Assembly, but for
_BOARDS = (
    "ủy ban nhân dân",
    "ủy ban kiểm tra",
    "ủy ban mặt trận",
    "ủy ban mttq",
    "ủy ban trung ương",
    "ủy ban thường vụ",
)
_COUNCIL = "hội đồng nhân dân"
_FIRMS = tuple(JOINTS["firms"])
_FIELDS = re.compile(one_of(JOINTS["fields"]))
_PARTY = tuple(JOINTS["party"])
_ORGANISERS = "ban tổ chức"  # with nothing after it the Party's board
_WHOLE = frozenset(JOINTS["whole"])
_PAST = tuple(f"{word} " for word in JOINTS["past"])
_ONCE = "nguyên "  # how the Party writes it, before all that one held there
_FORMER = (_ONCE, "cựu ", "cố ")
_WITHIN = re.compile(  # a committee of the Party inside the body of the office after it
    r"(?:(?:ban )?thường vụ |bch |ban chấp hành )?"
    r"(?:đảng ủy|đảng bộ|chi bộ|chi ủy|ban cán sự đảng|ban cán sự|đảng đoàn)"
)
_COMMA = re.compile(r"(?: chi bộ| chi ủy)?, ")
_SEAT = re.compile(r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân) (?P<unit>.+)")
_TIERS = {
    "tỉnh ủy": ("tỉnh",),
    "thành ủy": ("thành phố", "tp"),
    "huyện ủy": ("huyện",),
    "quận ủy": ("quận",),
    "thị ủy": ("thị xã",),
}
_SINCE = re.compile(r"\)? từ (?:ngày |tháng |năm |khi |cuối |đầu )?\d[\d/.-]*(?![\d/.-]| đến nay)")
_LINK = re.compile(
    r" ?(?:phụ trách (?:(?:[^\W\d_]+ ){1,4}(?=của|thuộc|tại))?)?(?:(?:của|thuộc|tại|kiêm|ở|cho|trực thuộc) )?[\"(]?"
)
_FIELD_LINK = re.compile(r" (?:[^\W\d_]+ ){1,4}")
_STAFF_LINK = re.compile(rf"(?:{_LINK.pattern}|, )")
_SCOPE = re.compile(r"\)?(?:,? ?(?:\(|- )?| (?:thuộc|của|tại) )")
_ALONE = re.compile(
    r" ?[,.;:()\n-]| ?$| (?:kiêm|là|và|cùng|phụ trách|giai đoạn|nhiệm kỳ) "
)  # nothing of a body after a title
_BRACKET = re.compile(r" ?\([^()\n]{0,40}\)")
_JOINT = one_of(JOINTS["between"])
_BETWEEN = re.compile(rf"\)?(?: ?[,;/(-] ?(?:(?:{_JOINT}) )?| (?:{_JOINT}) )$")
_WORD = re.compile(r"[^\W\d_]+")
_CHARGE = " phụ trách "
_DEPUTY = "phó "
_BACK = 12  # offices looked at before a deputy's
_NEXT = 60  # characters between a chief's title and his deputy's
_NEXT_NAME = re.compile(r"\)?,? và (?:(?:ông|bà|đồng chí) )?(?:[^\W\d_]+ ){2,5}(?:[-,(] ?)?")
_ONE = ("kiêm", "kiêm nhiệm", "-")  # between two titles that are one office: "Giám đốc kiêm Tổng biên tập"
_REACH = 120  # characters between a title and the next office or name


@fixed()
class Office:
    """A title and the stretch of its body; ``end`` is where the words of both end."""

    title: Title
    end: int
    agency: tuple[int, int] | None
    rank: Rank
    past: bool = False
    alone: bool = False  # nothing of a body stands beside the title
    body: str | None = None  # its name, where the title alone tells it
    former: str = ""  # the word that says it is no more, where that stands before an office in the Party there


class Bodies:
    """The agencies and places of an article, asked for by where they begin."""

    def __init__(self, lower: str, agencies: Sequence[AgencyMention], places: Sequence[Mention]) -> None:
        """Index the mentions by start; of several with one start the longest counts."""
        self.lower = lower
        self.agencies = _longest(agencies)
        self.places = {**_longest(places), **self.agencies}
        self._starts = sorted(self.agencies)
        self._all = sorted(self.places)

    def office(self, title: Title) -> Office:
        """The office that a title names, with the body that is told beside it."""
        agency = self._beside(title)
        if agency and title.shared is None and title.start < agency[0] < title.end:
            title = replace(title, end=title.start + len(self.lower[title.start : agency[0]].rstrip()))
        end = self._scope_end(max(title.end, agency[1] if agency else 0))
        end += len(_CHARGE) - 1 if self.lower.startswith(_CHARGE, end) else 0
        past = self._is_past(title) or _SINCE.match(self.lower, end) is not None
        return Office(title, end, agency, self.rank(title, agency), past)

    def rank(self, title: Title, agency: tuple[int, int] | None) -> Rank:
        """The rank of an office: its title's, unless its body says that it is not of the state."""
        if title.rank is Rank.MEMBER and self._is_of_assembly(title, agency):
            return Rank.STATE
        if title.rank is not Rank.STATE:
            return title.rank
        if agency is None and self.lower.endswith("giám đốc", title.start, title.end):
            return Rank.FIRM
        shared = title.end + 1 if title.shared is None else title.shared
        at = agency[0] if agency else shared
        if self.lower.startswith(_BESIDES, at):
            return Rank.BOARD
        if (agency or at < title.end) and self.lower.startswith(_SEATS, at) and not self.lower.startswith(_COUNCIL, at):
            return Rank.SEAT
        if agency and self.lower.startswith(_FIRMS, at):
            return Rank.FIRM
        of_party = self.lower.startswith(_PARTY, at) or (agency and self.lower[at : agency[1]] == _ORGANISERS)
        return Rank.PARTY if of_party else Rank.STATE

    def _is_of_assembly(self, title: Title, agency: tuple[int, int] | None) -> bool:
        """Whether a member's seat is a whole office: that of a standing member of a committee of the Assembly."""
        if agency is None or not self.lower.endswith(_STANDING, title.start, title.end):
            return False
        return self.lower.startswith(_COMMITTEES, agency[0]) and not self.lower.startswith(_BOARDS, agency[0])

    def _beside(self, title: Title) -> tuple[int, int] | None:
        at = bisect_left(self._starts, title.start + 1)
        charge = self.lower.startswith(_CHARGE, title.end)
        reach = 28 if title.rank is Rank.CLERK or charge else 14
        while at < len(self._starts) and self._starts[at] <= title.end + reach:
            start = self._starts[at]
            end = self.agencies[start]
            link = _STAFF_LINK if title.rank >= Rank.STAFF and title.rank is not Rank.CLERK else _LINK
            if (
                start < title.end < end
                or (start < title.end == end and title.shared is None)
                or (start, end) == (title.shared, title.end)
                or (start >= title.end and link.fullmatch(self.lower, title.end, start))
                or (title.rank is Rank.CLERK and self._is_field(title.end, start))
            ):
                return start, end
            at += 1
        return None

    def _is_field(self, start: int, end: int) -> bool:
        """Whether a clerk's field of work fills a stretch: "cán bộ hộ tịch UBND phường"."""
        return _FIELD_LINK.fullmatch(self.lower, start, end) is not None and is_scope(self.lower[start:end].strip())

    def _is_past(self, title: Title) -> bool:
        return self.lower.startswith(_FORMER, title.start) or self.lower.endswith(_PAST, 0, title.start)

    def stands_alone(self, title: Title, lead: int) -> bool:
        """Whether nothing of a body follows a title: a mark does, or the name at ``lead``, or a verb."""
        if lead == title.end + 1 or _ALONE.match(self.lower, title.end):
            return True
        return is_parting(self.lower, title.end + 1)

    def _scope_end(self, end: int) -> int:
        """Where the bodies and places end that follow a body and tell where it belongs."""
        for _ in range(4):
            link = _SCOPE.match(self.lower, end)
            if not link or link.end() not in self.places:
                break
            end = self.places[link.end()]
            end += self.lower.startswith(")", end)
        return end

    def bare(self, start: int, end: int) -> str:
        """The words of ``[start, end)`` outside agencies, places and brackets."""
        parts, done = [], start
        for at in range(bisect_left(self._all, start), bisect_left(self._all, end)):
            begin = self._all[at]
            if begin >= done:
                parts.append(self.lower[done:begin])
                done = min(self.places[begin], end)
        parts.append(self.lower[done:end])
        return _BRACKET.sub("", "".join(parts))


class Colleagues:
    """The offices of an article, asked for the body of those whose deputies are told after them."""

    def __init__(self, lower: str, offices: Sequence[Office]) -> None:
        """Keep the offices that are told with their bodies."""
        self._lower = lower
        self._offices = [office for office in offices if office.agency]
        self._starts = [office.title.start for office in self._offices]

    def next(self, title: Title) -> tuple[int, int] | None:
        """The body of a chief's office that is told with his deputy's: "ông Mẫu - Giám đốc và bà Ví - Phó Giám đốc Sở
        Ví"."""
        at = bisect_left(self._starts, title.end)
        if at == len(self._starts) or self._starts[at] > title.end + _NEXT:
            return None
        other, lower = self._offices[at], self._lower
        named = _NEXT_NAME.fullmatch(lower, title.end, other.title.start)
        deputy = other.title.words(lower) == f"{_DEPUTY}{title.words(lower)}"
        return other.agency if named and deputy else None

    def body(self, title: Title, since: int) -> tuple[int, int] | None:
        """The body of a deputy's office: that of the last such office told from ``since`` on ("Chủ tịch UBND tỉnh
        Lê Văn Mẫu, Phó Chủ tịch Trần Văn Ví")."""
        words = title.words(self._lower)
        if not words.startswith(_DEPUTY):
            return None
        chief = words.removeprefix(_DEPUTY)
        last = bisect_left(self._starts, title.start)
        for office in reversed(self._offices[max(0, last - _BACK) : last]):
            if office.title.start >= since and office.title.words(self._lower).endswith(chief):
                return office.agency
        return None


def field_end(lower: str, at: int) -> int:
    """The end of a field of work that begins at ``at``, else ``at``."""
    match = _FIELDS.match(lower, at)
    return match.end() if match else at


def is_parting(lower: str, at: int) -> bool:
    """Whether the word at ``at`` never stands inside an office with its body."""
    word = _WORD.match(lower, at)
    return word is not None and word.group() in _PARTING and field_end(lower, at) == at


def is_scope(words: str) -> bool:
    """Whether ``words`` may be what is left of a body's name: few, and no verb or mark among them."""
    if any(mark in words for mark in '\n.;:!?"()…'):
        return False
    found = _WORD.findall(_FIELDS.sub("", words))
    return len(found) <= 9 and not _PARTING.intersection(found) and not words.rstrip().endswith(("và", "của", ","))


def chains(offices: Sequence[Office], bodies: Bodies, name_starts: Sequence[int]) -> list[list[Office]]:
    """Offices told in one breath, as of one person."""
    result: list[list[Office]] = []
    for office in offices:
        if not result or not _joined(result[-1][-1], office, bodies, name_starts):
            result.append([office])
            continue
        before = result[-1].pop()
        between = bodies.lower[before.end : office.title.start]
        office = replace(office, past=office.past or before.past, former=_former(before, office, between, bodies.lower))
        if before.agency is not None or not _shares(before.title, between):
            result[-1] += before, office
        elif between.strip(" ,") in _ONE and office.title.shared is None and max(before.rank, office.rank) <= Rank.SEAT:
            result[-1].append(replace(office, title=replace(before.title, end=office.title.end, shared=None)))
        else:
            rank = bodies.rank(before.title, office.agency)
            result[-1] += replace(before, agency=office.agency, rank=rank), office
    return result


def _former(before: Office, office: Office, between: str, lower: str) -> str:
    """The word that says of two offices in one body, the Party's told first, that they are no more: ``nguyên Bí thư
    Đảng ủy, Giám đốc Sở Ví``; with a committee of another place it is of the first alone."""
    words = office.title.words(lower)
    if not _COMMA.fullmatch(between) or words.startswith((*_FORMER, "quyền ")):
        return ""
    inside = before.agency is None or _WITHIN.fullmatch(lower, *before.agency) is not None
    if before.agency is not None and office.agency is not None:
        inside = inside or _is_of_one_seat(lower[slice(*before.agency)], lower[slice(*office.agency)])
    if before.rank not in (Rank.PARTY, Rank.MEMBER) or not inside:
        return before.former if before.rank <= Rank.SEAT and before.former else ""
    said = _ONCE if lower.startswith(_ONCE, before.title.start) else before.former
    told = before.agency is not None or bool(before.former)
    told = told or lower.startswith("đảng ủy viên", before.title.start + len(said))
    return said if told else ""


def _is_of_one_seat(committee: str, seat: str) -> bool:
    """Whether a committee of the Party without a name is that of a seat's unit: ``Huyện ủy``, ``UBND huyện Ví``."""
    unit = _TIERS.get(committee.removeprefix("ban ").removeprefix("thường vụ "))
    told = _SEAT.fullmatch(seat)
    return unit is not None and told is not None and told["unit"].startswith(unit)


def _shares(title: Title, between: str) -> bool:
    """Whether the body after the second of two titles is that of the first too: "Giám đốc kiêm Tổng biên tập"."""
    if title.shared is not None and not between.startswith(" kiêm "):
        return False  # "Trưởng phòng Tham mưu, kiêm"
    return " kiêm " in between or between.strip() == "-"


def _joined(one: Office, other: Office, bodies: Bodies, name_starts: Sequence[int]) -> bool:
    start, end = one.end, other.title.start
    if not 0 <= end - start <= _REACH:
        return False
    if bisect_left(name_starts, start) < bisect_left(name_starts, end):
        return False
    gap = bodies.bare(start, end)
    apart = _are_two(one, other, bodies.lower) or _is_of_another(one, other, bodies.lower)
    separator = None if apart else _BETWEEN.search(gap)
    return bool(separator) and is_scope(gap[: separator.start()].rstrip(" ,") if separator else "")


def _is_of_another(one: Office, other: Office, lower: str) -> bool:
    """Whether an office ends a phrase before the next one ("theo ý kiến của Thủ tướng, Bộ trưởng Mẫu")."""
    if one.rank is not Rank.STATE or other.rank is not Rank.STATE:
        return False
    sole = one.title.words(lower) in _WHOLE and other.title.words(lower) not in _WHOLE
    return sole or lower.endswith(" của ", 0, one.title.start)


def _are_two(one: Office, other: Office, lower: str) -> bool:
    """Whether a chief's office and a deputy's in one body are told, which no one holds at once."""
    chief, deputy = one.title.words(lower), other.title.words(lower)
    if one.past or other.past or not deputy.startswith(_DEPUTY) or chief != deputy.removeprefix(_DEPUTY):
        return False
    return one.agency is None or (other.agency is not None and lower[slice(*one.agency)] == lower[slice(*other.agency)])


def _longest(mentions: Sequence[Mention]) -> dict[int, int]:
    ends: dict[int, int] = {}
    for mention in mentions:
        ends[mention.start] = max(mention.end, ends.get(mention.start, 0))
    return ends
