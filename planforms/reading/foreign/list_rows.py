"""The rows of a table of risks, people or assumptions: one item each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from planforms.plan import Level
from planforms.reading.document import Cell, Row
from planforms.reading.foreign.build import Build
from planforms.reading.foreign.fields import ITEMS
from planforms.reading.foreign.grid import Grid, is_marked
from planforms.reading.foreign.guidance import is_guidance, is_instruction
from planforms.reading.foreign.header import Header
from planforms.reading.foreign.headings import Heading
from planforms.reading.foreign.help_row import is_help_row
from planforms.reading.foreign.keys import scaled
from planforms.reading.foreign.people import about_role
from planforms.reading.record import Record
from planforms.values.blank import is_not_given
from planforms.values.level import understand_level

__all__ = ["ListRows"]

_MARK = re.compile(r"[xX☒✓✔]")
_CHANGES = ("new", "up", "same", "down")


class ListRows:
    """One such table, row by row."""

    def __init__(self, build: Build, grid: Grid, header: Header) -> None:
        self.build = build
        self.grid = grid
        self.header = header
        self.each = header.columns.kind
        self.first = True
        self.marked = True

    def row(self, row: Row) -> None:
        """Read one row below the header."""
        build = self.build
        said = [cell for cell in row.cells if cell.text.strip() or cell.struck]
        if not said:
            return
        help_words = all(is_instruction(cell.text) or all(is_guidance(line) for line in cell.lines) for cell in said)
        if self.first and (help_words or is_help_row(self.header.columns, said)):
            for cell in said:
                build.leave(cell)
            return
        self.first = False
        self.marked = self.marked and is_marked(said[0])
        found: list[tuple[Heading, str, Cell]] = []
        for cell in said:
            heading, sense = self._heading(cell)
            label = heading.label if heading else ""
            typed = build.typed(cell, label)
            if typed is None:
                continue
            if heading is None or sense in ("", "other", "score") or is_not_given(typed.text):
                if not re.fullmatch(r"[☐☒xX✓]|", typed.text.strip()):
                    build.leave(typed, label)
                else:
                    build.repeat(typed)
            else:
                found.append((heading, sense, typed))
        if any(sense in ("risk", "name", "first_name", "last_name", "assumption") for _, sense, _ in found):
            self._place(build.item(self.each), found)
        else:
            for heading, _, cell in found:
                build.leave(cell, heading.label)

    def _place(self, record: Record, found: Sequence[tuple[Heading, str, Cell]]) -> None:
        build = self.build
        names = [(sense, cell) for _, sense, cell in found if sense in ("first_name", "last_name")]
        if names:
            ordered = [cell.text.strip() for _, cell in sorted(names, key=lambda one: one[0])]
            build.give(record, "name", "Name", names[0][1], {"name": " ".join(ordered)})
            for _, cell in names[1:]:
                build.repeat(cell)
        for heading, sense, cell in found:
            if sense not in ("first_name", "last_name"):
                self._part(record, heading, sense, cell)

    def _part(self, record: Record, heading: Heading, sense: str, cell: Cell) -> None:
        build, label = self.build, heading.label
        marked = heading.above and _MARK.fullmatch(cell.text.strip())
        if sense == "ref":
            self._ref(record, label, cell)
        elif sense == "change" and cell.text.strip().casefold() in _CHANGES:
            build.give(record, "change", label, cell, {"change": cell.text.strip().casefold()})
        elif marked and sense in ("likelihood", "impact"):
            level = understand_level(heading.cell.text)
            build.give(record, sense, label, cell, {sense: level})
        elif sense in ("likelihood", "impact") and cell.text.strip() in build.level_key:
            level = Level.model_validate({"written": cell.text.strip(), "level": build.level_key[cell.text.strip()]})
            build.give(record, sense, label, cell, {sense: level})
        elif sense in ("likelihood", "impact") and (number := scaled(build, label, cell.text)):
            level = Level.model_validate({"written": cell.text.strip(), "level": number})
            build.give(record, sense, label, cell, {sense: level})
        elif sense in ("role", "relationship") and self.each == "people":
            self._role(record, label, sense, cell)
        elif sense not in ITEMS[self.each] or (build.has(record, sense) and sense != "contact"):
            build.leave(cell, label)
        elif sense == "name" and "\n" in cell.text:
            first, _, rest = cell.text.partition("\n")
            build.fill(record, "name", label, replace(cell, text=first.strip()))
            build.fill(record, "contact", label, replace(cell, text=rest.strip()))
        else:
            build.fill(record, sense, label, cell)

    def _role(self, record: Record, label: str, sense: str, cell: Cell) -> None:
        """What somebody is to the child, or does, and where: one column in many forms."""
        given = about_role(cell.text) if sense == "role" or "/" in label else {sense: cell.text}
        if any(self.build.has(record, path) for path in given):
            self.build.leave(cell, label)
        else:
            self.build.give(record, next(iter(given)), label, cell, given)

    def _ref(self, record: Record, label: str, cell: Cell) -> None:
        if re.fullmatch(r"[0-9]{1,3}[.)]?", cell.text.strip()):
            self.build.repeat(cell)
        elif not record.ref:
            record.ref = cell.text.strip().rstrip(".)")
            self.build.repeat(cell)
        else:
            self.build.leave(cell, label)

    def _heading(self, cell: Cell) -> tuple[Heading | None, str]:
        for heading, sense in zip(self.header.columns.headings, self.header.columns.senses, strict=True):
            if heading.cell.column <= cell.column < heading.cell.column + heading.cell.width:
                return heading, sense
        return None, ""
