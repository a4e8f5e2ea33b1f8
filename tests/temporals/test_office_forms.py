"""Forms of dates in reports of offices: school years from and to, days by numbers that count, rounds of years."""

from datetime import date

import pytest

from extractor import extract

PUBLISHED = date(2024, 4, 15)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Đoàn xem việc thu từ năm học 2019-2020 đến năm học 2021-2022.",
            [("từ năm học 2019-2020 đến năm học 2021-2022", "2019-01-01", "2022-12-31")],
        ),
        (
            "Đoàn xem việc thu từ năm học 2019-2020 đến 2021-2022.",
            [("từ năm học 2019-2020 đến 2021-2022", "2019-01-01", "2022-12-31")],
        ),
        (
            "Đảng ủy từ nhiệm kỳ 2015-2020 đến hết năm 2023 thiếu sổ.",
            [("từ nhiệm kỳ 2015-2020 đến hết năm 2023", "2015-01-01", "2023-12-31")],
        ),
        (
            "Các năm học 2019-2020, 2020-2021 đều thu sai.",
            [("năm học 2019-2020", "2019-01-01", "2020-12-31"), ("2020-2021", "2020-01-01", "2021-12-31")],
        ),
        ("Trường thu sai từ năm học 2020-2021.", [("từ năm học 2020-2021", "2020-01-01", None)]),
        ("Số dư 31/12 năm trước là 12 tỷ đồng.", [("31/12 năm trước", "2023-12-31", "2023-12-31")]),
        ("Hai mươi mốt năm qua ông vẫn chờ.", [("Hai mươi mốt năm qua", "2003-01-01", "2023-12-31")]),
        ("Chợ lập cách đây mười lăm năm.", [("cách đây mười lăm năm", "2009-01-01", "2009-12-31")]),
        ("Nếp nhà so với 500 năm trước không khác.", [("500 năm trước", None, None)]),
        ("Đến 31-3 mới nộp được một nửa.", [("31-3", "2024-03-31", "2024-03-31")]),
        ("Lúc 8h30, 5/3, đoàn đến xã.", [("8h30, 5/3", "2024-03-05", "2024-03-05")]),
        ("Trong Q1/2024, huyện lập hai đoàn.", [("Q1/2024", "2024-01-01", "2024-03-31")]),
        ("Trong T2/2024, huyện lập hai đoàn.", [("T2/2024", "2024-02-01", "2024-02-29")]),
        ("So với 6T đầu năm 2023 thì tăng.", [("6T đầu năm 2023", "2023-01-01", "2023-06-30")]),
        ("So với 9T/2023 thì tăng.", [("9T/2023", "2023-01-01", "2023-09-30")]),
        ("Xe 6t bị dừng; hẻm T4 bị rào.", []),
        (
            "Từ 5h30 sáng 3/4 tới 23h cùng ngày, đội kiểm tra chợ.",
            [("Từ 5h30 sáng 3/4 tới 23h cùng ngày", "2024-04-03", "2024-04-03")],
        ),
        ("Đợt 1 (01/2-15/3) lấy hai mẫu.", [("01/2-15/3", "2024-02-01", "2024-03-15")]),
        ("Tỷ lệ của hai tổ (12/15 - 13/16) đều cao.", []),
        ("Kỳ thi vào 7-8/3 (đã xong).", [("7-8/3", "2024-03-07", "2024-03-08")]),
        ("Đoàn vào 2-3/5 hộ đã chọn.", []),
        ("Sổ phải kiểm kê chậm nhất 30/5.", [("chậm nhất 30/5", None, "2024-05-30")]),
        ("Phiên 16/3 có năm biên bản.", [("16/3", "2024-03-16", "2024-03-16")]),
        ("Ông gặp cử tri 3-4, nghe về chợ.", [("3-4", "2024-04-03", "2024-04-03")]),
        ("Phiên 3/5 đại biểu vắng.", []),
        (
            "Ông làm bí thư từ 2016 đến tháng 10/2020, nghỉ tháng 11 cùng năm.",
            [
                ("từ 2016 đến tháng 10/2020", "2016-01-01", "2020-10-31"),
                ("tháng 11 cùng năm", "2020-11-01", "2020-11-30"),
            ],
        ),
        ("Hai báo cáo ra cùng ngày 10/4/2024.", [("cùng ngày 10/4/2024", "2024-04-10", "2024-04-10")]),
        (
            "Sáng 3/4, đội đến chợ; hôm sau (4/4) thì lập biên bản.",
            [("Sáng 3/4", "2024-04-03", "2024-04-03"), ("hôm sau (4/4)", "2024-04-04", "2024-04-04")],
        ),
        (
            "Trong 3 tháng 7, 8, 9/2023, xã có hai vụ.",
            [
                ("tháng 7", "2023-07-01", "2023-07-31"),
                ("8", "2023-08-01", "2023-08-31"),
                ("9/2023", "2023-09-01", "2023-09-30"),
            ],
        ),
        (
            "Chủ tịch tiếp dân ngày 18, 25 và 30/4.",
            [
                ("ngày 18", "2024-04-18", "2024-04-18"),
                ("25", "2024-04-25", "2024-04-25"),
                ("30/4", "2024-04-30", "2024-04-30"),
            ],
        ),
        ("Chợ cháy 10 ngày cuối tháng 3.", [("10 ngày cuối tháng 3", "2024-03-22", "2024-03-31")]),
        ("Chợ cháy 2 tuần cuối tháng 2/2024.", [("2 tuần cuối tháng 2/2024", "2024-02-16", "2024-02-29")]),
        ("Lúc 14h15, 2/5 công chức vắng mặt.", []),
        ("Mỗi ngày 20-30 kg thịt được bán.", []),
        ("Quán rửa bể ngày 2-3 lần.", []),
    ],
)
def test_dates_of_a_report(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    def iso(day: date | None) -> str | None:
        return day.isoformat() if day else None

    found = extract(text, PUBLISHED).temporals
    assert [(t.span.text, iso(t.begin), iso(t.end)) for t in found] == told


def test_the_months_of_one_list_are_of_one_year() -> None:
    text = "Chợ nhiều lần bốc cháy: tháng 2, tháng 7, thiệt hại lớn."
    found = extract(text, date(2024, 12, 20)).temporals
    assert [t.begin for t in found] == [date(2024, 2, 1), date(2024, 7, 1)]
