"""Names without their head noun: companies by their proper name, and by a legal form of another country; the Party's
centre."""

import re
from collections.abc import Iterable

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.scan import several
from extractor.recognize.agencies.vocabulary import (
    COUNTRIES,
    DEPARTMENTS,
    END,
    FORMS,
    HEADS,
    OFFICERS,
    PARTS,
    TITLES,
    Head,
    longest,
)
from extractor.recognize.agencies.words import foreign, skip
from extractor.recognize.places.gazetteer import gazetteer, spelling
from extractor.recognize.places.phrase import SURNAMES, person
from extractor.text.tokens import Tokens

_LEGAL_ABROAD = frozenset({"ltd", "inc", "corp", "corporation", "gmbh", "llc", "plc", "jsc", "pte", "limited", "s"})


def headless(tokens: Tokens, bodies: Iterable[Body], taken: set[int]) -> list[tuple[Body, Body]]:
    """Companies by their proper name alone, where it stands with its head elsewhere."""
    names: dict[tuple[str, ...], Body] = {}
    for body in bodies:
        if body.head.rule == "company" and body.field[1] > body.field[0] and not body.rule:
            name = _proper(tokens, body)
            if name:
                names.setdefault(name, body)
                whole, last = "".join(name), tokens.end[body.field[1] - 1]
                if len(name) > 1 and tokens.text[last - len(whole) : last] == whole and foreign(whole):
                    names.setdefault((whole,), body)  # "MobiFone", of two capitals
    if not names:
        return []
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_first.setdefault(name[0].lower(), []).append(name)
    pairs: list[tuple[Body, Body]] = []
    places: set[tuple[str, ...]] = set()
    for at in tokens.where(by_first.keys()):
        if at in taken or not tokens.capital(at):
            continue
        for name in by_first[tokens.low[at]]:
            end = at + len(name)
            spelt_alike = len(name) == 1 and foreign(name[0])  # "MobiFone", "Mobifone"
            if not spelt_alike and tuple(tokens.word(i) for i in range(at, end)) != name:
                continue
            if len(name) == 1 and tokens.capital(end):
                end = end + 1 if tokens.lower(end) in _GROUPS else longest(tokens, end, COUNTRIES)[0]
            buys = tokens.lower(at - 1) == "án" and tokens.lower(end) in ("mua", "bán")  # "dự án Lormax mua đất"
            if tokens.lower(at - 1) in SURNAMES and tokens.capital(at - 1):
                continue  # "ông Trần Bình Minh", who runs "Công ty Bình Minh"
            led = tokens.lower(at - 1) in OFFICERS and person(tokens, end)  # "giám đốc Lormax Trần Văn Mẫu"
            branded = len(name) == 1 and not buys and not led and _branded(tokens, at)
            if (tokens.capital(end) and not led) or branded:
                continue
            two = tuple(tokens.low[max(at - 2, 0) : at])
            chain = two in _CHAINS
            if two in _HOUSING or _is_shop(tokens, at):
                continue  # "khu nhà ở Bình Minh"
            before = "phường" if _lettered(tokens, at) or two in _STATIONS else tokens.lower(at - 1)
            if before in _SITES and not chain:
                places.add(name)
            body = Body(at, end, names[name].head, (at, end), rule="headless")
            if (buys or chain or before not in _PERSONAL) and not inside_code(tokens, at):
                pairs.append((body, names[name]))
                break
    return [pair for pair in pairs if _proper(tokens, pair[1]) not in places]


_FULL = ("ban chấp hành t", "bch t")
_HOLDS = frozenset({"viên", "của", "do", "giúp", "trình", "nếu", "thì", "mà", "nên"})  # before the centre as a body
_ACTS = frozenset({"sẽ", "đã", "cũng", "phải", "cần", "chưa", "quyết", "xem", "thảo", "thống"})  # after it


def centre(tokens: Tokens, bodies: Iterable[Body]) -> list[tuple[Body, Body]]:
    """The Party's central committee by its last words, where it is named in full too: ``Trung ương sẽ xem xét``."""
    full = next((body for body in bodies if body.head.words.startswith(_FULL)), None)
    if full is None:
        return []
    pairs: list[tuple[Body, Body]] = []
    for at in tokens.where({"trung"}):
        end = at + 2 + (tokens.lower(at + 2) == "đảng")
        if not tokens.capital(at) or tokens.lower(at + 1) != "ương" or tokens.capital(end) or tokens.numeral(end):
            continue
        if tokens.lower(at - 1) in _HOLDS or tokens.lower(end) in _ACTS:
            pairs.append((Body(at, end, full.head, (at, end), rule="headless"), full))
    return pairs


_MINISTERS = frozenset({"bộ", "thứ"})  # before "trưởng"


