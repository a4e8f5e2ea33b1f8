"""The audit: what differs between sources, its reports, its exit codes."""

import csv
import json
import re
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import corpora
from extractor import extract
from extractor.audit import write
from extractor.audit.across import Side, disputes
from extractor.audit.cli import audit
from extractor.audit.report import report
from extractor.audit.slots import slots
from extractor.audit.why import explain
from extractor.pipeline import extract_article
from extractor.reading.inputs import Refusal
from extractor.reading.text import read_text
from extractor.store import files
from schemas import ArticleRecord, CheckKind

BAD = "Tin\n\nPhường tiếp nhận 3.342 hồ sơ, có 437 hồ sơ trễ hạn (15,1%), trong 45 ngày.\n"
GOOD = "Tin\n\nPhường tiếp nhận 3.342 hồ sơ, có 437 hồ sơ trễ hạn (13,1%).\n"
HOSTILE = '<script>alert(1)</script>\n\nCó <b onload="x()">12/34</b> gói thầu sai sót; 12/34 gói thầu, chiếm 33,5%.\n'


def app() -> typer.Typer:
    command = typer.Typer()
    command.command()(audit)
    return command


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app(), list(arguments))
    return result.exit_code, result.stdout


@pytest.fixture(scope="module")
def clusters() -> list[ArticleRecord]:
    found = []
    for article in corpora.load():
        if article.cluster:
            day = article.gold["article"].get("published")
            published = date.fromisoformat(day) if day else None
            found.append(extract_article(read_text(article.text or "", published=published, id=article.id)))
    return found


def test_figures_that_differ_between_sources(clusters: list[ArticleRecord]) -> None:
    told = {
        (d.kind, *sorted(sides[0].slot.span.text for sides in d.sides)) for d in disputes(clusters) if not d.changed
    }
    wanted = [
        ("figure", "9,48 tỷ đồng", "9,84 tỷ đồng"),
        ("term", "60 ngày", "90 ngày"),
        ("figure", "18,24 tỉ đồng", "18,42 tỷ đồng"),
        ("figure", "16,8 ha", "18,6 ha"),
        ("figure", "33,5%", "35,3%"),
        ("figure", "31,5%", "35,1%"),
    ]
    assert told.issuperset(wanted)
    assert any(
        kind == "document" and "20/3/2024" in one + other and "12/3/2024" in one + other for kind, one, other in told
    )
    assert any(kind == "announced" and "14/6" in one + other and "16/6" in one + other for kind, one, other in told)
    assert len(told) <= len(wanted) + 5


def test_words_name_every_source(clusters: list[ArticleRecord]) -> None:
    for dispute in disputes(clusters):
        for side in (*dispute.sides[0], *dispute.sides[1]):
            assert side.source in dispute.message
            assert side.source in dispute.message_en


def test_papers_with_one_headline_and_one_number_in_two_feeds_are_named_with_their_places() -> None:
    text = (
        "Sai phạm đất đai tại Sở Xây dựng\n\nTheo Kết luận thanh tra số 125/KL-TTr của Thanh tra tỉnh Yên Mẫu tại Sở "
        "Xây dựng tỉnh Yên Mẫu, giai đoạn 2019 - 2022, cơ quan này có nhiều thiếu sót. Tổng số tiền sai phạm là {} tỷ "
        "đồng. Thanh tra tỉnh kiến nghị kiểm điểm 15 cá nhân.\n"
    )
    papers = [("12,5", "https://www.mot.example/b"), ("12,8", "https://hai.example/b")]
    records = [extract_article(read_text(text.format(sum_), id="1", source=url)) for sum_, url in papers]
    (dispute,) = disputes(records)
    assert all(url in dispute.message and url in dispute.message_en for _, url in papers)


def test_a_paper_without_a_headline_is_named_by_its_site() -> None:
    record = extract_article(
        read_text("Tổng số tiền sai phạm là 12,5 tỷ đồng.", source="https://www.mot.example/b?c=1")
    )
    side = Side(record, slots(record)[0])
    assert (side.source, replace(side, shared=True).source) == (
        "mot.example",
        "mot.example (https://www.mot.example/b?c=1)",
    )


def test_copies_of_one_text_are_one_source(clusters: list[ArticleRecord]) -> None:
    assert disputes([clusters[0], clusters[0]]) == []
    copied = [*clusters, *clusters]
    assert len(disputes(copied)) == len(disputes(clusters))


def test_articles_on_different_events_are_not_compared() -> None:
    one = extract("Kiểm tra xã An Phú\n\nĐoàn kiểm tra làm việc trong 45 ngày, thu hồi 9,84 tỷ đồng.\n")
    other = extract("Kiểm tra xã Tân Mẫu\n\nĐoàn kiểm tra làm việc trong 60 ngày, thu hồi 9,48 tỷ đồng.\n")
    assert disputes([one, other]) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path


