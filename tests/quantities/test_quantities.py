"""Quantities: what counts and what does not, with value, unit, hedge and stretch."""

import sys
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions import DocumentMention, Found, QuantityMention
from extractor.reading.text import read_text
from extractor.recognize.quantities import find
from extractor.text.segment import segment
from schemas import Modifier, QuantityKind


def quantities(text: str, found: Found | None = None) -> list[QuantityMention]:
    return find(segment(read_text(text)), found or Found())


def only(text: str) -> QuantityMention:
    (mention,) = quantities(text)
    return mention


def test_a_list_of_penalties_takes_its_unit_from_what_was_punished() -> None:
    text = "Đã kỷ luật 12 đảng viên, giảm 3 đảng viên, gồm: Khiển trách 7, cảnh cáo 3, khai trừ ra khỏi Đảng 2."
    assert [(text[q.start : q.end], q.unit) for q in quantities(text)][2:] == [
        ("7", "đảng viên"),
        ("3", "đảng viên"),
        ("2", "đảng viên"),
    ]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        ("Sở được giao 312 nhiệm vụ trong năm.", "312 nhiệm vụ", "count", "312", "nhiệm vụ"),
        ("Đội thu hồi 30 kg thịt trong ngày.", "30 kg", "other", "30", "kg"),
        ("Xe chở 12 khối cát đi bán.", "12 khối", "other", "12", "m³"),
        ("Có đến 5/9 huyện đạt chuẩn.", "5/9 huyện", "ratio", "5", "huyện"),
        ("Đoàn kiểm tra 3 khối lớp của trường.", "3 khối lớp", "count", "3", "khối lớp"),
        ("Cả 9 phường đều nộp báo cáo", "9 phường", "count", "9", "phường"),
        ("lập bốn đoàn kiểm tra", "bốn đoàn kiểm tra", "count", "4", "đoàn kiểm tra"),
        ("gửi 03 tổ chức", "03 tổ chức", "count", "3", "tổ chức"),
        ("tiếp 1,234 hồ sơ", "1,234 hồ sơ", "count", "1234", "hồ sơ"),
        ("xử phạt 35cơ sở", "35cơ sở", "count", "35", "cơ sở"),
        ("đơn giản hóa 48 TTHC", "48 TTHC", "count", "48", "TTHC"),
        ("thu 4.200 lồng đèn nhập lậu", "4.200 lồng đèn", "count", "4200", "lồng đèn"),
        ("mất 12,5 triệu ngày công", "12,5 triệu ngày công", "count", "12500000", "ngày công"),
        ("có năm cán bộ bị khiển trách", "năm cán bộ", "count", "5", "cán bộ"),
        ("nợ lương 215 NLĐ", "215 NLĐ", "count", "215", "NLĐ"),
        ("gồm năm vụ buôn lậu", "năm vụ", "count", "5", "vụ"),
        ("đạt 91,4%", "91,4%", "percent", "91.4", "%"),
        ("tăng 7,5 %", "7,5 %", "percent", "7.5", "%"),
        ("có 100% các đơn vị", "100% các đơn vị", "percent", "100", "%"),
        ("lãi suất 5,13%/năm", "5,13%", "percent", "5.13", "%"),
        ("thu 37,2 tỷ đồng", "37,2 tỷ đồng", "money", "37200000000", "đồng"),
        ("thu được 14 tỷ.", "14 tỷ", "money", "14000000000", "đồng"),
        ("chênh 1,2 tỷ/xe", "1,2 tỷ/xe", "money", "1200000000", "đồng"),
        ("nộp 1 tỷ 200 triệu đồng", "1 tỷ 200 triệu đồng", "money", "1200000000", "đồng"),
        ("nợ 205,663 tỉ đồng", "205,663 tỉ đồng", "money", "205663000000", "đồng"),
        ("vay 1,6 triệu USD", "1,6 triệu USD", "money", "1600000", "USD"),
        ("chi 680 tỷ thuốc men", "680 tỷ", "money", "680000000000", "đồng"),
        ("lấn 2.150 m2 đất", "2.150 m2 đất", "area", "2150", "m²"),
        ("thu hồi 18,2ha", "18,2ha", "area", "182000", "m²"),
        ("rộng 3 km²", "3 km²", "area", "3000000", "m²"),
        ("thời hạn 40 ngày làm việc", "40 ngày làm việc", "duration", "40", "ngày"),
        ("đình chỉ hoạt động 18 tháng", "18 tháng", "duration", "18", "tháng"),
        ("thông quan mất đến 240 giờ", "240 giờ", "duration", "240", "giờ"),
        ("trong nửa năm qua", "nửa năm", "duration", "0.5", "năm"),
        ("sau một năm rưỡi", "một năm rưỡi", "duration", "1.5", "năm"),
        ("giữ nửa tấn gạo", "nửa tấn", "other", "0.5", "tấn"),
        ("một đoạn dài 15 km", "15 km", "other", "15", "km"),
        ("ông Mẫu (40 tuổi)", "40 tuổi", "other", "40", "tuổi"),
        ("đạt 94,696 điểm", "94,696 điểm", "other", "94.696", "điểm"),
        ("bán với giá $1,250 một chiếc", "$1,250", "money", "1250", "USD"),
        ("quỹ chi €2,5 triệu", "€2,5 triệu", "money", "2500000", "EUR"),
        ("đổi 40 triệu bạt", "40 triệu bạt", "money", "40000000", "THB"),
        ("tức giảm 3 triệu so với giá cũ", "3 triệu", "money", "3000000", "đồng"),
        ("Xe dừng lại. Hai người bị thương", "Hai người", "count", "2", "người"),
        ("họp tại 5 Sở ở miền núi", "5 Sở", "count", "5", "Sở"),
        ("Đoàn kiểm tra tại 10 Trạm Y tế ở miền núi.", "10 Trạm Y tế", "count", "10", "Trạm Y tế"),
        ("Đoàn đến (2 Bộ phận một cửa).", "2 Bộ phận", "count", "2", "Bộ phận"),
        ("Mỗi quý 4.500 người đến khám.", "4.500 người", "count", "4500", "người"),
        ("Xã cho thuê đất 5% và bán 12% đất công.", "12%", "percent", "12", "%"),
        ("Mỗi tháng 12,5 triệu đồng.", "12,5 triệu đồng", "money", "12500000", "đồng"),
        ("cần ban hành 7 Nghị định mới", "7 Nghị định", "count", "7", "Nghị định"),
        ("đã thành lập 4 Đoàn kiểm tra", "4 Đoàn kiểm tra", "count", "4", "Đoàn kiểm tra"),
        ("kỷ luật 6 Đội phó", "6 Đội phó", "count", "6", "Đội phó"),
        ("ở mọi thôn (670 thôn)", "670 thôn", "count", "670", "thôn"),
        ("tìm thấy hai thi thể", "hai thi thể", "count", "2", "thi thể"),
        ("ba đề thi bị lộ", "ba đề thi", "count", "3", "đề thi"),
        ("luật gồm 84 điều", "84 điều", "count", "84", "điều"),
        ("clo dư 2 ppm", "2 ppm", "other", "2", "ppm"),
        ("tiêm 2 tuần trước khi đi", "2 tuần", "duration", "2", "tuần"),
        ("không có trường hợp nào bị ép buộc", "không có trường hợp", "count", "0", "trường hợp"),
        ("không có hồ sơ trễ hẹn", "không có hồ sơ", "count", "0", "hồ sơ"),
        ("gặp 0 trường hợp", "0 trường hợp", "count", "0", "trường hợp"),
        ("không có doanh nghiệp hoạt động ở xã", "không có doanh nghiệp", "count", "0", "doanh nghiệp"),
        ("tập đoàn có 28 công ty con ở xã", "28 công ty con", "count", "28", "công ty con"),
        ("không có hộ dân nào đăng ký", "không có hộ dân nào", "count", "0", "hộ dân"),
        ("Tổng số hồ sơ tiếp nhận: 120.", "120", "count", "120", "hồ sơ"),
        ("biên bản ký giữa hai bên", "hai bên", "count", "2", "bên"),
        ("công an triệu tập 42 người", "42 người", "count", "42", "người"),
        ("do thiếu giấy tờ 1.100 thửa", "1.100 thửa", "count", "1100", "thửa"),
        ("tạm đóng cửa 3 cơ sở", "3 cơ sở", "count", "3", "cơ sở"),
        ("huyện khoanh vùng 12 hộ", "12 hộ", "count", "12", "hộ"),
        ("gần nửa triệu viên thuốc", "nửa triệu viên thuốc", "count", "500000", "viên"),
        ("họp ba bên tại trụ sở", "ba bên", "count", "3", "bên"),
        ("cả hai phía đều vắng", "hai phía", "count", "2", "phía"),
        ("theo ý kiến của hai bộ", "hai bộ", "count", "2", "bộ"),
        ("hài hòa ba lợi ích", "ba lợi ích", "count", "3", "lợi ích"),
        ("điều động hai máy xúc", "hai máy xúc", "count", "2", "máy xúc"),
        ("Hai nguyên Phó giám đốc bị khiển trách", "Hai nguyên Phó giám đốc", "count", "2", "nguyên Phó giám đốc"),
        ("thưởng tối đa 1,5 tháng lương", "1,5 tháng lương", "other", "1.5", "tháng lương"),
        ("vay bạn 30 cây vàng", "30 cây vàng", "other", "30", "cây vàng"),
        ("cửa hàng, 5 Ban quản lý", "5 Ban quản lý", "count", "5", "Ban quản lý"),
    ],
)
def test_a_quantity_has_kind_value_unit_and_stretch(text: str, span: str, kind: str, value: str, unit: str) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == span
    assert (mention.kind, mention.value, mention.unit) == (QuantityKind(kind), Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "dịch vụ công mức độ 3 và cấp độ 4",
        "kỳ họp thứ 11, khóa XV",
        "vòng 2 và giai đoạn 1",
        "xếp thứ 2/13 toàn tỉnh",
        "tại quận 5, phường 12",
        "Đội Quản lý thị trường số 9 kiểm tra",
        "Điều 356 và khoản 3 Điều 4",
        "lúc 9h ngày mai, khoảng 14 giờ 30",
        "địa chỉ 246 đường Trần Mẫu",
        "điện thoại 0913456789",
        "số điện thoại: 0913456789.",
        "xe biển số 98B - 00315 chạy",
        "bộ phận một cửa",
        "một số cán bộ",
        "một trong những đơn vị",
        "một công ty dược",
        "Chỉ còn một cách",
        "hàng chục hộ, hàng trăm tỷ, vài chục người",
        "nhiều năm, mấy chục vụ",
        "ông Hai và bà Ba vắng mặt",
        "trồng cây hai bên đường",
        "khu đất có ba mặt giáp sông",
        "máy iPhone 15 bán chạy",
        "viên Thuocmau 4 mg bán lẻ",
        "tiêm diazepam 10 mg, rửa bằng dung dịch natri clorid 0,9% và cồn 70%",
        "không có giấy phép, không có hồ sơ hợp lệ",
        "không có cơ sở để xử lý, không có người hướng dẫn",
        "quy hoạch tỷ lệ 1/500 được duyệt",
        "trình độ 12/12 là chính",
        "các tuyến số 17, 44 và 51",
        "thắng 2-1 ở phút 89",
        "mạng 4G, phòng 98B",
        "không mất một đồng nào",
        "số liệu 12345678901234567 hộ",
        "rồi một ngày nào đó, một năm mới, một ngày đẹp",
        "Điều 12 và 13 Nghị định này, khoản 1, 2 điều 5",
        "Ban Chỉ đạo 389 Trung ương, phòng 5 Bộ Công an",
        "lau bằng cồn 90 độ",
        "dự án mang mã 3EM ở miền núi",
        "Ban Chỉ đạo 389 huyện Mẫu, Bệnh viện 175 Bộ Quốc phòng",
        "ngày 2/3 chiều mưa",
        "Phạm Văn Ba vắng mặt",
        "cửa hàng tại 44 Yên Bái, nhà số 12 Đồng Khởi",
        "theo bộ chỉ số PARI 2017 bao quát mọi ngành",
        "đội bóng giành cúp VKC 2023/2024 trên sân nhà",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Huyện kỷ luật 14 cán bộ, giáo viên của ba trường.", "14 cán bộ, giáo viên"),
        ("Tỉnh khen 9 tập thể, cá nhân.", "9 tập thể, cá nhân"),
        ("Bộ đã nhận 34 ý kiến, kiến nghị của cử tri.", "34 ý kiến, kiến nghị"),
        ("Đoàn đã kiểm tra 6 cơ quan, đơn vị và lập biên bản.", "6 cơ quan, đơn vị"),
        ("Giảm 12% biên chế công chức, viên chức.", "12% biên chế công chức, viên chức"),
        ("Sau khi kiểm tra 6 cơ quan, đơn vị đã lập biên bản.", "6 cơ quan"),
        ("Đoàn gặp 4 giáo viên, phụ huynh kể lại.", "4 giáo viên"),
        ("Còn 46 hộ dân khiếu nại kéo dài.", "46 hộ dân"),
        ("Có 46 đơn khiếu nại kéo dài.", "46 đơn khiếu nại"),
        ("Có 15 người vi phạm bị nhắc nhở.", "15 người"),
        ("Huyện xử lý 15 trường hợp vi phạm.", "15 trường hợp vi phạm"),
        ("Tỉnh lập 5 đoàn công tác kiểm tra việc cấp phép.", "5 đoàn công tác"),
        ("Tỉnh lập 5 đoàn công tác kiểm tra, giám sát việc cấp phép.", "5 đoàn công tác"),
        ("Xã có 21 điểm ùn tắc giao thông.", "21 điểm ùn tắc giao thông"),
        ("Thu giữ 200 viên ma túy.", "200 viên ma túy"),
        ("Huyện giao 35 ha rừng tự nhiên cho xã.", "35 ha rừng tự nhiên"),
        ("Nhà nước giữ 65% vốn điều lệ của công ty.", "65% vốn điều lệ"),
        ("Đã giải phóng 96% mặt bằng.", "96% mặt bằng"),
        ("Lãi 8% mỗi năm.", "8%"),
        ("Tòa soạn ra 12 số định kỳ hàng tháng.", "12 số định kỳ"),
        ("Xe chạy 4 lần hàng tuần.", "4 lần"),
        ("Bà giữ chức chủ tịch hai nhiệm kỳ liền.", "hai nhiệm kỳ"),
        ("Năm sau, hai bên lại ký hợp đồng.", "hai bên"),
        ("Sở nêu 3 lý do không cấp phép.", "3 lý do"),
        ("Khối tài sản gồm 3 bất động sản ở phường.", "3 bất động sản"),
        ("Hội nghị có 8 đại biểu Quốc hội dự.", "8 đại biểu Quốc hội"),
    ],
)
def test_a_figure_ends_where_the_name_of_what_it_counts_ends(text: str, span: str) -> None:
    mention = quantities(text)[0]
    assert text[mention.start : mention.end] == span


