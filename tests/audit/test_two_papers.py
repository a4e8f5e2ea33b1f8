"""Two papers on one inspection, each in its own words: slips that are told, and differences that are none."""

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import compare

RESULT = (
    "Sai phạm trong đầu tư tại huyện Tú Lâm\n\nNgày 10/5/2023, Thanh tra tỉnh Vĩnh Đàn công bố Kết luận số 914/KL-TTr "
    "tại Ban Quản lý dự án huyện Tú Lâm, thời kỳ thanh tra từ ngày 01/01/2019 đến 31/12/2021. Qua đó yêu cầu nộp ngân "
    "sách 14,467 tỷ đồng tiền thuế còn thiếu.\n",
    "Tú Lâm phải nộp lại nhiều tỷ đồng\n\nBan Quản lý dự án huyện Tú Lâm bị Thanh tra tỉnh Vĩnh Đàn nêu tên trong Kết "
    "luận 914/KL-TTr. Qua thanh tra {period}, đơn vị phải nộp ngân sách số thuế còn thiếu là {sum} tỷ đồng.\n",
)
TEAM = (
    "Thanh tra tại Sở Nội vụ Vĩnh Đàn\n\nNgày 6/9/2022, Thanh tra tỉnh Vĩnh Đàn công bố Quyết định số 642/QĐ-TTr thanh "
    "tra tại Sở Nội vụ. Đoàn thanh tra gồm 7 thành viên, ông Lã Văn Tựu làm Trưởng đoàn. Thời hạn thanh tra là 45 "
    "ngày.\n",
    "Sở Nội vụ Vĩnh Đàn được thanh tra\n\nTheo Quyết định {number}/QĐ-TTr mà Thanh tra tỉnh Vĩnh Đàn công bố ngày 6/9, "
    "đoàn có {members} người do ông {leader} làm Trưởng đoàn. Cuộc thanh tra tại Sở Nội vụ sẽ kéo dài {days} ngày.\n",
)
ASIDE = "Người dân mong các công trình dở dang sớm được làm tiếp để có đường đi và nước tưới cho mùa vụ mới.\n"
USUAL = {"number": "642", "members": "7", "leader": "Lã Văn Tựu", "days": "45"}


def kinds(one: str, other: str, *days: str) -> list[str]:
    """What two articles differ in."""
    records = [extract(text, date.fromisoformat(day)) for text, day in zip((one, other), days, strict=True)]
    return sorted(dispute.kind for dispute in compare(records).disputes)


@pytest.mark.parametrize(
    ("period", "total", "wanted"),
    [
        ("từ 01/01/2019 đến 31/12/2021", "14,467", []),
        ("giai đoạn 2019 - 2021", "14,467", []),
        ("giai đoạn từ 01/01/2019 đến 31/12/2022", "14,467", ["period"]),
        ("giai đoạn 2019 - 2021", "14,647", ["figure"]),
    ],
)
def test_years_told_by_their_days_and_sums_that_must_be_paid(period: str, total: str, wanted: list[str]) -> None:
    other = RESULT[1].format(period=period, sum=total)
    assert kinds(RESULT[0], other, "2023-05-11", "2023-05-12") == wanted


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({}, []),
        ({"members": "8"}, []),  # the head counted
        ({"members": "9"}, ["team"]),
        ({"members": "10"}, ["team"]),
        ({"days": "35"}, ["term"]),
        ({"number": "643", "members": "11", "leader": "Phí Thị Nụ", "days": "60"}, []),  # another decision
    ],
)
def test_a_team_has_one_size_and_one_term(told: dict[str, str], wanted: list[str]) -> None:
    assert kinds(TEAM[0], TEAM[1].format(**USUAL | told), "2022-09-07", "2022-09-07") == wanted


