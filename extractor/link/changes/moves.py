"""Words of a change, and a change tied to its two ends."""

import re

from extractor.fixed import fixed
from extractor.link.figures import Figure
from extractor.text.patterns import searched

HEDGES = r"(?:(?:gần|hơn|trên|khoảng|xấp xỉ|tới|đến|thêm|được|chỉ|đi|mạnh|nhẹ) ){0,2}"
MORE, LESS = "cao|lớn|nhiều|đắt", "thấp|nhỏ|ít|rẻ"
DELTA = re.compile(
    r"(?:^|[\s,(])(?:(?:tức là|tức|tương đương|nghĩa là|như vậy|đã|hay|bằng) ?,? ?)?"
    rf"(?P<way>tăng|giảm|vượt|hụt|hạ|cắt giảm|rút ngắn|(?:{MORE}|{LESS}) hơn) {HEDGES}$"
    rf"|(?:^|[\s,(])(?:tức là|tức) {HEDGES}$"
)
# What DELTA cannot do without.
MOVES = re.compile(r"tăng|giảm|vượt|hụt|hạ|rút ngắn|hơn").search
# What may stand between the clause of two ends and the change between them; other words begin something else.
_GOES_ON = re.compile(
    r"(?: ?(?:tức là|tức|nghĩa là|như vậy|như thế|do đó|qua đó|theo đó|tương đương|tương ứng|t[ỷỉ] lệ|mức|tốc độ|đã|là|"
    r"được|hay|bằng|ước|cũng|với|và|so với .*|(?:trong |trong vòng )?(?:năm|tháng|quý|kỳ|ngày)(?: [\w/]+)?)(?!\w))* ?"
)
# How far back a text is looked at for what it ends with: DELTA is never longer.
BACK = 60
STOP = re.compile(r"[;:]|(?<!\w)(?:trong khi|còn lại|trong đó)(?!\w)")
# What stands before the two ends of a change: "từ 20 ngày xuống còn 15 ngày", "ban đầu là 850 tỷ, nay còn 680 tỷ".
FROM = searched(
    rf"(?<!\w)từ (?:(?:mức giá|mức|con số|mốc|giá) )?{HEDGES}$|"
    rf"(?<!\w)(?:ban đầu|lúc đầu)(?: (?:được|phê duyệt|là|chỉ|có)){{0,4}} {HEDGES}$"
)
TO = searched(
    r"(?<!\w)(?P<way>xuống còn|xuống chỉ còn|xuống|giảm còn|lên đến|lên tới|lên thành|lên|thành|còn|về)"
    rf" (?:mức |con số )?{HEDGES}$"
)
_DOWN = frozenset(
    {
        *(f"{word} hơn" for word in LESS.split("|")),
        "mất",
        "rớt",
        "về",
        "xuống còn",
        "xuống chỉ còn",
        "xuống",
        "giảm còn",
        "còn",
        "giảm",
        "hụt",
        "hạ",
        "cắt giảm",
        "rút ngắn",
    }
)
_UP = frozenset(
    {
        *(f"{word} hơn" for word in MORE.split("|")),
        "lên đến",
        "lên tới",
        "lên thành",
        "lên",
        "tăng",
        "vượt",
        "đội vốn",
        "đội giá",
    }
)


@fixed()
class Change:
    """``delta`` is how much ``new`` differs from ``old``; ``way`` is what the text says of its
    direction (1 up, -1 down, 0 nothing). Where it is not ``sure``, only what agrees is told.
    ``amount`` is the same change in figures, where ``delta`` is its rate."""

    delta: Figure | None
    old: Figure
    new: Figure
    way: int
    rule: str
    sure: bool = True
    amount: Figure | None = None


def way_of(word: str | None) -> int:
    """The way of a word of change: 1 up, -1 down, 0 where it tells none."""
    if word in _UP:
        return 1
    return -1 if word in _DOWN else 0


def are_ends(old: Figure, new: Figure) -> bool:
    """Whether a change leads from one figure to the other."""
    return TO.search(new.before) is not None and FROM.search(old.before) is not None


def of_these(said: re.Match[str], end: Figure) -> bool:
    """Whether a change behind two ends is told of them: ``…, giảm 18%``, not ``…, số người chết giảm 30%``."""
    clause = re.split(r"[,;()]", said.string[: said.start("way")] if said["way"] else said.string[: said.start()])[-1]
    own = clause.strip().removeprefix("tổng ").removeprefix("số ")
    return own == end.unit or _GOES_ON.fullmatch(clause) is not None


def said_of(delta: Figure) -> re.Match[str] | None:
    """The words that make a figure a change, right before it; one told ``lần lượt`` is of another figure."""
    before = delta.before[-BACK:]
    said = DELTA.search(before) if MOVES(before) else None
    return said if said and not before.endswith("lần lượt", 0, said.start()) else None
