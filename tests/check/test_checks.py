"""What checks say: tables of sentences by kind, that agree, round, disagree, or must not be checked."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, CheckKind, Verdict

PUBLISHED = date(2024, 6, 20)


def checks(text: str, kind: str | None = None) -> list[Check]:
    found = extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED).checks
    return [check for check in found if kind in (None, check.kind.value)]


def verdicts(text: str, kind: str) -> list[tuple[str, str]]:
    return [(str(check.claimed), check.verdict.value) for check in checks(text, kind)]


PERCENTAGES = [
    ("Phòng nhận 312 việc, đã làm xong 281 việc (đạt 90,1%).", [("90.1", "consistent")]),
    ("Phòng nhận 312 việc, làm chậm 57 việc (chiếm 18,2%).", [("18.2", "rounding")]),
    ("Phường tiếp nhận 2.540 hồ sơ, có 331 hồ sơ trễ hạn (15,2%).", [("15.2", "inconsistent")]),
    ("Tổ kiểm tra 60 bài thi, 7 bài thi ghi sai điểm, bằng 15%.", [("15", "inconsistent")]),
    ("Đoàn xem 12/34 gói thầu có sai sót (chiếm 35,3%).", [("35.3", "consistent")]),
    ("Đoàn xem 12/34 gói thầu có sai sót, chiếm 33,5%.", [("33.5", "inconsistent")]),
    ("Số hồ sơ đúng hạn đạt 98,6% (1.771/1.797 hồ sơ).", [("98.6", "consistent")]),
    ("Xã thu được 3.284,6 triệu đồng, bằng 102,6% dự toán giao (3.200 triệu đồng).", [("102.6", "consistent")]),
    ("Huyện đã thu hồi 286,4 ha trong 341,8 ha, đạt 83,8%.", [("83.8", "consistent")]),
    ("Kiểm tra 26 mỏ đá, 10 đơn vị không lắp cân, chiếm 38,4%.", [("38.4", "rounding")]),
    ("Tổng số tiền phải thu hồi là 7,46 tỷ đồng. Đến nay đã nộp 2,3 tỷ đồng, bằng 30,8% số tiền phải thu hồi.",
     [("30.8", "consistent")]),
    ("Tỉnh cấp 156 tỷ đồng, gồm thành phố 96,7 tỷ đồng và các huyện 59,3 tỷ đồng; riêng thành phố chiếm 61,9%.",
     [("61.9", "rounding")]),
    ("Xã nhận 1.200 hồ sơ. Có 99,5% hồ sơ đúng hạn (1.194 hồ sơ).", [("99.5", "consistent")]),
    ("Xã nhận 1.200 hồ sơ. Có 99,5% hồ sơ đúng hạn (1.149 hồ sơ).", []),
    ("Đội đã đá 237 trận. Đội có 170 trận thắng và 34 trận hòa. Tỷ lệ thắng đạt 71,73%.", [("71.73", "consistent")]),
    ("Đội đã đá 237 trận. Đội có 170 trận thắng và 34 trận hòa. Tỷ lệ ghi bàn đạt 71,73%.", []),
    ("Đội đã đá 237 trận. Đội có 170 trận thắng và 34 trận hòa. Tỷ lệ thắng đạt 91,73%.", [("91.73", "inconsistent")]),
    ("Đội đã đá 237 trận. Đội có 170 trận thắng và 34 trận hòa. Tỷ lệ thắng đạt 88,15%.", []),
    ("Đoàn kiểm tra 320 hồ sơ. Có 112 hồ sơ giải quyết quá hạn. Tỷ lệ quá hạn lên tới 53%.", [("53", "inconsistent")]),
    ("Công ty có 1.420 lao động, trong đó lao động nữ là 1.136 người (80%). Số chưa được đóng bảo hiểm là 213 người, "
     "tương đương 25% tổng số lao động.", [("80", "consistent"), ("25", "inconsistent")]),
    ("Tại 20 xã, phường: xếp loại tốt 9 đơn vị (45%), khá 7 đơn vị (35%), trung bình 4 đơn vị (25%).",
     [("45", "consistent"), ("35", "consistent"), ("25", "inconsistent")]),
    ("Mỏ được phép lấy 118.000 m2 đá nhưng đã khai thác vượt 41.300 m2, tức vượt 53,0%.", [("53.0", "inconsistent")]),
]  # fmt: skip

NO_PERCENTAGE = [
    "Thu ngân sách đạt 3.000 tỷ đồng, bằng 75% kế hoạch năm.",
    "Năm nay có 120 vụ, tăng 15% so với cùng kỳ.",
    "Tỷ lệ hồ sơ đúng hạn đạt 98,5%.",
    "Sở tiếp nhận 1.105 hồ sơ (100%).",
    "Cổ phiếu giảm 490 đồng, tương đương 6,9%, còn 6.620 đồng.",
    "Tập đoàn góp 400 tỷ đồng, chiếm 40% vốn điều lệ của ngân hàng. Trước đó tập đoàn vay 900 tỷ đồng.",
]

SUMS = [
    ("Xã nhận 1.864 hồ sơ, gồm 1.322 hồ sơ trực tuyến và 542 hồ sơ trực tiếp.", [("1864", "consistent")]),
    ("Xã nhận 1.864 hồ sơ, gồm 1.312 hồ sơ trực tuyến và 542 hồ sơ trực tiếp.", [("1864", "inconsistent")]),
    ("Đoàn chọn mẫu 14 gói thầu: 9 gói thầu đúng quy định, 5 gói thầu có sai sót.", [("14", "consistent")]),
    ("Phường phát hiện 1.208 xe vi phạm. Trong đó, 702 xe quá tải dưới 30%, 344 xe quá tải từ 30 đến 50% "
     "và 152 xe quá tải trên 50%.", [("1208", "inconsistent")]),
    ("Đội giành 9 huy chương vàng, 8 huy chương bạc, 6 huy chương đồng, tổng cộng 23 huy chương.",
     [("23", "consistent")]),
    ("Tỉnh thu 8 tỷ đồng, trong đó tiền phạt 6,8 tỷ đồng, tiền bán hàng 1,2 tỷ đồng.", [("8000000000", "consistent")]),
    ("Cục kiến nghị xử lý 18.813 tỷ đồng, gồm truy thu 3.674 tỷ đồng, giảm lỗ 13.659 tỷ đồng và phạt 1.479 tỷ đồng.",
     [("18813000000000", "rounding")]),
    ("Sở xử lý 7 vụ án. Đến nay mới xét xử một vụ, 6 vụ còn lại bị treo.", [("7", "consistent")]),
    ("Ngành tiến hành 12 cuộc kiểm tra. Trong đó có 9 cuộc theo kế hoạch, 2 cuộc đột xuất, 1 đợt rà soát.",
     [("12", "consistent")]),
    ("Xã nhận 3.541 hồ sơ, trả sớm hẹn 208 hồ sơ; đúng hẹn 3.333 hồ sơ, không có hồ sơ chờ.",
     [("3541", "consistent")]),
    ("Xã nhận 3.541 hồ sơ, bổ sung 208 hồ sơ; đúng hẹn 3.333 hồ sơ, 3 hồ sơ trễ hẹn.", []),
    ("Xã nhận 3.541 hồ sơ, trả sớm hẹn 218 hồ sơ; đúng hẹn 3.333 hồ sơ, không có hồ sơ trễ hẹn.",
     [("3541", "inconsistent")]),
    ("Cửa hàng nhập 60 chiếc khăn, đã bán 14 chiếc và còn tồn 46 chiếc.", [("60", "consistent")]),
    ("Cửa hàng nhập 60 chiếc khăn, đã bán 14 chiếc và còn tồn 64 chiếc.", []),
    ("Công ty phải nộp 25 tỷ đồng, đã nộp 16 tỷ đồng, còn nợ 19 tỷ đồng.", [("25000000000", "inconsistent")]),
    ("Công ty vay nợ gốc 10 tỷ đồng, lãi 2 tỷ đồng, còn nợ 12 tỷ đồng.", []),
    ("Phần hội có 56 gian hàng: 24 gian ẩm thực, 18 gian hàng nông sản và 15 gian thủ công.", [("56", "inconsistent")]),
    ("Sở phạt 3 quán bar với tổng số tiền 90 triệu đồng. Cụ thể, quán Sao bị phạt 35 triệu đồng. Quán Mây bị phạt 30 "
     "triệu đồng; quán Gió bị phạt 25 triệu đồng.", [("90000000", "consistent")]),
    ("Sở phạt 3 quán bar với tổng số tiền 80 triệu đồng. Cụ thể, quán Sao bị phạt 35 triệu đồng. Quán Mây bị phạt 30 "
     "triệu đồng; quán Gió bị phạt 25 triệu đồng.", [("80000000", "inconsistent")]),
    ("Sở phạt 2 quán bar với tổng số tiền 80 triệu đồng. Cụ thể, quán Sao bị phạt 35 triệu đồng và quán Mây 10 triệu "
     "đồng, truy thu 12 triệu đồng.", []),
    ("Đội lấy 1.120 mẫu để xét nghiệm. Kết quả 1.083 mẫu đạt; 37 mẫu không đạt.", [("1120", "consistent")]),
    ("Đội lấy 1.120 mẫu để xét nghiệm. Kết quả 1.063 mẫu đạt; 37 mẫu không đạt.", [("1120", "inconsistent")]),
    ("Đội lấy 1.120 mẫu tại 40 chợ, gửi đi 600 mẫu. Kết quả 500 mẫu đạt; 37 mẫu không đạt.", []),
    ("Xã nhận 2.617 hồ sơ, đã giải quyết 2.540 hồ sơ. Trong số hồ sơ đã giải quyết có 2.204 hồ sơ đúng hạn, 246 hồ sơ "
     "trễ hạn.", [("2540", "inconsistent")]),
    ("Đoàn đề nghị kiểm điểm 6 lãnh đạo và 9 chuyên viên, tổng cộng 18 người.", [("18", "inconsistent")]),
    ("Đoàn thăm 6 xã, gặp 9 chuyên viên, tổng cộng 18 người dự họp.", []),
    ("Tuần qua có 167 ca sởi. Trong đó có 99 ca nội trú và 86 ca ngoại trú.", [("167", "inconsistent")]),
    ("Bão làm tốc mái 15 căn nhà ở xã trên, tiếp đó là xã dưới 12 căn, xã giữa 5 căn, xã bên 3 căn. Ngoài ra, 4 căn "
     "nhà bị cháy.", []),
    ("Tỉnh có 33 dự án. Nay 12 dự án đã xong, 12 dự án đang làm. Nhiều nhất là huyện trên (9 dự án), huyện dưới (7 dự "
     "án).", []),
    ("Đoàn nhận 12 dự án để thanh tra; 6 dự án đã xem thì 4 dự án sai phạm, 2 dự án đúng.", []),
    ("Kết quả kiểm tra có 333/424 công chức có mặt, 91 công chức vắng mặt.", [("424", "consistent")]),
    ("Kết quả kiểm tra có 185/263 công chức có mặt, 51 công chức vắng mặt.", [("263", "inconsistent")]),
    ("Có 9 người giữ chức vụ (gồm một phó chánh thanh tra, hai đội trưởng và 6 đội phó).", [("9", "consistent")]),
    ("Có 8 người giữ chức vụ (gồm một phó chánh thanh tra, hai đội trưởng và 6 đội phó).", [("8", "inconsistent")]),
    ("Sở kỷ luật 6 cán bộ gồm giám đốc, 3 phó giám đốc và 1 trưởng phòng.", []),
    ("Sở kỷ luật 6 cán bộ gồm 3 phó giám đốc, 1 trưởng phòng và kế toán.", []),
    ("Sở kỷ luật 6 cán bộ gồm 3 phó giám đốc và 1 trưởng phòng.", [("6", "inconsistent")]),
    ("Có 27 trường hợp bị khiển trách; 6 trường hợp bị cảnh cáo. Trong số 33 cá nhân nêu trên, có 8 người giữ chức.",
     [("33", "consistent")]),
    ("Có 27 trường hợp bị khiển trách; 6 trường hợp bị cảnh cáo. Trong số 38 cá nhân nêu trên, có 8 người giữ chức.",
     []),
    ("Ban để mất 551,5 ha rừng. Ban lập biên bản 124,6 ha. Rồi thôi. Còn 426,97 ha thì không lập biên bản.",
     [("5515000.0", "rounding")]),
    ("Các công ty nợ 1.862,4 tỷ đồng. Đến nay đã nộp 1.106,3 tỷ đồng, số tiền còn nợ đọng khoảng 756 tỷ đồng.",
     [("1862400000000.0", "consistent")]),
    ("Các công ty nợ 1.862,4 tỷ đồng. Đến nay đã nộp 1.106,3 tỷ đồng, số tiền còn nợ đọng khoảng 790 tỷ đồng.", []),
    ("Năm 2009 bà mượn 2,6 tỷ đồng; năm sau mượn 8,1 tỷ đồng. Tổng số tiền mượn họ hàng trong ba năm là 10,7 tỷ đồng.",
     [("10700000000.0", "consistent")]),
    ("Tuyến đường có chiều dài 120 km. Giai đoạn 1 dài 65 km đã xong. Giai đoạn 2 qua Tân Mẫu dài 55 km vừa thông xe.",
     [("120", "consistent")]),
    ("Tuyến đường có chiều dài 120 km. Giai đoạn 1 dài 65 km đã xong. Giai đoạn 2 qua Tân Mẫu dài 75 km vừa thông xe.",
     [("120", "inconsistent")]),
    ("Tuyến đường có chiều dài 120 km. Giai đoạn 1 dài 65 km đã xong. Giai đoạn 2 qua Tân Mẫu dài 35 km vừa thông xe.",
     []),
    ("Tòa nhà cao 50 m nếu làm đúng giấy phép nhưng chủ nhà xây thêm, tổng chiều cao khoảng 66 m (vượt 16 m).",
     [("66", "consistent")]),
    ("Tòa nhà cạnh đó cao 50 m, tòa nhà này có tổng chiều cao khoảng 66 m (vượt 16 m).", []),
]  # fmt: skip

NO_SUM_ALARM = [
    "Đoàn kiểm tra 50 cơ sở, trong đó có 12 cơ sở sai phạm và 3 cơ sở bị phạt.",
    "Thanh tra tiến hành 12 cuộc kiểm tra, trong đó có 10 cuộc theo kế hoạch, 1 cuộc đột xuất, 1 đợt rà soát.",
    "Công an thu 5 thùng hàng, gồm 120 chai rượu và 30 hộp bánh.",
    "Trong số 418 bài thi, tổ đã chấm 296 bài thi, còn 109 bài thi chưa chấm, 13 bài thi bỏ trống.",
    "Làng đón 5.120 khách, trong đó có 640 trẻ em, 1.455 khách lớn tuổi, 3.870 khách nước ngoài.",
]

CHANGES = [
    ("Nợ thuế giảm từ 15,6 tỷ đồng xuống 12,4 tỷ đồng, giảm 25,8%.", [("25.8", "inconsistent")]),
    ("Số hộ nợ từ 540 hộ xuống còn 459 hộ, giảm 15%.", [("15", "consistent")]),
    ("Số hộ nợ giảm từ 540 xuống 459 hộ, tức 15%.", [("15", "consistent")]),
    ("Giá từ 18.000 đồng xuống còn 13.000 đồng, giảm 27,7%.", [("27.7", "rounding")]),
    ("Lễ hội đón 146.000 lượt khách, tăng 21,7% so với 120.000 lượt khách của năm trước.", [("21.7", "consistent")]),
    ("Số đoàn đông người là 11 đoàn, giảm 5 đoàn so với cùng kỳ năm 2022 (16 đoàn).", [("5", "consistent")]),
    ("Số hồ sơ tăng từ 412 hồ sơ lên 783 hồ sơ, tăng 371 hồ sơ.", [("371", "consistent")]),
    ("Tỷ lệ trễ hạn tăng từ 2,5% lên 3,8%, tăng 1,3%.", [("1.3", "consistent")]),
    ("Cơ quan tiếp 286.540 lượt người, cùng kỳ năm 2023 là 312.400 lượt người, tức giảm 9,3%.",
     [("9.3", "inconsistent")]),
    ("Số vụ giảm từ 120 vụ lên 150 vụ trong năm.", []),
]  # fmt: skip

ENUMERATIONS = [
    ("Đoàn đến 4 xã gồm xã An Phú, xã Bình Hòa, xã Tân Mẫu và xã Long Sơn.", [("4", "consistent")]),
    ("Đoàn đến 4 xã gồm xã An Phú, xã Bình Hòa và xã Tân Mẫu.", [("4", "inconsistent")]),
    ("Sở cắt giảm 3 thủ tục gồm: cấp giấy phép (từ 9 ngày), đăng ký giá, cấp chứng chỉ.", [("3", "consistent")]),
    ("Sở giao 4 việc: rà soát hồ sơ; lập danh sách; báo cáo kết quả.", [("4", "inconsistent")]),
    ("Sở giao 4 việc: rà soát hồ sơ và lập danh sách; báo cáo kết quả; rút kinh nghiệm.", []),
    ("Sở giao 4 việc: rà soát hồ sơ; lập danh sách; báo cáo kết quả;", []),
    ("Sở giao 4 việc: rà soát hồ sơ; lập danh sách; báo cáo kết quả. Đồng thời, các phòng phải rút kinh nghiệm.", []),
    ("Có 3 nguyên nhân chính: lương thấp; ít cơ hội; áp lực công việc.", [("3", "consistent")]),
    ("Đoàn đến 5 xã gồm xã An Phú, xã Bình Hòa và một số xã khác.", []),
    ("Đoàn gồm 7 người là cán bộ, công chức.", []),
    ("Bộ sẽ thanh tra 4 trường gồm: trường Hùng Vương; trường An Khê; trường Bạch Mã và trường Sông Đà.",
     [("4", "consistent")]),
    ("Họ đòi lại 5 vùng đã bỏ phiếu, bao gồm bán đảo phía nam; rút quân; ngừng bắn; bỏ cấm vận và trả tù binh.", []),
    ("Đoàn sẽ làm việc tại 3 cơ quan của huyện: Phòng Tài chính, Phòng Nội vụ và Kho bạc Nhà nước; sau đó về xã.",
     [("3", "consistent")]),
    ("Lộ trình có 4 hướng: Đông-Bắc, Bắc, Tây-Bắc, Nam và Tây-Nam; sau đó đổi lại.", []),
    ("Đoàn kiểm tra 4 huyện, thị xã (Đắk Mil, Đắk Song, Tuy Đức và Gia Nghĩa).", [("4", "consistent")]),
    ("Đội phát hiện 2 doanh nghiệp: Hải Ngư, ở xóm Đông, xã An Hòa, huyện Kim Sơn và Tân Lộc, ở xóm 8, xã Bình Minh, "
     "huyện Kim Sơn pha dung môi vào xăng.", [("2", "consistent")]),
    ("Công an bắt 4 bị can gồm: Lê Văn Tú (35 tuổi, trú xã An Phú), Hồ Đình Khải (44 tuổi) và Võ Minh Sang (đều trú "
     "Kim Sơn); Đỗ Văn Lả (39 tuổi).", [("4", "consistent")]),
    ("Một trong 3 người chính là Lê Văn Tú, 18 tuổi, trú xã An Phú đã bị bắt.", []),
    ("Sở chọn 3 ngân hàng thương mại (Tân Phú, Hưng Thịnh, Đại Lợi) để mở tài khoản.", [("3", "consistent")]),
    ("Sở chọn 4 ngân hàng thương mại (Tân Phú, Hưng Thịnh, Đại Lợi) để mở tài khoản.", []),
    ("Công an bắt 2 đối tượng (xã An Phú, huyện Bình Hòa).", []),
    ("Có 3 cửa hàng (ở An Phú, Bình Hòa, Tân Mẫu) bị nhắc nhở.", []),
    ("Gia đình kê khai ba thửa đất ở tổ 51 phường Minh Khai, gồm: đất ở, đất vườn cùng đất trồng lúa.",
     [("3", "consistent")]),
    ("Khu mới chia làm 4 phân khu gồm: Khu hành chính, khu dân cư phía Bắc, khu chợ và khu cây xanh.",
     [("4", "consistent")]),
    ("Hai tỉnh để xảy ra sai sót năm 2018 là Hà Nam, Nam Định cũng phải rà soát lại toàn bộ danh sách cán bộ coi "
     "thi trước ngày thi chính thức.", [("2", "consistent")]),
    ("Dự án đi qua ba phường An Lạc, Bình Trị, Tân Tạo mà người dân cho rằng nằm ngoài ranh giới đã được duyệt trong "
     "đồ án cũ của thành phố.", [("3", "consistent")]),
    ("Hai phòng khám vừa bị phạt là nha khoa Kim Mai - 12 Lê Lợi và nha khoa Hải Yến - 6 Trần Phú, cùng ở phường Ba "
     "Đồn.", [("2", "consistent")]),
    ("Việc kỷ luật hai cán bộ trong xưởng là thiếu công bằng, trái nội quy.", []),
    ("Cả khu phố của 3 phường đều nằm ngoài ranh, chứ không chỉ khu phố 1, phường Bình An.", []),
    ("Cuộc thi có 2 hoa khôi, 6 giải phụ là quá nhiều, quá rối.", []),
    ("Nhóm 5 nước cùng làm, tạo thành nhóm gọi là Ngũ Nhãn, trong đó có Úc, Canada, Anh và Niu Di-lân.", []),
    ("Huyện có 3 mức xử lý (từ thấp lên cao): nhắc nhở, phê bình và cho thôi chức.", [("3", "consistent")]),
    ("Huyện có 3 mức xử lý (từ thấp lên cao): nhắc nhở, phê bình (bằng văn bản) và cho thôi chức.",
     [("3", "consistent")]),
    ("Xã có 3 việc gồm: 20 hồ sơ, 30 biên bản và 40 giấy phép.", []),
    ("Khách của 3 nhà mạng Alpha, Beta và Gamma được hoàn tiền.", [("3", "consistent")]),
    ("Khách của 4 nhà mạng Alpha, Beta và Gamma được hoàn tiền.", []),
    ("Khách của 3 nhà mạng: Alpha, Beta, Gamma, Delta đã phải trả thêm tiền.", [("3", "inconsistent")]),
    ("Khách của 3 nhà mạng: Alpha, Beta, Gamma, Hà Nội đã phải trả thêm tiền.", []),
    ("Chỉ hai xã Tân Phú, Tân Hòa và khu vực ven hồ lớn đã có công trình sai phép.", [("2", "consistent")]),
    ("Đoàn thanh tra hai bệnh viện lớn theo Đề án 70 (Bệnh viện Nhi Tân Mẫu, Bệnh viện 99 Quân khu).",
     [("2", "consistent")]),
    ("Đoàn thanh tra hai bệnh viện lớn theo Đề án 70 (Sở Y tế Tân Mẫu làm chủ đầu tư).", []),
    ("Mới có 2/7 bệnh viện xong hồ sơ gồm bệnh viện Nhi và bệnh viện Mắt.", [("2", "consistent")]),
    ("Mới xong 2 trong số 4 xã gồm xã Tân Phú, xã Tân Hòa, xã Tân Lập và xã Tân Mỹ.", []),
    ("Đoàn kiểm tra tại 3 doanh nghiệp. Cụ thể gồm Công ty TNHH An Phát, Công ty CP Thương mại, Dịch vụ Bình Minh, "
     "Công ty TNHH Cát Lợi.", [("3", "consistent")]),
    ("Đoàn kiểm tra tại 4 doanh nghiệp. Cụ thể gồm Công ty TNHH An Phát, Công ty TNHH Cát Lợi.", []),
    ("Đoàn kiểm tra tại 2 doanh nghiệp. Gồm Công ty TNHH An Phát.", []),
    ("Đoàn kiểm tra tại 2 doanh nghiệp.\nGồm Công ty TNHH An Phát, Công ty TNHH Cát Lợi.", []),
    ("Đoàn kiểm tra tại 2 doanh nghiệp, mất 5 ngày. Gồm Công ty TNHH An Phát, Công ty TNHH Cát Lợi.", []),
    ("Đoàn kiểm tra tại 2 doanh nghiệp. Gồm quán Sao Mai, Công ty TNHH An Phát, Công ty TNHH Cát Lợi.", []),
    ("Xã còn 3 việc phải làm.\n- Lập tổ công tác\n- Thu hồi đất sai phép\n- Báo cáo huyện trước tháng 6", []),
    ("Đoàn nêu ra 2 lỗi. Gồm Công ty TNHH An Phát, Công ty TNHH Cát Lợi.", []),
    ("Hai trường hợp bị nhắc nhở vì ký sai biên bản, nay đã nghỉ hưu là ông Lê Văn Tú, nguyên Phó phòng và bà Hồ Thị "
     "Khải, nguyên kế toán.", [("2", "consistent")]),
    ("Tỉnh tổ chức cuộc họp ba bên giữa nhà trường, phụ huynh và đơn vị nấu ăn.", [("3", "consistent")]),
    ("Sáng nay, hai bị cáo Lê Văn Tú (nguyên giám đốc) và Hồ Thị Khải vắng mặt vì ốm và bận.", [("2", "consistent")]),
    ("Sáng nay, hai cán bộ Sở Y tế và Sở Nội vụ vắng mặt.", []),
    ("Khu đất nằm giữa ba tuyến đường Lê Lợi, Trần Phú và Ngô Quyền.", [("3", "consistent")]),
    ("Khu đất nằm giữa ba tuyến đường Lê Lợi, Trần Phú.", []),
    ("Trung tâm làm thủ tục cho 3 đơn vị: Tổng cục Đường bộ; Cục Đăng kiểm, Cục Việc làm; tăng cường dịch vụ công.",
     [("3", "consistent")]),
    ("Đây là kênh liên lạc của hai bên, là tin vui lớn cho người dân, doanh nghiệp.", []),
    ("Xã nêu 3 việc, bao gồm:\n- Việc đất đai.\n- Việc thu chi.\n- Việc xây dựng.\nXã họp.", [("3", "consistent")]),
    ("Sở nêu 2 giải pháp:\n1. Siết chi thường xuyên.\n2. Thu nợ cũ.", [("2", "consistent")]),
    ("Sở nêu 4 giải pháp:\n- Siết chi thường xuyên.\n- Thu nợ cũ.", []),  # the page may have cut the list
]  # fmt: skip

WEEKDAYS = [
    ("Sáng thứ Năm, 20/6/2024, đoàn làm việc.", [("2024-06-20", "consistent")]),
    ("Sáng thứ Tư, ngày 20/6/2024, đoàn làm việc.", [("2024-06-20", "inconsistent")]),
    ("Chiều thứ Ba (18/6), đoàn làm việc.", [("2024-06-18", "consistent")]),
    ("Đoàn sẽ làm việc vào thứ Hai tới, tức ngày 24/6/2024.", [("2024-06-24", "consistent")]),
    ("Đoàn sẽ làm việc vào thứ Hai tuần tới (ngày 25/6/2024).", [("2024-06-25", "inconsistent")]),
    ("Ngày thứ hai này, đoàn đã có 12 cuộc họp.", []),
    ("Đội được nghỉ lượt thứ hai ngày 12/6 trước khi đi.", []),
    ("Từ đợt dịch thứ 4 (27/4/2021) tới nay, huyện đã chi 5 tỷ đồng.", []),
    ("Đợt kiểm tra thứ 5 (20/6/2024) có 3 xã.", []),
    ("Phiên họp sáng thứ 5 (20/6/2024) đã hoãn.", [("2024-06-20", "consistent")]),
    ("Phiên họp vào thứ 4 (20/6/2024) đã hoãn.", [("2024-06-20", "inconsistent")]),
    ("Văn phòng có văn bản 3029/VP-CN ngày 6/5/2024 gửi các sở.", []),
]

ORDERS = [
    ("Đoàn làm việc từ ngày 3/9/2023 đến ngày 15/8/2023.", 1),
    ("Kiểm tra thời kỳ từ tháng 6/2023 đến tháng 01/2020.", 1),
    ("Đoàn làm việc từ ngày 20/7 đến ngày 24/6/2024.", 1),
    ("Sở đã công bố kết luận vào ngày 25/8/2024.", 1),
    ("Đoàn làm việc từ ngày 15/12/2022 đến ngày 14/6/2023.", 0),
    ("Mùa thu hoạch kéo dài từ tháng 12 đến tháng 6.", 0),
    ("Sở sẽ công bố kết luận vào ngày 25/8/2024.", 0),
    ("Sở đã yêu cầu báo cáo trước ngày 30/9/2024.", 0),
]


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES)
def test_percentages(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, "percentage") == expected


@pytest.mark.parametrize("text", NO_PERCENTAGE)
def test_percentages_without_a_certain_whole_are_not_checked(text: str) -> None:
    assert verdicts(text, "percentage") == []


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, "sum") == expected


@pytest.mark.parametrize("text", NO_SUM_ALARM)
def test_lists_that_leave_something_out_raise_no_alarm(text: str) -> None:
    assert all(check.verdict is Verdict.CONSISTENT for check in checks(text))


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in verdicts(text, "change") if pair[0] != "150"] == expected


def test_a_change_is_no_share_as_well() -> None:
    assert checks("Số hộ nợ giảm từ 540 xuống 459 hộ, tức 15%.", "percentage") == []


def test_a_rise_told_as_a_fall() -> None:
    (check,) = checks("Số vụ giảm từ 120 vụ xuống 150 vụ trong năm.", "change")
    assert (check.code, check.verdict, check.decisive) == ("C3", Verdict.INCONSISTENT, True)


@pytest.mark.parametrize(("text", "expected"), ENUMERATIONS)
def test_enumerations(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, "enumeration") == expected


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS)
def test_weekdays(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text, "weekday") == expected


def test_weekdays_in_metadata_count() -> None:
    record = extract("Kiểm tra xã Tân Mẫu\nThứ Bảy, 26/01/2019 10:00\n\nĐoàn đã làm việc tại xã.\n")
    assert [(c.claimed, c.verdict) for c in record.checks] == [("2019-01-26", Verdict.CONSISTENT)]


@pytest.mark.parametrize(("text", "alarms"), ORDERS)
def test_orders_of_dates(text: str, alarms: int) -> None:
    assert len(checks(text, "date_order")) == alarms


def test_a_part_larger_than_its_whole() -> None:
    (check,) = checks("Trong số 32 cá nhân phải kiểm điểm có 35 người là lãnh đạo.", "part_whole")
    assert (check.verdict, check.decisive) == (Verdict.INCONSISTENT, True)


@pytest.mark.parametrize(
    ("text", "verdicts_"),
    [
        ("Qua kiểm tra 45 hồ sơ lưu tại xã thì có 52 hồ sơ thiếu phiếu.", [Verdict.INCONSISTENT]),
        ("Qua kiểm tra 45 hồ sơ lưu tại xã thì có 25 hồ sơ thiếu phiếu.", [Verdict.CONSISTENT]),
        ("Chi cục lấy 90 mẫu thịt xét nghiệm. Kết quả 95 mẫu âm tính với salbutamol.", [Verdict.INCONSISTENT]),
        ("Chi cục lấy 90 mẫu thịt xét nghiệm. Kết quả 85 mẫu âm tính với salbutamol.", [Verdict.CONSISTENT]),
        ("Đội kiểm tra 30 lượt xe, phát hiện 42 lượt xe quá tải.", []),
        ("Đội kiểm tra 30 cửa hàng; trong năm, toàn ngành phát hiện 42 cửa hàng vi phạm.", []),
    ],
)
def test_what_is_found_among_the_inspected(text: str, verdicts_: list[Verdict]) -> None:
    assert [check.verdict for check in checks(text, "part_whole")] == verdicts_


def test_ratios_of_work_against_a_plan_may_exceed_one() -> None:
    assert checks("Toàn ngành đã tiến hành 361/338 cuộc thanh tra.", "ratio") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Khảo sát cho thấy 33,7% trong số 45 trường đạt chuẩn.", Verdict.INCONSISTENT),
        ("Khảo sát cho thấy 33,3% trong số 45 trường đạt chuẩn.", Verdict.CONSISTENT),
        ("Trong 45 trường được kiểm tra, 33,7% số trường chưa công khai.", Verdict.INCONSISTENT),
        ("Trong số 40 hộ được hỏi, 35% hộ hài lòng.", Verdict.CONSISTENT),
    ],
)
def test_percentages_that_no_whole_number_gives(text: str, verdict: Verdict) -> None:
    assert [check.verdict for check in checks(text, "granularity")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Trong số 8 bếp ăn được kiểm tra, có 35% suất ăn không đạt.",
        "Trong số 40 hộ được hỏi, khoảng 34,2% hộ hài lòng.",
        "Trong 8 bếp ăn có 5 bếp ăn tập thể; năm trước, 35% bếp ăn bị phạt.",
    ],
)
def test_percentages_of_something_else(text: str) -> None:
    assert checks(text, "granularity") == []


def test_percentages_that_must_reach_100() -> None:
    # "gần" leaves room for each percentage alone, but not for both.
    text = "Xã nhận 200 hồ sơ, gồm hơn 120 hồ sơ trực tuyến (60%) và gần 80 hồ sơ trực tiếp (42%)."
    assert [c.verdict for c in checks(text, "percent_total")] == [Verdict.INCONSISTENT]
    assert [c.verdict for c in checks(text.replace("42%", "40%"), "percent_total")] == [Verdict.CONSISTENT]


def test_hedges_bound_a_figure_on_one_side() -> None:
    assert verdicts("Xã gửi 1.480 thư cho 2.211 hồ sơ, tương đương gần 67%.", "percentage") == [("67", "consistent")]
    assert verdicts("Xã có 300 hộ, gần 290 hộ đạt chuẩn, chiếm 90%.", "percentage") == []


def test_a_check_carries_what_an_auditor_pastes() -> None:
    (check,) = checks("Tổ kiểm tra 60 bài thi, 7 bài thi ghi sai điểm, bằng 51%.", "percentage")
    assert check.kind is CheckKind.PERCENTAGE
    assert check.code == "P1"
    assert check.decisive
    assert len(check.quantities) == 3
    assert float(check.expected or 0) == pytest.approx(11.6667)
    assert "không khớp" in check.message
    assert "does not agree" in check.message_en
    assert all(word not in check.message for word in ("sai", "lỗi", "nhầm"))


def test_one_wrong_percentage_is_told_once() -> None:
    text = "Xã tiếp nhận 1.248 hồ sơ, trong đó đúng hạn 1.180 hồ sơ (đạt 94,6%), trễ hạn 68 hồ sơ (chiếm 6,4%)."
    wrong = [check for check in checks(text) if check.verdict == "inconsistent"]
    assert [(check.kind, str(check.claimed)) for check in wrong] == [("percentage", "6.4")]