def test_a_headline_is_of_the_day_that_its_text_names() -> None:
    text = (
        "Quầy thuốc Minh Hạc {again}bị phạt {sum} triệu đồng\n\nNgày {day}, Thanh tra Sở Y tế Vĩnh Đàn kiểm tra Quầy "
        "thuốc Minh Hạc do bà Giáp Thị Dần làm chủ, phạt {sum} triệu đồng, tước giấy phép {months} tháng.\n"
    )
    first = text.format(again="", sum="87", day="21/3/2022", months="2")
    second = text.format(again="lại ", sum="78", day="25/4/2022", months="4")
    assert kinds(first, second, "2022-03-22", "2022-04-26") == []


def test_what_is_told_of_a_part_alone_is_no_other_total() -> None:
    whole = (
        "Đầu tư sai tại Tổng công ty Sứ Vĩnh Đàn\n\nKết luận số 91/KL-TTr của Thanh tra Bộ Công Thương nêu Tổng công "
        "ty Sứ Vĩnh Đàn đầu tư sai 286,4 tỷ đồng tại 46 dự án.\n"
    )
    part = (
        "Sai phạm tại Tổng công ty Sứ Vĩnh Đàn\n\nTheo Kết luận số 91/KL-TTr của Thanh tra Bộ Công Thương, {only}Tổng "
        "công ty Sứ Vĩnh Đàn đầu tư sai 268,4 tỷ đồng tại 46 dự án.\n"
    )
    assert kinds(whole, part.format(only="riêng công ty mẹ của "), "2021-08-20", "2021-08-20") == []
    assert kinds(whole, part.format(only=""), "2021-08-20", "2021-08-20") == ["figure"]


CONCLUDED = """Thanh tra tỉnh Hòa Phú công bố kết luận thanh tra tại Công ty CP Cấp nước Hòa Phú

Ngày 12/5/2021, Thanh tra tỉnh Hòa Phú công bố Kết luận thanh tra số 45/KL-TTr về việc chấp hành pháp luật trong quản \
lý, sử dụng vốn tại Công ty CP Cấp nước Hòa Phú. Đoàn thanh tra gồm 7 người do ông Lê Văn Tâm, Phó Chánh Thanh tra \
tỉnh, làm trưởng đoàn. Thời kỳ thanh tra từ ngày 1/1/2016 đến 31/12/2019. Thời hạn thanh tra 45 ngày.

Theo kết luận, công ty đã nghiệm thu, thanh toán sai khối lượng 8,835 tỷ đồng tại 12 gói thầu; mua sắm vật tư vượt \
định mức 1,2 tỷ đồng. Có 5 dự án chậm tiến độ.
"""
RETOLD = """Sai phạm hàng tỷ đồng tại một công ty cấp nước ở Hòa Phú

Hôm 12/5/2021, ông Đỗ Minh Quân, Chánh Thanh tra tỉnh Hòa Phú, cho biết đã ban hành Kết luận số 45/KL-TTr sau khi \
thanh tra Công ty Cổ phần Cấp nước Hòa Phú. Đoàn thanh tra {team} người do ông {leader} làm trưởng đoàn đã làm việc \
trong {term} ngày; giai đoạn được thanh tra là {period}.

Qua thanh tra, cơ quan chức năng phát hiện doanh nghiệp này nghiệm thu, thanh toán sai khối lượng với số tiền {sum} tỷ \
đồng tại {lots} gói thầu. Ngoài ra có {late} dự án chậm tiến độ.
"""
USUALLY = {
    "team": "7",
    "leader": "Lê Văn Tâm",
    "term": "45",
    "period": "từ ngày 1/1/2016 đến 31/12/2019",
    "sum": "8,835",
    "lots": "12",
    "late": "5",
}


