"""What a run reads: files, folders, globs and standard input, one article or refusal after another.

Inputs are read lazily, and one that cannot be read never stops the others.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from extractor.article import Article
from extractor.errors import CATALOGUE, Refused, UsageError
from extractor.reading import paths
from extractor.reading.damage import damaged, is_ruined
from extractor.reading.decode import decode
from extractor.reading.published import parse_published
from extractor.reading.text import read_text
from schemas import Note, begins_record

LIMIT = 50_000_000  # bytes of one article
SUFFIXES = {".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl"}
_NAMES = ("id", "title", "url")
_KNOWN = ("text", "html", *_NAMES, "published")
STDIN = "-"
_TYPES = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
_PAGES = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<article", b"<div", b"<p>", b"<p ")
_TAG = re.compile(r"<[a-z!/?]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that became no article: where it is, a code of the catalogue and what is wrong."""

    source: str
    code: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.source}: {self.code}: {CATALOGUE[self.code]}" + (f" ({self.detail})" if self.detail else "")


def expand(
    inputs: Sequence[str], leave: Path | None = None, tell: Callable[[str], None] = lambda told: None
) -> list[str]:
    """The files that ``inputs`` name: folders and globs become what is in them, sorted.

    ``leave``, the output, is left out where it holds records, as it does when a command is given again;
    ``tell`` hears, once a folder, of its files of other kinds.

    Raises:
        UsageError: a folder or a glob holds no file that can be read (U001), or the output stands in the
            place of an input (U003).
    """
    files: list[str] = []
    for name in inputs:
        found = [name]
        if name != STDIN and paths.is_folder(name):
            inside = sorted(paths.walk(name))
            found = [
                p for p in inside if (Path(p).suffix.lower() in SUFFIXES and not paths.is_pipe(p)) or paths.is_folder(p)
            ]
            read = set(found)
            _tell_others(name, [Path(p) for p in inside if p not in read and Path(p) != leave], tell)
        elif name != STDIN:
            found = paths.match(name) or ([] if _unmatched(name) else [name])
        if not found:
            raise UsageError("U001", f"{name}: {_none_in(name)}")
        files += [path for path in found if leave is None or not _is_output(path, leave)]
    if not files:
        raise UsageError("U001", ", ".join(inputs))
    return list(dict.fromkeys(files))


def _tell_others(folder: str, files: list[Path], tell: Callable[[str], None]) -> None:
    """Tell how many files are left out, by their endings; what a run writes beside its output is none of them."""
    endings = Counter(
        p.suffix.lower() or "no ending" for p in files if not p.name.endswith((".run.json", ".run.items"))
    )
    if endings:
        listed = ", ".join(f"{ending} {number}" for ending, number in sorted(endings.items()))
        noun = "file" if endings.total() == 1 else "files"
        tell(f"{paths.shown(folder)}: {endings.total()} {noun} of other kinds left out ({listed})")


def _none_in(name: str) -> str:
    return f"no {', '.join(SUFFIXES)} in the folder" if paths.is_folder(name) else "no such file"


def _is_output(path: str, leave: Path) -> bool:
    if path == STDIN or paths.is_remote(path) or not leave.is_file() or Path(path).resolve() != leave.resolve():
        return False
    if leave.suffix.lower() in SUFFIXES and leave.stat().st_size:
        with leave.open("rb") as stream:
            if not begins_record(stream.read(64)):
                raise UsageError("U003", f"{leave} is an input, too")
    return True


def _unmatched(name: str) -> bool:
    return any(mark in name for mark in "*?[") and (paths.is_remote(name) or not Path(name).exists())


