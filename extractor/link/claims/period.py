"""For when a figure holds: the time told with it, else the one that its paragraph or the article reports on."""

import re
from bisect import bisect_right
from collections.abc import Callable

from extractor.lazy import lazy
from extractor.link.claims.timeless import has_members, timeless
from extractor.link.figures import Figure, Figures
from extractor.mentions import ClaimMention, FindingMention, TemporalMention
from extractor.text.patterns import searched
from extractor.text.segment import Sentence
from schemas import Grain, Polarity, QuantityKind, RegionKind, TemporalType

_DEADLINE = re.compile(r"(?:trước|chậm nhất|trong (?:ngày|tháng|quý|tuần))(?!\w)")
_UP_TO = re.compile(r"(?:tính )?đến(?!\w)")
_COMPARED = re.compile(r"(?:so với|cùng kỳ|như)[^,.;]{0,14}$")
_CITED = re.compile(r"(?:theo|nghị quyết|quyết định|kế hoạch|kết luận|chỉ thị|văn bản)[^,.;]{0,14}$")
# A time that opens its clause frames what follows; one behind the verb dates that verb alone.
_FRONTED = re.compile(
    r"(?:^|[,;:(.\"-] ?|(?<!\w)(?:cho biết|cho hay|rằng|theo đó|nêu) )"
    r"(?:(?:về|riêng|trong|qua|đối với) (?:[^\W\d]+ ){0,8}|(?:[^\W\d]+ ){0,4})$"
)
_STILL = searched(
    r"(?<!\w)(?:đến (?:nay|thời điểm (?:hiện tại|này)|lúc này)|"
    r"đến (?:khi|thời điểm) (?:kết thúc )?(?:thanh tra|kiểm tra|giám sát|kiểm toán))(?!\w)"
)
# A paragraph that begins so turns to something else: what was reported on before no longer holds.
_TURNS = re.compile(r"(?:về|riêng|đối với|tại) [^,.;:\d]{3,60},|(?:[ivx]{1,4}|\d{1,2})\. ")
# A paragraph that begins so goes on with the visit told before; so does an item of a list that a line led in.
_GOES_ON = re.compile(
    r"(?:(?<=[:;]\n)|(?<=[:;]\n\n))[-–•+*] ?(?=\w)|"
    r"(?:kết quả|tại buổi|tại đây|qua (?:kiểm tra|rà soát|khảo sát|làm việc)|vào lúc|lúc|tổ|đoàn|khảo sát|"
    r"kiểm tra(?! viên)|đến thời điểm kiểm tra)(?!\w)"
)
_LASTS = re.compile(r",? (?:không kể [^,.;]{0,30}, )?\(?")
_PAUSE = re.compile(r"[,;:.]|(?<!\w)(?:thì|có thêm)(?!\w)")
_CLAUSE_BREAK = re.compile(r"[,;:.()\n]| và ")
_CLAUSE_END = re.compile(r"[,;.:)]| (?:và|còn|sang|rồi)(?: đến| trong| riêng)? $")
# How long an inspection worked is not what it looked into.
_WORKS = searched(
    r"(?<!\w)(?:(?:thanh tra|kiểm tra|kiểm toán|giám sát)(?! (?:sở|tỉnh|bộ|thành|huyện|chính|nhà nước))|làm việc|"
    r"kéo dài|diễn ra|tiến hành|kỳ họp)(?!\w)"
)
_REPORTS = searched(r"(?<!\w)(?:kết quả|công tác|tình hình|thời kỳ|giai đoạn|hoạt động|việc|các khoản|nhiệm vụ)(?!\w)")
_SINCE = re.compile(r"(?:tính )?từ đầu (?:năm|tháng|quý|nhiệm kỳ)(?!\w)")
# What an inspection looked into.
_SCOPE = searched(r"(?<!\w)(?:thời kỳ|niên độ|xem xét|giai đoạn) [^,.;:]{0,40}$")
_VISITS = searched(r"(?<!\w)(?:kiểm tra|làm việc|ra quân|tiếp công dân|khảo sát|bắt quả tang|phát hiện|xử lý)(?!\w)")
# A day on which somebody tells something, or holds a meeting, is not that of what is told.
_TELLS = "cho biết|cho hay|trao đổi|trả lời|phát biểu|công bố"
_ANNOUNCES = searched(
    rf"(?<!\w)(?:{_TELLS}|công khai|ban hành|họp|hội nghị|giao ban|thông tin|thông báo|ký|kết luận|báo cáo|khai mạc|"
    r"khép lại)(?!\w)"
)
_TELLS_BEHIND = searched(
    rf"(?<!\w)(?:{_TELLS}|nói|nêu rõ|khẳng định|thông tin(?! và)|họp báo|thông báo|ban hành|báo cáo)(?!\w)"
)
_TELLS_BEFORE = searched(rf"(?<!\w)(?:{_TELLS}|nói|thông tin)(?!\w)[^.;]{{0,40}}$")
# A month or a year in which something was made known is not what it reports on.
_ANNOUNCED = re.compile(
    r",? [^.;:\d]{0,80}?(?<!\w)(?:công bố|có (?:báo cáo|kết luận|văn bản|tờ trình)|ra (?:kết luận|thông báo)|"
    r"(?:ban hành|ký)(?= [^\W\d]))(?!\w)"
)
_TERM = re.compile(r"(?<!\w)thời hạn(?!\w)")
# How many paragraphs a period is understood beyond its own, how far behind a figure its own time may stand,
# and how far around a time its sentence is read.
_PARAGRAPHS = 2
_NEAR = 32
_AROUND = 300


