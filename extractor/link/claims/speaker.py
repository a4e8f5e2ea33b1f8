"""Who says what a figure tells: the person or the body that speaks, else the inspection whose result it is."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from extractor.lazy import lazy
from extractor.link.claims.bodies import Bodies
from extractor.link.claims.names import WORDS
from extractor.link.figures import Figure, Figures
from extractor.text.patterns import ending, longest_first, searched, standing
from extractor.text.tokens import by_first
from schemas import RegionKind

SPEECH = searched(
    r"(?<!\w)(?:cho biết|cho hay|nói|cho rằng|nêu rõ|nêu|báo cáo|đề nghị|yêu cầu|kiến nghị|khẳng định|nhấn mạnh|"
    r"phân tích|chỉ ra|thông tin|đánh giá|phát biểu|ghi nhận|lưu ý|kể|nhận định|thông báo|kết luận|"
    r"giao(?! (?:thông|dịch|tiếp|lưu|thừa|ban))|chỉ đạo|"
    r"nhận xét|thừa nhận|xác nhận)(?!\w)"
)
_STOP = re.compile(r"[.;]")
_SPEECH_BEFORE = re.compile(r"(?<!\w)theo (?:ông|bà|đồng chí|lời|báo cáo)[^,.;]{0,50}$")
_SAYS = re.compile(
    r"(?: ?\([^()]{0,60}\))? (?:vừa |đã |cũng |còn )?(?:cho biết|cho hay|nêu|cho rằng|xác định|chỉ ra|kết luận|"
    r"kiến nghị|"
    r"đề nghị|yêu cầu|nhận thấy|phát hiện|ghi nhận|đánh giá|nhận định|đề xuất|nhận xét|thông báo|thừa nhận|khẳng định|"
    r"nhấn mạnh|lưu ý|thông tin|báo cáo)(?!\w)"
)
_CITED = ending(
    ["theo", *(f"theo {source}" for source in ("báo cáo của", "thông tin từ", "số liệu của", "thống kê của"))]
)
_RESULT = re.compile(
    r"(?<!\w)(?:theo (?:nội dung )?kết luận|kết luận (?:thanh tra |kiểm tra )?(?:nêu|chỉ ra|cho thấy|xác định)|"
    r"qua (?:thanh tra|kiểm tra)|kết quả (?:thanh tra |kiểm tra )?cho thấy|cơ quan thanh tra|đoàn (?:xác định|"
    r"phát hiện|chỉ ra|ghi nhận))(?!\w)"
)
_REPORT = re.compile(r"theo báo cáo(?!\w)")
# What each result and report begins with.
_SOURCES = by_first(
    (
        *("theo báo cáo", "theo kết luận", "theo nội dung kết luận", "kết luận ", "qua thanh tra", "qua kiểm tra"),
        *("kết quả ", "cơ quan thanh tra", "đoàn "),
    )
)
# A sentence that begins so is the reporter's own, after what a body said.
_NARRATES = re.compile(
    r"(?:tính đến|đến (?:nay|ngày|hết|thời điểm|cuối)|hiện(?: nay|,)|sau đó|được biết|liên quan|"
    r"tháng \d+ vừa qua)(?!\w)"
)
# Who is told to lead a team does not speak there.
_LED = re.compile(r"(?<!\w)do (?:[^,.;:]{1,60} )?$")
_LEADS = re.compile(r"[^.;]{0,80}?(?<!\w)(?:làm (?:trưởng|tổ trưởng|đội trưởng)|chỉ đạo|dẫn đầu|chủ trì)(?!\w)")
_CONCLUDES = re.compile(r"kết luận[^:]{0,120}:")
_OFFICE = ending(f"{office}{more}" for office in WORDS["offices"] for more in ("", " thường trực"))
_OFFICES = re.compile(rf"(?<!\w)(?:{longest_first(WORDS['offices'])})(?: thường trực)? $")


class Speakers:
    """Who says the figures of one article."""

    def __init__(self, figures: Figures, bodies: Bodies) -> None:
        self._figures = figures
        self._article = figures.article
        self._lower = figures.article.lower
        self._bodies = bodies

    def of(self, place: int) -> str | None:
        """Who says so: the last one in the paragraph who spoke before the place."""
        return self._said(place, self._article.sentence_at(place)) or None

    def _said(self, place: int, number: int) -> str | None:
        """The last speaker of the paragraph before a place in a sentence; nobody by name (``""``) where a report is
        cited."""
        spoken = self._spoken.get(self._figures.lines[number])
        at = bisect_right(spoken, (place, "\U0010ffff", 0)) if spoken else 0
        if not spoken or not at:
            return None
        _, name, until = spoken[at - 1]
        return "" if place >= until and self._narrated(until, place) else name

    def _narrated(self, start: int, place: int) -> bool:
        """Whether the reporter tells on between the end of what was said and a place."""
        first, last = self._article.sentence_at(start - 1), self._article.sentence_at(place)
        return self._narrations[last + 1] > self._narrations[first + 1]

    @lazy
    def _narrations(self) -> list[int]:
        """For each sentence, how many before it the reporter tells on with."""
        told = (bool(_NARRATES.match(self._lower, sentence.start)) for sentence in self._article.sentences)
        return list(accumulate(told, initial=0))

    def result(self, figure: Figure, subject: str | None) -> str | None:
        """Who says a figure: what is told of the inspected is the inspection's result, where nobody else speaks."""
        place = figure.quantity.start
        said = self._said(place, figure.sentence)
        if said is not None or not subject or subject != self._bodies.main or subject == self._bodies.actor:
            return said or None
        sentence = self._article.sentences[figure.sentence]
        if sentence.region is RegionKind.HEADLINE:
            return self._bodies.actor if _CONCLUDES.match(self._lower, sentence.start, place) else None
        return self._bodies.actor

    @lazy
    def _spoken(self) -> dict[int, list[tuple[int, str, int]]]:
        """Who speaks from where on, by line."""
        rows: dict[int, list[tuple[int, str, int]]] = {}
        for start, name, until in sorted([*self._people(), *self._agencies(), *self._results(), *self._reports()]):
            rows.setdefault(self._figures.lines[self._article.sentence_at(start)], []).append((start, name, until))
        return rows

    def _people(self) -> list[tuple[int, str, int]]:
        found = []
        for official in self._figures.found.officials:
            sentence = self._article.sentences[self._article.sentence_at(official.start)]
            after = self._lower[official.end : min(sentence.end, official.end + 120)]
            before = self._lower[max(sentence.start, official.start - 70) : official.start]
            verb = SPEECH.search(after)
            if _led(before, after):
                continue
            if (verb and not _STOP.search(after, 0, verb.start())) or _SPEECH_BEFORE.search(before):
                quoted = self._lower[sentence.start : sentence.start + 1] in ('"', "“") and '"' in before
                found.append((sentence.start if quoted else official.start, official.name, len(self._lower)))
        return found

    def _agencies(self) -> list[tuple[int, str, int]]:
        found = []
        for number, (agency, left, _) in ((n, told) for n, row in self._bodies.told.items() for told in row):
            sentence, before = self._article.sentences[number], left[-40:]
            says = _SAYS.match(self._lower, agency.end, sentence.end)
            if says and self._figures.asks.first(sentence.start, agency.start):
                continue  # it is asked to say so
            if says and _OFFICE(before):
                office = _OFFICES.search(before)
                name = self._holder(agency.name, office[0].strip()) if office else agency.name
                found.append((agency.start, name, len(self._lower)))
            elif says or _CITED(before):
                found.append((agency.start, agency.name, sentence.end))
        return found

    def _holder(self, body: str, office: str) -> str:
        """The one official who holds an office of a body, else the body."""
        holders = {name for title, name in self._offices.get(body, ()) if title.startswith(office)}
        return holders.pop() if len(holders) == 1 else body

    @lazy
    def _offices(self) -> dict[str, list[tuple[str, str]]]:
        """For each body, the titles and the names of its officials."""
        names = {(agency.start, agency.end): agency.name for agency in self._figures.found.agencies}
        offices: dict[str, list[tuple[str, str]]] = {}
        for official in self._figures.found.officials:
            body = (names.get(official.agency) if official.agency else None) or official.body
            if body and official.title:
                offices.setdefault(body, []).append((official.title.lower(), official.name))
        return offices

    def _reports(self) -> list[tuple[int, str, int]]:
        """Where a report is cited that the text gives to nobody by name: it is that of the body the text is about."""
        reports = self._standing(_REPORT)
        return [(match.start(), self._bodies.main or "", len(self._lower)) for match in reports]

    @lazy
    def _sources(self) -> list[int]:
        """Where a result or a report may be told."""
        return self._article.tokens.beginning(_SOURCES)

    def _standing(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The results or the reports."""
        return standing(pattern, self._sources, self._lower, len(self._lower))

    def _results(self) -> list[tuple[int, str, int]]:
        if not self._bodies.actor:
            return []
        found = []
        for match in self._standing(_RESULT):
            sentence = self._article.sentences[self._article.sentence_at(match.start())]
            before = self._lower[sentence.start : match.start()].rstrip()
            if not match[0].startswith(("theo", "qua")) or not before or before.endswith((",", ";", ":", "-", ".")):
                found.append((match.start(), self._bodies.actor, sentence.end))
        return found


def _led(before: str, after: str) -> bool:
    """Whether a person is told to lead, by the words before and behind the name."""
    return "do " in before and bool(_LED.search(before) and _LEADS.match(after))
