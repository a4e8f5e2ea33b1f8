"""Articles held against one another: what must be told, and what must not."""

# ruff: noqa: E501 - a line of an article is a paragraph

from datetime import date

import pytest

from extractor import extract
from extractor.audit.across import Dispute, compare, disputes
from extractor.audit.names import apart, names_of
from schemas import ArticleRecord

Told = set[tuple[str, str, frozenset[str]]]


def read(*texts: str) -> list[ArticleRecord]:
    """Records of articles whose first line is the day of publication, or nothing, and whose second is the title."""
    records = []
    for text in texts:
        day, _, rest = text.strip().partition("\n")
        title, _, body = rest.partition("\n")
        published = date.fromisoformat(day) if day != "-" else None
        record = extract(f"{title}\n\n{body}\n", published)
        records.append(record)
    return records


def told(found: list[Dispute]) -> Told:
    return {(d.kind, d.code, frozenset(side[0].slot.span.text for side in d.sides)) for d in found}


def of(kind: str, code: str, one: str, other: str) -> tuple[str, str, frozenset[str]]:
    return kind, code, frozenset((one, other))


LAND = """2023-05-12
Thanh tra tỉnh Mai Giang chỉ ra nhiều sai phạm tại huyện Tân Lũng
Thanh tra tỉnh Mai Giang vừa công bố Kết luận số 18/KL-TTr về quản lý, sử dụng đất đai tại UBND huyện Tân Lũng giai đoạn 2019 - 2021.
Theo đó, UBND huyện đã giao 47 lô đất không qua đấu giá với diện tích 12.480 m2, làm thất thu ngân sách 4,73 tỷ đồng.
Chánh Thanh tra tỉnh Lê Quang Hảo kiến nghị thu hồi 2,15 tỷ đồng và kiểm điểm 14 cán bộ."""
SCHOOL = """2022-11-03
Trường THPT Bình Lãng thu sai nhiều khoản
Đoàn thanh tra của Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do ông Nguyễn Tiến Lực, Phó Chánh Thanh tra Sở, làm trưởng đoàn vừa kết thúc 15 ngày làm việc tại Trường THPT Bình Lãng.
Đoàn xác định trường có 1.264 học sinh, đã thu tiền học thêm 986,5 triệu đồng, trong đó chi sai 213,4 triệu đồng."""
CHEMIST = """2024-03-20
Lập đoàn liên ngành kiểm tra cơ sở kinh doanh thuốc ở Hà Lam
Từ ngày 4/3 đến ngày 15/3/2024, Đoàn kiểm tra liên ngành huyện Hà Lam do bà Trịnh Thu Nga, Trưởng phòng Y tế huyện, làm trưởng đoàn đã kiểm tra 136 cơ sở kinh doanh thuốc trên địa bàn huyện.
Kết quả, có 28 cơ sở vi phạm, bị xử phạt tổng số tiền 342,5 triệu đồng; tiêu hủy 1.745 sản phẩm hết hạn."""
PARTY = """2023-08-02
Kỷ luật nhiều đảng viên ở Đảng bộ huyện Sơn Động Hạ
Thông báo số 77-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Lạc Giang cho biết, qua kiểm tra Ban Thường vụ Huyện ủy Sơn Hạ đã phát hiện 41 chứng từ không hợp lệ với số tiền 6.512 triệu đồng."""
WATER = """2021-09-14
Xử phạt Công ty cổ phần Giấy Hưng Nguyên xả thải vượt chuẩn
Cục Kiểm soát ô nhiễm môi trường vừa kiểm tra đột xuất Công ty cổ phần Giấy Hưng Nguyên tại xã Thượng Lý, huyện Đông Vân.
Lưu lượng xả thải đo được là 2.350 m3/ngày đêm. Công ty bị phạt 1,86 tỷ đồng và đình chỉ hoạt động 4,5 tháng."""
BANK = """2024-06-05
Công bố kết quả thanh tra Quỹ tín dụng nhân dân Kim Động
Ngân hàng Nhà nước chi nhánh tỉnh Phú Hà công bố Kết luận số 305/KL-TTGSNH về thanh tra Quỹ tín dụng nhân dân Kim Sơn.
Tính đến ngày 31/12/2023, dư nợ cho vay của quỹ là 187,6 tỷ đồng với 1.432 khách hàng; nợ xấu 5,27 tỷ đồng, chiếm 2,81%."""

