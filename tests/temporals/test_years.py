"""The year of a date that is printed without one, where no publication date is known: by class of evidence."""

import pytest

from extractor import extract

FAR = "\n" + "Xã này nằm ở ven sông và có nhiều bãi bồi. " * 12 + "\n"


def days(text: str) -> list[str | None]:
    return [t.begin.isoformat() if t.begin else None for t in extract(text).temporals]


FOLLOWS = [
    # The news follows the last day that is told, up to a year after it.
    ("Chiều 8/7, sở họp báo.\nTrước đó, tháng 12/2018, sở đã thanh tra xã.", "2019-07-08"),
    ("Ngày 17/8, xã nhận đơn.\nĐoàn đã lập biên bản ngày 9/11/2018 tại xã.", "2019-08-17"),
    ("Ngày 12/4, đoàn đến xã.\nTheo Quyết định số 12/QĐ-UBND ngày 3/5/2017, đoàn có 5 người.", "2018-04-12"),
    ("Sáng 14/3, sở họp.\nHội thi kéo dài từ tháng 4/2017 đến nay.", "2018-03-14"),
    ("Sáng 19/1, sở họp.\nTính đến đầu tháng 1/2017, sở có 30 thủ tục.", "2017-01-19"),
    # ... but not what is only named aside, founded long ago, or older than the web.
    ("Sáng 4/5, sở họp.\nChợ này khai trương ngày 2/9/2009.", None),
    ("Sáng 4/5, sở họp.\nÔng Mẫu sinh ngày 1/3/1998.", None),
    ("Sáng 4/5, sở họp.\nNgày 1/3/2010, xã có chợ. Năm 2015, chợ cháy.", None),
    # A trial tells of acts that lie years back; a day of several years is an anniversary.
    ("Sáng 4/9, tòa án huyện xét xử Trần Văn Mẫu.\nNgày 1/3/2015, Mẫu đã lấy xe.", None),
    ("Sáng 4/4, tòa án huyện xét xử Trần Văn Mẫu.\nNgày 1/3/2015, Mẫu đã lấy xe.", "2015-04-04"),
    ("Hội làng mở ngày 17/12.\nNgày 17/12/2010, làng có đình. Ngày 17/12/2012, đình cháy.", None),
]

PRECEDES = [
    # It stands before what is announced.
    ("Ngày 24/5, sở họp.\nKết quả sẽ công bố ngày 17/7/2018.", "2018-05-24"),
    ("Ngày 26/6, sở họp.\nNgày 30/9/2018, đoàn đã về. Xã phải báo cáo trước ngày 30/9/2019.", "2019-06-26"),
    ("Ngày 24/2, sở họp.\nKết quả sẽ công bố ngày 17/7/2018.", None),
    ("Ngày 3/9, sở họp.\nĐoàn đã đến ngày 5/8/2018. Kết quả sẽ công bố ngày 20/8/2018.", None),
]

WHOLE_YEARS = [
    # A period that was inspected is over when the inspection is told of; so is a year that is reckoned or compared.
    ("Ngày 8/6, đoàn đến sở.\nThời kỳ thanh tra từ năm 2011 đến năm 2017.", "2018-06-08"),
    ("Ngày 8/6, hai đội gặp nhau." + FAR + "Ông chơi cho đội này từ năm 2011 đến năm 2017.", None),
    ("Sáng 24/5, bộ công bố chỉ số cải cách hành chính năm 2018.", "2019-05-24"),
    ("Sáng 24/5, bộ công bố chỉ số giá năm 2018.", "2018-05-24"),
    ("Sáng 24/5, bộ họp.\nĐiểm của năm 2018 tăng 6% so với 2017.", "2019-05-24"),
    ("Ngày 23/4, sở họp.\nNăm 2016 có 35 vụ, riêng năm 2017 có 121 vụ.", "2018-04-23"),
    ("Ngày 23/4, sở họp." + FAR + "Nhà này được xây năm 2016.", None),
    # A review with plans for the next year stands around the new year.
    ("Sáng 2/4, sở tổng kết năm 2017, phương hướng hoạt động năm 2018.", "2018-04-02"),
    ("Sáng 16/1, sở tổng kết năm 2018, triển khai nhiệm vụ 2019.", "2019-01-16"),
    # The year of the opening, or of a name, is the one that runs; that of a law is not.
    ("Tối 20/5, hội thi Tiếng hát quê hương 2018 khai mạc.", "2018-05-20"),
    ("Tối 20/5, hội thi khai mạc." + FAR + "Giải Sông Quê 2018 có 12 đội. Sông Quê 2018 bế mạc sau.", "2018-05-20"),
    ("Sáng 28/1, sở họp báo về Luật Tiếp công dân 2013.", None),
    ("Sáng 28/1, sở họp báo về quy hoạch đến năm 2030.", None),
]

