import copy
from typing import Any

from corpora import GoldArticle
from evaluation.errors import mistakes
from evaluation.run import Run

Record = dict[str, Any]


def kinds(gold: Record, record: Record | None, text: str) -> set[tuple[str, str]]:
    found = mistakes(Run((GoldArticle("sample", text, gold, "c"),), (record,)))
    return {(m.layer, m.kind) for m in found}


def test_a_perfect_record_has_no_mistakes(gold: Record, text: str) -> None:
    assert kinds(gold, gold, text) == set()


def test_without_a_record_everything_is_missed(gold: Record, text: str) -> None:
    found = kinds(gold, None, text)
    assert {kind for _, kind in found} == {"missed"}
    assert len(found) == 9


def test_classes(gold: Record, text: str) -> None:
    record = copy.deepcopy(gold)
    record["temporals"][0]["begin"] = None
    record["temporals"][1]["span"].update(start=record["temporals"][1]["span"]["start"] + 5)
    record["quantities"][1].update(value=80, unit="phần")
    record["officials"][0]["title"] = "Thanh tra viên"
    record["officials"].append({"id": "o2", "name": "Lê Văn A", "mentions": []})
    record["documents"] = []
    record["checks"].append({**record["checks"][0], "id": "k2", "claimed": 3})
    record["checks"][0]["verdict"] = "consistent"
    assert kinds(gold, record, text) == {
        ("temporal", "value"),
        ("temporal", "boundary"),
        ("quantity", "value"),
        ("quantity", "unit"),
        ("official", "title"),
        ("official", "spurious"),
        ("document", "missed"),
        ("check", "verdict"),
        ("check", "false alarm"),
        ("claim", "period"),
    }


def test_context_stands_around_the_quote(gold: Record, text: str) -> None:
    found = mistakes(Run((GoldArticle("sample", text, gold, "c"),), ({"article": {}},)))
    percent = next(m for m in found if m.quote == "89,2%")
    assert percent.before.endswith("nhiệm vụ (")
    assert percent.after.startswith(") hoàn thành")
    assert percent.as_json()["context"].count("⟦89,2%⟧") == 1
