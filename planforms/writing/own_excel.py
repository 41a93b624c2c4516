"""An Excel form of an organisation's own, filled in, as far as nothing of it is lost on the way."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from copy import copy

from openpyxl import Workbook, load_workbook
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP, Entry
from planforms.errors import CannotHold
from planforms.writing.excel_parts import escaped
from planforms.writing.own_form import Rows, Words

__all__ = ["fill_excel"]

_KEPT_ELSEWHERE = ("calcChain", "sharedStrings", "printerSettings", "thumbnail", "docProps", "theme", "metadata")
_WHAT = {
    "vbaProject": "macros", "drawing": "drawings or text boxes", "ctrlProp": "form controls", "media": "pictures",
    "chart": "charts", "pivot": "pivot tables", "externalLink": "links to other workbooks", "customXml": "custom data",
}  # fmt: skip
_FORMULA = re.compile(r"[=+\-@\t\r]")


def fill_excel(blank: bytes, words: Sequence[Words], rows: Sequence[Rows], closing: Sequence[Entry]) -> bytes:
    """The form with words in its boxes, rows in its tables, and the closing section on a sheet of its own.

    Raises CannotHold where the workbook holds what would be lost, or a table has too few empty rows.
    """
    book = load_workbook(io.BytesIO(blank))
    for one in words:
        _write(book[one.table.sheet], one.row, one.column, one.text)
    for table in rows:
        _fill_rows(book[table.table.sheet], table)
    if closing:
        _close(book, closing)
    buffer = io.BytesIO()
    book.save(buffer)
    _refuse_losses(blank, buffer.getvalue())
    return buffer.getvalue()


def _fill_rows(sheet: Worksheet, rows: Rows) -> None:
    """Write the rows into the empty ones, and below them while the sheet is empty there."""
    numbers = list(rows.empty)
    after = numbers[-1] + 1 if numbers else 1
    while len(numbers) < len(rows.filled):
        if any(cell.value is not None for cell in sheet[after]):
            raise CannotHold(
                "too-few-rows",
                f"A table on sheet {rows.table.sheet} has too few empty rows for this plan.",
                "Add empty rows to the blank form, and fill it again.",
            )
        for column in range(1, sheet.max_column + 1):
            source, target = sheet.cell(numbers[-1], column), sheet.cell(after, column)
            for look in ("border", "fill", "font"):
                setattr(target, look, copy(getattr(source, look)))
        numbers.append(after)
        after += 1
    for number, filled in zip(numbers, rows.filled, strict=False):
        for column, text in filled.items():
            if text:
                _write(sheet, number, column, text)


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise CannotHold(
            "merged-box",
            f"A box on sheet {sheet.title} is merged with another one, and cannot be written into.",
            "Take the merge out of the blank form, or leave that label out of the mapping.",
        )
    cell.value = escaped(text)
    cell.data_type = "s"  # words, whatever they begin with
    if _FORMULA.match(text):
        cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=cell.alignment.horizontal)


def _close(book: Workbook, closing: Sequence[Entry]) -> None:
    sheet = book.create_sheet(CLOSING_HEADING)
    sheet["A1"], sheet["A2"] = CLOSING_HEADING, CLOSING_HELP
    sheet["A1"].font = Font(bold=True)
    for column, label in enumerate(CLOSING_COLUMNS, 1):
        sheet.cell(4, column, label).font = Font(bold=True)
        sheet.column_dimensions["ABCD"[column - 1]].width = (20, 30, 40, 60)[column - 1]
    for row, entry in enumerate(closing, 5):
        for column, text in enumerate((entry.about, entry.what, entry.instead_of, entry.kept), 1):
            if text:
                _write(sheet, row, column, text)


def _refuse_losses(before: bytes, after: bytes) -> None:
    lost = _kinds(before) - _kinds(after)
    if lost:
        named = sorted({next((words for kind, words in _WHAT.items() if kind in part), part) for part in lost})
        raise CannotHold(
            "excel-would-lose",
            f"This workbook holds {', '.join(named)}, which would be lost.",
            "Use a copy of the form without them, or a Word form.",
        )


def _kinds(data: bytes) -> set[str]:
    """The kinds of parts in a package: their names without numbers and endings."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {re.sub(r"\d+", "", name.rpartition("/")[2].partition(".")[0]) for name in archive.namelist()}
    return {name for name in names if name and not any(part in name for part in _KEPT_ELSEWHERE)}
