"""The parts of an Excel form: cells, lists to choose from, frozen headings, and how a sheet prints.

The one door to openpyxl's styles. Text is stored as text whatever it begins with; a day is a real date.
"""

from __future__ import annotations

import re
from copy import copy
from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planforms.boxes import TICKED, day_in
from planforms.form import Field
from planforms.values.amount import understand_amount

__all__ = ["DATE_FORMAT", "add_lists", "freeze", "head", "label", "print_setup", "put", "title", "widths"]

DATE_FORMAT = "d mmmm yyyy"
_MONEY = "£#,##0.00"
_INK, _SOFT, _RULE, _TINT = "14212B", "45535E", "AAB5BC", "EEF2F3"
_FONT = "Arial"
_EDGE = Side(style="thin", color=_RULE)
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEAD = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=Side(style="medium", color=_INK))
_WRAP = Alignment(wrap_text=True, vertical="top")
_FILL = PatternFill("solid", fgColor=_TINT)
_PLAIN = Font(name=_FONT, size=10, color=_INK)
_FIRST_REAL_YEAR = 1901  # Excel counts a 29 February 1900 that never was.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MM_PER_CHARACTER = 1.9


def put(sheet: Worksheet, row: int, column: int, box: Field, words: str, *, merge: int = 1) -> None:
    """Put words into a cell in the way of its box; the cell has the look of a box, filled or empty."""
    cell = sheet.cell(row, column)
    day = day_in(box, words)
    amount = understand_amount(words) if box.shape == "amount" else None
    number_format = "@"
    if box.shape in ("day", "start", "timescale") and (day or not words):
        number_format = DATE_FORMAT
    elif box.shape == "amount" and (amount is not None or not words):
        number_format = _MONEY
    for offset in range(merge):
        _look(sheet.cell(row, column + offset), number_format)
    if merge > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + merge - 1)
    if day and day.year >= _FIRST_REAL_YEAR:
        cell.value = day
    elif amount is not None:
        cell.value = amount
    elif box.shape == "tick":
        _text(cell, "Yes" if words == TICKED else words)
    else:
        _text(cell, words)


def label(sheet: Worksheet, row: int, words: str, help: str = "", *, merge: int = 1) -> None:
    """A label in the first column, with its help beside the box."""
    cell = sheet.cell(row, 1)
    if merge > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=merge)
    _text(cell, words)
    cell.font, cell.alignment = Font(name=_FONT, size=10, bold=True, color=_SOFT), _WRAP
    cell.fill, cell.border = _FILL, _BOX
    if help:
        note = sheet.cell(row, 3)
        _text(note, help)
        note.font, note.alignment = Font(name=_FONT, size=9, color=_SOFT), _WRAP


def title(sheet: Worksheet, row: int, words: str, help: str = "") -> None:
    """A heading, with its help in the row below; help alone where there is no heading."""
    for offset, (text, font) in enumerate(
        (
            (words, Font(name=_FONT, size=14, bold=True, color=_INK)),
            (help, Font(name=_FONT, size=9, color=_SOFT)),
        )
    ):
        if text:
            cell = sheet.cell(row + (offset if words else 0), 1)
            _text(cell, text)
            cell.font = font


def head(sheet: Worksheet, row: int, columns: Sequence[Field]) -> None:
    """The headings of a table, and the widths of its columns."""
    for column, box in enumerate(columns, 1):
        cell = sheet.cell(row, column)
        _text(cell, box.label)
        cell.font, cell.alignment = Font(name=_FONT, size=10, bold=True, color=_SOFT), _WRAP
        cell.fill, cell.border = _FILL, _HEAD
    widths(sheet, [max(9, round(box.width / _MM_PER_CHARACTER)) for box in columns])


def add_lists(sheet: Worksheet, columns: Sequence[Field], first: int, last: int) -> None:
    """Lists to choose from, and a word of help when a cell is chosen. Other words stay possible."""
    for column, box in enumerate(columns, 1):
        letter = get_column_letter(column)
        words = _choices(box)
        if words:
            rule = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        elif box.shape in ("day", "start", "timescale"):
            rule = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
        else:
            continue
        rule.showErrorMessage = False
        rule.promptTitle, rule.prompt = box.label[:32], _prompt(box)
        rule.showInputMessage = True
        rule.add(f"{letter}{first}:{letter}{last}")
        sheet.add_data_validation(rule)


def freeze(sheet: Worksheet, cell: str) -> None:
    """Keep what stands above and left of a cell in sight."""
    sheet.freeze_panes = cell
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 100


def widths(sheet: Worksheet, characters: Sequence[int]) -> None:
    """Set the widths of the first columns, in characters."""
    for column, width in enumerate(characters, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def print_setup(sheet: Worksheet, identity: str) -> None:
    """A4 landscape, as wide as the page, with the form's name and the page number at the foot."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.55
    margins.top, margins.bottom, margins.footer = 0.6, 0.7, 0.35
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = identity, "Page &P of &N"


def _look(cell: Cell, number_format: str) -> None:
    """The look of a box. Setting each style anew takes most of the time of a workbook, so it is copied."""
    book = cell.parent.parent
    looks: dict[str, StyleArray] = book.__dict__.setdefault("_planforms_looks", {})
    if number_format in looks:
        cell._style = copy(looks[number_format])
        return
    cell.font, cell.alignment, cell.border, cell.number_format = _PLAIN, _WRAP, _BOX, number_format
    looks[number_format] = copy(cell._style)


def _text(cell: Cell, words: str) -> None:
    if words:
        cell.value = _ESCAPE.sub("_x005F_", words)
        cell.data_type = "s"


def _choices(box: Field) -> tuple[str, ...]:
    if box.shape == "answer":
        return ("Yes", "No")
    if box.shape == "tick":
        return ("Yes",)
    return tuple(words for _, words in box.choices)


def _prompt(box: Field) -> str:
    if box.shape == "timescale":
        return "A date, or words such as: by half term"
    if box.shape in ("day", "start"):
        return "A date, such as 12/9/2026"
    return "Choose from the list"
