"""Supervised worker processes: a crash, a hang or a memory hog costs one article and one worker.

The parent hands out items, a few ahead of each worker, and writes down each result as it comes. It only
waits, forwards and writes, and lets results gather while the workers have enough to do, so that two
workers do nearly twice the work of one.

Where the system can, workers fork from a server that has read all modules and tables already: the first
start costs what one process costs, and one that takes a lost worker's place costs nothing.
"""

import gc
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any

from extractor.errors import UsageError
from extractor.run.limits import Limits
from extractor.run.plan import Item, Shard
from extractor.run.start import apart, ready
from extractor.run.work import Result, refuse

Work = Callable[[Item], Iterable[Result]]
Done = Callable[[Shard, int, list[Result]], None]
_OUT_OF_MEMORY = 77  # exit code of a worker that ran into its limit
_TRIES = 5  # a worker can be killed by anyone; an article that costs so many of them is refused
_STILLBORN = 100  # so many workers lost at their start say that none can be had
_AHEAD, _LEAST = 8, 2  # items that a worker is given at once, as many as there are and near the end
_REST = 0.05  # seconds that results may gather
_STARTING = 60.0  # seconds that a worker may take to start, beside those of its first item


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    queue: deque[tuple[Shard, int]]
    since: float
    begun: bool = False  # it has started: from here on it is the item's fault if the process dies

    def overdue(self, seconds: float) -> float:
        """For how long its item has taken more than ``seconds``."""
        return time.monotonic() - self.since - seconds - (0.0 if self.begun else _STARTING)


def _serve(pipe: Connection, work: Work, memory: int) -> None:
    """A worker: items in, results out, until the pipe closes."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    _limit(memory)
    gc.freeze()  # what is loaded stays: to look for garbage in it would copy all that it shares with the server
    with suppress(EOFError, BrokenPipeError):
        pipe.send(None)
        while True:
            for item in pipe.recv():
                _do(item, work, pipe)


def _do(item: Item, work: Work, pipe: Connection) -> None:
    results: list[Result] = []
    try:
        for result in work(item):
            if results:
                pipe.send(None)  # the next article of the same item: its time begins
            results.append(result)
        pipe.send(results)
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # no such limit on this system
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))


class Pool:
    """``jobs`` workers that do ``work``, which must be importable by name, on the items of shards."""

    def __init__(self, jobs: int, work: Work, limits: Limits) -> None:
        self._method: str = ready()
        self._work = work
        self._limits = limits
        self._tries: dict[tuple[str, int], int] = {}
        self._stillborn = 0  # workers lost one after another before they began an item
        self._jobs = jobs
        self._workers: list[_Worker] = []  # started when there is an item for them
        self._next: deque[tuple[Shard, int]] = deque()  # of the items that no worker has been given
        self._pace = 0.0  # seconds that a worker takes for an item

    def _start(self) -> _Worker:
        context: Any = multiprocessing.get_context(self._method)
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_serve, args=(theirs, self._work, self._limits.memory), daemon=True
        )  # fmt: skip
        try:
            with apart():
                process.start()
        except (EOFError, ConnectionError):
            if self._method == "spawn":
                raise
            self._method = "spawn"  # the server is gone
            return self._start()
        theirs.close()
        return _Worker(process, ours, deque(), time.monotonic())

    def run(self, todo: Iterable[tuple[Shard, int]], done: Done) -> None:
        """Work on every ``(shard, number of an item)``; ``done`` hears of each as it finishes."""
        source = iter(todo)
        self._feed(source)
        while any(worker.queue for worker in self._workers):
            ready = wait([worker.pipe for worker in self._workers if worker.queue], timeout=self._patience())
            for i, worker in enumerate(self._workers):
                if worker.pipe in ready:
                    self._hear(i, done)
                elif worker.queue and worker.overdue(self._limits.seconds) > 0:
                    self._replace(i, "R010", f"{self._limits.seconds:g} s", done)
            self._feed(source)
            self._rest()

    def _patience(self) -> float:
        most = max(worker.overdue(self._limits.seconds) for worker in self._workers if worker.queue)
        return max(0.0, -most) + 0.01

    def _rest(self) -> None:
        """Let results gather while no worker waits: each time the parent wakes it takes a processor from one."""
        ahead = min((len(worker.queue) for worker in self._workers), default=0) // 2
        if ahead:
            time.sleep(min(_REST, self._pace * ahead))

    def _feed(self, source: Iterator[tuple[Shard, int]]) -> None:
        """Give out items; fewer as the end comes near, so that all workers come to it together."""
        self._next.extend(islice(source, self._jobs * _AHEAD - len(self._next)))
        most = max(_LEAST, len(self._next) // self._jobs)
        given: list[list[tuple[Shard, int]]] = [[] for _ in range(self._jobs)]
        for depth in range(most):
            for i, items in enumerate(given):
                queued = len(self._workers[i].queue) if i < len(self._workers) else 0
                if self._next and queued + len(items) <= depth:
                    items.append(self._next.popleft())
        for i, items in enumerate(given):
            if items:
                self._give(i, items)

    def _give(self, i: int, items: Iterable[tuple[Shard, int]]) -> None:
        if i == len(self._workers):
            self._workers.append(self._start())
        worker = self._workers[i]
        if not worker.queue:
            worker.since = time.monotonic()
        worker.queue.extend(items)
        with suppress(OSError):  # it died: its pipe says so when it is next heard
            worker.pipe.send([shard.items[number] for shard, number in items])

    def _hear(self, i: int, done: Done) -> None:
        """Write down what a worker has sent since it was last heard."""
        worker = self._workers[i]
        before, count = worker.since, 0
        while True:
            try:
                if not worker.pipe.poll():
                    break
                results = worker.pipe.recv()
            except (EOFError, OSError):
                self._lost(i, done)
                return
            worker.since = time.monotonic()
            worker.begun = True
            if results is not None:
                count += 1
                shard, number = worker.queue.popleft()
                self._tries.pop((shard.key, number), None)
                self._stillborn = 0
                done(shard, number, results)
        if count:
            self._pace += ((worker.since - before) / count - self._pace) / 8

    def _lost(self, i: int, done: Done) -> None:
        """A worker is gone: its article is tried again, unless it ran out of memory or costs too many."""
        worker = self._workers[i]
        worker.process.join()
        if worker.process.exitcode == _OUT_OF_MEMORY:
            self._replace(i, "R011", f"{self._limits.memory} MiB", done)
            return
        if not worker.begun:
            self._stillborn += 1
            if self._stillborn > _STILLBORN:
                raise UsageError("U007", f"exit code {worker.process.exitcode}")
            self._restart(i)
            return
        shard, number = worker.queue[0]
        tries = self._tries[shard.key, number] = self._tries.get((shard.key, number), 0) + 1
        if tries >= _TRIES:
            self._replace(i, "R009", f"exit code {worker.process.exitcode}", done)
        else:
            self._restart(i)

    def _replace(self, i: int, code: str, detail: str, done: Done) -> None:
        """The item at hand is refused; a new worker takes the rest of the queue."""
        shard, number = self._workers[i].queue.popleft()
        done(shard, number, [refuse(shard.items[number], code, detail)])
        self._restart(i)

    def _restart(self, i: int) -> None:
        old = self._workers[i]
        self._stop(old)
        self._workers[i] = self._start()
        if old.queue:
            self._give(i, list(old.queue))

    @staticmethod
    def _stop(worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            self._stop(worker)
