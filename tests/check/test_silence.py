"""Paragraphs whose figures agree, tied in many ways: none of them may raise an alarm."""

from datetime import date

import pytest

from extractor import extract
from schemas import Verdict

PUBLISHED = date(2023, 12, 20)

AGREEING = [
    "Bộ phận Một cửa tiếp nhận 500 hồ sơ, giải quyết đúng hạn 450 hồ sơ (trong đó có 60 hồ sơ đang bổ sung), đạt 90%.",
    "Thanh tra huyện đã thanh tra 14/35 công trình, phát hiện 7 công trình (50%) nghiệm thu sai khối lượng.",
    "Chi cục lấy 30/120 mẫu rau, có 6 mẫu (20%) vượt ngưỡng.",
    ("Có mặt 288/372 công chức (đạt 77,42%), vắng mặt 84 công chức, trong đó vắng mặt 23 công chức không lý do (chiếm "
     "6,17%)."),
    ("Quý III, phường được giao 900 nhiệm vụ, trong đó 380 nhiệm vụ đã xong, 500 nhiệm vụ đang làm trong hạn, 20 nhiệm "
     "vụ quá hạn (chiếm 5%)."),
    ("Năm 2023, toàn ngành thanh tra 64 cuộc, kiểm tra 180 cuộc, lần lượt bằng 128% và 90% kế "
     "hoạch (50 cuộc và 200 cuộc)."),
    ("Số vụ vi phạm năm 2021, 2022, 2023 lần lượt là 120, 90 và 60 vụ, bình quân mỗi năm giảm 30 "
     "vụ."),
    ("Quý I, quý II, quý III có lần lượt 40, 50 và 60 vụ; như vậy quý III tăng 20% so với quý II, "
     "tăng 50% so với quý I."),
    ("Tổng số tiền sai phạm là 5,6 tỷ đồng, gấp hơn hai lần số của năm trước; trong đó thu hồi về "
     "ngân sách 3,2 tỷ đồng, giảm trừ quyết toán 2,4 tỷ đồng."),
    ("Xã Hòa Sơn có 32 hộ, xã Hòa Bắc 24 hộ, ít hơn 8 hộ; xã Hòa Liên 40 hộ, nhiều nhất trong 3 "
     "xã."),
    ("Đợt một kiểm tra 20 cơ sở, đợt hai kiểm tra gấp đôi đợt một với 40 cơ sở, nâng tổng số cơ "
     "sở được kiểm tra lên 60."),
    ("So với đợt kiểm tra trước (tháng 3, có 45 cơ sở vi phạm), đợt này số vi phạm giảm còn 30 cơ "
     "sở, tức giảm một phần ba."),
    ("Chỉ tiêu giao 400 hồ sơ/tháng, thực tế tháng 5 làm được 460 hồ sơ, tháng 6 làm được 380 hồ "
     "sơ, lần lượt vượt 15% và hụt 5%."),
    ("Từ 1/1 đến 30/6/2023 có 181 ngày, trạm hoạt động 150 ngày, bình quân mỗi ngày kiểm tra 12 "
     "xe, tổng cộng 1.800 xe."),
    ("Trong 3 ngày (12, 13 và 14/6), ba đoàn kiểm tra 36 cơ sở, bình quân mỗi đoàn mỗi ngày 4 cơ "
     "sở."),
    ("Ngành đã làm 81 cuộc kiểm toán, trong đó báo cáo quyết toán năm 2022 vừa xong vào tháng 3 và 2 cuộc kiểm toán "
     "chưa phát hành báo cáo, còn lại 78 cuộc kiểm toán khác đã hoàn thành."),
    ("Hộ ông Năm được bồi thường 320 triệu đồng cho 160 m2 đất, tức 2 triệu đồng/m2, trong khi "
     "giá thị trường 5 triệu đồng/m2, cao gấp 2,5 lần."),
    ("Thời gian giải quyết giảm từ 15 ngày (quy định) còn 9 ngày (thực tế), rút ngắn 6 ngày, "
     "tương đương 40%."),
    ("Nợ thuế đầu kỳ 120 tỷ đồng, phát sinh tăng 30 tỷ đồng, thu được 54 tỷ đồng, nợ cuối kỳ 96 "
     "tỷ đồng, giảm 20% so với đầu kỳ."),
    ("Phạt 12 trường hợp, mức phạt từ 3 triệu đồng đến 25 triệu đồng, bình quân 8 triệu "
     "đồng/trường hợp, tổng cộng 96 triệu đồng."),
    ("Công ty kê khai 1.200 tấn, thực tế khai thác 3.000 tấn, vượt 1.800 tấn (gấp 2,5 lần, tương "
     "đương vượt 150%)."),
    "Ngân sách chi 14 tỷ đồng cho 7 tuyến đường dài 28 km, bình quân 500 triệu đồng/km.",
    ("Năm 2020: 50 vụ; năm 2021: 60 vụ (tăng 20%); năm 2022: 75 vụ (tăng 25%); năm 2023: 60 vụ "
     "(giảm 20%)."),
    ("Tỷ lệ hộ nghèo giảm từ 8,5% xuống 6%, giảm 2,5 điểm phần trăm, vượt kế hoạch 0,5 điểm phần "
     "trăm."),
    ("Tỷ lệ đúng hạn đạt 96,5%, tăng 1,5% so với năm 2022 (95%) và tăng 4% so với năm 2021 "
     "(92,5%)."),
    ("Đến tháng 9, giải ngân 45%, thấp hơn 7% so với cùng kỳ (52%) và thấp hơn bình quân chung "
     "của tỉnh 3% (48%)."),
    ("Trường thu 450.000 đồng/học sinh, cao hơn 150.000 đồng so với mức 300.000 đồng được duyệt "
     "và gấp 1,5 lần mức này."),
    ("Tòa án thụ lý 210 vụ, tăng 30 vụ; giải quyết 180 vụ, tăng 20 vụ so với cùng kỳ năm 2022 "
     "(160 vụ)."),
    ("Thu ngân sách đạt 880 tỷ đồng, bằng 110% dự toán tỉnh giao (800 tỷ đồng), bằng 88% dự toán "
     "HĐND giao (1.000 tỷ đồng), tăng 10% so với năm 2022 (800 tỷ đồng)."),
    ("Trong 24 dự án (giảm 6 dự án so với năm trước), 18 dự án đã quyết toán, tăng 3 dự án so với "
     "năm trước."),
    ("Nhóm hàng mỹ phẩm tăng 20%, từ 50 vụ lên 60 vụ; nhóm hàng thực phẩm giảm 10%, từ 100 vụ "
     "xuống 90 vụ; tính chung giữ nguyên 150 vụ."),
    ("Hai lần kiểm tra cách nhau 10 ngày (ngày 5/6 và 15/6/2023) cho kết quả khác nhau: lần đầu 7 "
     "lỗi, lần sau 3 lỗi, giảm 4 lỗi."),
    "Thời hạn thanh tra là 45 ngày làm việc, từ 3/4 đến 7/6/2023; thực tế kết thúc sớm 5 ngày.",
    ("Ngày 3/4/2023 Đoàn công bố quyết định; 30 ngày sau, ngày 3/5/2023, Đoàn kết thúc thanh tra "
     "trực tiếp."),
    ("Kỷ luật 5 đảng viên, trong đó có 2 đồng chí: Trần Văn A, Bí thư; Lê Thị B, Phó Bí thư; 3 "
     "đảng viên còn lại bị khiển trách."),
    ("Các cơ sở bị phạt gồm 3 cơ sở tại phường 1: Quán Hương, Quán Lan, Quán Huệ và 2 cơ sở tại "
     "phường 2: Tiệm Mai, Tiệm Đào."),
    ("Số đơn tố cáo tăng gấp đôi (từ 14 lên 28 đơn), trong khi đơn khiếu nại giảm một nửa (từ 60 "
     "còn 30 đơn)."),
    "Năm 2022, tỉnh có 12 huyện với 144 xã, bình quân mỗi huyện 12 xã, mỗi xã 6 thôn.",
    "Toàn huyện có 240 trường hợp vi phạm, bình quân mỗi năm 48 trường hợp trong 5 năm qua.",
    ("Giai đoạn 2018 - 2022, tỉnh xử lý 500 vụ, trung bình 100 vụ/năm; riêng năm 2022 là 130 vụ, "
     "cao hơn 30 vụ so với mức trung bình."),
    "Mức hỗ trợ tăng từ 1,2 lên 1,8 triệu đồng/người/tháng, gấp 1,5 lần, áp dụng cho 300 người.",
    ("Có 72/90 thôn đạt chuẩn, bằng 80%; tăng 12 thôn so với năm trước (60 thôn) và thiếu 9 thôn "
     "so với mục tiêu (81 thôn)."),
    "Số lao động giảm 150 người so với đầu năm, từ 1.200 người còn 1.050 người, bằng 87,5%.",
    ("Cùng kỳ năm trước xảy ra 25 vụ làm chết 10 người; năm nay xảy ra 20 vụ, làm chết 12 người, "
     "giảm 5 vụ nhưng tăng 2 người chết."),
    ("Chín tháng xảy ra 20 vụ, làm chết 12 người, so với cùng kỳ giảm 5 vụ (25 vụ), tăng 2 người "
     "chết (10 người)."),
    ("Sau sắp xếp, huyện còn 18 trường, giảm 6 trường (25%); số lớp còn 240 lớp, giảm 10 lớp "
     "(4%)."),
    ("Xử phạt 3 doanh nghiệp: Công ty A. 50 triệu đồng, Công ty B. 70 triệu đồng, Công ty C. 30 "
     "triệu đồng, tổng cộng 150 triệu đồng."),
    ("Từ tháng 1 đến tháng 6/2023 (6 tháng), bình quân mỗi tháng tiếp 45 lượt công dân, tổng cộng "
     "270 lượt."),
    ("Chi cục có 3 đội gồm Đội số 1, Đội số 2 và Đội số 3 với 36 kiểm soát viên, bình quân mỗi "
     "đội 12 người."),
    ("Năm 2023 thu 66 tỷ đồng, gấp 1,1 lần năm 2022 (60 tỷ đồng), gấp 1,5 lần năm 2021 (44 tỷ "
     "đồng) và gấp 3 lần năm 2019 (22 tỷ đồng)."),
    ("Số tiền trên gồm 1,2 tỷ đồng của năm 2021 và 1,8 tỷ đồng của năm 2022 (gấp 1,5 lần), cộng 3 "
     "tỷ đồng."),
    ("Vụ án có 6 bị can, tăng 2 bị can so với kết luận điều tra lần đầu (4 bị can), giảm 1 bị can "
     "so với đề nghị của Thanh tra tỉnh (7 người)."),
    ("Ủy ban kiểm tra kết luận 2 đồng chí Trần Văn Hùng, Phó Giám đốc Sở và Lê Minh Tâm, Trưởng "
     "phòng có khuyết điểm."),
    ("Công ty nộp 3 lần: 200 triệu đồng ngày 5/4, 300 triệu đồng ngày 10/5 và 500 triệu đồng ngày "
     "2/6, tổng cộng 1 tỷ đồng."),
    ("Bến xe có 40 lượt xe xuất bến mỗi ngày, trong 30 ngày là 1.200 lượt, bình quân mỗi xe 10 "
     "lượt với 120 xe."),
    ("Tỷ lệ vi phạm giảm dần: năm 2021 là 30% (30/100 cơ sở), năm 2022 là 25% (30/120 cơ sở), năm "
     "2023 còn 20% (30/150 cơ sở), giảm 5% so với năm 2022 và giảm 10% so với năm 2021."),
    ("Tổng chi 9 tỷ đồng, tăng 1,5 tỷ đồng (20%) so với dự toán 7,5 tỷ đồng, giảm 1 tỷ đồng (10%) "
     "so với năm trước 10 tỷ đồng."),
    ("Diện tích được duyệt 2.000 m2, xây thực tế 2.600 m2 (vượt 600 m2, tương đương 30%), trong "
     "đó tầng 1 vượt 200 m2, tầng 2 vượt 400 m2."),
    "Đợt kiểm tra thứ hai kéo dài 4 ngày (từ 25 đến hết 28/9/2023), ngắn hơn đợt đầu 2 ngày.",
    ("Trong 2 năm 2021 - 2022, bình quân mỗi năm có 15 vụ; riêng 9 tháng năm 2023 đã có 18 vụ, "
     "tăng 20% so với mức bình quân."),
    "Xe tải trọng cho phép 10 tấn chở 25 tấn, vượt 150% tải trọng, gấp 2,5 lần cho phép.",
    ("Mua 50 bộ bàn ghế với giá 1,8 triệu đồng/bộ, thành tiền 90 triệu đồng, cao hơn giá thị "
     "trường 30 triệu đồng (1,2 triệu đồng/bộ)."),
    "Lần một chấm 68 điểm, lần hai chấm 74 điểm, tăng 6 điểm; điểm bình quân hai lần là 71 điểm.",
    ("Phường có 7 khu phố, khu phố 1 và khu phố 2 có 40 hộ chưa nộp, 5 khu phố còn lại bình quân "
     "mỗi khu phố 12 hộ, tổng cộng 100 hộ."),
    ("Huyện giảm 3 phòng so với năm 2015 (từ 15 còn 12 phòng), giảm 8 trung tâm (từ 14 còn 6 "
     "trung tâm)."),
    "Trong số 16 kiến nghị, 12 kiến nghị (75%) đã xong, gấp 3 lần số chưa xong là 4 kiến nghị.",
    ("Năm 2022 tiếp 1.500 lượt, nhận 300 đơn; năm 2023 tiếp 1.350 lượt, nhận 330 đơn, tương ứng "
     "giảm 10% số lượt và tăng 10% số đơn."),
    "Toàn tỉnh phát hiện 120 vụ, gấp 3 lần năm 2021 và gấp 1,5 lần năm 2022 (80 vụ).",
    ("Toàn tỉnh phát hiện 120 vụ (gấp 3 lần năm 2021, 40 vụ), trong khi tỉnh lân cận chỉ 60 vụ, "
     "bằng một nửa."),
    ("Huyện A xử phạt 90 triệu đồng, huyện B xử phạt gấp đôi là 180 triệu đồng, huyện C gấp ba là "
     "270 triệu đồng."),
    ("Lãi suất vay 5.000 đồng/triệu đồng/ngày, gấp 9 lần mức lãi suất tối đa 20%/năm, với 12 "
     "người vay."),
    ("Công ty khai 40 lao động nhưng thực tế có 100 lao động, gấp 2,5 lần, chênh lệch 60 lao "
     "động."),
    ("Từ 15 vụ (2020) tăng lên 45 vụ (2022), gấp 3 lần, rồi giảm còn 30 vụ (2023), giảm một phần "
     "ba."),
    ("Số thu tăng gấp 3 lần, đạt 360 triệu đồng, trong đó phí vệ sinh tăng từ 60 triệu đồng lên "
     "90 triệu đồng."),
    "Tiền điện tăng gấp đôi so với tháng trước, từ 1,15 triệu đồng lên 2,28 triệu đồng.",
    "Sản lượng đạt 9.800 m3, gần gấp đôi công suất cấp phép 5.000 m3.",
    "Xe chở quá tải gấp đôi: tải trọng cho phép 13 tấn, thực chở 26 tấn, vượt 13 tấn.",
    ("Đơn vị trúng thầu có doanh thu 30 tỷ đồng, gấp 2 lần giá gói thầu 15 tỷ đồng, lớn hơn 1,2 "
     "lần yêu cầu (25 tỷ đồng)."),
    "Số phòng tăng thêm gấp rưỡi, từ 20 phòng lên 30 phòng.",
    ("Mỗi suất ăn 30.000 đồng, gấp 1,5 lần suất cũ (20.000 đồng); bình quân mỗi ngày 400 suất, "
     "tổng cộng 12 triệu đồng/ngày."),
    ("Bình quân mỗi tháng xử phạt 24 trường hợp, cao hơn 4 trường hợp so với bình quân mỗi tháng "
     "năm 2022 (20 trường hợp)."),
    "Trung bình một cơ sở bị phạt 12 triệu đồng; 8 cơ sở có tổng mức phạt 96 triệu đồng.",
    "Trung bình mỗi đoàn 5 người, 8 đoàn có 40 người, chưa kể 8 lái xe.",
    "Trong 10 ngày, đoàn làm việc với 30 hộ, bình quân mỗi ngày 3 hộ.",
    "Có 10 xã báo cáo 250 trường hợp, 4 xã chưa báo cáo, bình quân mỗi xã báo cáo 25 trường hợp.",
    ("Toàn huyện có 14 xã, 10 xã đã báo cáo với 250 trường hợp, bình quân mỗi xã báo cáo 25 "
     "trường hợp."),
    "Huyện có 14 xã; 250 hộ được kiểm tra, bình quân mỗi xã được kiểm tra gần 18 hộ.",
    "Trong 2 năm có 3 cuộc thanh tra, bình quân mỗi năm 1,5 cuộc.",
    ("Với 12 thanh tra viên, mỗi năm thực hiện 36 cuộc, bình quân mỗi thanh tra viên tham gia 6 "
     "cuộc."),
    "Quán bán 90 suất, thu 3,6 triệu đồng, bình quân 40.000 đồng/suất.",
    ("Tổng số 24 tỷ đồng được cấp cho 6 huyện, bình quân mỗi huyện 4 tỷ đồng, cao nhất là huyện A "
     "7 tỷ đồng."),
    "Bình quân thu nhập 7,5 triệu đồng/người/tháng, với 200 lao động tổng quỹ lương 1,5 tỷ đồng.",
    "Đoàn kiểm tra trong 3 ngày, từ thứ Hai đến thứ Tư (10 - 12/7/2023).",
    "Đoàn kiểm tra 2 đợt, mỗi đợt 3 ngày, từ 10 đến 12/7/2023 và từ 17 đến 19/7/2023.",
    "Đoàn làm việc 6 ngày, từ 10 đến 12/7/2023 và từ 17 đến 19/7/2023.",
    "Trong 4 ngày, từ 10 đến 12/7 và ngày 15/7/2023, tổ công tác kiểm tra 9 quán.",
    "Kỳ họp diễn ra 2,5 ngày, từ 10 đến 12/7/2023.",
    "Hồ sơ phải giải quyết trong 5 ngày, từ 10/7/2023 đến 24/7/2023 mới trả, chậm 9 ngày.",
    "Quyết định có hiệu lực 10 ngày, từ ngày 1/6/2023 đến ngày 10/6/2023.",
    "Cơ sở bị tước giấy phép 3 tháng, từ 20/5/2023 đến 20/8/2023.",
    "Thanh tra 2 năm, từ năm 2021 đến hết tháng 6/2023 đối với 4 dự án.",
    "Thời kỳ thanh tra: 5 năm (2018, 2019, 2020, 2021, 2022).",
    "Đoàn thanh tra làm việc 20 ngày, từ 3/7/2023 đến 31/7/2023, không tính thứ Bảy, Chủ nhật.",
    "Trong 3 đêm, từ 10 đến 13/7/2023, lực lượng chức năng kiểm tra 12 quán karaoke.",
    ("Ông bị tạm đình chỉ công tác 15 ngày, từ 1/8/2023 đến 15/8/2023, sau đó gia hạn 15 ngày đến "
     "30/8/2023."),
    "3 cơ sở bị phạt là Nhà hàng Biển Gọi, Nhà hàng Làng Chài; Khách sạn Sóng Biển.",
    "Phạt 2 cơ sở gồm Nhà hàng Trống Đồng và Sông Hồng, Công ty TNHH Ẩm thực Việt.",
    ("Có 2 đơn vị bị nhắc nhở: Trung tâm Văn hóa và Thể thao huyện; Ban Quản lý dự án đầu tư xây "
     "dựng."),
    ("Phạt 3 doanh nghiệp: Công ty TNHH Thương mại và Dịch vụ Hoàng Anh, Công ty CP Đầu tư và Xây "
     "dựng Tân Phú, Doanh nghiệp tư nhân Hồng Hà."),
    ("Kiểm tra 4 cửa hàng gồm: Cửa hàng Bách hóa, Cửa hàng Tiện lợi Sáng, Siêu thị mini An và Cửa "
     "hàng điện máy Sao Việt thuộc Công ty Sao Việt."),
    "Đình chỉ 2 cơ sở: Nhà máy nước Tân An, Công ty Cấp nước Long An và Xưởng đá lạnh Hồng Phúc.",
    ("Đình chỉ 3 cơ sở: Quán karaoke Melody, Nhà hàng tiệc cưới Vạn Phúc và Khách sạn Mỹ Lệ cùng "
     "2 quán nhậu."),
    ("Triệu tập 3 người: Nguyễn Văn Tèo, sinh năm 1990; Lê Thị Na, sinh năm 1988; Phạm Văn Tí, "
     "sinh năm 1979, cùng trú tại xã An Hòa."),
    ("Kỷ luật 4 đồng chí: Nguyễn Văn Thắng, Bí thư và Lê Văn Lợi, Phó Bí thư; Trần Văn Tài, Chủ "
     "tịch; Phạm Thị Lộc, Kế toán."),
    ("Đoàn có 5 thành viên: Nguyễn Văn Thắng, Trưởng đoàn; Lê Văn Lợi, Phó Trưởng đoàn; Trần Văn "
     "Tài, Phạm Thị Lộc, Hồ Văn Phước, thành viên."),
    ("Đoàn có 5 thành viên: Nguyễn Văn Thắng, Trưởng đoàn; Lê Văn Lợi, Phó Trưởng đoàn; các thành "
     "viên: Trần Văn Tài, Phạm Thị Lộc, Hồ Văn Phước."),
    "Khởi tố 3 bị can Trần Văn Hùng (45 tuổi), Lê Minh Tâm (39 tuổi) và Đỗ Thị Hoa (51 tuổi).",
    ("Bắt 4 đối tượng gồm: Trần Văn Hùng (45 tuổi), Lê Minh Tâm (39 tuổi), hai anh em Đỗ Văn Hòa "
     "(30 tuổi), Đỗ Văn Bình (28 tuổi)."),
    ("Bắt 3 đối tượng: Trần Văn Hùng (tức Hùng Sẹo), Lê Minh Tâm (tức Tâm Đen) và vợ là Đỗ Thị "
     "Hoa."),
    ("Có 3 đơn vị gồm Phòng Giáo dục và Đào tạo, Phòng Văn hóa và Thông tin, Phòng Lao động - "
     "Thương binh và Xã hội nộp báo cáo chậm."),
    ("Xử phạt 2 hộ kinh doanh gồm hộ bà Trần Thị Lan và hộ ông Lê Văn Tám; Công ty An Phát bị "
     "nhắc nhở."),
    ("Tổng thu 9 tháng 450 tỷ đồng, tăng 50 tỷ đồng so với cùng kỳ, đạt 75% dự toán (600 tỷ "
     "đồng), giảm 3% so với tiến độ (78%)."),
    "Tổng số hộ nghèo 240 hộ, chiếm 6%, giảm 60 hộ (1,5%) so với đầu năm (300 hộ, chiếm 7,5%).",
    ("Tỷ lệ đạt 60%, giảm 15 điểm phần trăm so với năm 2022 (75%) và tăng 10 điểm phần trăm so "
     "với năm 2021 (50%)."),
    ("Số vụ cháy 33 vụ, giảm 3 vụ = 8,3% so với cùng kỳ năm trước (36 vụ); thiệt hại 4,4 tỷ đồng, "
     "tăng 0,4 tỷ đồng = 10% so với cùng kỳ (4 tỷ đồng)."),
    ("Số vụ cháy 33/36 vụ (giảm 3 vụ); số người chết 2/5 người (giảm 3 người) so với cùng kỳ năm "
     "2022."),
    "Năm 2023 có 1.032 vụ (năm 2022 là 960 vụ, tăng 7,5%; năm 2021 là 1.080 vụ, giảm 4,4%).",
    ("Năm 2022 thu 960 tỷ đồng, năm 2023 thu 1.032 tỷ đồng, tăng 72 tỷ đồng, tương đương 7,5%; so "
     "với năm 2021 (1.080 tỷ đồng) giảm 48 tỷ đồng, tương đương 4,4%."),
    ("So với năm 2021 (1.080 vụ), năm 2022 (960 vụ) và năm 2023 (1.032 vụ) lần lượt giảm 11,1% và "
     "4,4%."),
    ("Số vụ tăng từ 12 vụ trong quý I lên 18 vụ trong quý II (tăng 50%), 27 vụ trong quý III "
     "(tăng 50%) và giảm còn 9 vụ trong quý IV (giảm 66,7%)."),
    ("Dự án điều chỉnh tổng mức đầu tư 2 lần, lần đầu từ 100 tỷ đồng lên 130 tỷ đồng, tăng 30%, "
     "lần hai lên 156 tỷ đồng, tăng 20% so với lần đầu và tăng 56% so với ban đầu."),
    ("Giá đất tăng 20% so với bảng giá năm 2020 (5 triệu đồng/m2), lên 6 triệu đồng/m2, vẫn thấp "
     "hơn 40% so với giá thị trường (10 triệu đồng/m2)."),
    ("Trong số tiền 2,4 tỷ đồng phải thu hồi, đã nộp 1,5 tỷ đồng trước ngày 30/6 và 600 triệu "
     "đồng sau đó; 300 triệu đồng còn lại cam kết nộp trong quý IV."),
    ("Xã có 1.200 hộ với 4.800 nhân khẩu (bình quân 4 người/hộ), trong đó 60 hộ nghèo (5%) và 96 "
     "hộ cận nghèo (8%)."),
    "Đoàn lấy ngẫu nhiên 10% trong 350 hồ sơ (35 hồ sơ), phát hiện 7 hồ sơ (20%) có sai sót.",
    "Cứ 5 cơ sở được kiểm tra thì có 1 cơ sở vi phạm; tính ra 24/120 cơ sở (20%).",
    "Tỷ lệ nam/nữ trong số 90 học viên là 2/1, tức 60 nam và 30 nữ.",
    ("Kinh phí chia theo tỷ lệ 70/30: ngân sách tỉnh 14 tỷ đồng, ngân sách huyện 6 tỷ đồng, tổng "
     "cộng 20 tỷ đồng."),
    "Điểm số đạt 92,5/100, tăng 4,5 điểm và tăng 3 bậc so với năm 2022 (88 điểm, xếp thứ 12).",
    "Huyện xếp thứ 3/12, tăng 2 bậc so với năm trước (thứ 5/12).",
    "Dự toán 3,5 tỷ đồng, quyết toán 3,2 tỷ đồng, tiết kiệm 300 triệu đồng, tương đương 8,6%.",
    "Thời gian xử lý trung bình 4,5 ngày/hồ sơ, sớm hơn 2,5 ngày so với thời hạn 7 ngày.",
    ("Lúc 8 giờ 30 ngày 5/7, tổ công tác gồm 4 người kiểm tra 2 xe, đến 10 giờ cùng ngày lập 2 "
     "biên bản."),
    "Có 3 trong 4 trạm cân hoạt động 24/24 giờ, trạm còn lại hoạt động 12 giờ/ngày.",
    "Khu đất 5 ha được giao cho 2 công ty, trong đó một công ty 3,2 ha, công ty kia 1,8 ha.",
    "Đã chi trả cho 85% số hộ (102/120 hộ) với 68% số tiền (13,6/20 tỷ đồng).",
    ("Có 8 xã đạt 19 tiêu chí, 5 xã đạt 17 - 18 tiêu chí, 2 xã đạt 15 tiêu chí, bình quân 17,8 "
     "tiêu chí/xã."),
    ("Quý III thu 30 tỷ đồng, lũy kế 9 tháng 95 tỷ đồng, đạt 76% kế hoạch năm (125 tỷ đồng), tăng "
     "15 tỷ đồng so với cùng kỳ (80 tỷ đồng)."),
    ("Trường có 24 lớp, mỗi lớp 35 học sinh, riêng 4 lớp 1 mỗi lớp 40 học sinh, tổng cộng 860 học "
     "sinh."),
    ("Mỗi hồ sơ thu 150.000 đồng, vượt 50.000 đồng so với quy định, với 320 hồ sơ, số tiền thu "
     "vượt là 16 triệu đồng."),
    ("Phạt 4 cơ sở từ 5 đến 15 triệu đồng mỗi cơ sở, tổng số tiền 38 triệu đồng, trung bình 9,5 "
     "triệu đồng."),
    "Từ 20 phòng ban, huyện sắp xếp còn 13, giảm 7; từ 42 cấp phó còn 28, giảm 14.",
    ("Tổng số 500 phiếu phát ra, thu về 480 phiếu, hợp lệ 470 phiếu; hài lòng 423 phiếu (90% số "
     "phiếu hợp lệ)."),
    ("Đơn khiếu nại 40%, đơn tố cáo 15%, còn lại là kiến nghị, phản ánh chiếm 45% trong tổng số "
     "400 đơn."),
    ("Xử lý 100% trong số 36 tin báo, khởi tố 27 vụ, không khởi tố 9 vụ; trong 27 vụ khởi tố có 3 "
     "vụ án tham nhũng."),
    ("Trong 48 cuộc, 40 cuộc theo kế hoạch (gồm 6 cuộc năm trước chuyển sang), 8 cuộc đột xuất; "
     "đã kết thúc 42 cuộc."),
    ("Tổng số cán bộ 62 người: trên đại học 12, đại học 45, cao đẳng, trung cấp 5; đảng viên 50 "
     "người."),
    "Số vụ tăng 2 lần so với năm 2021, từ 15 vụ lên 30 vụ.",
    "Số vụ tăng 2 lần, từ 15 vụ lên 45 vụ.",
    ("Năm 2023 xây mới 12 nhà, sửa 18 nhà; năm 2022 xây mới 10 nhà, sửa 15 nhà, như vậy cả hai "
     "loại đều tăng 20%."),
    ("Mức giảm trừ gia cảnh 11 triệu đồng/tháng (132 triệu đồng/năm), mỗi người phụ thuộc 4,4 "
     "triệu đồng/tháng."),
    ("Số tiền 1,2 tỷ đồng được hoàn trả cho 400 phụ huynh, mỗi người nhận lại 3 triệu đồng, trong "
     "2 đợt, mỗi đợt 600 triệu đồng."),
    "Công trình chậm 18 tháng, dự kiến hoàn thành tháng 6/2023 nay lùi đến tháng 12/2024.",
    "Trong 12 tháng, từ tháng 7/2022 đến tháng 6/2023, bình quân mỗi tháng có 5 vụ, cả kỳ 60 vụ.",
    ("Tại thời điểm kiểm tra có 15 nhân viên, vắng 3 người, 12 người có mặt thì 4 người chưa có "
     "chứng chỉ hành nghề."),
    ("Giá gói thầu 9,8 tỷ đồng, giá dự thầu thấp nhất 9,7 tỷ đồng, giảm 100 triệu đồng (tương "
     "đương 1,02%) so với giá gói thầu."),
    ("Khối lượng thực tế thi công giảm 120 m3 so với hồ sơ thanh toán (1.320 m3 so với 1.200 m3), "
     "tương ứng 264 triệu đồng."),
    "Kiểm tra 7 điểm, mỗi điểm lấy 3 mẫu, tổng cộng 21 mẫu; 18 mẫu đạt, 3 mẫu (14,3%) không đạt.",
    ("Kỷ luật 13 đảng viên (khiển trách 8, cảnh cáo 3, cách chức 1, khai trừ 1), tăng 3 đảng viên "
     "so với cùng kỳ (10 đảng viên)."),
    ("Trong kỳ nhận 150 đơn, kỳ trước chuyển sang 20 đơn; đã xử lý 160 đơn, đạt 94,1%, tăng 2,1% "
     "so với kỳ trước (92%)."),
    ("Nhà thầu nộp phạt 0,05%/ngày trên giá trị chậm 10 tỷ đồng, tức 5 triệu đồng/ngày, trong 30 "
     "ngày là 150 triệu đồng."),
    ("Ba ngày liên tiếp 5, 6 và 7/9, ba tổ công tác xử lý 30 trường hợp: tổ một 12, tổ hai 10, tổ "
     "ba 8."),
    ("UBND huyện phân công 4 tổ: tổ 1 phụ trách 3 xã, tổ 2 phụ trách 3 xã, tổ 3 phụ trách 4 xã, "
     "tổ 4 phụ trách 2 xã; tổng cộng 12 xã."),
    ("Dư nợ 820 tỷ đồng, tăng 20 tỷ đồng so với tháng trước, tăng 70 tỷ đồng (9,33%) so với đầu "
     "năm."),
    "Nợ xấu 1,2%, giảm 0,3% so với đầu năm (1,5%), thấp hơn mức khống chế 3%.",
    ("Cơ quan thuế truy thu 5 doanh nghiệp: DN A 1,1 tỷ đồng, DN B 0,9 tỷ đồng, ba DN còn lại mỗi "
     "DN 500 triệu đồng, tổng số 3,5 tỷ đồng."),
    ("Tổng diện tích sàn 4.200 m2 (5 tầng, mỗi tầng 840 m2), mật độ xây dựng 60% trên khu đất "
     "1.400 m2."),
    ("Vụ việc có 9 bị cáo, tòa tuyên 3 bị cáo án treo, 6 bị cáo án tù từ 2 đến 7 năm, tổng hình "
     "phạt 27 năm."),
    ("Tổng số 16 ý kiến, trong đó 10 ý kiến về đất đai, 6 về môi trường, một số cử tri nêu cả hai "
     "nội dung."),
    ("Đợt I cấp 40% (2 tỷ đồng), đợt II cấp 35% (1,75 tỷ đồng), đợt III cấp 25% (1,25 tỷ đồng) "
     "tổng kinh phí 5 tỷ đồng."),
    "Số công chức nghỉ việc năm 2021: 4, năm 2022: 6, 9 tháng năm 2023: 5, cộng 15 người.",
    ("Bệnh viện mua 3 máy, giá mỗi máy lần lượt 1,2 tỷ đồng, 1,5 tỷ đồng và 2,1 tỷ đồng, tổng giá "
     "trị 4,8 tỷ đồng, trung bình 1,6 tỷ đồng/máy."),
    ("Số lỗi giảm từ 40 lỗi ở lần kiểm tra đầu xuống 10 lỗi ở lần kiểm tra thứ tư, tức chỉ còn "
     "một phần tư, giảm 30 lỗi (75%)."),
    "Bình quân 3 năm (2020: 40 vụ, 2021: 50 vụ, 2022: 60 vụ) là 50 vụ/năm.",
    "Tổng số lao động là 320 người, nữ gấp 3 lần nam (240 người so với 80 người).",
    "Số nữ là 240 người, gấp 3 lần số nam; toàn công ty có 320 người.",
    "Chi phí 6 tỷ đồng, gấp đôi dự kiến ban đầu, vượt 3 tỷ đồng (100%).",
    ("Đoàn số 1 kiểm tra 15 cơ sở trong 5 ngày, Đoàn số 2 kiểm tra 24 cơ sở trong 6 ngày, bình "
     "quân mỗi ngày Đoàn số 2 kiểm tra 4 cơ sở."),
    ("Thanh tra 3 sở: Sở Y tế, Sở Giáo dục và Đào tạo, Sở Lao động - Thương binh và Xã hội; 4 "
     "huyện: An Lão, Bình Sơn, Cao Lộc, Đông Hà."),
    ("Có 2 tập thể, 5 cá nhân bị kiểm điểm gồm: tập thể Đảng ủy xã, tập thể UBND xã; các ông, bà "
     "Lê Văn A, Trần Thị B, Võ C, Hồ D, Mai E."),
    ("Toàn tỉnh thực hiện 96 cuộc, giảm 24 cuộc (20%) so với cùng kỳ (120 cuộc), trong đó thanh "
     "tra hành chính 36 cuộc, giảm 4 cuộc (10%) so với cùng kỳ (40 cuộc)."),
    "Mỗi lượt xe thu 20.000 đồng, gấp 4 lần quy định (5.000 đồng/lượt xe).",
    ("Giá bán 45.000 đồng/kg, cao hơn 5.000 đồng/kg (12,5%) so với giá niêm yết 40.000 đồng/kg và "
     "gấp 1,5 lần giá nhập (30.000 đồng/kg)."),
    "Huyện tiếp nhận 96 đơn, kỳ trước chuyển sang 24 đơn; đã giải quyết 108 đơn, đạt 90%.",
    ("Trong tháng, tiếp nhận mới 1.150 hồ sơ, tồn kỳ trước 50 hồ sơ; đã giải quyết 1.140 hồ sơ, "
     "đạt 95%."),
    "Số vụ thụ lý mới 180 vụ, số vụ cũ 20 vụ. Đã giải quyết 184 vụ, đạt tỷ lệ 92%.",
    ("Trong 60 cuộc, 50 cuộc theo kế hoạch (trong đó 4 cuộc chuyển từ năm trước), 10 cuộc đột "
     "xuất."),
    "Đoàn kiểm tra 90 cơ sở, 70 cơ sở đạt (gồm 12 cơ sở được cấp lại), 20 cơ sở không đạt.",
    "Lớp có 40 học viên, vắng 5 người, 35 người có mặt thì 7 người chưa nộp bài.",
    "Đoàn kiểm tra 90 cơ sở, 70 cơ sở đạt, 20 cơ sở không đạt.",
    "Xã có 240 hộ, 180 hộ đã nộp, 60 hộ chưa nộp.",
    "Qua kiểm tra 50 xe, 42 xe đủ điều kiện thì 6 xe sắp hết hạn kiểm định.",
    ("Năm 2023, huyện nhận 320 đơn, đơn năm trước chuyển sang 30 đơn. Đến nay đã giải quyết 336 "
     "đơn, đạt 96% tổng số đơn."),
    "Phải thu trong kỳ 40 tỷ đồng, nợ cũ 10 tỷ đồng; đã thu 35 tỷ đồng, đạt 70%.",
    "Huyện tiếp nhận 96 đơn, đã giải quyết 72 đơn, đạt 75%.",
]  # fmt: skip


@pytest.mark.parametrize("text", AGREEING)
def test_figures_that_agree_raise_no_alarm(text: str) -> None:
    record = extract(f"Tin kiểm tra\n\n{text}\n", PUBLISHED)
    assert not [check.message for check in record.checks if check.verdict is Verdict.INCONSISTENT]
