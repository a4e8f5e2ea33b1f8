import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from evaluation.agreement import agreement
from extractor.pipeline import extract

Record = dict[str, Any]


def thanhtra(*arguments: object) -> Result:
    """Run the command as a shell would, plug-in commands included."""
    from extractor import cli

    words = [str(argument) for argument in arguments]
    registered = list(cli.app.registered_commands)
    try:
        cli._plug_in(words)
        return CliRunner().invoke(cli.app, words)
    finally:
        cli.app.registered_commands[:] = registered


@pytest.fixture
def folder(tmp_path: Path, gold: Record, text: str) -> Path:
    """A folder with one labelled article."""
    del gold["planted"]
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "sample.txt").write_bytes(text.encode())
    (tmp_path / "gold" / "sample.json").write_text(json.dumps(gold), "utf-8")
    return tmp_path / "gold"


def test_evaluate_runs_the_pipeline(folder: Path) -> None:
    result = thanhtra("evaluate", "--gold", folder, "--errors", 2, "--by", "corpus")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("articles 1, without a record 0\n")
    assert "temporal.value" in result.output
    assert "\ncorpus gold" in result.output
    assert "\nerrors\n" in result.output


def test_evaluate_takes_records_of_any_tool(folder: Path, gold: Record, tmp_path: Path) -> None:
    perfect, nothing = tmp_path / "perfect.jsonl", tmp_path / "nothing.jsonl"
    perfect.write_text(json.dumps(gold) + "\n\n", "utf-8")
    nothing.write_text("", "utf-8")
    result = thanhtra("evaluate", "--gold", folder, "--records", perfect, "--versus", nothing, "--json")
    shown = json.loads(result.stdout)
    assert shown["measures"]["quantity.strict"] == {"P": 1.0, "R": 1.0, "F1": 1.0, "lo": 1.0, "hi": 1.0, "n": 3}
    assert shown["differences"]["quantity.strict"] == {"F1": 1.0, "lo": 1.0, "hi": 1.0}
    assert shown["errors"] == {}
    missing = json.loads(thanhtra("evaluate", "--gold", folder, "--records", nothing, "--json", "--errors", 1).stdout)
    assert missing["without_record"] == 1
    assert missing["measures"]["quantity.strict"]["F1"] == 0.0
    assert missing["examples"]


def test_offsets_in_another_unit_are_noticed(folder: Path, gold: Record, tmp_path: Path) -> None:
    gold["quantities"][0]["span"]["start"] += 1
    (tmp_path / "bytes.jsonl").write_text(json.dumps(gold), "utf-8")
    result = thanhtra("evaluate", "--gold", folder, "--records", tmp_path / "bytes.jsonl")
    assert "1 spans of the records do not quote" in result.stderr


def test_evaluate_writes_a_report_and_the_records(folder: Path, tmp_path: Path) -> None:
    page, saved = tmp_path / "report.html", tmp_path / "saved.jsonl"
    assert thanhtra("evaluate", "--gold", folder, "--html", page, "--save", saved).exit_code == 0
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    again = thanhtra("evaluate", "--gold", folder, "--records", saved, "--json").stdout
    assert (
        json.loads(again)["measures"] == json.loads(thanhtra("evaluate", "--gold", folder, "--json").stdout)["measures"]
    )


def test_evaluate_against_older_records(text: str, tmp_path: Path) -> None:
    record = extract(text).model_dump(mode="json")
    new, old = tmp_path / "new.jsonl", tmp_path / "old.jsonl"
    new.write_text(json.dumps(record) + "\n", "utf-8")
    record["quantities"][0]["value"] = 1
    old.write_text(json.dumps(record) + "\n", "utf-8")
    lines = thanhtra("evaluate", "--against", old, "--records", new).output.splitlines()
    assert [line[0] for line in lines[:-1]] == ["+", "-"]
    assert lines[-1] == "1 gained, 1 lost"
    assert thanhtra("evaluate", "--against", new).output == "0 gained, 0 lost\n"
    changes = json.loads(thanhtra("evaluate", "--against", old, "--json").stdout)
    assert {change["layer"] for change in changes} == {"quantities"}


@pytest.mark.parametrize(
    "record",
    [[], {}, {"article": []}, {"article": {}, "temporals": [{}]}, {"article": {}, "temporals": {}},
     {"article": {}, "agencies": [{"mentions": [{"start": "0", "end": 3}]}]}, {"article": {}, "checks": ["sum"]}],
)  # fmt: skip
def test_what_is_no_record_is_told(folder: Path, tmp_path: Path, record: object) -> None:
    (tmp_path / "bad.jsonl").write_text(json.dumps(record), "utf-8")
    result = thanhtra("evaluate", "--gold", folder, "--records", tmp_path / "bad.jsonl")
    assert result.exit_code == 2
    assert "bad.jsonl: line 1: not a record" in " ".join(result.output.split()).replace("│ ", "").replace(" │", "")


