"""Parquet: a file of articles with nested layers, or a folder of one sharded table a layer."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.errors import UsageError
from extractor.output import replacing
from extractor.store.tables import Keyed, batches, rows, schema_of, tables
from schemas import LAYERS, ArticleRecord


def _nested_schema(settings: Mapping[str, str]) -> pa.Schema:
    articles = schema_of("articles", settings)
    layers = [pa.field(layer, pa.list_(pa.struct(list(schema_of(layer))[1:]))) for layer in LAYERS]
    return pa.schema([*articles, *layers], metadata=articles.metadata)


def _nested_row(key: str, record: ArticleRecord) -> dict[str, object]:
    found = rows(key, record)
    _, row = next(found)
    for layer in LAYERS:
        row[layer] = []
    for layer, fact in found:
        fact.pop("article")
        row[layer].append(fact)
    return row


def write_file(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    """One row an article; each layer is a list of structs."""
    schema = _nested_schema(settings)
    with replacing(path) as beside, pq.ParquetWriter(beside, schema, compression="zstd") as out:
        for batch in batches(records):
            out.write_table(pa.Table.from_pylist([_nested_row(key, record) for key, record in batch], schema=schema))


def check_folder(path: Path) -> None:
    """Refuse to write over a folder that holds anything but an earlier store.

    Raises:
        UsageError: U003, nothing was touched.
    """
    if path.resolve() == Path.cwd():
        raise UsageError("U003", f"{path} is the folder you are in: name one below it")
    for child in path.iterdir():
        if child.name not in ("articles", *LAYERS) or not child.is_dir() or not all(map(_is_part, child.iterdir())):
            raise UsageError("U003", f"{path} holds other files: name a new folder")


def _is_part(path: Path) -> bool:
    return path.match("part-*.parquet") and path.is_file()


def write_folder(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    """``path/<table>/part-00000.parquet`` …; the folder takes its place only when complete.

    Raises:
        UsageError: U003, the folder holds other files or cannot be written; what was there stays.
    """
    path = path.resolve()
    if path.is_dir():
        check_folder(path)
    beside, old = (path.with_name(f".{path.name}.{os.getpid()}.{end}") for end in ("part", "old"))
    try:
        beside.mkdir()
        wrote = False
        for part, batch in enumerate(batches(records)):
            _write_part(batch, beside, part, settings)
            wrote = True
        if not wrote:
            _write_part([], beside, 0, settings)
        if path.is_dir():
            check_folder(path)  # someone may have put a file there
            path.rename(old)
        beside.rename(path)
    except OSError as error:
        if old.exists() and not path.exists():
            old.rename(path)
        raise UsageError("U003", f"{path}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _write_part(batch: list[Keyed], folder: Path, part: int, settings: Mapping[str, str]) -> None:
    for name, table in tables(batch, settings).items():
        (folder / name).mkdir(exist_ok=True)
        pq.write_table(table, folder / name / f"part-{part:05}.parquet", compression="zstd")


def read(path: Path) -> Iterator[ArticleRecord]:
    """The records of a Parquet file or folder."""
    parts = sorted((path / "articles").glob("*.parquet")) if path.is_dir() else [path]
    for part in parts:
        for batch in pq.ParquetFile(part).iter_batches(columns=["record"], batch_size=256):
            for line in batch.column(0).to_pylist():
                yield ArticleRecord.model_validate_json(line)
