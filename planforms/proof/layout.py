"""Cells in the rows of an HTML table, where rows that say nothing are left out and places without a cell stay empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from planforms.reading.document import Cell

__all__ = ["laid_out"]

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class _Make(Protocol[T_co]):
    def __call__(self, words: Cell, *, width: int, height: int) -> T_co: ...


def laid_out(rows: Sequence[Sequence[Cell]], make: _Make[T]) -> tuple[tuple[T | None, ...], ...]:
    """The rows with a box for each cell, as wide and high as it is among these rows; None where no cell is.

    Columns that no cell of any row says anything in are left out too.
    """
    numbers = [cells[0].row for cells in rows]
    columns = sorted({cell.column for cells in rows for cell in cells if cell.text.strip() or cell.struck})
    covered: dict[int, int] = {}  # column -> the row below the cell that is merged down over it
    return tuple(
        tuple(_row(cells, number, numbers, columns, covered, make)) for cells, number in zip(rows, numbers, strict=True)
    )


def _row(
    cells: Sequence[Cell],
    number: int,
    numbers: Sequence[int],
    columns: Sequence[int],
    covered: dict[int, int],
    make: _Make[T],
) -> Iterator[T | None]:
    begins = {cell.column: cell for cell in cells}
    for column in columns:
        if covered.get(column, 0) > number:
            continue
        cell = begins.get(column)
        if cell is None:
            yield None
            continue
        over = [one for one in columns if column <= one < column + cell.width]
        covered |= dict.fromkeys(over, number + cell.height)
        yield make(cell, width=len(over), height=sum(number <= one < number + cell.height for one in numbers))
