"""What an output held before a run: no run writes over records that its inputs would not give again."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.errors import UsageError
from extractor.reading import paths
from extractor.run import index
from extractor.store import files as stores

_LINE = re.compile(r":\d+$")


def refuse_loss(out: Path, inputs: Iterable[str], run: str | None = None, alone: bool = True) -> None:
    """Refuse an output with records of inputs that are not given now, but still there to be given.

    Records of inputs that are gone go with them, unless the output holds no others: then (with ``alone``) it is more
    likely the wrong one. ``run`` is the fingerprint of the run that wrote the output, which nobody has changed since.

    Raises:
        UsageError: U003, nothing was touched.
    """
    if not out.exists():
        return
    place = _Places()
    given = {place[paths.shown(name)] for name in inputs}
    former = {place[paths.shown(name)]: name for name in index.sources(out, run)}
    former = former or {place[name]: name for name in _of_records(out)}
    for where, name in former.items():
        if where not in given and _is_there(name):
            raise UsageError(
                "U003", f"{out} holds records of {paths.shown(name)}, too: give it again, or name another output"
            )
    if alone and former and given.isdisjoint(former):
        other = paths.shown(next(iter(former.values())))
        raise UsageError("U003", f"{out} holds records of other inputs, as {other}: name another, or remove it")


class _Places(dict[str, str]):
    """The place of each input, however it was named: its folder's real place and its own name, as a link to a file may
    lead elsewhere each day."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def __missing__(self, name: str) -> str:
        if paths.is_remote(name):
            return name
        folder, file = os.path.split(name)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], file)


def _of_records(out: Path) -> Iterator[str]:
    """The files of the records in an output, and the addresses that records have of their own."""
    if out.is_file() and not out.stat().st_size:
        return
    try:
        yield from (_LINE.sub("", record.article.source or record.article.id) for record in stores.read(out))
    except UsageError:
        raise
    except Exception as error:  # of any of the libraries that read stores
        raise UsageError("U003", f"{out} is no store of records: remove it, or name another") from error


def _is_there(name: str) -> bool:
    """Whether an input is there to be given; what cannot be asked for is not."""
    try:
        return paths.is_file(name)
    except (OSError, ValueError, UsageError):
        return False
