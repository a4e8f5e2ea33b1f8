"""Inspections: who inspected whom, when, led by whom, on what."""

import re
from collections.abc import Iterator

from extractor.mentions import AgencyMention, Found, InspectionMention, OfficialMention
from extractor.text.segment import SegmentedArticle, Sentence
from schemas import Grain, RegionKind

_KIND = re.compile(r"(?<!\w)(?:thanh tra, kiểm tra|thanh tra|kiểm tra|giám sát|kiểm toán|phúc tra|thanh kiểm tra)(?!\w)")
_ACT = re.compile(
    r"(?<!\w)(?:(?:tiến hành|tổ chức|thực hiện|hoàn thành|kết thúc|triển khai|công bố)[^.;]{0,60}?"
    r"(?:thanh tra|kiểm tra|giám sát|kiểm toán)|(?:đã |vừa |đang |sẽ )?(?:kiểm tra|thanh tra|giám sát|làm việc)(?! viên)|"
    r"kết luận (?:thanh tra|kiểm tra|số)|chỉ ra)(?!\w)"
)
_OBJECT = re.compile(
    r"(?<!\w)(?:làm việc với|làm việc tại|đối với|tại|kiểm tra|thanh tra|giám sát|kiểm toán|với)"
    r"(?: (?:toàn diện|đột xuất|các đơn vị))?:? $"
)
_NOT_OBJECT = re.compile(r"(?<!\w)(?:tại trụ sở|phối hợp với|cùng với|so với|tại hội trường|tại cuộc họp với) $")
_JOINED = re.compile(r"\s*(?:,|và|;|, và)\s*")
_TOPIC = re.compile(
    r"(?<!\w)(?:thanh tra|kiểm tra|giám sát|kiểm toán)(?: đột xuất| toàn diện| trách nhiệm| chuyên ngành| liên ngành)?"
    r"(?: về| trong)? (?P<topic>(?:việc|công tác|kết quả|quản lý|cải cách|hoạt động|tình hình|an toàn|ngân sách|các khoản|thuế|chấp hành)(?!\w)[^.;:()\"]{4,140})"
)
_TOPIC_END = re.compile(
    r"(?:,? (?:tại|đối với|của|ở|trên địa bàn|do|năm|giai đoạn|từ ngày|trong|với|theo|, do|gồm|ngày|đã|chỉ ra|cho thấy)(?!\w)|,)"
)
_LED = re.compile(r"(?<!\w)(?:trưởng đoàn|tổ trưởng|chủ trì|dẫn đầu|trưởng nhóm)(?!\w)")
_TEAMS = frozenset({"đoàn", "tổ"})
_INSPECTORATES = re.compile(r"(?:thanh tra|kiểm toán|ủy ban kiểm tra|ubkt|đoàn|tổ (?:kiểm|thanh|công)|ban chỉ đạo|hđnd|ban .*hđnd)")
_SENTENCES = 12


def find_inspections(article: SegmentedArticle, found: Found) -> list[InspectionMention]:
    """The inspection that the article tells of, if any."""
    best: tuple[int, InspectionMention] | None = None
    sentences = [s for s in article.sentences if s.region is not RegionKind.CAPTION][:_SENTENCES]
    for order, sentence in enumerate(sentences):
        text = article.lower[sentence.start : sentence.end]
        if not _ACT.search(text):
            continue
        inspector = _inspector(article, found, sentence)
        inspected = tuple(_inspected(article, found, sentence, inspector))
        weight = 2 * bool(inspector) + 2 * bool(inspected) - (sentence.region is RegionKind.HEADLINE)
        if weight >= 2 and (best is None or weight > best[0]):
            best = weight, _mention(article, found, sentence, inspector, inspected, sentences[: order + 4])
    return [best[1]] if best else []


def outermost(mentions: list[AgencyMention], start: int, end: int) -> list[AgencyMention]:
    """The agency mentions in ``[start, end)`` that stand in no longer one."""
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    kept: list[AgencyMention] = []
    for mention in sorted(inside, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _inspector(article: SegmentedArticle, found: Found, sentence: Sentence) -> str | None:
    lower = article.lower
    for agency in outermost(found.agencies, sentence.start, sentence.end):
        before, after = lower[max(sentence.start, agency.start - 24) : agency.start], lower[agency.end : sentence.end]
        team = agency.kind in _TEAMS
        if not team and not _INSPECTORATES.match(agency.name.lower()) and not _ACT.match(after[:60].lstrip(" ,")):
            continue
        if _OBJECT.search(before) and not team:
            continue
        return agency.name
    return None


def _inspected(
    article: SegmentedArticle, found: Found, sentence: Sentence, inspector: str | None
) -> Iterator[str]:
    lower, last = article.lower, -1
    seen: set[str] = set()
    for agency in outermost(found.agencies, sentence.start, sentence.end):
        before = lower[max(sentence.start, agency.start - 40) : agency.start]
        joined = last >= 0 and _JOINED.fullmatch(lower[last : agency.start])
        if agency.name == inspector or agency.kind in _TEAMS:
            continue
        if (joined or _OBJECT.search(before)) and not _NOT_OBJECT.search(before):
            last = agency.end
            if agency.name not in seen:
                seen.add(agency.name)
                yield agency.name


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
    match = _TOPIC.search(article.lower, sentence.start, sentence.end)
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
