"""Paradigms of calendar words, each form in a sentence: what belongs to it and which days it tells."""

from datetime import date

import pytest

from extractor import extract

PUBLISHED = date(2019, 6, 20)

FORMS = [
    # Parts of the day, of the month, of the quarter and of the year.
    ("Buổi chiều ngày 4/6, hai bên ký biên bản.", "Buổi chiều ngày 4/6", "2019-06-04", "2019-06-04"),
    ("Xe dừng ở kho lúc cuối giờ chiều 4/6.", "cuối giờ chiều 4/6", "2019-06-04", "2019-06-04"),
    ("Đợt một xong hồi trung tuần tháng 4.", "trung tuần tháng 4", "2019-04-01", "2019-04-30"),
    ("Nửa năm đầu 2018, thu đạt nửa kế hoạch.", "Nửa năm đầu 2018", "2018-01-01", "2018-06-30"),
    ("Quý cuối cùng của năm 2018, thu tăng vọt.", "Quý cuối cùng của năm 2018", "2018-10-01", "2018-12-31"),
    ("Đầu những năm 1980, xã còn nghèo.", "Đầu những năm 1980", "1980-01-01", "1989-12-31"),
    ("Từ những năm 70 của thế kỷ trước, đê đã có.", "Từ những năm 70 của thế kỷ trước", "1970-01-01", "1979-12-31"),
    # The last one, the next one, and so long ago.
    ("Tuần rồi, tổ kiểm tra chín quán.", "Tuần rồi", "2019-06-10", "2019-06-16"),
    ("Tháng vừa rồi, tổ kiểm tra chín quán.", "Tháng vừa rồi", "2019-05-01", "2019-05-31"),
    ("Chợ sẽ mở lại ngày 28/6 sắp tới.", "ngày 28/6 sắp tới", "2019-06-28", "2019-06-28"),
    ("Chợ sẽ mở lại vào tháng 9 tới đây.", "tháng 9 tới đây", "2019-09-01", "2019-09-30"),
    ("Hợp đồng ký cách nay 4 năm.", "cách nay 4 năm", "2015-01-01", "2015-12-31"),
    ("Hai thập kỷ qua, làng đổi khác.", "Hai thập kỷ qua", "1999-01-01", "2018-12-31"),
    ("Ông về xã năm 2011; cuối năm đó ông nghỉ.", "cuối năm đó", "2011-01-01", "2011-12-31"),
    ("6 tháng đầu năm năm ngoái, xã thu đủ.", "6 tháng đầu năm năm ngoái", "2018-01-01", "2018-06-30"),
    ("Niên độ ngân sách 2017, xã thu thiếu.", "Niên độ ngân sách 2017", "2017-01-01", "2017-12-31"),
    ("Niên độ kế toán 2016-2017, xã thu thiếu.", "Niên độ kế toán 2016-2017", "2016-01-01", "2017-12-31"),
    # A night and the small hours after it; days behind a list of days.
    ("Đêm 4, rạng sáng 5/6, kho cháy.", "Đêm 4", "2019-06-04", "2019-06-04"),
    ("Tối ngày 4 và rạng sáng ngày 5-6-2018, kho cháy.", "Tối ngày 4", "2018-06-04", "2018-06-04"),
    ("Tổ trực các ngày 3, 4/5 và 9/6 vừa rồi.", "9/6 vừa rồi", "2019-06-09", "2019-06-09"),
    # A few of them tell no day, nor do those that the moon counts.
    ("Kho bị khóa cách đây 5-6 ngày.", "cách đây 5-6 ngày", None, None),
    ("2-3 năm qua, kho bỏ không.", "2-3 năm qua", None, None),
    ("Hội làng mở ngày 12/8 âm lịch.", "ngày 12/8 âm lịch", None, None),
    ("Hội làng mở vào tháng 8 âm lịch.", "tháng 8 âm lịch", None, None),
    # A stretch of several years that ends in this year or the last one.
    (
        "Đội kiểm tra sổ sách từ 1/1/2018 đến cuối tháng 2 năm nay.",
        "từ 1/1/2018 đến cuối tháng 2 năm nay",
        "2018-01-01",
        "2019-02-28",
    ),
    ("Từ năm 2016 đến quý I năm nay, chợ thu đủ.", "Từ năm 2016 đến quý I năm nay", "2016-01-01", "2019-03-31"),
    (
        "Từ tháng 5 năm ngoái đến tháng 2 năm nay, chợ nghỉ.",
        "Từ tháng 5 năm ngoái đến tháng 2 năm nay",
        "2018-05-01",
        "2019-02-28",
    ),
    ("Từ 25/12 đến 5/1 năm nay, chợ nghỉ.", "Từ 25/12 đến 5/1 năm nay", "2018-12-25", "2019-01-05"),
    # Ends that are due, ends of months, and what three dots follow.
    ("Xã phải nộp báo cáo chậm nhất là ngày 5/7.", "chậm nhất là ngày 5/7", None, "2019-07-05"),
    ("Xã phải nộp báo cáo muộn nhất ngày 5/7.", "muộn nhất ngày 5/7", None, "2019-07-05"),
    ("Xã phải nộp báo cáo không muộn hơn ngày 5/7.", "không muộn hơn ngày 5/7", None, "2019-07-05"),
    ("Đội trực từ nay đến 31/12.", "từ nay đến 31/12", "2019-06-20", "2019-12-31"),
    ("Chi sai ở giai đoạn 3/2017 - 5/2018.", "giai đoạn 3/2017 - 5/2018", "2017-03-01", "2018-05-31"),
    ("Chợ đêm họp từ 20/5…", "từ 20/5", "2019-05-20", None),
    # What is ahead mirrors what is past: so many whole months or years from the next one on.
    ("Trong 3 năm tới, sở thanh tra 12 xã.", "3 năm tới", "2020-01-01", "2022-12-31"),
    ("Trong vòng 2 tháng tới, sở trả lời.", "2 tháng tới", "2019-07-01", "2019-08-31"),
    ("Sở phải trả lời trong 10 ngày tới.", "10 ngày tới", "2019-06-20", "2019-06-30"),
    ("Kế hoạch hai quý tới đã lập.", "hai quý tới", "2019-07-01", "2019-12-31"),
    ("Kho tạm đóng 2-3 tuần tới.", "2-3 tuần tới", None, None),
    ("Cách đây 3 thập kỷ, xã giao đất.", "Cách đây 3 thập kỷ", "1989-01-01", "1989-12-31"),
    ("Xã đã sửa chợ.5 năm trở lại đây, chợ yên.", "5 năm trở lại đây", "2014-01-01", "2018-12-31"),
    # A weekday that was; on that very day it may be today.
    ("Bộ trả lời hôm thứ Ba.", "hôm thứ Ba", "2019-06-18", "2019-06-18"),
    ("Tối hôm thứ bảy, kho cháy.", "Tối hôm thứ bảy", "2019-06-15", "2019-06-15"),
    ("Bộ trả lời hôm thứ Năm.", "hôm thứ Năm", None, None),
    ("Bộ trả lời hôm thứ Ba (18/6).", "hôm thứ Ba (18/6)", "2019-06-18", "2019-06-18"),
    ("Bộ trả lời hôm chủ nhật tới.", "hôm chủ nhật tới", "2019-06-23", "2019-06-23"),
    ("Sở bàn việc thời gian tới sáng 18/6, huyện báo cáo.", "sáng 18/6", "2019-06-18", "2019-06-18"),
    # Years of history.
    ("Đình xây năm 1876, sửa năm 1925.", "năm 1876", "1876-01-01", "1876-12-31"),
    ("Dịp lễ 30.4 - 1.5 năm nay, chợ nghỉ.", "năm nay", "2019-01-01", "2019-12-31"),
    ("Hội thi Hương Quê 2019 năm nay có 12 đội.", "năm nay", "2019-01-01", "2019-12-31"),
    ("Bà được tặng cho thửa đất rộng 1.350,5m2 từ năm 2007.", "năm 2007", "2007-01-01", "2007-12-31"),
]


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    return [
        (t.span.text, t.begin and t.begin.isoformat(), t.end and t.end.isoformat())
        for t in extract(text, published).temporals
    ]


