"""Where a sentence tells that somebody inspects: who does, whom, and on what, as the grammar around the word says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.lazy import lazy
from extractor.link.inspections.code import Coded, is_team
from extractor.link.inspections.objects import objects, released, stated, tail
from extractor.link.inspections.topics import topic
from extractor.link.inspections.words import (
    AMISS,
    CHAIN,
    GAP,
    IDLE,
    LED,
    ORDERED,
    ORDERS,
    TITLES,
    WORDS,
    WORK,
    clause_end,
)
from extractor.mentions import AgencyMention, Found, Mention, OfficialMention
from extractor.text.patterns import one_of, searched

# How far before the word of the work its doer, and a wish, is looked for, and how far behind it what was found.
_BACK, _WISH_REACH, _FOUND_REACH = 280, 80, 180
_ANCHOR = searched(
    rf"(?<!\w)(?:(?:{WORK})(?! (?:viên|trưởng)(?!\w))|kết luận(?! (?:{WORK})(?!\w))|làm việc(?= (?:với|tại) ))(?!\w)"
)
_STATE_BANK = ("ngân hàng nhà nước", "nhnn")
_VISIT, _PAPER = "làm việc", "kết luận"
_PAPERS = re.compile(r"kết luận|kết quả|báo cáo|thông báo")

_SUBJECT = re.compile(
    rf"(?:(?P<team>G)(?: [^\W\d_A-Z]+){{1,10}}(?: \([^()]{{0,40}}\))?{LED}|"
    r"(?P<sort>G)(?:,? [^\W\d_A-Z]+){1,12}(?: của P)?(?= (?:đã|vừa|đang|sẽ|tiến hành|có buổi|bất ngờ)(?!\w))|"
    rf"(?P<who>[AGO]){GAP})(?P<chain>{CHAIN}),? $"
)
_PRONOUN = re.compile(
    r"(?:^|[,:\"] |(?<!tại)(?<!của)(?<!với)(?<!cho)(?<!về)(?<!bởi)(?<!ở) )"
    rf"(?:{one_of(WORDS['pronouns'])})(?P<chain>{CHAIN}),? $"
)
_SPEAKS = re.compile(
    r"(?P<who>A)[^;]{0,60}? cho (?:biết|hay)|(?<!\w)theo (?:(?:ông|bà) O[ ,\-(]*(?:\w+ ){0,4})?(?P<by>A)"
)
_TITLE = re.compile(rf"(?<!\w)(?:{TITLES}) $")
_OFFICE = re.compile(rf" ?(?:{TITLES}|ủy viên|bí thư|phó bí thư|chủ nhiệm|phó chủ nhiệm|phó trưởng|thành viên)(?!\w)")
_TEAM_OF = re.compile(r"(?:Q|các đoàn|các đội|các tổ|đoàn|đội|tổ|lực lượng|cán bộ|thành viên)(?: [^\W\d_]+){0,5} của $")
_NOT_WHO = re.compile(
    r"(?<!\w)(?:cho|với|gửi|báo cáo|tại|của|bởi|đối với|về|trình|lên|ở|vào|gồm|thuộc|tới|đến|xin|từ|liên quan|"
    r"nguyên (?:\w+ ){0,3}|chọn|thanh tra|kiểm tra|giám sát|kiểm toán) $"
)
_TAKES_PART = re.compile(r"(?<!\w)(?:phối hợp|kết hợp|cùng)(?: [^\W\d_A-Z]+){0,5} $")
# Whoever tells of a team at length tells who leads it last.
_LED_LAST = re.compile(rf"(?<!\w)làm (?:trưởng đoàn|tổ trưởng|trưởng)(?P<chain>{CHAIN}),? $")
# A part of a body, before that: "G, A", "A - A". What stands before the first doer of a sentence.
_PART = re.compile(r"(?P<part>[AG])(?:,| -) $")
_FIRST = re.compile(r"(?:^|[,:.)\"] |(?<!\w)của )$")
_PART_KINDS = frozenset({"ban", "phòng", "chi cục", "cục", "đội", "vụ", "trung tâm", "hạt", "trạm"})
_JUST_ORDERED = re.compile(rf"(?<!\w)(?:{ORDERS})(?: cho)? $")
# What is only asked for, or not done.
_WISHED = re.compile(
    r"(?<!\w)(?:tăng cường|cần|không|chưa|nếu|đề xuất|mong|quyền|dự luật|muốn|có thể|mỗi khi|khi nào|nhằm|"
    r"thường xuyên phải)(?!\w)[^,.;:]{0,50}$"
)
# Pupils, luggage and patients are looked at, too.
_NO_WORK = re.compile(
    r"(?<=kiểm tra) (?:(?:định kỳ )?(?:học kỳ|học kì|cuối năm|cuối kỳ|giữa kỳ|một tiết|15 phút|bài cũ)|chất lượng học|"
    r"nhận thức|hành lý|sức khỏe|trình độ|năng lực|nồng độ|nhân thân|giấy tờ tùy thân)(?!\w)|"
    r"(?<=bài kiểm tra)|(?<=đề kiểm tra)|(?<=điểm kiểm tra)(?<!cao điểm kiểm tra)(?<!thời điểm kiểm tra)"
)
# Who carries out a conclusion is not who came to it.
_FOLLOWED = re.compile(
    r"(?<!\w)(?:thực hiện|đôn đốc|theo dõi|rà soát)(?: (?:các|việc thực hiện))? (?:kết luận|kết quả|báo cáo)"
)
_VICTIM = re.compile(r"(?P<whom>[AP])(?: \([^()]{0,80}\))?,? (?:[^\W\d_A-Z]+ ){0,3}(?:bị|được) $")
_PASSED = re.compile(
    r"(?P<whom>A)(?: \([^()]{0,80}\))?,? (?:[^\W\d_A-Z]+ ){0,2}bị (?:[AG] )?"
    r"(?:(?:tiến hành|tổ chức|đưa vào|công bố|kết luận) )?$"
)
_WITH_WHOM = re.compile(r" (?:với|tại)(?: (?:đại diện|lãnh đạo|các đơn vị|tập thể|trụ sở|Q))*(?: của)?(?= [AP](?!\w))")
_ABOUT = re.compile(r"(?:(?! (?:để|nhằm|và)(?!\w))[^.;:]){0,120}? về(?= )")
_AMISS = searched(
    rf"(?<!\w)(?:{AMISS})(?:[^,;:.A]{{0,50}}?)(?: (?:xảy ra|tồn tại))?"
    r"(?P<how> (?:tại|ở|của|trong|về|liên quan(?: đến| tới)?|đối với))(?= )"
)


@dataclass(eq=False)
class Act:
    """One telling of an inspection, from its word to the end of its clause."""

    coded: Coded
    at: int
    end: int
    kind: str | None = None
    who: AgencyMention | None = None
    begin: int = -1
    """Where the telling begins: with its doer, else with the word."""
    whom: list[Mention] = field(default_factory=list)
    topic: tuple[int, int] | None = None
    """What is looked at, as a stretch of the article."""
    paper: bool = False
    """Told of what came out, not of the work."""
    visit: bool = False
    """Told as a meeting of a team with those it looks at."""
    ordered: bool = False
    """Told as what somebody is asked to do."""
    weak: bool = False
    """Told only by what an inspecting body says or finds."""
    result: bool = False
    """Told by what the work brought to light: "Qua kiểm tra, Sở phát hiện …"."""
    fined: bool = False
    """Told by whom an inspecting body fined."""
    hint: bool = False
    """Whether its topic only tells where something amiss was found."""
    number: int = 0
    """The place of its sentence among those read."""

    def __post_init__(self) -> None:
        if self.begin < 0:
            self.begin = self.at

    def look(self, clause: str, base: int, *, paper: bool = False) -> None:
        """Read behind the word whom and what is looked at."""
        self.whom += objects(self.coded, clause, base)
        self.topic = topic(self.coded, clause, base, paper=paper)

    def look_behind(self, start: int, end: int) -> None:
        """Read whom and what is looked at from a stretch of the code that may tell more of the work first."""
        clause = self.coded.code[start:end]
        skipped = tail(clause).end()
        self.look(clause[skipped:], start + skipped)

    def look_amiss(self, since: int) -> None:
        """Read where and in what something amiss was found, as told behind a place."""
        code = self.coded.code
        amiss = _AMISS.search(code, since, since + _FOUND_REACH)
        if amiss:
            how = amiss.start("how")
            self.end = max(self.end, clause_end(code, amiss.end()))
            rest = code[how : self.end]
            self.whom = self.whom or list(objects(self.coded, rest, how))
            self.topic = topic(self.coded, rest[len(amiss["how"]) :], amiss.end("how"))
            self.hint = True


class Doers:
    """The bodies of one article that may inspect."""

    def __init__(self, found: Found) -> None:
        self._found = found

    @lazy
    def _offices(self) -> dict[int, AgencyMention]:
        """The bodies of officials, by where these stand."""
        bodies = {(body.start, body.end): body for body in self._found.agencies}
        return {one.start: bodies[one.agency] for one in self._found.officials if one.agency in bodies}

    @lazy
    def _named(self) -> dict[str, AgencyMention]:
        return {body.name.lower(): body for body in self._found.agencies}

    def at(self, coded: Coded, place: int) -> AgencyMention | None:
        """The body at a place, or that of the official there, where it may inspect."""
        mention = coded.mention(place)
        if isinstance(mention, OfficialMention):
            mention = self._offices.get(mention.start)
        return mention if isinstance(mention, AgencyMention) and not _is_idle(mention) else None

    def inspectorate(self, body: AgencyMention) -> AgencyMention | None:
        """``Thanh tra Bộ Tài chính`` for ``Bộ Tài chính``, where the article names it."""
        return self._named.get(f"thanh tra {body.name.lower()}")


def _is_idle(body: AgencyMention) -> bool:
    """Whether it is of a kind that does not inspect; of banks the state's does."""
    return body.kind in IDLE and not body.name.lower().startswith(_STATE_BANK)


