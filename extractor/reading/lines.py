"""The lines of a text, with their exact places."""

import re
from dataclasses import dataclass

from extractor.text.fold import fold_whole

_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n?|[\n\x85\u2028\u2029])?")
_STOPS = '.!?…;:"'
_LONG = 400  # beyond this a line is a paragraph, whatever it says


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its place with its line end, its folded text, blank lines before it."""

    start: int
    end: int
    text: str
    low: str  # the folded text in small letters
    length: int
    apart: bool  # whether a blank line stands before it

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text[-1:] in _STOPS

    @property
    def paragraph(self) -> bool:
        """Whether it reads as a paragraph of prose: long, or a whole sentence."""
        return self.length >= 160 or (self.length >= 55 and self.stops)


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that hold more than white space; long ones keep their beginning and end."""
    lines: list[Line] = []
    view = fold_whole(text)
    apart = True
    for match in _LINE.finditer(text):
        bare = match.group().strip("\ufeff\u200b\u00a0 \t\r\n\v\f\x85\u2028\u2029\u3000\0")
        if not bare:
            apart = True
            continue
        folded = view.text[view.folded(match.start()) : view.folded(match.end())].strip()
        if not folded:
            apart = True
            continue
        if len(bare) > _LONG:
            folded = folded[: _LONG // 2] + folded[-_LONG // 2 :]
        length = max(len(folded), len(bare) - 20)
        lines.append(Line(match.start(), match.end(), folded, folded.lower(), length, apart))
        apart = False
    return lines
