"""Lengths of time against the two ends told with them, and numbers of days against the days that follow."""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from extractor.check.result import decimal, english, quoted, tails, vietnamese
from extractor.link.figures import Figure, Figures
from extractor.mentions import CheckMention, Found, TemporalMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Grain, QuantityKind, Verdict

_UNITS = frozenset({"ngày", "tuần", "tháng", "năm"})
_EN = {"ngày": "days", "tuần": "weeks", "tháng": "months", "năm": "years"}
_WORKING = re.compile(r"[^,.;()]{0,12}(?:làm việc|công)(?!\w)")
# Between a length and its two ends, and between two ends and their length in a bracket.
_ENDS = re.compile(r"(?:,| ?\(|:)? ?(?:(?:tính|kể|bắt đầu|diễn ra|cụ thể|tức|là|thực hiện|đó là) ){0,2}")
_LENGTH = re.compile(r",? ?\((?:(?:tức|trong|tổng cộng|gồm|là|đúng|vừa tròn) )?")
_RANGE = re.compile(
    r"(?!.*(?<!\w)(?:đầu|cuối|giữa|nay|khoảng)(?!\w))"
    r"(?:(?:tính |kể )?từ|giai đoạn|nhiệm kỳ|\d{1,2}[/.]\d|\d{1,4} ?(?:-|đến)).*"
)
# Before a length that is told of the ends behind it.
_LASTING = re.compile(
    r"(?<!\w)(?:trong|vòng|suốt|kéo dài|thời gian|thời hạn|thời kỳ|diễn ra|nghỉ|tổ chức|đình chỉ|tạm giữ|tạm dừng|"
    r"(?:kiểm|thanh) tra|khảo sát|giám sát|công tác|làm việc|tuần tra|tập huấn|cao điểm)(?: [^\W\d]+){0,4} $"
)
# A length that is counted from another time, or again and again, or that something is put off by.
_OTHERWISE = re.compile(
    r"(?<!\w)(?:sau|trước|cách|thêm|(?<!thời )hạn|gia hạn|chậm|muộn|trễ|sớm|quá|mỗi|từng|cứ|lùi|rút ngắn|tăng|giảm|còn|"
    r"trên|dưới)"
    r"(?: [^\W\d]+){0,3} $"
)
# What must be done in a time may be done later; and behind two ends, others may follow.
_DUE = searched(r"(?<!\w)(?:phải|cần|quy định|được phép|chậm nhất|yêu cầu)(?!\w)[^,;]*$")
_MORE_DAYS = re.compile(r" ?(?:,|và|cùng)(?: (?:và|cùng))? (?:từ |ngày |các ngày |\d)")
_LISTED = re.compile(
    r"(?:(?P<day>(?:(?:, ?|và |,? ?ngày ){0,2}\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?(?![\d%]) ?){2,8})"
    r"|(?P<year>(?:(?:, ?|và ){0,2}(?:19|20)\d\d(?![\d%/]) ?){2,8}))"
)
# "4 năm là các năm 2007, 2008 …", "3 năm (2015, 2016, 2017)"
_OPENS = re.compile(
    r"(?:,? (?:là|gồm)(?: các| những)?(?: năm| ngày)? |: ?(?:các )?(?:năm |ngày )?| \((?:các )?(?:năm |ngày )?)(?=\d)"
)
_CLOSES = re.compile(r" ?[.,;)\n]|$")
_UP_TO_MONTH, _UP_TO_YEAR = re.compile(r".*/\d+"), re.compile(r".*\d")
_ITEM = re.compile(r"\d{1,4}(?:/\d{1,2}(?:/\d{4})?)?")
_LED = re.compile(r"(?<!\w)(?:trong|trong vòng|suốt|cả|qua|liên tiếp|diễn ra|kéo dài|vào) $")
_MOST_DAYS = 10
_LONGEST = 400  # days that are looked at for weekends
_HOLIDAYS = Fraction(7, 8)


