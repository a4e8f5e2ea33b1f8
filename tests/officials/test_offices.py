"""Which office of a person is told, and of which body where none stands beside it."""

import pytest

from extractor import extract
from schemas import Level

from .test_officials import named, told


@pytest.mark.parametrize(
    ("text", "bodies", "agency"),
    [
        ("Thành ủy Mẫu họp, Bí thư Lê Văn Thử chủ trì.", ["Thành ủy Mẫu"], "Thành ủy Mẫu"),
        ("Bộ Công Mẫu họp. Hôm sau Bộ trưởng Công Mẫu Lê Thử đi.", ["Bộ Công Mẫu"], "Bộ Công Mẫu"),
        ("Bộ Công & Mẫu họp. Hôm sau Bộ trưởng Công Mẫu Lê Thử đi.", ["Bộ Công & Mẫu"], "Bộ Công & Mẫu"),
        ("UBND phường 6 họp. Ông Lê Thử, chủ tịch phường, nói.", ["UBND phường 6"], "UBND phường 6"),
        ("Sở Mẫu và Sở Ví họp. Giám đốc Lê Thử nói.", ["Sở Mẫu", "Sở Ví"], None),
        ("Ông Lê Thử, Thủ tướng, nói.", ["Sở Mẫu"], None),
        ("UBND TP Mẫu họp. Ông Lê Thử, Phó chủ tịch Mẫu, nói.", ["UBND TP Mẫu"], "UBND TP Mẫu"),
        ("UBND TP Mẫu họp. Chủ tịch thành phố Lê Văn Thử nói.", ["UBND TP Mẫu"], "UBND TP Mẫu"),
        ("Huyện ủy Ví họp. Bí thư huyện Ví Lê Văn Thử nói.", ["Huyện ủy Ví"], "Huyện ủy Ví"),
        ("UBND huyện Ví họp. Chủ tịch Lê Văn Thử nói.", ["UBND huyện Ví"], "UBND huyện Ví"),
        ("UBND xã A và HĐND xã A. Chủ tịch Lê Văn Thử nói.", ["UBND xã A", "HĐND xã A"], None),
        ("Sở Mẫu họp. Trời mưa. Ông Lê Thử, giám đốc sở, nói.", ["Sở Mẫu"], "Sở Mẫu"),
        ("Sở Mẫu và Sở Ví. Ông Lê Thử, giám đốc sở, nói.", ["Sở Mẫu", "Sở Ví"], None),
        ("Sở Mẫu nêu. Sở Ví gửi. Ông Lê Thử, phó giám đốc sở này, ký.", ["Sở Mẫu", "Sở Ví"], "Sở Ví"),
        ("Quốc hội họp. Đại biểu Lê Văn Thử nêu. Bộ Mẫu ghi.", ["Quốc hội", "Bộ Mẫu"], "Quốc hội"),
        ("Thanh tra Chính phủ báo. Phó tổng Thanh tra Lê Thử ký.", ["Thanh tra Chính phủ"], "Thanh tra Chính phủ"),
        ("Công ty Mẫu, do ông Lê Thử làm chủ tịch HĐQT, ký.", ["Công ty Mẫu"], "Công ty Mẫu"),
        ("Tổng công ty Mẫu họp. Ông Lê Thử, tổ trưởng, nói.", ["Tổng công ty Mẫu"], None),
        ("Tỉnh ủy Mẫu họp, Tổng Bí thư Lê Văn Thử dự.", ["Tỉnh ủy Mẫu"], None),
        ("Tòa án Mẫu xử, thẩm phán Lê Văn Thử hỏi.", ["Tòa án Mẫu"], "Tòa án Mẫu"),
        ("Tòa án Mẫu và Tòa án Ví, thẩm phán Lê Văn Thử hỏi.", ["Tòa án Mẫu", "Tòa án Ví"], None),
        ("Trường Mẫu họp. Cô Lê Thử, hiệu trưởng nhà trường, nói.", ["Trường Mẫu"], "Trường Mẫu"),
        (
            "Kỷ luật ông Lê Mẫu ở Đội quản lý thị trường 3; bà Võ Ví là kiểm soát viên thị trường.",
            ["Đội quản lý thị trường 3"],
            "Đội quản lý thị trường 3",
        ),
        ("Thanh tra tỉnh họp. Ông Lê Thử, kiểm lâm viên, nói.", ["Thanh tra tỉnh"], None),
        ("Phó Chủ tịch tỉnh Nhữ Văn Thử mong. UBND tỉnh Mẫu họp.", ["UBND tỉnh Mẫu"], "UBND tỉnh Mẫu"),
        ("Ông Lê Thử - phó giám đốc (đã nghỉ hưu). Sở Mẫu họp.", ["Sở Mẫu"], "Sở Mẫu"),
        ("Trung tâm Mẫu thuộc Sở Ví, do ông Lê Thử làm giám đốc.", ["Trung tâm Mẫu", "Sở Ví"], "Trung tâm Mẫu"),
    ],
)
def test_body_told_elsewhere(text: str, bodies: list[str], agency: str | None) -> None:
    assert [body for _, body in told(text, *bodies).values()] == [agency]


