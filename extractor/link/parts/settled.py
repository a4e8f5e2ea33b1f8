"""Ties what was settled to how it was: ``giải quyết 24 vụ khiếu nại. Kết quả: 5 vụ đúng, 13 vụ sai, 6 vụ đúng một
phần``; complaints and denunciations each by themselves where the text tells them apart."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures, alike
from extractor.link.parts.wholes import MAX_PARTS, PartList, exact, slip_explains, told_kinds
from extractor.text.patterns import searched
from schemas import QuantityKind

_WORDS = (" sai", " đúng")
_IN_PART = r"đúng (?:một|1) phần|(?:vừa )?(?:có )?đúng(?:,| và)? (?:vừa |có )?sai|sai một phần"
_WRONG = r"sai(?! (?:phạm|phép|quy|luật|sót)(?!\w))|không (?:đúng|có cơ sở)"
_RIGHT = r"đúng(?! (?:hạn|quy|thời|pháp|trình|luật|thẩm|đối|người|theo)(?!\w))"
_GRADE = rf"(?:có )?(?:(?P<part>{_IN_PART})|(?P<right>{_RIGHT})|(?P<wrong>{_WRONG}))(?!\w)"
_BEHIND = re.compile(rf"(?: (?!và )[^\W\d]+){{0,5}}?,? {_GRADE}")
_AHEAD = re.compile(rf"(?<!\w){_GRADE}(?: (?:là|có|với))?:? $")
_JOINED = re.compile(r"(?: [^\W\d]+){0,5}(?:,| và) ")
_SETTLED = searched(
    r"(?<!\w)giải quyết(?: (?:xong|được|dứt điểm|là|tổng số)){0,3} (?:[\d./]+ [^.;:]{1,40}(?: và|,) )?$"
)
_SENTENCES, _FEWEST, _TELLING, _NEAR = 2, 2, 1, 40
_NONE = frozenset[int]()


def settled(figures: Figures, number: int) -> Iterator[PartList]:
    """What was settled and its grades; where they do not add up, one slip must explain it."""
    row = figures.by_sentence[number]
    if len(row) < _FEWEST or not all(figures.says(number, (word,)) for word in _WORDS):
        return
    graded = _graded(row)
    if len({grade for _, grade in graded}) < _FEWEST:
        return
    for whole in _wholes(figures, graded[0][0]):
        kinds = told_kinds(whole)
        parts = tuple(f for f, _ in graded if alike(whole, f) and (len(kinds) != 1 or told_kinds(f) in (kinds, _NONE)))
        grades = [grade for f, grade in graded if f in parts]
        if not _FEWEST <= len(parts) <= MAX_PARTS or len(set(grades)) < _FEWEST:
            continue
        if len(kinds) == 1 and len(set(grades)) < len(grades):
            continue  # of another kind, which is not told
        group = PartList(whole, parts, True, True, "parts.settled", _TELLING)
        if exact(whole, parts) or (not _listed_on(row, parts[-1]) and slip_explains(group, _TELLING)):
            yield group


def _graded(row: list[Figure]) -> list[tuple[Figure, str]]:
    """The counts of a row with how what they count was found; one told for two kinds in a row is of both: ``7 vụ khiếu
    nại, 12 vụ tố cáo đúng``."""
    found: list[tuple[Figure, str]] = []
    waiting: list[Figure] = []
    for figure in row:
        if figure.kind is not QuantityKind.COUNT or figure.hedged:
            if found:
                break
            continue
        told = _AHEAD.search(figure.before[-_NEAR:]) or _BEHIND.match(figure.after)
        if told and told.lastgroup:
            found += [(f, told.lastgroup) for f in (*waiting, figure)]
            waiting = []
        elif _JOINED.fullmatch(figure.after):
            waiting = [*waiting, figure]
        elif found:
            break
    return found


def _wholes(figures: Figures, first: Figure) -> Iterator[Figure]:
    """What was settled, told in the sentence of the first grade or in the two before it."""
    for row in figures.back_from(first, _SENTENCES, _SENTENCES):
        told = [f for f in row if f.countable and not f.hedged and _is_settled(figures, f)]
        yield from told
        if told:
            return


def _is_settled(figures: Figures, figure: Figure) -> bool:
    start = figure.quantity.start
    return _SETTLED.search(figures.article.lower[max(figure.begin, start - 80) : start]) is not None


def _listed_on(row: list[Figure], last: Figure) -> bool:
    """Whether a figure that may be of the list stands behind its last part."""
    return any(figure.place == last.place + 1 and alike(figure, last) for figure in row)
