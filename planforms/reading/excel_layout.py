"""Where the cells of a sheet stand: stored positions, merged areas, hidden rows and columns.

A cell far away costs nothing, because nobody walks the area between (real files have one at XFD1048576).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from lxml import etree

from planforms.reading.excel_text import YES

__all__ = ["Area", "Layout", "Position", "cell_name", "column_name", "layout", "stored"]

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_LAST_COLUMN = 16_384
Position = tuple[int, int]  # row and column, from 1


class Area(NamedTuple):
    """A merged area; an ordinary cell is an area of one."""

    row: int
    column: int
    width: int = 1
    height: int = 1

    @property
    def origin(self) -> Position:
        """Where its text is stored."""
        return self.row, self.column


@dataclass(frozen=True)
class Layout:
    """The merged areas of a sheet by each cell that they cover, and what is hidden."""

    merged: Mapping[Position, Area]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]

    def area(self, position: Position) -> Area:
        """The merged area that covers this cell, or the cell alone."""
        return self.merged.get(position) or Area(*position)

    @property
    def hides(self) -> bool:
        """Whether the sheet has any hidden row or column; next to none has."""
        return bool(self.hidden_rows or self.hidden_columns)

    def origin(self, position: Position) -> Position:
        """Where the text of what covers this cell is stored: mostly in the cell itself."""
        area = self.merged.get(position)
        return area.origin if area else position

    def hidden(self, area: Area) -> Literal["", "hidden-row", "hidden-column"]:
        """Whether nothing of the area can be seen; a merged cell is seen as long as one row and column of it is."""
        if all(row in self.hidden_rows for row in range(area.row, area.row + area.height)):
            return "hidden-row"
        columns = range(area.column, area.column + area.width)
        if all(column in self.hidden_columns for column in columns):
            return "hidden-column"
        return ""


def layout(root: etree._Element) -> Layout:
    """The layout of a worksheet."""
    hidden = frozenset(number for number, row in _rows(root) if row.get("hidden") in YES or _is_zero(row.get("ht")))
    return Layout(_merged(root), hidden, frozenset(_hidden_columns(root)))


def stored(root: etree._Element) -> Iterator[tuple[Position, etree._Element]]:
    """The stored cells with their positions; a cell or row that does not say where it is follows the one before."""
    for row, element in _rows(root):
        column = 0
        for cell in element.iterchildren("{*}c"):
            column = _column_in(cell.get("r", "")) or column + 1
            yield (row, column), cell


def cell_name(position: Position) -> str:
    """(7, 3) -> "C7"."""
    return f"{column_name(position[1])}{position[0]}"


@lru_cache(maxsize=2_000)
def column_name(column: int) -> str:
    """3 -> "C"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _rows(root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    number = 0
    for element in root.iterfind("{*}sheetData/{*}row"):
        written = element.get("r", "")
        number = int(written) if written.isdecimal() else number + 1
        yield number, element


def _merged(root: etree._Element) -> dict[Position, Area]:
    found: dict[Position, Area] = {}
    for element in root.iterfind("{*}mergeCells/{*}mergeCell"):
        corners = [_REFERENCE.fullmatch(corner) for corner in element.get("ref", "").split(":")]
        rows = sorted(int(match[2]) for match in corners if match)
        columns = sorted(_column(match[1]) for match in corners if match)
        if len(rows) == 2:
            area = Area(rows[0], columns[0], columns[1] - columns[0] + 1, rows[1] - rows[0] + 1)
            for row in range(rows[0], rows[1] + 1):
                for column in range(columns[0], columns[1] + 1):
                    found.setdefault((row, column), area)
    return found


def _hidden_columns(root: etree._Element) -> Iterator[int]:
    for element in root.iterfind("{*}cols/{*}col"):
        first, last = element.get("min", ""), element.get("max", "")
        hidden = element.get("hidden") in YES or _is_zero(element.get("width"))
        if hidden and first.isdecimal() and last.isdecimal():
            yield from range(int(first[:6]), min(int(last[:6]), _LAST_COLUMN) + 1)


def _is_zero(size: str | None) -> bool:
    """A row or column of no height or width is hidden by another name."""
    return size is not None and size.strip("0.") == "" and "0" in size


@lru_cache(maxsize=20_000)  # the sheets of all workbooks have the same references
def _column_in(reference: str) -> int:
    """The column of a reference such as "C7", 0 where it is none."""
    match = _REFERENCE.fullmatch(reference)
    return _column(match[1]) if match else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
