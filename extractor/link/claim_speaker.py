"""Who says what a figure tells: the person or the body that speaks, else the inspection whose result it is."""

import re
from bisect import bisect_right
from functools import cached_property

from extractor.link.claim_bodies import WORDS, Bodies
from extractor.link.figures import Figures
from extractor.text.patterns import at_word, ending, searched

_SPEECH = searched(
    r"(?<!\w)(?:cho biết|cho hay|nói|cho rằng|nêu rõ|nêu|báo cáo|đề nghị|yêu cầu|kiến nghị|khẳng định|nhấn mạnh|"
    r"phân tích|chỉ ra|thông tin|đánh giá|phát biểu|ghi nhận|lưu ý|kể|nhận định|thông báo|kết luận|giao|chỉ đạo|"
    r"nhận xét|thừa nhận|xác nhận)(?!\w)"
)
_STOP = re.compile(r"[.;]")
_SPEECH_BEFORE = re.compile(r"(?<!\w)theo (?:ông|bà|đồng chí|lời|báo cáo)[^,.;]{0,50}$")
_SAYS = re.compile(
    r"(?: ?\([^()]{0,60}\))? (?:vừa |đã |cũng |còn )?(?:cho biết|cho hay|nêu|cho rằng|xác định|chỉ ra|kết luận|"
    r"kiến nghị|"
    r"đề nghị|yêu cầu|nhận thấy|phát hiện|ghi nhận|đánh giá|nhận định|đề xuất|nhận xét|thông báo)(?!\w)"
)
_CITED = ending(
    ["theo", *(f"theo {source}" for source in ("báo cáo của", "thông tin từ", "số liệu của", "thống kê của"))]
)
_RESULT = re.compile(
    at_word(
        r"theo (?:nội dung )?kết luận|kết luận (?:thanh tra |kiểm tra )?(?:nêu|chỉ ra|cho thấy|xác định)|"
        r"qua (?:thanh tra|kiểm tra)|kết quả (?:thanh tra |kiểm tra )?cho thấy|cơ quan thanh tra|đoàn (?:xác định|"
        r"phát hiện|chỉ ra|ghi nhận)"
    )
    + r"(?!\w)"
)
_REPORT = re.compile(rf"{at_word('theo báo cáo')}(?!\w)")
_OFFICE = ending(f"{office}{more}" for office in WORDS["offices"] for more in ("", " thường trực"))


class Speakers:
    """Who says the figures of one article."""

    def __init__(self, figures: Figures, bodies: Bodies) -> None:
        self._figures = figures
        self._article = figures.article
        self._lower = figures.article.lower
        self._bodies = bodies

    def of(self, place: int) -> str | None:
        """Who says so: the last one in the paragraph who spoke before the place."""
        return self._said(place) or None

    def _said(self, place: int) -> str | None:
        """The last speaker of the paragraph before a place; nobody by name (``""``) where a report is cited."""
        line = self._figures.lines[self._article.sentence_at(place)]
        spoken = self._spoken.get(line, [])
        at = bisect_right(spoken, (place, "\U0010ffff"))
        return spoken[at - 1][1] if at else None

    def result(self, place: int, subject: str | None) -> str | None:
        """Who says a figure: what is told of the inspected is the inspection's result, where nobody else speaks."""
        said = self._said(place)
        if said is not None or not subject or subject != self._bodies.main or subject == self._bodies.actor:
            return said or None
        return self._bodies.actor

    @cached_property
    def _spoken(self) -> dict[int, list[tuple[int, str]]]:
        """Who speaks from where on, by line."""
        rows: dict[int, list[tuple[int, str]]] = {}
        for start, name in sorted([*self._people(), *self._agencies(), *self._results(), *self._reports()]):
            rows.setdefault(self._figures.lines[self._article.sentence_at(start)], []).append((start, name))
        return rows

    def _people(self) -> list[tuple[int, str]]:
        found = []
        for official in self._figures.found.officials:
            sentence = self._article.sentences[self._article.sentence_at(official.start)]
            after = self._lower[official.end : min(sentence.end, official.end + 120)]
            before = self._lower[max(sentence.start, official.start - 70) : official.start]
            verb = _SPEECH.search(after)
            if (verb and not _STOP.search(after, 0, verb.start())) or _SPEECH_BEFORE.search(before):
                quoted = self._lower[sentence.start : sentence.start + 1] in ('"', "“") and '"' in before
                found.append((sentence.start if quoted else official.start, official.name))
        return found

    def _agencies(self) -> list[tuple[int, str]]:
        found = []
        for agency in self._bodies.agencies:
            sentence = self._article.sentences[self._article.sentence_at(agency.start)]
            before = self._lower[max(sentence.start, agency.start - 40) : agency.start]
            says = _SAYS.match(self._lower, agency.end, sentence.end) and not _OFFICE(before)
            if says or _CITED(before):
                found.append((agency.start, agency.name))
        return found

    def _reports(self) -> list[tuple[int, str]]:
        """Where a report is cited that the text gives to nobody by name."""
        return [(match.start(), "") for match in _REPORT.finditer(self._lower)]

    def _results(self) -> list[tuple[int, str]]:
        if not self._bodies.actor:
            return []
        return [(match.start(), self._bodies.actor) for match in _RESULT.finditer(self._lower)]
