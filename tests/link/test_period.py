"""When figures hold: with the figure, in the paragraph, in the article."""

import pytest

from tests.link.reading import Read

TABLE = [
    # told before it, or right behind it
    ("Năm 2024, huyện có 250 vụ.", "250 vụ", "Năm 2024"),
    ("Số vụ giảm từ 250 vụ năm 2023 xuống 205 vụ năm 2024.", "250 vụ", "năm 2023"),
    ("Số vụ giảm từ 250 vụ năm 2023 xuống 205 vụ năm 2024.", "205 vụ", "năm 2024"),
    # a time behind "và" is that of the figure behind it
    ("Năm 2023 đạt 94% và năm 2024 đạt 97%.", "94%", "Năm 2023"),
    ("Năm 2023 đạt 94% và năm 2024 đạt 97%.", "97%", "năm 2024"),
    # a time behind its verb holds for its own item
    ("Gói 1 hoàn thành tháng 5/2024; gói 2 có giá trị 9 tỷ đồng.", "9 tỷ đồng", None),
    ("Năm 2024, gói 1 hoàn thành; gói 2 thu 9 tỷ đồng.", "9 tỷ đồng", "Năm 2024"),
    # a time compared with holds for its own figure alone
    (
        "6 tháng đầu năm 2025, thu 9 tỷ đồng, trong khi cùng kỳ năm 2024 là 8 tỷ đồng.",
        "9 tỷ đồng",
        "6 tháng đầu năm 2025",
    ),
    ("6 tháng đầu năm 2025, thu 9 tỷ đồng, trong khi cùng kỳ năm 2024 là 8 tỷ đồng.", "8 tỷ đồng", "năm 2024"),
    ("6 tháng đầu năm 2025, thu 9 tỷ đồng, tăng 5% so với năm 2024.", "5%", "6 tháng đầu năm 2025"),
    # until now, asked for, how long: nothing is understood
    ("Đầu năm 2024 có 46 hộ nghèo; đến nay giảm còn 12 hộ.", "12 hộ", None),
    ("Năm 2024, Thanh tra tỉnh yêu cầu nộp 9 tỷ đồng.", "9 tỷ đồng", None),
    ("Cuộc thanh tra kéo dài 45 ngày, từ ngày 4/4/2025 đến 18/5/2025.", "45 ngày", "từ ngày 4/4/2025 đến 18/5/2025"),
]


@pytest.mark.parametrize(("sentence", "figure", "period"), TABLE)
def test_in_its_sentence(sentence: str, figure: str, period: str | None) -> None:
    assert Read(f"Tin\n\n{sentence}\n").period(figure) == period


REPORTED = "Tin\n\nTừ ngày 1/1/2025 đến ngày 30/6/2025, Phòng tiếp nhận 50 hồ sơ. {}\n"
SPAN = "Từ ngày 1/1/2025 đến ngày 30/6/2025"


@pytest.mark.parametrize(
    ("following", "figure", "period"),
    [
        ("Đã giải quyết 40 hồ sơ.", "40 hồ sơ", SPAN),
        ("\n\nCó 7 hồ sơ trễ hạn.", "7 hồ sơ", SPAN),
        ("\n\nVề thu ngân sách, huyện thu 9 tỷ đồng.", "9 tỷ đồng", None),
        ("Phòng hiện có 7 công chức.", "7 công chức", None),
        # what has come of it until now is of no printed time, but a report goes on that its paragraph told
        ("Đến nay đã giải quyết 40 hồ sơ.", "40 hồ sơ", SPAN),
        ("\n\nĐến nay, Phòng đã thay 7 công chức.", "7 công chức", None),
        ("Phòng thu phí 9 tỷ đồng, đến thời điểm kiểm tra mới nộp 7 tỷ đồng.", "7 tỷ đồng", None),
        ("Đoàn kiến nghị xử lý 7 cán bộ.", "7 cán bộ", None),
    ],
)
def test_understood_while_the_text_reports_on_it(following: str, figure: str, period: str | None) -> None:
    assert Read(REPORTED.format(following)).period(figure) == period


def test_another_bodys_figures_are_not_of_the_period() -> None:
    read = Read(
        "Tin\n\nTừ ngày 1/1/2025 đến ngày 30/6/2025, Sở Y tế tỉnh Lâm Đồng tiếp nhận 50 hồ sơ. "
        "Công ty TNHH An Phú nợ 9 tỷ đồng.\n"
    )
    assert read.period("50 hồ sơ") == SPAN
    assert read.period("9 tỷ đồng") is None


