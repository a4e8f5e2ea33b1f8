"""What each stretch of an article's text is: headline, metadata, body, caption, byline, boilerplate.

The rules look at lines from both ends: what stands before the first paragraph of prose and after
the last may be the page around the article; between them everything is kept unless it says
outright that it is something else. Where the rules are in doubt the line is body.
"""

import re
from dataclasses import dataclass, field

from extractor.reading.bylines import Byline, glued_byline, parse_byline
from extractor.reading.lines import Line, split_lines
from extractor.reading.stamps import Stamp, read_stamp, trailing_stamp
from extractor.reading.words import words
from extractor.text.fold import fold, fold_phrase
from schemas import Region, RegionKind

K = RegionKind
_CONTACT = re.compile(r"(?:điện thoại|đt|tel|fax|e-?mail|hotline)\s?[:.(]|điện thoại \d|\w@\w")
_TOP = 150  # lines in which the head of a page ends
_LONGEST_HEADLINE = 160


@dataclass(slots=True)
class Layout:
    """The regions of a text and what its lines say about its publication."""

    regions: tuple[Region, ...] = ()
    headline: str | None = None
    stamps: list[Stamp] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)


def find_layout(text: str, title: str | None = None) -> Layout:
    """The regions of ``text``, in order and without gaps; ``title`` is the headline where it is known."""
    lines = split_lines(text)
    if not lines:
        return Layout(_cover(text, []))
    page = _Page(lines, fold_phrase(title or "").strip().lower().rstrip(". …"))
    page.read()
    cuts = [cut for i, line in enumerate(lines) for cut in page.cuts(i, line, text)]
    headline = next((text[a:b].strip() for a, b, kind in cuts if kind is K.HEADLINE), None)
    return Layout(_cover(text, cuts), headline, page.stamps, page.bylines)


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


