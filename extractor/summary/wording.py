"""A finding as a reader is shown it: with the words before it that say of whom or of what it speaks."""

import re

from extractor.text.fold import fold_phrase
from extractor.text.patterns import one_of
from extractor.vocabulary import load
from schemas import Finding, Polarity

_WORD = re.compile(r"\w+")
_FEW = 5  # words: fewer say little alone
_LESS, _MORE = 2, 40  # so many words may be shown before a finding: one names nobody
_FAR = 600  # characters: a sentence that began so far before is none to be shown
_WORDS = load("extractor.summary", "words.toml", {"open", "asked", "many", "faults", "told", "hangs", "team"})
_MANY = re.compile(rf"(?<!\w)(?:{one_of(_WORDS['many'])}) (?:{one_of(_WORDS['faults'])})(?!\w)")
_HANGS = re.compile(rf"(?:{one_of(_WORDS['hangs'])})(?!\w)")
_TOLD = re.compile(rf"(?<!\w)(?:{one_of(_WORDS['told'])})(?!\w)")
_TEAM = re.compile(rf"^(?:đoàn|tổ)(?: (?:{one_of(_WORDS['team'])}))*(?: của)?(?: |$)")
_CLAUSE = re.compile(r"[;:\n]\s*")
_PAIRS = {"”": "“", "’": "‘", ")": "(", "]": "[", "»": "«"}
_ALIKE = "\"'"  # marks that open and close alike


def shown(text: str, finding: Finding, before: int, sentence: int) -> str:
    """The words of a finding on one line.

    Where they say little alone, those before them in their clause are shown too, unless a finding of the kind has
    told them: the one that ends at ``before``. ``sentence`` is where the finding's sentence begins.
    """
    start, end = finding.span.start, finding.span.end
    if start - sentence < _FAR and _is_bare(finding):
        begin = max((match.end() for match in _CLAUSE.finditer(text, sentence, start)), default=sentence)
        if before <= begin and _LESS <= len(_WORD.findall(text, begin, start)) <= _MORE:
            start = begin
    return " ".join(_closed(text, start, end).split())


def is_slight(finding: Finding) -> bool:
    """Whether words tell that there is much amiss, and not what (``nhiều sai phạm trong quản lý đất đai``), or only
    explain what was told (``đây là nguyên nhân …``)."""
    words = " ".join(fold_phrase(finding.span.text).lower().split())
    many = _MANY.search(words) if finding.polarity is Polarity.SHORTCOMING else None
    return _HANGS.match(words) is not None or (many is not None and not _TOLD.search(words, many.end()))


def is_of(speaker: str, inspector: str) -> bool:
    """Whether who speaks is who inspects: by name, as its team or the body that sent it, or as "the team"."""
    said = _sender(speaker)
    return not said or said == _sender(inspector)


def _sender(name: str) -> str:
    """The name of a body, or of the one that sent a team."""
    return _TEAM.sub("", fold_phrase(name).lower(), count=1)


def _is_bare(finding: Finding) -> bool:
    """Whether the words of a finding leave open of what they speak."""
    words = _WORD.findall(fold_phrase(finding.span.text).lower())
    asked = finding.polarity is Polarity.RECOMMENDATION
    return len(words) < _FEW or words[0] in _WORDS["asked" if asked else "open"]


def _closed(text: str, start: int, end: int) -> str:
    """A stretch with the mark behind it that closes what it opens, and without one that closes nothing."""
    words, then = text[start:end], text[end : end + 1]
    if _opened(words, then) > 0:
        return words + then
    return words[:-1] if _opened(words, words[-1:]) < 0 else words


def _opened(words: str, mark: str) -> int:
    """How many marks that ``mark`` would close are open, less those that close nothing."""
    if mark and mark in _ALIKE:
        return words.count(mark) % 2
    return words.count(_PAIRS[mark]) - words.count(mark) if mark in _PAIRS else 0
