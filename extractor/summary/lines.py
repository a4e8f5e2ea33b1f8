"""The findings of an article as lines of a summary: what it tells twice once, and how much each weighs."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.summary.wording import is_slight
from extractor.text.fold import fold_phrase
from schemas import ArticleRecord, Finding, QuantityKind, RegionKind

_WORD = re.compile(r"\w+(?:[.,/]\d+)*%?")
_SAME = 0.7  # of the words of a finding, in one that tells it too
_LEAD, _PICTURES = 4, 20  # findings that open an article, and those below pictures, that may be told again
# What a line weighs, the weightiest first: sums and areas, other figures but terms, words, mere remarks.
_SUM, _FIGURE, _PLAIN, _SLIGHT = range(4)
_WEIGHTS = {QuantityKind.MONEY: _SUM, QuantityKind.AREA: _SUM, QuantityKind.DURATION: _PLAIN}


@dataclass(frozen=True, slots=True)
class Line:
    """A finding with its words in small letters, those of them that are names, where it stands, and what it weighs."""

    finding: Finding
    words: frozenset[str]
    names: frozenset[str]
    region: RegionKind
    rank: int


def lines_of(record: ArticleRecord) -> list[Line]:
    """The findings of an article without those that it tells again: headline, lead and captions repeat the body.

    A headline heads the story, so that what it tells is left out where the body tells of the kind; what opens the
    article and what stands below a picture is left out where another finding of the kind says all of it, and figures
    are where the opening says all that is told of them.
    """
    lines = _lines(record)
    body = {line.finding.polarity for line in lines if line.region is RegionKind.BODY}
    repeated = {n for n, one in enumerate(lines) if one.region is RegionKind.HEADLINE and one.finding.polarity in body}
    opening = [n for n, line in enumerate(lines) if line.region is RegionKind.BODY][:_LEAD]
    below = [n for n, line in enumerate(lines) if line.region is RegionKind.CAPTION][:_PICTURES]
    for n in (*opening, *below):
        others = (other for m, other in enumerate(lines) if m != n and m not in repeated)
        if any(_is_fuller(other, lines[n]) for other in others):
            repeated.add(n)
    told = [lines[n] for n in opening if n not in repeated]
    figures = (n for n, line in enumerate(lines) if n not in repeated and line.rank <= _FIGURE)
    repeated.update([n for n in figures if any(_is_fuller(one, lines[n]) for one in told if one is not lines[n])])
    return [line for n, line in enumerate(lines) if n not in repeated]


def split(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(_WORD.findall(fold_phrase(text).lower()))


def is_told(words: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a finding says no more than another one: no other figure, and few other words."""
    figures = {word for word in words if word[0].isdigit()}
    return figures <= known and len(words & known) >= _SAME * len(words)


def _lines(record: ArticleRecord) -> list[Line]:
    quantities = sorted((quantity.span.start, quantity.kind) for quantity in record.quantities)
    starts = [start for start, _ in quantities]
    lines = []
    for finding in record.findings:
        span = finding.span
        words = _WORD.findall(fold_phrase(span.text))
        names = frozenset(word.lower() for word in words[1:] if word[0].isupper())
        inside = quantities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        small = frozenset(word.lower() for word in words)
        rank = _rank(finding, [kind for _, kind in inside])
        lines.append(Line(finding, small, names, _region(record, finding), rank))
    return lines


def _rank(finding: Finding, kinds: Sequence[QuantityKind]) -> int:
    """What a finding weighs, by the figures in it."""
    rank = min((_WEIGHTS.get(kind, _FIGURE) for kind in kinds), default=_PLAIN)
    return _SLIGHT if rank == _PLAIN and is_slight(finding) else rank


def _region(record: ArticleRecord, finding: Finding) -> RegionKind:
    start = finding.span.start
    return next((r.kind for r in record.article.regions if r.start <= start < r.end), RegionKind.BODY)


def _is_fuller(other: Line, line: Line) -> bool:
    """Whether a finding of the kind says all that a line does, and names all that it names."""
    alike = other.finding.polarity is line.finding.polarity and line.names <= other.words
    return alike and len(line.words) <= len(other.words) and is_told(line.words, other.words)
