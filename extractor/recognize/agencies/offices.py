"""The grammar of offices, whose fields of work are open: ``Chi cục Thú y tỉnh Hà Nam``, ``Đội QLTT số 9``."""

from dataclasses import replace

from extractor.fixed import fixed
from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.field import Field
from extractor.recognize.agencies.teams import Teams
from extractor.recognize.agencies.vocabulary import (
    ACTS,
    BELONGS,
    COUNCILS,
    COUNTRIES,
    DEPARTMENTS,
    PARTS,
    PLURAL,
    PROGRAMMES,
    STOPS,
    Head,
    longest,
)
from extractor.recognize.agencies.words import department

_LOOSE = frozenset({"phòng", "vụ", "ban", "hội", "trạm", "khoa", "quỹ", "thuế", "hải quan", "tổ", "liên minh", "đồn"})
NEEDS_PLACE = frozenset(
    {
        *("viễn thông", "điện lực", "bưu điện", "thuế", "hải quan", "bộ đội biên phòng", "bđbp", "thuế cơ sở"),
        *("thi hành án dân sự", "thống kê", "mặt trận", "trại giam", "trại tạm giam"),
    }
)
_LONGEST = 18  # words of a programme, at most
_TOLD = frozenset({"đã", "sẽ", "cho", "có", "là", "được", "do", "các", "tại", "của", "vừa"})
_MANAGING = frozenset({"ban quản lý", "ban ql", "ban qlda", "bqlda", "bql", "ban chỉ đạo", "kiểm toán", "bộ tư lệnh"})
_AGAIN = frozenset({"cục", "chi cục", "tổng cục", "trung tâm", "viện", "học viện", "đội"})
_BUREAUS = frozenset({"cục", "chi cục", "tổng cục"})
_LEADERS = frozenset({"trưởng", "phó", "đốc", "tịch", "chánh"})
_DEEDS = frozenset({"kiểm tra", "thanh tra", "giám sát", "kiểm toán"})  # behind a name and before a body: what is done
_CLEAR = frozenset({"hiệp hội", "liên đoàn", "học viện"})  # nouns of bodies alone: with a name in small letters too
_OF_UNITS = frozenset({"phòng", "trạm", "hội"})  # each unit has its own: "trạm y tế xã Bình Sơn"
_SET_UP = frozenset({"hội đồng", "ban"})  # bodies called by what they are set up for
_WORLDWIDE = frozenset({"ủy ban", "hội đồng", "liên đoàn"})


@fixed()
class _Name:
    """What follows the noun of an office: ``field`` as far as it was walked, ``stop`` where the name ends."""

    at: int
    end: int
    head: Head
    field: Field
    stop: int
    council: bool  # it is called by what it is set up for
    numbered: bool
    titled: bool  # one who leads or serves in it stands before
    large: bool  # a syllable of the noun is a capital


