"""The fitted weights: how they are read, added and followed along an article."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract
from extractor.mentions import FindingMention, Found
from extractor.reading.text import read_text
from extractor.recognize.findings import find
from extractor.recognize.findings.evidence import LONGEST
from extractor.recognize.findings.judge import follow
from extractor.recognize.findings.lanes import NARROW, Lanes, half
from extractor.recognize.findings.weights import HIDDEN, KINDS, hidden, polarities, read, weights
from extractor.text.segment import segment
from schemas import Polarity

FRAME = "Đoàn kiểm tra của UBND tỉnh làm việc với Sở Nội vụ, Thanh tra tỉnh tham dự.\n"
HEADER = "# source: invented\nkind,name,strength,shortcoming,recommendation,sanction,hidden\n"
SENTENCES = [
    "Đoàn đề nghị UBND huyện Mẫu khẩn trương chấn chỉnh công tác tiếp dân, hoàn thành trước quý IV.",
    "Qua kiểm tra, tổ công tác phát hiện nhiều hồ sơ thanh toán không đúng quy định.",
    "Công ty Mẫu bị xử phạt 30 triệu đồng vì xả thải vượt quy chuẩn.",
    "Đoàn đánh giá cao Sở Nội vụ đã thực hiện nghiêm túc quy chế, hòa giải đúng hạn.",
]
small = st.integers(-300, 300)
matrix = st.lists(st.lists(small, min_size=5, max_size=5), min_size=5, max_size=5)


def numbers(packed: int) -> list[int]:
    return polarities(packed) + Lanes(HIDDEN, NARROW).unpack(hidden(packed))


def findings(text: str) -> list[FindingMention]:
    return find(segment(read_text(FRAME + text)), Found())


def test_the_table_is_read() -> None:
    tables = weights().tables
    assert tuple(tables) == KINDS
    assert all(tables.values())
    assert all(-2000 < number < 2000 for table in tables.values() for row in table.values() for number in numbers(row))
    assert all(len(row) == 5 for chain in weights().chains.values() for row in chain)


def test_hidden_sums_stay_in_their_lanes() -> None:
    tables = weights().tables
    largest = max(abs(number) for table in tables.values() for row in table.values() for number in numbers(row)[4:])
    words = ("beginning", "opening", "pair", "preceding", "word")
    classes = sum(len(table) for kind, table in tables.items() if kind not in words)
    assert (3 * LONGEST + classes + 10) * largest < half(NARROW)


def test_it_keeps_words_and_pairs_of_words_only() -> None:
    tables = weights().tables
    assert all(" " not in word for kind in ("word", "beginning", "opening") for word in tables[kind])
    assert all(len(pair) == 2 and " " not in pair[0] + pair[1] for pair in tables["pair"])


def test_words_are_known_as_they_are_weighed() -> None:
    assert {"phạt", "0", *("tạm", "giữ")} <= weights().words()


def test_a_pair_is_read_as_two_words() -> None:
    assert numbers(read(HEADER + "pair,tạm giữ,1,2,3,4,\n")["pair"]["tạm", "giữ"]) == [1, 2, 3, 4, *[0] * HIDDEN]


def test_hidden_weights_are_characters() -> None:
    row = read(HEADER + "word,phạt,-1,2,-3,4," + "O" + "Q" * (HIDDEN - 1) + "\n")["word"]["phạt"]
    assert numbers(row) == [-1, 2, -3, 4, -1, *[1] * (HIDDEN - 1)]


@pytest.mark.parametrize(
    "text",
    [
        "kind,name,strength,shortcoming,recommendation,sanction\nword,cần,1,2,3,4\n",
        "# source: invented\nname,kind\nword,cần,1,2,3,4\n",
        HEADER + "phrase,cần,1,2,3,4,\n",
        HEADER + "word,cần,1,2,3,\n",
        HEADER + "word,cần,1,2,3,4.5,\n",
        HEADER + "word,cần,1,2,3,4,PPP\n",
        HEADER + "pair,cần,1,2,3,4,\n",
    ],
)
def test_a_spoiled_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"weights\.csv|zip|int|unpack"):
        read(text)


@given(st.lists(st.tuples(matrix, st.lists(small, min_size=5, max_size=5)), min_size=1, max_size=4))
def test_the_best_labelling_is_found(units: list[tuple[list[list[int]], list[int]]]) -> None:
    def score(labels: tuple[int, ...]) -> int:
        steps = zip((0, *labels), labels, units, strict=False)
        return sum(chain[after][before] + own[after] for before, after, (chain, own) in steps)

    assert score(tuple(follow(units))) == max(map(score, product(range(5), repeat=len(units))))


@pytest.mark.parametrize("text", SENTENCES)
def test_decomposed_letters_change_nothing(text: str) -> None:
    composed, decomposed = (extract(unicodedata.normalize(form, FRAME + text)) for form in ("NFC", "NFD"))
    assert [(f.polarity, unicodedata.normalize("NFC", f.span.text), f.cues) for f in decomposed.findings] == [
        (f.polarity, f.span.text, f.cues) for f in composed.findings
    ]
    assert composed.findings


@pytest.mark.parametrize(
    ("text", "polarity", "cue"),
    [
        (SENTENCES[0], Polarity.RECOMMENDATION, "đề nghị"),
        (SENTENCES[1], Polarity.SHORTCOMING, "không đúng quy định"),
        (SENTENCES[2], Polarity.SANCTION, "bị xử phạt"),
        (SENTENCES[3], Polarity.STRENGTH, "thực hiện nghiêm túc"),
    ],
)
def test_a_finding_tells_what_weighed_most(text: str, polarity: Polarity, cue: str) -> None:
    told = [mention for mention in findings(text) if mention.polarity is polarity]
    assert told
    assert any(cue in mention.cues for mention in told)
    for mention in told:
        assert mention.rule
        assert 0 < len(mention.cues) <= 5
        assert all(word in (FRAME + text).lower() for word in mention.cues)


@given(st.lists(st.sampled_from(SENTENCES), max_size=4))
def test_what_another_article_says_counts_for_nothing(others: list[str]) -> None:
    alone = findings(SENTENCES[1])
    for other in others:
        findings(other)
    assert findings(SENTENCES[1]) == alone
