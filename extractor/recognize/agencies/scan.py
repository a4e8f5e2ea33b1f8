"""One pass over an article: the bodies named in it, heads left out in lists, and lone heads."""

from dataclasses import dataclass, field

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.grammar import Grammar
from extractor.recognize.agencies.houses import RANKS
from extractor.recognize.agencies.vocabulary import (
    CHIEFS,
    DEPARTMENTS,
    HEAD_STARTS,
    HEADS,
    HEADS_ALONE,
    NUMBERS,
    OFFICERS,
    PLURAL,
    Head,
    longest,
)
from extractor.recognize.places.phrase import SURNAMES, Phrase, bare, level, person, phrase
from extractor.recognize.places.phrase import head as unit_head
from extractor.text.tokens import Tokens

_OFFICES = 3  # in a row before a body, at most
_COUNTING = frozenset({"tại", "của", "ở", "có", "gồm", "với", "trong", "cả", ",", "cho", "hợp"})  # "tại 5 Sở Xây dựng"
_YEARLY = frozenset({"hằng", "hàng", "mỗi", "từng", "giữa", "cuối", "đầu"})  # before "năm" the year, no number
_OF_TIER = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "cơ", "trên", "dưới", "trung", "thành", "ủy", "vụ"})
_TIERS = frozenset({"tỉnh", "huyện", "quận", "thị", "xã"})
_FIELDS = frozenset({"sector", "office"})
_PROPER = frozenset({"hospital", "school"})
_NAMED = _PROPER | {"company"}
_MARKS = frozenset({":", "(", "như"})  # between a plural and those that it tells
_LIST_MARKS = frozenset({",", ";", ".", ")", "(", "và", "\n", ""})
_ANYWAY = frozenset({"company", "hospital", "school", "whole"})


@dataclass(slots=True)
class Scan:
    """Bodies by their names, in order, and heads that stand alone (``Sở``, ``Đoàn``, ``UBND``)."""

    bodies: list[Body] = field(default_factory=list)
    lone: list[Body] = field(default_factory=list)
    doubtful: list[Body] = field(default_factory=list)  # called by a trade or a task, that may be any of it
    opened: dict[str, set[str]] = field(default_factory=dict)  # by rule, the first words of names so far


def scan(tokens: Tokens) -> Scan:
    """Read the bodies of an article from left to right."""
    grammar, found = Grammar(tokens), Scan()
    low = tokens.low
    at = plural = 0
    for start in tokens.where(HEAD_STARTS):
        if start < at or not (low[start] in HEADS_ALONE or tokens.lower(start + 1) in HEADS[low[start]]):
            continue
        at = start
        body = grammar.read(at)
        if body is None:
            found.bodies += (listed := _small_listed(tokens, grammar, at))
            at = listed[-1].end if listed else at + 1
            continue
        if credit(tokens, body):
            at = body.end
            continue
        if body.rule == "trade":
            found.doubtful.append(body)
            at = body.end
            continue
        body = _officer(tokens, body, found.opened)
        if body.bare and body.head.rule not in ("whole", "party"):
            listed = _listed(tokens, grammar, body)
            found.bodies += listed
            if not listed:
                found.lone.append(body)
            at = listed[-1].end if listed else body.end
            continue
        others = _others(tokens, grammar, body)
        if _parties(tokens, body):
            at = plural = body.end
            continue
        joined = plural == body.start - 1 and tokens.lower(plural) in (",", "và")
        joined &= body.head.rule == "party" or not tokens.capital(body.start)
        if not others and (general(tokens, body) or (joined and body.bare)):
            plural = body.end  # "25 tỉnh ủy, thành ủy"
            at = body.end if body.head.rule == "inner" else at + 1
            continue
        found.bodies.append(body)
        found.bodies += others
        if body.field[1] > body.field[0]:
            found.opened.setdefault(body.head.rule, set()).add(low[body.field[0]])
        at = found.bodies[-1].end
    return found


def _officer(tokens: Tokens, body: Body, earlier: dict[str, set[str]]) -> Body:
    """The head alone where its officer is named after it: ``Giám đốc Bệnh viện Đinh Văn Mẫu``."""
    first = body.field[0]
    if (
        body.head.rule not in ("hospital", "school", "company")
        or body.head.words in RANKS
        or tokens.lower(body.start - 1) not in OFFICERS
    ):
        return body
    alike = earlier.get(body.head.rule)
    if not alike or tokens.lower(first) in alike or not person(tokens, first):
        return body
    return Body(body.start, first, body.head, (first, first))


