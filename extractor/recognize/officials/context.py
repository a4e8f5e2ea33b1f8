"""The body of an office that no agency beside the title names, found elsewhere in the article."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.mentions import AgencyMention
from extractor.recognize.officials.names import UPPER, Name, is_province
from extractor.recognize.officials.offices import is_parting
from extractor.recognize.officials.titles import Rank, Title
from extractor.recognize.officials.words import JOINTS
from extractor.text.tokens import by_first


def _table(name: str) -> dict[str, tuple[str, ...]]:
    """The bodies of each title, the longest title first."""
    return {title: tuple(JOINTS[name][title]) for title in sorted(JOINTS[name], key=len, reverse=True)}


_IMPLIED = _table("implied")
_SOLE = _table("sole")
HEADLESS = _table("headless")
_COMMITTEES: dict[str, str] = JOINTS["committees"]
_CITIES = frozenset(JOINTS["cities"])
_WHOLE = (*JOINTS["whole"], "ban bí thư")
_SCHOOL = {"nhà trường": "trường"}
_NEAR = 240  # characters before a title in which its body may have been told
_FAR = 900  # characters before a title in which the body that it points back to was told
_MANY = 8  # bodies with one first word that are compared with the words after a title

_NOUNS = by_first(sorted({noun for nouns in HEADLESS.values() for noun in nouns}))
_GENERICS = sorted(
    {noun for nouns in (*_IMPLIED.values(), *_SOLE.values(), *HEADLESS.values()) for noun in nouns},
    key=len,
    reverse=True,
)
_JOINS = re.compile(r"(?:,| ?[-&]| và)(?= )")
_WIDER = 12  # characters that other joins take: "Thông tin và Truyền thông", "Thông tin - Truyền thông"
_FIRST = re.compile(r"\w+")
_UNIT = re.compile(r"(thành phố|tp(?:\.|(?=\w*hcm))?|tỉnh|huyện|quận|thị xã|thị trấn|phường|xã)(?!\w) ?")
_GENERIC = re.compile(rf" ({'|'.join(map(re.escape, _GENERICS))})(?!\w)(?P<this> (?:này|đó|nói trên|trên))?")
_AFTER_HOLDER = re.compile(r" (?:\(|của |thuộc )")
_OWNED = re.compile(rf" của [{UPPER}]")
_HAS = re.compile(r" (?:hiện )?có (?:\w+ )?$")
_DOER = " do "
_ABOVE = re.compile(r",? (?:trực )?thuộc $")
_ENDS = re.compile(r" ?[,.;:)\n(-]| ?$| và (?:ông|bà|đồng chí) ")

Stretch = tuple[int, int]


class Context:
    """The bodies of an article, asked for by the titles that imply them."""

    def __init__(self, text: str, lower: str, agencies: Sequence[AgencyMention]) -> None:
        """Index the agencies by the word after their head noun, and after a unit that follows it."""
        self._text = text
        self._lower = lower
        self._agencies = agencies
        self._starts = [agency.start for agency in agencies]
        self._kinds: dict[tuple[str, ...], list[AgencyMention]] = {}
        self._rests: dict[tuple[str, str], list[tuple[int, AgencyMention]]] = defaultdict(list)
        self._units: dict[tuple[str, str], list[AgencyMention]] = defaultdict(list)
        for agency in agencies:
            first = _FIRST.match(lower, agency.start)
            for noun in _NOUNS.get(first[0], ()) if first else ():
                if self._begins(agency, noun):
                    self._index(noun, agency)

    def _index(self, noun: str, agency: AgencyMention) -> None:
        rest = agency.start + len(noun) + 1
        unit = _UNIT.match(self._lower, rest, agency.end)
        if unit:
            self._units[noun, _unit(unit)].append(agency)
        for start in {rest, unit.end() if unit else rest}:
            first = _FIRST.match(self._lower, start, agency.end)
            known = self._rests[noun, first.group() if first else ""]
            if len(known) < _MANY:
                known.append((start, agency))

    def headless(self, title: Title, lead: int) -> Stretch | None:
        """The body whose name follows a title without its head noun ("Bộ trưởng Công Thương"); the
        holder's name begins at ``lead``."""
        nouns = matching(HEADLESS, self._lower[title.start : title.end])
        after = title.end + 1
        if nouns is None or lead == after:
            return None
        unit = _UNIT.match(self._lower, after)
        if unit and "bí thư" in self._lower[title.start : title.end]:
            nouns = tuple(_COMMITTEES[name] for name in (_unit(unit),) if name in _COMMITTEES)
        for noun in nouns:
            places = (unit.end(), after) if unit else (after,)
            fits = [agency for at in places for agency in self._fitting(noun, at)]
            if unit and len({agency.name for agency in fits}) > 1:
                fits = [agency for agency in fits if agency in self._units[noun, _unit(unit)]]
            if fits:
                longest = max(fits, key=lambda agency: agency.end - agency.start)
                return longest.start, longest.end
            found = self._of_unit(noun, unit, lead) if unit else None
            if found:
                return found
        return None

    def _fitting(self, noun: str, at: int) -> list[AgencyMention]:
        """The bodies with a head noun whose rest stands at ``at``."""
        first = _FIRST.match(self._lower, at)
        known = self._rests.get((noun, first.group()), []) if first else []
        return [agency for start, agency in known if self._continues(at, start, agency.end)]

    def _of_unit(self, noun: str, unit: re.Match[str], lead: int) -> Stretch | None:
        """The only committee of a kind of unit that is told without its name ("chủ tịch phường")."""
        end = unit.end()
        following = self._text[end : end + 1]
        if lead != end and (following.isupper() or following.isdigit()):
            return None
        if noun in _COMMITTEES.values():
            return self._only((noun,))
        known = self._units.get((noun, _unit(unit)), [])
        return _sole(known)

    def _continues(self, after: int, start: int, end: int) -> bool:
        """Whether the words at ``after`` are those of ``[start, end)``, joined alike or otherwise."""
        words = _JOINS.sub("", self._lower[start:end])
        told = _JOINS.sub("", self._lower[after : after + end - start + _WIDER])
        return told.startswith(words) and not told[len(words) : len(words) + 1].isalnum()

    def generic(self, title: Title, lead: int) -> Stretch | None:
        """The body that a title names by its kind alone ("giám đốc sở", "phó giám đốc sở này")."""
        noun = _GENERIC.match(self._lower, title.end)
        if noun is None:
            return None
        kind = (_SCHOOL.get(noun.group(1), noun.group(1)),)
        if noun["this"]:
            return self._nearest(kind, title.start, title.start - _FAR)
        acts = kind == ("trường",) and is_parting(self._lower, noun.end() + 1)  # "Hiệu trưởng nhà trường cho biết"
        if lead != noun.end() + 1 and not acts and not _ENDS.match(self._lower, noun.end()):
            return None
        return self._only(kind) or self._steady(kind, title.start)

    def beside_holder(self, title: Title, name: Name, before: bool) -> Stretch | None:
        """The body that the holder's name joins to an office: "Giám đốc Lê Văn Mẫu (Sở Ví)", "Sở Ví do ông Mẫu làm"."""
        link = _AFTER_HOLDER.match(self._lower, name.end) if before else None
        if link:
            return self._starting(link.end())
        if before or title.rank is Rank.ROLE or not self._lower.endswith(_DOER, 0, name.lead):
            return None
        end = name.lead - len(_DOER)
        body = self._ending(end - self._lower.endswith(",", 0, end))
        heads = matching(_IMPLIED, self._lower[title.start : title.end])
        above = _ABOVE.search(self._lower, max(0, body[0] - 16), body[0]) if body else None
        body = self._ending(above.start()) if above else body
        if body is None:
            return None
        return body if heads is None or self._lower.startswith(heads, body[0]) else None

    def is_owned(self, name: Name) -> bool:
        """Whether it is told behind a holder's name whose office it is: "Chủ tịch Lê Văn Mẫu của Thanh Bình"."""
        return bool(_OWNED.match(self._text, name.end))

    def possessor(self, title: Title) -> Stretch | None:
        """The body that has an office: "Sở Ví có 3 phó giám đốc"."""
        has = _HAS.search(self._lower, max(0, title.start - 20), title.start)
        return self._ending(has.start()) if has else None

    def apposed(self, title: Title) -> Stretch | None:
        """The body after a title and a comma: "Phó chánh thanh tra, Sở Ví"."""
        return self._starting(title.end + 2) if self._lower.startswith(", ", title.end) else None

    def _starting(self, at: int) -> Stretch | None:
        """The longest body that begins at a place."""
        first = bisect_left(self._starts, at)
        found = [a.end for a in self._agencies[first : first + _MANY] if a.start == at]
        return (at, max(found)) if found else None

    def _ending(self, end: int) -> Stretch | None:
        """The longest body that ends at a place."""
        last = bisect_left(self._starts, end)
        found = [a.start for a in self._agencies[max(0, last - _MANY) : last] if a.end == end]
        return (min(found), end) if found else None

    def implied(self, title: Title, since: int) -> Stretch | None:
        """The body that a title alone implies: the last one told in its sentence, which begins at
        ``since``, or the only one of its kind in the article."""
        words = title.words(self._lower)
        if words.endswith(_WHOLE):
            return None
        heads = matching(_IMPLIED, words)
        if heads is not None:
            return self._nearest(heads, title.start, max(since, title.start - _NEAR)) or self._only(heads)
        heads = matching(_SOLE, words)
        return self._only(heads) if heads is not None else None

    def _nearest(self, heads: tuple[str, ...], before: int, since: int) -> Stretch | None:
        """The last body of a kind that begins before a place."""
        at = bisect_left(self._starts, before) - 1
        while at >= 0 and self._starts[at] >= since:
            if self._is_of(self._agencies[at], heads):
                return self._starts[at], self._agencies[at].end
            at -= 1
        return None

    def _steady(self, heads: tuple[str, ...], before: int) -> Stretch | None:
        """The body of a kind that was told twice on end before a place."""
        last = self._nearest(heads, before, before - _FAR)
        one = self._nearest(heads, last[0], before - _FAR) if last else None
        return last if last and one and self._names(last) & self._names(one) else None

    def _names(self, stretch: Stretch) -> set[str]:
        """The names that the body told at a stretch has."""
        first = bisect_left(self._starts, stretch[0])
        return {agency.name for agency in self._agencies[first : first + _MANY] if agency.start == stretch[0]}

    def _only(self, heads: tuple[str, ...]) -> Stretch | None:
        """The body of a kind, where the article has but one."""
        if heads not in self._kinds:
            self._kinds[heads] = [agency for agency in self._agencies if self._is_of(agency, heads)]
        return _sole(self._kinds[heads])

    def _is_of(self, agency: AgencyMention, heads: tuple[str, ...]) -> bool:
        """Whether a body's name begins with one of the head nouns."""
        if not self._lower.startswith(heads, agency.start) or self._lower.startswith("bộ phận", agency.start):
            return False
        return any(self._begins(agency, head) for head in heads)

    def _begins(self, agency: AgencyMention, noun: str) -> bool:
        end = agency.start + len(noun)
        return self._lower.startswith(noun, agency.start) and not self._lower[end : end + 1].isalnum()


