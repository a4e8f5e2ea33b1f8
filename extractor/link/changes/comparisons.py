"""Ties a change to what it is compared with: ``A, tăng D so với cùng kỳ (B) và giảm E so với năm 2021 (C)``."""

import re
from collections.abc import Iterator

from extractor.link.changes.moves import HEDGES, LESS, MORE, STOP, Change, of_these, said_of, way_of
from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.slips import could_be
from extractor.text.patterns import searched
from schemas import QuantityKind

_THAN = re.compile(
    r" ?(?:\([^()]*\) ?)?so với (?:(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|giá|giá trị|mức|con số|số|quy định)"
    r"(?: (?!trong|là|đạt|còn)[^\W\d]+){0,4} )?(?:hơn |gần )?$"
)
_THAN_PERIOD = re.compile(
    r"[^,;.]{0,12}so với (?![^(]*(?:trong đó| và | nhưng |lũy kế))[^,;()]{1,60}"
    r"(?:\((?:[^,;()\d]{0,20}(?:năm \d{4} )?(?:đạt|là|có|chỉ) )?| (?:là|chỉ là|đạt|ở mức) )$"
)
# The same, where the bracket says again what was done then: "tăng 19 cuộc so với cùng kỳ (quý I/2023 làm 45 cuộc)".
_THAN_DONE = re.compile(
    r"[^,;.]{0,12}so với (?:cùng kỳ|năm trước|năm ngoái|kỳ trước)[^,;()]{0,40}"
    r"\((?P<when>[^,;():]{0,30}?(?:(?:19|20)\d\d|cùng kỳ|năm trước|năm ngoái))"
    r"(?:: ?|(?: là| có| đạt)? (?P<said>[^\W\d]+(?: [^\W\d]+){0,3})? ?)$"
)
# What a change told behind "so với" is compared with, and the bracket behind it that tells the figure of that period:
# "so với cùng kỳ năm trước giảm 198 đơn (6 tháng đầu năm 2019 có 419 đơn)".
_SINCE_FIRST = searched(r"(?:^|[ ,;(])so (?:với )?(?:cùng kỳ|kỳ trước|(?:tháng|quý|năm) )[^,;:()]{0,40}$")
_PERIOD_BRACKET = re.compile(
    r"[^,;:().\d]{0,20}\((?!trong đó|riêng)"
    r"(?:(?:cùng kỳ|kỳ trước)(?: (?:năm|tháng|quý)[^,;:()]{0,12})?|[^,;:()]{0,24}năm (?:(?:19|20)\d\d|trước|ngoái))"
    r"(?: [^,;:()\d]{1,24})?[ :]$"
)
_CLOSES = re.compile(r"[^,;:()\d]{0,40}\)")
# From what goes beyond a plan to the plan: "vượt 25% dự toán (600 tỷ đồng)".
_THAN_PLAN = re.compile(
    r" ?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: [^\W\d]+){0,5}(?: năm \d{4})? ?(?:\((?:là )?| là | )"
)
# Before a figure that others are compared with; before a change, where what it is compared with stands first.
_BASELINE = searched(r"(?<!\w)so với [^,;)]{0,160}$")
_FIRST = re.compile(r"(?:.*[,;] ?)?so với [^,;()]{1,60}\((?:[^,;()\d]{0,20}(?:đạt|là|có|chỉ) )?")
_THEN = re.compile(r"\),? ?(?:(?:thì|đã|lại) )?")
# Between a comparison and the next one, of the same figure.
_NEXT = re.compile(
    r"[)\s,]*(?:(?:so với|của|trong|hồi) [^,;.()]{0,60}?)?[)\s,]*"
    r"(?:(?:và|nhưng|song|còn|đồng thời|lại|cũng|đã|tuy nhiên|mặc dù|dù|vẫn|tuy|chỉ)(?!\w) ?,? ?){0,3}"
)
# A figure in a bracket behind a multiple or a percentage is what these are of, or no more than a comment.
_ASIDE = re.compile(r"[^,;()]{1,60}\((?:[^,;()\d]{0,20}(?:đạt|là|có|chỉ) )?")
# A multiple and, with no mark between, what it is of: "gấp ba lần lương công nhân 6 triệu đồng".
_OF_TIMES = searched(r"(?<!\w)(?:gấp đôi|lần)(?: (?!lên|đạt|còn|từ|là|với|và)[^\W\d]+){0,10} $")
# The per cent of a change behind its amount: ``giảm 24 tỷ đồng (tương đương 20%) so với đầu năm là 120 tỷ đồng``.
_CUE = r"(?:tương đương|tương ứng|tức là|tức|hay)(?: với| là)? "
_RATE = re.compile(rf"(?: ?\((?:{_CUE})?|,? {_CUE})(?:mức )?(?:(?:tăng|giảm) )?{HEDGES}")
# A figure that is told twice, or with a second one: no baseline in a bracket.
_GOES_ON = re.compile(r" ?(?:so với|/ ?\d|[-–] ?\d|lên|xuống|còn)(?!\w)")
_LAST_YEAR = searched(r"(?<!\w)(?:cùng kỳ|năm trước|năm ngoái|kỳ trước)(?!\w)[^;.)]{0,24}(?:là|có|đạt)? ?\(?$")
# How much a figure is more or less than an earlier one, which is no earlier figure: "nhiều hơn năm trước 180".
_BY = re.compile(rf"(?<!\w)(?:{MORE}|{LESS}) hơn [^,;:.()]{{0,40}}$")
# A bracket that tells the figure of an earlier period; the year of the figure before it; what a change is since.
_PERIOD_ASIDE = re.compile(
    r"[^,;:()]{0,40}\((?:cùng kỳ )?(?:năm (?P<year>(?:19|20)\d\d)|năm (?:trước|ngoái)|cùng kỳ)(?: là| có| đạt)?:? "
)
_OWN_YEAR = re.compile(r"(?<!\w)năm ((?:19|20)\d\d)(?!\w)")
_SO_SINCE = re.compile(r"[^,;.()]{0,12} so (?:với )?(?P<what>[^,;.()]{1,40})")
_ROSE = re.compile(r" (?:có )?(?:tăng|giảm|cao hơn|thấp hơn)(?: [^\W\d]+)? so với(?!\w)")
_EXCESS = re.compile(r"(?<!\w)vượt (?:gần |hơn |thêm )?$")
_OTHER_BASE = re.compile(r" so (?!với (?:chỉ tiêu|kế hoạch|dự toán))")
_SO = re.compile(r"; (?:như vậy|tức là|tức)[, ]")
_PLANNED = searched(
    r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|dự toán|quy định|cho phép|được phép|giấy phép|cấp phép|phê duyệt|được duyệt|"
    r"hạn mức|định mức|giới hạn|tối đa|trữ lượng)(?!\w)"
)
_AGAINST = re.compile(r"(?<!\w)(?:so với|trong khi)(?: [^\W\d]+){0,9} $")
_TIMES = "lần"
# From a difference in points to the rate that another one is compared with.
_SO_RATE = re.compile(r"[^,;:.()\d]{0,12} ?so với (?:mức |tốc độ )?(?P<way>tăng|giảm)(?: trưởng)? (?:là )?")
_HIGHER = re.compile(r",? ?(?:và |tức |tức là )?(?:cao|thấp|nhiều|ít) hơn ")
# From a figure to the one that it is more or less than, and on to how much it is.
_MORE_THAN = re.compile(
    rf"(?: ?/ ?\w+)?,? (?:và )?(?P<way>(?:{MORE}|{LESS}) hơn) (?:so với )?(?:giá|mức|con số|lương|chi phí|số)"
    r"(?: [^\W\d]+){0,6} (?:là )?"
)
_AS_MUCH = re.compile(r"(?: ?/ ?\w+)? (?:tới|đến|những|khoảng|gần|hơn|là|cả) ")
_REACH = 9
_SHORT, _LONG = 60, 90  # letters from a figure to the words of its change, and to what that is compared with


