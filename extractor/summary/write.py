"""A summary as Markdown, HTML, JSON or CSV."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from extractor.audit.report import Report, Told
from extractor.output import counted, markdown, page, table
from extractor.summary.stories import Statement, Story, Visit
from extractor.summary.wording import is_of
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
    "papers",
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
PAPERS = ("Văn bản", "Documents")
MOST = 6  # findings of a kind that are told where not all are asked for


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


def sections(story: Story, language: str, most: int | None = MOST) -> Iterator[tuple[str, str, list[str]]]:
    """What an event tells: the kind, its heading, and a line for each; of findings at most so many, those that weigh
    most, and how many more there are. Figures that do not agree come last."""
    for polarity, names in POLARITIES.items():
        told = [statement for statement in story.statements if statement.polarity is polarity]
        if told:
            yield polarity.value, names[language == "en"], _lines_of(story, told, most, language)
    if story.disputed:
        lines = [row.message_en if language == "en" else row.message for row in story.disputed]
        yield "disputed", DISPUTED[language == "en"], list(dict.fromkeys(lines))  # a lead's are told again below


def _lines_of(story: Story, told: list[Statement], most: int | None, language: str) -> list[str]:
    """The findings that weigh most, as the articles have them: what one says may hang on the one before."""
    chosen = sorted(sorted(range(len(told)), key=lambda n: told[n].rank)[:most])
    lines = [words_of(story, told[n]) for n in chosen]
    left = len(told) - len(chosen)
    return [*lines, f"… and {left} more" if language == "en" else f"… và {left} nội dung khác"] if left else lines


def papers_of(story: Story, language: str) -> str:
    """The papers of the inspections, on one line."""
    return f"{PAPERS[language == 'en']}: {'; '.join(story.papers)}" if story.papers else ""


def told_of(visit: Visit) -> str:
    """Who inspects whom, on what, in the words of the article."""
    deed = " ".join(filter(None, (visit.inspector, visit.kind, "; ".join(visit.inspected))))
    told = (" — " if visit.inspected else " ").join(filter(None, (deed, visit.topic)))
    return told[:1].upper() + told[1:]


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


def as_markdown(report: Report, stories: list[Story], language: str, most: int | None = MOST) -> str:
    """A document to paste: a section an event."""
    told = (_section(story, language, most) for story in stories)
    return "\n".join([headline(report, stories, language), *told]) + "\n"


def _section(story: Story, language: str, most: int | None) -> str:
    first, *others = story.articles
    sources = [markdown(source_of(first)), *(f"- {markdown(source_of(article, title=True))}" for article in others)]
    blocks = [f"\n## {markdown(first.title)}", "\n".join(sources)]
    papers = papers_of(story, language)
    items = [*(_item(visit, language) for visit in story.visits), *([f"- {markdown(papers)}"] if papers else [])]
    blocks.append("\n".join(items))
    for _, name, lines in sections(story, language, most):
        blocks += [f"**{name}**", "\n".join(f"- {markdown(line)}" for line in lines)]
    return "\n\n".join(filter(None, blocks))


def _item(visit: Visit, language: str) -> str:
    more = details(visit, language)
    return f"- **{markdown(told_of(visit))}**" + (f": {markdown(more)}" if more else "")


def words_of(story: Story, statement: Statement) -> str:
    """A finding in the words of its article on one line, whom it is about, who says so unless it is the inspector that
    is told above, and where."""
    about = f"{statement.about}: " if _needs_body(story, statement) else ""
    where = source_of(statement.article) if len(story.articles) > 1 else None
    inspectors = {visit.inspector for visit in story.visits if visit.inspector}
    speaker = statement.speaker
    if speaker and len(inspectors) == 1 and any(is_of(speaker, inspector) for inspector in inspectors):
        speaker = None
    said = "; ".join(filter(None, (speaker, where)))
    return f"{about}{statement.shown} ({said})" if said else f"{about}{statement.shown}"


def _needs_body(story: Story, statement: Statement) -> bool:
    """Whether the words leave open whom they mean: one of several that were inspected, or one who is asked."""
    inspected = {body for visit in story.visits for body in visit.inspected}
    if statement.named or not statement.about or inspected == {statement.about}:
        return False
    return statement.about in inspected or statement.polarity is Polarity.RECOMMENDATION


def as_html(report: Report, stories: list[Story], language: str, most: int | None = MOST) -> str:
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
        papers_of=papers_of,
        sections=sections,
        most=most,
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
        visits = _columns(story.visits) | {"papers": "; ".join(story.papers)}
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