def checks(article: SegmentedArticle, found: Found, figures: Figures) -> Iterator[CheckMention]:
    """Every length of time whose ends or days are told with it."""
    starts = [one.start for one in found.temporals]
    for figure in figures.by_kind[QuantityKind.DURATION]:
        if figure.hedged or figure.unit not in _UNITS:
            continue
        near = bisect_left(starts, figure.quantity.start)
        result = _of_ends(article, found, figure, range(max(0, near - 2), min(near + 2, len(starts))))
        result = result or _of_list(article, figures, figure)
        if result:
            yield result


def _of_ends(article: SegmentedArticle, found: Found, figure: Figure, near: range) -> CheckMention | None:
    """``trong 45 ngày, từ ngày 1/3 đến 14/4``; ``giai đoạn 2015-2020 (6 năm)``."""
    for n in near:
        one = found.temporals[n]
        if one.begin is None or one.until is None or one.begin >= one.until:
            continue
        if not _RANGE.fullmatch(article.lower, one.start, one.end) or not _beside(article, figure, one):
            continue
        if _of_work(figure):
            return _days_of_work(article, figure, n, one)
        bounds = _bounds(figure.unit, one)
        if bounds is None:
            return None
        low, high = bounds
        fits = low <= figure.value <= high
        sure = _is_its_own(article, figure, one) and not _working(figure, one)
        return _result(article, figure, n, one, low, high, fits) if fits or sure else None
    return None


def _of_work(figure: Figure) -> bool:
    """Whether a length is told in days of work."""
    return "làm việc" in figure.text or _WORKING.match(figure.after) is not None


def _days_of_work(article: SegmentedArticle, figure: Figure, n: int, one: TemporalMention) -> CheckMention | None:
    """A length in days of work, of which there cannot be more than days; which days are free is not known."""
    if figure.unit != "ngày" or one.grain is not Grain.DAY:
        return None
    days, working = _days(one)
    fits = working * _HOLIDAYS - 1 <= figure.value <= days
    sure = figure.value > days and _is_its_own(article, figure, one)
    return _result(article, figure, n, one, Fraction(working), Fraction(days), fits) if fits or sure else None


def _is_its_own(article: SegmentedArticle, figure: Figure, one: TemporalMention) -> bool:
    """Whether two ends and no more are those of a length: a bracket, their order or words before it say so."""
    bracket = "(" in article.lower[figure.quantity.end : one.start]
    told = bracket or one.start < figure.quantity.start or _lasts(figure)
    return told and not _MORE_DAYS.match(article.lower, one.end)


def _lasts(figure: Figure) -> bool:
    """Whether words before a length make it that of the ends behind it."""
    before = figure.before[-60:]
    return bool(_LASTING.search(before)) and not _OTHERWISE.search(before[-40:]) and not _DUE.search(before)


def _beside(article: SegmentedArticle, figure: Figure, one: TemporalMention) -> bool:
    """Whether a length and two ends tell the same time."""
    start, end = figure.quantity.start, figure.quantity.end
    at_work = _WORKING.match(figure.after)
    end += at_work.end() if at_work else 0
    if 0 <= one.start - end <= 30:
        return _ENDS.fullmatch(article.lower, end, one.start) is not None
    if 0 <= start - one.end <= 20:
        closed = article.lower[end : end + 1] == ")"
        return closed and _LENGTH.fullmatch(article.lower, one.end, start) is not None
    return False


