"""Who figures are about: the clause, the topic, the article."""

import pytest

from tests.link.reading import Read

LEAD = (
    "Thanh tra tại Bệnh viện Đa khoa huyện Mẫu\n\n"
    "Ngày 3/6/2025, Thanh tra tỉnh Lâm Đồng công bố kết luận thanh tra tại Bệnh viện Đa khoa huyện Mẫu. "
)
HOSPITAL, INSPECTORATE = "Bệnh viện Đa khoa huyện Mẫu", "Thanh tra tỉnh Lâm Đồng"

# What follows the lead, a figure, and the name that its subject holds (nothing: no subject).
TABLE = [
    # results of an inspection are the inspected body's
    ("Kết luận nêu 7 gói thầu thiếu báo giá.", "7 gói thầu", HOSPITAL),
    ("Đoàn thanh tra phát hiện 7 gói thầu thiếu báo giá.", "7 gói thầu", HOSPITAL),
    ("Thanh tra tỉnh kiến nghị thu hồi 9 tỷ đồng.", "9 tỷ đồng", HOSPITAL),
    ("Bệnh viện có 650 giường bệnh.", "650 giường bệnh", HOSPITAL),
    # an inspector's own work is the inspector's
    ("Cuộc thanh tra kéo dài 45 ngày.", "45 ngày", INSPECTORATE),
    ("Năm 2024, Thanh tra tỉnh triển khai 42 cuộc thanh tra.", "42 cuộc thanh tra", INSPECTORATE),
    ("Thanh tra tỉnh Lâm Đồng đã thu hồi 9 tỷ đồng.", "9 tỷ đồng", INSPECTORATE),
    ("Đoàn thanh tra chọn kiểm tra 7 gói thầu, 5 hợp đồng.", "5 hợp đồng", HOSPITAL),
    # somebody else in the clause
    ("Thanh tra tỉnh xác định Công ty TNHH An Phú nợ 9 tỷ đồng.", "9 tỷ đồng", "Công ty TNHH An Phú"),
    ("Công ty TNHH An Phú trả 9 tỷ đồng.", "9 tỷ đồng", "Công ty TNHH An Phú"),
    ("Đoàn kiểm tra 7 gói thầu của Trung tâm Y tế huyện Mẫu.", "7 gói thầu", "Trung tâm Y tế huyện Mẫu"),
    ("Thanh tra tỉnh yêu cầu Sở Y tế tỉnh Lâm Đồng rà soát 7 gói thầu.", "7 gói thầu", "Sở Y tế tỉnh Lâm Đồng"),
    ("Tại Công ty TNHH An Phú, có 7 gói thầu thiếu báo giá.", "7 gói thầu", "Công ty TNHH An Phú"),
    (
        "Lực lượng Cảnh sát giao thông Công an huyện Mẫu đã lập biên bản 7 trường hợp.",
        "7 trường hợp",
        "Công an huyện Mẫu",
    ),
    ("Bệnh viện để xảy ra 3 vụ mất thuốc.", "3 vụ", HOSPITAL),
    # what happened is about nobody, and so is what came of it
    ("Tháng 5 xảy ra 8 vụ cháy, làm bị thương 2 người, giảm 3 vụ.", "3 vụ", None),
    ("Sở đã phạt Công ty TNHH An Phú 9 triệu đồng.", "9 triệu đồng", "Công ty TNHH An Phú"),
]


@pytest.mark.parametrize(("sentence", "figure", "name"), TABLE)
def test_after_a_lead_on_one_inspected_body(sentence: str, figure: str, name: str | None) -> None:
    assert Read(LEAD + sentence + "\n").subject(figure) == name


def test_a_common_noun_means_the_body_named_last() -> None:
    read = Read(
        LEAD + "\n\nTại Công ty TNHH An Phú, có 7 gói thầu thiếu báo giá. Doanh nghiệp này còn nợ 9 tỷ đồng.\n\n"
        "Kết luận nêu 3 gói thầu sai giá.\n"
    )
    assert read.subject("9 tỷ đồng") == "Công ty TNHH An Phú"
    assert read.subject("3 gói thầu") == HOSPITAL


def test_parts_are_about_whom_their_whole_is() -> None:
    read = Read(LEAD + "Công ty TNHH An Phú nộp 9 tỷ đồng, gồm tiền thuê đất 5 tỷ đồng và tiền phạt 4 tỷ đồng.\n")
    assert {read.subject(f"{n} tỷ đồng") for n in (9, 5, 4)} == {"Công ty TNHH An Phú"}


