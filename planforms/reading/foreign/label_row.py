"""A row of a table as labels with their values, one to three in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from planforms.reading.document import Cell, Row, lines_of
from planforms.reading.foreign.grid import Grid, is_label, is_marked
from planforms.reading.foreign.guidance import is_guidance, is_instruction
from planforms.reading.foreign.labels import numbered
from planforms.reading.foreign.pairs import Pair
from planforms.reading.foreign.senses import NOTHING, Senses

__all__ = ["is_unanswered", "label_row"]

_INLINE = re.compile(r"(?P<label>[^:]{2,50}):\s+(?P<value>\S.*)", re.DOTALL)
_WIDEST = 8  # columns of a table whose rows may be labels with values


def label_row(senses: Senses, row: Row, said: Sequence[Cell], columns: frozenset[int] = frozenset()) -> list[Pair]:
    """The labels of a row, each with the cells up to the next label; empty where the row begins with no label.

    `said` are the cells of the row that say something; in `columns` stands nothing but labels.
    """
    found: list[Pair] = []
    waiting_for = _beside_empty(row, said)
    for at, cell in enumerate(said):
        beside = [*said[max(0, at - 1) : at], *said[at + 1 : at + 2]]
        waiting = bool(found) and not found[-1][2]
        label = cell.column in waiting_for or cell.column in columns or is_label(senses, cell, beside)
        if label and not (waiting and cell.column not in waiting_for and not _may_follow(senses, cell)):
            found.append((_said(cell), cell, []))
        elif found:
            found[-1][2].append(cell)
        else:
            return []
    if len(said) == 1 and found and (not found[0][2] or numbered(found[0][0].strip())):
        return []
    return [_divided(*pair) for pair in found]


def _said(cell: Cell) -> str:
    """What a label says, without the help that stands below it."""
    lines = lines_of(cell)
    own = len(lines) > 1 and all(is_guidance(line) or is_instruction(line.text) for line in lines[1:])
    return lines[0].text if own else cell.text


def is_unanswered(grid: Grid, row: Row, cell: Cell) -> bool:
    """Whether the only words of a row are a label beside an empty box."""
    beside = [one for one in row.cells if one is not cell]
    first = bool(beside) and cell.column == row.cells[0].column
    return first and is_marked(cell) and not any(map(is_marked, beside)) and grid.width <= _WIDEST


def _beside_empty(row: Row, said: Sequence[Cell]) -> frozenset[int]:
    """The columns of cells that are set off as labels and stand each before an empty box; none unless all of the row
    do."""
    columns = {cell.column for cell in said}
    found: set[int] = set()
    for cell, after in pairwise([*row.cells, None]):
        if cell is None or cell.column not in columns:
            continue
        beyond = after is not None and (after.column > cell.column + cell.width or after.column not in columns)
        if not is_marked(cell) or not (beyond or (after is None and found)):
            return frozenset()
        found.add(cell.column)
    return frozenset(found) if len(found) > 1 else frozenset()


def _divided(label: str, cell: Cell | None, values: list[Cell]) -> Pair:
    """A label without a value beside it may hold it: "Strategic Lead: Alison Threlfall"."""
    inline = _INLINE.match(label)
    if values or cell is None or not inline or len(cell.lines) > 1:
        return (label, cell, values)
    return (inline["label"], None, [replace(cell, text=inline["value"].strip(), lines=())])


def _may_follow(senses: Senses, cell: Cell) -> bool:
    """Whether a cell beside a label without a value is the next label, rather than the value in bold."""
    return senses.announced(cell.text) != NOTHING or cell.text.strip().endswith((":", "?")) or bool(cell.fill)
