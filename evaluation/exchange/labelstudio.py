"""Label Studio JSON: one task an article, one region a mark, its values in a text area of the region.

Label Studio counts in UTF-16 units, as browsers do. ``CONFIG`` is the labelling interface for it.
Exported annotations come back with the values that a person changed; predictions are pre-annotations.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.exchange.marks import MARKED, ExchangeError, Mark, Marked, new_key, ordered, verify
from evaluation.exchange.offsets import Ruler, Unit

CONFIG = (
    '<View>\n  <Labels name="layer" toName="text">\n'
    + "".join(f'    <Label value="{layer}"/>\n' for layer in MARKED)
    + '  </Labels>\n  <Text name="text" value="$text" granularity="symbol"/>\n'
    + '  <TextArea name="values" toName="text" perRegion="true" editable="true" rows="4"/>\n</View>\n'
)


def holds(marked: Marked) -> Marked:
    """What comes back of an article: all of it, as the task's data go along."""
    return marked


def write(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write tasks to import, and the interface beside them as ``NAME.xml``."""
    tasks = [_task(n, marked, Ruler(marked.text, unit)) for n, marked in enumerate(articles, 1)]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf-8")
    path.with_suffix(".xml").write_text(CONFIG, "utf-8")


def _task(number: int, marked: Marked, ruler: Ruler) -> dict[str, Any]:
    regions = [region for n, mark in enumerate(marked.marks, 1) for region in _regions(f"r{n}", mark, marked, ruler)]
    data = {"text": marked.text, "article": marked.article, "rest": marked.rest, "empty": marked.empty}
    return {"id": number, "data": data, "annotations": [{"id": number, "result": regions}]}


def _regions(key: str, mark: Mark, marked: Marked, ruler: Ruler) -> Iterator[dict[str, Any]]:
    place = {"start": ruler.out(mark.start), "end": ruler.out(mark.end), "text": marked.quote(mark)}
    common = {"id": key, "to_name": "text"}
    yield {**common, "from_name": "layer", "type": "labels", "value": {**place, "labels": [mark.layer]}}
    values = json.dumps({"fact": mark.fact, **mark.values}, ensure_ascii=False, indent=1)
    yield {**common, "from_name": "values", "type": "textarea", "value": {**place, "text": [values]}}


def read(path: Path, unit: Unit) -> list[Marked]:
    """The articles of an export; of several annotations of a task, the last that was not cancelled.

    Raises:
        ExchangeError: a quote is not in the text, a label is unknown, or a region's values are not JSON.
    """
    return [_article(task, unit) for task in json.loads(path.read_text("utf-8"))]


def _article(task: Mapping[str, Any], unit: Unit) -> Marked:
    data = task["data"]
    text, article = data["text"], data.get("article") or {"id": str(task.get("id"))}
    done = [a for a in task.get("annotations") or task.get("predictions") or () if not a.get("was_cancelled")]
    try:
        marks = ordered(_marks(done[-1]["result"] if done else [], text, Ruler(text, unit)))
    except ValueError as error:
        raise ExchangeError(f"{article['id']}: {error}") from error
    return Marked(article, text, marks, data.get("rest") or {}, tuple(data.get("empty") or ()))


def _marks(result: Iterable[Mapping[str, Any]], text: str, ruler: Ruler) -> Iterator[Mark]:
    regions, values = [], {}
    for part in result:
        if part.get("type") == "labels":
            regions.append(part)
        elif part.get("type") == "textarea":
            values[part["id"]] = json.loads("\n".join(part["value"]["text"]))
    taken = {str(known["fact"]) for known in values.values() if "fact" in known}
    for region in regions:
        value = region["value"]
        layer = value["labels"][0]
        if layer not in MARKED:
            raise ExchangeError(f"unknown label {layer!r}")
        start, end = ruler.back(value["start"]), ruler.back(value["end"])
        if "text" in value:  # the browser writes a line end as \n in two characters
            verify(text.replace("\n", "\\n"), *_escaped(text, start, end), value["text"].replace("\n", "\\n"))
        known = dict(values.get(region["id"], {}))
        yield Mark(layer, str(known.pop("fact", None) or new_key(layer, taken)), start, end, known)


def _escaped(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a stretch stands once every line end takes two characters."""
    return start + text.count("\n", 0, start), end + text.count("\n", 0, end)
