"""Ties a whole to its parts: what follows ``gồm`` and ``trong đó``, what stands before ``tổng cộng``,
what is ``còn lại``, and neighbours that name a thing and its opposite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate, islice
from operator import add

from extractor.link.figures import WORDS, Figure, Figures, alike, opposed, plain, same_unit
from extractor.link.interval import Interval
from extractor.link.slips import could_be, digits_of


def _any(key: str) -> str:
    return "|".join(sorted(map(re.escape, WORDS[key]), key=len, reverse=True))


_WHOLE_OF = re.compile(rf"(?<!\w)(?:{_any('whole_of')})(?!\w)")
_PART_OF = re.compile(rf"(?<!\w)(?:{_any('part_of')})(?!\w)")
_OPENS = re.compile(rf"\W*(?:{_any('part_of')}|{_any('whole_of')})(?!\w)")
_IN_WHOLE = re.compile(r"(?:^|[\s(])(?:trong|trong số|trong tổng số|trong tổng|trên tổng số|phân tích) $")
_TOTAL = re.compile(
    rf"(?<!\w)(?:{_any('totals')})(?!\w)[^,;.]{{0,30}}$|(?<!\w)(?:tất cả(?: là)?|"
    rf"tổng [^,;.\d]{{0,30}} là) (?:hơn |gần )?$"
)
_COLON = re.compile(r"[^,;.]{0,60}:\s*[^,;.]{0,40}")
_REST = re.compile(rf"(?<!\w)(?:{_any('rest')})(?!\w)[^,;.]{{0,40}}(?<!\w)(?:, )?$")
_UNDER_WAY = re.compile(r"(?<!\w)(?:đang|chưa)(?!\w)[^,;.]{0,30}$")
_STILL = re.compile(r"[^,;.(]{0,12}(?<!\w)(?:đang|chưa)(?!\w)")
_REST_AFTER = re.compile(r"\W?\s?(?:[^\W\d]+ ){0,2}còn lại(?!\w)")
_OTHER = re.compile(r"(?<!\w)khác(?!\w)")
_JOIN = re.compile(r"[,;]|(?<!\w)(?:và|cùng với|còn)(?!\w)")
_LAST_JOIN = re.compile(r"(?<!\w)và(?!\w)[^,;]*$")
_COMPARED = re.compile(r"(?<!\w)so với(?!\w)[^,;.]*$")
_NOT_A_PART = re.compile(
    r"(?<!\w)(?:so với|trị giá|bình quân|trung bình|tổng số tiền|hơn so|tổng cộng|gấp|mỗi)(?!\w)"
    r"|(?<!\w)(?:tăng|giảm|thêm|vượt|từ|đến|xuống|lên|tổng|tổng số)(?: (?:gần|hơn|khoảng|trên|là))? $"
)
_RANGES = re.compile(
    r"(?<!\w)dưới \d.{0,80}(?<!\w)từ \d.{0,80}(?<!\w)(?:trên|hơn) \d|"
    r"(?<!\w)dưới \d.{0,80}(?<!\w)từ \d[^,;]{0,12} trở lên"
)
_ATTRIBUTES = re.compile(
    r"(?<!\w)(?:nữ|nam|đảng viên|dân tộc|trình độ|tuổi|tiến sĩ|thạc sĩ|đại học|nghèo|trẻ em|riêng|nhất là)(?!\w)"
)
_ANOTHER_LIST = re.compile(r"[;:]|(?<!\w)(?:trong đó|gồm)(?!\w)")
# Lists that words open, rather than figures alone.
CUED = frozenset({"parts.all", "parts.some", "parts.in", "parts.next", "parts.colon"})
_MAX_PARTS = 12
_WINDOW = 30
_TELLING = 20
_MOST_UNTOLD = 4


@dataclass(frozen=True, slots=True)
class PartList:
    """A whole and parts of it. ``exhaustive``: the text says that nothing is left out. ``sure``:
    the tie stands by structure; otherwise it stands only because the figures add up."""

    whole: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool
    sure: bool
    rule: str


def find_parts(figures: Figures) -> list[PartList]:
    """The part lists of an article, each set of figures once."""
    if len(figures.all) < 2:
        return []
    lists: list[PartList] = []
    seen: set[frozenset[int]] = set()
    for find in (_opened, _totalled, _remaining, _opposite, _untold):
        for number in sorted(figures.by_sentence):
            for group in find(figures, number):
                key = frozenset((group.whole.n, *(part.n for part in group.parts)))
                if key not in seen:
                    seen.add(key)
                    lists.append(group)
    return lists


def total_of(parts: tuple[Figure, ...]) -> Interval:
    """The interval of the parts' sum."""
    return reduce(add, (part.stated for part in parts))


