"""Ties wholes and parts that a later clause takes up: what is ``còn lại`` or under way, and all that a next sentence
goes on about (``trong số 14 người nêu trên``)."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, alike, opposed, same_unit, telling
from extractor.link.parts.wholes import (
    FROM,
    MAX_PARTS,
    NEIGHBOURS,
    NOT_A_PART,
    PartList,
    account,
    adds_up,
    exact,
    goes_on,
    is_rest,
    kindred_before,
    unnumbered,
)
from extractor.link.shares.apposed import share_of
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
_LEFT = re.compile(r"(?<!\w)còn lại(?!\w)")
# What opens a list, whose first part is not its whole.
_OPENS = re.compile(r"(?<!\w)(?:trong đó|gồm)(?!\w)[,:]?[^,;.]*$")
_AMONG_LAST = re.compile(r"(?<!\w)thì(?: [^\W\d]+){0,3} $")
# What was there before: with it, what came in new is not all that was dealt with.
_CARRIED = re.compile(
    r"(?<!\w)(?:tồn(?! (?:cuối|tại))(?: (?:đầu kỳ|đầu năm|cũ|đọng))?|án cũ(?: chuyển)?|số dư đầu (?:kỳ|năm)|"
    r"(?:(?:kỳ|năm|tháng|quý) trước|năm (?:19|20)\d\d|cũ) chuyển (?:sang|qua))"
    r"(?: (?:là|có|được|từ|của|sang|qua|lại|năm|kỳ|trước|(?:19|20)\d\d)){0,5} $"
)
_CARRIED_BEHIND = re.compile(
    r" (?:(?:còn )?tồn(?: đọng)? (?:từ |của )?(?:kỳ|năm|tháng|quý|cũ|trước)|tồn cũ|"
    r"(?:từ |của |do )?(?:kỳ|năm|tháng|quý) trước (?:còn )?chuyển (?:sang|qua)|"
    r"chuyển từ (?:kỳ|năm|tháng|quý) trước)(?!\w)"
)
CARRIED = ("tồn", "chuyển", "số dư", "án cũ")
_NEAR = 6  # of them, those that a rest may belong to
_TELLING = 3  # digits that a slip must leave standing, and more than which a figure must have to be long


def carried(figure: Figure) -> bool:
    """Whether a figure is told as what was there before: ``đầu kỳ tồn 12 vụ``, ``năm 2023 chuyển sang 9 đơn``, ``15
    hồ sơ kỳ trước chuyển sang``."""
    if _CARRIED.search(figure.before[-80:]):
        return True
    return _CARRIED_BEHIND.match(figure.text.partition(figure.unit)[2] + figure.after) is not None


def recalled(figures: Figures, number: int) -> Iterator[PartList]:
    """``9 người bị khiển trách; 5 người bị cảnh cáo. Trong số 14 cán bộ nêu trên, …``: a sentence that goes on about
    all that the one before it tells."""
    whole = figures.by_sentence[number][0]
    earlier = figures.by_sentence.get(number - 1, [])
    if len(earlier) < 2 or not whole.countable:
        return
    if not _RECALLS.fullmatch(whole.before) or not _SAID_BEFORE.match(whole.after):
        return
    parts = tuple(figure for figure in earlier if figure.kind is QuantityKind.COUNT)
    fine = 2 <= len(parts) <= MAX_PARTS and all(same_unit(parts[0], part) and alike(whole, part) for part in parts)
    if fine and exact(whole, parts) and not any(NOT_A_PART.search(part.before) for part in parts):
        yield PartList(whole, parts, True, False, "parts.recalled")


def remaining(figures: Figures, number: int) -> Iterator[PartList]:
    """``T …, đã xử lý a, còn lại b``: the rest and what was told before it."""
    for rest in figures.by_sentence[number] if figures.says(number, _LEFTS) else ():
        if not rest.summable or not _is_left(rest):
            continue
        earlier = kindred_before(figures, rest, 2 if rest.place or not is_rest(rest) else 3)[-_NEAR:]
        told = None if rest.hedged else _divided(figures, rest)
        for i in range(len(earlier) - 2, -1, -1):
            groups = [(*earlier[j:], rest) for j in range(i + 1, len(earlier))]
            groups += [(earlier[j], rest) for j in range(i + 1, len(earlier) - 1)]
            fitting = [group for group in groups if _makes(earlier[i], group) and not _restated(earlier[i], group)]
            fitting.sort(key=lambda group: not exact(earlier[i], group))
            if FROM(earlier[i].before) or _listed(earlier[i], earlier[i + 1 :]):
                continue
            if fitting:
                same = told is not None and (told.whole, told.parts) == (earlier[i], fitting[0])
                yield told if told and same else PartList(earlier[i], fitting[0], True, False, "parts.rest")
                break
        else:
            if told:
                yield told


def _listed(whole: Figure, later: list[Figure]) -> bool:
    """Whether a figure is one item of a list, and no whole of those behind it: ``phá rừng: 73 vụ; …; vi phạm khác: 2
    vụ``."""
    items = [f for f in (whole, *later) if f.before.startswith((";", ",")) or ";" in f.before]
    return whole.before.endswith(": ") and len(items) > 1 and all(f.before.endswith(": ") for f in later)


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
    if rest.place > NEIGHBOURS:
        return None
    row = figures.by_sentence[rest.sentence][: rest.place]
    run = [f for f in row if f.summable and alike(f, rest)]
    if len(run) == 1 and rest.sentence:
        before = figures.by_sentence.get(rest.sentence - 1, [])[-NEIGHBOURS:]
        wholes = [f for f in before if f.summable and same_unit(f, rest)]
        run = [*wholes, *run] if len(wholes) == 1 else []
    whole, parts = (run[0], (*run[1:], rest)) if 2 <= len(run) <= MAX_PARTS else (rest, ())
    if not parts or not all(same_unit(parts[0], part) for part in parts):
        return None
    if any(f.hedged or NOT_A_PART.search(f.before) for f in (whole, *parts)):
        return None
    if any(_OPENS.search(part.before) for part in parts[1:]):
        return None  # of the part before it: "giải quyết 90 hồ sơ (trong đó 12 hồ sơ đang bổ sung)"
    if _OPENS.search(parts[0].before) and account((whole, parts[1])):
        return None  # "nhận 140 đơn, trong đó 12 đơn trùng, đã giải quyết 120 đơn, còn …"
    held = figures.ahead(whole) or next(iter(reversed(figures.just_before(whole.sentence))), None)
    if held and same_unit(held, whole) and carried(held):
        return None
    if share_of(figures, whole) and any(share_of(figures, part) for part in parts):
        return None
    if (
        not whole.number
        or goes_on(figures, whole, parts)
        or unnumbered(whole, parts)
        or _OPENS.search(whole.before[-60:])
    ):
        return None
    if any(f.countable == whole.countable for f in figures.by_sentence[whole.sentence][: whole.place]):
        return None
    told = rest.sentence == whole.sentence and (_told_left(whole, parts) or opposed(parts) or _too_much(whole, parts))
    telling = _TELLING if len(parts) == 2 or is_rest(rest) else _TELLING + 1
    return PartList(whole, parts, told and len(parts) == 2, True, "parts.rest", telling)


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
