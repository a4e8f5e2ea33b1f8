"""A count against the list that follows it: ``4 phường … gồm phường A, B, C và D``."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extractor.check.result import quoted
from extractor.fixed import fixed
from extractor.link.figures import WORDS, Figure, Figures
from extractor.mentions import CheckMention
from extractor.text.patterns import CAPITALS
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# Between a count and its list.
_CUE = re.compile(
    r"(?P<said>[^.;:()]{0,70}?)"
    r"(?:(?:,? ?(?<!\w)(?:gồm|bao gồm|gồm có|đó là)| ?(?<!, )(?<!\w)là)(?!\w) ?:?|(?: \([^()\d]{0,60}\))?:) ?"
)
_BRACKET = re.compile(r"(?P<said>(?:, [^\W\d]+(?: [^\W\d]+)?){0,2}) ?\((?:gồm:? |là:? )?")
# ``4 ngân hàng (A, B, C và D)``: what stands in the bracket may tell where they are, instead.
_APPOSED = re.compile(r"(?P<said>[^.;:(),]{0,60}) ?\((?:gồm:? |là:? )?(?=[^()\d]{0,400}\))")
_WHEREABOUTS = re.compile(
    r"(?<!\w)(?i:trú|ở|tại|thuộc|quê|ngụ|huyện|tỉnh|xã|phường|quận|thành phố|tp|thị trấn|thôn|đường|ảnh|theo|khác|nay)"
    r"(?!\w)"
)
_BARE = re.compile(rf"(?P<said>) (?=[{CAPITALS}])")
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
_BODY = re.compile(
    r"(?i:công ty|cty|tổng công ty|tập đoàn|doanh nghiệp|ngân hàng|trường|đại học|học viện|bệnh viện|phòng khám|"
    r"trung tâm|chi nhánh|nhà máy|xí nghiệp|hợp tác xã|sở|bộ|cục|dự án)(?!\w)"
)
_OWN = re.compile(rf"(?P<said>[^.;:()]{{0,60}}) ?\((?:gồm:? |là:? )?(?={_BODY.pattern})(?=[^()]{{0,500}}\))")
# What ends the sentence of a count whose list is the next sentence, and what that one begins with.
_ENDS = re.compile(r"[^,;:()\d]{0,60}\.?\s*")
_GOES_ON = re.compile(
    r"(?:[Cc]ụ thể,? ?(?:là )?)?(?:[Gg]ồm|[Bb]ao gồm|[Đđ]ó là)(?: có)?(?!\w)(?: các [^\W\d]+ [^\W\d]+)?:? "
)
# No word says that what they open is the count's list: one of another length proves nothing.
_AGREEING = frozenset({_BARE, _APPOSED, _WHO, _OWN, _BETWEEN})
# A number among what is said of a count: of an address, a date or a name it may be, not of something counted.
_COUNTED = re.compile(r"(?:^|[,(]|(?<!\w)(?:và|có|với|cùng|là|hơn|gần|trên|khoảng|của)) ?\d")
# Where one of a list is: no item of it.
_SEAT = re.compile(
    r", (?:cùng ở|ở|tại|trú|ngụ) [^,;]{0,80}"
    r"(?:, (?:xã|phường|quận|huyện|tỉnh|thị xã|thị trấn|thành phố|thôn|xóm|ấp|TP\.?) [^,;]{0,80}){0,4}"
)
_SEPARATED = re.compile(r"[,;]")
_ONE_OF = ("một trong ", "một trong số ", "một trong những ")
_QUOTES = frozenset("\"'“")  # what stands behind a colon in them is said, not listed
_JOINED = re.compile(r",|(?<!\w)và(?!\w)|[.…:]")
_AND = re.compile(r" và | cùng với | cùng ")
# A sentence that goes on with a list.
_AND_THEN = re.compile(r"\W*(?i:đồng thời|cuối cùng|ngoài ra|bên cạnh|tiếp|thứ|và|cùng với|một|hai|ba|bốn|năm)(?!\w)")
_AND_SO_ON = re.compile(r"\.\.\.|…|v\.v|(?<!\w)(?:vân vân|một số)(?!\w)")
_OPEN_END = re.compile(r"\.\.\.|…|v\.v|(?<!\w)(?:khác|một số|các|nhiều|hàng|nói trên|trên)(?!\w)|\d")
_NAME = re.compile(
    r"(?:(?:các |ông |bà |đồng chí |xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |đặc khu |"
    r"thôn |ấp |bản |làng |"
    r"trường |bệnh viện |công ty |sở |phòng |ban |cục |chi cục |bộ ){0,2})"
    rf"(?P<first>[{CAPITALS}][\w.\-&']*)(?: [\w.\-&'/]+){{0,13}}"
)
_OFFICE = re.compile(r"(?:phó|lãnh đạo|trưởng|nghi phạm|cầu thủ|nạn nhân|học sinh|bác sĩ|tài xế)(?!\w)")
_PERSON = re.compile(
    rf"(?:các |ông |bà |đồng chí |anh |chị ){{0,3}}[{CAPITALS}][^\W\d_]+(?: [{CAPITALS}][^\W\d_'’]*){{1,4}}"
)
_CAPITAL = re.compile(rf"(?<!\w)[{CAPITALS}]")
_SOMEBODY = re.compile(
    rf"(?:(?:các |hai |vợ |chồng )?(?:ông |bà |anh |chị |em |đồng chí ):? ?|(?:các ông|các đồng chí|vợ|chồng):? ?)?"
    rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{1,4}}(?= ?_|\.|$| - )"
)
_ANY_CASE = "trường hợp"
_PEOPLE = frozenset(WORDS["people"])
_TERRITORY = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thành phố|địa phương|đơn vị|thôn|ấp|làng)(?!\w)")
_PLACES = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thôn|ấp|làng)")
_SIMPLE = re.compile(
    r"(?:xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |thôn |ấp |bản |làng )?"
    rf"[{CAPITALS}][\w']*(?: [{CAPITALS}][\w']*){{0,2}}"
)
# A name that its sentence goes on behind.
_LAST = re.compile(rf"(?:{_SIMPLE.pattern}) (?![{CAPITALS}\d])\w")
# Names of one word each are no places that others lie in: "3 hãng Alpha, Beta, Gamma đã …" is closed by what they did.
_BRAND = re.compile(rf"[{CAPITALS}][\w]+")
_DONE = re.compile(rf"(?P<name>{_BRAND.pattern}) (?:đã|bị|phải|được|sẽ|đang|đều|cùng|chưa|không)(?!\w)")
# Lines behind a count and a colon, each an item; what else may stand among them is not known.
_HEADS_LINES = re.compile(r"[^.;:()\d]{0,90}: ?$")
_LINE = re.compile(r"\n+ ?(?P<sign>[-+•*]|\d{1,2}[.)]|[a-z]\)) ?(?=[^\W\d_])[^\n]{2,600}")
_LONGEST = 12
_MOST = 20
_REACH = 3000
_WIDEST = 120


@fixed()
class _Listed:
    """How many items a list may hold, where it ends, and whether its end is certain."""

    fewest: int
    most: int
    likely: int
    end: int
    closed: bool


def checks(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """Every count with its list."""
    for figure in figures.all:
        if not _counts(figure) or figure.hedged or not 2 <= figure.number <= _MOST:
            continue
        if figure.before.endswith(_ONE_OF):
            continue
        sentence = article.sentences[figure.sentence]
        after = article.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _REACH)]
        for cue in _cues(figure, after):
            start, end = figure.quantity.end + cue.end(), _clear(article, figures, figure, cue)
            listed = list(_read(article.text, start, end, figures, figure, cue)) if end else []
            results = [result for one in listed if (result := _check(article, figure, one, start))]
            result = min(results, key=lambda one: one.verdict is not Verdict.CONSISTENT, default=None)
            if result and (result.verdict is Verdict.CONSISTENT or cue.re not in _AGREEING):
                yield result
                break
        else:
            lines = _lines(article.text, sentence.end) if _HEADS_LINES.match(after) else None
            lines = lines or (_next(article, figures, figure) if _ENDS.fullmatch(after) else None)
            result = _check(article, figure, *lines) if lines else None
            if result:
                yield result


def _counts(figure: Figure) -> bool:
    """Whether a list may name what a figure counts: all of it, or of ``3/5 xã`` the three."""
    return figure.kind is QuantityKind.COUNT or (figure.kind is QuantityKind.RATIO and "/" in figure.text)


def _read(text: str, start: int, end: int, figures: Figures, figure: Figure, cue: re.Match[str]) -> Iterator[_Listed]:
    """What the list behind a cue may hold: where nothing but its names makes it one, only these are read."""
    if cue.re is _OWN:
        yield from _bodies(_masked(text, start, end, figures.names), start)
    elif cue.re is _WHO:
        yield from _persons(_masked(text, start, end, figures.names), start)
    elif cue.re is _BARE and not _TERRITORY.match(figure.unit):
        named = _named(_masked(text, start, end, figures.names), start)
        if named and named.closed and _AND.search(text, start, named.end):
            yield named
    else:
        yield from _readings(text, start, end, figures.names, figure.unit)


def _bodies(stretch: str, start: int) -> Iterator[_Listed]:
    """A list of bodies, each of which begins with what kind of body it is; other pieces go on with a name."""
    items = [item.strip() for piece in _SEPARATED.split(stretch) for item in _AND.split(piece)]
    count = sum(_BODY.match(item) is not None for item in items)
    if count > 1 and _BODY.match(items[0]):
        yield _Listed(count, count, count, start + len(stretch), False)


def _next(article: SegmentedArticle, figures: Figures, figure: Figure) -> tuple[_Listed, int] | None:
    """The list of bodies that the sentence behind that of a count is: ``tại 3 công ty. Cụ thể gồm Công ty A, …``."""
    number = figure.sentence + 1
    if not _BODIES.match(figure.unit) or number >= len(article.sentences):
        return None
    sentence = article.sentences[number]
    opening = _GOES_ON.match(article.text, sentence.start, sentence.end)
    if not opening or figures.lines[number] != figures.lines[figure.sentence]:
        return None
    start, end = opening.end(), min(sentence.end, opening.end() + _REACH)
    listed = next(_bodies(_masked(article.text, start, end, figures.names), start), None)
    return (listed, start) if listed else None


def _lines(text: str, end: int) -> tuple[_Listed, int] | None:
    """The lines right behind a sentence that one kind of sign opens, and where the first of them begins."""
    places: list[int] = []
    kind = ""
    while (line := _LINE.match(text, end)) and len(places) <= _MOST:
        sign = re.sub(r"\w", "", line["sign"])
        if places and sign != kind:
            break
        places.append(line.start("sign"))
        end, kind = line.end(), sign
    count = len(places)
    return (_Listed(count, count, count, end, False), places[0]) if count > 1 else None


def _cues(figure: Figure, after: str) -> Iterator[re.Match[str]]:
    """What may open the list of a count, the surest first."""
    territory = _TERRITORY.match(figure.unit) is not None
    patterns: tuple[re.Pattern[str], ...] = (_BRACKET, _BARE, _CUE) if territory else (_CUE, _APPOSED)
    if figure.unit in _PEOPLE or figure.unit == _ANY_CASE:
        patterns = (*patterns, _WHO)
    elif not territory or _BODIES.match(figure.unit):
        patterns = (*patterns, _OWN, _BARE) if _BODIES.match(figure.unit) else patterns
    if figure.unit in _SIDES:
        patterns = (*patterns, _BETWEEN)
    return (cue for pattern in patterns if (cue := pattern.match(after)))


def _clear(article: SegmentedArticle, figures: Figures, figure: Figure, cue: re.Match[str]) -> int | None:
    """Where the list of a cue ends at the latest; nothing where something else is counted before it, or said."""
    row = figures.by_sentence[figure.sentence]
    start = figure.quantity.end + cue.end()
    end = min(article.sentences[figure.sentence].end, start + _REACH)
    said = figure.quantity.end + cue.end("said")
    counted = figure.place + 1 < len(row) and row[figure.place + 1].quantity.end <= said
    if counted or _COUNTED.search(cue["said"]) or cue["said"].count(",") > 1:
        return None
    if cue.group().rstrip().endswith(":") and article.text[start : start + 1] in _QUOTES:
        return None
    if cue.re in (_CUE, _WHO, _BETWEEN):
        return end
    close = article.text.find(")", start, end) if "(" in cue.group() else -1
    if cue.re is _APPOSED and (close < 0 or _WHEREABOUTS.search(article.text, start, close)):
        return None
    return end if close < 0 else close


def _readings(text: str, start: int, end: int, names: list[tuple[int, int]], unit: str) -> Iterator[_Listed]:
    """What the list in ``text[start:end]`` may hold; joins inside names and brackets do not count."""
    stretch = _masked(text, start, min(end, start + _REACH), names)
    if not stretch.strip() or stretch.lstrip()[0].isdigit():
        return
    if not _TERRITORY.match(unit):
        stretch = _SEAT.sub(lambda seat: seat[0].replace(",", "_"), stretch)
    if unit in _PEOPLE or _OFFICE.match(unit):
        yield from _persons(stretch, start)
    whole = ";" not in stretch
    if not whole:
        listed = _by_semicolons(stretch, start)
        yield listed if not _AND_THEN.match(text, listed.end) else replace(listed, closed=False)
        stretch = stretch[: stretch.index(";")]
    named = _named(stretch, start) if _NAME.match(stretch.lstrip()) else None
    if named:
        yield named if whole else replace(named, fewest=named.likely, most=named.likely, closed=False)
    if not named or not named.closed:
        yield from _plain(stretch, start)


def _by_semicolons(stretch: str, start: int) -> _Listed:
    """A list that semicolons part; a join in its last item may part two more."""
    pieces = [piece for piece in stretch.rstrip(" .;").split(";") if piece.strip()]
    commas = sum(stretch.count(f", {piece.strip()[:4]}") for piece in pieces[:1])
    ended = len(pieces) > 2 and not commas and stretch.rstrip().endswith(".")
    plain = ended and not any(_JOINED.search(piece) for piece in pieces)
    *_, last = _AND.split(pieces[-1]) if pieces else [""]
    joined = last is not pieces[-1] and _alike(pieces[0].strip(), last.strip())
    most = len(pieces) + max(commas, int(joined))
    return _Listed(len(pieces), most, len(pieces), start + len(stretch), plain)


def _alike(one: str, other: str) -> bool:
    """Whether two items begin alike: with one word, or both with a name."""
    if one.split(" ", 1)[0] == other.split(" ", 1)[0]:
        return True
    return bool(_CAPITAL.match(one) and (_CAPITAL.match(other) or other[:1].isdigit()))


def _persons(stretch: str, start: int) -> Iterator[_Listed]:
    """A list of people by their names: what stands between them tells who they are."""
    items = [item for piece in _SEPARATED.split(stretch) for item in _AND.split(piece)]
    count = sum(_SOMEBODY.match(item.strip()) is not None for item in items)
    if count > 1:
        yield _Listed(count, count, count, start + len(stretch), False)


def _masked(text: str, start: int, end: int, names: list[tuple[int, int]]) -> str:
    """The stretch with brackets blanked and the joins inside known names hidden."""
    letters = list(text[start:end])
    for match in re.finditer(r"\([^()]{0,200}\)", text[start:end]):
        letters[match.start() : match.end()] = "_" * (match.end() - match.start())
    for a, b in names[bisect_left(names, (start, 0)) : bisect_left(names, (end, 0))]:
        if b <= end:
            for k in range(a - start, b - start):
                if letters[k] in ",;":
                    letters[k] = "_"
            inner = "".join(letters[a - start : b - start]).replace(" và ", "_và_")
            letters[a - start : b - start] = inner
    return "".join(letters)


def _named(stretch: str, start: int) -> _Listed | None:
    """A list of names: it ends after its last join, or where something else begins."""
    count = extra = 0
    place, closed = 0, False
    for piece in stretch.rstrip(" .").split(","):
        head, *tail = _AND.split(piece)
        if done := _DONE.match(head.strip()):
            count += 1
            place += len(piece) - len(piece.lstrip()) + done.end("name")
            closed = True
            break
        if not _NAME.fullmatch(head.strip()):
            if _LAST.match(head.strip()):
                count += 1
            elif not _NAME.match(head.strip()) or closed:
                break
            else:
                return None
            place += len(piece) + 1
            break
        count += 1
        place += len(piece) + 1
        if tail:
            named = [t for t in tail if _NAME.match(t.strip())]
            if len(named) < len(tail) and not named:
                # "2 xã An Phú, An Hòa và khu vực ven hồ": something else stands beside the names
                return _Listed(count, count, count, start + place, False) if count > 1 else None
            extra += len(named)
            closed = True
            break
    else:
        closed = True
    if count < 1 or count + extra < 2:
        return None
    return _Listed(count, count + extra, count + min(extra, 1), start + min(place, len(stretch)), closed)


def _plain(stretch: str, start: int) -> Iterator[_Listed]:
    """A list of phrases up to the end of the sentence, or up to the last of them behind its join."""
    if "trong đó" in stretch:
        return
    pieces = stretch.rstrip(" .").split(",")
    last = _AND.findall(pieces[-1][:_WIDEST])
    if len(pieces) + len(last) > 1 and all(len(piece) <= _WIDEST for piece in pieces[:-1]):
        likely = len(pieces) + min(len(last), 1)
        yield _Listed(likely, likely, likely, start + len(stretch), False)
    closing = next((n for n, piece in enumerate(pieces[:-1]) if _AND.search(piece)), None)
    if (
        closing is not None
        and (closing or _parallel(pieces[0]))
        and all(len(p) <= _WIDEST for p in pieces[: closing + 1])
    ):
        yield _Listed(closing + 2, closing + 2, closing + 2, start + len(",".join(pieces[: closing + 1])), False)


def _parallel(piece: str) -> bool:
    """Whether what is joined begins alike: ``nhà trẻ An Phú và nhà trẻ Hoa Mai``."""
    heads = {item.split()[0] for item in _AND.split(piece) if item.strip()}
    return len(heads) == 1


def _check(article: SegmentedArticle, figure: Figure, listed: _Listed, start: int) -> CheckMention | None:
    claimed = int(figure.quantity.value)
    text = article.text[start : listed.end].strip(" ,.")
    fewest = listed.most if _PLACES.fullmatch(figure.unit) and _all_simple(text) else listed.fewest
    fits = fewest <= claimed <= listed.most
    if figure.unit in _PEOPLE and not _CAPITAL.search(text):
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
    return all(_SIMPLE.fullmatch(item.strip()) for piece in text.split(",") for item in _AND.split(piece))


def _certain(figure: Figure, text: str, claimed: int, listed: _Listed) -> bool:
    """Whether a list of another length may be told: names only, of the kind that is counted."""
    if ";" in text:
        return abs(claimed - listed.likely) == 1 and not _AND_SO_ON.search(text)
    if _OPEN_END.search(text) or claimed > _LONGEST or abs(claimed - listed.likely) > 3:
        return False
    items = [item.strip() for piece in text.split(",") for item in _AND.split(piece)]
    if figure.unit in _PEOPLE:
        return all(_PERSON.fullmatch(item) for item in items)
    if not all(_NAME.fullmatch(item) for item in items):
        return False
    if all(_BRAND.fullmatch(item) for item in items):
        return True
    head = figure.unit.split(" ", 1)[0]
    return bool(_TERRITORY.match(figure.unit)) or all(item.lower().startswith(f"{head} ") for item in items)
