"""The field of an office or the proper name of a company: where a name goes on, and where it ends.

A name goes on over capitals, abbreviations, known words of fields in small letters, and the marks
and conjunctions between them; it ends at a title, a person, a territory or another head noun.
"""

import re
from functools import lru_cache

from extractor.recognize.agencies.vocabulary import (
    COUNTRIES,
    GENERAL,
    HEADS,
    LETTERS,
    LINKS,
    NATIONWIDE,
    OBJECTS,
    PARTS,
    SCHOOLS,
    STOPS,
    TITLES,
    TRADES,
    Head,
    longest,
)
from extractor.recognize.agencies.words import acronyms, foreign, syllable
from extractor.recognize.places import phrase
from extractor.recognize.places.gazetteer import gazetteer
from extractor.recognize.places.tokens import Tokens

_WIDEST = 28  # tokens of a name, at most
_MEASURES = frozenset({"triệu", "tỷ", "tỉ", "lần", "người", "năm", "tháng", "ngày", "vụ", "đồng", "nghìn"})
_LEGAL = frozenset({"cp", "phần", "tnhh", "mtv", "viên", "hạn", "doanh", "danh"})
_AMBIGUOUS = frozenset({"nguyên", "anh", "chị", "ảnh", "trưởng", "phó", "chánh", "bà", "ông"})
_SHORT_HEADS = frozenset({"thuế", "hội", "quỹ", "khoa", "tổ", "trạm", "hạt", "đồn", "tt", "nh"})
_SERVICES = frozenset({"viễn thông", "điện lực", "bưu điện"})  # heads that are fields of others
_LETTERED = re.compile(r"\d{1,2}[A-HĐ]")
_CODE = re.compile(r"\d{1,3}[A-Z]{1,2}")  # the code that ends a company's name: "Bình Minh 56B"
_SAID = frozenset({",", ":", "về", "rằng", "thêm", "cho", "đến", "tới"})  # after "thông tin": it is the verb
_PROPER_RULES = frozenset({"company", "school", "hospital"})


@lru_cache(maxsize=1)
def _territories() -> frozenset[str]:
    names = gazetteer()
    return phrase.alias_names() | {name for name in names.districts if " " in name}


