"""Which articles tell the same event, and which are copies of one text.

Two articles are one event where they share enough that few others have. A conclusion, a notice or a decision ties them
where they name one body or place, too; a plan or a report, under which many places are inspected, does not. One day
adds to people or figures that they share. Two bodies, or a body and a person, and a telling figure are enough within
three days, and one visit or result is: inspector, inspected body and a day that both name, or papers of the same days.
Articles more than 45 days apart are one event only where they share two telling figures, or the inspection itself:
inspector, inspected body and time.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import combinations, pairwise

from extractor.audit.copies import is_edition
from extractor.audit.names import Names, agree, apart, names_in, names_of, together, unlike
from extractor.audit.slots import number_of
from extractor.text.fold import fold_phrase
from extractor.text.patterns import CAPITALS
from schemas import ArticleRecord, Grain, Inspection, Level, QuantityKind, Temporal

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,/-]*")
# Laws and decrees are cited by everybody; conclusions, decisions and notices belong to one event. The party writes the
# kind before the stroke (77-TB/UBKTTU), the state behind it (45/KL-TTT).
_OWN_DOCUMENT = re.compile(r"(?:/|^\d+-)(?:kl|tb|qđ)(?:[-/.]|$)")
_PLAN = re.compile(r"(?:/|^\d+-)(?:kh|bc|ctr)(?:[-/.]|$)")
# The kind stands behind the last stroke (45/KL-TTT is no circular, TT), the Prime Minister at the end; the
# party's rules come from its centre (102-QĐ/TW).
_LAW = re.compile(r"/(?:nđ|tt|qh|nq|ubtvqh|luật)[^/]*$|-ttg$|-(?:qđ|kl)/tw$")
# A document that is told as another than the one the news is about.
_FORMER = re.compile(r"(?<!\w)(?:sau|ngoài|trước đó|thay thế|sửa đổi|bổ sung|hủy bỏ|thu hồi|trước)(?: \w+){0,3} $")
_APART = timedelta(days=45)
_VISIT = timedelta(days=2)
_SOON = timedelta(days=3)
_SHINGLE = 4
_COPY = 0.7
_ENOUGH, _FEWER = 6, 4
_KINDS = 3
_TELLING = 2
_TOLD_APART = 3  # a figure of more digits counts twice
_HEAD = 4  # digits by which a long figure is known: "hơn 3.260 tỷ" of one paper is "3.260,686 tỷ" of another
_LONG = 3  # spaces in a name that tells a body without its unit
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.AREA, QuantityKind.OTHER})
# An anchor that more articles share than these tells no event.
_SHARED, _RARE = 12, 6
_TRIED = 4  # of the texts that are nearest to one, as its original
_WEIGHTS = {"document": 6, "plan": 2, "official": 2, "agency": 1, "figure": 1, "topic": 1, "day": 1}
_MOST = {"figure": 4, "topic": 2, "agency": 3, "official": 4, "document": 6, "plan": 2, "day": 1}
# Somebody without an office whom a text names in full: "bị cáo Mai Văn Hiển", "Mai Văn Hiển (SN 1986)".
_FULL_NAME = rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{2,3}}"
_SOMEBODY = re.compile(
    rf"(?<!\w)(?:[Bb]ị cáo|[Bb]ị can|[Nn]ghi phạm|[Đđ]ối tượng|[Tt]ài xế|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị) "
    rf"(?P<told>{_FULL_NAME})"
    rf"|(?<!\w)(?P<aged>{_FULL_NAME})(?=,? ?\(?(?:SN|sinh năm|sinh|\d\d tuổi)(?!\w))"
)
_PLATE = re.compile(r"(?<!\w)\d\d[A-Z]{1,2}\d?-\d{3}\.?\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles on one event, by their places, and what they share: ``kind`` and ``name`` of each anchor."""

    one: int
    other: int
    shared: tuple[tuple[str, str], ...]
    inspected: bool  # whether both tell of the inspection of one body
    visited: bool = False  # whether both tell of one visit or result: inspector, inspected body and day

    @property
    def one_work(self) -> bool:
        """Whether one result or several telling figures tie them: one piece of work, not one of many."""
        kinds = Counter(kind for kind, _ in self.shared)
        return kinds["document"] > 0 or kinds["figure"] >= _TELLING

    @property
    def sure(self) -> bool:
        """Whether one piece of work or one inspected body ties them, not people and places alone."""
        return self.inspected or self.one_work


