"""Ties wholes to parts that no word tells to be theirs: figures shortly behind one another that add up."""

import re
from collections.abc import Callable, Iterator

from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import FROM, NEIGHBOURS, NOT_A_PART, PartList, nested
from extractor.text.patterns import searched

_GOES_ON = re.compile(r"[^,;:.]{0,40}(?:,| và )[^;:.]{0,60}")
_BESIDES = re.compile(r"\W*(?:ngoài ra|bên cạnh đó|thêm vào đó|trước đó|cùng ngày|tương tự|đồng thời)(?!\w)")
# What opens a part of the figure before it, which is none beside it.
_OF_THE_LAST = searched(r"(?<!\w)(?:trong (?:số )?đó|cá biệt|riêng|kể cả|bao gồm|nhất là|đặc biệt)(?!\w)[^,;.]*$")
_LEAST, _LEAST_KINDRED = 10, 20  # a whole that figures make up by chance is smaller; of kindred units, than the latter
_MOST_UNTOLD = 4  # parts of a whole that no word tells to be its parts


def untold(figures: Figures, number: int) -> Iterator[PartList]:
    """Neighbours of one unit that sum to a figure shortly before them, the last of them in this sentence."""
    if not figures.plain[number]:
        return
    first = figures.by_sentence[number][-1].n - NEIGHBOURS
    nearby = [f for n in (number - 2, number - 1, number) for f in figures.plain.get(n, ()) if f.n > first]
    if len(nearby) < 3:
        return
    kindred = len({f.unit for f in nearby}) > 1
    for i, whole in enumerate(nearby[:-2], 1):
        if whole.number < _LEAST:
            continue
        runs = _runs(whole, nearby[i:], same_unit, 2, number)
        if kindred and whole.countable and whole.number >= _LEAST_KINDRED:
            runs += _runs(whole, nearby[i:], alike, 3, number)
        for parts in runs:
            if len({part.number for part in parts}) == 1 or FROM(whole.before):
                continue
            if len(parts) > 2 and figures.lines[parts[0].sentence] != figures.lines[parts[-1].sentence]:
                continue  # so many figures of several paragraphs make up one of them by chance
            if nested(parts) or _listed_on(figures, parts[-1]) or _besides(figures, whole, parts):
                continue
            if any(same_unit(f, whole) and f.number == 2 * whole.number for f in nearby[: i - 1]):
                continue  # all of them are parts of that one
            if any(_OF_THE_LAST.search(part.before) for part in parts[1:]):
                continue
            if not any(NOT_A_PART.search(part.before) or not part.number for part in parts):
                yield PartList(whole, parts, True, False, "parts.fit")
                break


def _runs(
    whole: Figure, later: list[Figure], fit: Callable[[Figure, Figure], bool], fewest: int, number: int
) -> list[tuple[Figure, ...]]:
    """The first of the ``later`` figures that ``fit`` a whole, as often as they make it up to the last digit:
    ``fewest`` at least, the last of them in the sentence of that ``number``."""
    parts, runs = list[Figure](), list[tuple[Figure, ...]]()
    left = whole.number
    for figure in later:
        if fit(whole, figure):
            parts.append(figure)
            left -= figure.number
            if not left and len(parts) >= fewest and figure.sentence == number:
                runs.append(tuple(parts))
            if left <= 0 or len(parts) == _MOST_UNTOLD:
                break
    return runs


def _listed_on(figures: Figures, last: Figure) -> bool:
    """Whether the list of a last part goes on behind it."""
    following = figures.behind(last)
    if following is None or not following.number:
        return False
    return same_unit(last, following) and _GOES_ON.fullmatch(following.before) is not None


def _besides(figures: Figures, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a part stands in a sentence that tells something besides what was told of the whole."""
    rows = {part.sentence for part in parts if part.sentence > whole.sentence}
    return any(_BESIDES.match(figures.by_sentence[number][0].before) for number in rows)
