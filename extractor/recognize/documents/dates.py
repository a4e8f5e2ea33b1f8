"""The date in a citation: ``ngày 10/10/2016``, ``ký ngày 4-9-2018``, ``ngày 25 tháng 6 năm 2019``, ``năm 2013``."""

import re
from datetime import date, timedelta

_NUMERIC = r"(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2})(?: ?[/.-]{1,2} ?(?P<y>(?:19|20)\d ?\d|\d\d)(?!\d))?(?![\d/%]|[.,]\d)"
_WORDED = r"(?P<dw>\d{1,2}) ?tháng ?(?P<mw>\d{1,2})(?:,? ?(?:năm|/|-) ?(?P<yw>(?:19|20)\d\d))?"
_SIGNED = r"(?:(?:đã |vừa )?(?:được )?(?:ký ban hành|ban hành|ký|đề|lập|cấp) )"
_AFTER = re.compile(
    rf" ?(?:(?P<open>\()|(?P<comma>,))? ?{_SIGNED}?"
    rf"(?:(?:vào )?(?P<day>ngày|hôm)|(?P<dash>-))? ?(?:{_NUMERIC}|{_WORDED})(?P<close> ?\))?",
    re.IGNORECASE,
)
_MONTH = re.compile(r" (?:\()?tháng \d{1,2} ?(?:[/.-]|năm) ?(?:19|20)\d\d(?!\d)\)?", re.IGNORECASE)
_YEAR = re.compile(r",? (?:\()?năm (?:19|20)\d\d(?![\d/-]| ?- ?\d)\)?", re.IGNORECASE)
_TOLD = re.compile(
    rf"(?:^|[^\w])ngày {_NUMERIC}[^\n;.]{{0,110}} (?:ban hành|ký|có|ra|gửi)(?: ban hành)?(?: các)? ?$", re.IGNORECASE
)
_ENDS_CITATION = re.compile(r",? (?:của|về|quy định|ban hành|phê duyệt|do|và|hướng dẫn|v/v)\b| ?[.;)\n]|$")


def date_after(text: str, at: int, published: date | None) -> tuple[int, date | None]:
    """The end of the citation that goes on at ``at`` with its date, and the date; ``at`` where none follows."""
    match = _AFTER.match(text, at)
    if match and _belongs(match, text):
        end = match.end()
        if match["close"] and not match["open"]:
            end = match.start("close")
        return end, _resolve(match, published)
    for pattern in (_MONTH, _YEAR):
        match = pattern.match(text, at)
        if match:
            return match.end() - (match.group().endswith(")") and "(" not in match.group()), None
    return at, None


def date_told(before: str, published: date | None) -> date | None:
    """The date of ``Ngày 14/01/2019, Sở … ban hành`` just before a citation."""
    match = _TOLD.search(before)
    return _resolve(match, published) if match else None


def _belongs(match: re.Match[str], text: str) -> bool:
    if match["comma"]:
        ends = match["close"] or _ENDS_CITATION.match(text, match.end())
        return bool(match["day"] and ends)
    return bool(match["day"] or match["open"] or (match["dash"] and match["y"]))


def _resolve(match: re.Match[str], published: date | None) -> date | None:
    parts = match.groupdict()
    day, month = int(parts["d"] or parts["dw"]), int(parts["m"] or parts["mw"])
    year = (parts["y"] or parts.get("yw") or "").replace(" ", "")
    if len(year) == 4:
        return _date(int(year), month, day)
    if published is None:
        return None
    if year:
        return _date(published.year - (published.year - int(year)) % 100, month, day)
    found = _date(published.year, month, day)
    return _date(published.year - 1, month, day) if found and found > published + timedelta(days=1) else found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