def test_each_of_a_list_of_bodies_has_its_own() -> None:
    read = Read(
        "Kiểm tra hai đơn vị\n\nTheo kết luận, 4 tỷ đồng phải nộp, gồm Bệnh viện Đa khoa Mẫu 3 tỷ đồng "
        "và Trung tâm Y tế huyện Mẫu 1 tỷ đồng.\n"
    )
    assert read.subject("3 tỷ đồng") == "Bệnh viện Đa khoa Mẫu"
    assert read.subject("1 tỷ đồng") == "Trung tâm Y tế huyện Mẫu"


def test_what_is_found_of_many_is_nobodys() -> None:
    read = Read(
        "Phường Mẫu kiểm tra quán ăn\n\nTối 6/11, Tổ kiểm tra liên ngành phường Mẫu kiểm tra 25 cơ sở.\n\n"
        "Kết quả, 18 cơ sở đạt yêu cầu.\n"
    )
    assert "Tổ kiểm tra" in (read.subject("25 cơ sở") or "")
    assert read.subject("18 cơ sở") is None


def test_the_owner_of_an_inspected_project() -> None:
    read = Read(
        "Sai sót ở một dự án\n\nNgày 14/6, Kiểm toán nhà nước khu vực XV công bố kết quả kiểm toán dự án hồ Mẫu do "
        "Ban Quản lý dự án tỉnh Lâm Đồng làm chủ đầu tư.\n\nTổng số tiền kiến nghị xử lý là 9 tỷ đồng.\n"
    )
    assert read.subject("9 tỷ đồng") == "Ban Quản lý dự án tỉnh Lâm Đồng"


def test_a_body_that_reports_of_itself() -> None:
    read = Read(
        "UBND tỉnh Lâm Đồng tiếp công dân\n\nUBND tỉnh Lâm Đồng ban hành báo cáo về công tác tiếp công dân.\n\n"
        "Toàn tỉnh tiếp nhận 300 đơn.\n"
    )
    assert read.subject("300 đơn") == "UBND tỉnh Lâm Đồng"


def test_figures_of_one_clause_are_about_one_body() -> None:
    read = Read(
        "Kiểm tra đảng viên\n\nỦy ban kiểm tra Huyện ủy Mẫu đã kiểm tra 9 tổ chức đảng và 15 đảng viên.\n\n"
        "Ủy ban kiểm tra Huyện ủy Mẫu lấy phiếu của 92 cán bộ ở 3 xã.\n"
    )
    assert read.subject("15 đảng viên") == read.subject("9 tổ chức đảng") == "Ủy ban kiểm tra Huyện ủy Mẫu"
    assert read.subject("3 xã") == read.subject("92 cán bộ")


def test_what_several_others_do_is_about_none() -> None:
    read = Read(LEAD + "Bệnh viện lập kế hoạch khắc phục. Đến nay, các nhà thầu đã nộp lại 2 tỷ đồng.\n")
    assert read.subject("2 tỷ đồng") is None


def test_an_ask_of_nobody_is_about_nobody() -> None:
    read = Read(
        "Kết luận về hai đơn vị\n\nThanh tra tỉnh Lâm Đồng kết luận thanh tra tại Trường THPT Mẫu và Bệnh viện "
        "Đa khoa Mẫu.\n\nThanh tra tỉnh Lâm Đồng kiến nghị kiểm điểm 7 cá nhân.\n"
    )
    assert read.subject("7 cá nhân") is None


@pytest.mark.parametrize(
    ("doer", "subject"),
    [
        ("Ngành Y tế", None),
        ("Trong năm 2018, lực lượng kiểm lâm", None),
        ("Các cơ quan hành chính", None),
        ("Ban Chỉ đạo 389 tỉnh", "Ban Chỉ đạo 389 tỉnh Hà Giang"),
    ],
)
def test_sectors_and_forces_are_no_body_nor_what_goes_on_of_them(doer: str, subject: str | None) -> None:
    read = Read(
        "Hội nghị tổng kết công tác\n\nSáng 29/3, Ban Chỉ đạo 389 tỉnh Hà Giang tổ chức hội nghị tổng kết cùng "
        f"Sở Y tế tỉnh Hà Giang.\n\n{doer} đã kiểm tra 4.928 lượt cơ sở. Trong đó, có 3.570 lượt đạt yêu cầu.\n"
    )
    assert read.subject("4.928 lượt cơ sở") == subject
    assert read.subject("3.570 lượt") == subject


def test_people_of_associations_speak_of_their_trade() -> None:
    told = "Ông Lê Văn Mẫu, {} tỉnh Hà Giang, cho biết 58% hàng hóa phải kiểm tra hai lần.\n"
    assert Read(told.format("Chủ tịch Hiệp hội Vận tải")).subject("58% hàng hóa") is None
    assert Read(told.format("Giám đốc Bệnh viện Đa khoa")).subject("58% hàng hóa") == "Bệnh viện Đa khoa tỉnh Hà Giang"


