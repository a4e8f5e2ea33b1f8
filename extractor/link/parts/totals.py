"""Ties a total to the parts that stand before it: ``9 …, 8 … và 6 …, tổng cộng 23``."""

import re
from collections.abc import Iterator

from extractor.link.figures import WORDS, Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import MAX_PARTS, NOT_A_PART, PartList, exact, nested
from extractor.text.patterns import one_of, searched
from schemas import QuantityKind

_TOTAL = searched(
    rf"(?<!\w)(?:{one_of(WORDS['totals'])})(?!\w)[^,;.]{{0,30}}$|(?<!\w)(?:tất cả(?: là)?|"
    rf"tổng [^,;.\d]{{0,30}} là) (?:hơn |gần )?$|[,;] tổng số (?:là )?$"
)
# What a sentence with a total holds, and what stands right before it.
_TOTALS = ("tổng", "cộng", "cả thảy", "tất cả")
_TOTAL_WORDS = ("tổng", "cộng", "cả")
# "tổng số tiền vay trong ba năm là": a length of time parts the words.
_IN_TIME = searched(r"(?<!\w)tổng (?:cộng (?:cả )?|[^,;.\d]{0,40} trong )$")
_IS = re.compile(r"(?: \w+)? (?:là|có|đã có) (?:hơn |gần )?")
# "…; cộng 867 triệu đồng" sums up; what is added to something larger is no sum.
_ADDED_UP = re.compile(r"[^.]*(?:[;,]| -) ?cộng(?: là)? $")
# "nâng tổng số tiền phạt 6 tháng lên": what is told for a length of time and what came before it.
_RAISED_IN = searched(r"(?<!\w)(?:nâng|đưa) tổng(?! (?:mức|giá))[^,;.\d]{0,40} $")
_UP_TO = re.compile(r" (?:(?:đầu|cuối) năm |qua )?(?:này )?lên (?:hơn |gần )?")
_RAISED = searched(r"(?<!\w)nâng tổng(?! (?:mức|giá))(?P<of>[^,;.]{0,60}) lên (?:hơn |gần )?$")
_TIME = re.compile(r"(?<!\w)(?:(?P<months>\d{1,2}) tháng|năm|nhiệm kỳ|quý)(?!\w)")
_SPANS = re.compile(r"(?<!\w)(?:(?P<quarter>quý (?:[ivx]{1,3}|\d)(?!\w))|tháng \d{1,2}(?!\w))")
_EVER = searched(r"(?<!\w)(?:từ đầu|đến nay|từ trước|lũy kế|cả nhiệm kỳ)(?!\w)[^,;.]{0,20}$")
_AND_SO = re.compile(r"[^,;:.()]{0,30}(?:,|;| và) ")
# What makes the figures behind it parts of the one before it.
_OPENS_PARTS = re.compile(rf":|(?<!\w)(?:{one_of([*WORDS['part_of'], *WORDS['whole_of']])})(?!\w)").search
_WINDOW = 30  # figures beside a total that are looked at
_LONG, _REACH = 1000, 10  # from how much on a total tells by itself, and how many sentences before it its parts may be
_TELLING = 2  # digits that a slip in a total must leave standing


def totalled(figures: Figures, number: int) -> Iterator[PartList]:
    """``9 …, 8 … và 6 …, tổng cộng 23``: parts before their whole."""
    row = figures.by_sentence[number]
    for whole in row if figures.says(number, _TOTALS) else ():
        if not whole.summable or not _sums_up(row, whole):
            continue
        told = _all_before(figures, whole)
        earlier = figures.by_sentence.get(number - 1, []) + row[: whole.place]
        parts = [f for f in earlier[-_WINDOW:] if f.summable and alike(whole, f)][-MAX_PARTS:]
        if found := _last_of(parts, whole):
            yield PartList(whole, found, False, found == told, "parts.total", _TELLING)
        elif told and not _adds_to_untold(whole):
            yield PartList(whole, told, False, True, "parts.total", _TELLING)
        elif far := _last_of(_tops(figures, whole), whole) or _far(figures, whole):
            yield PartList(whole, far, False, False, "parts.total", _TELLING)


def _last_of(parts: list[Figure], whole: Figure) -> tuple[Figure, ...]:
    """The most of the last figures that make up a whole to the last digit."""
    runs = (tuple(parts[-count:]) for count in range(len(parts), 1, -1))
    return next((run for run in runs if exact(whole, run)), ())


