"""Forms of figures in reports of offices: short scales, measures with what they are per, ranges, times of day."""

from decimal import Decimal

import pytest

from extractor import extract
from schemas import Modifier


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("Huyện còn nợ 345,6 trđ tiền đất.", "345,6 trđ", "345600000", "đồng"),
        ("Huyện chi sai 15 tr.đ và không giải trình.", "15 tr.đ", "15000000", "đồng"),
        ("Xã thu 34.567 trđồng.", "34.567 trđồng", "34567000000", "đồng"),
        ("Mỗi hộ nộp 250 ngđ.", "250 ngđ", "250000", "đồng"),
        ("Tiếng ồn ở cổng chợ là 78,5 dBA.", "78,5 dBA", "78.5", "dBA"),
        ("Tiếng ồn ở cổng chợ là 78 dB(A).", "78 dB(A)", "78", "dBA"),
        ("Bụi trong xưởng là 310 µg/m³.", "310 µg", "310", "µg"),
        ("COD 312 mg/l, cao hơn trước.", "312 mg", "312", "mg"),
        ("Tàu hút cát có máy 120 CV.", "120 CV", "120", "CV"),
        ("Kho để ở 4 °C.", "4 °C", "4", "độ C"),
        ("Huyện lập 45 chốt kiểm tra 12.345 lượt xe.", "45 chốt", "45", "chốt"),
        ("Tỉnh có 5 điểm kiểm tra 300 lượt xe.", "5 điểm", "5", "điểm"),
        ("Đoàn đến Bộ phận Một cửa 03 xã.", "03 xã", "3", "xã"),
        # Told twice, in digits and in words.
        ("Sở xử phạt 01 (một) tổ chức.", "01 (một) tổ chức", "1", "tổ chức"),
        ("Sở xử phạt hai (02) cá nhân.", "hai (02) cá nhân", "2", "cá nhân"),
        ("Phạt 50.000.000 (năm mươi triệu) đồng.", "50.000.000 (năm mươi triệu) đồng", "50000000", "đồng"),
        # With a space beside a mark.
        ("Xã chi sai 15 .000.000 đồng.", "15 .000.000 đồng", "15000000", "đồng"),
        ("Xã chi sai 1.234. 567 đồng.", "1.234. 567 đồng", "1234567", "đồng"),
        ("Xã chi đúng 85 ,5%.", "85 ,5%", "85.5", "%"),
        ("Hãng nộp US$ 3 triệu.", "$ 3 triệu", "3000000", "USD"),
        ("Vốn là một nghìn hai trăm tỷ đồng.", "một nghìn hai trăm tỷ đồng", "1200000000000", "đồng"),
        ("Đoạn kênh 700m đã lấp.", "700m", "700", "m"),
        ("Ngày bán ba mươi ký thịt.", "ba mươi ký", "30", "kg"),
        # As people say it.
        ("Tháng phải đóng hết năm triệu tư.", "năm triệu tư", "5400000", "đồng"),
        ("Ấp có ba lăm người.", "ba lăm người", "35", "người"),
        ("Năm nay họ thu một triệu hai, cao hơn trước.", "một triệu hai", "1200000", "đồng"),
        ("Đầu năm họ đóng 4 triệu tám, cao hơn trước.", "4 triệu tám", "4800000", "đồng"),
        ("Nền đất giá hai tỷ tám.", "hai tỷ tám", "2800000000", "đồng"),
        ("Họ lấy một sào rưỡi ruộng.", "một sào rưỡi", "1.5", "sào"),
        ("Cháu 2 tuổi rưỡi bị bỏ quên.", "2 tuổi rưỡi", "2.5", "tuổi"),
        ("Phòng có 1 Trưởng phòng và ba phó phòng.", "1 Trưởng phòng", "1", "Trưởng phòng"),
        ("Đoàn gồm 01 phó trưởng đoàn và hai thành viên.", "01 phó trưởng đoàn", "1", "phó trưởng đoàn"),
        ("Họ bán lô đất 3,6 tỉ hồi tháng 4.", "3,6 tỉ", "3600000000", "đồng"),
    ],
)
def test_a_figure_of_a_report(text: str, span: str, value: str, unit: str) -> None:
    first = extract(text).quantities[0]
    assert (first.span.text, first.value, first.unit) == (span, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "span", "value", "upper"),
    [
        ("Amoni vượt 5 đến dưới 10 lần quy chuẩn.", "5 đến dưới 10 lần", "5", "10"),
        ("Bụi vượt từ 1,1 lần đến dưới 1,5 lần quy chuẩn.", "1,1 lần đến dưới 1,5 lần", "1.1", "1.5"),
        ("Xưởng xả từ 5 m3/ngày đến dưới 10 m3/ngày.", "5 m3/ngày đến dưới 10 m3", "5", "10"),
        ("Mức phạt từ 20 đến dưới 50 triệu đồng.", "20 đến dưới 50 triệu đồng", "20000000", "50000000"),
        ("Hộ có từ 3 đến không quá 5 người.", "3 đến không quá 5 người", "3", "5"),
        # By two numbers that follow one another.
        ("Tôi đi lại bốn năm lần.", "bốn năm lần", "4", "5"),
        ("Dân chờ hai ba tháng.", "hai ba tháng", "2", "3"),
        ("Mỗi người gánh hai, ba xã.", "hai, ba xã", "2", "3"),
        ("Họ đòi bốn năm trăm nghìn.", "bốn năm trăm nghìn", "400000", "500000"),
        ("Ấp còn hai ba chục hộ.", "hai ba chục hộ", "20", "30"),
    ],
)
def test_a_range_with_its_upper_end(text: str, span: str, value: str, upper: str) -> None:
    (only,) = extract(text).quantities
    assert (only.span.text, only.value, only.upper) == (span, Decimal(value), Decimal(upper))


