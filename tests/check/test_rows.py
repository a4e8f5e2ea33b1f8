"""Percentages told in one row: shares of a whole that is not printed, scores against plans, lists tied by order, and
rates."""

from datetime import date

import pytest

from extractor import extract
from schemas import Verdict

PUBLISHED = date(2023, 10, 1)

# Nothing is wrong in any of them, and no alarm may be told.
FINE = [
    # the whole is not printed
    "Nợ có khả năng thu là 512 tỷ đồng, chiếm 54,4% tổng nợ; nợ khó thu 318 tỷ đồng, chiếm 33,8%; nợ đang xử lý "
    "112 tỷ đồng, chiếm 11,9% trên tổng số 942 tỷ đồng.",
    "Chi thường xuyên 600 tỷ đồng, chiếm 60% tổng chi; chi đầu tư 300 tỷ đồng, chiếm 30%; chi khác 100 tỷ đồng, "
    "chiếm 10%.",
    "Nợ nhóm 1 là 320 tỷ đồng, chiếm 40% tổng dư nợ; nợ nhóm 2 là 240 tỷ đồng, chiếm 30%; còn lại 240 tỷ đồng là nợ "
    "nhóm 3.",
    "Khiếu nại về đất đai có 126 đơn (chiếm 63% tổng số đơn khiếu nại), về chính sách 40 đơn (20%), về lĩnh vực khác "
    "34 đơn (17%).",
    "Vốn vay chiếm 60% tổng mức đầu tư với 72 tỷ đồng, vốn đối ứng 36 tỷ đồng (30%), vốn khác 12 tỷ đồng (10%).",
    "Theo quy hoạch, đất ở 120 ha (24%), đất công cộng 80 ha (16%), đất cây xanh 150 ha (30%), đất giao thông 150 ha "
    "(30%).",
    "Toàn huyện có 8 xã đạt chuẩn, chiếm 57% số xã, 2 xã đạt nâng cao, chiếm 14%, 4 xã đạt dưới 15 tiêu chí.",
    "Tổng dư nợ 800 tỷ đồng; nợ nhóm 1 chiếm 40%, tương đương 320 tỷ đồng, nợ nhóm 2 chiếm 30%, tương đương 240 tỷ "
    "đồng.",
    "Rừng sản xuất có 4.500 ha, chiếm 45% diện tích rừng, rừng phòng hộ 3.500 ha, chiếm 35%, rừng đặc dụng 2.000 ha, "
    "chiếm 20%.",
    "Đơn tố cáo có 90 đơn (45%), đơn khiếu nại 70 đơn (35%), đơn kiến nghị 40 đơn (20%).",
    "Giáo viên nữ là 210 người, chiếm 70% tổng số giáo viên; giáo viên là đảng viên 120 người, chiếm 40%; giáo viên "
    "trên chuẩn 60 người, chiếm 20%.",
    "Xe tải vi phạm 900 lượt, chiếm 45% số lượt vi phạm; xe khách 500 lượt, chiếm 25%; xe con 600 lượt, chiếm 30%.",
    "Cho vay trồng trọt 75 tỷ đồng, chiếm 50% dư nợ; cho vay chăn nuôi 45 tỷ đồng, chiếm 30%; còn lại 30 tỷ đồng cho "
    "vay dịch vụ.",
    "Số hộ dùng nước máy là 640 hộ (80% số hộ), số hộ dùng giếng khoan là 120 hộ (15%), số hộ dùng nước mưa là 40 hộ "
    "(5%).",
    "Tiền thuê đất chiếm 55% tổng nợ đọng với 110 tỷ đồng, tiền sử dụng đất 60 tỷ đồng (30%), phí khác 30 tỷ đồng "
    "(15%).",
    "- Nợ gốc: 270 tỷ đồng, chiếm 60%;\n- Nợ lãi: 135 tỷ đồng, chiếm 30%;\n- Nợ phạt: 45 tỷ đồng, chiếm 10%.",
    # scores of their own
    "Giải ngân vốn đầu tư công đến 30/9 được 1.512 tỷ đồng, đạt 54% kế hoạch; trong đó vốn trung ương 486 tỷ đồng, "
    "đạt 48,6%, vốn địa phương 1.026 tỷ đồng, đạt 57%.",
    "Toàn tỉnh gieo trồng 42.600 ha, đạt 101%, trong đó lúa 30.100 ha, đạt 99,6%, ngô 8.200 ha, đạt 104%, rau màu "
    "4.300 ha, đạt 107%.",
    "Trong 9 tháng, huyện tuyển 212 thanh niên, đạt 106%; trong đó xã Tân An 40 thanh niên, đạt 100%, xã Long Hòa 32 "
    "thanh niên, đạt 106,7%.",
    "Thu ngân sách 9 tháng được 1.512 tỷ đồng, đạt 84% dự toán, gồm thu nội địa 1.100 tỷ đồng, đạt 88% dự toán, thu "
    "xuất nhập khẩu 412 tỷ đồng, đạt 75%.",
    "Tổng thu ngân sách 1.512 tỷ đồng; trong đó, thu nội địa 1.100 tỷ đồng, đạt 88%, thu xuất nhập khẩu 412 tỷ đồng, "
    "đạt 75%.",
    "Thu từ doanh nghiệp nhà nước 214 tỷ đồng, bằng 71,3% dự toán; thu từ doanh nghiệp FDI 96 tỷ đồng, bằng 48%; thu "
    "ngoài quốc doanh 612 tỷ đồng, bằng 81,6%.",
    "Toàn tỉnh có 320 nghìn học sinh, trong đó tiểu học 140 nghìn, đạt 102% kế hoạch, THCS 110 nghìn, đạt 99,5%.",
    "Vốn trung ương giải ngân 486 tỷ đồng, đạt 48,6% kế hoạch; vốn tỉnh 726 tỷ đồng, đạt 60,5%; vốn huyện 300 tỷ "
    "đồng, đạt 50%; tổng cộng 1.512 tỷ đồng, đạt 54% kế hoạch.",
    "Cả huyện trồng 900 ha rừng, đạt 90% kế hoạch. Trong đó, rừng sản xuất 700 ha, đạt 87,5%; rừng phòng hộ 200 ha, "
    "đạt 80%.",
    "Sản lượng thủy sản 5.400 tấn, bằng 96% cùng kỳ, trong đó khai thác 2.100 tấn, bằng 88%, nuôi trồng 3.300 tấn, "
    "bằng 101,9%.",
    "Quận đã kết nạp 84 đảng viên, đạt 105% chỉ tiêu, trong đó khối phường 60 đảng viên, đạt 109%, khối trường học 24 "
    "đảng viên, đạt 96%.",
    "Toàn tỉnh thu 640 tỷ đồng, gồm thuế 440 tỷ đồng, đạt 92%, phí và lệ phí 200 tỷ đồng, đạt 71%.",
    "- Thu phí đạt 75 tỷ đồng, bằng 83% dự toán;\n- Thu tiền thuê đất 48 tỷ đồng, bằng 60%;\n- Thu khác 12 tỷ đồng, "
    "bằng 96%.",
    # lists that order ties
    "Trong 240 hộ được khảo sát có 120 hộ, 72 hộ và 48 hộ, tương ứng 50%, 30% và 20%, đánh giá tốt, khá và trung bình.",
    "Có 120 hộ đánh giá tốt, 72 hộ đánh giá khá, 48 hộ đánh giá trung bình trên tổng số 240 hộ, tương ứng 50%, 30% và "
    "20%.",
    "Trong 240 hộ được khảo sát, số hộ đánh giá tốt, khá, trung bình lần lượt là 120, 72 và 48 hộ, tương ứng với tỷ lệ "
    "50%, 30% và 20%.",
    "Ba huyện Mỹ Đông, Mỹ Tây, Mỹ Nam giải ngân lần lượt 45 tỷ đồng, 38 tỷ đồng, 27 tỷ đồng, đạt tương ứng 90%, 76% và "
    "67,5% kế hoạch.",
    "Hai xã trồng được 30 ha và 24 ha, tương ứng 75% và 80% kế hoạch.",
    "Số đơn của ba quý lần lượt là 50 đơn, 40 đơn và 30 đơn, tương ứng 80%, 90% đã giải quyết.",
    # rates, and bases that all shares of a row have
    "Toàn tỉnh có 180 trường công lập với 4.200 giáo viên, tỷ lệ 1,85 giáo viên/lớp, trong đó 41 giáo viên chưa đạt "
    "chuẩn.",
    "Ngành y tế có 1,2 dược sĩ/1 vạn dân, trong đó 14 dược sĩ làm ở huyện.",
    "Mỗi trường có 35 học sinh/lớp, trong đó 120 học sinh thuộc hộ nghèo.",
    "Tỷ lệ mắc sốt xuất huyết là 35,6/100.000 dân.",
]  # fmt: skip


