"""Which articles tell the same event, and which are copies of one text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations, pairwise

from extractor.text.fold import fold_phrase
from schemas import ArticleRecord, QuantityKind

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,/-]*")
# Laws and decrees are cited by everybody; conclusions, decisions and notices belong to one event.
_OWN_DOCUMENT = re.compile(r"(?:kl|tb|bc|qđ|ctr|kh)(?:[-/.]|$)", re.IGNORECASE)
# The kind stands behind the last stroke (45/KL-TTT is no circular, TT), the Prime Minister at the end.
_LAW = re.compile(r"/(?:nđ|tt|qh|nq|ubtvqh|luật)[^/]*$|-ttg$", re.IGNORECASE)
_APART = timedelta(days=45)
_SHINGLE = 4
_COPY = 0.7
_ENOUGH = 6
_KINDS = 3
# An anchor that more articles share than these tells no event.
_SHARED, _RARE = 12, 6
_WEIGHTS = {"document": 6, "official": 2, "agency": 1, "figure": 1, "topic": 1}
_MOST = {"figure": 4, "topic": 2, "agency": 3, "official": 4, "document": 6}


def pairs(records: Sequence[ArticleRecord]) -> list[tuple[int, int]]:
    """Pairs of articles on one event, by their places in ``records``; copies of one text are one source."""
    linked: list[tuple[int, int]] = []
    original = _originals(records)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, record in enumerate(records):
        if original[n] == n:
            for anchor in _anchors(record):
                holders[anchor].append(n)
    for pair, shared in sorted(_together(holders).items()):
        weight = sum(min(_MOST[kind], _WEIGHTS[kind] * count) for kind, count in shared.items())
        told = shared["document"] > 0 or len(shared) >= _KINDS
        if weight >= _ENOUGH and told and _near(records[pair[0]], records[pair[1]]):
            linked.append(pair)
    return linked


def _together(holders: dict[tuple[str, str], list[int]]) -> dict[tuple[int, int], Counter[str]]:
    """What each two articles share that few others have."""
    shared: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for (kind, _), places in holders.items():
        if 2 <= len(places) <= (_SHARED if kind == "document" else _RARE):
            for pair in combinations(places, 2):
                shared[pair][kind] += 1
    return shared


def _originals(records: Sequence[ArticleRecord]) -> list[int]:
    """For each article the first one that it is a copy of, or itself."""
    shingles = [_shingles(record.article.text) for record in records]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    original = list(range(len(records)))
    for n, own in enumerate(shingles):
        common: Counter[int] = Counter()
        for shingle in own:
            common.update(holders[shingle][:_SHARED])
        for other, count in common.most_common(1):
            if count >= _COPY * min(len(own), len(shingles[other])):
                original[n] = original[other]
        for shingle in own:
            holders[shingle].append(n)
    return original


def _near(a: ArticleRecord, b: ArticleRecord) -> bool:
    first, second = a.article.published, b.article.published
    return first is None or second is None or abs(first - second) <= _APART


def _anchors(record: ArticleRecord) -> set[tuple[str, str]]:
    """What ties an article to its event: its own documents, people, bodies, telling figures, title."""
    found: set[tuple[str, str]] = set(_documents(record))
    found.update(("official", fold_phrase(official.name).lower()) for official in record.officials)
    found.update(("agency", fold_phrase(agency.name).lower()) for agency in record.agencies)
    for quantity in record.quantities:
        digits = str(quantity.value.normalize()).replace(".", "").partition("E")[0]
        if quantity.kind in (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.AREA) and len(digits) >= 3:
            found.add(("figure", f"{quantity.kind}{quantity.value.normalize()}"))
    words = [w for w in _WORD.findall(fold_phrase(record.article.title or "")) if w[:1].isupper()]
    found.update(("topic", f"{a} {b}".lower()) for a, b in pairwise(words))
    return found


def _documents(record: ArticleRecord) -> Iterator[tuple[str, str]]:
    for document in record.documents:
        number = fold_phrase(document.number or "").replace(" ", "").lower()
        if "/" in number and _OWN_DOCUMENT.search(number.partition("/")[2]) and not _LAW.search(number):
            yield "document", number


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [w.lower() for w in _WORD.findall(fold_phrase(text))]
    return {tuple(words[n : n + _SHINGLE]) for n in range(max(1, len(words) - _SHINGLE + 1))}
