"""The grammar of inspection teams, with the bodies that send them, of single windows and of staffs."""

from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.houses import Houses
from extractor.recognize.agencies.reader import DEEPEST
from extractor.recognize.agencies.vocabulary import (
    DESKS,
    DUTIES,
    GENERAL,
    NATIONWIDE,
    NUMBERS,
    ON_SITE,
    PARTS,
    TOPICS,
    Head,
    longest,
)

_HAMLETS = frozenset({"thôn", "bản", "ấp", "xóm", "khóm", "buôn", "khu phố", "tổ dân phố", "khu dân cư"})
_DEPUTIES = frozenset({"đoàn đại biểu quốc hội", "đoàn đại biểu hđnd"})
_COMMUNES = frozenset({"phường", "xã", "thị trấn"})
_PARTNERS = 8  # bodies that form one team, at most


class Teams(Houses):
    """The rules of teams, desks and staffs, above those of schools and hospitals."""

    def _team(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        stop = longest(tokens, end, DUTIES)[0]
        within = self._within(at, end, stop, head, depth) if head.words == "tổ" else None
        if within is not None:
            return within
        if stop == end or self._done_there(stop):
            return self._without_duty(at, end, head, depth)
        if tokens.low[stop : stop + 2] in (["liên", "ngành"], ["chuyên", "ngành"]):
            stop += 2
        return self._with_duty(at, end, stop, head, depth)

    def _within(self, at: int, end: int, stop: int, head: Head, depth: int) -> Body | None:
        """A group that watches a team, or is a part of one: ``Tổ giám sát Đoàn thanh tra``, ``tổ số 7 Đoàn ĐBQH``."""
        tokens = self.tokens
        if stop > end:
            body = self.read(stop, depth + 1) if tokens.lower(stop) == "đoàn" else None
            return None if body is None or body.bare else Body(at, body.end, head, (end, stop), (), (body,))
        number = end + 2
        above = self.head(number) if tokens.lower(end) == "số" and self._numbered(end + 1) else None
        deputies = self.read(number, depth + 1) if above is not None and above[1].kind in _DEPUTIES else None
        return None if deputies is None else Body(at, deputies.end, head, (end, number), (), (deputies,))

    def _without_duty(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """A team that is called by who sends it, by its topic, or by its noun alone."""
        tokens, follower = self.tokens, self.tokens.lower(end)
        owner = self._owner(end, head, depth) if follower == "của" or head.words == "đoàn" else None
        if owner is not None and (tokens.capital(at) or tokens.capital(owner.start)):
            return Body(at, owner.end, head, (end, end), (), (owner,))
        topic = longest(tokens, end, PARTS)[0]
        if tokens.capital(at) and topic > end + 1:
            body = self._close(at, topic, head, (end, topic), depth)
            if body.parents:
                return body  # "Tổ Thương mại điện tử thuộc Cục …"
        goes_on = tokens.capital(end) or follower[:1].isdigit() or follower == "số"
        return None if goes_on and follower != "của" else Body(at, end, head, (end, end))

    def _with_duty(self, at: int, end: int, stop: int, head: Head, depth: int) -> Body:
        """A team called by its duty, with its number, its territory and who sends it."""
        tokens, field = self.tokens, (end, stop)
        topic = longest(tokens, stop, TOPICS)[0]
        stop = self._past_number(topic if tokens.lower(topic) == "của" else stop)  # a topic before the owner is inside
        place = self._place(stop)
        if place is not None and place.kind in _COMMUNES and "ngành" not in tokens.low[end:stop]:
            place = None
        stop = stop if place is None else place.end
        owner = self._owner(stop, head, depth)
        if tokens.low[stop : stop + 3] == ["của", "thủ", "tướng"]:
            stop += 5 if tokens.low[stop + 3 : stop + 5] == ["chính", "phủ"] else 3
        elif owner is None and place is None and stop == field[1] and tokens.low[stop - 2 : stop] == ["đột", "xuất"]:
            return Body(at, stop - 2, head, (end, stop - 2))  # how it checks is no part of its name
        owners = () if owner is None else self._joint(owner, field) if tokens.lower(stop) == "của" else (owner,)
        return Body(at, owners[-1].end if owners else stop, head, field, (place,) if place else (), owners)

    def _past_number(self, at: int) -> int:
        """Past the number of a team: ``số 5``, ``1234``."""
        tokens = self.tokens
        if tokens.lower(at) == "số" and self._numbered(at + 1):
            return at + 2
        return at + (tokens.lower(at).isdigit() and tokens.alphanumeric(at) and len(tokens.lower(at)) > 2)

    def _joint(self, first: Body, field: tuple[int, int]) -> tuple[Body, ...]:
        """The bodies above a joint team: ``đoàn kiểm tra liên ngành của Sở Y tế, Sở Công Thương và UBND quận 3``."""
        tokens = self.tokens
        joint = "ngành" in tokens.low[slice(*field)]
        owners, last = [first], first
        while joint and len(owners) < _PARTNERS and tokens.lower(last.end) in (",", "và"):
            end = tokens.lower(last.end) == "và"
            body = self.read(last.end + 1, DEEPEST) if tokens.capital(last.end + 1) else None
            if body is None or body.bare:
                break
            owners.append(body)
            last = body
            if end:
                return tuple(owners)
        return (first,)

    def _done_there(self, at: int) -> bool:
        """Whether the duty was the verb: ``Đoàn kiểm tra thực tế``, ``kiểm tra tại 5 nơi``, not ``tại Sở Y tế``."""
        tokens = self.tokens
        if longest(tokens, at, ON_SITE)[0] == at:
            return False
        counted = tokens.lower(at + 1)[:1].isdigit() or tokens.lower(at + 1) in NUMBERS
        return tokens.lower(at) != "tại" or counted

    def _numbered(self, at: int) -> bool:
        """Whether the number of a team stands at a token, and no telephone number."""
        tokens = self.tokens
        goes_on = tokens.lower(at + 1) in (".", "-") and tokens.glued(at + 1) and tokens.lower(at + 2).isdigit()
        return tokens.numeral(at) and len(tokens.lower(at)) < 5 and not goes_on

    def _desk(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        if head.kind == "trung tâm":
            return self._close(at, end, head, (at, end), depth)
        stop, _ = longest(tokens, end, DESKS)
        quoted = tokens.lower(end) == '"'
        if stop == end and quoted:
            inside, _ = longest(tokens, end + 1, DESKS)
            stop = inside + 1 if inside > end + 1 and tokens.lower(inside) == '"' else end
        if stop == end or tokens.lower(stop) in GENERAL:
            return None
        return self._close(at, stop, head, (end, stop), depth)

    def _of_state(self, at: int, end: int) -> bool:
        """Whether ``Cơ quan`` begins a name, ``Cơ quan Tình báo Australia``, and is not any of the state."""
        tokens = self.tokens
        named = tokens.capital(at) and tokens.capital(end) and longest(tokens, end, NATIONWIDE)[0] == end
        return named and self.head(end) is None

    def _staff(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        """The office of a committee of control: ``Cơ quan Ủy ban Kiểm tra Tỉnh ủy``."""
        found = self.head(end) if self.tokens.capital(at) else None
        served = self.read(end, depth + 1) if found is not None and found[1].kind == "ủy ban kiểm tra" else None
        return None if served is None or served.bare else Body(at, served.end, head, (end, end), (), (served,))

    def _hamlet(self, at: int) -> int:
        """The end of the hamlet of a cell of the Party, or ``at``: ``Chi bộ thôn Đông``, ``Chi bộ khu phố 4``."""
        tokens = self.tokens
        name = next((at + n for n in (3, 2, 1) if " ".join(tokens.low[at : at + n]) in _HAMLETS), at)
        if name > at and tokens.lower(name).isdigit():
            return name + 1
        end = name
        while name > at and end < name + 3 and tokens.capital(end) and self.head(end) is None:
            end += 1
        return end if end > name else at
