"""Parts told in lines, in brackets, behind their whole, or within one another: with the right figure they agree, with a
slip they do not."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

# A text, the figure that is right in it, and one that is not.
TOLD = [
    # lines
    (
        "Tổng số đơn nhận được: 471 đơn.\n- Khiếu nại: 112 đơn;\n- Tố cáo: 57 đơn;\n- Kiến nghị, phản ánh: {} đơn.",
        "302",
        "320",
    ),
    ("Tổng số bếp ăn được kiểm tra: 183 bếp\nSố bếp đạt: {} bếp\nSố bếp vi phạm: 27 bếp", "156", "165"),
    (
        "Danh mục 3 công trình với tổng vốn 374 tỷ đồng:\n1. Đường vành đai: 165 tỷ đồng\n2. Cầu Bến Vua: {} tỷ đồng\n"
        "3. Hồ Khe Dâu: 82 tỷ đồng",
        "127",
        "172",
    ),
    (
        "Toàn tỉnh có 74 đơn vị (đã trừ 9 đơn vị giải thể) nợ bảo hiểm 18.400 triệu đồng.\n\nTrong đó:\n\n+ Khối nhà "
        "nước: 6 đơn vị, số tiền nợ: 2.150 triệu đồng.\n\n+ Khối ngoài nhà nước: {} đơn vị, số tiền nợ: 13.270 triệu "
        "đồng.\n\n+ Khối khác: 11 đơn vị, số tiền nợ: 2.980 triệu đồng.",
        "57",
        "75",
    ),
    ("Đã xử lý 64 đơn (41 khiếu nại, {} tố cáo).", "23", "32"),
    # lines above their total
    (
        "Kết quả xếp loại năm:\n- Xuất sắc: {} đơn vị;\n- Tốt: 31 đơn vị;\n- Không hoàn thành: 5 đơn vị.\n"
        "Tổng cộng: 48 đơn vị được xếp loại.",
        "12",
        "21",
    ),
    (
        "1. Thu từ đất: 120,5 tỷ đồng.\n2. Thu thuế: 310,2 tỷ đồng.\n3. Thu khác: 25,3 tỷ đồng.\nTổng thu: {} tỷ đồng, "
        "đạt 102% dự toán.",
        "456",
        "465",
    ),
    # one amount in brackets for each of the counted
    (
        "Tuyến mới dài 58,4 km, đi qua 4 huyện: Phú Sơn (20,1 km), Hòa Lâm (16,3 km), Trà Giang (13,8 km) và Bắc Lộc "
        "({} km).",
        "8,2",
        "2,8",
    ),
    # as many items as are counted
    ("Phương án có 223 hộ, chia làm 3 đợt: đợt 1 có 97 hộ, đợt 2 có 79 hộ, đợt 3 có {} hộ.", "47", "74"),
    ("Nhóm này gây ra 22 vụ tại 4 huyện: Mỹ Tân 9 vụ, Mỹ Phú 6 vụ, An Thạnh 4 vụ và Lộc Bình {} vụ.", "3", "5"),
    (
        "Công an xử lý 64 đối tượng: khởi tố 21 đối tượng, xử phạt hành chính {} đối tượng, đưa vào cơ sở cai nghiện "
        "8 đối "
        "tượng.",
        "35",
        "36",
    ),
    # kinds of one thing
    ("Sở tham mưu ban hành 25 văn bản, gồm 3 nghị quyết, 12 quyết định và {} kế hoạch.", "10", "11"),
    ("Đoàn thanh tra 12 đơn vị, gồm 4 phòng, 3 trung tâm và {} trạm y tế.", "5", "6"),
    ("Đoàn kiểm tra 40 cơ sở, gồm 10 siêu thị, 12 nhà thuốc và {} bếp ăn tập thể.", "18", "20"),
    ("Chi cục có 46 người, gồm 5 lãnh đạo, 23 chuyên viên và {} hợp đồng lao động.", "18", "16"),
    # more than there are
    (
        "Cảnh sát phát hiện 1.836 trường hợp vi phạm, trong đó vi phạm nồng độ cồn {} trường hợp, còn lại 1.219 "
        "trường hợp vi "
        "phạm khác.",
        "617",
        "2.617",
    ),
    # the whole behind
    ("Huyện đã nộp 1,35 tỷ đồng trên tổng số {} tỷ đồng phải thu hồi, còn phải nộp 620 triệu đồng.", "1,97", "1,79"),
    ("Ban giải ngân được 1.736 tỷ đồng, còn {} tỷ đồng chưa giải ngân trên tổng kế hoạch 4.000 tỷ đồng.", "2.264",
     "2.624"),
    (
        "Nghị quyết được thông qua với 43 phiếu tán thành, {} phiếu không tán thành, 2 phiếu không có ý kiến trên "
        "tổng số "
        "48 đại biểu có mặt.",
        "3",
        "8",
    ),
    # what is left
    ("Có 19 lô đất được đưa ra đấu giá, kết quả 15 lô đấu giá thành, còn {} lô không có người tham gia.", "4", "7"),
    ("Đến nay, 26/34 km mặt bằng đã được bàn giao; còn {} km vướng 73 hộ dân.", "8", "9"),
    ("Kỳ thi có 13.742 thí sinh đăng ký, buổi đầu có 13.681 thí sinh dự thi, vắng {} thí sinh.", "61", "71"),
    # each in a place, a grade or a year of its own
    ("Lũ làm 35 nhà sập, trong đó {} nhà ở xã Nậm Lanh, 16 nhà ở xã Tả Van.", "19", "29"),
    (
        "Trường có 713 học sinh, trong đó khối 6 có 189 em, khối 7 có 181 em, khối 8 có 176 em, khối 9 có {} em.",
        "167",
        "176",
    ),
    ("Ủy ban Kiểm tra thi hành kỷ luật 13 đảng viên, trong đó khiển trách 9, cảnh cáo {}, cách chức 1.", "3", "4"),
    ("Năm 2021 có 1.312 hồ sơ nộp muộn, năm 2022 có 1.745 hồ sơ, tổng cộng hai năm là {} hồ sơ.", "3.057", "3.157"),
    # two units side by side
    (
        "Công an tỉnh khởi tố 6 vụ, 13 bị can, trong đó 2 vụ, 5 bị can về tội tham ô; 4 vụ, {} bị can về tội vi phạm "
        "quy "
        "định về đấu thầu.",
        "8",
        "9",
    ),
    (
        "Hội tặng 14.350 suất quà trị giá 8,61 tỷ đồng; trong đó cấp tỉnh 5.100 suất trị giá 3,06 tỷ đồng; cấp huyện "
        "6.150 suất trị giá 3,69 tỷ đồng; cấp xã 3.100 suất trị giá {} tỷ đồng.",
        "1,86",
        "1,68",
    ),
    # terms
    ("Bị cáo lĩnh 8 năm tù về tội tham ô và 3 năm tù về tội giả mạo, tổng hợp hình phạt là {} năm tù.", "11", "12"),
]  # fmt: skip

# Nothing is wrong in any of them.
FINE = [
    "Huyện có 230 hộ nghèo, giao 3 hội giúp đỡ: Hội Phụ nữ 52 hộ, Hội Nông dân 48 hộ, Đoàn Thanh niên 30 hộ.",
    "Công ty nợ 27 tỷ đồng; tại 3 ngân hàng: An Lộc cho vay 12 tỷ đồng, Bắc Lâm cho vay 9 tỷ đồng, Tân Lộc cho vay "
    "11 tỷ "
    "đồng.",
    "Tổng số công chức: 130 người.\n- Nữ: 52 người;\n- Đảng viên: 91 người;\n- Trình độ đại học trở lên: 108 người.",
    "Tổng số đơn tiếp nhận: 473 đơn.\n- Đủ điều kiện xử lý: 402 đơn;\n- Đã giải quyết: 371 đơn;\n- Quá hạn: 9 đơn.",
    "Tổng số tiền phạt: 391 triệu đồng.\n1. Công ty Hải Vân: 110 triệu đồng.\n2. Công ty Minh An: 81 triệu đồng.\n"
    "Các công ty khác bị phạt dưới 50 triệu đồng.",
    "Thu ngân sách: 390 tỷ đồng\n- Thu nội địa: 280 tỷ đồng\n+ Thu từ đất: 110 tỷ đồng\n+ Thu thuế: 170 tỷ đồng\n"
    "- Thu xuất nhập khẩu: 110 tỷ đồng",
    "Ban Thường vụ thi hành kỷ luật 7 đảng viên: cảnh cáo 3 đồng chí, khiển trách 4 đồng chí. Ủy ban Kiểm tra thi hành "
    "kỷ luật 12 đảng viên, trong đó khiển trách 8, cảnh cáo 3, cách chức 1. Như vậy, cấp huyện đã thi hành kỷ luật "
    "tổng "
    "cộng 19 đảng viên.",
    "Sở triển khai 26 cuộc thanh tra, gồm 9 cuộc từ kỳ trước chuyển sang, 17 cuộc triển khai trong kỳ; trong đó 21 "
    "cuộc "
    "theo kế hoạch, 5 cuộc đột xuất. Đã ban hành 14 kết luận, còn 12 cuộc đang thực hiện.",
    "Trung tâm mua 10.000 bộ kit với giá 450.000 đồng/bộ. Giá nhập chỉ 310.000 đồng/bộ, chênh lệch 140.000 đồng/bộ, "
    "tổng chênh lệch 1,4 tỷ đồng.",
    "Đoàn kiểm tra 42 cơ sở, phát hiện 33 cơ sở vi phạm, còn 13 cơ sở tái phạm nhiều lần.",
    "Đơn vị đã thi công 26/34 km, còn 9 km đường gom chưa có vốn.",
    "Dự án đã bàn giao 26/34 km mặt bằng, còn 3 km đang chờ tái định cư và 5 km vướng rừng phòng hộ.",
    "Kho bạc đã chi 1.100 tỷ đồng trên tổng số 1.900 tỷ đồng được giao, còn 400 tỷ đồng phải trả lại trung ương.",
    "Bị cáo lĩnh 9 năm tù về tội tham ô; bị cáo thứ hai bị tổng hợp hình phạt với bản án trước là 7 năm tù.",
    "Tòa tuyên phạt bị cáo 19 năm tù về tội lừa đảo, 14 năm tù về tội tham ô, tổng hợp hình phạt chung là 30 năm tù.",
    "Tuyến đường dài 46 km đi qua 3 xã: Tân Lộc (11 km), Tân An (9 km), Tân Mỹ (8 km), phần còn lại mở mới.",
    "Công an khởi tố 13 vụ, 27 bị can, trong đó 8 vụ, 19 bị can về ma túy; 5 vụ, 10 bị can về trộm cắp; có 2 bị can bị "
    "khởi tố trong cả hai nhóm.",
    "Tổng cộng hai đợt có 207 hồ sơ, đợt một 110 hồ sơ, đợt hai 97 hồ sơ. Tổng cộng cả năm có 498 hồ sơ.",
    # the total is of more than the lines right above it
    "Khối huyện:\n- Huyện Mai: 12 đơn\n- Huyện Lan: 31 đơn\n- Huyện Cúc: 5 đơn\nKhối xã có 2 ban.\n- Xã Sen: 2 đơn\n"
    "- Xã Trà: 3 đơn\n- Xã Quế: 5 đơn\nTổng cộng: 58 đơn",
]

# Sums that some figures make by chance, or lists that something else ends: what must not be told to agree.
BY_CHANCE = [
    ("Có 9 hồ sơ sai, gồm 5 hồ sơ thiếu chữ ký, 3 hồ sơ thiếu bằng, 1 hồ sơ kê khai sai. Còn 1 hồ sơ đang xác "
     "minh.", "5"),
    (
        "Hai đợt mưa làm hư hỏng 33 công trình (đợt một 20 công trình, đợt hai 13 công trình). Đến nay còn 7 công "
        "trình "
        "chưa sửa xong.",
        "20",
    ),
    (
        "Huyện kiểm điểm 14 tập thể và 24 cá nhân. Hình thức xử lý: phê bình 8 tập thể, 12 cá nhân; khiển trách 9 cá "
        "nhân, "
        "cảnh cáo 3 cá nhân; rút kinh nghiệm 6 tập thể.",
        "12",
    ),
    ("Lũ làm 4 người chết, 3 người mất tích. Đến chiều, tìm thấy 2 thi thể, như vậy còn 1 người mất tích.", "4"),
    ("Phường cưỡng chế 3 công trình; 2 công trình là nhà trọ (196 m2), 1 công trình là nhà ở (70 m2).", "2"),
]  # fmt: skip


def checks(text: str) -> list[Check]:
    return list(extract(f"Tin tổng hợp\n\n{text}\n", date(2023, 12, 20)).checks)


def wrong(text: str) -> list[Check]:
    return [check for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "slip"), TOLD)
def test_sums_that_agree(text: str, right: str, slip: str) -> None:
    told = checks(text.format(right))
    assert not [check.message for check in told if check.verdict is Verdict.INCONSISTENT]
    assert {check.code for check in told} & {"S1", "S3"}


@pytest.mark.parametrize(("text", "right", "slip"), TOLD)
def test_sums_with_a_slip(text: str, right: str, slip: str) -> None:
    assert {check.code for check in wrong(text.format(slip))} & {"S1", "S3", "W1"}


@pytest.mark.parametrize("text", FINE)
def test_lists_that_agree_raise_no_alarm(text: str) -> None:
    assert not [check.message for check in wrong(text)]


@pytest.mark.parametrize(("text", "claimed"), BY_CHANCE)
def test_figures_that_add_up_by_chance(text: str, claimed: str) -> None:
    told = [check for check in checks(text) if check.code in ("S1", "E1") and str(check.claimed) == claimed]
    assert not [check.message for check in told]


def test_a_list_within_a_list_is_of_all_that_is_listed_where_it_fits() -> None:
    told = {str(check.claimed) for check in checks(FINE[7]) if check.code == "S1"}
    assert told == {"26"}


@pytest.mark.parametrize(("whole", "alarms"), [("258", 0), ("268", 1)])
def test_an_item_is_no_whole_of_those_below_it(whole: str, alarms: int) -> None:
    text = (
        f"Kết quả kiểm tra\n\nCác đội phát hiện {whole} trường hợp vi phạm, cụ thể:\n- Không đội mũ: 121 trường hợp\n"
        "- Chạy quá tốc độ: 84 trường hợp\n- Chở quá tải: 36 trường hợp\n- Lỗi khác: 17 trường hợp\n"
    )
    assert [check.verdict for check in extract(text).checks].count(Verdict.INCONSISTENT) == alarms
