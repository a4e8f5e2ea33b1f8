"""CoNLL columns with IOB2 tags, one column a layer: token, start, end, then the layers.

It holds which stretches are of which layer; of stretches that overlap within a layer, the outermost.
The text stands in a comment, because columns do not keep white space.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from evaluation.exchange.marks import LETTERS, MARKED, ExchangeError, Mark, Marked, ordered, verify
from evaluation.exchange.offsets import Ruler, Unit
from evaluation.view import outermost

_TOKEN = re.compile(r"\w+|[^\w\s]")


def holds(marked: Marked) -> Marked:
    """What comes back of an article: the outermost stretches of each layer, each a fact of its own."""
    return replace(marked, article={"id": marked.id}, marks=ordered(_flat(marked)), rest={}, empty=())


def _flat(marked: Marked) -> Iterator[Mark]:
    for layer in MARKED:
        kept: list[tuple[int, int]] = []
        for start, end in outermost([(m.start, m.end) for m in marked.marks if m.layer == layer]):
            quote = marked.text[start:end]
            # white space is no token, so a mark cannot begin or end with it; nor may marks of a layer overlap
            start, end = end - len(quote.lstrip()), start + len(quote.rstrip())
            if start < end and (not kept or start >= kept[-1][1]):
                kept.append((start, end))
        for n, (start, end) in enumerate(kept, 1):
            yield Mark(layer, f"{LETTERS[layer]}{n}", start, end)


def tokens(text: str, marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Words and signs, cut where a mark begins or ends."""
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        cuts = [match.start(), *(e for e in range(match.start() + 1, match.end()) if e in edges), match.end()]
        found.extend(pairwise(cuts))
    return found


def write(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write all articles into one file."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(f"# offsets = {unit}\n# columns = token start end {' '.join(MARKED)}\n\n")
        for marked in map(holds, articles):
            out.writelines(f"{line}\n" for line in _lines(marked, Ruler(marked.text, unit)))
            out.write("\n")


def _lines(marked: Marked, ruler: Ruler) -> Iterator[str]:
    yield f"# id = {marked.id}"
    yield f"# text = {json.dumps(marked.text, ensure_ascii=True)}"
    yield from (
        "\t".join((marked.text[start:end], str(ruler.out(start)), str(ruler.out(end)), *tags))
        for (start, end), *tags in rows(marked)
    )


def rows(marked: Marked) -> Iterator[tuple[tuple[int, int], *tuple[str, ...]]]:
    """Each token with its tag in every layer; marks must be flat within a layer."""
    cut = tokens(marked.text, marked.marks)
    columns = {layer: ["O"] * len(cut) for layer in MARKED}
    first = {start: n for n, (start, _) in enumerate(cut)}
    for mark in marked.marks:
        n = first[mark.start]
        columns[mark.layer][n] = f"B-{mark.layer}"
        while n + 1 < len(cut) and cut[n + 1][1] <= mark.end:
            n += 1
            columns[mark.layer][n] = f"I-{mark.layer}"
    for n, token in enumerate(cut):
        yield token, *(columns[layer][n] for layer in MARKED)


def read(path: Path, unit: Unit) -> list[Marked]:
    """The articles of a file.

    Raises:
        ExchangeError: a token is not in the text where it says.
    """
    found = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        known = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        if "text" in known:
            text = json.loads(known["text"])
            try:
                marks = ordered(_marks([line for line in lines if "\t" in line], text, Ruler(text, unit)))
            except ValueError as error:
                raise ExchangeError(f"{known.get('id')}: {error}") from error
            found.append(Marked({"id": known.get("id")}, text, marks))
    return found


def _marks(lines: list[str], text: str, ruler: Ruler) -> Iterator[Mark]:
    spans: dict[str, list[tuple[int, int]]] = {layer: [] for layer in MARKED}
    for line in lines:
        token, at, until, *tags = line.split("\t")
        start, end = ruler.back(int(at)), ruler.back(int(until))
        verify(text, start, end, token)
        for layer, tag in zip(MARKED, tags, strict=True):
            if tag.startswith("I-") and spans[layer]:
                spans[layer][-1] = (spans[layer][-1][0], end)
            elif tag != "O":
                spans[layer].append((start, end))
    for layer, places in spans.items():
        for n, (start, end) in enumerate(places, 1):
            yield Mark(layer, f"{LETTERS[layer]}{n}", start, end)
