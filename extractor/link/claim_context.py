"""Who a figure is about, for when, and who says so."""

import re
from bisect import bisect_right
from functools import cached_property

from extractor.link.figures import Figure, Figures
from extractor.link.inspections import outermost
from extractor.mentions import AgencyMention, InspectionMention, TemporalMention
from extractor.text.segment import Sentence
from schemas import Grain, QuantityKind, RegionKind, TemporalType

# What an inspector does; everything else is told of the inspected.
_INSPECTS = re.compile(
    r"(?<!\w)(?:kiểm tra|thanh tra|kiểm toán|giám sát|rà soát|biên bản|xử phạt|phạt|tiêu hủy|tịch thu|"
    r"lấy|làm việc|khảo sát|triển khai|đình chỉ|tước|thi hành|tuần tra|thời hạn|cuộc|đoàn|tổ)(?!\w)"
)
_ASKS = re.compile(
    r"(?<!đơn )(?<!số )(?<!các )(?<!\d )(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|phấn đấu|đề xuất|(?<!ban )chỉ đạo)(?!\w)"
)
_AGENT_BEFORE = re.compile(r"(?:^|[,;:.)\"\-] ?|(?<!\w)(?:và|còn|nay|do|khi|thì|biết|rằng|về|hiện) )$")
_AT_BEFORE = re.compile(r"(?<!\w)(?:tại|của|đối với|riêng|ở|với|thuộc) $")
_VERB_AFTER = re.compile(r" ?(?!,|\(|\)|;|:|\.|và |do |của |tại |- )\w")
_SPEAKS_AFTER = re.compile(r" (?:cho biết|cho hay|nêu|cho rằng|thông tin|báo cáo|cho thấy|đánh giá|nhận định|ghi nhận)")
_CITED = re.compile(r"(?<!\w)(?:theo|báo cáo của|thông tin từ|căn cứ)(?: \w+){0,3} $")
_SPEECH = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|cho rằng|nêu rõ|nêu|báo cáo|đề nghị|yêu cầu|kiến nghị|khẳng định|nhấn mạnh|"
    r"phân tích|chỉ ra|thông tin|đánh giá|phát biểu|ghi nhận|lưu ý|kể|nhận định|thông báo|kết luận)(?!\w)"
)
_SPEECH_BEFORE = re.compile(r"(?<!\w)theo (?:ông|bà|đồng chí|lời|báo cáo)[^,.;]{0,50}$")
_DEADLINE = re.compile(r"(?:trước|chậm nhất|trong (?:ngày|tháng|quý|tuần))")
_UP_TO = re.compile(r"(?:tính )?đến")
_COMPARED = re.compile(r"(?:so với|cùng kỳ|như|theo|nghị quyết|quyết định|kế hoạch)[^,.;]{0,14}$")
_NOW = re.compile(r"(?:đến nay|hiện nay|hiện|hiện tại)(?!\w)")
_CLAUSE_END = re.compile(r"[,;.:)]")
# How many lines a period is understood beyond its own.
_LINES = 2


