"""Timing in one process, in turns, so that a drifting machine slows everything alike.

Every contender runs once in each round; a ratio is taken round by round against the baseline of the
same round, and the median of the rounds is what is told, with the lowest and highest beside it.
"""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import process_time

Task = Callable[[], object]


@dataclass(frozen=True)
class Timing:
    """Seconds of processor time of each round, and ratios to the baseline of the same round."""

    seconds: tuple[float, ...]
    ratios: tuple[float, ...]

    @property
    def median(self) -> float:
        """Median seconds."""
        return statistics.median(self.seconds)

    def ratio(self) -> str:
        """The median ratio with its range."""
        low, high = min(self.ratios), max(self.ratios)
        return f"{statistics.median(self.ratios):.2f} ({low:.2f}–{high:.2f})"


def seconds(task: Task) -> float:
    """Processor time of one call."""
    began = process_time()
    task()
    return process_time() - began


def race(tasks: Mapping[str, Task], baseline: str, rounds: int = 5) -> dict[str, Timing]:
    """Time all tasks in turns; the first round warms up and is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for round_ in range(rounds + 1):
        for name, task in tasks.items():
            spent = seconds(task)
            if round_:
                taken[name].append(spent)
    base = taken[baseline]
    return {
        name: Timing(tuple(spent), tuple(s / b for s, b in zip(spent, base, strict=True)))
        for name, spent in taken.items()
    }


def best(task: Task, rounds: int = 3) -> float:
    """The least processor time of a few calls."""
    return min(seconds(task) for _ in range(rounds))
