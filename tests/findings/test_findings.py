"""Findings: what judges, asks or punishes, how far it goes, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions import FindingMention, Found
from extractor.reading.text import read_text
from extractor.recognize.findings import find
from extractor.recognize.findings.frames import frames
from extractor.recognize.findings.lexicon import CLASSES, bits, find_cues, names
from extractor.recognize.findings.units import cut, trim
from extractor.text.segment import segment
from schemas import Polarity

FRAME = "Đoàn kiểm tra của UBND tỉnh làm việc với Sở Nội vụ, Thanh tra tỉnh tham dự.\n"
SIGNS = {"+": Polarity.STRENGTH, "-": Polarity.SHORTCOMING, "?": Polarity.RECOMMENDATION, "!": Polarity.SANCTION}


def findings(text: str) -> list[FindingMention]:
    return find(segment(read_text(text)), Found())


def marked(text: str) -> tuple[str, list[tuple[Polarity, str]]]:
    """The text without its marks ``[- …]``, and the stretches that they mark."""
    plain, gold, rest = "", [], text
    while "[" in rest:
        before, _, rest = rest.partition("[")
        inside, _, rest = rest.partition("]")
        plain += before + inside[2:]
        gold.append((SIGNS[inside[0]], inside[2:]))
    return plain + rest, gold


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ [? khẩn trương rà soát quy chế làm việc].",
        "Đoàn đề nghị UBND huyện [? chấn chỉnh công tác tiếp dân]; [? công khai kết quả giải quyết hồ sơ].",
        "Chánh Thanh tra kết luận: [- một số phòng chưa niêm yết đầy đủ thủ tục]; [- việc lưu hồ sơ còn chậm].",
        "Qua kiểm tra, Đoàn phát hiện [- nhiều hồ sơ thanh toán không đúng quy định].",
        "Đội quản lý thị trường [! đã xử phạt hành chính 30 triệu đồng và tịch thu toàn bộ lô hàng].",
        "[! Ông Trần Văn Mẫu bị kỷ luật cảnh cáo vì buông lỏng quản lý].",
        "Ông Mẫu buông lỏng quản lý. [- Ông Tám chịu trách nhiệm chính về những vi phạm của Ban Thường vụ].",
        "Việc để xảy ra sai phạm [- có trách nhiệm của Văn phòng UBND tỉnh].",
        "Ủy ban Kiểm tra nhận định [- vi phạm của ông Mẫu là rất nghiêm trọng].",
        "Ủy ban Kiểm tra quyết định [! cách hết chức vụ trong Đảng đối với ông Mẫu].",
        "Đoàn đánh giá [+ Sở thực hiện nghiêm túc quy chế, bám sát chỉ đạo của tỉnh].",
    ],
)
def test_inline_gold(text: str) -> None:
    plain, gold = marked(text)
    found = [(m.polarity, (FRAME + plain)[m.start : m.end]) for m in findings(FRAME + plain)]
    for polarity, words in gold:
        same = [span for p, span in found if p is polarity and (span in words or words in span)]
        assert same, (polarity, words, found)


def test_praise_beside_a_fault_is_no_fault() -> None:
    text = "Kết quả kiểm tra cho thấy, nhiều bếp ăn thực hiện tốt quy định lưu mẫu; 12 cơ sở không có giấy phép."
    faults = [text[m.start : m.end] for m in findings(text) if m.polarity is Polarity.SHORTCOMING]
    assert faults == ["12 cơ sở không có giấy phép"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Đoàn kiểm tra đánh giá cao sự chủ động của phường.", Polarity.STRENGTH),
        ("UBND xã chưa ban hành kế hoạch cải cách hành chính.", Polarity.SHORTCOMING),
        ("Thanh tra tỉnh kiến nghị thu hồi 8,8 tỷ đồng.", Polarity.RECOMMENDATION),
        ("Sở Y tế xử phạt 12 cơ sở với tổng số tiền 40 triệu đồng.", Polarity.SANCTION),
        ("Đội bóng thắng 3-0, huấn luyện viên đánh giá cao các cầu thủ.", None),
    ],
)
def test_one_sentence_alone(text: str, polarity: Polarity | None) -> None:
    assert [mention.polarity for mention in findings(text)] == ([polarity] if polarity else [])


@pytest.mark.parametrize(
    "text",
    [
        "Thanh tra tỉnh đã tiếp nhận 1.200 hồ sơ và tổ chức 12 cuộc họp.",
        "Đoàn sẽ làm việc trong 45 ngày kể từ ngày công bố quyết định thanh tra.",
        "Sở Nội vụ có trụ sở tại phường Trung tâm, gồm 7 phòng chuyên môn.",
        "Thời kỳ thanh tra là các năm 2015, 2016.",
        "Theo quy định của Luật Thanh tra, đối tượng thanh tra phải cung cấp hồ sơ trong 5 ngày.",
        "Người vi phạm có thể bị phạt tiền từ 5 đến 10 triệu đồng.",
        "Công an tỉnh đã khởi tố vụ án, bắt tạm giam ông Mẫu để điều tra.",
        "Theo người dân, nhiều năm qua UBND xã tắc trách, có những sai phạm nghiêm trọng.",
        "Tuy nhiên, nhiều hộ dân phản ánh mức đền bù không đúng quy định, kéo dài, gây bức xúc.",
        "Người dân kiến nghị Sở Nội vụ thu hồi các quyết định không đúng thực tế.",
        "Giám đốc Sở Nội vụ sẽ chịu trách nhiệm về những vi phạm nếu có.",
        "Chủ tịch UBND tỉnh cam kết thực hiện nghiêm kết luận thanh tra.",
        "Sở Nội vụ khẳng định việc này không gây thất thoát, không phải là vi phạm.",
        "Vì sao nhiều cán bộ vi phạm chưa bị xử lý kỷ luật?",
        "Theo báo cáo của UBND thành phố, công tác tiếp dân đạt được nhiều chuyển biến tích cực.",
        "Với những giải pháp đồng bộ, hy vọng công tác cải cách hành chính sẽ được thực hiện có hiệu quả hơn.",
        "Ông Trần Văn Mẫu thừa nhận có sai sót khi để nhân viên thu tiền ngoài quy định.",
        "Sở đã ban hành 6 kế hoạch, 8 quyết định về cải cách hành chính.",
        "Căn cứ quy định của Đảng về xử lý kỷ luật đảng viên, Ủy ban Kiểm tra họp phiên thường kỳ.",
        "Thanh tra Sở đang hoàn tất hồ sơ để xử phạt vi phạm hành chính chủ cơ sở.",
    ],
)
def test_what_is_no_finding(text: str) -> None:
    assert findings(FRAME + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Theo phản ánh của người dân, Đoàn kiểm tra đã phát hiện nhiều hồ sơ thanh toán không đúng quy định.",
        "Cử tri phản ánh nhiều hồ sơ thanh toán không đúng quy định, gây bức xúc.",
        "Việc lập khống hồ sơ trái quy định đã rõ chứ không phải vi phạm duy nhất.",
    ],
)
def test_what_is_found_upon_a_complaint_or_not_denied_is_one(text: str) -> None:
    assert Polarity.SHORTCOMING in [m.polarity for m in findings(FRAME + text)]


def test_an_article_on_something_else_has_none() -> None:
    assert findings("Đội bóng chưa thi đấu tốt, huấn luyện viên yêu cầu các cầu thủ cố gắng hơn.") == []


def test_two_words_of_inspection_are_enough() -> None:
    wrong = "Quán ăn không có giấy phép, sử dụng thịt hết hạn sử dụng."
    assert findings("Tin trong ngày.\n" + wrong) == []
    assert findings("Sau khi thanh tra, đoàn kiểm tra kết luận:\n" + wrong)


def test_the_authorities_alone_are_no_inspection() -> None:
    told = "Cơ quan chức năng của tỉnh và của huyện cho biết cây cầu chưa bảo đảm an toàn. "
    asked = "Ủy ban nhân dân tỉnh yêu cầu Sở Giao thông khẩn trương khắc phục hư hỏng, xử lý nghiêm vi phạm. "
    story = told + asked + "Người dân qua lại trên cầu mỗi ngày. " * 10
    assert findings(story) == []
    assert findings(story + "Đoàn thanh tra đã làm việc tại xã.")


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("Giám đốc bị tạm đình chỉ", "penalty"),
        ("Hai cán bộ mất chức", "penalty"),
        ("Cơ sở bị tịch thu", "penalty"),
        ("Cơ sở sẽ bị tịch thu", "not_punish"),
        ("Không ai không bị kỷ luật", "not_punish"),
        ("Huyện đã thu hồi, giao đất", "not_punish"),
    ],
)
def test_what_is_punished_is_told_as_done(words: str, classes: str) -> None:
    assert find_cues(words.lower())[-1].classes == (classes,)


def test_what_was_asked_differs_from_what_was_done() -> None:
    asked = findings(FRAME + "Thanh tra tỉnh kiến nghị thu hồi 5 tỷ đồng nộp ngân sách.")
    done = findings(FRAME + "Thanh tra tỉnh đã thu hồi 5 tỷ đồng nộp ngân sách.")
    assert [m.polarity for m in asked] == [Polarity.RECOMMENDATION]
    assert [m.polarity for m in done] == [Polarity.SANCTION]


def test_a_list_inherits_its_lead_in() -> None:
    text = FRAME + "Phó Chủ tịch yêu cầu: Sở tiếp tục rà soát thủ tục; bố trí đủ cán bộ; phòng máy, kho lưu trữ."
    assert {m.polarity for m in findings(text)} == {Polarity.RECOMMENDATION}
    assert len(findings(text)) == 3


def test_a_lead_in_is_no_finding() -> None:
    lead = "Công tác quản lý đất đai còn nhiều hạn chế, thiếu sót như: "
    text = FRAME + lead + "lập hồ sơ địa chính chậm; cấp giấy chứng nhận sai đối tượng."
    assert [text[m.start : m.end] for m in findings(text)] == [
        "lập hồ sơ địa chính chậm",
        "cấp giấy chứng nhận sai đối tượng",
    ]


def test_what_leaves_its_list_open_is_told_with_it() -> None:
    text = FRAME + "Chi cục đã xử phạt 5 cơ sở gồm: Hòa Lợi, Hòa Phát, Mỹ An; tịch thu 40 kg thịt."
    assert [text[m.start : m.end] for m in findings(text)] == [
        "đã xử phạt 5 cơ sở gồm: Hòa Lợi, Hòa Phát, Mỹ An",
        "tịch thu 40 kg thịt",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # an item without a predicate goes on with the one before
        (
            "Đoàn kiểm tra phát hiện ông Mẫu chưa kê khai 40 m2 đất ở; 90 m2 đất vườn do con đứng tên.",
            ["phát hiện ông Mẫu chưa kê khai 40 m2 đất ở; 90 m2 đất vườn do con đứng tên"],
        ),
        (
            "Đoàn kiểm tra phát hiện 4 cơ sở chưa có giấy phép; 3 cơ sở không lưu mẫu thức ăn.",
            ["phát hiện 4 cơ sở chưa có giấy phép", "3 cơ sở không lưu mẫu thức ăn"],
        ),
        # and so do names behind a colon
        (
            "Chi cục đã xử phạt các ông: Lê Văn Mẫu, Trần Văn Tám.",
            ["đã xử phạt các ông: Lê Văn Mẫu, Trần Văn Tám"],
        ),
        # who punishes is no part of a sanction, who is punished is
        ("Cơ sở Hòa Lợi bị Chi cục xử phạt 5 triệu đồng.", ["Cơ sở Hòa Lợi bị Chi cục xử phạt 5 triệu đồng"]),
        ("Chi cục bị phê bình, phải xử phạt lại.", ["Chi cục bị phê bình, phải xử phạt lại"]),
        # nor is what a recommendation is about, or what shortcomings are called
        (
            "Về công tác tiếp dân, trong năm nay, Sở phải khẩn trương rà soát quy chế.",
            ["Sở phải khẩn trương rà soát quy chế"],
        ),
        (
            "Kết luận thanh tra chỉ rõ, nguyên nhân chủ yếu là do Sở buông lỏng quản lý.",
            ["Sở buông lỏng quản lý"],
        ),
        # a ministry's name is no task
        (
            "Thanh tra tỉnh đề nghị Bộ Xây dựng hướng dẫn điều chỉnh quy hoạch.",
            ["hướng dẫn điều chỉnh quy hoạch"],
        ),
        ("Thanh tra tỉnh đề nghị Sở Y tế xây dựng quy chế phối hợp.", ["xây dựng quy chế phối hợp"]),
    ],
)
def test_where_a_finding_begins_and_ends(text: str, wanted: list[str]) -> None:
    text = FRAME + text
    assert [text[m.start : m.end] for m in findings(text)] == wanted


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Kết quả kiểm tra cho thấy, nhiệm vụ được giao chưa được thực hiện đúng tiến độ.", Polarity.SHORTCOMING),
        ("Kết quả kiểm tra cho thấy, việc chỉ đạo của xã không quyết liệt.", Polarity.SHORTCOMING),
        ("Kết quả kiểm tra cho thấy, công tác tiếp dân của xã ít chuyển biến.", Polarity.SHORTCOMING),
        ("Đoàn kiểm tra đánh giá cao sự chủ động của phường không để hồ sơ quá hạn.", Polarity.STRENGTH),
        ("Qua kiểm tra không phát hiện vi phạm, hồ sơ đầy đủ.", Polarity.STRENGTH),
        (
            "Ủy ban Kiểm tra kết luận: Vi phạm của Ban Thường vụ Huyện ủy là nghiêm trọng, gây dư luận xấu, đến mức "
            "phải xem xét, thi hành kỷ luật.",
            Polarity.SHORTCOMING,
        ),
        ("Ủy ban Kiểm tra quyết định thi hành kỷ luật cảnh cáo ông Mẫu.", Polarity.SANCTION),
    ],
)
def test_praise_denied_and_a_fault_that_calls_for_discipline(text: str, polarity: Polarity) -> None:
    assert {m.polarity for m in findings(FRAME + text)} == {polarity}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kết luận thanh tra ghi nhận một số thiếu sót trong hồ sơ cấp phép của Sở Xây dựng.",
            [("-", "một số thiếu sót trong hồ sơ cấp phép của Sở Xây dựng")],
        ),
        (
            "Đoàn kiểm tra cho biết kết quả kiểm nghiệm không phát hiện mẫu nước mắm nào vượt ngưỡng cho phép.",
            [("+", "kiểm nghiệm không phát hiện mẫu nước mắm nào vượt ngưỡng cho phép")],
        ),
        (
            "Thanh tra tỉnh đã kiểm tra 14 xã, phát hiện 3 xã thu sai phí nhưng chưa phát hiện hành vi tham nhũng.",
            [("-", "phát hiện 3 xã thu sai phí"), ("+", "chưa phát hiện hành vi tham nhũng")],
        ),
        (
            "Đoàn kiểm tra kết luận kế toán trưởng buông lỏng quản lý dẫn đến không phát hiện vi phạm của thủ quỹ.",
            [("-", "kế toán trưởng buông lỏng quản lý dẫn đến không phát hiện vi phạm của thủ quỹ")],
        ),
        (
            "Qua thanh tra không phát hiện dấu hiệu vụ lợi nhưng cần nghiêm túc kiểm điểm.",
            [("+", "Qua thanh tra không phát hiện dấu hiệu vụ lợi"), ("?", "cần nghiêm túc kiểm điểm")],
        ),
        (
            "Ủy ban Kiểm tra kết luận vi phạm này có trách nhiệm rất lớn của ông Trần Văn Mẫu, Chủ tịch UBND phường, "
            "ông Lê Văn Tám, Đội trưởng.",
            [
                (
                    "-",
                    "vi phạm này có trách nhiệm rất lớn của ông Trần Văn Mẫu, Chủ tịch UBND phường, ông Lê Văn Tám, "
                    "Đội trưởng",
                )
            ],
        ),
        (
            "Kiểm toán Nhà nước phát hiện 10 công ty con thua lỗ, có nguy cơ mất vốn.",
            [("-", "phát hiện 10 công ty con thua lỗ, có nguy cơ mất vốn")],
        ),
        (
            "Đội quản lý thị trường đang tham mưu UBND huyện ra quyết định xử phạt 57 triệu đồng.",
            [("?", "Đội quản lý thị trường đang tham mưu UBND huyện ra quyết định xử phạt 57 triệu đồng")],
        ),
        (
            "Tỷ lệ số việc đã giải quyết xong đạt 80% (vượt 8% so với chỉ tiêu được giao).",
            [("+", "Tỷ lệ số việc đã giải quyết xong đạt 80% (vượt 8% so với chỉ tiêu được giao)")],
        ),
        (
            "Bà Trần Thị Lan biểu dương tập thể phòng Nội vụ.",
            [("+", "Bà Trần Thị Lan biểu dương tập thể phòng Nội vụ")],
        ),
        (
            "Kết quả kiểm tra cho thấy 12 cơ sở vi phạm. Đơn cử, nhiều sản phẩm không có nhãn phụ.",
            [("-", "12 cơ sở vi phạm"), ("-", "nhiều sản phẩm không có nhãn phụ")],
        ),
        (
            "Đoàn kiểm tra 26 đơn vị. Nhiều sản phẩm không có nhãn phụ.",
            [],
        ),
        (
            "Về tài sản, qua thanh tra, Thanh tra Bộ phát hiện 2 doanh nghiệp trích khấu hao chưa đúng quy định.",
            [("-", "phát hiện 2 doanh nghiệp trích khấu hao chưa đúng quy định")],
        ),
        (
            "Căn cứ quy định về xử lý kỷ luật đảng viên, Ủy ban Kiểm tra quyết định cách chức ông Mẫu.",
            [("!", "cách chức ông Mẫu")],
        ),
        (
            "Về công tác tiếp dân, các phòng cần khẩn trương rà soát quy chế.",
            [("?", "các phòng cần khẩn trương rà soát quy chế")],
        ),
    ],
)
def test_what_the_words_decide_themselves(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(m.polarity, (FRAME + text)[m.start : m.end]) for m in findings(FRAME + text)]
    assert found == [(SIGNS[sign], words) for sign, words in wanted]


def test_what_the_one_says_who_answers_in_the_headline_is_none() -> None:
    headline, words = "Tập đoàn Hải Âu khẳng định không có sai phạm\n\n", "hồ sơ thanh toán chưa đúng quy định."
    lead = "Thanh tra tỉnh kiểm tra Tập đoàn Hải Âu, kết luận 12 gói thầu vượt giá.\n"
    answered = headline + lead + "Tập đoàn Hải Âu cho rằng " + words
    found = headline + lead + "Đoàn thanh tra cho rằng " + words
    assert words[:-1] not in [answered[m.start : m.end] for m in findings(answered)]
    assert words[:-1] in [found[m.start : m.end] for m in findings(found)]


def test_mentions_name_their_cues() -> None:
    [mention] = findings(FRAME + "Chủ tịch UBND tỉnh yêu cầu Sở Nội vụ khẩn trương rà soát, phải báo cáo kết quả.")
    assert "phải" in mention.cues
    assert mention.rule == "ask"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sở làm tốt; quận còn chậm.", ["Sở làm tốt", "quận còn chậm."]),
        ("Sở làm tốt nhưng quận còn chậm.", ["Sở làm tốt", "quận còn chậm."]),
        ("Đoàn đề nghị UBND quận rà soát hồ sơ.", ["Đoàn đề nghị UBND quận", "rà soát hồ sơ."]),
        ("Ông Mẫu cho biết, việc lưu trữ còn chậm.", ["Ông Mẫu cho biết", "việc lưu trữ còn chậm."]),
        ("Sở làm theo yêu cầu của tỉnh giao năm trước.", ["Sở làm theo yêu cầu của tỉnh giao năm trước."]),
        ("Nêu tại kết luận thanh tra công bố hôm qua.", ["Nêu tại kết luận thanh tra công bố hôm qua."]),
        ("Hồ sơ (gồm a; b) còn thiếu nhiều trang.", ["Hồ sơ (gồm a; b) còn thiếu nhiều trang."]),
        (
            "Hồ sơ thiếu chữ ký, con dấu... của ba xã chưa bổ sung.",
            ["Hồ sơ thiếu chữ ký, con dấu... của ba xã chưa bổ sung."],
        ),
        ("Việc này đến mức phải xem xét, thi hành kỷ luật.", ["Việc này đến mức phải xem xét, thi hành kỷ luật."]),
        ("Đến mức phải xem xét, kiểm điểm ba người.", ["Đến mức phải xem xét, kiểm điểm ba người."]),
        ("Đến chiều qua, Sở đã họp nhiều lần.", ["Đến chiều qua", "Sở đã họp nhiều lần."]),
        ("Song song với việc này, Sở đã họp nhiều lần.", ["Song song với việc này", "Sở đã họp nhiều lần."]),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    article = segment(read_text(text))
    assert [article.text[u.start : u.end].strip(" ,") for u in cut(article)] == units


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tuy nhiên, việc lưu trữ còn chậm.", "việc lưu trữ còn chậm"),
        ('"Nhiều nơi làm sai", ông Lê Văn Mẫu nói.', "nhiều nơi làm sai"),
        ("ông Lê Văn Mẫu nêu.", ""),
        ('"Nhiều nơi làm sai", một thành viên trong đoàn chỉ ra.', "nhiều nơi làm sai"),
        ("Nhiều nơi làm sai - Chánh Thanh tra nhấn mạnh.", "nhiều nơi làm sai"),
        ("Nhiều nơi làm sai, Giám đốc Sở nêu rõ.", "nhiều nơi làm sai"),
        ("Nhiều nơi làm sai, chưa được dân đánh giá.", "nhiều nơi làm sai, chưa được dân đánh giá"),
        ("Việc này chưa được lãnh đạo Sở đánh giá.", "việc này chưa được lãnh đạo sở đánh giá"),
        ("1. Tăng cường kiểm tra;", "tăng cường kiểm tra"),
        ("Nhiều nơi làm sai - Ảnh Lê Mẫu", "nhiều nơi làm sai"),
        ("Nhiều nơi làm sai (Ảnh minh họa", "nhiều nơi làm sai"),
        ("Nhiều nơi làm sai - ảnh hưởng tới dân", "nhiều nơi làm sai - ảnh hưởng tới dân"),
        ("…", ""),
    ],
)
def test_trimming(text: str, kept: str) -> None:
    lower = text.lower()
    start, end = trim(lower, 0, len(lower))
    assert lower[start:end] == kept


def test_who_took_a_picture_is_no_finding() -> None:
    caption = "đoàn kiểm tra phát hiện chợ chưa có giấy phép - ảnh: lê mẫu"
    start = caption.index(" lê mẫu")
    assert trim(caption, start, len(caption)) == (start, start)
    kept = trim(caption, 0, len(caption))
    assert caption[slice(*kept)] == "đoàn kiểm tra phát hiện chợ chưa có giấy phép"
    [mention] = findings(FRAME + "Chợ Mới bị đoàn kiểm tra phát hiện chưa có giấy phép - Ảnh: LÊ MẪU")
    assert mention.end == len(FRAME) + len("Chợ Mới bị đoàn kiểm tra phát hiện chưa có giấy phép")


def test_the_longest_cue_wins() -> None:
    classes = {cue.phrase: cue.classes for cue in find_cues("sẽ hạn chế tình trạng này; còn hạn chế")}
    assert classes["hạn chế tình trạng"] == ("not_wrong",)
    assert "poor" in classes["còn hạn chế"]


def test_cues_stand_between_white_space() -> None:
    assert [cue.phrase for cue in find_cues("cầnkhông, (cần) phải")] == ["cần", "phải"]


def test_classes_are_bits() -> None:
    assert names(bits(("wrong", "ask"))) == ("ask", "wrong")
    assert names(bits(CLASSES)) == CLASSES
    assert all(names(cue.bits) == cue.classes for cue in find_cues("đề nghị xử phạt; chưa kịp thời"))


def test_vocabulary_loads() -> None:
    assert frames().bound == {"cần", "phải"}


words = st.sampled_from(
    [
        "đề nghị",
        "chỉ đạo",
        "các sở",
        "giao cho",
        "đánh giá",
        "cao",
        "phát hiện",
        "cho biết",
        "kết luận",
        "nhưng",
        "và",
        "yêu cầu",
        "song",
        "tuy nhiên",
        "trong khi",
        "đồng thời",
        "...",
        "…",
        ";",
        ":",
        ",",
        " ",
        "\n",
        '"',
        "xcho biết",
    ]
)


@given(st.lists(words, max_size=12), st.sampled_from(["", " ", ", "]))
def test_a_cut_is_where_one_may_begin(parts: list[str], between: str) -> None:
    text = between.join(parts)
    openings = {start for _, start, _ in frames().openings.find_matches_as_indexes(text, overlapping=True)}
    assert {match.start() for match in frames().cut.finditer(text)} <= openings


@given(st.text(alphabet='ađềnghịcầhư :;,.()\n"XSở', max_size=120))
def test_any_text_gives_sorted_disjoint_findings(tail: str) -> None:
    text = FRAME + "Đoàn yêu cầu Sở chấn chỉnh; còn chậm. " + tail
    found = findings(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
