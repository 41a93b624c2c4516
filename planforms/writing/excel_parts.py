"""The parts of an Excel form: boxes, lists to choose from, frozen headings, and how a sheet prints.

The one door to openpyxl's styles. Text is stored as text whatever it begins with; a day is a real date. The looks are
named styles, which people find again in Excel's own list of styles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planforms.boxes import TICKED, day_in
from planforms.form import Field
from planforms.values.amount import understand_amount

__all__ = [
    "add_list",
    "add_styles",
    "escaped",
    "fit_rows",
    "freeze",
    "head",
    "label",
    "print_setup",
    "put",
    "title",
    "widths",
]

_INK, _SOFT, _RULE, _TINT = "14212B", "45535E", "AAB5BC", "EEF2F3"
_DATE_SHAPES = ("day", "start", "timescale")
_FIRST_REAL_YEAR = 1901  # Excel counts a 29 February 1900 that never was.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ in a text as the letter A
_MM_PER_CHARACTER = 1.9
_LETTERS_PER_CHARACTER = 1.1  # Excel counts in digits; letters are narrower, but words do not fill a line
_LINE, _TALLEST = 13.0, 409.0  # points; Excel knows no taller row
_UNWRAPPED = ("Form heading", "Help")


def add_styles(book: Workbook, *, given: bool = False) -> None:
    """Give a workbook the named styles of a form; with `given`, one for boxes that planforms fills in."""
    thin, fill = Side(style="thin", color=_RULE), _fill(_TINT)
    wrap = Alignment(horizontal="left", vertical="top", wrap_text=True)
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    below = Border(left=thin, right=thin, top=thin, bottom=Side(style="medium", color=_INK))
    for name, number_format in (("Box", "@"), ("Box date", "d mmmm yyyy"), ("Box money", "£#,##0.00")):
        book.add_named_style(_style(name, 10, border=box, alignment=wrap, number_format=number_format))
    if given:
        book.add_named_style(_style("Given", 10, border=box, alignment=wrap, number_format="@", fill=fill))
    for name, edges in (("Label", box), ("Column head", below)):
        book.add_named_style(_style(name, 10, bold=True, colour=_SOFT, border=edges, alignment=wrap, fill=fill))
    book.add_named_style(_style("Form heading", 14, bold=True))
    book.add_named_style(_style("Help", 9, colour=_SOFT))
    book.add_named_style(_style("Help beside", 9, colour=_SOFT, alignment=wrap))


def put(
    sheet: Worksheet, row: int, column: int, box: Field, words: str, *, merge: int = 1, given: bool = False
) -> None:
    """Put words into a cell in the way of its box; the cell has the look of a box, filled or empty, or of one that
    planforms fills in (`given`)."""
    day = day_in(box, words)
    amount = understand_amount(words) if box.shape == "amount" else None
    style = "Given" if given else "Box"
    if box.shape in _DATE_SHAPES and (day or not words):
        style = "Box date"
    elif box.shape == "amount" and (amount is not None or not words):
        style = "Box money"
    for offset in range(merge):
        sheet.cell(row, column + offset).style = style
    if merge > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + merge - 1)
    if day and day.year >= _FIRST_REAL_YEAR:
        sheet.cell(row, column, day).style = style
    elif amount is not None:
        sheet.cell(row, column, amount)
    elif box.shape == "tick":
        _text(sheet, row, column, "Yes" if words == TICKED else words)
    else:
        _text(sheet, row, column, words)


def label(sheet: Worksheet, row: int, words: str, note: str = "", *, merge: int = 1) -> None:
    """A label in the first column, with its help beside the box."""
    if merge > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=merge)
    _text(sheet, row, 1, words, "Label")
    if note:
        _text(sheet, row, 3, note, "Help beside")


def title(sheet: Worksheet, row: int, words: str, note: str = "") -> None:
    """A heading, with its help in the row below; help alone where there is no heading."""
    _text(sheet, row, 1, words, "Form heading")
    _text(sheet, row + bool(words), 1, note, "Help")


def head(sheet: Worksheet, row: int, columns: Sequence[Field]) -> None:
    """The headings of a table, and the widths of its columns."""
    for column, box in enumerate(columns, 1):
        _text(sheet, row, column, box.label, "Column head")
    widths(sheet, [max(9, round(box.width / _MM_PER_CHARACTER)) for box in columns])


def add_list(sheet: Worksheet, box: Field, cells: str) -> None:
    """A list to choose from, or a word of help, when a cell of a range ("C5:C40") is chosen; other words stay
    possible."""
    words = _choices(box)
    if words:
        rule = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    elif box.shape in _DATE_SHAPES:
        rule = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
    else:
        return
    rule.showErrorMessage = False
    rule.promptTitle, rule.prompt, rule.showInputMessage = box.label[:32], _prompt(box), True
    rule.add(cells)
    sheet.add_data_validation(rule)


def fit_rows(sheet: Worksheet) -> None:
    """Give each row the height that its words need: not every program does so when it opens a workbook."""
    spans = {area.coord.partition(":")[0]: area for area in sheet.merged_cells.ranges}
    for number, row in enumerate(sheet.iter_rows(), 1):
        lines = 1
        for cell in row:
            if not isinstance(cell.value, str) or cell.style in _UNWRAPPED:
                continue
            area = spans.get(cell.coordinate)
            columns = range(area.min_col, area.max_col + 1) if area else (cell.column,)
            width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in columns)
            fitting = max(1, int(width * _LETTERS_PER_CHARACTER) - 1)
            lines = max(lines, sum(1 + (len(line) - 1) // fitting if line else 1 for line in cell.value.split("\n")))
        if lines > 1:
            sheet.row_dimensions[number].height = min(lines * _LINE + 3, _TALLEST)


def freeze(sheet: Worksheet, cell: str) -> None:
    """Keep what stands above and left of a cell in sight."""
    sheet.freeze_panes = cell
    sheet.sheet_view.showGridLines = False


def widths(sheet: Worksheet, characters: Sequence[int]) -> None:
    """Set the widths of the first columns, in characters."""
    for column, width in enumerate(characters, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def print_setup(sheet: Worksheet, identity: str) -> None:
    """A4 landscape, as wide as the page, with the form's name and the page number at the foot."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # a new sheet has it
    margins = sheet.page_margins
    margins.left = margins.right = 0.55
    margins.top, margins.bottom, margins.footer = 0.6, 0.7, 0.35
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = identity, "Page &P of &N"  # type: ignore[union-attr]


def _style(name: str, size: int, *, bold: bool = False, colour: str = _INK, **look: object) -> NamedStyle:
    return NamedStyle(name, font=Font(name="Arial", size=size, bold=bold, color=colour), **look)  # type: ignore[arg-type]


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


def _text(sheet: Worksheet, row: int, column: int, words: str, style: str = "") -> None:
    if not words:
        return
    cell = sheet.cell(row, column, escaped(words))
    cell.data_type = "s"  # also where it begins with "="
    if style:
        cell.style = style


def escaped(words: str) -> str:
    """The words as a cell keeps them, where they look like one of Excel's escapes."""
    return _ESCAPE.sub("_x005F_", words)


def _choices(box: Field) -> tuple[str, ...]:
    if box.shape == "answer":
        return ("Yes", "No")
    if box.shape == "tick":
        return ("Yes",)
    return tuple(words for _, words in box.choices)


def _prompt(box: Field) -> str:
    if box.shape == "timescale":
        return "A date, or words such as: by half term"
    if box.shape in _DATE_SHAPES:
        return "A date, such as 12/9/2026"
    return "Choose from the list"
