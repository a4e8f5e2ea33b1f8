"""Help for trafilatura on Vietnamese portals: pages laid out by tables, the lead (*sa-pô*) above the body."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.text.fold import fold_phrase

_CELLS = "./tr/td | ./tr/th | ./*[self::tbody or self::thead or self::tfoot]/tr/*[self::td or self::th]"
_ROWS = "./tr | ./tbody | ./thead | ./tfoot | ./tbody/tr | ./thead/tr | ./tfoot/tr"
_BLOCKS = {"p", "div", "td", "h2", "h3", "h4", "strong", "b", "span", "section"}
_INNER = "boolean(.//p | .//div | .//td | .//h2 | .//h3 | .//h4 | .//section)"
_INLINE = "//body//*[self::span or self::b or self::strong or self::i or self::em or self::font]"
_PORTAL = re.compile(
    r"(?:cổng (?:thông tin|ttđt)|trang (?:thông tin|tin điện tử)|báo điện tử)(?!\w)|"
    r"(?:trang chủ|bản in|in (?:bài|tin|trang)(?: viết)?|(?:xem |chi tiết )?(?:bài|tin)(?: viết| tức)?|chi tiết)$",
    re.IGNORECASE,
)
_WORDS = 5  # a headline has more words than the name of a section
_LONG = 200  # characters: more text than a cell of figures holds
_FAR = 200  # elements after the headline in which the body must begin
_HEADS = 5  # places where a page repeats its headline
_LEAD = 50  # characters without spaces: shorter lines above the body are dates, names and buttons


def flatten(tree: Any) -> None:
    """Make tables that only lay a page out into divisions, in place; tables of figures stay, menus go.

    A table lays out when it holds another table, or a cell with several blocks or a long text; it is a menu
    when it holds nothing but links.
    """
    for table in tree.xpath("//table"):
        if table.xpath("boolean(.//a) and not(.//text()[normalize-space() and not(ancestor::a)])"):
            table.drop_tree()
            continue
        cells = table.xpath(_CELLS)
        if table.xpath("boolean(.//table)") or any(map(_holds_text, cells)):
            for element in [*table.xpath(_ROWS), *cells, table]:
                element.tag = "div"


def _holds_text(cell: Any) -> bool:
    return bool(cell.xpath("count(./p | ./div | ./br) > 1 or string-length(.) > $long", long=_LONG))


def unglue(tree: Any) -> None:
    """Put apart words that only the page's style keeps apart, in place: a letter, a tag, a capital.

    What opens a block this way is the place before the lead (``<span>An Giang</span>Sáng 3/10 …``).
    """
    for element in tree.xpath(_INLINE):
        before, inner = element.getprevious(), element.text_content()
        above = (before.tail if before is not None else element.getparent().text) or ""
        if element.text and _glued(above, element.text):
            element.text = f" {element.text}"
        if element.tail and _glued(inner, element.tail):
            opens = before is None and not above.strip()
            element.tail = f"{' - ' if opens else ' '}{element.tail}"


def _glued(one: str, other: str) -> bool:
    return one[-1:].islower() and other[:1].isupper()


def headline_of(tree: Any, title: str | None) -> str | None:
    """The title of a page; where that names the whole portal, the first heading of the page that is one."""
    if title is None or not _PORTAL.match(fold_phrase(title)):
        return title
    for heading in tree.xpath("//body//*[self::h1 or self::h2 or self::h3][not(.//a or ancestor::a)]"):
        line = " ".join(heading.text_content().split())
        if len(line.split()) >= _WORDS and not _PORTAL.match(fold_phrase(line)):
            return line
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
        if element.tag in _BLOCKS and not element.xpath(_INNER):
            line = " ".join(element.text_content().split())
            links = sum(len(text) for text in element.xpath(".//a//text()"))
            if 3 * links < len(line):
                yield line


def _bare(text: str) -> str:
    return fold_phrase("".join(text.split())).lower()
