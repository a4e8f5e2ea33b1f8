"""Which body may stand above which: by their nouns, and by what stands between them."""

from extractor.recognize.agencies.vocabulary import DEEDS, Head
from extractor.text.tokens import Tokens

_OWNERS = {
    "inner": frozenset(
        {"organ", "party", "sector", "whole", "office", "inspectorate", "company", "hospital", "school"}
    ),
    "office": frozenset(
        {"organ", "party", "sector", "whole", "office", "inspectorate", "inner", "school", "hospital", "company"}
    ),
    "inspectorate": frozenset({"sector", "whole"}),
    "team": frozenset({"sector", "inspectorate", "whole", "party"}),
    "desk": frozenset({"organ", "sector", "office"}),
    "organ": frozenset({"sector", "office", "company", "school", "hospital"}),
    "hospital": frozenset({"sector"}),
    "school": frozenset({"sector"}),
}
# Of teams called by these duties a body that follows is who sends them: "Đoàn công tác UBND tỉnh".
_SENDING = {
    "công tác": frozenset({"organ", "office"}),
    "tuần tra": frozenset({"organ", "office"}),
    "giám sát": frozenset({"organ"}),
    "khảo sát": frozenset({"organ"}),
    "kiểm sát": frozenset({"organ"}),
}
OF = frozenset({"inner", "office", "inspectorate", "team", "desk", "hospital", "school"})
_RECEPTION = "ban tiếp công dân"
# Heads that name the body above by themselves: "Đảng ủy Quân khu", "Văn phòng Cục", "Ban Giám đốc Công ty".
_ABOVE = frozenset(
    {"quân khu", "tổng cục", "cục", "chi cục", "học viện", "bộ tư lệnh", "tổng công ty", "công ty", "tập đoàn"}
) | {"trường", "bệnh viện"}
_HOUSES = frozenset({"học viện", "công an", "bệnh viện", "trường", "tổng công ty"})  # of a committee inside one of them
_INSPECTING = frozenset({"cục", "chi cục", "tổng cục"})  # their teams: "Đoàn thanh tra Cục Thuế"
_GOVERNED = frozenset({"thanh tra", "văn phòng", "vp", "ban", "ủy ban", "ủy ban thường vụ", "ub thường vụ"})
_STANDING = frozenset({"ủy ban thường vụ", "ub thường vụ"})  # the Assembly's, above its boards
_SMALL = frozenset({"party", "sector", "inspectorate", "school", "hospital"})  # owners that may be in small letters
_COMMITTEES = frozenset({"ban chấp hành", "bch"})  # of a cell too: "Ban Chấp hành Chi bộ Sở Y tế"
_CELLS = frozenset({"chi bộ", "chi ủy", "đảng bộ"})
_ROOMS = _CELLS | {"văn phòng", "chi nhánh"}  # of organs inside another body too
_ORGANS = frozenset({"organ", "whole"})
_ALONE = frozenset({"whole", "party", "organ", "sector"})
_INSPECTED = frozenset({"bảo hiểm xã hội", "công an", "ủy ban"})


def linked(tokens: Tokens, at: int) -> int:
    """The token after ``của``, ``thuộc``, ``trực thuộc``, or ``at`` where none of them stands."""
    word = tokens.lower(at)
    if word in ("của", "thuộc"):
        return at + 1
    return at + 2 if word == "trực" and tokens.lower(at + 1) == "thuộc" else at


def may_belong(tokens: Tokens, at: int, head: Head) -> bool:
    """Whether what follows ``của`` or ``thuộc`` belongs to the name."""
    if head.rule in OF or head.kind == _RECEPTION:
        return True
    return head.rule == "sector" and tokens.lower(at) != "của"


def past_staff(tokens: Tokens, at: int, head: Head) -> int:
    """Past ``cơ quan`` of a Party committee: ``Đảng ủy cơ quan Tổng cục Hải quan``."""
    return at + 2 if head.kind == "đảng ủy" and tokens.low[at : at + 2] == ["cơ", "quan"] else at


def _above(tokens: Tokens, at: int, head: Head) -> frozenset[str]:
    """The rules of the bodies that a body may be called by, its name ending at a token."""
    if head.words in _ROOMS:
        return frozenset({"inner"})
    if head.kind == "tổ đại biểu":
        return _ORGANS
    if head.kind == "đảng ủy":
        return _ORGANS | {"inspectorate", "inner"}
    if head.rule == "inspectorate" and tokens.lower(at - 3) == "chánh":
        return frozenset({"office"})
    if head.kind == _RECEPTION:
        return frozenset({"inspectorate", "whole"})
    return _SENDING.get(" ".join(tokens.low[at - 2 : at]), frozenset()) if head.rule == "team" else frozenset()


def stands_above(tokens: Tokens, at: int, head: Head, other: Head) -> bool:
    """Whether a body with the noun ``other`` right behind a name is the one above it."""
    if other.rule in _OWNERS.get(head.rule, ()) or other.rule in _above(tokens, at, head):
        return True
    if head.rule == "inspectorate" and _has_inspectors(tokens, at - 2, other):
        return True
    if head.words in _COMMITTEES and other.words in _CELLS:
        return True
    if other.words in _STANDING and head.words == "ban dân nguyện":
        return other.rule == "inner"
    return head.rule == "team" and other.words in _INSPECTING and other.rule == "office"


def _has_inspectors(tokens: Tokens, at: int, above: Head) -> bool:
    """Whether ``Thanh tra`` before a body is its inspectorate, not the deed: ``theo Thanh tra Cục Thuế``."""
    told = tokens.capital(at) and not tokens.opens(at) and tokens.lower(at - 1) not in DEEDS
    return told and (above.words in _INSPECTING or above.kind in _INSPECTED)


def has_house(head: Head, other: Head) -> bool:
    """Whether a committee is one inside a house: ``Đảng ủy Bệnh viện``, ``Ban Thường vụ Đảng ủy``."""
    within = other.kind == "đảng ủy" and head.rule == "inner"
    return within or (head.kind == "đảng ủy" and other.words in _HOUSES)


def is_sure(head: Head, other: Head) -> bool:
    """Whether the noun of the body above says which it is: ``Văn phòng Chính phủ``, ``chi nhánh Văn phòng``."""
    if other.words in ("chính phủ", "quốc hội") and head.words in _GOVERNED:
        return True
    return other.kind == "cơ quan điều tra" or (head.words == "chi nhánh" and other.rule == "inner")


def owns_in_small(tokens: Tokens, end: int, head: Head, other: Head) -> bool:
    """Whether the body above may begin in small letters."""
    if other.rule in _SMALL:
        return True
    sends = head.rule == "team" and other.words in _INSPECTING and tokens.capital(end)
    return sends or (other.rule == "company" and head.rule in ("organ", "inner"))


def is_cell(head: Head, other: Head) -> bool:
    """Whether a cell of the Party is one of an organ inside another body: ``Chi bộ Văn phòng``."""
    return head.words in _CELLS and other.rule == "inner"


def names_alone(head: Head) -> bool:
    """Whether a noun names the body above by itself: ``Đảng ủy Quân khu``."""
    return head.rule in _ALONE or head.words in _ABOVE
