"""The journal of a run: each finished item, written down before the next one is waited for.

One file a shard, in a folder beside the output. A line is an item's number and its results; a line
that a killed run left half written is not read. So nothing that was finished is done twice, and the
output is merged from the journal in the order of the inputs, whoever did the work and when.
"""

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.errors import UsageError
from extractor.run.plan import Shard
from extractor.run.work import Result


class Journal:
    """The results of a run so far."""

    def __init__(self, out: Path) -> None:
        self.folder = out.with_name(f".{out.name}.run")
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UsageError("U003", f"{self.folder}: {error.strerror}") from error

    def done(self, shard: Shard) -> dict[int, list[Result]]:
        """The finished items of a shard, by their number in it."""
        path = self.folder / shard.name
        found: dict[int, list[Result]] = {}
        if path.exists():
            whole = path.read_bytes()
            complete = whole[: whole.rfind(b"\n") + 1]
            if len(complete) < len(whole):
                path.write_bytes(complete)
            for line in complete.splitlines():
                number, results = json.loads(line)
                found[number] = [Result(r[0], tuple(r[1]) if r[1] else None, r[2]) for r in results]
        return found

    def add(self, shard: Shard, number: int, results: Iterable[Result]) -> None:
        """Write down one item.

        Raises:
            UsageError: U003, the disk is full or gone; the same command goes on from here later.
        """
        line = json.dumps([number, list(results)], ensure_ascii=False) + "\n"
        try:
            with (self.folder / shard.name).open("ab", buffering=0) as journal:
                journal.write(line.encode("utf-8", "surrogateescape"))
        except OSError as error:
            raise UsageError("U003", f"{self.folder}: {error.strerror}") from error

    def results(self, shards: Iterable[Shard]) -> Iterator[Result]:
        """All results, in the order of the inputs."""
        for shard in shards:
            found = self.done(shard)
            for number in sorted(found):
                yield from found[number]

    def remove(self) -> None:
        """Forget the run: its output is complete."""
        shutil.rmtree(self.folder, ignore_errors=True)
