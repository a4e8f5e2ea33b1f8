"""Runs over many inputs: parallel equals serial, and what was killed goes on."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from extractor.analysis import LAYERS
from extractor.errors import CATALOGUE, UsageError
from extractor.reading.inputs import expand
from extractor.run import index
from extractor.run.journal import Journal
from extractor.run.plan import Item, Settings, Shard, shards
from extractor.run.run import Done, Todo, local, run, settings_of
from extractor.run.work import Result, place
from extractor.store import files as stores

SENTENCES = [
    "Thanh tra huyện kiểm tra {n} đơn vị, phát hiện {m}/{n} đơn vị chi sai.",
    "Ngày {m}/3/2019, Sở Y tế xử phạt {n} cơ sở với {m} triệu đồng.",
    "Từ đầu năm đến nay, xã nhận {n} đơn, giải quyết {m} đơn.",
]


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    folder = tmp_path / "in"
    folder.mkdir()
    rows = []
    for n in range(60):
        text = f"Tin số {n}\n\n" + "\n".join(s.format(n=n + 30, m=n % 28 + 1) for s in SENTENCES)
        rows.append(json.dumps({"id": f"bài-{n}", "text": text, "published": "2019-04-01"}, ensure_ascii=False))
    rows[20] = "{not json"
    (folder / "a.jsonl").write_text("\n".join(rows) + "\n\n   \n \t \r\n", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "c.txt").write_text("Tin cuối\n\nThanh tra tỉnh kiểm tra 5 xã.", encoding="utf-8")
    (folder / "d.txt").write_bytes(b"")
    return [str(folder / name) for name in ("a.jsonl", "b.txt", "c.txt", "d.txt")]


def test_parallel_equals_serial_byte_for_byte(inputs: list[str], tmp_path: Path) -> None:
    serial = run(inputs, tmp_path / "serial.jsonl", jobs=1)
    parallel = run(inputs, tmp_path / "parallel.jsonl", jobs=2)
    assert (tmp_path / "serial.jsonl").read_bytes() == (tmp_path / "parallel.jsonl").read_bytes()
    assert (serial.records, serial.by_code) == (60, {"R002": 1, "R003": 1, "R006": 1})
    assert serial.refusals == parallel.refusals
    assert {refusal["reason"] for refusal in serial.refusals} == {CATALOGUE[code] for code in serial.by_code}


def test_a_complete_run_is_not_done_again(inputs: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    first = run(inputs, out)
    before = out.stat().st_mtime_ns
    again = run(inputs, out)
    assert out.stat().st_mtime_ns == before
    assert again.resumed == first.records + first.refused
    Path(inputs[2]).write_text("Tin mới\n\nThanh tra tỉnh kiểm tra 6 xã.", encoding="utf-8")
    changed = run(inputs, out)
    assert changed.fingerprint != first.fingerprint
    assert "6 xã" in out.read_text("utf-8")


@pytest.mark.parametrize("code", ["R009", "R010", "R011"])
def test_what_its_worker_or_a_limit_refused_is_tried_again_by_the_same_command(
    inputs: list[str], tmp_path: Path, code: str
) -> None:
    run(inputs, tmp_path / "undisturbed.jsonl")
    out, tried = tmp_path / "out.jsonl", []
    work = local(1, None)

    def hindered(todo: Todo, done: Done) -> None:
        def finish(shard: Shard, number: int, results: list[Result]) -> None:
            tried.append(number)
            lost = number == 7 and len(tried) < 20
            done(shard, number, [Result(None, (place(shard.items[number]), code, ""))] if lost else results)

        work(todo, finish)

    first = run(inputs, out, engine=hindered)
    assert first.by_code[code] == 1
    before = len(tried)
    again = run(inputs, out, engine=hindered)
    assert again.records == first.records + 1
    assert len(tried) == before + 4  # what is no article is looked at again with it
    assert out.read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()


def test_shards_are_known_by_content_and_settings(inputs: list[str]) -> None:
    one, same = (list(shards(inputs, Settings("1", "1.0"))) for _ in range(2))
    other = list(shards(inputs, Settings("1", "1.0", "2019-01-01")))
    assert one == same
    assert {shard.key for shard in one}.isdisjoint(shard.key for shard in other)


class Counted:
    """An engine that does the work here and remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self, todo: Todo, done: Done) -> None:
        def told() -> Todo:
            for shard, number in todo:
                self.given.append(place(shard.items[number]))
                yield shard, number

        local(1, None)(told(), done)


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.duckdb", "out.spacy", "out"])
def test_more_inputs_are_done_alone(inputs: list[str], tmp_path: Path, name: str) -> None:
    out, fresh, engine = tmp_path / name, tmp_path / f"fresh-{name}", Counted()
    run(inputs, out)
    more = Path(inputs[0]).with_name("aa.txt")
    more.write_text("Tin thêm\n\nThanh tra tỉnh kiểm tra 7 xã.", encoding="utf-8")
    wider = [inputs[0], str(more), *inputs[1:]]
    report = run(wider, out, engine=engine)
    broken = [f"{inputs[0]}:21", inputs[1], inputs[3]]  # what was refused is tried again
    assert sorted(engine.given) == sorted([str(more), *broken])
    assert report.records == 61
    assert run(wider, fresh).by_code == report.by_code
    assert list(stores.read(out)) == list(stores.read(fresh))


