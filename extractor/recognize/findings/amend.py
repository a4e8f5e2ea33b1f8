"""What a unit says so plainly that its label follows from its words, whatever the weights make of it.

A question finds nothing; what was aimed at, promised, admitted or answered by the one inspected is no finding, nor is
who found it; work that was done is no merit until somebody judges it; a sanction names the punishment; who is to blame
for what was wrong is part of what was wrong.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.recognize.findings.evidence import PRAISING, PUNISHING, WRONG, Evidence
from extractor.recognize.findings.lexicon import bits
from extractor.recognize.findings.units import Unit
from extractor.recognize.findings.weights import POLARITIES
from extractor.text.patterns import searched
from schemas import Polarity

_STRENGTH, _SHORTCOMING, _RECOMMENDATION, _SANCTION = (
    1 + POLARITIES.index(p)
    for p in (Polarity.STRENGTH, Polarity.SHORTCOMING, Polarity.RECOMMENDATION, Polarity.SANCTION)
)
_MERIT, _ACTIVITY, _INSPECT = bits(("merit",)), bits(("activity",)), bits(("inspect",))
_SAID, _TOLD = bits(("said",)), bits(("penalty", "punish", "not_punish"))

_JOINED = frozenset({"comma", "also"})  # cuts over which one clause goes on
_DENYING = frozenset({"không", "chưa", "chẳng", "thiếu", "dù", "tuy", "nhưng", "song", "kém", "ít", "lỗi"})
_NEGATIONS = frozenset({"không", "chưa", "chẳng"})
_REACH = 5  # words that a negation reaches
# "không phát hiện vi phạm" may blame who looked; "không phải vi phạm duy nhất" tells of one.
_NO_FAULT = searched(
    r"(?<!\w)(?:không|chưa) (?:hề )?(?:có|phải(?: là)?|gây|gây ra|xảy ra|để xảy ra) "
    r"(?:(?:bất kỳ|dấu hiệu|hành vi|các|những) )?"
    r"(?:sai phạm|vi phạm|sai sót|thất thoát|lãng phí|tham nhũng|tiêu cực|thiệt hại)"
    r"(?! (?:lớn|duy|đầu|nhỏ|ít|hiếm|mới))"
)
# Nothing wrong was found; "dẫn đến không phát hiện vi phạm" blames who looked.
_FOUND_NONE = searched(
    r"(?<!\w)(?:không|chưa) phát hiện(?: (?:ra|thấy|có|được))?(?: [^\W\d]+){0,5}? "
    r"(?:sai phạm|vi phạm|sai sót|tham nhũng|tiêu cực|vụ lợi|gian lận|nhập lậu|bất thường|"
    r"trái (?:với )?(?:quy|phép|pháp))(?!\w)"
)
_OVERLOOKED = searched(r"(?<!\w)(?:lại|dẫn đến|dẫn tới|do|nên|vì|nếu|khiến|để|vẫn)(?!\w)")
# Of samples it is the result of a test: "không phát hiện mẫu nào vượt ngưỡng".
_CLEAN = searched(r"(?<!\w)(?:không phát hiện|chưa phát hiện|không nhiễm|âm tính)(?!\w)")
_SAMPLE = searched(r"(?<!\w)mẫu(?!\w)")
# Who is to blame: "chịu trách nhiệm về những thiếu sót", "để xảy ra vi phạm có trách nhiệm của Văn phòng".
_BLAME = searched(
    r"(?<!\w)chịu trách nhiệm(?: (?!nếu)[^\W\d]+){0,3}? (?:về|trong việc|đối với|vì)(?: [^\W\d]+){0,3}? "
    r"(?:để|thiếu sót|vi phạm|sai phạm|khuyết điểm|tồn tại|hạn chế|sai sót)(?!\w)"
    r"|(?<!\w)có trách nhiệm(?: (?:rất|không nhỏ|lớn|chính)){0,3} của (?!mình)"
    r"|(?<!\w)liên quan đến trách nhiệm của (?!mình)|(?<!\w)phần lỗi thuộc(?!\w)"
)
_NO_BLAME = searched(r"(?<!\w)(?:nếu|sẽ|không|yêu cầu|đề nghị|kiến nghị|làm rõ|xem xét|quy định|tự)(?!\w)")
_PERSON = re.compile(r"\W*(?:và )?(?:ông|bà|đồng chí|các ông)(?!\w)")  # one more who is to blame
_ADMITTED = searched(
    r"(?<!\w)(?:ông|bà|anh|chị|công ty|chủ cơ sở)(?!\w)[^,.;:]{0,60} (?:thừa nhận|phân trần|thanh minh)(?!\w)"
)
_HOPED = searched(r"(?<!\w)(?:sẽ|hy vọng|phấn đấu|mong muốn|hứa|cam kết)(?!\w)")
_AIM = re.compile(r"(?:để|nhằm|bên cạnh|nhận thức|tình hình|với (?:những|các|việc))(?!\w)")
_NEEDED = re.compile(r"(?:(?:và|nhưng|song|cũng|do đó|vì vậy) )?(?:cần|phải) (?!thiết)")
_TOPIC = re.compile(r"(?:công tác|tình hình|việc|nội dung)(?!\w)")
# What a body reports of itself; what those report who inspected it is a judgement.
_OWN_REPORT = re.compile(r"\W*theo báo cáo(?: \w+){0,2} của (?!.{0,30}(?:thanh tra|đoàn|tổ kiểm|kiểm tra))")
_OWN_REPORTS = 120  # characters of a sentence in which it is looked for
# What frames a clause: of what it is, what for, by what it goes.
_FRAME = re.compile(r"(?:về|để(?! xảy ra)|theo|với|nhằm|bên cạnh)(?!\w)")
# What frames it by a punishment that is told of already: "trong thời gian bị đình chỉ", "đối với người bị kỷ luật".
_GIVEN = re.compile(
    r"(?:trong(?! đó)|đối với|về|căn cứ|sau khi|trước khi|với|theo|từ|tính)(?!\w)(?!.*(?:,|(?<!\w)đã(?!\w)))"
)
_DEGREE = "đến mức "
# Who praises outright, and what is more than was asked for: "vượt 8% so với chỉ tiêu".
_PRAISED = searched(
    r"(?<!\w)(?:đánh giá cao|biểu dương|hoan nghênh|khen ngợi|tuyên dương|nhiều cố gắng|nhiều nỗ lực)(?!\w)"
    r"|(?<!\w)vượt (?:trên )?\d[\d.,]* ?% (?:so với )?(?:chỉ tiêu|kế hoạch)(?! (?:biên chế|tuyển|nợ))"
)
_UNSURE = searched(
    r"(?<!\w)(?:sẽ|không|chưa|chẳng|để|nhằm|nếu|phải|cần|yêu cầu|đề nghị|kiến nghị|tiếp tục|hơn)(?!\w)"
    r"|(?<!\w)được (?:[^\W\d]+ ){0,5}đánh giá cao(?!\w)"
)
# What somebody is about to do, or to have done: "đang tham mưu UBND tỉnh xử phạt".
_ASKED_FOR = searched(r"(?<!\w)(?:đang|sẽ) (?:\w+ ){0,2}?(?:tham mưu|trình|đề xuất)(?!\w)")
_UNDER_WAY = searched(
    r"(?<!\w)(?:đang|sẽ) (?:\w+ ){0,2}?(?:hoàn tất|xem xét|làm thủ tục|củng cố|hoàn thiện|xác minh)(?!\w)"
)


def amend(evidence: Evidence, units: Sequence[Unit], labels: list[int], owns: Sequence[Sequence[int] | None]) -> None:
    """Put right the labels that the words of their units contradict."""
    for index, label in enumerate(labels):
        if label not in (0, _RECOMMENDATION) and evidence.sentence(index).rstrip(" \n\"'”").endswith("?"):
            labels[index] = 0
        elif label in (0, _RECOMMENDATION):
            labels[index] = _unfound(evidence, units, labels, index)
        elif label == _SHORTCOMING:
            labels[index] = _wrong(evidence, units, index, owns[index])
        elif label == _STRENGTH:
            labels[index] = _SHORTCOMING if _denies(evidence, index) else _good(evidence, units, index)
        else:
            labels[index] = _punished(evidence, units, index)
    for index, (unit, following) in enumerate(pairwise(units)):
        goes_on = labels[index] == labels[index + 1] and unit.sentence == following.sentence
        if goes_on and unit.introduces == "comma" and _FRAME.match(evidence.told(index)):
            labels[index] = 0
    for before, unit, after in zip(range(len(units)), units[1:], units[2:], strict=False):
        between = labels[before] == labels[before + 2] and units[before].sentence == after.sentence
        if between and not labels[before + 1] and unit.after in _JOINED and after.after in _JOINED:
            labels[before + 1] = labels[before]


def _unfound(evidence: Evidence, units: Sequence[Unit], labels: Sequence[int], index: int) -> int:
    """The label of a unit that was taken for no finding, or for a recommendation."""
    if _blames(evidence, index):
        return _SHORTCOMING
    if labels[index]:
        return labels[index]
    if _blames_on(evidence, units, labels, index):
        return _SHORTCOMING
    text = evidence.text(index)
    praised = not evidence.classes(index) & WRONG and _PRAISED.search(text) and not _UNSURE.search(text)
    return _STRENGTH if praised or (_clears(text) and not evidence.silent(index)) else 0


def _wrong(evidence: Evidence, units: Sequence[Unit], index: int, own: Sequence[int] | None) -> int:
    """The label of a unit that was taken for a shortcoming."""
    text = evidence.text(index)
    finder = units[index].introduces == "found" and " bị " not in text
    finder = finder and not evidence.classes(index) & (WRONG | PUNISHING)
    if _clears(text):
        return _STRENGTH
    if finder or _acquits(evidence, index) or _ADMITTED.search(text) or evidence.rebuts(index):
        return 0
    if _CLEAN.search(text) and _SAMPLE.search(text):
        return _STRENGTH
    if own and _praises(evidence, index):
        return _good(evidence, units, index) if own[_STRENGTH] > 0 else 0
    return _SHORTCOMING


def _good(evidence: Evidence, units: Sequence[Unit], index: int) -> int:
    """The label of a unit that was taken for a strength."""
    text, told, classes, unit = evidence.text(index), evidence.told(index), evidence.classes(index), units[index]
    praised = bool(classes & PRAISING)
    if evidence.names_faults(index) and not praised:
        return _SHORTCOMING
    if _NEEDED.match(told):
        return _RECOMMENDATION
    done = bool(classes & _ACTIVITY) and not praised and not evidence.earlier(index) & PRAISING
    aimed = _HOPED.search(text) or _AIM.match(told)
    reported = _OWN_REPORT.match(evidence.sentence(index)[:_OWN_REPORTS])
    noted = unit.introduces == "said" and not any(
        c.bits & PRAISING and not c.bits & _SAID for c in evidence.cues(index)
    )
    return 0 if done or aimed or reported or noted or _looked_at(evidence, unit, index) else _STRENGTH


def _looked_at(evidence: Evidence, unit: Unit, index: int) -> bool:
    """Whether a unit is an item in a list of what was inspected (``đã kiểm tra: công tác tiếp dân; tình hình …``)."""
    if unit.after not in ("colon", "semicolon") or not _TOPIC.match(evidence.told(index)):
        return False
    lead = evidence.lead(index)
    inspected = lead >= 0 and evidence.classes(lead) & _INSPECT and not evidence.classes(lead) & PRAISING
    return bool(inspected) and not evidence.classes(index) & _MERIT


def _punished(evidence: Evidence, units: Sequence[Unit], index: int) -> int:
    """The label of a unit that was taken for a sanction."""
    if evidence.opens_with(index, _DEGREE):  # it only says how grave a fault is
        return _SHORTCOMING
    text = evidence.text(index)
    if not evidence.told_in_sentence(index) & PUNISHING:
        return 0
    if _ASKED_FOR.search(text):
        return _RECOMMENDATION
    under_way = _UNDER_WAY.search(text)
    if under_way and " đã " not in text[: under_way.start()]:
        return 0
    given = evidence.classes(index) & _TOLD and units[index].introduces in ("comma", "semicolon")
    return 0 if given and _GIVEN.match(evidence.told(index)) else _SANCTION


def _praises(evidence: Evidence, index: int) -> bool:
    """Whether a unit praises, and neither blames nor denies: then it tells of no fault."""
    classes = evidence.classes(index)
    return bool(classes & PRAISING) and not classes & WRONG and _DENYING.isdisjoint(evidence.words(index))


def _clears(text: str) -> bool:
    """Whether who looked found nothing wrong (``qua kiểm tra chưa phát hiện sai phạm``)."""
    cleared = _FOUND_NONE.search(text) if "phát hiện" in text else None
    return cleared is not None and not _OVERLOOKED.search(text, 0, cleared.start())


def _acquits(evidence: Evidence, index: int) -> bool:
    """Whether a unit denies that there is a fault, and names none before (``không có sai phạm``)."""
    denied = _NO_FAULT.search(evidence.text(index))
    if denied is None:
        return False
    at = evidence.start(index) + denied.start()
    return not any(cue.bits & WRONG and cue.end <= at for cue in evidence.cues(index))


def _denies(evidence: Evidence, index: int) -> bool:
    """Whether a unit has words of praise, and denies each (``chưa được thực hiện đúng tiến độ``)."""
    text, begin = evidence.text(index), evidence.start(index)
    praise = [cue for cue in evidence.cues(index) if cue.bits & PRAISING]
    told = (text[: cue.start - begin].split()[-_REACH:] for cue in praise)
    denied = all(
        cue.phrase.split()[0] not in _NEGATIONS and (before[-1:] == ["ít"] or not _NEGATIONS.isdisjoint(before))
        for cue, before in zip(praise, told, strict=True)
    )
    return bool(praise) and denied


def _blames(evidence: Evidence, index: int) -> bool:
    """Whether a unit tells who is to blame for what was wrong, here or in the sentence before."""
    if not evidence.tells_of_blame:
        return False
    text = evidence.text(index)
    blame = _BLAME.search(text)
    return blame is not None and not _NO_BLAME.search(text, 0, blame.end()) and bool(evidence.lately(index) & WRONG)


def _blames_on(evidence: Evidence, units: Sequence[Unit], labels: Sequence[int], index: int) -> bool:
    """Whether a unit goes on naming those to blame (``…, bà Lan và ông Nam``)."""
    if not index or labels[index - 1] != _SHORTCOMING or units[index].after != "comma":
        return False
    if units[index - 1].sentence != units[index].sentence or "trách nhiệm" not in evidence.sentence(index):
        return False
    return _PERSON.match(evidence.text(index)) is not None and not evidence.classes(index) & _SAID
