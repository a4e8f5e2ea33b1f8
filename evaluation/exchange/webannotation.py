"""W3C Web Annotation: one AnnotationPage a line, one annotation a mark, with two selectors.

A position selector says where, a quote selector what stands there and around it, so that an
annotation can be found again in a changed copy. The model counts in code points.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.exchange.marks import MARKED, ExchangeError, Mark, Marked, new_key, ordered, verify
from evaluation.exchange.offsets import Ruler, Unit

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32


def holds(marked: Marked) -> Marked:
    """What comes back of an article: all of it, as an annotation may also be about the whole text."""
    return marked


def write(articles: Iterable[Marked], path: Path, unit: Unit) -> None:
    """Write one AnnotationPage a line."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for marked in articles:
            out.write(json.dumps(_page(marked, Ruler(marked.text, unit)), ensure_ascii=False) + "\n")


def _page(marked: Marked, ruler: Ruler) -> dict[str, Any]:
    source = f"urn:article:{marked.id}"
    whole = {
        "type": "Annotation",
        "id": f"{source}:article",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": marked.text},
            _json({"article": marked.article, "rest": marked.rest, "empty": marked.empty}),
        ],
        "target": source,
    }
    items = [whole, *(_annotation(f"{source}:{n}", m, marked, ruler) for n, m in enumerate(marked.marks, 1))]
    return {"@context": CONTEXT, "type": "AnnotationPage", "id": f"{source}:annotations", "items": items}


def _json(value: Any) -> dict[str, str]:
    text = json.dumps(value, ensure_ascii=False)
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": text}


def _annotation(key: str, mark: Mark, marked: Marked, ruler: Ruler) -> dict[str, Any]:
    text = marked.text
    return {
        "type": "Annotation",
        "id": key,
        "motivation": "tagging",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": mark.layer},
            _json({"fact": mark.fact, **mark.values}),
        ],
        "target": {
            "source": f"urn:article:{marked.id}",
            "selector": [
                {"type": "TextPositionSelector", "start": ruler.out(mark.start), "end": ruler.out(mark.end)},
                {
                    "type": "TextQuoteSelector",
                    "exact": marked.quote(mark),
                    "prefix": text[max(0, mark.start - AROUND) : mark.start],
                    "suffix": text[mark.end : mark.end + AROUND],
                },
            ],
        },
    }


def read(path: Path, unit: Unit) -> list[Marked]:
    """The articles of a file.

    Raises:
        ExchangeError: a quote is not in the text, or a tag is unknown.
    """
    return [_article(json.loads(line), unit) for line in path.read_text("utf-8").split("\n") if line.strip()]


def _article(page: Mapping[str, Any], unit: Unit) -> Marked:
    whole = next((item for item in page["items"] if isinstance(item["target"], str)), None)
    if whole is None:
        raise ExchangeError(f"{page.get('id')}: no annotation holds the text")
    text = next(body["value"] for body in whole["body"] if body["format"] == "text/plain")
    known = _described(whole)
    try:
        marks = ordered(_marks([item for item in page["items"] if item is not whole], text, Ruler(text, unit)))
    except ValueError as error:
        raise ExchangeError(f"{page.get('id')}: {error}") from error
    return Marked(known["article"], text, marks, known["rest"], tuple(known["empty"]))


def _described(item: Mapping[str, Any]) -> dict[str, Any]:
    bodies = (body["value"] for body in item["body"] if body.get("format") == "application/json")
    value: dict[str, Any] = json.loads(next(bodies, "{}"))
    return value


def _marks(items: Iterable[Mapping[str, Any]], text: str, ruler: Ruler) -> Iterator[Mark]:
    listed = list(items)
    taken = {str(_described(item).get("fact")) for item in listed}
    for item in listed:
        layer = next(body["value"] for body in item["body"] if body.get("purpose") == "tagging")
        if layer not in MARKED:
            raise ExchangeError(f"unknown tag {layer!r}")
        selectors = {selector["type"]: selector for selector in item["target"]["selector"]}
        place = selectors["TextPositionSelector"]
        start, end = ruler.back(place["start"]), ruler.back(place["end"])
        verify(text, start, end, selectors.get("TextQuoteSelector", {}).get("exact", text[start:end]))
        values = _described(item)
        yield Mark(layer, str(values.pop("fact", None) or new_key(layer, taken)), start, end, values)
