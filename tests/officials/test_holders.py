"""Whose an office is, where other people or other offices stand near it."""

import pytest

from .test_officials import named, told


@pytest.mark.parametrize(
    ("text", "bodies", "title", "agency"),
    [
        ("Theo ý kiến của Thủ tướng, Bộ trưởng Bộ Mẫu Lê Văn Ví ký.", ["Bộ Mẫu"], "Bộ trưởng", "Bộ Mẫu"),
        (
            "Theo ủy quyền của Chủ tịch nước và Thủ tướng, Thứ trưởng Bộ Mẫu Lê Văn Ví trao.",
            ["Bộ Mẫu"],
            "Thứ trưởng",
            "Bộ Mẫu",
        ),
        (
            "Theo lệnh của Chủ tịch UBND tỉnh, Giám đốc Sở Mẫu Lê Văn Ví họp.",
            ["UBND tỉnh", "Sở Mẫu"],
            "Giám đốc",
            "Sở Mẫu",
        ),
        (
            "Ý kiến của Thủ tướng, Chủ tịch Ủy ban quốc gia Mẫu Lê Văn Ví được ghi.",
            ["Ủy ban quốc gia Mẫu"],
            "Thủ tướng",
            None,
        ),
        ("Cục phó Hàng không Lê Văn Ví nói. Cục Hàng không họp.", ["Cục Hàng không"], "Cục phó", "Cục Hàng không"),
        ("Bệnh viện họp. Chủ tịch Lê Văn Ví của Thanh Mẫu đến. Công ty Thử.", ["Công ty Thử"], "Chủ tịch", None),
        ("Ông Lê Ví (Ba 'nhỏ', thợ) là giám đốc Sở Mẫu.", ["Sở Mẫu"], "giám đốc", "Sở Mẫu"),
        ('Ông Lê Ví (Ba "Nhỏ", cựu đại úy, nguyên phó giám đốc Sở Mẫu)', ["Sở Mẫu"], "nguyên phó giám đốc", "Sở Mẫu"),
        (
            "Ông Lê Ví, Vụ Mẫu, Bộ Thử làm Trưởng đoàn. Đoàn có 3 người.",
            ["Vụ Mẫu", "Bộ Thử", "Đoàn"],
            "Trưởng đoàn",
            "Đoàn",
        ),
        (
            "Đại biểu Lê Văn Ví - Ủy viên thường trực Ủy ban Mẫu hỏi. Quốc hội họp.",
            ["Ủy ban Mẫu", "Quốc hội"],
            "Ủy viên thường trực",
            "Ủy ban Mẫu",
        ),
        (
            "Ông Lê Ví, đại biểu Quốc hội, ủy viên thường trực Ủy ban Mặt trận Mẫu, nói.",
            ["Quốc hội", "Ủy ban Mặt trận Mẫu"],
            "đại biểu",
            "Quốc hội",
        ),
        (
            "Ông Lê Ví, Chủ nhiệm Tổng cục Mẫu, Trưởng ban tổ chức lễ đọc lời khai mạc.",
            ["Tổng cục Mẫu", "ban tổ chức lễ"],
            "Chủ nhiệm",
            "Tổng cục Mẫu",
        ),
        (
            "Ông Lê Ví, Chủ nhiệm Tổng cục Mẫu, Trưởng ban giám khảo, đến.",
            ["Tổng cục Mẫu"],
            "Chủ nhiệm",
            "Tổng cục Mẫu",
        ),
        ("Ông Lê Ví, Phó giám đốc thứ nhất Sở Mẫu, ký.", ["Sở Mẫu"], "Phó giám đốc thứ nhất", "Sở Mẫu"),
        ("Đại diện trường Mẫu là ông Lê Văn Ví nói.", ["trường Mẫu"], "Đại diện", "trường Mẫu"),
        ("Chủ trì: Trưởng ban: ông Lê Văn Ví.", [], "Trưởng ban", None),
        ("Theo Giám đốc Sở Mẫu, ông Lê Văn Ví, thì đủ.", ["Sở Mẫu"], "Giám đốc", "Sở Mẫu"),
        ("Theo Giám đốc Sở Mẫu, ông Lê Văn Ví cho biết đủ.", ["Sở Mẫu"], "Giám đốc", "Sở Mẫu"),
        (
            "Sở Mẫu gửi. Sở Ví nêu. Sở Mẫu đáp, Sở Mẫu ký. Ông Lê Thử, phó giám đốc sở và ông Tư đi.",
            ["Sở Mẫu", "Sở Ví"],
            "phó giám đốc",
            "Sở Mẫu",
        ),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Lê Ví nói. Chủ nhiệm Văn phòng Thử Lê Ví ghi.",
            ["Văn phòng", "Văn phòng Thử"],
            "Bộ trưởng, Chủ nhiệm",
            "Văn phòng Thử",
        ),
    ],
)
def test_the_holder_and_the_office(text: str, bodies: list[str], title: str, agency: str | None) -> None:
    assert list(told(text, *bodies).values()) == [(title, agency)]


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên Chủ nhiệm Sở Mẫu: Ông Lê Văn Ví nên rút.",
        "Theo Giám đốc Sở Mẫu, ông Lê Văn Ví đã nộp tiền.",
        "Theo Trưởng phòng Sở Mẫu, cô giáo Lê Thị Ví - chủ nhiệm lớp 2 - đã nghỉ.",
        "Ứng viên tổng thống Lê Văn Ví thua.",
        "Đại sứ quán Mỹ và Văn Justin Smith vắng.",
    ],
)
def test_an_office_of_another(text: str) -> None:
    assert named(text, "Sở Mẫu") == []


