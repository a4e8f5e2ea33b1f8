"""Reads years and what is told by them: ``năm 2015, 2016``, ``nhiệm kỳ 2015-2020``, ``từ 2013 đến 2015``."""

import re

from extractor.recognize.temporals import patterns, points
from extractor.recognize.temporals.said import Said, with_head
from schemas import TemporalType

_OUTSIDE = ("thời kỳ", "khóa")  # heads that are not part of the range behind them


def read_term(text: str, at: int, _: str) -> Said | None:
    """``giai đoạn 2011 - 2015``, ``nhiệm kỳ 2015-2020``, ``năm học 2016-2017``."""
    match = patterns.TERM.match(text, at)
    if not match:
        return None
    head = match["head"]
    if (match["from"] and head in ("năm", *_OUTSIDE)) or (head == "năm" and text[at - 3 : at] == "từ "):
        return None  # "từ năm 2015 đến 2017" is read as a range, with its preposition
    bracketed = head == "năm" and "(" in match.group()  # "5 năm (2011 - 2015)"
    start = match.start("a") if bracketed or head in _OUTSIDE else at
    first = points.year(int(match["a"]))
    if match["b"] == "nay":
        return Said(start, match.end("a"), "term", point=first, type=TemporalType.PERIOD)
    end = match.end() + (not bracketed and text[match.end() : match.end() + 1] == ")" and "(" in match.group())
    if int(match["b"]) < int(match["a"]):
        return None
    return Said(start, end, "term", point=first, until=points.year(int(match["b"])), type=TemporalType.PERIOD)


def read_bare_years(text: str, at: int, before: str) -> Said | list[Said] | None:
    """``từ 2013 đến 2015``, ``(2016-2018)`` after a word of time; ``từ 8/2015``, ``so với 2017``; ``(2016, 2018)``."""
    if before.endswith("năm (") and (listed := patterns.YEARS_IN_BRACKET.match(text, at)):
        years = patterns.A_YEAR.finditer(text, at, listed.end())
        return [Said(m.start(), m.end(), "year_in_list", point=points.year(int(m.group()))) for m in years]
    match = patterns.BARE_YEARS.match(text, at)
    if match and (patterns.SPAN_OF_YEARS.search(before) or _spans_years(match, before)):
        if match["b"] == "nay":
            return Said(at, match.end("a"), "bare_year", point=points.year(int(match["a"])))
        if match["a"] < match["b"]:
            a, b = points.year(int(match["a"])), points.year(int(match["b"]))
            return Said(at, match.end(), "bare_years", point=a, until=b, type=TemporalType.PERIOD)
    compared = before.endswith(("so với ", "cùng kỳ ")) and patterns.WHOLE_YEAR.match(text, at)
    year = compared or (patterns.OF_YEAR.search(before) and patterns.YEAR_ENDS.match(text, at))
    if year:
        return Said(at, at + 4, "bare_year", point=points.year(int(text[at : at + 4])))
    opened = before.endswith(("- ", "-", "(", "giai đoạn ")) or patterns.BESIDE_A_MONTH.search(before)
    if opened or patterns.TIME_BEFORE.search(before):
        month = patterns.MONTH_OF_YEAR.match(text, at)
        if month and 1 <= int(month["m"]) <= 12:
            return Said(
                at, month.end(), "month_of_year", point=points.months(int(month["m"]), int(month["m"]), int(month["y"]))
            )
    return None


def _spans_years(match: re.Match[str], before: str) -> bool:
    """Whether ``2008-2010`` is a stretch by itself; the season of two years belongs to a name: ``Giải A 2015-2016``."""
    if not match["dash"] or match["b"] == "nay":
        return False
    return int(match["b"]) > int(match["a"]) + 1 or patterns.TELLS_YEARS.search(before) is not None


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
        if joint.startswith((", đến", ", tới")):
            break  # "sang đây năm 1975, đến năm 2005 …": two times, unless they are joined later
        begin = text.index(year, place)
        joined = joint.strip(", ")
        if joined in ("-", "/") or joined.startswith(("đến", "tới")):
            first = said.pop()
            said.append(
                Said(
                    first.start,
                    begin + 4,
                    "years" if match["head"] == "năm" else "term",
                    point=first.point,
                    until=points.year(int(year)),
                    type=TemporalType.PERIOD,
                )
            )
        else:
            named = with_head("năm ", text, begin)
            said.append(Said(named, begin + 4, "year_in_list", point=points.year(int(year))))
        place = begin + 4
    return said


def read_old_year(text: str, at: int, _: str) -> Said | None:
    """``xây năm 1876``: a year of history, where no number of things can stand."""
    match = patterns.OLD_YEAR.match(text, at)
    return Said(at, match.end(), "year", point=points.year(int(match["y"]))) if match else None


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