def read_inputs(
    files: Iterable[str], published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Refusal]:
    """The articles of ``files`` in order; ``published`` serves where neither text nor input has a date."""
    for name in files:
        source = paths.shown(name)
        try:
            if name == STDIN and stdin is None and sys.stdin is None:
                yield Refusal("stdin", "R005", "closed")
            elif name == STDIN:
                yield from _read_stream(stdin or sys.stdin.buffer, "stdin", None, published)
            elif not paths.is_file(name):
                yield Refusal(
                    source, "R005", "a folder that cannot be listed" if paths.is_folder(name) else "not a file"
                )
            else:
                with paths.open_bytes(name) as stream:
                    yield from _read_stream(stream, source, SUFFIXES.get(Path(name).suffix.lower()), published)
        except (OSError, ValueError) as error:
            yield Refusal(source, "R005", getattr(error, "strerror", None) or str(error))


def read_item(source: str, offset: int, length: int, line: int, published: date | None) -> Iterator[Article | Refusal]:
    """The articles of a whole file (``line`` 0), or of one line of a JSON Lines file by its place."""
    if not line:
        yield from read_inputs([source], published)
        return
    place = f"{paths.shown(source)}:{line}"
    if length > LIMIT:
        yield Refusal(place, "R004", f"{LIMIT:,} bytes")
        return
    try:
        with paths.open_bytes(source) as stream:
            stream.seek(offset)
            data = stream.read(length)
    except OSError as error:
        yield Refusal(place, "R005", error.strerror or str(error))
        return
    row = data.removeprefix(b"\xef\xbb\xbf") if line == 1 else data
    yield _attempt(place, lambda: _read_row(row, place, published))


def _read_stream(
    stream: BinaryIO, source: str, kind: str | None, published: date | None
) -> Iterator[Article | Refusal]:
    first = stream.readline(LIMIT + 1)
    if (kind or _kind(first)) == "jsonl":
        yield from _read_lines(first, stream, source, published)
        return
    data = first + stream.read(max(0, LIMIT + 1 - len(first)))
    yield _attempt(source, lambda: _read_bytes(data, source, kind, published))


def _kind(head: bytes) -> str:
    """What an input without a telling name is, by its first line."""
    start = head[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_PAGES):
        return "html"
    if start.startswith(b"{"):
        try:
            if isinstance(json.loads(head), dict):
                return "jsonl"
        except (ValueError, RecursionError):
            pass
    return "text"


def _attempt(source: str, read: Callable[[], Article]) -> Article | Refusal:
    """An article, or the refusal that says why not: the one place where a reader's failure is caught."""
    try:
        return read()
    except Refused as refused:
        return Refusal(source, refused.code, refused.detail)
    except Exception as error:  # a fault in a parser of ours or others costs one article, not the run
        return Refusal(source, "R008", type(error).__name__)


def _read_bytes(data: bytes, source: str, kind: str | None, published: date | None) -> Article:
    if len(data) > LIMIT:
        raise Refused("R004", f"{LIMIT:,} bytes")
    decoded = decode(data)
    if kind != "html" and _kind(decoded.text[:1000].encode()) == "html":
        kind = "html"  # whatever its name says
    elif kind == "html" and not _TAG.search(decoded.text):
        kind = "text"
    elif kind is None and _is_json(decoded.text):
        raise Refused("R006", "one article a line, in a .jsonl")
    known = {"source": source, "encoding": decoded.encoding, "notes": decoded.notes}
    return _read(decoded.text, kind == "html", published, known)


def _is_json(text: str) -> bool:
    """Whether a text is a JSON list or object, which is no article."""
    if not text.lstrip().startswith(("[", "{")):
        return False
    try:
        return isinstance(json.loads(text), list | dict)
    except (ValueError, RecursionError):
        return False


def _read(text: str, page: bool, published: date | None, known: dict[str, Any]) -> Article:
    if page:
        from extractor.reading.html import read_html

        article = read_html(text, published=published, **known)
    else:
        article = read_text(text, published=published, **known)
    if is_ruined(article.text):
        raise Refused("R013", f"in {damaged(article.text):,} words")
    return article