# Two newspapers on one inspection, in other words, with one slip.
SLIPS = [
    (
        "figure of money, swapped",
        LAND,
        """2023-05-13
Huyện Tân Lũng giao đất trái luật, ngân sách thất thu
Kết luận số 18/KL-TTr của Thanh tra tỉnh Mai Giang cho thấy trong giai đoạn 2019-2021, huyện Tân Lũng có 47 lô đất được giao mà không tổ chức đấu giá, tổng diện tích 12.480m2. Việc này khiến ngân sách thất thu 4,37 tỷ đồng. Cơ quan thanh tra đề nghị thu hồi 2,15 tỷ đồng, xử lý trách nhiệm 14 người.""",
        of("figure", "X1", "4,73 tỷ đồng", "4,37 tỷ đồng"),
    ),
    (
        "leader",
        SCHOOL,
        """2022-11-04
Vĩnh Sa: Một trường THPT chi sai hơn 213 triệu đồng
Theo Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa, Trường THPT Bình Lãng với 1.264 học sinh đã thu 986,5 triệu đồng tiền học thêm và chi sai 213,4 triệu đồng. Đây là kết quả thanh tra của đoàn do ông Nguyễn Tiến Lục, Phó Chánh Thanh tra Sở, làm trưởng đoàn tại Trường THPT Bình Lãng.""",
        of("leader", "X1", "Nguyễn Tiến Lực", "Nguyễn Tiến Lục"),
    ),
    (
        "duration",
        SCHOOL,
        """2022-11-04
Trường THPT Bình Lãng phải trả lại tiền học thêm
Sau 25 ngày thanh tra tại Trường THPT Bình Lãng, Đoàn thanh tra Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do ông Nguyễn Tiến Lực làm trưởng đoàn kết luận trường thu tiền học thêm 986,5 triệu đồng của 1.264 học sinh, chi sai 213,4 triệu đồng.""",
        of("term", "X1", "15 ngày làm việc", "25 ngày"),
    ),
    (
        "figure of a count",
        CHEMIST,
        """2024-03-21
Hà Lam: Phạt 28 cơ sở bán thuốc
Bà Trịnh Thu Nga, Trưởng phòng Y tế huyện Hà Lam, cho biết đoàn kiểm tra liên ngành huyện đã kiểm tra 163 cơ sở kinh doanh thuốc, phát hiện 28 cơ sở vi phạm và xử phạt số tiền 342,5 triệu đồng. Có 1.745 sản phẩm hết hạn bị tiêu hủy.""",
        of("figure", "X1", "136 cơ sở kinh doanh thuốc", "163 cơ sở kinh doanh thuốc"),
    ),
    (
        "party document",
        PARTY,
        """2023-08-03
Sai phạm tài chính tại Huyện ủy Sơn Hạ
Qua kiểm tra, Ủy ban Kiểm tra Tỉnh ủy Lạc Giang xác định Ban Thường vụ Huyện ủy Sơn Hạ để xảy ra 14 chứng từ không hợp lệ với số tiền 6.512 triệu đồng. Nội dung này nêu trong Thông báo số 77-TB/UBKTTU.""",
        of("figure", "X1", "41 chứng từ", "14 chứng từ"),
    ),
    (
        "fine",
        WATER,
        """2021-09-15
Một công ty giấy ở huyện Đông Vân bị phạt nặng vì xả thải
Công ty cổ phần Giấy Hưng Nguyên (xã Thượng Lý, huyện Đông Vân) vừa bị phạt 1,68 tỷ đồng, sau khi Cục Kiểm soát ô nhiễm môi trường kiểm tra đột xuất và đo được lưu lượng xả thải 2.350 m3/ngày đêm.""",
        of("figure", "X1", "1,86 tỷ đồng", "1,68 tỷ đồng"),
    ),
    (
        "percentage",
        BANK,
        """2024-06-06
Quỹ tín dụng Kim Sơn để nợ xấu vượt mức
Kết luận số 305/KL-TTGSNH của Ngân hàng Nhà nước chi nhánh tỉnh Phú Hà nêu, đến ngày 31/12/2023 Quỹ tín dụng nhân dân Kim Sơn có dư nợ 187,6 tỷ đồng, 1.432 khách hàng, nợ xấu 5,27 tỷ đồng, chiếm 2,18%.""",
        of("figure", "X1", "2,81%", "2,18%"),
    ),
    (
        "day of publication of the result",
        """2024-06-05
Công bố kết quả thanh tra tại huyện Tân Lũng
Ngày 4/6/2024, Thanh tra tỉnh Mai Giang công bố Kết luận số 52/KL-TTr tại UBND huyện Tân Lũng, yêu cầu thu hồi 3,218 tỷ đồng.""",
        """2024-06-06
Tân Lũng phải nộp lại 3,218 tỷ đồng
Theo Kết luận số 52/KL-TTr được Thanh tra tỉnh Mai Giang công bố ngày 14/6/2024 tại UBND huyện Tân Lũng, huyện phải nộp 3,218 tỷ đồng.""",
        of("announced", "X1", "Ngày 4/6/2024", "ngày 14/6/2024"),
    ),
    (
        "date of the document",
        LAND.replace("số 18/KL-TTr", "số 18/KL-TTr ngày 10/5/2023"),
        """2023-05-13
Đất đai ở huyện Tân Lũng: sai phạm kéo dài
Theo Kết luận số 18/KL-TTr ngày 1/5/2023 của Thanh tra tỉnh Mai Giang, huyện Tân Lũng đã giao 47 lô đất không đấu giá, thất thu 4,73 tỷ đồng.""",
        of("document", "X1", "Kết luận số 18/KL-TTr ngày 10/5/2023", "Kết luận số 18/KL-TTr ngày 1/5/2023"),
    ),
    (
        "three months later, without a document",
        CHEMIST,
        """2024-06-30
Huyện Hà Lam siết quản lý bán thuốc
Trước đó, trong đợt kiểm tra từ ngày 4/3 đến ngày 15/3/2024, Đoàn kiểm tra liên ngành huyện Hà Lam do bà Trịnh Thu Nga làm trưởng đoàn kiểm tra 136 cơ sở kinh doanh thuốc.
Có 28 cơ sở vi phạm bị xử phạt tổng số tiền 324,5 triệu đồng, tiêu hủy 1.745 sản phẩm hết hạn.""",
        of("figure", "X1", "342,5 triệu đồng", "324,5 triệu đồng"),
    ),
]


@pytest.mark.parametrize(("one", "other", "wanted"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS])
def test_a_slip_between_two_newspapers_is_told(one: str, other: str, wanted: tuple[str, str, frozenset[str]]) -> None:
    assert told(disputes(read(one, other))) == {wanted}
    assert told(disputes(read(other, one))) == {wanted}