def test_the_city_that_acts_is_its_committee() -> None:
    read = Read("Tin\n\nUBND thành phố Đà Lạt họp hôm nay.\n\nĐến năm 2024, thành phố thu hồi 17 ha đất.\n")
    assert read.subject("17 ha đất") == "UBND thành phố Đà Lạt"


def test_who_holds_an_office_acts_for_the_body() -> None:
    read = Read(LEAD + "Giám đốc Sở Y tế tỉnh Lâm Đồng ký 7 quyết định. Theo kế hoạch được Bộ Y tế giao, có 5 dự án.\n")
    assert read.subject("7 quyết định") == "Sở Y tế tỉnh Lâm Đồng"
    assert read.subject("5 dự án") != "Bộ Y tế"


def test_a_scene_is_no_school_and_what_happens_is_nobodys() -> None:
    read = Read(
        "Tin\n\nTổ kiểm tra số 4 đến Trường THPT Mẫu.\n\nTại hiện trường có 7 xe. "
        "Tháng 3, nơi này xảy ra 3 vụ va chạm.\n"
    )
    assert read.subject("7 xe") != "Trường THPT Mẫu"
    assert read.subject("3 vụ") is None


def test_what_somebody_unknown_did_is_not_the_inspectors() -> None:
    read = Read(
        "Sai phạm nhiều nơi\n\nThanh tra tỉnh Lâm Đồng kiểm tra nhiều dự án.\n\nChủ đầu tư mới trả 9 tỷ đồng.\n"
    )
    assert read.subject("9 tỷ đồng") is None


def test_people_are_not_reviewed_by_a_company() -> None:
    read = Read(
        "Sai phạm ở khu dân cư\n\nThanh tra tỉnh Lâm Đồng kết luận về dự án do Công ty TNHH An Phú làm chủ đầu tư.\n\n"
        "Thanh tra tỉnh kiến nghị kiểm điểm 15 người.\n"
    )
    assert read.subject("15 người") is None


def test_findings_are_told_of_bodies_by_the_same_rules() -> None:
    read = Read(
        LEAD
        + "Kết luận nêu hồ sơ mời thầu còn thiếu sót. Thanh tra tỉnh yêu cầu Sở Y tế tỉnh Lâm Đồng rà soát quy trình.\n"
    )
    told = {f.polarity: read.name(f.agency) for f in read.record.findings}
    assert told["shortcoming"] == HOSPITAL
    assert told["recommendation"] == "Sở Y tế tỉnh Lâm Đồng"


def test_a_clause_begins_with_a_body_behind_a_time() -> None:
    read = Read(LEAD + "Năm 2024 Công ty TNHH An Phú nộp 9 tỷ đồng.\n")
    assert read.subject("9 tỷ đồng") == "Công ty TNHH An Phú"


def test_a_noun_that_two_bodies_bear_means_neither_unless_it_points_back() -> None:
    lead = LEAD + "\n\nCông ty TNHH An Phú nhận đất. Công ty TNHH Bình Phú thuê đất.\n\n"
    assert Read(f"{lead}Doanh nghiệp trả 9 tỷ đồng.\n").subject("9 tỷ đồng") == HOSPITAL
    assert Read(f"{lead}Doanh nghiệp này trả 9 tỷ đồng.\n").subject("9 tỷ đồng") == "Công ty TNHH Bình Phú"


def test_what_strangers_do_is_about_no_body() -> None:
    read = Read(LEAD + "Cơ quan điều tra khởi tố 5 bị can. Bà Lê Thị Sáu đã rút 3 triệu đồng.\n")
    assert {read.subject("5 bị can"), read.subject("3 triệu đồng")} == {None}


def test_a_subject_is_told_once_in_a_sentence() -> None:
    read = Read(
        "Siết xe quá tải\n\nThanh tra Sở Giao thông vận tải Lâm Đồng ra quân.\n\n"
        "Cả 6 huyện tiếp nhận 300 đơn, trả 280 đơn; tỷ lệ trễ hạn là 3%. Tổ lập biên bản, phạt 2 chủ quán, mỗi người 1 "
        "triệu đồng.\n"
    )
    assert read.subject("3%") == read.subject("280 đơn") == read.subject("300 đơn")
    assert read.subject("1 triệu đồng") == read.subject("2 chủ quán") is not None