def test_fewer_and_changed_inputs_leave_the_others_as_they_are(inputs: list[str], tmp_path: Path) -> None:
    out, engine = tmp_path / "out.jsonl", Counted()
    run(inputs, out)
    last = Path(inputs[2])
    last.write_text("Tin mới\n\nThanh tra tỉnh kiểm tra 6 xã.", encoding="utf-8")
    fewer = [inputs[0], inputs[2]]
    report = run(fewer, out, engine=engine)
    assert engine.given == [f"{inputs[0]}:21", str(last)]
    assert report.resumed == 59
    run(fewer, tmp_path / "fresh.jsonl")
    assert out.read_bytes() == (tmp_path / "fresh.jsonl").read_bytes()


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.duckdb", "out.spacy", "out"])
def test_records_of_other_inputs_are_not_written_over(inputs: list[str], tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    run(inputs[:1], out)
    known = list(stores.read(out))
    for _ in range(2):
        with pytest.raises(UsageError, match=r"U003.*holds records of .*a\.jsonl, too"):
            run(inputs[2:3], out)
        assert list(stores.read(out)) == known
        (tmp_path / f"{name}.run.json").unlink(missing_ok=True)  # what is not noted, the records tell
    assert run([os.path.relpath(inputs[0]), inputs[2]], out).records == 60


def articles(folder: Path, *names: str) -> list[str]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(f"Tin {name}\n\nThanh tra tỉnh kiểm tra 5 xã.", encoding="utf-8")
    return [str(folder / name) for name in names]


def test_an_input_that_is_left_out_but_still_there_is_asked_for(tmp_path: Path) -> None:
    one, two, three = articles(tmp_path / "in", "a.txt", "b.txt", "c.txt")
    out = tmp_path / "out.jsonl"
    run([one, two], out)
    for fewer in ([three], [two, three]):
        with pytest.raises(UsageError, match=r"U003.*holds records of .*a\.txt, too: give it again"):
            run(fewer, out)
    assert run([one, two, three], out).records == 3
    Path(one).unlink()  # the records of what is gone go with it
    Path(two).rename(tmp_path / "in/d.txt")
    assert run([three, str(tmp_path / "in/d.txt")], out).records == 2
    Path(three).unlink()
    (tmp_path / "in/d.txt").unlink()
    with pytest.raises(UsageError, match="holds records of other inputs"):
        run(articles(tmp_path / "in", "e.txt"), out)


def test_an_input_is_known_again_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    articles(home / "in", "a.txt")
    monkeypatch.chdir(home)
    out = Path("out.jsonl")
    run(["in/a.txt"], out)
    articles(home / "in", "b.txt")
    monkeypatch.chdir(home / "in")
    assert run(["a.txt", "./b.txt"], home / out).records == 2
    (tmp_path / "link").symlink_to(home / "in")
    assert run([str(tmp_path / "link/a.txt"), str(tmp_path / "link/b.txt")], home / out).records == 2
    monkeypatch.chdir(tmp_path)
    home.rename(tmp_path / "moved")
    names = articles(tmp_path / "moved/in", "a.txt", "b.txt", "c.txt")
    assert run(names, tmp_path / "moved" / out).records == 3


def test_a_feed_may_shrink_and_its_rows_may_have_addresses_of_their_own(tmp_path: Path) -> None:
    out, feeds = tmp_path / "out.jsonl", [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for feed in feeds:
        rows = ({"url": f"https://bao.example/{feed.stem}{n}", "text": f"Kiểm tra {n} xã."} for n in range(2, 5))
        feed.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert run([*map(str, feeds)], out).records == 6
    feeds[0].write_text(feeds[0].read_text().partition("\n")[0])
    assert run([*map(str, feeds)], out).records == 4
    with pytest.raises(UsageError, match=r"holds records of .*b\.jsonl, too"):
        run([str(feeds[0])], out)


def test_a_broken_output_is_no_store_and_an_empty_file_is_none_yet(inputs: list[str], tmp_path: Path) -> None:
    for name in ("out.jsonl", "out.parquet", "out.duckdb", "out.spacy"):
        out = tmp_path / name
        run(inputs, out)
        out.write_bytes(out.read_bytes()[:5000])
        with pytest.raises(UsageError, match="no store of records"):
            run(inputs, out)
        out.write_bytes(b"")
        assert run(inputs, out).records == 60


def test_nothing_is_taken_from_an_output_of_other_settings_or_other_hands(inputs: list[str], tmp_path: Path) -> None:
    out, dated, changed = tmp_path / "out.jsonl", Counted(), Counted()
    run(inputs, out)
    run(inputs, out, date(2019, 5, 1), engine=dated)
    assert len(dated.given) == 63
    with out.open("ab") as stream:
        stream.write(out.read_bytes().splitlines(keepends=True)[0])
    run(inputs, out, engine=changed)
    assert len(changed.given) == 63


def test_nothing_is_taken_by_the_index_of_another_run(inputs: list[str], tmp_path: Path) -> None:
    out, engine = tmp_path / "out.jsonl", Counted()
    run(inputs[:1], out)
    notes = index.path(out)
    _, _, rest = notes.read_text("ascii").partition("\n")
    notes.write_text(f"{'0' * 20}\n{rest}", "ascii")
    run(inputs, out, engine=engine)
    assert len(engine.given) == 63


def test_rows_that_moved_are_told_by_their_new_lines(inputs: list[str], tmp_path: Path) -> None:
    feed, out = Path(inputs[0]), tmp_path / "out.jsonl"
    rows = feed.read_text("utf-8").splitlines(keepends=True)[:3]
    feed.write_text("".join(rows), "utf-8")
    run([str(feed)], out)
    feed.write_text("".join([rows[2], *rows]), "utf-8")
    run([str(feed)], out)
    run([str(feed)], tmp_path / "fresh.jsonl")
    assert out.read_bytes() == (tmp_path / "fresh.jsonl").read_bytes()


SCRIPT = """
import sys
from pathlib import Path
from extractor.run.run import run, settings_of
if __name__ == "__main__":
    run(sys.argv[3:], Path(sys.argv[1]), jobs=int(sys.argv[2]))
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_run_goes_on_where_it_was(inputs: list[str], tmp_path: Path, jobs: int) -> None:
    run(inputs, tmp_path / "undisturbed.jsonl")
    script, out = tmp_path / "go.py", tmp_path / "out.jsonl"
    script.write_text(SCRIPT, encoding="utf-8")
    journal = tmp_path / ".out.jsonl.run"
    kept = 0
    for _ in range(2):
        process = subprocess.Popen(
            [sys.executable, str(script), str(out), str(jobs), *inputs], start_new_session=True
        )  # fmt: skip
        deadline = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < deadline:
            written = sum(path.stat().st_size for path in journal.glob("*.items")) if journal.exists() else 0
            if written > kept:
                kept = written
                break
            time.sleep(0.005)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    report = run(inputs, out, jobs=jobs)
    assert report.resumed > 0
    assert out.read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()
    assert not journal.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="process groups")
def test_a_killed_run_leaves_no_process_behind(inputs: list[str], tmp_path: Path) -> None:
    script, out = tmp_path / "go.py", tmp_path / "out.jsonl"
    script.write_text(SCRIPT, encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(script), str(out), "2", *inputs], start_new_session=True)
    deadline = time.monotonic() + 60
    while process.poll() is None and not (tmp_path / ".out.jsonl.run").exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    process.wait()
    while time.monotonic() < deadline:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    pytest.fail("a process of the run goes on without it")


def test_the_article_that_warms_a_server_meets_every_layer() -> None:
    from extractor.run import warm

    record = warm.extract(warm._ARTICLE)
    assert all(getattr(record, layer) for layer in (*LAYERS, "claims", "checks"))


def test_modules_of_the_folder_where_one_stands_are_not_taken_for_ours(inputs: list[str], tmp_path: Path) -> None:
    script = tmp_path / "bin" / "go.py"
    script.parent.mkdir()
    script.write_text(SCRIPT, encoding="utf-8")
    for name in ("schemas", "extractor"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('not ours')", encoding="utf-8")
    subprocess.run([sys.executable, str(script), str(tmp_path / "out.jsonl"), "2", *inputs], cwd=tmp_path, check=True)
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 60


def test_a_system_without_a_server_starts_each_worker_afresh(
    inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extractor.run import start

    monkeypatch.setattr(start.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert start.ready() == "spawn"
    assert run(inputs, tmp_path / "out.jsonl", jobs=2).records == 60


def test_several_results_of_an_item_are_kept_apart(tmp_path: Path) -> None:
    shard = Shard(0, "k", (Item("a", 0, 1), Item("b", 0, 1)), ("x", "y"))
    journal = Journal(tmp_path / "out.jsonl")
    several = [Result(b'{"a":1}', None, 2), Result(None, ("t\udc80\t\n", "R001", "x")), Result(b"{}")]
    journal.add(shard, 1, several)
    journal.add(shard, 0, [])
    journal.close()
    again = Journal(tmp_path / "out.jsonl")
    assert again.done(shard) == {0: [], 1: several}
    again.close()


def test_a_half_written_journal_line_is_not_read(inputs: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run(inputs, tmp_path / "undisturbed.jsonl")
    plan = list(shards(inputs, settings_of(None)))
    journal = tmp_path / ".out.jsonl.run"
    journal.mkdir()
    (journal / plan[0].name).write_bytes(b'[0, [["half')
    run(inputs, out)
    assert out.read_bytes() == (tmp_path / "undisturbed.jsonl").read_bytes()


def test_a_full_disk_is_refused_and_nothing_is_lost(
    inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extractor.run.journal import Journal

    out, add, calls = tmp_path / "out.jsonl", Journal.add, []

    def full(self, shard, number, results) -> None:
        if len(calls) >= 10:
            raise UsageError("U003", "no space left on device")
        calls.append(number)
        add(self, shard, number, results)

    monkeypatch.setattr(Journal, "add", full)
    with pytest.raises(UsageError, match="U003"):
        run(inputs, out)
    monkeypatch.undo()
    assert not out.exists()
    assert run(inputs, out).resumed == 10


def test_other_stores_hold_the_same(inputs: list[str], tmp_path: Path) -> None:
    from extractor.store import files

    run(inputs, tmp_path / "out.jsonl")
    run(inputs, tmp_path / "out.parquet", jobs=2)
    assert list(files.read(tmp_path / "out.parquet")) == list(files.read(tmp_path / "out.jsonl"))


def test_a_name_that_is_no_text_costs_nothing(tmp_path: Path) -> None:
    good, broken = (os.fsdecode(bytes(tmp_path / "x") + end) for end in (b"\xff.txt", b"\xfe.txt"))
    try:
        Path(good).write_text("Tin\n\nThanh tra tỉnh kiểm tra 5 xã.", encoding="utf-8")
        Path(broken).write_bytes(b"")
    except OSError:
        pytest.skip("no such names on this system")
    for jobs in (1, 2):
        report = run([good, broken], tmp_path / f"{jobs}.jsonl", jobs=jobs)
        assert (report.records, report.by_code) == (1, {"R002": 1})
        assert json.loads((tmp_path / f"{jobs}.jsonl").read_text("utf-8"))["article"]["source"].endswith("x\\xff.txt")
        assert run([good, broken], tmp_path / f"{jobs}.jsonl").resumed == 2


def test_an_output_that_someone_else_wrote_is_made_again(inputs: list[str], tmp_path: Path) -> None:
    for name in ("out.jsonl", "out"):
        out = tmp_path / name
        first = run(inputs, out)
        assert run(inputs, out).resumed == 63
        (shutil.rmtree if out.is_dir() else os.remove)(out)
        run(inputs[2:3], out)
        (tmp_path / f"{name}.run.json").write_text(json.dumps({n: getattr(first, n) for n in first.__slots__}))
        assert run(inputs, out).resumed == 0


def test_two_runs_do_not_write_to_one_output(inputs: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    other = Journal(out)
    with pytest.raises(UsageError, match="another run"):
        run(inputs, out)
    other.close()
    assert run(inputs, out).records == 60


def test_what_a_disk_lost_of_the_journal_is_done_again(inputs: list[str], tmp_path: Path) -> None:
    run(inputs, tmp_path / "whole.jsonl")
    out = tmp_path / "out.jsonl"
    plan = list(shards(inputs, settings_of(None)))
    journal = tmp_path / ".out.jsonl.run"
    journal.mkdir()
    (journal / plan[0].name).write_bytes(
        b'\0\0\0\n[0]\n[1, [[true, null, 0]]]\nnull\n[2, [[true, null, 0]]]\t{"schema\0\0\0\n'
    )
    run(inputs, out)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in/closed").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text("Tin\n\nThanh tra tỉnh kiểm tra 5 xã.", encoding="utf-8")
    scan = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    found = expand([str(tmp_path / "in")])
    monkeypatch.undo()
    report = run(found, tmp_path / "out.jsonl")
    assert (report.records, report.by_code) == (1, {"R005": 1})


def test_a_program_that_starts_a_run_is_not_run_by_its_workers(inputs: list[str], tmp_path: Path) -> None:
    script = tmp_path / "go.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom extractor.run.run import run\n"
        "print('begun')\nrun(sys.argv[2:], Path(sys.argv[1]), jobs=2)\n",
        encoding="utf-8",
    )
    told = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "out.jsonl"), *inputs], check=True, capture_output=True, text=True
    )
    assert told.stdout == "begun\n"
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") == 60


def test_who_hands_out_work_loads_no_stage_of_it() -> None:
    code = "import extractor.run.run, sys; sys.exit('extractor.pipeline' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_a_killed_process_left_half_written_is_removed(inputs: list[str], tmp_path: Path) -> None:
    left = [
        tmp_path / name
        for name in (".out.jsonl.123.part", ".out.jsonl.run.json.123.part", ".out.jsonl.run.items.9.part")
    ]
    others = [tmp_path / name for name in (".out.jsonl.mine.part", ".other.jsonl.123.part")]
    for path in left + others:
        path.write_text("half", encoding="utf-8")
    (tmp_path / ".out.jsonl.124.part").mkdir()
    assert run(inputs, tmp_path / "out.jsonl").records == 60
    assert sorted(path.name for path in tmp_path.glob(".*")) == sorted(path.name for path in others)
