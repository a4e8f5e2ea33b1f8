"""Shares and parts of a whole in many phrasings: as printed nothing is told, with a slip in it an alarm is."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 10, 1)

# The whole is counted under one noun, its parts under another.
NOUNS = [
    ("Tòa án thụ lý 400 vụ với 900 bị cáo; xét xử được 380 vụ với 810 bị cáo; đạt tỷ lệ 95% về số vụ và {}% về số bị "
     "cáo.", "90", "80"),
    ("Các cấp đã thi hành kỷ luật 200 đảng viên, bằng 80% so với cùng kỳ năm trước; trong đó, có 50 cấp ủy viên, chiếm "
     "{}% tổng số đảng viên bị kỷ luật.", "25", "12,5"),
    ("Thanh tra huyện đã thanh tra 14/35 công trình, phát hiện 7 công trình ({}%) nghiệm thu sai khối lượng.",
     "50", "70"),
    ("Phiếu khảo sát được gửi tới 500 doanh nghiệp FDI; 410 phiếu (82%) trả lời hài lòng, 65 "
     "phiếu ({}%) trả lời bình thường và 25 phiếu (5%) không hài lòng.", "13", "16"),
    ("Tại buổi sát hạch có 180 giáo viên tham dự, trong đó 144 thầy, cô (80%) đạt loại khá trở "
     "lên, 27 thầy, cô ({}%) đạt trung bình, 9 thầy, cô (5%) không đạt.", "15", "25"),
    ("Toàn tỉnh hiện có 96 làng nghề; 60 nơi (62,5%) có hệ thống xử lý nước thải, 24 nơi ({}%) "
     "đang xây dựng, 12 nơi (12,5%) chưa có.", "25", "40"),
    ("Đợt này có 1.500 hộ kinh doanh được rà soát, kết quả 1.050 trường hợp (chiếm 70%) kê "
     "khai đúng, 300 trường hợp (chiếm {}%) kê khai thiếu, 150 trường hợp (chiếm 10%) bỏ địa "
     "chỉ.", "20", "28,6"),
    ("Ban đã lấy ý kiến 360 hộ dân. Có 288 chủ hộ (80%) nhất trí, 54 chủ hộ ({}%) đề nghị điều "
     "chỉnh, 18 chủ hộ (5%) phản đối.", "15", "51"),
    ("Qua rà soát 220 giấy phép môi trường, có 165 giấy (75%) còn hiệu lực, 33 giấy ({}%) sắp "
     "hết hạn, 22 giấy (10%) đã hết hạn.", "15", "20"),
    ("Trong 72 thủ trưởng đơn vị được lấy phiếu, 54 người (75%) đạt tín nhiệm cao, 12 người "
     "({}%) tín nhiệm, 6 người (8,3%) tín nhiệm thấp.", "16,7", "26,7"),
    ("Kết quả lấy ý kiến 320 đại biểu: 272 người (85%) đánh giá tốt, 40 người ({}%) đánh giá "
     "khá, 8 người (2,5%) đánh giá trung bình.", "12,5", "21,5"),
    ("Thị xã có 64 trạm y tế, phòng khám; trong đó 48 cơ sở (75%) đủ điều kiện, 12 cơ sở ({}%) "
     "phải khắc phục, 4 cơ sở (6,25%) bị đình chỉ.", "18,75", "81,75"),
    ("Đoàn khảo sát 160 tiểu thương tại chợ, kết quả 120 người (75%) nắm được quy định, 32 "
     "người ({}%) nắm chưa đầy đủ và 8 người (5%) không biết quy định.", "20", "26,7"),
    ("Tham gia kỳ sát hạch có 125 thanh tra viên. 95 người (76%) đạt yêu cầu, 20 người ({}%) "
     "phải thi lại, 10 người (8%) vắng mặt.", "16", "61"),
    ("Trong 80 bếp ăn tập thể được kiểm tra, 60 cơ sở (75%) xếp loại A, 16 cơ sở ({}%) xếp "
     "loại B, 4 cơ sở (5%) xếp loại C.", "20", "30"),
    ("Sở đã khảo sát 250 phụ huynh, trong đó 205 người (82%) cho rằng mức thu hợp lý, 35 người "
     "({}%) cho rằng mức thu cao, 10 người (4%) không trả lời.", "14", "41"),
    ("Toàn tỉnh có 560 hợp tác xã; 392 đơn vị (70%) hoạt động hiệu quả, 112 đơn vị ({}%) hoạt "
     "động cầm chừng, 56 đơn vị (10%) đã ngừng hoạt động.", "20", "28,6"),
    ("Cuộc thi thu hút 1.200 bạn đọc; 900 người (75%) trả lời đúng, 240 người ({}%) trả lời "
     "đúng một phần, 60 người (5%) trả lời sai.", "20", "26"),
]  # fmt: skip

# Parts that exclude each other.
PARTITIONS = [
    ("Trong năm, các địa phương xử lý 230 vụ phá rừng, trong đó huyện Lâm Hà {} vụ, huyện Di "
     "Linh 64 vụ, huyện Đam Rông 75 vụ.", "91", "191"),
    ("Đoàn chấm điểm 54 đơn vị, trong đó {} đơn vị xếp loại tốt, 19 đơn vị xếp loại khá, 8 đơn "
     "vị xếp loại trung bình.", "27", "37"),
    ("Trong tổng số 410 vụ buôn lậu, hải quan bắt giữ {} vụ, biên phòng bắt giữ 148 vụ.", "262", "362"),
    ("Thanh tra 30 dự án, trong đó có {} dự án đúng tiến độ, 12 dự án chậm tiến độ.", "18", "28"),
    ("Đội tạm giữ 1.100 sản phẩm, gồm 350 đôi giày, {} chiếc áo, 270 chiếc túi.", "480", "580"),
    ("Sở thực hiện 18 cuộc, trong đó đã kết thúc {} cuộc, đang tiến hành 3 cuộc.", "15", "16"),
    ("UBKT kết luận 18 tổ chức đảng, trong đó 13 tổ chức có vi phạm, {} tổ chức không vi phạm.", "5", "6"),
    ("Huyện có 46 cơ sở, trong đó {} cơ sở xếp loại A, 12 cơ sở xếp loại B, 6 cơ sở xếp loại C.", "28", "38"),
    ("Đoàn kiểm tra 52 bếp ăn, trong đó 31 bếp ăn đạt yêu cầu, còn lại {} bếp ăn phải khắc phục.", "21", "12"),
    ("Ủy ban Kiểm tra thi hành kỷ luật 45 đảng viên, trong đó khiển trách {} đảng viên, cảnh "
     "cáo 12 đảng viên, khai trừ 6 đảng viên.", "27", "37"),
    ("Cơ quan tiếp nhận 260 đơn, trong đó 150 đơn khiếu nại, {} đơn tố cáo và 50 đơn kiến nghị.", "60", "80"),
    ("Phòng khảo sát 84 hộ, trong đó 51 hộ đồng ý, {} hộ không đồng ý.", "33", "43"),
    ("Trong 96 hồ sơ có {} hồ sơ đúng hạn, 18 hồ sơ quá hạn.", "78", "87"),
    ("Đoàn thẩm tra 25 dự án nhóm B, C, trong đó {} dự án nhóm B và 16 dự án nhóm C.", "9", "19"),
    ("Toàn ngành có 640 cán bộ, trong đó {} nam và 260 nữ.", "380", "830"),
    ("Trong tổng số 240 vụ, Đội số 1 xử lý 95 vụ, Đội số 2 xử lý {} vụ, Đội số 3 xử lý 65 vụ.", "80", "90"),
    ("Trong số 64 hồ sơ được kiểm tra có {} hồ sơ hợp lệ, 17 hồ sơ không hợp lệ.", "47", "57"),
    ("Trong 318 đơn đã phân loại có {} đơn thuộc thẩm quyền, 106 đơn không thuộc thẩm quyền.", "212", "232"),
    ("Trong tổng số 1.250 triệu đồng tiền phạt, thanh tra sở phạt {} triệu đồng, thanh tra "
     "huyện phạt 430 triệu đồng.", "820", "920"),
    ("Trong 58 dự án được rà soát có {} dự án đã quyết toán, 21 dự án chưa quyết toán.", "37", "47"),
    ("Trong tổng số 132 biên bản, công an xã lập {} biên bản, kiểm lâm lập 41 biên bản.", "91", "101"),
    ("Trong 75 cơ sở được hậu kiểm có {} cơ sở đạt, 16 cơ sở không đạt.", "59", "69"),
    ("Trong 430 thửa đất được đo đạc có {} thửa đã cấp giấy, 84 thửa chưa cấp giấy.", "346", "364"),
]  # fmt: skip

# Parts told by their labels alone.
LABELLED = [
    ("Trong quý, thanh tra các cấp nhận {} đơn, phân loại: khiếu nại 58, tố cáo 27, kiến nghị, "
     "phản ánh 64.", "149", "194"),
    ("Huyện ủy đã thi hành kỷ luật {} đảng viên, gồm khiển trách 18, cảnh cáo 5, khai trừ 3.", "26", "36"),
    ("Tỉnh có 132 xã được chấm điểm: tốt 54, khá {}, trung bình 15.", "63", "36"),
    ("Toàn đảng bộ kỷ luật {} đảng viên bằng các hình thức: khiển trách 21, cảnh cáo 9, khai trừ 4.", "34", "44"),
    ("Trong kỳ đã xử lý kỷ luật 36 đảng viên, hình thức: khiển trách {}, cảnh cáo 11, cách "
     "chức 2, khai trừ 1.", "22", "32"),
    ("Tòa án đã thụ lý {} vụ án, cụ thể: hình sự 46, dân sự 71, hành chính 9.", "126", "162"),
    ("Phòng Nội vụ tiếp nhận 94 đơn, gồm: khiếu nại {}, tố cáo 18, kiến nghị 35.", "41", "51"),
    ("Ban Thường vụ đã kỷ luật {} cán bộ với các hình thức: khiển trách: 12; cảnh cáo: 7; cách "
     "chức: 2.", "21", "12"),
    ("Các đội đã kiểm tra 73 cơ sở, phân loại: tốt {}, khá 26, trung bình 8.", "39", "49"),
    ("Năm 2023 đã thi hành kỷ luật {} đảng viên theo các hình thức: khiển trách 58 đảng viên, "
     "cảnh cáo 23 đảng viên, khai trừ 6 đảng viên.", "87", "97"),
    ("Kết quả xếp loại {} đơn vị: xuất sắc 9, tốt 31, hoàn thành 14.", "54", "45"),
    ("Đến nay, 118 hồ sơ được xử lý, chia theo lĩnh vực: đất đai {}, xây dựng 32, môi trường 19.", "67", "76"),
]  # fmt: skip

# The total stands behind its parts.
TOTALS = [
    ("Phòng giáo dục đã kỷ luật khiển trách 9, cảnh cáo 4, buộc thôi việc 1, tổng cộng {} người.", "14", "24"),
    ("Thuế VAT truy thu 1.240 triệu đồng, thuế thu nhập truy thu 860 triệu đồng; tổng cộng {} "
     "triệu đồng.", "2.100", "2.010"),
    ("Quý III tiếp 214 lượt, quý IV tiếp 187 lượt, nâng tổng số lượt tiếp 6 tháng cuối năm lên "
     "{} lượt.", "401", "410"),
    ("Cảnh cáo 9, khiển trách 26, cách chức 4, tổng cộng {} cán bộ bị xử lý.", "39", "49"),
    ("Tháng 3 thu 640 triệu đồng, tháng 4 thu 715 triệu đồng, nâng tổng số thu hai tháng lên "
     "{} triệu đồng.", "1.355", "1.535"),
    ("Các khoản gồm: thu sai học phí 84 triệu đồng; thu sai bảo hiểm 37 triệu đồng; cộng {} "
     "triệu đồng.", "121", "112"),
    ("Thu hồi 412 triệu đồng, giảm trừ quyết toán 268 triệu đồng; cộng {} triệu đồng.", "680", "860"),
    ("Huyện An Phú 24 vụ, huyện Châu Đốc 31 vụ, thị xã Tân Châu 17 vụ - cộng {} vụ.", "72", "82"),
]  # fmt: skip

# Men and women of any counted people.
MEN_AND_WOMEN = [
    ("Trại tạm giam đang quản lý 245 phạm nhân, trong đó {} nam, 38 nữ.", "207", "270"),
    ("Toàn trường có 74 giáo viên, gồm {} nữ và 26 nam.", "48", "84"),
    ("Lớp tập huấn có 86 học viên, trong đó {} nam, 39 nữ.", "47", "57"),
    ("Cơ sở đang nuôi 64 trẻ, gồm 35 nam và {} nữ.", "29", "39"),
    ("Công ty sử dụng 1.450 lao động, trong đó {} nữ và 610 nam.", "840", "480"),
    ("Đoàn có 24 thành viên (15 nam, {} nữ).", "9", "8"),
    ("Trung tâm quản lý 312 học viên cai nghiện (287 nam, {} nữ).", "25", "52"),
]  # fmt: skip

# Votes of those who were there.
VOTES = [
    ("Kỳ họp có 46/47 đại biểu dự; kết quả biểu quyết 43 phiếu tán thành, {} phiếu không tán thành.", "3", "13"),
    ("Ban Chấp hành có 39 đồng chí dự họp; 31 phiếu đồng ý, {} phiếu không đồng ý.", "8", "9"),
    ("Có 27 thành viên Hội đồng dự họp, kết quả biểu quyết {} phiếu tán thành, 4 phiếu không "
     "tán thành, 1 phiếu trắng.", "22", "32"),
    ("Tổng số 148 phiếu hợp lệ: {} phiếu tín nhiệm cao, 29 phiếu tín nhiệm, 8 phiếu tín nhiệm "
     "thấp.", "111", "101"),
    ("Tại hội nghị có 65 đại biểu bỏ phiếu, trong đó 60 phiếu đồng ý, 4 phiếu không đồng ý, {} "
     "phiếu trắng.", "1", "2"),
    ("Số người dự họp là 112 người; có 98 phiếu tán thành, {} phiếu không tán thành.", "14", "41"),
    ("Có 52 đại biểu tham gia biểu quyết, 47 phiếu tán thành, {} phiếu không tán thành.", "5", "6"),
    ("Số phiếu phát ra 45 phiếu, thu về 45 phiếu, trong đó 41 phiếu đồng ý, {} phiếu không đồng ý.", "4", "5"),
    ("Hội đồng có 38 đại biểu bỏ phiếu; kết quả 33 phiếu tín nhiệm cao, 4 phiếu tín nhiệm, {} "
     "phiếu tín nhiệm thấp.", "1", "2"),
    ("Kết quả kiểm phiếu: tổng số {} phiếu hợp lệ, có 61 phiếu đồng ý, 5 phiếu không đồng ý, 2 "
     "phiếu ý kiến khác.", "68", "86"),
]  # fmt: skip

# Fractions in words beside the figures that they are of.
FRACTIONS = [
    ("Chỉ {} số đơn (26/104 đơn) được giải quyết đúng hạn.", "một phần tư", "một nửa"),
    ("Có 70/100 hộ, tức {} số hộ, chưa nhận tiền hỗ trợ.", "hơn hai phần ba", "gần một nửa"),
    ("Có 52/98 hộ kinh doanh, tức {}, chưa có giấy phép.", "hơn một nửa", "hơn hai phần ba"),
    ("Kết quả, 40/60 cơ sở ({}) vi phạm quy định về ghi nhãn.", "hai phần ba", "ba phần tư"),
    ("Trong 120 hồ sơ có 30 hồ sơ thiếu phiếu kiểm soát, chiếm {} tổng số hồ sơ.", "một phần tư", "một phần ba"),
    ("{} số cơ sở được kiểm tra (61/112 cơ sở) không có giấy phép môi trường.", "Hơn một nửa", "Gần một nửa"),
    ("Qua kiểm tra, 45/75 tàu cá, tức {}, không bật thiết bị giám sát.", "hơn một nửa", "gần một nửa"),
    ("{} số phòng học (18/60 phòng) đã xuống cấp.", "Gần một phần ba", "Hơn một phần ba"),
    ("Có 33/44 dự án, tương đương {}, chậm tiến độ.", "ba phần tư", "một phần tư"),
]  # fmt: skip

# The percentage stands before its part and its whole.
RATE_FIRST = [
    ("Theo báo cáo, tỷ lệ đơn thuộc thẩm quyền đạt {}%, với 84 đơn thuộc thẩm quyền trong tổng "
     "số 120 đơn.", "70", "60"),
    ("Tỷ lệ hồ sơ đúng hạn đạt {}%, với 418 hồ sơ đúng hạn trên tổng số 440 hồ sơ đã giải quyết.", "95", "59"),
    ("Tỷ lệ thu hồi chỉ đạt {}%, tương ứng 36 tỷ đồng đã nộp trong tổng số 90 tỷ đồng phải thu.", "40", "60"),
    ("Tỷ lệ vi phạm chiếm {}%, với 27 cơ sở vi phạm trong số 90 cơ sở được kiểm tra.", "30", "20"),
    ("Tỷ lệ hòa giải thành đạt {}% (204 vụ hòa giải thành trong tổng số 240 vụ).", "85", "58"),
    ("Tỷ lệ thực hiện kiến nghị đạt {}%, với 186 kiến nghị đã thực hiện trong tổng số 248 kiến "
     "nghị.", "75", "57"),
    ("Tỷ lệ nợ xấu chiếm {}% với 12 hồ sơ vay nợ xấu trên tổng số 240 hồ sơ vay.", "5", "15"),
    ("Tỷ lệ hộ đồng thuận là {}%, với 171 hộ đồng thuận trong tổng số 190 hộ.", "90", "80"),
    ("Tỷ lệ mẫu không đạt ở mức {}%, với 18 mẫu không đạt trong số 150 mẫu được lấy.", "12", "21"),
]  # fmt: skip

# Shares told with the verb that also tells what each of the counted reaches.
SHARES_REACHED = [
    ("Trong 12 chỉ tiêu được giao có 9 chỉ tiêu hoàn thành, đạt {}%.", "75", "57"),
    ("Toàn huyện có 20 xã, trong đó 15 xã về đích nông thôn mới, đạt {}%.", "75", "65"),
    ("Huyện có 16 dự án, đến nay có 12 dự án đã giải ngân, đạt {}%.", "75", "57"),
    ("Trong 40 tiêu chí kiểm tra có 34 tiêu chí đạt yêu cầu, đạt tỷ lệ {}%.", "85", "58"),
    ("Tổ công tác rà soát 250 hồ sơ, có 230 hồ sơ đạt yêu cầu (đạt {}%).", "92", "29"),
    ("Xã có 8 thôn, 6 thôn đạt chuẩn văn hóa, đạt {}%.", "75", "57"),
    ("Đã có 254 trường đạt chuẩn quốc gia, đạt {}% tổng số trường (670 trường).", "37,9", "73,9"),
    ("Trong năm có 320 hồ sơ được tiếp nhận, 304 hồ sơ giải quyết đúng hạn đạt {}%.", "95", "59"),
    ("Chi cục kiểm tra 60 mẫu nước, có 48 mẫu đạt quy chuẩn, đạt tỷ lệ {}%.", "80", "60"),
    ("Thanh tra tỉnh đôn đốc 150 kết luận, đã có 120 kết luận thực hiện xong, đạt {}%.", "80", "70"),
]  # fmt: skip

# Own scores, overlapping properties and figures that only stand together.
SILENT = [
    # neither of two percentages agrees: they are of something else
    "Tòa đã xét xử 300 vụ với 500 bị cáo; án điểm 20 vụ với 50 bị cáo; đạt 98% về số vụ và 97% về số bị cáo.",
    "Công an xử lý 40 vụ với 90 người; khởi tố 30 vụ với 80 người, tăng 5% về số vụ và 3% về số người.",
    # what is itself told as a share is not the total that the next one is of
    "Số em đăng ký thi là 900 (trong đó nội trú 300). Môn Hóa có 500 học sinh, chiếm 55,6%. Tiếp đến là môn Lý có 400 "
    "học sinh, chiếm 44,4% tổng số học sinh dự thi.",
    "Toàn huyện có 18 xã, thị trấn; 15 xã đạt chuẩn nông thôn mới (88,2% số xã), 3 xã đạt chuẩn nâng cao.",
    "Kiểm tra 225 đảng viên trong 4.500 đảng viên; kỷ luật 9 đảng viên, khiển trách 6 (66,7%), cảnh cáo 3 (33,3%).",
    "Thu từ đất 240 tỷ (dự toán 300 tỷ), đạt 80%; từ phí 36 tỷ (dự toán 30 tỷ), vượt 20%.",
    # A percentage behind a bracket is of none of the figures in it.
    "Tỉnh có 150 khiếu nại, 71 tố cáo. Các sở đã giải quyết 176 đơn (140 khiếu nại, 36 tố cáo)/221 đơn, đạt 79,63%.",
    "Huyện có 420 hộ nghèo và 510 hộ cận nghèo. Huyện đã giúp 300 hộ (gồm 120 hộ nghèo, 180 hộ cận nghèo), bằng 32,3%.",
    "Tổ kiểm tra 512 cơ sở (312 nhà hàng, 200 quán ăn), phát hiện 64 cơ sở (40 nhà hàng, 24 quán ăn) sai, chiếm 12,5%.",
    "Có 300 đơn khiếu nại, 200 đơn tố cáo; giải quyết 450 đơn (280 đơn khiếu nại; 170 đơn tố cáo), tỷ lệ đạt 90%.",
    "Đội 1 lập 36 biên bản, đội 2 lập 45 biên bản, nâng tổng số biên bản lên 91 biên bản.",
    "Tỷ lệ giải quyết đơn đạt 91%, với 310 đơn tiếp nhận trong tổng số 410 đơn gửi đến.",
    "Tỷ lệ hài lòng tăng 5%, với 450 phiếu hài lòng trên tổng số 480 phiếu phát ra.",
    "Có 52/98 hộ, chiếm một phần ba dân số của xã, chưa có nước sạch.",
    "Có 12/36 dự án, tương đương một phần tư tổng vốn đầu tư, chậm tiến độ.",
    "Một phần ba số vốn được giải ngân cho 14/50 dự án.",
    "Hơn một nửa thời gian làm việc, 10/36 lao động phải nghỉ luân phiên.",
    "Gần một nửa số xã (14/30 xã) và một phần ba số thôn (61/190 thôn) chưa có nhà văn hóa.",
    "Ngày 3/4 phát hiện 14 vụ, ngày 4/4 phát hiện 9 vụ, đưa tổng số vụ vi phạm lên 33 vụ.",
    "Tháng 5 phát hiện 14 vụ, tháng 6 phát hiện 9 vụ, nâng tổng số vụ từ đầu năm lên 33 vụ.",
    "Quý II phạt 2,1 tỷ đồng, quý III phạt 3,4 tỷ đồng, nâng tổng số tiền phạt 9 tháng lên 6,5 tỷ đồng.",
    "Cơ sở bị phạt 20 triệu đồng, truy thu 35 triệu đồng, cộng 5 triệu đồng tiền chậm nộp.",
    "Tòa xử 3 vụ theo các điều: điều 15, điều 8.",
    "Đoàn kiểm tra 4 tuyến, gồm: tuyến số 3, tuyến số 5, tuyến số 7, tuyến số 9.",
    "Huyện giao 12 chỉ tiêu, có 9 chỉ tiêu đạt 100%, 2 chỉ tiêu đạt 80 - 90%, 1 chỉ tiêu đạt 45%.",
    "Xã có 8 thôn, 5 thôn đạt 100% hộ dùng nước sạch, 3 thôn đạt 85%.",
    "Trong 14 chỉ tiêu được giám sát có 8 chỉ tiêu đạt 100%, 6 chỉ tiêu đạt 75%.",
    "Trong 20 dự án có 12 dự án đạt 100% khối lượng, 5 dự án đạt 60% và 3 dự án đạt dưới 20%.",
    "Huyện có 9 xã, trong đó 4 xã đạt 98% người dân có thẻ bảo hiểm y tế, 5 xã đạt 91%.",
    "Huyện đề ra 15 chỉ tiêu, đến nay có 11 chỉ tiêu đạt và vượt, trong đó 4 chỉ tiêu vượt, 3 chỉ tiêu đạt trên "
    "90%, 1 chỉ tiêu khó hoàn thành.",
    "Trong số 17 sở, ngành có 6 đơn vị đạt 95%, 8 đơn vị đạt 88% và 3 đơn vị đạt dưới 70%.",
    "Thành phố có 24 phường; 10 phường đạt tỷ lệ 96%, 14 phường đạt tỷ lệ 92%.",
    "Qua kiểm tra 18 công trình, có 7 công trình đạt 40% kế hoạch, 11 công trình đạt 62% kế hoạch.",
    "Tỉnh có 11 huyện, trong đó 3 huyện giải ngân đạt 71%, 8 huyện giải ngân đạt 54%.",
    "Toàn ngành có 30 phòng, 12 phòng hoàn thành 100% kế hoạch, 18 phòng hoàn thành 85%.",
    "Trong 25 trường có 5 trường đạt 100% học sinh tốt nghiệp, 20 trường đạt 97%.",
    "Kiểm tra 10 gói thầu, 4 gói thầu giảm giá 5%, 6 gói thầu giảm giá 2%.",
    "Có 16 doanh nghiệp tham gia, 7 doanh nghiệp đạt 60% công suất, 9 doanh nghiệp đạt 45%.",
    "UBKT kết luận 8 tổ chức đảng, trong đó có 5 tổ chức có khuyết điểm, 2 tổ chức phải xem xét kỷ luật, đã kỷ "
    "luật 2 tổ chức.",
    "Thanh tra 30 dự án, trong đó có 18 dự án chậm tiến độ, 9 dự án đội vốn, 7 dự án chưa quyết toán.",
    "Kiểm tra 40 cơ sở, trong đó 22 cơ sở không có giấy phép, 15 cơ sở bán hàng hết hạn, 11 cơ sở không niêm yết "
    "giá.",
    "Qua kiểm tra 26 tổ chức đảng, trong đó có 19 tổ chức có khuyết điểm, 6 tổ chức phải thi hành kỷ luật, đã thi "
    "hành kỷ luật 5 tổ chức.",
    "Đoàn rà soát 60 hồ sơ, trong đó 34 hồ sơ thiếu biên bản nghiệm thu, 21 hồ sơ thiếu nhật ký, 18 hồ sơ không "
    "có bản vẽ hoàn công.",
    "Toàn huyện có 50 trường, trong đó 31 trường thu sai, 17 trường chi sai và 12 trường chưa công khai.",
    "Xử lý 45 cán bộ, trong đó có 20 đảng viên, 16 người giữ chức vụ lãnh đạo, 15 người đã nghỉ hưu.",
    "Thanh tra 12 xã, trong đó 7 xã để xảy ra lấn chiếm, 4 xã cấp đất sai thẩm quyền, 3 xã không lưu hồ sơ.",
    "Phát hiện 33 công trình vi phạm, trong đó 20 công trình xây sai phép, 12 công trình lấn hành lang, 8 công "
    "trình vượt tầng.",
    "UBKT các cấp kiểm tra 120 đảng viên khi có dấu hiệu vi phạm, trong đó có 88 đảng viên vi phạm, 41 đảng viên "
    "phải thi hành kỷ luật, đã thi hành kỷ luật 39 đảng viên.",
    "Có 15 doanh nghiệp được thanh tra, trong đó 9 doanh nghiệp nợ thuế, 6 doanh nghiệp nợ bảo hiểm, 4 doanh "
    "nghiệp chậm báo cáo.",
    "Trong số 90 cơ sở được kiểm tra có 52 cơ sở vi phạm, đã xử phạt 44 cơ sở.",
    "Trong tổng số 300 hồ sơ, phòng đất đai nhận 180 hồ sơ, trong đó 150 hồ sơ đã giải quyết.",
    "Trong 200 hộ có 150 hộ đã nhận tiền, 80 hộ đã bàn giao mặt bằng.",
    "Tháng 5 phát hiện 14 vụ, tháng 6 phát hiện 9 vụ, nâng tổng số vụ từ đầu năm lên 58 vụ.",
    "Trong tháng, lực lượng kiểm tra 31 vụ, xử lý 26 vụ, nâng tổng số vụ bị xử lý lên 158 vụ.",
    "Kết quả bỏ phiếu: 52 đại biểu có mặt, 51 phiếu hợp lệ, 47 phiếu thuận, 3 phiếu chống.",
    "Khoảng một nửa số hộ (48/98) chưa kê khai.",
    "Gần một phần ba số xã (31/98) chưa công khai.",
    "Trường có 1.120 học sinh, trong đó 530 nữ và 95 học sinh dân tộc thiểu số.",
    "Đoàn có 12 thành viên, trong đó 7 nam, 5 nữ, 9 đảng viên.",
    "Trong tổng số 240 cử tri được lấy ý kiến có 198 người hài lòng, trong đó 99 người (50%) rất hài lòng.",
    "Có 75 học viên dự thi; 60 em đạt loại giỏi, trong đó 12 em (20%) đạt điểm tuyệt đối.",
    "Toàn huyện có 48 trường; 36 đơn vị đã thanh tra, phát hiện 9 đơn vị (25%) thu sai.",
    "Trong tổng số 148 cơ sở; 120 đơn vị đã kiểm tra, 30 đơn vị (25%) vi phạm.",
    "Sở kiểm tra 60 cửa hàng, 24 cơ sở vi phạm; đã xử phạt 18 cơ sở (75%).",
    "Có 9 trong 36 hợp đồng không có dự toán, một phần ba số này do kế toán cũ lập.",
    "Tỷ lệ giải quyết đạt 91%, với 310 đơn tiếp nhận trong tổng số 410 đơn gửi đến.",
    "Trong 30 xã được kiểm tra, 12 xã đạt 19 tiêu chí, 18 xã đạt 15 tiêu chí, tỷ lệ bình quân 86%.",
    "Có 5 phòng, ban đạt trên 90% điểm chuẩn, 4 phòng, ban đạt 80%, 2 phòng, ban đạt dưới 50%.",
    "Toàn tỉnh có 120 doanh nghiệp, 80 doanh nghiệp có tỷ lệ nội địa hóa đạt 40%, 40 doanh nghiệp đạt 25%.",
    "Trong 6 nhà máy, 2 nhà máy hoạt động đạt 90% công suất thiết kế, 4 nhà máy đạt 55%.",
    "Huyện có 22 trường, trong đó 15 trường đạt chuẩn quốc gia, 6 trường đạt chuẩn mức độ 2, 4 trường đang đề "
    "nghị công nhận.",
    "Kiểm tra 70 hộ, trong đó 40 hộ nuôi tôm, 28 hộ trồng lúa, 12 hộ vừa nuôi vừa trồng.",
    "Tiếp nhận 260 đơn, trong đó 180 đơn đủ điều kiện xử lý, 95 đơn khiếu nại, 62 đơn tố cáo.",
    "Bắt giữ 34 đối tượng, trong đó 20 đối tượng nghiện ma túy, 12 đối tượng có tiền án, 9 đối tượng dưới 18 tuổi.",
    "Có 90 hồ sơ, trong đó 55 hồ sơ nộp trực tuyến, 30 hồ sơ thanh toán trực tuyến, 20 hồ sơ trả qua bưu chính.",
    "Trong 45 dự án có 30 dự án dùng vốn ngân sách, 20 dự án khởi công năm 2022.",
    "Sau kiểm tra 64 đảng viên, UBKT kết luận 50 đảng viên có vi phạm, trong đó 22 đảng viên bị kỷ luật, 28 đảng "
    "viên bị kiểm điểm rút kinh nghiệm, 9 đảng viên bị điều chuyển.",
    "Thanh tra phát hiện sai phạm 48 tỷ đồng, trong đó kiến nghị thu hồi 30 tỷ đồng, đã thu hồi 21 tỷ đồng, xử lý "
    "khác 18 tỷ đồng.",
    "Có 240 người dự, 198 người (82,5%) là nữ, 60 người (25%) là người dân tộc thiểu số.",
    "Có 400 công nhân nghỉ việc, trong đó 320 người (80%) là lao động phổ thông, 120 người (30%) trên 40 tuổi.",
    "Trong 512 hồ sơ có 300 hồ sơ đủ điều kiện, 150 hồ sơ phải bổ sung.",
    "Kỳ họp có 50 đại biểu, 47 phiếu tán thành, 3 đại biểu không biểu quyết.",
    "Trường có 800 học sinh, 420 nữ; khối 9 có 210 học sinh, trong đó 100 nam, 110 nữ.",
    "Cả xã có 7 thôn, thôn 1, thôn 2 và thôn 3 có 45 hộ nghèo, cộng với 12 hộ cận nghèo ở thôn 5.",
    "Đội kiểm tra 40 cơ sở: hành chính 12 ngày, xây dựng 5 ngày.",
    "Hai phần ba số thành viên (10 người) đã nghỉ việc.",
    "Đã kỷ luật 27 đảng viên: khiển trách 15, cảnh cáo 8 và một số đảng viên bị phê bình.",
    "Đã kỷ luật 27 đảng viên: khiển trách 15, cảnh cáo 8, còn lại đang xem xét.",
    "Đã kỷ luật 27 đảng viên, chủ yếu: khiển trách 15, cảnh cáo 8.",
    "Đã xử lý 27 đảng viên, trong đó: khiển trách 15, cảnh cáo 8.",
    "Tiếp nhận 120 đơn, trong đó: khiếu nại 40, tố cáo 21.",
    "Tiếp nhận 120 đơn. Trong đó: khiếu nại 40, tố cáo 21, thuộc thẩm quyền 90, không thuộc thẩm quyền 30.",
    "Tiếp nhận 120 đơn, gồm: khiếu nại 40, tố cáo 21, kiến nghị 59; đã giải quyết 100, đang giải quyết 20.",
    "Toàn tỉnh thụ lý 200 vụ: hình sự 80, dân sự 90, hành chính 30, đạt tỷ lệ giải quyết 85%.",
    "Năm 2023 xét xử 310 vụ, tăng 12 vụ: hình sự 7, dân sự 5.",
    "Kiểm tra 45 cơ sở, so với kế hoạch 40 cơ sở: hành chính 12, y tế 9.",
    "Thi hành kỷ luật 18 đảng viên, giảm 4 đảng viên so với năm trước; hình thức: khiển trách 11, cảnh cáo 7.",
    "Tổng số người dự là 90 đại biểu, trong đó 20 nữ và 15 đại biểu trẻ.",
    "Kết quả biểu quyết: 47 phiếu thuận, 3 phiếu chống; trước đó có 52 đại biểu đăng ký.",
    "Hội đồng có 9 thành viên; phiên trước 5 phiếu đồng ý, 4 phiếu không đồng ý, phiên này 7 phiếu đồng ý, 2 "
    "phiếu không đồng ý.",
    "Có 52 đại biểu bỏ phiếu bầu 3 người: ông An 50 phiếu đồng ý, ông Bình 48 phiếu đồng ý, ông Chung 45 phiếu "
    "đồng ý.",
    "Lấy phiếu 30 người, mỗi người có 45 phiếu, trong đó 41 phiếu tín nhiệm cao, 4 phiếu tín nhiệm.",
    "Quý I thu 12 tỷ đồng, quý II thu 15 tỷ đồng, nâng tổng mức thu lên 27 tỷ đồng.",
    "Đợt 1 trao 30 suất quà, đợt 2 trao 45 suất quà, nâng tổng số quà đã trao lên 175 suất quà.",
    "Đợt 1 tiêm 300 người, đợt 2 tiêm 450 người, nâng tổng số người được tiêm lên 1.750 người.",
    "Ngày 5/6 phát hiện 12 ca, ngày 6/6 phát hiện 15 ca, nâng tổng số ca bệnh lên 37 ca.",
    "Hôm nay ghi nhận 12 vụ, hôm qua ghi nhận 15 vụ, nâng tổng số vụ lên 37 vụ.",
    "Phạt 12 triệu đồng, tịch thu hàng trị giá 15 triệu đồng; cộng dồn từ đầu năm 37 triệu đồng.",
    "Lương 5 triệu đồng, phụ cấp 2 triệu đồng, cộng thưởng 8 triệu đồng.",
    "Hơn một nửa số hộ (60/98) đồng ý, gần một nửa số hộ (38/98) còn lại không đồng ý.",
    "Chưa đến một phần ba số xã (21/98 xã) hoàn thành.",
    "Một nửa trong số này (12/36 hộ) đã nhận tiền.",
    "Có 18/36 dự án, bằng một nửa so với năm trước, chậm tiến độ.",
    "Có 18/36 dự án (một phần ba trong số đó do tỉnh quản lý) chậm tiến độ.",
    "Tỷ lệ giải ngân đạt 45%, với 12 dự án giải ngân trên 80% trong tổng số 30 dự án.",
    "Tỷ lệ hồ sơ trực tuyến đạt 85%, với 1.200 hồ sơ trên tổng số 1.900 hồ sơ tiếp nhận.",
    "Tỷ lệ hài lòng về thái độ đạt 95%, với 400 người hài lòng về thời gian trong tổng số 450 người.",
    "Toàn huyện có 320 cán bộ được khảo sát. 160 người (80%) khối xã hài lòng, 96 người (80%) khối huyện hài lòng.",
    "Trong 240 cử tri có 150 nữ; 120 người (80%) trong số này hài lòng, 30 người (20%) không hài lòng.",
    "Huyện có 40 trường, 30 trường (75%) đạt chuẩn; trong đó 12 trường (40%) đạt chuẩn mức độ 2, 18 trường (60%) "
    "đạt mức độ 1.",
    "Có 60 doanh nghiệp trả lời; 45 đơn vị (75%) lãi, riêng 9 đơn vị (20%) lãi lớn, 36 đơn vị (80%) lãi ít.",
    "Tỉnh có 11 huyện, 150 xã; 90 đơn vị (60%) đạt chuẩn, 60 đơn vị (40%) chưa đạt chuẩn.",
    "Đoàn kiểm tra 20 cơ sở với 500 lao động; 400 người (80%) có hợp đồng, 50 người (10%) đóng bảo hiểm tự nguyện.",
    "Lấy 120 mẫu tại 40 cơ sở: 30 cơ sở (75%) đạt, 10 cơ sở (25%) không đạt; 100 mẫu (83,3%) đạt.",
    "Trong tổng số 64 vụ, Công an huyện A khởi tố 40 vụ, Công an tỉnh khởi tố lại 30 vụ.",
    "Trong tổng số 86 vụ, thanh tra sở phát hiện 60 vụ, thanh tra bộ phát hiện 30 vụ trùng.",
    "Có 30 hồ sơ, trong đó cấp tỉnh thẩm định 30 hồ sơ, cấp huyện thẩm định 25 hồ sơ.",
    "Trong số 30 dự án, Sở Xây dựng thẩm định 30 dự án, Sở Tài chính thẩm định 18 dự án.",
    "Trong 25 cuộc, phòng An phối hợp 20 cuộc, phòng Bình phối hợp 15 cuộc.",
    "Kiểm tra 12 xã, trong đó năm 2021 kiểm tra 8 xã, năm 2022 kiểm tra 9 xã.",
    "Phát hiện 200 trường hợp vi phạm đất đai, trong đó 120 trường hợp ở cấp xã, 60 trường hợp ở cấp huyện, 40 "
    "trường hợp chưa xử lý.",
    "Có 50 trường, trong đó 20 trường mầm non, 18 trường tiểu học, 14 trường trung học cơ sở và tiểu học.",
]  # fmt: skip

WRITTEN = [*NOUNS, *PARTITIONS, *LABELLED, *TOTALS, *MEN_AND_WOMEN, *VOTES, *FRACTIONS, *RATE_FIRST, *SHARES_REACHED]


def checks(text: str) -> list[Check]:
    around = "Kết quả kiểm tra\n\n{}\n\nÔng Trần Văn Mẫu, Chánh Thanh tra huyện, đã nêu kết quả này.\n"
    return list(extract(around.format(text), PUBLISHED).checks)


def alarms(text: str) -> list[Check]:
    return [check for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("text", "right", "wrong"), WRITTEN)
def test_a_slip_is_told_and_the_right_figure_is_not(text: str, right: str, wrong: str) -> None:
    fine = checks(text.format(right))
    assert fine
    assert not [check.message for check in fine if check.verdict is Verdict.INCONSISTENT]
    assert alarms(text.format(wrong))


@pytest.mark.parametrize("text", SILENT)
def test_what_need_not_add_up_raises_no_alarm(text: str) -> None:
    assert not [check.message for check in alarms(text)]


def test_the_whole_of_a_share_is_the_one_that_was_asked() -> None:
    found = extract(
        "Phường hỏi 240 chủ hộ: 198 người (82,5%) đồng ý, 30 người (12,5%) không rõ, 12 người (5%) từ chối."
    )
    values = {quantity.id: quantity.value for quantity in found.quantities}
    shares = [check for check in found.checks if check.code == "P1"]
    assert [[int(values[key]) for key in share.quantities[1:]] for share in shares] == [
        [198, 240],
        [30, 240],
        [12, 240],
    ]
