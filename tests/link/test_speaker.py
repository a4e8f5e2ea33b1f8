"""Who says a figure."""

import pytest

from tests.link.reading import Read

TABLE = [
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


def test_a_report_that_is_cited_is_nobodys_by_name() -> None:
    read = Read(
        "Thanh tra trường Mẫu\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu.\n\n"
        "Theo báo cáo, nhà trường thu 9 tỷ đồng.\n"
    )
    assert read.speaker("9 tỷ đồng") is None
