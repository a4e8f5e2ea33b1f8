"""Stores: where records are written and read back, by the ending of the name.

``.jsonl`` is one record a line; ``.parquet`` one row an article, its layers nested; a folder holds one
sharded Parquet table a layer; ``.duckdb`` the same tables with views; ``.spacy`` a DocBin. Whatever the
store, the records read back equal those that were written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from extractor.errors import UsageError
from extractor.output import replacing
from schemas import ArticleRecord, begins_record


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder of tables as a run writes it."""
    return (path / "articles").is_dir() and any((path / "articles").glob("part-*.parquet"))


def is_store(path: Path) -> bool:
    """Whether ``path`` is named as a store that is no text, or is a folder of tables."""
    return (path.suffix in (".parquet", ".duckdb", ".spacy") and path.is_file()) or is_folder(path)


def write_jsonl(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str]) -> None:
    """One record a line, UTF-8."""
    write_lines((record.model_dump_json().encode() for record in records), path)


def write_lines(lines: Iterable[bytes], path: Path) -> None:
    """Records that are JSON already, one a line."""
    with replacing(path) as beside, beside.open("wb") as out:
        for line in lines:
            out.write(line + b"\n")


def read_jsonl(path: Path) -> Iterator[ArticleRecord]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield ArticleRecord.model_validate_json(line)


def _writer(path: Path) -> Callable[[Iterable[ArticleRecord], Path, Mapping[str, str]], None]:
    if path.suffix == ".jsonl":
        return write_jsonl
    if path.suffix == ".spacy":
        from extractor.store.docbin import write_docbin

        return write_docbin
    try:
        from extractor.store import duck, parquet
    except ImportError as error:
        raise UsageError("U004", f"pip install 'thanhtra[stores]' to write {path.name}") from error
    if path.suffix == ".parquet":
        return parquet.write_file
    if path.suffix == ".duckdb":
        return duck.write_duckdb
    if not path.suffix:
        return parquet.write_folder
    raise UsageError("U005", f"{path.name}: use .jsonl, .parquet, .duckdb, .spacy or a folder's name")


def write(records: Iterable[ArticleRecord], path: Path, settings: Mapping[str, str] | None = None) -> None:
    """Write records to the store that ``path`` names; ``settings`` go into its metadata.

    Raises:
        UsageError: the store is unknown, not installed or cannot be written.
    """
    _writer(path)(records, path, settings or {})


def check(path: Path) -> None:
    """Refuse, before any work is done, a store that could not be written, or not without a loss.

    Raises:
        UsageError: the store is unknown or not installed, or something else stands in its place.
    """
    writer = _writer(path)
    if path.is_dir():
        from extractor.store import parquet

        if writer is not parquet.write_folder:
            raise UsageError("U003", f"{path} is a folder")
        parquet.check_folder(path)
    elif path.is_file() and path.stat().st_size and not _holds_records(path):
        raise UsageError("U003", f"{path} is no store of records: remove it, or name another")


def _holds_records(path: Path) -> bool:
    """Whether a file that is not empty is a store as we write it, with nothing else in it."""
    if path.suffix == ".duckdb":
        from extractor.store import duck

        return duck.is_ours(path)
    with path.open("rb") as stream:
        start = stream.read(64)
    return {
        ".jsonl": begins_record(start),
        ".parquet": start.startswith(b"PAR1"),
        ".spacy": start.startswith(b"\x78\x9c"),  # packed
    }.get(path.suffix, False)


def lines(path: Path) -> Iterator[bytes]:
    """The records of a store of any kind, each as a line of JSON without its end."""
    if path.suffix != ".jsonl":
        yield from (record.model_dump_json().encode() for record in read(path))
        return
    with path.open("rb") as stream:
        for line in stream:
            yield line.rstrip(b"\n")


def read(path: Path | str) -> Iterator[ArticleRecord]:
    """The records of a store of any kind.

    Raises:
        UsageError: the store is unknown or not installed.
    """
    path = Path(path)
    if path.suffix == ".jsonl":
        return read_jsonl(path)
    if path.suffix == ".spacy":
        from extractor.store.docbin import read_docbin

        return read_docbin(path)
    try:
        from extractor.store import duck, parquet
    except ImportError as error:
        raise UsageError("U004", f"pip install 'thanhtra[stores]' to read {path.name}") from error
    if path.suffix == ".duckdb":
        return duck.read_duckdb(path)
    if path.suffix == ".parquet" or path.is_dir():
        return parquet.read(path)
    raise UsageError("U005", path.name)
