"""Totals told side by side, and then each part's share of all of them: ``52 vụ, làm chết 30 người, bị thương 41 người.
Trong đó, đường bộ 49 vụ, chết 28 người, bị thương 40 người; đường sắt 3 vụ, …`` is a table told in words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from extractor.link.figures import WORDS, Figure, Figures, same_unit, telling
from extractor.link.parts.wholes import MAX_PARTS, PartList, adds_up, exact, slip_explains
from extractor.text.patterns import one_of, searched
from schemas import QuantityKind

_TRIGGERS = ("trong đó", "cụ thể", "gồm", "chia ra", "trong số")
_OPENS = searched(rf"(?<!\w)(?:{one_of([*WORDS['part_of'], *WORDS['whole_of']])})(?!\w)")
_COMPARED = searched(r"(?<!\w)(?:so với|tăng|giảm|thêm|bình quân|trung bình|trong khi)(?!\w)")
_NONE = searched(r"(?<!\w)không(?: (?:có|xảy|ra|ghi|nhận|phát|hiện|gây|làm|để)){0,4} (?P<what>[^,;.()\d]{1,60})")
# What is not known, or not worth much, is not nothing.
_SOME = re.compile(r"(?<!\w)(?:xác định|rõ|thống kê|tính|kể|lớn|nhiều|nghiêm trọng|cao)(?!\w)")
_OF_PEOPLE = "về người"
_MOST_COLUMNS, _MOST_FIGURES, _TELLING, _FEW = 6, 48, 10, 5
_WINDOW = 20
_MARKS = " ,(-"
_BESIDE = re.compile(r",? ?(?:với |gồm |- ?|và |/ ?)?")


def tabled(figures: Figures) -> Iterator[list[PartList]]:
    """The columns of each table told in words; one of them at least adds up to the last digit."""
    for first in figures.all:
        if first.place and ":" not in first.before and not _opens(first):
            continue
        if totals := _totals(figures, first):
            fewest = 1 if _opens(first) else 2
            if table := _fullest(Columns(totals), _body(figures, first), fewest):
                yield table


def _opens(first: Figure) -> bool:
    """Whether words before a figure open a list."""
    return any(map(first.before.__contains__, _TRIGGERS)) and _OPENS.search(first.before) is not None


def _totals(figures: Figures, first: Figure) -> list[Figure]:
    """The figures told side by side before an opening word, from the one that a list's first figure may be of."""
    row = figures.by_sentence[first.sentence]
    earlier = row[max(0, first.place - _WINDOW) : first.place] or figures.just_before(first.sentence)[-_WINDOW:]
    told: list[Figure] = []
    for figure in unbracketed(earlier) if len(earlier) > 1 else ():
        if told and (_COMPARED.search(figure.before) or _OPENS.search(figure.before)):
            break
        if told or same_unit(figure, first):
            told.append(figure)
    return told[:_MOST_COLUMNS] if len(told) > 1 else []


def unbracketed(row: list[Figure]) -> Iterator[Figure]:
    """The figures that have sums and stand in no brackets."""
    inside = False
    for figure in row:
        opened, closed = figure.before.rfind("("), figure.before.rfind(")")
        inside = opened > closed if opened != closed else inside
        if figure.summable and not inside:
            yield figure


def _body(figures: Figures, first: Figure) -> list[Figure]:
    """The figures of the list that begins with one, which may go on for some sentences."""
    told: list[Figure] = []
    line = figures.lines[first.sentence]
    for number in range(first.sentence, first.sentence + MAX_PARTS):
        begin = first.place if number == first.sentence else 0
        row = figures.by_sentence.get(number, [])[begin : begin + _MOST_FIGURES]
        if not row or figures.lines[number] - line > 1 or len(told) >= _MOST_FIGURES:
            break
        line = figures.lines[number]
        for figure in unbracketed(row):
            if figure is not first and _OPENS.search(figure.before):
                return told
            told.append(figure)
    return told


def _fullest(columns: "Columns", body: list[Figure], fewest: int) -> list[PartList]:
    """The table of as many whole sentences as make most of its columns add up, and so many at least."""
    rows: list[Row] = []
    best, most = list[PartList](), fewest - 1
    for _, sentence in groupby(body, lambda figure: figure.sentence):
        found = columns.rows(list(sentence))
        if not found or len(rows) + len(found) > MAX_PARTS:
            break
        rows += found
        table = list(columns.lists(rows))
        few = fewest == 1 and all(row.is_full(len(columns.totals)) for row in rows)
        if len(table) > 1 and (fitting := _fitting(table, few)) > most:
            best, most = table, fitting
    wrong = [group for group in best if not adds_up(group.whole, group.parts)]
    told = len(wrong) == 1 and _alarming(columns, wrong[0], most) and not _goes_on(best, wrong[0], body)
    if told and not _fitting(best):
        told = slip_explains(replace(wrong[0], exhaustive=True), 1)
    return [group for group in best if told or group not in wrong]


def _fitting(table: list[PartList], few: bool = False) -> int:
    """How many columns add up to the last digit, where a longer one of them or several do; a ``few`` may be enough."""
    wholes = [group.whole.number for group in table if exact(group.whole, group.parts)]
    least = _FEW if few else _TELLING
    return len(wholes) if len(wholes) > 1 or max(wholes, default=0) >= least else 0