@pytest.mark.parametrize(
    "text",
    [
        "Tổ thư ký phục vụ 7 Đoàn công tác của Trung ương.",
        "Quy chế phối hợp 19 Chi cục của vùng.",
        "Tỉnh đứng nhất trên tổng số 19 Sở.",
    ],
)
def test_a_body_keeps_its_capital_when_it_is_counted(text: str) -> None:
    assert only(text).kind is QuantityKind.COUNT


@pytest.mark.parametrize(
    ("text", "value", "total", "unit"),
    [
        ("đã giải quyết 441/445 hồ sơ", "441", "445", "hồ sơ"),
        ("có 2/3 số hộ đồng ý", "2", "3", "hộ"),
        ("xử phạt 7 trong số 10 cơ sở", "7", "10", "cơ sở"),
        ("kiểm tra 734 đơn vị vận tải trong tổng số 1.260 đơn vị", "734", "1260", "đơn vị"),
        ("kiểm tra 588 trong tổng số 482 đơn vị", "588", "482", "đơn vị"),
        ("mở 12 dịch vụ công cấp xã trên 91 dịch vụ công", "12", "91", "dịch vụ công"),
        ("một nửa số bếp ăn mất vệ sinh", "1", "2", "bếp ăn"),
        ("hai phần ba số hộ dời đi", "2", "3", "hộ"),
        ("cắt giảm 66/107 ĐKKD", "66", "107", "ĐKKD"),
        ("đã thu 6.100/6.500 triệu đồng", "6100000000", "6500000000", "đồng"),
        ("hỏng 90 m2 trong tổng số 2,5 triệu m2 mặt đường", "90", "2500000", "m²"),
        ("chữ nhỏ hơn 2/3 diện tích", "2", "3", "diện tích"),
    ],
)
def test_a_ratio_has_part_and_total(text: str, value: str, total: str, unit: str) -> None:
    mention = only(text)
    assert (mention.kind, mention.unit) == (QuantityKind.RATIO, unit)
    assert (mention.value, mention.total) == (Decimal(value), Decimal(total))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("bán 800 đồng một lít", "800 đồng"),
        ("xe tốn 8 lít/100 km", "8 lít"),
        ("dùng ba giờ một ngày", "ba giờ"),
        ("phạt 6 triệu đồng/1 trường hợp", "6 triệu đồng"),
    ],
)
def test_what_a_rate_is_per_is_no_quantity(text: str, span: str) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == span


