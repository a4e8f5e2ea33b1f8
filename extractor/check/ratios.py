"""Ratios: the first number at most the second, ratios that make up a ratio, parts and their complement."""

import re
from collections.abc import Iterator
from fractions import Fraction

from extractor.check.result import decimal, english, quoted, vietnamese
from extractor.link.changes.moves import said_of
from extractor.link.figures import Figure, Figures, alike, opposed, same_unit
from extractor.link.parts.wholes import is_rest
from extractor.mentions import CheckMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# Ratios that may exceed one: results against a plan, scores.
_MAY_EXCEED = searched(
    r"(?<!\w)(?:chỉ tiêu|kế hoạch|dự toán|vượt|tỷ số|tỉ số|điểm|mục tiêu|định mức|thứ|xếp|hạng|tăng|cùng kỳ)(?!\w)"
)
# Before a bracket with the figures of now and before: "tăng 93 vụ so với năm trước (206/113 vụ)".
_COMPARED = re.compile(r"(?<!\w)(?:tăng|giảm|hơn|so với|cùng kỳ|năm trước|năm ngoái|chênh lệch)(?!\w)")
_CLAUSE, _FAR = re.compile(r"[;:]| và (?=[^;:]*$)"), 120
# Two things done, each with its number: "thụ lý và giải quyết 420/310 vụ".
_OF_BOTH = searched(r"(?<!\w)[^\W\d]+ và [^\W\d]+(?: [^\W\d]+){0,5} $")
_PERFORMED = searched(
    r"(?<!\w)(?:tiến hành|thực hiện|tổ chức|triển khai|hoàn thành|thu|đạt|được|giải ngân|kết nạp|"
    r"huy động)(?: (?!là )\w+){0,2} $"
)
_MEETS = re.compile(r"(?<!\w)đạt(?!\w)")
_FAILS = searched(r"(?<!\w)(?:không|chưa) đạt(?!\w)[^.;]{0,20}gồm(?: có)? $")
_SAID = re.compile(r" [^\W\d]")
# What leads from a ratio to what is left of its whole.
_LEFT = re.compile(
    r"[^;:.()\d]{0,50}(?: ?\(?[^;:.()\d]{0,20}\)?)?[,;] ?(?:hiện |vẫn |nay )?còn(?: lại| thiếu| khoảng| vướng)? "
)
_UNDONE = re.compile(r" ?(?:$|[,;.)]|(?:mặt bằng )?(?:vướng|chưa|không|đang|phải|cần|chờ)(?!\w))")
_MAX_RATIOS, _WHOLE = 8, 100
_HEADS = frozenset({1_000, 10_000, 100_000, 1_000_000})


