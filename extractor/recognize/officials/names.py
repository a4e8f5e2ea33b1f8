"""Names of persons: runs of capitalised syllables that begin with a surname or follow a form of address."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractor.fixed import fixed
from extractor.mentions import Mention
from extractor.recognize.officials.titles import Title
from extractor.recognize.places.phrase import SURNAMES
from extractor.text.patterns import CAPITALS
from extractor.vocabulary import load

_WORDS = load(
    __package__,
    "names.toml",
    {
        "common",
        "surnames",
        "male",
        "female",
        "either",
        "many",
        "ranks",
        "naming",
        "units",
        "never",
        "places",
        "provinces",
    },
)
_COMMON = frozenset(_WORDS["common"])
_SURNAMES = _COMMON | frozenset(_WORDS["surnames"])
_NEVER = frozenset(_WORDS["never"])
_PROVINCES = frozenset(_WORDS["provinces"])
_PLACES = _PROVINCES | frozenset(_WORDS["places"])
_NAMING = frozenset(_WORDS["naming"])
_UNITS = frozenset(_WORDS["units"])
_RANKS = frozenset(_WORDS["ranks"])
_ADDRESS = {word: mark for mark in ("male", "female", "either", "many") for word in _WORDS[mark]}

_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵöüéèçñ"
UPPER = f"{CAPITALS}ÖÜ"
# What follows the first capital of a syllable, and of initials ("T.T.H.").
_SYLLABLE = (
    rf"(?:[{_LOWER}]?'[{UPPER}]?[{_LOWER}]+"  # K'Bôi
    rf"|(?<=[KHY])'(?= [{UPPER}][{_LOWER}])"  # K' Bôi
    rf"|(?<=[A-Z])[a-z]+-[A-Z]?[a-z]+"  # Jae-in
    rf"|[{_LOWER}]+|[{UPPER}]*)(?!\w)"
)
_INITIALS = rf"(?:\.[{UPPER}])*(?:\.|(?<=\.[{UPPER}]))(?!\w)"
# The capital stands in front of all, for a set there is found quickly.
_RUN = re.compile(
    rf"[{UPPER}](?<![\w'].)(?:{_INITIALS}|{_SYLLABLE}(?: [{UPPER}]{_SYLLABLE})*)(?: ?[{UPPER}]{_INITIALS})*"
)
_GENDERS = frozenset({"male", "female"})
_LAST = frozenset(phrase.split(" ")[-1].strip(",:") for phrase in (*_ADDRESS, *_RANKS))
_LONG = 20  # characters of a run of capitals that is more than a name
_MIDDLE = frozenset({"Văn", "Thị"})  # syllables that stand in the middle of a person's name alone
_COMMITTEES = ("UB", "HĐ", "MTTQ")
_MINORITY = re.compile(r"[KHY]'\w")


_VIETNAMESE = re.compile(
    r"(?:[bcdghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?(?!aa|ee|oo)[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)


@fixed()
class Name:
    """A person's name; ``lead`` is where the ranks and the form of address before it begin."""

    start: int
    end: int
    lead: int
    address: str | None  # male, female, either, many
    syllables: tuple[str, ...]

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.syllables)


class Spans:
    """Stretches of other layers, asked for by place."""

    def __init__(self, mentions: Iterable[Mention | Title | Name]) -> None:
        """Keep the outermost stretches."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, minus_end in sorted([(m.start, -m.end) for m in mentions]):
            if not self.ends or -minus_end > self.ends[-1]:
                self.starts.append(start)
                self.ends.append(-minus_end)

    def covering(self, place: int) -> int | None:
        """The end of the stretch that holds ``place``."""
        at = bisect_right(self.starts, place) - 1
        return self.ends[at] if at >= 0 and place < self.ends[at] else None

    def goes_on(self, place: int) -> bool:
        """Whether a stretch that begins before ``place`` holds it."""
        at = bisect_left(self.starts, place) - 1
        return at >= 0 and place < self.ends[at]

    def beginning(self, place: int) -> tuple[int, int] | None:
        """The stretch that begins at ``place``."""
        at = bisect_left(self.starts, place)
        found = at < len(self.starts) and self.starts[at] == place
        return (place, self.ends[at]) if found else None

    def next_start(self, low: int, high: int) -> int:
        """Where the first stretch in ``[low, high)`` begins, else ``high``."""
        at = bisect_left(self.starts, low)
        return self.starts[at] if at < len(self.starts) and self.starts[at] < high else high


def ends_name(text: str, agency: Mention) -> bool:
    """Whether what was read as a body is the end of a person's name ("ông Trần Khoa Mẫu")."""
    before = text[max(0, agency.start - 8) : agency.start]
    surname = before.rstrip(" ").rpartition(" ")[2].rpartition("\n")[2]
    return before.endswith(" ") and surname in _COMMON and text.count(" ", agency.start, agency.end) <= 1


