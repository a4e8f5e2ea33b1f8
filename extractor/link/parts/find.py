"""The lists of parts of an article, by every way in which a whole and its parts are told."""

from dataclasses import replace

from extractor.link.figures import Figures
from extractor.link.parts.bodies import of_bodies
from extractor.link.parts.columns import tabled
from extractor.link.parts.headlines import headlined
from extractor.link.parts.items import itemized
from extractor.link.parts.lines import counted, lined, summed_up
from extractor.link.parts.opened import opened
from extractor.link.parts.opposites import opposite
from extractor.link.parts.rests import recalled, remaining
from extractor.link.parts.settled import settled
from extractor.link.parts.stages import beyond, staged
from extractor.link.parts.taken import out_of, put_together
from extractor.link.parts.totals import totalled
from extractor.link.parts.untold import untold
from extractor.link.parts.votes import voted
from extractor.link.parts.vouched import vouched
from extractor.link.parts.wholes import CUED, PartList, fits, tied, unnumbered

# Ties of figures that add up with no word that opens a list.
_BY_FIT = frozenset({"parts.fit", "parts.rest"})
_FINDERS = (
    opened,
    counted,
    itemized,
    out_of,
    put_together,
    of_bodies,
    totalled,
    settled,
    vouched,
    recalled,
    remaining,
    opposite,
    untold,
)
# Finders of lists of which a sentence tells three figures at least. A total may be of figures of several sentences; of
# all other lists the figures stand in one sentence and the three before it.
_OF_SEVERAL = frozenset({counted, itemized, out_of, put_together, of_bodies})


def find_parts(figures: Figures) -> list[PartList]:
    """The part lists of an article, each set of figures once."""
    if len(figures.all) < 2:
        return []
    lists: dict[frozenset[int], PartList] = {}
    votes = (voted,) if "phiếu" in figures.article.tokens.words else ()
    rows = figures.by_sentence
    several = [number for number, row in rows.items() if len(row) > 2]
    near = [n for n, row in rows.items() if len(row) > 1 or n - 1 in rows or n - 2 in rows or n - 3 in rows]
    for find in (*_FINDERS, *votes):
        for number in several if find in _OF_SEVERAL else rows if find is totalled else near:
            for group in find(figures, number):
                key = frozenset((group.whole.n, *(part.n for part in group.parts)))
                known = lists.setdefault(key, group)
                if known is not group and known.whole is group.whole and tied(group) and not tied(known):
                    lists[key] = replace(group, rule=known.rule)
    for group in (*staged(figures), *beyond(figures), *lined(figures), *summed_up(figures)):
        lists.setdefault(frozenset((group.whole.n, *(part.n for part in group.parts))), group)
    lists = {key: _counted(group) for key, group in lists.items() if not _by_chance(group, lists)}
    told = {group.parts for group in lists.values()}
    for group in headlined(figures):
        if group.parts not in told:
            lists[frozenset((group.whole.n, *(part.n for part in group.parts)))] = group
    return _with_columns(list(lists.values()), [group for table in tabled(figures) for group in table])


def _counted(group: PartList) -> PartList:
    """A list, which is not sure where it fails to add up and lists something without a number, too."""
    amiss = group.sure and not fits(group) and unnumbered(group.whole, group.parts)
    return replace(group, sure=False) if amiss else group


def _with_columns(lists: list[PartList], columns: list[PartList]) -> list[PartList]:
    """The columns of tables and the lists beside them. What else some figures of a table seem to make is no list, but
    for one column of it told again as of a whole elsewhere; the words that open a list open its column."""
    heads = {part.n: group.whole.n for group in columns for part in group.parts}
    within = {*heads, *heads.values()}
    cues = {group.whole.n: group.rule for group in lists if group.rule in CUED and group.parts[0].n in heads}
    kept: list[PartList] = []
    for group in lists:
        told = {heads[part.n] for part in group.parts if part.n in heads}
        if not told or (len(told) == 1 and group.whole.n not in within):
            kept.append(group)
    return [*(replace(group, rule=cues.get(group.whole.n, group.rule)) for group in columns), *kept]


def _by_chance(group: PartList, lists: dict[frozenset[int], PartList]) -> bool:
    """Whether figures only add up, and words make some of them parts of another whole: all of them, grades of which one
    is as many as two others; or a whole and one of its parts, or a part and what is left of something else."""
    if group.sure or group.rule not in _BY_FIT:
        return False
    whole, numbers = group.whole.n, {part.n for part in group.parts}
    for other in lists.values():
        told = {part.n for part in other.parts}
        if {whole, *numbers} <= told:
            return True
        if len(told) < 2 or not fits(other):
            continue
        if whole in told and not told.isdisjoint(numbers):
            return True
        if other.rule in CUED and other.whole.n != whole and not numbers <= told and _apart_from(group, told):
            return True
    return False


def _apart_from(group: PartList, told: set[int]) -> bool:
    """Whether a part of a list is no sum of its own: it stands among others, and the rest of a group behind them."""
    return any(part.n in told for part in group.parts[:-1]) and group.parts[-1].n not in told
