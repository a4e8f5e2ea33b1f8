"""What each stretch of an article's text is: headline, metadata, body, caption, byline, boilerplate.

The rules look at lines from both ends: what stands before the first paragraph of prose and after
the last may be the page around the article; between them everything is kept unless it says
outright that it is something else. Where the rules are in doubt the line is body.
"""

from extractor.reading.bylines import Byline, parse_byline
from extractor.reading.headlines import choose_headline
from extractor.reading.lines import Line
from extractor.reading.marks import (
    is_address,
    is_caption,
    is_counter,
    is_item,
    is_list_head,
    is_mail,
    is_office,
    is_page,
    is_promotion,
    is_site,
    is_teaser,
    is_wrapping,
    prose,
    signed,
)
from extractor.reading.stamps import Stamp, address_stamp, inner_stamp, read_stamp
from extractor.reading.words import words
from schemas import RegionKind

K = RegionKind
_TOP = 150  # lines in which the head of a page ends
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 20, 160
_LONGEST_STAMP = 140  # characters of a line that tells when an article was published
_TITLE, _LONG_TITLE, _RUN_ON = 12, 30, 250  # a title that is looked for; one that a line may begin with; such a line
_SENTENCE = 55  # characters of a whole sentence that is a paragraph
# Shares of an article: no more of it comes behind the head of a list, and so much before a byline that ends it.
_LITTLE, _MOST = 0.3, 0.6
_SIGNED_ABOVE = 8  # lines under a byline that are still of the article's foot
_ITEMS = 8  # in a list of other articles that stands inside an article


