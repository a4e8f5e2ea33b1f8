"""What a complete run did, item by item, beside its output as ``OUT.run.items``.

The first line names the run. A quoted one is an input, by its place as seen from the output, so that both can be
moved. Each other one is an item of it: its key, and for each of its records, which stand in the output in this order,
the count of alarms. So a later run over more, fewer or changed inputs does only what is new, and one that would lose
records is known.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

from extractor.reading.paths import is_remote
from extractor.run.journal import Journal
from extractor.run.plan import Item, Shard
from extractor.run.work import Result
from extractor.store import files as stores

_AGAIN = "-"  # instead of the key of an item that was refused: it is tried again
_INPUT = '"'  # what begins the line of an input


def path(out: Path) -> Path:
    """Where the index of an output stands."""
    return out.with_name(f"{out.name}.run.items")


def noted(
    items: Iterable[tuple[Item, str, list[Result]]], fingerprint: str, out: Path, notes: TextIO
) -> Iterator[Result]:
    """The results of items for ``out``, each noted as it passes."""
    notes.write(f"{fingerprint}\n")
    source = None
    for item, key, results in items:
        if item.source != source:
            source = item.source
            notes.write(json.dumps(_seen_from(out, source)) + "\n")
        alarms = [str(result.alarms) for result in results if result.line is not None]
        notes.write(" ".join([key if len(alarms) == len(results) else _AGAIN, *alarms]) + "\n")
        yield from results


def _seen_from(out: Path, source: str) -> str:
    """The place of an input relative to the folder of the output."""
    if is_remote(source):
        return source
    folder, name = os.path.split(source)
    folder = os.path.realpath(folder)
    try:
        return os.path.join(os.path.relpath(folder, os.path.realpath(out.parent)), name)
    except ValueError:  # on another drive
        return os.path.join(folder, name)


def sources(out: Path, fingerprint: str | None) -> Iterator[str]:
    """The inputs that gave the run ``fingerprint`` the records of ``out``; none where its index cannot be read."""
    given = None
    try:
        with path(out).open(encoding="ascii") as notes:
            if notes.readline().strip() != fingerprint:
                return
            for line in notes:
                if line.startswith(_INPUT):
                    given = json.loads(line)
                elif given is not None and " " in line:
                    yield given if is_remote(given) else os.path.normpath(out.parent / given)
                    given = None
    except (OSError, ValueError):
        return


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
            for key, *alarms in (line.split() for line in notes if not line.startswith(_INPUT)):
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
