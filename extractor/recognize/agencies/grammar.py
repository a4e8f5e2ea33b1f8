"""The grammar of named bodies: head noun, field, territory, and the body above.

``Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam``, ``Ban Tiếp dân của Văn phòng UBND thành phố``,
``Thanh tra Bộ Y tế``, ``Đội QLTT số 9``. Each rule reads forward from the head noun a bounded way.
"""

from extractor.recognize.agencies.body import Body, sharing
from extractor.recognize.agencies.field import Field
from extractor.recognize.agencies.offices import NEEDS_PLACE, Offices
from extractor.recognize.agencies.reader import DEEPEST
from extractor.recognize.agencies.seats import SEATED, chained_unit
from extractor.recognize.agencies.vocabulary import (
    ACTS,
    BELONGS,
    BOARDS,
    COUNTRIES,
    EVENTS,
    GENERAL,
    INITIALS,
    OFFICERS,
    PARTS,
    TITLES,
    Head,
    longest,
)
from extractor.recognize.agencies.words import accuses, department, foreign
from extractor.recognize.places.phrase import Phrase, person
from extractor.recognize.places.phrase import head as unit_head

_ACTING = frozenset({"của", "cho", "theo", "do", "bởi"})  # before a body: it has, gets or does something
_TELLING = _ACTING | {"rằng", "đạo", "chánh"}
_FIELDS = frozenset({"về", "vực", "quả"})  # before "kiểm toán Nhà nước": the work, no body
_STAFF = frozenset({"ban giám đốc", "ban giám hiệu"})  # in small letters the people, no body
_SEATED = frozenset({"ubnd", "hđnd", "quốc hội", "đoàn đại biểu quốc hội"})  # bodies that share an office
_TITULAR = frozenset({"hội đồng quản trị", "hđqt", "hội đồng thành viên", "hđtv"})
_LONE = frozenset({"ban thường vụ", "ban cán sự đảng", "đảng đoàn", "ủy ban kiểm tra"})  # told without whose they are
_STANDING = frozenset({"ban", "đoàn", "quan", "không", "tổ", "trực", "tra"})  # before "thường trực": an office
_DOES = frozenset({"sẽ", "đã", "chưa", "cũng", "vừa", "vẫn", "đang"})  # after a ministry in small letters: it acts
# The last word before a department in small letters: "lãnh đạo sở", "ở sở", "đề nghị sở vào cuộc".
_LEADING = frozenset({"đạo", "ở", "nghị", "cầu"})
_PRESS = frozenset({"pv", "phóng viên"})  # who reports from a body
_FIRM = frozenset(
    {"y tế", "công thương", "tài chính", "nội vụ", "tư pháp", "công an", "quốc phòng", "ngoại giao", "xây dựng"}
)


