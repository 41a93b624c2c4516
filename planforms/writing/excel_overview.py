"""The overview of many plans as an Excel workbook: one sheet for each question, with filters, real days and numbers.

Text is stored as text whatever it begins with: a label such as "=1+1" is no formula.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planforms.overview import Line, Overview
from planforms.writing.archive import repacked
from planforms.writing.excel_parts import add_styles, escaped, fit_rows, freeze, print_setup, widths
from planforms.writing.letters import printable

__all__ = ["excel_overview"]

_Value = str | int | dt.date | None
_Column = tuple[str, int]


def excel_overview(found: Overview) -> bytes:
    """The bytes of an .xlsx with the sheets Plans, Missing, Falls due, Workers and Organisations."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator, book.properties.language = "Plans at a glance", "", "en-GB"
    add_styles(book)
    _sheet(book, "Plans", _PLANS, [_plan_row(line) for line in found.lines])
    missing = [
        (row.code, row.title, row.severity, len(row.plans), row.number, ", ".join(row.plans)) for row in found.missing
    ]
    _sheet(book, "Missing", _MISSING, missing)
    due = [(one.on, "Yes" if one.on < found.today else "", label, one.ref, one.who) for label, one in found.due]
    _sheet(book, "Falls due", _DUE, due)
    _sheet(book, "Workers", (("Who", 40), ("Open actions", 14)), found.load)
    _sheet(book, "Organisations", (("Organisation", 40), ("Open actions", 14)), found.organisations)
    buffer = io.BytesIO()
    book.save(buffer)
    return repacked(buffer.getvalue())


_PLANS: tuple[_Column, ...] = (
    ("Plan", 22), ("Kind", 14), ("Lead", 26), ("Actions", 10), ("Open", 10), ("Done", 10), ("No date", 10),
    ("No one person", 12), ("Past their day", 12), ("Outcomes", 11), ("No measure", 12), ("Next review", 18),
    ("Review missed", 12), ("Findings", 10),
)  # fmt: skip
_MISSING: tuple[_Column, ...] = (
    ("Check", 26), ("What was found", 60), ("Severity", 11), ("Plans", 9), ("Times", 9), ("Where", 60),
)  # fmt: skip
_DUE: tuple[_Column, ...] = (("By when", 18), ("Late", 9), ("Plan", 22), ("Action", 12), ("Who", 40))


def _plan_row(line: Line) -> tuple[_Value, ...]:
    found = line.figures
    missed = "Yes" if found.review_missed else ""
    counts = (found.actions, found.open, found.done, found.no_date, found.no_owner, found.overdue, found.outcomes)
    return (line.label, line.kind, line.lead, *counts, found.no_measure, found.next_review, missed, line.findings)


def _sheet(book: Workbook, title: str, columns: Sequence[_Column], rows: Sequence[Sequence[_Value]]) -> None:
    sheet = book.create_sheet(title)
    widths(sheet, [width for _, width in columns])
    for column, (label, _) in enumerate(columns, 1):
        _put(sheet, 1, column, label, "Column head")
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _put(sheet, number, column, value, "Box date" if isinstance(value, dt.date) else "Box")
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    freeze(sheet, "B2")
    fit_rows(sheet)
    print_setup(sheet, title)


def _put(sheet: Worksheet, row: int, column: int, value: _Value, style: str) -> None:
    cell = sheet.cell(row, column)
    cell.style = style
    if isinstance(value, str):
        cell.value = escaped(printable(value))
        cell.data_type = "s"  # also where it begins with "="
    else:
        cell.value = value
        if isinstance(value, int):
            cell.number_format = "0"