def acts_of(coded: Coded, doers: Doers) -> Iterator[Act]:
    """What a sentence tells with the words of the work, of meetings, and of conclusions."""
    for match in _ANCHOR.finditer(coded.code):
        act = _read(coded, match, doers)
        if act is not None:
            yield act


def _read(coded: Coded, match: re.Match[str], doers: Doers) -> Act | None:
    word, since = match[0], match.end()
    start = max(0, match.start() - _BACK)
    left = coded.code[start : match.start()]
    if _WISHED.search(left[-_WISH_REACH:]) or _NO_WORK.match(coded.code, since):
        return None
    act = Act(coded, match.start(), clause_end(coded.code, since))
    act.visit = word == _VISIT
    act.kind = None if word in (_VISIT, _PAPER) else word
    _subject(act, left, start, doers)
    if act.visit:
        return _visited(act, since) if act.who else None
    _inspected(act, word, since, doers)
    return None if word == _PAPER and act.who is None else act


def _visited(act: Act, since: int) -> Act:
    """With whom a meeting was, and about what."""
    clause = act.coded.code[since : act.end]
    beside = _WITH_WHOM.match(clause)
    place = beside.end() if beside else 0
    act.whom += objects(act.coded, f" {clause[place:].lstrip()}", since + place)
    about = _ABOUT.match(clause)
    act.topic = topic(act.coded, clause[about.end() :], since + about.end()) if about else None
    return act