def find_names(text: str, lower: str, titles: Sequence[Title], others: Sequence[Spans]) -> list[Name]:
    """All names of persons in ``text``; ``others`` are stretches that no name may share."""
    blocked = [Spans(titles), *others]
    after_title = {title.end for title in titles}
    names = []
    capitals, pairs = [], []
    for run in _RUN.finditer(text):
        if " " not in run.group() and not _may_stand_alone(lower, run.start(), after_title):
            continue
        name = _read(text, lower, run.start(), run.end(), blocked, after_title)
        if name:
            names.append(name)
        elif run.end() - run.start() > _LONG and run.group().isupper():
            capitals.append(run)
        elif run.group().count(" ") == 1:
            pairs.append(run)
    if names and (capitals or pairs):
        again = (
            *_in_capitals(capitals, names),
            *_without_surname(pairs, names, blocked),
            *_of_foreigners(pairs, names, blocked),
        )
        names = sorted((*names, *again), key=lambda name: name.start)
    given = {name.syllables[-1] for name in names if len(name.syllables) > 1}
    return [name for name in names if is_whole(name.syllables) or name.address or name.syllables[0] in given]


def is_whole(syllables: Sequence[str]) -> bool:
    """Whether a name without a form of address is one: of more than one syllable, or as "K'Bôi"."""
    return len(syllables) > 1 or (len(syllables) == 1 and bool(_MINORITY.match(syllables[0])))


def _may_stand_alone(lower: str, start: int, after_title: set[int]) -> bool:
    """Whether one syllable may be a person's name: behind a form of address, a rank or a title."""
    if start - 1 in after_title:
        return True
    words = lower[max(0, start - 12) : start].split()
    listed = lower.startswith("'", start + 1) and lower.endswith((", ", " và "), 0, start)  # "các ông Mẫu và K'Ví"
    return listed or (bool(words) and words[-1].strip("(,:") in _LAST)


def _in_capitals(runs: Sequence[re.Match[str]], names: Sequence[Name]) -> Iterator[Name]:
    """The names known from elsewhere that stand in long runs of capitals, as headlines are printed."""
    known = {tuple(s.casefold() for s in name.syllables) for name in names if len(name.syllables) > 2}
    for run in runs:
        words = run.group().split(" ")
        folded = [word.casefold() for word in words]
        place = run.start()
        for at, word in enumerate(words):
            for size in (3, 4, 5):
                if tuple(folded[at : at + size]) in known:
                    end = place + len(" ".join(words[at : at + size]))
                    yield Name(place, end, place, None, tuple(words[at : at + size]))
                    break
            place += len(word) + 1


def _without_surname(runs: Sequence[re.Match[str]], names: Sequence[Name], blocked: Sequence[Spans]) -> Iterator[Name]:
    """The two last syllables of names known from elsewhere ("Bí thư Văn Mẫu")."""
    known = {name.syllables[-2:] for name in names if len(name.syllables) > 2}
    for run in runs:
        syllables = tuple(run.group().split(" "))
        if syllables in known and all(spans.covering(run.start()) is None for spans in blocked):
            yield Name(run.start(), run.end(), run.start(), None, syllables)


