"""What is counted and what happened to it, read from the words around a figure."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from extractor.link.figures import Figure, Figures
from extractor.text.patterns import ending, last_end, one_of, searched
from extractor.vocabulary import load
from schemas import QuantityKind

_WORDS = load(
    __package__,
    "status.toml",
    {"subjects", "heads", "verbs", "auxiliaries", "weak", "asks", "undergone", "empty"},
)


# A text up to its last mark.
_MARKED = re.compile(r"(?s:.*)[,;:()\n\".](?<!\btp\.)")
_BEHIND = re.compile(r"[,;:.\n()]|(?<!\w)\d")
_BRACKET = re.compile(r"\([^()]{0,60}\)?")
_JOIN = re.compile(r"\s(?:và|cùng(?! kỳ| thời)|còn(?! lại)|nhưng|song|đồng thời|(?<!đối )với)\s")
# Words that say nothing of a status at its left edge, and at its right edge.
_LEFT = re.compile(
    r"(?:(?:này|ấy|nói trên|"
    r"trong số đó|trong số này|trong đó|trong số|trong khi|trong|có|là|gồm|bao gồm|và|với|còn(?! lại)|thì|"
    r"cả thảy|cả|"
    r"số tiền|tổng số tiền|tổng số|tổng cộng|tổng(?! (?:mức|giá|thu|chi|diện|dự|lượt|tiền))|số|riêng|tại đây|"
    r"cụ thể|theo đó|toàn bộ|như vậy|ngoài ra|qua đó|đến nay|hiện|đồng thời|của|cho biết|cho thấy|cho hay|cho|các|"
    r"mới|"
    r"chỉ(?! tiêu| định| đạo| số)|khoảng|gần|hơn|trên|đạt|lên|tới|đến|về|tại|vào|kết quả|qua|sau|một số|một|mỗi|hôm|"
    r"vẫn|"
    r"nêu rõ|từ(?! chối)|đối với|ông|bà|toàn|thêm|khiến|khi|so|nhưng|song|tuy nhiên|đã có|"
    r"cùng kỳ(?: năm trước)?)(?!\w)\s*)+"
)
# What only brings a figure in: the status begins behind it.
_BRINGS = searched(
    r"(?<!\w)(?:cho thấy|phát hiện|thừa nhận|nhận thấy|ghi nhận|xác định|chỉ ra|nêu khó khăn do|báo cáo nêu|"
    r"cho biết)(?!\w) ?"
)
_EMPTY = (
    "là|có|gồm|bao gồm|và|với|còn|thì|số|tổng số|được|của|cho|các|ước|mức|xấp xỉ|tương ứng|"
    "tương đương|tức là|tức|cả thảy|cộng đúng|cộng|"
    "tổng|hơn|gần|khoảng|trên|từ|ít nhất|tối thiểu|tối đa|chỉ còn|xuống|dưới|qua|sau|trong vòng|vòng|theo|"
    "số tiền|tổng số tiền|tại|lên|tới|đến|đạt|ở|trong đó|đối với|trong|cùng|về|riêng|chiếm|bằng|cả|mới|"
    "chỉ|để|như|thêm|tới đa|này"
)
# From right to left, so that only what stands at the edge is looked at.
_RIGHT = re.compile(rf"\s*(?:(?:{one_of(phrase[::-1] for phrase in _EMPTY.split('|'))})(?:\s+|(?![\w\s])))+")
_FROM = ending(f"từ{what}{hedge}" for what in ("", " mức") for hedge in ("", " gần", " hơn", " khoảng"))
_CHANGED = re.compile(r"(?:^| )(?:đã )?(?:tăng|giảm|hạ|nâng)(?: mạnh| nhẹ)?$")
_PREDICATE = re.compile(
    r"(?:thuộc thẩm quyền|về|đã|đang|chưa|không|bị|được|có|còn|vi phạm|sai|đạt|trễ|trể|quá|đúng|trước|hoàn thành|"
    r"thiếu|chậm|"
    r"thực hiện|xong|hết|ngừng|"
    r"dùng|sử dụng|khai|bán|tính|ký|xuất|bỏ|vắng|cần|phải|thuộc diện|rất|hài lòng|nộp|trực tuyến|"
    r"trực tiếp|đột xuất|theo kế hoạch|âm tính|"
    r"dương tính|khiếu nại|tố cáo|còn lại|kiên cố|đủ|tồn|quá tải|chấp hành|chỉ|lần đầu|lại|chuyển|đủ điều kiện)(?!\w)"
)
_ADJUNCT = searched(
    r"(?<!\w)(?:tại|trên địa bàn|do|vì|của|với|theo(?! kế hoạch)|trong tổng|so với|thuộc|ở|trong(?! nước|"
    r" hạn)|vào|cho|bằng|"
    r"nhằm|tương đương|tập trung|chủ yếu)(?!\w).*$"
)
_FRONTED = re.compile(r"(?:trong|của|tại|ở|thuộc) [^,;.]{2,40}? (?=(?:có|bị|được|không|chưa|đã|đang) )")
_SHARE_OF = re.compile(r"(?:số|tổng|trên|của|trong|so với|dự toán|kế hoạch|giá trị)(?!\w)")
_PER = re.compile(r"/ ?\w+")
_CLEAR = re.compile(r"\s+")
_MONEY_NOUN = searched(
    r"(?<!\w)(?:tiền thuê đất|tiền sử dụng đất|tiền phạt|tiền thuế|nợ thuế|tiền vận chuyển|kinh phí|vốn|"
    r"doanh thu|học phí|thuế|nợ|thu nhập)(?!\w)"
)
_LAST = (
    r"\s(?:là|gồm|và|với|thì|của|cho|các|trên|từ|tại|ở|trong|về|để|như|đến nay|trị giá|tổng giá trị|giá trị|có|"
    r"hơn|gần|khoảng|thay|khi|mà|nên|rồi|hiện(?<!thực\shiện)(?<!phát\shiện)(?<!xuất\shiện)(?<!thể\shiện)"
    r"(?<!biểu\shiện))"
)
_RIGHT_EDGE = re.compile(f"{_LAST}(?:{_LAST})*$")
# What is left of a clause without its subject, object and verb says nothing of what happened.
_NOTHING = re.compile(rf"(?:[^\w~]|(?<!\w)(?:{one_of(_WORDS['empty'])})(?!\w))+")
_SUBJECT = re.compile(
    rf"(?:các |nhiều |toàn |mỗi |những )?(?:{one_of(_WORDS['subjects'])})(?: này| trên| đó| nói trên)?"
    r"(?: còn| mới| cũng| chỉ| vừa)? "
)
_VERB = re.compile(
    rf"(?<!\w)(?:(?:{one_of(_WORDS['auxiliaries'])}) )*(?:{one_of(_WORDS['verbs'])})(?!\w)"
    r"(?! (?:án|toán|nhánh|bộ|cục|nhập|phí|trong|ủy|xã|huyện|tỉnh|triển|sách|viên|đoàn|thu|bì)(?!\w))"
)
_HEAD = re.compile(rf"(?:số |tổng số |tổng )?(?:{one_of(_WORDS['heads'])})(?!\w)")
_TOLD = re.compile(f"{_HEAD.pattern}|{_VERB.pattern}")
_WEAK = re.compile(rf"(?:(?:{one_of(_WORDS['weak'])}|đã|vừa|mới|cũng)(?: |$))+")
_ASK = re.compile(rf"(?:{one_of(_WORDS['asks'])})(?!\w)")
_HAPPENED = re.compile("|".join(pattern.pattern for pattern in (_PREDICATE, _VERB, _ASK)))
_TENSES = "(?:đã |vừa |mới |bất ngờ |tiếp tục |tiến hành |tổ chức |hoàn thành đợt )"
_TENSE = re.compile(rf"{_TENSES}{_TENSES}*(?=(?:{one_of(_WORDS['undergone'])})(?!\w))")
_WORK_BEHIND = re.compile(
    r" ?(?P<work>(?:làm việc )?(?:thanh tra|kiểm tra|kiểm toán|giám sát|làm việc trực tiếp))(?!\w)"
)
_WORK_BEFORE = searched(
    r"(?<!\w)(?P<work>thanh tra|kiểm tra|kiểm toán|giám sát)(?!\w)(?! (?:sở|tỉnh|bộ|thành|huyện|"
    r"chính))[^,;.:]{0,26}(?<!\w)(?:trong|kéo dài|là|thời hạn) $"
    r"|(?<!\w)thời hạn (?:là )?$"
)
_IS_THERE = searched(r"(?<!\w)(?P<verb>hiện có|có|gồm)(?: khoảng| gần| hơn| tới| đến| thêm| trên)? $")
_REST = re.compile(
    r"(?:(?:còn lại|nói trên|này|ấy|trên(?= (?:đã|vẫn|đều|không|chưa|bị|được|còn)(?!\w)))\s+(?=\w)|/ ?\w+\s*)"
)
_CAUSE = re.compile(r" (?:do|vì|nhằm|tại|ở|trên|cho|bằng|vào|đối với|với)(?!\w).*$")
_WORTH = re.compile(r"(?<=\w) (?:(?:có|với) )?(?:tổng )?(?:trị giá|giá trị)$")
_AMONG = re.compile(r"(?:.* )?(?:trong (?:tổng )?số .* có$|(?:trong|tại|trên) [^~]{1,30} có$)")
_PASSED = re.compile(
    r"(?:được|đã) (?:kiểm tra|thanh tra|giám sát|khảo sát|xem xét)\s+(?=có|không|chưa|mắc|vi phạm|bị|sai)"
)
_NOMINAL = frozenset(
    {
        "ngành",
        "ban",
        "chánh",
        "đội",
        "phó",
        "sản",
        "đột",
        "truy",
        "trung",
        "sơ",
        "cao",
        "nâng",
        "tiền",
        "công",
        "quyết",
        "cuộc",
        "đoàn",
        "việc",
        "kế",
        "người",
        "đợt",
    }
)
_JOINED = (" và", " cùng")
_WORTHS = ("trị giá", "giá trị")
_LONGEST = 10
_REACH = 160
_AHEAD = 110
_SHORT = 24


def measure_of(figure: Figure) -> str | None:
    """What is counted: the unit, or for money the noun that says what money it is."""
    if figure.kind is QuantityKind.MONEY:
        noun = _MONEY_NOUN.search(figure.before[-60:])
        return noun[0] if noun else figure.unit or None
    if figure.kind is QuantityKind.PERCENT:
        return figure.text.partition("%")[2].strip() or None
    return figure.unit or None


class Hidden:
    """Stretches that are no status: names, dates."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = list(accumulate((end for _, end in self._spans), max))

    def blanked(self, text: str, start: int) -> str:
        """A stretch that begins at ``start`` with a mark in the place of each name and date."""
        spans = self._spans[bisect_right(self._ends, start) : bisect_left(self._spans, (start + len(text), 0))]
        kept, done = "", start
        for first, last in spans:
            if first >= done:
                kept += text[done - start : first - start] + _NAME
            done = max(done, last)
        return kept + text[done - start :] if spans else text


