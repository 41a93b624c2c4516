"""A heading of a table with what stands below it."""

from __future__ import annotations

from dataclasses import dataclass

from planforms.reading.document import Cell

__all__ = ["Heading"]


@dataclass(frozen=True)
class Heading:
    """A column heading with the cells below it. `above` is the heading that spans it, of a table with two levels;
    `rows` is how many rows stand below."""

    cell: Cell
    below: tuple[Cell, ...]
    above: str = ""
    rows: int = 0

    @property
    def label(self) -> str:
        """The heading, as a person would say it."""
        first = " ".join(self.cell.text.split())
        return f"{self.above}: {first}" if self.above else first
