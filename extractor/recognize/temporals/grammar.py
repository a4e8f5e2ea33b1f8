"""Reads calendar expressions at a place of a text: what is said, before anything is resolved.

Each reader is tried where its trigger stands. Texts are lower case and folded; the offsets are
those of the article, for lower case keeps the length.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.recognize.temporals import points
from extractor.recognize.temporals.points import Point
from extractor.vocabulary import load
from schemas import Grain, TemporalType

WORDS = load(
    __package__,
    "vocabulary.toml",
    {"day_parts", "weekdays", "relative_days", "relative_units", "numbers", "quarters", "cues"},
)


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


def _words(entries: Iterator[str] | list[str]) -> str:
    return "|".join(sorted(map(re.escape, entries), key=len, reverse=True))


_NUMBERS: dict[str, int] = WORDS["numbers"]
_QUARTERS: dict[str, int] = WORDS["quarters"]
_PART = _words(WORDS["day_parts"])
_WEEKDAY = _words(WORDS["weekdays"])
_N = rf"(?:\d{{1,2}}|{_words(list(_NUMBERS))})"
# "một" is left out: "một tháng một lần" names no month.
_MONTH_WORDS = _words([word for word in _NUMBERS if word != "một"])
_Y = r"(?:(?:19|20)\d\d)(?!\d)"
_CLOCK = r"(?:\d{1,2}(?:h|g| ?giờ)(?: ?\d{1,2}(?: ?phút|')?)?|\d{1,2}:\d\d)"
_LEAD = (
    rf"(?:{_CLOCK},? )?(?:(?:{_PART}) )?(?:(?:{_WEEKDAY})(?:,| -)? ?\(?)?(?:(?:{_PART}) )?(?:(?:ngày|hôm|mùng|mồng) )?"
)

_REST = (
    rf"(?:(?P<sep> ?/ ?|-|\.)(?P<m>\d{{1,2}})(?:(?:(?P=sep)|/|-)(?P<y>{_Y}|\d\d(?![\d/%.]))| ?(?:,|năm) ?(?P<y2>{_Y}))?"
    rf"|,? tháng (?P<m2>\d{{1,2}}|{_MONTH_WORDS})(?:,? năm (?P<y3>{_Y})| ?[/.-] ?(?P<y4>{_Y})|"
    rf" (?P<rel>này|trước|tới|sau|năm ngoái|năm nay|năm trước))?)(?!\d)(?![.,]\d\d?(?!\d))"
)
_DMY = re.compile(rf"(?P<lead>{_LEAD})(?P<d>\d{{1,2}}){_REST}")
# Days that take their month from the last one: "ngày 12 và 13/9", "từ 12 đến 15/9", "ngày 18-26/4".
_DAYS = re.compile(
    rf"(?P<lead>(?:{_CLOCK} )?(?:(?:{_PART}) )?(?:(?:các |những |hai |ba |[23] )?ngày|hôm|từ) )"
    rf"(?:(?P<list>\d{{1,2}}(?:, ?\d{{1,2}}){{0,6}})(?:,| và|, và)(?: ngày)? (?P<last>\d{{1,2}})"
    rf"|(?P<first>\d{{1,2}})(?: ?- ?| (?:đến|tới)(?: hết)? (?:ngày )?)(?P<until>\d{{1,2}})){_REST}"
)
_MONTHS = re.compile(
    rf"(?:(?P<edge>đầu|giữa|cuối) )?(?:các )?tháng (?P<m>\d{{1,2}}|{_MONTH_WORDS})(?P<more>(?:(?:,| và| ?-| đến)(?: tháng)? ?{_N}(?!\d|/\d{{1,2}}(?!\d)|%))*)"
    rf"(?: ?[/.-] ?(?P<y>{_Y})|,? ?\(?năm (?P<y2>{_Y})\)?| (?P<rel>năm nay|năm ngoái|năm trước|năm sau|năm tới|vừa qua|tới|vừa rồi|này))?(?!\d)"
)
_QUARTER = re.compile(
    rf"(?:(?P<edge>đầu|giữa|cuối) )?(?:các )?quý (?P<q>iv|iii|ii|i|[1-4]|một|hai|ba|bốn)\b(?P<more>(?:(?:,| và| ?-| đến)(?: quý)? ?(?:iv|iii|ii|i|[1-4])\b(?!\d))*)"
    rf"(?: ?[/.-] ?(?P<y>{_Y})|,? ?\(?năm (?P<y2>{_Y})\)?| (?P<rel>năm nay|năm ngoái|năm trước|năm sau|năm tới))?"
)
_STRETCH = re.compile(
    rf"(?:(?P<n>{_N}) (?P<unit>tháng|quý|ngày|tuần)|(?P<half>nửa)) (?P<side>đầu|cuối|sau)(?: tiên)?(?: của)? "
    rf"(?:năm(?: (?P<y>{_Y})| (?P<rel>nay|ngoái|trước|sau|tới)(?!\w))?(?! học)(?! qua| gần)|tháng (?P<m>\d{{1,2}})(?: ?[/.-] ?(?P<y2>{_Y})|,? năm (?P<y3>{_Y}))?)"
)
_N_MONTHS_OF_YEAR = re.compile(rf"(?P<n>{_N}) (?P<unit>tháng|quý)(?: của)?(?: năm |/)(?P<y>{_Y})")
_YEAR = re.compile(
    rf"(?:(?P<edge>(?:những (?:tháng|ngày) |các tháng |thời điểm )?(?:đầu|giữa|cuối)) )?(?:(?:các|hai|ba|bốn|\d) )?(?P<head>năm(?: học| ngân sách| tài chính)?|niên độ|niên khóa) \(?(?P<y>{_Y})"
    rf"(?P<more>(?:(?:,| và| ?[-/]|,? đến(?: năm)?) ?(?:năm )?{_Y})*)"
)
_EDGE_OF_YEAR = re.compile(
    r"(?P<edge>(?:những (?:tháng|ngày) |các tháng )?(?:đầu|giữa|cuối)) (?P<unit>năm|tháng|tuần|quý)(?: (?P<rel>nay|này|ngoái|trước|sau|tới|qua))?\b(?! (?:học|thứ|\d|một|hai|ba|bốn))"
)
_TERM = re.compile(
    rf"(?P<head>giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên khóa|niên độ|khóa|năm) (?:(?P<from>từ )?(?:năm )?)\(?(?P<a>{_Y}) ?(?:-|đến|tới|/)(?: năm)? ?(?P<b>{_Y}|nay\b)"
)
_A_NUMBER = re.compile(_N)
_A_QUARTER = re.compile(r"iv|iii|ii|i|[1-4]")
_BARE_YEARS = re.compile(rf"(?P<a>{_Y}) ?(?:-|đến|tới)(?: hết)?(?: năm)? ?(?P<b>{_Y}|nay\b)")
_MONTH_OF_YEAR = re.compile(rf"(?P<m>\d{{1,2}})[/.-](?P<y>{_Y})")
_NEXT_TERM = re.compile(rf"(?:,| và|;) (?P<a>{_Y}) ?- ?(?P<b>{_Y})")
_DECADE = re.compile(rf"những năm (?P<y>{_Y})|(?:thập niên|thập kỷ|những năm)(?: của thế kỷ trước)? (?P<d>[2-9]0)\b")
_RELATIVE_DAY = re.compile(
    rf"(?P<w>{_words(list(WORDS['relative_days']))})\b(?P<apposed>,? \(?(?=(?:ngày )?\d{{1,2}}[/.-]\d))?"
)
_RELATIVE_UNIT = re.compile(rf"(?:(?P<edge>đầu|giữa|cuối) )?(?P<w>{_words(list(WORDS['relative_units']))})\b")
_BACK = re.compile(
    rf"(?:(?P<ago>cách đây|trước đó|cách đó)(?: khoảng| hơn| gần)? (?P<n>\d{{1,3}}|{_words(list(_NUMBERS))}) (?P<u>ngày|tuần|tháng|năm|quý)\b"
    rf"|(?P<n2>\d{{1,3}}|{_words(list(_NUMBERS))}) (?P<u2>ngày|tuần|tháng|năm|quý) (?P<tail>trước đó|trước đây|vừa qua|gần đây|trở lại đây|qua|trước)\b)"
)
_SAME_DAY = re.compile(rf"(?:(?:{_PART}) )?(?:ngày )?cùng ngày\b|(?:(?:{_PART}) )cùng ngày\b")
_LUNAR = re.compile(
    rf"(?:(?:ngày )?(?:rằm|(?:mùng|mồng) (?:{_N}))(?: (?:tháng (?:giêng|chạp|một|{_N})|tết))?|tháng (?:giêng|chạp))(?: âm lịch)?(?: năm {_Y})?"
)

TRIGGER = re.compile(
    rf"(?<![\w/])(?=\d{{1,2}} ?/ ?\d{{1,2}}|\d{{1,2}}[.-]\d{{1,2}}(?:[.-]\d\d)?|{_Y} ?(?:-|đến|tới)|\d{{1,2}} (?:tháng|quý|ngày|tuần|năm)\b|{_CLOCK}|"
    rf"(?:ngày|hôm|{_PART}|{_WEEKDAY}|từ|mùng|mồng|rằm|tháng|quý|năm|niên|nhiệm kỳ|giai đoạn|thời kỳ|khóa|nửa|đầu|giữa|cuối|tuần|"
    rf"các|những|thập|cách đ|trước đó|cùng|{_words(list(_NUMBERS))}|hết)\b)"
)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _year_of(*groups: str | None) -> int | None:
    for group in groups:
        if group:
            year = int(group)
            # Two digits belong to the century of the article: no archive reaches back a hundred years.
            return year if year >= 100 else 2000 + year if year < 50 else 1900 + year
    return None


_REL_YEAR = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1, "qua": -1}


def read_days(text: str, at: int, _: str) -> list[Said] | None:
    """``ngày 12 và 13/9`` are two days, ``từ 12 đến 15/9`` a range whose first day takes the month."""
    match = _DAYS.match(text, at)
    if not match:
        return None
    year = _year_of(match["y"], match["y2"], match["y3"], match["y4"])
    month = _number(match["m"] or match["m2"])
    start = match.end("lead") if match["lead"].endswith("từ ") else at
    if match["first"]:
        first, until = (points.day(int(match[g]), month, year) for g in ("first", "until"))
        if not (first.valid() and until.valid() and first.first < until.first):
            return None
        return [Said(start, match.end(), "days", point=first, until=until, type=TemporalType.PERIOD)]
    said = []
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
    match = _DMY.match(text, at)
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
    if match["m2"] or (match["y"] and len(match["y"]) == 4):
        return True
    if match["y"]:
        return match["sep"].strip() == "/" and bool(_TIME_BEFORE.search(before))
    if not _TIME_BEFORE.search(before):
        return False
    follows = _DATE_AFTER if match["sep"].strip() == "/" else _DATE_ENDS
    return bool(follows.match(text, match.end()))


_TIME_BEFORE = re.compile(r"(?:từ|đến|tới|trước|sau|vào|hôm|kể|hết|dịp) $")
_DATE_ENDS = re.compile(r" ?(?:[-,.;:)\n\"]|(?:đến|tới|và)\b|$)")
_DATE_AFTER = re.compile(rf"{_DATE_ENDS.pattern}| (?!số|tổng|diện|dân|triệu|tỷ|tỉ|nghìn|người|hộ|cơ|đơn|vụ|%)")


def read_months(text: str, at: int, _: str) -> list[Said] | None:
    """``tháng 10``, ``tháng 8/2019``, ``tháng 7-8/2018``, ``đầu tháng 6``, ``tháng 5 tới``."""
    match = _MONTHS.match(text, at)
    if not match:
        return None
    numbers = [(match.start("m"), match.end("m"), _number(match["m"]))]
    numbers += [(m.start(), m.end(), _number(m.group())) for m in _A_NUMBER.finditer(text, *match.span("more"))]
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
    match = _QUARTER.match(text, at)
    if not match:
        return None
    numbers = [(match.start("q"), match.end("q"), _QUARTERS[match["q"]])]
    numbers += [(m.start(), m.end(), _QUARTERS[m.group()]) for m in _A_QUARTER.finditer(text, *match.span("more"))]
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
    match = _STRETCH.match(text, at)
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
    match = _N_MONTHS_OF_YEAR.match(text, at)
    if not match:
        return None
    n = _number(match["n"]) * (3 if match["unit"] == "quý" else 1)
    point = _part_of_year(n, int(match["y"]), True)
    return Said(at, match.end(), "months_of_year", point=point, type=TemporalType.PERIOD) if point else None


def read_term(text: str, at: int, _: str) -> Said | None:
    """``giai đoạn 2011 - 2015``, ``nhiệm kỳ 2015-2020``, ``năm học 2016-2017``."""
    match = _TERM.match(text, at)
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
    """``từ 2013 đến 2015``, ``(2016-2018)`` after a word of time; ``từ 8/2015``."""
    if before.endswith(("từ ", "thời kỳ ", "khóa học ", "(")):
        match = _BARE_YEARS.match(text, at)
        if match and match["b"] == "nay":
            return Said(at, match.end("a"), "bare_year", point=points.year(int(match["a"])))
        if match and match["a"] < match["b"]:
            a, b = points.year(int(match["a"])), points.year(int(match["b"]))
            return Said(at, match.end(), "bare_years", point=a, until=b, type=TemporalType.PERIOD)
    if _TIME_BEFORE.search(before) or before.endswith(("- ", "-", "(")):
        month = _MONTH_OF_YEAR.match(text, at)
        if month and 1 <= int(month["m"]) <= 12:
            return Said(
                at, month.end(), "month_of_year", point=points.months(int(month["m"]), int(month["m"]), int(month["y"]))
            )
    return None


def read_next_term(text: str, at: int) -> Said | None:
    """The second of ``nhiệm kỳ 2015-2020, 2020-2025``."""
    match = _NEXT_TERM.match(text, at)
    if not match:
        return None
    a, b = points.year(int(match["a"])), points.year(int(match["b"]))
    return Said(match.start("a"), match.end(), "term", point=a, until=b, type=TemporalType.PERIOD)


def read_year(text: str, at: int, _: str) -> list[Said] | None:
    """``năm 2014``, ``năm 2015, 2016``, ``cuối năm 2015``, ``những tháng đầu năm 2024``."""
    match = _YEAR.match(text, at)
    if not match:
        return None
    start = match.start("head") if not match["edge"] else at
    listed = re.findall(rf"(,| và| ?[-/]|,? đến(?: năm)?) ?(?:năm )?({_Y})", match["more"])
    said = [Said(start, match.end("y"), "year", point=points.year(int(match["y"])))]
    place = match.end("y")
    for joint, year in listed:
        begin = text.index(year, place)
        joined = joint.strip(", ")
        if joined in ("-", "/") or joined.startswith("đến"):
            first = said.pop()
            assert first.point is not None
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
    """``cuối năm``, ``đầu năm nay``, ``cuối tháng trước``: the whole year or month."""
    match = _EDGE_OF_YEAR.match(text, at)
    if not match:
        return None
    if not match["rel"] and (match["unit"] != "năm" or not _TO_EDGE.search(before)):
        return None
    if match["rel"]:
        return Said(at, match.end(), "edge", relative=(match["unit"], _REL_YEAR[match["rel"]]))
    return Said(at, match.end(), "edge", point=points.year(None))


_TO_EDGE = re.compile(r"(?:từ|đến|tới|trước|vào|hết|những tháng|các tháng) $")


def read_relative_day(text: str, at: int, _: str) -> Said | None:
    """``hôm qua``, ``sáng nay``, also with its date in brackets: ``hôm qua (5/11)``."""
    match = _RELATIVE_DAY.match(text, at)
    if not match:
        return None
    if match["apposed"]:
        dated = _DMY.match(text, match.end())
        if dated and dated["m"]:
            end = dated.end() + (text[dated.end() : dated.end() + 1] == ")" and "(" in match["apposed"])
            year = _year_of(dated["y"], dated["y2"])
            point = points.day(int(dated["d"]), int(dated["m"]), year)
            if 1 <= point.first[0] <= 12 and point.valid():
                return Said(at, end, "relative_day_dated", point=point)
    return Said(at, match.end("w"), "relative_day", relative=("ngày", WORDS["relative_days"][match["w"]]))


def read_relative_unit(text: str, at: int, before: str) -> Said | None:
    """``năm nay``, ``tháng trước``, ``tuần qua``; vague after ``những``, a count after a number."""
    match = _RELATIVE_UNIT.match(text, at)
    if not match or _VAGUE.search(before) or _COUNTED.search(before):
        return None
    unit = match["w"].split()[0]
    rule = "year_past" if match["w"] in ("năm qua", "năm vừa qua") else "relative_unit"
    return Said(at, match.end(), rule, relative=(unit, WORDS["relative_units"][match["w"]]))


_VAGUE = re.compile(rf"(?:{_words(WORDS['cues']['vague'])}) $")
_COUNTED = re.compile(rf"(?:\d|{_words([*_NUMBERS, 'chục', 'trăm', 'thứ'])}) $")


def read_back(text: str, at: int, before: str) -> Said | None:
    """``10 tháng qua``, ``cách đây 2 ngày``, ``6 tháng trước đó``, ``trước đó một tháng``."""
    match = _BACK.match(text, at)
    if not match or _VAGUE.search(before) or re.search(r"[\d.,]$|(?:mươi|trăm|lần|thứ) $", before):
        return None
    tail = match["tail"] or ""
    if tail in ("qua", "vừa qua") and text.startswith(" đêm", match.end()):
        return None
    from_last = tail == "trước đó" or (match["ago"] or "") in ("trước đó", "cách đó")
    stretch = tail in ("qua", "vừa qua", "gần đây", "trở lại đây", "trước đó")
    kind = TemporalType.PERIOD if stretch else TemporalType.DATE
    back = (match["u"] or match["u2"], _number(match["n"] or match["n2"]), from_last)
    return Said(at, match.end(), "stretch_back" if stretch else "point_back", back=back, type=kind)


def read_same_day(text: str, at: int, _: str) -> Said | None:
    """``chiều cùng ngày``: the last day named."""
    match = _SAME_DAY.match(text, at)
    return Said(at, match.end(), "same_day") if match else None


def read_lunar(text: str, at: int, _: str) -> Said | None:
    """``rằm tháng Giêng``: kept, without a value."""
    match = _LUNAR.match(text, at)
    if not match or not re.search(r"rằm|giêng|chạp|tết|âm lịch", match.group()):
        return None
    return Said(at, match.end(), "lunar", note="N004")


def read_decade(text: str, at: int, _: str) -> Said | None:
    """``những năm 1990``, ``thập niên 90``."""
    match = _DECADE.match(text, at)
    if not match:
        return None
    year = int(match["y"]) if match["y"] else 1900 + int(match["d"])
    if year % 10:
        return None
    return Said(
        at, match.end(), "decade", point=points.year(year), until=points.year(year + 9), type=TemporalType.PERIOD
    )


Reader = Callable[[str, int, str], Said | list[Said] | None]
# Longest readings first: the first that reads wins.
READERS: tuple[Reader, ...] = (
    read_lunar,
    read_relative_day,
    read_same_day,
    read_stretch,
    read_months_of_year,
    read_days,
    read_day,
    read_bare_years,
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
    before = text[max(0, at - 14) : at]
    for reader in READERS:
        said = reader(text, at, before)
        if said:
            return said if isinstance(said, list) else [said]
    return []
