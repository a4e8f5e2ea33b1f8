"""A worker that crashes, hangs or grows costs only its article."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from extractor.run.limits import Limits
from extractor.run.plan import Settings, Shard, shards
from extractor.run.pool import Pool
from extractor.run.work import Result


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import hostile

    yield hostile.work
    sys.modules.pop("hostile", None)


def results(tmp_path: Path, texts: list[str], work, limits: Limits) -> list[Result]:
    for n, text in enumerate(texts):
        (tmp_path / f"{n:02}.txt").write_text(text, encoding="utf-8")
    files = sorted(str(path) for path in tmp_path.glob("*.txt"))
    plan = list(shards(files, Settings("0", "1.0")))
    found: dict[tuple[int, int], list[Result]] = {}

    def done(shard: Shard, number: int, outcome: list[Result]) -> None:
        assert (shard.number, number) not in found
        found[shard.number, number] = outcome

    pool = Pool(2, work, limits)
    try:
        pool.run(((shard, n) for shard in plan for n in range(len(shard.items))), done)
    finally:
        pool.close()
    return [result for key in sorted(found) for result in found[key]]


def test_the_others_are_done(tmp_path: Path, hostile) -> None:
    texts = ["a", "crash", "b", "hang", "c", "memory", "d", "once", "e", "f", "g", "h"]
    found = results(tmp_path, texts, hostile, Limits(seconds=5.0, memory=1500))
    assert [r.line for r in found if r.line] == [b"a", b"b", b"c", b"d", b"once", b"e", b"f", b"g", b"h"]
    assert {Path(r.refusal[0]).stem: r.refusal[1] for r in found if r.refusal} == {
        "01": "R009",
        "03": "R010",
        "05": "R011",
    }


def test_without_its_server_workers_start_afresh(tmp_path: Path, hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise EOFError

    monkeypatch.setattr("multiprocessing.forkserver.connect_to_new_process", gone)
    assert [r.line for r in results(tmp_path, ["a", "b"], hostile, Limits(memory=1500))] == [b"a", b"b"]


def test_no_more_workers_than_items(tmp_path: Path, hostile) -> None:
    before = set(multiprocessing.active_children())
    counts: list[int] = []

    def counting(shard: Shard, number: int, outcome: list[Result]) -> None:
        counts.append(len(set(multiprocessing.active_children()) - before))

    for n in range(3):
        (tmp_path / f"{n}.txt").write_text("a", encoding="utf-8")
    plan = list(shards([str(tmp_path / f"{n}.txt") for n in range(3)], Settings("0", "1.0")))
    pool = Pool(50, hostile, Limits(memory=1500))
    try:
        pool.run(((shard, n) for shard in plan for n in range(len(shard.items))), counting)
    finally:
        pool.close()
    assert len(counts) == 3
    assert max(counts) <= 3


def test_the_start_of_a_worker_is_no_time_of_its_item(tmp_path: Path, hostile) -> None:
    slow = sys.modules["hostile"].SlowStart(1.5)
    found = results(tmp_path, ["a", "b", "hang"], slow, Limits(seconds=1.0, memory=1500))
    assert [r.line or r.refusal[1] for r in found if r.line or r.refusal] == [b"a", b"b", "R010"]


def test_each_article_of_an_item_has_its_time(tmp_path: Path, hostile) -> None:
    found = results(tmp_path, ["several"], hostile, Limits(seconds=2.0, memory=1500))
    assert [r.line for r in found] == [b"one of them"] * 4 + [b"several"]


def test_many_small_items_are_all_done(tmp_path: Path, hostile) -> None:
    texts = ["once" if n % 50 == 7 else str(n) for n in range(100)]
    found = results(tmp_path, texts, hostile, Limits(memory=1500))
    assert [r.line for r in found] == [text.encode() for text in texts]
