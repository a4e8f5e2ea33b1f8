"""Figures, dates and people that differ between sources on one event, and figures that moved with time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractor.audit.events import pairs
from extractor.audit.slots import Slot, slots
from extractor.link.slips import slipped
from schemas import ArticleRecord, QuantityKind

_LIKE, _LIKELY, _SURE = 0.34, 0.5, 0.75
_SMALL = 10
_SAME_BODY = 0.7  # of the words of the shorter name: one source shortens it, another does not

_NAMES = {
    "figure": ("số liệu", "figures"),
    "term": ("thời hạn", "terms"),
    "announced": ("ngày công bố", "days of publication of the result"),
    "document": ("ngày của văn bản", "dates of the document"),
    "leader": ("người đứng đầu đoàn", "heads of the team"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says: its article and the slot."""

    record: ArticleRecord
    slot: Slot

    @property
    def source(self) -> str:
        """A name for the source that a reader knows."""
        article = self.record.article
        return article.publisher or Path(article.source or "").name or article.url or article.id


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
class _Pair:
    kind: str
    moved: bool
    one: Side
    other: Side


def disputes(records: Sequence[ArticleRecord]) -> list[Dispute]:
    """All disputes between sources on one event."""
    linked = pairs(records)
    told = {n: slots(records[n]) for pair in linked for n in pair}
    return list(_merged([d for a, b in linked for d in _between(records[a], told[a], records[b], told[b])]))


def _merged(disputed: list[_Pair]) -> Iterator[Dispute]:
    """One dispute for each two values, with every source that prints one of them."""
    groups: dict[tuple[str, ...], dict[str, dict[str, Side]]] = {}
    moved: dict[tuple[str, ...], bool] = {}
    for pair in disputed:
        low, high = sorted((_short(pair.one.slot), _short(pair.other.slot)))
        key: tuple[str, ...] = (pair.kind, pair.one.slot.key, low, high)
        moved[key] = moved.get(key, True) and pair.moved
        for side in (pair.one, pair.other):
            told = groups.setdefault(key, {}).setdefault(_short(side.slot), {})
            told.setdefault(side.record.article.id, side)
    for key, by_value in groups.items():
        one, other = sorted((tuple(told.values()) for told in by_value.values()), key=lambda sides: -len(sides))
        yield _dispute(key[0], (one, other), moved[key])


def _short(slot: Slot) -> str:
    """The value of a slot, a day without its year: one source prints it, another leaves it out."""
    return slot.value[-5:] if slot.kind in ("announced", "document") else slot.value


def _between(a: ArticleRecord, of_a: list[Slot], b: ArticleRecord, of_b: list[Slot]) -> Iterator[_Pair]:
    for kind in ("document", "announced", "term", "leader"):
        yield from _singular(kind, a, of_a, b, of_b)
    yield from _figures(a, of_a, b, of_b)


def _singular(kind: str, a: ArticleRecord, of_a: list[Slot], b: ArticleRecord, of_b: list[Slot]) -> Iterator[_Pair]:
    """Things that an event has one of."""
    ours = {slot.key: [s for s in of_a if s.kind == kind and s.key == slot.key] for slot in of_a if slot.kind == kind}
    theirs = {slot.key: [s for s in of_b if s.kind == kind and s.key == slot.key] for slot in of_b if slot.kind == kind}
    for key in ours.keys() & theirs.keys():
        left, right = ours[key], theirs[key]
        if any(_agree(one.value, other.value) for one in left for other in right):
            continue
        if kind == "announced" and not _by_one(left[0], right[0]):
            continue
        if len({s.value for s in left}) == len({s.value for s in right}) == 1:
            yield _pair(kind, a, left[0], b, right[0])


def _by_one(one: Slot, other: Slot) -> bool:
    """Whether one body may have made both public; two bodies have two results."""
    if not one.words or not other.words:
        return True
    names = [(set(a.split()), set(b.split())) for a in one.words for b in other.words]
    return any(len(a & b) >= _SAME_BODY * min(len(a), len(b)) for a, b in names)


def _agree(one: str, other: str) -> bool:
    """Whether two values are one; days without a printed year by day and month."""
    if one.startswith("--") or other.startswith("--"):
        return one[-5:] == other[-5:]
    return one == other