_NAME = "~"
# What tells how old somebody is, not what happened.
AGE = "tuổi"
_CLAUSE_MARK = re.compile(r"[,;:(]")
# How much was paid in all for what is counted before it: ``phạt 3 cơ sở với tổng số tiền 21 triệu đồng``.
_IN_ALL = re.compile(r"[^,;:.()]{0,40}(?<!\w)với (?:tổng )?số tiền(?: phạt)?(?: là)?(?: hơn| gần| khoảng| trên)? ")
_CONTINUES = re.compile(
    r"[\s,;()]*(?:(?:và|với|còn|trong đó|gồm|trên|chiếm|đạt|bằng|tức|tương ứng|tương đương|hay|tổng cộng|tổng số|"
    r"tổng|cả thảy|"
    r"cộng|cộng đúng|như vậy|so với|trong khi|mức|cùng kỳ|cùng kỳ năm trước|của|là|chỉ|hơn|gần|khoảng|tỷ lệ|tỉ lệ|"
    r"riêng|năm|năm trước|con số|được|ước)[\s,;()]*)*"
)


def status_of(figures: Figures, figure: Figure, hidden: Hidden, part: bool) -> str | None:
    """What happened to it: the words before the number, or those behind what is counted."""
    if figure.kind is QuantityKind.DURATION and (term := _term(figure)):
        return term
    if figure.unit == AGE:
        return None
    left = _telling(_left(figure, hidden))
    weak = not left or _WEAK.fullmatch(left) is not None
    if not weak and (_VERB.search(left) or _HEAD.match(left)):
        return _asked(figures, figure, left)
    right = _telling(_right(figures, figure, hidden))
    happened = predicates(right)
    if not part and not happened and (there := being(figure)) and (not weak or _has(figure)):
        return there  # what stands before is whose it is: ``Quỹ có 1.340 thành viên``
    if happened or (right and weak and not part):
        return right
    return None if weak else _asked(figures, figure, left)