def test_what_an_inspection_looked_into() -> None:
    read = Read(
        "Thanh tra trường Mẫu\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu. "
        "Thời kỳ thanh tra từ năm 2020 đến năm 2022.\n\nNhà trường thu sai 9 tỷ đồng.\n"
    )
    assert read.period("9 tỷ đồng") == "từ năm 2020 đến năm 2022"


def test_the_day_of_a_visit_and_no_day_of_an_announcement() -> None:
    visit = Read(
        "Tin\n\nNgày 16/1/2025, Đội quản lý thị trường số 4 kiểm tra một kho hàng. Trong kho có 30 thùng giả.\n"
    )
    told = Read("Tin\n\nNgày 16/1/2025, Thanh tra tỉnh công bố kết luận. Trong kho có 30 thùng giả.\n")
    assert visit.period("30 thùng") == "Ngày 16/1/2025"
    assert told.period("30 thùng") is None


def test_the_items_of_a_list_go_on_with_the_visit() -> None:
    text = (
        "Tin\n\nSáng 16/1/2025, Đoàn kiểm tra của UBND huyện Mẫu kiểm tra chợ Mẫu.\n\nKết quả như sau:\n\n"
        "{0}Có 8 sạp đạt yêu cầu;\n\n{0}Có 4 sạp sai phép.\n"
    )
    assert {Read(text.format("- ")).period(figure) for figure in ("8 sạp", "4 sạp")} == {"Sáng 16/1/2025"}
    assert Read(text.format("")).period("4 sạp") is None
    turns = text.replace("như sau:", "đã rõ.")
    assert Read(turns.format("- ")).period("8 sạp") is None  # the turns of a talk are no list


def test_a_headlines_figure_is_of_the_period_reported_on() -> None:
    read = Read(
        "UBND huyện Mẫu thu ngân sách vượt 9 tỷ đồng\n\n"
        "Trong 6 tháng đầu năm 2025, huyện thu 9,2 tỷ đồng. Chi 8 tỷ đồng.\n"
    )
    assert read.period("9 tỷ đồng") == "6 tháng đầu năm 2025"


def test_a_part_is_of_the_time_of_its_whole() -> None:
    read = Read("Tin\n\nNăm 2024, Phòng tiếp nhận 50 đơn. Phòng hiện có 9 biên chế, gồm 6 công chức và 3 viên chức.\n")
    assert read.period("50 đơn") == "Năm 2024"
    assert {read.period(figure) for figure in ("9 biên chế", "6 công chức", "3 viên chức")} == {None}


def test_a_visit_dates_what_was_counted_there() -> None:
    read = Read(
        "Kiểm tra công vụ\n\nNgày 16/7/2025, Tổ kiểm tra công vụ của UBND tỉnh Lâm Đồng kiểm tra UBND phường Mẫu.\n\n"
        "Vào lúc 7 giờ, Tổ điểm danh 92 cán bộ. Kết quả: 83 người có mặt.\n\n"
        "Tại bộ phận một cửa, biển tên đặt sai. Khảo sát nhanh 190 người dân, 171 người hài lòng.\n"
    )
    told = {read.period(figure) for figure in ("92 cán bộ", "83 người", "190 người dân", "171 người")}
    assert told == {"Ngày 16/7/2025"}


def test_how_long_an_inspection_took_is_of_when_it_was() -> None:
    read = Read(
        "Kiểm toán hồ Mẫu\n\nQua 45 ngày kiểm toán, cơ quan chức năng phát hiện sai sót.\n\nKết quả kiểm toán hồ Mẫu "
        "vừa được Kiểm toán nhà nước khu vực XV công bố. Cuộc kiểm toán diễn ra từ ngày 4/4/2025 đến 18/5/2025.\n"
    )
    assert read.period("45 ngày") == "từ ngày 4/4/2025 đến 18/5/2025"


@pytest.mark.parametrize("norm", ["Mỗi ngày Phòng phục vụ 40 lượt người", "Mức tối thiểu là 40 lượt người"])
def test_norms_and_daily_rates_have_no_understood_time(norm: str) -> None:
    assert Read(f"{REPORTED.format('')}\n{norm}.\n").period("40 lượt người") is None


def test_the_month_of_an_announcement_is_not_reported_on() -> None:
    read = Read("Tin\n\nTháng 3/2025, Thanh tra tỉnh Lâm Đồng có báo cáo về dự án. Có 41 hộ gửi đơn.\n")
    assert read.period("41 hộ") is None


