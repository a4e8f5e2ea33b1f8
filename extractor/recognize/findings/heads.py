"""What stands before a finding and is no part of it, by polarity.

A sanction begins where the punishment is told, not with who punishes (``Sở Y tế đã xử phạt 12 cơ sở``); a
recommendation with what is asked for, not with what it is about; a shortcoming behind what it is called
(``nguyên nhân chủ yếu là do``).
"""

import re
from functools import lru_cache

from extractor.recognize.findings.frames import lists
from extractor.text.patterns import one_of
from schemas import Polarity

_LEAST = 8  # characters that are left of a finding
_TIME = r"(?:cho )?đến nay,? |(?:hiện|hiện nay|hiện tại|thời gian qua),? "


@lru_cache(maxsize=1)
def _heads() -> dict[Polarity, re.Pattern[str]]:
    words = {key: one_of(lists()[key]) for key in ("punishers", "punishing", "called")}
    punisher = (
        rf"(?:các )?(?:{words['punishers']})(?!\w)(?:(?!(?<!\w)(?:bị|được|nhận|là|vì|do)(?!\w))[^.;:,]){{0,110}}? "
        rf"(?=(?:đã )?(?:{words['punishing']})(?!\w))"
    )
    called = (
        rf"(?:các |những )?(?:{words['called']})(?: (?!của|trên|này)[^\W\d]+){{0,5}} là (?!rất|nghiêm|đặc)(?:do |vì )?"
    )
    # A comma soon after goes on with what it is about: ``về công tác thanh tra, kiểm tra, Sở phải …``.
    about = r"(?:về|đối với|trong|tại|với|liên quan đến)(?:(?! phải | cần )[^,.;]){1,80}, (?![^,.;]{1,25},)"
    return {
        Polarity.SANCTION: re.compile(rf"(?:{_TIME})?(?:{punisher})?"),
        Polarity.SHORTCOMING: re.compile(
            rf"(?:{_TIME}|quá trình [^,.;]{{0,80}}, |(?:cũng )?theo [^,.;]{{0,60}}, )?(?:{called})?"
        ),
        Polarity.RECOMMENDATION: re.compile(rf"(?:{about})?(?:(?:yêu cầu|đề nghị|kiến nghị|lưu ý) )?"),
    }


def behind_head(lower: str, start: int, end: int, polarity: Polarity) -> int:
    """Where a finding of a polarity begins that was cut out as ``[start, end)``."""
    pattern = _heads().get(polarity)
    head = pattern.match(lower, start, end) if pattern else None
    return head.end() if head and head.end() + _LEAST <= end else start