def _telling(text: str) -> str:
    """The words, if they tell anything."""
    return "" if 0 < len(text) <= _SHORT and _NOTHING.fullmatch(text) else text


def _term(figure: Figure) -> str | None:
    """The work whose length a figure tells: ``Cuộc thanh tra kéo dài 60 ngày``, ``sau 60 ngày thanh tra``."""
    behind = _WORK_BEHIND.match(figure.text[-9:] + figure.after if figure.text.endswith("làm việc") else figure.after)
    if behind:
        return behind.group("work")
    before = _WORK_BEFORE.search(figure.before[-60:])
    return before.group("work") if before else None


def kind_of(figures: Figures, figure: Figure, hidden: Hidden) -> str | None:
    """What names a part: the words behind what is counted."""
    return _telling(_right(figures, figure, hidden)) or None


def being(figure: Figure) -> str | None:
    """The bare verb of being there, where nothing else is said: ``Trường có 18 ngành``."""
    found = _IS_THERE.search(figure.before) if figure.countable else None
    return found["verb"] if found else None


def _has(figure: Figure) -> bool:
    """Whether somebody is told to have it, in the figure's own clause."""
    clause = figure.before[_clause(figure.before) :].strip()
    subject = _SUBJECT.match(clause)
    return subject is not None and _IS_THERE.fullmatch(clause[subject.end() :] + " ") is not None


