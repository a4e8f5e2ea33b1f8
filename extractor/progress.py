"""How a run goes, as a person watches it on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from extractor.reading.inputs import Refusal
from extractor.run.work import Result

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A run as a person watches it: refusals on standard error, a bar only where that is a terminal."""

    def __init__(self, progress: "Progress | None" = None) -> None:
        self._progress = progress
        self._task = progress.add_task("articles", total=None) if progress else None

    def total(self, items: int) -> None:
        """How many articles there are."""
        if self._progress and self._task is not None:
            self._progress.update(self._task, total=items)

    def done(self, items: int, results: list[Result]) -> None:
        """Some are finished; those that were refused are named."""
        for result in results:
            if result.refusal:
                typer.echo(str(Refusal(*result.refusal)), err=True)
        if self._progress and self._task is not None:
            self._progress.advance(self._task, items)


@contextmanager
def progress(to_file: bool) -> Iterator[Bar]:
    """A bar with rate and time left, only where standard error is a terminal and the records go elsewhere."""
    if not sys.stderr.isatty() or not (to_file or not sys.stdout.isatty()):
        yield Bar()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f} a second" if task.speed else "")

    columns = (TextColumn("articles"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:
        yield Bar(shown)
