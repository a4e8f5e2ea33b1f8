"""How far two labellers of the same articles agree, who follow the same guidelines: the ceiling."""

from pathlib import Path

from corpora import GoldArticle, labels, load
from evaluation.run import Run
from evaluation.table import Table, tabulate

# The measures in which agreement is worth telling, one or two a layer.
MEASURES = (
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
    "finding.strength",
    "finding.shortcoming",
    "finding.recommendation",
    "finding.sanction",
    "claim.subject",
    "claim.base",
    "check.all.found",
    "check.all.alarm",
)


def agreement(folder: Path | None = None) -> Table | None:
    """The second labels scored as if the first were gold; ``None`` where no article has both.

    F1 is the same whichever of the two is called gold.
    """
    first, second = labels("a", folder), labels("b", folder)
    both = [article for article in load(folder) if article.id in first and article.id in second]
    if not both:
        return None
    articles = tuple(GoldArticle(a.id, a.text, first[a.id], a.corpus, genre=a.genre) for a in both)
    return tabulate(Run(articles, tuple(second[a.id] for a in both)))
