"""Ties votes to those who were there to give them: ``52 đại biểu có mặt, 47 phiếu thuận, 3 phiếu chống``."""

import re
from collections.abc import Iterator

from extractor.link.figures import Figure, Figures
from extractor.link.parts.wholes import PartList, adds_up
from extractor.text.patterns import ending, searched
from schemas import QuantityKind

_VOTE = searched(
    r"(?<!\w)(?:phiếu (?:thuận|chống|trắng)|(?:không |chưa )?(?:đồng ý|tán thành)|(?:không có )?ý kiến(?: khác)?|"
    r"tín nhiệm(?: cao| thấp)?|không hợp lệ)(?!\w)"
)
_VALID = re.compile(r" hợp lệ(?!\w)")
_VOTERS = ("đại biểu", "người", "thành viên", "cử tri", "ủy viên", "đảng viên", "hội viên", "đồng chí", "phiếu")
_BALLOT = "phiếu"
_OUT_OF = ending(["trên", "trên tổng số", "trong tổng số", "trên tổng"])
_COMPLETE, _REACH = 3, 4


def voted(figures: Figures, number: int) -> Iterator[PartList]:
    """The votes of a sentence, each of another kind, and the voters or ballots told before them."""
    row = figures.by_sentence[number]
    votes = [figure for figure in row if figure.unit.startswith(_BALLOT) and _VOTE.search(figure.label)]
    if len(votes) < 2 or votes[-1].place - votes[0].place >= len(votes):
        return
    said = [vote[0] if (vote := _VOTE.search(figure.label)) else "" for figure in votes]
    whole = _voters(figures, votes[0]) or _voters_behind(row, votes[-1])
    if whole is None or len(set(said)) < len(votes) or any(figure.hedged for figure in (whole, *votes)):
        return
    parts = tuple(votes)
    complete = len(parts) >= _COMPLETE and whole.unit.startswith(_BALLOT) and _VALID.match(whole.after) is not None
    fits = adds_up(whole, parts)
    yield PartList(whole, parts, complete or fits, True, "parts.votes")


def _voters(figures: Figures, first: Figure) -> Figure | None:
    """Who voted, or how many ballots there were: the figure next to the first kind of vote."""
    row = figures.by_sentence[first.sentence]
    for figure in reversed(row[max(0, first.place - _REACH) : first.place]):
        if figure.countable:
            return figure if figure.unit.startswith(_VOTERS) and not _VOTE.search(figure.label) else None
    return None


def _voters_behind(row: list[Figure], last: Figure) -> Figure | None:
    """Who voted, told behind the votes: ``2 phiếu không có ý kiến trên tổng số 49 đại biểu có mặt``."""
    following = row[last.place + 1] if last.place + 1 < len(row) else None
    if following is None or not _OUT_OF(following.before) or not following.unit.startswith(_VOTERS):
        return None
    return following if following.kind is QuantityKind.COUNT and not _VOTE.search(following.after) else None
