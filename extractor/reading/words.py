"""The vocabulary of pages around an article: see ``vocabulary.toml``."""

from functools import lru_cache

from extractor.vocabulary import load

KEYS = frozenset(
    {
        "stamp_words",
        "menu",
        "footer",
        "tail",
        "trail",
        "promotion",
        "leads",
        "elsewhere",
        "aside",
        "section",
        "site",
        "credit",
        "scene",
        "byline_lead",
        "byline_alone",
        "desk_lead",
        "site_lead",
        "paper",
        "bureau",
        "office",
        "deed",
        "press",
        "not_names",
        "notice",
        "run_in",
    }
)


@lru_cache(maxsize=1)
def words() -> dict[str, tuple[str, ...]]:
    """The word lists, longest first, so that the first that matches is the fullest."""
    tables = load("extractor.reading", "vocabulary.toml", KEYS)
    return {key: tuple(sorted(map(str.lower, values), key=len, reverse=True)) for key, values in tables.items()}


@lru_cache(maxsize=1)
def bar() -> tuple[str, ...]:
    """The entries of a menu and of a bar of sections."""
    return tuple(sorted(words()["menu"] + words()["section"], key=len, reverse=True))
