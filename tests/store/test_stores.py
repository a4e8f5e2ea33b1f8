"""Records survive every store unchanged, and the tables answer questions."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from extractor import extract
from extractor.errors import UsageError
from extractor.store import files
from extractor.store.duck import ask as query
from schemas import ArticleRecord

TEXTS = [
    "Thanh tra tỉnh An Giang kiểm tra 12 đơn vị\n\nSáng 5/6/2019, Thanh tra tỉnh An Giang công bố kết luận. "
    "Đoàn phát hiện 3/12 đơn vị chi sai 1,25 tỷ đồng, kiến nghị thu hồi 89,5% số tiền trên 3.447 m2 đất.",
    "Sở Y tế xử phạt 7 cơ sở\n\nNgày 31/6, đoàn lập biên bản theo Quyết định số 12/QĐ-SYT.",
    "Tin ngắn\n\nKhông có con số nào.",
]


@pytest.fixture(scope="module")
def records() -> list[ArticleRecord]:
    return [extract(text, date(2019, 6, 6)) for text in TEXTS]


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.duckdb", "out.spacy", "out"])
def test_what_is_read_back_is_what_was_written(records: list[ArticleRecord], tmp_path: Path, name: str) -> None:
    files.write(records, tmp_path / name, {"jobs": "1"})
    assert list(files.read(tmp_path / name)) == records


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.duckdb", "out.spacy", "out"])
def test_a_store_of_nothing(tmp_path: Path, name: str) -> None:
    files.write([], tmp_path / name)
    assert list(files.read(tmp_path / name)) == []


def test_a_database_is_read_in_stretches_over_what_somebody_deleted(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.store.duck._BATCH", 2)
    path = tmp_path / "out.duckdb"
    files.write(records * 3, path)
    assert list(files.read(path)) == records * 3
    with duckdb.connect(path) as database:
        database.execute("DELETE FROM articles WHERE rowid IN (2, 3, 4)")
    assert list(files.read(path)) == (records * 3)[:2] + (records * 3)[5:]


def test_tables_are_typed_and_their_keys_join(records: list[ArticleRecord], tmp_path: Path) -> None:
    path = tmp_path / "out.duckdb"
    files.write(records, path, {"published": "2019-06-06"})
    columns, found = query(
        path,
        "SELECT a.published, q.kind, q.value, q.span_text FROM quantities q JOIN articles a USING (article) "
        "WHERE q.kind = 'money'",
    )
    assert columns == ["published", "kind", "value", "span_text"]
    assert found == [(date(2019, 6, 6), "money", Decimal(1_250_000_000), "1,25 tỷ đồng")]
    assert query(path, "SELECT value FROM run WHERE setting = 'published'")[1] == [("2019-06-06",)]


def test_an_article_given_twice_has_two_keys(records: list[ArticleRecord], tmp_path: Path) -> None:
    files.write([*records, records[0], records[0]], tmp_path / "out.duckdb")
    ours = "WHERE article_id = (SELECT id FROM articles LIMIT 1)"
    _, found = query(tmp_path / "out.duckdb", f"SELECT article, count(*) FROM v_claims {ours} GROUP BY article")
    assert [count for _, count in found] == [len(records[0].claims)] * 3
    assert records[0].claims


def test_views_are_ready(records: list[ArticleRecord], tmp_path: Path) -> None:
    path = tmp_path / "out.duckdb"
    files.write(records, path)
    views = [name for (name,) in query(path, "SELECT view_name FROM duckdb_views() WHERE NOT internal")[1]]
    assert set(views) >= {"v_claims", "v_alarms", "v_findings_by_agency", "v_inspections", "v_mentions"}
    for view in views:
        query(path, f"SELECT * FROM {view}")


def test_a_folder_has_one_table_a_layer_with_metadata(records: list[ArticleRecord], tmp_path: Path) -> None:
    files.write(records, tmp_path / "out", {"jobs": "2"})
    quantities = pq.read_table(tmp_path / "out" / "quantities")
    assert str(quantities.schema.field("value").type) == "decimal128(38, 12)"
    assert quantities.schema.metadata[b"thanhtra.schema_version"] == b"1.0"
    assert quantities.schema.metadata[b"jobs"] == b"2"


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_an_unknown_store_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="U005"):
        files.write([], tmp_path / name)


def test_a_store_that_cannot_be_written_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError, match="U003"):
        files.write([], tmp_path / "taken" / "out.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_folder_of_other_files_is_not_written_over(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news"
    files.write(records, folder)
    files.write(records[:1], folder)  # an earlier store is
    assert list(files.read(folder)) == records[:1]
    (folder / "mine.txt").write_text("a note", encoding="utf-8")
    for act in (files.check, lambda path: files.write(records, path)):
        with pytest.raises(UsageError, match="U003"):
            act(folder)
    assert (folder / "mine.txt").read_text("utf-8") == "a note"
    monkeypatch.chdir(tmp_path)
    for name in (".", "..", "news/.."):
        with pytest.raises(UsageError, match="U003"):
            files.check(Path(name))
    (tmp_path / "mine/articles").mkdir(parents=True)
    (tmp_path / "mine/articles/one.txt").write_text("an article", encoding="utf-8")
    for act in (files.check, lambda path: files.write(records, path)):
        with pytest.raises(UsageError, match="U003"):
            act(tmp_path / "mine")
    assert (tmp_path / "mine/articles/one.txt").exists()
    (tmp_path / "taken.jsonl").mkdir()
    with pytest.raises(UsageError, match="U003"):
        files.check(tmp_path / "taken.jsonl")


def test_a_file_that_is_no_store_is_not_written_over(records: list[ArticleRecord], tmp_path: Path) -> None:
    for name in ("out.jsonl", "out.parquet", "out.duckdb", "out.spacy", "out"):
        (tmp_path / name).write_text('{"text": "a feed"}\n', encoding="utf-8")
        with pytest.raises(UsageError, match="U003"):
            files.check(tmp_path / name)
        (tmp_path / name).unlink()
        files.write(records[:1], tmp_path / name)
        files.check(tmp_path / name)  # an earlier store is
    with duckdb.connect(tmp_path / "out.duckdb") as database:
        database.execute("CREATE TABLE mine AS SELECT 1")
    with pytest.raises(UsageError, match="U003"):
        files.check(tmp_path / "out.duckdb")


def test_a_link_to_a_folder_is_followed(records: list[ArticleRecord], tmp_path: Path) -> None:
    files.write(records, tmp_path / "real")
    (tmp_path / "link").symlink_to("real")
    files.write(records[:1], tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert list(files.read(tmp_path / "real")) == records[:1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


def test_a_database_that_cannot_be_finished_leaves_the_old_one(records: list[ArticleRecord], tmp_path: Path) -> None:
    path = tmp_path / "out.duckdb"
    files.write(records, path)

    def full() -> Iterator[ArticleRecord]:
        yield records[0]
        raise duckdb.TransactionException("Could not write file: No space left on device")

    with pytest.raises(UsageError, match="U003"):
        files.write(full(), path)
    assert list(files.read(path)) == records
    assert [child.name for child in tmp_path.iterdir()] == ["out.duckdb"]


def test_a_folder_that_cannot_be_finished_leaves_the_old_one(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(records, tmp_path / "out")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("pyarrow.parquet.write_table", full)
    with pytest.raises(UsageError, match="U003"):
        files.write(records[:1], tmp_path / "out")
    assert list(files.read(tmp_path / "out")) == records
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY (SELECT 1) TO '{}'",
        "SELECT * FROM read_text('{}')",
        "SELECT * FROM '{}'",
        "ATTACH '{}' AS other",
        "EXPORT DATABASE '{}'",
        "SET enable_external_access = true",
        "DROP TABLE articles",
    ],
)
def test_a_question_touches_no_other_file(tmp_path: Path, sql: str) -> None:
    files.write([], tmp_path / "out.duckdb")
    (tmp_path / "mine.csv").write_text("a\n", encoding="utf-8")
    with pytest.raises(UsageError, match="U006"):
        query(tmp_path / "out.duckdb", sql.format(tmp_path / "mine.csv"))
    assert (tmp_path / "mine.csv").read_text("utf-8") == "a\n"


@pytest.mark.parametrize("sql", ["", "SELECT 1; SELECT 2"])
def test_one_question_at_a_time(tmp_path: Path, sql: str) -> None:
    files.write([], tmp_path / "out.duckdb")
    with pytest.raises(UsageError, match=r"U006.*one question at a time"):
        query(tmp_path / "out.duckdb", sql)


def test_a_question_to_what_is_no_database(records: list[ArticleRecord], tmp_path: Path) -> None:
    files.write(records, tmp_path / "out.jsonl")
    with pytest.raises(UsageError, match=r"U006.*out\.jsonl is no database: write one with extract -o NAME\.duckdb"):
        query(tmp_path / "out.jsonl", "SELECT 1")


def test_a_failed_write_leaves_the_old_store(records: list[ArticleRecord], tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    files.write(records[:1], path)

    def broken() -> object:
        yield records[0]
        raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError):
        files.write(broken(), path)
    assert list(files.read(path)) == records[:1]
    assert [item.name for item in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_file_that_someone_puts_into_the_folder_meanwhile_is_kept(
    records: list[ArticleRecord], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    files.write(records, out)

    def slow() -> Iterator[ArticleRecord]:
        yield records[0]
        (out / "notes.txt").write_text("mine", "utf-8")

    with pytest.raises(UsageError, match="other files"):
        files.write(slow(), out)
    assert (out / "notes.txt").read_text("utf-8") == "mine"
    (out / "notes.txt").unlink()
    assert list(files.read(out)) == records
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_who_says_so_is_told_of_a_body_as_of_a_person(tmp_path: Path) -> None:
    record = extract("Theo UBND huyện Sông Lam, năm 2023 huyện đã tiếp nhận 1.248 hồ sơ, còn 68 hồ sơ trễ hạn.")
    speakers = {claim.speaker for claim in record.claims}
    assert speakers == {record.agencies[0].id}
    files.write([record], tmp_path / "out.duckdb")
    found = query(tmp_path / "out.duckdb", "SELECT DISTINCT speaker, c.article = a.article FROM v_claims c, articles a")
    assert found[1] == [("UBND huyện Sông Lam", True)]


def test_a_body_is_counted_once_whatever_its_first_letter(tmp_path: Path) -> None:
    texts = [
        f"Đoàn yêu cầu {name} tỉnh An Giang khắc phục các hồ sơ trễ hạn."
        for name in ("Sở Công Thương", "sở Công Thương")
    ]
    records = [extract(text) for text in texts]
    files.write(records, tmp_path / "out.duckdb")
    names = {agency for (agency,) in query(tmp_path / "out.duckdb", "SELECT agency FROM v_findings")[1]}
    assert names == {"Sở Công Thương tỉnh An Giang", "sở Công Thương tỉnh An Giang"}
    found = query(tmp_path / "out.duckdb", "SELECT agency FROM v_findings_by_agency")[1]
    assert found == [("Sở Công Thương tỉnh An Giang",)]


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one(
    records: list[ArticleRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(records, tmp_path / "out")
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name.endswith(".part"):
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(UsageError, match="U003"):
        files.write(records[:1], tmp_path / "out")
    assert list(files.read(tmp_path / "out")) == records
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