# Different events, periods, days or things: nothing may be told.
SILENT = [
    (
        "two teams under one plan",
        """2023-10-06
Đoàn số 1 kiểm tra cải cách hành chính xã Hưng Thịnh
Ngày 6/10/2023, thực hiện Kế hoạch số 33/KH-UBND của UBND huyện Sông Lam, Đoàn kiểm tra số 1 do ông Trần Quốc Khải, Phó Chủ tịch UBND huyện, làm trưởng đoàn kiểm tra tại UBND xã Hưng Thịnh. Từ đầu năm, xã tiếp nhận 1.248 hồ sơ, giải quyết đúng hạn 1.180 hồ sơ.""",
        """2023-10-07
Đoàn số 2 kiểm tra cải cách hành chính xã Tân Lập
Ngày 7/10/2023, thực hiện Kế hoạch số 33/KH-UBND của UBND huyện Sông Lam, Đoàn kiểm tra số 2 do bà Vũ Thị Lan, Trưởng phòng Nội vụ, làm trưởng đoàn kiểm tra tại UBND xã Tân Lập. Từ đầu năm, xã tiếp nhận 2.016 hồ sơ, giải quyết đúng hạn 1.933 hồ sơ.""",
    ),
    (
        "one report, a quarter and a year",
        """2023-04-10
Thanh tra tỉnh Mai Giang báo cáo tiếp công dân quý I
Báo cáo số 21/BC-TTr của Thanh tra tỉnh Mai Giang cho biết, quý I năm 2023, các cơ quan tiếp 1.345 lượt công dân, nhận 432 đơn khiếu nại.""",
        """2023-04-10
Mai Giang: Đơn khiếu nại năm qua
Báo cáo số 21/BC-TTr của Thanh tra tỉnh Mai Giang cho biết, năm 2022, các cơ quan tiếp 1.354 lượt công dân, nhận 423 đơn khiếu nại.""",
    ),
    (
        "issued, and announced a week later",
        """2023-03-10
Công bố kết luận thanh tra tại huyện Tân Lũng
Ngày 10/3/2023, Thanh tra tỉnh Mai Giang công bố Kết luận số 9/KL-TTr về quản lý đất đai tại UBND huyện Tân Lũng.""",
        """2023-03-10
Nhiều sai phạm đất đai ở huyện Tân Lũng
Ngày 3/3/2023, Thanh tra tỉnh Mai Giang ban hành Kết luận số 9/KL-TTr về quản lý đất đai tại UBND huyện Tân Lũng.""",
    ),
    (
        "a second decision after the first",
        """2023-03-03
Phạt Công ty TNHH Hải Long
Ngày 3/3/2023, Chủ tịch UBND huyện Sông Lam ban hành Quyết định số 14/QĐ-XPHC xử phạt Công ty TNHH Hải Long số tiền 125 triệu đồng.""",
        """2023-03-20
Công ty TNHH Hải Long lại bị phạt
Sau Quyết định số 14/QĐ-XPHC, ngày 20/3/2023, Chủ tịch UBND huyện Sông Lam tiếp tục ban hành Quyết định xử phạt Công ty TNHH Hải Long số tiền 152 triệu đồng.""",
    ),
    (
        "a rounded figure",
        """2024-08-11
Công ty cổ phần Minh Hạ báo lãi
Kết luận số 88/KL-KTNN nêu Công ty cổ phần Minh Hạ lãi 168,8 tỷ đồng trong quý II năm 2024, gấp 9,8 lần cùng kỳ năm trước.""",
        """2024-08-11
Kiểm toán nêu lãi của Công ty cổ phần Minh Hạ
Theo Kết luận số 88/KL-KTNN, quý II năm 2024 Công ty cổ phần Minh Hạ lãi gần 169 tỷ đồng, gấp 10 lần cùng kỳ năm trước.""",
    ),
    (
        "rounded to tens and hundreds",
        LAND.replace("4,73 tỷ đồng", "4,73 tỷ đồng, ảnh hưởng 1.187 hộ dân"),
        """2023-05-13
Huyện Tân Lũng giao đất trái luật
Kết luận số 18/KL-TTr của Thanh tra tỉnh Mai Giang nêu huyện Tân Lũng giao 47 lô đất, diện tích 12.500 m2, làm thất thu ngân sách 4,7 tỷ đồng, ảnh hưởng 1.200 hộ dân.""",
    ),
    (
        "a percentage cut off",
        BANK,
        """2024-06-06
Quỹ tín dụng Kim Sơn có nợ xấu
Kết luận số 305/KL-TTGSNH của Ngân hàng Nhà nước chi nhánh tỉnh Phú Hà nêu, đến ngày 31/12/2023 Quỹ tín dụng nhân dân Kim Sơn có nợ xấu 5,27 tỷ đồng, chiếm 2,82%; dư nợ 187,6 tỷ đồng.""",
    ),
    (
        "two communes of one conclusion",
        """2023-06-01
Sai phạm đất đai tại xã Thượng Lý
Theo Kết luận số 31/KL-TTr của Thanh tra huyện Đông Vân, UBND xã Thượng Lý cho thuê trái thẩm quyền 145 thửa đất, thu 2,46 tỷ đồng.""",
        """2023-06-01
Sai phạm đất đai tại xã Hạ Lý
Theo Kết luận số 31/KL-TTr của Thanh tra huyện Đông Vân, UBND xã Trà Khê cho thuê trái thẩm quyền 154 thửa đất, thu 2,64 tỷ đồng.""",
    ),
    (
        "complaints and denunciations",
        """2023-06-01
Thanh tra trách nhiệm tại huyện Đông Vân
Kết luận số 44/KL-TTr của Thanh tra tỉnh Mai Giang nêu, UBND huyện Đông Vân đã nhận 324 đơn khiếu nại.""",
        """2023-06-02
Đông Vân nhận nhiều đơn tố cáo
Kết luận số 44/KL-TTr của Thanh tra tỉnh Mai Giang nêu, UBND huyện Đông Vân đã nhận 342 đơn tố cáo.""",
    ),
    (
        "done and asked for",
        """2023-06-01
Thu hồi tiền tại huyện Đông Vân
Theo Kết luận số 44/KL-TTr của Thanh tra tỉnh Mai Giang, UBND huyện Đông Vân đã thu hồi 3,24 tỷ đồng.""",
        """2023-06-02
Đông Vân phải nộp tiền
Theo Kết luận số 44/KL-TTr, Thanh tra tỉnh Mai Giang kiến nghị UBND huyện Đông Vân thu hồi 3,42 tỷ đồng.""",
    ),
    (
        "one number of two provinces",
        """2023-06-01
Thanh tra tỉnh Mai Giang công bố kết luận
Kết luận số 12/KL-TTr của Thanh tra tỉnh Mai Giang nêu các đơn vị chi sai 3,24 tỷ đồng, kiểm tra 145 hồ sơ.""",
        """2023-06-02
Thanh tra tỉnh Lạc Hà công bố kết luận
Kết luận số 12/KL-TTr của Thanh tra tỉnh Lạc Hà nêu các đơn vị chi sai 3,42 tỷ đồng, kiểm tra 154 hồ sơ.""",
    ),
    (
        "the same school, a year later",
        SCHOOL,
        """2023-11-03
Trường THPT Bình Lãng được thanh tra
Đoàn thanh tra của Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do bà Lê Thị Hòa, Chánh Thanh tra Sở, làm trưởng đoàn kết thúc 10 ngày làm việc tại Trường THPT Bình Lãng. Trường có 1.246 học sinh, thu tiền học thêm 968,5 triệu đồng, không chi sai.""",
    ),
    (
        "the same team the week after",
        """2024-03-06
Đội quản lý thị trường số 3 kiểm tra Cửa hàng Minh Tâm
Ngày 5/3/2024, Đội Quản lý thị trường số 3 phối hợp Công an huyện Hà Lam kiểm tra Công ty TNHH Minh Tâm, thu giữ 1.236 hộp sữa, trị giá 84,5 triệu đồng. Ông Đỗ Văn Hà, Đội trưởng, cho biết vụ việc đang được xử lý.""",
        """2024-03-13
Đội quản lý thị trường số 3 thu giữ sữa nhập lậu
Ngày 12/3/2024, Đội Quản lý thị trường số 3 phối hợp Công an huyện Hà Lam kiểm tra Công ty TNHH Hồng Ân, thu giữ 1.263 hộp sữa, trị giá 85,4 triệu đồng. Ông Đỗ Văn Hà, Đội trưởng, cho biết vụ việc đang được xử lý.""",
    ),
    (
        "two inspections of one body at a time",
        """2024-05-06
Thanh tra thành phố làm việc tại Sở Xây dựng tỉnh Phú Hà
Thanh tra tỉnh Phú Hà do ông Bùi Văn Thái làm trưởng đoàn thanh tra trong 45 ngày việc cấp phép xây dựng tại Sở Xây dựng tỉnh Phú Hà, kiểm tra 214 hồ sơ.""",
        """2024-05-08
Kiểm toán nhà nước làm việc tại Sở Xây dựng tỉnh Phú Hà
Kiểm toán nhà nước khu vực III do ông Cao Minh Đức làm trưởng đoàn kiểm toán trong 30 ngày ngân sách tại Sở Xây dựng tỉnh Phú Hà, kiểm tra 241 hồ sơ.""",
    ),
    (
        "two companies fined on one day",
        """2024-05-06
Phạt Công ty TNHH Hải Long
Cục Kiểm soát ô nhiễm môi trường kiểm tra Công ty TNHH Hải Long tại xã Thượng Lý, huyện Đông Vân, phạt 1,86 tỷ đồng. Ông Vũ Đình Tân, Cục trưởng, công bố quyết định.""",
        """2024-05-06
Phạt Công ty TNHH Minh Phát
Cục Kiểm soát ô nhiễm môi trường kiểm tra Công ty TNHH Minh Phát tại xã Thượng Lý, huyện Đông Vân, phạt 1,68 tỷ đồng. Ông Vũ Đình Tân, Cục trưởng, công bố quyết định.""",
    ),
    (
        "a plan's aim and what came of it",
        """2024-05-06
Thanh tra tỉnh Mai Giang triển khai kế hoạch
Kết luận số 61/KL-TTr của Thanh tra tỉnh Mai Giang nêu chỉ tiêu thu hồi 12,45 tỷ đồng theo kế hoạch của UBND huyện Tân Lũng.""",
        """2024-05-07
Thu hồi tiền ở huyện Tân Lũng
Kết luận số 61/KL-TTr của Thanh tra tỉnh Mai Giang nêu UBND huyện Tân Lũng thu hồi 12,54 tỷ đồng.""",
    ),
    (
        "two months of one market team",
        """2024-04-02
Quản lý thị trường tỉnh Phú Hà xử lý vi phạm trong tháng 3
Trong tháng 3/2024, Cục Quản lý thị trường tỉnh Phú Hà kiểm tra 215 vụ, xử phạt 1,245 tỷ đồng, theo Báo cáo số 67/BC-QLTT. Ông Lý Văn Tâm, Cục trưởng, cho biết số vụ giảm.""",
        """2024-05-03
Quản lý thị trường tỉnh Phú Hà xử lý vi phạm trong tháng 4
Trong tháng 4/2024, Cục Quản lý thị trường tỉnh Phú Hà kiểm tra 251 vụ, xử phạt 1,254 tỷ đồng, theo Báo cáo số 67/BC-QLTT. Ông Lý Văn Tâm, Cục trưởng, cho biết số vụ tăng.""",
    ),
    (
        "the head and the deputy of one team",
        SCHOOL,
        """2022-11-04
Kết quả thanh tra Trường THPT Bình Lãng
Đoàn thanh tra của Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do bà Lê Thị Hòa, Chánh Thanh tra Sở, làm trưởng đoàn, ông Nguyễn Tiến Lực làm phó trưởng đoàn đã làm việc tại Trường THPT Bình Lãng, nơi có 1.264 học sinh, thu 986,5 triệu đồng.""",
    ),
    (
        "numbers that begin anew each year",
        """2024-02-20
Kiểm tra công vụ tại huyện Hà Lam
Theo Quyết định số 15/QĐ-UBND ngày 12/2/2024 của UBND huyện Hà Lam, đoàn kiểm tra làm việc tại UBND xã Trà Khê.""",
        """2024-02-25
Kiểm tra công vụ ở xã Trà Khê
Theo Quyết định số 15/QĐ-UBND ngày 27/3/2023 của UBND huyện Hà Lam, đoàn kiểm tra làm việc tại UBND xã Trà Khê.""",
    ),
    (
        "a figure and the same figure of the year before",
        """2024-01-10
Huyện Hà Lam công bố kết quả tiếp dân
Kết luận số 8/KL-TTr của Thanh tra huyện Hà Lam nêu, năm 2023 UBND huyện Hà Lam tiếp 1.456 lượt công dân.""",
        """2024-01-11
Tiếp dân ở huyện Hà Lam
Kết luận số 8/KL-TTr của Thanh tra huyện Hà Lam nêu, năm 2022 UBND huyện Hà Lam tiếp 1.465 lượt công dân.""",
    ),
]


