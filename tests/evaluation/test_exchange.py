import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpora import GoldArticle
from evaluation.exchange import FORMATS, ExchangeError, Marked, Unit, from_record, to_record
from evaluation.exchange.dataset import write as write_dataset
from evaluation.exchange.offsets import Ruler
from extractor.pipeline import extract
from schemas import LAYERS

Record = dict[str, Any]


def canonical(marked: Marked) -> Record:
    """A record whose facts stand in the order of their keys."""
    record = to_record(marked)
    for layer in LAYERS:
        if layer in record:
            record[layer] = sorted(record[layer], key=lambda fact: str(fact["id"]))
    return record


def hostile(nfd: bool = False) -> Record:
    text = "\ufeffUBND \U00020021 tỉnh\u2028<b>họp</b>\r\n\tngày 3/10:\x85 5%\n\n7 hồ sơ"
    text = unicodedata.normalize("NFD", text) if nfd else text
    record: Record = extract(text).model_dump(mode="json")
    record["article"]["id"] = "hostile"
    start = text.index("tỉnh" if not nfd else "ti")
    end = text.index("5%") + 2
    record["findings"] = [
        {"id": "f1", "span": {"start": start, "end": end, "text": text[start:end]}, "polarity": "strength"},
        {"id": "f2", "span": {"start": start, "end": end, "text": text[start:end]}, "polarity": "sanction"},
    ]
    return record


@pytest.fixture(params=["gold", "hostile", "decomposed"])
def marked(request: pytest.FixtureRequest, gold: Record, text: str) -> Marked:
    if request.param == "gold":
        return from_record(gold, text)
    return from_record(hostile(nfd=request.param == "decomposed"))


def test_records_survive_being_marks(gold: Record, text: str) -> None:
    back = canonical(from_record(gold, text))
    assert back["article"].pop("text") == text
    assert back == gold


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_gives_back_what_it_holds(name: str, unit: Unit, marked: Marked, tmp_path: Path) -> None:
    form = FORMATS[name]
    form.write([marked], tmp_path / "out", unit)
    [back] = form.read(tmp_path / "out", unit)
    assert back.text == marked.text
    assert canonical(back) == canonical(form.holds(marked))


def test_what_a_format_holds_is_what_its_module_says(gold: Record, text: str) -> None:
    marked = from_record(gold, text)
    lossless = {name for name, form in FORMATS.items() if form.holds(marked) == marked}
    assert lossless == {"records", "gold", "doccano", "labelstudio", "docbin", "webannotation"}
    assert FORMATS["brat"].holds(marked).marks == marked.marks


@pytest.mark.parametrize(("unit", "offset"), [(Unit.CODE_POINT, 3), (Unit.UTF16, 4), (Unit.UTF8, 7)])
def test_units(unit: Unit, offset: int) -> None:
    ruler = Ruler("aĐ😀b", unit)
    assert ruler.out(3) == offset
    assert ruler.back(offset) == 3
    with pytest.raises(ValueError, match="offset"):
        ruler.back(99)


def test_an_offset_inside_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="between two characters"):
        Ruler("😀", Unit.UTF16).back(1)