def continues(figure: Figure, last: Figure, hidden: Hidden) -> bool:
    """Whether a figure goes on with what was said of the one before it: only a name, a join or a comparison between."""
    if figure.before.strip() in ("và", "cùng") or (last.countable and _IN_ALL.fullmatch(figure.before)):
        return True
    if ";" in figure.before and figure.unit != last.unit:
        return False
    if (
        figure.kind is not last.kind
        and figure.kind is not QuantityKind.PERCENT
        and not (figure.countable and last.countable)
    ):
        return False
    text = hidden.blanked(figure.before, figure.quantity.start - len(figure.before)).replace(_NAME, " ")
    if _CONTINUES.fullmatch(text):
        return True
    clause = _CLAUSE_MARK.split(text)[-1].strip()
    if not clause and text.rstrip().endswith(",") and not _VERB.search(text):
        return len(text.split()) <= _LONGEST // 2
    return bool(clause) and _CONTINUES.fullmatch(clause) is not None and clause.split()[-1] not in ("và", "với", "năm")


def with_whole(status: str | None, whole: str) -> str:
    """The status of a part: its own where it says what happened, else its whole's and its kind."""
    if not status or status in whole:
        return whole
    if predicates(status):
        ask = _ASK.match(whole)
        return f"{ask.group()} {status}" if ask and _VERB.match(status) and not _ASK.match(status) else status
    return status if len(status.split()) > 4 else f"{whole} {status}"


def predicates(text: str) -> bool:
    """Whether the words say what happened, rather than name a kind."""
    return _HAPPENED.match(text) is not None


def _asked(figures: Figures, figure: Figure, left: str) -> str:
    """What is asked for, with the word that asks."""
    if figure.kind is QuantityKind.DURATION or not _VERB.match(left):
        return left
    place = figure.quantity.start
    start = max(figure.begin, place - _REACH)
    ask = figures.asks.last(start, place)
    return f"{ask} {left}" if ask and _ASK.fullmatch(ask) and ask not in left else left