@pytest.mark.parametrize(("one", "other"), [s[1:] for s in SILENT], ids=[s[0] for s in SILENT])
def test_what_is_no_contradiction_is_not_told(one: str, other: str) -> None:
    assert told(disputes(read(one, other))) == set()
    assert told(disputes(read(other, one))) == set()


# Written after the rules, to see what they miss.
MORE_SLIPS = [
    (
        "kept back from the treasury",
        """2023-07-20
Thanh tra Bộ Tài chính: Công ty Xổ số kiến thiết Lam Bình kê khai thiếu thuế
Thanh tra Bộ Tài chính vừa có kết luận thanh tra tại Công ty TNHH MTV Xổ số kiến thiết Lam Bình, niên độ 2020 - 2022. Đơn vị này kê khai thiếu 12,78 tỷ đồng thuế thu nhập doanh nghiệp và chi hoa hồng đại lý vượt 3,145 tỷ đồng. Đoàn thanh tra yêu cầu công ty nộp ngân sách 9,62 tỷ đồng.""",
        """2023-07-21
Công ty xổ số Lam Bình phải nộp thêm hàng tỷ đồng thuế
Theo Thanh tra Bộ Tài chính, trong niên độ 2020-2022, Công ty TNHH MTV Xổ số kiến thiết Lam Bình đã kê khai thiếu thuế thu nhập doanh nghiệp 17,28 tỷ đồng, chi hoa hồng cho đại lý vượt mức 3,145 tỷ đồng. Số tiền phải nộp vào ngân sách là 9,62 tỷ đồng.""",
        of("figure", "X1", "12,78 tỷ đồng", "17,28 tỷ đồng"),
    ),
    (
        "another leader",
        """2024-09-10
Công bố quyết định thanh tra tại UBND thị xã Đông Hải
Sáng 10/9, Thanh tra tỉnh Cao Phong công bố Quyết định số 128/QĐ-TTr về việc thanh tra quản lý đầu tư xây dựng tại UBND thị xã Đông Hải. Đoàn thanh tra gồm 8 thành viên do ông Hoàng Văn Bách, Trưởng phòng Nghiệp vụ 2, làm trưởng đoàn. Thời hạn thanh tra là 45 ngày làm việc.""",
        """2024-09-11
Thanh tra tỉnh Cao Phong thanh tra thị xã Đông Hải
Ngày 10/9, Thanh tra tỉnh Cao Phong tổ chức công bố Quyết định số 128/QĐ-TTr thanh tra tại UBND thị xã Đông Hải. Theo đó, cuộc thanh tra về đầu tư xây dựng do bà Đỗ Thị Nhàn, Trưởng phòng Nghiệp vụ 2, làm trưởng đoàn, cùng 7 thành viên, thời hạn 45 ngày làm việc.""",
        of("leader", "X1", "Hoàng Văn Bách", "Đỗ Thị Nhàn"),
    ),
    (
        "projects in a council's survey",
        """2022-06-15
Đắk Hòa: 37 dự án chậm tiến độ
HĐND tỉnh Đắk Hòa giám sát việc sử dụng vốn đầu tư công giai đoạn 2019 - 2021. Đoàn giám sát do bà Cao Thị Thắm, Phó Chủ tịch HĐND tỉnh, làm trưởng đoàn nhận thấy 142 dự án được bố trí vốn, trong đó 37 dự án chậm tiến độ; vốn đã giải ngân 2.318 tỷ đồng.""",
        """2022-06-15
Đoàn giám sát HĐND tỉnh Đắk Hòa làm việc về vốn đầu tư công
Bà Cao Thị Thắm, Phó Chủ tịch HĐND tỉnh Đắk Hòa, chủ trì buổi giám sát việc sử dụng vốn đầu tư công giai đoạn 2019-2021. Theo báo cáo, tỉnh bố trí vốn cho 124 dự án, trong đó 37 dự án chậm tiến độ. Vốn giải ngân đạt 2.318 tỷ đồng.""",
        of("figure", "X1", "142 dự án", "124 dự án"),
    ),
    (
        "restated as of a later day",
        """2023-05-04
Chi trả hỗ trợ ở huyện An Trạch
Theo Kết luận số 27/KL-UBND của UBND tỉnh Phú Hà, tính đến ngày 30/4/2023 huyện An Trạch đã chi trả hỗ trợ cho 1.284 hộ với số tiền 25,6 tỷ đồng.""",
        """2023-05-24
Huyện An Trạch đẩy nhanh chi trả
Theo Kết luận số 27/KL-UBND của UBND tỉnh Phú Hà, tính đến ngày 20/5/2023 huyện An Trạch đã chi trả hỗ trợ cho 1.482 hộ.""",
        of("figure", "X2", "1.284 hộ", "1.482 hộ"),
    ),
    (
        "paid in all, restated as of a later day",
        """2023-05-04
Chi trả hỗ trợ ở huyện An Trạch
Theo Kết luận số 27/KL-UBND của UBND tỉnh Phú Hà, tính đến ngày 30/4/2023 huyện An Trạch đã chi trả hỗ trợ cho 1.284 hộ với số tiền 25,6 tỷ đồng.""",
        """2023-05-24
Huyện An Trạch đẩy nhanh chi trả
Theo Kết luận số 27/KL-UBND của UBND tỉnh Phú Hà, tính đến ngày 20/5/2023 huyện An Trạch đã chi trả hỗ trợ cho các hộ với số tiền 31,4 tỷ đồng.""",
        of("figure", "X2", "25,6 tỷ đồng", "31,4 tỷ đồng"),
    ),
    (
        "shops fined",
        """2024-02-01
Bình Sa: 58 cơ sở vi phạm an toàn thực phẩm dịp Tết
Đoàn kiểm tra liên ngành an toàn thực phẩm tỉnh Bình Sa do bác sĩ Lưu Minh Khôi, Phó Giám đốc Sở Y tế, làm trưởng đoàn đã kiểm tra 326 cơ sở sản xuất, kinh doanh thực phẩm. Qua kiểm tra, 58 cơ sở bị phạt 417 triệu đồng, tiêu hủy 2.135 kg hàng hóa.""",
        """2024-02-02
Xử phạt hơn 400 triệu đồng các cơ sở thực phẩm ở Bình Sa
Sở Y tế tỉnh Bình Sa cho biết, qua kiểm tra 326 cơ sở thực phẩm, đoàn liên ngành do ông Lưu Minh Khôi làm trưởng đoàn đã phạt 85 cơ sở với số tiền 417 triệu đồng và tiêu hủy 2.135 kg hàng hóa.""",
        of("figure", "X1", "58 cơ sở", "85 cơ sở"),
    ),
    (
        "spent wrongly",
        """2023-11-21
Kết luận thanh tra tại Trung tâm Y tế huyện Vân Hồ Hạ
Sở Y tế tỉnh Lâm Bắc ban hành Kết luận số 71/KL-SYT thanh tra tại Trung tâm Y tế huyện Vân Hạ. Năm 2022, trung tâm tiếp nhận 18.245 lượt khám, chi sai 612,4 triệu đồng.""",
        """2023-11-22
Trung tâm Y tế huyện Vân Hạ chi sai hàng trăm triệu đồng
Kết luận số 71/KL-SYT của Sở Y tế tỉnh Lâm Bắc nêu rõ Trung tâm Y tế huyện Vân Hạ đã chi sai 621,4 triệu đồng trong năm 2022, khi tiếp nhận 18.245 lượt khám.""",
        of("figure", "X1", "612,4 triệu đồng", "621,4 triệu đồng"),
    ),
    (
        "members disciplined",
        """2024-04-19
Ủy ban Kiểm tra Tỉnh ủy Hà Khê kỷ luật đảng viên
Tại kỳ họp thứ 31, Ủy ban Kiểm tra Tỉnh ủy Hà Khê do đồng chí Phan Đình Lộc chủ trì đã xem xét vi phạm của Ban Thường vụ Đảng ủy Sở Nông nghiệp, quyết định thi hành kỷ luật 17 đảng viên, theo Thông báo số 112-TB/UBKTTU.""",
        """2024-04-20
Hà Khê: Thi hành kỷ luật nhiều đảng viên Sở Nông nghiệp
Thông báo số 112-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Hà Khê về kỳ họp thứ 31 cho biết đã thi hành kỷ luật 71 đảng viên thuộc Đảng ủy Sở Nông nghiệp.""",
        of("figure", "X1", "17 đảng viên", "71 đảng viên"),
    ),
    (
        "area of forest",
        """2021-03-09
Thu hồi đất rừng ở xã Nậm Sáng
UBND huyện Mường Kha vừa có báo cáo gửi UBND tỉnh về kết quả kiểm tra của Hạt Kiểm lâm huyện Mường Kha tại xã Nậm Sáng: 43,7 ha rừng bị lấn chiếm, 29 hộ vi phạm, lâm sản thiệt hại 1,56 tỷ đồng.""",
        """2021-03-10
Rừng Nậm Sáng bị lấn chiếm
Hạt Kiểm lâm huyện Mường Kha xác định, tại xã Nậm Sáng có 34,7 ha rừng bị lấn chiếm bởi 29 hộ, gây thiệt hại lâm sản 1,56 tỷ đồng, UBND huyện Mường Kha cho hay.""",
        of("figure", "X1", "43,7 ha rừng", "34,7 ha rừng"),
    ),
    (
        "share of late files",
        """2023-09-15
Thanh tra thành phố: Quận Hải Thành giải quyết hồ sơ chậm
Thanh tra thành phố Hải An công bố Kết luận số 1482/KL-TTTP thanh tra trách nhiệm tại UBND quận Hải Thành. Có 3.215 hồ sơ quá hạn, chiếm 14,6%.""",
        """2023-09-16
UBND quận Hải Thành để quá hạn hơn 3.000 hồ sơ
Thanh tra thành phố Hải An chỉ rõ trong Kết luận số 1482/KL-TTTP: UBND quận Hải Thành có 3.215 hồ sơ quá hạn, tỷ lệ 16,4%.""",
        of("figure", "X1", "14,6%", "16,4%"),
    ),
]
MORE_SILENT = [
    (
        "the term of an inspection and its days on the spot",
        """2024-09-10
Công bố quyết định thanh tra tại UBND thị xã Đông Hải
Sáng 10/9, Thanh tra tỉnh Cao Phong công bố Quyết định số 128/QĐ-TTr về việc thanh tra quản lý đầu tư xây dựng tại UBND thị xã Đông Hải. Thời hạn thanh tra là 45 ngày làm việc.""",
        """2024-09-11
Thanh tra tỉnh Cao Phong thanh tra thị xã Đông Hải
Ngày 10/9, Thanh tra tỉnh Cao Phong tổ chức công bố Quyết định số 128/QĐ-TTr thanh tra tại UBND thị xã Đông Hải. Thời gian thanh tra trực tiếp là 60 ngày làm việc.""",
    ),
    (
        "two schools of one department",
        """2022-11-03
Trường THPT A Lưới thu sai
Thanh tra Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do ông Nguyễn Tiến Lực làm trưởng đoàn thanh tra trong 15 ngày tại Trường THPT Bình Lãng, có 1.264 học sinh, thu sai 213,4 triệu đồng.""",
        """2022-11-05
Trường THPT Lê Văn Mẫu thu sai
Thanh tra Sở Giáo dục và Đào tạo tỉnh Vĩnh Sa do bà Trần Thị Hồng làm trưởng đoàn thanh tra trong 20 ngày tại Trường THPT Lê Văn Mẫu, có 1.246 học sinh, thu sai 231,4 triệu đồng.""",
    ),
    (
        "two departments under one plan",
        """2023-03-03
Kiểm tra công vụ Sở Xây dựng
Theo Kế hoạch số 12/KH-UBND của UBND tỉnh Phú Hà, Đoàn kiểm tra công vụ do ông Lý Tài làm trưởng đoàn kiểm tra Sở Xây dựng, nơi có 142 công chức, giải quyết 3.214 hồ sơ.""",
        """2023-03-09
Kiểm tra công vụ Sở Y tế
Theo Kế hoạch số 12/KH-UBND của UBND tỉnh Phú Hà, Đoàn kiểm tra công vụ do ông Lý Tài làm trưởng đoàn kiểm tra Sở Y tế, nơi có 124 công chức, giải quyết 3.241 hồ sơ.""",
    ),
    (
        "a commune of a district",
        """2023-03-03
Kết luận thanh tra huyện Mường Kha
Kết luận số 19/KL-TTr của Thanh tra tỉnh Lâm Bắc nêu UBND huyện Mường Kha có 245 hồ sơ sai, thất thu tổng cộng 5,62 tỷ đồng.""",
        """2023-03-04
Sai phạm ở xã Nậm Sáng
Kết luận số 19/KL-TTr của Thanh tra tỉnh Lâm Bắc nêu riêng xã Nậm Sáng, huyện Mường Kha có 24 hồ sơ sai, thất thu 562 triệu đồng.""",
    ),
    (
        "more was paid three months later",
        """2023-03-03
Huyện Mường Kha nộp tiền sau thanh tra
Thực hiện Kết luận số 19/KL-TTr của Thanh tra tỉnh Lâm Bắc, đến ngày 1/3/2023 UBND huyện Mường Kha đã nộp 2,35 tỷ đồng.""",
        """2023-06-04
Huyện Mường Kha nộp hết tiền
Thực hiện Kết luận số 19/KL-TTr của Thanh tra tỉnh Lâm Bắc, đến nay UBND huyện Mường Kha đã nộp 5,32 tỷ đồng.""",
    ),
    (
        "asked for and done, in words that are nearly copies",
        """2023-03-03
Kỷ luật
Thông báo số 8-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Hà Khê đề nghị Ban Thường vụ Tỉnh ủy kỷ luật 12 đảng viên thuộc Đảng ủy Sở Y tế.""",
        """2023-03-03
Kỷ luật
Thông báo số 8-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Hà Khê đã kỷ luật 21 đảng viên thuộc Đảng ủy Sở Y tế.""",
    ),
    (
        "two penalties",
        """2023-03-03
Kỷ luật đảng viên
Thông báo số 8-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Hà Khê: đã khiển trách 12 đảng viên thuộc Đảng ủy Sở Y tế.""",
        """2023-03-03
Kỷ luật cán bộ y tế
Thông báo số 8-TB/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy Hà Khê: đã cảnh cáo 21 đảng viên thuộc Đảng ủy Sở Y tế.""",
    ),
    (
        "a decision and the day on which it was announced",
        """2024-03-10
Thành lập đoàn thanh tra
Quyết định số 57/QĐ-TTr ngày 4/3/2024 của Thanh tra tỉnh Lâm Bắc thành lập đoàn thanh tra tại UBND huyện Mường Kha, do bà Hà Thị Mai làm trưởng đoàn, thanh tra trong 45 ngày.""",
        """2024-03-12
Công bố quyết định thanh tra
Ngày 11/3/2024, Thanh tra tỉnh Lâm Bắc công bố Quyết định số 57/QĐ-TTr ngày 4/3/2024 thanh tra UBND huyện Mường Kha; bà Hà Thị Mai làm trưởng đoàn; thanh tra trong 45 ngày làm việc.""",
    ),
    (
        "two raids of one day",
        """2024-03-10
Thu giữ thuốc lá lậu
Ngày 9/3/2024, Đội Quản lý thị trường số 1 phối hợp Công an thị xã Đông Hải kiểm tra hộ kinh doanh Lê Tám, thu giữ 1.250 bao thuốc lá, trị giá 31,5 triệu đồng.""",
        """2024-03-10
Thu giữ mỹ phẩm lậu
Ngày 9/3/2024, Đội Quản lý thị trường số 1 phối hợp Công an thị xã Đông Hải kiểm tra hộ kinh doanh Phạm Bảy, thu giữ 1.520 hộp mỹ phẩm, trị giá 35,1 triệu đồng.""",
    ),
    (
        "two years of one body",
        """2023-01-20
Thanh tra tỉnh Lâm Bắc tổng kết năm 2022
Năm 2022, Thanh tra tỉnh Lâm Bắc triển khai 142 cuộc thanh tra, phát hiện sai phạm 52,3 tỷ đồng, kiến nghị thu hồi 35,2 tỷ đồng. Ông Lê Quang Hảo, Chánh Thanh tra tỉnh, chủ trì hội nghị.""",
        """2024-01-20
Thanh tra tỉnh Lâm Bắc tổng kết năm 2023
Năm 2023, Thanh tra tỉnh Lâm Bắc triển khai 124 cuộc thanh tra, phát hiện sai phạm 53,2 tỷ đồng, kiến nghị thu hồi 32,5 tỷ đồng. Ông Lê Quang Hảo, Chánh Thanh tra tỉnh, chủ trì hội nghị.""",
    ),
    (
        "two months of one inspectorate",
        """2024-04-03
Thanh tra tỉnh Lâm Bắc: kết quả tháng 3
Trong tháng 3/2024, Thanh tra tỉnh Lâm Bắc tiếp 236 lượt công dân, xử lý 145 đơn tại Trụ sở Tiếp công dân tỉnh. Ông Lê Quang Hảo, Chánh Thanh tra tỉnh, cho biết.""",
        """2024-05-04
Thanh tra tỉnh Lâm Bắc: kết quả tháng 4
Trong tháng 4/2024, Thanh tra tỉnh Lâm Bắc tiếp 263 lượt công dân, xử lý 154 đơn tại Trụ sở Tiếp công dân tỉnh. Ông Lê Quang Hảo, Chánh Thanh tra tỉnh, cho biết.""",
    ),
]


