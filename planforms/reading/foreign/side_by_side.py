"""Headings side by side with running text below each: what are we worried about, what is working well."""

from __future__ import annotations

from dataclasses import replace

from planforms.reading.document import Cell, lines_of
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.guidance import is_instruction
from planforms.reading.foreign.header import Header
from planforms.reading.foreign.meaning import of_heading
from planforms.reading.foreign.prose import is_prose, prose_cell
from planforms.reading.foreign.senses import NOTHING, Announced

__all__ = ["Column", "read_side_by_side", "side_by_side"]

Column = tuple[Cell, Announced, list[Cell]]
"""A heading, what it announces, and the cells below it."""
_OF_ROWS = {"responsible", "due", "ref", "likelihood"}
_LONG = 200  # characters
_PROSE = 60  # characters: the text below one of the headings is at least that long


def side_by_side(build: Build, grid: Grid, at: int, header: Header | None) -> list[Column]:
    """The columns of text that begin in a row, steps last; empty where the row heads no such columns."""
    said = grid.said(at)
    below = grid.said(at + 1) if at + 1 < len(grid.rows) else []
    if len(said) < 2 or not 0 < len(below) <= len(said) or not all(map(is_marked, said)):
        return []
    long = max(len(cell.text) for cell in below) >= _LONG
    if header is not None and _OF_ROWS & set(header.columns.senses):
        return []
    if any(is_marked(cell) and cell.bold for cell in below):
        return []
    several = long and all(len(lines_of(cell)) > 1 for cell in below)
    if len(below) > 1 and max(len(cell.text) for cell in below) < _PROSE:
        return []
    if not several and not _alone(grid, at + 2, len(said)):
        return []
    under = [[one for one in below if _under(cell, one)] for cell in said]
    whats = [_what(build, cell, cells) for cell, cells in zip(said, under, strict=True)]
    known = sum(map(is_prose, whats))
    sure = any(is_prose(build.senses.announced(cell.text)) for cell in said)
    if known < 2 or known * 3 < len(said) * 2 or not (sure or long or known == len(said)):
        return []
    found = [
        (cell, what if is_prose(what) else NOTHING, cells) for cell, what, cells in zip(said, whats, under, strict=True)
    ]
    complete = sum(len(cells) for _, _, cells in found) == len(below)
    return sorted(found, key=lambda one: one[1] == ("item", "action")) if complete else []


def read_side_by_side(build: Build, columns: list[Column]) -> None:
    """Place the text of each column."""
    for heading, what, cells in columns:
        build.own(heading)
        build.labels.setdefault(heading.text.strip(), what[1])
        label = heading.text.strip()
        for cell in cells:
            if what == NOTHING:
                build.leave(build.typed(cell, label), label)
            else:
                prose_cell(build, what, label, cell)


def _what(build: Build, heading: Cell, below: list[Cell]) -> Announced:
    """What a heading announces: by itself, or together with the lines below it."""
    known = build.senses.announced(heading.text)
    if is_prose(known):
        return known
    lines = [replace(cell, text=line.text, lines=(line,)) for cell in below for line in lines_of(cell)]
    return of_heading(build, heading.text, [line for line in lines if not is_instruction(line.text)])


def _under(heading: Cell, cell: Cell) -> bool:
    return heading.column <= cell.column < heading.column + heading.width


def _alone(grid: Grid, at: int, width: int) -> bool:
    """Whether the row of text is the only one: a table with many rows is no prose."""
    return at >= len(grid.rows) or len(grid.said(at)) < width or any(map(is_marked, grid.said(at)))
