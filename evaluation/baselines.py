"""What one gets without this package: four ready-made ways to find the same facts, as partial records.

Each baseline fills only the layers it has, and is compared only there.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from corpora import Record
from extractor.text.sentences import split

Fact = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A way to find some layers; ``measures`` are those in which it can be compared."""

    name: str
    find: Callable[[str, date | None], Record]
    measures: tuple[str, ...]


def _span(start: int, end: int, text: str) -> Fact:
    return {"start": start, "end": end, "text": text[start:end]}


def _record(text: str, layers: Mapping[str, list[Fact]]) -> Record:
    return {"article": {"text": text}, **layers}


# --- plain regular expressions -------------------------------------------------------------------

_UPPER = "A-ZĐÀ-ỸẠ-Ỹ"
_NAME = rf"[{_UPPER}]\w*(?:[ -](?:[{_UPPER}]\w*|và(?= [{_UPPER}])))*"
_DATE = re.compile(r"(?:ngày )?\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b|(?:tháng (\d{1,2})[/-]|năm )(\d{4})\b")
_NUMBER = re.compile(r"(?<![\d/.,])(\d+(?:[.,]\d+)*)\s?(%|(?:nghìn |triệu |tỷ |tỉ )?đồng\b|ha\b|m2\b|\w+)")
_SCALES = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_AGENCY = re.compile(
    rf"\b(?:Thanh tra|UBND|HĐND|Sở|Bộ|Cục|Chi cục|Phòng|Công an|Ban|Văn phòng|Trung tâm|Công ty|Trường|Bệnh viện)"
    rf"(?: (?:tỉnh|thành phố|quận|huyện|xã|phường))?(?: {_NAME})?"
)
_OFFICIAL = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) ((?:[{_UPPER}]\w+ ){{1,3}}[{_UPPER}]\w+)")
_DOCUMENT = re.compile(
    r"(Quyết định|Kế hoạch|Công văn|Thông tư|Nghị định|Kết luận|Thông báo|Chỉ thị) (?:số )?(\d+(?:/\d{4})?[/-][\w/Đ-]+)"
)


def expressions(text: str, published: date | None) -> Record:
    """Dates, numbers with a unit, capitalised names after head words, persons, and document numbers."""
    return _record(
        text,
        {
            "temporals": list(_dates(text, published)),
            "quantities": list(_numbers(text)),
            "agencies": [{"mentions": [_span(*m.span(), text)]} for m in _AGENCY.finditer(text)],
            "officials": [{"name": m[1], "mentions": []} for m in _OFFICIAL.finditer(text)],
            "documents": [
                {"span": _span(*m.span(), text), "type": m[1], "number": m[2]} for m in _DOCUMENT.finditer(text)
            ],
        },
    )


