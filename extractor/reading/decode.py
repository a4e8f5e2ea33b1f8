"""Bytes to text: Unicode where they are Unicode, else the legacy Vietnamese encoding they fit."""

import codecs
import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from extractor.errors import CATALOGUE, Refused
from extractor.reading.legacy import converters, encoded_twice, latin, torn
from extractor.reading.syllables import Plausibility, plausibility
from schemas import Note

_SAMPLE = 60_000  # characters that the recogniser looks at
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LATIN = re.compile("[\u00a1-\u00ff]")
# A page that writes the Vietnamese letters which its encoding lacks as references, as &#7841; or &#x1ea1;
_REFERENCE = re.compile(r"&#(?:x(?:1e[a-f]|1[0-9ab])[0-9a-f]|(?:2[5-9]|[34]\d)\d|7[6-9]\d\d);", re.I)
_REFERENCES = 3
_TWICE = "utf-8, encoded twice"
_LATIN_PAGES = ("windows-1252", "windows-1258")
_LEGACY = ("tcvn3", "vni", "windows-1258", "viscii", "tcvn5712")


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
    except UnicodeDecodeError as error:
        return _legacy(data, error.start)
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
    if "\0" in text:
        raise Refused("R003", "it holds zero characters")
    return Decoded(text, encoding)


def _legacy(data: bytes, broken: int) -> Decoded:
    text = latin(data)
    sample = text[:_SAMPLE]
    if len(_REFERENCE.findall(sample)) >= _REFERENCES:
        name, found = _best(sample, _LATIN_PAGES, unescape)
    else:
        name, found = _best(sample, _LEGACY)
    if not found.convincing:
        raise Refused("R001", f"not UTF-8 at byte {broken}, and no Vietnamese encoding fits")
    return _converted(converters()[name](text), name)


def _mistaken(text: str) -> Decoded | None:
    """A page whose bytes were once stored as if they were Latin letters, or nothing."""
    sample = text[:_SAMPLE]
    odd = len(_LATIN.findall(sample))
    if odd < 20 or len(_VIETNAMESE_ONLY.findall(sample)) * 10 > odd:
        return None
    if (once := encoded_twice(text)) is not None:
        return _converted(once, _TWICE)
    name, found = _best(sample, ("tcvn3", "vni"))
    least = max(0, plausibility(sample).score)
    if found.convincing and found.score > 2 * least:
        return _converted(converters()[name](text), name)
    if plausibility(torn(sample)).score > 2 * least:
        return _converted(torn(text), _TWICE)
    return None


def _best(sample: str, names: tuple[str, ...], shown: Callable[[str], str] = str) -> tuple[str, Plausibility]:
    scored = ((name, plausibility(shown(converters()[name](sample)))) for name in names)
    return max(scored, key=lambda item: item[1].score)


def _converted(text: str, name: str) -> Decoded:
    note = Note(code="N001", message=f"{CATALOGUE['N001']}: {name}")
    return Decoded(text, name, (note,))