def credit(tokens: Tokens, body: Body) -> bool:
    """Whether the body is whom a picture is owed to: ``- Ảnh: Sở Y tế`` at the end of a line."""
    before = body.start - 1
    before -= tokens.lower(before) in ("website", "web")
    before -= tokens.lower(before) == ":"
    return tokens.lower(before) == "ảnh" and tokens.lower(body.end) in ("\n", "", ")", ".", "/")


def _parties(tokens: Tokens, body: Body) -> bool:
    """Whether committees in small letters are listed without names: ``của tỉnh ủy, thành ủy``, ``huyện, thị ủy``."""
    last = body.parents[-1] if body.head.words == "thường trực" and body.parents else body
    if last is body and tokens.lower(body.start - 1) in (",", "và") and tokens.lower(body.start - 2) in _TIERS:
        return body.bare and body.head.rule == "party" and not tokens.capital(body.start)
    if (
        last.head.rule != "party"
        or not last.bare
        or tokens.capital(body.start)
        or tokens.lower(body.end) not in (",", "và")
    ):
        return False
    end, head = longest(tokens, body.end + 1, HEADS)
    return end > body.end + 1 and head.rule == "party" and not tokens.capital(body.end + 1) and not tokens.capital(end)


def several(tokens: Tokens, at: int) -> bool:
    """Whether the word before a token counts or multiplies what follows."""
    before = tokens.lower(at - 1)
    if before in PLURAL:
        return True
    if before == "năm" and tokens.lower(at - 2) in _YEARLY:
        return False
    if before in NUMBERS:
        return tokens.lower(at - 2) != "thứ" and (not tokens.capital(at) or before != "năm")
    if not before.isdigit():
        return False
    mark = tokens.lower(at - 2)
    if mark == ".":  # "Tin. 25 tỉnh ủy", "2.105 đoàn"; not "3.10.2018 UBND"
        return not tokens.glued(at - 1) or (len(before) == 3 and tokens.lower(at - 3).isdigit())
    return mark not in ("/", "-", "tháng", "ngày", "năm")


def of_chiefs(tokens: Tokens, body: Body) -> bool:
    """Whether chiefs are counted, of whom a body has but one, so that several bodies of a tier are meant: ``hai chủ
    tịch UBND xã``, ``các bí thư, phó bí thư Đảng ủy``; not ``hai phó chủ tịch UBND tỉnh``."""
    if any(place.name or place.kind is None for place in body.places) or tokens.lower(body.end) == "này":
        return False
    at, chief = body.start, False
    for _ in range(_OFFICES):
        start = next((at - n for n in (4, 3, 2, 1) if n <= at and longest(tokens, at - n, CHIEFS)[0] == at), at)
        if start == at:
            return False
        deputy = tokens.lower(start - 1) == "phó"
        chief |= not deputy
        start -= deputy
        if several(tokens, start):
            return chief
        if tokens.lower(start - 1) not in (",", "và", "/"):
            return False
        at = start - 1
    return False


def _all_units(tokens: Tokens, at: int) -> bool:
    """Whether what is meant are all units of a kind: ``(Cục Hải quan) các tỉnh, thành phố``."""
    unit = unit_head(tokens, at)
    if unit is not None:
        return not tokens.capital(unit[1])
    return tokens.lower(at) in ("cấp", "địa")


def of_tier(tokens: Tokens, at: int) -> bool:
    """Whether what is meant are those of a tier: ``(Hội Nông dân) cấp huyện``; not ``(Sở) cấp phép``."""
    return tokens.lower(at) == "cấp" and tokens.lower(at + 1) in _OF_TIER


def of_every(tokens: Tokens, at: int) -> bool:
    """Whether units without names are listed: ``(Sở Y tế) tỉnh, thành phố``."""
    unit = unit_head(tokens, at)
    if unit is None or tokens.lower(unit[1]) not in (",", "/", "và"):
        return False
    other = unit_head(tokens, unit[1] + 1)
    return other is not None and not tokens.capital(other[1])