def ministries(tokens: Tokens, bodies: Iterable[Body]) -> list[tuple[Body, Body]]:
    """Ministries behind their ministers without the noun, where they are named in full too: ``Bộ trưởng Y tế``."""
    known: dict[tuple[str, ...], Body] = {}
    foreign_too: set[tuple[str, ...]] = {()}
    for body in bodies:
        if body.head.words == "bộ" and not body.rule:
            words = plain_words(tokens, *body.field)
            known.setdefault(words, body)
            if body.end > body.field[1]:
                foreign_too.add(words)  # "Bộ Ngoại giao Pháp": whose minister it is, is not sure
    known = {words: body for words, body in known.items() if words not in foreign_too}
    pairs: list[tuple[Body, Body]] = []
    for at in tokens.where({"trưởng"}) if known else ():
        end = longest(tokens, at + 1, DEPARTMENTS)[0]
        full = known.get(plain_words(tokens, at + 1, end))
        minister = tokens.lower(at - 1) in _MINISTERS and tokens.capital(at + 1)
        if full is not None and minister and longest(tokens, end, COUNTRIES)[0] == end:
            pairs.append((Body(at + 1, end, full.head, (at + 1, end), rule="headless"), full))
    return pairs


_GROUPS = frozenset({"group", "holdings", "corporation", "land"})  # "Lormax Group"
_ABROAD = HEADS["công"]["ty"][END]


def abroad(tokens: Tokens, bodies: Iterable[Body]) -> list[Body]:
    """Companies by a legal form of another country alone: ``Lormax Foods Ltd``, ``Norvella S.A``."""
    found: list[Body] = []
    forms = tokens.where(_LEGAL_ABROAD)
    taken = {at for body in bodies for at in range(body.start, body.end)} if forms else set()
    for at in forms:
        end = at + 1
        if tokens.lower(at) == "s":
            if tokens.lower(end) != "." or not tokens.glued(end) or tokens.word(end + 1) != "A":
                continue
            end += 2
        start = at
        while start > at - 6 and tokens.capital(start - 1) and start - 1 not in taken:
            start -= 1
        while start < at and (past := max(longest(tokens, start, TITLES)[0], longest(tokens, start, HEADS)[0])) > start:
            start = past
        if (
            start < at
            and tokens.capital(at)
            and any(foreign(tokens.word(n)) or tokens.acronym(n) for n in range(start, at))
        ):
            found.append(Body(start, end, _ABROAD, (start, at)))
            taken.update(range(start, end))
    return found


_POLICE = re.compile(r"P[AC]\d\d")
_DEPARTMENT = HEADS["phòng"][END]


def police(tokens: Tokens, bodies: Iterable[Body]) -> list[Body]:
    """Departments of the provincial police by their codes alone: ``PC03``; not where a bracket says which it is."""
    codes = tokens.where({code.lower() for code in _POLICE.findall(tokens.text)})
    told = {tokens.low[n] for n in codes if tokens.lower(n - 1) == "("}
    taken = {at for body in bodies for at in range(body.start, body.end)} if codes else ()
    return [
        Body(n, n + 1, _DEPARTMENT, (n, n + 1))
        for n in codes
        if tokens.low[n] not in told and n not in taken and tokens.acronym(n) and not inside_code(tokens, n)
    ]


_BEFORE = 7  # tokens between the noun of companies and their list, at most
_ROW = 30  # tokens of such a list, at most


def bracketed(tokens: Tokens, bodies: Iterable[Body]) -> list[Body]:
    """Companies in brackets after what they all are: ``4 ngân hàng thương mại (Lormax, Kotobank)``."""
    found: list[Body] = []
    brackets = tokens.where({"("})
    taken = {at for body in bodies for at in range(body.start, body.end)} if brackets else set()
    for opened in brackets:
        head = _plural(tokens, opened)
        items = _row(tokens, opened + 1) if head is not None else []
        if head is not None and len(items) > 1 and taken.isdisjoint(range(opened, items[-1][1])):
            found += [Body(at, end, head, (at, end), rule="elided") for at, end in items]
    return found


def _plural(tokens: Tokens, opened: int) -> Head | None:
    """The noun of companies, several of them, that a bracket follows."""
    for at in range(opened - 1, max(opened - _BEFORE, 0), -1):
        if not tokens.alphanumeric(at):
            return None
        head: Head | None = longest(tokens, at, HEADS)[1]
        if head is not None and head.rule == "company" and several(tokens, at):
            return head
    return None


def _row(tokens: Tokens, at: int) -> list[tuple[int, int]]:
    """Brands between commas up to a closing bracket; none where anything else is listed."""
    items: list[tuple[int, int]] = []
    first, stop = at, at + _ROW
    while at < stop:
        at += tokens.capital(at)
        mark = tokens.lower(at)
        if mark in (",", "và", ")"):
            brand = any(
                foreign(tokens.word(n)) or (tokens.acronym(n) and len(tokens.word(n)) > 2) for n in range(first, at)
            )
            if not brand or longest(tokens, first, COUNTRIES)[0] == at or longest(tokens, first, HEADS)[0] > first:
                return []
            items.append((first, at))
            if mark == ")":
                return items
            at = first = at + 1
        elif not tokens.capital(at):
            return []
    return []


