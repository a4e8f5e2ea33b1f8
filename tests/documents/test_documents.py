"""Citations of documents: what is one, how far it goes, its number, date and issuer."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions import DocumentMention, Found
from extractor.reading.text import read_text
from extractor.recognize.documents import find
from extractor.text.segment import segment


def cited(text: str, published: date | None = None) -> list[DocumentMention]:
    return find(segment(read_text(text, published=published)), Found())


@pytest.mark.parametrize(
    ("text", "span", "number"),
    [
        ("Theo Quyết định số 2741/QĐ-UBND của UBND huyện.", "Quyết định số 2741/QĐ-UBND", "2741/QĐ-UBND"),
        ("thực hiện Chỉ thị 17-CT/TU về kỷ cương", "Chỉ thị 17-CT/TU", "17-CT/TU"),
        ("ban hành Quyết định số 612-QĐ/UBKTTW.", "Quyết định số 612-QĐ/UBKTTW", "612-QĐ/UBKTTW"),
        ("Tại Chỉ thị số 07 /CT-BTTTT của Bộ", "Chỉ thị số 07 /CT-BTTTT", "07 /CT-BTTTT"),
        ("Nghị quyết số 51/2021/QH15 nêu", "Nghị quyết số 51/2021/QH15", "51/2021/QH15"),
        ("theo Nghị định 73/2019/NĐ-CP.", "Nghị định 73/2019/NĐ-CP", "73/2019/NĐ-CP"),
        ("Như Quyết định số 216, quận", "Quyết định số 216", "216"),
        ("làm sai Thông tư 29 của Bộ", "Thông tư 29", "29"),
        ("quy định tại nghị định 49.", "nghị định 49", "49"),
        ("trái với kết luận 1874 của Thanh tra tỉnh", "kết luận 1874", "1874"),
        ("đã có Kết luận 56 (ngày 9-11-2023)", "Kết luận 56 (ngày 9-11-2023)", "56"),
        ("theo Thông báo số 14/TB-TTr, ngày 02/5/2024 v/v nghỉ", "Thông báo số 14/TB-TTr, ngày 02/5/2024", "14/TB-TTr"),
        ("đạt QCVN 5-1:2010/BYT của Bộ Y tế", "QCVN 5-1:2010/BYT", "QCVN 5-1:2010/BYT"),
        ("Kết luận thanh tra số 41/KL-TTr nêu", "Kết luận thanh tra số 41/KL-TTr", "41/KL-TTr"),
        ("quyết định xử phạt vi phạm hành chính số 88/QĐ-XPVPHC với", None, "88/QĐ-XPVPHC"),
        ("vừa ký văn bản (số 512/KL-TTCP) về việc", None, "512/KL-TTCP"),
        ("gửi công văn số 1313 - CV/VPTU đến", "công văn số 1313 - CV/VPTU", "1313 - CV/VPTU"),
        ("trái nghị định số 15-2013 của", "nghị định số 15-2013", "15-2013"),
        ("theo Nghị quyết 21-2019/NQ-CP,", "Nghị quyết 21-2019/NQ-CP", "21-2019/NQ-CP"),
        ("Kết luận thanh tra số 84 KL/TTCP về", "Kết luận thanh tra số 84 KL/TTCP", "84 KL/TTCP"),
        ("Thông tư số 17/2 015/TT-BCT của", "Thông tư số 17/2 015/TT-BCT", "17/2 015/TT-BCT"),
        ("cấp giấy phép xây dựng số 77/GPXD cho", "giấy phép xây dựng số 77/GPXD", "77/GPXD"),
        ("theo Nghị định 100/2019 thì", "Nghị định 100/2019", "100/2019"),
        ("điểm a khoản 3 Điều 49 Nghị định số 15/2020/NĐ-CP", "Nghị định số 15/2020/NĐ-CP", "15/2020/NĐ-CP"),
    ],
)
def test_numbers(text: str, span: str | None, number: str) -> None:
    [mention] = cited(text)
    assert mention.number == number
    if span:
        assert text[mention.start : mention.end] == span


@pytest.mark.parametrize(
    ("text", "span", "day"),
    [
        ("Kết luận số 35/KL-TTCP ngày 12/6/2017 về", "Kết luận số 35/KL-TTCP ngày 12/6/2017", date(2017, 6, 12)),
        ("Quyết định số 19 ký ngày 4-9-2018 của", "Quyết định số 19 ký ngày 4-9-2018", date(2018, 9, 4)),
        ("Kế hoạch số 7/KH-SNV ban hành ngày 9.5.2014 về", None, date(2014, 5, 9)),
        ("Thông tư số 3/TT-BTC ngày 05 tháng 6 năm 2019 của", None, date(2019, 6, 5)),
        ("Công văn số 35/UBND-KT (ngày 1/2/2016) về", "Công văn số 35/UBND-KT (ngày 1/2/2016)", date(2016, 2, 1)),
        ("Quyết định số 35/QĐ-BXD, ngày 21-12-2015 của Bộ", None, date(2015, 12, 21)),
        ("Nghị định số 78/2002/NĐ-CP, ngày 4/10/2002, của Chính phủ", None, date(2002, 10, 4)),
        (
            "(thông báo số 35-TB/UBKT, ngày 11.7.2016) đã nêu",
            "thông báo số 35-TB/UBKT, ngày 11.7.2016",
            date(2016, 7, 11),
        ),
        ("Giấy phép số 58/GP-BC cấp ngày 25 tháng 02 năm 1999 của Bộ", None, date(1999, 2, 25)),
        ("Công văn số 35/BXD-KT, ngày 3/4/2016, Bộ đã họp", "Công văn số 35/BXD-KT", None),
        ("nghị định 91 năm 2015 của Chính phủ", "nghị định 91 năm 2015", None),
        ("Ngày 14/01/2019, Sở đã ban hành Kế hoạch số 51/KH-SXD", "Kế hoạch số 51/KH-SXD", date(2019, 1, 14)),
        ("Nghị định số 4/NĐ-CP của Chính phủ ngày 3/3/2013, quy", None, date(2013, 3, 3)),
        ("Quyết định số 5/QĐ-TTr ngày 31/6/2018 về", "Quyết định số 5/QĐ-TTr ngày 31/6/2018", None),
    ],
)
def test_dates(text: str, span: str | None, day: date | None) -> None:
    [mention] = cited(text)
    assert mention.date == day
    if span:
        assert text[mention.start : mention.end] == span


def test_a_date_without_year_is_the_last_before_publication() -> None:
    [mention] = cited("Quyết định số 88/QĐ-SYT ngày 20/12 của Sở Y tế", date(2019, 1, 5))
    assert mention.date == date(2018, 12, 20)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("hai nghị định số 57 và 61 về giá", ["57", "61"]),
        ("Quyết định số 138, số 139 và 140/QĐ-UBND", ["138", "139", "140/QĐ-UBND"]),
        ("các Nghị định 34, 36 và 38 của Chính phủ", ["34", "36", "38"]),
        ("Quyết định số 4/QĐ-SYT và Kế hoạch số 59.", ["4/QĐ-SYT", "59"]),
    ],
)
def test_lists_share_their_type(text: str, numbers: list[str]) -> None:
    found = cited(text)
    assert [m.number for m in found] == numbers
    assert found[0].type == found[1].type or "Kế hoạch" in text


@pytest.mark.parametrize(
    ("text", "span", "number"),
    [
        ("trái Luật Đất đai năm 2013.", "Luật Đất đai năm 2013", None),
        ("theo Luật Thanh tra 2022, đoàn", "Luật Thanh tra 2022", None),
        ("Điều 356 Bộ luật Hình sự năm 2015", "Bộ luật Hình sự năm 2015", None),
        ("dự án Luật Nhà ở (sửa đổi) trình", "Luật Nhà ở (sửa đổi)", None),
        ("vi phạm Luật Phòng, chống tham nhũng, gây", "Luật Phòng, chống tham nhũng", None),
        ("Luật sửa đổi, bổ sung một số điều của Luật Dược và", "Luật sửa đổi, bổ sung một số điều của Luật Dược", None),
        ("Pháp lệnh Ngoại hối quy định", "Pháp lệnh Ngoại hối", None),
        ("vi phạm luật đất đai 2013", "luật đất đai 2013", None),
        ("Luật Xây dựng số 50/2014/QH13 và", "Luật Xây dựng số 50/2014/QH13", "50/2014/QH13"),
        ("Luật Vùng biển sâu quy định", "Luật Vùng biển sâu", None),
        ("theo Điều 178 BLHS năm 2015, bị", "BLHS năm 2015", None),
        ("theo Điều 5 BLTTHS.", "BLTTHS", None),
    ],
)
def test_laws(text: str, span: str, number: str | None) -> None:
    [mention] = cited(text)
    assert (text[mention.start : mention.end], mention.number) == (span, number)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch cải cách hành chính năm 2019 đã ban hành",
        "áp dụng ISO 9001:2008 và TCVN ISO 9001:2015",
        "xe biển số 29-C1 123.45",
        "phường số 5, nhà số 51/3 Lê Lợi",
        "tỷ số 2-1, tỉ lệ 3/4",
        "Đội QLTT số 4 báo cáo 12 trường hợp",
        "báo cáo quý 3, kế hoạch 5 năm 2016-2020",
        "quyết định xử phạt 15 cơ sở; quy định tại khoản 2",
        "chấp hành pháp luật Đất đai, kỷ luật Đảng",
        "Công ty Luật Hưng Thịnh, Đại học Luật Hà Nội, Luật sư Minh",
        "luật này, Luật cũng quy định",
        "kết luận thanh tra năm 2018, kết luận 2018",
    ],
)
def test_what_is_no_document(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("theo Nghị quyết Đại hội XIV của Đảng, tỉnh", "Nghị quyết Đại hội XIV của Đảng"),
        ("Nghị quyết Trung ương 6 (khóa XI) về giá", "Nghị quyết Trung ương 6 (khóa XI)"),
        ("nghị quyết Hội nghị Trung ương 8 khóa X nêu", "nghị quyết Hội nghị Trung ương 8 khóa X"),
        ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XX đề ra", "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX"),
        (
            "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XII và",
            "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XII",
        ),
        ("bị xử lý vì vi phạm luật viên chức.", "luật viên chức"),
        ("trái với Hiến pháp năm 2013 thì", "Hiến pháp năm 2013"),
        ("theo Luật về trẻ em và", "Luật về trẻ em"),
    ],
)
def test_documents_by_name(text: str, span: str) -> None:
    [mention] = cited(text)
    assert (text[mention.start : mention.end], mention.number) == (span, None)


@pytest.mark.parametrize(
    "text",
    [
        "học tập nghị quyết Đại hội Đảng các cấp",
        "nghị quyết của Trung ương coi trọng việc này",
        "theo luật doanh nghiệp phải báo cáo; vi phạm luật giao thông.",
        "giấy phép lái xe số 123456",
        "kế hoạch 2019-2020 về nước sạch",
    ],
)
def test_no_document_by_name(text: str) -> None:
    assert cited(text) == []


def test_a_known_number_is_cited_again_without_its_word() -> None:
    found = cited("Bàn về quy định số 208-QĐ/TW. Điều mà quy định 208 buộc phải làm; quy định 17 buộc.")
    assert [m.number for m in found] == ["208-QĐ/TW", "208"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Chỉ thị số 20/CT-TTg của Thủ tướng Chính phủ về việc", "Thủ tướng Chính phủ"),
        ("Thông tư 6/2019/TT-BTC của Bộ trưởng Bộ Tài chính quy định", "Bộ Tài chính"),
        ("Quyết định số 3/QĐ-UBND của UBND TP. Hải Dương ban hành", "UBND TP. Hải Dương"),
        ("Thông tư 3/TT-BTTTT của Bộ Thông tin và Truyền thông về", "Bộ Thông tin và Truyền thông"),
        ("Thông tư 3 về giá", None),
    ],
)
def test_issuers(text: str, issuer: str | None) -> None:
    assert cited(text)[0].issuer == issuer


@given(st.text(alphabet="0123456789/-. QĐNsốLuật,\n()ngày", max_size=200))
def test_any_text_gives_sorted_disjoint_citations(text: str) -> None:
    found = cited(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= m.start < m.end <= len(text) for m in found)


@pytest.mark.parametrize(
    ("text", "span", "number", "kind"),
    [
        ("Sở áp dụng NQ47 của Hội đồng.", "NQ47", "47", "Nghị quyết"),
        ("Sở áp dụng NĐ47/2016/NĐ-CP từ đầu.", "NĐ47/2016/NĐ-CP", "47/2016/NĐ-CP", "Nghị định"),
        ("Khu đất có trước NQ số 47 năm 2009 nên khó.", "NQ số 47 năm 2009", "47", "Nghị quyết"),
        ("Sở gửi CV số 812 ngày 4/5/2018 cho xã.", "CV số 812 ngày 4/5/2018", "812", "Công văn"),
        ("Xã làm theo QĐ số 55/QĐ-UBND cũ.", "QĐ số 55/QĐ-UBND", "55/QĐ-UBND", "Quyết định"),
        ("Tỉnh ra Quyết định số 31- QĐ/TU hôm nay.", "Quyết định số 31- QĐ/TU", "31- QĐ/TU", "Quyết định"),
        ("Tỉnh ra Quyết định số 31 -QĐ/TU hôm nay.", "Quyết định số 31 -QĐ/TU", "31 -QĐ/TU", "Quyết định"),
    ],
)
def test_short_forms_of_the_type_and_odd_spaces(text: str, span: str, number: str, kind: str) -> None:
    [one] = cited(text)
    assert (text[one.start : one.end], one.number, one.type) == (span, number, kind)


def test_the_type_inside_a_number_opens_no_new_citation() -> None:
    found = cited("theo Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND")
    assert [one.number for one in found] == ["12/QĐ-UBND", "13/QĐ-UBND", "14/QĐ-UBND"]


@pytest.mark.parametrize(
    ("text", "span", "day"),
    [
        ("Căn cứ Luật Báo chí ngày 28/12/1989;", "Luật Báo chí ngày 28/12/1989", date(1989, 12, 28)),
        (
            "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
            "Luật Tổ chức HĐND và UBND ngày 26/11/2003",
            date(2003, 11, 26),
        ),
        ("Quốc hội thông qua Luật Đất đai ngày 29/11/2013.", "Luật Đất đai", None),
        ("Xã phổ biến Luật Đất đai ngày 5/3.", "Luật Đất đai", None),
        ("theo Luật Phòng, chống tham nhũng (PCTN) năm 2005.", "Luật Phòng, chống tham nhũng (PCTN) năm 2005", None),
        ("vi phạm Luật PCTN ở nhiều khâu", "Luật PCTN", None),
        (
            "Dự án Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ưu đãi người có công.",
            "Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ưu đãi người có công",
            None,
        ),
    ],
)
def test_laws_with_their_day_or_short_form(text: str, span: str, day: date | None) -> None:
    [one] = cited(text)
    assert (text[one.start : one.end], one.date) == (span, day)