@pytest.mark.parametrize(
    ("sentence", "figure", "period"),
    [
        # the day of telling is not that of what is told
        (
            "Ngày 4/9/2025, ông Trần Văn An, Giám đốc Sở Y tế, cho biết Sở đã phạt 7 cơ sở.",
            "7 cơ sở",
            None,
        ),
        # nothing holds for a time that it is compared with
        ("So với năm 2021, xã có thêm 30 hộ khá.", "30 hộ", None),
        # for when something is asked, in the very clause
        (
            "Thanh tra tỉnh yêu cầu 6 trường hoàn trả số tiền trước ngày 20/10/2025.",
            "6 trường",
            "trước ngày 20/10/2025",
        ),
        ("Thanh tra tỉnh yêu cầu kiểm điểm 6 cá nhân, báo cáo trước ngày 20/10/2025.", "6 cá nhân", None),
    ],
)
def test_days_of_telling_comparing_and_asking(sentence: str, figure: str, period: str | None) -> None:
    assert Read(f"Tin\n\n{sentence}\n").period(figure) == period


@pytest.mark.parametrize(
    ("following", "figure", "period"),
    [
        ("Qua kiểm tra, phát hiện 7 hồ sơ trễ hạn.", "7 hồ sơ", SPAN),
        ("Giá trị hàng trễ hạn trị giá 9 tỷ đồng.", "9 tỷ đồng", SPAN),
        ("Bà Lê Thị Sáu, 81 tuổi, đến hỏi.", "81 tuổi", None),
        ("Cột mốc cao 12 m.", "12 m", None),
        ("Phòng phải hoàn thành 90 cuộc kiểm tra.", "90 cuộc kiểm tra", None),
    ],
)
def test_what_was_found_has_the_time_of_the_report_and_what_is_always_so_has_none(
    following: str, figure: str, period: str | None
) -> None:
    assert Read(REPORTED.format(following)).period(figure) == period


def test_a_year_behind_its_verb_frames_nothing() -> None:
    framed = Read("Tin\n\nNăm 2015, xã có chợ mới. Xã thu phí 9 tỷ đồng.\n")
    trailing = Read("Tin\n\nChợ của xã được công nhận hạng hai năm 2015. Xã thu phí 9 tỷ đồng.\n")
    assert framed.period("9 tỷ đồng") == "Năm 2015"
    assert trailing.period("9 tỷ đồng") is None


def test_a_headline_takes_a_mere_month_only_from_the_lead() -> None:
    title = "Phạt 7 cơ sở bán thuốc không phép tại nhiều huyện\n\n"
    first = f"{title}Tháng 4/2025, Sở Y tế phạt các cơ sở bán thuốc. Sở công khai tên.\n"
    later = f"{title}Sở Y tế vừa có báo cáo.\n\nTháng 4/2020, Sở kiểm tra. Sở công khai tên.\n"
    assert Read(first).period("7 cơ sở") == "Tháng 4/2025"
    assert Read(later).period("7 cơ sở") is None


LOOKED_INTO = (
    "Kết luận thanh tra tại Ban Mẫu\n\nThanh tra tỉnh Hà Giang kết luận thanh tra tại Ban Quản lý dự án huyện Mẫu.\n\n"
    "Thời kỳ thanh tra từ năm 2020 đến năm 2022.\n\nBan có nhiều cố gắng.\n\nCán bộ phối hợp tốt.\n\n"
)


@pytest.mark.parametrize(
    ("told", "figure", "period"),
    [
        ("Tuy nhiên, Ban còn thiếu sót, nghiệm thu khống 4 tỷ đồng.", "4 tỷ đồng", "từ năm 2020 đến năm 2022"),
        ("Tuy nhiên, năm 2021 Ban còn thiếu sót, nghiệm thu khống 4 tỷ đồng.", "4 tỷ đồng", "năm 2021"),
        ("Thanh tra tỉnh kiến nghị thu hồi 4 tỷ đồng.", "4 tỷ đồng", None),
        ("Ban được giao 62 biên chế.", "62 biên chế", None),
    ],
)
def test_what_was_found_wrong_was_done_in_the_time_looked_into(told: str, figure: str, period: str | None) -> None:
    assert Read(LOOKED_INTO + told + "\n").period(figure) == period


def test_what_is_told_since_the_year_began_goes_on() -> None:
    lead = "Kết quả kiểm tra\n\n{}, huyện Mẫu kiểm tra 938 cơ sở.\n\nKết quả, phạt 12 cơ sở.\n"
    assert Read(lead.format("Từ đầu năm đến nay")).period("12 cơ sở") == "Từ đầu năm đến nay"
    assert Read(lead.format("Trước ngày 20/11/2018")).period("12 cơ sở") is None
