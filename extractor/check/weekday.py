"""Weekdays against the dates they stand beside, in the article and in its metadata."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from extractor.mentions import CheckMention, Found, TemporalMention
from extractor.recognize.temporals.patterns import NUMBERED
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Grain, Verdict

_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NAMES_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {
    **{w: n for n, ws in enumerate(("hai 2", "ba 3", "tư 4", "năm 5", "sáu 6", "bảy bẩy 7")) for w in ws.split()},
}
# What "thứ hai" counts: "đợt kiểm tra thứ 5 (12/5)" is the fifth, "phiên họp vào thứ 5 (12/5)" a day of the week.
_ORDINAL = re.compile(
    rf"(?<!\w)(?:(?:{NUMBERED}|lượt|bậc)"
    r"(?: (?!(?:vào|hôm|ngày|sáng|trưa|chiều|tối|đêm|từ|đến) )\w+){0,3}|là) $"
)
_OF_DAYS = re.compile(r"(?<!\w)ngày(?! hôm) (?!(?:sáng|trưa|chiều|tối|đêm|vào)(?!\w))[^\W\d]+(?: [^\W\d]+)? $")
_NAME = r"(?<![\w/])(?:thứ (?P<day>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ nhật|chúa nhật|(?<![-])cn))(?!\w)"
_DATE = (
    r"(?P<date>(?P<d>\d{1,2})(?:\s?[/.\-]\s?(?P<m>\d{1,2})(?:\s?[/.\-]\s?(?P<y>(?:19|20)\d\d))?(?!\d|[/.\-]\d)"
    r"| tháng (?P<m2>\d{1,2})(?:(?: năm |[/\-])(?P<y2>(?:19|20)\d\d))?(?!\d)))"
)
# ``thứ Hai tới, tức ngày 3/6``
_SEEN_FROM_HERE = r"(?: (?:tới|này|sau|vừa qua|vừa rồi|tuần (?:này|tới|sau|trước|qua))(?=\s?[,(:\-]))?"
_WEEKDAY = re.compile(rf"{_NAME}{_SEEN_FROM_HERE}(?:\s?[,(:\-]\s?|\s)(?:\(?(?:ngày|tức là ngày|tức ngày) )?{_DATE}")
# ``Ngày 15/5/2023 (thứ Hai)``
_AFTER = re.compile(rf"{_DATE}\s?\(\s?(?:tức |nhằm )?{_NAME}\s?\)")
_REACH = 30


def checks(article: SegmentedArticle, found: Found) -> Iterator[CheckMention]:
    """Every weekday that is printed with a date."""
    ends = [temporal.end for temporal in found.temporals]
    for match in _matches(article.whole_lower):
        number, day = _date(match, found, ends)
        if day is None:
            continue
        said = 6 if match["sunday"] else _DAYS[match["day"]]
        right = day.weekday()
        verdict = Verdict.CONSISTENT if said == right else Verdict.INCONSISTENT
        if verdict is Verdict.INCONSISTENT and not (match["y"] or match["y2"]) and not _near(day, article):
            continue
        yield _result(article, match, number, day, said, verdict)


def _matches(whole: str) -> Iterator[re.Match[str]]:
    for trigger in ("thứ ", "chủ nhật", "chúa nhật", "cn"):
        place = whole.find(trigger)
        while place >= 0:
            match = _WEEKDAY.match(whole, place)
            if not match and whole[place - 1 : place] in ("(", " "):
                match = _AFTER.search(whole, max(0, place - _REACH), place + _REACH // 2)
            if match and not (match.start() == place and _counts(whole, match)):
                yield match
            place = whole.find(trigger, place + 1)


def _counts(whole: str, match: re.Match[str]) -> bool:
    """Whether ``thứ hai`` counts the noun before it; a day, where it is a number: ``ngày thứ 3 (19/6)``."""
    since, place = max(0, match.start() - _REACH), match.start()
    if _ORDINAL.search(whole, since, place) or _OF_DAYS.search(whole, since, place):
        return True
    return bool(match["day"]) and match["day"].isdigit() and whole.endswith("ngày ", 0, place)


def _date(match: re.Match[str], found: Found, ends: list[int]) -> tuple[int | None, date | None]:
    """The date printed behind the weekday, and the temporal that read it."""
    at = bisect_right(ends, match.start("d"))
    if at < len(ends) and found.temporals[at].start <= match.start("d") and _is_day(found.temporals[at]):
        return at, found.temporals[at].begin
    year, month = match["y"] or match["y2"], match["m"] or match["m2"]
    try:
        return None, date(int(year), int(month), int(match["d"])) if year else None
    except ValueError:
        return None, None


def _is_day(temporal: TemporalMention) -> bool:
    return temporal.grain is Grain.DAY and temporal.begin is not None and temporal.begin == temporal.until


def _near(day: date, article: SegmentedArticle) -> bool:
    """A year that was only inferred is trusted close to publication."""
    published = article.article.published
    return published is not None and abs((published - day).days) <= 31


def _result(
    article: SegmentedArticle, match: re.Match[str], number: int | None, day: date, said: int, verdict: Verdict
) -> CheckMention:
    printed = article.whole[match.start("d") : match.end("date")]
    right, right_en = _NAMES[day.weekday()], _NAMES_EN[day.weekday()]
    fine = verdict is Verdict.CONSISTENT
    return CheckMention(
        kind=CheckKind.WEEKDAY,
        code="D1",
        temporals=() if number is None else (number,),
        places=((match.start(), match.end()),),
        claimed=day.isoformat(),
        expected=right,
        verdict=verdict,
        rule="weekday",
        message=f"Ngày {printed} là {right}"
        + (", đúng như đã nêu." if fine else f"; bài viết ghi {_NAMES[said]}: ngày và thứ không khớp."),
        message_en=f"{day.isoformat()} is a {right_en}"
        + (", as printed." if fine else f"; the text prints {_NAMES_EN[said]}: day and date do not agree."),
    )
