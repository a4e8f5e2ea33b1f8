import copy
import random
import warnings
from typing import Any

import pytest

from evaluation.measure import NAMES, Counts, score, total
from extractor.pipeline import extract

Record = dict[str, Any]


def test_gold_scores_itself_as_one_everywhere(gold: Record) -> None:
    counts = score(gold, gold)
    assert set(counts) == set(NAMES)
    for name, count in counts.items():
        if count.gold:
            assert count.f1 == 1.0, name
    assert sum(count.gold == 0 for count in counts.values()) <= 5


def test_our_own_record_scores_itself_as_one_everywhere(text: str) -> None:
    record = extract(text).model_dump(mode="json")
    for name, count in score(record, record).items():
        assert count.f1 == (1.0 if count.gold else 0.0), name


def test_an_empty_record_scores_zero(gold: Record) -> None:
    for name, count in score(gold, {}).items():
        assert (count.precision, count.recall, count.f1) == (0.0, 0.0, 0.0), name


def test_an_empty_gold_and_an_empty_record_divide_by_nothing() -> None:
    assert all(count.f1 == 0.0 for count in score({"article": {}, "temporals": [], "claims": []}, {}).values())


def test_order_does_not_matter(gold: Record) -> None:
    record = copy.deepcopy(gold)
    record["temporals"].append({**record["temporals"][0], "id": "t9", "end": None})
    record["quantities"][0]["span"] = {"start": 0, "end": 200, "text": ""}
    expected = score(gold, record)
    shuffler = random.Random(5)
    for _ in range(5):
        for layers in (gold, record):
            for facts in layers.values():
                if isinstance(facts, list):
                    shuffler.shuffle(facts)
                    for fact in facts:
                        shuffler.shuffle(fact.get("mentions", []))
        assert score(gold, record) == expected


def test_layers_that_the_gold_does_not_label_are_not_counted(gold: Record) -> None:
    partial = {"article": gold["article"], "temporals": gold["temporals"]}
    assert {name.split(".")[0] for name in score(partial, gold)} == {"temporal", "record", "published"}


def test_values_and_boundaries_are_told_apart(gold: Record) -> None:
    record = copy.deepcopy(gold)
    first, second = record["temporals"]
    first["span"] = {**first["span"], "start": first["span"]["start"] + 5}
    second["begin"] = "2017-10-04"
    counts = score(gold, record)
    assert counts["temporal.detect"].hits == 2
    assert counts["temporal.exact"].hits == 1
    assert counts["temporal.partial"].hits == 1.5
    assert counts["temporal.value"].hits == 1
    assert counts["temporal.strict"].hits == 0


def test_numbers_of_other_tools_may_be_floats(gold: Record) -> None:
    record = copy.deepcopy(gold)
    record["quantities"][2]["value"] = 42_100_000_000.000001
    assert score(gold, record)["quantity.value"].hits == 3
    record["quantities"][2]["value"] = 41_000_000_000
    assert score(gold, record)["quantity.value"].hits == 2


@pytest.mark.parametrize(
    ("change", "measure", "hits"),
    [
        ({"name": "NGUYỄN HẢI BÌNH"}, "official.name", 1),
        ({"name": "Nguyễn Hải Binh"}, "official.name", 0),
        ({"title": "Thanh tra"}, "official.title", 0),
        ({"agency_name": None, "agency": "a1"}, "official.full", 1),
        ({"agency_name": "Thanh tra tỉnh Hà Nam"}, "official.full", 1),
        ({"agency_name": None}, "official.full", 0),
        ({"role": "Trưởng đoàn"}, "official.role", 0),
    ],
)
def test_slots_of_officials(gold: Record, change: Record, measure: str, hits: int) -> None:
    record = copy.deepcopy(gold)
    record["officials"][0].update(change)
    assert score(gold, record)[measure].hits == hits


def test_a_link_is_a_pair_of_mentions(gold: Record) -> None:
    record = copy.deepcopy(gold)
    last = record["agencies"][0]["mentions"].pop()
    record["agencies"].append({"id": "a3", "name": "Thanh tra", "mentions": [last]})
    counts = score(gold, record)
    assert counts["agency.link"] == Counts(1, 3, 1)
    assert counts["agency.strict"].f1 == 1.0


