"""What follows a number: a sign, a currency, a measure or the noun phrase that is counted."""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.recognize.quantities import words
from extractor.recognize.quantities.words import word_at
from schemas import QuantityKind

_DEGREES = re.compile(r" ?[°º˚] ?c(?!\w)")
_PERCENT = re.compile(r" ?%| (?:điểm )?phần trăm(?!\w)| điểm ?%")
# "tỷ/xe", where the currency is left out
_PER = re.compile(r"(?: ?/ ?[^\W\d_]+[²³23]?(?!\w)){1,2}")
# The second noun of a coordinated pair is taken only where nothing follows it.
_CLOSES = re.compile(r"(?= ?[.,;:)\n]|$| và | thuộc | trên | của | có | bị | trong | được | đã | công tác |, qua )")
# What begins like a measure and is none: "3 tấn công", "3 khối lớp", "2 khối nhà" are no cubic metres.
_NO_MEASURE = re.compile(
    r"tấn công|khối (?:lượng|lớp|thi|nhà|phố|dân|nội|ngoại|đảng|đoàn|cơ quan|doanh nghiệp|trường|ngành|thành viên"
    r"|thi đua)\b"
    r"|k[ýí] (?:tự|hiệu|kết|tên|sự|ức|quỹ|túc|ban hành|ngày|quyết định|văn bản|hợp đồng|giấy|duyệt|nhận|với)\b"
)
# What ends a row of such nouns; a verb may be that of the last alone: "kiểm tra 3 cơ sở, đơn vị đã lập biên bản".
_ENDS_PAIR = re.compile(r"(?= ?[.,;:)\n]|$| (?:và|thuộc|của|tại|ở|bị|trong|trên|do|với)(?!\w))")
_EVERY = re.compile(r"hàng (?:ngày|tuần|tháng|quý|năm)(?!\w)")
_OBJECT = re.compile(r"(?: (?:đột xuất|định kỳ|toàn diện|thường xuyên))? (?:việc|công tác|tình hình)(?!\w)")
_COUNTS_ON = re.compile(r" (?:hơn |gần |khoảng |trên |được |đối với |đã |tại )?\d")
_SECOND_WORD = re.compile(r" ([^\W\d_]{2,})(?!\w)")
_ABBREVIATION = re.compile(r" ([A-ZĐ&]{2,8})(?!\w)")
_SCALED = re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ|\d{3}) $")  # "20 triệu bảng", but "4 bảng"
_RANKS = (" trưởng", " phó", " viên", " biểu")
_OFFICES = ("Bí thư", "Chủ tịch", "Giám đốc", "Chủ nhiệm")
MOST_ATTRIBUTES = 4


class Unit(NamedTuple):
    """A unit that ends at ``end``: its kind, its name and its worth in the unit of the record.

    ``known`` tells a noun of the vocabulary from one that only stands where nouns stand.
    """

    kind: QuantityKind
    name: str
    end: int
    factor: Decimal = Decimal(1)
    known: bool = True

    @property
    def comes_in_wholes(self) -> bool:
        """Whether halves of it are not printed, so that a lone comma marks thousands."""
        return self.kind in (QuantityKind.COUNT, QuantityKind.RATIO, QuantityKind.MONEY)


def read_unit(text: str, lower: str, at: int) -> Unit | None:
    """The unit at ``at``, right after a number, or after one space or a filler (``100% các đơn vị``)."""
    percent = _PERCENT.match(lower, at)
    if percent:
        return Unit(QuantityKind.PERCENT, "%", _counted_after(text, lower, percent.end()))
    degrees = _DEGREES.match(lower, at)
    if degrees:
        return Unit(QuantityKind.OTHER, "độ C", degrees.end())
    glued = lower[at : at + 1] != " "
    place = at if glued else at + 1
    word = word_at(lower, place)
    if not word:
        return None
    if glued and len(word) == 1 and text[place].isupper():
        return None  # "4G", "98B"
    unit = _measured(lower, place, word)
    if unit is not None:
        return None if _is_street(text, place, unit) else unit
    if glued and (len(word) == 1 or _is_code(text, lower, place, word)):
        return None
    return read_head(text, lower, place)


def _is_code(text: str, lower: str, place: int, word: str) -> bool:
    """Whether the capitals glued to a number make a name of it ("3EM"), not a unit that is written so ("5HTX")."""
    head = words.HEADS.at(lower, place, word)
    return text[place : place + len(word)].isupper() and not (head and head[1].isupper())


