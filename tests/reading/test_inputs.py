"""Inputs: what each kind of file becomes, and which code an input that cannot be read gets."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.errors import CATALOGUE, Refused, UsageError
from extractor.reading import inputs
from extractor.reading.html import read_html
from extractor.reading.inputs import Refusal, expand, read_inputs
from extractor.reading.text import read_text

BODY = (
    "Sáng 3/10, đoàn kiểm tra của thành phố đã làm việc tại phường Tân Mẫu về công tác cải cách hành chính năm 2018. "
    "Theo báo cáo, phường đã tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 98,5%; không có hồ sơ nào bị trả lại."
)
PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kiểm tra phường Tân Mẫu | Báo Mẫu</title>
<meta property="og:title" content="Kiểm tra phường Tân Mẫu về cải cách hành chính"><meta name="author" content="Lê Mẫu">
<meta property="og:site_name" content="Báo Mẫu">
<meta property="article:published_time" content="2018-10-04T07:45:00+07:00">
<link rel="canonical" href="https://baomau.example/kiem-tra.html"></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/x">Thời sự</a></li></ul></nav>
<article><h1>Kiểm tra phường Tân Mẫu về cải cách hành chính</h1><p>{BODY}</p>
<p>Đoàn đề nghị phường khắc phục các hạn chế trước ngày 30/10 và báo cáo kết quả về Sở Nội vụ thành phố.</p></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/y">Quận Mẫu mở đợt kiểm tra mới</a></li></ul></aside>
<footer><p>© 2018 Báo Mẫu</p></footer></body></html>"""


def one(path: Path, **options: object) -> Article | Refusal:
    (item,) = read_inputs([str(path)], **options)  # type: ignore[arg-type]
    return item


def rows(*lines: object) -> list[Article | Refusal]:
    data = b"\n".join(x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines)
    return list(read_inputs(["-"], stdin=io.BytesIO(b'{"text": "Mot van ban dau tien."}\n' + data)))[1:]


def test_a_text_file_keeps_every_character(tmp_path: Path) -> None:
    text = "Tiêu đề\r\n\r\n" + BODY + "\u00a0\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    article = one(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.text, article.encoding, article.source) == (text, "utf-8", str(tmp_path / "a.txt"))
    assert article.id == article.sha256[:16]


def test_a_page_gives_its_text_under_its_headline_and_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    article = one(tmp_path / "a.html")
    assert isinstance(article, Article)
    assert article.text.startswith("Kiểm tra phường Tân Mẫu về cải cách hành chính\n")
    assert article.text.count("Kiểm tra phường Tân Mẫu về cải cách hành chính") == 1
    assert BODY in article.text
    assert "Trang chủ" not in article.text
    assert (article.title, article.published) == ("Kiểm tra phường Tân Mẫu về cải cách hành chính", date(2018, 10, 4))
    assert (article.authors, article.publisher) == (("Lê Mẫu",), "Báo Mẫu")
    assert article.url == "https://baomau.example/kiem-tra.html"
    assert article.regions[0].kind == "headline"


