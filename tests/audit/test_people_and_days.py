"""Articles that people, days and long figures tie, and what is then held against one another: figures, ages, "
"periods."""

import pytest

from extractor import extract
from extractor.audit.across import compare

DIFFERENT = [
    (
        "figure",
        "Khởi tố 5 bị can làm giả giấy tờ ở Sông Trà\n\nNgày 12/3/2024, Công an huyện Sông Trà khởi tố 5 bị can trong "
        "đường dây làm giả giấy tờ do Mai Đình Hiển (SN 1986) cầm đầu. Nhóm này làm 1.416 giấy tờ giả, thu lợi 217 "
        "triệu "
        "đồng.",
        "Bắt nhóm làm giả giấy tờ tại huyện Sông Trà\n\nCông an huyện Sông Trà vừa khởi tố 5 bị can. Mai Đình Hiển, 38 "
        "tuổi, cầm đầu; nhóm đã làm 1.416 giấy tờ giả, thu lợi 271 triệu đồng. Các quyết định được ban hành ngày "
        "12/3/2024.",
    ),
    (
        "age",
        "Xe tải tông hai học sinh trên tỉnh lộ\n\nKhoảng 11h30 ngày 17/10/2023, tại xã Phú Vinh, huyện Hòa Lâm, xe tải "
        "20C-127.45 do Lục Đình Chiến (34 tuổi) điều khiển tông vào hai học sinh. Công an huyện Hòa Lâm tạm giữ tài "
        "xế.",
        "Hai học sinh bị thương sau va chạm\n\nTrưa 17/10/2023, tại huyện Hòa Lâm, xe tải 20C-127.45 va chạm với hai "
        "học "
        "sinh. Tài xế Lục Đình Chiến (43 tuổi) đã bị Công an huyện Hòa Lâm tạm giữ.",
    ),
    (
        "period",
        "Thanh tra việc giữ rừng ở Nậm Lanh\n\nThanh tra tỉnh Tây Lam công bố Kết luận số 38/KL-TTr về quản lý rừng "
        "tại Hạt "
        "Kiểm lâm Nậm Lanh giai đoạn 2018 - 2022. Có 137,5 ha rừng bị mất.",
        "Mất rừng ở Nậm Lanh\n\nTheo Kết luận số 38/KL-TTr của Thanh tra tỉnh Tây Lam về quản lý rừng tại Hạt Kiểm "
        "lâm Nậm "
        "Lanh, giai đoạn 2019 - 2022 có 137,5 ha rừng bị mất.",
    ),
    (
        "figure",
        "Vướng mặt bằng hồ Khe Dâu\n\nNgày 9/6/2023, Ban Kinh tế - Ngân sách HĐND tỉnh Quảng Tây giám sát dự án hồ "
        "Khe Dâu. "
        "Dự án thu hồi 403,6 ha đất của 862 hộ; 217 hộ chưa nhận tiền.",
        "Hồ Khe Dâu chậm tiến độ\n\nDự án hồ Khe Dâu thu hồi 403,6 ha đất của 862 hộ, song còn 271 hộ chưa nhận "
        "tiền, theo "
        "buổi giám sát ngày 9/6/2023 của Ban Kinh tế - Ngân sách HĐND tỉnh Quảng Tây.",
    ),
    # bodies that are named otherwise, and a title that rounds
    (
        "figure",
        "Xây cầu Vàm Sen 1.347 tỷ đồng\n\nNgày 26/9/2023, HĐND tỉnh Long Lam thông qua chủ trương đầu tư cầu Vàm "
        "Sen. Cầu dài "
        "1,86 km, tổng mức đầu tư 1.347 tỷ đồng.",
        "Duyệt chủ trương xây cầu Vàm Sen hơn 1.400 tỷ đồng\n\nHĐND tỉnh Long Lam ngày 26/9/2023 thông qua chủ "
        "trương đầu tư "
        "cầu Vàm Sen dài 1,86 km, tổng mức đầu tư 1.437 tỷ đồng.",
    ),
]  # fmt: skip