@pytest.mark.parametrize(("text", "span", "begin", "end"), FORMS)
def test_a_form(text: str, span: str, begin: str | None, end: str | None) -> None:
    assert (span, begin, end) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Biết bao nhiêu năm rồi, con đường vẫn lầy.",
        "Lễ mở vào ngày 15 tháng 8 âm lịch hàng năm.",
        "Dịp Quốc khánh 2-9 năm nay, chợ nghỉ.",
        "Đoàn đi công tác 4 ngày tới Lào.",
        "Tranh vẽ từ những năm 1890.",
        "Trong năm 1850 hộ đã nhận tiền.",
        "Lần thứ hai trong 3 năm.",
    ],
)
def test_no_day_of_any_year(text: str) -> None:
    assert not [one for one in told(text) if one[0] != "năm nay"]


def test_a_month_with_its_year_beside_another() -> None:
    assert told("Hai đợt là tháng 3/2018 và 5/2018.")[-1] == ("5/2018", "2018-05-01", "2018-05-31")


@pytest.mark.parametrize("school", ["2015-2016", "2015 - 2016", "2015/2016"])
def test_a_school_year_dates_the_news_however_it_is_printed(school: str) -> None:
    assert told(f"Ngày 22/12, Sở công bố các khoản thu của năm học {school}.", None)[0][1] == "2015-12-22"


@pytest.mark.parametrize("half", ["6 tháng đầu năm nay", "6 tháng đầu năm", "6 tháng đầu năm năm nay"])
def test_a_half_of_this_year_follows_the_figures_of_the_last(half: str) -> None:
    found = told(f"Năm 2016 có 40 vụ, năm 2017 có 52 vụ. {half}, xã có 21 vụ.", None)
    assert found[-1][1:] == ("2018-01-01", "2018-06-30")