@pytest.mark.parametrize(
    ("text", "bodies", "name", "title", "agency"),
    [
        ("Bộ trưởng Lê Mẫu. Bộ Ví. Bộ trưởng Bộ Thử Lê Mẫu.", ["Bộ Ví", "Bộ Thử"], "Lê Mẫu", "Bộ trưởng", "Bộ Thử"),
        (
            "Bà Lê Ví, Giám đốc Công ty Mẫu, Phó Chủ tịch UBND xã, nói.",
            ["Công ty Mẫu", "UBND xã"],
            "Lê Ví",
            "Phó Chủ tịch",
            "UBND xã",
        ),
        ("Tổng Bí thư Lê Ví, Trưởng Ban Chỉ đạo Mẫu, dự.", ["Ban Chỉ đạo Mẫu"], "Lê Ví", "Tổng Bí thư", None),
        ("Phó thủ tướng, Bộ trưởng Ngoại giao Lê Văn Ví dự.", [], "Lê Văn Ví", "Phó thủ tướng", None),
        ("Ông Lê Ví, Giám đốc - Tổng biên tập Nhà Mẫu", ["Nhà Mẫu"], "Lê Ví", "Giám đốc - Tổng biên tập", "Nhà Mẫu"),
        ("Ông Lê Ví, Chủ tịch HĐQT Công ty Mẫu", ["Công ty Mẫu"], "Lê Ví", "Chủ tịch HĐQT", "Công ty Mẫu"),
        ("giao ông Lê Ví giữ chức vụ Phó Giám đốc Sở Mẫu", ["Sở Mẫu"], "Lê Ví", "Phó Giám đốc", "Sở Mẫu"),
        ("giao ông Lê Ví giữ chức vụ trưởng phòng Mẫu", ["phòng Mẫu"], "Lê Ví", "trưởng phòng", "phòng Mẫu"),
        ("giao ông Lê Ví giữ chức Vụ trưởng Vụ Mẫu", ["Vụ Mẫu"], "Lê Ví", "Vụ trưởng", "Vụ Mẫu"),
        ("vì vụ Phó bí thư Thành ủy Lê Văn Ví bị tố", ["Thành ủy"], "Lê Văn Ví", "Phó bí thư", "Thành ủy"),
        ("Ông Đinh Khoa Ví, Phó Chủ tịch UBND xã", ["Khoa Ví", "UBND xã"], "Đinh Khoa Ví", "Phó Chủ tịch", "UBND xã"),
        ("Phó tổng TTCP Lê Văn Ví ký.", ["TTCP"], "Lê Văn Ví", "Phó tổng Thanh tra", "TTCP"),
        ("Chủ tịch UBND xã, Lê Văn Ví đã đối thoại.", ["UBND xã"], "Lê Văn Ví", "Chủ tịch", "UBND xã"),
        ("bà Lê Thị Ví, (Phó Giám đốc Sở Mẫu) nói", ["Sở Mẫu"], "Lê Thị Ví", "Phó Giám đốc", "Sở Mẫu"),
        ("Ông Lê Ví, tổ trưởng tổ dân phố An Mẫu, nói", [], "Lê Ví", "tổ trưởng tổ dân phố", None),
        ("Giám đốc Sở Mẫu là bà Lê Thị Ví.", ["Sở Mẫu"], "Lê Thị Ví", "Giám đốc", "Sở Mẫu"),
        (
            "Phó Thủ tướng Lê Văn Ví dự. Phó Thủ tướng Thường trực Chính phủ Lê Văn Ví ký.",
            ["Chính phủ"],
            "Lê Văn Ví",
            "Phó Thủ tướng Thường trực",
            "Chính phủ",
        ),
        (
            "Bà Lê Thị Ví, nguyên Hiệu trưởng Trường Mẫu, nói. Hiệu trưởng Lê Thị Ví ký. Trường Thử.",
            ["Trường Mẫu", "Trường Thử"],
            "Lê Thị Ví",
            "nguyên Hiệu trưởng",
            "Trường Mẫu",
        ),
        (
            "Ông Lê Ví, cựu Vụ trưởng Vụ Mẫu, vắng. Khi ấy Lê Ví, Vụ trưởng Vụ Mẫu, ký.",
            ["Vụ Mẫu"],
            "Lê Ví",
            "cựu Vụ trưởng",
            "Vụ Mẫu",
        ),
        (
            "Ông Lê Ví, nguyên Giám đốc Sở Mẫu, dự. Nay ông Lê Ví là Giám đốc Sở Thử.",
            ["Sở Mẫu", "Sở Thử"],
            "Lê Ví",
            "Giám đốc",
            "Sở Thử",
        ),
        (
            "Thừa lệnh Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Lê Văn Ví ký.",
            ["UBND tỉnh"],
            "Lê Văn Ví",
            "Phó Chủ tịch",
            "UBND tỉnh",
        ),
        (
            "Ông Lê Ví, Giám đốc Sở Mẫu, Phó giám đốc Quỹ Thử, nói.",
            ["Sở Mẫu", "Quỹ Thử"],
            "Lê Ví",
            "Giám đốc",
            "Sở Mẫu",
        ),
        ("Ông Lê Ví, Tổng KTNN, trình.", ["KTNN"], "Lê Ví", "Tổng Kiểm toán", "KTNN"),
        ("Ông Lê Ví, Bộ trưởng kiêm Chủ nhiệm Nhà Mẫu.", ["Nhà Mẫu"], "Lê Ví", "Bộ trưởng kiêm Chủ nhiệm", "Nhà Mẫu"),
        (
            "Ông Lê Ví, Chủ tịch HĐQT kiêm Tổng giám đốc Công ty Mẫu",
            ["Công ty Mẫu"],
            "Lê Ví",
            "Chủ tịch HĐQT kiêm Tổng giám đốc",
            "Công ty Mẫu",
        ),
        ("Ông Lê Ví, Giám đốc Sở Mẫu kiêm Tổng biên tập.", ["Sở Mẫu"], "Lê Ví", "Giám đốc", "Sở Mẫu"),
        (
            "Ông Lê Ví, Phó giám đốc kiêm Chánh Thanh tra Sở Mẫu.",
            ["Thanh tra Sở Mẫu"],
            "Lê Ví",
            "Phó giám đốc",
            "Thanh tra Sở Mẫu",
        ),
        (
            "Bác sĩ Lê Văn Ví, người phụ trách chuyên môn Phòng khám Mẫu.",
            ["Phòng khám Mẫu"],
            "Lê Văn Ví",
            "người phụ trách chuyên môn",
            "Phòng khám Mẫu",
        ),
        (
            "kỷ luật ông Lê Ví do trong thời gian giữ chức Phó Tư lệnh Quân khu Mẫu đã ký",
            ["Quân khu Mẫu"],
            "Lê Ví",
            "Phó Tư lệnh",
            "Quân khu Mẫu",
        ),
        (
            "Ông Lê Văn Ví, Phó Giám đốc phụ trách tài chính của Công ty Mẫu, nói.",
            ["Công ty Mẫu"],
            "Lê Văn Ví",
            "Phó Giám đốc",
            "Công ty Mẫu",
        ),
        ("Phó Giám đốc phụ trách Sở Mẫu Lê Ví ký.", ["Sở Mẫu"], "Lê Ví", "Phó Giám đốc phụ trách", "Sở Mẫu"),
        (
            "Ông Lê Thử, nguyên Bí thư Đảng ủy, Giám đốc Sở Mẫu, nhận lỗi.",
            ["Đảng ủy", "Sở Mẫu"],
            "Lê Thử",
            "nguyên Giám đốc",
            "Sở Mẫu",
        ),
        (
            "Ông Lê Thử, nguyên Bí thư Huyện ủy Ví, Giám đốc Sở Mẫu, nhận lỗi.",
            ["Huyện ủy Ví", "Sở Mẫu"],
            "Lê Thử",
            "Giám đốc",
            "Sở Mẫu",
        ),
        (
            "Ông Lê Thử, nguyên Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Ví, nhận lỗi.",
            ["Huyện ủy", "UBND huyện Ví"],
            "Lê Thử",
            "nguyên Chủ tịch",
            "UBND huyện Ví",
        ),
        (
            "Ông Lê Thử, nguyên Đảng ủy viên, Phó Bí thư Chi bộ, Đội trưởng Đội Mẫu, nhận lỗi.",
            ["Đội Mẫu"],
            "Lê Thử",
            "nguyên Đội trưởng",
            "Đội Mẫu",
        ),
        (
            "Ông Lê Thử, nguyên Bí thư Huyện ủy, nay là Giám đốc Sở Mẫu, nhận lỗi.",
            ["Huyện ủy", "Sở Mẫu"],
            "Lê Thử",
            "Giám đốc",
            "Sở Mẫu",
        ),
        ("Ông Lê Thử, Ủy viên T.Ư Đảng, Bí thư Tỉnh ủy Mẫu, nói.", ["Tỉnh ủy Mẫu"], "Lê Thử", "Bí thư", "Tỉnh ủy Mẫu"),
        (
            "Trung tá Lê Thử, Chính trị viên phó Ban Mẫu, nói.",
            ["Ban Mẫu"],
            "Lê Thử",
            "Chính trị viên phó",
            "Ban Mẫu",
        ),
    ],
)
def test_the_office_to_tell(text: str, bodies: list[str], name: str, title: str, agency: str | None) -> None:
    assert told(text, *bodies) == {name: (title, agency)}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Dự có Chủ tịch UBND tỉnh Lê Văn Mẫu, Phó Chủ tịch phụ trách đô thị Trần Văn Thử.", "UBND tỉnh"),
        ("Dự có Chủ tịch UBND tỉnh Lê Văn Mẫu và các Phó Chủ tịch Trần Văn Thử, Võ Văn Ví.", "UBND tỉnh"),
        ("Dự có Chủ tịch UBND tỉnh Lê Văn Mẫu. Phó Chủ tịch Trần Văn Thử vắng.", None),
        ("Dự có Chủ tịch UBND tỉnh Lê Văn Mẫu, Chủ tịch Trần Văn Thử.", None),
    ],
)
def test_a_deputy_is_of_the_body_of_the_chief_told_before(text: str, agency: str | None) -> None:
    assert told(f"HĐND tỉnh họp. {text}", "UBND tỉnh", "HĐND tỉnh")["Trần Văn Thử"][1] == agency


