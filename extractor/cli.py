"""The command ``thanhtra``. It only reads options: the work is done by the modules it calls.

Exit codes: 0 done, 2 wrong use, 3 some inputs were refused and the others done.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import entry_points
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, TypeVar

import typer

from extractor.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from extractor.reading.article import Article
    from extractor.reading.inputs import Refusal
    from schemas import ArticleRecord

REFUSED = 3
T = TypeVar("T")

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)

Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date where the text has none, as 2018-10-04 or 4/10/2018."),
]


@app.callback()
def about() -> None:
    """Validated records from Vietnamese articles about state inspections."""


@app.command()
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...", help="Files, folders, globs, or - for standard input: .txt, .html, .htm, .jsonl."
        ),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", help="Where to write; standard output if not given.")
    ] = None,
    published: Published = None,
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the record, for one article to be read.")] = False,
) -> None:
    """Write one record a line, as JSON, for each article of the inputs."""
    from extractor.reading.inputs import expand, read_inputs
    from extractor.store.jsonl import dump, replacing

    files, day = expand(inputs, leave=out), _day(published)
    with replacing(out) if out else _stdout() as target, _progress(bool(out)) as step:
        refused = 0
        for record in _records(read_inputs(files, day), step):
            line = _line(record, lambda record: dump(record, pretty))
            if isinstance(line, str):
                target.write(line + "\n")
            else:
                refused += 1
        target.flush()
    raise typer.Exit(REFUSED if refused else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from schemas import ArticleRecord

    text = json.dumps(ArticleRecord.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)
    with _stdout() as target:
        target.write(text + "\n")


@app.command()
def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file of articles, or - for standard input.")],
    published: Published = None,
) -> None:
    """Show each fact with its value, its rule, its cue and its place (line:column)."""
    from rich.console import Console
    from rich.text import Text

    from extractor.explain import explain as lines_of
    from extractor.reading.inputs import expand, read_inputs

    styles = {"title": "bold", "layer": "bold cyan", "note": "dim"}
    refused = 0
    with _stdout() as target:
        console = Console(file=target, soft_wrap=True, highlight=False)
        for record in _records(read_inputs(expand([file]), _day(published)), lambda: None):
            lines = _line(record, lambda record: list(lines_of(record)))
            refused += lines is None
            for kind, line in lines or ():
                console.print(Text(("  " if kind == "fact" else "") + line, style=styles.get(kind, "")))
    raise typer.Exit(REFUSED if refused else 0)


def _records(items: "Iterable[Article | Refusal]", step: Callable[[], None]) -> "Iterator[ArticleRecord | Refusal]":
    """The record of each article; what cannot be processed becomes a refusal like those of the readers."""
    from extractor.pipeline import extract_article
    from extractor.reading.inputs import Refusal

    for item in items:
        if isinstance(item, Refusal):
            yield item
        else:
            try:
                yield extract_article(item)
            except Exception as error:
                yield Refusal(item.source or item.id, "R008", type(error).__name__)
        step()


def _line(record: "ArticleRecord | Refusal", write: "Callable[[ArticleRecord], T]") -> T | None:
    """What is written of a record; a refusal is named on standard error."""
    from extractor.reading.inputs import Refusal

    if not isinstance(record, Refusal):
        try:
            return write(record)
        except (ValueError, RecursionError) as error:  # a field kept aside is nested too deep for JSON
            record = Refusal(record.article.source or record.article.id, "R008", type(error).__name__)
    typer.echo(str(record), err=True)
    return None


def _day(published: str | None) -> "date | None":
    if published is None:
        return None
    from extractor.reading.published import parse_published

    day = parse_published(published)
    if day is None:
        raise UsageError("U002", published)
    return day


@contextmanager
def _stdout() -> Iterator[IO[str]]:
    """Standard output as UTF-8 with plain line ends; quiet where its reader has seen enough."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


@contextmanager
def _progress(to_file: bool) -> Iterator[Callable[[], None]]:
    """A count of articles on standard error, only where that is a terminal and the records go elsewhere."""
    if not sys.stderr.isatty() or not (to_file or not sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("articles"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("articles", total=None)
        yield lambda: progress.advance(task)


def _plug_in(arguments: list[str]) -> None:
    """Add the commands that other packages register, loading only the one that is asked for."""
    asked = next((argument for argument in arguments if not argument.startswith("-")), None)
    for point in entry_points(group="thanhtra.commands"):
        if asked in (None, point.name):
            app.command(point.name)(point.load())


def main() -> None:
    """Run the command and turn its own errors into messages and exit codes."""
    try:
        _plug_in(sys.argv[1:])
        app()
    except UsageError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
