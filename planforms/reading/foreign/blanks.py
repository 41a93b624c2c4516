"""The empty boxes of a form of somebody else's design: where a value goes, and where rows may be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planforms.place import Place
from planforms.reading.document import Cell, Document, Row, Table
from planforms.reading.foreign.grid import Grid
from planforms.reading.foreign.guidance import is_control_prompt
from planforms.reading.foreign.header import Header, header_at
from planforms.reading.foreign.label_row import is_unanswered, label_row
from planforms.reading.foreign.senses import NOTHING, Senses
from planforms.values.blank import is_placeholder

__all__ = ["Blanks", "Box", "Room", "blanks"]


@dataclass(frozen=True)
class Box:
    """An empty box beside its label: the sense of the label, and the row and the column where the box stands."""

    sense: str
    label: str
    table: Place
    row: int
    column: int


@dataclass(frozen=True)
class Room:
    """The empty rows below a header, by number, and what each column holds: (sense, label, column)."""

    kind: str
    table: Place
    rows: tuple[int, ...]
    columns: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class Blanks:
    """All that can be filled in a form."""

    boxes: tuple[Box, ...]
    rooms: tuple[Room, ...]


def blanks(document: Document, senses: Senses) -> Blanks:
    """The empty boxes and rows of a form, in its order; boxes whose label means nothing to a plan are left out."""
    boxes: list[Box] = []
    rooms: list[Room] = []
    for table in (block for block in document.blocks if isinstance(block, Table)):
        grid = Grid(table)
        at = 0
        while at < len(grid.rows):
            header = header_at(senses, grid, at)
            if header is None:
                boxes += _boxes(senses, grid, at)
                at += 1
            else:
                rooms += _room(senses, table, grid.rows[at + header.rows - 1], header)
                at += header.rows
    return Blanks(tuple(boxes), tuple(rooms))


def _boxes(senses: Senses, grid: Grid, at: int) -> Iterator[Box]:
    row = grid.rows[at]
    said = [cell for cell in grid.said(at) if not _is_empty(senses, cell)]
    pairs = label_row(senses, row, said)
    if not pairs and len(said) == 1 and is_unanswered(grid, row, said[0]):
        pairs = [(said[0].text, said[0], [])]
    for label, cell, values in pairs:
        what = senses.announced(label)
        if cell is not None and what != NOTHING and not values:
            column = cell.column + cell.width
            yield Box(what[1], label.strip().rstrip(":"), grid.table.place, cell.row, column)


def _room(senses: Senses, table: Table, last: Row, header: Header) -> list[Room]:
    """The empty rows right below a header; none where the table means nothing to a plan."""
    number = max(cell.row for cell in last.cells)
    rows = []
    for row in table.rows:
        if not row.cells or row.cells[0].row <= number:
            continue
        if not all(_is_empty(senses, cell) for cell in row.cells):
            break
        rows.append(row.cells[0].row)
    columns = tuple(
        (sense, heading.label, heading.cell.column)
        for heading, sense in zip(header.columns.headings, header.columns.senses, strict=True)
        if sense and sense != "other" and not heading.above
    )
    return [Room(header.columns.kind, table.place, tuple(rows), columns)] if columns and header.columns.kind else []


def _is_empty(senses: Senses, cell: Cell) -> bool:
    text = cell.text.strip()
    return not text or senses.is_own(text) or is_control_prompt(text) or is_placeholder(text)
