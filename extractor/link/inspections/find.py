"""Inspections: who inspected whom. When, by whom led and where is in :mod:`extractor.link.inspections.slots`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from extractor.lazy import lazy
from extractor.link.figures import Figures
from extractor.link.inspections.acts import Act, Doers, acts_of
from extractor.link.inspections.code import Coder, checks, is_team, letters
from extractor.link.inspections.frames import frames_of
from extractor.link.inspections.objects import blamed
from extractor.link.inspections.slots import LEAD, find_leader, find_when, find_where, own_time
from extractor.link.inspections.words import EXEMPT, INSPECTORS, WORDS
from extractor.mentions import AgencyMention, InspectionMention, PlaceMention
from extractor.text.segment import Sentence
from extractor.text.tokens import by_first
from schemas import Polarity, RegionKind

# How many sentences are read, and how few letters a topic has that may be told in full elsewhere.
_SENTENCES, _SHORT = 14, 30
# The work in short: each of its words holds one of these. A sentence without a trigger tells of no inspection; where
# the article names an inspecting body, what that finds is a trigger, too.
_WORKS = ("thanh tra", "kiểm tra", "giám sát", "kiểm toán", "phúc tra")
_TRIGGERS = (*_WORKS, "làm việc", "kết luận", "trưởng đoàn", "tổ trưởng")
_WORK_TOLD, _TOLD = by_first(_WORKS), by_first(_TRIGGERS)
_TOLD_OR_FOUND = by_first((*_TRIGGERS, *WORDS["amiss"], "báo cáo", "phạt", "đình chỉ"))
# What a telling weighs: the word of the work, or what it brought to light; whom it names, and what else it tells; what
# speaks against it, and each sentence before it, take something off.
_WORK, _RESULT, _WHOM, _SLOT, _ONLY_ASKED, _ONLY_SAID, _LATER = 20, 15, 10, 5, 10, 15, 2
# Kinds of parts of a body, which do its work.
_PARTS = frozenset({"đội", "chi cục", "trạm", "phòng", "hạt"})
# What a people's committee does, so that a place stands for it.
_OFFICE = re.compile(
    r"(?<!\w)(?:hành chính|công vụ|kỷ luật|kỷ cương|công dân|khiếu nại|nghị quyết|ngân sách|chuyển đổi số|nhiệm vụ|"
    r"lãnh đạo|chính quyền|tham nhũng)(?!\w)"
)
# A team that is named by its work alone, and so by nobody.
_BARE = re.compile(
    r"(?:đoàn|tổ)(?: (?:thanh tra|kiểm tra|giám sát|công tác|kiểm toán|thanh kiểm tra|công vụ))*"
    r"(?: liên ngành| chuyên ngành| đột xuất)?"
)
# An item of a list: "III. Giám sát Đảng ủy …". What was before the news. What the noun of the work is told with.
_ITEM = re.compile(r"(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)] ?$|- $")
_BEFORE = re.compile(r"(?:trước đó|trước đây|cách đây|hồi|năm trước)(?!\w)")
_TELLS = re.compile(
    r"(?<!\w)(?:kết luận|kết quả|quyết định|cuộc|đợt|việc|kế hoạch|công bố|tiến hành|tổ chức|hoàn thành|kết thúc|về|"
    r"báo cáo|sau|thời điểm|qua)(?: [^\W\d_]+){0,2} $|^(?:\w+ )?$|[.:] $"
)


def find_inspections(figures: Figures) -> list[InspectionMention]:
    """The inspection that the article tells of, if any, before others that it tells of too."""
    reader = _Reader(figures)
    acts = reader.acts()
    return list(reader.inspections(acts)) if acts else []


class _Reader:
    """Reads the inspections of one article: gathers their tellings, and joins those of one event."""

    def __init__(self, figures: Figures) -> None:
        self._found = figures.found
        self._article = figures.article
        told = (one for one in figures.article.sentences if one.region is not RegionKind.CAPTION)
        self._sentences: list[Sentence] = list(islice(told, _SENTENCES))
        self._coder = Coder(figures, self._sentences[-1].end if self._sentences else 0)

    @lazy
    def _councils(self) -> dict[str, str]:
        """The people's committees of an article, by their places."""
        return {a.name.lower().partition(" ")[2]: a.name for a in self._found.agencies if a.kind == "ubnd"}

    def acts(self) -> list[Act]:
        """The tellings of inspections in the first sentences."""
        tokens = self._article.tokens
        if not any(place < self._coder.until for place in tokens.beginning(_WORK_TOLD)):
            return []
        inspectors = any(body.kind in INSPECTORS for body in self._found.agencies)
        places = tokens.beginning(_TOLD_OR_FOUND if inspectors else _TOLD)
        doers, told = Doers(self._found), list[Act]()
        for number, sentence in enumerate(self._sentences):
            if bisect_left(places, sentence.start) < bisect_left(places, sentence.end):
                coded = self._coder.read(sentence)
                for act in (*acts_of(coded, doers), *frames_of(coded, doers, inspectors=inspectors)):
                    act.number = number
                    told.append(act)
        return told

    def inspections(self, acts: list[Act]) -> Iterator[InspectionMention]:
        """The inspection of the fullest telling with all that may be of it, then others."""
        main = max(acts, key=self._weight)
        if self._weight(main) <= 0 or main.who is None:
            return
        who = self._named(main.who, acts)
        ours = [main, *(act for act in acts if act is not main and _of_one(act, who, main))]
        names = self._inspected(main, ours, acts, {who, *(act.who.name for act in ours if act.who)})
        topic, leader = self._topic(ours), find_leader(self._article, self._found, self._coder.until, who)
        if not _told(main, ours, bool(names or topic), leader is not None):
            return
        when = find_when(self._article, self._found, ours, self._sentences)
        first = self._mention(ours, who, names, topic, _kind(main, ours), leader, when)
        yield first
        yield from self._further(first, acts, ours)

    def _weight(self, act: Act) -> int:
        """How fully and how early an act tells of an inspection; nothing above 0 where it tells of none."""
        if act.who is None or (act.ordered and act.number >= LEAD):
            return 0
        headline = act.coded.sentence.region is RegionKind.HEADLINE
        told = _WHOM * bool(self._whom(act)) + _SLOT * bool(act.topic) - _SLOT * headline
        doubts = _ONLY_ASKED * act.ordered + _ONLY_SAID * act.weak
        return (_RESULT if act.result else _WORK + told - doubts) - _LATER * act.number

    def _whom(self, act: Act) -> list[str]:
        """The bodies inspected; a place stands for its people's committee where what that does is looked at."""
        names = []
        for one in act.whom:
            if isinstance(one, AgencyMention) and not is_team(one):
                names.append(one.name)
            elif isinstance(one, PlaceMention) and self._governs(act):
                names += filter(None, [self._councils.get(one.name.lower())])
        return [name for name in dict.fromkeys(names) if not act.who or name != act.who.name]

    def _governs(self, act: Act) -> bool:
        """Whether what is looked at is the doing of a people's committee, or may be for all that is told."""
        topic = self._article.lower[slice(*act.topic)] if act.topic else ""
        return act.visit or (_OFFICE.search(topic) is not None if topic else not (act.paper or act.weak))

    def _named(self, who: AgencyMention, acts: list[Act]) -> str:
        """Who inspects: for a bare team the body or the team that is named elsewhere."""
        if not _BARE.fullmatch(who.name.lower()):
            return who.name
        doers = (act.who.name for act in acts if act.who and not act.ordered)
        teams = (a.name for a in self._found.agencies if is_team(a) or (a.kind == "đội" and checks(a)))
        return next((name for name in (*doers, *teams) if not _BARE.fullmatch(name.lower())), who.name)

    def _inspected(self, main: Act, ours: list[Act], acts: list[Act], doers: set[str]) -> list[str]:
        """Whom the main act names, else the first that does, else whom parts of the body looked at."""
        parts = (act for act in acts if act.who and (is_team(act.who) or act.who.kind in _PARTS) and not act.weak)
        for act in (*ours, *parts):
            names = [name for name in self._whom(act) if not _within(name, doers)]
            if names and not (act is not main and main.topic and _BEFORE.match(act.coded.code)):
                beside = self._beside(doers) if act.weak or act.fined else []
                return list(dict.fromkeys([*names, *self._too(act, ours, doers), *beside]))
        return self._beside(doers)

    def _too(self, first: Act, ours: list[Act], doers: set[str]) -> list[str]:
        """Whom else other sentences tell as looked at, with ``cũng`` said of what the same body did."""
        others = (act for act in ours if act is not first and act.who and not (act.ordered or act.weak or act.visit))
        too = (act for act in others if act.fined or _also(act) or _also(first))
        return [name for act in too for name in self._whom(act) if not _within(name, doers)]

    def _beside(self, doers: set[str]) -> list[str]:
        """Whom other sentences blame, or turn to one by one, where none is told as looked at."""
        bodies = [body for one in self._sentences for body in blamed(self._coder.read(one)) if not is_team(body)]
        names = dict.fromkeys(body.name for body in bodies or self._faulty())
        return [name for name in names if not _within(name, doers)]

    def _faulty(self) -> Iterator[AgencyMention]:
        """The bodies with which something found wrong begins: ``Trường Sao Mai thu tiền trái quy định``."""
        wrong = {one.start for one in self._found.findings if one.polarity is Polarity.SHORTCOMING}
        last = self._sentences[-1].end if self._sentences else 0
        for body in self._found.agencies:
            if body.start in wrong and body.end < last and body.kind not in EXEMPT and not is_team(body):
                yield body

    def _topic(self, ours: list[Act]) -> tuple[int, int] | None:
        """What was looked at, in the words of the main act, else of others that tell of it; a short one in full."""
        tiers = (
            [act for act in ours if act.who and not act.hint],
            [act for act in ours if not act.who and _TELLS.search(act.coded.code, max(0, act.at - 60), act.at)],
            [act for act in ours if act.hint],
        )
        topics = [act.topic for tier in tiers for act in tier if act.topic]
        if not topics:
            return None
        lower = self._article.lower
        first = lower[slice(*topics[0])]
        fuller = (one for one in topics if first in lower[slice(*one)] and one[1] - one[0] > len(first))
        return next(fuller, topics[0]) if len(first) < _SHORT else topics[0]

    def _further(self, first: InspectionMention, acts: list[Act], ours: list[Act]) -> Iterator[InspectionMention]:
        """Other inspections of the article: items of a list, and what other bodies did on other days."""
        done = {(first.inspector or "", *first.inspected)}
        for act in acts:
            if act is ours[0] or act.ordered or act.weak or act.paper:
                continue
            names, who = self._whom(act), act.who.name if act.who else first.inspector or ""
            if _BARE.fullmatch(who.lower()) or (who, *names) in done:
                continue
            when = own_time(self._found, act)
            if act.who:
                of_a_part = act.who.kind in _PARTS or any(who in one[0] or one[0] in who for one in done)
                slots = (names or act.topic) and when not in (None, first.when)
                another = act not in ours and bool(slots) and not of_a_part
            else:
                item = _ITEM.match(act.coded.code[: act.at])
                another = bool(names and item) and names[0] not in first.inspected
            if another:
                done.add((who, *names))
                yield self._mention([act], who, names, act.topic, act.kind or first.kind, None, when)

    def _mention(
        self,
        ours: Sequence[Act],
        who: str,
        names: Sequence[str],
        topic: tuple[int, int] | None,
        kind: str,
        leader: str | None,
        when: int | None,
    ) -> InspectionMention:
        sentence = ours[0].coded.sentence
        return InspectionMention(
            start=sentence.start,
            end=sentence.end,
            rule="inspection",
            cues=(kind,),
            kind=kind,
            topic=" ".join(self._article.text[slice(*topic)].split()) if topic else None,
            inspector=who,
            inspected=tuple(names),
            leader=leader,
            when=when,
            where=find_where(self._found, ours, names, who),
        )


