"""Who inspected whom, when, and on what."""

from datetime import date

import pytest

from extractor import extract
from schemas import ArticleRecord, Inspection


def told(text: str) -> tuple[ArticleRecord, Inspection]:
    record = extract(text, date(2024, 4, 1))
    (inspection,) = record.inspections
    return record, inspection


def name(record: ArticleRecord, key: str | None) -> str | None:
    return next((body.name for body in record.agencies if body.id == key), None)


CONCLUDED = (
    "Ngày 22/3/2024, Thanh tra tỉnh An Giang công bố Kết luận số 09/KL-TTr về việc chấp hành pháp luật đất đai đối với "
    "dự án khu dân cư Bắc Sông do Công ty cổ phần Địa ốc Bắc Sông làm chủ đầu tư."
)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Sáng 12/3/2024, Thanh tra tỉnh An Giang tiến hành thanh tra tại Sở Y tế.", "Sáng 12/3/2024"),
        (CONCLUDED + " Đoàn thanh tra làm việc từ ngày 4/1 đến ngày 2/2/2024.", "từ ngày 4/1 đến ngày 2/2/2024"),
        (CONCLUDED + " Thời kỳ thanh tra từ ngày 01/01/2020 đến ngày 31/12/2023.", None),
        (CONCLUDED, None),
        (CONCLUDED + " Thời gian thanh tra là 35 ngày làm việc, tính từ ngày 4/1.", "tính từ ngày 4/1"),
        (CONCLUDED.replace("công bố Kết luận", "công bố Kết luận thanh tra"), None),
        (
            "Trong đợt kiểm tra ngày 11/3 tại các chợ, Sở Y tế tỉnh An Giang đã phát hiện bánh không rõ nguồn gốc.",
            "ngày 11/3",
        ),
        (
            "Ngày 14/3, qua kiểm tra tại hồ Sông Quao, đoàn thanh tra của Sở Công Thương tỉnh An Giang phát hiện hồ "
            "chưa có phương án ứng phó.",
            "Ngày 14/3",
        ),
        (
            "Ngày 28/3, Cục Thuế tỉnh An Giang họp báo về kết quả kiểm tra thuế. Ông Lê Văn Tư, Cục trưởng, cho biết "
            "từ ngày 1/3 đến ngày 20/3, Cục Thuế tỉnh An Giang đã kiểm tra 40 doanh nghiệp.",
            "từ ngày 1/3 đến ngày 20/3",
        ),
        (
            "Chiều 21/3, Đoàn kiểm tra của Sở Nội vụ tỉnh An Giang đã làm việc tại UBND xã Vĩnh Hòa. Báo cáo với Đoàn, "
            "xã cho biết từ 1/1 đến 15/3/2024 đã tiếp nhận 864 hồ sơ.",
            "Chiều 21/3",
        ),
    ],
)
def test_when_is_the_time_of_the_work(text: str, when: str | None) -> None:
    record, inspection = told(text)
    assert next((t.span.text for t in record.temporals if t.id == inspection.when), None) == when


