"""The patterns that sentences are cut by, made from the words of frames.toml."""

import re
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from extractor.text.patterns import by_letter, one_of
from extractor.vocabulary import load

_KEYS = {
    "asking",
    "directed",
    "charged",
    "speaking",
    "reporting",
    "rated",
    "noun_before",
    "asked_noun",
    "reported_noun",
    "found_inside",
    "conjunctions",
    "also",
    "adverbials",
    "connectives",
    "speakers",
    "spoke",
    "openers",
    "tasks",
    "names",
    "ministries",
    "bound",
    "complainants",
    "complaining",
    "judges",
    "punishers",
    "punishing",
    "called",
    "answering",
}


_ANSWERS = "cho rằng|khẳng định|giải thích|lý giải|nói|thừa nhận|nhận"


class Frames(NamedTuple):
    """Compiled patterns; all work on lower-case text."""

    cut: re.Pattern[str]
    openings: ahocorasick_rs.AhoCorasick  # what a cut may begin with
    kinds: tuple[str, ...]  # of cuts, by the group that matched
    speaking: re.Pattern[str]
    found_inside: re.Pattern[str]
    noun_before: re.Pattern[str]
    noun_after: dict[str, re.Pattern[str]]
    adverbial: re.Pattern[str]
    leading: re.Pattern[str]
    told: re.Pattern[str]
    tail: re.Pattern[str]
    spoke: tuple[str, ...]
    opener: re.Pattern[str]
    task: re.Pattern[str]
    bound: frozenset[str]
    complaint: re.Pattern[str]
    answering: re.Pattern[str]

    def answer(self, lower: str, end: int) -> re.Pattern[str] | None:
        """How the one speaks whose answer is told in the headline, the first ``end`` characters."""
        told = self.answering.match(lower, 0, end)
        if told is None:
            return None
        return re.compile(rf"(?<!\w){re.escape(told.group(1))}(?!\w)[^.;]{{0,25}}? (?:{_ANSWERS})(?!\w)")


@lru_cache(maxsize=1)
def lists() -> dict[str, list[str]]:
    """The words of frames.toml."""
    return load(__package__, "frames.toml", _KEYS)


@lru_cache(maxsize=1)
def frames() -> Frames:
    """The patterns, compiled once."""
    data = lists()
    words = {key: one_of(data[key]) for key in _KEYS}
    not_name = "".join(rf"(?<!{re.escape(word)} )" for word in data["names"])
    cut, kinds = _cut(words)
    told, tail = _attribution(words)
    return Frames(
        cut=cut,
        openings=_openings(data),
        kinds=kinds,
        speaking=re.compile(rf"(?:{words['speaking']})(?!\w)"),
        found_inside=re.compile(rf"(?<!\w)(?:{words['found_inside']})\s$"),
        noun_before=re.compile(rf"(?<!\w)(?:{words['noun_before']})\s$"),
        noun_after={
            "ask": re.compile(rf" (?:{words['asked_noun']})(?!\w)|[.,;)]|$"),
            "said": re.compile(rf" (?:{words['reported_noun']}|\d+)(?!\w)|[.;)]|$"),
        },
        adverbial=re.compile(rf"(?!đến mức )(?:{words['adverbials']}|\d)(?!\w)"),
        leading=re.compile(rf"(?:[\s\"'\-+*•.,;:()…]|\d{{1,2}}[.)] |(?:{words['connectives']})(?!\w)[,:]?)+"),
        told=told,
        tail=tail,
        spoke=tuple(word + more for word in data["spoke"] for more in ("", " thêm", " rõ")),
        opener=re.compile(rf"(?:{words['openers']})(?!\w)"),
        task=re.compile(rf"(?<=\s){not_name}(?!(?<=bộ )(?:{words['ministries']}))(?:{words['tasks']})(?!\w)"),
        bound=frozenset(data["bound"]),
        complaint=_complaint(words),
        answering=re.compile(
            rf"\W*(?!(?:{words['judges']})(?!\w))([^\W\d_][^,:;.?!\n]{{1,60}}?) (?:{words['answering']})(?!\w)"
        ),
    )


def _complaint(words: dict[str, str]) -> re.Pattern[str]:
    """How a sentence begins that tells what is complained of: ``Theo đơn tố cáo``, ``Nhiều hộ dân phản ánh``."""
    who = rf"(?:(?:các|những|nhiều|một số|hàng chục|hàng trăm) )?(?:{words['complainants']})(?!\w)"
    act = rf"(?:{words['complaining']})(?!\w)"
    petition = rf"đơn (?:thư|{act})|(?:phản ánh|phản ảnh)(?=,| của {who}| {who})"
    lead = rf"[\W\d]*(?:(?:{words['connectives']}|trước đó|mới đây),? )*"
    return re.compile(rf"{lead}(?:theo (?:(?:lời|ý kiến) )?(?:{who}|{petition})|{who}[^,.;:]{{0,40}}? {act})")


def _openings(data: dict[str, list[str]]) -> ahocorasick_rs.AhoCorasick:
    marks = [";", ":", ", ", " và ", *(f" {word}" for word in data["conjunctions"]), " song"]
    verbs = [*data["asking"], *data["speaking"], *data["reporting"], "chỉ đạo", "giao", "đánh giá", "phát hiện"]
    return ahocorasick_rs.AhoCorasick(marks + verbs)


def _cut(words: dict[str, str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What sentences may be cut at, and of which kind each is by its group.

    Every alternative begins with a sign, so that ``re`` finds them quickly, and ends with its group.
    """
    asking = f"{words['asking']}|chỉ đạo(?=:| (?:{words['directed']}) )|giao(?= (?:{words['charged']}) )"
    saying = f"{words['speaking']}|{words['reporting']}|đánh giá(?= (?!{words['rated']}))"
    conjunction = rf"(?:{words['conjunctions']}|(?<!song )song(?! song))(?!\w),?"
    marks = [
        (";[ ,]*", "semicolon"),
        (r":(?= |\n|$|\")", "colon"),
        *((f"{sign}{conjunction}", "conjunction") for sign in (", ", " ")),
        (r", (?=\w)", "comma"),
        (rf" và (?=(?:{words['also']}) )", "also"),
    ]
    cuts, kinds = [f"{mark}()" for mark, _ in marks], ["", *(kind for _, kind in marks)]
    verbs = {"ask": by_letter(asking), "found": by_letter("phát hiện"), "said": by_letter(saying)}
    for letter in sorted(set().union(*verbs.values())):
        told = {kind: rest[letter] for kind, rest in verbs.items() if letter in rest}
        more = {"said": "(?: rằng| là| việc)?"}
        behind = "|".join(rf"(?:{rest}){more.get(kind, '')}(?!\w)()" for kind, rest in told.items())
        cuts.append(rf"{letter}(?<!\w{letter})(?:{behind})")
        kinds += told
    return re.compile("|".join(cuts)), tuple(kinds)


def _attribution(words: dict[str, str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Who says it, and that behind what is said: behind quoted words it may be anyone."""
    said = rf" (?:{words['spoke']})(?: thêm| rõ)?[.\" ]*$"
    told = rf"(?:theo lời )?(?:{words['speakers']})(?!\w)[^,;:]{{0,60}}{said}"
    behind = (
        rf"\"[ ,-]*[^\",;: -][^\",;:]{{0,80}}{said}|[\",-][\" ,-]*{told}|[ -]*(?:ảnh:|[-(] ?ảnh(?!\w| hưởng)).{{0,60}}$"
    )
    return re.compile(told), re.compile(behind)