def than(figures: Figures, row: list[Figure], delta: Figure) -> Iterator[Change]:
    """``A, tăng D so với B`` and ``A, giảm D so với cùng kỳ (B)``; ``giao A, thực hiện B, vượt D``."""
    said = said_of(delta)
    if not said or not said["way"]:
        yield from _over(row, delta)
        return
    if points := _points(figures, row, delta, way_of(said["way"])):
        yield points
        return
    label = "" if _SO.match(delta.before) else delta.before[: len(delta.before) - len(said.group())]
    if since := _since_first(figures, row, delta, label, way_of(said["way"])):
        yield since
        return
    if STOP.search(label) or len(label) > _SHORT or label.count(",") > 2:
        return
    last = row[delta.place - 1]
    new = head(row, delta.place, label)
    if new and (delta.kind is QuantityKind.PERCENT or same_unit(delta, new)):
        told = list(_behind(figures, row, delta, new, said["way"]))
        if told:
            yield from told
            return
    if delta.place > 1 and (delta.kind is QuantityKind.PERCENT or same_unit(delta, last)):
        yield from _before(row, delta, said, label)


def _points(figures: Figures, row: list[Figure], delta: Figure, way: int) -> Change | None:
    """``tăng 0,38%, cao hơn 0,11 điểm phần trăm so với mức tăng 0,27%``: the difference of two rates going one way."""
    if delta.kind is not QuantityKind.PERCENT or "điểm" not in delta.text or delta.place + 1 == len(row):
        return None
    new, old = row[delta.place - 1], row[delta.place + 1]
    if not (new.kind is old.kind is QuantityKind.PERCENT) or "điểm" in new.text + old.text:
        return None
    since, moved = _SO_RATE.fullmatch(figures.between(delta, old)), said_of(new)
    if not since or not moved or moved["way"] != since["way"] or not _HIGHER.fullmatch(delta.before):
        return None
    return Change(delta, old, new, way, "change.points")


