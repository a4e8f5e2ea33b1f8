"""What every command writes, and where to. Light to import."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import IO, Any

from extractor.errors import UsageError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@contextmanager
def stdout() -> Iterator[IO[str]]:
    """Standard output as UTF-8 with plain line ends; what follows goes on where its reader has seen enough.

    Raises:
        UsageError: U003, there is none, or its disk is full.
    """
    if sys.stdout is None:
        raise UsageError("U003", "standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:  # of something else than what is written
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UsageError("U003", f"standard output: {error.strerror or error}") from error


def deliver(text: str, out: Path | None) -> None:
    """Write a document to a file, whole or not at all, or to standard output.

    A ``.csv`` begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
    """
    if out is None:
        with stdout() as target:
            target.write(text)
    else:
        with replacing(out) as beside:
            encoding = "utf-8-sig" if out.suffix.lower() == ".csv" else "utf-8"
            beside.write_text(text, encoding=encoding, newline="\n")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of ``path`` only when all went well.

    Devices and pipes are written to directly.

    Raises:
        UsageError: U003, the place cannot be written.
    """
    path = path.resolve() if path.is_symlink() or not path.name else path
    if is_stream(path):
        yield path
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.touch()
        yield beside
        os.replace(beside, path)
    except OSError as error:
        raise UsageError("U003", f"{path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            beside.unlink()


def sweep(path: Path) -> None:
    """Remove what killed processes left half written beside ``path``; nobody else may be writing there."""
    import shutil

    path = path.resolve()
    left = re.compile(rf"\.{re.escape(path.name)}(\.run\.(json|items))?\.\d+\.part")
    with suppress(OSError):  # a folder that may be written to, but not listed
        for child in path.parent.iterdir():
            if left.fullmatch(child.name):
                shutil.rmtree(child) if child.is_dir() else child.unlink()


def refuse_input(path: Path, inputs: Sequence[Path | str]) -> None:
    """Refuse, before any work is done, an output that is one of the inputs or in no folder that exists.

    Raises:
        UsageError: U003, nothing was touched.
    """
    if not path.parent.is_dir():
        raise UsageError("U003", f"{path}: no such folder")
    if path.is_dir():
        raise UsageError("U003", f"{path} is a folder")
    if is_stream(path):
        return
    for name in inputs:
        with suppress(OSError):
            if path.samefile(name):
                raise UsageError("U003", f"{path} is an input, too")


def is_stream(path: Path) -> bool:
    """Whether ``path`` is a device or a pipe: what is written there replaces nothing."""
    return path.exists() and not path.is_file() and not path.is_dir()


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
    if not isinstance(value, str):
        return value
    return line_ends(f"'{value}" if value.startswith(_FORMULA) else value)


def line_ends(text: str) -> str:
    """The text with line feeds alone, as a cell of comma-separated values holds them: a bare return ends a row."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
