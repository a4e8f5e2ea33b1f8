"""Forms of dates and stretches in sentences, by class: which words belong to them, and the days that they tell."""

from datetime import date

import pytest

from extractor import extract

PUBLISHED = date(2019, 6, 20)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    def iso(day: date | None) -> str | None:
        return day.isoformat() if day else None

    return [(t.span.text, iso(t.begin), iso(t.end)) for t in extract(text, published).temporals]


DAYS = [
    # A day of a month that is told by its distance.
    ("Ngày 25 tháng trước, xã Tân An họp dân.", "Ngày 25 tháng trước", "2019-05-25"),
    ("Sáng ngày 3 tháng này, xã Tân An họp dân.", "Sáng ngày 3 tháng này", "2019-06-03"),
    ("Lễ ra quân sẽ diễn ra ngày 5 tháng tới.", "ngày 5 tháng tới", "2019-07-05"),
    # A day with its year told so.
    ("Biên bản lập ngày 5/3 năm ngoái còn lưu ở xã.", "ngày 5/3 năm ngoái", "2018-03-05"),
    ("Biên bản lập sáng 15-8 năm trước còn lưu ở xã.", "sáng 15-8 năm trước", "2018-08-15"),
    # Words that tell only that it is past or to come; "tới" may be a verb.
    ("Quán bị xử phạt chiều 18-6 vừa qua.", "chiều 18-6 vừa qua", "2019-06-18"),
    ("Quán bị xử phạt hôm 18/6 vừa rồi.", "hôm 18/6 vừa rồi", "2019-06-18"),
    ("Hội chợ mở cửa ngày 27-6 tới đây.", "ngày 27-6 tới đây", "2019-06-27"),
    ("Đội đã chốt địa điểm thi ngày 15/9 tới.", "ngày 15/9 tới", "2019-09-15"),
    ("Chiều 18/6, ông An tới huyện Mỹ Lộc.", "Chiều 18/6", "2019-06-18"),
    ("Chiều 18/6 tới xã, đoàn gặp chủ quán.", "Chiều 18/6", "2019-06-18"),
    # An ordinal is no weekday: the date behind it stands by itself.
    ("Đợt kiểm tra thứ 5 (12/6/2019) có 3 xã.", "12/6/2019", "2019-06-12"),
    ("Đợt dịch thứ 4 (14/6/2019) đã lắng.", "14/6/2019", "2019-06-14"),
    ("Ngày làm việc thứ 2 (12/6/2019) có chất vấn.", "12/6/2019", "2019-06-12"),
    ("Kỳ họp lần thứ 3, ngày 12/6/2019, bầu bổ sung.", "ngày 12/6/2019", "2019-06-12"),
    ("Phiên tòa mở vào thứ 4 (12/6/2019).", "thứ 4 (12/6/2019)", "2019-06-12"),
    ("Phiên họp ngày thứ 4 (12/6/2019) đã hoãn.", "thứ 4 (12/6/2019)", "2019-06-12"),
    ("Huyện họp báo, thứ 4 (12/6/2019).", "thứ 4 (12/6/2019)", "2019-06-12"),
    # The part of the day belongs to it.
    ("Sáng hôm qua, huyện họp báo.", "Sáng hôm qua", "2019-06-19"),
    ("Chiều tối qua, huyện họp báo.", "Chiều tối qua", "2019-06-19"),
    ("Rạng sáng nay, kho bốc cháy.", "Rạng sáng nay", "2019-06-20"),
    ("Chiều tối (18/6), kho bốc cháy.", "Chiều tối (18/6)", "2019-06-18"),
    # What was done may be about a day that is still to come.
    ("Ban tổ chức đã chốt danh sách thi đấu ngày 25/6.", "ngày 25/6", "2019-06-25"),
    ("Trước đó, hôm 25/6, huyện đã trao giải.", "hôm 25/6", "2018-06-25"),
    ("Bia khắc ngày 19/6/1893 còn ở đình.", "ngày 19/6/1893", "1893-06-19"),
    ("Hội chợ khai mạc từ ngày 12/6 tại huyện.", "ngày 12/6", "2019-06-12"),
]


@pytest.mark.parametrize(("text", "span", "day"), DAYS)
def test_a_day(text: str, span: str, day: str) -> None:
    assert read(text) == [(span, day, day)]