def _dates(text: str, published: date | None) -> Iterator[Fact]:
    for m in _DATE.finditer(text):
        day, month, year, of_month, of_year = (int(g) if g else None for g in m.groups())
        year = year or of_year or (published.year if published else None)
        try:
            if day and month and year:
                first = last = date(year, month, day)
            elif of_month and of_year:
                first = date(of_year, of_month, 1)
                last = date.fromordinal(date(of_year + of_month // 12, of_month % 12 + 1, 1).toordinal() - 1)
            elif of_year:
                first, last = date(of_year, 1, 1), date(of_year, 12, 31)
            else:
                continue
        except ValueError:
            continue
        yield {"span": _span(*m.span(), text), "begin": first.isoformat(), "end": last.isoformat()}


def _numbers(text: str) -> Iterator[Fact]:
    for m in _NUMBER.finditer(text):
        digits, unit = m[1], m[2]
        value = Decimal(digits.replace(".", "").replace(",", ".") if digits.count(",") < 2 else digits.replace(",", ""))
        kind = {"%": "percent", "ha": "area", "m2": "area"}.get(unit, "count")
        if unit.endswith("đồng"):
            kind, value = "money", value * _SCALES.get(unit.split(" ")[0], 1)
        yield {
            "span": _span(*m.span(), text),
            "kind": kind,
            "value": value * 10_000 if unit == "ha" else value,
            "unit": "đồng" if kind == "money" else "m²" if kind == "area" else unit,
        }


# --- dateparser ------------------------------------------------------------------------------------


def dateparser(text: str, published: date | None) -> Record:
    """``dateparser.search.search_dates``; it gives no places, so its quotes are looked up in order."""
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"DATE_ORDER": "DMY"}
    if published:
        settings["RELATIVE_BASE"] = datetime(published.year, published.month, published.day)
    facts, done = [], 0
    for quote, moment in search_dates(text, languages=["vi"], settings=settings) or ():
        start = text.find(quote, done)
        if start >= 0:
            done = start + len(quote)
            day = moment.date().isoformat()
            facts.append({"span": _span(start, done, text), "begin": day, "end": day})
    return _record(text, {"temporals": facts})


# --- underthesea -----------------------------------------------------------------------------------


def underthesea(text: str, published: date | None) -> Record:
    """``underthesea.ner`` sentence by sentence: ORG are agencies, PER are officials without slots."""
    from underthesea import ner

    agencies: list[Fact] = []
    officials: list[Fact] = []
    for start, end in split(text, 0, len(text)):
        for label, quote, place in _entities(ner(text[start:end]), text, start):
            if label == "ORG":
                agencies.append({"mentions": [_span(*place, text)]})
            elif label == "PER":
                officials.append({"name": quote, "mentions": [_span(*place, text)]})
    return _record(text, {"agencies": agencies, "officials": officials})


def _entities(words: list[tuple[str, ...]], text: str, start: int) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Runs of B- and I- words, each found again in the text after the one before."""
    runs: list[tuple[str, int, int]] = []
    for word, *_, tag in words:
        at = text.find(word, start)
        if at < 0:
            continue
        start = at + len(word)
        if tag.startswith("I-") and runs and runs[-1][0] == tag[2:]:
            runs[-1] = (tag[2:], runs[-1][1], start)
        elif tag != "O":
            runs.append((tag[2:], at, start))
        elif runs and runs[-1][0]:
            runs.append(("", start, start))
    for label, first, last in runs:
        if label:
            yield label, text[first:last], (first, last)


# --- spaCy rules -----------------------------------------------------------------------------------

_IS_TITLE = {"IS_TITLE": True}
_PATTERNS: tuple[tuple[str, list[dict[str, Any]]], ...] = (
    ("temporals", [{"LOWER": "ngày"}, {"TEXT": {"REGEX": r"^\d{1,2}[/-]\d{1,2}([/-]\d{4})?$"}}]),
    ("temporals", [{"LOWER": "tháng"}, {"TEXT": {"REGEX": r"^\d{1,2}([/-]\d{4})?$"}}]),
    ("temporals", [{"LOWER": "năm"}, {"TEXT": {"REGEX": r"^(19|20)\d\d$"}}]),
    ("quantities", [{"TEXT": {"REGEX": r"^\d[\d.,]*%$"}}]),
    ("quantities", [{"TEXT": {"REGEX": r"^\d[\d.,]*$"}}, {"LOWER": {"IN": ["triệu", "tỷ", "tỉ"]}}, {"LOWER": "đồng"}]),
    ("quantities", [{"TEXT": {"REGEX": r"^\d[\d.,]*$"}}, {"IS_ALPHA": True, "IS_LOWER": True}]),
    (
        "agencies",
        [
            {"TEXT": {"IN": ["UBND", "HĐND", "Sở", "Bộ", "Cục", "Phòng", "Ban", "Thanh", "Công", "Trường", "Trung"]}},
            {"LOWER": {"IN": ["tra", "an", "ty", "tâm", "tỉnh", "thành", "phố", "huyện", "quận", "xã"]}, "OP": "*"},
            {**_IS_TITLE, "OP": "{1,5}"},
        ],
    ),
    ("officials", [{"LOWER": {"IN": ["ông", "bà"]}}, {**_IS_TITLE, "OP": "{2,4}"}]),
    ("documents", [{"LOWER": "số"}, {"TEXT": {"REGEX": r"^\d+(/\d+)?$"}}, {"TEXT": "/"}, {}, {"TEXT": "-"}, {}]),
)


@lru_cache(maxsize=1)
def _rules() -> Any:
    import spacy

    nlp = spacy.blank("xx")  # the Vietnamese tokenizer without pyvi leaves "2018," whole
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": pattern} for label, pattern in _PATTERNS])
    return nlp


def spacy_rules(text: str, published: date | None) -> Record:
    """spaCy's own tokens and an entity ruler with a dozen patterns."""
    layers: dict[str, list[Fact]] = {label: [] for label, _ in _PATTERNS}
    for entity in _rules()(text).ents:
        span = _span(entity.start_char, entity.end_char, text)
        layers[entity.label_].append(_ruled(entity.label_, span, entity[1:].text, published))
    return _record(text, layers)


def _ruled(layer: str, span: Fact, after_first: str, published: date | None) -> Fact:
    """The fact of one entity, its value read as the regular expressions read it."""
    if layer == "agencies":
        return {"mentions": [span]}
    if layer == "officials":
        return {"name": after_first, "mentions": []}
    if layer == "documents":
        return {"span": span, "number": after_first}
    read = _dates(span["text"], published) if layer == "temporals" else _numbers(span["text"])
    return {**next(read, {"kind": "count"}), "span": span}


_TIME = ("temporal.detect", "temporal.value")
_AMOUNT = ("quantity.detect", "quantity.value")
_BODY = ("agency.detect", "agency.strict")

BASELINES = (
    Baseline("dateparser search_dates", dateparser, _TIME),
    Baseline("underthesea ner", underthesea, (*_BODY, "official.name")),
    Baseline("spaCy rules", spacy_rules, (*_TIME, *_AMOUNT, *_BODY, "official.name", "document.number")),
    Baseline("regular expressions", expressions, (*_TIME, *_AMOUNT, *_BODY, "official.name", "document.number")),
)
