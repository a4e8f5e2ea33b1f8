"""Titles in a text: the words that name an office, before anyone is tied to them."""

import re
from collections.abc import Iterator
from enum import IntEnum

import ahocorasick_rs

from extractor.fixed import fixed
from extractor.text.patterns import one_of
from extractor.vocabulary import load


class Rank(IntEnum):
    """Which of several offices of one person is told: the lowest."""

    STATE = 0
    FIRM = 1
    SEAT = 2  # in an association, on a staff
    DEPUTY = 3  # of the National Assembly or a People's Council
    PARTY = 4
    BOARD = 5  # beside another office, on a committee for one task
    MEMBER = 6
    STAFF = 7
    AGENT = 8  # who speaks or sits for a body: nothing without it
    CLERK = 9  # who serves in a body: nothing without it
    ROLE = 10  # in the inspection


@fixed()
class Title:
    """The words of an office; the body that shares words with it begins at ``shared``."""

    start: int
    end: int
    rank: Rank
    shared: int | None

    def words(self, lower: str) -> str:
        """The office in a lower-cased text, without that its holder is the standing one."""
        return lower[self.start : self.end].removesuffix(" thường trực")


_KINDS = {
    "state": Rank.STATE,
    "firm": Rank.FIRM,
    "party": Rank.PARTY,
    "member": Rank.MEMBER,
    "role": Rank.ROLE,
    "staff": Rank.STAFF,
    "agent": Rank.AGENT,
    "clerk": Rank.CLERK,
}
_WORDS = load(__package__, "titles.toml", {"before", "not_before", "after", "deputies", "bodies", "letters", *_KINDS})


def _heads() -> dict[str, tuple[Rank, int | None]]:
    heads: dict[str, tuple[Rank, int | None]] = {}
    for kind, rank in _KINDS.items():
        for entry in _WORDS[kind]:
            bar = entry.find("|")
            heads[entry.replace("|", "")] = (rank, bar if bar >= 0 else None)
    return heads


_LETTERS: dict[str, str] = _WORDS["letters"]
_HEADS = list(_heads().items())
_AUTOMATON = ahocorasick_rs.AhoCorasick(
    [head for head, _ in _HEADS],
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    implementation=ahocorasick_rs.Implementation.DFA,
)
_LONGEST = max(len(head) for head, _ in _HEADS)
_BEFORE = re.compile(rf"(?:(?<!\w)(?:{'|'.join(map(re.escape, _WORDS['before']))}) ?)+$")
_ENDS_BEFORE = tuple(word + space for word in _WORDS["before"] for space in ("", " "))
_NOT_BEFORE = tuple(word + " " for word in _WORDS["not_before"])
_CHARGE = " phụ trách"
_DOUBTFUL = ("quyền ", "cố ")
_GIVEN = ("Thư ký ", "Thư kí ")  # a given name and a verb, too
_BODIES = tuple(f"{word} " for word in _WORDS["bodies"])
_AFTER = re.compile(rf" (?:{one_of(_WORDS['after'])})(?!\w)")
_DEPUTIES = re.compile(rf"(?: (?:chuyên trách|thường trực) đoàn)? (?:{'|'.join(_WORDS['deputies'])})(?!\w)")


def spelled(words: str) -> str:
    """An office as told, with the word that it shares with its body where that is told by its letters ("Tổng TTCP")."""
    before, _, last = words.rpartition(" ")
    return f"{before} {_LETTERS[last.lower()]}" if last.lower() in _LETTERS else words


def find_titles(text: str, lower: str) -> list[Title]:
    """All titles of a text, in order; ``lower`` is the text in lower case."""
    titles: list[Title] = []
    done = 0
    for index, start, end in _matches(text, lower):
        if start < done or (start and lower[start - 1].isalnum()) or (end < len(lower) and lower[end].isalnum()):
            continue
        rank, bar = _HEADS[index][1]
        if (rank is Rank.ROLE or lower.startswith("đại biểu", start)) and _DEPUTIES.match(lower, end):
            rank = Rank.DEPUTY
        if text.startswith(_GIVEN, start) and _ends_name(text, start):
            continue  # "bà Lê Thị Thư ký"
        begin = _with_prefix(lower, start, done)
        if text[start].islower() and _ends_name(text, begin):
            begin = start
        if lower.endswith(_BODIES, 0, begin) or lower.startswith(" lớp", end):
            continue  # "Hội đồng Giám đốc", "chủ nhiệm lớp"
        done = _with_suffix(text, lower, end)
        titles.append(Title(begin, done, rank, start + bar if bar is not None else None))
    return titles


def _matches(text: str, lower: str) -> Iterator[tuple[int, int, int]]:
    """The heads of titles; "vụ" is none of "Vụ phó" where it ends "chức vụ", "nhiệm vụ" or parts "vụ Phó"."""
    for index, start, end in _AUTOMATON.find_matches_as_indexes(lower):
        if not lower.startswith("vụ ", start) or not _is_other_word(text, lower, start):
            yield index, start, end
            continue
        again = start + len("vụ ")
        for inner, first, last in _AUTOMATON.find_matches_as_indexes(lower[again : again + _LONGEST]):
            if first == 0:
                yield inner, again, again + last
            break


def _is_other_word(text: str, lower: str, start: int) -> bool:
    """Whether "vụ" before "trưởng" or "phó" is not the body."""
    if text[start].isupper():
        return False
    return text[start + len("vụ ")].isupper() or lower.endswith(("chức ", "nhiệm "), 0, start)


def _with_prefix(lower: str, start: int, floor: int) -> int:
    first = max(floor, start - 24)
    match = _BEFORE.search(lower, first, start) if lower.endswith(_ENDS_BEFORE, first, start) else None
    if not match:
        return start
    if lower.startswith(_DOUBTFUL, match.start()) and lower.endswith(_NOT_BEFORE, 0, match.start()):
        after = lower.index(" ", match.start()) + 1
        return after if match.end() > after else start
    return match.start()


def _ends_name(text: str, begin: int) -> bool:
    """Whether a capitalised word is rather the end of a name ("ông Lê Nguyên đại diện")."""
    if text.startswith(("Phó", "Cựu"), begin):
        return False
    before = text[max(0, begin - 12) : begin].rstrip(" ").rpartition(" ")[2]
    return text[begin].isupper() and before.isalpha() and before[0].isupper()


def _with_suffix(text: str, lower: str, end: int) -> int:
    match = _AFTER.match(lower, end)
    if match and match.group().endswith(_CHARGE) and text[match.end() + 1 : match.end() + 2].islower():
        return end  # "Phó Chủ tịch phụ trách đô thị": what is in charge of
    return match.end() if match else end
