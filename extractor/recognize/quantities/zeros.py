"""Counts of nought: ``không có hồ sơ trễ hẹn``. What lacks a paper ("không có giấy phép") is none."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.mentions import QuantityMention
from extractor.recognize.quantities import words
from schemas import QuantityKind

_CUE = "không có "
_ZERO, _ONE = Decimal(0), Decimal(1)


def find_zeros(text: str, lower: str) -> Iterator[QuantityMention]:
    """The counts of nought of a text."""
    start = lower.find(_CUE)
    while start >= 0:
        place = start + len(_CUE)
        word = words.word_at(lower, place)
        head = (words.ZERO_HEADS.at(lower, place, word) or _dossier(lower, place, word)) if word else None
        if head and not lower[start - 1 : start].isalnum():
            unit = text[place : head[0]].removesuffix(" nào")
            yield QuantityMention(
                start=start,
                end=head[0],
                rule="count.zero",
                cues=(_CUE.strip(),),
                kind=QuantityKind.COUNT,
                value=_ZERO,
                unit=unit,
                step=_ONE,
            )
        start = lower.find(_CUE, place)


def _dossier(lower: str, place: int, word: str) -> tuple[int, str] | None:
    head = words.ZERO_DOSSIERS.at(lower, place, word)
    if head is None or lower[head[0] : head[0] + 1] != " ":
        return head
    fate = words.word_at(lower, head[0] + 1)
    return head if fate and words.ZERO_FATES.at(lower, head[0] + 1, fate) else None