MONTHS = [
    ("Tháng tư, sở xử phạt 3 cơ sở.", "Tháng tư", "2019-04-01", "2019-04-30"),
    ("Đầu tháng Tư năm 2018, sở xử phạt 3 cơ sở.", "Đầu tháng Tư năm 2018", "2018-04-01", "2018-04-30"),
    ("Ngày 5 tháng tư, sở xử phạt 3 cơ sở.", "Ngày 5 tháng tư", "2019-04-05", "2019-04-05"),
    ("Hồi tháng Một, sở xử phạt 3 cơ sở.", "tháng Một", "2019-01-01", "2019-01-31"),
    ("Tháng Năm vừa qua, sở xử phạt 3 cơ sở.", "Tháng Năm vừa qua", "2019-05-01", "2019-05-31"),
    ("Hồi đầu năm, sở xử phạt 3 cơ sở.", "đầu năm", "2019-01-01", "2019-12-31"),
    ("Kết luận sẽ công bố trong quý III tới.", "quý III tới", "2019-07-01", "2019-09-30"),
    ("Sang năm, sở sẽ kiểm tra 3 chợ.", "Sang năm", "2020-01-01", "2020-12-31"),
    ("Trong 8 tháng đầu 2018, tỉnh thu 300 tỷ đồng.", "8 tháng đầu 2018", "2018-01-01", "2018-08-31"),
    ("Nửa đầu 2018, tỉnh thu 300 tỷ đồng.", "Nửa đầu 2018", "2018-01-01", "2018-06-30"),
    ("6 tháng cuối 2018, tỉnh thu 300 tỷ đồng.", "6 tháng cuối 2018", "2018-07-01", "2018-12-31"),
    ("Quý đầu năm 2018, tỉnh thu 300 tỷ đồng.", "Quý đầu năm 2018", "2018-01-01", "2018-03-31"),
    ("Tháng đầu năm 2018, tỉnh thu 30 tỷ đồng.", "Tháng đầu năm 2018", "2018-01-01", "2018-01-31"),
    ("Các tháng đầu năm 2018, tỉnh thu 30 tỷ đồng.", "Các tháng đầu năm 2018", "2018-01-01", "2018-12-31"),
    ("Từ đây đến cuối năm, huyện kiểm tra 5 xã.", "Từ đây đến cuối năm", "2019-06-20", "2019-12-31"),
    ("Ngay từ đầu tháng 4, chợ mở cửa lại.", "từ đầu tháng 4", "2019-04-01", None),
    ("Ngay từ đầu năm 2016, huyện bán đất trái phép.", "từ đầu năm 2016", "2016-01-01", None),
    (
        "Kết luận về giai đoạn 2011 đến tháng 6/2014 đã có.",
        "giai đoạn 2011 đến tháng 6/2014",
        "2011-01-01",
        "2014-06-30",
    ),
    ("Từ 13/4 - 30/6, xưởng tiếp 4 đoàn.", "Từ 13/4 - 30/6", "2019-04-13", "2019-06-30"),
    ("Việc xảy ra từ ngày 9-3 đến 14-4 tại chợ.", "từ ngày 9-3 đến 14-4", "2019-03-09", "2019-04-14"),
    (
        "Vụ thu hoạch kéo dài từ tháng 11/2018 đến tháng 6/2019.",
        "từ tháng 11/2018 đến tháng 6/2019",
        "2018-11-01",
        "2019-06-30",
    ),
    ("Xã phấn đấu tới năm 2021 mỗi năm thu 3 tỷ đồng.", "tới năm 2021", None, "2021-12-31"),
    ("Chợ được đưa vào sử dụng từ tháng 8/2018.", "tháng 8/2018", "2018-08-01", "2018-08-31"),
    ("Đất bị lấn chiếm từ ngày 2/3 năm nay.", "từ ngày 2/3 năm nay", "2019-03-02", None),
    ("Khu chợ xuống cấp từ năm 2004.", "từ năm 2004", "2004-01-01", None),
    ("Ông An bị bắt từ tháng 3/2018.", "tháng 3/2018", "2018-03-01", "2018-03-31"),
    ("Ban tổ chức đã chốt lịch thi từ ngày 27 đến 30/6.", "từ ngày 27 đến 30/6", "2019-06-27", "2019-06-30"),
    ("Trong 6 tháng đầu năm năm 2018, huyện xử phạt 3 quán.", "6 tháng đầu năm năm 2018", "2018-01-01", "2018-06-30"),
    ("Quán bị phạt ngày mùng 5 tháng 6.", "ngày mùng 5 tháng 6", "2019-06-05", "2019-06-05"),
    ("Trước 1975 toàn bộ bãi này là rừng.", "Trước 1975", None, "1975-12-31"),
    ("Đơn nhận từ ngày 21/5đến 20/6/2019.", "từ ngày 21/5đến 20/6/2019", "2019-05-21", "2019-06-20"),
    ("Nội quy chợ được sửa đổi, bổ sung năm 2018.", "năm 2018", "2018-01-01", "2018-12-31"),
    ("Báo cáo gửi về sở trước 15/7 để tổng hợp.", "trước 15/7", None, "2019-07-15"),
    (
        "Bãi này có người ở từ ngày 15/10/1993 đến trước ngày 1/7/2004.",
        "từ ngày 15/10/1993 đến trước ngày 1/7/2004",
        "1993-10-15",
        "2004-07-01",
    ),
]

