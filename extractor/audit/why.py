"""Why each figure was or was not checkable, and how many were."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from schemas import ArticleRecord, Modifier, Quantity, QuantityKind

REASONS = {
    "checked": ("đã được đối chiếu", "takes part in a check"),
    "across": ("đã được so với bài khác về cùng việc", "was held against another article on the same event"),
    "range": ("là một khoảng giá trị", "is a range"),
    "hedge": ("là số ước lượng, không có số khác để so", "is hedged and has nothing to be held against"),
    "no-whole": (
        "bài không in tổng thể của tỷ lệ này, hoặc không chắc là số nào",
        "the whole of this percentage is not printed, or which one it is is not certain",
    ),
    "duration": ("là thời hạn, không tính lại được", "is a length of time with nothing to recompute it from"),
    "part": (
        "là một phần của số khác nhưng các phần chưa kể hết",
        "is a part of a figure whose other parts are not all told",
    ),
    "alone": (
        "đứng một mình: không có tổng, phần hay tỷ lệ đi kèm",
        "stands alone: no whole, part or percentage of it is told",
    ),
}

# Checks that recompute nothing: a part is at most its whole, the first number of a ratio at most its second.
_BOUNDS = frozenset({"W1", "R1"})


@dataclass(frozen=True, slots=True)
class Reason:
    """A figure, whether it was checked, and why."""

    quantity: Quantity
    code: str
    checks: tuple[str, ...] = ()
    bounded: bool = False
    """Whether all that is known is that a part is not larger than its whole."""

    @property
    def checkable(self) -> bool:
        """Whether a check rests on the figure, or another article prints it."""
        return self.code in ("checked", "across")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the figures were checkable."""

    checked: int
    figures: int
    bounded: int = 0
    """How many of the checked were not recomputed: a part was only held against its whole."""

    @property
    def share(self) -> float:
        """The share of checkable figures, for print."""
        return self.checked / self.figures if self.figures else 0.0

    def __add__(self, other: "Coverage") -> "Coverage":
        bounded = self.bounded + other.bounded
        return Coverage(self.checked + other.checked, self.figures + other.figures, bounded)


def explain(record: ArticleRecord, compared: Container[str] = ()) -> list[Reason]:
    """A reason for every figure of a record, in the order of the text; ``compared`` were found in other articles."""
    checks: dict[str, list[str]] = {}
    recomputed = set[str]()
    for check in record.checks:
        for key in check.quantities:
            checks.setdefault(key, []).append(check.id)
        if check.code not in _BOUNDS:
            recomputed.update(check.quantities)
    parts = {claim.quantity for claim in record.claims if claim.base}
    return [
        Reason(quantity, "checked", tuple(checks[quantity.id]), quantity.id not in recomputed)
        if quantity.id in checks
        else Reason(quantity, "across" if quantity.id in compared else _reason(quantity, quantity.id in parts))
        for quantity in record.quantities
    ]


def _reason(quantity: Quantity, is_part: bool) -> str:
    if quantity.upper is not None:
        return "range"
    if quantity.kind is QuantityKind.PERCENT:
        return "no-whole"
    if quantity.kind is QuantityKind.DURATION:
        return "duration"
    if is_part:
        return "part"
    return "alone" if quantity.modifier is Modifier.EXACT else "hedge"


def coverage(records: Iterable[ArticleRecord], compared: Mapping[int, Container[str]] | None = None) -> Coverage:
    """The coverage of many records together; ``compared`` are figures found in other articles, by record."""
    total = Coverage(0, 0)
    for n, record in enumerate(records):
        reasons = explain(record, (compared or {}).get(n, ()))
        bounded = sum(reason.bounded for reason in reasons)
        total = total + Coverage(sum(reason.checkable for reason in reasons), len(reasons), bounded)
    return total