class Context:
    """What the claims of one article share."""

    def __init__(self, figures: Figures, inspection: InspectionMention | None) -> None:
        self._figures = figures
        self._article = figures.article
        self._temporals = figures.found.temporals
        self._asked: dict[int, int] = {}
        self._temporal_ends = [t.end for t in self._temporals]
        self._inspector = inspection.inspector if inspection else None
        self._inspected = inspection.inspected[0] if inspection and inspection.inspected else None

    def subject(self, figure: Figure) -> str | None:
        """Who the figure is about."""
        sentence = self._article.sentences[figure.sentence]
        place = figure.quantity.start
        asks = self._asks(sentence, place)
        agent = self._last(self._roles[0], sentence, place)
        if agent and agent != self._inspector and not asks:
            return agent
        located = self._last(self._roles[1], sentence, place)
        if located and located != self._inspector:
            return located
        clause = self._article.lower[max(sentence.start, place - 60) : place] + figure.text
        if self._inspector and not asks and _INSPECTS.search(clause):
            return self._inspector
        if self._inspected:
            return self._inspected
        if self._inspector:
            return None
        return agent or self._understood[figure.sentence]

    def period(self, figure: Figure) -> int | None:
        """When it holds, as a place in the temporals."""
        sentence = self._article.sentences[figure.sentence]
        place = figure.quantity.start
        following = self._following(figure, sentence)
        if following is not None:
            return following
        at = bisect_right(self._temporal_ends, place) - 1
        for n in range(at, max(-1, at - 4), -1):
            if self._temporals[n].start < sentence.start:
                break
            if self._holds(self._temporals[n]):
                return n
        if self._asks(sentence, place) or _NOW.match(self._article.lower, sentence.start):
            return None
        running = self._running[figure.sentence]
        if running is None or figure.kind is QuantityKind.DURATION:
            return None
        told = self._figures.lines[self._article.sentence_at(self._temporals[running].start)]
        return running if self._figures.lines[figure.sentence] - told <= _LINES else None

    def speaker(self, place: int) -> str | None:
        """Who says so: the last one in the paragraph who spoke before the place."""
        spoken = self._speakers.get(self._figures.lines[self._article.sentence_at(place)], [])
        at = bisect_right(spoken, (place, ""))
        return spoken[at - 1][1] if at else None

    def _asks(self, sentence: Sentence, place: int) -> bool:
        """Whether the sentence asks for something before a place."""
        if sentence.start not in self._asked:
            asked = _ASKS.search(self._article.lower, sentence.start, sentence.end)
            self._asked[sentence.start] = asked.end() if asked else sentence.end + 1
        return self._asked[sentence.start] <= place

    @staticmethod
    def _last(row: list[tuple[int, str]], sentence: Sentence, place: int) -> str | None:
        """The last name of a row that ends before a place in its sentence."""
        at = bisect_right(row, (place, "\U0010ffff")) - 1
        return row[at][1] if at >= 0 and row[at][0] > sentence.start else None

    @cached_property
    def _outer(self) -> list[AgencyMention]:
        return outermost(self._figures.found.agencies, 0, len(self._article.text))

    def _around(self, agency: AgencyMention) -> tuple[str, str]:
        """The text right before and right behind an agency, in its sentence."""
        sentence = self._article.sentences[self._article.sentence_at(agency.start)]
        lower = self._article.lower
        left = lower[max(sentence.start, agency.start - 30) : agency.start]
        return left, lower[agency.end : min(sentence.end, agency.end + 30)]

    @cached_property
    def _roles(self) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        """Agencies that act, and agencies that something is told of (``tại X``): their ends and names."""
        agents, located = [], []
        for agency in self._outer:
            left, right = self._around(agency)
            if _AGENT_BEFORE.search(left) and _VERB_AFTER.match(right) and not _SPEAKS_AFTER.match(right):
                agents.append((agency.end, agency.name))
            elif _AT_BEFORE.search(left) and not _CITED.search(left):
                located.append((agency.end, agency.name))
        return agents, located

    @cached_property
    def _understood(self) -> list[str | None]:
        """For each sentence, the subject that is understood at its beginning."""
        told: list[str | None] = []
        running: str | None = None
        for sentence in self._article.sentences:
            told.append(running)
            running = self._last(self._roles[0], sentence, sentence.end) or running
        return told

    def _following(self, figure: Figure, sentence: Sentence) -> int | None:
        """The period told right behind the figure: ``250 vụ năm 2024``."""
        end = figure.quantity.end
        stop = min(sentence.end, end + 70, end + len(figure.after))
        clause = _CLAUSE_END.search(self._article.lower, end, stop)
        at = bisect_right(self._temporal_ends, end)
        if at == len(self._temporals) or self._temporals[at].start >= (clause.start() if clause else stop):
            return None
        temporal = self._temporals[at]
        return at if self._holds(temporal) and not _UP_TO.match(self._text(temporal)) else None

    def _text(self, temporal: TemporalMention) -> str:
        return self._article.lower[temporal.start : min(temporal.end, temporal.start + 20)]

    def _holds(self, temporal: TemporalMention) -> bool:
        """Whether figures may be told for the expression: no deadline, no time compared with."""
        if _DEADLINE.match(self._text(temporal)):
            return False
        return not _COMPARED.search(self._article.lower[max(0, temporal.start - 24) : temporal.start])

    @cached_property
    def _running(self) -> list[int | None]:
        """For each sentence, the period understood at its beginning."""
        told: list[int | None] = []
        running: int | None = None
        at = 0
        for sentence in self._article.sentences:
            told.append(running)
            while at < len(self._temporals) and self._temporals[at].start < sentence.end:
                if sentence.region is RegionKind.BODY and self._runs_on(self._temporals[at], running):
                    running = at
                at += 1
        return told

    def _runs_on(self, temporal: TemporalMention, running: int | None) -> bool:
        day = temporal.grain is Grain.DAY and temporal.begin == temporal.until
        if not self._holds(temporal) or _UP_TO.match(self._text(temporal)):
            return False
        if day or temporal.begin is None or temporal.until is None:
            return False
        return temporal.type is TemporalType.PERIOD or running is None

    @cached_property
    def _speakers(self) -> dict[int, list[tuple[int, str]]]:
        """Who speaks from where on, by line."""
        article = self._article
        rows: dict[int, list[tuple[int, str]]] = {}
        for official in self._figures.found.officials:
            number = article.sentence_at(official.start)
            sentence = article.sentences[number]
            after = article.lower[official.end : min(sentence.end, official.end + 120)]
            before = article.lower[max(sentence.start, official.start - 70) : official.start]
            verb = _SPEECH.search(after)
            if (verb and not re.search(r"[.;]", after[: verb.start()])) or _SPEECH_BEFORE.search(before):
                rows.setdefault(self._figures.lines[number], []).append((official.start, official.name))
        return rows
