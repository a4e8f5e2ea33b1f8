"""Scores, mistakes and changes as a terminal or a program reads them."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import typer

from evaluation.against import Change
from evaluation.bootstrap import Interval
from evaluation.errors import Mistake
from evaluation.run import Run
from evaluation.table import Table
from extractor.output import deliver

Ahead = Mapping[str, tuple[float, Interval]]  # by how much another system is behind, with its interval


def print_json(table: Table, wrong: Sequence[Mistake], ahead: Ahead, errors: int) -> None:
    """Scores, counts of mistakes, and the first ``errors`` of each class as one JSON object."""
    shown: dict[str, Any] = table.as_json()
    shown["errors"] = {
        f"{layer} {kind}": n for (layer, kind), n in sorted(Counter((m.layer, m.kind) for m in wrong).items())
    }
    if errors:
        shown["examples"] = [mistake.as_json() for mistake in _first(wrong, errors)]
    if ahead:
        shown["differences"] = {
            name: {"F1": round(d, 4), "lo": round(lo, 4), "hi": round(hi, 4)} for name, (d, (lo, hi)) in ahead.items()
        }
    deliver(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", None)


def print_table(table: Table, ahead: Ahead) -> None:
    """Precision, recall and F1 with its interval: of all articles, then of each group."""
    typer.echo(f"articles {len(table.articles)}, without a record {table.missing}")
    rows = [("", table.scores), *((f"{g} {v}", s) for g, members in table.groups.items() for v, s in members.items())]
    for title, scores in rows:
        typer.echo(
            f"\n{title:24}{'P':>7}{'R':>7}{'F1':>7}   {'95 %':13}{'n':>7}" + (f"{'difference':>14}" if ahead else "")
        )
        for name, score in scores.items():
            c, (low, high) = score.counts, score.interval
            line = f"{name:24}{c.precision:7.3f}{c.recall:7.3f}{c.f1:7.3f}   {low:.3f}–{high:.3f}{c.gold:9g}"
            if not c.gold and not c.pred:  # nothing to be found, and nothing found: no score
                line = f"{name:24}{'-':>7}{'-':>7}{'-':>7}   {'-':13}{0:7}"
            if name in ahead and not title:
                difference, (lo, hi) = ahead[name]
                line += f"   {difference:+.3f} ({lo:+.3f} to {hi:+.3f})"
            typer.echo(line)


def print_mistakes(wrong: Sequence[Mistake], errors: int) -> None:
    """How many mistakes there are of each class, and the first ``errors`` in their sentence."""
    typer.echo("\nerrors")
    for (layer, kind), number in Counter((m.layer, m.kind) for m in wrong).most_common():
        typer.echo(f"{number:6}  {layer}: {kind}")
        for m in _first([m for m in wrong if (m.layer, m.kind) == (layer, kind)], errors):
            context = " ".join(f"{m.before}⟦{m.quote}⟧{m.after}".split())
            typer.echo(f"        {m.article}  {context}")
            if m.gold or m.predicted:
                typer.echo(f"            gold: {m.gold or '-'}   predicted: {m.predicted or '-'}")


def _first(wrong: Sequence[Mistake], number: int) -> list[Mistake]:
    """The first so many mistakes of each class."""
    taken: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in wrong:
        taken.setdefault((mistake.layer, mistake.kind), []).append(mistake)
    return [mistake for some in taken.values() for mistake in some[:number]]


def print_baselines(found: Run, table: Table) -> None:
    """The ready-made systems beside ours."""
    from evaluation.readme import baseline_rows, rivals

    typer.echo("")
    for row in baseline_rows(found, table, rivals(found)):
        typer.echo(f"{row[0]:42}" + "".join(f"{cell:>28}" for cell in row[1:]))


def print_changes(found: Sequence[Change], as_json: bool) -> None:
    """Facts gained and lost, one a line, and how many."""
    if as_json:
        deliver(json.dumps([asdict(change) for change in found], ensure_ascii=False, indent=1) + "\n", None)
        return
    for change in found:
        typer.echo(f"{change.sign} {change.article} {change.layer} {change.said}   {change.context}")
    gained = sum(change.sign == "+" for change in found)
    typer.echo(f"{gained} gained, {len(found) - gained} lost")
