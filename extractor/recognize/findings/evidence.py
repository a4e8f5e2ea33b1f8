"""What speaks for and against a unit being a finding: the names of the cues in and around it."""

import re
from bisect import bisect_left

from extractor.recognize.findings.lexicon import Cue
from extractor.recognize.findings.units import Unit
from extractor.text.segment import SegmentedArticle

_DIGIT = re.compile(r"\d")
_OPENING = 14  # characters within which a cue opens a unit
_AUXILIARY = re.compile(r"[\s\"'\-+*•.(]*(?:(?:đã|vừa|cũng|đồng thời|và|tuy nhiên|nhưng|song|mới|còn|là|thì|khi),? )*")
_INTRODUCERS = frozenset({"ask", "said", "colon"})
_WRONG = frozenset({"wrong", "violation", "poor", "lacking", "found_wrong"})
_PUNISHING = frozenset({"penalty", "punish"})
_JUDGING = _WRONG | {"merit", "praise", "penalty", "punish", "must", "ask", "asked"}


class Evidence:
    """The cues of an article, ready to be asked unit by unit."""

    def __init__(self, article: SegmentedArticle, cues: list[Cue], units: list[Unit]) -> None:
        self._article, self._cues, self._units = article, cues, units
        self._starts = [cue.start for cue in cues]
        self._sentence: dict[int, set[str]] = {}
        for index, sentence in enumerate(article.sentences):
            self._sentence[index] = {c for cue in self.between(sentence.start, sentence.end) for c in cue.classes}
        self.whole = self._density()

    def between(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def cues(self, index: int) -> tuple[str, ...]:
        """The cues inside unit ``index`` that judge, ask or punish."""
        unit = self._units[index]
        return tuple(c.phrase for c in self.between(unit.start, unit.end) if _JUDGING.intersection(c.classes))

    def _density(self) -> list[str]:
        count: dict[str, int] = {}
        for cue in self._cues:
            for name in cue.classes:
                count[name] = count.get(name, 0) + 1
        length = max(len(self._article.text), 500)
        found = []
        for name in ("inspect", "crime", "complaint", "penalty", "merit", "wrong", "poor"):
            rate = count.get(name, 0) * 1000 / length
            for level in (1, 3, 6):
                if rate >= level:
                    found.append(f"article:{name}{level}")
        return found

    def own(self, index: int) -> tuple[set[str], list[str]]:
        """The evidence in and around unit ``index``, and the ways in which it hangs on the unit before."""
        unit, lower = self._units[index], self._article.lower
        names: set[str] = {"bias", f"after:{unit.after}"}
        opening = _AUXILIARY.match(lower, unit.start, unit.end)
        begin = opening.end() if opening else unit.start
        classes: set[str] = set()
        good = 0
        for cue in self.between(unit.start, unit.end):
            classes.update(cue.classes)
            good += "merit" in cue.classes or "praise" in cue.classes
            if cue.start - begin < 2:
                names.update(f"open:{name}" for name in cue.classes)
        names.update(classes)
        judged = classes & _JUDGING
        if not judged:
            names.add("bare")
        if unit.introduces in _INTRODUCERS:
            names.add(f"introduces:{unit.introduces}")
        if _DIGIT.search(lower, unit.start, unit.end):
            names.add("digit")
            if classes & _WRONG:
                names.add("count:wrong")
            if classes & _PUNISHING:
                names.add("count:punish")
        if good > 1:
            names.add("praise:many")
        if unit.end - unit.start < 25:
            names.add("short")
        if classes & _WRONG:
            names.update(f"{name}:reason" for name in classes & _PUNISHING)
        names.update(f"sentence:{name}" for name in self._sentence[unit.sentence] - classes)
        names.update(f"recent:{name}" for name in _RECENT if self._recently(unit.sentence, name))
        names.update(self._lead(index))
        same = index > 0 and self._units[index - 1].sentence == unit.sentence
        if not same:
            names.add("first" if unit.sentence == 0 else "start")
        kinds = ["same" if same else "next"]
        if not judged:
            kinds.append(f"bare:{unit.after}")
        if unit.after in ("sentence", "semicolon", "comma") and names & {"open:task", "open:action"}:
            kinds.append("task")
            if unit.after == "sentence" and "open:task" in names and begin - unit.start < 4:
                kinds.append("imperative")
        if "open:done" in names:
            kinds.append("done")
        return names, kinds

    def _recently(self, sentence: int, name: str) -> bool:
        return any(name in self._sentence.get(k, ()) for k in range(sentence - 3, sentence))

    def _lead(self, index: int) -> set[str]:
        """What introduces the unit: the words of the lead-in before it in the sentence."""
        unit = self._units[index]
        found: set[str] = set()
        for back in range(index - 1, max(-1, index - 12), -1):
            lead = self._units[back]
            if lead.sentence < unit.sentence:
                break
            if lead.introduces in ("ask", "said", "colon"):
                kind = lead.introduces if back == index - 1 else f"far-{lead.introduces}"
                found.add(f"lead:{kind}")
                for cue in self.between(lead.start, lead.end):
                    found.update(f"lead:{name}" for name in cue.classes if name in _LEADS)
                break
        return found


_RECENT = ("measures", "campaign", "ask")
_LEADS = frozenset({"ask", "measures", "campaign", "wrong", "poor", "violation", "lacking", "found_wrong", "merit", "praise", "penalty", "punish", "complaint", "defence", "inspect", "must", "future", "crime", "plan", "inspected"})
