"""Regions: invented pages in which each line is written with its kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.reading.bylines import Byline, parse_byline
from extractor.reading.layout import find_layout
from extractor.reading.stamps import read_stamp
from extractor.reading.text import read_text
from extractor.text.fold import fold_phrase

LEAD = "Sáng 3/10, đoàn kiểm tra của thành phố đã làm việc tại phường Tân Mẫu về công tác cải cách hành chính năm 2018."
MORE = "Theo báo cáo, phường đã tiếp nhận 1.250 hồ sơ, giải quyết đúng hạn 98,5%; không có hồ sơ nào bị trả lại."
LAST = "Đoàn đề nghị phường khắc phục các hạn chế trước ngày 30/10 và báo cáo kết quả về Sở Nội vụ./."

PAGES = {
    "a portal with its name, counters and foot": [
        ("boilerplate", "CỔNG THÔNG TIN ĐIỆN TỬ"),
        ("boilerplate", "ỦY BAN NHÂN DÂN QUẬN MẪU"),
        ("boilerplate", "Trang chủ | Giới thiệu | Tin tức | Liên hệ"),
        ("boilerplate", "Số lượt truy cập : 140.227"),
        ("metadata", "Thời gian: 04/10/2018 22:00"),
        ("headline", "Phường Tân Mẫu cần rút ngắn thời gian giải quyết hồ sơ"),
        ("body", LEAD),
        ("caption", "Toàn cảnh buổi làm việc"),
        ("body", MORE),
        ("body", LAST),
        ("byline", "Lê Mẫu - Báo Kiểm tra"),
        ("boilerplate", "Ủy ban nhân dân quận Mẫu"),
        ("boilerplate", "Địa chỉ: Số 1 đường Mẫu, quận Mẫu"),
        ("boilerplate", "Điện thoại: 0123.456.789"),
        ("boilerplate", "Email: ubnd@quanmau.example"),
    ],
    "a page with tools and a list of other articles": [
        ("headline", "Kiểm tra công tác cải cách hành chính tại phường Tân Mẫu"),
        ("metadata", "Cập nhật lúc: 13:49 - 03/12/2018 Lượt xem: 88"),
        ("body", LEAD),
        ("body", MORE),
        ("body", LAST),
        ("byline", "(Đào Mẫu)"),
        ("boilerplate", "Gửi tin phản hồi Gửi Email In bài viết"),
        ("boilerplate", "Ý kiến bạn đọc gửi"),
        ("boilerplate", "Tin tức này chưa có ý kiến nào"),
        ("boilerplate", "Tin mới"),
        (
            "boilerplate",
            "Quyết định số 15/QĐ-UBND ngày 26/12/2019 của Ủy ban nhân dân quận Mẫu về công bố thủ tục hành chính",
        ),
        ("boilerplate", "Quận Mẫu khai mạc hội thao năm 2019"),
    ],
    "a newspaper with captions after the byline": [
        ("headline", "Phường Tân Mẫu chậm trả 12 hồ sơ đất đai"),
        ("body", LEAD),
        ("body", MORE),
        ("body", LAST.removesuffix("/.")),
        ("byline", "Mai Mẫu (tổng hợp)"),
        ("caption", "Trụ sở phường Tân Mẫu (Ảnh minh họa)"),
    ],
    "a reporter and a date above the lead, an advertisement below": [
        ("metadata", "LÊ MẪU - Thứ năm, 04/10/2018 18:35 (GMT+7)"),
        ("body", LEAD),
        ("caption", "Ông Trần Văn Mẫu phát biểu tại cuộc họp. Ảnh: Lê Mẫu"),
        ("body", MORE),
        ("boilerplate", "Xem thêm: Quận Mẫu mở đợt kiểm tra mới"),
        ("body", LAST),
        ("boilerplate", "* Mời bạn đọc vào chuyên mục Pháp luật xem các tin, bài liên quan."),
    ],
    "a headline above the name of the site and a menu in brackets": [
        ("headline", "Hội đồng nhân dân quận giám sát việc thu học phí năm học 2018"),
        ("boilerplate", "CỔNG THÔNG TIN ĐIỆN TỬ QUẬN MẪU"),
        ("boilerplate", "[Trang đầu] [Bộ máy] [Tin trong quận] [Hỏi đáp]"),
        ("metadata", "Hôm nay: Thứ Năm, ngày 04/10/2018"),
        ("body", LEAD),
        ("body", MORE),
        ("body", LAST),
    ],
    "headlines behind marks under the byline": [
        ("headline", "Phường Tân Mẫu chậm trả 12 hồ sơ đất đai"),
        ("body", LEAD),
        ("body", LAST),
        ("byline", "Mai Mẫu"),
        ("boilerplate", "> Quận Mẫu mở đợt kiểm tra mới"),
        ("caption", "Trụ sở phường Tân Mẫu."),
    ],
    "a wordy article of short lines stays whole": [
        ("headline", "Kết quả kiểm tra ba phường"),
        ("body", LEAD),
        ("body", "Phường Tân Mẫu"),
        ("body", "Ngày 26/8/2018"),
        ("body", MORE),
        ("body", "- Địa chỉ: số 5, tổ 3"),
        ("body", "Lê Văn Mẫu"),
        ("body", LAST),
    ],
}


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_pages(lines: list[tuple[str, str]], gap: str) -> None:
    text = gap.join(line for _, line in lines)
    found = []
    place = 0
    regions = find_layout(text).regions
    for _, line in lines:
        place = text.index(line, place)
        found.append(next(r.kind.value for r in regions if r.start <= place < r.end))
    assert list(zip(found, (line for _, line in lines), strict=True)) == lines


def test_a_known_title_is_the_headline_and_its_repetition_is_not() -> None:
    title = "Ra quân kiểm tra ba phường"
    text = f"Trang nhất\n{title}\n{LEAD}\n{MORE}\n{LAST}\n{title}\nTin về cải cách hành chính\n"
    assert [(text[r.start : r.end].split("\n")[0], r.kind.value) for r in find_layout(text, title).regions] == [
        ("Trang nhất", "boilerplate"),
        (title, "headline"),
        (LEAD, "body"),
        (title, "boilerplate"),
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Phường Tân Mẫu để trống ba ki ốt suốt bốn năm, ai phải chịu trách nhiệm?",
        'Chủ tịch phường Tân Mẫu: "Chúng tôi chưa nhận được kết luận nào cả"',
        "Kết luận nhiều thiếu sót ở dự án cải tạo đường Tân Mẫu - Ga Bình Mẫu",
        "Sở Y tế kiểm tra phòng khám ở phường Tân Mẫu: Bác sĩ vắng mặt, thuốc hết hạn!",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n04/10/2018 08:15\n", "\n04/10/2018 | 08:15\n\n"])
def test_a_long_headline_that_ends_as_a_sentence_or_names_does(headline: str, gap: str) -> None:
    article = read_text(f"{headline}{gap}{LEAD}\n{MORE}")
    assert article.title == headline
    assert str(article.published) == ("2018-10-04" if "2018" in gap else "None")


@pytest.mark.parametrize("first", [LEAD, "Ông Mẫu hỏi lại đoàn kiểm tra rằng ai đã ký tờ trình ấy khi ông đi vắng?"])
def test_a_first_paragraph_is_no_headline(first: str) -> None:
    assert find_layout(f"{first}\n{MORE}\n{LAST}").headline is None


def test_a_date_that_ends_the_headline_is_metadata() -> None:
    text = f"Phường Tân Mẫu rút ngắn thời gian giải quyết (04/10/2018)\n{LEAD}\n{MORE}"
    article = read_text(text)
    metadata = [text[r.start : r.end] for r in article.regions if r.kind == "metadata"]
    assert metadata == [" (04/10/2018)\n"]
    assert str(article.published) == "2018-10-04"


@pytest.mark.parametrize("name", ["Lê Mẫu", "L.V.M", "(Đào Mẫu)"])
def test_a_name_run_into_the_last_paragraph_is_a_byline(name: str) -> None:
    text = f"{LEAD} {MORE} Đoàn đã kết luận. {name}"
    regions = find_layout(text).regions
    assert [(text[r.start : r.end], r.kind.value) for r in regions][-1] == (f" {name}", "byline")


@pytest.mark.parametrize("end", ["tại TP. Hồ Chí Minh", "do ông A. Lê Mẫu", "của phường. Văn hóa"])
def test_what_may_belong_to_the_last_sentence_stays(end: str) -> None:
    text = f"{LEAD} {MORE} Đoàn kết thúc kiểm tra {end}"
    assert [r.kind.value for r in find_layout(text).regions] == ["body"]


BYLINES = {
    "Lê Mẫu - Báo Kiểm tra": (("Lê Mẫu",), "Báo Kiểm tra"),
    "Như Mẫu.": (("Như Mẫu",), None),
    "Hồng Mẫu – Xuân Mẫu (Trung tâm Truyền thanh quận)": (("Hồng Mẫu", "Xuân Mẫu"), "Trung tâm Truyền thanh quận"),
    "(Đào Mẫu)": (("Đào Mẫu",), None),
    "L.V.M – tinhmau.gov.vn": (("L.V.M",), "tinhmau.gov.vn"),
    "Tin, ảnh: Thanh Mẫu": (("Thanh Mẫu",), None),
    "Theo Báo Tỉnh Mẫu điện tử": ((), "Báo Tỉnh Mẫu điện tử"),
    "Theo tinhmau.vn": ((), "tinhmau.vn"),
    "H.M (tổng hợp)": (("H.M",), None),
    "T.Mẫu": (("T.Mẫu",), None),
    "V.Mẫu (Tổng hợp)": (("V.Mẫu",), None),
    "Đoàn Mẫu": (("Đoàn Mẫu",), None),
    "PV": ((), None),
    "Nhóm PV Bạn đọc": ((), None),
    "Lê Mẫu - lemau@baomau.example": (("Lê Mẫu",), None),
    "CTV Lê Mẫu/VOV-Tây Nguyên": (("Lê Mẫu",), "VOV"),
    "Theo Dân trí": ((), "Dân trí"),
    "Theo Lê Mẫu/Tuổi Trẻ": (("Lê Mẫu",), "Tuổi Trẻ"),
    "Theo website quận Mẫu": ((), "quận Mẫu"),
}


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert parse_byline(fold_phrase(line)) == Byline(*BYLINES[line])


@pytest.mark.parametrize(
    "line",
    [
        "Phường Minh Mẫu",
        "UBND tỉnh Mẫu",
        "Thanh tra thành phố Mẫu",
        "Toàn cảnh buổi làm việc",
        "Theo ông Mẫu, việc này đã xong",
        "ĐBQH Lê Thị Mẫu (đoàn Tỉnh Mẫu).",
        "Kết quả đạt được:",
        "Văn hóa",
        "Ông Lê Mẫu",
        "Phó Chủ tịch Lê Mẫu",
        "Đoàn Thanh niên",
        "THÔNG BÁO",
        "Theo Nghị định mới",
        "Theo quy định này",
    ],
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert parse_byline(fold_phrase(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định có hiệu lực ngày 23/5/2019.",
        "Lễ ký kết ngày 22.5.2024",
        "15h00 ngày 02/11/2024, vòng 10",
        "Tổng số 1.250 hồ sơ | 401",
        "Hội nghị từ 12/3/2018 đến 15/3/2018 tại quận",
    ],
)
def test_lines_that_are_no_metadata(line: str) -> None:
    assert read_stamp(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("25/10/2018 22:00", "2018-10-25"),
        ("10/25/2018 22:00", "2018-10-25"),  # the month first, as it must be
        ("10/12/2018 22:00", "2018-12-10"),
        ("25/13/2018 22:00", None),
        ("30/02/2018 22:00", None),
        ("False 3699Ngày cập nhật 25/10/2018", "2018-10-25"),  # a counter run into the label
    ],
)
def test_the_day_of_a_stamp(line: str, day: str | None) -> None:
    stamp = read_stamp(line)
    assert (None if stamp is None else stamp.day.isoformat()) == day


PARTS = st.sampled_from(
    [
        LEAD,
        MORE,
        LAST,
        "Tin mới",
        "Lê Mẫu",
        "04/10/2018 22:00",
        "Địa chỉ: số 1",
        "\r\n",
        "\n\n",
        "\u00a0",
        "́",
        "Ảnh: LM",
        "|",
    ]
)


@settings(max_examples=200)
@given(st.lists(st.one_of(PARTS, st.text(max_size=30)), max_size=12), st.one_of(st.none(), st.just(LEAD[:60])))
def test_regions_cover_any_text_in_order(parts: list[str], title: str | None) -> None:
    text = "\n".join(parts)
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    article = read_text(text, title=title)
    assert article.text == text
    assert "".join(text[r.start : r.end] for r in article.regions) == text
    assert all(r.start < r.end for r in article.regions)
    assert all(a.kind is not b.kind for a, b in zip(article.regions, article.regions[1:], strict=False))


PORTAL = """Sở Tài chính kiểm tra quỹ đất tại hai huyện miền núi

