"""A place in running words: ``quận Liên Chiểu``, ``TP. HCM``, ``phường 5``, ``Hải Phòng``."""

from functools import lru_cache

from extractor.fixed import fixed
from extractor.recognize.places.gazetteer import WORDS, Gazetteer, gazetteer, spelling
from extractor.text.tokens import Tokens
from extractor.vocabulary import load
from schemas import Level

_WORDS = load("extractor.recognize.places", "words.toml", WORDS)
HEADS: dict[str, str] = _WORDS["heads"]
ALIASES: dict[str, str] = _WORDS["aliases"]
SURNAMES = frozenset(_WORDS["surnames"])
_RARE = frozenset(_WORDS["rare_surnames"])
NOT_BEFORE = frozenset(_WORDS["not_before"])
HAMLETS = frozenset(_WORDS["hamlets"])
BODIES = frozenset(_WORDS["bodies"])
LOCATIVES = frozenset([*_WORDS["locatives"], "\n"])
_NOT_AFTER = {kind: frozenset([*_WORDS["not_after"]["any"], *words]) for kind, words in _WORDS["not_after"].items()}
_SHORT = frozenset({"q", "h", "p", "tt", "tx"})
LEVELS = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "quận": Level.DISTRICT,
    "huyện": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "phường": Level.COMMUNE,
    "xã": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
_ALL_KNOWN = frozenset({"tỉnh", "thành phố"})
_SIDES = frozenset({"bắc", "nam", "đông", "tây", "trung", "thượng", "hạ", "nội", "ngoại", "đoài"})
# Family names that no other follows, but the names of places end with them.
_RARE_FIRST = frozenset({"châu", "giang", "sơn", "lâm", "mai", "hà", "kim", "thạch", "bạch", "tô", "la", "lưu", "cao"})
_SYLLABLE = 5  # letters of a syllable, at most, in a town's name: a longer word is no syllable
_GRADES = frozenset({"đại", "thượng", "trung", "thiếu", "chuẩn"})
_OFFICERS = frozenset({"tướng", "tá", "úy", "sĩ"})  # behind a grade: a rank
NUMBERED = frozenset({"quận", "phường"})


@fixed()
class Phrase:
    """Tokens ``[start, end)`` that name a place; ``kind`` is its head, ``name`` its bare lower-case
    name (empty for ``tỉnh`` alone); ``body`` is where the name begins. A name without a head is a
    province's, or a ``district``'s."""

    start: int
    end: int
    kind: str | None
    name: str
    body: int
    known: bool
    district: bool = False