@pytest.mark.parametrize(
    ("text", "inspector", "inspected"),
    [
        (CONCLUDED, "Thanh tra tỉnh An Giang", ["Công ty cổ phần Địa ốc Bắc Sông"]),
        (
            "Ngày 16/3, Tổ kiểm tra của UBND tỉnh An Giang kiểm tra đột xuất tại 3 đơn vị: UBND phường Mỹ Bình (thành "
            "phố Long Xuyên), Chi cục Thuế thành phố Long Xuyên và UBND huyện Châu Phú.",
            "Tổ kiểm tra của UBND tỉnh An Giang",
            ["UBND phường Mỹ Bình", "Chi cục Thuế thành phố Long Xuyên", "UBND huyện Châu Phú"],
        ),
        (
            "Ngày 16/3, Đội Quản lý thị trường số 2 kiểm tra đột xuất kho hàng của Công ty TNHH Thực phẩm Minh Khôi.",
            "Đội Quản lý thị trường số 2",
            ["Công ty TNHH Thực phẩm Minh Khôi"],
        ),
        (
            "Ngày 16/3, Sở Y tế tỉnh An Giang do ông Trần Văn Mẫu làm Trưởng đoàn kiểm tra công tác phòng dịch tại "
            "Bệnh viện huyện Châu Phú.",
            "đoàn kiểm tra",
            ["Bệnh viện huyện Châu Phú"],
        ),
        (
            "Ngày 16/3, Sở Y tế tỉnh An Giang cho biết, khoảng 8h30 cùng ngày đã phối hợp với Công an huyện kiểm "
            "tra Bệnh viện huyện Châu Phú.",
            "Sở Y tế tỉnh An Giang",
            ["Bệnh viện huyện Châu Phú"],
        ),
        (
            "Thanh tra tỉnh An Giang vừa công bố kết luận thanh tra công tác đấu thầu thuốc.\n\nBệnh viện huyện Châu "
            "Phú chưa lập hồ sơ mời thầu, mua thuốc vượt quy định; còn Bệnh viện huyện Phú Tân làm đúng quy định.",
            "Thanh tra tỉnh An Giang",
            ["Bệnh viện huyện Châu Phú"],
        ),
        (
            "Kết quả kiểm toán vừa được Kiểm toán nhà nước khu vực V công bố. UBND tỉnh An Giang phải xử lý 3 tỷ đồng.",
            "Kiểm toán nhà nước khu vực V",
            [],
        ),
        (
            "Phòng Thanh tra - Sở Y tế tỉnh An Giang kiểm tra Bệnh viện huyện Châu Phú.",
            "Phòng Thanh tra",
            ["Bệnh viện huyện Châu Phú"],
        ),
        (
            "UBND tỉnh An Giang - Thanh tra tỉnh kiểm tra Bệnh viện huyện Châu Phú.",
            "Thanh tra tỉnh An Giang",
            ["Bệnh viện huyện Châu Phú"],
        ),
        (
            "Ngân hàng Nhà nước chi nhánh Khu vực 4 thanh tra Quỹ tín dụng nhân dân Mẫu Sơn.",
            "Ngân hàng Nhà nước chi nhánh Khu vực 4",
            ["Quỹ tín dụng nhân dân Mẫu Sơn"],
        ),
        (
            "Bảo hiểm xã hội tỉnh An Giang vừa báo cáo UBND tỉnh kết quả thanh tra, kiểm tra 20 doanh nghiệp.",
            "Bảo hiểm xã hội tỉnh An Giang",
            [],
        ),
        (
            "Thanh tra Bộ Xây dựng vừa có kết luận thanh tra về cấp phép xây dựng. Theo kết luận, nhìn chung, "
            "Sở Xây dựng tỉnh An Giang cơ bản thực hiện đúng quy định.",
            "Thanh tra Bộ Xây dựng",
            ["Sở Xây dựng tỉnh An Giang"],
        ),
        (
            "Ngày 20/3, Ủy ban Kiểm tra Tỉnh ủy An Giang kiểm tra Đảng ủy Cục Hậu cần, Bộ Quốc phòng.",
            "Ủy ban Kiểm tra Tỉnh ủy An Giang",
            ["Đảng ủy Cục Hậu cần"],
        ),
        (
            "Ngày 20/3, Thanh tra Chính phủ thanh tra tại Cục Hậu cần và Bộ Quốc phòng.",
            "Thanh tra Chính phủ",
            ["Cục Hậu cần", "Bộ Quốc phòng"],
        ),
        (
            "Thanh tra tỉnh An Giang sẽ kiểm tra Công ty Bắc Sông. Thanh tra tỉnh cũng sẽ kiểm tra dự án của Công ty "
            "Nam Sông, và đề nghị Sở Y tế báo cáo.",
            "Thanh tra tỉnh An Giang",
            ["Công ty Bắc Sông", "Công ty Nam Sông"],
        ),
        (
            "Thanh tra tỉnh An Giang xử phạt 9 triệu đồng đối với Công ty Bắc Sông. Thanh tra tỉnh xử phạt 3 triệu "
            "đối với Công ty Nam Sông. Công ty Tây Sông bị phạt 9 triệu đồng. Kết luận thanh tra đã gửi các bên.",
            "Thanh tra tỉnh An Giang",
            ["Công ty Bắc Sông", "Công ty Nam Sông", "Công ty Tây Sông"],
        ),
        (
            "Thanh tra tỉnh An Giang thanh tra việc mua sắm thuốc, vật tư... phòng dịch tại Bệnh viện huyện Châu Phú.",
            "Thanh tra tỉnh An Giang",
            ["Bệnh viện huyện Châu Phú"],
        ),
    ],
)
def test_who_inspects_whom(text: str, inspector: str, inspected: list[str]) -> None:
    record, inspection = told(text)
    assert name(record, inspection.inspector) == inspector
    assert {name(record, key) for key in inspection.inspected} == set(inspected)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (CONCLUDED, "chấp hành pháp luật đất đai"),
        (
            "Thanh tra tỉnh An Giang thanh tra công tác đấu thầu, mua sắm thuốc và vật tư y tế tại Bệnh viện tỉnh.",
            "công tác đấu thầu, mua sắm thuốc và vật tư y tế",
        ),
        ("Thanh tra tỉnh An Giang chỉ ra nhiều sai sót trong mua sắm vật tư tại Sở Y tế.", "mua sắm vật tư"),
        ("Sáng 12/3, Thanh tra Xây dựng thành phố Long Xuyên kiểm tra tại phường Mỹ Bình.", None),
        (
            "Sáng 12/3, tổ kiểm tra công vụ của Sở Nội vụ kiểm tra công tác cải cách hành chính tại Sở Y tế.",
            "công tác cải",
        ),
    ],
)
def test_what_was_looked_at(text: str, topic: str | None) -> None:
    _, inspection = told(text)
    assert (inspection.topic or "").startswith(topic or "")
    assert bool(inspection.topic) == bool(topic)


