"""Ties a percentage to the part it is of and the whole it is taken of."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from operator import attrgetter

from extractor.link.changes.moves import are_ends, said_of
from extractor.link.figures import WORDS, Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import CUED, FIT, PartList
from extractor.link.parts.wholes import fits as fits_list
from extractor.link.shares.apart import (
    of_a_kind,
    of_a_share,
    of_all_there,
    of_another,
    of_executable,
    of_siblings,
    of_those_kept,
)
from extractor.link.shares.apposed import (
    complement,
    content,
    exceeds,
    generic,
    own_score,
    pair_in_bracket,
    part_in_bracket,
    part_of,
    parts_behind,
    ratio_behind,
    ratio_with,
    told_of,
)
from extractor.link.shares.bases import across, by_place, by_words, names_a_whole
from extractor.link.shares.compared import OWN_PLAN, is_base, of_base, of_earlier, without_aside
from extractor.link.shares.implied import near, of_implied
from extractor.link.shares.named import find_named, find_rated, of_total_below
from extractor.link.shares.pairs import by_kind, of_first
from extractor.link.shares.peers import Told, side_by_side, whole_of
from extractor.link.shares.ratio import of_ratio
from extractor.link.shares.rows import Row, planned, read_row
from extractor.link.shares.share import Share, Wholes, exactly, fits, parted, wholly
from extractor.text.patterns import ending, one_of
from schemas import QuantityKind

__all__ = ["Share", "find_shares", "fits", "parted", "wholly"]

# Behind the sign of a percentage that is of no printed whole: a comparison, a rate, a norm.
_COMPARED = re.compile(
    r"(?:so (?!với (?:tổng|kế hoạch|dự toán|chỉ tiêu))|(?<!so )với (?!(?:tổng )?số tiền(?!\w))|"
    r"cùng kỳ|năm trước|năm ngoái|kỳ trước|hơn |"
    r"/năm|một năm|mỗi năm|trở lên|điểm|"
    r"theo (?:quy định|quy chuẩn|tiêu chuẩn))"
)
_OF_TOTAL = re.compile(r"(?:so với |của |trong |trên )?(?:tổng|số)(?!\w)")
_NOUN_OF_WHOLE = re.compile(
    r" ?(?:của |trong |trên |trong tổng |trên tổng |so với )?(?:tổng số |tổng |số )?"
    r"(?P<label>(?:[^,.;:()\d\n]|(?<!\d)(?:19|20)\d\d(?!\d)){0,48}?) ?\(? ?(?:là |với )?"
)
_ALLOTTED = ending(["giao", "bố trí", "phân bổ", "cân đối", "được giao", "được bố trí", "được phân bổ"])
_IN = re.compile(r"[^,;:.()\d]{0,16}(?:trong|trên)(?: tổng(?: \w+){0,2}| số| dự toán| kế hoạch)? | ?/ ?")
_OVER_BRACKET = re.compile(r" ?\([^()]{1,80}\) ?/ ?")
_ARE, _LATER = re.compile(r"(?: (?:của|toàn) [^,;:.()\d]{0,30})?(?: (?:là|đạt|có|ước|ước đạt))? "), 4
_BE = ending(["là"])
_PARTITIVE = re.compile(r" ?(?:của|trong|trên|tổng|số|so với)")
_PLANNED = re.compile(
    rf" ?(?:{one_of(WORDS['own_bases'])})"
    r"(?: (?!(?:và|còn|tăng|giảm|vượt)(?!\w))[^\W\d]+){0,4}"
    r"(?: (?:19|20)\d\d)?(?: là)? "
)
_MOST, _NEAR, _FULL = 12, 48, 100
# Behind a count of communes: it counts towns too, so that "88,2% số xã" is not of "18 xã, thị trấn".
_KINDS = re.compile(r"(?:,| và| -) ?(?:phường|thị trấn|thị xã|thành phố)(?!\w)(?! \w+ (?:có|đã|là))")
_SEPARATE = re.compile(r"[,;:()]| và ")


def find_shares(figures: Figures, lists: list[PartList]) -> list[Share]:
    """The shares of an article, in the order of the text."""
    percents = figures.by_kind[QuantityKind.PERCENT]
    if not percents:
        return []
    wholes = {part.n: group.whole for group in lists if group.rule in CUED for part in group.parts}
    topics = {part.n: group.whole for group in reversed(lists) if group.sure for part in group.parts} | wholes
    totals = {frozenset(part.n for part in group.parts): group.whole for group in lists if fits_list(group)}
    shares: list[Share] = []
    parts: dict[int, tuple[Figure, Figure]] = {}
    for number, told in groupby(percents, attrgetter("sentence")):
        row, here = figures.by_sentence[number], list(told)
        peers, beside = _peers(figures, row, here) if len(here) > 1 else ({}, {})
        told_in = read_row(figures, number, totals)
        before = len(shares)
        parts |= {percent.n: (percent, told_in.parts[percent.n]) for percent in here if percent.n in told_in.parts}
        for percent in here:
            known = Wholes(wholes, topics, told_in.within.get(percent.n, frozenset()))
            if percent.n in told_in.listed:
                if pair := told_in.listed[percent.n]:
                    shares.append(Share(percent, *pair, True, "share.listed"))
            elif percent.n in peers:
                shares.append(peers[percent.n])
            else:
                share = by_kind(figures, percent) or _behind(figures, row, percent, shares[before:])
                if share is None and percent.n in told_in.ahead:
                    share = _agreeing(by_place(figures, percent, told_in.parts[percent.n], known, shares))
                elif share is None and (part := told_in.parts.get(percent.n)):
                    share = _tie(figures, percent, part, known, shares)
                    share = share if share and _stands(figures, share, told_in, shares) else None
                    if share is None or not exactly(*_printed(share)):
                        share = of_first(figures, percent, part) or share
                elif share is None and (part := part_in_bracket(row, percent)):
                    share = _agreeing(by_place(figures, percent, part, known, shares))
                if share and not (share.whole.n in beside.get(percent.n, ()) and not exactly(*_printed(share))):
                    shares.append(share)
        shares[before:] = _of_one_whole(shares[before:])
    shares += _rests(figures, percents, parts, shares)
    shares = [replace(share, sure=False) if _doubted(figures, share, parts) else share for share in shares]
    tied = {share.percent.n for share in shares}
    shares += find_named(figures, lists, tied)
    shares += of_total_below(lists, parts, {share.percent.n for share in shares})
    tied = {share.percent.n for share in shares}
    return [*shares, *find_rated(figures, tied)]


def _doubted(figures: Figures, share: Share, parts: dict[int, tuple[Figure, Figure]]) -> bool:
    """Whether a share that does not agree is likely to be of something else than its whole."""
    if share.sure and of_those_kept(figures, *_printed(share)):
        return True
    if not share.sure or share.part is share.whole or exactly(*_printed(share)):
        return False
    mixed = same_unit(share.part, share.whole) and _KINDS.match(share.whole.after)
    if mixed and not _KINDS.match(share.part.after):
        return True
    if _of_two_wholes(figures, share, parts) or of_a_share(figures, share, parts.get(share.whole.n + 1)):
        return True
    if share.rule == "share.place" and (
        of_all_there(figures, *_printed(share))
        or of_implied(share, near(parts, share.percent))
        or (said_of(share.whole) and not said_of(share.part))
        or are_ends(share.whole, share.part)
        or of_a_kind(figures, *_printed(share))
        or of_executable(figures, *_printed(share))
    ):
        return True
    if without_aside(figures, *_printed(share)):
        return True
    return of_siblings(figures, *_printed(share)) or of_another(figures, share.part, share.whole)


def _rests(
    figures: Figures, percents: list[Figure], parts: dict[int, tuple[Figure, Figure]], shares: list[Share]
) -> Iterator[Share]:
    """The shares that make up all with the one told right before, which agrees with its whole: ``trong số 500 hồ sơ,
    đúng hạn 490 hồ sơ (98%). Hồ sơ trễ hạn là 10 hồ sơ (2%)``."""
    tied = {share.percent.n: share for share in shares if share.sure or exactly(*_printed(share))}
    for before, percent in pairwise(percents):
        share, told = tied.get(before.n), parts.get(percent.n)
        if share is None or told is None or percent.n in tied or before.number + percent.number != _FULL:
            continue
        part = told[1]
        near = percent.sentence - before.sentence <= 1 and before.digit == percent.digit
        near = near and not part.hedged and not is_base(part)
        one = share.part is not share.whole and exactly(*_printed(share))
        if near and one and same_unit(part, share.part) and part.n > before.n and not complement(figures, percent):
            yield Share(percent, part, share.whole, True, "share.rest")


def _of_two_wholes(figures: Figures, share: Share, parts: dict[int, tuple[Figure, Figure]]) -> bool:
    """Whether another share of the same part is told, of a whole under another name: ``120 hộ nghèo là người dân tộc
    (chiếm 13% tổng số hộ dân tộc và chiếm 31% tổng số hộ nghèo)``."""
    if share.whole.n > share.part.n:
        return False
    beside = (parts.get(share.percent.n + way) for way in (-1, 1))
    others = [told[0] for told in beside if told and told[1] is share.part]
    names = [complement(figures, percent) for percent in (share.percent, *others)]
    totals = [content(name) for name in names if _OF_TOTAL.match(name)]
    return len(totals) == len(names) > 1 and any(name != totals[0] for name in totals)


def _peers(
    figures: Figures, row: list[Figure], percents: list[Figure]
) -> tuple[dict[int, Share], dict[int, frozenset[int]]]:
    """The shares that a sentence tells side by side, and for each whose whole is unknown the parts beside it."""
    parts = [(percent, part_of(row, percent)) for percent in percents]
    pairs = [
        Told(percent, part)
        for percent, part in parts
        if part
        and part.kind is QuantityKind.COUNT
        and not part.hedged
        and not own_score(part, percent)
        and not content(complement(figures, percent))
    ]
    peers: dict[int, Share] = {}
    beside: dict[int, frozenset[int]] = {}
    for run in side_by_side(pairs):
        if whole := whole_of(figures, run):
            peers |= {percent.n: Share(percent, part, whole, True, "share.peers") for percent, part in run}
        else:
            beside |= dict.fromkeys((percent.n for percent, _ in run), frozenset(part.n for _, part in run))
    return peers, beside


def _stands(figures: Figures, share: Share, row: Row, shares: list[Share]) -> bool:
    """Whether a share that does not agree may be told, beside what its row tells."""
    part, whole, percent = _printed(share)
    score = percent.n in row.scores
    agrees = exactly(part, whole, percent) and not (score and whole.hedged)
    if whole is part or content(complement(figures, percent)) - generic(part) or agrees:
        return True
    if score:
        first = next(iter(row.parts.values())).n
        own = whole.n < first if part.n == first else whole.n == part.n - 1 and whole.n not in row.within[percent.n]
        return own and planned(whole)
    if percent.n not in row.nameless:
        return True
    beside = row.within[percent.n]
    return any(other.sure and other.part.n in beside and other.whole is whole for other in shares[:-_NEAR:-1])


def _of_one_whole(shares: list[Share]) -> list[Share]:
    """Shares, but those in brackets of one sentence only where they agree with one whole."""
    here = [s for s in shares if s.rule == "share.bracket" + FIT][-_MOST:]
    if len({share.whole.n for share in here}) < 2 or not all(same_unit(share.part, here[0].part) for share in here):
        return shares
    wholes = [s.whole for s in here if all(exactly(other.part, s.whole, other.percent) for other in here)]
    kept = [share for share in shares if share not in here]
    return kept + [replace(share, whole=wholes[0]) for share in here] if wholes else kept


def _printed(share: Share) -> tuple[Figure, Figure, Figure]:
    return share.part, share.whole, share.percent


def _agreeing(share: Share | None) -> Share | None:
    """A share that stands only where its figures agree."""
    fine = share and exactly(share.part, share.whole, share.percent)
    return replace(share, sure=False, rule="share.bracket" + FIT) if share and fine else None


def _behind(figures: Figures, row: list[Figure], percent: Figure, here: list[Share]) -> Share | None:
    """The share whose part and whole stand behind the percentage; ``here`` are those told before in the sentence."""
    if ratio := ratio_behind(row, percent):
        return Share(percent, ratio, ratio, not ratio.hedged, "share.bracket")
    if told := ratio_with(row, percent):
        ratio, named = told
        again = any(other.rule.startswith("share.with") for other in here)
        sure = (named or again) and not ratio.hedged
        if sure or exactly(ratio, ratio, percent):
            return Share(percent, ratio, ratio, sure, "share.with" if sure else "share.with" + FIT)
    if (of := told_of(row, percent)) and same_unit(*of) and of[0].number < of[1].number:
        return Share(percent, *of, not of[0].hedged and not of[1].hedged, "share.of")
    if (pair_told := pair_in_bracket(row, percent)) and same_unit(*pair_told[:2]):
        part, whole, named = pair_told
        sure = named and part.number <= whole.number and not part.hedged and not whole.hedged
        if sure or exactly(part, whole, percent):
            return Share(percent, part, whole, sure, "share.pair" if sure else "share.pair" + FIT)
    if pair := parts_behind(figures, row, percent):
        part, whole = pair
        gap = figures.between(part, whole)
        if _IN.fullmatch(gap) and (same_unit(part, whole) or ("tổng số" in gap and alike(part, whole))):
            return Share(percent, part, whole, not part.hedged and not whole.hedged, "share.behind")
    return None


def _tie(figures: Figures, percent: Figure, part: Figure, wholes: Wholes, shares: list[Share]) -> Share | None:
    if exceeds(part) or exceeds(percent):
        return _beyond_plan(figures, percent, part)
    if is_base(part):
        return of_base(figures, percent, part)
    named = complement(figures, percent)
    if _COMPARED.match(named):
        return of_earlier(figures, percent, part)
    if part.kind is QuantityKind.RATIO:
        return of_ratio(percent, part, named)
    if own_score(part, percent) and part.unit not in named:
        return None
    row = figures.by_sentence[percent.sentence]
    following = figures.behind(percent)
    if following and (share := _named_whole(figures, percent, part, following)):
        return share
    if part.place and (share := _in_whole(figures, percent, part, _over(figures, row, part))):
        return share
    if not content(named) - generic(part):
        return by_place(figures, percent, part, wholes, shares)
    if percent.number > _FULL and OWN_PLAN.match(named) and (plan := _smaller_plan(figures, row, part)):
        return Share(percent, part, plan, not plan.hedged and not part.hedged, "share.plan")
    if later := _told_later(row, percent, part, named):
        return Share(percent, part, later, not part.hedged and not later.hedged, "share.later")
    if given := _given(row, part, named):
        return Share(percent, part, given, not part.hedged and not given.hedged, "share.given")
    share = by_words(figures, percent, part, named, wholes, shares)
    if share and not exactly(*_printed(share)) and OWN_PLAN.match(named):
        others = [s for s in shares[:-_NEAR:-1] if s.whole is share.whole and s.part is not part]
        share = None if others else share
    return share or (None if names_a_whole(named) else across(figures, percent, part, wholes.beside))


def _beyond_plan(figures: Figures, percent: Figure, part: Figure) -> Share | None:
    """``được phép lấy 118.000 m3 nhưng khai thác vượt 41.300 m3, tức vượt 35%``."""
    if not exceeds(part) or (not exceeds(percent) and "(" not in percent.before):
        return None
    row = figures.by_sentence[percent.sentence]
    for whole in reversed(row[max(0, part.place - 3) : part.place]):
        if alike(part, whole) and planned(whole):
            return Share(percent, part, whole, not whole.hedged, "share.plan")
    return None


def _given(row: list[Figure], part: Figure, named: str) -> Figure | None:
    """``ngân sách bố trí 64 tỷ đồng, giải ngân được 18 tỷ đồng, tương đương 28% kế hoạch``: what a sentence begins with
    is what was given for the plan."""
    if part.place != 1 or not same_unit(row[0], part) or row[0].number < part.number:
        return None
    return row[0] if OWN_PLAN.match(named) and _ALLOTTED(row[0].before) else None


def _told_later(row: list[Figure], percent: Figure, part: Figure, named: str) -> Figure | None:
    """``86.000 lượt, chiếm 40% tổng lượt khách; tổng lượt khách đạt 215.000 lượt``: the whole behind its percentage
    under the very name."""
    name = named.removeprefix("trên ").removeprefix("trong ").removeprefix("của ")
    if not name.startswith("tổng ") or len(content(name)) < 2:
        return None
    for figure in row[percent.place + 1 : percent.place + 1 + _LATER]:
        said = figure.before.rpartition(name)
        if said[1] and same_unit(part, figure) and _ARE.fullmatch(said[2]) and figure.number >= part.number:
            return figure
    return None


def _smaller_plan(figures: Figures, row: list[Figure], part: Figure) -> Figure | None:
    """``420 giường kế hoạch, thực kê 504 giường, bằng 120% kế hoạch``: the one plan that a part is beyond, before it or
    in the sentence before, which tells no other figure of its kind."""
    plans = [f for f in row[max(0, part.place - 3) : part.place] if same_unit(part, f) and f.number < part.number]
    if not any(same_unit(part, f) for f in row[: part.place]):
        plans = [f for f in figures.just_before(part.sentence)[-_NEAR:] if same_unit(part, f)]
    return plans[0] if len(plans) == 1 and planned(plans[0]) and 0 < plans[0].number < part.number else None


def _named_whole(figures: Figures, percent: Figure, part: Figure, following: Figure) -> Share | None:
    """``102,6% dự toán giao (3.200 triệu đồng)``, ``26,5% trong tổng số 34 huy chương``."""
    match = _NOUN_OF_WHOLE.fullmatch(figures.between(percent, following))
    if not match or not alike(part, following) or _COMPARED.search(match.group()):
        return None
    bracketed = match.group().rstrip().endswith("(")
    partitive = _PARTITIVE.match(match.group()) is not None or _plan_behind(figures, percent, following)
    if not bracketed and not partitive:
        apart = not match["label"].strip() or not same_unit(part, following) or not percent.text.endswith("%")
        told = _BE(match.group())
        if apart or not (told or exactly(part, following, percent)):
            return None
        sure = told and names_a_whole(match["label"].strip())
        if not sure and not exactly(part, following, percent):
            return None
        return Share(percent, part, following, sure, "share.named" if sure else "share.named" + FIT)
    named = partitive or bool(match["label"].strip()) or not percent.text.endswith("%")
    one = same_unit(part, following) or "tổng số" in match.group()
    sure = one and named
    rule = "share.named" if sure else "share.named" + FIT
    return Share(percent, part, following, sure, rule) if sure or fits(part, following, percent) else None


def _plan_behind(figures: Figures, percent: Figure, following: Figure) -> bool:
    """Whether the figure behind a percentage is the plan that it is of: ``đạt 60% kế hoạch vốn 200 tỷ đồng``."""
    sign = figures.article.lower.find("%", percent.quantity.start, percent.quantity.end) + 1
    return sign > 0 and _PLANNED.fullmatch(figures.article.lower, sign, following.quantity.start) is not None


def _over(figures: Figures, row: list[Figure], whole: Figure) -> Figure:
    """The figure before a whole; over a stroke, what a bracket parts: ``17 đơn (9 khiếu nại, 8 tố cáo)/22 đơn``."""
    if ")" in whole.before:
        for figure in reversed(row[max(0, whole.place - _LATER) : whole.place]):
            if _OVER_BRACKET.fullmatch(figures.between(figure, whole)):
                return figure
    return row[whole.place - 1]


def _in_whole(figures: Figures, percent: Figure, whole: Figure, part: Figure) -> Share | None:
    """``286,4 ha trong 341,8 ha, đạt 83,8%``; ``1.480 thư … cho 2.211 hồ sơ, tương đương 67%``: the
    figure next to the percentage is the whole, or may be."""
    gap = figures.between(part, whole)
    if not part.summable or (part.number > whole.number and percent.number > 100):
        return None
    if (_IN.fullmatch(gap) or _OVER_BRACKET.fullmatch(gap)) and same_unit(part, whole):
        return Share(percent, part, whole, True, "share.in")
    if part.number > whole.number:
        return None
    joined = not _SEPARATE.search(gap)
    if joined and part.countable and whole.countable and exactly(part, whole, percent):
        return Share(percent, part, whole, False, "share.in" + FIT)
    return None
