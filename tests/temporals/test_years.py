"""The year of a date that is printed without one, where no publication date is known: by class of evidence."""

from datetime import date

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
    # ... a month only where it is told back from the news: else it may be long past.
    ("Sáng 18/2, sở họp.\nNhà máy đã xong tháng 5/2014.", None),
    ("Sáng 18/8, sở họp.\nNhà máy đã xong tháng 5/2014.", "2014-08-18"),
    # ... but not what is only named aside, founded long ago, or older than the web.
    ("Sáng 4/5, sở họp.\nChợ này khai trương ngày 2/9/2009.", None),
    ("Sáng 4/5, sở họp.\nÔng Mẫu sinh ngày 1/3/1998.", None),
    ("Sáng 4/5, sở họp.\nNgày 1/3/2010, xã có chợ. Năm 2015, chợ cháy.", None),
    # A trial tells of acts that lie years back; a day of several years is an anniversary.
    ("Sáng 4/9, tòa án huyện xét xử Trần Văn Mẫu.\nNgày 1/3/2015, Mẫu đã lấy xe.", None),
    ("Sáng 4/4, tòa án huyện xét xử Trần Văn Mẫu.\nNgày 1/3/2015, Mẫu đã lấy xe.", "2015-04-04"),
    ("Hội làng mở ngày 17/12.\nNgày 17/12/2010, làng có đình. Ngày 17/12/2012, đình cháy.", None),
]

TODAY = [
    # What the text says of its own day holds for all that counts from it.
    ("Sáng nay (22/10), sở họp. Ngày 10/10/2018, sở có công văn. Từ năm 2008 đến nay, xã có sai phạm.", "2018-10-22"),
    ("Hôm qua (21/10/2018), sở họp. Từ đầu năm đến nay, xã có 5 vụ.", "2018-10-22"),
    # ... unless it says so of two days, or its year is not known.
    ("Hôm nay, 22/10/2018, sở họp. Hôm nay, 23/10/2018, sở nghỉ. Từ năm 2008 đến nay, xã có sai phạm.", None),
    ("Sáng nay (22/10), sở họp. Từ năm 2008 đến nay, xã có sai phạm.", None),
]


@pytest.mark.parametrize(("text", "today"), TODAY)
def test_the_text_says_which_day_it_is(text: str, today: str | None) -> None:
    end = extract(text).temporals[-1].end
    assert (end.isoformat() if end else None) == today