def test_offices_in_a_row_are_of_one_holder_each() -> None:
    text = "Các ông Lê Văn Mẫu, Trần Văn Ví là Đội trưởng và Đội phó Đội Thử bị nhắc."
    assert told(text, "Đội Thử") == {"Lê Văn Mẫu": ("Đội trưởng", "Đội Thử"), "Trần Văn Ví": ("Đội phó", "Đội Thử")}


def test_three_offices_in_a_row() -> None:
    text = "Các ông Lê Văn Mẫu, Trần Văn Ví, Võ Văn Dụ là Bí thư, Đội trưởng và Đội phó Đội Thử."
    assert [title for title, _ in told(text, "Đội Thử").values()] == ["Bí thư", "Đội trưởng", "Đội phó"]


def test_an_office_counted_in_brackets_is_of_each() -> None:
    text = "Hai bà Lê Thị Mẫu, Trần Thị Ví (hai phó giám đốc Sở Thử) và ông Võ Dụ (giám đốc Sở Thử) dự."
    assert {name: title for name, (title, _) in told(text, "Sở Thử").items()} == {
        "Lê Thị Mẫu": "phó giám đốc",
        "Trần Thị Ví": "phó giám đốc",
        "Võ Dụ": "giám đốc",
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Giám đốc Sở Mẫu này là ông Lê Ví.", "Giám đốc"),
        ("Ông Lê Ví, nguyên hàm vụ trưởng Sở Mẫu, vắng.", "nguyên hàm vụ trưởng"),
        ("Ông Lê Ví nguyên là Giám đốc Sở Mẫu.", "Giám đốc"),
        ("Ông Lê Ví, SN 1961, trú tại thị trấn Mẫu là Giám đốc Sở Mẫu.", "Giám đốc"),
    ],
)
def test_an_office_of_this_body_by_rank_or_once(text: str, title: str) -> None:
    assert told(text, "Sở Mẫu") == {"Lê Ví": (title, "Sở Mẫu")}


@pytest.mark.parametrize(
    "title", ["Hiệu trưởng nhà trường cho biết đã xong.", "Phó hiệu trưởng giai đoạn 2014-2019, vắng."]
)
def test_an_office_in_the_school_named_before(title: str) -> None:
    assert [body for _, body in told(f"Trường Mẫu bị phạt. Ông Lê Ví, {title}", "Trường Mẫu").values()] == [
        "Trường Mẫu"
    ]


