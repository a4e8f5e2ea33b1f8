"""Texts of one wording: a copy with a slip, or the same notice on another body, place or month."""

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import compare
from extractor.audit.names import names_in, unlike

VISIT = (
    "Ban Pháp chế HĐND tỉnh Lam Kinh giám sát tại {place}",
    "Ban Pháp chế HĐND tỉnh Lam Kinh giám sát việc tiếp công dân, giải quyết đơn thư tại {place}. Toàn {unit} đã "
    "tiếp {a} lượt công dân, nhận {b} đơn, giải quyết {c} đơn; chi hỗ trợ {d} triệu đồng. Bà Tạ Thị Hường, Phó Trưởng "
    "ban, chủ trì buổi làm việc. Đoàn đề nghị lãnh đạo địa phương công khai lịch tiếp công dân, phân công người theo "
    "dõi từng vụ việc và báo cáo Thường trực HĐND tỉnh trước ngày 30/11/2023.",
)
MONTH = (
    "Công an huyện Sông Trà xử lý vi phạm nồng độ cồn",
    "Trong tháng qua, Công an huyện Sông Trà đã xử lý {a} trường hợp vi phạm nồng độ cồn, phạt {d} triệu đồng, tạm giữ "
    "{b} phương tiện, tước {c} giấy phép lái xe. Trung tá Lò Văn Quý cho biết đơn vị sẽ tiếp tục ra quân.",
)
FIGURES = {"a": "1.318", "b": "274", "c": "215", "d": "412,5"}
OTHERS = {"a": "1.381", "b": "247", "c": "251", "d": "421,5"}
EAST = {"place": "huyện Sơn Đông", "unit": "huyện"}


def tied(text: tuple[str, str], one: dict[str, str], other: dict[str, str], *days: str) -> tuple[int, int]:
    """How many events two articles of one wording make, and how many disputes."""
    records = [
        extract(f"{text[0].format(**told)}\n\n{text[1].format(**told)}\n", date.fromisoformat(day))
        for told, day in zip((one, other), days, strict=True)
    ]
    found = compare(records)
    return len(found.events.links) + len(found.events.copies), len(found.disputes)


@pytest.mark.parametrize("place", ["huyện Sơn Tây", "huyện Phước Lâm", "thị xã Hòa An"])
@pytest.mark.parametrize("figures", [FIGURES, OTHERS, {**FIGURES, "b": "247"}])
def test_one_wording_on_two_districts_is_two_events(place: str, figures: dict[str, str]) -> None:
    other = {"place": place, "unit": place.rpartition(" ")[0].rpartition(" ")[0] or "huyện"}
    assert tied(VISIT, EAST | FIGURES, other | figures, "2023-10-11", "2023-10-12") == (0, 0)


def test_a_copy_with_a_slip_in_the_name_of_the_district_is_a_copy() -> None:
    other = EAST | {"place": "huyện Sơn Đòng"}
    assert tied(VISIT, EAST | FIGURES, other | FIGURES, "2023-10-11", "2023-10-12")[0] == 1
    assert tied(VISIT, EAST | FIGURES, EAST | FIGURES | {"b": "247"}, "2023-10-11", "2023-10-12") == (1, 1)


def test_the_month_past_is_another_month_a_month_later() -> None:
    assert tied(MONTH, FIGURES, OTHERS, "2023-03-02", "2023-04-03") == (0, 0)
    assert tied(MONTH, FIGURES, FIGURES | {"a": "1.381"}, "2023-03-02", "2023-04-03") == (0, 0)
    assert tied(MONTH, FIGURES, FIGURES | {"a": "1.381"}, "2023-03-02", "2023-03-03") == (1, 1)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("huyện Sơn Đông", "huyện Sơn Tây", True),
        ("huyện Sơn Đông", "huyện Sơn Đồng", False),
        ("xã Trà Giang", "xã Trà Giag", False),
        ("xã Trà Giang", "xã Trà Bồng, xã Trà Giang", False),
        ("xã Trà Giang", "huyện Trà Bồng", False),
        ("xã Phú Lộc", "xã Tân Hiệp", True),
    ],
)
def test_names_that_no_slip_explains(one: str, other: str, wanted: bool) -> None:
    assert unlike(names_in(one), names_in(other)) is wanted
    assert unlike(names_in(other), names_in(one)) is wanted


@pytest.mark.parametrize(("name", "told"), [("Tạ Đình Quỳnh", 0), ("Tạ Đình Quýnh", 1), ("Lê Thị Nhung", 0)])
def test_a_slip_in_the_name_of_the_leader_is_told_where_one_conclusion_ties_the_articles(name: str, told: int) -> None:
    conclusion = "Kết luận số 37/KL-TTr của Thanh tra Sở Y tế tỉnh Lam Kinh"
    one = (
        f"Công bố kết luận tại Trường Cao đẳng Y Lam Kinh\n\nNgày 20/4/2023, {conclusion} được công bố tại Trường Cao "
        "đẳng Y Lam Kinh. Đoàn thanh tra do ông Tạ Đình Quỳnh làm trưởng đoàn.\n"
    )
    other = (
        f"Tuyển sai ở Trường Cao đẳng Y Lam Kinh\n\nTheo {conclusion}, việc tuyển sinh của trường có nhiều thiếu sót. "
        f"Đoàn thanh tra do ông {name} làm trưởng đoàn đã làm việc 30 ngày.\n"
    )
    found = compare([extract(one, date(2023, 4, 21)), extract(other, date(2023, 4, 22))])
    assert len(found.events.links) == 1
    assert [d.kind for d in found.disputes] == ["leader"] * told


