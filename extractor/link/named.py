"""Percentages whose part is only named: ``gồm cà phê 1.246 triệu và khác 318 triệu; riêng cà phê chiếm 79,6%``."""

import re
from collections.abc import Iterator

from extractor.link.figures import WORDS, Figure, Figures
from extractor.link.wholes import CUED, PartList
from schemas import QuantityKind

_NAMED = re.compile(r"(?:^|[.;:,)] ?)(?P<name>[^.;:,()\d]{2,60}?) (?:chỉ |đã )?chiếm (?:tỷ lệ |tỉ lệ )?$")
_EMPTY = frozenset(WORDS["no_name"])
_WORD = re.compile(r"\w+")
_BACK = 2


def find_named(figures: Figures, lists: list[PartList], tied: set[int]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Percentages that are not tied yet, each with the one listed part that its words name, and its whole."""
    opened = [group for group in lists if group.rule in CUED and len(group.parts) > 1]
    for row in figures.by_sentence.values() if opened else ():
        for percent in row:
            if percent.kind is QuantityKind.PERCENT and percent.n not in tied and not percent.hedged:
                found = _part(figures, percent, opened)
                if found:
                    yield percent, *found


def _part(figures: Figures, percent: Figure, lists: list[PartList]) -> tuple[Figure, Figure] | None:
    named = _NAMED.search(percent.before)
    wanted = set(_WORD.findall(named["name"])) - _EMPTY if named else set()
    if not wanted:
        return None
    for group in reversed(lists):
        if not 0 <= percent.sentence - group.parts[0].sentence <= _BACK or percent.n < group.parts[-1].n:
            continue
        matching = [part for part in group.parts if wanted <= set(_WORD.findall(part.label))]
        if len(matching) == 1 and not matching[0].hedged and matching[0].number > 0:
            return matching[0], group.whole
    return None