def told(**changes: str) -> list[str]:
    return [d.kind for d in compare([extract(CONCLUDED), extract(RETOLD.format(**(USUALLY | changes)))]).disputes]


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
    other = RETOLD.format(**USUALLY).replace("Đoàn thanh tra 7 người", "Tổ công tác 3 người")
    assert [d.kind for d in compare([extract(CONCLUDED), extract(other)]).disputes] == []


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        ("Riêng tại huyện Tú Lâm, các chủ đầu tư", ["figure"]),
        ("Riêng tại xã Đồng Nga, các chủ đầu tư", []),
        ("Riêng các chủ đầu tư ở huyện Tú Lâm", []),
    ],
)
def test_a_place_told_alone_is_the_place_that_another_paper_tells_of(opening: str, wanted: list[str]) -> None:
    text = (
        "{title}\n\nKết luận số 91/KL-TTr của Thanh tra tỉnh Vĩnh Đàn nêu nhiều sai phạm. {opening} thanh toán sai "
        "286,4 tỷ đồng tại 46 dự án.\n"
    )
    one = text.format(title="Sai phạm đầu tư", opening="Tại huyện Tú Lâm, các chủ đầu tư")
    other = text.format(title="Đầu tư sai nhiều nơi", opening=opening).replace("286,4", "268,4")
    assert kinds(one, f"{other}{ASIDE}", "2021-08-20", "2021-08-20") == wanted


@pytest.mark.parametrize(
    ("team", "leader", "wanted"),
    [("9", "Lã Văn Tựu", ["team"]), ("7", "Lã Văn Tựu", []), ("9", "Phí Thị Nụ", [])],
)
def test_one_head_makes_one_team_however_the_body_is_named(team: str, leader: str, wanted: list[str]) -> None:
    other = (
        "Thanh tra ở số 12 phố Hàng Sứ\n\nTheo Quyết định 642/QĐ-TTr, Thanh tra tỉnh Vĩnh Đàn bắt đầu làm việc ở số 12 "
        f"phố Hàng Sứ. Đoàn có {team} người do {leader} làm Trưởng đoàn.\n"
    )
    assert [kind for kind in kinds(TEAM[0], other, "2022-09-07", "2022-09-07") if kind != "leader"] == wanted


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        ("Cuộc thanh tra tại Sở Nội vụ kéo dài 60 ngày.", ["term"]),
        ("Cuộc thanh tra tại Sở Nội vụ kéo dài 60 ngày làm việc.", []),
        ("Đoàn đã làm việc tại Sở Nội vụ trong 30 ngày.", []),
        ("Cuộc thanh tra tại Sở Nội vụ kéo dài 35 ngày làm việc.", ["term"]),
    ],
)
def test_days_of_work_are_not_those_of_the_calendar(term: str, wanted: list[str]) -> None:
    other = (
        f"Sở Nội vụ được thanh tra\n\nThanh tra tỉnh Vĩnh Đàn có Quyết định 642/QĐ-TTr thanh tra Sở Nội vụ. {term}\n"
    )
    assert kinds(TEAM[0], other, "2022-09-07", "2022-09-07") == wanted


@pytest.mark.parametrize(
    ("cited", "wanted"),
    [
        ("Quyết định số 263/QĐ-TTr ngày 5/9/2022", ["number"]),
        ("Quyết định 236/QĐ-TTr ngày 5/9", []),
        ("Quyết định số 239/QĐ-TTr ngày 5/9/2022", []),  # issued with it
        ("Quyết định số 263/QĐ-TTr ngày 9/9/2022", []),
        ("Quyết định số 263/QĐ-UBND ngày 5/9/2022", []),
        ("Quyết định số 263/QĐ-TTr ngày 5/9/2022, sau Quyết định số 236/QĐ-TTr,", []),
    ],
)
def test_the_number_of_a_decision_with_two_digits_swapped(cited: str, wanted: list[str]) -> None:
    text = (
        "{title}\n\n{lead} {cited} thanh tra tại Trường Cao đẳng Nghề Tú Lâm. Trường thu sai 1.247,5 triệu đồng "
        "học phí của 3.816 học viên và chưa trả lại.\n"
    )
    first = "Quyết định số 236/QĐ-TTr ngày 5/9/2022"
    one = text.format(title="Thu sai ở trường nghề", lead="Thanh tra tỉnh Vĩnh Đàn có", cited=first)
    other = text.format(title="Học viên chờ trả tiền", lead="Đoàn của Thanh tra tỉnh Vĩnh Đàn theo", cited=cited)
    assert kinds(one, f"{other}{ASIDE * 2}", "2022-09-07", "2022-09-08") == wanted


