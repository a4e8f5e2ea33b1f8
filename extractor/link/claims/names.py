"""What the name of a body tells: whether it inspects others, is only a desk, and what nouns may mean it."""

import re
from functools import lru_cache

from extractor.text.patterns import longest_first
from extractor.vocabulary import load

WORDS = load(
    __package__,
    "subject.toml",
    {"supervisors", "own", "enforced", "bodies", "offices", "strangers", "anaphors"},
)

_SUPERVISOR = re.compile(rf"(?:{longest_first(WORDS['supervisors'])})(?!\w)")
ANAPHORS: dict[str, re.Pattern[str]] = {noun: re.compile("|".join(heads)) for noun, heads in WORDS["anaphors"].items()}
# The nouns that may mean a body whose name begins with two letters.
_NOUNS = {
    opening: tuple(noun for noun, heads in WORDS["anaphors"].items() if opening in {head[:2] for head in heads})
    for opening in {head[:2] for heads in WORDS["anaphors"].values() for head in heads}
}
# A desk is a place within the body that is inspected, not one of its own.
_DESK = "bộ phận "


@lru_cache(maxsize=1024)
def is_supervisor(name: str | None) -> bool:
    """Whether a body is by its name one that inspects others."""
    return _SUPERVISOR.match((name or "").lower()) is not None


def is_desk(name: str) -> bool:
    """Whether a body is only a desk of another: what is done or kept there is that one's."""
    return name.lower().startswith(_DESK)


@lru_cache(maxsize=4096)
def nouns_of(name: str) -> tuple[str, ...]:
    """The common nouns that may mean a body."""
    lower = name.lower()
    return tuple(noun for noun in _NOUNS.get(lower[:2], ()) if ANAPHORS[noun].match(lower))