class Field:
    """Walks over one name. ``end`` is the place after the last token that may end it."""

    def __init__(self, tokens: Tokens, head: Head, at: int, titled: bool) -> None:
        self.tokens, self.head, self.start, self.end = tokens, head, at, at
        self.titled = titled
        self.formed = tokens.lower(at - 1) in _LEGAL or head.words in ("tổng công ty", "tập đoàn")
        self.company = head.rule in _PROPER_RULES
        self.proper = 0  # capitals outside the vocabulary
        self.capital = False
        self._here = at
        self._verb = False
        self.words = False  # a word of the vocabulary, or an abbreviation
        self.compound = False  # a word whose second syllable is small, no person's name
        self.objects = False  # what the office is for, in small letters
        self.reach = at  # the end with words that may also be verbs

    def walk(self) -> "Field":
        """Go as far as the name goes."""
        while self._here < self.start + _WIDEST and self._step():
            pass
        return self

    def _step(self) -> bool:
        tokens, here = self.tokens, self._here
        word = tokens.lower(here)
        if not word or word == "\n" or (tokens.start[here] == tokens.end[here - 1] and self._run_on(here)):
            return False
        if not word[0].isalnum() or word == "và":
            return self._join(word)
        territory = phrase.bare(tokens, here, _territories())
        if territory > here and longest(tokens, here, PARTS)[0] <= territory:
            if not self.company:
                return False
            return self._take(territory, capital=True)
        if self._stopped(here):
            return False
        return self._term(here) or self._object(here) or self._short(here) or self._number(here) or self._name(here)

    def _run_on(self, here: int) -> bool:
        """Whether a sentence begins that lost the space before it: ``văn phòngMột``; no brand, ``VinFast``."""
        tokens = self.tokens
        if not tokens.capital(here) or tokens.word(here - 1).isascii():
            return False
        return tokens.lower(here - 1)[-1:].isalpha() and syllable(tokens.lower(here))

    def _stopped(self, here: int) -> bool:
        """Whether a territory, another body or a title begins here."""
        tokens = self.tokens
        if not tokens.capital(here):
            return phrase.head(tokens, here) is not None and not self._lower_part(here)
        if not self.company and tokens.lower(here) == "trung" and tokens.lower(here + 1) == "ương":
            return True
        part = longest(tokens, here, PARTS)[0]
        title = longest(tokens, here, TITLES)[0]
        if title > max(here, part - 1) and not (self.company and tokens.lower(here) in _AMBIGUOUS):
            return True
        if phrase.head(tokens, here) is not None and part == here:
            return True
        end, head = longest(tokens, here, HEADS)
        if end == here or (part >= end and (part > end or here == self.start)):
            return False
        if head.words in _SERVICES:
            return False
        if end - here == 1 and (head.words in _SHORT_HEADS or not self._goes_on(end)):
            return False
        if here == self.start:
            return not self.company and end - here > 1
        return not self.company or head.rule in ("sector", "organ", "whole", "office", "inspectorate")

    def _goes_on(self, at: int) -> bool:
        """Whether a lone head noun has a name after it."""
        return self.tokens.capital(at) or self._lower_part(at) or longest(self.tokens, at, SCHOOLS)[0] > at

    def _lower_part(self, here: int) -> bool:
        return longest(self.tokens, here, PARTS)[0] > here

    def _join(self, word: str) -> bool:
        tokens, here = self.tokens, self._here
        if here == self.start:
            return word == '"' and self.company and self._quoted(here)
        after = here + 1
        if word == "&":
            allowed = tokens.alphanumeric(after)
        elif word == "-":
            glued = tokens.glued(here) and tokens.glued(after)
            twin = tokens.lower(here - 1) == "việt" or tokens.lower(after) == "ctcp"
            term = not self.proper and tokens.capital(after) and self._begins_term(after)
            place = phrase.bare(tokens, after, _territories()) if self.company and self.proper else after
            pair = place > after and not tokens.capital(place) and tokens.lower(place) != "-"
            pair = pair or self._twin_town(after)
            short = self._both_short(here) or self._field_letters(after)
            allowed = tokens.alphanumeric(after) and (glued or twin or term or pair or short)
        elif word == "và":
            allowed = not self.proper and (self._begins_term(after) or self._begins_object(after))
        elif word == ".":
            allowed = tokens.glued(here) and tokens.glued(after) and self._letters(here - 1) and self._letters(after)
        elif word == "," and self._trades(after):
            allowed = True
        elif word == ",":
            end = self._series(here)
            return end > here and self._take(end, capital=False)
        elif word == '"':
            return self.company and self._quoted(here)
        else:
            return False
        if allowed:
            self._here = after
        return allowed

    def _twin_town(self, at: int) -> bool:
        """Whether the second of two towns or stations begins: ``đô thị mới Bình Nam - Bình Bắc``."""
        tokens = self.tokens
        two = self.proper == 2 and tokens.capital(at) and tokens.capital(at + 1) and not tokens.capital(at + 2)
        if not two or self.company or phrase.person(tokens, at) or phrase.bare(tokens, at) > at:
            return False
        return longest(tokens, at, HEADS)[0] == at == longest(tokens, at, TITLES)[0]

    def _series(self, comma: int) -> int:
        """The end of further fields in small letters, ``, thẩm định và xử lý đơn``, or the comma where none follow."""
        tokens, at = self.tokens, comma
        if self.company or not self.capital or self.proper:
            return comma
        for _ in range(6):
            last = tokens.lower(at) == "và"
            end = max(longest(tokens, at + 1, PARTS)[0], longest(tokens, at + 1, OBJECTS)[0])
            if end < at + 3 or longest(tokens, at + 1, HEADS)[0] >= end or tokens.capital(at + 1):
                return comma
            if last:
                return end
            if tokens.lower(end) not in (",", "và"):
                return end if "và" in tokens.low[at:end] or self._owned(end) else comma
            at = end
        return comma

    def _owned(self, at: int) -> bool:
        """Whether the body above follows: ``của Ban Nội chính``."""
        tokens = self.tokens
        return tokens.lower(at) in ("của", "thuộc") and longest(tokens, at + 1, HEADS)[0] > at + 1

    def _trades(self, at: int) -> bool:
        """Whether another trade of a company follows, then its proper name: ``xuất nhập khẩu, thương mại Ba Na``."""
        tokens = self.tokens
        if not self.company or not self.formed or not self.words or self.proper or tokens.capital(at):
            return False
        end = longest(tokens, at, PARTS)[0]
        return end > at and longest(tokens, at, HEADS)[0] == at and self._bare_capital(end)

    def _bare_capital(self, at: int) -> bool:
        """Whether a proper name begins that is no title and no body."""
        tokens = self.tokens
        return tokens.capital(at) and longest(tokens, at, TITLES)[0] == at and longest(tokens, at, HEADS)[0] == at

    def _letters(self, at: int) -> bool:
        return self.tokens.acronym(at) or (self.tokens.capital(at) and len(self.tokens.lower(at)) == 1)

    def _both_short(self, here: int) -> bool:
        return self.tokens.acronym(here - 1) and self.tokens.acronym(here + 1)

    def _field_letters(self, at: int) -> bool:
        """Whether the letters of another field stand at a token: ``Viễn thông - CNTT``."""
        tokens = self.tokens
        known = self.words and not self.company and tokens.lower(at) in LETTERS
        return known and tokens.acronym(at) and phrase.head(tokens, at) is None

    def _begins_term(self, at: int) -> bool:
        end, _ = longest(self.tokens, at, HEADS)
        part, _ = longest(self.tokens, at, PARTS)
        if part == at + 1 == end and self.tokens.capital(end):
            return False  # "và phòng Tài nguyên": another body
        if part == end > at + 1 and (self.tokens.lower(end) in GENERAL or phrase.head(self.tokens, end) is not None):
            return False  # "và công an các phường"
        if part == at + 1 and self._small(at) and self._small(part):
            return False  # "và nhà thầu"
        return part > at and (part > end or not self.tokens.capital(at))

    def _begins_object(self, at: int) -> bool:
        """Whether another thing that an office is for begins: ``các ngân hàng và tổ chức tín dụng``."""
        return self.objects and longest(self.tokens, at, OBJECTS)[0] > at + 1 and self._small(at)

    def _quoted(self, here: int) -> bool:
        for close in range(here + 2, here + 8):
            if self.tokens.lower(close) in ('"', "\n", ""):
                if self.tokens.lower(close) == '"' and self.tokens.capital(here + 1):
                    self._take(close + 1, capital=True)
                    self.proper += 1
                    return True
                return False
        return False

    def _take(self, end: int, *, capital: bool, ends: bool = True) -> bool:
        self._here = end
        self.capital |= capital
        self.reach = end
        if ends:
            self.end = end
        return True

    def _term(self, here: int) -> bool:
        end, may_end = longest(self.tokens, here, PARTS)
        if end == here:
            return False
        capital = self.tokens.capital(here)
        if not capital and self._said(here):
            return False
        if not capital and here > self.start and self.head.kind == "nhà xuất bản":
            return False
        if not capital and (self.proper or (end - here == 1 and self.company and here > self.start)):
            return self._compound(here)
        lone = capital and end - here == 1 and self.tokens.capital(end) and phrase.head(self.tokens, end) is None
        if lone and not self._begins_term(end):
            return False  # "Mai Linh", "Y Hà Nội": left to the proper name
        self.words = True
        object_of = self._verb and not capital
        self._verb = capital and not may_end and here == self.start
        return self._take(end, capital=capital, ends=capital or bool(may_end) or object_of)

    def _object(self, here: int) -> bool:
        """What an office deals with, in small letters: ``Theo dõi công tác …``, ``Tín dụng các ngành kinh tế``."""
        at, _ = longest(self.tokens, here, LINKS)
        joined = self.objects and self.tokens.lower(here - 1) == "và"
        if (at == here and not joined) or self.company or self.proper or self.end < here - joined:
            return False  # a verb that is not the name's stands before: "Ban Xã hội tổ chức giám sát các …"
        deed = self.tokens.lower(at - 1) == "tác"  # "công tác thanh tra": its verbs are what it is for
        end, may_end = longest(self.tokens, at, PARTS)
        while end > at and not may_end and not self.tokens.capital(end):
            further, may_end = longest(self.tokens, end, PARTS)
            if further == end:
                may_end = deed
                break
            at, end = end, further
        end = max(end if may_end else at, longest(self.tokens, at, OBJECTS)[0])
        whole = (
            end > at
            and (self.words or self.compound)
            and not self.tokens.capital(at)
            and phrase.head(self.tokens, at) is None
        )
        self.objects |= whole
        self.words |= whole
        return whole and self._take(end, capital=False)

    def _said(self, here: int) -> bool:
        """Whether ``thông tin`` after an abbreviation is what the body does: ``Cục QLTT thông tin, …``."""
        tokens = self.tokens
        if tokens.lower(here) != "thông" or tokens.lower(here + 1) != "tin" or here == self.start:
            return False
        return tokens.acronym(here - 1) and tokens.lower(here + 2) in _SAID

    def _compound(self, here: int) -> bool:
        """A company's trade in small letters that the vocabulary lacks, before its proper name: ``Bô xít Nhân Hòa``."""
        tokens = self.tokens
        if not self.company or (tokens.acronym(here - 1) and here > self.start):
            return False
        if self.proper > 1:
            return self._national(here)
        end = here
        while end < here + (3 if self.formed else 1) and self._small(end):
            end += 1
        twin = self.formed and here == self.start + 1 and tokens.lower(end) in ("-", "&") and tokens.capital(end + 1)
        if end > here and twin:
            self.proper = 0
            return self._take(end, capital=False)  # "Mặt trời - Đường sắt"
        head = longest(tokens, end, HEADS)[1]
        if end == here or not tokens.capital(end) or (head is not None and head.words != "trường"):
            return False
        if longest(tokens, end, TITLES)[0] > end or (self.titled and phrase.person(tokens, end)):
            return False
        self.proper = 0
        return self._take(end, capital=False, ends=False)

    def _national(self, here: int) -> bool:
        """A trade between a name and its country: ``Công ty CP Bình Minh tiêu dùng Việt Nam``."""
        end, may_end = longest(self.tokens, here, PARTS)
        country = longest(self.tokens, end, COUNTRIES)[0] if self.formed and may_end else end
        return country > end and self.tokens.capital(end) and self._take(country, capital=True)

    def _small(self, at: int) -> bool:
        tokens = self.tokens
        return tokens.lower(at)[:1].isalpha() and not tokens.capital(at) and tokens.lower(at) not in STOPS

    def _short(self, here: int) -> bool:
        end = acronyms(self.tokens, here)
        if end == here:
            return False
        self.words = True
        trade = self.company and end - here == 1 and self.tokens.lower(here) in TRADES
        if self.company and not self.proper and not trade:
            self.proper = int(end - here == 1 and not self._lower_part(end))
        return self._take(end, capital=not trade)

    def _number(self, here: int) -> bool:
        tokens = self.tokens
        if tokens.lower(here) == "số" and tokens.numeral(here + 1):
            return self._take(here + 2, capital=True)
        if self.company and self.proper and _CODE.fullmatch(tokens.word(here)):
            return self._take(here + 1, capital=True)
        if not self.company and _LETTERED.fullmatch(tokens.word(here)) and not tokens.glued(here + 1):
            return self._take(here + 1, capital=True)  # a team's: "4A"
        if not tokens.numeral(here) or len(tokens.word(here)) > 4:
            return False
        follower = tokens.lower(here + 1)
        if follower == "-" and tokens.glued(here + 1) and tokens.lower(here + 2)[:1].isdigit() and self.capital:
            return self._take(here + 3, capital=True)  # the number of a station: "84-01D"
        if follower in ("/", "%") or (follower in (".", ",", "-") and tokens.lower(here + 2)[:1].isdigit()):
            return False
        free = not tokens.alphanumeric(here + 1) or tokens.capital(here + 1) or follower in STOPS
        free = free or (here == self.start and not tokens.lower(here).isdigit())
        free = (
            free
            or (self.proper > 1 and len(tokens.lower(here)) < 3 and follower not in _MEASURES)
            or phrase.head(tokens, here + 1) is not None
        )
        return free and self._take(here + 1, capital=not tokens.lower(here).isdigit() or here == self.start)

    def _name(self, here: int) -> bool:
        tokens = self.tokens
        if not tokens.capital(here):
            return self._compound(here)
        if self._person(here) or tokens.numeral(here):
            return False
        region = longest(tokens, here, NATIONWIDE)[0]
        if region > here + 1:
            return self._take(region, capital=True)  # "Nhi Trung ương", "Tây Nam bộ"
        follower = tokens.lower(here + 1)
        compound = (
            (not self.company or self.head.rule == "school" or self.head.kind == "nhà xuất bản")
            and not self.proper
            and follower[:1].isalpha()
            and not tokens.capital(here + 1)
            and follower not in STOPS
            and phrase.head(tokens, here + 1) is None
            and phrase.bare(tokens, here) == here
            and not foreign(tokens.word(here))
        )
        country = longest(tokens, here, COUNTRIES)[0]
        if compound and country == here and longest(tokens, here + 1, PARTS)[0] == here + 1:
            self.compound = True
            return self._take(here + 2, capital=True)
        if country == here:
            self.proper += 1
        return self._take(max(here + 1, country), capital=True)

    def _person(self, here: int) -> bool:
        """Whether a person's name begins: the officer named right after the body."""
        tokens = self.tokens
        if not phrase.person(tokens, here):
            return False
        if phrase.bare(tokens, here) > here:
            return False
        if tokens.lower(here + 1) in ("văn", "thị") and tokens.capital(here + 2):
            return self.titled or here > self.start
        if not self.company:
            return (self.titled or (here > self.start and tokens.capital(here + 2))) and not tokens.acronym(here)
        return self.titled and self.proper >= 2
