"""Ties a multiple to its two figures: ``phạt 4,8 tỷ đồng, gấp 4 lần năm 2021 (1,2 tỷ đồng)``."""

import re
from collections.abc import Iterator
from fractions import Fraction

from extractor.fixed import fixed
from extractor.link.changes.comparisons import head
from extractor.link.changes.find import later
from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.text.patterns import searched

_HEDGE = r"(?:gần|hơn|trên|khoảng|xấp xỉ|chừng|tới|đến|hàng|cả|ngót|những|ít nhất|không dưới) "
# "gấp 3 lần" is read as a figure of its own, "gấp đôi" is not; "bằng 2 lần" speaks of a multiple, "tăng 2 lần" of two.
_TIMES = searched(
    rf"(?P<hedge>{_HEDGE})?(?:(?:tăng|cao|lớn|nhiều|đắt|nhanh) )?(?<!\w)(?:gấp|bằng) (?P<more>{_HEDGE})?$"
)
_TWICE = re.compile(
    rf"(?P<lead>.*?)(?P<hedge>{_HEDGE})?(?:(?:tăng|cao|lớn|nhiều|đắt|nhanh) )?(?<!\w)gấp (?:hai|đôi)(?! lần)(?!\w)"
    rf"(?P<rest>.*)"
)
# Between a multiple and the figure that it is of.
_OF = re.compile(
    r"(?: so)?(?: với)?(?: (?:mức|con số|số|đơn giá|giá|số tiền|giá trị|định mức)(?: [^\W\d]+){0,4})? "
    r"|(?: so với)? ?(?![^(]*(?:trong đó|đạt|lên|còn))[^,;()]{1,60}"
    r"(?:\((?:[^,;()\d]{0,20}(?:đạt|là|có|chỉ) )?| (?:là|chỉ là|ở mức) )"
)
_FROM = re.compile(
    r"(?: ?(?:so với )?[^,;:.()]{0,40})?[,:]? ?\(?(?:tức )?từ (?:mức |con số )?|,? (?:\w+ ){0,4}\(từ (?:mức |con số )?"
)
_TO = re.compile(r"[^,;:.()]{0,40}(?<!\w)(?:lên|lên đến|lên tới|lên thành|thành|đến) (?:mức |con số )?")
_CAME_FROM = re.compile(r"[^;:]*(?<!\w)từ (?:mức |con số )?")
_THEN = re.compile(r"[^,;:.()\d]{0,30}(?:, ?| ?\()(?:(?:tức|tức là|nghĩa là|như vậy|tương đương|tương ứng) )?")
_LABEL = re.compile(
    r"[^;:.()]{0,60}[,(] ?(?:(?:đã|và|tức|tức là|nghĩa là|tương đương) )?|[^,;:.()]{0,40}\),? ?|[^,;:.()]{0,24} ?"
)
_ALONE = re.compile(r"(?:(?: [^\W\d]+){0,3})?,? ?(?:(?:tức|tức là|đã|như vậy) )?")
_GOES_ON_WITH = re.compile(r" ?(?:so với|của|mức|năm|cùng|kế hoạch|số|giá|bình quân|trung bình)(?!\w)| [^\W\d]")
_GOES_ON = re.compile(r" ?(?:so với|/ ?\d|[-–] ?\d|lên|xuống|trở lên)(?!\w)")
_PER = re.compile(r" ?/ ?(\w+)")


@fixed()
class Multiple:
    """``new`` is said to be ``factor`` times ``old``; ``times`` is the figure that says so, if it is one."""

    factor: Fraction
    times: Figure | None
    old: Figure
    new: Figure


def find_multiples(figures: Figures) -> Iterator[Multiple]:
    """The multiples of an article whose two figures are printed."""
    for row in figures.by_sentence.values():
        for place, figure in enumerate(row):
            if figure.unit == "lần":
                found = _told(figures, row, place) if figure.text.endswith("lần") and not figure.hedged else None
            else:
                found = _twice(row, place) if "gấp " in figure.before else None
            if found and _each(found.old) == _each(found.new):
                yield found


def _each(figure: Figure) -> str:
    per = _PER.match(figure.after)
    return per[1] if per else ""


def _told(figures: Figures, row: list[Figure], place: int) -> Multiple | None:
    """``A, gấp 3 lần B``; ``gấp 3 lần, từ B lên A``; ``từ B lên A, gấp 3 lần``."""
    times = row[place]
    said = _TIMES.search(times.before[-60:])
    if not said or said["hedge"] or said["more"] or times.value <= 1:
        return None
    lead = times.before[: len(times.before) - len(said.group())] if len(times.before) <= 100 else ""
    ends = row[place + 1 : place + 3]
    if len(ends) == 2 and _from_to(ends[0], ends[1], times.after):
        return Multiple(times.value, times, ends[0], ends[1])
    if place > 1 and _came(row[place - 2], row[place - 1], lead):
        return Multiple(times.value, times, row[place - 2], row[place - 1])
    if place > 1 and _ALONE.fullmatch(lead) and not _GOES_ON_WITH.match(times.after):
        first, last = row[place - 2], row[place - 1]
        if same_unit(first, last) and later(first.before, last.before) < 0 and _plain(first, last):
            return Multiple(times.value, times, first, last)
    new = head(row, place, lead) if place and _LABEL.fullmatch(lead) else None
    if new and ends and _of(new, ends[0], ends[0].before):
        return Multiple(times.value, times, ends[0], new)
    return None


def _twice(row: list[Figure], place: int) -> Multiple | None:
    """``A, gấp đôi B``; ``gấp đôi, từ B lên A``: the words stand before the old figure."""
    old = row[place]
    said = _TWICE.fullmatch(old.before[-160:])
    if not said or said["hedge"]:
        return None
    if place + 1 < len(row) and _from_to(old, row[place + 1], said["rest"]):
        return Multiple(Fraction(2), None, old, row[place + 1])
    new = head(row, place, said["lead"]) if place and _LABEL.fullmatch(said["lead"]) else None
    return Multiple(Fraction(2), None, old, new) if new and _of(new, old, said["rest"]) else None


def _from_to(old: Figure, new: Figure, gap: str) -> bool:
    return bool(_FROM.fullmatch(gap) and _TO.fullmatch(new.before) and alike(old, new) and _plain(old, new))


def _came(old: Figure, new: Figure, lead: str) -> bool:
    came = _CAME_FROM.fullmatch(old.before) and _TO.fullmatch(new.before) and _THEN.fullmatch(lead)
    return bool(came and alike(old, new) and _plain(old, new))


def _of(new: Figure, old: Figure, gap: str) -> bool:
    return bool(same_unit(old, new) and _OF.fullmatch(gap) and _plain(old, new) and not _GOES_ON.match(old.after))


def _plain(old: Figure, new: Figure) -> bool:
    """Whether both are single figures without a hedge."""
    return not old.hedged and not new.hedged and old.value > 0 and new.unit != "lần"
