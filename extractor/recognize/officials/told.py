"""The name of a body that only a title tells: ``Cục trưởng Chống tham nhũng`` is of the ``Cục Chống tham nhũng``."""

import re
from collections.abc import Sequence

from extractor.mentions import AgencyMention
from extractor.recognize.officials.context import HEADLESS, committee, is_generic, matching
from extractor.recognize.officials.names import UPPER, Name, Spans, has_surname, is_brand, is_place
from extractor.recognize.officials.offices import field_end, is_parting
from extractor.recognize.officials.titles import Rank, Title
from extractor.recognize.officials.words import JOINTS

_DUTIES = tuple(JOINTS["duties"])
_NEEDLESS = (*JOINTS["whole"], *JOINTS["places"])
_LINK = re.compile(r" (?:(?:của|tại|thuộc) )?")
_OWNER = re.compile(r" (?:của|tại|thuộc) ")
_WORD = re.compile(r" ?(?:[Tt][Pp]\. ?(?=\w))?(?=\w)[\w&.'/]+(?:-\w+)*(?<!\.)")
_PAIR = re.compile(rf" - [{UPPER}][^\W\d_]*")  # "Vụ trưởng Văn hóa - Văn nghệ"
_LONGEST = 9  # words of a body's name
_NAMED = re.compile(
    rf"(?:(?:phường|quận|xã|huyện|tỉnh|thành phố|thị xã|thị trấn) )?[{UPPER}][^ ]*(?: [\d{UPPER}][^ ]*)*"
)
_TRAILING = re.compile(r"(?: (?:của|thuộc|tại|và|là|-))+$")
_RANKS = frozenset({Rank.STATE, Rank.FIRM, Rank.SEAT})
_SEATS = ("chủ tịch", "bí thư")
_FIELDED = ("giám đốc", "ceo")  # offices that a field of work may follow
_BOARDS = ("hđqt", "hội đồng quản trị", "hội đồng thành viên")
_EDITORS = ("biên tập",)
_PAPER = re.compile(rf"(?:báo|tạp chí|tuần báo|thời báo|nhà xuất bản)(?: điện tử)? (?=[{UPPER}])")
_SPEECH = tuple(JOINTS["speech"])
_TRADER = re.compile(r"(?:hộ kinh doanh|hộ|cơ sở|cửa hàng) [A-ZĐ0-9][^,.;:()\n]{1,40}$", re.IGNORECASE)


class Told:
    """The bodies of an article as its titles tell them."""

    def __init__(self, text: str, lower: str, agencies: Sequence[AgencyMention], names: Sequence[Name]) -> None:
        """Keep where agencies and people are: their words are no part of another name."""
        self._text = text
        self._lower = lower
        self._others = (Spans(agencies), Spans(name for name in names if name.address or has_surname(name)))

    def name(self, title: Title, lead: int) -> str | None:
        """The name of the body of a title, whose holder's name begins at ``lead`` where that is behind it."""
        words = title.words(self._lower)
        seat = title.rank is Rank.PARTY and words.endswith(_SEATS)
        board = title.rank is Rank.MEMBER and words.endswith(_BOARDS)
        if not (seat or board or title.rank in _RANKS) or words.endswith(_NEEDLESS):
            return None
        rest = self._rest(title.end, lead, words.endswith(_EDITORS))
        if len(rest) < 2 or is_generic(rest.lower()):
            return None
        if title.shared is not None:
            noun = self._text[title.shared : title.end].split(" thường trực")[0]
            return None if is_place(rest) else f"{noun} {rest}{self._above(title, rest)}"
        nouns = matching(HEADLESS, words)
        if nouns is not None and words.endswith(_SEATS):
            named = _NAMED.match(rest)
            rest = named.group() if named else rest
            brand = not seat and is_brand(rest.partition(" ")[0]) and not is_place(rest)
            return rest if brand else committee(words, rest)
        if is_place(rest):
            return None
        if nouns is None or rest.lower().startswith(f"{nouns[0]} "):
            return rest
        return f"{nouns[0].capitalize()} {rest}{self._above(title, rest)}"

    def _above(self, title: Title, rest: str) -> str:
        """The words for the body above one that a title names: ``Vụ trưởng Tổ chức cán bộ Bộ Ví``."""
        end = self._text.index(rest, title.end) + len(rest)
        link = _LINK.match(self._text, end)
        body = self._others[0].beginning(link.end()) if link else None
        return self._text[end : body[1]] if body else ""

    def owner(self, title: Title, lead: int) -> tuple[int, int] | None:
        """The body behind an office's field of work: "Giám đốc Y tế của Hiệp hội Mẫu"."""
        words = self._lower[title.start : title.end]
        if not words.endswith(_FIELDED):
            return None
        rest = self._rest(title.end, lead)
        if not rest:
            return None
        at = self._text.index(rest, title.end) + len(rest)
        link = _OWNER.match(self._text, at)
        return self._others[0].beginning(link.end()) if link else None

    def trader(self, name: Name) -> str | None:
        """The household or shop that one who acts for it runs: "hộ kinh doanh Mẫu do ông Ví làm người đại diện"."""
        if not self._lower.endswith(" do ", 0, name.lead):
            return None
        end = name.lead - len(" do ")
        found = _TRADER.search(self._text, max(0, end - 56), end)
        return found.group() if found else None

    def _rest(self, at: int, lead: int, paper: bool = False) -> str:
        """The words after a title that may name a body, or a paper: up to a mark, a verb, a name, an agency."""
        link = _LINK.match(self._text, at)
        start = end = link.end() if link else at
        stop = min(spans.next_start(start, start + 120) for spans in self._others)
        stop = min(stop, lead - 1) if lead >= start else stop
        noun = _PAPER.match(self._text, start) if paper else None
        if not (noun or self._text[start : start + 1].isupper() or self._lower.startswith(_DUTIES, start)):
            return ""
        for _ in range(_LONGEST):
            word = _WORD.match(self._text, end) or _PAIR.match(self._text, end)
            if word is None or word.end() > stop or (end > start and is_parting(self._lower, end + 1)):
                break
            if end > start and self._lower.startswith(_SPEECH, end + 1):
                break
            end = max(word.end(), field_end(self._lower, word.end() - len(word.group().lstrip())))
        return "" if noun and end < noun.end() else _TRAILING.sub("", self._text[start:end])
