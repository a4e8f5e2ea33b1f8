"""A count against the list that follows it: ``4 phường … gồm phường A, B, C và D``."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.check.result import quoted
from extractor.link.figures import WORDS, Figure, Figures
from extractor.mentions import CheckMention
from extractor.text.patterns import CAPITALS
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# Between a count and its list.
_CUE = re.compile(r"(?P<said>[^.;:()]{0,70}?)(?:,? ?(?<!\w)(?:gồm|bao gồm|gồm có|đó là|là)(?!\w) ?:?|:) ?")
_BRACKET = re.compile(r"(?P<said>(?:, [^\W\d]+(?: [^\W\d]+)?){0,2}) ?\((?:gồm:? |là:? )?")
# ``4 ngân hàng (A, B, C và D)``: what stands in the bracket may tell where they are, instead.
_APPOSED = re.compile(r"(?P<said>[^.;:(),]{0,60}) ?\((?:gồm:? |là:? )?(?=[^()\d]{0,400}\))")
_WHEREABOUTS = re.compile(
    r"(?<!\w)(?i:trú|ở|tại|thuộc|quê|ngụ|huyện|tỉnh|xã|phường|quận|thành phố|tp|thị trấn|thôn|đường|ảnh|theo|khác|nay)"
    r"(?!\w)"
)
_BARE = re.compile(rf"(?P<said>) (?=[{CAPITALS}])")
# No word says that what they open is the count's list: one of another length proves nothing.
_AGREEING = frozenset({_BARE, _APPOSED})
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
_PEOPLE = frozenset(WORDS["people"])
_TERRITORY = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thành phố|địa phương|đơn vị|thôn|ấp|làng)(?!\w)")
_PLACES = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thôn|ấp|làng)")
_SIMPLE = re.compile(
    r"(?:xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |thôn |ấp |bản |làng )?"
    rf"[{CAPITALS}][\w']*(?: [{CAPITALS}][\w']*){{0,2}}"
)
# A name that its sentence goes on behind.
_LAST = re.compile(rf"(?:{_SIMPLE.pattern}) (?![{CAPITALS}\d])\w")
# Lines behind a count and a colon, each an item; what else may stand among them is not known.
_HEADS_LINES = re.compile(r"[^.;:()\d]{0,90}: ?$")
_LINE = re.compile(r"\n+ ?(?P<sign>[-+•*]|\d{1,2}[.)]|[a-z]\)) ?(?=[^\W\d_])[^\n]{2,600}")
_LONGEST = 12
_MOST = 20
_REACH = 3000
_WIDEST = 120


@dataclass(frozen=True, slots=True)
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
        if figure.kind is not QuantityKind.COUNT or figure.hedged or not 2 <= figure.number <= _MOST:
            continue
        if figure.before.endswith(_ONE_OF):
            continue
        sentence = article.sentences[figure.sentence]
        after = article.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _REACH)]
        for cue in _cues(figure, after):
            start, end = figure.quantity.end + cue.end(), _clear(article, figures, figure, cue)
            listed = list(_readings(article.text, start, end, figures.names, figure.unit)) if end else []
            results = [result for one in listed if (result := _check(article, figure, one, start))]
            result = min(results, key=lambda one: one.verdict is not Verdict.CONSISTENT, default=None)
            if result and (result.verdict is Verdict.CONSISTENT or cue.re not in _AGREEING):
                yield result
                break
        else:
            lines = _lines(article.text, sentence.end) if _HEADS_LINES.match(after) else None
            result = _check(article, figure, *lines) if lines else None
            if result:
                yield result


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
    patterns = (_BRACKET, _BARE, _CUE) if territory else (_CUE, _APPOSED)
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
    if cue.re is _CUE:
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
                return None
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
    head = figure.unit.split(" ", 1)[0]
    return bool(_TERRITORY.match(figure.unit)) or all(item.lower().startswith(f"{head} ") for item in items)
