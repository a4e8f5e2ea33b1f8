"""Standard output as every command writes it. Light to import."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO


@contextmanager
def stdout() -> Iterator[IO[str]]:
    """Standard output as UTF-8 with plain line ends; what follows goes on where its reader has seen enough."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