@pytest.mark.parametrize(
    "page", ["<html></html>", "<p></p>", "<!--", "<html><head><title>Chỉ có tựa</title></head></html>"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(Refused) as refused:
        read_html(page)
    assert refused.value.code == "R007"


def test_a_line_gives_its_fields_and_keeps_the_others_aside() -> None:
    row = {
        "text": BODY,
        "id": 7,
        "title": "Tựa",
        "url": "https://a.example/1",
        "published": "4/10/2018 20:55",
        "tags": ["x"],
    }
    (article,) = rows(row)
    assert isinstance(article, Article)
    assert (article.id, article.title, article.url, article.published) == ("7", "Tựa", row["url"], date(2018, 10, 4))
    assert (article.source, article.extra) == (row["url"], {"tags": ["x"]})


@pytest.mark.parametrize("empty", ["", " \n", None])
def test_a_line_whose_text_is_empty_gives_its_page(empty: str | None) -> None:
    (article,) = rows({"text": empty, "html": PAGE})
    assert isinstance(article, Article)
    assert BODY in article.text


@pytest.mark.parametrize("field", ["id", "title", "url"])
@pytest.mark.parametrize("odd", [1.5, True, ["a"], {"vi": "Tựa"}])
def test_a_name_of_a_type_that_none_has_is_kept_aside(field: str, odd: object) -> None:
    (article,) = rows({"text": BODY, field: odd})
    assert isinstance(article, Article)
    assert article.extra == {field: odd}


@pytest.mark.parametrize("field", ["id", "title", "url"])
@pytest.mark.parametrize("none", ["", None])
def test_a_name_that_is_not_given_is_nothing(field: str, none: str | None) -> None:
    (article,) = rows({"text": BODY, field: none})
    assert isinstance(article, Article)
    assert article.extra == {}


def test_a_line_may_hold_a_page() -> None:
    (article,) = rows({"html": PAGE, "published": "2018-10-05"})
    assert isinstance(article, Article)
    assert (article.published, article.publisher) == (date(2018, 10, 5), "Báo Mẫu")


def test_a_date_that_cannot_be_read_is_noted_and_kept() -> None:
    (article,) = rows({"text": BODY, "published": "hôm qua"})
    assert isinstance(article, Article)
    assert (article.published, article.extra) == (None, {"published": "hôm qua"})
    assert "N007" in [note.code for note in article.notes]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{broken", "R006"),
        (b"[1, 2]", "R006"),
        (b'"text"', "R006"),
        ({"title": "no text"}, "R006"),
        ({"text": 5}, "R006"),
        ({"text": "  "}, "R002"),
        ({"html": "<p></p>"}, "R007"),
        (b'{"text": "half \\ud800 character"}', "R001"),
        (b'{"text": "fine", "more": "\\udfff"}', "R001"),
        (b'{"text": "bad \xff\xfe byte"}', "R001"),
        (b"[" * 100_000, "R006"),
        (b'{"text": "x", "n": ' + b"9" * 5000 + b"}", "R006"),
    ],
)
def test_a_bad_line_is_refused_and_the_next_read(line: object, code: str) -> None:
    bad, good = rows(line, {"text": BODY})
    assert isinstance(bad, Refusal)
    assert (bad.code, bad.source) == (code, "stdin:2")
    assert isinstance(good, Article)


def test_blank_lines_count_but_hold_nothing() -> None:
    (bad,) = rows(b"", b"  ", b"{")
    assert isinstance(bad, Refusal)
    assert bad.source == "stdin:4"


def test_lines_of_utf_16(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": BODY}) + "\n" + json.dumps({"text": "Hai"}) + "\n", "utf-16")
    items = list(read_inputs([str(tmp_path / "a.jsonl")]))
    assert [item.text for item in items if isinstance(item, Article)] == [BODY, "Hai"]


def test_zero_characters_in_a_line_are_text() -> None:
    (article,) = rows({"text": f"a\0b {BODY}"})
    assert isinstance(article, Article)
    assert article.text == f"a\0b {BODY}"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "R002"),
        ("a.txt", b"%PDF-1.4", "R003"),
        ("a.txt", b"a\0b", "R003"),
        ("a.txt", b"caf\xe9 cr\xe8me", "R001"),
        ("a.html", b"<html></html>", "R007"),
        ("a.json", b'[{"text": "a"}]', "R006"),
        ("a.json", b'{\n "text": "a"\n}', "R006"),
    ],
)
def test_a_bad_file_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    item = one(tmp_path / name)
    assert isinstance(item, Refusal)
    assert item.code == code
    assert str(item).startswith(f"{tmp_path / name}: {code}: {CATALOGUE[code]}")


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "<html>", "\n<HTML lang=vi>"])
def test_a_page_is_a_page_whatever_its_name_says(tmp_path: Path, start: str) -> None:
    (tmp_path / "a.txt").write_text(f"{start}<body><p>{BODY}</p></body></html>", "utf-8")
    assert getattr(one(tmp_path / "a.txt"), "text", "").strip() == BODY.strip()


def test_a_folder_without_articles_says_what_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(UsageError, match=r"U001: .*no \.txt, \.html, \.htm, \.jsonl in the folder"):
        expand([str(tmp_path)])


def test_markup_in_a_text_field_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"<p class=x>{BODY.strip()}</p><p>Đoàn ghi nhận 3 hồ sơ trễ hạn.</p>"
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": page}), "utf-8")
    text = getattr(one(tmp_path / "a.jsonl"), "text", "")
    assert "Đoàn ghi nhận 3 hồ sơ trễ hạn." in text
    assert "<" not in text


def test_text_is_text_whatever_its_name_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(BODY, "utf-8")
    assert getattr(one(tmp_path / "a.html"), "text", "") == BODY


def test_a_missing_file_and_a_device_are_refused(tmp_path: Path) -> None:
    items = list(read_inputs([str(tmp_path / "none.txt"), "/dev/null", "a\0b"]))
    assert [item.code for item in items if isinstance(item, Refusal)] == ["R005", "R005", "R005"]


