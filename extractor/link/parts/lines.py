"""Ties a whole to the parts that stand in lines of their own below it: ``Tổng số đơn: 412 đơn`` and ``- Khiếu nại: 96
đơn``; and a whole to the amounts told in brackets of as many things as the text counts."""

import re
from collections.abc import Iterator
from itertools import groupby, takewhile

from extractor.link.figures import Figure, Figures, alike, opposed, same_unit
from extractor.link.parts.columns import unbracketed
from extractor.link.parts.disjoint import graded
from extractor.link.parts.wholes import MAX_PARTS, NOT_A_PART, PartList, adds_up, exact, total_of
from extractor.text.patterns import ending, searched
from schemas import QuantityKind

_MARK = re.compile(r"\s*(?P<mark>[-+*•–]|\d{1,2}[.)]|[a-zđ][.)]) ?")
_MARKED = re.compile(r"\n(?:[-+*•1]|a[.)])")
# What leads to the figure of a line, and what may stand between a whole and the end of its line.
_HEAD = re.compile(r"[^:;]{2,90}: ?|[^\d:;.]{2,80}(?:(?<!\w)(?:là|có|đạt))? ?")
_ENDS = re.compile(r"[^.;:\d]{0,60}[.:]?\s*(?:(?:trong đó|cụ thể|gồm|bao gồm|chia ra)(?: như sau)?:?\s*)?")
_TOTAL = searched(r"(?<!\w)tổng(?: số| cộng)?(?!\w)[^.;]{0,60}$")
# The head of a line that sums up those above it.
_SUMS_UP = re.compile(r"(?:[-+*•–] ?)?(?:tổng(?: cộng| số)?|cộng)(?: [^\W\d]+){0,4}(?::| là| có)? ")
_NUMBERED = re.compile(r"số [^\d:;.]{2,60}: $|[^\W\d][^\d:;.]{2,60}: $")
_REST = searched(r"(?<!\w)(?:khác|còn lại)(?!\w)")
_MORE = re.compile(r"\n\s*(?:các|những|một số|còn|(?P<besides>ngoài ra))(?!\w)")
_MORE_OF_IT = searched(r"(?<!\w)(?:khoản|khác|một số|số tiền)(?!\w)")
_ATTRIBUTE = searched(
    r"(?<!\w)(?:nữ|nam|đảng viên|dân tộc|trình độ|tuổi|đại học|thạc sĩ|nghèo|trẻ em|riêng|quá hạn)(?!\w)"
)
_FEWEST = 2  # parts in lines of their own
_TELLING = 2  # digits that a slip in the whole must leave standing
_LONGEST_ROW = 8  # figures of a line that tells a whole, and before a count among which its whole is
_FAR = 60  # letters behind the last part in which the list may go on
_WIDEST = 120  # letters before the figure of a line
_APART = 2  # lines from one part to the next, one of them blank; "Trong đó:" may stand in one above the first
_STOPS = frozenset(";.,)")
_FIRST = re.compile(r"[^()\d;.]{0,40}(?::|(?<!\w)(?:gồm|là)) [^();:.]{2,60}(?:\((?:dài |rộng |với |trên )?| )")
# What makes the counted those among whom all of the whole is shared out: "đi qua 4 huyện", "chia làm 3 đợt".
_SHARED_OUT = ending(["tại", "ở", "qua", "làm", "thành", "của", "gồm", "từ", "thuộc", "trong", "trên"])
_ITEM = re.compile(r"(?:,|;| và|, và) [^();:.,]{2,50} ")


def lined(figures: Figures) -> Iterator[PartList]:
    """Wholes with their parts in the lines below them, in one column or several; where the lines do not say that they
    are all, only figures that add up, a slip or too much of parts that exclude each other are told."""
    lower = figures.article.lower
    if "tổng" not in figures.article.tokens.words and not _MARKED.search(lower):
        return
    lines = _lines(figures)
    for n, (at, row) in enumerate(lines):
        if not row or len(row) > _LONGEST_ROW:
            continue
        whole, below = row[-1], lines[n + 1 : n + 2 + 2 * MAX_PARTS]
        if len(below) < _FEWEST or below[0][0] - at > 2 * _APART or not whole.summable or whole.hedged:
            continue
        first = below[0][1][0].quantity.start
        if whole.quantity.total is not None or not _ENDS.fullmatch(
            lower, whole.quantity.end, lower.rfind("\n", 0, first)
        ):
            continue
        own = _MARK.match(_opening(figures, row[0]))
        if own and _kind(own) == _kind(_MARK.match(_opening(figures, below[0][1][0]))):
            continue  # an item of the same list as those below it
        items = _below(figures, whole, below)
        if len(items) < _FEWEST:
            continue
        firsts = tuple(item[0] for _, item in items)
        if all(not first.hedged and first.summable and alike(whole, first) for first in firsts):
            yield from _group(whole, firsts, [head for head, _ in items], _open_end(figures, firsts[-1]))
        else:
            yield from _side_by_side(row, [item for _, item in items])


