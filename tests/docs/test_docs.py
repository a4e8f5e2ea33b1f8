"""What the documentation says is run: every command, its output where it is shown, every snippet."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.readme import codes

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "evaluation" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)
ELSEWHERE = ("make ", "pip ", "ray ", "s3://", "python -m")  # set-up, clusters, and what other tests run


def commands() -> list[tuple[str, str, str]]:
    """Page, command and the output shown for it."""
    found = []
    for page in PAGES:
        for language, body in BLOCK.findall(page.read_text("utf-8")):
            if language == "console":
                for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
                    line, _, output = part.partition("\n")
                    command = line.split("  #")[0].strip()
                    if not any(mark in command for mark in ELSEWHERE):
                        found.append((page.name, command, output))
    return found


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the pages speak of."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "examples", folder / "news")
    text = (ROOT / "examples" / "kiem-tra-thu-tuc-hanh-chinh.txt").read_text("utf-8")
    (folder / "article.txt").write_text(text, "utf-8")
    (folder / "feed.jsonl").write_text(json.dumps({"text": text}, ensure_ascii=False) + "\n", "utf-8")
    (folder / "corpora").symlink_to(ROOT / "corpora")
    assert run("thanhtra evaluate --save old.jsonl", folder).returncode == 0
    for name in ("mine.jsonl", "other.jsonl"):
        shutil.copy(folder / "old.jsonl", folder / name)
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    scripts = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "110"}
    return subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize(("page", "command", "output"), commands(), ids=lambda value: value[:60])
def test_a_command_does_what_the_page_shows(desk: Path, page: str, command: str, output: str) -> None:
    result = run(command, desk)
    assert result.returncode in (0, 1), result.stderr
    if result.returncode == 1:
        assert command.startswith("thanhtra audit"), result.stderr
    if output.strip():
        assert result.stdout.rstrip() == output.rstrip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_snippet_runs(desk: Path, page: Path) -> None:
    for language, body in BLOCK.findall(page.read_text("utf-8")):
        if language == "python" and "spark" not in body:
            result = run(f"{shlex.quote(sys.executable)} -c {shlex.quote(body)}", desk)
            assert result.returncode == 0, result.stderr


def test_every_command_explains_itself(desk: Path) -> None:
    top = run("thanhtra --help", desk)
    names = re.findall(r"^  (\w+) ", top.stdout.partition("Commands:")[2], flags=re.M)
    assert {"extract", "explain", "schema", "query", "audit", "evaluate", "label", "convert", "summarise"} <= set(names)
    for name in names:
        shown = run(f"thanhtra {name} --help", desk)
        assert shown.returncode == 0
        assert shown.stdout.startswith(f"Usage: thanhtra {name}")


def test_every_code_is_told() -> None:
    page = (ROOT / "docs" / "codes.md").read_text("utf-8")
    for table in codes().values():
        assert table in page


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