def alarms(text: str) -> list[tuple[str, str]]:
    record = extract(f"Tin thanh tra\n\n{text}\n", published=PUBLISHED)
    return [(c.code, str(c.claimed)) for c in record.checks if c.verdict is not Verdict.CONSISTENT]


@pytest.mark.parametrize("text", FINE)
def test_a_row_as_printed_raises_no_alarm(text: str) -> None:
    assert alarms(text) == []


# A row with a printed whole, right and with a slip.
TOLD = [
    ("Trong 240 hộ, có 120 hộ tốt, 72 hộ khá, 48 hộ trung bình, lần lượt chiếm 50%, {}% và 20%.", "30", "35"),
    ("Trong 240 hộ được khảo sát có 120 hộ, 72 hộ và 48 hộ, tương ứng {}%, 30% và 20%, đánh giá tốt, khá và trung "
     "bình.", "50", "55"),
    ("Trong tổng diện tích 512,4 ha đất giao khoán, có 318,2 ha dùng đúng mục đích, 121,7 ha bị lấn chiếm, 72,5 ha bỏ "
     "hoang, tương ứng 62,1%, {}% và 14,1%.", "23,8", "32,8"),
    ("Có 90 phiếu tốt, 45 phiếu khá, 15 phiếu đạt trên tổng số 150 phiếu, tương ứng 60%, {}% và 10%.", "30", "36"),
    ("Trong tổng số 80 xe có 48 xe tải và 32 xe khách, lần lượt chiếm 60% và {}%.", "40", "49"),
    ("Tổng dư nợ 800 tỷ đồng; nợ nhóm 1 320 tỷ đồng, chiếm 40%; nợ nhóm 2 240 tỷ đồng, chiếm {}%.", "30", "35"),
    ("Tổng số đơn là 200 đơn, trong đó khiếu nại 126 đơn, chiếm 63%; tố cáo 40 đơn, chiếm {}%.", "20", "25"),
    ("Kiểm tra 240 hộ, phát hiện 120 hộ vi phạm, chiếm 50%, 60 hộ chậm nộp, chiếm {}%.", "25", "33"),
    ("Trong 500 ha được rà soát, 300 ha đã giao, chiếm 60%; 120 ha cho thuê, chiếm {}%; 80 ha chưa sử dụng, chiếm "
     "16%.", "24", "34"),
    ("Huyện giao 400 ha, đã trồng 300 ha, đạt 75%; trong đó vụ xuân giao 250 ha, đã trồng 200 ha, đạt {}%.", "80",
     "88"),
    ("Kết quả rà soát 320 đảng viên: - Hoàn thành xuất sắc: 48 đồng chí, đạt 15%; - Hoàn thành tốt: 240 đồng chí, đạt "
     "75%; - Hoàn thành: 29 đồng chí, đạt {}%; - Không hoàn thành: 3 đồng chí, chiếm 0,9%.", "9,1", "19,1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), TOLD)
def test_a_row_with_its_whole_is_told_with_a_slip_only(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(claimed == wrong.replace(",", ".") for _, claimed in alarms(text.format(wrong)))


def test_a_share_that_needs_no_rounding_is_not_off_by_rounding() -> None:
    assert alarms("Xã có 1.820 hộ. Hộ cận nghèo 91 hộ, chiếm 5%.") == []
    record = extract("Tin thanh tra\n\nXã có 1.820 hộ. Hộ cận nghèo 91 hộ, chiếm 6%.\n", published=PUBLISHED)
    assert [c.verdict for c in record.checks if c.code == "P1"] == [Verdict.INCONSISTENT]


def test_shares_in_brackets_have_one_whole() -> None:
    text = "Tòa án thụ lý 1.420 vụ việc, giải quyết 1.278 vụ, đạt 90%; án hủy 0,4% (5 vụ), án sửa 0,7% (9 vụ)."
    record = extract(f"Tin thanh tra\n\n{text}\n", published=PUBLISHED)
    told = {q.id: q.span.text for q in record.quantities}
    wholes = [told[c.quantities[2]] for c in record.checks if c.code == "P1" and str(c.claimed) in ("0.4", "0.7")]
    assert len(set(wholes)) == 1
