"""How worker processes start. Light to import, so that a command can begin with it."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Literal

_SAFE_PATH = "PYTHONSAFEPATH"


def ready() -> Literal["forkserver", "spawn"]:
    """How workers start here; where a server starts them, it begins to get ready and is not waited for."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return "spawn"
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload(["extractor.run.warm"])
    try:
        with _safe_path():
            forkserver.ensure_running()
    except OSError:  # a system without its kind of sockets
        return "spawn"
    return "forkserver"


@contextmanager
def _safe_path() -> Iterator[None]:
    """A server that starts now does not look for modules in the folder where the user happens to be."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


@contextmanager
def apart() -> Iterator[None]:
    """A worker that starts now runs nothing of the program that starts it: all it needs it imports by name."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program
