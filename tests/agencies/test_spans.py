"""Where names of bodies begin and end: phrases with the name in angle brackets."""

import pytest

from extractor.mentions import Found
from extractor.reading.text import read_text
from extractor.recognize.agencies import find
from extractor.text.segment import segment


def outermost(text: str) -> list[str]:
    """The agencies of a text that are in no other one."""
    article = segment(read_text(text))
    mentions = find(article, Found())
    return [
        article.text[m.start : m.end]
        for m in mentions
        if not any(o is not m and o.start <= m.start and m.end <= o.end for o in mentions)
    ]


def gold(marked: str) -> tuple[str, list[str]]:
    """The text and the names of a phrase in which ``<…>`` stands around each name."""
    names = [part.split(">")[0] for part in marked.split("<")[1:]]
    return marked.replace("<", "").replace(">", ""), names


POSITIVE = [
    "<Viện nghiên cứu Sinh lý học và Sinh thái học Cây trồng> họp với <Viện Ngôn ngữ học>.",
    "<Bộ TT&amp;TT> giao <Sở VH-TT&DL tỉnh Lào Cai>.",
    "<Viện Vệ sinh Dịch tễ học Trung ương> báo cáo.",
    "<Trại tạm giam Công an tỉnh Lào Cai>; <Trại giam Thanh Mẫu>; <Chi bộ khu phố 3>; <Phòng chẩn trị Minh An> họp.",
    "<Ban Chấp hành Chi bộ Sở Y tế tỉnh Lào Cai> kiểm tra <UBND xã Đam Rông 2>.",
    "<Phòng Giáo dục> học tập kinh nghiệm của <Khoa Nội học>, <Hội Nông dân> học nghề.",
    "<Chi cục Kiểm lâm> chỉ đạo <Hạt Kiểm lâm huyện Kim Bôi> kiểm tra; <Chi cục Thủy lợi> xử lý 2 kiểm lâm viên.",
    "Phó trưởng <ban Chỉ đạo 389> kiểm tra <Công ty Sao Mai>; <Phòng Thanh tra Sở Y tế> họp.",
    "<Ủy ban bầu cử phường An Mẫu>, <UBBC xã Bình Mẫu> và <Ban Chỉ đạo Bầu cử tỉnh> họp.",
    "Trưởng <ban Xây dựng Đảng ủy xã Bình Mẫu> và Phó Bí thư TT <Đảng ủy xã> tiếp; Phó Giám đốc <TT Y tế xã> vắng.",
    "<UB.MTTQ tỉnh Lào Cai> họp do Chủ tịch <UB.MTTQVN tỉnh> chủ trì.",
    "Rừng ở xã Hội Hoan bị phá, <Công an xã Hội Hoan> và <Hội Nông dân xã> đến nơi.",
    "<Thường trực Tỉnh ủy> đến một số Chi bộ, Huyện ủy, Thành ủy; <Tỉnh ủy> nhắc các Huyện ủy, Ban Thường vụ Thành ủy.",
    "Ông Mẫu, Bí thư <Đảng ủy>, Chủ tịch <HĐND>, Chủ tịch <Ủy ban bầu cử phường Vỹ Dạ>, dự.",
    "Hôm qua, <Thanh tra tỉnh Lam Kinh> làm việc với <UBND tỉnh Lam Hồng>. Chủ tịch <UBND tỉnh> Trần Hồng tiếp đoàn.",
    "<Vụ An toàn các tổ chức tín dụng> và <Vụ Tín dụng các ngành kinh tế> cùng họp.",
    "Ông Mẫu là vụ trưởng <Vụ Theo dõi xử lý các vụ án, vụ việc của Ban Nội chính Trung ương>.",
    "Đơn giao <Vụ Theo dõi công tác thanh tra, phòng chống tham nhũng, buôn lậu và hàng giả> xem.",
    "<Phòng Cảnh sát kinh tế và chức vụ> (<PC 46>) thu sổ. Sau đó <PC46> mời ông Mẫu.",
    "Đơn đã gửi <ban tôn giáo chính phủ>, <vụ pháp chế bộ y tế> và <phòng tài nguyên và môi trường huyện Kim Bôi>.",
    "Gửi <Ban tiếp công dân Trung ương thanh tra chính phủ>, <Ban dân nguyện Ủy ban thường vụ Quốc hội>.",
    "Theo chánh <thanh tra Cục Hàng không Việt Nam>, việc bay đã dừng.",
    "<Tổ kiểm tra> đột xuất sẽ đến. <Tổ kiểm tra đột xuất Sở Nội vụ> đã về.",
    "Lỗi của <Ban thường vụ đảng ủy Quân chủng Hải quân>, của <Ban thường vụ đảng ủy> và bí thư <đảng ủy> đã rõ.",
    "Theo <Cục Chế biến nông lâm thủy sản và Nghề muối>, giá còn cao.",
    "<Phòng khám Sao Mai> bị phạt. Nhiều phòng chưa sạch, <phòng khám> phải dừng việc.",
    "<Thanh tra Sở Y tế> họp. Và khi <thanh tra sở> làm việc với người bệnh, nhiều điều mới rõ.",
    "Hiệu trưởng <Tiểu học Bình Sơn> và hiệu trưởng <THPT Chu Văn An> dự.",
    "Theo <Cơ quan Tình báo Australia>, tin này sai.",
    "Tiền trả cho <Lormax Foods Ltd> và <Norvella S.A>; <Norvella> nhận đủ.",
    "<Đoàn thanh tra, kiểm tra liên ngành tỉnh> phạt hai nơi.",
    "<Kiểm toán> không kiến nghị hủy kết quả. <Kiểm toán nhà nước> trả lời như vậy.",
    "<Công ty CP Sao Mai> (<SMG>) có lãi. Mã SMG tăng, <SMG> chia lãi.",
    "<Cục Quản lý xuất nhập cảnh> và công an các phường tìm người.",
    "<Cục Cảnh sát kinh tế (C03) Bộ Công an> mời ông Mẫu. Sau đó <C03> làm rõ.",
    "Hội đồng tư vấn giải quyết đơn đã họp, <Hội đồng kỷ luật Sở Nội vụ> thì chưa, <Hội đồng thẩm định Nhà nước> vắng.",
    "<Thanh tra tỉnh Nam Định> đã họp. Ông Mẫu chờ <thanh tra tỉnh> này. <Thanh tra tỉnh> này sẽ rà soát.",
    "Phó Thủ trưởng <Cơ quan điều tra> Lê Văn Mẫu, <Cơ quan Cảnh sát điều tra> cùng họp.",
    "<Công ty TNHH Sao Mẫu> có cửa hàng thời trang Sao Mẫu, siêu thị Sao Mẫu; nhà hàng của <Sao Mẫu> vắng.",
    "Theo <hội đồng xét xử>, bị cáo Mẫu có tội; <HĐXX> tuyên án.",
    "Chiều qua, <hội đồng xét xử Tòa án nhân dân tỉnh Lào Cai> nghị án.",
    "Hôm qua, <Ban chấm thi> làm việc dưới sự giám sát của <Tổ giám sát Đoàn thanh tra>.",
    "<Bộ Công Thương> họp. Bộ trưởng <Công Thương> Trần Văn Mẫu dự; Bộ trưởng Công Thương Lào vắng.",
    "<Cục Viễn thông> họp. Ông Lê Văn Mẫu, Cục trưởng Viễn thông, chủ trì.",
    "<Công ty TNHH Sao Mai - Bình Khê Lào Cai> nợ thuế; <công ty Sao Mai - Bình Khê Lào Cai> xin hoãn.",
    "<Công ty TNHH Hải Vân - Kotobe> và <Công ty TNHH Sao Mai> - Nguyễn Văn Mẫu cùng dự.",
    "<Công ty Sao Mai> - Công nhân đình công. <Công ty Sao Mai> - Số 5 phố Chợ.",
    "<Công ty Vận tải Sao Mai> - <SMT> nợ thuế. Nay <SMT> trả đủ.",
    "<Công ty CP Đầu tư xây dựng Lormax - SMT> và <Công ty CP Bất động sản Zento - Vid> bị phạt.",
    "Phạt <Công ty TNHH Sản xuất, Thương mại và Dịch vụ Hoa Mai>, <Công ty CP Bê tông và Xây dựng Sao Mai>.",
    "Theo <Công ty CP Khai thác, chế biến khoáng sản Hoa Mai>, <Công ty CP Vật liệu xây dựng và chất đốt Sao Mai>.",
    "Thửa đất của <Công ty CP Sản xuất bao bì và hàng xuất khẩu> bỏ trống; <Ngân hàng TMCP Đại dương> siết nợ.",
    "<Thủy đoàn 4> và <Hải đội 3> bắt 2 tàu; <Tổ công tác Đội Cảnh sát giao thông số 9> lập biên bản.",
    "Trước đó, <tổ công tác Đồn Biên phòng Bình Khê> và <Tổ tuần tra Hạt Kiểm lâm huyện Lý Nhân> vào rừng.",
    "<Trạm kiểm dịch động vật Bến Vân> cho xe qua; <Bộ Tư lệnh tăng thiết giáp> giao đất.",
    "<Ban Thường vụ Đảng ủy Văn phòng Chính phủ> nhận khuyết điểm.",
    "<Trường THCS Sao Mai> thu sai. Kết luận nêu, <trường> không lập dự toán. Năm 2015, <trường> tuyển vượt.",
    "<Vùng Cảnh sát biển 2> báo cáo; <Hải đội 3> phát hiện tàu lạ; <Trung đoàn 5> giúp dân.",
    "Bàn giao cho <Bộ Tư lệnh Vùng Cảnh sát biển 4> tiếp tục điều tra.",
    "<CA huyện Lý Nhân> bắt 2 người, còn <CA TP.HCM> xác minh 3 ca khác; cả ca trực vắng.",
    "Theo <Phòng Cảnh sát hình sự> (<PC45>)-<Công an tỉnh Hà Nam>, có 2 người bị bắt.",
    "<Ban đại diện cha mẹ học sinh> (<BĐD CMHS>) thu quỹ, <BĐD CMHS> trả lại.",
    "<Công ty TNHH Lormax> - SMT xây cầu. Người của SMT vắng mặt.",
    "Liên quan đến <Công ty cổ phần Thái An S. K>, ông Mẫu khai nhận.",
    "Nguyên Chủ tịch <HĐTV Lormax>, Chủ tịch Hội đồng thành viên <Tổng công ty Zentrox> và Chủ tịch HĐQT dự.",
    "Thành viên <Hội đồng thành viên>, Tổng giám đốc <Tổng công ty Lormax> vắng mặt.",
    "<Phòng Cảnh sát điều tra tội phạm về ma túy, kinh tế, buôn lậu> (<PC 03>) vào cuộc.",
    "Bản án bị <viện kiểm sát> kháng nghị. Theo <VKS>, ông Mẫu nhận tiền.",
    "Giá xăng do liên <bộ Công Thương> - <Tài chính> định.",
    "<BHXH Lào Cai> phạt nơi nợ BHXH, BHYT; theo <BHXH>, ai đóng BHXH đủ năm thì hưởng. <BHXH> thông báo vậy.",
    "<Công ty TNHH Sao Mai> (Khu Đồng Bến, thị trấn Phố Ràng) nợ thuế.",
    "<Thanh tra Bộ Y tế> phạt hai nơi; nay <Thanh tra bộ> chỉ nhắc một nơi.",
    "Hôm qua, <bệnh viện 121 bộ Quốc phòng> họp.",
    "Năm thứ ba <Bộ Nội vụ> xếp hạng. Trình <ban Chỉ đạo Trung ương về Phòng, chống tham nhũng>.",
    "Theo <hiệp hội Gạo Lào Cai> và <Cảng vụ Hàng hải Hải Phòng>, tàu chậm. <Bộ Tư lệnh thành phố> giúp.",
    "Bà Mẫu, giáo viên <Trường THPT Võ Thị Sáu>, và <Ban Chấp hành TƯ Đảng> dự.",
    "<Ngân hàng TMCP Sao Mai - Chi nhánh Lào Cai> cho vay.",
    "<Hội hữu nghị Việt Nam - Lào> và <Hiệp hội Da giày - Túi xách Việt Nam> họp với <Chính phủ Pakistan>.",
    "<Đại học Tài chính - Marketing TP HCM> và <Trường THPT Hà Nội - Amsterdam> tuyển sinh.",
    "<Cục Thuế Lào Cai> và doanh nghiệp dự án họp. <Văn phòng Chủ tịch nước> và <Văn phòng TƯ Đảng> dự.",
    "Ông Mẫu, vụ trưởng <Vụ Thanh tra khối nội chính (Vụ II) Thanh tra Chính phủ>, chủ trì.",
    "<Ban quản lý di tích chùa Sao> dự. <Hiệp hội Tiêu Việt Nam> thông tin thêm.",
    "<Sở Y tế> họp. Người dân đề nghị <sở> trả lời. <Đoàn thanh tra> đến; nên thành lập đoàn liên ngành.",
    "<Công ty TNHH Hồ Sao> xây khu phức hợp Hồ Sao.",
    "<Ủy ban Văn hóa, Giáo dục của Quốc hội> họp.",
    "<Ban Chấp hành Trung ương Đảng> họp. Ủy viên <Trung ương Đảng> vắng. <Trung ương> sẽ bàn ở Hội nghị Trung ương 7.",
    "Trung ương sẽ bàn. Ủy viên Trung ương Đảng vắng.",
    "Trưởng <phòng Văn hóa, Thông tin, Thể thao và Du lịch huyện Cát Hải> dự.",
    "Ví dụ, <đại học Sao Mai Lào Cai> và <đại học Bình Khê> tuyển ít.",
    "<Tổ công tác của Thủ tướng Chính phủ> làm việc; <Tổ công tác> nêu ba việc.",
    "<Bộ Y tế> họp. Theo ông Mẫu, hai ngày tới <bộ> sẽ trả lời.",
    "<Trung tâm Đào tạo Sao Mai> họp. Bảy người thuộc <trung tâm> này vắng mặt.",
    "Doanh nghiệp bị <thanh tra Sở Y tế Lào Cai> xử phạt sau khi bị thanh tra.",
    "Theo <thanh tra nhà nước tỉnh Cà Mau>, xã chi sai.",
    "<Đoàn kiểm tra số 1207 của Bộ Chính trị> về tỉnh.",
    "<Ban quản lý (BQL) rừng phòng hộ Sông Mây> để mất rừng.",
    "<Ban thường vụ đảng ủy Quân chủng Hải quân> bị nhắc nhở.",
    "<Học viện Cán bộ TP HCM> họp. Hai phó giám đốc <học viện> vắng mặt, <Đảng ủy học viện> nhắc nhở.",
    "Ông Lê Mẫu, Phó <khoa Nội hô hấp Bệnh viện Sao Mai>, nói.",
    "Ông Lê Mẫu, trưởng <phòng đào tạo Trường Đại học Sao Mai>, nói.",
    "Ông Mẫu làm ở <Văn phòng luật sư Sao Khuê và Cộng sự>.",
    "<Chi nhánh Ngân hàng Chính sách xã hội (NHCSXH) tỉnh Lào Cai> cho vay; vốn của <NHCSXH> tăng.",
    "Tại <chi nhánh Zentrox TP. HCM> và <chi nhánh Văn phòng đăng ký đất đai huyện Bình Chánh>, hồ sơ thiếu.",
    "<Cục Dự trữ liên bang Mỹ> và <Ủy ban châu Âu> giữ nguyên ý kiến, theo <chính phủ Nhật Bản>.",
    "Công trình do <Công ty CP Cơ khí Sao Mai> và <Công ty Cây trồng TP> làm.",
    "Phó Trưởng <Phòng Thanh tra Viễn thông - CNTT> dự.",
    "<BTC Hoa khôi Sao Biển> đã họp. Thí sinh gửi đơn tới <ban tổ chức>.",
    "Báo cáo <thường trực Thành ủy> xem xét; Phó Bí thư thường trực <Thành ủy> dự.",
    "Trưởng <ban Chỉ đạo thi THPT> và Phó Trưởng ban Thường trực <Ban Chỉ đạo> chịu trách nhiệm.",
    "Thỏa thuận với <Trường Đại học tỉnh Fukushima> được ký.",
    "<Khu liên hợp thể thao quốc gia> cho thuê đất.",
    "Cán bộ <Trường Đại học Y Hà Nội>Trong năm qua, có một vạn người thi.",
    "Dự án do <Công ty TNHH MTV BOT TP. Hồ Chí Minh - Cần Giuộc> làm chủ.",
    "<Công ty CP Bình Minh tiêu dùng Việt Nam> nợ thuế.",
    "<Công ty TNHH Tầm nhìn Sao Khuê 72C> ngừng bán.",
    "<Công ty TNHH MTV xuất nhập khẩu, thương mại Ba Na> ngừng bán.",
    "<Công ty đa cấp Sao Khuê Việt> và <Công ty CP Liên kết Tri thức> bị phạt.",
    "<Công ty TNHH Zentrox Việt Nam> bị phạt. Sau đó <Zentrox> và <Zentrox VN> kháng cáo.",
    "<Công ty CP Hàng tiêu dùng Vinorex> nợ thuế, lãnh đạo <Vinorex> xin lỗi; taxi Vinorex, phần mềm Vinorex bán chậm.",
    "<Cục QLTT> thông tin, hàng lậu tăng.",
    "<Tổ Thương mại điện tử (TMĐT) thuộc Cục Quản lý thị trường> kiểm tra kho.",
    "Đoàn làm việc với <UBND phường An Khánh Đông>, sau đó ra về.",
    "Theo <Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam>, giá lúa giảm.",
    "Theo <Sở Lao động, Thương binh và Xã hội>, việc làm tăng.",
    "<Sở LĐ-TB&XH> báo cáo <Bộ TN&MT> và <Bộ KH & ĐT>.",
    "Ông trình bày với <Sở Giao thông vận tải (GTVT) Hà Nội> hồ sơ.",
    "Phó Chủ tịch <UBND thành phố> Nguyễn Văn Mẫu kiểm tra.",
    "Giám đốc <Sở Nội vụ Hà Nội> Trần Thị Mẫu cho biết thêm.",
    "Chánh <Thanh tra tỉnh> Lô Văn Mẫu ký văn bản.",
    "Phó Trưởng <phòng Nội vụ quận Liên Chiểu> dự họp.",
    "Việc của <Ban Tiếp dân của Văn phòng UBND thành phố> đã xong.",
    "Tại <bộ phận Một cửa Sở Công Thương> có ba bàn.",
    "Hồ sơ nộp ở <bộ phận “Một cửa”> của phường.",
    "<Cục Công nghệ thông tin và dữ liệu kiểm toán thuộc Kiểm toán nhà nước> ra đời.",
    "<Đội QLTT số 9> phối hợp với <Đội Quản lý thị trường số 2>.",
    "Ông là Cục trưởng <Cục III>.",
    "<KTNN khu vực XII> nêu bảy kiến nghị.",
    "<Đoàn công tác số 4 của Bộ Nội vụ> về xã.",
    "Chiều qua, <tổ kiểm tra> cải cách hành chính đã về xã.",
    "Thành lập <đoàn kiểm tra liên ngành> gồm nhiều người.",
    "<Bộ Y tế>, <Công Thương>, <Nông nghiệp và Phát triển nông thôn> cùng dự.",
    "Các đơn vị như <Phòng Giáo dục và Đào tạo>, <Quản lý đô thị> làm tốt.",
    "<UBND quận Cái Răng>, <huyện Phong Điền> bị nhắc nhở.",
    "<Thanh tra Chính phủ> (<TTCP>) kết luận. Sau đó <TTCP> kiến nghị.",
    "<Công ty CP Sao Biển Đông> trúng thầu. <Sao Biển Đông> chưa nộp tiền.",
    "<Công ty TNHH Gốm nung Hòa Lạc> nợ thuế.",
    "<Tổng công ty Cảng Hàng không Việt Nam – CTCP> (<ACV>) thu phí; <ACV> giải trình.",
    "<Bệnh viện Hữu nghị Việt - Đức> mua thuốc.",
    "<trường Tiểu học Ánh Dương>, quận 3, thu sai.",
    "<Ủy ban Kiểm tra (UBKT) Tỉnh ủy Quảng Nam> họp.",
    "<Ban cán sự đảng UBND tỉnh> và <Đảng đoàn HĐND tỉnh> kiểm điểm.",
    "Phối hợp của<Cục Hải quan Hải Phòng> là tốt.",
    "<Sở Tài chính> họp. Năm qua <Sở> đã giải quyết hồ sơ.",
    "<Trung tâm Đăng kiểm 29-07D> bị đình chỉ.",
    "<Ban Chỉ đạo 389 tỉnh> kiểm tra.",
    "<Hạt Kiểm lâm huyện Tuần Giáo> để mất rừng.",
    "<công an thành phố> khởi tố vụ án.",
    "<Bộ Quốc phòng Nga> lên tiếng.",
    "<Thanh tra Chính phủ> kiến nghị <UBND TP> giao <Thanh tra TP> rà soát.",
    "<Huyện ủy Lâm Khê> họp với <Thị ủy Mai Phú>.",  # names that begin as persons' do
    "Bí thư <Huyện ủy Ba Vì> nói với Chủ tịch <UBND xã> giao việc.",
    "Công trình xong.<Thanh tra Bộ Xây dựng> vào cuộc.",
    "Bí thư <Đảng ủy cơ quan Tổng cục Hải quan> ký.",
    "Cơ quan <Thanh tra bộ VH, TT & DL> gửi văn bản.",
    "<Tổng công ty Sông Mã - TNHH MTV> thua lỗ.",
    "Giám đốc <Bệnh viện Ánh Sao> họp; sau đó Giám đốc <Bệnh viện> Đinh Quốc Mẫu ký.",
    "<Ngân hàng Nhà nước chi nhánh Phú Yên> báo cáo.",
    "Kiểm tra vụ Sao Mai tại <vụ Pháp chế>.",
    # Fields in series, with their commas.
    "<Vụ Giám sát, thẩm định và xử lý sau thanh tra> trình lên.",
    "<Cục Phát thanh, truyền hình và thông tin điện tử> cấp phép.",
    "Lỗi ở <Tổng công ty Bia, Rượu, Nước giải khát Sài Gòn> là rõ.",
    "Theo <Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả>, số vụ giảm.",
    "<Ban chỉ đạo Trung ương phòng chống tham nhũng> họp với <Ban chỉ đạo Tây Nam Bộ>.",
    "Sau đó <Phòng Kinh tế hạ tầng> và nhà thầu ký biên bản.",
    # Bodies above bodies.
    "Kỷ luật <Ban thường vụ Đảng ủy Công an tỉnh An Giang> và <Đảng ủy UBND xã>.",
    "Đồng ý cho <Văn phòng Quân khu> mua xe.",
    "Nay <Chi bộ Ban Dân vận> và <Đảng ủy cơ sở Phòng Chính trị> kiểm điểm.",
    "Ông là thủ trưởng <Cơ quan cảnh sát điều tra>, <Công an huyện>.",
    "Phó chánh <Văn phòng Cơ quan cảnh sát điều tra> ký.",
    "Nay <Chi nhánh văn phòng đăng ký đất đai huyện Hòa Vang> trả sổ.",
    "Theo <Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh>, dân đồng tình.",
    "Phó Trưởng ban Thường trực <Ban Chỉ đạo 389 tỉnh> dự.",
    "Kết luận của <Thanh tra chính phủ> gửi <Văn phòng chính phủ>.",
    "Đại diện <UBND tỉnh> này và <HĐND thành phố> này vắng mặt.",
    # Exam boards, clubs, publishers, exchanges.
    "Thanh tra tại <Hội đồng thi THPT quốc gia>, <Ban chấm thi> và <Ban in sao đề thi>.",
    "Ông trả lời <Câu lạc bộ Pháp chế doanh nghiệp> và <Nhà xuất bản Tri thức> hôm qua.",
    "Hồ sơ gửi <Sở Giao dịch chứng khoán TP HCM>.",
    # Inspectorates of a field.
    "Chánh <Thanh tra giao thông> bị nhắc nhở.",
    "Dịp này <Thanh tra giao thông Sở GTVT TP> ký quy chế; <Thanh tra Sở giao thông TP> dự.",
    "Ngoài ra <Thanh tra Bộ> đề xuất tách hai tài khoản.",
    # Companies by legal form, trade, paired places.
    "Trúng thầu là <CTCP Cảng Đà Nẵng> và <CTCP đầu tư Nam Sao>.",
    "Giao cho <Công ty thoát nước> thử. <Công ty thoát nước> đã thử xong.",
    "Tại <Công ty xổ số kiến thiết và dịch vụ tổng hợp tỉnh Bình Dương> có sai phạm.",
    "Vốn góp ở <Công ty CP Bia Sài Gòn - Đồng Nai>: 3 tỉ.",
    "Liên danh <Công ty CP ôtô Trường Mẫu> thắng thầu.",
    "<Đội Quản lý thị trường 4A> lập biên bản.",
    "<Ban quản lý chợ Mẫu Giang> báo cáo.",
    "<Thẩm mỹ viện Hoa Mẫu> bị phạt.",
    "<Ủy ban Kiểm tra Trung ương Đảng> kết luận.",
    "Do <Công ty CP Mặt trời - Đường sắt Việt Nam> làm chủ.",
    "<HĐQT Công ty Nam Sao> họp. <Hội đồng quản trị VNS> quyết định.",
    "Đất giao <Lâm trường Châu Thành> quản lý.",
    "Học ở <Trường ĐH Bách khoa> và <Trường ĐH Khoa học xã hội và nhân văn>.",
    # Short forms in small letters, code names, misspellings.
    "<Sở Y tế tỉnh An Giang> họp. Theo hồ sơ, <sở> đã cấp phép.",
    "<Cục Thuế tỉnh An Giang> họp. Do đó, <cục> đã phối hợp.",
    "<Công ty Sao Mẫu> sai phạm. Tuy nhiên, <công ty> không cử người đến. <Công ty Biển Mẫu> thì có.",
    "<Công ty Sao Mẫu> nộp phạt. <Công ty> này đã xin hoãn.",
    "<Phòng Cảnh sát kinh tế> (<PC03>) vào cuộc; <PC03> làm rõ.",
    "Chủ tịch <UBND huyện>, Phó <phòng nội vụ> cùng dự.",
    "<Cục Quản lí thị trường> ra quân.",
    "<Chi cục Thú y vùng II> kiểm dịch.",
    "<Sở Y tế tỉnh An Giang> họp. Cán bộ của <sở> và giám đốc <sở> này vắng mặt.",
    "<Bộ GT - VT> họp. <Bộ GTVT> nhận lỗi. Dân hỏi các đơn vị thuộc <bộ>.",
    "Thanh tra hai <công ty Sao Mẫu> và <Biển Xanh>.",
    "<Bộ Công Thương> họp. Doanh nghiệp thuộc <bộ> nợ thuế.",
    "<Ban cán sự đảng Bộ Nội vụ> họp. Lỗi của <ban cán sự Đảng> là nặng.",
    "Theo báo cáo của <Ủy ban Kinh tế của QH>, giá tăng. Đại biểu <QH> chất vấn.",
    "Lãnh đạo <Viễn thông Đà Nẵng> và <Điện lực Hà Tĩnh> dự.",
    # Bodies in small letters behind the office of one who leads or serves in them.
    "Trưởng <phòng địa chính huyện Ba Tri> khai báo.",
    "Ông là trưởng <phòng kinh tế tổng hợp>, đã nghỉ hưu.",
    "Cán bộ <phòng thanh tra xây dựng Ba Tri> bị nhắc nhở.",
    "Trưởng <phòng kỹ thuật địa chính Văn phòng Đăng ký đất đai>, dự họp.",
    "Trưởng <phòng 4>, <Vụ Pháp chế>, ký tên.",
    "Đội phó <đội 2> (<Thanh tra Sở GTVT>) làm chứng.",
    "Chủ tịch <hiệp hội vận tải ôtô Hải Phòng> phản đối.",
    "Chủ tịch <hiệp hội Taxi Hải Phòng> phản đối.",
    "Cán bộ <đội 7>, <PC03> và cán bộ <đội thanh tra xây dựng quận Ba Đình> bị phạt.",
    "Trưởng <ban tiếp công dân Trung ương> tiếp dân.",
    "Chủ tịch <hội đồng trường ĐH Nông lâm>, từ chức.",
    "Đại diện <trạm thú y quận Ninh Kiều> lấy mẫu.",
    "Đại biểu <quốc hội> chất vấn.",
    "Bí thư <Thành ủy>, chủ tịch <HĐND>; phó chủ tịch cùng dự.",
    "<Thanh tra Chính phủ> họp. Phó tổng <Thanh tra> Trần Văn Mẫu nói, Phó Chánh Thanh tra ghi.",
    # Fields that stop in the middle of no word.
    "Thuốc chuyển đến <Bệnh viện Mắt Trung ương> và <Bệnh viện Nhi Trung ương>.",
    "Theo <Ban chỉ đạo Tây Nam bộ>, đê đã vững.",
    "Đơn vị là <Sở Tài nguyên, Môi trường Yên Bái>.",
    "Theo <Hiệp hội Xổ số thế giới>, vé đã bán hết.",
    "Lỗi của <Vụ Công tác phía Nam> đã rõ.",
    "Ở <Tập đoàn Than - khoáng sản Việt Nam> (<TKV>) có nợ; <TKV> giải trình.",
    "Phó <phòng Quản lý và cấp phép xây dựng> bị khiển trách.",
    "Trưởng <phòng Bảo vệ, chăm sóc trẻ em và Bình đẳng giới> dự.",
    "<Cục Quản lý dược> tham mưu cho <Bộ Y tế>.",
    # Others.
    "Chủ tịch <UBND huyện đảo Lý Sơn> kiểm điểm.",
    "Vụ việc do <Đội 5>, <Phòng Cảnh sát kinh tế> phát hiện.",
    "Chủ tịch <UB MTTQ Việt Nam tỉnh An Giang> dự.",
    "Chủ tịch <Hội Liên hiệp Thanh niên Việt Nam> dự.",
    "<HĐQT Mekoba> họp.",
    "Giám đốc <Công ty TNHH Giáo dục Mekoba (Việt Nam)> ký.",
    "Vay của <Ngân hàng TMCP Sao Mẫu chi nhánh Ba Tri> rồi trả.",
    "<Tổng công ty Điện lực Sao Mẫu> (<EVN SAOMAU>) tăng giá; <EVN SAOMAU> giải thích.",
    "<Văn phòng luật sư Sao Mẫu> gửi đơn.",
    "Chúng tôi gặp cán bộ <Lữ đoàn 28> ở đó.",
    "<Ban Quản lý đô thị mới Sao Nam - Sao Bắc> giải thể.",
    "Thuốc của <Bệnh viện Bệnh nhiệt đới TP.HCM> đã hết; liên hệ <Đoàn thanh tra> số 0915.000.000.",
    "Ông ở <Phòng Nội vụ Sao Nam> - Trần Mẫu kể.",
]

