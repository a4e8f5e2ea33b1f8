"""The codes of checks, and numbers as checks write them."""

from decimal import Decimal
from fractions import Fraction

from extractor.link.figures import Figure
from extractor.text.segment import SegmentedArticle
from schemas import Verdict

# Every check has one of these codes; the first letter is the kind's, the number never changes meaning.
CODES = {
    "P1": "a percentage of a printed whole",
    "P2": "a percentage of a printed ratio",
    "P3": "a fraction in words of printed figures",
    "S1": "parts that make up a whole",
    "S2": "ratios that make up a ratio",
    "S3": "parts and their complement, or what was there, came in, went out and is left",
    "S4": "percentages of one whole that must reach 100",
    "S5": "a difference between two figures told side by side",
    "W1": "a part at most its whole",
    "R1": "a ratio whose first number is at most its second",
    "C1": "a change in per cent between two printed figures",
    "C2": "a difference between two printed figures",
    "C3": "the direction of a change",
    "C4": "the rate of a change by its amount and the figure it leads to",
    "C5": "a multiple of one printed figure by another",
    "E1": "a count and the list that follows it",
    "D1": "a weekday and its date",
    "D2": "a day that the calendar does not have",
    "O1": "a period that begins after its end",
    "O2": "an event told as past after the day of publication",
    "O3": "figures of a period that was not over at publication",
    "E2": "a number of days, months or years and those that follow it",
    "M1": "a total that is a count times what each is worth",
    "M2": "an average that is a total shared out among a count",
    "M3": "an area or a sum told again in another unit",
    "T1": "a length of time and the two ends told with it",
    "G1": "a percentage that no whole number of its base can give",
}

_MARKS = str.maketrans(",.", ".,")
_HIDDEN_PARTS = 12  # of how many parts one is more than a hedge may hide where figures are said to agree


def too_loose(printed: Fraction, made: Fraction) -> bool:
    """Whether a recomputed value lies so far from the printed one that their agreement by a hedge proves nothing."""
    return abs(made - printed) * _HIDDEN_PARTS > printed


def decimal(value: Fraction | Decimal, places: int = 4) -> Decimal:
    """A number as a decimal of at most ``places`` places, half up."""
    above, below = value.as_integer_ratio()
    if below == 1:
        return Decimal(above)
    scale = 10**places
    number = (2 * abs(above) * scale + below) // (2 * below)
    number = number if above >= 0 else -number
    return Decimal(number).scaleb(-places).normalize() if number % scale else Decimal(number // scale)


def vietnamese(value: Fraction | Decimal, places: int = 3) -> str:
    """A number as Vietnamese print writes it: 1.234,5."""
    return english(value, places).translate(_MARKS)


def english(value: Fraction | Decimal, places: int = 3) -> str:
    """A number as English print writes it: 1,234.5."""
    return f"{decimal(value, places):,f}"


def written(value: Fraction | Decimal, places: int = 3) -> tuple[str, str]:
    """A number as Vietnamese and as English print writes it."""
    number = english(value, places)
    return number.translate(_MARKS), number


def quoted(article: SegmentedArticle, *figures: Figure) -> list[str]:
    """Figures as they are printed."""
    return [article.text[figure.quantity.start : figure.quantity.end] for figure in figures]


def tails(verdict: Verdict, stated: str) -> tuple[str, str]:
    """How a message on a recomputed figure ends, in Vietnamese and in English."""
    if verdict is Verdict.CONSISTENT:
        return f"khớp với “{stated}” đã nêu", f"which agrees with the printed “{stated}”"
    if verdict is Verdict.ROUNDING:
        return f"“{stated}” đã nêu chỉ lệch do cách làm tròn", f"“{stated}” differs by rounding only"
    return f"không khớp với “{stated}” đã nêu", f"which does not agree with the printed “{stated}”"
