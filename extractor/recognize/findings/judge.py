"""Finds the most likely labelling of an article's units: which polarity each has, if it is a finding at all.

The labelling with the greatest sum of weights, those of the evidence of each unit and what a small net adds to them,
is found in one pass (Viterbi's algorithm). A sentence without any cue that judges, asks, punishes or names a task
holds no finding, nor does such an opening of a sentence. What the words of a unit rule out is put right after.
"""

from collections.abc import Sequence
from operator import add

from extractor.recognize.findings.amend import amend
from extractor.recognize.findings.evidence import Evidence
from extractor.recognize.findings.net import net
from extractor.recognize.findings.units import Unit
from extractor.recognize.findings.weights import POLARITIES, Matrix, hidden, polarities, weights
from schemas import Polarity


def judge(evidence: Evidence, units: list[Unit]) -> list[Polarity | None]:
    """The polarity of each of an article's units, ``None`` for what is no finding."""
    weighed = _weighed(evidence, units)
    labels = follow(weighed)
    amend(evidence, units, labels, [own for _, own in weighed])
    return [POLARITIES[label - 1] if label else None for label in labels]


def _weighed(evidence: Evidence, units: list[Unit]) -> list[tuple[Matrix, list[int] | None]]:
    """For each unit what each label before adds for its own, and what the unit itself says for each label."""
    chains: list[Matrix] = []
    sums: list[int] = []
    table = weights()
    whole = table.weigh(evidence.whole())
    sentence, around = -1, 0
    for index, unit in enumerate(units):
        if unit.sentence != sentence:
            sentence = unit.sentence
            common, names = evidence.around(index)
            around = whole + table.weigh_common(common) + table.weigh(names)
        common, names, hooks = evidence.own(index)
        chains.append(table.chain(hooks))
        sums.append(around + table.weigh_common(common) + table.weigh(names))
    owns: list[list[int] | None] = [None] * len(units)
    asked = [index for index in range(len(units)) if not evidence.silent(index)]
    for index, more in zip(asked, net().says(list(map(hidden, sums)), asked), strict=True):
        owns[index] = [0, *map(add, polarities(sums[index]), more)]
    return list(zip(chains, owns, strict=True))


def follow(units: Sequence[tuple[Matrix, list[int] | None]]) -> list[int]:
    """The labels with the greatest sum of scores; before the first unit stands label 0.

    Each unit has a row for each of its labels, of what every label before adds, and a score for each label,
    or ``None`` where it can only have label 0.
    """
    scores = [0]
    reached = [scores]  # before each unit
    for chain, own in units:
        if not own:
            scores = [max(map(add, scores, chain[0]))]
        elif len(scores) == 1:
            scores = [scores[0] + row[0] + more for row, more in zip(chain, own, strict=True)]
        else:
            a, b, c, d, e = scores
            ways = [max(a + r[0], b + r[1], c + r[2], d + r[3], e + r[4]) for r in chain]
            scores = list(map(add, ways, own))
        reached.append(scores)
    label = scores.index(max(scores))
    labels = []
    for (chain, _), before in zip(reversed(units), reached[-2::-1], strict=True):
        labels.append(label)
        ways = list(map(add, before, chain[label]))  # from the labels that the unit before may have
        label = ways.index(max(ways))
    return labels[::-1]
