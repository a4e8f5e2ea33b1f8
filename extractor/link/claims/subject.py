"""Who a figure is about: the body that governs its clause, else the one that the text is about."""

import re
from bisect import bisect_right
from enum import Enum, auto
from itertools import chain

from extractor.link.claims.bodies import Anchor, Bodies
from extractor.link.claims.names import WORDS, is_desk, is_supervisor, nouns_of
from extractor.link.claims.speaker import SPEECH
from extractor.link.claims.status import AGE
from extractor.link.figures import Figure, Figures
from extractor.mentions import FindingMention
from extractor.text.patterns import CAPITALS, at_word, ending, last_end, longest_first, searched, standing
from extractor.text.tokens import by_first
from schemas import Polarity, QuantityKind

_OWN = re.compile(rf"(?:{longest_first(WORDS['own'])})(?!\w)")
_ENFORCED = re.compile(rf"(?:{longest_first(WORDS['enforced'])})(?!\w)")
_BODIES = longest_first(WORDS["bodies"])
_BODY = re.compile(rf"(?:{_BODIES})(?!\w)")
_DOERS = searched(
    rf"(?<!\w)(?:các|những|nhiều|một số|mỗi|hai|ba|bốn|năm|sáu) (?:{_BODIES})(?!\w)(?: (?!của|tại|do|ở)\w+){{0,3}}? "
    r"(?:đã|mới|chưa|vẫn|còn|đang|phải|bị|được)(?!\w)[^,;:.]*$"
)
# Who does something in a clause and is no body of the record, and what stands before one.
_STRANGER = re.compile(rf"{at_word(longest_first(WORDS['strangers']))}(?!\w)")
_CITES = "theo "
_GOES_ON = re.compile(r"(?:trong (?:số )?đó|kết quả|qua đó|từ đó|cùng với đó|đồng thời|ngoài ra)(?!\w)")
_TITLES = ("ông ", "bà ", "anh ", "chị ", "cụ ")
_STRANGE = by_first((*WORDS["strangers"], *_TITLES))
_PERSON = re.compile(rf"{at_word('ông|Ông|bà|Bà|anh|Anh|chị|Chị|cụ|Cụ')} [{CAPITALS}]")
_BEGINS = re.compile(
    r"(?:^|[,;:.\"] ?|(?<!\w)(?:và|thì|khi|rằng|biết|còn|nhưng|song) )(?:các |những |một số |nhiều |nhóm )?$"
)
_CLAUSE_ENDS = (",", ";", ":", ".", ")", " và", " còn", " song", " nhưng", "trong đó")
_LOOKS = (
    r"(?<!\w)(?:kiểm tra|thanh tra|kiểm toán|giám sát|rà soát|làm việc|khảo sát|tuần tra|điểm danh|chọn|lấy|xem hồ sơ|"
    r"kiểm kê|phúc tra|xác minh)(?!\w)(?! (?:viên|tỉnh|sở|bộ|huyện|thành phố|chính phủ)(?!\w))"
)
_INSPECTS = searched(_LOOKS)
# Whom a public body reviews, not a company.
_STAFF = re.compile(r"(?:người|cá nhân|cán bộ|lãnh đạo|chuyên viên|tập thể|công chức|viên chức)(?!\w)")
_PRIVATE = re.compile(r"(?:công ty|doanh nghiệp|tập đoàn|tổng công ty|hợp tác xã)(?!\w)")
# What befell people is about no body.
_HARMED = re.compile(r" (?:bị )?(?:chết|tử vong|thiệt mạng|mất tích|bị thương|thương vong)(?!\w)")
_GROUPS = ("tập đoàn", "tổng công ty")
_LOOKED_AT = re.compile(r"[^,;:.()]{0,30}? được (?:kiểm tra|thanh tra|kiểm toán|giám sát|khảo sát)(?!\w)")
_INSPECTS_NEXT = ending(["kiểm tra", "thanh tra", "khảo sát", "rà soát"])
_TERM = searched(r"(?<!\w)(?:thanh tra|kiểm tra|kiểm toán|giám sát|làm việc)(?!\w)|^thời hạn(?!\w)")
_TO_COME = searched(r"(?<!\w)(?:sẽ|khắc phục|báo cáo|công khai|niêm yết|chậm|đình chỉ|hoàn trả)(?!\w)")
_FINES = searched(r"(?<!\w)(?:phạt|truy thu|tịch thu|truy hoàn|xử lý)(?!\w)")
# A fine told right before who or how much is fined: the verb, no noun of it and nothing undergone.
_FINED = searched(
    r"(?<!\w)(?:xử phạt(?<!bị xử phạt)|phạt(?<!xử phạt)(?<!tiền phạt)(?<!mức phạt)(?<!nộp phạt)(?<!bị phạt))(?!\w)"
)
# What an inspecting body finds is that of others.
_FINDS = searched(
    r"(?<!\w)(?:phát hiện|cho thấy|thấy|xác định|chỉ ra|kết luận|nêu|ghi nhận|cho biết|cho rằng|nhận định|đánh giá|"
    r"báo cáo)(?!\w)"
)
_RESULT = searched(r"(?<!\w)(?:phát hiện|có|cho thấy|vi phạm|đạt|kết quả|thấy|xác định|phạt|thu|xử lý|được)(?!\w)")
_PAUSE = re.compile(r"[;:]|,(?! tại )")
_OWNED = (" của ", " tại ", " ở ", " do ")
# How far into a finding its subject may stand, and an ask that it begins with.
_HEAD, _ASK = 90, 12
# How far before a figure its clause is looked at, how far a verb, and how far a body behind.
_CLAUSE = 400
_VERB = 70
_BEHIND = 60
# How far before somebody the opening of the clause is looked at, and how far before a figure a fine.
_OPENING = _FINE = 20
_FATES = 6  # figures of a sentence that may tell what came of what happened


