"""DuckDB: the typed tables in one file, with views for the usual questions."""

import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import duckdb

from extractor.errors import UsageError
from extractor.output import replacing
from extractor.store.tables import LAYER_MODELS, batches, tables
from schemas import LAYERS, SCHEMA_VERSION, ArticleRecord

_MEMORY = "256MB"  # that the database takes while it is written, however many articles it holds
_BATCH = 1024
# A stretch of the records: in the order of their rows all of them would be sorted in memory.
_RECORDS = "SELECT record FROM articles WHERE rowid >= ? AND rowid < ? ORDER BY rowid"

# What can be asked for: the views with what each holds, then the tables.
CONTENTS = """
SELECT name, holds, string_agg(column_name, ', ' ORDER BY column_index) AS columns
FROM (SELECT view_name AS name, comment AS holds, 1 AS place FROM duckdb_views() WHERE NOT internal
      UNION ALL SELECT table_name, comment, 2 FROM duckdb_tables() WHERE NOT internal)
JOIN duckdb_columns() ON table_name = name
GROUP BY name, holds, place ORDER BY place, name
"""


def write_duckdb(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    """All tables, the views of ``views.sql``, and a table ``run`` of the settings.

    Raises:
        UsageError: U003, the disk is full or gone.
    """
    with replacing(path) as beside:
        beside.unlink()  # DuckDB makes its own file and refuses an empty one
        try:
            _fill(records, beside, settings)
        except duckdb.Error as error:
            raise UsageError("U003", f"{path}: {error}") from error
        finally:
            beside.with_name(f"{beside.name}.wal").unlink(missing_ok=True)


def _fill(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    with duckdb.connect(path, config={"memory_limit": _MEMORY}) as database:
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


def _describe(database: duckdb.DuckDBPyConnection, settings: Mapping[str, str]) -> None:
    for layer in LAYERS:
        told = (LAYER_MODELS[layer].__doc__ or "").partition("\n")[0].replace("``", "").replace("'", "''")
        database.execute(f"COMMENT ON TABLE \"{layer}\" IS '{told.rstrip('.')}'")
    database.execute("COMMENT ON TABLE articles IS 'The articles; the key that joins all tables is article, not id'")
    database.execute("CREATE TABLE run (setting VARCHAR, value VARCHAR)")
    database.execute("COMMENT ON TABLE run IS 'The settings with which the records were made'")
    for setting, value in {"schema_version": SCHEMA_VERSION, **settings}.items():
        database.execute("INSERT INTO run VALUES (?, ?)", [setting, value])


def read_duckdb(path: Path) -> Iterator[ArticleRecord]:
    """The records of a database, in the order they were written."""
    with duckdb.connect(str(path), read_only=True) as database:
        ((rows,),) = database.execute("SELECT coalesce(max(rowid) + 1, 0) FROM articles").fetchall()
        for start in range(0, rows, _BATCH):
            for (line,) in database.execute(_RECORDS, [start, start + _BATCH]).fetchall():
                yield ArticleRecord.model_validate_json(line)


def is_ours(path: Path) -> bool:
    """Whether a file is a database as :func:`write_duckdb` makes it, to which nobody added a table or view."""
    try:
        with duckdb.connect(path.resolve(), read_only=True) as database:
            found = database.execute("SELECT table_name, table_type FROM information_schema.tables").fetchall()
    except duckdb.Error:
        return False
    tables = {name for name, kind in found if kind == "BASE TABLE"}
    views = {name for name, kind in found if kind == "VIEW"}
    return "articles" in tables and tables <= {"run", "articles", *LAYERS} and all(v.startswith("v_") for v in views)


def ask(path: Path, sql: str) -> tuple[list[str], list[tuple[object, ...]]]:
    """Column names and rows of an answer; the database is opened for reading only.

    No question reads or writes another file.

    Raises:
        UsageError: U006, the file is no database or the question cannot be answered.
    """
    try:
        with duckdb.connect(
            os.path.realpath(path), read_only=True, config={"enable_external_access": False}
        ) as database:
            if len(database.extract_statements(sql)) != 1:
                raise UsageError("U006", "ask one question at a time: one statement of SQL")
            found = database.execute(sql)
            columns = [column[0] for column in found.description or ()]
            return columns, found.fetchall() if columns else []
    except duckdb.Error as error:
        if path.is_file() and not _is_database(path):
            raise UsageError("U006", f"{path} is no database: write one with extract -o NAME.duckdb") from None
        raise UsageError("U006", str(error).strip()) from None


def _is_database(path: Path) -> bool:
    """Whether a file begins as DuckDB's do: a checksum of eight bytes, then its name."""
    with path.open("rb") as stream:
        return stream.read(12).endswith(b"DUCK")