@pytest.mark.parametrize(("one", "other", "wanted"), [s[1:] for s in MORE_SLIPS], ids=[s[0] for s in MORE_SLIPS])
def test_more_slips_are_told(one: str, other: str, wanted: tuple[str, str, frozenset[str]]) -> None:
    assert told(disputes(read(one, other))) == {wanted}
    assert told(disputes(read(other, one))) == {wanted}


@pytest.mark.parametrize(("one", "other"), [s[1:] for s in MORE_SILENT], ids=[s[0] for s in MORE_SILENT])
def test_more_that_is_no_contradiction(one: str, other: str) -> None:
    assert told(disputes(read(one, other))) == set()
    assert told(disputes(read(other, one))) == set()


def test_a_later_day_restates() -> None:
    text = """-
Chi trả bồi thường ở xã Trà Khê
Thực hiện Quyết định số 33/QĐ-UBND của UBND huyện Hà Lam về bồi thường tại xã Trà Khê. {}, có {} hộ đã nhận tiền bồi thường với số tiền {} tỷ đồng."""
    early = text.format("Tính đến ngày 30/4/2023", 98, "45,2")
    late = text.format("Tính đến ngày 20/5/2023", 117, "54,2").replace("Thực hiện", "Đến nay vẫn theo")
    assert {code for _, code, _ in told(disputes(read(early, late)))} <= {"X2"}


