"""Totals told side by side and each part's share of all of them: every column has a sum of its own."""

from datetime import date

import pytest

from extractor import extract
from schemas import Check, CheckKind, Verdict

PUBLISHED = date(2024, 7, 15)

# A table told in words with a place for one figure, the one that adds up, and one that a slip makes of it.
TABLES = [
    ("Nửa đầu năm, toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, bị thương {} người. Trong đó, đường bộ: 58 vụ, "
     "chết 33 người, bị thương 45 người; đường sắt xảy ra 06 vụ, làm chết 04 người, bị thương 03 người; đường thủy "
     "không xảy ra vụ nào.", "48", "84"),
    ("Quý I, cơ quan tiếp nhận 130 đơn khiếu nại, {} đơn tố cáo và 65 đơn kiến nghị. Trong đó, cấp tỉnh tiếp nhận 50 "
     "đơn khiếu nại, 17 đơn tố cáo, 25 đơn kiến nghị; cấp xã tiếp nhận 80 đơn khiếu nại, 25 đơn tố cáo, 40 đơn kiến "
     "nghị.", "42", "45"),
    ("Lực lượng quản lý thị trường xử lý 230 vụ vi phạm, phạt tiền 2,5 tỷ đồng. Trong đó, hàng giả 80 vụ, phạt 1,1 tỷ "
     "đồng; gian lận thương mại 150 vụ, phạt {} tỷ đồng.", "1,4", "1,9"),
    ("Trên địa bàn xảy ra 21 vụ cháy, làm {} người chết, 16 người bị thương, trong đó: cháy nhà dân 12 vụ, làm 8 "
     "người chết, 10 người bị thương; cháy cơ sở sản xuất 9 vụ, làm 5 người chết, 6 người bị thương.", "13", "15"),
    ("Toàn vùng xảy ra 1.520 vụ tai nạn giao thông, làm chết 900 người và bị thương 1.100 người. Cụ thể, đường bộ xảy "
     "ra 1.500 vụ, làm chết {} người, bị thương 1.096 người. Đường sắt xảy ra 15 vụ, làm chết 12 người, bị thương 4 "
     "người. Đường thủy xảy ra 5 vụ, làm chết 3 người, không có người bị thương.", "885", "888"),
    ("Công an huyện phát hiện 46 vụ phạm tội, bắt {} đối tượng, gồm: tội phạm ma túy 19 vụ, bắt 31 đối tượng; tội "
     "phạm trật tự xã hội 27 vụ, bắt 28 đối tượng.", "59", "95"),
    ("Các đội đã kiểm tra 310 cơ sở, nhắc nhở 84 cơ sở, xử phạt 41 cơ sở. Cụ thể: tuyến tỉnh kiểm tra 110 cơ sở, nhắc "
     "nhở 30 cơ sở, xử phạt {} cơ sở; tuyến huyện kiểm tra 200 cơ sở, nhắc nhở 54 cơ sở, phạt 25 cơ sở.", "16", "61"),
    ("Trong tháng xảy ra 33 vụ đuối nước, 25 trẻ tử vong, 14 trẻ được cứu sống. Ở nông thôn xảy ra 24 vụ, 19 trẻ tử "
     "vong, {} trẻ được cứu sống. Ở thành thị xảy ra 9 vụ, 6 trẻ tử vong, 3 trẻ được cứu sống.", "11", "17"),
    ("Thiên tai xảy ra 18 đợt, làm sập 140 căn nhà, tốc mái {} căn nhà; trong đó huyện miền núi có 11 đợt, sập 95 căn "
     "nhà, tốc mái 420 căn nhà; huyện ven biển có 7 đợt, sập 45 căn nhà, tốc mái 311 căn nhà.", "731", "713"),
    ("Tòa án thụ lý 540 vụ án, giải quyết 482 vụ án, tạm đình chỉ {} vụ án. Trong đó, cấp huyện thụ lý 410 vụ án, giải "
     "quyết 371 vụ án, tạm đình chỉ 20 vụ án; cấp tỉnh thụ lý 130 vụ án, giải quyết 111 vụ án, tạm đình chỉ 7 vụ "
     "án.", "27", "72"),
    ("Năm qua (từ tháng 1 đến tháng 12) có 75 vụ ngộ độc, làm 410 người mắc, {} người tử vong (có 2 trẻ em). Cụ thể, "
     "bếp ăn tập thể 40 vụ (tăng 3 vụ), 300 người mắc, 4 người tử vong; gia đình 35 vụ (giảm 2 vụ), 110 người mắc, 11 "
     "người tử vong.", "15", "51"),
    ("Toàn tỉnh xảy ra {} vụ tai nạn lao động, làm chết 22 người, bị thương 63 người. Trong đó, xây dựng xảy ra 31 vụ, "
     "13 người tử vong, bị thương 27 người; khai khoáng xảy ra 34 vụ, chết 9 người, bị thương 36 người.", "65", "56"),
]  # fmt: skip

