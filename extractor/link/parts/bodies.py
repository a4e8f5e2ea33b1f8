"""Ties a count of bodies of any kind to those of each kind: ``18 đơn vị (3 sở, 7 UBND cấp huyện và 8 UBND cấp xã)``."""

import re
from collections.abc import Iterator
from itertools import combinations

from extractor.link.figures import Figure, Figures
from extractor.link.parts.wholes import MAX_PARTS, PartList

_ANY = re.compile(r"(?:đơn vị|cơ quan|tổ chức|địa phương|đầu mối)(?:, (?:đơn vị|cơ quan|tổ chức|địa phương))?(?!\w)")
_KIND = re.compile(
    r"(?:sở|ban|ngành|bộ|cục|chi cục|phòng|ubnd|hđnd|huyện|quận|thị xã|thành phố|tỉnh|xã|phường|thị trấn|"
    r"doanh nghiệp|công ty|trường|bệnh viện|trung tâm|hội|đoàn thể|đơn vị|cơ quan|tổ chức)(?!\w)"
)
_OPENS = re.compile(r"[^,;:.()\d]{0,30}(?: \((?:gồm:? )?|,? (?:gồm|bao gồm|gồm có)(?: có)?:? )")
_JOIN = re.compile(r"[^,;:.()\d]{0,24}(?:,|;| và|, và) ")
_CLOSES = re.compile(r"[^,;:()\d]{0,24}\)")
# The end of a clause: no one more stands there without a number, "và Phòng Giáo dục".
_ENDS = re.compile(r"(?:(?! (?:và|cùng) )[^,;:()\d.]){0,60}[.;]?")
_UNITS = ("đơn vị", "cơ quan", "tổ chức", "địa phương", "đầu mối")


def of_bodies(figures: Figures, number: int) -> Iterator[PartList]:
    """The lists of a sentence that tell how many of each kind there are, and nothing else."""
    row = figures.by_sentence[number]
    for whole in row[:-2] if figures.says(number, _UNITS) else ():
        if _ANY.match(whole.unit) and whole.countable and whole.quantity.total is None and not whole.hedged:
            parts = _parts(figures, whole, row[whole.place + 1 :])
            if parts and not _some_make(whole, parts):
                yield PartList(whole, parts, True, True, "parts.bodies", 2)


def _parts(figures: Figures, whole: Figure, rest: list[Figure]) -> tuple[Figure, ...]:
    """The counts of a bracket or of a clause behind ``gồm``."""
    gap = figures.between(whole, rest[0])
    if not _OPENS.fullmatch(gap):
        return ()
    parts: list[Figure] = []
    for figure in rest[:MAX_PARTS]:
        if not figure.countable or figure.quantity.total is not None or figure.hedged or not _KIND.match(figure.unit):
            return ()
        if parts and not _JOIN.fullmatch(figure.before):
            return ()
        parts.append(figure)
        if _CLOSES.match(figure.after) if "(" in gap else figure is rest[-1] and _ENDS.fullmatch(figure.after):
            return tuple(parts) if len(parts) > 1 and len({part.unit for part in parts}) > 1 else ()
    return ()


def _some_make(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether some of them alone make up the whole, so that the others tell where or whose those are."""
    several = range(1, len(parts))
    return any(sum(p.number for p in some) == whole.number for n in several for some in combinations(parts, n))
