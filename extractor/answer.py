"""The answer to a question as a person or a program reads it."""

import csv
import json
import sys
from collections.abc import Sequence
from decimal import Decimal
from typing import IO, TYPE_CHECKING, Any

from extractor.output import line_ends, plain

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

_NARROW = 12  # characters: a column with less is no longer read

Rows = Sequence[Sequence[object]]


def as_table(columns: Sequence[str], rows: Rows, target: IO[str]) -> None:
    """A table, never cut; in a terminal that is too narrow for it, one small table a row."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*map(_escaped, columns))
    for row in rows:
        table.add_row(*map(_escaped, row))
    console = Console(file=target, soft_wrap=not sys.stdout.isatty())
    if sys.stdout.isatty() and _width(console, table) > console.width < _NARROW * len(columns):
        for row in rows:
            console.print(_one(columns, row))
    else:
        widened(console, table).print(table)


def widened(console: "Console", table: "Table") -> "Console":
    """A console for a table that is never cut: a terminal as it is, else one as wide as the table."""
    from rich.console import Console

    if sys.stdout.isatty():
        return console
    return Console(file=console.file, highlight=False, width=max(console.width, _width(console, table)))


def _width(console: "Console", table: "Table") -> int:
    return max(1, console.measure(table, options=console.options.update(width=1_000_000)).maximum)


def _one(columns: Sequence[str], row: Sequence[object]) -> "RenderableType":
    """A row as a table of its own: a line for each column that is told."""
    from rich.table import Table

    table = Table("", "", show_header=False)
    for column, value in zip(columns, row, strict=True):
        if value is not None:
            table.add_row(_escaped(column), _escaped(value))
    return table


def as_csv(columns: Sequence[str], rows: Rows, target: IO[str]) -> None:
    """Comma-separated values, one row a line, as they are in the database."""
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([line_ends(_told(value)) for value in row] for row in rows)


def as_json(columns: Sequence[str], rows: Rows, target: IO[str]) -> None:
    """A JSON list with an object for each row, one a line; numbers keep all their digits."""
    lines = (_json(dict(zip(columns, row, strict=True))) for row in rows)
    target.write("[" + ",\n ".join(lines) + "]\n")


def _json(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(k), ensure_ascii=False)}: {_json(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_json, value)) + "]"
    if isinstance(value, Decimal) and value.is_finite():
        return _told(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def _told(value: object) -> str:
    """A value as text: a decimal without the zeros of its column, the items of a list."""
    if isinstance(value, list):
        return "; ".join(map(_told, value))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)


def _escaped(value: object) -> str:
    """A value as a terminal may show it: no markup, no control characters."""
    from rich.markup import escape

    return escape("\n".join(map(plain, _told(value).split("\n"))))
