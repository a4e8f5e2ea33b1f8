"""``python -m benchmarks``: measure, print the tables and write them to ``benchmarks/README.md``.

Two texts are measured, both our own: news with as many figures as press coverage has, and the labelled articles,
which were written to hold four times as many. ``python -m benchmarks INPUT…`` measures on files, folders or globs
instead, as ``thanhtra extract`` reads them, and only prints. Figures are ratios to ``underthesea.word_tokenize`` on
the same sentences in the same run; seconds depend on the machine and are there only to give an idea.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.measure import best, race
from extractor.analysis import LAYERS, Analysis
from extractor.article import Article
from extractor.link.assemble import assemble
from extractor.link.claims.find import Reading, agencies, speakers
from extractor.pipeline import extract, link
from extractor.reading.inputs import expand, read_inputs
from extractor.reading.text import read_text
from extractor.text.segment import segment
from extractor.text.sentences import split
from schemas import ArticleRecord

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
CORPORA = HERE.parent / "corpora"
MANY = 1500
TEN_MILLION = 10_000_000
_CLAIMS = "claims and checks"
_HEAD = """# Benchmarks

Written by `python -m benchmarks`; run it again on your machine, or `python -m benchmarks INPUT…` on your own texts.
News (`corpora/news`) has the figures that press coverage has; labelled articles (`corpora/articles`) were written to
hold many, so they show the cost of claims and checks at its highest.
"""


def texts(inputs: list[str]) -> list[str]:
    """The texts of the articles of files, folders and globs."""
    found = [read.text for read in read_inputs(expand(inputs)) if isinstance(read, Article)]
    return found or sys.exit(f"{', '.join(inputs)}: no article could be read")


def table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A Markdown table."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def contenders(articles: list[str]) -> Iterator[str]:
    """Words, records and documents against segmentation alone, and against other tools."""
    import underthesea
    from dateparser.search import search_dates

    from extractor.spacy import load
    from extractor.text.words import by_library, trusted, words

    sentences = [t[a:b] for t in articles for a, b in split(t, 0, len(t))]
    nlp, day = load(), date(2025, 1, 1)
    tasks = {
        "underthesea `word_tokenize` (baseline)": lambda: [underthesea.word_tokenize(s) for s in sentences],
        "the same words, with offsets": lambda: [list(words(s, 0, len(s))) for s in sentences],
        "the same words where the library's model cannot be read": lambda: [
            list(by_library(s, 0, len(s))) for s in sentences
        ],
        "a record: `extract`": lambda: [extract(t, day) for t in articles],
        "a full `Doc` with every word: `load()`": lambda: [_fresh(nlp, t) for t in articles],
        "a full `Doc` and its record, with claims and checks": lambda: [_fresh(nlp, t)._.record for t in articles],
        "a full `Doc` where the library's model cannot be read": lambda: _by_library(nlp, articles),
    }
    taken = race(tasks, next(iter(tasks)), rounds=5)
    slow = {
        "underthesea `ner`": lambda: [underthesea.ner(s) for s in sentences[:120]],
        "dateparser `search_dates`": lambda: [search_dates(s, languages=["vi"]) for s in sentences[:120]],
    }
    few = {"baseline": lambda: [underthesea.word_tokenize(s) for s in sentences[:120]], **slow}
    others = race(few, "baseline", rounds=2)
    length = sum(map(len, articles))
    rows = [[n, t.ratio(), f"{t.median / length * 3e6:.1f}"] for n, t in taken.items()]
    rows += [[name, others[name].ratio(), ""] for name in slow]
    figures = sum(len(extract(t, day).quantities) for t in articles) / length * 3000
    yield (
        f"{len(articles)} articles, {length:,} characters, {len(sentences):,} sentences, "
        f"{figures:.0f} figures for 3,000 characters.\n"
    )
    if trusted() is None:
        yield "The model of the installed underthesea could not be read: all words here are from its own function.\n"
    yield from table(["", "times `word_tokenize`, median (range)", "ms for 3,000 characters"], rows)


def _fresh(nlp: "Language", text: str) -> "Doc":
    from extractor.spacy import forget

    forget()
    return nlp(text)


def _by_library(nlp: "Language", articles: list[str]) -> None:
    with patch("extractor.text.words.trusted", lambda: None):
        for text in articles:
            _fresh(nlp, text)


def stages(news: list[str], labelled: list[str]) -> Iterator[str]:
    """What each stage of a record costs, by kind of text."""
    head, rows, added = ["stage"], dict[str, list[str]](), list[float]()
    for kind, articles in (("news", news), ("labelled", labelled)):
        cost = _stages(articles)
        total = sum(cost.values())
        head += [f"{kind}: ms for 3,000 characters", f"{kind}: share"]
        for name, spent in cost.items():
            rows.setdefault(name, [name]).extend((f"{spent:.2f}", f"{spent / total:.0%}"))
        rows.setdefault("all", ["all"]).extend((f"{total:.2f}", ""))
        added.append(_added(articles))
    yield from table(head, list(rows.values()))
    yield f"Claims and checks add {added[0]:.0%} to the rest on news, {added[1]:.0%} on labelled articles.\n"


def _stages(articles: list[str]) -> dict[str, float]:
    """Milliseconds of each stage for 3,000 characters."""
    length = sum(map(len, articles))
    read = [read_text(t, date(2025, 1, 1)) for t in articles]
    cost = {"reading: regions and date": best(lambda: [read_text(t) for t in articles])}
    cost["folding, sentences and tokens"] = best(lambda: [segment(a).tokens for a in read])
    done = [Analysis(segment(a)) for a in read]
    for layer in LAYERS:
        cost[layer] = _layer(done, layer)
    linked = best(lambda: [link(d.article, d.found()) for d in done])
    cost["record: entities and models"] = best(lambda: [assemble(d.article, d.found()) for d in done])
    bare = best(lambda: [_without_claims(d) for d in done])
    cost["inspections, and who speaks in findings"] = bare - cost["record: entities and models"]
    cost[_CLAIMS] = linked - bare
    return {name: seconds / length * 3e6 for name, seconds in cost.items()}


def _without_claims(done: Analysis) -> ArticleRecord:
    """The record with all but claims and checks, and without the ties between figures that these need."""
    reading = Reading(done.article, done.found())
    return assemble(done.article, done.found(), (), (), reading.inspections, speakers(reading), agencies(reading))


def _added(articles: list[str]) -> float:
    """What claims and checks add to the time of whole records, made from the text on in turns with others that have
    none: stage by stage each finds its words and tables at hand, and all but what adds most is told too low."""
    day = date(2025, 1, 1)
    tasks = {
        "without": lambda: [_without_claims(Analysis(segment(read_text(t, day)))) for t in articles],
        "with": lambda: [extract(t, day) for t in articles],
    }
    return median(race(tasks, "without", rounds=9)["with"].ratios) - 1


def _layer(done: list[Analysis], layer: str) -> float:
    find = LAYERS[layer]
    found = [analysis.found() for analysis in done]
    return best(lambda: [find(a.article, f) for a, f in zip(done, found, strict=True)])


def growth(articles: list[str]) -> Iterator[str]:
    """Time per character as texts grow, plain and hostile."""
    plain = "\n\n".join(articles)
    sizes = [1_000, 3_000, 10_000, 100_000, 1_000_000]
    rows = []
    for name, unit in (
        ("labelled articles", plain),
        ("`1.000.` repeated", "1.000."),
        ("`và ` repeated", "và "),
        ("`(` repeated", "("),
    ):
        per = []
        for size in sizes:
            text = "Tin\n\n" + (unit * (size // len(unit) + 1))[:size]
            calls = max(1, 20_000 // size)
            per.append(best(lambda text=text, calls=calls: [extract(text) for _ in range(calls)]) / calls / size)
        rows.append([name, *(f"{p / per[1]:.2f}" for p in per)])
    yield from table(["time per character against 3 kB", *(f"{s // 1000:,} kB" for s in sizes)], rows)


def start_up() -> Iterator[str]:
    """Seconds of whole processes."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("Tin\n\nSáng 3/10, Thanh tra tỉnh kiểm tra 5 xã.\n")
        file.flush()
        rows = []
        for name, command in (
            ("`thanhtra --help`", ["--help"]),
            ("`thanhtra extract` of one article", ["extract", file.name]),
        ):
            spent = []
            for _ in range(5):
                began = perf_counter()
                subprocess.run([Path(sys.executable).with_name("thanhtra"), *command], check=True, capture_output=True)
                spent.append(perf_counter() - began)
            rows.append([name, f"{min(spent):.2f}"])
    yield from table(["whole process", "seconds, least of 5"], rows)


