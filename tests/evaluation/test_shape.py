"""Slips in gold and labels that somebody wrote by hand, and records of other tools, are told with their place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evaluation.label import LabelError, to_gold
from evaluation.shape import faults, unreadable
from tests.evaluation.test_commands import thanhtra

Record = dict[str, Any]
UNREADABLE: dict[str, Callable[[Record], object]] = {
    "quantities 1: value: 'many'": lambda gold: gold["quantities"][0].update(value="many"),
    "checks 1: claimed: '[]'": lambda gold: gold["checks"][0].update(claimed=[]),
    "agencies 1: mentions are no list": lambda gold: gold["agencies"][0].update(mentions=5),
    "claims 1: no quantity": lambda gold: gold["claims"][0].clear(),
}
DOUBTFUL: dict[str, Callable[[Record], object]] = {
    "temporals 1: begin: 'hôm qua'": lambda gold: gold["temporals"][0].update(begin="hôm qua"),
    "findings 1: polarity: 'good'": lambda gold: gold["findings"][0].update(polarity="good"),
    "claims 1: quantity: no quantity 'q99'": lambda gold: gold["claims"][0].update(quantity="q99"),
    "checks 1: quantities: no quantity 'q9'": lambda gold: gold["checks"][0].update(quantities=["q9"]),
    "quantities 2: '89,2%' is not at 3–": lambda gold: gold["quantities"][1]["span"].update(start=3),
}


def written(gold: Record, text: str, folder: Path) -> Path:
    folder.mkdir()
    (folder / "sample.txt").write_bytes(text.encode())
    (folder / "sample.json").write_text(json.dumps(gold), "utf-8")
    return folder


def test_a_gold_without_slips_is_silent(gold: Record, text: str) -> None:
    assert not list(faults(gold, text))


@pytest.mark.parametrize("told", UNREADABLE)
def test_what_cannot_be_scored_ends_the_command(told: str, gold: Record, text: str, tmp_path: Path) -> None:
    UNREADABLE[told](gold)
    assert told in next(unreadable(gold))
    folder = written(gold, text, tmp_path / "gold")
    (tmp_path / "other.jsonl").write_text(json.dumps(gold), "utf-8")
    assert thanhtra("evaluate", "--gold", folder).exit_code == 2
    result = thanhtra("evaluate", "--gold", folder, "--records", tmp_path / "other.jsonl")
    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.parametrize("told", DOUBTFUL)
def test_a_slip_in_a_gold_is_told_and_the_gold_scored(told: str, gold: Record, text: str, tmp_path: Path) -> None:
    DOUBTFUL[told](gold)
    result = thanhtra("evaluate", "--gold", written(gold, text, tmp_path / "gold"))
    assert result.exit_code == 0
    assert f"gold: sample: {told}" in result.stderr


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ([], "no object with an id"),
        ({"temporals": []}, "no object with an id"),
        ({"id": "x", "temporal": [{"at": "5%"}]}, "no layer 'temporal'"),
        ({"id": "x", "temporals": "5%"}, "temporals: not a list of objects"),
        ({"id": "x", "temporals": [5]}, "temporals: not a list of objects"),
        ({"id": "x", "quantities": [{"value": 5}]}, "quantities 1: no 'at'"),
        ({"id": "x", "agencies": [{"name": "UBND"}]}, "agencies 1: no 'mentions'"),
        ({"id": "x", "quantities": [{"at": 5}]}, "not a quote: 5"),
        ({"id": "x", "quantities": [{"at": "5%", "value": "five"}]}, "quantities 1: value: 'five'"),
        ({"id": "x", "quantities": [{"at": "5%", "kind": "share"}]}, "quantities 1: kind: 'share'"),
        (
            {"id": "x", "quantities": [{"at": "5%"}], "claims": [{"quantity": 3}]},
            "claims 1: quantity: no quantity 'q4'",
        ),
    ],
)
def test_labels_that_make_no_gold_are_told(labels: Any, told: str) -> None:
    with pytest.raises(LabelError, match=r".") as error:
        to_gold("Có 5% chậm", labels)
    assert told in str(error.value)


def test_a_comparison_needs_records_that_know_their_article(gold: Record, text: str, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text(json.dumps({"article": {"id": "sample"}}), "utf-8")
    result = thanhtra("evaluate", "--against", tmp_path / "old.jsonl")
    assert result.exit_code == 2
    assert "has no sha256 and no text" in " ".join(result.output.split())


def test_a_file_of_another_form_is_not_converted_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "tasks.json").write_text('[{"data": {"text": "5%"}}]', "utf-8")
    result = thanhtra("convert", tmp_path / "tasks.json", tmp_path / "out.jsonl", "--from", "conll", "--to", "records")
    assert result.exit_code == 2
    assert not (tmp_path / "out.jsonl").exists()


def test_a_measure_of_nothing_has_no_score(gold: Record, text: str, tmp_path: Path) -> None:
    gold["findings"] = []
    (tmp_path / "other.jsonl").write_text(json.dumps(gold), "utf-8")
    result = thanhtra(
        "evaluate", "--gold", written(gold, text, tmp_path / "gold"), "--records", tmp_path / "other.jsonl"
    )
    line = next(line for line in result.output.splitlines() if line.startswith("finding.sanction"))
    assert line.split() == ["finding.sanction", "-", "-", "-", "-", "0"]
