"""Vietnamese numbers: digits with either separator, number words, scales, and mixtures of them.

Every reader works on lower-case folded text, at a place, and says how far the number goes. The
``step`` of a number is the worth of its last printed digit (``42,1 tỷ``: a hundred million).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

MAX_DIGITS = 15
_ONE = Decimal(1)

ONES: dict[str, int] = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
# The numbers of months and hours.
UP_TO_TWELVE = {**ONES, "mười": 10, "mười một": 11, "mười hai": 12}
# Said only after mươi (or, for lăm, after mười).
_LAST: dict[str, int] = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES: dict[str, Decimal] = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
    "ng": Decimal(1000),
    "tr": Decimal(1_000_000),
}

_SPELLED_WORD = "|".join((*ONES, *_LAST, "mười", "mươi", "trăm", "lẻ", "linh"))
_SPELLED_RUN = re.compile(rf"(?:{_SPELLED_WORD})(?: (?:{_SPELLED_WORD})){{0,7}}(?!\w)")
_DIGIT_RUN = re.compile(r"\d+(?:[.,]\d+)*")
# A scale, but not the first syllable of tỷ lệ, triệu tập and the like; a short one before its currency ("12 trđ").
_SCALE = re.compile(
    r" ?((?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)(?! (?:lệ|trọng|số|phú|suất|giá|tập|chứng)(?!\w))"
    r"(?! hồi (?!(?:đầu|giữa|cuối|tháng|năm|quý|ngày)(?!\w)))"
    r"|(?:tr|ng)(?=\.? ?(?:đ|đồng|vnđ|vnd)(?!\w)))(?:(?<=[ \d]tr|[ \d]ng)\.)?"
)
_HALF = re.compile(r" rưỡi(?!\w)")
# "một triệu hai": the digit is of the next lower place.
_TENTHS = {**{word: n for word, n in ONES.items() if n > 1 and word != "năm"}, "mốt": 1, "tư": 4}
_TENTH = re.compile(rf" ({'|'.join(_TENTHS)})(?= ?[,.;:!?…\")]| ?$| (?:đồng|mỗi|một (?:tháng|năm|ngày|người))(?!\w))")
# Numbers told twice: "01 (một) tổ chức", "hai (02) cá nhân".
_GLOSS = re.compile(r" ?\(([^\W\d_]+(?: [^\W\d_]+){0,11}|\d{1,4})\)")

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)")
_GROUPED_DECIMAL = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.)))[.,](?P<part>\d+)")
_DECIMAL = re.compile(r"(?P<whole>\d+)[.,](?P<part>\d+)")

_PAIR = re.compile(
    rf"({'|'.join(ONES)}),? ({'|'.join(word for word in ONES if word != 'năm')}|mười"
    r"|năm(?= (?:lần|lượt|tháng|tuần|ngày|giờ|tiếng|phút|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|kg|tấn|km|mét|sào)(?!\w)))"
    r"(?!\w)"
)
_LONG = re.compile(rf"[0-9][\d.,]{{{MAX_DIGITS - 1},200}}\d(?![\w/-])")

# An English thousands comma that cannot be read otherwise, and a decimal comma that cannot.
_COMMAS = re.compile(r",\d{3}[,.]\d")  # what the first of them holds, found by its comma
_ENGLISH = re.compile(r"[0-9](?<![\d.,].)\d{0,2}(?:(?:,\d{3}){2,}(?![\d,])|,\d{3}\.\d)")
_VIETNAMESE = re.compile(r"(?<![\d.,])(?:\d+,\d{1,2}(?![\d,])|\d{1,3}(?:\.\d{3})+,\d)")


class Number(NamedTuple):
    """A number at ``[start, end)``.

    ``whole`` is the other reading of a lone comma before three digits (``1,234``): the default
    reading is a decimal, what comes in wholes has the other. ``scale`` is the last scale word's worth.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    spelled: bool = False
    scale: Decimal = Decimal(1)
    whole: Decimal | None = None

    def in_wholes(self) -> "Number":
        """The same number where only whole things are counted."""
        if self.whole is None:
            return self
        return self._replace(value=self.whole, step=Decimal(1), whole=None)

    def times(self, factor: Decimal) -> "Number":
        """The number in a unit ``factor`` times smaller, or under a scale word said later."""
        return self._replace(value=self.value * factor, step=self.step * factor, scale=self.scale * factor, whole=None)