def _is_street(text: str, place: int, unit: Unit) -> bool:
    """Whether "44 Yên Phụ", "12 Đồng Khởi" is an address rather than money."""
    if unit.kind is not QuantityKind.MONEY or not text[place].isupper() or text[place : unit.end].isupper():
        return False
    return text[unit.end : unit.end + 1] == " " and text[unit.end + 1 : unit.end + 2].isupper()


def _measured(lower: str, place: int, word: str) -> Unit | None:
    """The longest currency, measure or area at ``place``, where no head is longer (``đồng chí``)."""
    if word not in words.MEASURED:
        return None
    found: list[Unit] = []
    money = words.CURRENCIES.at(lower, place, word)
    if money and (lower[place : money[0]] != "bảng" or _SCALED.search(lower, max(0, place - 8), place)):
        found.append(Unit(QuantityKind.MONEY, money[1], money[0]))
    area = words.AREAS.at(lower, place, word)
    if area:
        found.append(Unit(QuantityKind.AREA, "m²", area[0], area[1]))
    other = words.MEASURES.at(lower, place, word)
    if other and _NO_MEASURE.match(lower, place) is None:
        found.append(Unit(QuantityKind.OTHER, other[1], other[0]))
    duration = words.DURATIONS.at(lower, place, word)
    if duration:
        found.append(Unit(QuantityKind.DURATION, duration[1], duration[0]))
    if not found:
        return None
    best = max(found, key=lambda unit: unit.end)
    head = words.HEADS.at(lower, place, word)
    if head and head[0] > best.end:
        return None
    return best._replace(end=_measure_end(lower, best))


def _measure_end(lower: str, unit: Unit) -> int:
    if unit.kind is QuantityKind.AREA:
        return _extend(lower, unit.end, 1)
    return _working(lower, unit.end) if unit.kind is QuantityKind.DURATION else unit.end


def _working(lower: str, end: int) -> int:
    for words_after in (" làm việc", " tù giam", " tù"):
        after = end + len(words_after)
        if lower.startswith(words_after, end) and not lower[after : after + 1].isalnum():
            return after
    return end


def read_head(text: str, lower: str, place: int) -> Unit | None:
    """The counted noun phrase at ``place``, if its head is of the vocabulary."""
    word = word_at(lower, place)
    head = words.HEADS.at(lower, place, word) if word else None
    if head is None and word in words.FORMER:
        after = place + len(word) + 1
        head = words.HEADS.at(lower, after, word_at(lower, after))
    verb = words.OUTCOMES.at(lower, place, word) if head else None
    if head is None or (verb and verb[0] > head[0]) or not _counts(text, place, head[0]) or _is_address(text, head):
        return None
    return Unit(QuantityKind.COUNT, text[place : head[0]], _phrase_end(lower, *head))


def _phrase_end(lower: str, end: int, head: str) -> int:
    """The end of the noun phrase of a head: "12 cán bộ quản lý", "31 cán bộ, giảng viên", but "12 hộ dân" who
    complain, and teams that inspect the doings of others."""
    if head in words.ACTORS and _doing_end(lower, end) > end:
        return end
    last = _extend(lower, end, MOST_ATTRIBUTES)
    if last > end and _OBJECT.match(lower, _doing_end(lower, end)):
        return end
    pairs = head in words.COORDINATED or lower[end + 1 : last] in words.COORDINATED
    while pairs and lower.startswith(", ", last):
        other = words.HEADS.at(lower, last + 2, word_at(lower, last + 2))
        if other is None or other[1] not in words.COORDINATED or not _ENDS_PAIR.match(lower, other[0]):
            break
        last = other[0]
    return last


def _doing_end(lower: str, end: int) -> int:
    """Where the words of doing right behind a head end: "kiểm tra, giám sát"."""
    while lower[end : end + 1] in (" ", ","):
        place = end + 1 + lower.startswith(", ", end)
        doing = words.DOINGS.at(lower, place, word_at(lower, place)) if word_at(lower, place) else None
        if doing is None:
            break
        end = doing[0]
    return end


