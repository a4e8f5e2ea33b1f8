import hashlib
from html.parser import HTMLParser
from typing import Any

from corpora import GoldArticle
from evaluation.errors import mistakes
from evaluation.report import pieces, report
from evaluation.run import Run
from evaluation.table import compare, tabulate
from evaluation.view import Item

Record = dict[str, Any]
HOSTILE = "<script>alert('x')</script> \"><img src=x onerror=1> &amp; {{ 7*7 }} 5% UBND xã"


def hostile_run() -> Run:
    digest = hashlib.sha256(HOSTILE.encode()).hexdigest()
    place = {"start": 0, "end": len(HOSTILE), "text": HOSTILE}
    gold = {
        "article": {"id": "a\"><b onclick='", "sha256": digest, "published": None},
        "findings": [{"id": "f1", "span": place, "polarity": "strength"}],
        "officials": [{"id": "o1", "name": HOSTILE, "title": HOSTILE, "agency_name": None, "mentions": [place]}],
        "quantities": [],
        "claims": [],
    }
    record = {**gold, "findings": [{**gold["findings"][0], "polarity": "</style><script>"}], "officials": []}
    article = GoldArticle(gold["article"]["id"], HOSTILE, gold, "<corpus>", genre="<genre>")
    return Run((article,), (record,))


class Live(HTMLParser):
    """Collects what a browser would run or fetch, and all text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.live: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.live += [name for name, value in attrs if name.startswith("on") or name in ("src", "srcset", "style")]
        self.live += [str(value) for name, value in attrs if name == "href" and not str(value).startswith("#")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_nothing_of_the_text_is_live() -> None:
    run = hostile_run()
    table = tabulate(run, ("genre", "corpus"))
    page = report(run, table, mistakes(run), compare(table, table))
    parser = Live()
    parser.feed(page)
    assert not parser.tags & {"script", "img", "b onclick", "iframe", "object", "link", "base", "form"}
    assert parser.live == []
    assert HOSTILE in parser.text


def test_both_sides_show_the_whole_text(gold: Record, text: str) -> None:
    run = Run((GoldArticle("sample", text, gold, "c"),), ({"article": {}, "temporals": gold["temporals"][:1]},))
    page = report(run, tabulate(run), mistakes(run))
    parser = Live()
    parser.feed(page)
    assert parser.text.replace("\r", "").count(text.replace("\r", "")) == 2
    assert 'class="temporal missed"' in page


def test_pieces_of_overlapping_facts() -> None:
    facts = [("finding", Item(((0, 6),))), ("quantity", Item(((2, 4),))), ("place", Item(((3, 8),)))]
    cut = list(pieces("abcdefghij", facts, {("quantity", (2, 4)): "missed"}, "missed"))
    assert "".join(piece.text for piece in cut) == "abcdefghij"
    assert [piece.text for piece in cut] == ["ab", "c", "d", "ef", "gh", "ij"]
    assert cut[2].style.split() == ["finding", "quantity", "place", "missed"]
    assert cut[-1].style == ""
