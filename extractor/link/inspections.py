"""Inspections: who inspected whom, when, led by whom, on what."""

import re
from collections.abc import Iterator

from extractor.mentions import AgencyMention, Found, InspectionMention, OfficialMention
from extractor.text.segment import SegmentedArticle, Sentence
from schemas import Grain, RegionKind

_KIND = re.compile(
    r"(?<!\w)(?:thanh tra, kiểm tra|thanh tra|kiểm tra|giám sát|kiểm toán|phúc tra|thanh kiểm tra)(?!\w)"
)
_ACT = re.compile(
    r"(?<!\w)(?:(?:tiến hành|tổ chức|thực hiện|hoàn thành|kết thúc|triển khai|công bố)[^.;]{0,60}?"
    r"(?:thanh tra|kiểm tra|giám sát|kiểm toán)|(?:đã |vừa |đang |sẽ )?(?:kiểm tra|thanh tra|giám sát|"
    r"làm việc)(?! viên)|"
    r"kết luận (?:thanh tra|kiểm tra|số)|chỉ ra)(?!\w)"
)
_OBJECT = re.compile(
    r"(?<!\w)(?:làm việc với|làm việc tại|đối với|tại|kiểm tra|thanh tra|giám sát|kiểm toán|với)"
    r"(?: (?:toàn diện|đột xuất|các đơn vị))?:? $"
)
_LISTED = re.compile(r"(?<!\w)(?:đơn vị|địa phương|cơ quan|sở|trường|xã|phường|huyện)[^.;:]{0,30}(?: gồm|:|gồm:) ?$")
_ASKED = re.compile(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|giao cho|sẽ)(?!\w)")
_CONCLUDED = re.compile(r"(?<!\w)(?:kết luận(?: thanh tra| kiểm tra)?|báo cáo kiểm toán) của $")
_ACTS = re.compile(
    r"(?:thanh tra|kiểm toán|ktnn|ủy ban kiểm tra|ubkt|ban |thường trực|cục|chi cục|sở|bộ|ubnd|hđnd|công an|đội)"
)
_NOT_OBJECT = re.compile(r"(?<!\w)(?:tại trụ sở|phối hợp với|cùng với|so với|tại hội trường|tại cuộc họp với) $")
_JOINED = re.compile(r"\s*(?:,|và|;|, và)\s*")
_TOPIC = re.compile(
    r"(?<!\w)(?:thanh tra|kiểm tra|giám sát|kiểm toán)(?: đột xuất| toàn diện| trách nhiệm| chuyên ngành|"
    r" liên ngành)?"
    r"(?: về| trong)? (?P<topic>(?:việc|công tác|kết quả|quản lý|cải cách|hoạt động|tình hình|an toàn|"
    r"ngân sách|các khoản|thuế|chấp hành)(?!\w)[^.;:()\"]{4,140})"
)
_ABOUT = re.compile(r"(?<!\w)làm việc[^.;:]{0,90}? về (?P<topic>[^.;:()\"]{6,140})")
_TOPIC_END = re.compile(
    r"(?:,? (?:tại|đối với|của|ở|trên địa bàn|do|năm|giai đoạn|từ ngày|trong|với|theo|, do|gồm|ngày|đã|"
    r"chỉ ra|cho thấy)(?!\w)|,)"
)
_LED = re.compile(r"(?<!\w)(?:trưởng đoàn|tổ trưởng|chủ trì|dẫn đầu|trưởng nhóm)(?!\w)")
_TEAMS = ("đoàn", "tổ")
_TRIGGERS = ("thanh tra", "kiểm tra", "giám sát", "kiểm toán", "làm việc", "kết luận", "chỉ ra")
_SENTENCES = 12


def find_inspections(article: SegmentedArticle, found: Found) -> list[InspectionMention]:
    """The inspection that the article tells of, if any."""
    sentences = [s for s in article.sentences if s.region is not RegionKind.CAPTION][:_SENTENCES]
    if not sentences:
        return []
    outer = outermost(found.agencies, 0, max(sentence.end for sentence in sentences))
    told: list[tuple[int, Sentence, str | None, tuple[str, ...]]] = []
    for sentence in sentences:
        text = article.lower[sentence.start : sentence.end]
        if not any(word in text for word in _TRIGGERS) or not _ACT.search(text):
            continue
        agencies = [m for m in outer if sentence.start <= m.start < sentence.end]
        inspector = _inspector(article, found, sentence, agencies)
        inspected = tuple(_inspected(article, found, sentence, agencies, inspector))
        weight = 2 * bool(inspector) + 2 * bool(inspected) - (sentence.region is RegionKind.HEADLINE)
        if weight >= 2:
            told.append((weight, sentence, inspector, inspected))
    if not told:
        return []
    weight, sentence, inspector, inspected = max(told, key=lambda one: one[0])
    inspector = inspector or next((one[2] for one in told if one[2]), None)
    inspected = inspected or next((one[3] for one in told if one[3] and one[3][0] != inspector), ())
    nearby = sentences[: sentences.index(sentence) + 4]
    return [_mention(article, found, sentence, inspector, tuple(x for x in inspected if x != inspector), nearby)]