class Tie(Enum):
    """What makes a figure be about a body."""

    CLAUSE = auto()
    """A body in the figure's own clause governs it."""
    INSPECTED = auto()
    """It tells how much an inspector looked at: what is found in it is not the inspector's."""
    APART = auto()
    """It counts people whom others than the text's body review: what follows is about that body again."""
    TEXT = auto()
    """Nothing near: it is about whom the text is about."""


class Subjects:
    """Who the figures of one article are about."""

    def __init__(self, figures: Figures, bodies: Bodies) -> None:
        self._figures = figures
        self._article = figures.article
        self._lower = figures.article.lower
        self._bodies = bodies
        self._ties: dict[int, Tie] = {}
        self._doers: dict[int, list[tuple[int, int]]] = {}
        self._topics: dict[int, str | None] = {}
        self._tellings: dict[int, list[tuple[str | None, bool]]] = {}

    def of(self, figure: Figure) -> str | None:
        """Who the figure is about."""
        anchors, asked = self._before(figure), self._asked(figure)
        if figure.unit == AGE or _HARMED.match(figure.after) or self._happened(figure, anchors):
            self._ties[figure.n] = Tie.APART
            return None
        tie, name = self._governed(figure, anchors, asked) or self._understood(figure, anchors, asked is not None)
        self._ties[figure.n] = tie
        return name

    def of_finding(self, finding: FindingMention) -> str | None:
        """The body that a finding is about; none where it is not told nearby, or what was done to somebody."""
        if finding.polarity is Polarity.SANCTION:
            return None
        number = self._article.sentence_at(finding.start)
        anchors = self._bodies.anchors(number)
        if not anchors:
            return self._about(number)
        at = _ending(anchors, finding.start)
        head = anchors[at : _ending(anchors, min(finding.end, finding.start + _HEAD - 1))]
        inside = next((anchor for anchor in head if anchor.acts), None)
        if inside and not self._bodies.supervises(inside.name):
            return inside.name
        ask = self._figures.asks.first(self._article.sentences[number].start, finding.start + _ASK)
        if ask:
            nearest = anchors[at - 1] if at and anchors[at - 1].acts else None
            if nearest and nearest.end > ask.end() and self._lower.find(";", nearest.end, finding.start) < 0:
                return nearest.name
            at = min(at, _ending(anchors, ask.start() - 1))
        name, acts = self._told_by(number)[at]
        if name:
            return None if acts else name
        return self._about(number)

    def _about(self, number: int) -> str | None:
        """The one body inspected, where the text is about it as a sentence begins."""
        return None if self._bodies.open or self._topic(number) != self._bodies.main else self._bodies.main

    def _told_by(self, number: int) -> list[tuple[str | None, bool]]:
        """For each count of a sentence's first anchors: the last of their bodies that inspects no others, and whether
        one such acts."""
        if number not in self._tellings:
            told: list[tuple[str | None, bool]] = [(None, False)]
            for anchor in self._bodies.anchors(number):
                same = self._bodies.supervises(anchor.name)
                told.append(told[-1] if same else (anchor.name, anchor.acts or told[-1][1]))
            self._tellings[number] = told
        return self._tellings[number]

    def governs(self, figure: Figure) -> bool:
        """Whether a body in the figure's own clause governs it."""
        return self._ties[figure.n] in (Tie.CLAUSE, Tie.INSPECTED)

    def goes_on(self, figure: Figure) -> bool:
        """Whether nobody is told between a figure and the one before it: a subject is told once in a sentence."""
        last = self._ties.get(figure.n - 1)
        if self._ties[figure.n] is not Tie.TEXT or last in (Tie.APART, Tie.INSPECTED):
            return False
        place = figure.quantity.start
        since = place - len(figure.before)
        anchors = self._bodies.anchors(figure.sentence)
        return _ending(anchors, place) == _ending(anchors, since) and not self._figures.asks.first(since, place)

    def works(self, figure: Figure) -> bool:
        """Whether it tells how long an inspection took, or how much it looked at."""
        if self._asked(figure) is not None:
            return False
        return self._lasts(figure) if figure.kind is QuantityKind.DURATION else self._looked_at(self._clause(figure))

    def lends(self, n: int) -> bool:
        """Whether a figure's parts are about whom it is about; what is found among the inspected is not."""
        return self._ties.get(n) is not Tie.INSPECTED

    def _happened(self, figure: Figure, anchors: list[Anchor]) -> bool:
        """Whether a figure counts what happened, or what came of it: ``xảy ra 48 vụ, làm chết 22 người, giảm 5 vụ``."""
        since = anchors[-1].end if anchors else 0
        for told in reversed(self._figures.by_sentence[figure.sentence][: figure.place + 1][-_FATES:]):
            if told.quantity.start < since:
                return False
            if told.before.endswith("xảy ra "):
                return not told.before.endswith("để xảy ra ")
            if ";" in told.before:
                return False
        return False

    def _governed(self, figure: Figure, anchors: list[Anchor], asked: int | None) -> tuple[Tie, str | None] | None:
        """The body that governs the figure by the grammar of its sentence."""
        name = self._behind(figure)
        if name:
            return Tie.CLAUSE, name
        place = figure.quantity.start
        nearest = anchors[-1] if anchors else None
        if self._lasts(figure) and asked is None:
            return Tie.CLAUSE, self._supervisor(anchors)
        if asked is not None:
            if nearest and nearest.acts and nearest.end > max(asked, self._lower.rfind(";", asked, place)):
                return Tie.CLAUSE, nearest.name
            anchors = [anchor for anchor in anchors if anchor.end < asked]
        elif nearest and nearest.acts and self._did(nearest, place):
            return Tie.CLAUSE, nearest.name
        if self._generic(figure, nearest):
            return Tie.CLAUSE, None
        named = next((a.name for a in reversed(anchors) if not self._bodies.supervises(a.name)), None)
        return (Tie.CLAUSE, named) if named else None

    @staticmethod
    def _generic(figure: Figure, nearest: Anchor | None) -> bool:
        """Whether several bodies at once are the doers in the figure's clause: ``các nhà thầu đã nộp``."""
        doers = _DOERS.search(figure.before[-_VERB:])
        if doers is None or (nearest and nearest.acts and nearest.end > figure.quantity.start - len(doers[0])):
            return False
        front = figure.before[-_VERB:][: doers.start()].rstrip()
        return not front or front.endswith(_CLAUSE_ENDS)

    def _did(self, anchor: Anchor, place: int) -> bool:
        """Whether an inspecting body is told to have done it itself: ``Sở ban hành 12 quyết định``."""
        between = self._lower[anchor.end : place]
        if not self._bodies.supervises(anchor.name) or len(between) >= _VERB or not between.strip():
            return False
        return _INSPECTS.search(between) is None and _FINDS.search(between) is None

    def _understood(self, figure: Figure, anchors: list[Anchor], asked: bool) -> tuple[Tie, str | None]:
        """Who is meant where no body in the sentence governs the figure."""
        topic = self._topic(figure.sentence)
        if _OWN.match(figure.unit):
            strange = self._stranger(figure, anchors)
            return Tie.TEXT, None if strange else self._supervisor(anchors) or topic
        if asked and topic and _PRIVATE.match(topic.lower()) and _STAFF.match(figure.unit):
            return Tie.APART, None
        tie, name = self._implied(figure, anchors, topic, asked)
        told = name is not None or tie is not Tie.TEXT
        strange = told and (self._stranger(figure, anchors) or (not anchors and self._goes_on_of_strangers(figure)))
        return (Tie.TEXT, None) if strange else (tie, name)

    def _goes_on_of_strangers(self, figure: Figure) -> bool:
        """Whether a sentence goes on with what the one before told of others: ``Ngành Y tế … Trong đó, có 5 cơ sở``."""
        last = figure.sentence - 1
        if last < 0 or not _GOES_ON.match(self._lower, figure.begin):
            return False
        told, bodies = self._strangers(last), self._bodies.anchors(last)
        return bool(told) and (not bodies or told[-1][0] > bodies[-1].end)

    def _implied(self, figure: Figure, anchors: list[Anchor], topic: str | None, asked: bool) -> tuple[Tie, str | None]:
        """Who is meant where nobody else is told to be the doer."""
        before = self._clause(figure)
        looked = not asked and (self._looked_at(before) or _LOOKED_AT.match(figure.after) is not None)
        if topic and not self._bodies.supervises(topic) and not (looked and _BODY.match(figure.unit)):
            return Tie.TEXT, None if _one_of(topic, figure.unit) else topic
        if looked:
            return Tie.INSPECTED, self._supervisor(anchors)
        acting = next((anchor for anchor in reversed(anchors) if anchor.acts), None)
        if not acting and self._cited(figure.begin):
            return Tie.TEXT, None
        if acting and not asked and not _FINDS.search(self._lower, acting.end, figure.quantity.start):
            return Tie.CLAUSE, acting.name
        if asked:  # what is asked for is never the asker's
            return Tie.TEXT, None
        actor = acting.name if acting else topic or self._bodies.actor
        return Tie.TEXT, actor if actor and self._enforced(figure, before, bool(anchors)) else None

    def _cited(self, place: int) -> bool:
        """Whether a sentence begins with who says it: ``Theo Cục Thuế, thị trường có …``."""
        source = self._bodies.next(place)
        named = source is not None and source.start == place + len(_CITES)
        return self._lower.startswith(_CITES, place) and (named or self._lower.startswith(_TITLES, place + len(_CITES)))

    def _stranger(self, figure: Figure, anchors: list[Anchor]) -> bool:
        """Whether somebody who is no body of the record is the doer in the figure's sentence, behind all bodies."""
        told = self._strangers(figure.sentence)
        at = bisect_right(told, (figure.quantity.start, figure.quantity.start))
        if not at or told[at - 1][1] < (anchors[-1].end if anchors else 0):
            return False
        end, start = told[at - 1]
        speaks = self._lower.startswith(_TITLES, start) and SPEECH.search(self._lower, end, figure.quantity.start)
        return not speaks

    def _strangers(self, number: int) -> list[tuple[int, int]]:
        """Where doers end and begin in a sentence that are no bodies of the record."""
        if number not in self._doers:
            start, end, _ = self._article.sentences[number]
            told = self._article.tokens.within(_STRANGE, start, end)
            texts = ((_STRANGER, self._lower), (_PERSON, self._article.text))
            found = chain.from_iterable(standing(pattern, told, text, end) for pattern, text in texts if told)
            self._doers[number] = sorted(
                (match.end(), match.start())
                for match in found
                if match.start() in self._bodies.timed
                or _BEGINS.search(self._lower[max(start, match.start() - _OPENING) : match.start()])
            )
        return self._doers[number]

    def _clause(self, figure: Figure) -> str:
        """The sentence before the figure, as far as it is looked at."""
        place = figure.quantity.start
        return self._lower[max(figure.begin, place - _CLAUSE) : place]

    def _before(self, figure: Figure) -> list[Anchor]:
        """The last bodies of the sentence that stand before the figure."""
        anchors = self._bodies.anchors(figure.sentence)
        at = _ending(anchors, figure.quantity.start)
        return anchors[max(0, at - 6) : at]

    def _asked(self, figure: Figure) -> int | None:
        """Where in the sentence something is asked for before the figure."""
        place = figure.quantity.start
        ask = self._figures.asks.first(max(figure.begin, place - _CLAUSE), place)
        return ask.end() if ask else None

    def _behind(self, figure: Figure) -> str | None:
        """The owner named right behind the figure: ``3 gói thầu của Trung tâm Y tế``."""
        end = figure.quantity.end
        agency = self._bodies.next(end)
        if agency is None or agency.start - end > _BEHIND:
            return None
        if self._bodies.supervises(agency.name) or is_desk(agency.name):
            return None
        between = self._lower[end : agency.start]
        inspected = _INSPECTS_NEXT(figure.before) and between.endswith(_OWNED) and not _PAUSE.search(between)
        return agency.name if between in _OWNED or inspected else None

    def _supervisor(self, anchors: list[Anchor]) -> str | None:
        told = (anchor.name for anchor in reversed(anchors) if self._bodies.supervises(anchor.name))
        return next(told, None) or self._bodies.actor

    def _lasts(self, figure: Figure) -> bool:
        """Whether the figure tells how long an inspection takes."""
        if figure.kind is not QuantityKind.DURATION:
            return False
        before = self._clause(figure)[-40:]
        return not _TO_COME.search(before[-22:]) and _TERM.search(f"{before}~{figure.after[:30]}") is not None

    @staticmethod
    def _looked_at(clause: str) -> bool:
        """Whether a clause tells how much was inspected."""
        near = clause[-_VERB - 20 :]
        verb = last_end(_INSPECTS, near)
        told = near[verb:]
        return verb > 0 and len(told) <= _VERB and not _RESULT.search(told) and not _PAUSE.search(told)

    def _enforced(self, figure: Figure, before: str, acts: bool) -> bool:
        """Whether a result is one of the acting body's own work."""
        if not self._bodies.inspects and not is_supervisor(self._bodies.actor):
            return True
        if _FINED.search(before[-_FINE:]):
            return True
        if _BODY.match(figure.unit):
            return False
        if acts or _ENFORCED.match(figure.unit):
            return True
        return _FINES.search(before) is not None or _FINES.search(figure.after) is not None

    def _topic(self, number: int) -> str | None:
        """Who a sentence is understood to be about at its beginning: whom its line has told of, else the article."""
        if number in self._topics:
            return self._topics[number]
        first, lines = number, self._figures.lines
        while first not in self._topics and first and lines[first - 1] == lines[number]:
            first -= 1
        running = self._topics.setdefault(first, self._bodies.main)
        for place in range(first, number):
            running = self._told(place) or running
            self._topics[place + 1] = running
        return running

    def _told(self, number: int) -> str | None:
        """Whom a sentence makes the text be about: who acts in its first clause, else where it takes place."""
        told: str | None = None
        stop = -1
        for anchor in self._bodies.anchors(number):
            stop = self._first_clause(number) if stop < 0 else stop
            if anchor.end > stop:
                break
            if not self._bodies.supervises(anchor.name) and not self._bodies.lists(anchor):
                if anchor.acts:
                    return anchor.name
                told = anchor.name
        return told or self._bodies.visited(number)

    def _first_clause(self, number: int) -> int:
        """Where the first clause of a sentence ends: before what is asked for, and before a semicolon."""
        sentence = self._article.sentences[number]
        ask = self._figures.asks.first(sentence.start, sentence.end)
        stop = ask.start() if ask else sentence.end
        semicolon = self._lower.find(";", sentence.start, stop)
        return stop if semicolon < 0 else semicolon


def _one_of(name: str, unit: str) -> bool:
    """Whether a body is itself one of those counted: a school has no four schools, a group has companies."""
    return not name.lower().startswith(_GROUPS) and any(unit.startswith(noun) for noun in nouns_of(name))


def _ending(anchors: list[Anchor], place: int) -> int:
    """How many anchors end at a place or before it."""
    return bisect_right(anchors, (place, "\U0010ffff", True))