class _Page:
    """The lines of one page while their kinds are found."""

    def __init__(self, lines: list[Line], title: str) -> None:
        self.lines = lines
        self.title = title
        self.kinds: list[RegionKind | None] = [None] * len(lines)
        self.stamps: list[Stamp] = []
        self.bylines: list[Byline] = []

    def read(self) -> None:
        """Find the kind of every line."""
        self.page_words = [_is_page(line) for line in self.lines]
        self.titled = self._find_title()
        self.stamped = [read_stamp(line.text) if line.length <= 140 else None for line in self.lines]
        first = self._first_paragraph()
        tail = self._tail(first)
        last = self._last_paragraph(first, tail)
        self._head(first)
        self._foot(last, tail)
        self._middle(first, last)
        self.last_body = max((i for i, kind in enumerate(self.kinds) if kind in (None, K.BODY)), default=-1)

    def _find_title(self) -> int | None:
        if len(self.title) < 12:
            return None
        for i, line in enumerate(self.lines[:_TOP]):
            low = line.low.rstrip(". …")
            if low == self.title or (len(self.title) >= 30 and low.startswith(self.title) and len(low) < 250):
                return i
            if line.paragraph and not self.page_words[i]:
                return None
        return None

    def _first_paragraph(self) -> int:
        """The first line of prose; the line after the headline where nothing reads as prose."""
        start = 0 if self.titled is None else self.titled + 1
        for i in range(start, len(self.lines)):
            line = self.lines[i]
            if i == 0 and self._heads():
                continue
            if line.paragraph and not self.page_words[i] and not self.stamped[i] and not _is_menu_bar(line):
                return i if i < start + _TOP else start
        return start if start < len(self.lines) else 0

    def _heads(self) -> bool:
        """Whether the first line is a headline, though it is long and ends as a question or a quotation does: a blank
        line or the date sets it apart."""
        line = self.lines[0]
        if len(self.lines) == 1 or not 20 <= line.length < _LONGEST_HEADLINE or line.text.endswith((".", '."', ";")):
            return False
        return self.lines[1].apart or self.stamped[1] is not None

    def _tail(self, first: int) -> int:
        """Where the lists of other articles begin, for good: no prose of weight comes after it."""
        total = sum(line.length for line in self.lines[first:] if line.paragraph)
        prose = [0 if self.page_words[i] else _prose(line) for i, line in enumerate(self.lines)]
        ahead, seen, ended = sum(prose[first:]), 0, False
        for i in range(first, len(self.lines)):
            line = self.lines[i]
            ahead -= prose[i]
            if i > first and (_is_tail(line) or self._repeats_title(i)) and (ended or ahead < 0.3 * total):
                return i
            seen += line.length
            ended = ended or line.text.endswith("./.") or (i > first and _signed(line) and seen > 0.6 * total)
        return len(self.lines)

    def _last_paragraph(self, first: int, tail: int) -> int:
        for i in range(tail - 1, first, -1):
            line = self.lines[i]
            if line.paragraph and not self.page_words[i] and not self.stamped[i] and not _signed(line):
                return i
        return first

    def _head(self, first: int) -> None:
        """Lines before the first paragraph: the page's head, the headline, its date."""
        top = range(self.titled if self.titled is not None else 0, first)
        for i in range(first):
            if self.stamped[i]:
                self._stamp(i)
            elif self.page_words[i] and i != self.titled:
                self.kinds[i] = K.BOILERPLATE
        if self.titled is not None:
            for i in range(self.titled):
                self.kinds[i] = self.kinds[i] or K.BOILERPLATE
            self.kinds[self.titled] = K.HEADLINE
        free = [i for i in top if self.kinds[i] is None]
        if self.titled is None and free:
            self._choose_headline(free)
        for i in free:
            if self.kinds[i] is None:
                self.kinds[i] = self._beside_title(i)

    def _choose_headline(self, free: list[int]) -> None:
        """Without a known title: the last line that is long enough, under the names of the site."""
        sites = {i for i in free if _is_site(self.lines[i])}
        rest = [i for i in free if i not in sites and self.lines[i].length >= 20 and not self._bylined(i)]
        if not rest:
            return
        capitals = [i for i in rest if self.lines[i].text.isupper()]
        if len(capitals) < len(rest):
            last_small = max(set(rest) - set(capitals))
            sites |= {i for i in capitals if i < last_small and self._beside_site(i, sites)}
        paged = bool(sites) or any(self.kinds[i] is K.BOILERPLATE for i in range(rest[-1]))
        rest = [i for i in rest if i not in sites]
        if not rest:
            return
        chosen = rest[0] if not paged else self._last_before_stamp(rest)
        self.kinds[chosen] = K.HEADLINE
        for i in free:
            if i in sites or (paged and i < chosen and self.lines[i].length < 40):
                self.kinds[i] = self.kinds[i] or K.BOILERPLATE

    def _bylined(self, i: int) -> bool:
        """Whether a line above the article is a byline; a long first line tells something (``Nhổn - Ga Hà Nội``)."""
        return (i > 0 or self.lines[i].length < 50) and _signed(self.lines[i])

    def _beside_site(self, i: int, sites: set[int]) -> bool:
        """A name in capitals at the very top, or next to the name of the site."""
        return i == 0 or i - 1 in sites or i + 1 in sites

    def _last_before_stamp(self, rest: list[int]) -> int:
        for i in rest:
            if i + 1 < len(self.lines) and self.stamped[i + 1]:
                return i
        return rest[0] if len(rest) == 1 else max(rest, key=lambda i: (self.lines[i].length >= 30, i))

    def _beside_title(self, i: int) -> RegionKind:
        line = self.lines[i]
        headed = K.HEADLINE in self.kinds[: i + _TOP]
        banner = line.text.isupper() and self.kinds[i + 1] in (K.BOILERPLATE, K.METADATA)
        if headed and (_is_site(line) or banner) and line.length < 80:
            return K.BOILERPLATE
        by = parse_byline(line.text) if headed else None
        if by and line.length <= 50:
            self.bylines.append(by)
            return K.BYLINE
        return K.CAPTION if _is_caption(line) else K.BODY

    def _foot(self, last: int, tail: int) -> None:
        """Lines after the last paragraph: bylines, dates, captions, the page's foot."""
        paged = told = False
        for i in range(len(self.lines) - 1, last, -1):
            line = self.lines[i]
            by = parse_byline(line.text)
            if i >= tail:
                self.kinds[i] = K.BOILERPLATE
                paged = True
            elif (stamp := self.stamped[i]) and not (stamp.bare and told):
                self._stamp(i)
            elif self.page_words[i] or _is_site(line) or _is_address(line):
                self.kinds[i] = K.BOILERPLATE
                paged = True
            elif by and not (line.text.endswith(".") and self._after_byline(i, last)):
                self.bylines.append(by)
                self.kinds[i] = K.BYLINE
            elif paged and line.length < 90 and not _is_caption(line) and self._after_byline(i, last):
                self.kinds[i] = K.BOILERPLATE
            elif _is_caption(line) or self._after_byline(i, last):
                self.kinds[i] = K.CAPTION
            told = told or self.kinds[i] in (None, K.CAPTION)
        self.stamps.sort(key=lambda stamp: not stamp.labelled)

    def _after_byline(self, i: int, last: int) -> bool:
        return any(_signed(self.lines[j]) for j in range(max(last + 1, i - 8), i))

    def _repeats_title(self, i: int) -> bool:
        return self.titled is not None and self.lines[i].low == self.lines[self.titled].low

    def _middle(self, first: int, last: int) -> None:
        """Lines of the article itself: all of it is kept but what sends the reader elsewhere."""
        for i in range(first, last + 1):
            line, kind = self.lines[i], self.kinds[i]
            if kind is not None:
                continue
            stamp = self.stamped[i]
            if stamp and (stamp.zoned or stamp.labelled) and stamp.timed:
                self._stamp(i)
            elif line.length < 200 and line.low.startswith(words()["promotion"]):
                self.kinds[i] = K.BOILERPLATE
            elif i > first and self._signs_off(i, last):
                self.kinds[i] = K.BYLINE
            elif _is_caption(line):
                self.kinds[i] = K.CAPTION

    def _signs_off(self, i: int, last: int) -> bool:
        """A byline before a last block of captions, set apart by a blank line as no paragraph before it is."""
        by = parse_byline(self.lines[i].text)
        if by is None or self.lines[i].apart or i + 1 > last or not self.lines[i + 1].apart:
            return False
        if any(line.apart for line in self.lines[i + 2 : last + 1]):
            return False
        self.bylines.append(by)
        return True

    def _stamp(self, i: int) -> None:
        stamp = self.stamped[i]
        if stamp is None:
            return
        self.kinds[i] = K.METADATA
        self.stamps.append(stamp)
        if stamp.byline:
            self.bylines.append(stamp.byline)

    def cuts(self, i: int, line: Line, text: str) -> list[tuple[int, int, RegionKind]]:
        """The stretches of one line: most often one; a date or a name run into its end is apart."""
        kind = self.kinds[i] or K.BODY
        whole = (line.start, line.end, kind)
        if kind is K.HEADLINE and (trailing := trailing_stamp(line.text)):
            self.stamps.append(trailing[1])
            return _split(line, text, trailing[0], K.HEADLINE, K.METADATA)
        if kind is K.BODY and i == self.last_body and line.length >= 120 and (by := glued_byline(line.text)):
            parsed = parse_byline(by)
            if parsed:
                self.bylines.append(parsed)
            return _split(line, text, len(line.text) - len(by), K.BODY, K.BYLINE)
        return [whole]


