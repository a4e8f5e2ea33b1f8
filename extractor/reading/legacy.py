"""The encodings that Vietnamese pages used before Unicode, from the tables in ``legacy.toml``.

Every converter works on the text read as Windows-1252, so that it serves both bytes and pages
whose legacy bytes were once mistaken for Latin letters and stored as UTF-8.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import Any

_BASE = "aAeEoOuUyYôÔöÖ"


def latin(data: bytes) -> str:
    """Bytes as Windows-1252, its five empty places as control codes: every byte has a character."""
    return data.decode("latin-1").translate(_windows_1252())


def encoded_twice(text: str) -> str | None:
    """The text whose UTF-8 was read as Windows-1252 to give ``text``; None where it was not."""
    try:
        return text.translate(_back()).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def torn(text: str) -> str:
    """The same where bytes were lost on the way, as by those who leave out what Windows-1252 does not have: each
    letter that lacks one is U+FFFD."""
    return text.translate(_back()).encode("latin-1", "replace").decode("utf-8", "replace")


@lru_cache(maxsize=1)
def converters() -> dict[str, Callable[[str], str]]:
    """Converters of text read as Windows-1252, by the name of the encoding."""
    tables = tomllib.loads(files("extractor.reading").joinpath("legacy.toml").read_text("utf-8"))
    vn1 = _table(tables, "tcvn5712")
    # Windows fonts keep punctuation at 0x80 to 0x9F and have no letters among the control codes.
    abc = {code: letter for code, letter in vn1.items() if code >= 0xA0}
    return {
        "tcvn3": lambda text: _raise_capitals(_apply(text, abc)),
        "vni": _vni(tables["vni"]["marks"], tables["vni"]["letters"]),
        "windows-1258": _windows_1258,
        "viscii": _bytewise(_table(tables, "viscii")),
        "tcvn5712": _bytewise(vn1),
        "windows-1252": str,
    }


@lru_cache(maxsize=1)
def _windows_1252() -> dict[int, str]:
    return {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


@lru_cache(maxsize=1)
def _back() -> dict[int, int]:
    return {ord(letter): code for code, letter in _windows_1252().items()}


def _table(tables: dict[str, Any], name: str) -> dict[int, str]:
    upper = {0x80 + i: letter for i, letter in enumerate("".join(tables["upper"][name]))}
    return upper | {int(code, 16): letter for code, letter in tables["control"][name].items()}


def _apply(text: str, table: dict[int, str]) -> str:
    return unicodedata.normalize("NFC", text.translate(table))


def _bytewise(table: dict[int, str]) -> Callable[[str], str]:
    return lambda text: _apply(text.translate(_back()), table)


def _windows_1258(text: str) -> str:
    data = text.translate(_back()).encode("latin-1", "replace")
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _vni(marks: dict[str, str], letters: dict[str, str]) -> Callable[[str], str]:
    single = {**letters, **{key.upper(): value.upper() for key, value in letters.items()}}
    pair = re.compile(f"([{_BASE}])([{''.join(marks)}{''.join(marks).upper()}])|([{''.join(single)}])")

    def letter(match: re.Match[str]) -> str:
        base, mark, alone = match.groups()
        if alone:
            return single[alone]
        return unicodedata.normalize("NFC", single.get(base, base) + marks[mark.lower()])

    return lambda text: pair.sub(letter, text)


def _raise_capitals(text: str) -> str:
    """Give capitals back to headings: the fonts drew them with a separate capital face."""
    return re.sub(r"[^\n]+", _raise_line, text)


def _raise_line(match: re.Match[str]) -> str:
    line = match.group()
    if not re.search("[a-z]", line) and len(re.findall("[A-Z]", line)) >= 4:
        return line.upper()
    return re.sub(r"\b(?=\w*[A-Z]\w*[A-Z])[^\Wa-z]{2,20}\b", lambda word: word.group().upper(), line)
