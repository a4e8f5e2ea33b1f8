"""Sums of parts against their printed whole, and parts that are larger than it."""

import re
from decimal import Decimal
from fractions import Fraction

from extractor.check.result import decimal, quoted, too_loose, written
from extractor.link.figures import Figure
from extractor.link.parts.disjoint import exceeding
from extractor.link.parts.wholes import CUED, FIT, PartList, faults, slip_explains, tied, total_of
from extractor.mentions import CheckMention
from extractor.text.patterns import ending
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# How many digits make a slip telling where the list says that it is whole.
_SHORT = 1
_SCALES = ((10**9, "tỷ", "billion"), (10**6, "triệu", "million"))
# Those who may have two faults at once; of a case or an act each is told once.
_AT_FAULT = frozenset(
    {
        "cơ sở",
        "đơn vị",
        "hộ",
        "doanh nghiệp",
        "công ty",
        "cửa hàng",
        "xe",
        "phương tiện",
        "trường",
        "công trình",
        "dự án",
    }
)
_NOTHING = Decimal(0)
# When something was done; that it was done.
_ON_TIME = re.compile(r"(?<!\w)(?:đúng|trước|sớm|trong|quá|trễ|chậm|đúng thời|quá thời) (?:hạn|hẹn)(?!\w)")
_DONE = re.compile(r"(?<!\w)(?:giải quyết|xử lý|hoàn thành|trả|thực hiện xong)(?!\w)")
# What came in new is not all that is dealt with: some was there before.
_NEW = ending(
    ["thụ lý mới", "tiếp nhận mới", "nhận mới", "tiếp nhận thêm", "thụ lý thêm", "phát sinh", "phát sinh mới"]
)
_NEVER_ROUNDED = "parts.terms"
_AREAS = (
    (re.compile(r"(?<![^\W\d])(?:ha|hecta|héc-ta)(?!\w)"), 10**4, "ha"),
    (re.compile(r"(?<![^\W\d])km(?:2|²)"), 10**6, "km²"),
)


def check(article: SegmentedArticle, group: PartList) -> CheckMention | None:
    """Recompute a whole from its parts."""
    if len(group.parts) < 2:
        return None
    whole, parts = group.whole, group.parts
    total = sum((part.number for part in parts), _NOTHING)
    bounds = total_of(parts)
    verdict, rounding = Verdict.INCONSISTENT, None
    if total == whole.number or _at_its_digit(whole, group.parts, total):
        verdict = Verdict.CONSISTENT
    elif bounds.meets(whole.stated) and group.rule != _NEVER_ROUNDED:
        loose = whole.hedged or any(part.hedged for part in parts)
        if loose and too_loose(whole.value, Fraction(total)):
            return None  # what "hơn 73 nghìn tỷ" may be at most proves nothing
        verdict, rounding = (Verdict.CONSISTENT, "hedge") if loose else (Verdict.ROUNDING, "operands")
    elif not _alarming(article, group, total):
        return None
    printed, *listed = quoted(article, whole, *parts)
    told = tied(group) or verdict is Verdict.INCONSISTENT
    value, value_en = amount(whole, total)
    return CheckMention(
        kind=CheckKind.SUM,
        code="S1",
        quantities=(whole.n, *(part.n for part in parts)),
        claimed=whole.number,
        expected=decimal(total),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        decisive=False,
        rule=group.rule if told or group.rule.endswith(FIT) else group.rule + FIT,
        message=_vietnamese(listed, value, printed, verdict),
        message_en=_english(listed, value_en, printed, verdict),
    )


def _at_its_digit(whole: Figure, parts: tuple[Figure, ...], total: Decimal) -> bool:
    """Whether a sum of finer figures is the whole at the digit it is printed to: ``8,98 nghìn`` of 8.960 and 17."""
    return 2 * abs(total - whole.number) <= whole.digit and any(part.digit < whole.digit for part in parts)


def _alarming(article: SegmentedArticle, group: PartList, total: Decimal) -> bool:
    """Whether parts that do not add up must be told: the list is whole, or parts apart exceed their whole."""
    whole = group.whole.number
    if not group.sure:
        return False
    if abs(total - whole) * 2 > whole or (total < whole and _may_be_under_way(group)):
        return slip_explains(group, _SHORT if group.exhaustive else group.telling)
    if total > whole and group.rule not in CUED and _NEW(group.whole.before):
        return False
    if total > whole and group.whole.unit in _AT_FAULT and faults(group.parts):
        return slip_explains(group, group.telling)  # one of them may have two faults
    return group.exhaustive or exceeding(article.text, group) or slip_explains(group, group.telling)


def _may_be_under_way(group: PartList) -> bool:
    """Whether parts are told by when they were done of all that came in: ``nhận 640 đơn, đúng hạn 580, trễ hạn 12``."""
    return _DONE.search(group.whole.before[-50:]) is None and all(_ON_TIME.search(part.label) for part in group.parts)


def amount(figure: Figure, value: Decimal | Fraction) -> tuple[str, str]:
    """A value in the unit of a figure, in Vietnamese and in English."""
    unit = figure.unit
    if figure.kind is QuantityKind.MONEY:
        money = Fraction(value)
        unit = figure.quantity.unit or ""  # as it is printed: USD
        for scale, name, name_en in _SCALES:
            if abs(money) >= scale:
                number, number_en = written(money / scale)
                return f"{number} {name} {unit}", f"{number_en} {name_en} {'dong' if unit == 'đồng' else unit}"
    if figure.kind is QuantityKind.AREA:
        for printed, size, name in _AREAS:
            if printed.search(figure.text):
                value, unit = Fraction(value) / size, name
    number, number_en = written(value)
    return f"{number} {unit}".strip(), f"{number_en} {unit}".strip()


def _vietnamese(listed: list[str], total: str, printed: str, verdict: Verdict) -> str:
    parts = " + ".join(f"“{part}”" for part in listed)
    if verdict is Verdict.CONSISTENT:
        return f"{parts} cộng lại là {total}, khớp với “{printed}” đã nêu."
    if verdict is Verdict.ROUNDING:
        return f"{parts} cộng lại là {total}; “{printed}” đã nêu chỉ lệch do làm tròn các số thành phần."
    return f"{parts} cộng lại là {total}, không khớp với “{printed}” đã nêu."


def _english(listed: list[str], total: str, printed: str, verdict: Verdict) -> str:
    parts = " + ".join(f"“{part}”" for part in listed)
    if verdict is Verdict.CONSISTENT:
        return f"{parts} make {total}, which agrees with the printed “{printed}”."
    if verdict is Verdict.ROUNDING:
        return f"{parts} make {total}; the printed “{printed}” differs by the rounding of the parts only."
    return f"{parts} make {total}, which does not agree with the printed “{printed}”."