_NONE_YET = [
    *(["bất", "cứ"], ["bất", "kỳ"], ["khi", "có"], ["mới", "có"], ["nếu", "có"], ["nên", "lập"], ["khi", "lập"]),
    *(["nên", "thành", "lập"], ["khi", "thành", "lập"]),
    *(["lại", "có"], ["mỗi", "khi"], ["mỗi", "lần"], ["hễ", "có"], ["hay", "có"], ["thường", "có"], ["luôn", "có"]),
]


def no_one(tokens: Tokens, at: int) -> bool:
    """Whether any team is meant, or one that is not set up: ``bất cứ đoàn thanh tra nào``, ``nên lập đoàn``."""
    before = tokens.low[max(at - 3, 0) : at]
    return before in _NONE_YET or before[-2:] in _NONE_YET


def general(tokens: Tokens, body: Body) -> bool:
    """Whether a plural makes a name stand for all of its kind: ``các phòng Giáo dục``, ``6 đoàn kiểm tra``."""
    some = tokens.low[body.end : body.end + 2] == ["một", "số"]
    if (some or tokens.lower(body.end) == "các") and _all_units(tokens, body.end + 1 + some):
        return True
    if of_tier(tokens, body.end) and body.head.rule in ("office", "organ"):
        return True  # "Hội Nông dân cấp huyện"
    if body.head.rule == "sector" and of_every(tokens, body.end):
        return True
    if body.head.rule == "team" and no_one(tokens, body.start):
        return True
    if body.head.rule in ("organ", "party") and of_chiefs(tokens, body):
        return True
    if not several(tokens, body.start):
        return several(tokens, _first_listed(tokens, body))
    if tokens.lower(body.start - 1) == "một" and (body.head.rule == "team" or body.head.rule in _ANYWAY):
        return False
    if body.head.rule == "team":
        return True
    if any(place.name for place in body.places) or body.head.rule in _ANYWAY:
        return False
    counted = tokens.capital(body.start) and tokens.lower(body.start - 1)[:1].isdigit()
    return not counted or tokens.lower(body.start - 2) in _COUNTING


def _first_listed(tokens: Tokens, body: Body) -> int:
    """Where a list of nouns alone begins that a committee without a name stands in: ``một số Đảng bộ, Huyện ủy``."""
    last, at = body.parents[-1] if body.head.rule == "inner" and body.parents else body, body.start
    if last.head.rule != "party" or not last.bare:
        return at
    for _ in range(_OFFICES):
        if tokens.lower(at - 1) not in (",", "và"):
            break
        before = (n for n in range(max(at - 6, 0), at - 1) if longest(tokens, n, HEADS)[0] == at - 1)
        first = next((n for n in before if longest(tokens, n, HEADS)[1].rule in ("party", "inner")), at)
        if first == at:
            break
        at = first
    return at


def _next_item(tokens: Tokens, at: int, joint: bool = False) -> int:
    """The token after a comma or ``và``, or ``at``; of bodies that act as one after a dash too: ``liên Bộ A - B``."""
    if tokens.lower(at) not in (",", "và", ";") and not (joint and tokens.lower(at) == "-"):
        return at
    return at + 1 + (tokens.lower(at) == "," and tokens.lower(at + 1) == "và")


def _others(tokens: Tokens, grammar: Grammar, body: Body) -> list[Body]:
    """Bodies whose head is left out after the first: ``Bộ Y tế, Công Thương``."""
    found: list[Body] = []
    plural, joint = several(tokens, body.start), tokens.lower(body.start - 1) == "liên"
    at = body.end
    while len(found) < 30:
        item = _next_item(tokens, at, joint)
        place = _same_tier(body, tokens, item) if item > at else None
        if place is not None:
            found.append(Body(item, place.end, body.head, (item, item), (place,), rule="elided"))
            at = place.end
            continue
        other = grammar.read(item) if item > at and grammar.head(item) else None
        ministry = other is not None and other.bare and body.head.words == "bộ"  # "Bộ Y tế, Công an"
        if item == at or not tokens.capital(item) or (other is not None and not ministry):
            break
        if body.head.rule in _FIELDS and body.head.words not in ("hội", "trung tâm", "viện", "đội"):
            end = longest(tokens, item, DEPARTMENTS)[0]
        elif body.head.rule in _PROPER and (plural or _alike(tokens, body, item)):
            end = _named_house(tokens, grammar, body.head, item)
        elif body.head.rule == "company" and body.field[1] > body.field[0] and plural:
            end = _capitals(tokens, item)
        else:
            break
        if end == item or (bare(tokens, item) >= end and body.head.rule in _FIELDS):
            break
        found.append(Body(item, end, body.head, (item, end), rule="elided"))
        at = end
    return found


