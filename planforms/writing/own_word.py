"""A Word form of an organisation's own, filled in: its layout stays; the last empty row is copied as needed."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from planforms.closing import CLOSING_COLUMNS, CLOSING_HEADING, CLOSING_HELP, Entry
from planforms.errors import CannotHold
from planforms.writing.archive import repacked
from planforms.writing.own_form import Rows, Words
from planforms.writing.word_parts import add_text

__all__ = ["fill_word"]


def fill_word(blank: bytes, words: Sequence[Words], rows: Sequence[Rows], closing: Sequence[Entry]) -> bytes:
    """The form with words in its boxes, rows in its tables, and the closing section at its end."""
    document = docx.Document(io.BytesIO(blank))
    body = document.element.body
    tables = _tables(body)
    for one in words:
        _write(_cell(_row(tables, one.table.table, one.row), one.column), one.text)
    for table in rows:
        _fill_rows(tables, table)
    if closing:
        _close(document, closing)
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue())


def _tables(body: Any) -> list[Any]:
    """The tables in the order in which they are read; those in text boxes are not counted."""
    return [table for table in body.iter(qn("w:tbl")) if not any(_ancestors(table, qn("w:txbxContent")))]


def _ancestors(element: Any, tag: str) -> Iterator[Any]:
    return (one for one in element.iterancestors() if one.tag == tag)


def _row(tables: Sequence[Any], number: int, row: int) -> Any:
    table = tables[number - 1]
    rows = [one for one in table.iter(qn("w:tr")) if next(_ancestors(one, qn("w:tbl"))) is table]
    if len(rows) < row:
        raise _moved()
    return rows[row - 1]


def _cell(row: Any, column: int) -> Any:
    """The cell of a row that stands in a column of the grid."""
    at = 1 + _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"))
    for cell in row.iter(qn("w:tc")):
        if next(_ancestors(cell, qn("w:tr"))) is not row:
            continue
        width = _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")) or 1
        if at <= column < at + width:
            return cell
        at += width
    raise _moved()


def _fill_rows(tables: Sequence[Any], rows: Rows) -> None:
    """Write the rows one below the other; where the empty ones run out, the last of them is copied."""
    empty = [_row(tables, rows.table.table, number) for number in rows.empty]
    template = copy.deepcopy(empty[-1])
    last = empty[-1]
    for at, filled in enumerate(rows.filled):
        if at < len(empty):
            row = empty[at]
        else:
            row = copy.deepcopy(template)
            last.addnext(row)
            last = row
        for column, text in filled.items():
            if text:
                _write(_cell(row, column), text)


def _write(cell: Any, text: str) -> None:
    """Put words into a cell in the look of its first paragraph; a prompt that stands there goes."""
    first = next(cell.iter(qn("w:p")), None)
    look = copy.deepcopy(first.find(qn("w:pPr"))) if first is not None else None
    for child in [one for one in cell if one.tag != qn("w:tcPr")]:
        cell.remove(child)
    for control in _ancestors(cell, qn("w:sdt")):  # a control around the cell no longer shows its prompt
        for shown in list(control.iter(qn("w:showingPlcHdr"))):
            shown.getparent().remove(shown)
    for line in text.split("\n"):
        paragraph: Any = OxmlElement("w:p")
        if look is not None:
            paragraph.append(copy.deepcopy(look))
        add_text(Paragraph(paragraph, cell), line)
        cell.append(paragraph)


def _close(document: Any, closing: Sequence[Entry]) -> None:
    """The closing section: a heading, what it is, and a table with borders of its own, whatever styles the form has."""
    document.add_paragraph().add_run(CLOSING_HEADING).bold = True
    document.add_paragraph(CLOSING_HELP)
    table = document.add_table(rows=1, cols=len(CLOSING_COLUMNS))
    _border(table)
    for cell, label in zip(table.rows[0].cells, CLOSING_COLUMNS, strict=True):
        cell.paragraphs[0].add_run(label).bold = True
    for entry in closing:
        texts = (entry.about, entry.what, entry.instead_of, entry.kept)
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            _write(cell._tc, text)


def _border(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    table._tbl.tblPr.append(borders)


def _number(element: Mapping[str, str] | Any) -> int:
    return int(element.get(qn("w:val"), "0")) if element is not None else 0


def _moved() -> CannotHold:
    return CannotHold(
        "form-moved",
        "A box of this form is not where it was when the form was read.",
        "Accept all tracked changes in the blank form, save it in Word, and learn it again.",
    )
