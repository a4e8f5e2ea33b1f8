"""Figures, dates and people that differ between sources on one event, and figures that moved with time."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

from extractor.audit.alike import alike, confirmed, nearest, of_two_days, restated, same, settled, slip
from extractor.audit.copies import differences
from extractor.audit.events import Events, Link, events
from extractor.audit.names import apart, spelled
from extractor.audit.slots import Slot, number_of, slots
from extractor.link.slips import slipped
from schemas import ArticleRecord, Modifier

_SAME_BODY = 0.7  # of the words of the shorter name: one source shortens it, another does not
_SAID_ALIKE = 2
_YEARS = 4
_LONGEST_NAME = 60
_MOST = 120
_SITE = re.compile(r"[a-z]+://(?:www\.)?([^/?#]+)")

NAMES = {
    "figure": ("số liệu", "figures"),
    "term": ("thời hạn", "terms"),
    "team": ("số thành viên đoàn", "sizes of the team"),
    "announced": ("ngày ban hành, công bố kết quả", "days on which the result was issued or published"),
    "document": ("ngày của văn bản", "dates of the document"),
    "period": ("thời kỳ thanh tra, kiểm tra", "periods inspected"),
    "age": ("tuổi, năm sinh", "ages or years of birth"),
    "leader": ("người đứng đầu đoàn", "heads of the team"),
    "person": ("tên người", "names of a person"),
    "body": ("tên cơ quan hoặc địa danh", "names of a body or place"),
    "day": ("ngày tháng", "dates"),
    "number": ("số văn bản", "numbers of the document"),
}
_HEADS = {
    "X1": ("Các nguồn nêu khác nhau về {}", "Sources give different {}"),
    "X2": ("Số liệu được nêu lại khác đi theo thời gian", "The figure was restated over time"),
    "X3": ("Hai bản của cùng một bài in khác nhau về {}", "Two copies of one text print different {}"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says: its article and the slot."""

    record: ArticleRecord
    slot: Slot
    shared: bool = False  # whether another side of the dispute has the same name

    @property
    def place(self) -> str:
        """What tells the source from all others, which an ``id`` does not: every feed counts from one."""
        article = self.record.article
        return article.source or article.url or article.id

    @property
    def source(self) -> str:
        """A name for the source that a reader knows; its place, too, where others have the same name."""
        article, site = self.record.article, _SITE.match(self.place)
        name = article.publisher or article.title or (site[1] if site else Path(self.place).name) or self.place
        name = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"
        return f"{name} ({self.place})" if self.shared and name != self.place else name


