"""The work on one item: bytes to records, or to a coded refusal. The same in every kind of run.

Light to import: only the process that does the work loads the stages of a record.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extractor.reading.inputs import Refusal, read_item
from extractor.reading.paths import shown
from extractor.run.plan import Item


class Result(NamedTuple):
    """What became of an article: the line of its record, or a refusal; and its count of alarms."""

    line: bytes | None
    refusal: tuple[str, str, str] | None = None
    alarms: int = 0


def place(item: Item) -> str:
    """The name of an item in messages: its file, and its line where it is one."""
    source = shown(item.source)
    return f"{source}:{item.line}" if item.line else source


def refuse(item: Item, code: str, detail: str = "") -> Result:
    """The result of an item that cost its worker."""
    return Result(None, (place(item), code, detail))


class Work:
    """The work on items, to be handed to others: where it arrives, all it needs is loaded."""

    def __init__(self, published: date | None) -> None:
        self._published = published

    def __setstate__(self, state: dict[str, date | None]) -> None:
        import extractor.pipeline  # noqa: F401 - a worker that cannot load it ends before it is given an item

        self.__dict__ |= state

    def __call__(self, item: Item) -> Iterator[Result]:
        """The results of an item."""
        return work(item, self._published)


def work(item: Item, published: date | None) -> Iterator[Result]:
    """The results of an item: usually one.

    Raises:
        MemoryError: the item needs more memory than there is; all else becomes a refusal.
    """
    from extractor.pipeline import extract_article

    for article in read_item(item.source, item.offset, item.length, item.line, published):
        if isinstance(article, Refusal):
            yield Result(None, (article.source, article.code, article.detail))
            continue
        try:
            record = extract_article(article)
            line = record.model_dump_json().encode()
        except MemoryError:
            raise
        except Exception as error:  # a fault of ours costs one article, not the run
            yield Result(None, (article.source or article.id, "R008", type(error).__name__))
            continue
        yield Result(line, None, sum(check.verdict == "inconsistent" for check in record.checks))
