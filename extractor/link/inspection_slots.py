"""When an inspection was, who led it, and what it looked at."""

import re
from bisect import bisect_left

from extractor.mentions import Found, OfficialMention, TemporalMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle, Sentence
from schemas import Grain

DONE = "thanh tra|kiểm tra|giám sát|kiểm toán"
_LED = searched(r"(?<!\w)(?:trưởng đoàn|tổ trưởng|chủ trì|dẫn đầu|trưởng nhóm)(?!\w)")

# The stretch of years that was looked at is not the time of the work.
_SCOPE = searched(
    r"(?<!\w)(?:thời kỳ|thời kì|niên độ|giai đoạn|số liệu|xem xét|ban hành|thực hiện kế hoạch|hoạt động)[^.;]{0,40}$"
)
_WORK = searched(rf"(?<!\w)(?:{DONE}|đoàn|tổ|cuộc|đợt|làm việc|kéo dài|diễn ra|tiến hành)(?!\w)")
_SAID = searched(r"(?<!\w)(?:cho biết|cho hay|nêu rõ|báo cáo)(?!\w)|[;:]")
_TOLD = searched(
    r"(?<!\w)(?:công bố|công khai|thông báo|ban hành|ký|báo cáo|họp báo|họp|thông tin|có)"
    r"[^.;]{0,40}?(?<!\w)(?:kết luận|kết quả|báo cáo|thông báo)(?!\w)"
)
_DOING = searched(rf"(?<!\w)(?:công bố quyết định|(?:{DONE})|làm việc (?:với|tại)|ra quân)(?!\w)")

# The first word of a matter that is looked at; a name (Thanh tra Xây dựng) begins with a capital.
_HEADS = (
    "việc|công tác|công vụ|kết quả|quản lý|cải cách|hoạt động|tình hình|an toàn|ngân sách|các khoản|khoản thu|thuế|"
    "chấp hành|trách nhiệm|dự án|công trình|chế độ|trật tự|tải trọng|thị trường|hàng hóa|hàng tết|hàng giả|đấu thầu|"
    "mua sắm|tuyển sinh|đất đai|khai thác|chuyên đề|lĩnh vực|thủ tục|kỷ luật|kỷ cương|đầu tư|"
    "sử dụng|lãnh đạo|phòng chống|thu chi|tổ chức|thực hiện|đào tạo|cổ phần hóa"
)
_TOPIC = rf"(?P<topic>(?:{_HEADS})(?!\w)[^.;:()\"]{{0,140}})"
_MANNER = r"(?: (?:đột xuất|toàn diện|bất ngờ|định kỳ|chuyên ngành|liên ngành|thực tế))?"
_FOUND = "thiếu sót|sai phạm|vi phạm|sai sót|tồn tại"
_NO_TEAM = "|".join(rf"{work}(?<!tổ {work})(?<!đoàn {work})" for work in DONE.split("|"))
# The ways in which a topic is told, each with words that it cannot do without.
_ABOUT, _WORK_ON, _AMISS = (" về ",), tuple(DONE.split("|")), tuple(_FOUND.split("|"))
_TOPICS = (
    (
        _ABOUT,
        searched(rf"(?<!\w)(?:kết luận|quyết định)[^.;:]{{0,70}}? về(?: việc)?(?: (?:{DONE})(?= ))?{_MANNER} {_TOPIC}"),
    ),
    (_ABOUT, searched(rf"(?<!\w)(?:{DONE}|làm việc|{_FOUND})[^.;:]{{0,50}}? về {_TOPIC}")),
    (_WORK_ON, searched(rf"(?<!\w)(?:{_NO_TEAM}){_MANNER}(?: trong)? {_TOPIC}")),
    (_AMISS, searched(rf"(?<!\w)(?:{_FOUND}) (?:trong|tại(?= dự án)) {_TOPIC}")),
    (_WORK_ON, searched(rf"(?<!\w)(?:{DONE}){_MANNER} {_TOPIC}")),  # even in the team's own name
)
_TOPIC_END = re.compile(
    r",? (?:tại|đối với|của|ở|trên|do|năm|giai đoạn|từ ngày|trong|với|theo(?! dõi)|gồm|ngày|đã|vừa|chỉ ra|cho thấy|sau|"
    r"qua|đợt|thời kỳ|thời gian|\d+ tháng|hôm|sáng|chiều|bị|được|có|là|ban hành|nằm|chưa|nhằm|để|thông tin)(?!\w)|"
    r", (?:đoàn|tổ|phát hiện|ông|bà|đồng chí|phạt|xử phạt|thu hồi|riêng|dù|song|nhưng)(?!\w)| và$|$"
)

