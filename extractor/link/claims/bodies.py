"""The bodies of an article in their clauses: who acts, who is inspected, whom a common noun means."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from extractor.lazy import lazy
from extractor.link.claims.names import ANAPHORS, WORDS, is_desk, is_supervisor, nouns_of
from extractor.link.claims.places import Seats
from extractor.link.figures import Figures
from extractor.mentions import AgencyMention, InspectionMention
from extractor.text.patterns import at_word, ending, longest_first, searched
from extractor.text.tokens import by_first
from schemas import RegionKind

_ANAPHOR = re.compile(
    rf"(?P<noun>{at_word(longest_first(ANAPHORS))})(?P<this> này| trên| nói trên)?(?= )"
    r"(?! (?:và|do|của|tại|các|khác)(?!\w))"
)
# What an inspecting body does with what it found, before the clause that tells it.
_FINDS = ("chỉ ra", "cho thấy", "phát hiện", "xác định", "nêu rõ", "nhận định", "ghi nhận")
# What a clause begins behind, so that a common noun may be its subject.
_CLAUSE_BEGINS = tuple(
    f"{word} "
    for word in (
        *("và", "còn", "nay", "do", "khi", "thì", "biết", "rằng", "về", "hiện", "nói", "giao", "yêu cầu", "đề nghị"),
        *("phạt", "khiến", "toàn", "cho hay", "song", "nhưng", "vì", "theo", "đó", "để"),
        *_FINDS,
        "kết luận",
    )
)
_MARKS = (",", ";", ":", ".", "(", '"', ", ", "; ", ": ", ". ", "( ", '" ')
# What stands before a body that a clause begins with, and before such a word.
_APPOSED = ("nhà thầu ", "chủ đầu tư ", "đơn vị ", "doanh nghiệp ", "riêng ")
# A force of the body: ``lực lượng Cảnh sát giao thông Công an tỉnh``.
_FORCE = re.compile(
    r"(?:các )?lực lượng (?:cảnh sát(?: (?:giao thông|cơ động|kinh tế|môi trường|hình sự|đường thủy|trật tự))*|csgt|"
    r"quản lý thị trường|qltt|kiểm lâm|kiểm ngư|biên phòng|hải quan|thanh tra(?: giao thông| xây dựng)?)"
    r"(?: của| thuộc)? $"
)
_PAUSES = tuple(f"{mark}{space}" for mark in ',;:.()"-•+*' for space in ("", " "))
_JOINS = ending(
    [
        *("và", "còn", "nay", "do", "khi", "thì", "biết", "rằng", "hiện", "song", "nhưng", "qua đó", "trong đó"),
        *("gồm", "mà", "để", "cho hay", "việc", "cho phép", "nếu", "sau khi", "dự án", "nên", "vì"),
        *_FINDS,
    ]
)
_ADDRESSED = ending(
    f"{word}{more}"
    for word in (
        *("yêu cầu", "đề nghị", "giao", "chỉ đạo", "buộc", "nhắc nhở", "xử phạt", "phạt", "ấn định", "đối với"),
    )
    for more in ("", " cả", " riêng", " đối với", " hành chính", " vi phạm hành chính", " vi phạm hành chính đối với")
)
_AT = ("tại ", "với ", "riêng ", "ở ", "của ")
_BESIDE = ("phối hợp với ", "cùng với ", "trao đổi với ", "so với ")
_AT_BEFORE = re.compile(r"(?:^|[,;:.\"] ?)(?:tại|đối với|riêng|ở|với) $")
_INSPECTED_AT = re.compile(
    r"(?:^|[,;:.] ?)(?:qua )?(?:kiểm tra|thanh tra|khảo sát|xác minh)(?: [^\s,;:.]+){1,14} (?:tại|của|ở|đối với) $"
)
_CITED = searched(
    r"(?<!\w)(?:theo|báo cáo của|thông tin từ|căn cứ|thực hiện|phối hợp|nghị quyết|quyết định|kế hoạch|chỉ thị|"
    r"thông tư|kết luận|hướng dẫn|văn bản|quy định)(?: [^\s,;]+){0,8} (?<!được )$"
)
_VERB_AFTER = re.compile(r" ?(?!,|\(|\)|;|:|\.|\"|và |do |tại |- |\d)(?:của \w+ )?\w")
_NUMBER_AFTER = re.compile(r"(?: là| có| với|:| nộp| phạt)? ?(?:hơn |gần |khoảng )?\d")
# What the holder of an office is told to have done for the body, not said.
_HELD = re.compile(
    r" (?:đã |chưa |không |còn )?(?:để|ký|thu|chi|nộp|mua|bán|cấp|lập|phê duyệt|ban hành|giao|cho thuê|sử dụng|"
    r"quyết định|thanh toán|quyết toán|tuyển dụng|bổ nhiệm)(?!\w)"
)
_BRACKET = re.compile(r" ?\([^()]{0,80}\)")
_SPEAKS_AFTER = re.compile(
    r" (?:vừa |đã |cũng )?(?:cho biết|cho hay|nêu|cho rằng|thông tin|báo cáo|cho thấy|đánh giá|nhận định|"
    r"ghi nhận|nhận xét)"
)
_SAYS = searched(
    r"(?<!\w)(?:cho biết|cho hay|nói|kể|nêu|thừa nhận|báo cáo|kết luận|chủ trì|thông tin(?<!và thông tin)|"
    r"giải trình)(?!\w)|[.;:]"
)
# Whose people speak of their trade, not of the body.
_SPEAKS_FOR_OTHERS = re.compile(r"(?:hiệp hội|liên đoàn|hội (?!đồng))")
_SAID_WITHIN = 100
_OFFICE = ending(f"{office}{more}" for office in WORDS["offices"] for more in ("", " thường trực", " phụ trách"))
_OBJECT = searched(
    r"(?<!\w)(?:kiểm tra|thanh tra|giám sát|kiểm toán|kết luận|làm việc|sai phạm|vi phạm|thiếu sót)"
    r"(?: [^\s,;:.]+){0,12} (?:tại|đối với|với|ở|của) $"
)
# What an inspection is told to have looked into in the middle of a sentence.
_VISITED = searched(
    r"(?<!\w)(?:kiểm tra|thanh tra|giám sát|khảo sát|xác minh)(?: [^\s,;:.]+){1,12} (?:tại|của|ở|đối với) $"
)
_PROJECT = searched(r"(?<!\w)(?:dự án|công trình|chủ đầu tư)(?!\w)")
_BOARD = re.compile(r"(?:ban quản lý (?:các )?dự án|ban qlda)(?!\w)")
# How many sentences lead an article in, how many bodies back a noun may mean, how many people speak in a sentence.
_LEAD = 3
_NEAR = 12
_VOICES = 8


class Anchor(NamedTuple):
    """What may govern figures behind it: where it ends, the body's name, whether it acts or is a place."""

    end: int
    name: str
    acts: bool