def test_exit_codes(folder: Path) -> None:
    assert run(str(folder / "good.txt"))[0] == 0
    assert run(str(folder / "bad.txt"))[0] == 1
    (folder / "none.txt").write_bytes(b"")
    assert run(str(folder / "good.txt"), str(folder / "none.txt"))[0] == 3
    assert run(str(folder))[0] == 1


@pytest.mark.parametrize("form", ["table", "json", "csv", "html", "markdown"])
def test_every_form_tells_the_alarm(folder: Path, form: str) -> None:
    code, text = run(str(folder), "--format", form)
    assert code == 1
    assert "15,1%" in re.sub(r"\s+", " ", text)
    if form in ("table", "markdown"):
        assert "độ phủ" in text


def test_records_are_audited_like_their_articles(folder: Path) -> None:
    lines = "\n".join(extract(text).model_dump_json() for text in (BAD, GOOD))
    (folder / "records.jsonl").write_text(lines + "\n", "utf-8")
    from_records = json.loads(run(str(folder / "records.jsonl"), "-f", "json")[1])
    from_articles = json.loads(run(str(folder / "bad.txt"), str(folder / "good.txt"), "-f", "json")[1])
    assert from_records["summary"] == from_articles["summary"]


def test_json_holds_everything(folder: Path) -> None:
    document = json.loads(run(str(folder), "-f", "json", "--all", "--explain")[1])
    assert document["summary"]["inconsistent"] == 1
    assert document["summary"]["figures"] == len(document["figures"]) == 7
    assert {figure["reason"] for figure in document["figures"]} == {"checked", "duration"}


def test_csv_is_a_table_that_a_spreadsheet_runs_nothing_of() -> None:
    audited = report([extract(BAD.replace("Tin", "=1+1"))])
    rows = list(csv.DictReader(StringIO(write.as_csv(audited, everything=True))))
    assert rows
    assert not any(value.startswith(("=", "@")) for row in rows for value in row.values())


def test_html_is_self_contained_and_holds_no_live_markup() -> None:
    page = write.as_html(report([extract(HOSTILE)], [Refusal("<i>x</i>", "R002")]), "vi")
    assert "<script>alert" not in page
    assert "onload=" not in re.sub(r"&[^;]*;", "", page).replace("&#34;", "") or "&lt;b onload" in page
    assert "<i>x</i>" not in page
    assert not re.search(r"""(?:src|href)\s*=|@import|url\(""", page)
    assert "<mark>" in page
    assert "@media print" in page


def test_why_each_figure_was_or_was_not_checkable() -> None:
    record = extract(BAD + "\nGần 300 hộ tham gia; tỷ lệ đạt 99%.\n")
    told = {reason.quantity.span.text: reason.code for reason in explain(record)}
    assert told["15,1%"] == "checked"
    assert told["45 ngày"] == "duration"
    assert told["300 hộ"] == "hedge"
    assert told["99%"] == "no-whole"


def test_messages_in_english(folder: Path) -> None:
    text = run(str(folder), "--language", "en", "-f", "markdown")[1]
    assert "does not agree with the printed" in text
    assert "coverage" in text


def test_broken_records_cost_one_line_each_and_say_why(tmp_path: Path) -> None:
    good = json.loads(extract(BAD).model_dump_json())

    def but(layer: str, **values: object) -> dict[str, object]:
        return {**good, layer: [{**good[layer][0], **values}, *good[layer][1:]]}

    lines = [
        json.dumps(good, sort_keys=True),  # another tool wrote it: other order, other spaces
        json.dumps({**good, "schema_version": "2.0"}),
        json.dumps({**good, "unknown": 1}),
        json.dumps(but("quantities", id=good["quantities"][1]["id"])),
        json.dumps(but("quantities", span={"start": 1, "end": 3, "text": "xx"})),
        json.dumps({**good, "article": {**good["article"], "title": "\ud800"}}),
        json.dumps({"text": BAD}),
        "[" * 100_000,
        "{",
    ]
    path = tmp_path / "records.JSONL"
    path.write_bytes("\n".join([*lines, ""]).encode() + b'{"article": "\xff"}\n' + lines[0].encode())
    for form in ("json", "html", "csv", "markdown", "table"):
        assert run(str(path), "-f", form, "-o", str(tmp_path / "out"))[0] == 1
    told = json.loads(run(str(path), "-f", "json")[1])
    assert [r["source"].rpartition(":")[2] for r in told["refused"]] == ["2", "3", "4", "5", "6", "7", "8", "9", "10"]
    assert {r["code"] for r in told["refused"]} == {"R012"}
    assert "2.0" in told["refused"][0]["detail"]
    assert told["summary"]["articles"] == 2