_VAGUE = re.compile(
    r"(?:việc|công tác|hoạt động|tình hình|kết quả|trách nhiệm|dự án|tổ chức|thực hiện)|.* (?:này|nói|đó)"
)


def find_when(article: SegmentedArticle, found: Found, told: list[Sentence], sentences: list[Sentence]) -> int | None:
    """The days of the work itself, else the day it is told to have happened, else its stretch of months.

    The day on which a conclusion was published is not when the inspection was.
    """
    months: int | None = None
    for number, sentence in _dated(found, sentences):
        temporal = found.temporals[number]
        if _of_days(temporal) and _works(article, sentence, temporal):
            return number
    for number, sentence in _dated(found, told):
        temporal = found.temporals[number]
        text = article.lower[sentence.start : sentence.end]
        if temporal.grain is Grain.DAY and temporal.begin == temporal.until:
            if not _TOLD.search(text) and _DOING.search(text):
                return number
        elif months is None and "tháng" in _text(article, temporal) and _works(article, sentence, temporal):
            months = number
    return months


def _dated(found: Found, sentences: list[Sentence]) -> list[tuple[int, Sentence]]:
    starts = [temporal.start for temporal in found.temporals]
    return [
        (number, sentence)
        for sentence in sentences
        for number in range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
    ]


def _of_days(temporal: TemporalMention) -> bool:
    return bool(temporal.grain is Grain.DAY and temporal.begin and temporal.until and temporal.begin != temporal.until)


def _text(article: SegmentedArticle, temporal: TemporalMention) -> str:
    return article.lower[temporal.start : temporal.end]


def _works(article: SegmentedArticle, sentence: Sentence, temporal: TemporalMention) -> bool:
    """Whether the clause around a stretch of time tells of the work."""
    before = _SAID.split(article.lower[max(sentence.start, temporal.start - 90) : temporal.start])[-1]
    after = article.lower[temporal.end : min(sentence.end, temporal.end + 120)].partition(";")[0]
    return not _SCOPE.search(before) and bool(_WORK.search(before) or _DOING.search(after))


def find_topic(article: SegmentedArticle, sentences: list[Sentence]) -> str | None:
    """What was looked at, in the words of the first sentence that says so."""
    for sentence in dict.fromkeys(sentences):
        text = article.lower[sentence.start : sentence.end]
        for words, pattern in _TOPICS:
            match = pattern.search(article.lower, sentence.start, sentence.end) if _any(words, text) else None
            if match and article.text[start := match.start("topic")].islower():
                end = _TOPIC_END.search(article.lower, start + 4, match.end("topic"))
                topic = article.text[start : end.start() if end else match.end("topic")].strip(" ,-\n")
                if topic and not _VAGUE.fullmatch(topic.lower()):
                    return topic
    return None


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, words))


def find_leader(article: SegmentedArticle, found: Found) -> str | None:
    """The name of the official who leads the team or takes the chair."""
    for official in found.officials:
        if official.role and _LED.search(official.role.lower()):
            return official.name
    for official in found.officials:
        if _LED.search(_beside(article, official)):
            return official.name
    return None


def _beside(article: SegmentedArticle, official: OfficialMention) -> str:
    """What follows the name in its sentence, up to the next person."""
    sentence = article.sentences[article.sentence_at(official.start)]
    return article.lower[official.end : min(sentence.end, official.end + 110)]
