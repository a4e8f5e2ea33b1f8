"""Which mentions are one body, what its fullest name is, and which tier it belongs to."""

import dataclasses
from bisect import bisect_left, insort
from dataclasses import dataclass

from extractor.lazy import lazy
from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.forms import JOINS, final_place, told, unbracketed
from extractor.recognize.agencies.vocabulary import COUNTRY_NAMES, LEVELS, SPELLED, Head
from extractor.recognize.agencies.words import syllable
from extractor.recognize.places.gazetteer import gazetteer
from extractor.recognize.places.phrase import Phrase
from extractor.recognize.places.phrase import level as place_level
from extractor.recognize.places.tokens import Tokens
from schemas import Level

_RECENT = 200  # entities of one kind that a mention may be tied to
_TALLEST = 8  # bodies above one another in a name
_LONGEST = 300  # characters of a name that others are built on
_DUTIES = (("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("công", "tác"), ("kiểm", "toán"))
_SHARED = frozenset({"ban", "hội đồng", "cơ quan điều tra"})  # kinds of which several heads are
_PROPER = frozenset({"company", "school", "hospital", "office"})  # rules of heads whose names are open


@dataclass(slots=True)
class Entity:
    """One body of the article, with the stretches that name it."""

    kind: str
    rule: str
    field: tuple[str, ...]
    place: Phrase | None
    parent: "Entity | None"
    mentions: list[Body] = dataclasses.field(default_factory=list)
    starts: list[int] = dataclasses.field(default_factory=list)
    spellings: set[str] = dataclasses.field(default_factory=set)
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
        self.numbers |= {word for word in words if word.isdigit()}

    def before(self, start: int) -> int:
        """Where it was last named before a token, or -1."""
        at = bisect_left(self.starts, start)
        return self.starts[at - 1] if at else -1


class Naming:
    """Ties the bodies of one article into entities, reading forward."""

    def __init__(self, tokens: Tokens, places: list[Phrase]) -> None:
        self.tokens = tokens
        self.places = places
        self.entities: list[Entity] = []
        self._by_kind: dict[str, list[Entity]] = {}
        self._of_kind: dict[str, list[Phrase]] = {}
        self.of: dict[tuple[int, int], Entity] = {}

    def add(self, body: Body) -> Entity:
        """The entity of a body, new or known; the bodies above it come first."""
        parents = [self.add(parent) for parent in body.parents]
        known = self.of.get((body.start, body.end))
        if known is not None:
            return known
        kind = "team" if body.head.rule == "team" else body.head.kind
        entity = Entity(
            kind, body.head.rule, self._field(body), self._territory(body), parents[-1] if parents else None
        )
        group = self._by_kind.setdefault(kind, [])
        twin = self._twin(group[-_RECENT:], entity, body)
        if twin is None:
            group.append(entity)
            self.entities.append(entity)
            twin = entity
        else:
            twin.place = _fuller(twin.place, entity.place)
            if twin.parent is None and not _under(entity.parent, twin):
                twin.parent = entity.parent
            twin.field = max(twin.field, entity.field, key=lambda words: sum(map(len, words)))
        twin.take(body, self.tokens.low)
        self.of[body.start, body.end] = twin
        return twin

    def join(self, body: Body, full: Body) -> None:
        """Make a mention one of the body named in full."""
        entity = self.add(full)
        entity.take(body, self.tokens.low)
        self.of[body.start, body.end] = entity

    def _field(self, body: Body) -> tuple[str, ...]:
        field = tuple(word for word in self.tokens.low[body.field[0] : body.field[1]] if word not in JOINS)
        return (*_said(body.head), *field) if body.head.rule in ("inner", "school") else field

    def _territory(self, body: Body) -> Phrase | None:
        named = [place for place in body.places if place.name]
        told = named or [place for place in body.places if place.kind]
        return told[0] if told else body.places[0] if body.places else None

    def _twin(self, group: list[Entity], entity: Entity, body: Body) -> Entity | None:
        if body.head.rule == "team":
            return self._team(group, entity, body)
        spelled = SPELLED.get(body.head.words, body.head.words) if body.head.rule == "whole" else ""
        if spelled and not body.places:
            return next((other for other in group if spelled in other.spellings), None)
        fits = [other for other in group if _agree(other, entity) and other.rule == entity.rule]
        if entity.rule == "sector" and entity.place is None and any(_abroad(other.place) for other in fits):
            fits = [other for other in fits if not _abroad(other.place) or other.before(body.start) >= 0]
            fits = [other for other in fits if not _abroad(other.place)] or fits
        return max(fits, key=lambda other: other.before(body.start)) if fits else None

    def _team(self, group: list[Entity], entity: Entity, body: Body) -> Entity | None:
        head = body.head.words
        numbers = [word for word in self.tokens.low[body.start : body.end] if word.isdigit()]
        for other in reversed(group):
            if other.mentions[0].head.words != head:
                continue
            if entity.parent and other.parent and entity.parent is not other.parent:
                continue
            if numbers and numbers[0] not in other.numbers:
                continue
            return other
        return None

    def kind(self, entity: Entity) -> str:
        """What sort of body it is; a team with its duty, where the article gives it: ``đoàn kiểm tra``."""
        if entity.kind != "team":
            return entity.kind
        head = entity.mentions[0].head.words
        return next((f"{head} {' '.join(d)}" for d in _DUTIES if entity.field[: len(d)] == d), head)

    # Names.

    def finish(self) -> None:
        """Give every entity its name and tier."""
        for entity in self.entities:
            self._finish(entity)
        self._part()

    def _finish(self, entity: Entity) -> None:
        chain: list[Entity] = []
        above: Entity | None = entity
        while above is not None and not above.name and len(chain) < _TALLEST:
            chain.append(above)
            above = above.parent
        for link in reversed(chain):
            link.name = self._name(link)
            link.level = self._level(link)

    def _part(self) -> None:
        """Two entities with one name would be one: the place in the text tells them apart no further."""
        seen: dict[str, Entity] = {}
        for entity in self.entities:
            first = seen.setdefault(entity.name.casefold(), entity)
            if first is not entity:
                entity.name, entity.kind, entity.level = first.name, first.kind, first.level

    def _best(self, entity: Entity) -> Body:
        whole = [m for m in entity.mentions if not m.rule] or entity.mentions
        own = entity.rule in _PROPER or entity.rule == "sector"
        return max(
            whole,
            key=lambda m: (
                any(p.name or self._named(p.kind or "", m.start) for part in (m, *m.nested()) for p in part.places),
                bool(m.parents),
                own and m.field[1] - m.field[0],
                m.end - m.start,
            ),
        )

    def _spelt(self, entity: Entity, best: Body) -> tuple[str, str] | None:
        """The abbreviated field of a name, and the field as the article spells it out elsewhere."""
        tokens, (first, last) = self.tokens, best.field
        if best.rule or not any(map(tokens.acronym, range(first, last))):
            return None
        whole = [m.field for m in entity.mentions if not m.rule and m.field[1] > m.field[0]]
        fields = [f for f in whole if not any(map(tokens.acronym, range(*f)))]
        if not fields:
            return None
        start, stop = max(fields, key=lambda f: f[1] - f[0])
        text = tokens.text
        return text[tokens.start[first] : tokens.end[last - 1]], text[tokens.start[start] : tokens.end[stop - 1]]

    def _name(self, entity: Entity) -> str:
        """The fullest name of a body; of forms that are equally full the one in which its officers are told."""
        best = self._best(entity)
        name = self._headed(self._full(entity, best), best)
        return told(self.tokens, entity.mentions, best, name)

    def _headed(self, name: str, best: Body) -> str:
        """A name with the head of its territory as its best mention prints it: ``thành phố Hải Phòng``, not ``TP``."""
        tokens, last = self.tokens, final_place(best)
        place = self._named(last.kind, best.start) if last is not None and last.kind and not last.name else None
        if last is None or place is None or place.kind is None or tokens.low[place.start] == tokens.low[last.start]:
            return name
        written = tokens.text[tokens.start[place.start] : tokens.end[place.end - 1]]
        bare = tokens.text[tokens.start[place.body] : tokens.end[place.end - 1]]
        bare = place.name.title() if any(map(tokens.acronym, range(place.body, place.end))) else bare
        head = tokens.text[tokens.start[last.start] : tokens.end[last.end - 1]]
        return f"{name.removesuffix(written)}{head} {bare}" if name.endswith(written) else name

    def _full(self, entity: Entity, best: Body) -> str:
        tokens = self.tokens
        start, end = tokens.start[best.start], tokens.end[best.end - 1]
        text = tokens.text[start:end].replace("\n", " ")
        if best.head.rule == "sector" and best.places and best.places[-1].name:
            spelt = self._spelt(entity, best)
            if spelt is not None:
                return text.replace(*spelt, 1)
        text = unbracketed(text)
        if best.rule == "elided":
            head = best.head.words
            spelt_out = " " in head or syllable(head)
            text = f"{head.capitalize() if spelt_out else head.upper()} {text}"
        if best.parents and best.parents[-1].end == best.end:
            parent = self.of[best.parents[-1].start, best.parents[-1].end]
            if len(best.parents) == 1 and 0 < len(parent.name) < _LONGEST:
                return unbracketed(tokens.text[start : tokens.start[best.parents[-1].start]]) + parent.name
        if best.places and not best.places[-1].name and best.places[-1].kind and best.places[-1].end == best.end:
            place = self._named(best.places[-1].kind, best.start)
            if place is not None:
                return self._with(text[: tokens.start[best.places[-1].start] - start].rstrip(), place, best.places[-1])
        if not best.places and (entity.kind == "sở" or (entity.rule == "organ" and best.bare)):
            place = self._province
            if place is not None and entity.kind == "sở":
                return self._with(text, place, None)
        return text

    def _with(self, text: str, place: Phrase, head: Phrase | None) -> str:
        tokens = self.tokens
        written = tokens.text[tokens.start[place.start] : tokens.end[place.end - 1]]
        if place.kind is None and head is not None:
            written = f"{head.kind} {written}"
        elif place.kind is not None and tokens.capital(place.start) and not tokens.acronym(place.start):
            written = written[0].lower() + written[1:]
        return f"{text} {written}"

    def _named(self, kind: str, at: int) -> Phrase | None:
        """The unit of a kind that is meant by its head alone: the nearest one named before, else after."""
        if kind not in self._of_kind:
            fit = [p for p in self.places if p.name and (p.kind == kind or (p.kind is None and self._city(p, kind)))]
            if len({place.name for place in fit}) == 1:
                fit = [next((place for place in fit if place.kind), fit[0])]
            self._of_kind[kind] = fit
        fit = self._of_kind[kind]
        if len(fit) < 2:
            return fit[0] if fit else None
        before = bisect_left(fit, at, key=lambda place: place.start)
        return fit[before - 1] if before else None

    def _city(self, place: Phrase, kind: str) -> bool:
        """Whether a bare province name is a ``thành phố`` or a ``tỉnh`` as asked."""
        return any(unit.kind == kind and unit.level is Level.PROVINCE for unit in gazetteer().units(place.name))

    @lazy
    def _province(self) -> Phrase | None:
        fit = [
            place
            for place in self.places
            if place.name in gazetteer().provinces and place.kind in ("tỉnh", "thành phố", None)
        ]
        if not fit or len({place.name for place in fit}) > 1:
            return None
        return next((place for place in fit if place.kind), fit[0])

    # Tiers.

    def _level(self, entity: Entity) -> Level | None:
        place = entity.place
        if entity.kind in ("chính phủ", "quốc hội", "bộ", "tổng cục", "bộ chính trị", "ban bí thư", "sở"):
            return LEVELS[entity.kind]
        if place is not None and (place.kind or place.name):
            if place.kind == "thành phố" and not place.name:
                named = self._named("thành phố", entity.mentions[0].start)
                return place_level(named if named is not None else place)
            if place.kind is None and place.name not in gazetteer().provinces:
                return Level.DISTRICT if place.name in gazetteer().districts else None
            return place_level(place)
        if place is not None:
            words = self.tokens.low[place.start : place.end]
            return (
                Level.CENTRAL if words[0] in ("trung", "tw", "việt", "tối", "nhà", "quốc") else LEVELS.get(entity.kind)
            )
        if entity.parent is not None:
            return entity.parent.level
        return LEVELS.get(entity.kind)


def _said(head: Head) -> tuple[str, ...]:
    """The field that a head of several words tells: ``Ban Tuyên giáo``, ``HĐQT``."""
    words = SPELLED.get(head.words, head.words)
    if (head.kind not in _SHARED and head.words not in SPELLED) or words == head.kind:
        return ()
    return tuple(words.removeprefix(f"{head.kind} ").split())


def _abroad(place: Phrase | None) -> bool:
    return place is not None and place.name in COUNTRY_NAMES


def _fuller(old: Phrase | None, new: Phrase | None) -> Phrase | None:
    return new if old is None or (new is not None and new.name and not old.name) else old


def _under(entity: Entity | None, above: Entity) -> bool:
    """Whether one body is another or stands below it, or too far down to tell: it cannot then stand above the other."""
    for _ in range(_TALLEST):
        if entity is None or entity is above:
            return entity is above
        entity = entity.parent
    return True


def _agree(known: Entity, new: Entity) -> bool:
    """Whether nothing that two bodies of one kind say of themselves tells them apart."""
    if not same_field(known.field, new.field):
        return False
    if known.parent is not None and new.parent is not None and known.parent is not new.parent:
        return False
    if known.rule in ("inspectorate", "inner") and (_apart(known, new) or _apart(new, known)):
        return False
    return _same_place(_territory(known), _territory(new)) and not (known.rule in _PROPER and _elsewhere(known, new))


def _territory(entity: Entity) -> Phrase | None:
    """The place of a body, else that of the one above it."""
    return entity.place or (entity.parent.place if entity.parent is not None else None)


def _apart(under: Entity, of: Entity) -> bool:
    """Whether one stands below a body that the other, of a territory, has not: ``Ban Tổ chức Trung ương``."""
    if under.parent is None or of.place is None or of.parent is not None:
        return False
    nationwide = not of.place.name and of.place.kind is None
    return nationwide or of.rule == "inspectorate"


def _elsewhere(known: Entity, new: Entity) -> bool:
    """Whether the longer name says another place, or another thing, than the territory of the shorter."""
    short, long = sorted((known, new), key=lambda entity: len(entity.field))
    rest = long.field[len(short.field) :]
    if not rest or short.place is None or (short.place.kind and not short.place.name):
        return False
    if long.place is not None or short.kind == "phòng":
        return False
    return " ".join(rest) != short.place.name and long.field[: len(short.field)] == short.field


def _same_place(a: Phrase | None, b: Phrase | None) -> bool:
    if a is None or b is None:
        return True
    if a.name and b.name:
        return a.name == b.name and (a.kind == b.kind or a.kind is None or b.kind is None)
    if a.kind and b.kind:
        return a.kind == b.kind
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
    return "".join(short) == "".join(word[0] for word in long) or _mixed(short, long)


def _mixed(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """``lao động tb xh`` and ``lao động thương binh xã hội``."""
    common = 0
    for one, other in zip(short, long, strict=False):
        if one != other:
            break
        common += 1
    rest = "".join(short[common:])
    return bool(common and rest) and rest == "".join(word[0] for word in long[common:])
