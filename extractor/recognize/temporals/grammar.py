"""Reads calendar expressions at a place of a text: what is said, before anything is resolved.

Each reader is tried where a trigger stands. Texts are lower case and folded; the offsets are
those of the article, for lower case keeps the length.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain

from extractor.recognize.temporals import patterns, points
from extractor.recognize.temporals.patterns import NUMBERS, QUARTERS, WORDS
from extractor.recognize.temporals.points import Point
from extractor.recognize.temporals.relative import (
    read_ahead,
    read_back,
    read_edge,
    read_last_weekday,
    read_next_day,
    read_relative_day,
    read_relative_unit,
    read_relative_weekday,
    read_same_day,
)
from extractor.recognize.temporals.said import REL_YEAR, Said, number, relative_of, with_head, year_of
from extractor.recognize.temporals.years import read_bare_years, read_decade, read_old_year, read_term, read_year
from schemas import Grain, TemporalType

_COMMON_YEAR = 2023  # whose February is short


def read_days(text: str, at: int, _: str) -> list[Said] | None:
    """``ngày 12 và 13/9`` are two days, ``từ 12 đến 15/9`` a range whose first day takes the month."""
    match = patterns.DAYS.match(text, at)
    if not match:
        return None
    year = year_of(match["y"], match["y2"], match["y3"], match["y4"])
    if not match["lead"] and year is None and not patterns.DAYS_END.match(text, match.end()):
        return None  # "vào 2-3/5 hộ"
    month = number(match["m"] or match["m2"])
    start = match.end("lead") if match["lead"].endswith(("từ ", "(")) else at
    rel = match["rel"] or match["rel2"]
    relative = relative_of(rel) if rel else None
    if match["first"]:
        stretch = _from_day_to_day(start, match, month, year)
        return [replace(stretch, relative=relative), *_next_days(text, match.end())] if stretch else None
    said: list[Said] = []
    for m in re.finditer(r"\d{1,2}", match["list"]):
        place = match.start("list") + m.start()
        said.append(
            Said(
                place if said else start,
                place + len(m.group()),
                "day_in_list",
                point=points.day(int(m.group()), month, year),
                relative=relative,
            )
        )
    last = points.day(int(match["last"]), month, year)
    said.append(Said(match.start("last"), match.end(), "day_in_list", point=last, relative=relative))
    return said if all(s.point and s.point.valid() for s in said) else None


def _from_day_to_day(start: int, match: re.Match[str], month: int, year: int | None) -> Said | None:
    """``18-26/4``: the stretch between two days of one month."""
    first, until = (points.day(int(match[g]), month, year) for g in ("first", "until"))
    if not (first.valid() and until.valid() and first.first < until.first):
        return None
    return Said(start, match.end(), "days", point=first, until=until, type=TemporalType.PERIOD)


def _next_days(text: str, end: int) -> list[Said]:
    """The second of ``các ngày 16-17/6 và 23-24/7``."""
    match = patterns.NEXT_DAYS.match(text, end)
    month = int(match["m"]) if match else 0
    if match is None or not 1 <= month <= 12:
        return []
    stretch = _from_day_to_day(match.start("first"), match, month, year_of(match["y"]))
    return [stretch, *_next_days(text, match.end())] if stretch else []


def read_day(text: str, at: int, before: str) -> Said | None:
    """``sáng ngày 3/10``, ``31-5-2018``, ``ngày 5 tháng 6 năm 2019``, ``Thứ Hai (5/11)``."""
    match = patterns.DAY.match(text, at)
    if not match:
        return None
    year = year_of(match["y"], match["y2"], match["y3"], match["y4"])
    day, month = int(match["d"]), number(match["m"] or match["m2"])
    if not match["lead"] and not _stands_alone(text, match, before):
        return None
    if not match["y"] and _tells_how_many(text, match, before):
        return None
    if match["lead"].startswith("thứ ") and _is_ordinal(before):
        return None  # "đợt kiểm tra thứ 5 (12/5/2021)": the fifth one; the date in brackets is read by itself
    end = match.end()
    if "(" in match["lead"] and text[end : end + 1] == ")":
        end += 1
    if moon := patterns.BY_THE_MOON.match(text, end):
        return Said(at, moon.end(), "lunar", note="N004")
    point = points.day(day, month, year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and point.valid()):
        impossible = 1 <= day <= 31 and 1 <= month <= 31
        return Said(at, end, "impossible_day", note="N003") if impossible else None
    rel = match["rel"] or match["rel2"]
    if rel:
        return Said(at, end, "day_of_relative_month", point=point, relative=relative_of(rel))
    hours = match["clocks"] is not None  # "từ 8h đến 10h ngày 3/10" ends on the day it begins
    kind = TemporalType.PERIOD if hours and before.endswith("từ ") else TemporalType.DATE
    return Said(at, end, "day", point=point, until=point if hours else None, type=kind)


def read_night(text: str, at: int, _: str) -> Said | None:
    """``đêm 5`` of ``đêm 5, rạng sáng 6/3``."""
    match = patterns.NIGHT.match(text, at)
    if not match or int(match["next"]) != int(match["d"]) + 1:
        return None
    point = points.day(int(match["d"]), int(match["m"]), year_of(match["y"]))
    return Said(at, match.end(), "day", point=point) if 1 <= int(match["m"]) <= 12 and point.valid() else None


def read_day_of_near_month(text: str, at: int, _: str) -> Said | None:
    """``ngày 25 tháng trước``, ``ngày 5 tháng tới``."""
    match = patterns.DAY_OF_NEAR_MONTH.match(text, at)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    point = points.day(int(match["d"]), 1)
    return Said(at, match.end(), "day_of_near_month", point=point, relative=relative_of(match["rel"]))


def _tells_how_many(text: str, match: re.Match[str], before: str) -> bool:
    """Whether numbers behind ``ngày`` or a time of day count: ``mỗi ngày 20-30 kg``, ``lúc 14h15, 2/5 công chức``."""
    lead = match["lead"]
    if lead == "ngày ":
        doses = patterns.A_DOSE.match(text, match.end()) or patterns.EVERY_DAY.search(before)
        return match["sep"] == "-" and doses is not None
    return lead.endswith(", ") and lead[0].isdigit() and patterns.PRESENT.match(text, match.end()) is not None


def _is_ordinal(before: str) -> bool:
    """Whether ``thứ 5`` counts a noun before it; ``phiên họp vào thứ 5``, ``phiên họp ngày thứ Hai`` tell days."""
    if before.endswith("ngày ") or patterns.TELLS_WHEN.search(before):
        return False
    return patterns.AN_ORDINAL.search(before) is not None


def _stands_alone(text: str, match: re.Match[str], before: str) -> bool:
    """Whether digits without a word of time before them are a date, not a ratio or a range."""
    if match["m2"]:
        if patterns.MONTHS_LISTED.match(text, match.end()):
            return False  # "trong 3 tháng 7, 8, 9/2025"
        length = before.endswith(" năm ") or text.startswith(" ngày", match.end())  # "7 năm 8 tháng 16 ngày"
        if before.endswith("tuần ") or (length and not match["y3"] and not match["y4"]):
            return False
        told = match["y3"] or match["y4"] or match["rel"] or patterns.TIME_BEFORE.search(before)
        return bool(told or patterns.DATE_ENDS.match(text, match.end()))
    if match["y"] and len(match["y"]) == 4:
        return True
    if match["y"]:
        return match["sep"].strip() == "/" and bool(patterns.TIME_BEFORE.search(before))
    if match["sep"].strip() == "/" and 1 <= int(match["m"]) <= 12:
        first = before.endswith("(") and patterns.FIRST_OF_TWO.match(text, match.end())
        if first or (patterns.LAST_OF_TWO.search(before) and text.startswith(")", match.end())):
            return True
    if match["rel2"] and int(match["d"]) > int(match["m"]):
        return True  # "số dư 31/12 năm trước"
    no_range = int(match["d"]) > max(12, int(match["m"]))  # "đến 31-3 mới nộp"
    beside = patterns.BESIDE_A_DATE.search(before)
    if not patterns.TIME_BEFORE.search(before) and (beside is None or beside["sep"] != match["sep"].strip()):
        ends = no_range or patterns.DATE_ENDS.match(text, match.end())
        return bool(ends and patterns.EVENT_BEFORE.search(before))
    follows = patterns.DATE_GOES_ON if match["sep"].strip() == "/" or beside or no_range else patterns.DATE_ENDS
    return bool(follows.match(text, match.end()))


def read_months(text: str, at: int, before: str) -> list[Said] | None:
    """``tháng 10``, ``tháng 8/2019``, ``tháng 7-8/2018``, ``đầu tháng 6``, ``tháng 5 tới``; not ``4 tháng 10 ngày``."""
    match = patterns.MONTHS.match(text, at)
    if not match or (text.startswith(" ngày", match.end()) and patterns.COUNTED.search(before)):
        return None
    if patterns.DIGIT_BEFORE.search(before) and not (match["more"] or match["y"] or match["y2"]):
        return None  # "phạt tù 2 tháng 10 bị cáo"
    numbers = [(match.start("m"), match.end("m"), number(match["m"]))]
    numbers += [
        (with_head("tháng ", text, m.start()), m.end(), number(m.group()))
        for m in patterns.A_MONTH.finditer(text, *match.span("more"))
    ]
    if not all(1 <= n <= 12 for _, _, n in numbers):
        return [Said(at, match.end(), "impossible_month", note="N003")] if match["y"] or match["y2"] else None
    if moon := patterns.BY_THE_MOON.match(text, match.end()):
        return [Said(at, moon.end(), "lunar", note="N004")]
    relative = relative_of(match["rel"]) if match["rel"] else None
    year = year_of(match["y"], match["y2"])
    return _enumerated(at, match, numbers, [points.months(n, n, year) for *_, n in numbers], relative, "month")


def read_quarter(text: str, at: int, _: str) -> list[Said] | None:
    """``quý III/2019``, ``quý 3-2019``, ``quý III và IV năm 2018`` (two)."""
    match = patterns.QUARTER.match(text, at)
    if not match:
        return None
    numbers = [(match.start("q"), match.end("q"), QUARTERS[match["q"]])]
    numbers += [
        (with_head("quý ", text, m.start()), m.end(), QUARTERS[m.group()])
        for m in patterns.A_QUARTER.finditer(text, *match.span("more"))
    ]
    relative = relative_of(match["rel"]) if match["rel"] else None
    year = year_of(match["y"], match["y2"])
    return _enumerated(at, match, numbers, [points.quarter(n, year) for *_, n in numbers], relative, "quarter")


def _enumerated(
    at: int,
    match: re.Match[str],
    places: list[tuple[int, int, int]],
    stretches: list[Point],
    relative: tuple[str, int] | None,
    rule: str,
) -> list[Said]:
    """One expression a listed number, or one range where a dash or ``đến`` joins them."""
    more = match["more"]
    if len(stretches) > 1 and ("-" in more or "đến" in more):
        return [
            Said(
                at,
                match.end(),
                f"{rule}s",
                point=stretches[0],
                until=stretches[-1],
                relative=relative,
                type=TemporalType.PERIOD,
            )
        ]
    said = []
    for n, ((start, end, _), point) in enumerate(zip(places, stretches, strict=True)):
        last = n == len(places) - 1
        said.append(Said(start if n else at, match.end() if last else end, rule, point=point, relative=relative))
    return said


def read_stretch(text: str, at: int, before: str) -> Said | None:
    """``9 tháng đầu năm 2018``, ``3 tháng cuối năm``, ``nửa đầu 2018``, ``quý đầu năm``, ``15 ngày đầu tháng 3``."""
    match = patterns.STRETCH.match(text, at)
    if not match or (match["one"] and (patterns.VAGUE.search(before) or patterns.COUNTED.search(before))):
        return None
    if match["short"]:
        n, unit = int(match["short"]), "tháng"
    else:
        n, unit = (1, match["one"]) if match["one"] else (number(match["n"]) if match["n"] else 0, match["unit"])
    year = year_of(match["y"], match["y2"], match["y3"], match["y4"])
    if match["m"] and match["one"]:
        return None
    if match["m"]:
        point = _part_of_month(n if unit == "ngày" else 7 * n, int(match["m"]), year, match["side"] == "đầu")
    else:
        months = {"tháng": n, "quý": 3 * n}.get(unit or "", 0 if unit else 6)
        point = _part_of_year(months, year, match["side"] == "đầu")
    if point is None:
        return None
    relative = ("năm", REL_YEAR[match["rel"]]) if match["rel"] else None
    return Said(at, match.end(), "stretch_of_year", point=point, relative=relative, type=TemporalType.PERIOD)


def _part_of_year(n: int, year: int | None, at_start: bool) -> Point | None:
    if not 1 <= n <= 12:
        return None
    return points.months(1, n, year) if at_start else points.months(13 - n, 12, year)


def _part_of_month(days: int, month: int, year: int | None, at_start: bool) -> Point | None:
    if not 1 <= month <= 12:
        return None
    days = days or 15
    if days > 28:
        return None
    if at_start:
        return Point(year, (month, 1), (month, days), Grain.DAY)
    begin = 16 if days == 15 else calendar.monthrange(year or _COMMON_YEAR, month)[1] - days + 1
    return Point(year, (month, begin), (month, 0), Grain.DAY)


def read_months_of_year(text: str, at: int, _: str) -> Said | None:
    """``9 tháng năm 2018``, ``9 tháng/2018``: the first nine."""
    match = patterns.MONTHS_OF_YEAR.match(text, at)
    if not match:
        return None
    n = number(match["short"] or match["n"]) * (3 if match["unit"] == "quý" else 1)
    point = _part_of_year(n, year_of(match["y"]), True)
    if point is None:
        return None
    relative = ("năm", REL_YEAR[match["rel"]]) if match["rel"] else None
    return Said(at, match.end(), "months_of_year", point=point, relative=relative, type=TemporalType.PERIOD)


def read_short(text: str, at: int, _: str) -> Said | None:
    """``Q3/2024``, ``T9/2024``."""
    match = patterns.SHORT.match(text, at)
    if match is None:
        return None
    year = int(match["y"])
    point = (
        points.quarter(int(match["q"]), year) if match["q"] else points.months(int(match["m"]), int(match["m"]), year)
    )
    return Said(at, match.end(), "quarter" if match["q"] else "month", point=point)


def read_lunar(text: str, at: int, _: str) -> Said | None:
    """``rằm tháng Giêng``: kept, without a value."""
    match = patterns.LUNAR.match(text, at)
    if not match or not patterns.LUNAR_WORD.search(match.group()):
        return None
    return Said(at, match.end(), "lunar", note="N004")


Reader = Callable[[str, int, str], Said | list[Said] | None]


def _firsts(*phrases: Iterable[str]) -> frozenset[str]:
    """The words that phrases begin with."""
    return frozenset(phrase.split(" ")[0] for phrase in chain(*phrases))


_PARTS, _WEEKDAYS, _COUNTS = (_firsts(words) for words in (WORDS["day_parts"], WORDS["weekdays"], NUMBERS))
_EDGES = frozenset({"đầu", "giữa", "cuối"})
_EDGES_OF_MONTHS = _EDGES | {"thượng", "trung", "hạ", "các"}

# What begins with a digit; and what begins with a word, with the words that it may begin with. Longest readings first:
# the first that reads wins.
OF_DIGITS: tuple[Reader, ...] = (
    read_lunar,
    read_stretch,
    read_months_of_year,
    read_days,
    read_day,
    read_same_day,
    read_next_day,
    read_bare_years,
    read_ahead,
    read_back,
)
OF_WORDS: dict[Reader, frozenset[str]] = {
    read_lunar: _PARTS | {"ngày", "rằm", "mùng", "mồng", "tháng"},
    read_relative_day: _PARTS | _firsts(WORDS["relative_days"]),
    read_relative_weekday: _PARTS | _WEEKDAYS | {"ngày", "hôm"},
    read_same_day: _PARTS | {"ngày", "cùng"},
    read_next_day: _PARTS | {"ngày", "hôm"},
    read_stretch: _COUNTS | {"nửa", "tháng", "quý"},
    read_months_of_year: _COUNTS,
    read_day_of_near_month: _PARTS | {"ngày", "hôm", "mùng", "mồng"},
    read_night: frozenset({"đêm", "tối", "khuya"}),
    read_days: _PARTS | {"các", "những", "ngày", "hôm", "từ"},
    read_day: _PARTS | _WEEKDAYS | {"ngày", "hôm", "mùng", "mồng"},
    read_term: frozenset({"giai", "thời", "nhiệm", "niên", "khóa", "năm"}),
    read_decade: _EDGES | {"những", "thập"},
    read_year: _EDGES | {"những", "các", "năm", "niên"},
    read_quarter: _EDGES_OF_MONTHS | {"quý"},
    read_old_year: _EDGES | {"năm"},
    read_ahead: _COUNTS,
    read_back: _COUNTS | {"cách", "trước", "sau"},
    read_months: _EDGES_OF_MONTHS | {"tháng"},
    read_relative_unit: _EDGES_OF_MONTHS | _firsts(WORDS["relative_units"], ["sang năm"]),
    read_edge: _EDGES | {"những", "các"},
    read_last_weekday: _PARTS | {"hôm"},
    read_short: patterns.SHORTS,
}
_BY_WORD = {word: [reader for reader, firsts in OF_WORDS.items() if word in firsts] for word in patterns.FIRST_WORDS}


def read(text: str, at: int, word: str) -> list[Said]:
    """What is said at ``at``, where a ``word`` or number begins; empty where nothing anchored is."""
    before = text[max(0, at - 30) : at]
    for reader in OF_DIGITS if word[0].isdecimal() else _BY_WORD[word]:
        said = reader(text, at, before)
        if said:
            return said if isinstance(said, list) else [said]
    return []