def _split(line: Line, text: str, at: int, before: RegionKind, after: RegionKind) -> list[tuple[int, int, RegionKind]]:
    """Cut a line where its folded text has the offset ``at``; counted from the end for long lines."""
    tail = text[line.start : line.end]
    view = fold(tail)
    end = len(view.text.rstrip())
    place = line.start + view.span(end - (len(line.text) - at), end)[0]
    while place > line.start and text[place - 1].isspace():
        place -= 1
    return [(line.start, place, before), (place, line.end, after)]


def _is_page(line: Line) -> bool:
    """Menus, counters, addresses, rights: lines that belong to the page and to no article."""
    low = line.low
    if line.length > 300:
        return False
    if low.startswith(words()["footer"]) or low.startswith(words()["promotion"]):
        return True
    return _is_menu_bar(line) or _only_words(low, words()["menu"])


def _only_words(low: str, vocabulary: tuple[str, ...]) -> bool:
    """Whether a short line is nothing but entries of a menu and their numbers."""
    if len(low) > 160:
        return False
    rest = low
    for entries in range(12):
        rest = rest.lstrip(" :;,.|>/»-0123456789()[]*")
        if not rest:
            return entries > 0
        if not rest.startswith(vocabulary):
            return False
        word = next((w for w in vocabulary if rest.startswith(w) and not rest[len(w) : len(w) + 1].isalpha()), None)
        if word is None:
            return False
        rest = rest[len(word) :]
    return False


def _is_menu_bar(line: Line) -> bool:
    """Entries between bars or in brackets, or the trail of a page: ``Trang chủ > Tin tức > Thanh tra``."""
    if line.length >= 400:
        return False
    trail = line.low.startswith(words()["trail"]) and any(
        mark in line.text for mark in (" > ", " >> ", " / ", " - ", " : ")
    )
    return max(line.text.count(" | "), line.text.count("] [")) >= 2 or (
        line.length < 160 and ("»" in line.text or trail)
    )


def _is_site(line: Line) -> bool:
    return line.low.startswith(words()["site"]) and line.length < 120 and not line.stops


def _is_tail(line: Line) -> bool:
    return line.length < 60 and _only_words(line.low, words()["tail"])


def _prose(line: Line) -> int:
    """How long a line is that reads as prose of weight, 0 for others."""
    return line.length if line.length >= 80 and line.text[-1] in '.!?"”' else 0


def _is_address(line: Line) -> bool:
    """A line with a telephone or an e-mail address after the article's end."""
    return line.length < 200 and _CONTACT.search(line.low) is not None


def _signed(line: Line) -> bool:
    return line.length <= 110 and parse_byline(line.text) is not None


def _is_caption(line: Line) -> bool:
    """A photograph's legend: it names its source, or shows a scene and ends without a stop."""
    low = line.low
    if line.length > 400 or low[:1] in "-+*•":
        return False
    end = low[-80:]
    if low.startswith(words()["credit"]) or any(cue in end for cue in words()["credit"]):
        return True
    return line.length <= 150 and line.text[-1].isalnum() and any(cue in low for cue in words()["scene"])