@pytest.mark.parametrize("name", ["r.duckdb", "r.parquet", "r.spacy"])
def test_every_store_that_is_a_file_can_be_audited(tmp_path: Path, name: str) -> None:
    files.write([extract(BAD)], tmp_path / name)
    (tmp_path / f"not-{name}").write_text("no store", encoding="utf-8")
    code, told = run(str(tmp_path / name), str(tmp_path / f"not-{name}"), "-f", "json")
    assert code == 1
    assert json.loads(told)["summary"]["articles"] == 1
    assert [r["code"] for r in json.loads(told)["refused"]] == ["R005"]


def test_a_folder_of_tables_can_be_audited(tmp_path: Path) -> None:
    files.write([extract(BAD)], tmp_path / "store")
    code, told = run(str(tmp_path / "store"), "-f", "json")
    assert (code, json.loads(told)["summary"]["articles"]) == (1, 1)


def test_records_come_through_a_pipe() -> None:
    records = extract(BAD).model_dump_json() + "\n"
    for lines in (records, "\ufeff" + records):
        result = CliRunner().invoke(app(), ["-", "-f", "json"], input=lines)
        assert (result.exit_code, json.loads(result.stdout)["summary"]["articles"]) == (1, 1)


@pytest.mark.parametrize(
    ("name", "start"), [("a.csv", "\ufeffverdict,"), ("a.json", "{"), ("a.HTML", "<!doctype"), ("a", "2")]
)
def test_the_ending_tells_the_form(folder: Path, name: str, start: str) -> None:
    assert run(str(folder), "-o", str(folder.parent / name))[0] == 1
    assert (folder.parent / name).read_text("utf-8").startswith(start)
    (folder.parent / name).unlink()


def test_a_result_names_its_file_and_its_kind_in_the_language_of_the_reader(folder: Path) -> None:
    for form in ("html", "markdown", "csv"):
        assert "bad.txt" in run(str(folder), "-f", form)[1]
    assert "(tỷ lệ, P1)" in run(str(folder), "-f", "markdown")[1]
    assert "(percentage, P1)" in run(str(folder), "-f", "markdown", "--language", "en")[1]


@pytest.mark.parametrize("form", ["table", "json", "html", "markdown"])
def test_reasons_are_told_where_asked(folder: Path, form: str) -> None:
    why = "là thời hạn, không tính lại được"
    assert why in re.sub(r"\s+", " ", run(str(folder), "-f", form, "--explain")[1])
    assert why not in re.sub(r"\s+", " ", run(str(folder), "-f", form)[1])


def test_every_kind_has_a_name() -> None:
    assert {kind.value for kind in CheckKind} <= set(write.KINDS)


CITED = (
    "Sai phạm đất đai\n13/4/2023\n\nTheo Kết luận số {number} ngày 10/4/2023 về quản lý đất đai tại huyện Thăng Mẫu, "
    "huyện này đã cấp {figure} giấy chứng nhận quyền sử dụng đất, trong đó 36 giấy cấp sai trình tự."
)
TOLD = (
    "Thanh tra tỉnh kết luận về huyện Thăng Mẫu\n12/4/2023\n\nQua thanh tra theo Kết luận số {number} ngày 10/4/2023, "
    "UBND huyện Thăng Mẫu đã cấp {figure} giấy chứng nhận quyền sử dụng đất. Đoàn nhắc nhở {other} cán bộ."
)


@pytest.mark.parametrize(
    ("number", "own"),
    [
        ("45/KL-TTT", True),  # of a provincial inspectorate, no circular (TT)
        ("45/KL-TTCP", True),
        ("09/KL-TTr", True),
        ("45/2019/TT-BTC", False),
        ("45/2019/NĐ-CP", False),
        ("1600/QĐ-TTg", False),
    ],
)
def test_a_conclusion_ties_articles_and_a_law_does_not(number: str, own: bool) -> None:
    pair = [extract(TOLD.format(number=number, figure="1.240", other=19))]
    pair.append(extract(CITED.format(number=number, figure="1.420")))
    assert bool(disputes(pair)) is own


