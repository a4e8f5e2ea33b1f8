"""Lists whose every item opens with what it is: businesses by their trade, people by their names."""

import re
from collections.abc import Iterator

from extractor.check.listings import AND, COMPANY, TRADE, Listed
from extractor.text.patterns import CAPITALS

# A company may be named behind the place that it runs.
_OWNER = re.compile(rf"(?i:{COMPANY})(?!\w)")
_TRADER = re.compile(rf"(?i:{COMPANY}|{TRADE})(?!\w)(?=.*[{CAPITALS}\d])")
# A name up to its last capital, and what its sentence goes on with.
_ENDED = re.compile(
    rf"(?:.*(?<!\w)[{CAPITALS}\d][\w.\-&']*)(?: _+)?"
    r"(?P<on> (?:bị|đã|với|do|vì|được|về|có|không|chưa|đều|cùng|phải|tổng|số)(?!\w).*)?"
)
_JOIN = re.compile(r"(?P<comma>, ?)|(?P<and> và | cùng với | cùng )")
_FULL = rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*){{1,4}}"
_TITLE = r"(?:(?:các )?(?:ông|bà|anh|chị|đồng chí):? )?"
_OFFICER = re.compile(rf"{_TITLE}{_FULL}(?= ?[,_(]| - |$)")
_SOMEBODY = re.compile(rf"{_TITLE}{_FULL}(?P<bracket> ?_+)?")
_ANOTHER = re.compile(rf"(?:,| và| cùng) {_TITLE}{_FULL}(?= ?(?:[,_(;]|và |cùng |$))")


def traders(stretch: str, start: int) -> Iterator[Listed]:
    """A list of businesses, each of which begins with its trade."""
    body = stretch.rstrip(" .")
    if ";" in body:
        pieces = [piece.strip() for piece in body.split(";") if piece.strip()]
        if len(pieces) > 1 and all(_TRADER.match(piece) for piece in pieces):
            more = sum(bool(_TRADER.match(item)) for piece in pieces for item in _items(piece)[1:])
            yield Listed(len(pieces), len(pieces) + more, len(pieces), start + len(body), True, sure=True)
        return
    count = owners = end = 0
    closed, place, comma = False, 0, False
    for join in (*_JOIN.finditer(body), None):
        item = body[place : join.start() if join else len(body)]
        ended = _ENDED.fullmatch(item.strip()) if _TRADER.match(item.strip()) else None
        if not ended:
            break
        owners += int(comma and bool(_OWNER.match(item.strip())))
        count, end = count + 1, (join.start() if join else len(body)) - len(ended["on"] or "")
        closed = join is None or bool(ended["on"])
        if closed:
            break
        assert join is not None
        joined = not comma and place > 0
        closed = joined and bool(join["comma"])
        comma, place = bool(join["comma"]), join.end()
    if count > 1:
        yield Listed(count - owners, count, count, start + end, closed, sure=closed)


def _items(piece: str) -> list[str]:
    return [item.strip() for part in piece.split(",") for item in AND.split(part)]


def people(stretch: str, start: int) -> Iterator[Listed]:
    """A list of people: semicolons part each with an office, or brackets tell who each is."""
    body = stretch.rstrip(" .")
    end = start + len(body)
    if ";" in body:
        pieces = [piece.strip().removeprefix("và ") for piece in body.split(";") if piece.strip()]
        if len(pieces) > 1 and all(_OFFICER.match(piece) for piece in pieces):
            more = sum(len(_ANOTHER.findall(piece)) for piece in pieces)
            yield Listed(len(pieces), len(pieces) + more, len(pieces), end, True, sure=True)
        return
    found = [_SOMEBODY.fullmatch(item) for item in _items(body)]
    if len(found) > 1 and all(match and match["bracket"] for match in found):
        yield Listed(len(found), len(found), len(found), end, True, sure=True)
