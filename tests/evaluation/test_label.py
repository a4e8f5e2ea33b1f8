from typing import Any

import pytest

from evaluation.label import LabelError, to_gold, to_labels
from extractor.pipeline import extract

Record = dict[str, Any]


def test_quotes_become_places(text: str) -> None:
    labels = {
        "id": "sample",
        "published": "2018-10-04",
        "temporals": [
            {"at": "Sáng ngày 3/10", "begin": "2018-10-03"},
            {"at": {"q": "ngày 4/10"}, "begin": "2018-10-04"},
        ],
        "quantities": [{"at": "256/287 nhiệm vụ", "kind": "ratio", "value": 256, "total": 287}],
        "agencies": [{"name": "Thanh tra tỉnh", "mentions": [{"q": "Thanh tra tỉnh", "all": True}]}],
        "officials": [{"name": "Bình", "mentions": [{"q": "Bình", "in": "Hải Bình, Chánh"}]}],
        "claims": [{"quantity": 0, "period": 1}],
        "checks": [{"kind": "sum", "quantities": [0]}],
    }
    gold = to_gold(text, labels)
    assert [t["span"]["text"] for t in gold["temporals"]] == ["Sáng ngày 3/10", "ngày 4/10"]
    assert gold["quantities"][0]["modifier"] == "exact"
    assert len(gold["agencies"][0]["mentions"]) == 3
    assert gold["claims"] == [{"id": "c1", "quantity": "q1", "period": "t2"}]
    assert gold["checks"][0]["quantities"] == ["q1"]
    assert "findings" not in gold
    for span in (m for a in gold["agencies"] for m in a["mentions"]):
        assert text[span["start"] : span["end"]] == span["text"]


def test_the_same_quote_again_is_its_next_occurrence() -> None:
    gold = to_gold("5% và 5% và 15%", {"id": "x", "quantities": [{"at": "5%"}, {"at": "5%"}]})
    assert [q["span"]["start"] for q in gold["quantities"]] == [0, 6]


def test_a_quote_ends_at_the_edge_of_a_word() -> None:
    gold = to_gold(
        "Sở Tài chính họp tại Sở.", {"id": "x", "agencies": [{"name": "Sở", "mentions": [{"q": "Sở", "n": 2}]}]}
    )
    assert gold["agencies"][0]["mentions"][0]["start"] == 21


@pytest.mark.parametrize(
    "at",
    ["vắng mặt", {"q": "5%", "n": 3}, {"q": "5%", "in": "không có"}, {"q": "và", "in": "5%"}, ""],
)
def test_a_quote_that_is_not_there_is_refused(at: Any) -> None:
    with pytest.raises(LabelError):
        to_gold("5% và 5%", {"id": "x", "findings": [{"at": at}]})


def test_more_labels_than_occurrences_are_refused() -> None:
    with pytest.raises(LabelError):
        to_gold("5% thôi", {"id": "x", "quantities": [{"at": "5%"}, {"at": "5%"}]})


def test_gold_survives_being_labels(gold: Record, text: str) -> None:
    del gold["planted"]
    labels = to_labels({**gold, "article": {**gold["article"], "text": text}})
    assert labels["findings"][0]["agency"] == "Sở Công Thương"
    gold["findings"][0]["agency"] = "Sở Công Thương"
    for quantity in gold["quantities"]:
        quantity.update({"total": None, "upper": None, "modifier": "exact"} | quantity)
    assert to_gold(text, labels) == gold


def test_a_draft_of_the_pipeline_can_be_read_back(text: str) -> None:
    record = extract(text).model_dump(mode="json")
    gold = to_gold(text, to_labels(record))
    for layer in ("temporals", "quantities", "documents", "findings"):
        assert [f["span"] for f in gold[layer]] == [f["span"] for f in record[layer]]
    for layer in ("agencies", "officials", "places"):
        assert [f["mentions"] for f in gold[layer]] == [f["mentions"] for f in record[layer]]
