"""The grammar of companies and banks: legal form, trade, proper name, branch."""

from dataclasses import replace

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.field import Field
from extractor.recognize.agencies.reader import DEEPEST, Reader
from extractor.recognize.agencies.vocabulary import COUNTRIES, FORMS, HEADS, NUMBERS, PLURAL, Head, longest
from extractor.recognize.agencies.words import skip
from extractor.recognize.places.phrase import person

_ROADS = frozenset({"bot", "đường", "tốc", "lộ"})
_ROW = 12  # words of a name, at most
_FORCES = frozenset({("bộ", "quốc", "phòng"), ("bộ", "công", "an")})
_PARTNERS = frozenset({("cộng", "sự"), ("đồng", "sự")})


class Firms(Reader):
    """The rules of companies, above the other rules of the grammar."""

    def _branch(self, body: Body) -> Body:
        """A bank or office with its branch: ``NHNN chi nhánh Phú Yên``."""
        tokens = self.tokens
        at = body.end + (tokens.lower(body.end) == "-" and body.head.kind == "ngân hàng")
        if tokens.lower(at) != "chi" or tokens.lower(at + 1) != "nhánh":
            return body
        end, places = self.places(at + 2)
        while not places and end < at + 5 and tokens.capital(end):
            end += 1
        return replace(body, end=end, places=(*body.places, *places)) if end > at + 2 else body

    def _company(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        name = skip(tokens, self._past_bracket(end), FORMS)
        name -= name > end and tokens.lower(name) in ("&", "-") and tokens.acronym(name + 1)  # "NN&PTNT", "TM - DV"
        if head.words in ("công ty mẹ", "liên danh"):
            return self._row(at, end, head)
        field = Field(tokens, head, name, self._led(at)).walk()
        if field.end == name:
            if head.kind == "văn phòng công chứng":
                return self._close(at, end, head, (end, end), DEEPEST)
            return Body(at, end, head, (end, end)) if name == end else None
        if self._any(at, end, head, field):
            return None
        form = skip(tokens, field.end + 1, FORMS) if tokens.lower(field.end) == "-" else 0
        stop = form if form > field.end + 1 else self._partners(field.end)  # "Tổng công ty Sông Mã - TNHH MTV"
        body = self._close(at, stop, head, (end, stop), DEEPEST)
        if not field.capital and not (tokens.capital(at) and head.words in ("tổng công ty", "tập đoàn")):
            return self._trade(replace(body, parents=())) if field.words else None
        lone = longest(tokens, name, COUNTRIES)[0] == body.end
        body = self._with_country(self._route(replace(body, parents=())))
        if lone:
            return None
        return self._branch(body) if head.kind == "ngân hàng" else self._group(self._armed(body), depth)

    def _armed(self, body: Body) -> Body:
        """A company with the ministry of the forces that it is of: ``Công ty Sao Mai Bộ Quốc phòng``."""
        tokens, at = self.tokens, body.end
        head = at + (tokens.lower(at) == "bộ")
        letters = next((n for n in (head + 1, head + 3) if "".join(tokens.low[head:n]) in ("qp", "q.p")), head)
        if letters > head and tokens.capital(at):
            return replace(body, end=letters)
        if not tokens.capital(at) or tuple(tokens.low[at : at + 3]) not in _FORCES:
            return body
        ministry = Body(at, at + 3, longest(tokens, at, HEADS)[1], (head, at + 3))
        return replace(body, end=ministry.end, parents=(ministry,))

    def _group(self, body: Body, depth: int) -> Body:
        """A company with the group that it belongs to: ``Công ty Sao Mai thuộc Tập đoàn Bình An``."""
        tokens, at = self.tokens, body.end + 1
        found = self.head(at) if tokens.lower(body.end) in ("của", "thuộc") else None
        if found is None or found[1].rule != "company" or depth or not tokens.capital(at):
            return body
        above = self.read(at, depth + 1)
        return body if above is None or above.bare else replace(body, end=above.end, parents=(above,))

    def _row(self, at: int, end: int, head: Head) -> Body | None:
        """``công ty mẹ Lormax`` without what it does; the partners of a bidder: ``Liên danh Sao Mai - Bình An``."""
        tokens, stop, joined = self.tokens, end, False
        while stop < end + _ROW and tokens.capital(stop) and self.head(stop) is None:
            stop += 1
            if head.words == "liên danh" and tokens.lower(stop) == "-" and tokens.capital(stop + 1):
                joined |= tokens.capital(at) or not tokens.glued(stop)
                stop += 1
        return Body(at, stop, head, (end, stop)) if stop > end and (joined or head.words != "liên danh") else None

    def _partners(self, at: int) -> int:
        """Past the partners of a firm: ``Văn phòng Luật sư Sao Mai và Cộng sự``."""
        tokens = self.tokens
        if tokens.lower(at) not in ("và", "&"):
            return at
        first = at + 1 + (tokens.lower(at + 1) == "các")
        return first + 2 if (tokens.lower(first), tokens.lower(first + 1)) in _PARTNERS else at

    def _any(self, head_at: int, start: int, head: Head, field: Field) -> bool:
        """Whether a trade and a country, or a kind of bank, are all: ``công ty công nghệ Mỹ``."""
        tokens, at = self.tokens, field.end - 1
        shares = tokens.low[start : start + 4] == ["thương", "mại", "cổ", "phần"] and field.capital
        if head.kind == "ngân hàng" and not field.proper and tokens.word(start) == "thương" and not shares:
            return True
        named = tokens.lower(field.end) == "(" or (tokens.capital(head_at) and not tokens.opens(head_at))
        if named or head.words not in ("công ty", "cty"):
            return False
        while at > start and longest(tokens, at, COUNTRIES)[0] != field.end:
            at -= 1
        if at == start or tokens.lower(at) in ("việt", "vn") or longest(tokens, at, COUNTRIES)[0] != field.end:
            return False
        return not any(tokens.capital(n) for n in range(start, at))

    def _with_country(self, body: Body) -> Body:
        """A company with its country in brackets: ``Công ty TNHH Sao Mai (Việt Nam)``."""
        tokens = self.tokens
        words = tuple(tokens.low[body.end : body.end + 4])
        return replace(body, end=body.end + 4) if words == ("(", "việt", "nam", ")") else body

    def _route(self, body: Body) -> Body:
        """A company of a road with the road's other end: ``Công ty BOT TP. Hồ Chí Minh - Trung Lương``."""
        tokens, end = self.tokens, body.end
        words = _ROADS.intersection(tokens.low[body.field[0] : end])
        if not body.places or not words or tokens.lower(end) != "-" or not tokens.capital(end + 1):
            return body
        stop = end + 1
        while stop < end + 4 and tokens.capital(stop) and self.head(stop) is None:
            stop += 1
        named = end + 2 < stop < end + 4 and tokens.lower(stop) != "-" and not person(tokens, end + 1)
        return replace(body, end=stop) if named else body

    def _trade(self, body: Body) -> Body | None:
        """A company called by its trade, ``Công ty thoát nước``: doubtful in small letters or as a sentence opens."""
        tokens, before = self.tokens, self.tokens.lower(body.start - 1)
        if before in PLURAL or before in NUMBERS or before.isdigit():
            return None
        if any(place.name for place in body.places) or (tokens.capital(body.start) and not tokens.opens(body.start)):
            return body
        return replace(body, rule="trade")