def _since_first(figures: Figures, row: list[Figure], delta: Figure, label: str, way: int) -> Change | None:
    """``221 đơn, so với cùng kỳ năm trước giảm 198 đơn (6 tháng đầu năm 2019 có 419 đơn)``: the bracket behind a change
    tells the figure of the period that it is since."""
    since, old = _SINCE_FIRST.search(label), figures.behind(delta)
    if not since or old is None or not _PERIOD_BRACKET.fullmatch(figures.between(delta, old)):
        return None
    name = label[: since.start()]
    if STOP.search(name) or len(name) > _LONG or name.count(",") > 1 or not _CLOSES.match(old.after):
        return None
    new = head(row, delta.place, name)
    if new is None or said_of(old) or not same_unit(old, new):
        return None
    own = delta.kind is QuantityKind.PERCENT or same_unit(delta, new)
    return Change(delta, old, new, way, "change.since") if own else None


def since_before(figures: Figures, row: list[Figure]) -> Change | None:
    """``Tỉnh tiếp 866 lượt. So với cùng kỳ năm trước giảm 146 lượt (6 tháng đầu năm 2019 đã tiếp 1.012 lượt)``: what
    the sentence before tells, compared; where the figures do not agree, one slip must explain it."""
    delta = row[0]
    said, old = said_of(delta), figures.behind(delta)
    if not said or not said["way"] or old is None or said_of(old) or delta.kind is QuantityKind.PERCENT:
        return None
    since = _SINCE_FIRST.search(delta.before[: len(delta.before) - len(said.group())])
    if not since or delta.before[: since.start()].strip() or not _CLOSES.match(old.after):
        return None
    told = [f for f in figures.just_before(delta.sentence) if same_unit(f, old)]
    if not _PERIOD_BRACKET.fullmatch(figures.between(delta, old)) or len(told) != 1 or not same_unit(delta, old):
        return None
    new, way = told[0], way_of(said["way"])
    off = way * (new.number - old.number)
    slip = could_be(delta.quantity, off) or could_be(old.quantity, new.number - way * delta.number)
    slip = slip or could_be(new.quantity, old.number + way * delta.number)
    fine = not said_of(new) and not new.hedged and (off == delta.number or slip)
    return Change(delta, old, new, way, "change.since") if fine else None