class Periods:
    """The times of the figures of one article, as places in its temporals."""

    def __init__(self, figures: Figures, inspected: int | None, works: Callable[[Figure], bool]) -> None:
        self._figures = figures
        self._article = figures.article
        self._lower = figures.article.lower
        self._temporals = figures.found.temporals
        self._ends = [temporal.end for temporal in self._temporals]
        self._inspected = inspected
        self._works = works
        self._visited: set[int] = set()
        self._about: dict[int, str | None] = {}

    def of(
        self, figure: Figure, subject: str | None, whole: ClaimMention | None, last: ClaimMention | None
    ) -> int | None:
        """When a figure holds that is about ``subject``: a part at the time of its whole and a figure at that of the
        one before it in its sentence, where no other is told."""
        if not self._temporals:
            return None
        told, asked = self._behind[figure.n], self._asked(figure)
        if told is None and not has_members(figure):
            told = self._before(figure, asked)
            if told is None and self._still(figure):
                return None
        if told is not None:
            self._about.setdefault(told, subject)
            return told
        if asked is not None:
            return self._due(figure, asked)
        if timeless(figure, self._lower):
            return self._own(figure)
        if whole is not None:
            return whole.period
        if last is not None and last.period is not None and self._goes_on(figure, last.period):
            return last.period
        near, running = self._understood[figure.sentence]
        told = near if near is not None else self._reported(figure, subject, running)
        if told is not None or self._inspected is None:
            return told
        paragraph = self._paragraphs[figure.sentence]
        if paragraph not in self._visited and self._own(figure) is not None:
            self._visited.add(paragraph)
        return self._inspected if paragraph in self._visited else None

    def _goes_on(self, figure: Figure, last: int) -> bool:
        """Whether the time of the figure before holds on: no other is told between, and it is none compared with."""
        if last in self._bound or not self._holds(self._temporals[last], None) or _STILL.search(figure.before):
            return False
        at = bisect_right(self._ends, figure.quantity.start - len(figure.before))
        return at == len(self._ends) or self._temporals[at].start >= figure.quantity.start

    def _reported(self, figure: Figure, subject: str | None, running: int | None) -> int | None:
        """The period reported on while the text stays with one body, else the one inspected, else the headline's."""
        if running is not None:
            since = self._paragraphs[self._article.sentence_at(self._temporals[running].start)]
            if self._paragraphs[figure.sentence] - since <= _PARAGRAPHS:
                about = self._about.setdefault(running, subject)
                return running if not about or not subject or about == subject else None
        if self._scope is not None and self._found_wrong(figure.quantity.start):
            return self._scope
        headline = self._article.sentences[figure.sentence].region is RegionKind.HEADLINE
        return self._first if headline and self._first is not None else self._titled

    def _still(self, figure: Figure) -> bool:
        """Whether a figure tells what has come until now of what was told before: no printed time is its own, but that
        of a report which its paragraph told goes on where the sentence only begins so."""
        place = figure.quantity.start
        start = max(figure.begin, place - _AROUND)
        now = _STILL.search(self._lower, max(start, self._lower.rfind(";", start, place)), place)
        if now is None or now.start() > figure.begin:
            return now is not None
        running = self._understood[figure.sentence][1]
        if running is None:
            return True
        told = self._article.sentence_at(self._temporals[running].start)
        return self._paragraphs[told] != self._paragraphs[figure.sentence]

    def _asked(self, figure: Figure) -> int | None:
        """Where in the sentence something is asked for before the figure."""
        place = figure.quantity.start
        start = max(figure.begin, place - _AROUND)
        ask = self._figures.asks.first(start, place)
        return ask.end() if ask else None

    def _own(self, figure: Figure) -> int | None:
        """When the inspection was, for a figure of its own work: how long it took, or what it looked at on the day of
        a visit."""
        if self._inspected is None:
            return None
        temporal = self._temporals[self._inspected]
        period = temporal.type is TemporalType.PERIOD
        if figure.kind is QuantityKind.DURATION:
            dated = period and not _TERM.search(figure.before[-24:])
        else:
            dated = temporal.grain is Grain.DAY and not period
        return self._inspected if dated and self._works(figure) else None

    def _before(self, figure: Figure, asked: int | None) -> int | None:
        """The nearest time told before the figure in its sentence that is not another figure's own."""
        place, start = figure.quantity.start, figure.begin
        if asked is not None:
            start = max(asked, self._lower.rfind(";", asked, place))
        at = bisect_right(self._ends, place) - 1
        for n in range(at, max(-1, at - 5), -1):
            temporal = self._temporals[n]
            if temporal.start < start or _STILL.search(self._lower, temporal.end, min(place, temporal.end + _AROUND)):
                return None
            if self._speech(temporal, place):
                continue
            if self._ends_with_item(temporal, start, place):
                return None
            if n not in self._bound and self._holds(
                temporal, place if place - len(figure.before) <= temporal.start else None
            ):
                return n
        return None

    def _ends_with_item(self, temporal: TemporalMention, start: int, place: int) -> bool:
        """Whether a time behind its verb holds for its own item alone, which a semicolon ends before the place."""
        if self._lower.find(";", temporal.end, place) < 0:
            return False
        return not _FRONTED.search(self._lower[max(start, temporal.start - 80) : temporal.start])

    def _due(self, figure: Figure, asked: int) -> int | None:
        """By when something is to be done that is asked for: a time in the very clause of its figure."""
        place, end = figure.quantity.start, figure.quantity.end
        if figure.kind is QuantityKind.DURATION:
            return None
        stop = min(self._article.sentences[figure.sentence].end, end + _AROUND)
        at = bisect_right(self._ends, end)
        due = self._temporals[at] if at < len(self._ends) else None
        if due and due.end <= stop and not _CLAUSE_BREAK.search(self._lower, end, due.start):
            return at
        last = self._temporals[at - 1] if at else None
        told = last and last.start >= asked and not _CLAUSE_BREAK.search(self._lower, last.end, place)
        return at - 1 if told else None

    def _speech(self, temporal: TemporalMention, place: int) -> bool:
        """Whether a time before a figure is the day on which somebody tells it."""
        if (
            temporal.grain is not Grain.DAY
            or temporal.type is TemporalType.PERIOD
            or _UP_TO.match(self._text(temporal))
        ):
            return False
        return _TELLS_BEHIND.search(self._lower, temporal.end, min(place, temporal.end + _AROUND)) is not None

    @lazy
    def _behind(self) -> list[int | None]:
        """For each figure, the time told right behind it."""
        return [self._following(figure) for figure in self._figures.all]

    def _following(self, figure: Figure) -> int | None:
        """The time told right behind the figure: ``250 vụ năm 2024``."""
        end = figure.quantity.end
        at = bisect_right(self._ends, end)
        stop = min(end + len(figure.after), end + _NEAR)
        if at == len(self._temporals) or self._temporals[at].start > stop:
            return None
        temporal = self._temporals[at]
        between = self._lower[end : temporal.start]
        if figure.kind is QuantityKind.DURATION:
            return at if _LASTS.fullmatch(between) and self._text(temporal).startswith("từ ") else None
        if _CLAUSE_END.search(between) or "so với" in between or _UP_TO.match(self._text(temporal)):
            return None
        return at

    @lazy
    def _bound(self) -> set[int]:
        """Times told right behind a figure, which hold for it alone."""
        bound = set()
        for figure, n in zip(self._figures.all, self._behind, strict=True):
            if n is None or self._temporals[n].type is TemporalType.PERIOD:
                continue
            if not self._lower[figure.quantity.end : self._temporals[n].start].endswith("trong "):
                bound.add(n)
        return bound

    @lazy
    def _paragraphs(self) -> list[int]:
        """For each sentence, the number of its paragraph."""
        numbers: list[int] = []
        last, number = -1, 0
        for line in self._figures.lines:
            number += line != last
            last = line
            numbers.append(number)
        return numbers

    def _text(self, temporal: TemporalMention) -> str:
        return self._lower[temporal.start : min(temporal.end, temporal.start + 20)]

    def _led(self, temporal: TemporalMention, sentence: Sentence) -> str:
        """What stands before a time in its sentence."""
        return self._lower[max(sentence.start, temporal.start - _AROUND) : temporal.start]

    def _is_asked(self, temporal: TemporalMention, sentence: Sentence) -> bool:
        """Whether something is asked for before a time in its sentence."""
        start = max(sentence.start, temporal.start - _AROUND)
        return self._figures.asks.first(start, temporal.start) is not None

    def _holds(self, temporal: TemporalMention, own: int | None) -> bool:
        """Whether figures may be told for a time: no deadline, and compared with only for its ``own`` figure, which
        stands at that place."""
        before = self._lower[max(0, temporal.start - 24) : temporal.start]
        if _DEADLINE.match(self._text(temporal)) or _CITED.search(before):
            return False
        compared = _COMPARED.search(before)
        if not compared or own is None:
            return not compared
        return not compared[0].startswith("so với") or not _PAUSE.search(self._lower, temporal.end, own)

    @lazy
    def _scope(self) -> int | None:
        """The period that an inspection looks into: ``Thời kỳ thanh tra từ năm 2020 đến năm 2022``."""
        for n, temporal in enumerate(self._temporals):
            if temporal.type is TemporalType.PERIOD and not _open(temporal):
                sentence = self._article.sentences[self._article.sentence_at(temporal.start)]
                if _SCOPE.search(self._led(temporal, sentence)[-60:]):
                    return n
        return None

    @lazy
    def _wrongs(self) -> list[FindingMention]:
        """What was found wrong."""
        return [one for one in self._figures.found.findings if one.polarity is Polarity.SHORTCOMING]

    def _found_wrong(self, place: int) -> bool:
        """Whether a place is in what an inspection found wrong, which was done in the time that it looked into."""
        at = bisect_right(self._wrongs, place, key=lambda one: one.start) - 1
        return at >= 0 and place < self._wrongs[at].end

    @lazy
    def _first(self) -> int | None:
        """The first period that the article reports on; a mere month or year only where it opens the article."""
        first = next((running for _, running in self._understood if running is not None), None)
        if first is None or self._temporals[first].type is TemporalType.PERIOD:
            return first
        place = self._article.sentence_at(self._temporals[first].start)
        lead = next((n for n, s in enumerate(self._article.sentences) if s.region is RegionKind.BODY), place)
        return first if place == lead else None

    @lazy
    def _titled(self) -> int | None:
        """The period told in the headline."""
        for n, temporal in enumerate(self._temporals):
            sentence = self._article.sentences[self._article.sentence_at(temporal.start)]
            stretch = temporal.type is TemporalType.PERIOD or temporal.grain not in (Grain.DAY, Grain.MONTH)
            if stretch and not _open(temporal) and sentence.region is RegionKind.HEADLINE:
                return n
        return None

    @lazy
    def _understood(self) -> list[tuple[int | None, int | None]]:
        """For each sentence, the times that are understood at its beginning: the day of a visit or the closing day told
        before it in its paragraph, and the period reported on."""
        told: list[tuple[int | None, int | None]] = []
        near: int | None = None
        running: int | None = None
        at, last = 0, 0
        for sentence, paragraph in zip(self._article.sentences, self._paragraphs, strict=True):
            caption = sentence.region is RegionKind.CAPTION
            if paragraph != last:
                last = paragraph
                if near is not None and not caption and not _GOES_ON.match(self._lower, sentence.start):
                    near = None
                if running is not None and _TURNS.match(self._lower, sentence.start, sentence.end):
                    running = None
            told.append((None if caption else near, running))
            first: int | None = None
            while at < len(self._temporals) and self._temporals[at].start < sentence.end:
                temporal = self._temporals[at]
                if not caption and at not in self._bound and self._holds(temporal, None):
                    reported = self._is_reported(temporal, sentence)
                    if self._is_near(temporal, sentence):
                        first = at if first is None else first
                    elif reported:
                        near = first = None
                    if reported and sentence.region is RegionKind.BODY:
                        running = at if temporal.type is TemporalType.PERIOD or running is None else running
                at += 1
            near = near if first is None else first
        return told

    def _is_near(self, temporal: TemporalMention, sentence: Sentence) -> bool:
        """Whether a time holds for what follows in its paragraph: a visit's, or the day that figures are told up to."""
        before = self._led(temporal, sentence)
        if before.endswith(("đến ", "đến hết ")) or _UP_TO.match(self._text(temporal)):
            return not self._is_asked(temporal, sentence)
        if temporal.type is TemporalType.PERIOD:
            worked = _WORKS.search(before[-45:]) and not _REPORTS.search(before)
            return bool(worked and not _open(temporal))
        if temporal.grain is not Grain.DAY:
            return False
        if _TELLS_BEFORE.search(before) or self._is_asked(temporal, sentence):
            return False
        after = self._lower[temporal.end : min(sentence.end, temporal.end + _AROUND)]
        return bool(_VISITS.search(after)) and not _ANNOUNCES.search(after)

    def _is_reported(self, temporal: TemporalMention, sentence: Sentence) -> bool:
        """Whether a time is one that the article reports on."""
        period = temporal.type is TemporalType.PERIOD
        if (_open(temporal) and not _SINCE.match(self._text(temporal))) or (temporal.grain is Grain.DAY and not period):
            return False
        if self._is_asked(temporal, sentence):
            return False
        before = self._led(temporal, sentence)
        if _WORKS.search(before[-45:]) and not _REPORTS.search(before):
            return False
        fronted = _FRONTED.search(before[-80:]) and not _ANNOUNCED.match(self._lower, temporal.end, sentence.end)
        return period or bool(fronted)


def _open(temporal: TemporalMention) -> bool:
    """Whether a time has no two ends; a stretch has, whose year nobody tells."""
    return not (temporal.begin and temporal.until) and (
        temporal.type is not TemporalType.PERIOD or temporal.begin is not None or temporal.until is not None
    )
