"""What a format has no place for: two articles of one name, and layers that it does not hold."""

from collections.abc import Sequence
from dataclasses import replace

from evaluation.exchange.formats import Format
from evaluation.exchange.marks import REST, Marked


def named_apart(articles: Sequence[Marked]) -> tuple[list[Marked], list[str]]:
    """The articles, each with an id that a file can have and no other has; what was renamed is told in words.

    Raises:
        ValueError: an id would lead to another place.
    """
    found: list[Marked] = []
    renamed: list[str] = []
    taken, last = {one.id.casefold() for one in articles}, dict[str, int]()
    for one in articles:
        name, key = one.id, one.id.casefold()
        if name in ("", ".", "..") or not name.isprintable() or any(sign in name for sign in "/\\:"):
            raise ValueError(f"no file can be named by the article id {name!r}: give it another")
        last[key] = last.get(key, 0) + 1
        while last[key] > 1 and (name := f"{one.id}-{last[key]}").casefold() in taken:
            last[key] += 1
        if name != one.id:
            taken.add(name.casefold())
            renamed.append(f"{one.id} is now {name}")
        found.append(replace(one, article={**one.article, "id": name}))
    return found, renamed


def left_out(articles: Sequence[Marked], form: Format) -> list[str]:
    """What is known of the articles and has no place in a format."""
    known, kept = dict[str, None](), dict[str, None]()
    for some, told in ((articles, known), (map(form.holds, articles), kept)):
        for one in some:
            told |= dict.fromkeys(layer for layer in REST if one.rest.get(layer))
            told |= dict.fromkeys("values" for mark in one.marks if mark.values)
    return [name for name in known if name not in kept]
