"""Officials: who is one, under which title, of which body, and every place where the name stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract
from extractor.mentions import AgencyMention, Found, OfficialMention
from extractor.reading.text import read_text
from extractor.recognize.officials import find
from extractor.text.fold import fold
from extractor.text.segment import segment


def named(text: str, *bodies: str) -> list[OfficialMention]:
    """The mentions in ``text``, where each of ``bodies`` is an agency wherever it stands."""
    folded = fold(text).text
    agencies = []
    for body in bodies:
        start = folded.find(fold(body).text)
        while start >= 0:
            agencies.append(AgencyMention(start=start, end=start + len(body), rule="given", name=body, kind="body"))
            start = folded.find(fold(body).text, start + 1)
    agencies.sort(key=lambda agency: (agency.start, -agency.end))
    return find(segment(read_text(text)), Found(agencies=agencies))


def told(text: str, *bodies: str) -> dict[str, tuple[str | None, str | None]]:
    """Of each person the title and the words of the body."""
    folded = fold(text).text
    return {m.name: (m.title, folded[slice(*m.agency)] if m.agency else None) for m in named(text, *bodies)}


BEFORE = [
    ("báo cáo của nghị sĩ Ronald Brown (Quốc hội) nêu", "Quốc hội", "Ronald Brown", "nghị sĩ"),
    ("Chủ tịch UBND huyện Trần Văn Mẫu phát biểu.", "UBND huyện", "Trần Văn Mẫu", "Chủ tịch"),
    ("Phó Chủ tịch Thường trực UBND tỉnh Lê Thị Thử dự.", "UBND tỉnh", "Lê Thị Thử", "Phó Chủ tịch Thường trực"),
    ("Phó Thủ tướng Thường trực Chính phủ Võ Văn Ví nói.", "Chính phủ", "Võ Văn Ví", "Phó Thủ tướng Thường trực"),
    ("Chánh Thanh tra tỉnh Đỗ Mẫu nói.", "Thanh tra tỉnh", "Đỗ Mẫu", "Chánh Thanh tra"),
    ("Phó tổng Thanh tra Chính phủ Ngô Văn Thử ký.", "Thanh tra Chính phủ", "Ngô Văn Thử", "Phó tổng Thanh tra"),
    ("Phó Trưởng phòng Nội vụ quận Mẫu Võ Thị Ví.", "phòng Nội vụ quận Mẫu", "Võ Thị Ví", "Phó Trưởng phòng"),
    ("Q. Giám đốc Sở Y tế Bùi Văn Dụ cho biết", "Sở Y tế", "Bùi Văn Dụ", "Q. Giám đốc"),
    ("quyền Cục trưởng Cục Mẫu Phan Thử nói", "Cục Mẫu", "Phan Thử", "quyền Cục trưởng"),
    ("nguyên Giám đốc Sở Mẫu, ông Hồ Văn Ví, khai", "Sở Mẫu", "Hồ Văn Ví", "nguyên Giám đốc"),
    ("theo Giám đốc Sở Mẫu, PGS.TS. Mai Văn Ví, thì", "Sở Mẫu", "Mai Văn Ví", "Giám đốc"),
    ("Tân Bí thư Thành ủy Đặng Văn Thử", "Thành ủy", "Đặng Văn Thử", "Bí thư"),
    ("cán bộ Sở Mẫu Lê Văn Thử bị nhắc", "Sở Mẫu", "Lê Văn Thử", "cán bộ"),
    ("Hiện Phó giám đốc Sở Mẫu Lê Văn Thử nói", "Sở Mẫu", "Lê Văn Thử", "Phó giám đốc"),
    ("Phó Đội trưởng Đội 7 Lê Văn Thử nói", "Đội 7", "Lê Văn Thử", "Phó Đội trưởng"),
    ("cố Giám đốc Sở Mẫu Lê Văn Thử", "Sở Mẫu", "Lê Văn Thử", "cố Giám đốc"),
    ("xử lý sự cố Giám đốc Sở Mẫu Lê Văn Thử gây ra", "Sở Mẫu", "Lê Văn Thử", "Giám đốc"),
    ("Giám đốc Lê Văn Thử (Sở Mẫu) nói", "Sở Mẫu", "Lê Văn Thử", "Giám đốc"),
]

AFTER = [
    ("ông Trần Văn Mẫu - phó chánh thanh tra tỉnh", "thanh tra tỉnh", "Trần Văn Mẫu", "phó chánh thanh tra"),
    ("Lê Thị Mẫu (Giám đốc Sở Mẫu) nói", "Sở Mẫu", "Lê Thị Mẫu", "Giám đốc"),
    ("Ông Lê Mẫu, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh", "UBND tỉnh", "Lê Mẫu", "Phó Chủ tịch"),
    ("Đại tá Võ Thử, Bí thư Đảng ủy, Giám đốc Công an tỉnh", "Công an tỉnh", "Võ Thử", "Giám đốc"),
    ("bà T.T.H., Trưởng phòng Y tế huyện", "phòng Y tế huyện", "T.T.H.", "Trưởng phòng"),
    (
        "Ông Lê Văn Thử (SN 1970, trú tại xã Ví, nguyên Giám đốc Công ty Mẫu)",
        "Công ty Mẫu",
        "Lê Văn Thử",
        "nguyên Giám đốc",
    ),
    ("bổ nhiệm bà Lê Thử giữ chức Giám đốc Sở Mẫu", "Sở Mẫu", "Lê Thử", "Giám đốc"),
    ("ông Lê Thử trong thời gian giữ chức Giám đốc Sở Mẫu đã ký", "Sở Mẫu", "Lê Thử", "Giám đốc"),
    ("ông Lê Thử khi đương chức Giám đốc Sở Mẫu", "Sở Mẫu", "Lê Thử", "Giám đốc"),
    ("Ông Y Mẫu Niê là Phó Ban Dân tộc tỉnh.", "Ban Dân tộc tỉnh", "Y Mẫu Niê", "Phó Ban"),
    ("bà H'Mẫu Kđoh, Phó Chủ tịch UBND tỉnh", "UBND tỉnh", "H'Mẫu Kđoh", "Phó Chủ tịch"),
    ("Ông Điểu K'Thử - Phó Bí thư Tỉnh ủy", "Tỉnh ủy", "Điểu K'Thử", "Phó Bí thư"),
    ("Ông LÊ VĂN VÍ - Giám đốc Sở Mẫu", "Sở Mẫu", "LÊ VĂN VÍ", "Giám đốc"),
    ("đi Việt Nam Ông Đỗ Văn Dụ, Giám đốc Sở Mẫu", "Sở Mẫu", "Đỗ Văn Dụ", "Giám đốc"),
    ("ông Lê Nguyên đại diện Công ty Mẫu", "Công ty Mẫu", "Lê Nguyên", "đại diện"),
    ("Ông Lê Ví, Phó Giám đốc kiêm người phát ngôn Sở Mẫu", "Sở Mẫu", "Lê Ví", "Phó Giám đốc kiêm người phát ngôn"),
    ("Ông Lò Văn Ví, Bí thư kiêm Chủ tịch UBND xã", "UBND xã", "Lò Văn Ví", "Chủ tịch"),
    (
        "ông Lê Ví, Chánh văn phòng kiêm người phát ngôn UBND tỉnh",
        "UBND tỉnh",
        "Lê Ví",
        "Chánh văn phòng kiêm người phát ngôn",
    ),
    ("ông Lê Ví - phó đội trưởng Đội Mẫu 3", "Đội Mẫu 3", "Lê Ví", "phó đội trưởng"),
    ("ông Lê Ví, Phó chánh thanh tra, Sở Mẫu cho biết", "Sở Mẫu", "Lê Ví", "Phó chánh thanh tra"),
    ("Chị Lê Văn Ví - cán bộ hộ tịch UBND phường - nói", "UBND phường", "Lê Văn Ví", "cán bộ"),
    ("ông Lê Ví, cán sự Đội Mẫu", "Đội Mẫu", "Lê Ví", "cán sự"),
    ("Lê Văn Ví (công chức phòng Mẫu) khai", "phòng Mẫu", "Lê Văn Ví", "công chức"),
    ("bà Lê Ví, thủ quỹ Trường Mẫu, giữ tiền", "Trường Mẫu", "Lê Ví", "thủ quỹ"),
    ("Sở Mẫu do ông Lê Ví làm giám đốc đã xin lỗi", "Sở Mẫu", "Lê Ví", "giám đốc"),
    ("Công ty Mẫu do bà Lê Ví làm người đại diện bị phạt", "Công ty Mẫu", "Lê Ví", "người đại diện"),
    ("bác sĩ Lê Ví, Giám đốc Y tế của Hiệp hội Mẫu", "Hiệp hội Mẫu", "Lê Ví", "Giám đốc"),
    ("đồng chí Lê Ví, Ủy viên Bộ Chính trị, dự", "Bộ Chính trị", "Lê Ví", "Ủy viên"),
    ("Lê Văn Ví, thường trực Ban Bí thư, dự", "Ban Bí thư", "Lê Văn Ví", "thường trực"),
    ("ông Lê Ví, Trưởng phòng và bà Mẫu của phòng Thử huyện", "phòng Thử huyện", "Lê Ví", "Trưởng phòng"),
]


@pytest.mark.parametrize(("text", "body", "name", "title"), BEFORE + AFTER)
def test_office_beside_the_name(text: str, body: str, name: str, title: str) -> None:
    assert told(text, body) == {name: (title, body)}


@pytest.mark.parametrize(
    "text",
    [
        "Tài xế Nguyễn Văn Ba khai nhận. Ông Trần Tư là chủ quán.",
        "Hiệu trưởng Trường THPT Nguyễn Mẫu cho biết.",
        "Giám đốc Công ty TNHH Lê Mẫu vắng mặt.",
        "Chủ tịch Hà Nội yêu cầu kiểm tra.",
        "Thiếu tá Lê Văn Mẫu có mặt.",
        "Ảnh: Trần Thử. Giám đốc Sở phát biểu.",
        "trú phường Lê Mẫu, giám đốc công ty bỏ trốn",
        "Bà Lê Thị Ví, đại diện cho gia đình ông Trần Mẫu, có mặt.",
        "Tổng giám đốc Vietnam Airlines khẳng định.",
        "Ban Giám đốc Lê Văn Mẫu thông báo.",
        "Ông Trần Mẫu, con trai Chủ tịch UBND xã, vắng mặt.",
    ],
)
def test_no_office_no_official(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các Phó Chủ tịch UBND tỉnh: Lê Mẫu, Trần Thử và Võ Ví.", ["Lê Mẫu", "Trần Thử", "Võ Ví"]),
        ("Kiểm điểm thứ trưởng: Lê Văn Mẫu, Trần Văn Thử, Võ Văn Ví.", ["Lê Văn Mẫu", "Trần Văn Thử", "Võ Văn Ví"]),
        ("các Phó Chủ tịch UBND tỉnh: Lê Tuấn Anh, Trần Thị Thử và Võ Ví.", ["Lê Tuấn Anh", "Trần Thị Thử", "Võ Ví"]),
        ("hai Phó Giám đốc Lê Văn Mẫu và Trần Thị Thử", ["Lê Văn Mẫu", "Trần Thị Thử"]),
        ("Các ông Lê Văn Mẫu, Trần Văn Thử, phó giám đốc Sở", ["Lê Văn Mẫu", "Trần Văn Thử"]),
        ("Ông Lê Mẫu và bà Trần Thử, đều là thanh tra viên.", ["Lê Mẫu", "Trần Thử"]),
    ],
)
def test_one_title_of_several(text: str, names: list[str]) -> None:
    assert list(told(text, "UBND tỉnh")) == names


def test_each_of_a_list_keeps_the_own_title() -> None:
    text = "Dự có Chủ tịch UBND huyện Lê Mẫu; Trần Thử, Trưởng phòng; Võ Ví (Bí thư) và bà Đỗ Dụ - Giám đốc."
    assert {name: title for name, (title, _) in told(text, "UBND huyện").items()} == {
        "Lê Mẫu": "Chủ tịch",
        "Trần Thử": "Trưởng phòng",
        "Võ Ví": "Bí thư",
        "Đỗ Dụ": "Giám đốc",
    }


def test_every_occurrence_is_a_mention_of_one_person() -> None:
    text = (
        "Chủ tịch UBND huyện Lê Văn Mẫu chủ trì. Bà Trần Thị Mẫu bán hàng.\n"
        "Bà Mẫu nói. Ông Mẫu đáp. Phó Chủ tịch Thử, tức Đỗ Văn Thử, nghe. Lê Văn Mẫu về."
    )
    found = [(text[m.start : m.end], m.name) for m in named(text, "UBND huyện")]
    assert [shown for shown, name in found if name == "Lê Văn Mẫu"] == ["Lê Văn Mẫu", "Mẫu", "Lê Văn Mẫu"]
    assert all(name != "Trần Thị Mẫu" for _, name in found)


def test_a_name_without_its_surname_is_of_the_person_known() -> None:
    text = "Bí thư Thành ủy Lê Xuân Mẫu chủ trì. Chợ Xuân Mẫu đông. Bí thư Xuân Mẫu nói. Ông Xuân Mẫu hỏi."
    assert [text[m.start : m.end] for m in named(text, "Thành ủy", "Chợ Xuân Mẫu")] == [
        "Lê Xuân Mẫu",
        "Xuân Mẫu",
        "Xuân Mẫu",
    ]


def test_part_in_the_inspection() -> None:
    text = "Đoàn do ông Lê Mẫu - Phó Chánh Thanh tra tỉnh làm Trưởng đoàn. Tổ do bà Võ Ví làm Tổ trưởng."
    assert {m.name: (m.title, m.role) for m in named(text, "Thanh tra tỉnh")} == {
        "Lê Mẫu": ("Phó Chánh Thanh tra", "Trưởng đoàn"),
        "Võ Ví": ("Tổ trưởng", "Tổ trưởng"),
    }


@pytest.mark.parametrize(
    ("text", "bodies", "agency"),
    [
        ("Thành ủy Mẫu họp, Bí thư Lê Văn Thử chủ trì.", ["Thành ủy Mẫu"], "Thành ủy Mẫu"),
        ("Bộ Công Mẫu họp. Hôm sau Bộ trưởng Công Mẫu Lê Thử đi.", ["Bộ Công Mẫu"], "Bộ Công Mẫu"),
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


def test_a_body_without_a_mention_is_an_agency_of_the_record() -> None:
    record = extract("Ông Lê Văn Thử, Cục trưởng Chống lãng phí, nói. Ông Thử cười.")
    [official] = record.officials
    [agency] = [agency for agency in record.agencies if agency.id == official.agency]
    assert (agency.name, agency.mentions) == ("Cục Chống lãng phí", ())


def test_several_holders_after_the_copula() -> None:
    text = "Ba Phó Giám đốc Sở Mẫu là Lê Văn Mẫu, Trần Văn Thử và Võ Văn Ví được điều động."
    assert list(told(text, "Sở Mẫu")) == ["Lê Văn Mẫu", "Trần Văn Thử", "Võ Văn Ví"]


def test_several_holders_with_their_years_in_brackets() -> None:
    text = "Sở Mẫu có 5 phó giám đốc gồm các ông: Lê Văn Mẫu (SN 1960), Trần Văn Thử (SN 1961) và Võ Văn Ví."
    holders = dict.fromkeys(["Lê Văn Mẫu", "Trần Văn Thử", "Võ Văn Ví"], ("phó giám đốc", "Sở Mẫu"))
    assert told(text, "Sở Mẫu") == holders


def test_an_office_taken_from_its_holders() -> None:
    text = "Sở Ví họp. Tỉnh miễn nhiệm chức vụ Phó Giám đốc Sở Mẫu đối với ông Lê Văn Mẫu và ông Trần Văn Thử."
    assert told(text, "Sở Mẫu", "Sở Ví")["Lê Văn Mẫu"] == ("Phó Giám đốc", "Sở Mẫu")


def test_of_two_offices_the_one_with_its_body() -> None:
    text = "Ông Lê Văn Ví, nguyên Chủ tịch HĐQT, nguyên Chủ tịch HĐTV Công ty Mẫu và Công ty Thử."
    assert told(text, "Công ty Mẫu", "Công ty Thử") == {"Lê Văn Ví": ("nguyên Chủ tịch HĐTV", "Công ty Mẫu")}


def test_a_rank_after_the_address_is_no_name() -> None:
    mentions = named("Các đồng chí Trung tướng Lê Văn Ví, Giám đốc Sở Mẫu. Ông Trần Văn Trung, Phó Giám đốc.", "Sở Mẫu")
    assert [mention.name for mention in mentions] == ["Lê Văn Ví", "Trần Văn Trung"]


def test_an_office_in_brackets_is_of_the_last_of_a_list() -> None:
    text = "Kỷ luật các ông: Lê Văn Mẫu; Trần Văn Thử (Vụ trưởng Vụ Ví)."
    assert list(told(text, "Vụ Ví")) == ["Trần Văn Thử"]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty do ông Đỗ Tịnh, chồng bà Lê Thị Ví làm giám đốc, trúng thầu.",
        "Con trai Chủ tịch UBND xã là ông Lê Văn Ví bị bắt.",
        "Đại diện ban phụ huynh là ông Lê Văn Ví nói.",
        "Các cán bộ UBND xã bàn với dân, ông Lê Văn Ví nói.",
        "Trao đổi với cán bộ UBND xã, ông Lê Văn Ví đồng ý.",
        "UBND xã họp. Ông Lê Văn Thử, cán bộ, nói.",
        "Ông Lê Văn Ví, nhân viên ban phụ huynh, nói.",
        "Đại biểu dự hội nghị UBND xã - Ảnh: Lê Văn Ví.",
        "Theo một thành viên UBND xã, ông Lê Văn Ví đã nộp phạt.",
        "Phó bí thư Đoàn ĐH Mẫu dự.",
    ],
)
def test_kin_and_private_people_hold_no_office(text: str) -> None:
    assert told(text, "UBND xã", "ban phụ huynh") == {}


def test_present_office_before_a_former_one() -> None:
    text = "Ông Lê Văn Mẫu, Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện"
    assert told(text, "Huyện ủy", "UBND huyện") == {"Lê Văn Mẫu": ("Bí thư", "Huyện ủy")}


def test_name_in_a_headline_in_capitals() -> None:
    text = "CHỦ TỊCH UBND HUYỆN LÊ VĂN MẪU KIỂM TRA CHỢ\nChủ tịch UBND huyện Lê Văn Mẫu nói."
    assert [(text[m.start : m.end], m.name) for m in named(text, "UBND HUYỆN", "UBND huyện")] == [
        ("LÊ VĂN MẪU", "Lê Văn Mẫu"),
        ("Lê Văn Mẫu", "Lê Văn Mẫu"),
    ]


PIECES = st.sampled_from(
    [
        *("Chủ tịch", "Phó", "nguyên", "UBND", "Sở", "Trưởng đoàn", "làm", "kiêm", "đều là", "tuổi", "trú", "và"),
        *("Lê", "Văn", "Mẫu", "LÊ", "T.T.H.", "K'Thử", "ông", "các", "1.000"),
        *(",", "-", "(", ")", "\n", ".", "'", ":"),
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_any_text_gives_ordered_mentions_of_names(pieces: list[str]) -> None:
    text = " ".join(pieces)
    mentions = named(text, "UBND", "Sở")
    view = fold(text).text
    for mention in mentions:
        assert view[mention.start : mention.end].strip() == view[mention.start : mention.end] != ""
        assert mention.title
        assert mention.name
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_facts_are_the_same_after_other_text() -> None:
    text = "Ông Lê Văn Mẫu, Giám đốc Sở Ví, nói."
    later = "Trời nắng.\n\n" + text
    shift = len(later) - len(text)
    assert [(m.start + shift, m.title) for m in named(text)] == [(m.start, m.title) for m in named(later)]
