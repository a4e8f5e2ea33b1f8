"""What a record refuses: places that quote nothing, facts that lead nowhere, and fields that nobody knows."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from extractor import extract
from schemas import ArticleRecord, Span, begins_record

RECORD = extract(
    "Kiểm tra tại xã\n\nSáng 3/10/2018, Thanh tra huyện Sông Lam kiểm tra 12 đơn vị, có 3 đơn vị (25%) chi sai. "
    "Ông Trần Văn Mẫu, Chánh Thanh tra huyện, yêu cầu chấn chỉnh.\n"
).model_dump(mode="json")


def broken(layer: str, number: int = 0, **fields: Any) -> dict[str, Any]:
    """The record with other values in one of its facts."""
    record: dict[str, Any] = json.loads(json.dumps(RECORD))
    record[layer][number].update(fields)
    return record


def test_the_record_as_it_was_made_is_one() -> None:
    assert ArticleRecord.model_validate(RECORD).model_dump(mode="json") == RECORD
    assert all(RECORD[layer] for layer in ("quantities", "claims", "checks", "officials", "agencies", "temporals"))


def test_a_span_is_as_long_as_its_text() -> None:
    with pytest.raises(ValidationError, match="as long as its offsets"):
        Span(start=0, end=3, text="Sở")


@pytest.mark.parametrize("start", [0, 10**6])
def test_a_span_quotes_the_text(start: int) -> None:
    text = RECORD["quantities"][0]["span"]["text"]
    span = {"start": start, "end": start + len(text), "text": text}
    with pytest.raises(ValidationError, match="does not quote the text"):
        ArticleRecord.model_validate(broken("quantities", span=span))


@pytest.mark.parametrize("end", [10**6, 0])
def test_a_region_is_inside_the_text(end: int) -> None:
    record = json.loads(json.dumps(RECORD))
    record["article"]["regions"][-1]["end"] = end
    with pytest.raises(ValidationError, match="is outside the text"):
        ArticleRecord.model_validate(record)


def test_no_two_facts_share_an_id() -> None:
    with pytest.raises(ValidationError, match="share an id"):
        ArticleRecord.model_validate(broken("temporals", id=RECORD["quantities"][0]["id"]))


@pytest.mark.parametrize(
    ("layer", "field"),
    [("claims", "quantity"), ("claims", "subject"), ("claims", "period"), ("claims", "base"), ("claims", "speaker"),
     ("officials", "agency"), ("inspections", "inspector"), ("inspections", "leader"), ("inspections", "when"),
     ("findings", "agency"), ("findings", "speaker")],
)  # fmt: skip
def test_a_reference_leads_to_a_fact(layer: str, field: str) -> None:
    with pytest.raises(ValidationError, match="unknown fact 'x9'"):
        ArticleRecord.model_validate(broken(layer, **{field: "x9"}))


@pytest.mark.parametrize("field", ["quantities", "temporals"])
def test_what_a_check_rests_on_is_a_fact(field: str) -> None:
    with pytest.raises(ValidationError, match="unknown fact 'x9'"):
        ArticleRecord.model_validate(broken("checks", **{field: ["x9"]}))


def test_a_record_is_strict_and_stays_as_it_is() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        ArticleRecord.model_validate(broken("quantities", colour="red"))
    with pytest.raises(ValidationError, match="frozen"):
        ArticleRecord.model_validate(RECORD).quantities[0].value = 3


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b'{"schema_version":"1.0"', True),
        (b'\xef\xbb\xbf{ "schema_version": "1.0"', True),
        (b'{"text":"schema_version"', False),
        (b'"schema_version"', False),
        (b"", False),
    ],
)
def test_a_record_is_known_by_its_beginning(start: bytes, expected: bool) -> None:
    assert begins_record(start) is expected
    assert begins_record(ArticleRecord.model_validate(RECORD).model_dump_json().encode())
