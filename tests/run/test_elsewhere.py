"""Inputs and outputs behind URLs, and the shards on Ray where it is installed."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.errors import UsageError
from extractor.reading.inputs import expand
from extractor.run.run import run

fsspec = pytest.importorskip("fsspec")


def articles(count: int) -> str:
    rows = (
        {"id": str(n), "text": f"Tin số {n}\n\nThanh tra tỉnh kiểm tra {n + 5} xã, xử phạt {n + 2} hộ."}
        for n in range(count)
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.mark.parametrize(("url", "told"), [("s3://bucket/out.jsonl", "U004"), ("nowhere://bucket/out.jsonl", "U003")])
def test_a_url_to_which_nothing_can_be_written_is_refused_before_any_work(
    url: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Tin\n\nThanh tra tỉnh kiểm tra 7 xã.", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(UsageError, match=told):
        CliRunner().invoke(app, ["extract", "a.txt", "-o", url], catch_exceptions=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_object_store_is_read_like_a_folder(tmp_path: Path) -> None:
    store = fsspec.filesystem("memory")
    store.pipe("/news/a.jsonl", articles(5).encode())
    store.pipe("/news/b.txt", "Tin\n\nThanh tra tỉnh kiểm tra 7 xã.".encode())
    store.pipe("/news/c.bin", b"\0")
    inputs = expand(["memory://news"])
    assert inputs == ["memory:///news/a.jsonl", "memory:///news/b.txt"]
    assert expand(["memory://news/*.txt"]) == ["memory:///news/b.txt"]
    assert run(inputs, tmp_path / "out.jsonl").records == 6


def test_a_lost_worker_of_ray_costs_its_shard_a_retry(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    from extractor.run.cluster import on_ray

    source = tmp_path / "in.jsonl"
    source.write_text(articles(1200), encoding="utf-8")
    undisturbed = run([str(source)], tmp_path / "undisturbed.jsonl")
    killed = threading.Event()

    def kill_one() -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not killed.is_set():
            found = subprocess.run(["pgrep", "-f", "ray::do_shard"], capture_output=True, text=True).stdout.split()
            if found:
                os.kill(int(found[0]), signal.SIGKILL)
                killed.set()
            time.sleep(0.01)

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    report = run([str(source)], tmp_path / "out.jsonl", engine=on_ray(None))
    assert killed.is_set()
    assert (report.records, report.refused) == (undisturbed.records, 0)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()
