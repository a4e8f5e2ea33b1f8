"""What printed dates and years tell of the day of the news, where its publication date is not known.

Each is a mark on the calendar, with the days before and after it within which the news may stand.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from extractor.fixed import fixed
from extractor.recognize.temporals.cycle import gone_by, new_years
from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.points import PRESS, Point
from extractor.recognize.temporals.ranges import Expression
from extractor.recognize.temporals.said import Said
from extractor.recognize.temporals.tense import Tense, tense
from extractor.text.patterns import spotted
from schemas import Grain, TemporalType

OPENING = 400  # characters that headline and lead take

_OVER = 366  # days after what is told as past within which the news still goes on from it
_CONCLUDED = 243  # the same after the years that an inspection looked at; later it may as well be another year
_EITHER = 200  # the same after a date that may as well be still to come, or a month that may be long past
ASIDE = 130  # the same after what is only named aside
_THIS_YEAR = 303  # days before November in which a year that is planned for may have begun
_AT_SCHOOL = 242  # days of a school year, from September on, that lie in no other one
_FEAST = 110  # days around a New Year's feast in which the news tells of it
_UNDER_WAY = 92  # days after the first of a stretch that is planned for, in which its plans are news
_TO_COME = 120  # characters before a plan in which "sẽ" tells that it is still to be carried out
_SOON = 62  # days before a date within which the news looks ahead to it

_PLAN = re.compile(rf"(?:{'|'.join(WORDS['cues']['plan'])})[^.;,\n]{{0,40}}$")
# A plan that is carried out: its year has begun.
_CARRIED_OUT = re.compile(r"\b(?:theo|thực hiện|nằm trong|trong|thuộc) (?:đúng )?kế hoạch[^.;,\n]{0,40}$")
_TOWARDS = re.compile(rf"\b(?:{'|'.join(WORDS['cues']['towards'])})\b[^.;,\n]{{0,40}}$")
_RECKONED = re.compile(rf"\b(?:{'|'.join(WORDS['cues']['reckoned'])})\b[^.;\n]{{0,80}}$")
_ENACTED = re.compile(r"\b(?:luật|bl[dhst]{2,4}|pháp lệnh|chương trình giáo dục)\b[^.,;\n]{0,30} $")
_ASIDE_OF = re.compile(rf"\b(?:{'|'.join(WORDS['cues']['aside'])}) (?:năm )?(?:\d{{4}} ?- ?)?$")
_EARLIER = re.compile(r"\btrước đó\b[^.;\n]{0,60}$")  # told back from the news
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?<![\w.,/:-]\d{4})(?<!năm \d{4})(?![\w/]|[.,-]\d)")
_BEGINNING = re.compile(rf"\b(?:{'|'.join(WORDS['cues']['event'])}) (?:vào )?$")
_SINCE_THEN = re.compile(r"\b(?:đầu|đầu tiên|nhất) $")  # "lần đầu tiên kể từ tháng 8/2015": long since
_RELATED = re.compile(r"(?:\b(?:từ|vào|đến|tới|trước|sau|hết|lúc|tức) |\()$")
_INSPECTED = re.compile(r"(?:thanh tra|kiểm tra|kiểm toán)\b[^\n]*$")
_A_FIGURE = re.compile(r",?(?: [^\W\d]+){1,3} \d")
# Not "9 tháng đầu năm 2018", which is a part of its year.
_COMPARED = re.compile(
    r"(?P<of>(?:19|20)\d\d)(?<![\w/.-]\d{4})(?<!tháng năm \d{4})(?<!đầu năm \d{4})(?<!cuối năm \d{4}) [^.;\n]{0,60}?"
    r"so với (?:cùng kỳ )?(?:năm )?(?P<y>(?:19|20)\d\d)\b"
)


# What is set against the same time of a year is of the next one.
_SAME_TIME = re.compile(r"\bcùng kỳ (?:năm )?(20\d\d)\b")
_SCHOOL_YEAR = re.compile(
    r"(?<!tuyển sinh )(?<!chuẩn bị )(?<!chuẩn bị cho )\bnăm học (20\d\d) ?[-/] ?(20\d\d)\b(?! tới)"
)
# What is due in a year, and what is due at some time of it: "sẽ hoàn thành cuối năm 2023".
_DUE = re.compile(
    r"(?<!đã )(?<!được )\b(?:hoàn thành|hoàn tất|giải quyết|dứt điểm|kết thúc|khánh thành|thông xe|hết hạn|đáo hạn"
    r"|xong)(?: [^\W\d]+){0,4} $"
)
_AND_ON = re.compile(r" và (?:các|những) năm (?:tiếp theo|tới|sau)")


@fixed()
class Mark:
    """A day that the news follows within ``after`` days, or comes before within ``before`` days."""

    day: date
    at: int
    after: int = _OVER
    before: int = 0
    told: Tense = Tense.PAST
    of_year: bool = False  # whether it tells of its whole year, not of a day in it


def marks(text: str, found: Sequence[Expression]) -> list[Mark]:
    """The days and months printed with their year, New Year's feasts, and years told by those gone by."""
    dated: list[Mark] = []
    for expression in found:
        for said, point, year in _points(expression):
            if point.grain is not Grain.YEAR or expression.from_now or _since_new_year(text, expression):
                dated.append(_mark(text, expression, said, point, year))
    dated += [Mark(date(year, 2, 5), at, _FEAST, _FEAST, Tense.OPEN) for at, _, year in new_years(text)]
    dated += [Mark(date(year, 1, 1), at, of_year=True) for at, year in gone_by(text)]
    dated += [Mark(date(int(m[1]) + 1, 1, 1), m.start(), of_year=True) for m in spotted(_SAME_TIME, ("cùng kỳ",), text)]
    for school in spotted(_SCHOOL_YEAR, ("năm học",), text):
        dated.append(Mark(date(int(school[1]), 9, 1), school.start(), _AT_SCHOOL, 0, Tense.OPEN))
    return dated