def _bounds(unit: str, one: TemporalMention) -> tuple[Fraction, Fraction] | None:
    """The lengths that two ends allow: with both of them counted, or one."""
    begin, until = one.begin, one.until
    assert begin is not None
    assert until is not None
    days = (until - begin).days
    if unit in ("ngày", "tuần"):
        if one.grain is not Grain.DAY:
            return None
        each = 7 if unit == "tuần" else 1
        return Fraction(days // each), Fraction(-(-(days + 1) // each))
    longest = _months(begin, until + timedelta(days=1))
    less = {Grain.MONTH: 1, Grain.YEAR: 12}.get(one.grain) if one.grain else None
    shortest = longest - less if less else _months(begin, until)
    each = 12 if unit == "năm" else 1
    high = -(-longest // each)
    if not less and longest == high * each:
        return Fraction(high), Fraction(high)  # from the first day of one to the last of another
    return Fraction(min(max(shortest // each, 1), high)), Fraction(high)


def _months(begin: date, after: date) -> Fraction:
    """How many months lie between two days."""
    whole = (after.year - begin.year) * 12 + after.month - begin.month
    return whole + Fraction(after.day - begin.day, monthrange(after.year, after.month)[1])


def _working(figure: Figure, one: TemporalMention) -> bool:
    """Whether a shorter length may count the days of work alone."""
    if figure.unit != "ngày":
        return figure.value.denominator != 1
    days, working = _days(one)
    return working * _HOLIDAYS - 1 <= figure.value < days


def _days(one: TemporalMention) -> tuple[int, int]:
    """How many days lie between two ends, both counted, and how many of them are no weekend's."""
    assert one.begin is not None
    assert one.until is not None
    days = [one.begin + timedelta(days=n) for n in range(min((one.until - one.begin).days, _LONGEST) + 1)]
    return len(days), sum(day.weekday() < 5 for day in days)


def _result(
    article: SegmentedArticle, figure: Figure, n: int, one: TemporalMention, low: Fraction, high: Fraction, fits: bool
) -> CheckMention:
    (stated,) = quoted(article, figure)
    ends = article.text[one.start : one.end]
    verdict = Verdict.CONSISTENT if fits else Verdict.INCONSISTENT
    tail, tail_en = tails(verdict, stated)
    span = vietnamese(high) if low == high else f"từ {vietnamese(low)} đến {vietnamese(high)}"
    span_en = english(high) if low == high else f"{english(low)} to {english(high)}"
    return CheckMention(
        kind=CheckKind.DURATION,
        code="T1",
        quantities=(figure.n,),
        temporals=(n,),
        places=((one.start, one.end),),
        claimed=figure.number,
        expected=decimal(high),
        low=decimal(low),
        high=decimal(high),
        verdict=verdict,
        rule="duration",
        message=f"“{ends}” dài {span} {figure.unit}, {tail}.",
        message_en=f"“{ends}” is {span_en} {_EN[figure.unit]} long, {tail_en}.",
    )


def _of_list(article: SegmentedArticle, figures: Figures, figure: Figure) -> CheckMention | None:
    """``trong 2 ngày 14 và 15/11``; ``ba năm 2015, 2016 và 2017``; ``4 năm (2007, 2008, 2011, 2012)``."""
    place = _listed(article, figures, figure) if 2 <= figure.number <= _MOST_DAYS else None
    if place is None:
        return None
    start, end = place
    items = _ITEM.findall(article.lower, start, end)
    fits = len(items) == figure.number
    if not fits and _OTHERWISE.search(figure.before[-40:]):
        return None
    (stated,) = quoted(article, figure)
    return CheckMention(
        kind=CheckKind.ENUMERATION,
        code="E2",
        quantities=(figure.n,),
        places=((start, end),),
        claimed=figure.number,
        expected=decimal(Fraction(len(items))),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        rule="enumeration.days",
        message=f"“{stated}”: phần kèm theo kể {len(items)} {figure.unit}" + (", đúng như đã nêu." if fits else "."),
        message_en=f"“{stated}”: {len(items)} {_EN[figure.unit]} are told with it" + (", as printed." if fits else "."),
    )


def _listed(article: SegmentedArticle, figures: Figures, figure: Figure) -> tuple[int, int] | None:
    """Where the days or years stand that a number of them is told with."""
    if figure.unit not in ("ngày", "năm"):
        return None
    row, behind = figures.by_sentence[figure.sentence], figure.quantity.end
    stop = row[figure.place + 1].quantity.start if figure.place + 1 < len(row) else len(article.lower)
    opened = _OPENS.match(article.lower, behind, stop)
    if not opened and not article.lower.startswith(" ", behind):
        return None
    start = opened.end() if opened else behind + 1
    listed = _LISTED.match(article.lower, start, stop)
    if not listed or not (opened or not figure.text[0].isdigit() or _LED.search(figure.before)):
        return None
    told = listed["day" if figure.unit == "ngày" else "year"]
    told = _UP_TO_MONTH.match(told) if told and figure.unit == "ngày" else told and _UP_TO_YEAR.match(told)
    if not told or (opened and not _CLOSES.match(article.lower, start + told.end())):
        return None
    return start, start + told.end()
