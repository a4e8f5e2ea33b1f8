"""Officials: who is one, under which title, of which body, and every place where the name stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    ("miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh của ông Lê Văn Thử", "UBND tỉnh", "Lê Văn Thử", "Phó Chủ tịch"),
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
    ("ông Lê Văn Thử, Phó Chi cục Mẫu tỉnh", "Chi cục Mẫu tỉnh", "Lê Văn Thử", "Phó Chi cục"),
    ("ông Lê Văn Thử, Phó Hạt trưởng Hạt Mẫu", "Hạt Mẫu", "Lê Văn Thử", "Phó Hạt trưởng"),
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
    ("Thượng tá Lê Ví, Giám thị Trại giam Mẫu, nói", "Trại giam Mẫu", "Lê Ví", "Giám thị"),
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


def test_several_holders_after_the_copula() -> None:
    text = "Ba Phó Giám đốc Sở Mẫu là Lê Văn Mẫu, Trần Văn Thử và Võ Văn Ví được điều động."
    assert list(told(text, "Sở Mẫu")) == ["Lê Văn Mẫu", "Trần Văn Thử", "Võ Văn Ví"]


def test_several_holders_with_their_years_in_brackets() -> None:
    text = "Sở Mẫu có 5 phó giám đốc gồm các ông: Lê Văn Mẫu (SN 1960), Trần Văn Thử (SN 1961) và Võ Văn Ví."
    holders = dict.fromkeys(["Lê Văn Mẫu", "Trần Văn Thử", "Võ Văn Ví"], ("phó giám đốc", "Sở Mẫu"))
    assert told(text, "Sở Mẫu") == holders


def test_holders_listed_after_a_colon() -> None:
    text = "Khiển trách 3 phó giám đốc Sở Mẫu, gồm: ông Lê Văn Thử, Võ Văn Ví, Trần Văn Dụ."
    assert told(text, "Sở Mẫu") == dict.fromkeys(("Lê Văn Thử", "Võ Văn Ví", "Trần Văn Dụ"), ("phó giám đốc", "Sở Mẫu"))


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
        "Đại diện phụ huynh là ông Lê Văn Ví nói.",
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
