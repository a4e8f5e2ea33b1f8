"""Web pages: the main text and the page's metadata, by trafilatura; the headline goes before the text."""

import copy
import logging
from typing import Any

from extractor.article import Article
from extractor.errors import Refused
from extractor.reading.page import above, headline_of, lead, stamps
from extractor.reading.prose import tells
from extractor.reading.published import parse_published
from extractor.reading.straighten import captions, straighten
from extractor.reading.text import read_text
from extractor.text.fold import fold_phrase

# Publication dates only from what the page says of itself; the far limit keeps the clock out.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def read_html(page: str, **known: Any) -> Article:
    """The article of a page; ``known`` are fields of :class:`Article` that the caller gives.

    Raises:
        Refused: no article text was found in the page (R007), or it is not text (R001).
    """
    from trafilatura import load_html

    tree = load_html(page)
    whole = tree is not None and tree.tag == "html"
    if not whole:  # a feed's bare paragraphs
        tree = load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        raise Refused("R007")
    legends = captions(tree)
    straighten(tree)
    main = _extract(tree)
    text = (main.text or "").strip() if main else ""
    if not text:
        raise Refused("R007")
    given = known.pop("published", None)
    pieces = above(tree, text)
    headline = headline_of(tree, _one_line(main.title), pieces)
    title = known.pop("title", None) or headline
    own = {
        "url": main.url,
        "publisher": _one_line(main.sitename),
        "authors": tuple(name.strip() for name in (main.author or "").split(";") if name.strip()),
    }
    fields = {**own, **{key: value for key, value in known.items() if value}}
    published = given or parse_published(main.date or "")
    text = _headed(text, title)
    if sapo := lead(tree, headline, text):
        first, _, rest = text.partition("\n")
        text = f"{first}\n\n{sapo}\n{rest.lstrip()}"
    shown = [] if published else stamps(pieces)
    article = read_text(text, published=published, title=title, shown=shown, captions=legends, **fields)
    if whole and not tells(article.text, article.regions):
        raise Refused("R007", "a menu, a form or a message")
    return article


def _extract(tree: Any) -> Any:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura.bare_extraction(
        copy.deepcopy(tree),  # it takes the tree to pieces
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=_DATES,
    )


def _one_line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _headed(text: str, title: str | None) -> str:
    """The text under its headline, unless it begins with it."""
    if not title or fold_phrase(title).lower() in fold_phrase(text[: len(title) + 400]).lower():
        return text
    return f"{title}\n\n{text}"
