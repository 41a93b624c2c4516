"""Keys and legends: what the form's own colours and letters mean."""

from __future__ import annotations

import re

from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid
from planforms.values.status import fold, understand_status

__all__ = ["key_in", "read_key"]

_KEY = re.compile(r"\b(?:key|legend)\b", re.IGNORECASE)
_SAYS = re.compile(r"(?<![A-Za-z])([A-Za-z]{1,12})\s*[=–:-]\s*([A-Za-z][^=;,.]*)")


def read_key(build: Build, grid: Grid) -> bool:
    """Read a table that explains colours or words of status. False where the table is something else."""
    cells = [cell for row in grid.rows for cell in row.cells if cell.text.strip()]
    first = cells[0]
    coloured = [cell for cell in cells if cell.fill and understand_status(cell.text).state]
    named = _KEY.search(first.text) is not None and len(first.text) < 60
    legend = len(coloured) >= 3 and len(coloured) * 2 >= len(cells) and len({cell.fill for cell in coloured}) >= 3
    if not (legend or (named and len(coloured) >= 2)) or len(cells) > 16:
        return False
    for cell in coloured:
        build.fill_key[cell.fill.upper()] = understand_status(cell.text).state
    for cell in cells:
        build.leave(cell, "key")
    return True


def key_in(build: Build, text: str) -> None:
    """Take from a line such as "RAG: R = stuck, A = slow, G = going well" what each letter means."""
    for letter, words in _SAYS.findall(text):
        state = understand_status(words).state or understand_status(letter).state
        if state and len(letter) <= 6:
            build.status_key[fold(letter)] = state
