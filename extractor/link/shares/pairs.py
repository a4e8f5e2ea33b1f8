"""A percentage behind two counts told side by side, which is of the first: ``khởi tố 50 vụ/80 bị can; đã kết luận 40
vụ/66 bị can, đạt 80%``."""

import re

from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import FIT
from extractor.link.shares.apposed import complement
from extractor.link.shares.share import Share, exactly, one_slip_off
from schemas import QuantityKind

# Between the two counts of a pair.
_PAIRED = re.compile(r" ?/ ?| [-–] |,? (?:với |gồm |và |làm rõ )?")
_RATE_REACHED = re.compile(r",? ?\(?(?:đạt|tỷ lệ|tỉ lệ|đạt tỷ lệ|đạt tỉ lệ|bằng|chiếm)(?: là)? ")
_STROKE = re.compile(r" ?/ ?| [-–] ")
_LOOK_BACK = 2  # sentences
_BOTH = 2  # figures of one kind: the whole and its part
# The kind that a percentage is of, told behind it, and what leads to the first of such percentages.
_OF_KIND = re.compile(r" ?về (?:số )?(?P<kind>[^,;:.()\d]{2,24}?)(?=,| và |[;.)]|$)")
_REACHED = re.compile(r"[^()]{0,12}(?<!\w)(?:đạt|chiếm)(?: (?:tỷ|tỉ) lệ)? ")


def of_first(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """The share of the first of two counts, where a pair told before agrees with it."""
    first = figures.ahead(part)
    if first is None or not _one_pair(figures, first, part) or percent.coarse:
        return None
    for row in figures.back_from(first, _LOOK_BACK):
        for whole in reversed(row):
            second = figures.behind(whole)
            pair = second is not None and same_unit(second, part) and _one_pair(figures, whole, second)
            single = same_unit(whole, first) and whole.number > first.number
            if (pair or single) and same_unit(whole, first) and exactly(first, whole, percent):
                return Share(percent, first, whole, False, "share.paired" + FIT)
    return _of_stroked(figures, percent, first, part)


def _of_stroked(figures: Figures, percent: Figure, first: Figure, second: Figure) -> Share | None:
    """The share that cases with their people over a stroke or a dash are of those told right before in the same way:
    ``thụ lý 412 vụ/830 bị can, giải quyết 358 vụ/702 bị can, đạt 86,9%``, where one slip keeps it from being right."""
    before = figures.ahead(first)
    if before is None:
        before = next(iter(reversed(figures.just_before(first.sentence))), None)
    head = figures.ahead(before) if before else None
    if head is None or before is None or not same_unit(head, first) or not same_unit(before, second):
        return None
    if not all(_STROKE.fullmatch(figures.between(*pair)) for pair in ((head, before), (first, second))):
        return None
    if not _RATE_REACHED.fullmatch(percent.before) or complement(figures, percent):
        return None
    plain = not any(figure.hedged for figure in (head, first, percent))
    if not plain or exactly(second, before, percent) or not one_slip_off(percent, first, head):
        return None
    return Share(percent, first, head, True, "share.paired")


def by_kind(figures: Figures, percent: Figure) -> Share | None:
    """``thụ lý 400 vụ với 900 bị cáo; xét xử 380 vụ với 810 bị cáo; đạt 95% về số vụ và 90% về số bị cáo``: each of the
    two figures of its kind; where one does not agree, the other must."""
    row = figures.by_sentence[percent.sentence]
    first = next((f for f in row if f.kind is QuantityKind.PERCENT), percent)
    if not _REACHED.fullmatch(first.before):
        return None
    chain = [f for f in row[first.place : first.place + _BOTH] if f is first or _follows(f)]
    told = {f.n: pair for f in chain if (pair := _of_kind(row[: first.place], f))}
    if percent.n not in told:
        return None
    if not any(f.n in told and exactly(*told[f.n], f) for f in chain):
        return None
    sure = len(told) > 1
    return Share(percent, *told[percent.n], sure, "share.kind" if sure else "share.kind" + FIT)


def _of_kind(row: list[Figure], percent: Figure) -> tuple[Figure, Figure] | None:
    """The part and the whole of a percentage that names its kind: the only two figures of that kind before it."""
    told = _OF_KIND.match(percent.after)
    fitting = [f for f in row if f.kind is QuantityKind.COUNT and told and told["kind"].startswith(f.unit)]
    if len(fitting) != _BOTH or any(figure.hedged for figure in fitting) or fitting[1].number > fitting[0].number:
        return None
    return fitting[1], fitting[0]


def _follows(percent: Figure) -> bool:
    """Whether a percentage is told right behind another, in the same way."""
    kind = _OF_KIND.match(percent.before)
    told = kind is not None and percent.before[kind.end() :] in (" và ", ", ")
    return told and percent.kind is QuantityKind.PERCENT


def _one_pair(figures: Figures, first: Figure, second: Figure) -> bool:
    """Whether two figures tell two kinds of one matter, with no word of its own before the second."""
    counts = first.kind is second.kind is QuantityKind.COUNT and not same_unit(first, second)
    return counts and not alike(first, second) and _PAIRED.fullmatch(figures.between(first, second)) is not None
