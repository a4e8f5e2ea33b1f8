"""The words of the grammar of agencies, loaded once: heads, fields, titles, and tries to find them."""

import re
from typing import Any

from extractor.fixed import fixed
from extractor.text.tokens import Tokens
from extractor.vocabulary import load
from schemas import Level

_PACKAGE = "extractor.recognize.agencies"
RULES = (
    "whole", "organ", "party", "inner", "sector", "office", "team", "desk", "school", "hospital", "company",
    "inspectorate",
)  # fmt: skip
_HEADS = load(_PACKAGE, "heads.toml", {*RULES, "levels", "spelled"})
_WORDS = load(_PACKAGE, "words.toml", {"compounds", "preceded", "groups", "lists"})
_SECTORS = load(_PACKAGE, "sectors.toml", {"departments", "nominal", "objects", "verbal"})
_LISTS: dict[str, list[str]] = _WORDS["lists"]

_TOKEN = re.compile(r"[^\W_]+|[^\w ]")
# No token of a text is two signs.
_AND, _COMMA, END = "~~", ",", "$$"
_JOINS = {_AND: frozenset({"và", "-", "&"}), _COMMA: frozenset({"và", "-", "&", ","})}
Trie = dict[str, Any]


def trie(terms: dict[str, Any]) -> Trie:
    """Terms by syllables. A dash, ``và`` or comma in a term may stand as another of them, or not at all."""
    root: Trie = {}
    for term, value in terms.items():
        node = root
        for word in _TOKEN.findall(term):
            node = node.setdefault(_AND if word in _JOINS[_AND] else word, {})
        node[END] = value
    return root


def longest(tokens: Tokens, at: int, root: Trie) -> tuple[int, Any]:
    """The end of the longest term that begins at a token and its value; ``at`` itself if there is none."""
    low = tokens.low
    node = root.get(low[at]) if at < len(low) else None
    best, value, here = at, None, at + 1
    while node is not None and _AND not in node and _COMMA not in node:
        if END in node:
            best, value = here, node[END]
        node = node.get(low[here]) if here < len(low) and low[here] != _COMMA else None
        here += 1
    if node is None:
        return best, value
    return _joined(tokens, here, node, best, value)


def _joined(tokens: Tokens, at: int, root: Trie, best: int, value: Any) -> tuple[int, Any]:
    """Go on in a trie where conjunctions and dashes may stand for each other."""
    waiting = [(root, at)]
    while waiting:
        node, here = waiting.pop()
        if END in node and here > best:
            best, value = here, node[END]
        word = tokens.lower(here)
        if word in node and word != _COMMA:
            waiting.append((node[word], here + 1))
        for join, marks in _JOINS.items():
            if join in node:
                waiting.append((node[join], here + (word in marks)))
    return best, value


@fixed()
class Head:
    """A head noun: as written in lower case, its rule in the grammar and the kind of body."""

    words: str
    rule: str
    kind: str


def _terms(words: list[str], value: Any = True) -> Trie:
    return trie(dict.fromkeys(words, value))


HEADS = trie({words: Head(words, rule, kind) for rule in RULES for words, kind in _HEADS[rule].items()})
HEAD_STARTS = frozenset(HEADS)
HEADS_ALONE = frozenset(word for word, node in HEADS.items() if END in node or _AND in node)
SPELLED: dict[str, str] = _HEADS["spelled"]
LEVELS = {kind: Level(level) for kind, level in _HEADS["levels"].items()}
COMPOUNDS = {head: frozenset(words) for head, words in _WORDS["compounds"].items()}
PRECEDED = {head: frozenset(words) for head, words in _WORDS["preceded"].items()}


GROUPS: dict[str, str] = _WORDS["groups"]

DEPARTMENTS = _terms(_SECTORS["departments"])
# The letters of their usual abbreviations: "gtvt", "tnmt", "lđtbxh".
INITIALS = frozenset(
    "".join(word[0] for word in _TOKEN.findall(term) if word not in _JOINS[_COMMA]) for term in _SECTORS["departments"]
)
LETTERS = frozenset(
    "".join(word[0] for word in _TOKEN.findall(term) if word not in _JOINS[_COMMA])
    for term in (*_SECTORS["departments"], *_SECTORS["nominal"])
    if term.count(" ") > 1
)
# The value says whether a term may end a name in small letters.
PARTS = trie(
    {
        **dict.fromkeys(_SECTORS["verbal"], False),
        **dict.fromkeys(_SECTORS["nominal"], True),
        **dict.fromkeys(_SECTORS["departments"], True),
        **dict.fromkeys(_SECTORS["verbal"], False),
    }
)
OBJECTS = _terms(_SECTORS["objects"])
TITLES = _terms(_LISTS["titles"])
# Rooms of a district's committee: elsewhere a body of another tier has them.
ROOMS = re.compile(rf"(?:{'|'.join(_LISTS['rooms'])})$")
DUTIES = _terms(_LISTS["duties"])
LINKS = _terms(_LISTS["links"])
TOPICS = _terms(_LISTS["topics"])
ON_SITE = _terms(_LISTS["on_site"])
DESKS = _terms(_LISTS["desks"])
COUNCILS = _terms(_LISTS["councils"])
EVENTS = _terms(_LISTS["events"])
OPENERS = _terms(_LISTS["openers"])
PROGRAMMES = _terms(_LISTS["programmes"])
FORMS = _terms(_LISTS["forms"])
SCHOOLS = _terms(_LISTS["schools"])
COUNTRIES = _terms(_LISTS["countries"])
COUNTRY_NAMES = frozenset(_LISTS["countries"]) - {"việt nam", "vn"}
NATIONWIDE = _terms(_LISTS["nationwide"])

ALWAYS = frozenset(_LISTS["always"])
PLURAL = frozenset(_LISTS["plural"])
NUMBERS = frozenset(_LISTS["numbers"])
GENERAL = frozenset(_LISTS["general"])
CHIEFS = _terms(_LISTS["chiefs"])
OFFICERS = frozenset(_LISTS["officers"])
DEEDS = frozenset(_LISTS["deeds"])
BOARDS = frozenset(_LISTS["boards"])
BELONGS = frozenset(_LISTS["belongs"])
FIELDS = frozenset(_LISTS["fields"])
ACTS = frozenset(_LISTS["acts"])
STOPS = frozenset(_LISTS["stops"])
TRADES = frozenset(_LISTS["trades"])