def test_the_standing_secretary_heads_another_body() -> None:
    text = "Ông Lê Ví, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư, Chủ nhiệm Ủy ban Kiểm tra, chủ trì."
    assert told(text, "Bộ Chính trị", "Ban Bí thư", "Ủy ban Kiểm tra") == {"Lê Ví": ("Chủ nhiệm", "Ủy ban Kiểm tra")}


def test_a_part_that_was_played_before_is_no_role() -> None:
    (mention,) = named("Bà Lê Thị Ví - nguyên tổ trưởng Tổ Mẫu vắng.", "Tổ Mẫu")
    assert (mention.title, mention.role) == ("nguyên tổ trưởng", None)


def test_who_is_charged_to_lead_has_the_part() -> None:
    (mention,) = named("Ông Lê Ví, Phó giám đốc Sở Mẫu được giao nhiệm vụ làm Trưởng đoàn kiểm tra.", "Sở Mẫu")
    assert (mention.title, mention.role) == ("Phó giám đốc", "Trưởng đoàn")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngoại trưởng Mỹ Rex Smithson đến.", "Rex Smithson"),
        ("Đại sứ Nga tại Syria Boris Petrov nói.", "Boris Petrov"),
        ("Tướng bốn sao Frank Kelsey vắng. Ông Kelsey, cựu bộ trưởng, nói.", "Frank Kelsey"),
        ("đại biểu Chamaléa Thị Ví (Quốc hội) nêu", "Chamaléa Thị Ví"),
        ("Cục trưởng Cục Mẫu Đồng Văn Ví nói.", "Đồng Văn Ví"),
        ("Ông K' Bôi - bí thư Huyện ủy - nhận.", "K' Bôi"),
    ],
)
def test_names_of_other_shapes(text: str, name: str) -> None:
    assert {mention.name for mention in named(text, "Quốc hội", "Cục Mẫu", "Huyện ủy")} == {name}


@pytest.mark.parametrize(
    ("full", "again"),
    [("bà Lê Thị Nga", "Bà Nga"), ("ông Lê Văn Vinh", "ông Vinh"), ("ông Lê Đức", "ông Đức"), ("bà Lê Anh", "Bà Anh")],
)
def test_a_given_name_that_is_a_country_s_or_a_town_s(full: str, again: str) -> None:
    text = f"Theo {full}, giám đốc Sở Mẫu, dự án chậm. {again} nói khi đến Nga, Đức và Vinh."
    assert len(named(text, "Sở Mẫu")) == 2


def test_a_last_word_that_fits_two_foreigners_names_neither() -> None:
    text = "Frank Kelsey vắng. Mark Kelsey vắng. Ông Kelsey, cựu bộ trưởng, nói."
    assert {mention.name for mention in named(text)} == {"Kelsey"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các ông Lê Mẫu và Y Thử, Phó Chủ tịch UBND huyện, dự.", ["Lê Mẫu", "Y Thử"]),
        ("Các ông Lê Mẫu và Điểu K'ví, Phó Chủ tịch UBND huyện, dự.", ["Lê Mẫu", "Điểu K'ví"]),
        ("Các ông Lê Mẫu, K'Thử và Y Ví, Phó Chủ tịch UBND huyện, dự.", ["Lê Mẫu", "K'Thử", "Y Ví"]),
        ("Dự có các Phó Chủ tịch UBND huyện: Lê Văn Mẫu, K'Thử.", ["Lê Văn Mẫu", "K'Thử"]),
        ("Đoàn đi các xã Tân Mẫu, K'Thử và gặp Phó Chủ tịch UBND huyện.", []),
        ("Ông Lê Mẫu và Y Thử, Phó Chủ tịch UBND huyện, dự.", []),
    ],
)
def test_names_of_the_highlands_in_lists(text: str, names: list[str]) -> None:
    assert list(told(text, "UBND huyện")) == names
