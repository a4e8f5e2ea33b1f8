"""Inspections told without a subject before the word of the work: by their results, papers, meetings, teams."""

import re
from collections.abc import Iterator

from extractor.link.inspections.acts import Act, Doers
from extractor.link.inspections.code import Coded, checks
from extractor.link.inspections.objects import objects
from extractor.link.inspections.topics import topic
from extractor.link.inspections.words import CHAIN, GAP, INSPECTORS, LED, ORDERED, WORDS, WORK, clause_end

_BROUGHT = (
    *("phát hiện", "nhận thấy", "xác định", "chỉ ra", "kết luận", "ghi nhận", "đánh giá", "lập biên bản", "xử phạt"),
    *("tịch thu", "thu giữ"),
)
_RESULT = re.compile(
    r"(?:^|(?<!\w)(?:qua|trong|sau) )(?:(?:quá trình|công tác|tiến hành|đợt|cuộc|thời gian|lần) )*"
    rf"(?P<work>{WORK})(?P<what>[^.;:]{{0,140}}?),? (?P<who>[AG])(?: \([^()]{{0,60}}\))?(?: (?:đã|cũng|còn|vừa))* "
    rf"(?:{'|'.join(_BROUGHT)})"
)
_LOOKED_INTO = re.compile(
    rf"(?<!\w)(?:cuộc|đợt) (?P<work>{WORK})(?: này)?(?: [^.;]{{0,60}}?,)? "
    r"(?:xem xét|tập trung(?: vào)?|(?:nhằm )?đánh giá)(?!\w)"
)
_FORMED = re.compile(rf"(?P<who>[AO]){GAP}{CHAIN} (?:thành lập|lập|cử|điều) (?P<team>G)(?!\w)")
_TEAM_LED = re.compile(rf"G(?P<topic>(?: [^\W\d_A-Z]+){{0,12}})(?: \([^()]{{0,40}}\))?{LED}")
# A leader of a team, and at once what it does: "… do ông Mẫu làm Trưởng đoàn kiểm tra công tác …".
_TEAM_LEADS = re.compile(r"làm trưởng (?P<team>G)(?= (?:việc|công tác|các|tình hình|hoạt động|tại)(?!\w))")
_REPORT = re.compile(r"(?<!\w)(?:kết luận|báo cáo kiểm toán|báo cáo)(?: [^\W\d_A-Z]+){0,2} của (?P<by>A)(?!\w)")
_RECEIVED = re.compile(r"làm việc với (?P<who>G)(?= về )")
_MEETING = re.compile(
    r"làm việc (?:của|giữa) (?P<who>[AG])(?:, do [^,;]{0,60},|,? \([^()]{0,60}\))? (?:với|và)(?: lãnh đạo| đại diện)? "
    r"(?P<whom>[AP])(?!\w)"
)
_SAYS = re.compile(
    r"(?P<who>A)(?: \([^()]{0,60}\))?(?:,? (?:O|đã|vừa|cũng|còn|mới|T|đang|tiếp tục|tiến hành))* "
    r"(?:chỉ ra|phát hiện|xác định|kết luận|kiến nghị|công bố|điểm mặt|chỉ rõ|nêu|cho rằng|nhận thấy|đánh giá|yêu cầu|"
    r"đề nghị|(?P<fine>(?:(?:ra|ban hành|ký|có) )?(?:quyết định )?(?:xử phạt|tạm đình chỉ))|lập biên bản)(?!\w)|"
    r"(?:theo|kiến nghị của|đề nghị của|kết luận của|báo cáo của) (?P<by>A)(?=[ ,.])"
)
_FINED = re.compile(r"(?<!\w)(?:đối )?với(?= (?:[^\W\d_A-Z]+ ){0,4}A(?!\w))(?: [^\W\d_A-Z]+)*(?= A)")


def frames_of(coded: Coded, doers: Doers, *, inspectors: bool) -> Iterator[Act]:
    """What a sentence tells in other ways; what inspecting bodies say only where the article names one."""
    code = coded.code
    if "A" in code or "G" in code:
        yield from _results(coded, doers) if any(map(code.__contains__, _BROUGHT)) else ()
        yield from _teams(coded, doers) if "G" in code else ()
        yield from _meetings(coded, doers) if "làm việc" in code else ()
        yield from _papers(coded, doers) if " của A" in code else ()
        yield from _sayings(coded, doers) if inspectors else ()
    for match in _LOOKED_INTO.finditer(code) if "cuộc" in code or "đợt" in code else ():
        act = Act(coded, match.start(), match.end(), match["work"])
        act.topic = topic(coded, code[match.end() :], match.end())
        yield act


