"""Weighs the evidence for each unit: which polarity it has, if it is a finding at all."""

from functools import lru_cache

from extractor.recognize.findings.evidence import Evidence
from extractor.vocabulary import load
from schemas import Polarity

POLARITIES = (Polarity.STRENGTH, Polarity.SHORTCOMING, Polarity.RECOMMENDATION, Polarity.SANCTION)
_Weights = tuple[int, int, int, int]
_NOTHING: _Weights = (0, 0, 0, 0)


@lru_cache(maxsize=1)
def _weights() -> dict[str, _Weights]:
    weights: dict[str, list[int]] = load(__package__, "weights.toml", {"weights"})["weights"]
    if any(len(row) != len(POLARITIES) for row in weights.values()):
        raise ValueError("weights.toml: a row has one weight for each polarity")
    return {name: (row[0], row[1], row[2], row[3]) for name, row in weights.items()}


def judge(evidence: Evidence, count: int) -> list[Polarity | None]:
    """The polarity of each of ``count`` units in order, ``None`` for what is no finding."""
    weights = _weights()
    base = _sum(weights, evidence.whole)
    polarities: list[Polarity | None] = []
    last = "none"
    for index in range(count):
        if last == "none" and evidence.silent(index):
            polarities.append(None)
            continue
        names, chains = evidence.own(index)
        score = _sum(weights, [*names, *(f"{chain}:{last}" for chain in chains)], base)
        best = max(range(len(POLARITIES)), key=score.__getitem__)
        polarity = POLARITIES[best] if score[best] > 0 else None
        polarities.append(polarity)
        last = polarity.value if polarity else "none"
    return polarities


def _sum(weights: dict[str, _Weights], names: list[str], base: _Weights = _NOTHING) -> _Weights:
    a, b, c, d = base
    for name in names:
        row = weights.get(name)
        if row:
            a, b, c, d = a + row[0], b + row[1], c + row[2], d + row[3]
    return a, b, c, d