def _inspected(act: Act, word: str, since: int, doers: Doers) -> None:
    """Whom and what the clause behind the word tells, and who made the paper that it tells of."""
    coded = act.coded
    clause = coded.code[since : act.end]
    behind = tail(clause)
    end = behind.end()
    by = behind.start("by") if behind["by"] else released(clause)
    if by >= 0 and act.who is None:
        act.who, act.paper = doers.at(coded, since + by), True
    act.paper = act.paper or word == _PAPER
    direct = word != _PAPER or clause[:end].endswith(("về", "việc", "quan", "đến", "tới"))
    act.look(clause[end:], since + end, paper=not direct)
    named = coded.body(since + end + 1) if act.kind == "thanh tra" and clause[end : end + 2] == " A" else None
    author = doers.inspectorate(named) if named else None
    if author:
        act.who, act.paper = act.who or author, True
        act.whom = [one for one in act.whom if not isinstance(one, AgencyMention) or one.name not in author.name]
    if act.who and act.paper and not act.whom and (body := stated(coded, clause[end:], since + end)):
        act.whom.append(body)
    if act.who and not act.topic:
        act.look_amiss(since)


def _subject(act: Act, left: str, start: int, doers: Doers) -> None:
    """Who does it: the body from which only words of doing lead to the word of the work."""
    found = _SUBJECT.search(left)
    named = found is not None and not _NOT_WHO.search(left[: found.start()])
    if not named and "G" in left and _LED_LAST.search(left):
        team = start + left.index("G")
        act.who, act.begin = doers.at(act.coded, team), team
        return
    if found is None or _TAKES_PART.search(left[: found.start()]):
        _spoken(act, left, start, doers)
        return
    place = next(found.start(name) for name in ("team", "sort", "who") if found[name])
    before = _TITLE.sub("", left[:place])
    act.ordered = ORDERED.search(left[: place + 1].rpartition(". ")[2]) is not None
    told_only = act.ordered and not _JUST_ORDERED.search(before)
    if told_only or _FOLLOWED.search(found["chain"]) or (_NOT_WHO.search(before) and not _TEAM_OF.search(before)):
        return
    place = _holder(act.coded, left, start, place, doers)
    act.who, act.begin = doers.at(act.coded, start + place), start + place
    act.paper = _PAPERS.search(found["chain"]) is not None
    victim = _VICTIM.search(left, 0, place)
    if act.who and victim:
        _suffers(act, start + victim.start("whom"))


