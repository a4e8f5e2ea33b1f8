"""Whether two mentions are of one body: by the fields, the territories and the bodies above that they tell."""

import dataclasses
from bisect import bisect_left, insort
from dataclasses import dataclass

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.vocabulary import COUNTRY_NAMES, SPELLED, Head
from extractor.recognize.places.phrase import Phrase
from schemas import Level

TALLEST = 8  # bodies above one another in a name
_SHARED = frozenset({"ban", "hội đồng", "cơ quan điều tra", "đảng ủy"})  # kinds of which several heads are
_CENTRAL = frozenset({"bộ", "chính phủ", "quốc hội", "tổng cục"})
_RANKED = frozenset(
    {"bộ", "tổng cục", "cục", "chi cục", "vụ", "sở", "phòng"}
)  # kinds whose fields are not cut at front
_DUTIES = (("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("công", "tác"), ("kiểm", "toán"))
_NATION = frozenset({"việt nam", "vn", "trung ương", "trung ương đảng", "tw", "t . ư", "nhà nước", "quốc gia"})
COMPANY_GROUPS = ("tổng công ty", "tập đoàn")  # kinds that a lone "Công ty" may stand for
PROPER = frozenset({"company", "school", "hospital", "office"})  # rules of heads whose names are open


@dataclass(slots=True)
class Entity:
    """One body of the article, with the stretches that name it."""

    kind: str
    rule: str
    field: tuple[str, ...]
    place: Phrase | None
    parent: "Entity | None"
    reach: frozenset[str] = frozenset()
    mentions: list[Body] = dataclasses.field(default_factory=list)
    starts: list[int] = dataclasses.field(default_factory=list)
    spellings: set[str] = dataclasses.field(default_factory=set)
    aliases: set[str] = dataclasses.field(default_factory=set)
    numbers: set[str] = dataclasses.field(default_factory=set)
    name: str = ""
    level: Level | None = None

    def take(self, body: Body, low: list[str]) -> None:
        """Keep a mention, with what tells its body from others."""
        self.mentions.append(body)
        insort(self.starts, body.start)
        words = low[body.start : body.end]
        text = " ".join(words)
        self.spellings |= {text, SPELLED.get(text, text)}
        if body.rule == "alias":
            self.aliases.add(text)
        self.numbers |= {word for word in words if word.isdigit()}

    def before(self, start: int) -> int:
        """Where it was last named before a token, or -1."""
        at = bisect_left(self.starts, start)
        return self.starts[at - 1] if at else -1


def said(head: Head) -> tuple[str, ...]:
    """The field that a head of several words tells: ``Ban Tuyên giáo``, ``HĐQT``."""
    words = SPELLED.get(head.words, head.words)
    if head.words == "công ty mẹ":
        return ("mẹ",)
    if (head.kind not in _SHARED and head.words not in SPELLED) or words == head.kind:
        return ()
    return tuple(words.removeprefix(f"{head.kind} ").split())


def reach(body: Body, low: list[str]) -> frozenset[str]:
    """What a name says of the country, a region or the height of a court, with no unit: ``Việt Nam``, ``cấp cao``."""
    told = (" ".join(low[p.start : p.end]) for p in body.places if _wide(p))
    return frozenset("" if words in _NATION else words.partition(" tại ")[0] for words in told)


def _wide(place: Phrase | None) -> bool:
    return place is not None and not place.name and place.kind is None


def abroad(place: Phrase | None) -> bool:
    """Whether a territory is another country."""
    return place is not None and place.name in COUNTRY_NAMES


def fuller(old: Phrase | None, new: Phrase | None) -> Phrase | None:
    """The territory of one body that says more."""
    return new if old is None or (new is not None and new.name and not old.name) else old


def under(entity: Entity | None, above: Entity) -> bool:
    """Whether one body is another or stands below it, or too far down to tell: it cannot then stand above the other."""
    for _ in range(TALLEST):
        if entity is None or entity is above:
            return entity is above
        entity = entity.parent
    return True


def agree(known: Entity, new: Entity) -> bool:
    """Whether nothing that two bodies of one kind say of themselves tells them apart."""
    if not same_field(known.field, new.field) or (known.kind in _RANKED and _behind(known.field, new.field)):
        return False
    if known.parent is not None and new.parent is not None and known.parent is not new.parent:
        return False
    if _apart(known, new) or _apart(new, known) or _above(known, new) or _above(new, known):
        return False
    if known.reach and new.reach and not known.reach & new.reach:
        return False
    return _same_place(territory(known), territory(new)) and not (known.rule in PROPER and _elsewhere(known, new))


def duty(team: Entity) -> tuple[str, ...]:
    """What a team is sent for: ``(đoàn) kiểm tra``."""
    return next((words for words in _DUTIES if team.field[: len(words)] == words), ())


def sent_by_one(known: Entity, new: Entity) -> bool:
    """Whether two teams may be one: of one duty if not of one body, and of one tier and territory."""
    if known.parent is not None and known.parent is new.parent:
        return True
    if duty(known) and duty(new) and duty(known) != duty(new):
        return False
    return not (_sent(known, new) or _sent(new, known)) and _same_place(known.place, new.place)


def _sent(known: Entity, new: Entity) -> bool:
    """Whether one team is of a territory, the other of a body elsewhere: ``đoàn thanh tra tỉnh``, ``của Bộ Y tế``."""
    if known.place is None or new.parent is None or new.place is not None:
        return False
    return new.parent.kind in _CENTRAL or not _same_place(known.place, new.parent.place)


def _behind(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one field ends the other, and begins it not: ``(cảnh sát) môi trường``."""
    short, long = sorted((a, b), key=len)
    return 0 < len(short) < len(long) and long[-len(short) :] == short and long[: len(short)] != short


def territory(entity: Entity) -> Phrase | None:
    """The place of a body, else that of the one above it."""
    return entity.place or (entity.parent.place if entity.parent is not None else None)


def _above(whole: Entity, part: Entity) -> bool:
    """Whether one is of the country, a region or a high court, the other of a unit: ``Bảo hiểm xã hội Việt Nam``."""
    place = territory(part)
    if not whole.reach or not _wide(whole.place) or place is None or _wide(place):
        return False
    return whole.rule == "whole" or not whole.reach & part.reach


def _apart(under: Entity, of: Entity) -> bool:
    """Whether one stands below a body that the other, of a territory, has not: ``Ban Tổ chức Trung ương``."""
    if under.parent is None or of.parent is not None:
        return False
    if under.kind in ("văn phòng", "chi bộ") and of.field and not under.field:
        return True  # "Văn phòng Sở Y tế", "Văn phòng đăng ký đất đai"; "Chi bộ Trường …", "Chi bộ khu phố 3"
    if under.rule == "organ":
        return of.place is not None or (bool(of.field) and not under.field)  # "Đảng ủy Trường …", "Đảng ủy Khối …"
    if of.place is None or under.rule not in ("inspectorate", "inner"):
        return False
    return _wide(of.place) or of.rule == "inspectorate"


def _elsewhere(known: Entity, new: Entity) -> bool:
    """Whether the longer name says another place, or another thing, than the territory of the shorter."""
    short, long = sorted((known, new), key=lambda entity: len(entity.field))
    rest = long.field[len(short.field) :]
    if not rest or short.place is None or (short.place.kind and not short.place.name):
        return False
    if long.place is not None or short.kind == "phòng":
        return False
    return " ".join(rest) != short.place.name and long.field[: len(short.field)] == short.field


_CITIES = frozenset({"hà nội", "hải phòng", "đà nẵng", "cần thơ", "hồ chí minh"})


def _same_place(a: Phrase | None, b: Phrase | None) -> bool:
    if a is None or b is None:
        return True
    if a.name and b.name:
        return a.name == b.name and (a.kind == b.kind or a.kind is None or b.kind is None)
    if a.kind and b.kind:
        return a.kind == b.kind
    if a.name or b.name:  # a city of the tier of provinces is of no "tỉnh"
        return "tỉnh" not in (a.kind, b.kind) or (a.name or b.name) not in _CITIES
    return True


def same_field(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two fields are one, written out, cut short or abbreviated."""
    if a == b or not a or not b:
        return True
    short, long = sorted((a, b), key=lambda words: sum(map(len, words)))
    if long[: len(short)] == short or long[-len(short) :] == short:
        return True
    if "".join(a) == "".join(b):
        return True  # "GT - VT", "GTVT"
    if len(long) > 1 and "".join(short) == "".join(word[0] for word in long):
        return True
    return _mixed(short, long)


def _mixed(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``lao động tb xh`` and ``lao động thương binh xã hội``, ``qltt số 4`` and ``quản lý thị trường số 4``."""
    at = 0
    for word in short:
        if long[at : at + 1] == (word,):
            at += 1
        elif len(word) > 1 and "".join(part[0] for part in long[at : at + len(word)]) == word:
            at += len(word)
        else:
            return False
    return at == len(long)