def told_earlier(text: str, at: int) -> bool:
    """Whether what stands at a place is told back from the news: ``Trước đó, ngày 3/10``."""
    return _EARLIER.search(text, max(0, at - 80), at) is not None


def _since_new_year(text: str, expression: Expression) -> bool:
    """Whether a stretch is told to run from the beginning of a year until now: ``từ đầu năm 2018 đến nay``."""
    return expression.to_now and text.find("đầu năm", expression.start, expression.first.end) >= 0


def _mark(text: str, expression: Expression, said: Said, point: Point, year: int) -> Mark:
    start, by_day = expression.start, point.grain is Grain.DAY
    begin, end = point.bounds(year)
    if expression.from_now:
        return Mark(end, start, 0, _OVER, Tense.FUTURE)
    if expression.to_now or text.startswith(("tính", "lũy kế"), start):
        return Mark(begin, start, of_year=expression.to_now)
    if text.startswith("kể từ", start) and _SINCE_THEN.search(text, max(0, start - 16), start):
        return Mark(begin, start, 0)
    if point.of_months() and point.first[0] > 1 and _PLAN.search(text, max(0, start - 48), start):
        return Mark(begin, start, _UNDER_WAY, _SOON, Tense.OPEN)
    told = tense(text, start, expression.end)
    whole = expression.open_begin or said.type is TemporalType.PERIOD or point.grain is Grain.QUARTER
    day = end if whole else begin
    if told is Tense.FUTURE:
        return Mark(day, start, 0, _SOON, told)
    if (_BEGINNING if by_day else _ASIDE_OF).search(text, max(0, start - 24), said.start):
        return Mark(day, start, ASIDE, 0, told)
    free = by_day and expression.type is TemporalType.DATE and not _RELATED.search(text, max(0, start - 8), start)
    if told is Tense.PAST or free:  # a day that stands free is one that was: "sẽ" tells of one to come
        history = point.grain is Grain.MONTH and not whole and not told_earlier(text, start)
        return Mark(day, start, _EITHER if history else _OVER)
    return Mark(day, start, _EITHER, _SOON if whole or by_day or text.endswith("trong ", 0, start) else 0, told)