def _holder(coded: Coded, left: str, start: int, place: int, doers: Doers) -> int:
    """Where the doer stands of whom the body at a place tells only the last office, or what it is a part of."""
    person = left.rfind("O", 0, place)
    told = re.split(r"[,;]| - ", left[person + 1 : place]) if person >= 0 else []
    offices = len(told) > 1 and not told[0].strip() and all(_OFFICE.match(one) for one in told[1:])
    if offices and "A" not in told[-1]:
        return person if doers.at(coded, start + person) else place
    part = _PART.search(left, max(0, place - 4), place)
    if part is None or not _FIRST.search(_TITLE.sub("", left[: part.start()])):
        return place
    body = coded.body(start + part.start("part"))
    return part.start("part") if body and (is_team(body) or body.kind in _PART_KINDS) else place


def _spoken(act: Act, left: str, start: int, doers: Doers) -> None:
    """``Sở cho biết … đơn vị đã kiểm tra``: who speaks of itself; else whom a passive tells."""
    said = _PRONOUN.search(left) if "A" in left else None
    speaker = _SPEAKS.search(left, 0, said.start() + 1) if said else None
    if said and speaker:
        place = speaker.start("who") if speaker["who"] else speaker.start("by")
        act.who, act.begin = doers.at(act.coded, start + place), start + said.start()
        act.paper = _PAPERS.search(said["chain"]) is not None
    elif passed := _PASSED.search(left):
        _suffers(act, start + passed.start("whom"))


def _suffers(act: Act, place: int) -> None:
    """Add the body or place at a place of the code to those looked at."""
    mention = act.coded.mention(place)
    if mention:
        act.whom.append(mention)
