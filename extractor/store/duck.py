"""DuckDB: the typed tables in one file, with views for the usual questions."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import duckdb

from extractor.errors import UsageError
from extractor.store.files import Settings, batches, replacing
from extractor.store.tables import tables
from schemas import SCHEMA_VERSION, ArticleRecord


def write_duckdb(records: Iterable[ArticleRecord], path: Path, settings: Settings) -> None:
    """All tables, the views of ``views.sql``, and a table ``run`` of the settings."""
    with replacing(path) as beside:
        beside.unlink()  # DuckDB makes its own file and refuses an empty one
        with duckdb.connect(str(beside)) as database:
            for name, table in tables([]).items():
                database.register("batch", table)
                database.execute(f'CREATE TABLE "{name}" AS SELECT * FROM batch')
            for batch in batches(records):
                for name, table in tables(batch).items():
                    database.register("batch", table)
                    database.execute(f'INSERT INTO "{name}" SELECT * FROM batch')
            database.unregister("batch")
            _describe(database, settings)
            database.execute(files(__package__).joinpath("views.sql").read_text("utf-8"))


def _describe(database: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    database.execute("CREATE TABLE run (setting VARCHAR, value VARCHAR)")
    for setting, value in {"schema_version": SCHEMA_VERSION, **settings}.items():
        database.execute("INSERT INTO run VALUES (?, ?)", [setting, value])


def read_duckdb(path: Path) -> Iterator[ArticleRecord]:
    """The records of a database, in the order they were written."""
    with duckdb.connect(str(path), read_only=True) as database:
        found = database.execute("SELECT record FROM articles ORDER BY rowid")
        while batch := found.fetchmany(256):
            for (line,) in batch:
                yield ArticleRecord.model_validate_json(line)


def ask(path: Path, sql: str) -> tuple[list[str], list[tuple[object, ...]]]:
    """Column names and rows of an answer; the database is opened for reading only.

    Raises:
        UsageError: U006, the file is no database or the question cannot be answered.
    """
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            found = database.execute(sql)
            return [column[0] for column in found.description or ()], found.fetchall()
    except duckdb.Error as error:
        raise UsageError("U006", str(error).strip()) from None
