"""Administrative units of Viet Nam, before and after the merger of July 2025.

The names come from the address data that underthesea installs. Its file is read where it lies,
without importing the package, once a process and only when a name is first asked for. Of the units that
were gone before 2025 it knows none: the districts and provinces that articles still name stand in
``words.toml``, with the units that took them over.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from extractor.text.fold import fold_phrase
from extractor.vocabulary import load
from schemas import Level

MERGER = date(2025, 7, 1)
WORDS = frozenset({"heads", "aliases", "not_after", "not_before", "surnames", "rare_surnames", "locatives"})
WORDS |= {
    "renamed_provinces",
    "dissolved_provinces",
    "raised_provinces",
    "former_districts",
    "split_districts",
    "hamlets",
    "bodies",
}
_KIND = re.compile("(thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã) ")


class Unit(NamedTuple):
    """An administrative unit. ``key`` is the data's own path: province, district, commune; empty for a
    unit that is not in the data. ``heirs`` are the districts that hold what was in a former district."""

    key: str
    kind: str
    name: str
    level: Level
    province: str
    district: str | None
    merged: bool  # of the order since July 2025
    heirs: frozenset[str] = frozenset()


def spelling(words: Iterable[str]) -> str:
    """Lower-case syllables as the gazetteer's key: ``thừa thiên - huế`` and ``thừa thiên huế`` are one."""
    return " ".join(word for word in words if word != "-")


class Gazetteer:
    """Units by their bare lower-case name, and sets of names by level.

    ``bare_districts`` are the districts by names that may stand without a head: of two syllables and more,
    or a town's, and no province's. ``towns`` are the names of those that nothing else in the country bears.
    """

    def __init__(self, units: Iterable[Unit]) -> None:
        self.by_name: dict[str, list[Unit]] = {}
        levels: dict[Level, set[str]] = {level: set() for level in Level}
        for unit in units:
            name = " ".join(unit.name.lower().replace("-", " ").split())
            if name:
                self.by_name.setdefault(name, []).append(unit)
                levels[unit.level].add(name)
        self.provinces = frozenset(levels[Level.PROVINCE])
        self.districts = frozenset(levels[Level.DISTRICT])
        self.communes = frozenset(levels[Level.COMMUNE])
        self.bare_districts: dict[str, list[Unit]] = {}
        for name in sorted(self.districts - self.provinces):
            found = [unit for unit in self.by_name[name] if unit.level is Level.DISTRICT]
            if " " in name or any(unit.kind == "thành phố" for unit in found):
                self.bare_districts[name] = found
        self.towns = frozenset(name for name, found in self.bare_districts.items() if self._only(name, found))

    def _only(self, name: str, found: list[Unit]) -> bool:
        within = {unit.district for unit in self.by_name[name] if not unit.merged} | {unit.key for unit in found}
        return found[0].kind == "thành phố" and len(within) == 1

    def units(self, name: str, kind: str | None = None) -> list[Unit]:
        """The units of the bare lower-case ``name``, of one ``kind`` where it is given."""
        return [unit for unit in self.by_name.get(name, ()) if kind is None or unit.kind == kind]


def _data_file() -> Path:
    spec = find_spec("underthesea")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("underthesea is not installed: its address data names the administrative units")
    return Path(spec.submodule_search_locations[0]) / "address" / "data" / "mapping.json"


def _names(data: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Every printed name of the data as its kind in lower case and its bare name, folded like texts."""
    printed = {names["name"] for table in ("old_province_names", "province_names") for names in data[table].values()}
    for row in data["ward_mapping"]:
        printed.update((row["old_district"], row["old_ward"], row["new_ward"]))
    full = sorted(printed)
    return {name: _split(folded) for name, folded in zip(full, fold_phrase("\n".join(full)).split("\n"), strict=True)}


def _split(full: str) -> tuple[str, str]:
    kind = _KIND.match(full.lower())
    return (kind.group(1), full[kind.end() :]) if kind else ("", full)


def _units(data: dict[str, Any]) -> Iterator[Unit]:
    named = _names(data)
    for table, merged in (("old_province_names", False), ("province_names", True)):
        for key, names in data[table].items():
            yield Unit(key, *named[names["name"]], Level.PROVINCE, key, None, merged)
    seen = {""}
    for row in data["ward_mapping"]:
        province = row["old_province_key"]
        district = f"{province}/{row['old_district_key']}"
        if district not in seen:
            seen.add(district)
            own = frozenset((district,))
            yield Unit(district, *named[row["old_district"]], Level.DISTRICT, province, district, False, own)
        commune = f"{district}/{row['old_ward_key']}"
        if row["old_ward"] and commune not in seen:
            seen.add(commune)
            yield Unit(commune, *named[row["old_ward"]], Level.COMMUNE, province, district, False)
        commune = f"{row['new_province_key']}/{row['new_ward_key']}"
        if row["new_ward"] and commune not in seen:
            seen.add(commune)
            yield Unit(commune, *named[row["new_ward"]], Level.COMMUNE, row["new_province_key"], None, True)
    yield from _former(load("extractor.recognize.places", "words.toml", WORDS))


def _former(words: dict[str, Any]) -> Iterator[Unit]:
    """Units gone before 2025; a province that was only renamed has the key of its later name."""
    for name, key in words["renamed_provinces"].items():
        yield Unit(key, "tỉnh", name, Level.PROVINCE, key, None, False)
    for name, province in words["dissolved_provinces"].items():
        yield Unit("", "tỉnh", name, Level.PROVINCE, province, None, False)
    for full, province, *heirs in words["former_districts"]:
        within = frozenset(f"{province}/{heir}" for heir in heirs)
        yield Unit("", *_split(full), Level.DISTRICT, province, None, False, within)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, built on first use."""
    return Gazetteer(_units(json.loads(_data_file().read_text("utf-8"))))
