"""Other ways to name a body that the article names in full: lone heads and abbreviations in brackets."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.lazy import lazy
from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.headless import inside_code, plain_words
from extractor.recognize.agencies.inspectorates import NOT_DONE, TELLS
from extractor.recognize.agencies.same import same_field
from extractor.recognize.agencies.scan import Scan, several
from extractor.recognize.agencies.vocabulary import (
    ACTS,
    BELONGS,
    BOARDS,
    COUNTRIES,
    FIELDS,
    GENERAL,
    GROUPS,
    HEADS,
    OFFICERS,
    PARTS,
    TITLES,
    longest,
)
from extractor.recognize.agencies.words import acronyms, code, foreign
from extractor.recognize.places.gazetteer import spelling
from extractor.recognize.places.phrase import bare, person
from extractor.recognize.places.phrase import head as unit_head
from extractor.recognize.places.tokens import Tokens

_SMALL = frozenset(
    {
        "đoàn", "công ty", "bệnh viện", "hợp tác xã", "ngân hàng",
        "cục", "chi cục", "tổng cục", "trung tâm", "viện", "học viện", "đội", "tập đoàn", "tổng công ty",
        "nhà trường", "phòng khám", "nhà thuốc", "thẩm mỹ viện", "xí nghiệp", "lâm trường", "nông trường", "câu lạc bộ",
    }
)  # fmt: skip
_OF_ANY = frozenset({"quan", "vị", "quỹ"})  # before a head: no one body
_ALONE = frozenset({"đảng ủy", "ban thường vụ", "ban cán sự đảng", "đảng đoàn", "ủy ban kiểm tra"})
_NOT_BEFORE = frozenset(
    {"liên", "tập", "công", "quân", "sư", "văn", "phái", "binh", "cấp", "đại", "chi", "cử", "thôn", "nửa"}
)
_NOT_AFTER = frozenset(
    {"con", "mẹ", "ma", "khác", "nào", "tư", "đó", "kia", "ấy", "nhà", "lớn", "nhỏ", "nước", "ta", "họ", "từ"}
)
_SIDES = frozenset({"gia", "doanh", "xã"})  # "nhà trường và gia đình": any school
_DESCRIBED = frozenset({("cho", "vay"), ("tổ", "chức")})  # "ngân hàng cho vay": what it does says which
_OTHERS = frozenset({"ngành", "ban", "đoàn", "địa", "cơ", "doanh"})  # "sở, ngành", "bộ và cơ quan ngang bộ"
_SEATS = frozenset({"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", "đoàn đbqh", "đoàn đại biểu quốc hội"})
_DENIES = frozenset({"không", "chưa", "nói", "khẳng"})  # only one who acts does so: "Kiểm toán không kiến nghị"
_LACKS = frozenset({"đủ", "phải", "là", "chỉ", "xong", "hết", "có", "đúng"})  # said of the deed: "Thanh tra chưa đủ"
_MODAL = frozenset({"sẽ", "đã", "vừa"})
_LEADS = frozenset({"chánh", "tổng"})
_FEW = 50
_SHARES = frozenset({"mã", "khoán", "ck"})
_CALLED = (
    ("mã", "chứng", "khoán"),
    ("mã", "ck"),
    ("mã",),
    ("gọi", "tắt", "là"),
    ("viết", "tắt", "là"),
    ("sau", "đây", "gọi", "là"),
    ("gọi", "là"),
    ("tên", "viết", "tắt"),
)


def lone(tokens: Tokens, found: Scan) -> list[Body]:
    """The lone heads that stand for a body named in full in the article."""
    named = _Named(tokens, found.bodies)
    chosen = [replace(body, rule="") for body in found.doubtful if named.begins(body)]
    for body in found.lone:
        if _allowed(tokens, body) and _meant(tokens, body, named):
            chosen.append(body)
    return chosen


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
            places = [n for n, word in enumerate(low) if word == words[0] and tuple(low[n : n + size]) == words]
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
        low = self.tokens.low
        return any(word == "đoàn" and low[n - 1] == "trưởng" for n, word in enumerate(low) if n)


def _any_of(tokens: Tokens, at: int) -> bool:
    """Whether what follows a noun makes it any of a country: ``phòng khám Trung Quốc``."""
    end = longest(tokens, at, COUNTRIES)[0] if tokens.capital(at) else at
    return end > at and not tokens.capital(end)


def _group(body: Body) -> str:
    if body.head.rule == "school":
        return "trường"
    return "ủy ban" if body.head.words.startswith("ủy ban ki") else body.head.kind


def _allowed(tokens: Tokens, body: Body) -> bool:
    before, after = tokens.lower(body.start - 1), tokens.lower(body.end)
    if before == "là" and not tokens.capital(body.start):
        return False  # what something is: "là ngân hàng có lãi suất cao"
    if body.head.words == "nhà trường" and after == "và" and tokens.lower(body.end + 1) in _SIDES:
        return False
    if (after, tokens.lower(body.end + 1)) in _DESCRIBED and not tokens.capital(body.start):
        return False
    if before in _OF_ANY and body.head.kind in ("công an", "thuế", "hải quan", "bảo hiểm xã hội"):
        return False  # "cơ quan Công an", "đơn vị BHXH"
    if several(tokens, body.start) or before in _NOT_BEFORE or after in GENERAL or after in _NOT_AFTER:
        return False
    written = any(tokens.capital(at) for at in range(body.start, body.end))
    if before in ("trưởng", "phó") and (body.head.rule == "team" or not written):
        return False
    inside = tokens.capital(body.start - 1) and not tokens.opens(body.start - 1) and before not in ("hđqt", "hđtv")
    inside = inside and (tokens.capital(body.start) or not tokens.acronym(body.start - 1))
    if after in ("ban", "ngành") or (inside and before not in OFFICERS and tokens.alphanumeric(body.start - 1)):
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
    if not tokens.capital(body.start) and not (written and head.rule == "inner"):
        if head.rule == "sector":
            before = tokens.lower(body.start - 1)
            if before in OFFICERS or before == "đạo":
                return bool(same) and named.main(body)
            belongs = before in BELONGS
            return bool(same) and (named.one(body) or not (belongs or tokens.lower(body.end) in ACTS))
        if head.kind in ("ban cán sự đảng", "đảng ủy") or head.rule == "inspectorate":
            return earlier
        if head.words not in _SMALL:
            return False
        if head.rule == "team":
            return (bool(same) or named.led) and tokens.lower(body.end) not in ("đi", "cán")
        told = (
            head.rule in ("company", "school")
            and len(same) > 3
            and tokens.lower(body.start - 1) != "-"
            and named.main(body)
        )
        told = told or named.one(body)
        return earlier and told and same[0].head.rule != "whole" and not named.of_any(body)
    if head.rule == "inspectorate" or head.words == "kiểm toán":
        follower = tokens.lower(body.end)
        if tokens.lower(body.start - 1) in _LEADS:
            return False  # "Phó Chánh Thanh tra": all of it is the title
        if tokens.lower(body.start - 1) in FIELDS or (tokens.opens(body.start) and follower not in ACTS | _DENIES):
            return False
        acts = (follower in _DENIES and tokens.lower(body.end + 1) not in _LACKS) or (
            follower,
            tokens.lower(body.end + 1),
        ) in TELLS
        done = follower in _MODAL and bool(same) and tokens.lower(body.end + 1) not in NOT_DONE
        return earlier or acts or done if tokens.opens(body.start) else bool(same)
    if head.kind in _ALONE or head.rule == "inner":
        if head.words.startswith("ban ") and head.kind not in _ALONE and not written:
            known = head.words in BOARDS and not tokens.opens(body.start)
            return known or any(other.head is head for other in same[:_FEW])
        return bool(same) or written or not tokens.opens(body.start)
    if head.rule in ("organ", "sector", "team"):
        return bool(same) or (head.words == "đoàn" and named.led)
    return earlier


def _stands_last(tokens: Tokens, at: int) -> bool:
    """Whether an office ends with its body: before a mark or its holder's name."""
    return tokens.lower(at) in (";", ")") or person(tokens, at)


