"""The command ``audit``; thin, and quick to import.

Exit codes: 0 nothing disagrees, 1 figures disagree, 2 wrong use, 3 some inputs were refused and nothing disagrees.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extractor.audit.report import Report

INCONSISTENT, REFUSED = 1, 3


class Format(StrEnum):
    """How an audit is written."""

    table = "table"
    json = "json"
    csv = "csv"
    html = "html"
    markdown = "markdown"


_FORMS = {".json": Format.json, ".csv": Format.csv, ".html": Format.html, ".htm": Format.html}


class Language(StrEnum):
    """The language of the messages."""

    vi = "vi"
    en = "en"


def audit(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Articles (.txt, .html, .jsonl), folders, globs, - or the stores that extract wrote.",
        ),
    ],
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="What to write; else by the ending of -o, else a table."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where: .json, .csv, .html, .md; else standard output."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date where the text has none.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Language of the messages.")] = Language.vi,
    everything: Annotated[bool, typer.Option("--all", help="Show what agrees, too.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell why each figure was or was not checkable; not in CSV.")
    ] = False,
) -> None:
    """Recompute figures and compare them between sources."""
    from extractor.audit.read import expand_stores
    from extractor.store.files import refuse_input

    files, out = expand_stores(inputs), None if out == Path("-") else out
    if out is not None:
        refuse_input(out, files)
    form = form or (_FORMS.get(out.suffix.lower(), Format.markdown) if out is not None else Format.table)
    report = _audited(files, published)
    for refusal in report.refused:
        typer.echo(str(refusal), err=True)
    _write(report, form, out, language, everything, explain)
    if report.alarms:
        raise typer.Exit(INCONSISTENT)
    raise typer.Exit(REFUSED if report.refused else 0)


def _audited(files: list[str], published: str | None) -> "Report":
    from extractor.audit.read import read_records
    from extractor.audit.report import report
    from extractor.errors import UsageError
    from extractor.reading.inputs import Refusal
    from extractor.reading.published import parse_published

    day = parse_published(published) if published else None
    if published and day is None:
        raise UsageError("U002", published)
    records, refused = [], []
    for item in read_records(files, day):
        if isinstance(item, Refusal):
            refused.append(item)
        else:
            records.append(item)
    return report(records, refused)


def _write(
    report: "Report", form: Format, out: Path | None, language: Language, everything: bool, explain: bool
) -> None:
    from extractor.audit import write
    from extractor.output import stdout
    from extractor.store.files import replacing

    if form is Format.table and out is None:
        from rich.console import Console

        with stdout() as target:
            console = Console(file=target, highlight=False, soft_wrap=not sys.stdout.isatty())
            write.print_table(report, console, everything, language, explain)
        return
    if form is Format.json:
        text = write.as_json(report, everything, explain)
    elif form is Format.csv:
        text = write.as_csv(report, everything)
    elif form is Format.html:
        text = write.as_html(report, language, everything, explain)
    else:
        text = write.as_markdown(report, everything, language, explain)
    if out is None:
        with stdout() as target:
            target.write(text)
    else:
        with replacing(out) as beside:
            beside.write_text(text, encoding="utf-8", newline="\n")
    if form is not Format.markdown and form is not Format.table:
        typer.echo(write.headline(report, language), err=True)