def outermost(mentions: list[AgencyMention], start: int, end: int) -> list[AgencyMention]:
    """The agency mentions in ``[start, end)`` that stand in no longer one."""
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    kept: list[AgencyMention] = []
    for mention in sorted(inside, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _inspector(
    article: SegmentedArticle, found: Found, sentence: Sentence, agencies: list[AgencyMention]
) -> str | None:
    """The team or the body that acts: what it does follows its name."""
    lower = article.lower
    offices = {official.agency for official in found.officials if official.agency}
    for agency in agencies:
        before = lower[max(sentence.start, agency.start - 24) : agency.start]
        if agency.kind.startswith(_TEAMS):
            return agency.name
        if _ASKED.search(lower, max(sentence.start, agency.start - 200), agency.start):
            return None
        after = lower[agency.end : min(sentence.end, agency.end + 140)].partition(";")[0]
        if (agency.start, agency.end) in offices or _OBJECT.search(before):
            continue
        if _CONCLUDED.search(before) or (_ACT.search(after) and _ACTS.match(agency.name.lower())):
            return agency.name
        if _ACT.match(after.lstrip(" ,")):
            return agency.name
    return None


def _inspected(
    article: SegmentedArticle, found: Found, sentence: Sentence, agencies: list[AgencyMention], inspector: str | None
) -> Iterator[str]:
    """The bodies that something is done to, and the councils of the places where it is done."""
    lower, last = article.lower, -1
    seen: set[str] = set()
    for start, end, name in sorted(_objects(found, sentence, agencies)):
        before = lower[max(sentence.start, start - 60) : start]
        joined = last >= 0 and _JOINED.fullmatch(lower[last:start])
        if name in (inspector, *seen) or _NOT_OBJECT.search(before):
            continue
        if joined or _OBJECT.search(before) or _LISTED.search(before):
            last = end
            seen.add(name)
            yield name


def _objects(found: Found, sentence: Sentence, agencies: list[AgencyMention]) -> Iterator[tuple[int, int, str]]:
    """What may be inspected: bodies, and places whose people's committee the article names."""
    for agency in agencies:
        if not agency.kind.startswith(_TEAMS):
            yield agency.start, agency.end, agency.name
    places = [place for place in found.places if sentence.start <= place.start < sentence.end]
    if places:
        councils = {agency.name.lower(): agency.name for agency in found.agencies if agency.kind == "ubnd"}
        for place in places:
            council = councils.get(f"ubnd {place.name.lower()}")
            if council:
                yield place.start, place.end, council


def _mention(
    article: SegmentedArticle,
    found: Found,
    sentence: Sentence,
    inspector: str | None,
    inspected: tuple[str, ...],
    nearby: list[Sentence],
) -> InspectionMention:
    text = article.lower[sentence.start : sentence.end]
    kind = _KIND.search(text)
    topic = next((t for t in (_topic(article, s) for s in (sentence, *nearby)) if t), None)
    places = [place.name for place in found.places if sentence.start <= place.start < sentence.end]
    return InspectionMention(
        start=sentence.start,
        end=sentence.end,
        rule="inspection",
        cues=(kind.group(),) if kind else (),
        kind=kind.group() if kind else "kiểm tra",
        topic=topic,
        inspector=inspector,
        inspected=inspected,
        leader=_leader(article, found),
        when=_when(found, sentence),
        where=places[0] if places else None,
    )


def _topic(article: SegmentedArticle, sentence: Sentence) -> str | None:
    match = _TOPIC.search(article.lower, sentence.start, sentence.end) or _ABOUT.search(
        article.lower, sentence.start, sentence.end
    )
    if not match:
        return None
    end = _TOPIC_END.search(article.lower, match.start("topic") + 8, match.end("topic"))
    return article.text[match.start("topic") : end.start() if end else match.end("topic")].strip(" ,-") or None


def _leader(article: SegmentedArticle, found: Found) -> str | None:
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


def _when(found: Found, sentence: Sentence) -> int | None:
    inside = [n for n, t in enumerate(found.temporals) if sentence.start <= t.start < sentence.end]
    days = [n for n in inside if found.temporals[n].grain is Grain.DAY and found.temporals[n].begin]
    return next(iter(days or inside), None)
