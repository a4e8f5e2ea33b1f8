"""Articles as stories: those on one event together, each inspection and each finding told once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractor.audit.report import Report, Row, Told, told
from extractor.audit.slots import sentence_of
from extractor.summary.lines import Line, is_told, lines_of, split
from extractor.summary.wording import shown
from extractor.text.fold import fold_phrase
from schemas import Agency, ArticleRecord, Document, Inspection, Polarity, Verdict

# Papers in which an inspection concludes or punishes: by how they begin and the words around them, or by their numbers.
_CONCLUDES = re.compile(r"kết luận(?! (?:điều tra|nội dung|giám định))|quyết định xử phạt")
_AROUND = re.compile(r"(?<!\w)(?:thanh tra|kiểm tra|kiểm toán|giám sát|ttcp)(?!\w)")
_PUNISHES, _PARTY = re.compile(r"/QĐ-?XP"), re.compile(r"[-/](?:TW|TU|BCT)\b")
_BEFORE, _BEHIND = 60, 40  # characters around a paper


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
    words themselves name the body that they are about, ``rank`` how much it weighs: less is more.
    """

    polarity: Polarity
    text: str
    shown: str
    about: str | None
    named: bool
    speaker: str | None
    rank: int
    article: Told
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """One event as its articles tell it, the earliest first.

    ``papers`` are the conclusions and the fines that they cite by number; ``disputed`` are the figures that do
    not agree.
    """

    articles: tuple[Told, ...]
    visits: tuple[Visit, ...]
    papers: tuple[str, ...]
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
        story = Story(articles, tuple(_visits(records)), _papers(records), tuple(_statements(records)), rows)
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


def _names(record: ArticleRecord) -> dict[str, str]:
    """The names of the bodies of an article, each on one line."""
    return {agency.id: " ".join(agency.name.split()) for agency in record.agencies}


def _visit(record: ArticleRecord, inspection: Inspection) -> Visit:
    bodies = _names(record)
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
    a, b = split(one), split(other)
    return a <= b or b <= a


def _papers(records: Sequence[ArticleRecord]) -> tuple[str, ...]:
    """The papers of inspections that are cited by number, each once, as it is cited most fully."""
    found: dict[str, str] = {}
    for record in records:
        for document in record.documents:
            if document.number and _is_of_inspection(record.article.text, document):
                words = " ".join(document.span.text.split())
                found[document.number] = max(found.get(document.number, ""), words, key=len)
    return tuple(found.values())


def _is_of_inspection(text: str, document: Document) -> bool:
    number, span = document.number or "", document.span
    around = fold_phrase(text[max(0, span.start - _BEFORE) : span.end + _BEHIND]).lower()
    concludes = _CONCLUDES.match(fold_phrase(span.text).lower()) and _AROUND.search(around)
    return not _PARTY.search(number) and bool(concludes or _PUNISHES.search(number))


def _statements(records: Sequence[ArticleRecord]) -> Iterator[Statement]:
    """Every finding once, in the order of the articles."""
    known: dict[Polarity, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for n, record in enumerate(records):
        for line, statement in _told_by(record):
            before = known[line.finding.polarity]
            if not any(line.words == of if n == m else is_told(line.words, of) for m, of in before):
                before.append((n, line.words))
                yield statement


def _told_by(record: ArticleRecord) -> Iterator[tuple[Line, Statement]]:
    """The findings of one article that it does not tell more fully elsewhere."""
    article, bodies = told(record), {agency.id: agency for agency in record.agencies}
    names = _names(record) | {official.id: official.name for official in record.officials}
    ends: dict[Polarity, int] = defaultdict(int)  # where the finding before ends, kind by kind
    for line in lines_of(record):
        finding = line.finding
        sentence, _ = sentence_of(record, finding.span.start)
        words = shown(record.article.text, finding, ends[finding.polarity], sentence)
        ends[finding.polarity] = finding.span.end
        about, speaker = bodies.get(finding.agency or ""), names.get(finding.speaker or "")
        yield line, _statement(article, line, words, about, speaker)


def _statement(article: Told, line: Line, words: str, about: Agency | None, speaker: str | None) -> Statement:
    span = line.finding.span
    named = about is not None and any(span.start <= mention.start < span.end for mention in about.mentions)
    name = about.name if about else None
    return Statement(
        line.finding.polarity, span.text, words, name, named, speaker, line.rank, article, span.start, span.end
    )
