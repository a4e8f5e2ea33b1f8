"""Which line above the first paragraph is the headline, where nobody tells: between menus, names of sites and dates."""

from collections.abc import Sequence

from extractor.reading.lines import Line
from extractor.reading.marks import is_caption, is_credited, is_dated_entry, is_office, is_site, signed
from extractor.reading.stamps import Stamp
from extractor.reading.words import words
from schemas import RegionKind

_SHORTEST = 20  # characters of a headline
_LONG = 30  # one that hardly is the entry of a menu
_LONGEST = 220  # of one that runs over several lines
_SECTION = 20  # above the headline: the name of a section
_ENTRY = 40  # under the head of a page: an entry of its menu
_SLOGAN = 110  # above a headline that its date makes sure: whatever the page says of itself

Kinds = Sequence[RegionKind | None]
Stamps = Sequence[Stamp | None]


def choose_headline(lines: list[Line], kinds: Kinds, stamped: Stamps, free: list[int]) -> tuple[range, set[int]]:
    """The lines of the headline among the ``free`` ones above the article, and those that belong to the page.

    It is the first line that is long enough; under the head of a page the one above the date, else the first
    long one under the page's last line.
    """
    sites = {i for i in free if is_site(lines[i])}
    rest = [i for i in free if i not in sites and _may_head(lines[i])]
    listed = {i for i in rest if is_dated_entry(lines[i])}
    listed = listed if len(listed) > 1 else set()
    rest = [i for i in rest if i not in listed]
    if not rest:
        return range(0), set()
    sites |= _names(lines, rest, sites)
    paged = bool(sites) or any(kinds[i] is RegionKind.BOILERPLATE for i in range(rest[-1]))
    rest = [i for i in rest if i not in sites]
    if not rest:
        return range(0), set()
    chosen = _below_page(lines, kinds, stamped, rest) if paged else rest[0]
    dated = paged and chosen + 1 < len(lines) and stamped[chosen + 1] is not None
    headline = _over_lines(lines, chosen, [i for i in free if i not in sites])
    above = {i for i in free if i < headline[0] and _is_above(lines[i], paged, dated)}
    return headline, sites | listed | above


def _may_head(line: Line) -> bool:
    """Whether a line may be a headline: no byline and no legend is; a long one tells (``Nhổn - Ga Hà Nội``)."""
    return line.length >= _SHORTEST and not (line.length < 50 and signed(line)) and not is_credited(line)


def _names(lines: list[Line], rest: list[int], sites: set[int]) -> set[int]:
    """Names of bodies that stand above a headline as the names of sites do."""
    found = {rest[0]} if len(rest) > 1 and is_office(lines[rest[0]]) else set()
    capitals = [i for i in rest if lines[i].text.isupper()]
    if len(capitals) < len(rest):
        last_small = max(set(rest) - set(capitals))
        near = sites | found
        found |= {i for i in capitals if i < last_small and (i == 0 or i - 1 in near or i + 1 in near)}
    return found


def _below_page(lines: list[Line], kinds: Kinds, stamped: Stamps, rest: list[int]) -> int:
    """The line above the date, else the first long one under the last line of the page's head."""
    for i in rest:
        stamp = stamped[i + 1] if i + 1 < len(lines) else None
        if stamp and not stamp.printed and (lines[i].length >= _LONG or i == rest[-1]):
            return i
    below = [i for i in rest if RegionKind.BOILERPLATE not in kinds[i : rest[-1]]]
    return next((i for i in below if lines[i].length >= _LONG), below[-1])


def _over_lines(lines: list[Line], chosen: int, free: list[int]) -> range:
    """The lines of a headline that runs over several."""
    first = last = chosen
    while last + 1 in free and _runs_on(lines[last], lines[last + 1]):
        last += 1
    while first - 1 in free and _runs_on(lines[first - 1], lines[first]):
        first -= 1
    return range(first, last + 1)


def _runs_on(one: Line, two: Line) -> bool:
    """Whether a headline goes on in the next line: after a colon, in capitals, in the midst of a sentence."""
    if one.length + two.length > _LONGEST or two.text.endswith((".", ";", ":")) or signed(two):
        return False
    if one.text.endswith(":"):
        return min(one.length, two.length) >= _SHORTEST and "://" not in two.text
    if two.apart or one.stops or is_caption(two):
        return False
    capitals = one.text.isupper() and two.text.isupper() and not two.low.startswith(words()["press"])
    return capitals or (two.text[0].islower() and two.length < 100)


def _is_above(line: Line, paged: bool, dated: bool) -> bool:
    """Whether a line above the headline is the page's: short, or whatever is no sentence where the date is sure."""
    longest = _SLOGAN if dated and not line.stops else _ENTRY if paged else _SECTION
    return line.length < longest and not signed(line)
