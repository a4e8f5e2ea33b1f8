"""Ties a percentage to the part it is of and the whole it is taken of."""

import re
from dataclasses import dataclass
from fractions import Fraction

from extractor.link.figures import WORDS, Figure, Figures, alike, opposed, same_unit
from extractor.link.interval import Interval, point
from extractor.link.named import find_named
from extractor.link.slips import could_be
from extractor.link.wholes import CUED, PartList
from schemas import QuantityKind

_CUES = "|".join(sorted(map(re.escape, WORDS["share_cues"]), key=len, reverse=True))
_HEDGES = (
    r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|dưới|tới|đến|chỉ|mới|được|cũng|là|trung bình|tổng số|ước|ước tính|ít nhất) )"
    r"{0,3}"
)
# The end of the text between a part and its percentage.
_APPOSED = re.compile(rf"(?:^|(?<=[\s,;:(\-]))(?:\(|(?P<cue>{_CUES}) ?) ?{_HEDGES}$")
# What makes the text between them speak of something else.
_ELSEWHERE = re.compile(
    r"[;:]|(?<!\w)(?:tỷ lệ|tỉ lệ|tăng|giảm|trong khi|tuy nhiên|nhưng|lần lượt|bình quân|trong đó|lãi suất|"
    r"kế hoạch|mức|cùng kỳ)(?!\w)"
)
_COMPARED = re.compile(r"(?:so |với |cùng kỳ|năm trước|năm ngoái|kỳ trước|hơn |/năm|một năm|mỗi năm|trở lên|điểm)")
_COMPLEMENT_END = re.compile(r"[,.;:()\n]| và | nhưng | trong khi | trong đó ")
_NOUN_OF_WHOLE = re.compile(
    r" ?(?:của |trong |trên |trong tổng |trên tổng )?(?:tổng số |tổng |số )?"
    r"(?P<label>[^,.;:()\d\n]{0,48}?) ?\(? ?(?:là |với )?"
)
_STOP = frozenset(WORDS["stop"])
_WORD = re.compile(r"\w+")
# A part that is itself a change, so that its percentage is not of a whole told before.
_DELTA = re.compile(r"(?<!\w)(?:tăng|(?<!cắt )giảm|mất|thêm|lãi|lỗ)(?: (?:gần|hơn|khoảng|trên|tới|thêm|đi))? $")
_OPENED = re.compile(r" ?\((?:tức |tương đương |bằng )?")
_CLOSED = re.compile(r"[^()]{0,30}\)")
_MOVED = re.compile(r"[\s,(](?:tăng|giảm|vượt)(?: (?:gần|hơn|khoảng|trên|tới|đến))? $")
_PLAN = re.compile(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|dự toán|được phép|cho phép|cấp phép|định mức)(?!\w)")
_EXCESS = re.compile(r"(?<!\w)vượt (?:gần |hơn |thêm |trên |tới |khoảng )?$")
_IN = re.compile(r"[^,;:.()\d]{0,16}(?:trong|trên)(?: tổng số| tổng| số)? ")
# A complement that names a whole, rather than goes on with the clause.
_NOUN = re.compile(
    r"(?:của|trong|trên|số|tổng|dự toán|kế hoạch|vốn|giá trị|doanh thu|thị phần|dân số|quỹ|diện tích|chỉ tiêu)(?!\w)"
)
_OWED = re.compile(r"(?:tổng )?số (?:tiền )?phải ")
_SUMMED = re.compile(r"(?<!\w)(?:tổng cộng|tổng số|tổng)(?!\w)[^,;.]{0,30}$")
_GRAND = re.compile(r"(?<!\w)tổng (?!số)")
_APART = re.compile(r"(?<!\w)riêng(?!\w)")
_CHECKED = re.compile(r"(?:^|\W)(?:trong|trong số|kiểm tra|thanh tra|trong tổng số) $")
_PARTITIVE = re.compile(r" ?(?:của|trong|trên|tổng|số)")
_SEPARATE = re.compile(r"[,;:()]| và ")
_CLAUSE = re.compile(r"[,;:()]| và | có ")
_LOOK_BACK = 8
_MAX_CANDIDATES = 30


