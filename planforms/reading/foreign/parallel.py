"""Several actions in one cell: how its lines divide, and which line of the cells beside it belongs to which action."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.reading.document import Cell, Line, lines_of
from planforms.reading.foreign.evidence import is_person, is_time
from planforms.reading.foreign.manner import is_told

__all__ = ["divided", "items", "of_each", "tasks_with_doers"]

_BULLET = re.compile(r"^(?:[•◦▪●■○§·*–—‐-]\s*|o\s+(?=[A-Z])|\(?(?:[0-9]{1,2}|[a-h]|i{1,3}|iv|v)[.)]\s+)+")
_TASK_DOER = re.compile(r"(?P<task>.{8,}?)\s+[–—-]\s+(?P<who>[^–—]{2,60})")
_LABELLED = re.compile(r"^[A-Za-z ]{3,24}:\s")


def items(cell: Cell) -> list[Cell]:
    """The items of a cell with a list: one for each line with a number or bullet; the whole cell where it has none."""
    lines = _lines(cell)
    begins = [line.listed or _BULLET.match(line.text) is not None for line in lines]
    if sum(begins) < 2:
        return [_part(cell, lines)] if sum(begins) == 1 and begins[0] else [cell]
    found: list[list[Line]] = []
    for line, begin in zip(lines, begins, strict=True):
        if begin or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return [_part(cell, part) for part in found]


def divided(action: Cell, *beside: Cell | None) -> list[Cell]:
    """The actions of a cell: its list items; else its lines, where owners or dates beside it have as many."""
    found = items(action)
    if len(found) > 1:
        return found
    lines = _lines(action)
    if len(lines) > 1 and all(is_told(line.text) for line in lines):
        return [_part(action, [line]) for line in lines]
    counts = [len(each) for cell in beside if cell is not None and len(each := _plain_lines(cell)) > 1]
    if len(lines) > 1 and len(lines) in counts and all(len(line.text.split()) > 1 for line in lines):
        return [_part(action, [line]) for line in lines]
    return found


def tasks_with_doers(cell: Cell) -> list[tuple[Cell, Cell]]:
    """The tasks of a cell with who does each behind a dash, "Supper at eight – Gwen"; empty where any line has none."""
    found: list[tuple[Cell, Cell]] = []
    for line in _lines(cell):
        task = _TASK_DOER.fullmatch(_BULLET.sub("", line.text).strip())
        if task is None or not is_person(task["who"]):
            return []
        found.append((_words(cell, task["task"]), _words(cell, task["who"])))
    return found


def _words(cell: Cell, text: str) -> Cell:
    return replace(cell, text=text, lines=(), date=None, number=None)


def of_each(cell: Cell | None, count: int) -> list[Cell | None] | None:
    """What of a cell belongs to each of some actions: a line each, or all of it; None where that cannot be told."""
    if cell is None:
        return [None] * count
    lines = _plain_lines(cell)
    if count > 1 and len(lines) == count:
        return [_part(cell, [line]) for line in lines]
    if count == 1 or len(lines) <= 1 or any(_LABELLED.match(line.text) for line in lines):
        return [cell] * count
    return None


def _plain_lines(cell: Cell) -> list[Line]:
    lines = _lines(cell)
    if any(_LABELLED.match(line.text) and not is_time(line.text) for line in lines):
        return []
    return lines


def _lines(cell: Cell) -> list[Line]:
    return list(lines_of(cell))


def _part(cell: Cell, lines: Sequence[Line]) -> Cell:
    text = "\n".join(_BULLET.sub("", line.text).strip() for line in lines)
    whole = len(lines) == len(_lines(cell))
    return replace(
        cell, text=text, lines=tuple(lines), date=cell.date if whole else None, number=cell.number if whole else None
    )
