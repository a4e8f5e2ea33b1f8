"""A sentence in small letters with one capital for each thing that it names, so that patterns read its grammar."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from extractor.lazy import lazy
from extractor.link.figures import Figures
from extractor.mentions import AgencyMention, DocumentMention, Mention, QuantityMention
from extractor.text.segment import Sentence

# Bodies and teams, persons, times, places, documents and quantities; of a document its kind stays in the text.
BODY, TEAM, PERSON, TIME, PLACE, PAPER, FIGURE = "AGOTPDQ"
_KIND = re.compile(
    r"(?:kết luận|quyết định|thông báo|báo cáo|kế hoạch|công văn|văn bản)(?: (?!số )[^\W\d_]+){0,4}(?= )"
)
# Of a count of inspections the work stays in the text, too: "Q thanh tra".
_COUNTED = re.compile(
    r"[\d.,/]+ (?:cuộc|đợt|lượt|ca|buổi|vụ|kết luận)"
    r"(?= (?:thanh tra|kiểm tra|giám sát|kiểm toán|tuần tra|thanh, kiểm tra)(?!\w))"
)
_CHECKS = re.compile(r"(?<!\w)(?:thanh tra|kiểm tra|giám sát|kiểm toán|phúc tra|liên ngành|xác minh|thẩm định)(?!\w)")
_LONGEST = 1500  # characters of a sentence that are read
_TEAM_HEADS = frozenset({"đoàn", "tổ"})
_NO_TEAMS = ("đoàn đại biểu", "tổ chức")


def is_team(body: AgencyMention) -> bool:
    """Whether a body is a team that was made to inspect."""
    return body.kind.partition(" ")[0] in _TEAM_HEADS and not body.kind.startswith(_NO_TEAMS)


def checks(body: AgencyMention) -> bool:
    """Whether a name says that its body looks into something."""
    return _CHECKS.search(body.name.lower()) is not None


def letters(code: str, letter: str, start: int, end: int) -> Iterator[int]:
    """Where a capital stands in a stretch of a code."""
    place = code.find(letter, start, end)
    while place >= 0:
        yield place
        place = code.find(letter, place + 1, end)


class Coded:
    """``code`` is the sentence; what a capital in it stands for is told by its place."""

    def __init__(
        self, text: str, sentence: Sentence, code: str, places: list[int], ends: list[int], named: list[Mention]
    ) -> None:
        self._text = text
        self.sentence = sentence
        self.code = code
        self._places = places
        self._ends = ends
        self._named = named

    def mention(self, place: int) -> Mention | None:
        """What the capital at a place stands for."""
        n = bisect_left(self._places, place)
        return self._named[n] if n < len(self._places) and self._places[n] == place else None

    def body(self, place: int) -> AgencyMention | None:
        """The body or team at a place."""
        mention = self.mention(place)
        return mention if isinstance(mention, AgencyMention) else None

    def wording(self, place: int) -> str:
        """What is printed where a capital stands, in small letters."""
        mention = self.mention(place)
        return self._text[mention.start : mention.end].lower() if mention else ""

    def printed(self, place: int) -> str:
        """The letter of the article that stands at a place, as printed."""
        at = self.origin(place)
        return self._text[at : at + 1]

    def origin(self, place: int) -> int:
        """Where a place of the code stands in the text of the article."""
        n = bisect_left(self._places, place) - 1
        return self.sentence.start + place if n < 0 else self._ends[n] + place - self._places[n] - 1


class Coder:
    """Makes the sentences of one article, up to a place, readable for patterns; of long ones only the beginning."""

    def __init__(self, figures: Figures, until: int) -> None:
        self.until = until
        self._read: dict[int, Coded] = {}
        self._lower = figures.article.lower
        self._text = figures.article.text
        self._figures = figures

    @lazy
    def _named(self) -> list[tuple[int, int, Mention, str]]:
        """All that is named, the longest of what overlaps, by place."""
        found = self._figures.found
        layers: tuple[tuple[Sequence[Mention], str], ...] = (
            (found.documents, PAPER),
            (found.officials, PERSON),
            (found.temporals, TIME),
            (found.places, PLACE),
            (found.quantities, FIGURE),
        )
        rows: list[list[tuple[Mention, str]]] = [
            [(body, TEAM if is_team(body) else BODY) for body in self._figures.agencies],
            *([(mention, letter) for mention in layer if mention.start < self.until] for layer, letter in layers),
        ]
        kept: list[tuple[int, int, Mention, str]] = []
        for mention, letter in sorted(chain.from_iterable(rows), key=_by_place):
            if mention.start >= self.until:
                break
            if not kept or mention.start >= kept[-1][2].end:
                kept.append((*self._covered(mention), mention, letter))
        return kept

    @lazy
    def _starts(self) -> list[int]:
        return [mention.start for _, _, mention, _ in self._named]

    def _covered(self, mention: Mention) -> tuple[int, int]:
        """What a capital stands for."""
        if isinstance(mention, DocumentMention) and (kind := _KIND.match(self._lower, mention.start, mention.end)):
            return kind.end() + 1, mention.end
        if isinstance(mention, QuantityMention) and (count := _COUNTED.match(self._lower, mention.start, mention.end)):
            return mention.start, count.end()
        return mention.start, mention.end

    def read(self, sentence: Sentence) -> Coded:
        """A sentence of the article."""
        if sentence.start not in self._read:
            self._read[sentence.start] = self._coded(sentence)
        return self._read[sentence.start]

    def _coded(self, sentence: Sentence) -> Coded:
        lower, done, last = self._lower, sentence.start, min(sentence.end, sentence.start + _LONGEST)
        parts, length = list[str](), 0
        places, ends = list[int](), list[int]()
        named: list[Mention] = []
        first = bisect_left(self._starts, sentence.start)
        for opens, closes, mention, letter in islice(self._named, first, None):
            if mention.end > last:
                break
            parts += lower[done:opens], letter
            length += opens - done + 1
            places.append(length - 1)
            ends.append(closes)
            named.append(mention)
            done = closes
        return Coded(self._text, sentence, "".join(parts) + lower[done:last], places, ends, named)


def _by_place(one: tuple[Mention, str]) -> tuple[int, int]:
    return one[0].start, -one[0].end
