"""The first row below headings as the form's own help: told by what it is not, or by standing in several tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from planforms.reading.document import Cell
from planforms.reading.foreign.columns import Columns
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.headings import Heading
from planforms.values.level import understand_level
from planforms.values.status import understand_status

__all__ = ["is_help_row"]

_FEWEST = 2
"""Cells that are not of the type that the rest of their columns is of: one may be a slip of the pen."""
_OF_TYPE = 0.6
"""Of the other cells of such a column, so many are of its type."""


def is_help_row(columns: Columns, said: Sequence[Cell]) -> bool:
    """Whether the cells of a row say what to write below them: "One name or post | Leave no line without one".

    Nobody and no day stands in it, though people and days stand in the rest of these columns."""
    if any(cell.date is not None or cell.listed for cell in said):
        return False
    other = 0
    for heading, sense in zip(columns.headings, columns.senses, strict=True):
        cell = next((one for one in said if one.column == heading.cell.column), None)
        if cell is None or sense not in _TYPES:
            continue
        if _TYPES[sense](cell):
            return False
        other += _is_typed(heading, cell, _TYPES[sense])
    return other >= _FEWEST and len(said) * 2 > len(columns.headings)


def _is_typed(heading: Heading, apart: Cell, test: Callable[[Cell], bool]) -> bool:
    rest = [cell for cell in heading.below if cell.text.strip() and cell.place != apart.place]
    rest = [cell for cell in rest if cell.text != apart.text]
    return bool(rest) and sum(map(test, rest)) >= _OF_TYPE * len(rest)


def _is_somebody(cell: Cell) -> bool:
    return is_person(cell.text)


def _is_when(cell: Cell) -> bool:
    return cell.date is not None or is_time(cell.text)


def _is_state(cell: Cell) -> bool:
    return bool(understand_status(cell.text).state)


def _is_level(cell: Cell) -> bool:
    return bool(understand_level(cell.text).level)


_TYPES: Mapping[str, Callable[[Cell], bool]] = {
    **dict.fromkeys(("responsible", "owner"), _is_somebody),
    **dict.fromkeys(("due", "start", "completed"), _is_when),
    "status": _is_state,
    **dict.fromkeys(("priority", "likelihood", "impact"), _is_level),
}
"""Of senses whose cells are of one type: whether a cell is."""
