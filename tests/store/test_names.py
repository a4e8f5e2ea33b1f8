"""Names of files as programs give them: one or several, as text or as a path."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor import extract
from extractor.audit.report import report
from extractor.records import expand, read_all
from extractor.store.files import read, write

TEXT = "Sáng 3/10/2018, Thanh tra huyện Sông Lam kiểm tra 12 cơ sở, có 3 cơ sở (15%) chi sai."
GIVEN: dict[str, Callable[[Path], object]] = {
    "one name": str,
    "one path": Path,
    "several names": lambda path: [str(path)],
    "several paths": lambda path: (path,),
}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_names_are_taken_as_programs_give_them(given: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    files = expand(given(tmp_path))  # type: ignore[arg-type]
    assert files == [str(tmp_path / "a.txt")]
    records, refused = read_all(given(tmp_path / "a.txt"))  # type: ignore[arg-type]
    assert (len(records), refused) == (1, [])


def test_a_store_is_read_by_its_name_and_audited_as_it_comes(tmp_path: Path) -> None:
    write([extract(TEXT)], tmp_path / "records.jsonl")
    assert report(read(str(tmp_path / "records.jsonl"))).alarms == 1
