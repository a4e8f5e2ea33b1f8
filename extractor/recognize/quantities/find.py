"""Finds quantities in a segmented article: figures one by one, then what two of them say together."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from extractor.mentions import Found, QuantityMention
from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import look_before
from extractor.recognize.quantities.figures import Figure, Reader
from extractor.recognize.quantities.fractions import read_fraction
from extractor.recognize.quantities.together import join
from extractor.recognize.quantities.zeros import find_zeros
from extractor.text.numbers import writes_english_commas
from extractor.text.segment import SegmentedArticle
from schemas import QuantityKind

# Where a number may begin. "năm" is nearly always a year, so five needs a scale, people or cases behind it.
# Its first letters stand in front, for ``re`` finds a set quickly; the words are read from before them.
_WORDS = (
    "một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|nửa|chục|trăm|"
    "năm(?= (?:mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|người|cán bộ|bị can|bị cáo|đối tượng|cá nhân|đơn vị|trường hợp|vụ|"
    "đoàn kiểm tra|đoàn thanh tra|tổ công tác|tổ kiểm tra|hộ dân))"
)
_NUMBER = re.compile(rf"[0-9mhbstcn](?:(?<=\d)\d*(?:[.,]\d+)*|(?<!\w.)(?<=(?=(?:{_WORDS})(?!\w)).)\w+)")
_CHAIN = re.compile(r"\d+(?:[.,]\d+)*(?: ?/ ?\d+(?:[.,]\d+)*)*")
_SIGNED_RATE = re.compile(r"\d{1,4}(?:[.,]\d{1,3})? ?%")
# "đóng hết năm triệu tư" is five million, but "mỗi năm nghìn người".
_MILLIONS = re.compile(r"năm (?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_YEARLY = frozenset({"mỗi", "hàng", "hằng", "từng", "một", "nhiều"})
# What may part a figure from the slash before the next one: "5 lượt đoàn/75 lượt người", "9 đơn (6 đơn mới)/12 đơn".
_TO_SLASH = re.compile(r"(?: [^\W\d_]+){0,2}\)? ?/")
_FRACTION = re.compile(r"(?:một )?nửa(?!\w)|(?:một|hai|ba|bốn) phần ")


def find(article: SegmentedArticle, found: Found) -> list[QuantityMention]:
    """The quantities of an article, sorted by place."""
    text, lower = article.text, article.lower
    reader = Reader(text, lower, writes_english_commas(text))
    figures = join(text, lower, list(_scan(text, lower, reader, _Masks(found))))
    mentions = [_mention(figure) for figure in figures]
    mentions.extend(find_zeros(text, lower))
    return sorted(mentions, key=lambda mention: mention.start)


class _Masks:
    """The stretches of dates and documents, where no number counts."""

    def __init__(self, found: Found) -> None:
        spans = sorted((m.start, m.end) for layer in (found.documents, found.temporals) for m in layer)
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        last = 0
        for _, end in spans:
            last = max(last, end)
            self._ends.append(last)

    def end_at(self, place: int) -> int:
        """The end of the stretch that holds ``place``, or 0."""
        n = bisect_right(self._starts, place) - 1
        return self._ends[n] if n >= 0 and self._ends[n] > place else 0

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch begins inside ``[start, end)``."""
        n = bisect_right(self._starts, start)
        return n < len(self._starts) and self._starts[n] < end


def _scan(text: str, lower: str, reader: Reader, masks: _Masks) -> Iterator[Figure]:
    place = masked = counted = 0
    while match := _NUMBER.search(lower, place):
        start = match.start()
        masked_until = masks.end_at(start)
        if masked_until:
            place = masked = masked_until
            continue
        glued_to_mask = masked and start == masked + 1
        after_slash = lower[start - 1] == "/" and _TO_SLASH.fullmatch(lower, counted, start)  # "256 vụ/593 bị can"
        if not glued_to_mask and not after_slash and not _may_begin(lower, start):
            place = match.end()
            continue
        figure = _read(text, lower, reader, start)
        if figure is not None and after_slash and _is_measure(figure):
            figure = None  # "7,5 lít/100 km"
        if figure is None or (masks.meets(start, figure.end) and not _opens(figure)):
            chain = _CHAIN.match(lower, start)
            place = chain.end() if chain else match.end()
            continue
        yield figure
        place = max(figure.end, match.end())
        counted = figure.end if figure.unit is not None else place


def _opens(figure: Figure) -> bool:
    """Whether a counted unit opens the date or document behind it: "trong 2 ngày 14 và 15/11", "hai năm 2016, 2017",
    "hai nghị định số 43 và 16"."""
    if figure.rule == "count":
        return figure.number.spelled and figure.number.value > 1
    return figure.rule == "duration" and (figure.number.spelled or figure.before.last == "trong")


def _is_measure(figure: Figure) -> bool:
    return figure.unit is not None and figure.unit.kind in (QuantityKind.OTHER, QuantityKind.DURATION)


def _may_begin(lower: str, start: int) -> bool:
    """Whether a number may begin here: not inside a word, a code, a time of day or a decimal."""
    if not start:
        return True
    last = lower[start - 1]
    if last == "+" and not lower[start - 2 : start - 1].isalnum() and _SIGNED_RATE.match(lower, start):
        return True  # "tăng 224 vụ (+6,72%)"
    if last.isalnum() or last in "_#@+/%":
        return False
    earlier = lower[start - 2 : start - 1]
    if last == "." and earlier.isalpha() and not lower[start - 3 : start - 2].isalpha():
        return False  # "Q.12", "U.23"
    if last in ".,:":
        return not earlier.isdigit()
    return last != "-" or not earlier.isalnum()


def _read(text: str, lower: str, reader: Reader, start: int) -> Figure | None:
    if lower[start].isdigit():
        return reader.read(start)
    if lower.endswith("ngã ", 0, start):
        return None  # "ngã ba", a crossroads
    if lower.startswith("năm", start):
        before = look_before(text, lower, start)
        millions = _MILLIONS.match(lower, start) and before.last not in _YEARLY
        if (before.last in words.YEAR_BEFORE and not millions) or before.last.isdigit():
            return None
    elif _FRACTION.match(lower, start):
        fraction = read_fraction(text, lower, start, look_before(text, lower, start))
        return fraction or (reader.read(start) if lower.startswith(" phần ", start + 3) else None)  # "hai phần quà"
    elif lower.startswith(("chục", "trăm"), start):
        return reader.read_round(start)
    return reader.read(start)


def _mention(figure: Figure) -> QuantityMention:
    unit, number = figure.unit, figure.number
    kind = QuantityKind.RATIO if figure.total else unit.kind if unit else QuantityKind.COUNT
    cues = [figure.before.hedge] if figure.before.hedge else []
    if unit:
        cues.append(unit.name)
    return QuantityMention(
        start=figure.start,
        end=figure.end,
        rule=figure.rule,
        cues=tuple(cues),
        kind=kind,
        value=number.value,
        total=figure.total.value if figure.total else None,
        upper=figure.upper.value if figure.upper else None,
        unit=unit.name if unit else None,
        modifier=figure.modifier,
        step=number.step,
    )
