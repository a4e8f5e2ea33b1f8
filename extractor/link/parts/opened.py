"""Ties a whole to the parts of the list that words, a colon or a bracket open behind it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, islice

from extractor.link.figures import WORDS, Figure, Figures, alike, is_rate, opposed, plain, same_unit
from extractor.link.parts.disjoint import apart, graded
from extractor.link.parts.wholes import (
    MANY,
    MAX_PARTS,
    NOT_A_PART,
    PartList,
    account,
    adds_up,
    attributed,
    exact,
    fits,
    last_join,
    listed,
    of_other_kind,
    past_bracket,
    slip_explains,
    tied,
)
from extractor.text.patterns import one_of, searched
from schemas import QuantityKind

_PARTS, _WHOLES = one_of(WORDS["part_of"]), one_of(WORDS["whole_of"])
_OF_THESE = r"trong số [^,;.:\d]{0,24}(?:này|đó|trên|nói trên)"
# "gồm cả 31 cơ sở của năm trước" tells of some that are among them, not of all.
_WHOLE_OF = searched(rf"(?<!\w)(?:{_WHOLES})(?!\w)(?! cả (?:\d|$))")
_PART_OF = searched(rf"(?<!\w)(?:{_PARTS}|{_OF_THESE})(?!\w)")
_OPENS = re.compile(rf"\W*(?:{_PARTS}|{_WHOLES}|{_OF_THESE})(?!\w)")
_IN_WHOLE = re.compile(r"(?:^|[\s(])(?:trong|trong số|trong tổng số|trong tổng|trên tổng số|phân tích) $")
_IN_WHOLES = ("trong ", "số ", "tổng ", "phân tích ")
# What a list behind its whole cannot do without.
_TRIGGERS = ("gồm", "trong đó", "trong số", "cụ thể", "chia ra", ":", "(")
_COLON = re.compile(
    r"[^,;.]{0,60}(?:, [^,;.:]{0,30}(?:hình thức|phân loại|xếp loại|chia theo|theo)(?!\w)[^,;.:]{0,20})?:\s*"
    r"(?:tp\.|[^,;.]){0,40}"
)
_JOIN = re.compile(r"[,;]|(?<!\w)(?:và|cùng với|còn)(?!\w)")
_COMPARED = re.compile(r"(?<!\w)so với(?!\w)[^,;.]*$")
_CHANGED = searched(
    r"(?<!\w)(?:tăng(?<!trị gia tăng)|giảm|thêm|vượt|hơn|kém|hụt)(?: (?:thêm|gần|hơn|khoảng|tới|đến))? $"
)
_EVENT = searched(r"(?<!\w)(?:đã|được|ghi nhận|phát hiện)(?!\w)")
_BRACKET = re.compile(r"[^()\d]{0,40}\([^()\d]{0,40}")
_SUMMED = searched(r"(?<!\w)(?:tổng cộng|tổng số|tổng mức|tổng|cộng)(?!\w)[^,;.]{0,40}$")
_NESTS = re.compile(r" ?[;,] ?trong (?:số )?đó(?!\w)")
# What opens a bracket that tells the figure of another period, or a plan, more often than parts.
_OTHER_PERIOD = searched(
    r"\((?:cùng kỳ|kế hoạch|chỉ tiêu|dự toán|(?:năm|tháng|quý|kỳ) trước|năm ngoái|năm \d{4})(?!\w)[^()]{0,30}$"
)
_PLAN_OF = re.compile(
    r" ?(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?!\w)[^,;:.()]{0,40}(?:\((?:là |với )?|(?: là)? )"
)
_FATES = frozenset({"chết", "thương", "tích"})
_SPREAD = 4
_FAR = 60
# From a figure to its share, behind which a bracket may tell the parts of the figure.
_SHARE = re.compile(r"[^,;:.()\d]{0,60},? (?:chiếm|đạt|bằng)(?: [^\W\d]+){0,3} ")
# Between two numbers of what is counted twice: cases and people, visits and visitors.
_ITEM = re.compile(r"[,;] ?(?P<word>[^\W\d]+)(?: [^;]*)?$")
_TOGETHER = re.compile(r"[^,;:.()/\d]{0,24}(?: với|[,/]|,? gồm| và(?: có)?) ?(?:của )?")
_ASIDE = searched(r"\((?!(?:(?:hơn|gần|trên|khoảng|tức|tương đương|tương ứng|là|với|tổng|tổng cộng|có) ){0,4}$)[^()]*$")
_LEAVES = re.compile(r"[^(),;]{0,60}\),? trong (?:số )?đó(?!\w)")
_IN_BRACKET = re.compile(r"[^()\d]{0,60}")
# What may be of any kind, each counted by a word of its own: "1.100 sản phẩm, gồm 350 đôi giày, 750 chiếc áo".
_GOODS = frozenset(
    {"sản phẩm", "hàng hóa", "mặt hàng", "hiện vật", "vật dụng", "tang vật", "món hàng", "đơn vị sản phẩm"}
)
# What a list that is opened tells of other things, and where the next item begins: ", 7/16 khoản đạt; kế đến là".
_OTHER_ITEM = re.compile(r"[^;]*\d[^;]*;")
# From the one figure in a bracket to the first of a list that is opened behind it.
_ONE_TOLD = re.compile(r"[^()\d]{0,40}\([^();\d]{0,60}")
_AFTER_BRACKET = re.compile(r"[^(),;:.\d]{0,40}\),? (?:bao )?gồm(?: có)?:? [^(),;:.\d]{0,40}")
_BRACKET_OPENED = re.compile(r"[^(),;:.\d]{0,40}\([^()\d]{0,60}")
# "Hình thức xử lý: khiển trách 181, cảnh cáo 84 …", in the sentence behind those who are disciplined.
_FORMS_TOLD = re.compile(
    r"\W*(?:với )?(?:các )?hình thức (?:xử lý|kỷ luật)[^,;.:\d]{0,20}:? (?:là )?(?:khiển trách|cảnh cáo) $"
)
_FORMS = re.compile(r"[^()]{0,60}\),? (?:với|bằng|theo|dưới) (?:các )?hình thức(?: kỷ luật)?:? ?[^(),;:.\d]{0,20}")
_BRACKET_END = re.compile(r"[^()\d]{0,60}\)")


def opened(figures: Figures, number: int) -> Iterator[PartList]:
    """``T, gồm a và b``; ``T. Trong đó, a; b``; ``T (a và b)``."""
    row = [f for f in figures.by_sentence[number] if not _plan_of_share(figures, f)]
    if (earlier := figures.just_before(number)) and (_OPENS.match(row[0].before) or _FORMS_TOLD.match(row[0].before)):
        yield from _continued(figures, number, earlier)
    last: PartList | None = None
    told = len(row) > 1 and figures.says(number, _TRIGGERS)
    for at, whole in enumerate(row[:-1], 1):
        if not (told or whole.before.endswith(_IN_WHOLES)) or not (whole.summable or whole.countable):
            continue
        if whole.quantity.rule == "count.list" and _NESTS.match(whole.after):
            continue  # "cảnh cáo 44, khai trừ 21; trong đó có 38 …": what is parted is the whole of the list
        if is_rate(whole):
            continue
        rest = row[at : at + 3 * MAX_PARTS]
        if forms := _by_forms(figures, whole, rest):
            yield from _list(figures, whole, forms, "parts.colon")
            continue
        if bracketed := _bracketed(whole, rest):
            yield bracketed
            continue
        if behind := _behind_bracket(whole, rest):
            yield from _list(figures, whole, behind, "parts.all")
        first = next((f for f in rest[:4] if f.summable and alike(whole, f)), None)
        if first and (rule := _cue(whole, plain(figures.between(whole, first)))):
            told_apart = rule == "parts.colon" and _OTHER_PERIOD.search(first.before)
            members = [f for f in rest if f.place >= first.place]
            groups = _list(figures, whole, members, rule)
            if last and whole is last.parts[-1] and (nests := _NESTS.search(whole.after)):
                groups = _within(figures, last, members, rule, sure="," in nests[0])
            for group in groups:
                if not told_apart or fits(group):
                    last = group if len(group.parts) > 1 else last
                    yield group
        elif whole.countable and _heads_kinds(rest[0]):
            parts = _kinds(whole, rest)
            group = PartList(whole, parts, True, False, "parts.kinds", MANY)
            if parts and fits(group):
                yield group
            elif whole.unit in _GOODS and slip_explains(group, MANY):
                yield replace(group, sure=True)


def _plan_of_share(figures: Figures, figure: Figure) -> bool:
    """Whether a figure is the plan that the percentage before it is of: ``đạt 78% kế hoạch (400.000 liều)``."""
    percent = figures.ahead(figure)
    if percent is None or percent.kind is not QuantityKind.PERCENT:
        return False
    return _PLAN_OF.fullmatch(percent.text.partition("%")[2] + figure.before) is not None


def _bracketed(whole: Figure, rest: list[Figure]) -> PartList | None:
    """``28 đối tượng (16 nam, 12 nữ)``: nothing but the parts stands in the bracket."""
    share = rest[0] if rest[0].kind is QuantityKind.PERCENT and _SHARE.fullmatch(rest[0].before) else None
    rest = rest[1:] if share else rest
    if not rest or "(" not in rest[0].before or not _BRACKET.fullmatch(rest[0].before):
        return None
    parts: list[Figure] = []
    for figure in rest[:MAX_PARTS]:
        if parts and not _IN_BRACKET.fullmatch(figure.before):
            return None
        if not figure.summable or figure.quantity.total or not (alike(whole, figure) or not figure.unit):
            return None
        parts.append(figure)
        if _BRACKET_END.match(figure.after):
            break
    if len(parts) < 2 or not _BRACKET_END.match(parts[-1].after) or whole.hedged:
        return None
    told = tuple(parts)
    fitting = adds_up(whole, told)
    if share and not fitting and not (graded([part.label for part in told]) or opposed(told)):
        return None
    counted = not any(part.hedged for part in told) and all(alike(whole, part) for part in told)
    counted = counted and not _OTHER_PERIOD.search(rest[0].before)
    return PartList(whole, told, fitting or opposed(told), counted, "parts.bracket", 2) if fitting or counted else None


def _behind_bracket(whole: Figure, rest: list[Figure]) -> list[Figure]:
    """The figures of a list that opens behind a bracket which tells one of the parts by itself: ``33 đơn (trong đó kỳ
    trước chuyển sang 12 đơn), gồm 29 đơn khiếu nại và 4 đơn tố cáo``."""
    if len(rest) < 3 or not alike(whole, rest[1]) or not _ONE_TOLD.fullmatch(rest[0].before):
        return []
    return rest[1:] if _AFTER_BRACKET.fullmatch(rest[1].before) else []


def _by_forms(figures: Figures, whole: Figure, rest: list[Figure]) -> list[Figure]:
    """The figures of a list that the forms of a discipline open behind a bracket: ``366 đảng viên (giảm 106 đảng viên;
    trong đó có 92 cấp ủy viên) bằng các hình thức: khiển trách 263, …``."""
    if not _BRACKET_OPENED.fullmatch(rest[0].before):
        return []
    for first in rest[1:]:
        if ")" in first.before:
            return rest[first.place - rest[0].place :] if _FORMS.fullmatch(first.before) else []
    return []


def _continued(figures: Figures, number: int, earlier: list[Figure]) -> Iterator[PartList]:
    """A list that a sentence opens, of a whole among the figures of the sentence before."""
    row = figures.by_sentence[number]
    rule = "parts.colon" if _FORMS_TOLD.match(row[0].before) else "parts.next"
    lists: list[PartList] = []
    for whole in reversed(earlier[-6:]):
        if not (whole.summable or whole.countable) or _COMPARED.search(whole.before):
            continue
        if whole.quantity.upper is not None:
            continue  # what goes on is not of "65.000 - 69.000 đồng/kg"
        if not _aside(figures, whole) and not is_rate(whole) and not _change_of(figures, whole, row[0]):
            lists.extend(_list(figures, whole, row[: 3 * MAX_PARTS], rule))
    fitting = [group for group in lists if fits(group)]
    summed = _summed(earlier)
    larger = [g for g in lists if g.whole.n not in summed and all(p.number <= g.whole.number for p in g.parts)]
    slipped = [g for g in lists if g.exhaustive and slip_explains(g, 2)]
    yield from (fitting or larger or slipped)[:1]
    if not fitting and (each := _each(figures, number)):
        yield each


def _summed(row: list[Figure]) -> set[int]:
    """The figures of a sentence that make up one of it: what goes on is of that, not of the last of them."""
    for at, whole in enumerate(row[:-2], 1):
        parts = tuple(f for f in row[at:] if f.summable and same_unit(whole, f))
        if len(parts) > 1 and exact(whole, parts):
            return {part.n for part in parts}
    return set()


def _within(figures: Figures, last: PartList, members: list[Figure], rule: str, *, sure: bool) -> Iterator[PartList]:
    """``gồm 8 cuộc cũ, 15 cuộc mới; trong đó 19 cuộc theo kế hoạch, 4 cuộc đột xuất``: a list within the last of a
    list, or of all that is listed; where it makes up neither and a comma alone parts it, of the last."""
    whole = last.parts[-1]
    groups = [group for of in (whole, last.whole) for group in _list(figures, of, members, rule)]
    fitting = [group for group in groups if fits(group)]
    if fitting or not sure:
        yield from fitting[:1]
    else:
        yield from (g for g in groups if g.whole is whole and all(part.number <= whole.number for part in g.parts))


def _change_of(figures: Figures, whole: Figure, part: Figure) -> bool:
    """Whether a figure is how much the one before it changed, of which a part that is no change is none: ``vốn đạt 212
    tỷ đồng, tăng 17 tỷ đồng. Trong đó, vốn ủy thác 14 tỷ đồng``."""
    before = figures.ahead(whole)
    if before is None or not same_unit(before, whole) or _CHANGED.search(part.before):
        return False
    return _CHANGED.search(whole.before) is not None


def _aside(figures: Figures, figure: Figure) -> bool:
    """Whether a bracket tells something else with a figure, on which no next sentence goes on: ``(giảm 9.000 em)``."""
    if "(" not in figure.before:
        start = figure.quantity.start
        told = figures.article.lower[max(figure.begin, start - _FAR) : start]
        return told.rfind("(") > told.rfind(")")
    return _ASIDE.search(figure.before) is not None and 0 <= figure.after.find(")") < _FAR


def _each(figures: Figures, number: int) -> PartList | None:
    """``phạt 3 quán, tổng cộng 90 triệu đồng. Cụ thể, quán A bị phạt 30 triệu đồng. Quán B …``: one part for each of
    the counted, in as many sentences as it takes."""
    earlier = figures.by_sentence[number - 1]
    whole = next((f for f in reversed(earlier[-6:]) if f.summable and _SUMMED.search(f.before[-60:])), None)
    counts = [f for f in earlier[: whole.place] if f.kind is QuantityKind.COUNT] if whole else []
    if whole is None or not counts or counts[-1].hedged or not 2 <= counts[-1].number <= MAX_PARTS:
        return None
    rows = (figures.by_sentence.get(n, []) for n in range(number, number + _SPREAD))
    near = [f for row in rows for f in row if figures.lines[f.sentence] - figures.lines[number] <= 1]
    parts = tuple(islice((f for f in near if f.summable and same_unit(whole, f)), int(counts[-1].number)))
    if len(parts) < counts[-1].number or any(NOT_A_PART.search(part.before) for part in parts):
        return None
    sure = not whole.hedged and not any(part.hedged for part in parts)
    group = PartList(whole, parts, False, sure, "parts.each", 2)
    return group if adds_up(whole, parts) or sure else None


def _cue(whole: Figure, gap: str) -> str | None:
    """What opens the list after a whole."""
    if _LEAVES.match(gap) and not whole.before.endswith("("):
        return None  # the bracket in which the figure stands tells something of another one
    if "so với" in whole.before and _COMPARED.search(whole.before):
        return None
    if "so với" in gap and _CHANGED.search(whole.before):
        return None  # "thu 44 tỷ, tăng 4 tỷ so với năm trước, gồm …": what is listed is the 44
    if _OTHER_ITEM.match(_behind_opener(gap)):
        return None
    if _WHOLE_OF.search(gap):
        return "parts.all"
    if _PART_OF.search(gap):
        return "parts.some"
    if whole.before.endswith(_IN_WHOLES) and _IN_WHOLE.search(whole.before):
        return None if whole.place and ";" in gap else "parts.in"
    return "parts.colon" if ":" in gap and _COLON.fullmatch(gap) else None


def _heads_kinds(first: Figure) -> bool:
    """Whether a list of counts under heads of their own begins with a figure."""
    opening = plain(first.before)
    return bool(_WHOLE_OF.fullmatch(opening.strip(" ,:")) or _PART_OF.match(opening.lstrip(" ,:;")))


def _kinds(whole: Figure, rest: list[Figure]) -> tuple[Figure, ...]:
    """Counts under heads of their own that a list joins: ``312 giảng viên, gồm 4 giáo sư, 67 tiến sĩ``."""
    parts: list[Figure] = []
    for figure in rest[:MAX_PARTS]:
        if not figure.countable or figure.quantity.total or (parts and not _JOIN.search(figure.before)):
            break
        parts.append(figure)
        if len(parts) > 1 and adds_up(whole, tuple(parts)):
            break
    return tuple(parts) if len(parts) > 1 else ()


def _list(figures: Figures, whole: Figure, rest: list[Figure], rule: str) -> Iterator[PartList]:
    """The list of a whole: as many of its figures as add up, or all of them."""
    parts = _collect(figures, whole, rest)
    if not parts or _beside(figures, whole, parts[0]):
        return
    if account(tuple(parts)) and (len(parts) > 2 or not adds_up(whole, tuple(parts))):
        return
    sums = list(accumulate(part.stated for part in parts))
    fitting = [count for count in range(2, len(parts) + 1) if sums[count - 1].meets(whole.stated)]
    if fitting and fitting[-1] < len(parts) and apart(figures.article.text, tuple(parts)):
        fitting = []  # grades of one scale: with the last of them they are too many
    group = listed(figures, whole, tuple(parts[: fitting[-1]] if fitting else parts), rule)
    if not fitting and (_same_words_behind(figures, parts) or past_bracket(figures, whole, parts)):
        group = replace(group, sure=False)
    if len(group.parts) > 2 and not attributed(whole, group.parts) and apart(figures.article.text, group.parts):
        group = replace(group, telling=MANY)
    yield replace(group, exhaustive=True, sure=tied(group)) if fitting else group


def _beside(figures: Figures, whole: Figure, part: Figure) -> bool:
    """Whether a larger figure makes up with the one before it what that is a part of: ``nhận 21 đơn, đã giải quyết 6
    đơn, trong đó lưu 15 đơn trùng``."""
    before = figures.ahead(whole)
    counted = before is not None and before.countable and same_unit(whole, part) and part.number > whole.number
    return counted and before is not None and before.number == whole.number + part.number


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
        if not figure.summable or not alike(whole, figure) or (parts and not _joined(last, gap)) or is_rate(figure):
            continue
        if not parts and opposed((whole, figure)):
            break
        if parts and figure.sentence == whole.sentence and account((whole, figure)):
            break  # behind the parts, what came of all: "nhận 140 đơn, trong đó 12 đơn trùng; đã giải quyết 120 đơn"
        if _of_the_other(figures, whole, figure):
            continue
        elided = figure.quantity.rule == "count.list"  # "trung bình 8" is a grade, "trung bình 8 vụ" is a mean
        if (not elided and NOT_A_PART.search(gap.rpartition(";")[2] if parts else _behind_opener(gap))) or len(
            gap
        ) > 160:
            break
        if parts and not same_unit(parts[-1], figure) and _EVENT.search(gap):
            break
        parts.append(figure)
        closed = len(parts) > 1 and last_join(gap)
        last = figure
        if len(parts) == MAX_PARTS:
            break
    return parts


def _same_words_behind(figures: Figures, parts: list[Figure]) -> bool:
    """Whether a list that seems to end at a semicolon goes on as it began: ``thu thuế 5 tỷ, thu phí 3 tỷ; thu …``."""
    last = parts[-1]
    row = figures.by_sentence[last.sentence]
    behind = next((f for f in row[last.place + 1 :] if f.summable and same_unit(f, last)), None)
    items = [_ITEM.search(f.before) for f in (last, behind)] if behind else []
    one, other = (item and item["word"] for item in items) if items else (None, None)
    return one is not None and one == other


def _of_the_other(figures: Figures, whole: Figure, part: Figure) -> bool:
    """Whether a part is of the first of two numbers told together: ``50 lượt với 80 người, trong đó … 30 lượt``; or
    tells a fate that is another's: ``chết 53 người, bị thương 22 người (trong đó đường sắt 6 người chết)``."""
    if of_other_kind(whole, part):
        return True
    fates = part.words & _FATES
    if fates and fates.isdisjoint(whole.words):
        row = figures.by_sentence[whole.sentence][: whole.place]
        if any(same_unit(f, part) and not fates.isdisjoint(f.words) for f in row):
            return True
    first = None if same_unit(whole, part) else figures.ahead(whole)
    if first is None:
        return False
    return same_unit(first, part) and _TOGETHER.fullmatch(figures.between(first, whole)) is not None


def _joined(last: Figure, gap: str) -> bool:
    """Whether a list goes on behind a figure; a comma may stand within what is counted: ``21 đối tượng, xử phạt …``."""
    return _JOIN.search(gap) is not None or ", " in last.text


def _behind_opener(gap: str) -> str:
    """What stands between the words that open a list and its first figure."""
    ends = [match.end() for pattern in (_WHOLE_OF, _PART_OF) for match in pattern.finditer(gap)]
    return gap[max(ends, default=0) :]


def _semicolons(figures: Figures, parts: list[Figure]) -> bool:
    """Whether the list has used semicolons from its first join on."""
    return len(parts) == 1 or ";" in figures.between(parts[0], parts[1])