def test_who_frees_a_member_is_not_the_member() -> None:
    text = "Thủ tướng phê chuẩn miễn nhiệm 2 Ủy viên UBND Mẫu là ông Lê Thử, nguyên Giám đốc Sở Ví."
    assert told(text, "UBND Mẫu", "Sở Ví") == {"Lê Thử": ("nguyên Giám đốc", "Sở Ví")}


def test_a_chief_is_of_the_body_of_the_deputy_told_beside_him() -> None:
    holders = told("Bắt ông Lê Thử - Giám đốc và Võ Ví Mẫu - Phó Giám đốc Ban Mẫu. Ban Ví họp.", "Ban Mẫu", "Ban Ví")
    assert holders == {"Lê Thử": ("Giám đốc", "Ban Mẫu"), "Võ Ví Mẫu": ("Phó Giám đốc", "Ban Mẫu")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Thử, tổng biên tập báo Mẫu Sáng, nói.", "báo Mẫu Sáng"),
        ("Ông Lê Thử, Tổng biên tập tạp chí điện tử Mẫu nói.", "tạp chí điện tử Mẫu"),
        ("Ông Lê Thử, tổng biên tập báo cáo thêm.", None),
        ("Ông Lê Thử, nguyên Tổng Biên tập báo Đại Mẫu chia sẻ.", "báo Đại Mẫu"),
        ("Ông Lê Thử, Tổng Biên tập báo Đoàn Ví, nói.", None),
        ("Ông Lê Thử, Phó chủ tịch quận Đống Mẫu phát biểu.", "UBND quận Đống Mẫu"),
        ("Ông Lê Thử, thành viên Hội đồng quản trị Mekobank, nói.", "Mekobank"),
        ("Ông Lê Thử, Cục trưởng Chống lãng phí, nói.", "Cục Chống lãng phí"),
        ("Bộ trưởng Ngoại giao Lê Văn Thử dự.", "Bộ Ngoại giao"),
        ("Ông Lê Thử - Vụ trưởng giám sát, thẩm định - nói.", "Vụ giám sát"),
        ("Ông Lê Thử, Tổng giám đốc Mẫu Group cho biết.", "Mẫu Group"),
        ("Ông Lê Thử, Phó chủ tịch quận 14, nói.", "UBND quận 14"),
        ("Ông Lê Thử, Phó chủ tịch Hà Nội tâm tư về đất.", "UBND Hà Nội"),
        ("Thượng tướng Lê Thử, Tổng Tham mưu trưởng QĐND Việt Nam, dự.", "QĐND Việt Nam"),
        ("Ông Lê Thử, Trưởng khoa Tiết niệu, nói.", "khoa Tiết niệu"),
        ("Ông Lê Thử - Bộ trưởng phát biểu.", None),
        ("Các thứ trưởng Lê Văn Thử, Trần Văn Mẫu dự.", None),
        ("Phó Chủ tịch Hà Nội Lê Văn Thử dự.", "UBND Hà Nội"),
        ("Ông Lê Thử, Giám đốc Sở, nói.", None),
        ("Vụ trưởng Tổ chức cán bộ Lê Văn Thử báo cáo.", "Vụ Tổ chức cán bộ"),
        ("Thủ tướng Canada Lê Văn Thử dự.", None),
        ("Ông Lê Thử, Chủ tịch Mekoba, nói.", "Mekoba"),
        ("Ông Lê Thử, Chủ tịch UBND cấp xã, nói.", None),
        ("Bí thư huyện An Mẫu Lê Văn Thử dự.", "Huyện ủy An Mẫu"),
        ("Bí thư Đà Nẵng Lê Văn Thử dự.", "Thành ủy Đà Nẵng"),
        ("Bí thư Bắc Ninh Lê Văn Thử dự.", "Tỉnh ủy Bắc Ninh"),
        ("Chủ tịch Cuba Lê Văn Thử dự.", None),
        ("Ông Lê Thử, Hiệu trưởng Tiểu học An Mẫu, nói.", "Trường Tiểu học An Mẫu"),
        ("Ông Lê Thử, Giám đốc Mekoba chia sẻ.", "Mekoba"),
        ("Ông Lê Thử, Tổng giám đốc Vietmeko Airlines, nói.", "Vietmeko Airlines"),
        ("Ông Lê Thử, Chủ tịch kiêm Tổng giám đốc Mekoba.", "Mekoba"),
        ("Ông Lê Thử, Trưởng phòng Tham mưu, kiêm người phát ngôn.", "phòng Tham mưu"),
        ("Hộ kinh doanh Ba Ví do ông Lê Thử làm người đại diện bị phạt.", "Hộ kinh doanh Ba Ví"),
    ],
)
def test_body_that_only_the_title_tells(text: str, body: str | None) -> None:
    assert [mention.body for mention in named(text)][:1] == [body]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Thử, Vụ trưởng Tổ chức cán bộ Bộ Y tế, nói.", "Vụ Tổ chức cán bộ Bộ Y tế"),
        ("Ông Lê Văn Thử, Trưởng khoa Tiết niệu của Bệnh viện Sao Khuê.", "khoa Tiết niệu của Bệnh viện Sao Khuê"),
        ("Bà Lê Thị Thử giữ chức Vụ trưởng Văn hóa – Văn nghệ từ nay.", "Vụ Văn hóa - Văn nghệ"),
        ("Trưởng Công an huyện Thượng tá Lê Văn Thử dự.", "Công an huyện"),
        ("Ông Lê Văn Thử, Phó Tổng Thanh tra Thường trực Thanh tra Chính phủ, nói.", "Thanh tra Chính phủ"),
        ("Bà Lê Thị Thử, Phó Trưởng đoàn chuyên trách Đoàn ĐBQH tỉnh Long An, nói.", "Đoàn ĐBQH tỉnh Long An"),
        (
            "Phó Trưởng Đoàn ĐBQH chuyên trách tỉnh Long An Lê Văn Thử dự; Đoàn ĐBQH tỉnh Long An họp.",
            "Đoàn ĐBQH tỉnh Long An",
        ),
        ("Phó Trưởng Đoàn ĐBQH chuyên trách Lê Văn Thử dự; Đoàn ĐBQH tỉnh Long An họp.", "Đoàn ĐBQH tỉnh Long An"),
        ("UBND xã Ea Kar họp. Chủ tịch UBND xã H'Mẫu Ayun dự.", "UBND xã Ea Kar"),
        ("Đảng ủy xã Ea Kar họp. Bí thư Đảng ủy xã Y Thử Niê dự.", "Đảng ủy xã Ea Kar"),
        ("UBND huyện An Mẫu họp. Chủ tịch huyện Vương Mẫu Thử dự.", "UBND huyện An Mẫu"),
        ("Ông Lê Văn Thử, TVTU, Phó Chủ tịch UBND tỉnh Long An, nói.", "UBND tỉnh Long An"),
        ("Ông Lê Văn Thử, Vụ trưởng Tổ chức cán bộ, đến Bộ Y tế.", "Vụ Tổ chức cán bộ"),
    ],
)
def test_the_body_above_one_that_only_the_title_tells(text: str, body: str) -> None:
    record = extract(text)
    assert [agency.name for agency in record.agencies if agency.id == record.officials[0].agency] == [body]