# The peak is Linux's own of this program: that of getrusage begins with what the process that starts it holds.
_COMMAND = """
from pathlib import Path
from extractor.cli import main
if __name__ == "__main__":
    try:
        main()
    finally:
        print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def runs(articles: list[str]) -> Iterator[str]:
    """Whole runs: memory as the inputs grow, and the speed of two processes against one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "thanhtra.py").write_text(_COMMAND, encoding="utf-8")
        few = _run(folder, articles, MANY // 6, 1)
        pairs = [(_run(folder, articles, MANY, 1), _run(folder, articles, MANY, 2)) for _ in range(5)]
    done = {(MANY // 6, 1): few, (MANY, 1): pairs[0][0], (MANY, 2): pairs[0][1]}
    rows = [
        [f"{count:,}", str(jobs), f"{count / seconds:.0f}", f"{peak / 1024:.0f}"]
        for (count, jobs), (seconds, peak) in done.items()
    ]
    yield from table(["articles", "processes", "articles a second", "peak MiB of the parent"], rows)
    ratios = sorted(one / two for (one, _), (two, _) in pairs)
    yield (
        f"Whole commands, their start and end included: two processes do {median(ratios):.2f} times the work of one "
        f"(five runs of each in turns: {ratios[0]:.2f}–{ratios[-1]:.2f}).\n"
    )
    hours = TEN_MILLION / MANY * min(one for (one, _), _ in pairs) / 3600
    yield (
        f"Ten million articles of this kind are {hours:,.0f} core-hours at the speed of one core measured here: "
        f"{hours / 32:,.1f} hours on a machine of 32 cores, {hours / 32 / 8:,.1f} on eight of them.\n"
    )


def _run(folder: Path, articles: list[str], count: int, jobs: int) -> tuple[float, int]:
    """Seconds of the command over ``count`` articles, from before it starts to its end, and the KiB of its peak."""
    source, out = folder / f"{count}.jsonl", folder / "out.jsonl"
    if not source.exists():
        with source.open("w", encoding="utf-8") as lines:
            for n in range(count):
                text = articles[n % len(articles)] + "\n" + articles[(n * 7 + 3) % len(articles)].partition("\n")[2]
                lines.write(json.dumps({"id": str(n), "text": text}, ensure_ascii=False) + "\n")
    command = [sys.executable, str(folder / "thanhtra.py"), "extract", str(source), "-o", str(out), "-j", str(jobs)]
    began = perf_counter()
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    taken = perf_counter() - began
    out.unlink()
    out.with_name(out.name + ".run.json").unlink()
    return taken, int(told)


def main() -> None:
    """Measure everything and write the page, or measure the texts of inputs and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="measure these articles instead, and only print")
    if inputs := parser.parse_args().inputs:
        print(*contenders(texts(inputs)), sep="\n")
        return
    news, articles = texts([f"{CORPORA}/news"]), texts([f"{CORPORA}/articles/*.txt"])
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    lines = _HEAD.split("\n")
    lines += [f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, load before the start {load:.1f}.", ""]
    for title, part in (
        ("Against segmentation alone: news", contenders(news)),
        ("Against segmentation alone: labelled articles", contenders(articles)),
        ("Cost by stage", stages(news, articles)),
        ("Growth", growth(articles)),
        ("Start-up", start_up()),
        ("Whole runs", runs(articles)),
    ):
        lines += [f"## {title}", ""]
        print(f"## {title}\n")
        for line in part:
            print(line)
            lines.append(line)
    (HERE / "README.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
