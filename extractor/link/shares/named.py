"""Percentages whose part is only named (``gồm cà phê 1.246 triệu và khác 318 triệu; riêng cà phê chiếm 79,6%``), or
whose whole is told below them."""

import re
from collections.abc import Iterator

from extractor.link.figures import WORDS, Figure, Figures, same_unit
from extractor.link.parts.wholes import CUED, FIT, PartList
from extractor.link.shares.share import Share, exactly, one_slip_off
from schemas import QuantityKind

_NAMED = re.compile(r"(?:^|[.;:,)] ?)(?P<name>[^.;:,()\d]{2,60}?) (?:chỉ |đã )?chiếm (?:tỷ lệ |tỉ lệ )?$")
_RATE = re.compile(
    r"(?:^|[.;:,)] ?|\W)t[ỷỉ] lệ (?P<name>[^.;:,()\d]{2,40}?)"
    r"(?: (?:đạt|là|chỉ|chiếm|ở mức|chung|lên|tới|đến|còn|bằng))* $"
)
_EMPTY = frozenset(WORDS["no_name"])
_WORD = re.compile(r"\w+")
_BACK = 2
_MOST = 30


def find_named(figures: Figures, lists: list[PartList], tied: set[int]) -> Iterator[Share]:
    """Percentages that are not tied yet, each of the one listed part that its words name."""
    opened = [group for group in lists if group.rule in CUED and len(group.parts) > 1]
    for percent in figures.by_kind[QuantityKind.PERCENT] if opened else ():
        if percent.n not in tied and not percent.hedged:
            found = _part(percent, opened)
            if found:
                yield Share(percent, *found, True, "share.listed")


def of_total_below(lists: list[PartList], parts: dict[int, tuple[Figure, Figure]], tied: set[int]) -> Iterator[Share]:
    """``Loại A: 12 đơn vị (24%)`` and ``Loại B: 38 đơn vị (76%)`` above ``Tổng số: 50 đơn vị``: where more of the
    percentages agree with the total than not."""
    percents = {part.n: percent for percent, part in parts.values()}
    for group in lists:
        if not group.sure or group.whole.n < group.parts[-1].n or not all(part.n in percents for part in group.parts):
            continue
        told = [(percents[part.n], part) for part in group.parts]
        agreeing = sum(exactly(part, group.whole, percent) for percent, part in told)
        if 2 * agreeing > len(told) and tied.isdisjoint(percent.n for percent, _ in told):
            yield from (Share(percent, part, group.whole, True, "share.below") for percent, part in told)


def find_rated(figures: Figures, tied: set[int]) -> Iterator[Share]:
    """``đội thắng 170 trận trong 237 trận; tỷ lệ thắng đạt 71,73%``: percentages that the figures before them agree
    with but for one slip, the part being the one that the words name."""
    for percent in figures.by_kind[QuantityKind.PERCENT]:
        telling = percent.n not in tied and not percent.hedged and not percent.coarse
        named = _RATE.search(percent.before[-70:]) if telling else None
        if named:
            yield from _rated(figures, percent, set(_WORD.findall(named["name"])) - _EMPTY)


def _rated(figures: Figures, percent: Figure, wanted: set[str]) -> Iterator[Share]:
    numbers = range(max(0, percent.sentence - _BACK), percent.sentence + 1)
    earlier = [f for n in numbers for f in figures.by_sentence.get(n, [])[-_MOST:] if f.n < percent.n and f.countable]
    parts = [f for f in earlier if not f.quantity.total and wanted <= set(_WORD.findall(f.label))] if wanted else []
    if len({part.number for part in parts}) == 1:
        part = parts[-1]
        wholes = [f for f in earlier if f.number > part.number and same_unit(f, part) and not f.quantity.total]
        whole = next((f for f in reversed(wholes) if exactly(part, f, percent)), None)
        if whole:
            yield Share(percent, part, whole, False, "share.rate" + FIT)
        elif len(wholes) == 1 and not (part.hedged or wholes[0].hedged) and one_slip_off(percent, part, wholes[0]):
            yield Share(percent, part, wholes[0], True, "share.rate")


def _part(percent: Figure, lists: list[PartList]) -> tuple[Figure, Figure] | None:
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