PRECEDES = [
    # It stands before what is announced.
    # ... and after what was asked, or what a bracket dates: a ministry of planning plans nothing.
    (
        "Sáng 5/5, sở họp.\nĐơn đã nộp theo yêu cầu của Bộ Kế hoạch và Đầu tư ngày 7/7/2017. "
        "Xã có kế hoạch đợt hai (ngày 29/8/2017). Xã sẽ trả lời trước ngày 30/6/2018.",
        "2018-05-05",
    ),
    ("Ngày 24/5, sở họp.\nKết quả sẽ công bố ngày 17/7/2018.", "2018-05-24"),
    ("Ngày 26/6, sở họp.\nNgày 30/9/2018, đoàn đã về. Xã phải báo cáo trước ngày 30/9/2019.", "2019-06-26"),
    ("Ngày 24/2, sở họp.\nKết quả sẽ công bố ngày 17/7/2018.", None),
    # ... also where all else is history.
    ("Ngày 17/7, sở họp.\nNgày 2/11/2012, đoàn đã về. Việc còn lại phải hoàn thành trong năm 2019.", "2019-07-17"),
    # A month that is looked back to is no news.
    ("Vụ xô xát hồi tháng 4 còn để lại nợ. Báo cáo 9 tháng năm 2017 của xã nói rõ.", "2017-04-01"),
    # Plans for the rest of a year are news as it begins.
    ("Sáng 7/7, sở họp, triển khai nhiệm vụ 6 tháng cuối năm 2022.", "2022-07-07"),
    ("Sáng 28/6, sở sơ kết quý II, bàn nhiệm vụ quý III/2022.", "2022-06-28"),
    ("Sáng 7/12, sở họp, nói lại nhiệm vụ 6 tháng cuối năm 2022.", None),
    # A plan that is carried out: its year has begun; one that is drawn up is for a year to come.
    ("Sáng 6/3, đoàn đến xã. Cuộc thanh tra này nằm trong kế hoạch năm 2019 của sở.", "2019-03-06"),
    ("Sáng 26/3, đoàn thanh tra khu chợ theo kế hoạch thanh tra năm 2018.", "2018-03-26"),
    ("Sáng 20/12, sở cho biết sẽ thanh tra năm xã theo kế hoạch thanh tra năm 2019.", None),
    ("Sáng 20/12, sở ban hành kế hoạch thanh tra năm 2019.", None),
    # A term of office tells nothing of now, nor does the one beside it.
    ("Ngày 26/2, huyện kỷ luật Đảng ủy xã các nhiệm kỳ 2015 - 2020, 2020 - 2025.", None),
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
    # Late in the next year, a period that was inspected tells no longer which year it is.
    ("Ngày 8/10, đoàn đến sở.\nThời kỳ thanh tra từ năm 2011 đến năm 2017.", None),
    # A school year holds one day of each month from September to April; between two of them it may be either.
    ("Ngày 17/9, trường trả tiền.\nThanh tra khoản thu đầu năm học 2015-2016 đã xong.", "2015-09-17"),
    ("Ngày 20/3, phòng giáo dục họp.\nTrường thu sai bốn khoản trong năm học 2015-2016.", "2016-03-20"),
    ("Ngày 20/7, phòng giáo dục họp.\nTrường thu sai bốn khoản trong năm học 2015-2016.", None),
    ("Ngày 20/3, phòng giáo dục họp về tuyển sinh năm học 2015-2016.", None),
    # A year that runs until now, or from now on.
    ("Ngày 8/10, đoàn đến sở.\nTừ đầu năm 2018 đến nay, xã có 3 vụ.", "2018-10-08"),
    ("Ngày 8/10, đoàn đến sở.\nTừ nay đến hết năm 2018, xã xử lý 3 vụ.", "2018-10-08"),
    # A tournament's qualifiers come before its year.
    ("Tối 8/10, đội ta đá vòng loại Giải Sông Hồng 2018.", None),
]

BETWEEN = [
    # It falls but once between what is told and what is announced.
    ("Sáng 27/6, sở họp.\nThông báo vào tháng 9/2018 đã nêu. Xã phải trả tiền trước ngày 31/12/2019.", "2019-06-27"),
    ("Sáng 27/10, sở họp.\nThông báo vào tháng 3/2018 đã nêu. Xã phải trả tiền trước ngày 31/12/2019.", None),
    # What is asked for behind a day was asked on that day.
    ("Sáng 20/6, sở họp.\nTháng 8/2009, ông Mẫu đề nghị xã cho vay.", None),
]  # fmt: skip

TOLD_OTHERWISE = [
    # By the New Year's feast, which is told of around it.
    ("Ngày 5/3, sở kiểm tra công vụ sau Tết Mậu Tuất.", "2018-03-05"),
    ("Ngày 31/12, đội bắt 2 tấn mứt trước tết Đinh Dậu.", "2016-12-31"),
    ("Chiều 3/2, sở báo cáo dịp Tết Nguyên đán 2017.", "2017-02-03"),
    ("Chiều 3/8, sở báo cáo dịp Tết Kỷ Hợi.", None),
    ("Chiều 3/2, bảo tàng kể chuyện Tết Mậu Thân.", None),
    ("Chiều 3/2, sở báo cáo dịp Tết Giáp Sửu.", None),
    # By the years gone by.
    ("Sáng 20/6, sở tiếp dân.\nDự án này có từ năm 2004, đến nay đã 14 năm.", "2018-06-20"),
    ("Sáng 20/6, sở tiếp dân.\n12 năm trước (năm 2006), đoàn đã nêu việc này.", "2018-06-20"),
    ("Sáng 20/6, sở tiếp dân.\nCách đây hơn 4 năm, vào đầu năm 2013, đoàn đã nêu việc này.", "2017-06-20"),
    # By the same day with its year.
    ("Chiều 19/4, giá vàng tăng.\nGiá hợp đồng tháng 12/2018 giảm. Tỷ giá ngày 19/4/2018 không đổi.", "2018-04-19"),
]

