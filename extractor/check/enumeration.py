"""A count against the list that follows it: ``4 phường … gồm phường A, B, C và D``."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.check import listings, rosters
from extractor.check.listings import BODY, BRAND, CAPITAL, HEAD, MOST, NAME, SIMPLE, Listed
from extractor.check.result import quoted
from extractor.link.figures import WORDS, Figure, Figures
from extractor.mentions import CheckMention
from extractor.text.patterns import CAPITALS, searched
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# Between a count and its list.
_CUE = re.compile(
    r"(?P<said>[^.;:()]{0,70}?)"
    r"(?:(?:,? ?(?<!\w)(?:gồm|bao gồm|gồm có|đó là)| ?(?<!, )(?<!\w)là)(?!\w) ?:?|(?: \([^()\d]{0,60}\))?:) ?"
)
# What _CUE cannot do without, and how far from the count it stands at the most.
_OPENINGS, _NEAR = ("gồm", "đó là", "là", ":"), 150
_BRACKET = re.compile(r"(?P<said>(?:, [^\W\d]+(?: [^\W\d]+)?){0,2}) ?\((?:gồm:? |là:? )?")
# ``4 ngân hàng (A, B, C và D)``: what stands in the bracket may tell where they are, instead.
_APPOSED = re.compile(r"(?P<said>[^.;:(),]{0,60}) ?\((?:gồm:? |là:? )?(?=[^()\d]{0,400}\))")
_WHEREABOUTS = re.compile(
    r"(?<!\w)(?i:trú|ở|tại|thuộc|quê|ngụ|huyện|tỉnh|xã|phường|quận|thành phố|tp|thị trấn|thôn|đường|ảnh|theo|khác|nay)"
    r"(?!\w)"
)
_BARE = re.compile(rf"(?P<said>) (?=[{CAPITALS}])")
_WAYS = re.compile(r"(?:tuyến đường|tuyến phố|con đường|đường|cây cầu|cầu|khu phố|khu đô thị|sân bay)(?!\w)")
# ``hai trường hợp bị nhắc nhở, nay đã nghỉ hưu, là ông A và bà B``: titles tell that the counted are named.
_WHO = re.compile(rf"(?P<said>[^.;:()]{{0,160}}?),? là (?=(?:(?:các )?(?:ông|bà|anh|chị|đồng chí) )[{CAPITALS}])")
# ``cuộc gặp ba bên giữa nhà trường, phụ huynh và đơn vị cung ứng``
_BETWEEN = re.compile(r"(?P<said>) giữa ")
_SIDES = frozenset({"bên", "phía", "nước", "đội", "quốc gia"})
# Bodies counted, and what a list of them begins its items with.
_BODIES = re.compile(
    r"(?:công ty|tổng công ty|tập đoàn|doanh nghiệp|dn|đơn vị|cơ sở|tổ chức|cơ quan|nhà thầu|nhà đầu tư|chủ đầu tư|"
    r"ngân hàng|trường|bệnh viện|phòng khám|nhà thuốc|quầy thuốc|cửa hàng|nhà hàng|khách sạn|trung tâm|nhà mạng|"
    r"nhà máy|sở|bộ|dự án)(?!\w)"
)
_OWN = re.compile(rf"(?P<said>[^.;:()]{{0,60}}) ?\((?:gồm:? |là:? )?(?={BODY.pattern})(?=[^()]{{0,500}}\))")
# What ends the sentence of a count whose list is the next sentence, and what that one begins with.
_ENDS = re.compile(r"[^,;:()\d]{0,60}\.?\s*")
_GOES_ON = re.compile(
    r"(?:[Cc]ụ thể,? ?(?:là )?)?(?:[Gg]ồm|[Bb]ao gồm|[Đđ]ó là)(?: có)?(?!\w)(?: các [^\W\d]+ [^\W\d]+)?:? "
)
# No word says that what they open is the count's list: one of another length proves nothing.
_AGREEING = frozenset({_BARE, _APPOSED, _WHO, _OWN, _BETWEEN})
# A number among what is said of a count: of an address, a date or a name it may be, not of something counted.
_COUNTED = re.compile(r"(?:^|[,(]|(?<!\w)(?:và|có|với|cùng|là|hơn|gần|trên|khoảng|của)) ?\d")
# Others that are counted beside those of the list: "2 công trình là nhà trọ, 1 công trình là nhà ở".
_MORE = re.compile(r"(?:[,;]| và) ?\d[\d.,]* (?P<unit>[^\W\d]+(?: [^\W\d]+)?)")
# Where one of a list is: no item of it.
_SEAT = re.compile(
    r", (?:cùng ở|ở|tại|trú|ngụ) [^,;]{0,80}"
    r"(?:, (?:xã|phường|quận|huyện|tỉnh|thị xã|thị trấn|thành phố|thôn|xóm|ấp|TP\.?) [^,;]{0,80}){0,4}"
)
# What leads up to "là" where nothing is listed: "chưa phải là công chức, cũng không phải là viên chức".
_DENIED = searched(r"(?<!\w)(?:không|chưa|chẳng|đâu)(?: (?:hề|hẳn|còn|được coi|phải|chỉ|đơn thuần)){0,3},? ?$")
_ONE_OF = ("một trong ", "một trong số ", "một trong những ")
_QUOTES = frozenset("\"'“")  # what stands behind a colon in them is said, not listed
# A sentence that goes on with a list.
_AND_THEN = re.compile(r"\W*(?i:đồng thời|cuối cùng|ngoài ra|bên cạnh|tiếp|thứ|và|cùng với|một|hai|ba|bốn|năm)(?!\w)")
_AND_SO_ON = re.compile(r"\.\.\.|…|v\.v|(?<!\w)(?:vân vân|một số)(?!\w)")
_OPEN_END = re.compile(r"\.\.\.|…|v\.v|(?<!\w)(?:khác|một số|các|nhiều|hàng|nói trên|trên)(?!\w)|\d")
_OFFICE = re.compile(r"(?:phó|lãnh đạo|trưởng|nghi phạm|cầu thủ|nạn nhân|học sinh|bác sĩ|tài xế)(?!\w)")
_PERSON = re.compile(
    rf"(?:các |ông |bà |đồng chí |anh |chị ){{0,3}}[{CAPITALS}][^\W\d_]+(?: [{CAPITALS}][^\W\d_'’]*){{1,4}}"
)
_ANY_CASE = "trường hợp"
_PEOPLE = frozenset(WORDS["people"]) | {"nghi phạm", "nghi can", "nạn nhân", "đồng phạm", "kẻ", "thanh niên"}
_TERRITORY = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thành phố|địa phương|đơn vị|thôn|ấp|làng)(?!\w)")
_PLACES = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thôn|ấp|làng)")
# Lines behind a count and a colon, each an item; what else may stand among them is not known.
_HEADS_LINES = re.compile(r"[^.;:()\d]{0,90}: ?$")
# Businesses of whatever trade.
_ANY_BUSINESS = re.compile(r"(?:cơ sở|đơn vị|doanh nghiệp|tổ chức|hộ kinh doanh|hộ|điểm|địa chỉ)(?!\w)")
_ANY_BODY = re.compile(r"(?:đơn vị|cơ quan|tổ chức|cơ quan, đơn vị|sở, ngành|sở ngành|cơ quan đơn vị)")
_MORE_BODIES = re.compile(rf"{_AND_SO_ON.pattern}|(?<!\w)(?:khác|nhiều|trên)(?!\w)|\d")
# A part of a body and the body itself, which may be one: "Phòng Y tế, UBND huyện Tân Hà".
_WITH_ITS_BODY = re.compile(
    r"(?i:(?<!\w)(?:phòng|ban|đội|thanh tra|trung tâm|chi cục|trạm|văn phòng|vụ)(?!\w)[^,;]*, "
    r"(?:ubnd|ủy ban|sở|bộ|công an|cục|tổng cục|trường|bệnh viện|đại học))(?!\w)"
)
# Documents counted, each of them told by its kind and number.
_PAPERS = re.compile(
    r"(?:văn bản|tài liệu|quyết định|kế hoạch|chỉ thị|nghị quyết|công văn|kết luận|báo cáo|thông báo)(?!\w)"
)
_NUMBERED = re.compile(r"(?i:(?:[^\W\d]+ ){1,3}số [\d\w./-]*\d)")
_OTHERS = re.compile(r"(?<!\w)(?:khác|nhiều|các|cùng nhiều|trong đó)(?!\w)")
_LONGEST, _MOST_APART = 12, 3
_REACH = 3000


def checks(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """Every count with its list."""
    for figure in figures.all:
        if not _counts(figure) or figure.hedged or not 2 <= figure.number <= MOST:
            continue
        if figure.before.endswith(_ONE_OF):
            continue
        sentence = article.sentences[figure.sentence]
        after = article.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _REACH)]
        for cue in _cues(figure, after):
            start, end = figure.quantity.end + cue.end(), _clear(article, figures, figure, cue)
            stretch = listings.masked(article.text, start, end, figures.names) if end else ""
            listed = _read(article.text, stretch, start, figure.unit, cue) if stretch.strip() else ()
            results = [result for one in listed if (result := _check(article, figure, one, start))]
            result = min(results, key=lambda one: one.verdict is not Verdict.CONSISTENT, default=None)
            if result and (result.verdict is Verdict.CONSISTENT or cue.re not in _AGREEING):
                yield result
                break
        else:
            lines = listings.lines(article.text, sentence.end) if _HEADS_LINES.match(after) else None
            lines = lines or (_next(article, figures, figure) if _ENDS.fullmatch(after) else None)
            result = _check(article, figure, *lines) if lines else None
            if result:
                yield result


def _counts(figure: Figure) -> bool:
    """Whether a list may name what a figure counts: all of it, or of ``3/5 xã`` the three; behind
    ``3 trong số 5 xã`` it may name the five."""
    return figure.kind is QuantityKind.COUNT or (figure.kind is QuantityKind.RATIO and "/" in figure.text)


def _read(text: str, stretch: str, start: int, unit: str, cue: re.Match[str]) -> Iterator[Listed]:
    """What the list behind a cue may hold: where nothing but its names makes it one, only these are read."""
    if cue.re is _OWN:
        yield from listings.bodies(stretch, start)
    elif cue.re is _WHO:
        yield from listings.persons(stretch, start)
    elif cue.re is _BARE and not _TERRITORY.match(unit):
        yield from listings.bare(stretch, start, unit in _PEOPLE)
    else:
        yield from _readings(text, stretch, start, unit)
        if cue.re is _CUE and _BODIES.match(unit):
            yield from listings.run_of_bodies(stretch, start)


def _next(article: SegmentedArticle, figures: Figures, figure: Figure) -> tuple[Listed, int] | None:
    """The list of bodies that the sentence behind that of a count is: ``tại 3 công ty. Cụ thể gồm Công ty A, …``."""
    number = figure.sentence + 1
    if not _BODIES.match(figure.unit) or number >= len(article.sentences):
        return None
    sentence = article.sentences[number]
    opening = _GOES_ON.match(article.text, sentence.start, sentence.end)
    if not opening or figures.lines[number] != figures.lines[figure.sentence]:
        return None
    start, end = opening.end(), min(sentence.end, opening.end() + _REACH)
    listed = next(listings.bodies(listings.masked(article.text, start, end, figures.names), start), None)
    return (listed, start) if listed else None


def _cues(figure: Figure, after: str) -> Iterator[re.Match[str]]:
    """What may open the list of a count, the surest first."""
    territory = _TERRITORY.match(figure.unit) is not None
    patterns: tuple[re.Pattern[str], ...] = (_BRACKET, _BARE, _CUE) if territory else (_CUE, _APPOSED)
    if figure.unit in _PEOPLE or figure.unit == _ANY_CASE:
        patterns = (*patterns, _WHO, _BARE)
    elif _BODIES.match(figure.unit):
        patterns = (*patterns, _OWN, _BARE)
    elif _WAYS.match(figure.unit):
        patterns = (*patterns, _BARE)
    if figure.unit in _SIDES:
        patterns = (*patterns, _BETWEEN)
    if not any(map(after[:_NEAR].__contains__, _OPENINGS)):
        patterns = tuple(pattern for pattern in patterns if pattern is not _CUE)
    return (cue for pattern in patterns if (cue := pattern.match(after)))


def _clear(article: SegmentedArticle, figures: Figures, figure: Figure, cue: re.Match[str]) -> int | None:
    """Where the list of a cue ends at the latest; nothing where something else is counted before it, or said."""
    row = figures.by_sentence[figure.sentence]
    start = figure.quantity.end + cue.end()
    end = min(article.sentences[figure.sentence].end, start + _REACH)
    said = figure.quantity.end + cue.end("said")
    counted = figure.place + 1 < len(row) and row[figure.place + 1].quantity.end <= said
    if counted or _COUNTED.search(cue["said"]) or cue["said"].count(",") > 1 or _DENIED.search(cue["said"]):
        return None
    if cue.group().rstrip().endswith(":") and article.text[start : start + 1] in _QUOTES:
        return None
    if cue.re in (_CUE, _WHO, _BETWEEN):
        return end
    close = article.text.find(")", start, end) if "(" in cue.group() else -1
    if cue.re is _APPOSED and (close < 0 or _WHEREABOUTS.search(article.text, start, close)):
        return None
    return end if close < 0 else close


def _readings(text: str, stretch: str, start: int, unit: str) -> Iterator[Listed]:
    """What the list in a stretch from ``start`` of the text on may hold."""
    if stretch.lstrip()[0].isdigit():
        return
    more = next((more for more in _MORE.finditer(stretch) if more["unit"].startswith(unit)), None)
    if more:  # "hai công trình là nhà trọ, 1 công trình là nhà ở": what stands before may be the list, or go on
        before = stretch[: more.start()]
        yield from (replace(one, closed=False) for one in _readings(text, before, start, unit))
        return
    told = next(rosters.people(stretch, start) if unit in _PEOPLE else rosters.traders(stretch, start), None)
    if told and told.closed:
        yield told
        return
    if not _TERRITORY.match(unit):
        stretch = _SEAT.sub(lambda seat: seat[0].replace(",", "_"), stretch)
    if unit in _PEOPLE or _OFFICE.match(unit):
        yield from listings.persons(stretch, start)
    whole = ";" not in stretch
    if not whole:
        listed = listings.by_semicolons(stretch, start)
        if listed:
            yield listed if not _AND_THEN.match(text, listed.end) else replace(listed, closed=False)
        stretch = stretch[: stretch.index(";")]
    named = listings.named(stretch, start) if NAME.match(stretch.lstrip()) else None
    if named:
        yield named if whole else replace(named, fewest=named.likely, most=named.likely, closed=False)
    if not named or not named.closed:
        yield from listings.plain(stretch, start)


def _check(article: SegmentedArticle, figure: Figure, listed: Listed, start: int) -> CheckMention | None:
    claimed = int(figure.quantity.value)
    text = article.text[start : listed.end].strip(" ,.")
    fewest = listed.most if _PLACES.fullmatch(figure.unit) and _all_simple(text) else listed.fewest
    fits = fewest <= claimed <= listed.most
    if figure.unit in _PEOPLE and not CAPITAL.search(text):
        return None  # what they are or did, not who
    if not fits and not (listed.closed and _certain(figure, text, claimed, listed)):
        return None
    (quote,) = quoted(article, figure)
    return CheckMention(
        kind=CheckKind.ENUMERATION,
        code="E1",
        quantities=(figure.n,),
        places=((start, start + len(article.text[start : listed.end].rstrip(" ,."))),),
        claimed=figure.quantity.value,
        expected=figure.quantity.value if fits else type(figure.quantity.value)(listed.likely),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        rule="enumeration",
        message=f"“{quote}”: danh sách kèm theo kể {claimed if fits else listed.likely} tên"
        + (", đúng như đã nêu." if fits else "."),
        message_en=f"“{quote}”: the list that follows names {claimed if fits else listed.likely}"
        + (", as printed." if fits else "."),
    )


def _all_simple(text: str) -> bool:
    """Whether a list holds nothing but short names, so that its last join parts two of them."""
    return all(SIMPLE.fullmatch(item) for item in listings.items(text))


def _certain(figure: Figure, text: str, claimed: int, listed: Listed) -> bool:
    """Whether a list of another length may be told: names only, of the kind that is counted."""
    if listed.sure:
        return _told_apart(figure, text, claimed, listed)
    if ";" in text:
        return abs(claimed - listed.likely) == 1 and not _AND_SO_ON.search(text)
    if _bodies(figure, text):
        over = listed.likely > claimed and _WITH_ITS_BODY.search(text)
        return not over and _is_near(claimed, listed)
    if _PAPERS.match(figure.unit):
        numbered = all(_NUMBERED.match(item) for item in listings.items(text))
        return numbered and not _AND_SO_ON.search(text) and _is_near(claimed, listed)
    if _OPEN_END.search(text) or not _is_near(claimed, listed):
        return False
    items = listings.items(text)
    if figure.unit in _PEOPLE:
        return all(_PERSON.fullmatch(item) for item in items)
    if not all(NAME.fullmatch(item) for item in items):
        return False
    if all(BRAND.fullmatch(item) for item in items):
        return True
    head = figure.unit.split(" ", 1)[0]
    return bool(_TERRITORY.match(figure.unit)) or all(item.lower().startswith(f"{head} ") for item in items)


def _is_near(claimed: int, listed: Listed) -> bool:
    """Whether a short list may be that of a count that it does not reach, or goes beyond."""
    return claimed <= _LONGEST and abs(claimed - listed.likely) <= _MOST_APART


def _bodies(figure: Figure, text: str) -> bool:
    """Whether a list holds nothing but bodies by their names, each of which opens with what it is."""
    if not _ANY_BODY.fullmatch(figure.unit) or _MORE_BODIES.search(text):
        return False
    return all(NAME.fullmatch(item) and HEAD.match(item) for item in listings.items(text))


def _told_apart(figure: Figure, text: str, claimed: int, listed: Listed) -> bool:
    """Whether a list of people or businesses, each told with what it is, names all of the counted."""
    if _AND_SO_ON.search(text) or _OTHERS.search(text) or not _is_near(claimed, listed):
        return False
    if figure.unit in _PEOPLE or _ANY_BUSINESS.match(figure.unit):
        return True
    head = figure.unit.split(" ", 1)[0]
    return all(item.lower().startswith(f"{head} ") for item in listings.items(text))