def adds_up(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts can sum to the whole."""
    return total_of(parts).meets(whole.stated)


def exact(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the printed parts sum to the printed whole to the last digit."""
    return sum(part.number for part in parts) == whole.number


def exceeding(group: PartList) -> bool:
    """Whether three or more parallel parts of a list sum to more than their whole."""
    if len(group.parts) < 3 or any(_ATTRIBUTES.search(part.label) for part in group.parts):
        return False
    return total_of(group.parts).low > group.whole.value


def _opened(figures: Figures, number: int) -> Iterator[PartList]:
    """``T, gồm a và b``; ``T. Trong đó, a; b``."""
    row = figures.by_sentence[number]
    for whole in row:
        if not whole.summable and not whole.countable:
            continue
        rest = row[whole.place + 1 : whole.place + 1 + 3 * _MAX_PARTS]
        first = _first(whole, rest[:4])
        if first and (rule := _cue(whole, plain(figures.between(whole, first)))):
            yield from _list(figures, whole, [f for f in rest if f.place >= first.place], rule)
        elif rest and whole.countable and _WHOLE_OF.fullmatch(plain(rest[0].before).strip(" ,:")):
            parts = _kinds(whole, rest)
            if parts and adds_up(whole, parts):
                yield PartList(whole, parts, True, False, "parts.kinds")
    if _OPENS.match(row[0].before):
        yield from _continued(figures, number)


def _first(whole: Figure, rest: list[Figure]) -> Figure | None:
    for figure in rest:
        if figure.summable and alike(whole, figure):
            return figure
    return None


def _continued(figures: Figures, number: int) -> Iterator[PartList]:
    """A list that a sentence opens, of a whole in the sentence before."""
    row, earlier = figures.by_sentence[number], figures.by_sentence.get(number - 1, [])
    if not earlier or figures.lines[number] - figures.lines[number - 1] > 1:
        return
    lists: list[PartList] = []
    for whole in reversed(earlier[-6:]):
        if (whole.summable or whole.countable) and not _COMPARED.search(whole.before):
            lists.extend(_list(figures, whole, row[: 3 * _MAX_PARTS], "parts.next"))
    fitting = [group for group in lists if adds_up(group.whole, group.parts)]
    larger = [g for g in lists if all(p.number <= g.whole.number for p in g.parts)]
    yield from (fitting or larger)[:1]


def _cue(whole: Figure, gap: str) -> str | None:
    """What opens the list after a whole."""
    if "so với" in whole.before and _COMPARED.search(whole.before):
        return None
    if _WHOLE_OF.search(gap):
        return "parts.all"
    if _PART_OF.search(gap):
        return "parts.some"
    if _IN_WHOLE.search(whole.before):
        return "parts.in"
    return "parts.colon" if ":" in gap and _COLON.fullmatch(gap) else None


def _kinds(whole: Figure, rest: list[Figure]) -> tuple[Figure, ...]:
    """Counts under heads of their own that a list joins: ``312 giảng viên, gồm 4 giáo sư, 67 tiến sĩ``."""
    parts: list[Figure] = []
    for figure in rest[:_MAX_PARTS]:
        if not figure.countable or figure.quantity.total or (parts and not _JOIN.search(figure.before)):
            break
        parts.append(figure)
        if len(parts) > 1 and adds_up(whole, tuple(parts)):
            break
    return tuple(parts) if len(parts) > 1 else ()


def _list(figures: Figures, whole: Figure, rest: list[Figure], rule: str) -> Iterator[PartList]:
    parts = _collect(figures, whole, rest)
    if not parts:
        return
    sums = list(accumulate(part.stated for part in parts))
    for count in range(len(parts), 1, -1):
        if sums[count - 1].meets(whole.stated):
            found = tuple(parts[:count])
            yield PartList(whole, found, True, _sure(whole, found) and _exhaustive(figures, whole, found, rule), rule)
            return
    found = tuple(parts)
    sure = _sure(whole, found) and not _goes_on(figures, whole, found)
    yield PartList(whole, found, _exhaustive(figures, whole, found, rule), sure, rule)


def _collect(figures: Figures, whole: Figure, rest: list[Figure]) -> list[Figure]:
    """The figures of the list that a whole opens."""
    parts: list[Figure] = []
    closed = False
    last = whole
    for figure in rest:
        gap = plain(figures.between(last, figure)) if last.sentence == figure.sentence else figure.before
        if parts and (_WHOLE_OF.search(gap) or _PART_OF.search(gap)):
            break
        if parts and (closed or (";" in gap and not _semicolons(figures, parts))):
            break
        if not figure.summable or not alike(whole, figure) or (parts and not _JOIN.search(gap)):
            continue
        if _NOT_A_PART.search(gap) or len(gap) > 160:
            break
        parts.append(figure)
        closed = bool(len(parts) > 1 and _LAST_JOIN.search(gap))
        last = figure
        if len(parts) == _MAX_PARTS:
            break
    return parts


def _goes_on(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a figure that might be one more part stands among or right after the parts."""
    row = figures.by_sentence[parts[0].sentence]
    for figure in row[parts[0].place : parts[-1].place + 3]:
        if figure in parts or not (figure.countable if whole.countable else same_unit(whole, figure)):
            continue
        if figure.place < parts[-1].place or not _ANOTHER_LIST.search(figure.before):
            return True
    return False


def _semicolons(figures: Figures, parts: list[Figure]) -> bool:
    """Whether the list has used semicolons from its first join on."""
    return len(parts) == 1 or ";" in figures.between(parts[0], parts[1])


def _exhaustive(figures: Figures, whole: Figure, parts: tuple[Figure, ...], rule: str) -> bool:
    if len(parts) < 2:
        return False
    if rule in ("parts.all", "parts.colon") and all(same_unit(whole, part) for part in parts):
        return True
    first, last = parts[0].quantity, parts[-1].quantity
    if _RANGES.search(figures.article.lower, first.start, min(last.end + 40, first.start + 400)):
        return True
    return opposed(parts) or bool(_REST.search(parts[-1].before) or _OTHER.search(parts[-1].label))


def _sure(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    if whole.hedged or any(part.hedged for part in parts):
        return False
    if all(same_unit(whole, part) for part in parts):
        return True
    return alike(whole, parts[0]) and all(same_unit(parts[0], part) for part in parts)


def _totalled(figures: Figures, number: int) -> Iterator[PartList]:
    """``9 …, 8 … và 6 …, tổng cộng 23``: parts before their whole."""
    row = figures.by_sentence[number]
    for whole in row:
        if not whole.summable or not _TOTAL.search(whole.before):
            continue
        earlier = figures.by_sentence.get(number - 1, []) + row[: whole.place]
        parts = [f for f in earlier[-_WINDOW:] if f.summable and alike(whole, f)][-_MAX_PARTS:]
        for count in range(len(parts), 1, -1):
            if exact(whole, tuple(parts[-count:])):
                yield PartList(whole, tuple(parts[-count:]), True, False, "parts.total")
                break
        else:
            told = tuple(f for f in row[: whole.place] if f.summable)
            if len(told) > 1 and all(same_unit(whole, f) for f in told) and _sure(whole, told):
                yield PartList(whole, told, True, True, "parts.total")


def _before(figures: Figures, figure: Figure, sentences: int) -> list[Figure]:
    """The summable figures of one unit before a figure, nearest last."""
    found: list[Figure] = []
    for number in range(max(0, figure.sentence - sentences), figure.sentence + 1):
        row = figures.by_sentence.get(number, [])
        row = row[: figure.place] if number == figure.sentence else row
        found += [f for f in row[-_WINDOW:] if (f.summable or f.countable) and same_unit(f, figure)]
    return found


def _remaining(figures: Figures, number: int) -> Iterator[PartList]:
    """``T …, đã xử lý a, còn lại b``: the rest and what was told before it."""
    for rest in figures.by_sentence[number]:
        if not rest.summable or rest.hedged:
            continue
        if not _is_rest(rest):
            continue
        earlier = _before(figures, rest, 2)[-6:]
        for i in range(len(earlier) - 2, -1, -1):
            groups = [(*earlier[j:], rest) for j in range(i + 1, len(earlier))]
            groups += [(earlier[j], rest) for j in range(i + 1, len(earlier) - 1)]
            fitting = [group for group in groups if exact(earlier[i], group) and not _restated(group)]
            if fitting:
                yield PartList(earlier[i], fitting[0], True, False, "parts.rest")
                break


def _is_rest(figure: Figure) -> bool:
    """Whether the figure is told as what is left of something."""
    before, after = figure.before[-60:], figure.after[:30]
    if ("còn" in before or "khác" in before) and _REST.search(before):
        return True
    if "còn lại" in after and _REST_AFTER.match(after):
        return True
    if ("đang" in before or "chưa" in before) and _UNDER_WAY.search(before):
        return True
    return ("đang" in after or "chưa" in after) and _STILL.match(after) is not None


def _restated(group: tuple[Figure, ...]) -> bool:
    """Whether the rest only repeats the figure before it."""
    return len(group) == 2 and group[0].number == group[1].number


def slip_explains(group: PartList, telling: int) -> bool:
    """Whether one slip in one figure keeps a list from adding up; the whole has ``telling`` digits at least."""
    if len(digits_of(group.whole.quantity)) < telling or len(group.parts) < 2:
        return False
    total = sum((part.value for part in group.parts), Fraction(0))
    whole = group.whole.value
    return could_be(group.whole.quantity, total) or any(
        could_be(part.quantity, whole - total + part.value) for part in group.parts
    )


def _opposite(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours that name a thing and its opposite, and the figure of the same unit before them."""
    row = [f for f in figures.by_sentence[number] if f.summable and not f.hedged]
    for count in (3, 2):
        for start in range(len(row) - count + 1):
            parts = tuple(row[start : start + count])
            if parts[0].sides and all(same_unit(parts[0], f) for f in parts[1:]) and opposed(parts):
                yield from _of_opposites(figures, parts)


def _of_opposites(figures: Figures, parts: tuple[Figure, ...]) -> Iterator[PartList]:
    larger = max(part.number for part in parts)
    wholes = [f for f in reversed(_before(figures, parts[0], 2)) if f.number > larger]
    fitting = [f for f in wholes if exact(f, parts)]
    near = [f for f in wholes[:1] if f.sentence == parts[0].sentence and not f.hedged]
    if fitting:
        yield PartList(fitting[0], parts, True, fitting[0] in near, "parts.opposite")
    elif len(wholes) == 1 and near and not _goes_on(figures, near[0], parts):
        yield PartList(near[0], parts, True, True, "parts.opposite")


def _untold(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours of one unit that sum to a figure shortly before them, the last of them in this sentence."""
    row = figures.by_sentence[number]
    if not any(f.summable and not f.hedged for f in row):
        return
    nearby = [f for n in range(max(0, number - 2), number) for f in figures.by_sentence.get(n, [])] + row
    nearby = [f for f in nearby[-_WINDOW:] if f.summable and not f.hedged]
    for i, whole in enumerate(nearby[:-2], 1):
        if whole.number < 10:
            continue
        later = list(islice((f for f in nearby[i:] if same_unit(whole, f)), _MOST_UNTOLD))
        telling = whole.number >= _TELLING
        kindred = list(islice((f for f in nearby[i:] if alike(whole, f)), _MOST_UNTOLD)) if telling else []
        for row_, count in ((later, 2), (later, 3), (later, 4), (kindred, 3), (kindred, 4)):
            parts = tuple(row_[:count])
            if len(parts) < count or parts[-1].sentence != number:
                continue
            if not exact(whole, parts) or len({part.number for part in parts}) == 1:
                continue
            if not any(_NOT_A_PART.search(part.before) or not part.number for part in parts):
                yield PartList(whole, parts, True, False, "parts.fit")
                break
