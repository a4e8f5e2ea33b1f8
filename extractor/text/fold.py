"""A folded view of a text with an exact map back to it.

The exact text is never rewritten. Matching runs on a view in which things that look alike are
alike: NFC, tone marks in one place (``hoà`` as ``hòa``), plain spaces, quotes, dashes and digits,
no zero-width characters, Đ for its look-alikes, one space for a run of spaces, ``\\n`` for every
line end. Case is kept.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import field
from functools import lru_cache

from extractor.fixed import fixed

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SPACES = "\t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MARKS = "\u0300-\u036f"
_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")

_EDIT = re.compile(
    rf"(?P<cluster>[^\W\d_][{_MARKS}{_ZERO_WIDTH}]*[{_MARKS}]+)"
    rf"|(?P<gone>[{_ZERO_WIDTH}]+)"
    rf"|(?P<line>\r\n?|[\u0085\u2028\u2029])"
    rf"|(?P<space>[ {_SPACES}][ {_SPACES}{_ZERO_WIDTH}]+)"
)
_NEEDS_EDIT = re.compile(rf"[{_MARKS}{_ZERO_WIDTH}\r\u0085\u2028\u2029]|[ {_SPACES}]{{2}}")
# Most texts hold none of these, and one set is found sooner than two alternatives.
_RARE = re.compile(rf"[{_MARKS}{_ZERO_WIDTH}\r\u0085\u2028\u2029{_SPACES}]")

_ONE_TO_ONE: dict[str, str] = {
    **dict.fromkeys("\t\x0b\x0c\u00a0\u1680\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **{chr(c): " " for c in range(0x00, 0x20) if chr(c) not in "\n\r\t"},
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("⁄∕", "/"),
    **{"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"},
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
}
_UNLIKE = re.compile(f"[{re.escape(''.join(_ONE_TO_ONE))}]")

_TONES = {"o": "òóỏõọ", "O": "ÒÓỎÕỌ", "u": "ùúủũụ", "U": "ÙÚỦŨỤ"}
_PLAIN = {"a": "àáảãạ", "A": "ÀÁẢÃẠ", "e": "èéẻẽẹ", "E": "ÈÉẺẼẸ", "y": "ỳýỷỹỵ", "Y": "ỲÝỶỸỴ"}
_MOVED: dict[str, str] = {
    first + toned: _TONES[first][i] + plain
    for first, plains in (("o", "aAeE"), ("O", "aAeE"), ("u", "yY"), ("U", "yY"))
    for plain in plains
    for i, toned in enumerate(_PLAIN[plain])
}
_QU = {f"{q}{_TONES[u][i]}{y}": f"{q}{u}{_PLAIN[y][i]}" for q in "qQ" for u in "uU" for y in "yY" for i in range(5)}
_TONE = re.compile(  # the first letter stands in front of the alternatives, for a set there is found quickly
    r"[oOuUqQ](?:(?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])(?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])"
    r"|(?<=[qQ])[ùúủũụÙÚỦŨỤ][yY])"
)


@fixed()
class FoldedText:
    """The folded ``text`` of ``original``, with the stretches whose length changed."""

    original: str
    text: str
    # Per edit: place and length in the folded text, place and length in the original.
    _at: list[int] = field(repr=False)
    _edits: list[tuple[int, int, int, int]] = field(repr=False)

    def _locate(self, offset: int, at_end: bool) -> int:
        k = bisect_right(self._at, offset) - 1
        if k < 0:
            return offset
        folded, length, origin, width = self._edits[k]
        if offset < folded + length:
            return origin + width if at_end else origin
        return offset - folded - length + origin + width

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Exact offsets of the folded stretch ``[start, end)``, which must not be empty."""
        if not self._at or end <= self._at[0]:
            return start, end
        last = self._locate(end - 1, at_end=True)
        k = bisect_right(self._at, end - 1) - 1
        inside = k >= 0 and end - 1 < self._edits[k][0] + self._edits[k][1]
        return self._locate(start, at_end=False), last if inside else last + 1

    def folded(self, offset: int) -> int:
        """The place in the folded text of offset ``offset`` of the original."""
        low, high = 0, len(self._edits)
        while low < high:
            middle = (low + high) // 2
            if self._edits[middle][2] <= offset:
                low = middle + 1
            else:
                high = middle
        if not low:
            return offset
        folded, length, origin, width = self._edits[low - 1]
        if offset < origin + width:
            return folded
        return offset - origin - width + folded + length


def fold(text: str) -> FoldedText:
    """Fold ``text``; linear in its length, and free of copies where nothing needs folding."""
    at: list[int] = []
    edits: list[tuple[int, int, int, int]] = []
    view = text
    if "  " in text or (_RARE.search(text) and _NEEDS_EDIT.search(text)):
        parts: list[str] = []
        done = length = 0
        for match in _EDIT.finditer(text):
            start, end = match.span()
            kind = match.lastgroup
            if kind == "cluster":
                letters = match.group().translate(dict.fromkeys(map(ord, _ZERO_WIDTH)))
                new = unicodedata.normalize("NFC", letters)
            else:
                new = {"gone": "", "line": "\n", "space": " "}[kind or "gone"]
            parts.append(text[done:start])
            length += start - done
            at.append(length)
            edits.append((length, len(new), start, end - start))
            parts.append(new)
            length += len(new)
            done = end
        parts.append(text[done:])
        view = "".join(parts)
    view = _UNLIKE.sub(_plain, view)
    return FoldedText(text, _TONE.sub(_place_tone, view), at, edits)


@lru_cache(maxsize=2)
def fold_whole(text: str) -> FoldedText:
    """The folded text of an article, kept from where its lines are read to where facts are looked for in it."""
    return fold(text)


def _plain(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[match.group()]


def _place_tone(match: re.Match[str]) -> str:
    letters = match.group()
    return _MOVED.get(letters) or _QU[letters]


def toneless(word: str) -> tuple[str, int]:
    """A word without its tone marks, its other marks kept, and how many there were."""
    bare, tones = _TONE_MARKS.subn("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", bare), tones


def fold_phrase(phrase: str) -> str:
    """Fold a vocabulary entry the way texts are folded."""
    return fold(phrase).text
