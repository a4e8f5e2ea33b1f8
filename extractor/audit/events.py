"""Which articles tell the same event, and which are copies of one text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations, pairwise

from extractor.text.fold import fold_phrase
from schemas import ArticleRecord, QuantityKind

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,/-]*")
# Laws and decrees are cited by everybody; conclusions, decisions and notices belong to one event.
_OWN_DOCUMENT = re.compile(r"(?:kl|tb|bc|qđ|ctr|kh)(?:[-/.]|$)", re.IGNORECASE)
_LAW = re.compile(r"(?:nđ|tt|qh|nq|ubtvqh|luật)", re.IGNORECASE)
_APART = timedelta(days=60)
_SHINGLE = 4
_COPY = 0.7
_ENOUGH = 4
_COMMON = 40


def events(records: Sequence[ArticleRecord]) -> list[list[int]]:
    """Groups of two or more articles on one event, by their places in ``records``."""
    anchors = [_anchors(record) for record in records]
    together: dict[tuple[int, int], int] = defaultdict(int)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, found in enumerate(anchors):
        for anchor in found:
            holders[anchor].append(n)
    for anchor, places in holders.items():
        if 2 <= len(places) <= _COMMON:
            for pair in combinations(places, 2):
                together[pair] += _weight(anchor[0])
    parent = list(range(len(records)))
    for (a, b), weight in together.items():
        if weight >= _ENOUGH and _near(records[a], records[b]):
            parent[_root(parent, a)] = _root(parent, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(len(records)):
        groups[_root(parent, n)].append(n)
    return [group for group in groups.values() if len(group) > 1]


def sources(records: Sequence[ArticleRecord], group: Iterable[int]) -> list[list[int]]:
    """The articles of a group by source: copies of one text stand together."""
    kept: list[tuple[set[tuple[str, ...]], list[int]]] = []
    for n in group:
        shingles = _shingles(records[n].article.text)
        for known, members in kept:
            smaller = min(len(known), len(shingles))
            if smaller and len(known & shingles) >= _COPY * smaller:
                members.append(n)
                break
        else:
            kept.append((shingles, [n]))
    return [members for _, members in kept]


def _root(parent: list[int], n: int) -> int:
    while parent[n] != n:
        parent[n] = parent[parent[n]]
        n = parent[n]
    return n


def _weight(kind: str) -> int:
    return {"document": 4, "official": 2, "topic": 2, "agency": 1, "figure": 1}[kind]


def _near(a: ArticleRecord, b: ArticleRecord) -> bool:
    first, second = a.article.published, b.article.published
    return first is None or second is None or abs(first - second) <= _APART


def _anchors(record: ArticleRecord) -> set[tuple[str, str]]:
    """What ties an article to its event: its own documents, people, bodies and telling figures."""
    found: set[tuple[str, str]] = set()
    for document in record.documents:
        number = fold_phrase(document.number or "").replace(" ", "").lower()
        if "/" in number and _OWN_DOCUMENT.search(number.partition("/")[2]) and not _LAW.search(number):
            found.add(("document", number))
    found.update(("official", fold_phrase(official.name).lower()) for official in record.officials)
    found.update(("agency", fold_phrase(agency.name).lower()) for agency in record.agencies)
    for quantity in record.quantities:
        digits = str(quantity.value.normalize()).replace(".", "").partition("E")[0]
        if quantity.kind in (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.AREA) and len(digits) >= 3:
            found.add(("figure", f"{quantity.kind}{quantity.value.normalize()}"))
    words = [w for w in _WORD.findall(fold_phrase(record.article.title or "")) if w[:1].isupper()]
    found.update(("topic", f"{a} {b}".lower()) for a, b in pairwise(words))
    return found


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [w.lower() for w in _WORD.findall(fold_phrase(text))]
    return {tuple(words[n : n + _SHINGLE]) for n in range(max(1, len(words) - _SHINGLE + 1))}
