"""Other ways to print a name that the article gives in full: letters in brackets or behind a dash, codes, brands."""

from collections.abc import Iterable, Iterator

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.headless import inside_code
from extractor.recognize.agencies.vocabulary import COUNTRIES, FORMS, GROUPS, HEADS, OFFICERS, TITLES, longest
from extractor.recognize.agencies.words import acronyms, code, foreign
from extractor.recognize.places.gazetteer import spelling
from extractor.recognize.places.phrase import bare, person
from extractor.recognize.places.phrase import head as unit_head
from extractor.text.fold import toneless
from extractor.text.tokens import Tokens

_SITES = frozenset({"khu", "lô", "kcn", "ccn", "đường", "thôn", "ấp", "xóm", "tổ", "đội", "tầng", "tòa"})
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


def aliases(tokens: Tokens, bodies: list[Body]) -> list[tuple[Body, Body]]:
    """Abbreviations after a whole name, in brackets or behind a dash, and their later uses: pairs of alias and body."""
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
            else:
                brands.setdefault(tokens.lower(span[0]), (span, body))
    for word in (tokens.words & GROUPS.keys()) - known.keys():
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
        for at in tokens.where(known.keys()):
            if at not in taken and tokens.capital(at) and _stands_free(tokens, at):
                full = known[tokens.low[at]]
                pairs.append((Body(at, at + 1, full.head, (at, at + 1), rule="alias"), full))
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
        if end > at and tokens.lower(end) in (")", ","):
            yield Body(at, end, body.head, (at, end), rule="alias"), body


def _brands(
    tokens: Tokens, brands: dict[str, tuple[tuple[int, int], Body]], taken: set[int]
) -> Iterator[tuple[Body, Body]]:
    """Later uses of brands of several words: ``Mekoba Việt Nam``."""
    for at in tokens.where(brands.keys()):
        if at in taken or not tokens.capital(at):
            continue
        (start, stop), body = brands[tokens.low[at]]
        end = at + stop - start
        if tokens.low[at:end] == tokens.low[start:stop] and not tokens.capital(end) and not inside_code(tokens, at):
            yield Body(at, end, body.head, (at, end), rule="alias"), body


def _stands_free(tokens: Tokens, at: int) -> bool:
    """Whether an alias is no part of a code or of a longer foreign name: ``AFF Suzuki Cup``."""
    after = tokens.capital(at + 1) and not tokens.glued(at + 1) and foreign(tokens.word(at + 1))
    share = tokens.lower(at - 1) == "phiếu" or _traded(tokens, at)  # "cổ phiếu DIG"
    return not share and not inside_code(tokens, at) and (not after or tokens.lower(at - 1) in OFFICERS)


def _dashed(tokens: Tokens, body: Body) -> tuple[int, int] | None:
    """The letters of a company behind a dash: ``Công ty Vận tải Sao Mai - SMT``."""
    at = body.end + 1
    short = body.head.rule == "company" and tokens.acronym(at) and len(tokens.word(at)) > 2
    if not short or tokens.glued(at) or tokens.capital(at + 1) or inside_code(tokens, at) or _place(tokens, at, at + 1):
        return None
    own = tokens.acronym(body.end - 1) or foreign(tokens.word(body.end - 1))  # "Zentrox - VKC": two partners
    other = max(longest(tokens, at, words)[0] for words in (HEADS, TITLES, FORMS)) > at
    return None if own or other else (at, at + 1)


def _bracketed(tokens: Tokens, body: Body) -> tuple[int, int] | None:
    if tokens.lower(body.end) == "-":
        return _dashed(tokens, body)
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
    letters = tokens.lower(at) + tokens.lower(end)
    if end == at + 1 and tokens.acronym(end) and letters == _initials(tokens.low[body.start : body.end]):
        end += 1  # "(BĐD CMHS)"
    if body.head.rule == "company" and not quoted and not person(tokens, at):
        while end < at + 3 and (tokens.capital(end) or (end > at and tokens.numeral(end))):
            end += 1
    close = end + (quoted and tokens.lower(end) == '"')
    if (
        end == at
        or tokens.end[end - 1] - tokens.start[at] < 2
        or tokens.lower(close) not in (")", ",", ";", "-")
        or _place(tokens, at, end)
    ):
        return None
    if (
        unit_head(tokens, at) is not None
        or tokens.lower(at) in _SITES
        or (tokens.lower(close) == "," and bare(tokens, close + 1) > close + 1)
    ):
        return None  # where it is: "(TP.HCM)", "(Bình An, Đồng Nai)"
    if longest(tokens, at, HEADS)[0] > at and body.head.rule != "whole":
        return (at, end) if end == longest(tokens, at, HEADS)[0] and _spells(tokens, body, at, end) else None
    return (at, end) if _spells(tokens, body, at, end) else None


def _place(tokens: Tokens, at: int, end: int) -> bool:
    return bare(tokens, at) > at or longest(tokens, at, COUNTRIES)[0] >= end


def _initials(words: Iterable[str]) -> str:
    first = "".join(word[0] for word in words if word not in ("và", "-", "&", ",") and word[0].isalnum())
    return toneless(first)[0]


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
