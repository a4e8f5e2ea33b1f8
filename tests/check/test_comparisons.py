"""Comparisons told one behind the other, rates beside amounts, and multiples."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 12, 20)

# A sentence with a place for one figure, the figure that agrees, and one that does not (where one can be told).
COMPARED = [
    ("Năm 2023 có 1.032 vụ, tăng {}% so với năm 2022 (960 vụ) và giảm 4,4% so với năm 2021 (1.080 "
     "vụ).", "7,5", "9,5"),
    ("Năm 2023 có 1.032 vụ, tăng 7,5% so với năm 2022 (960 vụ) và giảm {}% so với năm 2021 (1.080 "
     "vụ).", "4,4", "8,8"),
    ("Năm 2023 thu 1.150 tỷ đồng, tăng 15% so với năm 2022 (1.000 tỷ đồng) và giảm {}% so với năm "
     "2021 (1.250 tỷ đồng).", "8", "18"),
    ("Quý III có 92 vụ, giảm 8% so với quý II (100 vụ) và tăng {}% so với cùng kỳ năm trước (80 "
     "vụ).", "15", "51"),
    ("Trong quý, toàn tỉnh xảy ra 66 vụ cháy, tăng 6 vụ so với quý trước (60 vụ), giảm {} vụ so "
     "với cùng kỳ năm 2022 (75 vụ).", "9", "19"),
    ("Lượng đơn tiếp nhận là 540 đơn, tăng 8% so với tháng 5 (500 đơn) nhưng giảm {}% so với "
     "tháng 6 năm trước (600 đơn).", "10", "15"),
    ("Số thu nội địa đạt 2.310 tỷ đồng, tăng 10% so với năm 2022 (2.100 tỷ đồng), tăng {}% so với "
     "năm 2021 (1.848 tỷ đồng) và tăng 40% so với năm 2020 (1.650 tỷ đồng).", "25", "52"),
    ("Số thu nội địa đạt 2.310 tỷ đồng, tăng 10% so với năm 2022 (2.100 tỷ đồng), tăng 25% so với "
     "năm 2021 (1.848 tỷ đồng) và tăng {}% so với năm 2020 (1.650 tỷ đồng).", "40", "14"),
    ("6 tháng đầu năm, lực lượng chức năng phát hiện 312 vụ, giảm 48 vụ (13,3%) so với cùng kỳ "
     "năm 2022 (360 vụ) và tăng {} vụ so với cùng kỳ năm 2021 (300 vụ).", "12", "21"),
    ("Thanh tra tỉnh tiếp 230 lượt công dân, so với năm 2022 (200 lượt) tăng 15%, so với năm 2021 "
     "(250 lượt) giảm {}%.", "8", "18"),
    ("Kỳ này có 45 dự án chậm tiến độ, giảm 15 dự án so với kỳ trước (60 dự án) và giảm {} dự án "
     "so với đầu nhiệm kỳ (81 dự án).", "36", "63"),
    ("Nợ đọng bảo hiểm còn 84 tỷ đồng, giảm 16% so với đầu năm (100 tỷ đồng), song tăng {}% so "
     "với cùng kỳ (70 tỷ đồng).", "20", "12"),
    ("Năm 2023 xử lý 480 vụ, phạt 3,6 tỷ đồng, lần lượt tăng 20% và {}% so với năm 2022 (400 vụ, "
     "3 tỷ đồng).", "20", None),
    ("Số vụ và số người bị xử lý lần lượt là 120 vụ và 180 người, tương ứng tăng 20% và {}% so "
     "với năm 2022 (100 vụ, 150 người).", "20", None),
    ("Quý III có 92 vụ, tăng 2 vụ so với kế hoạch, giảm 8 vụ so với quý II ({} vụ).", "100", None),
    ("Năm 2021 có 1.080 vụ, năm 2022 có 960 vụ, năm 2023 có 1.032 vụ, giảm {}% so với năm 2021.", "4,4", None),
    ("Năm 2021 có 1.080 vụ, năm 2022 có 960 vụ, năm 2023 có 1.032 vụ, tăng {}% so với năm 2022.", "7,5", None),
    ("Thủ tục rút từ 20 ngày xuống còn 15 ngày, giảm {}% so với mục tiêu đề ra.", "50", None),
    ("Quý này có 312 vụ, tăng 12 vụ so với cùng kỳ năm trước (300 vụ), tăng {}%.", "4", None),
    ("Tháng 5 có 120 vụ, tăng {}% so với tháng 4 (120 vụ so với 100 vụ).", "20", None),
    ("Cả năm có 480 vụ, tăng 20% so với năm 2022 (400 vụ), trong đó 96 vụ nghiêm trọng, giảm {}% "
     "so với năm 2022 (120 vụ).", "20", "12"),
    ("Toàn tỉnh thu hồi 12,6 tỷ đồng, đạt 84% so với số phải thu (15 tỷ đồng), tăng {}% so với "
     "năm trước (10,5 tỷ đồng).", "20", "50"),
    ("Kết quả xử phạt 240 trường hợp, bằng 80% cùng kỳ (300 trường hợp), giảm {} trường hợp so "
     "với bình quân 3 năm (290 trường hợp).", "50", None),
    ("Tổng số đơn là 330 đơn, tăng 30 đơn so với năm 2022 (300 đơn; năm 2021 là 280 đơn) và tăng "
     "{} đơn so với năm 2021.", "50", None),
    ("Năm 2023 (480 vụ) tăng {}% so với năm 2022 (400 vụ).", "20", "12"),
    ("Thu nội địa 2.310 tỷ đồng, tăng 210 tỷ đồng (10%) so với cùng kỳ (2.100 tỷ đồng), vượt {} "
     "tỷ đồng so với dự toán (2.200 tỷ đồng).", "110", "210"),
    ("Có 54 doanh nghiệp nợ thuế, giảm 6 doanh nghiệp (10%) so với tháng trước và giảm {} doanh "
     "nghiệp (28%) so với đầu năm (75 doanh nghiệp).", "21", "12"),
    ("Có 54 doanh nghiệp nợ thuế, giảm 6 doanh nghiệp (10%) so với tháng trước (60) và giảm {} "
     "doanh nghiệp (28%) so với đầu năm (75).", "21", None),
    ("Xã giải quyết 460 hồ sơ, tăng 15% so với năm 2022 (400 hồ sơ) và số hồ sơ trễ hạn giảm {}% "
     "so với năm 2022 (50 hồ sơ).", "20", None),
    ("Chi thường xuyên 8,4 tỷ đồng, tăng 5% so với dự toán đầu năm (8 tỷ đồng) và chỉ tăng {}% so "
     "với dự toán điều chỉnh (8,2 tỷ đồng).", "2,4", "4,2"),
    ("Số người bị xử lý là 45 người, tăng 9 người so với năm 2021 là 36 người nhưng giảm {} người "
     "so với năm 2020 là 50 người.", "5", "15"),
    ("Năm 2022 phát hiện 75 vụ, tăng 25% so với 60 vụ của năm 2021 và giảm {}% so với 100 vụ của "
     "năm 2020.", "25", "52"),
    ("Số lượng biên chế là 96 người, ít hơn 24 người so với định mức (120 người), nhiều hơn {} "
     "người so với năm học trước (90 người).", "6", "16"),
    ("Có 8 xã (40%) đạt chuẩn, tăng 2 xã so với năm 2021 (6 xã), còn {} xã chưa đạt.", "12", None),
    ("Số thuế phải nộp là 4,2 tỷ đồng, cao hơn 1,2 tỷ đồng so với số kê khai (3 tỷ đồng) nhưng "
     "thấp hơn {} triệu đồng so với số tạm tính (4,5 tỷ đồng).", "300", "600"),
    ("Trong 9 tháng có 200 vụ, tăng 25% so với cùng kỳ năm 2022 (160 vụ; trong đó 40 vụ nghiêm "
     "trọng, giảm {}% so với 50 vụ năm 2021).", "20", None),
    ("Kỷ luật 13 đảng viên (khiển trách 8, cảnh cáo 3, cách chức 1, khai trừ 1), tăng {} đảng "
     "viên so với cùng kỳ (10 đảng viên).", "3", "8"),
    ("Trong tháng 5 có 80 vụ, tháng 6 (92 vụ) tăng {}% so với tháng 5 (80 vụ).", "15", "51"),
    ("Quý III (92 vụ), giảm {}% so với quý II (100 vụ).", "8", "18"),
    ("Xử lý 480 vụ (trong đó 60 vụ chuyển cơ quan điều tra), tăng {} vụ so với cùng kỳ (400 vụ).", "80", "60"),
    ("Phạt 3,6 tỷ đồng (480 vụ), tăng {}% so với năm 2022 (3 tỷ đồng).", "20", None),
    ("Số hộ nghèo là 240 hộ (6%), giảm {} hộ so với đầu năm (300 hộ).", "60", "90"),
    ("Cả năm thu 48 tỷ đồng (thuế 30 tỷ đồng, phí 18 tỷ đồng), gấp {} lần năm 2020 (24 tỷ đồng).", "2", "3"),
    ("Tổng số đơn là 90 đơn (45 khiếu nại; 45 kiến nghị), giảm {}% so với kỳ trước (120 đơn) và "
     "giảm 10% so với cùng kỳ (100 đơn).", "25", "52"),
    ("Tổng số đơn là 90 đơn (45 khiếu nại; 45 kiến nghị), giảm 25% so với kỳ trước (120 đơn) và "
     "giảm {}% so với cùng kỳ (100 đơn).", "10", "30"),
]  # fmt: skip

RATED = [
    ("Đến cuối kỳ, nợ thuế toàn huyện là 96 tỷ đồng, giảm 24 tỷ đồng (tương đương {}%) so với đầu "
     "năm là 120 tỷ đồng.", "20", "25"),
    ("Đến cuối kỳ, nợ thuế toàn huyện là 96 tỷ đồng, giảm {} tỷ đồng (tương đương 20%) so với đầu "
     "năm là 120 tỷ đồng.", "24", "34"),
    ("Số vụ tai nạn là 45 vụ, giảm 15 vụ (giảm {}%) so với cùng kỳ năm 2022 là 60 vụ.", "25", "35"),
    ("Tổng số hộ nghèo là 418 hộ, giảm 132 hộ, tương ứng {}%, so với 550 hộ đầu năm.", "24", "42"),
    ("Tháng 9 tiếp nhận 690 hồ sơ, tăng 90 hồ sơ ({}%) so với tháng 8 (600 hồ sơ).", "15", "51"),
    ("Dư nợ quá hạn là 7,2 tỷ đồng, tăng 1,2 tỷ đồng (tăng {}%) so với cuối năm 2022 là 6 tỷ "
     "đồng.", "20", "12"),
    ("Biên chế hiện có 1.425 người, giảm 75 người (tương đương {}%) so với năm 2015 là 1.500 "
     "người.", "5", "15"),
    ("Số cuộc thanh tra là 44 cuộc, tăng 4 cuộc (tương đương tăng {}%) so với kế hoạch là 40 "
     "cuộc.", "10", "20"),
    ("Toàn tỉnh còn 81 điểm bán hàng không phép, giảm 54 điểm, tương đương {}% so với năm 2021 "
     "(135 điểm).", "40", "45"),
    ("Kinh phí quyết toán là 8,5 tỷ đồng, giảm 1,5 tỷ đồng, bằng {}% so với dự toán ban đầu là 10 "
     "tỷ đồng.", "85", None),
    ("Số thu phạt đạt 2,6 tỷ đồng, tăng 600 triệu đồng (30%) so với cùng kỳ là {} tỷ đồng.", "2", "3"),
]  # fmt: skip

MULTIPLES = [
    ("Số tiền xử phạt tăng gấp {} lần, từ 120 triệu đồng năm 2020 lên 480 triệu đồng năm 2021.", "4", "3"),
    ("Năm 2022 xử phạt 4,8 tỷ đồng, gấp {} lần năm 2021 (1,2 tỷ đồng).", "4", "3"),
    ("Mức phạt {} triệu đồng, gấp đôi mức 25 triệu đồng đã áp dụng năm ngoái.", "50", "60"),
    ("Toàn huyện có 96 vụ xây dựng không phép, gấp {} lần so với năm trước (32 vụ).", "3", "4"),
    ("Giá trúng thầu là 6,3 tỷ đồng, gấp {} lần giá khảo sát thị trường (2,1 tỷ đồng).", "3", "5"),
    ("Số hồ sơ trễ hạn tăng từ 40 hồ sơ lên {} hồ sơ, gấp 3 lần.", "120", "160"),
    ("Trong 9 tháng, phường tiếp nhận 150 đơn phản ánh, gấp {} lần so với 60 đơn của cùng kỳ năm "
     "trước.", "2,5", "3,5"),
    ("Đơn giá dự toán 840.000 đồng/m2, cao gấp {} lần đơn giá 420.000 đồng/m2 theo công bố của "
     "sở.", "2", "3"),
    ("Năm 2023, số vụ vi phạm là 75 vụ, gấp {} lần năm 2022 (50 vụ).", "1,5", "2,5"),
    ("Số doanh nghiệp bị truy thu tăng gấp đôi, từ {} doanh nghiệp lên 86 doanh nghiệp.", "43", "34"),
    ("Diện tích đất lấn chiếm là 9,6 ha, gấp {} lần diện tích được giao (3,2 ha).", "3", "4"),
    ("Thu hồi 1,8 tỷ đồng, bằng {} lần cùng kỳ năm trước (1,2 tỷ đồng).", "1,5", "2,5"),
    ("Lượng hàng tạm giữ tăng gấp 5 lần, từ 300 sản phẩm lên {} sản phẩm.", "1.500", "1.800"),
    ("Mức thu thực tế là 300.000 đồng/học sinh, gấp {} lần mức quy định 100.000 đồng/học sinh.", "3", "5"),
    ("Số tiền phạt tăng gấp 3 lần so với năm trước, từ 120 triệu đồng lên {} triệu đồng.", "360", "480"),
    ("Năm 2023 xử phạt 60 trường hợp, tăng gấp {} lần so với cùng kỳ năm 2022 (20 trường hợp).", "3", "2"),
    ("Năm 2023 xử phạt 57 trường hợp, gần gấp {} lần so với cùng kỳ năm 2022 (20 trường hợp).", "3", None),
    ("Số vụ tăng gấp {} lần so với năm 2022; phạt 120 triệu đồng (năm 2022 là 20 triệu đồng).", "3", None),
    ("Giá mua 98 triệu đồng/chiếc, gấp {} lần giá thị trường (9,8 triệu đồng/chiếc).", "10", "20"),
    ("Nồng độ cồn vượt gấp {} lần mức cho phép (0,25 mg/lít).", "3", None),
    ("Xã chi 90 triệu đồng mua 15 máy tính, gấp {} lần đơn giá 2 triệu đồng.", "3", None),
    ("Mức phạt tăng gấp {} lần, 50 triệu đồng đối với cá nhân và 100 triệu đồng đối với tổ chức.", "5", None),
    ("Tổ chức bị phạt 100 triệu đồng, gấp đôi cá nhân ({} triệu đồng).", "50", "30"),
    ("Mức phạt đối với tổ chức gấp đôi mức phạt đối với cá nhân là {} triệu đồng.", "50", None),
    ("Số hồ sơ quá hạn từ 12 hồ sơ tăng lên 36 hồ sơ, tức gấp {} lần.", "3", "5"),
    ("Thu 3,2 tỷ đồng, gấp {} lần dự toán (2 tỷ đồng) và tăng 28% so với năm 2022 (2,5 tỷ đồng).", "1,6", "2,6"),
    ("Thu 3,2 tỷ đồng, gấp 1,6 lần dự toán (2 tỷ đồng) và tăng {}% so với năm 2022 (2,5 tỷ đồng).", "28", "82"),
    ("Ông T. vay 500 triệu đồng, phải trả gấp {} lần là 1,5 tỷ đồng.", "3", None),
    ("Bình quân một công chức xử lý 120 hồ sơ, gấp {} lần mức chung toàn tỉnh là 60 hồ sơ.", "2", "3"),
    ("Số đơn năm nay nhiều gấp đôi năm ngoái, từ 80 đơn lên {} đơn.", "160", "210"),
    ("Đoàn kiểm tra {} lần, phát hiện 12 vụ, nhắc nhở 4 vụ.", "3", None),
    ("Lượng khách đạt 45.000 lượt, bằng {} lần cùng kỳ (30.000 lượt).", "1,5", "2,5"),
    ("Năm 2022 có 35 vụ, gấp {} lần năm 2021 (12 vụ).", "3", "2"),
    ("Thu nhập từ 3 triệu đồng nay lên 7 triệu đồng, gấp hơn {} lần.", "2", None),
    ("Sau 3 năm, số hộ được cấp giấy tăng gấp đôi, từ 1.250 hộ lên {} hộ.", "2.480", "3.480"),
]  # fmt: skip


def checks(text: str) -> list[Check]:
    return list(extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED).checks)


def alarms(text: str) -> list[str]:
    return [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), [*COMPARED, *RATED, *MULTIPLES])
def test_what_is_compared(text: str, right: str, wrong: str | None) -> None:
    assert not alarms(text.format(right))
    assert wrong is None or alarms(text.format(wrong))


def test_the_second_comparison_is_of_the_figure_that_the_first_is_of() -> None:
    text = "Quý III có 92 vụ, giảm 8% so với quý II (100 vụ) và tăng 15% so với cùng kỳ năm trước (80 vụ)."
    assert [(check.code, str(check.claimed)) for check in checks(text)] == [("C1", "8"), ("C1", "15")]


def test_a_multiple_says_what_it_is_recomputed_to() -> None:
    (check,) = checks("Mức phạt 60 triệu đồng, gấp đôi mức 25 triệu đồng đã áp dụng năm ngoái.")
    assert (check.code, str(check.claimed), str(check.expected)) == ("C5", "2", "2.4")