@dataclass(frozen=True, slots=True)
class Share:
    """``percent`` says how much of ``whole`` is ``part``; for a ratio both are one figure.

    ``sure`` tells whether the tie stands by structure alone; otherwise it stands only because the
    figures agree.
    """

    percent: Figure
    part: Figure
    whole: Figure
    sure: bool
    rule: str


def find_shares(figures: Figures, lists: list[PartList]) -> list[Share]:
    """The shares of an article, in the order of the text."""
    wholes = {part.n: group.whole for group in lists if group.rule in CUED for part in group.parts}
    shares: list[Share] = []
    for row in figures.by_sentence.values():
        for percent in row:
            if percent.kind is not QuantityKind.PERCENT:
                continue
            share = _bracketed(row, percent)
            if share is None and (part := _part_of(row, percent)):
                share = _tie(figures, percent, part, wholes, shares)
            if share:
                shares.append(share)
    tied = {share.percent.n for share in shares}
    named = find_named(figures, lists, tied)
    shares += [Share(percent, part, whole, True, "share.listed") for percent, part, whole in named]
    return shares


def fits(part: Figure, whole: Figure, percent: Figure) -> bool:
    """Whether the three printed figures can agree at all."""
    stated, step = percent.stated, percent.step
    return parted(part).may_be(Interval(stated.low - step, stated.high + step), wholly(whole))


def parted(figure: Figure) -> Interval:
    """What a part may stand for."""
    return figure.stated


def wholly(figure: Figure) -> Interval:
    """What a whole may stand for: a ratio's total, or the figure."""
    if figure.total is not None:
        return point(figure.total)
    return figure.stated


def _bracketed(row: list[Figure], percent: Figure) -> Share | None:
    """``đạt 98,5% (1.771/1.797 hồ sơ)``: the ratio behind its percentage."""
    if percent.place + 1 == len(row) or percent.quantity.upper is not None:
        return None
    ratio = row[percent.place + 1]
    if ratio.kind is not QuantityKind.RATIO or not _OPENED.fullmatch(ratio.before) or not _CLOSED.match(ratio.after):
        return None
    return Share(percent, ratio, ratio, not ratio.hedged, "share.bracket")


def _part_of(row: list[Figure], percent: Figure) -> Figure | None:
    """The figure that the percentage is apposed to."""
    label = percent.before
    for part in reversed(row[max(0, percent.place - 3) : percent.place]):
        apposed = _APPOSED.search(label)
        if not apposed or percent.quantity.upper is not None:
            return None
        said = label[: apposed.start()]
        moved = part.kind is QuantityKind.PERCENT and _MOVED.search(part.before)
        if moved and "so với" in said:
            label = part.before[: moved.start()] + label[apposed.start() :]
            continue
        if len(said) > 140 or said.count(",") > 2 or _ELSEWHERE.search(said):
            return None
        if part.summable or part.kind is QuantityKind.RATIO:
            return None if _DELTA.search(part.before) and not _EXCESS.search(part.before) else part
        if part.kind is not QuantityKind.DURATION:
            return None
        label = part.before + " " + label
    return None


def _tie(
    figures: Figures, percent: Figure, part: Figure, wholes: dict[int, Figure], shares: list[Share]
) -> Share | None:
    complement = _complement(figures, percent)
    if _EXCESS.search(part.before) or _EXCESS.search(percent.before):
        return _beyond_plan(figures, percent, part)
    if _COMPARED.match(complement):
        return None
    if part.kind is QuantityKind.RATIO:
        sure = not _content(complement) and not part.hedged
        return Share(percent, part, part, sure, "share.ratio") if sure or fits(part, part, percent) else None
    row = figures.by_sentence[percent.sentence]
    if percent.place + 1 < len(row) and (named := _named_whole(figures, percent, part, row[percent.place + 1])):
        return named
    if part.place and (pair := _in_whole(figures, percent, part, row[part.place - 1])):
        return pair
    candidates = _candidates(figures, part)
    if _content(complement):
        named = _by_words(figures, percent, part, candidates, complement)
        return named or (None if _NOUN.match(complement) else _across(figures, percent, part))
    return _by_place(figures, percent, part, candidates, wholes, shares)