ALIKE = [
    # another accident of that day
    (
        "Tai nạn trên quốc lộ, một người chết\n\nKhoảng 7h ngày 17/10/2023, tại xã Phú Vinh, huyện Hòa Lâm, xe khách "
        "va chạm "
        "xe máy làm 1 người chết, 3 người bị thương. Công an huyện Hòa Lâm đang điều tra.",
        "Tai nạn trên quốc lộ, ba người bị thương\n\nKhoảng 21h ngày 17/10/2023, tại xã Tân Vinh, huyện Hòa Lâm, xe "
        "tải va "
        "chạm xe máy làm 2 người chết, 1 người bị thương. Công an huyện Hòa Lâm đang điều tra.",
    ),
    # two works visited on one day
    (
        "Chủ tịch tỉnh kiểm tra đường ven biển\n\nNgày 11/4/2024, Chủ tịch UBND tỉnh Hải Lam Đàm Văn Quý kiểm tra dự "
        "án đường "
        "ven biển, vốn 1.230 tỷ đồng, đã giải ngân 415 tỷ đồng, còn vướng 86 hộ dân.",
        "Chủ tịch tỉnh kiểm tra cảng Hải Lam\n\nNgày 11/4/2024, Chủ tịch UBND tỉnh Hải Lam Đàm Văn Quý kiểm tra dự "
        "án cảng Hải "
        "Lam, vốn 1.320 tỷ đồng, đã giải ngân 451 tỷ đồng, còn vướng 68 hộ dân.",
    ),
    # a year older, and rounded
    (
        "Khởi tố 5 bị can ở Sông Trà\n\nNgày 12/3/2024, Công an huyện Sông Trà khởi tố 5 bị can, trong đó có Mai "
        "Đình Hiển (37 "
        "tuổi), làm 1.416 giấy tờ giả, thu lợi 217 triệu đồng.",
        "Bắt nhóm làm giả giấy tờ ở Sông Trà\n\nNgày 12/3/2024, Công an huyện Sông Trà khởi tố Mai Đình Hiển (38 "
        "tuổi) cùng 4 "
        "bị can, làm 1.416 giấy tờ giả, thu lợi hơn 200 triệu đồng.",
    ),
    # some years of those that were inspected
    (
        "Thanh tra rừng ở Nậm Lanh\n\nThanh tra tỉnh Tây Lam công bố Kết luận số 38/KL-TTr về quản lý rừng tại Hạt "
        "Kiểm lâm "
        "Nậm Lanh giai đoạn 2018 - 2022. Có 137,5 ha rừng bị mất.",
        "Nậm Lanh mất rừng\n\nKết luận số 38/KL-TTr của Thanh tra tỉnh Tây Lam về Hạt Kiểm lâm Nậm Lanh cho thấy "
        "trong giai "
        "đoạn 2019 - 2022, riêng xã Pha Lung mất 84,2 ha.",
    ),
    # two fines of one day for two things
    (
        "Phạt Công ty Hưng Lam về môi trường\n\nNgày 9/5/2023, Chủ tịch UBND tỉnh Đông Lộc Hà Văn Cường ký quyết "
        "định phạt Công "
        "ty TNHH Hưng Lam 325 triệu đồng do xả thải vượt quy chuẩn.",
        "Phạt Công ty Hưng Lam về đất đai\n\nNgày 9/5/2023, Chủ tịch UBND tỉnh Đông Lộc Hà Văn Cường ký quyết định "
        "phạt Công ty "
        "TNHH Hưng Lam 235 triệu đồng do lấn chiếm đất.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_what_differs_between_two_articles_on_one_event(kind: str, one: str, other: str) -> None:
    found = compare([extract(f"{one}\n"), extract(f"{other}\n")])
    assert [(d.code, d.kind) for d in found.disputes] == [("X1", kind)]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_events_or_figures_that_are_alike(one: str, other: str) -> None:
    assert not [d.message for d in compare([extract(f"{one}\n"), extract(f"{other}\n")]).disputes]
