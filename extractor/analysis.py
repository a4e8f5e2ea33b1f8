"""The mentions of one article, layer by layer, each found once and only when asked for."""

from collections.abc import Callable
from typing import Any

from extractor.mentions import Found
from extractor.recognize import agencies, documents, findings, officials, places, quantities, temporals
from extractor.text.segment import SegmentedArticle

Find = Callable[[SegmentedArticle, Found], list[Any]]

# In this order: each layer reads the mentions of the layers before it.
LAYERS: dict[str, Find] = {
    "documents": documents.find,
    "temporals": temporals.find,
    "quantities": quantities.find,
    "agencies": agencies.find,
    "places": places.find,
    "officials": officials.find,
    "findings": findings.find,
}


class Analysis:
    """An article and its mentions so far."""

    def __init__(self, article: SegmentedArticle) -> None:
        self.article = article
        self._found = Found()
        self._done = 0

    def layer(self, name: str) -> list[Any]:
        """The mentions of a layer; those of the layers that it reads are found first."""
        self._run(list(LAYERS).index(name) + 1)
        mentions: list[Any] = getattr(self._found, name)
        return mentions

    def found(self) -> Found:
        """The mentions of all layers."""
        self._run(len(LAYERS))
        return self._found

    def _run(self, count: int) -> None:
        for name, find in list(LAYERS.items())[self._done : count]:
            setattr(self._found, name, find(self.article, self._found))
            self._done += 1