@pytest.mark.parametrize("text", ["Cắt ~20% suất ăn.", "Cắt ~ 20% suất ăn.", "Cắt trên dưới 20% suất ăn."])
def test_a_figure_may_be_about_right(text: str) -> None:
    (only,) = extract(text).quantities
    assert only.modifier is Modifier.APPROXIMATELY


@pytest.mark.parametrize(
    ("sign", "modifier"), [("≤", "at_most"), (">", "more_than"), ("≥ ", "at_least"), ("< ", "less_than")]
)
def test_a_sign_hedges(sign: str, modifier: str) -> None:
    (only,) = extract(f"Kế hoạch của trạm là {sign}18,2% số trẻ.").quantities
    assert (only.value, only.modifier) == (Decimal("18.2"), Modifier(modifier))


def test_a_hedge_stands_behind_what_the_unit_is_per() -> None:
    (only,) = extract("Hộ có doanh thu từ 100 triệu đồng/năm trở lên.").quantities
    assert only.modifier is Modifier.AT_LEAST


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Lúc 14 giờ 15 phút, 02/5 công chức vắng mặt.", ["02/5 công chức"]),
        ("Thời điểm 14 giờ 15 phút chỉ có 3 người trực.", ["3 người"]),
        ("Từ 7 giờ 45 phút, chợ vắng.", []),
        ("Đoàn họp 2 giờ 15 phút.", ["2 giờ", "15 phút"]),
        ("Lô thuốc Efferan 80 mg/gói bị trả lại.", []),
        ("Lô thuốc còn nợ 12 tr.", []),
        ("Số vụ giảm từ 5 lần xuống 3 lần.", ["5 lần", "3 lần"]),
        ("Xã họp 2 lần đến 3 giờ chiều.", ["2 lần"]),
        ("Chợ họp từ 8 giờ đến 11 giờ 30 phút.", []),
        ("Xe chở 1/4 tấn cát.", []),
        ("Sau bốn năm người dân vẫn chờ.", ["bốn năm"]),
        ("Án treo ba năm bảy tháng.", ["ba năm", "bảy tháng"]),
        ("Hộ ông Ba, bốn lần bị nhắc.", ["bốn lần"]),
        ("Có 12 (15) trường báo cáo.", []),
        ("Tháng 3 hãng triệu hồi 200 xe.", ["200 xe"]),
        ("Hồ chứa 12,6/15,8 triệu m3 nước.", ["12,6/15,8 triệu m3"]),
        ("Nhận 90 hồ sơ (trực tiếp 30, trực tuyến 55, bưu chính 5).", ["90 hồ sơ", "30", "55", "5"]),
        (
            "Còn 57 vụ (4%); trong đó năm 2021: 12, năm 2022: 35, 6 tháng đầu năm 2024: 10.",
            ["57 vụ", "4%", "12", "35", "10"],
        ),
        ("Còn 57 vụ, trong đó năm 2021: 12, năm 2022: 35, cùng kỳ: 10.", ["57 vụ"]),
        ("Còn 45 vụ, tăng so với năm 2022: 40.", ["45 vụ"]),
        ("Kỷ luật 4 đảng viên (2 cảnh cáo, 1 khiển trách, 1 cách chức).", ["4 đảng viên", "2", "1", "1"]),
        ("Giải quyết 45 đơn, trong đó 30 đúng hạn, 15 quá hạn.", ["45 đơn", "30", "15"]),
        ("Kiểm tra 12 cơ sở (9 đạt, 3 không đạt).", ["12 cơ sở", "9", "3"]),
        ("Khám 200 người, trong đó 2021 đã xử lý.", ["200 người"]),
        ("Công ty nợ 9 tháng 2,3 tỷ đồng.", ["9 tháng", "2,3 tỷ đồng"]),
        ("Khám 8 lao động: loại I 4 (50%), loại II 4 (50%).", ["8 lao động", "4", "50%", "4", "50%"]),
        ("Giải quyết tố cáo 2 đ/c.", ["2 đ/c"]),
        ("Xe buýt tuyến 08 bỏ 37/240 chuyến.", ["37/240 chuyến"]),
        ("Mật khẩu đủ 8 ký tự, đài có kênh 7 mới.", ["8 ký tự"]),
        ("Xã chậm báo cáo 4 lần (-2đ), thu 500đ mỗi em.", ["4 lần", "500đ"]),
        ("Tỉnh nợ tiền của 4 chủ dự án thủy điện.", ["4 chủ dự án"]),
        ("Có 15 trường hợp thiếu bằng, 6 thiếu chứng chỉ, 4 vượt số lượng.", ["15 trường hợp", "6", "4"]),
        ("Ấp còn dăm bảy hộ, đi lại đôi ba lần.", []),
        ("Họ trồng lúa vụ 3 ,4 và 5.", []),
        ("Họ đã nộp 1.150/1.600 tỷ tiền đất.", ["1.150/1.600 tỷ"]),
        ("Vắc xin 5 trong 1 thiếu 2 quý.", ["2 quý"]),
        ("Tiếp nhận 456 hồ sơ, trong đó kỳ trước chuyển sang 23.", ["456 hồ sơ", "23"]),
    ],
)
def test_what_is_no_such_figure(text: str, spans: list[str]) -> None:
    assert [quantity.span.text for quantity in extract(text).quantities] == spans
