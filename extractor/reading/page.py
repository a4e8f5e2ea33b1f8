"""The headline, its date and the lead (*sa-pô*) of a page, which stand above the main text."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.reading.stamps import Stamp, read_stamp
from extractor.reading.straighten import INNER
from extractor.text.fold import fold_phrase

_BLOCKS = {"p", "div", "td", "h2", "h3", "h4", "strong", "b", "span", "section"}
_PIECES = (
    "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::a or ancestor::select)]"
)
_PORTAL = re.compile(
    r"(?:cổng (?:thông tin|ttđt)|trang (?:thông tin|tin điện tử)|báo điện tử)(?!\w)|"
    r"(?:trang chủ|bản in|in (?:bài|tin|trang)(?: viết)?|(?:xem |chi tiết )?(?:bài|tin)(?: viết| tức)?|chi tiết)$",
    re.IGNORECASE,
)
_WORDS = 5  # a headline has more words than the name of a section
_LONG = 200  # characters: longer pieces are paragraphs
_FAR = 200  # elements after the headline in which the body must begin
_HEADS = 5  # places where a page repeats its headline
_ABOVE = 16  # pieces of text above the first paragraph among which headline and date stand
_LEAD = 50  # characters without spaces: shorter lines above the body are dates, names and buttons


def above(tree: Any, text: str) -> list[str]:
    """The last pieces of text above the first paragraph of the main ``text``, without links."""
    first = next((_bare(line)[:_LEAD] for line in text.split("\n") if len(_bare(line)) >= _LEAD), None)
    if first is None:
        return []
    found: list[str] = []
    for node in tree.xpath(_PIECES):
        line = " ".join(node.split())
        if line and len(line) > 20 and _bare(line)[:_LEAD].startswith(first[: len(_bare(line))]):
            return found[-_ABOVE:]
        if line:
            found.append(line)
    return []


def stamps(pieces: list[str]) -> list[Stamp]:
    """The dates among the pieces of text above an article."""
    return [stamp for piece in pieces if (stamp := read_stamp(fold_phrase(piece)))]


def headline_of(tree: Any, title: str | None, pieces: list[str]) -> str | None:
    """The title of a page; where that names the portal or a section, the headline that stands above the text.

    It is the piece that the page's own title holds, the first heading that is one, or the piece above the date.
    """
    whole = _bare("".join(tree.xpath("//head//title//text()")))
    named = next((piece for piece in reversed(pieces) if _may_head(piece) and _bare(piece) in whole), None)
    if title is None:
        return named or _dated(pieces)
    if _PORTAL.match(fold_phrase(title)):
        return named or next(_headings(tree), None) or _dated(pieces)
    if named is not None and len(named) > len(title) and title not in pieces[pieces.index(named) :]:
        return named
    return title if len(title.split()) >= _WORDS else _dated(pieces) or title


def _headings(tree: Any) -> Iterator[str]:
    """The headings of a page that may be its headline."""
    for heading in tree.xpath("//body//*[self::h1 or self::h2 or self::h3][not(.//a or ancestor::a)]"):
        line = " ".join(heading.text_content().split())
        if _may_head(line):
            yield line


def _may_head(line: str) -> bool:
    """Whether a piece of text may be a headline: no name of a section or portal, no paragraph."""
    return len(line.split()) >= _WORDS and len(line) < _LONG and not _PORTAL.match(fold_phrase(line))


def _dated(pieces: list[str]) -> str | None:
    """The piece right above the last date of an article's head."""
    for piece, below in zip(reversed(pieces[:-1]), reversed(pieces[1:]), strict=True):
        if read_stamp(fold_phrase(below)) and not read_stamp(fold_phrase(piece)) and _may_head(piece):
            return piece
    return None


def lead(tree: Any, title: str | None, text: str) -> str | None:
    """The paragraph between the headline and the body, when the main ``text`` has left it out.

    Only what stands between an element that holds exactly the title and the first paragraph of the text
    counts, so nothing is taken from elsewhere on the page.
    """
    if not title:
        return None
    known, name = _bare(text), _bare(title)
    heads = [node.getparent() for node in tree.xpath("//body//text()") if _bare(node) == name]
    for head in reversed(heads[:_HEADS]):
        found: dict[str, str] = {}
        for line in _after(head):
            bare = _bare(line)
            if len(bare) >= _LEAD and bare in known:
                return "\n".join(found.values()) or None
            if len(bare) >= _LEAD:
                found.setdefault(bare, line)
    return None


def _after(head: Any) -> Iterator[str]:
    """The lines of the innermost blocks that follow an element, those that are mostly links left out."""
    for element in head.xpath("following::*")[:_FAR]:
        if element.tag in _BLOCKS and not element.xpath(INNER):
            line = " ".join(element.text_content().split())
            links = sum(len(text) for text in element.xpath(".//a//text()"))
            if 3 * links < len(line):
                yield line


def _bare(text: str) -> str:
    """A text without its spaces, in small letters: the same however a page breaks its lines."""
    return fold_phrase("".join(text.split())).lower()