@pytest.mark.parametrize(
    "text",
    [
        "Giá rau ở An Giang giảm sau mưa lũ. Sở Công Thương cho biết nguồn hàng dồi dào.",
        "UBND tỉnh An Giang tổ chức lễ hội, đón 12.000 lượt khách.",
        "Năm nay, UBND tỉnh An Giang chọn Sở Y tế kiểm tra 5 phòng khám.",
    ],
)
def test_news_without_an_inspection(text: str) -> None:
    assert not extract(text, date(2024, 4, 1)).inspections


@pytest.mark.parametrize(
    ("text", "inspector", "inspected"),
    [
        # who reports, orders or carries out is not who inspects
        (
            "Chủ tịch UBND tỉnh An Giang vừa yêu cầu xử lý sau thanh tra. Trước đó, Thanh tra tỉnh An Giang ban hành "
            "kết luận thanh tra toàn diện Tổng công ty Lương thực Bắc Sông.",
            "Thanh tra tỉnh An Giang",
            ["Tổng công ty Lương thực Bắc Sông"],
        ),
        (
            "UBND tỉnh An Giang giao Thanh tra tỉnh An Giang chủ trì thanh tra các dự án của Công ty cổ phần Bắc Sông.",
            "Thanh tra tỉnh An Giang",
            ["Công ty cổ phần Bắc Sông"],
        ),
        # who helps
        (
            "Sáng 5/3, Đoàn thanh tra Bộ Y tế phối hợp với Sở Y tế tỉnh An Giang kiểm tra Bệnh viện Đa khoa Châu Phú.",
            "Đoàn thanh tra Bộ Y tế",
            ["Bệnh viện Đa khoa Châu Phú"],
        ),
        # a team whose leader or matter stands between it and what it does
        (
            "Ngày 5/3, Tổ kiểm tra công vụ của UBND huyện Châu Phú do bà Lê Thị Tư, Trưởng phòng Nội vụ huyện, làm tổ "
            "trưởng đã làm việc với UBND xã Vĩnh Hòa về kỷ luật, kỷ cương hành chính.",
            "Tổ kiểm tra công vụ của UBND huyện Châu Phú",
            ["UBND xã Vĩnh Hòa"],
        ),
        # the body behind a preposition, told by what came out
        (
            "Theo kết luận của Thanh tra tỉnh An Giang về quản lý đất đai tại UBND huyện Châu Phú, có sai sót.",
            "Thanh tra tỉnh An Giang",
            ["UBND huyện Châu Phú"],
        ),
        (
            "Qua kiểm tra việc thu phí, Sở Tài chính tỉnh An Giang phát hiện 5 đơn vị thu sai quy định.",
            "Sở Tài chính tỉnh An Giang",
            [],
        ),
        # who decides on a fine, whatever word it decides with
        (
            "Thanh tra tỉnh An Giang đã ban hành quyết định xử phạt vi phạm hành chính đối với Công ty cổ phần Bắc "
            "Sông số tiền 40 triệu đồng.",
            "Thanh tra tỉnh An Giang",
            ["Công ty cổ phần Bắc Sông"],
        ),
        # who signs a contract released no paper
        (
            "Thanh tra Bộ Xây dựng ban hành kết luận thanh tra chợ Bình Minh. Theo kết luận thanh tra, Công ty cổ phần "
            "Bắc Sông chưa được Ban Quản lý chợ Bình Minh ký hợp đồng.",
            "Thanh tra Bộ Xây dựng",
            ["Công ty cổ phần Bắc Sông"],
        ),
        # whose project it is, behind an alias
        (
            "Sáng 5/3, Sở Xây dựng tỉnh An Giang thanh tra dự án chợ Bình Minh do Công ty cổ phần Bắc Sông (BASOCO) "
            "làm chủ đầu tư.",
            "Sở Xây dựng tỉnh An Giang",
            ["Công ty cổ phần Bắc Sông"],
        ),
        # the Party
        (
            "Ủy ban Kiểm tra Tỉnh ủy An Giang tiến hành kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy Sở Xây dựng.",
            "Ủy ban Kiểm tra Tỉnh ủy An Giang",
            ["Đảng ủy Sở Xây dựng An Giang"],
        ),
        # of a person's offices the one acted in, not the one told last
        (
            "Sáng 5/3, đồng chí Lê Văn Mẫu - Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh An Giang, Phó Trưởng "
            "Ban Chỉ đạo Bầu cử tỉnh kiểm tra Công ty cổ phần Bắc Sông.",
            "UBND tỉnh An Giang",
            ["Công ty cổ phần Bắc Sông"],
        ),
        (
            "Ông Lê Văn Mẫu, Chánh Văn phòng Sở Y tế, cho biết Thanh tra tỉnh An Giang kiểm tra Công ty Bắc Sông.",
            "Thanh tra tỉnh An Giang",
            ["Công ty Bắc Sông"],
        ),
        # a part before the body above it; those who help, with the body above them
        (
            "Sáng 5/3, Chi cục Thủy lợi, Sở Nông nghiệp và Môi trường tỉnh An Giang kiểm tra Công ty Bắc Sông.",
            "Chi cục Thủy lợi",
            ["Công ty Bắc Sông"],
        ),
        (
            "Theo Chi cục Thủy lợi, Sở Nông nghiệp và Môi trường tỉnh An Giang đã kiểm tra Công ty Bắc Sông.",
            "Sở Nông nghiệp và Môi trường tỉnh An Giang",
            ["Công ty Bắc Sông"],
        ),
        (
            "Sáng 5/3, Sở Y tế tỉnh An Giang phối hợp với Cục An ninh mạng - Bộ Công an kiểm tra Công ty Bắc Sông.",
            "Sở Y tế tỉnh An Giang",
            ["Công ty Bắc Sông"],
        ),
        # a team with a long matter, its leader last; a matter with a verb that is none
        (
            "Sáng 5/3, Đoàn giám sát việc thi hành Luật Đất đai và các nghị quyết của Quốc hội do ông Lê Văn Mẫu, Phó "
            "Chủ tịch HĐND tỉnh An Giang làm trưởng đoàn đến giám sát UBND xã Vĩnh Hòa.",
            "Đoàn giám sát",
            ["UBND xã Vĩnh Hòa"],
        ),
        (
            "Sáng 5/3, Thanh tra tỉnh An Giang kiểm tra việc lãnh đạo, chỉ đạo tiếp công dân tại UBND xã Vĩnh Hòa.",
            "Thanh tra tỉnh An Giang",
            ["UBND xã Vĩnh Hòa"],
        ),
        # one of those looked at after another
        (
            "Sáng 5/3, Sở Y tế tỉnh An Giang công bố kết quả kiểm tra các phòng khám tư. Tại Phòng khám Đa khoa Bình "
            "Minh, bác sĩ không có chứng chỉ. Tại Phòng khám Đa khoa Tân Phú, thuốc đã hết hạn.",
            "Sở Y tế tỉnh An Giang",
            ["Phòng khám Đa khoa Bình Minh", "Phòng khám Đa khoa Tân Phú"],
        ),
    ],
)
def test_the_words_between_tell_who(text: str, inspector: str, inspected: list[str]) -> None:
    record, inspection = told(text)
    assert name(record, inspection.inspector) == inspector
    assert {name(record, key) for key in inspection.inspected} >= set(inspected)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "Thanh tra tỉnh An Giang thanh tra việc thực hiện các quy định của pháp luật về thu, chi ngân sách tại "
            "UBND huyện Châu Phú.",
            "việc thực hiện các quy định của pháp luật về thu, chi ngân sách",
        ),
        (
            "Bộ Giao thông vận tải thanh tra đột xuất dự án cao tốc Châu Đốc - Sóc Trăng do Công ty Bắc Sông đầu tư.",
            "dự án cao tốc Châu Đốc - Sóc Trăng",
        ),
        (
            "Thanh tra tỉnh An Giang thanh tra các dự án của Công ty cổ phần Địa ốc Bắc Sông.",
            "các dự án của Công ty cổ phần Địa ốc Bắc Sông",
        ),
        (
            "Kiểm toán nhà nước khu vực V kết luận về những sai phạm trong quản lý vốn đầu tư công tại Sở Xây dựng.",
            "quản lý vốn đầu tư công",
        ),
        ("Sáng 5/3, Sở Y tế tỉnh An Giang kiểm tra 25 quán ăn đường phố tại quận Ninh Kiều.", "quán ăn đường phố"),
        (
            "Sáng 5/3, Đoàn kiểm tra của Sở Y tế làm việc với UBND xã Vĩnh Hòa về phòng, chống dịch.",
            "phòng, chống dịch",
        ),
        (
            "Thanh tra tỉnh An Giang kết luận về nhiều khuyết điểm, vi phạm trong quản lý vốn tại Sở Y tế.",
            "quản lý vốn",
        ),
        ("Sáng 5/3, Thanh tra tỉnh An Giang thanh tra hành chính đột xuất việc thu phí.", "việc thu phí"),
        ("Thanh tra tỉnh An Giang có 2 kết luận thanh tra liên quan đến khu đô thị Bắc Sông.", "khu đô thị Bắc Sông"),
        ("Sở Y tế tỉnh An Giang thanh tra giá thuốc, doanh nghiệp này bị phạt 40 triệu đồng.", "giá thuốc"),
        (
            "Sở Y tế tỉnh An Giang kiểm tra việc sử dụng trang thiết bị y tế tại Bệnh viện Bình Minh.",
            "việc sử dụng trang thiết bị y tế",
        ),
        (
            "Thanh tra tỉnh An Giang vừa có báo cáo về kết quả kiểm tra, xem xét việc khiếu nại của các hộ dân.",
            "việc khiếu nại của các hộ dân",
        ),
        (
            "Từ tháng 3, UBND huyện Mai Sơn lập đoàn thanh tra tiến hành rà soát toàn bộ công nợ của các trường.",
            "toàn bộ công nợ của các trường",
        ),
        (
            "Sở Nội vụ tỉnh Hòa Lạc kiểm tra, làm rõ việc tuyển dụng giáo viên tại huyện Mai Sơn.",
            "việc tuyển dụng giáo viên",
        ),
        (
            "Sở Nội vụ tỉnh Hòa Lạc kiểm tra công tác giải phóng mặt bằng tại huyện Mai Sơn.",
            "công tác giải phóng mặt bằng",
        ),
        (
            "Tổ công tác Sở Nội vụ tỉnh Hòa Lạc chia làm hai đợt kiểm tra đột xuất việc chấp hành thời gian làm việc.",
            "việc chấp hành thời gian làm việc",
        ),
        ("Sở Nội vụ tỉnh Hòa Lạc kiểm tra việc sử dụng bằng cấp tại huyện Mai Sơn.", "việc sử dụng bằng cấp"),
        ("Thuế cơ sở 7 tỉnh Hòa Lạc kiểm tra ngay hóa đơn của các quán ăn.", "hóa đơn của các quán ăn"),
        ("Sở Nội vụ tỉnh Hòa Lạc kiểm tra việc tuyển giáo viên bằng hình thức xét hồ sơ.", "việc tuyển giáo viên"),
    ],
)
def test_a_topic_can_be_read_on_its_own(text: str, topic: str) -> None:
    assert told(text)[1].topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "Sở Giáo dục tỉnh An Giang nói về bài kiểm tra cuối kỳ của học sinh lớp 5.",
        "Sáng 5/3, Công an huyện Châu Phú kiểm tra nồng độ cồn của một tài xế.",
        "UBND tỉnh An Giang yêu cầu các sở tăng cường kiểm tra trong dịp Tết.",
        "Ngân hàng Sao Mẫu kiểm tra hồ sơ vay của Công ty TNHH Bình Mẫu.",
        "Ủy ban Kiểm tra Tỉnh ủy An Giang quyết định cảnh cáo ông Lê Văn Tư.",
        "Nhiều doanh nghiệp ngại thanh tra, kiểm tra, Hiệp hội Doanh nghiệp tỉnh An Giang cho biết.",
    ],
)
def test_what_is_no_inspection(text: str) -> None:
    assert not extract(text, date(2024, 4, 1)).inspections


