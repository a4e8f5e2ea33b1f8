"""What stands around a body's own name: its head noun before, its territory and the body above after."""

from dataclasses import replace
from functools import lru_cache

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.owners import (
    OF,
    has_house,
    is_cell,
    is_sure,
    linked,
    may_belong,
    names_alone,
    owns_in_small,
    past_staff,
    stands_above,
)
from extractor.recognize.agencies.vocabulary import (
    ALWAYS,
    COMPOUNDS,
    COUNTRIES,
    HEAD_STARTS,
    HEADS,
    NATIONWIDE,
    OFFICERS,
    PARTS,
    PRECEDED,
    Head,
    longest,
)
from extractor.recognize.agencies.words import acronyms, code, foreign, numbered, of_house
from extractor.recognize.places.gazetteer import gazetteer, spelling
from extractor.recognize.places.phrase import ALIASES, SURNAMES, Phrase, bare, person, phrase, unknown
from extractor.recognize.places.phrase import head as unit_head
from extractor.text.tokens import Tokens

DEEPEST = 3
_NEAR = 5  # words of an office before its body
# "QH" is the Assembly after these, unless it is a plan: "của QH", "đại biểu QH", but "của QH phân khu".
_ASSEMBLY = frozenset({"của", "biểu", "họp", "tịch", "nào", "trình", "trước"})
_DEBATES = frozenset({"đánh", "thảo", "thông", "xem", "bàn", "khóa", "họp", "biểu"})  # what the Assembly does
_PLAN = frozenset({"chung", "phân", "chi", "xây", "đô", "sử", "tổng", "vùng", "được", "này", "-", "/", "và"})
_HOME = frozenset({"việt nam", "vn"})
_TELLS = frozenset({"chỉ", "đề", "phát"})  # what an inspectorate does; else another word: "bộ chỉ huy"
_ORDERS = frozenset({"đề nghị", "đề xuất", "chỉ đạo", "chỉ ra", "phát hiện"})
_POSTS = frozenset({"thường trực", "chuyên trách"})
_DEPUTATIONS = frozenset(
    {"đoàn đbqh", "đoàn đại biểu quốc hội"}
)  # "Phó Trưởng đoàn ĐBQH chuyên trách": a body's office
_JOINED = frozenset({"vực", "liên"})  # in names of offices of several units
_AREAS = frozenset({("khu", "vực"), ("liên", "huyện")})
_SHORES = frozenset({"bắc", "trung", "nam"})
_PLACES = frozenset({("tây", "ban"), ("trấn", "nông trường")})  # "Tây Ban Nha", "thị trấn Nông trường Phú Vân"
_HAMLETS = frozenset({"thôn", "ấp", "xóm", "khóm", "làng"})
_DEPUTIES = frozenset({"thư", "tịch"})
_SERVING = frozenset({("cán", "bộ"), ("công", "chức"), ("đại", "diện"), ("lãnh", "đạo")})
_ADVISING = frozenset({"hội đồng", "ban", "ủy ban"})  # the Prime Minister has such: "… của Thủ tướng Chính phủ"
_TOPICAL = frozenset({"ban chỉ đạo", "ủy ban"})
_SITES = frozenset({"trung tâm", "liên hiệp", "đại học", "liên minh", "hội", "ban"})
_SEATS = frozenset({"ubnd", "hđnd"})


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    """The names of units whose second syllable is a head noun too."""
    return frozenset(name for name in gazetteer().by_name if name.rpartition(" ")[2] in HEAD_STARTS)


def _capitals(tokens: Tokens, at: int, end: int) -> bool:
    """Whether two syllables stand in capitals, where they say nothing: ``ĐỘI HÌNH``."""
    return tokens.acronym(at) and tokens.acronym(end)


