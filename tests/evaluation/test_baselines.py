from datetime import date

import pytest

from evaluation.baselines import BASELINES, Baseline
from evaluation.measure import NAMES

TEXT = (
    "Ngày 3/10/2018, ông Nguyễn Hải Bình làm việc với Sở Tài chính. "
    "Theo Quyết định số 138/QĐ-UBND, 89,2% số tiền, tức 42,1 tỷ đồng, đã được nộp."
)


@pytest.mark.parametrize("baseline", BASELINES, ids=lambda baseline: baseline.name)
def test_a_baseline_finds_what_it_is_compared_in(baseline: Baseline) -> None:
    record = baseline.find(TEXT, date(2018, 10, 4))
    assert set(baseline.measures) <= set(NAMES)
    for fact in (fact for layer, facts in record.items() if layer != "article" for fact in facts):
        for span in [fact["span"]] if "span" in fact else fact["mentions"]:
            assert TEXT[span["start"] : span["end"]] == span["text"]
    assert any(facts for layer, facts in record.items() if layer != "article")


def test_values_of_the_plain_expressions() -> None:
    find = next(b.find for b in BASELINES if b.name == "regular expressions")
    record = find(TEXT, None)
    assert record["temporals"][0]["begin"] == "2018-10-03"
    assert [(q["kind"], float(q["value"])) for q in record["quantities"]][-2:] == [("percent", 89.2), ("money", 42.1e9)]
    assert record["documents"][0]["number"] == "138/QĐ-UBND"
    assert record["officials"][0]["name"] == "Nguyễn Hải Bình"
    assert find("ngày 31/2/2018", None)["temporals"] == []
