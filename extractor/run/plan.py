"""What a run will do: its inputs as items, its items as immutable shards.

An item is a stretch of bytes that holds one article: a file, or one line of a JSON Lines file. A
shard is a few items. Each item and each shard has a key that follows from its place, its bytes and the
run's settings alone, so that what was done before is known again, whoever asks.
"""

import codecs
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.reading import paths
from extractor.reading.inputs import LIMIT, SUFFIXES

ITEMS, BYTES = 64, 4_000_000  # a shard ends at whichever it reaches first
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """What the records of a run depend on beside their input; all of it is in the key of a shard."""

    version: str
    schema_version: str
    published: str | None = None

    def known(self) -> dict[str, str]:
        """The settings that are set, as text, for the metadata of stores."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@dataclass(frozen=True, slots=True)
class Item:
    """``length`` bytes of ``source`` from ``offset``; ``line`` is 0 for a whole file."""

    source: str
    offset: int
    length: int
    line: int = 0


@dataclass(frozen=True, slots=True)
class Shard:
    """Some items, in order, and the keys of the whole and of each of them."""

    number: int
    key: str
    items: tuple[Item, ...]
    keys: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name under which the shard's results are kept."""
        return f"{self.number:06}-{self.key}.items"


def items(files: Iterable[str]) -> Iterator[Item]:
    """The items of the inputs, in order, without reading more than line ends."""
    for name in files:
        lines = SUFFIXES.get(Path(name).suffix.lower()) == "jsonl"
        try:
            if not lines or not paths.is_file(name) or _is_wide(name):
                yield Item(name, 0, paths.size(name))
            else:
                yield from _lines(name)
        except OSError:
            yield Item(name, 0, 0)  # refused when it is read, with the reason


def _is_wide(name: str) -> bool:
    with paths.open_bytes(name) as stream:
        return stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _lines(name: str) -> Iterator[Item]:
    offset, number = 0, 0
    with paths.open_bytes(name) as stream:
        while line := stream.readline(LIMIT + 1):
            number += 1
            length, blank = len(line), not line.strip()
            while line and not line.endswith(b"\n"):
                line = stream.readline(LIMIT)
                length += len(line)
            if length > LIMIT or not blank:
                yield Item(name, offset, length, number)
            offset += length


def shards(files: Iterable[str], settings: Settings) -> Iterator[Shard]:
    """The shards of a run, one after another; the bytes of each item are read once for its key."""
    group: list[Item] = []
    size = number = 0
    for item in items(files):
        if group and (len(group) >= ITEMS or size + item.length > BYTES):
            yield _shard(number, group, settings)
            group, size, number = [], 0, number + 1
        group.append(item)
        size += item.length
    if group:
        yield _shard(number, group, settings)


def _shard(number: int, group: list[Item], settings: Settings) -> Shard:
    under = json.dumps(asdict(settings), sort_keys=True).encode()
    keys = tuple(_key(under, item) for item in group)
    return Shard(number, hashlib.sha256("\n".join(keys).encode()).hexdigest()[:20], tuple(group), keys)


def _key(settings: bytes, item: Item) -> str:
    digest = hashlib.sha256(settings)
    digest.update(f"\n{item.source}\n{item.line}\n{item.length}\n".encode("utf-8", "surrogateescape"))
    for block in read_blocks(item):
        digest.update(block)
    return digest.hexdigest()[:20]


def read_blocks(item: Item) -> Iterator[bytes]:
    """The bytes of an item; nothing where they cannot be read."""
    try:
        with paths.open_bytes(item.source) as stream:
            stream.seek(item.offset)
            left = item.length
            while left > 0 and (block := stream.read(min(left, _BLOCK))):
                left -= len(block)
                yield block
    except OSError:
        return
