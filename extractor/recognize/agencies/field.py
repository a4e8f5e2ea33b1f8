"""The field of an office or the proper name of a company: where a name goes on, and where it ends.

A name goes on over capitals, abbreviations, known words of fields in small letters, and the marks
and conjunctions between them; it ends at a title, a person, a territory or another head noun.
"""

import re

from extractor.recognize.agencies.joins import Joins, territories
from extractor.recognize.agencies.vocabulary import (
    COUNTRIES,
    HEADS,
    LINKS,
    NATIONWIDE,
    OBJECTS,
    OPENERS,
    PARTS,
    SCHOOLS,
    STOPS,
    TITLES,
    TRADES,
    longest,
)
from extractor.recognize.agencies.words import acronyms, foreign, numbered, of_house, syllable
from extractor.recognize.places import phrase

_WIDEST = 28  # tokens of a name, at most
_MEASURES = frozenset({"triệu", "tỷ", "tỉ", "lần", "người", "năm", "tháng", "ngày", "vụ", "đồng", "nghìn"})
_MEASURES |= {"ha", "m2", "m²", "m3", "km", "kg", "tấn", "ngàn", "hộ", "căn", "giường", "chiếc", "tuổi", "giờ"}
_AMBIGUOUS = frozenset({"nguyên", "anh", "chị", "ảnh", "trưởng", "phó", "chánh", "bà", "ông"})
_SHORT_HEADS = frozenset({"thuế", "hội", "quỹ", "khoa", "tổ", "trạm", "hạt", "đồn", "tt", "nh"})
_MANAGERS = frozenset({"ban quản lý", "ban ql", "bql", "ban qlda", "ban quản trị"})
_SITES = frozenset({"chùa", "đền", "đình", "chợ", "đường", "hồ", "cầu", "vịnh", "đảo", "lăng", "tháp", "phố"})
_SERVICES = frozenset({"viễn thông", "điện lực", "bưu điện"})  # heads that are fields of others
# Nouns of forces, which their numbers name: "Hải đội 3 phát hiện".
_TROOPS = frozenset({"quân khu", "quân đoàn", "binh đoàn", "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "vùng"})
_TROOPS |= {"thủy đoàn", "hải đoàn", "hải đội"}
# Bodies whose fields are sciences, and what "học" begins where it is no science's end: "học tập", "học sinh".
_SCHOLARS = frozenset({"viện", "viện nghiên cứu", "khoa", "hội", "phòng", "trung tâm", "trung tâm nghiên cứu"})
_STUDIES = frozenset({"tập", "hỏi", "sinh", "viên", "phí", "bổng", "nghề", "cách", "theo", "kỳ", "trò", "bạ", "liệu"})
_LETTERED = re.compile(r"\d{1,2}[A-HĐ]")
_CODE = re.compile(r"\d{1,3}[A-Z]{1,2}")  # the code that ends a company's name: "Bình Minh 56B"
_SAID = frozenset({",", ":", "về", "rằng", "thêm", "cho", "đến", "tới"})  # after "thông tin": it is the verb


class Field(Joins):
    """Walks over one name. ``end`` is the place after the last token that may end it."""

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
        territory = phrase.bare(tokens, here, territories())
        if territory > here and longest(tokens, here, PARTS)[0] <= territory:
            if not self.company:
                return False
            return self._take(territory, capital=True)
        if self._stopped(here):
            return False
        return (
            self._site(here)
            or self._term(here)
            or self._object(here)
            or self._science(here)
            or self._short(here)
            or self._number(here)
            or self._name(here)
        )

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
            return self._of_country(here) or (phrase.head(tokens, here) is not None and not self._lower_part(here))
        if not self.company and tokens.lower(here) == "trung" and tokens.lower(here + 1) == "ương":
            return True
        part = longest(tokens, here, PARTS)[0]
        inside = here > self.start or not tokens.capital(here - 1)
        if inside and longest(tokens, here, OPENERS)[0] > here and not tokens.capital(here + 1):
            return True
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
        if self._pending(here) and self._goes_on(end):
            return True  # "Chi cục Kiểm lâm chỉ đạo Hạt Kiểm lâm …"
        if end - here == 1 and (head.words in _SHORT_HEADS or not self._goes_on(end)):
            return False
        if here == self.start:
            return not self.company and end - here > 1
        return not self.company or head.rule in ("sector", "organ", "whole", "office", "inspectorate")

    def _pending(self, here: int) -> bool:
        """Whether an office's name was whole before a verb in small letters that stands last."""
        small = self.tokens.lower(here - 1).isalpha() and not self.tokens.capital(here - 1)
        return small and not self.company and self.start < self.end < here

    def _of_country(self, here: int) -> bool:
        """Whether the name ends with the country: in small letters follows what the body does."""
        low = self.tokens.low
        named = here > self.start + 2 and self.tokens.capital(here - 1) and low[here - 2 : here] == ["việt", "nam"]
        return named and low[here][0].isalpha()

    def _goes_on(self, at: int) -> bool:
        """Whether a lone head noun has a name after it."""
        return self.tokens.capital(at) or self._lower_part(at) or longest(self.tokens, at, SCHOOLS)[0] > at

    def _lower_part(self, here: int) -> bool:
        return longest(self.tokens, here, PARTS)[0] > here

    def _term(self, here: int) -> bool:
        end, may_end = longest(self.tokens, here, PARTS)
        if end == here:
            return False
        capital = self.tokens.capital(here)
        if not capital and (self._said(here) or (self.tokens.lower(here) == "về" and self._placed(here))):
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

    def _site(self, here: int) -> bool:
        """What a board manages, before its name: ``Ban quản lý di tích chùa Sao``."""
        site = self.head.words in _MANAGERS and self.tokens.lower(here) in _SITES and self.end == here
        site = site and not (self.tokens.capital(here + 2) and phrase.person(self.tokens, here))
        return site and self.tokens.capital(here + 1) and self._take(here + 1, capital=False, ends=False)

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

    def _science(self, here: int) -> bool:
        """The word that ends a science of two syllables in small letters: ``Viện Ngôn ngữ học``."""
        tokens = self.tokens
        science = tokens.lower(here) == "học" and not tokens.capital(here) and self.head.words in _SCHOLARS
        named = self.start + 1 < here == self.end and tokens.capital(here - 2)
        return science and named and tokens.lower(here + 1) not in _STUDIES and self._take(here + 1, capital=True)

    def _said(self, here: int) -> bool:
        """Whether ``thông tin`` is what the body does: ``Cục QLTT thông tin, …``, ``Hội Tiêu thông tin thêm``."""
        tokens = self.tokens
        if tokens.lower(here) != "thông" or tokens.lower(here + 1) != "tin" or here == self.start:
            return False
        told = tokens.lower(here + 2)
        return told in _SAID if tokens.acronym(here - 1) else told in ("thêm", "rằng", ":")

    def _compound(self, here: int) -> bool:
        """A company's trade in small letters that the vocabulary lacks, before its proper name: ``Bô xít Nhân Hòa``."""
        tokens = self.tokens
        if not self.company or (tokens.acronym(here - 1) and here > self.start):
            return False
        above = longest(tokens, here, HEADS)[1]
        if self.head.rule == "hospital" and above is not None and above.rule == "sector":
            return False  # "bệnh viện 175 bộ Quốc phòng"
        if self.proper > 1:
            return self._national(here)
        end = here
        while end < here + (5 if self.formed else 1) and self._small(end):
            end += 1
        twin = self.formed and here == self.start + 1 and tokens.lower(end) in ("-", "&") and tokens.capital(end + 1)
        if end > here and twin:
            self.proper = 0
            return self._take(end, capital=False)  # "Mặt trời - Đường sắt"
        head = longest(tokens, end, HEADS)[1]
        if end > here and tokens.lower(end) in (",", "và") and self._line_behind(end + 1):
            self.proper = 0
            self.words = True
            return self._take(end, capital=False, ends=False)  # "Bê tông và Xây dựng Sao Mai"
        if end == here or not tokens.capital(end) or (head is not None and head.words != "trường"):
            return False
        if longest(tokens, end, TITLES)[0] > end or (self.titled and phrase.person(tokens, end)):
            return False
        self.proper = 0
        return self._take(end, capital=False, ends=False)

    def _line_behind(self, at: int) -> bool:
        """Whether the word before was a trade after all, since more of them follow."""
        proper, self.proper = self.proper, 0
        follows = proper < 2 and self._line(at)
        self.proper = proper
        return follows

    def _national(self, here: int) -> bool:
        """A trade between a name and its country: ``Công ty CP Bình Minh tiêu dùng Việt Nam``."""
        end, may_end = longest(self.tokens, here, PARTS)
        country = longest(self.tokens, end, COUNTRIES)[0] if self.formed and may_end else end
        return country > end and self.tokens.capital(end) and self._take(country, capital=True)

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
        if tokens.lower(here) == "số" and numbered(tokens, here + 1):
            return not of_house(tokens, here + 1) and self._take(here + 2, capital=True)
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
        if (self.company and follower in _MEASURES) or (follower[:1].isalpha() and self._pending(here)):
            return False  # "Sao Mai 11 năm", "Chi cục Thủy lợi xử lý 2 kiểm lâm"
        free = not tokens.alphanumeric(here + 1) or tokens.capital(here + 1) or follower in STOPS
        free |= self.head.kind in _TROOPS and here == self.start and follower not in _MEASURES
        free = free or not tokens.lower(here).isdigit()  # "Bệnh viện Tâm thần Trung ương I"
        free = (
            free
            or (self.proper > 1 and len(tokens.lower(here)) < 3 and follower not in _MEASURES)
            or phrase.head(tokens, here + 1) is not None
            or longest(tokens, here + 1, NATIONWIDE)[0] > here + 1
            or (foreign(tokens.word(here - 1)) and self._verb_after(here + 1))
            or (here == self.start and self.head.rule == "hospital" and longest(tokens, here + 1, HEADS)[0] > here + 1)
        )
        return free and self._take(here + 1, capital=not tokens.lower(here).isdigit() or here == self.start)

    def _verb_after(self, at: int) -> bool:
        """Whether what a company does stands at a token: ``Công ty Lormax 2000 sản xuất``."""
        end, may_end = longest(self.tokens, at, PARTS)
        return end > at + 1 and not may_end and self.company

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
        if not self.company and tokens.capital(here + 1) and self._foreigner(here):
            return False
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
        if not self.titled or here == self.start:
            return False
        full = tokens.capital(here + 2) and not tokens.capital(here + 3)
        full = full and not (tokens.acronym(here + 1) or tokens.acronym(here + 2))
        named = (self.proper >= 1 and len(tokens.low[here - 1]) > 1) or tokens.low[here - 1].isdigit()
        return self.proper >= 2 or (full and named) or (here > self.start + 2 and self._placed(here))

    def _foreigner(self, here: int) -> bool:
        """Whether a foreigner's name follows a country: ``Ủy ban Tình báo Hạ viện Mỹ (Jane Doe)``."""
        tokens = self.tokens
        return self._country(here) and longest(tokens, here, COUNTRIES)[0] == here == longest(tokens, here, HEADS)[0]

    def _country(self, here: int) -> bool:
        """Whether a country's name ends before a token."""
        first = max(self.start, here - 2)
        return any(self.tokens.capital(n) and longest(self.tokens, n, COUNTRIES)[0] == here for n in range(first, here))

    def _placed(self, here: int) -> bool:
        """Whether a territory or a country ends the name so far: ``Tập đoàn Điện lực Việt Nam (Lê Mẫu)``."""
        tokens = self.tokens
        named = any(phrase.bare(tokens, n, territories()) == here for n in range(max(self.start, here - 3), here))
        return named or self._country(here)
