"""Totals of a count and what each is worth; lengths of time, and the ends or days told with them."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2024, 6, 20)

PRODUCTS = [
    ("Hội đã trao 150 suất quà, mỗi suất 500.000 đồng, tổng trị giá {} triệu đồng.", "75", "57"),
    ("Quỹ tặng 24 suất học bổng, mỗi suất trị giá 2 triệu đồng, với tổng số tiền {} triệu đồng.", "48", "84"),
    ("Trường thu sai của 1.250 học sinh, mỗi em 150.000 đồng, tổng số tiền {} triệu đồng.", "187,5", "178,5"),
    ("Tuyến đường dài 12 km, suất đầu tư 45 tỷ đồng/km, tổng mức đầu tư {} tỷ đồng.", "540", "450"),
    ("Công ty thuê 1.200 m2 đất, giá 250.000 đồng/m2, tổng tiền thuê {} triệu đồng.", "300", "200"),
    ("Tại 3 xã, đoàn tặng {} suất quà, mỗi suất 400.000 đồng, tổng cộng 36 triệu đồng.", "90", "60"),
    ("Xã tặng 60 suất quà trị giá 18 triệu đồng ({} đồng/suất).", "300.000", "500.000"),
    ("Huyện hỗ trợ {} triệu đồng cho 20 hộ nghèo, mỗi hộ 5 triệu đồng.", "100", "150"),
    ("Sở phạt 3 cơ sở, mỗi cơ sở bị phạt 45 triệu đồng, tổng mức phạt {} triệu đồng.", "135", "153"),
    ("Kho chứa 50 thùng hàng, mỗi thùng nặng 20 kg, tổng khối lượng {} kg.", "1.000", "1.200"),
    ("Bên thuê phải nộp {} triệu đồng trong 3 tháng, mỗi tháng nộp 150 triệu đồng.", "450", "650"),
    ("Kho có 360 kg thịt đông lạnh, được chứa trong {} gói (10 kg/gói).", "36", "63"),
    ("Mức phạt 6 triệu đồng/xe đối với 12 xe, tổng số tiền {} triệu đồng.", "72", "62"),
]

AGAIN = [
    ("Rừng bị phá là 2,4 ha (tương đương {} m2).", "24.000", "2.400"),
    ("Thửa đất rộng 12.500 m2 ({} ha), trong đó có 4.800 m2 đất ở.", "1,25", "1,52"),
    ("Thửa đất rộng 12.468 m2 ({} ha).", "1,25", "12,5"),
    ("Xã nợ 1.200 triệu đồng, tương đương {} tỷ đồng.", "1,2", "12"),
]

NOT_AGAIN = [
    "Rừng bị phá là 2,4 ha (1.100 m2).",
    "Rừng bị phá là 2,4 ha (2.400 m2 rừng trồng).",
    "Rừng bị phá là 2,4 ha (trong đó 24.000 m2 rừng trồng).",
    "Rừng bị phá khoảng 2,4 ha (2.400 m2).",
    "Xã nợ 2,5 tỷ đồng (250 triệu đồng).",
    "Lô hàng trị giá 3 triệu USD, tương đương 75 tỷ đồng.",
]

NO_PRODUCTS = [
    "Hội trao 150 suất quà, mỗi suất 500.000 đồng và một thùng mì, tổng trị giá 90 triệu đồng.",
    "Hội trao 2 xe đạp, 150 suất quà, mỗi suất 500.000 đồng, tổng trị giá 80 triệu đồng.",
    "Hội trao 150 suất quà, mỗi suất 500.000 đồng kèm nhu yếu phẩm, tổng trị giá 90 triệu đồng.",
    "Đoàn kiến nghị thu hồi 500 triệu đồng tại 3 đơn vị, mỗi đơn vị bị phạt 20 triệu đồng.",
    "Xã có 30 hộ, bình quân mỗi hộ thu 80 triệu đồng, tổng thu 2.000 triệu đồng.",
    "Toàn tỉnh có 12 huyện, mỗi xã được cấp 5 triệu đồng, tổng cộng 900 triệu đồng.",
    "Hội trao 150 suất quà, mỗi suất gần 500.000 đồng, tổng trị giá 70 triệu đồng.",
    "Kho có 900 kg gạo đóng trong 20 bao (15 kg/bao/tháng).",
    "Trường có 40 lớp, mỗi lớp 35 học sinh, tổng cộng 1.600 học sinh cả năm.",
]

LENGTHS = [
    ("Đợt cao điểm diễn ra trong 45 ngày, từ ngày 1/3/2024 đến ngày 14/4/2024.", "45", "consistent"),
    ("Đợt cao điểm diễn ra trong 45 ngày, từ ngày 1/3/2024 đến ngày 15/4/2024.", "45", "consistent"),
    ("Đợt cao điểm diễn ra trong 54 ngày (từ ngày 1/3/2024 đến ngày 15/4/2024).", "54", "inconsistent"),
    ("Đoàn công tác nước ngoài 13 ngày (từ 8 đến 21/7/2023).", "13", "consistent"),
    ("Đoàn công tác nước ngoài 31 ngày (từ 8 đến 21/7/2023).", "31", "inconsistent"),
    ("Chỉ trong ba năm, từ 2014 đến 2016, ông kê khai thiếu nhiều lần.", "3", "consistent"),
    ("Chỉ trong hai năm, từ 2014 đến 2016, ông kê khai thiếu nhiều lần.", "2", "consistent"),
    ("Chỉ trong bốn năm, từ 2014 đến 2016, ông kê khai thiếu nhiều lần.", "4", "inconsistent"),
    ("Trong giai đoạn 2015-2020 (6 năm), tỉnh cấp 40 giấy phép.", "6", "consistent"),
    ("Trong giai đoạn 2015-2020 (5 năm), tỉnh cấp 40 giấy phép.", "5", "consistent"),
    ("Trong giai đoạn 2015-2020 (8 năm), tỉnh cấp 40 giấy phép.", "8", "inconsistent"),
    ("Hợp đồng thuê kéo dài 18 tháng, từ tháng 1/2022 đến tháng 6/2023.", "18", "consistent"),
    ("Thời hạn thanh tra là 32 ngày làm việc, từ ngày 1/3/2024 đến ngày 15/4/2024.", "32", "consistent"),
    ("Thời hạn thanh tra là 52 ngày làm việc, từ ngày 1/3/2024 đến ngày 15/4/2024.", "52", "inconsistent"),
    ("Từ ngày 1/3/2024 đến ngày 12/3/2024 (15 ngày làm việc), đoàn kiểm tra 3 xã.", "15", "inconsistent"),
    ("Bãi được mượn 39,5 năm (từ ngày 1/3/2001 đến ngày 18/9/2040).", "39.5", "consistent"),
]

NO_LENGTHS = [
    "Thời hạn thanh tra là 12 ngày làm việc, từ ngày 1/3/2024 đến ngày 15/4/2024.",
    "Thời hạn thanh tra là 60 ngày làm việc kể từ ngày công bố. Từ ngày 1/3/2024 đến ngày 15/4/2024, đoàn họp.",
    "Thời hạn thanh tra là 32 ngày, từ ngày 1/3/2024 đến ngày 15/4/2024.",
    "Trong 2 năm, từ cuối năm 2015 đến đầu năm 2018, giá tăng mạnh.",
    "Trong hơn 2 năm (từ năm 2017 đến tháng 2/2019), phường thu sai 1,2 tỷ đồng.",
    "Phải nộp phạt trong 10 ngày. Từ ngày 1/3/2024 đến ngày 31/3/2024, đội tuần tra.",
    "Sau 5 tháng, 9 tháng đầu năm 2023 vẫn chưa có báo cáo.",
    "Trong 10 năm, từ 2013 đến nay, xã chưa lần nào báo cáo.",
]

DAYS = [
    ("Chương trình diễn ra trong 2 ngày 14 và 15/11.", [("2", "consistent")]),
    ("Chương trình diễn ra trong 3 ngày 14 và 15/11.", [("3", "inconsistent")]),
    ("Trong hai ngày 5/4 và 6/4, đoàn làm việc tại xã.", [("2", "consistent")]),
    ("Trong hai ngày 5/4 và 6/4, 20 xe bị giữ.", [("2", "consistent")]),
    ("Trong ba năm 2015, 2016 và 2017, xã thu 4 khoản sai.", [("3", "consistent")]),
    ("Trong bốn năm 2015, 2016 và 2017, xã thu 4 khoản sai.", [("4", "inconsistent")]),
    ("Xưởng bị lỗ trong 4 năm là các năm 2003, 2004, 2006, 2009.", [("4", "consistent")]),
    ("Xưởng bị lỗ trong 4 năm là các năm 2003, 2004, 2006.", [("4", "inconsistent")]),
    ("Xưởng bị lỗ 4 năm là các năm 2003, 2004, 2006, 2009.", [("4", "consistent")]),
    ("Đoàn xin thêm hai ngày 5/4 và 6/4.", [("2", "consistent")]),
    ("Đoàn xin thêm 2 ngày 5/4 và 6/4.", []),
    ("Xưởng bị lỗ trong 5 năm là các năm 2003, 2004-2007.", []),
    ("Đoàn làm việc trong 2 ngày (25 và 26/4) tại xã.", [("2", "consistent")]),
    ("Ngày 12 tháng 7, 8 xe bị giữ.", []),
    ("Tháng 12 năm 2015 và 2016 đều có mưa lớn.", []),
    ("Đội giữ hàng trong 2 ngày 3 đêm.", []),
]


def checks(text: str, kind: str) -> list[Check]:
    record = extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED)
    return [check for check in record.checks if check.kind == kind]


def verdicts(text: str, kind: str) -> list[tuple[str, str]]:
    return [(str(check.claimed), check.verdict.value) for check in checks(text, kind)]


@pytest.mark.parametrize(("text", "right", "wrong"), PRODUCTS)
def test_totals_of_a_count(text: str, right: str, wrong: str) -> None:
    assert [check.verdict for check in checks(text.format(right), "product")] == [Verdict.CONSISTENT]
    assert [check.verdict for check in checks(text.format(wrong), "product")] == [Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), AGAIN)
def test_the_same_in_another_unit(text: str, right: str, wrong: str) -> None:
    assert [check.verdict for check in checks(text.format(right), "product")] == [Verdict.CONSISTENT]
    assert [check.verdict for check in checks(text.format(wrong), "product")] == [Verdict.INCONSISTENT]


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_figures_in_other_units_that_tell_something_else(text: str) -> None:
    assert checks(text, "product") == []


@pytest.mark.parametrize("text", NO_PRODUCTS)
def test_totals_that_hold_something_else(text: str) -> None:
    assert checks(text, "product") == []


@pytest.mark.parametrize(("text", "claimed", "verdict"), LENGTHS)
def test_lengths_of_time_and_their_ends(text: str, claimed: str, verdict: str) -> None:
    assert verdicts(text, "duration") == [(claimed, verdict)]


@pytest.mark.parametrize("text", NO_LENGTHS)
def test_lengths_that_are_not_of_the_ends_beside_them(text: str) -> None:
    assert checks(text, "duration") == []


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_number_of_days_and_the_days(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, "enumeration") == expected
