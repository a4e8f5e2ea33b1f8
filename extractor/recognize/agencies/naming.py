"""Which mentions are one body, what its fullest name is, and which tier it belongs to."""

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from html import unescape

from extractor.lazy import lazy
from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.forms import JOINS, final_place, told, unbracketed
from extractor.recognize.agencies.same import (
    COMPANY_GROUPS,
    PROPER,
    TALLEST,
    Entity,
    abroad,
    agree,
    duty,
    fuller,
    reach,
    said,
    same_field,
    sent_by_one,
    under,
)
from extractor.recognize.agencies.seats import SEATED, UNITS, Seats
from extractor.recognize.agencies.vocabulary import LEVELS, ROOMS, SPELLED
from extractor.recognize.agencies.words import syllable
from extractor.recognize.places.gazetteer import gazetteer
from extractor.recognize.places.phrase import Phrase
from extractor.recognize.places.phrase import level as place_level
from extractor.text.tokens import Tokens
from schemas import Level

_RECENT = 200  # entities of one kind that a mention may be tied to
_LONGEST = 300  # characters of a name that others are built on
_DISTRICTS = frozenset({"huyện", "quận", "thị xã"})
_OF_DISTRICT = frozenset({"ubnd", "hđnd", "huyện ủy", "quận ủy", "thị ủy"})
_CONTROL = "ủy ban kiểm tra"
_OF_UNIT = SEATED | {"đảng ủy"}
_TELLING = frozenset({"inner", "school", "organ", "company"})  # rules whose heads may tell a field


def _meant(known: Entity) -> bool:
    """Whether a bare head of another rule may mean a body of its kind: ``UBKT`` the ``Ủy ban Kiểm tra Trung ương``."""
    return known.rule == "desk" or (known.rule == "whole" and known.kind == _CONTROL)