def _within(name: str, others: Iterable[str]) -> bool:
    """Whether a name is one of others, or a part of one."""
    return any(name in other for other in others)


def _also(act: Act) -> bool:
    """Whether the doer of an act is told to have done this besides: ``Sở cũng kiểm tra``."""
    return " cũng " in act.coded.code[act.begin : act.at]


def _of_one(act: Act, who: str, main: Act) -> bool:
    """Whether an act may be of the same inspection as the main one: nobody else does it."""
    if act.who is None or main.who is None:
        return not act.kind or not main.kind or (act.kind == "giám sát") == (main.kind == "giám sát")
    name = act.who.name
    if name in (who, main.who.name) or _BARE.fullmatch(name.lower()):
        return True
    sender = name.partition(" của ")[2]
    if sender and is_team(act.who) and sender == who.partition(" của ")[2]:
        return True
    return (is_team(act.who) or act.number < LEAD) and any(name in one or one in name for one in (who, main.who.name))


def _told(main: Act, ours: list[Act], looked_at: bool, led: bool) -> bool:
    """Whether an inspection is told, and not only that somebody speaks, meets, or stops a driver.

    ``looked_at``: whom or what it looked at is known; ``led``: its leader is.
    """
    strong = [act for act in ours if not act.weak]
    amiss = main.hint and main.number < LEAD and looked_at
    if main.who is None or (main.weak and not amiss and not any(act.kind or act.paper for act in strong)):
        return False
    if main.who.kind == "công an" and not looked_at:
        return False
    if main.visit and not (checks(main.who) or any(act.kind for act in strong)):
        return False
    is_news = (main.kind or main.who.kind in INSPECTORS) and main.number < LEAD and not main.weak
    return looked_at or led or is_news or not all(act.paper for act in ours if act.who)


def _kind(main: Act, ours: list[Act]) -> str:
    """What is done: an audit by auditors, else as the main act and those beside it say."""
    if main.who and main.who.kind == "kiểm toán":
        return "kiểm toán"
    kinds = [act.kind for act in ours if act.kind and not act.weak]
    own = "thanh tra" if main.who and main.who.kind == "thanh tra" else _of_team(main)
    if main.kind is None and own == "thanh tra" and own in kinds:
        return own
    return main.kind or next(iter(kinds), own)


def _of_team(main: Act) -> str:
    """The work for which the team is named that a sentence tells of."""
    teams = (main.coded.body(place) for place in letters(main.coded.code, "G", 0, main.end))
    kinds = (body.kind.partition(" ")[2] for body in teams if body is not None)
    return next((kind for kind in kinds if kind in _WORKS), "kiểm tra")