def too_long(text: str) -> Iterator[tuple[int, int]]:
    """The places of numbers with more digits than a figure has: serial and account numbers run together."""
    for match in _LONG.finditer(text):
        begins = not re.match(r"[\w.,/-]", text[match.start() - 1 : match.start()])
        if begins and sum(map(str.isdigit, match.group())) > MAX_DIGITS:
            yield match.span()


def writes_english_commas(text: str) -> bool:
    """Whether a text shows that its comma before three digits marks thousands."""
    return _COMMAS.search(text) is not None and _ENGLISH.search(text) is not None and _VIETNAMESE.search(text) is None


def read_digits(text: str, start: int) -> Number | None:
    """The number in digits at ``start``; ``None`` where it cannot be read.

    A lone ``.`` before three digits marks thousands; a lone ``,`` there is a decimal mark with
    the reading as thousands kept in :attr:`Number.whole`.
    """
    match = _DIGIT_RUN.match(text, start)
    if match is None or match.end() - start > 2 * MAX_DIGITS:
        return None
    printed = match.group()
    found = _digits(printed)
    if found is None:
        return None
    if len(printed) > MAX_DIGITS and len(printed.replace(".", "").replace(",", "").lstrip("0")) > MAX_DIGITS:
        return None
    value, step, whole = found
    return Number(start, match.end(), value, step, whole=whole)


def _digits(printed: str) -> tuple[Decimal, Decimal, Decimal | None] | None:
    if printed.isdecimal():
        return Decimal(printed), _ONE, None
    if _GROUPED.fullmatch(printed):
        whole = Decimal(printed.replace(".", "").replace(",", ""))
        if "," in printed and printed.count(",") == 1:
            return Decimal(printed.replace(",", ".")), Decimal("0.001"), whole
        return whole, _ONE, None
    match = _GROUPED_DECIMAL.fullmatch(printed) or _DECIMAL.fullmatch(printed)
    if match is None:
        return None
    whole_part, part = match.group("whole").replace(".", "").replace(",", ""), match.group("part")
    if len(whole_part) > 3 and len(part) == 3 and match.re is _DECIMAL:
        return None  # "2018.137": two numbers run together
    return Decimal(f"{whole_part}.{part}"), _ONE.scaleb(-len(part)), None


def read_spelled(lower: str, start: int) -> Number | None:
    """The number in words below a thousand at ``start``: ``mười hai``, ``một trăm lẻ ba``.

    ``năm`` is five only where it cannot be a year: at the start, and before mươi or a scale.
    """
    match = _SPELLED_RUN.match(lower, start)
    if match is None:
        return None
    words = match.group().split(" ")
    follow = _SCALE.match(lower, match.end())
    following = follow.group(1) if follow else ""
    found = _hundreds([*words, following], len(words))
    if found is None:
        return None
    value, used = found
    end = start + len(" ".join(words[:used]))
    return Number(start, end, Decimal(value), Decimal(1), spelled=True)


def _hundreds(words: list[str], size: int) -> tuple[int, int] | None:
    if size < 2 or words[0] not in ONES or words[1] != "trăm":
        return _tens(words, 0, size)
    value = ONES[words[0]] * 100
    if size >= 4 and words[2] in ("lẻ", "linh"):
        one = ONES.get(words[3]) or _LAST.get(words[3])
        return (value + one, 4) if one else (value, 2)
    rest = _tens(words, 2, size)
    # "một trăm hai" is loose speech and "một trăm năm" a century: only tens follow a hundred.
    if rest is None or rest[0] < 10:
        return value, 2
    return value + rest[0], rest[1]


def _tens(words: list[str], at: int, size: int) -> tuple[int, int] | None:
    if at >= size:
        return None
    word, after = words[at], words[at + 1]
    if word == "mười":
        value, used = 10, at + 1
    elif word in ONES and after == "mươi" and at + 1 < size:
        value, used = ONES[word] * 10, at + 2
    elif word in ONES and after in ("lăm", "nhăm") and at + 1 < size:
        return ONES[word] * 10 + _LAST[after], at + 2  # "hai lăm" is loose for twenty-five
    elif word in ONES:
        return ONES[word], at + 1
    else:
        return None
    if used < size:
        last = words[used]
        one = _LAST.get(last, 0) or (ONES[last] if last in ONES and last != "năm" else 0)
        # "mười hai trăm" is no number: a digit that carries its own scale is left alone.
        if one and words[used + 1] not in ("trăm", "mươi"):
            return value + one, used + 1
    return value, used


