"""Work that misbehaves on demand: what is in the item's file says how."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from extractor.run.plan import Item
from extractor.run.work import Result


def work(item: Item) -> Iterator[Result]:
    text = Path(item.source).read_text("utf-8")
    if text == "crash":
        os._exit(9)
    if text == "once":
        flag = Path(item.source + ".tried")
        if not flag.exists():
            flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if text == "hang":
        time.sleep(3600)
    if text == "memory":
        yield Result(bytes(1 << 40))
    for _ in range(4 if text == "several" else 0):
        time.sleep(0.7)
        yield Result(b"one of them")
    yield Result(text.encode())


class SlowStart:
    """The same work, of which the worker that it is sent to needs long to get ready."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __setstate__(self, state: dict[str, float]) -> None:
        time.sleep(state["seconds"])
        self.__dict__ |= state

    def __call__(self, item: Item) -> Iterator[Result]:
        return work(item)
