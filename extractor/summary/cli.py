"""The command ``summarise``; thin, and quick to import. Exit codes: 0 done, 2 wrong use, 3 some inputs were refused."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.audit.cli import Inputs, Language, Published, audited, form_of
from extractor.errors import REFUSED
from extractor.output import deliver


class Format(StrEnum):
    """How a summary is written."""

    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"


def summarise(
    inputs: Inputs,
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="What to write; else by the ending of -o, else Markdown."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where: .md, .html, .json, .csv; else standard output."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every finding, not the weightiest of a kind; JSON and CSV have all.")
    ] = False,
    published: Published = None,
    language: Annotated[Language, typer.Option(help="Language of the headings.")] = Language.vi,
) -> None:
    """Tell each event once: who inspected whom, what was found."""
    from extractor.summary import write
    from extractor.summary.stories import stories

    out = None if out == Path("-") else out
    form = form or (Format.markdown if out is None else Format(form_of(out)))
    report = audited(inputs, published, out)
    found = stories(report)
    most = None if every else write.MOST
    if form is Format.json:
        text = write.as_json(report, found)
    elif form is Format.csv:
        text = write.as_csv(found)
    elif form is Format.html:
        text = write.as_html(report, found, language, most)
    else:
        text = write.as_markdown(report, found, language, most)
    deliver(text, out)
    if form is not Format.markdown:
        typer.echo(write.headline(report, found, language), err=True)
    raise typer.Exit(REFUSED if report.refused else 0)