def test_findings_by_characters_and_by_item(gold: Record) -> None:
    record = copy.deepcopy(gold)
    span = record["findings"][0]["span"]
    half = len(span["text"]) // 2 + 1
    record["findings"][0]["span"] = {**span, "end": span["start"] + half, "text": span["text"][:half]}
    counts = score(gold, record)
    assert counts["finding.recommendation"] == Counts(half, len(span["text"]), half)
    assert counts["finding.item"].hits == 1
    record["findings"][0]["polarity"] = "sanction"
    assert score(gold, record)["finding.item"].hits == 0


def test_claims_and_inspections_by_slot(gold: Record) -> None:
    record = copy.deepcopy(gold)
    record["claims"][0].update(subject="a1", base=None, period="t2")
    record["inspections"][0]["inspected"] = ["a2", "a1"]
    counts = score(gold, record)
    assert counts["claim.subject"] == Counts(1, 1, 1)
    assert counts["claim.base"] == Counts(0, 1, 0)
    assert counts["claim.period"] == Counts(0, 1, 1)
    assert counts["inspection.inspected"] == Counts(1, 1, 2)


def test_alarms_and_planted_errors(gold: Record) -> None:
    record = copy.deepcopy(gold)
    record["checks"][0]["verdict"] = "consistent"
    del record["planted"]
    counts = score(gold, record)
    assert counts["check.found"].hits == 1
    assert counts["check.alarm"] == Counts(0, 1, 0)
    assert counts["check.planted"] == Counts(0, 1, 1)
    record["checks"][0].update(verdict="rounding", claimed=1)
    counts = score(gold, record)
    assert counts["check.alarm"] == Counts(0, 1, 1)
    assert counts["check.planted"] == Counts(1, 1, 1)


def test_totals_add_up(gold: Record) -> None:
    one, none = score(gold, gold), score(gold, {})
    assert total([one, none])["temporal.strict"] == Counts(2, 4, 2)
    assert list(total([none, one])) == [name for name in NAMES if name in one]


def flat(seed: int) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    """Typed gold spans apart from one another, and predictions that touch one of them at most."""
    draw = random.Random(seed)
    gold, pred = [], []
    for n in range(draw.randint(1, 12)):
        start = n * 20 + 6
        end = start + draw.randint(2, 6)
        label = draw.choice(["temporals", "quantities"])
        gold.append((start, end, label))
        fate = draw.random()
        if fate < 0.5:
            pred.append((start, end, label))
        elif fate < 0.65:
            pred.append((start - draw.randint(0, 3), end + draw.randint(1, 3), label))
        elif fate < 0.8:
            pred.append((start, end, "documents"))
        elif fate < 0.9:
            pred.append((n * 20, n * 20 + 3, label))
    return gold, pred


def as_record(spans: list[tuple[int, int, str]]) -> Record:
    record: Record = {"article": {}, "claims": []}
    for layer in ("temporals", "quantities", "documents"):
        record[layer] = [
            {"span": {"start": start, "end": end, "text": " " * (end - start)}}
            for start, end, kind in spans
            if kind == layer
        ]
    return record


@pytest.mark.parametrize("seed", range(12))
def test_flat_spans_are_counted_as_nervaluate_counts(seed: int) -> None:
    from nervaluate import Evaluator

    gold, pred = flat(seed)
    spans = [[{"label": k, "start": s, "end": e - 1} for s, e, k in side] for side in (gold, pred)]
    results = Evaluator([spans[0]], [spans[1]], tags=["temporals", "quantities", "documents"], loader="dict").evaluate()
    counts = score(as_record(gold), as_record(pred))
    for ours, theirs in (("strict", "strict"), ("exact", "exact"), ("partial", "partial"), ("type", "ent_type")):
        expected = results["overall"][theirs]
        count = counts[f"span.{ours}"]
        assert (count.precision, count.recall) == pytest.approx((expected.precision, expected.recall)), ours


@pytest.mark.parametrize("seed", range(12))
def test_strict_flat_spans_are_counted_as_seqeval_counts(seed: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from seqeval.metrics import f1_score
        from seqeval.scheme import IOB2

        gold, pred = flat(seed)
        tags = []
        for side in (gold, pred):
            row = ["O"] * 300
            for start, end, kind in side:
                row[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
            tags.append([row])
        expected = f1_score(tags[0], tags[1], mode="strict", scheme=IOB2)
    assert score(as_record(gold), as_record(pred))["span.strict"].f1 == pytest.approx(expected)
