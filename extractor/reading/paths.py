"""Where inputs are: a file here, or an object behind a URL that fsspec knows (``s3://…``, ``memory://…``)."""

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from extractor.errors import UsageError


def is_remote(name: str) -> bool:
    """Whether ``name`` is a URL, not a path."""
    return "://" in name


def shown(name: str) -> str:
    """``name`` as records and messages can hold it: bytes of a file's name that are no text, escaped."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _file_system(name: str, unknown: str = "U001") -> Any:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise UsageError("U004", "pip install 'thanhtra[ray]' to read URLs") from error
    try:
        return url_to_fs(name)[0]
    except ImportError as error:
        raise UsageError("U004", f"{name}: {error}") from error
    except ValueError as error:
        raise UsageError(unknown, f"{name}: {error}") from error


def refuse_unknown(url: str) -> None:
    """Refuse, before any work is done, a URL to which nothing could be written.

    Raises:
        UsageError: U003, nobody knows such URLs; U004, what knows them is not installed.
    """
    _file_system(url, "U003")


def open_bytes(name: str) -> BinaryIO:
    """The input, open for reading.

    Raises:
        OSError: it cannot be opened.
    """
    return cast(BinaryIO, _file_system(name).open(name, "rb") if is_remote(name) else open(name, "rb"))


def size(name: str) -> int:
    """Bytes of the input.

    Raises:
        OSError: there is none.
    """
    return int(_file_system(name).size(name)) if is_remote(name) else os.stat(name).st_size


def is_file(name: str) -> bool:
    """Whether there is a file or pipe to read, not a folder or device.

    Raises:
        OSError: there is nothing.
    """
    if is_remote(name):
        return bool(_file_system(name).isfile(name))
    mode = os.stat(name).st_mode
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode)


def is_pipe(name: str) -> bool:
    """Whether the input is a pipe here, which can be read only once."""
    try:
        return not is_remote(name) and stat.S_ISFIFO(os.stat(name).st_mode)
    except OSError:
        return False


def is_folder(name: str) -> bool:
    """Whether the input is a folder."""
    return bool(_file_system(name).isdir(name)) if is_remote(name) else os.path.isdir(name)


def walk(folder: str) -> Iterator[str]:
    """The files below a folder, without hidden ones; and the folders that cannot be read, to be refused."""
    if is_remote(folder):
        files = _file_system(folder)
        yield from (files.unstrip_protocol(path) for path in files.find(folder))
        return
    closed: list[str] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (str(Path(root, name)) for name in names if not name.startswith("."))
    yield from closed


def match(pattern: str) -> list[str]:
    """The files that a glob names, sorted; none where it is no glob or names a file itself."""
    if not any(mark in pattern for mark in "*?["):
        return []
    if is_remote(pattern):
        files = _file_system(pattern)
        return sorted(files.unstrip_protocol(path) for path in files.glob(pattern))
    return [] if Path(pattern).exists() else sorted(p for p in glob.glob(pattern, recursive=True) if Path(p).is_file())


def upload(local: Path, url: str) -> None:
    """Put a file or folder where ``url`` says.

    Raises:
        UsageError: U003, it cannot be written there.
    """
    try:
        _file_system(url).put(str(local), url, recursive=local.is_dir())
    except OSError as error:
        raise UsageError("U003", f"{url}: {error}") from error
