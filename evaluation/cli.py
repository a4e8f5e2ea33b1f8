"""The commands ``evaluate``, ``label`` and ``convert``; thin, and quick to import.

They are found by the entry points of the group ``thanhtra.commands``.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.errors import REFUSED
from extractor.output import deliver, refuse_input, stdout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpora import GoldArticle, Record
    from evaluation.bootstrap import Interval
    from evaluation.errors import Mistake
    from evaluation.exchange import Marked
    from evaluation.run import Run
    from evaluation.table import Table


_SHOWN = 5  # slips of a gold that are told
_FOLDERS = ("gold", "brat", "dataset")  # formats that are a folder of files


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Gold: NAME.json beside NAME.txt or an articles.jsonl; ours if not given.", exists=True
        ),
    ] = None,
    records: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Records: a store, or JSON Lines of any tool; else the pipeline runs.", exists=True
        ),
    ] = None,
    split: Annotated[str | None, typer.Option(help="Only this split: train, dev or test.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a report to be read in a browser.")] = None,
    save: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the records that were scored.")] = None,
    by: Annotated[str, typer.Option(help="Groups: corpus, genre, level, form, split; with commas.")] = "",
    errors: Annotated[int, typer.Option(metavar="N", min=0, help="Show the first N errors of each class.")] = 0,
    versus: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Records of another system: paired differences.", exists=True)
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="OLD", help="Older records: list facts gained and lost.", exists=True)
    ] = None,
    baselines: Annotated[bool, typer.Option(help="Score the ready-made systems beside ours.")] = False,
) -> None:
    """Score records against gold, with intervals and errors by class."""
    import corpora
    from evaluation import show
    from evaluation.errors import mistakes
    from evaluation.run import misquoted
    from evaluation.table import compare, tabulate

    if against is not None:
        _compare(_articles(gold, split) if gold else None, records, against, as_json)
        return
    for path in filter(None, (html, save)):
        _refuse_input(path, records, versus, *((gold or Path(corpora.__file__).parent).rglob("*")))
    chosen = _articles(gold, split)
    found = _run(chosen, records)
    table = tabulate(found, _groups(by, bool(html)))
    wrong_places = misquoted(found)
    if wrong_places:
        typer.echo(f"{wrong_places} spans of the records do not quote their text: wrong unit of offsets?", err=True)
    wrong = mistakes(found)
    ahead = compare(table, tabulate(_run(chosen, versus))) if versus else {}
    if save is not None:
        lines = (json.dumps(r, ensure_ascii=False, default=str) for r in found.records if r is not None)
        deliver("".join(f"{line}\n" for line in lines), save)
    if html is not None:
        deliver(_report(found, table, wrong, ahead), html)
    if as_json:
        show.print_json(table, wrong, ahead, errors)
        return
    with stdout():
        show.print_table(table, ahead)
        show.print_mistakes(wrong, errors)
        if baselines:
            show.print_baselines(found, table)


def label(
    text: Annotated[Path, typer.Argument(metavar="ARTICLE.txt", exists=True, dir_okay=False)],
    labels: Annotated[
        Path | None, typer.Argument(metavar="LABELS.json", help="Quotes and values; a draft is made if not given.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where to write; standard output if not given.")
    ] = None,
    published: Annotated[str | None, typer.Option(help="Publication date, for a draft.")] = None,
) -> None:
    """Turn labels written as quotes into gold with offsets. Without labels, some are drafted to correct."""
    from evaluation.label import to_gold, to_labels
    from extractor.reading.published import given_day

    if out is not None:
        _refuse_input(out, text, labels)
    exact, day = _exact(text), given_day(published)
    if labels is None:
        from evaluation.run import pipeline

        with _named(text):
            record = pipeline(exact, day)
        record["article"]["id"] = text.stem
        made = to_labels(record)
    else:
        with _named(labels):
            made = to_gold(exact, json.loads(labels.read_text("utf-8")))
    deliver(json.dumps(made, ensure_ascii=False, indent=1) + "\n", out)


def _exact(path: Path) -> str:
    """The text of an article as a reader has it; of a file in UTF-8 every character, for its gold is beside it."""
    from extractor.reading.decode import decode

    data = path.read_bytes()
    with _named(path):
        decoded = decode(data)
    if decoded.encoding == "utf-8":
        return data.decode("utf-8")
    typer.echo(f"{path}: read as {decoded.encoding}; beside its gold the text must stand in UTF-8", err=True)
    return decoded.text


def convert(
    source: Annotated[
        Path, typer.Argument(metavar="FROM", help="A file or folder in the format of --from.", exists=True)
    ],
    target: Annotated[Path, typer.Argument(metavar="TO", help="Where to write in the format of --to.")],
    of: Annotated[
        str,
        typer.Option(
            "--from",
            help="records (any store), gold, brat, doccano, labelstudio, conll, docbin, webannotation.",
        ),
    ],
    to: Annotated[
        str, typer.Option("--to", help="The same, or, of gold only, dataset (a folder with Parquet and a card).")
    ],
    read_unit: Annotated[str | None, typer.Option(help="Unit of offsets read: codepoint, utf16, utf8.")] = None,
    write_unit: Annotated[str | None, typer.Option(help="Unit of offsets written.")] = None,
) -> None:
    """Bring records or gold to and from annotation formats."""
    from evaluation.exchange import FORMATS, Unit, dataset
    from evaluation.exchange.apart import left_out

    if to in _FOLDERS and target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise _wrong(f"{target} holds files: name a new folder")
    if to not in _FOLDERS:
        _refuse_input(target, source)
    if to == "dataset":
        if of != "gold":
            raise _wrong("a data set is made of gold: --from gold")
        try:
            dataset.write(_articles(source, None), target)
        except (ModuleNotFoundError, TypeError, ValueError) as error:
            raise _wrong(f"{source}: {error}") from error
        return
    for name in (of, to):
        if name not in FORMATS:
            raise _wrong(f"unknown format {name!r}: one of {', '.join(FORMATS)}")
    for unit in (read_unit, write_unit):
        if unit is not None and unit not in list(Unit):
            raise _wrong(f"unknown unit {unit!r}: one of {', '.join(Unit)}")
    reading, writing = FORMATS[of], FORMATS[to]
    with _named(source):
        marked = reading.read(source, Unit(read_unit or reading.unit))
        if not marked and not _is_empty(source):
            raise ValueError(f"no article in the form of {of}")
    if to in _FOLDERS:
        marked = _named_apart(marked)
    writing.write(marked, target, Unit(write_unit or writing.unit))
    if left := left_out(marked, writing):
        typer.echo(f"{to} holds no {', '.join(left)}: left out", err=True)
    typer.echo(f"{len(marked)} articles", err=True)


def _is_empty(path: Path) -> bool:
    """Whether a file or folder holds nothing, or a list of nothing."""
    if path.is_dir():
        return not any(path.iterdir())
    with path.open("rb") as stream:
        return stream.read(3).strip() in (b"", b"[]")


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """What is wrong with a file that anyone may have written is told with its name."""
    from extractor.errors import Refused, UsageError

    try:
        yield
    except Refused as refused:
        typer.echo(f"{path}: {refused}", err=True)
        raise typer.Exit(REFUSED) from refused
    except UsageError:
        raise
    except UnicodeDecodeError as error:
        raise _wrong(f"{path}: not text in UTF-8, at byte {error.start}") from error
    except (OSError, ValueError) as error:
        raise _wrong(f"{path}: {error}") from error
    except Exception as error:  # of a shape that its reader did not expect, or of a library that reads it
        raise _wrong(f"{path}: not in this form ({type(error).__name__}: {error})") from error


def _wrong(message: str) -> typer.BadParameter:
    return typer.BadParameter(message)


def _articles(folder: Path | None, split: str | None) -> "list[GoldArticle]":
    from corpora import HOME, load
    from evaluation.run import is_record
    from evaluation.shape import faults, unreadable

    with _named(folder or HOME):
        articles = load(folder, split)
        for article in articles:
            if not is_record(article.gold):
                raise ValueError(f"{article.id}: not a gold record")
            if wrong := next(unreadable(article.gold), None):
                raise ValueError(f"{article.id}: {wrong}")
    doubts = [f"{article.id}: {fault}" for article in articles for fault in faults(article.gold, article.text)]
    for doubt in doubts[:_SHOWN]:
        typer.echo(f"gold: {doubt}", err=True)
    if len(doubts) > _SHOWN:
        typer.echo(f"gold: {len(doubts) - _SHOWN} more of the kind", err=True)
    if not articles:
        raise _wrong(f"no article is in the split {split!r}")
    return articles


def _records(path: Path) -> "list[Record]":
    from evaluation.run import read_records

    with _named(path):
        return read_records(path)


def _run(articles: "Sequence[GoldArticle]", records: Path | None) -> "Run":
    from evaluation.run import given, run

    found = run(articles) if records is None else given(articles, _records(records))
    if records is None and not any(found.records):
        raise _wrong("no gold has its text beside it: NAME.txt beside NAME.json, or all in an articles.jsonl")
    return found


def _groups(by: str, all_of_them: bool) -> "Sequence[str]":
    from evaluation.table import GROUPS

    wanted = [name for name in by.split(",") if name]
    unknown = set(wanted) - set(GROUPS)
    if unknown:
        raise _wrong(f"unknown group {', '.join(sorted(unknown))}: of {', '.join(GROUPS)}")
    return wanted or (GROUPS if all_of_them else ())


def _report(
    found: "Run", table: "Table", wrong: "Sequence[Mistake]", ahead: "Mapping[str, tuple[float, Interval]]"
) -> str:
    try:
        from evaluation.report import report
    except ModuleNotFoundError as error:
        raise _wrong(f"the report needs {error.name}: pip install 'thanhtra[evaluation]'") from error
    return report(found, table, wrong, ahead)


def _compare(articles: "list[GoldArticle] | None", records: Path | None, old: Path, as_json: bool) -> None:
    from evaluation.against import changes, rerun
    from evaluation.show import print_changes

    before, later = _whole(old, text=records is None), _whole(records) if records else None
    known = {article.sha256 for article in articles} if articles is not None else None
    before = [record for record in before if known is None or record["article"]["sha256"] in known]
    with _named(old):
        found = changes(before, rerun(before) if later is None else later)
    print_changes(found, as_json)


def _whole(path: Path, text: bool = False) -> "list[Record]":
    """Records that name their article by its hash, and hold its ``text`` where it is to be read again."""
    found = _records(path)
    for n, record in enumerate(found, 1):
        lacking = [key for key in ("sha256", *(("text",) if text else ())) if not record["article"].get(key)]
        if lacking:
            raise _wrong(f"{path}: record {n} has no {' and no '.join(lacking)} of its article")
    return found


def _named_apart(articles: "Sequence[Marked]") -> "list[Marked]":
    """The articles under names of their own, those that were renamed told."""
    from evaluation.exchange.apart import named_apart

    try:
        found, renamed = named_apart(articles)
    except ValueError as error:
        raise _wrong(str(error)) from error
    if renamed:
        typer.echo(f"{len(renamed)} articles have the id of another: {'; '.join(renamed[:3])} …", err=True)
    return found


def _refuse_input(path: Path, *inputs: Path | None) -> None:
    refuse_input(path, [name for name in inputs if name is not None])
