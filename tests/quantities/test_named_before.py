"""What stands apart from its number, or joins two: units named before, parties that act, bodies with a capital."""

import pytest

from extractor.mentions import Found, QuantityMention
from extractor.reading.text import read_text
from extractor.recognize.quantities import find
from extractor.text.segment import segment


def quantities(text: str) -> list[QuantityMention]:
    return find(segment(read_text(text)), Found())


def told(text: str) -> list[tuple[int, str]]:
    return [(int(mention.value), (mention.unit or "").split(" ")[0]) for mention in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số hồ sơ đúng hạn là 218, quá hạn là 46.", [(218, "hồ"), (46, "hồ")]),
        ("Số hồ sơ quá hạn còn 46, chiếm tỷ lệ 2%.", [(46, "hồ"), (2, "%")]),
        ("Số ca nhiễm giảm từ 208 xuống 35.", [(208, "ca"), (35, "ca")]),
        ("Số hộ nghèo giảm từ khoảng 4.300 xuống chỉ còn 1.900.", [(4300, "hộ"), (1900, "hộ")]),
        ("Số vụ cháy tăng mạnh từ 12 lên 19.", [(12, "vụ"), (19, "vụ")]),
        ("Tổng số thí sinh tự do là 43.373, trong đó có 50 TS bỏ thi.", [(43373, "thí"), (50, "TS")]),
        ("Số hồ sơ tiếp nhận là 3 triệu, tỷ lệ đúng hẹn 97%.", [(3_000_000, "hồ"), (97, "%")]),
        ("Số tiền phạt là 14 triệu.", [(14_000_000, "đồng")]),
        ("Hiệu số bàn thắng lên đến 78.", []),
        ("Lớp bốn thu 50.0000 đồng, lớp năm thu 60.000 đồng.", [(60_000, "đồng")]),  # a misprint is no fifty
        ("Tổng số vụ phải giải quyết là 464 với 211 đơn.", [(464, "vụ"), (211, "đơn")]),
        ("Số đơn thuộc thẩm quyền là 120 (khiếu nại 86, tố cáo 34).", [(120, "đơn"), (86, "đơn"), (34, "đơn")]),
        ("Xe đỗ gần ngã ba khu vực chợ, đâm ngã 4 xe máy.", [(4, "xe")]),
        ("Số hộ vi phạm tăng từ 350 hộ (năm trước) lên gần 400.", [(350, "hộ"), (400, "hộ")]),
        ("Ca mới nâng số bệnh nhân lên 47.", [(47, "bệnh")]),
        ("Đợt này đưa tổng số vụ vi phạm lên con số 52.", [(52, "vụ")]),
        ("Huyện là 1.206 đơn vị, xã là 56.789.", [(1206, "đơn"), (56789, "đơn")]),
        # The fate of others who are counted beside; not where two things are counted before, nor ordinals.
        ("Có 100 người bị khởi tố và 330 đang bị điều tra.", [(100, "người"), (330, "người")]),
        ("Có 12 cán bộ bị kỷ luật, trong đó 3 bị buộc thôi việc.", [(12, "cán"), (3, "cán")]),
        ("Có 2 người chết và khoảng 10 bị thương.", [(2, "người"), (10, "người")]),
        ("Có 12 cán bộ ở 5 xã bị kỷ luật, 3 bị buộc thôi việc.", [(12, "cán"), (5, "xã")]),
        ("Có 3 dự án dở dang, năm 2016 và 2017 đang bị thanh tra.", [(3, "dự")]),
        ("Xã có 3 thửa đất, khu 1 và 2 được giao cho dân.", [(3, "thửa")]),
        # A rank, a code and a score that change are no counts.
        ("Huyện tăng từ 12 lên 9 về xếp hạng.", []),
        ("Số tài khoản là 1234567, mã là 53.", []),
    ],
)
def test_units_that_stand_before_their_numbers(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hiện hai bên đã thống nhất hủy hợp đồng.", [(2, "bên")]),
        ("Sau đó hai bên ký phụ lục.", [(2, "bên")]),
        ("Hai nước sẽ tiếp tục hợp tác.", [(2, "nước")]),
        ("Cây đổ ở hai bên đường, hai bên bờ sông.", []),
        ("Lối đi hai bên có cỏ dại.", []),
        ("Hai diễn viên bị phạt, hai cháu bé bị thương.", [(2, "diễn"), (2, "cháu")]),
        ("Xã gửi hai phần quà cho hộ nghèo.", [(2, "phần")]),
    ],
)
def test_two_of_a_kind(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban tổ chức chia các đội vào 4 bảng.", [("count", 4)]),
        ("Vé bán được 20 triệu bảng.", [("money", 20_000_000)]),
        ("Ông có hai đồng minh và 3 đồng hương.", [("count", 2), ("count", 3)]),
        ("Xã thu 20.000 đồng tiền phạt.", [("money", 20_000)]),
        ("Xã chi 9,2 triệu kinh phí giao đất.", [("money", 9_200_000)]),
        ("Nhà ở 36 ngõ 61 phố Chợ.", []),
        ("Giải U.23 châu Á, nhà ở Q.12 thành phố.", []),
        ("Cả hai thường xuyên đến chợ.", []),
        ("Bếp nấu chín sò, rau chín nhừ, có chín hộ dân.", [("count", 9)]),
        ("Trong ba lô có sổ, đội giữ ba lô hàng.", [("count", 3)]),
        ("Xe ba gác chở một khối lượng lớn gỗ.", []),
        ("Mỗi ngày có mười mấy người đến.", []),
        ("Xe biển 6666 tông vào cây, tàu chở vào bờ biển 12 người.", [("count", 12)]),
        ("Tỉnh lên vị trí 47 trên 127 tỉnh, vị trí 4/63 tỉnh.", [("count", 127)]),
        ("Xác định vị trí 5 khu phố.", [("count", 5)]),
        ("Xã thu thửa đất 201 diện tích 7,1 ha.", [("area", 71_000)]),
        ("Đảo rộng 2.500 héc - ta, 421 đất bị lấn.", [("area", 25_000_000)]),
        ("Xã có dân số 2.000 người.", [("count", 2000)]),
        ("Trang c%E1%BA%A7n-th bị chặn.", []),
        ("Việc này đã hơn 2 năm nay chưa xong.", [("duration", 2)]),
        ("Chỉ còn hai tuần nữa là hết hạn.", [("duration", 2)]),
        ("Trong 10 năm đầu của hợp đồng, 100 ngày đầu tiên.", [("duration", 10), ("duration", 100)]),
        ("Trong 6 tháng đầu năm, 6 tháng đầu tiên của năm.", []),
        ("Hai năm nay, xã chưa báo cáo.", []),
        ("Nam sinh lớp 8 tấn công bạn, xe chở 8 tấn hàng.", [("other", 8)]),
        ("Đội phối hợp với BCĐ 389 huyện Mỹ Lộc.", []),
    ],
)
def test_words_that_look_like_money_or_names(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(mention.kind.value, int(mention.value)) for mention in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ đã rà soát 44 nghị định và 21 Thông tư trong năm.", [(44, "nghị"), (21, "Thông")]),
        ("Sắp xếp 10 phòng trong 03 Vụ thuộc Bộ.", [(10, "phòng"), (3, "Vụ")]),
        ("Xử lý theo Điều 20 và 21 Thông tư này.", []),
    ],
)
def test_bodies_and_papers_that_keep_their_capital(text: str, expected: list[tuple[int, str]]) -> None:
    assert told(text) == expected


def test_a_slash_between_like_counts_is_a_ratio() -> None:
    (mention,) = quantities("Có 42 mã hàng/72 mã phải kiểm tra.")
    assert (mention.value, mention.total) == (42, 72)
    assert len(quantities("Khởi tố 25 vụ/59 bị can.")) == 2
