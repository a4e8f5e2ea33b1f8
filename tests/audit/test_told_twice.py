"""Two papers on one inspection: a slip in what one of them tells is told, and other words are not."""

import pytest

from extractor import extract
from extractor.audit.across import disputes

ONE = """Thanh tra tỉnh Hòa Phú công bố kết luận thanh tra tại Công ty CP Cấp nước Hòa Phú

Ngày 12/5/2021, Thanh tra tỉnh Hòa Phú công bố Kết luận thanh tra số 45/KL-TTr về việc chấp hành pháp luật trong quản \
lý, sử dụng vốn tại Công ty CP Cấp nước Hòa Phú. Đoàn thanh tra gồm 7 người do ông Lê Văn Tâm, Phó Chánh Thanh tra \
tỉnh, làm trưởng đoàn. Thời kỳ thanh tra từ ngày 1/1/2016 đến 31/12/2019. Thời hạn thanh tra 45 ngày.

Theo kết luận, công ty đã nghiệm thu, thanh toán sai khối lượng 8,835 tỷ đồng tại 12 gói thầu; mua sắm vật tư vượt \
định mức 1,2 tỷ đồng. Có 5 dự án chậm tiến độ.
"""
OTHER = """Sai phạm hàng tỷ đồng tại một công ty cấp nước ở Hòa Phú

Hôm 12/5/2021, ông Đỗ Minh Quân, Chánh Thanh tra tỉnh Hòa Phú, cho biết đã ban hành Kết luận số 45/KL-TTr sau khi \
thanh tra Công ty Cổ phần Cấp nước Hòa Phú. Đoàn thanh tra {team} người do ông {leader} làm trưởng đoàn đã làm việc \
trong {term} ngày; giai đoạn được thanh tra là {period}.

Qua thanh tra, cơ quan chức năng phát hiện doanh nghiệp này nghiệm thu, thanh toán sai khối lượng với số tiền {sum} tỷ \
đồng tại {lots} gói thầu. Ngoài ra có {late} dự án chậm tiến độ.
"""
TOLD = {
    "team": "7",
    "leader": "Lê Văn Tâm",
    "term": "45",
    "period": "từ ngày 1/1/2016 đến 31/12/2019",
    "sum": "8,835",
    "lots": "12",
    "late": "5",
}


def told(**changes: str) -> list[str]:
    return [d.kind for d in disputes([extract(ONE), extract(OTHER.format(**(TOLD | changes)))])]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"team": "5"}, "team"),
        ({"leader": "Lê Văn Toàn"}, "leader"),
        ({"term": "40"}, "term"),
        ({"period": "từ ngày 1/1/2017 đến 31/12/2019"}, "period"),
        ({"period": "từ ngày 1/1/2016 đến 31/12/2018"}, "period"),
        ({"period": "từ năm 2017 đến năm 2019"}, "period"),
        ({"sum": "8,385"}, "figure"),
        ({"lots": "21"}, "figure"),
        ({"late": "6"}, "figure"),
    ],
)
def test_a_slip_of_one_paper_is_told(changes: dict[str, str], kind: str) -> None:
    assert told(**changes) == [kind]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"sum": "hơn 8,8"},
        {"period": "từ năm 2016 đến năm 2019"},
        {"term": "30"},  # at work for less than the time that was allowed
    ],
)
def test_other_words_for_the_same_are_no_dispute(changes: dict[str, str]) -> None:
    assert told(**changes) == []


def test_a_working_group_is_not_the_team() -> None:
    other = OTHER.format(**TOLD).replace("Đoàn thanh tra 7 người", "Tổ công tác 3 người")
    assert [d.kind for d in disputes([extract(ONE), extract(other)])] == []
