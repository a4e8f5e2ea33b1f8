"""Which mentions are one body and which are two."""

import pytest

from extractor.mentions import Found
from extractor.reading.text import read_text
from extractor.recognize.agencies import find
from extractor.text.segment import segment


def names(text: str) -> dict[str, str]:
    """The name that each surface stands for, the last one where it stands for several."""
    article = segment(read_text(text))
    return {article.text[m.start : m.end]: m.name for m in find(article, Found())}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("BHXH Việt Nam và BHXH Lào Cai họp.", "BHXH Việt Nam", "BHXH Lào Cai"),
        ("NHNN Chi nhánh Lào Cai báo cáo NHNN Việt Nam.", "NHNN Chi nhánh Lào Cai", "NHNN Việt Nam"),
        (
            "Tòa án nhân dân cấp cao hủy án của Tòa án nhân dân tỉnh Lào Cai.",
            "Tòa án nhân dân cấp cao",
            "Tòa án nhân dân tỉnh Lào Cai",
        ),
        (
            "Viện kiểm sát nhân dân tối cao và Viện kiểm sát nhân dân cấp cao họp.",
            "Viện kiểm sát nhân dân tối cao",
            "Viện kiểm sát nhân dân cấp cao",
        ),
        (
            "Chi cục Kiểm lâm tỉnh Lào Cai dự với Chi cục Kiểm lâm khu vực phía Bắc.",
            "Chi cục Kiểm lâm tỉnh Lào Cai",
            "Chi cục Kiểm lâm khu vực phía Bắc",
        ),
        (
            "Đảng ủy Trường Cao đẳng Sao Mai và Đảng ủy Khối Doanh nghiệp Trung ương họp.",
            "Đảng ủy Trường Cao đẳng Sao Mai",
            "Đảng ủy Khối Doanh nghiệp Trung ương",
        ),
        (
            "Công ty mẹ Sao Khuê góp vốn vào Công ty cổ phần Bảo hiểm Sao Khuê.",
            "Công ty mẹ Sao Khuê",
            "Công ty cổ phần Bảo hiểm Sao Khuê",
        ),
        (
            "Tổng cục Cảnh sát môi trường đến, sau đó Tổng cục Môi trường đến.",
            "Tổng cục Cảnh sát môi trường",
            "Tổng cục Môi trường",
        ),
        ("Vụ I họp. Vụ II Thanh tra Chính phủ dự.", "Vụ I", "Vụ II Thanh tra Chính phủ"),
        ("Chi bộ Trường THPT Sao Mai họp. Chi bộ khu phố 3 họp.", "Chi bộ Trường THPT Sao Mai", "Chi bộ khu phố 3"),
        ("Đoàn thanh tra đến. Trước đó đoàn công tác đã về.", "Đoàn thanh tra", "đoàn công tác"),
        (
            "Đoàn kiểm tra liên ngành quận Ba Đình lập biên bản. Đoàn kiểm tra của Sở Y tế Hà Nội xử phạt.",
            "Đoàn kiểm tra liên ngành quận Ba Đình",
            "Đoàn kiểm tra của Sở Y tế Hà Nội",
        ),
        (
            "Đoàn thanh tra tỉnh Lào Cai đã đến, đoàn thanh tra Bộ Xây dựng cũng đến.",
            "Đoàn thanh tra tỉnh Lào Cai",
            "đoàn thanh tra Bộ Xây dựng",
        ),
    ],
)
def test_two_bodies(text: str, one: str, other: str) -> None:
    found = names(text)
    assert found[one] != found[other]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Công ty CP Đầu tư Sao Mai bị phạt. Công ty cổ phần đầu tư Sao Mai đã nộp.",
            "Công ty CP Đầu tư Sao Mai",
            "Công ty cổ phần đầu tư Sao Mai",
        ),
        (
            "Đội Quản lý thị trường số 14 kiểm tra. Đội QLTT số 14 lập biên bản.",
            "Đội Quản lý thị trường số 14",
            "Đội QLTT số 14",
        ),
        ("UBND TPHCM họp. UBND TP. HCM báo cáo.", "UBND TPHCM", "UBND TP. HCM"),
        ("Sở Y tế Bà Rịa - Vũng Tàu họp. Sở Y tế tỉnh BR-VT dự.", "Sở Y tế Bà Rịa - Vũng Tàu", "Sở Y tế tỉnh BR-VT"),
        ("Thanh tra Bộ Y tế đến. Bộ Công an dự. Thanh tra Bộ kết luận.", "Thanh tra Bộ Y tế", "Thanh tra Bộ"),
        ("Kiểm toán Nhà nước kết luận. Kiểm toán đã kiến nghị.", "Kiểm toán Nhà nước", "Kiểm toán"),
        (
            "Đoàn kiểm tra của Bộ Y tế đến. Nay đoàn công tác của Bộ Y tế đã về.",
            "Đoàn kiểm tra của Bộ Y tế",
            "đoàn công tác của Bộ Y tế",
        ),
        (
            "Công ty TNHH Phát triển nhà Sao Mai (SMC) nợ thuế. Công ty SMC hứa nộp.",
            "Công ty TNHH Phát triển nhà Sao Mai",
            "Công ty SMC",
        ),
        (
            "Ủy ban Kiểm tra Trung ương họp. Ủy ban Kiểm tra Trung ương Đảng kết luận.",
            "Ủy ban Kiểm tra Trung ương",
            "Ủy ban Kiểm tra Trung ương Đảng",
        ),
    ],
)
def test_one_body(text: str, one: str, other: str) -> None:
    found = names(text)
    assert found[one] == found[other]


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        (
            "UBND tỉnh Đắk Nông bị nhắc nhở. Ông Bình ở tỉnh Quảng Ngãi không báo cáo UBND tỉnh.",
            "UBND tỉnh",
            "UBND tỉnh Quảng Ngãi",
        ),
        (
            "Bí thư Tỉnh ủy Ninh Bình dự. Ông Bình, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Long An báo cáo.",
            "Tỉnh ủy",
            "Tỉnh ủy Long An",
        ),
        (
            "UBND tỉnh Long An họp. Ông Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh Lào Cai, dự.",
            "Ban Thường vụ Tỉnh ủy",
            "Ban Thường vụ Tỉnh ủy Lào Cai",
        ),
        (
            "UBND tỉnh Long An họp. Ông Mẫu, Phó Bí thư Tỉnh ủy, đi tỉnh Lào Cai.",
            "Tỉnh ủy",
            "Tỉnh ủy Long An",
        ),
        (
            "Ông Mẫu, nguyên Bí thư Đảng ủy, nguyên Chủ tịch Hội đồng thành viên Tổng Công ty Sao Mẫu, vắng.",
            "Đảng ủy",
            "Đảng ủy Tổng Công ty Sao Mẫu",
        ),
        (
            "Bà Ví, Ủy viên Ban Thường vụ Đảng ủy, Phó Giám đốc Công an tỉnh Lào Cai, và Đảng ủy Bộ Y tế.",
            "Ban Thường vụ Đảng ủy",
            "Ban Thường vụ Đảng ủy Công an tỉnh Lào Cai",
        ),
        (
            "Ông Mẫu, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Lào Cai; Ban cán sự đảng Bộ Y tế.",
            "Ban cán sự đảng",
            "Ban cán sự đảng UBND tỉnh Lào Cai",
        ),
        (
            "Đảng ủy Sở Nội vụ họp. Về Ban Thường vụ Đảng ủy và UBKT Đảng ủy Bộ Y tế, đã có báo cáo.",
            "Ban Thường vụ Đảng ủy",
            "Ban Thường vụ Đảng ủy Bộ Y tế",
        ),
        (
            "Đảng ủy xã Bình Mẫu họp. Ông Ví, bí thư Đảng ủy kiêm chủ tịch UBND phường Mỹ Mẫu, dự.",
            "Đảng ủy",
            "Đảng ủy phường Mỹ Mẫu",
        ),
        (
            "Đảng ủy xã Bình Mẫu họp. Ông Ví được bầu vào Đảng ủy, giữ chức Trưởng Công an xã Nam Mẫu.",
            "Đảng ủy",
            "Đảng ủy xã Bình Mẫu",
        ),
        (
            "Ủy ban Kiểm tra Trung ương (UBKT) họp do ông Mẫu - Chủ nhiệm Ủy ban - chủ trì. UBKT kết luận.",
            "Ủy ban",
            "Ủy ban Kiểm tra Trung ương",
        ),
        ("Ủy ban Kiểm tra Trung ương họp. UBKT kết luận.", "UBKT", "Ủy ban Kiểm tra Trung ương"),
        ("Ngân hàng Nhà nước nhắc Ngân hàng Sao Mẫu. Nay Ngân hàng trả nợ.", "Ngân hàng", "Ngân hàng Sao Mẫu"),
        ("UBND tỉnh Lào Cai họp. Thường trực Tỉnh ủy dự.", "Tỉnh ủy", "Tỉnh ủy Lào Cai"),
        ("UBND TP HCM họp. Thường trực Thành ủy dự.", "Thành ủy", "Thành ủy TP HCM"),
        ("Thường trực Tỉnh ủy họp.", "Tỉnh ủy", "Tỉnh ủy"),
        (
            "Thanh tra tỉnh Lào Cai họp. Ông Ví, quê xã Bình Mẫu, tỉnh Nghệ An, bị bắt. Công an tỉnh khởi tố.",
            "Công an tỉnh",
            "Công an tỉnh Lào Cai",
        ),
        ("Tỉnh ủy Lào Cai họp. Tại An Giang, ông Ví, Phó Bí thư Tỉnh ủy, báo cáo.", "Tỉnh ủy", "Tỉnh ủy An Giang"),
        ("UBND tỉnh Lào Cai họp. An Giang: UBND tỉnh báo cáo.", "UBND tỉnh", "UBND tỉnh An Giang"),
        ("UBND tỉnh Lào Cai họp với người ở An Giang, do UBND tỉnh mời.", "UBND tỉnh", "UBND tỉnh Lào Cai"),
        ("Ông Mẫu, Chủ tịch HĐND, Trưởng đoàn ĐBQH tỉnh Lào Cai, dự.", "HĐND", "HĐND tỉnh Lào Cai"),
        (
            "Ông Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND, Chủ tịch Ủy ban bầu cử phường Vỹ Dạ, dự.",
            "Đảng ủy",
            "Đảng ủy phường Vỹ Dạ",
        ),
    ],
)
def test_unit_told_by_its_kind_alone(text: str, short: str, name: str) -> None:
    assert names(text)[short] == name


