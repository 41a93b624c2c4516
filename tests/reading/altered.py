"""What people do to a filled form: each function changes a form file as somebody at a desk would, or by accident.

Words that are typed are tokens such as "zq17x", so that a test can look for each of them afterwards. The words that
stand in a file are collected here by the smallest of means, and by none of the program's.
"""

from __future__ import annotations

import copy
import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from itertools import count
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.cell.cell import MergedCell

from planforms.form import Form
from planforms.reading import Reading
from planforms.reading.lexicon import lexicon_of

__all__ = ["TOKEN", "alter_excel", "alter_word", "read_tokens", "seen_in_excel", "seen_in_word"]

TOKEN = re.compile(r"z[a-z][0-9]+x")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_Typing = Callable[[], str]


def read_tokens(reading: Reading) -> tuple[set[str], set[str]]:
    """The tokens in the plan, and those among what was not placed."""
    said = reading.as_json()
    return (
        set(TOKEN.findall(json.dumps(said["plan"], ensure_ascii=False))),
        set(TOKEN.findall(json.dumps([piece["text"] for piece in said["unplaced"]], ensure_ascii=False))),
    )


def seen_in_word(data: bytes) -> set[str]:
    """The tokens that a person sees in a Word file: all text of its parts, paragraph by paragraph."""
    found: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                for paragraph in etree.fromstring(package.read(name)).iter(W + "p"):
                    found.update(TOKEN.findall("".join(text.text or "" for text in paragraph.iter(W + "t"))))
    return found