def summed_up(figures: Figures) -> Iterator[PartList]:
    """Totals in a line below their parts: ``- Loại A: 12 xã``, ``- Loại B: 31 xã``, ``Tổng cộng: 43 xã``."""
    if "tổng" not in figures.article.tokens.words or not _MARKED.search(figures.article.lower):
        return
    lines = _lines(figures)
    for n, (at, row) in enumerate(lines):
        whole = row[0]
        if not whole.summable or whole.hedged or not _SUMS_UP.fullmatch(_opening(figures, whole).lstrip()):
            continue
        items = _above(figures, at, lines[max(0, n - MAX_PARTS) : n])
        parts = tuple(figure for _, figure in items)
        if len(parts) <= _FEWEST or not all(alike(whole, part) and not part.hedged for part in parts):
            continue
        if all(same_unit(parts[0], part) for part in parts) and not any(NOT_A_PART.search(head) for head, _ in items):
            yield PartList(whole, parts, False, True, "parts.lines", _TELLING)


def _above(figures: Figures, at: int, lines: list[tuple[int, list[Figure]]]) -> list[tuple[str, Figure]]:
    """The marked items in the lines right above a line: what each is called, and its first figure."""
    items, kind = list[tuple[str, Figure]](), ""
    for line, row in reversed(lines):
        opening = _opening(figures, row[0])
        marked = _MARK.match(opening)
        head = opening[marked.end() :] if marked else ""
        if at - line > _APART or kind not in ("", _kind(marked)) or not marked or not _HEAD.fullmatch(head):
            break
        items.append((head, row[0]))
        at, kind = line, _kind(marked)
    return items[::-1]


def _open_end(figures: Figures, last: Figure) -> bool:
    """Whether more of what the lines tell may follow the last of them; "ngoài ra" may go on with something else."""
    lower, end = figures.article.lower, last.quantity.end
    more = _MORE.search(lower, end, end + _FAR)
    if not more or not more["besides"]:
        return more is not None
    rest = lower[more.end() : lower.find("\n", more.end()) % (len(lower) + 1)]
    following = figures.by_sentence.get(figures.article.sentence_at(more.end()), [])
    return _MORE_OF_IT.search(rest) is not None or any(same_unit(last, figure) for figure in following)


def _lines(figures: Figures) -> list[tuple[int, list[Figure]]]:
    """The figures of each line that has some, with the line's number."""
    return [
        (line, [figure for n in numbers for figure in figures.by_sentence[n]])
        for line, numbers in groupby(sorted(figures.by_sentence), key=figures.lines.__getitem__)
    ]


def _below(figures: Figures, whole: Figure, lines: list[tuple[int, list[Figure]]]) -> list[tuple[str, list[Figure]]]:
    """The items in the lines below a whole: what each is called, and its figures."""
    items, kind, at = list[tuple[str, list[Figure]]](), "", lines[0][0]
    for line, row in lines:
        opening = _opening(figures, row[0])
        marked = _MARK.match(opening)
        mark = _kind(marked)
        if line - at > _APART or (not kind and mark == "number" and not _TOTAL.search(whole.before)):
            break
        at, kind = line, kind or mark
        if mark != kind:
            if kind == "number" or mark == "number":
                break
            continue
        head = opening[marked.end() if marked else 0 :]
        if not _HEAD.fullmatch(head):
            return []
        if mark == "number" and not _NUMBERED.fullmatch(head):
            break
        items.append((head, row))
    return items


def _opening(figures: Figures, first: Figure) -> str:
    """What stands in a line before its first figure."""
    lower, at = figures.article.lower, first.quantity.start
    begin = lower.rfind("\n", max(0, at - _WIDEST), at) + 1
    return lower[begin or first.begin : at]