# A year or month behind "từ" dates what was done in it at once; what went on is told from then.
DATED = [
    ("Nhà ông Mẫu xây 2 gian bếp từ năm 1988.", "năm 1988", "1988-12-31"),
    ("Bãi này do cụ Mẫu khai hoang từ năm 1982 và chia cho con.", "năm 1982", "1982-12-31"),
    ("Chuyện này sở đã phát hiện từ năm 2014.", "năm 2014", "2014-12-31"),
    ("Tỉnh giao nông trường quản lý từ năm 1979.", "năm 1979", "1979-12-31"),
    ("Từ năm 1999, cánh rừng được quy hoạch 5.200 ha.", "năm 1999", "1999-12-31"),
    ("Từ tháng 9/2005, bộ có văn bản cho phép.", "tháng 9/2005", "2005-09-30"),
    ("Từ năm 2015, huyện đã cấp 300 giấy phép.", "Từ năm 2015", None),
    ("Từ năm 2015, các xã đã triển khai đề án.", "Từ năm 2015", None),
    ("Bà Mẫu ở thôn này từ năm 1997.", "từ năm 1997", None),
    ("Doanh thu giao thông của xã từ năm 2015 tăng.", "từ năm 2015", None),
    # What "đến" and "sau" leave a date that is told alone.
    ("Vì thiếu giấy nên đến 5/6 mới lập biên bản.", "5/6", "2019-06-05"),
    ("Cách tính trước và sau ngày 1/1/2018 khác nhau.", "ngày 1/1/2018", "2018-01-01"),
    ("Kể từ khi tổ được lập ngày 19/8/2018 đến nay, chợ yên ổn.", "ngày 19/8/2018", "2018-08-19"),
]


@pytest.mark.parametrize(("text", "span", "end"), DATED)
def test_a_date_or_a_stretch_from_then(text: str, span: str, end: str | None) -> None:
    assert [(got, until) for got, _, until in read(text)] == [(span, end)]


@pytest.mark.parametrize(("text", "span", "begin", "end"), MONTHS)
def test_a_stretch(text: str, span: str, begin: str | None, end: str | None) -> None:
    assert read(text) == [(span, begin, end)]


@pytest.mark.parametrize(
    "text",
    [
        "Bà đã đi qua tháng năm vất vả; bao năm tháng ấy bà vẫn bán ở chợ.",
        "Sở mở tháng tư vấn cho chủ quán.",
        "Sang năm thứ hai, chợ vẫn vắng; sang năm học mới, trường thiếu phòng.",
        "Xã thu hồi đầu năm học một khoản.",
        "Ai ngủ ít thì hôm sau mệt.",
        "Ngay từ đầu năm, xã đã lập kế hoạch.",
        "Đội chủ nhà dẫn trước 3-0, sóng lên đến 8-9.",
        "Doanh số giảm tới 1/3.",
        "Mỗi tháng một lần, sở kiểm tra chợ.",
        "Quán ở 12 Cách mạng tháng 8 bị phạt.",
        "Việc thanh tra đã hơn 1 năm nay mà chưa xong.",
        "Có đến 5/9 huyện đạt chuẩn, có tới 3/7 xã nợ thuế.",
        "Luật Quán chợ năm 1993, sửa đổi, bổ sung năm 1998 đã nêu.",
    ],
)
def test_no_time(text: str) -> None:
    assert read(text) == []