UNNUMBERED = (
    "Thanh tra tỉnh Quảng Sơn công bố kết luận tại Ban Quản lý dự án huyện Mai Lâm\n\nNgày 12/8/2025, Thanh tra tỉnh "
    "Quảng Sơn công bố kết luận thanh tra việc quản lý đầu tư xây dựng tại Ban Quản lý dự án huyện Mai Lâm, thời kỳ từ "
    "năm 2021 đến năm 2023.\n\nQua thanh tra 24 gói thầu, đoàn phát hiện 17 gói thầu có sai phạm với tổng số tiền 3,46 "
    "tỷ đồng. Thanh tra tỉnh kiến nghị thu hồi 2,1 tỷ đồng.\n\nĐoàn thanh tra do ông Nguyễn Văn Tấn, Phó Chánh Thanh "
    "tra tỉnh làm trưởng đoàn.\n",
    "{place} để xảy ra nhiều sai phạm\n\nTheo kết luận vừa được Thanh tra tỉnh Quảng Sơn công bố ngày {day}/8/2025, "
    "{place} có nhiều sai phạm trong đầu tư xây dựng giai đoạn {period}.\n\nCụ thể, trong 24 gói thầu được thanh tra, "
    "có 17 gói thầu sai phạm với số tiền {sum} tỷ đồng. Cơ quan thanh tra kiến nghị thu hồi nộp ngân sách 2,1 tỷ đồng."
    "\n\nTrưởng đoàn thanh tra là ông {leader}, Phó Chánh Thanh tra tỉnh.\n",
)
SAME = {
    "place": "Ban Quản lý dự án huyện Mai Lâm",
    "day": "12",
    "period": "2021 - 2023",
    "sum": "3,46",
    "leader": "Nguyễn Văn Tấn",
}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({}, []),
        ({"sum": "3,64"}, ["figure"]),
        ({"period": "2020 - 2023"}, ["period"]),
        ({"leader": "Nguyễn Văn Tuấn"}, ["leader"]),
        ({"sum": "3,64", "period": "2020 - 2023"}, ["figure", "period"]),
        # another body, or another day and nothing in common but the inspector
        ({"place": "Ban Quản lý dự án huyện Hòa An", "sum": "3,64", "leader": "Lã Thị Mến"}, []),
    ],
)
def test_a_result_without_a_number_is_known_by_who_looked_at_whom_and_the_day(
    told: dict[str, str], wanted: list[str]
) -> None:
    records = [extract(text) for text in (UNNUMBERED[0], UNNUMBERED[1].format(**SAME | told))]
    assert sorted(dispute.kind for dispute in compare(records).disputes) == wanted


@pytest.mark.parametrize(("published", "events"), [("2025-08-14", 1), ("2025-09-14", 0)])
def test_papers_of_the_same_days_on_one_inspected_body_are_one_event(published: str, events: int) -> None:
    other = (
        "Sai phạm tại huyện Mai Lâm\n\nThanh tra tỉnh Quảng Sơn cho biết đã kết thúc thanh tra tại Ban Quản lý dự án "
        "huyện Mai Lâm. Qua thanh tra, 17 gói thầu có sai phạm với số tiền hơn 3,4 tỷ đồng.\n"
    )
    texts = (UNNUMBERED[0], date(2025, 8, 12)), (other, date.fromisoformat(published))
    assert len(compare([extract(text, day) for text, day in texts]).events.links) == events
