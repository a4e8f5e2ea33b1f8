"""The command ``audit``; thin, and quick to import.

Exit codes: 0 nothing disagrees, 1 figures disagree, 2 wrong use, 3 some inputs were refused and nothing disagrees.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.errors import REFUSED
from extractor.output import deliver, refuse_input, stdout

if TYPE_CHECKING:
    from extractor.audit.report import Report

INCONSISTENT = 1


class Format(StrEnum):
    """How an audit is written."""

    table = "table"
    json = "json"
    csv = "csv"
    html = "html"
    markdown = "markdown"


_FORMS = {
    **{".json": "json", ".csv": "csv", ".html": "html", ".htm": "html"},
    **dict.fromkeys((".md", ".markdown", ".txt", ""), "markdown"),
}


class Language(StrEnum):
    """The language of the messages."""

    vi = "vi"
    en = "en"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Articles (.txt, .html, .jsonl), folders, globs, - or the stores that extract wrote.",
    ),
]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Publication date where the text has none.")]


def audit(
    inputs: Inputs,
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="What to write; else by the ending of -o, else a table."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where: .json, .csv, .html, .md; else standard output."),
    ] = None,
    published: Published = None,
    language: Annotated[Language, typer.Option(help="Language of the messages.")] = Language.vi,
    everything: Annotated[bool, typer.Option("--all", help="Show what agrees, too.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell why each figure was or was not checkable; not in CSV.")
    ] = False,
) -> None:
    """Recompute figures and compare them between sources."""
    out = None if out == Path("-") else out
    form = form or (Format.table if out is None else Format(form_of(out)))
    report = audited(inputs, published, out)
    _write(report, form, out, language, everything, explain)
    if report.alarms:
        raise typer.Exit(INCONSISTENT)
    raise typer.Exit(REFUSED if report.refused else 0)


def form_of(out: Path) -> str:
    """The form that the ending of a file names.

    Raises:
        BadParameter: it names another one, as of a word processor, which could not open what would be written.
    """
    if (form := _FORMS.get(out.suffix.lower())) is None:
        raise typer.BadParameter(f"{out.name} is no .json, .csv, .html or .md: name one, or give --format")
    return form


def audited(inputs: list[str], published: str | None, out: Path | None) -> "Report":
    """The audit of all inputs, none of which is ``out``; what was refused is named on standard error."""
    from extractor.audit.report import report
    from extractor.reading.published import given_day
    from extractor.records import expand, read_all

    files = expand(inputs)
    if out is not None:
        refuse_input(out, files)
    found = report(*read_all(files, given_day(published)))
    for refusal in found.refused:
        typer.echo(str(refusal), err=True)
    return found


def _write(
    report: "Report", form: Format, out: Path | None, language: Language, everything: bool, explain: bool
) -> None:
    from extractor.audit import write

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
    deliver(text, out)
    if form is not Format.markdown and form is not Format.table:
        typer.echo(write.headline(report, language), err=True)
