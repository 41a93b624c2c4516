"""Labels over their values in the next row, as on printed forms: "Young person | Born | School" over one row."""

from __future__ import annotations

from collections.abc import Sequence

from planforms.reading.document import Cell
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.header import Header
from planforms.reading.foreign.meaning import of_pair
from planforms.reading.foreign.pairs import Pair
from planforms.reading.foreign.senses import NOTHING

__all__ = ["over_values"]

_LONGEST = 60  # characters of a label
_OF_ROWS = {"action", "responsible", "relationship", "role", "attended", "likelihood", "mitigation"}
"""Senses of columns: with one of them, and no fact more than columns, the rows below are a list of one."""
_OF_ONE = ("subject", "first_name", "date_of_birth", "lead", "review", "agreed_on", "reference", "preferred_name")
"""Facts that a plan has once: a row of labels with values has at least one of them."""


def over_values(build: Build, grid: Grid, at: int, header: Header | None) -> list[Pair]:
    """The labels of a row, each with what stands below it; empty where the row is no such row.

    There is but one row of values, each label is over no more than one of them, and the labels say more facts of the
    plan than headings of columns."""
    said = grid.said(at)
    below = grid.rows[at + 1].cells if at + 1 < len(grid.rows) else ()
    if len(said) < 2 or not all(map(is_marked, said)) or any(len(cell.text) > _LONGEST for cell in said):
        return []
    if any(is_marked(cell) for cell in below if cell.text.strip()) or not _is_alone(grid, at + 2, said):
        return []
    pairs: list[Pair] = [(cell.text, cell, [one for one in below if _under(cell, one)]) for cell in said]
    if any(len(values) > 1 for _, _, values in pairs) or sum(len(one) for _, _, one in pairs) != len(below):
        return []
    facts = [sense for sense in (_fact(build, pair) for pair in pairs) if sense]
    columns = header.columns.senses if header is not None else ()
    if _OF_ROWS & set(columns) and len(facts) <= sum(map(bool, columns)):
        return []
    return pairs if len(facts) >= 2 and any(sense in _OF_ONE for sense in facts) else []


def _fact(build: Build, pair: Pair) -> str:
    """The fact of the plan that a label with its value says, "" where it says none."""
    label, _, values = pair
    words = label.strip().rstrip(":")
    typed = [value for value in values if value.text.strip()]
    what = build.senses.announced(words)
    if what == NOTHING and typed:
        what = of_pair(build, words, typed)
    return what[1] if what[0] == "fact" else ""


def _under(label: Cell, cell: Cell) -> bool:
    return label.column <= cell.column < label.column + label.width


def _is_alone(grid: Grid, at: int, labels: Sequence[Cell]) -> bool:
    """Whether the values end before a row: the table does, or the next row is set off, or has other columns."""
    if at >= len(grid.rows):
        return True
    after = grid.rows[at].cells
    gap = bool(after) and after[0].row > grid.rows[at - 1].cells[0].row + 1
    said = grid.said(at)
    return (
        gap or not said or all(map(is_marked, said)) or [one.column for one in after] != [one.column for one in labels]
    )
