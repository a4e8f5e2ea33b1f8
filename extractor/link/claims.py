"""Claims: each quantity with what it counts, what happened to it, who it is about, when, and of what."""

from collections.abc import Sequence

from extractor.link.changes import Change, find_changes
from extractor.link.claim_context import Context
from extractor.link.claim_status import Hidden, measure_of, predicates, status_of
from extractor.link.figures import Figure, Figures, read_figures
from extractor.link.inspections import find_inspections
from extractor.link.parts import find_parts
from extractor.link.shares import Share, find_shares
from extractor.link.wholes import PartList
from extractor.mentions import ClaimMention, Found, InspectionMention, Mention
from extractor.text.segment import SegmentedArticle
from schemas import QuantityKind


class Reading:
    """The figures of an article and every tie between them, each found once."""

    def __init__(self, article: SegmentedArticle, found: Found) -> None:
        self.article = article
        self.found = found
        self.figures: Figures = read_figures(article, found)
        self.lists: list[PartList] = find_parts(self.figures)
        self.shares: list[Share] = find_shares(self.figures, self.lists)
        self.changes: list[Change] = find_changes(self.figures)
        self.inspections: list[InspectionMention] = find_inspections(article, found)
        self.context = Context(self.figures, next(iter(self.inspections), None))


def find_claims(reading: Reading) -> list[ClaimMention]:
    """One claim for every quantity, sorted by place."""
    context = reading.context
    bases = _bases(reading)
    numerators = {share.percent.n: share.part for share in reading.shares}
    hidden = _hidden(reading.found)
    claims: dict[int, ClaimMention] = {}
    carried: str | None = None
    for figure in reading.figures.all:
        twin = claims.get(numerators[figure.n].n) if figure.n in numerators else None
        status = twin.status if twin else status_of(reading.figures, figure, hidden)
        if not status and figure.place and carried and figure.before.strip(" ,;") in ("", "và", "với"):
            status = carried
        if not twin and (base := claims.get(bases.get(figure.n, -1))) and base.status:
            status = _with_whole(status, base.status)
        carried = status
        claims[figure.n] = ClaimMention(
            start=figure.quantity.start,
            end=figure.quantity.end,
            rule="claim",
            quantity=figure.n,
            measure=(twin.measure if twin else None) or measure_of(figure),
            status=status,
            subject=twin.subject if twin else context.subject(figure),
            period=twin.period if twin else context.period(figure),
            base=bases.get(figure.n),
            speaker=twin.speaker if twin else context.speaker(figure.quantity.start),
        )
    return list(claims.values())


def speakers(reading: Reading) -> list[str | None]:
    """For each finding, who says so, by name."""
    return [reading.context.speaker(finding.start) for finding in reading.found.findings]


def _bases(reading: Reading) -> dict[int, int]:
    """The whole of each figure that is a part or a percentage."""
    bases: dict[int, int] = {}
    for group in reading.lists:
        for part in group.parts:
            bases.setdefault(part.n, group.whole.n)
    for share in reading.shares:
        whole: Figure = share.whole
        bases[share.percent.n] = whole.n
        if share.part is not whole:
            bases[share.part.n] = whole.n
    for change in reading.changes:
        if change.delta is not None and change.delta.kind is QuantityKind.PERCENT:
            bases[change.delta.n] = change.old.n
    return {part: whole for part, whole in bases.items() if part != whole}


def _with_whole(status: str | None, whole: str) -> str:
    """The status of a part: its own where it says what happened, else its whole's and its kind."""
    if status and (predicates(status) or len(status.split()) > 4):
        return status
    return f"{whole}, {status}" if status and status not in whole else whole


def _hidden(found: Found) -> Hidden:
    """Names and dates, which say nothing of a status."""
    layers: tuple[Sequence[Mention], ...] = (found.agencies, found.officials, found.temporals, found.documents)
    return Hidden([(m.start, m.end) for layer in layers for m in layer])
