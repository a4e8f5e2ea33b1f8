"""Cuts sentences into units: stretches that say one thing, with what introduces them.

A unit ends at a semicolon, at a colon, before ``nhưng`` or ``đồng thời``, at a comma that opens a new
predicate, and after words that report or ask (``cho biết``, ``đề nghị Sở``), so that what is reported or
asked stands on its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.recognize.findings.frames import frames
from extractor.text.segment import SegmentedArticle

_ADDRESSEE = 140  # characters within which the one who is asked is named
_BRACKET = 400  # characters within which a bracket closes
_SHORTEST = 8  # characters that a unit has on both sides of a comma
_REPORTED = 12  # characters that something reported has
_TAIL = 110  # characters that an attribution after the words has
_CREDIT = 8  # characters before a stretch that tell of a picture
_CREDITS = ("ảnh:", "- ảnh", "(ảnh")
_STOPS = " \n\t\"'.,;:…/-"  # marks that end no finding
_STOP = re.compile(r"[:;]")


@dataclass(slots=True)
class Unit:
    """A stretch ``[start, end)`` of the text; ``after`` is the kind of cut before it."""

    start: int
    end: int
    sentence: int
    after: str
    introduces: str = ""  # the kind of cut at its end


def cut(article: SegmentedArticle) -> list[Unit]:
    """The units of an article, in order."""
    lower, units = article.lower, list[Unit]()
    places = [start for _, start, _ in frames().openings.find_matches_as_indexes(lower, overlapping=True)]
    places.sort()
    for index, sentence in enumerate(article.sentences):
        inside = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        for unit in _cut_sentence(lower, sentence.start, sentence.end, index, inside):
            if unit.end - unit.start > 2:
                units.append(unit)
    return units


def _cut_sentence(lower: str, start: int, end: int, index: int, places: list[int]) -> Iterator[Unit]:
    """The units of a sentence, which may be cut at some places."""
    begin, after = start, "sentence"
    words = frames()
    done = start
    for place in places:
        match = words.cut.match(lower, place, end) if place >= done else None
        if match is None:
            continue
        done = match.end()
        kind = words.kinds[match.lastindex or 0]
        at = match.start()
        if at < begin or not _splits(lower, begin, end, match, kind):
            continue
        if kind in ("ask", "said"):
            stop = _task_after(lower, match.end(), end) if kind == "ask" else match.end()
            yield Unit(begin, stop, index, after, kind)
            begin = stop + (lower[stop : stop + 1] in (":", ","))
        elif kind == "found":
            yield Unit(begin, at, index, after, kind)
            begin = at
        else:
            yield Unit(begin, at, index, after, kind)
            begin = match.end()
        after = kind
    if begin < end:
        yield Unit(begin, end, index, after, "sentence")


def _splits(lower: str, begin: int, end: int, match: re.Match[str], kind: str) -> bool:
    """Whether a place where a unit could end is one."""
    at = match.start()
    if kind == "comma" and (at - begin < _SHORTEST or end - match.end() < _SHORTEST):
        return False
    words = frames()
    opened = lower.rfind("(", max(begin, at - _BRACKET), at)
    if opened >= 0 and lower.find(")", opened, at) < 0:
        return False
    if kind == "found":
        return not words.found_inside.search(lower, max(begin, at - 10), at)
    if kind in ("ask", "said"):
        return end - match.end() > _REPORTED and not _is_noun(lower, begin, end, match, kind)
    if kind == "comma":
        if lower.find(",", begin, at) < 0 and words.adverbial.match(lower, begin):
            return True
        return words.opener.match(lower, match.end(), end) is not None
    return True


def _is_noun(lower: str, begin: int, end: int, match: re.Match[str], kind: str) -> bool:
    """Whether an asking or reporting word is a noun here (``theo yêu cầu``, ``kết luận thanh tra``)."""
    words = frames()
    if kind == "said" and words.speaking.match(lower, match.start()):
        return False
    after = words.noun_after[kind].match(lower, match.end(), min(end, match.end() + 24))
    return (
        after is not None or words.noun_before.search(lower, max(begin, match.start() - 16), match.start()) is not None
    )


def _task_after(lower: str, at: int, end: int) -> int:
    """Where the task begins after an asking word that ends at ``at``: behind the one who is asked."""
    limit = min(end, at + _ADDRESSEE)
    stop = _STOP.search(lower, at, limit)
    task = frames().task.search(lower, at, stop.start() if stop else limit)
    return task.start() if task and task.group() not in frames().bound else at


def trim(lower: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without connectives before it and without full stops and attributions after it; who took a picture
    is nothing."""
    if lower[max(0, start - _CREDIT) : start].rstrip().endswith("ảnh:"):
        return start, start
    words = frames()
    lead = words.leading.match(lower, start, end)
    if lead:
        start = lead.end()
    for _ in range(3):
        end = start + len(lower[start:end].rstrip(_STOPS))
        attributed = lower.endswith(words.spoke, start, end)
        if attributed and words.told.fullmatch(lower, start, end):
            return start, start
        pictured = any(lower.find(mark, max(start, end - _TAIL), end) >= 0 for mark in _CREDITS)
        if not attributed and not pictured:
            break
        tail = words.tail.search(lower, max(start, end - _TAIL), end)
        if tail is None:
            break
        end = tail.start()
    while start < end and lower[start].isspace():
        start += 1
    return start, max(start, end)
