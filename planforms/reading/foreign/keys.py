"""Keys and legends: what the form's own colours and letters mean."""

from __future__ import annotations

import re

from planforms.reading.document import Cell, Document, Paragraph
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid
from planforms.values.status import fold, understand_status

__all__ = ["learn_keys", "read_key"]

_KEY = re.compile(r"\b(?:key|legend)\b", re.IGNORECASE)
_SAYS = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,12})\s*[=–:-]\s*([A-Za-z][^=;,.]*)")
_MOST = 16  # cells: a longer table is no key
_LONGEST = 300


def learn_keys(build: Build, document: Document) -> None:
    """Take from the whole form what its colours and letters mean: a key may stand below what it explains."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            _learn_letters(build, block.text)
        else:
            for cell in _coloured(Grid(block)) if is_key(Grid(block)) else ():
                build.fill_key[cell.fill.upper()] = understand_status(cell.text).state


def read_key(build: Build, grid: Grid) -> bool:
    """Read a table that explains colours or words of status. False where the table is something else."""
    if not is_key(grid):
        return False
    for cell in _cells(grid):
        build.leave(cell, "key")
    return True


def is_key(grid: Grid) -> bool:
    """Whether a table explains colours or words of status."""
    cells = _cells(grid)
    if not cells or len(cells) > _MOST:
        return False
    coloured = _coloured(grid)
    named = _KEY.search(cells[0].text) is not None and len(cells[0].text) < 60
    legend = len(coloured) >= 3 and len(coloured) * 2 >= len(cells) and len({cell.fill for cell in coloured}) >= 3
    return legend or (named and len(coloured) >= 2)


def _cells(grid: Grid) -> list[Cell]:
    return [cell for row in grid.rows for cell in row.cells if cell.text.strip()]


def _coloured(grid: Grid) -> list[Cell]:
    return [cell for cell in _cells(grid) if cell.fill and understand_status(cell.text).state]


def _learn_letters(build: Build, text: str) -> None:
    """From a line such as "RAG: R = stuck, A = slow, G = going well"."""
    found = [pair for pair in _SAYS.findall(text[:_LONGEST]) if len(pair[0]) <= 6]
    states = [(letter, understand_status(words).state or understand_status(letter).state) for letter, words in found]
    if sum(bool(state) for _, state in states) >= 2:
        build.status_key |= {fold(letter): state for letter, state in states if state}