def test_label_studio_counts_utf16(gold: Record, text: str, tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"
    FORMATS["labelstudio"].write([from_record(gold, text)], path, FORMATS["labelstudio"].unit)
    [task] = json.loads(path.read_text("utf-8"))
    utf16 = text.encode("utf-16-le")
    for part in task["annotations"][0]["result"]:
        value = part["value"]
        if part["type"] == "labels":
            assert utf16[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]
    assert path.with_suffix(".xml").read_text("utf-8").startswith("<View>")


def test_a_correction_in_label_studio_comes_back_as_gold(gold: Record, text: str, tmp_path: Path) -> None:
    form, path = FORMATS["labelstudio"], tmp_path / "tasks.json"
    form.write([from_record(gold, text)], path, form.unit)
    tasks = json.loads(path.read_text("utf-8"))
    result = tasks[0]["annotations"][0]["result"]
    percent = next(p for p in result if p["value"]["text"] == "89,2%")
    values = next(p for p in result if p["id"] == percent["id"] and p["type"] == "textarea")
    values["value"]["text"] = [values["value"]["text"][0].replace("89.2", "89.3")]
    place = next(p for p in result if p["value"].get("labels") == ["places"])
    result[:] = [p for p in result if p["id"] != place["id"]]
    start = text.encode("utf-16-le").index("hoàn thành".encode("utf-16-le")) // 2
    added = {"start": start, "end": start + 10, "text": "hoàn thành", "labels": ["findings"]}
    result.append({"id": "new", "from_name": "layer", "to_name": "text", "type": "labels", "value": added})
    path.write_text(json.dumps(tasks), "utf-8")
    back = to_record(form.read(path, form.unit)[0])
    assert back["quantities"][1]["value"] == 89.3
    assert not back.get("places")
    assert [f["span"]["text"] for f in back["findings"]] == ["hoàn thành", "Sở Công Thương thu hồi 42,1 tỷ đồng"]
    assert back["claims"] == gold["claims"]


def test_doccano_keeps_the_values_of_a_moved_mark(gold: Record, text: str, tmp_path: Path) -> None:
    form, path = FORMATS["doccano"], tmp_path / "all.jsonl"
    form.write([from_record(gold, text)], path, form.unit)
    line = json.loads(path.read_text("utf-8"))
    label = next(label for label in line["label"] if text[label[0] : label[1]] == "89,2%")
    label[1] -= 1
    line["entities"] = [
        {"id": n, "start_offset": start, "end_offset": end, "label": layer}
        for n, (start, end, layer) in enumerate(line.pop("label"))
    ]
    path.write_text(json.dumps(line), "utf-8")
    back = to_record(form.read(path, form.unit)[0])
    assert back["quantities"][1]["span"]["text"] == "89,2"
    assert back["quantities"][1]["value"] == 89.2


def shift(value: Any) -> Any:
    """Every start and end moved by one."""
    if isinstance(value, dict):
        moved = {k: v + 1 if k in ("start", "end") and isinstance(v, int) else shift(v) for k, v in value.items()}
        return moved | ({"label": [[a + 1, b + 1, c] for a, b, c in value["label"]]} if "label" in value else {})
    return [shift(one) for one in value] if isinstance(value, list) else value


def by_json(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    whole = path.suffix == ".json"
    parts = [path.read_text("utf-8")] if whole else [line for line in lines if line]
    path.write_text("\n".join(json.dumps(shift(json.loads(part))) for part in parts), "utf-8")


def by_brat(path: Path) -> None:
    file = path / "sample.ann"
    file.write_text(file.read_text("utf-8").replace("\tThanh tra tỉnh", "\tThanh tra huyện"), "utf-8")


def by_conll(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("nhiệm\t", "nhiem\t"), "utf-8")


@pytest.mark.parametrize(
    ("name", "file", "damage"),
    [
        ("records", "a.jsonl", by_json),
        ("doccano", "a.jsonl", by_json),
        ("labelstudio", "a.json", by_json),
        ("webannotation", "a.jsonl", by_json),
        ("brat", "a", by_brat),
        ("conll", "a.conll", by_conll),
    ],
)
def test_a_quote_that_is_not_in_the_text_is_refused(
    name: str, file: str, damage: Callable[[Path], None], gold: Record, text: str, tmp_path: Path
) -> None:
    form, path = FORMATS[name], tmp_path / file
    form.write([from_record(gold, text)], path, form.unit)
    damage(path)
    with pytest.raises(ExchangeError):
        form.read(path, form.unit)


def test_brat_lines_are_what_brat_reads(gold: Record, text: str, tmp_path: Path) -> None:
    FORMATS["brat"].write([from_record(gold, text)], tmp_path, Unit.CODE_POINT)
    lines = (tmp_path / "sample.ann").read_text("utf-8").splitlines()
    assert lines[0] == "T1\tagencies 0 14\tThanh tra tỉnh"
    assert lines[1].startswith('#1\tAnnotatorNotes T1\t{"fact": "a1"')


def test_conll_is_iob2(gold: Record, text: str, tmp_path: Path) -> None:
    FORMATS["conll"].write([from_record(gold, text)], tmp_path / "a.conll", Unit.CODE_POINT)
    rows = [line.split("\t") for line in (tmp_path / "a.conll").read_text("utf-8").splitlines() if "\t" in line]
    assert [row[0] for row in rows[:3]] == ["Thanh", "tra", "tỉnh"]
    column = next(n for n, tag in enumerate(rows[0]) if tag == "B-agencies")
    assert [row[column] for row in rows[:4]] == ["B-agencies", "I-agencies", "I-agencies", "O"]


def test_a_data_set_folder(gold: Record, text: str, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    articles = [
        GoldArticle("sample", text, gold, "c", split="test"),
        GoldArticle("two", text, gold, "c", split="train"),
    ]
    write_dataset(articles, tmp_path)
    [row] = pq.read_table(tmp_path / "data" / "test.parquet").to_pylist()
    assert row["text"] == text
    assert row["quantities"][1]["value"] == 89.2
    assert row["checks"][0]["claimed"] == "89.2"
    assert [text[m["start"] : m["end"]] for m in row["agencies"][0]["mentions"]] == ["Thanh tra tỉnh"] * 3
    card = (tmp_path / "README.md").read_text("utf-8")
    assert card.startswith("---\nlanguage: vi\n")
    assert "path: data/train.parquet" in card
