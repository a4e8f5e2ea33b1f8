"""Who a figure is about, for when, and who says so."""

import re
from dataclasses import dataclass
from functools import cached_property

from extractor.link.figures import Figure, Figures
from extractor.link.inspections import outermost
from extractor.mentions import AgencyMention, InspectionMention, TemporalMention
from extractor.text.segment import Sentence
from schemas import Grain

# What an inspector does; everything else is told of the inspected.
_INSPECTS = re.compile(
    r"(?<!\w)(?:kiểm tra|thanh tra|kiểm toán|giám sát|rà soát|lập biên bản|biên bản|xử phạt|phạt|tiêu hủy|tịch thu|lấy mẫu|mẫu|"
    r"làm việc|khảo sát|tổ chức|triển khai|đình chỉ|tước|xem xét|thi hành|kỷ luật|ban hành|tuần tra|thời hạn|cuộc|đoàn)(?!\w)"
)
_ASKS = re.compile(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|chỉ đạo|giao|phấn đấu|đề xuất)(?!\w)")
_AGENT_BEFORE = re.compile(r"(?:^|[,;:.)\"\-] ?|(?<!\w)(?:và|còn|nay|do|khi|thì|biết|rằng|về|hiện) )$")
_AT_BEFORE = re.compile(r"(?<!\w)(?:tại|của|đối với|riêng|ở|với|thuộc) $")
_VERB_AFTER = re.compile(r" ?(?!,|\(|\)|;|và |do |của |tại |- )\w")
_CITED = re.compile(r"(?<!\w)(?:theo|báo cáo của|thông tin từ|căn cứ)(?: \w+){0,3} $")
_SPEECH = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|cho rằng|nêu rõ|nêu|báo cáo|đề nghị|yêu cầu|kiến nghị|khẳng định|nhấn mạnh|phân tích|chỉ ra|"
    r"thông tin|đánh giá|phát biểu|ghi nhận|lưu ý|kể|nhận định|thông báo|kết luận)(?!\w)"
)
_SPEECH_BEFORE = re.compile(r"(?<!\w)theo (?:ông|bà|đồng chí|lời|báo cáo)[^,.;]{0,50}$")
_DEADLINE = re.compile(r"(?:trước|chậm nhất|trong (?:ngày|tháng|quý|tuần))")
_CURRENT = re.compile(r"(?<!\w)(?:đến nay|hiện nay|hiện|hiện tại|thời điểm)(?!\w)")
_CLAUSE_END = re.compile(r"[,;.:)]")