def _left(figure: Figure, hidden: Hidden) -> str:
    before = figure.before[-_REACH:]
    if before.startswith("/") and (per := _PER.match(before)):
        before = before[per.end() :]
    text = hidden.blanked(before, figure.quantity.start - len(before)).rstrip()
    clauses = "" if text.endswith(",") else text.rstrip(" (:")
    at = _clause(clauses)
    text = clauses[at:].strip()
    if text in ("tại", "ở") and at:
        text = f"{clauses[_clause(clauses[: at - 1]) : at - 1].strip()} {text}"
    if not text or text.endswith(_JOINED) or (text.endswith("có") and _AMONG.match(text)):
        return ""
    lasts = figure.kind is QuantityKind.DURATION
    led = "từ" in text
    text = text if led and _FROM(f"{text} ") else _trimmed(text)
    joined = _JOIN.split(f" {text} ")[-1].strip()
    text = joined if not lasts or _VERB.match(joined) else text
    text = text[last_end(_BRINGS, text) :]
    changed = led and _FROM(f"{text} ")
    tail = _edges(text.rpartition(_NAME)[2].strip(), changed)
    if _NAME in text and (lasts or not tail):
        tail = _edges(_CLEAR.sub(" ", text.replace(_NAME, " ")).strip(), changed)
    text = _verbal(tail) if tail else ""
    text = _WORTH.sub("", text) if text.endswith(_WORTHS) else text
    return _CAUSE.sub("", text) if _TOLD.match(text) else text


def _clause(text: str) -> int:
    """Where the last clause of a text begins."""
    marked = _MARKED.match(text)
    return marked.end() if marked else 0


def _edges(text: str, changed: bool) -> str:
    """A stretch without the words at its edges that say nothing."""
    text = _trimmed(text)
    empty = _LEFT.match(text)
    text = text[empty.end() :] if empty else text
    return _CHANGED.sub("", text) if changed else text


def _trimmed(text: str) -> str:
    """A stretch without the words at its right edge that say nothing."""
    empty = _RIGHT.match(text[::-1])
    return text[: len(text) - empty.end()].strip() if empty else text.strip()


def _verbal(text: str) -> str:
    """From the verb on, where a subject stands before it, or from the noun on that says what it is."""
    text = _TENSE.sub("", text)
    if _TOLD.match(text):
        return _addressed(text)
    subject = _SUBJECT.match(f"{text} ")
    if subject:
        rest = text[subject.end() :]
        empty = _LEFT.match(rest)
        rest = _TENSE.sub("", rest[empty.end() :] if empty else rest)
        if not rest or _TOLD.match(rest):
            return _addressed(rest)
    verb = next((m for m in _VERB.finditer(text) if " " in m.group() or _free(text, m.start())), None)
    if verb and len(text[: verb.start()].split()) > 1:
        return _TENSE.sub("", text[verb.start() :])
    return text if len(text.split()) <= _LONGEST else ""


def _free(text: str, place: int) -> bool:
    """Whether a verb is not part of a noun."""
    return text[:place].split()[-1:] != [] and text[:place].split()[-1] not in _NOMINAL


def _addressed(text: str) -> str:
    """Without whom it is asked of: ``yêu cầu hiệu trưởng kiểm điểm``."""
    ask = _ASK.match(text)
    verb = _VERB.search(text, ask.end()) if ask else None
    return f"{ask.group()} {text[verb.start() :]}" if ask and verb else text


def _right(figures: Figures, figure: Figure, hidden: Hidden) -> str:
    unit, end = figure.unit, figure.quantity.end
    tail = figure.text.partition(unit)[2].strip() if unit else ""
    tail = tail if _PREDICATE.match(tail) else ""
    sentence = figures.article.sentences[figure.sentence]
    text = figures.article.lower[end : max(end, min(sentence.end, end + _AHEAD))]
    if text.startswith(")"):
        text = text[1:]
    text = (
        _BRACKET.sub(" ", text)
        if figure.after.rstrip().endswith("(") or text.startswith(" (")
        else text[: len(figure.after)]
    )
    text = hidden.blanked(text, end).split(_NAME)[0] if "(" not in figure.after else text
    text = f"{tail} {_BEHIND.split(text, maxsplit=1)[0].replace(chr(34), '').strip()}".strip()
    if not text:
        return ""
    text = text.partition(" cho thấy")[0]
    rest = _REST.match(text)
    text = text[rest.end() :] if rest else text
    if figure.kind is QuantityKind.PERCENT and _SHARE_OF.match(text):
        return ""
    text = _PASSED.sub("", text)
    fronted = _FRONTED.match(text)
    text = text[fronted.end() :] if fronted else text
    text = _JOIN.split(f" {text} ", maxsplit=1)[0].strip() if not predicates(text) else text
    text = _ADJUNCT.sub("", text).strip()
    text = _RIGHT_EDGE.sub("", f" {text}").strip()
    return " ".join(text.split()[:_LONGEST])
