"""Where a copy of a text prints another figure, name or day in the same place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.audit.alike import same
from extractor.audit.slots import Slot, is_asked, number_of
from extractor.text.fold import fold
from schemas import ArticleRecord, QuantityKind, Span

_TOKEN = re.compile(r"\w+(?:[.,/-]\w+)*%?")
_NUMBER = re.compile(r"\d+")
_YI = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
# How many words before and behind a place find it in the copy.
_FRAMES = ((3, 3), (4, 2), (2, 4))
_SURE = 2
# What a notice that is sent out again and again changes each time.
_EDITION = {"day", "body", "number"}
_FEW = 3
# Texts of so many words in common, and so many facts, are one text whatever differs.
_ONE_TEXT, _MANY, _RUN = 0.8, 5, 4


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands in one place of two copies."""

    one: Slot
    other: Slot


def differences(one: ArticleRecord, other: ArticleRecord) -> list[Difference]:
    """The facts that differ between two copies; nothing where so much differs that they are two pieces of news."""
    ours, theirs = _Placed(one), _Placed(other)
    kept, changed = _compared(one, other, ours, theirs)
    apart = _apart(changed)
    if _mostly_other(kept, apart):
        return []
    if sum(_is_telling(slot) for slot in kept) >= _SURE:
        return changed
    one_text = ours.likeness(theirs) >= _ONE_TEXT and len(kept) >= _MANY and len(apart) <= _SURE
    alone = len(apart) == 1 and len(kept) >= _FEW and changed[0].one.kind not in _EDITION
    return changed if alone or one_text else []


def is_edition(one: ArticleRecord, other: ArticleRecord) -> bool:
    """Whether two texts of one wording are two pieces of news: most of their facts differ."""
    kept, changed = _compared(one, other, _Placed(one), _Placed(other))
    apart = _apart(changed)
    return len(apart) >= _SURE and _mostly_other(kept, apart)


def _mostly_other(kept: list[Slot], apart: set[tuple[str, ...]]) -> bool:
    return len(apart) > len(kept)


def _apart(changed: list[Difference]) -> set[tuple[str, ...]]:
    """The differences, each once, however often the text repeats it."""
    return {(d.one.kind, *sorted((d.one.value, d.other.value))) for d in changed}


def _compared(
    one: ArticleRecord, other: ArticleRecord, ours: "_Placed", theirs: "_Placed"
) -> tuple[list[Slot], list[Difference]]:
    """The facts that stand in the same place of both texts: those that agree, and those that differ."""
    kept, changed = [], []
    for a, b in ours.aligned(theirs):
        if _agree(a, b):
            kept.append(a)
        elif _tells(a, b) and not _moved_along(one, other, a, b):
            changed.append(Difference(a, b))
    return kept, changed


def _moved_along(one: ArticleRecord, other: ArticleRecord, a: Slot, b: Slot) -> bool:
    """Whether a day moved with the publication: news of today, and the same of tomorrow."""
    first, second = one.article.published, other.article.published
    if a.kind != "day" or first is None or second is None or first == second:
        return False
    moved = {int(y) - int(x) for x, y in zip(a.value.split(), b.value.split(), strict=True) if x != y}
    return moved == {(second - first).days}


class _Placed:
    """The facts of an article, found by the words around them."""

    def __init__(self, record: ArticleRecord) -> None:
        view = fold(record.article.text)
        tokens = [(*view.span(m.start(), m.end()), m.group().lower()) for m in _TOKEN.finditer(view.text)]
        self.starts = [start for start, _, _ in tokens]
        self.words = [word for _, _, word in tokens]
        self.facts: list[Slot] = list(_facts(record))
        self.frames: list[dict[tuple[object, ...], Slot | None]] = []
        for frame in _FRAMES:
            found: dict[tuple[object, ...], Slot | None] = {}
            for fact in self.facts:
                key = self._frame(fact, *frame)
                if key is not None:
                    found[key] = None if key in found else fact
            self.frames.append(found)

    def aligned(self, other: "_Placed") -> Iterator[tuple[Slot, Slot]]:
        """Each fact with the one that stands in its place in the other text."""
        taken: set[int] = set()
        for fact in self.facts:
            for n, frame in enumerate(_FRAMES):
                key = self._frame(fact, *frame)
                twin = other.frames[n].get(key) if key and self.frames[n].get(key) is fact else None
                if twin is not None and id(twin) not in taken:
                    taken.add(id(twin))
                    yield fact, twin
                    break

    def likeness(self, other: "_Placed") -> float:
        """The share of runs of words that both texts have."""
        ours, theirs = ({tuple(w[n : n + _RUN]) for n in range(len(w))} for w in (self.words, other.words))
        return len(ours & theirs) / max(len(ours), len(theirs), 1)

    def _frame(self, fact: Slot, before: int, behind: int) -> tuple[object, ...] | None:
        first, last = bisect_left(self.starts, fact.span.start), bisect_left(self.starts, fact.span.end)
        left, right = self.words[max(0, first - before) : first], self.words[last : last + behind]
        if len(left) + len(right) < (before + behind) // 2 + 1:
            return None
        return (fact.kind, *left, "", *right)


def _facts(record: ArticleRecord) -> Iterator[Slot]:
    for quantity in record.quantities:
        key = f"{quantity.kind}"
        value = f"{quantity.value.normalize()}" + (f"/{quantity.total.normalize()}" if quantity.total else "")
        yield Slot("figure", key, value, frozenset(), quantity.span, quantity, is_asked(record, quantity.span))
    for temporal in record.temporals:
        yield _plain("day", temporal.span, " ".join(str(int(n)) for n in _NUMBER.findall(temporal.span.text)))
    for document in record.documents:
        if document.number:
            yield _plain("number", document.span, number_of(document.number))
    for official in record.officials:
        kind = "leader" if official.role else "person"
        for mention in official.mentions:
            yield _plain(kind, mention, _name(mention.text))
    for mention in (m for named in record.agencies for m in named.mentions):
        yield _plain("body", mention, _name(mention.text))
    for mention in (m for place in record.places for m in place.mentions):
        yield _plain("body", mention, _name(mention.text))


def _plain(kind: str, span: Span, value: str) -> Slot:
    return Slot(kind, "", value, frozenset(), span)


def _name(text: str) -> str:
    """A name without what only spelling changes: the place of a tone mark, y for i."""
    return " ".join(fold(text).text.translate(_YI).split())


def _agree(one: Slot, other: Slot) -> bool:
    if one.quantity is not None and other.quantity is not None:
        whole = one.quantity.total, other.quantity.total
        return one.value == other.value or (whole[0] == whole[1] and same(one, other))
    return one.value.lower() == other.value.lower()


def _tells(one: Slot, other: Slot) -> bool:
    """Whether two values in one place are no two ways to write one."""
    if one.kind == "figure":
        return one.key == other.key and one.asked == other.asked
    a, b = one.value.split(), other.value.split()
    if one.kind == "day":
        return len(a) == len(b) > 0
    if one.kind == "number":
        return True
    changed = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(changed) == 1 and all(w[0].isupper() and not w.isupper() for w in changed[0])


def _is_telling(slot: Slot) -> bool:
    """Whether a figure is too long to be met by chance."""
    if slot.quantity is None or slot.quantity.kind is QuantityKind.DURATION:
        return False
    return len(f"{slot.quantity.value.normalize():E}".partition("E")[0].replace(".", "")) > _SURE
