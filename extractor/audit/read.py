"""What an audit reads: articles, which become records, and records that were extracted before."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from extractor.pipeline import extract_article
from extractor.reading.inputs import STDIN, Refusal, read_inputs
from schemas import ArticleRecord

_PROBE = 4096


def read_records(files: Iterable[str], published: date | None = None) -> Iterator[ArticleRecord | Refusal]:
    """A record for each article or record line of ``files``, or a refusal."""
    for name in files:
        if name != STDIN and name.endswith(".jsonl") and _holds_records(name):
            yield from _stored(name)
            continue
        for item in read_inputs([name], published):
            yield item if isinstance(item, Refusal) else _extracted(item.source or item.id, item)


def _extracted(source: str, article: object) -> ArticleRecord | Refusal:
    try:
        return extract_article(article)  # type: ignore[arg-type]
    except Exception as error:  # one article that cannot be processed must not stop the others
        return Refusal(source, "R008", type(error).__name__)


def _holds_records(name: str) -> bool:
    try:
        with Path(name).open("rb") as stream:
            head = stream.read(_PROBE)
    except OSError:
        return False
    return head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b'{"schema_version"')


def _stored(name: str) -> Iterator[ArticleRecord | Refusal]:
    with Path(name).open(encoding="utf-8-sig") as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                yield ArticleRecord.model_validate(json.loads(line), strict=False)
            except (ValidationError, ValueError, RecursionError) as error:
                yield Refusal(f"{name}:{number}", "R006", type(error).__name__)
