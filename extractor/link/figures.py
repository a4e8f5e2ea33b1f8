"""The figures of an article in their surroundings: what links of all kinds look at."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from extractor.lazy import lazy
from extractor.link.asks import Asks
from extractor.link.interval import Interval, hedged, opened, per_cent, printed, step_of, value_of
from extractor.mentions import AgencyMention, Found, QuantityMention
from extractor.text.patterns import one_of, searched
from extractor.text.segment import SegmentedArticle
from extractor.vocabulary import load
from schemas import QuantityKind

WORDS = load(
    __package__,
    "words.toml",
    {
        *("families", "classifiers", "opposites", "whole_of", "part_of", "rest", "totals", "share_cues", "stop"),
        *("people", "no_name", "scales", "actors", "per", "own_bases"),
    },
)

SUMMABLE = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.AREA, QuantityKind.OTHER})
_COUNTABLE = frozenset({QuantityKind.COUNT, QuantityKind.RATIO})
# Each head with the numbers of its families.
_FAMILIES: dict[str, frozenset[int]] = {
    unit: frozenset(n for n, family in enumerate(WORDS["families"]) if unit in [w.lower() for w in family])
    for unit in {word.lower() for family in WORDS["families"] for word in family}
}
_NO_FAMILY: frozenset[int] = frozenset()
_CLASSIFIERS = frozenset(WORDS["classifiers"])
_ANY_CASE = "trường hợp"
# Of these nothing is a part, and they have no sum.
_AGES = ("tuổi", "năm tuổi", "tháng tuổi", "tuần tuổi", "ngày tuổi")
_SEXES = frozenset({"nam", "nữ"})
_LONGEST_HEAD = 4
_NEXT_PARAGRAPH = 2  # lines to the next paragraph at most, one of them blank
_ONE, _FEW_STEPS = Decimal(1), 10
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
# A label begins after the last mark or join before its figure, and ends at a mark or at a join that
# leads straight to the next figure.
_LABEL_BEGIN = re.compile(r"[,;:]| và ")
_ITS_NAME = re.compile(r": ?$")
# The time by its number from which something was left over: "năm 2018 chuyển sang".
_MOVED_ON = re.compile(
    r"(?<!\w)(?:năm|quý|tháng|kỳ) (?:\d{1,4}|[ivx]{1,3})(?:[/-]\d{4})? (?=chuyển (?:sang|qua|đến)(?!\w))"
)
_NOT = searched(r"(?<!\w)(?:không|chưa)(?: (?:được|có|bị|phải))? (?P<what>\w+ \w+)")
_AMISS = searched(r"(?<!\w)(?:sai|trái|thiếu|không|chưa)(?!\w)")
_CLAUSE_EDGE = re.compile(r"[,;:.()]| và ")
_WORD = re.compile(r"[^\W\d_]+")
_DEAD = re.compile(r"tử vong|thiệt mạng")
# Words that do not tell what happened to the counted.
_NO_PREDICATE = frozenset(WORDS["stop"]) | frozenset(
    {"làm", "khiến", "xảy", "ra", "gây", "ghi", "nhận", "tiếp", "người", "vụ", "cùng", "không", "nào", "đến"}
    | {"khoảng", "gần", "hơn", "đồng", "tỷ", "triệu", "nghìn"}
)
_PER = re.compile(rf" ?/ ?(?:[\d.]{{1,9}} ?)?(?:{one_of(WORDS['per'])})(?!\w)")
_LABEL_END = re.compile(r"[,;:.(]| và (?=[^,;:.(]*$)")


# The sides of opposites (a number, and whether it is the first of the two), each as a pattern, and those that the
# phrases within a phrase may name.
_SIDES = {(n, not side): phrases for n, pair in enumerate(WORDS["opposites"]) for side, phrases in enumerate(pair)}
_NAMED = {side: searched(rf"(?<!\w)(?:{phrases})(?!\w)") for side, phrases in _SIDES.items()}
_PHRASES = {
    phrase: {side for side, phrases in _SIDES.items() if any(part in phrase for part in phrases.split("|"))}
    for every in _SIDES.values()
    for phrase in every.split("|")
}
_ANY_SIDE = re.compile(one_of(_PHRASES))


@dataclass(eq=False)
class Figure:
    """A quantity in its sentence. ``before`` is the text since the figure before it (or since the
    sentence's start), ``after`` the text up to the next one (or to the sentence's end).

    What is asked of a figure again and again is worked out once: ``number`` is for comparing (and as
    exact as ``value``, but quicker), ``value`` for arithmetic.
    """

    n: int
    quantity: QuantityMention
    sentence: int
    begin: int
    """Where its sentence begins."""
    place: int
    before: str
    after: str
    unit: str
    head: str
    """The unit as the beginning of a longer one."""
    text: str
    kind: QuantityKind
    number: Decimal
    countable: bool
    """Whether it is a count, or a ratio of counts."""
    summable: bool
    """Whether figures of its kind have sums."""
    hedged: bool
    """Whether it is printed with a hedge or as a range."""

    @lazy
    def value(self) -> Fraction:
        """The printed value, exactly."""
        return value_of(self.quantity)

    @lazy
    def digit(self) -> Decimal:
        """The worth of the last printed digit."""
        return self.quantity.step or _ONE

    @lazy
    def coarse(self) -> bool:
        """Whether so few steps of its last digit make it up that, as a percentage, it agrees with much."""
        return self.number < _FEW_STEPS * self.digit

    @lazy
    def step(self) -> Fraction:
        """The worth of the last printed digit, for arithmetic."""
        return step_of(self.quantity)

    @lazy
    def printed(self) -> Interval[Decimal]:
        """The values that it may stand for by rounding alone, its hedge left aside."""
        return printed(self.quantity)

    @lazy
    def stated(self) -> Interval[Decimal]:
        """The values that it may stand for, its hedge included."""
        return opened(self.quantity, self.printed)

    @lazy
    def loose(self) -> Interval[Decimal]:
        """The values that it may stand for where its last digit is one off."""
        return Interval(self.stated.low - self.digit, self.stated.high + self.digit)

    @lazy
    def label(self) -> str:
        """What is said of it: after the last join before it, itself, and up to the next mark."""
        before = _LABEL_BEGIN.split(_ITS_NAME.sub(" ", self.before[-80:]))[-1]
        after = _LABEL_END.split(self.after[:80], maxsplit=1)[0]
        return f"{before}{self.text}{after}"

    @lazy
    def words(self) -> set[str]:
        """The telling words of its clause: up to the mark or join before it and behind it."""
        before = _CLAUSE_EDGE.split(self.before[-80:])[-1]
        after = _CLAUSE_EDGE.split(self.after[:80], maxsplit=1)[0]
        return telling(f"{before} {self.text} {after}")

    @lazy
    def sides(self) -> dict[int, bool]:
        """Which side of which opposites its label names: "không đạt" holds "đạt", but is its opposite."""
        label = self.label
        label = _MOVED_ON.sub("kỳ trước ", label) if "chuyển" in label else label
        told, phrase = set[tuple[int, bool]](), _ANY_SIDE.search(label)
        while phrase:
            told |= _PHRASES[phrase[0]]
            phrase = _ANY_SIDE.search(label, phrase.start() + 1)
        sides = dict[int, bool]()
        for n, first in sorted(told):
            if n not in sides and _NAMED[n, first].search(label):
                sides[n] = first
        return sides

    @lazy
    def denied(self) -> str:
        """What its label denies, or nothing."""
        label = self.label
        denied = _NOT.search(label) if "không" in label or "chưa" in label else None
        return denied["what"] if denied else ""


@dataclass
class Figures:
    """All figures of an article, by number and by sentence."""

    article: SegmentedArticle
    found: Found
    all: list[Figure] = field(default_factory=list)
    by_sentence: dict[int, list[Figure]] = field(default_factory=dict)

    @lazy
    def asks(self) -> Asks:
        """Where something is asked for."""
        return Asks(self.article.tokens, self.article.lower)

    @lazy
    def by_kind(self) -> defaultdict[QuantityKind, list[Figure]]:
        """The figures of each kind, in the order of the text."""
        kinds = defaultdict[QuantityKind, list[Figure]](list)
        for figure in self.all:
            kinds[figure.kind].append(figure)
        return kinds

    @lazy
    def plain(self) -> dict[int, list[Figure]]:
        """The figures without a hedge that have sums, by sentence."""
        return {n: [f for f in row if f.summable and not f.hedged] for n, row in self.by_sentence.items()}

    @lazy
    def agencies(self) -> list[AgencyMention]:
        """The bodies that stand in no longer name of one, by place."""
        kept: list[AgencyMention] = []
        for mention in self.found.agencies:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
            elif mention.start == kept[-1].start and mention.end > kept[-1].end:
                kept[-1] = mention
        return kept

    @lazy
    def names(self) -> list[tuple[int, int]]:
        """Where bodies, places and documents are named, sorted."""
        layers = (self.found.agencies, self.found.places, self.found.documents)
        return sorted((mention.start, mention.end) for layer in layers for mention in layer)

    @lazy
    def lines(self) -> list[int]:
        """For each sentence, the number of its line."""
        text, lines, line, done = self.article.text, [], 0, 0
        for sentence in self.article.sentences:
            line += text.count("\n", done, sentence.start)
            done = sentence.end
            lines.append(line)
        return lines

    def says(self, number: int, words: Iterable[str]) -> bool:
        """Whether a sentence holds one of some words anywhere: what costs more is asked only then."""
        return any(map(self._told[number].__contains__, words))

    @lazy
    def _told(self) -> dict[int, str]:
        """The sentences that hold figures."""
        lower, sentences = self.article.lower, self.article.sentences
        return {number: lower[sentences[number].start : sentences[number].end] for number in self.by_sentence}

    def just_before(self, number: int) -> list[Figure]:
        """The figures of the sentence before one, where it ends on the same line, or above with no more
        than one blank line between."""
        if number < 1 or self.lines[number] - self.lines[number - 1] > _NEXT_PARAGRAPH:
            return []
        return self.by_sentence.get(number - 1, [])

    def back_from(self, figure: Figure, sentences: int, lines: int | None = None) -> Iterator[list[Figure]]:
        """The figures before one in its sentence, then those of each of up to ``sentences`` before it, nearest first,
        at most ``lines`` above it."""
        yield self.by_sentence[figure.sentence][: figure.place]
        for number in range(figure.sentence - 1, max(-1, figure.sentence - sentences - 1), -1):
            if lines is not None and self.lines[figure.sentence] - self.lines[number] > lines:
                return
            yield self.by_sentence.get(number, [])

    def ahead(self, figure: Figure) -> Figure | None:
        """The figure before one in the same sentence."""
        return self.by_sentence[figure.sentence][figure.place - 1] if figure.place else None

    def behind(self, figure: Figure) -> Figure | None:
        """The next figure of the same sentence."""
        row = self.by_sentence[figure.sentence]
        return row[figure.place + 1] if figure.place + 1 < len(row) else None

    def between(self, a: Figure, b: Figure) -> str:
        """The text between two figures."""
        return self.article.lower[a.quantity.end : b.quantity.start]


def read_figures(article: SegmentedArticle, found: Found) -> Figures:
    """The figures of an article."""
    figures = Figures(article, found)
    lower, sentences = article.lower, article.sentences
    for n, quantity in enumerate(found.quantities):
        number = article.sentence_at(quantity.start)
        row = figures.by_sentence.setdefault(number, [])
        begin = row[-1].quantity.end if row else sentences[number].start
        kind = quantity.kind
        figure = Figure(
            n=n,
            quantity=quantity,
            sentence=number,
            begin=sentences[number].start,
            place=len(row),
            before=lower[begin : quantity.start],
            after="",
            unit=(unit := (quantity.unit or "").lower()),
            head=f"{unit} ",
            text=lower[quantity.start : quantity.end],
            kind=kind,
            number=quantity.value,
            countable=kind in _COUNTABLE,
            summable=kind in SUMMABLE and unit not in _AGES,
            hedged=hedged(quantity),
        )
        if row:
            row[-1].after = figure.before
        row.append(figure)
        figures.all.append(figure)
    for number, row in figures.by_sentence.items():
        row[-1].after = lower[row[-1].quantity.end : max(row[-1].quantity.end, sentences[number].end)]
    return figures


def telling(text: str) -> set[str]:
    """The words of a text that may tell what happened to the counted, those of one sense as one."""
    return set(_WORD.findall(_DEAD.sub("chết", text))) - _NO_PREDICATE


def is_rate(figure: Figure) -> bool:
    """Whether a count is told for each of something, and so is neither a part nor a whole: ``1,85 giáo viên/lớp``."""
    if figure.kind is not QuantityKind.COUNT or not figure.after.lstrip(" ").startswith("/"):
        return False
    return figure.number % 1 != 0 or _PER.match(figure.after) is not None


def agrees(percent: Figure, part: Decimal | Fraction, whole: Decimal | Fraction) -> bool:
    """Whether a percentage, at the digit it is printed to, is what a part is of a whole, which is not nought."""
    return 2 * abs(per_cent(part, whole) - percent.value) <= percent.step


def same_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures count the same kind of thing by their heads."""
    if a.unit == b.unit:
        return a.kind is b.kind or (a.countable and b.countable)
    if not (a.countable and b.countable):
        return False
    return a.head.startswith(b.head) or b.head.startswith(a.head)


