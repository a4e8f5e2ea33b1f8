"""Finds temporal expressions: anchored calendar expressions with their days."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from extractor.mentions import Found, TemporalMention
from extractor.recognize.temporals.anchor import RIGHT_AFTER, Reference, reference
from extractor.recognize.temporals.marks import Mark
from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.points import PRESS
from extractor.recognize.temporals.ranges import LISTED, Expression, expressions
from extractor.recognize.temporals.resolve import Named, resolve
from extractor.text.patterns import CAPITALS
from extractor.text.segment import SegmentedArticle
from schemas import Grain, TemporalType


def find(article: SegmentedArticle, found: Found) -> list[TemporalMention]:
    """The temporal expressions of an article, sorted by place.

    Dates inside a document's citation are the document's and are not found again.
    """
    text, published = article.lower, article.article.published
    closed = [(d.start, d.end) for d in found.documents]
    said: list[Expression] = []
    for one in expressions(article.tokens, text, closed):
        if (
            not _names_no_month(article.text, one)
            and not _is_of_a_law(text, one)
            and (one.rule != "next_day" or _follows_a_day(one, said))
        ):
            said.append(one)
    ref = reference(text, said, published, list(_cited(found)) if published is None else ())
    mentions: list[TemporalMention] = []
    last = Named()
    for one, following in zip_longest(said, said[1:]):
        near = last.reference(text, one, ref)
        expression = _in_year_of(text, one, following, near, last) if following else one
        if last.day is not None and mentions and _goes_on(text, mentions[-1], expression):
            expression = _within(expression, last.day.year)
        begin, until = resolve(text, expression, near, last)
        mentions.append(
            TemporalMention(
                start=expression.start, end=expression.end, rule=f"temporal.{expression.rule}",
                cues=(text[expression.start : expression.end],), type=expression.type, begin=begin, until=until,
                grain=_grain(expression), note=_note(one, begin, until, published),
            )
        )  # fmt: skip
        last.remember(one, begin, until, near is not ref)
    return mentions


def _in_year_of(text: str, one: Expression, other: Expression, near: Reference, last: Named) -> Expression:
    """The first of two months of one list in the year of the second: ``tháng 2, tháng 7``."""
    a, b = one.first.point, other.first.point
    if a is None or b is None or a.year is not None or b.year is not None or one.first.relative or a.first > b.first:
        return one
    months = a.grain is b.grain is Grain.MONTH and one.first is one.last and one.type is other.type is TemporalType.DATE
    begin = resolve(text, other, near, last)[0] if months and LISTED.fullmatch(text, one.end, other.start) else None
    if begin is None:
        return one
    return _within(one, begin.year)


def _goes_on(text: str, before: TemporalMention, one: Expression) -> bool:
    """Whether a day goes on a list of days of its month: ``ngày 1, 8 và 15/10``."""
    point = one.first.point
    listed = one.rule == before.rule.removeprefix("temporal.") == "day_in_list" and one.first.relative is None
    return listed and point is not None and point.year is None and bool(LISTED.fullmatch(text, before.end, one.start))


def _within(one: Expression, year: int) -> Expression:
    assert one.first.point is not None
    dated = replace(one.first, point=one.first.point.within(year))
    return replace(one, first=dated, last=dated)


def _cited(found: Found) -> Iterator[Mark]:
    """The dates of the documents that are cited: the news follows those of an inspection itself; laws and decrees,
    and years inside a number, tell only what it does not come before."""
    for document in found.documents:
        if document.date is not None and document.date.year >= PRESS:
            act = (document.type or "").casefold() in _ACTS
            yield Mark(document.date, document.start) if act else Mark(document.date, document.start, 0)
        elif numbered := _YEAR_OF_NUMBER.search(document.number or ""):
            yield Mark(date(int(numbered[1]), 1, 1), document.start, 0, of_year=True)


def _is_of_a_law(text: str, expression: Expression) -> bool:
    """Whether a year is that of a law's change, which its name holds: "Luật Đất đai sửa đổi, bổ sung năm 2018"."""
    return (
        expression.rule == "year"
        and _CHANGED_LAW.search(text, max(0, expression.start - 90), expression.start) is not None
    )


def _names_no_month(text: str, expression: Expression) -> bool:
    """Whether a month ends a name, ``Công ty Hoa Tháng Năm``, or is none: "đi qua tháng năm"."""
    start = expression.start
    if expression.rule != "month":
        return False
    if text[max(0, start - 10) : start].casefold() == "cách mạng ":
        return True
    if text[start : expression.end] == "tháng năm":
        return _IN_MAY.search(text, max(0, start - 8), start) is None
    return _IN_A_NAME.search(text, max(0, start - 24), start + 2) is not None


def _follows_a_day(expression: Expression, before: list[Expression]) -> bool:
    """Whether a day is named shortly before "hôm sau"."""
    last = before[-1] if before else None
    return last is not None and _grain(last) is Grain.DAY and expression.start - last.end <= RIGHT_AFTER


def _grain(expression: Expression) -> Grain | None:
    a = expression.first
    if a.point is not None:
        return a.point.grain
    if a.weekday is not None:
        return Grain.DAY
    unit = a.relative[0] if a.relative else a.back[0] if a.back else "ngày" if a.rule == "same_day" else None
    return _GRAINS.get(unit or "")


_IN_A_NAME = re.compile(rf"\w [{CAPITALS}][^\W\d_{CAPITALS}]+ T[^\W\d_{CAPITALS}]$")
_CHANGED_LAW = re.compile(
    r"(?<!\w)(?:luật|pháp lệnh|hiến pháp) [^.;\n]{2,50}(?:sửa đổi|bổ sung)\)?(?:,? (?:năm )?\d{4}(?:,| và))* $"
)
_IN_MAY = re.compile(r"(?<!\w)(?:hồi|vào|trong|từ|đến|hết|ngày) $")
_YEAR_OF_NUMBER = re.compile(r"/(20[0-4]\d)/")
_ACTS = frozenset(WORDS["acts"])
_GRAINS = {"ngày": Grain.DAY, "tuần": Grain.WEEK, "tháng": Grain.MONTH, "quý": Grain.QUARTER, "năm": Grain.YEAR}


def _note(expression: Expression, begin: date | None, until: date | None, published: date | None) -> str | None:
    a, b = expression.first, expression.last
    note = a.note or b.note
    if note or published is not None:
        return note
    if begin is None and until is None:
        return "N002"
    printed = any(point.year is not None for point in (a.point, b.point, b.until) if point)
    return None if printed else "N010"
