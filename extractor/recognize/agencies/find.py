"""Finds the bodies named in a segmented article."""

import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from extractor.mentions import AgencyMention, Found
from extractor.recognize.agencies.aliases import aliases
from extractor.recognize.agencies.body import Body
from extractor.recognize.agencies.grammar import Grammar
from extractor.recognize.agencies.headless import abroad, bracketed, centre, headless, ministries, police
from extractor.recognize.agencies.naming import Naming
from extractor.recognize.agencies.rows import rows
from extractor.recognize.agencies.scan import Scan, credit, scan
from extractor.recognize.agencies.short import lone
from extractor.recognize.places.scan import places_in
from extractor.text.segment import SegmentedArticle, lowered
from extractor.text.tokens import Tokens


def find(article: SegmentedArticle, found: Found) -> list[AgencyMention]:
    """The agencies of an article, sorted by place; bodies named inside a longer name have mentions too."""
    tokens = article.tokens
    seen = scan(tokens)
    seen.bodies += abroad(tokens, seen.bodies)
    seen.bodies += bracketed(tokens, seen.bodies)
    seen.bodies += police(tokens, seen.bodies)
    seen.bodies.sort(key=lambda body: body.start)
    if not seen.bodies and not seen.lone:
        return []
    naming = Naming(tokens, places_in(tokens))
    mentions = _outermost(tokens, seen, naming)
    naming.finish()
    parts = {(part.start, part.end): part for body in mentions for part in (body, *body.nested())}
    facts = [_mention(tokens, part, naming) for part in parts.values()]
    cited = sorted((document.start, document.end) for document in found.documents)
    free = [m for m in facts if not _inside(cited, m.start, m.end)]
    return sorted(free, key=lambda mention: (mention.start, -mention.end))


def alone(name: str) -> AgencyMention | None:
    """The body that a name tells by itself, where all of it is one."""
    tokens = Tokens(name, lowered(name))
    body = Grammar(tokens).read(0) if len(tokens) else None
    if body is None or body.end < len(tokens):
        return None
    naming = Naming(tokens, places_in(tokens))
    naming.add(body)
    naming.finish()
    return _mention(tokens, body, naming)


def _inside(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch lies in one of the sorted ones: the name of a law, the number of a decision."""
    at = bisect_right(stretches, (start, sys.maxsize)) - 1
    return at >= 0 and end <= stretches[at][1]


def _outermost(tokens: Tokens, seen: Scan, naming: Naming) -> list[Body]:
    """All mentions that are in no other one, tied to their entities."""
    short, letters = lone(tokens, seen), aliases(tokens, seen.bodies)
    above = {body.start: body for body in (*short, *(alias for alias, _ in letters))}
    named = [_owned(tokens, body, above) for body in (*seen.bodies, *short)]
    inside = {body.end: body for body in named if body.parents and body.parents[-1].start in above}
    named = [body for body in named if inside.get(body.end, body) is body]
    named.sort(key=lambda body: body.start)
    taken = {at for body in named for at in range(body.start, body.end)}
    mentions = list(named)

    def join(pairs: Iterable[tuple[Body, Body]]) -> None:
        for body, full in pairs:
            if body.start not in taken and not credit(tokens, body):
                naming.join(body, full)
                mentions.append(body)
                taken.update(range(body.start, body.end))

    order = sorted(named, key=lambda body: (body.bare, not any(p.name for p in body.places), body.start))
    for alias, full in letters:
        if inside.get(alias.end) is not None:
            naming.join(alias, full)
    join(letters)
    naming.houses = rows(tokens, named)
    for body in order:
        naming.add(body)
    join(headless(tokens, seen.bodies, taken))
    join(ministries(tokens, seen.bodies))
    join(centre(tokens, seen.bodies))
    return mentions


def _owned(tokens: Tokens, body: Body, above: dict[int, Body]) -> Body:
    """An office with the body above it where that is told by its short form or its letters: ``phòng Y tế của sở``."""
    if body.head.rule != "office" or body.bare or body.parents or tokens.lower(body.end) != "của":
        return body
    owner = above.get(body.end + 1)
    return body if owner is None or body.rule else replace(body, end=owner.end, parents=(owner,))


def _mention(tokens: Tokens, body: Body, naming: Naming) -> AgencyMention:
    entity = naming.of[body.start, body.end]
    return AgencyMention(
        start=tokens.start[body.start],
        end=tokens.end[body.end - 1],
        rule=f"agency.{body.rule or body.head.rule}",
        cues=(body.head.words,),
        name=entity.name,
        kind=naming.kind(entity),
        level=entity.level,
    )
