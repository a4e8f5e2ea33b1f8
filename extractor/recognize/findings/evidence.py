"""What speaks for and against a unit being a finding: the names of the cues in and around it."""

import re
from bisect import bisect_left
from collections import Counter

from extractor.recognize.findings.lexicon import Cue
from extractor.recognize.findings.units import Unit
from extractor.text.segment import SegmentedArticle

_DIGIT = re.compile(r"\d")
_AUXILIARY = re.compile(r"[\s\"'\-+*•.(]*(?:(?:đã|vừa|cũng|đồng thời|và|tuy nhiên|nhưng|song|mới|còn|là|thì|khi),? )*")
_INTRODUCERS = frozenset({"ask", "said", "colon"})
_WRONG = frozenset({"wrong", "violation", "poor", "lacking", "found_wrong"})
_PUNISHING = frozenset({"penalty", "punish"})
_JUDGING = _WRONG | {"merit", "praise", "penalty", "punish", "must", "ask", "asked"}

_SPEAKING = _JUDGING | {"task"}
_RECENT = ("measures", "campaign", "ask")
# Classes that count in the words that introduce a unit.
_LEADS = _JUDGING | {"measures", "campaign", "complaint", "defence", "inspect", "future", "crime", "plan", "inspected"}
# Classes whose number in 1,000 characters tells what an article is about.
_ABOUT = frozenset({"inspect", "crime", "complaint", "penalty", "merit", "wrong", "poor"})
_SHORT = 25  # characters
_FAR = 12  # units before a unit in which its lead-in is looked for
_RECENTLY = 3  # sentences


class Evidence:
    """The cues of an article, ready to be asked unit by unit."""

    def __init__(self, article: SegmentedArticle, cues: list[Cue], units: list[Unit]) -> None:
        self._article, self._cues, self._units = article, cues, units
        self._starts = [cue.start for cue in cues]
        self._sentence = [
            {name for cue in self.between(sentence.start, sentence.end) for name in cue.classes}
            for sentence in article.sentences
        ]
        self._marked = [[(name, f"sentence:{name}") for name in names] for names in self._sentence]
        self._recent = [self._recently(index) for index in range(len(article.sentences))]
        self.whole = self._dense()

    def between(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def cues(self, index: int) -> tuple[str, ...]:
        """The cues inside unit ``index`` that judge, ask or punish."""
        unit = self._units[index]
        return tuple(c.phrase for c in self.between(unit.start, unit.end) if _JUDGING.intersection(c.classes))

    def silent(self, index: int) -> bool:
        """Whether unit ``index`` is neither asked nor reported and has no cue that judges, asks or punishes."""
        unit = self._units[index]
        if unit.after in _INTRODUCERS:
            return False
        return all(_SPEAKING.isdisjoint(cue.classes) for cue in self.between(unit.start, unit.end))

    def names_faults(self, index: int) -> bool:
        """Whether unit ``index`` speaks of faults without saying which."""
        unit = self._units[index]
        return any("fault" in cue.classes for cue in self.between(unit.start, unit.end))

    def _dense(self) -> list[str]:
        """The classes that the article is full of: what it is about."""
        count = Counter(name for cue in self._cues for name in cue.classes if name in _ABOUT)
        length = max(len(self._article.text), 500)
        return [
            f"article:{name}{level}"
            for name, number in count.items()
            for level in (1, 3, 6)
            if number * 1000 >= level * length
        ]

    def own(self, index: int) -> tuple[set[str], list[str]]:
        """The evidence in and around unit ``index``, and the ways in which it hangs on the unit before."""
        unit, lower = self._units[index], self._article.lower
        opening = _AUXILIARY.match(lower, unit.start, unit.end)
        begin = opening.end() if opening else unit.start
        cues = self.between(unit.start, unit.end)
        classes = {name for cue in cues for name in cue.classes}
        names = {"bias", f"after:{unit.after}", *classes}
        names.update(f"open:{name}" for cue in cues if cue.start - begin < 2 for name in cue.classes)
        names.update(_marks(classes, digit=_DIGIT.search(lower, unit.start, unit.end) is not None))
        if sum("merit" in cue.classes or "praise" in cue.classes for cue in cues) > 1:
            names.add("praise:many")
        if unit.introduces in _INTRODUCERS:
            names.add(f"introduces:{unit.introduces}")
        if unit.end - unit.start < _SHORT:
            names.add("short")
        same = index > 0 and self._units[index - 1].sentence == unit.sentence
        if not same:
            names.add("first" if unit.sentence == 0 else "start")
        names.update(self._around(index, classes))
        return names, _chains(unit, names, same, begin)

    def _around(self, index: int, classes: set[str]) -> set[str]:
        sentence = self._units[index].sentence
        names = {marked for name, marked in self._marked[sentence] if name not in classes}
        return names | self._recent[sentence] | self._lead(index)

    def _recently(self, sentence: int) -> set[str]:
        """What was said in the sentences before that reaches on into this one."""
        before = range(max(0, sentence - _RECENTLY), sentence)
        return {f"recent:{name}" for name in _RECENT if any(name in self._sentence[k] for k in before)}

    def _lead(self, index: int) -> set[str]:
        """What introduces the unit: the words of the lead-in before it in the sentence."""
        unit = self._units[index]
        for back in range(index - 1, max(-1, index - _FAR), -1):
            lead = self._units[back]
            if lead.sentence < unit.sentence:
                break
            if lead.introduces in _INTRODUCERS:
                kind = lead.introduces if back == index - 1 else f"far-{lead.introduces}"
                cues = self.between(lead.start, lead.end)
                return {f"lead:{kind}", *(f"lead:{name}" for cue in cues for name in cue.classes if name in _LEADS)}
        return set()


def _marks(classes: set[str], digit: bool) -> set[str]:
    """What the classes of a unit's cues mean together."""
    names = set() if classes & _JUDGING else {"bare"}
    if digit:
        names.add("digit")
        if classes & _WRONG:
            names.add("count:wrong")
        if classes & _PUNISHING:
            names.add("count:punish")
    if classes & _WRONG:
        names.update(f"{name}:reason" for name in classes & _PUNISHING)
    return names


def _chains(unit: Unit, names: set[str], same: bool, begin: int) -> list[str]:
    """The ways in which a unit's polarity depends on that of the unit before."""
    chains = ["same" if same else "next"]
    if "bare" in names:
        chains.append(f"bare:{unit.after}")
    if unit.after in ("sentence", "semicolon", "comma") and names & {"open:task", "open:action"}:
        chains.append("task")
        if unit.after == "sentence" and "open:task" in names and begin - unit.start < 4:
            chains.append("imperative")
    if "open:done" in names:
        chains.append("done")
    return chains
