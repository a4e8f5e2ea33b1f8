"""Pages as portals build them: laid out by tables, with a lead above the body."""

from pathlib import Path

import pytest

from corpora import HOME
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


HEADLINE = "Đoàn kiểm tra nhắc nhở mười lăm cửa hàng xăng dầu"
HEADS = {
    "a division under the portal's title": (
        "<title>Cổng thông tin điện tử huyện Mẫu</title>",
        f"<div class=title>{HEADLINE}</div><div><span>14/05/2019 16:20</span> <span>Lượt xem: 213</span></div>",
    ),
    "a cell under the body's title": (
        "<title>UBND huyện Mẫu</title>",
        f"<table><tr><td><b>{HEADLINE}</b></td></tr><tr><td><i>Cập nhật lúc 16:20, 14/05/2019</i></td></tr></table>",
    ),
    "a heading of the site": (
        f"<title>{HEADLINE} - Ủy ban nhân dân huyện Mẫu</title>",
        f"<h1>Ủy ban nhân dân huyện Mẫu</h1><h2>{HEADLINE}</h2><div>Thứ ba, 14/05/2019</div>",
    ),
    "a heading of the section": (
        "<title>Chi tiết tin</title>",
        f"<h3>Tin tức sự kiện</h3><div><span>{HEADLINE}</span></div><div>14/05/2019 | 213 lượt xem</div>",
    ),
    "a line that breaks set apart": (
        f"<title>Tin tức > {HEADLINE}</title>",
        f"<div><span>{HEADLINE}</span><br/><span>Tác giả: Lê Mẫu; cập nhật: 14/05/2019 - 04:20 PM</span></div>",
    ),
    "a printed page": (
        "<title>In bài viết</title>",
        f"<div>BÁO MẪU</div><hr><div>{HEADLINE}</div><div>Thứ ba, 14/05/2019 | 16:20</div>",
    ),
    "the clock of the page": (
        f"<title>{HEADLINE}</title>",
        f"<div>Hôm nay, Thứ Sáu, 12/06/2020</div><h1>{HEADLINE}</h1><div>Ngày đăng: 14/05/2019 16:20</div>",
    ),
}


@pytest.mark.parametrize(("head", "above"), HEADS.values(), ids=HEADS)
def test_the_headline_and_the_date_that_a_page_shows_above_its_text(head: str, above: str) -> None:
    page = f"<html><head>{head}</head><body><div>{above}</div><div>{BODY}</div></body></html>"
    article = read_html(page)
    assert (article.title, str(article.published)) == (HEADLINE, "2019-05-14")
    assert HEADLINE in article.text.split("\n")


def test_a_date_that_the_page_declares_comes_before_one_it_shows() -> None:
    meta = '<meta property="article:published_time" content="2019-05-14T09:20:00+07:00">'
    page = f"<html><head><title>{HEADLINE}</title>{meta}</head><body><h1>{HEADLINE}</h1><i>15/05/2019</i>"
    page += f"<div>{BODY}</div></body></html>"
    assert str(read_html(page).published) == "2019-05-14"


FOUND = "Ba cửa hàng không niêm yết giá bán."
LOST = {
    "a list": f"<ul><li>{FOUND}</li><li>Hai cột đo hết hạn kiểm định.</li></ul>",
    "a list of paragraphs": f"<ol><li><p>{FOUND}</p></li></ol>",
    "text behind a heading": f"<h3>Nhiều thiếu sót</h3>{FOUND}",
    "text behind a list": f"<ul><li>Hai cột đo hết hạn kiểm định.</li></ul>{FOUND}",
    "a centred line": f"<center><font>{FOUND}</font></center>",
    "Word's own tag": f"<o:p>{FOUND}</o:p>",
    "Word's own tag in a paragraph": f"<p><span><o:p></o:p><st1:place>{FOUND}</st1:place></span></p>",
    "a frame": f"<fieldset><legend>Kết quả</legend><p>{FOUND}</p></fieldset>",
    "a legend by its class": f"<div class=image><img src=a.jpg><p class=caption>{FOUND}</p></div>",
    "a quotation": f"<blockquote><p>{FOUND}</p></blockquote>",
    "a line between breaks": f"<b>{FOUND}</b><br>",
}