def _figures(a: ArticleRecord, of_a: list[Slot], b: ArticleRecord, of_b: list[Slot]) -> Iterator[_Pair]:
    """Figures of one kind and unit that are told alike, where neither source has the other's value."""
    ours, theirs = [s for s in of_a if s.kind == "figure"], [s for s in of_b if s.kind == "figure"]
    values_a = {(s.key, s.value) for s in ours}
    values_b = {(s.key, s.value) for s in theirs}
    ours_alone = [s for s in ours if (s.key, s.value) not in values_b and not _same_rounded(s, theirs)]
    theirs_alone = [s for s in theirs if (s.key, s.value) not in values_a and not _same_rounded(s, ours)]
    found = []
    for one in ours_alone:
        for other in theirs_alone:
            if one.key == other.key and one.asked == other.asked and (likeness := _alike(one, other)):
                found.append((likeness, one, other))
    taken: set[int] = set()
    for _, one, other in sorted(found, key=lambda pair: -pair[0]):
        if id(one) not in taken and id(other) not in taken:
            taken.update((id(one), id(other)))
            yield _pair("figure", a, one, b, other)


def _alike(one: Slot, other: Slot) -> float:
    """How surely two figures are one that two sources print differently; 0 where they are not."""
    shared, likeness = len(one.words & other.words), _likeness(one, other)
    a, b = _digits(one.value), _digits(other.value)
    if _slip(one.value, other.value):
        swapped = sorted(a) == sorted(b)
        enough = likeness >= _LIKE and shared >= 1 if swapped else likeness >= _LIKELY and shared >= 3
        return 1 + likeness if enough else 0.0
    return likeness if likeness >= _SURE and shared >= 4 and _close(one, other) else 0.0


def _likeness(one: Slot, other: Slot) -> float:
    smaller = min(len(one.words), len(other.words))
    return len(one.words & other.words) / smaller if smaller >= 2 else 0.0


def _close(one: Slot, other: Slot) -> bool:
    """Whether the two values may be one figure told differently: of one order, and telling."""
    if one.quantity is None or other.quantity is None:
        return False
    a, b = one.quantity.value, other.quantity.value
    if min(a, b) <= 0 or max(a, b) > 2 * min(a, b):
        return False
    return max(a, b) >= _SMALL


def _same_rounded(slot: Slot, others: list[Slot]) -> bool:
    """Whether another source prints the same figure with fewer digits, or with a hedge."""
    if slot.quantity is None:
        return False
    value = slot.quantity.value
    for other in others:
        if other.quantity is None or other.key != slot.key:
            continue
        step = max(other.quantity.step or 1, slot.quantity.step or 1)
        loose = other.quantity.modifier != "exact" or slot.quantity.modifier != "exact"
        if slot.quantity.kind is QuantityKind.COUNT and step <= 1 and not loose:
            continue
        if abs(other.quantity.value - value) <= (step if not loose else max(step, value / 10)):
            return not _slip(slot.value, other.value)
    return False


def _slip(one: str, other: str) -> bool:
    """A slip between figures long enough to tell: a wrong digit of three, or two swapped ones."""
    a, b = _digits(one), _digits(other)
    return slipped(a, b) and (len(a) > 2 or sorted(a) == sorted(b))


def _digits(value: str) -> str:
    return value.partition("E")[0].replace(".", "")


def _dispute(kind: str, sides: tuple[tuple[Side, ...], tuple[Side, ...]], moved: bool) -> Dispute:
    slip = kind == "figure" and _slip(sides[0][0].slot.value, sides[1][0].slot.value)
    vi, en = _NAMES[kind]
    told = "; ".join(f"{', '.join(s.source for s in group)} ghi “{group[0].slot.span.text}”" for group in sides)
    told_en = "; ".join(f"{', '.join(s.source for s in group)}: “{group[0].slot.span.text}”" for group in sides)
    if moved:
        head, head_en = "Số liệu được nêu lại khác đi theo thời gian", "The figure was restated over time"
    else:
        head, head_en = f"Các nguồn nêu khác nhau về {vi}", f"Sources give different {en}"
    return Dispute(kind, "X2" if moved else "X1", sides, slip, f"{head}: {told}.", f"{head_en}: {told_en}.")


def _pair(kind: str, a: ArticleRecord, one: Slot, b: ArticleRecord, other: Slot) -> _Pair:
    slip = kind == "figure" and _slip(one.value, other.value)
    moved = kind == "figure" and not slip and _apart(a.article.published, b.article.published)
    return _Pair(kind, moved, Side(a, one), Side(b, other))


def _apart(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and abs((first - second).days) > 2
