"""Reads what is told by its distance from now or from a date named before: ``hôm qua``, ``3 tháng qua``."""

import re

from extractor.recognize.temporals import patterns, points
from extractor.recognize.temporals.patterns import WORDS
from extractor.recognize.temporals.said import REL_YEAR, SAME_YEAR, Said, number, year_of
from schemas import TemporalType


def read_edge(text: str, at: int, before: str) -> Said | None:
    """``cuối năm``, ``cuối 2015``, ``đầu năm nay``, ``cuối tháng trước``: the whole year or month."""
    bare = patterns.EDGE_OF_YEAR.match(text, at)
    if bare:
        return Said(at, bare.end(), "year", point=points.year(int(bare["y"])))
    match = patterns.EDGE_OF_UNIT.match(text, at)
    if not match:
        return None
    if not match["rel"] and match["unit"] == "tháng" and patterns.TO_EDGE_OF_MONTH.search(before):
        return Said(at, match.end(), "edge", relative=("tháng", 0))  # "hồi đầu tháng"
    if not match["rel"] and (match["unit"] != "năm" or not patterns.TO_EDGE.search(before)):
        return None
    if match["rel"] in ("đó", "ấy"):
        return Said(at, match.end(), "edge", point=points.year(None), relative=(SAME_YEAR, 0))
    if match["rel"]:
        return Said(at, match.end(), "edge", relative=(match["unit"], REL_YEAR[match["rel"]]))
    return Said(at, match.end(), "edge", point=points.year(None))


def read_relative_day(text: str, at: int, before: str) -> Said | None:
    """``hôm qua``, ``sáng nay``, also with its date in brackets: ``hôm qua (5/11)``; ``mấy hôm nay`` is vague."""
    match = patterns.RELATIVE_DAY.match(text, at)
    if not match or patterns.VAGUE.search(before):
        return None
    if match["apposed"] and (dated := _apposed(text, at, match)):
        return dated
    return Said(at, match.end("w"), "relative_day", relative=("ngày", WORDS["relative_days"][match["w"]]))


def _apposed(text: str, at: int, match: re.Match[str]) -> Said | None:
    """The day that is told by its date as well, behind a comma or in brackets: ``hôm qua (5/11)``."""
    dated = patterns.DAY.match(text, match.end())
    if not dated or not dated["m"]:
        return None
    end = dated.end() + (text[dated.end() : dated.end() + 1] == ")" and "(" in match["apposed"])
    point = points.day(int(dated["d"]), int(dated["m"]), year_of(dated["y"], dated["y2"]))
    return Said(at, end, "relative_day_dated", point=point) if 1 <= point.first[0] <= 12 and point.valid() else None


def read_relative_weekday(text: str, at: int, before: str) -> Said | None:
    """``thứ hai tuần tới``, ``sáng thứ Bảy vừa qua``; ``lần thứ hai`` is no day."""
    match = patterns.RELATIVE_WEEKDAY.match(text, at)
    if not match or patterns.AN_ORDINAL.search(before):
        return None
    if not (match["week"] or match["lead"] or patterns.TELLS_WHEN.search(before)):
        return None
    if match["apposed"] and (dated := _apposed(text, at, match)):
        return dated
    week = ("tuần", WORDS["relative_units"][match["week"]]) if match["week"] else None
    relative = week or ("ngày", 1 if match["when"] == "tới" else -1)
    return Said(at, match.end("when"), "weekday", relative=relative, weekday=WORDS["weekdays"][match["day"]])


def read_relative_unit(text: str, at: int, before: str) -> Said | None:
    """``năm nay``, ``tháng trước``, ``tuần qua``; vague after ``những``, a count after a number."""
    match = patterns.RELATIVE_UNIT.match(text, at)
    if (
        not match
        or patterns.VAGUE.search(before)
        or (patterns.COUNTED.search(before) and not _of_a_feast(match, before))
    ):
        return None
    unit = "năm" if match["w"].startswith("sang") else match["w"].split()[0]
    if match["there"]:  # "năm trước đó", "tuần sau đó": counted from what was named before
        back = {"trước": 1, "sau": -1}.get(match["w"].split()[-1])
        return Said(at, match.end(), "point_back", back=(unit, back, True)) if back else None
    past = match["w"].endswith((" qua", " rồi")) and (unit == "năm" or match["edge"] != "cuối")
    rule = {"năm": "year_past", "tuần": "week_past"}.get(unit) if past else None
    return Said(at, match.end(), rule or "relative_unit", relative=(unit, WORDS["relative_units"].get(match["w"], 1)))


