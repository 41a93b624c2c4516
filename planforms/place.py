"""Where in a form a text stands, said so that a person finds it again."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Place"]


@dataclass(frozen=True)
class Place:
    """A place in a Word or Excel form. Rows, columns and tables count from 1; 0 means that it has none.

    `part` names what is neither paragraph nor table ("page header"); `sheet` and `cell` are Excel's ("C7"); `label`
    is the heading of the column, or the label beside the value.
    """

    part: str = ""
    sheet: str = ""
    cell: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    paragraph: int = 0
    label: str = ""

    def under(self, label: str) -> Place:
        """The same place, with the label that it stands under."""
        if label == self.label:
            return self
        return Place(self.part, self.sheet, self.cell, self.table, self.row, self.column, self.paragraph, label)

    def __str__(self) -> str:
        where = [self.part] if self.part else []
        if self.sheet:
            where.append(f"sheet {self.sheet}")
        if self.cell:
            where.append(f"cell {self.cell}")
        if self.table:
            where.append(f"table {self.table}")
        if self.row and not self.cell:
            where.append(f"row {self.row}")
        if self.paragraph:
            where.append(f"paragraph {self.paragraph}")
        if self.label:
            where.append(f"column {self.label}" if self.column else self.label)
        elif self.column and not self.cell:
            where.append(f"column {self.column}")
        return ", ".join(where)