REPRINTS = [
    ("4,73 tỷ", "4,37 tỷ", of("figure", "X3", "4,73 tỷ đồng", "4,37 tỷ đồng")),
    ("47 lô đất", "74 lô đất", of("figure", "X3", "47 lô đất", "74 lô đất")),
    ("Hảo", "Hào", of("person", "X3", "Lê Quang Hảo", "Lê Quang Hào")),
    ("2019 - 2021", "2019 - 2022", of("day", "X3", "giai đoạn 2019 - 2021", "giai đoạn 2019 - 2022")),
    ("18/KL-TTr", "81/KL-TTr", of("number", "X3", "Kết luận số 18/KL-TTr", "Kết luận số 81/KL-TTr")),
    ("12.480 m2", "12.840 m2", of("figure", "X3", "12.480 m2", "12.840 m2")),
]


@pytest.mark.parametrize(("printed", "reprinted", "wanted"), REPRINTS)
def test_a_reprint_that_differs_is_told(printed: str, reprinted: str, wanted: tuple[str, str, frozenset[str]]) -> None:
    assert told(disputes(read(LAND, LAND.replace(printed, reprinted)))) == {wanted}


def test_a_reprint_may_differ_in_its_body_and_its_leader() -> None:
    other = LAND.replace("Tân Lũng", "Tân Lạng")
    assert any(kind == "body" for kind, _, _ in told(disputes(read(LAND, other))))
    assert told(disputes(read(SCHOOL, SCHOOL.replace("Lực", "Lục")))) == {
        of("leader", "X3", "Nguyễn Tiến Lực", "Nguyễn Tiến Lục")
    }


