"""Intervals by resampling whole articles, because the facts of one article stand and fall together."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from evaluation.measure import Counts

SAMPLES = 2000
SEED = 20240614

Interval = tuple[float, float]
Floats = npt.NDArray[np.float64]


def _weights(articles: int) -> Floats:
    """How often each article is drawn in each sample; the same for equal numbers of articles."""
    draws = np.random.Generator(np.random.PCG64(SEED)).integers(0, articles, (SAMPLES, articles))
    return np.stack([np.bincount(row, minlength=articles) for row in draws]).astype(np.float64)


def _f1(weights: Floats, per_article: Sequence[Mapping[str, Counts]], name: str) -> Floats:
    table = np.array([tuple(article.get(name, Counts())) for article in per_article], dtype=np.float64)
    hits, gold, pred = (weights @ table).T
    whole = gold + pred
    f1: Floats = np.divide(2 * hits, whole, out=np.zeros_like(hits), where=whole > 0)
    return f1


def _middle(values: Floats) -> Interval:
    low, high = np.quantile(values, (0.025, 0.975))
    return float(low), float(high)


def intervals(per_article: Sequence[Mapping[str, Counts]], names: Sequence[str]) -> dict[str, Interval]:
    """The 95 % interval of each measure's F1."""
    if not per_article:
        return {}
    weights = _weights(len(per_article))
    return {name: _middle(_f1(weights, per_article, name)) for name in names}


def differences(
    one: Sequence[Mapping[str, Counts]], other: Sequence[Mapping[str, Counts]], names: Sequence[str]
) -> dict[str, Interval]:
    """The 95 % interval of F1 of ``one`` less F1 of ``other`` on the same articles, drawn together.

    Raises:
        ValueError: the two are not as long, so they are not of the same articles.
    """
    if len(one) != len(other):
        raise ValueError("paired systems are compared on the same articles")
    if not one:
        return {}
    weights = _weights(len(one))
    return {name: _middle(_f1(weights, one, name) - _f1(weights, other, name)) for name in names}
