"""Inspections: who inspected whom. When, by whom led and on what is in :mod:`extractor.link.inspection_slots`."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extractor.lazy import lazy
from extractor.link.figures import Figures
from extractor.link.inspection_slots import DONE, find_leader, find_topic, find_when
from extractor.mentions import AgencyMention, Found, InspectionMention, within
from extractor.text.patterns import ending, searched
from extractor.text.segment import SegmentedArticle, Sentence
from schemas import RegionKind

_KIND = searched(r"(?<!\w)(?:thanh tra, kiểm tra|thanh tra|kiểm tra|giám sát|kiểm toán|phúc tra|thanh kiểm tra)(?!\w)")
# Words of a body's own name, or of a paper that it wrote, do not say what is done.
_NAME = re.compile(
    r"(?<!\w)(?:kết luận (?:thanh tra|kiểm tra|kiểm toán)|(?:chánh |cơ quan |đoàn |ban |phòng |ủy ban )?"
    r"(?:thanh tra|kiểm tra) (?:bộ|sở|tỉnh|thành phố|huyện|quận|chính phủ|nhà nước|viên)|ủy ban kiểm tra|"
    r"kiểm toán (?:nhà nước|trưởng|viên)|thanh tra, kiểm tra viên)(?!\w)"
)
_ACT = searched(
    rf"(?<!\w)(?:(?:tiến hành|tổ chức|thực hiện|hoàn thành|kết thúc|triển khai|công bố)[^.;]{{0,60}}?(?:{DONE})|"
    r"(?:đã |vừa |đang |sẽ )?(?:kiểm tra|thanh tra|giám sát|làm việc)(?! viên)|"
    rf"kết luận (?:thanh tra|kiểm tra|số)|kết quả (?:{DONE})|chỉ ra|"
    r"(?:công bố|công khai|ban hành|ký|có)[^.;]{0,30}? kết luận)(?!\w)"
)
_OBJECT = searched(
    rf"(?<!\w)(?:làm việc với|làm việc tại|đối với|tại|{DONE}|với)"
    r"(?: (?:toàn diện|đột xuất|bất ngờ|thực tế|các đơn vị|\d+ đơn vị))?"
    r"(?: (?:kho|kho hàng|cơ sở|trụ sở|cửa hàng|nhà máy|xưởng|mỏ)(?: của)?)?:? $"
)
_OWNER = ending(["do"])
_OWNS = re.compile(r" (?:làm chủ đầu tư|là chủ đầu tư|triển khai|thực hiện|quản lý|đầu tư)(?!\w)")
_PROJECT = searched(r"(?<!\w)(?:dự án|công trình|khu dân cư|khu đô thị|gói thầu)(?!\w)")
_BLAMED = re.compile(r" (?:để xảy ra|bị (?:thanh tra|kiểm tra|kiến nghị|yêu cầu|xử phạt|chỉ ra))(?!\w)")
_LISTED = searched(r"(?<!\w)(?:đơn vị|địa phương|cơ quan|sở|trường|xã|phường|huyện)[^.;:]{0,30}(?: gồm|:|gồm:) ?$")
_ASKED = searched(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|giao cho|sẽ)(?!\w)")
_CONCLUDED = ending(["kết luận của", "kết luận thanh tra của", "kết luận kiểm tra của", "báo cáo kiểm toán của"])
_TOLD_TO = ending(["báo cáo", "gửi", "trình", "tham mưu", "đề nghị", "giao", "yêu cầu", "chỉ đạo"])
_AGENT = ending(["được", "do"])
_ACTED = re.compile(r" (?:công bố|công khai|tiến hành)(?!\w)")
_ACTS = re.compile(
    r"(?:thanh tra|kiểm toán|ktnn|ủy ban kiểm tra|ubkt|ban |thường trực|tổng cục|cục|chi cục|sở|bộ|ubnd|hđnd|công an|"
    r"đội|phòng|bảo hiểm xã hội|bhxh|thuế|hải quan|hạt kiểm lâm|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy)"
)
_NOT_OBJECT = ending(["tại trụ sở", "phối hợp với", "cùng với", "so với", "tại hội trường", "tại cuộc họp với"])
_JOINED = re.compile(r"\s*(?:\([^()]{0,80}\))?\s*(?:,|và|;|, và)\s*")
_TEAMS = ("đoàn", "tổ")
_BARE = re.compile(r"(?:đoàn|tổ)(?: (?:thanh tra|kiểm tra|giám sát|công tác|kiểm toán))?(?: liên ngành)?")
# What _ACT and _KIND cannot do without.
_TRIGGERS = ("thanh tra", "kiểm t", "giám sát", "làm việc", "kết luận", "chỉ ra")
_SENTENCES = 12


def find_inspections(figures: Figures) -> list[InspectionMention]:
    """The inspection that the article tells of, if any."""
    article, reader = figures.article, _Reader(figures)
    sentences = list(islice((s for s in article.sentences if s.region is not RegionKind.CAPTION), _SENTENCES))
    told: list[tuple[int, Sentence, str | None, tuple[str, ...]]] = []
    for sentence in sentences:
        text = article.lower[sentence.start : sentence.end]
        if not any(map(text.__contains__, _TRIGGERS)) or not _ACT.search(text):
            continue
        agencies = within(figures.agencies, sentence.start, sentence.end)
        inspector = reader.inspector(sentence, agencies)
        inspected = tuple(reader.inspected(sentence, agencies, inspector))
        weight = 2 * bool(inspector) + 2 * bool(inspected) - (sentence.region is RegionKind.HEADLINE)
        if weight > 0:
            told.append((weight, sentence, inspector, inspected))
    if not told:
        return []
    _, sentence, inspector, inspected = max(told, key=lambda one: one[0])
    if not inspector or _BARE.fullmatch(inspector.lower()):  # a bare team acts for the body that was named before
        inspector = next((one[2] for one in told if one[2]), None)
    inspected = inspected or next((one[3] for one in told if one[3] and one[3][0] != inspector), ())
    others = tuple(name for name in inspected if name != inspector)
    return [_mention(article, figures.found, sentence, inspector, others, [one[1] for one in told], sentences)]


class _Reader:
    """Who inspects and who is inspected in the sentences of an article."""

    def __init__(self, figures: Figures) -> None:
        self._lower = figures.article.lower
        self._found = figures.found

    @lazy
    def _held(self) -> set[tuple[int, int] | None]:
        """Bodies named in the titles of officials."""
        return {official.agency for official in self._found.officials}

    @lazy
    def _councils(self) -> dict[str, str]:
        """The people's committees of an article, by their names in lower case."""
        return {agency.name.lower(): agency.name for agency in self._found.agencies if agency.kind == "ubnd"}

    def inspector(self, sentence: Sentence, agencies: Sequence[AgencyMention]) -> str | None:
        """The team or the body that acts: what it does follows its name."""
        lower = self._lower
        for agency in agencies:
            if agency.kind.startswith(_TEAMS):
                return agency.name
            if _ASKED.search(lower, max(sentence.start, agency.start - 200), agency.start):
                return None
            before = lower[max(sentence.start, agency.start - 24) : agency.start]
            after = lower[agency.end : min(sentence.end, agency.end + 140)].partition(";")[0]
            if (agency.start, agency.end) in self._held or _OBJECT.search(before) or _TOLD_TO(before):
                continue
            if _AGENT(before) and _ACTED.match(after) and _KIND.search(lower, sentence.start, sentence.end):
                return agency.name
            if _CONCLUDED(before) or (_ACT.search(after) and _ACTS.match(agency.name.lower())):
                return agency.name
            if _ACT.match(after.lstrip(" ,")):
                return agency.name
        return None

    def inspected(self, sentence: Sentence, agencies: Sequence[AgencyMention], inspector: str | None) -> Iterator[str]:
        """The bodies that something is done to, and the councils of the places where it is done."""
        lower, last = self._lower, -1
        seen: set[str] = set()
        for start, end, name in sorted(self._objects(sentence, agencies)):
            before = lower[max(sentence.start, start - 60) : start]
            joined = last >= 0 and _JOINED.fullmatch(lower[last:start])
            if name in (inspector, *seen) or _NOT_OBJECT(before):
                continue
            owner = _OWNER(before) and _OWNS.match(lower, end) and _PROJECT.search(lower, sentence.start, start)
            if joined or owner or _OBJECT.search(before) or _LISTED.search(before) or _BLAMED.match(lower, end):
                last = end
                seen.add(name)
                yield name

    def _objects(self, sentence: Sentence, agencies: Sequence[AgencyMention]) -> Iterator[tuple[int, int, str]]:
        """What may be inspected: bodies, and places whose people's committee the article names."""
        for agency in agencies:
            if not agency.kind.startswith(_TEAMS):
                yield agency.start, agency.end, agency.name
        for place in within(self._found.places, sentence.start, sentence.end) if self._councils else ():
            council = self._councils.get(f"ubnd {place.name.lower()}")
            if council:
                yield place.start, place.end, council


def _mention(
    article: SegmentedArticle,
    found: Found,
    sentence: Sentence,
    inspector: str | None,
    inspected: tuple[str, ...],
    told: list[Sentence],
    sentences: list[Sentence],
) -> InspectionMention:
    kind = _kind(article, sentence) or next(filter(None, (_kind(article, one) for one in told)), None)
    places = within(found.places, sentence.start, sentence.end)
    return InspectionMention(
        start=sentence.start,
        end=sentence.end,
        rule="inspection",
        cues=(kind,) if kind else (),
        kind=kind or "kiểm tra",
        topic=find_topic(article, [sentence, *told, *sentences[:4]]),
        inspector=inspector,
        inspected=inspected,
        leader=find_leader(article, found),
        when=find_when(article, found, told, sentences),
        where=places[0].name if places else None,
    )


def _kind(article: SegmentedArticle, sentence: Sentence) -> str | None:
    """What is done: the first such word that is no part of a body's or a paper's name, else the first at all."""
    text = article.lower[sentence.start : sentence.end]
    match = _KIND.search(_NAME.sub(" ", text)) or _KIND.search(text)
    return match.group() if match else None
