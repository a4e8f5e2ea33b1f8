"""Finds officials in a segmented article."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.mentions import Found, OfficialMention
from extractor.recognize.officials.names import Name, Spans, find_names
from extractor.recognize.officials.offices import Bodies
from extractor.recognize.officials.people import mentions
from extractor.recognize.officials.tie import Binder, Tie
from extractor.recognize.officials.titles import find_titles
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[OfficialMention]:
    """The officials of an article, sorted by place."""
    text, lower = article.text, article.lower
    agencies = Spans(found.agencies)
    titles = [title for title in find_titles(lower) if not agencies.holds(title.start, title.end)]
    if not titles:
        return []
    names = find_names(text, lower, titles, (agencies, Spans(found.places)))
    if not names:
        return []
    bodies = Bodies(lower, found.agencies, found.places)
    offices = [bodies.office(title) for title in titles]
    ties = [_placed(article, bodies, names, tie) for tie in Binder(names, offices, bodies).ties()]
    return mentions(text, names, ties)


def _placed(article: SegmentedArticle, bodies: Bodies, names: Sequence[Name], tie: Tie) -> Tie:
    """A tie whose office has the body that its title implies, where none is told beside it."""
    title = tie.office.title
    if tie.office.agency or not bodies.stands_alone(title, names[tie.name].lead):
        return tie
    agency = bodies.implied(title, article.sentences[article.sentence_at(title.start)].start)
    return replace(tie, office=replace(tie.office, agency=agency)) if agency else tie
