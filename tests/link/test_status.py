"""What happened to a figure, by what stands before and behind it."""

import pytest

from tests.link.reading import Read

TABLE = [
    # the verb before it, without its subject
    ("Sở Y tế tiếp nhận 52 hồ sơ.", "52 hồ sơ", "tiếp nhận"),
    ("Đơn vị phải thực hiện 52 hồ sơ.", "52 hồ sơ", "phải thực hiện"),
    ("Doanh nghiệp này mới nộp 9 tỷ đồng.", "9 tỷ đồng", "nộp"),
    ("Số tiền kiến nghị xử lý là 9 tỷ đồng.", "9 tỷ đồng", "kiến nghị xử lý"),
    # the noun that says what money it is
    ("Dự án có tổng mức đầu tư 9 tỷ đồng.", "9 tỷ đồng", "tổng mức đầu tư"),
    ("Doanh thu ước đạt 9 tỷ đồng.", "9 tỷ đồng", "doanh thu"),
    # what stands behind what is counted
    ("Có 7 gói thầu chỉ tham khảo báo giá.", "7 gói thầu", "chỉ tham khảo báo giá"),
    ("Đoàn phát hiện 7 hồ sơ thiếu chữ ký.", "7 hồ sơ", "thiếu chữ ký"),
    ("Trong đó 7 hồ sơ đã quá hạn.", "7 hồ sơ", "quá hạn"),
    ("7 hồ sơ còn lại (10%) sai mẫu.", "7 hồ sơ", "sai mẫu"),
    # what an inspector does to it, without tense
    ("Lực lượng chức năng đã kiểm tra 7 cơ sở.", "7 cơ sở", "kiểm tra"),
    # a verb keeps its second syllable; words that tell nothing are none
    ("Trong 7 hồ sơ xuất hiện lỗi.", "7 hồ sơ", "xuất hiện"),
    ("Đoàn làm việc từ ngày 3/6/2025, tại 7 xã.", "7 xã", "làm việc"),
    ("Giá rau xuống 9.000 đồng/kg, giảm 25%.", "25%", "giảm"),
    # how much it cost those counted before it, in all
    ("Đoàn đã xử phạt 3 cơ sở với tổng số tiền 21 triệu đồng.", "21 triệu đồng", "xử phạt"),
    ("Đoàn đã xử phạt 3 cơ sở, tổng doanh thu 21 triệu đồng.", "21 triệu đồng", "doanh thu"),
    ("Ban còn tạm ứng vượt mức 4 tỷ đồng.", "4 tỷ đồng", "tạm ứng vượt"),
    # asked for is not done
    ("Thanh tra tỉnh kiến nghị kiểm điểm 7 cá nhân.", "7 cá nhân", "kiến nghị kiểm điểm"),
    ("Ông Trần Văn Mẫu yêu cầu hiệu trưởng kiểm điểm 7 cá nhân.", "7 cá nhân", "yêu cầu kiểm điểm"),
    ("Đã giải quyết 7 đơn kiến nghị.", "7 đơn", "đã giải quyết"),
    # how long an inspection took
    ("Cuộc thanh tra kéo dài 45 ngày.", "45 ngày", "thanh tra"),
    ("Sau 45 ngày kiểm toán, kết quả được công bố.", "45 ngày", "kiểm toán"),
    # being there
    ("Trường có 18 ngành.", "18 ngành", "có"),
    ("Cả nước có khoảng 9 triệu hộ.", "9 triệu hộ", "có"),
    ("Trên địa bàn thành phố hiện có 40 xe.", "40 xe", "hiện có"),
    ("Khu nhà công vụ gồm 7 căn hộ.", "7 căn hộ", "gồm"),
    # what points back is no part of it
    ("7 hồ sơ này đã quá hạn.", "7 hồ sơ", "đã quá hạn"),
]


@pytest.mark.parametrize(("sentence", "figure", "status"), TABLE)
def test_of_one_figure(sentence: str, figure: str, status: str) -> None:
    assert status in (Read(f"Tin\n\n{sentence}\n").claim(figure).status or "")


