"""The gate: measures may not fall below committed floors, nor floors below what they once were.

``floors.json`` holds a floor of F1 for each measure and the hash of the gold it was set on. Run
``python -m evaluation.gate`` to test the pipeline against it, with ``--pin`` to set the floors anew.
A floor that is lower than in any earlier commit needs a line ``Floor lowered: MEASURE to 0.123: why``
in the change log.
"""

import argparse
import hashlib
import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpora import HOME, as_articles, load
from corpora.phrases import LAYERS
from evaluation.run import run
from evaluation.table import Scores, tabulate

FLOORS = Path(__file__).with_name("floors.json")
CHANGES = FLOORS.parent.parent / "CHANGELOG.md"

# What is guarded: one or two measures a layer, over all articles, and the phrases of each layer.
GUARDED = (
    "temporal.value",
    "temporal.strict",
    "quantity.value",
    "quantity.strict",
    "official.name",
    "official.full",
    "agency.detect",
    "agency.strict",
    "agency.link",
    "place.strict",
    "document.number",
    "document.strict",
    "finding.strength",
    "finding.shortcoming",
    "finding.recommendation",
    "finding.sanction",
    "finding.item",
    "claim.detect",
    "claim.status",
    "claim.subject",
    "claim.period",
    "claim.base",
    "claim.speaker",
    "inspection.detect",
    "inspection.inspected",
    "inspection.when",
    "check.found",
    "check.alarm",
    "check.planted",
    "published",
)
PHRASES = {
    "temporals": "temporal.value",
    "quantities": "quantity.value",
    "agencies": "agency.strict",
    "officials": "official.full",
    "documents": "document.number",
}
_LOWERED = re.compile(r"Floor lowered: (?P<measure>[\w.]+) to (?P<floor>[01]\.\d+)\b(?=:\s*\S)")


@dataclass(frozen=True, slots=True)
class Floors:
    """The committed floors and the gold they hold for."""

    gold: str
    measures: Mapping[str, float]

    @classmethod
    def parse(cls, text: str) -> "Floors":
        """Floors as they are written in the file."""
        data = json.loads(text)
        return cls(data["gold"], data["measures"])

    def dump(self) -> str:
        """The file's text."""
        return json.dumps({"gold": self.gold, "measures": dict(self.measures)}, indent=1) + "\n"


def gold_hash(folder: Path = HOME) -> str:
    """One hash over everything that a score depends on besides the program: texts, gold, phrases."""
    digest = hashlib.sha256()
    for name in ("manifest.json", "articles/*.txt", "gold/*.json", "phrases/*.toml"):
        for file in sorted(folder.glob(name)):
            digest.update(
                f"{file.relative_to(folder).as_posix()} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode()
            )
    return digest.hexdigest()


def measured(folder: Path = HOME) -> dict[str, float]:
    """F1 of everything guarded, as it stands."""
    found = _f1(tabulate(run(load(folder))).scores, GUARDED)
    for layer in LAYERS:
        scores = tabulate(run(as_articles(layer, folder / "phrases"))).scores
        found[f"phrases.{layer}"] = scores[PHRASES[layer]].counts.f1
    return found


def _f1(scores: Scores, names: Sequence[str]) -> dict[str, float]:
    return {name: scores[name].counts.f1 for name in names if name in scores}


def refusals(
    floors: Floors, now: Mapping[str, float], gold: str, earlier: Sequence[Floors], changes: str
) -> Iterator[str]:
    """Why a change may not pass; nothing where it may."""
    if floors.gold != gold:
        yield "the gold has changed since the floors were set: look at the scores, then run with --pin"
    for name, floor in floors.measures.items():
        if now.get(name, 0.0) < floor:
            yield f"{name} fell to {now.get(name, 0.0):.4f}, below its floor {floor:.3f}"
    allowed = {(m["measure"], float(m["floor"])) for m in _LOWERED.finditer(changes)}
    highest: dict[str, float] = {}
    for old in earlier:
        for name, floor in old.measures.items():
            highest[name] = max(floor, highest.get(name, 0.0))
    for name, once in highest.items():
        floor = floors.measures.get(name, 0.0)
        if floor < once and (name, floor) not in allowed:
            yield f"the floor of {name} was {once:.3f} and is {floor:.3f}: the change log does not say so"


def history(path: Path = FLOORS) -> list[Floors]:
    """The floors of all earlier commits; none outside a repository."""
    where, name = path.parent, f"./{path.name}"
    try:
        log = _git(where, "log", "--format=%H", "--", name).split()
        return [Floors.parse(_git(where, "show", f"{commit}:{name}")) for commit in log]
    except (OSError, subprocess.CalledProcessError):
        return []


def _git(where: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True, text=True).stdout


def pin(now: Mapping[str, float]) -> Floors:
    """Floors a little below what is measured, rounded down to a half hundredth."""
    return Floors(
        gold_hash(), {name: math.floor((value - 0.0025) * 200) / 200 for name, value in now.items() if value > 0.0075}
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Test the pipeline against the floors, or pin them."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.gate", description=main.__doc__)
    parser.add_argument("--pin", action="store_true", help="set the floors to what is measured now")
    options = parser.parse_args(arguments)
    now = measured()
    if options.pin:
        FLOORS.write_text(pin(now).dump(), "utf-8")
    if not FLOORS.is_file():
        print("gate: no floors are pinned: run with --pin", file=sys.stderr)
        return 1
    changes = CHANGES.read_text("utf-8") if CHANGES.is_file() else ""
    found = list(refusals(Floors.parse(FLOORS.read_text("utf-8")), now, gold_hash(), history(), changes))
    for line in found:
        print(f"gate: {line}", file=sys.stderr)
    print(f"gate: {len(now)} measures, {len(found)} refusals")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
