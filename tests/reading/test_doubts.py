"""Pages without an article, and texts whose letters were lost."""

import json

import pytest

from extractor.article import Article
from extractor.errors import Refused
from extractor.reading.damage import damaged
from extractor.reading.html import read_html
from extractor.reading.inputs import Refusal, _attempt, _read_bytes, _read_row
from extractor.reading.prose import tells
from extractor.reading.text import read_text
from schemas import Region, RegionKind

BODY = "Sáng 12/3/2021, đoàn của UBND huyện Sông Lam kiểm tra 12 cơ sở, có 3 cơ sở chưa đủ hồ sơ."
LOST = (
    "Chủ tịch UBND tỉnh kiểm tra công tác\n\nSáng 12/3/2021, đoàn kiểm tra của UBND tỉnh đã kiểm tra 12 đơn vị, có "
    "3 đơn vị vi phạm quy định. Chủ tịch UBND tỉnh yêu cầu các đơn vị khắc phục."
)
MENU = "<ul><li><a href=1>Trang chủ</a></li><li><a href=2>Giới thiệu</a></li><li><a href=3>Thanh tra</a></li></ul>"
NO_ARTICLES = {
    "menu": f"{MENU}<div>Đang truy cập: 15</div><div>Hôm nay: 1.234</div>",
    "login": f"{MENU}<h2>Đăng nhập</h2><p>Tên đăng nhập</p><p>Quên mật khẩu? Vui lòng liên hệ người quản trị của "
    "đơn vị để được cấp lại.</p>",
    "gone": f"{MENU}<h1>404</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa, xin thử lại với địa chỉ khác.</p>",
    "script": "<noscript>Vui lòng bật JavaScript để tiếp tục.</noscript>",
    "fault": "<h1>Server Error in '/' Application.</h1><p>Description: An application error occurred on the server, "
    "and its details cannot be shown to you from here.</p>",
}


def page(body: str) -> str:
    return f"<html><head><title>UBND huyện Sông Lam</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("body", NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_a_page_without_an_article_is_refused(body: str) -> None:
    with pytest.raises(Refused) as refused:
        read_html(page(body))
    assert refused.value.code == "R007"


@pytest.mark.parametrize("body", NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_an_article_beside_a_menu_a_form_or_a_message_is_read(body: str) -> None:
    assert BODY in read_html(page(f"<div><p>{BODY}</p><p>{BODY}</p></div>{body}")).text


def test_a_row_of_a_table_tells_something() -> None:
    row = "| Xã 8 | 80 hồ sơ |"
    assert tells(row, (Region(start=0, end=len(row), kind=RegionKind.BODY),))
    assert not tells("Xã 8", (Region(start=0, end=4, kind=RegionKind.BODY),))


def test_lines_none_of_which_is_a_sentence_are_noted() -> None:
    titles = "Huyện Sông Lam kiểm tra 12 cơ sở\nXã Hưng Thịnh có trường mới\nCông bố kết luận thanh tra\n"
    assert "N009" in [note.code for note in read_text(titles).notes]
    assert "N009" not in [note.code for note in read_text(f"{titles}{BODY}\n").notes]
    assert "N009" not in [note.code for note in read_text("Kiểm tra 5 xã").notes]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_text_whose_letters_became_question_marks_is_refused(encoding: str) -> None:
    item = _attempt("a.txt", lambda: _read_bytes(LOST.encode(encoding, "replace"), "a.txt", "text", None))
    assert isinstance(item, Refusal)
    assert item.code == "R013"


def test_a_line_of_letters_that_were_lost_is_refused() -> None:
    line = json.dumps({"text": LOST.replace("ị", "\ufffd").replace("ỉ", "\ufffd")}).encode()
    item = _attempt("a.jsonl:1", lambda: _read_row(line, "a.jsonl:1", None))
    assert isinstance(item, Refusal)
    assert item.code == "R013"


def test_a_few_lost_letters_in_a_whole_text_are_noted() -> None:
    text = f"{BODY} Ông Nguy\ufffdn Văn A dẫn đầu. " + BODY * 5
    item = _attempt("a.txt", lambda: _read_bytes(text.encode(), "a.txt", "text", None))
    assert isinstance(item, Article)
    assert [note.message for note in item.notes if note.code == "N008"] == ["some words have lost letters (in 1)"]


@pytest.mark.parametrize(
    "text",
    [
        "Ai kiểm tra? Vì sao? Có đúng quy định không? Chưa rõ.",
        "Vì sao?Ai kiểm tra?Có đúng không?Chưa rõ.",
        "Xem https://vidu.example/tim?q=a và https://vidu.example/tin?id=7 và /tai-ve?x=thanh tra",
        "Vì đâu??? Thế nào?! Hỏi: “Ai?”, “Khi nào?”, (ở đâu?)",
    ],
)
def test_questions_and_addresses_have_lost_nothing(text: str) -> None:
    assert damaged(text) == 0