@dataclass(frozen=True, slots=True)
class Dispute:
    """Sources that say the same thing with two values: those of ``sides[0]`` and of ``sides[1]``."""

    kind: str
    code: str
    sides: tuple[tuple[Side, ...], tuple[Side, ...]]
    slip: bool
    message: str
    message_en: str

    @property
    def changed(self) -> bool:
        """Whether the later source restates the figure, rather than contradicts it."""
        return self.code == "X2"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of holding articles against one another.

    ``compared`` tells for each article, by its place, the figures that another source prints too, alike or not.
    """

    disputes: tuple[Dispute, ...]
    events: Events
    compared: dict[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Pair:
    kind: str
    code: str
    one: Side
    other: Side


def compare(records: Sequence[ArticleRecord]) -> Comparison:
    """All articles on one event held against one another."""
    found = events(records)
    told = {n: slots(records[n]) for link in found.links for n in (link.one, link.other)}
    pairs: list[_Pair] = []
    held: list[tuple[int, Slot]] = []
    for link in found.links:
        between = list(_between(records, told, link))
        pairs += between
        agreeing = _confirmed(told[link.one], told[link.other])
        for one, other in (*((pair.one.slot, pair.other.slot) for pair in between), *agreeing):
            held += ((link.one, one), (link.other, other))
    for first, copy in found.copies:
        for d in differences(records[first], records[copy]):
            pairs.append(_Pair(d.one.kind, "X3", Side(records[first], d.one), Side(records[copy], d.other)))
            held += ((first, d.one), (copy, d.other))
    compared: dict[int, set[str]] = {}
    for n, slot in held:
        if slot.quantity is not None:
            compared.setdefault(n, set()).add(slot.quantity.id)
    figures = {n: frozenset(ids) for n, ids in compared.items()}
    return Comparison(tuple(_merged(pairs)), found, figures)


def disputes(records: Sequence[ArticleRecord]) -> list[Dispute]:
    """All disputes between sources on one event."""
    return list(compare(records).disputes)


def _merged(disputed: list[_Pair]) -> Iterator[Dispute]:
    """One dispute for each two values, with every source that prints one of them."""
    groups: dict[tuple[str, ...], dict[str, dict[str, Side]]] = {}
    codes: dict[tuple[str, ...], str] = {}
    for pair in disputed:
        low, high = sorted((_short(pair.one.slot), _short(pair.other.slot)))
        key: tuple[str, ...] = (pair.kind, str(pair.code == "X3"), pair.one.slot.key, low, high)
        codes[key] = min(codes.get(key, pair.code), pair.code)
        for side in (pair.one, pair.other):
            told = groups.setdefault(key, {}).setdefault(_short(side.slot), {})
            told.setdefault(side.place, side)
    for key, by_value in groups.items():
        names = Counter(side.source for told in by_value.values() for side in told.values())
        sides = (tuple(replace(s, shared=names[s.source] > 1) for s in told.values()) for told in by_value.values())
        one, other = sorted(sides, key=lambda group: -len(group))
        yield _dispute(key[0], (one, other), codes[key])


def _short(slot: Slot) -> str:
    """The value of a slot, a day without its year: one source prints it, another leaves it out."""
    return slot.value[-5:] if slot.kind in ("announced", "document") else slot.value


def _between(records: Sequence[ArticleRecord], told: dict[int, list[Slot]], link: Link) -> Iterator[_Pair]:
    a, b = records[link.one], records[link.other]
    of_a, of_b = told[link.one], told[link.other]
    for kind in ("document", "announced", "term", "period") if link.sure else ("document",):
        yield from _singular(kind, a, of_a, b, of_b)
    if link.sure:
        yield from (pair for pair in _singular("number", a, of_a, b, of_b) if not _cites_both(pair))
    yield from (pair for pair in _singular("age", a, of_a, b, of_b) if _grew_too_fast(pair))
    led = _led_alike(of_a, of_b)
    if (link.one_work or link.visited) and (led if led is not None else link.inspected):
        yield from (pair for pair in _singular("team", a, of_a, b, of_b) if not _led_by_one_more(pair))
    if (link.one_work or link.visited) and not _names_both(a, of_b) and not _names_both(b, of_a):
        leaders = _singular("leader", a, of_a, b, of_b)
        yield from (pair for pair in leaders if link.inspected or spelled(pair.one.slot.value, pair.other.slot.value))
    yield from _figures(a, of_a, b, of_b, link.one_work)


def _grew_too_fast(pair: _Pair) -> bool:
    """Whether no time between two sources explains two ages, the year that has begun counted or not."""
    one, other = pair.one.record.article.published, pair.other.record.article.published
    years = abs((one - other).days) // 365 + 1 if one and other else _YEARS
    return abs(int(pair.one.slot.value) - int(pair.other.slot.value)) > years


def _cites_both(pair: _Pair) -> bool:
    """Whether an article knows the document that the other cites, too: then they are two."""
    of = pair.one.slot.key.rpartition(" ")[0]
    return any(
        number_of(document.number) == f"{other.slot.value}{of}"
        for side, other in ((pair.one, pair.other), (pair.other, pair.one))
        for document in side.record.documents
    )


def _led_by_one_more(pair: _Pair) -> bool:
    """Whether one source may count the head of the team, and the other only those under him."""
    return abs(Decimal(pair.one.slot.value) - Decimal(pair.other.slot.value)) <= 1


def _led_alike(ours: list[Slot], theirs: list[Slot]) -> bool | None:
    """Whether two articles name one head, who makes it one team, and not two; None where one names none."""
    one, other = ({slot.value for slot in told if slot.kind == "leader"} for told in (ours, theirs))
    return not one.isdisjoint(other) if one and other else None


def _names_both(record: ArticleRecord, theirs: list[Slot]) -> bool:
    """Whether an article knows the other's leader, too: then the two lead two teams."""
    return any(slot.kind == "leader" and slot.value in record.article.text for slot in theirs)


