"""The command, run as a person runs it: real files, real streams, exit codes."""

import io
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extractor.cli import main

BODY = (
    "Sáng 3/10, đoàn kiểm tra của thành phố đã làm việc tại phường Tân Mẫu về công tác cải cách hành chính năm 2018.\n"
    "Theo báo cáo, phường đã tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 98,5%; không có hồ sơ nào bị trả lại.\n"
)
DATED = f"Kiểm tra phường Tân Mẫu về cải cách hành chính\n04/10/2018 | 401\n{BODY}"
PAGE = (
    "<html><head><title>Kiểm tra phường Tân Mẫu</title></head><body><article><h1>Kiểm tra phường Tân Mẫu</h1>"
    + "".join(f"<p>{line}</p>" for line in BODY.splitlines() * 3)
    + "</article></body></html>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four articles and three inputs that are none, in the order of their names."""
    (tmp_path / "sub").mkdir()
    lines = [
        json.dumps({"id": "x1", "text": BODY, "published": "4/10/2018 20:55", "tags": [1]}),
        "{broken",
        '{"html": 1}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    (tmp_path / "b.txt").write_text(DATED, "utf-8")
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "d.html").write_text(PAGE, "utf-8")
    (tmp_path / "sub" / "e.txt").write_text(BODY, "utf-16")
    return tmp_path


MAIN = "from extractor.cli import main; main()"


class Run:
    """What a run of the command left."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Any:
    def runner(*arguments: object, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["thanhtra", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        return Run(int(end.value.code or 0), *capfd.readouterr())

    return runner


def test_a_folder_gives_its_articles_in_order_and_names_what_it_refused(run: Any, folder: Path) -> None:
    result = run("extract", folder)
    assert result.code == 3
    sources = [str(Path(r["article"]["source"]).relative_to(folder)) for r in result.records]
    assert sources == ["a.jsonl:1", "b.txt", "d.html", "sub/e.txt"]
    assert [line.split(": ")[0:2] for line in result.err.splitlines()] == [
        [f"{folder}/a.jsonl:2", "R006"],
        [f"{folder}/a.jsonl:3", "R006"],
        [f"{folder}/c.txt", "R003"],
    ]


def test_records_fit_the_schema_and_quote_their_text(run: Any, folder: Path) -> None:
    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    records = run("extract", folder).records
    for record in records:
        jsonschema.validate(record, schema)
        text = record["article"]["text"]
        for fact in record["temporals"] + record["quantities"]:
            span = fact["span"]
            assert text[span["start"] : span["end"]] == span["text"]
    first = records[0]["article"]
    assert (first["id"], first["published"], first["extra"]) == ("x1", "2018-10-04", {"tags": [1]})
    assert records[1]["article"]["published"] == "2018-10-04"


def test_an_output_file_is_written_whole_and_alike_each_time(run: Any, folder: Path) -> None:
    out = folder / "out.jsonl"
    assert run("extract", folder, "-o", out).code == 3
    first = out.read_bytes()
    assert run("extract", folder, "-o", out).code == 3
    assert out.read_bytes() == first
    assert len(first.splitlines()) == 4
    assert not list(folder.glob(".*part"))


def test_a_glob_and_a_file_named_twice(run: Any, folder: Path) -> None:
    result = run("extract", folder / "[b-d].*", folder / "b.txt")
    assert [Path(r["article"]["source"]).name for r in result.records] == ["b.txt", "d.html"]


def test_standard_input_as_text_and_as_lines(run: Any) -> None:
    assert [r["article"]["source"] for r in run("extract", "-", stdin=DATED.encode()).records] == ["stdin"]
    lines = "\n".join(json.dumps({"text": f"{BODY} {n}"}) for n in range(3)).encode()
    result = run("extract", "-", stdin=lines)
    assert (result.code, len(result.records), result.err) == (0, 3, "")


def test_a_date_given_serves_where_the_text_has_none(run: Any, folder: Path) -> None:
    result = run("extract", "--published", "5/10/2018", folder / "b.txt", folder / "sub")
    assert [r["article"]["published"] for r in result.records] == ["2018-10-04", "2018-10-05"]
    assert result.records[1]["temporals"][0]["begin"] == "2018-10-03"


def test_pretty_is_one_indented_record(run: Any, folder: Path) -> None:
    result = run("extract", "--pretty", folder / "b.txt")
    assert result.out.startswith("{\n  ")
    assert json.loads(result.out)["article"]["source"].endswith("b.txt")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "INPUT"),
        (["extract", "--bogus", "x"], "--bogus"),
        (["extract", "none*.txt"], "U001"),
        (["extract", "-", "--published", "hôm qua"], "U002"),
        (["extract", "-", "-o", "/nowhere/at/all.jsonl"], "U003"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_use(run: Any, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert "Traceback" not in result.err


def test_nothing_is_half_written(run: Any, folder: Path) -> None:
    out = folder / "kept.jsonl"
    out.write_text("kept\n")
    assert run("extract", folder / "none.*", "-o", out).code == 2
    assert out.read_text() == "kept\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "b.txt", "--pretty", "-o", "b.txt"],
        ["extract", "b.txt", "--pretty", "-o", "sub"],
        ["extract", "b.txt", "--pretty", "-o", "new.duckdb"],
        ["extract", "-", "-o", "a.jsonl"],
        ["extract", "b.txt", "-o", "a.jsonl"],
        ["audit", "b.txt", "-o", "b.txt"],
        ["audit", ".", "-f", "html", "-o", "d.html"],
        ["audit", "b.txt", "-o", "."],
        ["audit", "b.txt", "-o", "nowhere/a.html"],
    ],
)
def test_nothing_of_the_user_is_written_over(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = run(*arguments, stdin=BODY.encode())
    assert result.code == 2
    assert result.err.startswith("U00")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_misspelt_input_empties_no_store(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.jsonl").code == 0
    before = (folder / "r.jsonl").read_bytes()
    result = run("extract", folder / "d.txt", "-o", folder / "r.jsonl")
    assert (result.code, result.err[:4]) == (2, "U001")
    assert (folder / "r.jsonl").read_bytes() == before


def test_work_is_done_where_standard_error_is_closed(folder: Path) -> None:
    command = [sys.executable, "-c", f"import sys; sys.stderr = None\n{MAIN}", "extract"]
    done = subprocess.run([*command, folder / "b.txt", folder / "none.txt"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.count("\n")) == (3, 1)


def test_closed_streams_are_told(folder: Path) -> None:
    for arguments, code, told in ((["extract", "-"], 3, "R005"), (["schema"], 2, "U003")):
        command = [sys.executable, "-c", f"import sys; sys.std{'in' if code == 3 else 'out'} = None\n{MAIN}"]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True)
        assert done.returncode == code
        assert told in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["schema", "extract", "audit", "explain"])
def test_a_full_disk_under_standard_output_is_told_with_its_code(folder: Path, command: str) -> None:
    arguments = [command] if command == "schema" else [command, str(folder / "b.txt")]
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-c", MAIN, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "U003: the output cannot be written (standard output: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "ignored" not in done.stderr


def test_files_of_other_kinds_in_a_folder_are_told_once(run: Any, folder: Path) -> None:
    for name in ("x.docx", "y.DOCX", "sub/z.pdf", "old.jsonl.run.json", ".hidden.doc"):
        (folder / name).write_bytes(b"PK")
    told = f"{folder}: 3 files of other kinds left out (.docx 2, .pdf 1)\n"
    for command in ("extract", "audit", "summarise"):
        assert run(command, folder).err.count(told) == 1
    assert "left out" not in run("extract", folder / "b.txt").err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_in_a_folder_is_left_alone(run: Any, folder: Path) -> None:
    os.mkfifo(folder / "feed.txt")
    result = run("extract", folder)
    assert f"{folder}: 1 file of other kinds left out (.txt 1)\n" in result.err


def test_a_fault_does_not_say_that_figures_disagree(run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise AssertionError("told")

    monkeypatch.setattr("extractor.records.read_all", faulty)
    result = run("audit", folder / "b.txt")
    assert (result.code, "told" in result.err) == (2, True)
    (folder / "loop").symlink_to("loop")
    assert run("query", folder / "loop").code == 2


def test_standard_input_does_not_take_the_place_of_files_that_are_there(run: Any, folder: Path) -> None:
    out = folder / "r.jsonl"
    assert run("extract", folder / "b.txt", "-o", out).code == 0
    result = run("extract", "-", "-o", out, stdin=BODY.encode())
    assert (result.code, "b.txt, too" in result.err) == (2, True)
    out.unlink()
    for _ in range(2):
        assert run("extract", "-", "-o", out, stdin=BODY.encode()).code == 0


def test_standard_input_fills_a_folder_too(run: Any, folder: Path) -> None:
    assert run("extract", "-", "-o", folder / "store", stdin=BODY.encode()).code == 0
    assert (folder / "store/articles/part-00000.parquet").is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_each_filling_of_a_pipe_is_read(run: Any, tmp_path: Path) -> None:
    pipe, out = tmp_path / "pipe.txt", tmp_path / "out.jsonl"
    os.mkfifo(pipe)
    for body in (BODY, DATED):
        writer = threading.Thread(target=pipe.write_text, args=(body, "utf-8"))
        writer.start()
        assert run("extract", pipe, "-o", out, "--jobs", 2).code == 0
        writer.join()
        assert json.loads(out.read_text("utf-8"))["article"]["text"] == body


def test_an_answer_is_no_markup(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.duckdb").code == 0
    result = run("query", folder / "r.duckdb", "SELECT chr(27) || '[31m[/x]' AS \"[/y]\"")
    assert result.code == 0
    assert all(text in result.out for text in ("[31m[/x]", "[/y]"))
    assert "\x1b" not in result.out


def test_an_answer_tells_the_items_of_a_list(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.duckdb").code == 0
    assert "Sở A; Sở B" in run("query", folder / "r.duckdb", "SELECT ['Sở A', 'Sở B'] AS bodies").out


def test_an_interrupt_does_not_say_that_figures_disagree(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extractor.records.read_all", interrupted)
    assert run("audit", folder / "b.txt").code == 130


def test_explain_shows_rule_cue_and_place_and_no_control_characters(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{DATED}\x1b[31mĐoàn làm việc ngày 5/10\x1b[0m tại 3 phường.", "utf-8")
    result = run("explain", tmp_path / "a.txt")
    assert result.code == 0
    assert "3:1 «Sáng 3/10»" in result.out
    assert "rule=" in result.out
    assert "cue=" in result.out
    assert "\x1b" not in result.out


def test_a_deep_field_costs_one_line(run: Any, tmp_path: Path) -> None:
    deep = '{"text": "' + BODY.replace("\n", " ") + '", "deep": ' + "[" * 600 + "]" * 600 + "}"
    (tmp_path / "a.jsonl").write_text(deep + "\n" + json.dumps({"text": BODY}) + "\n")
    result = run("extract", tmp_path / "a.jsonl")
    assert (result.code, len(result.records)) == (3, 1)
    assert "a.jsonl:1: R008" in result.err


def thanhtra(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from extractor.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_the_locale_changes_nothing(folder: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    plain = thanhtra("extract", str(folder / "b.txt"), env=environment)
    assert plain.returncode == 0, plain.stderr
    assert json.loads(plain.stdout.decode("utf-8"))["article"]["text"] == DATED


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    lines = "\n".join(json.dumps({"text": BODY * 20}) for _ in range(60))
    (folder / "many.jsonl").write_text(lines)
    command = f"{sys.executable} -c 'from extractor.cli import main; main()' extract {folder}/many.jsonl | head -c 10"
    result = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert result.stderr == b""


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['thanhtra', '--help']\n"
        "from extractor.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'spacy', 'underthesea', 'trafilatura', 'dateparser', 'lxml', 'rich', 'numpy', 'regex'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "extract" in result.stdout
    assert result.stderr.strip() == "[]"


def test_an_answer_for_programs_is_whole_and_exact(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.duckdb").code == 0
    sql = "SELECT repeat('dài ', 60) AS long, ['Sở A', 'Sở B'] AS bodies, 89.20::DECIMAL(38, 12) AS share, NULL AS none"
    as_json = run("query", folder / "r.duckdb", sql, "--format", "json")
    assert json.loads(as_json.out) == [{"long": "dài " * 60, "bodies": ["Sở A", "Sở B"], "share": 89.2, "none": None}]
    as_csv = run("query", folder / "r.duckdb", sql, "--format", "csv").out
    assert as_csv == f"long,bodies,share,none\n{'dài ' * 60},Sở A; Sở B,89.2,\n"
    assert "dài " * 60 in run("query", folder / "r.duckdb", sql).out  # what goes through a pipe is not cut


def test_without_a_question_the_tables_and_views_are_told(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.duckdb").code == 0
    told = run("query", folder / "r.duckdb", "-f", "json").out
    rows = {row["name"]: row for row in json.loads(told)}
    assert "inspector" in rows["v_inspections"]["columns"]
    assert all(row["holds"] for row in rows.values())


def test_a_row_too_wide_for_the_terminal_is_told_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.answer import as_table

    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    target = io.StringIO()
    as_table([f"column {n}" for n in range(9)], [[f"value {n}" for n in range(9)]], target)
    lines = target.getvalue().splitlines()[1:10]
    assert all(f"column {n}" in line and f"value {n}" in line for n, line in enumerate(lines))


def test_explain_reads_records_too_and_extract_says_what_they_are(run: Any, folder: Path) -> None:
    assert run("extract", folder / "b.txt", "-o", folder / "r.jsonl").code == 0
    assert run("explain", folder / "r.jsonl").out == run("explain", folder / "b.txt").out
    assert "a record that extract wrote" in run("extract", folder / "r.jsonl").err


def test_a_dash_is_standard_output_too(run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert run("extract", "b.txt", "-o", "-").records == run("extract", "b.txt").records
    assert run("audit", "b.txt", "-o", "-").out == run("audit", "b.txt").out
    assert not (folder / "-").exists()


@pytest.mark.parametrize("options", [["--jobs", "2"], ["--engine", "ray"], ["--pretty", "-o", "new.jsonl"]])
def test_an_option_that_would_do_nothing_or_harm_is_refused(run: Any, folder: Path, options: list[str]) -> None:
    result = run("extract", folder / "b.txt", *options)
    assert result.code == 2
    assert options[0] in result.err
    assert not result.out


def test_the_version_is_told_and_no_help_is_cut(run: Any) -> None:
    assert re.fullmatch(r"thanhtra \d+\.\d+\.\d+\S*, records of schema \d+\.\d+\n", run("--version").out)
    assert "..." not in run("--help").out.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("inputs", "options", "told"),
    [
        (["b.txt"], [], "1 record, 0 refused"),
        (["-"], [], "1 record, 0 refused"),
        (["b.txt"], ["--pretty"], "1 record, 0 refused"),
        (["a.jsonl"], [], "1 record, 2 refused (R006 2)"),
    ],
)
def test_who_watches_is_told_what_was_written(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, inputs: list[str], options: list[str], told: str
) -> None:
    monkeypatch.chdir(folder)
    out = "new.json" if options else "new.jsonl"
    stdin = DATED.encode() if inputs == ["-"] else b""
    assert "refused" not in run("extract", *inputs, "-o", out, *options, stdin=stdin).err  # nobody watches
    (folder / out).unlink()
    monkeypatch.setattr("extractor.cli.sys.stderr.isatty", lambda: True, raising=False)
    assert f"{out}: {told}" in " ".join(run("extract", *inputs, "-o", out, *options, stdin=stdin).err.split())
