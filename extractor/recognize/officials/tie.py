"""Ties names to offices: an office stands before its holder's name, or after it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.fixed import fixed
from extractor.recognize.officials.names import Name, has_surname, is_common, is_foreign
from extractor.recognize.officials.offices import Bodies, Office, chains, is_scope
from extractor.recognize.officials.titles import Rank
from extractor.recognize.officials.words import JOINTS
from extractor.text.patterns import one_of

_REACH = 120  # characters between a title and a name
_BACK = 3  # names looked at before a title
_JOINT = one_of(JOINTS["after_name"])
_LIFE = "|".join(JOINTS["life"])
_ASIDE = (
    rf"(?:(?:(?:\d\d )?(?:{_LIFE})|(?:\w+ )?\"[^\"\n]{{1,20}}\")(?!\w)[^\n;]{{0,100}}?(?:[,;(-] ?| (?=là )))?"  # age
    r"(?:[ ,]{1,4}(?=làm ))?"  # of bodies between a name and "làm"
)
_LATELY = r"(?:(?:vừa|mới|đã|sẽ|chính thức|tiếp tục|cũng) ){0,2}"
# Where the holder of an office was before it: "được điều động đến Sở Ví giữ chức".
_MOVED = (
    r"(?:được (?:điều động|luân chuyển|biệt phái|phân công|tiếp nhận|điều chuyển)(?:, [^\W\d_]+ [^\W\d_]+)?"
    r" (?:đến|về|sang|tới)(?: công tác| nhận công tác)?(?: tại)?,? {1,2},? ?(?:và )?"
    r"|được {1,2}(?:điều động|luân chuyển|phân công|bổ nhiệm|tín nhiệm|bầu)(?:,? (?:bổ nhiệm|phân công|bầu))? )?"
)
_COUNTED = rf"(?:(?<=\()(?:{one_of(JOINTS['several'])}) )?"  # before the office of each: "(hai hiệu phó)"
_AFTER_NAME = re.compile(rf"\)?(?P<mark> ?[,(-] ?|, \(| ){_COUNTED}{_ASIDE}(?P<joint>{_LATELY}{_MOVED}(?:{_JOINT}) )?")
_SEVERAL = tuple(f" {word} " for word in JOINTS["several"])
_PLACES = tuple(JOINTS["places"])
_ENVOYS = ("ngoại trưởng", "đại sứ")
_COUNTRY = re.compile(r"(?:(?!quán)[^\W\d_]+(?: [^\W\d_]+){0,2}?(?: tại(?: [^\W\d_]+){1,2})?)?")
_ABROAD = tuple(JOINTS["abroad"])
_OPENS = ("", "\n", ".", ",", ";", ":", "(", "-", '"')
_EACH = ("đều là ", "cùng là ")
_LISTING = frozenset(JOINTS["listing"])
_KIN_OF = re.compile(rf"(?:^|\W)(?:{one_of(JOINTS['kin'])}) (?:của )?(?:ông |bà )?$")
_IS = (" là", " gồm")
_AMONG = (" gồm", " gồm có", " là")  # … and a colon, of several: "3 phó giám đốc, gồm: ông Mẫu, ông Ví"
_GIVEN = (" với", " cho", " của")
_POST = (
    "chức vụ ",
    "chức danh ",
    "chức ",
    "kết quả bầu ",
)  # what is given or taken: "miễn nhiệm chức vụ … với ông Mẫu"
_ACCORDING = ("theo ", "theo lời ")
_SAYS = re.compile(r" ?[,(.\n]| (?:cho biết|cho hay|cho rằng|nói|khẳng định|thông tin|chia sẻ)")
_MARK = re.compile(r" ?(?:[,.;()\n-]|$)")
_THIS = re.compile(r" (?:này|đó)$")
_BRACKET = re.compile(r" ?\([^()\n]{0,40}\)")
_GOES_ON = re.compile(
    r" (?:đã|vừa|cho biết|cho rằng|nói|có|ký|yêu cầu|khẳng định|chủ trì|phát biểu|đề nghị|thừa nhận)\b"
)


@fixed()
class Tie:
    """A person's name, by its place among the names, and an office of that person."""

    name: int
    office: Office
    rule: str


