"""A form as a Word file: blank, or filled with a plan.

The same definition gives both, so that what a practitioner sees in the blank form is what comes back filled.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from planforms.boxes import TICKED, day_in, say
from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP, Entry
from planforms.form import Blocks, Facts, Field, Form, Grid, Rows
from planforms.items import grid_rows, items
from planforms.plan import Part, Plan
from planforms.writing.archive import repacked
from planforms.writing.word_look import INK, TINT, add_identity, prepare
from planforms.writing.word_parts import (
    add_choice,
    add_date,
    add_text,
    add_ticks,
    border,
    keep_row,
    repeat_header,
    set_style,
    set_table_style,
    shade,
)

__all__ = ["word_form"]

_WIDTH = 267
_LABEL = 62
_SHORT = 8  # rows
_ROOM = 9  # mm: an empty row that looks as if one could write in it


def word_form(form: Form, plan: Any | None = None, closing: Sequence[Entry] = ()) -> bytes:
    """The bytes of a .docx: the blank form, or the form filled with a plan (of a review, with its sheet) and its
    closing section."""
    document = docx.Document()
    prepare(document, form)
    _line(document, form.title, "Title")
    _line(document, form.help, "Help")
    for section in form.sections:
        _line(document, section.heading, "Heading 1")
        if section.help:
            _line(document, section.help, "Help", keep=True)
        if isinstance(section, Facts):
            _facts(document, section.fields, plan, details=section.rest)
        elif isinstance(section, Rows):
            _rows(document, section.columns, items(plan, section) if plan else [], section, "" if plan else "R")
        elif isinstance(section, Blocks):
            _blocks(document, section, plan, "")
        else:
            _grids(document, section, plan)
    if closing:
        _closing(document, closing)
    add_identity(document, form)
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue())


def _facts(
    document: Document, fields: Sequence[Field], item: object | None, noun_ref: str | None = None, details: str = ""
) -> None:
    table = _table(document, (_LABEL, _WIDTH - _LABEL))
    for index, box in enumerate(box for box in fields if not item or not box.given or say(box, item)):
        cells = _add_row(table)
        begins = noun_ref is not None and index == 0
        label = f"{box.label} {noun_ref}".strip() if begins else box.label
        _label(cells[0], label, box.help, heading=begins)
        if not item or not say(box, item):
            table.rows[-1].height = Mm(_ROOM)
        _fill(cells[1], box, say(box, item) if item else "", heading=begins)
        if box.given:
            shade(cells[1], TINT)
        if begins:
            for cell in cells:
                border(cell, "top", 12, INK)
    known = {box.path.split(".", 2)[2] for box in fields if box.path.startswith("subject.details.")}
    if details and isinstance(item, Plan):
        for label, words in item.subject.details.items():
            if label not in known:
                cells = _add_row(table)
                _label(cells[0], label)
                _words(cells[1], words)
    _keep_together(table)
    _space(document)


def _rows(
    document: Document, columns: Sequence[Field], filled: Sequence[tuple[str, object]], rows: Rows, refs: str = ""
) -> None:
    """A table with its filled rows, or blank ones that carry their refs already."""
    table = _headed(document, columns)
    for owner, item in filled:
        cells = _add_row(table)
        if any(box.given for box in columns):
            keep_row(table.rows[-1])
        for cell, box in zip(cells, columns, strict=True):
            if box.given:
                shade(cell, TINT)
            if box.path:
                _fill(cell, box, say(box, item))
            else:
                _words(cell, owner)
    for index in range(rows.blank if not filled else 1 if rows.more is None else rows.more):
        starter = rows.starters[index] if not filled and index < len(rows.starters) else ()
        cells = _add_row(table, _ROOM)
        for position, (cell, box) in enumerate(zip(cells, columns, strict=True)):
            ref = f"{refs}{index + 1}" if refs and box.shape == "ref" and not filled else ""
            _fill(cell, box, starter[position] if starter else ref)
    _keep_together(table)
    _space(document)


def _blocks(document: Document, blocks: Blocks, owner: Part | None, prefix: str) -> None:
    filled: Sequence[Part] = getattr(owner, blocks.each) if owner else ()
    count = len(filled) or blocks.blank
    for index in range(count):
        item = filled[index] if filled else None
        ref = str(getattr(item, "id", "")) if item else f"{prefix}{index + 1}"
        _facts(document, blocks.fields, item, noun_ref=ref)
        for part in blocks.inside:
            if isinstance(part, Blocks):
                _blocks(document, part, item, f"{ref}.")
                continue
            _line(document, part.heading, "Heading 3")
            if part.help:
                _line(document, part.help, "Help", keep=True)
            own = [("", each) for each in getattr(item, part.each)] if item else []
            _rows(document, part.fields, own, part, "" if item else f"{ref}.")


def _grids(document: Document, grid: Grid, plan: Plan | None) -> None:
    areas = plan.areas if plan else ()
    for index in range(len(areas) or grid.blank):
        area = areas[index] if areas else None
        ref = area.id if area else str(index + 1)
        table = _table(document, [box.width for box in grid.columns])
        for number, box in enumerate(grid.fields):
            cells = _add_row(table)
            label, value = cells[0].merge(cells[1]), cells[2].merge(cells[-1])
            _label(label, f"{box.label} {ref}".strip() if number == 0 else box.label, box.help, heading=number == 0)
            _fill(value, box, say(box, area) if area else "", heading=number == 0)
            if number == 0:
                border(label, "top", 12, INK)
                border(value, "top", 12, INK)
        _header(table, grid.columns)
        rows = grid_rows(area) if area else []
        for objective, action, first in rows:
            cells = _add_row(table)
            for cell, box in zip(cells, grid.columns, strict=True):
                holder: Part | None = (objective if first else None) if box in grid.outer else action
                words = say(box, holder) if holder else ""
                if first and box is grid.outer[0]:
                    words = f"{objective.id} {words}".strip()
                _fill(cell, box, words)
        for number in range(1 if rows else grid.blank_rows):
            for cell, box in zip(_add_row(table, _ROOM), grid.columns, strict=True):
                # Which step objective a further row will belong to, only who fills it in knows.
                _fill(cell, box, f"{ref}.1.1" if box is grid.ref and area is None and number == 0 else "")
        _keep_together(table)
        _space(document)


def _closing(document: Document, rows: Sequence[Entry]) -> None:
    _line(document, CLOSING_HEADING, "Heading 1")
    _line(document, CLOSING_HELP, "Help", keep=True)
    widths = (35, 62, 70, 100)
    columns = tuple(Field(label, label, width=width) for label, width in zip(CLOSING_COLUMNS, widths, strict=True))
    table = _headed(document, columns)
    for row in rows:
        for cell, words in zip(_add_row(table), (row.about, row.what, row.instead_of, row.kept), strict=True):
            _words(cell, words)
    _space(document)


def _table(document: Document, widths: Sequence[int]) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths))
    set_table_style(table, "Plan table")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _headed(document: Document, columns: Sequence[Field]) -> Table:
    scale = _WIDTH / sum(box.width for box in columns)
    table = _table(document, [round(box.width * scale) for box in columns])
    _header(table, columns)
    return table


def _header(table: Table, columns: Sequence[Field]) -> None:
    for cell, box in zip(_add_row(table), columns, strict=True):
        set_style(cell.paragraphs[0], "Column head")
        add_text(cell.paragraphs[0], box.label)
        shade(cell, TINT)
        border(cell, "bottom", 6, INK)
    for row in table.rows:
        repeat_header(row)


def _add_row(table: Table, height: float = 0) -> Sequence[_Cell]:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx types only a part of itself
    if height:
        row.height = Mm(height)
    return tuple(row.cells)


def _label(cell: _Cell, label: str, note: str = "", *, heading: bool = False) -> None:
    set_style(cell.paragraphs[0], "Block label" if heading else "Label")
    add_text(cell.paragraphs[0], label)
    if note:
        below = cell.add_paragraph()
        set_style(below, "Help")
        add_text(below, note)
    shade(cell, TINT)


def _fill(cell: _Cell, box: Field, words: str, *, heading: bool = False) -> None:
    """Put words into a cell, in the control that the box asks for where the words are such a control's."""
    paragraph, choices = cell.paragraphs[0], tuple(choice for _, choice in box.choices)
    day = day_in(box, words)
    if box.shape in ("day", "start", "timescale") and (day or not words):
        add_date(paragraph, box.label, day, box.prompt)
    elif box.shape in ("choice", "level", "status") and choices and (words in choices or not words):
        add_choice(paragraph, box.label, choices, words, box.prompt)
    elif box.shape == "answer":
        add_ticks(paragraph, box.label, (("Yes", words == "Yes"), ("No", words == "No")))
    elif box.shape == "tick":
        add_ticks(paragraph, box.label, (("", words == TICKED),))
    else:
        _words(cell, words, heading=heading)


def _words(cell: _Cell, words: str, *, heading: bool = False) -> None:
    for index, line in enumerate(words.split("\n")):
        paragraph = cell.add_paragraph() if index else cell.paragraphs[0]
        if heading:
            set_style(paragraph, "Block title")
        add_text(paragraph, line)


def _line(document: Document, words: str, style: str, *, keep: bool = False) -> None:
    paragraph = document.add_paragraph()
    set_style(paragraph, style)
    add_text(paragraph, words)
    if keep:
        paragraph.paragraph_format.keep_with_next = True


def _keep_together(table: Table) -> None:
    """Keep a short table on one page; of a long one, its headings and its first two rows."""
    rows = table.rows
    for row in rows[:-1] if len(rows) <= _SHORT else rows[:3]:
        for paragraph in row.cells[0].paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _space(document: Document) -> None:
    set_style(document.add_paragraph(), "Space")
