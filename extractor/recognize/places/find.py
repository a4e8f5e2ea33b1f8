"""Finds the administrative units that an article names by themselves, outside names of bodies."""

from bisect import bisect_right

from extractor.mentions import Found, PlaceMention
from extractor.recognize.places.districts import districts
from extractor.recognize.places.order import Order
from extractor.recognize.places.phrase import Phrase
from extractor.recognize.places.resolve import Context
from extractor.recognize.places.scan import listed, places_in, stands_bare, stands_headed
from extractor.text.segment import SegmentedArticle
from extractor.text.tokens import Tokens

_VERSUS = frozenset({"vs", "fc"})


def find(article: SegmentedArticle, found: Found) -> list[PlaceMention]:
    """The places of an article, sorted by place; none of them touches an agency."""
    tokens = article.tokens
    written = places_in(tokens)
    towns = districts(tokens, written)
    if not written and not towns:
        return []
    items = listed(tokens, written, towns)
    starts = {place.start for place in items}
    headless = [*items, *(town for town in towns if town.start not in starts)]
    context = Context(tokens, written, headless, Order(article.article.published, found.temporals, written))
    free = _Outside(found, tokens)
    teams = _teams(tokens, written) if " vs " in article.lower or " fc" in article.lower else set()
    counted = {quantity.end for quantity in found.quantities}
    refused: set[int] = set()
    mentions: list[PlaceMention] = []
    for place in (*written, *headless, *context.repeated()):
        if not place.name or not free.at(place):
            continue
        if place.kind is None and not place.district and (place.name in teams or not stands_bare(tokens, place)):
            refused.add(place.end)
            continue
        if tokens.lower(place.start - 1) == "-" and place.start - 1 in refused:
            continue  # "cao tốc Hà Nội - Hải Phòng"
        if place.kind is not None and not stands_headed(tokens, place):
            continue
        told = place.end + 1 in starts and tokens.end[place.body - 1] in counted  # "2 huyện A và B": a quantity
        first = place.body if told else place.start
        code, tier = context.unit(place)
        mentions.append(
            PlaceMention(
                start=tokens.start[first],
                end=tokens.end[place.end - 1],
                rule=_rule(place),
                cues=(place.kind,) if place.kind else (),
                name=context.name(place),
                code=code,
                level=tier,
            )
        )
        free.take(place)
    return sorted(mentions, key=lambda mention: mention.start)


def _teams(tokens: Tokens, written: list[Phrase]) -> set[str]:
    """Names that stand for a team of players in the article: ``Hà Tĩnh vs Nam Định``."""
    return {
        place.name
        for place in written
        if place.kind is None and (tokens.lower(place.end) in _VERSUS or tokens.lower(place.start - 1) == "vs")
    }


def _rule(place: Phrase) -> str:
    if place.kind is None:
        return "place.district" if place.district else "place.bare"
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
