"""Labels that stand in a form more than once: what is beside one of them helps to tell what another is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from planforms.reading.document import Cell
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.labels import LONGEST
from planforms.text import fold

__all__ = ["repeated"]

_WIDEST = 8  # columns of a table of labels and values


def repeated(grids: Iterable[Grid]) -> Mapping[str, Sequence[Cell]]:
    """Of each label that is beside a value in several rows of a form, by its folded words: the values."""
    found: dict[str, list[Cell]] = {}
    for grid in grids:
        if grid.width > _WIDEST:
            continue
        for at in range(len(grid.rows)):
            for label, value in pairwise(grid.said(at)):
                if is_marked(label) and not is_marked(value) and len(label.text) <= LONGEST:
                    found.setdefault(fold(label.text.strip().rstrip(":")), []).append(value)
    return {label: values for label, values in found.items() if len(values) > 1}
