"""JSON Lines: one record a line, written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from extractor.errors import UsageError
from schemas import ArticleRecord


def dump(record: ArticleRecord, pretty: bool = False) -> str:
    """A record as one line of JSON, or indented for a reader."""
    return record.model_dump_json(indent=2 if pretty else None)


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """A file that takes the place of ``path`` when all went well, and leaves it untouched otherwise.

    Devices and pipes are written to directly.

    Raises:
        UsageError: the place cannot be written (U003).
    """
    path = path.resolve() if path.is_symlink() else path
    try:
        direct = path.exists() and not stat.S_ISREG(path.stat().st_mode)
        part = path if direct else path.with_name(f".{path.name}.{os.getpid()}.part")
        file = open(part, "w", encoding="utf-8", newline="\n")  # noqa: SIM115
    except OSError as error:
        raise UsageError("U003", f"{path}: {error.strerror}") from None
    try:
        with file:
            yield file
        if not direct:
            os.replace(part, path)
    except BaseException:
        if not direct:
            part.unlink(missing_ok=True)
        raise
