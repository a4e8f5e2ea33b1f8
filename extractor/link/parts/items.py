"""Ties a whole to the items of a list, each told with how much it has changed: ``662 vụ, giảm 58 vụ, trong đó khu vực A
503 vụ, giảm 65 vụ; khu vực B 159 vụ, tăng 7 vụ``."""

from collections.abc import Iterator
from itertools import takewhile

from extractor.link.changes.moves import said_of
from extractor.link.figures import WORDS, Figure, Figures, same_unit
from extractor.link.parts.wholes import MAX_PARTS, NEIGHBOURS, PartList, exact
from extractor.text.patterns import one_of, searched

_OPENS = searched(rf"(?<!\w)(?:{one_of([*WORDS['part_of'], *WORDS['whole_of']])})(?!\w)")


def itemized(figures: Figures, number: int) -> Iterator[PartList]:
    """The lists of a sentence whose items semicolons part, where they make up the whole to the last digit."""
    row = figures.by_sentence[number]
    if not figures.says(number, (";",)):
        return
    for first in row[1:]:
        if not first.summable or not _OPENS.search(first.before) or said_of(first):
            continue
        earlier = row[max(0, first.place - NEIGHBOURS) : first.place]
        whole = next((f for f in reversed(earlier) if same_unit(f, first) and not said_of(f)), None)
        told = (f for f in row[first.place + 1 : first.place + NEIGHBOURS] if same_unit(f, first) and not said_of(f))
        parts = (first, *takewhile(_is_item, told))
        if whole and 1 < len(parts) <= MAX_PARTS and exact(whole, parts):
            yield PartList(whole, parts, True, False, "parts.items")


def _is_item(figure: Figure) -> bool:
    """Whether a figure is told behind a semicolon."""
    return ";" in figure.before