@dataclass(frozen=True, slots=True)
class Events:
    """The links between articles, and the copies: each with the article that it is a copy of."""

    links: tuple[Link, ...]
    copies: tuple[tuple[int, int], ...]


def events(records: Sequence[ArticleRecord]) -> Events:
    """Which articles are on one event; copies of one text are one source."""
    scene = cache(lambda n: _Scene(records[n]))
    original, editions = _originals(records, scene)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, record in enumerate(records):
        if original[n] == n:
            for anchor in _anchors(record):
                holders[anchor].append(n)
    links = (
        _link(records, pair, shared, scene)
        for pair, shared in sorted(_together(holders).items())
        if pair not in editions
    )
    copies = tuple((place, n) for n, place in enumerate(original) if place != n)
    return Events(tuple(link for link in links if link), copies)


def _link(
    records: Sequence[ArticleRecord], pair: tuple[int, int], shared: list[tuple[str, str]], scene: "_Scenes"
) -> Link | None:
    kinds = Counter(kind for kind, _ in shared)
    beside = _within(_SOON, records[pair[0]], records[pair[1]])
    visited = _is_visited(kinds, beside, pair, scene)
    if not (kinds["figure"] or kinds["official"] or visited):
        del kinds["day"]  # on one day much happens
    figures = sum(1 + _is_long(name) for kind, name in shared if kind == "figure")
    known = kinds["agency"] > 1 or (kinds["agency"] and kinds["official"])
    direct = visited or bool(kinds["figure"] and known and beside)
    if not direct and not _is_enough(kinds, figures):
        return None
    one, other, near = scene(pair[0]), scene(pair[1]), _near(records[pair[0]], records[pair[1]])
    inspected = agree(one.names, other.names)
    alone = not (direct or kinds["document"] or len(kinds) >= _KINDS or inspected)
    if alone and (figures < _MOST["figure"] or not near or one.is_apart_from(other)):
        return None  # of figures alone as many as tell enough, and nothing of another month, place or day
    if _are_two(kinds, inspected, one, other):
        return None
    if not near and kinds["figure"] < _TELLING and not one.is_inspection_of(other):
        return None
    return Link(*pair, tuple(sorted(shared)), inspected, visited)


def _is_visited(kinds: Counter[str], beside: bool, pair: tuple[int, int], scene: "_Scenes") -> bool:
    """Whether two articles tell one visit or result."""
    if kinds["day"] and kinds["agency"] and scene(pair[0]).is_visit_of(scene(pair[1])):
        return True
    return bool((kinds["day"] or beside) and kinds["agency"] > 1) and scene(pair[0]).is_work_of(scene(pair[1]))


def _is_enough(kinds: Counter[str], figures: int) -> bool:
    """Whether two articles share enough that few others have; ``figures`` is the weight of those they share."""
    telling = kinds["figure"] >= _TELLING
    told = {kind: _WEIGHTS[kind] * count for kind, count in kinds.items()} | {"figure": figures}
    enough = _FEWER if kinds["day"] and kinds["figure"] and (telling or len(kinds) > _KINDS) else _ENOUGH
    weight = sum(min(_MOST[kind], weight) for kind, weight in told.items())
    return weight >= enough and (bool(kinds["document"]) or len(kinds) >= _KINDS or telling)


def _are_two(kinds: Counter[str], inspected: bool, one: "_Scene", other: "_Scene") -> bool:
    """Whether two articles that share enough tell of two events, by the places, bodies and days that they name."""
    telling = kinds["figure"] >= _TELLING
    if apart(one.provinces, other.provinces):
        return True
    if kinds["document"]:  # numbers begin anew each year, and everywhere
        return len(kinds) == 1 and not _akin(one.known, other.known)
    if kinds["plan"] and not (inspected or telling):
        return True
    if apart(one.names, other.names) or unlike(one.titled, other.titled):
        return True
    return not telling and one.is_apart_from(other)