class Naming:
    """Ties the bodies of one article into entities, reading forward."""

    def __init__(self, tokens: Tokens, places: list[Phrase]) -> None:
        self.tokens = tokens
        self.places = places
        self.entities: list[Entity] = []
        self._by_kind: dict[str, list[Entity]] = {}
        self._of_kind: dict[str, list[Phrase]] = {}
        self.seats = Seats(tokens, places)
        self._inside: set[int] = set()  # where places stand in the names of bodies
        self.of: dict[tuple[int, int], Entity] = {}
        self.houses: dict[int, Body] = {}  # of committees without a name, by where these stand

    def add(self, body: Body) -> Entity:
        """The entity of a body, new or known; the bodies above it come first."""
        self._follow(body)
        parents = [self.add(parent) for parent in body.parents]
        known = self.of.get((body.start, body.end))
        if known is not None:
            return known
        self._inside.update(place.start for place in body.places)
        kind = "team" if body.head.rule == "team" else body.head.kind
        house = self.houses.get(body.start) if not parents and body.bare else None
        above = parents[-1] if parents else self.add(house) if house is not None else None
        entity = Entity(
            kind, body.head.rule, self._field(body), self.seats.of(body), above, reach(body, self.tokens.low)
        )
        group = self._by_kind.setdefault(kind, [])
        twin = self._twin(group[-_RECENT:], entity, body)
        if twin is None:
            group.append(entity)
            self.entities.append(entity)
            twin = entity
        else:
            twin.place = fuller(twin.place, entity.place)
            twin.reach |= entity.reach
            if twin.parent is None and not under(entity.parent, twin):
                twin.parent = entity.parent
            twin.field = max(twin.field, entity.field, key=lambda words: sum(map(len, words)))
        self.seats.add(body)
        twin.take(body, self.tokens.low)
        self.of[body.start, body.end] = twin
        return twin

    def _follow(self, body: Body) -> None:
        """Tie ``Bộ`` in ``Thanh tra Bộ`` to the ministry whose inspectorate was named last."""
        if body.head.rule != "inspectorate" or not body.parents or not body.parents[-1].bare:
            return
        above = body.parents[-1]
        known = [
            (entity.before(body.start), n, entity.parent)
            for n, entity in enumerate(self._by_kind.get(body.head.kind, ())[-_RECENT:])
            if entity.parent is not None
            and entity.rule == body.head.rule
            and entity.parent.kind == above.head.kind
            and same_field(entity.field, self._field(body))
        ]
        at, _, ministry = max(known, key=lambda told: told[:2], default=(-1, 0, None))
        if ministry is not None and at >= 0 and (above.start, above.end) not in self.of:
            ministry.take(above, self.tokens.low)
            self.of[above.start, above.end] = ministry

    def join(self, body: Body, full: Body) -> None:
        """Make a mention one of the body named in full."""
        entity = self.add(full)
        entity.take(body, self.tokens.low)
        self.of[body.start, body.end] = entity

    def _field(self, body: Body) -> tuple[str, ...]:
        field = tuple(word for word in self.tokens.low[body.field[0] : body.field[1]] if word not in JOINS)
        return (*said(body.head), *field) if body.head.rule in _TELLING else field

    def _twin(self, group: list[Entity], entity: Entity, body: Body) -> Entity | None:
        if body.head.rule == "team":
            return self._team(group, entity, body)
        if body.bare and body.head.words == "kiểm toán":
            group = [other for other in group if other.rule == "whole"] or group
            return max(group, key=lambda other: other.before(body.start), default=None)
        spelled = SPELLED.get(body.head.words, body.head.words) if body.head.rule == "whole" else ""
        if spelled and not body.places:
            return next((other for other in group if spelled in other.spellings), None)
        called = " ".join(self.tokens.low[slice(*body.field)]) if body.head.rule == "company" else ""
        fits = [other for other in group if called in other.aliases]
        fits = fits or [o for o in group if agree(o, entity) and (o.rule == entity.rule or (body.bare and _meant(o)))]
        if body.bare and body.head.words == "ủy ban":
            fits += [other for other in self._by_kind.get(_CONTROL, ())[-_RECENT:] if other.before(body.start) >= 0]
        if body.bare and entity.kind == "công ty" and all(other.before(body.start) < 0 for other in fits):
            fits = [other for kind in COMPANY_GROUPS for other in self._by_kind.get(kind, ())[-_RECENT:]] or fits
        if entity.rule == "sector" and entity.place is None and any(abroad(other.place) for other in fits):
            fits = [other for other in fits if not abroad(other.place) or other.before(body.start) >= 0]
            fits = [other for other in fits if not abroad(other.place)] or fits
        return max(fits, key=lambda other: other.before(body.start)) if fits else None

    def _team(self, group: list[Entity], entity: Entity, body: Body) -> Entity | None:
        head = body.head.words
        numbers = [word for word in self.tokens.low[body.start : body.end] if word.isdigit()]
        fits = [
            other
            for other in reversed(group)
            if other.mentions[0].head.words == head
            and not (entity.parent and other.parent and entity.parent is not other.parent)
            and not (numbers and numbers[0] not in other.numbers)
            and sent_by_one(other, entity)
        ]
        return max(fits, key=lambda other: other.before(body.start)) if fits else None

    def kind(self, entity: Entity) -> str:
        """What sort of body it is; a team with its duty, where the article gives it: ``đoàn kiểm tra``."""
        if entity.kind != "team":
            return entity.kind
        head = entity.mentions[0].head.words
        return " ".join((head, *duty(entity)))

    # Names.

    def finish(self) -> None:
        """Give every entity its name and tier."""
        for entity in self.entities:
            self._finish(entity)
        self._part()

    def _finish(self, entity: Entity) -> None:
        chain: list[Entity] = []
        above: Entity | None = entity
        while above is not None and not above.name and len(chain) < TALLEST:
            chain.append(above)
            above = above.parent
        for link in reversed(chain):
            link.name = " ".join(unescape(self._name(link)).split())
            link.level = self._level(link)

    def _part(self) -> None:
        """Two entities with one name would be one: the place in the text tells them apart no further."""
        seen: dict[str, Entity] = {}
        for entity in self.entities:
            first = seen.setdefault(entity.name.casefold(), entity)
            if first is not entity:
                entity.name, entity.kind, entity.level = first.name, first.kind, first.level

    def _best(self, entity: Entity) -> Body:
        if len(entity.mentions) == 1:
            return entity.mentions[0]
        mentions = sorted(entity.mentions, key=lambda m: m.start)
        whole = [m for m in mentions if not m.rule] or mentions
        own = entity.rule in PROPER or entity.rule == "sector"
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
        return tokens.printed(first, last), tokens.printed(start, stop)

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
        written = tokens.printed(place.start, place.end)
        bare = tokens.printed(place.body, place.end)
        bare = place.name.title() if any(map(tokens.acronym, range(place.body, place.end))) else bare
        head = tokens.printed(last.start, last.end)
        return f"{name.removesuffix(written)}{head} {bare}" if name.endswith(written) else name

    def _full(self, entity: Entity, best: Body) -> str:
        tokens = self.tokens
        start, end = tokens.start[best.start], tokens.end[best.end - 1]
        text = tokens.text[start:end]
        if best.head.rule == "sector" and best.places and best.places[-1].name:
            spelt = self._spelt(entity, best)
            if spelt is not None:
                return text.replace(*spelt, 1)
        text = unbracketed(text)
        if best.rule == "shared":
            return self._with(text, self._whole(best.places[-1], best.start), best.places[-1])
        if best.rule == "elided":
            head = best.head.words
            spelt_out = " " in head or syllable(head)
            text = f"{head.capitalize() if spelt_out else head.upper()} {text}"
        if best.parents and best.parents[-1].end == best.end:
            parent = self.of[best.parents[-1].start, best.parents[-1].end]
            if 0 < len(parent.name) < _LONGEST:
                return unbracketed(tokens.text[start : tokens.start[best.parents[-1].start]]) + parent.name
        if best.places and not best.places[-1].name and best.places[-1].kind and best.places[-1].end == best.end:
            place = entity.place if self.seats.set_in(entity.place) else None
            place = place or self._named(best.places[-1].kind, best.start)
            if place is not None:
                own = tokens.printed(best.start, best.places[-1].start)
                return self._with(unbracketed(f"{own} ").rstrip(), place, best.places[-1])
        return text if best.places else self._completed(entity, best, text)

    def _completed(self, entity: Entity, best: Body, text: str) -> str:
        """The name of a body that no mention tells the territory of, with that which the article tells it by."""
        if entity.kind == "sở" and self._province is not None:
            return self._with(text, self._province, None)
        if best.bare and entity.kind in _OF_UNIT and entity.place is not None and entity.place.kind:
            return self._with(text, self._whole(entity.place, best.start), None)
        if best.start in self.houses and entity.parent is not None and 0 < len(entity.parent.name) < _LONGEST:
            return f"{text} {entity.parent.name}"
        if best.head.words == "phòng" and best.field[1] == best.end and self._district is not None:
            room = " ".join(self.tokens.low[slice(*best.field)])
            return self._with(text, self._district, None) if ROOMS.match(room) else text
        if entity.kind in UNITS:
            place = entity.place or self._named(UNITS[entity.kind], best.start)
            return f"{text} {self._own(place)}" if place is not None and place.name else text
        return text

    def _whole(self, place: Phrase, at: int) -> Phrase:
        """A territory told by its head alone as the one that is meant, where the article names it."""
        return place if place.name or place.kind is None else self._named(place.kind, at) or place

    def _own(self, place: Phrase) -> str:
        """The name of a unit without its head, as printed; abbreviated it keeps its head: ``TP HCM``."""
        tokens = self.tokens
        short = any(map(tokens.acronym, range(place.body, place.end)))
        return tokens.printed(place.start if short else place.body, place.end)

    def _with(self, text: str, place: Phrase, head: Phrase | None) -> str:
        tokens = self.tokens
        written = tokens.printed(place.start, place.end)
        if place.kind is None and head is not None:
            written = f"{head.kind} {written}"
        elif place.kind is not None and tokens.capital(place.start) and not tokens.acronym(place.start):
            written = written[0].lower() + written[1:]
        return f"{text} {written}"

    def _named(self, kind: str, at: int) -> Phrase | None:
        """The unit of a kind that is meant by its head alone: the nearest one named before, or the one told most
        where the nearest is only a name in passing (``ra Hà Nội``); where one alone is named, that one."""
        if kind not in self._of_kind:
            named = (p for p in self.places if p.name and (p.kind == kind or (p.kind is None and self._city(p, kind))))
            fit = [place for place in named if not self.seats.of_home(place.start)]
            if len({place.name for place in fit}) == 1:
                fit = [next((place for place in fit if place.kind), fit[0])]
            self._of_kind[kind] = fit
        fit = self._of_kind[kind]
        if len(fit) < 2:
            return fit[0] if fit else None
        before = fit[: bisect_left(fit, at, key=lambda place: place.start)]
        weights = [2 if place.kind or place.start in self._inside else 1 for place in before]
        if not before or weights[-1] > 1:
            return before[-1] if before else None
        told: Counter[str] = Counter()
        for place, weight in zip(before, weights, strict=True):
            told[place.name] += weight
        return max(reversed(before), key=lambda place: told[place.name])

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

    @lazy
    def _district(self) -> Phrase | None:
        """The district that the article is of: the only one named, whose committee it tells."""
        named = {place.name for place in self.places if place.name and place.kind in _DISTRICTS}
        seats = [
            e.place for e in self.entities if e.kind in _OF_DISTRICT and e.place is not None and e.place.name in named
        ]
        if len(named) != 1 or not seats:
            return None
        return next((place for place in self.places if place.name and place.kind in _DISTRICTS), None)

    # Tiers.

    def _level(self, entity: Entity) -> Level | None:
        place = entity.place
        if entity.rule == "company":
            return None
        if entity.kind in ("chính phủ", "quốc hội", "bộ", "tổng cục", "bộ chính trị", "ban bí thư", "sở"):
            return LEVELS[entity.kind]
        if entity.parent is not None and entity.parent.kind in UNITS:
            return entity.parent.level
        if place is not None and place.name and place.kind is None and entity.kind in UNITS:
            return place_level(replace(place, kind=UNITS[entity.kind]))  # "Thành ủy Cà Mau" is no province's
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
        whole = entity.mentions[0].head.words
        return LEVELS.get(SPELLED.get(whole, whole)) or LEVELS.get(entity.kind)
