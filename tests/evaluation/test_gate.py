import subprocess
from pathlib import Path

import pytest

from evaluation.gate import Floors, gold_hash, history, pin, refusals

HASH = "h"


def why(
    floors: dict[str, float], now: dict[str, float], earlier: list[dict[str, float]], changes: str = ""
) -> list[str]:
    old = [Floors(HASH, measures) for measures in earlier]
    return list(refusals(Floors(HASH, floors), now, HASH, old, changes))


def test_a_measure_may_not_fall_below_its_floor() -> None:
    assert why({"a": 0.9}, {"a": 0.9}, []) == []
    assert why({"a": 0.9}, {"a": 0.899}, []) == ["a fell to 0.8990, below its floor 0.900"]
    assert "a fell to 0.0000" in why({"a": 0.9}, {}, [])[0]


def test_a_floor_may_rise_and_not_sink() -> None:
    assert why({"a": 0.95}, {"a": 1.0}, [{"a": 0.9}]) == []
    assert "does not say so" in why({"a": 0.9}, {"a": 1.0}, [{"a": 0.9}, {"a": 0.95}])[0]
    assert "was 0.900 and is 0.000" in why({}, {"a": 1.0}, [{"a": 0.9}])[0]


@pytest.mark.parametrize(
    ("line", "passes"),
    [
        ("- Floor lowered: a.b to 0.9: the gold counts hedges now", True),
        ("- Floor lowered: a.b to 0.900: the gold counts hedges now", True),
        ("- Floor lowered: a.b to 0.9", False),
        ("- Floor lowered: a.b to 0.85: the gold counts hedges now", False),
        ("- Floor lowered: a.c to 0.9: the gold counts hedges now", False),
        ("a.b is 0.9 now", False),
    ],
)
def test_the_change_log_can_allow_it(line: str, passes: bool) -> None:
    assert (why({"a.b": 0.9}, {"a.b": 1.0}, [{"a.b": 0.95}], line) == []) is passes


def test_floors_hold_for_one_gold() -> None:
    assert "gold has changed" in next(refusals(Floors("old", {}), {}, "new", [], ""))


def test_the_hash_is_of_texts_gold_and_phrases(tmp_path: Path) -> None:
    hashes = {gold_hash(tmp_path)}
    for name in ("articles/a.txt", "gold/a.json", "phrases/temporals.toml", "manifest.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("1", "utf-8")
        hashes.add(gold_hash(tmp_path))
    (tmp_path / "README.md").write_text("1", "utf-8")
    assert len(hashes | {gold_hash(tmp_path)}) == 5


def test_pinned_floors_are_a_little_below() -> None:
    floors = pin({"a": 0.9512, "b": 1.0, "c": 0.0}).measures
    assert floors == {"a": 0.945, "b": 0.995}


def test_earlier_floors_are_read_from_the_repository(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "init", "-q"], cwd=tmp_path, check=True)
    for floor in (0.5, 0.75):
        path.write_text(Floors(HASH, {"a": floor}).dump(), "utf-8")
        subprocess.run([*git, "add", "."], cwd=tmp_path, check=True)
        subprocess.run([*git, "commit", "-qm", "floors"], cwd=tmp_path, check=True)
    assert [old.measures["a"] for old in history(path)] == [0.75, 0.5]


def test_outside_a_repository_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history(tmp_path / "floors.json") == []
