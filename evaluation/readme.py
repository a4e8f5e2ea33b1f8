"""Writes the measured tables of the documentation: none is typed by hand.

``python -m evaluation.readme`` runs the pipeline and the baselines on our articles and rewrites what
stands between the markers; ``--check`` only says whether it is up to date, times apart.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from corpora import HOME, load
from evaluation import agreement as second
from evaluation.baselines import BASELINES, Baseline
from evaluation.gate import FLOORS, Floors
from evaluation.run import Run, run
from evaluation.table import Score, Scores, Table, compare, tabulate
from extractor.audit.why import REASONS
from extractor.check.result import CODES as CHECK_CODES
from extractor.errors import CATALOGUE

PAGE = Path(__file__).with_name("README.md")
CARD = HOME / "README.md"
FRONT = PAGE.parents[1] / "README.md"
CODES_PAGE = PAGE.parents[1] / "docs" / "codes.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Rewrite the tables, or test that they are up to date."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.readme", description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where a table is out of date")
    options = parser.parse_args(arguments)
    articles = load()
    ours = run(articles)
    table = tabulate(ours, ("split", "genre", "level", "form"))
    agreed, others = second.agreement(), rivals(ours)
    texts = {
        PAGE: {
            "scores": _scores(table),
            "groups": _groups(table),
            "baselines": _rows(*baseline_rows(ours, table, others)),
            "agreement": _agreement(agreed),
            "floors": _floors(),
        },
        CARD: {"articles": _articles(table), "agreement": _agreement(agreed)},
        FRONT: {"accuracy": _accuracy(table)},
        CODES_PAGE: codes(),
    }
    stale = [page for page, blocks in texts.items() if _write(page, blocks, options.check)]
    for page in stale:
        print(f"{page.relative_to(FRONT.parent)}: {'out of date' if options.check else 'rewritten'}")
    ahead = unbeaten(table, others)
    for name in ahead:
        print(f"not clearly beaten: {name}")
    return 1 if ahead or (stale and options.check) else 0


def _write(page: Path, blocks: dict[str, str], check: bool) -> bool:
    """Put each block between its markers; whether anything but times changed."""
    old = page.read_text("utf-8")
    new = old
    for name, block in blocks.items():
        marked = re.compile(rf"(<!-- {name}: written by python -m evaluation.readme -->\n).*?(<!-- end -->)", re.DOTALL)
        new, count = marked.subn(lambda m, block=block: f"{m[1]}\n{block}\n{m[2]}", new)  # type: ignore[misc]
        if count != 1:
            raise ValueError(f"{page}: the place of the table {name!r} is not marked once")
    if not check:
        page.write_text(new, "utf-8")
    return _timeless(old) != _timeless(new)


def _timeless(text: str) -> str:
    return re.sub(r"[\d.]+ ms", "ms", text)


def _rows(head: Sequence[str], *rows: Sequence[str], align: str = "---:") -> str:
    rule = ["---", *(align for _ in head[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *rows)) + "\n"


def _f1(score: Score) -> str:
    low, high = score.interval
    return f"{score.counts.f1:.3f} ({low:.3f}–{high:.3f})"


def _scores(table: Table) -> str:
    rows = [
        (name, f"{s.counts.precision:.3f}", f"{s.counts.recall:.3f}", _f1(s), f"{s.counts.gold:g}")
        for name, s in table.scores.items()
    ]
    return f"{len(table.articles)} articles.\n\n" + _rows(("measure", "P", "R", "F1 (95 %)", "n"), *rows)


GROUP_MEASURES = (
    "temporal.value",
    "quantity.value",
    "official.full",
    "agency.strict",
    "document.number",
    "finding.any",
)


def _groups(table: Table) -> str:
    def cell(scores: Scores, name: str) -> str:
        return f"{scores[name].counts.f1:.3f}" if name in scores and scores[name].counts.gold else "–"

    rows = [
        (f"{group} {value}", *(cell(scores, name) for name in GROUP_MEASURES))
        for group, members in table.groups.items()
        for value, scores in members.items()
    ]
    return _rows(("articles", *GROUP_MEASURES), *rows)


# What a reader of the front page asks: the measure, in words.
_FRONT = {
    "temporal.value": "dates and periods: place and both days",
    "quantity.value": "figures: place, kind and value",
    "official.full": "officials: name, title and agency",
    "agency.strict": "agencies: the exact mention",
    "document.number": "documents: the number",
    "finding.any": "findings: characters",
    "claim.subject": "whom a figure is about",
    "claim.period": "for when a figure holds",
    "inspection.inspector": "who inspects",
    "inspection.inspected": "who is inspected",
    "check.found": "percentages, sums, lists, weekdays that can be checked",
    "check.planted": "errors planted by authors: told",
}


def _accuracy(table: Table) -> str:
    test = table.groups["split"]["test"]
    rows = [(told, _f1(table.scores[name]), f"{test[name].counts.f1:.3f}") for name, told in _FRONT.items()]
    return _rows(("what must be right", "F1, all articles (95 %)", "F1, test articles"), *rows)


def codes() -> dict[str, str]:
    """The tables of ``docs/codes.md``: what the program itself says of its codes."""
    return {
        "catalogue": _rows(("code", "means"), *CATALOGUE.items(), align="---"),
        "checks": _rows(("code", "checks"), *CHECK_CODES.items(), align="---"),
        "reasons": _rows(("reason", "means"), *((code, told) for code, (_, told) in REASONS.items()), align="---"),
    }


Rivals = Sequence[tuple[Baseline, Run, Table]]


def rivals(ours: Run) -> Rivals:
    """Every baseline run over the same articles."""
    runs = [(baseline, run(ours.articles, baseline.find)) for baseline in BASELINES]
    return [(baseline, found, tabulate(found)) for baseline, found in runs]


def unbeaten(table: Table, others: Rivals) -> list[str]:
    """Where a baseline's interval touches ours or lies above it."""
    return [
        f"{baseline.name}: {name}"
        for baseline, _, theirs in others
        for name in baseline.measures
        if name in table.scores and theirs.scores[name].interval[1] >= table.scores[name].interval[0]
    ]


