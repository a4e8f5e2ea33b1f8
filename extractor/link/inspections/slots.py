"""When an inspection was, who led it, and where."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from extractor.link.inspections.acts import Act
from extractor.link.inspections.code import checks, is_team, letters
from extractor.mentions import Found, OfficialMention, PlaceMention, TemporalMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle, Sentence
from schemas import Grain

LEAD = 4  # sentences that tell the news itself
_INSPECTS = "thanh tra|kiểm tra|giám sát|kiểm toán"

# The stretch of years that was looked at is not the time of the work: in the text, and in the code of a sentence.
_SCOPE = searched(
    r"(?<!\w)(?:thời kỳ|thời kì|niên độ|giai đoạn|số liệu|xem xét|ban hành|thực hiện kế hoạch|hoạt động|dự án|"
    r"quản lý)[^.;]{0,40}$"
)
_SCOPE_CODED = searched(
    r"(?<!\w)(?:thời kỳ|thời kì|niên độ|giai đoạn|số liệu|xem xét|ban hành|hoạt động|dự án|quản lý)[^.;,AGD]{0,25}$"
)
# What tells of the work before a stretch of time, and behind it; only what stands behind _SAID counts before it.
_WORK = searched(rf"(?<!\w)(?:{_INSPECTS}|đoàn|tổ|cuộc|đợt|làm việc|kéo dài|diễn ra|tiến hành)(?!\w)")
_SAID = searched(r"(?<!\w)(?:cho biết|cho hay|nêu rõ|báo cáo)(?!\w)|[;:]")
_DOING = searched(rf"(?<!\w)(?:công bố quyết định|(?:{_INSPECTS})|làm việc (?:với|tại)|ra quân)(?!\w)")
# How long the work takes: "thời gian thanh tra là 35 ngày, tính từ ngày 21/3".
_TERM = searched(rf"(?<!\w)thời (?:gian|hạn) (?:{_INSPECTS})(?!\w)[^.;]{{0,60}}$")
# What was done on a day, where it was no inspecting.
_APART = searched(
    r"(?<!\w)(?:cho biết|cho hay|xác nhận|thông tin|trao đổi|nói|khẳng định|sau khi|trước khi|kể từ|từ khi|họp|ký|kí|"
    r"thành lập|báo cáo|có văn bản|chỉ đạo|yêu cầu|đề nghị|quyết định thành lập|phát biểu|xử phạt|khởi tố|bị)(?!\w)|"
    r"[;:\"]"
)
# A paper has a day of its own; that of the decision made known is when the work began.
_ANNOUNCED = searched(r"(?<!\w)(?:kết luận|kết quả|dự thảo|báo cáo|thông báo)(?!\w)")
_DECIDED = searched(r"(?<!\w)công bố (?:\w+ )?quyết định(?!\w)")
# The day of the work itself, whatever paper tells of it: "trong đợt kiểm tra ngày 11/9", "ngày 14/3, qua kiểm tra".
_ON = searched(
    rf"(?<!\w)(?:cuộc|đợt|lần|buổi|qua|sau)(?: các)? (?:{_INSPECTS})(?: đột xuất| thực tế)?(?: vào| trong)? $"
)
_BY = re.compile(rf",? (?:qua|trong quá trình|tiến hành) (?:{_INSPECTS})(?!\w)")
# Up to a day, none of the work; stretches of months, but no terms of office and school years.
_NO_DAY = ("tính đến", "đến ", "trước", "hết")
_MONTHS = re.compile(r"(?!giai đoạn|nhiệm kỳ|từ năm|năm học|tính đến|đến|trước|trên).*(?:tháng|quý)")

# Who leads a team, and who takes the chair; deputies, former ones, and leaders of other things do not lead it.
_LEADER = searched(r"(?<!\w)(?:trưởng đoàn|tổ trưởng|trưởng nhóm)(?!\w)")
_CHAIRS = searched(r"(?<!\w)(?:chủ trì|dẫn đầu|trưởng đoàn|tổ trưởng|trưởng nhóm)(?!\w)")
_IS_LEADER = re.compile(
    rf"(?<!phó )(?<!nguyên )(?:trưởng đoàn|tổ trưởng)(?: (?:{_INSPECTS}))?(?: là)?:? (?:(?:ông|bà|đồng chí) )?$"
)
_NO_LEADER = re.compile(
    r"(?<!\w)(?:phó|nguyên) (?:trưởng đoàn|tổ trưởng|trưởng nhóm)|"
    r"(?:trưởng đoàn|tổ trưởng)(?: chuyên trách)? (?:đbqh|đại biểu|dân phố|tổ dân|luật sư)|"
    r"(?:chủ trì|dẫn đầu) (?:hội nghị|hội thảo|kỳ họp|cuộc họp|phiên|buổi họp|họp)"
)
# Who sent a team that somebody leads.
_SENT = re.compile(r"(?:đoàn|tổ)[^,.;]{0,30}? của (?P<by>[^,.;]{2,60}?) do ")
# Who chairs what is no inspection.
_MEETING = searched(
    r"(?<!\w)(?:hội nghị|hội thảo|cuộc họp|phiên họp|buổi họp|họp báo|giao ban|kỳ họp)(?!\w)[^.;]{0,160}$"
)
# Where the words behind a name turn to another doing or person.
_ELSE = re.compile(
    r"(?<!\w)(?:giao|chỉ đạo|yêu cầu|đề nghị|cho biết|cho hay|phát biểu|họp|nói)(?!\w)|"
    r"(?<!tp)(?<!tx)(?<!ts)(?<! p)(?<! q)\.|;| (?:ông|bà|đồng chí) "
)

# What stands before a place where something is looked at; the unit at the end of a body's name; the word for its level.
_SEAT = re.compile(r"(?<!\w)(?:tại|ở|thuộc|địa bàn(?: toàn)?|khu vực|về)(?: [^\W\d_A-Z]+){0,4}? $|[(,] ?$")
_LEVELS = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|thị xã|huyện đảo|huyện|quận|thành phố|TP\.?|tỉnh|đặc khu) ?(?=[A-ZĐÀ-Ỹ\d])[^,;()]*$"
)
_LEVEL = re.compile(r"^(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh) ")


def find_when(article: SegmentedArticle, found: Found, acts: Sequence[Act], sentences: list[Sentence]) -> int | None:
    """The time of the work told with it, else its days, else the time told of a later telling.

    The day on which a conclusion was published is not when the inspection was.
    """
    own = own_time(found, acts[0])
    if own is not None:
        return own
    for number, sentence in _dated(found, sentences):
        if _tells_of_work(article, sentence, found.temporals[number]):
            return number
    later = (own_time(found, act) for act in acts[1:] if act.who or act.number < LEAD)
    return next((number for number in later if number is not None), None)


def own_time(found: Found, act: Act) -> int | None:
    """The time that is told with one act: a day of what is done, or a stretch of months of what was done."""
    code, begin = act.coded.code, act.begin
    since = begin if begin < act.at else max(0, act.at - 40)
    announced = not act.visit and _ANNOUNCED.search(code, since, act.at) and not _DECIDED.search(code, since, act.at)
    months: int | None = None
    for place in letters(code, "T", 0, act.end):
        temporal = act.coded.mention(place)
        if not isinstance(temporal, TemporalMention) or (place < begin and _APART.search(code, place, act.at)):
            continue
        if _SCOPE_CODED.search(code, max(0, place - 60), place):
            continue
        text, number = act.coded.wording(place), found.temporals.index(temporal)
        if temporal.grain is Grain.DAY and not text.startswith(_NO_DAY):
            its_own = _ON.search(code, max(0, place - 40), place) or _BY.match(code, place + 1)
            if its_own or (not announced and not act.paper):
                return number
        elif months is None and act.who and place > begin - 60 and _MONTHS.match(text):
            months = number
    return months


def _dated(found: Found, sentences: Iterable[Sentence]) -> list[tuple[int, Sentence]]:
    """The numbers of the times that sentences tell, each with its sentence."""
    starts = [temporal.start for temporal in found.temporals]
    return [
        (number, sentence)
        for sentence in sentences
        for number in range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
    ]


def _tells_of_work(article: SegmentedArticle, sentence: Sentence, temporal: TemporalMention) -> bool:
    """Whether a time is a stretch of several days, and the clause around it tells of the work; its end may be open
    where it is said how long the work takes."""
    if temporal.grain is not Grain.DAY or not temporal.begin or temporal.begin == temporal.until:
        return False
    if _TERM.search(article.lower, sentence.start, temporal.start):
        return True
    if not temporal.until:
        return False
    before = _SAID.split(article.lower[max(sentence.start, temporal.start - 90) : temporal.start])[-1]
    after = article.lower[temporal.end : min(sentence.end, temporal.end + 120)].partition(";")[0]
    return not _SCOPE.search(before) and bool(_WORK.search(before) or _DOING.search(after))


def find_leader(article: SegmentedArticle, found: Found, last: int, who: str) -> str | None:
    """The name of the official who leads the team, else of the one who takes the chair, up to a place.

    Who leads a delegation that another body than ``who`` sent does not lead this one.
    """
    officials = [official for official in found.officials if official.start < last]
    for cue in (_LEADER, _CHAIRS):
        for n, official in enumerate(officials):
            following = officials[n + 1].start if n + 1 < len(officials) else last
            if _leads(article, official, following, cue) and not _leads_others(article, found, official, who):
                return official.name
    return None


def _leads_others(article: SegmentedArticle, found: Found, official: OfficialMention, who: str) -> bool:
    """Whether a name stands behind a delegation of another body: ``đoàn công tác của Tỉnh ủy do ông … dẫn đầu``."""
    start = article.sentences[article.sentence_at(official.start)].start
    teams = [body for body in found.agencies if start <= body.start < official.start and is_team(body)]
    if not teams or checks(teams[-1]):
        return False
    sent = _SENT.match(article.lower, teams[-1].start, official.start)
    return sent is not None and not set(sent["by"].split()) & set(who.lower().split())


def _leads(article: SegmentedArticle, official: OfficialMention, following: int, cue: re.Pattern[str]) -> bool:
    """Whether the words beside a name, up to the next person and to other doings, say that it leads."""
    sentence, lower = article.sentences[article.sentence_at(official.start)], article.lower
    if cue is _LEADER and _IS_LEADER.search(lower, max(sentence.start, official.start - 50), official.start):
        return True
    after = lower[official.end : min(sentence.end, following, official.end + 300)]
    other = _ELSE.search(after)
    led = cue.search(after, 0, other.start() if other else len(after))
    if led and led[0] == "chủ trì" and _MEETING.search(lower, sentence.start, official.start):
        return False
    return led is not None and not _NO_LEADER.search(after, max(0, led.start() - 8), led.end() + 20)


def find_where(found: Found, acts: Sequence[Act], inspected: Sequence[str], inspector: str) -> str | None:
    """The unit in which the inspected is: as told beside it, else of its name, else the one of the inspector."""
    told = next((place for act in acts if act.number <= acts[0].number + 2 and (place := _place_of(act))), None)
    if told:
        return told
    seats = {seat for name in inspected if (seat := _seat(found, name))}
    return seats.pop() if len(seats) == 1 else _seat(found, inspector) or _seat(found, _whole(found, acts[0]))


def _whole(found: Found, act: Act) -> str:
    """The body above that stands behind the part of it that inspects: ``Đội 7, Cục Quản lý thị trường Quảng Bình``."""
    after = act.who.end if act.who else -1
    return next((body.name for body in found.agencies if after < body.start <= after + len(", ")), "")


def _place_of(act: Act) -> str | None:
    """The first place told where something is looked at."""
    for place in letters(act.coded.code, "P", act.at, act.end):
        mention = act.coded.mention(place)
        if isinstance(mention, PlaceMention) and _SEAT.search(act.coded.code, max(act.at, place - 40), place):
            return mention.name
    return None


def _seat(found: Found, name: str) -> str | None:
    """The unit that a body's name ends with."""
    match = _LEVELS.search(name)
    bare = match.group() if match else None
    for place in found.places:
        alone = _LEVEL.sub("", place.name)
        if (bare and bare.endswith(alone)) or (not bare and alone != place.name and name.endswith(f" {alone}")):
            return place.name
    return re.sub(r"^TP\.? ?", "thành phố ", bare).replace("HCM", "Hồ Chí Minh") if bare else None
