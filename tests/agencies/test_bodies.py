"""Teams with their senders, codes, brands, lists behind one head noun, chains of shops, groups of deputies, repeated
short forms and lone heads: phrases with the names in angle brackets."""

import pytest

from tests.agencies.test_spans import gold, outermost

NAMES = [
    # A team and the body that sends it are one name.
    "Huyện theo dõi <đoàn của Ủy ban Kiểm tra Trung ương>.",
    "Công an theo dõi <đoàn Ủy ban Kiểm tra Trung ương> về xã.",
    "<Sở Y tế Lào Cai> phạt hai nơi, rồi <đoàn thanh tra sở> về huyện.",
    "<Đoàn kiểm tra liên ngành của Sở Y tế, Sở Công Thương và UBND quận 3> phạt hai quán.",
    "<Đoàn đại biểu HĐND TP. Đà Nẵng> gặp cử tri.",
    "<Đoàn kiểm tra của Sở Y tế Lào Cai>, <UBND huyện Bát Xát> cùng làm việc.",
    # Enterprises called by a trade that no vocabulary has, and what is counted or housed behind a name.
    "Giao đất cho <Nông trường quốc doanh Sao Mẫu> 14,3 ha; <Xí nghiệp vôi đá Bình Mẫu> 3 ha; <HTX Bình Mẫu> 4 ha.",
    "Đất ở sân bay Bình Mẫu do <Xí nghiệp gạch ngói Bình Mẫu> giữ. Quanh sân bay Bình Mẫu còn trống.",
    "Đoàn khám <Công ty TNHH Sao Mẫu> số 219 đường Lê Lợi và <Công ty Xây dựng số 2> số 9/4 Trần Phú.",
    # Banks by their legal form; names listed after a plural and a mark or "như".
    "<Ngân hàng thương mại cổ phần Đầu tư và Phát triển Việt Nam> lãi; các ngân hàng thương mại cổ phần Việt Nam lỗ.",
    "Các tập đoàn: <Công nghiệp Sao Mẫu Việt Nam> (<SAMU>), <Hóa chất Bình Mẫu>. Ngành Ngân hàng báo cáo.",
    "Nhiều bệnh viện như <Bạch Mẫu>, <Chợ Mẫu> quá tải.",
    # A bureau told by its head alone, of which one is named.
    "<Cục Kiểm soát Sao Mẫu> họp. Theo ông, cán bộ của <cục> xin chuyển; tỉ lệ tại <cục> là lớn.",
    # Any team; a number of a report.
    "Mỗi khi đoàn thanh tra đến, ai cũng lo. Theo kết quả thanh tra số 68, <Thanh tra tỉnh Lào Cai> yêu cầu.",
    # What is audited; where an office of first resort ends and its head's name begins.
    "<Kiểm toán nhà nước khu vực II> nêu kết luận kiểm toán ngân sách tỉnh Lào Cai, báo cáo kiểm toán đầu tư công.",
    "Giám đốc <Bảo hiểm xã hội cơ sở Bình Mẫu> Đỗ Mẫu Nga, Trưởng <Thuế cơ sở 4> Vũ Mẫu An, <Thuế cơ sở Mẫu Nam> họp.",
    # Names of persons of the Central Highlands behind the kind of a unit, and a commune so called.
    "Bí thư <Đảng ủy xã> Y Biêr Mẫu, Chủ tịch <UBND xã> H'Yim Mẫu và <UBND xã Y Tý>, <UBND xã H'Bông> họp.",
    "Phó Trưởng <Đoàn ĐBQH> chuyên trách Lê Văn Mẫu dự. Phó Trưởng ban Thường trực Trần Văn Mẫu vắng.",
    "UBND các xã và <Ban Quản lý Khu kinh tế, công nghiệp TP Huế> họp về hạ tầng khu kinh tế, công nghiệp.",
    # An area with its number and the commune that it is called by; who is named behind it.
    "<Ban Chỉ huy Phòng thủ khu vực 3 - Vạn Tường>, <Viện kiểm sát nhân dân khu vực 5 - Sơn La> họp.",
    "Hai người của <Viện kiểm sát nhân dân khu vực 5> - Lê Mẫu An, Phạm Ví Mẫu - dự.",
    # Chiefs that are counted are of several bodies; deputies may be of one.
    "<UBND xã Nam Mẫu> họp. Huyện phê bình 2 chủ tịch UBND xã, các bí thư, phó bí thư Đảng ủy xã.",
    "<UBND tỉnh Lào Cai> họp. Hai phó chủ tịch <UBND tỉnh> dự. Năm 2018, chủ tịch <UBND tỉnh> ký.",
    "<Bộ Công Thương> xử lý. Theo ông, <bộ> vẫn đang xem xét. Cán bộ vẫn chờ.",
    # Codes, brands and abbreviations.
    "<Cục Cảnh sát hình sự> (<C 45>) vào cuộc. Sau đó <C45> bắt hai người.",
    "<Văn phòng công chứng (VPCC) Sao Khuê> bị khám. <VPCC Sao Khuê> đóng cửa, còn <VPCC Q.12> thì không.",
    "<Tổng công ty Viễn thông LorFone> bán cổ phần. Theo đó, <Lorfone> có lãi. Dự án <Lorfone> mua cáp đã xong.",
    "<Công ty S.M.> bị phạt vì bán hàng giả.",
    "Hồ sơ của <Công ty S.M>. Nhà nước thu hồi.",
    "Trong ba nhà thầu có <Liên danh Sao Mai - Lormax - Bình Nam> và <Liên danh LOR-SAM>.",
    "Nơi làm việc của <Văn phòng đại diện Lormax> đã đóng.",
    "<Liên danh Sao Mai - Bình Nam> trúng thầu; nhà thầu <liên danh Sao Mai - Bình Nam> ký.",
    "<Công ty Sao Mai thuộc Tập đoàn Lormax> bán đất.",
    "Số nợ của <công ty mẹ Lormax> tăng; còn <công ty mẹ Lormax> đầu tư tài chính thì lỗ.",
    # A name that runs into the next sentence.
    "Bộ xử lý <Công ty mỹ phẩm Sao Hảo> Hôm qua, nhiều nơi đã đóng.",
    "Việc của <Vụ Y học cổ truyền> Đợt kiểm tra này kéo dài.",
    "Dự án của <Công ty CP Hữu Nghị Lortika> 11 năm chưa xong.",
    # Short forms.
    "<Công ty Sao Mai> bị phạt. Ngoài ra, <công ty> này còn nợ thuế.",
    "<Trường Tiểu học Sao Mai> thu tiền. <Nhà trường> trả lại sau đó, phụ huynh cảm ơn <nhà trường>.",
    "<Thanh tra tỉnh Lào Cai> kết luận. Từ đó, <thanh tra> kiến nghị thu hồi đất. Ý kiến của <thanh tra> là đúng.",
    "<Thanh tra> sẽ kiểm tra nhiều nơi\n\n<Thanh tra Sở Y tế> nói vậy.",
    "Cần thêm tính độc lập cho <kiểm toán nhà nước>.",
    "Trưởng <ban Dân nguyện> Trần Thị Mẫu trả lời.",
    "Tôi đã họp ban giám đốc <Sở GTVT Lào Cai> về việc này.",
    "<Thường trực Ban Bí thư> chỉ đạo.",
    "<Tỉnh đội Bến Tre> quản lý mảnh đất.",
    "<HĐQT Tập đoàn Sao Mai> (<Lormax>) họp. Tổng giám đốc <Lormax> Trần Văn Mẫu ký.",
    "<Bộ Công Thương> và <Công an>, <Bộ Quốc phòng> cùng họp.",
    "<Tòa án quân sự Quân khu 7> xử, <TAND quân sự Trung ương> xử lại.",
    "Hôm nay <Ban dân nguyện> trả lời.",
    "<Ủy ban dân số - gia đình - trẻ em> và <Trung tâm Hỗ trợ phát triển tài năng> họp.",
    "Lịch của <tổ công tác> tại Lào Cai, của <Đoàn kiểm tra> tại chợ Cốc Lếu. <Tổ công tác của Chính phủ> đã đi.",
    "<Công ty CP Hạ tầng Sao Mai> (mã chứng khoán: SMG) có lãi. Mã SMG tăng, <SMG> chia lãi.",
    "<Công ty CP Đầu tư Lormax> bán đất. <Lormax Group> im lặng, giám đốc <Lormax> Trần Văn Mẫu cũng vậy.",
    "Phó <ban chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Quảng Nam> họp.",
    "<Ban chỉ đạo phổ cập giáo dục - xóa mù chữ, xây dựng xã hội học tập huyện> họp.",
    "<Ban Chỉ đạo Tổng điều tra dân số và nhà ở tỉnh> ra quân.",
    "<BCS Đảng UBND tỉnh Lào Cai> bị nhắc nhở.",
    "<Văn phòng đăng ký đất đai chi nhánh huyện Sóc Sơn> và <Viện Hải dương học> họp.",
    "<Đảng ủy khối đại học, cao đẳng TP> họp.",
    "Vụ <Lor Pharma>: hai người bị bắt. <Công ty Lor Pharma> bán thuốc giả.",
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
    "Theo <ủy ban Kiểm tra (UBKT) Huyện ủy Bát Xát>, ba người bị khiển trách.",
    # Supervision of banks, safety of traffic, letters run together.
    "<Thanh tra, giám sát NHNN chi nhánh Lào Cai> vào cuộc. Cần tăng cường thanh tra, giám sát <NHNN>.",
    "Ông xác nhận rằng, <thanh tra - giám sát NHNN Việt Nam> đang đến.",
    "<UBAT giao thông Quốc gia> và <UBNDTP Đà Nẵng> cùng họp.",
    "Trưởng <phòng TN - MT TP.\nPleiku> và <UBND TP.\nBiên Hòa> họp. Đó là ý kiến của <UBND TP>.\nVinh dự ấy lớn.",
    # Ministries behind their ministers, inspectorates in small letters, who stands for the Secretariat.
    "<Bộ Y tế> họp. Bộ trưởng <Y tế> yêu cầu. Thứ trưởng <Y tế> dự.",
    "<Bộ Ngoại giao Lào> họp. Bộ trưởng Ngoại giao dự.",
    "Dân gọi thì, theo ông, <thanh tra giao thông> sẽ đến. Sở tăng cường thanh tra giao thông Hà Nội.",
    "Cán bộ <thanh tra giao thông Hải Phòng> ghi biên bản.",
    "Theo chỉ đạo của <Thường trực Ban Bí thư>, tỉnh họp. Thường trực <Ban Bí thư> Trần Văn Mẫu dự.",
    "<Đoàn kiểm tra chuyên ngành> đến. Giám đốc <Sở khoa học Cà Mau> tiếp.",
    # Lone heads.
    "<Cục Đường bộ Việt Nam> họp. Cụ thể, <Cục> ban hành ba quyết định.",
    "Phạt <Tổng công ty Sông Mẫu> (<LOCO NO 1>). Lý do: <Công ty> không ký. Phạt <Công ty TNHH Sao Mai>.",
]

NONE = [
    "Cháy ở trung tâm thương mại Sao Mai, quầy A15.",
    "Theo pháp luật về kiểm toán Nhà nước và trong lĩnh vực kiểm toán nhà nước.",
    "Phó Chánh Thanh tra Trần Văn Mẫu và một Phó chánh Thanh tra khác.",
    "Sau khi kiểm tra, thanh tra đã rõ; mục đích của thanh tra là vậy.",
    "Ban giám đốc và nhà trường và gia đình cùng lo.",
    "Tỉnh đội trưởng và huyện đội phó có mặt.",
    "Các công ty này và hai phòng khám này đóng cửa.",
    "Chung cư do một liên danh xây; liên danh Sao Mẫu trúng thầu.",
    "Cử tri ủng hộ liên danh Mai-Lan.",
    "Các văn phòng đại diện báo chí làm việc.",
    "Cần giấy của Sở Công Thương tỉnh, thành phố.",
    "Cơ quan BHXH, đơn vị BHXH và quỹ BHYT.",
    "Trong đoàn của tỉnh có nhiều cán bộ.",
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