WEEKDAYS = [
    # A printed weekday tells the years apart.
    ("Tối thứ Năm (30/5), hội thi năm 2023 có thêm giải.", "2024-05-30"),
    ("Tối thứ Ba (30/5), hội thi năm 2023 có thêm giải.", "2023-05-30"),
]


@pytest.mark.parametrize(("text", "day"), FOLLOWS + PRECEDES + WHOLE_YEARS + WEEKDAYS)
def test_the_day_of_the_news(text: str, day: str | None) -> None:
    assert days(text)[0] == day


STORIES = [
    # What is told right after a day goes on from it, whatever the day of the news.
    ("Sáng 3/9, sở họp.\nNgày 20/7/2018, đoàn đã về.\nNgày 5/3/2016, xã giao đất. Ngày 20/5, xã thu tiền.",
     ["2018-09-03", "2018-07-20", "2016-03-05", "2016-05-20"]),
    # A story without a day of the news goes on from the day told last.
    (FAR + "Ngày 13/9/2018, ông Mẫu ký quyết định. Đoàn đi từ ngày 18 đến 26/9.", ["2018-09-13", "2018-09-18"]),
    (FAR + "Ngày 28/11/2016, xã báo cáo. Tổ lập ngày 19/8 đã làm xong.", ["2016-11-28", "2016-08-19"]),
    # ... or ends with the day told last of all, or runs in the year that the text names; the opening tells the news.
    (FAR + "Ngày 13/9/2018, ông Mẫu ký.\nNgày 5/6, tổ họp.", ["2018-09-13", "2018-06-05"]),
    (FAR + "Ngày 13/9/2018, ông Mẫu ký.\nNgày 5/6, tổ họp.\nNgày 1/8/2019, tòa xử.",
     ["2018-09-13", "2019-06-05", "2019-08-01"]),
    (FAR + "Ngày 13/9/2018, ông Mẫu ký.\nNgày 5/6, tổ họp. Năm 2019, xã có chợ.",
     ["2018-09-13", "2019-06-05", "2019-01-01"]),
    ("Ngày 20/7/2018, đoàn đã về.\nNgày 3/6, sở họp.", ["2018-07-20", "2019-06-03"]),
    ("Tháng 6, sở họp.\n" + FAR + "Ngày 5/9/2017, đoàn đã về.\nNgày 5/3, đoàn đến.",
     ["2018-06-01", "2017-09-05", "2018-03-05"]),
    # One year, printed at the end, for a list.
    ("Ngày 3/7 và 10/7/2018, sở họp.", ["2018-07-03", "2018-07-10"]),
    ("Ngày 28/12, 5/1/2019, sở họp.", ["2018-12-28", "2019-01-05"]),
    # A review has the year of the plans for what is left of it, and no other plan's.
    ("Sơ kết 6 tháng đầu năm và nhiệm vụ những tháng cuối năm 2019.", ["2019-01-01", "2019-01-01"]),
    ("Tổng kết 9 tháng đầu năm, triển khai nhiệm vụ năm 2020.", [None, "2020-01-01"]),
    ("Ngày 5/6/2018, tỉnh họp. Sau đó một ngày, sở trả lời.", ["2018-06-05", "2018-06-06"]),
    # The year that was named last.
    ("Dự án duyệt tháng 3/2015. Tháng 4 năm đó, xã giao đất. Ngày 6/5 cùng năm, xã thu tiền.",
     ["2015-03-01", "2015-04-01", "2015-05-06"]),
    ("Tháng 4 năm đó, xã giao đất.", [None]),
    # "That day" is a day, not the first of a stretch.
    ("Ngày 3/9/2018, ông Mẫu ký. Đoàn đi từ ngày 5 đến 9/9. Cùng ngày ký, đoàn có tên.",
     ["2018-09-03", "2018-09-05", "2018-09-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begins"), STORIES)
def test_days_of_a_story(text: str, begins: list[str | None]) -> None:
    assert days(text) == begins


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Đất do Công ty Hoa Tháng Năm thuê.", []),
        ("Nhà ở đường Cách Mạng Tháng Tám bị thu hồi.", []),
        ("Cuối Tháng Năm, huyện họp. Vào Tháng Năm, xã họp.", ["Cuối Tháng Năm", "Tháng Năm"]),
        ("HỌP BÁO THÁNG NĂM", ["THÁNG NĂM"]),
        ("Xã treo ảnh Tháng Năm.", ["Tháng Năm"]),
    ],
)
def test_a_month_inside_a_name_is_none(text: str, spans: list[str]) -> None:
    assert [t.span.text for t in extract(text).temporals] == spans