def _of_foreigners(runs: Sequence[re.Match[str]], names: Sequence[Name], blocked: Sequence[Spans]) -> Iterator[Name]:
    """The full names of foreigners who are elsewhere told by the last word alone, where but one fits."""
    short = {name.text for name in names if len(name.syllables) == 1 and name.address and _is_foreign(name.text)}
    short -= {name.syllables[-1] for name in names if len(name.syllables) > 1}
    fulls = defaultdict(list)
    for run in runs:
        syllables = tuple(run.group().split(" "))
        if syllables[1] in short and _is_foreign(syllables[0]):
            fulls[syllables[1]].append(Name(run.start(), run.end(), run.start(), None, syllables))
    for own in fulls.values():
        if len({name.text for name in own}) == 1:
            yield from (name for name in own if all(spans.covering(name.start) is None for spans in blocked))


def _read(text: str, lower: str, start: int, end: int, blocked: list[Spans], after_title: set[int]) -> Name | None:
    free, stop = _outside(text, start, end, blocked)
    if free >= stop:
        return None
    stretch = text[free:stop].rstrip()
    stop = free + len(stretch)
    lead, address, syllables = _address(lower, free, stretch.split(" "))
    if address is None and not (len(syllables) == 1 and free - 1 in after_title):
        cut = free > start or any(spans.covering(free - 2) == free - 1 for spans in blocked)
        syllables = _from_surname(lower, free, syllables, cut)
        lead = lead if " ".join(syllables) == stretch else stop - len(" ".join(syllables))
    while len(syllables) > 2 and _is_letters(syllables[-1]) and not _is_letters(syllables[-2]):
        stop -= len(syllables.pop()) + 1  # "Lê Văn Mẫu TTO"
    if not syllables or len(syllables) > 5 or (address not in _GENDERS and " ".join(syllables) in _PLACES):
        return None  # but "bà Nga", "ông Vinh"
    if len(syllables) == 1 and " ".join(lower[stop - len(syllables[0]) : stop + 8].split()[:2]) in _RANKS:
        return None  # "đồng chí Trung tướng"
    if any(map(_is_letters, syllables)) and not all(map(str.isupper, syllables)):
        return None  # "Đoàn ĐH Mẫu"
    begin = stop - len(" ".join(syllables))
    if syllables[-1].endswith(".") and not _keeps_stop(text, stop):
        syllables = [*syllables[:-1], syllables[-1][:-1]]
        stop -= 1
    return Name(begin, stop, lead, address, tuple(syllables))


def _is_letters(syllable: str) -> bool:
    """Whether a word is an abbreviation."""
    return len(syllable) > 1 and syllable.isalpha() and syllable.isupper()


def _outside(text: str, start: int, end: int, blocked: list[Spans]) -> tuple[int, int]:
    """The part of a run that lies outside other stretches."""
    moved = True
    while moved and start < end:
        moved = False
        for spans in blocked:
            covered = spans.covering(start)
            if covered is not None:
                start = covered
                while start < end and not text[start].isalpha():
                    start += 1
                moved = True
    for spans in blocked:
        end = spans.next_start(start, end)
    return start, end


def _keeps_stop(text: str, end: int) -> bool:
    """Whether the stop of an initial is its own and not the sentence's."""
    return text[end : end + 1] not in ("", "\n") and not text[end : end + 2].strip()[:1].isupper()


def _address(lower: str, start: int, syllables: list[str]) -> tuple[int, str | None, list[str]]:
    """The ranks and form of address before a name, and the syllables that are left of it."""
    lead, address = start, None
    for at in range(len(syllables) - 1, 0, -1):
        if syllables[at] in ("Ông", "Bà"):  # a sentence run into the one before it
            syllables, start = syllables[at:], start + sum(len(s) + 1 for s in syllables[:at])
            lead = start
            break
    while syllables and (syllables[0].lower() in _ADDRESS or syllables[0].lower() in _RANKS):
        if len(syllables) == 1:
            if syllables[0] == "Anh" and (address in _GENDERS or lower.endswith(("ông ", "bà ", "chị "), 0, start)):
                break  # "bà Anh"
            return lead, None, []
        address = _ADDRESS.get(syllables[0].lower(), address or "either")
        syllables = syllables[1:]
    words = lower[max(0, start - 40) : start].replace("\n", " | ").replace("(", "( ").split(" ")
    if words and not words[-1]:
        words.pop()
    for _ in range(4):
        step = _step(words)
        if not step:
            break
        phrase = " ".join(words[-step:])
        marked = _ADDRESS.get(phrase.strip(",:"), "either")
        address = marked if address in (None, "either") else address
        lead -= len(phrase) + 1
        del words[-step:]
    return max(lead, 0), address, syllables