class Offices(Teams):
    """The rules of offices, above those of teams."""

    def _office(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        if head.words == "cơ quan" and not self._of_state(at, end):
            return self._staff(at, end, head, depth)
        name = self._name(at, end, head)
        stop = self._reach(name)
        reached = name.titled and stop > name.stop
        if not tokens.capital(at) and name.stop == end and head.words in _AGAIN and not reached:
            acting = tokens.lower(end) in ACTS or tokens.lower(end) == "này" or name.titled
            acting = acting or (head.words in _BUREAUS and tokens.lower(at - 1) in BELONGS)  # "cán bộ của cục"
            return Body(at, end, head, (end, end)) if acting else None
        if self._case(name) or (stop == end and longest(tokens, end, PARTS)[0] > end and self.head(end) is None):
            return None
        body = self._branch(self._close(at, stop, head, (end, stop), depth))
        if stop == end:
            return self._without_field(body, name.titled)
        if not (self._known(name, body) and self._meant(name, body)):
            return None
        # "Hội đồng tư vấn giải quyết đơn": any that is set up for the task, unless one is named in full elsewhere.
        of_task = head.words == "hội đồng" and body.end == body.field[1] and not (depth or body.parents)
        any_such = of_task and not any(tokens.capital(n) for n in range(*body.field))
        return replace(body, rule="trade") if any_such else body

    def _name(self, at: int, end: int, head: Head) -> _Name:
        """Read what follows the noun of an office."""
        tokens = self.tokens
        titled, large = self._titled(at), any(tokens.capital(n) for n in range(at, end))  # "ban Chỉ đạo" too
        field = Field(tokens, head, self._past_bracket(end), titled).walk()
        stop = field.end if field.end > field.start else end
        council = longest(tokens, end, COUNCILS)[0] if head.words in _SET_UP and large else end
        council = self._programme(end) if head.kind == "ban chỉ đạo" else council
        stop = max(stop, council)
        if head.words == "cơ quan":
            stop = next((c for n in range(end, stop) if (c := longest(tokens, n, COUNTRIES)[0]) > n), stop)
        numbered = tokens.numeral(end) and stop == end + 1 and (titled or self._of_listed(at, stop))
        return _Name(at, end, head, field, stop, council > end, numbered, titled, large)

    def _reach(self, name: _Name) -> int:
        """The end of the name, with words in it that may also be verbs where it is bounded behind them."""
        reach, head = name.field.reach, name.head
        if reach <= name.stop:
            return name.stop
        done = name.stop > name.end and " ".join(self.tokens.low[name.stop : reach]) in _DEEDS
        if head.rule == "office" and self._closed(reach, name.titled and not done):
            return reach
        investing = head.words in _MANAGING and self.tokens.low[name.end : name.end + 2] == ["đầu", "tư"]
        return reach if investing and name.large and self._bounded(reach, joined=True) else name.stop

    def _case(self, name: _Name) -> bool:
        """Whether ``Vụ`` is a case: ``Vụ Con Cưng``."""
        if name.head.words != "vụ" or not self.tokens.opens(name.at) or self.tokens.numeral(name.end):
            return False
        return bool(name.field.proper) or not name.field.words

    def _known(self, name: _Name, body: Body) -> bool:
        """Whether the noun begins a name: a known field follows, or an open one that is written or told as a name."""
        head, field, titled = name.head, name.field, name.titled
        if head.words == "tt" and not (field.words or _owned(body)):
            return False  # a president: "TT Trump"
        if field.words or name.numbered or name.council or head.words == "văn phòng":
            return True
        if head.words in ("đội", "hạt"):
            return False
        told = titled and (field.compound or head.words not in _LOOSE | _AGAIN)
        if field.capital:  # "trưởng khoa Dược Bệnh viện …"
            told = told or (head.words == "chi nhánh" and not body.bare) or (titled and bool(body.parents))
            told = told or (head.words in _CLEAR and _owned(body))
        stop = body.field[1]  # not "phó ban chỉ đạo Chương trình": a name that goes on in small letters
        return name.large or (told and (self._bounded(stop) or self.tokens.lower(stop) in STOPS))

    def _meant(self, name: _Name, body: Body) -> bool:
        """Whether a name is told of one office, not of any of the kind."""
        tokens, head, at = self.tokens, name.head, name.at
        if self._plain(body, name.field, body.field[1]):
            return True
        told = name.numbered or (name.titled and name.field.capital) or longest(tokens, name.end, DEPARTMENTS)[1]
        if head.words == "vụ" and not tokens.capital(at) and not told:
            return False
        if head.words == "kiểm toán" and not tokens.capital(at):
            return False  # "kết luận kiểm toán ngân sách tỉnh Bình Mẫu": the work
        if name.field.capital:
            return tokens.capital(at) or head.words not in NEEDS_PLACE
        if head.words in _LOOSE and not (tokens.capital(at) and (_owned(body) or not tokens.opens(at))):
            ends = _owned(body) or department(tokens, name.end) == body.field[1] or self._bounded(body.end)
            return name.titled and ends and tokens.lower(at - 1) != "án"
        if not tokens.capital(at) and not name.titled and tokens.lower(body.end - 2) == "phía":
            return False  # "trung tâm kinh tế phía Nam"
        if tokens.lower(at - 1) in _LEADERS and not name.council and self._bounded(body.end, joined=True):
            return True
        return name.large or _owned(body) or bool(body.places)

    def _without_field(self, body: Body, titled: bool) -> Body | None:
        """An office that no field of work follows: with its place or the body above it, or its head noun alone."""
        head, end = body.head, body.field[0]
        large = any(self.tokens.capital(n) for n in range(body.start, end))
        if body.parents:
            return body if (large or titled or head.words == "chi nhánh") and head.words not in _LOOSE else None
        if not large:
            return None
        if head.words in _MANAGING and body.places:
            return body
        if head.words in _WORLDWIDE and self.tokens.lower(end) == "châu" and body.places:
            return body
        if head.words in ("văn phòng", "vp") and body.places and body.places[0].kind is None:
            return body
        if head.words in NEEDS_PLACE | {"cdc"}:
            return body if body.places else None
        return Body(body.start, end, head, (end, end))

    def _programme(self, at: int) -> int:
        """The end of what a steering board runs, before its territory: ``phổ cập giáo dục, xóa mù chữ (huyện)``."""
        tokens = self.tokens
        first = longest(tokens, at, PROGRAMMES)[0]
        for here in range(first, first + _LONGEST if first > at else first):
            word = tokens.lower(here)
            if word in _TOLD or not (tokens.alphanumeric(here) or word in (",", "-")):
                break
            place = self._place(here)
            if place is not None and place.kind is not None:
                return here
        return at

    def _plain(self, body: Body, field: Field, stop: int) -> bool:
        """Whether a name in small letters says its field and whose it is: ``ban tôn giáo chính phủ``."""
        tokens, at = self.tokens, body.start
        if tokens.capital(at) or field.capital or not field.words or stop < body.field[0] + 2:
            return False
        if tokens.lower(at - 1) in PLURAL:
            return False
        if body.parents and body.parents[0].end == body.end:
            return body.parents[0].head.words in ("chính phủ", "bộ", "quốc hội") and body.head.words in ("ban", "vụ")
        return body.head.words in _OF_UNITS and bool(body.places) and bool(body.places[0].name and body.places[0].kind)

    def _closed(self, at: int, titled: bool) -> bool:
        """Whether a territory follows, or, behind the title of one who leads, the body above."""
        found = self.head(at) if titled else None
        above = found is not None and found[1].rule in ("sector", "school", "hospital", "company", "organ")
        return above or bool(self.places(at)[1])

    def _of_listed(self, at: int, end: int) -> bool:
        """Whether the body above stands behind a mark: ``Đội 2, Phòng Cảnh sát kinh tế``."""
        tokens = self.tokens
        found = self.head(end + 1) if tokens.capital(at) and tokens.lower(end) in (",", "(", "-") else None
        return found is not None and found[1].rule in ("office", "inner", "organ")

    def _bounded(self, at: int, *, joined: bool = False) -> bool:
        """Whether a name ends at a token: before a mark, a capital, another body or ``của``."""
        tokens = self.tokens
        if joined and tokens.lower(at) in ("và", "kiêm"):
            return True
        free = not tokens.alphanumeric(at) or tokens.capital(at) or tokens.lower(at) in BELONGS
        return free or self.head(at) is not None


def _owned(body: Body) -> bool:
    """Whether the territory of an office is named, or the body above it."""
    return any(place.name or place.kind is None for place in body.places) or bool(body.parents)
