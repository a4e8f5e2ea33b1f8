"""Reads one item of a run: a file, or one line of a file, by its place."""

from collections.abc import Iterator
from datetime import date

from extractor.reading import inputs
from extractor.reading.article import Article
from extractor.reading.inputs import Refusal


def read_item(source: str, offset: int, length: int, line: int, published: date | None) -> Iterator[Article | Refusal]:
    """The articles of an item (a refusal counts as one); ``line`` is 0 for a whole file."""
    if not line:
        yield from inputs.read_inputs([source], published)
        return
    place = f"{source}:{line}"
    if length > inputs.LIMIT:
        yield Refusal(place, "R004", f"{inputs.LIMIT:,} bytes")
        return
    try:
        with open(source, "rb") as stream:
            stream.seek(offset)
            data = stream.read(length)
    except OSError as error:
        yield Refusal(place, "R005", error.strerror or str(error))
        return
    row = data.removeprefix(b"\xef\xbb\xbf") if line == 1 else data
    yield inputs.attempt(place, lambda: inputs.read_row(row, place, published))
