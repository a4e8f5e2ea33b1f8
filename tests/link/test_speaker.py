"""Who says a figure."""

import pytest

from tests.link.reading import Read

TABLE = [
    # who is told to lead says nothing, nor does a word that only begins like one of saying
    ("Ba tổ do ông Trần Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Lâm Đồng, chỉ đạo đã đến 7 xã.", "7 xã", None),
    ("Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Lâm Đồng, đi trên tuyến giao thông dài 7 km.", "7 km", None),
    ("Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Lâm Đồng, cho biết có 7 ca bệnh.", "7 ca bệnh", "Trần Văn Mẫu"),
    ("Theo Sở Y tế tỉnh Lâm Đồng, có 7 ca bệnh.", "7 ca bệnh", "Sở Y tế tỉnh Lâm Đồng"),
    ("Sở Y tế tỉnh Lâm Đồng đề nghị hỗ trợ 7 trạm y tế.", "7 trạm y tế", "Sở Y tế tỉnh Lâm Đồng"),
    ("Sở Y tế tỉnh Lâm Đồng tiếp nhận 7 ca bệnh.", "7 ca bệnh", None),
]


@pytest.mark.parametrize(("sentence", "figure", "name"), TABLE)
def test_in_its_sentence(sentence: str, figure: str, name: str | None) -> None:
    assert Read(f"Tin\n\n{sentence}\n").speaker(figure) == name


def test_somebody_speaks_to_the_end_of_the_paragraph() -> None:
    read = Read(
        "Tin\n\nÔng Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Lâm Đồng, cho biết có 7 ca bệnh. Còn 3 ca nặng.\n\n"
        "Huyện có 5 trạm y tế.\n"
    )
    assert read.speaker("3 ca") == "Trần Văn Mẫu"
    assert read.speaker("5 trạm y tế") is None


def test_results_on_the_inspected_are_the_inspectors() -> None:
    read = Read(
        "Thanh tra trường Mẫu\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu.\n\n"
        "Nhà trường thu sai 9 tỷ đồng.\n"
    )
    assert read.speaker("9 tỷ đồng") == "Thanh tra tỉnh Lâm Đồng"


def test_a_report_that_is_cited_is_that_of_the_body_told_of() -> None:
    read = Read(
        "Thanh tra trường Mẫu\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu.\n\n"
        "Theo báo cáo, nhà trường thu 9 tỷ đồng.\n"
    )
    assert read.speaker("9 tỷ đồng") == "Trường THPT Mẫu"


LEAD = (
    "Thanh tra thu sai 8 tỷ đồng\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu. "
    "Bà Lê Thị Mẫu, Hiệu trưởng Trường THPT Mẫu, tiếp đoàn.\n\n"
)

# What follows the lead, a figure, and who says it.
FOLLOWING = [
    # the reporter tells on with how things stand
    ("Thanh tra tỉnh nêu rõ trường thu sai 9 tỷ đồng. Tính đến ngày 3/6, 2 tỷ đồng đã nộp.", "2 tỷ đồng", None),
    # a conclusion behind a noun is none that speaks
    ("Bà Lê Thị Mẫu nói số tiền phải nộp theo kết luận là 9 tỷ đồng.", "9 tỷ đồng", "Lê Thị Mẫu"),
    # an office stands for its holder, else for its body
    ("Hiệu trưởng Trường THPT Mẫu cho biết đã trả 9 tỷ đồng.", "9 tỷ đồng", "Lê Thị Mẫu"),
    ("Giám đốc Sở Y tế tỉnh Lâm Đồng cho biết có 7 ca bệnh.", "7 ca bệnh", "Sở Y tế tỉnh Lâm Đồng"),
    # who is asked to say so says nothing
    ("Thanh tra tỉnh yêu cầu Trường THPT Mẫu báo cáo trong 30 ngày.", "30 ngày", "Thanh tra tỉnh Lâm Đồng"),
]


@pytest.mark.parametrize(("paragraph", "figure", "name"), FOLLOWING)
def test_after_a_lead_on_an_inspection(paragraph: str, figure: str, name: str | None) -> None:
    assert Read(f"{LEAD}{paragraph}\n").speaker(figure) == name


def test_a_headline_without_a_word_of_saying_has_no_speaker() -> None:
    assert Read(LEAD).speaker("8 tỷ đồng") is None
    read = Read("Kết luận thanh tra tại Trường THPT Mẫu: Thu sai 8 tỷ đồng\n\n" + LEAD.partition("\n\n")[2])
    assert read.speaker("8 tỷ đồng") == "Thanh tra tỉnh Lâm Đồng"
