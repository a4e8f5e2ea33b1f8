"""Ties wholes and parts that no word like ``gồm`` opens: what a next sentence goes on about (``trong số 14 người nêu
trên``), what is ``còn lại``, neighbours that name a thing and its opposite, and figures that only add up."""

import re
from collections.abc import Callable, Iterator

from extractor.link.figures import Figure, Figures, alike, opposed, same_unit, telling
from extractor.link.parts.wholes import MAX_PARTS, NOT_A_PART, PartList, adds_up, exact, goes_on, is_rest, nested
from extractor.link.shares.apposed import part_of
from extractor.link.slips import digits_of
from extractor.text.patterns import ending, searched
from schemas import Modifier, QuantityKind

_RECALLS = re.compile(r"\W*trong (?:tổng )?số ")
_SAID_BEFORE = re.compile(r"[^,;.()]{0,40}(?<!\w)(?:nêu trên|nói trên|kể trên|trên|này)(?!\w)")
_UNDER_WAY = searched(r"(?<!\w)(?:đang|chưa)(?!\w)[^,;.]{0,30}$")
_LEFTS = ("còn", "khác", "đang", "chưa")
_STILL = re.compile(r"[^,;.(]{0,12}(?<!\w)(?:đang|chưa)(?!\w)")
_UNDONE = re.compile(r"[^,;.(]{0,12}(?<!\w)(?:đang|chưa|không)(?!\w)")
# What is left of money or goods once some of it is spent.
_LEFT_OVER = searched(r"(?<!\w)còn (?:nợ|tồn|dư)(?: \w+){0,2} $")
_SPENT = searched(r"(?<!\w)(?:đã|mới|chi|nộp|bán|trả|tiêu thụ)(?!\w)[^,;.]*$")
_STILL_LEFT = ending(["còn", "hiện còn", "vẫn còn"])
# What opens a sentence that divides the count told before it, or a count that it names.
_RESULTS = re.compile(
    r"\W*(?:kết quả|trong đó|trong số (?:này|đó)|cụ thể|qua (?:đó|kiểm tra|thanh tra|xét nghiệm|rà soát))(?!\w)"
)
_AMONG = re.compile(
    r"\W*trong số [^\W\d]+(?: [^\W\d]+)? (?P<what>đã (?:được )?[^\W\d]+ [^\W\d]+|được [^\W\d]+ [^\W\d]+)(?!\w)"
)
_LEFT = re.compile(r"(?<!\w)còn lại(?!\w)")
_FROM = ending(["từ", "từ mức"])
_GOES_ON = re.compile(r"[^,;:.]{0,40}(?:,| và )[^;:.]{0,60}")
_BESIDES = re.compile(r"\W*(?:ngoài ra|bên cạnh đó|thêm vào đó|trước đó|cùng ngày|tương tự|đồng thời)(?!\w)")
# What opens a part of the figure before it, which is none beside it.
_OF_THE_LAST = searched(r"(?<!\w)(?:trong (?:số )?đó|cá biệt|riêng|kể cả|bao gồm|nhất là|đặc biệt)(?!\w)[^,;.]*$")
_WINDOW = 30  # figures beside a rest or a whole that are looked at
_NEAR = 6  # of them, those that a rest may belong to
_LEAST, _LEAST_KINDRED = 10, 20  # a whole that figures make up by chance is smaller; of kindred units, than the latter
_MOST_UNTOLD = 4  # parts of a whole that no word tells to be its parts
_TELLING = 3  # digits that a slip must leave standing, and more than which a figure must have to be long
# Before a figure that is of the one right before it: in its bracket, or behind "12 người có mặt thì 4 người chưa …".
_WITHIN = re.compile(r"\((?:bao gồm|gồm|trong đó|kể cả|tính cả)(?!\w)")
_AMONG_LAST = re.compile(r"(?<!\w)thì(?: [^\W\d]+){0,3} $")


