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
    "Bí thư <Huyện ủy Ba Vì> nói với Chủ tịch <UBND xã> giao việc.",
    "Công trình xong.<Thanh tra Bộ Xây dựng> vào cuộc.",
    "Bí thư <Đảng ủy cơ quan Tổng cục Hải quan> ký.",
    "Cơ quan <Thanh tra bộ VH, TT & DL> gửi văn bản.",
    "<Tổng công ty Sông Mã - TNHH MTV> thua lỗ.",
    "Giám đốc <Bệnh viện Ánh Sao> họp; sau đó Giám đốc <Bệnh viện> Đinh Quốc Mẫu ký.",
    "<Ngân hàng Nhà nước chi nhánh Phú Yên> báo cáo.",
    "Kiểm tra vụ Sao Mai tại <vụ Pháp chế>.",
]

NEGATIVE = [
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
    "Trung tâm thương mại mở cửa, trường học nghỉ.",
    "Tỉnh ủy viên đi cơ sở.",
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
