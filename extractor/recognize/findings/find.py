"""Finds findings in a segmented article: clauses that judge, ask or punish.

Sentences are cut into units, each unit is weighed by the cues in and around it, and neighbours of one
polarity in a sentence are joined, except across a semicolon, which parts the items of a list.
"""

import re

from extractor.mentions import FindingMention, Found
from extractor.recognize.findings.evidence import Evidence
from extractor.recognize.findings.heads import behind_head
from extractor.recognize.findings.judge import judge
from extractor.recognize.findings.lexicon import Cue, find_cues
from extractor.recognize.findings.units import Unit, cut, trim
from extractor.recognize.findings.weights import POLARITIES, weights
from extractor.text.segment import SegmentedArticle
from schemas import Polarity

_INSPECTIONS = 2  # cues of inspection that alone tell of an article that reports findings
_PUBLIC = 4  # or cues of inspection and of the bodies of state together
_SHORT = 400  # characters: a headline or a paragraph, of which one cue of any of these tells enough
_HINTS = frozenset({"inspect", "state", "task"})
_REASONS = 5  # phrases and words that are told as the cues of a finding
_SHARE = 4  # part of the weightiest one's weight that they have at least
_OPEN = (" gồm", " bao gồm", " như", " là")  # what a list follows on
# How an item begins that leaves its predicate out, and what tells that it has one.
_ELIDED = re.compile(
    r"\s*(?:\d|(?:trong|tại|ở|về|với|đối với) (?!đó))(?![^;]*(?<!\w)(?:không|chưa|đã|bị|được|còn|đang|sẽ)(?!\w))"
)
_PARTS = frozenset({"semicolon", "colon", "sentence"})


def find(article: SegmentedArticle, found: Found) -> list[FindingMention]:
    """The findings of an article, sorted by place."""
    cues = find_cues(article.lower)
    if not _on_inspection(article.text, cues):
        return []
    units = cut(article)
    evidence = Evidence(article, cues, units)
    mentions: list[FindingMention] = []
    polarities = judge(evidence, units)
    for first, last, polarity in _runs(article.lower, units, polarities, evidence):
        if polarity is Polarity.SHORTCOMING and _leads_in(units, polarities, evidence, first, last):
            continue
        start, end = trim(article.lower, units[first].start, units[last].end)
        start = behind_head(article.lower, start, end, polarity)
        if end > start:
            why = _reasons(evidence, range(first, last + 1), polarity)
            mentions.append(FindingMention(start=start, end=end, rule=units[first].after, cues=why, polarity=polarity))
    return mentions


def _on_inspection(text: str, cues: list[Cue]) -> bool:
    """Whether an article is about an inspection: a team or the authorities alone are told of in others too."""
    if len(text) < _SHORT:
        return any(not _HINTS.isdisjoint(cue.classes) for cue in cues)
    if not any("oversight" in cue.classes for cue in cues):
        return False
    inspections = sum("inspect" in cue.classes for cue in cues)
    bodies = sum("state" in cue.classes for cue in cues)
    return inspections >= _INSPECTIONS or (inspections > 0 and inspections + bodies >= _PUBLIC)


def _reasons(evidence: Evidence, units: range, polarity: Polarity) -> tuple[str, ...]:
    """The phrases and words that say most for the polarity of a stretch of units, the weightiest first."""
    table, lane = weights(), POLARITIES.index(polarity)
    words_for = table.words_for(lane)
    worth: dict[str, int] = {}
    words: set[str] = set()
    for index in units:
        words |= evidence.words(index) & words_for.keys()
        for kind, cue in evidence.phrases(index):
            if cue.phrase not in worth:
                worth[cue.phrase] = table.worth(kind, cue.bits)[lane]
    words.difference_update(*map(str.split, worth))
    worth.update({word: words_for[word] for word in words})
    least = max(worth.values(), default=0) // _SHARE
    told = sorted([(-value, text) for text, value in worth.items() if value > least])
    return tuple([text for _, text in told[:_REASONS]])


def _leads_in(units: list[Unit], polarities: list[Polarity | None], evidence: Evidence, first: int, last: int) -> bool:
    """Whether a run only announces the faults listed after its colon (``còn một số hạn chế như:``)."""
    listed = last + 1 < len(units) and units[last + 1].after == "colon" and polarities[last + 1] is polarities[last]
    return listed and any(evidence.names_faults(index) for index in range(first, last + 1))


def _runs(
    lower: str, units: list[Unit], polarities: list[Polarity | None], evidence: Evidence
) -> list[tuple[int, int, Polarity]]:
    """First and last unit of each stretch of one polarity."""
    runs: list[tuple[int, int, Polarity]] = []
    for index, polarity in enumerate(polarities):
        if polarity is None:
            continue
        beside = runs and runs[-1][1] == index - 1 and runs[-1][2] is polarity
        if beside and (units[index].after not in _PARTS or _goes_on(lower, units, evidence, index)):
            runs[-1] = (runs[-1][0], index, polarity)
        else:
            runs.append((index, index, polarity))
    return runs


def _goes_on(lower: str, units: list[Unit], evidence: Evidence, index: int) -> bool:
    """Whether a unit behind a colon tells what the one before leaves open (``phạt năm cơ sở, gồm:``, ``kỷ luật các
    ông:``), or an item of a list says nothing without it (``chưa kê khai 40 m2 đất ở; 90 m2 đất vườn``)."""
    before = units[index - 1]
    if units[index].after == "semicolon" and before.sentence == units[index].sentence:
        return evidence.says_nothing(index) and _ELIDED.match(lower, units[index].start) is not None
    listed = lower.endswith(_OPEN, before.start, before.end) or evidence.says_nothing(index)
    return units[index].after == "colon" and listed and not evidence.names_faults(index - 1)