def test_what_a_list_rests_on_is_no_hedge() -> None:
    assert only("xếp hạng dựa trên 79 tiêu chí").modifier is Modifier.EXACT


def test_counts_of_different_things_are_no_ratio() -> None:
    found = quantities("làm 520 lượt kiểm tra trên tổng số 300 công trình")
    assert [(m.value, m.total, m.modifier) for m in found] == [(520, None, Modifier.EXACT), (300, None, Modifier.EXACT)]
    more = quantities("làm trên 40 cuộc thanh tra và trên 320 cuộc kiểm tra")
    assert [(m.value, m.total, m.modifier) for m in more] == [
        (40, None, Modifier.MORE_THAN),
        (320, None, Modifier.MORE_THAN),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "hỏng 90 m2 nền; sau đó vá trong tổng số 95 m2 mặt đường",
        "hỏng 90 m2 trong tổng số 80 m2 mặt đường",
        "hỏng 12 giờ trong tổng số 24 giờ",
    ],
)
def test_measures_that_are_not_told_out_of_a_like_one(text: str) -> None:
    assert [m.total for m in quantities(text)] == [None, None]


def test_parts_told_by_where_they_are_count_what_their_whole_counts() -> None:
    found = quantities("xây 5 bệnh viện, trong đó có 2 ở Hà Nam và 3 ở Huế")
    assert [(m.value, m.unit) for m in found] == [(5, "bệnh viện"), (2, "bệnh viện"), (3, "bệnh viện")]


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit"),
    [
        ("tăng 10-15%", "10", "15", "%"),
        ("đạt 60 đến 62%", "60", "62", "%"),
        ("cao hơn từ 20% đến 285%", "20", "285", "%"),
        ("mất 40-55 tỉ", "40000000000", "55000000000", "đồng"),
        ("phạt từ 800.000 đến 1,5 triệu đồng", "800000", "1500000", "đồng"),
        ("bán 10 - 15.000 gói", "10000", "15000", "gói"),
        ("kiểm tra đến 2-3 lần", "2", "3", "lần"),
    ],
)
def test_a_range_has_both_ends(text: str, value: str, upper: str, unit: str) -> None:
    mention = only(text)
    assert (mention.value, mention.upper, mention.unit) == (Decimal(value), Decimal(upper), unit)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("rút thời gian từ 20 ngày xuống còn 15 ngày", ["20", "15"], "ngày"),
        ("tăng từ 178 lên 214 cơ sở", ["178", "214"], "cơ sở"),
        ("rút từ 20 xuống còn 15 ngày", ["20", "15"], "ngày"),
        ("tăng từ 3 lên 5 vụ", ["3", "5"], "vụ"),
        ("nâng mức bội chi từ 4,8 lên 5,3%", ["4.8", "5.3"], "%"),
        ("giá tăng từ 727 lên 736 triệu đồng", ["727000000", "736000000"], "đồng"),
        ("giá giảm từ mức 900 xuống 850 triệu đồng", ["900000000", "850000000"], "đồng"),
        ("đổi quy mô từ 4 thành 6 làn xe", ["4", "6"], "làn xe"),
        ("giá tăng từ 800 lên 1,2 tỷ đồng", ["1200000000"], "đồng"),
    ],
)
def test_a_change_is_two_quantities_of_one_unit(text: str, values: list[str], unit: str) -> None:
    found = quantities(text)
    assert [str(m.value.normalize().__format__("f")) for m in found] == values
    assert {(m.unit, m.upper) for m in found} == {(unit, None)}


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("gần 300 hộ", "approximately"),
        ("khoảng hơn 300 hộ", "more_than"),
        ("trên 300 hộ", "more_than"),
        ("ít nhất 3 hộ", "at_least"),
        ("từ 30 hộ trở lên", "at_least"),
        ("chưa đầy 2 tháng", "less_than"),
        ("không được vượt quá 45 ngày", "at_most"),
        ("tối đa 30 ngày", "at_most"),
        ("cao hơn 20%", "exact"),
        ("trên 2 tuyến đường", "exact"),
        ("tại các mục nêu trên 25 cán bộ", "exact"),
        ("lên tới 105%", "exact"),
    ],
)
def test_the_hedge_before_a_figure_is_its_modifier(text: str, modifier: str) -> None:
    assert only(text).modifier is Modifier(modifier)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("tiến hành 24 cuộc, kết thúc 18, ban hành kết luận 17.", [24, 18, 17], "cuộc"),
        ("kỷ luật 40 đảng viên (khiển trách 27, cảnh cáo 13)", [40, 27, 13], "đảng viên"),
        ("xong 90 hồ sơ (trong hạn 70, quá hạn 20)", [90, 70, 20], "hồ sơ"),
        ("thời hạn là 7 năm 8 tháng 16 ngày.", [7, 8, 16], None),
        ("mỗi ngày 8 tiếng", [8], "tiếng"),
        ("bình quân mỗi trạm 3 mẫu", [3], "mẫu"),
        ("mỗi khu phố 2 người, mỗi quý 4 người", [2, 4], "người"),
        ("được hoàn 4,224/5,28 tỉ đồng", [4_224_000_000], "đồng"),
        ("phạt lần lượt 12, 15 và 20 triệu đồng", [12_000_000, 15_000_000, 20_000_000], "đồng"),
        ("cảnh cáo 3 và khiển trách 5 đảng viên", [3, 5], "đảng viên"),
        ("khởi tố 256 vụ/593 bị can", [256, 593], None),
    ],
)
def test_a_list_shares_its_unit(text: str, values: list[int], unit: str | None) -> None:
    found = quantities(text)
    assert [m.value for m in found] == values
    assert unit is None or {m.unit for m in found} == {unit}