def _singular(kind: str, a: ArticleRecord, of_a: list[Slot], b: ArticleRecord, of_b: list[Slot]) -> Iterator[_Pair]:
    """Things that an event has one of."""
    ours = {slot.key: [s for s in of_a if s.kind == kind and s.key == slot.key] for slot in of_a if slot.kind == kind}
    theirs = {slot.key: [s for s in of_b if s.kind == kind and s.key == slot.key] for slot in of_b if slot.kind == kind}
    for key in sorted(ours.keys() & theirs.keys()):
        left, right = ours[key], theirs[key]
        if any(_agree(one.value, other.value) for one in left for other in right):
            continue
        if not _of_one(left[0], right[0]):
            continue
        if len({s.value for s in left}) == len({s.value for s in right}) == 1:
            yield _pair(kind, a, left[0], b, right[0])


def _of_one(one: Slot, other: Slot) -> bool:
    """Whether two days or terms may be those of one thing."""
    if one.kind == "announced":
        numbers = one.about.numbers, other.about.numbers
        if all(numbers) and numbers[0].isdisjoint(numbers[1]):
            return False
        return _by_one(one, other) and not apart(one.about.names, other.about.names)
    if one.kind == "term":  # what was allowed and what it took may differ, and so do days of work and of the calendar
        days = (f"{Decimal(slot.value):f}" for slot in (one, other))
        return one.way == other.way or slipped(*days)
    if one.kind == "period":
        ends = list(zip(one.value.split("/"), other.value.split("/"), strict=True))
        apart_at = [(a, b) for a, b in ends if not _is_day_of(a, b)]
        if one.key:
            return len(apart_at) == 1
        return [slipped(*pair) for pair in apart_at] == [True] and len(one.words & other.words) >= _SAID_ALIKE
    if one.kind == "number":  # one body may issue several on one day, but not with their digits swapped
        return sorted(one.value) == sorted(other.value) and slipped(one.value, other.value)
    # Numbers begin anew each year.
    return one.kind != "document" or one.value[:4] == other.value[:4] or one.value[-5:] == other.value[-5:]


def _by_one(one: Slot, other: Slot) -> bool:
    """Whether one body may have made both public; two bodies have two results."""
    if not one.words or not other.words:
        return True
    names = [(set(a.split()), set(b.split())) for a in one.words for b in other.words]
    return any(len(a & b) >= _SAME_BODY * min(len(a), len(b)) for a, b in names)


def _is_day_of(one: str, other: str) -> bool:
    """Whether one of two days, or of a day and a year, may be the other."""
    return one.startswith(other) or other.startswith(one)


def _agree(one: str, other: str) -> bool:
    """Whether two values are one; days without a printed year by day and month, years as far as they are printed."""
    if "/" in one and "/" in other:
        return all(_is_day_of(a, b) for a, b in zip(one.split("/"), other.split("/"), strict=True))
    if one.startswith("--") or other.startswith("--"):
        return one[-5:] == other[-5:]
    return one == other


