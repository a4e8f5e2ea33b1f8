"""Headlines and dates of invented copies of pages, whatever stands above them."""

import pytest

from extractor.reading.text import read_text

HEADLINE = "Thanh tra huyện chỉ ra 9 thiếu sót ở dự án kè sông Mẫu"
BODY = [
    "Thanh tra huyện Đông Mẫu vừa công bố kết luận về dự án kè sông Mẫu, tổng vốn 14,6 tỷ đồng.",
    "Đoàn thanh tra ghi nhận 340 m kè chưa thi công đã được nghiệm thu, trị giá 870 triệu đồng.",
    "Chủ đầu tư phải hoàn trả số tiền trên và báo cáo trước ngày 30/6.",
]
DAY = "2019-05-14"

HEADS = {
    "a menu line by line": ["Trang chủ", "Giới thiệu", "Tin tức", "Đất và người Đông Mẫu", "Liên hệ"],
    "a menu of bullets": ["• Trang chủ", "• Cơ cấu tổ chức", "• Công khai ngân sách", "• Liên hệ", "» Tin tức sự kiện"],
    "a menu in capitals": ["TRANG CHỦ THỜI SỰ KINH TẾ XÃ HỘI PHÁP LUẬT"],
    "a menu of two entries in brackets": ["[In trang] [Gửi bạn bè]"],
    "a trail of double angles": ["Home » Tin tức » Thanh tra, kiểm tra"],
    "a trail of single angles": ["Trang chủ › Xã hội › Thanh tra"],
    "a trail without home": ["Tin tức > Tin trong huyện"],
    "a bar of sections": ["Thời sự - Chính trị"],
    "one section": ["Thời sự"],
    "a slogan": ["BÁO ĐÔNG MẪU ĐIỆN TỬ", "Tiếng nói của Đảng bộ và nhân dân huyện Đông Mẫu"],
    "an office without a word of the web": ["Thanh tra huyện Đông Mẫu"],
    "tools": ["Bản in", "Cỡ chữ: A- A A+", "Đọc bài viết", "Tương phản"],
    "a list of other articles": [
        "Tin mới nhất:",
        "11/05/2019 - Họp giao ban quý II",
        "10/05/2019 - Lịch tiếp dân tháng 5",
    ],
    "the head of a mail": [
        "---------- Forwarded message ---------",
        "From: Phòng Tổng hợp <tonghop@dongmau.example>",
        "Subject: Fwd: tin thanh tra",
        "To: <bientap@dongmau.example>",
    ],
    "a chat": ["[09:15, 12/07/2022] Hòa: mọi người xem tin này"],
    "a copy kept by a search engine": [
        "Đây là phiên bản bộ nhớ cache của http://dongmau.example/tin/12. Ảnh chụp của trang vào tháng hai.",
        "Trang hiện tại có thể đã thay đổi trong thời gian chờ đợi.",
    ],
    "a printed page": ["Trang 1/2", "In từ: http://dongmau.example   In ngày: 15/06/2019"],
    "counters and letters": ["Số lượt đọc: 97 - Cỡ chữ: A A"],
    "a portal in English": ["Skip to main content", "Menu", "Search"],
    "a sound file": ["Nghe bài viết", "00:00", "/", "02:31", "Giọng nam"],
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("above", [True, False])
def test_the_headline_is_found_under_what_a_page_puts_above_it(head: list[str], gap: str, above: bool) -> None:
    stamp = "Cập nhật lúc 16:20, Thứ Ba, 14/05/2019"
    lines = [*head, *((stamp, HEADLINE) if above else (HEADLINE, stamp)), *BODY]
    article = read_text(gap.join(lines))
    assert (article.title, str(article.published)) == (HEADLINE, DAY)
    facts = "".join(article.text[r.start : r.end] for r in article.regions if r.kind in ("body", "caption"))
    assert facts.split() == " ".join(BODY).split()


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["KẾT QUẢ KIỂM TRA CẢI CÁCH HÀNH CHÍNH", "TẠI CÁC XÃ QUÝ III NĂM 2019"], True),
        (["HĐND huyện giám sát đầu tư công:", "Nhiều kết luận chưa được thực hiện"], True),
        (["Đoàn giám sát của HĐND huyện làm việc với Phòng Nội vụ về công tác", "quản lý biên chế"], True),
        (["KẾT LUẬN VỀ DỰ ÁN KÈ SÔNG MẪU", "THANH TRA HUYỆN ĐÔNG MẪU"], False),
    ],
)
def test_a_headline_over_two_lines(lines: list[str], title: bool) -> None:
    article = read_text("\n".join([*lines, "14/05/2019", *BODY]))
    assert article.title == (" ".join(lines) if title else lines[0])