def test_what_tells_nothing_is_no_status() -> None:
    assert Read("Tin\n\nThậm chí chưa đến 7 hồ sơ.\n").claim("7 hồ sơ").status is None


def test_whose_it_is_and_how_old_somebody_is_are_no_status() -> None:
    assert Read("Tin\n\nKhu chợ cũ có 7 dãy nhà.\n").claim("7 dãy nhà").status == "có"
    assert Read("Tin\n\nÔng Lê Văn Sáu (57 tuổi) đến trụ sở xã.\n").claim("57 tuổi").status is None
    assert Read("Tin\n\n7 hồ sơ này đã quá hạn.\n").claim("7 hồ sơ").status == "đã quá hạn"


def test_a_list_goes_on_behind_the_rest_of_a_noun() -> None:
    read = Read("Tin\n\nĐoàn thể thao đã giành 9 huy chương vàng, 8 huy chương bạc, 6 huy chương đồng.\n")
    assert [c.status for c in read.record.claims] == ["đã giành"] * 3


def test_a_part_without_an_event_takes_its_class() -> None:
    read = Read("Tin\n\nTổ kiểm tra gồm 7 thành viên (3 người chuyên trách, 4 người kiêm nhiệm).\n")
    assert [c.status for c in read.record.claims] == ["gồm", "chuyên trách", "kiêm nhiệm"]


SUBJECTS = ["Đơn vị", "Doanh nghiệp này", "Nhà trường", "Chủ đầu tư", "Các hộ"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_subject_is_no_status(subject: str) -> None:
    assert Read(f"Tin\n\n{subject} đã nộp 9 tỷ đồng.\n").claim("9 tỷ đồng").status == "đã nộp"


def test_parts_share_what_their_whole_says() -> None:
    read = Read("Tin\n\nPhòng tiếp nhận 50 đơn, gồm 20 đơn khiếu nại và 30 đơn tố cáo.\n")
    assert [c.status for c in read.record.claims] == ["tiếp nhận"] * 3


def test_a_part_keeps_what_happened_to_it() -> None:
    read = Read("Tin\n\nPhòng tiếp nhận 50 hồ sơ, trong đó đã giải quyết 40 hồ sơ, đang giải quyết 10 hồ sơ.\n")
    assert [c.status for c in read.record.claims] == ["tiếp nhận", "đã giải quyết", "đang giải quyết"]


def test_parts_of_what_is_recommended_are_recommended() -> None:
    read = Read(
        "Tin\n\nSố tiền kiến nghị xử lý là 9 tỷ đồng, gồm thu hồi 5 tỷ đồng và giảm trừ thanh toán 4 tỷ đồng.\n"
    )
    assert read.claim("5 tỷ đồng").status == "kiến nghị thu hồi"
    assert read.claim("4 tỷ đồng").status == "kiến nghị giảm trừ thanh toán"


def test_a_percentage_says_what_its_part_says() -> None:
    read = Read("Tin\n\nTrong 50 hồ sơ, có 10 hồ sơ trễ hạn (20%).\n")
    assert read.claim("20%").status == read.claim("10 hồ sơ").status == "trễ hạn"


def test_both_ends_of_a_change_say_the_same_and_the_change_its_way() -> None:
    read = Read("Tin\n\nSố hộ còn nợ giảm từ 46 hộ xuống 13 hộ, giảm 33 hộ.\n")
    assert read.claim("46 hộ").status == read.claim("13 hộ").status != read.claim("33 hộ").status == "giảm"


def test_what_is_said_behind_two_joined_figures_is_said_of_both() -> None:
    read = Read("Tin\n\nTrong kho có 30 thùng và 20 bao không rõ nguồn gốc.\n")
    assert read.claim("30 thùng").status == read.claim("20 bao").status == "không rõ nguồn gốc"


def test_nothing_said_is_no_status() -> None:
    assert Read("Tin\n\nCụ thể là 30 thùng.\n").claim("30 thùng").status is None
