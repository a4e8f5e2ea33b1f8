"""Finds officials in a segmented article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.mentions import Found, OfficialMention
from extractor.recognize.officials.context import Context
from extractor.recognize.officials.names import Name, Spans, ends_name, find_names
from extractor.recognize.officials.offices import Bodies
from extractor.recognize.officials.people import mentions
from extractor.recognize.officials.tie import Binder, Tie
from extractor.recognize.officials.titles import Rank, find_titles
from extractor.recognize.officials.told import Told
from extractor.text.segment import SegmentedArticle

_OF_BODIES = (Rank.AGENT, Rank.CLERK)  # told only with their body


def find(article: SegmentedArticle, found: Found) -> list[OfficialMention]:
    """The officials of an article, sorted by place."""
    text, lower = article.text, article.lower
    agencies = Spans(agency for agency in found.agencies if not ends_name(text, agency))
    titles = [title for title in find_titles(text, lower) if not agencies.holds(title.start, title.end)]
    if not titles:
        return []
    names = find_names(text, lower, titles, (agencies, Spans(found.places)))
    if not names:
        return []
    bodies = Bodies(lower, found.agencies, found.places)
    offices = [bodies.office(title) for title in titles]
    context, told = Context(text, lower, found.agencies), Told(text, lower, found.agencies, names)
    ties = [_placed(article, bodies, context, told, names, tie) for tie in Binder(names, offices, bodies).ties()]
    return mentions(
        text, names, [tie for tie in ties if tie.office.agency or tie.office.rank not in _OF_BODIES or tie.office.body]
    )


def _placed(
    article: SegmentedArticle, bodies: Bodies, context: Context, told: Told, names: Sequence[Name], tie: Tie
) -> Tie:
    """A tie whose office has the body that its title implies, where none is told beside it."""
    title, name = tie.office.title, names[tie.name]
    lead = name.lead
    if tie.office.agency:
        return tie
    agency = context.headless(title, lead) or context.generic(title, lead)
    if title.rank in _OF_BODIES:
        agency = agency or context.beside_holder(title, name, before=False)
        return replace(tie, office=replace(tie.office, agency=agency, body=None if agency else told.trader(name)))
    before = tie.rule == "title-before"
    first = bisect_left(names, title.end, key=lambda other: other.start) if before else len(names)
    holders = (name, *names[first : first + 1])
    alone = not tie.office.joined and any(bodies.stands_alone(title, holder.lead) for holder in holders)
    if agency is None and alone:
        agency = context.beside_holder(title, name, before) or context.possessor(title)
        since = article.sentences[article.sentence_at(title.start)].start
        agency = agency or context.implied(title, since) or (None if before else context.apposed(title))
    elif agency is None:
        agency = told.owner(title, lead)
    body = told.name(title, lead) if agency is None and not alone else None
    rank = bodies.rank(title, agency)
    return replace(tie, office=replace(tie.office, agency=agency, rank=rank, alone=alone, body=body))