def committee(title: str, rest: str) -> str | None:
    """The name of the committee of the unit that ``rest`` names ("quận 14", "Hà Nội"), where it is known."""
    unit = _UNIT.match(rest.lower())
    if title.endswith("chủ tịch"):
        named = unit.end() < len(rest) if unit else is_province(rest)
        return f"UBND {rest}" if named else None
    if unit is None:
        return f"{'Thành ủy' if rest in _CITIES else 'Tỉnh ủy'} {rest}" if is_province(rest) else None
    kind, name = _COMMITTEES.get(_unit(unit)), rest[unit.end() :]
    if not name:
        return None
    return f"{kind.capitalize()} {name}" if kind else f"Đảng ủy {rest}"


def is_generic(words: str) -> bool:
    """Whether words are but a head noun."""
    return words in _GENERICS


def matching(table: dict[str, tuple[str, ...]], words: str) -> tuple[str, ...] | None:
    """The entry of the longest title that ``words`` end in."""
    return next((bodies for title, bodies in table.items() if words.endswith(title)), None)


def _unit(match: re.Match[str]) -> str:
    return "thành phố" if match.group(1).startswith("tp") else match.group(1)


def _sole(agencies: Iterable[AgencyMention]) -> Stretch | None:
    known = list(agencies)
    if not known or any(agency.name != known[0].name for agency in known):
        return None
    return known[0].start, known[0].end