def years(text: str, found: Sequence[Expression], dated: Sequence[Mark]) -> Iterator[Mark]:
    """What whole years tell: one that is over, one that is reviewed together with plans for the next, and the
    one that the opening or a name names. ``dated`` are the days and months printed with their year."""
    every = [(year, e) for e in found for _, point, year in _points(e) if point.grain is Grain.YEAR]
    due = {e.start: e for _, e in every if _DUE.search(text, max(0, e.start - 60), e.start)}
    for year, e in every:
        if (e.start in due and text.endswith("trong ", 0, e.start)) or (
            _AND_ON.match(text, e.end) and not e.open_begin
        ):
            yield Mark(date(year, 10, 31), e.start, 0, _THIS_YEAR, Tense.FUTURE, of_year=True)
    whole = [(y, e) for y, e in every if e.first.rule != "term" and not e.open_begin and e.start not in due]
    terms = {at for e in found if _is_term(text, e) for at in range(e.start, e.end)}
    plans, over, named = _uses(text, whole, terms)
    last = max((year for year, _ in whole if year not in plans), default=0)
    if last:
        yield Mark(date(last, 1, 1), 0, after=0, of_year=True)
        if plans.get(last + 1) and all(mark.day.year < last for mark in dated):
            yield Mark(date(last, 6, 30), 0, of_year=True)
        elif _is_reckoned(text, last, whole):
            over.add(last)
        elif _is_inspected(text, last, whole, any(year == last and e.start < OPENING for year, e in every)):
            yield Mark(date(last + 1, 1, 1), 0, after=_CONCLUDED, of_year=True)
    for year in over:
        yield Mark(date(year + 1, 1, 1), 0, of_year=True)
    latest = max((mark.day.year for mark in dated if mark.told is not Tense.FUTURE and mark.after), default=PRESS + 100)
    for year, times in named.items():
        if year not in plans and year not in over:
            yield Mark(date(year, 1, 1), 0, after=_OVER if times > 1 and year <= latest + 1 else 0, of_year=True)


def _uses(
    text: str, whole: Sequence[tuple[int, Expression]], terms: Collection[int]
) -> tuple[dict[int, bool], set[int], Counter[int]]:
    """The years planned for, with whether the year before is told of beside them; those that are over, for what
    is reckoned of them is known; and those that are named, twice if in the opening. A year inside one of the
    ``terms`` tells nothing of now."""
    spots = [(year, e.first.start, False) for year, e in whole]
    feasts = {end for _, end, _ in new_years(text)}
    spots += [
        (int(m.group()), m.start(), True)
        for m in _BARE_YEAR.finditer(text)
        if m.end() not in feasts and m.start() not in terms
    ]
    plans, over, named = dict[int, bool](), set[int](), Counter[int]()
    for year, at, bare in spots:
        before = max(0, at - 48)
        if year < PRESS or _TOWARDS.search(text, before, at) or _ENACTED.search(text, before, at):
            continue
        if _CARRIED_OUT.search(text, max(0, at - 64), at) and " sẽ " not in text[max(0, at - _TO_COME) : at]:
            named[year] += 2
        elif _PLAN.search(text, before, at):
            plans[year] = plans.get(year, False) or str(year - 1) in text[max(0, at - 150) : at + 150]
        elif _RECKONED.search(text, max(0, at - 100), at):
            over.add(year)
        elif not _ASIDE_OF.search(text, before, at) and (bare or at < OPENING):
            named[year] += 2 if at < OPENING else 1
    return plans, over, named


def _is_term(text: str, expression: Expression) -> bool:
    """Whether a term of office is told, or a second one beside it: not "năm 2017 - 2018", which tells of its time."""
    of_years = text.startswith("năm", expression.start) and not text.startswith("năm học", expression.start)
    return expression.first.rule == "term" and not of_years


def _is_reckoned(text: str, year: int, whole: Sequence[tuple[int, Expression]]) -> bool:
    """Whether the figures of a year are complete: they are set against those of the year before, or follow them."""
    if any(int(match["y"]) == year - 1 and match["of"] == str(year) for match in _COMPARED.finditer(text)):
        return True
    return year - 1 in dict(whole) and any(_A_FIGURE.match(text, e.end) for y, e in whole if y == year)


def _is_inspected(text: str, year: int, whole: Sequence[tuple[int, Expression]], opening: bool) -> bool:
    """Whether a period that was inspected, or that the opening names, ends with a year."""
    closed = [e for y, e in whole if y == year and _closes(e)]
    return any(opening or _INSPECTED.search(text, max(0, e.start - 160), e.start) for e in closed)


def _closes(expression: Expression) -> bool:
    """Whether a period that is told ends with its year: not a school year or a term of office."""
    return expression.rule != "term" and (expression.first.until is not None or expression.first is not expression.last)


def _points(expression: Expression) -> Iterator[tuple[Said, Point, int]]:
    for said in dict.fromkeys((expression.first, expression.last)):
        point = said.until or said.point
        if point is not None and point.year is not None and point.year >= PRESS and not said.note:
            yield said, point, point.year
