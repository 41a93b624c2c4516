"""Typing into blank forms, box by box, as a person does who finds each box by the label beside or above it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from lxml import etree

__all__ = ["Facts", "Tables", "W", "type_in_excel", "type_in_word"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Facts = Mapping[str, str | dt.date]
Tables = Mapping[str, Sequence[Mapping[str, str | dt.date]]]  # all headings, joined by "|" -> rows by heading


def type_in_word(blank: bytes, facts: Facts, tables: Tables) -> bytes:
    """Type beside labels, and into the rows below headings, each time at the first place that has them."""
    facts, tables = dict(facts), dict(tables)
    with zipfile.ZipFile(io.BytesIO(blank)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root: Any = etree.fromstring(parts["word/document.xml"])
    for table in root.iter(W + "tbl"):
        rows = table.findall(W + "tr")
        for row in rows:
            cells = row.findall(W + "tc")
            label = _shown(cells[0])
            if label in facts and len(cells) == 2:
                _type(cells[1], facts.pop(label))
        for number, row in enumerate(rows):
            heads = [_shown(cell) for cell in row.findall(W + "tc")]
            for typed in tables.pop("|".join(heads), ()):
                number += 1  # noqa: PLW2901  # the next row below
                for head, cell in zip(heads, rows[number].findall(W + "tc"), strict=True):
                    if head in typed:
                        _type(cell, typed[head])
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def type_in_excel(blank: bytes, facts: Facts, tables: Tables) -> bytes:
    """As `type_in_word`; a date becomes a real one, as Excel makes it."""
    facts, tables = dict(facts), dict(tables)
    book: Any = openpyxl.load_workbook(io.BytesIO(blank))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=40):
            if row[0].value in facts and not sheet.print_title_rows:
                row[1].value = facts[row[0].value]
            heads = [cell.value for cell in row if cell.value]
            for below, typed in enumerate(tables.pop("|".join(map(str, heads)), ()), 1):
                for cell in row:
                    if cell.value in typed:
                        sheet.cell(cell.row + below, cell.column).value = typed[cell.value]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _shown(cell: Any) -> str:
    return "".join(text.text or "" for text in cell.find(W + "p").iter(W + "t"))


def _type(cell: Any, words: str | dt.date) -> None:
    """Type over the prompt of a control, or into the empty box; a second line begins a paragraph."""
    text = words if isinstance(words, str) else f"{words.day} {words:%B} {words.year}"
    for child in list(cell.findall(W + "p")):
        cell.remove(child)
    for line in text.split("\n"):
        paragraph = etree.SubElement(cell, W + "p")
        written = etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t")
        written.text = line
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