def _over(row: list[Figure], delta: Figure) -> Iterator[Change]:
    """``85.000 đồng, cao hơn giá mua 35.000 đồng tới 50.000 đồng``: how much is told behind what is compared with."""
    if delta.place < 2 or not _AS_MUCH.fullmatch(delta.before):
        return
    new, old = row[delta.place - 2], row[delta.place - 1]
    told = _MORE_THAN.fullmatch(old.before)
    if told and same_unit(old, new) and same_unit(delta, new):
        yield Change(delta, old, new, way_of(told["way"]), "change.over")


def _before(row: list[Figure], delta: Figure, said: re.Match[str], label: str) -> Iterator[Change]:
    """The change of two figures that stand before it."""
    word = said["way"]
    old, earlier, way = row[delta.place - 1], row[delta.place - 2], way_of(word)
    sure = of_these(said, old)
    if _FIRST.fullmatch(old.before) and _THEN.fullmatch(label):
        new = head(row, old.place, old.before.rpartition("so với ")[0])
        if new and same_unit(old, new):
            yield Change(delta, old, new, way, "change.than_first")
        return
    yearly = delta.kind is QuantityKind.PERCENT and same_unit(earlier, old) and _LAST_YEAR.search(old.before)
    aside = _PERIOD_ASIDE.fullmatch(old.before) if label.startswith(")") else None
    if aside and same_unit(earlier, old) and _since_aside(earlier, delta, aside["year"]):
        yield Change(delta, old, earlier, way, "change.aside", sure)
        return
    if yearly and _BY.search(old.before):
        return
    rose = yearly and _ROSE.match(earlier.after)  # "8 khoản tăng so với cùng kỳ, 3 khoản giảm": a list of two
    if yearly and not rose and not _compared(row, delta.place - 2) and not _LAST_YEAR.search(earlier.before):
        yield Change(delta, old, earlier, way, "change.year", sure)
        return
    beyond = said_of(earlier)  # "đạt 100%, vượt 10% so với chỉ tiêu; … đạt 100%, vượt 5%": that is no plan
    if _AGAINST.search(old.before):  # "thu 1.250 tỷ so với dự toán 1.000 tỷ, vượt 25%"
        over = word == "vượt" and same_unit(earlier, old) and not (beyond and beyond["way"])
        if over and _PLANNED.search(old.before) and not _OTHER_BASE.match(delta.after):
            yield Change(delta, old, earlier, 1, "change.plan")
        return
    planned = word == "vượt" and not _OTHER_BASE.match(delta.after) and alike(earlier, old) and _planned(earlier)
    planned = planned and not (beyond and beyond["way"])
    bracketed = old.before.rpartition("(")  # "36 tỷ (dự toán 30 tỷ), vượt 20%": the plan stands second
    if planned and not _EXCESS.search(old.before) and not (bracketed[1] and _PLANNED.search(bracketed[2])):
        yield Change(delta, earlier, old, 1, "change.plan")


def _since_aside(new: Figure, delta: Figure, year: str | None) -> bool:
    """Whether a change is since the period of the bracket before it: ``24 vụ (năm 2021: 30 vụ), giảm 20%``."""
    own = _OWN_YEAR.findall(new.before)
    if said_of(new) or (year and own and own[-1] <= year):
        return False
    since = _SO_SINCE.match(delta.after)
    return since is None or since["what"].startswith(("cùng kỳ", "năm trước", "năm ngoái", f"năm {year}"))


