"""An audit as JSON, CSV, Markdown, HTML, or a table for a terminal."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from extractor.audit.across import NAMES
from extractor.audit.report import Event, Report, Row, reasons
from extractor.output import counted, markdown, page, plain, table
from schemas import Verdict

if TYPE_CHECKING:
    from rich.console import Console

FIELDS = (
    "verdict",
    "decisive",
    "kind",
    "code",
    "title",
    "source",
    "article",
    "claimed",
    "expected",
    "other",
    "low",
    "high",
    "rounding",
    "message",
    "message_en",
    "quotes",
    "id",
)
VERDICTS = {
    "inconsistent": ("không khớp", "inconsistent"),
    "changed": ("nêu lại khác", "restated"),
    "rounding": ("làm tròn", "rounding"),
    "consistent": ("khớp", "consistent"),
}
KINDS = {
    "percentage": ("tỷ lệ", "percentage"),
    "sum": ("tổng", "sum"),
    "part_whole": ("phần và tổng", "part and whole"),
    "ratio": ("tử và mẫu", "ratio"),
    "change": ("tăng giảm", "change"),
    "enumeration": ("liệt kê", "enumeration"),
    "weekday": ("thứ và ngày", "weekday"),
    "date_order": ("trình tự ngày", "order of dates"),
    "granularity": ("độ chính xác", "granularity"),
    "percent_total": ("tổng các tỷ lệ", "total of percentages"),
    "product": ("tích", "product"),
    "duration": ("thời gian", "duration"),
    **{f"across.{kind}": (f"các nguồn: {vi}", f"between sources: {en}") for kind, (vi, en) in NAMES.items()},
}
_PERCENT = frozenset({"P1", "P2", "C1", "C4", "S4", "G1"})  # whose numbers are percentages
_NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?")
_COLUMNS = {"vi": ("kết quả", "loại", "bài", "số liệu"), "en": ("verdict", "kind", "article", "figures")}
_STYLES = {"inconsistent": "bold red", "changed": "magenta", "rounding": "yellow", "consistent": "green"}


def summary(report: Report) -> dict[str, Any]:
    """The numbers of an audit."""
    return {
        "articles": len(report.records),
        "refused": len(report.refused),
        "results": len(report.rows),
        **{verdict: sum(row.verdict == verdict for row in report.rows) for verdict in VERDICTS},
        "figures": report.coverage.figures,
        "checkable": report.coverage.checked,
        "bounded": report.coverage.bounded,
        "coverage": round(report.coverage.share, 4),
    }


def headline(report: Report, language: str) -> str:
    """The numbers in one sentence; the coverage is always told."""
    told = summary(report)
    share, bounded = f"{100 * report.coverage.share:.1f}", told["bounded"]
    if language == "en":
        return (
            f"{counted(told['articles'], 'article')}, {told['refused']} refused; {counted(told['results'], 'result')}: "
            f"{told['inconsistent']} inconsistent, {told['changed']} restated, {told['rounding']} off by rounding, "
            f"{told['consistent']} consistent; coverage {share} % "
            f"({told['checkable']} of {told['figures']} figures checkable"
            + (f", {bounded} of them only by a bound)." if bounded else ").")
        )
    return (
        f"{told['articles']} bài, từ chối {told['refused']}: {told['inconsistent']} kết quả không khớp, "
        f"{told['changed']} số nêu lại khác, {told['rounding']} lệch do làm tròn, {told['consistent']} khớp; "
        f"độ phủ {share.replace('.', ',')} % ({told['checkable']}/{told['figures']} số liệu kiểm tra được"
        + (f", trong đó {bounded} chỉ xét được phần không lớn hơn tổng)." if bounded else ").")
    )


def chosen(report: Report, everything: bool) -> list[Row]:
    """The rows that a reader is shown: all, or those that do not simply agree."""
    return [row for row in report.rows if everything or row.verdict != Verdict.CONSISTENT]


def kind_of(row: Row, language: str) -> str:
    """The kind of a result in the language of the reader."""
    return KINDS[row.kind][language == "en"] if row.kind in KINDS else row.kind


def number_of(row: Row, value: str, language: str) -> str:
    """A number of a result as print writes it in the language of the reader, with the sign of a percentage."""
    if not _NUMBER.fullmatch(value):
        return value
    whole, point, rest = value.partition(".")
    marks = (",", ".") if language == "en" else (".", ",")
    told = f"{int(whole):,}".replace(",", marks[0]) + (marks[1] + rest if point else "")
    return f"{told}%" if row.code in _PERCENT else told


def as_json(report: Report, everything: bool, explained: bool) -> str:
    """A JSON document: summary, results, refusals and, where asked, a reason for each figure."""
    document: dict[str, Any] = {
        "summary": summary(report),
        "results": [asdict(row) for row in chosen(report, everything)],
        "events": [asdict(event) for event in report.events],
        "refused": [asdict(refusal) for refusal in report.refused],
    }
    if explained:
        document["figures"] = list(reasons(report))
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_csv(report: Report, everything: bool) -> str:
    """A table with one line a result; cells that a spreadsheet would run are quoted as text."""
    return table(FIELDS, (row.flat() for row in chosen(report, everything)))


def as_markdown(report: Report, everything: bool, language: str, explained: bool = False) -> str:
    """A document to paste: the numbers, then one item a result with its sentences."""
    lines = [headline(report, language), ""]
    for row in chosen(report, everything):
        name = VERDICTS[row.verdict][language == "en"]
        told = row.message_en if language == "en" else row.message
        title = markdown(row.title) + (f" ({markdown(row.where())})" if row.where() else "")
        lines.append(f"- **{name}** ({kind_of(row, language)}, {row.code}) — {title}: {markdown(told)}")
        for quote in row.quotes:
            marked = "".join(f"**{markdown(t)}**" if m else markdown(t) for t, m in quote.pieces())
            lines.append(f"  > {marked}")
    if explained:
        lines += ["", *(f"- {markdown(line)}" for line in _whys(report, language))]
    return "\n".join(lines) + "\n"


def _whys(report: Report, language: str) -> Iterator[str]:
    """Which articles were held against one another; why each figure was or was not checkable; a line each."""
    for event in report.events:
        one, other = (article.source for article in event.articles)
        yield f"{one} = {other}: {_same_event(event, language)}"
    for reason in reasons(report):
        told = reason["message_en" if language == "en" else "message"]
        keys = f" ({', '.join(reason['checks'])})" if reason["checks"] else ""
        yield f"{reason['source']}: “{reason['figure']}” {told}{keys}"


def _same_event(event: Event, language: str) -> str:
    if event.copies:
        return "copies of one text, one source" if language == "en" else "hai bản của cùng một bài, tính là một nguồn"
    shared = ", ".join(event.shared)
    if language == "en":
        return f"taken as one event; both name {shared}" if shared else "taken as one event"
    return f"được coi là cùng một việc; cùng nêu {shared}" if shared else "được coi là cùng một việc"


def as_html(report: Report, language: str, everything: bool = False, explained: bool = False) -> str:
    """One self-contained page; every text from outside is escaped."""
    return page(
        "audit/report.html.j2",
        rows=report.rows,
        headline=headline(report, language),
        english=language == "en",
        verdicts=VERDICTS,
        kinds=sorted({(row.kind, kind_of(row, language)) for row in report.rows}),
        kind_of=kind_of,
        number_of=number_of,
        language=language,
        everything=everything,
        whys=list(_whys(report, language)) if explained else [],
        refused=report.refused,
    )


def print_table(report: Report, console: "Console", everything: bool, language: str, explained: bool) -> None:
    """The audit as a table, which is never cut in a pipe."""
    from rich.table import Table
    from rich.text import Text

    from extractor.answer import widened

    rows = chosen(report, everything)
    if rows:
        table = Table(*_COLUMNS["en" if language == "en" else "vi"], show_lines=True)
        for row in rows:
            verdict = Text(VERDICTS[row.verdict][language == "en"], style=_STYLES[row.verdict])
            told = Text(plain(row.message_en if language == "en" else row.message))
            title = Text(plain(row.title))
            if row.where():
                title.append(f"\n{plain(row.where())}", style="dim")
            for quote in row.quotes:
                told.append("\n")
                for text, marked in quote.pieces():
                    told.append(plain(text), style="bold" if marked else "dim")
            table.add_row(verdict, kind_of(row, language), title, told)
        widened(console, table).print(table)
    if explained:
        for line in _whys(report, language):
            console.print(Text(plain(line)))
    console.print(Text(headline(report, language)))
