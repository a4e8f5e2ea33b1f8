"""Parts that are larger than the whole they are told to be of."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.check.result import decimal, quoted
from extractor.link.changes.moves import said_of
from extractor.link.figures import Figure, Figures, alike, same_unit
from extractor.link.parts.wholes import PartList
from extractor.mentions import CheckMention
from extractor.text.patterns import searched
from extractor.text.segment import SegmentedArticle
from schemas import CheckKind, QuantityKind, Verdict

# What is inspected, and what is then found among it.
_INSPECTED = searched(
    r"(?<!\w)(?:kiểm tra|thanh tra|rà soát|khảo sát|kiểm định|xem xét|thẩm tra|hậu kiểm|lấy|"
    r"kiểm nghiệm|xét nghiệm|phân tích)"
    r"(?: (?:thực tế|ngẫu nhiên|xác suất|đột xuất|trực tiếp|hồ sơ của|đối với|tại|tổng số|cả|xong))* $"
)
_FOUND = re.compile(
    r"[^;:.()]{0,80}?(?:,|(?<!\w)thì) (?:(?:đoàn|tổ|cơ quan|lực lượng|qua đó|kết quả|đã|kiểm tra|chức năng) ){0,4}"
    r"(?:thì )?(?:chỉ )?(?:có|phát hiện|ghi nhận|thấy|cho thấy)(?: (?:có|tới|đến|cả|thêm)){0,2} "
)
# The same at the head of the next sentence.
_THEN_FOUND = re.compile(
    r"\W*(?:qua (?:đó|kiểm tra|thanh tra|rà soát)|kết quả(?: (?:kiểm tra|thanh tra))?(?: cho thấy)?),? "
    r"(?:(?:đoàn|tổ|đã) ){0,3}(?:phát hiện|có) (?:có )?|\W*kết quả(?: (?:xét|kiểm) nghiệm)?(?: cho thấy)?,? "
)
_AMONG = re.compile(r"\W*trong (?:số )?đó,? (?:có |số )?")
# A sum, and what tells the money behind it as some of it: "tổng số nợ là 4,8 tỷ đồng, trong đó nợ thuế 5,6 tỷ đồng".
_SUM = searched(r"(?<!\w)tổng (?:số |cộng )?[^;:.()]{0,50}$")
_OF_IT = re.compile(r"^,? ?\(?trong (?:số )?đó,? (?:có |riêng )?[^\d,;:.()]{0,50}$")
_CASE, _LIST = "trường hợp", re.compile(r"(?<!\w)trong (?:số )?đó(?!\w)")
_VAGUE = searched(r"(?<!\w)(?:lượt|trường hợp|chỉ tiêu)(?!\w)")


def inspected(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """``Qua kiểm tra 45 hồ sơ, có 12 hồ sơ thiếu phiếu``: what is found among the inspected is a part of them."""
    for whole, part in pairwise(figures.by_kind[QuantityKind.COUNT]):
        beside = part.n == whole.n + 1 and part.unit == whole.unit and (part.place or _goes_on(figures, whole, part))
        found = _FOUND if part.place else _THEN_FOUND
        if beside and _INSPECTED.search(whole.before[-50:]) and found.fullmatch(part.before):
            result = _one(article, whole, part, "parts.inspected")
            if result:
                yield result


def beyond(article: SegmentedArticle, figures: Figures) -> Iterator[CheckMention]:
    """``Huyện nhận 88 đơn. Trong đó, có 96 đơn khiếu nại``: more than the only one of its kind before it."""
    for row in figures.by_sentence.values():
        part, earlier = row[0], figures.just_before(row[0].sentence)
        if not earlier or part.kind is not QuantityKind.COUNT or not _AMONG.fullmatch(part.before):
            continue
        whole = earlier[-1]
        alone = [f for f in earlier if same_unit(f, part)] == [whole] and part.head.startswith(whole.head)
        if alone and whole.kind is QuantityKind.COUNT and not said_of(whole) and part.number > whole.number:
            result = _one(article, whole, part, "parts.next")
            if result:
                yield result


def _goes_on(figures: Figures, whole: Figure, part: Figure) -> bool:
    """Whether a part is the first figure of the sentence right behind its whole."""
    return part.place == 0 and whole in figures.just_before(part.sentence)


def check(article: SegmentedArticle, group: PartList) -> list[CheckMention]:
    """Each part of a list that the text opens against its whole."""
    if group.rule not in ("parts.some", "parts.in", "parts.next"):
        return []
    return [result for part in group.parts if (result := _one(article, group.whole, part, group.rule))]


def _one(article: SegmentedArticle, whole: Figure, part: Figure, rule: str) -> CheckMention | None:
    if part.number == whole.number:
        return None
    exceeds = part.stated.low > whole.stated.high
    if exceeds and not _alarming(article, whole, part):
        return None
    quotes = quoted(article, part, whole)
    return CheckMention(
        kind=CheckKind.PART_WHOLE,
        code="W1",
        quantities=(part.n, whole.n),
        claimed=part.quantity.value,
        expected=decimal(whole.number),
        high=decimal(whole.number),
        verdict=Verdict.INCONSISTENT if exceeds else Verdict.CONSISTENT,
        decisive=exceeds,
        rule=rule,
        message=f"“{quotes[0]}” là một phần của “{quotes[1]}” "
        + ("nhưng lớn hơn con số này." if exceeds else "và không lớn hơn con số này."),
        message_en=f"“{quotes[0]}” is told as a part of “{quotes[1]}” "
        + ("but is larger than it." if exceeds else "and is not larger than it."),
    )


def _alarming(article: SegmentedArticle, whole: Figure, part: Figure) -> bool:
    if whole.hedged or part.hedged or part.n != whole.n + 1:
        return False
    if part.sentence != whole.sentence and not (_AMONG.fullmatch(part.before) or _THEN_FOUND.fullmatch(part.before)):
        return False
    if part.kind is whole.kind is QuantityKind.MONEY:
        return (
            _SUM.search(article.lower[whole.begin : whole.quantity.start]) is not None
            and _OF_IT.search(part.before) is not None
        )
    if not part.countable or not alike(whole, part):
        return False
    if whole.unit == part.unit == _CASE and not part.after.startswith("/"):
        return _LIST.search(part.before) is not None
    return not _VAGUE.search(whole.text) and not _VAGUE.search(part.text)