SỞ TÀI CHÍNH TỈNH HOÀNG GIANG
Trang chủ >> Tin tức >> Thanh tra
{stamp}
Sáng nay, đoàn kiểm tra của Sở Tài chính làm việc với Trung tâm Phát triển quỹ đất về việc thu chi.
"""


@pytest.mark.parametrize(
    "stamp",
    [
        "18/06/2024 | 655 lượt xem | Cỡ chữ: A- A A+",
        "18/06/2024 09:10 SA | In trang | Gửi email | 302 lượt xem",
        "Thứ ba, 18/06/2024 | Chuyên mục: Tài chính - Ngân sách | 215 lượt xem",
        "Cập nhật: 18-06-2024 16:05:12 | Lượt đọc: 1.877 | Chia sẻ: Facebook, Zalo",
    ],
)
def test_a_date_between_bars_is_metadata_under_a_trail(stamp: str) -> None:
    article = read_text(PORTAL.format(stamp=stamp))
    assert str(article.published) == "2024-06-18"
    body = [article.text[r.start : r.end] for r in article.regions if r.kind == "body"]
    assert len(body) == 1
    assert body[0].startswith("Sáng nay")


INNER_LISTS = {
    "under its heading": ["Tin liên quan", "• Quận Mẫu mở đợt kiểm tra mới", "• Họp báo quý III"],
    "after a colon": ["Xem thêm:", "Quận Mẫu mở đợt kiểm tra mới"],
}


@pytest.mark.parametrize("listed", INNER_LISTS.values(), ids=INNER_LISTS)
@pytest.mark.parametrize("signed", [["Lê Mẫu"], []])
def test_a_list_of_other_articles_inside_an_article_ends_where_its_sentences_go_on(
    listed: list[str], signed: list[str]
) -> None:
    text = "\n".join(["Ba phường chậm trả hồ sơ đất đai", LEAD, MORE, *listed, LAST.removesuffix("/."), *signed])
    cut = "".join(text[r.start : r.end] for r in find_layout(text).regions if r.kind == "boilerplate")
    assert cut.split("\n")[:-1] == listed


@pytest.mark.parametrize("mark", ["TTO", "NLĐO", "VOV.VN"])
def test_another_article_that_is_cited_by_headline_and_lead_is_none_of_this_one(mark: str) -> None:
    teaser = f"Phạt chủ chợ ở TP. Mẫu vì bán hàng giả {mark} - Ngày 12-7, quận Mẫu đã phạt chủ chợ 30 triệu đồng."
    lead = f"{mark} - {LEAD}"
    text = "\n".join(["Ba phường chậm trả hồ sơ đất đai", lead, MORE, teaser, LAST])
    kinds = {text[r.start : r.end].strip(): r.kind for r in find_layout(text).regions}
    assert kinds[teaser] == "boilerplate"
    assert not [said for said in kinds if kinds[said] == "boilerplate" and said != teaser]


def test_what_stands_around_an_article_in_a_social_network() -> None:
    page = [
        ("boilerplate", "UBND phường Tân Mẫu"),
        ("boilerplate", "14 tháng 5 lúc 08:30 · Công khai"),
        ("headline", "KẾT QUẢ KIỂM TRA TRẬT TỰ ĐÔ THỊ TRÊN ĐỊA BÀN PHƯỜNG"),
        ("body", LEAD),
        ("body", LAST),
        ("boilerplate", "#tanmau #trattudothi"),
        ("boilerplate", "Thích · Bình luận · Chia sẻ"),
        ("boilerplate", "126 lượt thích 14 bình luận 9 lượt chia sẻ"),
    ]
    test_pages(page, "\n")


def test_the_head_of_a_letter_is_the_page() -> None:
    page = [
        ("boilerplate", "THANH TRA QUẬN MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("boilerplate", "ĐOÀN THANH TRA Độc lập - Tự do - Hạnh phúc"),
        ("metadata", "Số: 12/BC-ĐTTr Quận Mẫu, ngày 16 tháng 8 năm 2019"),
        ("boilerplate", "BÁO CÁO"),
        ("headline", "Kết quả thanh tra việc quản lý đầu tư ở quận Mẫu"),
        ("body", LEAD),
        ("body", MORE),
    ]
    test_pages(page, "\n")


@pytest.mark.parametrize("office", ["Phòng Nội vụ", "Ban Tiếp công dân quận", "BHXH quận Mẫu", "Thanh tra Sở Y tế"])
def test_an_office_alone_under_the_last_sentence_signs_it(office: str) -> None:
    assert [r.kind.value for r in find_layout(f"{LEAD}\n{MORE}\n{LAST}\n{office}").regions] == ["body", "byline"]


@pytest.mark.parametrize("line", ["Thanh tra quận kiểm tra một quầy hàng", "Sở Y tế", "Công an phường tại hiện trường"])
def test_a_legend_or_a_list_is_no_office_that_signs(line: str) -> None:
    text = f"{LEAD}\n{MORE}\nHai đơn vị bị nhắc nhở trong đợt kiểm tra vừa qua của quận Mẫu gồm có:\n{line}"
    assert "byline" not in [r.kind.value for r in find_layout(text).regions]


FEET = [
    "Các tin khác: Kiểm tra 15 cơ sở xăng dầu (28/9/2024), Tập huấn cho 120 cán bộ (25/9/2024)",
    "Lượt xem: 1.234 Đánh giá bài viết: 4.5/5 (12 lượt) Tags: thanh tra, năm 2024",
    "Xem thêm: Quận Mẫu kiểm tra 12 trường (28/9/2024)",
    "Lượt đọc 2.345",
    "(Lượt xem: 345) In bài viết Gửi email",
    "In bài viết Gửi email Tin liên quan Quận Mẫu tập huấn 120 cán bộ (02/10/2024)",
    "Xem thêm >> Thu hồi 3 lô thuốc (01/10/2024)",
]


@pytest.mark.parametrize("foot", FEET)
def test_the_foot_of_a_page_may_run_into_the_last_line(foot: str) -> None:
    text = f"{LEAD} {MORE} {LAST} {foot}"
    last = find_layout(text).regions[-1]
    assert (last.kind.value, text[last.start : last.end]) == ("boilerplate", foot)
    assert [r.kind.value for r in find_layout(f"{LEAD}\n{LAST} {foot}\nTags: quận Mẫu").regions] == [
        "body",
        "boilerplate",
    ]


@pytest.mark.parametrize("foot", FEET[2:3])
def test_an_article_goes_on_behind_what_sends_the_reader_elsewhere(foot: str) -> None:
    text = f"{LEAD} {foot}. {MORE} {LAST}"
    assert [r.kind.value for r in find_layout(text).regions] == ["body"]