def seen_in_excel(data: bytes) -> set[str]:
    """The tokens that a person sees in a workbook: in its cells and in the names of its sheets."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    values = (str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)
    return set(TOKEN.findall("\n".join([*values, *book.sheetnames])))


# -- Word --


def alter_word(data: bytes, form: Form, chance: random.Random, times: int) -> bytes:
    """A Word form after so many changes."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body: Any = etree.fromstring(parts["word/document.xml"])[0]
    numbers = count(1)
    for _ in range(times):
        chance.choice(_IN_WORD)(body, form, chance, lambda: f"zi{next(numbers)}x")
    if chance.random() < 0.2:
        _forget(parts, body)
    parts["word/document.xml"] = etree.tostring(body.getparent(), xml_declaration=True, encoding="UTF-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def _forget(parts: dict[str, bytes], body: Any) -> None:
    """Pasted into a new document: neither the property nor the styles come along."""
    parts["docProps/custom.xml"] = re.sub(rb"<property .*</property>", b"", parts["docProps/custom.xml"])
    for style in list(body.iter(W + "pStyle")):
        style.getparent().remove(style)


def _tables(body: Any) -> list[Any]:
    return list(body.iter(W + "tbl"))


def _rows(table: Any) -> list[Any]:
    return [child for child in table if child.tag == W + "tr"]


def _run(words: str) -> Any:
    return etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:t xml:space="preserve">{words}</w:t></w:r>')


def _paragraph(words: str, style: str = "") -> Any:
    paragraph = etree.Element(W + "p")
    if style:
        etree.SubElement(etree.SubElement(paragraph, W + "pPr"), W + "pStyle").set(W + "val", style)
    paragraph.append(_run(words))
    return paragraph


def _cell(words: str) -> Any:
    cell = etree.Element(W + "tc")
    cell.append(_paragraph(words))
    return cell


def _somewhere(body: Any, chance: random.Random, element: Any) -> None:
    body.insert(chance.randrange(len(body)), element)


def _copy_row(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    row = chance.choice(_rows(chance.choice(_tables(body))))
    twin = copy.deepcopy(row)
    for cell in twin.iter(W + "tc"):
        if chance.random() < 0.5:
            cell[-1].append(_run(typed()))
    row.addnext(twin)


def _delete_row(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    rows = _rows(chance.choice(_tables(body)))
    if len(rows) > 2:
        row = chance.choice(rows)
        row.getparent().remove(row)


def _move_row(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    rows = _rows(chance.choice(_tables(body)))
    chance.choice(rows).addprevious(chance.choice(rows))


def _copy_table(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    table = chance.choice(_tables(body))
    twin = copy.deepcopy(table)
    chance.choice(list(twin.iter(W + "tc")))[-1].append(_run(typed()))
    _somewhere(body, chance, twin)


def _delete_table(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    tables = _tables(body)
    if len(tables) > 3:
        table = chance.choice(tables)
        table.getparent().remove(table)


def _move_table(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    _somewhere(body, chance, chance.choice([child for child in body if child.tag == W + "tbl"]))


def _write_around(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    style = chance.choice(["", "Heading1", "Heading3", "Help"])
    _somewhere(
        body, chance, _paragraph(chance.choice(["{}", "Notes {}", "{} 12 September 2026"]).format(typed()), style)
    )


def _table_around(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    table = etree.Element(W + "tbl")
    width = chance.randint(1, 5)
    for _ in range(chance.randint(1, 3)):
        row = etree.SubElement(table, W + "tr")
        for _ in range(width):
            row.append(_cell(typed()))
    _somewhere(body, chance, table)


def _logo(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    paragraph = etree.Element(W + "p")
    etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "drawing")
    _somewhere(body, chance, paragraph)


def _type_in_cell(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    """Words in any cell: a box, a label, a heading; in a new line, or behind or before what stands there."""
    cell = chance.choice(list(body.iter(W + "tc")))
    paragraph = chance.choice(list(cell.iter(W + "p")))
    words = chance.choice(["{}", " {}", " ({})", " and {}", "{}: "]).format(typed())
    where = chance.choice(["end", "start", "line"])
    if where == "line":
        cell.append(_paragraph(words))
    elif where == "end":
        paragraph.append(_run(words))
    else:
        paragraph.insert(1 if len(paragraph) and paragraph[0].tag == W + "pPr" else 0, _run(words))


def _type_in_control(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    """Words typed over a date, a choice or a tick."""
    controls = list(body.iter(W + "sdt"))
    if controls:
        control = chance.choice(controls)
        for shown in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
            shown.getparent().remove(shown)
        control.find(W + "sdtContent").append(_run(typed()))


def _unwrap(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    """Another word processor keeps the words of a control and drops the control."""
    for control in list(body.iter(W + "sdt")):
        for child in list(control.find(W + "sdtContent")):
            control.addprevious(child)
        control.getparent().remove(control)


def _insert_tracked(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    paragraph = chance.choice(list(body.iter(W + "p")))
    added = etree.SubElement(paragraph, W + "ins")
    added.append(_run(f" {typed()}"))


def _rename(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    others = {box.label: box.also for sheet in lexicon_of(form).sheets for box in sheet.columns if box.also}
    for text in body.iter(W + "t"):
        if text.text in others and chance.random() < 0.2:
            text.text = chance.choice(others[text.text])


def _add_column(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    rows = _rows(chance.choice(_tables(body)))
    at = chance.random()
    for row in rows:
        cells = row.findall(W + "tc")
        cells[int(at * len(cells))].addnext(_cell(typed()))


def _delete_column(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    rows = _rows(chance.choice(_tables(body)))
    if len({len(row.findall(W + "tc")) for row in rows}) == 1 and len(rows[0].findall(W + "tc")) > 2:
        at = chance.randrange(len(rows[0].findall(W + "tc")))
        for row in rows:
            row.remove(row.findall(W + "tc")[at])


def _move_column(body: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    rows = _rows(chance.choice(_tables(body)))
    if len({len(row.findall(W + "tc")) for row in rows}) == 1:
        width = len(rows[0].findall(W + "tc"))
        one, other = chance.randrange(width), chance.randrange(width)
        for row in rows:
            cells = row.findall(W + "tc")
            cells[other].addprevious(cells[one])


_IN_WORD = (
    _copy_row, _delete_row, _move_row, _copy_table, _delete_table, _move_table, _write_around, _table_around, _logo,
    _type_in_cell, _type_in_cell, _type_in_cell, _type_in_control, _unwrap, _insert_tracked, _rename, _add_column,
    _delete_column, _move_column,
)  # fmt: skip


# -- Excel --


def alter_excel(data: bytes, form: Form, chance: random.Random, times: int) -> bytes:
    """A workbook after so many changes."""
    book: Any = openpyxl.load_workbook(io.BytesIO(data))
    numbers = count(1)
    for _ in range(times):
        chance.choice(_IN_EXCEL)(book, form, chance, lambda: f"zi{next(numbers)}x")
    if chance.random() < 0.2:
        book.custom_doc_props.props.clear()
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(book: Any, chance: random.Random) -> Any:
    return chance.choice(book.worksheets)


def _insert_row(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    sheet = _sheet(book, chance)
    row = chance.randint(5, sheet.max_row + 1)
    sheet.insert_rows(row)
    for column in range(1, sheet.max_column + 1):
        cell = sheet.cell(row, column)
        if chance.random() < 0.5 and not isinstance(cell, MergedCell):
            cell.value = typed()


def _remove_row(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    sheet = _sheet(book, chance)
    sheet.delete_rows(chance.randint(5, sheet.max_row))


def _double_row(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    """A row copied to the first free one below, with its ref."""
    sheet = _sheet(book, chance)
    row, free = chance.randint(5, 8), max((cell.row for cell in sheet["B"] if cell.value), default=4) + 1
    for column in range(1, sheet.max_column + 1):
        if not isinstance(sheet.cell(free, column), MergedCell):
            sheet.cell(free, column).value = sheet.cell(row, column).value


def _copy_sheet(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    sheet = _sheet(book, chance)
    title, sheet.title = sheet.title, sheet.title[:20]  # Excel holds no longer name than 31 letters, its " Copy 2" too
    book.copy_worksheet(sheet)
    sheet.title = title


def _remove_sheet(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    if len(book.worksheets) > 3:
        book.remove(_sheet(book, chance))


def _move_sheet(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    book.move_sheet(_sheet(book, chance), chance.randint(-3, 3))


def _name_sheet(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    _sheet(book, chance).title = f"Our {typed()}"


def _rename_head(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    others = {box.label: box.also for sheet in lexicon_of(form).sheets for box in sheet.columns if box.also}
    for cell in _sheet(book, chance)[4]:
        if cell.value in others and not isinstance(cell, MergedCell):
            cell.value = chance.choice(others[cell.value])


def _insert_column(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    sheet = _sheet(book, chance)
    if sheet.merged_cells.ranges:
        return
    column = chance.randint(1, sheet.max_column + 1)
    sheet.insert_cols(column)
    for row in range(4, 9):
        sheet.cell(row, column).value = typed()


def _remove_column(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    sheet = _sheet(book, chance)
    if not sheet.merged_cells.ranges and sheet.max_column > 3:
        sheet.delete_cols(chance.randint(1, sheet.max_column))


def _type_in_excel(book: Any, form: Form, chance: random.Random, typed: _Typing) -> None:
    """Words over or behind what stands in any cell: a box, a label, a heading, help, or a cell beside the form."""
    sheet = _sheet(book, chance)
    cell = sheet.cell(chance.randint(1, 12), chance.randint(1, sheet.max_column + 2))
    if not isinstance(cell, MergedCell):
        before = "" if cell.value is None else str(cell.value)
        cell.value = chance.choice(["{0}", "{1} {0}", "{1} ({0})", "{1}\n{0}", "{0} {1}"]).format(typed(), before)


_IN_EXCEL = (
    _insert_row, _remove_row, _double_row, _copy_sheet, _remove_sheet, _move_sheet, _name_sheet, _rename_head,
    _insert_column, _remove_column, _type_in_excel, _type_in_excel, _type_in_excel, _type_in_excel,
)  # fmt: skip
