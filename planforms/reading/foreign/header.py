"""Finding the heading rows of a table: in its first row or further down, in one level or two, in looks or words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from planforms.reading.document import Cell
from planforms.reading.foreign.columns import Columns, Heading, meant
from planforms.reading.foreign.grid import Grid, Pool, is_label, is_marked
from planforms.reading.foreign.labels import KNOWN, LONGEST, numbered
from planforms.reading.foreign.senses import Senses

__all__ = ["Header", "header_at", "pooled"]

_MOST = 60  # columns
_SAMPLE = 80  # cells below a heading: what stands in them says enough of the column
_LOOKED = 300  # cells below a heading that are looked at for that sample: many may be headings themselves
_KINDS = ("actions", "risks", "people", "assumptions")


class Header:
    """A heading row that was found: its columns, and how many rows it takes."""

    def __init__(self, columns: Columns, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self.labels = tuple(heading.label for heading in columns.headings)


def header_at(senses: Senses, grid: Grid, at: int) -> Header | None:
    """The header that begins in a row; None where the row is none."""
    cells = grid.said(at)
    if not _may_be_one(senses, cells, row_header=grid.rows[at].header):
        return None
    if len(cells) < 2 or any(not _may_head(cell) for cell in cells) or _are_pairs(senses, cells):
        return None
    headings, rows = _headings(grid, at, cells)
    marked = all(is_marked(heading.cell) for heading in headings)
    below = grid.said(at + rows) if at + rows < len(grid.rows) else []
    blank = not below and marked and len(cells) >= 3
    if not (below or blank) or (
        marked and below and all(is_marked(cell) for cell in below) and len(below) == len(cells)
    ):
        return None
    if not marked and any(is_marked(cell) for cell in cells) and not grid.rows[at].header:
        return None
    columns = meant(senses, _pooled(headings, grid.pool), grid.under_heading)
    known = max(sum(senses.knows(cell.text, kind) >= KNOWN for cell in cells) for kind in _KINDS)
    clues = max(sum(senses.knows(cell.text, kind) >= 0.5 for cell in cells) for kind in _KINDS)
    enough = known >= 2 and known * 2 >= len(cells)
    if len(headings) == 2:
        enough = known == 2 and bool(columns.kind)
    if marked and len(headings) >= 3:
        enough = enough or known >= 1 or clues >= 2 or grid.rows[at].header
    return Header(columns, rows) if enough else None


def pooled(senses: Senses, grids: Iterable[Grid]) -> Pool:
    """What stands below equal headings in several tables of a form: together they say more of a column than one."""
    pool: dict[tuple[str, ...], list[list[Cell]]] = {}
    for grid in grids:
        for at in range(min(len(grid.rows), _SAMPLE)):
            cells = grid.said(at)
            if len(cells) > 2 and _may_be_one(senses, cells, row_header=grid.rows[at].header):
                headings, _ = _headings(grid, at, cells)
                bodies = pool.setdefault(_labels(headings), [[] for _ in headings])
                for body, heading in zip(bodies, headings, strict=True):
                    body.extend(heading.below)
    return pool


def _pooled(headings: Sequence[Heading], pool: Pool) -> Sequence[Heading]:
    bodies = pool.get(_labels(headings), ())
    if len(bodies) != len(headings) or len(bodies[0]) <= len(headings[0].below):
        return headings
    rows = max(len(body) for body in bodies)
    return [
        replace(heading, below=tuple(body[:_SAMPLE]), rows=min(rows, _SAMPLE))
        for heading, body in zip(headings, bodies, strict=True)
    ]


def _labels(headings: Sequence[Heading]) -> tuple[str, ...]:
    return tuple(heading.label for heading in headings)


def _may_be_one(senses: Senses, cells: Sequence[Cell], *, row_header: bool) -> bool:
    """Whether the labels alone leave it open that a row is a header: what stands below is looked at only then."""
    if len(cells) < 2 or len(cells) > _MOST:
        return False
    if row_header or all(is_marked(cell) for cell in cells):
        return True
    return max(sum(senses.knows(cell.text, kind) >= KNOWN for cell in cells) for kind in _KINDS) >= 2


def _may_head(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text) <= LONGEST and cell.date is None and "☒" not in text and "☐" not in text


def _are_pairs(senses: Senses, cells: Sequence[Cell]) -> bool:
    """Whether a row holds labels beside their values rather than headings."""
    marks = [is_marked(cell) for cell in cells]
    fills = {cell.fill for cell in cells}
    found = numbered(cells[0].text)
    if found and not found[1] and len(cells) <= 3 and len(fills) > 1:
        return True
    if found and not found[1] and len(cells) == 2 and senses.knows(cells[1].text, *_KINDS) < KNOWN:
        return True
    if all(marks) or not any(marks):
        return False
    return any(mark and not after for mark, after in pairwise(marks)) and is_label(senses, cells[0], cells[1:])


def _headings(grid: Grid, at: int, cells: Sequence[Cell]) -> tuple[list[Heading], int]:
    """The headings of a row, taken together with a second row that divides the wide ones."""
    following = grid.said(at + 1) if at + 1 < len(grid.rows) else []
    tall = [cell for cell in cells if cell.height > 1]
    wide = [cell for cell in cells if cell.width > 1 and cell.height == 1]
    divided = [
        (cell, [one for one in following if cell.column <= one.column < cell.column + cell.width]) for cell in wide
    ]
    divided = [(cell, inner) for cell, inner in divided if len(inner) > 1]
    inside = {one.column for _, inner in divided for one in inner}
    if divided and tall and all(one.column in inside for one in following):
        parts = {cell.column: inner for cell, inner in divided}
        headings = []
        for cell in cells:
            if cell.column in parts:
                headings += [_heading(grid, at + 1, one, cell.text.strip()) for one in parts[cell.column]]
            else:
                headings.append(_heading(grid, at + 1, cell))
        return headings, 2
    return [_heading(grid, at, cell) for cell in cells], 1


def _heading(grid: Grid, at: int, cell: Cell, above: str = "") -> Heading:
    looked = islice(grid.under(at, cell), _LOOKED)
    body = (one for one in looked if one.width <= max(cell.width, 2) and not one.bold)
    rows = sum(1 for row in grid.rows[at + 1 : at + 1 + _SAMPLE] if len(row.cells) > 1)
    return Heading(cell, tuple(islice(body, _SAMPLE)), above, rows)