def _plain(tokens: Tokens, body: Body) -> str:
    return spelling(tokens.low[body.field[0] : body.field[1]])


def aliases(tokens: Tokens, bodies: list[Body]) -> list[tuple[Body, Body]]:
    """Abbreviations bracketed after a whole name, and their later uses: pairs of alias and body."""
    pairs: list[tuple[Body, Body]] = []
    known: dict[str, Body] = {}
    brands: dict[str, tuple[tuple[int, int], Body]] = {}
    for whole in bodies:
        last = [body for body in (whole, *whole.nested()) if body.end == whole.end]
        body, span = next(((body, span) for body in last if (span := _bracketed(tokens, body))), (whole, None))
        if span is not None and _traded(tokens, span[0]):
            known.setdefault("".join(tokens.low[slice(*span)]), body)  # what it is traded as
        elif span is not None:
            pairs.append((Body(*span, body.head, span, rule="alias"), body))
            word = "".join(tokens.low[slice(*span)])
            if span[1] - span[0] == 1 or code(tokens, span[0]) == span[1]:
                known.setdefault(word, body)
            elif body.head.rule == "company":
                brands.setdefault(tokens.lower(span[0]), (span, body))
    for word in (GROUPS.keys() & set(tokens.low)) - known.keys():
        if word.upper() in tokens.text:
            full = next((body for body in bodies if GROUPS[word] in spelling(tokens.low[body.start : body.end])), None)
            if full is not None:
                known[word] = full
    for alias, body in _codes(tokens, bodies):
        pairs.append((alias, body))
        known.setdefault("".join(tokens.low[slice(*alias.field)]), body)
    pairs += _brands(tokens, brands, {alias.start for alias, _ in pairs})
    if known:
        taken = {alias.start for alias, _ in pairs}
        for at, word in enumerate(tokens.low):
            if word in known and at not in taken and tokens.capital(at) and _stands_free(tokens, at):
                pairs.append((Body(at, at + 1, known[word].head, (at, at + 1), rule="alias"), known[word]))
    return pairs


