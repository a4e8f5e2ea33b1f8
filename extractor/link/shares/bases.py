"""Finds the whole that a percentage without a printed base of its own is taken of: by the words after
its sign, or by the place where its part stands."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from extractor.link.figures import WORDS, Figure, Figures, agrees, alike, is_rate, opposed, same_unit
from extractor.link.interval import per_cent
from extractor.link.parts.wholes import FIT
from extractor.link.shares.apart import of_a_place, of_another, of_other_period, of_unknown, own_total, told_beside
from extractor.link.shares.apposed import content, generic
from extractor.link.shares.share import Share, Wholes, all_but, exactly, fits, slip_hides, wholly
from extractor.text.patterns import one_of, searched
from schemas import QuantityKind

# A complement that names a whole, rather than goes on with the clause.
_NOUN = re.compile(
    r"(?:của|trong|trên|số|tổng|dự toán|kế hoạch|vốn|giá trị|doanh thu|thị phần|dân số|quỹ|diện tích|chỉ tiêu)(?!\w)"
)
_PARTITIVES = re.compile(r"^(?:so với |của |trong |trên |tổng số |số )*")
# A complement that names no more than what is counted: "25% tổng số lao động".
_TOTAL = re.compile(r"(?:so với |của |trong |trên )?tổng số (?:các )?(?P<what>.+)")
_OWED = re.compile(r"(?:tổng )?số (?:tiền )?phải ")
_SAME = re.compile(r"(?:tổng )?số (?!(?:tiền )?phải )")
_SUMMED = searched(r"(?<!\w)(?:tổng cộng|tổng số|tổng)(?!\w)[^,;.]{0,30}$")
_GRAND = re.compile(r"(?<!\w)tổng (?!số)")
_APART = re.compile(r"(?<!\w)riêng(?!\w)")
_CHECKED = re.compile(r"(?:^|\W)(?:trong|trong số|kiểm tra|thanh tra|trong tổng số) $")
_COMPARED = re.compile(r"(?<!\w)so với(?: \w+){0,3} $|(?<!\w)so với [^,;.()]{0,40}\([^,;.()]{0,20}$")
_CLAUSE = re.compile(r"[,;:()]| và | có ")
_OWN = searched(rf"(?<!\w)(?:{one_of(WORDS['own_bases'])})(?!\w)")
# What a figure has come to, of which an earlier one is no whole.
_STATE = searched(
    r"(?<!\w)(?:tăng|giảm|hạ|rút)(?: (?:mạnh|nhanh|dần|đi))? (?:xuống )?(?:còn|lên|xuống)(?: chỉ)?(?: còn)? $"
)
_OPENS = re.compile(r"[;:]|(?<!\w)(?:trong (?:số )?đó|gồm|và)(?!\w)")
_RESULT = re.compile(r"\W*(?:kết quả|trong đó|trong số|qua (?:đó|kiểm tra|thanh tra)|cụ thể)")
_LOOK_BACK = 8
_MAX_CANDIDATES = 30
_NEAR, _TELLING, _FAR = 6, 20, 4
_MOST_WORDS, _SAME_WORDS = 4, 2
_ALL = 99
_MOST = Fraction(3, 5)


def by_words(
    figures: Figures, percent: Figure, part: Figure, wanted_text: str, wholes: Wholes, shares: list[Share]
) -> Share | None:
    """The whole that the words after the sign name."""
    everything = list(_candidates(figures, part))
    candidates = [figure for figure in everything if figure.n not in wholes.beside]
    best, score = _nearest_in_words(part, candidates, wanted_text)
    told = _named(part, candidates, wanted_text, best, score)
    own = wholes.opened.get(part.n)
    if called := _called(part, everything, wanted_text):
        told = best = called
        score = Fraction(1)
        candidates = candidates if called in candidates else [called, *candidates]
    elif own and own in candidates and _SAME.match(wanted_text) and part.unit and part.unit in wanted_text:
        told = own if own.unit.startswith(part.unit) else told  # "60% số hộ nghèo" is of no 18.200 hộ
    agreeing = [figure for figure in candidates if fits(part, figure, percent)]
    if told and told in agreeing:
        return Share(percent, part, told, True, "share.words")
    if _OWN.match(wanted_text):  # of a plan nothing that is hedged is near enough
        agreeing = [f for f in agreeing if exactly(part, f, percent) and not (part.hedged or f.hedged)]
    if percent.coarse:
        agreeing = []  # so few digits agree with much
    if best and best in agreeing:
        return Share(percent, part, best, score >= _MOST and same_unit(part, best), "share.words" + FIT)
    if agreeing and not _OWED.match(wanted_text):
        return Share(percent, part, agreeing[0], False, "share.words" + FIT)
    if told:
        apart = own_total(part, told) or _of_two(figures, percent, part, told)
        return None if apart else Share(percent, part, told, True, "share.words")
    grand = [f for f in candidates if part.sentence - f.sentence <= 1 and _SUMMED.search(f.before)]
    if len(grand) == 1 and _OWED.match(wanted_text) and same_unit(part, grand[0]) and not grand[0].hedged:
        return Share(percent, part, grand[0], True, "share.total")
    return None if candidates else _smaller(figures, percent, part, wholes.beside, shares)


def _called(part: Figure, candidates: list[Figure], wanted_text: str) -> Figure | None:
    """The one figure that is called what the words after the sign say besides the unit, be it told beside the part:
    ``phúc khảo 60 bài (4%), có 9 bài thay đổi điểm, chiếm 15% số bài phúc khảo``."""
    wanted = content(wanted_text)
    if not part.unit or not content(part.unit) <= wanted:
        return None
    said = wanted - content(part.unit)
    bearers = [f for f in candidates if same_unit(part, f) and said <= content(f.label)] if said else []
    near = [f for f in bearers if part.sentence - f.sentence <= 1 and not f.hedged]
    return near[0] if near and len({figure.number for figure in bearers}) == 1 else None


def _named(
    part: Figure, candidates: list[Figure], wanted_text: str, best: Figure | None, score: Fraction
) -> Figure | None:
    """The one whole that words alone tie: right before (the ``best`` by its words), or anywhere near under the very
    same name."""
    if total := _TOTAL.fullmatch(wanted_text):
        counted = [f for f in candidates if f.unit == total["what"] and part.sentence - f.sentence <= 1]
        if len({f.number for f in counted}) == 1 and not counted[0].hedged and counted[0].countable:
            return counted[0]
    near = best is not None and part.sentence - best.sentence <= 1 and not best.hedged
    if best and near and score >= _MOST and (same_unit(part, best) or (score == 1 and best.sentence == part.sentence)):
        return best
    name = _PARTITIVES.sub("", wanted_text, count=1).strip()
    if len(content(name)) < 2:
        return None
    bearers = [f for f in candidates if name in f.before[-80:] and same_unit(part, f) and not f.hedged]
    return bearers[0] if len({f.number for f in bearers}) == 1 else None


def _nearest_in_words(part: Figure, candidates: list[Figure], wanted_text: str) -> tuple[Figure | None, Fraction]:
    """The candidate that shares most words with a name, and the share of the name's words."""
    wanted = content(wanted_text) - generic(part)
    grand = _GRAND.search(wanted_text) is not None
    best, most = None, 0
    for figure in candidates if wanted else ():
        if grand and "tổng" not in figure.before[-70:]:
            continue
        told = content(f"{figure.before[-70:]} {figure.unit} {_own_words(part, figure)}")
        if len(wanted & told) > most:
            best, most = figure, len(wanted & told)
    return best, Fraction(most, len(wanted) or 1)


