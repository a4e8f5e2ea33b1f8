"""Finds officials in a segmented article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.fixed import fixed
from extractor.mentions import Found, OfficialMention
from extractor.recognize.officials.context import Context
from extractor.recognize.officials.names import Name, Spans, ends_name, find_names
from extractor.recognize.officials.offices import Bodies, Colleagues
from extractor.recognize.officials.people import mentions
from extractor.recognize.officials.tie import Binder, Tie
from extractor.recognize.officials.titles import Rank, find_titles
from extractor.recognize.officials.told import Told
from extractor.text.segment import SegmentedArticle

_BEFORE = "title-before"
_OF_BODIES = (Rank.AGENT, Rank.CLERK)  # told only with their body


def find(article: SegmentedArticle, found: Found) -> list[OfficialMention]:
    """The officials of an article, sorted by place."""
    text, lower = article.text, article.lower
    agencies = Spans(agency for agency in found.agencies if not ends_name(text, agency))
    titles = [title for title in find_titles(text, lower) if not agencies.goes_on(title.start)]
    if not titles:
        return []
    names = find_names(text, lower, titles, (agencies, Spans(found.places)))
    if not names:
        return []
    bodies = Bodies(lower, found.agencies, found.places)
    offices = [bodies.office(title) for title in titles]
    told = Told(text, lower, found.agencies, names)
    placing = _Placing(article, names, bodies, Colleagues(lower, offices), Context(text, lower, found.agencies), told)
    ties = [placing.placed(tie) for tie in Binder(names, offices, bodies).ties()]
    return mentions(
        text, names, [tie for tie in ties if tie.office.agency or tie.office.rank not in _OF_BODIES or tie.office.body]
    )


@fixed()
class _Placing:
    """What tells the bodies of offices that stand without them."""

    article: SegmentedArticle
    names: Sequence[Name]
    bodies: Bodies
    colleagues: Colleagues
    context: Context
    told: Told

    def placed(self, tie: Tie) -> Tie:
        """A tie whose office has the body that its title implies, where none is told beside it."""
        title, name = tie.office.title, self.names[tie.name]
        if tie.office.agency:
            return tie
        agency = self.context.headless(title, name.lead) or self.context.generic(title, name.lead)
        if title.rank in _OF_BODIES:
            agency = agency or self.context.beside_holder(title, name, before=False)
            body = None if agency else self.told.trader(name)
            return replace(tie, office=replace(tie.office, agency=agency, body=body))
        alone = self._stands_alone(tie)
        if agency is None:
            agency = self._elsewhere(tie) if alone else self.told.owner(title, name.lead)
        body = self.told.name(title, name.lead) if agency is None and not alone else None
        rank = self.bodies.rank(title, agency)
        return replace(tie, office=replace(tie.office, agency=agency, rank=rank, alone=alone, body=body))

    def _stands_alone(self, tie: Tie) -> bool:
        title, holders = tie.office.title, [self.names[tie.name]]
        if tie.rule == _BEFORE:
            first = bisect_left(self.names, title.end, key=lambda other: other.start)
            holders += self.names[first : first + 1]
        return any(self.bodies.stands_alone(title, holder.lead) for holder in holders)

    def _elsewhere(self, tie: Tie) -> tuple[int, int] | None:
        """The body of an office with nothing beside it."""
        title, before = tie.office.title, tie.rule == _BEFORE
        if before and self.context.is_owned(self.names[tie.name]):
            return self.context.beside_holder(title, self.names[tie.name], before)
        since = self.article.sentences[self.article.sentence_at(title.start)].start
        return (
            self.context.beside_holder(title, self.names[tie.name], before)
            or self.context.possessor(title)
            or self.colleagues.body(title, since)
            or self.colleagues.next(title)
            or self.context.implied(title, since)
            or (None if before else self.context.apposed(title))
        )