def _of_a_feast(match: re.Match[str], before: str) -> bool:
    """Whether digits before ``năm nay`` are a day of every year, not a count: ``Quốc khánh 2-9 năm nay``."""
    return match["w"] in ("năm nay", "năm ngoái") and patterns.A_FEAST.search(before) is not None


def read_last_weekday(text: str, at: int, _: str) -> Said | None:
    """``hôm thứ sáu``: the last one before now."""
    match = patterns.LAST_WEEKDAY.match(text, at)
    if not match:
        return None
    return Said(at, match.end(), "last_weekday", relative=("ngày", -1), weekday=WORDS["weekdays"][match["day"]])


def read_ahead(text: str, at: int, before: str) -> Said | None:
    """``trong 3 năm tới``, ``5 ngày tới.``; not ``chuyến đi 4 ngày tới Huế``."""
    match = patterns.AHEAD.match(text, at)
    if not match or patterns.VAGUE.search(before) or patterns.WITHIN_NUMBER.search(before):
        return None
    if not (patterns.LOOKS_AHEAD.search(before) or patterns.DATE_ENDS.match(text, match.end())):
        return None
    if match["low"]:
        return Said(at, match.end(), "about_ahead", type=TemporalType.PERIOD)
    count, unit = _count(match["n"], match["u"])
    return Said(at, match.end(), "stretch_ahead", back=(unit, -count, False), type=TemporalType.PERIOD)


def read_back(text: str, at: int, before: str) -> Said | None:
    """``10 tháng qua``, ``cách đây 2 ngày``, ``6 tháng trước đó``, ``trước đó một tháng``, ``hai hôm sau``."""
    match = patterns.BACK.match(text, at)
    if not match or patterns.VAGUE.search(before) or patterns.WITHIN_NUMBER.search(before):
        return None
    if match["n3"]:
        return Said(at, match.end(), "point_ahead", back=(_unit(match["u3"]), -number(match["n3"]), True))
    if match["apposed"]:
        end = match.end() + ("(" in match["apposed"] and text.startswith(")", match.end()))
        return Said(at, end, "year_apposed", point=points.year(int(match["year"])))
    tail = match["tail"] or ""
    if tail in ("nay", "qua") and patterns.ALREADY.search(before):
        return None  # "đã hơn 1 năm nay": how long it has lasted
    if tail in ("qua", "vừa qua") and text.startswith(" đêm", match.end()):
        return None
    ago = match["ago"] or ""
    from_last = tail == "trước đó" or ago in ("trước đó", "sau đó", "cách đó")
    stretch = tail in ("qua", "vừa qua", "gần đây", "trở lại đây", "trước đó", "nay")
    kind = TemporalType.PERIOD if stretch else TemporalType.DATE
    if low := match["low"] or match["low2"]:
        next_to = number(match["n"] or match["n2"]) == int(low.strip(" -")) + 1
        # "2-3 năm nay", but "Quốc khánh 2-9 năm nay"
        return Said(at, match.end(), "about_back", type=kind) if next_to or tail != "nay" else None
    count, unit = _count(match["n"] or match["n2"], match["u"] or match["u2"])
    back = (unit, -count if ago == "sau đó" else count, from_last)
    return Said(at, match.end(), "stretch_back" if stretch else "point_back", back=back, type=kind)


def _count(said: str, word: str) -> tuple[int, str]:
    """How many of which unit; a decade is ten years."""
    return (10 * number(said), "năm") if word.startswith("thập") else (number(said), _unit(word))


def _unit(word: str) -> str:
    return "ngày" if word == "hôm" else word


def read_same_day(text: str, at: int, _: str) -> Said | None:
    """``chiều cùng ngày``: the last day named; ``cùng ngày 5/11`` tells it again."""
    match = patterns.SAME_DAY.match(text, at)
    dated = _apposed(text, at, match) if match and match["apposed"] else None
    if match and dated and dated.point and (not dated.point.year or match["apposed"] == " "):
        return dated
    return Said(at, match.start("apposed") if match["apposed"] else match.end(), "same_day") if match else None


def read_next_day(text: str, at: int, before: str) -> Said | None:
    """``sáng hôm sau``: the day after the last one named."""
    match = patterns.NEXT_DAY.match(text, at)
    if not match or patterns.VAGUE.search(before):
        return None
    if match["apposed"] and (dated := _apposed(text, at, match)):
        return dated
    return Said(at, match.start("apposed") if match["apposed"] else match.end(), "next_day", back=("ngày", -1, True))
