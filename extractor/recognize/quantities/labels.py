"""Numbers that a list tells by their labels alone: ``kỷ luật 27 đảng viên: khiển trách 15, cảnh cáo 8, khai trừ 4``."""

import re

from extractor.recognize.quantities import words
from extractor.recognize.quantities.context import Role
from extractor.recognize.quantities.figures import Figure, unit_of
from extractor.recognize.quantities.units import Unit
from schemas import QuantityKind

# From what is counted to the first label, from number to label, and from the last number to the total behind it.
_OPENS = re.compile(r"[^.;:()\n]{0,90}(?::|\(|(?<!\w)gồm(?: có)?(?!\w)) ?(?P<label>[^.,;:()\n\d]{2,30}):? ")
_JOINS = re.compile(r"(?:,|;| và) ?(?:[^.,;:()\n\d]{2,20}, )?(?P<label>[^.,;:()\n\d]{2,30}?):? ")
_BEGINS = re.compile(r"(?:^|[.;:,\n(]) ?(?P<label>[^.,;:()\n\d]{2,30}):? $")
_SUMS = re.compile(r"(?:,|;| -|:) ?(?:tổng cộng|cộng|tổng số)(?: là)? ")
# A heading of its own takes up what the sentence before it counted: "… 62 đảng viên. Hình thức kỷ luật đảng viên: …".
_HEADED = re.compile(
    r"[^.;:\n]{0,90}(?:\.\s+|\s*\n\s*)(?P<heading>[^.,;:()\n\d]{4,60}): ?(?P<label>[^.,;:()\n\d]{2,30}):? "
)
_SHARE = r" \((?:chiếm |đạt |bằng |tỷ lệ |tỉ lệ )?\d{1,3}(?:[.,]\d{1,3})? ?%\)"
_SHARED = re.compile(_SHARE)
_ENDS = re.compile(rf" ?[,.;:)\n]|$| và | - |{_SHARE}")
_FEWEST = 2
_REACH = 40
# A place or a body by its name: "huyện Hòa Mỹ 6", "Sở Xây dựng 12"; "phường 6" and "quận 3" are names themselves.
_WHERE = re.compile(
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|sở|công an|chi cục|ban|phòng)(?: [^\W\d_]+){1,4}"
)
# What is itself listed by names, in which a number may stand: "3 trường: ban Mai 1, ban Mai 2".
_NAMED = re.compile(
    r"(?:xã|phường|thị|huyện|quận|thành|tỉnh|thôn|ấp|bản|tổ|khu|trường|sở|đơn vị|cơ quan|địa phương|dự án)"
)
_ITEM = re.compile(rf"[,;:] ?{_WHERE.pattern}:? $")
_AT = re.compile(
    rf"(?:(?P<opens>[^.;:()\n]{{0,90}}(?::|(?<!\w)(?:trong đó|gồm)(?: có)?(?!\w))) ?|(?:[,;]| và) ?){_WHERE.pattern}:? "
)
# Parts of a count by years: "57 nhiệm vụ, trong đó năm 2021: 12, năm 2022: 15".
_IN_YEAR = re.compile(
    r"(?:(?P<opens>[^.\n]{0,60}(?::|\(|(?<!\w)(?:trong đó|gồm)(?: có)?(?!\w):?)) ?|(?:[,;]| và) ?)"
    r"(?:(?:(?:\d{1,2} tháng|quý [1-4iv]{1,3})(?: (?:đầu|cuối))? )?năm )?(?:19|20)\d\d(?: là| có)?:? "
)
_DONE = re.compile(r"[.)\n]")


def label_lists(lower: str, figures: list[Figure]) -> list[Figure]:
    """The figures, with the unit of their whole given to numbers that a list labels."""
    for n, whole in enumerate(figures):
        if whole.unit is None or whole.total or whole.unit.kind is not QuantityKind.COUNT:
            continue
        for run in (
            _behind(lower, figures, n),
            _by_places(lower, figures, n),
            _by_years(lower, figures, n),
            _before(lower, figures, n),
        ):
            for place in run:
                figures[place] = _listed(figures[place], whole.unit)
    return figures


