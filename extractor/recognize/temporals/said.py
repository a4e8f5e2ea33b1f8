"""A calendar expression as said, before anything is resolved."""

from extractor.fixed import fixed
from extractor.recognize.temporals.patterns import NUMBERS
from extractor.recognize.temporals.points import Point
from extractor.text.numbers import read_spelled
from schemas import TemporalType


@fixed()
class Said:
    """An expression as said: a stretch of text and one point, two points or a distance from now."""

    start: int
    end: int
    rule: str
    point: Point | None = None
    until: Point | None = None  # the second end of a range
    relative: tuple[str, int] | None = None  # unit, distance from the day of speaking
    weekday: int | None = None  # the day of that week, from Monday; of no week: the one nearest before or after now
    back: tuple[str, int, bool] | None = None  # unit, how many (ahead: below 0), whether from the last date named
    type: TemporalType = TemporalType.DATE
    note: str | None = None


def number(word: str) -> int:
    """The number of digits or of a word; ``tư`` is the fourth month."""
    if word.isdigit() or word == "tư" or word in NUMBERS:
        return int(word) if word.isdigit() else NUMBERS.get(word, 4)
    spelled = read_spelled(word, 0)
    assert spelled is not None
    return int(spelled.value)


def year_of(*groups: str | None) -> int | None:
    """The year said; two digits stay two until a century is known."""
    return next((int(group) for group in groups if group), None)


REL_YEAR = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1, "qua": -1, "rồi": -1, "đây": 1}
SAME_YEAR = "năm đó"  # the unit of what is told to be of the year that was named last


def relative_of(words: str) -> tuple[str, int]:
    """The unit and distance of ``năm ngoái``, ``tới`` (a month); of ``năm đó``, ``cùng năm`` the year named last."""
    if words in ("năm đó", "năm ấy", "cùng năm"):
        return SAME_YEAR, 0
    return "năm" if words.startswith("năm") else "tháng", REL_YEAR[words.split()[-1]]


def with_head(head: str, text: str, start: int) -> int:
    """Where an item of a list begins that says its own word of time again: ``tháng 3 và tháng 4/2019``."""
    return start - len(head) if text.endswith(head, 0, start) else start
