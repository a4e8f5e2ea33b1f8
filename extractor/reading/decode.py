"""Bytes to text: Unicode where they are Unicode, else the legacy Vietnamese encoding they fit."""

import codecs
import re
from typing import NamedTuple

from extractor.errors import CATALOGUE, Refused
from extractor.reading.legacy import converters, latin
from extractor.reading.syllables import Plausibility, plausibility
from schemas import Note

_SAMPLE = 60_000  # characters that the recogniser looks at
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LATIN = re.compile("[\u00a1-\u00ff]")


class Decoded(NamedTuple):
    """A decoded text, the name of its encoding, and what a reader should know about it."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode an input.

    Raises:
        Refused: it is empty (R002), binary (R003) or in no encoding that is known (R001).
    """
    if not data.strip():
        raise Refused("R002")
    if data.startswith(_MAGIC):
        raise Refused("R003")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _unicode(data[len(bom) :], name)
    if b"\0" in data:
        return _unicode(data, _wide(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    return _mistaken(text) or _checked(text, "utf-8")


def _unicode(data: bytes, name: str) -> Decoded:
    try:
        return _checked(data.decode(name), name)
    except UnicodeDecodeError as error:
        raise Refused("R001", f"broken {name} at byte {error.start}") from None


def _wide(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: half of each ASCII character is a zero byte."""
    sample = data[: 2 * (_SAMPLE // 2)]
    half = max(1, len(sample) // 2)
    low, high = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if len(data) >= 8 and len(data) % 2 == 0 and max(low, high) > 0.25 and min(low, high) < 0.05:
        return "utf-16-le" if high > low else "utf-16-be"
    raise Refused("R003", "it holds zero bytes")


def _checked(text: str, encoding: str) -> Decoded:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise Refused("R002")
    return Decoded(text, encoding)


def _legacy(data: bytes) -> Decoded:
    text = latin(data)
    name, found = _best(text[:_SAMPLE])
    if not found.convincing:
        raise Refused("R001")
    return _converted(converters()[name](text), name)


def _mistaken(text: str) -> Decoded | None:
    """A page whose legacy bytes were once stored as if they were Latin letters, or nothing."""
    sample = text[:_SAMPLE]
    odd = len(_LATIN.findall(sample))
    if odd < 20 or len(_VIETNAMESE_ONLY.findall(sample)) * 10 > odd:
        return None
    name, found = _best(sample, ("tcvn3", "vni"))
    if not found.convincing or found.score <= 2 * max(0, plausibility(sample).score):
        return None
    return _converted(converters()[name](text), name)


def _best(sample: str, names: tuple[str, ...] | None = None) -> tuple[str, Plausibility]:
    scored = ((name, plausibility(converters()[name](sample))) for name in names or tuple(converters()))
    return max(scored, key=lambda item: item[1].score)


def _converted(text: str, name: str) -> Decoded:
    note = Note(code="N001", message=f"{CATALOGUE['N001']}: {name}")
    return Decoded(text, name, (note,))
