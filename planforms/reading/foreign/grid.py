"""A table as a grid: which cell covers a place, how a row looks, and what kind of row it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from planforms.reading.document import Cell, Row, Table
from planforms.reading.foreign.labels import KNOWN, LONGEST, numbered
from planforms.reading.foreign.senses import Senses

__all__ = ["Grid", "Pool", "is_label", "is_marked", "look"]

_WIDEST, _SHORT = 6, 60  # columns of a table of labels and values; characters of a label
_BRIEF = 30  # characters
_LIKELY = 0.5  # a weight that makes a label likely
_VALUE = re.compile(r"£?[\d.,/%: -]+")


@dataclass(frozen=True)
class Pool:
    """The tables of a form by their headings: what stands below each heading in all tables that have the same ones,
    and how many these are."""

    bodies: Mapping[tuple[str, ...], Sequence[Sequence[Cell]]] = field(default_factory=dict)
    times: Mapping[tuple[str, ...], int] = field(default_factory=dict)


NO_POOL = Pool()


@dataclass(frozen=True)
class Grid:
    """A table with its rows that say something, the pool of the form that it stands in, and what is written over it."""

    table: Table
    pool: Pool = field(default=NO_POOL, compare=False)
    under_heading: str = ""
    rows: tuple[Row, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "rows", tuple(row for row in self.table.rows if any(_says(cell) for cell in row.cells))
        )

    def labelled(self, senses: Senses) -> frozenset[int]:
        """The columns of labels in a table where nothing is set off: short words, one of them a known label."""
        if self.width > _WIDEST or any(is_marked(cell) for row in self.rows for cell in row.cells):
            return frozenset()
        found: set[int] = set()
        for column in range(1, self.width, 2):
            cells = [cell for row in self.rows for cell in row.cells if cell.column == column and cell.text.strip()]
            short = all(len(cell.text) <= _SHORT and cell.date is None for cell in cells)
            known = sum(_names(senses, cell, KNOWN) for cell in cells)
            likely = sum(_names(senses, cell, _LIKELY) for cell in cells)
            brief = all(len(cell.text) <= _BRIEF and not re.search(r"\d{2}", cell.text) for cell in cells)
            if short and ((known and likely * 2 >= len(cells)) or (found and (likely or brief))):
                found.add(column)
        return frozenset(found)

    @cached_property
    def width(self) -> int:
        """How many columns the table has."""
        return max((cell.column + cell.width - 1 for row in self.table.rows for cell in row.cells), default=0)

    @cached_property
    def _merged(self) -> dict[int, list[Cell]]:
        """The cells that are merged down, by the column in which they begin, from top to bottom."""
        found: dict[int, list[Cell]] = {}
        for row in self.table.rows:
            for cell in row.cells:
                if cell.height > 1:
                    found.setdefault(cell.column, []).append(cell)
        return found

    def covering(self, row: int, column: int) -> Cell | None:
        """The cell that began further up and is merged down over a place."""
        for begins, cells in self._merged.items():
            at = bisect_left(cells, row, key=lambda cell: cell.row) - 1
            if begins <= column and at >= 0:
                cell = cells[at]
                if row < cell.row + cell.height and column < cell.column + cell.width:
                    return cell
        return None

    def said(self, at: int) -> list[Cell]:
        """The cells with text of a row."""
        return [cell for cell in self.rows[at].cells if cell.text.strip()]

    def begins(self, at: int) -> bool:
        """Whether a table may begin in a row: the first of all, or one below a gap or a row with a single cell."""
        if at == 0 or len(self.said(at - 1)) < 2:
            return True
        before, here = self.rows[at - 1].cells, self.rows[at].cells
        return bool(before and here) and here[0].row > before[0].row + 1

    def body(self, at: int) -> tuple[Row, ...]:
        """The rows below a header, up to the next header, or the first row of labels with values."""
        rows = self.rows[at + 1 :]
        first_is_set_off: bool | None = None
        for number, row in enumerate(rows):
            said = [cell for cell in row.cells if cell.text.strip()]
            if len(said) < 2 or said[0].column != self.rows[at].cells[0].column:
                continue
            if number and len(said) > 2 and look(said) == look(self.said(at)) and all(map(is_marked, said)):
                return rows[:number]
            set_off = is_marked(said[0]) and not any(map(is_marked, said[1:]))
            if first_is_set_off is False and set_off:
                return rows[:number]
            first_is_set_off = set_off if first_is_set_off is None else first_is_set_off
        return rows

    def under(self, rows: Sequence[Row], column: Cell) -> Iterator[Cell]:
        """The cells of some rows below a heading."""
        for row in rows:
            for cell in row.cells:
                if column.column <= cell.column < column.column + column.width:
                    yield cell


def is_marked(cell: Cell) -> bool:
    """Whether a cell is set off as labels are: bold, or with a background."""
    return cell.bold or bool(cell.fill)


def look(cells: Sequence[Cell]) -> tuple[bool, frozenset[str]]:
    """How the cells of a row look together: whether all of them are bold, and on what grounds they stand."""
    return all(cell.bold for cell in cells), frozenset(cell.fill for cell in cells)


def is_label(senses: Senses, cell: Cell, beside: Sequence[Cell] = ()) -> bool:
    """Whether a cell is a label beside its value: known as one, or set off where its neighbours are not."""
    text = cell.text.strip()
    if not text or len(text) > LONGEST or cell.date is not None or _VALUE.fullmatch(text):
        return False
    marked_beside = [is_marked(one) for one in beside]
    if senses.teaches(text):
        return True
    known = senses.knows(text, "facts", "record") >= KNOWN or numbered(text) is not None
    if is_marked(cell):
        on_a_ground = bool(cell.fill) and not any(one.fill for one in beside)
        return known or text.endswith((":", "?")) or not all(marked_beside) or not marked_beside or on_a_ground
    return (known and not any(marked_beside)) or (text.endswith(":") and len(text.split()) <= 8)


def _names(senses: Senses, cell: Cell, least: float) -> bool:
    return numbered(cell.text) is not None or senses.knows(cell.text, "facts", "record", "actions") >= least


def _says(cell: Cell) -> bool:
    return bool(cell.text.strip() or cell.struck or cell.fill)
