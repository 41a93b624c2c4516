"""The cells of one sheet as rows of a table: what is seen, merged cells once, and what stands hidden counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from planforms.errors import CannotRead
from planforms.place import Place
from planforms.reading.document import Cell, Row
from planforms.reading.excel_layout import Area, Layout, Position, cell_name, column_name, layout, stored
from planforms.reading.excel_values import Value, value
from planforms.reading.excel_workbook import Sheet, Workbook
from planforms.reading.package import TOO_BIG

__all__ = ["Grid", "read_cells"]


@dataclass(frozen=True)
class Grid:
    """The rows of a sheet, and what to know about it: code of a finding -> names of the cells, rows or columns.

    `said` is how many characters its cells hold.
    """

    rows: tuple[Row, ...]
    noticed: Mapping[str, tuple[str, ...]]
    said: int = 0


def read_cells(root: etree._Element, workbook: Workbook, sheet: Sheet, table: int, room: int) -> Grid:
    """The visible cells of a worksheet that say or colour something, from top to bottom and left to right.

    Text that stands hidden under a merged area is kept in the cell of its origin, on a line of its own. Raises
    CannotRead, "too-large", where the cells hold more characters than there is `room` for.
    """
    said = 0
    whole = layout(root)
    hides = whole.hides
    values: dict[Position, Value] = {}
    noticed: dict[str, dict[str, None]] = defaultdict(dict)
    for position, element in stored(root):
        found = value(element, workbook)
        origin = whole.origin(position)
        hidden = whole.hidden(whole.area(position) if origin == position else Area(*position)) if hides else ""
        if found.text or found.struck or found.trouble:
            said += len(found.text) + len(found.struck)
            for code, name in _notices(found, position, hidden, under=origin != position):
                noticed[code][name] = None
        if said > room:
            raise CannotRead("too-large", "The cells of this workbook hold more text than any form.", TOO_BIG)
        if hidden:
            continue
        if origin != position or origin in values:
            found = _together(values.get(origin, Value()), found)
        values[origin] = found
    codes = {code: tuple(names) for code, names in noticed.items()}
    return Grid(_rows(values, whole, sheet, table), codes, said)


def _notices(found: Value, position: Position, hidden: str, *, under: bool) -> Iterator[tuple[str, str]]:
    """What to know about a cell: code of a finding, and the name of the cell, or of the hidden row or column."""
    if hidden and (found.text or found.struck):
        yield hidden, str(position[0]) if hidden == "hidden-row" else column_name(position[1])
    if hidden:
        return
    if found.trouble:
        yield found.trouble, cell_name(position)
    if found.struck:
        yield "struck-text", cell_name(position)
    if under and found.text:
        yield "text-under-merge", cell_name(position)


def _together(kept: Value, added: Value) -> Value:
    """A value and one that is stored in the same place; the first is the one that shows."""
    if not added.text and not added.struck:
        return kept
    return kept._replace(
        text="\n".join(filter(None, (kept.text, added.text))),
        struck="\n".join(filter(None, (kept.struck, added.struck))),
        lines=kept.lines + added.lines,
    )


def _rows(values: Mapping[Position, Value], whole: Layout, sheet: Sheet, table: int) -> tuple[Row, ...]:
    """The rows that hold text; a cell that is only coloured counts in such a row, as far right as any text stands."""
    said = {position for position, found in values.items() if found.text or found.struck}
    rows_said = {row for row, _ in said}
    last = max((column for _, column in said), default=0)
    cells: dict[int, list[Cell]] = defaultdict(list)
    seen = [
        position
        for position, found in values.items()
        if position in said or (found.fill and position[0] in rows_said and position[1] <= last)
    ]
    for position in sorted(seen):
        cells[position[0]].append(_cell(position, values[position], whole.area(position), sheet, table))
    return tuple(Row(tuple(found), header=row in sheet.repeated) for row, found in cells.items())


def _cell(position: Position, found: Value, area: Area, sheet: Sheet, table: int) -> Cell:
    row, column = position
    return Cell(
        text=found.text,
        place=Place(sheet=sheet.name, cell=cell_name(position), table=table, row=row, column=column),
        row=row,
        column=column,
        width=area.width,
        height=area.height,
        date=found.date,
        number=found.number,
        bold=found.bold,
        fill=found.fill,
        struck=found.struck,
        lines=found.lines,
    )
