"""One body, one name: short forms, abbreviations, territories completed from context, tiers."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.mentions import AgencyMention, Found
from extractor.reading.text import read_text
from extractor.recognize.agencies import find
from extractor.text.segment import segment
from schemas import Level


def agencies(text: str) -> list[tuple[str, AgencyMention]]:
    article = segment(read_text(text))
    return [(article.text[m.start : m.end], m) for m in find(article, Found())]


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        (
            "UBND thành phố Hải Phòng họp. Thanh tra thành phố báo cáo.",
            "Thanh tra thành phố",
            "Thanh tra thành phố Hải Phòng",
        ),
        ("Ở TP HCM. Thanh tra thành phố báo cáo.", "Thanh tra thành phố", "Thanh tra thành phố Hồ Chí Minh"),
        ("Ở TP HCM. Thanh tra TP báo cáo.", "Thanh tra TP", "Thanh tra TP HCM"),
        ("Bộ TT&amp;TT họp.", "Bộ TT&amp;TT", "Bộ TT&TT"),
        ("Thanh tra TP.\nHà Nội báo cáo.", "Thanh tra TP.\nHà Nội", "Thanh tra TP. Hà Nội"),
        ("Ở Lào Cai. UBND tỉnh báo cáo.", "UBND tỉnh", "UBND tỉnh Lào Cai"),
        ("Ở Hà Nội. Chủ tịch HĐND TP nói, HĐND thành phố họp.", "HĐND TP", "HĐND thành phố Hà Nội"),
        ("Ở TP. Huế. Thanh tra TP báo cáo.", "Thanh tra TP", "Thanh tra TP. Huế"),
        ("Sở Công Thương tỉnh Lạng Sơn họp. Nay Sở đã trả hồ sơ.", "Sở", "Sở Công Thương tỉnh Lạng Sơn"),
        ("Bộ Kế hoạch và Đầu tư ra quyết định. Bộ KH & ĐT kiểm tra.", "Bộ KH & ĐT", "Bộ Kế hoạch và Đầu tư"),
        (
            "Sở Lao động - Thương binh và Xã hội họp. Sở LĐ-TB&XH báo cáo.",
            "Sở LĐ-TB&XH",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        ("Thanh tra Chính phủ kết luận. TTCP kiến nghị.", "TTCP", "Thanh tra Chính phủ"),
        (
            "Đoàn công tác của UBND tỉnh Nam Định đến. Nay Đoàn làm việc.",
            "Đoàn",
            "Đoàn công tác của UBND tỉnh Nam Định",
        ),
        ("UBND huyện Tây Sơn họp, rồi UBND huyện báo cáo.", "UBND huyện", "UBND huyện Tây Sơn"),
        ("Hội Luật gia tỉnh đón Hội Luật gia Hải Phòng.", "Hội Luật gia tỉnh", "Hội Luật gia tỉnh"),
        (
            "Công an tỉnh Bến Tre họp. Đoàn hỏi UBND tỉnh và ông Lê Mẫu, Chủ tịch UBND tỉnh Quảng Bình.",
            "UBND tỉnh",
            "UBND tỉnh Quảng Bình",
        ),
        (
            "Công an tỉnh Bến Tre họp. Đoàn hỏi UBND tỉnh. Chủ tịch UBND tỉnh Quảng Bình vắng.",
            "UBND tỉnh",
            "UBND tỉnh Bến Tre",
        ),
        ("HĐND, UBND tỉnh Phú Yên họp.", "HĐND", "HĐND tỉnh Phú Yên"),
        ("Ở Phú Yên. HĐND, UBND tỉnh họp.", "HĐND", "HĐND tỉnh Phú Yên"),
        ("Văn phòng HĐND và UBND huyện họp với huyện Mộ Đức.", "HĐND", "HĐND huyện Mộ Đức"),
        (
            "HĐND xã Nam Sơn họp. Bà Lê Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã nói.",
            "Đảng ủy",
            "Đảng ủy xã Nam Sơn",
        ),
        (
            "UBND huyện Bắc Sơn khai mạc. Phòng Văn hóa và Thông tin tổ chức.",
            "Phòng Văn hóa và Thông tin",
            "Phòng Văn hóa và Thông tin huyện Bắc Sơn",
        ),
        ("Ở huyện Bắc Sơn. Phòng Nội vụ tổ chức.", "Phòng Nội vụ", "Phòng Nội vụ"),
        (
            "Trung tâm Phục vụ hành chính công xã Nam Sơn mở. Nay Trung tâm có 3 quầy.",
            "Trung tâm",
            "Trung tâm Phục vụ hành chính công xã Nam Sơn",
        ),
        ("Sở Giao thông vận tải họp. Sở GTVT Lào Cai báo cáo.", "Sở GTVT Lào Cai", "Sở Giao thông vận tải Lào Cai"),
        ("UBND quận Cái Răng, quận Ô Môn họp.", "quận Ô Môn", "UBND quận Ô Môn"),
        ("Cục Cảnh sát kinh tế (C03) Bộ Công an họp.", "Bộ Công an", "Bộ Công an"),
        (
            "Vụ Thanh tra khối nội chính (Vụ II) Thanh tra Chính phủ họp.",
            "Vụ Thanh tra khối nội chính (Vụ II) Thanh tra Chính phủ",
            "Vụ Thanh tra khối nội chính (Vụ II) Thanh tra Chính phủ",
        ),
        ("Bộ Công an họp. Sau đó Bộ Công an Lào dự.", "Bộ Công an", "Bộ Công an"),
        ("Bộ Quốc phòng Mỹ họp. Bộ Quốc phòng từ chối.", "Bộ Quốc phòng", "Bộ Quốc phòng Mỹ"),
        ("Cơ quan an ninh điều tra họp. Cơ quan CSĐT dự.", "Cơ quan CSĐT", "Cơ quan CSĐT"),
        (
            "Sở Tài nguyên Lào Cai họp. Sở Tài nguyên Môi trường tỉnh báo cáo.",
            "Sở Tài nguyên Lào Cai",
            "Sở Tài nguyên Môi trường tỉnh Lào Cai",
        ),
        (
            "Ủy ban Kiểm tra Hà Nội họp. Ủy ban Kiểm tra Thành ủy Hà Nội báo cáo.",
            "Ủy ban Kiểm tra Hà Nội",
            "Ủy ban Kiểm tra Thành ủy Hà Nội",
        ),
        ("Ủy ban nhân dân quận Kiến An họp. UBND quận báo cáo.", "UBND quận", "Ủy ban nhân dân quận Kiến An"),
        (
            "Sở Giao thông - Vận tải (GT - VT) tỉnh họp. Mưa ở tỉnh Lào Cai.",
            "Sở Giao thông - Vận tải (GT - VT) tỉnh",
            "Sở Giao thông - Vận tải tỉnh Lào Cai",
        ),
    ],
)
def test_fullest_name(text: str, short: str, name: str) -> None:
    assert {m.name for surface, m in agencies(text) if surface == short} == {name}


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Sở Y tế tỉnh Lào Cai họp. Giám đốc Sở Y tế Lào Cai dự.", "Sở Y tế tỉnh Lào Cai", "Sở Y tế Lào Cai"),
        ("Sở Y tế Lào Cai. Sở Y tế tỉnh Lào Cai. Giám đốc Sở Y tế tỉnh dự.", "Sở Y tế Lào Cai", "Sở Y tế tỉnh Lào Cai"),
        ("UBND TP Hải Phòng họp. Chủ tịch UBND thành phố dự.", "UBND thành phố", "UBND TP Hải Phòng"),
        ("Chánh Thanh tra TP Hà Nội dự. Thanh tra thành phố Hà Nội họp.", "Thanh tra TP Hà Nội", "Thanh tra TP Hà Nội"),
        (
            "Sở Công Thương tỉnh Lào Cai họp. Giám đốc Sở Công Thương dự.",
            "Sở Công Thương",
            "Sở Công Thương tỉnh Lào Cai",
        ),
        ("Sở Giao thông vận tải họp. Giám đốc Sở GTVT Lào Cai dự.", "Sở Giao thông vận tải", "Sở GTVT Lào Cai"),
        ("Sở Nội vụ (NV) Lào Cai. Giám đốc Sở NV Lào Cai.", "Sở Nội vụ (NV) Lào Cai", "Sở NV Lào Cai"),
        ("Sở Nội vụ Lào Cai họp. Giám đốc Sở NV Lào Cai dự.", "Sở NV Lào Cai", "Sở Nội vụ Lào Cai"),
        ("Sở Nội vụ (NV) Lào Cai họp. Sở NV Lào Cai báo cáo.", "Sở NV Lào Cai", "Sở Nội vụ Lào Cai"),
        ("Công ty cổ phần Sao Mai họp. Giám đốc Công ty Sao Mai dự.", "Công ty Sao Mai", "Công ty cổ phần Sao Mai"),
        ("UBND TP. Hải Phòng họp. Chủ tịch UBND TP dự.", "UBND TP", "UBND TP. Hải Phòng"),
    ],
)
def test_of_equally_full_forms_the_officers_one_is_the_name(text: str, short: str, name: str) -> None:
    assert {m.name for surface, m in agencies(text) if surface == short} == {name}


def test_different_bodies_keep_their_names() -> None:
    found = agencies(
        "UBND huyện Tây Sơn và UBND huyện Phù Cát họp. Thanh tra Chính phủ và Thanh tra tỉnh Bình Định dự."
    )
    assert len({m.name for _, m in found}) == 5


@pytest.mark.parametrize(
    "text",
    [
        "Ban Tuyên giáo Trung ương và Ban Tổ chức Trung ương họp.",
        "Ban Tổ chức Tỉnh ủy Lào Cai và Ban Tổ chức Trung ương họp.",
        "Công ty xổ số kiến thiết Đồng Tháp và Công ty xổ số kiến thiết TP Hồ Chí Minh họp.",
        "Ban quản lý khu kinh tế Sao Mai, nay là Ban quản lý khu kinh tế tỉnh Hà Tĩnh, họp.",
        "Ủy ban Sao Khuê quốc tế và Ủy ban Sao Khuê Lào họp.",
    ],
)
def test_bodies_of_one_kind_stay_apart(text: str) -> None:
    names = [m.name for surface, m in agencies(text) if surface[:3] in ("Ban", "Côn", "Ủy ")]
    assert len(set(names)) == 2


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Bộ Y tế họp.", Level.CENTRAL),
        ("Ủy ban Kiểm tra Trung ương họp.", Level.CENTRAL),
        ("TTCP họp.", Level.CENTRAL),
        ("NHNN chi nhánh tỉnh Lào Cai họp.", Level.PROVINCE),
        ("Sở Y tế họp.", Level.PROVINCE),
        ("UBND tỉnh Lào Cai họp.", Level.PROVINCE),
        ("UBND thành phố Hải Phòng họp.", Level.PROVINCE),
        ("UBND thành phố Vinh họp.", Level.DISTRICT),
        ("UBND huyện Tây Sơn họp.", Level.DISTRICT),
        ("UBND xã Nậm Mòn họp.", Level.COMMUNE),
        ("Cục Thuế tỉnh Hà Nam họp.", Level.PROVINCE),
        ("Ủy ban MTTQ Việt Nam quận họp.", Level.DISTRICT),
        ("Chi nhánh Văn phòng đăng ký đất đai huyện Tây Sơn họp.", Level.DISTRICT),
        ("Trại tạm giam Công an tỉnh Lào Cai báo cáo.", Level.PROVINCE),
        ("Thành ủy Cà Mau họp.", Level.DISTRICT),
        ("Thường trực Thành ủy Yên Bái họp.", Level.DISTRICT),
        ("Thành ủy Đà Nẵng họp.", Level.PROVINCE),
        ("Huyện ủy Quảng Ninh họp.", Level.DISTRICT),
        ("Tỉnh ủy Cà Mau họp.", Level.PROVINCE),
        ("Công ty TNHH Sao Mai Vàng họp.", None),
        ("Công ty cổ phần Sao Mai TP HCM họp.", None),
    ],
)
def test_level(text: str, level: Level | None) -> None:
    assert agencies(text)[0][1].level is level


def test_the_place_is_that_of_the_branch() -> None:
    levels = {m.name: m.level for _, m in agencies("Chi nhánh Văn phòng đăng ký đất đai huyện Tây Sơn họp.")}
    assert levels["Văn phòng đăng ký đất đai"] is None


@example("Thành ủy")
@given(st.text(alphabet=list("UBNDSởTỉnhủy của và,()\n-.\"'&/12 ĐoànThanhtraBộ"), max_size=120))
@settings(max_examples=150)
def test_any_text(text: str) -> None:
    article = segment(read_text(text))
    mentions = find(article, Found())
    assert mentions == sorted(mentions, key=lambda m: (m.start, -m.end))
    assert all(0 <= m.start < m.end <= len(article.text) and m.name for m in mentions)


@pytest.mark.parametrize("piece", ["UBND của ", "Thanh tra Bộ ", "Sở Y tế, ", "Công ty (", "và ", "( ", "Phòng - "])
def test_time_is_linear(piece: str) -> None:
    def cost(n: int) -> float:
        article = segment(read_text(piece * n))
        start = time.process_time()
        find(article, Found())
        return time.process_time() - start

    cost(10)
    small, large = min(cost(400) for _ in range(3)), min(cost(1600) for _ in range(3))
    assert large < 12 * small + 0.05


def test_offices_of_a_town_and_of_a_provincial_committee_are_two() -> None:
    text = "UBND tỉnh Lào Cai kiểm tra Văn phòng Đăng ký đất đai thành phố Sa Pa. Phó Chánh Văn phòng UBND tỉnh dự."
    assert {m.name for surface, m in agencies(text) if surface == "Văn phòng UBND tỉnh"} == {
        "Văn phòng UBND tỉnh Lào Cai"
    }


def test_a_lone_company_is_the_group_named_before() -> None:
    named = agencies(
        "Phạt Tổng công ty Sông Mẫu. Lý do: Công ty không ký. Phạt Công ty TNHH Sao Mai. Công ty chậm nộp."
    )
    alone = [mention.name for text, mention in named if text == "Công ty"]
    assert alone == ["Tổng công ty Sông Mẫu", "Công ty TNHH Sao Mai"]
