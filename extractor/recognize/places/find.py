"""Finds the administrative units that an article names by themselves, outside names of bodies."""

from bisect import bisect_right

from extractor.mentions import Found, PlaceMention
from extractor.recognize.places.phrase import Phrase
from extractor.recognize.places.resolve import Context
from extractor.recognize.places.scan import listed, places_in, stands_bare
from extractor.recognize.places.tokens import Tokens, tokenise
from extractor.text.segment import SegmentedArticle


def find(article: SegmentedArticle, found: Found) -> list[PlaceMention]:
    """The places of an article, sorted by place; none of them touches an agency."""
    tokens = tokenise(article.text, article.lower)
    written = places_in(article.text, article.lower)
    if not written:
        return []
    context = Context(tokens, written, article.article.published)
    free = _Outside(found, tokens)
    mentions: list[PlaceMention] = []
    for place in (*written, *listed(tokens, written), *context.repeated()):
        if not place.name or not free.at(place):
            continue
        if place.kind is None and not stands_bare(tokens, place):
            continue
        mentions.append(
            PlaceMention(
                start=tokens.start[place.start],
                end=tokens.end[place.end - 1],
                rule=_rule(tokens, place),
                cues=(place.kind,) if place.kind else (),
                name=context.name(place),
                code=context.code(place),
            )
        )
        free.take(place)
    return sorted(mentions, key=lambda mention: mention.start)


def _rule(tokens: Tokens, place: Phrase) -> str:
    if place.kind is None:
        return "place.bare"
    return "place.headed" if place.body > place.start else "place.listed"


class _Outside:
    """The stretches taken by agencies and by places found before."""

    def __init__(self, found: Found, tokens: Tokens) -> None:
        self.tokens = tokens
        spans: list[tuple[int, int]] = []
        for agency in sorted(found.agencies, key=lambda agency: (agency.start, -agency.end)):
            if not spans or agency.start >= spans[-1][1]:
                spans.append((agency.start, agency.end))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._taken: set[int] = set()

    def at(self, place: Phrase) -> bool:
        """Whether nothing stands over the place yet."""
        start, end = self.tokens.start[place.start], self.tokens.end[place.end - 1]
        k = bisect_right(self._starts, end - 1) - 1
        return (k < 0 or self._ends[k] <= start) and place.start not in self._taken

    def take(self, place: Phrase) -> None:
        """Keep the place's tokens from later ones."""
        self._taken.update(range(place.start, place.end))
