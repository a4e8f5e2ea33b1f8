"""The journal of a run: each finished item, written down before the next one is waited for.

One file a shard, in a folder beside the output. A line is an item: a JSON list of its number and its
results, then after tabs the records of those results, which are copied as they are and never parsed here.
A line that a killed run left half written is not read. So nothing that was finished is done twice, and the
output is merged from the journal in the order of the inputs, whoever did the work and when.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from errno import ENOSPC
from io import FileIO
from pathlib import Path

from extractor.errors import UsageError
from extractor.run.plan import Item, Shard
from extractor.run.work import Result


class Journal:
    """The results of a run so far."""

    def __init__(self, out: Path) -> None:
        self.folder = out.with_name(f".{out.name}.run")
        self._open: tuple[str, FileIO] | None = None
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UsageError("U003", f"{self.folder}: {error.strerror}") from error
        self._lock = _locked(self.folder)

    def done(self, shard: Shard) -> dict[int, list[Result]]:
        """The finished items of a shard, by their number in it."""
        path = self.folder / shard.name
        found: dict[int, list[Result]] = {}
        if path.exists():
            whole = path.read_bytes()
            complete = whole[: whole.rfind(b"\n") + 1]
            if len(complete) < len(whole):
                os.truncate(path, len(complete))  # needs no space on the disk
            for line in complete.split(b"\n")[:-1]:
                with suppress(ValueError, TypeError, StopIteration):  # a line that the disk has lost is done again
                    number, results = _parse(line)
                    found[number] = results
        return found

    def add(self, shard: Shard, number: int, results: Sequence[Result]) -> None:
        """Write down one item.

        Raises:
            UsageError: U003, the disk is full or gone; the same command goes on from here later.
        """
        line = _line(number, results)
        try:
            if self._file(shard.name).write(line) < len(line):
                raise OSError(ENOSPC, "no space for a whole line")
        except OSError as error:
            raise UsageError("U003", f"{self.folder}: {error.strerror}") from error

    def _file(self, name: str) -> FileIO:
        """The file of a shard, which stays open until another is asked for."""
        if self._open is None or self._open[0] != name:
            self._shut()
            self._open = name, FileIO(self.folder / name, "ab")
        return self._open[1]

    def close(self) -> None:
        """Nothing is added for now, and another run may go on."""
        self._shut()
        if self._lock is not None:
            self._lock.close()

    def _shut(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def items(self, shards: Iterable[Shard]) -> Iterator[tuple[Item, str, list[Result]]]:
        """Each finished item with its key and its results, in the order of the inputs."""
        for shard in shards:
            found = self.done(shard)
            for number in sorted(found):
                yield shard.items[number], shard.keys[number], found[number]

    def remove(self) -> None:
        """Forget the run: its output is complete."""
        self._shut()
        shutil.rmtree(self.folder, ignore_errors=True)


def _locked(folder: Path) -> FileIO | None:
    """A file that one run holds as long as it lives; none where the system or the disk has no locks.

    Raises:
        UsageError: U003, another run writes there.
    """
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return None
    file = None
    try:
        file = FileIO(folder / "lock", "w")
        flock(file, LOCK_EX | LOCK_NB)
    except BlockingIOError as error:
        if file is not None:
            file.close()
        raise UsageError("U003", f"{folder}: another run is writing there") from error
    except OSError as error:
        if file is None:
            raise UsageError("U003", f"{folder}: {error.strerror}") from error
    return file


def _line(number: int, results: Sequence[Result]) -> bytes:
    """An item as a line; neither the list nor a record holds a tab or a line end, for both are JSON."""
    known = [number, [(result.line is not None, result.refusal, result.alarms) for result in results]]
    return b"\t".join([json.dumps(known).encode(), *(r.line for r in results if r.line is not None)]) + b"\n"


def _parse(line: bytes) -> tuple[int, list[Result]]:
    if b"\0" in line:
        raise ValueError("a block that a disk has lost")
    known, *lines = line.split(b"\t")
    number, results = json.loads(known)
    records = iter(lines)
    return number, [
        Result(next(records) if has else None, refusal and tuple(refusal), n) for has, refusal, n in results
    ]
