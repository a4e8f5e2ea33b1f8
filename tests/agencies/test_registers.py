"""Bodies as laws, registers and the press name them: each name whole, wherever it stands in a sentence."""

import pytest

from .test_spans import gold, outermost

NAMES = [
    "Hiệp hội Cà phê - Ca cao Việt Nam",
    "Hiệp hội Hồ tiêu và Cây gia vị Việt Nam",
    "Hiệp hội Nhà thầu Xây dựng Việt Nam",
    "Hội Nạn nhân chất độc da cam tỉnh Quảng Trị",
    "Hội Nhà báo Việt Nam",
    "Hội Đông y tỉnh Thái Bình",
    "Liên hiệp các hội Khoa học và Kỹ thuật tỉnh Lào Cai",
    "Liên hiệp các tổ chức hữu nghị Việt Nam",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bình Thuận",
    "Đoàn khối các cơ quan tỉnh",
    "Công đoàn Viên chức Việt Nam",
    "Trung tâm Kiểm định chất lượng giáo dục",
    "Ban Quản lý Khu bảo tồn thiên nhiên Pù Luông",
    "Ban Quản lý rừng phòng hộ, đặc dụng Hà Nội",
    "Ban Chính sách, chiến lược Trung ương",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ban Chỉ đạo 389 quốc gia",
    "Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia",
    "Ban chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh",
    "Đảng ủy các cơ quan Đảng tỉnh",
    "Ủy ban Công tác đại biểu của Quốc hội",
    "Cục Phòng vệ thương mại",
    "Cục Kỹ thuật an toàn và Môi trường công nghiệp",
    "Cục Bà mẹ và Trẻ em",
    "Cục Xuất bản, In và Phát hành",
    "Vụ Pháp luật hình sự - hành chính",
    "Viện Sốt rét - Ký sinh trùng - Côn trùng Quy Nhơn",
    "Chi cục Thuế khu vực Đại Từ - Võ Nhai",
    "Văn phòng đăng ký nhà và đất huyện Sóc Sơn",
    "Văn phòng HĐND-UBND huyện Lạc Thủy",
    "Hội đồng bồi thường, hỗ trợ, tái định cư huyện Bến Lức",
    "Kiểm toán Nhà nước chuyên ngành VI",
    "TAND cấp cao tại TP.HCM",
    "TAND khu vực 5 - Lâm Đồng",
    "Thi hành án dân sự tỉnh Bến Tre",
    "Thống kê tỉnh Hưng Yên",
    "Thanh tra Tổng cục Môi trường",
    "Thanh tra Bảo hiểm xã hội Việt Nam",
    "Trường Tiểu học và THCS Trà Nam",
    "Trường Mầm non 19/5",
    "Bệnh viện Chỉnh hình và Phục hồi chức năng TP.HCM",
    "Tổng công ty Phát điện 3",
    "Ngân hàng NN&PTNT huyện Lắk",
    "VKSND TX Từ Sơn",
    "BCH Quân sự tỉnh Long An",
    "TTYT huyện Nam Trà My",
    "Tổ công tác đặc biệt của Thủ tướng Chính phủ",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_registers(name: str) -> None:
    assert outermost(f"Theo báo cáo của {name}, số liệu chưa khớp.") == [name]
    assert outermost(f"Ngày 5/6, {name} có văn bản trả lời.") == [name]


MARKED = [
    "<Bộ Tài chính> họp. <Bộ> đề nghị tỉnh báo cáo, <Bộ> chỉ đạo rà soát. Bộ đề thi bị lộ.",
    "Thành phố đã thành lập <Ban chỉ đạo> để giải quyết khiếu nại.",
    "<HĐND>, <UBND tỉnh Phú Yên> ban hành nghị quyết.",
    "<Huyện ủy>, <HĐND>, <UBND> và <Ủy ban MTTQ huyện Đắk Tô> họp giao ban.",
    "<Công an>, <Viện kiểm sát> và <Tòa án nhân dân huyện Mộ Đức> thống nhất.",
    "HĐND, UBND các cấp tăng cường giám sát.",
    "Tổng giám đốc <Tập đoàn Cao su Việt Nam> Trần Đình Mẫu báo cáo.",
    "Kế toán trưởng <Công ty CP Cấp nước Trà Ôn> Hồ Ngọc Ví ký.",
    "Hiệu trưởng <Trường Đại học Vinh> Nguyễn Huy Thử nói.",
    "Chủ tịch HĐQT <Công ty CP Sông Đà 11> Lâm Quang Mẫu nói.",
    "Trưởng <khoa Dược Bệnh viện Bạch Mai> Trương Công Ví nói.",
    "Giám đốc <Công ty TNHH Xây dựng Trần Hưng Đạo> nói.",
    "Hiệu phó <Đại học Hùng Vương TP HCM> nhận quyết định.",
    "Chủ tịch <Ủy ban Tình báo Hạ viện Mỹ> Jane Doe trả lời.",
    "Phó Giám đốc <Sở NN&PTNT tỉnh> Kim Ngọc Thử nói.",
    "<PC05> - <Công an tỉnh Lâm Đồng> khám xét.",
    "Lãnh đạo 19 chi cục dự; ông Lê Quốc Cường, chủ <Công ty Quốc Cường>, và anh Trần Quốc Cường.",
    "Người của <phòng khám Sao Mẫu>. Ông đợi bác sĩ của <phòng khám> sang Việt Nam.",
    "<Hội Tin học Việt Nam> về Chỉ số sẵn sàng.",
    "Trưởng <ban tổ chức Lễ tang> điều hành Lễ truy điệu.",
    "Cán bộ <Ban tiếp công dân> nghe; ông Lê Mẫu - Chủ tịch <Hội Cựu thanh niên xung phong> - nói.",
    "Sẽ tiến hành Thanh tra <Cục Thuế Hà Nội> trong quý 4.",
    "Giảng viên Đại học Quốc tế - <Đại học Quốc gia TP.HCM> nói.",
    "<UB Kiểm tra T.Ư> và <UB Kiểm tra Tỉnh ủy> cùng họp; <Đảng Đoàn HĐND tỉnh> dự.",
    "<Ban cán sự đảng bộ Tư pháp> đã kiểm điểm.",
    "Hôm qua <Mặt trận huyện Lâm Bình> góp ý, Mặt trận các cấp giám sát ở Mặt trận Tây Nguyên.",
    "Thượng úy Mẫu ở <BCHQS huyện Lâm Bình> và <Ban Chỉ huy Phòng thủ khu vực 2 - Lâm Bình>.",
    "<Chi ủy Chi bộ Phòng Y tế huyện Lâm Bình> nhận lỗi, chi ủy viên thì không.",
    "<Đoàn công tác UBND tỉnh Lào Cai> và <Đoàn kiểm sát VKSND huyện Lâm Bình> đã về.",
    "<Ban Quản lý các khu công nghiệp, khu chế xuất> chậm; <Ban quản lý rừng phòng hộ lưu vực sông Ba Mẫu> cũng vậy.",
    "<Công ty Sao Mai Bộ Quốc phòng> và <Công ty CP Bình Khê Bộ Q. P> nợ thuế.",
    "<Hội Nuôi ong Việt Nam> tổ chức Lễ hội Mật. <Tổng công ty Thủy sản Việt Nam> cổ phần hóa.",
    "Dự họp có các sở, ngành: <Tài chính>, <Y tế>, <Tư pháp>.",
    "Do <Hội đồng tư vấn cải cách thủ tục hành chính của Thủ tướng Chính phủ> mời.",
    "Kiểm tra năm Ban thường vụ quận, huyện, thị ủy. Trưởng ban các huyện, thị, thành ủy dự.",
    "Ba cán bộ thanh tra của <Bộ Y tế> đến. Phải hỏi thường trực tỉnh ủy, thành ủy.",
    "<Sở Xây dựng Lào Cai> họp. Bà Ví, Trưởng <phòng quản lý nhà của sở>, nói.",
    "<Tập đoàn Sao Mai Việt Nam> (<SMVN>) họp. Bà Ví, Trưởng <ban Pháp chế của SMVN>, nói.",
    "<Công ty Hiệp Bình> nợ. Nhà ở P. Hiệp Bình, Q. 3 và đất của Hiệp Bình.",
    "<Cơ quan Ủy ban Kiểm tra Tỉnh ủy> họp, cơ quan kiểm tra thì không.",
    "<Cơ quan Thi hành án hình sự> (THAHS) mời. Công tác THAHS tốt.",
    "Theo Bộ Tiêu chí mới, Bộ Quy tắc ứng xử và Bộ Thủ tục hành chính, <Bộ Tư pháp> chấm điểm.",
    "<Đảng ủy Bệnh viện Tâm thần Trung ương II> nhiệm kỳ này tốt, cả ngành Tòa án cũng vậy.",
    "<Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh> và <Công đoàn cơ sở Công ty May Sao Mai> họp.",
    "<Cục Thanh tra, kiểm tra> và <Ban Quản trị chung cư Sao Mai> trả lời <Ban Quản lý Di tích danh thắng tỉnh>.",
    "<Hạt Kiểm lâm liên huyện Mộ Đức - Ba Tơ> báo <Phòng Thi hành án dân sự khu vực 4 - Hưng Yên>.",
    "<Phòng giao dịch Ngân hàng Chính sách xã hội huyện Ba Tơ> cho vay.",
    "<Phân hiệu Trường Đại học Thủy sản tại Gia Lai> và <UBND phường Nam Đồng Hới> ký.",
    "<Chi bộ thôn Đông Mẫu> kiểm điểm, <Chi bộ khu phố 4> thì không; các chi bộ thôn, bản học tập.",
    "<Công ty Sao Mai> nợ. Hằng năm <công ty> xin hoãn. Ông Mẫu là giám đốc <công ty> từ 3/2014.",
    "Đất giao <Trung tâm Sâm> mượn. Ông Mẫu là Phó trưởng Ban chuyên trách <Ban Dân tộc tỉnh>.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_bodies_in_sentences(marked: str) -> None:
    text, names = gold(marked)
    assert outermost(text) == names
