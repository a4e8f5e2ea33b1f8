"""Lists behind one head noun, chains of shops, groups of deputies and lone heads: names in angle brackets."""

import pytest

from tests.agencies.test_naming import agencies
from tests.agencies.test_spans import gold, outermost

NAMES = [
    # Lists whose head noun is told once.
    "Tại các bệnh viện (<Sao Mai>, <Y dược Lào Cai>, <Đa khoa Trung ương Bát Xát>) thuốc đã hết.",
    "Tại các <bệnh viện Sao Mai>, <Nhật Quang>, <Đa khoa Bình An>, <Da liễu trung ương>, giá tăng.",
    "Khám ở <Bệnh viện Nhi đồng 5>, <Nhi đồng 6>, <Bệnh viện Sao Mai>.",
    "Hiệu trưởng các <trường THCS Sao Mai>, <Phạm Mẫu> (huyện Bát Xát) bị phê bình.",
    "Cùng họp có các sở (<Nội vụ>, <Tài chính>) và người dân.",
    "Cùng họp có các sở: <Nội vụ>, <Tài chính> và các phường.",
    "Bán vàng cho 3 ngân hàng thương mại (<Lormabank>, <Kotabank> và <LKB>) tuần tới.",
    # Chains of shops.
    "<Công ty cổ phần Sao Hảo> bị phạt. Hệ thống <Sao Hảo> đóng cửa, trường hợp <Sao Hảo> còn mới.",
    "<Công ty CP VN Lormax> bán thuốc. Theo đó, <VN Lormax> không nói gì.",
    "Thuốc do <Công ty Lormax 2000> sản xuất bị thu hồi.",
    # Groups of deputies.
    "Cử tri gặp <tổ đại biểu Quốc hội số 7 TP. HCM>. Thay mặt <tổ đại biểu>, ông Lê Văn Mẫu hứa.",
    "Cử tri gặp <tổ số 5 Đoàn đại biểu Quốc hội TP. HCM> hôm nay.",
    "<Tổ đại biểu số 2 HĐND tỉnh Lào Cai> làm việc.",
    # Teams.
    "<Đoàn Thanh tra Cục Thuế tỉnh Lào Cai> đến. Bộ cử một <tổ công tác của cục Quản lý thị trường> đi.",
    "Chi phí tiếp <đoàn kiểm toán nội bộ của NHNN> rất lớn.",
    "Bộ thành lập riêng một <đoàn kiểm tra> để xem xét.",
    # Committees of the Party in houses, and their cells.
    "<Ban Thường vụ Đảng ủy Lormax> và <Đảng ủy LKM> họp; ủy viên <BCH Đảng bộ Khối Doanh nghiệp Trung ương> dự.",
    "Kiểm tra <Chi bộ Phòng Nội vụ huyện Bát Xát>. Quy chế của <Chi bộ> còn sơ sài, bí thư Chi bộ nhận lỗi.",
    # Supervision of banks, safety of traffic, letters run together.
    "<Thanh tra, giám sát NHNN chi nhánh Lào Cai> vào cuộc. Cần tăng cường thanh tra, giám sát <NHNN>.",
    "Ông xác nhận rằng, <thanh tra - giám sát NHNN Việt Nam> đang đến.",
    "<UBAT giao thông Quốc gia> và <UBNDTP Đà Nẵng> cùng họp.",
    "Trưởng <phòng TN - MT TP.\nPleiku> và <UBND TP.\nBiên Hòa> họp. Đó là ý kiến của <UBND TP>.\nVinh dự ấy lớn.",
    # Lone heads.
    "<Cục Đường bộ Việt Nam> họp. Cụ thể, <Cục> ban hành ba quyết định.",
    "Phạt <Tổng công ty Sông Mẫu> (<LOCO NO 1>). Lý do: <Công ty> không ký. Phạt <Công ty TNHH Sao Mai>.",
]

NONE = [
    "Hiếm khi có đoàn công tác đến đây, thỉnh thoảng mới có đoàn trên 5 người.",
    "Hàng của các công ty nước ngoài (Mỹ, Nhật Bản) bán chạy.",
    "Các bệnh viện (Lào Cai, Bắc Giang) đã hết thuốc.",
]


@pytest.mark.parametrize("marked", NAMES)
def test_names(marked: str) -> None:
    text, names = gold(marked)
    assert outermost(text) == names


@pytest.mark.parametrize("text", NONE)
def test_no_names(text: str) -> None:
    assert outermost(text) == []


def test_a_lone_company_is_the_group_named_before() -> None:
    named = agencies(
        "Phạt Tổng công ty Sông Mẫu. Lý do: Công ty không ký. Phạt Công ty TNHH Sao Mai. Công ty chậm nộp."
    )
    alone = [mention.name for text, mention in named if text == "Công ty"]
    assert alone == ["Tổng công ty Sông Mẫu", "Công ty TNHH Sao Mai"]