AGAIN = [
    # A day that prints its year is rather of another year than the news, which does not.
    ("Sáng 20/4, sở họp.\nNgày 2/2/2018, xã giao đất.", "2018-04-20"),
    ("Sáng 20/9, sở họp.\nNgày 2/2/2018, xã giao đất.", None),
    ("Sáng 20/1, sở họp.\nNgày 2/2/2018, xã giao đất.", "2019-01-20"),
    # What is told as the first since a month, or kept until a day, is no news of it.
    ("Sáng 27/9, hai bên họp.\nĐây là cuộc họp đầu tiên kể từ tháng 8/2015.", None),
    ("Sáng 27/9, đội thu hồi sữa.\nLô này có hạn sử dụng 6/5/2021.", None),
    # The news comes before no document that it cites.
    ("Ngày 1/8, sở trả lời.\nNgày 21/5/2008, công ty xin đất. Theo Nghị định số 43/2014/NĐ-CP, đất bị thu hồi.", None),
]  # fmt: skip

WEEKDAYS = [
    # A printed weekday tells the years apart.
    ("Tối thứ Năm (30/5), hội thi năm 2023 có thêm giải.", "2024-05-30"),
    ("Tối thứ Ba (30/5), hội thi năm 2023 có thêm giải.", "2023-05-30"),
]


@pytest.mark.parametrize(
    ("text", "day"), FOLLOWS + PRECEDES + WHOLE_YEARS + WEEKDAYS + BETWEEN + TOLD_OTHERWISE + AGAIN
)
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
    # The only year with which the same stretch is printed; a quarter that is announced.
    ("6 tháng đầu năm 2018, sở có 12 đoàn.\n" + FAR + "6 tháng đầu năm, sở phạt 3 xã.", ["2018-01-01", "2018-01-01"]),
    ("Ngày 29/12/2017, sở họp. Xã phấn đấu trong quý 2 sẽ xong.", ["2017-12-29", "2018-04-01"]),
    # Weeks of a day on which the news was told; a year past only around the new year.
    ("Ngày 27/6, sở họp, tuần sau xã trả lời.\nNgày 26/6/2019, đoàn về.", ["2019-06-27", "2019-07-01", "2019-06-26"]),
    ("Ngày 18/6/2017, sở họp. Trong năm qua, sở có 3 đoàn.", ["2017-06-18", None]),
    ("Ngày 18/12/2017, sở họp. Trong năm qua, sở có 3 đoàn.", ["2017-12-18", "2017-01-01"]),
    # This year is not that of the last day that is told, where a later one is named.
    ("Ngày 3/11/2013, xã lập chợ. Năm nay, chợ đông.", ["2013-11-03", "2013-01-01"]),
    ("Ngày 3/11/2013, xã lập chợ. Năm nay, chợ đông sau hội thi 2019.", ["2013-11-03", None]),
    # So many days from a month are no day.
    ("Tháng 10/2018, xã họp. Sau đó 3 ngày, huyện trả lời.", ["2018-10-01", None]),
    # "That day" is a day, not the first of a stretch.
    ("Ngày 3/9/2018, ông Mẫu ký. Đoàn đi từ ngày 5 đến 9/9. Cùng ngày ký, đoàn có tên.",
     ["2018-09-03", "2018-09-05", "2018-09-03"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Chiều 3/11/2018, sở họp. Trạm bơm xây cách đây 12 năm.", None),
        ("Chiều 3/11, sở họp.\nTháng 10/2018, đoàn đã đến xã. Cách đây 12 năm, xã lập trạm bơm.", "2006-01-01"),
        ("Chiều 3/11, sở họp.\nTháng 10/2018, đoàn đã đến xã. Suốt 12 năm qua, xã chưa có trạm bơm.", None),
    ],
)
def test_so_long_ago_is_counted_from_the_day_of_the_news(text: str, begin: str | None) -> None:
    assert days(text)[-1] == begin


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


def test_a_year_that_is_not_printed_is_noted_where_no_publication_date_is_known() -> None:
    text = "Chiều 8/7, sở họp báo.\nTrước đó, từ ngày 3/12 đến 6/12/2018, sở đã thanh tra xã."
    told = [note.span.text for note in extract(text).notes if note.code == "N010" and note.span]
    assert told == ["Chiều 8/7"]
    assert "N010" not in {note.code for note in extract(text, date(2019, 7, 9)).notes}