def _read_lines(first: bytes, stream: BinaryIO, source: str, published: date | None) -> Iterator[Article | Refusal]:
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):  # lines of UTF-16 do not end with one byte
        data = first + stream.read(max(0, LIMIT + 1 - len(first)))
        whole = _attempt_decode(data, source)
        if isinstance(whole, Refusal):
            yield whole
            return
        stream = BytesIO(whole.encode("utf-8"))
        first = stream.readline()
    number, line = 1, first.removeprefix(b"\xef\xbb\xbf")
    while line:
        place = f"{source}:{number}"
        if len(line) > LIMIT:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LIMIT)
            yield Refusal(place, "R004", f"{LIMIT:,} bytes")
        elif line.strip():
            yield _attempt(place, lambda line=line, place=place: _read_row(line, place, published))  # type: ignore[misc]
        number, line = number + 1, stream.readline(LIMIT + 1)


def _attempt_decode(data: bytes, source: str) -> str | Refusal:
    try:
        if len(data) > LIMIT:
            raise Refused("R004", f"{LIMIT:,} bytes")
        return decode(data).text
    except Refused as refused:
        return Refusal(source, refused.code, refused.detail)


def _read_row(line: bytes, place: str, published: date | None) -> Article:
    """The article of one line of JSON.

    Raises:
        Refused: it is no JSON object with a text or html field, or cannot be decoded.
    """
    decoded = decode(line)
    row = _parse(decoded.text)
    bodies = [key for key in ("text", "html") if isinstance(row.get(key), str)]
    if not bodies:
        raise Refused("R006", _no_body(row))
    body = next((key for key in bodies if row[key].strip()), None)
    if body is None:
        raise Refused("R002")
    _no_half_characters(row)
    given, notes = _published(row.get("published"))
    known: dict[str, Any] = {
        "source": _string(row.get("url")) or place,
        "encoding": decoded.encoding,
        "notes": (*decoded.notes, *notes),
        **{key: _string(row.get(key)) for key in _NAMES},
        "extra": {key: value for key, value in row.items() if key not in _KNOWN or _is_odd_name(key, value)},
    }
    if notes:
        known["extra"]["published"] = row["published"]
    page = body == "html" or _kind(row[body][:1000].encode()) == "html"
    return _read(row[body], page, given or published, known)


def _no_body(row: dict[str, Any]) -> str:
    """Why an object is no article: a record, or one whose text is missing or of another type."""
    if "schema_version" in row and "article" in row:
        return "a record that extract wrote"
    wrong = next((key for key in ("text", "html") if key in row), None)
    return f"{wrong} is {_type(row[wrong])}, not a string" if wrong else "no text or html"


def _type(value: Any) -> str:
    """What JSON calls a value."""
    return _TYPES.get(type(value), "a number")


def _parse(text: str) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused("R006", f"{error.msg}, column {error.colno}") from None
    except (ValueError, RecursionError) as error:
        raise Refused("R006", str(error)[:80]) from None
    if not isinstance(row, dict):
        raise Refused("R006", f"{_type(row)} of JSON")
    return row


def _no_half_characters(row: dict[str, Any]) -> None:
    try:
        json.dumps(row, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("R001", "a lone surrogate") from None


def _published(value: Any) -> tuple[date | None, tuple[Note, ...]]:
    if value is None or value == "":
        return None, ()
    day = parse_published(str(value)) if isinstance(value, str | int | float) else None
    if day:
        return day, ()
    return None, (Note(code="N007", message=f"{CATALOGUE['N007']}: {str(value)[:60]!r}"),)


def _is_odd_name(key: str, value: Any) -> bool:
    """Whether an ``id``, a title or a URL is of a type that none has: it names nothing, and is kept aside."""
    return key in _NAMES and value not in (None, "") and _string(value) is None


def _string(value: Any) -> str | None:
    if isinstance(value, bool) or value is None:
        return None
    return str(value) if isinstance(value, str | int) and str(value) else None