class Page:
    """The lines of one page while their kinds are found, and what they say about its publication."""

    def __init__(self, lines: list[Line], title: str, captions: set[str]) -> None:
        self.lines = lines
        self.title = title
        self.kinds: list[RegionKind | None] = [K.CAPTION if line.low in captions else None for line in lines]
        self.stamps: list[Stamp] = []
        self.bylines: list[Byline] = []

    def read(self) -> None:
        """Find the kind of every line."""
        self.page_words = [is_page(line) for line in self.lines]
        self._wrapping()
        self.titled = self._find_title()
        self.stamped = [read_stamp(line.text) if line.length <= _LONGEST_STAMP else None for line in self.lines]
        first = self._first_paragraph()
        tail = self._tail(first)
        self._lists(first, tail)
        last = self._last_paragraph(first, tail)
        self._head(first)
        self._foot(last, tail)
        self._middle(first, last)
        if not self.stamps:
            self._last_stamps()
        self.last_told = max(
            (i for i, kind in enumerate(self.kinds) if kind in (None, K.BODY) and self.lines[i].paragraph), default=-1
        )
        self.last_body = max((i for i, kind in enumerate(self.kinds) if kind in (None, K.BODY)), default=-1)

    def _wrapping(self) -> None:
        """The head of a mail and the marks of a program that passes a text on belong to no article."""
        fields = [i for i, line in enumerate(self.lines[:_TOP]) if is_mail(line)]
        block = [i for i in fields if i - 1 in fields or i + 1 in fields]
        if not any("@" in self.lines[i].text or self.lines[i].low.startswith(("subject", "chủ đề")) for i in block):
            block = []
        for i, line in enumerate(self.lines[:_TOP]):
            if i in block or is_wrapping(line):
                self.page_words[i] = True

    def _find_title(self) -> int | None:
        """The line above the first paragraph that tells the known title."""
        if len(self.title) < _TITLE:
            return None
        for i, line in enumerate(self.lines[:_TOP]):
            low = line.low.rstrip(". …")
            if low == self.title or (
                len(self.title) >= _LONG_TITLE and low.startswith(self.title) and len(low) < _RUN_ON
            ):
                return i
            if line.paragraph and not self.page_words[i]:
                return None
        return None

    def _first_paragraph(self) -> int:
        """The first line of prose; the line after the headline where nothing reads as prose."""
        start = 0 if self.titled is None else self.titled + 1
        for i in range(start, len(self.lines)):
            line = self.lines[i]
            if self.kinds[i] or self._heads(i):
                continue
            if line.paragraph and not self.page_words[i] and not self.stamped[i]:
                return i if i < start + _TOP else start
        under = max(
            (i + 1 for i in range(start, min(start + 10, len(self.lines) - 1)) if self.stamped[i]), default=start
        )
        return under if under < len(self.lines) else 0

    def _heads(self, i: int) -> bool:
        """Whether a line is a headline, though it is long and ends as a question or a quotation does: the date under
        it sets it apart, or a blank line under the first line of all."""
        line = self.lines[i]
        text = line.text.removesuffix("...") if line.length < 80 else line.text
        if (
            i + 1 >= len(self.lines)
            or not _SHORTEST_HEADLINE <= line.length < _LONGEST_HEADLINE
            or text.endswith((".", '."', ";"))
        ):
            return False
        if self.stamped[i + 1] is not None or (i == 0 and self.lines[1].apart):
            return True
        quoted = ': "' in text or (text.endswith('"') and ". " not in text and line.length < 110)
        return i > 0 and self.stamped[i - 1] is not None and (text.endswith(("?", "!")) or quoted)

    def _tail(self, first: int) -> int:
        """Where the lists of other articles begin, for good: no prose of weight comes after it."""
        total = sum(line.length for line in self.lines[first:] if line.paragraph)
        weights = [0 if self.page_words[i] else prose(line) for i, line in enumerate(self.lines)]
        ahead, seen, ended = sum(weights[first:]), 0, False
        for i in range(first, len(self.lines)):
            line = self.lines[i]
            ahead -= weights[i]
            if i > first and (is_list_head(line) or self._repeats_title(i)) and (ended or ahead < _LITTLE * total):
                if not ended and self._goes_on_after(i):
                    continue
                return i
            seen += line.length
            ended = ended or line.text.endswith("./.") or (i > first and seen > _MOST * total and signed(line))
        return len(self.lines)

    def _items(self, head: int) -> int:
        """Where the list of headlines under the line ``head`` ends."""
        end = head + 1
        while end < len(self.lines) and end <= head + _ITEMS and self._may_be_item(end):
            end += 1
        return end

    def _may_be_item(self, i: int) -> bool:
        return is_item(self.lines[i]) and not self.stamped[i] and not signed(self.lines[i])

    def _goes_on_after(self, head: int) -> bool:
        """Whether the article goes on under a list inside it: whole sentences alone up to the byline or the end.

        One headline with one sentence and no byline may as well be another article and its lead.
        """
        end, sentences = self._items(head), 0
        items = end - head - 1
        closed = self.lines[head].low.startswith(words()["aside"])
        for i in range(end, len(self.lines)):
            line = self.lines[i]
            if self.page_words[i] or self.stamped[i] or signed(line):
                closed = closed or signed(line)
                break
            if not (line.length >= _SENTENCE and line.stops):
                return False
            sentences += 1
        return items > 0 and sentences > 0 and (closed or items + sentences > 2)

    def _lists(self, first: int, tail: int) -> None:
        """Lists of other articles inside or under the article: ``Tin liên quan``, ``Xem thêm:`` and what follows."""
        for i in range(first + 1, tail):
            line = self.lines[i]
            headed = is_list_head(line) and line.low.startswith(words()["elsewhere"])
            if headed or (is_promotion(line) and line.text.endswith(":")):
                end = min(self._items(i), tail)
                for j in range(i, end if end > i + 1 else i):
                    self.kinds[j] = K.BOILERPLATE
                    self.page_words[j] = True

    def _last_paragraph(self, first: int, tail: int) -> int:
        """The last line of prose before the lists of other articles."""
        for i in range(tail - 1, first, -1):
            line = self.lines[i]
            told = line.paragraph and self.kinds[i] is None and not self.page_words[i]
            if told and not self.stamped[i] and not signed(line):
                return i
        return first

    def _head(self, first: int) -> None:
        """Lines before the first paragraph: the page's head, the headline, its date."""
        top = range(self.titled if self.titled is not None else 0, first)
        for i in range(first):
            if self.kinds[i]:
                continue
            if self.stamped[i]:
                self._stamp(i)
            elif (self.page_words[i] or is_list_head(self.lines[i])) and i != self.titled:
                self.kinds[i] = K.BOILERPLATE
        if self.titled is not None:
            for i in range(self.titled):
                self.kinds[i] = self.kinds[i] or K.BOILERPLATE
            self.kinds[self.titled] = K.HEADLINE
        free = [i for i in top if self.kinds[i] is None]
        if self.titled is None and free:
            self._choose_headline(free)
        if len(self.stamps) > 1 and K.HEADLINE in self.kinds:
            at = self.kinds.index(K.HEADLINE)
            self.stamps.sort(key=lambda stamp: stamp not in self.stamped[max(0, at - 1) : at + 3])
        for i in free:
            if self.kinds[i] is None:
                self.kinds[i] = self._beside_title(i)

    def _choose_headline(self, free: list[int]) -> None:
        """Without a known title: the headline and the lines above it that are the page's."""
        headline, page = choose_headline(self.lines, self.kinds, self.stamped, free)
        for i in headline:
            self.kinds[i] = K.HEADLINE
        for i in page:
            self.kinds[i] = self.kinds[i] or K.BOILERPLATE

    def _beside_title(self, i: int) -> RegionKind:
        """What a line is that stands around the headline and is neither the page's nor a date."""
        line = self.lines[i]
        headed = K.HEADLINE in self.kinds[: i + _TOP]
        banner = line.text.isupper() and self.kinds[i + 1] in (K.BOILERPLATE, K.METADATA)
        if headed and (is_site(line) or banner) and line.length < 80:
            return K.BOILERPLATE
        by = parse_byline(line.text) if headed else None
        if by and line.length <= 50:
            self.bylines.append(by)
            return K.BYLINE
        return K.CAPTION if is_caption(line) else K.BODY

    def _foot(self, last: int, tail: int) -> None:
        """Lines after the last paragraph: bylines, dates, captions, the page's foot."""
        paged = told = False
        for i in range(len(self.lines) - 1, last, -1):
            line = self.lines[i]
            by = parse_byline(line.text)
            if i >= tail:
                self.kinds[i] = K.BOILERPLATE
                paged = True
            elif self.kinds[i] is K.CAPTION:
                pass
            elif (stamp := self.stamped[i]) and not (stamp.bare and told):
                self._stamp(i)
            elif self.page_words[i] or line.text[0] == ">" or is_site(line) or is_address(line):
                self.kinds[i] = K.BOILERPLATE
                paged = True
            elif by and not (line.text.endswith(".") and self._after_byline(i, last)):
                self.bylines.append(by)
                self.kinds[i] = K.BYLINE
            elif not told and is_office(line) and self.lines[i - 1].text.endswith((".", ".)", "./.")):
                self.kinds[i] = K.BYLINE
            elif (
                paged
                and line.length < 90
                and not line.text.endswith(".")
                and not is_caption(line)
                and self._after_byline(i, last)
            ):
                self.kinds[i] = K.BOILERPLATE
            elif is_caption(line) or self._after_byline(i, last):
                self.kinds[i] = K.CAPTION
            told = told or self.kinds[i] in (None, K.CAPTION)
        self.stamps.sort(key=lambda stamp: not stamp.labelled)

    def _after_byline(self, i: int, last: int) -> bool:
        """Whether one of the few lines above a line of the foot is a byline."""
        return any(signed(self.lines[j]) for j in range(max(last + 1, i - _SIGNED_ABOVE), i))

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
            elif is_promotion(line) or is_counter(line) or (i > first and is_teaser(line)):
                self.kinds[i] = K.BOILERPLATE
            elif i > first and self._signs_off(i, last):
                self.kinds[i] = K.BYLINE
            elif is_caption(line):
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
        """Take what a line tells of the publication, if it tells any."""
        stamp = self.stamped[i]
        if stamp is None:
            return
        self.kinds[i] = K.METADATA
        self.stamps.append(stamp)
        if stamp.byline:
            self.bylines.append(stamp.byline)

    def _last_stamps(self) -> None:
        """Where no line tells a day: the address of the page, or a date with its hour run into the first line."""
        found = [address_stamp(line.text) for line in self.lines[:_TOP] if "://" in line.text and line.length < 300]
        if not any(found) and K.HEADLINE not in self.kinds:
            found = [inner_stamp(self.lines[0].text)]
        self.stamps.extend(stamp for stamp in found[:1] if stamp)
