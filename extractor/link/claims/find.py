"""Claims: each quantity with what it counts, what happened to it, who it is about, when, and of what."""

import re
from itertools import chain, pairwise

from extractor.lazy import lazy
from extractor.link.changes.find import find_changes
from extractor.link.changes.gaps import Gap, find_gaps
from extractor.link.changes.moves import Change
from extractor.link.changes.multiples import Multiple, find_multiples
from extractor.link.changes.rates import Rate, find_rates
from extractor.link.claims.bodies import Bodies
from extractor.link.claims.period import Periods
from extractor.link.claims.speaker import Speakers
from extractor.link.claims.status import (
    Hidden,
    being,
    continues,
    kind_of,
    measure_of,
    predicates,
    status_of,
    with_whole,
)
from extractor.link.claims.subject import Subjects
from extractor.link.figures import Figure, Figures, read_figures
from extractor.link.inspections.find import find_inspections
from extractor.link.parts.find import find_parts
from extractor.link.parts.wholes import PartList
from extractor.link.products.averages import Average, find_averages
from extractor.link.products.find import Product, find_products
from extractor.link.shares.find import Share, find_shares
from extractor.mentions import ClaimMention, Found, InspectionMention, Mention
from extractor.text.segment import SegmentedArticle
from schemas import QuantityKind

# What stands between two figures of one clause that are told together.
_JOINED = re.compile(r",? ?(?:và|cùng|với|hoặc|,)(?: với)?(?: hơn| gần| khoảng| trên)? ")

_PAUSE = re.compile(r"[,;:.()]")


class Reading:
    """The figures of an article and every tie between them, each found once and only where it is asked for."""

    def __init__(self, article: SegmentedArticle, found: Found) -> None:
        self.article = article
        self.found = found
        self.figures: Figures = read_figures(article, found)
        self.inspections: list[InspectionMention] = find_inspections(self.figures)
        bodies = Bodies(self.figures, next(iter(self.inspections), None))
        self.subjects = Subjects(self.figures, bodies)
        self.speakers = Speakers(self.figures, bodies)

    @lazy
    def lists(self) -> list[PartList]:
        """Wholes with their parts."""
        return find_parts(self.figures)

    @lazy
    def shares(self) -> list[Share]:
        """Percentages of a printed whole."""
        return find_shares(self.figures, self.lists)

    @lazy
    def changes(self) -> list[Change]:
        """Changes whose two ends are printed."""
        return find_changes(self.figures)

    @lazy
    def rates(self) -> list[Rate]:
        """Rates of changes of which one end is printed."""
        return list(find_rates(self.figures, {one.delta.n for one in self.changes if one.delta}))

    @lazy
    def averages(self) -> list[Average]:
        """Averages of a printed sum."""
        return list(find_averages(self.figures))

    @lazy
    def multiples(self) -> list[Multiple]:
        """How many times one figure is another."""
        return list(find_multiples(self.figures))

    @lazy
    def gaps(self) -> list[Gap]:
        """How far two figures lie apart."""
        return list(find_gaps(self.figures))

    @lazy
    def products(self) -> list[Product]:
        """Sums that are so many times a price or a rate."""
        return list(find_products(self.figures))

    @lazy
    def periods(self) -> Periods:
        """When what the figures tell was."""
        return Periods(self.figures, next((i.when for i in self.inspections), None), self.subjects.works)


def find_claims(reading: Reading) -> list[ClaimMention]:
    """One claim for every quantity, sorted by place."""
    bases = _bases(reading)
    numerators = {share.percent.n: share.part for share in reading.shares}
    told = _statuses(reading, bases, numerators)
    listed = {
        part.n: group.whole.n
        for group in reading.lists
        for part in group.parts
        if part.sentence == group.whole.sentence
    }
    claims: dict[int, ClaimMention] = {}
    for figure in reading.figures.all:
        twin = claims.get(numerators[figure.n].n) if figure.n in numerators else None
        whole = claims.get(bases.get(figure.n, -1))
        headed = claims.get(listed.get(figure.n, -1))
        last = claims.get(figure.n - 1) if figure.place else None
        subject = twin.subject if twin else _subject(reading, figure, whole)
        if last and not twin and subject != last.subject and _one_clause(reading, figure):
            subject = last.subject
        claims[figure.n] = ClaimMention(
            start=figure.quantity.start,
            end=figure.quantity.end,
            rule="claim",
            quantity=figure.n,
            measure=(twin.measure if twin else None) or measure_of(figure),
            status=told[figure.n],
            subject=subject,
            period=twin.period if twin else reading.periods.of(figure, subject, headed, last),
            base=bases.get(figure.n),
            speaker=twin.speaker if twin else reading.speakers.result(figure, subject),
        )
    return list(claims.values())