def test_what_is_too_large_is_refused_and_what_follows_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LIMIT", 600)
    (tmp_path / "a.txt").write_text("x" * 601)
    assert getattr(one(tmp_path / "a.txt"), "code", "") == "R004"
    lines = [json.dumps({"text": "x" * n}) for n in (10, 700, 1300, 20)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    items = list(read_inputs([str(tmp_path / "a.jsonl")]))
    assert [getattr(item, "code", "read") for item in items] == ["read", "R004", "R004", "read"]
    assert [item.source.rsplit(":")[-1] for item in items if item.source] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(("data", "kind"), [(PAGE, "html"), (BODY, "text"), ("{không phải JSON", "text")])
def test_standard_input_tells_its_kind(data: str, kind: str) -> None:
    (item,) = read_inputs(["-"], stdin=io.BytesIO(data.encode()))
    assert isinstance(item, Article)
    assert ("Trang chủ" in data and "Trang chủ" not in item.text) or item.text == data
    assert (item.publisher == "Báo Mẫu") == (kind == "html")


def test_a_date_given_serves_where_the_text_has_none() -> None:
    given_day = date(2018, 10, 4)
    (article,) = read_inputs(["-"], given_day, io.BytesIO(BODY.encode()))
    assert isinstance(article, Article)
    assert article.published == given_day


def test_folders_and_globs_become_their_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "sub/c.jsonl", "d.pdf", ".hidden.txt", ".git/e.txt", "out.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = expand([str(tmp_path)], leave=tmp_path / "out.jsonl")
    assert [str(Path(x).relative_to(tmp_path)) for x in found] == ["a.HTML", "b.txt", "sub/c.jsonl"]
    assert expand([str(tmp_path / "*.txt"), str(tmp_path / "b.txt"), "-"]) == [str(tmp_path / "b.txt"), "-"]
    with pytest.raises(UsageError) as wrong:
        expand([str(tmp_path / "*.docx")])
    assert wrong.value.code == "U001"


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    feed, other = tmp_path / "feed.jsonl", tmp_path / "a.txt"
    other.write_text(BODY, "utf-8")
    feed.write_text(json.dumps({"text": BODY}) + "\n", "utf-8")
    for named in ([str(feed)], [str(other), str(feed)], [str(tmp_path)], [str(tmp_path / "*.jsonl")]):
        with pytest.raises(UsageError, match="U003"):
            expand(named, leave=feed)
    feed.write_text('{"schema_version":"1.0"}\n', "utf-8")  # what an earlier run wrote
    assert expand([str(other), str(feed)], leave=feed) == [str(other)]


def test_a_half_character_is_refused_by_every_reader() -> None:
    with pytest.raises(Refused):
        read_text("một nửa \ud83d ký tự")


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda s: s.encode("utf-8", "surrogatepass"))))
@pytest.mark.parametrize("kind", ["a.txt", "a.jsonl", "-"])
def test_any_bytes_give_articles_or_coded_refusals(kind: str, data: bytes) -> None:
    for item in inputs._read_stream(io.BytesIO(data), kind, inputs.SUFFIXES.get(Path(kind).suffix), None):
        if isinstance(item, Refusal):
            assert item.code in CATALOGUE
            assert item.code != "R008", item.detail
        else:
            assert "".join(item.text[r.start : r.end] for r in item.regions) == item.text


@settings(max_examples=60)
@given(st.text(alphabet="<>/!-=\"'&; pdivhtmlbody\nĐoàn kiểm tra", max_size=300))
def test_any_markup_gives_an_article_or_a_coded_refusal(markup: str) -> None:
    for item in inputs._read_stream(io.BytesIO(f"<html>{markup}".encode()), "a.html", "html", None):
        assert isinstance(item, Article) or item.code in {"R002", "R007"}, item


def test_a_text_beyond_any_article_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kiểm tra 5 xã. " * 280_000, "utf-8")
    (refusal,) = read_inputs([str(tmp_path / "a.txt")])
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.detail) == ("R004", "4,200,000 of at most 4,000,000 characters")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"text": None}, "text is null, not a string"),
        ({"html": {"a": 1}}, "html is an object, not a string"),
        ({"text": 5}, "text is a number, not a string"),
        ({"body": BODY}, "no text or html"),
        (b"null", "null of JSON"),
        (b"[1]", "a list of JSON"),
    ],
)
def test_a_line_that_is_no_article_is_told_as_its_writer_knows_it(line: object, told: str) -> None:
    (bad,) = rows(line)
    assert isinstance(bad, Refusal)
    assert bad.detail == told
