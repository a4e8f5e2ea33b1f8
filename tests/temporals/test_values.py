"""What calendar expressions mean: phrase tables, positive and negative, by class."""

from datetime import date

import pytest

from extractor import extract

PUBLISHED = date(2018, 10, 4)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    def iso(day: date | None) -> str | None:
        return day.isoformat() if day else None

    return [(t.span.text, iso(t.begin), iso(t.end)) for t in extract(text, published).temporals]


ONE = [
    ("Đoàn làm việc sáng ngày 3/10 tại xã.", "sáng ngày 3/10", "2018-10-03", "2018-10-03"),
    ("Cuộc họp ngày 31-5-2018 đã xong.", "ngày 31-5-2018", "2018-05-31", "2018-05-31"),
    ("Biên bản lập ngày 5.9 nêu rõ.", "ngày 5.9", "2018-09-05", "2018-09-05"),
    ("Biên bản lập ngày 17.11.2017 nêu rõ.", "ngày 17.11.2017", "2017-11-17", "2017-11-17"),
    ("Ngày 5 tháng 6 năm 2018, đoàn đến.", "Ngày 5 tháng 6 năm 2018", "2018-06-05", "2018-06-05"),
    ("Tổ kiểm tra có mặt lúc 9h ngày 3/10.", "9h ngày 3/10", "2018-10-03", "2018-10-03"),
    ("Cuộc họp diễn ra Thứ Hai (1/10) vừa rồi.", "Thứ Hai (1/10)", "2018-10-01", "2018-10-01"),
    ("Việc này xảy ra ngày 28/12 ở phường.", "ngày 28/12", "2017-12-28", "2017-12-28"),
    ("Đoàn đến xã vào thứ hai tuần sau.", "thứ hai tuần sau", "2018-10-08", "2018-10-08"),
    ("Sáng thứ Ba tuần này, đoàn họp.", "Sáng thứ Ba tuần này", "2018-10-02", "2018-10-02"),
    ("Chủ nhật vừa qua, đoàn kiểm tra.", "Chủ nhật vừa qua", "2018-09-30", "2018-09-30"),
    ("Hội đồng họp vào thứ bảy tới.", "thứ bảy tới", "2018-10-06", "2018-10-06"),
    ("Hội đồng họp vào thứ bảy tới (6/10).", "thứ bảy tới (6/10)", "2018-10-06", "2018-10-06"),
    ("Từ 8h đến 10h ngày 3/10, đội kiểm tra.", "Từ 8h đến 10h ngày 3/10", "2018-10-03", "2018-10-03"),
    ("Thửa đất giao trong thập niên 1990.", "thập niên 1990", "1990-01-01", "1999-12-31"),
    ("Trong 5 năm (2011 - 2015), xã có 7 vụ.", "2011 - 2015", "2011-01-01", "2015-12-31"),
    ("Vốn từ năm 2014 tới 2017 chi sai.", "từ năm 2014 tới 2017", "2014-01-01", "2017-12-31"),
    ("Kết luận sẽ công bố ngày 20/10.", "ngày 20/10", "2018-10-20", "2018-10-20"),
    ("Đoàn báo cáo trong tháng 10.", "tháng 10", "2018-10-01", "2018-10-31"),
    ("Kế hoạch tháng 8/2017 đã xong.", "tháng 8/2017", "2017-08-01", "2017-08-31"),
    ("Đợt kiểm tra tháng 7-8/2018 đã xong.", "tháng 7-8/2018", "2018-07-01", "2018-08-31"),
    ("Vào đầu tháng 6, huyện báo cáo.", "đầu tháng 6", "2018-06-01", "2018-06-30"),
    ("Vào cuối năm 2017, huyện báo cáo.", "cuối năm 2017", "2017-01-01", "2017-12-31"),
    ("Hồ sơ những tháng đầu năm 2018 tăng.", "những tháng đầu năm 2018", "2018-01-01", "2018-12-31"),
    ("Thu ngân sách quý I/2018 tăng.", "quý I/2018", "2018-01-01", "2018-03-31"),
    ("Thu ngân sách quý 3-2017 tăng.", "quý 3-2017", "2017-07-01", "2017-09-30"),
    ("Trong 9 tháng đầu năm 2018, xã nhận đơn.", "9 tháng đầu năm 2018", "2018-01-01", "2018-09-30"),
    ("Trong chín tháng đầu năm, xã nhận đơn.", "chín tháng đầu năm", "2018-01-01", "2018-09-30"),
    ("Kết quả 9 tháng năm 2018 của xã.", "9 tháng năm 2018", "2018-01-01", "2018-09-30"),
    ("Kết quả 6 tháng cuối năm 2017 của xã.", "6 tháng cuối năm 2017", "2017-07-01", "2017-12-31"),
    ("Kết quả nửa đầu năm của xã.", "nửa đầu năm", "2018-01-01", "2018-06-30"),
    ("Số liệu giai đoạn 2011 - 2015 của sở.", "giai đoạn 2011 - 2015", "2011-01-01", "2015-12-31"),
    ("Thanh tra tại xã, thời kỳ từ năm 2021 đến năm 2023.", "từ năm 2021 đến năm 2023", "2021-01-01", "2023-12-31"),
    ("Hội đồng nhiệm kỳ 2016 - 2021 họp.", "nhiệm kỳ 2016 - 2021", "2016-01-01", "2021-12-31"),
    ("Thu chi năm học 2017-2018 của trường.", "năm học 2017-2018", "2017-01-01", "2018-12-31"),
    ("Đơn thư từ năm 2015-2017 còn tồn.", "từ năm 2015-2017", "2015-01-01", "2017-12-31"),
    ("Đơn thư từ 2013 đến 2015 còn tồn.", "từ 2013 đến 2015", "2013-01-01", "2015-12-31"),
    ("Từ ngày 1/1/2017 đến 31/8/2018, xã nhận đơn.", "Từ ngày 1/1/2017 đến 31/8/2018", "2017-01-01", "2018-08-31"),
    ("Kiểm tra từ ngày 3 đến 6-9 tại xã.", "từ ngày 3 đến 6-9", "2018-09-03", "2018-09-06"),
    ("Kiểm tra từ 18-26/4 tại xã.", "từ 18-26/4", "2018-04-18", "2018-04-26"),
    ("Kiểm tra từ 12 đến 15/9 tại xã.", "từ 12 đến 15/9", "2018-09-12", "2018-09-15"),
    ("Kiểm tra từ tháng 1 đến tháng 9/2018.", "từ tháng 1 đến tháng 9/2018", "2018-01-01", "2018-09-30"),
    ("Từ đầu năm đến nay, xã nhận đơn.", "Từ đầu năm đến nay", "2018-01-01", "2018-10-04"),
    ("Hồi 2016, xã có chợ.", "2016", "2016-01-01", "2016-12-31"),
    ("Nợ tại thời điểm cuối năm 2016 còn lớn.", "cuối năm 2016", "2016-01-01", "2016-12-31"),
    ("Chợ cháy vào 2011. Xã nghèo.", "2011", "2011-01-01", "2011-12-31"),
    ("Tính đến ngày 6/9/2018, xã nhận đơn.", "Tính đến ngày 6/9/2018", None, "2018-09-06"),
    ("Nợ từ năm 2016 trở về trước còn lớn.", "từ năm 2016 trở về trước", None, "2016-12-31"),
    ("Báo cáo gửi trước ngày 20/11/2018.", "trước ngày 20/11/2018", None, "2018-11-20"),
    ("Quy định áp dụng kể từ ngày 01/7/2018.", "kể từ ngày 01/7/2018", "2018-07-01", None),
    ("Tính từ ngày 1/1/2018 đến ngày 12/9/2018, xã xong.", "Tính từ ngày 1/1/2018 đến ngày 12/9/2018",
     "2018-01-01", "2018-09-12"),
    ("Tăng so với cùng kỳ năm 2017.", "năm 2017", "2017-01-01", "2017-12-31"),
    ("Giảm so với cùng kỳ năm ngoái.", "năm ngoái", "2017-01-01", "2017-12-31"),
    ("Sáng nay, đoàn làm việc.", "Sáng nay", "2018-10-04", "2018-10-04"),
    ("Hôm qua, đoàn làm việc.", "Hôm qua", "2018-10-03", "2018-10-03"),
    ("Hôm qua (3/10), đoàn làm việc.", "Hôm qua (3/10)", "2018-10-03", "2018-10-03"),
    ("Hai hôm trước, đoàn làm việc.", "Hai hôm trước", "2018-10-02", "2018-10-02"),
    ("Ông Mẫu sẽ nghỉ hưu từ ngày 1/12/2018.", "từ ngày 1/12/2018", "2018-12-01", None),
    ("Khu du lịch được cấp phép từ năm 2004.", "năm 2004", "2004-01-01", "2004-12-31"),
    ("Nhà máy chạy hết công suất sau năm 2020.", "sau năm 2020", "2021-01-01", None),
    ("Sáng 4 tháng 10, ngày hội mở cửa.", "Sáng 4 tháng 10", "2018-10-04", "2018-10-04"),
    ("Khu đất đã giao cho công ty từ năm 2004.", "năm 2004", "2004-01-01", "2004-12-31"),
    ("Từ năm 2011, tỉnh đã có chỉ đạo thu hồi đất.", "năm 2011", "2011-01-01", "2011-12-31"),
    ("Từ tháng 6/2018, huyện đã lập đoàn thanh tra.", "tháng 6/2018", "2018-06-01", "2018-06-30"),
    ("Từ năm 2011, tỉnh đã ban hành 12 văn bản.", "Từ năm 2011", "2011-01-01", None),
    ("Kế hoạch thanh tra đã có từ đầu năm 2017.", "từ đầu năm 2017", "2017-01-01", None),
    ("Từ năm 2006, ban đã giám sát việc cấp đất.", "Từ năm 2006", "2006-01-01", None),
    ("Công ty cung cấp dịch vụ từ năm 2016.", "từ năm 2016", "2016-01-01", None),
    ("Cách đây 2 ngày, đoàn làm việc.", "Cách đây 2 ngày", "2018-10-02", "2018-10-02"),
    ("Tuần qua, đoàn làm việc.", "Tuần qua", "2018-09-24", "2018-09-30"),
    ("Đoàn đến vào rằm tháng Giêng.", "rằm tháng Giêng", None, None),
    ("Chiều 30 Tết, đội kiểm tra chợ.", "Chiều 30 Tết", None, None),
    ("Chợ họp ngày 25 tháng Chạp.", "ngày 25 tháng Chạp", None, None),
    ("Ngày 31/6, đoàn làm việc.", "Ngày 31/6", None, None),
    ("Hạn nộp là ngày 29/2/2018.", "ngày 29/2/2018", None, None),
    ("Biên bản ngày 5/6/17 nêu rõ.", "ngày 5/6/17", "2017-06-05", "2017-06-05"),
    ("Đơn gửi đến ngày 1/4.137 nhân viên nghỉ.", "ngày 1/4", "2018-04-01", "2018-04-01"),
    # A day soon after publication is the coming one, unless it is told as past.
    ("Lễ trao giải diễn ra ngày 6/10 ở huyện.", "ngày 6/10", "2018-10-06", "2018-10-06"),
    ("Trước đó, hôm 6/10, huyện đã trao giải.", "hôm 6/10", "2017-10-06", "2017-10-06"),
    ("Xã thu đủ từ đầu năm tới nay.", "từ đầu năm tới nay", "2018-01-01", "2018-10-04"),
    ("Xã thu đủ từ đầu năm tới ngày 30/9.", "từ đầu năm tới ngày 30/9", "2018-01-01", "2018-09-30"),
    ("Thuế thu tăng 8% so với 2016.", "2016", "2016-01-01", "2016-12-31"),
    ("Quy hoạch này được công bố từ năm 2012.", "năm 2012", "2012-01-01", "2012-12-31"),
    ("Bà được bổ nhiệm làm trưởng phòng kế toán huyện từ 5-3-2015.", "5-3-2015", "2015-03-05", "2015-03-05"),
    ("Rừng bị lấn trong giai đoạn từ năm 2012.", "giai đoạn từ năm 2012", "2012-01-01", None),
    ("Hồi tháng 3, chính quyền xã đã họp.", "tháng 3", "2018-03-01", "2018-03-31"),
    ("Trong tháng 3, hai hộ nhận tiền.", "tháng 3", "2018-03-01", "2018-03-31"),
    ("Trong tháng 3, 15 hộ nhận tiền.", "tháng 3", "2018-03-01", "2018-03-31"),
    ("Bãi xe này bỏ hoang 3 năm nay.", "3 năm nay", "2015-01-01", "2017-12-31"),
    # Where an open stretch begins and ends.
    ("Số tiền còn nợ đến thời điểm 30-9-2018 là 3 tỷ đồng.", "đến thời điểm 30-9-2018", None, "2018-09-30"),
    ("Tính tới thời điểm tháng 4, giá đã tăng.", "Tính tới thời điểm tháng 4", None, "2018-04-30"),
    ("Từ đó đến trước ngày 6/6, ông Mẫu làm ở sở.", "Từ đó đến trước ngày 6/6", None, "2018-06-06"),
    ("Đến ngày 13/3, công an huyện đã thụ lý 18 vụ.", "Đến ngày 13/3", None, "2018-03-13"),
    ("Đến ngày 13/3, công an huyện đã bắt tạm giam ông Mẫu.", "ngày 13/3", "2018-03-13", "2018-03-13"),
    ("Ông Mẫu đã nghỉ hưu từ ngày 1/11/2017.", "ngày 1/11/2017", "2017-11-01", "2017-11-01"),
    ("Ông đầu quân cho công ty nước của huyện (CTN) từ năm 1989.", "năm 1989", "1989-01-01", "1989-12-31"),
    ("Sở còn 18 hồ sơ chuyển từ năm 2017 sang.", "năm 2017", "2017-01-01", "2017-12-31"),
    ("Từ tháng 4-2012 đến 2015, ban quản lý thu sai.", "Từ tháng 4-2012 đến 2015", "2012-04-01", "2015-12-31"),
    # Years of work without their noun.
    ("Đoàn triển khai nhiệm vụ 2019.", "2019", "2019-01-01", "2019-12-31"),
    ("Xã chưa thực hiện kết luận thanh tra 2006.", "2006", "2006-01-01", "2006-12-31"),
    ("Sở có định hướng đến 2021 và các đề án.", "đến 2021", None, "2021-12-31"),
    ("Thời điểm 2008-2010, ông Mẫu ký giấy phép.", "2008-2010", "2008-01-01", "2010-12-31"),
    ("Kết quả 7 tháng năm nay của xã.", "7 tháng năm nay", "2018-01-01", "2018-07-31"),
    # At the head of a line, too.
    ("Hồi đầu tháng, xã họp.", "đầu tháng", "2018-10-01", "2018-10-31"),
    ("12 năm trước (năm 2006), xã có chợ.", "12 năm trước (năm 2006)", "2006-01-01", "2006-12-31"),
    # across the new year, where that makes no stretch of most of a year; else as printed
    ("Từ 25/12 đến 5/1/2018, xã họp.", "Từ 25/12 đến 5/1/2018", "2017-12-25", "2018-01-05"),
    ("Từ 20/7 đến 24/5/2018, xã họp.", "Từ 20/7 đến 24/5/2018", "2018-07-20", "2018-05-24"),
    ("Trong ba năm từ 2014 đến 2016, xã thu phí.", "ba năm từ 2014 đến 2016", "2014-01-01", "2016-12-31"),
    ("Huyện xây nhà trong 2 năm 2016 - 2017.", "2 năm 2016 - 2017", "2016-01-01", "2017-12-31"),
    ("Xã thu phí trong 3 năm từ năm 2014 đến năm 2016.", "3 năm từ năm 2014 đến năm 2016", "2014-01-01", "2016-12-31"),
    ("Trong hơn 3 năm từ 2014 đến 2016, xã thu phí.", "từ 2014 đến 2016", "2014-01-01", "2016-12-31"),
    ("Trong 5 năm từ 2014 đến 2016, xã thu phí.", "từ 2014 đến 2016", "2014-01-01", "2016-12-31"),
    ("Hộ này dùng đất từ trước năm 1980.", "từ trước năm 1980", None, "1980-12-31"),
    ("Đoàn thanh tra từ năm 2014 đến khi lập công ty.", "từ năm 2014", "2014-01-01", None),
    # A term that lies many months back is the next one of the kind; of one just missed the news still tells.
    ("Nếu xã không trả đất trước ngày 31/5 thì huyện cưỡng chế.", "trước ngày 31/5", None, "2019-05-31"),
    ("Huyện yêu cầu xã báo cáo trước ngày 31/8.", "trước ngày 31/8", None, "2018-08-31"),
    ("Xã đã trả hết đất trước ngày 31/5.", "trước ngày 31/5", None, "2018-05-31"),
    ("Kế hoạch phát triển 5 năm 2016-2020 đã ban hành.", "năm 2016-2020", "2016-01-01", "2020-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "begin", "end"), ONE)
def test_one_expression(text: str, span: str, begin: str | None, end: str | None) -> None:
    assert read(text) == [(span, begin, end)]


SEVERAL = [
    ("Làm việc ngày 12 và 13/9.", [("ngày 12", "2018-09-12"), ("13/9", "2018-09-13")]),
    ("Thu tháng 3,4 năm 2018.", [("tháng 3", "2018-03-01"), ("4 năm 2018", "2018-04-01")]),
    ("Làm việc các ngày 12,13/9.", [("các ngày 12", "2018-09-12"), ("13/9", "2018-09-13")]),
    ("Sáng 12,13/9/2018, đoàn họp.", [("Sáng 12", "2018-09-12"), ("13/9/2018", "2018-09-13")]),
    ("Làm việc các ngày 2, 3 và 5-10-2017.",
     [("các ngày 2", "2017-10-02"), ("3", "2017-10-03"), ("5-10-2017", "2017-10-05")]),
    ("Số liệu năm 2015, 2016 và 2017.", [("năm 2015", "2015-01-01"), ("2016", "2016-01-01"), ("2017", "2017-01-01")]),
    ("Thu tháng 3, 4 và 5 năm 2017 tăng.",
     [("tháng 3", "2017-03-01"), ("4", "2017-04-01"), ("5 năm 2017", "2017-05-01")]),
    ("Đơn trong 3 năm (2014, 2015 và 2016) tăng.",
     [("2014", "2014-01-01"), ("2015", "2015-01-01"), ("2016", "2016-01-01")]),
    ("Thu quý III và IV năm 2017.", [("quý III", "2017-07-01"), ("IV năm 2017", "2017-10-01")]),
    ("Hội đồng nhiệm kỳ 2011-2016, 2016-2021.", [("nhiệm kỳ 2011-2016", "2011-01-01"), ("2016-2021", "2016-01-01")]),
    ("Sáng 4/9, đoàn đến. Hai hôm sau, đoàn về. Ba ngày sau đó, xã báo cáo.",
     [("Sáng 4/9", "2018-09-04"), ("Hai hôm sau", "2018-09-06"), ("Ba ngày sau đó", "2018-09-09")]),
    ("Sáng 4/9, đoàn đến.\nTrước đó 3 ngày, xã họp.", [("Sáng 4/9", "2018-09-04"), ("Trước đó 3 ngày", "2018-09-01")]),
    ("Từ năm 2014, 2015, sở đã thanh tra 3 xã.", [("năm 2014", "2014-01-01"), ("2015", "2015-01-01")]),
    ("Ông sang đây năm 1975, đến năm 2005 thì về.", [("năm 1975", "1975-01-01"), ("năm 2005", "2005-01-01")]),
    ("Sáng 4/9, đoàn đến. Chiều cùng ngày, đoàn về.",
     [("Sáng 4/9", "2018-09-04"), ("Chiều cùng ngày", "2018-09-04")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_lists_are_several(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(span, begin) for span, begin, _ in read(text)] == expected


NOT_TEMPORAL = [
    "Tiền chậm nộp tính cho 7 năm 8 tháng 16 ngày.",
    "Bị cáo nhận 4 tháng 10 ngày tù.",
    "Trong thời gian tới, sở sẽ kiểm tra.",
    "Những năm gần đây, số đơn giảm.",
    "Những ngày qua, dư luận xôn xao.",
    "Ngay từ đầu năm, quận đã giao việc.",
    "Đơn vị đạt chuẩn ISO 9001: 2008.",
    "Dịch vụ công mức độ 3 và 4.",
    "Kỳ họp thứ 11 khóa XV đã bế mạc.",
    "Đạt 25/30 chỉ tiêu được giao.",
    "Từ 2/3 số hộ đã nhận tiền.",
    "Phải làm lại đến 2-3 lần.",
    "Xử lý trong 15 ngày làm việc.",
    "Trả kết quả 5 ngày sau khi nhận hồ sơ.",
    "Họp mỗi tháng một lần.",
    "Mỗi tháng 5.000 đồng một em, mỗi quý 3 cuộc, mỗi năm 2000 lượt.",
    "Bình quân tháng 3.150 lượt, tháng 12,5 tấn.",
    "Hiện nay, xã đã xong.",
    "Giá từ 3-5 triệu đồng.",
    "Xếp thứ 2/13 huyện.",
    "Hội làng mở vào tháng 3 hàng năm.",
    "Lễ phát thưởng từ ngày 5/9 hằng năm.",
    "Nộp đơn ít nhất 2 tuần trước khi khởi công.",
    "Ghi họ tên, ngày tháng năm sinh của chủ hộ.",
    "Nợ kéo dài 2 - 3 năm nay.",
    "Ông là người thứ hai tới làm chứng.",
    "Sau lần chỉ đạo thứ hai tuần này, sở đã sửa.",
    "Bà là người thứ ba vừa qua vòng sơ tuyển.",
    "Mấy hôm nay, xã rất đông.",
    "Mỗi tháng hai lần, tổ đi kiểm tra.",
    "Tòa phạt tù 2 tháng 10 bị cáo.",
    "6 tháng sau, ông được lên chức.",
    "Cuộc thi Tiếng hát quê hương 2017 có 12 đội.",
    "Đội thắng ở Giải Sông Hồng 2015-2016.",
]


@pytest.mark.parametrize("text", NOT_TEMPORAL)
def test_not_temporal(text: str) -> None:
    assert read(text) == []


IMPLIED = [
    # Without a publication date, the article's own full dates give the year of the others.
    ("Tối 22/10, bộ công bố kết quả.\nTrước đó, ngày 12/10/2016, bộ lập đoàn.", "2016-10-22"),
    ("Sáng 14/3, sở tổng kết năm 2018, phương hướng nhiệm vụ năm 2019.", "2019-03-14"),
    ("Sáng 28/12, sở tổng kết năm 2018, phương hướng nhiệm vụ năm 2019.", "2018-12-28"),
    ("Sáng 14/3, sở kiểm tra chợ.", None),
    ("Chiều 20/2, sở báo cáo.\nĐợt thanh tra bắt đầu từ ngày 3/11/2017.", "2018-02-20"),
    ("Sáng 25/11, sở họp báo.\nNghị quyết có hiệu lực từ ngày 10/12/2016.", "2016-11-25"),
    ("Sáng 4/5, sở họp báo về kỳ thi lớp 10 năm học mới, sau hội thao tỉnh 2018.", "2018-05-04"),
    ("Sáng 4/5, sở họp báo.\nThu ngân sách năm 2016 tăng 5% so với năm 2015.", "2017-05-04"),
    # What is years old, only named aside, or the end of a term gives no year to the news.
    ("Sáng 4/5, sở họp báo.\nChợ này khai trương ngày 2/9/2009.", None),
    ("Sáng 4/5, sở họp báo.\nVào tháng 11/2016, chợ đã cháy.", None),
    ("Sáng 4/5, hội đồng nhiệm kỳ 2021 - 2026 họp.", None),
    ("Sáng 4/5, sở họp báo về lượng rác tới năm 2050.", None),
    ("Sáng 4/5, sở họp báo về quy hoạch 1998.\n" + "Xã này ở xa. " * 40 + "Chợ có từ năm 2007.", None),
    ("Sáng 4/2, sở họp báo.\nVào tháng 11/2016, chợ đã cháy.", "2017-02-04"),
    ("Sáng 4/5, công an bắt Trần Văn Mẫu (SN 1984).", None),
    ("Sáng 4/5, sở họp báo.\nNgày 2/3/2015, sở nhận đơn. Vào năm 2017, đơn vẫn tồn.", None),
]


@pytest.mark.parametrize(("text", "day"), IMPLIED)
def test_a_year_is_implied_or_left_open(text: str, day: str | None) -> None:
    assert read(text, None)[0][1] == day


def test_impossible_dates_leave_a_note() -> None:
    record = extract("Ngày 31/6, đoàn làm việc.", PUBLISHED)
    assert [note.code for note in record.notes] == ["N003"]
    assert record.notes[0].span is not None
    assert record.notes[0].span.text == "Ngày 31/6"


def test_a_day_told_as_earlier_is_not_today() -> None:
    text = "Hôm nay, sở họp báo.\nTrước đó, ngày 3/10, sở báo cáo. Thu năm 2016 tăng 5% so với 2015."
    assert [begin for _, begin, _ in read(text, None)] == [None, "2017-10-03", "2016-01-01", "2015-01-01"]


def test_two_times_beside_each_other_are_no_stretch() -> None:
    assert [text for text, *_ in read("Cuối năm 2016, đến ngày 15/12 xã có 12 hộ.")] == ["Cuối năm 2016", "ngày 15/12"]
    assert read("Từ ngày 3/9, đến ngày 7/9 đoàn làm việc.")[0][1:] == ("2018-09-03", "2018-09-07")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Tổng dư nợ đến ngày 31/12/2016 là 3 tỷ đồng.", None, "2016-12-31"),
        ("Dự án được gia hạn cho đến 31/12/2017.", None, "2017-12-31"),
        ("Tuy nhiên đến ngày 28/9, Phó Chủ tịch mới ký.", "2018-09-28", "2018-09-28"),
        ("Đến 26/3, đoàn công bố quyết định.", "2018-03-26", "2018-03-26"),
        ("Báo cáo ngày 14-4 -2017 của Sở.", "2017-04-14", "2017-04-14"),
        ("Báo cáo ngày 9 - 6-2017 của Sở.", "2017-06-09", "2017-06-09"),
    ],
)
def test_until_a_day_and_on_a_day(text: str, begin: str | None, end: str) -> None:
    assert [found[1:] for found in read(text)] == [(begin, end)]


def test_the_story_goes_on_after_the_day_that_it_is_told_from() -> None:
    text = "Ngày 7/11/2017, đoàn kiểm tra tại xã. Ngày 23/11, Sở đã có báo cáo."
    assert [found[1] for found in read(text, None)] == ["2017-11-07", "2017-11-23"]