def _statuses(reading: Reading, bases: dict[int, int], numerators: dict[int, Figure]) -> dict[int, str | None]:
    """What happened to each figure; what is left unsaid of one is understood from its neighbours."""
    hidden = _hidden(reading.found)
    peers = {change.new.n: change.old.n for change in reading.changes}
    peers |= {change.old.n: change.new.n for change in reading.changes if change.old.n > change.new.n}
    deltas = {change.delta.n for change in reading.changes if change.delta}
    told: dict[int, str | None] = {}
    for figure in reading.figures.all:
        if figure.n in numerators and numerators[figure.n].n in told:
            told[figure.n] = told[numerators[figure.n].n]
            continue
        status = status_of(reading.figures, figure, hidden, figure.n in bases)
        if not status and figure.n in peers:
            status = told.get(peers[figure.n])
        last = told.get(figure.n - 1) if figure.place else None
        if last and (not status or (_listed(figure) and predicates(last) and not predicates(status))):
            status = last if continues(figure, reading.figures.all[figure.n - 1], hidden) else status
        whole = told.get(bases.get(figure.n, -1))
        if whole and figure.n not in deltas and not (status and figure.kind is QuantityKind.PERCENT):
            status = with_whole(status, whole)
        told[figure.n] = status
    _back(reading, told)
    for group in reading.lists:
        if not told[group.whole.n] and group.parts[-1].n < group.whole.n:
            told[group.whole.n] = told[group.parts[-1].n]
    for figure in reading.figures.all:
        if not told[figure.n]:
            kind = kind_of(reading.figures, figure, hidden) if figure.n in bases else None
            told[figure.n] = kind or being(figure) or told.get(bases.get(figure.n, -1))
    return told


def _listed(figure: Figure) -> bool:
    """Whether a figure stands in a list behind the one before it."""
    return figure.before.startswith((",", " và ")) or figure.before.endswith(", ")


def _back(reading: Reading, told: dict[int, str | None]) -> None:
    """A figure joined to the next by "và" shares what is said behind both: ``5 hộ và 3 tổ chức chưa nộp``."""
    for row in reading.figures.by_sentence.values():
        for figure, following in pairwise(row):
            if not told[figure.n] and following.before.strip() == "và":
                told[figure.n] = told[following.n]


def _one_clause(reading: Reading, figure: Figure) -> bool:
    """Whether a figure is told in one clause with the one before it."""
    if _JOINED.fullmatch(figure.before):
        return True
    if not _PAUSE.search(figure.before):
        return not reading.subjects.governs(figure)
    return reading.subjects.goes_on(figure)


def _subject(reading: Reading, figure: Figure, whole: ClaimMention | None) -> str | None:
    """Who the figure is about: a part is about whom its whole is, where nobody else governs it."""
    subject = reading.subjects.of(figure)
    inherits = whole and reading.subjects.lends(whole.quantity) and not reading.subjects.governs(figure)
    return whole.subject if whole and inherits else subject


def speakers(reading: Reading) -> list[str | None]:
    """For each finding, who says so, by name."""
    return [reading.speakers.of(finding.start) for finding in reading.found.findings]


def agencies(reading: Reading) -> list[str | None]:
    """For each finding, the body that it is about, by name."""
    return [reading.subjects.of_finding(finding) for finding in reading.found.findings]


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


def _hidden(found: Found) -> Hidden:
    """Names and dates, which say nothing of a status."""
    mentions = chain[Mention](found.agencies, found.officials, found.temporals, found.documents)
    return Hidden([(mention.start, mention.end) for mention in mentions])
