"""What a complete run did, item by item, beside its output as ``OUT.run.items``.

The first line names the run, each other one an item: its key, and for each of its records, which stand in the
output in this order, the count of alarms. So a later run over more, fewer or changed inputs does only what is new.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from extractor.run.journal import Journal
from extractor.run.plan import Shard
from extractor.run.work import Result
from extractor.store import files as stores

_AGAIN = "-"  # instead of the key of an item that was refused: it is tried again


def path(out: Path) -> Path:
    """Where the index of an output stands."""
    return out.with_name(f"{out.name}.run.items")


def noted(items: Iterable[tuple[str, list[Result]]], fingerprint: str, notes: TextIO) -> Iterator[Result]:
    """The results of items, each noted as it passes."""
    notes.write(f"{fingerprint}\n")
    for key, results in items:
        alarms = [str(result.alarms) for result in results if result.line is not None]
        notes.write(" ".join([key if len(alarms) == len(results) else _AGAIN, *alarms]) + "\n")
        yield from results


def reuse(out: Path, fingerprint: str, plan: Sequence[Shard], journal: Journal) -> None:
    """Enter in the journal what the run ``fingerprint``, whose output is ``out``, did already; nothing where
    its index or its output cannot be read."""
    wanted = {key: (shard, number) for shard in plan for number, key in enumerate(shard.keys)}
    entered: Shard | None = None
    known: dict[int, list[Result]] = {}
    try:
        with path(out).open(encoding="ascii") as notes:
            if notes.readline().strip() != fingerprint:
                return
            lines = stores.lines(out)
            for key, *alarms in map(str.split, notes):
                results = [
                    Result(line, None, int(n)) for line, n in zip(islice(lines, len(alarms)), alarms, strict=True)
                ]
                if key not in wanted:
                    continue
                shard, number = wanted[key]
                if shard is not entered:
                    entered, known = shard, journal.done(shard)
                if number not in known:
                    journal.add(shard, number, results)
    except (OSError, ValueError):
        return
