"""Standard output as every command writes it. Light to import."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO

from extractor.errors import UsageError


@contextmanager
def stdout() -> Iterator[IO[str]]:
    """Standard output as UTF-8 with plain line ends; what follows goes on where its reader has seen enough.

    Raises:
        UsageError: U003, there is none.
    """
    if sys.stdout is None:
        raise UsageError("U003", "standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