def head(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The head noun of a unit at a token, and the token after it: ``TP.`` gives ``thành phố``."""
    low = tokens.lower(at)
    if low not in FIRST:
        return None
    if low in _DOUBLE and (two := f"{low} {tokens.lower(at + 1)}") in HEADS:
        return HEADS[two], at + 2
    kind = HEADS.get(low)
    if kind is None or (low in _SHORT and not tokens.capital(at)):
        return None
    end = at + 1
    if low in _SHORT or low == "tp":
        stop = tokens.lower(end) == "." and not tokens.text[tokens.end[end - 1] : tokens.start[end]]
        if stop and tokens.end[end] < len(tokens.text):
            end += 1
            broken = tokens.lower(end) == "\n" and _city(tokens, end + 1)
            end += broken  # a line break between "TP." and its name
        elif low in _SHORT and tokens.word(at) != "TX":
            return None
    return kind, end


def _city(tokens: Tokens, at: int) -> bool:
    """Whether the name of a town begins a line: a province's, or a district's that no other word begins with."""
    if bare(tokens, at) > at:
        return True
    end = bare(tokens, at, gazetteer().districts)
    name = spelling(tokens.low[at:end])
    alone = " " in name or len(name) > _SYLLABLE  # else a word that a sentence begins with may spell it
    return alone and not tokens.capital(end) and bool(gazetteer().units(name, "thành phố"))


FIRST = frozenset(key.split()[0] for key in HEADS)
_DOUBLE = frozenset(key.split()[0] for key in HEADS if " " in key)


@lru_cache(maxsize=1)
def alias_names() -> frozenset[str]:
    """Names of provinces with their short forms."""
    return gazetteer().provinces | ALIASES.keys()


def bare(tokens: Tokens, at: int, names: frozenset[str] | None = None) -> int:
    """The end of the province name that begins at a capital, or ``at``."""
    if not tokens.capital(at):
        return at
    known = alias_names() if names is None else names
    end = at
    for stop in range(at + 1, min(len(tokens), at + 6) + 1):
        word = tokens.low[stop - 1]
        if word != "-" and not tokens.capital(stop - 1) and not (word.isdigit() and stop == at + 1):
            break
        if word != "-" and spelling(tokens.low[at:stop]) in known:
            end = stop
    return end


def phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The unit with its head noun at a token, its name if one follows."""
    found = head(tokens, at)
    if found is None:
        return None
    kind, body = found
    follower = tokens.lower(body)
    if follower in _NOT_AFTER[kind] and not tokens.capital(body):
        return None
    end, known = _name(tokens, kind, body)
    letter = end == body + 1 and len(tokens.lower(body)) == 1 and not tokens.lower(body).isdigit()
    if (tokens.lower(at) in _SHORT and (letter or not known)) or (tokens.glued(at) and tokens.lower(at - 1) == "."):
        return None
    if end == body and ((body - at > 1 and tokens.lower(body - 1) == ".") or tokens.lower(at) in _SHORT):
        return Phrase(at, at + 1, kind, "", at + 1, False) if tokens.lower(at) == "tp" else None
    name = spelling(tokens.low[body:end])
    return Phrase(at, end, kind, ALIASES.get(name, name), body, known)


def _name(tokens: Tokens, kind: str, at: int) -> tuple[int, bool]:
    """The end of a unit's own name, and whether the gazetteer knows it."""
    if kind in NUMBERED and tokens.lower(at).isdigit() and len(tokens.lower(at)) <= 2:
        return at + 1, True
    if not tokens.capital(at) or (tokens.lower(at) in _GRADES and tokens.lower(at + 1) in _OFFICERS):
        return at, False  # "Trưởng Công an huyện Thượng tá Lê Mẫu"
    if (kind, tokens.lower(at), tokens.lower(at + 1)) == ("thị trấn", "nông", "trường"):
        return capitals(tokens, at + 2, 2), True  # "thị trấn Nông trường Phú Vân"
    end = _known(tokens, kind, at)
    if LEVELS[kind] is Level.COMMUNE and end > at + 1 and _named_person(tokens, at, end):
        return at, False  # "Chủ tịch UBND xã Lê Thanh Mẫu"
    if end > at:
        side = tokens.capital(end) and tokens.lower(end) in _SIDES and not tokens.capital(end + 1)
        of_town = (
            end == at + 2 and tokens.lower(at) in _SIDES and bare(tokens, at + 1, gazetteer().districts) == end + 1
        )
        return end + (side or of_town), True  # "phường Quy Nhơn Bắc", "phường Nam Đồng Hới"
    if kind in _ALL_KNOWN or tokens.acronym(at) or person(tokens, at) or _highlander(tokens, at):
        return at, False
    end = at
    while end < at + 3 and tokens.capital(end) and not tokens.acronym(end):
        named = tokens.lower(end) in SURNAMES and (tokens.capital(end + 1) or end > at + 1)
        if end > at and (head(tokens, end) or person(tokens, end) or named):
            break
        end += 1
    return end, False


def _named_person(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a unit's name is how a person's name of one more syllable begins: ``xã Lê Thanh`` in ``Lê Thanh Mẫu``."""
    if tokens.lower(at) not in SURNAMES or not tokens.capital(end) or tokens.capital(end + 1) or tokens.acronym(end):
        return False
    return tokens.lower(end) not in _SIDES and bare(tokens, end) == end and head(tokens, end) is None


def unknown(tokens: Tokens, at: int) -> bool:
    """Whether two syllables that begin no person's name stand where a province's name would: ``tỉnh Lam Kinh``."""
    one, two = tokens.lower(at), tokens.lower(at + 1)
    if not tokens.capital(at) or not tokens.capital(at + 1) or tokens.capital(at + 2) or person(tokens, at):
        return False
    return (one + two).isalpha() and one not in _RARE and head(tokens, at + 1) is None


def person(tokens: Tokens, at: int) -> bool:
    """Whether a person's name begins at a token: a family name and a capital, or a middle ``Văn``, ``Thị``."""
    if not tokens.capital(at) or not tokens.capital(at + 1):
        return False
    if tokens.lower(at + 1) == "nguyễn" and tokens.lower(at) in _RARE_FIRST and tokens.capital(at + 3):
        return not (tokens.capital(at - 1) and not tokens.opens(at - 1))  # "Đồn Biên phòng Bình Châu Nguyễn Văn Mẫu"
    rare = tokens.lower(at) in _RARE and (tokens.capital(at + 2) or "'" in tokens.low[at + 1])
    if tokens.lower(at) in SURNAMES or rare:
        return True
    return tokens.lower(at + 1) in ("văn", "thị") and tokens.capital(at + 2)


def _highlander(tokens: Tokens, at: int) -> bool:
    """Whether a person of the Central Highlands is named, where no place is known so: ``Y Biêr``, ``H'Yim Kđoh``."""
    return (tokens.lower(at) == "y" or tokens.lower(at).startswith("h'")) and tokens.capital(at + 1)


def _known(tokens: Tokens, kind: str, at: int) -> int:
    """The end of the longest known name, one of the right kind before others."""
    names: Gazetteer = gazetteer()
    loose, stop = at, capitals(tokens, at, 6)
    if stop > at and tokens.lower(stop).isdigit() and names.units(spelling(tokens.low[at : stop + 1]), kind):
        return stop + 1  # "xã Đam Rông 2"
    for end in range(stop, at, -1):
        if tokens.low[end - 1] == "-":
            continue
        name = spelling(tokens.low[at:end])
        name = ALIASES.get(name, name)
        if names.units(name, kind):
            return end
        if loose == at and name in names.by_name and end - at > 1:
            loose = end
    return at if kind in _ALL_KNOWN and loose > at and person(tokens, at) else loose  # "UBND tỉnh Kim Ngọc Mẫu"


def capitals(tokens: Tokens, at: int, most: int) -> int:
    """The end of the row of capitals, dashes among them, from a token on."""
    end, stop = at, min(len(tokens), at + most)
    while end < stop and (tokens.capital(end) or tokens.low[end] == "-"):
        end += 1
    return end


def level(found: Phrase) -> Level | None:
    """The tier of a place: a ``thành phố`` is a province's where a province has its name."""
    if found.kind is None:
        return Level.DISTRICT if found.district else Level.PROVINCE
    if found.kind == "thành phố" and found.name:
        units = gazetteer().units(found.name, "thành phố")
        return Level.PROVINCE if any(unit.level is Level.PROVINCE for unit in units) else Level.DISTRICT
    return LEVELS[found.kind]