def head(row: list[Figure], place: int, label: str) -> Figure | None:
    """The figure that a change is of: the one before it, past the changes told before and what they lead from, and
    past what a bracket tells of it."""
    if _compared(row, place - 1):
        earlier = range(place - 2, max(0, place - _REACH) - 1, -1) if _NEXT.fullmatch(label) else ()
        found = next((n for n in earlier if not _compared(row, n)), None)
        if found is None:
            return None
        place, label = found + 1, row[found + 1].before
    closed = label.find(")")
    aside = _bracket(row, place - 1) if closed >= 0 and "(" not in label[:closed] else None
    if aside is None or (aside == place - 1 and not (aside and label.startswith(",", closed + 1))):
        return row[place - 1]
    return row[aside - 1] if aside and not _compared(row, aside - 1) else None


def _bracket(row: list[Figure], place: int) -> int | None:
    """The first figure of the bracket that a figure stands in, as far back as is looked."""
    for n in range(place, max(-1, place - _REACH), -1):
        opened, closed = row[n].before.rfind("("), row[n].before.rfind(")")
        if opened > closed:
            return n
        if closed >= 0:
            return None
    return None


def _compared(row: list[Figure], place: int) -> bool:
    """Whether a figure is a change, its rate or what others are compared with."""
    figure = row[place]
    said = said_of(figure)
    if (said and said["way"]) or _based(row, place):
        return True
    percent = figure.kind is QuantityKind.PERCENT
    if not percent and figure.unit != _TIMES:
        return False
    told = percent and place > 0 and _RATE.fullmatch(figure.before) is not None
    return told or (place + 1 < len(row) and _based(row, place + 1))


def _based(row: list[Figure], place: int) -> bool:
    """Whether others are compared with a figure."""
    figure = row[place]
    if _BASELINE.search(figure.before):
        return True
    last = row[place - 1] if place else None
    times = last is not None and last.unit == _TIMES
    if _OF_TIMES.search(figure.before) or (times and _OF_TIMES.search(f"lần{figure.before}")):
        return True
    of = times or (last is not None and last.kind is QuantityKind.PERCENT)
    return of and _ASIDE.fullmatch(figure.before) is not None


def _behind(figures: Figures, row: list[Figure], delta: Figure, new: Figure, word: str) -> Iterator[Change]:
    """The change and its rate, where what they are compared with follows."""
    following = row[delta.place + 1 : delta.place + 3]
    rate = following.pop(0) if following and rate_of(delta, following[0]) else None
    if not following or not same_unit(following[0], new):
        return
    if following[0].kind is QuantityKind.RATIO is not new.kind:
        return  # "tăng 30 vụ so với cùng kỳ (120/90 vụ)": both figures once more
    old, way = following[0], way_of(word)
    gap = figures.between(rate or delta, old)
    gap = gap.lstrip("),") if rate else gap
    beyond = word == "vượt" and _THAN_PLAN.fullmatch(gap)
    since = beyond or _THAN.fullmatch(gap) or _THAN_PERIOD.fullmatch(gap) or _done_then(gap, old, new)
    if since and not _GOES_ON.match(old.after):
        yield Change(delta, old, new, way, "change.than")
        if rate:
            yield Change(rate, old, new, way, "change.rate_than", amount=delta)


def _done_then(gap: str, old: Figure, new: Figure) -> bool:
    """Whether a bracket tells what was done at another time than that of the new figure, in the same words."""
    told = _THAN_DONE.fullmatch(gap)
    if told is None or not old.after.startswith(")"):
        return False
    return told["said"] is None or new.before.endswith(f"{told['said']} ")


def rate_of(delta: Figure, rate: Figure) -> bool:
    """Whether a percentage tells the change before it once more."""
    if rate.kind is not QuantityKind.PERCENT or delta.kind is QuantityKind.PERCENT:
        return False
    return _RATE.fullmatch(rate.before) is not None


def _planned(figure: Figure) -> bool:
    told = figure.before[-60:] + " " + figure.unit + " " + figure.after[:20]
    return _PLANNED.search(told) is not None
