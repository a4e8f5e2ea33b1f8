"""Pages as portals build them: laid out by tables, with a lead above the body."""

import pytest

from extractor.reading.html import read_html

TITLE = "Thanh tra tỉnh An Giang kiểm tra Sở Công Thương"
PARAGRAPHS = [
    f"Trong lần làm việc thứ {number}, đoàn đã xem {number + 3} sổ theo dõi của đơn vị, thấy {number} sổ ghi "
    "chưa đủ cột và đề nghị bổ sung ngay trong tuần sau."
    for number in range(1, 9)
]
LEAD = "Qua kiểm tra, đoàn ghi nhận 12 hồ sơ trễ hạn và đề nghị Sở chấn chỉnh ngay trong tháng 10."
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
FIGURES = "<table><tr><td>Năm 2017</td><td>12 hồ sơ</td></tr><tr><td>Năm 2018</td><td>15 hồ sơ</td></tr></table>"


def text_of(body: str) -> str:
    menu = "<table><tr><td><a href=/>Trang chủ</a> <a href=/tin>Tin tức</a></td></tr></table>"
    foot = "<div id=footer>Bản quyền thuộc UBND tỉnh. Điện thoại 0296 3852 111</div>"
    return read_html(f"<html><head><title>{TITLE}</title></head><body>{menu}{body}{foot}</body></html>").text


def laid_out(content: str) -> str:
    side = "<td width=200><ul><li><a href=/1>Giới thiệu</a></li><li><a href=/2>Liên hệ</a></li></ul></td>"
    inner = f"<table><tr><td class=title><b>{TITLE}</b></td></tr><tr><td>{content}</td></tr></table>"
    return f"<table width=100%><tbody><tr>{side}<td>{inner}</td></tr></tbody></table>"


@pytest.mark.parametrize(
    "content",
    [BODY, "<br><br>".join(PARAGRAPHS), "".join(f"<div><font>{paragraph}</font></div>" for paragraph in PARAGRAPHS)],
)
def test_a_page_laid_out_by_tables_keeps_its_paragraphs_apart(content: str) -> None:
    lines = text_of(laid_out(content)).splitlines()
    assert [line for line in lines if line in PARAGRAPHS] == PARAGRAPHS
    assert lines[0] == TITLE
    assert not any("Giới thiệu" in line or "Trang chủ" in line or "|" in line for line in lines)


def test_a_table_of_figures_stays_a_table() -> None:
    text = text_of(f"<h1>{TITLE}</h1><div>{BODY}{FIGURES}{BODY}</div>")
    assert "Năm 2018 | 15 hồ sơ" in text


@pytest.mark.parametrize("tag", ["h2", "h3", "p", "div", "strong"])
@pytest.mark.parametrize("around", ["div", "article", "main"])
def test_the_lead_above_the_body_is_read_once(tag: str, around: str) -> None:
    stamp = "<div class=date>Thứ Năm, 04/10/2018</div>"
    head = f"<h1>{TITLE}</h1>{stamp}<{tag} class=sapo>{LEAD}</{tag}>"
    text = text_of(f"<{around}>{head}<div class=content>{BODY}</div></{around}>")
    assert text.count(LEAD) == 1
    assert text.index(TITLE) < text.index(LEAD) < text.index(PARAGRAPHS[0])


@pytest.mark.parametrize(
    "between",
    [
        f"<div class=related><a href=/khac>{LEAD}</a></div>",
        "<div class=share>Chia sẻ bài viết này</div>",
        "",
    ],
)
def test_links_and_buttons_above_the_body_are_no_lead(between: str) -> None:
    text = text_of(f"<div><h1>{TITLE}</h1>{between}<div class=content>{BODY}</div></div>")
    assert LEAD not in text
    assert "Chia sẻ" not in text


def test_text_beside_the_body_is_no_lead() -> None:
    text = text_of(f"<div><h1>{TITLE}</h1><div class=content>{BODY}</div></div><div class=box><p>{LEAD}</p></div>")
    assert LEAD not in text


def test_words_that_only_the_style_keeps_apart() -> None:
    opened = f"<p class=description><span class=stamp>An Giang</span>{LEAD}</p>"
    assert f"An Giang - {LEAD}" in text_of(f"<div><h1>{TITLE}</h1>{opened}<div>{BODY}</div></div>")
    inside = "<p>Trong tháng 10, <b>Sở Công Thương</b>Kiểm tra 12 hồ sơ của <i>đ</i>ơn vị <b>Mẫu</b>.</p>"
    text = text_of(f"<h1>{TITLE}</h1><div>{BODY}{inside}{BODY}</div>").replace("\n", "")
    assert "Sở Công Thương Kiểm tra" in text
    assert "đơn vị" in text


@pytest.mark.parametrize("title", ["Cổng Thông tin điện tử tỉnh An Giang", "Bản in", "Chi tiết tin"])
def test_a_title_that_names_the_portal_is_no_headline(title: str) -> None:
    def read(head: str) -> str | None:
        return read_html(f"<html><head><title>{title}</title></head><body>{head}<div>{BODY}</div></body></html>").title

    assert read(f"<h2>Tin tức</h2><h2>{TITLE}</h2>") == TITLE
    assert read("<h2>Tin tức</h2>") != title


@pytest.mark.parametrize("title", ["Trang trại nuôi heo bị phạt", "Chi tiết 12 sai phạm tại Sở Công Thương", TITLE])
def test_a_title_of_an_article_stays(title: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h2>{LEAD}</h2><div>{BODY}</div></body></html>"
    assert read_html(page).title == title


def test_a_bare_paragraph_of_a_feed_is_read() -> None:
    assert read_html(f"<p>{LEAD}</p>").text == LEAD
