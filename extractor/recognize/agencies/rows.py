"""The Party's committees in rows of one person's offices: ``Bí thư Đảng ủy, Giám đốc Sở Y tế`` is of the Sở Y tế."""

from collections.abc import Iterable

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.vocabulary import OFFICERS, TITLES, longest
from extractor.text.tokens import Tokens

_LONGEST = 8  # tokens of an office before its body: "nguyên Chủ tịch Hội đồng thành viên"
_CELLS = frozenset({"đảng ủy", "ban cán sự đảng", "đảng đoàn"})
_RULES = frozenset({"sector", "company", "school", "hospital", "office", "whole"})
# Offices inside a house, and bodies whose head sits on the committee of a place.
_NO_HOUSES = frozenset(
    {"phòng", "vụ", "đội", "khoa", "trạm", "hạt", "quỹ", "chi nhánh", "hội", "hiệp hội", "liên đoàn", "ban chỉ đạo"}
)
_TAKES = frozenset({"giữ", "làm", "nhận", "đảm", "được", "rồi"})  # another office, at another time
_COMMUNES = frozenset({"xã", "phường", "thị trấn"})  # the police of one have no committee of their own
_SEATED = frozenset({"ubnd"})  # has such a group inside: "Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh"


def rows(tokens: Tokens, bodies: Iterable[Body]) -> dict[int, Body]:
    """The body that the next office in a row is in, by where a committee without a name stands before it."""
    parts = [part for body in bodies for part in (body, *body.nested())]
    starts = {part.start: part for part in reversed(parts)}
    found: dict[int, Body] = {}
    for part in parts:
        cell = part.bare and part.head.kind in _CELLS
        house = (_house(tokens, part, starts) or _shared(tokens, part, starts)) if cell else None
        if house is not None:
            found[part.start] = house
    return found


def _house(tokens: Tokens, committee: Body, starts: dict[int, Body]) -> Body | None:
    """The body of the office behind the comma after a committee, where it is one that has such a committee."""
    if tokens.lower(committee.end) not in (",", "kiêm"):
        return None
    first = committee.end + 1 + (tokens.lower(committee.end + 1) == "nguyên")
    title = longest(tokens, first, TITLES)[0] > first or OFFICERS.intersection(tokens.low[first : first + 3])
    if not title or tokens.lower(first) in _TAKES:
        return None
    for at in range(first + 1, first + _LONGEST):
        if not tokens.alphanumeric(at):
            return None
        house = starts.get(at)
        if house is not None:
            return house if _has_committee(committee, house) else None
    return None


def _shared(tokens: Tokens, committee: Body, starts: dict[int, Body]) -> Body | None:
    """The body that the next of two committees tells for both: ``Ban Thường vụ Đảng ủy và UBKT Đảng ủy Bộ Y tế``."""
    if tokens.lower(committee.end) != "và":
        return None
    other = starts.get(committee.end + 1)
    alike = (part for part in (other, *other.nested()) if part.head.kind == committee.head.kind) if other else ()
    return next((part.parents[-1] for part in alike if part.parents), None)


def _has_committee(committee: Body, house: Body) -> bool:
    if house.bare or house.head.kind in _NO_HOUSES:
        return False
    if committee.head.kind != "đảng ủy" and house.head.kind in _SEATED:
        return True
    if house.head.kind == "công an":
        return not any(place.kind in _COMMUNES for place in house.places)
    return house.head.rule in _RULES
