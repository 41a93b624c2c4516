"""Labels above their values within one cell: "1. Child's name" over "Mateo Reyes", as on printed forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell, Line, lines_of
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.grid import is_marked
from planforms.reading.foreign.guidance import is_guidance, is_instruction
from planforms.reading.foreign.inline import inline_pairs
from planforms.reading.foreign.meaning import of_pair
from planforms.reading.foreign.pairs import Pair
from planforms.reading.foreign.senses import NOTHING

__all__ = ["boxed_pairs"]

_NUMBER = re.compile(r"^(?:\(?[0-9]{1,2}[a-z]?[.)]|[a-z]\))\s+")
_LONGEST = 12  # words of a label


def boxed_pairs(build: Build, said: Sequence[Cell]) -> list[Pair]:
    """The labels of a row with the values below them, or behind them, in the same cells; empty where most cells hold
    something else. Beside labels with their values behind them, others may stand that hold none."""
    inline = [inline_pairs(build, cell.text) if "\n" not in cell.text.strip() else [] for cell in said]
    if len(said) > 1 and inline[0] and not any(map(is_marked, said)):
        return [
            (label, None, [replace(cell, text=value, lines=(), date=None)] if value else [])
            for cell, pairs in zip(said, inline, strict=True)
            for label, value in pairs
        ]
    boxes = [_box(cell) for cell in said]
    known = [box for box in boxes if box is not None and _is_known(build, *box)]
    counted = all(_NUMBER.match(cell.text) for cell in said)
    if None in boxes or not known or (len(known) * 2 < len(said) and not counted):
        return []
    return [(label, None, values) for label, values in filter(None, boxes)]


def _box(cell: Cell) -> tuple[str, list[Cell]] | None:
    """The first line of a cell as a label, and the lines below it as its value; None for a cell without a label."""
    first, *below = lines_of(cell)
    label = _NUMBER.sub("", first.text).strip()
    counted = label != first.text.strip()
    if not label or len(label.split()) > _LONGEST or re.search(r"[.,;]$", label) or first.listed:
        return None
    lines = [line for line in below if not (is_guidance(line) or is_instruction(line.text))]
    if not lines:
        return (label, []) if counted else None
    return label, [_value(cell, lines)]


def _value(cell: Cell, lines: Sequence[Line]) -> Cell:
    return replace(cell, text="\n".join(line.text for line in lines), lines=tuple(lines), date=None, number=None)


def _is_known(build: Build, label: str, values: Sequence[Cell]) -> bool:
    if not values:
        return build.senses.announced(label) != NOTHING
    return build.senses.announced(label) != NOTHING or of_pair(build, label, values, in_block=build.card) != NOTHING
