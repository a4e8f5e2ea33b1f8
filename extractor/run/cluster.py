"""The same shards on Ray: plain Ray Core tasks, so that a lost worker costs its shard a retry.

Only the driver writes: results come back to the same journal that a local run keeps, so a run begun
on one machine can be finished on many, and the other way round. Inputs must be readable where the
tasks run: a shared folder, or an object store through fsspec.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import groupby, islice

from extractor.errors import UsageError
from extractor.run.plan import Shard
from extractor.run.run import Done, Engine, Todo
from extractor.run.work import Result, refuse, work

Part = tuple[Shard, tuple[int, ...]]

_RETRIES = 3
_AHEAD = 4  # shards in flight for each processor of the cluster


def do_shard(shard: Shard, numbers: tuple[int, ...], published: date | None) -> list[tuple[int, list[Result]]]:
    """The results of some items of a shard: the function that every engine runs."""
    return [(number, list(work(shard.items[number], published))) for number in numbers]


def on_ray(published: date | None, address: str | None = None) -> Engine:
    """The engine that works on the Ray cluster at ``address``, or starts one here."""
    return partial(_run, published=published, address=address)


def _run(todo: Todo, done: Done, published: date | None, address: str | None) -> None:
    try:
        import ray
        from ray.exceptions import RayError
    except ImportError as error:
        raise UsageError("U004", "pip install 'thanhtra[ray]'") from error
    ours = not ray.is_initialized()
    if ours:
        ray.init(address=address, log_to_driver=False, include_dashboard=False if address is None else None)
    task = ray.remote(max_retries=_RETRIES, num_cpus=1)(do_shard)
    parts = _parts(todo)
    flight: dict[object, Part] = {}
    try:
        width = _AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
        while True:
            for shard, numbers in islice(parts, width - len(flight)):
                flight[task.remote(shard, numbers, published)] = (shard, numbers)
            if not flight:
                return
            (ready,), _ = ray.wait(list(flight), num_returns=1)
            shard, numbers = flight.pop(ready)
            try:
                results = ray.get(ready)
            except RayError as error:
                results = [(n, [refuse(shard.items[n], "R009", type(error).__name__)]) for n in numbers]
            for number, found in results:
                done(shard, number, found)
    finally:
        if ours:
            ray.shutdown()


def _parts(todo: Todo) -> Iterator[Part]:
    for _, group in groupby(todo, key=lambda pair: pair[0].number):
        pairs = list(group)
        yield pairs[0][0], tuple(number for _, number in pairs)
