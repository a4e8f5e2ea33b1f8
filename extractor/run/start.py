"""How worker processes start. Light to import, so that a command can begin with it."""

import multiprocessing
from typing import Literal


def ready() -> Literal["forkserver", "spawn"]:
    """How workers start here; where a server starts them, it begins to get ready and is not waited for."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return "spawn"
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload(["extractor.run.warm"])
    try:
        forkserver.ensure_running()
    except OSError:  # a system without its kind of sockets
        return "spawn"
    return "forkserver"