def _traded(tokens: Tokens, at: int) -> bool:
    """Whether letters are a company's at the exchange: ``(mã chứng khoán: SMG)``."""
    before = at - 1 - (tokens.lower(at - 1) == ":")
    return tokens.lower(before) in _SHARES


def _codes(tokens: Tokens, bodies: list[Body]) -> Iterator[tuple[Body, Body]]:
    """Codes of the police bracketed inside a name: ``Cục Cảnh sát kinh tế (C03) Bộ Công an``."""
    for body in bodies:
        name = tokens.low[body.start : body.end]
        at = body.start + name.index("(") + 1 if "(" in name else body.end
        end = code(tokens, at)
        if end > at and tokens.lower(end) == ")":
            yield Body(at, end, body.head, (at, end), rule="alias"), body


def _brands(
    tokens: Tokens, brands: dict[str, tuple[tuple[int, int], Body]], taken: set[int]
) -> Iterator[tuple[Body, Body]]:
    """Later uses of brands of several words: ``Mekoba Việt Nam``."""
    for at, word in enumerate(tokens.low) if brands else ():
        if word not in brands or at in taken or not tokens.capital(at):
            continue
        (start, stop), body = brands[word]
        end = at + stop - start
        if tokens.low[at:end] == tokens.low[start:stop] and not tokens.capital(end) and not inside_code(tokens, at):
            yield Body(at, end, body.head, (at, end), rule="alias"), body


def _stands_free(tokens: Tokens, at: int) -> bool:
    """Whether an alias is no part of a code or of a longer foreign name: ``AFF Suzuki Cup``."""
    after = tokens.capital(at + 1) and not tokens.glued(at + 1) and foreign(tokens.word(at + 1))
    share = tokens.lower(at - 1) == "phiếu" or _traded(tokens, at)  # "cổ phiếu DIG"
    return not share and not inside_code(tokens, at) and (not after or tokens.lower(at - 1) in OFFICERS)


def _bracketed(tokens: Tokens, body: Body) -> tuple[int, int] | None:
    if tokens.lower(body.end) != "(" or body.head.rule == "team":
        return None
    at = body.end + 1
    for words in _CALLED:
        if tuple(tokens.low[at : at + len(words)]) == words:
            at += len(words)
            break
    at += tokens.lower(at) == ":"
    quoted = tokens.lower(at) == '"'
    at += quoted
    end = max(acronyms(tokens, at), code(tokens, at))
    if body.head.rule == "company" and not quoted and not person(tokens, at):
        while end < at + 3 and tokens.capital(end):
            end += 1
    close = end + (quoted and tokens.lower(end) == '"')
    if end == at or tokens.lower(close) not in (")", ",", ";", "-") or _place(tokens, at, end):
        return None
    if unit_head(tokens, at) is not None or (tokens.lower(close) == "," and bare(tokens, close + 1) > close + 1):
        return None  # where it is: "(TP.HCM)", "(Bình An, Đồng Nai)"
    if longest(tokens, at, HEADS)[0] > at and body.head.rule != "whole":
        return (at, end) if end == longest(tokens, at, HEADS)[0] and _spells(tokens, body, at, end) else None
    return (at, end) if _spells(tokens, body, at, end) else None


def _place(tokens: Tokens, at: int, end: int) -> bool:
    return bare(tokens, at) > at or longest(tokens, at, COUNTRIES)[0] >= end


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in ("và", "-", "&", ",") and word[0].isalnum())


def _spells(tokens: Tokens, body: Body, at: int, end: int) -> bool:
    """Whether the letters are of the whole name, not of its field alone: ``TTCP``, not ``GTVT``."""
    letters = "".join(word for word in tokens.low[at:end] if word.isalnum())
    if body.head.rule in ("office", "inner") and code(tokens, at) == end:
        return True
    whole = _initials(tokens.low[body.start : body.end])
    part = _initials(tokens.low[body.field[0] : body.field[1]])
    if body.head.rule == "company":
        return True
    if letters[:2] == whole[:2]:
        return True
    if letters == part or part.startswith(letters) or whole.endswith(letters) or len(letters) < 3:
        return False
    return (
        body.head.rule not in ("sector", "organ")
        and "&" not in tokens.low[at:end]
        and len(letters) > 2
        and (letters != part and not set(letters) <= set(part))
    )
