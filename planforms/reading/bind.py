"""From a document to records: which words stand in which box of a form.

The form's labels decide, not positions: rows and blocks may be added, removed and reordered, columns moved, left out or
added, and text may stand around the form. Every piece of text goes to exactly one place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from planforms.boxes import TICKED, UNTICKED
from planforms.closing import Entry
from planforms.form import PROMPTS, Facts, Field, Form, Grid, Rows
from planforms.place import Place
from planforms.reading.document import Cell, Document, Paragraph, Row, Table
from planforms.reading.lexicon import CLOSING, Sheet, lexicon_of
from planforms.reading.reading import Unplaced
from planforms.reading.record import Bound, Filled, Record

__all__ = ["bind"]

_OBJECTIVE_REF = re.compile(r"([0-9]+(?:\.[0-9]+)+)[.)]?(?:\s+|$)")
_NO_WORDS = re.compile(rf"[\s{UNTICKED}]|\byes\b|\bno\b", re.IGNORECASE)


def bind(document: Document, form: Form) -> Bound:
    """All the text of a document in the boxes of a form, or among what was not placed."""
    return _Binding(form).run(document)


class _Binding:
    """The state of one pass: the open section, blocks and table."""

    def __init__(self, form: Form) -> None:
        self.words = lexicon_of(form)
        self.form = form
        self.bound = Bound(Record(""))
        self.block: Record | None = None
        self.area: Record | None = None
        self.objective: Record | None = None
        self.sheet: Sheet | None = None
        self.columns: dict[int, Field | None] = {}
        self.titles: dict[int, str] = {}
        self.facts: Facts | None = None
        self.note: str | None = None

    def run(self, document: Document) -> Bound:
        for block in document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._table(block)
        self._close_note()
        for piece in document.around:
            if not self._around_own(piece.text):
                self._leave(piece.text, piece.place)
        return self.bound

    # -- paragraphs --

    def _paragraph(self, paragraph: Paragraph) -> None:
        text = paragraph.text.strip()
        self._leave(paragraph.struck, paragraph.place.under("struck through"))
        if paragraph.place.part == "sheet name" or not text or self.words.own(text):
            return
        if self.words.heading(text):
            self._close_note()
            self.bound.matched += 1
        elif paragraph.level:
            self._close_note()
            self.bound.notes.append((text, "", paragraph.place))
            self.note = text
        elif self.note is not None:
            heading, before, place = self.bound.notes[-1]
            self.bound.notes[-1] = (heading, f"{before}\n{text}".strip("\n"), place)
        else:
            self._leave(text, paragraph.place)

    def _close_note(self) -> None:
        self.note = None

    def _around_own(self, text: str) -> bool:
        line = " ".join(text.split())
        return (
            not line
            or re.fullmatch(rf"({re.escape(self.form.identity)})?\s*(Page [0-9]+ of [0-9]+)?", line) is not None
        )

    # -- tables --

    def _table(self, table: Table) -> None:
        self._close_note()
        self.sheet, self.block, self.facts = None, None, None
        for row in table.rows:
            cells = [cell for cell in row.cells if cell.text.strip() or cell.struck]
            if cells:
                self._row(row, cells)

    def _row(self, row: Row, cells: list[Cell]) -> None:
        for cell in cells:
            self._leave(cell.struck, cell.place.under("struck through"))
        cells = [cell for cell in cells if cell.text.strip()]
        if not cells or self._head(cells) or self._begin(cells):
            return
        if self.sheet is None:
            if not self._fact_row(cells) and not self._unknown_fact(cells):
                self._loose(cells)
        elif self.sheet is CLOSING:
            self._closing(cells)
        elif isinstance(self.sheet, Grid):
            self._grid_row(cells, self.sheet)
        else:
            self._item(cells, self.sheet)

    def _loose(self, cells: list[Cell]) -> None:
        """A row that belongs to nothing: headings and help of the form, or words around it."""
        for cell in cells:
            if not self.words.own(cell.text) and not self.words.heading(cell.text):
                self._leave(cell.text, cell.place)

    def _head(self, cells: list[Cell]) -> bool:
        found = self.words.heads([cell.text for cell in cells])
        if not found:
            return False
        self.sheet, boxes = found
        self.columns = {cell.column: box for cell, box in zip(cells, boxes, strict=True)}
        self.titles = {cell.column: cell.text.split("\n")[0].strip() for cell in cells}
        for cell, box in zip(cells, boxes, strict=True):
            if box is None:
                self._leave(cell.text, cell.place)
        self.bound.matched += sum(box is not None for box in boxes)
        if isinstance(self.sheet, Grid):
            self.objective = None
        self.block = None
        return True

    def _begin(self, cells: list[Cell]) -> bool:
        found = self.words.begins(cells[0].text)
        if not found or len(cells) > 3 or self.facts:
            return False
        block, ref = found
        if self.sheet is not None and not (isinstance(self.sheet, Grid) and ref):
            return False
        record = Record(block.each, ref)
        if block.each == "areas":
            self.area, self.objective = record, None
            self.bound.plan.inside.append(record)
        else:
            self.objective = record
            self._own_area().inside.append(record)
        self.block, self.sheet = record, None
        self.bound.matched += 1
        self._label_rest(cells[0])
        self._fill(record, block.fields[0], cells[1:])
        return True

    def _fact_row(self, cells: list[Cell]) -> bool:
        """Label and value pairs, one to three in a row."""
        found = self.words.fact(cells[0].text.split("\n")[0], self.block.each if self.block else None)
        if not found:
            return False
        box: Field | None = None
        holder = self.bound.plan
        values: list[Cell] = []
        for cell in cells:
            label = self.words.fact(cell.text.split("\n")[0], self.block.each if self.block else None)
            if label and (box is None or values or cell.bold) and cell.width < 4:
                if box:
                    self._fill(holder, box, values)
                self.facts, box, values = label[0] or self.facts, label[1], []
                holder = self.bound.plan if label[0] else self.block or self.bound.plan
                self.bound.matched += 1
                self._label_rest(cell)
            else:
                values.append(cell)
        if box:
            self._fill(holder, box, values)
        return True

    def _unknown_fact(self, cells: list[Cell]) -> bool:
        """A row that somebody added to a table of labels: its label is not the form's."""
        if (self.facts is None and self.block is None) or len(cells) != 2 or self.words.own(cells[0].text):
            return False
        rest = self.facts.rest if self.facts and self.block is None else ""
        self.bound.extra.append((rest, cells[0].text.strip(), cells[1]))
        return True

    def _label_rest(self, cell: Cell) -> None:
        """What stands under a label in its own cell is the form's help, or somebody's words."""
        _, _, rest = cell.text.partition("\n")
        if rest.strip() and not self.words.own(rest):
            self._leave(rest.strip(), cell.place)

    def _fill(self, record: Record, box: Field, cells: list[Cell]) -> None:
        for cell in cells:
            if self.words.own(cell.text) or _blank(cell):
                continue
            record.boxes.append(Filled(box, cell))

    def _item(self, cells: list[Cell], sheet: Rows) -> None:
        record = Record(sheet.each)
        starters = {words for starter in sheet.starters for words in starter if words}
        for cell in cells:
            self._put(record, cell)
        content = [filled for filled in record.boxes if filled.cell.text.strip() not in starters]
        if not content:
            return
        names_owner = any(box is not None and not box.path for box in self.columns.values())
        inside_block = sheet.owner == "objectives" and self.objective is not None and not names_owner
        holder = self.objective if inside_block and self.objective else self.bound.plan
        holder.inside.append(record)

    def _put(self, record: Record, cell: Cell) -> None:
        box = self.columns.get(cell.column)
        if box is None:
            self._leave(cell.text, cell.place.under(self.titles.get(cell.column, "")))
        elif box.shape == "ref":
            record.ref = cell.text.strip()
        elif not box.path:
            record.owner = cell.text.strip()
        else:
            self._fill(record, box, [cell])

    def _grid_row(self, cells: list[Cell], grid: Grid) -> None:
        outer, action = Record("objectives"), Record("actions")
        for cell in cells:
            box = self.columns.get(cell.column)
            self._put(outer if box in grid.outer else action, cell)
        statement = next((filled for filled in outer.boxes if filled.box is grid.outer[0]), None)
        if statement or (self.objective is None and (outer.boxes or action.boxes)):
            self.objective = Record("objectives")
            self._own_area().inside.append(self.objective)
            if statement:
                self.objective.ref = _take_ref(outer, statement)
        if self.objective is not None:
            self.objective.boxes += outer.boxes
            if action.boxes:
                self.objective.inside.append(action)

    def _own_area(self) -> Record:
        if self.area is None:
            self.area = Record("areas")
            self.bound.plan.inside.append(self.area)
        return self.area

    def _closing(self, cells: list[Cell]) -> None:
        by_label = {box.label: cell for cell in cells if (box := self.columns.get(cell.column))}
        for cell in cells:
            if self.columns.get(cell.column) is None:
                self._leave(cell.text, cell.place)
        words = [by_label[box.label].text if box.label in by_label else "" for box in CLOSING.fields]
        self.bound.closing.append((Entry(*words), cells[0].place))

    def _leave(self, text: str, place: Place) -> None:
        if text.strip() and text.strip() not in PROMPTS:
            self.bound.unplaced.append(Unplaced(text.strip(), str(place)))


def _take_ref(record: Record, statement: Filled) -> str:
    """ "1.2 Learners sit on the groups that decide": the ref that stands before the step objective, taken off it."""
    found = _OBJECTIVE_REF.match(statement.cell.text)
    if not found:
        return ""
    rest = replace(statement.cell, text=statement.cell.text[found.end() :])
    index = record.boxes.index(statement)
    record.boxes[index : index + 1] = [Filled(statement.box, rest)] if rest.text.strip() else []
    return found[1]


def _blank(cell: Cell) -> bool:
    """Whether a cell holds nothing but boxes that nobody ticked."""
    return UNTICKED in cell.text and TICKED not in cell.text and not _NO_WORDS.sub("", cell.text)