def _behind(lower: str, figures: list[Figure], n: int) -> list[int]:
    """The places of the labelled numbers behind a count, where most of their labels are known."""
    run: list[int] = []
    known, at, end = 0, n + 1, figures[n].end
    while at < len(figures):
        bare = figures[at]
        gap = _JOINS.fullmatch(lower, end, bare.start) if run else _opening(lower, figures[n], bare)
        if not gap or not _bare(lower, bare):
            break
        known += is_label(gap["label"])
        run.append(at)
        share = _SHARED.match(lower, bare.end)
        at, end = at + (2 if share else 1), share.end() if share else bare.end
    return run if known >= _FEWEST and 2 * known >= len(run) else []


def _by_places(lower: str, figures: list[Figure], n: int) -> list[int]:
    """The places of the numbers that a list tells by where they are, behind a count or a first item that has its unit:
    ``lập 27 biên bản: huyện Hòa Mỹ 9 biên bản, thị xã Cẩm Phú 11, huyện Tân Trụ 7``."""
    if _NAMED.match(unit_of(figures[n]).name.lower()):
        return []
    run: list[int] = []
    item = _ITEM.search(lower, max(0, figures[n].start - _REACH), figures[n].start) is not None
    end = figures[n].end
    for at in range(n + 1, len(figures)):
        gap = _AT.fullmatch(lower, end, figures[at].start)
        if not gap or not _bare(lower, figures[at]) or bool(gap["opens"]) is (item or bool(run)):
            break
        run.append(at)
        end = figures[at].end
    return run if len(run) >= _FEWEST - item else []


def _by_years(lower: str, figures: list[Figure], n: int) -> list[int]:
    """The places of the numbers that a list behind a count tells by years."""
    run: list[int] = []
    end = figures[n].end
    for at in range(n + 1, len(figures)):
        if not run and figures[at].rule == "percent":
            continue  # "57 nhiệm vụ (4,38%), trong đó …"
        gap = _IN_YEAR.fullmatch(lower, end, figures[at].start)
        if not gap or not _bare(lower, figures[at]) or bool(gap["opens"]) is bool(run):
            # An item of another form leaves the list in doubt: its numbers are no parts of the count.
            return run if len(run) >= _FEWEST and _DONE.search(lower, end, figures[at].start) else []
        run.append(at)
        end = figures[at].end
    return run if len(run) >= _FEWEST else []


def _opening(lower: str, whole: Figure, bare: Figure) -> re.Match[str] | None:
    """What opens a list of a count: words of its own sentence, or a heading that names what was counted."""
    headed = _HEADED.fullmatch(lower, whole.end, bare.start)
    if headed:
        named = unit_of(whole).name.lower()
        return headed if re.search(rf"(?<!\w){re.escape(named)}$", headed["heading"]) else None
    return _OPENS.fullmatch(lower, whole.end, bare.start)


def _before(lower: str, figures: list[Figure], n: int) -> list[int]:
    """The places of the labelled numbers before their total."""
    if not n or not _SUMS.fullmatch(lower, figures[n - 1].end, figures[n].start):
        return []
    run: list[int] = []
    for place in range(n - 1, -1, -1):
        bare = figures[place]
        label = _BEGINS.search(lower, max(0, bare.start - _REACH), bare.start)
        if not label or not _bare(lower, bare) or not is_label(label["label"]):
            break
        run.append(place)
        if place and label.start() != figures[place - 1].end:
            break
    return run if len(run) >= _FEWEST else []


def _bare(lower: str, figure: Figure) -> bool:
    """Whether a number stands without a unit at the end of its item."""
    plain = figure.unit is None and figure.total is None and figure.upper is None and not figure.number.spelled
    return plain and figure.before.role in (Role.FREE, Role.LOOSE) and _ENDS.match(lower, figure.end) is not None


def is_label(label: str) -> bool:
    """Whether a label ends with what is told of cases, people or bodies."""
    said = label.split()
    return any(" ".join(said[-count:]) in words.LABELS for count in range(1, min(len(said), 4) + 1))


def _listed(figure: Figure, unit: Unit) -> Figure:
    return figure._replace(
        rule="count.list",
        number=figure.number.in_wholes(),
        unit=unit._replace(end=figure.end),
        modifier=figure.before.modifier,
    )
