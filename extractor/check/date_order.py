"""Periods that begin after their end, and days told as past that lie after publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.mentions import CheckMention, Found, TemporalMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle
from extractor.text.tokens import by_first
from schemas import CheckKind, Grain, Verdict

_BETWEEN = re.compile(r" ?,? ?(?:cho )?đến(?: hết)?(?: ngày)? ?")
_FROM = re.compile(r"(?<!\w)từ(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HALF_PRINTED = re.compile(
    r"từ (?:ngày )?(?P<d>\d{1,2})\s?[/.\-]\s?(?P<m>\d{1,2})(?:,)? (?:đến|-) ?(?:hết )?(?:ngày )?"
    r"(?P<d2>\d{1,2})\s?[/.\-]\s?(?P<m2>\d{1,2})\s?[/.\-]\s?(?P<y2>(?:19|20)\d\d)"
)
_YEARS = searched(
    r"(?<!\w)(?:giai đoạn|thời kỳ|niên độ|nhiệm kỳ|năm học)(?: (?:thanh|kiểm) tra)?:?(?: là)?(?: từ)?(?: năm)? "
    r"(?P<first>(?:19|20)\d\d)(?: ?- ?| đến (?:năm )?)(?P<last>(?:19|20)\d\d)(?![\d/]|\.\d)"
)
_FUTURE = searched(
    r"(?<!\w)(?:sẽ|dự kiến|kế hoạch|trước|chậm nhất|hạn|đến|từ nay|phấn đấu|mục tiêu|giao|nhiệm kỳ|giai đoạn|tới|"
    r"hiệu lực|"
    r"áp dụng|bắt đầu|kể từ|gia hạn|yêu cầu|đề nghị|lịch|diễn ra|khai mạc|tổ chức|thời hạn|quy định|cho phép)(?!\w)"
)
_OPEN = re.compile(r"trước|đến hết|kể từ|từ nay|giai đoạn")
_DONE_BEFORE = searched(r"(?<!\w)(?:đã|vừa)(?!\w)[^.;]{0,60}(?:vào |hôm )?(?:ngày )?$")
_DONE_AFTER = re.compile(r",? [^.,;]{0,60}?(?<!\w)đã(?!\w)")
# Behind a day that opens its sentence: "Ngày 5/4/2019, đoàn do ông A, Phó Giám đốc làm trưởng đoàn đã …".
_DONE_THEN = re.compile(r", (?:(?!(?<!\w)(?:sẽ|được|dự kiến|để|theo|căn cứ)(?!\w))[^.;:]){0,160}?(?<!\w)đã(?!\w)")
_SPANS = by_first(("giai đoạn ", "thời kỳ ", "niên độ ", "nhiệm kỳ ", "năm học "))
_NEAR, _REACH = 90, 180  # characters around a day
_SOON = timedelta(days=7)
_LONGEST = timedelta(days=300)


def checks(article: SegmentedArticle, found: Found) -> Iterator[CheckMention]:
    """Every period whose printed ends stand in the wrong order, and every day or period told as past too early."""
    temporals = found.temporals
    for n, one in enumerate(temporals):
        text = article.lower[one.start : one.end]
        if one.begin and one.until and one.begin > one.until and _YEAR.search(text):
            yield _result(article, (n,), one.start, one.end, one.begin, one.until)
        elif reversed_ends := _half_printed(text):
            yield _result(article, (n,), one.start, one.end, *reversed_ends)
        elif told := _after_publication(article, one, text):
            yield _late(article, n, one, told)
        elif n + 1 < len(temporals):
            yield from _apart(article, n, one, temporals[n + 1])
    yield from _years(article, [(one.start, one.end) for one in temporals if one.begin and one.until])


def _years(article: SegmentedArticle, read: list[tuple[int, int]]) -> Iterator[CheckMention]:
    """``giai đoạn 2022-2019``: years in the wrong order make no period that could be read."""
    for place in article.tokens.beginning(_SPANS):
        match = _YEARS.match(article.lower, place)
        if match and match["first"] > match["last"] and not any(a < match.end() and place < b for a, b in read):
            ends = date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31)
            yield _result(article, (), place, match.end(), *ends)


def _after_publication(article: SegmentedArticle, one: TemporalMention, text: str) -> str | None:
    """The code where a day or a period that is told as past ends after publication."""
    published = article.article.published
    if published is None or one.begin is None or one.until is None or one.until <= published:
        return None
    if not _YEAR.search(text) or _OPEN.search(text) or one.grain in (Grain.YEAR, Grain.WEEK, None):
        return None
    sentence = article.sentences[article.sentence_at(one.start)]
    before = article.lower[max(sentence.start, one.start - _NEAR) : one.start]
    after = article.lower[one.end : min(sentence.end, one.end + _REACH)]
    if _FUTURE.search(before) or _FUTURE.search(after, 0, _NEAR):
        return None
    if one.begin == one.until:
        opens = not any(map(str.isalnum, before))
        later = one.until - published > _SOON and (_DONE_THEN if opens else _DONE_AFTER).match(after)
        return "O2" if _DONE_BEFORE.search(before) or later else None
    return "O3" if _DONE_AFTER.match(after) and one.until - published > _SOON else None


def _late(article: SegmentedArticle, n: int, one: TemporalMention, code: str) -> CheckMention:
    quote = article.text[one.start : one.end]
    published, until = article.article.published, one.until
    assert published is not None
    assert until is not None
    what, what_en = ("ngày", "the day") if code == "O2" else ("kỳ số liệu", "the period")
    return CheckMention(
        kind=CheckKind.DATE_ORDER,
        code=code,
        temporals=(n,),
        places=((one.start, one.end),),
        claimed=(one.begin or until).isoformat(),
        expected=f"≤ {published.isoformat()}",
        verdict=Verdict.INCONSISTENT,
        decisive=False,
        rule="date_order.published",
        message=f"“{quote}” được kể như đã qua, nhưng {what} này kết thúc {until:%d/%m/%Y}, "
        f"sau ngày đăng bài {published:%d/%m/%Y}.",
        message_en=f"“{quote}” is told as past, but {what_en} ends on {until.isoformat()}, "
        f"after the day of publication, {published.isoformat()}.",
    )


def _half_printed(text: str) -> tuple[date, date] | None:
    """``từ 20/7 đến 24/6/2024``: in the year printed it runs backwards, in the year before too long."""
    match = _HALF_PRINTED.fullmatch(text)
    if not match:
        return None
    year = int(match["y2"])
    try:
        begin, end = date(year, int(match["m"]), int(match["d"])), date(year, int(match["m2"]), int(match["d2"]))
        earlier = begin.replace(year=year - 1)
    except ValueError:
        return None
    return (begin, end) if begin > end and end - earlier > _LONGEST else None


def _apart(article: SegmentedArticle, n: int, one: TemporalMention, other: TemporalMention) -> Iterator[CheckMention]:
    """``từ tháng 6/2023 đến tháng 01/2020``, read as two expressions."""
    lower = article.lower
    text, text_other = lower[one.start : one.end], lower[other.start : other.end]
    if not one.begin or not other.until or one.begin <= other.until:
        return
    if not _FROM.match(text) or not _YEAR.search(text) or not _YEAR.search(text_other):
        return
    gap = lower[one.end : other.start]
    if _BETWEEN.fullmatch(gap) or (not gap.strip() and text_other.startswith("đến")):
        yield _result(article, (n, n + 1), one.start, other.end, one.begin, other.until)


def _result(
    article: SegmentedArticle, temporals: tuple[int, ...], start: int, end: int, first: date, last: date
) -> CheckMention:
    quote = article.text[start:end]
    return CheckMention(
        kind=CheckKind.DATE_ORDER,
        code="O1",
        temporals=temporals,
        places=((start, end),),
        claimed=first.isoformat(),
        expected=f"≤ {last.isoformat()}",
        verdict=Verdict.INCONSISTENT,
        decisive=True,
        rule="date_order.period",
        message=f"“{quote}”: ngày bắt đầu {first:%d/%m/%Y} sau ngày kết thúc {last:%d/%m/%Y}.",
        message_en=f"“{quote}”: the period begins on {first.isoformat()}, after its end on {last.isoformat()}.",
    )
