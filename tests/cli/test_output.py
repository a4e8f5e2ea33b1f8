"""What commands write: text that runs nothing where it is opened, and files that are whole or not at all."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from extractor.answer import as_csv
from extractor.errors import UsageError
from extractor.output import counted, deliver, markdown, plain, refuse_input, replacing, sweep, table


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_runs_no_cell(sign: str) -> None:
    text = table(["said", "number"], [{"said": f"{sign}HYPERLINK(0)", "number": -3, "other": 1}])
    head, row = csv.reader(StringIO(text, newline=""))
    assert head == ["said", "number"]
    assert row == [f"'{sign}HYPERLINK(0)".replace("\r", "\n"), "-3"]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_a_line_end_in_a_cell_ends_no_row(end: str) -> None:
    answer = StringIO()
    as_csv(["said", "number"], [(f"a{end}b", 3)], answer)
    for text in (table(["said", "number"], [{"said": f"a{end}b", "number": 3}]), answer.getvalue()):
        assert list(csv.reader(StringIO(text, newline=""))) == [["said", "number"], ["a\nb", "3"]]


def test_markdown_shows_the_text_itself() -> None:
    assert markdown("<b>1_000* [a](b) | #`\\") == r"\<b\>1\_000\* \[a\](b) \| \#\`" + "\\\\"


def test_hostile_text_moves_no_cursor() -> None:
    assert plain("a\x1b[31mb\nc\u202ed\u200be") == "a [31mb c d e"
    assert plain("Sở Y tế – 5%") == "Sở Y tế – 5%"


def test_numbers_have_their_noun() -> None:
    assert [counted(n, "set") for n in (0, 1, 2, 1234)] == ["0 sets", "1 set", "2 sets", "1,234 sets"]


def test_a_file_is_replaced_only_when_all_went_well(tmp_path: Path) -> None:
    out = tmp_path / "a.md"
    deliver("one\n", out)
    with pytest.raises(UnicodeEncodeError), replacing(out) as beside:
        beside.write_text("one\n\ud800", "utf-8")
    assert out.read_bytes() == b"one\n"
    assert list(tmp_path.iterdir()) == [out]


def test_what_a_killed_process_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    left = [".a.jsonl.7.part", ".a.jsonl.run.json.8.part", ".a.jsonl.run.items.9.part"]
    kept = ["a.jsonl", ".b.jsonl.7.part", ".a.jsonl.x.part", "a.jsonl.7.part"]
    for name in (*left, *kept):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / ".a.jsonl.10.part").mkdir()
    sweep(tmp_path / "a.jsonl")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


def test_an_output_is_no_input_and_no_folder(tmp_path: Path) -> None:
    given = tmp_path / "a.txt"
    given.write_text("Sở Y tế", "utf-8")
    (tmp_path / "b.txt").symlink_to(given)
    refuse_input(tmp_path / "c.html", [given])
    for place in (given, tmp_path / "b.txt", tmp_path, tmp_path / "nowhere" / "c.html"):
        with pytest.raises(UsageError, match="U003"):
            refuse_input(place, [given])