def _own_words(part: Figure, figure: Figure) -> str:
    """What stands behind a figure, but the words right before the next one: ``thụ lý 850 vụ, đã giải quyết 700 vụ``."""
    after = figure.after[:60]
    last = figure.sentence == part.sentence and figure.place + 1 == part.place
    return after if last or len(figure.after) > len(after) else after[: max(map(after.rfind, ",;")) + 1]


def by_place(figures: Figures, percent: Figure, part: Figure, wholes: Wholes, shares: list[Share]) -> Share | None:
    """The whole that stands nearest before, unless another one agrees better."""
    own = wholes.opened.get(part.n)
    everything = list(_candidates(figures, part))
    whole_of_others = {share.whole.n for share in shares[:-_MAX_CANDIDATES:-1]}
    candidates = [f for f in everything if f.n not in wholes.beside or f.n in whole_of_others]
    if not candidates and not own and (confirmed := across(figures, percent, part, wholes.beside)):
        return confirmed
    ranked = ([own] if own else []) + [f for f in candidates if f is not own and f is not part]
    told = own or _told(figures, percent, part, ranked, wholes, shares)
    exact = [figure for figure in ranked if exactly(part, figure, percent)]
    near = exact or [figure for figure in ranked if fits(part, figure, percent)]
    if near:
        namesake = next((figure for figure in near if content(part.text) <= content(figure.text)), near[0])
        found = told if told in near else namesake
        sure = found is told or (told is not None and same_unit(part, found) and _firm(figures, part, found))
        return Share(percent, part, found, sure, "share.place" if found is told else "share.place" + FIT)
    of_beside = next(
        (f for f in everything if not percent.coarse and f.n in wholes.beside and exactly(part, f, percent)), None
    )
    if of_beside:
        return Share(percent, part, of_beside, False, "share.beside" + FIT)
    if told and (of_a_place(figures, part, told, _parts(shares)) or _far(percent, part, told)):
        return None
    rivals = (f for f in everything if f.sentence == part.sentence and same_unit(part, f))
    if told and any(all_but(part, figure, percent) for figure in rivals):
        return None
    if told:
        other = _otherwise(figures, percent, part, 1 if told is own else _NEAR) or _later(figures, percent, part)
        if other is None and _of_two(figures, percent, part, told):
            return None
        return other or Share(percent, part, told, True, "share.place")
    return None if ranked else _smaller(figures, percent, part, wholes.beside, shares)