class Grammar(Offices):
    """One rule for each kind of head noun."""

    def rule(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """The body of a head noun by the rule of its kind."""
        body: Body | None = getattr(self, f"_{head.rule}")(at, end, head, depth)
        return body

    def _whole(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        if {self.tokens.lower(at - 1), " ".join(self.tokens.low[max(at - 2, 0) : at])} & _PRESS:
            return None
        if not any(self.tokens.capital(i) for i in range(at, end)) and not self._known_whole(at, end, head, depth):
            return None
        if head.words == "kiểm toán nhà nước" and not self.tokens.capital(at) and self.tokens.lower(at - 1) in _FIELDS:
            return None
        before = at - 1 - (self.tokens.low[max(at - 2, 0) : at] == ["rằng", ","])
        if head.words[:9] == "thanh tra" and not self.tokens.capital(at) and self.tokens.lower(before) not in _TELLING:
            return None  # "tăng cường thanh tra, giám sát NHNN"
        if head.words == "qh" and not self._assembly(at, end):
            return None
        if head.words in ("chính phủ", "quốc hội"):
            country, _ = longest(self.tokens, end, COUNTRIES)
            return Body(at, country if self.tokens.capital(end) else end, head, (end, end))
        if head.words.endswith("chuyên ngành") and (self.tokens.numeral(end) or self.tokens.word(end) in ("Ia", "Ib")):
            end += 1
        body = self._close(at, end, head, (end, end), DEEPEST)
        if head.kind in ("ngân hàng", "cơ quan thanh tra"):
            return self._branch(body)
        return body

    def _known_whole(self, at: int, end: int, head: Head, depth: int) -> bool:
        """Whether a whole name in small letters is one: ``đại biểu quốc hội``, ``chính phủ Mỹ``."""
        if head.words == "kiểm toán nhà nước":
            return self.tokens.lower(at - 1) in _ACTING
        if head.words not in ("chính phủ", "quốc hội"):
            return False
        of_country = self.tokens.capital(end) and longest(self.tokens, end, COUNTRIES)[0] > end
        seated = head.words == "quốc hội" and self.tokens.lower(at - 1) in ("biểu", "tịch")
        return bool(depth) or seated or of_country

    def _organ(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        if (
            tokens.lower(end) in GENERAL
            and not tokens.capital(end)
            and not (tokens.lower(end) == "cấp" and tokens.lower(end + 1) == "cao")
        ):
            return None
        if head.words == "ca" and not (tokens.acronym(at) and unit_head(tokens, end)):
            return None  # a case, a shift
        if head.words == "mặt trận" and not (tokens.capital(at) and unit_head(tokens, end)):
            return None  # a front: "Mặt trận Điện Biên Phủ"
        if self._unit(end) and self._place(end) is None:
            return self._of_that_unit(at, end, head)
        name = end
        if head.words.endswith("cơ sở") and self.head(end) is None and (tokens.numeral(end) or tokens.capital(end)):
            name = end + 1
            while name < end + 3 and tokens.capital(end) and tokens.capital(name) and not person(tokens, name):
                name += 1
        elif head.kind == "đảng ủy" and self._brand(end):
            name = end + 1
        body = self._close(at, name, head, (end, name), depth)
        titled = self._titled(at)
        large = tokens.capital(at) or titled
        if body.places and not large and all(not place.name and place.kind is None for place in body.places):
            return None
        if not body.bare or head.words == "tổ đại biểu":
            return body
        if head.kind == "đảng ủy" and tokens.lower(at - 1) == "thư":
            return body  # "bí thư đảng ủy"
        if head.kind == "viện kiểm sát" and accuses(tokens, at, end):
            return body
        if head.kind in SEATED and tokens.lower(at - 1) == "tịch" and chained_unit(tokens, end):
            return body
        written = any(tokens.capital(i) for i in range(at + 1, end))
        if head.words in NEEDS_PLACE or not (tokens.capital(at) or (titled and written)):
            return None
        return body

    def _brand(self, at: int) -> bool:
        """Whether the letters or the brand of a house stand at a token: ``Đảng ủy SMG``, ``Đảng ủy Lormax``."""
        tokens = self.tokens
        named = (tokens.acronym(at) and len(tokens.word(at)) > 2) or foreign(tokens.word(at))
        return named and tokens.capital(at) and self.head(at) is None and self._place(at) is None

    def _party(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        units = unit_head(tokens, end + 1) if tokens.lower(end) == "các" else None
        if tokens.lower(end) == "viên" or (tokens.lower(end) == "các" and not (units and tokens.capital(units[1]))):
            return None  # any of them; but "Tỉnh ủy các tỉnh Bến Tre, Đồng Tháp"
        place = self._place(end)
        titled = tokens.lower(at - 1) in OFFICERS
        if place is None and tokens.capital(end) and not titled:
            stop = end
            while stop < end + 3 and tokens.capital(stop) and not tokens.acronym(stop):
                stop += 1
            if stop > end and (stop <= end + 2 or not person(tokens, end)):  # a person named so has three words
                place = Phrase(end, stop, None, " ".join(tokens.low[end:stop]), end, False)
        if place is None or (tokens.lower(place.body) in GENERAL and not tokens.capital(place.body)):
            return Body(at, end, head, (end, end))
        return Body(at, place.end, head, (end, end), (place,))

    def _inner(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        if self._no_body(at, end, head):
            return None
        owner = self._owner(end, head, depth)
        if self._an_office(at, end, head, owner):
            return None
        if head.kind == "ban tổ chức" and owner is None:
            return self._organisers(at, end, head)
        if owner is not None:
            parents = self._sharing_office(owner, head, depth)
            return Body(at, parents[-1].end, head, (end, end), (), tuple(parents))
        if head.kind == "hội đồng xét xử":
            return Body(at, end, head, (at, end))
        if head.words in ("văn phòng", "vp", "công đoàn"):
            return self._office(at, end, head, depth)
        house = self._house(end) if head.words in _TITULAR else end
        if house > end:
            return Body(at, house, head, (end, house))
        if head.words == "đảng bộ" and not depth:
            return None  # "Đảng bộ thành phố": all its members
        name = self._hamlet(end) if head.words == "chi bộ" else end
        body = self._close(at, name, head, (end, name), depth)
        if name > end:
            return body
        if body.bare:
            return body if self._lone(at, end, head) else None
        generic = body.places and not body.places[0].name and body.places[0].kind is not None
        return None if generic and not tokens.capital(at) else body

    def _no_body(self, at: int, end: int, head: Head) -> bool:
        """Whether the words of an inner body are a title, rooms or people, as what stands beside them tells."""
        tokens = self.tokens
        if head.words in _TITULAR and tokens.lower(at - 1) in OFFICERS and not self._told(at, end, head):
            return True  # "Chủ tịch HĐQT": a title
        if head.words in ("văn phòng", "vp") and not tokens.capital(at) and tokens.lower(end) == "của":
            return True  # "văn phòng của công ty": rooms
        if head.words in _STAFF and not tokens.capital(at):
            return True
        return head.words == "thường trực" and tokens.lower(at - 1) in OFFICERS | _STANDING

    def _an_office(self, at: int, end: int, head: Head, owner: Body | None) -> bool:
        """Whether the words of an inner body are somebody's office, or a person, as the body above tells."""
        tokens = self.tokens
        if head.words == "btv":
            return owner is None and tokens.capital(end)  # who reads the news: "BTV Anh Tuấn"
        if head.words != "thường trực":
            return False
        if owner is not None and owner.head.words == "ban bí thư":
            acts = tokens.opens(at) or tokens.lower(at - 1) in _ACTING
            if not acts or tokens.capital(owner.end):
                return True  # "Thường trực Ban Bí thư Lê Văn Mẫu"
        return not tokens.capital(at) and (owner is None or owner.head.rule != "party")

    def _sharing_office(self, owner: Body, head: Head, depth: int) -> list[Body]:
        """The body above, and those that share its office: ``Văn phòng Đoàn ĐBQH và HĐND tỉnh``."""
        parents = [owner]
        while head.words in ("văn phòng", "vp") and len(parents) < 3:
            after = parents[-1].end
            more = self.read(after + 1, depth + 1) if self.tokens.lower(after) in ("và", "-", ",", "&") else None
            if more is None or {more.head.kind, parents[0].head.kind} - _SEATED:
                break
            parents.append(more)
        if parents[0].bare:
            parents[0] = sharing(parents[0], parents[-1])
        return parents

    def _house(self, at: int) -> int:
        """Where the name of the company ends whose board it is."""
        tokens, stop = self.tokens, at
        branded = tokens.acronym(at) or foreign(tokens.word(at))
        while branded and stop < at + 3 and tokens.capital(stop) and not person(tokens, stop):
            stop += 1
        return stop

    def _lone(self, at: int, end: int, head: Head) -> bool:
        """Whether an inner body is told by its head noun alone: ``Hội đồng quản trị``, ``Ban Thường vụ``."""
        tokens, officer = self.tokens, self.tokens.lower(at - 1) in OFFICERS
        if head.words == "chi bộ":
            return tokens.capital(at) and not officer
        if head.words == "thường vụ":
            return False
        written = any(tokens.capital(i) for i in range(at + 1, end))
        said = written or (head.words in BOARDS and not tokens.opens(at))
        named = head.words in _TITULAR or (head.words.startswith("ban ") and said)
        inquiry = head.kind == "cơ quan điều tra" and (head.words != head.kind or officer)
        led = tokens.lower(at - 1) == "thư"  # "bí thư ban cán sự đảng"
        return (named or head.kind in _LONE or inquiry) and (tokens.capital(at) or written or led)

    def _told(self, at: int, end: int, head: Head) -> bool:
        """Whether a state company's board is told as a body: ``Chủ tịch HĐTV Zentrox``, ``HĐTV, Tổng giám đốc``."""
        tokens = self.tokens
        if head.words not in ("hội đồng thành viên", "hđtv"):
            return False
        listed = tokens.capital(at) and tokens.lower(end) == "," and longest(tokens, end + 1, TITLES)[0] > end + 1
        return listed or (self.head(end) is None and (tokens.acronym(end) or foreign(tokens.word(end))))

    def _organisers(self, at: int, end: int, head: Head) -> Body | None:
        """Who organises an event: ``ban tổ chức cuộc thi Hoa hậu Biển``; the Party's board, with its territory."""
        tokens = self.tokens
        event = longest(tokens, end, EVENTS)[0]
        stop, places = self.places(event)
        if places and event == end:
            return Body(at, stop, head, (end, end), places)
        if tokens.capital(event) and (event > end or not person(tokens, event)):
            field = Field(tokens, head, event, False).walk()
            if field.proper or field.compound:
                return Body(at, field.end, head, (end, field.end))
        if tokens.capital(end) and event > end:
            return Body(at, event, head, (end, event))  # "ban tổ chức Lễ tang"
        return Body(at, end, head, (end, end)) if event == end and not tokens.capital(end) else None

    def _sector(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        stop = department(tokens, end)
        if stop == end:
            return self._without_sector(at, end, head, depth)
        if not tokens.capital(at) and not tokens.capital(end):
            term = " ".join(tokens.low[end:stop])
            if term not in _FIRM and stop - end < 3:
                return None
        letters = "".join(w for w in tokens.low[end:stop] if w.isalnum())
        if not tokens.capital(at) and tokens.acronym(end) and letters not in INITIALS:
            return None
        return self._close(at, stop, head, (end, stop), depth)

    def _without_sector(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """A ministry or department whose field is not told, or not known: ``Sở này``, ``giám đốc sở``."""
        tokens, before = self.tokens, self.tokens.lower(at - 1)
        if tokens.capital(end) and tokens.capital(at):
            if longest(tokens, end, PARTS)[0] > end or (not tokens.capital(end + 1) and tokens.alphanumeric(end + 1)):
                return self._office(at, end, head, depth)
            if not person(tokens, end) and before not in OFFICERS:
                return None
            return Body(at, end, head, (end, end))
        named = self._place(end)
        if named is not None and (named.name or not tokens.capital(at)):
            return None
        told = before in OFFICERS or before in _LEADING or before in BELONGS or tokens.lower(end) == "này"
        told = told or (tokens.lower(end) in ACTS and (head.words == "sở" or not before[:1].isalpha()))
        told = told or (head.words == "bộ" and tokens.lower(end) in _DOES)
        return Body(at, end, head, (end, end)) if tokens.capital(at) or told else None