NEGATIVE = [
    "Bị can được đưa vào trại giam. Ông Hoàng Quốc Hội trả lời.",
    "Kỳ thi THPT Quốc gia có đề mới.",
    "Chiều qua, Cơ quan Nhà nước sẽ phạt.",
    "Thanh tra chưa đủ, cần có quy chuẩn.",
    "Kiểm tra một số Ban thường vụ Tỉnh ủy, Thành ủy, Ban cán sự Đảng một số bộ, ngành.",
    "Ban lãnh đạo nhận lỗi, chi quỹ BHTN tăng.",
    "BTV Anh Tuấn dẫn bản tin.",
    "Phát biểu của TT Trump gây tranh cãi.",
    "Nhóm PV Quốc hội. Lãnh đạo ngành Thanh tra thành phố dự.",
    "Ông Mẫu đi thanh tra tỉnh Lào Cai.",
    "Việc này cần công an, viện kiểm sát, tòa án làm hết trách nhiệm.",
    "Cán bộ đã về, cơ sở này chưa mở.",
    "Bộ giao Sở Y tế các tỉnh, thành phố và Cục Hải quan các địa phương làm.",
    "Hai đội ra sân. ĐỘI HÌNH XUẤT PHÁT Lam Giang, Hoàng Sa.",
    "Sở đã lập hội đồng kỷ luật để xem xét.",
    "Cơ quan điều tra đang làm rõ. Trường chưa lập Hội đồng thẩm định giá sách.",
    "Cuộc thanh tra tỉnh này kéo dài. Ngành Thanh tra tỉnh này có nhiều việc.",
    "Một công ty công nghệ Mỹ vừa rời đi.",
    "Tại bệnh viện ở các tỉnh Bắc Bộ Từ mai trời mưa.",
    "Vàng bán cho 4 ngân hàng thương mại Nhà nước.",
    "Bước qua cửa văn phòngMột việc giản đơn.",
    "Họ là thành viên đội cứu hộ và tình nguyện.",
    "Giá Bitcoin (BTC) tăng, theo BTV xinh đẹp.",
    "Đang xây 4, 5 Ban quản lý dự án.",
    "Hôm qua ở TP. Hải Phòng có mưa. Ông về Hải Phòng.",
    "Ở thôn Lâm Trường, ấp Đội 3 và xóm Trạm có mưa.",
    "Dịch vụ được thí điểm tại 5 Sở GTVT là thành công.",
    "Bố mẹ muốn con đi làm ở công ty XKLĐ; nhiều người mê XKLĐ.",
    "Các bệnh viện tuyến Trung ương và nhiều bệnh viện Trung ương quá tải.",
    "Nơi đây là trung tâm kinh tế phía Nam của cả nước.",
    "Trưởng phòng cho biết như vậy; phó phòng kiểm tra thực tế đã xong việc.",
    "Ông gửi tiền ở VP Bank.",
    "Tài khoản ở công ty Hoa Kỳ.",
    "Các sở, ngành và các phòng chuyên môn báo cáo.",
    "Công văn gửi UBND các phường và UBND các cấp.",
    "Có 6 đoàn kiểm tra và hai đoàn thanh tra.",
    "Quyết định số 138/QĐ-UBND được ký.",
    "Kiểm tra công tác phòng, chống tham nhũng, ban hành văn bản.",
    "Ngành Thanh tra và lực lượng quản lý thị trường họp.",
    "Nhiệm vụ về cải cách, dịch vụ công, thị trường châu Á.",
    "Tổ trưởng, trưởng đoàn, bộ trưởng và cục trưởng có mặt.",
    "Ông Đoàn Anh Mẫu đến Hội An, Trường Sa và Tây Ban Nha.",
    "Bộ luật Hình sự, sở hữu trí tuệ, tổ chức đảng.",
    "Đang tiến hành thanh tra tỉnh này.",
    "Có 3 ca nhiễm ở huyện Lý Nhân; nhiều trường không dạy thêm, trường nào cũng thiếu chỗ.",
    "Trung tâm thương mại mở cửa, trường học nghỉ.",
    "Tỉnh ủy viên đi cơ sở.",
    "Ông Đinh Khoa Mẫu và bà Lê Hội Mẫu dự họp.",
    "Đi qua khu liên hiệp xử lý chất thải Sóc Sơn và khu Trung tâm đô thị mới.",
    "Quan hệ của tỉnh ủy, thành ủy với cấp dưới; 25 tỉnh ủy, thành ủy báo cáo.",
    "Các bộ cử đoàn đi nước ngoài, có 2.105 đoàn đi.",
    "Vụ Sao Mẫu: nhiều người bị bắt.",
    "Kiểm tra xây dựng bộ chỉ số, Bộ Chỉ số cải cách.",
    "Cảnh đường phố. - Ảnh: Sở Y tế Hà Nội",
    "Kiểm toán trưởng và nguyên Đảng ủy viên có mặt.",
    "Văn phòng đại diện đặt tại tòa nhà; nhiều doanh nghiệp thuê công ty tư vấn.",
    "Chỉ tiêu của QH phân khu, của QH 1/500.",
    "Trạm BOT Sông Mẫu mở; phòng khám Nhật Bản đóng.",
    "Ảnh: Website BHXH",
    "Đảng bộ TP.HCM xác định nhiệm vụ.",
]