def test_what_is_of_a_body_is_told_of_it_and_who_is_worked_with_is_not_inspected() -> None:
    assert Read(LEAD + "Nợ thuế của Công ty TNHH An Phú là 9 tỷ đồng.\n").subject("9 tỷ đồng") == "Công ty TNHH An Phú"
    read = Read(
        "Kiểm tra thu phí\n\nThanh tra tỉnh Lâm Đồng kiểm tra một trạm thu phí, phối hợp với Công an tỉnh Lâm Đồng.\n\n"
        "Trạm thu 9 tỷ đồng.\n"
    )
    assert read.subject("9 tỷ đồng") != "Công an tỉnh Lâm Đồng"


def test_a_place_named_alone_stands_for_the_body_that_governs_it_where_it_acts() -> None:
    lead = "Kết luận\n\nThanh tra Chính phủ kết luận thanh tra tại UBND tỉnh Hà Nam và Sở Y tế tỉnh Hà Nam.\n\n"
    assert Read(f"{lead}Hà Nam đã thu hồi 12 ha đất.\n").subject("12 ha đất") == "UBND tỉnh Hà Nam"
    assert Read(f"{lead}Hà Nam: 12 ha đất bị lấn chiếm.\n").subject("12 ha đất") != "UBND tỉnh Hà Nam"


def test_people_who_act_and_ages_are_about_no_body() -> None:
    read = Read(LEAD + "Người dân cho rằng 7 lô đất bị bỏ hoang. Bác sĩ Lê Văn Sáu (41 tuổi) làm việc ở đây.\n")
    assert {read.subject("7 lô đất"), read.subject("41 tuổi")} == {None}


def test_the_body_that_acts_in_the_sentence_comes_before_the_one_that_the_text_is_about() -> None:
    lead = "Kiểm tra thị trường\n\nCục Quản lý thị trường tỉnh Lâm Đồng kiểm tra nhiều cửa hàng.\n\n"
    read = Read(
        lead + "Ngày 3/4/2022, Đội Quản lý thị trường số 7 - Cục Quản lý thị trường tỉnh Lâm Đồng thu giữ 35 hộp sữa.\n"
    )
    assert read.subject("35 hộp") == "Đội Quản lý thị trường số 7"


def test_several_bodies_looked_at_are_the_inspectors_though_one_is_inspected() -> None:
    read = Read(LEAD + "Thanh tra tỉnh Lâm Đồng kiểm tra tại 14 đơn vị. Có 9 bệnh viện được thanh tra.\n")
    assert {read.subject("14 đơn vị"), read.subject("9 bệnh viện")} == {"Thanh tra tỉnh Lâm Đồng"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Theo Cục Thuế tỉnh Lâm Đồng, thị trường có 47 sàn giao dịch.", "47 sàn giao dịch"),
        ("Anh Trần Văn Bảy, lái xe ở xã bên, mỗi tháng tốn 47 lít dầu.", "47 lít"),
        ("Vụ cháy làm 47 người bị thương.", "47 người"),
        ("Các cấp ủy đã kiểm tra 47 đảng viên.", "47 đảng viên"),
        ("Ủy ban kiểm tra các cấp đã kiểm tra 47 đảng viên.", "47 đảng viên"),
    ],
)
def test_what_is_told_by_or_of_others_is_not_the_bodys(text: str, figure: str) -> None:
    read = Read(f"Tin\n\nThanh tra tỉnh Lâm Đồng kiểm tra nhiều nơi.\n\n{text}\n")
    assert read.subject(figure) is None


VISIT = "Kiểm tra cuối năm\n\nSở Y tế tỉnh Lâm Đồng kiểm tra nhiều nơi. Trời mưa. Đường xấu. Chợ đông.\n\n"


@pytest.mark.parametrize(
    ("visit", "name"),
    [
        ("Sáng 3/6, Sở kiểm tra kho hàng của Công ty TNHH An Phú.", "Công ty TNHH An Phú"),
        # done after what a body asked for, or with one
        ("Sáng 3/6, Sở kiểm tra theo hướng dẫn của Công ty TNHH An Phú.", None),
        ("Sáng 3/6, Sở kiểm tra kho hàng cùng với Công ty TNHH An Phú.", None),
    ],
)
def test_what_is_there_is_of_the_one_looked_into_in_the_sentence_before(visit: str, name: str | None) -> None:
    assert Read(f"{VISIT}{visit} Tại đây có 47 kg kẹo.\n").subject("47 kg") == name


def test_what_is_kept_at_a_desk_is_of_the_body_inspected() -> None:
    read = Read(LEAD + "Kiểm tra 45 hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả, có 7 hồ sơ trễ hạn.\n")
    assert {read.subject("45 hồ sơ"), read.subject("7 hồ sơ")} == {HOSPITAL}
