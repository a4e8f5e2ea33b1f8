"""One figure in many phrasings: as printed nothing is told, with a slip in it an alarm of its kind is."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, Verdict

PUBLISHED = date(2023, 10, 1)

# A sentence with a place for one figure, the figure that agrees, and one that a slip makes of it.
PERCENTAGES = [
    ("Năm qua, huyện làm 6/6 cuộc theo kế hoạch (đạt 100%), kiến nghị thu hồi 398,5 triệu đồng, đã thu hồi 371 triệu "
     "đồng, đạt {}%.", "93,1", "83,1"),
    ("Kết quả xếp loại:\n- Xuất sắc: 12 đơn vị (24,5%);\n- Tốt: 31 đơn vị ({}%);\n- Đạt: 6 đơn vị (12,2%).\nTổng số: "
     "49 đơn vị.", "63,3", "36,3"),
    ("Năm học này huyện huy động 355/457 trẻ 5 tuổi ra lớp, đạt tỷ lệ {}%.", "77,7", "87,7"),
    ("Nguồn thu từ đất đạt {} tỷ đồng trên dự toán 6.425 tỷ đồng, đạt 47,5%.", "3.055", "3.505"),
    ("Sau thanh tra, 412 kiến nghị được ban hành; các đơn vị thực hiện xong {} kiến nghị, đạt 75%.", "309", "390"),
    ("Đội kiểm tra {} cửa hàng, phát hiện 191 cửa hàng bán hàng hết hạn, tỷ lệ vi phạm 49,6%.", "385", "358"),
    ("Huyện có 1.638 ha rừng, trong đó rừng trồng là {} ha, chiếm 32% diện tích.", "524", "254"),
    ("Đã có 254 trường đạt chuẩn quốc gia, chiếm {}% tổng số trường (670 trường).", "37,9", "73,9"),
    ("Trong 9 tháng đầu năm 2023, UBND quận tiếp nhận 5.494 hồ sơ, đã giải quyết đúng hạn {} hồ sơ, đạt "
     "37,2%.", "2.045", "9.045"),
    ("Toàn huyện có {} hộ nghèo; trong đó 269 hộ thuộc diện bảo trợ xã hội (chiếm 40,3%).", "667", "867"),
    ("Đoàn kiểm tra {} cơ sở. Kết quả, 339 cơ sở vi phạm (tỷ lệ 47,2%).", "718", "178"),
    ("Qua kiểm tra 296 công trình xây dựng, lực lượng chức năng phát hiện 207 công trình sai phép, chiếm "
     "tỷ lệ {}%.", "69,9", "79,9"),
    ("Đến nay 101/314 xã đạt chuẩn nông thôn mới, tương đương {}%.", "32,2", "23,2"),
    ("Tỷ lệ giải ngân đạt {}%, tương ứng 33,2 tỷ đồng trên tổng số 57,6 tỷ đồng kế hoạch vốn.", "57,6", "77,6"),
    ("Số tiền đã thu hồi là 440,4 tỷ đồng/{} tỷ đồng, đạt 47,9%.", "920,2", "820,2"),
    ("Có {}% người dân (394/629 người) hài lòng với thái độ phục vụ.", "62,6", "12,6"),
    ("Trong tổng số 408 phiếu khảo sát có 339 phiếu hài lòng, bằng {}%.", "83,1", "87,1"),
    ("Kế hoạch vốn năm 2023 là {} tỷ đồng, đến nay đã giải ngân 379,1 tỷ đồng, đạt 51,4% kế "
     "hoạch.", "737,1", "797,1"),
    ("Số cuộc thanh tra theo kế hoạch là {} cuộc; đã triển khai 229 cuộc, bằng 77,6% kế hoạch.", "295", "695"),
    ("Thu ngân sách đạt 126,2 tỷ đồng, bằng {}% dự toán (322,6 tỷ đồng).", "39,1", "31,9"),
    ("Thu ngân sách đạt 418 tỷ đồng, bằng {}% dự toán 380 tỷ đồng.", "110", "101"),
    ("Chủ đầu tư giải ngân 126 tỷ đồng, đạt {}% kế hoạch vốn được giao năm 2023 là 210 tỷ đồng.", "60", "70"),
    ("Đến ngày 30/6, 134 trong tổng số 665 đơn vị đã gửi báo cáo (đạt {}%).", "20,2", "70,2"),
    ("Trong số 473 cán bộ được khảo sát, {} người cho biết chưa được tập huấn, chiếm 46,7%.", "221", "212"),
    ("Cơ quan thuế đã thanh tra 914 doanh nghiệp. Trong đó, 404 doanh nghiệp có sai phạm về hóa đơn, "
     "chiếm {}% số doanh nghiệp được thanh tra.", "44,2", "42,4"),
    ("Tổng diện tích đất công ích là 19,2 ha, diện tích cho thuê 5,6 ha (bằng {}%).", "29,2", "27,2"),
    ("Xã tiếp nhận 5.666 hồ sơ, trong đó trực tuyến 2.366 hồ sơ ({}%), trực tiếp 3.300 hồ sơ "
     "(58,2%).", "41,8", "48,1"),
    ("Chỉ có 358 trong 747 trường học có đủ bếp ăn một chiều, chiếm {}%.", "47,9", "74,9"),
    ("Tổng số lao động là {} người; lao động nữ 169 người, chiếm 30,3%.", "558", "585"),
    ("Qua rà soát 282 thủ tục hành chính, Sở đề nghị cắt giảm {} thủ tục, đạt tỷ lệ 41,5%.", "117", "112"),
    ("Ngành y tế lấy 124 mẫu thực phẩm xét nghiệm, 39 mẫu không đạt, chiếm tỷ lệ {}%.", "31,5", "35,5"),
    ("Theo báo cáo, toàn tỉnh có 507 doanh nghiệp nợ bảo hiểm xã hội. Cơ quan bảo hiểm đã gửi văn bản đôn "
     "đốc 291 doanh nghiệp, tương đương {}%.", "57,4", "75,4"),
    ("Tổng số tiền phải thu hồi sau thanh tra là {} triệu đồng. Các đơn vị đã nộp 5.703 triệu đồng, đạt "
     "tỷ lệ 64,1%.", "8.893", "9.893"),
    ("Huyện có 342 trường học, số trường đạt chuẩn quốc gia là 113 trường, đạt {}%.", "33", "30,3"),
    ("Sở Xây dựng kiểm tra {} dự án, trong đó phát hiện 342 dự án chậm tiến độ, chiếm 43,8% tổng số dự án "
     "được kiểm tra.", "781", "718"),
    ("Bộ phận Một cửa nhận {} hồ sơ. Số hồ sơ giải quyết trước hạn là 1.051 hồ sơ (đạt tỷ lệ 34,1%), số "
     "còn lại đúng hạn.", "3.083", "3.803"),
    ("Chi cục đã xử lý 230 vụ trên tổng số {} vụ phát hiện, đạt 48,9%.", "470", "490"),
    ("Toàn ngành có {} đảng viên, 265 đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ, chiếm "
     "76,4%.", "347", "374"),
    ("Theo kết luận, có 215/{} hồ sơ được thẩm định không đúng trình tự (tỷ lệ 51,9%).", "414", "144"),
    ("Trong năm, Cục Thuế hoàn thành 94 cuộc thanh tra trên tổng số 197 cuộc được giao, đạt {}% kế "
     "hoạch.", "47,7", "57,7"),
    ("Bệnh viện mua 331 loại thuốc, trong đó 155 loại có giá cao hơn giá trúng thầu tại địa phương khác, "
     "chiếm {}% số loại được kiểm tra.", "46,8", "64,8"),
    ("Ban Quản lý dự án nghiệm thu 737 hạng mục; phát hiện {} hạng mục sai thiết kế, tương ứng 35,1%.", "259", "459"),
    ("Tổng dư nợ cho vay là 5.495 tỷ đồng, nợ xấu 1.752 tỷ đồng, chiếm {}% tổng dư nợ.", "31,9", "39,1"),
    ("UBND xã lập danh sách 772 hộ được hỗ trợ nhưng chỉ {} hộ đúng đối tượng, đạt 36,5%.", "282", "822"),
    ("Huyện có 916 cán bộ cấp xã. Số cán bộ đạt chuẩn trình độ là {} người, chiếm 47,7%.", "437", "417"),
    ("Qua kiểm tra {} tàu cá, Đồn Biên phòng phát hiện 360 tàu cá mất kết nối giám sát hành trình (bằng "
     "58,7%).", "613", "683"),
    ("Trường được giao 852 chỉ tiêu, tuyển được {} chỉ tiêu, đạt 58,8% chỉ tiêu.", "501", "551"),
    ("Có tới 69,6% số doanh nghiệp được hỏi, tương đương {}/716 doanh nghiệp, cho rằng thủ tục còn rườm "
     "rà.", "498", "948"),
    ("Lũy kế đến 31/10, giải ngân đạt {} tỷ đồng/3.471 tỷ đồng, bằng 47,6% kế hoạch.", "1.653", "6.153"),
    ("Sở Tư pháp tự kiểm tra 786 văn bản. Trong số này, {} văn bản có dấu hiệu trái pháp luật, chiếm "
     "53,4%.", "420", "470"),
    ("Số phòng học kiên cố là {} phòng, đạt 31,8% tổng số 176 phòng học toàn huyện.", "56", "65"),
    ("Công an tỉnh điều tra làm rõ 400/681 vụ phạm pháp hình sự, đạt tỷ lệ {}%, bắt giữ nhiều đối "
     "tượng.", "58,7", "48,7"),
    ("Đoàn giám sát khảo sát {} người dân thì có 337 người chưa hài lòng (chiếm 81,2%), chủ yếu về đất "
     "đai.", "415", "435"),
    ("Tổng thu bảo hiểm đạt {} tỷ đồng, đạt 52,8% so với kế hoạch được giao là 7.566 tỷ đồng.", "3.997", "9.397"),
    ("Kết quả bỏ phiếu: 144 phiếu tán thành trên tổng số {} phiếu hợp lệ, đạt 51,4%.", "280", "200"),
    ("Diện tích lúa bị thiệt hại là 398,6 ha trong tổng diện tích 897,7 ha gieo cấy, chiếm {}%.", "44,4", "42,4"),
]  # fmt: skip

SUMS = [
    ("Công ty phải nộp {} tỷ đồng, gồm: tiền thuê đất 2,15 tỷ đồng; thuế giá trị gia tăng 1,3 tỷ đồng; tiền chậm nộp "
     "1,1 tỷ đồng.", "4,55", "4,75"),
    ("Có {} thủ tục được rút ngắn so với quy định, gồm 20 thủ tục cấp tỉnh, 18 thủ tục cấp huyện và 6 thủ tục "
     "cấp xã.", "44", "54"),
    ("Bệnh viện có {} nhân viên: 23 bác sĩ, 97 điều dưỡng và 22 nhân viên khác.", "142", "182"),
    ("Ban tiếp dân nhận {} đơn (trong đó: khiếu nại 64 đơn, tố cáo 31 đơn, kiến nghị 118 đơn).", "213", "231"),
    ("Trường có 845 học sinh, trong đó {} học sinh nam và 418 học sinh nữ.", "427", "472"),
    ("Năm 2022, thanh tra tỉnh triển khai {} cuộc thanh tra, gồm 329 cuộc theo kế hoạch và 360 cuộc đột "
     "xuất.", "689", "869"),
    ("Ban Tiếp công dân tiếp nhận 338 đơn, gồm: {} đơn khiếu nại, 96 đơn tố cáo và 137 đơn kiến nghị, "
     "phản ánh.", "105", "605"),
    ("Tổng số tiền sai phạm 2.736 triệu đồng, bao gồm chi sai {} triệu đồng, quyết toán khống 2.178 triệu "
     "đồng.", "558", "758"),
    ("Từ đầu năm, phường nhận {} hồ sơ, trong đó đúng hạn 62 hồ sơ, quá hạn 136 hồ sơ.", "198", "918"),
    ("Trong tháng, huyện tiếp nhận 413 đơn, đã giải quyết {} đơn, còn lại 179 đơn đang xem xét.", "234", "204"),
    ("Huyện có {} xã; 12 xã đã về đích, còn 11 xã chưa đạt chuẩn.", "23", "27"),
    ("Đoàn kiểm tra {} cơ sở: 79 cơ sở đạt, 421 cơ sở không đạt.", "500", "800"),
    ("Trong số {} vụ việc, có 249 vụ việc đã giải quyết xong, 329 vụ việc đang giải quyết.", "578", "878"),
    ("Có 108 cơ sở bị phạt tiền, 147 cơ sở bị cảnh cáo, tổng cộng {} cơ sở bị xử lý.", "255", "205"),
    ("Công an bắt giữ 29 đối tượng (24 nam, {} nữ).", "5", "2"),
    ("Năm qua có 174 cán bộ bị kỷ luật: khiển trách 28 người, cảnh cáo 59 người, cách chức {} người.", "87", "78"),
    ("Ngân sách trung ương hỗ trợ {} tỷ đồng, ngân sách địa phương 145,5 tỷ đồng, nâng tổng vốn lên 395,3 "
     "tỷ đồng.", "249,8", "149,8"),
    ("Đoàn lấy 394 mẫu, trong đó có 189 mẫu rau, {} mẫu thịt và 59 mẫu thủy sản.", "146", "416"),
    ("Trong {} trường hợp vi phạm, 409 trường hợp bị phạt tiền, số còn lại 565 trường hợp bị nhắc "
     "nhở.", "974", "794"),
    ("Diện tích rừng bị phá là {} ha, gồm rừng phòng hộ 336,8 ha và rừng sản xuất 280,6 ha.", "617,4", "697,4"),
    ("Phòng có 31 biên chế, gồm 22 công chức và {} viên chức.", "9", "6"),
    ("Kết quả {}/172 hộ đồng ý, 80 hộ chưa đồng ý.", "92", "99"),
    ("Trong kỳ phát sinh {} vụ việc, đã thụ lý giải quyết 245 vụ việc, 289 vụ việc còn lại chuyển kỳ "
     "sau.", "534", "134"),
    ("Tổng nguồn vốn 8.222 triệu đồng: vốn huyện {} triệu đồng, vốn xã 2.589 triệu đồng, nhân dân đóng "
     "góp 4.217 triệu đồng.", "1.416", "1.916"),
    ("Thanh tra phát hiện sai phạm 5.351 triệu đồng. Trong đó: tại Sở Y tế 1.981 triệu đồng, Sở Giáo dục "
     "{} triệu đồng và các đơn vị khác 1.561 triệu đồng.", "1.809", "8.109"),
    ("Số người bị xử lý kỷ luật là 43 người, gồm {} lãnh đạo, 21 chuyên viên.", "22", "52"),
    ("Lực lượng chức năng thu giữ 233 kg hàng, gồm {} kg thịt và 157 kg nội tạng.", "76", "56"),
    ("Thanh tra Sở phạt 192 doanh nghiệp lữ hành và {} doanh nghiệp vận tải, tổng cộng 706 doanh "
     "nghiệp.", "514", "541"),
    ("Sau kiểm tra, 183 phương tiện được phân loại: {} phương tiện đạt yêu cầu, 79 phương tiện phải sửa "
     "chữa, 58 phương tiện bị đình chỉ.", "46", "86"),
    ("Trong 6 tháng, lực lượng quản lý thị trường xử lý 194 vụ, trong đó hàng cấm 53 vụ, hàng giả {} vụ, "
     "gian lận thương mại 82 vụ, vi phạm khác 43 vụ.", "16", "61"),
    ("Số tiền 6.084 triệu đồng sai phạm gồm: thanh toán sai khối lượng {} triệu đồng; áp sai đơn giá "
     "1.781 triệu đồng; chi sai nguồn 2.564 triệu đồng.", "1.739", "1.139"),
    ("Đến nay, {} hộ đã bàn giao mặt bằng, còn lại 330 hộ chưa đồng thuận trong tổng số 702 hộ bị ảnh "
     "hưởng.", "372", "302"),
    ("Sở có 15 đơn vị trực thuộc ({} đơn vị hành chính và 3 đơn vị sự nghiệp).", "12", "52"),
    ("Tòa án thụ lý {} vụ án, đã giải quyết 437 vụ án, còn 499 vụ án đang giải quyết.", "936", "336"),
    ("Thanh tra kiến nghị thu hồi 7.502 m2 đất, bao gồm {} m2 đất ở và 4.206 m2 đất nông nghiệp.", "3.296", "2.396"),
    ("Xã tiếp 448 lượt công dân tại trụ sở và 227 lượt công dân lưu động, tổng số là {} lượt.", "675", "635"),
    ("Kho bạc từ chối thanh toán 535 khoản chi: {} khoản thiếu hồ sơ, 271 khoản sai mục lục ngân "
     "sách.", "264", "164"),
    ("Tổng cộng có 3.218 sản phẩm bị thu giữ, gồm 1.162 sản phẩm mỹ phẩm, 718 sản phẩm thực phẩm và {} "
     "sản phẩm may mặc.", "1.338", "1.738"),
    ("Ban Chỉ đạo đã tiêu hủy {} con gia súc: 228 con lợn, 180 con bò và 139 con dê.", "547", "147"),
    ("Vốn đầu tư công năm 2023 được giao 2.529 tỷ đồng, trong đó vốn ngân sách trung ương 1.708 tỷ đồng, "
     "vốn ngân sách địa phương {} tỷ đồng.", "821", "221"),
    ("Qua đó, tước giấy phép lái xe 449 trường hợp, tạm giữ {} trường hợp, cộng lại 870 trường hợp.", "421", "241"),
    ("Có 348 trường dự thi, trong đó 159 trường công lập, còn lại {} trường tư thục.", "189", "129"),
    ("Số vụ vi phạm là {} vụ, xử phạt hành chính 89 vụ, chuyển cơ quan điều tra 84 vụ còn lại.", "173", "137"),
]  # fmt: skip

CHANGES = [
    ("Số vụ giảm từ 122 vụ xuống 100 vụ, số vụ giảm {}%.", "18", "30"),
    ("Số vụ giảm từ 125 vụ năm 2021 xuống 100 vụ năm 2022, tức là đã giảm {}%.", "20", "30"),
    ("Số hộ nghèo giảm từ 1.860 hộ (8,4%) năm 2020 xuống 1.215 hộ (5,4%) năm 2022, giảm {} hộ.", "645", "654"),
    ("Tổng mức đầu tư ban đầu là 850 tỷ đồng, sau điều chỉnh còn 680 tỷ đồng, giảm {} tỷ đồng.", "170", "107"),
    ("Giá trị hợp đồng ban đầu 15,2 tỷ đồng, sau đó điều chỉnh lên 18,24 tỷ đồng (tăng {}%).", "20", "25"),
    ("Thời gian giải quyết được rút ngắn từ 15 ngày xuống còn {} ngày, giảm 6 ngày.", "9", "8"),
    ("Xã được giao 6.872 triệu đồng, thu 10.098 triệu đồng, vượt {} triệu đồng so với chỉ tiêu.", "3.226", "3.626"),
    ("Số lao động từ 412 người tăng lên {} người, tăng 18,9%.", "490", "430"),
    ("Số cơ sở tăng từ 178 lên 214 cơ sở, tăng {} cơ sở.", "36", "46"),
    ("Số hộ nghèo giảm từ {} xuống còn 980 hộ, giảm 21%.", "1.240", "1.420"),
    ("Trong tháng 8 có 146 lượt khiếu kiện, tháng 7 có {} lượt, giảm 99 lượt.", "245", "254"),
    ("Số vụ tai nạn giảm từ {} vụ xuống còn 328 vụ, giảm 322 vụ.", "650", "600"),
    ("Số hộ sử dụng nước sạch tăng từ 541 hộ lên 670 hộ (tăng {}%).", "23,8", "93,8"),
    ("Trong quý, xảy ra {} vụ, tăng 222 vụ so với cùng kỳ năm trước (486 vụ).", "708", "808"),
    ("Tỷ lệ hộ nghèo giảm từ {}% xuống còn 3,9%, giảm 3,5 điểm phần trăm.", "7,4", "4,7"),
    ("Năm 2023 toàn thành phố có 227 vụ cháy, năm 2022 có {} vụ, tăng 52 vụ.", "175", "715"),
    ("Thời gian giải quyết rút ngắn từ {} ngày xuống 15 ngày, giảm 21,1%.", "19", "91"),
    ("So với {} vụ của năm trước, năm nay xảy ra 278 vụ, giảm 127 vụ.", "405", "705"),
    ("Dự án đội vốn {} tỷ đồng (từ 795 tỷ đồng lên 1.096 tỷ đồng).", "301", "331"),
    ("Nợ thuế còn 266,3 tỷ đồng, giảm 134,7 tỷ đồng so với đầu năm ({} tỷ đồng).", "401", "491"),
    ("Huyện được giao thu {} tỷ đồng, thực hiện 794,4 tỷ đồng, vượt 121,1 tỷ đồng.", "673,3", "603,3"),
    ("Thu ngân sách đạt {} tỷ đồng, tăng 41,4% so với cùng kỳ năm 2022 (cùng kỳ đạt 394,4 tỷ "
     "đồng).", "557,8", "587,8"),
    ("Số biên chế từ 479 người giảm còn {} người, giảm 154 người.", "325", "825"),
    ("Chi phí tăng thêm 358 triệu đồng, từ {} triệu đồng lên 3.583 triệu đồng.", "3.225", "3.025"),
    ("Năm nay toàn huyện tiếp 930 lượt công dân, tăng 37,8% so với năm 2021 ({} lượt).", "675", "775"),
    ("Số đơn thư vượt cấp năm nay là 253 đơn, giảm 191 đơn so với năm trước ({} đơn).", "444", "464"),
    ("Dư nợ tăng từ 5.876 tỷ đồng cuối năm 2021 lên {} tỷ đồng cuối năm 2022, tương đương tăng "
     "8,6%.", "6.381", "7.381"),
    ("Tổng mức đầu tư được điều chỉnh từ 630 tỷ đồng lên 769 tỷ đồng, tăng thêm {} tỷ đồng.", "139", "193"),
    ("Năm 2021 xử lý 590 vụ, năm 2022 xử lý {} vụ, giảm 200 vụ.", "390", "309"),
    ("Số đầu mối được sắp xếp từ {} đơn vị còn 13 đơn vị, giảm 4 đơn vị.", "17", "71"),
    ("Trong 9 tháng, có 979 doanh nghiệp giải thể, tăng 14% so với {} doanh nghiệp cùng kỳ.", "859", "589"),
    ("Tỷ lệ hồ sơ quá hạn từ 14,4% năm 2021 giảm xuống {}% năm 2022, tức giảm 2,2 điểm phần trăm.", "12,2", "21,2"),
    ("Giá dự thầu giảm {}%, từ 8.831 triệu đồng xuống còn 4.601 triệu đồng.", "47,9", "43,9"),
    ("Huyện giao chỉ tiêu {} lao động, kết quả giải quyết việc làm cho 1.131 lao động, vượt 290 lao "
     "động.", "841", "481"),
    ("Cùng kỳ năm trước ghi nhận 939 ca, năm nay 1.154 ca, tăng {} ca.", "215", "125"),
    ("Số thủ tục được cắt giảm từ 205 thủ tục xuống 159 thủ tục (giảm {}%).", "22,4", "21,4"),
]  # fmt: skip

PARTS = [
    ("Trong số 421 cơ sở được kiểm tra có {} cơ sở vi phạm.", "165", "467"),
    ("Xã có 1.601 hộ, trong đó có {} hộ nghèo.", "1.280", "1.778"),
    ("Có {}/190 đơn vị nộp báo cáo đúng hạn.", "69", "211"),
    ("Đoàn kiểm tra 873 doanh nghiệp, trong đó {} doanh nghiệp chưa đóng bảo hiểm.", "639", "970"),
    ("Qua rà soát 275 hồ sơ bồi thường, trong đó có {} hồ sơ lập khống.", "91", "305"),
    ("Hiện còn {}/299 hộ chưa nhận tiền đền bù.", "185", "332"),
]  # fmt: skip

SHARED = [
    ("Kết quả khảo sát có {}% người dân hài lòng, 36% bình thường và 21% không hài lòng.", "43", "34"),
    ("Cơ cấu kinh tế: nông nghiệp 41%, công nghiệp 34%, còn lại dịch vụ {}%.", "25", "15"),
    ("Nguồn vốn gồm ngân sách {}%, vốn vay 22% và vốn khác 51%.", "27", "20,7"),
    ("Trong cơ cấu vốn, vốn nhà nước chiếm 26%, vốn tư nhân {}%, vốn khác 43%.", "31", "21"),
    ("Kết quả đánh giá có {}% số phiếu rất hài lòng, 34% hài lòng và còn lại 26% không hài lòng.", "40", "60"),
]  # fmt: skip

PAIRS = [
    ("enumeration",
     "Dự án được triển khai ở 4 tỉnh: Lai Châu, Điện Biên, Sơn La và Yên Bái.",
     "Dự án được triển khai ở 3 tỉnh: Lai Châu, Điện Biên, Sơn La và Yên Bái."),
    ("enumeration",
     "Đoàn làm việc tại 3 xã gồm: Tân Lập, Hòa Bình và Yên Mỹ.",
     "Đoàn làm việc tại 4 xã gồm: Tân Lập, Hòa Bình và Yên Mỹ."),
    ("enumeration",
     "Dự án đi qua 4 huyện là Phú Bình, Đại Từ, Định Hóa và Võ Nhai.",
     "Dự án đi qua 5 huyện là Phú Bình, Đại Từ, Định Hóa và Võ Nhai."),
    ("enumeration",
     "Đoàn kiểm tra 3 huyện: Chợ Đồn, Na Rì và Bạch Thông.",
     "Đoàn kiểm tra 4 huyện: Chợ Đồn, Na Rì và Bạch Thông."),
    ("enumeration",
     "Vi phạm xảy ra ở 2 phường: Quang Trung và Lê Lợi.",
     "Vi phạm xảy ra ở 3 phường: Quang Trung và Lê Lợi."),
    ("enumeration",
     "Cơ quan công an khởi tố 3 bị can gồm Nguyễn Văn Mạnh, Trần Thị Hoa và Lê Quốc Bảo.",
     "Cơ quan công an khởi tố 4 bị can gồm Nguyễn Văn Mạnh, Trần Thị Hoa và Lê Quốc Bảo."),
    ("enumeration",
     "Thanh tra tại 4 xã, phường gồm: xã Đông Sơn, xã Hải Lĩnh, phường Trường Lâm và phường Tân Dân.",
     "Thanh tra tại 5 xã, phường gồm: xã Đông Sơn, xã Hải Lĩnh, phường Trường Lâm và phường Tân Dân."),
    ("enumeration",
     "Hai tỉnh có tỷ lệ cao nhất là Hà Giang và Cao Bằng.",
     "Ba tỉnh có tỷ lệ cao nhất là Hà Giang và Cao Bằng."),
    ("enumeration",
     "Có 5 địa phương chưa gửi báo cáo, gồm: Cà Mau, Bạc Liêu, Hậu Giang, Sóc Trăng, Trà Vinh.",
     "Có 6 địa phương chưa gửi báo cáo, gồm: Cà Mau, Bạc Liêu, Hậu Giang, Sóc Trăng, Trà Vinh."),
    ("enumeration",
     "Đoàn đã làm việc với 4 sở gồm Sở Y tế, Sở Tài chính, Sở Nội vụ và Sở Xây dựng.",
     "Đoàn đã làm việc với 5 sở gồm Sở Y tế, Sở Tài chính, Sở Nội vụ và Sở Xây dựng."),
    ("enumeration",
     "Ba xã vùng cao là Tả Van, Bản Hồ và Lao Chải chưa có điện.",
     "Bốn xã vùng cao là Tả Van, Bản Hồ và Lao Chải chưa có điện."),
    ("enumeration",
     "Công an bắt 3 đối tượng: Lê Văn Tú, Hồ Đình Khải và Võ Minh Sang.",
     "Công an bắt 4 đối tượng: Lê Văn Tú, Hồ Đình Khải và Võ Minh Sang."),
    ("enumeration",
     "Việc thí điểm diễn ra tại 5 tỉnh, thành phố gồm: Hà Nội, Hải Phòng, Đà Nẵng, Bình Dương, Cần Thơ.",
     "Việc thí điểm diễn ra tại 6 tỉnh, thành phố gồm: Hà Nội, Hải Phòng, Đà Nẵng, Bình Dương, Cần Thơ."),
    ("enumeration",
     "Hai thị trấn (Phú Thái và Nam Sách) bị nhắc nhở.",
     "Ba thị trấn (Phú Thái và Nam Sách) bị nhắc nhở."),
    ("weekday",
     "Sáng thứ Hai (15/5/2023), đoàn công bố quyết định thanh tra.",
     "Sáng thứ Ba (15/5/2023), đoàn công bố quyết định thanh tra."),
    ("weekday",
     "Ngày 15/5/2023 (thứ Hai), đoàn công bố quyết định thanh tra.",
     "Ngày 15/5/2023 (thứ Tư), đoàn công bố quyết định thanh tra."),
    ("weekday",
     "Thứ 6, ngày 15-9-2023, Thanh tra tỉnh họp báo.",
     "Thứ 5, ngày 15-9-2023, Thanh tra tỉnh họp báo."),
    ("weekday",
     "Chiều thứ tư ngày 5 tháng 4 năm 2023, UBND xã tiếp dân.",
     "Chiều thứ năm ngày 5 tháng 4 năm 2023, UBND xã tiếp dân."),
    ("weekday",
     "Chủ nhật, 12.3.2023, lực lượng liên ngành ra quân.",
     "Thứ bảy, 12.3.2023, lực lượng liên ngành ra quân."),
    ("weekday",
     "Hội nghị diễn ra vào thứ Bảy, ngày 11/03/2023.",
     "Hội nghị diễn ra vào thứ Sáu, ngày 11/03/2023."),
    ("weekday",
     "Cuộc họp được tổ chức chiều thứ Năm (14-9-2023).",
     "Cuộc họp được tổ chức chiều thứ Bảy (14-9-2023)."),
    ("weekday",
     "Sáng nay, thứ ba ngày 12/9/2023, đoàn bắt đầu làm việc.",
     "Sáng nay, thứ hai ngày 12/9/2023, đoàn bắt đầu làm việc."),
    ("weekday",
     "Ngày 10/9/2023 (Chủ nhật), chợ vẫn hoạt động.",
     "Ngày 10/9/2023 (thứ Bảy), chợ vẫn hoạt động."),
    ("date_order",
     "Thời hạn thanh tra từ ngày 20/7/2023 đến ngày 05/8/2023.",
     "Thời hạn thanh tra từ ngày 20/9/2023 đến ngày 05/8/2023."),
    ("date_order",
     "Thời kỳ thanh tra từ năm 2018 đến năm 2021.",
     "Thời kỳ thanh tra từ năm 2021 đến năm 2018."),
    ("date_order",
     "Niên độ kiểm tra từ 01/01/2021 đến 31/12/2021.",
     "Niên độ kiểm tra từ 01/01/2021 đến 31/12/2020."),
    ("date_order",
     "Đoàn rà soát hồ sơ từ tháng 10/2021 đến tháng 3/2022.",
     "Đoàn rà soát hồ sơ từ tháng 10/2022 đến tháng 3/2022."),
    ("date_order",
     "Giai đoạn 2019-2022, đơn vị có nhiều vi phạm.",
     "Giai đoạn 2022-2019, đơn vị có nhiều vi phạm."),
    ("date_order",
     "Ngày 25/8/2023, Thanh tra tỉnh đã công bố quyết định.",
     "Ngày 25/12/2023, Thanh tra tỉnh đã công bố quyết định."),
    ("date_order",
     "Đoàn thanh tra trong thời gian từ 05/6/2023 đến 20/7/2023.",
     "Đoàn thanh tra trong thời gian từ 05/8/2023 đến 20/7/2023."),
    ("date_order",
     "Kiểm tra việc thu chi từ tháng 1/2021 đến tháng 6/2022.",
     "Kiểm tra việc thu chi từ tháng 1/2023 đến tháng 6/2022."),
    ("date_order",
     "Thời kỳ thanh tra: 2019 - 2021.",
     "Thời kỳ thanh tra: 2021 - 2019."),
    ("date_order",
     "Kết luận được công bố hôm 20/9/2023.",
     "Kết luận đã được công bố hôm 20/12/2023."),
    ("ratio",
     "Đoàn đã kiểm tra 588 trong tổng số 682 đơn vị trên địa bàn.",
     "Đoàn đã kiểm tra 588 trong tổng số 482 đơn vị trên địa bàn."),
    ("ratio",
     "Xã hoàn thành 18 nhiệm vụ trong tổng số 25 nhiệm vụ được giao.",
     "Xã hoàn thành 28 nhiệm vụ trong tổng số 25 nhiệm vụ được giao."),
    ("granularity",
     "Kết quả cho thấy 40% trong số 45 trường đạt chuẩn.",
     "Kết quả cho thấy 41,5% trong số 45 trường đạt chuẩn."),
    ("granularity",
     "Trong số 8 bếp ăn được kiểm tra, có 37,5% bếp ăn chưa lưu mẫu thức ăn.",
     "Trong số 8 bếp ăn được kiểm tra, có 35% bếp ăn chưa lưu mẫu thức ăn."),
    ("granularity",
     "Có 26,7% trong tổng số 30 hộ chưa được cấp giấy.",
     "Có 28,1% trong tổng số 30 hộ chưa được cấp giấy."),
    ("granularity",
     "Kiểm tra cho thấy 62,5% trong số 24 cửa hàng có vi phạm.",
     "Kiểm tra cho thấy 64,5% trong số 24 cửa hàng có vi phạm."),
]  # fmt: skip


PHRASES = [
    (kind, *row)
    for kind, rows in (
        ({"percentage"}, PERCENTAGES),
        ({"sum", "percentage"}, SUMS),
        ({"change"}, CHANGES),
        ({"percent_total"}, SHARED),
        ({"part_whole", "ratio"}, PARTS),
    )
    for row in rows
]


def checks(text: str) -> list[Check]:
    around = "Kết quả kiểm tra\n\n{}\n\nÔng Trần Văn Mẫu, Chánh Thanh tra huyện, đã nêu kết quả này.\n"
    return list(extract(around.format(text), PUBLISHED).checks)


def alarms(text: str) -> list[Check]:
    return [check for check in checks(text) if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize(("kinds", "text", "right", "wrong"), PHRASES)
def test_a_slip_is_told_and_the_right_figure_is_not(kinds: set[str], text: str, right: str, wrong: str) -> None:
    fine = checks(text.format(right))
    assert kinds & {check.kind.value for check in fine if check.verdict is not Verdict.INCONSISTENT}
    assert not [check.message for check in fine if check.verdict is Verdict.INCONSISTENT]
    assert kinds & {check.kind.value for check in alarms(text.format(wrong))}


@pytest.mark.parametrize(("kind", "right", "wrong"), PAIRS)
def test_lists_days_and_periods(kind: str, right: str, wrong: str) -> None:
    assert not alarms(right)
    assert kind in {check.kind.value for check in alarms(wrong)}


# Figures that stand together and are no whole and parts, though each looks like one at a glance.
UNTIED = [
    "Xã thu 44 tỷ đồng, tăng 40 tỷ đồng so với năm trước, gồm thuế 20 tỷ đồng, phí 18 tỷ đồng và lệ phí 6 tỷ đồng.",
    "Cả vùng ghi nhận 3.140 ca, bao gồm 2.275 ca nhập viện và đã ghi nhận 2 trường hợp tử vong.",
    "Có 18 chuyên gia tham gia khảo sát thì có 9 người cho là tăng, có 6 người nói giảm, còn lại 3 người phân vân.",
    "Chỉ có 31/52 xã niêm yết thủ tục; 19/52 xã không niêm yết; 2 xã không có bảng.",
    "Phí của cấp huyện là 45.000 đồng; của cấp tỉnh: 60.000 đồng xuống còn 45.000 đồng.",
    "Đội lập biên bản 2.164 vụ. Trong đó, 913 vụ liên quan đến lấn chiếm không phép, 884 vụ cơi nới sai phép.",
    "Trong số 318 cửa hàng bị lập biên bản, 267 cửa hàng bị phạt, 61 cửa hàng bị đình chỉ.",
    "Sở ký 46 quyết định. Trong đó, 38 trường hợp bị khiển trách; 9 trường hợp bị cảnh cáo.",
    "Có 8 mẫu gửi đi. Trong đó 5 mẫu có hàm lượng không đạt (dưới 60% theo quy định).",
    "Có 112 đơn vị gửi báo cáo, trong đó có gần 2 triệu phiếu kê khai (đạt 98,3%).",
    "Công ty nợ đối tác 214,6 tỷ đồng; hai cổ đông cho vay, bao gồm: 31,4 tỷ đồng của ông A, 12 tỷ đồng của bà B.",
    "Tỉnh có 47 mỏ đá. Trong đó, 18 mỏ đá đã dừng, 18 mỏ đá đang xin gia hạn, còn lại hoạt động bình thường.",
    "Nợ phải trả lên 8.214 tỷ đồng, trong đó có 1.873 tỷ đồng vay ngắn hạn và 2.961 tỷ đồng vay dài hạn.",
    "Ban đã giải ngân 120 tỷ đồng, đạt 60% kế hoạch, 50 tỷ đồng chưa có khối lượng.",
    "Ban đã giải ngân 120 tỷ đồng, đạt 60% kế hoạch và 50 tỷ đồng vốn kéo dài.",
    "Thu ngân sách đạt 21.486 tỷ đồng, bằng 91,4% so với dự toán năm và tăng 12% so với cùng kỳ.",
    "Huyện nhận mới 140 đơn, trong đó 12 đơn trùng không xử lý; đã giải quyết 138 đơn, còn 15 đơn.",
    "Huyện tiếp nhận 140 đơn, trong đó có 12 đơn trùng, đã giải quyết 138 đơn, còn 15 đơn.",
    "Ngày làm việc thứ 3 (19/6/2024), kỳ họp chất vấn; sang ngày thứ 5 (22/6/2024), kỳ họp biểu quyết.",
    "Số vụ giảm từ 122 vụ xuống 100 vụ, số người chết giảm 30%.",
    "Số vụ giảm 18% so với năm 2021 (từ 122 vụ xuống 100 vụ), diện tích thiệt hại giảm 30%.",
    "Năm 2022 có 122 vụ, năm 2023 có 100 vụ, số người chết giảm 30%.",
    "So với 122 vụ của năm trước, năm nay 100 vụ, thiệt hại giảm 30%.",
    "Xảy ra 100 vụ, cùng kỳ 122 vụ, thiệt hại về tài sản giảm 30%.",
    "Xảy ra 100 vụ (cùng kỳ 122 vụ), số người bị thương giảm 30%.",
    "Số hộ nghèo giảm từ 1.860 hộ xuống 1.215 hộ (5,4%).",
    "Số hộ nghèo giảm từ 1.860 hộ xuống 1.215 hộ (34,7%).",
    "Số hộ nghèo giảm từ 1.860 hộ (8,4%) xuống 1.215 hộ (5,4%), giảm 3%.",
    "Số hộ nghèo giảm từ 1.860 hộ (8,4%) xuống 1.215 hộ (5,4%), giảm 645 hộ (3%).",
]  # fmt: skip


@pytest.mark.parametrize("text", UNTIED)
def test_figures_that_only_stand_together_raise_no_alarm(text: str) -> None:
    assert not [check.message for check in alarms(text)]
