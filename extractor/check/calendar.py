"""Days that the calendar does not have: ``29/2/2023``, ``31/9/2022``."""

import re
from calendar import monthrange
from collections.abc import Iterator

from extractor.mentions import CheckMention, Found, TemporalMention
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, Verdict

_IMPOSSIBLE = "N003"
# Day, month and year stand in print; a month that does not exist either is more likely no date at all.
_PRINTED = re.compile(
    r"(?<![\d./-])(?P<d>\d{1,2})(?:\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>(?:19|20)\d\d)"
    r"| tháng (?P<m2>\d{1,2}),? năm (?P<y2>(?:19|20)\d\d))(?![\d/-]|\.\d)"
)
# February has a 30th by the moon, and a number is no date.
_OTHER = re.compile(r"âm lịch|(?<!\w)(?:al|số|mã)(?!\w)")
_AROUND = 20


def checks(article: SegmentedArticle, found: Found) -> Iterator[CheckMention]:
    """Every day that is printed in full and does not exist."""
    for number, temporal in enumerate(found.temporals):
        if temporal.note != _IMPOSSIBLE:
            continue
        match = _PRINTED.search(article.lower, temporal.start, temporal.end)
        around = article.lower[max(0, temporal.start - _AROUND) : temporal.end + _AROUND]
        if match and not _OTHER.search(around):
            day, month, year = (int(match["d"]), int(match["m"] or match["m2"]), int(match["y"] or match["y2"]))
            if 1 <= month <= 12 and 28 < day <= 31:
                yield _result(article, number, temporal, match.group(), month, year)


def _result(
    article: SegmentedArticle, number: int, temporal: TemporalMention, printed: str, month: int, year: int
) -> CheckMention:
    last = monthrange(year, month)[1]
    return CheckMention(
        kind=CheckKind.WEEKDAY,
        code="D2",
        temporals=(number,),
        places=((temporal.start, temporal.end),),
        claimed=article.text[temporal.start : temporal.end],
        expected=f"≤ {year}-{month:02}-{last}",
        verdict=Verdict.INCONSISTENT,
        rule="calendar",
        message=f"Không có ngày {printed}: tháng {month}/{year} có {last} ngày.",
        message_en=f"There is no day {printed}: month {month}/{year} has {last} days.",
    )
