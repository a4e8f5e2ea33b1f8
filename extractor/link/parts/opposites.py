"""Ties a whole to neighbours that name a thing and its opposite: ``Kết quả, 110 mẫu đạt, 10 mẫu không đạt``."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, alike, opposed, same_unit
from extractor.link.parts.wholes import NEIGHBOURS, PartList, exact, goes_on, kindred_before, unnumbered
from schemas import QuantityKind

# What opens a sentence that divides the count told before it, or a count that it names.
_RESULTS = re.compile(
    r"\W*(?:kết quả|trong đó|trong số (?:này|đó)|cụ thể|qua (?:đó|kiểm tra|thanh tra|xét nghiệm|rà soát))(?!\w)"
)
_AMONG = re.compile(
    r"\W*trong số [^\W\d]+(?: [^\W\d]+)? (?P<what>đã (?:được )?[^\W\d]+ [^\W\d]+|được [^\W\d]+ [^\W\d]+)(?!\w)"
)
# Before a figure that is of the one right before it: in its bracket, or behind "12 người có mặt thì 4 người chưa …".
_WITHIN = re.compile(r"\((?:bao gồm|gồm|trong đó|kể cả|tính cả)(?!\w)")


def opposite(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours that name a thing and its opposite, and the figure of the same unit before them."""
    row = figures.plain[number]
    for count in (3, 2) if len(row) > 1 else ():
        for start in range(len(row) - count + 1):
            parts = tuple(row[start : start + count])
            alone = same_unit(parts[0], parts[1]) and same_unit(parts[0], parts[-1])
            if alone and opposed(parts) and not any(_WITHIN.search(part.before) for part in parts[1:]):
                yield from _of_opposites(figures, parts)


def _of_opposites(figures: Figures, parts: tuple[Figure, ...]) -> Iterator[PartList]:
    """The whole that a thing and its opposite make up, or should: the nearest before them."""
    larger = max(part.number for part in parts)
    wholes = [f for f in reversed(kindred_before(figures, parts[0], 2)) if f.number > larger]
    near = [
        f for f in wholes[:1] if f.sentence == parts[0].sentence and not f.hedged and not _parted(figures, f, parts)
    ]
    if not near and (whole := _told_before(figures, parts)) and whole.number > larger:
        near = [whole]
        wholes = [whole, *(f for f in wholes if f is not whole)]
    fitting = [f for f in wholes if exact(f, parts)]
    if fitting:
        yield PartList(fitting[0], parts, True, fitting[0] in near, "parts.opposite")
    elif (
        near
        and (len(wholes) == 1 or near[0].sentence < parts[0].sentence)
        and not (goes_on(figures, near[0], parts) or unnumbered(near[0], parts))
    ):
        yield PartList(near[0], parts, True, True, "parts.opposite")


def _told_before(figures: Figures, parts: tuple[Figure, ...]) -> Figure | None:
    """The whole that a sentence of results is of: the one count of the sentence before (``lấy 120 mẫu. Kết quả, 110 mẫu
    đạt, …``), or the one that its opening names (``Trong số đơn đã giải quyết, …``)."""
    if parts[0].place:
        return None
    opening, number = parts[0].before, parts[0].sentence
    named = _AMONG.match(opening)
    if not named and not _RESULTS.match(opening):
        return None
    earlier = figures.by_sentence.get(number - 1) or figures.by_sentence.get(number - 2, [])
    counts = [f for f in earlier[-NEIGHBOURS:] if f.kind is QuantityKind.COUNT and alike(f, parts[0])]
    if named:
        counts = [f for f in counts if f.before.endswith(f"{named['what']} ") and same_unit(f, parts[0])]
    if len(counts) != 1 or counts[0].hedged or figures.lines[number] - figures.lines[counts[0].sentence] > 2:
        return None
    return counts[0]


def _parted(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether one more part may stand between a whole and its parts."""
    row = figures.by_sentence[whole.sentence]
    return any(f.summable and same_unit(f, parts[0]) for f in row[whole.place + 1 : parts[0].place])
