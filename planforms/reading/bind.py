"""From a document to records: which words stand in which box of a form.

The form's labels decide, not positions: rows and blocks may be added, removed and reordered, columns moved, left out or
added, and text may stand around the form. Every piece of text goes to exactly one place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from planforms.boxes import TICKED, UNTICKED
from planforms.closing import CLOSING_COLUMNS, Entry
from planforms.form import PROMPTS, Facts, Field, Form, Grid, Rows
from planforms.place import Place
from planforms.reading.document import Cell, Document, Paragraph, Row, Table
from planforms.reading.lexicon import CLOSING, Sheet, in_brackets, lexicon_of
from planforms.reading.reading import Unplaced
from planforms.reading.record import PLAIN_REF, Bound, Filled, Record

__all__ = ["bind"]

_WIDE = 4  # columns: a cell as wide as that is no label within a row
_SHEET_NAME = re.compile(r"(?:plan|sheet|area|development area) ?[0-9]*(?: ?\([0-9]+\))?", re.IGNORECASE)
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
        self.coloured = False
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
            self._leave_struck(piece)
            if not self._around_own(piece.text):
                self._leave(piece.text, piece.place)
        return self.bound

    # -- paragraphs --

    def _paragraph(self, paragraph: Paragraph) -> None:
        text = paragraph.text.strip()
        self._leave_struck(paragraph)
        if paragraph.place.part == "sheet name":
            self._sheet_name(paragraph)
        elif not text or self.words.own(text):
            return
        elif self.words.heading(text):
            self._close_note()
            self.bound.matched += 1
            self._leave(in_brackets(text), paragraph.place)
        elif paragraph.level:
            self._close_note()
            self.bound.notes.append((text, "", paragraph.place))
            self.note = text
        elif self.note is not None:
            heading, before, place = self.bound.notes[-1]
            self.bound.notes[-1] = (heading, f"{before}\n{text}".strip("\n"), place)
        else:
            self._leave(text, paragraph.place)

    def _sheet_name(self, paragraph: Paragraph) -> None:
        """The name of a sheet is the form's, or one that Excel gave, or somebody's words."""
        text = paragraph.text.strip()
        own = text == self.form.sheet or self.words.heading(text) or self.words.own(text)
        if not own and not _SHEET_NAME.fullmatch(text):
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
            self._leave_struck(cell)
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
            if self.words.heading(cell.text):
                self._leave(in_brackets(cell.text), cell.place)
            elif not self.words.own(cell.text):
                self._leave(cell.text, cell.place)

    def _head(self, cells: list[Cell]) -> bool:
        found = self.words.heads([cell.text for cell in cells])
        if not found or not self._looks_like_head(cells, found[1]):
            return False
        again = found[0] is self.sheet
        self.sheet, boxes = found
        self.columns = {cell.column: box for cell, box in zip(cells, boxes, strict=True)}
        self.titles = {cell.column: cell.text.split("\n")[0].strip() for cell in cells}
        for cell, box in zip(cells, boxes, strict=True):
            if box is None:
                self._leave(cell.text, cell.place)
            else:
                self._label_rest(cell, box)
        self.bound.matched += sum(box is not None for box in boxes)
        if isinstance(self.sheet, Grid) and not again:
            self.objective = None
        self.block = None
        return True

    def _looks_like_head(self, cells: list[Cell], boxes: list[Field | None]) -> bool:
        """Whether a row whose words could head a table is coloured or bold as one, and not a label beside its value
        or a row in which somebody typed such words; a file without any such looks is believed."""
        known = [cell for cell, box in zip(cells, boxes, strict=True) if box is not None]
        filled = [cell for cell in known if cell.fill]
        bold = [cell for cell in known if cell.bold]
        marked = len(filled) == len(known) or (not filled and len(bold) == len(known))
        plain = not filled and not bold
        if self.sheet is None:
            self.coloured = marked
            return marked or plain
        return marked or (plain and not self.coloured and len(known) == len(cells))

    def _begin(self, cells: list[Cell]) -> bool:
        found = self.words.begins(cells[0].text)
        if not found or len(cells) > 3 or self.facts:
            return False
        block, ref = found
        if self.sheet is not None and not (isinstance(self.sheet, Grid) and ref and self._spans(cells[0])):
            return False
        record = Record(block.each, ref, place=str(cells[0].place))
        if block.each == "areas":
            self.area, self.objective = record, None
            self.bound.plan.inside.append(record)
        else:
            self.objective = record
            self._own_area().inside.append(record)
        self.block, self.sheet = record, None
        self.bound.matched += 1
        self._label_rest(cells[0], block.fields[0])
        self._fill(record, block.fields[0], cells[1:])
        return True

    def _spans(self, cell: Cell) -> bool:
        """Whether a cell within a table begins a new block there, and is not a box in which such words were typed."""
        return cell.column <= min(self.columns) and (cell.width > 1 or cell.bold or bool(cell.fill))

    def _fact_row(self, cells: list[Cell]) -> bool:
        """Label and value pairs, one to three in a row."""
        if not self.words.fact(cells[0].text, self.block.each if self.block else None):
            return False
        box: Field | None = None
        holder = self.bound.plan
        values: list[Cell] = []
        for cell in cells:
            label = self.words.fact(cell.text, self.block.each if self.block else None)
            if label and (box is None or ((values or cell.bold) and cell.width < _WIDE)):
                if box:
                    self._fill(holder, box, values)
                self.facts, box, values = label[0] or self.facts, label[1], []
                holder = self.bound.plan if label[0] else self.block or self.bound.plan
                self.bound.matched += 1
                self._label_rest(cell, box)
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

    def _label_rest(self, cell: Cell, box: Field) -> None:
        """What stands under a label in its own cell, or in brackets behind it, is help or somebody's words."""
        first, _, rest = cell.text.partition("\n")
        if not self.words.names(box, cell.text):
            if not self.words.own(rest):
                self._leave(rest, cell.place)
            self._leave(in_brackets(first), cell.place)
        else:
            self._leave(in_brackets(cell.text), cell.place)

    def _fill(self, record: Record, box: Field, cells: list[Cell]) -> None:
        for cell in cells:
            if not self.words.is_help(cell.text) and cell.text.strip() != box.prompt and not _blank(cell):
                record.boxes.append(Filled(box, cell))

    def _item(self, cells: list[Cell], sheet: Rows) -> None:
        record = Record(sheet.each, place=str(cells[0].place))
        for cell in cells:
            self._put(record, cell)
        words = {filled.box.label: filled.cell.text.strip() for filled in record.boxes}
        if not record.boxes or words in _starters(sheet):
            self._leave_ref(record)
            return
        names_owner = any(box is not None and not box.path for box in self.columns.values())
        inside_block = self.words.within(sheet) and self.objective is not None and not names_owner
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

    def _leave_ref(self, record: Record) -> None:
        """Of a row without content: its owner, and a ref that is not one of those that a blank form carries."""
        for words in (record.owner, "" if PLAIN_REF.fullmatch(record.ref) else record.ref):
            if words:
                self.bound.unplaced.append(Unplaced(words, record.place))

    def _grid_row(self, cells: list[Cell], grid: Grid) -> None:
        place = str(cells[0].place)
        outer, action = Record("objectives", place=place), Record("actions", place=place)
        for cell in cells:
            box = self.columns.get(cell.column)
            self._put(outer if box in grid.outer else action, cell)
        statement = next((filled for filled in outer.boxes if filled.box is grid.outer[0]), None)
        if statement or (self.objective is None and (outer.boxes or action.boxes)):
            self.objective = Record("objectives", place=place)
            self._own_area().inside.append(self.objective)
            if statement:
                self.objective.ref = _take_ref(outer, statement)
        if self.objective is not None:
            self.objective.boxes += outer.boxes
        if self.objective is not None and action.boxes:
            self.objective.inside.append(action)
        else:
            self._leave_ref(action)

    def _own_area(self) -> Record:
        if self.area is None:
            self.area = Record("areas")
            self.bound.plan.inside.append(self.area)
        return self.area

    def _closing(self, cells: list[Cell]) -> None:
        whole = {box.label for box in self.columns.values() if box} >= set(CLOSING_COLUMNS)
        by_label = {box.label: cell for cell in cells if (box := self.columns.get(cell.column))}
        for cell in cells:
            if not whole or self.columns.get(cell.column) is None:
                self._leave(cell.text, cell.place)
        if not whole:
            return
        words = [by_label[box.label].text if box.label in by_label else "" for box in CLOSING.fields]
        self.bound.closing.append((Entry(*words), cells[0].place))

    def _leave_struck(self, piece: Paragraph | Cell) -> None:
        if piece.struck:
            self._leave(piece.struck, piece.place.struck_through())

    def _leave(self, text: str, place: Place) -> None:
        if text.strip() and text.strip() not in PROMPTS:
            self.bound.unplaced.append(Unplaced(text.strip(), str(place), place.under("")))


def _take_ref(record: Record, statement: Filled) -> str:
    """The ref that stands before a step objective, taken off it: "1.2 Learners sit on the groups that decide"."""
    found = _OBJECTIVE_REF.match(statement.cell.text)
    if not found:
        return ""
    rest = replace(statement.cell, text=statement.cell.text[found.end() :])
    index = record.boxes.index(statement)
    record.boxes[index : index + 1] = [Filled(statement.box, rest)] if rest.text.strip() else []
    return found[1]


def _starters(sheet: Rows) -> list[dict[str, str]]:
    """The rows that a blank form begins with, by label: nobody typed them."""
    labels = [box.label for box in sheet.columns]
    return [
        {label: words for label, words in zip(labels, row, strict=True) if words} for row in sheet.starters if any(row)
    ]


def _blank(cell: Cell) -> bool:
    """Whether a cell holds nothing but boxes that nobody ticked."""
    return UNTICKED in cell.text and TICKED not in cell.text and not _NO_WORDS.sub("", cell.text)
