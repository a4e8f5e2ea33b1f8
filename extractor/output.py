"""What every command writes, and where to. Light to import."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import IO, Any

from extractor.errors import UsageError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def stdout() -> Iterator[IO[str]]:
    """Standard output as UTF-8 with plain line ends; what follows goes on where its reader has seen enough.

    Raises:
        UsageError: U003, there is none.
    """
    if sys.stdout is None:
        raise UsageError("U003", "standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def deliver(text: str, out: Path | None) -> None:
    """Write a document to a file, whole or not at all, or to standard output.

    A ``.csv`` begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
    """
    from extractor.store.files import replacing

    if out is None:
        with stdout() as target:
            target.write(text)
    else:
        with replacing(out) as beside:
            encoding = "utf-8-sig" if out.suffix.lower() == ".csv" else "utf-8"
            beside.write_text(text, encoding=encoding, newline="\n")


def page(template: str, **values: Any) -> str:
    """A self-contained page from a template of this package; every text from outside is escaped."""
    from importlib.resources import files

    from jinja2 import Environment, FunctionLoader

    loader = FunctionLoader(lambda name: files("extractor").joinpath(name).read_text("utf-8"))
    return Environment(autoescape=True, loader=loader).get_template(template).render(**values)


def plain(text: str) -> str:
    """One line of printable characters: hostile text moves no cursor and colours nothing."""
    return "".join(c if c.isprintable() else " " for c in text)


def counted(number: int, noun: str) -> str:
    """A number with its English noun: ``1 article``, ``2 articles``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def markdown(text: str) -> str:
    """One line of Markdown that shows the text itself."""
    text = plain(text)
    for sign in "\\`*_{}[]<>#|":
        text = text.replace(sign, "\\" + sign)
    return text


def table(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Comma-separated values of the ``fields`` of each row; cells that a spreadsheet would run are quoted as text."""
    import csv

    target = StringIO()
    writer = csv.DictWriter(target, fields, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return target.getvalue()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