def alike(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same kind of thing, under the same or a kindred head."""
    if same_unit(a, b):
        return True
    return a.countable and b.countable and _kindred(a.unit, b.unit)


@lru_cache(maxsize=4096)
def _kindred(one: str, other: str) -> bool:
    """Whether two counted nouns have heads of one family, or one classifier."""
    first = one.split(" ", 1)[0]
    if first in _CLASSIFIERS and first == other.split(" ", 1)[0]:
        return True
    heads = _head(one), _head(other)
    if _ANY_CASE in heads or not _families(heads[0]).isdisjoint(_families(heads[1])):
        return True
    return any(head in _SEXES and not _families(other) for head, other in (heads, heads[::-1]))


def _families(head: str) -> frozenset[int]:
    return _FAMILIES.get(head, _NO_FAMILY)


def _head(unit: str) -> str:
    """The longest known noun that a unit begins with (``cán bộ`` of ``cán bộ, giảng viên``)."""
    words = unit.split(" ", _LONGEST_HEAD)[:_LONGEST_HEAD]
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count]).rstrip(",")
        if head in _FAMILIES:
            return head
    return unit


def opposed(figures: Sequence[Figure]) -> bool:
    """Whether the labels of figures name a thing and its opposite, and nothing else."""
    first, *others = figures
    for n, side in first.sides.items():
        sides = [figure.sides.get(n) for figure in others]
        if None not in sides and (not side) in sides:
            return True
    return len(others) == 1 and (_denies(others[0], first) or _denies(first, others[0]))


def _denies(one: Figure, other: Figure) -> bool:
    """Whether a label denies what the other one says: ``chưa đồng ý`` and ``đồng ý``."""
    denied = one.denied
    if not denied or denied not in other.label or _AMISS.search(other.label):
        return False
    return re.search(rf"(?<!\w){re.escape(denied)}(?!\w)", other.label) is not None


def plain(text: str) -> str:
    """A stretch between figures without what it says in brackets."""
    return _BRACKETS.sub(" ", text) if "(" in text else text