def test_a_count_may_open_a_document() -> None:
    text = "ban hành hai nghị định số 43 và 16"
    document = DocumentMention(start=13, end=28, rule="test", type="Nghị định", number="43")
    assert [m.value for m in quantities(text, Found(documents=[document]))][:1] == [2]
    text = "hồ sơ 24 nghị định số 43"  # the number of what stands before it
    document = DocumentMention(start=9, end=24, rule="test", type="Nghị định", number="43")
    assert quantities(text, Found(documents=[document])) == []


def test_a_scale_and_the_last_digit_give_the_step() -> None:
    assert only("thu 42,1 tỷ đồng").step == Decimal(100_000_000)
    assert only("rộng 18,2 ha").step == Decimal(1000)


def test_nothing_counts_inside_a_document() -> None:
    text = "theo Quyết định số 15 hộ dân"
    document = DocumentMention(start=5, end=21, rule="test", type="Quyết định", number="15")
    assert quantities(text, Found(documents=[document])) == []


def test_a_number_glued_to_a_date_is_read_apart() -> None:
    text = "đến ngày 1/4.137 nhân viên nghỉ"
    mention = DocumentMention(start=4, end=12, rule="test", type=None, number=None)
    assert [m.value for m in quantities(text, Found(documents=[mention]))] == [137]


