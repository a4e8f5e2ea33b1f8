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
            "Kết quả kiểm toán vừa được Kiểm toán nhà nước khu vực V công bố. UBND tỉnh An Giang phải xử lý 3 tỷ đồng.",
            "Kiểm toán nhà nước khu vực V",
            [],
        ),
        (
            "Bảo hiểm xã hội tỉnh An Giang vừa báo cáo UBND tỉnh kết quả thanh tra, kiểm tra 20 doanh nghiệp.",
            "Bảo hiểm xã hội tỉnh An Giang",
            [],
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
    ],
)
def test_news_without_an_inspection(text: str) -> None:
    assert not extract(text, date(2024, 4, 1)).inspections
