"""Where in a form a text stands, said so that a person finds it again."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Place"]


class Place(NamedTuple):
    """A place in a Word or Excel form. Rows, columns and tables count from 1; 0 means that it has none.

    `part` names what is neither paragraph nor table ("page header"); `sheet` and `cell` are Excel's ("C7"); `label`
    is the heading of the column, or the label beside the value: `beside` says which, where that is known. `struck` says
    that the words there are struck through.
    """

    part: str = ""
    sheet: str = ""
    cell: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    paragraph: int = 0
    label: str = ""
    beside: bool = False
    struck: bool = False

    def under(self, label: str, *, beside: bool = False) -> Place:
        """The same place, with the label that it stands under, or beside; without either with ""."""
        if label == self.label and beside == self.beside and not self.struck:
            return self
        return Place(*self[:-3], label, beside)

    def struck_through(self) -> Place:
        """The same place, for the words in it that are struck through."""
        return self._replace(struck=True)

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
            where.append(f"column {self.label}" if self._is_headed() else self.label)
        elif self.column and not self.cell:
            where.append(f"column {self.column}")
        if self.struck:
            where.append("struck through")
        return ", ".join(where)

    def _is_headed(self) -> bool:
        """Whether the label is the heading of a column: nothing heads the first row of a table, or of a sheet."""
        return self.column > 0 and self.row != 1 and not self.beside
