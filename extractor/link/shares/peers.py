"""Ties the shares that a sentence tells side by side to one whole, whatever noun each is counted under: ``240 cử tri …
198 người (82,5%) hài lòng, 30 người (12,5%) bình thường``."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.link.figures import Figure, Figures, same_unit
from extractor.link.shares.share import exactly
from extractor.text.patterns import ending, searched
from schemas import QuantityKind

# Words behind which a part is one of the part before it, not its peer.
WITHIN = searched(r"(?<!\w)(?:trong đó|trong số|số này|gồm|bao gồm|riêng)(?!\w)")
_AMONG = ending(["trong", "trong số", "trong tổng số", "trên tổng số", "tổng số"])
_MOST = 12
_REACH = 6


class Told(NamedTuple):
    """A percentage and the part that it is of."""

    percent: Figure
    part: Figure


def side_by_side(pairs: list[Told]) -> Iterator[list[Told]]:
    """The runs of shares that a sentence tells side by side."""
    run: list[Told] = []
    for pair in [*pairs, None]:
        if pair and run and _peers(run[-1], pair) and len(run) < _MOST:
            run.append(pair)
            continue
        if len(run) > 1:
            yield run
        run = [pair] if pair else []


def _peers(last: Told, following: Told) -> bool:
    """Whether two parts are told side by side."""
    part = following.part
    if part.place != last.percent.place + 1 or not same_unit(part, last.part):
        return False
    gap = part.before
    return WITHIN.search(gap) is None and ("," in gap or ";" in gap or " và " in gap)


def whole_of(figures: Figures, run: list[Told]) -> Figure | None:
    """The count before a run that most of its percentages agree with, or one where its parts make the count up.

    ``15 mẫu không đạt: 3 mẫu rau (3%), 9 mẫu thịt (10%), 3 mẫu cá (5%)``: parts that make up a count with which no
    percentage agrees are each told of another whole.
    """
    first = run[0].part
    row = figures.by_sentence[first.sentence]
    earlier = row[max(0, first.place - _REACH) : first.place] or figures.just_before(first.sentence)[-_REACH:]
    most = max(part.number for _, part in run)
    for whole in reversed(earlier):
        if whole.kind is not QuantityKind.COUNT or whole.hedged or whole.number < most:
            continue
        agreeing = sum(exactly(part, whole, percent) for percent, part in run)
        summed = len(run) > 2 and sum(part.number for _, part in run) == whole.number
        if agreeing > 1 and 2 * agreeing >= len(run):
            return whole
        if agreeing and (summed or (_AMONG(whole.before) and whole.place + 1 == first.place)):
            return whole
    return None