def recalled(figures: Figures, number: int) -> Iterator[PartList]:
    """``9 người bị khiển trách; 5 người bị cảnh cáo. Trong số 14 cán bộ nêu trên, …``: a sentence that goes on about
    all that the one before it tells."""
    whole = figures.by_sentence[number][0]
    earlier = figures.by_sentence.get(number - 1, [])
    recalls = whole.countable and _RECALLS.fullmatch(whole.before) and _SAID_BEFORE.match(whole.after)
    if not earlier or not recalls:
        return
    parts = tuple(figure for figure in earlier if figure.kind is QuantityKind.COUNT)
    fine = 2 <= len(parts) <= MAX_PARTS and all(same_unit(parts[0], part) and alike(whole, part) for part in parts)
    if fine and exact(whole, parts) and not any(NOT_A_PART.search(part.before) for part in parts):
        yield PartList(whole, parts, True, False, "parts.recalled")


def _before(figures: Figures, figure: Figure, sentences: int) -> list[Figure]:
    """The summable figures of one unit before a figure, nearest last."""
    found: list[Figure] = []
    for number in range(max(0, figure.sentence - sentences), figure.sentence + 1):
        row = figures.by_sentence.get(number, [])
        row = row[: figure.place] if number == figure.sentence else row
        found += [f for f in row[-_WINDOW:] if (f.summable or f.countable) and same_unit(f, figure)]
    return found


def remaining(figures: Figures, number: int) -> Iterator[PartList]:
    """``T …, đã xử lý a, còn lại b``: the rest and what was told before it."""
    for rest in figures.by_sentence[number] if figures.says(number, _LEFTS) else ():
        if not rest.summable or not _is_left(rest):
            continue
        earlier = _before(figures, rest, 2 if rest.place or not is_rest(rest) else 3)[-_NEAR:]
        told = None if rest.hedged else _divided(figures, rest)
        for i in range(len(earlier) - 2, -1, -1):
            groups = [(*earlier[j:], rest) for j in range(i + 1, len(earlier))]
            groups += [(earlier[j], rest) for j in range(i + 1, len(earlier) - 1)]
            fitting = [group for group in groups if _makes(earlier[i], group) and not _restated(earlier[i], group)]
            fitting.sort(key=lambda group: not exact(earlier[i], group))
            if _FROM(earlier[i].before):
                continue
            if fitting:
                same = told is not None and (told.whole, told.parts) == (earlier[i], fitting[0])
                yield told if told and same else PartList(earlier[i], fitting[0], True, False, "parts.rest")
                break
        else:
            if told:
                yield told