class Told(NamedTuple):
    """A body where it is named, and the text before and behind it in its sentence, behind it without a bracket."""

    agency: AgencyMention
    left: str
    right: str


class Bodies:
    """The bodies of one article."""

    def __init__(self, figures: Figures, inspection: InspectionMention | None) -> None:
        self._figures = figures
        self._found = figures.found
        self._article = figures.article
        self._lower = figures.article.lower
        self._asks = figures.asks
        self.agencies = figures.agencies
        self._starts = [agency.start for agency in self.agencies]
        self.timed = frozenset(temporal.end + 1 for temporal in figures.found.temporals)
        self._anchors: dict[int, list[Anchor]] = {}
        self._inspector = inspection.inspector if inspection else None
        self._inspected = frozenset(inspection.inspected) if inspection else frozenset[str]()
        self._order = inspection.inspected if inspection else ()

    @property
    def inspects(self) -> bool:
        """Whether the article tells of an inspection."""
        return self._inspector is not None

    def supervises(self, name: str) -> bool:
        """Whether a body is one that inspects others."""
        return name in (self._inspector, self.actor) or is_supervisor(name)

    def anchors(self, number: int) -> list[Anchor]:
        """What may govern figures in a sentence, in the order of the text."""
        anchors = self._anchors.get(number)
        if anchors is None:
            anchors = [*self._named(self.told[number])] if number in self.told else []
            anchors += self._meant(number) if number in self._nouns else ()
            anchors += self._spoken(number) if number in self._people else ()
            anchors += self._placed(number) if number in self._seats.by_sentence else ()
            anchors.sort()
            self._anchors[number] = anchors
        return anchors

    def visited(self, number: int) -> str | None:
        """The one body that a sentence tells an inspection to be of or at."""
        told = self.told.get(number, ()) if self.inspects else ()
        seen = {agency.name for agency, left, _ in told if _VISITED.search(left) and not _cited(left)}
        names = [name for name in seen if not self.supervises(name) and not is_desk(name)]
        return names[0] if len(names) == 1 else None

    def next(self, place: int) -> AgencyMention | None:
        """The first body named behind a place."""
        at = bisect_right(self._starts, place)
        return self.agencies[at] if at < len(self.agencies) else None

    def lists(self, anchor: Anchor) -> bool:
        """Whether a body only heads its own figure in a list: ``gồm Bệnh viện Mẫu 2 tỷ đồng và …``."""
        return _NUMBER_AFTER.match(self._lower, anchor.end) is not None

    @lazy
    def actor(self) -> str | None:
        """The body that inspects or reports, told in the lead."""
        acting = list(self._acting())
        inspectors = [name for name in acting if is_supervisor(name)]
        known = [self._inspector] if self._inspector else []
        return next(iter([*inspectors, *acting, *known]), None)

    @lazy
    def main(self) -> str | None:
        """Who the article is about: the one body inspected, none where there are several, else the one that acts."""
        told = {body.agency.name for body in self._leading}
        inspected = [name for name in self._order if name in told]
        objects = [n for n in inspected or self._objects() if not self.supervises(n)] or self._board()
        if objects:
            return objects[0] if len(objects) == 1 else None
        return self.actor

    @lazy
    def open(self) -> bool:
        """Whether no one inspected body is what the article is about."""
        return self.main is None or self.main == self.actor

    @lazy
    def told(self) -> dict[int, list[Told]]:
        """The bodies that each sentence names."""
        rows: dict[int, list[Told]] = {}
        for agency in self.agencies:
            number = self._article.sentence_at(agency.start)
            sentence = self._article.sentences[number]
            left = self._lower[max(sentence.start, agency.start - 70) : agency.start]
            right = self._lower[agency.end : min(sentence.end, agency.end + 120)]
            right = _BRACKET.sub("", right, count=1) if "(" in right else right
            rows.setdefault(number, []).append(Told(agency, left, right))
        return rows

    @lazy
    def _lead(self) -> list[int]:
        """The first sentences."""
        sentences = enumerate(self._article.sentences)
        return list(islice((n for n, sentence in sentences if sentence.region is not RegionKind.CAPTION), _LEAD))

    @lazy
    def _leading(self) -> list[Told]:
        """The bodies that the first sentences name."""
        return [body for number in self._lead for body in self.told.get(number, ())]

    def _acting(self) -> Iterator[str]:
        """The bodies that are told to act in the lead."""
        for agency, left, right in self._leading:
            begins = _begins(left) or (is_supervisor(agency.name) and right.startswith((" đã ", " vừa ")))
            if not begins or agency.name in self._inspected or _OFFICE(left) or _cited(left):
                continue
            if _VERB_AFTER.match(right) or _SPEAKS_AFTER.match(right):
                yield agency.name

    def _objects(self) -> list[str]:
        """The bodies that an inspection is told to be of or at, in the headline or the lead."""
        for number in self._lead:
            told = (agency.name for agency, left, _ in self.told.get(number, ()) if _is_object(left))
            if names := [name for name in dict.fromkeys(told) if name != self.actor]:
                return names
        return []

    def _board(self) -> list[str]:
        """The board that manages the project which an article is on, wherever it is named."""
        lead = [self._article.sentences[number] for number in self._lead]
        if not lead or not _PROJECT.search(self._lower, lead[0].start, lead[-1].end):
            return []
        return list(dict.fromkeys(agency.name for agency in self.agencies if _BOARD.match(agency.name.lower())))

    @lazy
    def _seats(self) -> Seats:
        return Seats(self._figures, self._order)

    def _named(self, told: Iterable[Told]) -> Iterator[Anchor]:
        unit: Told | None = None
        last = 0
        for body in told:
            # ``Đội số 1 - Cục B kiểm tra`` tells of the unit
            unit = unit if unit and self._lower[last : body.agency.start] == " - " else body
            last, right = body.agency.end, body.right
            agency, left = unit.agency, unit.left
            if right.startswith(" các cấp"):
                continue
            if _OFFICE(left):
                if self._article.text[last + 1 : last + 2].islower() and _HELD.match(right):
                    yield Anchor(last, agency.name, True)
                continue
            if _ADDRESSED(left):
                yield Anchor(last, agency.name, True)
            elif not _cited(left):
                acts = _acts("" if agency.start in self.timed else left, right)
                owns = left.endswith("của ") and _NUMBER_AFTER.match(right)
                placed = owns or (left.endswith(_AT) and (_AT_BEFORE.search(left) or _INSPECTED_AT.search(left)))
                if acts or (placed and not is_desk(agency.name)):
                    yield Anchor(last, agency.name, acts)

    @lazy
    def _nouns(self) -> dict[int, list[int]]:
        """Where common nouns stand that may mean one of the bodies, by sentence."""
        nouns = {noun for agency in self.agencies for noun in nouns_of(agency.name)}
        rows: dict[int, list[int]] = {}
        for place in self._article.tokens.beginning(by_first(nouns)):
            rows.setdefault(self._article.sentence_at(place), []).append(place)
        return rows

    def _meant(self, number: int) -> Iterator[Anchor]:
        """Bodies meant by a common noun: ``doanh nghiệp này``, ``bệnh viện``."""
        sentence = self._article.sentences[number]
        for place in self._nouns[number]:
            at = bisect_right(self._starts, place)
            if not at or self.agencies[at - 1].end > place:
                continue  # a noun means a body that was named before
            before = self._lower[max(sentence.start, place - 10) : place]
            begins = not before or place in self.timed or before.endswith(_MARKS)
            if not begins and not f" {before}".endswith(_CLAUSE_BEGINS):
                continue
            noun = _ANAPHOR.match(self._lower, place, sentence.end)
            if not noun or self._article.text[noun.end() + 1 : noun.end() + 2].isupper():
                continue  # a name of its own
            if before.endswith("hiện ") and noun["noun"] == "trường":
                continue  # ``hiện trường``
            name = self._last(noun["noun"], at, noun["this"] is not None)
            if name:
                yield Anchor(noun.end(), name, True)

    def _placed(self, number: int) -> Iterator[Anchor]:
        """Bodies meant by their places: ``Xã Bình Hòa tiếp nhận``, ``tại phường Thới Long``."""
        sentence = self._article.sentences[number]
        for start, end, name, headed in self._seats.by_sentence[number]:
            left = self._lower[max(sentence.start, start - 70) : start]
            right = self._lower[end : min(sentence.end, end + 120)]
            acts = _acts("" if start in self.timed else left, right)
            # ``Hà Nam: 5 cơ sở`` only tells where.
            if (acts and (headed or not right.startswith(":"))) or (
                headed and left.endswith(_AT) and _AT_BEFORE.search(left)
            ):
                yield Anchor(end, name, acts)

    def _last(self, noun: str, at: int, this: bool) -> str | None:
        """The body that a common noun means: the one the article is about, else the one so called that was named;
        of several, the last one, where the noun points back (``công ty này``)."""
        near = [agency.name for agency in reversed(self.agencies[max(0, at - _NEAR) : at])]
        if self.main in near and self.main and noun in nouns_of(self.main):
            return self.main
        meant = dict.fromkeys(name for name in near if noun in nouns_of(name))
        return next(iter(meant), None) if this or len(meant) == 1 else None

    @lazy
    def _people(self) -> dict[int, list[tuple[int, str]]]:
        """Officials who lead no inspection, by sentence: where their names end, and of which body they are."""
        names = {(agency.start, agency.end): agency.name for agency in self._found.agencies}
        leading = {official.name for official in self._found.officials if official.role}
        of: dict[str, str] = {}
        for official in self._found.officials:
            body = (names.get(official.agency) if official.agency else None) or official.body
            if body and official.name not in leading:
                of.setdefault(official.name, body)
        people: dict[int, list[tuple[int, str]]] = {}
        for official in self._found.officials:
            if official.name in of:
                number = self._article.sentence_at(official.start)
                people.setdefault(number, []).append((official.end, of[official.name]))
        return people

    def _spoken(self, number: int) -> Iterator[Anchor]:
        """The bodies whose people speak of themselves: ``Giám đốc Trung tâm Y tế cho biết``."""
        stop = self._article.sentences[number].end
        for end, name in self._people[number][:_VOICES]:
            said = _SAYS.search(self._lower, end, min(stop, end + _SAID_WITHIN))
            if _SPEAKS_FOR_OTHERS.match(name.lower()):
                continue
            if said and said[0] not in ".;:" and not self.supervises(name) and not self._asks.first(end, said.end()):
                yield Anchor(end, name, False)


def _cited(left: str) -> bool:
    """Whether the clause before a body says that it is cited, or only made something that is."""
    return _CITED.search(left, max(left.rfind(","), left.rfind(";")) + 1) is not None


def _begins(left: str) -> bool:
    """Whether a clause may begin with the body behind ``left``."""
    if left.endswith(_APPOSED):
        left = left.removesuffix(next(word for word in _APPOSED if left.endswith(word)))
    elif "lực lượng" in left:
        left = _FORCE.sub("", left)
    return not left or left.endswith(_PAUSES) or _JOINS(left)


def _is_object(left: str) -> bool:
    """Whether something is told to be done to the body behind ``left``."""
    return left.endswith(_AT) and not left.endswith(_BESIDE) and _OBJECT.search(left) is not None


def _acts(left: str, right: str) -> bool:
    """Whether a body is what its clause tells of, by the words before and behind it."""
    if not _begins(left):
        return False
    if _NUMBER_AFTER.match(right):
        return True
    return _VERB_AFTER.match(right) is not None and not _SPEAKS_AFTER.match(right)
