"""What joins the words of a name: dashes, ``và``, ``&``, commas, full stops in letters, quotation marks."""

from functools import lru_cache

from extractor.recognize.agencies.vocabulary import (
    GENERAL,
    HEADS,
    LETTERS,
    OBJECTS,
    PARTS,
    STOPS,
    TITLES,
    Head,
    longest,
)
from extractor.recognize.agencies.words import code, foreign, syllable
from extractor.recognize.places import phrase
from extractor.recognize.places.gazetteer import gazetteer
from extractor.text.tokens import Tokens

_LEGAL = frozenset({"cp", "phần", "tnhh", "mtv", "viên", "hạn", "doanh", "danh"})
_TRADING = frozenset({"xí nghiệp", "doanh nghiệp tư nhân", "dntn"})  # heads that a trade follows, as a legal form
_TRADES = 4  # of a company, at most
_WIDEST_LINE = 16  # tokens of what it does, at most
_PROPER_RULES = frozenset({"company", "school", "hospital"})


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """The names of provinces, and those of districts that have two syllables or more."""
    names = gazetteer()
    return phrase.alias_names() | {name for name in names.districts if " " in name}


class Joins:
    """One name as far as it was read. ``end`` is the place after the last token that may end it."""

    def __init__(self, tokens: Tokens, head: Head, at: int, titled: bool) -> None:
        self.tokens, self.head, self.start, self.end = tokens, head, at, at
        self.titled = titled
        self.formed = tokens.lower(at - 1) in _LEGAL or head.words in ("tổng công ty", "tập đoàn")
        self.formed |= head.words in _TRADING and tokens.capital(at - len(head.words.split()))
        self.company = head.rule in _PROPER_RULES
        self.proper = 0  # capitals outside the vocabulary
        self.capital = False
        self._here = at
        self._verb = False
        self.words = False  # a word of the vocabulary, or an abbreviation
        self.compound = False  # a word whose second syllable is small, no person's name
        self.objects = False  # what the office is for, in small letters
        self.reach = at  # the end with words that may also be verbs

    def _join(self, word: str) -> bool:
        tokens, here = self.tokens, self._here
        if here == self.start:
            return word == '"' and self.company and self._quoted(here)
        after = here + 1
        if word == "&":
            allowed = tokens.alphanumeric(after)
        elif word == "-" and self.company and (form := self._legal_form(after)) > after:
            return self._take(form, capital=False)
        elif word == "-":
            glued = tokens.glued(here) and tokens.glued(after)
            twin = tokens.lower(here - 1) == "việt" or tokens.lower(after) == "ctcp"
            trades = self.formed and self.head.rule == "company"  # "sản xuất - thương mại - dịch vụ Sao Mai"
            term = not self.proper and (tokens.capital(after) or trades) and self._begins_term(after)
            place = phrase.bare(tokens, after, territories()) if self.company and self.proper else after
            pair = place > after and not tokens.capital(place) and tokens.lower(place) != "-"
            pair = pair or self._twin_town(after) or self._second_name(after)
            short = self._both_short(here) or self._field_letters(after)
            allowed = tokens.alphanumeric(after) and (glued or twin or term or pair or short)
        elif word == "và":
            begins = self._begins_term(after) or self._begins_object(after) or self._line(after)
            allowed = not self.proper and begins
        elif word == ".":
            spaced = self.company and all(len(tokens.word(n)) == 1 and tokens.capital(n) for n in (here - 1, after))
            glued = tokens.glued(here) and (tokens.glued(after) or (spaced and not tokens.capital(after + 1)))
            allowed = glued and self._letters(here - 1) and self._letters(after)
        elif word == "," and (self._trades(after) or (longest(tokens, after, PARTS)[0] > after and self._line(after))):
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
        elif word == "." and self._last_letter(here):
            return self._take(after, capital=True)
        return allowed

    def _legal_form(self, at: int) -> int:
        """The end of a legal form that follows a name, ``Tổng công ty Sao Mai - công ty cổ phần``, or the place."""
        form = ["công", "ty", "cổ", "phần"]
        told = self.tokens.low[at : at + len(form)] == form and not self.tokens.capital(at + len(form))
        return at + len(form) if told else at

    def _last_letter(self, dot: int) -> bool:
        """Whether a full stop ends letters inside a sentence: ``Công ty S.M. bị phạt``."""
        tokens, after = self.tokens, dot + 1 + (self.tokens.lower(dot + 1) == "\n")
        letters = tokens.glued(dot) and tokens.lower(dot - 2) == "." and len(tokens.lower(dot - 1)) == 1
        return letters and self.company and tokens.lower(after)[:1].isalnum() and not tokens.capital(after)

    def _twin_town(self, at: int) -> bool:
        """Whether the second of two towns or stations begins: ``đô thị mới Bình Nam - Bình Bắc``."""
        tokens = self.tokens
        two = self.proper == 2 and tokens.capital(at) and tokens.capital(at + 1) and not tokens.capital(at + 2)
        if not two or self.company or phrase.person(tokens, at) or phrase.bare(tokens, at) > at:
            return False
        return longest(tokens, at, HEADS)[0] == at == longest(tokens, at, TITLES)[0]

    def _second_name(self, at: int) -> bool:
        """Whether the second part of a company's name begins: ``Công ty Sao Mai - Bình Khê``, ``Sao Mai - Kotoba``."""
        tokens = self.tokens
        named = tokens.capital(at - 2) and (self.proper or self.end == at - 1)
        brand = foreign(tokens.word(at)) or (len(tokens.word(at)) == 3 and not syllable(tokens.lower(at)))
        if self.head.rule == "school":  # "Đại học Tài chính - Marketing"
            named = brand and self.capital and self.end == at - 1
        elif self.head.rule != "company":
            named = False
        if named and self.words and tokens.acronym(at) and foreign(tokens.word(at - 2)):  # "Xây dựng Lormax - SMT"
            return len(tokens.word(at)) > 2 and not tokens.capital(at + 1) and not tokens.glued(at)
        if not named or tokens.acronym(at) or not self._bare_capital(at):
            return False
        end = at + 2 - brand
        unit = phrase.phrase(tokens, end)
        place = phrase.bare(tokens, end) if unit is None else unit.end
        if not tokens.capital(end - 1) or tokens.acronym(end - 1) or (place == end and phrase.person(tokens, at)):
            return False
        return not tokens.capital(place) and tokens.lower(place) != "-"

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
        """Whether the body above follows, ``của Ban Nội chính``, or the code of the police: ``(PC03)``."""
        tokens = self.tokens
        if tokens.lower(at) == "(":
            return code(tokens, at + 1) > at + 1
        return tokens.lower(at) in ("của", "thuộc") and longest(tokens, at + 1, HEADS)[0] > at + 1

    def _trades(self, at: int) -> bool:
        """Whether another trade of a company follows, then its proper name: ``xuất nhập khẩu, thương mại Ba Na``."""
        tokens = self.tokens
        if not self.company or not self.formed or not self.words or self.proper or tokens.capital(at):
            return False
        end = longest(tokens, at, PARTS)[0]
        return end > at and longest(tokens, at, HEADS)[0] == at and self._bare_capital(end)

    def _line(self, at: int) -> bool:
        """Whether more of what a company does follows, then its proper name: ``, Thương mại và Dịch vụ Sao Mai``."""
        tokens, here = self.tokens, at
        if self.head.rule != "company" or not self.formed or self.proper:
            return False
        for _ in range(_TRADES):
            if longest(tokens, here, TITLES)[0] > here or longest(tokens, here, HEADS)[0] > here:
                return False
            end = max(longest(tokens, here, PARTS)[0], here + self._small(here))
            end += end == here and tokens.capital(here) and self._small(here + 1)
            if end == here:
                return False
            while end < at + _WIDEST_LINE and (self._small(end) or longest(tokens, end, PARTS)[0] > end + 1):
                end = max(longest(tokens, end, PARTS)[0], end + 1)
            if tokens.lower(end) not in (",", "và", "-", "&"):
                return self._bare_capital(end) and not phrase.person(tokens, end)
            here = end + 1 + (tokens.lower(end + 1) == "và")
        return False

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
        if self.tokens.low[at : at + 2] == ["doanh", "nghiệp"] and self._small(at):
            return False  # "Cục Thuế và doanh nghiệp"
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

    def _small(self, at: int) -> bool:
        tokens = self.tokens
        return tokens.lower(at)[:1].isalpha() and not tokens.capital(at) and tokens.lower(at) not in STOPS
