"""Reads one figure at a place: a number or a range with its unit, or two numbers with a slash."""

import re
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import Before, Role, look_before, on_calendar
from extractor.recognize.quantities.strengths import is_strength
from extractor.recognize.quantities.units import (
    Unit,
    guess_head,
    per_end,
    read_abbreviation,
    read_head,
    read_unit,
    skip_filler,
)
from extractor.text.numbers import Number, read_digits, read_gloss, read_number, read_pair, read_scale, share_scale
from schemas import Modifier, QuantityKind

THOUSAND, BILLION = Decimal(1000), Decimal(1_000_000_000)

# Fewer than this are not told by their least number.
FEW = 10

# Counted as points, measured as a score where it has decimals.
SCORE = "điểm"

# How far apart figures may stand that belong together, and what parts them.
REACH = 160
STOPS = re.compile(r"[;\n]|\. ")
ONE = "một"
_NAME_REACH = 40
_SPACED_DECIMAL = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})*), (?P<part>\d\d) (?:nghìn tỷ|triệu|tỷ|tỉ|ha|km|mw|kwh|tấn|lít)(?!\w)"
)
_BROKEN = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})*)(?P<rest> \.\d{3}(?:\.\d{3})*|(?<=\.\d{3})\. \d{3}(?:\.\d{3})*"
    r"| ,\d{1,2}(?= ?(?:%|triệu|tỷ|tỉ|ha|m2|tấn|km)(?!\w)))(?![\d/])"
)
_OPENS_NUMBER = re.compile(r"(?:(?<!\w)(?:hơn|gần|trên|khoảng|xấp xỉ) |\()$")
_UNTIL = re.compile(r"(?: ?- ?| (?:đến|tới) (?:khoảng |gần |hơn |dưới |không quá |tối đa )?)(?=\w)")
_SPACED_SIGNS = frozenset(f"{sign} " for sign in words.SIGNS)
_HALVED = (QuantityKind.DURATION, QuantityKind.AREA, QuantityKind.OTHER)  # "hai năm rưỡi", "một sào rưỡi"
_MARKS = 100
_TIMES = "lần"  # counted, and measured too: "từ 3 lần đến dưới 5 lần"
_SLASH = re.compile(r" ?/ ?(?=\d)")
_PUBLIC_LAND = 5  # per cent
_MISPRINTED = re.compile(r"\d{1,3}\.\d{4,}(?![\d.,])")
_NUMBERED = re.compile(r" \d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED_PAIR = re.compile(r"\d[\w/.-]* và $")  # "Điều 20 và 21 Thông tư"
_MORE_SLASH = re.compile(r" ?/|-\d|-[^\W\d_]")


class Figure(NamedTuple):
    """A figure as read: its stretch, its numbers, its unit where it has one, what stands before it."""

    start: int
    end: int
    rule: str
    number: Number
    before: Before
    unit: Unit | None = None
    upper: Number | None = None
    total: Number | None = None
    modifier: Modifier = Modifier.EXACT


def unit_of(figure: Figure) -> Unit:
    """The unit of a figure that has one."""
    assert figure.unit is not None
    return figure.unit


class Reader:
    """Reads figures in one article."""

    def __init__(self, text: str, lower: str, english: bool) -> None:
        self.text = text
        self.lower = lower
        self.english = english

    def read(self, start: int) -> Figure | None:
        """The figure that begins with the number at ``start``; without a unit where none is printed."""
        number = self._spaced(start) or self._broken(start) or read_number(self.lower, start, english=self.english)
        if number is None:
            return None
        if number.spelled and (about := self._about(start)):
            return about
        number = number._replace(end=read_gloss(self.lower, number, self.english))
        opens = start - (self.lower[start - 2 : start] in _SPACED_SIGNS) - 1
        sign = words.SIGNS.get(self.lower[opens : opens + 1])
        before = look_before(self.text, self.lower, opens if sign else start)
        if not number.spelled and _SLASH.match(self.lower, number.end):
            return self._slashed(number, before)
        unit = read_unit(self.text, self.lower, number.end)
        if sign and (unit is None or unit.kind is not QuantityKind.MONEY):
            unit = Unit(QuantityKind.MONEY, sign, number.end)
            return self._figure("money.sign", number, before, unit)._replace(start=opens)
        return self._range(number, before, unit) or self._single(number, before, unit)

    def _spaced(self, start: int) -> Number | None:
        """``hơn 37, 38 tỷ đồng``, ``(730, 50 MW)``: a decimal comma with a space behind it, right after a hedge."""
        match = _SPACED_DECIMAL.match(self.lower, start)
        if match is None or not _OPENS_NUMBER.search(self.lower, max(0, start - 8), start):
            return None
        comma = match.end("whole")
        joined = f"{match['whole']},{match['part']}{self.lower[match.end('part') : match.end('part') + 8]}"
        number = read_number(joined, 0, english=False)
        return number and number._replace(start=start, end=start + number.end + (number.end > comma - start))

    def _broken(self, start: int) -> Number | None:
        """``15 .000.000``, ``1.234. 567``, ``85 ,5``: a space beside the mark of a number."""
        match = _BROKEN.match(self.lower, start)
        if match is None:
            return None
        number = read_number(
            f"{match['whole']}{match['rest'].replace(' ', '')}{self.lower[match.end() : match.end() + 12]}", 0
        )
        return number and number._replace(start=start, end=start + number.end + 1)

    def _about(self, start: int) -> Figure | None:
        """``hai ba tháng``, ``hai, ba xã``: from the one to the other."""
        pair, before = read_pair(self.lower, start), look_before(self.text, self.lower, start)
        free = pair is not None and before.role is Role.FREE
        unit = self._unit(pair[1], before, read_unit(self.text, self.lower, pair[1].end)) if pair and free else None
        if pair is None or unit is None or not unit.known or not self._is_word(pair[0], before):
            return None
        return self._figure(f"{unit.kind.value}.range", pair[0], before, unit, upper=pair[1])

    def read_round(self, start: int) -> Figure | None:
        """``hơn chục người``, ``gần trăm hộ``: a round number that only its hedge makes one."""
        before = look_before(self.text, self.lower, start)
        if before.hedge not in ("hơn", "gần"):
            return None
        factor, end = read_scale(self.lower, start)
        number = Number(start, end, factor, factor, spelled=True, scale=factor)
        return self._single(number, before, read_unit(self.text, self.lower, end))

    # -- one number ---------------------------------------------------------------------------

    def _single(self, number: Number, before: Before, printed: Unit | None) -> Figure:
        unit = self._unit(number, before, printed)
        if unit is None:
            return Figure(number.start, number.end, "bare", number, before)
        if unit.name == SCORE and number.value % 1:
            unit = unit._replace(kind=QuantityKind.OTHER)
        if unit.kind in _HALVED and self.lower.startswith(" rưỡi", unit.end):
            half = Decimal("0.5")
            number = number._replace(value=number.value + half, step=half)
            unit = unit._replace(end=unit.end + len(" rưỡi"))
        return self._figure(unit.kind.value, number, before, unit)

    def _figure(
        self,
        rule: str,
        number: Number,
        before: Before,
        unit: Unit,
        upper: Number | None = None,
    ) -> Figure:
        modifier = self._modifier(before, number, unit)
        upper = _in(upper, unit) if upper else None
        return Figure(number.start, unit.end, rule, _in(number, unit), before, unit, upper, None, modifier)

    def _unit(self, number: Number, before: Before, printed: Unit | None) -> Unit | None:
        """What a number counts: the unit printed after it, dong left out, or a noun that the vocabulary lacks."""
        unit = printed
        if unit is None and number.scale >= THOUSAND:
            unit = self._dong(number)
        elif unit and number.scale >= BILLION and unit.kind is QuantityKind.COUNT:
            unit = unit if unit.name in words.IN_BILLIONS else self._dong(number)
        if unit is None and (not number.spelled or number.value > 1) and self._may_guess(number, before):
            unit = guess_head(self.text, self.lower, number.end) or self._introduced(number)
        if unit is None or not self._allowed(unit, number, before):
            return None
        return unit

    def _introduced(self, number: Number) -> Unit | None:
        """What is counted by letters that the article gives it: "dự án điện gió (DAĐG)", then "8 DAĐG"."""
        unit = read_abbreviation(self.text, number.end)
        at = self.text.find(f" ({unit.name})") if unit and len(unit.name) > 1 else -1
        if unit is None or at < 0:
            return None
        said = self.text[max(0, at - _NAME_REACH) : at].split(" ")[-len(unit.name) :]
        full = " ".join(said)
        spelt = "".join(normalize("NFD", word)[:1] for word in said).upper() == unit.name
        if not said[0][:1].islower():
            return None  # a body by name: "Ủy ban Kiểm tra (UBKT)"
        return unit if spelt and words.HEADS.at(full.lower(), 0, words.word_at(full.lower(), 0)) else None

    def _dong(self, number: Number) -> Unit | None:
        """Money without its currency: ``14 tỷ``, ``1,2 tỷ/xe``."""
        if number.scale < BILLION and guess_head(self.text, self.lower, number.end):
            return None
        return Unit(QuantityKind.MONEY, "đồng", per_end(self.lower, number.end))

    def _may_guess(self, number: Number, before: Before) -> bool:
        printed = self.text[number.start : number.end]
        return (
            before.role is Role.FREE
            and not before.capital
            and number.in_wholes().value % 1 == 0
            and not _YEAR.fullmatch(printed)
            and not (printed[0] == "0" and len(printed) > 2)
        )

    def _allowed(self, unit: Unit, number: Number, before: Before) -> bool:
        role, kind = before.role, unit.kind
        if role is Role.ORDINAL or (role is Role.VAGUE and number.spelled):
            return False
        if before.capital and not unit.known:
            return False
        if before.capital and kind in (QuantityKind.COUNT, QuantityKind.MONEY) and self._is_year(number):
            return False  # "PAPI 2017 bao gồm", "Fortuner 2017 phiên bản"
        if is_strength(self.text, self.lower, number.start, unit):
            return False
        if unit.name.lower() in words.ARTICLES and _NUMBERED.match(self.lower, unit.end):
            return False
        if unit.name == "độ" and before.last in words.PROOFS:
            return False
        if (
            unit.name.lower() in words.CAPITAL_HEADS
            and unit.name[0].isupper()
            and not self._counts_name(number, before)
        ):
            return False
        if unit.comes_in_wholes and number.scale == 1 and _MISPRINTED.match(self.lower, number.start):
            return False  # "50.0000 đồng" is no fifty
        if kind is QuantityKind.PERCENT and before.last == "đất" and number.value == _PUBLIC_LAND:
            return False  # "quỹ đất 5%": so is the land called that a commune keeps for public use
        if kind is QuantityKind.MONEY and number.value < _MARKS and self.lower[number.end : unit.end].strip() == "đ":
            return False  # "trừ 1,5đ": marks
        if kind is QuantityKind.DURATION:
            return role is not Role.CALENDAR and not on_calendar(self.lower, number, unit.name, unit.end, before)
        if kind in (QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.AREA, QuantityKind.OTHER):
            return role is not Role.CALENDAR or kind is not QuantityKind.OTHER
        if role is Role.PLACE or (role is Role.CALENDAR and self._is_year(number)):
            return False
        if number.spelled and number.scale == 1:
            return not self._is_phrase(unit, number, before) and self._is_word(number, before)
        return True

    def _is_year(self, number: Number) -> bool:
        return _YEAR.fullmatch(self.text, number.start, number.end) is not None

    def _counts_name(self, number: Number, before: Before) -> bool:
        """Whether a body with a capital is counted, for no word before the number carries it ("Tổ 7 Đoàn kiểm tra")."""
        if before.last == "và" and _NUMBERED_PAIR.search(self.lower, max(0, number.start - 24), number.start):
            return False
        told = before.role is Role.FREE and not before.capital and before.last.isalpha()
        return told or self.lower.endswith((", ", "; ", ": ", "(", "- "), 0, number.start)

    def _is_phrase(self, unit: Unit, number: Number, before: Before) -> bool:
        """Whether a number word and its noun are a set phrase that counts nothing: "hai bên đường", "một mặt"."""
        name = unit.name.lower()
        said = self.lower[number.start : unit.end]
        if not unit.known and said.startswith("chín "):
            return True  # "nấu chín kỹ"
        if said in words.SET_PHRASES or (not unit.known and said.startswith(words.SET_PHRASES)):
            return True
        if name in words.PAIRED and number.value > 1:
            acts = words.PARTIES.at(self.lower, unit.end + 1, words.word_at(self.lower, unit.end + 1))
            if number.value > 2 or before.last in words.PAIRING or acts:
                return False
        return name in words.DIGITS_ONLY or (not unit.known and name.split(" ")[0] in words.DIGITS_ONLY)

    def _is_word(self, number: Number, before: Before) -> bool:
        """Whether a number word counts: not a name ("ông Hai"), unless a sentence opens with it."""
        return not self.text[number.start].isupper() or not before.last or before.last.endswith(".")

    def _modifier(self, before: Before, number: Number, unit: Unit) -> Modifier:
        modifier = before.modifier
        if before.hedge in ("trên", "dưới") and unit.kind is QuantityKind.COUNT:
            # "trên 2 mặt hàng", "dưới 2 hình thức" say where and how.
            on_few = before.hedge == "trên" and number.value < FEW
            if on_few or (number.value < 2 * FEW and unit.name.lower() in words.GROUNDS):
                modifier = Modifier.EXACT
        if before.hedge == "ước" and unit.kind is QuantityKind.DURATION:
            return Modifier.EXACT  # "ước 6 tháng đạt 50 tấn": the yield is estimated
        end = per_end(self.lower, unit.end)
        if modifier is Modifier.EXACT and self.lower.startswith(" trở ", end):
            after = words.HEDGES_AFTER.at(self.lower, end + 1, "trở")
            return after[1] if after else modifier
        return modifier

    # -- ranges -------------------------------------------------------------------------------

    def _range(self, low: Number, before: Before, first: Unit | None) -> Figure | None:
        """``10-15%``, ``60 đến 62%``, ``20% đến 285%``, ``5 m3/ngày đến 10 m3/ngày``, ``5 đến dưới 10 lần``."""
        joint = _UNTIL.match(self.lower, low.end)
        if joint is None and first is not None and (first.kind is not QuantityKind.COUNT or first.name == _TIMES):
            joint = _UNTIL.match(self.lower, per_end(self.lower, first.end))
        else:
            first = None if joint else first
        if joint is None:
            return None
        high = read_number(self.lower, joint.end(), english=self.english)
        if high is None or self._ends_in_date(high):
            return None
        unit = self._unit(high, before, read_unit(self.text, self.lower, high.end))
        if unit is None or (first is not None and (first.name, first.kind) != (unit.name, unit.kind)):
            return None
        if (
            first is not None
            and self.lower[first.end : joint.start()] not in self.lower[unit.end : per_end(self.lower, unit.end)]
        ):
            return None  # "hơn giá tại vườn 30.000 đồng/kg tới 22.000 đồng"
        shared = share_scale(low, high)
        if shared is None or (self._is_year(low) and self._is_year(high)):
            return None
        return self._figure(f"{unit.kind.value}.range", shared, before, unit, upper=high)

    def _ends_in_date(self, number: Number) -> bool:
        return self.lower[number.end : number.end + 1] == "/" and self.lower[number.end + 1 : number.end + 2].isdigit()

    # -- the slash ----------------------------------------------------------------------------

    def _slashed(self, part: Number, before: Before) -> Figure | None:
        """``441/441 hồ sơ``, ``2/3 số hộ``; a date, a rank, a scale or a code is none."""
        slash = _SLASH.match(self.lower, part.end)
        total = read_digits(self.lower, slash.end()) if slash else None
        if total is None or _MORE_SLASH.match(self.lower, total.end) or before.role not in (Role.FREE, Role.LOOSE):
            return None
        if part.scale > 1:
            return self._slashed_money(part, total, before)
        if before.last_two == "vị trí":
            return None  # a rank: "vị trí 4/63 tỉnh"
        part = part if part.value <= total.value < (part.whole or 0) else part.in_wholes()
        total = total.in_wholes()
        if total.value - part.value == 1 and self._is_year(part) and self._is_year(total):
            return None  # a season: "giải 2023/2024"
        if part.value == 1 and total.value >= 100 and not self.lower.startswith(" số ", total.end):
            return None  # the scale of a map
        scaled = self._slashed_money(part, total, before)
        if scaled is not None:
            return scaled
        dated = part.value <= 31 and total.value <= 12 and before.hedge not in words.LARGER
        dated = dated and before.last_two not in ("có đến", "chiếm đến", "đạt đến")
        if dated and before.last in words.DATE_WORDS and part.value > total.value:
            return None
        after = skip_filler(self.lower, total.end)
        place = after + 1 if self.lower[after : after + 1] == " " else after
        unit = read_head(self.text, self.lower, place) if words.word_at(self.lower, place) else None
        if unit is not None and dated and after == total.end and before.last in words.DATE_WORDS:
            return None
        if unit is None and (after > total.end or not dated) and part.value <= total.value:
            unit = guess_head(self.text, self.lower, after) or read_abbreviation(self.text, after)
        if unit is None:
            return self._bare_ratio(part, total, before)
        return self._ratio("ratio.slash", part, total, before, unit, unit.end)

    def _slashed_money(self, part: Number, total: Number, before: Before) -> Figure | None:
        """``6.159/6.509 triệu đồng``: the scale belongs to both."""
        factor, end = read_scale(self.lower, total.end)
        unit = read_unit(self.text, self.lower, end)
        if unit is None and factor >= BILLION:
            unit = Unit(QuantityKind.MONEY, "đồng", end)
        if unit is None or unit.kind not in (QuantityKind.MONEY, QuantityKind.AREA, QuantityKind.OTHER):
            return None
        if unit.kind is QuantityKind.OTHER and factor == 1 and part.value < FEW and total.value % 1 == 0:
            return None  # "1/4 tấn"
        if part.scale > 1:  # "410 tỷ/850 tỷ đồng": the scale is told with each, the currency once
            fine = unit.kind is QuantityKind.MONEY and part.scale <= factor
            part, total = part.times(unit.factor), total.times(factor * unit.factor)
            return self._ratio("ratio.slash", part, total, before, unit, unit.end) if fine else None
        if (part.value if total.value % 1 else part.in_wholes().value) > total.value:
            return None
        factor *= unit.factor
        return self._ratio("ratio.slash", part.times(factor), total.times(factor), before, unit, unit.end)

    def _bare_ratio(self, part: Number, total: Number, before: Before) -> Figure | None:
        """A ratio whose unit is left out: too large for a date, and no map's scale."""
        if total.value <= 31 or part.value > total.value or part.value < 13 or before.role is not Role.FREE:
            return None
        if self.lower[total.end : total.end + 1].isalpha():
            return None
        return self._ratio("ratio.bare", part, total, before, None, total.end)

    def _ratio(self, rule: str, part: Number, total: Number, before: Before, unit: Unit | None, end: int) -> Figure:
        named = Unit(QuantityKind.RATIO, unit.name, end, known=unit.known) if unit else None
        return Figure(part.start, end, rule, part, before, named, None, total, before.modifier)


def _in(number: Number, unit: Unit) -> Number:
    """The number in the unit of the record."""
    if unit.comes_in_wholes or unit.kind is QuantityKind.DURATION:
        number = number.in_wholes()
    return number.times(unit.factor) if unit.factor != 1 else number
