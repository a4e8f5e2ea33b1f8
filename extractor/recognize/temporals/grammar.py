"""Reads calendar expressions at a place of a text: what is said, before anything is resolved.

Each reader is tried where a trigger stands. Texts are lower case and folded; the offsets are
those of the article, for lower case keeps the length.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.recognize.temporals import patterns, points
from extractor.recognize.temporals.patterns import NUMBERS, QUARTERS, WORDS
from extractor.recognize.temporals.points import Point
from schemas import Grain, TemporalType


@dataclass(frozen=True, slots=True)
class Said:
    """An expression as said: a stretch of text and one point, two points or a distance from now."""

    start: int
    end: int
    rule: str
    point: Point | None = None
    until: Point | None = None  # the second end of a range
    relative: tuple[str, int] | None = None  # unit, distance from the day of speaking
    back: tuple[str, int, bool] | None = None  # unit, how many, whether counted from the last date named
    type: TemporalType = TemporalType.DATE
    note: str | None = None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _year_of(*groups: str | None) -> int | None:
    """The year said; two digits stay two until a century is known."""
    return next((int(group) for group in groups if group), None)


_REL_YEAR = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1, "qua": -1, "rồi": -1}


def read_days(text: str, at: int, _: str) -> list[Said] | None:
    """``ngày 12 và 13/9`` are two days, ``từ 12 đến 15/9`` a range whose first day takes the month."""
    match = patterns.DAYS.match(text, at)
    if not match:
        return None
    year = _year_of(match["y"], match["y2"], match["y3"], match["y4"])
    month = _number(match["m"] or match["m2"])
    start = match.end("lead") if match["lead"].endswith(("từ ", "(")) else at
    if match["first"]:
        first, until = (points.day(int(match[g]), month, year) for g in ("first", "until"))
        if not (first.valid() and until.valid() and first.first < until.first):
            return None
        return [Said(start, match.end(), "days", point=first, until=until, type=TemporalType.PERIOD)]
    said: list[Said] = []
    for m in re.finditer(r"\d{1,2}", match["list"]):
        place = match.start("list") + m.start()
        said.append(
            Said(
                place if said else start,
                place + len(m.group()),
                "day_in_list",
                point=points.day(int(m.group()), month, year),
            )
        )
    said.append(
        Said(match.start("last"), match.end(), "day_in_list", point=points.day(int(match["last"]), month, year))
    )
    return said if all(s.point and s.point.valid() for s in said) else None


def read_day(text: str, at: int, before: str) -> Said | None:
    """``sáng ngày 3/10``, ``31-5-2018``, ``ngày 5 tháng 6 năm 2019``, ``Thứ Hai (5/11)``."""
    match = patterns.DAY.match(text, at)
    if not match:
        return None
    year = _year_of(match["y"], match["y2"], match["y3"], match["y4"])
    day, month = int(match["d"]), _number(match["m"] or match["m2"])
    if not match["lead"] and not _stands_alone(text, match, before):
        return None
    end = match.end()
    if "(" in match["lead"] and text[end : end + 1] == ")":
        end += 1
    point = points.day(day, month, year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and point.valid()):
        return Said(at, end, "impossible_day", note="N003") if day <= 31 and month <= 31 else None
    if match["rel"]:
        unit = "năm" if match["rel"].startswith("năm") else "tháng"
        return Said(at, end, "day_of_relative_month", point=point, relative=(unit, _REL_YEAR[match["rel"].split()[-1]]))
    return Said(at, end, "day", point=point)


def _stands_alone(text: str, match: re.Match[str], before: str) -> bool:
    """Whether digits without a word of time before them are a date, not a ratio or a range."""
    if match["m2"]:
        return not before.endswith("tuần ")
    if match["y"] and len(match["y"]) == 4:
        return True
    if match["y"]:
        return match["sep"].strip() == "/" and bool(patterns.TIME_BEFORE.search(before))
    if not patterns.TIME_BEFORE.search(before):
        return False
    follows = patterns.DATE_GOES_ON if match["sep"].strip() == "/" else patterns.DATE_ENDS
    return bool(follows.match(text, match.end()))


def read_months(text: str, at: int, _: str) -> list[Said] | None:
    """``tháng 10``, ``tháng 8/2019``, ``tháng 7-8/2018``, ``đầu tháng 6``, ``tháng 5 tới``."""
    match = patterns.MONTHS.match(text, at)
    if not match:
        return None
    numbers = [(match.start("m"), match.end("m"), _number(match["m"]))]
    numbers += [(m.start(), m.end(), _number(m.group())) for m in patterns.A_NUMBER.finditer(text, *match.span("more"))]
    if not all(1 <= n <= 12 for _, _, n in numbers):
        return [Said(at, match.end(), "impossible_month", note="N003")] if match["y"] or match["y2"] else None
    rel = match["rel"] or ""
    relative = None
    if rel:
        unit = "năm" if rel.startswith("năm") else "tháng"
        relative = (unit, _REL_YEAR[rel.split()[-1]])
    year = _year_of(match["y"], match["y2"])
    return _enumerated(at, match, numbers, [points.months(n, n, year) for *_, n in numbers], relative, "month")


def read_quarter(text: str, at: int, _: str) -> list[Said] | None:
    """``quý III/2019``, ``quý 3-2019``, ``quý III và IV năm 2018`` (two)."""
    match = patterns.QUARTER.match(text, at)
    if not match:
        return None
    numbers = [(match.start("q"), match.end("q"), QUARTERS[match["q"]])]
    numbers += [
        (m.start(), m.end(), QUARTERS[m.group()]) for m in patterns.A_QUARTER.finditer(text, *match.span("more"))
    ]
    relative = ("năm", _REL_YEAR[match["rel"].split()[1]]) if match["rel"] else None
    year = _year_of(match["y"], match["y2"])
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


def read_stretch(text: str, at: int, _: str) -> Said | None:
    """``9 tháng đầu năm 2018``, ``3 tháng cuối năm``, ``nửa đầu năm``, ``15 ngày đầu tháng 3``."""
    match = patterns.STRETCH.match(text, at)
    if not match:
        return None
    n = _number(match["n"]) if match["n"] else 0
    year = _year_of(match["y"], match["y2"], match["y3"])
    if match["m"]:
        point = _part_of_month(n if match["unit"] == "ngày" else 7 * n, int(match["m"]), year, match["side"] == "đầu")
    else:
        point = _part_of_year(
            {"tháng": n, "quý": 3 * n}.get(match["unit"] or "", 0 if match["unit"] else 6), year, match["side"] == "đầu"
        )
    if point is None:
        return None
    relative = ("năm", _REL_YEAR[match["rel"]]) if match["rel"] else None
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
    return Point(year, (month, 16), (month, 0), Grain.DAY) if days == 15 else None


def read_months_of_year(text: str, at: int, _: str) -> Said | None:
    """``9 tháng năm 2018``, ``9 tháng/2018``: the first nine."""
    match = patterns.MONTHS_OF_YEAR.match(text, at)
    if not match:
        return None
    n = _number(match["n"]) * (3 if match["unit"] == "quý" else 1)
    point = _part_of_year(n, int(match["y"]), True)
    return Said(at, match.end(), "months_of_year", point=point, type=TemporalType.PERIOD) if point else None


def read_term(text: str, at: int, _: str) -> Said | None:
    """``giai đoạn 2011 - 2015``, ``nhiệm kỳ 2015-2020``, ``năm học 2016-2017``."""
    match = patterns.TERM.match(text, at)
    if not match:
        return None
    head = match["head"]
    if head == "năm" and (match["from"] or text[at - 3 : at] == "từ "):
        return None  # "từ năm 2015 đến 2017" is read as a range, with its preposition
    start = match.start("a") if head in ("thời kỳ", "khóa") else at
    first = points.year(int(match["a"]))
    if match["b"] == "nay":
        return Said(start, match.end("a"), "term", point=first, type=TemporalType.PERIOD)
    end = match.end() + (text[match.end() : match.end() + 1] == ")" and "(" in match.group())
    if int(match["b"]) < int(match["a"]):
        return None
    return Said(start, end, "term", point=first, until=points.year(int(match["b"])), type=TemporalType.PERIOD)


def read_bare_years(text: str, at: int, before: str) -> Said | None:
    """``từ 2013 đến 2015``, ``(2016-2018)`` after a word of time; ``từ 8/2015``, ``so với 2017``."""
    if patterns.SPAN_OF_YEARS.search(before):
        match = patterns.BARE_YEARS.match(text, at)
        if match and match["b"] == "nay":
            return Said(at, match.end("a"), "bare_year", point=points.year(int(match["a"])))
        if match and match["a"] < match["b"]:
            a, b = points.year(int(match["a"])), points.year(int(match["b"]))
            return Said(at, match.end(), "bare_years", point=a, until=b, type=TemporalType.PERIOD)
    if before.endswith(("so với ", "cùng kỳ ")) and (compared := patterns.WHOLE_YEAR.match(text, at)):
        return Said(at, compared.end(), "bare_year", point=points.year(int(compared.group())))
    if patterns.TIME_BEFORE.search(before) or before.endswith(("- ", "-", "(")):
        month = patterns.MONTH_OF_YEAR.match(text, at)
        if month and 1 <= int(month["m"]) <= 12:
            return Said(
                at, month.end(), "month_of_year", point=points.months(int(month["m"]), int(month["m"]), int(month["y"]))
            )
    return None


def read_next_term(text: str, at: int) -> Said | None:
    """The second of ``nhiệm kỳ 2015-2020, 2020-2025``."""
    match = patterns.NEXT_TERM.match(text, at)
    if not match:
        return None
    a, b = points.year(int(match["a"])), points.year(int(match["b"]))
    return Said(match.start("a"), match.end(), "term", point=a, until=b, type=TemporalType.PERIOD)


def read_year(text: str, at: int, _: str) -> list[Said] | None:
    """``năm 2014``, ``năm 2015, 2016``, ``cuối năm 2015``, ``những tháng đầu năm 2024``."""
    match = patterns.YEAR.match(text, at)
    if not match:
        return None
    start = match.start("head") if not match["edge"] else at
    listed = patterns.LISTED_YEAR.findall(match["more"])
    said = [Said(start, match.end("y"), "year", point=points.year(int(match["y"])))]
    place = match.end("y")
    for joint, year in listed:
        begin = text.index(year, place)
        joined = joint.strip(", ")
        if joined in ("-", "/") or joined.startswith("đến"):
            first = said.pop()
            said.append(
                Said(
                    first.start,
                    begin + 4,
                    "years",
                    point=first.point,
                    until=points.year(int(year)),
                    type=TemporalType.PERIOD,
                )
            )
        else:
            said.append(Said(begin, begin + 4, "year_in_list", point=points.year(int(year))))
        place = begin + 4
    return said


def read_edge(text: str, at: int, before: str) -> Said | None:
    """``cuối năm``, ``cuối 2015``, ``đầu năm nay``, ``cuối tháng trước``: the whole year or month."""
    bare = patterns.EDGE_OF_YEAR.match(text, at)
    if bare:
        return Said(at, bare.end(), "year", point=points.year(int(bare["y"])))
    match = patterns.EDGE_OF_UNIT.match(text, at)
    if not match:
        return None
    if not match["rel"] and (match["unit"] != "năm" or not patterns.TO_EDGE.search(before)):
        return None
    if match["rel"]:
        return Said(at, match.end(), "edge", relative=(match["unit"], _REL_YEAR[match["rel"]]))
    return Said(at, match.end(), "edge", point=points.year(None))


def read_relative_day(text: str, at: int, _: str) -> Said | None:
    """``hôm qua``, ``sáng nay``, also with its date in brackets: ``hôm qua (5/11)``."""
    match = patterns.RELATIVE_DAY.match(text, at)
    if not match:
        return None
    if match["apposed"]:
        dated = patterns.DAY.match(text, match.end())
        if dated and dated["m"]:
            end = dated.end() + (text[dated.end() : dated.end() + 1] == ")" and "(" in match["apposed"])
            year = _year_of(dated["y"], dated["y2"])
            point = points.day(int(dated["d"]), int(dated["m"]), year)
            if 1 <= point.first[0] <= 12 and point.valid():
                return Said(at, end, "relative_day_dated", point=point)
    return Said(at, match.end("w"), "relative_day", relative=("ngày", WORDS["relative_days"][match["w"]]))


def read_relative_unit(text: str, at: int, before: str) -> Said | None:
    """``năm nay``, ``tháng trước``, ``tuần qua``; vague after ``những``, a count after a number."""
    match = patterns.RELATIVE_UNIT.match(text, at)
    if not match or patterns.VAGUE.search(before) or patterns.COUNTED.search(before):
        return None
    unit = match["w"].split()[0]
    rule = "year_past" if match["w"] in ("năm qua", "năm vừa qua") else "relative_unit"
    return Said(at, match.end(), rule, relative=(unit, WORDS["relative_units"][match["w"]]))


def read_back(text: str, at: int, before: str) -> Said | None:
    """``10 tháng qua``, ``cách đây 2 ngày``, ``6 tháng trước đó``, ``trước đó một tháng``."""
    match = patterns.BACK.match(text, at)
    if not match or patterns.VAGUE.search(before) or patterns.WITHIN_NUMBER.search(before):
        return None
    tail = match["tail"] or ""
    if tail in ("qua", "vừa qua") and text.startswith(" đêm", match.end()):
        return None
    from_last = tail == "trước đó" or (match["ago"] or "") in ("trước đó", "cách đó")
    stretch = tail in ("qua", "vừa qua", "gần đây", "trở lại đây", "trước đó", "nay")
    kind = TemporalType.PERIOD if stretch else TemporalType.DATE
    back = (match["u"] or match["u2"], _number(match["n"] or match["n2"]), from_last)
    return Said(at, match.end(), "stretch_back" if stretch else "point_back", back=back, type=kind)


def read_same_day(text: str, at: int, _: str) -> Said | None:
    """``chiều cùng ngày``: the last day named."""
    match = patterns.SAME_DAY.match(text, at)
    return Said(at, match.end(), "same_day") if match else None


def read_lunar(text: str, at: int, _: str) -> Said | None:
    """``rằm tháng Giêng``: kept, without a value."""
    match = patterns.LUNAR.match(text, at)
    if not match or not patterns.LUNAR_WORD.search(match.group()):
        return None
    return Said(at, match.end(), "lunar", note="N004")


def read_decade(text: str, at: int, _: str) -> Said | None:
    """``những năm 1990``, ``thập niên 90``."""
    match = patterns.DECADE.match(text, at)
    if not match:
        return None
    year = int(match["y"]) if match["y"] else 1900 + int(match["d"])
    if year % 10:
        return None
    return Said(
        at, match.end(), "decade", point=points.year(year), until=points.year(year + 9), type=TemporalType.PERIOD
    )


Reader = Callable[[str, int, str], Said | list[Said] | None]
# What begins with a digit, and what begins with a word. Longest readings first: the first that reads wins.
OF_DIGITS: tuple[Reader, ...] = (
    read_stretch,
    read_months_of_year,
    read_days,
    read_day,
    read_bare_years,
    read_back,
)
OF_WORDS: tuple[Reader, ...] = (
    read_lunar,
    read_relative_day,
    read_same_day,
    read_stretch,
    read_months_of_year,
    read_days,
    read_day,
    read_term,
    read_decade,
    read_year,
    read_quarter,
    read_back,
    read_months,
    read_relative_unit,
    read_edge,
)


def read(text: str, at: int) -> list[Said]:
    """What is said at ``at``; empty where nothing anchored is."""
    before = text[max(0, at - 30) : at]
    for reader in OF_DIGITS if text[at].isdecimal() else OF_WORDS:
        said = reader(text, at, before)
        if said:
            return said if isinstance(said, list) else [said]
    return []
