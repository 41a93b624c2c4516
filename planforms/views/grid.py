"""A table of a document as finished wording: columns that are empty throughout are left out, long rows may break."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from planforms.views.metrics import lines_of

__all__ = ["Cell", "Column", "Grid", "Row", "grid"]

_LINE = 4.8  # millimetres: 13.5 pt
_PADDING = 3.4
_LONG = 60  # millimetres: a row higher than this may break over pages


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in millimetres, and whether it takes the width of those that are left out."""

    label: str
    width: float
    grows: bool = False
    keeps: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: the text, and softer notes beneath. `missing` text says that something is not there."""

    text: str = ""
    notes: tuple[str, ...] = ()
    strong: bool = False
    alarm: bool = False
    missing: bool = False
    state: str = ""
    ref: bool = False

    @property
    def empty(self) -> bool:
        """Whether the plan has nothing here."""
        return (not self.text or self.missing) and not self.notes


@dataclass(frozen=True)
class Row:
    """The cells of one row; `long` where it may break over pages."""

    cells: tuple[Cell, ...]
    long: bool = False


@dataclass(frozen=True)
class Grid:
    """A table ready to be placed; `height` is an estimate in millimetres."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    height: float = 0

    def __bool__(self) -> bool:
        return bool(self.rows)


def grid(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Grid:
    """The table of the rows, one cell a column; a column empty throughout gives its width to the one that grows."""
    filled = [tuple(row) for row in rows]
    kept = [
        number for number, column in enumerate(columns) if column.keeps or any(not row[number].empty for row in filled)
    ]
    spare = sum(column.width for number, column in enumerate(columns) if number not in kept)
    chosen = [columns[number] for number in kept]
    grower = next((number for number, column in enumerate(chosen) if column.grows), len(chosen) - 1)
    if chosen:
        chosen[grower] = replace(chosen[grower], width=chosen[grower].width + spare)
    sized = [_row(chosen, [row[number] for number in kept]) for row in filled]
    return Grid(tuple(chosen), tuple(row for row, _ in sized), 8 + sum(height for _, height in sized))


def _row(columns: Sequence[Column], cells: Sequence[Cell]) -> tuple[Row, float]:
    height = max((_height(cell, column.width) for column, cell in zip(columns, cells, strict=True)), default=0)
    return Row(tuple(cells), long=height > _LONG), height


def _height(cell: Cell, width: float) -> float:
    lines = sum(lines_of(text, width - 3, 10) for text in (cell.text, *cell.notes) if text)
    return _PADDING + _LINE * max(lines, 1)