def _same_tier(body: Body, tokens: Tokens, at: int) -> Phrase | None:
    """A territory of the same tier after a list's comma: ``UBND huyện A, quận B``."""
    if body.head.rule != "organ" or not body.places or not body.places[0].name or not body.places[0].kind:
        return None
    place = phrase(tokens, at)
    if place is None or not place.name or level(place) is not level(body.places[0]):
        return None
    return place


def _listed(tokens: Tokens, grammar: Grammar, body: Body) -> list[Body]:
    """Bodies listed after a plural and a mark: ``các sở: Nội vụ, Tài chính``, ``các bệnh viện (Sao Mai, Y dược)``."""
    mark, proper = tokens.lower(body.end), body.head.rule in _NAMED
    if not (proper or body.head.rule in _FIELDS) or mark not in _MARKS:
        return []
    if (proper or mark != ":") and not several(tokens, body.start):
        return []
    found: list[Body] = []
    item = end = body.end + 1
    while len(found) < 30:
        end = _named_house(tokens, grammar, body.head, item) if proper else longest(tokens, item, DEPARTMENTS)[0]
        if end == item or not tokens.capital(item):
            break
        found.append(Body(item, end, body.head, (item, end), rule="elided"))
        end = _past_letters(tokens, end)
        item = _next_item(tokens, end)
        if item == end:
            break
    return found if mark == ":" or (len(found) > 1 and (mark != "(" or tokens.lower(end) == ")")) else []


def _past_letters(tokens: Tokens, at: int) -> int:
    """Past the bracketed letters or brand of a listed company: ``Điện lực Việt Nam (EVN), …``."""
    return at + 3 if tokens.lower(at) == "(" and tokens.lower(at + 2) == ")" and tokens.capital(at + 1) else at


def _small_listed(tokens: Tokens, grammar: Grammar, at: int) -> list[Body]:
    """Bodies listed after a plural in small letters: ``các sở (Nội vụ, Tài chính)``."""
    if not {":", "("}.intersection(tokens.low[at + 1 : at + 4]) or not several(tokens, at):
        return []
    found = grammar.head(at) or (longest(tokens, at, HEADS) if tokens.lower(at) == "sở" else None)
    if found is None or found[1].rule not in _FIELDS:
        return []
    sectors = found[0] + (tokens.lower(found[0]) == ",")
    if tokens.lower(sectors) == "ngành" and tokens.lower(sectors + 1) == ":":
        found = sectors + 1, found[1]  # "các sở, ngành: Nội vụ, Y tế"
    return _listed(tokens, grammar, Body(at, found[0], found[1], (found[0], found[0])))


def _alike(tokens: Tokens, body: Body, at: int) -> bool:
    """Whether a name begins with two words as the name before it: ``Bệnh viện Nhi đồng 1, Nhi đồng 2``."""
    first = body.field[0]
    return body.field[1] > first + 2 and tokens.low[at : at + 2] == tokens.low[first : first + 2]


def _named_house(tokens: Tokens, grammar: Grammar, head: Head, at: int) -> int:
    """The end of the name of a hospital or school in a list, or ``at``: ``Y dược TP HCM``, ``Nguyễn Huệ``."""
    short = _capitals(tokens, at)
    if not tokens.capital(at) or grammar.head(at) is not None or phrase(tokens, at) is not None:
        return at
    if head.rule == "school":
        end = at
        while end < at + 5 and tokens.capital(end):
            end += 1
        return end if short == at and 1 < end - at < 4 and tokens.lower(end) in _LIST_MARKS else short
    body = grammar.rule(at, at, head, 1)
    if body is None or person(tokens, at):
        return short
    if bare(tokens, at) >= body.end:
        return at
    return body.end if tokens.lower(body.end) in _LIST_MARKS else short


def _capitals(tokens: Tokens, at: int) -> int:
    end = at
    while end < at + 5 and tokens.capital(end):
        end += 1
    if end - at < 2 or tokens.lower(at) in SURNAMES or phrase(tokens, at) is not None:
        return at
    return end