PIECES = [
    "12",
    "1.000.",
    "một ",
    "và ",
    "trong số ",
    "hộ",
    " tỷ ",
    "/",
    "-",
    "%",
    ", ",
    "(",
    "không có ",
    "nửa ",
    "năm ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_gives_sorted_stretches_apart(text: str) -> None:
    found = quantities(text)
    assert all(m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(st.sampled_from(["xử phạt 12 cơ sở", "thu 3,5 tỷ đồng", "quận 5", "đạt 90%"]), max_size=4))
def test_lines_apart_give_the_same_quantities(lines: list[str]) -> None:
    together = [(m.kind, m.value) for m in quantities("\n\n".join(lines))]
    assert together == [(m.kind, m.value) for line in lines for m in quantities(line)]


@pytest.mark.parametrize(
    "piece", ["1.000.", "và ", "1, ", "12 và ", "một ", "1/", "trong tổng số 5 hộ ", "số hộ là ", "1-"]
)
def test_hostile_text_takes_linear_work(piece: str) -> None:
    def calls(times: int) -> int:
        article = segment(read_text(piece * times))
        count = 0

        def seen(frame: object, event: str, arg: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(seen)
        try:
            find(article, Found())
        finally:
            sys.setprofile(None)
        return count

    calls(10)
    assert calls(600) < 2.5 * calls(300) + 100
