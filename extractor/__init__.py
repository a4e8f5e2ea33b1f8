"""From articles about state inspections to validated records.

``extract(text)`` gives the record of one text; ``load()`` gives a spaCy pipeline.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.pipeline import extract
    from extractor.spacy import load

__all__ = ["extract", "load"]

_HOMES = {"extract": "extractor.pipeline", "load": "extractor.spacy"}


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


def __getattr__(name: str) -> Any:
    """Import on first use, so that the command starts fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'extractor' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