def test_where_it_is() -> None:
    assert told(CONCLUDED)[1].where == "tỉnh An Giang"
    beside = "Sở Xây dựng tỉnh An Giang thanh tra dự án khu dân cư Bắc Sông (huyện Châu Phú) của Công ty Bắc Sông."
    assert told(beside)[1].where == "huyện Châu Phú"
    assert told("Thanh tra tỉnh An Giang tiến hành thanh tra tại UBND huyện Châu Phú.")[1].where == "huyện Châu Phú"


def test_who_leads_and_who_does_not() -> None:
    text = (
        "Ngày 5/3, Đoàn thanh tra của Sở Y tế làm việc tại Bệnh viện Đa khoa Châu Phú. Ông Trần Văn Mẫu, Phó trưởng "
        "đoàn thanh tra, công bố quyết định. Đại biểu Lê Thị Tư, Trưởng đoàn ĐBQH tỉnh, cùng dự."
    )
    assert told(text)[1].leader is None
    short = (
        "Sáng 5/3, Thanh tra TP. Cần Thơ công bố quyết định thanh tra Bệnh viện Đa khoa Châu Phú. Đoàn do bà Võ Thị "
        "Năm, Phó Trưởng phòng Nghiệp vụ (Thanh tra TP. Cần Thơ) làm trưởng đoàn."
    )
    record, inspection = told(short)
    assert next(one.name for one in record.officials if one.id == inspection.leader) == "Võ Thị Năm"
    record, inspection = told(text + " Trưởng đoàn là bà Võ Thị Năm, Chánh Thanh tra Sở.")
    assert next(one.name for one in record.officials if one.id == inspection.leader) == "Võ Thị Năm"