def test_a_body_without_a_mention_is_an_agency_of_the_record() -> None:
    record = extract("Ông Lê Văn Thử, Cục trưởng Chống lãng phí, nói. Ông Thử cười.")
    [official] = record.officials
    [agency] = [agency for agency in record.agencies if agency.id == official.agency]
    assert (agency.name, agency.mentions) == ("Cục Chống lãng phí", ())


@pytest.mark.parametrize(
    ("office", "kind", "level"),
    [
        ("Chủ tịch xã An Mẫu", "ubnd", Level.COMMUNE),
        ("Chủ tịch tỉnh Bắc Ninh", "ubnd", Level.PROVINCE),
        ("Phó Chủ tịch quận 3", "ubnd", Level.DISTRICT),
        ("Bí thư phường An Mẫu", "đảng ủy", Level.COMMUNE),
        ("Bí thư Đà Nẵng", "thành ủy", Level.PROVINCE),
        ("Vụ trưởng Tổ chức cán bộ", "vụ", Level.CENTRAL),
        ("Tổng Biên tập báo Đại Mẫu", "báo", None),  # no body of a tier
    ],
)
def test_the_kind_and_the_tier_of_a_body_that_only_the_title_tells(office: str, kind: str, level: Level | None) -> None:
    record = extract(f"Ông Lê Văn Thử, {office}, nói.")
    [agency] = [agency for agency in record.agencies if agency.id == record.officials[0].agency]
    assert (agency.kind, agency.level) == (kind, level)
