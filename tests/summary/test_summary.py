"""A summary of coverage: each event once, its inspections, its findings, its sources."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from extractor import extract
from extractor.audit.report import report
from extractor.store import files
from extractor.summary import write
from extractor.summary.cli import summarise
from extractor.summary.stories import Story, Visit, _office, stories
from extractor.summary.wording import is_of, is_slight, shown
from schemas import ArticleRecord, Finding, Polarity, Span

FIRST = (
    "Thanh tra tỉnh Lam Kinh chỉ ra sai phạm tại Bệnh viện Đa khoa Sông Trà\n\n"
    "Ngày 12/9/2023, Thanh tra tỉnh Lam Kinh công bố Kết luận thanh tra số 48/KL-TTT về công tác đấu thầu thuốc tại "
    "Bệnh viện Đa khoa Sông Trà. Qua thanh tra, đoàn phát hiện bệnh viện chưa lập kế hoạch mua sắm hằng năm. "
    "Thanh tra tỉnh kiến nghị thu hồi 1.264 triệu đồng.\n"
)
SECOND = (
    "Bệnh viện Sông Trà mua thuốc sai quy định\n\n"
    "Thanh tra tỉnh Lam Kinh vừa có Kết luận thanh tra số 48/KL-TTT về công tác đấu thầu thuốc tại Bệnh viện Đa khoa "
    "Sông Trà. Theo đó, bệnh viện chưa lập kế hoạch mua sắm hằng năm. Bệnh viện cũng chưa công khai kết quả lựa chọn "
    "nhà thầu. Cơ quan thanh tra kiến nghị thu hồi 1.264 triệu đồng.\n"
)
ELSEWHERE = (
    "Kiểm tra an toàn thực phẩm tại xã Bình Lộc\n\n"
    "Sáng 5/9, đoàn kiểm tra của UBND huyện Phước Lâm do ông Lê Văn Tám, Phó Chủ tịch UBND huyện làm trưởng đoàn đã "
    "kiểm tra công tác an toàn thực phẩm tại UBND xã Bình Lộc. Trong 40 cơ sở được kiểm tra có 9 cơ sở vi phạm "
    "(chiếm 25,5%). Đoàn yêu cầu xã khắc phục trước ngày 30/9.\n"
)
WEATHER = "Trời nắng\n\nNgày 8/9, miền Bắc có nắng, nhiệt độ cao nhất 35 độ.\n"


def read(*texts: str) -> list[ArticleRecord]:
    return [extract(text, date(2023, 9, 13 + day)) for day, text in enumerate(texts)]


def told(*texts: str) -> list[Story]:
    return stories(report(read(*texts)))


def test_two_papers_on_one_conclusion_are_one_event() -> None:
    story, *others = told(FIRST, SECOND)
    assert not others
    assert [article.published for article in story.articles] == ["2023-09-13", "2023-09-14"]
    assert [visit.inspected for visit in story.visits] == [("Bệnh viện Đa khoa Sông Trà",)]
    assert story.visits[0].inspector == "Thanh tra tỉnh Lam Kinh"


def test_what_two_papers_find_alike_is_told_once_and_what_one_adds_is_told() -> None:
    (story,) = told(FIRST, SECOND)
    wrong = [s.text for s in story.statements if s.polarity is Polarity.SHORTCOMING]
    assert sum("kế hoạch mua sắm" in text for text in wrong) == 1
    assert sum("chưa công khai" in text for text in wrong) == 1


def test_a_finding_with_another_figure_is_another_finding() -> None:
    (story,) = told(FIRST, SECOND.replace("1.264", "1.426"))
    asked = [s.text for s in story.statements if s.polarity is Polarity.RECOMMENDATION]
    assert sum("thu hồi" in text for text in asked) == 2
    assert [row.kind for row in story.disputed] == ["across.figure"]


AGAIN = (
    "Bếp ăn Trường Bình Lộc chưa có sổ lưu mẫu\n\n"
    "Đoàn kiểm tra của UBND huyện Phước Lâm phát hiện nhiều bếp ăn chưa lưu mẫu thức ăn.\n\n"
    "Ngày 12/9/2023, đoàn kiểm tra của UBND huyện Phước Lâm kiểm tra các trường. Đoàn phát hiện nhiều bếp ăn ở "
    "{} chưa lưu mẫu thức ăn theo quy định.\n"
)


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ("xã Bình Lộc", ["phát hiện nhiều bếp ăn ở xã Bình Lộc chưa lưu mẫu thức ăn theo quy định"]),
        (
            "xã Bình Lộc và 3 xã khác",
            ["phát hiện nhiều bếp ăn ở xã Bình Lộc và 3 xã khác chưa lưu mẫu thức ăn theo quy định"],
        ),
    ],
)
def test_what_an_article_tells_in_its_headline_and_lead_is_told_once(where: str, wanted: list[str]) -> None:
    (story,) = told(AGAIN.format(where))
    assert [s.text for s in story.statements if s.polarity is Polarity.SHORTCOMING] == wanted


def test_a_lead_that_tells_of_another_body_or_figure_is_told() -> None:
    text = AGAIN.format("xã Bình Lộc")
    for other in ("nhiều bếp ăn ở xã Bình Sa", "12 bếp ăn"):
        (story,) = told(text.replace("nhiều bếp ăn chưa", f"{other} chưa"))
        assert len([s for s in story.statements if s.polarity is Polarity.SHORTCOMING]) == 2


def test_figures_that_a_lead_tells_are_not_told_again_below_it() -> None:
    (story,) = told(
        "Nhiều công chức vắng mặt\n\nThanh tra huyện Phước Lâm kiểm tra 15 đơn vị, phát hiện 85/163 công chức vắng "
        "mặt, chiếm 25%, phần lớn chưa xin phép.\n\nNgày 12/9/2023, Thanh tra huyện Phước Lâm kiểm tra 15 đơn vị. Qua "
        "kiểm tra, phát hiện 85/163 công chức vắng mặt, chiếm 25%.\n"
    )
    wrong = [s.text for s in story.statements if s.polarity is Polarity.SHORTCOMING]
    assert sum("85/163" in text for text in wrong) == 1
    (lines,) = (lines for kind, _, lines in write.sections(story, "vi") if kind == "disputed")
    assert len(lines) == 1 < len(story.disputed)


def test_a_headline_alone_tells_what_was_found() -> None:
    text = AGAIN[: AGAIN.index("Đoàn kiểm tra")] + "Ngày 12/9/2023, UBND huyện Phước Lâm kiểm tra Trường Bình Lộc.\n"
    (story,) = told(text)
    assert [s.text for s in story.statements] == ["Bếp ăn Trường Bình Lộc chưa có sổ lưu mẫu"]


MANY = (
    "Kiểm tra bếp ăn tại huyện Phước Lâm\n\n"
    "Ngày 12/9/2023, Thanh tra tỉnh Lam Kinh thanh tra Trường Tiểu học Bình Lộc. Thanh tra tỉnh Lam Kinh kết "
    "luận trường có nhiều sai phạm trong quản lý bếp ăn. Trường chưa có sổ lưu mẫu. Trường chưa niêm yết thực "
    "đơn. Trường chưa ký hợp đồng với nơi bán thịt. Trường chưa tập huấn cho người nấu. Trường chưa diệt côn "
    "trùng. Trường thu sai quy định 40 triệu đồng. Ông Lê Văn Tám, Phó Chánh Thanh tra tỉnh Lam Kinh yêu cầu "
    "trường trả lại tiền cho phụ huynh.\n"
)


def test_what_weighs_most_is_told_as_the_article_has_it() -> None:
    (story,) = told(MANY)
    (lines,) = (lines for kind, _, lines in write.sections(story, "vi") if kind == "shortcoming")
    assert [line.split()[1] for line in lines] == ["chưa", "chưa", "chưa", "chưa", "chưa", "thu", "và"]
    assert lines[-1] == "… và 1 nội dung khác"
    (every,) = (lines for kind, _, lines in write.sections(story, "vi", None) if kind == "shortcoming")
    assert "nhiều sai phạm trong quản lý bếp ăn" in every[0]
    assert len(every) == 7


def test_all_findings_are_told_where_all_are_asked_for(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(MANY, "utf-8")
    assert "… and 1 more" in run(article, "--language", "en")[1]
    assert "nhiều sai phạm" in run(article, "--all")[1]
    assert "nhiều sai phạm" in run(article, "-f", "csv")[1]


@pytest.mark.parametrize(
    ("finding", "polarity", "slight"),
    [
        ("trường có nhiều sai phạm trong quản lý bếp ăn", Polarity.SHORTCOMING, True),
        ("trường có nhiều sai phạm như không lưu mẫu", Polarity.SHORTCOMING, False),
        ("trường chưa lưu mẫu", Polarity.SHORTCOMING, False),
        ("xử lý nghiêm các vi phạm trong quản lý bếp ăn", Polarity.RECOMMENDATION, False),
        ("Đây là nguyên nhân khiến phụ huynh khiếu nại", Polarity.SHORTCOMING, True),
    ],
)
def test_what_only_announces_or_explains_weighs_little(finding: str, polarity: Polarity, slight: bool) -> None:
    span = Span(start=0, end=len(finding), text=finding)
    assert is_slight(Finding(id="f1", span=span, polarity=polarity)) is slight


@pytest.mark.parametrize(
    ("speaker", "inspector", "alike"),
    [
        ("Đoàn kiểm tra", "UBND huyện Phước Lâm", True),
        ("UBND huyện Phước Lâm", "Đoàn kiểm tra của UBND huyện Phước Lâm", True),
        ("thanh tra tỉnh Lam Kinh", "Thanh tra tỉnh Lam Kinh", True),
        ("Sở Y tế", "Thanh tra Sở Y tế", False),
        ("Lê Văn Tám", "Thanh tra tỉnh Lam Kinh", False),
    ],
)
def test_the_inspector_is_not_named_again(speaker: str, inspector: str, alike: bool) -> None:
    assert is_of(speaker, inspector) is alike


def test_papers_of_the_inspection_are_told_by_number() -> None:
    law = "Theo Quyết định số 15/QĐ-UBND và Kết luận số 14-KL/TW, bệnh viện phải đấu thầu. "
    law += "Ban Thường vụ Thành ủy có Kết luận số 61 về việc trả lời các hộ dân sống cạnh bệnh viện này. "
    law += "Sau thanh tra, Chủ tịch tỉnh có Kết luận nội dung tố cáo số 77. "
    story, *_ = told(FIRST + law)
    assert story.papers == ("Kết luận thanh tra số 48/KL-TTT",)
    assert "- Văn bản: Kết luận thanh tra số 48/KL-TTT" in write.as_markdown(report(read(FIRST)), told(FIRST), "vi")


def test_a_copy_is_named_as_a_source_and_tells_nothing_twice() -> None:
    (alone,), (story,) = told(FIRST), told(FIRST, FIRST)
    assert len(story.articles) == 2
    assert [s.text for s in story.statements] == [s.text for s in alone.statements]
    assert len(story.visits) == len(alone.visits)


def test_events_stand_in_the_order_of_publication_and_other_news_is_counted() -> None:
    found = report(read(ELSEWHERE, FIRST, WEATHER, SECOND))
    told = stories(found)
    assert [story.articles[0].title.split()[0] for story in told] == ["Kiểm", "Thanh"]
    assert "nothing of the kind in 1." in write.headline(found, told, "en")


def test_an_article_without_a_day_comes_last() -> None:
    records = [extract(FIRST), *read(ELSEWHERE)]
    assert [story.articles[0].published for story in stories(report(records))] == ["2023-09-13", None]


def test_what_one_article_leaves_out_another_tells() -> None:
    brief = ELSEWHERE.replace(" do ông Lê Văn Tám, Phó Chủ tịch UBND huyện làm trưởng đoàn", "")
    brief = brief.replace("Trong 40 cơ sở", "Ông Lê Văn Tám cho biết, qua rà soát hồ sơ của 40 cơ sở")
    (story,) = told(brief, ELSEWHERE)
    (visit,) = story.visits
    assert visit.leader == "Lê Văn Tám, Phó Chủ tịch UBND huyện Phước Lâm"
    assert visit.when == "Sáng 5/9"
    assert visit.begin == date(2023, 9, 5)


def test_every_statement_stands_in_its_article() -> None:
    records = read(FIRST, SECOND, ELSEWHERE)
    texts = {record.article.id: record.article.text for record in records}
    statements = [statement for story in stories(report(records)) for statement in story.statements]
    assert statements
    for statement in statements:
        assert texts[statement.article.id][statement.start : statement.end] == statement.text


def test_a_body_is_named_before_what_is_found_of_it_unless_the_words_name_it() -> None:
    text = (
        "Kiểm tra hai xã của huyện Phước Lâm\n\n"
        "Ngày 5/9/2023, đoàn kiểm tra của UBND huyện Phước Lâm kiểm tra cải cách hành chính tại UBND xã Bình Lộc và "
        "UBND xã Bình Sa. UBND xã Bình Sa niêm yết thủ tục chưa đầy đủ.\n"
    )
    records = read(text)
    (story,) = stories(report(records))
    (statement,) = (s for s in story.statements if "niêm yết" in s.text)
    assert (statement.about, statement.named) == ("UBND xã Bình Sa", "UBND xã Bình Sa" in statement.text)
    assert write.words_of(story, statement).count("UBND xã Bình Sa") == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", ELSEWHERE), ("b", FIRST), ("c", SECOND), ("d", WEATHER)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def run(*arguments: object) -> tuple[int, str]:
    command = typer.Typer()
    command.command()(summarise)
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout


def test_markdown_has_a_section_an_event_and_what_disagrees(folder: Path) -> None:
    code, text = run(folder, "--published", "2023-09-13")
    assert code == 0
    assert text.count("\n## ") == 2
    assert "**Đoàn kiểm tra của UBND huyện Phước Lâm kiểm tra UBND xã Bình Lộc" in text
    assert "do Lê Văn Tám, Phó Chủ tịch UBND huyện Phước Lâm dẫn đầu" in text
    assert "**Số liệu không khớp**" in text
    assert "22,5%" in text
    assert run(folder, "--published", "2023-09-13", "--language", "en")[1].count("**Shortcomings**") >= 1


@pytest.mark.parametrize(
    ("when", "begin", "end", "wanted"),
    [
        ("Sáng 5/9", date(2023, 9, 5), date(2023, 9, 5), "Sáng 5/9 (05/09/2023)"),
        ("từ 1/9 đến 5/9", date(2023, 9, 1), date(2023, 9, 5), "từ 1/9 đến 5/9 (01/09/2023 – 05/09/2023)"),
        ("Từ tháng 9 đến nay", date(2023, 9, 1), None, "Từ tháng 9 đến nay (01/09/2023 – …)"),
        ("Đến ngày 5/9", None, date(2023, 9, 5), "Đến ngày 5/9 (… – 05/09/2023)"),
        ("ngày 5/9", None, None, "ngày 5/9"),
    ],
)
def test_a_stretch_without_an_end_is_shown_open(when: str, begin: date | None, end: date | None, wanted: str) -> None:
    visit = Visit("kiểm tra", None, None, (), None, when, begin, end, None)
    assert write.details(visit, "vi") == wanted


def test_csv_has_a_line_a_finding(folder: Path) -> None:
    code, text = run(folder, "-f", "csv", "--published", "2023-09-13")
    rows = list(csv.DictReader(StringIO(text)))
    assert code == 0
    assert {row["event"] for row in rows} == {"1", "2"}
    assert {row["inspected"] for row in rows} == {"UBND xã Bình Lộc", "Bệnh viện Đa khoa Sông Trà"}
    assert all(row["polarity"] in set(Polarity) and row["finding"] for row in rows)
    assert {row["begin"] for row in rows if row["event"] == "1"} == {"2023-09-05"}


def test_a_csv_file_opens_in_a_spreadsheet(folder: Path) -> None:
    out = folder / "summary.csv"
    assert run(folder / "a.txt", "-o", out)[0] == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfevent,")


@pytest.mark.parametrize(
    ("title", "body", "wanted"),
    [
        ("Phó Chánh Thanh tra", "Thanh tra tỉnh Lam Kinh", "Phó Chánh Thanh tra tỉnh Lam Kinh"),
        ("Trưởng phòng", "Phòng Nghiệp vụ 3", "Trưởng phòng Nghiệp vụ 3"),
        ("Phó Chủ tịch", "UBND huyện Phước Lâm", "Phó Chủ tịch UBND huyện Phước Lâm"),
        ("Bí thư", "", "Bí thư"),
    ],
)
def test_an_office_is_told_with_its_body(title: str, body: str, wanted: str) -> None:
    assert _office(title, body) == wanted


def test_json_holds_everything(folder: Path) -> None:
    events = json.loads(run(folder, "-f", "json", "--published", "2023-09-13")[1])["events"]
    assert len(events[1]["articles"]) == 2
    assert events[0]["visits"][0]["inspected"] == ["UBND xã Bình Lộc"]
    assert events[0]["disputed"][0]["claimed"] == "25.5"


def test_the_page_is_whole_and_runs_nothing_from_outside(folder: Path) -> None:
    (folder / "b.txt").write_text(FIRST.replace("chưa lập", "<script>alert(1)</script> chưa lập"), "utf-8")
    out = folder / "summary.html"
    assert run(folder, "-o", out, "--published", "2023-09-13")[0] == 0
    page = out.read_text("utf-8")
    assert page.count("<article>") == 2
    assert "<script>alert" not in page
    assert "http" not in page
    assert page.count("<h1>") == 1


def test_refused_inputs_are_named_and_the_others_told(folder: Path) -> None:
    (folder / "e.txt").write_bytes(b"")
    code, text = run(folder)
    assert code == 3
    assert "từ chối 1" in text


def test_any_store_can_be_summarised(folder: Path) -> None:
    store = folder / "records.parquet"
    files.write(read(ELSEWHERE, FIRST), store)
    assert run(store)[1].count("\n## ") == 2


WRONG = (
    "Kiểm tra bếp ăn tại huyện Phước Lâm\n\n"
    "Ngày 12/9/2023, Đoàn kiểm tra của UBND huyện Phước Lâm kiểm tra Trường Tiểu học Bình Lộc. Theo đoàn, {} "
    "Đoàn yêu cầu trường khắc phục trước ngày 30/9.\n"
)


@pytest.mark.parametrize(
    ("sentence", "finding", "polarity", "words"),
    [
        (
            "lô thịt 20 kg của bếp ăn bị cho là quá hạn.",
            "bị cho là quá hạn",
            Polarity.SHORTCOMING,
            "Theo đoàn, lô thịt 20 kg của bếp ăn bị cho là quá hạn",
        ),
        ("bếp; kho chứa hàng ẩm mốc.", "ẩm mốc", Polarity.SHORTCOMING, "kho chứa hàng ẩm mốc"),
        ("bếp ăn chưa có sổ ghi mẫu lưu.", "bếp ăn chưa có sổ ghi mẫu lưu", Polarity.SHORTCOMING, None),
        ("cần bổ sung sổ ghi mẫu lưu.", "cần bổ sung sổ ghi mẫu lưu", Polarity.RECOMMENDATION, None),
        (
            "kho lưu mẫu “chưa đúng quy định”.",
            "kho lưu mẫu “chưa đúng quy định",
            Polarity.SHORTCOMING,
            "kho lưu mẫu “chưa đúng quy định”",
        ),
        (
            "(bếp chưa có sổ ghi mẫu lưu).",
            "bếp chưa có sổ ghi mẫu lưu)",
            Polarity.SHORTCOMING,
            "bếp chưa có sổ ghi mẫu lưu",
        ),
    ],
)
def test_a_finding_that_says_little_alone_is_shown_with_what_it_speaks_of(
    sentence: str, finding: str, polarity: Polarity, words: str | None
) -> None:
    text = WRONG.format(sentence)
    start = text.index(finding)
    span = Span(start=start, end=start + len(finding), text=finding)
    found = shown(text, Finding(id="f1", span=span, polarity=polarity), 0, text.index("Theo đoàn"))
    assert found == (words or finding)


def test_words_that_another_finding_of_the_kind_has_told_are_not_shown_again() -> None:
    text = "Bếp ăn chưa có sổ ghi mẫu lưu, bị ẩm mốc."
    start = text.index("bị")
    finding = Finding(id="f2", span=Span(start=start, end=start + 9, text="bị ẩm mốc"), polarity=Polarity.SHORTCOMING)
    assert shown(text, finding, start - 2, 0) == "bị ẩm mốc"
    assert shown(text, finding, 0, 0) == text.removesuffix(".")