def checks(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """What the ratios of an article let a reader recompute."""
    for number in dict.fromkeys(ratio.sentence for ratio in figures.by_kind[QuantityKind.RATIO]):
        row = figures.by_sentence[number]
        ratios = [f for f in row if f.kind is QuantityKind.RATIO and f.quantity.total is not None]
        for ratio in ratios:
            result = _order(article, figures, ratio)
            if result and not (result.verdict is Verdict.INCONSISTENT and _two_numbers(ratios, ratio)):
                yield result
        yield from _sums(article, ratios[:_MAX_RATIOS])
        for ratio in ratios[:_MAX_RATIOS]:
            failures = _failures(row, ratio)
            if len(failures) > 1:
                yield from _whole_of_list(article, ratio, failures)
            else:
                yield from _rest(article, figures, ratio)
            yield from _taken(article, figures, ratio)


def _total(figure: Figure) -> Fraction:
    return Fraction(figure.quantity.total or 0)


def _order(article: SegmentedArticle, figures: Figures, ratio: Figure) -> CheckMention | None:
    value, total = ratio.value, _total(ratio)
    if total in _HEADS and value.denominator > 1:
        return None  # "35,6/100.000 dân" is a rate
    if _change_before(figures, ratio):
        return None
    exceeds = value > total
    rule = ratio.quantity.rule
    if rule == "ratio.fraction":
        return None  # of "một nửa" nobody counted anything
    if exceeds and (rule not in ("ratio.slash", "ratio.out_of") or ratio.hedged):
        return None
    around = ratio.before[-40:] + ratio.text + ratio.after[:40]
    if exceeds and rule == "ratio.slash" and (_PERFORMED.search(ratio.before) or _fulfilled(figures, ratio)):
        return None
    if exceeds and (
        _MAY_EXCEED.search(around) or not ratio.unit or value > 3 * total or _now_and_before(article, ratio)
    ):
        return None
    (quote,) = quoted(article, ratio)
    return CheckMention(
        kind=CheckKind.RATIO,
        code="R1",
        quantities=(ratio.n,),
        claimed=ratio.quantity.value,
        expected=ratio.quantity.total,
        high=ratio.quantity.total,
        verdict=Verdict.INCONSISTENT if exceeds else Verdict.CONSISTENT,
        decisive=exceeds,
        rule="ratio",
        message=f"“{quote}”: số thứ nhất " + ("lớn hơn" if exceeds else "không lớn hơn") + " số thứ hai.",
        message_en=f"“{quote}”: the first number is " + ("larger" if exceeds else "not larger") + " than the second.",
    )


def _fulfilled(figures: Figures, ratio: Figure) -> bool:
    """Whether the percentage right behind a ratio is over a hundred too: a result, and what was planned."""
    percent = figures.behind(ratio)
    return percent is not None and percent.kind is QuantityKind.PERCENT and percent.number > _WHOLE


def _now_and_before(article: SegmentedArticle, ratio: Figure) -> bool:
    """Whether a bracket tells the figures of two periods, behind what the change between them is."""
    start = ratio.quantity.start
    if not ratio.before.endswith("("):
        return False
    clause = _CLAUSE.split(article.lower[max(ratio.begin, start - _FAR) : start])[-1]
    return _COMPARED.search(clause) is not None


def _change_before(figures: Figures, ratio: Figure) -> bool:
    """Whether a bracket tells the figures of now and before right behind the change between them: ``giảm 4 vụ (30/34
    vụ)``."""
    change = figures.ahead(ratio) if ratio.before.endswith("(") else None
    if change and change.kind is QuantityKind.PERCENT:
        change = figures.ahead(change)
    said = said_of(change) if change and change.summable else None
    apart = change is not None and abs(ratio.value - _total(ratio)) == change.value
    return said is not None and bool(said["way"]) and apart


def _two_numbers(ratios: list[Figure], ratio: Figure) -> bool:
    """Whether a slash stands between the numbers of two things, not of a part and its whole: as words or others of the
    sentence say."""
    return _OF_BOTH.search(ratio.before) is not None or sum(other.value > _total(other) for other in ratios) > 1


def _sums(article: SegmentedArticle, ratios: list[Figure]) -> Iterator[CheckMention]:
    """A ratio and later ones of its unit that make it up, number by number."""
    for i, whole in enumerate(ratios):
        parts = [f for f in ratios[i + 1 :] if same_unit(whole, f)]
        if len(parts) < 2:
            continue
        sums = [sum(p.value for p in parts), sum(map(_total, parts))]
        printed = [whole.value, _total(whole)]
        agree = [a == b for a, b in zip(sums, printed, strict=True)]
        if not any(agree):
            continue
        for fits, total, claimed in zip(agree, sums, printed, strict=True):
            yield _sum(article, "S2", (whole, *parts), Fraction(total), claimed, fits)


def _failures(row: list[Figure], ratio: Figure) -> list[Figure]:
    """The list that tells what is left of a ratio: ``1.260/1.389 mẫu đạt, mẫu không đạt gồm 4 …, 6 …``."""
    behind = row[ratio.place + 1 :]
    if not behind or not _FAILS.search(behind[0].before) or not _MEETS.search(ratio.after):
        return []
    return [f for f in behind if f.summable and alike(ratio, f)]


def _whole_of_list(article: SegmentedArticle, ratio: Figure, parts: list[Figure]) -> Iterator[CheckMention]:
    """What is left of a ratio must be the sum of the list that tells it."""
    if not any(f.hedged for f in (ratio, *parts)):
        total = ratio.value + sum(f.value for f in parts)
        yield _sum(article, "S3", (ratio, *parts), total, _total(ratio), total == _total(ratio))


def _rest(article: SegmentedArticle, figures: Figures, ratio: Figure) -> Iterator[CheckMention]:
    """``333/424 công chức có mặt, 91 công chức vắng mặt``: the two parts of the ratio's total."""
    row = figures.by_sentence[ratio.sentence]
    nearby = row[ratio.place + 1 : ratio.place + 4] + figures.by_sentence.get(ratio.sentence + 1, [])[:1]
    other = next((f for f in nearby if f.countable or _left_of(ratio, f)), None)
    if other is None or not other.summable or ratio.hedged or other.hedged:
        return
    if not same_unit(ratio, other) and not _left_of(ratio, other):
        return
    beside = [f for f in row[: ratio.place] if f.quantity.total == ratio.quantity.total and same_unit(f, ratio)]
    told = not _whole_told(ratio) and opposed((ratio, other))
    yield from _complement(article, ratio, other, not beside and (told or _too_much(ratio, other)))


def _left_of(ratio: Figure, other: Figure) -> bool:
    """Whether a length or an area is what is left of one: ``24/31 km đã bàn giao, còn 7 km``."""
    if other.countable or other.place != ratio.place + 1 or not _LEFT.fullmatch(other.before):
        return False
    if not _UNDONE.match(other.after):
        return False  # "24/31 km, còn 9 km đường gom": of another kind
    return f"{ratio.unit} ".startswith(f"{other.unit} ") or ratio.text.endswith(f" {other.unit}")


def _too_much(ratio: Figure, other: Figure) -> bool:
    """Whether more is told to be left than can be."""
    return _LEFT.fullmatch(other.before) is not None and ratio.value + other.value > _total(ratio) > other.value


def _whole_told(ratio: Figure) -> bool:
    """Whether what stands behind a ratio is said of its whole: ``40 phiếu đồng ý trên tổng số 46 phiếu hợp lệ``."""
    part, of, _ = ratio.text.partition(" trên ")
    said = part.removesuffix(" ").partition(f" {ratio.unit}")[2] if ratio.unit else ""
    return bool(of and said.strip()) and _SAID.match(ratio.after) is not None


def _taken(article: SegmentedArticle, figures: Figures, ratio: Figure) -> Iterator[CheckMention]:
    """``632 hộ đã nhận tiền, còn lại 304 hộ chưa nhận trong tổng số 936 hộ``: the rest is told as a ratio."""
    other = figures.ahead(ratio)
    if other is None or ratio.hedged:
        return
    told = is_rest(ratio) or (not _whole_told(ratio) and opposed((other, ratio)))
    if told and other.summable and same_unit(ratio, other) and not other.hedged:
        yield from _complement(article, ratio, other, told)


def _complement(article: SegmentedArticle, ratio: Figure, other: Figure, told: bool) -> Iterator[CheckMention]:
    total = ratio.value + other.value
    fits = total == _total(ratio) and other.value > 0
    if fits or told:
        yield _sum(article, "S3", (ratio, other), total, _total(ratio), fits)


def _sum(
    article: SegmentedArticle, code: str, figures: tuple[Figure, ...], total: Fraction, claimed: Fraction, fits: bool
) -> CheckMention:
    marked = [f"“{figure}”" for figure in quoted(article, *figures)]
    listed = ", ".join(marked[1:])
    value, printed = vietnamese(total), vietnamese(claimed)
    return CheckMention(
        kind=CheckKind.SUM,
        code=code,
        quantities=tuple(f.n for f in figures),
        claimed=decimal(claimed),
        expected=decimal(total),
        low=decimal(total),
        high=decimal(total),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        rule="ratio.sum" if code == "S2" else "ratio.complement",
        message=f"{marked[0]} và {listed}: cộng lại được {value}, "
        + (f"khớp với {printed}." if fits else f"không khớp với {printed}."),
        message_en=f"{marked[0]} and {listed}: they make {english(total)}, which "
        + (f"agrees with {english(claimed)}." if fits else f"does not agree with {english(claimed)}."),
    )
