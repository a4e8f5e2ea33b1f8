"""What is counted and what happened to it, read from the words around a figure."""

import re
from bisect import bisect_right

from extractor.link.figures import Figure, Figures
from schemas import QuantityKind

_BOUNDARY = re.compile(r"[,;:.()\n\"]")
_JOIN = re.compile(r"(?:^|\s)(?:và|cùng|còn|nhưng|song|đồng thời|với)\s")
# Words that say nothing of a status at its left edge, and at its right edge.
_LEFT = re.compile(
    r"(?:(?:trong số đó|trong đó|trong số|trong|có|là|gồm|bao gồm|và|với|còn|thì|cả|số|riêng|tổng số|"
    r"tổng cộng|tổng|cụ thể|theo đó|"
    r"ngoài ra|qua đó|đến nay|hiện|đồng thời|như vậy|của|cho|các|mới|chỉ|khoảng|gần|hơn|trên|đạt|lên|tới|"
    r"đến|được|về|tại|vào|kết quả|"
    r"cho biết|cho thấy|nêu rõ|từ|một số|đối với|ông|bà|toàn|thêm|khi|so|nhưng|song|tuy nhiên|đã có|"
    r"số tiền|tổng số tiền|giá trị)(?!\w)\s*)+"
)
_RIGHT = re.compile(
    r"(?:\s*(?<!\w)(?:là|có|gồm|bao gồm|và|với|còn|thì|số|tổng số|được|của|cho|các|tổng giá trị|giá trị|"
    r"tổng|hơn|gần|khoảng|trên|từ|trị giá|"
    r"số tiền|tổng số tiền|tại|lên|tới|đến|đạt|ở|trong đó|đối với|trong|cùng|về|riêng|chiếm|bằng|cả|mới|"
    r"chỉ|để|như))+\s*$"
)
_PREDICATE = re.compile(
    r"(?:đã|đang|chưa|không|bị|được|có|còn|vi phạm|sai|đạt|trễ|quá|đúng|trước|hoàn thành|thiếu|chậm|"
    r"thực hiện|xong|hết|không|ngừng|"
    r"dùng|sử dụng|khai|bán|tính|ký|xuất|bỏ|vắng|cần|phải|thuộc diện|rất|hài lòng|nộp|trực tuyến|"
    r"trực tiếp|đột xuất|theo kế hoạch|âm tính|"
    r"dương tính|khiếu nại|tố cáo|còn lại|kiên cố|đủ|tồn|quá tải|chấp hành|chỉ|lần đầu|lại|chuyển|đủ điều kiện)(?!\w)"
)
_ADJUNCT = re.compile(
    r"(?<!\w)(?:tại|trên địa bàn|do|vì|của|với|theo(?! kế hoạch)|trong tổng|so với|thuộc|ở|trong(?! nước|"
    r" hạn)|vào|cho|"
    r"nhằm|tương đương|tập trung|chủ yếu)(?!\w).*$"
)
_CLEAR = re.compile(r"\s+")
_MONEY_NOUN = re.compile(
    r"(?<!\w)(tiền thuê đất|tiền sử dụng đất|tiền phạt|tiền thuế|nợ thuế|tiền vận chuyển|kinh phí|vốn|"
    r"doanh thu|học phí|thuế|nợ|thu nhập)(?!\w)"
)
_RIGHT_EDGE = re.compile(r"(?:\s(?:là|gồm|và|với|thì|của|cho|các|trên|từ|tại|ở|trong|về|để|như|đến nay|hiện))+$")
_LONGEST = 10
_REACH = 160


def measure_of(figure: Figure) -> str | None:
    """What is counted: the unit, or for money the noun that says what money it is."""
    if figure.kind is QuantityKind.MONEY:
        noun = _MONEY_NOUN.search(figure.before[-60:])
        return noun.group(1) if noun else figure.unit or None
    if figure.kind is QuantityKind.PERCENT:
        return figure.text.partition("%")[2].strip() or None
    return figure.unit or None


class Hidden:
    """Stretches that are no status: names, dates."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends: list[int] = []
        for _, end in self._spans:
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def before(self, place: int) -> int:
        """The end of the last stretch that ends before ``place``."""
        at = bisect_right(self._ends, place) - 1
        return self._ends[at] if at >= 0 else 0

    def after(self, place: int) -> int | None:
        """The start of the first stretch that begins at or after ``place``."""
        at = bisect_right(self._spans, (place, -1))
        return self._spans[at][0] if at < len(self._spans) else None


def status_of(figures: Figures, figure: Figure, hidden: Hidden) -> str | None:
    """What happened to it: the words before the number, after the unit, or both."""
    left = _left(figures, figure, hidden)
    right = _right(figures, figure, hidden)
    if left and right and predicates(right):
        return f"{left} {right}"
    return left or right or None


def predicates(text: str) -> bool:
    """Whether the words say what happened, rather than name a kind."""
    return _PREDICATE.match(text) is not None


def _left(figures: Figures, figure: Figure, hidden: Hidden) -> str:
    end = figure.quantity.start
    begin = max(end - len(figure.before), hidden.before(end), end - _REACH)
    text = figures.article.lower[begin:end]
    text = _BOUNDARY.split(text.rstrip(" (:"))[-1] if not text.rstrip().endswith(",") else ""
    text = _JOIN.split(f" {text}")[-1].strip()
    empty = _LEFT.match(text)
    text = text[empty.end() :] if empty else text
    text = " ".join(text.split()[-_LONGEST:])
    return _RIGHT.sub("", f" {text}").strip() if text else text


def _right(figures: Figures, figure: Figure, hidden: Hidden) -> str:
    unit, end = figure.unit, figure.quantity.end
    tail = figure.text[figure.text.find(unit) + len(unit) :] if unit and unit in figure.text else ""
    named = hidden.after(end)
    reach = min(len(figure.after), _REACH, named - end if named is not None else _REACH)
    text = (tail + _BOUNDARY.split(figure.after[:reach])[0]).strip()
    text = _JOIN.split(f" {text} ")[0].strip() if not predicates(text) else text
    text = _ADJUNCT.sub("", text).strip()
    text = _RIGHT_EDGE.sub("", f" {text}").strip()
    return _CLEAR.sub(" ", " ".join(text.split()[:_LONGEST]))
