"""Claims of a short text, read by the figure they stand at."""

from datetime import date

from extractor import extract
from schemas import ArticleRecord, Claim

DAY = date(2025, 12, 12)


class Read:
    """The record of a text, asked by figures."""

    def __init__(self, text: str, published: date = DAY) -> None:
        self.record: ArticleRecord = extract(text, published)

    def claim(self, figure: str, n: int = 1) -> Claim:
        """The claim of the ``n``-th figure with this text."""
        keys = [q.id for q in self.record.quantities if q.span.text == figure]
        assert len(keys) >= n, [q.span.text for q in self.record.quantities]
        return next(c for c in self.record.claims if c.quantity == keys[n - 1])

    def name(self, key: str | None) -> str | None:
        """The name behind a key."""
        return next((f.name for f in (*self.record.agencies, *self.record.officials) if f.id == key), None)

    def subject(self, figure: str, n: int = 1) -> str | None:
        """Who a figure is about."""
        return self.name(self.claim(figure, n).subject)

    def speaker(self, figure: str, n: int = 1) -> str | None:
        """Who says a figure."""
        return self.name(self.claim(figure, n).speaker)

    def period(self, figure: str, n: int = 1) -> str | None:
        """When a figure holds, as the text tells it."""
        key = self.claim(figure, n).period
        return next((t.span.text for t in self.record.temporals if t.id == key), None)
