"""What the binding finds, before anybody asks what the words mean: records of boxes, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from planforms.closing import Entry
from planforms.form import Field
from planforms.place import Place
from planforms.reading.document import Cell
from planforms.reading.reading import Unplaced

__all__ = ["PLAIN_REF", "Bound", "Filled", "Record"]

PLAIN_REF = re.compile(r"(?:[A-Z]?[0-9]+(?:\.[0-9]+)*)?")  # the refs that a blank form carries already


@dataclass(frozen=True)
class Filled:
    """A box with the cell that fills it; `given` holds what was understood of it already, by its paths in the item.
    `repeats` is the cell that "as above" means."""

    box: Field
    cell: Cell
    given: Mapping[str, Any] | None = None
    repeats: Cell | None = None

    @property
    def place(self) -> Place:
        """Where the cell stands, under the label of its box."""
        return self.cell.place.under(self.box.label)


@dataclass
class Record:
    """One item of a list of the plan, such as an action, while the file is being gone through.

    `ref` is the id as the file gives it, "" where it gives none; `owner` the ref of the item it says it belongs to;
    `place` where it begins.
    """

    each: str
    ref: str = ""
    owner: str = ""
    place: str = ""
    boxes: list[Filled] = field(default_factory=list)
    inside: list[Record] = field(default_factory=list)

    def of(self, each: str) -> Iterator[Record]:
        """The records inside that belong to one list."""
        return (record for record in self.inside if record.each == each)


@dataclass
class Bound:
    """All that the binding found: the plan's own boxes and items, the labels that the form does not know, the rows of
    the closing section, and the pieces of text that stand in no box.

    `repeated` are cells whose words the plan has from elsewhere, or in its ids; `doubtful` are places where several
    actions stand in one cell and it cannot be told which words beside it belong to which."""

    plan: Record
    extra: list[tuple[str, str, Cell]] = field(default_factory=list)
    notes: list[tuple[str, str, Place]] = field(default_factory=list)
    closing: list[tuple[Entry, Place]] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    repeated: list[Cell] = field(default_factory=list)
    doubtful: list[Place] = field(default_factory=list)
    matched: int = 0
