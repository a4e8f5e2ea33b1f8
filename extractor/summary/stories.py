"""Articles as stories: those on one event together, each inspection and each finding told once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractor.audit.report import Report, Row, Told, told
from extractor.audit.slots import sentence_of
from extractor.summary.wording import shown
from extractor.text.fold import fold_phrase
from schemas import Agency, ArticleRecord, Finding, Inspection, Polarity, RegionKind, Verdict

_WORD = re.compile(r"\w+(?:[.,/]\d+)*%?")
_SAME = 0.7  # of the words of a finding, in one that tells it too
_LEAD, _PICTURES = 4, 20  # findings that open an article, and those below pictures, that may be told again


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection by the names of those who took part; ``when`` as printed, ``begin`` and ``end`` where known."""

    kind: str
    topic: str | None
    inspector: str | None
    inspected: tuple[str, ...]
    leader: str | None
    when: str | None
    begin: date | None
    end: date | None
    where: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A finding as an article words it, whom it is about, and who says so; offsets in the article's text.

    ``shown`` are its words, with those before them that it needs to be understood alone. ``named`` tells whether the
    words themselves name the body that they are about.
    """

    polarity: Polarity
    text: str
    shown: str
    about: str | None
    named: bool
    speaker: str | None
    article: Told
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """One event as its articles tell it, the earliest first; ``disputed`` are the figures that do not agree."""

    articles: tuple[Told, ...]
    visits: tuple[Visit, ...]
    statements: tuple[Statement, ...]
    disputed: tuple[Row, ...]


def stories(report: Report) -> list[Story]:
    """The events of audited articles, the earliest published first; articles that tell of none are left out."""
    disputed: dict[Told, list[int]] = defaultdict(list)
    for place, row in enumerate(report.rows):
        for article in row.articles if row.verdict == Verdict.INCONSISTENT else ():
            disputed[article].append(place)
    found = []
    for group in _groups(report):
        group.sort(key=lambda n: (report.records[n].article.published or date.max, n))
        records = [report.records[n] for n in group]
        articles = tuple(map(told, records))
        places = sorted({place for article in articles for place in disputed.get(article, ())})
        rows = tuple(report.rows[place] for place in places)
        story = Story(articles, tuple(_visits(records)), tuple(_statements(records)), rows)
        if story.visits or story.statements:
            found.append(story)
    return sorted(found, key=lambda story: story.articles[0].published or "9999")


def _groups(report: Report) -> list[list[int]]:
    """The places of the articles that surely tell of one event."""
    home = list(range(len(report.records)))

    def of(n: int) -> int:
        while home[n] != n:
            home[n] = n = home[home[n]]
        return n

    events = report.comparison.events
    for one, other in (*((link.one, link.other) for link in events.links if link.sure), *events.copies):
        home[of(other)] = of(one)
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(len(home)):
        groups[of(n)].append(n)
    return list(groups.values())


def _visits(records: Sequence[ArticleRecord]) -> list[Visit]:
    """Every inspection once; what one article leaves out another tells."""
    found: list[Visit] = []
    for record in records:
        known = range(len(found))  # an article itself tells its inspections apart
        for visit in (_visit(record, inspection) for inspection in record.inspections):
            twin = next((n for n in known if _is_one(found[n], visit)), None)
            if twin is None:
                found.append(visit)
            else:
                fields = ("topic", "inspector", "inspected", "leader", "where")
                missing = {field: getattr(visit, field) for field in fields if not getattr(found[twin], field)}
                if not found[twin].when:
                    missing |= {"when": visit.when, "begin": visit.begin, "end": visit.end}
                found[twin] = replace(found[twin], **missing)
    return found


def _visit(record: ArticleRecord, inspection: Inspection) -> Visit:
    bodies = {agency.id: agency.name for agency in record.agencies}
    leader = next((o for o in record.officials if o.id == inspection.leader), None)
    office = _office(leader.title or "", bodies.get(leader.agency or "", "")) if leader else None
    when = next((t for t in record.temporals if t.id == inspection.when), None)
    return Visit(
        inspection.kind,
        inspection.topic,
        bodies.get(inspection.inspector or ""),
        tuple(bodies[key] for key in inspection.inspected),
        ", ".join(filter(None, (leader.name, office))) if leader else None,
        when.span.text if when else None,
        when.begin if when else None,
        when.end if when else None,
        inspection.where,
    )


def _office(title: str, body: str) -> str:
    """A title with its body, words of both once: ``Phó Chánh Thanh tra`` of ``Thanh tra tỉnh``."""
    first, then = title.lower().split(), body.lower().split()
    most = min(len(first), len(then))
    shared = next((n for n in range(most, 0, -1) if first[-n:] == then[:n]), 0)
    return " ".join(title.split() + body.split()[shared:])


def _is_one(known: Visit, visit: Visit) -> bool:
    """Whether two articles may tell of one inspection: a body in common, and nothing that sets them apart."""
    if known.begin and visit.begin and (known.end or known.begin) < visit.begin:
        return False
    if known.begin and visit.begin and (visit.end or visit.begin) < known.begin:
        return False
    inspectors = _alike(known.inspector, visit.inspector)
    if not known.inspected or not visit.inspected:
        return inspectors is True
    shared = any(_alike(one, other) for one in known.inspected for other in visit.inspected)
    return shared and inspectors is not False


def _alike(one: str | None, other: str | None) -> bool | None:
    """Whether two names are one, the shorter of which leaves words out; ``None`` where one is not told."""
    if not one or not other:
        return None
    a, b = _words(one), _words(other)
    return a <= b or b <= a


def _statements(records: Sequence[ArticleRecord]) -> Iterator[Statement]:
    """Every finding once, in the order of the articles."""
    known: dict[Polarity, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for n, record in enumerate(records):
        article, bodies = told(record), {agency.id: agency for agency in record.agencies}
        names = {agency.id: agency.name for agency in record.agencies}
        names |= {official.id: official.name for official in record.officials}
        ends: dict[Polarity, int] = defaultdict(int)  # where the finding before ends, kind by kind
        for finding in _told_best(record):
            sentence, _ = sentence_of(record, finding.span.start)
            whole = shown(record.article.text, finding, ends[finding.polarity], sentence)
            ends[finding.polarity] = finding.span.end
            words = _words(finding.span.text)
            before = known[finding.polarity]
            if not any(words == of if n == m else _is_told(words, of) for m, of in before):
                before.append((n, words))
                about, speaker = bodies.get(finding.agency or ""), names.get(finding.speaker or "")
                yield _statement(article, finding, whole, about, speaker)


def _told_best(record: ArticleRecord) -> list[Finding]:
    """The findings of an article without those that it tells again: headline, lead and captions repeat the body.

    A headline heads the story, so that what it tells is left out where the body tells of the kind; what opens the
    article and what stands below a picture is left out where another finding of the kind says all of it.
    """
    kinds = [_region(record, finding) for finding in record.findings]
    body = {f.polarity for f, kind in zip(record.findings, kinds, strict=True) if kind is RegionKind.BODY}
    words = [_words(finding.span.text) for finding in record.findings]
    names = [_names(finding.span.text) for finding in record.findings]
    repeated = {n for n, f in enumerate(record.findings) if kinds[n] is RegionKind.HEADLINE and f.polarity in body}
    opening = [n for n, f in enumerate(record.findings) if kinds[n] is RegionKind.BODY][:_LEAD]
    below = [n for n, kind in enumerate(kinds) if kind is RegionKind.CAPTION][:_PICTURES]
    for n in (*opening, *below):
        for m, other in enumerate(record.findings):
            fuller = m != n and m not in repeated and other.polarity is record.findings[n].polarity
            if fuller and names[n] <= words[m] and len(words[n]) <= len(words[m]) and _is_told(words[n], words[m]):
                repeated.add(n)
                break
    return [finding for n, finding in enumerate(record.findings) if n not in repeated]


def _region(record: ArticleRecord, finding: Finding) -> RegionKind:
    start = finding.span.start
    return next((r.kind for r in record.article.regions if r.start <= start < r.end), RegionKind.BODY)


def _names(text: str) -> frozenset[str]:
    """The words of a text that are written with a capital, but for its first."""
    return frozenset(word.lower() for word in _WORD.findall(fold_phrase(text))[1:] if word[0].isupper())


def _is_told(words: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a finding says no more than another one: no other figure, and few other words."""
    figures = {word for word in words if word[0].isdigit()}
    return figures <= known and len(words & known) >= _SAME * len(words)


def _statement(article: Told, finding: Finding, words: str, about: Agency | None, speaker: str | None) -> Statement:
    span = finding.span
    named = about is not None and any(span.start <= mention.start < span.end for mention in about.mentions)
    name = about.name if about else None
    return Statement(finding.polarity, span.text, words, name, named, speaker, article, span.start, span.end)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_phrase(text).lower()))
