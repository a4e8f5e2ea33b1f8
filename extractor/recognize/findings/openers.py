"""Words that open a new predicate after a comma, and the task after an asking word."""

import re
from functools import lru_cache

from extractor.vocabulary import load

# Words before which a verb is part of a name: ``Đoàn thanh tra``, ``cơ quan quản lý``.
_NOT_NAME = "".join(rf"(?<!{word} )" for word in ("đoàn", "tổ", "cơ quan", "ban", "lực lượng", "ngành", "đội", "cục", "đơn vị", "sở", "công tác", "chánh", "phó", "kết luận", "thanh"))
_BOUND = frozenset({"cần", "phải"})  # ``yêu cầu Sở cần rà soát``: the subject belongs to the task
_ADDRESSEE = 140  # characters within which the one who is asked is named


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load(__package__, "openers.toml", {"openers", "tasks"})
    return (
        re.compile(rf"(?:{'|'.join(sorted(map(re.escape, data['openers']), key=len, reverse=True))})(?!\w)"),
        re.compile(rf"(?<=\s){_NOT_NAME}(?:{'|'.join(sorted(map(re.escape, data['tasks']), key=len, reverse=True))})(?!\w)"),
    )


def opens_unit(lower: str, at: int, end: int) -> bool:
    """Whether a new predicate or clause begins at ``at``."""
    return _words()[0].match(lower, at, end) is not None


def task_after(lower: str, at: int, end: int) -> int:
    """Where the task begins after an asking word that ends at ``at``: behind the one who is asked."""
    limit = min(end, at + _ADDRESSEE)
    stop = re.compile(r"[:;]").search(lower, at, limit)
    task = _words()[1].search(lower, at, stop.start() if stop else limit)
    return task.start() if task and task.group() not in _BOUND else at