# Nothing may be told of the second column.
SILENT = [
    # a part does not tell it
    ("Toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, bị thương 48 người. Trong đó, đường bộ 58 vụ, chết 33 người, "
     "bị thương 20 người; đường sắt 6 vụ, chết 4 người."),
    # another thing is told of a part
    ("Lực lượng chức năng xử lý 230 vụ, xử phạt 2,5 tỷ đồng. Trong đó, hàng giả 80 vụ, trị giá hàng 1 tỷ đồng; gian "
     "lận thương mại 150 vụ, trị giá hàng 3 tỷ đồng."),
    # no column adds up: some parts are told only
    ("Toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, bị thương 48 người. Trong đó, thành phố 20 vụ, chết 9 người, "
     "bị thương 11 người; thị xã 16 vụ, chết 8 người, bị thương 5 người."),
    # a change from the year before is no column
    ("Toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, giảm 12 vụ, tăng 3 người chết so với cùng kỳ. Trong đó, "
     "đường bộ 58 vụ, giảm 2 người chết; đường sắt 6 vụ, tăng 5 người chết."),
    # a hedge
    ("Toàn tỉnh xảy ra 64 vụ cháy, làm chết 12 người, thiệt hại hơn 9 tỷ đồng. Trong đó, nhà dân 40 vụ, chết 7 người, "
     "thiệt hại 3 tỷ đồng; kho bãi 24 vụ, chết 5 người, thiệt hại 4 tỷ đồng."),
    # what happens to some of a column's people is no column
    ("Công an bắt 46 vụ, 59 đối tượng. Trong đó, ma túy 19 vụ, khởi tố 20 đối tượng; trộm cắp 27 vụ, khởi tố 21 đối "
     "tượng."),
    # a part tells the column twice
    ("Toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, bị thương 48 người. Trong đó, đường bộ 58 vụ, chết 33 người, "
     "bị thương 30 người, bị thương nặng 11 người; đường sắt 6 vụ, chết 4 người, bị thương 3 người."),
    # the figures of a part are compared one by one
    ("Toàn tỉnh xảy ra 64 vụ tai nạn, làm chết 37 người, bị thương 48 người. Trong đó, đường bộ 58 vụ, giảm 6 vụ, "
     "chết 33 người, tăng 2 người, bị thương 30 người; đường sắt 6 vụ, chết 4 người, bị thương 3 người."),
    # two columns do not add up: it is not these totals that the parts are of
    ("Công an bắt giữ 46 vụ, 59 đối tượng, phạt 900 triệu đồng. Trong đó, ma túy 19 vụ, 20 đối tượng, phạt 100 triệu "
     "đồng; trộm cắp 27 vụ, 25 đối tượng, phạt 150 triệu đồng."),
    # what is not known is not nothing
    ("Toàn tỉnh xảy ra 64 vụ cháy, làm chết 12 người, thiệt hại 950 triệu đồng. Trong đó, nhà dân 30 vụ, chết 7 người, "
     "thiệt hại 300 triệu đồng; kho bãi 20 vụ, chết 3 người, thiệt hại 200 triệu đồng; rừng 14 vụ, chết 2 người, không "
     "xác định được thiệt hại."),
    # one small column alone vouches for nothing
    ("Trong ngày xảy ra 3 vụ, làm chết 4 người. Trong đó, xã An Phú 1 vụ, chết 1 người; xã Hòa Mỹ 2 vụ, chết 2 "
     "người."),
]  # fmt: skip


def _sums(text: str) -> list[Check]:
    return [check for check in extract(f"Tin tổng hợp\n\n{text}\n", PUBLISHED).checks if check.code == "S1"]


@pytest.mark.parametrize(("table", "agreeing", "slip"), TABLES)
def test_columns_that_agree(table: str, agreeing: str, slip: str) -> None:
    sums = _sums(table.format(agreeing))
    assert len(sums) > 1
    assert {check.verdict for check in sums} == {Verdict.CONSISTENT}


@pytest.mark.parametrize(("table", "agreeing", "slip"), TABLES)
def test_a_slip_in_one_column_is_told_once(table: str, agreeing: str, slip: str) -> None:
    wrong = [check for check in _sums(table.format(slip)) if check.verdict is Verdict.INCONSISTENT]
    assert [check.kind for check in wrong] == [CheckKind.SUM]


@pytest.mark.parametrize("text", SILENT)
def test_columns_that_are_not_told_of_every_part(text: str) -> None:
    assert [check for check in _sums(text) if check.verdict is Verdict.INCONSISTENT] == []


def test_figures_of_several_columns_make_no_sum() -> None:
    told = _sums(TABLES[1][0].format("42"))
    assert sorted(check.claimed for check in told) == [42, 65, 130]


def test_a_column_is_told_once_and_whole() -> None:
    text = (
        "Cả năm xảy ra 130 vụ cháy, làm chết 52 người và thiệt hại 1.826 triệu đồng, gồm: cơ sở sản xuất 67 vụ, làm "
        "chết 26 người, thiệt hại về tài sản 320 triệu đồng, chợ 22 vụ, làm chết 14 người và thiệt hại về tài sản 724 "
        "triệu đồng, nhà dân 41 vụ, làm chết 12 người, thiệt hại 782 triệu đồng."
    )
    told = _sums(text)
    assert sorted(check.claimed for check in told) == [52, 130, 1_826_000_000]
    assert {check.verdict for check in told} == {Verdict.CONSISTENT}


def test_money_agrees_at_the_digit_that_its_whole_is_printed_to() -> None:
    text = (
        "Các đội xử lý 90 vụ, phạt 2,6 tỷ đồng; trong đó hàng giả 40 vụ, phạt 1,23 tỷ đồng; hàng lậu 50 vụ, phạt 1,34 "
        "tỷ đồng."
    )
    assert {check.verdict for check in _sums(text)} == {Verdict.CONSISTENT}
