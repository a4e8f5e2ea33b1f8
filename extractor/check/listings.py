"""Reads what a list holds: how many names, bodies, people or phrases, and whether its end is certain."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extractor.fixed import fixed
from extractor.text.patterns import CAPITALS

_SEPARATED = re.compile(r"[,;]")
_JOINED = re.compile(r",|(?<!\w)và(?!\w)|[.…:]")
_BRACKET = re.compile(r"\([^()]{0,200}\)")
_HIDDEN = str.maketrans(",;", "__")
AND = re.compile(r" và | cùng với | cùng ")
NAME = re.compile(
    r"(?:(?:các |ông |bà |đồng chí |xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |đặc khu |"
    r"thôn |ấp |bản |làng |"
    r"trường |bệnh viện |công ty |sở |phòng |ban |cục |chi cục |bộ ){0,2})"
    rf"(?P<first>[{CAPITALS}][\w.\-&']*)(?: [\w.\-&'/]+){{0,13}}"
)
CAPITAL = re.compile(rf"(?<!\w)[{CAPITALS}]")
_SOMEBODY = re.compile(
    rf"(?:(?:các |hai |vợ |chồng )?(?:ông |bà |anh |chị |em |đồng chí ):? ?|(?:các ông|các đồng chí|vợ|chồng):? ?)?"
    rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{1,4}}(?= ?_|\.|$| - )"
)
SIMPLE = re.compile(
    r"(?:xã |phường |thị trấn |thị xã |huyện |quận |tỉnh |thành phố |thôn |ấp |bản |làng )?"
    rf"[{CAPITALS}][\w']*(?: [{CAPITALS}][\w']*){{0,2}}"
)
# A name that its sentence goes on behind.
_LAST = re.compile(rf"(?:{SIMPLE.pattern}) (?![{CAPITALS}\d])\w")
# Names of one word each are no places that others lie in: "3 hãng Alpha, Beta, Gamma đã …" is closed by what they did.
BRAND = re.compile(rf"[{CAPITALS}][\w]+")
_DONE = re.compile(rf"(?P<name>{BRAND.pattern}) (?:đã|bị|phải|được|sẽ|đang|đều|cùng|chưa|không)(?!\w)")
BODY = re.compile(
    r"(?i:công ty|cty|tổng công ty|tập đoàn|doanh nghiệp|ngân hàng|trường|đại học|học viện|bệnh viện|phòng khám|"
    r"trung tâm|chi nhánh|nhà máy|xí nghiệp|hợp tác xã|sở|bộ|cục|tổng cục|chi cục|vụ|viện|ủy ban|ubnd|dự án)(?!\w)"
)
# What names of businesses and offices begin with besides: where one follows a join, it is a name of its own.
COMPANY = r"công ty|cty|tổng công ty|tập đoàn|doanh nghiệp|dntn|hợp tác xã|htx|chi nhánh"
TRADE = (
    r"hộ kinh doanh|hkd|cơ sở|nhà hàng|quán|cửa hàng|siêu thị|khách sạn|nhà nghỉ|nhà thuốc|quầy thuốc|hiệu thuốc|"
    r"phòng khám|nha khoa|thẩm mỹ viện|tiệm|đại lý|nhà máy|xưởng|trang trại|bếp ăn|lò mổ|spa"
)
HEAD = re.compile(
    rf"{BODY.pattern}|(?i:{COMPANY}|{TRADE}|trạm|ban quản lý|đội|đồn|hạt|văn phòng|công an|thanh tra|phòng|ban|"
    r"(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|hđnd|hội)(?!\w)"
)
_LINE = re.compile(r"\n+ ?(?P<sign>[-+•*]|\d{1,2}[.)]|[a-z]\)) ?(?=[^\W\d_])[^\n]{2,600}")
# A person's full name that opens an item, whatever is told of the person behind it.
_FULL_NAME = re.compile(rf"[{CAPITALS}][^\W\d_]+(?: [{CAPITALS}][^\W\d_]+){{1,4}}(?= _|$| [^\W\d_])")
_WIDEST = 120
MOST = 20  # items that an article lists, not a table


@fixed()
class Listed:
    """How many items a list may hold, where it ends, and whether its end is certain; ``sure`` where each item
    opens with what it is."""

    fewest: int
    most: int
    likely: int
    end: int
    closed: bool
    sure: bool = False


def items(stretch: str) -> list[str]:
    """What the joins of a list part."""
    return [item.strip() for piece in _SEPARATED.split(stretch) for item in AND.split(piece)]


def bodies(stretch: str, start: int) -> Iterator[Listed]:
    """A list of bodies, each of which begins with what kind of body it is; other pieces go on with a name."""
    found = items(stretch)
    count = sum(BODY.match(item) is not None for item in found)
    if count > 1 and BODY.match(found[0]):
        yield Listed(count, count, count, start + len(stretch), False)


def run_of_bodies(stretch: str, start: int) -> Iterator[Listed]:
    """The bodies that a list begins with, up to where it goes on with something else."""
    count = end = 0
    for item in items(stretch):
        if not BODY.match(item):
            break
        count, end = count + 1, stretch.index(item, end) + len(item)
    if count > 1:
        yield Listed(count, count, count, start + end, False)


def bare(stretch: str, start: int, people: bool) -> Iterator[Listed]:
    """Names that stand right behind what is counted: joined by ``và``, or more of them than a name and its place."""
    listed = named(stretch, start)
    if listed is None:
        return
    if people:
        first, *last = AND.split(stretch[: listed.end - start], maxsplit=1)
        names = [*first.split(", "), *last]
        if last and all(_FULL_NAME.match(name) for name in names):
            yield Listed(len(names), len(names), len(names), listed.end, False)
    elif (listed.closed and AND.search(stretch, 0, listed.end - start)) or listed.fewest > 2:
        yield listed


def lines(text: str, end: int) -> tuple[Listed, int] | None:
    """The lines right behind a sentence that one kind of sign opens, and where the first of them begins."""
    places: list[int] = []
    kind = ""
    while (line := _LINE.match(text, end)) and len(places) <= MOST:
        sign = re.sub(r"\w", "", line["sign"])
        if places and sign != kind:
            break
        places.append(line.start("sign"))
        end, kind = line.end(), sign
    count = len(places)
    return (Listed(count, count, count, end, False), places[0]) if count > 1 else None


def by_semicolons(stretch: str, start: int) -> Listed | None:
    """A list that semicolons part; a join in its last item may part two more."""
    pieces = [piece for piece in stretch.rstrip(" .;").split(";") if piece.strip()]
    if not pieces:
        return None
    commas = stretch.count(f", {pieces[0].strip()[:4]}")
    ended = len(pieces) > 2 and not commas and stretch.rstrip().endswith(".")
    plain = ended and not any(_JOINED.search(piece) for piece in pieces)
    *others, last = AND.split(pieces[-1])
    joined = bool(others) and _alike(pieces[0].strip(), last.strip())
    most = len(pieces) + max(commas, int(joined))
    return Listed(len(pieces), most, len(pieces), start + len(stretch), plain)


def _alike(one: str, other: str) -> bool:
    """Whether two items begin alike: with one word, or both with a name."""
    if one.split(" ", 1)[0] == other.split(" ", 1)[0]:
        return True
    return bool(CAPITAL.match(one) and (CAPITAL.match(other) or other[:1].isdigit()))


def persons(stretch: str, start: int) -> Iterator[Listed]:
    """A list of people by their names: what stands between them tells who they are."""
    count = sum(_SOMEBODY.match(item) is not None for item in items(stretch))
    if count > 1:
        yield Listed(count, count, count, start + len(stretch), False)


def masked(text: str, start: int, end: int, names: list[tuple[int, int]]) -> str:
    """The stretch with brackets blanked and the joins inside known names hidden."""
    stretch = _BRACKET.sub(lambda bracket: "_" * len(bracket[0]), text[start:end])
    for a, b in names[bisect_left(names, (start, 0)) : bisect_left(names, (end, 0))]:
        name = stretch[a - start : b - start]
        if b <= end and ("," in name or ";" in name or AND.search(name)):
            hidden = name.translate(_HIDDEN).replace(" và ", "_và_")
            stretch = f"{stretch[: a - start]}{hidden}{stretch[b - start :]}"
    return stretch


def named(stretch: str, start: int) -> Listed | None:
    """A list of names: it ends after its last join, or where something else begins."""
    count = extra = 0
    place, closed = 0, False
    for piece in stretch.rstrip(" .").split(","):
        head, *tail = AND.split(piece)
        if done := _DONE.match(head.strip()):
            count += 1
            place += len(piece) - len(piece.lstrip()) + done.end("name")
            closed = True
            break
        if not NAME.fullmatch(head.strip()):
            if _LAST.match(head.strip()):
                count += 1
            elif not NAME.match(head.strip()) or closed:
                break
            else:
                return None
            place += len(piece) + 1
            break
        count += 1
        place += len(piece) + 1
        if tail:
            names = sum(NAME.match(item.strip()) is not None for item in tail)
            if not names:
                # "2 xã An Phú, An Hòa và khu vực ven hồ": something else stands beside the names
                return Listed(count, count, count, start + place, False) if count > 1 else None
            parted = sum(HEAD.match(item.strip()) is not None for item in tail) if HEAD.match(head.strip()) else 0
            count, extra = count + parted, extra + max(names - parted, 0)
            closed = True
            break
    else:
        closed = True
    if count < 1 or count + extra < 2:
        return None
    return Listed(count, count + extra, count + min(extra, 1), start + min(place, len(stretch)), closed)


def plain(stretch: str, start: int) -> Iterator[Listed]:
    """A list of phrases up to the end of the sentence, or up to the last of them behind its join."""
    if "trong đó" in stretch:
        return
    pieces = stretch.rstrip(" .").split(",")
    last = AND.findall(pieces[-1][:_WIDEST])
    if len(pieces) + len(last) > 1 and all(len(piece) <= _WIDEST for piece in pieces[:-1]):
        likely = len(pieces) + min(len(last), 1)
        yield Listed(likely, likely, likely, start + len(stretch), False)
    closing = next((n for n, piece in enumerate(pieces[:-1]) if AND.search(piece)), None)
    if (
        closing is not None
        and (closing or _parallel(pieces[0]))
        and all(len(p) <= _WIDEST for p in pieces[: closing + 1])
    ):
        yield Listed(closing + 2, closing + 2, closing + 2, start + len(",".join(pieces[: closing + 1])), False)


def _parallel(piece: str) -> bool:
    """Whether what is joined begins alike: ``nhà trẻ An Phú và nhà trẻ Hoa Mai``."""
    heads = {item.split()[0] for item in AND.split(piece) if item.strip()}
    return len(heads) == 1
