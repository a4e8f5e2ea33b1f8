"""Ties a change to the figure that the year before told in the same words: ``Năm 2014 khởi tố 256 vụ, 593 bị can. Năm
2015 khởi tố 178 vụ, 317 bị can (giảm 30,5% số vụ và 46,5% số bị can)``."""

import re
from collections.abc import Iterator
from fractions import Fraction

from extractor.link.changes.moves import Change, said_of, way_of
from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.slips import could_lie
from schemas import QuantityKind

_YEAR = re.compile(r"(?<!\w)năm ((?:19|20)\d\d)(?!\w)")
_SIDE_BY_SIDE = re.compile(r", | và | với | ?/ ?")
# The second of two changes: "(giảm 30,5% số vụ và …".
_ALSO = re.compile(r"(?P<way>tăng|giảm) [\d,.]+ ?%?[^,;.()]{0,24} và $")
_KIND = re.compile(r" (?:số )?(?P<unit>[^\W\d]+(?: [^\W\d]+)?)")
_NUMBER_OF = re.compile(r" (?:về )?số (?P<unit>[^\W\d]+(?: [^\W\d]+)?)")
_CLOSES = re.compile(
    r"(?: (?:về )?số [^\W\d]+(?: [^\W\d]+){0,2}?)?(?: so (?:với )?(?:cùng kỳ|năm trước|năm ngoái|năm (?P<year>\d{4})))?"
    r"(?: về [^,;.()\d]{1,40})?(?: ?[,.;)]| và |$)"
)
# Words before a figure that tell what happened; figures of a pair and its changes; characters of a pair of changes.
_WORDS, _FIGURES, _NEAR = 2, 4, 60


def yearly(figures: Figures, delta: Figure) -> Change | None:
    """The change since the year before; where it does not agree, a slip or the wrong base must explain it."""
    row = figures.by_sentence[delta.sentence]
    way, closed = _way(figures, delta), _CLOSES.match(delta.after)
    if not way or not closed or delta.kind is not QuantityKind.PERCENT or delta.hedged:
        return None
    new = _told(row, delta)
    head = _head(row, new) if new else None
    year = _year(figures, head) if head else None
    if new is None or head is None or year is None or (closed["year"] and int(closed["year"]) != year - 1):
        return None
    found = {f.number: f for f in _before(figures, head, new, year - 1)}
    old = next(iter(found.values())) if len(found) == 1 else None
    fine = old is not None and old.number > 0 and not (old.hedged or new.hedged) and _explained(delta, old, new)
    return Change(delta, old, new, way, "change.yearly") if old and fine else None


def _way(figures: Figures, delta: Figure) -> int:
    """The way of a change; the second of two has that of the first."""
    if said := said_of(delta):
        return way_of(said["way"])
    start = delta.quantity.start
    also = _ALSO.search(figures.article.lower, max(delta.begin, start - _NEAR), start)
    return way_of(also["way"]) if also else 0


def _told(row: list[Figure], delta: Figure) -> Figure | None:
    """What a change is of: the count right before it, or of two the one whose kind it names."""
    counts = [f for f in row[max(0, delta.place - _FIGURES) : delta.place] if f.countable and f.summable]
    if kind := _KIND.match(delta.text.partition("%")[2]) or _NUMBER_OF.match(delta.after):
        named = [f for f in counts if f"{kind['unit']} ".startswith(f"{f.unit} ") or f.unit.startswith(kind["unit"])]
        return named[-1] if named else None
    return counts[-1] if counts and counts[-1].place == delta.place - 1 else None


def _head(row: list[Figure], figure: Figure) -> Figure:
    """The first of figures that stand side by side."""
    while figure.place and _SIDE_BY_SIDE.fullmatch(figure.before) and row[figure.place - 1].countable:
        figure = row[figure.place - 1]
    return figure


def _year(figures: Figures, head: Figure) -> int | None:
    """The year that a sentence names last before a figure."""
    years = _YEAR.findall(figures.article.lower, head.begin, head.quantity.start)
    return int(years[-1]) if years else None


def _before(figures: Figures, head: Figure, new: Figure, year: int) -> Iterator[Figure]:
    """The figures of a year that the sentence before, or the same one, tells in the words of a later one."""
    said = head.before.split()[-_WORDS:]
    for row in (figures.just_before(head.sentence), figures.by_sentence[head.sentence][: head.place]):
        for figure in row:
            first = _head(row, figure)
            same = same_unit(figure, new) and first.before.split()[-_WORDS:] == said and len(said) == _WORDS
            if same and _year(figures, first) == year:
                yield figure


def _explained(delta: Figure, old: Figure, new: Figure) -> bool:
    """Whether a change agrees, or one slip in it explains why not, or that it was taken of the later figure."""
    off = abs(new.value - old.value) * 100
    right, wrong = off / old.value, off / new.value if new.value else Fraction(0)
    near = any(abs(delta.value - rate) <= delta.step for rate in (right, wrong))
    return near or could_lie(delta.quantity, right - delta.step, right + delta.step)
