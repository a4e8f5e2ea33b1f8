"""Lone heads that stand for a body that the article names in full: ``Sở``, ``công ty này``."""

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import replace

from extractor.lazy import lazy
from extractor.recognize.agencies.body import Body, sharing
from extractor.recognize.agencies.headless import plain_words
from extractor.recognize.agencies.inspectorates import NOT_DONE, TELLS
from extractor.recognize.agencies.same import COMPANY_GROUPS, same_field
from extractor.recognize.agencies.scan import Scan, no_one, of_chiefs, of_every, of_tier, several
from extractor.recognize.agencies.seats import chained_unit
from extractor.recognize.agencies.vocabulary import (
    ACTS,
    BELONGS,
    BOARDS,
    COUNTRIES,
    FIELDS,
    GENERAL,
    HEADS,
    OFFICERS,
    PARTS,
    TITLES,
    longest,
)
from extractor.recognize.agencies.words import accuses
from extractor.recognize.places.gazetteer import spelling
from extractor.recognize.places.phrase import person
from extractor.text.tokens import Tokens

_SMALL = frozenset(
    {
        "đoàn", "tổ đại biểu", "công ty", "bệnh viện", "hợp tác xã", "ngân hàng",
        "cục", "chi cục", "tổng cục", "trung tâm", "viện", "học viện", "đội", "tập đoàn", "tổng công ty",
        "nhà trường", "phòng khám", "nhà thuốc", "thẩm mỹ viện", "xí nghiệp", "lâm trường", "nông trường", "câu lạc bộ",
    }
)  # fmt: skip
_OF_ANY = frozenset({"quan", "vị", "quỹ"})  # before a head: no one body
# Kinds of organs whose heads say which body it is: "Hội Nông dân", "Mặt trận Tổ quốc".
_NAMED = frozenset({"mặt trận", "ban chỉ đạo", "ban tiếp công dân", "đoàn thanh niên", "ban chỉ huy", "bộ chỉ huy"})
_ALONE = frozenset({"đảng ủy", "ban thường vụ", "ban cán sự đảng", "đảng đoàn", "ủy ban kiểm tra"})
_NOT_BEFORE = frozenset(
    {"liên", "tập", "công", "quân", "sư", "văn", "phái", "binh", "cấp", "đại", "chi", "cử", "thôn", "nửa"}
)
_NOT_AFTER = frozenset(
    {"con", "mẹ", "ma", "khác", "nào", "tư", "đó", "kia", "ấy", "nhà", "lớn", "nhỏ", "nước", "ta", "họ", "từ"}
)
_DATES = frozenset({"ngày", "tháng", "năm", "khi", "đó"})
_SIDES = frozenset({"gia", "doanh", "xã"})  # "nhà trường và gia đình": any school
_DESCRIBED = frozenset(
    {("cho", "vay"), ("tổ", "chức"), ("thương", "mại")}
)  # "ngân hàng cho vay": what it does says which
_OTHERS = frozenset({"ngành", "ban", "đoàn", "địa", "cơ", "doanh"})  # "sở, ngành", "bộ và cơ quan ngang bộ"
_SEATS = frozenset({"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "đoàn đbqh", "đoàn đại biểu quốc hội"})
_DENIES = frozenset({"không", "chưa", "nói", "khẳng"})  # only one who acts does so: "Kiểm toán không kiến nghị"
_CLAUSES = frozenset({"khi", "vì", "do", "mà", "nhưng", "nên", "nếu", "rằng", "nay"})  # a clause begins behind them
_DOES = frozenset(
    {"vẫn", "mới", "tuyển", "thông", "tự", "phải", "bị", "được", "này", "có", "tổ", "thu", "tăng", "thực"}
)
_LACKS = frozenset({"đủ", "phải", "là", "chỉ", "xong", "hết", "có", "đúng"})  # said of the deed: "Thanh tra chưa đủ"
_TOLD_OF = frozenset({"của", "theo", "do", "tra", "tại"})  # before one who insures: "đoàn kiểm tra (của) BHXH"
_INSURANCE = frozenset({"nợ", "đọng", "đóng", "về", "gia", "hưởng", "chi", "thu", "sổ", "độ", "sách", "tiền", "trốn"})
_DUTIES = frozenset({"kiểm", "thanh", "thông", "chi", "giải", "tiến", "tiếp"})  # what an insurer does
_MODAL = frozenset({"sẽ", "đã", "vừa"})
_LEADS = frozenset({"chánh", "tổng"})
_FEW = 50
_LISTED = 4  # bodies of one territory that are listed, at most


def lone(tokens: Tokens, found: Scan) -> list[Body]:
    """The lone heads that stand for a body named in full in the article."""
    named = _Named(tokens, found.bodies)
    chosen = [replace(body, rule="") for body in found.doubtful if named.begins(body)]
    listed = {body.start: body for body in (*found.bodies, *found.lone)}
    for body in found.lone:
        if not _allowed(tokens, body):
            continue
        sister = _sister(tokens, body, listed)
        if sister is not None:
            chosen.append(sharing(body, sister))
        elif _meant(tokens, body, named):
            chosen.append(body)
    return chosen


def _sister(tokens: Tokens, body: Body, listed: dict[int, Body]) -> Body | None:
    """The body that tells the territory of those listed before it: ``HĐND, UBND tỉnh``, ``Công an, VKSND huyện``."""
    if body.head.rule != "organ" or not tokens.capital(body.start):
        return None
    at = body.end
    for _ in range(_LISTED):
        end = at + 1 + (tokens.lower(at) == "," and tokens.lower(at + 1) == "và")
        other = listed.get(end) if tokens.lower(at) in (",", "và", "-", "/") else None
        if other is None or not tokens.capital(other.start) or other.head.rule not in ("organ", "party"):
            return None
        if other.places or other.head.rule == "party":
            return other
        at = other.end
    return None


class _Named:
    """The bodies that an article names in full, by kind, in order."""

    def __init__(self, tokens: Tokens, bodies: list[Body]) -> None:
        self.tokens = tokens
        self._of: dict[str, list[Body]] = {}
        self._any: dict[str, list[int]] = {}
        self._main: dict[str, bool] = {}
        for body in bodies:
            for part in (body, *body.nested()):
                if part.rule != "elided":
                    self._of.setdefault(_group(part), []).append(part)

    def of(self, body: Body) -> list[Body]:
        """Those of the kind of a lone head."""
        return self._of.get(_group(body), [])

    def of_group(self, body: Body) -> bool:
        """Whether a group of companies is named before a lone ``Công ty`` or ``Tổng công ty``."""
        return any(others[0].start < body.start for kind in COMPANY_GROUPS if (others := self._of.get(kind)))

    def begins(self, body: Body) -> bool:
        """Whether the field of a body is how another one's field begins: ``Công ty thoát nước (Hà Nội)``."""
        words = _plain(self.tokens, body)
        return any(f"{_plain(self.tokens, other)} ".startswith(f"{words} ") for other in self.of(body)[:_FEW])

    def one(self, body: Body) -> bool:
        """Whether only one body of the kind is named."""
        alike = [other for other in self.of(body)[:_FEW] if other.start < body.start]
        first = self._field(alike[0]) if alike else ()
        return bool(alike) and all(same_field(self._field(other), first) for other in alike)

    def main(self, body: Body) -> bool:
        """Whether one body of the kind is named at least three times as often as all others together."""
        group = _group(body)
        if group not in self._main:
            fields = Counter(self._field(other) for other in self.of(body)[:_FEW])
            most = max((sum(n for f, n in fields.items() if same_field(f, g)) for g in fields), default=0)
            self._main[group] = most * 4 >= fields.total() * 3
        return self._main[group]

    def of_any(self, body: Body) -> bool:
        """Whether the noun was last used of any of the kind: ``phòng khám Trung Quốc``."""
        tokens, words = self.tokens, tuple(body.head.words.split())
        if body.head.words not in self._any:
            low, size = tokens.low, len(words)
            places = [n for n in tokens.where({words[0]}) if tuple(low[n : n + size]) == words]
            self._any[body.head.words] = [n for n in places if _any_of(tokens, n + size)]
        general = self._any[body.head.words]
        last = bisect_left(general, body.start)
        if not last:
            return False
        alike = [other.start for other in self.of(body)[:_FEW] if other.start < body.start]
        if alike and alike[-1] > general[last - 1]:
            return False
        insort(general, body.start)
        return True

    def _field(self, body: Body) -> tuple[str, ...]:
        return plain_words(self.tokens, *body.field)

    @lazy
    def led(self) -> bool:
        """Whether the article names the leader of a team: then ``Đoàn`` is that team."""
        tokens = self.tokens
        return any(tokens.lower(n - 1) == "trưởng" for n in tokens.where({"đoàn"}))


def _any_of(tokens: Tokens, at: int) -> bool:
    """Whether what follows a noun makes it any of a country: ``phòng khám Trung Quốc``."""
    end = longest(tokens, at, COUNTRIES)[0] if tokens.capital(at) else at
    return end > at and not tokens.capital(end)


def _group(body: Body) -> str:
    if body.head.rule == "school":
        return "trường"
    return "ủy ban" if body.head.kind == "ủy ban kiểm tra" else body.head.kind


def _allowed(tokens: Tokens, body: Body) -> bool:
    before, after = tokens.lower(body.start - 1), tokens.lower(body.end)
    if before == "là" and not tokens.capital(body.start):
        return False  # what something is: "là ngân hàng có lãi suất cao"
    if body.head.words == "nhà trường" and after == "và" and tokens.lower(body.end + 1) in _SIDES:
        return False
    if before == "ngành":
        return False  # "ngành Tòa án", "ngành Ngân hàng"
    if after == "đảng" and tokens.low[body.end + 1 : body.end + 3] == ["các", "cấp"]:
        return False  # "ủy ban kiểm tra đảng các cấp"
    described = (after, tokens.lower(body.end + 1)) in _DESCRIBED
    if described and (not tokens.capital(body.start) or (after == "thương" and not tokens.capital(body.end))):
        return False
    if before in _OF_ANY and body.head.kind in ("công an", "thuế", "hải quan", "bảo hiểm xã hội"):
        return False  # "cơ quan Công an", "đơn vị BHXH"
    if (body.head.rule == "team" and no_one(tokens, body.start)) or of_every(tokens, body.end):
        return False
    if body.head.rule in ("organ", "party") and of_chiefs(tokens, body):
        return False
    since = after == "từ" and (tokens.lower(body.end + 1).isdigit() or tokens.lower(body.end + 1) in _DATES)
    every = after in GENERAL and (after != "cấp" or of_tier(tokens, body.end))
    if several(tokens, body.start) or before in _NOT_BEFORE or every or (after in _NOT_AFTER and not since):
        return False
    written = any(tokens.capital(at) for at in range(body.start, body.end))
    if before in ("trưởng", "phó") and (body.head.rule == "team" or not written):
        return False
    inside = tokens.capital(body.start - 1) and not tokens.opens(body.start - 1) and before not in ("hđqt", "hđtv")
    inside = inside and (tokens.capital(body.start) or not tokens.acronym(body.start - 1))
    some = (after, tokens.lower(body.end + 1)) == ("một", "số")  # "ban cán sự đảng một số bộ"
    others = after in ("ban", "ngành") and tokens.lower(body.end + 1) != "hành"  # but "Cục ban hành"
    if some or others or (inside and before not in OFFICERS and tokens.alphanumeric(body.start - 1)):
        return False
    others = after in (",", "/", "-", "và") and tokens.lower(body.end + 1) in _OTHERS
    if others and not (tokens.capital(body.end + 1) and " " in body.head.words):
        return False
    if tokens.capital(body.end):
        named = person(tokens, body.end)
        if tokens.capital(body.start) and (before in OFFICERS or named) and before not in ("trưởng", "phó"):
            return body.head.rule != "team"
        if written and named and body.head.rule == "inner":
            return True
        return longest(tokens, body.end, HEADS)[0] > body.end or longest(tokens, body.end, TITLES)[0] > body.end
    if body.head.rule in ("company", "hospital", "school", "office"):
        end, may_end = longest(tokens, body.end, PARTS)
        return end == body.end or not may_end
    return not after.isdigit()


def _meant(tokens: Tokens, body: Body, named: _Named) -> bool:
    head = body.head
    same = named.of(body)
    earlier = bool(same) and same[0].start < body.start
    if tokens.lower(body.end) == "này" and (tokens.capital(body.start) or head.rule == "sector"):
        return earlier
    if head.words == "btv":
        return earlier  # else a news anchor
    if head.kind == "ban tổ chức" and not (tokens.capital(body.start) and " " in head.words):
        return any(other.field[1] > other.field[0] for other in same[:_FEW])
    if head.words in _SEATS and tokens.lower(body.start - 1) in OFFICERS and _stands_last(tokens, body.end):
        return True
    written = any(tokens.capital(at) for at in range(body.start + 1, body.end))
    if head.kind == "viện kiểm sát" and accuses(tokens, body.start, body.end):
        return True
    if head.kind == "bảo hiểm xã hội" and not _insurer(tokens, body):
        return False
    if head.kind == "đoàn đại biểu quốc hội" and tokens.lower(body.start - 1) in OFFICERS:
        return True
    if not tokens.capital(body.start) and not (written and head.rule in ("inner", "office")):
        return _meant_in_small(tokens, body, named, same)
    if head.rule == "inspectorate" or head.words == "kiểm toán":
        return _inspects(tokens, body, same)
    if head.words == "chi bộ":
        return earlier
    if head.kind in _ALONE or head.rule == "inner":
        if head.words.startswith("ban ") and head.kind not in _ALONE and not written:
            known = head.words in BOARDS and not tokens.opens(body.start)
            return known or any(other.head is head for other in same[:_FEW])
        return bool(same) or written or not tokens.opens(body.start)
    if (head.kind in _NAMED or (head.rule == "organ" and head.kind == "hội")) and not tokens.opens(body.start):
        return True
    if head.rule in ("organ", "sector", "team"):
        return bool(same) or (head.words == "đoàn" and named.led)
    return earlier or (head.kind in ("công ty", "tổng công ty") and " " in head.words and named.of_group(body))


def _meant_in_small(tokens: Tokens, body: Body, named: _Named, same: list[Body]) -> bool:
    """Whether a short form in small letters means a body, those of its kind named in the article being ``same``."""
    earlier = bool(same) and same[0].start < body.start
    head, before = body.head, tokens.lower(body.start - 1)
    if head.rule == "sector":
        if before in OFFICERS or before == "đạo":
            return bool(same) and named.main(body)
        belongs = before in BELONGS or before in ("nghị", "cầu")
        return bool(same) and (named.one(body) or not (belongs or tokens.lower(body.end) in ACTS))
    if head.kind in ("ban cán sự đảng", "đảng ủy") or head.rule == "inspectorate":
        return earlier or (before == "thư" and head.kind == "ban cán sự đảng")
    if head.words == "trường":
        return earlier and named.one(body) and _school_acts(tokens, body)
    if head.words not in _SMALL:
        return False
    if head.rule == "team":
        return (bool(same) or named.led) and tokens.lower(body.end) not in ("đi", "cán")
    told = head.rule in ("company", "school") and len(same) > 3 and before != "-" and named.main(body)
    told = told or named.one(body)
    return earlier and told and same[0].head.rule != "whole" and not named.of_any(body)


def _school_acts(tokens: Tokens, body: Body) -> bool:
    """Whether ``trường`` in small letters is one school that does something: ``, trường không báo cáo``."""
    before, after = tokens.lower(body.start - 1), tokens.lower(body.end)
    if after == "này":
        return True
    opened = not before.isalpha() or before in _CLAUSES
    return opened and (after in ACTS or after in _DENIES or after in _DOES)


def _inspects(tokens: Tokens, body: Body, same: list[Body]) -> bool:
    """Whether ``Thanh tra``, ``Kiểm toán`` is a body that acts, not the deed or a title."""
    earlier = bool(same) and same[0].start < body.start
    head, before = body.head, tokens.lower(body.start - 1)
    follower, behind = tokens.lower(body.end), tokens.lower(body.end + 1)
    if before == "tổng" and head.rule == "inspectorate":
        return bool(same)  # of the Government: "Phó Tổng Thanh tra Lê Mẫu"
    if before in _LEADS:
        return False  # "Phó Chánh Thanh tra": all of it is the title
    if before in FIELDS or (tokens.opens(body.start) and follower not in ACTS | _DENIES):
        return False
    acts = (follower in _DENIES and behind not in _LACKS) or (follower, behind) in TELLS
    done = follower in _MODAL and bool(same) and behind not in NOT_DONE
    return earlier or acts or done if tokens.opens(body.start) else bool(same)


def _insurer(tokens: Tokens, body: Body) -> bool:
    """Whether ``BHXH`` is who insures, not the insurance: ``theo BHXH``, ``BHXH kiểm tra``, not ``nợ BHXH, BHYT``."""
    before, after = tokens.lower(body.start - 1), tokens.lower(body.end)
    if tokens.opens(body.start) or before in OFFICERS | _TOLD_OF:
        return True
    return before not in _INSURANCE and after in ACTS | _DUTIES


def _stands_last(tokens: Tokens, at: int) -> bool:
    """Whether an office ends with its body: before a mark, another office or its holder's name."""
    ends = tokens.lower(at) in (";", ")", "kiêm") or person(tokens, at)
    return ends or chained_unit(tokens, at) is not None


def _plain(tokens: Tokens, body: Body) -> str:
    return spelling(tokens.low[body.field[0] : body.field[1]])
