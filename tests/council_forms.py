"""Blank forms of invented councils, as their designers would make them in Word and in Excel."""

from __future__ import annotations

import io

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

FACTS = (("Name of young person", "D.O.B."), ("Our key worker", "Plan drawn up on"), ("We meet again on", "Ref"))
COLUMNS = (
    "What worries us",
    "What should be different",
    "What we will do",
    "Whose job",
    "Sorted by",
    "How is it going?",
)


def word_form() -> bytes:
    """A Word form: facts in pairs, a table of actions with two empty rows, a table of views."""
    document = docx.Document()
    document.add_heading("Marsden Bay Council: Helping Hands Plan", 1)
    facts = document.add_table(rows=0, cols=4)
    for first, second in FACTS:
        cells = facts.add_row().cells
        _label(cells[0], first)
        _label(cells[2], second)
    document.add_paragraph("Write down what the family said, in their words.").runs[0].italic = True
    actions = document.add_table(rows=3, cols=len(COLUMNS))
    for cell, label in zip(actions.rows[0].cells, COLUMNS, strict=True):
        _label(cell, label)
    views = document.add_table(rows=0, cols=2)
    for label in ("Young person's views", "Parent's views", "What if it does not work?"):
        _label(views.add_row().cells[0], label)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def excel_form() -> bytes:
    """The same in Excel, on one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Plan"
    sheet["A1"] = "Marsden Bay Council: Helping Hands Plan"
    sheet["A1"].font = Font(bold=True)
    tint = PatternFill("solid", fgColor="DDEBF7")
    for row, (first, second) in enumerate(FACTS, 3):
        for column, label in ((1, first), (4, second)):
            cell = sheet.cell(row, column, label)
            cell.font, cell.fill = Font(bold=True), tint
    for column, label in enumerate(COLUMNS, 1):
        cell = sheet.cell(8, column, label)
        cell.font, cell.fill = Font(bold=True), tint
        for row in range(9, 13):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFFFFF")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _label(cell: _Cell, text: str) -> None:
    cell.paragraphs[0].add_run(text).bold = True
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "DDEBF7")):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)