def _step(words: list[str]) -> int:
    """How many words at the end are a form of address or a rank."""
    for size in (3, 2, 1) if words and words[-1].strip(",:") in _LAST else ():
        phrase = " ".join(words[-size:])
        address = phrase.strip(":") in _ADDRESS or _ADDRESS.get(phrase.strip(",")) == "many"
        if len(words) >= size and (address or phrase.strip(",") in _RANKS):
            return size
    return 0


def _from_surname(lower: str, start: int, syllables: list[str], cut: bool) -> list[str]:
    """The syllables of a name that no form of address marks, or none."""
    before = [] if cut else lower[max(0, start - 14) : start].split("\n")[-1].split()
    while syllables and syllables[0] in _NEVER and not (syllables[0] in _SURNAMES and len(syllables) == 3):
        before.append(syllables[0].lower())
        syllables = syllables[1:]
    for size in (3, 2, 1):
        rest = syllables[size:]
        if len(rest) >= 2 and " ".join(syllables[:size]) in _PLACES and _begins_name(rest):
            return rest
    if _is_named(before, syllables) or len(syllables) > 5 or (len(syllables) == 5 and syllables[0] not in _COMMON):
        return _split_before_common(syllables)
    if cut and len(syllables) >= 2 and _is_foreign(syllables[0]):
        return syllables[1:] if len(syllables) > 2 and syllables[1] in _COMMON else syllables
    while syllables and not (_is_surname(syllables[0]) or _is_person(syllables)):
        before.append(syllables[0].lower())
        syllables = syllables[1:]
    return syllables if is_whole(syllables) and not _is_named(before, syllables) else []


def _is_named(before: list[str], syllables: list[str]) -> bool:
    """Whether a word before a run makes it the name of a street, a school, a firm."""
    last = {" ".join(before[-2:]), *(word.lstrip("(") for word in before[-1:])}
    if not last & _NAMING:
        return False
    person = len(syllables) >= 3 and (syllables[0].lower() in SURNAMES or syllables[1] in _MIDDLE)
    return not (last & _UNITS and person)


def _begins_name(syllables: list[str]) -> bool:
    return _is_surname(syllables[0]) or _is_foreign(syllables[0])


def _is_foreign(syllable: str) -> bool:
    """Whether a word has not the shape of a Vietnamese syllable."""
    return syllable.isascii() and not syllable.isupper() and not _VIETNAMESE.fullmatch(syllable.lower())


def _split_before_common(syllables: list[str]) -> list[str]:
    for at in range(max(1, len(syllables) - 4), len(syllables) - 1):
        if syllables[at].capitalize() in _COMMON:
            return syllables[at:]
    return []


def is_brand(word: str) -> bool:
    """Whether a word is an abbreviation, or no syllable of Vietnamese."""
    return (_is_letters(word) and not word.startswith(_COMMITTEES)) or (len(word) > 3 and _is_foreign(word))


def is_province(words: str) -> bool:
    """Whether words are the name of a province of Vietnam."""
    return words in _PROVINCES


def is_place(words: str) -> bool:
    """Whether words are the name of a province or a country."""
    return words in _PLACES


def has_surname(name: Name) -> bool:
    """Whether a name begins with a Vietnamese surname, or is told to be one by its middle."""
    return _is_surname(name.syllables[0]) or _is_person(name.syllables)


def is_foreign(name: Name) -> bool:
    """Whether a name of more than one word has no word of the shape of a Vietnamese syllable."""
    return len(name.syllables) > 1 and all(map(_is_foreign, name.syllables))


def is_common(name: Name) -> bool:
    """Whether a name begins with one of the surnames that most people have."""
    return name.syllables[0].capitalize() in _COMMON


def _is_person(syllables: Sequence[str]) -> bool:
    """Whether the middle of a run shows a person's name, whatever its surname ("Chamaléa Thị Mẫu")."""
    return 3 <= len(syllables) <= 4 and syllables[1] in _MIDDLE


def _is_surname(syllable: str) -> bool:
    return syllable in _SURNAMES or syllable.capitalize() in _SURNAMES or bool(_MINORITY.match(syllable))
