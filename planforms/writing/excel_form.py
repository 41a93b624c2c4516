"""A form as an Excel workbook: blank, or filled with a plan.

Labels and their boxes stand on the first sheet; each table has a sheet of its own, with frozen headings, lists to
choose from, real dates and help that shows when a cell is chosen. Sheets are not protected: people add rows.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planforms.boxes import say
from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP, Entry
from planforms.form import Blocks, Facts, Field, Form, Grid, Rows
from planforms.items import grid_rows, items
from planforms.plan import Area, Part, Plan
from planforms.writing.archive import repacked
from planforms.writing.excel_parts import (
    add_list,
    add_styles,
    fit_rows,
    freeze,
    head,
    label,
    print_setup,
    put,
    title,
    widths,
)

__all__ = ["excel_form"]

_ROOM, _ROOM_FILLED, _ROOM_HEIGHT = 20, 8, 24
_LABELS, _WORDS, _HELP = 30, 68, 36
_FIRST = 5
_ROW_HEIGHTS = (b' customHeight="1"', b"")  # a height to begin with, which grows when somebody types more


def excel_form(form: Form, plan: Any | None = None, closing: Sequence[Entry] = ()) -> bytes:
    """The bytes of an .xlsx: the blank form, or the form filled with a plan (of a review, with its sheet) and its
    closing section."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator, book.properties.language = form.title, "", "en-GB"
    add_styles(book, given=any(box.given for section in form.sections for box in section.fields))
    identity = StringProperty(name="planforms-form", value=form.mark)
    book.custom_doc_props.append(identity)  # type: ignore[attr-defined]  # the stubs do not know it
    _facts_sheet(book.create_sheet(form.sheet), form, plan)
    for section in form.sections:
        if isinstance(section, Grid):
            _grids(book, section, plan)
        else:
            for rows in _tables(section):
                _rows_sheet(book.create_sheet(rows.sheet or rows.heading), rows, plan)
    if closing:
        _closing_sheet(book.create_sheet(CLOSING_HEADING), closing)
    for sheet in book.worksheets:
        fit_rows(sheet)
        print_setup(sheet, form.identity)
    buffer = io.BytesIO()
    book.save(buffer)
    return repacked(buffer.getvalue(), _ROW_HEIGHTS)


def _tables(section: Facts | Rows | Blocks) -> Iterator[Rows]:
    if isinstance(section, Rows):
        yield section
    elif isinstance(section, Blocks):
        yield from section.flat


def _facts_sheet(sheet: Worksheet, form: Form, plan: Any | None) -> None:
    widths(sheet, (_LABELS, _WORDS, _HELP))
    title(sheet, 1, form.title, form.help)
    row = 4
    for section in form.sections:
        if not isinstance(section, Facts):
            continue
        title(sheet, row, section.heading, section.help)
        row += 1 + bool(section.help)
        for box in section.fields:
            if plan and box.given and not say(box, plan):
                continue
            label(sheet, row, box.label, box.help)
            put(sheet, row, 2, box, say(box, plan) if plan else "", given=box.given)
            add_list(sheet, box, f"B{row}")
            row += 1
        known = {box.path for box in section.fields}
        for name, words in plan.subject.details.items() if plan and section.rest else ():
            if f"subject.details.{name}" not in known:
                label(sheet, row, name)
                put(sheet, row, 2, Field(name, ""), words)
                row += 1
        row += 1
    title(sheet, row, "", f"Form: {form.identity}")
    freeze(sheet, "B4")


def _rows_sheet(sheet: Worksheet, rows: Rows, plan: Any | None) -> None:
    title(sheet, 1, rows.sheet or rows.heading, rows.help)
    filled = items(plan, rows) if plan else []
    head(sheet, 4, rows.columns)
    for index, (owner, item) in enumerate(filled):
        for column, box in enumerate(rows.columns, 1):
            put(sheet, _FIRST + index, column, box, say(box, item) if box.path else owner, given=box.given)
    for index, starter in enumerate(rows.starters if not plan else ()):
        for column, (box, words) in enumerate(zip(rows.columns, starter, strict=True), 1):
            put(sheet, _FIRST + index, column, box, words)
    first = _FIRST + len(filled)
    room = rows.more if plan and rows.more is not None else _ROOM_FILLED if filled else _ROOM
    _blank_rows(sheet, rows.columns, first, room, starters=0 if plan else len(rows.starters))
    freeze(sheet, "B5" if rows.columns[0].shape == "ref" else "A5")
    sheet.print_title_rows = "4:4"


def _grids(book: Workbook, grid: Grid, plan: Plan | None) -> None:
    areas: Sequence[Area | None] = plan.areas if plan and plan.areas else (None,) * grid.blank
    for index, area in enumerate(areas, 1):
        sheet = book.create_sheet(f"Area {index}")
        ref = area.id if area else str(index)
        for row, box in enumerate(grid.fields, 1):
            label(sheet, row, f"{box.label} {ref}".strip() if row == 1 else box.label, merge=2)
            put(sheet, row, 3, box, say(box, area) if area else "", merge=len(grid.columns) - 2)
            add_list(sheet, box, f"C{row}")
        title(sheet, 3, "", grid.help)
        head(sheet, 4, grid.columns)
        rows = grid_rows(area) if area else []
        for number, (objective, action, first) in enumerate(rows):
            for column, box in enumerate(grid.columns, 1):
                holder: Part | None = (objective if first else None) if box in grid.outer else action
                words = say(box, holder) if holder else ""
                if first and box is grid.outer[0]:
                    words = f"{objective.id} {words}".strip()
                put(sheet, _FIRST + number, column, box, words)
        _blank_rows(sheet, grid.columns, _FIRST + len(rows), _ROOM_FILLED if rows else _ROOM)
        freeze(sheet, "B5")
        sheet.print_title_rows = "1:4"


def _closing_sheet(sheet: Worksheet, rows: Sequence[Entry]) -> None:
    title(sheet, 1, CLOSING_HEADING, CLOSING_HELP)
    widths_mm = (35, 62, 70, 100)
    columns = tuple(Field(name, name, width=width) for name, width in zip(CLOSING_COLUMNS, widths_mm, strict=True))
    head(sheet, 4, columns)
    for index, row in enumerate(rows, _FIRST):
        for column, (box, words) in enumerate(
            zip(columns, (row.about, row.what, row.instead_of, row.kept), strict=True), 1
        ):
            put(sheet, index, column, box, words)
    freeze(sheet, "A5")
    sheet.print_title_rows = "4:4"


def _blank_rows(sheet: Worksheet, columns: Sequence[Field], first: int, room: int, starters: int = 0) -> None:
    """Rows with the look of a filled one, so that a form has room, and lists for them and the rows above."""
    last = first + room
    for row in range(first, last):
        sheet.row_dimensions[row].height = _ROOM_HEIGHT
    for row in range(first + starters, last):
        for column, box in enumerate(columns, 1):
            put(sheet, row, column, box, "")
    for column, box in enumerate(columns if last > _FIRST else (), 1):
        letter = get_column_letter(column)
        add_list(sheet, box, f"{letter}{_FIRST}:{letter}{last - 1}")