def baseline_rows(ours: Run, table: Table, others: Rivals) -> list[tuple[str, ...]]:
    """Each baseline in each of its measures, beside our figure and the difference; times of both."""
    rows: list[tuple[str, ...]] = [
        ("system: measure", "its F1 (95 %)", "our F1 (95 %)", "difference (95 %)", "time an article"),
        ("this package", "", "", "", _time(ours)),
    ]
    for baseline, found, theirs in others:
        ahead = compare(table, theirs)
        for n, name in enumerate(name for name in baseline.measures if name in ahead):
            difference, (low, high) = ahead[name]
            gap = f"{difference:+.3f} ({low:+.3f} to {high:+.3f})"
            time = _time(found) if n == 0 else ""
            rows.append((f"{baseline.name}: {name}", _f1(theirs.scores[name]), _f1(table.scores[name]), gap, time))
    return rows


def _time(found: Run) -> str:
    if found.seconds is None:
        return "–"
    return f"{found.seconds / len(found.articles) * 1000:.1f} ms"


def _agreement(table: Table | None) -> str:
    if table is None:
        return "No article has been labelled twice yet.\n"
    rows = [
        (name, _f1(table.scores[name]), f"{table.scores[name].counts.gold:g}")
        for name in second.MEASURES
        if name in table.scores
    ]
    return f"{len(table.articles)} articles labelled twice.\n\n" + _rows(("measure", "F1 (95 %)", "n"), *rows)


def _floors() -> str:
    if not FLOORS.is_file():
        return "No floors are pinned yet.\n"
    floors = Floors.parse(FLOORS.read_text("utf-8"))
    return _rows(("measure", "floor"), *((name, f"{floor:.3f}") for name, floor in floors.measures.items()))


def _articles(table: Table) -> str:
    rows = []
    for group, members in table.groups.items():
        for value in members:
            chosen = [a for a in table.articles if str(getattr(a, group) or "-") == value]
            facts = sum(len(facts) for a in chosen for facts in a.gold.values() if isinstance(facts, list))
            planted = sum(len(a.planted) for a in chosen)
            rows.append((f"{group} {value}", str(len(chosen)), str(facts), str(planted)))
    return _rows(("articles", "number", "facts", "planted errors"), *rows)


if __name__ == "__main__":
    sys.exit(main())