def _alarming(columns: "Columns", group: PartList, fitting: int) -> bool:
    """Whether the one column that does not add up beside others that do is wrong: its parts name what its whole does.
    What the rows are told of first seldom has such a word, so that two other columns must vouch for it."""
    return group.sure and (fitting > 1 or group.whole is not columns.totals[0])


def _goes_on(table: list[PartList], group: PartList, body: list[Figure]) -> bool:
    """Whether one more figure that might be of a column stands right behind it: ``; 2 bị can bị khởi tố hai lần``."""
    last, told = group.parts[-1], {part.n for column in table for part in column.parts}
    more = [f for f in body if last.n < f.n <= last.n + 2 and f.sentence == last.sentence]
    return any(same_unit(f, last) and f.n not in told for f in more)


class Row:
    """A part's figures by column, and the columns of which it says that there is nothing."""

    def __init__(self, figure: Figure) -> None:
        self.told = {0: figure}
        self.last = 0
        self.open = True  # until it is compared with something
        self.doubtful = set[int]()
        self.none = set[int]()

    def is_full(self, columns: int) -> bool:
        """Whether it tells all columns one after the other, and nothing else: ``2 vụ, 4 bị can``."""
        told = [self.told[n] for n in range(columns) if n in self.told]
        return len(told) == columns and not self.doubtful and told[-1].n - told[0].n == columns - 1

    def add(self, column: int, figure: Figure) -> None:
        """One more figure, which is doubtful where it does not stand in the order of the columns."""
        if column <= self.last:
            self.doubtful |= {column, self.last}
        self.told[column] = figure
        self.last = column


class Columns:
    """Totals that are told side by side, each with the words that tell it from the others of its unit."""

    def __init__(self, totals: list[Figure]) -> None:
        self.totals = totals
        others = [[o.words for o in totals if o is not total and same_unit(total, o)] for total in totals]
        self.telling = [total.words.difference(*rest) for total, rest in zip(totals, others, strict=True)]
        self.alone = [not rest for rest in others]

    def rows(self, sentence: list[Figure]) -> list[Row]:
        """The rows of a sentence that begins with one, or none."""
        rows: list[Row] = []
        for figure in sentence:
            column = self._of(figure)
            if column is None and rows:
                column = self._beside(figure, rows[-1])
            if rows and _COMPARED.search(figure.before.rsplit(";", 1)[-1]):
                rows[-1].open = False
            elif column == 0:
                rows.append(Row(figure))
            elif not rows:
                return []
            elif column and rows[-1].open:
                rows[-1].add(column, figure)
            self._deny(rows[-1], figure.after)
        return rows

    def lists(self, rows: list[Row]) -> Iterator[PartList]:
        """The columns that every row tells."""
        rows = [row for row in rows if row.told[0].number]
        for n, whole in enumerate(self.totals):
            if any(n in row.doubtful or (n not in row.told and n not in row.none) for row in rows):
                continue
            parts = tuple(row.told[n] for row in rows if n in row.told)
            if len(parts) > 1 and whole.number:
                plain = not any(figure.hedged for figure in (whole, *parts))
                yield PartList(whole, parts, True, plain and self._named(n, parts), "parts.columns")

    def _of(self, figure: Figure) -> int | None:
        """The column of a figure: the one whose words it shares, or the first."""
        words = figure.words
        beyond = words - telling(figure.unit)
        fitting = [n for n, total in enumerate(self.totals) if same_unit(total, figure)]
        shared = [n for n in fitting if self._shares(n, words, beyond)]
        if not shared:
            return 0 if 0 in fitting else None
        return shared[0] if len(shared) == 1 else None

    def _beside(self, figure: Figure, row: Row) -> int | None:
        """The next column, where a figure stands beside the last one just as their totals do: ``5 vụ, 11 bị can``."""
        n, last = row.last + 1, row.told[row.last]
        if (
            n >= len(self.totals)
            or figure.n != last.n + 1
            or not self.alone[n]
            or not same_unit(self.totals[n], figure)
        ):
            return None
        beside = (self.totals[n].n == self.totals[n - 1].n + 1) and _BESIDE.fullmatch(self.totals[n].before)
        return n if beside and _BESIDE.fullmatch(figure.before) else None

    def _shares(self, n: int, words: set[str], beyond: set[str]) -> bool:
        """Whether a figure has words of a column: those of its unit say nothing where no other column has it, and are
        enough where there are no others."""
        if not self.alone[n]:
            return not words.isdisjoint(self.telling[n])
        return (not beyond and n > 0) or not beyond.isdisjoint(self.telling[n])

    def _deny(self, row: Row, text: str) -> None:
        """What a row says that there is nothing of."""
        for nothing in _NONE.finditer(text[:200].split(";", 1)[0]) if "không" in text else ():
            if _SOME.search(nothing["what"]):
                continue
            people = _OF_PEOPLE in nothing["what"]
            words = telling(nothing["what"])
            for n, total in enumerate(self.totals):
                if total.unit.startswith("người") if people else not words.isdisjoint(self.telling[n]):
                    row.none.add(n)

    def _named(self, n: int, parts: tuple[Figure, ...]) -> bool:
        """Whether all parts share a word of their whole that no other total of its unit has."""
        if self.telling[n].intersection(*(part.words for part in parts)):
            return True
        whole = self.totals[n]
        if whole.kind is QuantityKind.COUNT or not self.alone[n]:
            return self.alone[n]
        return all(part.before.strip(_MARKS) == whole.before.strip(_MARKS) for part in parts)