class Binder:
    """Ties the names of one article to its offices."""

    def __init__(self, names: Sequence[Name], offices: Sequence[Office], bodies: Bodies) -> None:
        """Index names and titles by their places."""
        self.names = names
        self.bodies = bodies
        self.offices = offices
        self._starts = [name.start for name in names]
        self._ends = [name.end for name in names]
        self._titles = [office.title.start for office in offices]

    def ties(self) -> list[Tie]:
        """Every tie, in the order of the offices."""
        ties: list[Tie] = []
        titled: set[int] = set()
        for chain in chains(self.offices, self.bodies, self._starts):
            ahead, sure = self._ahead(chain[-1])
            behind = self._behind(chain[0])
            if ahead is not None and (sure or behind is None or behind in titled):
                own = chain if behind is None or behind in titled or len(chain) == 1 else chain[-1:]
                for name in self._listed(ahead, own[0]):
                    titled.add(name)
                    ties += [Tie(name, office, "title-before") for office in own]
                chain = chain[: len(chain) - len(own)]
            if behind is not None:
                names = sorted(self._listed_before(behind, chain))
                row = self._row(chain[0], len(names)) if len(chain) == len(names) - 1 > 0 else []
                for at, name in enumerate(names):
                    ties += [Tie(name, office, "title-after") for office in (row[at : at + 1] or chain)]
        return ties

    def _ahead(self, office: Office) -> tuple[int | None, bool]:
        """The name that an office stands before, and whether nothing stands between that may part them."""
        at = bisect_left(self._starts, office.title.end)
        if at == len(self.names):
            return None, False
        name = self.names[at]
        start = office.end if office.end <= name.start else office.title.end
        lead = max(name.lead, start)
        if lead - start > _REACH:
            return None, False
        gap = self.bodies.bare(start, lead).rstrip(" ")
        if gap.endswith(_GIVEN) and self.bodies.lower.endswith(_POST, 0, office.title.start):
            told = is_scope(gap.rpartition(" ")[0].removesuffix(" đối")) and self._is_held_by(office, name)
            return (at if told else None), False
        listed = gap.rstrip(":")
        if gap.endswith(_IS) or (listed.endswith(_AMONG) and self._is_of_several(office)):
            scope = _THIS.sub("", listed.rpartition(" ")[0].rstrip(","))
            told = is_scope(scope) and self._is_held_by(office, name)
            return (at if told and not self._stands_before_other(office, lead) else None), False
        if self._stands_before_other(office, lead):
            return None, False
        mark = gap[-1:] if gap.endswith((",", "-", ":", "(")) else ""
        scope = gap[: len(gap) - len(mark)].strip(" ")
        if not is_scope(scope) or not self._may_follow(office, name, scope, bool(mark)):
            return None, False
        if mark and (self._has_own_title(at) or not self._may_be_marked(office, at, mark)):
            return None, False
        return at, not scope and mark != ","

    def _stands_before_other(self, office: Office, lead: int) -> bool:
        """Whether another office stands between one and the name at ``lead``, and takes it."""
        after = bisect_left(self._titles, office.title.end)
        between = self.offices[after : bisect_left(self._titles, lead)]
        return any(other.rank not in (Rank.AGENT, Rank.CLERK) for other in between)

    def _may_be_marked(self, office: Office, at: int, mark: str) -> bool:
        """Whether the name behind an office and a mark is the holder's."""
        name = self.names[at]
        if office.rank is Rank.CLERK and not self._is_of_several(office):
            return False
        if office.rank is Rank.AGENT and self.bodies.lower.endswith("một ", 0, office.title.start):
            return False  # "một thành viên đoàn kiểm tra, ông Mẫu": another
        if mark == "-" or self._is_of_several(office):
            return True
        if mark == ":":
            return self._lists_many(at) or (name.address is not None and self._stops_after(name))
        if name.address:
            return not self._is_source(office) or bool(_SAYS.match(self.bodies.lower, name.end))
        goes_on = _GOES_ON.match(self.bodies.lower, name.end) is not None
        return mark == "," and office.agency is not None and len(name.syllables) > 2 and is_common(name) and goes_on

    def _is_source(self, office: Office) -> bool:
        """Whether an office is whom a statement comes from: "Theo Chủ tịch xã, ông Mẫu đã nộp" tells of another."""
        return self.bodies.lower.endswith(_ACCORDING, 0, office.title.start)

    def _stops_after(self, name: Name) -> bool:
        """Whether a mark follows a name: a verb would make of it the one who is spoken of ("Chủ tịch: Ông Mẫu sai")."""
        return _MARK.match(self.bodies.lower, name.end) is not None

    def _lists_many(self, at: int) -> bool:
        return at + 1 < len(self.names) and self._lists(at)

    def _is_held_by(self, office: Office, name: Name) -> bool:
        """Whether a name after an office and "là" is the holder's, and not that of the holder's kin."""
        if office.rank is Rank.CLERK or (office.rank is Rank.AGENT and not (office.agency and name.address)):
            return False
        marked = name.address is not None or (is_common(name) and len(name.syllables) > 2)
        return marked and not self._is_of_kin(office.title.start)

    def _is_of_kin(self, start: int) -> bool:
        """Whether words of kin stand before a place ("con trai ông", "vợ của")."""
        return bool(_KIN_OF.search(self.bodies.lower, max(0, start - 24), start))

    def _may_follow(self, office: Office, name: Name, scope: str, marked: bool) -> bool:
        """Whether a name that no form of address marks is a person's and not the body's."""
        if name.address is not None:
            return not scope or marked
        title = self.bodies.lower[office.title.start : office.title.end]
        if title.endswith(_ENVOYS) and is_foreign(name) and _COUNTRY.fullmatch(scope):
            return True
        if title.endswith(_PLACES) and not (len(name.syllables) > 2 and is_common(name)):
            return False
        if not has_surname(name):
            told = is_foreign(name) and office.agency is not None and not scope
            told = told and _GOES_ON.match(self.bodies.lower, name.end) is not None
            return told or len(name.syllables) == 1 or title.endswith(_ABROAD)
        return not scope or len(name.syllables) > 2 or is_common(name)

    def _has_own_title(self, at: int) -> bool:
        """Whether a mark and a title follow the name."""
        end = self.names[at].end
        title = bisect_left(self._titles, end)
        if title == len(self._titles) or self._titles[title] - end > _REACH:
            return False
        between = _AFTER_NAME.fullmatch(self.bodies.bare(end, self._titles[title]))
        return between is not None and (between.group("mark") != " " or bool(between.group("joint")))

    def _behind(self, office: Office) -> int | None:
        """The name that an office stands after."""
        start = office.title.start
        last = bisect_right(self._ends, start) - 1
        for at in range(last, max(last - _BACK, -1), -1):
            name = self.names[at]
            if start - name.end > _REACH:
                break
            between = _AFTER_NAME.fullmatch(self.bodies.bare(name.end, start))
            if not between or not (self._may_precede(name) or self._is_one_of_many(at)):
                continue
            if between.group("joint") and self._is_of_kin(name.lead):
                continue
            if between.group("mark") != " " or between.group("joint") or self._is_plain(name, office):
                return at
        return None

    def _may_precede(self, name: Name) -> bool:
        """Whether a name is a person's: a short one without an address only where a clause begins."""
        if name.address or len(name.syllables) > 2 or is_common(name):
            return True
        return self.bodies.lower[max(0, name.lead - 2) : name.lead].strip(" ")[-1:] in _OPENS

    def _is_one_of_many(self, at: int) -> bool:
        """Whether a name ends a list that a form of address for several opens ("các ông Mẫu và Y Ví")."""
        while at > 0 and self.names[at].address is None and self._lists(at - 1):
            at -= 1
        return self.names[at].address == "many"

    def _is_plain(self, name: Name, office: Office) -> bool:
        """Whether a title may follow a name without any mark."""
        return name.address is not None and office.agency is not None

    def _listed(self, at: int, office: Office) -> Iterator[int]:
        """A name and, where the title is that of several, the names listed after it."""
        yield at
        colon = self.bodies.lower.startswith(":", office.end) and self._lists_many(at)
        if not (colon or self._is_of_several(office) or self.names[at].address == "many"):
            return
        while self._lists_many(at) and not self._has_own_title(at + 1):
            at += 1
            yield at

    def _listed_before(self, at: int, chain: Sequence[Office]) -> Iterator[int]:
        """A name and, where the office is of each, the names listed before it."""
        if not chain:
            return
        yield at
        first = at
        while first > 0 and self.names[first].address != "many" and self._lists(first - 1):
            first -= 1
        of_one = self.bodies.lower.startswith(" (", self.names[at].end)
        each = self.bodies.lower.endswith(_EACH, 0, chain[0].title.start)
        each |= of_one and self._is_of_several(chain[0])
        if each or (self.names[first].address == "many" and not of_one):
            yield from range(at - 1, first - 1, -1)

    def _row(self, first: Office, count: int) -> list[Office]:
        """As many offices in a row as there are holders, each of one: "ông Mẫu, Ví là Đội trưởng và Đội phó Đội 1"."""
        at = bisect_left(self._titles, first.title.start)
        row = list(self.offices[at : at + count])
        gaps = [self.bodies.lower[one.end : other.title.start] for one, other in pairwise(row)]
        if len(row) < count or gaps.pop() != " và " or any(gap != ", " for gap in gaps):
            return []
        return [office if office.agency else replace(office, agency=row[-1].agency) for office in row]

    def _is_of_several(self, office: Office) -> bool:
        """Whether a title is told of more than one person ("các Phó Chủ tịch")."""
        before = self.bodies.lower[max(0, office.title.start - 6) : office.title.start]
        return (" " + before.replace("(", " ")).endswith(_SEVERAL)

    def _lists(self, at: int) -> bool:
        one, other = self.names[at], self.names[at + 1]
        between = self.bodies.lower[one.end : max(one.end, other.lead)]
        return len(between) < _REACH and _BRACKET.sub("", between).strip() in _LISTING
