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
_PARTNERS = 8  # bodies that form one team, at most


class Teams(Houses):
    """The rules of teams, desks and staffs, above those of schools and hospitals."""

    def _team(self, at: int, end: int, head: Head, depth: int) -> Body | None:
        tokens = self.tokens
        stop, _ = longest(tokens, end, DUTIES)
        if head.words == "tổ" and stop > end and tokens.lower(stop) == "đoàn":
            watched = self.read(stop, depth + 1)
            if watched is not None and not watched.bare:
                return Body(at, watched.end, head, (end, stop), (), (watched,))  # "Tổ giám sát Đoàn thanh tra"
        number = end + 2 if stop == end and tokens.lower(end) == "số" and self._numbered(end + 1) else end
        above = self.head(number) if number > end and head.words == "tổ" else None
        if above is not None and above[1].kind in ("đoàn đại biểu quốc hội", "đoàn đại biểu hđnd"):
            deputies = self.read(number, depth + 1)
            if deputies is not None:
                return Body(at, deputies.end, head, (end, number), (), (deputies,))  # "tổ số 7 Đoàn ĐBQH …"
        if stop > end and self._done_there(stop):
            stop = end
        if stop > end and (tokens.lower(stop), tokens.lower(stop + 1)) == ("liên", "ngành"):
            stop += 2
        if stop == end:
            owner = self._owner(end, head, depth) if tokens.lower(end) == "của" or head.words == "đoàn" else None
            if owner is not None and (tokens.capital(at) or tokens.capital(owner.start)):
                return Body(at, owner.end, head, (end, end), (), (owner,))
            topic, _ = longest(tokens, end, PARTS)
            if tokens.capital(at) and topic > end + 1:
                body = self._close(at, topic, head, (end, topic), depth)
                if body.parents:
                    return body  # "Tổ Thương mại điện tử thuộc Cục …"
            follows = tokens.capital(end) or tokens.lower(end)[:1].isdigit() or tokens.lower(end) in ("số", "của")
            return None if follows and tokens.lower(end) != "của" else Body(at, end, head, (end, end))
        field = (end, stop)
        topic, _ = longest(tokens, stop, TOPICS)
        if tokens.lower(topic) == "của":
            stop = topic  # a topic between the name and its owner is inside the whole
        if tokens.lower(stop) == "số" and self._numbered(stop + 1):
            stop += 2
        elif tokens.lower(stop).isdigit() and tokens.alphanumeric(stop) and len(tokens.lower(stop)) > 2:
            stop += 1
        place = self._place(stop)
        if place is not None and place.kind in ("phường", "xã", "thị trấn") and "ngành" not in tokens.low[end:stop]:
            place = None
        if place is not None:
            stop = place.end
        owner = self._owner(stop, head, depth)
        if tokens.low[stop : stop + 3] == ["của", "thủ", "tướng"]:
            stop += 5 if tokens.low[stop + 3 : stop + 5] == ["chính", "phủ"] else 3
        elif owner is None and place is None and stop == field[1] and tokens.low[stop - 2 : stop] == ["đột", "xuất"]:
            return Body(at, stop - 2, head, (end, stop - 2))  # how it checks is no part of its name
        owners = () if owner is None else self._joint(owner, field) if tokens.lower(stop) == "của" else (owner,)
        return Body(at, owners[-1].end if owners else stop, head, field, (place,) if place else (), owners)

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