def _results(coded: Coded, doers: Doers) -> Iterator[Act]:
    """``Qua kiểm tra …, Sở phát hiện``."""
    for match in _RESULT.finditer(coded.code):
        who = doers.at(coded, match.start("who"))
        if who:
            act = Act(coded, match.start(), match.end(), match["work"], who, paper=True, result=True)
            act.look_behind(*match.span("what"))
            yield act


def _teams(coded: Coded, doers: Doers) -> Iterator[Act]:
    """``Sở thành lập đoàn kiểm tra …``; ``Tổ kiểm tra … do ông … làm tổ trưởng``."""
    code = coded.code
    for match in _FORMED.finditer(code):
        who, team = doers.at(coded, match.start("who")), coded.body(match.start("team"))
        if who and team and checks(team) and not ORDERED.search(code[: match.start()]):
            act = Act(coded, match.end(), clause_end(code, match.end()), None, who, match.start("who"), paper=True)
            act.look_behind(match.end(), act.end)
            yield act
    for match in _TEAM_LEADS.finditer(code):
        who, duty = doers.at(coded, code.index("G")), coded.body(match.start("team"))
        work = duty.kind.partition(" ")[2] if duty else ""
        if who and work in WORDS["work"]:
            act = Act(coded, match.end(), clause_end(code, match.end()), work, who, code.index("G"))
            act.look(code[match.end() : act.end], match.end())
            yield act
    for match in _TEAM_LED.finditer(code):
        who = doers.at(coded, match.start())
        if who and checks(who):
            act = Act(coded, match.start(), match.end(), None, who)
            act.topic = topic(coded, match["topic"], match.start("topic")) if match["topic"] else None
            yield act


def _meetings(coded: Coded, doers: Doers) -> Iterator[Act]:
    """``buổi làm việc của Đoàn giám sát với …``, ``làm việc với Đoàn giám sát về …``."""
    for pattern in (_RECEIVED, _MEETING):
        for match in pattern.finditer(coded.code):
            who = doers.at(coded, match.start("who"))
            if who is None or coded.code[match.start("who")] != "G":
                continue
            end = clause_end(coded.code, match.end())
            act = Act(coded, match.start(), end, None, who, match.start("who"), visit=True)
            if pattern is _MEETING:
                whom = match.start("whom")
                act.whom += objects(coded, f" {coded.code[whom:end]}", whom - 1)
            about = coded.code.find(" về ", match.end(), end)
            act.topic = topic(coded, coded.code[about + 3 : end], about + 3) if about >= 0 else None
            yield act


def _papers(coded: Coded, doers: Doers) -> Iterator[Act]:
    """``kết luận của Thanh tra tỉnh``, ``báo cáo của Kiểm toán nhà nước``."""
    for match in _REPORT.finditer(coded.code):
        who = doers.at(coded, match.start("by"))
        if who and (who.kind == "kiểm toán" or (match[0].startswith("kết luận") and who.kind in INSPECTORS)):
            yield Act(coded, match.start(), match.end(), None, who, match.start("by"), paper=True)


def _sayings(coded: Coded, doers: Doers) -> Iterator[Act]:
    """What a body whose office is to inspect says, finds, or fines."""
    code = coded.code
    for match in _SAYS.finditer(code):
        place = match.start("who") if match["who"] else match.start("by")
        who = doers.at(coded, place)
        if who is None or who.kind not in INSPECTORS:
            continue
        act = Act(coded, match.start(), match.end(), None, who, place, paper=True, weak=True)
        if match["fine"]:
            act.end = clause_end(code, match.end())
            for fined in _FINED.finditer(code, match.end(), act.end):
                act.whom += objects(coded, code[fined.end() : act.end], fined.end())
            act.weak, act.fined = not act.whom, bool(act.whom)
        else:
            act.look_amiss(match.end())
        yield act