SEVERAL = [
    ("Ngày 12/6, tổ lấy mẫu. Hôm sau, chủ quán bỏ trốn.", ["2019-06-12", "2019-06-13"]),
    ("Ngày 12/6, tổ lấy mẫu. Khoảng 6h sáng hôm sau, chủ quán bỏ trốn.", ["2019-06-12", "2019-06-13"]),
    ("Ngày 12/6, tổ lấy mẫu; cùng ngày 12/6, chủ quán bỏ trốn.", ["2019-06-12", "2019-06-12"]),
    ("Vé chạy ngày 12/6 và vé cùng ngày (21.2.2018) khác giá.", ["2019-06-12", "2019-06-12", "2018-02-21"]),
    ("Đoàn đến trong các ngày 10-11/6 và 17-18/6.", ["2019-06-10", "2019-06-17"]),
    ("Đoàn đến ngày 5/6 và 6/6 tại xã.", ["2019-06-05", "2019-06-06"]),
    ("Năm 2016, xã giao đất." + " Xã này ở ven sông." * 30 + " Một năm sau đó, xã thu tiền.", ["2016-01-01", None]),
    ("Đoàn đến ngày 12 và 13/6 năm ngoái.", ["2018-06-12", "2018-06-13"]),
    # What is set against a year.
    ("Năm 2017, tỉnh thu 500 tỷ đồng, tăng 10% so với năm trước.", ["2017-01-01", "2016-01-01"]),
    ("Năm 2015, tỉnh đứng thứ 5 thì năm sau tụt xuống thứ 9.", ["2015-01-01", "2016-01-01"]),
    ("Năm 2017, tỉnh thu 500 tỷ đồng. So với năm trước, số vụ giảm.", ["2017-01-01", "2018-01-01"]),
    ("Năm 2017, xã lãi lớn. Năm trước đó, xã lỗ.", ["2017-01-01", "2016-01-01"]),
    ("Tỉnh khá hơn so với năm 2016, có huyện tăng 9% so với cùng kỳ năm trước.", ["2016-01-01", "2016-01-01"]),
    # "đến" behind a comma tells what came next, unless "từ" opens the clause.
    ("Xã cho thuê bãi từ năm 2004, đến năm 2008 thì đòi lại.", ["2004-01-01", "2008-01-01"]),
    ("Từ năm 2004, đến năm 2008, xã cho thuê bãi.", ["2004-01-01"]),
    ("Hồ sơ nhận từ ngày 1/1/2018, đến ngày 31/3/2018.", ["2018-01-01"]),
]


@pytest.mark.parametrize(("text", "begins"), SEVERAL)
def test_one_beside_another(text: str, begins: list[str | None]) -> None:
    assert [begin for _, begin, _ in read(text)] == begins


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Giá gạo tháng 3 và tháng 4/2019 giảm.", ["tháng 3", "tháng 4/2019"]),
        ("Giá gạo tháng 3 và 4/2019 giảm.", ["tháng 3", "4/2019"]),
        ("Kết quả quý I và quý II/2019 đều tốt.", ["quý I", "quý II/2019"]),
        ("Thanh tra năm 2015, năm 2016 và 2017.", ["năm 2015", "năm 2016", "2017"]),
    ],
)
def test_an_item_of_a_list_keeps_its_own_word_of_time(text: str, spans: list[str]) -> None:
    assert [span for span, *_ in read(text)] == spans


UNPUBLISHED = [
    # What is measured by the plan of a year is of that year.
    ("6 tháng đầu năm, xã thu 3 tỷ đồng, đạt 52% dự toán năm 2018.", "2018-01-01"),
    # What is set against the same time of a year is of the next one.
    ("9 tháng đầu năm, tỉnh có 40 vụ, tăng 10% so với cùng kỳ năm 2018.", "2019-01-01"),
    ("Sáng 12/7, sở họp báo.\nSố vụ bằng 80% cùng kỳ 2018.", "2019-07-12"),
    # A year in which something is due, and one at whose end it is.
    ("Ngày 17/7, thành phố họp; các việc còn lại phải hoàn thành trong năm 2019.", "2019-07-17"),
    ("Ngày 17/7, thành phố họp về đầu tư của năm 2019 và những năm tiếp theo.", "2019-07-17"),
    ("Ngày 17/12, thành phố họp; các việc còn lại phải hoàn thành trong năm 2019.", None),
    ("Cầu Bến Đá sẽ hoàn thành cuối năm 2023", "2023-01-01"),
    ("Sáng 30/8, cầu Bến Đá được kiểm tra.\nCầu sẽ hoàn thành cuối năm 2023.", None),
    ("Sáng 30/8, cầu Bến Đá được kiểm tra.\nCầu sẽ xong vào năm 2023. Từ đây đến cuối năm 2022, xong hai trụ.",
     "2022-08-30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begin"), UNPUBLISHED)
def test_where_no_day_of_publication_is_known(text: str, begin: str | None) -> None:
    assert read(text, None)[0][1] == begin
