"""A run over many inputs: planned in shards, journalled, resumed, merged into a store."""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from extractor.errors import CATALOGUE
from extractor.output import replacing, sweep
from extractor.run import index
from extractor.run.former import refuse_loss
from extractor.run.journal import Journal
from extractor.run.limits import Limits
from extractor.run.plan import Settings, Shard, shards
from extractor.run.pool import Pool
from extractor.run.start import ready
from extractor.run.work import Result, Work
from extractor.store import files as stores
from schemas import SCHEMA_VERSION, ArticleRecord

Todo = Iterator[tuple[Shard, int]]
Done = Callable[[Shard, int, list[Result]], None]
Engine = Callable[[Todo, Done], None]


class Watch(Protocol):
    """Hears how a run goes: the number of its items, then of those finished, with their results."""

    def total(self, items: int) -> None:
        """Called once, before the work."""

    def done(self, items: int, results: list[Result]) -> None:
        """Called as items finish, and for those that an earlier run had finished."""


class Silence:
    """Hears nothing."""

    def total(self, items: int) -> None:
        """Nothing."""

    def done(self, items: int, results: list[Result]) -> None:
        """Nothing."""


@dataclass(slots=True)
class Report:
    """What a run did; written beside its output as ``OUT.run.json``."""

    records: int = 0
    refused: int = 0
    refusals: list[dict[str, str]] = field(default_factory=list)
    by_code: dict[str, int] = field(default_factory=dict)
    alarms: int = 0
    resumed: int = 0
    seconds: float = 0.0
    fingerprint: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    size: int = 0  # bytes of the output: another size says that someone else wrote it since

    @property
    def rate(self) -> float:
        """Articles a second, of those done now."""
        done = self.records + self.refused - self.resumed
        return done / self.seconds if self.seconds else 0.0


_PASSING = {"R009", "R010", "R011"}  # of the machine or of limits, not of the article: may go better another time


def settings_of(published: date | None) -> Settings:
    """The settings of a run with the installed version."""
    return Settings(version("thanhtra"), SCHEMA_VERSION, published.isoformat() if published else None)


def run(
    inputs: list[str],
    out: Path,
    published: date | None = None,
    jobs: int = 1,
    limits: Limits | None = None,
    engine: Engine | None = None,
    watch: Watch | None = None,
) -> Report:
    """Make the records of the files ``inputs`` and write them to the store ``out``.

    The same call after an interruption goes on where the last one was; after a complete run with the same
    settings it does only the items that were not in it, and nothing where none is new; but what was refused for
    its worker, its time or its memory is tried again. ``jobs`` processes do the work, or ``engine``; ``watch``
    hears how it goes.

    Raises:
        UsageError: the output cannot be written, or holds records of inputs that are still there and not given; what
            was done is kept.
    """
    began, watch = time.monotonic(), watch or Silence()
    if jobs > 1 and engine is None:
        ready()  # while the run is planned
    stores.check(out)
    settings = settings_of(published)
    plan = list(shards(inputs, settings))
    fingerprint = hashlib.sha256("\n".join(shard.key for shard in plan).encode()).hexdigest()[:20]
    watch.total(sum(len(shard.items) for shard in plan))
    last = _last(out)
    if last is not None and last.fingerprint == fingerprint and not _PASSING & last.by_code.keys():
        last.resumed = last.records + last.refused
        watch.done(last.resumed, [Result(None, (r["source"], r["code"], r["detail"])) for r in last.refusals])
        return last
    refuse_loss(out, (item.source for shard in plan for item in shard.items), last.fingerprint if last else None)
    journal = Journal(out)
    report = Report(fingerprint=fingerprint, settings=settings.known())

    def done(shard: Shard, number: int, results: list[Result]) -> None:
        journal.add(shard, number, results)
        watch.done(1, results)

    with closing(journal):
        sweep(out)
        if last is not None:
            index.reuse(out, last.fingerprint, plan, journal)
        (engine or local(jobs, published, limits))(_todo(plan, journal, report, watch), done)
        with replacing(index.path(out)) as beside, beside.open("w", encoding="ascii") as notes:
            results = index.noted(journal.items(plan), fingerprint, out, notes)
            _store(_lines(results, report), out, settings)
        report.seconds, report.size = time.monotonic() - began, _size(out)
        _write_report(out, report)
        journal.remove()
    return report


def local(jobs: int, published: date | None, limits: Limits | None = None) -> Engine:
    """The work done here: in this process, or in ``jobs`` supervised ones."""

    work = Work(published)

    def serial(todo: Todo, done: Done) -> None:
        for shard, number in todo:
            done(shard, number, list(work(shard.items[number])))

    def supervised(todo: Todo, done: Done) -> None:
        pool = Pool(jobs, work, limits or Limits())
        try:
            pool.run(todo, done)
        finally:
            pool.close()

    return serial if jobs <= 1 else supervised


def _report_path(out: Path) -> Path:
    return out.with_name(f"{out.name}.run.json")


def _last(out: Path) -> Report | None:
    """The report of the complete run that wrote the output, which nobody has changed since."""
    try:
        known = json.loads(_report_path(out).read_text("utf-8"))
        report = Report(**known)
    except (OSError, ValueError, TypeError):
        return None
    return report if report.size == _size(out) else None


def _size(out: Path) -> int:
    files = [path for path in out.rglob("*") if path.is_file()] if out.is_dir() else [out]
    return sum(path.stat().st_size for path in files) if out.exists() else -1


def _write_report(out: Path, report: Report) -> None:
    text = json.dumps({name: getattr(report, name) for name in Report.__slots__}, ensure_ascii=False, indent=1)
    with replacing(_report_path(out)) as beside:
        beside.write_text(text + "\n", encoding="utf-8")


def _todo(plan: list[Shard], journal: Journal, report: Report, watch: Watch) -> Todo:
    for shard in plan:
        known = journal.done(shard)
        report.resumed += len(known)
        if known:
            watch.done(len(known), [result for results in known.values() for result in results])
        for number in range(len(shard.items)):
            if number not in known:
                yield shard, number


def _store(lines: Iterator[bytes], out: Path, settings: Settings) -> None:
    if out.suffix == ".jsonl":
        stores.write_lines(lines, out)
    else:
        stores.write(map(ArticleRecord.model_validate_json, lines), out, settings.known())


def _lines(results: Iterable[Result], report: Report) -> Iterator[bytes]:
    """The records for the store, as lines; refusals go to the report."""
    codes: Counter[str] = Counter()
    for result in results:
        if result.refusal:
            source, code, detail = result.refusal
            codes[code] += 1
            report.refusals.append({"source": source, "code": code, "reason": CATALOGUE[code], "detail": detail})
        elif result.line:
            report.records += 1
            report.alarms += result.alarms
            yield result.line
    report.refused = sum(codes.values())
    report.by_code = dict(sorted(codes.items()))