def _side_by_side(row: list[Figure], items: list[list[Figure]]) -> Iterator[PartList]:
    """``1.230 đơn vị nợ 142 tỷ đồng`` over lines such as ``- Doanh nghiệp: 1.169 đơn vị, nợ 101 tỷ đồng``: the columns
    that make up what they are of to the last digit, and the one beside them that every line tells and that does not."""
    lists: list[PartList] = []
    for whole in unbracketed(row):
        told = [next((f for f in unbracketed(item) if same_unit(whole, f)), None) for item in items]
        parts = tuple(figure for figure in told if figure)
        hedged = whole.hedged or any(part.hedged or NOT_A_PART.search(part.before) for part in parts)
        if _FEWEST <= len(parts) <= MAX_PARTS and whole.quantity.total is None and not hedged:
            lists.append(PartList(whole, parts, True, len(parts) == len(items), "parts.lines", _TELLING))
    fitting = [group for group in lists if exact(group.whole, group.parts) and len(group.parts) > _FEWEST]
    others = [group for group in lists if group not in fitting and group.sure]
    if fitting:
        yield from fitting
        yield from others if len(others) == 1 else ()


def _kind(marked: re.Match[str] | None) -> str:
    """The kind of a line's mark, all numbers of one and so all letters; a line without any tells its number."""
    if marked is None:
        return "number"
    mark = marked["mark"]
    return mark if len(mark) == 1 else "1" if mark[0].isdigit() else "a"


def _group(whole: Figure, parts: tuple[Figure, ...], heads: list[str], open_end: bool) -> Iterator[PartList]:
    """The whole and its parts, where what the lines call them says nothing against it; with an ``open_end`` only as the
    figures add up."""
    same = all(same_unit(parts[0], part) for part in parts) and len(parts) <= MAX_PARTS
    if not same or any(NOT_A_PART.search(head) for head in heads):
        return
    if adds_up(whole, parts):
        yield PartList(whole, parts, True, True, "parts.lines", _TELLING)
    elif not open_end and not any(_ATTRIBUTE.search(head) for head in heads):
        complete = _REST.search(heads[-1]) is not None
        over = total_of(parts).low > whole.number and graded(heads)
        sure = complete or over or len(parts) > 2 or opposed(parts)
        yield PartList(whole, parts, complete or over, sure, "parts.lines", _TELLING)


def counted(figures: Figures, number: int) -> Iterator[PartList]:
    """``dài 63,5 km, đi qua 4 huyện: Phú Lâm (21,3 km), Hòa An (17,8 km), …``: as many amounts in brackets as things
    are counted, of a whole told before them."""
    row = figures.by_sentence[number]
    for count in row[1:-2] if figures.says(number, ("(", ":")) else ():
        if count.kind is not QuantityKind.COUNT or count.hedged or not 2 < count.number <= MAX_PARTS:
            continue
        members = row[count.place + 1 : count.place + 1 + int(count.number)]
        parts = tuple(takewhile(_bracketed, members)) or _itemized(row, members)
        if len(parts) < count.number or not _FIRST.fullmatch(parts[0].before):
            continue
        whole = next(
            (f for f in reversed(row[max(0, count.place - _LONGEST_ROW) : count.place]) if same_unit(f, parts[0])), None
        )
        if whole is None or not all(same_unit(whole, part) and not part.hedged for part in parts) or whole.hedged:
            continue
        if whole.summable and _SHARED_OUT(count.before) and ";" not in figures.between(whole, count):
            yield PartList(whole, parts, adds_up(whole, parts), True, "parts.each", _TELLING)


def _itemized(row: list[Figure], members: list[Figure]) -> tuple[Figure, ...]:
    """The members of a list that names each and then its figure, and ends with the last: ``đợt 1 có 96 hộ, …``."""
    end = members[-1].place + 1
    following = row[end].before if end < len(row) else "."
    ends = not members[-1].after[:1].isalpha() and (end == len(row) or following.lstrip(" ")[:1] in _STOPS)
    joined = all(_ITEM.fullmatch(figure.before) for figure in members[1:])
    return tuple(members) if ends and joined else ()


def _bracketed(figure: Figure) -> bool:
    """Whether a figure stands alone in the bracket behind a name."""
    return figure.before.endswith(("(", "(dài ", "(rộng ", "(với ", "(trên ")) and figure.after.startswith(")")
