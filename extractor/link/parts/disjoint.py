"""Whether the parts of a list exclude each other, so that they cannot be more than their whole together: grades of one
scale, or what different bodies, places or times each have. What things are like may hold of one of them twice."""

import re

from extractor.link.figures import WORDS, Figure
from extractor.link.parts.wholes import PartList, attributed, overlapping, total_of
from extractor.text.patterns import CAPITALS, one_of, searched

_SCALES = tuple(searched(rf"(?<!\w)(?:{one_of(scale)})(?!\w)") for scale in WORDS["scales"])
_CLAUSE = re.compile(r"[,;:(]| và | trong đó | còn ")
_ACTOR = re.compile(rf"\W*(?:(?:ở|tại|do|riêng|bên) )?(?:[{CAPITALS}]|(?:{one_of(WORDS['actors'])})(?!\w))")
_ASKED = searched(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|chuyển|tiếp tục|còn|chưa|đang)(?!\w)")
# What one of them does with a case, and no other: several may inspect one place, or find one thing.
_ITS_OWN = searched(
    r"(?<!\w)(?:xử lý|xử phạt|phạt|lập|bắt|bắt giữ|thu|thu hồi|nộp|giải quyết|tiếp nhận|nhận|tiếp|thụ lý|cấp|có|"
    r"khởi tố|kỷ luật|giữ|chiếm|quản lý)$"
)
_LOWER = re.compile(r"[^\W\d_]+")
# Where the counted are: "ở xã Nậm Kha", "trú tại huyện Mỹ Lộc"; several places may be those of another part.
_UNITS = "xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tp.|tỉnh|thôn|ấp|bản|tổ|khối|quý|tháng"
_PLACE = re.compile(rf" (?:(?:ở|tại|thuộc|trú|trú tại|ngụ|bên) )(?P<place>(?:{_UNITS}) [^,;:()]{{2,40}})")
_SEVERAL = re.compile(r" và |(?<!\w)(?:khác|còn lại|các|một số)(?!\w)")
_WIDE = 60
_TAIL = re.compile(r"[^,;:.(]{0,40}")
_STAGES = searched(r"(?<!\w)(?:đã|kiến nghị|đề nghị|thu hồi|xử lý|truy thu|xử phạt|nộp|quá hạn|nợ xấu)(?!\w)")
_FEWEST = 3
# Lists that may name a few of many; others hold all that they are of.
_OPEN = frozenset({"parts.some", "parts.in", "parts.next", "parts.votes", "parts.lines"})
_VAGUE = frozenset({"trường hợp", "lượt"})


def exceeding(text: str, group: PartList) -> bool:
    """Whether parts that exclude each other sum to more than their whole."""
    whole, parts = group.whole, group.parts
    if total_of(parts).low <= whole.number or attributed(whole, parts):
        return False
    if not whole.countable:
        return len(parts) >= _FEWEST and not any(_STAGES.search(part.label) for part in parts)
    if any(part.unit != whole.unit and part.unit in _VAGUE for part in parts):
        return False
    if group.rule in _OPEN:
        return apart(text, parts)
    return len(parts) >= _FEWEST and not overlapping(parts)


def apart(text: str, parts: tuple[Figure, ...]) -> bool:
    """Whether nothing that is counted in one part can be counted in another."""
    return graded([_said(part, parts[-1]) for part in parts]) or _done_by_each(text, parts) or _in_places(parts)


def graded(labels: list[str]) -> bool:
    """Whether each of some labels has a grade of its own on one scale: ``28 cơ sở loại A, 12 cơ sở loại B``."""
    return any(_on_scale(scale, labels) for scale in _SCALES)


def _said(part: Figure, last: Figure) -> str:
    """What is said of a part; of the last one on to the end of its clause ("14 trường tiểu học và trung học")."""
    tail = _TAIL.match(part.after) if part is last else None
    return f"{part.label} {tail[0]}" if tail else part.label


def _on_scale(scale: re.Pattern[str], labels: list[str]) -> bool:
    grades = set[str]()
    for label in labels:
        said = set(scale.findall(label))
        if len(said) != 1 or not said.isdisjoint(grades):
            return False
        grades |= said
    return True


def _in_places(parts: tuple[Figure, ...]) -> bool:
    """Whether each part is said to be in a place of its own: ``21 nhà ở xã Nậm Kha, 16 nhà ở xã Tả Lủng``."""
    places = [_PLACE.match(part.after[:_WIDE]) for part in parts]
    named = {place["place"] for place in places if place}
    return len(named) == len(parts) and not any(_SEVERAL.search(name) for name in named)


def _done_by_each(text: str, parts: tuple[Figure, ...]) -> bool:
    """Whether each part is of another body, place or time, and said in the same words: ``công an xử lý 34 vụ, quản lý
    thị trường xử lý 52 vụ``."""
    clauses = [_CLAUSE.split(text[p.quantity.start - len(p.before) : p.quantity.start])[-1].strip() for p in parts]
    if len(set(clauses)) < len(parts):
        return False
    if any(not _ACTOR.match(clause) or _ASKED.search(clause) for clause in clauses):
        return False
    verbs = {clause.rsplit(" ", 1)[-1] for clause in clauses}
    if any(verb.islower() and _LOWER.fullmatch(verb) for verb in verbs):
        return len(verbs) == 1 and all(_ITS_OWN.search(clause) for clause in clauses)
    return True