def read_number(lower: str, start: int, english: bool = False) -> Number | None:
    """The longest number at ``start``: digits or words, scales, and the lesser parts after them.

    ``1 tỷ 200 triệu``, ``hai trăm nghìn``, ``4,5 nghìn tỷ``, ``2 triệu rưỡi``. A scale without a
    number before it is none here. In an ``english`` text a lone comma before three digits marks thousands.
    """
    first = _scaled(lower, start, english)
    if first is None:
        return None
    number = first
    while number.scale > 1 and lower.startswith(" ", number.end):
        part = _scaled(lower, number.end + 1, english)
        if part is not None and _shares_scale(number, part):
            number = part._replace(start=start, value=number.value * part.scale + part.value, whole=None)
            continue
        if part is None or not _continues(number, part):
            break
        number = part._replace(
            start=start, value=number.value + part.value, spelled=number.spelled or part.spelled, whole=None
        )
    return number


def read_gloss(lower: str, number: Number, english: bool = False) -> int:
    """Where a number ends with its gloss in brackets: ``01 (một) tổ chức``; its own end where none tells it again."""
    gloss = _GLOSS.match(lower, number.end)
    again = read_number(lower, gloss.start(1), english) if gloss else None
    told = gloss and again and again.end == gloss.end(1) and again.value == number.value
    return gloss.end() if gloss and told and again and again.spelled is not number.spelled else number.end


def read_pair(lower: str, start: int) -> tuple[Number, Number] | None:
    """The two numbers of a round count: ``hai ba tháng``, ``bốn năm trăm nghìn``, ``hai, ba xã``.

    ``năm`` is five in it only before what is no year's: not in ``bốn năm người dân chờ``.
    """
    match = _PAIR.match(lower, start)
    low = ONES.get(match.group(1), 0) if match else 0
    if match is None or {**ONES, "mười": 10}[match.group(2)] != low + 1:
        return None
    high = read_number(lower, match.start(2))
    if high is None:
        return None
    place = high.value / (low + 1)
    return Number(start, match.end(1), low * place, place, spelled=True, scale=high.scale), high


def _shares_scale(number: Number, part: Number) -> bool:
    """Whether thousands go on with hundreds of one scale: ``một nghìn hai trăm tỷ``."""
    thousands = number.scale == _SCALES["nghìn"] and number.value % number.scale == 0
    return thousands and part.scale >= _SCALES["triệu"] and 10 <= part.value / part.scale < number.scale


def _continues(number: Number, part: Number) -> bool:
    """Whether ``part`` is the lesser part of ``number``: ``200 triệu`` after ``1 tỷ``."""
    if part.value >= number.scale or part.scale >= number.scale:
        return False
    return part.scale > 1 or (part.spelled and number.spelled and part.value >= 10)


def _scaled(lower: str, start: int, english: bool) -> Number | None:
    number = read_digits(lower, start) if lower[start : start + 1].isdigit() else read_spelled(lower, start)
    if number is None:
        return None
    if english:
        number = number.in_wholes()
    factor, end = read_scale(lower, number.end)
    if factor == 1:
        return number
    number = Number(start, end, number.value * factor, number.step * factor, number.spelled, factor)
    half = _HALF.match(lower, end)
    tenth = _TENTH.match(lower, end) if number.value % factor == 0 and factor >= _SCALES["nghìn"] else None
    if half:
        number = number._replace(value=number.value + factor / 2, step=factor / 10, end=half.end())
    elif tenth:
        more = _TENTHS[tenth.group(1)] * factor / 10
        number = number._replace(value=number.value + more, step=factor / 10, end=tenth.end())
    return number


def read_scale(lower: str, at: int) -> tuple[Decimal, int]:
    """The scale words at ``at`` and where they end: `` nghìn tỷ`` is ten to the twelfth; 1 where there are none."""
    factor = _ONE
    for _ in range(3):
        match = _SCALE.match(lower, at)
        if match is None:
            break
        factor *= _SCALES[match.group(1)]
        at = match.end()
    return factor, at


def share_scale(low: Number, high: Number) -> Number | None:
    """The low end of a range under the scale that only the high end prints; ``None`` if it is no range."""
    if low.scale == 1 and high.scale > 1:
        for factor in (high.scale, high.scale / _SCALES["nghìn"]):
            if low.value * factor < high.value and factor > 1:
                return low.times(factor)
    if (
        high.value >= _SCALES["nghìn"] > low.value
        and high.value % _SCALES["nghìn"] == 0
        and low.value * _SCALES["nghìn"] < high.value
    ):
        return low.times(_SCALES["nghìn"])  # "10 - 15.000 hộ"
    return low if low.value < high.value else None
