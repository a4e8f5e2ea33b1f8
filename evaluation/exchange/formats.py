"""The formats by name: how each is written and read, and in which unit it counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from evaluation.exchange import brat, conll, docbin, doccano, labelstudio, records, webannotation
from evaluation.exchange.marks import Marked
from evaluation.exchange.offsets import Unit


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``holds`` is what comes back of an article that is written and read."""

    name: str
    write: Callable[[Iterable[Marked], Path, Unit], None]
    read: Callable[[Path, Unit], list[Marked]]
    holds: Callable[[Marked], Marked]
    unit: Unit = Unit.CODE_POINT


FORMATS = {
    one.name: one
    for one in (
        Format("records", records.write_records, records.read_records, records.holds),
        Format("gold", records.write_gold, records.read_gold, records.holds),
        Format("brat", brat.write, brat.read, brat.holds),
        Format("doccano", doccano.write, doccano.read, doccano.holds),
        Format("labelstudio", labelstudio.write, labelstudio.read, labelstudio.holds, Unit.UTF16),
        Format("conll", conll.write, conll.read, conll.holds),
        Format("docbin", docbin.write, docbin.read, docbin.holds),
        Format("webannotation", webannotation.write, webannotation.read, webannotation.holds),
    )
}