@pytest.mark.parametrize(
    ("printed", "reprinted"),
    [
        ("4,73 tỷ", "4,73 tỉ"),
        ("4,73 tỷ", "4,7 tỷ"),
        ("12.480 m2", "1,248 ha"),
        ("2019 - 2021", "2019-2021"),
        ("hòa", "hoà"),
        ("UBND huyện", "Ủy ban nhân dân huyện"),
        ("Thanh tra tỉnh Mai Giang", "Thanh tra tỉnh"),
        ("Chánh Thanh tra tỉnh", "Ông"),
    ],
)
def test_a_reprint_in_another_spelling_is_silent(printed: str, reprinted: str) -> None:
    assert told(disputes(read(LAND, LAND.replace(printed, reprinted)))) == set()


BULLETIN = """-
Quản lý thị trường tỉnh Phú Hà kiểm tra thị trường tuần qua
Từ ngày {} đến ngày {}, Cục Quản lý thị trường tỉnh Phú Hà kiểm tra {} vụ, phát hiện {} vụ vi phạm, xử phạt {} triệu đồng.
Các vi phạm chủ yếu là kinh doanh hàng hóa không rõ nguồn gốc, vi phạm về giá và vi phạm an toàn thực phẩm. Thời gian tới, đơn vị tiếp tục theo dõi sát diễn biến thị trường, tăng cường kiểm tra, xử lý nghiêm các hành vi vi phạm."""


