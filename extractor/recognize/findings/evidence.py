"""What speaks for and against a unit being a finding: its cues and words, and what stands around it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_

from extractor.recognize.findings.frames import frames
from extractor.recognize.findings.lexicon import Cue, bits, names
from extractor.recognize.findings.units import Unit
from extractor.recognize.findings.weights import Name, weights
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle

Common = list[tuple[str, int | tuple[str, ...]]]
"""Pieces of evidence that are often the same: kinds, and the names of each kind, or the bits of classes."""
Names = list[tuple[str, Iterable[Name]]]
"""Pieces of evidence that are seldom the same: kinds, and the names of each kind."""

_INTRODUCERS = frozenset({"ask", "said", "colon"})
WRONG = bits(("wrong", "violation", "poor", "lacking", "found_wrong"))
PRAISING = bits(("merit", "praise"))
_FAULT = bits(("fault",))
PUNISHING = bits(("penalty", "punish"))
_PENALTY = bits(("penalty",))
_JUDGING = WRONG | PRAISING | PUNISHING | bits(("must", "ask", "asked"))
_DONE, _TASK, _ACTION = bits(("done",)), bits(("task",)), bits(("action",))
_SPEAKING = _JUDGING | _TASK
# Classes that count in the words that introduce a unit.
_LEADS = _JUDGING | bits(
    ("measures", "campaign", "complaint", "defence", "inspect", "future", "crime", "plan", "inspected")
)
# Classes whose number in 1,000 characters tells what an article is about.
_ABOUT = frozenset({"inspect", "crime", "complaint", "penalty", "merit", "wrong", "poor"})
_LASTING = bits(("measures", "campaign", "ask"))  # classes that reach on into the sentences after
_AUXILIARY = re.compile(r"[\s\"'\-+*•.(]*(?:(?:đã|vừa|cũng|đồng thời|và|tuy nhiên|nhưng|song|mới|còn|là|thì|khi),? )*")
_AUXILIARIES = 40  # characters that auxiliaries take at most
_GOING_ON = _DONE | _TASK | _ACTION
_DIGITS = frozenset("0123456789")
_MARKS = ".,;:!?\"'()[]…*+-/"
_SOON = 2  # sentences
_AMISS = searched(r"(?<!\w)(?:không|chưa|thiếu|vượt|lệch|bỏ|sai|mất|lỗi)(?!\w)")
_BEFORE = " \n\t\"'-+*•.,;:()…"  # marks before what a unit says
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
        lower = article.lower
        word = _spellings().__getitem__
        # The words of each unit, without marks; every number is ``0``.
        self._words = [list(map(word, lower[unit.start : unit.end].split()[:LONGEST])) for unit in units]
        self._sets = list(map(set, self._words))
        starts, classes = [cue.start for cue in cues], [cue.bits for cue in cues]
        self._from = [bisect_left(starts, unit.start) for unit in units]  # the first cue in or after each unit
        self._to = [bisect_left(starts, unit.end) for unit in units]
        self._classes = [reduce(or_, classes[a:b], 0) for a, b in zip(self._from, self._to, strict=True)]
        self.tells_of_blame = "trách nhiệm" in lower or "phần lỗi" in lower
        self._answer = frames().answer(lower, article.sentences[0].end if article.sentences else 0)
        self._first: dict[int, int] = {}  # unit of a sentence
        self._complaints: dict[int, bool] = {}  # sentences
        self._leads: list[int] = []  # the last unit before each that introduces
        self._before: list[int] = []  # classes of the cues before each in its sentence
        lead, before = -1, 0
        for index, unit in enumerate(units):
            if self._first.setdefault(unit.sentence, index) == index:
                lead, before = -1, 0
            else:
                before = reduce(or_, classes[self._from[index - 1] : self._from[index]], before)
            self._before.append(before)
            self._leads.append(lead if index - lead < _FAR else -1)
            if unit.introduces in _INTRODUCERS:
                lead = index
        ends = [(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in article.sentences]
        self._sentences = [reduce(or_, classes[a:b], 0) for a, b in ends]

    def cues(self, index: int) -> list[Cue]:
        """The cues that begin in unit ``index``."""
        return self._cues[self._from[index] : self._to[index]]

    def start(self, index: int) -> int:
        """Where unit ``index`` begins."""
        return self._units[index].start

    def text(self, index: int) -> str:
        """Unit ``index``, in lower case."""
        unit = self._units[index]
        return self._article.lower[unit.start : unit.end]

    def told(self, index: int) -> str:
        """Unit ``index``, in lower case, without the marks before it."""
        return self.text(index).lstrip(_BEFORE)

    def sentence(self, index: int) -> str:
        """The sentence of unit ``index``, in lower case."""
        told = self._article.sentences[self._units[index].sentence]
        return self._article.lower[told.start : told.end]

    def classes(self, index: int) -> int:
        """The classes of the cues of unit ``index``."""
        return self._classes[index]

    def earlier(self, index: int) -> int:
        """The classes of the cues before unit ``index`` in its sentence."""
        return self._before[index]

    def lately(self, index: int) -> int:
        """The classes of the cues of the sentence of unit ``index`` and of that before it."""
        sentence = self._units[index].sentence
        return reduce(or_, self._sentences[max(0, sentence - 1) : sentence + 1], 0)

    def told_in_sentence(self, index: int) -> int:
        """The classes of the cues of the sentence of unit ``index``."""
        return self._sentences[self._units[index].sentence]

    def rebuts(self, index: int) -> bool:
        """Whether unit ``index`` is what the one says whose answer the headline tells (``Công ty X nói không sai``)."""
        if self._answer is None:
            return False
        unit, lower = self._units[index], self._article.lower
        return self._answer.search(lower, self._article.sentences[unit.sentence].start, unit.end) is not None

    def lead(self, index: int) -> int:
        """The unit that introduces unit ``index``, or -1."""
        return self._leads[index]

    def opens_with(self, index: int, phrase: str) -> bool:
        """Whether unit ``index`` begins with a phrase, behind auxiliaries."""
        unit = self._units[index]
        opening = _AUXILIARY.match(self._article.lower, unit.start, unit.end)
        return self._article.lower.startswith(phrase, opening.end() if opening else unit.start)

    def phrases(self, index: int) -> Iterator[tuple[str, Cue]]:
        """The cues of unit ``index`` and of its lead-in, each with the kind of evidence it is."""
        for cue in self.cues(index):
            yield "cue", cue
        if self._leads[index] >= 0:
            for cue in self.cues(self._leads[index]):
                yield "lead", cue

    def words(self, index: int) -> set[str]:
        """The words of unit ``index``, each once."""
        return self._sets[index]

    def silent(self, index: int) -> bool:
        """Whether no cue in the sentence of unit ``index``, or in it if it is a short opening, judges, asks,
        punishes or names a task; what is lacking behind what was wrong is told without any (``5 đơn vị không lắp
        camera``)."""
        unit = self._units[index]
        speaks = self._sentences[unit.sentence] & _SPEAKING or self._goes_on_lacking(unit.sentence)
        if not speaks or self._complained(unit.sentence):
            return True
        if unit.after != "sentence" or unit.end - unit.start >= _SHORT:
            return False
        return self.says_nothing(index)

    def says_nothing(self, index: int) -> bool:
        """Whether no cue in unit ``index`` judges, asks, punishes or names a task."""
        return not self._classes[index] & _SPEAKING

    def _goes_on_lacking(self, sentence: int) -> bool:
        """Whether a sentence tells of something that is not, is too much or is amiss, soon after something wrong."""
        if not any(told & WRONG for told in self._sentences[max(0, sentence - _SOON) : sentence]):
            return False
        told = self._article.sentences[sentence]
        return _AMISS.search(self._article.lower, told.start, told.end) is not None

    def _complained(self, sentence: int) -> bool:
        """Whether a sentence tells what is complained of, and nothing that was found or punished thereupon."""
        if sentence not in self._complaints:
            told = self._article.sentences[sentence]
            complaint = frames().complaint.match(self._article.lower, told.start, told.end)
            answered = complaint and self._article.lower.find("phát hiện", complaint.end(), told.end) >= 0
            self._complaints[sentence] = bool(complaint) and not answered and not self._sentences[sentence] & _PENALTY
        return self._complaints[sentence]

    def names_faults(self, index: int) -> bool:
        """Whether unit ``index`` speaks of faults without saying which."""
        return bool(self._classes[index] & _FAULT)

    def whole(self) -> Names:
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

    def around(self, index: int) -> tuple[Common, Names]:
        """What counts for all units of the sentence of unit ``index``: its cues and those of the sentence before it,
        how it begins, where it stands, and what was said before it."""
        sentence = self._units[index].sentence
        before = self._sentences[max(0, sentence - _RECENTLY) : sentence]
        part = f"part {_PARTS * sentence // len(self._sentences)}"
        common: Common = [
            ("sentence", self._sentences[sentence]),
            ("place", (self._article.sentences[sentence].region, str(min(sentence, _LATE)), part)),
            ("recent", reduce(or_, before, 0) & _LASTING),
            ("previous", before[-1] if before else 0),
        ]
        return common, [("beginning", set(self._words[self._first[sentence]][:_BEGINNING]))]

    def own(self, index: int) -> tuple[Common, Names, tuple[str, ...]]:
        """What counts for unit ``index`` alone, and the ways in which it hangs on the unit before."""
        unit, inside, words, classes = self._units[index], self._words[index], self._sets[index], self._classes[index]
        first = self._first[unit.sentence] == index
        start = "" if not first else "start" if unit.sentence else "first"
        told = _marks(
            unit.after, unit.introduces, classes & _JUDGING, "0" in words, unit.end - unit.start < _SHORT, start
        )
        common: Common = [("cue", classes), ("mark", told)]
        names: Names = [("word", words), ("pair", pairwise(inside)), ("opening", inside[:_OPENING])]
        if self._leads[index] >= 0:
            names.append(("lead", self._lead(index)))
        if not first:
            common.append(("before", self._before[index]))
            names.append(("preceding", self._sets[index - 1]))
        hooks = ["next" if first else "same", *self._goes_on(index)]
        if not classes & _JUDGING:
            hooks.append(f"bare {unit.after}")
        return common, names, tuple(hooks)

    def _goes_on(self, index: int) -> list[str]:
        """Whether unit ``index`` opens with a verb that goes on with what was asked or done before."""
        if not self._classes[index] & _GOING_ON:
            return []
        unit, cues = self._units[index], self.cues(index)
        if cues[0].start - unit.start > _AUXILIARIES:
            return []
        opening = _AUXILIARY.match(self._article.lower, unit.start, unit.end)
        begin = opening.end() if opening else unit.start
        opens = reduce(or_, [cue.bits for cue in cues if cue.start - begin < 2], 0)
        hooks = ["done"] if opens & _DONE else []
        if unit.after in ("sentence", "semicolon", "comma") and opens & (_TASK | _ACTION):
            hooks.append("task")
            if unit.after == "sentence" and opens & _TASK and begin - unit.start < 4:
                hooks.append("imperative")
        return hooks

    def _lead(self, index: int) -> set[str]:
        """What introduces the unit: how near, and the classes of the lead-in."""
        at = self._leads[index]
        kind = self._units[at].introduces
        return {kind if at == index - 1 else f"far {kind}", *names(self._classes[at] & _LEADS)}


class _Spellings(dict[str, str]):
    """Each word that has a weight, by how it stands in a text most often; what is missing is read on the spot."""

    def __missing__(self, spelling: str) -> str:
        return "0" if spelling[0] in _DIGITS else spelling.strip(_MARKS)


@lru_cache(maxsize=1)
def _spellings() -> _Spellings:
    return _Spellings({word + mark: word for word in weights().words() for mark in ("", ",", ".")})


@lru_cache(maxsize=1 << 12)
def _marks(after: str, introduces: str, judging: int, digit: bool, short: bool, start: str) -> tuple[str, ...]:
    """What is told of a unit in one word each, and what the classes of its cues mean together."""
    marks = [f"after {after}", f"before {introduces}"]
    wrong = bool(judging & WRONG)
    if wrong:
        marks += [f"{name} with its reason" for name in names(judging & PUNISHING)]
    if digit:
        marks.append("number")
        if wrong:
            marks.append("number of wrongs")
        if judging & PUNISHING:
            marks.append("number of penalties")
    if not judging & PRAISING:
        marks.append("unpraised")
    if not judging:
        marks.append("bare")
    if short:
        marks.append("short")
    if start:
        marks.append(start)
    return tuple(marks)
