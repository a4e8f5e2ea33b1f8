"""The command ``thanhtra``. It only reads options: the work is done by the modules it calls.

Exit codes: 0 done, 2 wrong use, 3 some inputs were refused and the others done.
"""

import os
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import entry_points
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, TypeVar

import typer

from extractor.errors import CATALOGUE, REFUSED, UsageError
from extractor.output import counted, is_stream, refuse_input, replacing, stdout
from extractor.run.limits import Limits

if TYPE_CHECKING:
    from datetime import date

    from extractor.reading.inputs import Refusal
    from extractor.run.run import Report
    from schemas import ArticleRecord

INTERRUPTED = 130
T = TypeVar("T")

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


class Engine(StrEnum):
    """Who does the work of a run."""

    local = "local"
    ray = "ray"


class Answer(StrEnum):
    """How an answer is written."""

    table = "table"
    csv = "csv"
    json = "json"


Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date where the text has none, as 2018-10-04 or 4/10/2018."),
]


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        from schemas import SCHEMA_VERSION

        typer.echo(f"thanhtra {version('thanhtra')}, records of schema {SCHEMA_VERSION}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
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
        str | None,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT",
            help="Where to write: .jsonl, .parquet, .duckdb, .spacy or a folder (Parquet, a table a layer); "
            "standard output if not given or -. An interrupted run goes on when the command is given again.",
        ),
    ] = None,
    published: Published = None,
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the record, for one article to be read.")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that share the work (with -o).")] = 1,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that one article may take, with --jobs.")] = 120,
    memory: Annotated[int, typer.Option(min=256, help="MiB that one process may take, with --jobs.")] = 4096,
    engine: Annotated[Engine, typer.Option(help="Who does the work of a run with -o.")] = Engine.local,
    address: Annotated[
        str | None, typer.Option(help="The Ray cluster, with --engine ray; else one is started.")
    ] = None,
) -> None:
    """Write one record for each article of the inputs."""
    out = None if out == "-" else out  # standard output, as - is standard input
    if out is None and (jobs > 1 or engine is not Engine.local):
        raise typer.BadParameter("needs -o OUT", param_hint="--jobs" if jobs > 1 else "--engine")
    if jobs > 1 and out is not None and engine is Engine.local:
        from extractor.run.start import ready

        ready()  # while modules are read and the run is planned
    from extractor.reading.inputs import STDIN, expand
    from extractor.reading.paths import is_pipe, is_remote, refuse_unknown, upload
    from extractor.reading.published import given_day

    if out is not None and is_remote(out):
        refuse_unknown(out)
    # What goes to a URL is made here first, so that an interrupted run goes on here.
    place = None if out is None else Path(out.rstrip("/").rsplit("/", 1)[-1] if is_remote(out) else out)
    files = expand(inputs, None if pretty else place, lambda told: typer.echo(told, err=True))
    day = given_day(published)
    if place is not None and not any(name == STDIN or is_remote(name) or Path(name).exists() for name in files):
        raise UsageError("U001", ", ".join(inputs))  # a slip of the pen must not empty a store
    if place is None or pretty or STDIN in files or is_stream(place) or any(map(is_pipe, files)):
        code = _stream(files, place, day, pretty)
    else:
        code = _run(files, place, day, jobs, Limits(timeout, memory), engine, address)
    if out is not None and place is not None and is_remote(out):
        upload(place, out)
    raise typer.Exit(code)


def _run(
    files: list[str], out: Path, day: "date | None", jobs: int, limits: Limits, engine: Engine, address: str | None
) -> int:
    """A journalled run; the exit code."""
    from extractor.progress import progress
    from extractor.run.run import run

    work = None
    if engine is Engine.ray:
        from extractor.run.cluster import on_ray

        work = on_ray(day, address)
    try:
        with progress(True) as bar:
            report = run(files, out, day, jobs, limits, work, bar)
    except KeyboardInterrupt:
        typer.echo("interrupted: the same command goes on from here", err=True)
        raise typer.Exit(INTERRUPTED) from None
    _tell_end(out, report.records, report.by_code, _of_the_run(report))
    return REFUSED if report.refused else 0


def _stream(files: list[str], out: Path | None, day: "date | None", pretty: bool) -> int:
    """Records as they come, to standard output or to a store; the exit code."""
    from extractor.progress import progress
    from extractor.reading.inputs import STDIN, Refusal, read_inputs
    from extractor.records import record_of
    from extractor.store import files as stores

    written, refused = 0, Counter[str]()
    store = None if out is None or pretty or is_stream(out) else out
    if store is not None:
        from extractor.run.former import refuse_loss

        stores.check(store)
        refuse_loss(store, files, alone=False)
    elif out is not None and not is_stream(out) and out.suffix in (".jsonl", ".parquet", ".duckdb", ".spacy"):
        raise UsageError("U005", f"{out.name}: --pretty writes indented JSON, as to a .json")
    if out is not None and (pretty or not out.is_dir()):
        refuse_input(out, ["/dev/stdin" if name == STDIN else name for name in files])

    def records() -> "Iterator[ArticleRecord]":
        nonlocal written
        for record in map(record_of, read_inputs(files, day)):
            bar.done(1, [])
            if _line(record, lambda record: record.model_dump_json()) is None:
                refused[record.code if isinstance(record, Refusal) else "R008"] += 1
            elif not isinstance(record, Refusal):
                written += 1
                yield record

    with progress(bool(out)) as bar:
        if store is not None:
            stores.write(records(), store)
        else:
            with _target(out) as target:
                for record in records():
                    target.write(record.model_dump_json(indent=2 if pretty else None) + "\n")
    if out is not None and not is_stream(out):
        _tell_end(out, written, refused)
    return REFUSED if refused else 0