def test_two_editions_of_a_bulletin_are_no_reprint() -> None:
    editions = [
        BULLETIN.format("4/3/2024", "10/3/2024", 125, 32, "214,5"),
        BULLETIN.format("11/3/2024", "17/3/2024", 152, 23, "241,5"),
    ]
    assert told(disputes(read(*editions))) == set()


def test_figures_that_sources_share_are_counted_as_compared() -> None:
    found = compare(read(*SLIPS[0][1:3]))
    assert [len(ids) for _, ids in sorted(found.compared.items())] == [4, 4]
    (link,) = found.events.links
    assert ("document", "18/kl-ttr") in link.shared


@pytest.mark.parametrize(
    ("first", "second", "told_of"), [("2024-03-11", "2024-03-11", 1), ("2024-03-11", "2024-03-12", 0)]
)
def test_a_day_that_moves_with_the_publication_is_another_edition(first: str, second: str, told_of: int) -> None:
    text = BULLETIN.partition("\n")[2].format("4/3/2024", "10/3/2024", 125, 32, "214,5")
    editions = read(f"{first}\n{text}", f"{second}\n{text.replace('10/3/2024', '11/3/2024')}")
    assert len(disputes(editions)) == told_of


def test_copies_of_one_text_are_one_source_and_every_source_is_named() -> None:
    reprint = LAND.replace("4,73 tỷ", "4,37 tỷ")
    (dispute,) = disputes(read(LAND, reprint))
    assert dispute.sides[0][0].source != dispute.sides[1][0].source
    assert len(compare(read(LAND, reprint)).events.copies) == 1


@pytest.mark.parametrize(
    ("one", "other", "apart_"),
    [
        ("UBND xã Hưng Thịnh", "xã Tân Lập, huyện Sông Lam", True),
        ("UBND xã Hưng Thịnh", "phường Tân Lập", True),
        ("UBND xã Hưng Thịnh", "huyện Sông Lam", False),
        ("Sở Y tế tỉnh Phú Hà", "Sở Xây dựng tỉnh Phú Hà", True),
        ("Sở Y tế tỉnh Phú Hà", "Sở Y tế", False),
        ("Công ty TNHH Hải Long", "Công ty Hải Long", False),
        ("Công ty TNHH Hải Long", "Công ty TNHH Minh Phát", True),
        ("đoàn kiểm tra số 1", "đoàn kiểm tra số 2", True),
        ("Thanh tra tỉnh Phú Hà", "Thanh tra tỉnh Lạc Hà", True),
        ("trật tự xã hội", "xã Tân Lập", False),
    ],
)
def test_names_that_set_two_things_apart(one: str, other: str, apart_: bool) -> None:
    assert apart(names_of(one), names_of(other)) is apart_


@pytest.mark.parametrize(("whole", "count"), [("34", 0), ("43", 1)])
def test_a_ratio_in_a_reprint_is_compared_by_both_its_numbers(whole: str, count: int) -> None:
    text = LAND.replace("47 lô đất", "12/34 lô đất")
    assert len(disputes(read(text, text.replace("12/34", f"12/{whole}")))) == count
