"""Scores of a run: the counts of every article added up, for all and for each group of articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpora import GoldArticle
from evaluation.bootstrap import Interval, differences, intervals
from evaluation.measure import Counts, score, total
from evaluation.run import Run, gold_of

GROUPS = ("corpus", "genre", "level", "form", "split")


@dataclass(frozen=True, slots=True)
class Score:
    """One cell: the counts behind a measure and the interval of its F1."""

    counts: Counts
    interval: Interval

    def as_json(self) -> dict[str, float]:
        """Rounded for people; ``n`` is the number of gold items."""
        c = self.counts
        shown = {"P": c.precision, "R": c.recall, "F1": c.f1, "lo": self.interval[0], "hi": self.interval[1]}
        return {key: round(value, 4) for key, value in shown.items()} | {"n": c.gold}


Scores = dict[str, Score]


@dataclass(frozen=True, slots=True)
class Table:
    """All scores of one run. ``per_article`` is what every figure here comes from."""

    articles: tuple[GoldArticle, ...]
    per_article: tuple[Mapping[str, Counts], ...]
    missing: int
    scores: Scores
    groups: Mapping[str, Mapping[str, Scores]]

    def as_json(self) -> dict[str, Any]:
        """The table as JSON."""
        return {
            "articles": len(self.articles),
            "without_record": self.missing,
            "measures": {name: score.as_json() for name, score in self.scores.items()},
            "groups": {
                group: {
                    value: {name: score.as_json() for name, score in scores.items()} for value, scores in rows.items()
                }
                for group, rows in self.groups.items()
            },
        }


def scores(per_article: Sequence[Mapping[str, Counts]]) -> Scores:
    """The scores of some articles."""
    sums = total(per_article)
    bounds = intervals(per_article, list(sums))
    return {name: Score(counts, bounds[name]) for name, counts in sums.items()}


def tabulate(run: Run, groups: Sequence[str] = ()) -> Table:
    """Score a run. An article without a record counts as one in which nothing was found."""
    per_article = tuple(
        score(gold_of(article), record or {}) for article, record in zip(run.articles, run.records, strict=True)
    )
    rows: dict[str, dict[str, Scores]] = {}
    for group in groups:
        members: dict[str, list[Mapping[str, Counts]]] = {}
        for article, counts in zip(run.articles, per_article, strict=True):
            members.setdefault(str(getattr(article, group) or "-"), []).append(counts)
        rows[group] = {value: scores(members[value]) for value in sorted(members)}
    missing = sum(record is None for record in run.records)
    return Table(run.articles, per_article, missing, scores(per_article), rows)


def compare(one: Table, other: Table) -> dict[str, tuple[float, Interval]]:
    """F1 of ``one`` less F1 of ``other``, measure by measure, with the interval of the difference."""
    names = [name for name in one.scores if name in other.scores]
    bounds = differences(one.per_article, other.per_article, names)
    return {name: (one.scores[name].counts.f1 - other.scores[name].counts.f1, bounds[name]) for name in names}