def _makes(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts and a rest make up a whole: to the last digit, or of long figures to what a rounded one allows."""
    rest = parts[-1]
    if not rest.hedged and exact(whole, parts):
        return True
    if len(parts) > 2 or len(digits_of(whole.quantity)) <= _TELLING:
        return False
    if any(figure.hedged for figure in (whole, *parts[:-1])):
        return False
    off = abs(whole.number - sum(part.number for part in parts))
    if rest.hedged:
        return off <= rest.digit and rest.quantity.modifier is Modifier.APPROXIMATELY and rest.quantity.upper is None
    return off <= whole.digit and adds_up(whole, parts)


def _is_left(figure: Figure) -> bool:
    """Whether the figure is told as what is left of something, or still under way."""
    if is_rest(figure):
        return True
    before, after = figure.before[-60:], figure.after[:30]
    if "thì" in before and _AMONG_LAST.search(before):
        return False
    if ("đang" in before or "chưa" in before) and _UNDER_WAY.search(before):
        return True
    return ("đang" in after or "chưa" in after) and _STILL.match(after) is not None


def _divided(figures: Figures, rest: Figure) -> PartList | None:
    """The whole that opens the clause of a rest, or the sentence before, and what was taken off it."""
    if rest.place > _WINDOW:
        return None
    row = figures.by_sentence[rest.sentence][: rest.place]
    run = [f for f in row if f.summable and alike(f, rest)]
    if len(run) == 1 and rest.sentence:
        before = figures.by_sentence.get(rest.sentence - 1, [])[-_WINDOW:]
        wholes = [f for f in before if f.summable and same_unit(f, rest)]
        run = [*wholes, *run] if len(wholes) == 1 else []
    whole, parts = (run[0], (*run[1:], rest)) if 2 <= len(run) <= MAX_PARTS else (rest, ())
    if not parts or not all(same_unit(parts[0], part) for part in parts):
        return None
    if any(f.hedged or NOT_A_PART.search(f.before) for f in (whole, *parts)):
        return None
    if _shared(figures, whole) and any(_shared(figures, part) for part in parts):
        return None
    if not whole.number or goes_on(figures, whole, parts):
        return None
    if any(f.countable == whole.countable for f in figures.by_sentence[whole.sentence][: whole.place]):
        return None
    told = rest.sentence == whole.sentence and (_told_left(whole, parts) or opposed(parts) or _too_much(whole, parts))
    telling = _TELLING if len(parts) == 2 or is_rest(rest) else _TELLING + 1
    return PartList(whole, parts, told and len(parts) == 2, True, "parts.rest", telling)


def _shared(figures: Figures, figure: Figure) -> bool:
    """Whether a share is told of a figure, which so is a part itself: ``600 tỷ đồng, chiếm 60% tổng chi``."""
    row = figures.by_sentence[figure.sentence]
    following = row[figure.place + 1] if figure.place + 1 < len(row) else None
    return following is not None and following.kind is QuantityKind.PERCENT and part_of(row, following) is figure


def _told_left(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether words tell the last part to be what is left of the whole."""
    taken, rest = parts[0], parts[-1]
    if _LEFT.search(rest.label) or (_STILL_LEFT(rest.before) and _STILL.match(rest.after)):
        return True
    spent = _LEFT_OVER.search(rest.before) and _SPENT.search(taken.before)
    return spent is not None and max(part.number for part in parts) < whole.number


def _too_much(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether ``còn`` tells a rest larger than what is left: ``18 lô đất, 15 lô đấu thành, còn 5 lô không ai mua``."""
    taken, rest = parts[0], parts[-1]
    if (
        len(parts) != 2
        or not _STILL_LEFT(rest.before)
        or not _UNDONE.match(rest.after)
        or not same_unit(whole, rest)
        or not same_unit(taken, rest)
    ):
        return False
    return max(taken.number, rest.number) < whole.number < taken.number + rest.number


def _restated(whole: Figure, group: tuple[Figure, ...]) -> bool:
    """Whether the rest only repeats the figure before it, or tells it anew: ``4 người chết, 3 người mất tích … còn 1
    người mất tích``."""
    if len(group) != 2 or group[0].number == group[1].number:
        return len(group) == 2
    taken, rest = group
    said, of = taken.words - telling(taken.unit), whole.words - telling(whole.unit)
    return bool(said and of) and said <= rest.words and said.isdisjoint(of)


def opposite(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours that name a thing and its opposite, and the figure of the same unit before them."""
    row = figures.plain[number]
    for count in (3, 2) if len(row) > 1 else ():
        for start in range(len(row) - count + 1):
            parts = tuple(row[start : start + count])
            within = any(_WITHIN.search(part.before) for part in parts[1:])
            if not within and same_unit(parts[0], parts[1]) and same_unit(parts[0], parts[-1]) and opposed(parts):
                yield from _of_opposites(figures, parts)


def _of_opposites(figures: Figures, parts: tuple[Figure, ...]) -> Iterator[PartList]:
    """The whole that a thing and its opposite make up, or should: the nearest before them."""
    larger = max(part.number for part in parts)
    wholes = [f for f in reversed(_before(figures, parts[0], 2)) if f.number > larger]
    near = [
        f for f in wholes[:1] if f.sentence == parts[0].sentence and not f.hedged and not _parted(figures, f, parts)
    ]
    if not near and (whole := _told_before(figures, parts)) and whole.number > larger:
        near = [whole]
        wholes = [whole, *(f for f in wholes if f is not whole)]
    fitting = [f for f in wholes if exact(f, parts)]
    if fitting:
        yield PartList(fitting[0], parts, True, fitting[0] in near, "parts.opposite")
    elif near and (len(wholes) == 1 or near[0].sentence < parts[0].sentence) and not goes_on(figures, near[0], parts):
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
    counts = [f for f in earlier[-_WINDOW:] if f.kind is QuantityKind.COUNT and alike(f, parts[0])]
    if named:
        counts = [f for f in counts if f.before.endswith(f"{named['what']} ") and same_unit(f, parts[0])]
    if len(counts) != 1 or counts[0].hedged or figures.lines[number] - figures.lines[counts[0].sentence] > 2:
        return None
    return counts[0]


def _parted(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether one more part may stand between a whole and its parts."""
    row = figures.by_sentence[whole.sentence]
    return any(f.summable and same_unit(f, parts[0]) for f in row[whole.place + 1 : parts[0].place])


def untold(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours of one unit that sum to a figure shortly before them, the last of them in this sentence."""
    if not figures.plain[number]:
        return
    first = figures.by_sentence[number][-1].n - _WINDOW
    nearby = [f for n in (number - 2, number - 1, number) for f in figures.plain.get(n, ()) if f.n > first]
    if len(nearby) < 3:
        return
    kindred = len({f.unit for f in nearby}) > 1
    for i, whole in enumerate(nearby[:-2], 1):
        if whole.number < _LEAST:
            continue
        runs = _runs(whole, nearby[i:], same_unit, 2, number)
        if kindred and whole.countable and whole.number >= _LEAST_KINDRED:
            runs += _runs(whole, nearby[i:], alike, 3, number)
        for parts in runs:
            if len({part.number for part in parts}) == 1 or _FROM(whole.before):
                continue
            if nested(parts) or _listed_on(figures, parts[-1]) or _besides(figures, whole, parts):
                continue
            if any(same_unit(f, whole) and f.number == 2 * whole.number for f in nearby[: i - 1]):
                continue  # all of them are parts of that one
            if any(_OF_THE_LAST.search(part.before) for part in parts[1:]):
                continue
            if not any(NOT_A_PART.search(part.before) or not part.number for part in parts):
                yield PartList(whole, parts, True, False, "parts.fit")
                break


def _runs(
    whole: Figure, later: list[Figure], fit: Callable[[Figure, Figure], bool], fewest: int, number: int
) -> list[tuple[Figure, ...]]:
    """The first of the ``later`` figures that ``fit`` a whole, as often as they make it up to the last digit:
    ``fewest`` at least, the last of them in the sentence of that ``number``."""
    parts, runs = list[Figure](), list[tuple[Figure, ...]]()
    left = whole.number
    for figure in later:
        if fit(whole, figure):
            parts.append(figure)
            left -= figure.number
            if not left and len(parts) >= fewest and figure.sentence == number:
                runs.append(tuple(parts))
            if left <= 0 or len(parts) == _MOST_UNTOLD:
                break
    return runs


def _listed_on(figures: Figures, last: Figure) -> bool:
    """Whether the list of a last part goes on behind it."""
    row = figures.by_sentence[last.sentence]
    following = row[last.place + 1] if last.place + 1 < len(row) else None
    if following is None or not following.number:
        return False
    return same_unit(last, following) and _GOES_ON.fullmatch(following.before) is not None


def _besides(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a part stands in a sentence that tells something besides what was told of the whole."""
    rows = {part.sentence for part in parts if part.sentence > whole.sentence}
    return any(_BESIDES.match(figures.by_sentence[number][0].before) for number in rows)