def _beyond_plan(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """``được phép lấy 118.000 m3 nhưng khai thác vượt 41.300 m3, tức vượt 35%``."""
    if not _EXCESS.search(part.before) or (not _EXCESS.search(percent.before) and "(" not in percent.before):
        return None
    row = figures.by_sentence[percent.sentence]
    for whole in reversed(row[max(0, part.place - 3) : part.place]):
        if alike(part, whole) and _PLAN.search(whole.before[-60:] + whole.text + whole.after[:20]):
            return Share(percent, part, whole, not whole.hedged, "share.plan")
    return None


def _complement(figures: Figures, percent: Figure) -> str:
    """What stands after the sign, up to the next mark."""
    lower, quantity = figures.article.lower, percent.quantity
    sign = lower.find("%", quantity.start, quantity.end) + 1 or quantity.end
    stretch = lower[sign : sign + 90]
    end = _COMPLEMENT_END.search(stretch)
    return stretch[: end.start() if end else len(stretch)].strip()


def _content(text: str) -> set[str]:
    return {w for w in _WORD.findall(text) if w not in _STOP and not w.isdigit()}


def _named_whole(figures: Figures, percent: Figure, part: Figure, following: Figure) -> Share | None:
    """``102,6% dự toán giao (3.200 triệu đồng)``, ``26,5% trong tổng số 34 huy chương``."""
    match = _NOUN_OF_WHOLE.fullmatch(figures.between(percent, following))
    if not match or not alike(part, following) or _COMPARED.search(match.group()):
        return None
    bracketed = match.group().rstrip().endswith("(")
    partitive = _PARTITIVE.match(match.group()) is not None
    if not bracketed and not partitive:
        return None
    sure = same_unit(part, following) and (partitive or bool(match["label"].strip()))
    return Share(percent, part, following, sure, "share.named") if sure or fits(part, following, percent) else None


def _in_whole(figures: Figures, percent: Figure, whole: Figure, part: Figure) -> Share | None:
    """``286,4 ha trong 341,8 ha, đạt 83,8%``; ``1.480 thư … cho 2.211 hồ sơ, tương đương 67%``: the
    figure next to the percentage is the whole, or may be."""
    gap = figures.between(part, whole)
    if not part.summable or part.number > whole.number:
        return None
    if _IN.fullmatch(gap) and same_unit(part, whole):
        return Share(percent, part, whole, True, "share.in")
    joined = not _SEPARATE.search(gap)
    if joined and part.countable and whole.countable and _exactly(part, whole, percent):
        return Share(percent, part, whole, False, "share.in")
    return None


def _candidates(figures: Figures, part: Figure) -> list[Figure]:
    """Earlier figures of the same kind and at least as large, nearest first."""
    found: list[Figure] = []
    for number in range(part.sentence, max(-1, part.sentence - _LOOK_BACK - 1), -1):
        row = figures.by_sentence.get(number, [])
        for figure in reversed((row[: part.place] if number == part.sentence else row)[-_MAX_CANDIDATES:]):
            if figure.kind is QuantityKind.PERCENT or not alike(part, figure):
                continue
            if wholly(figure).high >= part.value and not opposed((figure, part)):
                found.append(figure)
    return found


def _by_words(
    figures: Figures, percent: Figure, part: Figure, candidates: list[Figure], wanted_text: str
) -> Share | None:
    """The whole that the words after the sign name."""
    wanted = _content(wanted_text)
    best, best_score = None, 0.0
    for figure in candidates:
        if _GRAND.search(wanted_text) and "tổng" not in figure.before[-70:]:
            continue
        told = _content(figure.before[-70:]) | _content(figure.unit) | _content(figure.after[:60])
        score = len(wanted & told) / len(wanted)
        if score > best_score:
            best, best_score = figure, score
    agreeing = [figure for figure in candidates if fits(part, figure, percent)]
    if best and best in agreeing:
        return Share(percent, part, best, best_score >= 0.6 and same_unit(part, best), "share.words")
    if agreeing and not _OWED.match(wanted_text):
        return Share(percent, part, agreeing[0], False, "share.words")
    grand = [f for f in candidates if part.sentence - f.sentence <= 1 and _SUMMED.search(f.before)]
    if len(grand) == 1 and _OWED.match(wanted_text) and same_unit(part, grand[0]) and not grand[0].hedged:
        return Share(percent, part, grand[0], True, "share.total")
    near = best is not None and part.sentence - best.sentence <= 1 and not best.hedged
    if best and near and best_score >= 0.6 and same_unit(part, best):
        return Share(percent, part, best, True, "share.words")
    return None


def _by_place(
    figures: Figures,
    percent: Figure,
    part: Figure,
    candidates: list[Figure],
    wholes: dict[int, Figure],
    shares: list[Share],
) -> Share | None:
    """The whole that stands nearest before, unless another one agrees better."""
    own = wholes.get(part.n)
    if not candidates and not own and (across := _across(figures, percent, part)):
        return across
    ranked = ([own] if own else []) + [figure for figure in candidates if figure is not own]
    ranked = [figure for figure in ranked if figure is not part]
    exact = [figure for figure in ranked if _exactly(part, figure, percent)]
    near = exact or [figure for figure in ranked if fits(part, figure, percent)]
    if near:
        return Share(percent, part, near[0], bool(own is near[0] or _firm(figures, part, near[0])), "share.place")
    sibling = next((s.whole for s in reversed(shares) if s.whole in ranked), None)
    best = own or sibling or next(iter(ranked), None)
    if best and (own or (_firm(figures, part, best) and _only(part, best, ranked))):
        return Share(percent, part, best, True, "share.place")
    return _smaller(figures, percent, part) if best is None else None


def _only(part: Figure, whole: Figure, ranked: list[Figure]) -> bool:
    """Whether a whole two sentences back has no rival; nearer ones need no such proof."""
    if part.sentence - whole.sentence < 2:
        return True
    rivals = {f.number for f in ranked if part.sentence - f.sentence <= 2}
    return len(rivals) == 1 and _GRAND.search(part.before) is None and "tổng số" not in part.before


def _smaller(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """A whole right before its part that is smaller than it: one slip away from agreeing."""
    row = figures.by_sentence[part.sentence]
    whole = row[part.place - 1] if part.place else None
    if whole is None or not same_unit(part, whole) or part.hedged or whole.hedged:
        return None
    share = percent.value / 100
    if not 0 < share <= 1 or whole.quantity.total is not None:
        return None
    fitting = (_rounded(whole.value * share, part), _rounded(part.value / share, whole))
    if could_be(part.quantity, fitting[0]) or could_be(whole.quantity, fitting[1]):
        return Share(percent, part, whole, True, "share.smaller")
    return None


def _rounded(value: Fraction, figure: Figure) -> Fraction:
    """A value at the precision of a figure."""
    step = figure.step
    return round(value / step) * step


def _across(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """Counts under another head earlier in the sentence: the one that the percentage confirms."""
    if not part.place or not part.countable:
        return None
    earlier = figures.by_sentence[part.sentence][max(0, part.place - 6) : part.place]
    for whole in reversed(earlier):
        if whole.countable and whole.number >= 20 and _exactly(part, whole, percent):
            return Share(percent, part, whole, False, "share.across")
    whole = earlier[-1]
    if whole.countable and _CHECKED.search(whole.before) and fits(part, whole, percent):
        return Share(percent, part, whole, True, "share.across")
    return None


def _exactly(part: Figure, whole: Figure, percent: Figure) -> bool:
    return parted(part).may_be(percent.printed, wholly(whole))


def _firm(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether the tie of part and whole may carry an alarm."""
    if part.sentence - whole.sentence > 2 or _APART.search(part.label) or part.hedged or whole.hedged:
        return False
    if _ambiguous(figures, part, whole) or figures.lines[part.sentence] - figures.lines[whole.sentence] > 2:
        return False
    return same_unit(part, whole) or (part.sentence == whole.sentence and part.place - whole.place == 1)


def _ambiguous(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether another count in the part's own clause may be the part: ``1.480 thư cho 2.211 hồ sơ``."""
    if not part.place:
        return False
    neighbour = figures.by_sentence[part.sentence][part.place - 1]
    if neighbour is whole or not neighbour.summable:
        return False
    return not _CLAUSE.search(part.before)