def test_an_office_of_another_field_is_not_that_of_a_body() -> None:
    found = names("Văn phòng UBND huyện Bát Xát họp. Nay Văn phòng đăng ký đất đai mở cửa.")
    assert found["Văn phòng đăng ký đất đai"] == "Văn phòng đăng ký đất đai"


def test_a_plural_of_boards_is_no_board() -> None:
    assert "thường vụ Tỉnh ủy" not in names("Đoàn đến một số Ban thường vụ Tỉnh ủy trong năm.")


def test_a_group_is_told_by_its_letters_when_it_was_named_last() -> None:
    text = "Tổng công ty Sao Mai (SMC) đầu tư. Tổng công ty Bình An thi công. SMC trả lời. Nay Tổng công ty báo cáo."
    assert names(text)["Tổng công ty"] == "Tổng công ty Sao Mai"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("UBND TP HCM giải trình. Nhiều hộ đã ra Hà Nội gặp bộ. Bà Mẫu, Chủ tịch HĐND TP, nói.", "HĐND TP HCM"),
        ("TP HCM giải trình. TP HCM hứa. Nhiều hộ ra Hà Nội. Theo HĐND TP, đã có kết luận.", "HĐND TP HCM"),
        ("Sở Y tế TP HCM họp. Thành ủy Hà Nội chỉ đạo. Theo HĐND TP, đã có kết luận.", "HĐND thành phố Hà Nội"),
        ("Tại Hà Nội, đoàn làm việc. Theo HĐND TP, đã có kết luận.", "HĐND thành phố Hà Nội"),
    ],
)  # fmt: skip
def test_a_city_named_in_passing_is_not_the_one_meant(text: str, whose: str) -> None:
    assert names(text)["HĐND TP"] == whose
