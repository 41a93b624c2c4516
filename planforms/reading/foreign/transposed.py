"""Tables on their side: the labels run down the first column, and each further column is a target."""

from __future__ import annotations

from dataclasses import replace

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.labels import KNOWN, numbered
from planforms.reading.foreign.parallel import items
from planforms.reading.foreign.parts import item
from planforms.reading.foreign.senses import Senses
from planforms.values.blank import is_not_given

__all__ = ["is_transposed", "read_transposed"]

_LIKELY = 0.57  # a weight that suffices in a table that is known to stand on its side


def is_transposed(senses: Senses, grid: Grid) -> bool:
    """Whether the first column holds labels of outcomes and actions, and two columns or more hold their values."""
    rows = [row for row in grid.rows if len([cell for cell in row.cells if cell.text.strip()]) > 1]
    if len(rows) < 3 or grid.width < 3:
        return False
    labels = [row.cells[0] for row in rows if row.cells[0].column == 1 and row.cells[0].text.strip()]
    known = {_sense(senses, cell) for cell in labels} - {""}
    single = all(cell.width == 1 for row in rows for cell in row.cells)
    values = [cell for row in rows[1:] for cell in row.cells[1:] if cell.text.strip()]
    marked = sum(is_marked(cell) and cell.bold for cell in values)
    return (
        len([cell for cell in labels if _sense(senses, cell)]) >= 3
        and len(known) >= 3
        and bool(known & {"objective", "action"})
        and single
        and marked * 3 <= len(values)
        and len(values) >= 2 * (len(rows) - 1) * 0.6
        and len(rows[0].cells) >= 3
        and max(len(row.cells) for row in rows) >= 3
        and not any(is_marked(cell) and _sense(senses, cell) for row in rows[1:] for cell in row.cells[1:])
    )


def read_transposed(build: Build, grid: Grid) -> None:
    """Read such a table, one column after the other."""
    columns: dict[int, list[tuple[str, str, Cell]]] = {}
    for row in grid.rows:
        said = [cell for cell in row.cells if cell.text.strip()]
        if not said or said[0].column != 1:
            for cell in said:
                found = numbered(cell.text)
                if found and found[1]:
                    columns.setdefault(cell.column, []).append(
                        (found[0] or "objective", "heading", replace(cell, text=found[1]))
                    )
                elif not found:
                    columns.setdefault(cell.column, []).append(("area", "heading", cell))
            continue
        if len(said) == 1:
            build.leave(build.typed(said[0]))
            continue
        label, sense = said[0].text.strip().rstrip(":"), _sense(build.senses, said[0], _LIKELY)
        for cell in said[1:]:
            columns.setdefault(cell.column, []).append((sense, label, cell))
    for _, parts in sorted(columns.items()):
        _column(build, parts)


def _column(build: Build, parts: list[tuple[str, str, Cell]]) -> None:
    build.objective = build.action = None
    for sense, label, cell in parts:
        typed = build.typed(cell, label)
        if typed is None:
            continue
        if not sense or is_not_given(typed.text):
            build.leave(typed, label)
        elif sense == "action":
            for part in items(typed):
                build.fill(build.open_action(), "action", label, part)
        elif sense == "resource":
            build.fill(build.in_objective(), "resource", label, typed)
        elif sense == "objective":
            build.fill(build.open_objective(), "objective", label, typed)
        else:
            item(build, sense, label, typed)


def _sense(senses: Senses, cell: Cell, least: float = KNOWN) -> str:
    where, sense = senses.announced(cell.text, least=least)
    if where == "item":
        return sense
    found = senses.weigh(cell.text, "actions")
    best = max(found, key=lambda one: found[one], default="")
    return best if found.get(best, 0) >= least and best not in ("other", "ref") else ""
