"""Who and where a text is about, by units and bodies named in it, and whether two texts are about different ones."""

import re
from collections.abc import Iterable
from unicodedata import combining, normalize

from extractor.text.fold import fold_phrase
from extractor.vocabulary import load

# A group of heads that exclude one another ("xã", "phường") with the names that follow them.
Names = dict[str, frozenset[str]]

_UNITS: dict[str, str] = {
    head: level for level, heads in load(__package__, "units.toml", {"units"})["units"].items() for head in heads
}
_HEAD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))}) ", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]\w*(?: [^\W\d_]\w*){0,3}")
_TEAM = re.compile(r"(?<!\w)(?:đoàn|tổ)(?: [^\W\d_]+){0,6} số (\d{1,2})(?![\d/])")
_WORD = re.compile(r"\w+")
_SAME = 0.5  # of the words of the shorter name


def names_in(text: str) -> Names:
    """The administrative units and numbered teams that a stretch of text names."""
    text = fold_phrase(text)
    found: dict[str, set[str]] = {}
    for head in _HEAD.finditer(text):
        name = _NAME.match(text, head.end())
        words = _capitals(name.group()) if name else ()
        if words:
            found.setdefault(_UNITS[head.group().strip().lower()], set()).add(" ".join(words).lower())
    for team in _TEAM.finditer(text.lower()):
        found.setdefault("team", set()).add(team[1])
    return {level: frozenset(names) for level, names in found.items()}


def names_of(body: str) -> Names:
    """What tells a body from others of its kind: its unit, and its own name behind its head."""
    found = names_in(body)
    words = [word.lower() for word in _WORD.findall(_HEAD.split(fold_phrase(body))[0])]
    if len(words) > 1:
        found[f"body:{words[0]}"] = frozenset({" ".join(words[1:])})
    return found


def together(all_names: Iterable[Names]) -> Names:
    """Everything that several texts name."""
    found: dict[str, frozenset[str]] = {}
    for names in all_names:
        for level, told in names.items():
            found[level] = found.get(level, frozenset()) | told
    return found


def apart(one: Names, other: Names) -> bool:
    """Whether both name units or bodies of one kind, and none of them is the same."""
    return any(not any(same(a, b) for a in one[level] for b in other[level]) for level in one.keys() & other.keys())


def agree(one: Names, other: Names) -> bool:
    """Whether both name the same unit or body, and nothing sets them apart."""
    shared = one.keys() & other.keys() - {"province"}
    return not apart(one, other) and any(same(a, b) for level in shared for a in one[level] for b in other[level])


def same(one: str, other: str) -> bool:
    """Whether two names may be one, the shorter of which leaves words out."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) > _SAME * min(len(a), len(b))


def unlike(one: Names, other: Names) -> bool:
    """Whether both name units or bodies of one kind, and none may be a slip of the other in a letter or a tone."""
    shared = one.keys() & other.keys()
    return any(not any(same(a, b) or spelled(a, b) for a in one[kind] for b in other[kind]) for kind in shared)


def spelled(one: str, other: str) -> bool:
    """Whether two names differ in no more than one letter, tones aside."""
    a, b = sorted((_bare(one), _bare(other)), key=len)
    if len(b) - len(a) > 1:
        return False
    first = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[first + (len(a) == len(b)) :] == b[first + 1 :]


def _bare(name: str) -> str:
    letters = normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not combining(letter))


def _capitals(name: str) -> list[str]:
    words: list[str] = []
    for word in name.split():
        if not word[0].isupper():
            break
        words.append(word)
    return words