@pytest.mark.parametrize(("recovered", "day", "events"), [("1,645", "2023-06-16", 1), ("1,7", "2023-06-16", 0)])
def test_a_body_a_person_and_a_telling_figure_tie_two_reports_of_two_days(
    recovered: str, day: str, events: int
) -> None:
    one = (
        "Sai phạm ở Ban Quản lý chợ\n\nThanh tra huyện Sông Trà kết luận thanh tra tại Ban Quản lý chợ huyện "
        "Sông Trà: 18 ki-ốt cho thuê sai, thất thu 2,37 tỷ đồng. Ông Lò Văn Quý, Chánh Thanh tra huyện, đề nghị thu "
        "hồi 1,645 tỷ đồng.\n"
    )
    other = (
        "Nhiều ki-ốt cho thuê sai giá\n\nTheo Chánh Thanh tra huyện Sông Trà Lò Văn Quý, 18 ki-ốt cho thuê sai giá làm "
        f"thất thu 2,73 tỷ đồng; Thanh tra huyện Sông Trà kiến nghị thu hồi {recovered} tỷ đồng.\n"
    )
    found = compare([extract(one, date(2023, 6, 15)), extract(other, date.fromisoformat(day))])
    assert (len(found.events.links), len(found.disputes)) == (events, events)


HEADED = (
    "Sáng 14/8/2023, Đoàn kiểm tra của UBND tỉnh Lam Kinh do ông Tạ Quang Bính, Chủ tịch UBND tỉnh làm trưởng đoàn đã "
    "kiểm tra công tác phòng, chống thiên tai tại UBND huyện Sơn Đông. Huyện báo cáo đã rà soát các điểm sạt lở."
)


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        (
            "Ngày 14/8/2023, đoàn kiểm tra của UBND tỉnh Lam Kinh do bà Vi Thị Nhạn, Phó Chủ tịch UBND tỉnh làm trưởng "
            "đoàn có buổi kiểm tra UBND huyện Sơn Đông. Huyện cho biết các xã đều trực ban ngày đêm.",
            ["leader"],
        ),
        (
            "Ngày 14/8/2023, đoàn kiểm tra của UBND tỉnh Lam Kinh do ông Tạ Quang Bính, Chủ tịch UBND tỉnh làm trưởng "
            "đoàn có buổi kiểm tra UBND huyện Sơn Đông. Huyện cho biết các xã đều trực ban ngày đêm.",
            [],
        ),
        (
            "Ngày 14/8/2023, đoàn kiểm tra của UBND tỉnh Lam Kinh do bà Vi Thị Nhạn, Phó Chủ tịch UBND tỉnh làm phó "
            "trưởng đoàn có buổi kiểm tra UBND huyện Sơn Đông. Huyện cho biết các xã đều trực ban ngày đêm.",
            [],
        ),
        (
            "Ngày 21/8/2023, đoàn kiểm tra của UBND tỉnh Lam Kinh do bà Vi Thị Nhạn, Phó Chủ tịch UBND tỉnh làm trưởng "
            "đoàn có buổi kiểm tra UBND huyện Sơn Đông. Huyện cho biết các xã đều trực ban ngày đêm.",
            [],
        ),
        (
            "Ngày 14/8/2023, đoàn kiểm tra của UBND tỉnh Lam Kinh do bà Vi Thị Nhạn, Phó Chủ tịch UBND tỉnh làm trưởng "
            "đoàn có buổi kiểm tra UBND huyện Phước Lâm. Huyện cho biết các xã đều trực ban ngày đêm.",
            [],
        ),
        (
            "Ngày 14/8/2023, Đoàn kiểm tra của UBND tỉnh Lam Kinh do bà Vi Thị Nhạn, Phó Chủ tịch UBND tỉnh làm trưởng "
            "đoàn đã kiểm tra công tác cải cách hành chính tại UBND huyện Sơn Đông. Huyện nhận 20 hồ sơ.",
            [],
        ),
    ],
)
def test_the_head_of_one_visit_differs_between_two_papers(other: str, kinds: list[str]) -> None:
    found = compare([extract(f"{text}\n", date(2023, 8, 22)) for text in (HEADED, other)])
    assert [dispute.kind for dispute in found.disputes] == kinds


@pytest.mark.parametrize(("seat", "links"), [("tỉnh Lam Kinh", 0), ("huyện Sơn Đông", 1)])
def test_a_number_and_a_province_alone_tie_nothing(seat: str, links: int) -> None:
    one = (
        f"Năm công ty bị phạt\n\nCục Việc làm ban hành Quyết định số 75/QĐ-XPVPHC phạt Công ty Tre Việt ở "
        f"{seat} vì đưa người đi làm thuê mà không có giấy phép.\n"
    )
    other = (
        "Phạt vì giá cước mập mờ\n\nThanh tra Bộ Bưu chính có Quyết định số 75/QĐ-XPVPHC đối với Công ty Tổng đài Mây, "
        f"địa chỉ tại {seat}, do không báo trước giá cước.\n"
    )
    assert len(compare([extract(one), extract(other)]).events.links) == links
