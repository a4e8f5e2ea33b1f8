"""What is counted and what happened to it, read from the words around a figure."""

import re

from extractor.link.figures import Figure, Figures
from schemas import QuantityKind

_BOUNDARY = re.compile(r"[,;:.()\n\"]")
_JOIN = re.compile(r"(?:^|\s)(?:và|cùng|còn|nhưng|song|đồng thời|với)\s")
# Words that say nothing of a status at its left edge, and at its right edge.
_LEFT = re.compile(
    r"(?:(?:trong số đó|trong đó|trong số|trong|có|là|gồm|bao gồm|và|với|còn|thì|cả|số|riêng|tổng số|tổng cộng|tổng|cụ thể|theo đó|"
    r"ngoài ra|qua đó|đến nay|hiện|đồng thời|như vậy|của|cho|các|mới|chỉ|khoảng|gần|hơn|trên|đạt|lên|tới|đến|được|về|tại|vào|kết quả|"
    r"cho biết|cho thấy|nêu rõ|từ|một số|đối với|ông|bà|toàn|thêm|khi|so|nhưng|song|tuy nhiên|đã có|số tiền|tổng số tiền|giá trị)(?!\w)\s*)+"
)
_RIGHT = re.compile(
    r"(?:\s*(?<!\w)(?:là|có|gồm|bao gồm|và|với|còn|thì|số|tổng số|được|của|cho|các|tổng giá trị|giá trị|tổng|hơn|gần|khoảng|trên|từ|trị giá|"
    r"số tiền|tổng số tiền|tại|lên|tới|đến|đạt|ở|trong đó|đối với|trong|cùng|về|riêng|chiếm|bằng|cả|mới|chỉ|để|như))+\s*$"
)
_PREDICATE = re.compile(
    r"(?:đã|đang|chưa|không|bị|được|có|còn|vi phạm|sai|đạt|trễ|quá|đúng|trước|hoàn thành|thiếu|chậm|thực hiện|xong|hết|không|ngừng|"
    r"dùng|sử dụng|khai|bán|tính|ký|xuất|bỏ|vắng|cần|phải|thuộc diện|rất|hài lòng|nộp|trực tuyến|trực tiếp|đột xuất|theo kế hoạch|âm tính|"
    r"dương tính|khiếu nại|tố cáo|còn lại|kiên cố|đủ|tồn|quá tải|chấp hành|chỉ|lần đầu|lại|chuyển|đủ điều kiện)(?!\w)"
)
_ADJUNCT = re.compile(
    r"(?<!\w)(?:tại|trên địa bàn|do|vì|của|với|theo|trong tổng|so với|thuộc|ở|từ|trong|vào|qua|cho|như|bằng|để|nhằm|về|tương đương)(?!\w).*$"
)
_CLEAR = re.compile(r"\s+")
_MONEY_NOUN = re.compile(
    r"(?<!\w)(tiền thuê đất|tiền sử dụng đất|tiền phạt|tiền thuế|nợ thuế|tiền vận chuyển|kinh phí|vốn|doanh thu|học phí|thuế|nợ|thu nhập)(?!\w)"
)
_NAMES = {
    QuantityKind.MONEY: "tiền",
    QuantityKind.AREA: "diện tích",
    QuantityKind.DURATION: "thời gian",
}
_LONGEST = 10


def measure_of(figure: Figure) -> str | None:
    """What is counted."""
    if figure.kind is QuantityKind.MONEY:
        noun = _MONEY_NOUN.search(figure.before[-60:])
        return noun.group(1) if noun else _NAMES[QuantityKind.MONEY]
    if figure.kind is QuantityKind.PERCENT:
        rest = figure.text.partition("%")[2].strip()
        return rest or None
    return _NAMES.get(figure.kind, figure.unit or None)


def status_of(figures: Figures, figure: Figure, hidden: list[tuple[int, int]]) -> str | None:
    """What happened to it: the words before the number, after the unit, or both.

    ``hidden`` are stretches that are no status: names, dates.
    """
    left = _left(figures, figure, hidden)
    right = _right(figures, figure)
    if left and right and _PREDICATE.match(right):
        return f"{left} {right}"
    return left or right or None


def _left(figures: Figures, figure: Figure, hidden: list[tuple[int, int]]) -> str:
    end = figure.quantity.start
    begin = end - len(figure.before)
    for start, stop in hidden:
        if begin < stop <= end:
            begin = max(begin, stop)
    text = figures.article.lower[begin:end]
    text = _BOUNDARY.split(text.rstrip(" (:"))[-1] if not text.rstrip().endswith(",") else ""
    text = _JOIN.split(f" {text}")[-1].strip()
    text = _LEFT.sub("", text, count=1) if _LEFT.match(text) else text
    text = _RIGHT.sub("", f" {text}").strip()
    return " ".join(text.split()[-_LONGEST:])


def _right(figures: Figures, figure: Figure) -> str:
    unit = figure.unit
    tail = figure.text[figure.text.find(unit) + len(unit) :] if unit and unit in figure.text else ""
    text = (tail + _BOUNDARY.split(figure.after)[0]).strip()
    text = _JOIN.split(f" {text}")[0].strip() if not _PREDICATE.match(text) else text
    text = _ADJUNCT.sub("", text).strip()
    text = _RIGHT.sub("", f" {text}").strip()
    return _CLEAR.sub(" ", " ".join(text.split()[:_LONGEST]))