@pytest.mark.parametrize("marked", POSITIVE)
def test_names(marked: str) -> None:
    text, names = gold(marked)
    assert [name.replace("“", '"').replace("”", '"').replace("–", "-") for name in names] == outermost(text)


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_names(text: str) -> None:
    assert outermost(text) == []


def test_nested_bodies_are_mentions() -> None:
    article = segment(read_text("Ban Tiếp dân của Văn phòng UBND thành phố họp."))
    texts = [article.text[m.start : m.end] for m in find(article, Found())]
    assert texts == [
        "Ban Tiếp dân của Văn phòng UBND thành phố",
        "Văn phòng UBND thành phố",
        "UBND thành phố",
    ]


def test_a_name_that_a_place_bears_too_is_no_company_by_itself() -> None:
    text = "Công ty du lịch Tràng Mẫu mở tuyến mới. Qua khu Tràng Mẫu, rồi về Tràng Mẫu."
    assert outermost(text) == ["Công ty du lịch Tràng Mẫu"]


def test_a_seat_in_brackets_is_no_abbreviation() -> None:
    assert outermost("Học ở Trường Đại học Sao Mẫu (TP.HCM) rồi về.") == ["Trường Đại học Sao Mẫu"]
    assert outermost("Lỗi của Công ty TNHH Sao Mẫu (Ba Tri, Bến Tre) rất rõ.") == ["Công ty TNHH Sao Mẫu"]


def test_what_a_bank_is_names_no_bank() -> None:
    assert outermost("Ngân hàng Sao Mẫu là ngân hàng có lãi suất cao.") == ["Ngân hàng Sao Mẫu"]
    assert outermost("Ngân hàng Nhà nước nói nhu cầu vốn của ngân hàng còn cao.") == ["Ngân hàng Nhà nước"]


def test_a_country_in_brackets_is_no_abbreviation() -> None:
    assert outermost("Giao Tập đoàn Chamvi (Hàn Quốc) làm. Người Hàn Quốc đến.") == ["Tập đoàn Chamvi"]


@pytest.mark.parametrize(
    "unit", ["Ủy ban Thanh tra ", "Sở A của ", "Ban Thường vụ Đảng ủy ", "củaCục", "Đảng ủy Cục của "]
)
def test_any_row_of_heads_is_read(unit: str) -> None:
    article = segment(read_text(unit * 400))
    assert all(m.name for m in find(article, Found()))