@dataclass
class Context:
    """What claims of one article share."""

    figures: Figures
    inspection: InspectionMention | None

    @cached_property
    def _agencies(self) -> dict[int, list[AgencyMention]]:
        article = self.figures.article
        rows: dict[int, list[AgencyMention]] = {}
        every = outermost(self.figures.found.agencies, 0, len(article.text))
        for mention in every:
            rows.setdefault(article.sentence_at(mention.start), []).append(mention)
        return rows

    @cached_property
    def _temporals(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = {}
        for n, temporal in enumerate(self.figures.found.temporals):
            rows.setdefault(self.figures.article.sentence_at(temporal.start), []).append(n)
        return rows

    @cached_property
    def _subjects(self) -> dict[int, str | None]:
        """For each sentence, the subject that is understood at its beginning."""
        running: str | None = None
        told: dict[int, str | None] = {}
        for number, sentence in enumerate(self.figures.article.sentences):
            told[number] = running
            agent = self._agent(sentence, number, sentence.end)
            if agent:
                running = agent.name
        return told

    def _agent(self, sentence: Sentence, number: int, before: int) -> AgencyMention | None:
        """The last agency before a place that acts in its sentence."""
        lower, best = self.figures.article.lower, None
        for agency in self._agencies.get(number, []):
            if agency.end > before:
                break
            left = lower[max(sentence.start, agency.start - 30) : agency.start]
            right = lower[agency.end : sentence.end]
            if (agency.start == sentence.start or _AGENT_BEFORE.search(left)) and _VERB_AFTER.match(right):
                best = agency
        return best

    def _located(self, sentence: Sentence, number: int, before: int) -> AgencyMention | None:
        """The last agency before a place that something is told of: ``tại X``, ``của X``."""
        lower, best = self.figures.article.lower, None
        for agency in self._agencies.get(number, []):
            if agency.end > before:
                break
            left = lower[max(sentence.start, agency.start - 30) : agency.start]
            if _AT_BEFORE.search(left) and not _CITED.search(left):
                best = agency
        return best

    def subject(self, figure: Figure, status: str) -> str | None:
        """Who the figure is about."""
        number = figure.sentence
        sentence = self.figures.article.sentences[number]
        place = figure.quantity.start
        inspector = self.inspection.inspector if self.inspection else None
        inspected = self.inspection.inspected[0] if self.inspection and self.inspection.inspected else None
        agent = self._agent(sentence, number, place)
        located = self._located(sentence, number, place)
        if agent and agent.name != inspector and not self._asks(sentence, place):
            return agent.name
        if located and located.name != inspector:
            return located.name
        clause = self.figures.article.lower[max(sentence.start, place - 60) : place] + figure.text
        if inspector and _INSPECTS.search(clause + status) and not self._asks(sentence, place):
            return inspector
        if inspected:
            return inspected
        return (agent.name if agent else None) or self._subjects[number] or inspector

    def _asks(self, sentence: Sentence, place: int) -> bool:
        return _ASKS.search(self.figures.article.lower, sentence.start, place) is not None

    def period(self, figure: Figure) -> int | None:
        """When it holds, as a place in the temporals."""
        article, temporals = self.figures.article, self.figures.found.temporals
        sentence = article.sentences[figure.sentence]
        place, end = figure.quantity.start, figure.quantity.end
        clause = _CLAUSE_END.search(article.lower, end, min(sentence.end, end + 70))
        stop = clause.start() if clause else min(sentence.end, end + 70)
        row = self._temporals.get(figure.sentence, [])
        after = [n for n in row if end <= temporals[n].start < stop and len(figure.after) > temporals[n].start - end]
        if after and not _DEADLINE.match(article.lower[temporals[after[0]].start :][:12]):
            return after[0]
        before = [n for n in row if temporals[n].end <= place and self._holds(temporals[n], place)]
        if before:
            return before[-1]
        if self._asks(sentence, place) or _CURRENT.search(article.lower, sentence.start, place):
            return None
        return self._running(figure.sentence)

    def _holds(self, temporal: TemporalMention, place: int) -> bool:
        """Whether an expression before a figure still covers it."""
        lower = self.figures.article.lower
        if _DEADLINE.match(lower[temporal.start : temporal.start + 12]):
            return False
        compared = lower[max(0, temporal.start - 24) : temporal.start]
        return not re.search(r"(?:so với|cùng kỳ|như|theo)[^,.;]{0,14}$", compared)

    @cached_property
    def _ends(self) -> list[int | None]:
        """For each sentence, the period understood at its end."""
        temporals, running = self.figures.found.temporals, None
        told: list[int | None] = []
        for number, sentence in enumerate(self.figures.article.sentences):
            if self._asks(sentence, sentence.end):
                told.append(None)
                continue
            for n in self._temporals.get(number, []):
                temporal = temporals[n]
                day = temporal.grain is Grain.DAY and temporal.begin == temporal.until
                if self._holds(temporal, sentence.end) and (not day or running is None):
                    running = n
            told.append(running)
        return told

    def _running(self, number: int) -> int | None:
        return self._ends[number - 1] if number else None

    @cached_property
    def _speakers(self) -> dict[int, list[tuple[int, str]]]:
        """Who speaks from where on, by line."""
        article, found = self.figures.article, self.figures.found
        rows: dict[int, list[tuple[int, str]]] = {}
        for official in found.officials:
            number = article.sentence_at(official.start)
            sentence = article.sentences[number]
            after = article.lower[official.end : min(sentence.end, official.end + 120)]
            before = article.lower[max(sentence.start, official.start - 70) : official.start]
            verb = _SPEECH.search(after)
            if (verb and not re.search(r"[.;]", after[: verb.start()])) or _SPEECH_BEFORE.search(before):
                rows.setdefault(self.figures.lines[number], []).append((official.start, official.name))
        return rows

    def speaker(self, figure: Figure) -> str | None:
        """Who says so: the last one in the paragraph who spoke before the figure."""
        spoken = self._speakers.get(self.figures.lines[figure.sentence], [])
        names = [name for place, name in spoken if place < figure.quantity.start]
        return names[-1] if names else None
