"""A count against the list that follows it: ``4 phường … gồm phường A, B, C và D``."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.link.figures import WORDS, Figure, Figures
from extractor.mentions import CheckMention, Found
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# Between a count and its list.
_CUE = re.compile(r"(?P<said>[^.;:()]{0,70}?)(?:,? ?(?<!\w)(?:gồm|bao gồm|gồm có|đó là|là)(?!\w) ?:?|:) ?")
_BRACKET = re.compile(r"(?P<said>) ?\((?:gồm:? |là:? )?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BARE = re.compile(r"(?P<said>) (?=[A-ZĐÀ-Ỹ])")
_QUOTES = frozenset("\"'“")  # what stands behind a colon in them is said, not listed
_AND = re.compile(r" và | cùng với | cùng ")
_OPEN_END = re.compile(r"\.\.\.|…|v\.v|(?<!\w)(?:khác|một số|các|nhiều|hàng|nói trên|trên)(?!\w)|\d")
_NAME = re.compile(
    r"(?:(?:các |ông |bà |đồng chí |xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |đặc khu |"
    r"thôn |ấp |bản |làng |"
    r"trường |bệnh viện |công ty |sở |phòng |ban |cục |chi cục |bộ ){0,2})"
    r"(?P<first>[A-ZĐÀ-Ỹ][\w.\-&']*)(?: [\w.\-&'/]+){0,13}"
)
_PERSON = re.compile(r"(?:các |ông |bà |đồng chí |anh |chị ){0,3}[A-ZĐÀ-Ỹ][^\W\d_]+(?: [A-ZĐÀ-Ỹ][^\W\d_'’]*){1,4}")
_PEOPLE = frozenset(WORDS["people"])
_TERRITORY = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thành phố|địa phương|đơn vị|thôn|ấp|làng)(?!\w)")
_PLACES = re.compile(r"(?:xã|phường|huyện|tỉnh|quận|thị trấn|thôn|ấp|làng)")
_SIMPLE = re.compile(
    r"(?:xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |thôn |ấp |bản |làng )?"
    r"[A-ZĐÀ-Ỹ][\w']*(?: [A-ZĐÀ-Ỹ][\w']*){0,2}"
)
_LONGEST = 12
_MOST = 20
_REACH = 3000


@dataclass(frozen=True, slots=True)
class _Listed:
    """How many items a list may hold, where it ends, and whether its end is certain."""

    fewest: int
    most: int
    likely: int
    end: int
    closed: bool


def checks(article: SegmentedArticle, found: Found, figures: Figures) -> Iterator[CheckMention]:
    """Every count with its list."""
    names = sorted((m.start, m.end) for layer in (found.agencies, found.places, found.documents) for m in layer)
    for figure in figures.all:
        if figure.kind is not QuantityKind.COUNT or figure.hedged or not 2 <= figure.quantity.value <= _MOST:
            continue
        sentence = article.sentences[figure.sentence]
        after = article.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _REACH)]
        bracketed = _TERRITORY.match(figure.unit) and _BRACKET.match(after)
        cue = bracketed or _CUE.match(after) or (_TERRITORY.match(figure.unit) and _BARE.match(after))
        if not cue or re.search(r"\d", _YEAR.sub("", cue["said"])) or (cue["said"].count(",") > 1):
            continue
        start = figure.quantity.end + cue.end()
        if cue.group().rstrip().endswith(":") and article.text[start : start + 1] in _QUOTES:
            continue
        close = article.text.find(")", start, sentence.end) if bracketed else -1
        listed = _read(article.text, start, sentence.end if close < 0 else close, names)
        result = _check(article, figure, listed, start) if listed else None
        if result and (cue.re is not _BARE or result.verdict is Verdict.CONSISTENT):
            yield result


def _read(text: str, start: int, end: int, names: list[tuple[int, int]]) -> _Listed | None:
    """The items of ``text[start:end]``; joins inside names and brackets do not count."""
    stretch = _masked(text, start, min(end, start + _REACH), names)
    if not stretch.strip() or stretch.lstrip()[0].isdigit():
        return None
    if ";" in stretch:
        pieces = [piece for piece in stretch.rstrip(" .;").split(";") if piece.strip()]
        commas = sum(stretch.count(f", {piece.strip()[:4]}") for piece in pieces[:1])
        return _Listed(len(pieces), len(pieces) + commas, len(pieces), start + len(stretch), False)
    return _named(stretch, start) if _NAME.match(stretch.lstrip()) else _plain(stretch, start)


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
            if not _NAME.match(head.strip()) or closed:
                break
            return None
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


def _plain(stretch: str, start: int) -> _Listed | None:
    """A list of phrases up to the end of the sentence."""
    pieces = stretch.rstrip(" .").split(",")
    joins = len(_AND.findall(pieces[-1]))
    if len(pieces) + joins < 2 or any(len(piece) > 120 for piece in pieces):
        return None
    likely = len(pieces) + min(joins, 1)
    return _Listed(likely, likely, likely, start + len(stretch), False)


def _check(article: SegmentedArticle, figure: Figure, listed: _Listed, start: int) -> CheckMention | None:
    claimed = int(figure.quantity.value)
    text = article.text[start : listed.end].strip(" ,.")
    fewest = listed.most if _PLACES.fullmatch(figure.unit) and _all_simple(text) else listed.fewest
    fits = fewest <= claimed <= listed.most
    if not fits and not (listed.closed and _certain(figure, text, claimed, listed)):
        return None
    quote = article.text[figure.quantity.start : figure.quantity.end]
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
    if _OPEN_END.search(text) or claimed > _LONGEST or abs(claimed - listed.likely) > 3:
        return False
    items = [item.strip() for piece in text.split(",") for item in _AND.split(piece)]
    if figure.unit in _PEOPLE:
        return all(_PERSON.fullmatch(item) for item in items)
    if not all(_NAME.fullmatch(item) for item in items):
        return False
    head = figure.unit.split(" ", 1)[0]
    return bool(_TERRITORY.match(figure.unit)) or all(item.lower().startswith(f"{head} ") for item in items)