def _figures(a: ArticleRecord, of_a: list[Slot], b: ArticleRecord, of_b: list[Slot], sure: bool) -> Iterator[_Pair]:
    """Figures of one kind and unit that are told alike, where neither source has the other's value."""
    ours, theirs = [s for s in of_a if s.kind == "figure"], [s for s in of_b if s.kind == "figure"]
    of_ours, of_theirs = _by_key(ours), _by_key(theirs)
    plain_ours, plain_theirs = _without_rounded(of_ours), _without_rounded(of_theirs)
    printed = {(s.key, s.value) for s in ours} & {(s.key, s.value) for s in theirs}
    found, two_days = [], set[tuple[str, str, str]]()  # of two days are then their headlines, too, which name none
    for key in of_ours.keys() & of_theirs.keys():
        left = [s for s in of_ours[key] if (key, s.value) not in printed]
        right = [s for s in of_theirs[key] if (key, s.value) not in printed]
        agreeing = {id(s): [other for other in plain_theirs[key] if same(s, other)] for s in left}
        agreeing |= {id(s): [other for other in plain_ours[key] if same(s, other)] for s in right}
        for one, other in product(left, right):
            if settled(one, other, agreeing[id(one)]) or settled(other, one, agreeing[id(other)]):
                continue
            if likeness := alike(one, other, sure):
                found.append((likeness, one, other))
            elif of_two_days(one.about, other.about):
                two_days.add((key, one.value, other.value))
    taken: set[int] = set()
    for likeness, one, other in sorted(found, key=lambda pair: (-pair[0], pair[1].span.start, pair[2].span.start)):
        if {id(one), id(other)} & taken or (one.key, one.value, other.value) in two_days:
            continue
        if slip(one, other) or likeness >= max(nearest(one, of_theirs[one.key]), nearest(other, of_ours[one.key])):
            taken.update((id(one), id(other)))
            yield _pair("figure", a, one, b, other)


def _without_rounded(told: dict[str, list[Slot]]) -> dict[str, list[Slot]]:
    """The figures of an article but those that only round another of its own: ``hơn 1.500 tỷ đồng`` in the title."""
    kept: dict[str, list[Slot]] = {}
    for key, row in told.items():
        precise = [slot for slot in row if slot.quantity and slot.quantity.modifier is Modifier.EXACT]
        kept[key] = [s for s in row if s in precise or not any(same(s, other) for other in precise)] if precise else row
    return kept


def _confirmed(of_a: list[Slot], of_b: list[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """The figures that two sources print alike."""
    theirs = _by_key([slot for slot in of_b if slot.quantity is not None])
    for one in of_a:
        if one.quantity is not None:
            yield from ((one, other) for other in theirs.get(one.key, ()) if confirmed(one, other))


def _by_key(told: list[Slot]) -> dict[str, list[Slot]]:
    """Slots by their keys; of what an article prints very many of, a table, only the first."""
    found: dict[str, list[Slot]] = {}
    for slot in told:
        if len(row := found.setdefault(slot.key, [])) < _MOST:
            row.append(slot)
    return found


def _pair(kind: str, a: ArticleRecord, one: Slot, b: ArticleRecord, other: Slot) -> _Pair:
    later = _apart(a.article.published, b.article.published) and (not slip(one, other) or _dated(one) != _dated(other))
    moved = kind == "figure" and (restated(one, other) or later)
    return _Pair(kind, "X2" if moved else "X1", Side(a, one), Side(b, other))


def _dated(slot: Slot) -> bool:
    return slot.about.as_of is not None


def _apart(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs((first - second).days) > 2


def _dispute(kind: str, sides: tuple[tuple[Side, ...], tuple[Side, ...]], code: str) -> Dispute:
    one, other = sides[0][0].slot, sides[1][0].slot
    vi, en = NAMES[kind]
    head, head_en = (text.format(name) for text, name in zip(_HEADS[code], (vi, en), strict=True))
    told = "; ".join(f"{', '.join(s.source for s in group)} ghi “{group[0].slot.span.text}”" for group in sides)
    told_en = "; ".join(f"{', '.join(s.source for s in group)}: “{group[0].slot.span.text}”" for group in sides)
    return Dispute(
        kind, code, sides, kind == "figure" and slip(one, other), f"{head}: {told}.", f"{head_en}: {told_en}."
    )
