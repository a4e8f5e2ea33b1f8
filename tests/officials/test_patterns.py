"""Every kind of office in every frame in which the press tells it."""

from itertools import product

import pytest

from extractor import extract

# As told, the title, the body.
OFFICES = [
    ("Phó Giám đốc phụ trách Sở Ngoại vụ", "Phó Giám đốc phụ trách", "Sở Ngoại vụ"),
    ("Chánh Thanh tra tỉnh Gia Lai", "Chánh Thanh tra", "Thanh tra tỉnh Gia Lai"),
    ("Phó Trưởng phòng Nội vụ quận 7", "Phó Trưởng phòng", "phòng Nội vụ quận 7"),
    ("Trưởng Công an huyện Bình Chánh", "Trưởng Công an", "Công an huyện Bình Chánh"),
    ("Trưởng Thuế cơ sở 2 tỉnh Hưng Yên", "Trưởng Thuế", "Thuế cơ sở 2 tỉnh Hưng Yên"),
    ("Phó Trưởng Thống kê tỉnh Gia Lai", "Phó Trưởng Thống kê", "Thống kê tỉnh Gia Lai"),
    ("Phó Chủ tịch UBND xã Ea Tu", "Phó Chủ tịch", "UBND xã Ea Tu"),
    ("Trưởng Ban Quản lý Khu kinh tế Vũng Áng", "Trưởng Ban", "Ban Quản lý Khu kinh tế Vũng Áng"),
    ("Hiệu trưởng Trường Đại học Vinh", "Hiệu trưởng", "Trường Đại học Vinh"),
    ("Trưởng khoa Dược Bệnh viện Bạch Mai", "Trưởng khoa", "khoa Dược Bệnh viện Bạch Mai"),
    ("Chủ tịch HĐQT Công ty CP Sông Đà 11", "Chủ tịch HĐQT", "Công ty CP Sông Đà 11"),
    ("Tổng Giám đốc Tổng công ty Cà phê Việt Nam", "Tổng Giám đốc", "Tổng công ty Cà phê Việt Nam"),
]
FRAMES = [
    "{office} {name} cho biết đã báo cáo.",
    "Ông {name}, {office}, cho biết đã báo cáo.",
    "Ông {name} - {office} - cho biết đã báo cáo.",
    "PV hỏi ông {name} ({office}) về việc này.",
    "{office}, ông {name}, cho rằng phải xử lý.",
    "Khởi tố {name}, {office}, về tội nhận hối lộ.",
    "Bắt {name} (SN 1970, {office}).",
    "Bổ nhiệm ông {name} giữ chức {office} từ hôm qua.",
    "Ông {name} vừa được bổ nhiệm làm {office}.",
    "Ông {name} được điều động, bổ nhiệm giữ chức vụ {office}.",
    "Ông {name} thôi giữ chức {office} từ ngày 1/6/2023.",
    "{office} là ông {name} cũng bị kiểm điểm.",
    "Văn bản do {office} {name} ký ban hành.",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_offices_in_frames(frame: str) -> None:
    for (office, title, body), name in product(OFFICES, ("Hồ Sỹ Nam", "Lê Thị Thư")):
        record = extract(frame.format(office=office, name=name))
        told = {o.name: o for o in record.officials}
        names = {a.id: a.name for a in record.agencies}
        assert name in told, (frame, office)
        agency = told[name].agency or ""
        assert told[name].title == title, (frame, office)
        assert body in names.get(agency, agency), (frame, office)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Bà Lê Thị Mẫu được điều động đến Sở Tư pháp giữ chức Phó Giám đốc.", "Phó Giám đốc", "Sở Tư pháp"),
        (
            "Ông Lê Văn Mẫu được luân chuyển về công tác tại UBND huyện Lắk, giữ chức vụ Chủ tịch.",
            "Chủ tịch",
            "UBND huyện Lắk",
        ),
        (
            "Ông Hà Minh Ví, Trưởng Ban Tổ chức, Phó Chủ tịch UBND huyện Lắk, ký.",
            "Phó Chủ tịch",
            "UBND huyện Lắk",
        ),
        (
            "Ông Lê Văn Mẫu được UBND tỉnh điều động, bổ nhiệm giữ chức Giám đốc Sở Y tế.",
            "Giám đốc",
            "Sở Y tế",
        ),
        (
            "Ông Vũ Hồng Ví sẽ thôi đảm nhiệm chức vụ Chủ tịch HĐQT Công ty Sao Mai.",
            "Chủ tịch HĐQT",
            "Công ty Sao Mai",
        ),
        ("Chủ tịch UBND xã Ea Tu Siu H'Bia nói.", "Chủ tịch", "UBND xã Ea Tu"),
        ("Người phát ngôn Bộ Ngoại giao Nga Sergei Kortov cho biết như vậy.", "Người phát ngôn", "Bộ Ngoại giao Nga"),
        (
            "Ông Lê Văn Mẫu - Bí thư Tỉnh ủy, Trưởng Ban Chỉ đạo bầu cử tỉnh, kiểm tra.",
            "Bí thư",
            "Tỉnh ủy",
        ),
        (
            "Bà Lê Thị Ví - Chủ tịch Ủy ban bầu cử xã Ea Tu, Phó Bí thư TT Đảng ủy xã, dự.",
            "Phó Bí thư TT",
            "Đảng ủy xã Ea Tu",
        ),
        (
            "Ông Lê Văn Mẫu - Ủy viên Ban Thường vụ, Trưởng Ban Chỉ đạo 389, dự.",
            "Trưởng Ban",
            "Ban Chỉ đạo 389",
        ),
        (
            "Phó chủ tịch HĐND kiêm Trưởng ban Pháp chế HĐND huyện Siu H'Bia chủ trì.",
            "Phó chủ tịch",
            "HĐND huyện",
        ),
    ],
)
def test_holders(text: str, title: str, body: str) -> None:
    record = extract(text)
    names = {a.id: a.name for a in record.agencies}
    assert [(o.title, names.get(o.agency or "")) for o in record.officials] == [(title, body)]