def plain_words(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    """The syllables of a stretch without marks and ``và``."""
    return tuple(word for word in tokens.low[start:end] if word.isalnum() and word != "và")


# Before a name these make it a place, here and so elsewhere in the article; the others only here.
_SITES = frozenset(
    {
        "khu",
        "hợp",
        "thống",
        "cư",
        "mỏ",
        "chợ",
        "cụm",
        "cảng",
        "đảo",
        "golf",
        "kkt",
        "kcn",
        "núi",
        "sông",
        "hồ",
        "vịnh",
        "làng",
    }
) | {"xã", "phường", "huyện", "quận", "phố", "đường", "tỉnh", "trấn", "thôn", "ấp", "giới"}
_STATIONS = frozenset({("sân", "bay"), ("bến", "xe"), ("bến", "cảng"), ("nhà", "ga"), ("cửa", "khẩu"), ("cao", "tốc")})
_PERSONAL = _SITES | {"dưỡng", "thiếc", "hộ", "hiệu", "ông", "bà", "anh", "tên", "án"}
# Words that end as these do and say nothing of the name after them.
_HOUSING = (("nhà", "ở"), ("chung", "cư"))  # before a name these make it a site here
_SHOPS = frozenset({("cửa", "hàng"), ("cửa", "hiệu"), ("siêu", "thị"), ("nhà", "hàng"), ("khách", "sạn")})
_JOINTS = frozenset(
    {"của", "do", "mà", "này", "được", "bị", "thuộc", "và", "với", "tại", "là", "thì", "ở", "cho", "khi"}
)
_CHAINS = frozenset({("hệ", "thống"), ("trường", "hợp"), ("truyền", "thống")})
# Before the name of a company these make it a brand of goods or a building.
_GOODS = frozenset(
    {
        "xe",
        "sữa",
        "máy",
        "bia",
        "nước",
        "mắm",
        "mì",
        "hàng",
        "phẩm",
        "dòng",
        "mẫu",
        "mác",
        "thoại",
        "sạn",
        "resort",
        "thị",
    }
) | {
    "tower",
    "vàng",
    "án",
    "nhà",
    "taxi",
    "mềm",
    "đất",
    "website",
    "trang",
    "web",
    "dụng",
    "app",
    "vé",
    "số",
    "thuốc",
    "loại",
    "gói",
    "chai",
    "lon",
}
_LETTERS = frozenset({"p", "q", "h", "x", "tx", "tp"})
_COMMON = frozenset({"miền", "số", "tập", "bot", "xnk", "tm"})


def _lettered(tokens: Tokens, at: int) -> bool:
    """Whether the letter of a unit stands before a name: ``P. Bình Minh``, ``Q.Bình Minh``."""
    return tokens.lower(at - 1) == "." and tokens.lower(at - 2) in _LETTERS and tokens.glued(at - 1)


def _is_shop(tokens: Tokens, at: int) -> bool:
    """Whether a name is that of a shop, told by what it sells too: ``cửa hàng (lưu niệm) Bình Minh``."""
    for first in range(at - 2, at - 5, -1):
        if tuple(tokens.low[max(first, 0) : first + 2]) in _SHOPS:
            return True
        if not tokens.alphanumeric(first + 1) or tokens.lower(first + 1) in _JOINTS:
            return False
    return False


def _branded(tokens: Tokens, at: int) -> bool:
    """Whether a name of one word is a brand of goods here, or a part of a longer name."""
    within = tokens.capital(at - 1) and not tokens.opens(at - 1)
    return within or tokens.lower(at - 1) in _GOODS


def _proper(tokens: Tokens, body: Body) -> tuple[str, ...]:
    """The proper name at the end of a company's name, empty where it is too common to stand alone."""
    start = end = body.field[1]
    first = skip(tokens, body.field[0], FORMS)
    while start > first and tokens.capital(start - 1):
        start -= 1
    while start < end and longest(tokens, start, PARTS)[0] > start + 1:
        start = longest(tokens, start, PARTS)[0]
    if end - start == 3 and longest(tokens, start + 1, COUNTRIES)[0] == end and foreign(tokens.word(start)):
        end = start + 1  # "Amway Việt Nam"
    words = tuple(tokens.word(i) for i in range(start, end))
    low = spelling(tokens.low[start:end])
    country = longest(tokens, start, COUNTRIES)[0]
    common = country > start and not (country < end and foreign(tokens.word(country)))  # but "VN Lormax"
    common |= tokens.lower(start) in _COMMON
    names = gazetteer()
    if common or low in names.provinces or low in names.districts or low in ("sài gòn",):
        return ()
    if end - start == 1 and foreign(words[0]):
        return words
    long_enough = end - start >= 2 or (end - start == 1 and tokens.acronym(start) and len(words[0]) > 2)
    return words if long_enough and not tokens.numeral(start) else ()


def inside_code(tokens: Tokens, at: int) -> bool:
    """Whether a token is a part of a code or of joined names: ``QĐ-TTCP``."""
    before = tokens.glued(at) and tokens.lower(at - 1) in ("-", "/", ".", "&")
    return before or (tokens.glued(at + 1) and tokens.lower(at + 1) in ("/", "&"))
