"""The grammar of houses that serve people: schools by their rank and name, hospitals, clinics."""

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.field import Field
from extractor.recognize.agencies.inspectorates import Inspectorates
from extractor.recognize.agencies.vocabulary import COUNTRIES, END, HEADS, OFFICERS, SCHOOLS, Head, longest
from extractor.recognize.agencies.words import skip

RANKS = frozenset({"tiểu học", "mầm non", "thcs", "thpt", "trung học cơ sở", "trung học phổ thông"})
_AT_SCHOOL = OFFICERS | frozenset({"tại", "ở"})  # before a school that is called by its rank: "hiệu trưởng Tiểu học …"


_HIGHER = [HEADS["đại"]["học"][END], HEADS["cao"]["đẳng"][END], HEADS["học"]["viện"][END]]  # never a second rank


class Houses(Inspectorates):
    """The rules of schools and hospitals, above those of inspectorates."""

    def _school(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        if head.words in RANKS and not (tokens.lower(at - 1) in _AT_SCHOOL and not tokens.acronym(end)):
            return None
        if head.words == "phân hiệu" and self.head(end) is not None:
            return self._campus(at, end, head, depth)
        if head.words in ("nhà trường", "đại học", "cao đẳng", "đh") or head.words in RANKS:
            if head.words == "nhà trường":
                return Body(at, end, head, (end, end))
            if not tokens.capital(end) or not (tokens.capital(at) or head.words == "đại học"):
                return None
        ranks = self._ranks(end)
        titled = tokens.lower(at - 1) in OFFICERS - {"viên"} and head.words not in RANKS
        field = Field(tokens, head, ranks, titled).walk()
        lettered = tokens.acronym(end) and len(tokens.word(end)) > 2 and not tokens.acronym(at)
        if ranks == end and head.words == "trường":
            if field.end == end:
                return Body(at, end, head, (end, end))
            if tokens.capital(at) and field.end - end < 2 and not lettered:
                return None
        body = self._close(at, max(field.end, ranks), head, (end, max(field.end, ranks)), depth)
        ranked = ranks > end and any(tokens.capital(i) for i in range(end, ranks))
        if longest(tokens, end, COUNTRIES)[0] == body.end:
            return None
        if field.capital or body.places or (body.parents and ranked):
            if any(place.name for place in body.places):
                return body
            return body if field.capital or ranked or tokens.capital(at) else None
        return body if ranks > end and tokens.lower(ranks - 1).isdigit() else None  # "Trường Mầm non 19/5"

    def _campus(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """A school's second seat: ``Phân hiệu Trường Đại học Lâm nghiệp tại Gia Lai``."""
        school = self.read(end, depth + 1)
        if school is None or school.bare or school.head.rule != "school":
            return None
        stop, places = self.places(school.end + (self.tokens.lower(school.end) == "tại"))
        return Body(at, stop if places else school.end, head, (end, end), places, (school,))

    def _ranks(self, at: int) -> int:
        """The end of the ranks of a school, ``Tiểu học và THCS``, and of the day it is called by: ``Mầm non 19/5``."""
        tokens, end = self.tokens, skip(self.tokens, at, SCHOOLS)
        while end > at and tokens.lower(end) in ("và", "-", "&"):
            more = skip(tokens, end + 1, SCHOOLS)
            if more == end + 1 or longest(tokens, end + 1, HEADS)[1] in _HIGHER:
                break
            end = more
        day = end > at and tokens.lower(end).isdigit() and tokens.lower(end + 1) in ("/", "-")
        return end + 3 if day and tokens.glued(end + 1) and tokens.lower(end + 2).isdigit() else end

    def _hospital(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        field = Field(tokens, head, end, self._led(at)).walk()
        body = self._close(at, field.end, head, (end, field.end), depth)
        if longest(tokens, end, COUNTRIES)[0] == body.end and body.end > end:
            return None  # "phòng khám Trung Quốc": any of them
        if tokens.lower(end) == "tuyến" or (tokens.low[end : body.end] == ["trung", "ương"] and not tokens.capital(at)):
            return None  # "bệnh viện tuyến tỉnh", "các bệnh viện Trung ương"
        if field.capital or body.places or (body.parents and tokens.capital(at)):
            return body
        return Body(at, end, head, (end, end)) if field.end == end else None