def _tops(figures: Figures, whole: Figure) -> list[Figure]:
    """Of the figures in the two sentences before a total and in its own, those that are no parts of one of them:
    ``huyện kỷ luật 6 người: cảnh cáo 2, khiển trách 4; xã kỷ luật 11 người, trong đó khiển trách 11``."""
    kept = list[Figure]()
    for number in range(whole.sentence - 2, whole.sentence + 1):
        for figure in figures.by_sentence.get(number, [])[:_WINDOW]:
            if figure.n == whole.n or (figure.place and _OPENS_PARTS(figure.before)):
                break
            if figure.summable and same_unit(whole, figure) and not NOT_A_PART.search(figure.before):
                kept.append(figure)
    return kept[-MAX_PARTS:]


def _sums_up(row: list[Figure], whole: Figure) -> bool:
    """Whether a figure is told as the total of what stands before it."""
    before = whole.before
    if not any(word in before for word in _TOTAL_WORDS):
        return _over_time(row, whole)
    if _EVER.search(before):
        return False
    if _ADDED_UP.fullmatch(before):
        return all(part.number <= whole.number for part in row[: whole.place][-_WINDOW:] if same_unit(part, whole))
    if raised := _RAISED.search(before):
        time = _TIME.search(raised["of"])
        return time is None or _months(row[: whole.place], whole) == int(time["months"] or -1)
    return _TOTAL.search(before) is not None or _over_time(row, whole)


def _adds_to_untold(whole: Figure) -> bool:
    """Whether a total may hold what came before its parts: ``nâng tổng số ca lên 37 ca``, not ``nâng tổng vốn``."""
    raised = _RAISED.search(whole.before)
    return raised is not None and raised["of"].startswith(" số") and _TIME.search(raised["of"]) is None


def _months(row: list[Figure], whole: Figure) -> int:
    """How many months the parts of a total are told of, or nought where one does not say."""
    spans = [_SPANS.search(part.before) for part in row[-_WINDOW:] if same_unit(part, whole)]
    return sum(3 if span["quarter"] else 1 for span in spans if span) if all(spans) else 0


def _over_time(row: list[Figure], whole: Figure) -> bool:
    """Whether a total is told of a length of time."""
    time = row[whole.place - 1] if whole.place else None
    if time is None or time.kind is not QuantityKind.DURATION:
        return False
    if _IS.fullmatch(whole.before):
        return _IN_TIME.search(time.before) is not None
    if time.unit != "tháng" or not _UP_TO.fullmatch(whole.before) or not _RAISED_IN.search(time.before):
        return False
    return _months(row[: time.place], whole) == time.number


def _all_before(figures: Figures, whole: Figure) -> tuple[Figure, ...]:
    """All figures of one unit that the clauses before a total tell, where they can be its parts."""
    if whole.place > _WINDOW:
        return ()
    row = figures.by_sentence[whole.sentence][: whole.place]
    told = [f for f in row if f.summable and same_unit(whole, f)] or _joined(figures, whole)
    if not told:
        before = figures.just_before(whole.sentence)[-_WINDOW:]
        told = [f for f in before if f.summable and same_unit(whole, f)]
    if not 2 <= len(told) <= MAX_PARTS or any(f.hedged for f in (whole, *told)):
        return ()
    if (
        nested(tuple(told))
        or any(NOT_A_PART.search(f.before) for f in told)
        or any(_OPENS_PARTS(f.before) for f in told[1:])
    ):
        return ()
    return tuple(told)


def _joined(figures: Figures, whole: Figure) -> list[Figure]:
    """Counts of kindred things that lead up to a total: ``6 lãnh đạo và 9 chuyên viên, tổng cộng 15 người``."""
    row, told = figures.by_sentence[whole.sentence][: whole.place], list[Figure]()
    for figure in reversed(row):
        if not figure.countable or figure.quantity.total or not alike(whole, figure):
            break
        told.insert(0, figure)
        if not _AND_SO.fullmatch(figure.before):
            return told if not figure.place and len(told) > 1 else []
    return []


def _far(figures: Figures, whole: Figure) -> tuple[Figure, ...]:
    """Figures of several sentences that sum to a long total to the last digit."""
    if whole.number < _LONG or whole.hedged:
        return ()
    numbers = range(max(0, whole.sentence - _REACH), whole.sentence)
    earlier = [f for n in numbers for f in figures.by_sentence.get(n, [])[-_WINDOW:]]
    earlier = [f for f in earlier if f.summable and same_unit(whole, f)][-_WINDOW:]
    for count in (2, 3, 4):
        for start in range(len(earlier) - count + 1):
            parts = tuple(earlier[start : start + count])
            if exact(whole, parts) and not any(f.hedged for f in parts):
                return parts
    return ()
