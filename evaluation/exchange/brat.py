"""brat stand-off: a folder with ``ID.txt`` and ``ID.ann``; the values of a fact stand in its mark's note.

It holds marks and their values. Claims, checks, inspections and what is known of the article stay behind.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from evaluation.exchange.marks import MARKED, ExchangeError, Mark, Marked, new_key, ordered, verify
from evaluation.exchange.offsets import Ruler, Unit

_PART = re.compile(r"[^\r\n]+")


def holds(marked: Marked) -> Marked:
    """What comes back of an article."""
    return replace(marked, article={"id": marked.id}, rest={}, empty=())


def write(articles: Iterable[Marked], folder: Path, unit: Unit) -> None:
    """Write a folder that brat opens."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath("annotation.conf").write_text(
        "[entities]\n" + "\n".join(MARKED) + "\n[relations]\n[events]\n[attributes]\n", "utf-8"
    )
    for marked in articles:
        folder.joinpath(f"{marked.id}.txt").write_bytes(marked.text.encode("utf-8"))
        lines = "".join(f"{line}\n" for line in _lines(marked, Ruler(marked.text, unit)))
        folder.joinpath(f"{marked.id}.ann").write_bytes(lines.encode("utf-8"))


def _lines(marked: Marked, ruler: Ruler) -> Iterator[str]:
    for n, mark in enumerate(marked.marks, 1):
        parts = [m.span() for m in _PART.finditer(marked.text, mark.start, mark.end)]
        places = ";".join(f"{ruler.out(start)} {ruler.out(end)}" for start, end in parts)
        yield f"T{n}\t{mark.layer} {places}\t" + " ".join(marked.text[start:end] for start, end in parts)
        note = json.dumps({"fact": mark.fact, **mark.values}, ensure_ascii=False)
        yield f"#{n}\tAnnotatorNotes T{n}\t{_one_line(note)}"


def _one_line(note: str) -> str:
    """JSON without the line separators that it may hold unescaped."""
    return note.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


def read(folder: Path, unit: Unit) -> list[Marked]:
    """The articles of a brat folder.

    Raises:
        ExchangeError: a quote is not in the text, or a label is unknown.
    """
    found = []
    for file in sorted(folder.glob("*.ann")):
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        lines = file.read_bytes().decode("utf-8").split("\n")
        try:
            found.append(Marked({"id": file.stem}, text, ordered(_marks(lines, text, Ruler(text, unit)))))
        except ValueError as error:
            raise ExchangeError(f"{file.name}: {error}") from error
    return found


def _marks(lines: list[str], text: str, ruler: Ruler) -> Iterator[Mark]:
    notes = {}
    for line in lines:
        if line.startswith("#"):
            _, target, note = line.split("\t", 2)
            notes[target.split(" ")[1]] = json.loads(note)
    taken = {str(note["fact"]) for note in notes.values() if "fact" in note}
    for line in lines:
        if line.startswith("T"):
            key, where, quote = line.split("\t", 2)
            layer, places = where.split(" ", 1)
            if layer not in MARKED:
                raise ExchangeError(f"unknown label {layer!r}")
            parts = [tuple(ruler.back(int(edge)) for edge in part.split(" ")) for part in places.split(";")]
            if " ".join(text[start:end] for start, end in parts) != quote:
                raise ExchangeError(f"{key} does not quote the text: {quote!r}")
            start, end = parts[0][0], parts[-1][1]
            verify(text, start, end, text[start:end])
            values = dict(notes.get(key, {}))
            yield Mark(layer, str(values.pop("fact", None) or new_key(layer, taken)), start, end, values)
