"""Averages, lengths of time told in short, and lists of businesses and people against their count."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 12, 20)

# A sentence with a place for one figure, the figure that agrees, and one that does not (where one can be told).
AVERAGES = [
    ("Bình quân mỗi xã có {} vụ vi phạm (12 xã, tổng cộng 144 vụ).", "12", "14"),
    ("Toàn huyện có 15 xã với 345 vụ vi phạm, bình quân mỗi xã {} vụ.", "23", "32"),
    ("Trong 6 tháng, cơ quan thuế xử lý 540 hồ sơ, bình quân mỗi tháng {} hồ sơ.", "90", "80"),
    ("Đoàn kiểm tra 48 cơ sở trong 12 ngày, trung bình mỗi ngày {} cơ sở.", "4", "6"),
    ("Tổng số tiền phạt là 360 triệu đồng đối với 24 cơ sở, bình quân {} triệu đồng/cơ sở.", "15", "25"),
    ("Có 32 hộ được bồi thường tổng cộng 9,6 tỷ đồng, trung bình mỗi hộ nhận {} triệu đồng.", "300", "400"),
    ("8 đoàn kiểm tra đã làm việc tại 184 đơn vị, bình quân mỗi đoàn kiểm tra {} đơn vị.", "23", "32"),
    ("Trung bình mỗi thôn có {} hộ nghèo (9 thôn có tổng số 162 hộ nghèo).", "18", "28"),
    ("Cả năm 2022 xảy ra 96 vụ, trung bình mỗi tháng xảy ra {} vụ.", "8", None),
    ("Năm 2023, tòa án thụ lý 780 vụ với 12 thẩm phán, bình quân mỗi thẩm phán giải quyết {} vụ.", "65", "56"),
    ("Trung tâm lấy 64 mẫu nước tại 32 trạm, bình quân mỗi trạm {} mẫu.", "2", "3"),
    ("Đoàn kiểm tra 12 xã, phát hiện 144 vụ, bình quân mỗi xã {} vụ.", "12", "21"),
    ("Toàn tỉnh có 30 cán bộ thanh tra, 6 tháng giải quyết 450 đơn, bình quân mỗi cán bộ {} đơn.", "15", None),
    ("Trong 15 xã được kiểm tra có 12 xã vi phạm, bình quân mỗi xã {} vụ.", "4", None),
    ("Huyện có 20 xã, tổng cộng 345 vụ tại các xã vùng cao, bình quân mỗi xã vùng cao {} vụ.", "43", None),
    ("Có 64 hộ nhận tiền với tổng số 1,92 tỷ đồng, bình quân {} triệu đồng/hộ.", "30", "35"),
    ("Có 64 hộ nhận tiền với tổng số 1,92 tỷ đồng, bình quân {} triệu đồng/người.", "8", None),
    ("Số thu 2,4 tỷ đồng của 6 điểm trông giữ xe, bình quân mỗi điểm thu {} triệu đồng mỗi tháng.", "100", None),
    ("Cơ quan nhận 1.000 đơn trong 7 tháng, bình quân mỗi tháng {} đơn.", "143", "134"),
    ("Cơ quan nhận 1.000 đơn trong 7 tháng, bình quân mỗi tháng {} đơn.", "142", "160"),
    ("Cơ quan nhận 1.000 đơn trong 7 tháng, bình quân mỗi tháng khoảng {} đơn.", "150", None),
    ("Trung bình mỗi ngày trạm kiểm tra {} xe, tổng cộng 900 xe trong 30 ngày.", "30", None),
    ("Toàn ngành có 25 trường, thiếu 75 giáo viên, bình quân mỗi trường thiếu {} giáo viên.", "3", "5"),
    ("Trong 5 năm, tỉnh thanh tra 650 cuộc, bình quân {} cuộc/năm.", "130", "160"),
    ("Điểm trung bình của 24 phường là {} điểm, cao nhất 96 điểm.", "87", None),
    ("Có 4 đoàn kiểm tra 60 cơ sở, bình quân mỗi đoàn {} cơ sở.", "15", "25"),
    ("Bình quân mỗi đoàn kiểm tra {} cơ sở, trong đó 4 đoàn kiểm tra trên 60 cơ sở.", "20", None),
    ("12 hộ bị thu hồi 2.400 m2 đất, bình quân mỗi hộ {} m2.", "200", "300"),
    ("Bình quân mỗi xã có {} hộ nghèo, xã nhiều nhất 96 hộ, 3 xã không còn hộ nghèo.", "30", None),
    ("Tổng mức đầu tư 45 tỷ đồng cho 9 trường học, bình quân mỗi trường {} tỷ đồng.", "5", None),
    ("Trong 9 trường được kiểm tra, bình quân mỗi trường có {} giáo viên, thấp hơn 30 giáo viên "
     "theo quy định.", "25", None),
]  # fmt: skip

LENGTHS = [
    ("Đoàn kiểm tra {} ngày, từ 10 đến 14/7/2023, tại Công ty CP Hải Long.", "5", "3"),
    ("Đoàn kiểm tra {} ngày, từ 10 đến 14/7/2023, tại Công ty CP Hải Long.", "4", "9"),
    ("Hội nghị tập huấn diễn ra {} ngày (12 - 14/9/2023).", "3", "5"),
    ("Lớp bồi dưỡng kéo dài {} ngày, từ ngày 05/6 đến 09/6/2023.", "5", "8"),
    ("Từ ngày 3 đến ngày 7/4/2023 ({} ngày), tổ công tác làm việc tại 6 xã.", "5", "7"),
    ("Cơ sở bị đình chỉ hoạt động {} tháng, từ 1/3 đến 31/5/2023.", "3", "5"),
    ("Đợt kiểm tra kéo dài {} ngày, từ 28/8 đến 6/9/2023, tập trung vào chợ đầu mối.", "10", "14"),
    ("Trong {} ngày (từ 20 đến 22/6/2023), Đoàn đã làm việc với 4 phòng chuyên môn.", "3", "6"),
    ("Thời kỳ thanh tra 3 năm, từ năm 2020 đến năm {}.", "2022", "2024"),
    ("Thanh tra Sở làm việc {} ngày, từ ngày 15 đến 19/5/2023, tại Trung tâm.", "5", "2"),
    ("Thanh tra sở đã khảo sát {} ngày, từ 3 đến 7/4/2023.", "5", "12"),
    ("Tổ công tác tuần tra {} ngày, từ 24 đến 30/6/2023.", "7", "17"),
    ("Sau {} ngày, từ 10 đến 14/7/2023 Đoàn mới có mặt.", "3", None),
    ("Gia hạn thanh tra {} ngày, từ 10/7/2023 đến 14/7/2023.", "15", None),
    ("Công bố chậm {} ngày, từ 10/7/2023 đến 20/7/2023.", "7", None),
    ("Đoàn làm việc mỗi tuần {} ngày, từ 10/7/2023 đến 30/8/2023.", "2", None),
    ("Lực lượng chức năng kiểm tra liên tục {} ngày đêm, từ 10 đến 12/7/2023.", "3", None),
    ("Sở đình chỉ hoạt động {} tháng, từ ngày 15/3/2023 đến ngày 15/6/2023.", "3", "6"),
    ("Sở đình chỉ hoạt động {} tháng, từ ngày 15/3/2023 đến ngày 14/6/2023.", "3", "5"),
    ("Đợt kiểm tra kéo dài {} tuần, từ 1/8/2023 đến 21/8/2023.", "3", "5"),
    ("Thời gian thanh tra {} ngày, từ 3/4/2023 đến 30/5/2023 không kể ngày nghỉ.", "40", None),
    ("Thời kỳ thanh tra {} năm (2020 - 2022).", "3", "5"),
    ("Phiên giám sát tổ chức {} ngày, từ ngày 11-13/9/2023, tại 4 xã.", "3", "5"),
    ("Ông T. bị tạm giữ {} ngày, từ 28/2/2023 đến 9/3/2023.", "9", "19"),
    ("Ông T. bị tạm giữ {} ngày, từ 28/2/2023 đến 9/3/2023.", "10", "2"),
    ("Trong {} ngày làm việc, từ 10/7/2023 đến 21/7/2023, Đoàn đã kiểm tra 8 xã.", "10", None),
    ("Hội thi diễn ra trong {} ngày rưỡi, từ 10/7/2023 đến 12/7/2023.", "2", None),
    ("Đoàn kiểm tra 12 cơ sở trong {} ngày, từ 5 đến 8/9/2023.", "4", "8"),
]  # fmt: skip

LISTS = [
    ("Thanh tra huyện đã xử phạt {} cơ sở gồm: Nhà hàng Hương Quê, Quán Bảy Cao và Cửa hàng Minh "
     "Tâm.", "3", "4"),
    ("UBKT đề nghị kỷ luật {} đồng chí: Nguyễn Văn Hải, Bí thư Đảng ủy; Trần Đình Long, Phó Bí "
     "thư.", "2", "3"),
    ("{} cơ sở bị xử phạt gồm: Công ty TNHH Minh Phát, Hộ kinh doanh Lê Tám, Nhà thuốc Hồng Ân và "
     "Siêu thị Xanh.", "Bốn", "Ba"),
    ("Đoàn lập biên bản {} hộ kinh doanh gồm: Quán cơm Thanh Bình, Tiệm bánh Ngọc Hà, Quán phở "
     "Gia Truyền và Cửa hàng tạp hóa Thu Hương.", "4", "5"),
    ("Huyện tạm dừng hoạt động {} cơ sở: Phòng khám Đa khoa Tâm An, Nhà thuốc Minh Khang và Phòng "
     "khám Nha khoa Việt Mỹ.", "3", "2"),
    ("Ủy ban Kiểm tra quyết định thi hành kỷ luật {} đảng viên, gồm: ông Trần Văn Sơn, Chủ tịch "
     "UBND xã; ông Lê Quang Huy, Phó Chủ tịch UBND xã; bà Phạm Thị Hoa, công chức địa chính.", "3", "4"),
    ("Dự hội nghị có {} đồng chí: Lê Văn Bình, Phó Chủ tịch UBND huyện; Trần Thị Mai, Chánh Thanh "
     "tra huyện; Nguyễn Đức Toàn, Trưởng phòng Nội vụ.", "3", "5"),
    ("Sở Y tế thu hồi giấy phép của {} cơ sở gồm Nhà thuốc Hoàng Mai, Quầy thuốc Bình An và Phòng "
     "khám Đức Tâm.", "3", "4"),
    ("Có {} đơn vị bị nhắc nhở gồm: Trường Tiểu học Hòa Lạc, Trạm Y tế xã Phú Sơn, Hợp tác xã "
     "Đồng Tâm và Ban Quản lý chợ Trung tâm.", "4", "3"),
    ("Công an tạm giữ {} người gồm: Nguyễn Văn Lâm (SN 1985), Trần Hữu Phúc (SN 1990) và Đỗ Thị "
     "Thảo (SN 1992).", "3", "4"),
    ("Bị xử phạt có {} khách sạn: Khách sạn Biển Xanh, Khách sạn Sao Mai, Khách sạn Hồng Hà.", "3", "4"),
    ("Đội Quản lý thị trường số 3 xử phạt {} cơ sở gồm: Cửa hàng xăng dầu Tân Tiến, Công ty TNHH "
     "Tân Tiến và Đại lý gas Hồng Phát.", "3", None),
    ("Đội Quản lý thị trường số 3 xử phạt {} cơ sở gồm: Cửa hàng xăng dầu Tân Tiến, Công ty TNHH "
     "Tân Tiến và Đại lý gas Hồng Phát.", "2", None),
    ("Sở Y tế đình chỉ {} cơ sở: Phòng khám Nha khoa Nụ Cười, Thẩm mỹ viện Ngọc Dung, Spa Hoa Sen "
     "và nhiều cơ sở khác.", "5", None),
    ("Có {} cơ sở bị xử phạt gồm Nhà hàng Sông Quê, Quán ăn Bình Dân và Bếp ăn tập thể Công ty "
     "May Hòa Thọ.", "3", "5"),
    ("{} hộ kinh doanh bị nhắc nhở: Hộ kinh doanh Trần Thị Lan, Hộ kinh doanh Lê Văn Tám, Hộ kinh "
     "doanh Phạm Quốc Anh.", "Ba", "Bốn"),
    ("Đoàn liên ngành kiểm tra {} doanh nghiệp gồm: Công ty CP Xây dựng Số 5, Công ty TNHH Hoàng "
     "Gia; Hợp tác xã Vận tải Đồng Tâm.", "3", None),
    ("Kiểm điểm {} đồng chí: đồng chí Lê Hữu Tín, Bí thư Đảng ủy xã; đồng chí Võ Minh Quân, "
     "nguyên Chủ tịch UBND xã; đồng chí Hồ Thị Bé, kế toán.", "3", "2"),
    ("Thi hành kỷ luật {} cán bộ: ông Lê Hữu Tín, Trưởng phòng; ông Võ Minh Quân và bà Hồ Thị Bé, "
     "Phó Trưởng phòng.", "3", None),
    ("Bắt tạm giam {} bị can: Trần Văn Hòa - Giám đốc; Nguyễn Thị Lý - Kế toán trưởng; Bùi Văn "
     "Đạt - thủ kho.", "3", "4"),
    ("Khởi tố {} người gồm: Trần Văn Hòa (45 tuổi), Nguyễn Thị Lý (39 tuổi), Bùi Văn Đạt (51 "
     "tuổi).", "3", "4"),
    ("Khởi tố {} người gồm: Trần Văn Hòa (45 tuổi, trú xã An Bình), Nguyễn Thị Lý (39 tuổi) và "
     "đồng phạm.", "5", None),
    ("Thu hồi giấy chứng nhận của {} nhà thuốc: Nhà thuốc Tâm Đức, Nhà thuốc An Khang, Nhà thuốc "
     "Mỹ Châu và Nhà thuốc số 7.", "4", "3"),
    ("Phê bình {} đơn vị gồm: Phòng Nội vụ, Trung tâm Y tế huyện, Trạm Thú y và Ban Quản lý dự "
     "án.", "4", "6"),
    ("Xử phạt {} cơ sở gồm: Quán Bảy Cao bị phạt 5 triệu đồng, Nhà hàng Hương Quê bị phạt 7 triệu "
     "đồng.", "2", None),
    ("Niêm phong {} điểm gồm: Cửa hàng số 1, số 2 và số 5 của Công ty Hải Long.", "3", None),
    ("Kiểm tra {} khách sạn gồm Khách sạn Biển Xanh và Sao Mai, Khách sạn Hồng Hà.", "3", None),
    ("Nhắc nhở {} cơ sở: Siêu thị Mường Thanh, Nhà hàng Cơm Niêu và Quán cà phê Gió với tổng tiền "
     "phạt 24 triệu đồng.", "3", "4"),
    ("Tham dự có {} đồng chí: Phan Đình Tuấn, Ủy viên Ban Thường vụ; Lương Thị Hậu, Phó Chủ tịch "
     "HĐND; cùng lãnh đạo các phòng.", "5", None),
    ("Kỷ luật {} đảng viên: Ông Phan Đình Tuấn, Bí thư, Chủ tịch xã; Bà Lương Thị Hậu, Phó Bí "
     "thư; Ông Mai Văn Cường, Phó Chủ tịch.", "3", "5"),
    ("Tổ công tác gồm {} thành viên: Phan Đình Tuấn, Tổ trưởng; Lương Thị Hậu, Tổ phó; Mai Văn "
     "Cường, thành viên.", "3", "4"),
]  # fmt: skip


def checks(text: str) -> list[Check]:
    return list(extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED).checks)


def alarms(text: str) -> list[str]:
    return [check.message for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), [*AVERAGES, *LENGTHS, *LISTS])
def test_what_is_told_with_a_figure(text: str, right: str, wrong: str | None) -> None:
    assert not alarms(text.format(right))
    assert wrong is None or alarms(text.format(wrong))


def test_names_behind_a_join_are_counted_where_each_begins_with_its_trade() -> None:
    text = "Ba cơ sở bị xử phạt gồm: Công ty TNHH Minh Phát, Hộ kinh doanh Lê Tám, Nhà thuốc Hồng Ân và Siêu thị Xanh."
    assert [(check.code, str(check.expected)) for check in checks(text)] == [("E1", "4")]


def test_an_average_says_what_it_is_recomputed_to() -> None:
    (check,) = checks("Bình quân mỗi xã có 14 vụ vi phạm (12 xã, tổng cộng 144 vụ).")
    assert (check.code, str(check.claimed), str(check.expected)) == ("M2", "14", "12")
