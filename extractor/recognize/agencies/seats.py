"""Which unit a body is of that tells its kind alone: ``UBND tỉnh``, ``Tỉnh ủy``."""

from bisect import bisect_left, insort

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.vocabulary import OFFICERS, TITLES, longest
from extractor.recognize.places.gazetteer import gazetteer
from extractor.recognize.places.phrase import Phrase, phrase
from extractor.recognize.places.phrase import head as unit_head
from extractor.text.tokens import Tokens

UNITS = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
_COMMUNES = frozenset({"xã", "phường", "thị trấn"})
_CHAIN = 16  # tokens between two offices of one person
_SENTENCE = 40  # tokens in which a sentence names again what it told by its kind
_STOPS = frozenset({".", ";", "\n"})
SEATED = frozenset({"ubnd", "hđnd"})  # kinds of bodies that a unit has one of
_SEATED = SEATED | {"dân"}
# Before somebody's address, and inside it.
_HOME = frozenset({"trú", "ngụ", "quê", "hktt", "sinh"})
_ADDRESS = frozenset({",", "tại", "ở", "số", "thôn", "đường", "phố", "tổ", "khu", "ấp", "bản", "xóm", "quán", "chỉ"})
_ENDS = frozenset({".", ";", "\n", ":", "ông", "bà", "và"})  # another sentence, or another person


def chained_unit(tokens: Tokens, at: int) -> Phrase | None:
    """The unit that ends the next office in the chain of one person's: ``HĐND, Chủ tịch Ủy ban bầu cử xã``."""
    if tokens.lower(at) not in (",", "-", "kiêm") or longest(tokens, at + 1, TITLES)[0] == at + 1:
        return None
    for n in range(at + 1, at + _CHAIN):
        if tokens.lower(n) in _ENDS:
            return None
        unit = phrase(tokens, n)
        if unit is not None:
            return unit
    return None


class Seats:
    """The units that an article names with their heads or as seats of party committees, in order."""

    def __init__(self, tokens: Tokens, places: list[Phrase]) -> None:
        self._low = tokens.low
        self._tokens = tokens
        self._of: dict[str, list[Phrase]] = {}
        self._names: dict[str, set[str]] = {}
        for place in places:
            if place.name and place.kind and not self.of_home(place.start):
                self._note(place.kind, place)
            elif place.kind is None and place.name in gazetteer().provinces and self._set_there(place):
                self._note("tỉnh", place)

    def set_in(self, place: Phrase | None) -> bool:
        """Whether a place is a province in which an article sets what it tells next."""
        return place is not None and place.kind is None and place in self._of.get("tỉnh", ())

    def of_home(self, at: int) -> bool:
        """Whether a unit ends somebody's address: ``trú tại xã Bình Mẫu, tỉnh Nghệ An``."""
        low, tokens = self._low, self._tokens
        for n in range(at - 1, max(at - _CHAIN, 0) - 1, -1):
            if low[n] in _HOME:
                return True
            if not (tokens.capital(n) or low[n].isdigit() or low[n] in _ADDRESS or unit_head(tokens, n)):
                break
        return False

    def _set_there(self, place: Phrase) -> bool:
        """Whether what follows is set in a province told by its name: ``Tại Lào Cai, …``, ``cán bộ tại Lào Cai: …``."""
        tokens = self._tokens
        after, located = tokens.lower(place.end), tokens.lower(place.start - 1) in ("tại", "ở")
        opens = tokens.opens(place.start - located)
        return (after == ":" and (located or opens)) or (after == "," and located and opens)

    def _note(self, kind: str, place: Phrase) -> None:
        insort(self._of.setdefault(kind, []), place, key=lambda known: known.start)
        self._names.setdefault(kind, set()).add(place.name)

    def add(self, body: Body) -> None:
        """Keep the seat that a party committee tells: ``Tỉnh ủy Lào Cai``."""
        if body.head.kind in UNITS and body.places and body.places[0].name:
            self._note(UNITS[body.head.kind], body.places[0])

    def of(self, body: Body) -> Phrase | None:
        """The territory that a body tells; where it tells only its kind and the article names several, that named
        last, or that of the office that the chain of one person's offices ends with."""
        named = next((place for place in body.places if place.name), None)
        if named is not None:
            return named
        told = next((place for place in body.places if place.kind), None)
        if told is not None and told.kind is not None:
            return self._soon(told, body) or self._last(told.kind, body.start) or told
        if not body.places and body.head.kind in UNITS:
            kind = UNITS[body.head.kind]
            return self._chained(kind, body.end) or self._last(kind, body.start)
        if body.head.kind == "đảng ủy" and body.bare:
            return self._commune(body.end)
        if body.head.kind in SEATED and body.bare:
            unit = chained_unit(self._tokens, body.end)
            return self._last(unit.kind, body.start) or unit if unit is not None and unit.kind else None
        return body.places[0] if body.places else None

    def _commune(self, at: int) -> Phrase | None:
        """The commune of a committee whose secretary has a seat there: ``Bí thư Đảng ủy, Chủ tịch UBND xã``."""
        words = self._low[at : at + _CHAIN]
        seat = next((n for n, word in enumerate(words) if word in SEATED), 0)
        between = words[:seat]
        if between[:1] not in ([","], ["kiêm"]) or between[-2:] != ["chủ", "tịch"] or _ENDS & set(between):
            return None
        unit = phrase(self._tokens, at + seat + 1) or chained_unit(self._tokens, at + seat + 1)
        return unit if unit is not None and unit.kind in _COMMUNES else None

    def _last(self, kind: str, at: int) -> Phrase | None:
        known = self._of.get(kind, [])
        before = bisect_left(known, at, key=lambda place: place.start)
        return known[before - 1] if before and len(self._names[kind]) > 1 else None

    def _soon(self, told: Phrase, body: Body) -> Phrase | None:
        """The unit that the sentence names with the same seat after it, where it named none before: ``Ban cán sự đảng
        UBND tỉnh và ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Long An``."""
        known, low = self._of.get(told.kind or "", []), self._low
        after = bisect_left(known, body.end, key=lambda place: place.start)
        if not 0 < after < len(known) or known[after].start > body.end + _SENTENCE:
            return None
        seat, between, before = known[after], low[body.end : known[after].start], known[after - 1]
        same = low[seat.start - 1] == low[told.start - 1] in _SEATED
        apart = _STOPS.isdisjoint(between) and not _STOPS.isdisjoint(low[before.end : body.start])
        return seat if same and apart else None

    def _chained(self, kind: str, at: int) -> Phrase | None:
        """The unit of the last of one person's offices: ``Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Long An``."""
        known, low = self._of.get(kind, []), self._low
        after = bisect_left(known, at, key=lambda place: place.start)
        if after == len(known) or known[after].start > at + _CHAIN or low[at : at + 1] not in ([","], ["kiêm"]):
            return None
        between = low[at : known[after].start]
        title = at + 1 + (low[at + 1] == "nguyên")
        office = longest(self._tokens, title, TITLES)[0] > title or OFFICERS.intersection(between[1:4])
        return known[after] if office and not _ENDS & set(between) else None