@contextmanager
def _target(out: Path | None) -> Iterator[IO[str]]:
    if out is None:
        with stdout() as target:
            yield target
    else:
        with replacing(out) as beside, beside.open("w", encoding="utf-8", newline="\n") as target:
            yield target


def _tell_end(out: Path, records: int, refused: "Mapping[str, int]", more: str = "") -> None:
    """What was written and where, in one line, to a person who watches: programs read it in the report of the run."""
    if sys.stderr.isatty():
        codes = ", ".join(f"{code} {count}" for code, count in sorted(refused.items()))
        told = f"{counted(records, 'record')}, {sum(refused.values()):,} refused{f' ({codes})' if codes else ''}"
        typer.echo(f"{out}: {told}{more}", err=True)


def _of_the_run(report: "Report") -> str:
    before = f", {report.resumed:,} done before" if report.resumed else ""
    speed = f", {counted(round(report.rate), 'article')} a second" if report.rate >= 1 else ""
    return f", {counted(report.alarms, 'alarm')}{before}{speed}"


@app.command()
def query(
    database: Annotated[Path, typer.Argument(metavar="DB", help="A .duckdb file that extract wrote.")],
    sql: Annotated[
        str | None, typer.Argument(metavar="[SQL]", help="A question; if not given, what can be asked for is listed.")
    ] = None,
    form: Annotated[Answer, typer.Option("--format", "-f", help="What to write.")] = Answer.table,
) -> None:
    """Answer a question, as "FROM v_inspections LIMIT 9"."""
    try:
        from extractor.store.duck import CONTENTS, ask
    except ImportError as error:
        raise UsageError("U004", "pip install 'thanhtra[stores]'") from error
    from extractor import answer

    columns, rows = ask(database, CONTENTS if sql is None else sql)
    write = {Answer.table: answer.as_table, Answer.csv: answer.as_csv, Answer.json: answer.as_json}[form]
    with stdout() as target:
        write(columns, rows, target)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from schemas import ArticleRecord

    text = json.dumps(ArticleRecord.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)
    with stdout() as target:
        target.write(text + "\n")


@app.command()
def explain(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Articles, records that extract wrote, or - for standard input.")
    ],
    published: Published = None,
) -> None:
    """Show each fact with its value, rule, cue and place. Places are line:column."""
    from rich.console import Console
    from rich.text import Text

    from extractor.explain import explain as lines_of
    from extractor.reading.published import given_day
    from extractor.records import expand, read_records

    styles = {"title": "bold", "layer": "bold cyan", "note": "dim"}
    refused = 0
    with stdout() as target:
        console = Console(file=target, soft_wrap=True, highlight=False)
        for record in read_records(expand([file]), given_day(published)):
            lines = _line(record, lambda record: list(lines_of(record)))
            refused += lines is None
            for kind, line in lines or ():
                console.print(Text(("  " if kind == "fact" else "") + line, style=styles.get(kind, "")))
    raise typer.Exit(REFUSED if refused else 0)


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


def _plug_in(arguments: list[str]) -> None:
    """Add the commands that other packages register, loading only the one that is asked for."""
    asked = next((argument for argument in arguments if not argument.startswith("-")), None)
    for point in entry_points(group="thanhtra.commands"):
        if asked in (None, point.name):
            app.command(point.name)(point.load())


def main() -> None:
    """Run the command and turn its own errors into messages and exit codes."""
    if sys.stderr is None:  # closed, as by some that run it unwatched
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    _plug_in(sys.argv[1:])
    try:
        app(standalone_mode=True)
    except UsageError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)
    except OSError as error:  # not 1, which says that figures disagree
        typer.echo(f"{error.filename or 'thanhtra'}: {error.strerror or error}", err=True)
        sys.exit(2)
    except SystemExit as ended:
        if isinstance(ended.__context__, typer.Abort):
            sys.exit(INTERRUPTED)
        raise
    except UnicodeEncodeError:
        typer.echo(f"R001: {CATALOGUE['R001']} (a lone surrogate)", err=True)
        sys.exit(2)
    except Exception:  # a fault of ours: not 1 either
        traceback.print_exc()
        sys.exit(2)
