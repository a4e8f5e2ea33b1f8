"""The grammar of inspectorates: of a ministry, a department, a territory or a field; not the deed of inspecting."""

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.firms import Firms
from extractor.recognize.agencies.vocabulary import ACTS, DEEDS, OFFICERS, Head
from extractor.recognize.agencies.words import department
from extractor.recognize.places.phrase import Phrase, person
from extractor.recognize.places.phrase import head as unit_head

_FORCES = frozenset({"lực", "lượng", "ngành", "tác", "luật", "ngạch", "viên", "nghiệp", "về", "luận", "định", "động"})
_DEED_ENDS = frozenset({"tra", "toán", "sát", "vấn"})  # "kiểm tra, thanh tra": two deeds
# What an inspectorate does to another: "bị thanh tra sở phạt".
_PUNISHES = ACTS | frozenset(
    {"xử", "phạt", "mới", "ra", "lập", "đình", "thu", "tạm", "vào", "niêm", "nhắc", "tuýt", "sờ", "bắt", "truy"}
)


TELLS = frozenset(
    {
        ("chỉ", "ra"),
        ("phát", "hiện"),
        ("kết", "luận"),
        ("đề", "nghị"),
        ("kiến", "nghị"),
        ("yêu", "cầu"),
        ("xác", "định"),
    }
)
_SUBJECT = frozenset({",", "nên", "nếu", "sao"})  # before who acts, in small letters too
_DONE = frozenset({"đã", "sẽ", "vừa", "cũng", "còn", "lại", "không", "trình"})  # after who acts
NOT_DONE = frozenset({"được", "bị", "có", "là", "và"})  # ... but not before these: then it is what is done
_TOLD = frozenset({"luận", "kiến", "nghị", "cầu"})  # "kết luận của thanh tra"
_CLAUSES = frozenset({"khi", "để", "và", "nên"})  # before one who acts, or before the deed
_BELONGING = frozenset({"bộ", "viên", "do"})  # "cán bộ thanh tra giao thông Hà Nam"
_WORKS = (_PUNISHES - {"phát", "kết", "mới", "vào"}) | frozenset({"làm", "đến", "tiến", "tới", "phối"})


class Inspectorates(Firms):
    """The rules of inspectorates, above those of companies."""

    def _inspectorate(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        before = tokens.lower(at - 1)
        deed = before in DEEDS and not tokens.capital(at)
        clause = before in _CLAUSES
        if deed and before not in ("bị", "được") and not clause:
            return None
        if self._serves(at) and not tokens.capital(at) and tokens.lower(end) == "của":
            return None  # "cán bộ thanh tra của Bộ Y tế": what they do
        owner = self._owner(end, head, depth)
        done = owner is None or tokens.lower(owner.end) not in (_WORKS if clause else _PUNISHES)
        if deed and done and not self._acts(at, end):
            return None  # but "bị thanh tra Sở Y tế xử phạt": who did it
        if owner is not None and owner.head.words != "quốc hội":
            if not tokens.capital(at) and before not in ("chánh", "tổng", "theo") and not depth and tokens.opens(at):
                return None
            return Body(at, owner.end, head, (end, end), (), (owner,))
        field = department(tokens, end)
        after, places = self.places(field)
        if field > end:
            return self._specialised(at, end, field, head, depth)
        if tokens.lower(end) == "nhà" and tokens.lower(end + 1) == "nước":
            after, places = self.places(end + 2)
            named = bool(places) and bool(places[0].name) and tokens.lower(at - 1) not in DEEDS
            return Body(at, after, head, (end, end + 2), places) if tokens.capital(at) or named else None
        if places and tokens.lower(end) == "số":
            return None  # "kết quả thanh tra số 12"
        if places and before != "ngành" and (places[0].name or not self._listed(after)):
            return Body(at, after, head, (end, end), places)
        if not deed and before != "ngành" and (unit := self._of_that_unit(at, end, head)):
            return unit
        small = not tokens.capital(at) and not self._acts(at, end)
        if small or (tokens.capital(end) and not person(tokens, end)):
            return None
        return Body(at, end, head, (end, end))

    def _of_that_unit(self, at: int, end: int, head: Head) -> Body | None:
        """The body of a unit that was named before: ``UBND tỉnh này``, ``thanh tra tỉnh đó``."""
        unit = unit_head(self.tokens, end)
        if unit is None or self.tokens.lower(unit[1]) not in ("này", "đó", "nói"):
            return None
        return Body(at, unit[1], head, (end, end), (Phrase(end, unit[1], unit[0], "", unit[1], False),))

    def _acts(self, at: int, end: int) -> bool:
        """Whether ``thanh tra`` in small letters is who acts or tells: ``…, thanh tra cũng chỉ ra``."""
        tokens, before = self.tokens, self.tokens.lower(at - 1)
        if before == "của":
            return tokens.lower(at - 2) in _TOLD and not tokens.capital(end)
        if before not in _SUBJECT or tokens.lower(at - 2) in DEEDS | _DEED_ENDS:
            return False
        verb = (tokens.lower(end), tokens.lower(end + 1))
        return verb in TELLS or (verb[0] in _DONE and verb[1] not in NOT_DONE)

    def _specialised(self, at: int, end: int, field: int, head: Head, depth: int) -> Body | None:
        """An inspectorate of a field: ``Thanh tra giao thông Sở GTVT``; without a territory it may be a force."""
        tokens, before = self.tokens, self.tokens.lower(at - 1)
        if before in _FORCES or before in ("tổng", "đội"):
            return None
        small = not tokens.capital(at) and before not in OFFICERS
        if small and (before in DEEDS or not (tokens.capital(end) or self._is_called(at, field))):
            return None
        owner = self._owner(field, head, depth)
        if owner is not None and tokens.capital(at):
            return Body(at, owner.end, head, (end, field), (), (owner,))
        after, places = self.places(field)
        if places and places[0].name:
            return Body(at, after, head, (end, field), places)
        titled = before in OFFICERS
        if titled or not tokens.opens(at):
            return Body(at, after if places else field, head, (end, field), places)
        return None

    def _is_called(self, at: int, field: int) -> bool:
        """Whether an inspectorate in small letters is told as a body: with its territory, or as who acts: ``cán bộ
        thanh tra giao thông Hà Nam``, ``…, thanh tra giao thông sẽ có mặt``."""
        _, places = self.places(field)
        named = bool(places) and bool(places[0].name) and self.tokens.lower(at - 1) in _BELONGING
        return named or self._acts(at, field)
