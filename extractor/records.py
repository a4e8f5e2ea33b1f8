"""Records of any input: articles become records, and records that were extracted before are read from their store."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import BufferedReader
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pydantic import ValidationError

from extractor.article import Article
from extractor.errors import UsageError
from extractor.pipeline import extract_article
from extractor.reading.inputs import LIMIT, STDIN, Refusal, read_inputs
from extractor.reading.inputs import expand as expand_files
from extractor.reading.paths import shown
from extractor.store import files as stores
from schemas import SCHEMA_VERSION, ArticleRecord, begins_record

if TYPE_CHECKING:
    from io import RawIOBase

_MARK = b"\xef\xbb\xbf"


Name = str | PathLike[str]


def expand(inputs: Iterable[Name] | Name) -> list[str]:
    """The files that ``inputs`` name, as ``extract`` finds them; a folder that is a store stays one name."""
    found = [[name] if stores.is_folder(Path(name)) else expand_files([name], tell=_tell) for name in _names(inputs)]
    return list(dict.fromkeys(name for names in found for name in names))


def _names(inputs: Iterable[Name] | Name) -> Iterator[str]:
    """Several names, or a single one, which is no list of letters."""
    for name in [inputs] if isinstance(inputs, str | PathLike) else inputs:
        yield fspath(name)


def _tell(told: str) -> None:
    print(told, file=sys.stderr)


def read_records(files: Iterable[Name] | Name, published: date | None = None) -> Iterator[ArticleRecord | Refusal]:
    """A record for each article or record of ``files``, or a refusal."""
    for name in _names(files):
        stdin = None
        if name == STDIN and sys.stdin is not None:
            stdin = BufferedReader(cast("RawIOBase", sys.stdin.buffer))
            if begins_record(stdin.peek(64)):
                yield from _stored(stdin, "stdin")
                continue
        if name.lower().endswith(".jsonl") and _holds_records(name):
            with Path(name).open("rb") as stream:
                yield from _stored(stream, shown(name))
            continue
        if stores.is_store(Path(name)):
            yield from _kept(name)
            continue
        yield from map(record_of, read_inputs([name], published, stdin))


def read_all(files: Iterable[Name] | Name, published: date | None = None) -> tuple[list[ArticleRecord], list[Refusal]]:
    """All records of ``files``, and what was refused."""
    records: list[ArticleRecord] = []
    refused: list[Refusal] = []
    for item in read_records(files, published):
        if isinstance(item, Refusal):
            refused.append(item)
        else:
            records.append(item)
    return records, refused


def record_of(item: Article | Refusal) -> ArticleRecord | Refusal:
    """The record of an article; one that cannot be processed becomes a refusal and does not stop the others."""
    if isinstance(item, Refusal):
        return item
    try:
        return extract_article(item)
    except Exception as error:  # a fault of ours costs one article
        return Refusal(item.source or item.id, "R008", type(error).__name__)


def _kept(name: str) -> Iterator[ArticleRecord | Refusal]:
    """The records of a store that is no text."""
    try:
        yield from stores.read(Path(name))
    except UsageError:
        raise
    except Exception as error:  # of any of the libraries that read stores
        yield Refusal(shown(name), "R005", f"no store of records: {type(error).__name__}")


def _holds_records(name: str) -> bool:
    """Whether the first line that is not empty is a record, whoever wrote it and in whichever order."""
    try:
        with Path(name).open("rb") as stream:
            lines = iter(lambda: stream.readline(LIMIT).removeprefix(_MARK), b"")
            line = next((line for line in lines if line.strip()), b"")
        row = json.loads(line) if b'"schema_version"' in line else None
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "schema_version" in row and "article" in row


def _stored(lines: Iterable[bytes], source: str) -> Iterator[ArticleRecord | Refusal]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            record = ArticleRecord.model_validate_json(line.removeprefix(_MARK))
        except ValueError as error:
            yield Refusal(place, "R012", _reason(error))
            continue
        if record.schema_version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
            yield Refusal(place, "R012", f"a record of schema {record.schema_version}, not {SCHEMA_VERSION}"[:80])
        else:
            yield record


def _reason(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return type(error).__name__
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))[:120]