@pytest.mark.parametrize(
    "headline",
    [
        "Vì sao kết luận thanh tra dự án kè sông Mẫu được công bố chậm tới tám tháng?",
        'Chủ tịch huyện: "Ai sai sẽ phải hoàn trả"',
    ],
)
def test_a_headline_under_the_date_that_ends_as_speech_does(headline: str) -> None:
    assert read_text("\n".join(["14/05/2019 16:20", headline, *BODY])).title == headline


def test_a_legend_is_no_headline() -> None:
    article = read_text("\n".join(["Đoạn kè chưa thi công ở xã Tân Mẫu - Ảnh: LÊ MẪU", *BODY]))
    assert article.title is None
    assert [r.kind.value for r in article.regions] == ["caption", "body"]


@pytest.mark.parametrize(
    "stamp",
    [
        "Ngày đăng tin: 14/05/2019 03:14 CH",
        "Được đăng: 14 Tháng 5 2019",
        "Tue, 14/05/2019 - 16:20",
        "Tuesday, May 14, 2019 8:30 AM",
        "14 thg 5, 2019",
        "14/05/2019&nbsp;-&nbsp;16:20",
        "Đông Mẫu, ngày 14 tháng 5 năm 2019",
        "Số: 12/BC-TTr Đông Mẫu, ngày 14 tháng 5 năm 2019",
        "Chuyên mục: Tin tức - Ngày: 14/05/2019",
        "Đăng ngày 14-05-2019 Chuyên mục: Nội chính",
        "Thứ Ba, 14/5/2019 16:20 | 1 Bình luận",
    ],
)
def test_dates_under_the_headline(stamp: str) -> None:
    article = read_text("\n".join([HEADLINE, stamp, *BODY]))
    assert (article.title, str(article.published)) == (HEADLINE, DAY)
    assert [r.kind.value for r in article.regions] == ["headline", "metadata", "body"]


def test_the_date_beside_the_headline_comes_before_the_clock_of_the_page() -> None:
    for clock in ("Hôm nay: 12/05/2020", "Thứ Ba, ngày 12 tháng 5 năm 2020"):
        text = "\n".join([clock, "Trang chủ | Tin tức | Liên hệ", HEADLINE, "14/05/2019", BODY[0], BODY[1]])
        assert str(read_text(text).published) == DAY


def test_the_day_in_the_address_of_a_page() -> None:
    article = read_text("\n".join(["https://baomau.example/phap-luat/2019/05/14/ke-song-mau.html", HEADLINE, *BODY]))
    assert (article.title, str(article.published)) == (HEADLINE, DAY)


@pytest.mark.parametrize("date", ["14/05/2019 16:20", "16:20 14/05/2019", "14/05/2019 - 16:20 (GMT+7)"])
def test_a_date_with_its_hour_run_into_one_line(date: str) -> None:
    assert str(read_text(f"{HEADLINE} {date} {' '.join(BODY)}").published) == DAY


@pytest.mark.parametrize("date", ["lúc 16:20 ngày 14/05/2019", "14/05/2019", "ngày 14/05/2019 16:20"])
def test_a_date_that_is_told_is_not_when_the_article_was_published(date: str) -> None:
    assert read_text(f"Đoàn thanh tra bắt đầu làm việc {date} Tại xã Tân Mẫu. {' '.join(BODY)}").published is None


def test_a_text_of_short_paragraphs_begins_under_its_date() -> None:
    lines = [
        "Truy thu thuế 4 tiệm vàng ở chợ Mẫu",
        "14/05/2019",
        "Chi cục Thuế truy thu 82 triệu đồng.",
        "Hạn nộp là 30/6.",
    ]
    article = read_text("\n".join(lines))
    assert article.title == lines[0]
    assert [r.kind.value for r in article.regions] == ["headline", "metadata", "body"]