class Reader:
    """Reads what all bodies share, from one article's tokens; the rules are in :class:`Grammar`."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def head(self, at: int) -> tuple[int, Head] | None:
        """The head noun at a token, if it is one here, and the token after it."""
        tokens = self.tokens
        before = tokens.lower(at - 1)
        if tokens.lower(at) not in HEAD_STARTS or before == "/":
            return None
        end, head = longest(tokens, at, HEADS)
        tail = before in ("-", "&") and tokens.glued(at) and tokens.glued(at - 1) and tokens.lower(at - 2) != ")"
        if end == at or (tail and not self._seated(at)):
            return None  # nothing, or the tail of a code: "138/QĐ-UBND"
        after = tokens.lower(end)
        capital, named = tokens.capital(at), before in SURNAMES and tokens.capital(at - 1)
        whole = end == at + 1 or (head.rule == "whole" and tokens.capital(end - 1))  # "Hoàng Quốc Hội"
        if whole and capital and named and (not tokens.acronym(at) or tokens.acronym(at - 1)):
            return None  # "Đinh Khoa Mẫu", not "Đảng Đoàn HĐND"
        if before == "khu" and head.words in _SITES:
            return None  # "khu trung tâm", "khu liên hiệp xử lý chất thải"
        if capital and (before in _HAMLETS or (end == at + 1 and (self._ends_place(at) or self._begins_place(at)))):
            return None  # "thôn Lâm Trường", "Hải Phòng", "xã Hội Hoan"
        if head.words == "tt" and before in _DEPUTIES:
            return None  # "Phó Bí thư TT"
        others = COMPOUNDS.get(head.words, frozenset())
        if before == "tra":  # "Thanh tra Bộ đề xuất", "Thanh tra bộ chỉ phạt"
            others = frozenset() if capital else others - (_TELLS if tokens.capital(at - 2) else frozenset())
        two = f"{after} {tokens.lower(end + 1)}"
        if capital and two in _ORDERS:
            others = frozenset()  # "Bộ đề nghị tỉnh báo cáo"
        if after in others and (not tokens.capital(end) or after in ALWAYS or _capitals(tokens, at, end)):
            return None
        if two in others and (not tokens.capital(end + 1) or _capitals(tokens, end, end + 1)):
            return None  # "Bộ Tiêu chí", "Sở Giao dịch"
        if (before, head.words) in _PLACES:
            return None
        if head.words == "bộ" and before in _SHORES and tokens.capital(at - 1):
            return None  # "Bắc Bộ"
        joint = before == "liên" and tokens.capital(end)  # "liên bộ Y tế - Tài chính"
        joint |= before == "đảng" and tokens.lower(at - 2) == "sự"  # "Ban cán sự đảng bộ Y tế"
        if before in PRECEDED.get(head.words, ()) and not (capital or joint or self._serves(at)):
            return None
        permanent = head.words == "ban thường trực" or (two in _POSTS and head.words not in _DEPUTATIONS)
        if permanent and (before in ("trưởng", "phó", "đốc") or not (capital or tokens.capital(end))):
            return None  # "Phó Trưởng ban Thường trực": the office, not the board
        return end, head

    def _seated(self, at: int) -> bool:
        """Whether the second of two bodies with one office stands at a token: ``Văn phòng HĐND-UBND``."""
        low = self.tokens.low
        return (
            low[at] in _SEATS and self.tokens.lower(at - 2) in _SEATS and self.tokens.lower(at - 3) in ("phòng", "vp")
        )

    def _ends_place(self, at: int) -> bool:
        """Whether a syllable ends the name of a unit."""
        name = f"{self.tokens.lower(at - 1)} {self.tokens.low[at]}"
        return name in _endings() and self.tokens.capital(at - 1)

    def _begins_place(self, at: int) -> bool:
        """Whether a syllable begins the name of a unit whose noun stands before it."""
        units = (phrase(self.tokens, at - n) for n in (1, 2) if n <= at and not self.tokens.capital(at - 1))
        return any(unit is not None and unit.body == at and unit.known and unit.end > at + 1 for unit in units)

    def _titled(self, at: int) -> bool:
        """Whether the office of one who leads or serves in it stands before a body."""
        return self.tokens.lower(at - 1) in OFFICERS or self._serves(at)

    def _led(self, at: int) -> bool:
        """Whether an office in a house stands before it: ``Chủ tịch HĐQT Công ty …``, ``Trưởng khoa Dược BV …``."""
        for before in range(at - 1, at - _NEAR, -1):
            if not self.tokens.alphanumeric(before):
                return False
            if self.tokens.low[before] in OFFICERS:
                return True
        return False

    def _serves(self, at: int) -> bool:
        """Whether ``cán bộ`` or its like stands before a token."""
        return (self.tokens.lower(at - 2), self.tokens.lower(at - 1)) in _SERVING

    def read(self, at: int, depth: int = 0) -> Body | None:
        """The body that begins at a token."""
        found = self.head(at)
        if found is None or depth > DEEPEST:
            return None
        end, head = found
        return self.rule(at, end, head, depth)

    def rule(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """The body of a head noun by the rule of its kind."""
        raise NotImplementedError

    def _assembly(self, at: int, end: int) -> bool:
        """Whether ``QH`` is the National Assembly here, and no plan."""
        tokens = self.tokens
        acts = tokens.lower(end) in _DEBATES
        told = tokens.lower(at - 1) in _ASSEMBLY and tokens.lower(end) not in _PLAN
        return (told or acts) and not tokens.numeral(end)

    # What stands after the name.

    def places(self, at: int) -> tuple[int, tuple[Phrase, ...]]:
        """The territories that follow one another from a token: ``phường 5 quận 3``, ``Việt Nam TP HCM``."""
        found: list[Phrase] = []
        for _ in range(3):
            place = self._place(at)
            if place is None:
                break
            found.append(place)
            at = place.end
        return at, tuple(found)

    def _place(self, at: int) -> Phrase | None:
        tokens = self.tokens
        place = phrase(tokens, at)
        if place is not None:
            if place.name:
                return place
            if place.kind in ("tỉnh", "thành phố") and tokens.capital(place.end) and foreign(tokens.word(place.end)):
                return replace(place, end=place.end + 1, name=tokens.lower(place.end))  # "tỉnh Nagasaki"
            if place.kind == "tỉnh" and unknown(tokens, place.end):
                name = spelling(tokens.low[place.end : place.end + 2])
                return replace(place, end=place.end + 2, name=name)
            return None if self._listed(place.end) else place
        if not tokens.alphanumeric(at):
            return None
        end = bare(tokens, at)
        if end == at and tokens.capital(at + 1):
            end = bare(tokens, at, gazetteer().districts)
        if end > at:
            name = spelling(tokens.low[at:end])
            return Phrase(at, end, None, ALIASES.get(name, name), at, True)
        end, _ = longest(tokens, at, NATIONWIDE)
        if end == at and tokens.capital(at):
            end, _ = longest(tokens, at, COUNTRIES)
            if end > at:
                country = " ".join(tokens.low[at:end])
                return Phrase(at, end, None, "" if country in _HOME else country, at, True)
        if end == at:
            end = self._region(at)
        return Phrase(at, end, None, "", end, True) if end > at else None

    def _region(self, at: int) -> int:
        """``khu vực XII``, ``miền Bắc``, ``số 9``, ``cấp cao tại Hà Nội``."""
        tokens = self.tokens
        first, second = tokens.lower(at), tokens.lower(at + 1)
        if (first, second) in _AREAS:
            end = at + 2
            if tokens.numeral(end):
                return end + 1
            while end < at + 6 and tokens.capital(end) and not person(tokens, end):
                end += 1
            return end if end > at + 2 else at
        if first in ("số", "cơ") and second == "sở":
            return at
        if first == "số" and numbered(tokens, at + 1) and len(second) < 4 and not of_house(tokens, at + 1):
            return at + 2
        if first == "vùng" and tokens.numeral(at + 1):
            return at + 2
        if first in ("miền", "phía") and tokens.capital(at + 1):
            return at + 2
        if first == "cấp" and second == "cao":
            name = at + 2 + (tokens.lower(at + 2) == "tại")
            unit = phrase(tokens, name)
            end = bare(tokens, name) if unit is None or not unit.name else unit.end
            return end if end > name else at + 2
        return at

    def _listed(self, at: int) -> bool:
        """Whether ``tỉnh`` is followed by ``, thành phố``: all of them are meant."""
        return self.tokens.lower(at) in (",", "/", "-", "và", "hoặc") and self._unit(at + 1)

    def _unit(self, at: int) -> bool:
        found = unit_head(self.tokens, at)
        return found is not None and not self.tokens.capital(found[1])

    def _owner(self, at: int, head: Head, depth: int) -> Body | None:
        """The body above: right after the name, or after ``của`` or ``thuộc``."""
        after = linked(self.tokens, at)
        joined = after > at
        if joined and not may_belong(self.tokens, at, head):
            return None
        after = past_staff(self.tokens, after, head)
        found = self.head(after)
        if found is None or found[1].rule in ("team", "desk"):
            return None
        end, other = found
        if not joined and not stands_above(self.tokens, at, head, other):
            return None
        if not joined and self._in_small(after, end, head, other, depth):
            return Body(after, end, other, (end, end))
        return self._read_owner(after, end, head, other, depth)

    def _in_small(self, at: int, end: int, head: Head, other: Head, depth: int) -> bool:
        """Whether a ministry in small letters without its name is meant: ``thanh tra bộ``, ``đoàn thanh tra sở``."""
        if head.rule not in ("inspectorate", "team") or other.rule != "sector" or end != at + 1:
            return False
        if self.tokens.capital(at) or self.tokens.capital(end):
            return False
        body = self.read(at, depth + 1)
        return body is None or body.bare

    def _read_owner(self, at: int, end: int, head: Head, other: Head, depth: int) -> Body | None:
        """The body above from its head noun ``other``; one without a name only where it can be no other."""
        tokens = self.tokens
        house, sure = has_house(head, other), is_sure(head, other)
        small = house or sure or owns_in_small(tokens, end, head, other)
        if not small and not tokens.capital(at):
            return None
        body = self.read(at, depth + 1)
        if house:
            return body or Body(at, end, other, (end, end))
        if body is None or not body.bare or sure or is_cell(head, body.head):
            return body
        if not names_alone(body.head):
            return None
        return body if tokens.capital(at) or body.head.rule == "party" else None

    def _close(self, at: int, end: int, head: Head, field: tuple[int, int], depth: int) -> Body:
        """A body with its territory and the body above it."""
        tokens = self.tokens
        end, places = self.places(self._over_bracket(end, head))
        end = self._two_countries(end) if head.rule == "office" else end
        area = tokens.low[end - 3 : end - 1] == ["khu", "vực"] or (places and _JOINED.intersection(tokens.low[at:end]))
        if area and tokens.lower(end) == "-":
            end = max(end, self._joined_unit(end + 1))
        national = bool(places) and not places[-1].name and places[-1].kind is None
        if head.kind in _TOPICAL and (national or tokens.lower(end) == "về"):
            topic = longest(tokens, end + (tokens.lower(end) == "về"), PARTS)
            end = topic[0] if topic[1] else end
        if head.words in _ADVISING and tokens.low[end : end + 3] == ["của", "thủ", "tướng"]:
            end += 5 if tokens.low[end + 3 : end + 5] == ["chính", "phủ"] else 3
        owner = self._owner(end, head, depth)
        if owner is None:
            return Body(at, end, head, field, places)
        if head.words == "chi nhánh" and owner.head.kind == "văn phòng" and owner.places and not owner.parents:
            whole = replace(owner, end=owner.places[0].start, places=())  # it is the branch that is there
            return Body(at, owner.end, head, field, owner.places, (whole,))
        return Body(at, owner.end, head, field, places, (owner,))

    def _joined_unit(self, at: int) -> int:
        """The end of the second unit of an area: ``Chi cục Thuế khu vực Đại Từ - Võ Nhai``."""
        units = gazetteer()
        unit, province = max(bare(self.tokens, at, units.districts), self._commune(at)), bare(self.tokens, at)
        if province > at:
            return province  # "TAND khu vực 5 - Lâm Đồng"
        return unit if unit > at and not (person(self.tokens, at) and self.tokens.capital(unit)) else 0

    def _commune(self, at: int) -> int:
        """The end of the name of a commune of two syllables, which no other word is: ``khu vực 3 - Vạn Tường``."""
        end = bare(self.tokens, at, gazetteer().communes)
        return end if end > at + 1 else 0

    def _two_countries(self, at: int) -> int:
        """Past the second of two countries: ``Hội hữu nghị Việt Nam - Lào``."""
        tokens = self.tokens
        if tokens.lower(at) != "-" or not tokens.capital(at + 1):
            return at
        other = longest(tokens, at + 1, COUNTRIES)[0]
        paired = other > at + 1 and any(longest(tokens, n, COUNTRIES)[0] == at for n in range(at - 3, at))
        return other if paired else at

    def _past_bracket(self, at: int) -> int:
        """Past the bracketed abbreviation of a head noun: ``Ban quản lý (BQL) rừng phòng hộ``."""
        tokens = self.tokens
        close = acronyms(tokens, at + 1) if tokens.lower(at) == "(" else at
        over = close > at + 1 and tokens.lower(close) == ")" and tokens.lower(at + 1) in HEAD_STARTS
        return close + 1 if over else at

    def _over_bracket(self, at: int, head: Head) -> int:
        """Past a bracketed abbreviation, where the name goes on after it: ``Sở Y tế (SYT) Hà Nội``."""
        tokens = self.tokens
        if tokens.lower(at) != "(":
            return at
        number, office = longest(tokens, at + 1, HEADS)
        numbered = office is not None and office.rule == "office" and tokens.numeral(number)
        coded = number + 1 if numbered else code(tokens, at + 1)  # "(Vụ II)", "(C03)"
        close = max(coded, acronyms(tokens, at + 1))
        if close == at + 1 or tokens.lower(close) != ")":
            return at
        after = close + 1
        above = after + (tokens.lower(after) in ("của", "thuộc") and head.rule in OF)
        goes_on = self.places(after)[0] > after
        inside = head.rule == "inner" or above > after or coded > at + 1
        goes_on = goes_on or (inside and self.head(above) is not None)
        return after if goes_on else at
