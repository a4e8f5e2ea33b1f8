"""What speaks for and against a unit being a finding: its cues and words, and what stands around it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from extractor.recognize.findings.lexicon import Cue
from extractor.recognize.findings.units import Unit
from extractor.recognize.findings.weights import Name, weights
from extractor.text.segment import SegmentedArticle

Pieces = list[tuple[str, Iterable[Name]]]
"""Pieces of evidence: kinds, and the names of each kind."""

_INTRODUCERS = frozenset({"ask", "said", "colon"})
_WRONG = frozenset({"wrong", "violation", "poor", "lacking", "found_wrong"})
_PRAISING = frozenset({"merit", "praise"})
_DENYING = frozenset({"không", "chưa", "chẳng", "thiếu", "dù", "tuy", "nhưng", "song", "kém", "ít", "lỗi"})
_PUNISHING = frozenset({"penalty", "punish"})
_JUDGING = _WRONG | {"merit", "praise", "penalty", "punish", "must", "ask", "asked"}
_SPEAKING = _JUDGING | {"task"}
# Classes that count in the words that introduce a unit.
_LEADS = _JUDGING | {"measures", "campaign", "complaint", "defence", "inspect", "future", "crime", "plan", "inspected"}
# Classes whose number in 1,000 characters tells what an article is about.
_ABOUT = frozenset({"inspect", "crime", "complaint", "penalty", "merit", "wrong", "poor"})
_LASTING = frozenset({"measures", "campaign", "ask"})  # classes that reach on into the sentences after
_AUXILIARY = re.compile(r"[\s\"'\-+*•.(]*(?:(?:đã|vừa|cũng|đồng thời|và|tuy nhiên|nhưng|song|mới|còn|là|thì|khi),? )*")
_AUXILIARIES = 40  # characters that auxiliaries take at most
_GOING_ON = frozenset({"done", "task", "action"})
_DIGITS = frozenset("0123456789")
_MARKS = ".,;:!?\"'()[]…*+-/"
_SHORT = 25  # characters
_FAR = 12  # units before a unit in which its lead-in is looked for
_BEGINNING = 6  # words of its first unit that begin a sentence
_OPENING = 3  # words that open a unit
_RECENTLY = 3  # sentences
_LATE = 4  # sentences after which the place in the article no longer counts
_PARTS = 5  # of an article
_STEP = 6  # sentences by which articles are told to be longer
_STEPS = 5  # such steps after which an article is long
# Words of a unit that count: more than nearly all have, and few enough for the sums to stay in their lanes.
LONGEST = 250


class Evidence:
    """The evidence of an article, ready to be asked unit by unit."""

    def __init__(self, article: SegmentedArticle, cues: list[Cue], units: list[Unit]) -> None:
        self._article, self._cues, self._units = article, cues, units
        self._starts = [cue.start for cue in cues]
        self._words = [_words(article.lower[unit.start : unit.end]) for unit in units]
        self._sets = list(map(set, self._words))
        self._inside = [self.between(unit.start, unit.end) for unit in units]
        self._classes = list(map(_classes, self._inside))
        self._first: dict[int, int] = {}  # unit of a sentence
        self._leads: list[int] = []  # the last unit before each that introduces
        self._before: list[set[str]] = []  # classes of the cues before each in its sentence
        lead, before = -1, set[str]()
        for index, unit in enumerate(units):
            if self._first.setdefault(unit.sentence, index) == index:
                lead, before = -1, set()
            else:
                between = self.between(units[index - 1].end, unit.start)
                before = before.union(self._classes[index - 1], *[cue.classes for cue in between])
            self._before.append(before)
            self._leads.append(lead if index - lead < _FAR else -1)
            if unit.introduces in _INTRODUCERS:
                lead = index
        self._sentences = [_classes(self.between(s.start, s.end)) for s in article.sentences]

    def between(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def phrases(self, index: int) -> Iterator[tuple[str, Cue]]:
        """The cues of unit ``index`` and of its lead-in, each with the kind of evidence it is."""
        for cue in self._inside[index]:
            yield "cue", cue
        if self._leads[index] >= 0:
            for cue in self._inside[self._leads[index]]:
                yield "lead", cue

    def words(self, index: int) -> set[str]:
        """The words of unit ``index``, without marks; every number is ``0``."""
        return self._sets[index]

    def silent(self, index: int) -> bool:
        """Whether no cue in the sentence of unit ``index``, or in it if it is a short opening, judges, asks,
        punishes or names a task."""
        unit = self._units[index]
        if _SPEAKING.isdisjoint(self._sentences[unit.sentence]):
            return True
        if unit.after != "sentence" or unit.end - unit.start >= _SHORT:
            return False
        return _SPEAKING.isdisjoint(self._classes[index])

    def praises(self, index: int) -> bool:
        """Whether unit ``index`` praises, and neither blames nor denies: then it tells of no fault."""
        classes = self._classes[index]
        praised = not _PRAISING.isdisjoint(classes) and _WRONG.isdisjoint(classes)
        return praised and _DENYING.isdisjoint(self._sets[index])

    def names_faults(self, index: int) -> bool:
        """Whether unit ``index`` speaks of faults without saying which."""
        return "fault" in self._classes[index]

    def whole(self) -> Pieces:
        """The classes that the article is full of: what it is about; and how long it is."""
        count = Counter(name for cue in self._cues for name in cue.classes if name in _ABOUT)
        length = max(len(self._article.text), 500)
        levels = [(name, level) for name in count for level in (1, 3, 6) if count[name] * 1000 >= level * length]
        steps = min(len(self._article.sentences) // _STEP, _STEPS)
        return [
            ("article", [f"{name} {level}" for name, level in levels]),
            ("place", [f"steps {steps}"]),
            ("mark", ["any"]),
        ]

    def around(self, index: int) -> Pieces:
        """What counts for all units of the sentence of unit ``index``: its cues and those of the sentence before it,
        how it begins, where it stands, and what was said before it."""
        sentence = self._units[index].sentence
        before = self._sentences[max(0, sentence - _RECENTLY) : sentence]
        part = f"part {_PARTS * sentence // len(self._sentences)}"
        return [
            ("sentence", self._sentences[sentence]),
            ("beginning", set(self._words[self._first[sentence]][:_BEGINNING])),
            ("place", (self._article.sentences[sentence].region, str(min(sentence, _LATE)), part)),
            ("recent", _LASTING.intersection(chain.from_iterable(before))),
            ("previous", before[-1] if before else ()),
        ]

    def own(self, index: int) -> tuple[Pieces, list[str]]:
        """What counts for unit ``index`` alone, and the ways in which it hangs on the unit before."""
        unit, inside, classes = self._units[index], self._words[index], self._classes[index]
        bare = _JUDGING.isdisjoint(classes)
        first = self._first[unit.sentence] == index
        marks = [f"after {unit.after}", f"before {unit.introduces}", *_together(classes, "0" in self._sets[index])]
        if bare:
            marks.append("bare")
        if unit.end - unit.start < _SHORT:
            marks.append("short")
        if first:
            marks.append("start" if unit.sentence else "first")
        pieces: Pieces = [
            ("cue", classes),
            ("mark", marks),
            ("word", self._sets[index]),
            ("pair", pairwise(inside)),
            ("opening", inside[:_OPENING]),
        ]
        if self._leads[index] >= 0:
            pieces.append(("lead", self._lead(index)))
        if not first:
            pieces += [("before", self._before[index]), ("preceding", self._sets[index - 1])]
        hooks = ["next" if first else "same", *self._goes_on(index)]
        if bare:
            hooks.append(f"bare {unit.after}")
        return pieces, hooks

    def _goes_on(self, index: int) -> list[str]:
        """Whether unit ``index`` opens with a verb that goes on with what was asked or done before."""
        if _GOING_ON.isdisjoint(self._classes[index]):
            return []
        unit, cues = self._units[index], self._inside[index]
        if cues[0].start - unit.start > _AUXILIARIES:
            return []
        opening = _AUXILIARY.match(self._article.lower, unit.start, unit.end)
        begin = opening.end() if opening else unit.start
        opens = _classes(cue for cue in cues if cue.start - begin < 2)
        hooks = ["done"] if "done" in opens else []
        if unit.after in ("sentence", "semicolon", "comma") and not opens.isdisjoint(("task", "action")):
            hooks.append("task")
            if unit.after == "sentence" and "task" in opens and begin - unit.start < 4:
                hooks.append("imperative")
        return hooks

    def _lead(self, index: int) -> set[str]:
        """What introduces the unit: how near, and the classes of the lead-in."""
        at = self._leads[index]
        kind = self._units[at].introduces
        return {kind if at == index - 1 else f"far {kind}", *(self._classes[at] & _LEADS)}


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Each word that has a weight, by how it stands in a text most often."""
    return {word + mark: word for word in weights().words() for mark in ("", ",", ".")}


def _words(lower: str) -> list[str]:
    """The words of a stretch, without marks; every number is ``0``."""
    known = _spellings().get
    return [known(word) or ("0" if word[0] in _DIGITS else word.strip(_MARKS)) for word in lower.split()[:LONGEST]]


def _classes(cues: Iterable[Cue]) -> set[str]:
    return set().union(*[cue.classes for cue in cues])


def _together(classes: set[str], digit: bool) -> list[str]:
    """What the classes of a unit's cues mean together."""
    wrong = not classes.isdisjoint(_WRONG)
    names = [f"{name} with its reason" for name in classes & _PUNISHING] if wrong else []
    if digit:
        names.append("number")
        if wrong:
            names.append("number of wrongs")
        if not classes.isdisjoint(_PUNISHING):
            names.append("number of penalties")
    return names