@pytest.mark.parametrize(
    "arguments",
    [("--by", "colour"), ("--split", "dev"), ("--records", "/dev/null", "--gold", "tests"), ("--gold", "missing")],
)
def test_wrong_use_is_told(folder: Path, arguments: tuple[str, ...]) -> None:
    result = thanhtra("evaluate", "--gold", folder, *arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_gold_finds_its_text_by_the_id_of_its_article_or_says_that_there_is_none(folder: Path, gold: Record) -> None:
    (folder / "sample.json").rename(folder / f"{gold['article']['id']}.gold.json")
    (folder / "sample.txt").rename(folder / f"{gold['article']['id']}.txt")
    assert thanhtra("evaluate", "--gold", folder).output.startswith("articles 1, without a record 0\n")
    (folder / f"{gold['article']['id']}.txt").unlink()
    result = thanhtra("evaluate", "--gold", folder)
    assert result.exit_code == 2
    assert "no gold has its text beside it" in result.output


def test_label_drafts_and_reads(folder: Path, text: str, tmp_path: Path) -> None:
    article, labels, made = folder / "sample.txt", tmp_path / "labels.json", tmp_path / "gold.json"
    assert thanhtra("label", article, "-o", labels, "--published", "4/10/2018").exit_code == 0
    assert thanhtra("label", article, labels, "-o", made).exit_code == 0
    gold = json.loads(made.read_text("utf-8"))
    assert gold["article"]["id"] == "sample"
    assert all(text[q["span"]["start"] : q["span"]["end"]] == q["span"]["text"] for q in gold["quantities"])
    labels.write_text(json.dumps({"id": "x", "findings": [{"at": "không có"}]}), "utf-8")
    result = thanhtra("label", article, labels)
    assert result.exit_code == 2
    assert "quote not found" in result.output


def test_convert_there_and_back(folder: Path, gold: Record, tmp_path: Path) -> None:
    tasks, back = tmp_path / "tasks.json", tmp_path / "back"
    assert thanhtra("convert", folder, tasks, "--from", "gold", "--to", "labelstudio").exit_code == 0
    assert thanhtra("convert", tasks, back, "--from", "labelstudio", "--to", "gold").exit_code == 0
    assert json.loads((back / "sample.json").read_text("utf-8"))["claims"] == gold["claims"]
    assert thanhtra("convert", folder, tmp_path / "set", "--from", "gold", "--to", "dataset").exit_code == 0
    assert (tmp_path / "set" / "data" / "train.parquet").is_file()


@pytest.mark.parametrize(
    "options",
    [("--from", "gold", "--to", "pdf"), ("--from", "brat", "--to", "dataset"), ("--from", "conll", "--to", "brat"),
     ("--from", "gold", "--to", "brat", "--write-unit", "metre")],
)  # fmt: skip
def test_convert_tells_wrong_use(folder: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    result = thanhtra("convert", folder, tmp_path / "out", *options)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_agreement_of_two_labellers(folder: Path, gold: Record, text: str) -> None:
    assert agreement(folder) is None
    for labeller, quantities in (("a", gold["quantities"]), ("b", gold["quantities"][:2])):
        (folder / "labels" / labeller).mkdir(parents=True)
        (folder / "labels" / labeller / "sample.json").write_text(
            json.dumps({**gold, "quantities": quantities}), "utf-8"
        )
    table = agreement(folder)
    assert table is not None
    assert table.scores["quantity.strict"].counts.f1 == pytest.approx(0.8)
    assert table.scores["agency.strict"].counts.f1 == 1.0


def test_no_input_is_written_over(folder: Path, gold: Record, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps(gold) + "\n", "utf-8")
    text, labelled = next(folder.glob("*.txt")), next(folder.glob("*.json"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for arguments in (
        ("evaluate", "--gold", folder, "--records", records, "--html", records),
        ("evaluate", "--gold", folder, "--records", records, "--save", labelled),
        ("label", text, labelled, "-o", labelled),
        ("label", text, "-o", text),
        ("convert", records, records, "--from", "records", "--to", "conll"),
        ("convert", folder, folder, "--from", "gold", "--to", "brat"),
    ):
        assert thanhtra(*arguments).exit_code != 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["../out", "", "a/b"])
def test_an_id_names_no_file_elsewhere(folder: Path, gold: Record, tmp_path: Path, name: str) -> None:
    records = tmp_path / "records.jsonl"
    text = next(folder.glob("*.txt")).read_text("utf-8")
    record = {**gold, "article": {**gold["article"], "id": name, "text": text}}
    records.write_text(2 * (json.dumps(record) + "\n"), "utf-8")
    assert thanhtra("convert", records, tmp_path / "set", "--from", "records", "--to", "brat").exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.name, "records.jsonl"]


def test_articles_of_one_id_are_told_apart_where_ids_name_files(gold: Record, text: str, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    del gold["planted"]
    rows = [{**gold, "article": {**gold["article"], "id": name, "text": text}} for name in ("b5", "b5-2", "B5", "b5")]
    records.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    for form in ("brat", "gold"):
        result = thanhtra("convert", records, tmp_path / f"to-{form}", "--from", "records", "--to", form)
        assert (result.exit_code, "B5 is now B5-3; b5 is now b5-4" in result.stderr) == (0, True)
        assert sorted(path.stem for path in (tmp_path / f"to-{form}").glob("*.txt")) == ["B5-3", "b5", "b5-2", "b5-4"]


@pytest.mark.parametrize("name", ["r.jsonl", "r.parquet", "r.duckdb", "r.spacy", "r"])
def test_records_are_read_from_any_store(folder: Path, text: str, tmp_path: Path, name: str) -> None:
    from extractor.store import files

    files.write([extract(text)], tmp_path / name)
    result = thanhtra("convert", tmp_path / name, tmp_path / "tasks.json", "--from", "records", "--to", "doccano")
    assert (result.exit_code, result.stderr) == (0, "1 articles\n")
    result = thanhtra("evaluate", "--gold", folder, "--records", tmp_path / name)
    assert result.output.startswith("articles 1, without a record 0\n")


@pytest.mark.parametrize(
    ("form", "told"),
    [("brat", "brat holds no inspections, claims, checks: left out\n1 articles\n"),
     ("conll", "conll holds no inspections, claims, checks, values: left out\n1 articles\n"),
     ("webannotation", "1 articles\n")],
)  # fmt: skip
def test_what_a_format_does_not_hold_is_told(folder: Path, gold: Record, tmp_path: Path, form: str, told: str) -> None:
    assert gold["claims"]
    result = thanhtra("convert", folder, tmp_path / "out", "--from", "gold", "--to", form)
    assert (result.exit_code, result.stderr) == (0, told)


BAD = {
    "empty": b"",
    "binary": b"\x89PNG\r\n\x1a\n",
    "legacy": "Thanh tra tỉnh".encode("utf-16"),
    "half a letter": b"Thanh tra t\xe1",
    "broken": b'{"article": ',
    "a list": b"[]",
    "a word": b'"x"',
    "deep": b"[" * 100_000,
    "other shape": b'{"id": "x", "article": {"sha256": 5}, "quantities": 5, "findings": [{"at": 5}]}',
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
@pytest.mark.parametrize("ending", [".json", ".jsonl", ".parquet", ".duckdb", ".spacy"])
def test_no_bad_file_ends_a_command_with_a_traceback(folder: Path, tmp_path: Path, data: bytes, ending: str) -> None:
    bad, article = (tmp_path / "bad").with_suffix(ending), next(folder.glob("*.txt"))
    bad.write_bytes(data)
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.json").write_bytes(data)
    for words in (
        ("label", article, bad),
        ("evaluate", "--gold", folder, "--records", bad),
        ("evaluate", "--gold", tmp_path / "set"),
        ("evaluate", "--against", bad),
        *(("convert", bad, tmp_path / "out", "--from", form, "--to", "conll")
          for form in ("records", "doccano", "labelstudio", "conll", "docbin", "webannotation")),
    ):  # fmt: skip
        result = thanhtra(*words)
        assert result.exit_code in (0, 2)  # a file without one article is an empty one to some
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_an_article_to_label_is_read_as_everywhere(folder: Path, text: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(text, "utf-16")
    result = thanhtra("label", article)
    assert (result.exit_code, "read as utf-16" in result.stderr) == (0, True)
    plain = thanhtra("label", next(folder.glob("*.txt")))
    assert json.loads(result.stdout)["quantities"] == json.loads(plain.stdout)["quantities"]
    for data, code in ((b"", "R002"), (b"\x89PNG\r\n\x1a\n", "R003"), (b"\xff\xfe\x00", "R001")):
        article.write_bytes(data)
        result = thanhtra("label", article)
        assert (result.exit_code, f"a.txt: {code}: " in result.stderr) == (3, True)
    assert thanhtra("label", next(folder.glob("*.txt")), "--published", "hôm qua").exit_code != 0
