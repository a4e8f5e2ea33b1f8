"""Resolutions of the Party cited by the meeting that passed them: ``Nghị quyết Trung ương 4 khóa XII``."""

import re
from collections.abc import Iterator

from extractor.mentions import DocumentMention

_TYPE = "nghị quyết"
_ROMAN = r"[ivxlc]{1,6}(?!\w)"
_ORDER = rf"(?:{_ROMAN}|\d{{1,2}}(?![\w/]|-\w|[.,]\d)|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai| ba| bốn)?)"
_TERM = rf"(?:,? ?\(?(?:khóa|khoá) {_ROMAN}\)?)"
_ORGAN = r"(?:(?:ban chấp hành|bch) )?(?:trung ương|tư|tw)(?: đảng)?"
_MEETING = re.compile(
    rf" (?:của )?(?:hội nghị (?:lần thứ {_ORDER},? (?:của )?)?)?{_ORGAN}"
    rf"(?: (?:lần thứ )?{_ORDER}{_TERM}?(?: và{_TERM})?|{_TERM})"
)
_CONGRESS = re.compile(
    r" (?:của )?đại hội(?: đại biểu)?(?: toàn quốc)?(?: (?:của )?đảng(?: bộ[^\d,.;:()\n]{0,45}?)?(?: toàn quốc)?)?"
    rf" (?:khóa )?(?:{_ROMAN}|(?:lần )?thứ {_ORDER})(?: (?:của )?đảng(?! bộ)(?: cộng sản việt nam)?(?!\w))?"
)


def find_resolutions(text: str, lower: str) -> Iterator[DocumentMention]:
    """Resolutions of congresses and of meetings of the Central Committee."""
    start = lower.find(_TYPE)
    while start >= 0:
        at = start + len(_TYPE)
        match = _CONGRESS.match(lower, at) or _MEETING.match(lower, at)
        if match and not lower[start - 1 : start].isalnum():
            yield DocumentMention(
                start=start, end=match.end(), rule="party", cues=(_TYPE,), type=text[start:at], number=None
            )
        start = lower.find(_TYPE, at)