def _counts(text: str, place: int, end: int) -> bool:
    """A capital opens a name ("389 Thành phố"), unless the head is an abbreviation, a rank or a body."""
    head = text[place:end]
    if (
        not head[0].isupper()
        or (head.isupper() and len(head) > 1)
        or head.endswith(_RANKS)
        or head.startswith(("Phó ", "Trưởng "))
    ):
        return True
    if head in _OFFICES:
        return True
    return head.lower() in words.CAPITAL_HEADS


def _is_address(text: str, head: tuple[int, str]) -> bool:
    """Whether "246 đường Trần Phú" goes on with a name, "36 ngõ 61" with a number."""
    name = text[head[0] + 1 : head[0] + 2]
    return head[1] in words.STREETS and text[head[0] : head[0] + 1] == " " and (name.isupper() or name.isdigit())


def _counted_after(text: str, lower: str, end: int) -> int:
    """The end of ``100% văn bản`` where a known head follows the sign, else of the sign."""
    if lower[end : end + 1] != " ":
        return end
    place = skip_filler(lower, end) + 1
    word = word_at(lower, place)
    whole = words.WHOLES.at(lower, place, word) if word else None
    unit = None if whole else read_head(text, lower, place)
    return whole[0] if whole else unit.end if unit else end


def per_end(lower: str, end: int) -> int:
    """Where a unit that ends at ``end`` does with what it is told for: "triệu đồng/năm"."""
    per = _PER.match(lower, end)
    return per.end() if per else end


def skip_filler(lower: str, at: int) -> int:
    """The place after `` các`` or `` tổng số`` at ``at``, which goes before a head."""
    word = word_at(lower, at + 1) if lower[at : at + 1] == " " else ""
    filler = words.FILLERS.at(lower, at + 1, word) if word else None
    return filler[0] if filler else at


def _extend(lower: str, end: int, most: int) -> int:
    """The end of a noun phrase whose head ends at ``end``: attributes of the vocabulary, then stop."""
    for _ in range(most):
        comma = lower.startswith(", ", end)
        place = end + 2 if comma else end + 1
        word = word_at(lower, place) if comma or lower[end : end + 1] == " " else ""
        attribute = words.ATTRIBUTES.at(lower, place, word) if word else None
        if attribute is None or _COUNTS_ON.match(lower, attribute[0]) or _EVERY.match(lower, place):
            return end
        if comma and not _CLOSES.match(lower, attribute[0]) and not _attribute_at(lower, attribute[0]):
            return end
        end = attribute[0]
    return end


def _attribute_at(lower: str, end: int) -> bool:
    word = word_at(lower, end + 1) if lower[end : end + 1] == " " else ""
    return bool(word) and words.ATTRIBUTES.at(lower, end + 1, word) is not None


def guess_head(text: str, lower: str, at: int) -> Unit | None:
    """A noun that the vocabulary lacks, where a number in digits leaves room for nothing else."""
    if lower[at : at + 1] != " ":
        return None
    place = at + 1
    word = word_at(lower, place)
    if len(word) < 2 or not text[place : place + len(word)].islower() or word in words.NOT_HEADS or not word.isalpha():
        return None
    if words.HEADS.at(lower, place, word) is not None:
        return None  # a head that was refused: "246 đường Trần Phú"
    end = place + len(word)
    if _is_address(text, (end, word)):
        return None
    second = _SECOND_WORD.match(lower, end)
    if second:
        if f"{word} {second.group(1)}" in words.LIST_VERBS:
            return Unit(QuantityKind.COUNT, text[place : second.end()], second.end(), known=False)
        if f"{word} {second.group(1)}" in words.NOT_HEADS:
            return None
        whole = words.HEADS.at(lower, second.start(1), second.group(1))
        if whole and whole[0] > second.end() and text[second.start(1)].islower():
            return Unit(QuantityKind.COUNT, text[place : whole[0]], whole[0], known=False)  # "4 chủ dự án"
        doing = words.DOINGS.at(lower, second.start(1), second.group(1))  # "5 điểm kiểm tra 300 lượt xe"
        if doing is None and second.group(1) not in words.NOT_HEADS and text[second.start(1)].islower():
            end = second.end()
    return Unit(QuantityKind.COUNT, text[place:end], end, known=False)


def read_abbreviation(text: str, at: int) -> Unit | None:
    """A unit in capitals after a ratio: ``66/107 ĐKKD``."""
    match = _ABBREVIATION.match(text, at)
    return Unit(QuantityKind.COUNT, match.group(1), match.end(), known=False) if match else None
