"""A summary as Markdown, HTML, JSON or CSV."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from extractor.audit.report import Report, Told
from extractor.output import counted, markdown, page, table
from extractor.summary.stories import Statement, Story, Visit
from schemas import Polarity

FIELDS = (
    "event",
    "published",
    "kind",
    "inspector",
    "inspected",
    "topic",
    "when",
    "begin",
    "end",
    "leader",
    "where",
    "polarity",
    "finding",
    "about",
    "speaker",
    "title",
    "source",
    "article",
    "finding_start",
    "finding_end",
)
POLARITIES = {
    Polarity.STRENGTH: ("Làm được", "Strengths"),
    Polarity.SHORTCOMING: ("Hạn chế, vi phạm", "Shortcomings"),
    Polarity.RECOMMENDATION: ("Kiến nghị, yêu cầu", "Recommendations"),
    Polarity.SANCTION: ("Xử lý", "Sanctions"),
}
DISPUTED = ("Số liệu không khớp", "Figures that do not agree")


def headline(report: Report, stories: list[Story], language: str) -> str:
    """How much was read, and how much of it tells of inspections, in one sentence."""
    articles, refused = len(report.records), len(report.refused)
    other = articles - sum(len(story.articles) for story in stories)
    visits = sum(len(story.visits) for story in stories)
    statements = sum(len(story.statements) for story in stories)
    if language == "en":
        return (
            f"{counted(articles, 'article')}, {refused} refused: {counted(len(stories), 'event')} with "
            f"{counted(visits, 'inspection')} and {counted(statements, 'finding')}; nothing of the kind in {other}."
        )
    return (
        f"{articles} bài, từ chối {refused}: {len(stories)} sự việc, {visits} cuộc thanh tra, kiểm tra, giám sát, "
        f"{statements} nội dung kết quả; {other} bài không nêu."
    )


def sections(story: Story, language: str) -> Iterator[tuple[str, str, list[str]]]:
    """What an event tells: the kind, its heading, and a line for each; figures that do not agree come last."""
    for polarity, names in POLARITIES.items():
        lines = [words_of(story, statement) for statement in story.statements if statement.polarity is polarity]
        if lines:
            yield polarity.value, names[language == "en"], lines
    if story.disputed:
        lines = [row.message_en if language == "en" else row.message for row in story.disputed]
        yield "disputed", DISPUTED[language == "en"], lines


def told_of(visit: Visit) -> str:
    """Who inspects whom, on what, in the words of the article."""
    deed = " ".join(filter(None, (visit.inspector, visit.kind, "; ".join(visit.inspected))))
    return (" — " if visit.inspected else " ").join(filter(None, (deed, visit.topic)))


def details(visit: Visit, language: str) -> str:
    """When, where unless the bodies' names tell it, and led by whom."""
    begin, end = (f"{day:%d/%m/%Y}" if day else "" for day in (visit.begin, visit.end))
    day = begin if begin == end else f"{begin or '…'} – {end or '…'}"
    when = f"{visit.when} ({day})" if visit.when and day and day != visit.when else visit.when
    led = f"{'led by' if language == 'en' else 'do'} {visit.leader}{'' if language == 'en' else ' dẫn đầu'}"
    where = visit.where and visit.where.lower()
    told = any(where in body.lower() for body in (*visit.inspected, visit.inspector or "")) if where else True
    return "; ".join(filter(None, (when, None if told else visit.where, led if visit.leader else None)))


def source_of(article: Told, title: bool = False) -> str:
    """An article as a source: its title where it is not the heading, its day, its file or address."""
    day = "/".join(reversed(article.published.split("-"))) if article.published else None
    where = article.source if article.source != article.title else None
    return ", ".join(filter(None, (article.title if title else None, day, where)))


def as_markdown(report: Report, stories: list[Story], language: str) -> str:
    """A document to paste: a section an event."""
    return "\n".join([headline(report, stories, language), *(_section(story, language) for story in stories)]) + "\n"


def _section(story: Story, language: str) -> str:
    first, *others = story.articles
    sources = [markdown(source_of(first)), *(f"- {markdown(source_of(article, title=True))}" for article in others)]
    blocks = [f"\n## {markdown(first.title)}", "\n".join(sources)]
    if story.visits:
        blocks.append("\n".join(_item(visit, language) for visit in story.visits))
    for _, name, lines in sections(story, language):
        blocks += [f"**{name}**", "\n".join(f"- {markdown(line)}" for line in lines)]
    return "\n\n".join(filter(None, blocks))


def _item(visit: Visit, language: str) -> str:
    more = details(visit, language)
    return f"- **{markdown(told_of(visit))}**" + (f": {markdown(more)}" if more else "")


def words_of(story: Story, statement: Statement) -> str:
    """A finding in the words of its article on one line, whom it is about, who says so, and where."""
    words = statement.shown
    about = f"{statement.about}: " if _needs_body(story, statement) else ""
    where = source_of(statement.article) if len(story.articles) > 1 else None
    said = "; ".join(filter(None, (statement.speaker, where)))
    return f"{about}{words} ({said})" if said else f"{about}{words}"


def _needs_body(story: Story, statement: Statement) -> bool:
    """Whether the words leave open whom they mean: one of several that were inspected, or one who is asked."""
    inspected = {body for visit in story.visits for body in visit.inspected}
    if statement.named or not statement.about or inspected == {statement.about}:
        return False
    return statement.about in inspected or statement.polarity is Polarity.RECOMMENDATION


def as_html(report: Report, stories: list[Story], language: str) -> str:
    """One self-contained page."""
    return page(
        "summary/summary.html.j2",
        stories=stories,
        headline=headline(report, stories, language),
        english=language == "en",
        language=language,
        told_of=told_of,
        details=details,
        source_of=source_of,
        sections=sections,
        refused=report.refused,
    )


def as_json(report: Report, stories: list[Story]) -> str:
    """A JSON document: the events, and the refusals."""
    events = [asdict(story) | {"disputed": [row.flat() for row in story.disputed]} for story in stories]
    refused = [asdict(refusal) for refusal in report.refused]
    return json.dumps({"events": events, "refused": refused}, ensure_ascii=False, indent=2, default=str) + "\n"


def as_csv(stories: list[Story]) -> str:
    """A line a finding, with the inspections of its event; an event without findings has one line."""
    return table(FIELDS, _lines(stories))


def _lines(stories: list[Story]) -> Iterator[dict[str, Any]]:
    for number, story in enumerate(stories, 1):
        visits = _columns(story.visits)
        for statement in story.statements or (None,):
            yield {"event": number, **visits, **_finding(statement), **_article(story, statement)}


def _columns(visits: tuple[Visit, ...]) -> dict[str, str]:
    """Inspections side by side; what several share stands once."""
    told: dict[str, str] = {}
    for key in ("kind", "inspector", "inspected", "topic", "when", "begin", "end", "leader", "where"):
        values = [getattr(visit, key) for visit in visits]
        flat = [v for value in values for v in (value if isinstance(value, tuple) else (value,)) if v]
        told[key] = "; ".join(dict.fromkeys(map(str, flat)))
    return told


def _finding(statement: Statement | None) -> dict[str, Any]:
    if statement is None:
        return {}
    return {
        "polarity": statement.polarity.value,
        "finding": " ".join(statement.text.split()),
        "about": statement.about,
        "speaker": statement.speaker,
        "finding_start": statement.start,
        "finding_end": statement.end,
    }


def _article(story: Story, statement: Statement | None) -> dict[str, Any]:
    article = statement.article if statement else story.articles[0]
    return {"published": article.published, "title": article.title, "source": article.source, "article": article.id}
