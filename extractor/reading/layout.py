"""The regions of a text: each line as ``regions`` finds it, dates and names that were run into a line cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.reading.bylines import Byline, glued_byline, parse_byline
from extractor.reading.lines import Line, split_lines
from extractor.reading.marks import foot_at
from extractor.reading.regions import Page
from extractor.reading.stamps import Stamp, trailing_stamp
from extractor.text.fold import fold, fold_phrase
from schemas import Region, RegionKind

K = RegionKind
_FOOT = 4000  # characters in which a foot lies that was run into the last line
_GLUED = 120  # characters of a last line that may end in the name of its author


@dataclass(slots=True)
class Layout:
    """The regions of a text and what its lines say about its publication."""

    regions: tuple[Region, ...] = ()
    headline: str | None = None
    stamps: list[Stamp] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)


def find_layout(text: str, title: str | None = None, captions: Sequence[str] = ()) -> Layout:
    """The regions of ``text``, in order and without gaps; its headline and captions where a page tells them."""
    lines = split_lines(text)
    if not lines:
        return Layout(_cover(text, []))
    legends = {line.low for line in split_lines("\n".join(captions))}
    page = Page(lines, fold_phrase(title or "").strip().lower().rstrip(". …"), legends)
    page.read()
    cuts = [cut for i in range(len(lines)) for cut in _cuts(page, i, text)]
    headline = " ".join(text[a:b].strip() for a, b, kind in cuts if kind is K.HEADLINE)
    return Layout(_cover(text, cuts), headline or None, page.stamps, page.bylines)


def _cover(text: str, cuts: list[tuple[int, int, RegionKind]]) -> tuple[Region, ...]:
    """Regions from the stretches of lines: blank lines go with the line before, like neighbours are one."""
    if not cuts:
        return (Region(start=0, end=len(text), kind=K.BODY),) if text else ()
    regions: list[Region] = []
    starts = [0] + [start for start, _, _ in cuts[1:]] + [len(text)]
    begin, kind = 0, cuts[0][2]
    for (_, _, next_kind), start in zip(cuts[1:], starts[1:], strict=False):
        if next_kind is not kind:
            regions.append(Region(start=begin, end=start, kind=kind))
            begin, kind = start, next_kind
    regions.append(Region(start=begin, end=len(text), kind=kind))
    return tuple(regions)


def _cuts(page: Page, i: int, text: str) -> list[tuple[int, int, RegionKind]]:
    """The stretches of one line: most often one; a date or a name run into its end is apart."""
    line, kind = page.lines[i], page.kinds[i] or K.BODY
    whole = (line.start, line.end, kind)
    if kind is K.HEADLINE and (trailing := trailing_stamp(line.text)):
        page.stamps.append(trailing[1])
        return _split(line, text, trailing[0], K.HEADLINE, K.METADATA)
    if kind is K.BODY and i >= page.last_told and (foot := _foot(line, text)):
        return [(line.start, foot, K.BODY), (foot, line.end, K.BOILERPLATE)]
    if kind is K.BODY and i == page.last_body and line.length >= _GLUED and (by := glued_byline(line.text)):
        parsed = parse_byline(by)
        if parsed:
            page.bylines.append(parsed)
        return _split(line, text, len(line.text) - len(by), K.BODY, K.BYLINE)
    return [whole]


def _foot(line: Line, text: str) -> int | None:
    """Where the foot of the page begins that was run into the last line of the article."""
    start = max(line.start, line.end - _FOOT)
    view = fold(text[start : line.end])
    at = foot_at(view.text)
    return None if at is None else start + view.span(at, at + 1)[0]


def _split(line: Line, text: str, at: int, before: RegionKind, after: RegionKind) -> list[tuple[int, int, RegionKind]]:
    """Cut a line where its folded text has the offset ``at``; counted from the end for long lines."""
    tail = text[line.start : line.end]
    view = fold(tail)
    end = len(view.text.rstrip())
    place = line.start + view.span(end - (len(line.text) - at), end)[0]
    while place > line.start and text[place - 1].isspace():
        place -= 1
    return [(line.start, place, before), (place, line.end, after)]
