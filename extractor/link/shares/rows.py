"""Reads the percentages that stand in one row together: which parts are told side by side, which percentages are a
score of their own, and which form a list that only the order ties to its parts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.shares.apposed import complement, part_of
from extractor.link.shares.ordered import ordered
from extractor.link.shares.peers import WITHIN
from extractor.link.shares.share import exactly
from extractor.text.patterns import searched
from schemas import QuantityKind

# Between a percentage and its own part behind it: "chiếm 40%, tương đương 320 tỷ", "chiếm 60% tổng vốn với 72 tỷ".
_LED = re.compile(
    r"[^,;:.()\d]{0,60}(?:,| với|(?<=\s)\() ?(?:(?:tương đương|tương ứng|tức|ứng với|hay|với)(?: với| là)?|(?<=với))"
    r"(?: (?:số tiền|khoảng|hơn|gần|số))? "
)
_SHARED = re.compile(r"(?<!\w)chiếm(?!\w)")
_SCORE = searched(r"(?<!\w)(?:đạt|bằng|hoàn thành)(?!\w)[^,;:()]{0,30}$")
_OF_A_PLAN = re.compile(r"(?:so với |của |so )?(?:kế hoạch|dự toán|chỉ tiêu|nhiệm vụ|kh(?!\w)|cùng kỳ)")
_OPENS = re.compile(r"\W*(?:(?:trong đó|cụ thể|gồm|bao gồm|riêng|còn)(?!\w)|[-+•*] )")
_BULLET = re.compile(r"\s*[-+•*] ?")
_ITEM = re.compile(r": ?[-+•*] ")
_JOINED = re.compile(r" ?(?:,|;| và|, và) ?(?:gần |hơn |khoảng )?")
PLAN = searched(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|dự toán|được phép|cho phép|cấp phép|định mức)(?!\w)")
_ROWS, _NEAR, _FULL = 6, 24, 100
_MUCH = 110  # percent that parts are together, past what a slip or rounding makes of all


@dataclass
class Row:
    """What the percentages of a sentence tell together."""

    parts: dict[int, Figure] = field(default_factory=dict)
    """The part of each percentage, where place tells one."""
    ahead: set[int] = field(default_factory=set)
    """Percentages whose part stands behind them."""
    scores: set[int] = field(default_factory=set)
    """Percentages that are each of something of its own: a plan, the year before."""
    listed: dict[int, tuple[Figure, Figure] | None] = field(default_factory=dict)
    """Percentages of a list, with the part and the whole that the order ties, if any."""
    within: dict[int, frozenset[int]] = field(default_factory=dict)
    """For each percentage the parts told beside its own, which are no whole of it."""
    nameless: set[int] = field(default_factory=set)
    """Percentages whose whole an earlier one beside them names."""


def planned(figure: Figure) -> bool:
    """Whether a figure is told as what is to be, or may be, reached."""
    return PLAN.search(figure.before[-60:] + figure.text + figure.after[:20]) is not None


def read_row(figures: Figures, number: int, totals: Mapping[frozenset[int], Figure]) -> Row:
    """The percentages of a sentence, with those of the list it goes on with; ``totals`` are what figures make up."""
    row = Row()
    numbers = _linked(figures, number)
    told = [f for n in numbers for f in figures.by_sentence.get(n, ()) if f.kind is QuantityKind.PERCENT]
    for percent in told:
        _read_part(row, figures, percent)
    here = [f for f in told if f.sentence == number]
    for run in _lists(figures, here):
        row.listed |= ordered(figures, run, totals)
    if len(told) < 2:
        return row
    for place, percent in enumerate(told):
        part = row.parts.get(percent.n)
        if part and percent.sentence == number:
            beside = _beside(row, figures, told[max(0, place - _NEAR) : place], percent, part)
            row.within[percent.n] = frozenset(row.parts[other.n].n for other in beside)
            if any(_names_whole(figures, other) for other in beside):
                row.nameless.add(percent.n)
    row.scores = _scores(row, figures, told) or _own_rates(row, figures, number)
    return row


def _linked(figures: Figures, number: int) -> list[int]:
    """A sentence and those before it whose list it goes on with."""
    numbers = [number]
    while len(numbers) < _ROWS:
        first = figures.by_sentence.get(numbers[0], [])
        if not first or not figures.just_before(numbers[0]) or not _OPENS.match(first[0].before):
            break
        numbers.insert(0, numbers[0] - 1)
    return numbers


def _read_part(row: Row, figures: Figures, percent: Figure) -> None:
    """The part of a percentage: before it, or behind it where words lead to it."""
    line = figures.by_sentence[percent.sentence]
    part = part_of(line, percent)
    following = figures.behind(percent)
    led = following is not None and following.summable and _SHARED.search(percent.before) is not None
    if led and following and _LED.fullmatch(following.before) and (part is None or same_unit(part, following)):
        row.ahead.add(percent.n)
        part = following
    if part:
        row.parts[percent.n] = part


def _beside(row: Row, figures: Figures, told: list[Figure], percent: Figure, part: Figure) -> list[Figure]:
    """The earlier percentages whose parts stand beside a part."""
    found = []
    for other in told:
        first = row.parts.get(other.n)
        if first is None or other.n >= percent.n or first.n >= part.n or not same_unit(first, part):
            continue
        between = figures.article.lower[max(first.quantity.end, part.quantity.start - 400) : part.quantity.start]
        in_row = other.sentence == part.sentence or (_bulleted(figures, first) and _bulleted(figures, part))
        if in_row and not WITHIN.search(between):
            found.append(other)
    return found


def _bulleted(figures: Figures, figure: Figure) -> bool:
    """Whether a figure stands in an item of a list."""
    first = figures.by_sentence[figure.sentence][0].before
    return _BULLET.match(first) is not None or _ITEM.search(figure.before) is not None


def _names_whole(figures: Figures, percent: Figure) -> bool:
    """Whether a percentage names what it is of."""
    named = complement(figures, percent)
    return bool(re.match(r"(?:của |trong |trên |so với )?(?:tổng|số|toàn)(?!\w)", named))


def _scores(row: Row, figures: Figures, told: list[Figure]) -> set[int]:
    """The percentages that are scores, where one of several tells that they are; that of a ratio tells nothing."""
    own = [f for f in told if f.n in row.parts and f.n not in row.ahead and row.parts[f.n].quantity.total is None]
    scored = [f for f in own if _SCORE.search(f.before)]
    if len(scored) < 2:
        return set()
    if any(_OF_A_PLAN.match(complement(figures, f)) or _is_full(figures, row, f) for f in scored):
        return {f.n for f in scored}
    return {f.n for f in scored} if _too_much(row, figures, scored) else set()


def _own_rates(row: Row, figures: Figures, number: int) -> set[int]:
    """The percentages of a sentence that are each of all that its own part has: ``cụm A có 890 thí sinh đỗ, chiếm 94%,
    cụm B có 390 thí sinh đỗ, chiếm 78%`` of 1.280 who passed."""
    told = [f for f in figures.by_sentence[number] if f.n in row.parts and f.n not in row.ahead and f.number < _FULL]
    side = [f for f in told if any(other.n != f.n and _next_to(row, f, other) for other in told)]
    if len(side) < 2 or sum(f.number for f in side) < _MUCH:
        return set()
    parts = [row.parts[f.n] for f in side]
    before, line = figures.just_before(number), figures.by_sentence[number]
    agreeing = any(
        same_unit(whole, part) and exactly(part, whole, percent)
        for part, percent in zip(parts, side, strict=True)
        for whole in (*before, *line[: part.place])
    )
    together = sum(part.number for part in parts)
    of_one = any(same_unit(f, parts[0]) and f.number >= together for f in (*before, *line[: parts[0].place]))
    return {f.n for f in side} if of_one and not agreeing else set()


def _next_to(row: Row, one: Figure, other: Figure) -> bool:
    """Whether the parts of two percentages are told side by side."""
    first, second = (one, other) if one.n < other.n else (other, one)
    return row.parts[first.n].n in row.within.get(second.n, frozenset())


def _is_full(figures: Figures, row: Row, percent: Figure) -> bool:
    """Whether a percentage is as much as a share can be, or more, and its part is not all that is told."""
    if percent.number != _FULL:
        return percent.number > _FULL
    part = row.parts[percent.n]
    earlier = figures.by_sentence[part.sentence][: part.place] + figures.by_sentence.get(part.sentence - 1, [])
    return not any(f.number == part.number for f in earlier)


def _too_much(row: Row, figures: Figures, scored: list[Figure]) -> bool:
    """Whether percentages are more than all together, though their parts are not more than the whole before them."""
    parts = [row.parts[f.n] for f in scored]
    line = figures.by_sentence[parts[0].sentence]
    whole = next((f for f in reversed(line[: parts[0].place]) if same_unit(f, parts[0])), None)
    if whole is None or sum(f.number for f in scored) <= _FULL:
        return False
    if any(exactly(part, whole, percent) for part, percent in zip(parts, scored, strict=True)):
        return False
    return sum(part.number for part in parts) <= whole.number


def _lists(figures: Figures, percents: list[Figure]) -> Iterator[list[Figure]]:
    """Percentages with nothing but joins between them."""
    run: list[Figure] = []
    for percent in percents:
        if run and percent.place == run[-1].place + 1 and _JOINED.fullmatch(figures.between(run[-1], percent)):
            run.append(percent)
            continue
        if len(run) > 1:
            yield run
        run = [percent]
    if len(run) > 1:
        yield run
