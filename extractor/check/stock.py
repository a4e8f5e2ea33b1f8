"""What was there, what came in, what was dealt with, and what is left."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.check.result import decimal, quoted, tails
from extractor.check.sums import amount
from extractor.fixed import fixed
from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.interval import point
from extractor.link.parts.rests import CARRIED, carried
from extractor.mentions import CheckMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict

_END = r"(?: (?:là|có|được|từ|của|sang|qua|lại|năm|kỳ|trước|xong|dứt điểm|(?:19|20)\d\d)){0,5} $"
# What came in besides: "thụ lý 120 vụ" alone may count what was there, too.
_NEW = re.compile(
    r"(?<!\w)(?:(?:tiếp nhận|nhận|phát sinh|thụ lý|nhập|thu) (?:thêm|mới)|phát sinh|trong kỳ (?:tiếp nhận|thu|nhập)|"
    rf"(?:thu|tiếp nhận|nhập) trong (?:kỳ|năm|tháng|quý))(?: trong (?:kỳ|năm|tháng|quý))?{_END}"
)
_NEW_BEHIND = re.compile(r" (?:mới|phát sinh)(?!\w)")
_DONE = re.compile(rf"(?<!\w)(?:giải quyết|xử lý|xét xử|thi hành|chi|xuất|trả)(?: trong (?:kỳ|năm|tháng|quý))?{_END}")
_LEFT = re.compile(r"(?<!\w)(?:còn lại|còn tồn|hiện còn|còn|tồn cuối (?:kỳ|năm)|số dư cuối (?:kỳ|năm))(?: là)? $")
# What may follow what is left of all, rather than some of it: "còn 8 vụ quá hạn".
_OF_ALL = re.compile(r" ?(?:$|[,;.)]|(?:đang|chưa|chuyển|tiếp tục|sẽ)(?!\w))")
_TOTAL = re.compile(r"(?<!\w)(?:tổng|phải|trong đó|gồm)(?!\w)[^,;]*$")
_FEWEST, _MOST = 4, 8


@fixed()
class Stock:
    """``held`` and what came ``new``, less what was ``done``, is what is ``left``."""

    held: Figure
    new: Figure
    done: tuple[Figure, ...]
    left: Figure


def checks(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """The accounts of an article: ``đầu kỳ tồn 12 vụ, tiếp nhận thêm 30 vụ, giải quyết 35 vụ, còn 7 vụ``."""
    for number, row in figures.by_sentence.items():
        if figures.says(number, CARRIED):
            rest = figures.by_sentence.get(number + 1, [])
            near = bool(rest) and figures.lines[number] == figures.lines[number + 1]
            for held in row:
                if carried(held) and (stock := _read(held, [*row, *(rest if near else [])])):
                    yield _check(article, stock)


def _read(held: Figure, row: list[Figure]) -> Stock | None:
    """The account that a figure begins, each figure of its unit having its part in it."""
    told = [f for f in row if f.n >= held.n and same_unit(f, held)][:_MOST]
    if len(told) < _FEWEST or not held.summable:
        return None
    new = told[1]
    place = next((n for n, f in enumerate(told) if n > 2 and _LEFT.search(f.before)), None)
    if place is None or not (_NEW.search(new.before) or _NEW_BEHIND.match(_said(new))):
        return None
    done, left = tuple(told[2:place]), told[place]
    if not _OF_ALL.match(_said(left)):
        return None
    plain = not any(f.hedged or f.quantity.total is not None or _TOTAL.search(f.before) for f in told[: place + 1])
    if not plain or not all(_DONE.search(f.before) for f in done):
        return None
    return Stock(held, new, done, left)


def _said(figure: Figure) -> str:
    """What is said of the counted behind their noun."""
    return figure.text.partition(figure.unit)[2] + figure.after


def _check(article: SegmentedArticle, stock: Stock) -> CheckMention:
    held, new, left = stock.held, stock.new, stock.left
    expected = held.number + new.number - sum((f.number for f in stock.done), Decimal(0))
    bounds = held.stated + new.stated
    for done in stock.done:
        bounds = bounds - done.stated
    verdict, rounding = Verdict.INCONSISTENT, None
    if expected == left.number:
        verdict = Verdict.CONSISTENT
    elif not left.countable and bounds.meets(left.stated) and bounds != point(expected):
        verdict, rounding = Verdict.ROUNDING, "operands"
    first, second, *taken, last = quoted(article, held, new, *stock.done, left)
    value, value_en = amount(left, expected)
    less = " − ".join(f"“{one}”" for one in taken)
    tail, tail_en = tails(verdict, last)
    return CheckMention(
        kind=CheckKind.SUM,
        code="S3",
        quantities=(left.n, held.n, new.n, *(f.n for f in stock.done)),
        claimed=left.number,
        expected=decimal(expected),
        low=decimal(bounds.low),
        high=decimal(bounds.high),
        verdict=verdict,
        rounding=rounding,
        rule="stock",
        message=f"“{first}” + “{second}” − {less} còn {value}, {tail}.",
        message_en=f"“{first}” + “{second}” − {less} leave {value_en}, {tail_en}.",
    )
