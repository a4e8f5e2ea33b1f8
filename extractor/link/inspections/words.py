"""The words with which inspections are told, and the patterns that are made of them."""

import re

from extractor.text.patterns import longest_first, one_of
from extractor.vocabulary import load

WORDS = load(
    __package__,
    "words.toml",
    {
        *("work", "chain", "pronouns", "titles", "manners", "idle", "exempt", "inspectors", "amiss", "rooms", "owning"),
        *("own", "blocks", "no_topic", "vague", "things", "cases", "ends", "does", "new", "led_by", "orders"),
    },
)
IDLE, EXEMPT, INSPECTORS, CASES = (frozenset(WORDS[key]) for key in ("idle", "exempt", "inspectors", "cases"))

WORK = longest_first(WORDS["work"])
TITLES, AMISS, THINGS = one_of(WORDS["titles"]), one_of(WORDS["amiss"]), longest_first(WORDS["things"])

# From a body to what it does: who leads it and who helps it, then words of doing and of telling.
LED = (
    r"(?:,? gồm (?:có )?Q(?: \([^()]{0,80}\))?)?,? do [^.;:\"]{0,140}?"
    rf"(?:{one_of(WORDS['led_by'])})(?: đoàn)?"
)
GAP = (
    r"(?: \([^()]{0,80}\)| gồm [^;:]{0,160}?(?= (?:đã|vừa|do|tiến hành|có buổi)(?!\w))| - (?:cơ quan|đơn vị)|"
    rf"{LED}| do [AP](?=[ ,])|,? ?(?:- )?O| (?:và|cùng|cùng với) [AG]|(?:, [AG]){{1,5}} (?:và|cùng) [AG]){{0,4}}"
)
_WITH = (
    r"(?:phối hợp|kết hợp|cùng)(?: cùng| với| chặt chẽ với)*"
    r"(?: (?:các|thành viên|lực lượng|đơn vị|cơ quan|ngành|chức năng|liên quan))*"
    r"(?: ?[AG](?:(?:, | và |, và | cùng | - )[AGP]){0,6})?"
)
_WHERE = r"(?:báo cáo|gửi|trình|đến|tới|về|tại|xuống) [AP](?: \([^()]{0,60}\))?"
_WHEN = r"(?:khoảng|vào khoảng|lúc|vào lúc|hồi|vào)(?= T(?!\w))"
_SAYS = rf"cho (?:biết|hay),?(?= (?:(?:{_WHEN} )?T(?: cùng ngày)?,? )?(?:đã|vừa|mới|đang)(?!\w))"
CHAIN = rf"(?:,? ,?(?:{_SAYS}|{_WHEN}|{longest_first(WORDS['chain'])}|{_WITH}|{_WHERE}|[TQD])(?!\w)){{0,14}}"

# Who is told to do something, and what is no telling of it: "theo chỉ đạo của …".
_TOLD_WHOM = r"(?=[AGOP](?!\w)|(?:các|ông|bà|đồng chí|thủ trưởng|chủ tịch|giám đốc|chánh|lãnh đạo|bộ trưởng|đơn vị) )"
ORDERS = one_of(WORDS["orders"])
ORDERED = re.compile(
    r"(?<!theo )(?<!thực hiện )(?<!được )(?<!có )(?<!sự )(?<!công văn )(?<!văn bản )(?<!\w)"
    rf"(?:{ORDERS})(?: cho)? {_TOLD_WHOM}"
)

_END = re.compile(r"[;\"?!]|(?<!\.)\.(?: |$)|: (?![AQ])|, (?:trong đó|theo đó|qua đó|nhưng|song|tuy nhiên)(?!\w)")
_AHEAD = 360


def clause_end(code: str, start: int) -> int:
    """Where the clause ends that a place stands in."""
    last = min(len(code), start + _AHEAD)
    stop = _END.search(code, start, last)
    return stop.start() if stop else last