def test_two_bodies_announce_two_results() -> None:
    one = extract(
        "Kết luận về ông Mẫu\n12/4/2023\n\nNgày 12/4, Sở Nội vụ tỉnh An Giang công bố kết quả kiểm tra ông Lê Văn Mẫu."
        " Việc này nêu trong Kết luận số 45/KL-TTT.\n"
    )
    text = (
        "Nhiều người được mời đến nghe\n20/4/2023\n\nTheo Kết luận số 45/KL-TTT, còn nhiều nội dung cần làm rõ. "
        "Ngày 20/4, {} công bố kết quả kiểm tra, buổi làm việc kéo dài cả ngày tại hội trường lớn.\n"
    )
    assert disputes([one, extract(text.format("Sở Nội vụ An Giang"))])
    assert not disputes([one, extract(text.format("Sở Tài chính tỉnh An Giang"))])


def test_the_other_article_is_no_recomputation(clusters: list[ArticleRecord]) -> None:
    audited = report(clusters)
    rows = [row for row in audited.rows if row.kind.startswith("across.")]
    assert rows
    assert all(row.claimed and row.other and not row.expected for row in rows)
    page = write.as_html(report(clusters[3:5]), "vi")
    assert "báo kia nêu" in page
    assert "the other article" in write.as_html(report(clusters[3:5]), "en")
    assert "expected" not in {key for row in rows for key, value in row.flat().items() if value and key != "low"}


def test_json_names_every_article_and_what_was_taken_as_one_event(clusters: list[ArticleRecord]) -> None:
    document = json.loads(write.as_json(report(clusters), False, True))
    across = [row for row in document["results"] if row["kind"].startswith("across.")]
    assert all(len(row["articles"]) > 1 and {"id", "title", "source"} <= row["articles"][0].keys() for row in across)
    assert any("09/KL-TTr" in event["shared"] for event in document["events"])
    assert "across" in {figure["reason"] for figure in document["figures"]}


def test_figures_that_another_article_prints_are_covered(clusters: list[ArticleRecord]) -> None:
    alone = sum(report([record]).coverage.checked for record in clusters)
    assert report(clusters).coverage.checked > alone
    told = write.as_markdown(report(clusters), False, "en", explained=True)
    assert "taken as one event; both name" in told


def test_a_table_in_a_pipe_is_never_cut(folder: Path) -> None:
    deep = folder / ("thư mục " * 12).strip() / ("một tên tệp rất dài " * 6).strip()
    deep.mkdir(parents=True)
    (deep / "bad.txt").write_text(BAD, "utf-8")
    text = run(str(deep), "-f", "table")[1]
    assert str(deep / "bad.txt") in text
    assert "437 hồ sơ trễ hạn (15,1%), trong 45 ngày." in text


def test_numbers_and_kinds_are_told_in_the_readers_language(clusters: list[ArticleRecord]) -> None:
    audited = report([extract(BAD)])
    assert "<dd>15,1%</dd>" in (page := write.as_html(audited, "vi"))
    assert "<dd>13,076%</dd>" in page
    assert "<dd>13.076%</dd>" in write.as_html(audited, "en")
    table = write.as_markdown(report(clusters), True, "en")
    assert "between sources: figure" in table
    assert "across.figure" not in table
    assert all(kind.value in write.KINDS for kind in CheckKind)


def test_a_sum_of_money_keeps_the_unit_as_it_is_printed() -> None:
    record = extract("Tin\n\nKim ngạch đạt 20 tỷ USD, trong đó xuất khẩu 12 tỷ USD, nhập khẩu 9,5 tỷ USD.\n")
    told = next(check for check in record.checks if check.kind is CheckKind.SUM)
    assert "21,5 tỷ USD" in told.message
    assert "21.5 billion USD" in told.message_en


def test_a_result_has_an_id_of_its_own_that_stays(folder: Path, clusters: list[ArticleRecord]) -> None:
    def ids(*inputs: str) -> list[str]:
        return [row["id"] for row in json.loads(run(*inputs, "--format", "json", "--all")[1])["results"]]

    alone = ids(str(folder / "bad.txt"))
    (folder / "bad.txt").rename(folder / "moved.txt")
    assert ids(str(folder / "moved.txt")) == alone
    assert set(alone) < set(ids(str(folder)))
    (folder / "twice.txt").write_text(BAD, "utf-8")
    assert {*alone, *(f"{key}-2" for key in alone)} == set(ids(str(folder / "moved.txt"), str(folder / "twice.txt")))
    there, back = ([row.id for row in report(records).rows] for records in (clusters, clusters[::-1]))
    assert len(set(there)) == len(there)
    assert {key for key in there if "-" not in key} == {key for key in back if "-" not in key}


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xlsx", "a.jsonl"])
def test_a_file_that_its_ending_would_make_unreadable_is_not_written(folder: Path, name: str) -> None:
    assert run(str(folder), "-o", str(folder.parent / name))[0] == 2
    assert not (folder.parent / name).exists()
    assert run(str(folder), "-o", str(folder.parent / name), "--format", "html")[0] == 1
