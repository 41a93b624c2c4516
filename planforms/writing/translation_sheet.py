"""The translation sheet: what a person wrote, with the id by which the translation finds its place, and room for it.

As Word for a translator at a desk, as CSV for a translator's programs. Either is read back.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

from planforms.writing.archive import repacked
from planforms.writing.letters import printable

__all__ = ["COLUMNS", "translation_csv", "translation_word"]

COLUMNS = ("Id", "English", "Translation")
_WIDTHS = (62, 102, 103)  # mm
_HELP = (
    "Write the translation in the last column. Leave the other columns as they are: planforms finds the place of each "
    "text by its id, and takes no translation of words that have changed since. Names and dates stay."
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def translation_word(units: Sequence[tuple[str, str]], language: str) -> bytes:
    """The bytes of a .docx with a table of ids, English words and empty cells; `language` by its own name."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(11)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = f"Translation sheet: {language}", "", ""
    properties.created = properties.modified = dt.datetime(2026, 1, 1)
    document.add_heading(f"Translation sheet: {language}", 1)
    document.add_paragraph(_HELP)
    table = document.add_table(rows=1, cols=len(COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for cell, label in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(label).bold = True
    for place, text in units:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = place, printable(text)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Mm(width)
    document.add_paragraph()
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue())


def translation_csv(units: Sequence[tuple[str, str]]) -> bytes:
    """The bytes of a CSV file that spreadsheets open as UTF-8; a text that looks like a formula is marked as text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows((place, f"'{text}" if text.startswith(_FORMULA) else text, "") for place, text in units)
    return out.getvalue().encode("utf-8-sig")
