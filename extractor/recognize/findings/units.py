"""Cuts sentences into units: stretches that say one thing, with what introduces them.

A unit ends at a semicolon, at a colon, before ``nhưng`` or ``đồng thời``, at a comma that opens a new
predicate, and after words that report or ask (``cho biết``, ``đề nghị Sở``), so that what is reported or
asked stands on its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.recognize.findings.openers import opens_unit, task_after
from extractor.text.segment import SegmentedArticle

_CUT = re.compile(
    r"(?P<semicolon>;|\.{3}|…)[ ,]*"
    r"|(?P<colon>:)(?= |\n|$|\")"
    r"|(?P<conjunction>,? (?:nhưng|(?<!song )song(?! song)|tuy nhiên|đồng thời|mặt khác|trong khi(?: đó)?)(?!\w),?)"
    r"|(?P<comma>,) (?=\w)"
    r"|(?P<also> và (?=(?:yêu cầu|đề nghị|kiến nghị|xử phạt|tịch thu|chuyển|buộc|đã|bị|cần|phải|thu hồi|ra quyết định) ))"
    r"|(?P<ask>(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|khuyến nghị|lưu ý|nhắc nhở|đề xuất|chỉ đạo(?=:| (?:các|sở|ubnd|ủy ban|chính quyền"
    r"|ngành|cơ quan|đơn vị|lực lượng|công an|thanh tra|bộ|cục|ban|phòng|trường|những|lãnh đạo) )|giao(?= (?:các|sở|ubnd|ủy ban"
    r"|thanh tra|bộ|cục|công an|chủ tịch|giám đốc|cho|ban|phòng) ))(?!\w))"
    r"|(?P<found>(?<!\w)phát hiện(?!\w))"
    r"|(?P<said>(?<!\w)(?:cho biết|cho hay|cho rằng|nhận định|khẳng định|nêu rõ|nhấn mạnh|cho thấy|nhận thấy|chỉ ra|chỉ rõ"
    r"|ghi nhận|xác định|xác nhận|kết luận|đánh giá(?= (?!cao|kết|tình|việc|tác|lại|công|mức|thực|xếp|các|và|chất|của|phân)))(?: rằng| là| việc)?(?!\w))"
)
_NOT_FOUND = re.compile(r"(?<!\w)(?:bị|được|chưa|không|để|nhằm|việc|tự|và|công tác|khi|năng lực|khả năng|nếu|từ|qua)\s$")
_NOUN_BEFORE = re.compile(
    r"(?<!\w)(?:các|những|theo|sự|công tác|ý kiến|của|được|bị|ban|đơn|hồ sơ|cơ sở|kết quả|báo cáo|nội dung|việc|giải quyết|"
    r"thực hiện|đáp ứng|đáp ứng được|lãnh đạo|lãnh đạo,|quan tâm|tập trung|tinh thần|số|mọi|một số|để|tham mưu,|phản ánh,|đúng|có|từ|trong|tự|phối hợp|và|hoặc|"
    r"quá trình|dự thảo|quyết định|cuộc|sau|phiếu|hội nghị|buổi|tiêu chí|chỉ số|bộ|sở|phát biểu|với|về)\s$"
)
_NOUN_AFTER = {
    "ask": re.compile(
        r" (?:của|số|này|đề ra|nhiệm vụ|công việc|kỹ thuật|điều hành|về kết quả|và truyền thông|sát sao|quyết liệt|theo|được|trên|trước)(?!\w)"
        r"|[.,;)]|$"
    ),
    "said": re.compile(
        r" (?:của|số|này|thanh tra|kiểm tra|kiểm toán|điều tra|cao|tại buổi|rõ|được|trên|trong|trước|ban đầu|\d+|và hứa|về việc|buổi|hội nghị)(?!\w)|[.;)]|$"
    ),
}
_SPEAKING = frozenset({"cho", "nêu", "nhấn", "nhận", "khẳng"})  # verbs that are never nouns
_ADVERBIAL = re.compile(
    r"(?:qua|theo|tại|ngày|về|trong|đối với|với|để|sau|trước|từ|đến|liên quan|căn cứ|xét|năm|sáng|chiều|tối|cùng|riêng|do đó|vì vậy|nhờ|"
    r"thông qua|trên|tuy|bên cạnh|ngoài|đồng thời|cụ thể|đặc biệt|đáng chú ý|cá biệt|thậm chí|kết quả|hiện|như vậy|nhằm|trên cơ sở|trước đó|khi|vì|"
    r"song song|tương tự|đến nay|mới đây|trong đó|qua đó|nhìn chung|hôm|vừa qua|thời gian|tháng|chưa kể|mặt khác|thứ|\d)(?!\w)"
)
_LEADING = re.compile(
    r"(?:[\s\"'\-+*•.,;:()…]+|\d{1,2}[.)] |(?:tuy nhiên|đồng thời|bên cạnh đó|ngoài ra|cụ thể|trong đó|theo đó|do đó|vì vậy|và|nhưng|song|"
    r"cùng với đó|đặc biệt|đáng chú ý|cá biệt|thậm chí|mặt khác|như|rằng|là|gồm|đó là|qua đó|kết quả|chưa kể)(?!\w)[,:]?)+"
)
_TAIL = re.compile(
    r"[\s\"'.,;:…/\-]+$|\"?,? (?:-|–)? ?(?:theo lời )?(?:ông|bà|anh|chị|vị|thượng tá|đại tá|trung tá|báo cáo|văn bản|kết luận|nguồn tin|tướng)[^,;:]{0,60} "
    r"(?:nói|cho biết|cho hay|nhấn mạnh|khẳng định|cho biết thêm|nêu|nêu rõ|chia sẻ|phát biểu|nhận định|thông tin|kết luận)(?: thêm| rõ)?[.\" ]*$"
    r"|[ -]*ảnh:.{0,60}$"
)


@dataclass(slots=True)
class Unit:
    """A stretch ``[start, end)`` of the text; ``after`` is the kind of cut before it, ``lead`` what introduces it."""

    start: int
    end: int
    sentence: int
    after: str
    introduces: str = ""  # the kind of cut at its end
    word: str = ""  # the reporting or asking word at its end


def cut(article: SegmentedArticle) -> list[Unit]:
    """The units of an article, in order."""
    units: list[Unit] = []
    for index, sentence in enumerate(article.sentences):
        for unit in _cut_sentence(article.lower, sentence.start, sentence.end, index):
            if unit.end - unit.start > 2:
                units.append(unit)
    return units


def _cut_sentence(lower: str, start: int, end: int, index: int) -> Iterator[Unit]:
    begin, after = start, "sentence"
    for match in _CUT.finditer(lower, start, end):
        kind = match.lastgroup or ""
        at = match.start()
        if at < begin or not _splits(lower, begin, end, match, kind):
            continue
        if kind in ("ask", "said"):
            stop = task_after(lower, match.end(), end) if kind == "ask" else match.end()
            yield Unit(begin, stop, index, after, kind, match.group())
            begin, after = stop, kind
        elif kind == "found":
            yield Unit(begin, at, index, after, kind, match.group())
            begin, after = at, kind
        else:
            yield Unit(begin, at, index, after, kind)
            begin, after = match.end(), kind
    if begin < end:
        yield Unit(begin, end, index, after, "sentence")


def _splits(lower: str, begin: int, end: int, match: "re.Match[str]", kind: str) -> bool:
    at = match.start()
    if lower.rfind("(", begin, at) > lower.rfind(")", begin, at):
        return False
    if kind == "found":
        return not _NOT_FOUND.search(lower, max(begin, at - 10), at)
    if kind in ("ask", "said"):
        if end - match.end() <= 12:
            return False
        if kind == "said" and match.group().split()[0] in _SPEAKING:
            return True
        noun = _NOUN_AFTER[kind].match(lower, match.end(), min(end, match.end() + 24))
        return not noun and not _NOUN_BEFORE.search(lower, max(begin, at - 16), at)
    if kind == "comma":
        if at - begin < 8 or end - match.end() < 8:
            return False
        if _ADVERBIAL.match(lower, begin) and lower.find(",", begin, at) < 0:
            return True
        return opens_unit(lower, match.end(), end)
    return True


def trim(lower: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without connectives before it and without full stops and attributions after it."""
    lead = _LEADING.match(lower, start, end)
    if lead:
        start = lead.end()
    for _ in range(3):
        tail = _TAIL.search(lower, max(start, end - 110), end)
        if tail is None:
            break
        end = tail.start()
    while start < end and lower[start].isspace():
        start += 1
    return start, max(start, end)
