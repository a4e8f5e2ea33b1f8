"""Makes a portal's page one that trafilatura reads whole: layout tables, glued words, text in no paragraph."""

from typing import Any

_CELLS = "./tr/td | ./tr/th | ./*[self::tbody or self::thead or self::tfoot]/tr/*[self::td or self::th]"
_ROWS = "./tr | ./tbody | ./thead | ./tfoot | ./tbody/tr | ./thead/tr | ./tfoot/tr"
INNER = "boolean(.//p | .//div | .//td | .//h2 | .//h3 | .//h4 | .//section)"
_INLINE = "//body//*[self::span or self::b or self::strong or self::i or self::em or self::font]"
_ALONE = "//body//*[self::span or self::b or self::strong or self::font][parent::div or parent::td or parent::body]"
_LEGENDS = "//body//*[contains(@class, 'aption')][not(.//p[2])]"
_HOLDERS = "//body//*[self::div or self::td or self::section or self::article]"
_CAPTIONS = (  # a link alone leads elsewhere
    "//body//*[self::figcaption or self::caption[parent::table]][.//text()[normalize-space() and not(ancestor::a)]]"
)
_PARTS = ".//*[self::p or self::div or self::br or self::li]"  # of a caption
_LISTED = "//body//*[self::div or self::section][p and (ul or ol)][.//li[not(.//a)]]"
_WORDS = {"label", "time"}  # tags inside a line whose words the reader drops
_APART = {"center", "fieldset", "legend"} | _WORDS
_RUNNING = {"p", "ul", "ol", "dl", "blockquote", "h2", "h3", "h4"}
_CLOSED = _RUNNING | {"h5", "table", "div"}  # blocks behind which bare text is a paragraph of its own
_LONG = 200  # characters: more text than a cell of figures holds
_STRAY = 20  # characters: shorter bare text is no paragraph
_MOST = 0.6  # of a page's paragraphs: what holds more is the article's body


def straighten(tree: Any) -> None:
    """Make a page plain, in place: tables of its layout, names between line breaks, bare text, lists, glued words."""
    flatten(tree)
    _set_apart(tree)
    _wrap_strays(tree)
    for body in tree.xpath("//body[p and (ul or ol or dl or blockquote)]"):
        _gather(body)
    _name_body(tree)
    unglue(tree)


def flatten(tree: Any) -> None:
    """Make tables that only lay a page out into divisions, in place; tables of figures stay, menus go.

    A table lays out when it is a column, holds another table, or a cell with several blocks or a long text;
    it is a menu when it holds nothing but links.
    """
    for table in tree.xpath("//table"):
        if table.xpath("boolean(.//a) and not(.//text()[normalize-space() and not(ancestor::a)])"):
            table.drop_tree()
            continue
        cells = table.xpath(_CELLS)
        column = table.xpath("not(tr[td[2]] or */tr[td[2]])")
        if column or table.xpath("boolean(.//table)") or any(map(_holds_text, cells)):
            for element in [*table.xpath(_ROWS), *cells, table]:
                element.tag = "div"


def captions(tree: Any) -> list[str]:
    """Take the captions of pictures and tables out of what the reader drops or runs together, in place.

    Each becomes a paragraph: behind its picture and the paragraph that holds it, before its table. Their texts.
    """
    found: list[str] = []
    for element in reversed(tree.xpath(_CAPTIONS)):
        for part in element.xpath(_PARTS):
            part.tail = f" {part.tail or ''}"
        paragraph = element.makeelement("p")
        paragraph.text = " ".join(element.text_content().split())
        found.append(paragraph.text)
        if element.tag == "caption":
            element.getparent().addprevious(paragraph)
        else:
            [element, *element.iterancestors("figure", "p")][-1].addnext(paragraph)
        element.drop_tree()
    return found


def _holds_text(cell: Any) -> bool:
    """Whether a cell holds several blocks, or more text than one of figures."""
    return bool(cell.xpath("count(./p | ./div | ./br) > 1 or string-length(.) > $long", long=_LONG))


def _set_apart(tree: Any) -> None:
    """Make paragraphs of names between line breaks, of ``center``, legends and Word's own tags."""
    for element in tree.xpath("//body//*"):
        if isinstance(element.tag, str) and (element.tag in _APART or ":" in element.tag):
            inline = ":" in element.tag or element.tag in _WORDS
            element.tag = "div" if element.xpath(INNER) else "span" if inline else "p"
    for element in tree.xpath(_LEGENDS):
        del element.attrib["class"]  # by which the reader would drop it
    for element in tree.xpath(_ALONE):
        if _between_breaks(element):
            element.tag = "div" if element.xpath(INNER) else "p"


def _between_breaks(element: Any) -> bool:
    """Whether an element stands alone between line breaks, the first of which may be its block's beginning."""
    before, after = element.getprevious(), element.getnext()
    above = element.getparent().text if before is None else before.tail
    if (above or "").strip() or (element.tail or "").strip():
        return False
    return after is not None and after.tag == "br" and (before is None or before.tag == "br")


def _wrap_strays(tree: Any) -> None:
    """Bare text behind a heading, a list or a table, up to the next block, becomes a paragraph."""
    for holder in tree.xpath(_HOLDERS):
        for element in list(holder):
            after = element.getnext()
            if element.tag in _CLOSED and (after is None or after.tag in _CLOSED or after.tag == "br"):
                text = (element.tail or "").strip()
                if len(text) > _STRAY:
                    stray = element.makeelement("p")
                    stray.text, element.tail = text, None
                    element.addnext(stray)


def _gather(body: Any) -> None:
    """Put each run of paragraphs and lists that lie in no division into one."""
    run: Any = None
    for element in list(body):
        if element.tag not in _RUNNING:
            run = None
        elif run is None:
            run = element.makeelement("article")
            element.addprevious(run)
            run.append(element)
        else:
            run.append(element)


def _name_body(tree: Any) -> None:
    """Call the division an article that holds most paragraphs of the page and lists beside them.

    In a division of unknown name the reader takes paragraphs only, and the lists of what was found are lost.
    """
    if tree.xpath("boolean(//article | //main)"):
        return
    total = sum(map(_length, tree.xpath("//body//p")))
    for division in tree.xpath(_LISTED):
        if sum(map(_length, division.xpath("./p"))) > _MOST * total:
            division.tag = "article"
            return


def _length(element: Any) -> int:
    return len(element.text_content())


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
    """Whether a small letter is followed by a capital: two words."""
    return one[-1:].islower() and other[:1].isupper()