def _is_long(figure: str) -> bool:
    """Whether a figure, as an anchor names it, has so many digits that no other is like it."""
    return sum(map(str.isdigit, figure.partition("E")[0])) > _TOLD_APART


def _akin(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two articles name one body or place; of long names one may leave words out."""
    if ours & theirs:
        return True
    long = [[set(name.split()) for name in names if name.count(" ") >= _LONG] for names in (ours, theirs)]
    return any(a <= b or b <= a for a in long[0] for b in long[1])


class _Scene:
    """Who inspects whom and when, as an article tells it."""

    def __init__(self, record: ArticleRecord) -> None:
        bodies = {agency.id: fold_phrase(agency.name) for agency in record.agencies}
        times = {temporal.id: temporal for temporal in record.temporals}
        self.inspections: tuple[Inspection, ...] = record.inspections
        self.names: Names = together(names_of(bodies[key]) for i in self.inspections for key in i.inspected)
        teams = names_in(" ; ".join(bodies.values())).get("team")
        if teams:
            self.names["team"] = teams
        places = [fold_phrase(place.name) for place in record.places]
        # What makes one number one document; a province alone does not, where each body counts its own.
        near = [fold_phrase(place.name) for place in record.places if place.level is not Level.PROVINCE]
        self.known = frozenset(name.lower() for name in (*bodies.values(), *near))
        provinces = names_in(" ; ".join((*bodies.values(), *places))).get("province")
        self.provinces: Names = {"province": provinces} if provinces else {}
        self.inspectors: Names = together(names_of(bodies[i.inspector]) for i in self.inspections if i.inspector)
        self.topics = frozenset(w for i in self.inspections for w in _WORD.findall(fold_phrase(i.topic or "").lower()))
        self.times: list[Temporal] = [times[i.when] for i in self.inspections if i.when]
        self.titled = _places(names_in(record.article.title or ""))
        self.units = _places(names_in(record.article.text))
        self.months = {(t.begin, t.end) for t in record.temporals if t.grain is Grain.MONTH and t.begin}
        self.published = record.article.published
        self.decided = {number for kind, number in _documents(record) if kind == "document"}

    def is_other_news(self, other: "_Scene") -> bool:
        """Whether another commune or district is told of, or weeks later another month."""
        if unlike(self.names, other.names) or unlike(self.units, other.units):
            return True
        if self.published is None or other.published is None or abs(self.published - other.published) <= _SOON:
            return False
        return bool(self.months and other.months) and self.months.isdisjoint(other.months)

    def elsewhen(self, other: "_Scene") -> bool:
        """Whether the two inspections were on other days."""
        ours = [t.begin for t in self.times if t.begin and t.grain is Grain.DAY]
        theirs = [t.begin for t in other.times if t.begin and t.grain is Grain.DAY]
        return bool(ours and theirs) and not any(abs(a - b) <= _VISIT for a in ours for b in theirs)

    def is_apart_from(self, other: "_Scene") -> bool:
        """Whether another day, place or month is told of."""
        return self.elsewhen(other) or self.is_other_news(other)

    def is_inspection_of(self, other: "_Scene") -> bool:
        """Whether inspector, inspected body and time are the same."""
        times = {(t.begin, t.end) for t in self.times if t.begin} & {(t.begin, t.end) for t in other.times}
        return bool(times) and agree(self.names, other.names) and agree(self.inspectors, other.inspectors)

    def is_visit_of(self, other: "_Scene") -> bool:
        """Whether inspector, inspected body and day are the same, and not two things are inspected or decided on."""
        ours, theirs = ({t.begin for t in scene.times if t.begin and t.grain is Grain.DAY} for scene in (self, other))
        return not ours.isdisjoint(theirs) and self.is_inspection_of(other) and self._of_one_work(other)

    def is_work_of(self, other: "_Scene") -> bool:
        """Whether inspector and inspected body are the same, and not two things are inspected or decided on."""
        return agree(self.names, other.names) and agree(self.inspectors, other.inspectors) and self._of_one_work(other)

    def _of_one_work(self, other: "_Scene") -> bool:
        if self.decided and other.decided and self.decided.isdisjoint(other.decided):
            return False
        both = self.topics and other.topics
        return not both or len((self.topics & other.topics) - {"công", "tác"}) >= _TELLING


_Scenes = Callable[[int], _Scene]
"""The scene of each article, by its place, read once."""


def _places(names: Names) -> Names:
    """The communes and districts of what is named."""
    return {level: told for level, told in names.items() if level in ("commune", "district")}


def _together(holders: dict[tuple[str, str], list[int]]) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """What each two articles share that few others have."""
    shared: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for anchor, places in holders.items():
        if 2 <= len(places) <= (_SHARED if anchor[0] == "document" else _RARE):
            for pair in combinations(places, 2):
                shared[pair].append(anchor)
    return shared


def _originals(records: Sequence[ArticleRecord], scene: _Scenes) -> tuple[list[int], set[tuple[int, int]]]:
    """For each article the first one that it is a copy of, or itself; and the pairs that only share their wording."""
    shingles = [_shingles(record.article.text) for record in records]
    holders: dict[tuple[str, ...], list[int]] = {}
    original = list(range(len(records)))
    editions: set[tuple[int, int]] = set()
    for n, own in enumerate(shingles):
        common: dict[int, int] = {}
        for shingle in own:
            places = holders.setdefault(shingle, [])
            for other in places:
                common[other] = common.get(other, 0) + 1
            if len(places) < _SHARED:
                places.append(n)
        for other in sorted(common, key=lambda place: (-common[place], place))[:_TRIED]:
            if common[other] < _COPY * min(len(own), len(shingles[other])):
                continue
            # Of other bodies, places or months, or of other figures: two inspections told in one wording.
            if not (scene(other).is_other_news(scene(n)) or is_edition(records[other], records[n])):
                original[n] = original[other]
                break
            editions.add((other, n))
    return original, editions


def _near(a: ArticleRecord, b: ArticleRecord) -> bool:
    return a.article.published is None or b.article.published is None or _within(_APART, a, b)


def _within(time: timedelta, a: ArticleRecord, b: ArticleRecord) -> bool:
    """Whether two articles were published within a stretch of time; not known is no."""
    first, second = a.article.published, b.article.published
    return first is not None and second is not None and abs(first - second) <= time


def _anchors(record: ArticleRecord) -> set[tuple[str, str]]:
    """What ties an article to its event: its own documents, people, bodies, telling figures, title."""
    found: set[tuple[str, str]] = set(_documents(record))
    found.update(("official", fold_phrase(official.name).lower()) for official in record.officials)
    found.update(("official", name) for name in _people(record))
    found.update(("day", f"{t.begin} {t.end}") for t in record.temporals if t.grain is Grain.DAY and t.begin and t.end)
    found.update(("figure", plate.replace(".", "").lower()) for plate in _PLATE.findall(record.article.text))
    found.update(("agency", fold_phrase(agency.name).lower()) for agency in record.agencies)
    for quantity in record.quantities:
        digits = str(quantity.value.normalize()).replace(".", "").partition("E")[0]
        if quantity.kind in _COUNTED and len(digits) >= 3:
            found.add(("figure", f"{quantity.kind}{digits[:_HEAD]}E{quantity.value.adjusted()}"))
    words = [w for w in _WORD.findall(fold_phrase(record.article.title or "")) if w[:1].isupper()]
    found.update(("topic", f"{a} {b}".lower()) for a, b in pairwise(words))
    return found


def _people(record: ArticleRecord) -> Iterator[str]:
    """Those whom a text names in full, in whatever part."""
    for person in _SOMEBODY.finditer(fold_phrase(record.article.text)):
        yield (person["told"] or person["aged"]).lower()


def _documents(record: ArticleRecord) -> Iterator[tuple[str, str]]:
    for document in record.documents:
        number = number_of(document.number)
        before = fold_phrase(record.article.text[max(0, document.span.start - 40) : document.span.start]).lower()
        if "/" not in number or _LAW.search(number) or _FORMER.search(before):
            continue
        if _OWN_DOCUMENT.search(number):
            yield "document", number
        elif _PLAN.search(number):
            yield "plan", number


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [w.lower() for w in _WORD.findall(fold_phrase(text))]
    return {tuple(words[n : n + _SHINGLE]) for n in range(max(1, len(words) - _SHINGLE + 1))}
