"""A data set folder as the Hugging Face hub knows it: Parquet files by split, and a card."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpora import GoldArticle

if TYPE_CHECKING:
    import pyarrow as pa

NUMBERS = {"value", "total", "upper", "step", "low", "high"}
LISTS = {"inspected", "quantities", "temporals", "cues"}
LAYERS: dict[str, tuple[str, ...]] = {
    "temporals": ("id", "span", "type", "begin", "end", "grain"),
    "quantities": ("id", "span", "kind", "value", "total", "upper", "unit", "modifier"),
    "officials": ("id", "name", "title", "agency_name", "role", "mentions"),
    "agencies": ("id", "name", "kind", "level", "mentions"),
    "places": ("id", "name", "mentions"),
    "documents": ("id", "span", "type", "number", "issuer", "date"),
    "findings": ("id", "span", "polarity", "agency", "speaker"),
    "claims": ("id", "quantity", "measure", "status", "subject", "period", "base", "speaker"),
    "checks": ("id", "kind", "quantities", "temporals", "claimed", "expected", "verdict", "message"),
    "inspections": ("id", "kind", "topic", "inspector", "inspected", "leader", "when", "where"),
}
ABOUT = ("id", "title", "published", "genre", "level", "form", "cluster", "text")


def write(articles: Iterable[GoldArticle], folder: Path) -> None:
    """Write ``data/SPLIT.parquet`` for every split and ``README.md``."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    splits: dict[str, list[dict[str, Any]]] = {}
    for article in articles:
        splits.setdefault(article.split or "train", []).append(_row(article))
    for split, rows in splits.items():
        pq.write_table(pa.Table.from_pylist(rows, schema=schema()), data / f"{split}.parquet")
    folder.joinpath("README.md").write_text(_card({split: len(rows) for split, rows in splits.items()}), "utf-8")


def schema() -> "pa.Schema":
    """The columns; values that may be a number or a word are text."""
    import pyarrow as pa

    span = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())])

    def kind(name: str) -> Any:
        if name == "span":
            return span
        if name == "mentions":
            return pa.list_(span)
        if name in LISTS:
            return pa.list_(pa.string())
        return pa.float64() if name in NUMBERS else pa.string()

    layers = [(layer, pa.list_(pa.struct([(name, kind(name)) for name in names]))) for layer, names in LAYERS.items()]
    return pa.schema([(name, pa.string()) for name in ABOUT] + layers)


def _row(article: GoldArticle) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(article, name) for name in ABOUT}
    row["published"] = article.gold["article"].get("published")
    for layer, names in LAYERS.items():
        facts = article.gold.get(layer)
        row[layer] = None if facts is None else [_fact(fact, names) for fact in facts]
    return row


def _fact(fact: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _value(name, fact.get(name)) for name in names}


def _value(name: str, value: Any) -> Any:
    if name in NUMBERS:
        return None if value is None else float(value)
    return str(value) if isinstance(value, int | float) else value


def _card(sizes: Mapping[str, int]) -> str:
    """The card: our own corpus' card under the front matter that the hub reads."""
    configs = "".join(f"  - split: {split}\n    path: data/{split}.parquet\n" for split in sorted(sizes))
    total = sum(sizes.values())
    about = files("corpora").joinpath("README.md").read_text("utf-8")
    return (
        "---\nlanguage: vi\nlicense: mit\ntask_categories:\n- token-classification\n"
        f"pretty_name: Inspection articles ({total})\nsize_categories:\n- n<1K\n"
        f"configs:\n- config_name: default\n  data_files:\n{configs}---\n\n{about}"
    )