def test_who_leads_a_delegation_of_another_body_does_not_lead() -> None:
    text = (
        "Ngày 5/3, Thanh tra tỉnh An Giang thanh tra Công ty cổ phần Bắc Sông. Trước đó, làm việc với đoàn công tác "
        "của {} do ông Lê Văn Tám, {}, dẫn đầu, công ty xin gia hạn."
    )
    assert told(text.format("Quân khu 9", "Phó Tư lệnh Quân khu 9"))[1].leader is None
    assert told(text.format("tỉnh", "Phó Chánh Thanh tra tỉnh An Giang"))[1].leader is not None


def test_who_chairs_a_meeting_leads_no_inspection() -> None:
    text = (
        "Ngày 5/3, Thanh tra tỉnh An Giang thanh tra Công ty cổ phần Bắc Sông. Tại {} do ông Lê Văn Tám, Phó Chủ tịch "
        "UBND tỉnh, chủ trì, công ty xin gia hạn."
    )
    assert told(text.format("hội nghị tổng kết năm"))[1].leader is None
    assert told(text.format("buổi công bố quyết định thanh tra"))[1].leader is not None


def test_one_event_told_three_times_is_one_and_two_are_two() -> None:
    again = (
        " Theo Thanh tra tỉnh An Giang, qua thanh tra đã phát hiện nhiều sai sót. Kết luận thanh tra nêu rõ 5 nội dung."
    )
    assert len(extract(CONCLUDED + again, date(2024, 4, 1)).inspections) == 1
    two = (
        "Ngày 13/3/2024, Thanh tra tỉnh An Giang tiến hành thanh tra công tác tài chính tại Công ty cổ phần Bắc Sông. "
        "Ngày 19/3/2024, Đoàn kiểm tra của Sở Y tế tỉnh An Giang kiểm tra vệ sinh lao động tại công ty này."
    )
    first, second = extract(two, date(2024, 4, 1)).inspections
    assert first.when != second.when


def test_a_team_that_is_set_up_tells_the_work() -> None:
    text = "HĐND tỉnh An Giang thành lập Đoàn giám sát việc thực hiện chính sách bảo hiểm tại Sở Y tế."
    assert told(text)[1].kind == "giám sát"
    assert told(text.replace("giám sát", "công tác kiểm tra"))[1].kind == "kiểm tra"
