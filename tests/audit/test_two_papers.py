"""Two papers on one inspection, each in its own words: slips that are told, and differences that are none."""

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import compare

Told = tuple[str, str]

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