@pytest.mark.parametrize("block", LOST.values(), ids=LOST)
@pytest.mark.parametrize("division", ["", "class=noidung", "class=article-content", "id=divContent"])
@pytest.mark.parametrize("after", ["", "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[4:])])
def test_nothing_of_the_body_is_lost(block: str, division: str, after: str) -> None:
    before = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2])
    text = text_of(f"<div><h1>{TITLE}</h1><div {division}>{before}{block}{after}</div></div>")
    expected = [*PARAGRAPHS[:2], FOUND, *(PARAGRAPHS[4:] if after else [])]
    places = [text.find(line) for line in expected]
    assert -1 not in places
    assert places == sorted(places)
    assert "Bản quyền" not in text


def test_a_bare_fragment_keeps_its_lists() -> None:
    page = f"<p>{PARAGRAPHS[0]}</p><ul><li>{FOUND}</li></ul><p>{PARAGRAPHS[1]}</p>"
    assert [line.lstrip("- ") for line in read_html(page).text.split("\n")] == [PARAGRAPHS[0], FOUND, PARAGRAPHS[1]]


SHOWN = "Ông Trần Văn Mẫu xem sổ theo dõi hồ sơ trong buổi sáng làm việc."
PICTURES = {
    "a figure": f"<figure class=image><img src=a.jpg><figcaption>{SHOWN}</figcaption></figure>",
    "a figure in a paragraph": f"<p><figure><img src=a.jpg><figcaption>{SHOWN}</figcaption></figure></p>",
    "a figure behind words": f"<p>{FOUND}<figure><img src=a.jpg><figcaption>{SHOWN}</figcaption></figure></p>",
    "a caption of several blocks": f"<figure><figcaption><p>{SHOWN[:16]}</p><p>{SHOWN[17:]}</p></figcaption></figure>",
    "a caption by a dropped class": f"<div class=pic><figcaption class=caption>{SHOWN}</figcaption></div>",
    "a table under its name": FIGURES.replace("<table>", f"<table><caption>{SHOWN}</caption>"),
    "a table in a figure": f"<figure>{FIGURES}<figcaption>{SHOWN}</figcaption></figure>",
}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
@pytest.mark.parametrize("place", [0, 2, 8])
def test_a_caption_is_a_line_of_its_own(picture: str, place: int) -> None:
    lines = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    lines.insert(place, picture)
    article = read_html(f"<html><title>{TITLE}</title><body><h1>{TITLE}</h1><div>{''.join(lines)}</div></body></html>")
    captions = [article.text[r.start : r.end].strip() for r in article.regions if r.kind == "caption"]
    assert captions == [SHOWN]
    assert article.text.split("\n").count(SHOWN) == 1
    assert (FOUND in article.text.split("\n")) == (FOUND in picture)


def test_captions_stand_in_the_order_of_their_pictures() -> None:
    names = [f"Kho hàng thứ {number} của cửa hàng" for number in range(1, 4)]
    figure = "<figure>" + "".join(f"<img src=a.jpg><figcaption>{name}</figcaption>" for name in names) + "</figure>"
    article = read_html(f"<html><title>{TITLE}</title><body><div>{BODY}{figure}{BODY}</div></body></html>")
    (region,) = (region for region in article.regions if region.kind == "caption")
    assert article.text[region.start : region.end].split() == " ".join(names).split()


def test_a_picture_of_another_article_is_no_caption() -> None:
    other = f"<figure><img src=a.jpg><figcaption><a href=/khac>{SHOWN}</a></figcaption></figure>"
    assert SHOWN not in text_of(f"<div><h1>{TITLE}</h1>{BODY}{other}</div>")


def test_a_day_that_a_page_marks_as_a_time_is_read() -> None:
    told = "<p>Sáng <time datetime=2018-10-03>3/10</time>, đoàn đã xem sổ theo dõi của 3 cửa hàng.</p>"
    assert "Sáng 3/10, đoàn" in text_of(f"<div><h1>{TITLE}</h1>{BODY}{told}{BODY}</div>")


@pytest.mark.parametrize("page", sorted(HOME.glob("articles/*.html")), ids=lambda page: page.stem)
def test_a_saved_page_reads_as_its_labelled_text(page: Path) -> None:
    def told(text: str) -> list[str]:
        return [line for line in text.split("\n") if line]

    expected = told(page.with_suffix(".txt").read_text("utf-8"))
    article = read_html(page.read_text("utf-8"))
    assert told(article.text)[: len(expected)] == expected
    assert {r.kind for r in article.regions if r.start > article.text.index(expected[-1])} <= {"byline"}
