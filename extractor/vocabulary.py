"""Loads vocabularies: TOML beside the code that uses them, folded like texts, strict about keys."""

import tomllib
from importlib.resources import files
from typing import Any

from extractor.text.fold import fold_phrase


def load(package: str, name: str, keys: frozenset[str] | set[str]) -> dict[str, Any]:
    """The tables of the TOML file ``name`` in ``package``, every string folded (keys of tables too).

    The file must have a ``source`` (where its words come from) and exactly the ``keys`` beside it.

    Raises:
        ValueError: the file has a key that its user does not know, or lacks one.
    """
    data = tomllib.loads(files(package).joinpath(name).read_text("utf-8"))
    if not isinstance(data.pop("source", None), str):
        raise ValueError(f"{package}/{name}: a vocabulary names its source")
    if data.keys() != set(keys):
        raise ValueError(f"{package}/{name}: unknown or missing keys {sorted(data.keys() ^ set(keys))}")
    folded: dict[str, Any] = _fold(data)
    return folded


def _fold(value: Any) -> Any:
    if isinstance(value, str):
        return fold_phrase(value)
    if isinstance(value, list):
        return [_fold(item) for item in value]
    if isinstance(value, dict):
        return {fold_phrase(key): _fold(item) for key, item in value.items()}
    return value
