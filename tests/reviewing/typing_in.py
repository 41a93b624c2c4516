"""Typing into a review form as a person does: choosing from a list, writing into a box, adding a row."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn

__all__ = ["add_row", "typed"]


def typed(data: bytes, table: str, ref: str, words: Mapping[str, str]) -> bytes:
    """The form with words in a row of a table (known by its column `table`, the row by its ref), or beside labels of
    the review as a whole (both "")."""
    return _in_word(data, table, ref, words) if b"word/document.xml" in data else _in_excel(data, table, ref, words)


def add_row(data: bytes, table: str, cells: list[str]) -> bytes:
    """A Word form with a row more at the end of a table."""
    document = docx.Document(io.BytesIO(data))
    found = next(one for one in document.tables if table in _texts(one.rows[0]))
    row: Any = found.add_row()  # type: ignore[no-untyped-call]
    for cell, words in zip(row.cells, cells, strict=False):
        cell.text = words
    return _saved(document)


def _in_word(data: bytes, table: str, ref: str, words: Mapping[str, str]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    left = dict(words)
    for one in document.tables:
        heads = _texts(one.rows[0])
        if table and table in heads:
            row = next(row for row in one.rows if _texts(row)[0] == ref)
            for label in words:
                _write(row._tr.findall(qn("w:tc"))[heads.index(label)], left.pop(label))
        elif not table:
            for row in one.rows:
                label = _texts(row)[0].split("\n")[0]
                if label in left and len(row.cells) == 2:
                    _write(row._tr.findall(qn("w:tc"))[1], left.pop(label))
    assert not left, f"not found: {left}"
    return _saved(document)


def _texts(row: Any) -> list[str]:
    return ["\n".join(_text(paragraph) for paragraph in cell.iter(qn("w:p"))) for cell in row._tr.findall(qn("w:tc"))]


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" for node in paragraph.iter(qn("w:t")))


def _write(cell: Any, words: str) -> None:
    """Choose in a list, tick a box, or write over whatever stands there."""
    controls = list(cell.iter(qn("w:sdt")))
    if len(controls) > 1:
        chosen = controls[("Yes", "No").index(words)]
        next(chosen.iter(qn("w:t"))).text = "☒"
        next(chosen.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checked")).set(
            "{http://schemas.microsoft.com/office/word/2010/wordml}val", "1"
        )
        return
    for shown in controls[0].iter(qn("w:showingPlcHdr")) if controls else ():
        shown.getparent().remove(shown)
        break
    runs = list(cell.iter(qn("w:t")))
    if not runs:
        paragraph = next(cell.iter(qn("w:p")))
        run = paragraph.makeelement(qn("w:r"), {})
        run.append(run.makeelement(qn("w:t"), {}))
        paragraph.append(run)
        runs = list(cell.iter(qn("w:t")))
    runs[0].text = words
    for run in runs[1:]:
        run.text = ""


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _in_excel(data: bytes, table: str, ref: str, words: Mapping[str, str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for cell, label in _places(book, table, ref):
        if label in words:
            cell.value = words[label]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _places(book: Any, table: str, ref: str) -> Iterator[tuple[Any, str]]:
    for sheet in book.worksheets:
        heads = [str(cell.value or "") for cell in sheet[4]]
        if table and table in heads:
            row = next(row for row in sheet.iter_rows(min_row=5) if str(row[0].value) == ref)
            yield from zip(row, heads, strict=False)
        elif not table and sheet.title == "Review":
            yield from ((row[1], str(row[0].value or "")) for row in sheet.iter_rows(min_row=4))
