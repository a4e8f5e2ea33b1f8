"""What an article says of an event, in slots that other articles on it can be compared with."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractor.text.fold import fold_phrase
from extractor.text.sentences import split
from extractor.vocabulary import load
from schemas import ArticleRecord, Grain, Quantity, QuantityKind, Span

_WORD = re.compile(r"[^\W\d_]+")
_STOP = frozenset(load(__package__, "words.toml", {"stop"})["stop"])
_RECOMMENDED = re.compile(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu)(?!\w)")
_TERM = re.compile(r"(?<!\w)(?:thanh tra|kiểm tra|kiểm toán|giám sát|làm việc tại|tiến hành)(?!\w)")
_OF_WORK = re.compile(r" ?(?:làm việc )?(?:thanh tra|kiểm tra|kiểm toán|giám sát|(?:trực tiếp )?tại)(?!\w)")
_TO_COME = re.compile(
    r"(?<!\w)(?:sẽ|khắc phục|yêu cầu|đề nghị|kiến nghị|báo cáo|công khai|niêm yết|chậm|đình chỉ)(?!\w)"
)
_SPAN_OF_TERM = re.compile(
    r"(?<!\w)(?:trong|sau|qua|kéo dài|thời hạn(?: thanh tra| kiểm tra)?(?: là)?|thời gian) (?:\w+ ){0,2}$"
)
_ANNOUNCED = re.compile(r"(?<!\w)(?:công bố|công khai|kết luận|ban hành)(?!\w)")
_LEADS = re.compile(r"(?<!\w)trưởng đoàn(?!\w)")
_DECIDED = re.compile(r"(?<!\w)quyết định(?!\w)")
_PLANNED = re.compile(r"(?<!\w)(?:dự kiến|sẽ|kế hoạch|trước đó|trước ngày)(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRINTED_DAY = re.compile(r"\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}")
_CLAUSE = re.compile(r"[;:.()\n]")
_WIDE = 70


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing said: ``kind`` and ``key`` say what may be compared with it, ``words`` how it is told, or by whom."""

    kind: str  # figure, term, announced, document, leader
    key: str
    value: str
    words: frozenset[str]
    span: Span
    sentence: str
    quantity: Quantity | None = None
    asked: bool = False


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(split(text, 0, len(text)))


def sentence_of(record: ArticleRecord, place: int) -> tuple[int, int]:
    """The sentence that holds a place."""
    sentences = _sentences(record.article.text)
    at = bisect_right(sentences, (place, len(record.article.text))) - 1
    return sentences[at] if sentences and at >= 0 else (place, place)


def slots(record: ArticleRecord) -> list[Slot]:
    """Everything of a record that can be compared across articles."""
    return [*_figures(record), *_documents(record), *_days(record), *_leaders(record)]


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(fold_phrase(text).lower()) if w not in _STOP)


def _around(record: ArticleRecord, span: Span) -> tuple[str, str, str]:
    """The sentence of a span, and the text before and behind the span in its clause."""
    text = record.article.text
    start, end = sentence_of(record, span.start)
    before = _CLAUSE.split(text[max(start, span.start - _WIDE) : span.start])[-1]
    after = re.split(r"[,;:.()\n]", text[span.end : min(end, span.end + 50)])[0]
    return text[start:end], before, after


def _figures(record: ArticleRecord) -> Iterator[Slot]:
    claims = {claim.quantity: claim for claim in record.claims}
    for quantity in record.quantities:
        if quantity.upper is not None or quantity.kind is QuantityKind.PERCENT:
            continue
        sentence, before, after = _around(record, quantity.span)
        key = f"{quantity.kind}:{fold_phrase(quantity.unit or '').lower().split(' ')[0]}"
        value = str(quantity.value.normalize())
        if quantity.kind is QuantityKind.DURATION:
            told, following = fold_phrase(before).lower(), fold_phrase(after).lower()
            of_work = _TERM.search(told) or _OF_WORK.match(following)
            if _SPAN_OF_TERM.search(told) and of_work and not _TO_COME.search(told[-32:]):
                yield Slot("term", key, value, _words(before + after), quantity.span, sentence, quantity)
            continue
        claim = claims.get(quantity.id)
        status = f" {claim.status or ''} {claim.measure or ''}" if claim else ""
        asked = _RECOMMENDED.search(fold_phrase(sentence[: sentence.find(quantity.span.text) + 1]).lower()) is not None
        words = _words(before + after + status)
        yield Slot("figure", key, value, words, quantity.span, sentence, quantity, asked)


def _documents(record: ArticleRecord) -> Iterator[Slot]:
    for document in record.documents:
        number = fold_phrase(document.number or "").replace(" ", "").lower()
        if "/" in number and document.date:
            sentence, _, _ = _around(record, document.span)
            yield Slot("document", number, _day(document.date, document.span), frozenset(), document.span, sentence)


def _days(record: ArticleRecord) -> Iterator[Slot]:
    """The day on which the result was made public."""
    for temporal in record.temporals:
        if temporal.grain is not Grain.DAY or temporal.begin is None or temporal.begin != temporal.end:
            continue
        if not _PRINTED_DAY.search(temporal.span.text):
            continue
        sentence, before, _ = _around(record, temporal.span)
        _, end = sentence_of(record, temporal.span.start)
        following = record.article.text[temporal.span.end : min(end, temporal.span.end + 90)]
        told = fold_phrase(f"{before} {following}").lower()
        if _ANNOUNCED.search(told) and not _PLANNED.search(told):
            what = "decision" if _DECIDED.search(told) else "result"
            bodies = _bodies(record, temporal.span.end, temporal.span.end + len(following))
            yield Slot("announced", what, _day(temporal.begin, temporal.span), bodies, temporal.span, sentence)


def _bodies(record: ArticleRecord, start: int, end: int) -> frozenset[str]:
    """The bodies that are named in a stretch: one of them makes the result public."""
    return frozenset(
        fold_phrase(agency.name).lower()
        for agency in record.agencies
        if any(start <= mention.start < end for mention in agency.mentions)
    )


def _day(day: date, span: Span) -> str:
    """A day as printed: without the year where only context gives it."""
    return day.isoformat() if _YEAR.search(span.text) else f"--{day:%m-%d}"


def _leaders(record: ArticleRecord) -> Iterator[Slot]:
    for official in record.officials:
        if official.role and _LEADS.search(fold_phrase(official.role).lower()):
            span = official.mentions[0]
            sentence, _, _ = _around(record, span)
            yield Slot("leader", "", fold_phrase(official.name), frozenset(), span, sentence)