def _otherwise(figures: Figures, percent: Figure, part: Figure, reach: int) -> Share | None:
    """A count under another head that the percentage confirms: ``48 trường; 36 đơn vị thu đúng, 9 đơn vị (18,75%)``."""
    if not part.countable:
        return None
    earlier = figures.by_sentence.get(part.sentence - 1, [])[-_NEAR:] + figures.by_sentence[part.sentence][: part.place]
    for whole in reversed(earlier[-reach:]):
        if whole.countable and whole.number >= _TELLING and exactly(part, whole, percent):
            return Share(percent, part, whole, False, "share.across" + FIT)
    return None


def _later(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """A whole behind the percentage that agrees with it: ``nhận 960 hồ sơ, đúng hạn 930 hồ sơ (đạt 95,88%), đến hạn là
    970 hồ sơ``."""
    if percent.coarse:
        return None
    for whole in figures.by_sentence[percent.sentence][percent.place + 1 : percent.place + 1 + _NEAR]:
        if ";" in whole.before:
            return None  # what goes on there is of another one
        if whole.number >= _TELLING and same_unit(part, whole) and exactly(part, whole, percent):
            return Share(percent, part, whole, False, "share.later" + FIT)
    return None


def _told(
    figures: Figures,
    percent: Figure,
    part: Figure,
    ranked: list[Figure],
    wholes: Wholes,
    shares: list[Share],
) -> Figure | None:
    """The whole that place alone ties, whether the figures agree or not."""
    labelled = _labelled(part, ranked, wholes)
    if labelled and not _told_again(figures, part, wholes.tied[labelled.n]):
        return None if _has_its_own(figures, part) else labelled
    own = {s.whole.n for s in shares[:-_MAX_CANDIDATES:-1] if s.part is not part and _of_its_own(s)}
    ranked = [figure for figure in ranked if figure.n not in own]
    last = next((s for s in shares[:-_MAX_CANDIDATES:-1] if s.whole in ranked and same_unit(s.whole, part)), None)
    sibling = last.whole if last and last.part.sentence == part.sentence else None
    if last_whole := _of_two_beside(wholes.beside, ranked, shares):
        return last_whole
    larger = [f for f in ranked if f.number > part.number or f.quantity.total or percent.number > _ALL]
    if sibling and larger and same_unit(larger[0], part) and of_another(figures, larger[0], sibling):
        sibling = None
    if sibling and _told_again(figures, part, sibling):
        sibling = None
    if wholes.tied.get(part.n) in ranked and not sibling:
        return wholes.tied[part.n]
    best = sibling or (_topic(larger[0], part, ranked, wholes) if larger else None)
    if best is None or not (_firm(figures, part, best) and _only(part, best, ranked)):
        return None
    if _STATE.search(part.before[-40:]) or (
        (part.sentence != best.sentence or told_beside(figures, part, best))
        and of_unknown(figures, best, _parts(shares))
    ):
        return None
    if same_unit(part, best) or (part.sentence == best.sentence and part.place - best.place == 1):
        return best
    rivals = {f.number for f in ranked if part.sentence - f.sentence <= 2}
    opens = _RESULT.match(figures.by_sentence[part.sentence][0].before) or f"số {best.unit}" in part.before
    return best if len(rivals) == 1 and (opens or part.sentence == best.sentence) else None


def _far(percent: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage is so far from that of a figure of another sentence that it must be of something else."""
    if part.sentence == whole.sentence or part.number <= 0 or wholly(whole).high <= 0:
        return False
    expected = per_cent(part.value, wholly(whole).high)
    return not expected / _FAR <= percent.value <= expected * _FAR and not slip_hides(percent, part, whole)


def _parts(shares: list[Share]) -> set[int]:
    """The parts whose whole is known, of the shares told last."""
    return {share.part.n for share in shares[:-_MAX_CANDIDATES:-1]}


def _of_its_own(share: Share) -> bool:
    """Whether a share is of what only its part has: ``tàu A chở 900 tấn, bằng 75% sức chứa 1.200 tấn; tàu B …``."""
    return share.rule == "share.named" and _OWN.search(share.whole.before[-60:]) is not None


def _of_two_beside(beside: frozenset[int], ranked: list[Figure], shares: list[Share]) -> Figure | None:
    """The whole that two parts told beside the one in question agree with."""
    told = [s.whole for s in shares[:-_MAX_CANDIDATES:-1] if s.part.n in beside and exactly(s.part, s.whole, s.percent)]
    return told[0] if len(told) > 1 and told[0] is told[1] and told[0] in ranked and not told[0].hedged else None


def _labelled(part: Figure, ranked: list[Figure], wholes: Wholes) -> Figure | None:
    """``1.021,7 tỷ đồng vốn đầu tư và 824,5 tỷ đồng vốn sự nghiệp. … vốn sự nghiệp 333,3 tỷ đồng``: the
    part of an earlier list that bears the part's own name."""
    said = content(part.label)
    found = []
    for figure in ranked:
        name = content(figure.label) - content(figure.text)
        extra = content(figure.unit) - content(part.unit)
        near = part.sentence - figure.sentence <= 2 and figure.n in wholes.tied and not figure.hedged
        if near and same_unit(part, figure) and 2 <= len(name | extra) <= _MOST_WORDS and name | extra <= said:
            found.append(figure)
    return found[0] if len({figure.number for figure in found}) == 1 and not part.hedged else None


def _has_its_own(figures: Figures, part: Figure) -> bool:
    """Whether a larger figure stands right before a part, of which it is likely to be rather than of a namesake."""
    return _larger_ahead(figures, part) is not None and not _OPENS.search(part.before)


def _told_again(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether what stands right before a part is told in the words of the whole that an earlier part is of:
    ``các xã nhận 90 đơn, trong đó giải quyết 60 đơn; riêng xã A nhận 30 đơn, giải quyết 20 đơn, đạt 66,7%``."""
    before = _larger_ahead(figures, part)
    if before is None or before is whole:
        return False
    return before.before.split()[-_SAME_WORDS:] == whole.before.split()[-_SAME_WORDS:] != []


def _larger_ahead(figures: Figures, part: Figure) -> Figure | None:
    """The figure right before a part, where it counts more of the same."""
    before = figures.ahead(part)
    return before if before and same_unit(before, part) and before.number > part.number else None


def _topic(near: Figure, part: Figure, ranked: list[Figure], wholes: Wholes) -> Figure | None:
    """What a passage goes on about after a list: its whole, not the last of its parts."""
    whole = wholes.tied.get(near.n)
    if whole is None or near.sentence == part.sentence or not same_unit(whole, part):
        return near
    return whole if whole in ranked else None


def _candidates(figures: Figures, part: Figure) -> Iterator[Figure]:
    """Earlier figures of the same kind and at least as large, nearest first."""
    for row in figures.back_from(part, _LOOK_BACK):
        for figure in reversed(row[-_MAX_CANDIDATES:]):
            if figure.kind is QuantityKind.PERCENT or not alike(part, figure) or is_rate(figure):
                continue
            if "so với" in figure.before and _COMPARED.search(figure.before):
                continue
            apart = figure.quantity.total is None and opposed((figure, part))
            if wholly(figure).high >= part.number and not apart:
                yield figure


def _only(part: Figure, whole: Figure, ranked: list[Figure]) -> bool:
    """Whether a whole two sentences back has no rival; nearer ones need no such proof."""
    if part.sentence - whole.sentence < 2:
        return True
    rivals = {f.number for f in ranked if part.sentence - f.sentence <= 2}
    return len(rivals) == 1 and _GRAND.search(part.before) is None and "tổng số" not in part.before


def _smaller(
    figures: Figures, percent: Figure, part: Figure, beside: frozenset[int], shares: list[Share]
) -> Share | None:
    """A whole shortly before its part that is smaller than it: one slip away from agreeing."""
    if not 0 < percent.number <= 100 or part.hedged:
        return None
    row = figures.by_sentence[part.sentence][max(0, part.place - _MAX_CANDIDATES) : part.place]
    for number in (part.sentence - 1, part.sentence - 2):
        if not any(same_unit(part, f) for f in row):
            row = figures.by_sentence.get(number, [])[-_MAX_CANDIDATES:]
    if _of_two(figures, percent, part):
        return None
    parts = {share.part.n for share in shares[:-_MAX_CANDIDATES:-1] if share.part.sentence < part.sentence}
    slipped = [
        whole
        for whole in row
        if same_unit(part, whole) and whole.n not in beside | parts and not of_other_period(figures, part, whole)
        if whole.quantity.total is None and not whole.hedged and slip_hides(percent, part, whole)
    ]
    return Share(percent, part, slipped[-1], True, "share.smaller") if slipped else None


def _of_two(figures: Figures, percent: Figure, part: Figure, told: Figure | None = None) -> bool:
    """Whether the whole is told in two: ``nhận 150 đơn, kỳ trước chuyển sang 20 đơn; đã xử lý 160 đơn, đạt 94,1%``."""
    earlier = figures.by_sentence.get(part.sentence - 1, [])[-_NEAR:] + figures.by_sentence[part.sentence][: part.place]
    counts = [f for f in earlier[-_MAX_CANDIDATES:] if same_unit(part, f) and f.number > 0 and f.quantity.total is None]
    pairs = ((one, other) for one, other in combinations(counts, 2) if told is None or told in (one, other))
    sums = (one.value + other.value for one, other in pairs)
    return any(agrees(percent, part.value, whole) for whole in sums)


def across(figures: Figures, percent: Figure, part: Figure, beside: frozenset[int]) -> Share | None:
    """Counts under another head earlier in the sentence: the one that the percentage confirms."""
    if not part.place or not part.countable:
        return None
    earlier = figures.by_sentence[part.sentence][max(0, part.place - _NEAR) : part.place]
    earlier = [f for f in earlier if f.n not in beside or f.quantity.total is not None]
    for whole in reversed(earlier):
        if whole.countable and whole.number >= _TELLING and exactly(part, whole, percent):
            checked = whole is earlier[-1] and _CHECKED.search(whole.before) is not None
            return Share(percent, part, whole, checked, "share.across" if checked else "share.across" + FIT)
    whole = earlier[-1] if earlier else part
    if whole is part or not whole.countable or not _CHECKED.search(whole.before) or whole.hedged or part.hedged:
        return None
    if fits(part, whole, percent) or (0 < percent.number <= 100 and slip_hides(percent, part, whole)):
        return Share(percent, part, whole, True, "share.across")
    return None


def names_a_whole(complement: str) -> bool:
    """Whether the words after a sign name a whole, rather than go on with the clause."""
    return _NOUN.match(complement) is not None


def _firm(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether the tie of part and whole may carry an alarm."""
    if part.sentence - whole.sentence > 2 or _APART.search(part.label) or part.hedged or whole.hedged:
        return False
    if of_other_period(figures, part, whole):
        return False
    if whole.quantity.total is not None and figures.lines[part.sentence] != figures.lines[whole.sentence]:
        return False
    return not _ambiguous(figures, part, whole) and figures.lines[part.sentence] - figures.lines[whole.sentence] <= 2


def _ambiguous(figures: Figures, part: Figure, whole: Figure) -> bool:
    """Whether another count in the part's own clause may be the part: ``1.480 thư cho 2.211 hồ sơ``."""
    neighbour = figures.ahead(part)
    if neighbour is None or neighbour is whole or not neighbour.summable:
        return False
    return not _CLAUSE.search(part.before)
